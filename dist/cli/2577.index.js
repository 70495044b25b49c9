export const id = 2577;
export const ids = [2577,7380];
export const modules = {

/***/ 42577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffAsText: () => (/* binding */ diffAsText)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35293);
/* harmony import */ var _report_example_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90581);
/* harmony import */ var _report_policy_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4618);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97380);





const colorOfEffect = { none: 'dim', narrowed: 'green', widened: 'yellow' };
/** Formats what a change of a policy newly admits and refuses, grant by grant. */
function diffAsText({ old, proposed, change, setup, command }, hasColor) {
    const style = (0,_style_js__WEBPACK_IMPORTED_MODULE_3__.styleOf)(hasColor);
    const effect = style[colorOfEffect[change.effect]](change.effect === 'none' ? 'no change of access' : change.effect);
    return [
        `${style.bold((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(proposed))}, compared with ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(old)}: ${effect}`,
        ...change.parts.flatMap(part => partLines(part, style)),
        ...setupLines(setup, command),
    ].join('\n');
}
function partLines(part, style) {
    const { grant, only, effect, changes, admission } = part;
    const name = grant === undefined ? 'The policy itself' : `Grant ${grant}`;
    const presence = only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed';
    return [
        '',
        `${style.bold((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(name))}${presence}: ${style[colorOfEffect[effect]](effect)}`,
        ...(admission === undefined
            ? []
            : [
                ...admissionText('+ newly admits', admission.admitted, 'before', style.yellow, style),
                ...admissionText('- newly refuses', admission.refused, 'now', style.green, style),
            ]),
        ...changes.map(one => only === 'proposed'
            ? `  ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${(0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(one.path.slice(2))}: ${one.proposed}`)}`
            : `  ${style[colorOfEffect[one.effect]](one.effect.padEnd(8))} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)((0,_report_policy_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changeLine */ .vK)(one, part))}`),
    ];
}
function admissionText(verb, admission, compared, color, style) {
    if (admission.kind === 'none')
        return [];
    if (admission.kind === 'undecided')
        return [`  ${color(verb)}: not decided, because ${admission.reason}`];
    return admission.examples.flatMap(example => [
        `  ${color(`${verb}:`)} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)((0,_report_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .describeExample */ .mb)(example, compared))}`,
        ...(example.differs.length === 0 ? [] : [`      ${tokenLine(example, style)}`]),
    ]);
}
/** The claims of a token on one line. Those that differ stand out. */
function tokenLine({ claims, differs }, style) {
    const special = new Set(differs.map(({ claim }) => claim));
    return Object.entries(claims)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => style[special.has(name) ? 'bold' : 'dim']((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${name} ${value}`)))
        .join(style.dim(', '));
}
const mostParts = 20;
/** Says what Google's side needs, and the command that prints it. */
function setupLines(setup, command) {
    if (setup.kind === 'failed')
        return ['', (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`Google's side: the ${setup.version} policy does not compile. ${setup.reason}`)];
    const { changes } = setup;
    if (changes.length === 0)
        return ['', "Google's side stays as it is."];
    const more = changes.length > mostParts ? [`  and ${changes.length - mostParts} more`] : [];
    return [
        '',
        "Google's side must change. Until then, it admits what the old policy says:",
        ...changes.slice(0, mostParts).map(({ change, part }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`  ${change.padEnd(7)} ${part}`)),
        ...more,
        'This prints all of it (name the other policies of the same provider, too):',
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`  ${command}`),
    ];
}


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
