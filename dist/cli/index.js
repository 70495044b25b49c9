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

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ verifyChain)
});

// UNUSED EXPORTS: readChain

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
;// CONCATENATED MODULE: ./build/core/json.js
/** True if a value is a JSON object: neither a list nor a value that is not known yet. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending);
/**
 * Returns the value of a JSON text; `undefined` if it is invalid.
 *
 * @param revive as in `JSON.parse`
 */
function parseJson(text, revive) {
    try {
        return JSON.parse(text, revive);
    }
    catch {
        return undefined;
    }
}
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

;// CONCATENATED MODULE: ./build/core/text.js
/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
const quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
/** `850 ms`, `12s`, `2m 10s`, `1h 05m`, `2d 03h`: two units at most. */
function duration(milliseconds) {
    const whole = Math.max(0, Math.round(milliseconds));
    if (whole < 1000)
        return `${whole} ms`;
    const seconds = Math.round(whole / 1000);
    const two = (value) => String(value).padStart(2, '0');
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
    const hours = Math.floor(minutes / 60);
    return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
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
    subject;
    /** Id of the step, if the message names it. */
    step;
    cure;
    commands;
    likelyCause;
    answer;
    place;
    problems;
    saysKind;
    lasting;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.subject = details.subject;
        this.step = details.step;
        this.cure = details.cure;
        this.commands = details.commands ?? [];
        this.likelyCause = details.cause;
        this.answer = details.answer;
        this.place = details.place;
        this.problems = details.problems ?? [];
        this.saysKind = details.saysKind ?? false;
        this.lasting = details.lasting ?? false;
    }
    get stage() {
        return stageOf[this.code];
    }
    get source() {
        if (this.answer !== undefined)
            return sourceOfHost(this.answer.host);
        return this.problems.length > 0 ? 'document' : 'action';
    }
    /** Returns the same failure with another message or code. Fields that `details` omits stay, except `saysKind`. */
    restated(message, { code = this.code, ...details } = {}) {
        const { title, subject, step, cure, commands, likelyCause: cause, answer, place, problems, lasting } = this;
        return new errors_ActionError(code, message, {
            title,
            subject,
            step,
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
function sourceOfHost(host) {
    if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host))
        return 'google';
    return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'github' : 'server';
}
const sentenceAbout = (step, what) => `Step ${step}: ${what}`;
/** Returns an error about a step: `Step train: there is no model fraud`. */
const stepError = (step, code, what, details = {}) => new errors_ActionError(code, sentenceAbout(step, what), { ...details, step });
/** Returns an error about the end of a step: `Step train was cancelled with its run`. */
const stepEnded = (step, code, end, details = {}) => new errors_ActionError(code, `Step ${step} ${end}`, { ...details, step });
/** Returns the same failure, with the step in its message. */
const withStep = (error, step) => error.step === undefined ? error.restated(sentenceAbout(step, error.message), { step }) : error;
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
const temporaryStatuses = new Set([408, 429, 500, 502, 503, 504]);
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
function isTemporary(error) {
    if (!(error instanceof errors_ActionError))
        return false;
    const { status = 0 } = error.answer ?? {};
    return error.code === 'NETWORK' || temporaryStatuses.has(status) || (status >= 200 && status < 400);
}
/**
 * Returns the class and the code of an error, never its text. The text of an error from outside may contain a password
 * or a token in a form that no filter knows.
 */
function kindOfError(error) {
    if (!(error instanceof Error))
        return `something that is not an error was thrown (${error === null ? 'null' : typeof error})`;
    const code = Reflect.get(error, 'code');
    const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name;
}
/** Returns an ActionError as it is, and any other error as a fault of this action in a step. */
function asActionError(error, step) {
    if (error instanceof errors_ActionError)
        return error;
    const fault = stepEnded(step, 'INTERNAL', `failed because of a bug in this action: ${kindOfError(error)}`);
    // The report shows the frames of our own files.
    if (error instanceof Error && error.stack !== undefined)
        fault.stack = error.stack;
    return fault;
}

;// CONCATENATED MODULE: ./build/audit/event-fields.js

const anyText = (value) => (typeof value === 'string' ? value : undefined);
const textForm = anyText;
const oneOf = () => anyText;
const wholeNumber = value => (Number.isSafeInteger(value) ? value : undefined);
const flag = value => (typeof value === 'boolean' ? value : undefined);
const nullable = (form) => value => value === null ? null : form(value);
/** A field that an event may lack: earlier records lack it, or not every run has it. */
const mayLack = (form) => Object.assign((value) => form(value), { optional: true });
const listForm = (form) => value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
};
/** Names with values of one form, sorted by name. */
const sortedMap = (form) => value => {
    if (!isObject(value) || Object.values(value).some(item => form(item) === undefined))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/** An object of exactly these fields. */
const objectOf = (fields) => value => {
    const data = isObject(value) ? readFields(fields, value) : undefined;
    return data !== undefined && 'data' in data ? data.data : undefined;
};
const textForms = listForm(textForm);
/** Only records of earlier versions have `asked`, and they can lack `result`. */
const conditionForm = objectOf({
    condition: textForm,
    expected: textForm,
    actual: mayLack(textForm),
    holds: flag,
    result: mayLack(oneOf()),
    asked: mayLack(flag),
    hint: mayLack(textForm),
});
/** Numbers are text, exactly as found. */
const judgedForm = objectOf({ metric: textForm, expected: textForm, actual: nullable(textForm), holds: flag });
/** Id of a deployed model to its percentage. */
const shares = sortedMap(wholeNumber);
/**
 * All events of the record, with their fields: claims, ids, digests, names, reasons. Never a token, a body, or a log
 * line. Each is the `data` of a CloudEvent with the type `dev.keyless-vertex.<key>`. See docs/design/audit-record.md.
 */
const eventFields = {
    'run.started': {
        action_version: textForm,
        mode: textForm,
        grant: textForm,
        rerun: textForm,
        key: textForm,
        server: textForm,
    },
    'policy.loaded': { policy: textForm, commit: nullable(textForm), sha256: textForm, repository_id: mayLack(textForm) },
    'token.requested': { issuer: textForm, audience: textForm, purpose: oneOf() },
    'token.verified': {
        claims: sortedMap(textForm),
        jti: nullable(textForm),
        key_id: textForm,
        token_sha256: textForm,
        expires_at: textForm,
    },
    'token.rejected': { code: textForm, reason: textForm, token_sha256: nullable(textForm) },
    'decision.made': {
        verdict: textForm,
        grant: textForm,
        conditions: listForm(conditionForm),
        approvers: textForms,
        merged_pull_request: nullable(wholeNumber),
    },
    'credential.exchanged': { principal: nullable(textForm), expires_at: textForm },
    'credential.impersonated': { service_account: textForm, expires_at: textForm },
    'credential.renewed': { principal: nullable(textForm), service_account: nullable(textForm), expires_at: textForm },
    /** For a `call`, `method` is a method of Google's protos. */
    'step.started': {
        step: textForm,
        kind: textForm,
        method: nullable(textForm),
        project: textForm,
        location: textForm,
        request_sha256: textForm,
        dedupe_key: textForm,
    },
    'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
    /** The version that an alias meant when it was deployed. */
    'model.resolved': { step: textForm, asked: textForm, model: textForm },
    'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
    /** Written before the action asks Vertex AI to stop a job. */
    'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: oneOf() },
    /** A step tries its next alternative. The attempt before has ended. */
    'step.fallback': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        from: textForm,
        to: textForm,
        reason: textForm,
    },
    'gate.judged': { step: textForm, comparisons: listForm(judgedForm), passed: flag },
    /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
    'rollout.began': {
        step: textForm,
        endpoint: textForm,
        model: textForm,
        deployed_model_id: nullable(textForm),
        former: shares,
    },
    'rollout.changed': { step: textForm, endpoint: textForm, shares },
    /** Written when a rollout is complete and a model that no longer serves is undeployed. */
    'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
    /** Written after the restoration: undoing does not wait for the record. */
    'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: nullable(textForm), reason: textForm },
    'step.finished': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        state: textForm,
        reason: nullable(textForm),
    },
    'run.cancelled': { signal: textForm, cancelled: textForms, left_running: textForms },
    'run.finished': {
        conclusion: oneOf(),
        code: nullable(textForm),
        steps_sha256: nullable(textForm),
    },
};
/** True for the name of an event, without its CloudEvents prefix. */
const isEventType = (type) => Object.hasOwn(eventFields, type);
/** Returns the fields in the record's order, or the first field that is unknown, or is missing or of the wrong form. */
function readFields(fields, value) {
    const unknown = Object.keys(value).find(key => !Object.hasOwn(fields, key));
    if (unknown !== undefined)
        return { unknown };
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])]);
    const wrong = entries.find(([key, item]) => item === undefined && !(fields[key]?.optional && value[key] === undefined));
    if (wrong !== undefined)
        return { wrong: wrong[0] };
    return { data: Object.fromEntries(entries.filter(([, item]) => item !== undefined)) };
}
/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
function allowedData(type, value) {
    if (!isObject(value))
        return 'data is not an object';
    const found = readFields(eventFields[type], value);
    if ('data' in found)
        return found.data;
    return 'unknown' in found
        ? `data has a field ${JSON.stringify(found.unknown)}, which ${type} does not have`
        : `data.${found.wrong} of ${type} is missing or of the wrong form`;
}

;// CONCATENATED MODULE: ./build/audit/chain.js



/** Prefix of every event's CloudEvents type. */
const typePrefix = 'dev.keyless-vertex.';
/** Returns the hex SHA-256 of bytes, or of a text's UTF-8. */
const sha256 = (bytes) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex');
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
    prev: sha256(JSON.stringify(attributesOf(run))),
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
        throw new ActionError('INTERNAL', `The record does not accept this ${event.type}: ${link.fault}`);
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
        return { fault: 'it contains what looks like a token' };
    return { line, state: { seq: state.seq + 1, prev: sha256(line) } };
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
        return broken(line, undefined, 'it is not a JSON object');
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
    return { run, state: { seq: state.seq + 1, prev: sha256(bytes) }, closes: event.type === 'run.finished' };
}
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    const value = parseJson(bytes.toString());
    return isObject(value) ? value : undefined;
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
        return 'it comes after run.finished, which closes a record: it was added';
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
        return 'its id or time is not a string';
    if (torn !== undefined && typeof torn !== 'string')
        return 'its torn is not a string';
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
        ? `it differs from what was written: ${differing.join(', ')} differ`
        : 'it differs from what was written: its white space, order, escapes or repeated keys differ';
}


/***/ }),

/***/ 986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(975);
/* harmony import */ var _audit_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(643);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(614);




const commands = {
    'audit verify': {
        usage: 'keyless-vertex audit verify FILE [--sha256 HEX] [--json]',
        summary: 'check the hash chain of a record, and report where it breaks',
        details: `  FILE          a record, as vertex-audit.jsonl
  --sha256 HEX  the run's audit_sha256 (its output, log and summary show it): without it, a record
                that was rewritten from its first line on looks valid
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
        throw new UsageError('--sha256 needs 64 hexadecimal digits');
    const record = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
    const verdict = mustBeClosed((0,_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyChain */ .H)(record, sha256 === undefined ? {} : { sha256 }));
    const exit = verdict.ok ? 0 : 1;
    if (values.json)
        return { exit, text: JSON.stringify({ file, ...verdict }) };
    return {
        exit,
        text: verdict.ok ? describeValidChain(file, verdict, sha256 !== undefined) : describeChainBreak(file, verdict),
    };
}
/** A record without its last event is not the whole record. */
function mustBeClosed(verdict) {
    if (!verdict.ok || verdict.closed)
        return verdict;
    const reason = 'it is the last, but not run.finished: the run was killed and never cleaned up, or lines were cut off';
    return { ok: false, line: verdict.events, seq: verdict.events, reason };
}
function describeValidChain(file, { events, sha256, run }, compared) {
    const { server, repository, runId, runAttempt, job, sha } = run;
    return [
        `${file}: valid, ${events} events`,
        `run     ${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        `job     ${job}`,
        `commit  ${sha}`,
        `sha256  ${sha256}${compared ? ' (as expected)' : ''}`,
        ...(compared ? [] : ["Compare sha256 with the run's audit_sha256, or pass it by --sha256."]),
    ]
        .map(printableText)
        .join('\n');
}
function describeChainBreak(file, { line, seq, reason }) {
    return printableText(`${file}:${line}: the chain breaks${seq === undefined ? '' : ` at seq ${seq}`}: ${reason}`);
}
/** The writer of a record chose the names in it, so no control character of them may reach the terminal. */
const printableText = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
const help = () => `keyless-vertex ${_core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r}

${Object.values(commands)
    .map(({ usage, summary, details }) => `${usage}\n  ${summary}\n${details}`)
    .join('\n\n')}

keyless-vertex --help | --version

Exit codes: 0 yes, 1 no, 2 the command line or a file could not be read.`;
async function runCommand(args) {
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
        // The system's message (ENOENT, EACCES, \u2026) names the file.
        if ('syscall' in error)
            return { exit: 2, text: error.message };
        throw error;
    }
}
const { exit, text } = await runCommand(process.argv.slice(2));
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
