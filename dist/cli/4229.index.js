export const id = 4229;
export const ids = [4229,7380,7045,2942];
export const modules = {

/***/ 61201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainClaims: () => (/* binding */ explainClaims)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(89500);
// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(90394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(53476);
// EXTERNAL MODULE: ./build/policy/describe-lent.js
var describe_lent = __webpack_require__(44270);
// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(82566);
// EXTERNAL MODULE: ./build/cli/findings/as-json.js
var as_json = __webpack_require__(85773);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
// EXTERNAL MODULE: ./build/cli/style.js
var style = __webpack_require__(97380);
// EXTERNAL MODULE: ./build/identity/claims.js
var identity_claims = __webpack_require__(15178);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/explain/event-claims.js




/**
 * Returns the claims that GitHub would set for an event, as far as they follow from what is given.
 *
 * @throws UsageError if the ref is missing or not whole
 */
function claimsOfEvent(options, policy) {
    const { event = 'push', environment, workflow, jobWorkflowRef } = options;
    const given = Object.fromEntries((options.claim ?? []).map(claimPair));
    const assumed = {};
    const fill = (claim, value, fallback, why) => {
        if (value !== undefined || fallback === undefined)
            return value === undefined ? {} : { [claim]: value };
        assumed[claim] = why;
        return { [claim]: fallback };
    };
    const ref = wholeRef(options.ref, event);
    const fromPolicy = 'the policy has only this one';
    const repository = options.repository ?? given['repository'];
    const known = {
        ...fill('repository', repository, onlyLiteral(policy, 'repository'), fromPolicy),
        ...fill('repository_id', options.repositoryId, onlyLiteral(policy, 'repository_id'), fromPolicy),
        ...fill('repository_owner_id', options.ownerId, onlyLiteral(policy, 'repository_owner_id'), fromPolicy),
        ...fill('runner_environment', options.runner, 'github-hosted', 'the default of GitHub'),
    };
    const [owner] = (known.repository ?? '').split('/');
    const workflowRef = workflowReference(workflow, known.repository, ref);
    const filled = {
        iss: policy.issuer,
        event_name: event,
        ref,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        ...known,
        ...(known.repository !== undefined && { repository_owner: owner ?? '' }),
        ...(environment !== undefined && { environment }),
        ...(workflowRef !== undefined && { workflow_ref: workflowRef, job_workflow_ref: jobWorkflowRef ?? workflowRef }),
        ...(jobWorkflowRef !== undefined && { job_workflow_ref: jobWorkflowRef }),
        ...(event.startsWith('pull_request') ? {} : { base_ref: '', head_ref: '' }),
        ...given,
    };
    const claims = { ...filled, ...(filled['sub'] === undefined ? classicSub(filled) : {}) };
    // A job without an environment has no such claim. The others are always there, whatever their values are.
    const optional = ['environment', 'environment_node_id', 'enterprise', 'enterprise_id'];
    const isOpen = (claim) => claims[claim] === undefined &&
        (claim.startsWith('repo_property_') || (identity_claims/* optionalClaims */.k9.some(name => name === claim) && !optional.includes(claim)));
    return { claims, assumed, isOpen, notes: [] };
}
function claimPair(text) {
    const pair = (0,options/* splitPair */.T)(text);
    if (pair === undefined)
        throw new session/* UsageError */.e(`--claim needs name=value, got ${JSON.stringify(text)}`);
    return pair;
}
function wholeRef(ref, event) {
    if (ref === undefined) {
        if (event === 'pull_request')
            return 'refs/pull/1/merge';
        throw new session/* UsageError */.e('--event needs --ref, as refs/heads/main');
    }
    if (ref.startsWith('refs/'))
        return ref;
    throw new session/* UsageError */.e(`--ref needs the whole ref: refs/heads/${ref} for the branch, refs/tags/${ref} for the tag`);
}
/** Returns `acme/fraud/.github/workflows/train.yml@refs/heads/main`. */
function workflowReference(workflow, repository, ref) {
    if (workflow === undefined || workflow.includes('@'))
        return workflow;
    const path = workflow.includes('/') ? workflow : `.github/workflows/${workflow}`;
    return `${repository ?? 'OWNER/NAME'}/${path}@${ref}`;
}
/** The only literal value that all grants of a policy have for a claim. */
function onlyLiteral({ grants }, claim) {
    const values = new Set(Object.values(grants).flatMap(grant => (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, claim))));
    const [only] = values;
    return values.size === 1 ? only : undefined;
}
/** The claims of a run whose values decide nothing, so that a mapping of `google.subject` has a value. */
const placeholders = { run_id: '1', run_attempt: '1', sha: '0'.repeat(40) };
/** Fills in what every token has, if it is not given. */
function withPlaceholders({ claims, ...rest }) {
    const missing = Object.entries(placeholders).filter(([name]) => claims[name] === undefined);
    if (missing.length === 0)
        return { claims, ...rest };
    const assumed = Object.fromEntries(missing.map(([name]) => [name, 'a placeholder']));
    return { ...rest, claims: { ...claims, ...Object.fromEntries(missing) }, assumed: { ...rest.assumed, ...assumed } };
}
/** The part of `sub` after the repository, by GitHub's default template. */
function subContext({ environment, event_name: event, ref }) {
    if (environment !== undefined)
        return `environment:${environment.replaceAll(':', '%3A')}`;
    return event === 'pull_request' ? 'pull_request' : `ref:${ref ?? ''}`;
}
const classicSub = (claims) => claims['repository'] === undefined ? {} : { sub: `repo:${claims['repository']}:${subContext(claims)}` };
/**
 * Returns both forms that `sub` has by the default template: the classic one, and the immutable one of repositories that
 * were made, renamed or transferred since 2026-07-15.
 */
function subForms(claims) {
    const { repository, repository_id: id, repository_owner_id: ownerId } = claims;
    if (repository === undefined)
        return {};
    const [owner = '', name = ''] = repository.split('/');
    const context = subContext(claims);
    return {
        classic: `repo:${repository}:${context}`,
        ...(id !== undefined &&
            ownerId !== undefined && { immutable: `repo:${owner}@${ownerId}/${name}@${id}:${context}` }),
    };
}

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(85715);
;// CONCATENATED MODULE: ./build/cli/explain/explanation-lines.js



/** Formats an explanation for people. Claims are untrusted text: no line acts on a terminal or a runner. */
function explanationLines({ given, sub, grants, google }, style) {
    const assumed = Object.entries(given.assumed).map(([claim, why]) => `  ${claim}: ${given.claims[claim]}, ${why}`);
    return [
        (0,core_escape/* logLine */.BP)('These claims are not verified: anyone can write such claims. Only a run verifies a token.'),
        ...given.notes.map(note => (0,core_escape/* logLine */.BP)(`Note: ${note}`)),
        ...(assumed.length === 0 ? [] : ['Assumed:', ...assumed.map(core_escape/* logLine */.BP)]),
        ...(sub.classic === undefined ? [] : [(0,core_escape/* logLine */.BP)(`sub: ${sub.classic}`)]),
        ...(sub.immutable === undefined
            ? []
            : [(0,core_escape/* logLine */.BP)(`     ${sub.immutable} if the repository was made, renamed or transferred since 2026-07-15`)]),
        ...grants.flatMap(grant => ['', ...grantLines(grant, style)]),
        '',
        ...googleLines(google, grants, style),
    ];
}
const colors = { match: 'green', 'no match': 'red', unknown: 'yellow' };
function grantLines(explained, style) {
    const { grant, verdict, conditions, decidedInRun, lends, stepsRefused } = explained;
    const [, ...table] = (0,decision_lines/* explainHypothesis */.Od)({
        grant,
        verdict: verdict === 'match' ? 'would-allow' : 'would-deny',
        conditions: [...conditions, ...decidedInRun],
    });
    const steps = stepsRefused === undefined
        ? []
        : stepsRefused.length === 0
            ? ['  It allows the steps.']
            : ['  It does not allow the steps:', ...few(stepsRefused).map(problem => `    ${problem}`)];
    const later = decidedInRun.length === 0 ? [] : ['  Only a run decides about branch and approval, which Google does not know: \u25cb.'];
    return [
        style[colors[verdict]]((0,core_escape/* logLine */.BP)(`Grant ${grant}: ${verdictWords(explained)}`)),
        ...table,
        ...[...later, ...lends.map(line => `  ${line}`), ...steps].map(core_escape/* logLine */.BP),
    ];
}
/** Most problems of steps that are shown for a grant. `validate` shows all. */
const mostShown = 5;
const few = (problems) => problems.length <= mostShown
    ? problems
    : [...problems.slice(0, mostShown), `\u2026 and ${problems.length - mostShown} more: validate --grant shows all.`];
function verdictWords({ verdict, conditions }) {
    const count = (number) => `${number} of ${conditions.length} conditions`;
    if (verdict === 'match')
        return `its when matches, all ${conditions.length} conditions.`;
    return verdict === 'no match'
        ? `its when does not match, ${count(conditions.filter(decision/* fails */.c6).length)} failed.`
        : `not known, ${count(conditions.filter(decision/* isUnknown */.t8).length)} depend on claims that are not given.`;
}
function googleLines(google, grants, style) {
    const isOpen = grants.some(({ conditions }) => conditions.some(decision/* isUnknown */.t8));
    const title = `Google's side, if it is set up as keyless-vertex compile prints it${isOpen ? ', and without the claims that are not given' : ''}:`;
    if (typeof google === 'string')
        return [title, ...`This policy cannot be compiled. ${google}`.split('\n').map(line => (0,core_escape/* logLine */.BP)(`  ${line}`))];
    return [title, ...google.flatMap(provider => providerLines(provider, style))];
}
function providerLines({ provider, isAdmitted, refusal, subject, attributes, becomes }, style) {
    if (!isAdmitted)
        return [style.red((0,core_escape/* logLine */.BP)(`  Provider ${provider} refuses the token: ${refusal}`))];
    const set = Object.entries(attributes).filter(([, value]) => value !== 'false');
    const accounts = becomes.map(({ grant, serviceAccount }) => serviceAccount === undefined
        ? `use the roles of its principal (grant ${grant})`
        : `become ${serviceAccount} (grant ${grant})`);
    return [
        style.green((0,core_escape/* logLine */.BP)(`  Provider ${provider} admits the token.`)),
        ...[
            `    google.subject = ${subject}`,
            ...set.map(([name, value]) => `    attribute.${name} = ${value}`),
            ...accounts.map(account => `    It may ${account}.`),
        ].map(core_escape/* logLine */.BP),
    ];
}

;// CONCATENATED MODULE: ./build/cli/explain/explain.js













/** Explains which grants claims match, and what Google would say. Exit code 0 if the asked grant matches, or any. */
async function explainClaims(policyPath, options, session) {
    const { terminal } = session;
    const path = policyPath ?? (await (0,files/* defaultPolicy */.G4)(terminal));
    const loaded = await (0,files/* loadPolicyFile */.n$)(terminal, path);
    const { policy } = loaded;
    const asked = options.grant === undefined ? Object.values(policy.grants) : [(0,load/* findGrant */.Q)(policy, options.grant)];
    const given = withPlaceholders(await givenClaims(options, policy, terminal));
    const refusals = await stepsRefusals(asked, path, options, terminal);
    const explanation = {
        given,
        sub: subForms(given.claims),
        grants: asked.map(grant => explainGrant(policy, grant, given, refusals?.get(grant.name))),
        google: await explainGoogle(loaded, given),
    };
    terminal.print(options.json ? (0,as_json.safeJson)(asJson(explanation)) : explanationLines(explanation, (0,style.styleOf)(terminal.hasColor)).join('\n'));
    if (!explanation.grants.some(({ verdict }) => verdict === 'match'))
        session.end(1);
}
async function givenClaims(options, policy, terminal) {
    const { claims, event, ref } = options;
    if (claims !== undefined && (event !== undefined || ref !== undefined))
        throw new session/* UsageError */.e('give --claims or --event, not both');
    if (claims === undefined && event === undefined)
        throw new session/* UsageError */.e('give the claims by --claims FILE, or a run by --event push --ref refs/heads/main');
    if (claims === undefined)
        return claimsOfEvent(options, policy);
    const { readGivenClaims } = await __webpack_require__.e(/* import() */ 5056).then(__webpack_require__.bind(__webpack_require__, 75056));
    return readGivenClaims(await (0,files/* readTextFile */.Gu)(terminal, claims), (0,files/* shownPath */.pS)(claims));
}
/** Judges a grant by claims. What a condition says about a claim that is not given is not known. */
function explainGrant(policy, grant, { claims, isOpen }, refused) {
    const conditions = (0,decide/* judgeWhen */.Mr)(grant, claims).map((verdict, at) => {
        const claim = grant.when[at]?.claim ?? '';
        if (verdict.actual !== undefined || !isOpen(claim))
            return verdict;
        const { cause: _, ...rest } = verdict;
        return { ...rest, result: 'unknown', hint: `Not given: add ${optionFor(claim)}.` };
    });
    const { conditions: all } = (0,hypothetical/* decideHypothetically */.AJ)(policy, grant.name, claims);
    return {
        grant: grant.name,
        verdict: conditions.some(decision/* fails */.c6) ? 'no match' : conditions.some(decision/* isUnknown */.t8) ? 'unknown' : 'match',
        conditions,
        decidedInRun: all.filter(({ source }) => source !== 'claim'),
        serviceAccount: grant.serviceAccount,
        lends: (0,describe_lent/* describeLent */.$)(grant),
        ...(refused && { stepsRefused: refused }),
    };
}
/** Returns what to add to the command line for a claim that it does not give. */
function optionFor(claim) {
    if (claim === 'ref_protected')
        return '--claim ref_protected=true, or =false';
    if (claim === 'job_workflow_ref')
        return '--workflow FILE, or --job-workflow-ref for a reusable workflow';
    return claim === 'workflow_ref' ? '--workflow FILE' : `--claim ${claim}=VALUE`;
}
/** Returns what each grant refuses of the steps; `undefined` without a steps file. */
async function stepsRefusals(grants, policyPath, { steps, variables = [] }, terminal) {
    if (steps === undefined)
        return undefined;
    const { excessesByGrant, problemsOfSteps, readStepsOffline } = await Promise.all(/* import() */[__webpack_require__.e(8832), __webpack_require__.e(8255), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 10872));
    const file = (0,files/* shownPath */.pS)(steps);
    const text = await (0,files/* readTextFile */.Gu)(terminal, steps);
    const read = await readStepsOffline(text, file, await (0,files/* policyFolder */.hx)(policyPath, terminal), variables.join('\n'));
    const problems = problemsOfSteps(read);
    if (problems.length > 0)
        throw (0,problem_list/* invalidFile */.Am)('STEPS_INVALID', file, problems);
    return new Map(grants.map(grant => [grant.name, excessesByGrant(read, grant).map(errors/* formatProblem */.Vw)]));
}
/** Evaluates each provider as compiled. Google's side then knows no more than the policy itself. */
async function explainGoogle({ policy, sha256, placeOf }, { claims }) {
    const { compileSetup } = await Promise.all(/* import() */[__webpack_require__.e(8832), __webpack_require__.e(736), __webpack_require__.e(1981)]).then(__webpack_require__.bind(__webpack_require__, 40736));
    const { admitToken } = await Promise.all(/* import() */[__webpack_require__.e(8707), __webpack_require__.e(2280)]).then(__webpack_require__.bind(__webpack_require__, 92280));
    try {
        const { providers } = compileSetup([{ policy, name: 'this policy', sha256, placeOf }]);
        return providers.map(provider => {
            const { grants, ...admission } = admitToken(provider, claims);
            const names = Object.values(policy.providers);
            const becomes = grants.map(grant => {
                const { serviceAccount } = (0,load/* findGrant */.Q)(policy, grant);
                return { grant, ...(serviceAccount !== undefined && { serviceAccount }) };
            });
            const { name = provider.id } = names.find(one => one.resource === provider.resource) ?? {};
            return { provider: name, resource: provider.resource, ...admission, becomes };
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return [error.message, ...error.problems.map(errors/* formatProblem */.Vw)].join('\n');
    }
}
/** The explanation as plain data. */
const asJson = ({ given: { claims, assumed, notes }, sub, grants, google }) => ({
    verified: false,
    claims,
    assumed,
    notes,
    sub,
    grants,
    google: typeof google === 'string' ? { compiled: false, why: google } : { compiled: true, providers: google },
});


/***/ }),

/***/ 97380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   styleOf: () => (/* binding */ styleOf)
/* harmony export */ });
/** Select Graphic Rendition: https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const sequence = (on, off) => (text) => `\u001b[${on}m${text}\u001b[${off}m`;
const colored = {
    bold: sequence(1, 22),
    dim: sequence(2, 22),
    red: sequence(31, 39),
    green: sequence(32, 39),
    yellow: sequence(33, 39),
    blue: sequence(34, 39),
};
const asIs = (text) => text;
const plain = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, blue: asIs };
/** @param hasColor whether the terminal may have colors */
const styleOf = (hasColor) => (hasColor ? colored : plain);


/***/ }),

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

/***/ 53476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ decideHypothetically),
/* harmony export */   tM: () => (/* binding */ claimsOfPush),
/* harmony export */   yp: () => (/* binding */ knownAtRun)
/* harmony export */ });
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48219);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90394);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15024);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25699);




/** Stands for an actual value that only the run can know. */
const knownAtRun = '(known at run time)';
/** Returns the claims that a push to a branch certainly has, with those that are known of the repository. */
const claimsOfPush = (branch, repository) => ({
    ...repository,
    event_name: 'push',
    ref: `refs/heads/${branch}`,
    ref_type: 'branch',
    base_ref: '',
    head_ref: '',
});
/**
 * Checks a grant with assumed claims, not verified ones. A claim that is not among them, and all evidence of GitHub,
 * counts as holding and is marked `(known at run time)`.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decideHypothetically(policy, grantName, known) {
    const grant = (0,_load_load_js__WEBPACK_IMPORTED_MODULE_0__/* .findGrant */ .Q)(policy, grantName);
    const claims = Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const conditions = (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeWhen */ .Mr)(grant, claims).map(verdict => (verdict.actual === undefined ? later(verdict) : verdict));
    const asked = [...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBranch */ .m8)(grant, claims, undefined), ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeApproval */ .bA)(grant, claims, undefined)];
    conditions.push(...asked.map(later));
    return {
        verdict: conditions.every(_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9) ? 'would-allow' : 'would-deny',
        grant: grantName,
        conditions,
    };
}
const later = ({ source, condition, expected, accepted }) => ({
    source,
    condition,
    expected,
    ...(accepted && { accepted }),
    actual: knownAtRun,
    result: 'holds',
    isAssumed: true,
});


/***/ }),

/***/ 44270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLent)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);



/**
 * Returns what a grant lends to other programs, a line for each kind; nothing, if it lends nothing.
 */
function describeLent({ lend, allow }) {
    if (lend === undefined)
        return [];
    const { gateway, budget, credentials, recordPrompts } = lend;
    const lines = [];
    if (gateway !== undefined) {
        const targets = [
            ...targetsOf('models', allow.publisher_models),
            ...targetsOf('endpoints', allow.endpoints),
            `projects ${allow.projects.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ') || 'none'}`,
            `locations ${allow.locations.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ') || 'none'}`,
        ];
        const { maxOutputTokens, tools } = gateway;
        const most = maxOutputTokens === undefined ? '' : `, each of at most ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(maxOutputTokens)} output tokens`;
        lines.push(`Lends calls: ${gateway.calls.join(', ')} (${targets.join('; ')})${most}, with ${toolWords(tools)}.`);
        lines.push(`Budget: ${budgetWords(budget)}.`);
        if (recordPrompts)
            lines.push('Record: prompts and answers too, in Cloud Logging.');
    }
    if (credentials.length > 0)
        lines.push(`Lends tokens: ${credentials.join(', ')}. Only roles at Google limit their use.`);
    return lines;
}
const targetsOf = (name, list) => list.length === 0 ? [] : [`${name} ${list.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ')}`];
const toolWords = (tools) => (tools.length === 0 ? 'no tools' : `tools: ${tools.join(', ')}`);
/** `at most 500 requests, 5,000,000 input tokens, $20, for 45m` */
function budgetWords({ requests, inputTokens, outputTokens, cost, durationSeconds }) {
    const limits = [
        ...(requests === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(requests)} requests`]),
        ...(inputTokens === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(inputTokens)} input tokens`]),
        ...(outputTokens === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(outputTokens)} output tokens`]),
        ...(cost === undefined ? [] : [`$${cost}`]),
    ];
    const most = limits.length === 0 ? 'no limit on requests, tokens or cost' : `at most ${limits.join(', ')}`;
    return `${most}${durationSeconds === undefined ? '' : `, for ${(0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .asPeriod */ .G_)(durationSeconds)}`}`;
}


/***/ }),

/***/ 85715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ describeUnanswered),
/* harmony export */   Od: () => (/* binding */ explainHypothesis),
/* harmony export */   el: () => (/* binding */ explainDecision),
/* harmony export */   p6: () => (/* binding */ distinctHints)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15024);


/**
 * Formats a decision for the log: an aligned table of the conditions, then the hints. Text of claims and servers is
 * escaped: no control character and no workflow command remains.
 */
function explainDecision(decision) {
    const others = decision.others.filter(({ holds }) => holds).map(({ grant }) => grant);
    return [
        headline(decision),
        ...conditionLines(decision.conditions),
        ...hintLines(decision.conditions),
        ...(others.length === 0
            ? []
            : [`The when of ${others.join(', ')} would have passed. If you meant that grant, set the input grant.`]),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
function headline({ grant, verdict, conditions }) {
    const count = (matches) => conditions.filter(matches).length;
    const among = (number) => `${number} of ${conditions.length} conditions`;
    switch (verdict) {
        case 'allow':
            return `Grant ${grant}: allowed, all ${conditions.length} conditions passed.`;
        case 'deny':
            return `Grant ${grant}: denied, ${among(count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6))} failed.`;
        case 'unknown':
            return `Grant ${grant}: not decided, ${among(count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8))} ${count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8) === 1 ? 'is' : 'are'} unknown: GitHub gave no usable answer.`;
        default:
            return verdict;
    }
}
const verdictSigns = {
    holds: '\u2713',
    fails: '\u2717',
    unknown: '?',
    'not asked': '\u00b7',
};
/** Formats the hypothetical decision of a plan, whose claims are not verified. */
function explainHypothesis(hypothesis) {
    const would = hypothesis.verdict === 'would-allow' ? 'would be allowed' : 'would be denied';
    return [
        `Grant ${hypothesis.grant}: ${would}, based on claims that are not verified yet.`,
        ...conditionLines(hypothesis.conditions),
        ...hintLines(hypothesis.conditions),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
const maxCellLength = 60;
function conditionLines(conditions) {
    const rows = conditions.map(verdict => ({
        mark: verdict.isAssumed ? '\u25cb' : verdictSigns[verdict.result],
        cells: [verdict.condition, verdict.expected, actualLine(verdict)].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    }));
    const widths = [0, 1, 2].map(column => Math.min(maxCellLength, Math.max(0, ...rows.map(({ cells }) => (cells[column] ?? '').length))));
    const align = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return rows.map(({ mark, cells }) => `  ${mark} ${align(cells)}`.trimEnd());
}
/** Names the state of a condition without an actual value. */
const describeUnanswered = (result) => result === 'not asked' ? 'not checked' : result;
function actualLine({ actual, result }) {
    if (result === 'not asked' || (result === 'unknown' && actual === undefined))
        return `(${describeUnanswered(result)})`;
    return actual === undefined ? '(absent)' : actual === '' ? '(empty)' : actual;
}
const hintLines = (conditions) => distinctHints(conditions).map(({ conditions, hint }) => `    ${conditions.join(', ')}: ${hint}`);
/** Returns each hint once, with all of its conditions: several may wait for one answer of GitHub. */
function distinctHints(verdicts) {
    const byHint = new Map();
    for (const { condition, hint } of verdicts)
        if (hint !== undefined)
            byHint.set(hint, [...(byHint.get(hint) ?? []), condition]);
    return [...byHint].map(([hint, conditions]) => ({ conditions, hint }));
}


/***/ })

};
