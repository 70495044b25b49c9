export const id = 1496;
export const ids = [1496,7045,2942,2150];
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

/***/ 27856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   Y: () => (/* binding */ withResolvers)
/* harmony export */ });
// What Node 20 does not have: `npx` runs the command line on it.
/** As `Map.groupBy`. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** As `Promise.withResolvers`. */
function withResolvers() {
    let resolve;
    let reject;
    const promise = new Promise((...both) => {
        ;
        [resolve, reject] = both;
    });
    return { promise, resolve, reject };
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

/***/ 84394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ isConditionWithin),
/* harmony export */   Qr: () => (/* binding */ newSearchBudget),
/* harmony export */   oX: () => (/* binding */ admittedOnlyBy)
/* harmony export */ });
/* harmony import */ var _formula_formula_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65884);
/* harmony import */ var _formula_solve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82719);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78706);
/* harmony import */ var _usual_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9724);




/** About ten seconds in the worst case. Nearly every search takes less than a millisecond. */
const newSearchBudget = (searches = 1_000) => ({ left: searches });
/** The most steps of one search. */
const searchWork = 100_000;
/** @param facts true to look only at tokens that GitHub issues, as far as its documentation says */
function searchOnce(formula, facts, budget) {
    budget.left -= 1;
    if (budget.left < 0)
        return { kind: 'undecided', reason: 'the policies differ in too much' };
    return (0,_formula_solve_js__WEBPACK_IMPORTED_MODULE_1__/* .findToken */ .fm)(facts ? (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(formula, ...inEveryToken.map(_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .claimPresent */ .KT)) : formula, { facts, work: searchWork });
}
/** Claims that every token of GitHub has, on every version of GitHub Enterprise Server, too. */
const inEveryToken = ['event_name', 'ref', 'ref_type', 'repository', 'repository_id', 'repository_owner'];
/** Finds a token that GitHub issues; without one, any other. */
function searchToken(formula, budget) {
    for (const facts of [true, false]) {
        const found = searchOnce(formula, facts, budget);
        if (found.kind === 'token')
            return { token: found.token, isIssued: facts };
    }
    return undefined;
}
/** True if every value that the first condition matches certainly matches the second. False if that is undecided. */
function isConditionWithin(inner, outer, budget) {
    budget.left -= 1;
    const question = (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(inner), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(outer)));
    return budget.left >= 0 && (0,_formula_solve_js__WEBPACK_IMPORTED_MODULE_1__/* .findToken */ .fm)(question, { work: searchWork }).kind === 'none';
}
/** Returns what one version of a grant admits and the other does not. Without the other, it is all that the one admits. */
function admittedOnlyBy(one, other, budget = newSearchBudget()) {
    const whole = other === undefined ? (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one) : (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(other)));
    const found = searchOnce(whole, false, budget);
    if (found.kind !== 'token')
        return found;
    const conditions = other?.when ?? [];
    const relevant = new Set([...one.when, ...conditions].map(({ claim }) => claim));
    const exampleOf = ({ token, isIssued }) => ({
        claims: Object.fromEntries([...relevant].sort().flatMap(claim => (Object.hasOwn(token, claim) ? [[claim, token[claim] ?? '']] : []))),
        differs: conditions.flatMap(condition => differenceIn(condition, token)),
        isIssued,
    });
    const each = conditions.flatMap(condition => differingIn(one, conditions, condition, budget) ?? []).map(exampleOf);
    const distinct = [...new Map(each.map(example => [JSON.stringify(example.differs), example])).values()];
    if (distinct.length > 0)
        return { kind: 'tokens', examples: distinct.filter(preferIssued) };
    return {
        kind: 'tokens',
        examples: [exampleOf(searchToken(whole, budget) ?? { token: found.token, isIssued: false })],
    };
}
/** A token that GitHub does not issue is shown only if there is no other. */
const preferIssued = ({ isIssued }, _, every) => isIssued || !every.some(example => example.isIssued);
/** Finds a token that this condition of the other version refuses, and no other condition if possible. */
function differingIn(one, others, condition, budget) {
    const { claim } = condition;
    const own = (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .conditionOn */ .rU)(one, claim);
    if (own !== undefined && JSON.stringify(own.anyOf) === JSON.stringify(condition.anyOf))
        return undefined;
    const rest = others.filter(candidate => candidate !== condition).map(_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9);
    const refused = (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(condition)));
    for (const question of [(0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(refused, ...rest), refused]) {
        const found = usualToken(question, condition, own, budget) ?? searchToken(question, budget);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Finds a token with a value of the claim that jobs have. */
function usualToken(question, { claim, anyOf }, wider, budget) {
    const own = wider?.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : (0,_usual_values_js__WEBPACK_IMPORTED_MODULE_2__/* .instanceOf */ .h)(matcher.glob))) ?? [];
    const fits = (value) => !(0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(anyOf, value) && (wider === undefined || (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(wider.anyOf, value));
    for (const value of [...own, ...(0,_usual_values_js__WEBPACK_IMPORTED_MODULE_2__/* .usualValues */ .z)(claim)].filter(fits).slice(0, 3)) {
        const found = searchOnce((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(question, (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .claimIs */ .h7)(claim, value)), true, budget);
        if (found.kind === 'token')
            return { token: found.token, isIssued: true };
    }
    return undefined;
}
function differenceIn({ claim, anyOf }, claims) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return value !== undefined && (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(anyOf, value) ? [] : [{ claim, value, expected: (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMatchers */ .D6)(anyOf) }];
}


/***/ }),

/***/ 9724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ instanceOf),
/* harmony export */   z: () => (/* binding */ usualValues)
/* harmony export */ });
/** Values of claims as jobs have them, the most telling first. An example with one of them is easy to understand. */
const byClaim = {
    event_name: ['pull_request', 'schedule', 'workflow_dispatch', 'push', 'release', 'issue_comment'],
    ref: ['refs/heads/another', 'refs/tags/v1', 'refs/pull/1/merge'],
    ref_protected: ['false', 'true'],
    ref_type: ['tag', 'branch'],
    runner_environment: ['self-hosted', 'github-hosted'],
    repository_visibility: ['public', 'private', 'internal'],
    repository: ['someone/else'],
    repository_owner: ['someone'],
    environment: ['another'],
    actor: ['someone'],
};
/** Returns values of a claim that jobs have. */
const usualValues = (claim) => (Object.hasOwn(byClaim, claim) ? byClaim[claim] : undefined) ?? (claim.endsWith('_id') ? ['999999999', '1'] : []);
/** Returns a readable value that a glob matches. */
const instanceOf = (glob) => glob.replace(/\*+/g, 'another');


/***/ }),

/***/ 93215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ completeClaims),
/* harmony export */   b: () => (/* binding */ readStatedClaims)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96386);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15178);
/* harmony import */ var _load_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62181);
/* harmony import */ var _load_when_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54166);





/** Reads `claims` of a test, and reports what no token of GitHub has. */
function readStatedClaims(value, path, reading) {
    return Object.fromEntries(Object.entries(value ?? {}).flatMap(([claim, item]) => {
        const at = [...path, claim];
        if ((0,_load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .isClaim */ .j_)(claim))
            return [[claim, item === null ? undefined : readClaimValue(claim, item, at, reading)]];
        const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}, and repo_property_*.`;
        reading.report({ path: at, message: 'no such claim.', cure, key: true });
        return [];
    }));
}
function readClaimValue(claim, value, path, reading) {
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return (0,_load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(value, path, reading).literal;
    if (typeof value !== 'string') {
        const cure = 'A job has one value of each claim: write it, or null if the token lacks the claim.';
        reading.report({ path, message: `expected a string, got ${Array.isArray(value) ? 'a list' : 'a mapping'}.`, cure });
        return '';
    }
    const form = _load_when_js__WEBPACK_IMPORTED_MODULE_1__/* .claimForms */ .Uu[claim];
    if (_load_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .controlCharacters */ .Q.test(value)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(value)) {
        const message = `${claim} is ${form.words}; no token has ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)}.`;
        const cure = claim === 'ref' ? `Write refs/heads/${value} for the branch, refs/tags/${value} for the tag.` : undefined;
        reading.report({ path, message, cure });
    }
    return value;
}
/** An ordinary job: a push to main, on a runner of GitHub. */
const ordinaryJob = {
    actor: 'octocat',
    actor_id: '583231',
    base_ref: '',
    event_name: 'push',
    head_ref: '',
    ref: 'refs/heads/main',
    ref_protected: 'true',
    repository: 'octo-org/octo-repo',
    repository_id: '1',
    repository_owner_id: '1',
    repository_visibility: 'private',
    run_attempt: '1',
    run_id: '1',
    run_number: '1',
    runner_environment: 'github-hosted',
    sha: '0123456789abcdef0123456789abcdef01234567',
    workflow: 'test',
};
/**
 * Returns all claims of a token. What is not stated is as in a push to main; what GitHub derives from other claims is
 * derived from the stated ones. Nothing comes from the policy except its issuer: a test must notice what it admits.
 */
function completeClaims(stated, { issuer }) {
    const basic = { ...ordinaryJob, ...stated };
    const { repository = '', ref = '', workflow = '', sha, environment, event_name: event } = basic;
    const workflowRef = `${repository}/.github/workflows/${workflow}.yml@${ref}`;
    const derived = {
        iss: issuer,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        repository_owner: repository.split('/')[0],
        sub: `repo:${repository}:${subjectContext(environment, event, ref)}`,
        workflow_ref: workflowRef,
        workflow_sha: sha,
        job_workflow_ref: basic['workflow_ref'] ?? workflowRef,
        job_workflow_sha: sha,
    };
    const all = Object.entries({ ...derived, ...basic });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function subjectContext(environment, event, ref) {
    if (environment !== undefined)
        return `environment:${environment}`;
    return event === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}


/***/ }),

/***/ 50804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mutatePolicy: () => (/* binding */ mutatePolicy)
});

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
// EXTERNAL MODULE: ./build/policy/compare/admission.js
var admission = __webpack_require__(84394);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/policy/testing/claims.js
var testing_claims = __webpack_require__(93215);
// EXTERNAL MODULE: ./build/policy/testing/run-tests.js + 1 modules
var run_tests = __webpack_require__(13674);
;// CONCATENATED MODULE: ./build/policy/testing/catching-test.js



const nowhere = { file: '', line: 1, column: 1, path: '' };
/**
 * Returns a test of a job like that of a test which allows, except for what it states. It expects what the policy
 * decides now.
 */
function catchingTest(policy, grant, tests, { claims = {}, answers = {} }) {
    const allowing = tests.find(({ expected }) => 'allow' in expected);
    const shared = allowing?.shared ?? tests[0]?.shared ?? {};
    const stated = { ...shared, ...allowing?.stated, ...claims };
    const token = (0,testing_claims/* completeClaims */.R)(stated, policy);
    const draft = { name: '', grant: grant.name, claims: token, stated, shared, answers, place: nowhere };
    const decision = (0,run_tests/* decideTest */.Z0)(policy, grant, draft);
    const isAllowed = decision.verdict === 'allow';
    const test = {
        ...draft,
        name: nameOfTest(grant, claims, answers, isAllowed),
        expected: isAllowed ? { allow: true } : { deny: (0,run_tests/* failedConditions */.yF)(decision) },
    };
    return { test, yaml: asYaml(test) };
}
function nameOfTest({ name }, claims, answers, isAllowed) {
    const facts = Object.entries(claims).map(([claim, value]) => value === undefined ? `no ${claim}` : value === '' ? `an empty ${claim}` : `${claim} ${value}`);
    const others = Object.entries({ ...answers.branch, ...answers.approval }).map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`);
    const all = [...facts, ...others];
    return `${name} ${isAllowed ? 'allows' : 'denies'} ${all.length > 3 ? 'a job' : all.join(', ')}`;
}
function asYaml({ name, grant, stated, shared, answers, expected }) {
    const own = Object.entries(stated).filter(([claim, value]) => !Object.hasOwn(shared, claim) || shared[claim] !== value);
    const isAllowed = 'allow' in expected;
    const document = new dist/* Document */.yo([
        {
            name,
            ...(isAllowed ? {} : { grant }),
            ...(own.length > 0 && { claims: Object.fromEntries(own.map(([claim, value]) => [claim, value ?? null])) }),
            ...answersAsWritten(answers),
            expect: isAllowed ? { allow: grant } : expected,
        },
    ]);
    const [item] = (0,dist/* isSeq */.oP)(document.contents) ? document.contents.items : [];
    // Short mappings fit on one line, as people write them.
    for (const { value } of (0,dist/* isMap */.jh)(item) ? item.items : [])
        if ((0,dist/* isCollection */.P3)(value) && value.items.length <= 3)
            value.flow = true;
    return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
const answersAsWritten = ({ branch, approval }) => ({
    ...(branch && { branch }),
    ...(approval && {
        approval: {
            ...(approval.approvers && { approvers: approval.approvers }),
            ...(approval.reviewers && { reviewers: approval.reviewers }),
            ...(approval.requiredReviewers !== undefined && { required_reviewers: approval.requiredReviewers }),
        },
    }),
});

// EXTERNAL MODULE: ./build/policy/compare/usual-values.js
var usual_values = __webpack_require__(9724);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
;// CONCATENATED MODULE: ./build/policy/testing/mutants.js


/**
 * Returns all mutants of a grant. In each condition the narrowest comes first: what notices it mostly notices the
 * others, too.
 *
 * @param tests they say which other values they try
 */
const mutantsOf = (grant, tests) => [
    ...grant.when.flatMap((condition, index) => claimMutants(grant, condition, index, tests)),
    ...branchMutants(grant),
    ...approvalMutants(grant),
];
function claimMutants(grant, condition, index, tests) {
    const { claim, anyOf } = condition;
    const made = (kind, change, when, ...below) => ({
        grant: { ...grant, when },
        condition: `when.${claim}`,
        path: ['grants', grant.name, 'when', claim, ...below],
        change,
        kind,
    });
    const withMatchers = (matchers) => grant.when.with(index, { claim, anyOf: matchers });
    const foreign = foreignValue(condition, tests);
    return [
        ...anyOf.flatMap((one, at) => {
            const wider = widened(claim, one);
            const below = anyOf.length > 1 ? [at] : [];
            return [
                ...(wider === undefined
                    ? []
                    : [
                        made('when', `matches glob ${wider.glob} instead of ${(0,match/* matcherText */.sE)(one)}`, withMatchers(anyOf.with(at, wider)), ...below),
                    ]),
                ...(anyOf.length > 1
                    ? [made('narrower', `does not match ${(0,match/* matcherText */.sE)(one)}`, withMatchers(anyOf.toSpliced(at, 1)), ...below)]
                    : []),
            ];
        }),
        made('when', `also matches ${foreign}`, withMatchers([...anyOf, { literal: foreign }])),
        made('when', 'does not exist', grant.when.toSpliced(index, 1)),
    ];
}
/** Claims with few values: a glob of them says nothing that another value does not say. */
const neverWidened = new Set([
    'repository_id',
    'repository_owner_id',
    'actor_id',
    'enterprise_id',
    'event_name',
    'ref_protected',
    'ref_type',
    'runner_environment',
    'repository_visibility',
]);
/** Returns the glob of a literal's beginning up to its last separator, or `**` for a glob. */
function widened(claim, matcher) {
    if (neverWidened.has(claim))
        return undefined;
    if ('glob' in matcher)
        return matcher.glob === '**' ? undefined : { glob: '**' };
    const beginning = matcher.literal.slice(0, Math.max(...['/', '@', ':'].map(sign => matcher.literal.lastIndexOf(sign))) + 1);
    return { glob: `${beginning}*` };
}
/**
 * Returns a value that a condition does not match. If the tests try one, it is theirs: the mutant is then noticed if a
 * test expects this condition to fail.
 */
function foreignValue({ claim, anyOf }, tests) {
    const tried = tests.flatMap(({ claims, expected }) => ('deny' in expected ? (claims[claim] ?? []) : []));
    const near = anyOf.flatMap(one => {
        const glob = 'literal' in one ? widened(claim, one)?.glob : undefined;
        return glob === undefined ? [] : [(0,usual_values/* instanceOf */.h)(glob)];
    });
    const longer = anyOf.flatMap(one => ('literal' in one ? [`${one.literal}-2`] : []));
    const values = [...tried, ...near, ...(0,usual_values/* usualValues */.z)(claim), ...longer];
    return values.find(value => !(0,match/* matchesAny */._I)(anyOf, value)) ?? 'another';
}
function branchMutants(grant) {
    const { branch } = grant;
    if (branch === undefined)
        return [];
    const { rules, reviews, merged } = branch;
    const made = (change, changes, answers, below) => {
        const condition = `branch.${String(below[0])}`;
        const path = ['branch', ...below];
        const notice = { answers: { ...(answers && { branch: answers }) } };
        return evidenceMutant({ ...grant, branch: { ...branch, ...changes } }, condition, change, path, notice);
    };
    return [
        ...rules.map((rule, index) => {
            const others = rules.toSpliced(index, 1);
            return made(`does not require ${rule}`, { rules: others }, { rules: others }, ['rules', index]);
        }),
        ...(reviews > 0
            ? [made(`requires ${reviews - 1}`, { reviews: reviews - 1 }, { reviews: reviews - 1 }, ['reviews'])]
            : []),
        ...(merged ? [made('does not exist', { merged: false }, { merged: false }, ['merged'])] : []),
    ];
}
function approvalMutants(grant) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const { reviewers, amongReviewers, notBy, reruns } = approval;
    const made = (condition, key, change, less, notice) => evidenceMutant({ ...grant, approval: { ...approval, ...less } }, condition, change, ['approval', key], notice);
    const people = (count) => Array.from({ length: count }, (_, index) => `reviewer-${index + 1}`);
    const by = (approvers) => ({ answers: { approval: { approvers } } });
    const mutants = [
        evidenceMutant({ ...grant, approval: undefined }, 'approval.reviewers', 'does not exist', ['approval'], by([])),
    ];
    const fewer = reviewers - 1;
    if (fewer > 0)
        mutants.push(made('approval.reviewers', 'reviewers', `requires ${fewer}`, { reviewers: fewer }, by(people(fewer))));
    if (amongReviewers) {
        const strangers = { answers: { approval: { approvers: people(reviewers), reviewers: [] } } };
        mutants.push(made('approval.reviewers', 'among', 'counts everybody', { amongReviewers: false }, strangers));
    }
    if (notBy.length > 0)
        mutants.push(made('approval.not_by', 'not_by', 'does not exist', { notBy: [] }, by(['actor', ...people(fewer)])));
    if (!reruns) {
        const again = { claims: { run_attempt: '2' } };
        mutants.push(made('approval.attempt', 'reruns', 'accepts attempts above 1', { reruns: true }, again));
    }
    return mutants;
}
const evidenceMutant = (grant, condition, change, below, notice) => ({
    grant,
    condition,
    path: ['grants', grant.name, ...below],
    change,
    kind: 'evidence',
    notice,
});

;// CONCATENATED MODULE: ./build/policy/testing/mutation.js





/**
 * Changes each condition of each grant in turn, and finds the changes that no test notices.
 *
 * @param tests that pass
 * @param placeOf a path in the policy
 */
function mutatePolicy(policy, tests, placeOf) {
    const byGrant = (0,oldest_node/* groupBy */.$)(tests, ({ grant }) => grant);
    // Most searches take a few milliseconds. After them, what is left is reported as undecided.
    const budget = (0,admission/* newSearchBudget */.Qr)(10_000);
    const reports = Object.values(policy.grants).map(grant => {
        const own = byGrant.get(grant.name) ?? [];
        return own.some(({ expected }) => 'allow' in expected)
            ? mutateGrant(policy, grant, own, placeOf, budget)
            : withoutAllowing(policy, grant, tests, placeOf, budget);
    });
    const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
    return {
        mutants: sum('mutants'),
        noticed: sum('noticed'),
        equivalent: sum('equivalent'),
        gaps: reports.flatMap(({ gaps }) => gaps),
    };
}
const plainPlace = ({ file, line, column, path }) => ({ file, line, column, path });
/** Without a test that allows, the others do not show that the grant allows anything. */
function withoutAllowing(policy, grant, tests, placeOf, budget) {
    const admitted = (0,admission/* admittedOnlyBy */.oX)(grant, undefined, budget);
    const example = admitted.kind === 'tokens' ? admitted.examples[0] : undefined;
    const others = tests.filter(({ expected }) => !('allow' in expected));
    const gap = {
        grant: grant.name,
        changes: ['denies everything'],
        place: plainPlace(placeOf(['grants', grant.name])),
        ...(example && { test: catchingTest(policy, grant, others, { claims: example.claims }).yaml }),
    };
    return { mutants: 1, noticed: 0, equivalent: 0, gaps: [gap] };
}
function mutateGrant(policy, grant, tests, placeOf, budget) {
    const mutants = mutantsOf(grant, tests);
    const unnoticed = mutants.filter(mutant => isUnnoticed(policy, mutant, tests));
    const found = [];
    let equivalent = 0;
    for (const mutant of unnoticed) {
        const same = found.find(gap => gap.test && !isUnnoticed(policy, mutant, [gap.test.test]));
        const gap = same ?? gapOf(policy, grant, mutant, tests, budget);
        if (gap === undefined)
            equivalent++;
        else if (same === undefined)
            found.push(gap);
        else
            same.changes.push(mutant.change);
    }
    return {
        mutants: mutants.length,
        noticed: mutants.length - unnoticed.length,
        equivalent,
        gaps: found.map(({ path, test, ...gap }) => ({
            ...gap,
            place: plainPlace(placeOf(path)),
            ...(test && { test: test.yaml }),
        })),
    };
}
const isUnnoticed = (policy, mutant, tests) => tests.every(test => (0,run_tests/* passesWith */.wH)(policy, mutant.grant, test));
/** Returns nothing for a mutant that decides as the policy does. */
function gapOf(policy, grant, { grant: changed, condition, change, path, kind, notice }, tests, budget) {
    const gap = { grant: grant.name, condition, changes: [change], path };
    const withTest = (statement) => ({ ...gap, test: catchingTest(policy, grant, tests, statement) });
    if (kind === 'evidence')
        return withTest(notice ?? {});
    const admitted = kind === 'when' ? (0,admission/* admittedOnlyBy */.oX)(changed, grant, budget) : (0,admission/* admittedOnlyBy */.oX)(grant, changed, budget);
    if (admitted.kind === 'undecided')
        return { ...gap, undecided: admitted.reason };
    // A test of a token that GitHub never issues would show nothing.
    const example = admitted.kind === 'tokens' ? admitted.examples.find(({ isIssued }) => isIssued) : undefined;
    if (example === undefined)
        return undefined;
    const claims = Object.fromEntries(example.differs.map(({ claim, value }) => [claim, value]));
    return { ...withTest({ claims }), ...(kind === 'when' && { example }) };
}


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
