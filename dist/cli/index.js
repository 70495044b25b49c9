#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ verifyChain)
});

// UNUSED EXPORTS: readChain

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
;// CONCATENATED MODULE: ./build/document/shape.js

/** A value that is not known yet: a reference to the result of an earlier step. */
class Pending {
    /** As the user wrote it: `${steps.train.name}`. */
    reference;
    /** True if the reference is the whole value, so that its type is unknown, too. Otherwise it is part of a string. */
    whole;
    constructor(reference, whole) {
        this.reference = reference;
        this.whole = whole;
    }
}
/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
function checkShape(value, shape, shapes, path = []) {
    if (value instanceof Pending)
        return value.whole || couldBeText(shape)
            ? []
            : [{ path, message: `expected ${describe(shape)}, got a string made of ${value.reference}` }];
    const expected = () => {
        const cure = rewritten(value, shape, shapes);
        const got = shape.type === 'string' && typeof value === 'string' ? quote(value) : describeValue(value);
        return [{ path, message: `expected ${describe(shape)}, got ${got}`, ...(cure && { cure }) }];
    };
    switch (shape.type) {
        case 'any':
            return [];
        case 'string':
            return isText(value, shape.format) ? [] : expected();
        case 'integer':
        case 'number': {
            if (typeof value !== 'number' ||
                !Number.isFinite(value) ||
                (shape.type === 'integer' && !Number.isSafeInteger(value)))
                return expected();
            if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity))
                return expected();
            return [];
        }
        case 'boolean':
            return typeof value === 'boolean' ? [] : expected();
        case 'enum':
            if (typeof value === 'string' && shape.values.includes(value))
                return [];
            return typeof value === 'string'
                ? [{ path, message: `no such value: ${quote(value)}`, cure: nearestValue(value, shape.values) }]
                : expected();
        case 'list':
            return Array.isArray(value)
                ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
                : expected();
        case 'map':
            return isObject(value)
                ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
                : expected();
        case 'object':
            return isObject(value) ? checkObject(value, shape.name, shapes, path) : expected();
        case 'either': {
            const attempts = shape.of.map(one => checkShape(value, one, shapes, path));
            if (attempts.some(faults => faults.length === 0))
                return [];
            // The alternative that matched deepest has the most helpful fault.
            const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length));
            return deepest ?? expected();
        }
        default:
            return shape;
    }
}
function checkObject(value, name, shapes, path) {
    const object = shapes[name];
    if (object === undefined)
        throw new Error(`no shape is named ${name}`);
    const faults = [];
    const missing = new Set(Object.entries(object.fields).flatMap(([key, { required, outputOnly }]) => required && !outputOnly && !Object.hasOwn(value, key) ? [key] : []));
    for (const [key, item] of Object.entries(value)) {
        const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined;
        const at = [...path, key];
        if (field === undefined) {
            if (object.beta?.includes(key)) {
                const message = 'v1 of the API, which this action speaks, has no such field: v1beta1 alone has it.';
                faults.push({ path: at, message, cure: 'Remove it.', key: true });
                continue;
            }
            const meant = meantBy(key, object, missing, shapes);
            const isMeant = meant.length > 0;
            const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : fewOf('One of', Object.keys(object.fields));
            const fault = { path: at, message: 'no such field.', ...(cure && { cure }), key: true };
            faults.push(isMeant ? fault : { ...fault, mayBeNewer: true });
            for (const one of meant)
                missing.delete(one.replace(/[.[].*/s, ''));
            // The key has the spelling of Google's Python library. Its value is still checked.
            const [own = ''] = meant;
            const spelt = fold(own) === fold(key) ? object.fields[own] : undefined;
            if (spelt !== undefined)
                faults.push(...checkShape(item, spelt.shape, shapes, at));
        }
        else if (field.outputOnly)
            faults.push({ path: at, message: 'set by Google alone (output only)', cure: 'Remove it.', key: true });
        // To the API, an empty list or text is an absent one.
        else if (field.required && isNothing(item) && !mayBeEmpty.has(`${name}.${key}`))
            faults.push({ path: at, message: 'required, but empty', key: true });
        else if (item !== null)
            faults.push(...checkShape(item, field.shape, shapes, at));
    }
    for (const key of missing)
        faults.push({ path, message: `${key} is required`, key: true });
    for (const members of Object.values(object.oneofs ?? {})) {
        const set = members.filter(member => Object.hasOwn(value, member) && value[member] !== null);
        if (set.length > 1)
            faults.push({ path, message: `only one of ${set.join(', ')} may be set`, key: true });
    }
    return faults;
}
const isNothing = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Required fields that may be an empty text: a variable of an environment. */
const mayBeEmpty = new Set(['EnvVar.value']);
/** True if data nests deeper than our own functions can follow. */
function isDeeperThan(value, most) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > most)
            return true;
        level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
}
/** Returns how to write a value of another type so that it is valid, if that is obvious. */
function rewritten(value, shape, shapes) {
    // A shape that may contain itself is not tried: the work would double at each level.
    const fits = (one, of) => ['string', 'integer', 'number', 'boolean', 'enum'].includes(of.type) && checkShape(one, of, shapes).length === 0;
    const text = String(value);
    switch (shape.type) {
        case 'string': {
            if (typeof value === 'object')
                return undefined;
            if (typeof value !== 'string' && isText(text, shape.format))
                return `Quote it: ${quote(text)}.`;
            const written = inFormat(text, shape.format);
            if (written === undefined || !isText(written, shape.format))
                return undefined;
            return `Write ${shape.format === 'duration' ? quote(written) : written}.`;
        }
        case 'integer':
        case 'number':
            return typeof value === 'string' && value.trim() !== '' && fits(Number(value), shape)
                ? `Write ${Number(value)}, without quotes.`
                : undefined;
        case 'boolean':
            return text === 'true' || text === 'false' ? `Write ${text}, without quotes.` : undefined;
        case 'list':
            if (isObject(value) && shape.of.type === 'object') {
                const pairs = pairsOf(value);
                const fits = (one) => checkShape(one, shape.of, shapes).length === 0;
                return pairs?.every(fits) && !fits(value) ? `Write ${shape_short(pairs)}.` : 'Make it an item of a list.';
            }
            return fits(value, shape.of) ? `Write ${shape_short([value])}.` : undefined;
        case 'object': {
            if (isObject(value) || Array.isArray(value))
                return undefined;
            const fields = Object.entries(shapes[shape.name]?.fields ?? {}).filter(([, field]) => !field.outputOnly);
            const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required);
            if (only !== undefined && others.length === 0) {
                const [key, { shape: of }] = only;
                if (fits(value, of))
                    return `Write ${shape_short({ [key]: value })}.`;
                if (of.type === 'list' && fits(value, of.of))
                    return `Write ${shape_short({ [key]: [value] })}.`;
            }
            return fewOf('It may hold', fields.map(([name]) => name));
        }
        case 'enum':
        case 'map':
        case 'either':
        case 'any':
            return undefined;
        default:
            return shape;
    }
}
/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
function pairsOf(value) {
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object'))
        return undefined;
    return entries.map(([name, one]) => ({ name, value: String(one) }));
}
/** Formats a value, and cuts it if it is long. */
function shape_short(value) {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
const isText = (value, format) => (format === 'int64' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)));
const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 };
/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
function periodSeconds(period) {
    const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : [];
    const seconds = unitSeconds[unit];
    return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
}
/** Returns a text in the form that a format requires. */
function inFormat(text, format) {
    if (format === 'latency') {
        const [, amount, unit = 'ms'] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? [];
        return amount && `${amount}${unit}`;
    }
    const seconds = secondsIn(text);
    if (seconds === undefined || seconds === 0)
        return undefined;
    if (format === 'duration')
        return `${seconds}s`;
    return format === 'period' ? asPeriod(seconds) : undefined;
}
/** Returns the seconds of a period in another notation: `1h30m`, `2 hours`, 3600. */
function secondsIn(text) {
    if (/^\d{1,8}$/.test(text))
        return Number(text);
    const parts = [
        ...text.matchAll(/(\d{1,6})\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])\s*/gi),
    ];
    if (parts.map(([part]) => part).join('') !== text || parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, amount, ...units]) => sum + (periodSeconds(`${amount}${units.join('').toLowerCase()}`) ?? 0), 0);
}
/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
function asPeriod(seconds) {
    const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1];
    return `${seconds / size}${unit}`;
}
const formats = {
    int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
    duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, as "3600s"' },
    period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, as 90s, 30m, 6h or 2d' },
    latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, as 500ms or 2s' },
    timestamp: {
        pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
        words: 'a time, as "2026-01-31T12:00:00Z"',
    },
    bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
    fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
};
const couldBeText = (shape) => shape.type === 'string' ||
    shape.type === 'any' ||
    shape.type === 'enum' ||
    (shape.type === 'either' && shape.of.some(couldBeText));
function describe(shape) {
    switch (shape.type) {
        case 'string':
            return shape.format === undefined ? 'a string' : formats[shape.format].words;
        case 'integer':
        case 'number': {
            const noun = shape.type === 'integer' ? 'an integer' : 'a number';
            if (shape.minimum !== undefined && shape.maximum !== undefined)
                return `${noun} from ${shape.minimum} to ${shape.maximum}`;
            if (shape.minimum !== undefined)
                return `${noun} of at least ${shape.minimum}`;
            return shape.maximum === undefined ? noun : `${noun} of at most ${shape.maximum}`;
        }
        case 'boolean':
            return 'true or false';
        case 'enum':
            return `one of ${listed(shape.values)}`;
        case 'list':
            return `a list`;
        case 'map':
        case 'object':
            return 'a mapping';
        case 'either':
            return shape.expected;
        case 'any':
            return 'anything';
        default:
            return shape;
    }
}
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the string ${quote(value)}`;
    return `${String(value)}`;
}
/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
const quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending);
/**
 * Returns the parts of a server's message that a request could set: without output-only fields and fields that no
 * schema knows.
 */
function inputsOf(value, message, shapes) {
    const fields = shapes[message]?.fields ?? {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]];
    }));
}
function inputOf(value, shape, shapes) {
    if (shape.type === 'object')
        return isObject(value) ? inputsOf(value, shape.name, shapes) : value;
    if (shape.type === 'list' && Array.isArray(value))
        return value.map(item => inputOf(item, shape.of, shapes));
    if (shape.type === 'map' && isObject(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]));
    return value;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/core/errors.js
/** The closed list of error codes, each with its stage. */
const stageOf = {
    INPUT_INVALID: 'inputs',
    POLICY_UNREADABLE: 'policy',
    POLICY_MISSING: 'policy',
    POLICY_INVALID: 'policy',
    GRANT_UNKNOWN: 'policy',
    STEPS_UNREADABLE: 'steps',
    STEPS_INVALID: 'steps',
    LIMITS_EXCEEDED: 'steps',
    TOKEN_UNAVAILABLE: 'token',
    TOKEN_REJECTED: 'token',
    DENIED: 'decision',
    EVIDENCE_UNAVAILABLE: 'decision',
    STS_REJECTED: 'exchange',
    IMPERSONATION_REJECTED: 'impersonation',
    RECORD_UNWRITABLE: 'record',
    RUNNER_FILE_UNWRITABLE: 'runner',
    CHECK_FAILED: 'check',
    STEP_REJECTED: 'step',
    STEP_FAILED: 'step',
    STEP_TIMEOUT: 'step',
    CANCELLED: 'step',
    HOST_REFUSED: 'network',
    NETWORK: 'network',
    INTERNAL: 'internal',
};
/**
 * The only error class of this action. It never holds a token, nor an error object of a library, which may hold one:
 * every STS error of google-auth-library carries the subject token. See docs/design/credentials.md.
 */
class errors_ActionError extends Error {
    name = 'ActionError';
    code;
    title;
    cure;
    commands;
    likelyCause;
    answer;
    place;
    problems;
    lasting;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.cure = details.cure;
        this.commands = details.commands ?? [];
        this.likelyCause = details.cause;
        this.answer = details.answer;
        this.place = details.place;
        this.problems = details.problems ?? [];
        this.lasting = details.lasting ?? false;
    }
    get stage() {
        return stageOf[this.code];
    }
    /** Returns the same failure with another message or code. Fields that `details` omits stay as they are. */
    restated(message, { code = this.code, ...details } = {}) {
        const { title, cure, commands, likelyCause: cause, answer, place, problems, lasting } = this;
        return new errors_ActionError(code, message, {
            title,
            cure,
            commands,
            cause,
            answer,
            place,
            problems,
            lasting,
            ...details,
        });
    }
}
/** Describes a problem and its fix, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
function describeProblem({ path, message, cure }) {
    const what = path === '' ? message : `${path}: ${message}`;
    if (cure === undefined)
        return what;
    return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`;
}
/** Formats a problem as `file:line:column path: message`, like compilers do. */
const formatProblem = (problem) => `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`;
/**
 * HTTP statuses of temporary failures. Reads are repeated for these; a create is looked up before it is repeated. See
 * docs/design/network.md.
 */
const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Statuses that Google can also return briefly for an existing resource: a credential, a permission, or a resource may
 * not have reached every server yet.
 */
const refusalStatuses = new Set([401, 403, 404]);
/**
 * True if Google refused to show something. For an existing resource this may be temporary; for any other it is the
 * answer.
 */
const isRefusal = (error) => error instanceof errors_ActionError && refusalStatuses.has(error.answer?.status ?? 0);
/**
 * True for a temporary failure. A success that cannot be read is one, too, and so is a redirection: something in
 * between answered.
 */
function isPassing(error) {
    if (!(error instanceof errors_ActionError))
        return false;
    const { status = 0 } = error.answer ?? {};
    return error.code === 'NETWORK' || passingStatuses.has(status) || (status >= 200 && status < 400);
}
/**
 * Returns the class and the code of an error, never its text. The text of an error from outside may contain a password
 * or a token in a form that no filter knows.
 */
function kindOfError(error) {
    if (!(error instanceof Error))
        return `something that is no error was thrown (${error === null ? 'null' : typeof error})`;
    const code = Reflect.get(error, 'code');
    const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name;
}

;// CONCATENATED MODULE: ./build/audit/event-fields.js

const event_fields_text = value => (typeof value === 'string' ? value : undefined);
const texts = value => (Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined);
const flag = value => (typeof value === 'boolean' ? value : undefined);
const count = value => (Number.isSafeInteger(value) ? value : undefined);
const orNull = (form) => value => value === null ? null : form(value);
/** Claims by name, sorted. */
const claims = value => {
    if (!isObject(value) || !Object.values(value).every(item => typeof item === 'string'))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
const listOf = (form) => value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
};
/** An object of exactly these fields. Optional ones may be absent. */
const objectOf = (fields, optional = []) => value => {
    if (!isObject(value) || Object.keys(value).some(key => !Object.hasOwn(fields, key)))
        return undefined;
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])]);
    const sound = entries.every(([key, item]) => item !== undefined || (optional.includes(key) && value[key] === undefined));
    return sound ? Object.fromEntries(entries.filter(([, item]) => item !== undefined)) : undefined;
};
/** Only records of earlier versions have `asked`. */
const condition = objectOf({ condition: event_fields_text, expected: event_fields_text, actual: event_fields_text, holds: flag, result: event_fields_text, asked: flag, hint: event_fields_text }, ['actual', 'result', 'asked', 'hint']);
const judged = objectOf({ metric: event_fields_text, expected: event_fields_text, actual: orNull(event_fields_text), holds: flag });
/** Id of a deployed model to its percentage, sorted. */
const shares = value => {
    if (!isObject(value) || !Object.values(value).every(item => Number.isSafeInteger(item)))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/** The fields of each event, for checks at run time. Their type keeps them equal to `AuditEvents`. */
const fieldsOf = {
    'run.started': { action_version: event_fields_text, mode: event_fields_text, grant: event_fields_text, rerun: event_fields_text, key: event_fields_text, server: event_fields_text },
    'policy.loaded': { policy: event_fields_text, commit: orNull(event_fields_text), sha256: event_fields_text, repository_id: event_fields_text },
    'token.requested': { issuer: event_fields_text, audience: event_fields_text, purpose: event_fields_text },
    'token.verified': { claims, jti: orNull(event_fields_text), key_id: event_fields_text, token_sha256: event_fields_text, expires_at: event_fields_text },
    'token.rejected': { code: event_fields_text, reason: event_fields_text, token_sha256: orNull(event_fields_text) },
    'decision.made': {
        verdict: event_fields_text,
        grant: event_fields_text,
        conditions: listOf(condition),
        approvers: texts,
        merged_pull_request: orNull(count),
    },
    'credential.exchanged': { principal: orNull(event_fields_text), expires_at: event_fields_text },
    'credential.impersonated': { service_account: event_fields_text, expires_at: event_fields_text },
    'credential.renewed': { principal: orNull(event_fields_text), service_account: orNull(event_fields_text), expires_at: event_fields_text },
    'step.started': {
        step: event_fields_text,
        kind: event_fields_text,
        method: orNull(event_fields_text),
        project: event_fields_text,
        location: event_fields_text,
        request_sha256: event_fields_text,
        dedupe_key: event_fields_text,
    },
    'step.adopted': { step: event_fields_text, kind: event_fields_text, name: event_fields_text, state: event_fields_text, dedupe_key: event_fields_text },
    'model.resolved': { step: event_fields_text, asked: event_fields_text, model: event_fields_text },
    'step.submitted': { step: event_fields_text, kind: event_fields_text, name: event_fields_text, request_sha256: event_fields_text },
    'step.cancelled': { step: event_fields_text, kind: event_fields_text, name: event_fields_text, reason: event_fields_text },
    'step.fallback': { step: event_fields_text, kind: event_fields_text, name: orNull(event_fields_text), from: event_fields_text, to: event_fields_text, reason: event_fields_text },
    'gate.judged': { step: event_fields_text, comparisons: listOf(judged), passed: flag },
    'rollout.began': { step: event_fields_text, endpoint: event_fields_text, model: event_fields_text, deployed_model_id: orNull(event_fields_text), former: shares },
    'rollout.changed': { step: event_fields_text, endpoint: event_fields_text, shares },
    'rollout.retired': { step: event_fields_text, endpoint: event_fields_text, deployed_model_id: event_fields_text },
    'rollout.restored': { step: event_fields_text, endpoint: event_fields_text, shares, undeployed: orNull(event_fields_text), reason: event_fields_text },
    'step.finished': { step: event_fields_text, kind: event_fields_text, name: orNull(event_fields_text), state: event_fields_text, reason: orNull(event_fields_text) },
    'run.cancelled': { signal: event_fields_text, cancelled: texts, left_running: texts },
    'run.finished': { conclusion: event_fields_text, code: orNull(event_fields_text), steps_sha256: orNull(event_fields_text) },
};
/** Fields that an event may lack: earlier records lack them, and not every policy has a repository. */
const optional = { 'policy.loaded': ['repository_id'] };
const isEventType = (type) => Object.hasOwn(fieldsOf, type);
/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
function allowedData(type, data) {
    if (!isObject(data))
        return 'data is no object';
    const fields = fieldsOf[type];
    const unknown = Object.keys(data).find(key => !Object.hasOwn(fields, key));
    if (unknown !== undefined)
        return `data has a field ${JSON.stringify(unknown)}, which ${type} does not have`;
    const entries = Object.entries(fields).map(([key, form]) => [key, form(data[key])]);
    const isAbsent = (key) => data[key] === undefined && (optional[type]?.includes(key) ?? false);
    const unsound = entries.find(([key, value]) => value === undefined && !isAbsent(key));
    return unsound === undefined
        ? Object.fromEntries(entries.filter(([, value]) => value !== undefined))
        : `data.${unsound[0]} of ${type} is missing or of the wrong form`;
}

;// CONCATENATED MODULE: ./build/audit/chain.js



/** Prefix of every event's CloudEvents type. */
const typePrefix = 'dev.keyless-vertex.';
const digest = (bytes) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex');
/** CloudEvents attributes of the first line. They identify the run from which the chain starts. */
const identityAttributes = {
    server: 'server',
    repository: 'repository',
    repositoryid: 'repositoryId',
    runid: 'runId',
    runattempt: 'runAttempt',
    job: 'job',
    sha: 'sha',
};
const attributesOf = (run) => Object.fromEntries(Object.entries(identityAttributes).map(([attribute, key]) => [attribute, run[key]]));
/** URL of the run's attempt: the `source` of all its events. */
const sourceOf = (run) => `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
/** The state before the first line: the digest of the run's identity. */
const startChain = (run) => ({
    seq: 1,
    prev: digest(JSON.stringify(attributesOf(run))),
});
/**
 * Returns the next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`. The
 * first line also has the run's identity. See docs/design/audit-record.md.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type lacks, and for anything like a token
 */
function appendEvent(state, run, event) {
    const link = linkOf(state, run, event);
    if ('fault' in link)
        throw new ActionError('INTERNAL', `The record takes no such ${event.type}: ${link.fault}`);
    return link;
}
/** As `appendEvent`, for unchecked data. A fault is returned as a message. */
function linkOf(state, run, event) {
    const data = allowedData(event.type, event.data);
    if (typeof data === 'string')
        return { fault: data };
    const line = JSON.stringify({
        specversion: '1.0',
        id: event.id,
        source: sourceOf(run),
        type: `${typePrefix}${event.type}`,
        ...(typeof data['step'] === 'string' ? { subject: data['step'] } : {}),
        time: event.time,
        datacontenttype: 'application/json',
        seq: state.seq,
        prev: state.prev,
        ...(state.seq === 1 ? attributesOf(run) : {}),
        ...(event.torn === undefined ? {} : { torn: event.torn }),
        data,
    });
    if (credential.test(line))
        return { fault: 'it holds what looks like a token' };
    return { line, state: { seq: state.seq + 1, prev: digest(line) } };
}
/** Matches JSON Web Tokens and Google's access tokens. It is the last check; no token should get this far. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/;

;// CONCATENATED MODULE: ./build/audit/verify.js




/**
 * Checks a record: no line was edited, removed, inserted, reordered, or torn. Removed lines at its end show in
 * `closed`. Only the comparison with the run's `audit_sha256` proves that, and that the record was not rewritten from
 * its start.
 *
 * @param options.sha256 the run's `audit_sha256`
 */
function verifyChain(record, options = {}) {
    const chain = readChain(record);
    if (!chain.ok)
        return chain;
    const events = chain.states.length - 1;
    if (chain.rest.length > 0)
        return broken(events + 1, undefined, 'it does not end with a line feed: it was cut off while it was written, or later');
    const last = chain.states.at(-1);
    if (chain.run === undefined || last === undefined)
        return broken(1, undefined, 'the record is empty');
    if (options.sha256 !== undefined && options.sha256.toLowerCase() !== last.prev) {
        const reason = `its SHA-256 is ${last.prev}, the run's last line had ${options.sha256.toLowerCase()}: it was edited, or lines were cut off after it or added, or this is another run's record`;
        return broken(events, events, reason);
    }
    return { ok: true, events, sha256: last.prev, closed: chain.closed, run: chain.run };
}
/** Reads a record up to its last complete line. `rest` is the incomplete line of a killed run. */
function readChain(record) {
    const bytes = Buffer.from(record);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const states = [];
    let run;
    let closed = false;
    for (let start = 0, line = 1; start < end; line++) {
        const stop = bytes.indexOf(0x0a, start);
        const read = readLine(bytes.subarray(start, stop), line, run, states.at(-1), closed);
        if ('reason' in read)
            return read;
        if (run === undefined)
            states.push(startChain(read.run));
        run = read.run;
        states.push(read.state);
        closed = read.closes;
        start = stop + 1;
    }
    return { ok: true, run, states, closed, rest: bytes.subarray(end) };
}
function readLine(bytes, line, knownRun, knownState, closed) {
    const found = parseLine(bytes);
    if (found === undefined)
        return broken(line, undefined, 'it is no JSON object');
    const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined;
    const run = knownRun ?? identityIn(found);
    if (typeof run === 'string')
        return broken(line, seq, run);
    const state = knownState ?? startChain(run);
    const misplaced = placeFault(found, state, closed);
    if (misplaced !== undefined)
        return broken(line, seq, misplaced);
    const event = eventIn(found);
    if (typeof event === 'string')
        return broken(line, seq, event);
    const rebuilt = linkOf(state, run, event);
    if ('fault' in rebuilt)
        return broken(line, seq, rebuilt.fault);
    // Compares bytes, not text: different bytes that are not UTF-8 can decode to the same text.
    if (!bytes.equals(Buffer.from(rebuilt.line)))
        return broken(line, seq, difference(found, rebuilt.line));
    return { run, state: { seq: state.seq + 1, prev: digest(bytes) }, closes: event.type === 'run.finished' };
}
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function identityIn(found) {
    const text = (attribute) => {
        const value = found[attribute];
        return typeof value === 'string' ? value : undefined;
    };
    const absent = Object.keys(identityAttributes).filter(attribute => text(attribute) === undefined);
    if (absent.length > 0)
        return `the first line does not say which run it is of (${absent.join(', ')}): lines before it were removed`;
    return {
        server: text('server') ?? '',
        repository: text('repository') ?? '',
        repositoryId: text('repositoryid') ?? '',
        runId: text('runid') ?? '',
        runAttempt: text('runattempt') ?? '',
        job: text('job') ?? '',
        sha: text('sha') ?? '',
    };
}
/** Checks that a line is where it says, after the line that it names. */
function placeFault(found, state, closed) {
    const { seq, prev } = found;
    if (closed)
        return 'it stands after run.finished, which closes a record: it was added';
    if (seq !== state.seq) {
        const what = `its seq is ${JSON.stringify(seq) ?? 'missing'}, ${state.seq} was expected`;
        if (typeof seq !== 'number')
            return what;
        return seq > state.seq
            ? `${what}: lines before it were removed or reordered`
            : `${what}: it was inserted, repeated or reordered`;
    }
    if (prev === state.prev)
        return undefined;
    const said = typeof prev === 'string' ? quote(prev) : 'nothing';
    if (state.seq === 1)
        return `its prev is ${said}, the run that it names has ${state.prev}: the first line was edited`;
    return `its prev is ${said}, but line ${state.seq - 1} has the SHA-256 ${state.prev}: line ${state.seq - 1} was edited or replaced after this one was written, or this one was`;
}
function eventIn(found) {
    const { id, time, type, torn } = found;
    if (typeof id !== 'string' || typeof time !== 'string')
        return 'its id or time is no string';
    if (torn !== undefined && typeof torn !== 'string')
        return 'its torn is no string';
    const name = typeof type === 'string' && type.startsWith(typePrefix) ? type.slice(typePrefix.length) : '';
    if (!isEventType(name))
        return `its type is ${typeof type === 'string' ? quote(type) : 'nothing'}, which no record has`;
    return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) };
}
/** Names the attributes that differ from what the writer would have written. */
function difference(found, rebuilt) {
    const expected = parseLine(Buffer.from(rebuilt)) ?? {};
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = names.filter(name => !(0,external_node_util_.isDeepStrictEqual)(found[name], expected[name])).map(quote);
    return differing.length > 0
        ? `it is not as it was written: ${differing.join(', ')} differ`
        : 'it is not as it was written: its white space, order, escapes or repeated keys differ';
}


/***/ }),

/***/ 986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(975);
/* harmony import */ var _audit_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(673);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(614);




const commands = {
    'audit verify': {
        usage: 'keyless-vertex audit verify FILE [--sha256 HEX] [--json]',
        summary: 'check the hash chain of a record, and say where it breaks',
        details: `  FILE          a record, as vertex-audit.jsonl
  --sha256 HEX  the run's audit_sha256 (its output, log and summary show it): without it, a record
                that was rewritten from its first line on looks sound
  --json        the answer as JSON`,
        run: auditVerify,
    },
};
/** An invalid command line. It has the code of errors that `parseArgs` throws. */
class UsageError extends Error {
    code = 'ERR_PARSE_ARGS_VALUES';
}
async function auditVerify(args) {
    const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({
        args: [...args],
        allowPositionals: true,
        options: { sha256: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [file, surplus] = positionals;
    if (file === undefined || surplus !== undefined)
        throw new UsageError('one FILE is expected');
    const { sha256 } = values;
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
        throw new UsageError('--sha256 takes 64 hexadecimal digits');
    const record = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
    const verdict = mustBeClosed((0,_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyChain */ .H)(record, sha256 === undefined ? {} : { sha256 }));
    const exit = verdict.ok ? 0 : 1;
    if (values.json)
        return { exit, text: JSON.stringify({ file, ...verdict }) };
    return { exit, text: verdict.ok ? describeSound(file, verdict, sha256 !== undefined) : describeBreak(file, verdict) };
}
/** A record without its last event is not the whole record. */
function mustBeClosed(verdict) {
    if (!verdict.ok || verdict.closed)
        return verdict;
    const reason = 'it is the last, but not run.finished: the run was killed and never cleaned up, or lines were cut off';
    return { ok: false, line: verdict.events, seq: verdict.events, reason };
}
function describeSound(file, { events, sha256, run }, compared) {
    const { server, repository, runId, runAttempt, job, sha } = run;
    return [
        `${file}: valid, ${events} events`,
        `run     ${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        `job     ${job}`,
        `commit  ${sha}`,
        `sha256  ${sha256}${compared ? ' (as expected)' : ''}`,
        ...(compared ? [] : ["Compare sha256 with the run's audit_sha256, or pass it by --sha256."]),
    ]
        .map(printable)
        .join('\n');
}
function describeBreak(file, { line, seq, reason }) {
    return printable(`${file}:${line}: the chain breaks${seq === undefined ? '' : ` at seq ${seq}`}: ${reason}`);
}
/** The writer of a record chose the names in it, so no control character of them may reach the terminal. */
const printable = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
const help = () => `keyless-vertex ${_core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r}

${Object.values(commands)
    .map(({ usage, summary, details }) => `${usage}\n  ${summary}\n${details}`)
    .join('\n\n')}

keyless-vertex --help | --version

Exit codes: 0 yes, 1 no, 2 the command line or a file could not be read.`;
async function answer(args) {
    if (args.includes('--help') || args.includes('-h'))
        return { exit: 0, text: help() };
    if (args[0] === '--version')
        return { exit: 0, text: _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r };
    const name = args.slice(0, 2).join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
        return { exit: 2, text: `No such command: ${args.join(' ') || '(none)'}\n\n${help()}` };
    try {
        return await command.run(args.slice(2));
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (String(error.code).startsWith('ERR_PARSE_ARGS'))
            return { exit: 2, text: `${error.message}\nUsage: ${command.usage}` };
        // The system's message (ENOENT, EACCES, …) names the file.
        if ('syscall' in error)
            return { exit: 2, text: error.message };
        throw error;
    }
}
const { exit, text } = await answer(process.argv.slice(2));
process.exitCode = exit;
(exit === 2 ? process.stderr : process.stdout).write(`${text}\n`);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** This action's version, equal to that of package.json. A test compares them. */
const version = '1.0.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
