export const id = 2150;
export const ids = [2150,7045,2942];
export const modules = {

/***/ 42942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ gcloudEngineLog),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   X8: () => (/* binding */ gcloudLog),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/** Quotes one word for a POSIX shell. Claims and policy values are untrusted text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/**
 * Returns the project of an account: `trainer@acme-ml.iam.gserviceaccount.com` belongs to acme-ml, and a default
 * account's email begins with its project, by number or by id.
 */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(?:(\d+)-compute@developer|([\w.:-]+)@appspot)\.gserviceaccount\.com$/.exec(email)?.slice(1).find(Boolean);
/**
 * Command that lists resources of Vertex AI in one place.
 *
 * @param what `endpoints list`, `models list-version fraud`
 */
const gcloudList = (what, { project, location }) => `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`;
/**
 * Command that undeploys a model.
 *
 * @param endpoint full name
 */
function gcloudUndeploy(endpoint, deployedModelId) {
    const [, project = '', , location = '', , id = ''] = endpoint.split('/');
    return [
        `gcloud ai endpoints undeploy-model ${quoteShell(id)} \\`,
        `  --project=${quoteShell(project)} --region=${quoteShell(location)} --deployed-model-id=${deployedModelId}`,
    ].join('\n');
}
/**
 * Command that shows the last hour's log of serving containers.
 *
 * @param endpoint its id; absent: all endpoints of the project
 * @param deployedModelId the only model whose lines it shows; absent: all models of the endpoint
 */
function gcloudServingLog(project, endpoint, deployedModelId) {
    const ofEndpoint = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const of = `${ofEndpoint}${deployedModelId === undefined ? '' : ` AND labels.deployed_model_id="${deployedModelId}"`}`;
    const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`);
    return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}
/** Command that shows what a filter finds in Cloud Logging in the last week, oldest first. */
const gcloudLog = (project, filter) => `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=7d --order=asc`;
/** Command that grants a role on a project. */
const gcloudGrant = (project, member, role) => [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
].join('\n');
/** Command that shows the principals of the last hour's federated runs: STS does not say what a provider maps. */
const gcloudPrincipals = (project) => [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
].join('\n');
/** Command that shows the last hour's log of an agent engine. */
function gcloudEngineLog(project, engine) {
    const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`;
    return `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}


/***/ }),

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 13674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z0: () => (/* binding */ decideTest),
  yF: () => (/* binding */ failedConditions),
  wH: () => (/* binding */ passesWith),
  runPolicyTests: () => (/* binding */ runPolicyTests)
});

// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(90394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decide_decision = __webpack_require__(15024);
;// CONCATENATED MODULE: ./build/policy/testing/evidence.js
/**
 * Returns what GitHub answers in a test. What the test does not state is as the grant requires, so that a test is about
 * what it states.
 */
const statedEvidence = (grant, claims, answers) => ({
    ...(grant.branch && { branch: branchEvidence(grant.branch, claims, answers.branch) }),
    ...(grant.approval && { approval: approvalEvidence(grant.approval, claims, answers.approval) }),
});
/** Only branches have rules, so without a statement those of a tag are left open: that fails. */
function branchEvidence({ rules, reviews }, claims, stated) {
    const isBranch = claims['ref']?.startsWith('refs/heads/') ?? false;
    const answers = {
        rules: stated?.rules ?? (isBranch ? rules : undefined),
        reviews: stated?.reviews ?? (isBranch ? reviews : undefined),
    };
    return {
        ...(answers.rules && { rules: answers.rules }),
        ...(answers.reviews !== undefined && { reviews: answers.reviews }),
        mergedPullRequests: (stated?.merged ?? isBranch) ? [1] : [],
    };
}
function approvalEvidence({ reviewers }, claims, stated) {
    const others = Array.from({ length: reviewers }, (_, index) => `reviewer-${index + 1}`);
    const approvals = (stated?.approvers ?? others).map(login => personOf(login, claims));
    const present = stated?.reviewers?.map(login => personOf(login, claims)) ?? approvals;
    return {
        environment: { requiredReviewers: stated?.requiredReviewers ?? true, preventSelfReview: false },
        reviewers: { ids: present.map(({ id }) => id) },
        approvals,
        visibility: claims['repository_visibility'] ?? 'private',
    };
}
/** A person's id is the number of the actor for the actor, and otherwise the login, which no id equals. */
const personOf = (login, claims) => login === 'actor' || login === claims['actor']
    ? { login: claims['actor'] ?? login, id: claims['actor_id'] ?? login }
    : { login, id: login };

;// CONCATENATED MODULE: ./build/policy/testing/run-tests.js



/** Runs tests by the grants of a policy. */
const runPolicyTests = (policy, tests) => tests.flatMap(test => {
    const grant = policy.grants[test.grant];
    return grant === undefined ? [] : [runPolicyTest(policy, grant, test)];
});
function runPolicyTest(policy, grant, test) {
    const decision = decideTest(policy, grant, test);
    const differences = differencesIn(decision, test);
    return { test, decision, differences, passed: meetsExpectation(decision, test) };
}
/** True if a test has the same result with another version of its grant. */
const passesWith = (policy, grant, test) => meetsExpectation(decideTest({ ...policy, grants: { [grant.name]: grant } }, grant, test), test);
/** Decides as a run does: GitHub is asked only if the claims match. */
function decideTest(policy, grant, { claims, answers }) {
    const byClaims = (0,decide/* decide */.LD)(policy, grant.name, claims);
    const isOpen = byClaims.conditions.every(({ source, result }) => source !== 'claim' || result === 'holds');
    if (!isOpen || (grant.branch === undefined && grant.approval === undefined))
        return byClaims;
    return (0,decide/* decide */.LD)(policy, grant.name, claims, statedEvidence(grant, claims, answers));
}
/** For a test, a condition without an answer fails. */
const doesNotHold = (verdict) => verdict.result !== 'not asked' && !(0,decide_decision/* holds */.v9)(verdict);
function meetsExpectation({ verdict, conditions }, { expected }) {
    if ('allow' in expected)
        return verdict === 'allow';
    if (expected.deny === 'any')
        return verdict !== 'allow';
    const failing = new Set(conditions.filter(doesNotHold).map(({ condition }) => condition));
    return failing.size === new Set(expected.deny).size && expected.deny.every(name => failing.has(name));
}
function differencesIn({ conditions }, { expected }) {
    if ('deny' in expected && expected.deny === 'any')
        return [];
    const wanted = 'deny' in expected ? expected.deny : [];
    return conditions.flatMap((verdict) => {
        const isWanted = wanted.includes(verdict.condition);
        if (doesNotHold(verdict) === isWanted)
            return [];
        return [{ verdict, expected: isWanted ? 'fails' : 'holds' }];
    });
}
/** Returns the conditions of a decision that fail. */
const failedConditions = (decision) => decision.conditions.filter(decide_decision/* fails */.c6).map(({ condition }) => condition);


/***/ })

};
