export const id = 3606;
export const ids = [3606];
export const modules = {

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);


/** @param path `GITHUB_EVENT_PATH`; an unreadable file gives empty fields */
async function readEvent(path, repository) {
    const event = parsed(path);
    const head = textAt(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        baseBranch: textAt(event, 'pull_request', 'base', 'ref'),
        fork: head !== undefined && head !== repository,
        visibility: textAt(event, 'repository', 'visibility'),
    };
}
function parsed(path) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function textAt(value, ...path) {
    const found = path.reduce((at, name) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
    return typeof found === 'string' ? found : undefined;
}


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ decideHypothetically),
/* harmony export */   tM: () => (/* binding */ claimsOfPush),
/* harmony export */   yp: () => (/* binding */ knownAtRun)
/* harmony export */ });
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(733);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(394);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5024);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5699);




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

/***/ 5715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ describeUnanswered),
/* harmony export */   Od: () => (/* binding */ explainHypothesis),
/* harmony export */   el: () => (/* binding */ explainDecision),
/* harmony export */   p6: () => (/* binding */ distinctHints)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5024);


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


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ listClaims),
/* harmony export */   KR: () => (/* binding */ admissionItems),
/* harmony export */   QS: () => (/* binding */ exampleBlock),
/* harmony export */   mb: () => (/* binding */ describeExample),
/* harmony export */   to: () => (/* binding */ admissionLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);


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


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyChangeSection),
/* harmony export */   c: () => (/* binding */ policyChangeLines),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _example_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(581);



const effectMarks = {
    none: '\u26aa no effect',
    narrowed: '\u2705 narrowed',
    widened: '\u26a0\ufe0f widened',
};
/** `changes the policy of grant train`, with what it widens. */
function headlineOf({ change }, shown = name => name) {
    const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? [];
    const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]));
    if (grants.length === 0)
        return 'changes the policy';
    return `changes the policy of ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`;
}
/** Returns the summary's section; nothing without changes. */
function policyChangeSection(report) {
    const { change, grant, refusedNow } = report;
    if (change === undefined)
        return [`### What changes in the policy`, notCompared];
    if (change.parts.length === 0)
        return [];
    const own = change.parts.find(part => part.grant === grant);
    const others = change.parts.filter(part => part !== own);
    return [
        '### What changes in the policy',
        `The proposed policy, compared with the current one: **${effectMarks[change.effect]}**. What \`when\` admits is compared exactly. Any other change counts as widened unless it is provably narrower.`,
        ...(own === undefined
            ? []
            : [
                `Grant ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant)}${presence(own)}: ${effectMarks[own.effect]}`,
                changeTable(own.changes),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(itemsOf(own)),
                own.admission === undefined ? '' : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleBlock */ .QS)(own.admission),
                others.length > 0 ? 'Besides:' : '',
            ]),
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(others.map(describeOther)),
        refusedNow.length === 0
            ? ''
            : `**\u26a0\ufe0f The current policy refuses these steps; the proposed one allows them:**\n\n${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(refusedNow.slice(0, 20).map(problem => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(problem)))}`,
    ];
}
/** What `when` newly admits and refuses, with example tokens. */
const itemsOf = ({ admission }) => (admission === undefined ? [] : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .admissionItems */ .KR)(admission));
function describeOther(part) {
    const what = `${describePart(part, _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}${presence(part)}: ${effectMarks[part.effect]}${describeKeys(part)}`;
    // Items of a list within a list are indented.
    return [what, ...itemsOf(part).map(item => `  - ${item}`)].join('\n');
}
const notCompared = 'The action does not compare a policy of the checkout with the current one, so it counts as **\u26a0\ufe0f widened**. To compare them, write the input `policy` without `./`.';
function changeTable(changes) {
    if (changes.length === 0)
        return '';
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Key', 'Current', 'Proposed', 'Effect'], changes.map(({ path, current, proposed, effect }) => [
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(path.slice(2))),
        current === undefined ? '\u2013' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(current),
        proposed === undefined ? '\u2013' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(proposed),
        effectMarks[effect],
    ]));
}
const describePart = ({ grant }, shown) => grant === undefined ? 'The policy itself' : `Grant ${shown(grant)}`;
const presence = ({ only }) => only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed';
const describeKeys = ({ only, changes, grant }) => only !== undefined || changes.length === 0
    ? ''
    : ` (${changes.map(({ path }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(grant === undefined ? path : path.slice(2)))).join(', ')})`;
/** Returns the changes for the log: a line for each key, then example tokens. */
function policyChangeLines({ change }) {
    const parts = change?.parts ?? [];
    return parts
        .flatMap(part => [
        `${describePart(part, name => name)}${presence(part)}: ${part.effect}`,
        ...part.changes.map(one => `  ${one.effect}  ${changeLine(one, part)}`),
        ...(part.admission === undefined ? [] : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .admissionLines */ .to)(part.admission).map(line => `  ${line}`)),
    ])
        .map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** `allow.images: us-docker.pkg.dev/acme-ml/train/* \u2192 **` */
function changeLine({ path, current, proposed }, { grant }) {
    const key = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(grant === undefined ? path : path.slice(2));
    return `${key}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(current ?? '(absent)', 300)} \u2192 ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(proposed ?? '(absent)', 300)}`;
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ tellPolicyToken),
  u: () => (/* binding */ tellUnordered)
});

// EXTERNAL MODULE: ./build/policy/source.js
var source = __webpack_require__(9278);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 17 modules
var registry = __webpack_require__(3944);
;// CONCATENATED MODULE: ./build/steps/file/order-warnings.js




/**
 * Finds steps that run in parallel with the one that creates what they name: mostly a forgotten `needs`. Only the
 * user's own ids are checked, since a reference waits by itself.
 */
function orderWarnings(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const order = new Map(nodes.map(({ id }, index) => [id, index]));
    const makers = new Map(steps.map(step => [step.declaration.id, madeBy(step)]));
    if ([...makers.values()].every(made => made === undefined))
        return [];
    const users = new Map();
    for (const step of steps)
        for (const name of new Set(resourcesNamedIn(step.body, step)))
            users.set(name, [...(users.get(name) ?? []), step.declaration.id]);
    return steps.flatMap(({ declaration: { id } }) => {
        const made = makers.get(id);
        // If two create the same, the later one waits.
        const isEarlier = (one) => (order.get(one) ?? 0) < (order.get(id) ?? 0);
        const others = (made === undefined ? [] : (users.get(made) ?? [])).filter(one => one !== id && !(makers.get(one) === made && isEarlier(one)));
        if (made === undefined || others.length === 0)
            return [];
        const beside = new Set((0,graph/* concurrentWith */.kp)(id, nodes).map(node => node.id));
        const resource = made.split('/').slice(-2).join('/');
        return others.filter(step => beside.has(step)).map(step => ({ step, maker: id, resource }));
    });
}
/** Finds gates that no step waits for, although other steps put a model to use. */
function ignoredGates(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const waitedFor = new Set(nodes.flatMap(({ needs }) => needs));
    return nodes.flatMap(({ id, kind }) => {
        if (!registry/* definitions */.BG[kind].isGate || waitedFor.has(id))
            return [];
        const heedless = (0,graph/* concurrentWith */.kp)(id, nodes).filter(node => registry/* definitions */.BG[node.kind].isRelease);
        return heedless.length === 0 ? [] : [{ gate: id, steps: heedless.map(node => node.id) }];
    });
}
/** Full name of what a step creates with an id that the user chose. */
function madeBy(step) {
    const made = registry/* definitions */.BG[step.declaration.kind].creates?.(step.body);
    return typeof made?.id === 'string' ? (0,resource_names/* fullName */.fq)(made.id, made.collection, step) : undefined;
}
/** Full name of each `endpoint` and `model` in a body, without a version. */
const resourcesNamedIn = (body, step) => (0,walk/* leavesOf */.w)(body).flatMap(({ value, path }) => {
    const key = path.at(-1);
    const collection = key === 'endpoint' ? 'endpoints' : key === 'model' ? 'models' : undefined;
    const isName = collection !== undefined && typeof value === 'string';
    return isName ? [(0,resource_names/* fullName */.fq)((0,resource_names/* withoutVersion */.Pv)(value), collection, step)] : [];
});

;// CONCATENATED MODULE: ./build/run/early-warnings.js


/**
 * Warns before anything begins: a step that runs in parallel with the step that creates what it names, and a gate that
 * no step waits for.
 */
function tellUnordered(runner, steps) {
    const found = orderWarnings(steps);
    for (const { step, maker, resource } of found.slice(0, 5)) {
        const message = `Step ${step} names ${resource}, which step ${maker} creates, but does not wait for it. Write steps.${step}.needs: [${maker}], or the reverse if you mean that.`;
        runner.annotate({ level: 'warning', title: `Step ${step} does not wait`, message });
    }
    for (const { gate, steps: others } of ignoredGates(steps).slice(0, 5)) {
        const [first = ''] = others;
        const message = `Nothing waits for gate ${gate}: ${others.slice(0, 5).join(', ')} ${others.length === 1 ? 'goes' : 'go'} ahead even if it fails. Write steps.${first}.needs: [${gate}].`;
        runner.annotate({ level: 'warning', title: `Gate ${gate} stops nothing`, message });
    }
    if (found.length > 5)
        runner.say(`${found.length - 5} more steps do not wait for what they name`);
}
const tokenOfAppSeconds = 3_600;
/** Warns before anything begins: an App's token may end while these steps run, and the policy is read again with it. */
function tellPolicyToken(runner, { policy }, steps) {
    if (policy.kind !== 'central' || (0,source/* isPinned */.T)(policy) || longestSeconds(steps) <= tokenOfAppSeconds)
        return;
    const { owner, repository, path } = policy;
    runner.annotate({
        level: 'notice',
        title: 'policy_token may end before these steps',
        message: `These steps may take more than one hour, and the token of a GitHub App ends after one. After that, this run continues under the last policy that it read: a change of ${owner}/${repository}/${path} does not stop it. Pin the policy to a commit if it is not to change, or use shorter steps.`,
    });
}
/** Sum of the timeouts along the longest chain of steps, in seconds. */
function longestSeconds(steps) {
    const ends = new Map();
    const endOf = (step) => {
        const known = ends.get(step.declaration.id);
        if (known !== undefined)
            return known;
        const before = steps.filter(({ declaration }) => step.declaration.needs.includes(declaration.id)).map(endOf);
        const end = Math.max(0, ...before) + (step.timeoutSeconds ?? 0);
        ends.set(step.declaration.id, end);
        return end;
    };
    return Math.max(0, ...steps.map(endOf));
}


/***/ }),

/***/ 9595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ loadedPolicy),
/* harmony export */   VP: () => (/* binding */ lookForPolicy),
/* harmony export */   Vb: () => (/* binding */ readPolicyInForce),
/* harmony export */   fy: () => (/* binding */ tellNotes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8614);
/* harmony import */ var _github_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5499);
/* harmony import */ var _policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(733);




/**
 * Reads the policy of this run from its source.
 *
 * @throws ActionError `POLICY_UNREADABLE`, `POLICY_MISSING`, `POLICY_INVALID`; `INPUT_INVALID` if its ref is ambiguous
 */
async function readPolicyInForce(context, reader, source) {
    const reading = await lookForPolicy(context, reader, source);
    if ('gone' in reading)
        throw reading.gone;
    return reading.policy;
}
/**
 * As `readPolicyInForce`, but returns `gone` for a complete answer that there is no policy.
 *
 * @param known result of loading the same text before
 */
async function lookForPolicy(context, reader, source, known) {
    if (source.kind === 'checkout') {
        const name = `./${source.path}`;
        const text = await (0,_github_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .sL)(context.environment.workspace, source.path, 'POLICY_UNREADABLE');
        const loaded = (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__.loadPolicy)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
        return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } };
    }
    const reading = await reader.readPolicy(source);
    if ('gone' in reading)
        return reading;
    const { text } = reading.found;
    const loaded = known?.text === text ? known : (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__.loadPolicy)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
    return { policy: { ...loaded, ...reading.found } };
}
/** Reports what is valid, but deserves a notice. */
function tellNotes(runner, { notes }) {
    for (const problem of notes) {
        const { file, line, column } = problem;
        runner.annotate({ level: 'notice', title: 'The policy', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem), file, line, column });
    }
}
/** Returns the policy's fields for the record. */
const loadedPolicy = ({ name, commit, sha256, repositoryId }) => ({
    policy: name,
    commit: commit ?? null,
    sha256,
    ...(repositoryId !== undefined && { repository_id: repositoryId }),
});


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ apiHost)
/* harmony export */ });
/**
 * Host of Vertex AI's API for a location. `global` and the multi-regions `us` and `eu` have their own:
 * https://cloud.google.com/vertex-ai/docs/general/locations
 */
function apiHost(location, universe) {
    if (location === 'global')
        return `aiplatform.${universe}`;
    if (location === 'us' || location === 'eu')
        return `aiplatform.${location}.rep.${universe}`;
    return `${location}-aiplatform.${universe}`;
}


/***/ })

};
