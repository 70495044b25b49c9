export const id = 1488;
export const ids = [1488,7380,7045,2942,2150];
export const modules = {

/***/ 3994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeDecision: () => (/* binding */ describeDecision),
/* harmony export */   describeGap: () => (/* binding */ describeGap),
/* harmony export */   describeStepsResult: () => (/* binding */ describeStepsResult),
/* harmony export */   describeVerdict: () => (/* binding */ describeVerdict),
/* harmony export */   suitesAsText: () => (/* binding */ suitesAsText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
/* harmony import */ var _policy_testing_run_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13674);
/* harmony import */ var _report_example_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90581);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97380);





/** Formats the results as test runners do: each test, then the counts, then what no test notices. */
function suitesAsText(suites, hasColor) {
    const style = (0,_style_js__WEBPACK_IMPORTED_MODULE_4__.styleOf)(hasColor);
    return suites.flatMap(suite => [...testLines(suite, style), ...mutationLines(suite, style)]).join('\n');
}
function testLines({ suite, results, steps }, style) {
    if (results === undefined)
        return [];
    const policy = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(suite.loaded.document.file);
    const refuted = new Map(steps.filter(({ passed }) => !passed).map(result => [result.test, result]));
    const failed = results.filter(({ passed, test }) => !passed || refuted.has(test)).length;
    const counts = `${results.length - failed} of ${results.length} tests pass`;
    return [
        style.bold(policy),
        ...results.flatMap(result => resultLines(result, refuted.get(result.test), style)),
        failed === 0 ? style.green(counts) : style.red(`${counts}, ${failed} ${failed === 1 ? 'fails' : 'fail'}`),
    ];
}
function resultLines(result, steps, style) {
    const { test, passed, decision, differences } = result;
    if (passed && steps === undefined)
        return [`  ${style.green('\u2713')} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(test.name)}`];
    const { file, line, column } = test.place;
    return [
        `  ${style.red('\u2717')} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(test.name)} ${style.dim((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`${file}:${line}:${column}`))}`,
        ...(passed
            ? []
            : [
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      expected ${describeExpected(test.grant, test.expected)}`),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      got ${describeDecision(result)}`),
                ...differences.map(({ verdict, expected }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`        ${describeVerdict(verdict, expected)}`)),
                ...decision.conditions.flatMap(({ hint }) => (hint === undefined ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`        ${hint}`)])),
            ]),
        ...(steps === undefined ? [] : describeStepsResult(steps).map(line => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      ${line}`))),
    ];
}
/** Describes steps that are not as the test expects: what the grant refuses, or that it refuses nothing. */
function describeStepsResult({ test, file, excesses }) {
    if (excesses.length === 0)
        return [`grant ${test.grant} allows all of ${file}, although the test expects that it does not`];
    return [
        `grant ${test.grant} does not allow all of ${file}, although the test expects that it does:`,
        ...excesses.map(problem => `  ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem)}`),
    ];
}
/** `grant train denies: when.ref` */
const describeExpected = (grant, expected) => 'allow' in expected
    ? `grant ${grant} allows`
    : `grant ${grant} denies${expected.deny === 'any' ? '' : `: ${expected.deny.join(', ')}`}`;
/** Describes a decision as a test expects one. */
const describeDecision = ({ test, decision }) => describeExpected(test.grant, decision.verdict === 'allow' ? { allow: true } : { deny: (0,_policy_testing_run_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .failedConditions */ .yF)(decision) });
/** Describes one condition that is not as the test expects. */
function describeVerdict({ condition, expected, actual, result }, wanted) {
    const value = actual === undefined ? 'absent' : actual === '' ? 'empty' : actual;
    if (result === 'not asked')
        return `${condition}: not checked, because GitHub is asked only if when holds`;
    const is = result === 'holds' ? 'holds' : 'fails';
    return `${condition} ${is}, although the test expects that it ${wanted}: it is ${value}, the policy expects ${expected}`;
}
function mutationLines({ suite, mutations, skipped }, style) {
    if (skipped !== undefined)
        return [skipped];
    if (mutations === undefined)
        return [];
    const { mutants, noticed, equivalent, gaps } = mutations;
    const unnoticed = mutants - noticed - equivalent;
    const haveNone = equivalent === 1 ? 'has' : 'have';
    const summary = [
        `${mutants} changes of ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(suite.loaded.document.file)}: tests notice ${noticed}`,
        ...(equivalent > 0 ? [`${equivalent} ${haveNone} no effect`] : []),
        ...(unnoticed > 0 ? [`no test notices ${unnoticed}`] : []),
    ].join(', ');
    return [unnoticed === 0 ? style.green(summary) : style.yellow(summary), ...gaps.flatMap(gap => gapLines(gap, style))];
}
function gapLines(gap, style) {
    const { place, example, test, undecided } = gap;
    return [
        `  ${style.bold((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`${place.file}:${place.line}:${place.column}`))} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(describeGap(gap))}`,
        ...(example === undefined
            ? []
            : [
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      It would admit: ${(0,_report_example_token_js__WEBPACK_IMPORTED_MODULE_3__/* .describeExample */ .mb)(example, 'expected')}`),
                style.dim((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      ${(0,_report_example_token_js__WEBPACK_IMPORTED_MODULE_3__/* .listClaims */ .Ar)(example.claims)}`)),
            ]),
        ...(undecided === undefined ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`      Not proved that this has an effect: ${undecided}`)]),
        ...(test === undefined ? [] : ['      A test that notices it, to paste below tests:', ...indented(test)]),
    ];
}
/** `grants.train.when.ref: no test fails if it does not exist` */
const describeGap = ({ grant, condition, changes }) => condition === undefined
    ? `grant ${grant}: no test expects that it allows`
    : `grant ${grant}, ${condition}: no test fails if it ${changes.join(', or ')}`;
/** Indents a test as in the files of tests, so that it can be pasted as it is. */
const indented = (yaml) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(yaml)
    .split('\n')
    .map(line => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`  ${line}`));


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


/***/ }),

/***/ 90581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ listClaims),
/* harmony export */   KR: () => (/* binding */ admissionItems),
/* harmony export */   QS: () => (/* binding */ exampleBlock),
/* harmony export */   mb: () => (/* binding */ describeExample),
/* harmony export */   to: () => (/* binding */ admissionLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);


const asWords = (text) => text;
const inText = {
    claim: asWords,
    // A value that could be mistaken for several words is quoted.
    value: value => (/^[\w./@:{}*+-]+$/.test(value) ? value : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value)),
    phrase: asWords,
};
const inMarkdown = { claim: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY, value: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY, phrase: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY };
/** Formats what is special about a token: `event_name is schedule (before: push), otherwise as before`. */
function describeExample({ differs, claims, isIssued }, compared, words = inText) {
    const differences = differs.map(one => describeDifference(one, compared, words));
    const what = differs.length === 0 ? listClaims(claims, words) : `${differences.join(' and ')}, otherwise as ${compared}`;
    return isIssued ? what : `${what} (GitHub issues no such token, as far as its documentation says)`;
}
function describeDifference({ claim, value, expected }, compared, words) {
    const actual = value === undefined ? 'is absent' : `is ${words.value(value)}`;
    return `${words.claim(claim)} ${actual} (${compared}: ${words.phrase(expected)})`;
}
/** Formats claims on one line: `event_name push, ref refs/heads/main`. */
const listClaims = (claims, words = inText) => Object.entries(claims)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${words.claim(name)} ${words.value(value)}`)
    .join(', ');
/** Formats what `when` newly admits and refuses, for the log: the difference, then the claims of the token. */
function admissionLines({ admitted, refused }) {
    return [...linesOfAdmission('newly admits', admitted, 'before'), ...linesOfAdmission('newly refuses', refused, 'now')];
}
function linesOfAdmission(verb, admission, compared) {
    if (admission.kind === 'none')
        return [];
    if (admission.kind === 'undecided')
        return [`${verb}: not decided (${admission.reason})`];
    return admission.examples.flatMap(example => [
        `${verb}: ${describeExample(example, compared)}`,
        ...(example.differs.length === 0 ? [] : [`  ${listClaims(example.claims)}`]),
    ]);
}
/** Formats the same as items of a Markdown list. */
const admissionItems = ({ admitted, refused }) => [
    ...itemsOfAdmission('\u26a0\ufe0f Newly admits', admitted, 'before'),
    ...itemsOfAdmission('Newly refuses', refused, 'now'),
];
function itemsOfAdmission(verb, admission, compared) {
    if (admission.kind === 'none')
        return [];
    if (admission.kind === 'undecided')
        return [`${verb}: not decided, because ${admission.reason}`];
    return admission.examples.map(example => `${verb}: ${describeExample(example, compared, inMarkdown)}`);
}
/** Returns the claims of all examples as a folded block; nothing if the list of them says it all. */
function exampleBlock({ admitted, refused }) {
    const tokens = (admission) => admission.kind !== 'tokens' || admission.examples.every(({ differs }) => differs.length === 0)
        ? []
        : admission.examples.map(({ claims }) => JSON.stringify(claims, undefined, 1).replaceAll(/\n */g, ' '));
    const [wider, narrower] = [tokens(admitted), tokens(refused)];
    if (wider.length + narrower.length === 0)
        return '';
    const lines = [...withTitle('// newly admitted', wider), ...withTitle('// newly refused', narrower)];
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The whole tokens', [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines.join('\n'), 'jsonc')]);
}
const withTitle = (title, lines) => lines.length === 0 ? [] : [title, ...lines];


/***/ })

};
