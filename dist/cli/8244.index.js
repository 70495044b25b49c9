export const id = 8244;
export const ids = [8244];
export const modules = {

/***/ 39641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/** Returns a problem of a file as a finding. */
const findingOf = (rule, problem, level = 'error') => {
    const { message, cure, commands, ...place } = problem;
    return { rule, level, message, cure, commands, place };
};
/** Sorts findings by file, line and column. Files keep their order. */
function inFileOrder(findings) {
    const files = [...new Set(findings.map(({ place }) => place?.file ?? ''))];
    const at = ({ place }) => [
        files.indexOf(place?.file ?? ''),
        place?.line ?? 0,
        place?.column ?? 0,
    ];
    return findings.toSorted((a, b) => {
        const [left, right] = [at(a), at(b)];
        return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
    });
}
/** `2 errors, 1 warning`; `no findings`. */
function countFindings(findings) {
    const levels = ['error', 'warning', 'note'];
    const counts = levels.flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number === 0 ? [] : [`${number} ${level}${number === 1 ? '' : 's'}`];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}


/***/ }),

/***/ 48244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffAsJson: () => (/* binding */ diffAsJson),
/* harmony export */   diffFindings: () => (/* binding */ diffFindings)
/* harmony export */ });
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35293);
/* harmony import */ var _report_example_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90581);
/* harmony import */ var _report_policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4618);
/* harmony import */ var _findings_as_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85773);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39641);





const diffRules = [
    {
        id: 'policy-admits-more',
        level: 'error',
        summary: 'A change of the policy admits tokens that it refused.',
        page: 'docs/policy-diff.md',
    },
    {
        id: 'policy-allows-more',
        level: 'error',
        summary: 'A change of the policy allows more, or cannot be proved narrower.',
        page: 'docs/policy-diff.md',
    },
];
/** Returns what a change widens, at its place in the new policy. */
function diffFindings(diff, proposed) {
    return {
        findings: (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .inFileOrder */ .w$)(diff.change.parts.flatMap(part => findingsOfPart(part, proposed))),
        rules: diffRules,
        sources: new Map([[diff.proposed, proposed.text]]),
        checked: [diff.proposed],
    };
}
function findingsOfPart(part, { placeOf }) {
    const { grant, only, effect, changes, admission } = part;
    if (effect !== 'widened')
        return [];
    const at = (path) => {
        const { file, line, column } = placeOf(path);
        return { file, line, column, path: '' };
    };
    const examples = admission?.admitted.kind === 'tokens' ? admission.admitted.examples : [];
    const [first] = changes.filter(one => one.effect === 'widened' && one.path[2] === 'when');
    const where = only === 'proposed' || first === undefined ? ['grants', grant ?? ''] : first.path;
    const admitted = examples.map((example) => {
        const [differing] = example.differs;
        const own = differing === undefined ? where : ['grants', grant ?? '', 'when', differing.claim];
        const message = `grant ${grant}${only === 'proposed' ? ' is new, and' : ''} newly admits: ${(0,_report_example_token_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExample */ .mb)(example, 'before')}`;
        return { rule: 'policy-admits-more', level: 'error', message, place: at(own) };
    });
    if (only === 'proposed')
        return admitted;
    const isShown = (path) => path[2] !== 'when' || admitted.length === 0;
    const allowed = changes.filter(one => one.effect === 'widened' && isShown(one.path));
    return [
        ...admitted,
        ...allowed.map((one) => {
            const message = `${grant === undefined ? '' : `grant ${grant}, `}${(0,_report_policy_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changeLine */ .vK)(one, part)}`;
            return { rule: 'policy-allows-more', level: 'error', message, place: at(one.path) };
        }),
    ];
}
/** The difference as data, for programs. */
const diffAsJson = ({ old, proposed, change, setup, command }) => (0,_findings_as_json_js__WEBPACK_IMPORTED_MODULE_2__.safeJson)({
    ok: change.effect !== 'widened',
    old,
    new: proposed,
    effect: change.effect,
    parts: change.parts.map(({ grant, effect, only, changes, admission }) => ({
        ...(grant !== undefined && { grant }),
        effect,
        ...(only !== undefined && { only: only === 'proposed' ? 'new' : 'old' }),
        changes: changes.map(({ path, current, proposed: value, effect: own }) => ({
            path: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(path),
            old: current ?? null,
            new: value ?? null,
            effect: own,
        })),
        ...(admission && { admits: admission.admitted, refuses: admission.refused }),
    })),
    setup: { ...setup, command },
});


/***/ }),

/***/ 35293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   V6: () => (/* binding */ reached),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Returns the value at a path; `undefined` if there is none. */
function valueAt(value, path) {
    return path.reduce((holder, segment) => {
        if (Array.isArray(holder))
            return typeof segment === 'number' ? holder[segment] : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
    }, value);
}
/** Returns the longest beginning of a path that leads to a value. */
const reached = (value, path) => path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1);
/**
 * Returns a copy of the object with a value set at a path of names. Objects on the way are copied, or created if
 * missing.
 */
function withValue(object, [key = '', ...rest], value) {
    if (rest.length === 0)
        return { ...object, [key]: value };
    const below = object[key];
    return { ...object, [key]: withValue((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(below) ? below : {}, rest, value) };
}
/** Parses `predictions[0].score` into names and indices; `undefined` if it is not a path. */
function readPath(text) {
    if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text))
        return undefined;
    return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) => index === undefined ? name : Number(index));
}
/**
 * Formats a path: `steps.train.workerPoolSpecs[0].machineSpec`. Keys that are not plain words are quoted:
 * `when["a.b"]`.
 */
function formatPath(path) {
    return path.reduce((text, segment) => {
        if (typeof segment === 'number')
            return `${text}[${segment}]`;
        if (!/^[\w$-]+$/.test(segment))
            return `${text}[${JSON.stringify(segment)}]`;
        return text === '' ? segment : `${text}.${segment}`;
    }, '');
}


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


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyChangeSection),
/* harmony export */   c: () => (/* binding */ policyChangeLines),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _example_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90581);



const effectMarks = {
    none: '\u26aa no effect',
    narrowed: '\u2705 narrowed',
    widened: '\u26a0\ufe0f widened',
};
/** `widens grant train`: the change admits more, or it is not provably narrower. */
function headlineOf({ change, isFirst = false }, shown = name => name) {
    if (isFirst)
        return 'adds the first policy';
    const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? [];
    const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]));
    if (grants.length === 0)
        return 'widens the policy';
    return `widens ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`;
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


/***/ })

};
