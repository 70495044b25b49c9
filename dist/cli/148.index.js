export const id = 148;
export const ids = [148];
export const modules = {

/***/ 32219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mapLeaves),
/* harmony export */   w: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
function leavesOf(tree, path = []) {
    if (Array.isArray(tree))
        return tree.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return [{ value: tree, path }];
    return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
function mapLeaves(tree, map, path = []) {
    if (Array.isArray(tree))
        return tree.map((item, index) => mapLeaves(item, map, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]));
}


/***/ }),

/***/ 69738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fieldNumber),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _c: () => (/* binding */ textOrEmpty),
/* harmony export */   dk: () => (/* binding */ fieldObjects),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   nM: () => (/* binding */ numberOrZero),
/* harmony export */   s6: () => (/* binding */ Bounded),
/* harmony export */   zo: () => (/* binding */ fieldNumbers)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Returns a text; `null` if the field is absent or something else. */
const fieldText = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? value : null;
};
const textOrEmpty = (data, name) => fieldText(data, name) ?? '';
const fieldNumber = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const numberOrZero = (data, name) => fieldNumber(data, name) ?? 0;
const fieldTexts = (data, name) => listIn(data, name).filter(one => typeof one === 'string');
const fieldObjects = (data, name) => listIn(data, name).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject);
const listIn = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return Array.isArray(value) ? value : [];
};
/** Returns the entries of a field that are numbers. */
function fieldNumbers(data, name) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const entries = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'number'));
}
/** The most items of a list that a story keeps. */
const mostItems = 1_000;
/** Adds to lists up to their bound, and counts the rest. */
class Bounded {
    leftOut = 0;
    add(list, item) {
        if (list.length < mostItems)
            list.push(item);
        else
            this.leftOut += 1;
    }
}


/***/ }),

/***/ 53453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ createLayout),
/* harmony export */   XC: () => (/* binding */ checkMarks),
/* harmony export */   f$: () => (/* binding */ shownText)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

const checkMarks = { passed: '\u2713', failed: '\u2717', unknown: '?', 'not asked': '\u00b7' };
const labelWidth = 11;
/** @param width columns of the terminal */
function createLayout(width, paint) {
    const lines = [];
    const add = (first, rest, value, tint) => {
        const wrapped = wrap(shownText(value), width - rest.length);
        // In a workflow, the runner would read a command at the start of any of these lines.
        for (const [index, line] of wrapped.entries())
            lines.push(`${index === 0 ? first : rest}${tint((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(line))}`.trimEnd());
    };
    return {
        paint,
        heading: text => {
            if (lines.length > 0)
                lines.push('');
            add('', '    ', text, paint.bold);
        },
        row: (label, value, tint = untinted) => {
            const name = label.padEnd(labelWidth);
            add(`  ${paint.dim(name)} `, ' '.repeat(labelWidth + 3), value, tint);
        },
        item: (text, depth = 1, tint = untinted) => {
            const indent = '  '.repeat(depth);
            add(indent, `${indent}  `, text, tint);
        },
        check: (result, text, depth = 1) => {
            const indent = '  '.repeat(depth);
            const paints = { passed: paint.green, failed: paint.red, unknown: paint.yellow, 'not asked': paint.dim };
            const mark = paints[result](checkMarks[result]);
            add(`${indent}${mark} `, `${indent}  `, text, untinted);
        },
        gap: () => void lines.push(''),
        text: () => lines.join('\n'),
    };
}
const untinted = (text) => text;
/**
 * Makes untrusted text one line in which every character can be seen. Many blanks would move the rest of it to the
 * start of the terminal's next line, where it would look like our own words.
 */
const shownText = (text) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(text, 4_000)).replace(/[\s\u2800]+/g, ' ');
/** Breaks a line at spaces. A word that is longer than the width stays whole, so that it can be copied. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ }),

/***/ 94036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ eventInWords),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   hs: () => (/* binding */ shareWords)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37249);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69738);




const withField = (words, name) => data => `${words} ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, name)}`;
/** `17: 90 %, 4711: 10 %` */
const shareWords = (shares) => Object.entries(shares)
    .map(([id, share]) => `${id}: ${share} %`)
    .join(', ') || 'no model';
const passedWords = (data) => (data['passed'] === true ? 'passed' : 'failed');
/** Each event in a few words. An event without words of its own is unknown. */
const eventWords = {
    'run.started': data => `run started, mode ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'mode')}, grant ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'grant')}`,
    'policy.loaded': data => `policy ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'policy')} read`,
    'token.requested': data => `identity token requested from GitHub (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'purpose')})`,
    'token.verified': () => 'identity token verified',
    'token.rejected': data => `identity token rejected: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'code')}, ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')}`,
    'decision.made': data => `decision: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'verdict')}, grant ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'grant')}`,
    'credential.exchanged': () => 'token exchanged at Google',
    'credential.impersonated': withField('acting as', 'service_account'),
    'credential.renewed': () => 'credential renewed',
    'setup.compared': data => `Google's side compared: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldObjects */ .dk)(data, 'differences').length} differences`,
    'step.started': data => `started ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'method') ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'kind')}`,
    'step.adopted': withField('adopted', 'name'),
    'step.submitted': withField('created', 'name'),
    'model.resolved': data => `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'asked')} is ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'model')}`,
    'image.built': data => `built ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'image')}@${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'digest')}`,
    'step.cancelled': data => `asked Google to cancel ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'name')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'step.fallback': data => `next alternative: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'from')} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'to')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'object.staging': data => `uploading ${objectWords(data)} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'uri')}`,
    'object.staged': data => `uploaded ${objectWords(data)} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'uri')}`,
    'gate.judged': data => `gate ${passedWords(data)}`,
    'rollout.began': data => `rollout of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'model')} began on ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'endpoint')}`,
    'rollout.changed': data => `traffic set to ${shareWords((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNumbers */ .zo)(data, 'shares'))}`,
    'rollout.sampled': data => `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'by')} at ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'share')} % of the traffic ${passedWords(data)}`,
    'rollout.retired': withField('undeployed', 'deployed_model_id'),
    'rollout.restored': data => `traffic restored to ${shareWords((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNumbers */ .zo)(data, 'shares'))} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'agent.queried': data => `asked ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'class_method')})`,
    'agent.answered': data => `answer of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} ${passedWords(data)}`,
    'agent.restored': data => `restored ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'template.published': data => `published ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'package')} as ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'version')}`,
    'template.tagged': data => `tag ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'tag')} of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'package')} set to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'version')}`,
    'schedule.changed': data => {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldTexts */ .Zm)(data, 'fields');
        const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
        return `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'change')} of schedule ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'schedule')}${what}`;
    },
    'step.finished': data => {
        const reason = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'reason');
        return `${(0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .describeState */ .J)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'state')).words}${reason === null ? '' : `: ${reason}`}`;
    },
    'lend.started': withField('lending began, to', 'borrower'),
    'token.lent': withField('a token was lent as', 'form'),
    'lend.ended': withField('lending ended:', 'reason'),
    'run.cancelled': withField('run stopped:', 'signal'),
    'run.finished': data => {
        const code = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'code');
        return `run ended: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'conclusion')}${code === null ? '' : ` (${code})`}`;
    },
};
const objectWords = (data) => `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'objects'))} objects, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .mz)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'bytes'))}`;
/** Events that are summed up only: a record can have a million of them. */
const summedUp = new Set(['call.began', 'call.ended', 'call.refused']);
/** True for an event that a story tells. */
const isTold = (type) => Object.hasOwn(eventWords, type) || summedUp.has(type);
/** Returns an event in a few words; `undefined` for one that is only summed up. */
function eventInWords(type, data) {
    if (summedUp.has(type))
        return undefined;
    const words = Object.hasOwn(eventWords, type) ? eventWords[type] : undefined;
    return words === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(data) ? 'unknown to this version' : words(data);
}


/***/ }),

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vj: () => (/* binding */ amount),
  j6: () => (/* binding */ approvedWords),
  U1: () => (/* binding */ askedWords),
  Uj: () => (/* binding */ boundWords),
  EG: () => (/* binding */ checkOf),
  bz: () => (/* binding */ comparisonWords),
  ri: () => (/* binding */ conditionWords),
  _C: () => (/* binding */ decisionWords),
  bB: () => (/* binding */ decisionsOf),
  Bx: () => (/* binding */ endWords),
  Ao: () => (/* binding */ policiesOf),
  p0: () => (/* binding */ resourceWord),
  LI: () => (/* binding */ round),
  kn: () => (/* binding */ sampleWords),
  $v: () => (/* binding */ shareChain),
  c9: () => (/* binding */ stepWords),
  rr: () => (/* binding */ timeWords),
  Hs: () => (/* binding */ tokenWords),
  Zy: () => (/* binding */ usageWords),
  xF: () => (/* binding */ verificationWords)
});

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/report/states.js
var states = __webpack_require__(37249);
;// CONCATENATED MODULE: ./build/report/audit/resource-words.js
/** Returns the last two segments of a name: `models/fraud@2`. */
const shortResource = (name) => name.split('/').slice(-2).join('/');

// EXTERNAL MODULE: ./build/report/audit/timeline.js
var timeline = __webpack_require__(94036);
;// CONCATENATED MODULE: ./build/report/audit/words.js




/** `2026-12-01 05:06:07 UTC`; another text stays as it is. */
const timeWords = (time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time) ? `${time.slice(0, 10)} ${time.slice(11, 19)} UTC` : time;
/** What the check of the chain found, in one sentence. */
function verificationWords({ result, events, sha256, line, reason }) {
    const hash = sha256 ?? 'none';
    switch (result) {
        case 'verified':
            return `VERIFIED: the chain of ${(0,core_text/* count */.U9)(events)} events is whole, and its last line has the SHA-256 that was given, ${hash}.`;
        case 'consistent':
            return `CONSISTENT IN ITSELF, not verified: the chain of ${(0,core_text/* count */.U9)(events)} events is whole, but nothing outside of the file confirms it. Its last hash is ${hash}: compare that with the run's audit_sha256, or pass the latter by --sha256. (It is not the hash of the file.)`;
        case 'incomplete':
            return `INCOMPLETE: the chain of ${(0,core_text/* count */.U9)(events)} events is whole, but does not end with run.finished. ${reason ?? ''}`;
        case 'broken':
            return `BROKEN at line ${line ?? 1}: ${reason ?? ''}. ${events === 0 ? 'Nothing of it is shown.' : `Only the ${(0,core_text/* count */.U9)(events)} events before that line are shown. Do not rely on them.`}`;
        default:
            return result;
    }
}
function askedWords({ actor, actor_id, event, workflow, ref, environment }) {
    const parts = [
        actor === null ? 'an unnamed actor' : actor_id === null ? actor : `${actor} (${actor_id})`,
        ...(event === null ? [] : [`event ${event}`]),
        ...(ref === null ? [] : [`ref ${ref}`]),
        ...(environment === null ? [] : [`environment ${environment}`]),
        ...(workflow === null ? [] : [`workflow ${workflow}`]),
    ];
    return parts.join(' \u00b7 ');
}
/** Who approved: people, and the pull request. */
function approvedWords({ decisions }) {
    const people = [...new Set(decisions.flatMap(({ approvers }) => approvers))];
    const merged = decisions.find(one => one.merged_pull_request !== null)?.merged_pull_request;
    const parts = [
        ...(people.length === 0 ? [] : [`approved by ${people.join(', ')}`]),
        ...(merged === undefined || merged === null ? [] : [`merged as pull request #${merged}`]),
    ];
    return parts.length === 0 ? 'no approval and no pull request was checked' : parts.join(' \u00b7 ');
}
function decisionWords({ verdict, grant, conditions }) {
    const count = (wanted) => conditions.filter(({ result }) => result === wanted).length;
    const notAsked = count('not asked');
    return `${verdict} \u00b7 grant ${grant} \u00b7 ${count('passed')} of ${conditions.length} conditions passed${notAsked === 0 ? '' : `, ${notAsked} not checked`}`;
}
/** The values of a condition: one if it passed with the expected one, both if not. */
function conditionWords({ expected, actual, result }) {
    if (result === 'not asked')
        return `not checked (needs ${expected})`;
    const found = actual ?? '(absent)';
    return result === 'passed' && found === expected ? found : `${found} (needs ${expected})`;
}
function stepWords({ kind, method, state, started_at, finished_at }) {
    const span = (0,states/* betweenStates */.L)(started_at ?? undefined, finished_at ?? undefined);
    const what = method ?? kind;
    return [
        ...(what === '' ? [] : [what]),
        state === null ? 'no end in the record' : (0,states/* describeState */.J)(state).words,
        ...(span === undefined ? [] : [span < 0 ? 'its end is before its start' : (0,core_text/* duration */.p0)(span)]),
    ].join(' \u00b7 ');
}
const checkOf = (passed) => (passed ? 'passed' : 'failed');
const comparisonWords = ({ metric, expected, actual, }) => `${metric} is ${actual ?? '(absent)'}, needs ${expected}`;
/** `former 17: 100 % \u2192 17: 90 %, 4711: 10 % \u2192 \u2026` */
const shareChain = ({ former, changes }) => [former, ...changes.map(({ shares }) => shares)].map(timeline/* shareWords */.hs).join(' \u2192 ');
/** `2026-12-01 05:06 \u00b7 watch at 10 % \u00b7 fraud@2: 612 requests, 20 % failed, p95 310 ms` */
function sampleWords(sample) {
    // The limits are those of the first model, the new one.
    const models = sample.models.map((model, index) => modelWords(model, index === 0 ? sample.bound : {})).join('; ');
    const more = sample.samples > 1 ? ` (${sample.samples} samples)` : '';
    return `${timeWords(sample.to)} \u00b7 ${sample.by} at ${sample.share ?? '?'} %${more} \u00b7 ${models}`;
}
function modelWords(model, bound) {
    const { requests, error_ratio, failures, p95_ms } = model;
    const failed = error_ratio === null ? `${(0,core_text/* count */.U9)(failures)} failed` : `${percentOf(error_ratio, bound['error_ratio'])} failed`;
    const slow = p95_ms === null ? '' : `, p95 ${(0,core_text/* besideLimit */.ci)(p95_ms, bound['p95_ms'], hundredths)} ms`;
    return `${shortResource(model.model)}: ${(0,core_text/* count */.U9)(requests)} requests, ${failed}${slow}`;
}
const limitWords = {
    failures: value => `at most ${(0,core_text/* count */.U9)(value)} failures`,
    error_ratio: value => `at most ${percentOf(value)} failed`,
    min_requests: value => `at least ${(0,core_text/* count */.U9)(value)} requests`,
};
/** `at most 1 % failed, p95 at most 800 ms` */
const boundWords = (bound) => Object.entries(bound)
    .map(([name, value]) => (Object.hasOwn(limitWords, name) ? limitWords[name]?.(value) : undefined) ??
    `${name.replace(/_ms$/, '')} at most ${round(value)} ms`)
    .join(', ');
/** `1 call`, `2 calls` */
const amount = (number, noun) => `${(0,core_text/* count */.U9)(number)} ${noun}${number === 1 ? '' : 's'}`;
const percentOf = (ratio, limit) => `${(0,core_text/* besideLimit */.ci)((0,core_text/* inPercent */.vi)(ratio), limit === undefined ? undefined : (0,core_text/* inPercent */.vi)(limit), hundredths)} %`;
const round = (value) => String(hundredths(value));
/** A number that is too large to have hundredths stays as it is. */
const hundredths = (value) => (Number.isFinite(value * 100) ? Math.round(value * 100) / 100 : value);
function usageWords(one) {
    const failed = one.failed === 0 ? '' : `, ${(0,core_text/* count */.U9)(one.failed)} failed`;
    const what = one.model === null ? one.method : `${one.method} of ${one.model}`;
    return `${what}: ${amount(one.calls, 'call')}${failed}, ${(0,core_text/* count */.U9)(one.input_tokens)} input and ${(0,core_text/* count */.U9)(one.output_tokens)} output tokens`;
}
const tokenWords = ({ form, tokens, last_expires_at, scopes }) => `${(0,core_text/* count */.U9)(tokens)} as ${form}, until ${timeWords(last_expires_at)}${scopes.length === 0 ? '' : `, for ${scopes.join(', ')}`}`;
function endWords({ time, conclusion, code }) {
    return `${conclusion}${code === null ? '' : ` (${code})`} at ${timeWords(time)}`;
}
/** The policies that the run read, each content once. */
const policiesOf = ({ policies }) => policies.filter((one, index) => policies.findIndex(other => other.sha256 === one.sha256) === index);
/** Decisions of renewals say the same again, unless something changed. */
function decisionsOf({ decisions }) {
    const contents = decisions.map(one => JSON.stringify({ ...one, time: '' }));
    return decisions.filter((_, index) => contents[index] !== contents[index - 1]);
}
/** What a step has to do with a resource. */
const resourceWord = ({ created, adopted }) => adopted ? 'adopted' : created ? 'created' : 'result';


/***/ }),

/***/ 37249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeState),
/* harmony export */   L: () => (/* binding */ betweenStates)
/* harmony export */ });
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

/** States of Vertex AI's JobState and PipelineState, and our own for steps that never created a resource. */
const tones = {
    SUCCEEDED: 'good',
    PARTIALLY_SUCCEEDED: 'bad',
    FAILED: 'bad',
    EXPIRED: 'bad',
    REJECTED: 'bad',
    TIMED_OUT: 'bad',
    ROLLED_BACK: 'bad',
    NOT_RESTORED: 'bad',
    OVERTAKEN: 'bad',
    CANCELLED: 'stopped',
    CANCELLING: 'stopped',
    SKIPPED: 'stopped',
    RUNNING: 'busy',
    DETACHED: 'busy',
    UPDATING: 'busy',
    SUBMITTED: 'busy',
    PENDING: 'busy',
    QUEUED: 'busy',
    PAUSED: 'waiting',
};
const toneMarks = { good: '\u2705', bad: '\u274c', stopped: '\u23f9\ufe0f', busy: '\u25b6\ufe0f', waiting: '\u26aa' };
/**
 * Describes a state. A state newer than this table counts as waiting, so that it claims neither success nor failure.
 */
function describeState(state) {
    const word = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .shortState */ .e9)(state);
    const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting';
    return { tone, mark: toneMarks[tone], words: word.toLowerCase().replaceAll('_', ' ') };
}
/** Returns the milliseconds between two RFC 3339 times, if both exist. */
function betweenStates(from, to) {
    const span = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isNaN(span) ? undefined : span;
}


/***/ }),

/***/ 43326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ jobKindNames),
/* harmony export */   P6: () => (/* binding */ jobKinds),
/* harmony export */   bu: () => (/* binding */ customTask),
/* harmony export */   e9: () => (/* binding */ shortState),
/* harmony export */   ev: () => (/* binding */ jobsIn),
/* harmony export */   kh: () => (/* binding */ parseJobName),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports jobStates, pipelineStates, mlJob */
/* harmony import */ var _resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27994);
/** The kinds that are jobs: created by one call, then watched by their `state`. */

const jobKindNames = [
    'customJob',
    'hyperparameterTuningJob',
    'pipelineJob',
    'trainingPipeline',
    'tuningJob',
    'batchPredictionJob',
];
const jobStates = {
    JOB_STATE_SUCCEEDED: 'succeeded',
    JOB_STATE_FAILED: 'failed',
    JOB_STATE_CANCELLED: 'cancelled',
    JOB_STATE_EXPIRED: 'failed',
    JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
};
const pipelineStates = {
    PIPELINE_STATE_SUCCEEDED: 'succeeded',
    PIPELINE_STATE_FAILED: 'failed',
    PIPELINE_STATE_CANCELLED: 'cancelled',
};
/** Filter for the training log of a job in Cloud Logging. */
const mlJob = (id) => `resource.type="ml_job" AND resource.labels.job_id="${id}"`;
/** The properties of most kinds that train. */
const training = {
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
};
/** All kinds of jobs, with their console pages and logs. See docs/design/google-behavior.md. */
const jobKinds = {
    customJob: {
        collection: 'customJobs',
        ...training,
    },
    hyperparameterTuningJob: {
        collection: 'hyperparameterTuningJobs',
        ...training,
    },
    pipelineJob: {
        collection: 'pipelineJobs',
        idParameter: 'pipelineJobId',
        terminal: pipelineStates,
        consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
        logFilter: id => `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
    },
    trainingPipeline: {
        collection: 'trainingPipelines',
        ...training,
        terminal: pipelineStates,
    },
    tuningJob: {
        collection: 'tuningJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'vertex-ai/generative/language/locations/{location}/tuning/tuningJob/{id}',
        logFilter: mlJob,
    },
    batchPredictionJob: {
        collection: 'batchPredictionJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/batch-predictions/{id}',
        logFilter: mlJob,
    },
};
/** Returns the collection of the jobs in a place: `projects/p/locations/l/customJobs`. */
const jobsIn = (place) => `${(0,_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(place)}/${jobKinds[place.kind].collection}`;
/** Returns the outcome of a job's state. A state that is not final counts as running. */
function outcomeOf(kind, state) {
    const { terminal } = jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` \u2192 `RUNNING`, the short form for people. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` if it is not the name of a job of these kinds */
function parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';


/***/ }),

/***/ 27994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ withProject),
/* harmony export */   C5: () => (/* binding */ modelVersion),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   VU: () => (/* binding */ resourceOfOperation),
/* harmony export */   a4: () => (/* binding */ withoutProject),
/* harmony export */   eB: () => (/* binding */ nameInProject),
/* harmony export */   et: () => (/* binding */ collectionIn),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   jG: () => (/* binding */ withProjectOf),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   p$: () => (/* binding */ parseResourceName)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32219);


/** Returns the resource name of a location. */
const parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
const fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`);
/** Removes the version or alias from a model's name. */
const withoutVersion = (model) => model.replace(/@[^@/]*$/, '');
/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
const modelVersion = (model, version) => `${withoutVersion(String(model))}@${String(version)}`;
/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
const resourceOfOperation = (operation) => operation.replace(/\/operations\/[^/]+$/, '');
/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
const withoutProject = (name) => name.replace(/^projects\/[^/]+\//, '');
/** Returns the email address in the name of a service account, which may be the address alone. */
const accountIn = (name) => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '');
/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
const collectionIn = (name) => /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1];
/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
function parseResourceName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/([^/]+)\/([^/]+)/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, collection, id };
}
/** Replaces a project's number in a full name with its id, which a grant lists. */
const nameInProject = (project, name) => name.replace(/^projects\/\d+\//, `projects/${project}/`);
/**
 * Replaces the project in Google's names with the user's. Google writes its number, which no grant lists.
 *
 * @param name Google's name of a resource in the step's own project
 */
function withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    return number === undefined || number === project ? resource : withProject(resource, number, project);
}
/** Replaces a project's number with its id in every name of a resource. */
function withProject(resource, number, project) {
    const prefix = `projects/${number}/`;
    const own = (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLeaves */ .L)(resource, value => typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(own) ? own : resource;
}


/***/ })

};
