export const id = 651;
export const ids = [651];
export const modules = {

/***/ 6039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

/** @throws ActionError `INPUT_INVALID` if this is not a GitHub Actions runner */
function readEnvironment(env) {
    const missing = required.filter(name => !env[name]);
    if (missing.length > 0 && env['GITHUB_ACTIONS'] === 'true') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `This runner does not set ${missing.join(', ')}, which every current runner of GitHub Actions does`, {
            cause: 'The runner, or the GitHub Enterprise Server that it belongs to, is too old; or a step unset it.',
            cure: 'Update the runner and the server. In a container of your own, pass the variables of the runner on.',
        });
    }
    if (missing.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set: this is not a GitHub Actions runner`, {
            cure: 'Use this as a step of a workflow; npm run demo shows a run on this machine.',
        });
    }
    const get = (name) => env[name] ?? '';
    const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    return {
        identity: {
            server: get('GITHUB_SERVER_URL'),
            repository: get('GITHUB_REPOSITORY'),
            repositoryId: get('GITHUB_REPOSITORY_ID'),
            runId: get('GITHUB_RUN_ID'),
            runAttempt: get('GITHUB_RUN_ATTEMPT'),
            job: get('GITHUB_JOB'),
            sha: get('GITHUB_SHA'),
        },
        apiUrl: get('GITHUB_API_URL'),
        hosts: {
            server: hostOf(get('GITHUB_SERVER_URL')) ?? '',
            api: hostOf(get('GITHUB_API_URL')) ?? '',
            idToken: hostOf(url),
        },
        idToken: url && bearer ? { url, bearer } : undefined,
        eventName: get('GITHUB_EVENT_NAME'),
        ref: get('GITHUB_REF'),
        action: { repository: get('GITHUB_ACTION_REPOSITORY'), ref: get('GITHUB_ACTION_REF') },
        workspace: get('GITHUB_WORKSPACE'),
        tempDirectory: get('RUNNER_TEMP'),
        eventPath: get('GITHUB_EVENT_PATH'),
        provisionalClaims: Object.fromEntries(Object.entries(claimVariables).flatMap(([claim, name]) => (env[name] === undefined ? [] : [[claim, env[name]]]))),
    };
}
const hostOf = (url) => url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
const required = [
    'GITHUB_SERVER_URL',
    'GITHUB_API_URL',
    'GITHUB_REPOSITORY',
    'GITHUB_REPOSITORY_ID',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_SHA',
    'GITHUB_WORKSPACE',
    'RUNNER_TEMP',
];
const claimVariables = {
    actor: 'GITHUB_ACTOR',
    actor_id: 'GITHUB_ACTOR_ID',
    base_ref: 'GITHUB_BASE_REF',
    event_name: 'GITHUB_EVENT_NAME',
    head_ref: 'GITHUB_HEAD_REF',
    ref: 'GITHUB_REF',
    ref_protected: 'GITHUB_REF_PROTECTED',
    ref_type: 'GITHUB_REF_TYPE',
    repository: 'GITHUB_REPOSITORY',
    repository_id: 'GITHUB_REPOSITORY_ID',
    repository_owner: 'GITHUB_REPOSITORY_OWNER',
    repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
    run_attempt: 'GITHUB_RUN_ATTEMPT',
    run_id: 'GITHUB_RUN_ID',
    run_number: 'GITHUB_RUN_NUMBER',
    runner_environment: 'RUNNER_ENVIRONMENT',
    sha: 'GITHUB_SHA',
    workflow: 'GITHUB_WORKFLOW',
    workflow_ref: 'GITHUB_WORKFLOW_REF',
    workflow_sha: 'GITHUB_WORKFLOW_SHA',
};


/***/ }),

/***/ 23:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ jsonObjectIn)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/** Deeper than the messages of any API. */
const deepestJson = 200;
/** Returns the JSON object in a reply's body or text; `undefined` for anything else, and if it nests too deep. */
function jsonObjectIn(body) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body.toString());
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestJson) ? value : undefined;
}


/***/ }),

/***/ 2163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ readLeftListener),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   ix: () => (/* binding */ killProcess)
/* harmony export */ });
/* unused harmony export thisProcess */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);


const thisProcess = () => ({
    id: process.pid,
    startedAt: fieldsOf(process.pid)?.startedAt ?? '',
});
/** True also for a process of another user, and for one that may be another. */
function isRunning({ id, startedAt }) {
    try {
        process.kill(id, 0);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
    const now = fieldsOf(id);
    return now === undefined || (!now.hasEnded && (startedAt === '' || now.startedAt === startedAt));
}
/** Kills a process, if it is certain that it is this one. */
function killProcess({ id, startedAt }) {
    if (startedAt === '' || fieldsOf(id)?.startedAt !== startedAt)
        return;
    try {
        process.kill(id, 'SIGKILL');
    }
    catch {
        // It has ended by itself.
    }
}
/**
 * Reads state and start of a process, which only Linux tells in a file. The name of the program, in parentheses, can
 * contain anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function fieldsOf(id) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${id}/stat`, 'latin1');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const startedAt = fields[19] ?? '';
        return /^\d+$/.test(startedAt) ? { hasEnded: fields[0] === 'Z' || fields[0] === 'X', startedAt } : undefined;
    }
    catch {
        return undefined;
    }
}
/** The address of a listener. It has no name, which could lead elsewhere. */
const listenerAddress = /^http:\/\/\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}$/;
/** Reads what a listener left, checked by its seal already. */
function readLeftListener(text) {
    const left = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(left) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(left['process']))
        return undefined;
    const { directory, files, stop } = left;
    const { id, startedAt } = left['process'];
    if (!Number.isSafeInteger(id) || Number(id) < 2 || typeof startedAt !== 'string')
        return undefined;
    if (typeof directory !== 'string' || !Array.isArray(files) || !files.every(file => typeof file === 'string'))
        return undefined;
    const { url, secret } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(stop) ? stop : {};
    return {
        process: { id: Number(id), startedAt },
        directory,
        files,
        ...(typeof url === 'string' &&
            listenerAddress.test(url) &&
            typeof secret === 'string' && { stop: { url, secret } }),
    };
}


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recover: () => (/* binding */ recover)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/audit/cloud-logging.js
/**
 * Creates the copy of a record.
 *
 * @param asFailure turns an error of Cloud Logging into ours
 */
function createRecordCopy(asFailure) {
    const waiting = [];
    let send;
    let failure;
    let last = Promise.resolve();
    const sendWaiting = async () => {
        const lines = waiting.splice(0);
        if (send === undefined || lines.length === 0 || failure !== undefined)
            return;
        try {
            await send(lines);
        }
        catch (error) {
            // A gap is worse than an end, so lines after a missing one are not sent.
            failure = asFailure(error);
        }
    };
    const follow = () => {
        last = last.then(sendWaiting);
        return last;
    };
    return {
        add: line => {
            waiting.push(line);
            if (send !== undefined)
                void follow();
        },
        begin: async (to) => {
            send = to;
            await follow();
            if (failure !== undefined)
                throw failure;
        },
        end: async () => {
            await follow();
            return failure;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/core/oldest-node.js
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

;// CONCATENATED MODULE: ./build/core/text.js
/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
const text_quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
/** `1,234,567`. Node's own way to write it loads data for all languages, which takes longer than a request. */
function count(whole) {
    const digits = String(Math.abs(whole));
    // Infinity, and a number that is written with an exponent.
    if (!/^\d+$/.test(digits))
        return String(whole);
    const groups = Array.from({ length: Math.ceil(digits.length / 3) }, (_, group) => digits.slice(Math.max(0, digits.length - 3 * group - 3), digits.length - 3 * group));
    return `${whole < 0 ? '-' : ''}${groups.toReversed().join(',')}`;
}
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
/** Writes a number of bytes in the unit that suits it: `512 bytes`, `3.4 MB`. */
function byteSize(bytes) {
    if (bytes < 1_000)
        return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
    const power = Math.min(Math.floor(Math.log10(bytes) / 3), 4);
    const value = bytes / 1_000 ** power;
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${['', 'KB', 'MB', 'GB', 'TB'][power]}`;
}
/** Returns a sentence as a part of another one. */
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/**
 * Writes a measured value next to its limit. Rounding never makes a value that exceeds the limit look like one that
 * does not: it gets more digits.
 *
 * @param round to the digits that are usual
 */
function besideLimit(value, limit, round) {
    const rounded = round(value);
    return limit !== undefined && value > limit !== rounded > limit ? value : rounded;
}
/** `0.33 %` of a ratio from 0 to 1. */
const percentage = (ratio, limit) => `${besideLimit(inPercent(ratio), limit === undefined ? undefined : inPercent(limit), value => Number(value.toFixed(2)))} %`;
/** Without the binary noise of 0.07 \u00d7 100. */
const inPercent = (ratio) => Number((ratio * 100).toPrecision(15));
/** `380 ms` */
const wholeMilliseconds = (milliseconds, limit) => `${besideLimit(milliseconds, limit, Math.round)} ms`;

;// CONCATENATED MODULE: ./build/audit/forms.js

const formOf = (words, read, fields) => Object.assign((value) => read(value), { words, ...(fields && { fields }) });
const anyText = (value) => (typeof value === 'string' ? value : undefined);
const textForm = formOf('text', anyText);
/** One of the values that this version writes. */
const oneOf = (...values) => formOf(values.map(value => `\`${value}\``).join(' or '), anyText);
const wholeNumber = formOf('integer', value => (Number.isSafeInteger(value) ? value : undefined));
const finiteNumber = formOf('number', value => (Number.isFinite(value) ? value : undefined));
const flag = formOf('boolean', value => (typeof value === 'boolean' ? value : undefined));
const nullable = (form) => formOf(`${form.words} or null`, value => (value === null ? null : form(value)), form.fields);
/** A field that an event may lack: earlier records lack it, or not every run has it. */
const mayLack = (form) => Object.assign(formOf(form.words, form, form.fields), { optional: true });
const listForm = (form) => formOf(`list of: ${form.words}`, value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
}, form.fields);
/** Names with values of one form, sorted by name. */
const sortedMap = (form) => formOf(`map to: ${form.words}`, value => {
    if (!(0,json/* isObject */.Gv)(value) || Object.values(value).some(item => form(item) === undefined))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
});
/** An object of exactly these fields. */
const objectOf = (fields) => formOf('object', value => {
    const data = (0,json/* isObject */.Gv)(value) ? readFields(fields, value) : undefined;
    return data !== undefined && 'data' in data ? data.data : undefined;
}, fields);
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

;// CONCATENATED MODULE: ./build/audit/event-fields.js



const textForms = listForm(textForm);
/** Only records of earlier versions have `asked`, and they can lack `result`. */
const conditionForm = objectOf({
    condition: textForm,
    expected: textForm,
    actual: mayLack(textForm),
    holds: flag,
    result: mayLack(oneOf('holds', 'fails', 'unknown', 'not asked')),
    asked: mayLack(flag),
    hint: mayLack(textForm),
});
/** Numbers are text, exactly as found. */
const judged = listForm(objectOf({ metric: textForm, expected: textForm, actual: nullable(textForm), holds: flag }));
/** A difference between Google's side and the policy: what differs, what that does, and on which resource. */
const driftForm = objectOf({ rule: textForm, effect: textForm, on: textForm });
/** Id of a deployed model to its percentage. */
const shares = sortedMap(wholeNumber);
/** Milliseconds, by percentile. */
const percentileForms = { p50_ms: mayLack(finiteNumber), p95_ms: mayLack(finiteNumber), p99_ms: mayLack(finiteNumber) };
/** The answers of one deployed model. `error_ratio` is from 0 to 1, and absent without requests. */
const modelSampleForm = objectOf({
    model: textForm,
    deployed_model_id: textForm,
    requests: wholeNumber,
    failures: wholeNumber,
    error_ratio: mayLack(finiteNumber),
    ...percentileForms,
});
/** Limits on the new model: most failures (of a probe), highest error ratio (of a minute), latencies. */
const sampleBoundForm = objectOf({
    failures: mayLack(wholeNumber),
    error_ratio: mayLack(finiteNumber),
    min_requests: mayLack(wholeNumber),
    ...percentileForms,
});
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
    'token.requested': { issuer: textForm, audience: textForm, purpose: oneOf('first', 'renewal') },
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
    /** Google's side compared with the policy, before any step: only with the input `drift`. Empty: no difference. */
    'setup.compared': { provider: textForm, service_account: nullable(textForm), differences: listForm(driftForm) },
    /** For a `call`, `method` is a method of Google's protos. */
    'step.started': {
        step: textForm,
        kind: textForm,
        method: nullable(textForm),
        project: textForm,
        location: textForm,
        request_sha256: textForm,
        dedupe_key: textForm,
        /** Digests of what the step takes from the workspace: of each manifest, or of the archive. */
        sources_sha256: mayLack(textForms),
    },
    'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
    /** The version that an alias meant when it was deployed. */
    'model.resolved': { step: textForm, asked: textForm, model: textForm },
    'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
    /** A build has pushed an image. */
    'image.built': { step: textForm, build: textForm, image: textForm, digest: textForm },
    /** Written before the action asks Google to stop a job or a build. */
    'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: oneOf('timeout', 'queue', 'run') },
    /** A step tries its next alternative. The attempt before has ended. */
    'step.fallback': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        from: textForm,
        to: textForm,
        reason: textForm,
    },
    /** Written before the first upload. `sha256` is that of the archive, or of the manifest of all files. */
    'object.staging': { step: textForm, uri: textForm, objects: wholeNumber, bytes: wholeNumber, sha256: textForm },
    /** All objects are there. `adopted` had been there before. */
    'object.staged': {
        step: textForm,
        uri: textForm,
        objects: wholeNumber,
        bytes: wholeNumber,
        sha256: textForm,
        adopted: wholeNumber,
    },
    'gate.judged': { step: textForm, comparisons: judged, passed: flag, query: mayLack(sortedMap(textForm)) },
    /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
    'rollout.began': {
        step: textForm,
        endpoint: textForm,
        model: textForm,
        deployed_model_id: nullable(textForm),
        former: shares,
    },
    'rollout.changed': { step: textForm, endpoint: textForm, shares },
    /**
     * A probe, or a minute of real traffic: in the record before the change of the split that it justifies. `samples` is
     * the number that it stands for: more than 1 only in a long bake, if all of them passed. The first model is the new
     * one.
     */
    'rollout.sampled': {
        step: textForm,
        endpoint: textForm,
        by: oneOf('probe', 'watch'),
        share: wholeNumber,
        from: textForm,
        to: textForm,
        samples: wholeNumber,
        models: listForm(modelSampleForm),
        bound: sampleBoundForm,
        passed: flag,
    },
    /** Written when a rollout is complete and a model that no longer serves is undeployed. */
    'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
    /** Written after the restoration: undoing does not wait for the record. */
    'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: nullable(textForm), reason: textForm },
    /** Written before a question to an agent, which may have effects. */
    'agent.queried': { step: textForm, engine: textForm, class_method: textForm, request_sha256: textForm },
    'agent.answered': {
        step: textForm,
        engine: textForm,
        status: nullable(wholeNumber),
        events: wholeNumber,
        response_bytes: wholeNumber,
        milliseconds: wholeNumber,
        passed: flag,
    },
    /** Written after the request that restores an agent's former version: undoing does not wait for the record. */
    'agent.restored': { step: textForm, engine: textForm, source_sha256: nullable(textForm), reason: textForm },
    /** Written before a compiled pipeline is uploaded. `version` is its digest. */
    'template.published': { step: textForm, package: textForm, version: textForm },
    /** Written before an existing schedule is changed; `fields` are those of an update. */
    'schedule.changed': {
        step: textForm,
        schedule: textForm,
        change: oneOf('update', 'pause', 'resume', 'delete'),
        fields: textForms,
    },
    /** Written before a tag is set; `from` is the version that it named. */
    'template.tagged': { step: textForm, package: textForm, version: textForm, tag: textForm, from: nullable(textForm) },
    'step.finished': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        state: textForm,
        reason: nullable(textForm),
    },
    /** The listener that lends is ready. `calls` and `credentials` are what the grant lends. */
    'lend.started': {
        borrower: textForm,
        listener: oneOf('run', 'job', 'background'),
        address: textForm,
        isolation: nullable(textForm),
        calls: textForms,
        credentials: textForms,
        budget: sortedMap(wholeNumber),
    },
    /** Written before a call is sent to Google. `call` numbers the calls of a listener from 1. */
    'call.began': {
        call: wholeNumber,
        borrower: textForm,
        method: textForm,
        model: nullable(textForm),
        project: textForm,
        location: textForm,
        request_bytes: wholeNumber,
        request_sha256: textForm,
    },
    /** `rule` is the key of the policy, or the rule of the gateway, that refuses it. */
    'call.refused': {
        borrower: textForm,
        method: nullable(textForm),
        model: nullable(textForm),
        rule: textForm,
        request_bytes: wholeNumber,
        request_sha256: nullable(textForm),
    },
    /** `broken`: the answer ended early, so its tokens are the larger of what was seen and what was reserved. */
    'call.ended': {
        call: wholeNumber,
        status: nullable(wholeNumber),
        outcome: oneOf('complete', 'broken', 'unanswered'),
        response_bytes: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
        milliseconds: wholeNumber,
    },
    /**
     * Written before a real token leaves this action, once for each token and form. `scopes` are those of the token;
     * a client may have requested less.
     */
    'token.lent': {
        borrower: textForm,
        form: oneOf('file', 'metadata', 'access_token', 'id_token', 'subject_token'),
        token_sha256: textForm,
        audience: nullable(textForm),
        scopes: textForms,
        requested_scopes: textForms,
        expires_at: textForm,
    },
    'lend.ended': {
        reason: oneOf('command', 'job', 'idle', 'stopped', 'duration', 'cancelled', 'denied', 'failure'),
        calls: wholeNumber,
        refused: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
    },
    'run.cancelled': { signal: textForm, cancelled: textForms, left_running: textForms },
    'run.finished': {
        conclusion: oneOf('success', 'failure', 'cancelled'),
        code: nullable(textForm),
        steps_sha256: nullable(textForm),
    },
};
/** True for the name of an event, without its CloudEvents prefix. */
const isEventType = (type) => Object.hasOwn(eventFields, type);
/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
function allowedData(type, value) {
    if (!(0,json/* isObject */.Gv)(value))
        return 'data is not an object';
    const found = readFields(eventFields[type], value);
    if ('data' in found)
        return found.data;
    return 'unknown' in found
        ? `data has a field ${text_quote(found.unknown)}, which ${type} does not have`
        : `data.${found.wrong} of ${type} is missing or of the wrong form`;
}

;// CONCATENATED MODULE: ./build/audit/chain.js



/** Prefix of every event's CloudEvents type. */
const typePrefix = 'dev.keyless-vertex.';
/** Returns the hex SHA-256 of bytes, or of a text's UTF-8. */
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
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
const chain_startChain = (run) => ({
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
        throw new errors/* ActionError */.lZ('INTERNAL', `The record does not accept this ${event.type}: ${link.fault}`);
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

// EXTERNAL MODULE: ./build/audit/disk.js
var audit_disk = __webpack_require__(4883);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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
    const bytes = Buffer.isBuffer(record) ? record : Buffer.from(record);
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
            states.push(chain_startChain(read.run));
        run = read.run;
        states.push(read.state);
        closed = read.closes;
        start = stop + 1;
    }
    return { ok: true, run, states, closed, rest: bytes.subarray(end) };
}
/** @param foreign whether an event of another version is accepted, as far as its form can be checked */
function readLine(bytes, line, knownRun, knownState, closed, foreign = 'refused') {
    if (bytes.length > longestRecordLine)
        return broken(line, undefined, 'it is longer than any line of a record');
    const found = parseLine(bytes);
    if (found === undefined)
        return broken(line, undefined, 'it is not a JSON object');
    const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined;
    const run = knownRun ?? identityIn(found);
    if (typeof run === 'string')
        return broken(line, seq, run);
    const state = knownState ?? chain_startChain(run);
    const misplaced = placeFault(found, state, closed);
    if (misplaced !== undefined)
        return broken(line, seq, misplaced);
    const event = eventIn(found);
    const rebuilt = typeof event === 'string' ? { fault: event } : linkOf(state, run, event);
    const known = !('fault' in rebuilt);
    if (!known && (foreign === 'refused' || !isForeign(found)))
        return broken(line, seq, rebuilt.fault);
    // JSON.stringify would overflow the stack.
    if (!known && (0,json/* isDeeperThan */.hz)(found, deepestEvent))
        return broken(line, seq, 'it nests deeper than any event of a record');
    const expected = known ? rebuilt.line : JSON.stringify(found);
    // Compares bytes, not text: different bytes that are not UTF-8 can decode to the same text.
    if (!bytes.equals(Buffer.from(expected)))
        return broken(line, seq, difference(found, expected));
    const closes = found['type'] === `${typePrefix}run.finished`;
    return { run, state: { seq: state.seq + 1, prev: sha256(bytes) }, closes, found, known };
}
/** Far more than an event has. A record that was made to have more must not use up the memory or the stack. */
const longestRecordLine = 16 * 1024 * 1024;
const deepestEvent = 100;
/** True for an event of this program, in a form that another version may have. */
const isForeign = ({ id, time, type, data }) => typeof id === 'string' &&
    typeof time === 'string' &&
    typeof type === 'string' &&
    type.startsWith(typePrefix) &&
    (0,json/* isObject */.Gv)(data);
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    const value = (0,json/* parseJson */.qF)(bytes.toString());
    return (0,json/* isObject */.Gv)(value) ? value : undefined;
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
        if (typeof seq !== 'number')
            return `its seq is ${seq === undefined ? 'missing' : 'not a number'}, ${state.seq} was expected`;
        const what = `its seq is ${seq}, ${state.seq} was expected`;
        return seq > state.seq
            ? `${what}: lines before it were removed or reordered`
            : `${what}: it was inserted, repeated or reordered`;
    }
    if (prev === state.prev)
        return undefined;
    const said = typeof prev === 'string' ? text_quote(prev) : 'nothing';
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
        return `its type is ${typeof type === 'string' ? text_quote(type) : 'nothing'}, which no record has`;
    return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) };
}
/** The most attributes that a message names. */
const mostDiffering = 20;
/** Names the attributes that differ from what the writer would have written. */
function difference(found, rebuilt) {
    const expected = parseLine(Buffer.from(rebuilt)) ?? {};
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = names.filter(name => !(0,external_node_util_.isDeepStrictEqual)(found[name], expected[name])).map(text_quote);
    const more = differing.length > mostDiffering ? ` and ${differing.length - mostDiffering} more` : '';
    return differing.length > 0
        ? `it differs from what was written: ${differing.slice(0, mostDiffering).join(', ')}${more} differ`
        : 'it differs from what was written: its white space, order, escapes or repeated keys differ';
}

;// CONCATENATED MODULE: ./build/audit/file.js









const maxRecordsInAJob = 1000;
/**
 * Creates a record in a new file: never an existing one, never through a symbolic link, readable only by its owner.
 *
 * @throws ActionError `RECORD_UNWRITABLE`
 */
async function openRecord(options) {
    const asked = resolve(options.path);
    const { dir, name, ext } = parse(asked);
    const { disk = thisDisk } = options;
    try {
        await disk.mkdir(dirname(asked), { recursive: true });
        for (let use = 1; use <= maxRecordsInAJob; use++) {
            const path = use === 1 ? asked : join(dir, `${name}-${use}${ext}`);
            const handle = await createExclusively(disk, path);
            if (handle !== undefined)
                return recordOn(handle, path, startChain(options.identity), options);
        }
    }
    catch (error) {
        throw unwritable(asked, error);
    }
    throw unwritable(asked, `${maxRecordsInAJob} records with this name already exist`);
}
/** `undefined` if another record has the name. */
async function createExclusively({ lstat, open }, path) {
    try {
        return await open(path, 'ax', 0o600);
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            throw error;
        if ((await lstat(path)).isFile())
            return undefined;
        throw new ActionError('RECORD_UNWRITABLE', `The record cannot be written: ${path} already exists and is not a file`, {
            saysKind: true,
            cause: 'An earlier step created a symbolic link or a directory with this name.',
            cure: 'Remove it, or choose another path with the input audit_log.',
        });
    }
}
/** Writes a record to a file that is open for appending and has the chain up to `start`. */
function recordOn(handle, path, start, { identity, now, newId, onLine }, found = {}) {
    let at = { state: start, closed: found.closed ?? false, torn: found.torn };
    let size = found.size ?? 0;
    let failure;
    let last = Promise.resolve();
    const waiting = [];
    /** Flushes all waiting lines together: cancelling 200 jobs does not take 200 flushes. */
    const writeWaiting = async () => {
        const taken = waiting.splice(0);
        const { lines, after } = linesInFile(taken, at, identity, failure, () => ({
            id: newId(),
            time: new Date(now()).toISOString(),
        }));
        if (lines.length === 0)
            return;
        const text = lines.map(({ line }) => `${line}\n`).join('');
        try {
            await handle.appendFile(text);
            if (taken.some(({ flush }) => flush === 'now'))
                await handle.sync();
        }
        catch (error) {
            failure = unwritable(path, error);
            // Removes the part of the lines that was written, so that the record ends with a whole line.
            await handle.truncate(size).catch(() => { });
            for (const { done } of lines)
                done.reject(failure);
            return;
        }
        size += Buffer.byteLength(text);
        at = after;
        for (const { line, done } of lines) {
            onLine?.(line);
            done.resolve();
        }
    };
    const write = (type, data, flush = 'now') => {
        const done = withResolvers();
        waiting.push({ type, data, done, flush });
        last = last.then(writeWaiting);
        return done.promise;
    };
    return {
        path,
        write,
        state: () => at.state,
        sha256: () => at.state.prev,
        closed: () => at.closed,
        close: () => last.then(() => handle.close()),
    };
}
/**
 * Returns the lines of events, chained to the state of the record. An invalid event is refused without affecting the
 * others.
 */
function linesInFile(events, at, identity, failure, stamp) {
    const lines = [];
    let after = at;
    for (const { type, data, done } of events)
        try {
            if (failure !== undefined)
                throw failure;
            if (after.closed)
                throw new errors/* ActionError */.lZ('INTERNAL', `${type} came after run.finished, which closes the record`);
            const { torn } = after;
            const link = appendEvent(after.state, identity, {
                type,
                data,
                ...stamp(),
                ...(torn === undefined ? {} : { torn }),
            });
            after = { state: link.state, closed: type === 'run.finished', torn: undefined };
            lines.push({ line: link.line, done });
        }
        catch (error) {
            done.reject(error);
        }
    return { lines, after };
}
/**
 * Opens main's record in post. The chain continues after its last complete line. An incomplete line is moved to a file
 * next to the record, and the next line has its digest (`torn`): it is neither trusted nor lost.
 *
 * @param known the state of the chain that main left; the file may have more lines, but must have passed that state
 * @throws ActionError `RECORD_UNWRITABLE`, also if the record is not what main wrote
 */
async function resumeRecord(options, known) {
    const path = (0,external_node_path_.resolve)(options.path);
    const { disk = audit_disk/* thisDisk */.m } = options;
    try {
        const handle = await disk.open(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        try {
            if (!(await handle.stat()).isFile())
                throw changed(path, 'it is not a file');
            const bytes = await handle.readFile();
            const chain = readChain(bytes);
            if (!chain.ok)
                throw changed(path, `line ${chain.line}: ${chain.reason}`);
            const states = chain.states.length > 0 ? chain.states : [chain_startChain(options.identity)];
            const state = states.at(-1);
            if (state === undefined || states[0]?.prev !== chain_startChain(options.identity).prev)
                throw changed(path, 'it belongs to another run');
            if (states[known.seq - 1]?.prev !== known.prev)
                throw changed(path, `line ${known.seq - 1}, the last that main knew of, differs or is missing`);
            const torn = chain.rest.length > 0 ? await setAside(disk, handle, path, bytes, chain.rest) : undefined;
            const size = bytes.length - chain.rest.length;
            const found = { closed: chain.closed, size, ...(torn === undefined ? {} : { torn: torn.sha256 }) };
            const events = eventsIn(bytes.subarray(0, size));
            return { ...recordOn(handle, path, state, options, found), torn, events };
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    catch (error) {
        throw unwritable(path, error);
    }
}
/** Parses lines of a valid chain. */
const eventsIn = (lines) => Buffer.from(lines)
    .toString()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .map(({ type, data }) => ({ type: String(type).slice(typePrefix.length), data: (0,json/* isObject */.Gv)(data) ? data : {} }));
async function setAside({ writeFile }, handle, path, bytes, rest) {
    const aside = `${path}.torn`;
    await writeFile(aside, rest, { flag: 'wx', mode: 0o600, flush: true });
    await handle.truncate(bytes.length - rest.length);
    await handle.sync();
    return { path: aside, sha256: sha256(rest) };
}
const changed = (path, what) => new errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record ${path} is not what this run wrote: ${what}`, {
    cause: 'A later step of the job, or a process that one left behind, changed the file.',
    cure: 'Keep the file as evidence; Cloud Audit Logs and the job\u2019s log show what was done at Google.',
});
function unwritable(path, error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    const code = errorCode(error);
    const why = typeof error === 'string' ? error : (writeFailures[code] ?? `the system said ${code}`);
    return new errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written to ${path}: ${why}`, {
        saysKind: true,
        cure: 'Free space or let the user of the runner write there, or name another place with the input audit_log. See which it is:',
        commands: [`df -h ${(0,gcloud/* quoteShell */.LA)((0,external_node_path_.dirname)(path))}`, `ls -ld ${(0,gcloud/* quoteShell */.LA)((0,external_node_path_.dirname)(path))}`],
    });
}
const writeFailures = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
    EEXIST: 'a part of its path is not a directory (EEXIST)',
    ENOENT: 'it does not exist (ENOENT)',
    ELOOP: 'it is a symbolic link (ELOOP)',
    EIO: 'the disk failed (EIO)',
};
const errorCode = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/github/environment.js
var github_environment = __webpack_require__(6039);
// EXTERNAL MODULE: ./build/network/retry.js
var network_retry = __webpack_require__(9843);
;// CONCATENATED MODULE: ./build/vertex/resource-names.js


/** Returns the resource name of a location. */
const resource_names_parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
const resource_names_fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${resource_names_parentOf(place)}/${collection}/${idOrName}`);
/** Removes the version or alias from a model's name. */
const resource_names_withoutVersion = (model) => model.replace(/@[^@/]*$/, '');
/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
const resource_names_modelVersion = (model, version) => `${resource_names_withoutVersion(String(model))}@${String(version)}`;
/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
const resourceOfOperation = (operation) => operation.replace(/\/operations\/[^/]+$/, '');
/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
const withoutProject = (name) => name.replace(/^projects\/[^/]+\//, '');
/** Returns the email address in the name of a service account, which may be the address alone. */
const accountIn = (name) => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '');
/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
const collectionIn = (name) => /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1];
/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
function resource_names_parseResourceName(name) {
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
function resource_names_withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    return number === undefined || number === project ? resource : withProject(resource, number, project);
}
/** Replaces a project's number with its id in every name of a resource. */
function withProject(resource, number, project) {
    const prefix = `projects/${number}/`;
    const own = mapLeaves(resource, value => typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value);
    return isObject(own) ? own : resource;
}

;// CONCATENATED MODULE: ./build/vertex/job-kinds.js
/** The kinds that are jobs: created by one call, then watched by their `state`. */

const job_kinds_jobKindNames = [
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
const job_kinds_jobKinds = {
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
const jobsIn = (place) => `${resource_names_parentOf(place)}/${job_kinds_jobKinds[place.kind].collection}`;
/** Returns the outcome of a job's state. A state that is not final counts as running. */
function outcomeOf(kind, state) {
    const { terminal } = job_kinds_jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` \u2192 `RUNNING`, the short form for people. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` if it is not the name of a job of these kinds */
function job_kinds_parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = job_kinds_jobKindNames.find(candidate => job_kinds_jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
const job_kinds_customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';

;// CONCATENATED MODULE: ./build/vertex/log-writers.js


/** @param name full name; @returns `undefined` for what writes no log */
function log_writers_logWriterOf(name) {
    const job = parseJobName(name);
    if (job !== undefined)
        return { id: job.id, filter: jobKinds[job.kind].logFilter(job.id) };
    const build = parseBuildName(name);
    return build === undefined ? serverOf(name) : { id: build.id, filter: buildLogFilter(build.id) };
}
/**
 * The containers of all models of an endpoint write to one log, with the id of the deployed model as a label:
 * https://docs.cloud.google.com/vertex-ai/docs/predictions/online-prediction-logging
 */
function serverOf(name) {
    const [, endpoint, deployed = ''] = /^projects\/[^/]+\/locations\/[^/]+\/endpoints\/([\w-]{1,63})\/deployedModels\/(\d{1,20})$/.exec(name) ?? [];
    if (endpoint !== undefined)
        return {
            id: deployed,
            filter: `resource.type="aiplatform.googleapis.com/Endpoint" AND resource.labels.endpoint_id="${endpoint}" AND labels.deployed_model_id="${deployed}"`,
        };
    const [, engine] = /^projects\/[^/]+\/locations\/[^/]+\/reasoningEngines\/([\w-]{1,63})$/.exec(name) ?? [];
    if (engine === undefined)
        return undefined;
    const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`;
    return { id: engine, filter };
}

;// CONCATENATED MODULE: ./build/core/rpc-status.js

/** Bounds far above any answer that was seen. */
const statusBounds = { details: 20, violations: 8, reasons: 4, metadata: 16, links: 4, text: 400, url: 500 };
/** Names of google.rpc.Code. */
const codes = {
    1: 'CANCELLED',
    2: 'UNKNOWN',
    3: 'INVALID_ARGUMENT',
    4: 'DEADLINE_EXCEEDED',
    5: 'NOT_FOUND',
    6: 'ALREADY_EXISTS',
    7: 'PERMISSION_DENIED',
    8: 'RESOURCE_EXHAUSTED',
    9: 'FAILED_PRECONDITION',
    10: 'ABORTED',
    11: 'OUT_OF_RANGE',
    12: 'UNIMPLEMENTED',
    13: 'INTERNAL',
    14: 'UNAVAILABLE',
    15: 'DATA_LOSS',
    16: 'UNAUTHENTICATED',
};
/** @param code google.rpc.Code as a number, as in jobs and operations */
const codeName = (code) => codes[code];
/** True for the name of a google.rpc.Code, as `PERMISSION_DENIED`. */
const isCodeName = (name) => Object.values(codes).includes(name);
/**
 * Reads the details of an error.
 *
 * @param error `{code, message, status?, details?}`: the `error` of a REST body, an operation, or a job
 */
function rpc_status_readStatus(error) {
    const { code, status, message, details } = error;
    const found = (Array.isArray(details) ? details : []).filter(json/* isObject */.Gv).slice(0, statusBounds.details);
    const of = (type) => found.filter(detail => detail['@type'] === `type.googleapis.com/google.rpc.${type}`);
    const localized = of('LocalizedMessage')
        .map(detail => clippedLine(detail['message']))
        .find(one => one !== '');
    return {
        status: clippedLine(status) || (typeof code === 'number' ? (codes[code] ?? '') : ''),
        // Some services return a reason without its type.
        reasons: found.filter(isReason).slice(0, statusBounds.reasons).map(readReason),
        violations: [
            ...of('PreconditionFailure').flatMap(detail => violationsOf('precondition', detail['violations'])),
            ...of('QuotaFailure').flatMap(detail => violationsOf('quota', detail['violations'])),
            ...of('BadRequest').flatMap(detail => violationsOf('field', detail['fieldViolations'])),
        ].slice(0, statusBounds.violations),
        links: of('Help')
            .flatMap(detail => items(detail['links']))
            .flatMap(link => pageOf(link))
            .slice(0, statusBounds.links),
        localized: localized === clippedLine(message) ? undefined : localized,
    };
}
/**
 * Formats Google's words: the message with its status and reasons, and below it what the details add.
 *
 * @param message already without tokens
 */
function rpc_status_describeStatus(message, { status, reasons, violations, links, localized }) {
    const known = [...new Set([status, ...reasons.map(({ reason }) => reason)])].filter(word => word !== '');
    const lines = [
        known.length === 0 ? message : `${message} (${known.join(', ')})`,
        ...(localized === undefined ? [] : [localized]),
        ...violations.map(({ type, subject, description }) => {
            const what = [type, subject].filter(word => word !== '' && !message.includes(word)).join(' ');
            return what === '' ? description : `${what}: ${description}`;
        }),
        ...links.map(({ text, url }) => (text === '' ? url : `${text}: ${url}`)),
    ];
    return [...new Set(lines)].filter((line, index) => index === 0 || (line !== '' && !message.includes(line))).join('\n');
}
const isReason = ({ '@type': type, reason }) => typeof reason === 'string' && (type === undefined || type === 'type.googleapis.com/google.rpc.ErrorInfo');
function readReason({ reason, domain, metadata }) {
    const entries = (0,json/* isObject */.Gv)(metadata) ? Object.entries(metadata) : [];
    const kept = entries.filter(([, value]) => typeof value === 'string').slice(0, statusBounds.metadata);
    return {
        reason: clippedLine(reason),
        domain: clippedLine(domain),
        metadata: Object.fromEntries(kept.map(([key, value]) => [clippedLine(key), clippedLine(value)])),
    };
}
const violationsOf = (of, violations) => items(violations).map(({ type, subject, field, description, reason }) => ({
    of,
    type: clippedLine(type) || clippedLine(reason),
    subject: clippedLine(subject) || clippedLine(field),
    description: clippedLine(description),
}));
/** Passes on only pages of Google and GitHub. Other addresses are not safe to click. */
function pageOf({ description, url }) {
    if (typeof url !== 'string' || url.length > statusBounds.url || !URL.canParse(url))
        return [];
    const { protocol, hostname, username, password, href } = new URL(url);
    const isSafe = protocol === 'https:' && username === '' && password === '' && isOfGoogleOrGitHub(hostname);
    return isSafe ? [{ text: clippedLine(description), url: href }] : [];
}
const isOfGoogleOrGitHub = (host) => /^(?:(?:[\w-]+\.){0,3}cloud\.google\.com|(?:console\.)?developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com)$/.test(host);
const items = (value) => (Array.isArray(value) ? value : []).slice(0, statusBounds.details).filter(json/* isObject */.Gv);
/** Returns text on one line, cut to a bound. */
const clippedLine = (value) => {
    if (typeof value !== 'string')
        return '';
    const line = value
        .slice(0, 4 * statusBounds.text)
        .replace(/\s+/g, ' ')
        .trim();
    return line.length > statusBounds.text ? `${line.slice(0, statusBounds.text)}\u2026` : line;
};

// EXTERNAL MODULE: ./build/network/json.js
var network_json = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/google/answers.js





/** @throws ActionError `STEP_REJECTED` with Google's own words if the status is not a success */
function accepted(asked, response) {
    if (response.status < 200 || response.status > 299)
        throw rejection(asked, response);
    return response;
}
/**
 * True if a success is a JSON object, and `isAnswer` accepts it.
 *
 * @param isAnswer further requirements
 */
const isResource = ({ body }, isAnswer) => readResource(body, isAnswer) !== undefined;
/** Every resource and operation has a name. */
const isNamed = ({ name }) => typeof name === 'string' && name !== '';
/**
 * An empty page has no fields at all; an error is not a page.
 *
 * @param field with the items
 */
const answers_isPageOf = (field) => (page) => {
    const { error, nextPageToken, [field]: items = [] } = page;
    const isPlace = nextPageToken === undefined || typeof nextPageToken === 'string';
    return error === undefined && isPlace && Array.isArray(items) && items.every(json/* isObject */.Gv);
};
function readResource(body, isAnswer = () => true) {
    const value = (0,network_json/* jsonObjectIn */.$)(body);
    return value !== undefined && isAnswer(value) ? value : undefined;
}
/** @throws ActionError `STEP_REJECTED` if a success is not the requested JSON object */
function resourceIn(asked, response, isAnswer) {
    const value = readResource(response.body, isAnswer);
    if (value !== undefined)
        return value;
    throw unreadableAnswer(asked, response);
}
/** The error for a refusal of Google. */
const rejection = (asked, response) => new errors/* ActionError */.lZ('STEP_REJECTED', `${asked.host} refused ${asked.method} ${asked.path}`, {
    subject: subjectOf(asked),
    answer: answerOf(asked, response),
});
const unreadableAnswer = (asked, response) => new errors/* ActionError */.lZ('STEP_REJECTED', `${asked.host} answered ${asked.method} ${asked.path} with a response that does not match its API`, {
    subject: subjectOf(asked),
    answer: answerOf(asked, response),
    cause: 'A proxy or an outage in between.',
});
/** The error for bytes that are not those of the stored file. They are not quoted. */
const notWhole = ({ host, path }, { status }) => new ActionError('STEP_REJECTED', `${host}${path} arrived changed`, {
    subject: { kind: 'file', name: path.slice(1) },
    answer: { host, status, words: 'the bytes do not have the checksum that Cloud Storage names (x-goog-hash)' },
    cause: 'A proxy or an outage in between cuts off or changes the data.',
    cure: 'Run the job again; if it fails in the same way, look at the proxy of the runner.',
});
const subjectKinds = {
    endpoints: 'endpoint',
    models: 'model',
    reasoningEngines: 'agent engine',
    operations: 'operation',
};
/** Returns what a call is about: the resource in its path, with the custom method: `projects/\u2026/endpoints/1:predict`. */
function subjectOf({ path }) {
    const name = path.replace(/^\/v\d\w*\//, '');
    const [, collection = ''] = /\/(\w+)\/[^/]+$/.exec(name) ?? [];
    return { kind: job_kinds_parseJobName(name) === undefined ? (subjectKinds[collection] ?? 'resource') : 'job', name };
}
/** Returns Google's own words of a reply. */
const answerWords = (asked, response) => answerOf(asked, response).words;
/** Returns Google's own words: the message of the error body with its details, otherwise the start of the body. */
function answerOf({ host }, response) {
    const error = (0,network_json/* jsonObjectIn */.$)(response.body)?.['error'];
    const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id'];
    const answer = { host, status: response.status, requestId };
    if (!(0,json/* isObject */.Gv)(error) || typeof error['message'] !== 'string')
        return { ...answer, words: response.body.toString('utf8', 0, 500) };
    const details = rpc_status_readStatus(error);
    return { ...answer, words: rpc_status_describeStatus(error['message'], details), details };
}

;// CONCATENATED MODULE: ./build/google/logs.js





/** How long the newest part of a log is not read, since entries arrive late. See docs/design/steps.md. */
const logSettleMs = 5_000;
/**
 * Reads the logs of jobs, builds and servers from Cloud Logging: each entry in order and once. Each log continues from its own cursor.
 *
 * @param now milliseconds since the epoch
 */
function createReadLogs(client, universe, now) {
    return async (project, asked, step, signal) => {
        const named = asked.flatMap(one => {
            const writer = logWriterOf(one.name);
            return writer === undefined ? [] : [{ ...one, writer }];
        });
        if (named.length === 0)
            return { lines: new Map(), cursors: new Map(), more: false };
        const terms = named.map(({ writer, ...one }) => `${writer.filter} AND ${after(one)}`);
        const until = `timestamp<"${new Date(now() - logSettleMs).toISOString()}"`;
        const page = await client.repeatable({
            method: 'POST',
            host: `logging.${universe}`,
            path: '/v2/entries:list',
            body: {
                resourceNames: [`projects/${project}`],
                filter: `${terms.length === 1 ? terms[0] : `(${terms.map(term => `(${term})`).join(' OR ')})`} AND ${until}`,
                orderBy: 'timestamp asc',
                pageSize: 1000,
            },
            step,
            signal,
            isAnswer: isPageOf('entries'),
            policy: once,
        });
        const lines = new Map();
        const cursors = new Map();
        const names = new Map(named.map(({ name, writer }) => [writer.id, name]));
        for (const entry of (Array.isArray(page['entries']) ? page['entries'] : []).filter(isObject)) {
            const name = names.size === 1 ? named[0]?.name : names.get(writerIn(entry));
            if (name === undefined)
                continue;
            const known = lines.get(name) ?? [];
            known.push(...toLines(entry));
            lines.set(name, known);
            cursors.set(name, { timestamp: word(entry, 'timestamp'), insertId: word(entry, 'insertId') });
        }
        // Entries of no job have no cursor, so the next page would be the same.
        const more = typeof page['nextPageToken'] === 'string' && page['nextPageToken'] !== '' && cursors.size > 0;
        return { lines, cursors, more };
    };
}
function after({ since, cursor }) {
    if (cursor === undefined)
        return `timestamp>="${new Date(since).toISOString()}"`;
    const { timestamp, insertId } = cursor;
    return `((timestamp="${timestamp}" AND insertId>${JSON.stringify(insertId)}) OR timestamp>"${timestamp}")`;
}
/** Id of the job, the build or the server that wrote an entry. */
function writerIn(entry) {
    const labels = isObject(entry['resource']) && isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const server = isObject(entry['labels']) ? word(entry['labels'], 'deployed_model_id') : '';
    const ids = ['job_id', 'pipeline_job_id', 'build_id', 'reasoning_engine_id'].map(name => word(labels, name));
    return ids.find(id => id !== '') ?? server;
}
/** @param error why Cloud Logging refused lines of the record */
function notCopied(error) {
    const answer = error instanceof errors/* ActionError */.lZ ? error.answer : undefined;
    const why = error instanceof errors/* ActionError */.lZ ? error.message : (0,errors/* kindOfError */.OK)(error);
    return new errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written to Cloud Logging: ${why}`, {
        saysKind: true,
        answer,
        cure: "Grant the grant's account roles/logging.logWriter in the project of audit.cloud_logging, or remove that line from the policy.",
    });
}
/**
 * Writes lines of the record, which are CloudEvents, as entries. The event's id makes a repeated line the same entry.
 */
const createWriteLog = (client, universe, { project, log }) => async (lines) => {
    const entries = lines.map(line => {
        const event = JSON.parse(line);
        const { id, time } = (0,json/* isObject */.Gv)(event) ? event : {};
        return { insertId: id, timestamp: time, severity: 'NOTICE', jsonPayload: event };
    });
    await client.repeatable({
        method: 'POST',
        host: `logging.${universe}`,
        path: '/v2/entries:write',
        body: {
            logName: `projects/${project}/logs/${encodeURIComponent(log)}`,
            resource: { type: 'global', labels: { project_id: project } },
            entries,
        },
    });
};
function toLines(entry) {
    const payload = entry['jsonPayload'];
    const text = word(entry, 'textPayload') || (isObject(payload) ? word(payload, 'message') || JSON.stringify(payload) : '');
    const labels = isObject(entry['resource']) && isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const line = { time: word(entry, 'timestamp'), source: word(labels, 'task_name'), severity: word(entry, 'severity') };
    return text.split(/\r?\n/).map(part => ({ ...line, text: part }));
}
const word = (value, name) => {
    const found = value[name];
    return typeof found === 'string' ? found : '';
};

// EXTERNAL MODULE: ./build/network/transport.js + 9 modules
var network_transport = __webpack_require__(9533);
;// CONCATENATED MODULE: ./build/report/cleanup.js

/** Returns the step summary of post; empty if there was nothing to do. */
function renderCleanup({ cancelled, leftRunning, remaining, commands, agents = [] }) {
    const lines = [
        ...cancelled.map(one => `- Stopped: ${(0,core_escape/* markdown */.wD)(one)}`),
        ...leftRunning.map(one => `- **Could not be stopped:** ${(0,core_escape/* markdown */.wD)(one)}. Check it in the console.`),
        ...remaining.map(one => `- **Still running or not removed:** ${(0,core_escape/* markdown */.wD)(one)}.`),
        ...agents.map(({ words }) => `- **Serves unconfirmed:** ${(0,core_escape/* markdown */.wD)(words)}. To ask it, run the workflow again.`),
    ];
    if (lines.length === 0)
        return '';
    const blocks = [...commands, ...new Set(agents.map(({ command }) => command))].map(one => (0,core_escape/* codeBlock */.DV)(one));
    return ['### Keyless Vertex: cleaned up after a stopped run', lines.join('\n'), ...blocks].join('\n\n');
}

;// CONCATENATED MODULE: ./build/steps/toolkit/find-resource.js






/**
 * Returns a resource by its full name; `undefined` if there is none.
 *
 * @param known as in `VertexCall`
 */
const ifThere = (name, { step, ports, signal }, known) => ports.vertex.get(name, { step: step.declaration.id, signal, known }).catch((error) => {
    if (error instanceof ActionError && error.answer?.status === 404)
        return undefined;
    throw error;
});
/**
 * Returns the endpoint of a step, which its grant must allow by its name.
 *
 * @param reference id, full name, or `{ displayName }` that matches exactly one
 * @param at path of the reference in the step
 * @returns its full name, with the project as in the step, and itself; `undefined` if there is none
 * @throws ActionError `STEP_REJECTED` if a display name matches several, `LIMITS_EXCEEDED` if the grant does not list
 * it
 */
async function findEndpoint(reference, { step, ports, permit, signal }, at = [step.declaration.kind, 'endpoint']) {
    const { id } = step.declaration;
    const call = { step: id, signal };
    if (typeof reference === 'string') {
        const name = fullName(reference, 'endpoints', step);
        permit('endpoints', name, at);
        const endpoint = await ifThere(name, { step, ports, signal });
        return endpoint && { name, endpoint };
    }
    const displayName = isObject(reference) ? String(reference['displayName']) : '';
    const filter = `display_name=${JSON.stringify(displayName)}`;
    const listed = await ports.vertex.list(`${parentOf(step)}/endpoints`, 'endpoints', { ...call, query: { filter } });
    // Google decides what a filter means, so the display name is compared here once more.
    const found = listed.filter(one => one['displayName'] === displayName);
    const [endpoint, ...others] = found;
    if (endpoint === undefined)
        return undefined;
    if (others.length > 0) {
        const names = found.map(one => String(one['name'])).join(', ');
        const message = `${found.length} endpoints have the display name ${quote(displayName)}: ${names}`;
        throw stepError(id, 'STEP_REJECTED', message, {
            subject: { kind: 'endpoint', name: displayName },
            cure: 'Name one of them by its id.',
        });
    }
    const name = fullName(String(endpoint['name']).split('/').at(-1) ?? '', 'endpoints', step);
    permit('endpoints', name, at);
    return { name, endpoint };
}
/** The version in Google's form, with the project's number, for comparisons. */
const find_resource_identityOf = ({ model }) => modelVersion(model['name'], model['versionId']);
/**
 * Returns the version of a model that a step names. Its grant must allow it by its name.
 *
 * @param reference id or full name, with `@version`, `@alias`, or neither: the default version
 * @param at path of the reference in the step
 * @returns `undefined` if there is none
 * @throws ActionError `LIMITS_EXCEEDED` if the grant does not list it
 */
async function findModel(reference, run, at) {
    const name = fullName(reference, 'models', run.step);
    run.permit('models', name, at);
    const model = await ifThere(name, run);
    return model && { versioned: modelVersion(name, model['versionId']), model };
}
/** @param cure another fix, if a different name is not enough */
function noEndpoint(reference, { step }, cure = '') {
    const { project, location } = step;
    const name = isObject(reference) ? String(reference['displayName']) : fullName(String(reference), 'endpoints', step);
    const called = isObject(reference) ? `with the display name ${quote(name)} in ${location} of ${project}` : name;
    return stepError(step.declaration.id, 'STEP_REJECTED', `there is no endpoint ${called}`, {
        subject: { kind: 'endpoint', name, isMissing: true },
        cure: `${cure}See which there are:`,
        commands: [gcloudList('endpoints list', step)],
    });
}
/** The error for a model that does not exist. */
function noModel(reference, code, { step }) {
    const name = fullName(reference, 'models', step);
    const { project, location, id } = parseResourceName(withoutVersion(name)) ?? { project: '', location: '', id: '' };
    const list = name.includes('@') ? `models list-version ${quoteShell(id)}` : 'models list';
    return stepError(step.declaration.id, code, `there is no model ${name}`, {
        subject: { kind: 'model', name, isMissing: true },
        cure: 'A model is visible only in its own location. See which models exist:',
        commands: [gcloudList(list, { project, location })],
    });
}
/**
 * Resolves an alias to its present version, so that the recorded version is the deployed one.
 *
 * @param reference id or full name, with `@version` or `@alias`; without, its default version
 * @throws ActionError `STEP_REJECTED` if there is none
 */
async function findVersion(reference, { step, ports, signal }) {
    const name = fullName(reference, 'models', step);
    const model = await ports.vertex.get(name, { step: step.declaration.id, signal });
    return { versioned: modelVersion(name, model['versionId']), model };
}
/**
 * Returns every job with a deduplication label.
 *
 * @param since RFC 3339: older jobs do not count
 */
function findJobs(place, dedupeKey, since, step, vertex) {
    const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`;
    return vertex.list(jobsIn(place), job_kinds_jobKinds[place.kind].collection, { step, query: { filter } });
}

;// CONCATENATED MODULE: ./build/steps/kinds/serving/split.js


/**
 * Returns what is wrong with a split, whatever the endpoint has: shares are whole percentages with the sum 100, or
 * there are none. See docs/design/rollouts.md.
 *
 * @param deploys true if the split may name the model that is being deployed, as "0"
 */
function checkSplit(split, path, deploys) {
    if (!isObject(split))
        return [];
    const shares = Object.entries(split);
    const faults = shares.flatMap(([id, share]) => {
        const at = [...path, id];
        if (!/^\d{1,10}$/.test(id))
            return [
                {
                    path: at,
                    message: `${quote(id)} is not an id of a deployed model`,
                    cure: 'It is a number of up to 10 digits.',
                    key: true,
                },
            ];
        if (id === '0' && !deploys)
            return [
                {
                    path: at,
                    message: '"0" stands for the model that a deployModel deploys, and this step deploys none',
                    cure: 'Name it by its id.',
                    key: true,
                },
            ];
        if (share instanceof Pending || (typeof share === 'number' && share >= 0 && share <= 100))
            return [];
        return [{ path: at, message: `expected a percentage from 0 to 100, got ${JSON.stringify(share)}` }];
    });
    if (faults.length > 0 || shares.length === 0 || shares.some(([, share]) => share instanceof Pending))
        return faults;
    const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
    return sum === 100
        ? []
        : [
            {
                path,
                message: `the shares are ${sum} together, not 100`,
                cure: 'Make them 100, or write {} for no traffic at all.',
                key: true,
            },
        ];
}
/** True if two splits give every model the same share. An absent model has 0. */
const sameSplit = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => shareOf(a, id) === shareOf(b, id));
/** Returns a model's share; 0 if it has none. */
const shareOf = (split, id) => Number(split[id] ?? 0);
/** Returns the split of an endpoint; empty if it has none. */
const splitOf = ({ trafficSplit }) => ((0,json/* isObject */.Gv)(trafficSplit) ? trafficSplit : {});
/** `1234: 90 %, 5678: 10 %` */
const describeSplit = (split) => Object.entries(split)
    .map(([id, share]) => `${id}: ${String(share)} %`)
    .join(', ') || 'no traffic';
/** Returns the deployed models of an endpoint. */
const deployedOf = ({ deployedModels }) => Array.isArray(deployedModels) ? deployedModels.filter(json/* isObject */.Gv) : [];
/** Names ids in a split that the endpoint does not have; `undefined` if it has them all. */
function unknownDeployedModels(split, endpoint) {
    const there = deployedOf(endpoint).map(({ id }) => String(id));
    const unknownModels = Object.keys(split).filter(id => id !== '0' && !there.includes(id));
    if (unknownModels.length === 0)
        return undefined;
    return `it has no deployed model ${unknownModels.join(', ')}; there ${there.length === 0 ? 'is none' : `are ${there.join(', ')}`}`;
}

;// CONCATENATED MODULE: ./build/steps/labels.js



const labelPrefix = 'keyless-';
/** Most labels of a resource, and how many of them are ours. See docs/design/attribution.md. */
const labels_mostLabels = 64;
const ours = 11;
/** True for a label that only this action sets. */
const labels_isOurLabel = (label) => label.startsWith(labelPrefix);
/** Returns the labels of every resource that takes labels: eleven, or fewer if the token lacks a claim. */
function labelsFor(origin) {
    const values = {
        repository: origin.repository,
        'repository-id': origin.repositoryId,
        sha: origin.sha,
        'run-id': origin.runId,
        'run-attempt': origin.runAttempt,
        actor: origin.actor,
        workflow: origin.workflow,
        grant: origin.grant,
        step: origin.step,
        policy: origin.policySha256.slice(0, 32),
        key: origin.dedupeKey,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [[`${labelPrefix}${name}`, labelValue(value)]]));
}
/**
 * Returns the labels that do not change with every run. Billing may drop a label with more than a thousand values in
 * its life: https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/add-labels-to-api-calls
 */
const stableLabels = (labels) => Object.fromEntries(['repository', 'repository-id', 'workflow', 'grant', 'step'].flatMap(name => {
    const value = labels[`${labelPrefix}${name}`];
    return value === undefined ? [] : [[`${labelPrefix}${name}`, value]];
}));
/** True if a resource has a step's key. */
const isSameKey = ({ labels }, dedupeKey) => isObject(labels) && labels[`${labelPrefix}key`] === dedupeKey;
/** Returns at most 63 characters of `a-z0-9_-`. A value that is cut ends in eight hex digits of its SHA-256. */
function labelValue(value) {
    const clean = value.toLowerCase().replace(/[^a-z0-9_-]/gu, '-');
    if (clean.length <= 63)
        return clean;
    return `${clean.slice(0, 54)}-${(0,external_node_crypto_.createHash)('sha256').update(value).digest('hex').slice(0, 8)}`;
}
/** Returns what is wrong with a user's labels: their form, their number, and reserved names. */
function checkLabels(labels, path) {
    if (!isObject(labels))
        return [];
    const faults = Object.entries(labels).flatMap(([key, value]) => labelFaults(key, value, [...path, key]));
    const count = Object.keys(labels).length;
    const room = labels_mostLabels - ours;
    if (count <= room)
        return faults;
    const message = `${count} labels: a resource has at most ${labels_mostLabels}, and ${ours} of them name its origin`;
    return [...faults, { path, message, cure: `Keep ${room} of them.`, key: true }];
}
/**
 * Google's rules for labels: at most 64 characters (code points) of lower-case letters, numbers, underscores, and
 * dashes; "international characters are allowed". Letters without case, as in Japanese, count as lower-case.
 */
const labelText = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,64}$/u;
const labelKey = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,63}$/u;
function labelFaults(key, value, path) {
    const faults = [];
    if (labels_isOurLabel(key))
        faults.push({
            path,
            message: `only this action sets labels that start with ${labelPrefix}`,
            cure: 'Rename it.',
            key: true,
        });
    else if (key === 'vertex-ai-pipelines-run-billing-id')
        faults.push({ path, message: 'reserved by Vertex AI', cure: 'Remove it.', key: true });
    else if (!labelKey.test(key)) {
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        faults.push({ path, message: `${quote(key)} is not a key of a label`, cure, key: true });
    }
    if (typeof value === 'string' && !labelText.test(value))
        faults.push({
            path,
            message: `${quote(value)} is not a value of a label`,
            cure: 'It has up to 64 lower-case letters of any language, digits, _ and -.',
        });
    return faults;
}
/**
 * Returns `X-Goog-Request-Reason`, as `acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train`. Only
 * printable ASCII, since a line break would begin another header, and at most 200 characters.
 */
function requestReason(about) {
    const { repository, runId, attempt, sha, grant, step, lends, approvers = [] } = about;
    const words = [`${repository} run ${runId} attempt ${attempt} sha ${sha.slice(0, 7)} grant ${grant}`];
    if (step !== undefined)
        words.push(`step ${step}`);
    if (lends !== undefined)
        words.push(`lends ${lends}`);
    if (approvers.length > 0)
        words.push(`approved by ${approvers.join(', ')}`);
    return words
        .join(' ')
        .replace(/[^\x20-\x7e]/gu, '?')
        .slice(0, 200);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/breadcrumbs.js


/** DeployedModel.display_name (endpoint.proto). */
const maxDisplayName = 128;
/** @param served the models that served before; empty if the endpoint was empty */
function breadcrumbBefore(displayName, served) {
    const [only, ...others] = served;
    const words = served.map(({ short, share }) => `${short} ${share} %`).join(', ');
    return withBreadcrumb(displayName, `before: ${only === undefined ? 'nothing' : others.length === 0 ? only.short : words}`);
}
/** Returns the display name of a model that a rollback deploys again. */
const breadcrumbOfRollback = (displayName, from) => withBreadcrumb(displayName, `back from: ${from}`);
/** Shortens the name to fit the mark, which must be whole. A mark that does not fit at all is left out. */
function withBreadcrumb(displayName, words) {
    const mark = `(${words})`;
    const room = maxDisplayName - mark.length - 1;
    if (room < 0)
        return displayName.slice(0, maxDisplayName);
    return `${withoutBreadcrumb(displayName).slice(0, room).trimEnd()} ${mark}`.trimStart();
}
/** Returns a display name without its note. */
const withoutBreadcrumb = (displayName) => displayName.replace(/ ?\((before|back from): [^()]*\)$/, '');
/** Reads the note of a display name; `undefined` if there is none. */
function readBreadcrumb(displayName) {
    const [, word, words = ''] = typeof displayName === 'string' ? (/(?:^| )\((before|back from): ([^()]*)\)$/.exec(displayName) ?? []) : [];
    if (word === 'back from')
        return { type: 'back', from: words };
    if (word !== 'before')
        return undefined;
    if (words === 'nothing')
        return { type: 'before', models: [] };
    const models = words.split(', ').map(one => {
        const [, short = one, share = '100'] = /^(.+) (\d{1,3}) %$/.exec(one) ?? [];
        return { short, share: Number(share) };
    });
    return models.every(({ short }) => /^[\w./:-]+@\d+$/.test(short)) ? { type: 'before', models } : undefined;
}
const rolledBackKey = 'keyless-rolled-back';
/** As many as fit a label of 63 characters. */
const mostEntries = 3;
/**
 * Returns a label for the endpoint. It tells another attempt of a step that its rollback is done, and is set together
 * with the split. It has the endpoint's last few rollbacks: the beginning of each step's key, and the model that was
 * rolled back.
 *
 * @param from id of the deployed model that is rolled back
 * @returns `undefined` if the endpoint has no space for one more label
 */
function rolledBackLabel({ labels }, from, dedupeKey) {
    const there = isObject(labels) ? labels : {};
    if (Object.keys(there).length >= mostLabels && !Object.hasOwn(there, rolledBackKey))
        return undefined;
    const own = dedupeKey.slice(0, 8);
    const others = labelEntries(there).filter(([key]) => key !== own);
    const entries = [[own, from], ...others].slice(0, mostEntries);
    return { [rolledBackKey]: entries.map(entry => entry.join('_')).join('-') };
}
/** Returns the id of the deployed model that a step's rollback took the traffic from. */
function rolledBackBy({ labels }, dedupeKey) {
    return labelEntries(isObject(labels) ? labels : {}).find(([key]) => key === dedupeKey.slice(0, 8))?.[1];
}
const labelEntries = (labels) => String(labels[rolledBackKey] ?? '')
    .split('-')
    .map(entry => entry.split('_'))
    .filter(({ length }) => length === 2);

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/shares.js

/** Returns the shares of an endpoint's split, without models at 0 %. */
const sharesOf = (endpoint) => Object.fromEntries(Object.entries(splitOf(endpoint))
    .map(([id, share]) => [id, Number(share)])
    .filter(([, share]) => share > 0));
/** Returns the split with one model at a percentage. The others share the rest in their former proportions. */
const withShare = (shares, id, share) => {
    const rest = scaled(withoutShare(shares, id), 100 - share);
    return share > 0 ? { ...rest, [id]: share } : rest;
};
/** Returns the split without a model: the others share all traffic; empty if there is no other. */
const formerOf = (shares, id) => Object.hasOwn(shares, id) ? scaled(withoutShare(shares, id), 100) : shares;
const withoutShare = (shares, id) => Object.fromEntries(Object.entries(shares).filter(([one]) => one !== id));
/** Returns whole percentages of a total, by largest remainder: their sum is exact. */
function scaled(shares, total) {
    const sum = Object.values(shares).reduce((a, b) => a + b, 0);
    if (sum === 0 || total === 0)
        return {};
    const exact = Object.entries(shares).map(([id, share]) => ({ id, exact: (share * total) / sum }));
    const whole = exact.map(one => ({ ...one, share: Math.floor(one.exact) }));
    const missing = total - whole.reduce((a, { share }) => a + share, 0);
    const byRemainder = [...whole].sort((a, b) => b.exact - b.share - (a.exact - a.share));
    const raised = new Set(byRemainder.slice(0, missing).map(({ id }) => id));
    const settled = whole.map(({ id, share }) => [id, raised.has(id) ? share + 1 : share]);
    return Object.fromEntries(settled.filter(([, share]) => share > 0));
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/deployed-models.js





/** Returns the deployed models of an endpoint, with their shares. */
function deployedAt(endpoint) {
    const shares = sharesOf(endpoint);
    const place = parentOfEndpoint(endpoint);
    return deployedOf(endpoint).map(resource => {
        const id = String(resource['id']);
        const version = resource_names_modelVersion(resource['model'], resource['modelVersionId']);
        return {
            id,
            version,
            short: shortIn(version, place),
            share: shares[id] ?? 0,
            mark: readBreadcrumb(resource['displayName']),
            createdAt: Date.parse(String(resource['createTime'])),
            resource,
        };
    });
}
/** Returns the models that serve with a split, with their percentages. */
const servingBy = (all, shares) => all.flatMap(one => {
    const share = shares[one.id];
    return share === undefined ? [] : [{ ...one, share }];
});
/** Returns the models that serve now. */
const servingIn = (endpoint) => deployedAt(endpoint).filter(({ share }) => share > 0);
/** `projects/123/locations/us-central1`, as Google returns it. */
const parentOfEndpoint = (endpoint) => String(endpoint['name']).replace(/\/endpoints\/[^/]*$/, '');
const shortIn = (version, place) => version.startsWith(`${place}/models/`) ? version.slice(place.length + '/models/'.length) : version;
/** `fraud@3` of a version that was looked up. */
const shortOf = (version, endpoint) => shortIn(identityOf(version), parentOfEndpoint(endpoint));
/** `fraud@2 90 %, fraud@3 10 %` */
const describeServed = (deployed) => deployed
    .filter(({ share }) => share > 0)
    .map(({ short, share }) => `${short} ${share} %`)
    .join(', ') || 'nothing';
/** `; deployed at 0 %, and billed: fraud@1 (17)`; empty if all of it serves. */
function describeIdle(endpoint) {
    const idle = deployedAt(endpoint).filter(({ share }) => share === 0);
    if (idle.length === 0)
        return '';
    return `; deployed at 0 %, and billed: ${idle.map(({ short, id }) => `${short} (${id})`).join(', ')}`;
}

;// CONCATENATED MODULE: ./build/core/poll.js
/** Shortest pause, however near the deadline is. */
const shortestMs = 500;
/**
 * Reads something, and again after each pause, until it is done or the deadline has passed.
 *
 * @param seen the first result, if it was just read
 * @returns the last result, done or not
 * @throws what `look` throws; the signal's reason on abort
 */
async function poll(clock, { first, longest, deadline = Infinity, wakeAt = () => deadline, signal }, look, isDone, seen) {
    let result = seen === undefined ? await look() : seen;
    for (let pauseMs = first; !isDone(result) && clock.now() < deadline;) {
        const growingMs = () => Math.max(shortestMs, Math.min(pauseMs * (0.9 + 0.2 * clock.random()), wakeAt() - clock.now()));
        await clock.sleep(longest === undefined ? pauseMs : growingMs(), signal);
        pauseMs = Math.min(pauseMs * 1.5, longest ?? first);
        result = await look();
    }
    return result;
}

;// CONCATENATED MODULE: ./build/vertex/console.js

/** Console pages of resources that are not jobs. See docs/design/google-behavior.md, "Console links". */
const consolePaths = (/* unused pure expression or super */ null && ([
    [
        /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
        'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
    ],
    [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
    [
        /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
        'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
    ],
    [/\/locations\/([a-z0-9-]+)\/schedules\/([\w-]+)$/, 'vertex-ai/locations/$1/pipelines/schedules/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
]));
/** @param project the user's id, since a name may contain the project's number */
function console_consoleUrl(name, project) {
    const parsed = parseJobName(name);
    const path = parsed === undefined
        ? consolePaths.flatMap(([pattern, page]) => pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`, 's'), page)] : [])[0]
        : jobKinds[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id);
    return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`;
}

;// CONCATENATED MODULE: ./build/steps/toolkit/filled-in.js

/** Stands for any value that Google chooses. */
const filled_in_anyValue = Symbol('any');
/** The default account of a pipeline. */
const computeAccount = (value, { projectNumber }) => {
    const [, number] = /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(String(value)) ?? [];
    return number !== undefined && (projectNumber === undefined || number === projectNumber);
};
/** Resources that cost money: no more than the documented default. */
const atMost = (most) => value => Number(value) <= most;
const defaultLimits = value => (0,json/* isObject */.Gv)(value) && Number(value['cpu']) <= 4 && /^[1-4]Gi$/.test(String(value['memory']));
const recorded = 'https://github.com/GoogleCloudPlatform/k8s-config-connector';
const restReference = 'https://docs.cloud.google.com/vertex-ai/docs/reference/rest/v1';
const terraform = 'https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai';
/** Fields that Google fills in if the user omits them, as `Message.field`, by the page that documents it. */
const sources = {
    // vertexaicustomjob-maximal and vertexaipipelinejob-minimal: recorded traffic.
    [recorded]: {
        'WorkerPoolSpec.diskSpec': filled_in_anyValue,
        'DiskSpec.bootDiskType': filled_in_anyValue,
        'DiskSpec.bootDiskSizeGb': filled_in_anyValue,
        'PipelineJob.serviceAccount': computeAccount,
    },
    [`${restReference}/CustomJobSpec`]: {
        'CustomJobSpec.scheduling': filled_in_anyValue,
        'Scheduling.timeout': filled_in_anyValue,
        'Scheduling.strategy': filled_in_anyValue,
        'Scheduling.maxWaitDuration': '86400s',
        'WorkerPoolSpec.replicaCount': 1,
    },
    [`${restReference}/MachineSpec`]: {
        'ReservationAffinity.reservationAffinityType': 'NO_RESERVATION',
    },
    [`${restReference}/StudySpec`]: {
        'StudySpec.measurementSelectionType': 'LAST_MEASUREMENT',
        'StudySpec.ConvexAutomatedStoppingSpec.minMeasurementCount': filled_in_anyValue,
        'StudySpec.ConvexAutomatedStoppingSpec.minStepCount': filled_in_anyValue,
    },
    // "If the provided ones sum to less than 1, the remainder is assigned to sets as decided by Vertex AI."
    [`${restReference}/projects.locations.trainingPipelines`]: {
        'InputDataConfig.fractionSplit': filled_in_anyValue,
        'FractionSplit.trainingFraction': filled_in_anyValue,
        'FractionSplit.validationFraction': filled_in_anyValue,
        'FractionSplit.testFraction': filled_in_anyValue,
    },
    [`${restReference}/projects.locations.pipelineJobs`]: {
        'PipelineJob.RuntimeConfig.failurePolicy': 'PIPELINE_FAILURE_POLICY_FAIL_SLOW',
    },
    [`${restReference}/projects.locations.batchPredictionJobs`]: {
        'BatchPredictionJob.manualBatchTuningParameters': filled_in_anyValue,
        'ManualBatchTuningParameters.batchSize': filled_in_anyValue,
        'BatchDedicatedResources.startingReplicaCount': filled_in_anyValue,
        'BatchDedicatedResources.maxReplicaCount': atMost(10),
    },
    [`${restReference}/projects.locations.tuningJobs`]: {
        'TuningJob.tunedModelDisplayName': filled_in_anyValue,
        'SupervisedTuningSpec.hyperParameters': filled_in_anyValue,
        'SupervisedHyperParameters.epochCount': filled_in_anyValue,
        'SupervisedHyperParameters.learningRateMultiplier': filled_in_anyValue,
        'SupervisedHyperParameters.adapterSize': filled_in_anyValue,
        'PreferenceOptimizationSpec.hyperParameters': filled_in_anyValue,
        'PreferenceOptimizationHyperParameters.adapterSize': filled_in_anyValue,
        'PreferenceOptimizationHyperParameters.beta': filled_in_anyValue,
        'PreferenceOptimizationHyperParameters.epochCount': filled_in_anyValue,
        'PreferenceOptimizationHyperParameters.learningRateMultiplier': filled_in_anyValue,
    },
    [`${restReference}/projects.locations.models`]: {
        'Model.name': filled_in_anyValue,
        'Model.etag': filled_in_anyValue,
        'Model.versionAliases': filled_in_anyValue,
        'ModelContainerSpec.ports': [{ containerPort: 8080 }],
        'Probe.periodSeconds': filled_in_anyValue,
        'Probe.timeoutSeconds': filled_in_anyValue,
        'Probe.failureThreshold': filled_in_anyValue,
        'Probe.successThreshold': filled_in_anyValue,
        'Probe.initialDelaySeconds': filled_in_anyValue,
    },
    // `default_from_api`, and fields in a list of 2026-09.
    [`${terraform}/ReasoningEngine.yaml`]: {
        'ReasoningEngine.name': filled_in_anyValue,
        'ReasoningEngine.etag': filled_in_anyValue,
        'ReasoningEngine.contextSpec': filled_in_anyValue,
        'ReasoningEngine.trafficConfig': filled_in_anyValue,
        'ReasoningEngineSpec.effectiveIdentity': filled_in_anyValue,
        'ReasoningEngineSpec.ContainerSpec.port': filled_in_anyValue,
        'ReasoningEngineSpec.PackageSpec.pythonVersion': filled_in_anyValue,
        'ReasoningEngineSpec.SourceCodeSpec.PythonSpec.version': filled_in_anyValue,
        // "SERVICE_ACCOUNT: same behavior" as an absent value.
        'ReasoningEngineSpec.identityType': 'SERVICE_ACCOUNT',
        'ReasoningEngineSpec.DeploymentSpec.containerConcurrency': filled_in_anyValue,
        'ReasoningEngineSpec.DeploymentSpec.maxInstances': atMost(100),
        'ReasoningEngineSpec.DeploymentSpec.minInstances': atMost(1),
        'ReasoningEngineSpec.DeploymentSpec.resourceLimits': defaultLimits,
    },
};
/** By `Message.field`. A value, `any`, or a function that decides. */
const filled_in_filledIn = new Map(Object.values(sources).flatMap(Object.entries));
/** True for a rule that is a function of the value. */
const filled_in_isDecidedBy = (rule) => typeof rule === 'function';
/**
 * Fields that Google accepts and does not return ("Input only" in its reference). Their values cannot be compared, but
 * the key of a step includes a digest of them.
 */
const filled_in_notReturned = new Set([
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource.sourceArchive',
]);
/**
 * Lists that Google may return in another order, by the field that names their items: they are sets in Terraform
 * (https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai/ReasoningEngine.yaml).
 */
const filled_in_unorderedLists = new Map([
    ['ReasoningEngineSpec.DeploymentSpec.env', 'name'],
    ['ReasoningEngineSpec.DeploymentSpec.secretEnv', 'name'],
]);

;// CONCATENATED MODULE: ./build/steps/toolkit/same-value.js


/** Shape of a field that the schema does not know. Its value may have any form of protobuf's JSON. */
const same_value_unknownShape = { type: 'any' };
/**
 * Shape of the inputs of a training task. Google reads them into a message of its own, and so returns int64 as strings.
 */
const same_value_taskInputs = { type: 'any' };
/** True for a value that replies omit. */
function same_value_isDefault(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if (isObject(value))
        return Object.values(value).every(same_value_isDefault);
    return !value || value === '0' || /_UNSPECIFIED$/.test(String(value));
}
/**
 * True if two scalars are the same value, in the forms of protobuf's JSON
 * (https://protobuf.dev/programming-guides/json/).
 */
function same_value_isSameValue(submitted, found, shape) {
    if (submitted === found)
        return true;
    // Replies omit a default value.
    if (found === undefined)
        return same_value_isDefault(submitted);
    if (typeof submitted === 'boolean' || typeof found === 'boolean' || isObject(found) || Array.isArray(found))
        return false;
    const [a, b] = [String(submitted), String(found)];
    const isText = typeof submitted === 'string' && typeof found === 'string';
    switch (shape.type) {
        case 'integer':
        case 'number':
            return a !== '' && b !== '' && sameNumber(Number(a), Number(b));
        case 'string':
            return shape.format !== undefined && (sameForms[shape.format]?.(a, b) ?? false);
        case 'any':
            if (shape === same_value_taskInputs)
                return !isText && sameInteger(a, b);
            // Other free-form JSON is returned as it was written.
            if (shape !== same_value_unknownShape)
                return false;
            return isText ? sameDuration(a, b) || sameTime(a, b) : sameInteger(a, b);
        default:
            return false;
    }
}
/** A field of type `float` is returned as the nearest float32: 0.1 as 0.10000000149011612. */
const sameNumber = (submitted, found) => submitted === found || Math.fround(submitted) === found;
const sameInteger = (a, b) => /^-?\d+$/.test(a) && /^-?\d+$/.test(b) && BigInt(a) === BigInt(b);
const sameDuration = (a, b) => isDuration(a) && isDuration(b) && Number(a.slice(0, -1)) === Number(b.slice(0, -1));
const isDuration = (text) => /^-?\d+(\.\d+)?s$/.test(text);
const sameTime = (a, b) => {
    const [left, right] = [instantOf(a), instantOf(b)];
    return left !== undefined && left === right;
};
/** RFC 3339, to the nanosecond. */
function instantOf(text) {
    const [, date, fraction = '', zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/i.exec(text) ?? [];
    return date === undefined ? undefined : `${Date.parse(`${date}${zone}`)}.${fraction.replace(/0+$/, '')}`;
}
const sameForms = {
    int64: sameInteger,
    duration: sameDuration,
    timestamp: sameTime,
    // The URL-safe alphabet is accepted, too, and returned in the usual one.
    bytes: (a, b) => Buffer.from(a, 'base64').equals(Buffer.from(b, 'base64')),
};
const versionIn = (model) => /@([^@/]*)$/.exec(model)?.[1];
/** Google's own models have a short name and full ones. A model without a version is its default one. */
const sameModel = (submitted, found, { modelVersionId }) => {
    const bare = (name) => resource_names_withoutVersion(name)
        .replace(/^projects\/[^/]+\/locations\/[^/]+\/publishers\//, 'publishers/')
        .replace(/^publishers\/google\/models\//, '');
    const [asked = 'default', is = modelVersionId ?? 'default'] = [versionIn(submitted), versionIn(found)];
    if (bare(submitted) !== bare(found))
        return false;
    // Google returns the version that an alias stands for.
    return asked === is || (!/^\d+$/.test(asked) && (is === 'default' || /^\d+$/.test(String(is))));
};
/** Fields with names that Google completes or shortens, by the field. */
const sameNames = {
    model: sameModel,
    baseModel: sameModel,
    // A key without a version uses its primary one.
    kmsKeyName: (submitted, found) => submitted === found.replace(/\/cryptoKeyVersions\/\d+$/, ''),
    network: (submitted, found) => networkIn(submitted) === networkIn(found),
    serviceAccount: (submitted, found) => accountIn(submitted) === accountIn(found),
    // "If the uri doesn't end with '/', a '/' will be automatically appended" (GcsDestination in io.proto).
    outputUriPrefix: (submitted, found) => `${submitted}/` === found,
};
const networkIn = (name) => name.replace(/^https:\/\/(?:www|compute)\.googleapis\.com\/compute\/v1\//, '');
/** @param found the message with the field, as Google returned it */
function same_value_isSameName(field, submitted, found) {
    const theirs = Object.hasOwn(found, field) ? found[field] : undefined;
    const same = Object.hasOwn(sameNames, field) ? sameNames[field] : undefined;
    return typeof submitted === 'string' && typeof theirs === 'string' && (same?.(submitted, theirs, found) ?? false);
}

;// CONCATENATED MODULE: ./build/steps/toolkit/same-resource.js






/**
 * Compares a resource that Google returned with the request. Every submitted field must be equal, and no other input
 * may be set except by Google itself, since a look-alike could do more. Fields that the schema does not know are
 * ignored: Google adds output fields at any time. Google writes int64 as strings, normalizes durations, and omits
 * default values. Other labels may exist: our own differ between attempts. See docs/design/idempotency.md.
 */
function same_resource_compareResources(submitted, found, { shapes, name }, surroundings = { projectNumber: undefined }) {
    const comparing = new Comparing(shapes, surroundings);
    const path = comparing.difference(submitted, found, { type: 'object', name }, []);
    return { difference: path && formatPath(path), unknown: comparing.unknown.map(formatPath) };
}
/** @returns the path of the first difference; `undefined` if there is none */
const sameResource = (submitted, found, schema) => same_resource_compareResources(submitted, found, schema).difference;
/** Returns the parts of a found resource that the request names. */
function compareAsked(found, asked) {
    const alike = (theirs, ours) => {
        if (Array.isArray(theirs) && Array.isArray(ours))
            return theirs.map((one, index) => alike(one, ours[index]));
        return isObject(theirs) && isObject(ours) ? compareAsked(theirs, ours) : theirs;
    };
    return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => Object.hasOwn(asked, key) ? [[key, alike(value, asked[key])]] : []));
}
class Comparing {
    unknown = [];
    #shapes;
    #surroundings;
    constructor(shapes, surroundings) {
        this.#shapes = shapes;
        this.#surroundings = surroundings;
    }
    difference(submitted, found, shape, path) {
        if (submitted === null || submitted === undefined)
            return this.#addition(found, shape, path);
        if (Array.isArray(submitted)) {
            const items = found ?? [];
            if (!Array.isArray(items) || items.length !== submitted.length)
                return path;
            const of = shape.type === 'list' ? shape.of : shape.type === 'any' ? shape : unknownShape;
            return firstOf(submitted.keys(), index => this.difference(submitted[index], items[index], of, [...path, index]));
        }
        if (!isObject(submitted))
            return isSameValue(submitted, found ?? undefined, shape) ? undefined : path;
        const fields = found ?? {};
        if (!isObject(fields))
            return path;
        if (shape.type === 'map')
            return this.#mapDifference(submitted, fields, shape.of, path);
        return this.#fieldsDifference(submitted, fields, shape, path);
    }
    /** An entry of a map exists or does not: no entry is a default. */
    #mapDifference(submitted, found, of, path) {
        const isLabels = path.at(-1) === 'labels';
        const keys = isLabels ? Object.keys(submitted).filter(key => !isOurLabel(key)) : allKeys(submitted, found);
        return firstOf(keys, key => {
            const at = [...path, key];
            if (!Object.hasOwn(submitted, key) || !Object.hasOwn(found, key))
                return at;
            return this.difference(submitted[key], found[key], of, at);
        });
    }
    #fieldsDifference(submitted, found, shape, path) {
        return firstOf(allKeys(submitted, found), key => {
            const own = valueOfField(submitted, key);
            const theirs = valueOfField(found, key);
            const isOwn = own !== undefined && own !== null;
            if (!isOwn && this.#isIgnored(key, theirs, shape, [...path, key]))
                return undefined;
            if (theirs === undefined && notReturned.has(`${messageNameOf(shape)}.${key}`))
                return undefined;
            if (shape.type === 'object' && isSameName(key, own, found))
                return undefined;
            const named = unorderedLists.get(`${messageNameOf(shape)}.${key}`);
            const [a, b] = named === undefined ? [own, theirs] : [byField(own, named), byField(theirs, named)];
            return this.difference(a, b, this.#shapeOf(key, shape, submitted), [...path, key]);
        });
    }
    /** A field that was not submitted must be a default value, or Google's own. */
    #addition(found, shape, path) {
        if (isDefault(found))
            return undefined;
        if (shape.type !== 'object' || !isObject(found))
            return path;
        return this.#fieldsDifference({}, found, shape, path);
    }
    /** True if a field that was not submitted is output-only, or filled in by Google. */
    #isIgnored(key, value, shape, path) {
        if (shape.type !== 'object')
            return false;
        const fields = this.#shapes[shape.name]?.fields;
        const field = fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field?.outputOnly === true || key === 'labels')
            return true;
        const rule = filledIn.get(`${shape.name}.${key}`);
        if (rule === anyValue)
            return true;
        if (isDecidedBy(rule))
            return rule(value, this.#surroundings);
        if (rule !== undefined)
            return this.difference(rule, value, field?.shape ?? unknownShape, path) === undefined;
        if (fields === undefined || field !== undefined)
            return false;
        this.unknown.push(path);
        return true;
    }
    #shapeOf(key, shape, submitted) {
        if (shape.type === 'any')
            return shape;
        if (shape.type !== 'object')
            return unknownShape;
        // The inputs of a custom training are a CustomJobSpec, in which Google fills in the same fields.
        if (shape.name === 'TrainingPipeline' && key === 'trainingTaskInputs')
            return submitted['trainingTaskDefinition'] === customTask ? { type: 'object', name: 'CustomJobSpec' } : taskInputs;
        const fields = this.#shapes[shape.name]?.fields;
        return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key]?.shape : undefined) ?? unknownShape;
    }
}
const messageNameOf = (shape) => (shape.type === 'object' ? shape.name : '');
const allKeys = (...fields) => new Set(fields.flatMap(Object.keys));
const valueOfField = (fields, key) => Object.hasOwn(fields, key) ? fields[key] : undefined;
function byField(list, field) {
    const textOf = (item) => String(isObject(item) ? item[field] : '');
    return Array.isArray(list) ? list.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : list;
}
function firstOf(items, find) {
    for (const item of items) {
        const path = find(item);
        if (path !== undefined)
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/steps/toolkit/create-once.js




/**
 * When to look for what a create with a lost reply may have made: lists lag behind creates. See
 * docs/design/idempotency.md.
 */
const findAgainMs = (/* unused pure expression or super */ null && ([5_000, 15_000, 40_000]));
const creates = 3;
/**
 * Creates something once: adopts the one thing that this run already created for the same step, or creates it. After a
 * lost answer it is looked up before the create is repeated. See docs/design/idempotency.md.
 *
 * @throws ActionError `STEP_REJECTED` if Google refuses, or if an existing one is not clearly ours; the signal's reason
 * if it aborts before the first create. Nothing was created then.
 */
async function createOnce(making, { tell, clock }, signal) {
    const { step, find, choose, create, adopt, created } = making;
    const before = await find();
    const chosen = making.rerun === 'adopt' ? choose(before) : undefined;
    if (chosen !== undefined)
        return adopt(chosen);
    // A cancelled run begins nothing more.
    signal.throwIfAborted();
    const known = new Set(before.map(nameOf));
    for (let attempt = 1;; attempt++) {
        const sent = await create(before).catch((error) => unclear(error, making.chosenId, attempt));
        if ('resource' in sent)
            return created(sent.resource);
        const { ambiguous } = sent;
        const words = ambiguous.answer?.words ?? ambiguous.message;
        const exists = ambiguous.answer?.status === 409;
        const [title, search] = exists
            ? ['its id exists already', 'checking if this run created it']
            : ['no clear answer to the create request', 'searching for the result'];
        tell({ type: 'note', step, title, message: `${title}: ${search}`, words });
        try {
            const made = await lookFor();
            if (made !== undefined)
                return await adopt(made);
        }
        catch (error) {
            return outcomeUnknown(making.uncertain, isClear(error) ? error : ambiguous);
        }
        if (attempt === creates || signal.aborted)
            return outcomeUnknown(making.uncertain, ambiguous);
    }
    async function lookFor() {
        for (const delay of making.lookAgainMs ?? findAgainMs) {
            await clock.sleep(delay, signal);
            const made = choose((await find()).filter(one => !known.has(nameOf(one))));
            if (made !== undefined)
                return made;
        }
        return undefined;
    }
}
/**
 * Returns an unclear answer, and throws a clear one. A refusal after a first try that may have taken effect is unclear.
 * So is a chosen id that exists: either the try took effect, or another client took the id.
 */
function unclear(error, chosenId, attempt) {
    if (error instanceof ActionError && (attempt > 1 || (chosenId && error.answer?.status === 409)))
        return { ambiguous: error };
    throw error;
}
const isClear = (error) => error instanceof ActionError && error.code === 'STEP_REJECTED';
function outcomeUnknown({ what, step, cure }, { code, message, answer, subject }) {
    const words = `It is not known whether ${what}: the answer was not clear, and it was not found later. ${message}`;
    return { uncertain: new ActionError(code, words, { step, subject, answer, cure }) };
}
/**
 * Returns the candidates that the run can have created: list filters are exact to the day at best.
 *
 * @param timeField field with its time of creation
 */
async function createdByRun(found, { earliest, runCreatedAt }, timeField = 'createTime') {
    if (found.length === 0)
        return [];
    const began = Date.parse((await runCreatedAt()) ?? earliest);
    return found.filter(one => Date.parse(String(one[timeField])) >= began - 60_000);
}
/**
 * @throws ActionError `STEP_REJECTED` if several have a step's key
 * @param noun of one of them, as `job`
 */
function theOnly(found, noun, step) {
    if (found.length <= 1)
        return found[0];
    const names = found.map(nameOf).join(', ');
    const message = `${found.length} ${noun}s have this step's key, so the action neither adopts one nor creates another: ${names}`;
    throw stepError(step, 'STEP_REJECTED', message, {
        cause: 'Another client created a copy, or an earlier run of this action was interrupted.',
        cure: 'Check them in the console, remove the unwanted ones, then run again; or set `rerun: new` to start another.',
    });
}
/**
 * Adopts what this run created, if it equals the request in every field.
 *
 * @throws ActionError `STEP_REJECTED` if it does not
 */
async function adoptResource({ name, state, submitted, current, schema }, { step, dedupeKey }, ports) {
    const { id } = step.declaration;
    // A name may contain the project's id or its number, depending on the request.
    const named = (resource) => withProjectOf(resource, name, step.project);
    const projectNumber = /^projects\/(\d+)\//.exec(name)?.[1];
    const { difference, unknown } = compareResources(named(submitted), named(current), schema, { projectNumber });
    if (unknown.length > 0) {
        const message = `fields of ${name} that this version does not know are ignored: ${unknown.slice(0, 20).join(', ')}`;
        ports.tell({ type: 'debug', step: id, message });
    }
    if (difference !== undefined) {
        const message = `${name} has this step's key, but differs from the request at ${difference}`;
        throw stepError(id, 'STEP_REJECTED', message, {
            subject: { kind: 'resource', name },
            cause: 'It was changed, or another client created it with the same label.',
            cure: 'Look at it in the console; set `rerun: new` to start another.',
        });
    }
    await adoptedResource({ name, state }, { step, dedupeKey }, ports);
}
/** Records and reports an adoption. */
async function adoptedResource({ name, state, because }, { step, dedupeKey }, { record, tell }) {
    const { id, kind } = step.declaration;
    await record('step.adopted', { step: id, kind, name, state, dedupe_key: dedupeKey });
    tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrl(name, step.project), ...(because && { because }) });
}
/** Returns a resource's name; empty if it has none. */
const nameOf = (resource) => (typeof resource['name'] === 'string' ? resource['name'] : '');

;// CONCATENATED MODULE: ./build/steps/toolkit/retry-undo.js

/** First and longest pause before a request without a clear answer is repeated. */
const undoPauseMs = { first: 1_000, longest: 20_000 };
/** Clear refusals in a row that count as final. A single one may be an odd answer during an outage. */
const refusals = 3;
/**
 * Repeats a request until a clear answer comes. An outage, a lost connection, a page of HTML, or one refusal between
 * two successes must not end it.
 *
 * @param ask may be repeated
 * @param deadline milliseconds since the epoch: the last failure after it is thrown
 * @throws ActionError the last failure; any other error at once
 */
async function retryUndo(ask, deadline, { now, sleep, random }) {
    let refused = 0;
    for (let pause = undoPauseMs.first;; pause = Math.min(pause * 2, undoPauseMs.longest)) {
        try {
            return await ask();
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || isFinalAnswer(error))
                throw error;
            refused = isUnclear(error) ? 0 : refused + 1;
            const wait = pause * (0.5 + random() / 2);
            if (refused === refusals || now() + wait >= deadline)
                throw error;
            await sleep(wait);
        }
    }
}
/** True if an answer says nothing about the request. */
function isUnclear(error) {
    const { answer, code } = error;
    return (0,errors/* isTemporary */.ey)(error) || (answer === undefined && code !== 'STEP_REJECTED');
}
/** True for an error that a repetition cannot change: our own refusal, or a fault of the caller. */
const isFinalAnswer = ({ code }) => ['DENIED', 'TOKEN_REJECTED', 'HOST_REFUSED', 'INTERNAL', 'STEPS_INVALID', 'STEP_FAILED'].includes(code);

;// CONCATENATED MODULE: ./build/steps/toolkit/states.js


/** Returns Google's state: `JOB_STATE_RUNNING`; empty if there is none. */
const stateOf = (resource) => (typeof resource['state'] === 'string' ? resource['state'] : '');
/** @param resource a job or an operation */
function errorOf(resource) {
    const error = resource['error'];
    if (!isObject(error))
        return undefined;
    const { code, message } = error;
    return {
        code: typeof code === 'number' ? code : undefined,
        message: typeof message === 'string' ? message : '',
        details: readStatus(error),
    };
}
/** Returns it as the answer that ended a step, with its details, and after the words of `more`. */
const answerOfEnd = ({ code, message, details }, more = []) => ({
    host: 'aiplatform.googleapis.com',
    status: code ?? 0,
    // The code is shown separately from the words.
    words: [...more, describeStatus(message, { ...details, status: '' })].join('\n').trim(),
    details,
});
/** True for a long-running operation that has ended. */
const isDone = ({ done }) => done === true;

;// CONCATENATED MODULE: ./build/steps/kinds/serving/set-split.js



/** The etag makes a repetition safe: a first try that took effect has changed it. */
const splitAttempts = 3;
/**
 * Sets the split of an endpoint under its etag, so that no other client's change is overwritten. It takes effect once:
 * after a lost answer the endpoint is read before the next try.
 *
 * @param endpoint as read before
 * @throws ActionError if Google refuses it
 */
async function setSplit(name, { etag, labels: former }, { trafficSplit, labels }, call, vertex) {
    // A change that was sent is not given up: its answer is waited for.
    const { signal: _, ...sending } = call;
    const fields = { trafficSplit, ...(labels && { labels: { ...((0,json/* isObject */.Gv)(former) ? former : {}), ...labels } }) };
    const body = { ...fields, etag };
    const query = { updateMask: Object.keys(fields).join(',') };
    for (let attempt = 1;; attempt++) {
        const sent = await vertex.once('PATCH', name, { ...sending, query, body }).catch(async (error) => {
            if (!isConflict(error))
                throw error;
            return { changed: await vertex.get(name, call) };
        });
        if ('resource' in sent)
            return { endpoint: sent.resource };
        const now = 'changed' in sent ? sent.changed : await vertex.get(name, call);
        // An earlier try took effect, and its answer was lost.
        if (sameSplit(trafficSplit, splitOf(now)) && hasLabels(now, labels))
            return { endpoint: now };
        if ('changed' in sent || now['etag'] !== etag)
            return { theirs: now };
        if (attempt === splitAttempts)
            return { ambiguous: sent.ambiguous };
    }
}
const hasLabels = ({ labels }, wanted = {}) => Object.entries(wanted).every(([key, value]) => (0,json/* isObject */.Gv)(labels) && labels[key] === value);
/** ABORTED, as AIP-154 has it, or a precondition that names the etag. */
const isConflict = (error) => error instanceof errors/* ActionError */.lZ && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''));

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/restore.js








const restorePauseMs = 5_000;
/** The pause before an undeployment is requested again, after a refusal or a missing answer. */
const againMs = 30_000;
const restoreAttempts = 3;
/**
 * Restores the former split and undeploys the new model. A failed step calls it, main when its run is stopped, and post
 * if main was killed. It changes only what is ours: if another client has set the split, theirs stays, and the new
 * model is undeployed only if it has no traffic. It may be repeated.
 *
 * @param reason a code, for the record, which is written afterwards
 * @throws ActionError if Google refuses it, or does not answer in time
 */
async function restore(inFlight, reason, ports, patience) {
    const restoring = { inFlight, ports, patience, deadline: ports.clock.now() + patience.answerMs };
    const { step, endpoint: name, deployedModelId: id } = inFlight;
    const { endpoint, theirs, changed } = await restoreSplit(restoring);
    const split = theirs === undefined
        ? `the traffic of ${name} is restored: ${describeDeployed(sharesOf(endpoint))}`
        : `another client has set the split of ${name} meanwhile, which is kept (${describeSplit(theirs)})`;
    const recorded = (undeployed) => ports.recordUndo('rollout.restored', { step, endpoint: name, shares: sharesOf(endpoint), undeployed, reason });
    if (id === undefined || (theirs?.[id] ?? 0) > 0) {
        if (changed)
            await recorded(null);
        const stays = `the deployed model ${id} stays, since their split gives it traffic`;
        return { done: id === undefined ? [split] : [split, stays], left: undefined, theirs, endpoint };
    }
    const gone = await undeployAdded(id, endpoint, restoring);
    if (changed || gone.asked)
        await recorded(gone.asked ? id : null);
    return {
        done: gone.done === undefined ? [split] : [split, gone.done],
        left: gone.left,
        theirs,
        endpoint: gone.endpoint,
    };
}
/** `deployed model 17: 100 %`; `no traffic` */
const describeDeployed = (shares) => `${Object.keys(shares).length > 0 ? 'deployed model ' : ''}${describeSplit(shares)}`;
/** @returns true if this try or an earlier one has changed the split */
async function restoreSplit({ inFlight, ports, deadline }) {
    const { step, endpoint: name, former, ours } = inFlight;
    const { vertex, clock } = ports;
    const changed = ours.some(shares => !sameSplit(shares, former));
    const put = async () => {
        const endpoint = await vertex.get(name, { step });
        const now = sharesOf(endpoint);
        if (sameSplit(now, former))
            return { endpoint, theirs: undefined };
        if (!ours.some(shares => sameSplit(shares, now)))
            return { endpoint, theirs: now };
        const set = await setSplit(name, endpoint, { trafficSplit: former }, { step, restores: true }, vertex);
        if ('ambiguous' in set)
            throw set.ambiguous;
        return 'endpoint' in set ? { endpoint: set.endpoint, theirs: undefined } : undefined;
    };
    for (let attempt = 1; attempt <= restoreAttempts; attempt++) {
        const found = await retryUndo(put, deadline, clock);
        if (found !== undefined)
            return { ...found, changed };
        // Our own last change may have come in between, so it is read again.
    }
    const message = `the split of ${name} keeps changing, and was not restored`;
    throw (0,errors/* stepError */.hH)(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name } });
}
const isThere = (endpoint, id) => deployedOf(endpoint).some(one => String(one['id']) === id);
/** The split is restored by then. A failure here leaves a model without traffic, which is reported. */
async function undeployAdded(id, endpoint, restoring) {
    const { inFlight, ports, deadline } = restoring;
    const { endpoint: name, step } = inFlight;
    try {
        const state = await waitForRestore(id, endpoint, restoring);
        if (state === 'absent')
            return { asked: false, done: 'nothing new is deployed', endpoint };
        if (state === 'going') {
            const which = inFlight.operation === undefined ? '' : ` (${inFlight.operation})`;
            const left = `the deployment of ${id} on ${name}${which} continues, since Google cannot stop it: undeploy ${id} when it has ended`;
            return { asked: false, left, endpoint };
        }
        const done = await undeploy(id, restoring);
        return { asked: true, done, endpoint };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        // The lost answer may belong to an undeployment that took effect.
        const now = await retryUndo(() => ports.vertex.get(name, { step }), deadline, ports.clock).catch(() => undefined);
        if (now !== undefined && !isThere(now, id))
            return { asked: true, done: `the deployed model ${id} is undeployed`, endpoint: now };
        const words = error.answer === undefined ? error.message : `${error.message} (${error.answer.words})`;
        const left = `the deployed model ${id} of ${name} gets no traffic, but could not be undeployed and is billed: ${words}`;
        return { asked: false, left, endpoint: now ?? endpoint };
    }
}
/** A model that is being deployed cannot be undeployed, and most deployments cannot be stopped. */
async function waitForRestore(id, endpoint, { inFlight, ports, patience, deadline }) {
    const { step, kind, endpoint: name, deploying, operation } = inFlight;
    const { vertex, clock, recordUndo } = ports;
    if (isThere(endpoint, id))
        return 'there';
    if (!deploying)
        return 'absent';
    const look = () => retryUndo(() => vertex.get(name, { step }), deadline, clock);
    const untilMs = clock.now() + patience.deployMs;
    if (operation !== undefined) {
        await recordUndo('step.cancelled', { step, kind, name: operation, reason: 'run' });
        await vertex.repeatable(`${operation}:cancel`, { step, body: {} }).catch(() => { });
        if ((await untilDone(operation, untilMs, { inFlight, ports, patience, deadline })) === undefined)
            return 'going';
        return isThere(await look(), id) ? 'there' : 'absent';
    }
    // It is not known if its request arrived.
    const times = { first: restorePauseMs, deadline: untilMs };
    const last = await poll(clock, times, look, seen => isThere(seen, id), endpoint);
    return isThere(last, id) ? 'there' : 'going';
}
/** @returns `undefined` if it continues */
async function untilDone(name, until, { inFlight: { step }, ports: { vertex, clock }, deadline }) {
    const look = () => retryUndo(() => vertex.get(name, { step }), Math.max(until, deadline), clock);
    const operation = await poll(clock, { first: restorePauseMs, deadline: until }, look, isDone);
    return isDone(operation) ? operation : undefined;
}
/** @returns its progress, in words */
async function undeploy(id, restoring) {
    const { inFlight, ports, patience, deadline } = restoring;
    const { step, endpoint: name } = inFlight;
    const { vertex, clock } = ports;
    const until = clock.now() + patience.undeployMs;
    const off = `the deployed model ${id} is undeployed`;
    const ask = async () => {
        const body = { deployedModelId: id };
        const sent = await vertex
            .once('POST', `${name}:undeployModel`, { step, body, restores: true })
            .catch((error) => {
            if (error instanceof errors/* ActionError */.lZ && error.answer?.status === 404)
                return 'gone';
            throw error;
        });
        if (sent === 'gone')
            return sent;
        if ('resource' in sent)
            return sent.resource;
        // Its answer was lost.
        if (!isThere(await vertex.get(name, { step }), id))
            return 'gone';
        throw sent.ambiguous;
    };
    for (let attempt = 1;; attempt++) {
        const sent = await retryUndo(ask, deadline, clock).catch((error) => {
            // The new split may not have reached every server yet, or the undeployment runs already.
            const { status = 0 } = error instanceof errors/* ActionError */.lZ ? (error.answer ?? {}) : {};
            if (![400, 409].includes(status) || patience.undeployMs === 0 || attempt === restoreAttempts)
                throw error;
            return undefined;
        });
        if (sent === 'gone')
            return off;
        if (sent !== undefined) {
            const going = `the deployed model ${id} is being undeployed (${nameOf(sent)})`;
            if (patience.undeployMs === 0)
                return going;
            const ended = await untilDone(nameOf(sent), until, restoring);
            if (ended?.['error'] !== undefined)
                throw (0,errors/* stepError */.hH)(step, 'STEP_FAILED', `undeploying ${id} from ${name} failed`, {
                    subject: { kind: 'deployed model', name: `${name}/deployedModels/${id}` },
                });
            return ended === undefined ? going : off;
        }
        await clock.sleep(againMs);
        if (!isThere(await retryUndo(() => vertex.get(name, { step }), deadline, clock), id))
            return off;
    }
}

;// CONCATENATED MODULE: ./build/steps/toolkit/find-builds.js
/**
 * Returns labels as tags of a build, which has no labels: `keyless-step-train`.
 *
 * @see https://cloud.google.com/build/docs/view-build-results#filtering_build_results_using_queries
 */
const tagsOf = (labels) => Object.entries(labels).flatMap(([name, value]) => (value === '' ? [] : [`${name}-${value}`]));
/** The tag by which a build of a step is found again. */
const keyTag = (dedupeKey) => `keyless-key-${dedupeKey}`;
/** Returns every build with the key of a step. */
async function findBuilds({ project, location }, dedupeKey, step, services) {
    const filter = `tags="${keyTag(dedupeKey)}"`;
    const path = `v1/projects/${project}/locations/${location}/builds`;
    const found = await services.list('cloudbuild', path, 'builds', { step, query: { filter } });
    // Cloud Build decides what a filter means, so the tag is compared here once more.
    return found.filter(({ tags }) => Array.isArray(tags) && tags.includes(keyTag(dedupeKey)));
}
/** Returns a build's status, as `WORKING`; empty if it has none. */
const buildStatus = ({ status }) => (typeof status === 'string' ? status : '');
/** True for a build that has not ended. */
const isBuildRunning = (build) => ['PENDING', 'QUEUED', 'WORKING'].includes(buildStatus(build));

;// CONCATENATED MODULE: ./build/steps/run/stop-build.js



/**
 * Asks Cloud Build to stop a build.
 *
 * @returns false if it has ended
 * @throws ActionError if the request could not be sent
 */
async function stopBuild({ step, kind, project }, name, { recordUndo, services, clock }, { answerMs }) {
    await recordUndo('step.cancelled', { step, kind, name, reason: 'run' });
    const path = `v1/${nameInProject(project, name)}:cancel`;
    const cancel = async () => {
        try {
            await services.repeatable('cloudbuild', path, { step, body: {} });
            return true;
        }
        catch (error) {
            // Cloud Build refuses to cancel a build that has ended.
            if (error instanceof errors/* ActionError */.lZ && error.answer?.details?.status === 'FAILED_PRECONDITION')
                return false;
            throw error;
        }
    };
    return retryUndo(cancel, clock.now() + answerMs, clock);
}

;// CONCATENATED MODULE: ./build/steps/run/stop.js









/**
 * Undoes what a step has begun, or reports what continues. Main calls it when its run is stopped, post if main was
 * killed. The request is asynchronous.
 *
 * @throws ActionError if the request could not be sent
 */
async function stop(inFlight, ports, patience) {
    const { step, kind } = inFlight;
    switch (inFlight.type) {
        case 'job': {
            const { name } = inFlight;
            if (name === undefined)
                return { left: describeInFlight(inFlight) };
            await ports.recordUndo('step.cancelled', { step, kind, name, reason: 'run' });
            const { clock, vertex } = ports;
            const cancel = () => vertex.repeatable(`${name}:cancel`, { step, body: {} });
            await retryUndo(cancel, clock.now() + patience.answerMs, clock);
            return { done: name };
        }
        case 'build':
            if (inFlight.name === undefined)
                return { left: describeInFlight(inFlight) };
            return (await stopBuild(inFlight, inFlight.name, ports, patience)) ? { done: inFlight.name } : {};
        case 'operation':
            return (inFlight.endpoint === undefined ? stopOperation : tellEndpoint)(inFlight, ports, patience);
        case 'rollout': {
            const { done, left, endpoint } = await restore(inFlight, 'CANCELLED', ports, { ...patience, undeployMs: 0 });
            const words = [...done, ...(left === undefined ? [] : [left])].join('; ');
            return left === undefined
                ? { done: `the ${kind} of step ${step}: ${words}`, endpoint }
                : { left: describeInFlight(inFlight), remains: words, endpoint };
        }
        default:
            return inFlight;
    }
}
/** Stops an operation. One that has ended needs nothing. Most others cannot be stopped, which is reported. */
async function stopOperation(inFlight, { recordUndo, vertex, clock }, { answerMs }) {
    const { step, kind, project, name } = inFlight;
    if (name === undefined)
        return { left: describeInFlight(inFlight) };
    const operation = nameInProject(project, name);
    const now = await retryUndo(() => vertex.get(operation, { step }), clock.now() + answerMs, clock);
    if (now['done'] === true)
        return {};
    await recordUndo('step.cancelled', { step, kind, name, reason: 'run' });
    await vertex.repeatable(`${operation}:cancel`, { step, body: {} });
    return { done: name };
}
/** A change of an endpoint has taken effect, or will. The report says what serves there. */
async function tellEndpoint(inFlight, ports, patience) {
    const { step, what, endpoint: name = '', undeploys, waits, sets } = inFlight;
    const { vertex, clock } = ports;
    // A deployment can be asked to stop, like any operation. Half an undeployment is useless.
    const asked = undeploys === undefined && inFlight.name !== undefined ? await tryToStop(inFlight, ports, patience) : undefined;
    const endpoint = await retryUndo(() => vertex.get(name, { step }), clock.now() + patience.answerMs, clock);
    const isGone = undeploys !== undefined && !deployedAt(endpoint).some(({ id }) => id === undeploys);
    const now = `${name} serves ${describeServed(deployedAt(endpoint))}${describeIdle(endpoint)}`;
    if (asked?.done !== undefined)
        return { ...asked, endpoint };
    if (isGone || asked?.remains !== undefined)
        return { remains: `${what} has ended; ${now}`, endpoint };
    if (waits === true) {
        const commands = undeploys === undefined ? [] : [(0,gcloud/* gcloudUndeploy */.Rx)(name, undeploys)];
        return { remains: `${what} was no longer requested; ${now}`, commands, endpoint };
    }
    const continues = inFlight.name === undefined ? describeInFlight(inFlight) : `${what} continues (${inFlight.name})`;
    const then = sets === undefined ? '' : `, and ${splitToBe(sets, endpoint)} when it ends`;
    // Post tries again if it could not be stopped yet.
    const left = asked === undefined ? {} : { left: describeInFlight(inFlight) };
    return { ...left, remains: `${continues}${then}; ${now}`, endpoint };
}
/** @returns `remains` of one that has ended; nothing if it cannot be stopped */
async function tryToStop(inFlight, ports, patience) {
    try {
        const { done } = await stopOperation(inFlight, ports, patience);
        return done === undefined ? { remains: inFlight.what } : { done };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return {};
        throw error;
    }
}
/** Describes what a future split does to the models that serve now. */
function splitToBe(sets, endpoint) {
    const left = servingIn(endpoint).filter(({ id }) => !sets.some(({ to }) => to === id));
    const idle = left.map(({ short, id }) => `${short} (${id})`).join(', ');
    const split = sets.map(({ to, share }) => `${to} ${share} %`).join(', ');
    return `sets the split ${split}${idle === '' ? '' : `, which leaves ${idle} at 0 %`},`;
}
/** Describes what was begun, for those who must look after it. */
function describeInFlight(inFlight) {
    if (!('type' in inFlight) || inFlight.type === 'operation') {
        const { step, what, name } = inFlight;
        return name ?? `${what} of step ${step}, if its request took effect`;
    }
    if (inFlight.type === 'job' || inFlight.type === 'build') {
        const { name, kind, step, dedupeKey } = inFlight;
        const mark = inFlight.type === 'job' ? `label keyless-key=${dedupeKey}` : `tag ${keyTag(dedupeKey)}`;
        // What has no name may not exist: its create was never answered.
        return name ?? `the ${kind} of step ${step}, if its create took effect (${mark})`;
    }
    const { kind, step, endpoint, former, deployedModelId } = inFlight;
    const deployed = deployedModelId === undefined ? '' : `, with the deployed model ${deployedModelId}`;
    return `the ${kind} of step ${step} on ${endpoint}${deployed} (the split was ${describeSplit(former)})`;
}

;// CONCATENATED MODULE: ./build/document/suggest.js
/** Returns `Did you mean X?`, or nothing if no name is similar enough. */
function suggest(word, names) {
    const found = nearest(word, names);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns `Did you mean X?` for a name that is a letter or two away, for lists in which another name may be meant. */
function suggestSlip(word, names) {
    const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
    const found = names.find(name => name !== word && editDistance(fold(word), fold(name)) <= limit);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns the fields that a key may mean: the object's own, otherwise fields of that name within it. */
function meantBy(key, object, missing, shapes) {
    const own = Object.keys(object.fields).filter(name => !object.fields[name]?.outputOnly);
    const exact = own.find(name => fold(name) === fold(key));
    if (exact !== undefined)
        return [exact];
    const wanted = [...missing].filter(name => fold(name).endsWith(fold(key)));
    if (wanted.length > 0)
        return wanted;
    const within = fieldsWithin(key, object, shapes);
    if (within.length > 0)
        return within;
    return [nearest(key, own) ?? []].flat();
}
/** How many levels down a misplaced field is searched. */
const deepestSuggestion = 3;
/** `jobSpec.workerPoolSpecs[].machineSpec`: the shallowest paths of a field in an object's messages. */
function fieldsWithin(key, object, shapes) {
    let level = [['', object]];
    for (let depth = 0; depth < deepestSuggestion; depth++) {
        const below = level.flatMap(([at, { fields }]) => Object.entries(fields).flatMap(([name, { shape, outputOnly }]) => {
            const [of, end] = shape.type === 'list' ? [shape.of, '[].'] : [shape, '.'];
            const message = of.type === 'object' && !outputOnly ? shapes[of.name] : undefined;
            return message === undefined ? [] : [[`${at}${name}${end}`, message]];
        }));
        const found = below.flatMap(([at, { fields }]) => Object.keys(fields).flatMap(name => fold(name) === fold(key) && !fields[name]?.outputOnly ? [`${at}${name}`] : []));
        if (found.length > 0)
            return found.slice(0, 3);
        level = below;
    }
    return [];
}
/** Lists names to choose from, if they are few enough to read. */
const fewOf = (lead, names) => names.length > 8 ? undefined : `${lead}: ${names.join(', ')}.`;
/** Returns the enum value that was probably meant, otherwise all values. */
function nearestValue(value, values) {
    const ending = values.filter(one => fold(one).endsWith(fold(value)));
    const [only] = ending;
    if (ending.length === 1 && value !== '')
        return `Did you mean ${only}?`;
    const parts = value.toUpperCase().split(/[_-]/);
    const holding = parts.length < 2 ? [] : values.filter(one => parts.every(part => one.split('_').includes(part)));
    if (holding.length > 0 && holding.length <= 3)
        return `Did you mean ${holding.join(' or ')}?`;
    return suggest(value, values) ?? `One of: ${listValues(values)}.`;
}
/** The enum value for "unspecified" is not worth suggesting. */
const listValues = (values) => values.filter(one => !one.endsWith('_UNSPECIFIED')).join(', ');
function nearest(word, names) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const ranked = names
        .map(name => ({ name, distance: editDistance(fold(word), fold(name)) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.name ?? longerName(fold(word), names);
}
/** `job_spec` as `jobSpec`. */
const camelCase = (text) => text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());
/** Removes case, underscores, and hyphens, so that `job_spec` and `jobSpec` are equal. */
const fold = (text) => text.toLowerCase().replace(/[_\-\s]/g, '');
/**
 * Returns the shortest name that begins with the word or its singular, otherwise one that contains it: `replicas` for
 * `replicaCount`.
 */
function longerName(word, names) {
    const stem = word.replace(/s$/, '');
    if (stem.length < 4)
        return undefined;
    const byLength = names.toSorted((a, b) => a.length - b.length);
    return byLength.find(name => fold(name).startsWith(stem)) ?? byLength.find(name => fold(name).includes(stem));
}
/** Damerau-Levenshtein distance (adjacent transpositions count one). */
function editDistance(a, b) {
    let previous = [];
    let current = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min((next[j - 1] ?? 0) + 1, (current[j] ?? 0) + 1, (current[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, (previous[j - 2] ?? 0) + 1);
            next.push(best);
        }
        previous = current;
        current = next;
    }
    return current[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/policy/match.js
/** True if a matcher matches the whole value. Case matters, and nothing is normalized. */
const matches = (matcher, value) => 'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value);
/** True if any of the matchers matches the whole value. */
const matchesAny = (matchers, value) => matchers.some(matcher => matches(matcher, value));
/**
 * True if a glob matches the whole text. `*` matches any characters but `/`, `**` any at all. Everything else matches
 * itself, `?`, `[` and `{` included.
 *
 * All possible positions in the pattern are followed at once, so the time is at most `glob.length \u00d7 text.length`,
 * without backtracking.
 */
function matchesGlob(glob, text) {
    const firstStar = glob.indexOf('*');
    if (firstStar === -1)
        return glob === text;
    const head = glob.slice(0, firstStar);
    const tail = glob.slice(glob.lastIndexOf('*') + 1);
    if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail))
        return false;
    const pattern = glob.slice(head.length, glob.length - tail.length);
    const middle = text.slice(head.length, text.length - tail.length);
    // Most globs have one star. Only the part that it matches is left to check.
    return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : matchFrom(pattern, middle).at(-1) === 1;
}
/** True if a text with this beginning could match. The end of a pattern is reachable from every position in it. */
const match_matchesBeginning = (matcher, beginning) => 'literal' in matcher ? matcher.literal.startsWith(beginning) : matchFrom(matcher.glob, beginning).includes(1);
/** For each position in a pattern, 1 if the whole text leads there. */
function matchFrom(pattern, text) {
    const tokens = pattern.match(/\*+|[^*]/gs) ?? [];
    const isStar = tokens.map(token => token.startsWith('*'));
    // reached[i]: the tokens before i match the text so far. A star may match nothing.
    let reached = new Uint8Array(tokens.length + 1);
    let next = new Uint8Array(tokens.length + 1);
    reached[0] = 1;
    for (let index = 0; index < tokens.length; index++)
        if (isStar[index] && reached[index])
            reached[index + 1] = 1;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        for (let index = 0; index <= tokens.length; index++) {
            const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*');
            const arrives = index > 0 && (isStar[index - 1] ? next[index - 1] : reached[index - 1] && tokens[index - 1] === character);
            next[index] = stays || arrives ? 1 : 0;
        }
        ;
        [reached, next] = [next, reached];
    }
    return reached;
}
/** Formats a matcher: `push`, `glob refs/heads/release/*`. */
const describeMatcher = (matcher) => 'literal' in matcher ? matcher.literal : `glob ${matcher.glob}`;
/** Formats a list of matchers: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
function describeMatchers(matchers) {
    const words = matchers.map(describeMatcher);
    return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`;
}
/** Returns the text of a matcher as it is written, whether literal or glob. */
const matcherText = (matcher) => ('literal' in matcher ? matcher.literal : matcher.glob);
/** Returns the literal ones of some matchers. */
const literalTexts = (matchers) => matchers.flatMap(matcher => ('literal' in matcher ? matcher.literal : []));
/** Returns the condition of a grant on a claim. */
const conditionOn = ({ when }, claim) => when.find(condition => condition.claim === claim);
/** Returns the literal values that a condition accepts, without globs. */
const literalValues = (condition) => literalTexts(condition?.anyOf ?? []);

;// CONCATENATED MODULE: ./build/policy/load/reader.js
/** C0, DEL, C1, line separators, and bidirectional controls, which can hide in a value and are never valid. */
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

;// CONCATENATED MODULE: ./build/policy/limits/malformed-names.js

/** Returns why a text cannot be the name of a resource, as the end of a sentence. */
function malformedName(value) {
    if (value === '')
        return 'is empty';
    if (controlCharacters.test(value) || /\s/.test(value))
        return 'contains a space or a control character';
    // Braces, $, and quotes form placeholders, which are replaced after the check.
    if (/[%?#\\{}$'"`]/.test(value))
        return 'contains one of % ? # \\ { } $ \' " `';
    if (value.includes('//'))
        return 'contains //';
    if (value.split('/').some(segment => segment === '..' || segment === '.'))
        return 'contains a . or .. segment';
    return undefined;
}
/** True for Google's public files that describe data. */
function isGoogleSchema(value) {
    return value.startsWith('gs://google-cloud-aiplatform/schema/') && malformedStorage(value) === undefined;
}
const bucketPath = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/;
function malformedStorage(value) {
    if (!value.startsWith('gs://'))
        return 'does not begin with gs://';
    const path = value.slice('gs://'.length);
    if (!bucketPath.test(path))
        return 'names no bucket';
    // Google expands wildcards when it reads. One that crosses segments there would pass a pattern's single star.
    return malformedName(path) ?? (/\*\*|[[\]]/.test(path) ? 'contains ** or [ ]' : undefined);
}
/**
 * An upload names an object, or with `/` at the end the folder of its objects. No wildcard is expanded when Google
 * writes, so that a star would be part of a name that no pattern means.
 */
function malformedWrite(value) {
    const flaw = malformedStorage(value);
    if (flaw !== undefined)
        return flaw;
    if (value.includes('*'))
        return 'contains *';
    return value.slice('gs://'.length).includes('/') ? undefined : 'names no object and no folder, which ends with /';
}
/** `projects/{project}/secrets/{id}`, or the id of a secret in the step's own project. */
function malformedSecret(value) {
    if (/\/versions(?:\/|$)/.test(value))
        return 'names a version, which belongs into the field version';
    return /^(?:projects\/[a-z0-9][a-z0-9:.-]*\/secrets\/)?[\w-]{1,255}$/.test(value)
        ? undefined
        : 'is neither the id of a secret nor projects/PROJECT/secrets/ID';
}
/** It is only metadata: no wildcard is expanded and no placeholder replaced, so any name of an object is valid. */
function malformedArtifact(value) {
    const path = value.slice('gs://'.length);
    if (!bucketPath.test(path))
        return 'names no bucket';
    if (controlCharacters.test(path))
        return 'contains a control character';
    // In a mounted file system these lead elsewhere.
    return path.split('/').some(segment => segment === '..' || segment === '.') ? 'contains a . or .. segment' : undefined;
}
/** `bq://project`, `bq://project.dataset` or `bq://project.dataset.table`. */
function malformedTable(value) {
    if (!value.startsWith('bq://'))
        return 'does not begin with bq://';
    return /^bq:\/\/[\w:-]+(\.[\w-]+){0,2}$/.test(value) ? undefined : 'is not bq://PROJECT.DATASET.TABLE';
}
const malformedDataset = (value) => /^[a-z0-9][a-z0-9.:-]*\.\w+$/.test(value) ? undefined : 'is not PROJECT.DATASET';
function malformedImage(value) {
    const [name, digest] = [value.replace(/@.*$/s, ''), /@(.*)$/s.exec(value)?.[1]];
    if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
        return 'has a digest that is not sha256: and 64 hex digits';
    return /^[a-zA-Z0-9]/.test(name) ? malformedName(name) : 'names no image';
}
function malformedTemplate(value) {
    if (value.startsWith('gs://'))
        return malformedStorage(value);
    const path = /^https:\/\/[a-z0-9-]+-kfp\.pkg\.dev\/(.*)$/s.exec(value)?.[1];
    if (path === undefined)
        return 'is neither gs:// nor of a https://LOCATION-kfp.pkg.dev repository';
    if (!/^[^/]+\/[^/]+\/[^/]+\/sha256:[0-9a-f]{64}$/.test(path))
        return 'is not named by its digest (\u2026/sha256:\u2026)';
    return malformedName(path);
}

;// CONCATENATED MODULE: ./build/policy/lent.js
/** Short names of calls that the gateway serves, each with its method in Google's protos. */
const gatewayCalls = {
    generateContent: 'PredictionService.GenerateContent',
    streamGenerateContent: 'PredictionService.StreamGenerateContent',
    countTokens: 'LlmUtilityService.CountTokens',
    computeTokens: 'LlmUtilityService.ComputeTokens',
    rawPredict: 'PredictionService.RawPredict',
    streamRawPredict: 'PredictionService.StreamRawPredict',
    predict: 'PredictionService.Predict',
};
/** Every form in which a token can be lent. */
const lentForms = [
    'file',
    'metadata',
    'access_token',
    'id_token',
    'subject_token',
];
/** Forms with which a program has Google's access token, and calls Google by itself. */
const accessTokenForms = (/* unused pure expression or super */ null && (['file', 'metadata', 'access_token']));
/** Every kind of tool that a grant can name. */
const lentTools = [
    'functions',
    'googleSearch',
    'googleMaps',
    'enterpriseWebSearch',
    'urlContext',
    'retrieval',
    'codeExecution',
    'computerUse',
    'web_search',
    'web_fetch',
    'code_execution',
    'mcp',
];
/**
 * Returns a publisher's model, or a pattern of them, as `{publisher}/{model}`: `gemini-2.5-flash` becomes
 * `google/gemini-2.5-flash`. A pattern with `**` can cross that slash, so it stays.
 */
function publisherModelName(text) {
    const [, publisher, model] = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/([^/]+)\/models\/(.+)$/.exec(text) ?? [];
    if (publisher !== undefined && model !== undefined)
        return `${publisher}/${model}`;
    return text.includes('/') || text.includes('**') ? text : `google/${text}`;
}

;// CONCATENATED MODULE: ./build/policy/limits/spellings.js


/** Returns a name with its project's id and with its number, if Google has returned both. */
function spellingsOf(value, fieldClass, { projectIds }) {
    const pairs = [...(projectIds ?? [])];
    const renamed = [...pairs, ...pairs.map(([number, id]) => [id, number])].flatMap(([from, to]) => {
        if (fieldClass === 'projects')
            return value === from ? [to] : [];
        return value.startsWith(`projects/${from}/`) ? [`projects/${to}/${value.slice(`projects/${from}/`.length)}`] : [];
    });
    return [value, ...renamed];
}
/**
 * Returns the names of a resource in a list: its full name; in the step's own project and location also its id; for a
 * model each with and without its version.
 */
function spelledNames(value, collection, place) {
    const own = `projects/${place.project}/locations/${place.location}/${collection}/`;
    const full = value.includes('/') ? value : `${own}${value}`;
    const called = full.startsWith(own) ? [full, full.slice(own.length)] : [full];
    return collection === 'models' ? called.flatMap(name => [name, resource_names_withoutVersion(name)]) : called;
}
/**
 * Returns the names of a publisher's model: `publishers/\u2026/models/\u2026`, `{publisher}/{model}`, and for one of Google also
 * its short name. With and without version.
 */
function publisherNames(value, place) {
    const own = place === undefined ? '' : `projects/${place.project}/locations/${place.location}/`;
    const name = value.startsWith(own) ? value.slice(own.length) : value;
    const google = 'publishers/google/models/';
    const full = name.includes('/') ? name : `${google}${name}`;
    const called = full.startsWith(google) ? [full, full.slice(google.length)] : [full];
    // A full name in another place has no short form.
    const short = full.startsWith('projects/') ? [] : [publisherModelName(full)];
    return [...called, ...short].flatMap(one => [one, resource_names_withoutVersion(one)]);
}
/** Returns the names of a secret: its full name; in the step's own project also its id. */
function secretNames(value, place) {
    const own = `projects/${place.project}/secrets/`;
    const full = value.includes('/') ? value : `${own}${value}`;
    return full.startsWith(own) ? [full, full.slice(own.length)] : [full];
}

;// CONCATENATED MODULE: ./build/policy/limits/lists.js







const namesAs = (list, noun, more = {}) => ({
    list,
    noun,
    entries: allow => allow[list],
    malformed: malformedName,
    ...more,
});
/** Resources of a collection. In the step's own project and location, the id is enough. */
const within = (collection) => ({
    called: (value, place) => spelledNames(value, collection, place),
});
const allowLists = {
    methods: namesAs('methods', 'method'),
    projects: namesAs('projects', 'project'),
    locations: namesAs('locations', 'location'),
    service_accounts: namesAs('service_accounts', 'service account'),
    images: namesAs('images', 'image', { malformed: malformedImage }),
    templates: namesAs('templates', 'template', { malformed: malformedTemplate }),
    build_steps: namesAs('build_steps', 'image of a build step', { malformed: malformedImage }),
    storage: namesAs('storage', 'storage location', { malformed: malformedStorage }),
    // Uploads to a folder write whatever is below it, so that an entry must end there as well.
    writes: namesAs('writes', 'upload location', {
        malformed: malformedWrite,
        suited: (entries, value) => (value.endsWith('/') ? entries.filter(isFolderEntry) : entries),
    }),
    secrets: namesAs('secrets', 'secret', { malformed: malformedSecret, called: secretNames }),
    artifacts: namesAs('storage', 'storage location', { malformed: malformedArtifact }),
    tables: namesAs('storage', 'BigQuery location', { malformed: malformedTable }),
    mounts: namesAs('storage', 'file server'),
    // A build runs on one machine. Its default machine is the smallest, and `timeout` bounds its hours.
    build_machines: {
        list: 'machines.types',
        noun: 'machine type',
        entries: ({ machines }) => machines.types,
        malformed: malformedName,
        free: type => type === '' || type === 'UNSPECIFIED',
    },
    schemata: namesAs('storage', 'schema', {
        malformed: malformedStorage,
        free: isGoogleSchema,
    }),
    models: namesAs('models', 'model', within('models')),
    publisher_models: namesAs('publisher_models', 'publisher model', { called: publisherNames }),
    endpoints: namesAs('endpoints', 'endpoint', within('endpoints')),
    engines: namesAs('engines', 'agent engine', within('reasoningEngines')),
    datasets: namesAs('datasets', 'dataset', within('datasets')),
    // An entry for Vertex AI's datasets, such as "*", says nothing about BigQuery's.
    query_datasets: namesAs('datasets', 'BigQuery dataset', {
        malformed: malformedDataset,
        called: value => [value, `bq://${value}`],
        suited: entries => entries.filter(entry => /^[^/.]+\.[^/]+$/.test(matcherText(entry).replace(/^bq:\/\//, ''))),
    }),
    networks: namesAs('networks', 'network'),
    kms_keys: namesAs('kms_keys', 'key'),
    tensorboards: namesAs('tensorboards', 'tensorboard', within('tensorboards')),
    reservations: namesAs('reservations', 'reservation'),
    persistent_resources: namesAs('persistent_resources', 'persistent resource', within('persistentResources')),
};
/**
 * True if an entry of `allow.writes` covers all that is below a folder: `gs://b/code/` and `gs://b/code/**`, but not
 * `gs://b/code/*`, which allows single objects.
 */
const isFolderEntry = (entry) => /(?:\/|\*\*)$/.test(matcherText(entry));
/** True if the meaning of a value depends on where the step runs. */
const isRelative = (fieldClass) => fieldClass === 'contexts' || (isListed(fieldClass) && allowLists[fieldClass].called !== undefined);
/** True for a class with a list of its own in `allow`. */
const isListed = (fieldClass) => Object.hasOwn(allowLists, fieldClass);
/**
 * Returns the class of a value in a field. A field for models may contain a registry model, a publisher model, or a
 * tuned one behind its endpoint. Its form alone says which.
 */
function classOf(fieldClass, value) {
    if (fieldClass === 'models' || fieldClass === 'publisher_models' || fieldClass === 'endpoints') {
        if (value.startsWith('gs://'))
            return 'storage';
        if (/^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\//.test(value))
            return 'publisher_models';
        const collection = collectionIn(value);
        return collection === 'models' || collection === 'endpoints' ? collection : fieldClass;
    }
    if (fieldClass === 'storage' && collectionIn(value) === 'datasets')
        return 'datasets';
    return (fieldClass === 'storage' || fieldClass === 'artifacts') && value.startsWith('bq://') ? 'tables' : fieldClass;
}
/**
 * Returns why a grant does not allow a value; nothing if it does. A value's form may make it one of a related class.
 */
function refuseValue(fieldClass, value, allow, grant, place) {
    const valueClass = classOf(fieldClass, value);
    if (!isListed(valueClass))
        throw new Error(`${valueClass} has no list`);
    const text = valueClass === 'service_accounts' ? accountIn(value) : value;
    return refuseListed(valueClass, text, allow, grant, place);
}
function refuseListed(fieldClass, value, allow, grant, place) {
    const rule = allowLists[fieldClass];
    const malformed = rule.malformed?.(value);
    if (malformed !== undefined)
        return {
            message: `the ${rule.noun} ${text_quote(value)} ${malformed}.`,
            cure: 'The action does not normalize names: write the plain form.',
        };
    if (rule.free?.(value))
        return undefined;
    const entries = rule.entries(allow).filter(entry => !isWord(fieldClass, entry));
    const called = spellingsOf(value, fieldClass, place).flatMap(name => rule.called?.(name, place) ?? [name]);
    if (called.some(name => matchesAny(rule.suited?.(entries, name) ?? entries, name)))
        return undefined;
    const what = `the ${rule.noun} ${text_quote(value)}`;
    if ((fieldClass === 'images' || fieldClass === 'build_steps') && !value.includes('@'))
        return outsideByTag(what, fieldClass, value, entries, grant);
    return outside(what, rule.list, value, rule.entries(allow), grant);
}
/**
 * Returns why a grant does not allow a text with references, whatever they become: nothing with its beginning is in the
 * list. Resources whose names depend on the place are checked once they are known.
 */
function refuseBeginning(fieldClass, { reference, whole }, allow, grant) {
    if (whole || !isListed(fieldClass) || isRelative(fieldClass))
        return undefined;
    const [beginning = ''] = reference.split('${');
    const { list, noun, entries, free } = allowLists[fieldClass];
    const listed = entries(allow).filter(entry => !isWord(fieldClass, entry));
    if (free?.(beginning))
        return undefined;
    if (beginning === '' || listed.some(entry => matchesBeginning(entry, beginning)))
        return undefined;
    const what = `the ${noun} ${quote(reference)}, with any value of its references,`;
    return outside(what, list, `${beginning}*`, entries(allow), grant);
}
/**
 * The refusal of an image without a digest. A tag can move after the check, so none is suggested if digests are
 * required.
 */
function outsideByTag(what, list, image, entries, grant) {
    const wantsDigest = entries.some(entry => matcherText(entry).includes('@sha256:'));
    if (!wantsDigest)
        return outside(what, list, image, entries, grant);
    const name = image.replace(/:[^/:]*$/, '');
    const refusal = outside(what, list, `${name}@sha256:*`, entries, grant);
    if (!matchesAny(entries, `${name}@sha256:${'0'.repeat(64)}`))
        return {
            ...refusal,
            cure: `It needs a digest, as in ${name}@sha256:\u2026, and the grant has to allow it, too. ${refusal.cure}`,
        };
    if (!/^[\w.-]*\b(?:pkg\.dev|gcr\.io)\/[\w./:-]+$/.test(image))
        return { ...refusal, cure: `Name it by digest: ${text_quote(`${name}@sha256:\u2026`)}.` };
    return {
        ...refusal,
        cure: 'Name it by digest.',
        commands: [
            {
                when: 'This prints the digest:',
                run: `gcloud artifacts docker images describe ${(0,gcloud/* quoteShell */.LA)(image)} --format='value(image_summary.digest)'`,
            },
        ],
    };
}
/** The refusal of a value outside a list, with the list's entries and the line to add. */
function outside(what, list, asked, entries, grant) {
    const shown = entries.map(matcherText);
    const literals = literalTexts(entries);
    const isLocation = list === 'storage' || list === 'writes';
    const line = isLocation ? lasting(asked) : asked;
    const meant = suggestSlip(line, literals.filter(one => withoutDigits(one) !== withoutDigits(line))) ?? (isLocation ? suggestBucket(asked, shown) : undefined);
    const allowed = shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`;
    // What is misspelled is not offered as a line to add: a bucket of that name may be a stranger's.
    const cure = meant === undefined
        ? `${allowed}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`
        : `${meant} ${allowed}.`;
    return { message: `${what} is outside allow.${list} of grant ${grant}.`, cure };
}
/**
 * Returns a location without the parts that differ between runs (a commit, a run's id, a time), so that a rule for it
 * stays valid.
 */
function lasting(uri) {
    const segments = uri.split('/');
    const passing = segments.findIndex((segment, index) => 
    // Never suggests a whole bucket.
    index > 3 && /^(?:(?=[a-f]*\d)[0-9a-f]{7,64}|[\d-]{6,}|\d{4}-\d\d-\d\d.*|[0-9a-f-]{36})\*?$/.test(segment));
    return passing < 0 ? uri : [...segments.slice(0, passing), '**'].join('/');
}
/** @param entries of the list */
function suggestBucket(uri, entries) {
    const bucketOf = (one) => /^gs:\/\/[^/*]+/.exec(one)?.[0] ?? '';
    const bucket = bucketOf(uri);
    const known = entries.map(bucketOf).filter(one => one !== '');
    return bucket === '' || known.includes(bucket) ? undefined : suggestSlip(bucket, known);
}
/** Names that differ only in a number are mostly meant, not misspelt. */
const withoutDigits = (text) => text.replace(/\d/g, '');
/** Words of the policy that are not names: they allow a default account, or any reservation. */
const wordsOfLists = {
    service_accounts: 'default',
    reservations: 'any',
};
const isWord = (fieldClass, entry) => 'literal' in entry && entry.literal === wordsOfLists[fieldClass];

;// CONCATENATED MODULE: ./build/vertex/build-names.js
/** @returns the parts of `projects/p/locations/l/builds/ID`; `undefined` for any other text */
function build_names_parseBuildName(name) {
    const [, project = '', location = '', id = ''] = /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z][a-z0-9-]{1,40})\/builds\/([\w-]{1,64})$/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, id };
}
/** Filter of Cloud Logging for a build's log: https://cloud.google.com/build/docs/securing-builds/store-manage-build-logs */
const build_names_buildLogFilter = (id) => `resource.type="build" AND resource.labels.build_id="${id}"`;
/**
 * The console's page of a build.
 *
 * @param project the user's id
 */
const buildConsoleUrl = ({ location, id }, project) => `https://console.cloud.google.com/cloud-build/builds${location === 'global' ? '' : `;region=${location}`}/${id}?project=${encodeURIComponent(project)}`;

;// CONCATENATED MODULE: ./build/steps/kinds/kind-names.js

/**
 * Every kind of step, in the order of the documents. The names stand apart because the policy and post read only them.
 */
const kinds = [
    ...job_kinds_jobKindNames,
    'attach',
    'uploadModel',
    'copyModel',
    'aliases',
    'endpoint',
    'deployModel',
    'undeployModel',
    'traffic',
    'reasoningEngine',
    'queryAgent',
    'publish',
    'buildImage',
    'schedule',
    'predict',
    'generateContent',
    'gate',
    'rollout',
    'rollback',
    'stage',
    'call',
];
/** True for a kind whose resource is a job. */
const isJobKind = (kind) => jobKindNames.some(name => name === kind);

;// CONCATENATED MODULE: ./build/run/read-in-flight.js




/** The state is main's, but may come from another version of this action. So its form is checked. */
function readInFlight(inFlight) {
    const { type, step } = inFlight;
    const kind = kinds.find(candidate => candidate === inFlight['kind']);
    if (kind === undefined || typeof step !== 'string')
        return undefined;
    if (type === 'job')
        return readJob(inFlight, step);
    if (type === 'build')
        return readInFlightBuild(inFlight, kind, step);
    if (type === 'operation')
        return readOperation(inFlight, kind, step);
    return type === 'rollout' && (kind === 'rollout' || kind === 'rollback')
        ? readInFlightRollout(inFlight, kind, step)
        : undefined;
}
/** Project and location become parts of a URL. */
function placeIn({ project, location }) {
    if (typeof project !== 'string' || typeof location !== 'string')
        return undefined;
    const isGood = /^[a-z0-9.:-]{1,64}$/.test(project) && /^[a-z][a-z0-9-]{1,40}$/.test(location);
    return isGood ? { project, location } : undefined;
}
const endpointForm = /^projects\/[a-z0-9.:-]{1,64}\/locations\/[a-z][a-z0-9-]{1,40}\/endpoints\/[\w-]{1,128}$/;
const idForm = /^[1-9]\d{0,9}$/;
const matchingText = (value, form) => typeof value === 'string' && form.test(value) ? value : undefined;
/** `projects/p/locations/l/\u2026/operations/1` */
const operationForm = /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z0-9-]{1,41})\/(?:[\w-]+\/)*operations\/\d+$/;
function readOperation(inFlight, kind, step) {
    const place = placeIn(inFlight);
    const { what } = inFlight;
    if (place === undefined || typeof what !== 'string')
        return undefined;
    return {
        type: 'operation',
        step,
        kind,
        ...place,
        name: matchingText(inFlight['name'], operationForm),
        what,
        endpoint: matchingText(inFlight['endpoint'], endpointForm),
        undeploys: matchingText(inFlight['undeploys'], idForm),
        sets: readSplit(inFlight['sets']),
        ...(inFlight['waits'] === true && { waits: true }),
    };
}
const readSplit = (split) => Array.isArray(split) && split.every(isShareToCome) ? split : undefined;
const isShareToCome = (one) => (0,json/* isObject */.Gv)(one) && typeof one['to'] === 'string' && typeof one['share'] === 'number';
function readInFlightRollout(inFlight, kind, step) {
    const { former, ours, deploying } = inFlight;
    const place = placeIn(inFlight);
    const endpoint = matchingText(inFlight['endpoint'], endpointForm);
    if (place === undefined || endpoint === undefined || !(0,json/* isObject */.Gv)(former) || !Array.isArray(ours))
        return undefined;
    return {
        type: 'rollout',
        step,
        kind,
        ...place,
        endpoint,
        former: readShares(former),
        ours: ours.filter(json/* isObject */.Gv).map(readShares),
        deployedModelId: matchingText(inFlight['deployedModelId'], idForm),
        deploying: deploying === true,
        operation: matchingText(inFlight['operation'], operationForm),
    };
}
const readShares = (shares) => Object.fromEntries(Object.entries(shares).filter((share) => typeof share[1] === 'number'));
function readJob(job, step) {
    const kind = job_kinds_jobKindNames.find(candidate => candidate === job['kind']);
    const place = placeIn(job);
    const dedupeKey = matchingText(job['dedupeKey'], /^[0-9a-f]{40}$/);
    if (kind === undefined || place === undefined || dedupeKey === undefined)
        return undefined;
    const { name } = job;
    const isName = typeof name === 'string' && job_kinds_parseJobName(name)?.kind === kind;
    return {
        type: 'job',
        step,
        kind,
        ...place,
        dedupeKey,
        name: isName ? name : undefined,
        ...(job['detach'] === true && { detach: true }),
    };
}
function readInFlightBuild(build, kind, step) {
    const place = placeIn(build);
    const dedupeKey = matchingText(build['dedupeKey'], /^[0-9a-f]{40}$/);
    if (kind !== 'buildImage' || place === undefined || dedupeKey === undefined)
        return undefined;
    const { name } = build;
    const isName = typeof name === 'string' && build_names_parseBuildName(name) !== undefined;
    return { type: 'build', step, kind, ...place, dedupeKey, name: isName ? name : undefined };
}

;// CONCATENATED MODULE: ./build/run/check-recorded.js






/**
 * Returns why post must not touch an entry that main left, according to the record; `undefined` if the record confirms
 * it.
 *
 * @param events of the record, whose chain is valid
 */
function whyUnrecorded(inFlight, events) {
    const { step, kind } = inFlight;
    const of = (type) => events.flatMap(event => (event.type === type && event.data['step'] === step ? [event.data] : []));
    const started = of('step.started');
    const isStarted = started.some(data => data['kind'] === kind || data['kind'] === 'attach');
    if (!isStarted)
        return `the record does not say that a ${kind} of step ${step} began`;
    switch (inFlight.type) {
        case 'job':
        case 'build': {
            const keys = [...started, ...of('step.adopted')].map(data => data['dedupe_key']);
            const isKnown = keys.includes(inFlight.dedupeKey) || of('step.fallback').length > 0;
            return isKnown ? undefined : `the record has another key of step ${step}`;
        }
        case 'operation': {
            const { name } = inFlight;
            if (name === undefined || of('step.submitted').some(data => data['name'] === name))
                return undefined;
            if (inFlight.undeploys !== undefined && of('rollout.began').length > 0)
                return undefined;
            return `the record does not say that step ${step} submitted it`;
        }
        case 'rollout': {
            const isSame = of('rollout.began').some(({ endpoint, former }) => endpoint === inFlight.endpoint && sameSplit(inFlight.former, former));
            return isSame ? undefined : `the record does not say that step ${step} began it so`;
        }
        default:
            return inFlight;
    }
}
/** True if the record says that the step succeeded, so that only the removal of its state failed. */
const isFinished = ({ type, step }, events) => type !== 'job' &&
    type !== 'build' &&
    events.some(event => event.type === 'step.finished' && event.data['step'] === step && event.data['state'] === 'SUCCEEDED');
/** True if the record says that main read this policy. */
function isRecordedPolicy({ text }, events) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    return events.some(({ type, data }) => type === 'policy.loaded' && data['sha256'] === sha256);
}
/** Returns why the grant does not let post touch an entry; `undefined` if it does. */
function outsideGrant(inFlight, { name, allow }) {
    const kinds = inFlight.type === 'job' ? [inFlight.kind, 'attach'] : [inFlight.kind];
    if (!kinds.some(kind => allow.steps.includes(kind)))
        return `grant ${name} does not allow ${inFlight.kind}`;
    const endpoint = 'endpoint' in inFlight ? inFlight.endpoint : undefined;
    const refusal = refuseValue('projects', inFlight.project, allow, name, inFlight) ??
        refuseValue('locations', inFlight.location, allow, name, inFlight) ??
        (endpoint === undefined ? undefined : refuseValue('endpoints', endpoint, allow, name, inFlight));
    if (refusal !== undefined)
        return refusal.message;
    return nameOutsideGrant(inFlight, endpoint === undefined ? inFlight : recordedPlaceOf(endpoint));
}
/** A project id never looks like a number. For a name with the project's number, the id of the entry counts. */
function nameOutsideGrant(inFlight, { project, location }) {
    const name = inFlight.type === 'rollout' ? inFlight.operation : inFlight.name;
    if (name === undefined)
        return undefined;
    const named = placeInName(inFlight.type, name);
    const isThere = named?.location === location && (named.project === project || /^\d+$/.test(named.project ?? ''));
    return isThere ? undefined : `${name} is not in ${location} of ${project}`;
}
function placeInName(type, name) {
    if (type === 'job')
        return job_kinds_parseJobName(name);
    if (type === 'build')
        return build_names_parseBuildName(name);
    const [, project, location] = operationForm.exec(name) ?? [];
    return { ...(project !== undefined && { project }), ...(location !== undefined && { location }) };
}
/** Returns the project and location of a full name. */
const recordedPlaceOf = (name) => {
    const [, project = '', , location = ''] = name.split('/');
    return { project, location };
};

// EXTERNAL MODULE: ./build/run/create-context.js + 9 modules
var create_context = __webpack_require__(9801);
;// CONCATENATED MODULE: ./build/run/lent-without-end.js
/**
 * Returns the event that a listener did not write before it was killed, counted from the record; `undefined` if there was
 * no listener, or if it wrote its end.
 */
function lentWithoutEnd(events) {
    const of = (type) => events.filter(event => event.type === type);
    if (of('lend.started').length === 0 || of('lend.ended').length > 0)
        return undefined;
    const sum = (field) => of('call.ended').reduce((all, { data }) => all + (typeof data[field] === 'number' ? data[field] : 0), 0);
    return {
        reason: 'failure',
        calls: of('call.began').length,
        refused: of('call.refused').length,
        input_tokens: sum('input_tokens'),
        output_tokens: sum('output_tokens'),
    };
}

// EXTERNAL MODULE: ./build/run/listener/left-listener.js
var left_listener = __webpack_require__(2163);
;// CONCATENATED MODULE: ./build/run/seal.js

/** The HMAC of a state. Only a process that knows the key can make it. */
const seal = (text, key) => (0,external_node_crypto_.createHmac)('sha256', Buffer.from(key, 'hex')).update(text).digest();
/**
 * A state with its seal in front.
 *
 * @param purpose so that one text cannot take the place of another
 */
const seal_sealed = (text, key, purpose = '') => `${seal(`${purpose}${text}`, key).toString('hex')} ${text}`;
/** Returns the text behind a valid seal of that purpose. */
function unsealed(value, key, purpose = '') {
    const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? [];
    if (hex === '' || !(0,external_node_crypto_.timingSafeEqual)(Buffer.from(hex, 'hex'), seal(`${purpose}${text}`, key)))
        return undefined;
    return text;
}
const cipherName = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
/** Derives the key of the policy. It needs the policy token, too, which another step does not know. */
const seal_encryptionKey = (key, policyToken) => seal(`policy ${policyToken}`, key);
/** Encrypts and authenticates: a central policy may be private, and the runner's debug log shows states. */
function seal_encrypted(content, key) {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(cipherName, key, iv);
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}
/** Decrypts; `undefined` if the content was not encrypted with this key. */
function decrypted(value, key) {
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length < ivBytes + tagBytes)
        return undefined;
    const decipher = (0,external_node_crypto_.createDecipheriv)(cipherName, key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/run/post-state.js





/** Most bytes of a policy that is left to post. A larger state would prevent post from starting. */
const mostOfPolicy = 90_000;
/**
 * Prefix of the state with a step's unfinished work, followed by the step's id. The state is empty once the work has
 * ended.
 */
const inFlightPrefix = 'begun_';
/** Name and purpose of the state of a listener, and the purpose of the texts that it leaves in files. */
const [listenerState, filePurpose] = ['listener', 'file '];
/**
 * Creates the writer of the state for post.
 *
 * @param policyToken part of the policy's encryption key. Another step can plant all states for a main that never saved
 * any, key and record included, but it does not know this token.
 * @param failed called once if a finished entry could not be removed. Post then finds that it has ended.
 * @param listener present if this process outlives its step. Then post must know it before there is a record.
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing may begin
 */
function beginPostState({ saveState, mask }, record, policyToken, failed, listener) {
    const key = randomBytes(32).toString('hex');
    // With debug logging the runner prints states.
    mask(key);
    const left = new Map();
    const tryTo = reportingOnce(failed);
    const saveRun = (ended) => saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }));
    const save = ({ step }, text) => saveState(`${inFlightPrefix}${step}`, text);
    const keepListener = (one) => saveState(listenerState, sealed(JSON.stringify(one), key, listenerState));
    if (listener !== undefined)
        keepListener(listener);
    saveRun();
    return {
        // States are appended to a file. Each step's state is written when it changes, since all of them would be too much
        // for many jobs.
        trackInFlight: all => {
            const now = new Map(all.map(one => [one.step, one]));
            for (const [step, former] of left) {
                if (now.has(step))
                    continue;
                tryTo(() => save(former, ''));
                left.delete(step);
            }
            for (const [step, one] of now) {
                const former = left.get(step);
                if (former === one)
                    continue;
                const write = () => save(one, sealed(JSON.stringify(one), key));
                // An older state of the same work is enough to find it. For an endpoint during a rollout it is not.
                if (former === undefined || one.type === 'rollout')
                    write();
                else
                    tryTo(write);
                left.set(step, one);
            }
            tryTo(saveRun);
        },
        keepPolicy: policyKeeper(content => tryTo(() => saveState('policy', content === '' ? '' : encrypted(Buffer.from(content), encryptionKey(key, policyToken))))),
        keepListener: one => {
            saveRun();
            keepListener(one);
        },
        seal: text => sealed(text, key, filePurpose),
        end: ended => saveRun(ended),
    };
}
/** Returns a function that acts, and reports the first failure instead of throwing. */
function reportingOnce(failed) {
    let hasFailed = false;
    return act => {
        try {
            act();
        }
        catch (error) {
            if (!hasFailed)
                failed(error);
            hasFailed = true;
        }
    };
}
/** Keeps each policy once, and an empty text for one that is too large. */
function policyKeeper(keep) {
    let kept;
    return ({ text, name, commit, ref, repositoryId }) => {
        if (kept?.text === text && kept.name === name && kept.commit === commit)
            return;
        kept = { text, name, commit, ref, repositoryId };
        const content = JSON.stringify(kept);
        keep(Buffer.byteLength(content) > mostOfPolicy ? '' : content);
    };
}
/** Reads the state that main left; `undefined` if it cannot be read. */
function readPostState(environment) {
    const run = parseJsonObject(environment['STATE_run'] ?? '');
    const { record, key } = run;
    const { path, state } = (0,json/* isObject */.Gv)(record) ? record : {};
    const { seq, prev } = (0,json/* isObject */.Gv)(state) ? state : {};
    if (typeof path !== 'string' || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key))
        return undefined;
    const prefix = `STATE_${inFlightPrefix}`;
    const states = Object.entries(environment).filter(([name, text]) => name.startsWith(prefix) && text);
    const read = states.map(([name, text = '']) => ({ name, inFlight: readSealed(text, key, name.slice(prefix.length)) }));
    const policy = environment['STATE_policy'] ?? '';
    const listener = readListener(environment, key);
    return {
        record: { path, state: { seq: Number(seq), prev: String(prev) } },
        ended: readEnded(run['ended']),
        inFlight: read.flatMap(({ inFlight }) => inFlight ?? []),
        ...(policy !== '' && { policy: token => readKeptPolicy(policy, seal_encryptionKey(key, token)) }),
        ...(listener.left && { listener: listener.left }),
        unseal: value => unsealed(value, key, filePurpose),
        planted: [...read.flatMap(({ name, inFlight }) => (inFlight === undefined ? [name] : [])), ...listener.planted],
    };
}
function readListener(environment, key) {
    const name = `STATE_${listenerState}`;
    const value = environment[name] ?? '';
    const left = (0,left_listener/* readLeftListener */.Kw)(unsealed(value, key, listenerState) ?? '');
    return left === undefined ? { planted: value === '' ? [] : [name] } : { left, planted: [] };
}
function readKeptPolicy(value, key) {
    const { text, name, commit, ref, repositoryId } = parseJsonObject(decrypted(value, key) ?? '');
    const textOf = (one) => (typeof one === 'string' ? one : undefined);
    return typeof text === 'string' && typeof name === 'string'
        ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
        : undefined;
}
function readSealed(value, key, step) {
    const inFlight = readInFlight(parseJsonObject(unsealed(value, key) ?? ''));
    // A copy under another name would be a duplicate.
    return inFlight?.step === step ? inFlight : undefined;
}
function parseJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isObject */.Gv)(value) ? value : {};
    }
    catch {
        return {};
    }
}
function readEnded(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const { conclusion, code, stepsSha256 } = value;
    if (conclusion !== 'success' && conclusion !== 'failure' && conclusion !== 'cancelled')
        return undefined;
    const textOf = (one) => (typeof one === 'string' ? one : null);
    return { conclusion, code: textOf(code), stepsSha256: textOf(stepsSha256) };
}

;// CONCATENATED MODULE: ./build/audit/best-effort.js
/**
 * Returns a writer of events about undoing, which must not depend on a disk with free space. It never throws.
 *
 * @param lacks called with each line that could not be written, and why
 */
const writeBestEffort = (write, lacks) => (type, data) => write(type, data).catch((error) => lacks(type, error));

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
;// CONCATENATED MODULE: ./build/vertex/hosts.js
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

;// CONCATENATED MODULE: ./build/google/pages.js


/** Returns the items of a list from all of its pages; of a list that does not end, those that were read. */
const listPages = async (...list) => (await readPages(...list)).items;
/**
 * Reads a list to its last page.
 *
 * @param call of the first page
 * @param field with the items of a page
 * @param mostPages bounds a list that never ends
 */
async function readPages(client, call, field, mostPages = 100) {
    const items = [];
    const tokens = new Set();
    let pageToken = '';
    do {
        tokens.add(pageToken);
        const query = { ...call.query, ...(pageToken && { pageToken }) };
        const page = await client.repeatable({ ...call, query, isAnswer: answers_isPageOf(field) });
        const found = page[field];
        if (Array.isArray(found))
            items.push(...found.filter(json/* isObject */.Gv));
        const next = page['nextPageToken'];
        pageToken = typeof next === 'string' ? next : '';
    } while (!tokens.has(pageToken) && tokens.size < mostPages);
    return { items, isComplete: pageToken === '' };
}

;// CONCATENATED MODULE: ./build/google/calls.js





/** @param universe Google's, as `googleapis.com` */
function createVertexCalls(client, universe) {
    /** The location in a name decides the host, so only a well-formed name gets there. */
    function at(path, call) {
        const [, location] = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/[\w./@-]+(?::[a-zA-Z]+)?$/.exec(path) ?? [];
        // A URL parser would remove or merge these parts, which could lead to another resource than the allowed one.
        if (location === undefined || path.includes('..') || /\/(?:\.?[/:]|\.?$)/.test(path))
            throw new errors/* ActionError */.lZ('STEPS_INVALID', `${path} is not a name of a resource`);
        return { ...call, host: apiHost(location, universe), path: `/v1/${path}` };
    }
    return {
        get: (name, call) => client.repeatable({ method: 'GET', ...at(name, call), isAnswer: isNamed }),
        read: (path, call) => client.repeatable({ method: 'GET', ...at(path, call) }),
        list: async (path, field, call) => {
            const query = { pageSize: '100', ...call.query };
            return listPages(client, { method: 'GET', ...at(path, { ...call, query }) }, field);
        },
        once: (method, path, call) => client.once({ method, ...at(path, call) }),
        repeatable: (path, call, host) => client.repeatable({ method: 'POST', ...at(path, call), ...(host === undefined ? {} : { host }) }),
        stream: (path, call, bounds) => client.stream({ method: 'POST', ...at(path, call) }, bounds),
        ask: async (path, call, host) => {
            const { response, words, milliseconds, retryAfterMs } = await client.ask({
                method: 'POST',
                ...at(path, call),
                ...(host === undefined ? {} : { host }),
            });
            return {
                status: response?.status ?? 0,
                milliseconds,
                body: response && (0,network_json/* jsonObjectIn */.$)(response.body),
                deployedModelId: response?.headers['x-vertex-ai-deployed-model-id'],
                retryAfterMs,
                words,
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/google/services.js



/**
 * Creates the calls of Google's other APIs.
 *
 * @param universe Google's, as `googleapis.com`
 */
function createServiceCalls(client, universe) {
    const at = (service, path, call) => {
        // A URL parser would remove or merge other parts, which could lead to another resource than the allowed one.
        const isPlain = /^[\w.~%@:-]+(?:\/[\w.~%@:-]+)*$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|:|$)/.test(path);
        if (!isPlain)
            throw new errors/* ActionError */.lZ('STEPS_INVALID', `${path} is not a path of ${service}`);
        return { ...call, host: `${service}.${universe}`, path: `/${path}` };
    };
    return {
        get: (service, path, call) => client.repeatable({ method: 'GET', ...at(service, path, call) }),
        list: (service, path, field, call) => listPages(client, { method: 'GET', ...at(service, path, { ...call, query: { pageSize: '100', ...call.query } }) }, field),
        once: (method, service, path, call) => client.once({ method, ...at(service, path, call) }),
        upload: (service, path, { media, body = {}, ...call }) => client.once({
            method: 'POST',
            ...at(service, path, { ...call, query: { ...call.query, uploadType: 'multipart' } }),
            raw: multipart(body, media),
        }),
        repeatable: (service, path, call) => client.repeatable({ method: 'POST', ...at(service, path, call) }),
    };
}
/** Source: https://docs.cloud.google.com/storage/docs/uploading-objects (multipart/related of Google's upload endpoints) */
function multipart(metadata, { contentType, text }) {
    const boundary = `keyless-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    const body = [
        `--${boundary}\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(metadata)}`,
        `--${boundary}\r\ncontent-type: ${contentType}\r\n\r\n${text}`,
        `--${boundary}--\r\n`,
    ].join('\r\n');
    return { headers: { 'content-type': `multipart/related; boundary=${boundary}` }, body };
}

// EXTERNAL MODULE: ./build/report/failure.js + 3 modules
var failure = __webpack_require__(9539);
;// CONCATENATED MODULE: ./build/run/context.js
/**
 * Returns the client that reads the policy: a central policy has its own token, one of this repository the token for
 * everything else.
 */
const policyReader = ({ repository }, { policy, policyToken, githubToken }) => policy.kind === 'central' ? repository(policyToken, 'policy_token') : repository(githubToken, 'github_token');

// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/core/refusal-explanation.js

const metadata = ({ details }, key) => details?.reasons.flatMap(reason => reason.metadata[key] ?? []).find(value => value !== '');
const firstMatch = (pattern, { text, details }) => [text, ...(details?.violations ?? []).flatMap(({ subject, description }) => [subject, description])]
    .map(one => pattern.exec(one)?.[1])
    .find(one => one !== undefined);
/** The project that the refusal is about, as Google names it. It is not always the project of the request. */
const consumer = (refused, { project }) => /^(?:projects\/)?([a-z0-9][\w.:-]*)$/.exec(metadata(refused, 'consumer') ?? '')?.[1] ?? project;
const inProject = (project) => `--project=${(0,gcloud/* quoteShell */.LA)(project)}`;
/** Commands that grant a role to the caller. If the caller is not known, the first one finds it. */
function grantRole(project, role, { member }) {
    if (member !== undefined)
        return {
            cure: 'Grant the role; it takes effect in a minute or two:',
            commands: [(0,gcloud/* gcloudGrant */.xx)(project, member, role)],
        };
    return {
        cure: `Grant ${role} on project ${project} to the principal of this run. Google's audit log names it:`,
        commands: [(0,gcloud/* gcloudPrincipals */._O)(project)],
    };
}
const principalIn = ({ member }) => member ?? 'the principal of this run';

;// CONCATENATED MODULE: ./build/core/google-refusal-causes.js


function vpcServiceControls(refused, caller) {
    const service = metadata(refused, 'service');
    const id = firstMatch(/vpcServiceControlsUniqueIdentifier:\s{0,3}([\w-]{4,100})/, refused) ??
        metadata(refused, 'uid') ??
        refused.details?.violations.find(({ type }) => type === 'VPC_SERVICE_CONTROLS')?.description;
    const cause = `a perimeter of VPC Service Controls keeps ${principalIn(caller)} from ${service ?? 'this service'}: GitHub's runners are outside of it`;
    const cure = `Ask the administrator of the perimeter to add an ingress rule for ${principalIn(caller)}${service === undefined ? '' : ` and ${service}`}`;
    if (id === undefined || !/^[\w-]{4,100}$/.test(id))
        return { title: 'VPC Service Controls refuse this run', cause, cure: `${cure}.` };
    const filter = `log_id("cloudaudit.googleapis.com/policy") AND protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`;
    return {
        title: 'VPC Service Controls refuse this run',
        cause: `${cause} (unique id ${id})`,
        cure: `${cure}. The audit log says which perimeter and rule it was:`,
        commands: [
            `gcloud logging read ${(0,gcloud/* quoteShell */.LA)(filter)} \\\n  ${inProject(caller.project)} --freshness=1d --limit=1 --format=yaml`,
        ],
    };
}
/** Names of APIs as Google's console has them. */
const apiNames = {
    'aiplatform.googleapis.com': 'Vertex AI',
    'artifactregistry.googleapis.com': 'Artifact Registry',
    'bigquery.googleapis.com': 'BigQuery',
    'cloudbuild.googleapis.com': 'Cloud Build',
    'compute.googleapis.com': 'Compute Engine',
    'iamcredentials.googleapis.com': 'IAM Service Account Credentials',
    'logging.googleapis.com': 'Cloud Logging',
    'monitoring.googleapis.com': 'Cloud Monitoring',
    'secretmanager.googleapis.com': 'Secret Manager',
    'serviceusage.googleapis.com': 'Service Usage',
    'storage.googleapis.com': 'Cloud Storage',
    'sts.googleapis.com': 'Security Token Service',
};
function serviceDisabled(refused, caller) {
    const service = metadata(refused, 'service') ??
        firstMatch(/\b([a-z0-9-]{2,60}\.googleapis\.com)\b/, refused) ??
        'aiplatform.googleapis.com';
    const { project } = caller;
    const name = apiNames[service];
    return {
        title: `${name === undefined ? `the API ${service}` : `the ${name} API`} is off in ${project}`,
        cause: `the API ${service} is not enabled in project ${project}`,
        cure: 'Enable it; it takes effect in a few minutes:',
        commands: [`gcloud services enable ${(0,gcloud/* quoteShell */.LA)(service)} ${inProject(project)}`],
    };
}
function billingDisabled(refused, caller) {
    const project = consumer(refused, caller);
    return {
        title: `billing is not enabled in ${project}`,
        cause: `project ${project} has no open billing account`,
        cure: `Link it to one at https://console.cloud.google.com/billing/linkedaccount?project=${encodeURIComponent(project)}; it takes effect in a few minutes. See what it is linked to now:`,
        commands: [`gcloud billing projects describe ${(0,gcloud/* quoteShell */.LA)(project)}`],
    };
}
function userProjectDenied(refused, caller) {
    const project = firstMatch(/permission to use project ([a-z0-9][\w.:-]{0,100}\w)/, refused) ?? consumer(refused, caller);
    return {
        title: `${caller.serviceAccount ?? 'the principal of this run'} may not use project ${project}`,
        cause: `${principalIn(caller)} lacks serviceusage.services.use in project ${project}; roles/serviceusage.serviceUsageConsumer includes it`,
        ...grantRole(project, 'roles/serviceusage.serviceUsageConsumer', caller),
    };
}
function organizationPolicy(refused, caller) {
    const { project, location } = caller;
    const given = refused.details?.reasons.map(({ reason }) => reason) ?? [];
    const constraint = firstMatch(/constraints\/([a-zA-Z]\w{0,60}(?:\.\w{1,100}){0,3})/, refused) ??
        (given.includes('RESOURCE_USAGE_RESTRICTION_VIOLATED') ? 'gcp.restrictServiceUsage' : undefined) ??
        (given.some(reason => reason.startsWith('LOCATION_')) ? 'gcp.resourceLocations' : undefined);
    if (constraint === undefined)
        return {
            title: "the organization's policy refuses this",
            cause: `a policy of the organization of project ${project} refuses this`,
            cure: 'Ask the administrator of the organization. See which policies are set on the project itself:',
            commands: [`gcloud org-policies list ${inProject(project)}`],
        };
    const isOfPlaces = constraint === 'gcp.resourceLocations';
    const asksFor = isOfPlaces && location !== undefined ? `resources in ${location}` : 'this';
    return {
        title: `the organization policy ${constraint} refuses this`,
        cause: `the organization policy constraints/${constraint} does not allow ${asksFor} in project ${project}`,
        cure: `${isOfPlaces ? 'Choose a location that it allows' : 'Request what it allows'}, or ask the administrator of the organization to change it. See what it allows:`,
        commands: [`gcloud org-policies describe ${(0,gcloud/* quoteShell */.LA)(constraint)} --effective ${inProject(project)}`],
    };
}
function scopeInsufficient(refused, caller) {
    const service = metadata(refused, 'service') ?? 'the service';
    const isService = /^[\w.-]{1,100}\.googleapis\.com$/.test(service);
    return {
        title: 'the access token lacks a scope',
        cause: `the access token that reached ${service} lacks the scope that this call needs, though ${principalIn(caller)} asked for https://www.googleapis.com/auth/cloud-platform, which covers it`,
        cure: 'Something between the runner and Google may replace the credential, such as a proxy of the cloud that a self-hosted runner is in. See who answers from the runner:',
        ...(isService && { commands: [`curl -sv -o /dev/null https://${service}`] }),
    };
}
function accountState(refused, caller) {
    const email = firstMatch(/\b([a-z0-9][\w.-]{0,62}@[\w.-]{1,100}\.gserviceaccount\.com)\b/, refused) ??
        metadata(refused, 'email') ??
        caller.serviceAccount;
    const isDeleted = /deleted|Gaia id not found|not found; gaia|account not found/i.test(refused.text);
    const state = isDeleted ? 'deleted, or never existed' : 'disabled or deleted';
    if (email === undefined)
        return {
            title: 'the account is disabled or deleted',
            cause: `the account of this run is ${state}`,
            cure: 'See which accounts there are, and whether each is disabled:',
            commands: [`gcloud iam service-accounts list ${inProject(caller.project)}`],
        };
    const project = (0,gcloud/* accountProject */.TP)(email) ?? caller.project;
    return {
        title: `${email} is ${state}`,
        cause: `the service account ${email} is ${state}`,
        cure: 'See which it is:',
        commands: [
            `gcloud iam service-accounts describe ${(0,gcloud/* quoteShell */.LA)(email)} ${inProject(project)}`,
            {
                when: 'If it is disabled:',
                run: `gcloud iam service-accounts enable ${(0,gcloud/* quoteShell */.LA)(email)} ${inProject(project)}`,
            },
            ...deletedAccount(email, project),
        ],
    };
}
/** Commands that restore a deleted account. They need its number, which only the audit log still has. */
function deletedAccount(email, project) {
    if (project === undefined)
        return [];
    const filter = `protoPayload.methodName="google.iam.admin.v1.DeleteServiceAccount" AND protoPayload.resourceName:"${email}"`;
    return [
        {
            when: 'If it was deleted within 30 days, this prints its number, by which gcloud iam service-accounts undelete restores it:',
            run: `gcloud logging read ${(0,gcloud/* quoteShell */.LA)(filter)} \\\n  ${inProject(project)} --freshness=30d --limit=1 --format='value(resource.labels.unique_id)'`,
        },
    ];
}
function projectInvalid(refused, caller) {
    const project = consumer(refused, caller);
    return {
        title: `there is no project ${project}, or it may not be used`,
        cause: `there is no project ${project}, or it may not be used by this account`,
        cure: 'See whether it exists:',
        commands: [`gcloud projects describe ${(0,gcloud/* quoteShell */.LA)(project)}`],
    };
}
function projectSuspended(refused, caller) {
    const project = consumer(refused, caller);
    return {
        title: `project ${project} is suspended`,
        cause: `Google has suspended project ${project}, or its billing account`,
        cure: 'The owners of the project have an e-mail that says why, and can appeal in the console: https://cloud.google.com/resource-manager/docs/project-suspension-guidelines. See its state:',
        commands: [`gcloud projects describe ${(0,gcloud/* quoteShell */.LA)(project)}`],
    };
}

;// CONCATENATED MODULE: ./build/core/google-refusals.js


/** Explains a refusal, if it is one of these. */
const explainGoogleRefusal = (refused, caller) => findRefusalRow(refused)?.explain(refused, caller);
/** Returns the row that explains a refusal. */
function findRefusalRow({ text, details }) {
    const given = details?.reasons.map(({ reason }) => reason) ?? [];
    return (refusalRows.find(({ reasons = [] }) => reasons.some(reason => given.includes(reason))) ??
        refusalRows.find(({ words }) => words?.test(text)));
}
/** The first match counts: by reason, and only then by words. */
const refusalRows = [
    {
        id: 'vpc-service-controls',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: VQQnKfXtacme`,
            },
        ],
        reasons: ['SECURITY_POLICY_VIOLATED'],
        words: /vpcServiceControlsUniqueIdentifier|VPC Service Controls|Request is prohibited by organization's policy/i,
        explain: vpcServiceControls,
    },
    {
        id: 'api-disabled',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Vertex AI API has not been used in project acme-ml before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/aiplatform.googleapis.com/overview?project=acme-ml then retry.',
            },
        ],
        reasons: ['SERVICE_DISABLED'],
        words: /SERVICE_DISABLED|API has not been used in project|it is disabled\. Enable it/,
        explain: serviceDisabled,
    },
    {
        id: 'billing-disabled',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'This API method requires billing to be enabled.',
            },
        ],
        reasons: ['BILLING_DISABLED'],
        words: /BILLING_DISABLED|requires billing|billing (?:to be|must be|is not|has not been) enabled|enable billing|billing account [^.]{0,100}(?:disabled|closed|absent|delinquent|not (?:open|active|found))/i,
        explain: billingDisabled,
    },
    {
        id: 'quota-project',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Caller does not have required permission to use project acme-quota. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
            },
        ],
        reasons: ['USER_PROJECT_DENIED'],
        words: /does not have (?:the )?required permission to use project|roles\/serviceusage\.serviceUsageConsumer/,
        explain: userProjectDenied,
    },
    {
        id: 'organization-policy',
        examples: [
            {
                status: 'FAILED_PRECONDITION',
                words: 'Constraint constraints/gcp.resourceLocations violated for projects/acme-ml attempting to use us-central1',
            },
        ],
        reasons: [
            'RESOURCE_USAGE_RESTRICTION_VIOLATED',
            'LOCATION_ORG_POLICY_VIOLATED',
            'LOCATION_POLICY_VIOLATED',
            'ORG_POLICY_VIOLATED',
        ],
        words: /\bconstraints\/[a-z]|\borg(?:anization)?(?:al)? polic(?:y|ies)\b/i,
        explain: organizationPolicy,
    },
    {
        id: 'token-scope',
        examples: [{ status: 'PERMISSION_DENIED', words: 'Request had insufficient authentication scopes.' }],
        reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
        words: /insufficient authentication scopes/i,
        explain: scopeInsufficient,
    },
    {
        id: 'account-disabled',
        examples: [
            { status: 'UNAUTHENTICATED', words: 'Service account trainer@acme-ml.iam.gserviceaccount.com is disabled.' },
        ],
        reasons: ['ACCOUNT_STATE_INVALID', 'USER_BLOCKED_BY_ADMIN', 'SERVICE_ACCOUNT_DISABLED'],
        words: /\bservice account\b[^\n]{0,120}\b(?:is|has been|was) (?:disabled|deleted)|Gaia id not found|\baccount (?:is|has been|was) (?:disabled|deleted)/i,
        explain: accountState,
    },
    {
        id: 'federated-token-unsupported',
        examples: [
            {
                status: 'UNAUTHENTICATED',
                words: 'Request had invalid authentication credentials.',
                reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
            },
        ],
        reasons: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
        explain: () => ({
            title: 'this method does not accept a federated token',
            cause: 'this method does not accept the token of a federated principal',
            cure: 'Give the grant a service_account to impersonate.',
        }),
    },
    {
        id: 'project-suspended',
        examples: [{ status: 'PERMISSION_DENIED', words: `Consumer 'projects/acme-ml' has been suspended.` }],
        reasons: ['CONSUMER_SUSPENDED', 'GCP_SUSPENDED'],
        words: /\b(?:project|consumer)\b[^.]{0,120}\b(?:is|has been) suspended/i,
        explain: projectSuspended,
    },
    {
        id: 'project-missing',
        examples: [{ status: 'PERMISSION_DENIED', words: 'Permission denied on resource project acme-ml.' }],
        reasons: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID'],
        words: /CONSUMER_INVALID|Permission denied on resource project|\bproject\b[^.]{0,80}\b(?:has been|was) deleted/i,
        explain: projectInvalid,
    },
    {
        id: 'organization-restriction',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Access denied by organization restriction.',
                reason: 'ORG_RESTRICTION_VIOLATION',
            },
        ],
        reasons: ['ORG_RESTRICTION_VIOLATION', 'ORG_RESTRICTION_HEADER_INVALID'],
        explain: () => ({
            title: 'a proxy restricts which organizations may be used',
            cause: "the runner's proxy adds the header X-Goog-Allowed-Resources, which does not name the organization of this project",
            cure: 'Ask the administrator of the proxy to add the organization to it: https://cloud.google.com/resource-manager/docs/organization-restrictions/overview',
        }),
    },
    {
        id: 'api-not-visible',
        examples: [
            { status: 'PERMISSION_DENIED', words: 'The API is not visible to this project.', reason: 'SERVICE_NOT_VISIBLE' },
        ],
        reasons: ['SERVICE_NOT_VISIBLE'],
        explain: (refused, caller) => ({
            title: `the API is not open to ${consumer(refused, caller)}`,
            cause: `the API ${metadata(refused, 'service') ?? ''} is not open to project ${consumer(refused, caller)}`.replace('  ', ' '),
            cure: 'See which APIs the project can use:',
            commands: [`gcloud services list --available ${inProject(caller.project)} --filter=aiplatform`],
        }),
    },
];

;// CONCATENATED MODULE: ./build/identity/claims.js
/** Claims that a decision and the record need: the issuer, the audience, and the run. */
const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'];
/**
 * Claims that GitHub may set: which of them a token has depends on the server's version and on the job. An absent claim
 * matches nothing. Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
const optionalClaims = [
    'actor',
    'actor_id',
    'base_ref',
    'check_run_id',
    'enterprise',
    'enterprise_id',
    'environment',
    'environment_node_id',
    'event_name',
    'head_ref',
    'job_workflow_ref',
    'job_workflow_sha',
    'ref',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_owner',
    'repository_owner_id',
    'repository_visibility',
    'run_number',
    'runner_environment',
    'sub',
    'workflow',
    'workflow_ref',
    'workflow_sha',
];
/** GitHub's own claims, by name. `repo_property_*` (custom properties) exist in addition. */
const claimNames = [...requiredClaims, ...optionalClaims].toSorted();

;// CONCATENATED MODULE: ./build/policy/compile/names.js


/** Claims of the subject. Without them Google refuses a token, so that they need no guard. */
const subjectClaims = ['repository_id', 'run_id', 'run_attempt', 'sha'];
/** CEL of `google.subject`: `assertion.repository_id + ':' + assertion.run_id + \u2026`, whom Google's audit log names. */
const runSubject = subjectClaims.map(claim => `assertion.${claim}`).join(" + ':' + ");
/** Claims that say whose workflow it is. */
const pins = ['repository_id', 'repository_owner_id', 'job_workflow_ref'];
/**
 * Returns the custom attribute of a grant, `train_512345678`, which is `'true'` for its tokens. It follows from the grant
 * alone. Two repositories in one pool therefore do not meet in one attribute, although both name a grant `train`.
 */
function attributeName({ name, when }) {
    const [only, ...more] = conditionOn({ when }, 'repository_id')?.anyOf ?? [];
    const id = only !== undefined && more.length === 0 && 'literal' in only ? only.literal : undefined;
    return `${name}_${id !== undefined && /^\d{1,20}$/.test(id) ? id : digestOfPins(when)}`;
}
function digestOfPins(when) {
    const values = when
        .filter(({ claim }) => pins.includes(claim))
        .flatMap(({ claim, anyOf }) => anyOf.map(matcher => JSON.stringify([claim, matcher])));
    return shortDigest(JSON.stringify(values.toSorted()));
}
/** Returns 8 hex digits of a text's SHA-256. */
const shortDigest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
/** Returns the attribute of the layout `bindings` that holds the values of these claims. */
function claimsAttribute(claims) {
    const name = claims.join('__');
    return /^[a-z0-9_]{1,100}$/.test(name) ? name : `claims_${shortDigest(name)}`;
}
/** Returns the claims of a grant in the order in which the layout `bindings` joins their values. */
const joinedClaims = ({ when }) => when.map(({ claim }) => claim).toSorted();
/**
 * Returns the members of IAM that are exactly the tokens of a grant, as `principalSet://\u2026/attribute.train_512345678/true`.
 * In the layout `bindings` there is one for each combination of values.
 */
function grantMembers(grant, layout = 'conditions') {
    const set = `${principalSets}${grant.provider.pool}/attribute`;
    if (layout === 'conditions')
        return [`${set}.${attributeName(grant)}/true`];
    const claims = joinedClaims(grant);
    const values = claims.map(name => [...new Set(literalValues(conditionOn(grant, name)))]);
    const combinations = values.reduce((joined, texts) => joined.flatMap(before => texts.map(text => [...before, text])), [[]]);
    return combinations.map(combination => `${set}.${claimsAttribute(claims)}/${combination.join(':')}`);
}
const principalSets = 'principalSet://iam.googleapis.com/';
/** Reads `principalSet://iam.googleapis.com/{pool}/attribute.{name}/{value}`. A value may contain slashes. */
function readAttributeSet(member) {
    if (!member.startsWith(principalSets))
        return undefined;
    const parts = member.slice(principalSets.length).split('/');
    const [attribute = '', ...value] = parts.slice(poolParts);
    if (!attribute.startsWith('attribute.') || value.length === 0)
        return undefined;
    return {
        pool: parts.slice(0, poolParts).join('/'),
        name: attribute.slice('attribute.'.length),
        value: value.join('/'),
    };
}
/** Parts of `projects/{number}/locations/global/workloadIdentityPools/{pool}`. */
const poolParts = 6;

;// CONCATENATED MODULE: ./build/credentials/principal.js

/** Google's limit of `google.subject`. */
const maxSubjectBytes = 127;
/**
 * Returns the federated principal as Google's audit log names it, by the attribute mapping that the policy declares.
 * STS does not say what it mapped.
 *
 * @returns `undefined` if the policy declares a mapping that is not known here
 */
function federatedPrincipal({ pool, subject }, claims) {
    const mapped = subjects[subject](claims);
    if (mapped === undefined || Buffer.byteLength(mapped) > maxSubjectBytes)
        return undefined;
    return `principal://iam.googleapis.com/${pool}/subject/${mapped}`;
}
const subjects = {
    run: claims => subjectClaims.map(claim => claims[claim]).join(':'),
    sub: ({ sub }) => sub,
    other: () => undefined,
};
/** The CEL expressions of the recommended mapping, with the attribute that bindings name. */
const expressions = {
    'google.subject': runSubject,
    'attribute.repository_id': 'assertion.repository_id',
};
const attributeMapping = Object.entries(expressions)
    .map(([attribute, expression]) => `${attribute}=${expression}`)
    .join(',');
/**
 * Returns CEL that gives an attribute a string for every token. Without a guard, an absent claim fails the whole
 * exchange.
 *
 * @returns `undefined` for an attribute that is not named after a claim
 */
function expressionFor(attribute, claims) {
    const claim = attribute.replace(/^attribute\./, '');
    const known = expressions[attribute];
    if (known !== undefined || !claims.includes(claim))
        return known;
    return `'${claim}' in assertion ? assertion.${claim} : ''`;
}
/** The IAM member for this repository in the pool of a provider that was set up by hand, and maps the repository's id. */
const repositoryMember = (provider, claims) => `principalSet://iam.googleapis.com/${provider.pool}/attribute.repository_id/${claims['repository_id'] ?? ''}`;
/** The IAM member for the tokens of a grant, as `compile` sets them up. */
const grantMember = (grant) => grantMembers(grant).join('');
/**
 * Returns the IAM member for a role that the next run should have, too. With the recommended mapping each run has
 * another subject, but the attribute of its grant stays.
 *
 * @returns `undefined` if the policy declares another mapping, so that its result is not known
 */
function grantee(grant, claims, serviceAccount) {
    if (serviceAccount !== undefined)
        return `serviceAccount:${serviceAccount}`;
    return grant.provider.subject === 'run' ? grantMember(grant) : federatedPrincipal(grant.provider, claims);
}

;// CONCATENATED MODULE: ./build/credentials/provider-commands.js



/** Formats a gcloud command. A false flag becomes `--no-flag`, an undefined one is left out. */
const provider_commands_gcloud = (command, flags) => [
    `gcloud ${command}`,
    ...Object.entries(flags).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'boolean')
            return value ? `--${name}` : `--no-${name}`;
        return `--${name}=${(0,gcloud/* quoteShell */.LA)(value)}`;
    }),
].join(' ');
/** Commands that compare Google's side with the policy of a checkout, and set it up again. */
const setUpAgain = [
    { when: 'This shows what differs, and for whom:', run: 'keyless-vertex drift' },
    {
        when: 'This corrects it. If several policies share the provider, name all of them:',
        run: 'keyless-vertex compile > setup.sh && bash setup.sh',
    },
];
/** Returns the project's number in a provider's name. */
const projectNumber = ({ resource }) => resource.split('/')[1] ?? '';
/** Advice to enable an API in the provider's project. */
const enableService = (service, provider) => ({
    cure: 'Enable it; it takes effect in a few minutes:',
    commands: [provider_commands_gcloud(`services enable ${service}`, { project: projectNumber(provider) })],
});
const ofPool = ({ resource }) => {
    const [, project = '', , location = '', , pool = ''] = resource.split('/');
    return { project, location, 'workload-identity-pool': pool };
};
const ofProvider = (verb, provider, flags = {}) => provider_commands_gcloud(`iam workload-identity-pools providers ${verb} ${(0,gcloud/* quoteShell */.LA)(provider.resource.split('/').at(-1) ?? '')}`, {
    ...ofPool(provider),
    ...flags,
});
/**
 * Command that shows a provider.
 *
 * @param format gcloud's `--format`
 */
const describeProvider = (provider, format) => ofProvider('describe', provider, { format });
/** Command that changes a provider. */
const updateProvider = (provider, flags) => ofProvider('update-oidc', provider, flags);
/** Command that restores a deleted provider. */
const undeleteProvider = (provider) => ofProvider('undelete', provider);
/** Command that lists all providers of the pool, also deleted ones that can be restored. */
const listProviders = (provider) => provider_commands_gcloud('iam workload-identity-pools providers list', {
    ...ofPool(provider),
    'show-deleted': true,
    format: 'table(name.basename(),state,disabled)',
});
/**
 * Command that corrects the mapping of one attribute. gcloud replaces the whole mapping, and other bindings may depend
 * on the rest. So the command reads the present mapping and keeps it.
 *
 * @param attribute `google.subject`, `attribute.environment`; absent: Google did not say which
 */
function correctMapping(provider, attribute) {
    // If the policy declares another mapping, it must stay.
    const isDeclared = attribute === 'google.subject' && provider.subject !== 'run';
    const expression = attribute === undefined || isDeclared ? undefined : expressionFor(attribute, claimNames);
    if (attribute === undefined || expression === undefined)
        return {
            cure: "Correct the expression, or guard it for tokens without that claim. If it was compiled, do so in a checkout of the provider's policy:",
            commands: [
                ...setUpAgain,
                {
                    when: 'If you set it up by hand: an update replaces the whole mapping, so start from what this shows:',
                    run: describeProvider(provider, 'yaml(attributeMapping)'),
                },
            ],
        };
    const { look, map } = mapAttribute(provider, attribute);
    return {
        cure: `Map ${attribute} to ${expression}. See what is mapped now:`,
        commands: [look, { when: `This maps ${attribute} again and keeps the rest:`, run: map }],
    };
}
/** @param attribute one that is named after a claim, or one of the set-up */
function mapAttribute(provider, attribute) {
    const expression = expressionFor(attribute, claimNames) ?? '';
    return { look: describeProvider(provider, 'yaml(attributeMapping)'), map: remap(provider, attribute, expression) };
}
/** @param expression CEL without characters that a shell interprets within double quotes */
function remap(provider, attribute, expression) {
    const now = describeProvider(provider, 'value(attributeMapping.list(separator=";"))');
    const others = `${now} | tr ';' '\\n' | grep -v '^${attribute.replaceAll('.', '\\.')}=' | paste -sd ';' -`;
    return `${ofProvider('update-oidc', provider)} \\\n  --attribute-mapping="^;^$(${others});${attribute}=${expression}"`;
}

;// CONCATENATED MODULE: ./build/credentials/refusal-cause.js

/** Matches a refusal by a part of its words. */
const refusalSays = (words) => (refusal) => typeof words === 'string' ? refusal.words.includes(words) : words.test(refusal.words);
/** Matches a refusal by its google.rpc.ErrorInfo reason. */
const hasReason = (reason) => ({ details }) => details?.reasons.some(one => one.reason === reason) ?? false;
const throttled = {
    id: 'token-quota',
    examples: [
        { status: 429, code: 'RESOURCE_EXHAUSTED', words: `Quota exceeded for quota metric 'Token exchange requests'.` },
    ],
    matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
    title: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}`,
    cause: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}; retries did not help.`,
    advice: ({ provider }, { host }) => ({
        cure: 'Run the job again later, or raise the quota:',
        commands: [provider_commands_gcloud('beta quotas info list', { service: host, project: projectNumber(provider) })],
    }),
};
const outageCause = {
    id: 'token-service-outage',
    examples: [{ status: 503, code: 'UNAVAILABLE', words: 'The service is currently unavailable.' }],
    matches: ({ status }) => status >= 500 || status === 408,
    title: (_, { host }) => `${host} is not available`,
    cause: (_, { host }) => `${host} fails at the moment; retries did not help.`,
    advice: () => ({
        cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
    }),
};
const foreign = {
    id: 'foreign-answer',
    examples: [{ status: 403, code: '', words: '<html><title>Access denied</title>' }],
    matches: ({ code }) => code === '',
    title: (_, { host }) => `Something answered instead of ${host}`,
    cause: (_, { host }) => `The answer is not in the form of ${host}: a proxy or gateway may have answered instead.`,
    advice: () => ({ cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.' }),
};
const generalCauses = [throttled, outageCause, foreign];

;// CONCATENATED MODULE: ./build/credentials/exchange-causes.js



/** Refusals of STS, by its words. The first match is the cause. */
const exchangeCausesFirst = [
    {
        id: 'attribute-condition',
        examples: [
            {
                status: 400,
                code: 'unauthorized_client',
                words: 'The given credential is rejected by the attribute condition.',
            },
        ],
        matches: refusalSays('rejected by the attribute condition'),
        title: ({ provider }) => `The attribute condition of provider ${provider.name} rejects this run`,
        cause: ({ provider, claims }) => `The attribute condition of provider ${provider.name} is false for ${describeClaims(claims)}. ` +
            'A condition that names an absent claim without has() is false, too.',
        advice: ({ provider }) => ({
            cure: "The policy admits this run, so Google's side is not that of the policy. In a checkout of it:",
            commands: [
                ...setUpAgain,
                {
                    when: 'If you set it up by hand, compare its condition with those claims:',
                    run: describeProvider(provider, 'yaml(attributeMapping,attributeCondition)'),
                },
            ],
        }),
    },
    {
        id: 'attribute-mapping',
        examples: [
            {
                status: 400,
                code: 'unauthorized_client',
                words: `The mapped attribute 'attribute.environment' must be of type STRING.`,
            },
        ],
        matches: refusalSays(/mapped attribute '.*' must be of type/),
        title: ({ provider }, { words }) => `Provider ${provider.name} maps ${attributeIn(words) ?? 'an attribute'} to no string`,
        cause: ({ provider }, { words }) => `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
            'string: its expression is wrong, or names a claim that this token does not have.',
        advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
    },
    {
        id: 'provider-name',
        examples: [
            {
                status: 400,
                code: 'invalid_request',
                words: 'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
            },
        ],
        matches: refusalSays('Invalid value for "audience"'),
        title: ({ provider }) => `providers.${provider.name}.resource is not the full name of a provider`,
        cause: ({ provider }) => `${provider.resource} is not the full name of a provider: it needs the project's number, not its id, and ends in ` +
            'workloadIdentityPools/POOL/providers/PROVIDER.',
        advice: ({ provider }) => ({
            cure: `Set providers.${provider.name}.resource of the policy to what this prints:`,
            commands: [describeProvider(provider, 'value(name)')],
        }),
    },
    {
        id: 'subject-too-long',
        examples: [
            {
                status: 400,
                code: 'invalid_request',
                words: 'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
            },
        ],
        matches: refusalSays(/mapped attribute google\.subject exceeds/),
        title: ({ provider }) => `Provider ${provider.name} maps google.subject to more than 127 bytes`,
        cause: ({ provider, claims }) => `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
            `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
        advice: ({ provider }) => correctMapping(provider, 'google.subject'),
    },
    {
        id: 'provider-missing',
        examples: [
            {
                status: 400,
                code: 'invalid_target',
                words: `The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.`,
            },
        ],
        matches: ({ code }) => code === 'invalid_target',
        title: ({ provider }) => `There is no provider \`${providerId(provider)}\`, or it is disabled or deleted`,
        cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
        advice: ({ provider }) => ({
            cure: `${misspelled(provider)} Compare it with the existing providers:`,
            commands: [
                listProviders(provider),
                { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
                { when: 'If it is deleted:', run: undeleteProvider(provider) },
            ],
        }),
    },
    {
        id: 'token-late',
        examples: [{ status: 400, code: 'invalid_grant', words: 'ID Token issued at 1774000000 is stale to sign-in.' }],
        matches: refusalSays('is stale to sign-in'),
        title: () => 'The OIDC token reached Google after it expired',
        cause: () => "The OIDC token reached Google after it expired, or GitHub's clock and Google's are far apart.",
        advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing delays its requests.' }),
    },
    {
        id: 'audience',
        examples: [
            {
                status: 400,
                code: 'invalid_grant',
                words: 'The audience in ID Token [https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal] does not match the expected audience.',
            },
        ],
        matches: refusalSays(/audience in ID Token .* does not match/),
        title: ({ provider }) => `Provider ${provider.name} does not allow its own name as the audience`,
        cause: ({ provider }) => `Provider ${provider.name} allows other audiences than its own name, but this action requests its own name.`,
        advice: ({ provider }) => ({
            cure: 'Allow its own name too. An update replaces the list, so add what this prints, if anything else still uses it:',
            commands: [
                describeProvider(provider, 'value(oidc.allowedAudiences)'),
                {
                    when: 'If nothing else uses it:',
                    run: updateProvider(provider, { 'allowed-audiences': `https://iam.googleapis.com/${provider.resource}` }),
                },
            ],
        }),
    },
    {
        id: 'issuer',
        examples: [
            {
                status: 400,
                code: 'invalid_grant',
                words: 'The issuer in ID Token https://token.actions.githubusercontent.com does not match the expected ones.',
            },
        ],
        matches: refusalSays(/issuer in ID Token .* does not match/),
        title: ({ provider }) => `Provider ${provider.name} trusts another issuer`,
        cause: ({ provider, claims }) => `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
        advice: ({ provider, claims }) => ({
            cure: 'Trust it, if it is the issuer of your GitHub:',
            commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
        }),
    },
    {
        id: 'issuer-keys',
        examples: [
            { status: 400, code: 'invalid_grant', words: `Error connecting to the given credential's issuer.` },
            { status: 400, code: 'invalid_grant', words: 'Unable to verify the ID Token signature.' },
        ],
        matches: refusalSays(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
        title: ({ claims }) => `Google cannot verify tokens of ${claims['iss']}`,
        cause: ({ claims }) => `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
            'internet does not reach needs its keys uploaded, and uploaded again when they change.',
        advice: ({ provider, claims }) => ({
            cure: 'If it is github.com, run the job again. Otherwise fetch the keys on a machine that reaches the server, and upload them:',
            commands: [
                `curl -fsS ${(0,gcloud/* quoteShell */.LA)(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
                updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
            ],
        }),
    },
    {
        id: 'sts-disabled',
        examples: [
            {
                status: 403,
                code: 'PERMISSION_DENIED',
                words: 'Security Token Service API has not been used in project 123456789 before or it is disabled.',
                reason: 'SERVICE_DISABLED',
            },
        ],
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('sts.googleapis.com', provider),
    },
];
/** Refusals that only the OAuth code identifies (RFC 6749, section 5.2). */
const exchangeCausesLast = [
    ...generalCauses,
    {
        id: 'provider-rejects',
        examples: [{ status: 401, code: 'unauthorized_client', words: 'The client is not authorized.' }],
        matches: ({ code }) => code === 'unauthorized_client' || code === 'invalid_client',
        title: ({ provider }) => `Provider ${providerId(provider)} does not admit this run`,
        cause: ({ provider }) => `Google accepts no token of this run at ${provider.resource}: there is no such pool or provider, it is disabled or deleted, or it does not admit this repository.`,
        advice: ({ provider }) => ({
            cure: `Compare providers.${provider.name}.resource of the policy with the existing providers, then its condition with this run:`,
            commands: [listProviders(provider), describeProvider(provider, 'yaml(name,state,attributeCondition,oidc)')],
        }),
    },
    {
        id: 'exchange-invalid',
        examples: [{ status: 400, code: 'invalid_request', words: 'Request contains an invalid argument.' }],
        matches: ({ code }) => code === 'invalid_request' || code === 'INVALID_ARGUMENT',
        title: ({ provider }) => `Google cannot use the request at provider ${providerId(provider)}`,
        cause: ({ provider }) => `Google cannot use this request: most often ${provider.resource} is not the full name of a provider, or its mapping gives an attribute a value that Google does not accept.`,
        advice: ({ provider }) => ({
            cure: 'Compare the name, the mapping and the condition with Google\u2019s message:',
            commands: [describeProvider(provider, 'yaml(name,attributeMapping,attributeCondition)')],
        }),
    },
    {
        id: 'token-invalid',
        examples: [{ status: 400, code: 'invalid_grant', words: 'The given token is invalid.' }],
        matches: ({ code }) => code === 'invalid_grant',
        title: ({ provider }) => `Provider ${provider.name} does not accept this token`,
        cause: ({ provider, claims }) => `Provider ${provider.name} does not accept this token: its issuer (${claims['iss']}), its audience or its time is not what the provider expects.`,
        advice: ({ provider }) => ({
            cure: 'Compare these with what the provider expects:',
            commands: [describeProvider(provider, 'yaml(oidc,state,disabled)')],
        }),
    },
    {
        id: 'exchange-refused',
        examples: [{ status: 400, code: 'unsupported_grant_type', words: 'Unsupported grant type.' }],
        matches: ({ status }) => status >= 400,
        title: ({ provider }) => `Google refuses the exchange at provider ${provider.name}`,
        cause: ({ provider }) => `Google refuses the exchange at provider ${provider.name}; Google's message says why.`,
        advice: ({ provider }) => ({
            cure: 'See how the provider is set up:',
            commands: [describeProvider(provider, 'yaml')],
        }),
    },
];
const exchangeCauses = { particular: exchangeCausesFirst, general: exchangeCausesLast };
/** The last part of the provider's name, which may be misspelt. */
const providerId = ({ resource }) => resource.split('/').at(-1) ?? '';
/** Names both the name in the policy and that at Google: if they are nearly the same, one is misspelled. */
function misspelled(provider) {
    const id = providerId(provider);
    const names = provider.name === id ? '' : `: it ends in \`${id}\`, and the policy calls it \`${provider.name}\``;
    return `Most often providers.${provider.name}.resource of the policy is misspelled${names}.`;
}
/** Returns the attribute that a refusal of the mapping names. */
const attributeIn = (words) => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1];
/** Formats the claims that conditions mostly use. */
const describeClaims = (claims) => ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ');

;// CONCATENATED MODULE: ./build/credentials/impersonation-causes.js






const unbound = {
    id: 'impersonation-denied',
    examples: [
        {
            status: 403,
            code: 'PERMISSION_DENIED',
            words: `Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).`,
        },
    ],
    matches: ({ status }) => status === 403,
    title: ({ grant, serviceAccount }) => `Tokens of grant ${grant.name} may not impersonate ${serviceAccount}`,
    cause: ({ provider, grant, serviceAccount }) => `${serviceAccount} does not exist, or ${grantMember({ ...grant, provider })} may not impersonate it. ` +
        `A new binding takes effect within two minutes, and has no effect if provider ${provider.name} does not map attribute.${attributeName(grant)}.`,
    advice: situation => {
        const { provider, grant, claims } = situation;
        const attribute = `attribute.${attributeName(grant)}`;
        return {
            cure: "Add the binding, or set up Google's side of the policy again:",
            commands: [
                {
                    when: `This shows what provider ${provider.name} maps:`,
                    run: describeProvider(provider, 'yaml(attributeMapping)'),
                },
                {
                    when: `If it maps ${attribute}, this adds the binding:`,
                    run: bindWorkloadIdentityUser(situation, grantMember({ ...grant, provider })),
                },
                {
                    when: 'If you set it up by hand, and it maps attribute.repository_id:',
                    run: bindWorkloadIdentityUser(situation, repositoryMember(provider, claims)),
                },
                ...setUpAgain,
            ],
        };
    },
};
/** Refusals of IAM Credentials. The first match is the cause. */
const impersonationCausesFirst = [
    {
        id: 'iam-credentials-disabled',
        examples: [
            {
                status: 403,
                code: 'PERMISSION_DENIED',
                words: 'IAM Service Account Credentials API has not been used in project 123456789 before or it is disabled.',
                reason: 'SERVICE_DISABLED',
            },
        ],
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
    },
    {
        ...unbound,
        matches: refusal => refusal.status === 403 &&
            refusalSays(/iam\.serviceAccounts\.get(?:AccessToken|OpenIdToken)|caller does not have permission/i)(refusal),
    },
    {
        id: 'account-missing',
        examples: [
            {
                status: 404,
                code: 'NOT_FOUND',
                words: 'Not found; Gaia id not found for email trainer@acme-ml.iam.gserviceaccount.com',
            },
        ],
        matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
        title: ({ serviceAccount }) => `There is no service account ${serviceAccount}`,
        cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Check its name:',
            commands: [
                provider_commands_gcloud('iam service-accounts list', { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
                ...deletedAccount(serviceAccount, (0,gcloud/* accountProject */.TP)(serviceAccount)),
            ],
        }),
    },
    {
        id: 'token-lifetime',
        examples: [
            { status: 400, code: 'INVALID_ARGUMENT', words: 'The access token lifetime cannot exceed 3600 seconds.' },
        ],
        matches: refusal => refusal.status === 400 && refusalSays(/lifetime/i)(refusal),
        title: ({ serviceAccount }) => `token.lifetime is longer than ${serviceAccount} allows`,
        cause: ({ lifetimeSeconds, serviceAccount }) => `${lifetimeSeconds} s is longer than tokens of ${serviceAccount} may live: one hour, where the organization's ` +
            'policy does not allow more.',
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Set token.lifetime of the grant to 1h or less, or let the organization policy allow more for this account:',
            commands: [
                provider_commands_gcloud(`resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
            ],
        }),
    },
];
const impersonationCausesLast = [
    {
        id: 'federated-token-refused',
        examples: [{ status: 401, code: 'UNAUTHENTICATED', words: 'Request had invalid authentication credentials.' }],
        matches: ({ status }) => status === 401,
        title: () => 'Google does not accept the federated token that it issued',
        cause: () => 'Google does not accept the federated token that it just issued.',
        advice: () => ({
            cure: "Run the job again; on a self-hosted runner, check that no proxy changes the request's Authorization header.",
        }),
    },
    ...generalCauses,
    unbound,
    {
        id: 'impersonation-refused',
        examples: [{ status: 400, code: 'FAILED_PRECONDITION', words: 'Precondition check failed.' }],
        matches: ({ status }) => status >= 400,
        title: ({ serviceAccount }) => `Google refuses a token of ${serviceAccount}`,
        cause: ({ serviceAccount }) => `Google does not accept the request for a token of ${serviceAccount}: the account, or token.lifetime of the grant, may not be as it expects.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Compare service_account of the grant with the account, and see whether it is disabled:',
            commands: [
                provider_commands_gcloud(`iam service-accounts describe ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, {
                    project: (0,gcloud/* accountProject */.TP)(serviceAccount),
                }),
            ],
        }),
    },
];
const impersonationCauses = { particular: impersonationCausesFirst, general: impersonationCausesLast };
function bindWorkloadIdentityUser({ serviceAccount = '' }, member) {
    const project = (0,gcloud/* accountProject */.TP)(serviceAccount);
    return provider_commands_gcloud(`iam service-accounts add-iam-policy-binding ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, {
        project,
        role: 'roles/iam.workloadIdentityUser',
        member,
    });
}

;// CONCATENATED MODULE: ./build/credentials/explain-refusal.js







/** Returns Google's refusal as this action's error: its own words, the likely cause, and the commands that fix it. */
function exchangeRejected(refusal, situation) {
    const message = `Google refused to exchange the OIDC token at provider ${situation.provider.name} (${refusalName(refusal)})`;
    return new errors/* ActionError */.lZ('STS_REJECTED', message, explainTokenRefusal(exchangeCauses, refusal, situation, callerOf(situation)));
}
/**
 * Returns a refusal of IAM Credentials as this action's error: its own words, the likely cause, and the commands that
 * fix it.
 */
function impersonationRejected(refusal, situation, what = `to impersonate ${situation.serviceAccount}`) {
    const message = `Google refused ${what} (${refusalName(refusal)})`;
    return new errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, explainTokenRefusal(impersonationCauses, refusal, situation, {
        ...callerOf(situation),
        project: (0,gcloud/* accountProject */.TP)(situation.serviceAccount ?? '') ?? projectNumber(situation.provider),
    }));
}
function explainTokenRefusal({ particular, general }, refusal, situation, caller) {
    const { host, status, words, details } = refusal;
    const answer = { host, status, words, ...(details && { details }) };
    const causeIn = (causes) => {
        const found = causes.find(({ matches }) => matches(refusal));
        if (found === undefined)
            return undefined;
        return {
            title: found.title(situation, refusal),
            cause: found.cause(situation, refusal),
            ...found.advice(situation, refusal),
        };
    };
    return { answer, ...(causeIn(particular) ?? sharedCause(refusal, caller) ?? causeIn(general)) };
}
/** Returns the cause of a refusal that any Google API can give. */
function sharedCause({ words: text, details }, caller) {
    const found = explainGoogleRefusal({ text, details }, caller);
    return found && { ...found, title: upperFirst(found.title), cause: `${upperFirst(found.cause)}.` };
}
/** Hosts and accounts keep their lower case. */
const upperFirst = (text) => /^[\w-]+[.@:]/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const refusalName = ({ status, code }) => /^[\w-]{1,60}$/.test(code) ? `${status} ${code}` : `status ${status}`;
const callerOf = ({ provider, grant, serviceAccount }) => ({
    member: grantMember({ ...grant, provider }),
    project: projectNumber(provider),
    serviceAccount,
});

;// CONCATENATED MODULE: ./build/credentials/refusal.js



/** Most characters of a body that is neither OAuth's nor Google's. */
const maxWords = 500;
/**
 * Reads a refusal of STS (`{error, error_description}`) or of a Google API (AIP-193).
 *
 * @param redact removes tokens from the body, before anything of it is kept
 */
function readRefusal(host, response, redact) {
    const text = redact(response.body.toString('utf8'));
    const body = (0,network_json/* jsonObjectIn */.$)(text);
    const error = body?.['error'];
    const base = { host, status: response.status };
    if ((0,json/* isObject */.Gv)(error)) {
        const details = rpc_status_readStatus(error);
        const message = asText(error['message']);
        const words = message === undefined ? clipBody(text) : rpc_status_describeStatus(clipBody(message), { ...details, status: '' });
        return { ...base, code: details.status, details, words };
    }
    const description = asText(body?.['error_description']);
    return { ...base, code: asText(error) ?? '', details: undefined, words: clipBody(description ?? text) };
}
const asText = (value) => (typeof value === 'string' ? value : undefined);
const clipBody = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > maxWords ? `${line.slice(0, maxWords)}\u2026` : line;
};

;// CONCATENATED MODULE: ./build/credentials/exchange.js







/** Three tries of at most 9 s each end within 30 s, also if the server asks to wait. */
const briefly = { tries: 3, totalMs: 30_000, delayMs: 500 };
const exchangeTimeoutMs = 9_000;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
/** Loads google-auth-library while the action waits for the network. A failure shows when the library is used. */
const preloadExchange = () => yieldToEventLoop()
    .then(loadLibrary)
    .catch(() => { });
/**
 * One exchange at STS, and one impersonation if a service account is named.
 *
 * @throws ActionError `STS_REJECTED`, `IMPERSONATION_REJECTED`, `NETWORK`; and whatever the observer throws
 */
async function exchangeToken(subject, options, observer) {
    const call = callGoogle(subject, options, observer, new Set([subject.token]));
    const federated = await exchangeAtSts(subject, options, call);
    return options.serviceAccount === undefined
        ? federated
        : call(impersonation(federated, options.serviceAccount, options));
}
/**
 * google-auth-library knows the token exchange (RFC 8693); everything else is kept from it. It gets no answer to read, and
 * its errors, which hold the subject token, never leave this function.
 *
 * Its `StsCredentials` is imported by its own path. The clients around it load Node's `fetch`, which takes as long as half a
 * start of Node.
 */
async function exchangeAtSts(subject, options, call) {
    const { provider, universe } = options;
    let token;
    let failure;
    const request = async ({ url, data }) => {
        try {
            token = await call({
                method: 'POST',
                url: new URL(url),
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
                body: data.toString(),
            });
            return { data: {} };
        }
        catch (error) {
            failure = error;
            throw new Error('see failure');
        }
    };
    try {
        const Sts = await loadLibrary();
        const sts = new Sts({ tokenExchangeEndpoint: `https://sts.${universe}/v1/token` }, request);
        await sts.exchangeToken({
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            audience: `//iam.googleapis.com/${provider.resource}`,
            scope: [cloudPlatform],
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            subjectToken: subject.token,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        });
    }
    catch (error) {
        // Only the name of the library's own error is read: it may contain tokens anywhere.
        failure ??= new errors/* ActionError */.lZ('INTERNAL', `google-auth-library failed on its own (${errorNameOf(error)})`);
        throw failure;
    }
    if (token === undefined)
        throw new errors/* ActionError */.lZ('INTERNAL', 'google-auth-library asked for no token');
    return token;
}
/** Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
const impersonation = ({ token }, serviceAccount, { universe, lifetimeSeconds }) => ({
    method: 'POST',
    url: new URL(`https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ scope: [cloudPlatform], lifetime: `${lifetimeSeconds}s` }),
});
/** Sends one of the two requests, masks the token in the reply before anything else, and calls the observer. */
function callGoogle(subject, options, observer, held) {
    const situation = { ...options, serviceAccount: options.serviceAccount, claims: subject.claims };
    return async (request) => {
        const { host } = request.url;
        const atSts = host === `sts.${options.universe}`;
        const rejected = atSts ? exchangeRejected : impersonationRejected;
        const { response, sentAt } = await sendBounded(request, options);
        const body = readTokenReply(response);
        for (const secret of [body['access_token'], body['accessToken']]) {
            if (typeof secret !== 'string' || secret === '')
                continue;
            options.mask(secret);
            held.add(secret);
        }
        const token = atSts
            ? readFederated(body, sentAt, subject.expiresAt * 1000)
            : readImpersonated(body, sentAt, options.lifetimeSeconds);
        if (token === undefined)
            throw rejected(readRefusal(host, response, text => (0,redact/* redact */.E)(text, held)), situation);
        await (atSts ? observer.exchanged(token) : observer.impersonated(token));
        return token;
    };
}
/**
 * Returns the reply and `sentAt`, when the answered try began. Lifetimes count from there, so that they are never
 * overestimated.
 */
async function sendBounded(request, options) {
    const { clock, send, retry = briefly } = options;
    const deadline = clock.now() + retry.totalMs;
    const headers = {
        ...request.headers,
        'user-agent': options.userAgent,
        'x-goog-request-reason': options.requestReason(),
    };
    let sentAt = clock.now();
    const bounded = one => {
        sentAt = clock.now();
        return send({ ...one, timeoutMs: Math.max(1, Math.min(exchangeTimeoutMs, deadline - sentAt)) });
    };
    const response = await (0,network_retry/* sendRetrying */.XF)(bounded, { ...request, headers }, retry, clock);
    return { response, sentAt };
}
/** STS returns the remaining lifetime. The token never outlives the one that it was exchanged for. */
function readFederated(body, sentAt, subjectExpiresAt) {
    const { access_token: token, expires_in: seconds } = body;
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0))
        return undefined;
    return { token, expiresAt: Math.min(sentAt + seconds * 1000, subjectExpiresAt) };
}
/** IAM Credentials returns the end by its own clock. Ours may be behind, so the lifetime limits it, too. */
function readImpersonated(body, sentAt, lifetimeSeconds) {
    const { accessToken: token, expireTime } = body;
    const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN;
    if (typeof token !== 'string' || token === '' || Number.isNaN(expiresAt))
        return undefined;
    return { token, expiresAt: Math.min(expiresAt, sentAt + lifetimeSeconds * 1000) };
}
/** The fields of a 200's body; none if it is not an object. */
const readTokenReply = ({ status, body }) => (status === 200 ? (0,network_json/* jsonObjectIn */.$)(body) : undefined) ?? {};
/** `StsCredentials` that sends by the given function alone. */
async function loadLibrary() {
    // The library reads it on load, and then prints access tokens.
    delete process.env['GOOGLE_SDK_NODE_LOGGING'];
    const { StsCredentials } = await __webpack_require__.e(/* import() */ 121).then(__webpack_require__.t.bind(__webpack_require__, 121, 19));
    return class extends StsCredentials {
        constructor(options, request) {
            super(Object.assign(options, { transporter: { request } }));
        }
        // The subject token is the only credential of this client. The library would make `Headers` of Node's `fetch` for none.
        applyClientAuthenticationOptions() { }
    };
}
const errorNameOf = (error) => error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;

;// CONCATENATED MODULE: ./build/credentials/google.js




/** A token is never used this close to its end. */
const unusableMs = 30_000;
/** The remaining lifetime at a renewal. At least 90 s are left even if callers ask only every 30 s. */
const renewalMs = { least: 120_000, most: 180_000 };
/** How long the error of a failed renewal is returned to callers; it doubles each time. */
const failureHoldsMs = { first: 10_000, longest: 60_000 };
/** Errors after which a renewal is not tried again: the answer was no. */
const google_final = new Set(['DENIED', 'TOKEN_REJECTED']);
/** True for an error of a renewal after which no other is tried. */
const isFinalRefusal = (error) => error instanceof errors/* ActionError */.lZ && google_final.has(error.code);
/** Creates the credential of a grant. It sends no request before its first `accessToken()`. */
function createCredential(options) {
    return new GoogleCredential(options);
}
class GoogleCredential {
    #options;
    #current;
    #principal;
    #exchanged = false;
    /** When to renew the current token, in milliseconds since the epoch. */
    #renewAt = 0;
    #pending;
    /** True if the current token replaced one that Google refused. */
    #isReplacement = false;
    #holdMs = failureHoldsMs.first;
    #failure;
    constructor(options) {
        this.#options = options;
    }
    get exchanged() {
        return this.#exchanged;
    }
    get principal() {
        return this.#principal;
    }
    get serviceAccount() {
        return this.#options.serviceAccount;
    }
    get expiresAt() {
        return this.#current?.expiresAt;
    }
    async accessToken() {
        return (await this.tokenWithEnd()).token;
    }
    async tokenWithEnd() {
        const now = this.#options.clock.now();
        if (this.#failure !== undefined && now < this.#failure.until)
            throw this.#failure.error;
        if (this.#current !== undefined && now < this.#renewAt)
            return this.#current;
        this.#pending ??= this.#obtain().finally(() => {
            this.#pending = undefined;
        });
        return this.#pending;
    }
    refused(token) {
        // Another call has reported it already.
        if (this.#current?.token !== token)
            return true;
        if (this.#isReplacement)
            return false;
        this.#isReplacement = true;
        this.#renewAt = 0;
        return true;
    }
    remaining() {
        const current = this.#current;
        return current !== undefined && this.#usableFor(current) > 0 ? current.token : undefined;
    }
    async #obtain() {
        const first = this.#current === undefined;
        try {
            const token = first ? await this.#exchangeFirst() : await this.#renew();
            if (this.#usableFor(token) <= 0)
                throw tooShort(token, this.#options);
            this.#keep(token);
            return token;
        }
        catch (error) {
            const until = isFinalRefusal(error) ? Number.POSITIVE_INFINITY : this.#options.clock.now() + this.#holdMs;
            this.#holdMs = Math.min(2 * this.#holdMs, failureHoldsMs.longest);
            if (!first)
                this.#failure = { error, until };
            throw error;
        }
    }
    async #exchangeFirst() {
        const { subjectToken, provider, serviceAccount, onExchanged, onImpersonated } = this.#options;
        const subject = await subjectToken('first');
        const principal = federatedPrincipal(provider, subject.claims);
        return exchangeToken(subject, this.#options, {
            exchanged: async ({ expiresAt }) => {
                this.#principal = principal;
                this.#exchanged = true;
                await onExchanged({ principal: principal ?? null, expires_at: timestamp(expiresAt) });
            },
            impersonated: async ({ expiresAt }) => {
                await onImpersonated({ service_account: serviceAccount ?? '', expires_at: timestamp(expiresAt) });
            },
        });
    }
    async #renew() {
        const { subjectToken, provider, serviceAccount, onRenewed } = this.#options;
        const subject = await subjectToken('renewal');
        const nothing = async () => { };
        const token = await exchangeToken(subject, this.#options, { exchanged: nothing, impersonated: nothing });
        await onRenewed({
            principal: federatedPrincipal(provider, subject.claims) ?? null,
            service_account: serviceAccount ?? null,
            expires_at: timestamp(token.expiresAt),
        });
        return token;
    }
    #keep(token) {
        const { now, random } = this.#options.clock;
        // A token of a regular renewal replaces no refused one.
        if (this.#renewAt > 0)
            this.#isReplacement = false;
        const ahead = renewalMs.least + random() * (renewalMs.most - renewalMs.least);
        // A short-lived token is renewed after half its lifetime. Otherwise every call would be an exchange.
        this.#renewAt = token.expiresAt - Math.max(unusableMs, Math.min(ahead, (token.expiresAt - now()) / 2));
        this.#current = token;
        this.#failure = undefined;
        this.#holdMs = failureHoldsMs.first;
    }
    /** Milliseconds. */
    #usableFor(token) {
        return token.expiresAt - unusableMs - this.#options.clock.now();
    }
}
function tooShort(token, { clock, serviceAccount, lifetimeSeconds }) {
    const seconds = Math.max(0, Math.floor((token.expiresAt - clock.now()) / 1000));
    const message = `Google's access token is good for ${seconds} s only; none is used within 30 s of its end`;
    return serviceAccount === undefined
        ? new errors/* ActionError */.lZ('STS_REJECTED', message, {
            cause: "The OIDC token had almost expired when it reached Google, or this machine's clock is ahead.",
            cure: 'Check the clock of the runner.',
        })
        : new errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, {
            cause: `The grant requests ${lifetimeSeconds} s, or this machine's clock is ahead.`,
            cure: 'Set token.lifetime of the grant to 5m or more, and check the clock of the runner.',
        });
}
const timestamp = (milliseconds) => new Date(milliseconds).toISOString();

;// CONCATENATED MODULE: ./build/credentials/id-token.js






/** Google's ID tokens live for an hour. */
const longestMs = 3_600_000;
/**
 * Returns an ID token of the grant's service account, for a service that checks who calls it: one exchange at STS, and
 * one request to IAM Credentials with the federated token. The permission `iam.serviceAccounts.getOpenIdToken` is in
 * `roles/iam.workloadIdentityUser`, which impersonation needs, too.
 *
 * @throws ActionError `LEND_FAILED` if the grant names no service account, `STS_REJECTED`, `IMPERSONATION_REJECTED`,
 * `NETWORK`
 */
async function requestIdToken(subject, audience, options) {
    const { serviceAccount, grant, universe } = options;
    if (serviceAccount === undefined)
        throw new errors/* ActionError */.lZ('LEND_FAILED', `The grant ${grant.name} has no service account, and only one has ID tokens`, {
            cure: `Add service_account to the grant ${grant.name}, or remove id_token from its lend.credentials.`,
        });
    const held = new Set([subject.token]);
    const nothing = async () => { };
    const call = callGoogle(subject, options, { exchanged: nothing, impersonated: nothing }, held);
    const federated = await exchangeAtSts(subject, options, call);
    const account = `projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}`;
    // Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken
    const url = new URL(`https://iamcredentials.${universe}/v1/${account}:generateIdToken`);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${federated.token}` };
    const body = JSON.stringify({ audience, includeEmail: true });
    const { response, sentAt } = await sendBounded({ method: 'POST', url, headers, body }, options);
    const { token } = readTokenReply(response);
    if (typeof token === 'string' && token !== '') {
        options.mask(token);
        held.add(token);
        const endsAt = endOfToken(token);
        if (endsAt !== undefined)
            return { token, expiresAt: Math.min(endsAt, sentAt + longestMs) };
    }
    throw impersonationRejected(readRefusal(url.host, response, text => (0,redact/* redact */.E)(text, held)), { ...options, serviceAccount, claims: subject.claims }, `an ID token of ${serviceAccount}`);
}
/** Returns when a JSON Web Token ends, in milliseconds since the epoch, without a check of its signature. */
function endOfToken(token) {
    const payload = (0,json/* parseJson */.qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const seconds = (0,json/* isObject */.Gv)(payload) ? payload['exp'] : undefined;
    return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;
}

;// CONCATENATED MODULE: ./build/google/attempt.js

/**
 * Sends a call once, or twice if Google refuses the token and another one is available. Removes what the server echoes
 * of the token.
 *
 * @param sending called before each request, once there is a token for it
 */
async function attemptCall(options, call, token, sending = () => { }) {
    const { send, refused } = options;
    const bearer = await token();
    sending();
    const response = (0,redact/* withoutEcho */.m)(await send(buildRequest(options, call, bearer)), bearer);
    if (response.status !== 401 || !refused(bearer))
        return response;
    // Without another token, the refusal is the answer.
    const renewed = await token().catch(() => undefined);
    if (renewed === undefined)
        return response;
    sending();
    return (0,redact/* withoutEcho */.m)(await send(buildRequest(options, call, renewed)), renewed);
}
/** Returns the request of a call with a token. */
function buildRequest({ userAgent, requestReason }, { method, host, path, query, body, raw, step, signal, timeoutMs }, bearer) {
    const url = new URL(`https://${host}${path}`);
    for (const [name, value] of Object.entries(query ?? {}))
        for (const one of [value].flat())
            url.searchParams.append(name, one);
    return {
        method,
        url,
        headers: {
            authorization: `Bearer ${bearer}`,
            'user-agent': userAgent,
            'x-goog-request-reason': requestReason(step),
            ...(body && { 'content-type': 'application/json; charset=utf-8' }),
            ...raw?.headers,
        },
        ...(body && { body: JSON.stringify(body) }),
        ...(raw && { body: raw.body }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(signal && { signal }),
    };
}

;// CONCATENATED MODULE: ./build/vertex/no-capacity.js


/** google.rpc.Code.RESOURCE_EXHAUSTED, as jobs have it: a number. */
const resourceExhausted = 8;
/** Google's words for a lack of machines, or of quota for them, in an answer or in a job's error. */
const machineWords = /resources? (are|is) insufficient|insufficient (capacity|resources)|exceeds? quota limits|out of stock|stock-?out|machine type temporarily unavailable|preempt/i;
/** The program exhausted its resources, so the job had its machines. */
const programWords = /out[- ]of[- ]memory|non-zero status/i;
/**
 * True if a refused create means that there are no machines for the job. A quota of machines is separate for each
 * location and machine, so an alternative may still work. A quota of calls is temporary, and says nothing about
 * machines.
 */
const refusesMachines = (error) => error instanceof ActionError && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words);
/** True if the words of a 429 are about machines: a repetition would get the same answer. */
const isAboutMachines = (words) => machineWords.test(words);
/**
 * True if a failed job lacked machines: RESOURCE_EXHAUSTED before it ever ran. Once it has run (spot machines taken
 * away too often), Google's words decide, since a program that is out of memory has the same code.
 */
function isCapacityError(job) {
    const { error, startTime } = job;
    const { code, message } = isObject(error) ? error : {};
    const words = typeof message === 'string' ? message : '';
    if (programWords.test(words))
        return false;
    if (machineWords.test(words))
        return true;
    return code === resourceExhausted && (startTime === undefined || startTime === null);
}

;// CONCATENATED MODULE: ./build/steps/toolkit/visibility.js

/**
 * How long Google may refuse to show an existing resource: a permission, or a resource, may not have reached every
 * server yet.
 */
const refusedMs = 5 * 60_000;
/** How long a resource may stay unreadable for other reasons before its step gives up. */
const blindMs = (/* unused pure expression or super */ null && (15 * 60_000));
/**
 * Decides how long an existing resource may be unreadable while it is watched. Temporary failures are repeated, and so
 * are refusals of a resource that was visible before.
 */
class Visibility {
    #pace;
    #refused;
    #seenAt;
    #refusedAt;
    /** @param refused called with the first refusal after a successful read */
    constructor(clock, refused = () => { }) {
        this.#pace = clock;
        this.#refused = refused;
        this.#seenAt = clock.now();
    }
    /** Reports a successful read. */
    seen() {
        this.#seenAt = this.#pace.now();
        this.#refusedAt = undefined;
    }
    /**
     * Reports a failed read: returns if another read makes sense.
     *
     * @throws the error, if it does not
     */
    lost(error) {
        const now = this.#pace.now();
        if (isRefusal(error)) {
            if (this.#refusedAt === undefined)
                this.#refused(error);
            this.#refusedAt ??= now;
            if (now - this.#refusedAt >= refusedMs)
                throw stillRefused(error);
        }
        else if (!isTemporary(error) || now - this.#seenAt > blindMs)
            throw error;
    }
}
/** Why an existing resource is not visible, by HTTP status. */
const causes = {
    401: 'Google no longer accepts the credential of this run, not even after a renewal.',
    403: 'The permission to read it was removed during the run, or Google has internal errors.',
    404: 'It was deleted during the run, or Google has internal errors.',
};
/** The error after which the action stops reading something that this run created or saw. */
function stillRefused(error) {
    return error.restated(`${error.message} for ${refusedMs / 60_000} minutes, although it existed before`, {
        cause: causes[error.answer?.status ?? 0],
        cure: 'Look at it in the console: it continues. A re-run of this workflow run adopts the resources of this run.',
    });
}
/** For the log: what happens now, in our own words. */
const describeRefusal = (name, { answer }) => `Google answers ${answer?.status ?? 0} for ${name}, which exists: trying again for up to ${refusedMs / 60_000} minutes`;

;// CONCATENATED MODULE: ./build/google/repeat.js





/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 };
/**
 * Sends a call, again for temporary failures, and for a success that is not the answer. Each try gets a token, so that a
 * late repetition does not send one that is about to end.
 */
const repeatCall = (client, call, isAnswer) => (0,network_retry/* retrying */.R$)(() => attemptCall(client, call, client.accessToken), call.policy ?? network_retry/* patient */.Im, client.clock, call.signal, outcome => (0,network_retry/* isTemporaryOutcome */.O4)(outcome) || (!(outcome instanceof errors/* ActionError */.lZ) && isOdd(outcome, isAnswer)));
/** Repeats a request for an existing thing while Google refuses it. */
async function repeatWhileRefused(client, call, isAnswer) {
    const { clock, known } = client;
    let refusedAt;
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await repeatCall(client, call, isAnswer);
        if (!errors/* refusalStatuses */.PX.has(response.status))
            return response;
        refusedAt ??= clock.now();
        if (clock.now() - refusedAt >= refusedMs) {
            // From now on the same refusal is an answer.
            known.deleted(call.path);
            throw stillRefused(rejection(call, response));
        }
        await clock.sleep(pauseMs, call.signal);
    }
}
/** Repeats a call about something that was just created and may not be visible everywhere, if Google answers 404. */
async function repeatWhileMissing({ clock, known }, call, send) {
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await send();
        const mayShow = response.status === 404 && call.method !== 'DELETE' && known.isFresh(call.path, call.body);
        if (!mayShow)
            return response;
        await clock.sleep(pauseMs, call.signal);
    }
}
/** A success that is not the answer: something in between sent it. */
const isOdd = (response, isAnswer) => isRedirection(response) || (response.status < 300 && !isAnswer(response));
/** Google's APIs never redirect. The page of a proxy does. */
const isRedirection = ({ status }) => status >= 300 && status < 400;

;// CONCATENATED MODULE: ./build/google/effect-once.js






/** Sends a call with an effect, again only if Google has clearly not done it. */
async function effectOnce(client, call) {
    const outcome = await sendEffect(client, call);
    if (outcome instanceof errors/* ActionError */.lZ)
        return { ambiguous: outcome };
    if ((!isTooMany(outcome) && errors/* temporaryStatuses */.Ot.has(outcome.status)) || isRedirection(outcome))
        return { ambiguous: rejection(call, outcome) };
    const response = accepted(call, outcome);
    try {
        const resource = resourceIn(call, response);
        if (call.method === 'DELETE')
            client.known.deleted(call.path);
        else
            client.known.made(resource);
        return { resource };
    }
    catch (error) {
        // The call took effect, but its answer was damaged.
        if (error instanceof errors/* ActionError */.lZ)
            return { ambiguous: error };
        throw error;
    }
}
/** @returns the answer, or why none came to a request that was sent */
async function sendEffect(client, call) {
    const token = call.restores ? client.accessToken : client.freshToken;
    const { signal, ...uninterrupted } = call;
    let sent = false;
    const attempt = () => {
        sent = false;
        return attemptCall(client, uninterrupted, token, () => {
            sent = true;
        });
    };
    // 429 is a clear no, and may be repeated. After any other temporary failure the effect is not known.
    const send = () => (0,network_retry/* retrying */.R$)(attempt, network_retry/* patient */.Im, client.clock, signal, isTooManyForNow);
    try {
        return await repeatWhileMissing(client, call, send);
    }
    catch (error) {
        if (sent && error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK')
            return error;
        throw error;
    }
}
const isTooMany = (outcome) => !(outcome instanceof errors/* ActionError */.lZ) && outcome.status === 429;
/** A lack of machines does not end within a moment. */
const isTooManyForNow = (outcome) => isTooMany(outcome) && !(outcome instanceof errors/* ActionError */.lZ) && !isAboutMachines(outcome.body.toString('utf8', 0, 10_000));

;// CONCATENATED MODULE: ./build/document/walk.js

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
function leavesOf(tree, path = []) {
    if (Array.isArray(tree))
        return tree.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (!(0,json/* isObject */.Gv)(tree))
        return [{ value: tree, path }];
    return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
function walk_mapLeaves(tree, map, path = []) {
    if (Array.isArray(tree))
        return tree.map((item, index) => walk_mapLeaves(item, map, [...path, index]));
    if (!isObject(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, walk_mapLeaves(item, map, [...path, key])]));
}

;// CONCATENATED MODULE: ./build/google/known-resources.js



/** How long something that was created may be missing from other calls. */
const freshMs = 2 * 60_000;
/**
 * Everything that this run created or saw at Google. A refusal of it (401, 403, 404) may be temporary. For anything
 * else it is the answer.
 */
class KnownResources {
    #places = new Set();
    /** Created resources, with the time of creation. */
    #madeAt = new Map();
    #now;
    /** @param now milliseconds */
    constructor(now) {
        this.#now = now;
    }
    /**
     * True if a call is about something that this run just created, by its path or by a name in its body. A 404 can then
     * mean that it is not visible everywhere yet.
     */
    isFresh(path, body) {
        const since = this.#now() - freshMs;
        for (const [place, at] of this.#madeAt)
            if (at < since)
                this.#madeAt.delete(place);
        if (this.#madeAt.size === 0)
            return false;
        const made = [...this.#madeAt.keys()];
        const within = collectionPathOf(path);
        return (made.some(place => isWithin(within, place)) || isNamedIn(body, name => this.#madeAt.has(collectionPathOf(name))));
    }
    /** @param path of a request */
    has(path) {
        return this.#places.has(collectionPathOf(path));
    }
    /** @param path of the read */
    read(path, answer) {
        this.#add(path);
        for (const value of Object.values(answer))
            if (Array.isArray(value))
                for (const item of value)
                    if ((0,json/* isObject */.Gv)(item))
                        this.#addResource(item);
        this.#addResource(answer);
        this.#ended(answer);
    }
    /** Adds the resource in the answer to a call with an effect. */
    made(answer) {
        this.#makeResource(answer);
        this.#ended(answer);
    }
    /** Adds the result of an operation, if the answer is one. */
    #ended(answer) {
        const { name, done, error, response } = answer;
        if (done !== true || error !== undefined || !(0,json/* isObject */.Gv)(response))
            return;
        // An operation is below the resource that it created, and an upload names the version.
        if (typeof name === 'string')
            this.#add(resourceOfOperation(name));
        this.#makeResource(response);
        this.#makeResource({ name: response['model'], versionId: response['modelVersionId'] });
    }
    deleted(path) {
        this.#places.delete(collectionPathOf(path));
        this.#madeAt.delete(collectionPathOf(path));
    }
    #addResource(resource) {
        for (const name of knownNamesOf(resource))
            this.#add(name);
    }
    #makeResource(resource) {
        for (const name of knownNamesOf(resource)) {
            this.#add(name);
            this.#madeAt.set(collectionPathOf(name), this.#now());
        }
    }
    #add(path) {
        this.#places.add(collectionPathOf(path));
    }
}
/** A resource's name, and that of its version. */
function knownNamesOf({ name, versionId }) {
    if (typeof name !== 'string')
        return [];
    return typeof versionId === 'string' ? [name, resource_names_modelVersion(name, versionId)] : [name];
}
/** True if a place is another one, a version or a method of it, or something below it. */
const isWithin = (place, other) => place.startsWith(other) && (place.length === other.length || '/:@'.includes(place.charAt(other.length)));
/** True if a text of a request is such a name. */
const isNamedIn = (body, isSuch) => leavesOf(body).some(({ value }) => typeof value === 'string' && value.includes('/') && isSuch(value));
/** Removes the API's version and the project: a name may contain the project's id or its number. */
const collectionPathOf = (path) => withoutProject(path.replace(/^\/v\d\w*\//, ''));

;// CONCATENATED MODULE: ./build/google/stream-once.js




/** Pauses before a request that Google refused for its quota (429) is sent again. */
const quotaPausesMs = [5_000, 20_000, 60_000];
/**
 * Sends a call whose answer is a stream, and reads it to its end or to a bound. It is sent again only if Google has
 * clearly not begun it: the token was refused and another is available, or the quota was full.
 *
 * @throws ActionError if nothing could be sent; the signal's reason on abort
 */
async function streamOnce(options, call, bounds) {
    const { clock, monotonic } = options;
    for (const pauseMs of [...quotaPausesMs, undefined]) {
        let began = monotonic();
        const reply = await askWithToken(options, call, bounds, () => {
            began = monotonic();
        });
        if (reply.status !== 429 || pauseMs === undefined)
            return { ...reply, milliseconds: monotonic() - began };
        await clock.sleep(pauseMs, call.signal);
    }
    throw new Error('the last try returns its reply');
}
async function askWithToken(options, call, bounds, sending) {
    // A question may have effects, as any other call that needs a credential that is still renewed.
    const bearer = await options.freshToken();
    sending();
    const reply = await readStreamReply(options, call, bounds, bearer);
    if (reply.status !== 401 || !options.refused(bearer))
        return reply;
    const renewed = await options.freshToken().catch(() => undefined);
    if (renewed === undefined)
        return reply;
    sending();
    return readStreamReply(options, call, bounds, renewed);
}
async function readStreamReply(options, call, bounds, bearer) {
    const { clock, sendStreaming } = options;
    const late = new AbortController();
    const done = new AbortController();
    const signal = AbortSignal.any([late.signal, ...(call.signal === undefined ? [] : [call.signal])]);
    clock.sleep(bounds.withinMs, done.signal).then(() => late.abort(new errors/* ActionError */.lZ('NETWORK', `the answer did not end within ${bounds.withinMs} ms`)), () => { });
    try {
        const request = { ...buildRequest(options, { ...call, signal }, bearer), timeoutMs: bounds.withinMs };
        const response = await sendStreaming(request);
        const { bytes, end, words } = await readBody(response, bounds.maxBytes, late.signal, call.signal);
        const { status, headers } = response;
        const { body } = (0,redact/* withoutEcho */.m)({ status, headers, body: bytes }, bearer);
        const failed = status < 200 || status > 299;
        return { status, body, end, words: failed ? answerWords(call, { status, headers, body }) : words };
    }
    catch (error) {
        call.signal?.throwIfAborted();
        const isLate = late.signal.aborted;
        if (!isLate && !(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
            throw error;
        const words = error instanceof errors/* ActionError */.lZ ? error.message : 'the answer did not begin in time';
        return { status: 0, body: Buffer.alloc(0), end: isLate ? 'too late' : 'broken', words };
    }
    finally {
        done.abort();
    }
}
/** Reads a body up to a number of bytes. The rest of a longer one is not read. */
async function readBody({ body }, maxBytes, late, stop) {
    const parts = [];
    let size = 0;
    const arrived = () => Buffer.concat(parts);
    try {
        for await (const part of body) {
            size += part.length;
            if (size > maxBytes) {
                parts.push(part.subarray(0, part.length - (size - maxBytes)));
                return { bytes: arrived(), end: 'too large', words: '' };
            }
            parts.push(part);
        }
        return { bytes: arrived(), end: 'complete', words: '' };
    }
    catch (error) {
        stop?.throwIfAborted();
        if (late.aborted)
            return { bytes: arrived(), end: 'too late', words: '' };
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { bytes: arrived(), end: 'broken', words: error.message };
    }
}

;// CONCATENATED MODULE: ./build/google/client.js








/** Creates the client. Every call carries a bearer token, the request reason, and the user agent. */
function createGoogleClient(options) {
    const client = { ...options, known: new KnownResources(options.clock.now) };
    return {
        repeatable: call => requestResource(client, call),
        download: (call, maxBytes, isWhole) => downloadBytes(client, call, maxBytes, isWhole),
        ask: call => askOnce(client, call),
        once: call => effectOnce(client, call),
        stream: (call, bounds) => {
            const { sendStreaming } = options;
            if (sendStreaming === undefined)
                throw new Error('this client reads no streams');
            return streamOnce({ ...options, sendStreaming }, call, bounds);
        },
        send: call => attemptCall(client, call, call.restores ? client.accessToken : client.freshToken),
    };
}
async function requestResource(client, call) {
    const { known } = client;
    const isAnswer = (response) => isResource(response, call.isAnswer);
    const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path));
    const response = call.method === 'GET'
        ? await (isKnown ? repeatWhileRefused : repeatCall)(client, call, isAnswer)
        : await repeatWhileMissing(client, call, () => repeatCall(client, call, isAnswer));
    const resource = resourceIn(call, accepted(call, response), call.isAnswer);
    if (call.method === 'GET')
        known.read(call.path, resource);
    return resource;
}
async function downloadBytes(client, call, maxBytes, isWhole) {
    const response = accepted(call, await repeatCall(client, call, isWhole));
    if (response.body.length <= maxBytes)
        return response;
    throw new errors/* ActionError */.lZ('STEP_REJECTED', `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`);
}
async function askOnce(client, call) {
    const { monotonic, clock, accessToken } = client;
    let began;
    const took = () => (began === undefined ? 0 : monotonic() - began);
    try {
        const response = await attemptCall(client, call, accessToken, () => {
            began = monotonic();
        });
        const milliseconds = took();
        const failed = response.status < 200 || response.status > 299;
        const retryAfter = (0,network_retry/* retryAfterMs */.Vs)(response, clock.now());
        return { response, words: failed ? answerWords(call, response) : '', milliseconds, retryAfterMs: retryAfter };
    }
    catch (error) {
        if (began === undefined || !(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
            throw error;
        return { response: undefined, words: error.message, milliseconds: took() };
    }
}

;// CONCATENATED MODULE: ./build/identity/rejection.js

/** The error for an invalid OIDC token. It never holds any part of the token, nor an error of jose, which does. */
class TokenRejection extends errors/* ActionError */.lZ {
    reason;
    /** The invalid claim, if there is one. */
    claim;
    constructor(reason, what, options = {}) {
        super('TOKEN_REJECTED', `The OIDC token was rejected: ${what}`, options);
        this.reason = reason;
        this.claim = options.claim;
    }
}
/** The rejection of a token without a required claim. */
const missingClaim = (claim) => new TokenRejection('claim-missing', `the claim "${claim}" is missing`, {
    claim,
    cause: 'GitHub sets it in every token: this one comes from another issuer, or from a GitHub Enterprise Server that is too old.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; update a GitHub Enterprise Server that does not set it.',
});
/**
 * The rejection of a time that does not fit this runner's clock.
 *
 * @param now milliseconds since the epoch
 */
function wrongTime(claim, value, now) {
    const time = typeof value === 'number' ? formatTime(value) : 'no time';
    const clock = `this runner's clock says ${formatTime(now / 1000)}`;
    const cure = 'If the runner is your own, check its clock (timedatectl); otherwise re-run the job.';
    if (claim === 'exp')
        return new TokenRejection('expired', `it expired at ${time}, ${clock}`, { claim, cure });
    const what = claim === 'nbf' ? `it is not valid before ${time}` : `it was issued in the future, at ${time}`;
    return new TokenRejection('not-yet-valid', `${what}, ${clock}`, { claim, cure });
}
const formatTime = (seconds) => {
    const time = new Date(Math.floor(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? `${seconds} s since 1970` : time.toISOString();
};
/** The rejection of a claim of a wrong type. */
const wrongType = (claim, value, wanted) => new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim });
/** Formats a value of a token for a message: JSON, cut to the length of an audience. */
const show = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 299)}\u2026` : text;
};

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
;// CONCATENATED MODULE: ./build/run/access-tokens.js



/** A lent token has so many milliseconds to live, if it could be renewed. */
const lendableMs = 90_000;
/**
 * Creates the functions that give a token to each call of the Google client.
 *
 * @param denied aborted when a renewal is denied for good
 */
function createAccessTokens(credential, denied, { runner, clock }) {
    const tellOnce = createRenewalWarning(credential, runner);
    /** The token that Google refused before its end. It is not used again until it was renewed, or could not be. */
    let refusedToken;
    /** Returns a token for starting something. It fails if the credential could not be renewed. */
    async function tokenWithEnd() {
        try {
            return await credential.tokenWithEnd();
        }
        catch (error) {
            if (isFinalRefusal(error))
                denied.abort(error);
            else
                tellOnce(error);
            throw ofRenewal(error);
        }
    }
    const freshToken = async () => (await tokenWithEnd()).token;
    /**
     * Returns a token for watching and stopping: the rest of the old one is enough. It does not wait for a renewal, which
     * may take long.
     */
    async function accessToken() {
        const fresh = freshToken();
        const left = credential.remaining();
        if (left === undefined)
            return fresh;
        const renewed = fresh.catch(() => left);
        return left === refusedToken ? renewed : left;
    }
    function refused(token) {
        const isRenewed = credential.refused(token);
        if (isRenewed)
            refusedToken = token;
        return isRenewed;
    }
    const tokenToLend = createLending(tokenWithEnd, credential, { denied, clock, isRefused: one => one === refusedToken });
    return { freshToken, tokenWithEnd, tokenToLend, accessToken, refused };
}
function createLending(renew, credential, { denied, clock, isRefused }) {
    const remaining = () => {
        const token = credential.remaining();
        const { expiresAt } = credential;
        return token === undefined || isRefused(token) || expiresAt === undefined ? undefined : { token, expiresAt };
    };
    return async () => {
        denied.signal.throwIfAborted();
        const renewed = renew().catch((error) => {
            const left = isFinalRefusal(error) ? undefined : remaining();
            if (left === undefined)
                throw error;
            return left;
        });
        const left = remaining();
        if (left === undefined || left.expiresAt - clock.now() < lendableMs)
            return renewed;
        // Its failure shows at a later call.
        renewed.catch(() => { });
        return left;
    };
}
/** Returns a function that logs each failure of a renewal once. */
function createRenewalWarning(credential, runner) {
    const told = new WeakSet();
    return error => {
        const { expiresAt } = credential;
        if (!(error instanceof errors/* ActionError */.lZ) || told.has(error) || expiresAt === undefined)
            return;
        told.add(error);
        const until = new Date(expiresAt).toISOString();
        runner.quote([(0,core_escape/* logLine */.BP)(`The credential, good until ${until}, could not be renewed yet: ${error.message}`)]);
    };
}
/** Removes GitHub's answer from the error. Callers that talk to Google would read its status as Google's. */
function ofRenewal(error) {
    if (!(error instanceof errors/* ActionError */.lZ) || error.answer === undefined)
        return error;
    if (!['policy', 'token', 'decision'].includes(error.stage))
        return error;
    const { status, words } = error.answer;
    return error.restated(`${error.message} (${status}: ${words})`, { answer: undefined });
}

;// CONCATENATED MODULE: ./build/identity/keys.js







/** The issuer of github.com. The URL of its keys is known. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
const maxKeySetBytes = 256 * 1024;
const minModulusBits = 2048;
const refetchMs = 60_000;
const keysTimeoutMs = 10_000;
/**
 * Fetches the issuer's keys at once, in parallel with the token. An error shows when a key is requested. For an unknown
 * key id it fetches them again, because keys rotate, but at most once a minute, because bad tokens could otherwise
 * cause many requests.
 *
 * The returned function throws `TOKEN_UNAVAILABLE` if the issuer does not answer, or something else does in its place.
 * It throws `TOKEN_REJECTED` if the answer cannot be trusted.
 */
function fetchKeys(source) {
    const load = () => {
        const loading = readKeys(source);
        loading.catch(() => { });
        return loading;
    };
    let keys = load();
    let refetchedAt = Number.NEGATIVE_INFINITY;
    const current = async () => {
        keys ??= load();
        try {
            return await keys;
        }
        catch (error) {
            keys = undefined;
            throw error;
        }
    };
    return async (keyId) => {
        const found = (await current()).get(keyId);
        if (found !== undefined || source.clock.now() - refetchedAt < refetchMs)
            return found;
        refetchedAt = source.clock.now();
        keys = load();
        return (await current()).get(keyId);
    };
}
async function readKeys(source) {
    const { url, keys } = await fetchKeySet(source);
    const entries = keys.flatMap(signingKey);
    if (entries.length > 0)
        return new Map(entries);
    throw untrustedIssuer(source, `${url.href} has no RSA key of ${minModulusBits} bits or more for signatures`);
}
/**
 * Fetches all keys that an issuer publishes, unchecked, and their address.
 *
 * @throws ActionError as `fetchKeys`
 */
async function fetchKeySet(source) {
    const base = source.issuer.replace(/\/$/, '');
    const url = base === githubIssuer ? new URL(`${base}/.well-known/jwks`) : await discover(source, base);
    return { url, keys: await getDocument(source, url, ({ keys }) => (Array.isArray(keys) ? keys : undefined)) };
}
/**
 * Reads the discovery document: OpenID Connect Discovery 1.0, and stricter. The keys must be on the issuer's own host.
 */
async function discover(source, base) {
    const url = new URL(`${base}/.well-known/openid-configuration`);
    const { issuer, keysAddress } = await getDocument(source, url, ({ issuer, jwks_uri: keysAddress }) => typeof issuer === 'string' && typeof keysAddress === 'string' ? { issuer, keysAddress } : undefined);
    if (issuer !== source.issuer)
        throw untrustedIssuer(source, `${url.href} names the issuer ${show(issuer)}`);
    const keysUrl = URL.canParse(keysAddress) ? new URL(keysAddress) : undefined;
    if (keysUrl?.protocol !== 'https:' || keysUrl.host !== url.host)
        throw untrustedIssuer(source, `its keys must be at https://${url.host}, but jwks_uri is ${text_quote(keysAddress)}`);
    return keysUrl;
}
/**
 * @param read returns `undefined` if the object has the wrong form: like a page of a filter, it is then not the
 * issuer's answer
 */
async function getDocument({ send, issuer, clock, policy = network_retry/* patient */.Im }, url, read) {
    if (url.protocol !== 'https:')
        throw untrustedIssuer({ issuer }, `${url.href} is not an https address`);
    const readReply = ({ status, body }) => {
        const document = status === 200 && body.length <= maxKeySetBytes ? (0,network_json/* jsonObjectIn */.$)(body) : undefined;
        return document && read(document);
    };
    const reply = await (0,network_retry/* retrying */.R$)(() => send({ method: 'GET', url, headers: { accept: 'application/json' }, timeoutMs: keysTimeoutMs }), policy, clock, undefined, outcome => (0,network_retry/* isTemporaryOutcome */.O4)(outcome) ||
        (!(outcome instanceof errors/* ActionError */.lZ) && outcome.status === 200 && readReply(outcome) === undefined)).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK' ? unreachableIssuer(issuer, error) : error;
    });
    const document = readReply(reply);
    if (document !== undefined)
        return document;
    if (reply.status !== 200)
        throw unansweredKeys(issuer, `${url.href} answered with status ${reply.status}`, keysOutage);
    throw unansweredKeys(issuer, `${url.href} answered with an unexpected document`, replaced);
}
/** Returns a key that may sign tokens, by its id; nothing for any other key. */
function signingKey(key) {
    if (!(0,json/* isObject */.Gv)(key))
        return [];
    const { kid, kty, use, alg, n, e } = key;
    if (typeof kid !== 'string' || kid === '' || kty !== 'RSA' || use !== 'sig')
        return [];
    if (alg !== undefined && alg !== 'RS256')
        return [];
    if (typeof n !== 'string' || typeof e !== 'string' || modulusBits(n) < minModulusBits)
        return [];
    return [[kid, { kty: 'RSA', alg: 'RS256', n, e }]];
}
function modulusBits(n) {
    const hex = Buffer.from(n, 'base64url').toString('hex').replace(/^0+/, '');
    return hex === '' ? 0 : BigInt(`0x${hex}`).toString(2).length;
}
const untrustedIssuer = ({ issuer }, what) => new TokenRejection('issuer-keys', `the keys of its issuer cannot be trusted: ${what}`, {
    cure: `Check the policy's issuer (${issuer}): it must be exactly the "iss" of your GitHub's tokens, and its discovery document must name the same issuer.`,
});
const unreachableIssuer = (issuer, error) => error.restated(`The keys of ${issuer} could not be fetched: ${error.message}`, { code: 'TOKEN_UNAVAILABLE' });
const keysOutage = {
    cause: 'The issuer is down, or this runner cannot reach it.',
    cure: 'Behind a proxy set HTTPS_PROXY and NODE_EXTRA_CA_CERTS; then re-run the job. This checks it from the runner:',
};
const replaced = {
    cause: 'Something answered instead of the issuer on every attempt, such as a proxy, a filter or a sign-in page.',
    cure: 'Configure the server that answers to let the runner through, then re-run the job. This shows what answers, from the runner:',
};
const unansweredKeys = (issuer, what, why) => new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `The keys of ${issuer} could not be fetched: ${what}`, {
    ...why,
    commands: [`curl -v ${(0,gcloud/* quoteShell */.LA)(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)}`],
});

;// CONCATENATED MODULE: ./build/identity/request-token.js



const tokenTimeoutMs = 10_000;
/** With the time limit of the last try, 45 s in all. */
const tokenPolicy = { tries: 6, totalMs: 35_000, delayMs: 1_000 };
const maxReplyBytes = 64 * 1024;
const githubStatus = 'https://www.githubstatus.com';
/**
 * Requests an OIDC token of this job for one audience. The token is masked before anything else.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE` with GitHub's own words
 */
async function requestToken(request) {
    const url = requestUrl(request.url, request.audience);
    const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${request.bearer}` };
    const reply = await (0,network_retry/* retrying */.R$)(() => request.send({ method: 'GET', url, headers, timeoutMs: tokenTimeoutMs }), request.policy ?? tokenPolicy, request.clock, undefined, mayRetry).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK' ? unreachableTokenService(error) : error;
    });
    const token = reply.status === 200 ? tokenIn(reply.body) : undefined;
    if (token !== undefined) {
        request.mask(token);
        return token;
    }
    throw reply.status === 200 ? noToken(url) : refusal(url, reply, request.bearer);
}
/**
 * True if another try may succeed. GitHub's job state lags behind the runner: for a moment a running job of a matrix or
 * a concurrency group is `Pending` or `Delayed`. A success without a token is not GitHub's answer.
 */
function mayRetry(outcome) {
    if ((0,network_retry/* isTemporaryOutcome */.O4)(outcome) || outcome instanceof errors/* ActionError */.lZ)
        return (0,network_retry/* isTemporaryOutcome */.O4)(outcome);
    if (outcome.status === 200)
        return tokenIn(outcome.body) === undefined;
    if (isLimit(outcome, replyWords(outcome.body)))
        return true;
    const state = jobStateIn(replyWords(outcome.body));
    return state !== undefined && state !== 'Completed';
}
/** True for a rate limit, which GitHub can also report with 403. */
const isLimit = ({ status, headers }, words) => status === 403 && (headers['retry-after'] !== undefined || /\brate limit\b/i.test(words));
/** Returns the job state in a refusal that names one. */
const jobStateIn = (words) => /Can't issue ID_TOKEN for job in '(\w{1,40})' state/.exec(words)?.[1];
/** Appends the audience. The runner's URL has a query already, which stays unchanged. */
function requestUrl(address, audience) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' || address.includes('#') || url.username !== '' || url.password !== '') {
        const what = url === undefined ? 'is not an address' : url.protocol !== 'https:' ? 'is not an https address' : 'is malformed';
        throw new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `ACTIONS_ID_TOKEN_REQUEST_URL ${what}: nothing was sent to it`, {
            cause: 'GitHub always sets an https address; an earlier step of the job has changed it.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV.',
        });
    }
    return new URL(`${address}${address.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`);
}
/** The token in `{"value": "<jwt>"}`. */
function tokenIn(body) {
    if (body.length > maxReplyBytes)
        return undefined;
    const value = (0,network_json/* jsonObjectIn */.$)(body)?.['value'];
    return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? value : undefined;
}
/** The error for a missing answer. Cause and fix are those of the connection. */
const unreachableTokenService = (error) => error.restated(`GitHub did not answer the request for an OIDC token. ${error.message}`, { code: 'TOKEN_UNAVAILABLE' });
/** The body is never quoted: a 200 may contain a token. */
const noToken = ({ host }) => new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `${host} answered the request for an OIDC token with something else`, {
    cause: 'A proxy answered instead on every attempt, or an earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL.',
    cure: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
});
function refusal({ host }, reply, bearer) {
    const requestId = reply.headers['x-github-request-id'] ?? reply.headers['x-vss-e2eid'];
    const words = replyWords(reply.body)
        .replaceAll(bearer, '***')
        .replace(/\beyJ[\w.-]+/g, '***')
        .slice(0, 500);
    return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `GitHub refused to issue an OIDC token (status ${reply.status})`, {
        ...likelyCause(host, reply, words),
        answer: { host, status: reply.status, words, requestId },
    });
}
function likelyCause(host, reply, words) {
    const { status } = reply;
    const state = jobStateIn(words);
    if (state !== undefined && state !== 'Completed') {
        return {
            cause: `The job runs, but GitHub still has it as '${state}': its job state lags behind, which passes.`,
            cure: `Re-run the job. If it happens again, see whether GitHub has an incident (${githubStatus}).`,
        };
    }
    if (state === 'Completed') {
        return {
            cause: 'The job is over, or was cancelled: GitHub issues no more tokens for it.',
            cure: 'Re-run the job; work that outlives a job needs steps that detach.',
        };
    }
    if (status === 429 || status >= 500 || status === 408)
        return { cause: `GitHub is overloaded or down (${githubStatus}).`, cure: 'Re-run the job when it is up again.' };
    if (isLimit(reply, words)) {
        return {
            cause: 'Too many requests for tokens in a short time: a rate limit of GitHub\u2019s.',
            cure: 'Re-run the job in a few minutes; start fewer jobs at the same time if it happens often.',
        };
    }
    if (isPage(reply)) {
        return {
            cause: "A page came instead of GitHub's answer: a proxy, a filter or a firewall answers instead.",
            cure: `Configure the server that answers to let the runner through to ${host}, then re-run the job.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            cause: 'The token to request with has expired (after about 6 hours), or the job may not have `id-token: write`.',
            cure: `Give the job the permission and re-run it:\n${permissionLines}`,
        };
    }
    if (status === 404 && !/\.(githubusercontent|ghe)\.com$/.test(host)) {
        return {
            cause: `${host} issues no OIDC tokens: GitHub Enterprise Server does so from version 3.5, after an administrator sets it up.`,
            cure: 'Update the server, or ask its administrators for OIDC in GitHub Actions.',
            commands: [
                {
                    when: 'It is set up if this answers, from the runner:',
                    run: `curl -fsS https://${host}/_services/token/.well-known/openid-configuration`,
                },
            ],
        };
    }
    return {
        cause: 'GitHub did not understand the request: an earlier step may have changed ACTIONS_ID_TOKEN_REQUEST_URL.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV.',
    };
}
/** GitHub answers here in JSON or plain text, except during an outage. */
const isPage = ({ body }) => /^\s{0,20}<(!doctype|html)\b/i.test(body.toString('utf8', 0, 100));
/** Returns `message` of GitHub's JSON, otherwise the text; for an HTML page its title. */
function replyWords(body) {
    const message = (0,network_json/* jsonObjectIn */.$)(body)?.['message'];
    if (typeof message === 'string')
        return message;
    const text = body.subarray(0, maxReplyBytes).toString();
    return (/<title>([^<]*)/i.exec(text)?.[1] ?? text).replace(/\s+/g, ' ').trim();
}
/** A block for the job, or for the top of the workflow. */
const permissionLines = `permissions:
  contents: read   # a job loses the permissions that it does not name
  id-token: write`;
/** Explains why `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN` are missing, by what is known about this run. */
function missingTokenError({ eventName, fork, actor }) {
    const message = 'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set';
    const later = `Use mode: plan on ${eventName}, which needs no token, and mode: run on the push that a merge makes.`;
    if (fork) {
        return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            title: 'GitHub gives a pull request from a fork no identity token',
            cause: 'This is a pull request from a fork: GitHub gives it no token, with any permissions.',
            cure: `${later} Do not turn to pull_request_target: it would hand your permissions to the fork's code.`,
        });
    }
    if (actor === 'dependabot[bot]') {
        return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            title: 'GitHub gives a run of Dependabot no identity token',
            cause: 'Dependabot started this run: GitHub treats it like a fork and gives it no token.',
            cure: `${later} A person must merge; a re-run still belongs to Dependabot.`,
        });
    }
    return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
        title: 'The job lacks the permission `id-token: write`',
        cause: 'The job does not have the permission `id-token: write`.',
        cure: `Add these lines to the job, or to the top of the workflow if no job has \`permissions\` of its own; if there are some, add only the last line to them. For a reusable workflow, add them to the job that calls it, too: a called workflow never has more than its caller. Then start a new run: a re-run uses the former file.\n${permissionLines}`,
    });
}

;// CONCATENATED MODULE: ./build/core/event-loop.js
/** Lets the event loop run once, so that ready sockets are read and written. */
const event_loop_yieldToEventLoop = () => new Promise(resolve => setImmediate(resolve));

;// CONCATENATED MODULE: ./build/identity/check-claims.js


/** Claims that are empty outside pull requests. */
const claimsThatMayBeEmpty = ['base_ref', 'head_ref'];
/** Google's limit of a token's lifetime. GitHub promises none: 5 minutes are usual, 6 hours were seen. */
const maxLifetimeSeconds = 24 * 3600;
/** How far the runner's clock may be behind. GitHub sets `nbf`, which is checked, too, this far back. */
const maxAheadSeconds = 300;
/**
 * Checks the claims of a payload whose signature, issuer, audience, `exp`, and `nbf` are valid. Required claims must
 * exist, and GitHub's own claims must be strings. Unknown claims are kept if they are strings, since only strings can
 * match.
 *
 * @param needed required claims in addition to `requiredClaims`
 * @param now milliseconds since the epoch
 * @throws TokenRejection that names the claim
 */
function checkClaims(payload, needed, now) {
    for (const claim of [...requiredClaims, ...needed])
        if (!Object.hasOwn(payload, claim))
            throw missingClaim(claim);
    for (const claim of [...requiredClaims, ...optionalClaims])
        checkText(payload, claim);
    const issuedAt = seconds(payload, 'iat');
    const expiresAt = seconds(payload, 'exp');
    checkTimes(issuedAt, expiresAt, now);
    return { claims: claimsOf(payload), jti: checkText(payload, 'jti'), issuedAt, expiresAt };
}
function checkTimes(issuedAt, expiresAt, now) {
    if (issuedAt > now / 1000 + maxAheadSeconds)
        throw wrongTime('iat', issuedAt, now);
    const lifetime = expiresAt - issuedAt;
    if (lifetime > 0 && lifetime <= maxLifetimeSeconds)
        return;
    const what = `it would live ${show(lifetime)} s ("exp" less "iat"); 1 to ${maxLifetimeSeconds} s are possible`;
    throw new TokenRejection('lifetime', what, {
        claim: 'exp',
        cause: 'Google exchanges no token that lives longer than 24 hours, and GitHub issues none.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV; on GitHub Enterprise ask the administrators what they changed.',
    });
}
function claimsOf(payload) {
    const texts = Object.entries(payload).filter((entry) => typeof entry[1] === 'string' && entry[0] !== 'jti');
    const claims = Object.fromEntries(texts);
    // Without a prototype, a claim that the token lacks cannot be found: `constructor`, `toString`, \u2026
    Object.setPrototypeOf(claims, null);
    return Object.freeze(claims);
}
/** @returns the claim's text; `undefined` if the token lacks it */
function checkText(payload, claim) {
    if (!Object.hasOwn(payload, claim))
        return undefined;
    const value = payload[claim];
    if (typeof value !== 'string')
        throw wrongType(claim, value, 'a string');
    if (value === '' && !claimsThatMayBeEmpty.includes(claim))
        throw new TokenRejection('claim-empty', `the claim "${claim}" is empty`, { claim });
    return value;
}
function seconds(payload, claim) {
    const value = payload[claim];
    if (typeof value !== 'number')
        throw wrongType(claim, value, 'a number of seconds');
    return value;
}

;// CONCATENATED MODULE: ./build/identity/check-runner.js

const comparedClaims = [
    { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', key: 'repositoryId', reason: 'other-repository' },
    { claim: 'run_id', variable: 'GITHUB_RUN_ID', key: 'runId', reason: 'other-run' },
    { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', key: 'runAttempt', reason: 'other-run' },
    { claim: 'sha', variable: 'GITHUB_SHA', key: 'sha', reason: 'other-commit' },
    { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', key: 'workflowRef', reason: 'other-workflow' },
];
const runDescriptions = {
    'other-repository': "another repository's",
    'other-run': "another run's",
    'other-commit': "another commit's",
    'other-workflow': "another workflow's",
};
/**
 * Compares a verified token with the runner's own values. An earlier step can supply another job's token or a false
 * request URL. See docs/design/identity.md.
 *
 * @throws TokenRejection with both values
 */
function checkAgainstRunner(claims, run) {
    for (const { claim, variable, key, reason } of comparedClaims) {
        const actual = claims[claim];
        const expected = run[key];
        // An older server or runner does not name the workflow. If both do, they must agree.
        if (claim === 'workflow_ref' && (actual === undefined || expected === ''))
            continue;
        if (actual !== undefined && actual === expected)
            continue;
        const what = `it is ${runDescriptions[reason]}: its ${claim} is ${show(actual)}, the runner's ${variable} is ${show(expected)}`;
        throw new TokenRejection(reason, what, {
            claim,
            cause: 'An earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL, HTTPS_PROXY or GITHUB_*, or the token was replayed.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV, and run this action in a job of its own.',
        });
    }
}

;// CONCATENATED MODULE: ./build/identity/verify.js







/** How far the runner's clock and the issuer's may differ. */
const toleranceSeconds = 60;
const maxTokenBytes = 32 * 1024;
/** Loads the code for verifying while the network is busy. An error shows on first use. */
const preloadVerifier = () => event_loop_yieldToEventLoop()
    .then(() => __webpack_require__.e(/* import() */ 742).then(__webpack_require__.bind(__webpack_require__, 5742)))
    .catch(() => { });
/** Returns the hex SHA-256 of a token as received, which identifies it in the record. */
const tokenDigest = (token) => (0,external_node_crypto_.createHash)('sha256').update(token).digest('hex');
/**
 * Verifies a GitHub OIDC token: RS256 by a key of the one issuer, exactly that issuer and one audience, its times, the
 * required claims, the type of all others, and the runner's own run. See docs/design/identity.md.
 *
 * @throws TokenRejection (`TOKEN_REJECTED`) with the reason and the claim
 * @throws ActionError `TOKEN_UNAVAILABLE` if the issuer's keys could not be fetched
 */
async function verifyToken(token, expected) {
    const jose = await __webpack_require__.e(/* import() */ 742).then(__webpack_require__.bind(__webpack_require__, 5742));
    const keyId = checkHeader(token, jose);
    checkIssuerClaimed(token, expected.issuer, jose);
    const key = await expected.keys(keyId);
    if (key === undefined) {
        throw new TokenRejection('key-unknown', `${expected.issuer} has no key with the id ${text_quote(keyId)}`, {
            cause: 'The token was not signed by this issuer.',
        });
    }
    const payload = await verifySignature(token, key, expected, jose);
    const { claims, jti, issuedAt, expiresAt } = checkClaims(payload, expected.needed ?? [], expected.now());
    if (expected.run !== undefined)
        checkAgainstRunner(claims, expected.run);
    return { claims, jti, keyId, issuedAt, expiresAt, sha256: tokenDigest(token) };
}
/** Headers with which a token would supply its own key, or its own rules. */
const refusedHeaders = ['jwk', 'jku', 'x5u', 'x5c', 'crit'];
/** @returns the id of the key that signed the token, according to its header */
function checkHeader(token, jose) {
    if (token.length > maxTokenBytes)
        throw new TokenRejection('malformed', `it is longer than ${maxTokenBytes} bytes`);
    if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
        throw new TokenRejection('malformed', 'it does not have the three parts of a signed JWT');
    const header = decode(() => jose.decodeProtectedHeader(token), 'header');
    const refused = refusedHeaders.find(name => Object.hasOwn(header, name));
    if (refused !== undefined) {
        throw new TokenRejection('header', `its header has "${refused}", which the issuer never sets`, {
            cause: 'Someone forged a token that brings its own key.',
        });
    }
    const { alg, typ, kid } = header;
    if (alg !== 'RS256') {
        throw new TokenRejection('algorithm', `it is signed with ${show(alg)}, the issuer signs with "RS256"`, {
            cause: 'Someone forged a token that picks its own algorithm.',
        });
    }
    if (typ !== undefined && typ !== 'JWT')
        throw new TokenRejection('header', `its type is ${show(typ)}, not "JWT"`);
    if (typeof kid !== 'string' || kid === '')
        throw new TokenRejection('key-missing', 'its header names no key ("kid") that signed it');
    return kid;
}
/**
 * Refuses a wrong issuer before the signature is verified. Nothing is trusted because of it. The message then names the
 * issuer, not an unknown key.
 */
function checkIssuerClaimed(token, issuer, jose) {
    const payload = decode(() => jose.decodeJwt(token), 'payload');
    if (!Object.hasOwn(payload, 'iss'))
        throw missingClaim('iss');
    if (payload['iss'] !== issuer) {
        throw new TokenRejection('issuer', `its issuer is ${show(payload['iss'])}, the policy trusts only "${issuer}"`, {
            claim: 'iss',
            cure: "GitHub Enterprise (an enterprise's slug, data residency, GHES) has an issuer of its own: if yours is the one named, set it as the policy's issuer.",
        });
    }
}
async function verifySignature(token, key, expected, jose) {
    const now = expected.now();
    try {
        const { payload } = await jose.jwtVerify(token, key, {
            algorithms: ['RS256'],
            issuer: expected.issuer,
            audience: expected.audience,
            currentDate: new Date(now),
            clockTolerance: toleranceSeconds,
            requiredClaims: ['iss', 'aud', 'iat', 'exp'],
        });
        // jose accepts a list that contains the right audience. Such a token is valid elsewhere, too.
        if (payload.aud !== expected.audience)
            throw wrongAudience(payload.aud, expected.audience);
        return payload;
    }
    catch (error) {
        // jose's errors carry the payload, so only the code and the claim are read.
        throw error instanceof TokenRejection ? error : rejectionOf(error, expected, now, jose);
    }
}
function rejectionOf(error, { issuer, audience }, now, jose) {
    if (error instanceof jose.JWSSignatureVerificationFailed) {
        return new TokenRejection('signature', `its signature does not match the key of ${issuer}`, {
            cause: 'The token was changed after it was signed, or someone else signed it.',
        });
    }
    if (error instanceof jose.JWTExpired || error instanceof jose.JWTClaimValidationFailed) {
        const { claim, reason, payload } = error;
        if (reason === 'missing')
            return missingClaim(claim);
        if (claim === 'aud')
            return wrongAudience(payload.aud, audience);
        if (reason === 'invalid')
            return wrongType(claim, payload[claim], 'a number of seconds');
        return wrongTime(claim, payload[claim], now);
    }
    return new TokenRejection('malformed', 'it is not a valid JWT');
}
const wrongAudience = (actual, audience) => new TokenRejection('audience', `its audience is ${show(actual)}, the provider accepts only "${audience}"`, {
    claim: 'aud',
    cause: 'It was made for someone else, who could pass it on.',
});
function decode(read, part) {
    try {
        const value = read();
        if ((0,json/* isObject */.Gv)(value))
            return value;
    }
    catch {
        // The message of jose's error is dropped; the name of the part is enough.
    }
    throw new TokenRejection('malformed', `its ${part} cannot be read`);
}

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
;// CONCATENATED MODULE: ./build/document/rewrite.js




/**
 * Returns the valid form of a value of another type, if that is obvious.
 *
 * @param isValid checks a value against a shape
 */
function rewritten(value, shape, shapes, isValid) {
    const rewrite = (type, of) => rewrites[type](value, of, { shapes, isValid });
    return rewrite(shape.type, shape);
}
const quoteText = (value, { format }) => {
    if (typeof value === 'object')
        return undefined;
    const text = String(value);
    if (typeof value !== 'string' && (0,formats/* isText */.KH)(text, format))
        return `Quote it: ${text_quote(text)}.`;
    const written = inFormat(text, format);
    if (written === undefined || !(0,formats/* isText */.KH)(written, format))
        return undefined;
    return `Write ${format === 'duration' ? text_quote(written) : written}.`;
};
const asNumber = (value, shape, { isValid }) => typeof value === 'string' && value.trim() !== '' && isValid(Number(value), shape)
    ? `Write ${Number(value)}, without quotes.`
    : undefined;
const asBoolean = value => String(value) === 'true' || String(value) === 'false' ? `Write ${String(value)}, without quotes.` : undefined;
const asList = (value, { of }, rewriting) => {
    if (!(0,json/* isObject */.Gv)(value) || of.type !== 'object')
        return isValidScalar(value, of, rewriting) ? `Write ${shortJsonOf([value])}.` : undefined;
    const pairs = nameValuePairs(value);
    const isItem = (one) => rewriting.isValid(one, of);
    return pairs?.every(isItem) && !isItem(value) ? `Write ${shortJsonOf(pairs)}.` : 'Make it an item of a list.';
};
const asObject = (value, { name }, rewriting) => {
    if ((0,json/* isObject */.Gv)(value) || Array.isArray(value))
        return undefined;
    const fields = Object.entries(rewriting.shapes[name]?.fields ?? {}).filter(([, field]) => !field.outputOnly);
    const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required);
    if (only !== undefined && others.length === 0) {
        const [key, { shape: of }] = only;
        if (isValidScalar(value, of, rewriting))
            return `Write ${shortJsonOf({ [key]: value })}.`;
        if (of.type === 'list' && isValidScalar(value, of.of, rewriting))
            return `Write ${shortJsonOf({ [key]: [value] })}.`;
    }
    return fewOf('It may contain', fields.map(([field]) => field));
};
const notObvious = () => undefined;
const rewrites = {
    string: quoteText,
    integer: asNumber,
    number: asNumber,
    boolean: asBoolean,
    list: asList,
    object: asObject,
    enum: notObvious,
    map: notObvious,
    either: notObvious,
    any: notObvious,
};
/** True for a valid scalar. A shape that may contain itself is not tried: the work would double at each level. */
const isValidScalar = (value, shape, { isValid }) => ['string', 'integer', 'number', 'boolean', 'enum'].includes(shape.type) && isValid(value, shape);
/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
function nameValuePairs(value) {
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object'))
        return undefined;
    return entries.map(([name, one]) => ({ name, value: String(one) }));
}
/** Formats a value, and cuts it if it is long. */
function shortJsonOf(value) {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}\u2026` : text;
}
/** Returns a text in the form that a format requires. */
function inFormat(text, format) {
    if (format === 'latency') {
        const [, amount, unit] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? [];
        // Without a unit, 60 means seconds rather than milliseconds.
        return amount && `${amount}${unit ?? (Number(amount) < 100 ? 's' : 'ms')}`;
    }
    const seconds = secondsIn(text);
    if (seconds === undefined || seconds === 0)
        return undefined;
    if (format === 'duration')
        return `${seconds}s`;
    return format === 'period' ? (0,formats/* asPeriod */.G_)(seconds) : undefined;
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
    return parts.reduce((sum, [, amount, ...units]) => sum + ((0,formats/* periodSeconds */.p6)(`${amount}${units.join('').toLowerCase()}`) ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/document/check-shape.js





/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
function checkShape(value, shape, shapes, path = []) {
    if (value instanceof json/* Pending */.UX)
        return value.whole || couldBeText(shape)
            ? []
            : [{ path, message: `expected ${describeShape(shape)}, got a string made of ${value.reference}` }];
    const expected = () => {
        const cure = rewritten(value, shape, shapes, (one, of) => checkShape(one, of, shapes).length === 0);
        const got = shape.type === 'string' && typeof value === 'string' ? text_quote(value) : describeValue(value);
        return [{ path, message: `expected ${describeShape(shape)}, got ${got}`, cure }];
    };
    switch (shape.type) {
        case 'any':
            return [];
        case 'string':
            return (0,formats/* isText */.KH)(value, shape.format) ? [] : expected();
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
                ? [{ path, message: `no such value: ${text_quote(value)}`, cure: nearestValue(value, shape.values) }]
                : expected();
        case 'list':
            return Array.isArray(value)
                ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
                : expected();
        case 'map':
            return (0,json/* isObject */.Gv)(value)
                ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
                : expected();
        case 'object':
            return (0,json/* isObject */.Gv)(value) ? checkObject(value, shape.name, shapes, path) : expected();
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
/** Checks the fields of an object of a named shape. @throws Error if there is no such shape */
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
                const message = 'v1 of the API, which this action uses, has no such field: only v1beta1 has it.';
                faults.push({ path: at, message, cure: 'Remove it.', key: true });
                continue;
            }
            const meant = meantBy(key, object, missing, shapes);
            const isMeant = meant.length > 0;
            const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : fewOf('One of', Object.keys(object.fields));
            const fault = { path: at, message: 'no such field.', cure, key: true };
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
            faults.push({ path: at, message: 'set only by Google (output only)', cure: 'Remove it.', key: true });
        // To the API, an empty list or text is an absent one.
        else if (field.required && isNothing(item) && !fieldsThatMayBeEmpty.has(`${name}.${key}`))
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
/** True for a value that the API treats as absent. */
const isNothing = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Required fields that may be an empty text: a variable of an environment. */
const fieldsThatMayBeEmpty = new Set(['EnvVar.value']);
/** True if a shape admits a string. */
const couldBeText = (shape) => shape.type === 'string' ||
    shape.type === 'any' ||
    shape.type === 'enum' ||
    (shape.type === 'either' && shape.of.some(couldBeText));
/** Describes a shape for a message: `a string`, `a list`, \u2026 */
function describeShape(shape) {
    switch (shape.type) {
        case 'string':
            return shape.format === undefined ? 'a string' : formats/* formats */.Fx[shape.format].words;
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
            return `one of ${listValues(shape.values)}`;
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
/** Describes a value's type for a message, without the value. */
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the string ${text_quote(value)}`;
    return `${String(value)}`;
}

;// CONCATENATED MODULE: ./build/document/parts.js

/**
 * Returns the parts of a value that have the types of a shape, so that a reader need not check them again. Parts of
 * another type become `undefined`: their keys and indices stay. Unknown keys stay as they are.
 */
const partsOf = (value, shape, shapes) => typedParts(value, shape, shapes);
function typedParts(value, shape, shapes) {
    switch (shape.type) {
        case 'string':
        case 'boolean':
            return typeof value === shape.type ? value : undefined;
        case 'integer':
        case 'number':
            return typeof value === 'number' ? value : undefined;
        case 'enum':
            return shape.values.find(one => one === value);
        case 'list':
            return Array.isArray(value) ? value.map(item => typedParts(item, shape.of, shapes)) : undefined;
        case 'map':
            return mapValues(value, item => typedParts(item, shape.of, shapes));
        case 'object': {
            const fields = shapes[shape.name]?.fields ?? {};
            return mapValues(value, (item, key) => {
                const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
                return field === undefined ? item : typedParts(item, field.shape, shapes);
            });
        }
        case 'either':
            return shape.of.map(one => typedParts(value, one, shapes)).find(part => part !== undefined);
        case 'any':
            return value;
        default:
            return shape;
    }
}
const mapValues = (value, change) => (0,json/* isObject */.Gv)(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)])) : undefined;

;// CONCATENATED MODULE: ./build/document/path.js

/** Returns the value at a path; `undefined` if there is none. */
function valueAt(value, path) {
    return path.reduce((holder, segment) => {
        if (Array.isArray(holder))
            return typeof segment === 'number' ? holder[segment] : undefined;
        return (0,json/* isObject */.Gv)(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
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
    return { ...object, [key]: withValue(isObject(below) ? below : {}, rest, value) };
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
function path_formatPath(path) {
    return path.reduce((text, segment) => {
        if (typeof segment === 'number')
            return `${text}[${segment}]`;
        if (!/^[\w$-]+$/.test(segment))
            return `${text}[${JSON.stringify(segment)}]`;
        return text === '' ? segment : `${text}.${segment}`;
    }, '');
}

;// CONCATENATED MODULE: ./build/document/problem-list.js

/** `1 problem`, `3 problems`. */
const countProblems = (problems) => `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
/** Returns each problem once: a fault of the defaults, for example, is found again with every step. */
const distinctProblems = (found) => [
    ...new Map(found.map(problem => [(0,errors/* formatProblem */.Vw)(problem), problem])).values(),
];
/** The error for an invalid file with all of its problems, in the order of the file. Those of other files follow. */
function invalidFile(code, file, found) {
    const files = [...new Set(found.map(problem => problem.file))];
    const problems = distinctProblems(found).sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
    return new errors/* ActionError */.lZ(code, `${file} has ${countProblems(problems)}`, { problems });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/document/aliases.js

/**
 * Replaces aliases with the nodes that they name, and merges mappings (`<<`) as PyYAML does: own keys win, then those
 * of the mappings named first. Nodes are shared, not copied, so that each keeps its place. Sizes are counted, not
 * built, so that a bomb costs no more than its text.
 */
function writeOutAliases(root, most) {
    const aliases = new AliasExpansion(most.nodes);
    aliases.visit(root);
    return aliases.faults.length > 0 ? [...aliases.faults] : excess(root, aliases, most);
}
/** Returns what is too large or too deep. */
function excess(root, { extent, mergedPairs, isExpanded }, most) {
    const { nodes, characters, depth } = extent(root);
    const tooLarge = (count, what, bound) => ({
        node: root,
        message: `has ${count} ${what} with its aliases written out, at most ${bound} are read`,
    });
    if (mergedPairs > most.nodes)
        return [tooLarge(mergedPairs, 'merged keys', most.nodes)];
    if (isExpanded && nodes > most.nodes)
        return [tooLarge(nodes, 'values', most.nodes)];
    if (isExpanded && characters > most.characters)
        return [tooLarge(characters, 'characters', most.characters)];
    return depth > most.depth ? [{ node: root, message: `nested deeper than ${most.depth} levels` }] : [];
}
/** Visits a document once, in the order of its text, since an anchor stands before its aliases. */
class AliasExpansion {
    faults = [];
    isExpanded = false;
    /** Number of pairs that merges have copied: a large mapping may be merged many times. */
    mergedPairs = 0;
    #anchors = new Map();
    #open = new Set();
    #extents = new Map();
    #mostPairs;
    constructor(mostPairs) {
        this.#mostPairs = mostPairs;
    }
    visit(node) {
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return;
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            return;
        this.#open.add(node);
        if ((0,dist/* isMap */.jh)(node))
            this.#visitMap(node);
        else if ((0,dist/* isSeq */.oP)(node))
            node.items = node.items.map(item => this.#written(item));
        this.#open.delete(node);
        const [keys, values] = (0,dist/* isMap */.jh)(node)
            ? [node.items.map(({ key }) => key), node.items.map(({ value }) => value)]
            : [[], node.items];
        this.#extents.set(node, around([...keys, ...values].map(this.extent)));
    }
    extent = (node) => this.#extents.get(node) ?? { nodes: 1, characters: writtenLength(node), depth: 0 };
    /** Returns the node at a place: for an alias, the node that it names. */
    #written(node) {
        if (!(0,dist/* isAlias */.Vj)(node)) {
            this.visit(node);
            return node;
        }
        const target = this.#anchors.get(node.source);
        if (target === undefined)
            this.faults.push({
                node,
                message: `no anchor &${node.source} comes before the alias`,
                cure: 'Write the value out. Quote a text that begins with *.',
            });
        else if (this.#open.has(target))
            this.faults.push({ node, message: `the alias *${node.source} is inside its own anchor` });
        else {
            this.isExpanded = true;
            return target;
        }
        return node;
    }
    #visitMap(node) {
        const merged = [];
        const own = [];
        for (const pair of node.items) {
            if ((0,dist/* isAlias */.Vj)(pair.key))
                this.faults.push({ node: pair.key, message: 'an alias as a key is not supported' });
            pair.value = this.#written(pair.value);
            if (isMergeKey(pair.key))
                for (const one of this.#mergedBy(pair))
                    merged.push(one);
            else
                own.push(pair);
        }
        const keys = new Set(own.map(keyOf));
        const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)));
        node.items = [...added, ...own];
    }
    #mergedBy({ key, value }) {
        const maps = (0,dist/* isSeq */.oP)(value) ? value.items : [value];
        if (maps.every(dist/* isMap */.jh)) {
            this.mergedPairs += maps.reduce((sum, map) => sum + map.items.length, 0);
            return this.mergedPairs > this.#mostPairs ? [] : maps.flatMap(map => map.items);
        }
        this.faults.push({
            node: key,
            message: 'merges a value that is not a mapping',
            cure: 'Write <<: *name of a mapping, or a list of them.',
        });
        return [];
    }
}
/** Returns the extent of a collection from those of its members. */
const around = (within) => within.reduce((sum, one) => ({
    nodes: sum.nodes + one.nodes,
    characters: sum.characters + one.characters,
    depth: Math.max(sum.depth, one.depth + 1),
}), { nodes: 1, characters: 0, depth: 1 });
const writtenLength = (node) => (0,dist/* isScalar */.jn)(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0;
/** A plain `<<` is a merge key, as in PyYAML. In quotes it is a key like any other. */
const isMergeKey = (key) => (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
const keyOf = ({ key }) => ((0,dist/* isScalar */.jn)(key) ? key.value : key);

;// CONCATENATED MODULE: ./build/document/exact-number.js
/**
 * True if a number is sent as it was written. An integer beyond 2^53 mostly is not, and one that is too large becomes
 * Infinity, which JSON cannot express. JSON.stringify writes the shortest digits of a number, so all others come out
 * unchanged.
 *
 * @param written as `9007199254740993`, `0x1F`, `1e400`
 */
function isExact(written, value) {
    if (!Number.isFinite(value))
        return false;
    const [, sign, digits] = /^([-+]?)(\d+|0x[\da-f]+|0o[0-7]+)$/i.exec(written) ?? [];
    if (digits === undefined)
        return true;
    const magnitude = sign === '-' ? -value : value;
    return BigInt(digits) === BigInt(magnitude) || digits === String(magnitude);
}
/** The message for a number that JSON cannot express exactly. */
const notExact = (written) => /^[-+]?(?:\d|0[xo])[\da-f]*$/i.test(written)
    ? `${written} has more digits than a number of JSON keeps (53 bits)`
    : `${written} is not a number that JSON has`;
/**
 * @param text that JSON.parse accepted
 * @returns the first number that loses digits, or the first duplicate key
 */
function silentFault(text) {
    /** Keys of each open mapping; `undefined` for a list. */
    const open = [];
    const number = /-?\d[\d.eE+-]*/y;
    const faultAt = (at, message) => ({
        line: text.slice(0, at).split('\n').length,
        message,
    });
    for (let at = 0; at < text.length; at++) {
        const start = at;
        const character = text.charAt(at);
        if (character === '{')
            open.push(new Set());
        else if (character === '[')
            open.push(undefined);
        else if (character === '}' || character === ']')
            open.pop();
        else if (character === '"') {
            at = endOfString(text, at);
            if (!isFollowedByColon(text, at + 1))
                continue;
            const written = text.slice(start, at + 1);
            const key = JSON.parse(written);
            if (open.at(-1)?.has(key))
                return faultAt(start, `the key ${written} occurs twice`);
            open.at(-1)?.add(key);
        }
        else if (character === '-' || (character >= '0' && character <= '9')) {
            number.lastIndex = at;
            const [written = character] = number.exec(text) ?? [];
            if (!isExact(written, Number(written)))
                return faultAt(at, notExact(written));
            at += written.length - 1;
        }
    }
    return undefined;
}
/** @returns the offset of a string's closing quote */
function endOfString(text, from) {
    let at = from + 1;
    while (text.charAt(at) !== '"')
        at += text.charAt(at) === '\\' ? 2 : 1;
    return at;
}
function isFollowedByColon(text, from) {
    let at = from;
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length)
        at++;
    return text.charAt(at) === ':';
}

;// CONCATENATED MODULE: ./build/document/yaml.js







/** Limits of a document that a person writes: a policy. */
const policyFile = { maxBytes: 256 * 1024, maxDepth: 64 };
/** Limits of a steps file. Its bodies may come from a file of gcloud, which takes aliases. */
const stepsFile = {
    ...policyFile,
    aliases: { nodes: 50_000, characters: 4 * 1024 * 1024 },
    exact: true,
};
/** Limits of a file of values that a steps file refers to. */
const values = { ...policyFile, exact: true };
/** Limits of a compiler's output: pipeline specifications. */
const compiled = { maxBytes: 8 * 1024 * 1024, maxDepth: 128 };
/**
 * Reads YAML 1.2 (and so JSON) as data only: no tags, no duplicate keys, no `__proto__`, nothing too large or too deep.
 * Anchors, aliases, and merge keys are valid only if the limits allow them.
 *
 * @param code the error code for a fault, since only the caller knows the kind of document
 * @throws ActionError with every problem, each with its place
 */
function parseDocument(text, file, code, limits = policyFile) {
    const lines = new dist/* LineCounter */.HN();
    const problemAt = (offset, message, cure, path = '') => {
        const { line, col } = lines.linePos(Math.max(0, offset));
        return {
            file,
            line: Math.max(1, line),
            column: Math.max(1, col),
            path,
            message,
            cure,
        };
    };
    const fail = (problems) => {
        const [first, ...more] = problems;
        const summary = first === undefined ? '' : `: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new errors/* ActionError */.lZ(code, `${file} cannot be read${summary}`, { problems });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > limits.maxBytes) {
        fail([problemAt(0, `the file has ${bytes} bytes, at most ${limits.maxBytes} are read`, 'Split it.')]);
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const [first, second] = parseAll(text, lines, limits, problemAt, fail).map(({ document, root }) => {
        const problems = hazards(root, limits, problemAt);
        if (problems.length > 0)
            fail(problems);
        // Without an alias or a merge key there is nothing to write out.
        if (limits.aliases !== undefined && /\*|<</.test(text)) {
            const flaws = writeOutAliases(root, { ...limits.aliases, depth: limits.maxDepth });
            if (flaws.length > 0)
                fail(flaws.map(({ node, message, cure }) => problemAt(offsetOfNode(node), message, cure)));
        }
        const value = document.toJS({ maxAliasCount: 0 });
        return {
            file,
            value,
            sha256,
            problem: (path, message, { key = false, cure, commands } = {}) => ({
                ...problemAt(offsetOf(root, path, key), message, cure, path_formatPath(path)),
                commands,
            }),
            written: path => {
                const node = nodeAt(root, path);
                return (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' ? node.source : undefined;
            },
        };
    });
    if (first === undefined)
        return fail([problemAt(0, 'the file is empty')]);
    return second === undefined ? first : { ...first, second };
}
function parseAll(text, lines, limits, problemAt, fail) {
    let documents;
    try {
        documents = (0,dist/* parseAllDocuments */.hR)(text, {
            version: '1.2',
            lineCounter: lines,
            // The library compares each key with all earlier ones, so that a file of keys alone takes minutes. `hazards`
            // checks it instead.
            uniqueKeys: false,
            merge: false,
            prettyErrors: false,
            strict: true,
            stringKeys: true,
            ...(limits.scalars === undefined ? {} : { customTags: limits.scalars }),
        });
    }
    catch (error) {
        // The composer recurses: nested brackets exhaust the stack before any depth can be counted.
        if (error instanceof RangeError)
            return fail([problemAt(0, `nested deeper than ${limits.maxDepth} levels`)]);
        throw error;
    }
    const all = Array.isArray(documents) ? documents : [];
    if (all[0] === undefined || all[0].contents === null)
        return fail([problemAt(0, 'the file is empty')]);
    const excess = all[limits.second ? 2 : 1];
    if (excess !== undefined)
        return fail([
            problemAt(excess.range?.[0] ?? 0, limits.second ? 'a third document; two at most are expected' : 'a second document; one is expected'),
        ]);
    const lineAt = (offset) => lines.linePos(offset).line;
    // After the first error a parser finds every token unexpected, or at a wrong column. Only the first error is useful.
    const errors = all
        .flatMap(document => [...document.errors, ...document.warnings])
        .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
        .filter(({ message }, index, found) => !isIndentationFault(message) || found.findIndex(one => isIndentationFault(one.message)) === index)
        // Further errors of a line follow from its first one.
        .filter(({ pos }, index, found) => found.findIndex(one => lineAt(one.pos[0]) === lineAt(pos[0])) === index);
    const inWords = (message) => /maximum call stack/i.test(message) ? `nested deeper than ${limits.maxDepth} levels` : lowerFirst(message);
    if (errors.length > 0)
        return fail(errors.map(error => problemAt(error.pos[0], inWords(error.message), cureOf(error, text))));
    return all.flatMap(document => (document.contents === null ? [] : [{ document, root: document.contents }]));
}
/** True for an item at another column than those before it. Every later item then has the same error. */
const isIndentationFault = (message) => message.includes('must start at the same column');
/** Returns the fix of common mistakes. */
function cureOf({ code, message, pos: [at] }, text) {
    const [reference] = /^\$\{[^}\n]*\}/.exec(text.slice(Math.max(0, at - 1))) ?? [];
    if (reference !== undefined)
        return `Within { } and [ ] quote a value with a reference, as "${reference}".`;
    if (code === 'MISSING_CHAR' && message.includes('between flow'))
        return 'Put a key or value that contains [ ] { } or a comma in quotes.';
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return 'Quote a value that contains ": ".';
    if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
        return 'Put it in quotes.';
    if (code === 'MULTILINE_IMPLICIT_KEY')
        return 'Write ": " after a key.';
    if (message.endsWith('scalar at node end'))
        return 'Put all of it in one pair of quotes.';
    if (isIndentationFault(message))
        return 'Indent all keys of a mapping equally, and all items of a list equally.';
    return code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : undefined;
}
const offsetOfNode = (node) => node?.range?.[0] ?? 0;
/** People read a policy, and should not have to follow references. A grant has a parent instead. */
const insteadOfAnchors = 'Write the value out where it is needed; put what grants share into a parent: `extends: NAME`.';
const mergeKeys = 'YAML merge keys (<<) are not supported';
function hazards(root, limits, problemAt) {
    const problems = [];
    const takesAliases = limits.aliases !== undefined;
    const report = (node, message, cure) => {
        problems.push(problemAt(offsetOfNode(node), message, cure));
    };
    const checkNode = ({ anchor, tag }, node) => {
        if (!takesAliases && anchor !== undefined)
            report(node, 'YAML anchors are not supported', insteadOfAnchors);
        if (limits.exact && (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' && !isExact(node.source ?? '', node.value))
            report(node, notExact(node.source ?? ''), `Quote it: ${JSON.stringify(node.source)}.`);
        if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:'))
            report(node, `the YAML tag ${tag} is not supported`);
    };
    const checkKey = (pair, keys) => {
        const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
        if (keys.has(key))
            report(pair.key, `the key ${text_quote(String(key))} occurs twice`, 'Rename one, or remove it.');
        keys.add(key);
        if (key === '__proto__' || (key === '<<' && !(takesAliases && isMergeKey(pair.key))))
            report(pair.key, takesAliases || key !== '<<' ? `the key ${key} is not supported` : mergeKeys, 'Remove it.');
    };
    /** @returns false if the document is too deep: then nothing more is checked */
    const check = (node, depth) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (!takesAliases)
                report(node, 'YAML aliases are not supported', 'Write the value out. Quote a text that begins with *.');
            return true;
        }
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return true;
        checkNode(node, node);
        if (depth > limits.maxDepth) {
            report(node, `nested deeper than ${limits.maxDepth} levels`);
            return false;
        }
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.every(item => check(item, depth + 1));
        if (!(0,dist/* isMap */.jh)(node))
            return true;
        const keys = new Set();
        return node.items.every(pair => {
            checkKey(pair, keys);
            return check(pair.key, depth + 1) && check(pair.value, depth + 1);
        });
    };
    check(root, 0);
    return problems;
}
/** Cache of each mapping's pairs: a file with 20,000 wrong keys reads them for each key. */
const pairsByKey = new WeakMap();
function pairOf(mapping, key) {
    const known = pairsByKey.get(mapping);
    const pairs = known ??
        new Map(mapping.items
            .toReversed()
            .flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [[pair.key.value, pair]] : [])));
    if (known === undefined)
        pairsByKey.set(mapping, pairs);
    return pairs.get(key);
}
const nodeAt = (root, path) => path.reduce((node, segment) => (0,dist/* isMap */.jh)(node) ? pairOf(node, String(segment))?.value : (0,dist/* isSeq */.oP)(node) ? node.items[Number(segment)] : undefined, root);
function offsetOf(root, path, wantKey) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [depth, segment] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = pairOf(node, String(segment));
            if (pair === undefined)
                break;
            const last = depth === path.length - 1;
            const target = (last && wantKey) || pair.value === null ? pair.key : pair.value;
            offset = target.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            const item = node.items[Number(segment)];
            if (item === undefined)
                break;
            offset = item.range?.[0] ?? offset;
            node = item;
        }
        else
            break;
    }
    return offset;
}

;// CONCATENATED MODULE: ./build/policy/load/when.js





/** Events that outsiders cannot trigger and that run only merged code. See docs/design/identity.md, "Attacks". */
const internalEvents = [
    'push',
    'workflow_dispatch',
    'schedule',
    'release',
    'repository_dispatch',
    'merge_group',
];
/** Claims that identify one repository or event. A glob here would admit more than intended. */
const neverGlobs = ['repository_id', 'repository_owner_id', 'event_name'];
/** The form of some claims' values. A policy with another form could never match. */
const claimForms = {
    repository_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: repositoryIdOf },
    repository_owner_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: accountIdOf },
    actor_id: { pattern: /^\d+$/, words: 'a numeric id' },
    enterprise_id: { pattern: /^\d+$/, words: 'a numeric id' },
    repository: { pattern: /^[^/]+\/[^/]+$/, words: 'OWNER/NAME' },
    ref: { pattern: /^refs\//, words: 'a whole ref, such as refs/heads/main' },
    ref_protected: { pattern: /^(true|false)$/, words: 'true or false' },
    ref_type: { pattern: /^(branch|tag)$/, words: 'branch or tag' },
    runner_environment: { pattern: /^(github-hosted|self-hosted)$/, words: 'github-hosted or self-hosted' },
    repository_visibility: { pattern: /^(public|private|internal)$/, words: 'public, private or internal' },
    job_workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
    workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
};
/** Reads `when`: claim name to a matcher or a list of them. */
function readConditions(when, path, reading) {
    return Object.entries(when ?? {}).flatMap(([claim, value]) => {
        const at = [...path, claim];
        if (!isClaim(claim)) {
            const cure = suggest(claim, claimNames) ?? `Claims: ${claimNames.join(', ')}, and repo_property_*.`;
            reading.report({ path: at, message: 'no such claim.', cure, key: true });
            return [];
        }
        const values = isList(value) ? value : [value];
        if (values.length === 0)
            reading.report({ path: at, message: 'an empty list never matches.', cure: 'Say what does, or remove the line.' });
        const anyOf = values.flatMap((item, index) => readMatcher(claim, item, isList(value) ? [...at, index] : at, reading) ?? []);
        return [{ claim, anyOf }];
    });
}
/** `Array.isArray` does not narrow a readonly list. */
const isList = (value) => Array.isArray(value);
/** @param name `acme/fraud` */
function repositoryIdOf(name) {
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? `gh api repos/${name} --jq .id` : undefined;
}
function accountIdOf(name) {
    return /^[\w-]+$/.test(name) ? `gh api users/${name} --jq .id` : undefined;
}
/** True for a name that a claim of GitHub can have. */
const isClaim = (name) => claimNames.some(claim => claim === name) || /^repo_property_[\w.-]+$/.test(name);
function readMatcher(claim, value, path, reading) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'object') {
        if (value.glob === undefined)
            return undefined;
        if (!reportBlanks(value.glob, [...path, 'glob'], reading))
            checkGlob(claim, value.glob, [...path, 'glob'], reading);
        return { glob: value.glob };
    }
    if (typeof value === 'boolean')
        return { literal: String(value) };
    if (typeof value === 'number')
        return readNumber(value, path, reading);
    const literal = value;
    const form = claimForms[claim];
    if (reportBlanks(literal, path, reading))
        return { literal };
    if (claim === 'event_name' && literal === 'workflow_call') {
        const message = 'no token has the event workflow_call: a called workflow has the event of its caller.';
        const cure = "Name the caller's event, such as push, and pin the called workflow by job_workflow_ref.";
        reading.report({ path, message, cure });
    }
    else if (literal.includes('*')) {
        const cure = neverGlobs.includes(claim) ? 'Name each value.' : `Write {glob: ${JSON.stringify(literal)}}.`;
        reading.report({ path, message: '* is a literal character in a plain string, and no claim contains it.', cure });
    }
    else if (controlCharacters.test(literal)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(literal)) {
        const message = `${claim} is ${form.words}; ${text_quote(literal)} never matches.`;
        const command = form.lookUp?.(literal);
        reading.report({
            path,
            message,
            ...(claim === 'ref' && {
                cure: `Write refs/heads/${literal} for the branch, refs/tags/${literal} for the tag.`,
            }),
            ...(command !== undefined && { cure: 'This prints it:', commands: [command] }),
        });
    }
    return { literal };
}
/** Reports spaces around a value. No claim has them, so the value would load and never match. */
function reportBlanks(value, path, reading) {
    const trimmed = value.trim();
    if (trimmed === value || trimmed === '')
        return false;
    reading.report({
        path,
        message: `spaces around the value, which no claim has: ${text_quote(value)} never matches.`,
        cure: `Write ${JSON.stringify(trimmed)}.`,
    });
    return true;
}
/** Claims are strings. An integer stands for its text, if it has no quotes and no digit was lost in parsing. */
function readNumber(value, path, reading) {
    const written = reading.written(path);
    const shown = written ?? String(value);
    if (!Number.isSafeInteger(value) || written !== String(value)) {
        const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
        const why = isTooLarge ? 'beyond 2^53 its last digits are lost' : 'it is read as a number, and no claim is one';
        reading.report({ path, message: `${shown}: ${why}.`, cure: `Quote it: "${shown}".` });
    }
    return { literal: shown };
}
const globForms = { ref: /^refs\//, job_workflow_ref: /^[^*]+\/[^*]+\// };
function checkGlob(claim, glob, path, reading) {
    if (neverGlobs.includes(claim))
        reading.report({
            path,
            message: `${claim} cannot be a glob.`,
            cure: 'Name each value. Use a list for several values.',
        });
    else if (/\*{3}/.test(glob))
        reading.report({ path, message: '*** means nothing.', cure: 'Write * or **.' });
    else if (claim === 'ref' && !globForms.ref.test(glob))
        reading.report({
            path,
            message: 'a glob of ref starts with refs/, such as refs/heads/release/*.',
            cure: 'Say if you mean branches or tags.',
        });
    else if (claim === 'job_workflow_ref' && !globForms.job_workflow_ref.test(glob))
        reading.report({
            path,
            message: 'a glob of job_workflow_ref begins with OWNER/NAME/.',
            cure: 'Say which repository the workflow is in.',
        });
}
/**
 * Checks the claims that every grant's `when` must fix. Without them it would admit more than intended. See
 * docs/design/policy.md.
 */
function checkPins(when, provider, path, reading) {
    const find = (claim) => when.find(condition => condition.claim === claim);
    const report = (message, cure, ...commands) => reading.report({ path, message, cure, key: true, ...(commands.length > 0 && { commands }) });
    const workflow = find('job_workflow_ref');
    const ownerIsEnough = find('repository_owner_id') !== undefined && workflow !== undefined && isLiteral(workflow);
    if (find('repository_id') === undefined && !ownerIsEnough) {
        report('no repository_id: names can be registered again by someone else, ids cannot.', 'Add repository_id: "\u2026", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.', ...(find('repository')?.anyOf ?? []).flatMap(matcher => 'literal' in matcher ? (repositoryIdOf(matcher.literal) ?? []) : []));
    }
    const event = find('event_name');
    if (event === undefined)
        report('no event_name: every event would match.', 'Add event_name: push, or a list.');
    const ref = find('ref');
    if (ref === undefined && workflow === undefined) {
        const why = find('environment') === undefined
            ? ''
            : ' (an environment alone does not help: a job that names a missing one creates it, unprotected)';
        report(`neither ref nor job_workflow_ref: any branch would match${why}.`, 'Add ref: refs/heads/main.');
    }
    if (provider?.trust !== 'internal')
        return;
    if (event !== undefined)
        checkInternalEvents(event, [...path, 'event_name'], provider, reading);
    const open = [ref, workflow].filter(condition => condition !== undefined);
    if (!open.some(({ anyOf }) => anyOf.every(matcher => !takesAnyRef(matcher))))
        for (const { claim, anyOf } of open) {
            const message = `${describeMatchers(anyOf)} matches any ref, also of unmerged code; provider ${provider.name} is of trust: internal.`;
            reading.report({ path: [...path, claim], message, cure: pinCure });
        }
}
const pinCure = 'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.';
/**
 * True if a glob of `ref` or `job_workflow_ref` matches any ref. In the latter, `**` before the `@` does: a branch may
 * be named `x@refs/heads/main`. Globs that are refused for their form are not reported again.
 */
function takesAnyRef(matcher) {
    if ('literal' in matcher || matcher.glob.includes('***'))
        return false;
    const { glob } = matcher;
    const anyRef = (pattern) => ['refs/heads/-', 'refs/tags/-'].every(ref => matchesGlob(pattern, ref));
    if (globForms.ref.test(glob))
        return anyRef(glob);
    if (!globForms.job_workflow_ref.test(glob))
        return false;
    const [file = '', ...refs] = glob.split('@');
    return refs.length === 0 || file.includes('**') || anyRef(refs.join('@'));
}
function checkInternalEvents(event, path, provider, reading) {
    for (const matcher of event.anyOf) {
        if (!('literal' in matcher) || internalEvents.some(name => name === matcher.literal.trim()))
            continue;
        // The fault that was reported already is the real one.
        if (matcher.literal === 'workflow_call')
            continue;
        const near = suggest(matcher.literal, internalEvents);
        reading.report({
            path,
            message: `${text_quote(matcher.literal)} can be triggered by outsiders or run code that is not merged; provider ${provider.name} is of trust: internal, which accepts ${internalEvents.join(', ')}.`,
            cure: near ?? 'Use a provider of trust: external, in a pool of its own.',
        });
    }
}
/** True for a condition without globs. */
const isLiteral = (condition) => condition.anyOf.every(matcher => 'literal' in matcher);

;// CONCATENATED MODULE: ./build/policy/load/across-grants.js


/**
 * Checks grants against each other. A policy may have thousands, so accounts and claims are looked up in indexes, and a
 * message names only a few.
 *
 * @param grants in the order of the file, each valid by itself
 */
function checkCrossings(grants, path, reading) {
    checkSharedAccounts(grants, path, reading);
    const overlapping = overlapFinder(grants);
    for (const [index, grant] of grants.entries())
        if (grant.serviceAccount === undefined)
            checkDirectAccess(overlapping(index), [...path, grant.name], reading);
}
/** Unmerged code must not act as an account that merged code acts as. */
function checkSharedAccounts(grants, path, reading) {
    const firsts = new Map();
    for (const grant of grants) {
        const { name, serviceAccount, provider } = grant;
        if (serviceAccount === undefined)
            continue;
        const keyOf = (trust) => `${trust} ${serviceAccount}`;
        const other = firsts.get(keyOf(provider.trust === 'internal' ? 'external' : 'internal'));
        if (!firsts.has(keyOf(provider.trust)))
            firsts.set(keyOf(provider.trust), grant);
        if (other === undefined)
            continue;
        reading.report({
            path: [...path, name, 'service_account'],
            message: `${serviceAccount} serves ${provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
            cure: 'Use a separate account for each trust.',
        });
    }
}
/** Most other grants that a message names. */
const mostNames = 5;
/**
 * A federated token carries every attribute that matches. A token for one grant is therefore a token for all grants
 * that its claims match: direct access cannot be limited to one of them.
 */
function checkDirectAccess(others, path, reading) {
    if (others.length === 0)
        return;
    const names = others.slice(0, mostNames).map(other => other.name);
    const more = others.length > mostNames ? ' and more' : '';
    reading.report({
        path,
        message: `direct access (no service_account), but one token could match this grant and ${names.join(', ')}${more} of the same pool.`,
        cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, \u2026) have different literal values.',
        key: true,
    });
}
/**
 * Returns the claims that have only literal values, with these. A pool is like one more claim: no token belongs to two
 * pools.
 */
const literalsOf = ({ when, provider }) => new Map([
    ['pool', new Set([provider.pool])],
    ...when
        .filter(isLiteral)
        .map(({ claim, anyOf }) => [`when.${claim}`, new Set(literalTexts(anyOf))]),
]);
/**
 * Finds the first few grants that one token could have together with a grant of direct access. A pair of two
 * direct-access grants is reported once, at the later one. The index uses the literal claim with the fewest candidates.
 */
function overlapFinder(grants) {
    const all = grants.map(literalsOf);
    /** By claim: the grants of each literal value, in order, and their number. */
    const byClaim = new Map();
    for (const [index, literals] of all.entries())
        for (const [claim, values] of literals) {
            const known = byClaim.get(claim) ?? { of: new Map(), count: 0 };
            byClaim.set(claim, known);
            known.count++;
            for (const value of values) {
                const those = known.of.get(value);
                if (those === undefined)
                    known.of.set(value, [index]);
                else
                    those.push(index);
            }
        }
    const open = new Map();
    const openAt = (claim) => {
        const known = open.get(claim) ?? all.flatMap((literals, index) => (literals.has(claim) ? [] : [index]));
        open.set(claim, known);
        return known;
    };
    const sharing = (claim, values) => [...values].map(value => byClaim.get(claim)?.of.get(value) ?? []);
    return index => {
        const own = all[index] ?? new Map();
        const sizes = [...own].map(([claim, values]) => ({
            claim,
            values,
            size: sharing(claim, values).reduce((sum, { length }) => sum + length, grants.length - (byClaim.get(claim)?.count ?? 0)),
        }));
        const [least] = sizes.toSorted((a, b) => a.size - b.size);
        if (least === undefined)
            return [];
        const found = new Set();
        for (const candidates of [...sharing(least.claim, least.values), openAt(least.claim)])
            for (const at of candidates) {
                if (found.size > mostNames)
                    break;
                const isLookedAt = at !== index && (grants[at]?.serviceAccount !== undefined || at < index);
                if (isLookedAt && !areDisjoint(own, all[at] ?? new Map()))
                    found.add(at);
            }
        return [...found].sort((a, b) => a - b).flatMap(at => grants[at] ?? []);
    };
}
/**
 * True if no token can match both: some claim is literal in both, without a common value. Otherwise they may overlap.
 */
function areDisjoint(a, b) {
    for (const [claim, values] of a) {
        const others = b.get(claim);
        if (others !== undefined && ![...values].some(value => others.has(value)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/policy/load/action-version.js


/**
 * Checks the version of a policy's format, and that it accepts this version of the action, before anything else. An
 * older action could misread a newer policy.
 */
function checkVersions(policy, actionVersion) {
    if (!(0,json/* isObject */.Gv)(policy))
        return [];
    const { version, requires } = policy;
    if (typeof version === 'number' && version !== 1) {
        return [
            {
                path: ['version'],
                message: `policy version ${version}, but this action (${actionVersion}) reads version 1.`,
                cure: 'Use a version of the action that reads it.',
            },
        ];
    }
    if (typeof requires !== 'string')
        return [];
    const bounds = readRange(requires);
    if (bounds === undefined) {
        return [
            {
                path: ['requires'],
                message: `no range of versions: ${text_quote(requires)}.`,
                cure: 'Write ">=1.0", or ">=1.0 <2".',
            },
        ];
    }
    const own = readVersion(actionVersion.replace(/[-+].*$/, ''));
    const takes = bounds.every(({ operator, version: bound }) => {
        const order = own === undefined ? Number.NaN : compare(own, bound);
        return operator === '>=' ? order >= 0 : order < 0;
    });
    if (takes)
        return [];
    const least = bounds.find(({ operator }) => operator === '>=')?.version[0];
    return [
        {
            path: ['requires'],
            message: `this policy accepts versions ${requires} of the action, this is ${actionVersion}.`,
            cure: `Change the version after @ in the workflow's uses: line${least === undefined ? '' : `, as @v${least}`}.`,
        },
    ];
}
function readRange(range) {
    const bounds = [];
    for (const part of range.trim().split(/ +/)) {
        const operator = part.startsWith('>=') ? '>=' : part.startsWith('<') ? '<' : undefined;
        const version = operator && readVersion(part.slice(operator.length));
        if (operator === undefined || version === undefined)
            return undefined;
        bounds.push({ operator, version });
    }
    return bounds;
}
function readVersion(text) {
    const [whole, major, minor = '0', patch = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

;// CONCATENATED MODULE: ./build/policy/load/extends.js




/** More generations than a reviewer can follow. */
const maxGenerations = 16;
/** Most values of all grants together, inherited ones included: a small file must not grow without bound. */
const maxValues = 200_000;
/**
 * Resolves `extends`. Mappings merge key by key; lists and scalars of the child replace the parent's. `extends` and
 * `abstract` themselves are not inherited.
 */
function resolveGrants(grants, report) {
    const written = new Map((0,json/* isObject */.Gv)(grants)
        ? Object.entries(grants).flatMap(([name, grant]) => (0,json/* isObject */.Gv)(grant) ? [[name, grant]] : [])
        : []);
    const lines = new Map([...written.keys()].map(name => [name, lineOf(name, written, report)]));
    const concrete = new Map();
    const abstract = new Map();
    let values = 0;
    for (const [name, grant] of written) {
        const line = lines.get(name);
        if (line === undefined)
            continue;
        const generations = [name, ...line].map(one => withoutInheritance(written.get(one) ?? {}));
        values += generations.reduce((sum, one) => sum + countValues(one), 0);
        if (values > maxValues) {
            const message = `with what they inherit, the grants have more than ${maxValues} values.`;
            report({ path: ['grants', name], message, cure: 'Split the policy.', key: true });
            break;
        }
        const resolved = generations.toReversed().reduce(mergeGrants);
        if (grant['abstract'] === true)
            abstract.set(name, resolved);
        else
            concrete.set(name, resolved);
    }
    return {
        concrete,
        abstract,
        parentsOf: name => lines.get(name) ?? [],
        locate: path => locate(path, written, lines),
    };
}
/** Returns the parents of a grant, the nearest first; `undefined` if `extends` is invalid. */
function lineOf(name, written, report) {
    const line = [];
    for (let child = name;;) {
        const parent = written.get(child)?.['extends'];
        if (parent === undefined)
            return line;
        const refuse = (message, cure) => {
            // Each fault is reported once, at the grant that has it, not at those that extend it.
            if (child === name)
                report({ path: ['grants', name, 'extends'], message, cure });
            return undefined;
        };
        if (typeof parent !== 'string')
            return undefined;
        if (!written.has(parent)) {
            const others = [...written.keys()].filter(one => one !== name);
            const cure = suggest(parent, others) ?? (others.length === 0 ? 'Remove it.' : `Grants: ${others.join(', ')}.`);
            return refuse(`no such grant: ${text_quote(parent)}.`, cure);
        }
        if (parent === name) {
            const cycle = [name, ...line, name].join(' \u2192 ');
            const what = line.length === 0 ? 'a grant cannot extend itself.' : `a cycle: ${cycle}.`;
            report({ path: ['grants', name, 'extends'], message: what, cure: 'Let it extend another grant, or remove it.' });
            return undefined;
        }
        // A cycle further up is reported at the grants in it.
        if (line.includes(parent))
            return undefined;
        line.push(parent);
        if (line.length > maxGenerations) {
            const message = `more than ${maxGenerations} grants extend each other in a row.`;
            report({ path: ['grants', name, 'extends'], message, cure: 'Let it extend one of the first of them.' });
            return undefined;
        }
        child = parent;
    }
}
const withoutInheritance = ({ extends: _, abstract: __, ...rest }) => rest;
/** `fromEntries` creates own keys, whatever their names. */
function mergeGrants(parent, child) {
    const merged = new Map(Object.entries(parent));
    for (const [key, value] of Object.entries(child)) {
        const inherited = merged.get(key);
        merged.set(key, (0,json/* isObject */.Gv)(inherited) && (0,json/* isObject */.Gv)(value) ? mergeGrants(inherited, value) : value);
    }
    return Object.fromEntries(merged);
}
function countValues(value) {
    if (typeof value !== 'object' || value === null)
        return 1;
    return Object.values(value).reduce((sum, one) => sum + countValues(one), 1);
}
function locate(path, written, lines) {
    const [top, name, ...rest] = path;
    if (top !== 'grants' || typeof name !== 'string')
        return path;
    const owners = [name, ...(lines.get(name) ?? [])];
    // A missing value has no place, so the nearest parent path that exists is used.
    for (let length = rest.length; length > 0; length--) {
        const owner = owners.find(one => has(written.get(one), rest.slice(0, length)));
        if (owner !== undefined)
            return ['grants', owner, ...rest];
    }
    return path;
}
const has = (value, path) => valueAt(value, path) !== undefined;
/** True if a parent of a grant has a value at a path, too. */
function isInherited({ parentsOf }, policy, [top, name, ...rest]) {
    if (top !== 'grants' || typeof name !== 'string')
        return false;
    return parentsOf(name).some(parent => has(policy, ['grants', parent, ...rest]));
}

;// CONCATENATED MODULE: ./build/policy/load/service-account.js

/** Google's form of a service account's email. */
const emailForm = /^[a-z0-9][a-z0-9-]{0,62}@([a-z0-9][a-z0-9-]*\.)*gserviceaccount\.com$/;
/** Returns what is wrong with a service account's email; nothing if it has Google's form. */
function emailFault(text) {
    if (emailForm.test(text))
        return undefined;
    const member = /^(serviceAccount:|projects\/[^/]+\/serviceAccounts\/)/.exec(text)?.[0];
    const cure = `Write ${member === undefined ? 'NAME@PROJECT.iam.gserviceaccount.com' : text.slice(member.length)}`;
    return { message: `no service account's e-mail: ${text_quote(text)}.`, cure };
}

;// CONCATENATED MODULE: ./build/policy/load/allow.js




/** Reads `allow`. An absent list allows nothing of its kind. An empty list is a mistake, and is refused. */
function readAllow(given = {}, path, reading) {
    const patterns = (list) => readPatterns(given[list], [...path, list], reading);
    return {
        steps: readKinds(given.steps, [...path, 'steps'], reading),
        methods: patterns('methods'),
        projects: readProjects(given.projects, [...path, 'projects'], reading),
        locations: patterns('locations'),
        service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
        images: patterns('images'),
        build_steps: patterns('build_steps'),
        templates: patterns('templates'),
        machines: readMachines(given.machines, [...path, 'machines'], reading),
        storage: patterns('storage'),
        writes: readWrites(given.writes, [...path, 'writes'], reading),
        models: patterns('models'),
        publisher_models: patterns('publisher_models'),
        endpoints: patterns('endpoints'),
        engines: patterns('engines'),
        datasets: patterns('datasets'),
        networks: patterns('networks'),
        kms_keys: patterns('kms_keys'),
        tensorboards: patterns('tensorboards'),
        reservations: patterns('reservations'),
        persistent_resources: patterns('persistent_resources'),
        secrets: readSecrets(given.secrets, [...path, 'secrets'], reading),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(given.timeout),
        nodeHours: given.node_hours,
        unchecked: patterns('unchecked'),
    };
}
/**
 * Unlike in `when`, a plain string may contain `*`: images and buckets are easiest to read that way, and no such name
 * contains one itself.
 */
function readPatterns(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).flatMap((item, index) => {
        const text = typeof item === 'object' ? item.glob : item;
        if (text === undefined)
            return [];
        const at = [...path, index];
        const trimmed = text.trim();
        if (trimmed !== text && trimmed !== '') {
            const message = 'spaces around the value, which no name has: it never matches.';
            reading.report({ path: at, message, cure: `Write ${JSON.stringify(trimmed)}.` });
        }
        if (text === '')
            reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' });
        if (/\*{3}/.test(text))
            reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' });
        if (controlCharacters.test(text))
            reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' });
        return [text.includes('*') ? { glob: text } : { literal: text }];
    });
}
function readKinds(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).filter(kind => kind !== undefined);
}
function reportEmpty(list, path, reading) {
    if (list?.length === 0)
        reading.report({ path, message: 'an empty list.', cure: 'Remove it: a missing list allows nothing.' });
}
function readAccounts(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, item] of (list ?? []).entries()) {
        if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '')
            continue;
        const fault = emailFault(item);
        if (fault !== undefined)
            reading.report({ path: [...path, index], ...fault });
    }
    return matchers;
}
/** A project's id or number becomes an argument of commands. One that begins with a hyphen would be an option. */
function readProjects(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries())
        if ('literal' in matcher && matcher.literal.startsWith('-'))
            reading.report({
                path: [...path, index],
                message: 'a hyphen at the start, which no project has.',
                cure: 'Write its id.',
            });
    return matchers;
}
/** An entry that no upload can match is a mistake: it would be found when the first upload is refused. */
function readWrites(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries()) {
        const text = matcherText(matcher);
        if (text === '')
            continue;
        const at = [...path, index];
        const [, bucket, slash] = /^gs:\/\/([^/]*)(\/?)/.exec(text) ?? [];
        if (bucket === undefined) {
            if (!/^\*/.test(text))
                reading.report({
                    path: at,
                    message: 'does not begin with gs://, so it allows nothing.',
                    cure: `Write ${JSON.stringify(`gs://${text}`)}.`,
                });
        }
        else if (slash === '' && !bucket.endsWith('**'))
            reading.report({
                path: at,
                message: 'names a bucket and nothing in it, so it allows nothing.',
                cure: `Write a folder: ${JSON.stringify(`${text}/code/**`)}.`,
            });
        else if (/(?:^|\/)\.{1,2}(?:\/|$)|[%?#\\[\]]/.test(text.slice('gs://'.length)))
            reading.report({
                path: at,
                message: 'contains a . or .. segment or one of % ? # \\ [ ], which no upload may name, so it allows nothing.',
                cure: 'Write the plain name.',
            });
    }
    return matchers;
}
/** Grants list secrets, never their versions: the step names the version. */
function readSecrets(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries()) {
        const text = matcherText(matcher);
        if (text.includes('/versions/'))
            reading.report({
                path: [...path, index],
                message: 'names a version, so it allows nothing: the list has secrets.',
                cure: `Write ${JSON.stringify(text.replace(/\/versions\/.*$/s, ''))}.`,
            });
        else if (/^projects\/[^/]+\/locations\//.test(text))
            reading.report({
                path: [...path, index],
                message: 'names a regional secret, which no step can use, so it allows nothing.',
                cure: 'Write projects/PROJECT/secrets/ID, or its id.',
            });
    }
    return matchers;
}
function readMachines(given = {}, path, reading) {
    const accelerators = Object.entries(given.accelerators ?? {});
    return {
        types: readPatterns(given.types, [...path, 'types'], reading),
        accelerators: Object.fromEntries(accelerators.flatMap(([type, count]) => (count === undefined ? [] : [[type, count]]))),
        replicas: given.replicas ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/policy/load/branch-and-approval.js


/**
 * Types of rules in GitHub's rulesets (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), to
 * distinguish a misspelling from a newer type.
 */
const knownRules = [
    'branch_name_pattern',
    'code_scanning',
    'commit_author_email_pattern',
    'commit_message_pattern',
    'committer_email_pattern',
    'creation',
    'deletion',
    'file_extension_restriction',
    'file_path_restriction',
    'max_file_path_length',
    'max_file_size',
    'merge_queue',
    'non_fast_forward',
    'pull_request',
    'required_deployments',
    'required_linear_history',
    'required_signatures',
    'required_status_checks',
    'update',
    'workflows',
];
/** The fault of a `branch` without any requirement. */
const isEmptyRequirement = (path) => ({
    path,
    message: 'requires nothing.',
    cure: 'Add rules: [pull_request] or merged: true, or remove it.',
    key: true,
});
/** Reads `branch`: the conditions on the branch. */
function readBranch(value, path, reading) {
    const { rules = [], merged = false, reviews = 0 } = value;
    if (value.rules?.length === 0)
        reading.report(isEmptyRequirement(path));
    for (const [index, rule] of rules.entries()) {
        if (rule === undefined || knownRules.includes(rule))
            continue;
        const cure = suggest(rule, knownRules);
        if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
            reading.report({
                path: [...path, 'rules', index],
                message: `no such type of rule: ${text_quote(rule)}.`,
                cure: cure ?? `Types: ${knownRules.join(', ')}.`,
            });
    }
    return { rules: rules.filter(rule => rule !== undefined), merged, reviews };
}
/** Reads `approval`: the conditions on the environment's approval. */
function readApproval(value, path, reading) {
    if (value.not_by?.length === 0)
        reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' });
    return {
        reviewers: value.reviewers ?? 1,
        amongReviewers: value.among === 'reviewers',
        notBy: value.not_by?.includes('actor') ? ['actor'] : [],
        reruns: value.reruns ?? false,
    };
}

;// CONCATENATED MODULE: ./build/vertex/method-names.generated.js
// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.
/** Names of the methods in src/vertex/methods.generated.ts, by their service. */
const methodNames = {
    DataFoundryService: ['GenerateSyntheticData'],
    DatasetService: ['CreateDataset', 'CreateDatasetVersion', 'DeleteDataset', 'DeleteDatasetVersion', 'DeleteSavedQuery', 'ExportData', 'GetAnnotationSpec', 'GetDataset', 'GetDatasetVersion', 'ImportData', 'ListAnnotations', 'ListDataItems', 'ListDatasetVersions', 'ListDatasets', 'ListSavedQueries', 'RestoreDatasetVersion', 'SearchDataItems', 'UpdateDataset', 'UpdateDatasetVersion'],
    DeploymentResourcePoolService: ['CreateDeploymentResourcePool', 'DeleteDeploymentResourcePool', 'GetDeploymentResourcePool', 'ListDeploymentResourcePools', 'QueryDeployedModels', 'UpdateDeploymentResourcePool'],
    EndpointService: ['CreateEndpoint', 'DeleteEndpoint', 'DeployModel', 'GetEndpoint', 'ListEndpoints', 'MutateDeployedModel', 'UndeployModel', 'UpdateEndpoint', 'UpdateEndpointLongRunning'],
    EvaluationService: ['EvaluateInstances'],
    FeatureOnlineStoreAdminService: ['CreateFeatureOnlineStore', 'CreateFeatureView', 'DeleteFeatureOnlineStore', 'DeleteFeatureView', 'GetFeatureOnlineStore', 'GetFeatureView', 'GetFeatureViewSync', 'ListFeatureOnlineStores', 'ListFeatureViewSyncs', 'ListFeatureViews', 'SyncFeatureView', 'UpdateFeatureOnlineStore', 'UpdateFeatureView'],
    FeatureOnlineStoreService: ['FetchFeatureValues', 'GenerateFetchAccessToken', 'SearchNearestEntities'],
    FeatureRegistryService: ['BatchCreateFeatures', 'CreateFeature', 'CreateFeatureGroup', 'DeleteFeature', 'DeleteFeatureGroup', 'GetFeature', 'GetFeatureGroup', 'ListFeatureGroups', 'ListFeatures', 'UpdateFeature', 'UpdateFeatureGroup'],
    FeaturestoreOnlineServingService: ['ReadFeatureValues', 'WriteFeatureValues'],
    FeaturestoreService: ['BatchCreateFeatures', 'BatchReadFeatureValues', 'CreateEntityType', 'CreateFeature', 'CreateFeaturestore', 'DeleteEntityType', 'DeleteFeature', 'DeleteFeatureValues', 'DeleteFeaturestore', 'ExportFeatureValues', 'GetEntityType', 'GetFeature', 'GetFeaturestore', 'ImportFeatureValues', 'ListEntityTypes', 'ListFeatures', 'ListFeaturestores', 'SearchFeatures', 'UpdateEntityType', 'UpdateFeature', 'UpdateFeaturestore'],
    GenAiCacheService: ['CreateCachedContent', 'DeleteCachedContent', 'GetCachedContent', 'ListCachedContents', 'UpdateCachedContent'],
    GenAiTuningService: ['CancelTuningJob', 'CreateTuningJob', 'GetTuningJob', 'ListTuningJobs', 'RebaseTunedModel'],
    IndexEndpointService: ['CreateIndexEndpoint', 'DeleteIndexEndpoint', 'DeployIndex', 'GetIndexEndpoint', 'ListIndexEndpoints', 'MutateDeployedIndex', 'UndeployIndex', 'UpdateIndexEndpoint'],
    IndexService: ['CreateIndex', 'DeleteIndex', 'GetIndex', 'ListIndexes', 'RemoveDatapoints', 'UpdateIndex', 'UpsertDatapoints'],
    JobService: ['CancelBatchPredictionJob', 'CancelCustomJob', 'CancelDataLabelingJob', 'CancelHyperparameterTuningJob', 'CancelNasJob', 'CreateBatchPredictionJob', 'CreateCustomJob', 'CreateDataLabelingJob', 'CreateHyperparameterTuningJob', 'CreateModelDeploymentMonitoringJob', 'CreateNasJob', 'DeleteBatchPredictionJob', 'DeleteCustomJob', 'DeleteDataLabelingJob', 'DeleteHyperparameterTuningJob', 'DeleteModelDeploymentMonitoringJob', 'DeleteNasJob', 'GetBatchPredictionJob', 'GetCustomJob', 'GetDataLabelingJob', 'GetHyperparameterTuningJob', 'GetModelDeploymentMonitoringJob', 'GetNasJob', 'GetNasTrialDetail', 'ListBatchPredictionJobs', 'ListCustomJobs', 'ListDataLabelingJobs', 'ListHyperparameterTuningJobs', 'ListModelDeploymentMonitoringJobs', 'ListNasJobs', 'ListNasTrialDetails', 'PauseModelDeploymentMonitoringJob', 'ResumeModelDeploymentMonitoringJob', 'SearchModelDeploymentMonitoringStatsAnomalies', 'UpdateModelDeploymentMonitoringJob'],
    LlmUtilityService: ['ComputeTokens', 'CountTokens'],
    MatchService: ['FindNeighbors', 'ReadIndexDatapoints'],
    MetadataService: ['AddContextArtifactsAndExecutions', 'AddContextChildren', 'AddExecutionEvents', 'CreateArtifact', 'CreateContext', 'CreateExecution', 'CreateMetadataSchema', 'CreateMetadataStore', 'DeleteArtifact', 'DeleteContext', 'DeleteExecution', 'DeleteMetadataStore', 'GetArtifact', 'GetContext', 'GetExecution', 'GetMetadataSchema', 'GetMetadataStore', 'ListArtifacts', 'ListContexts', 'ListExecutions', 'ListMetadataSchemas', 'ListMetadataStores', 'PurgeArtifacts', 'PurgeContexts', 'PurgeExecutions', 'QueryArtifactLineageSubgraph', 'QueryContextLineageSubgraph', 'QueryExecutionInputsAndOutputs', 'RemoveContextChildren', 'UpdateArtifact', 'UpdateContext', 'UpdateExecution'],
    MigrationService: ['BatchMigrateResources', 'SearchMigratableResources'],
    ModelGardenService: ['Deploy'],
    ModelService: ['BatchImportEvaluatedAnnotations', 'BatchImportModelEvaluationSlices', 'CopyModel', 'DeleteModel', 'DeleteModelVersion', 'ExportModel', 'GetModel', 'GetModelEvaluation', 'GetModelEvaluationSlice', 'ImportModelEvaluation', 'ListModelEvaluationSlices', 'ListModelEvaluations', 'ListModelVersionCheckpoints', 'ListModelVersions', 'ListModels', 'MergeVersionAliases', 'UpdateExplanationDataset', 'UpdateModel', 'UploadModel'],
    NotebookService: ['AssignNotebookRuntime', 'CreateNotebookExecutionJob', 'CreateNotebookRuntimeTemplate', 'DeleteNotebookExecutionJob', 'DeleteNotebookRuntime', 'DeleteNotebookRuntimeTemplate', 'GetNotebookExecutionJob', 'GetNotebookRuntime', 'GetNotebookRuntimeTemplate', 'ListNotebookExecutionJobs', 'ListNotebookRuntimeTemplates', 'ListNotebookRuntimes', 'StartNotebookRuntime', 'StopNotebookRuntime', 'UpdateNotebookRuntimeTemplate', 'UpgradeNotebookRuntime'],
    PersistentResourceService: ['CreatePersistentResource', 'DeletePersistentResource', 'GetPersistentResource', 'ListPersistentResources', 'RebootPersistentResource', 'UpdatePersistentResource'],
    PipelineService: ['BatchCancelPipelineJobs', 'BatchDeletePipelineJobs', 'CancelPipelineJob', 'CancelTrainingPipeline', 'CreatePipelineJob', 'CreateTrainingPipeline', 'DeletePipelineJob', 'DeleteTrainingPipeline', 'GetPipelineJob', 'GetTrainingPipeline', 'ListPipelineJobs', 'ListTrainingPipelines'],
    PredictionService: ['DirectPredict', 'DirectRawPredict', 'EmbedContent', 'Explain', 'GenerateContent', 'Predict'],
    ReasoningEngineExecutionService: ['AsyncQueryReasoningEngine', 'CancelAsyncQueryReasoningEngine', 'QueryReasoningEngine'],
    ReasoningEngineService: ['CreateReasoningEngine', 'DeleteReasoningEngine', 'GetReasoningEngine', 'ListReasoningEngines', 'UpdateReasoningEngine'],
    ScheduleService: ['CreateSchedule', 'DeleteSchedule', 'GetSchedule', 'ListSchedules', 'PauseSchedule', 'ResumeSchedule', 'UpdateSchedule'],
    SessionService: ['AppendEvent', 'CreateSession', 'DeleteSession', 'GetSession', 'ListEvents', 'ListSessions', 'UpdateSession'],
    SpecialistPoolService: ['CreateSpecialistPool', 'DeleteSpecialistPool', 'GetSpecialistPool', 'ListSpecialistPools', 'UpdateSpecialistPool'],
    TensorboardService: ['BatchCreateTensorboardRuns', 'BatchCreateTensorboardTimeSeries', 'BatchReadTensorboardTimeSeriesData', 'CreateTensorboard', 'CreateTensorboardExperiment', 'CreateTensorboardRun', 'CreateTensorboardTimeSeries', 'DeleteTensorboard', 'DeleteTensorboardExperiment', 'DeleteTensorboardRun', 'DeleteTensorboardTimeSeries', 'ExportTensorboardTimeSeriesData', 'GetTensorboard', 'GetTensorboardExperiment', 'GetTensorboardRun', 'GetTensorboardTimeSeries', 'ListTensorboardExperiments', 'ListTensorboardRuns', 'ListTensorboardTimeSeries', 'ListTensorboards', 'ReadTensorboardSize', 'ReadTensorboardTimeSeriesData', 'ReadTensorboardUsage', 'UpdateTensorboard', 'UpdateTensorboardExperiment', 'UpdateTensorboardRun', 'UpdateTensorboardTimeSeries', 'WriteTensorboardExperimentData', 'WriteTensorboardRunData'],
    VertexRagDataService: ['CreateRagCorpus', 'DeleteRagCorpus', 'DeleteRagFile', 'GetRagCorpus', 'GetRagEngineConfig', 'GetRagFile', 'ImportRagFiles', 'ListRagCorpora', 'ListRagFiles', 'UpdateRagCorpus', 'UpdateRagEngineConfig', 'UploadRagFile'],
    VertexRagService: ['AskContexts', 'AsyncRetrieveContexts', 'AugmentPrompt', 'CorroborateContent', 'RetrieveContexts'],
    VizierService: ['AddTrialMeasurement', 'CheckTrialEarlyStoppingState', 'CompleteTrial', 'CreateStudy', 'CreateTrial', 'DeleteStudy', 'DeleteTrial', 'GetStudy', 'GetTrial', 'ListOptimalTrials', 'ListStudies', 'ListTrials', 'LookupStudy', 'StopTrial', 'SuggestTrials'],
};

;// CONCATENATED MODULE: ./build/policy/load/read-lend.js








/** Reads `lend`: each part by itself. `checkLend` then compares the parts with each other and with the grant. */
function readLend(value, path, reading) {
    reportEmptyList(value.credentials, [...path, 'credentials'], 'lends no credential', reading);
    return {
        gateway: value.gateway && readGateway(value.gateway, [...path, 'gateway'], reading),
        budget: readBudget(value.budget, [...path, 'budget'], reading),
        prices: readPrices(value.prices, [...path, 'prices'], reading),
        credentials: withoutRepeats(value.credentials),
        recordPrompts: value.record?.prompts ?? false,
        isolation: value.isolation ?? 'preferred',
    };
}
/** Returns each value once, without those that are faulty and reported already. */
const withoutRepeats = (list = []) => [
    ...new Set(list.flatMap(one => (one === undefined ? [] : [one]))),
];
function reportEmptyList(list, path, effect, reading) {
    if (list?.length === 0)
        reading.report({ path, message: 'an empty list.', cure: `Remove it: a missing list ${effect}.` });
}
function readGateway(value, path, reading) {
    const calls = withoutRepeats(value.calls);
    for (const [index, call] of (value.calls ?? []).entries()) {
        const fault = call === undefined ? undefined : callFault(call);
        if (fault !== undefined)
            reading.report({ path: [...path, 'calls', index], ...fault });
    }
    reportEmptyList(value.tools, [...path, 'tools'], 'allows none', reading);
    return { calls, maxOutputTokens: value.max_output_tokens, tools: withoutRepeats(value.tools) };
}
const callNames = Object.keys(gatewayCalls);
/**
 * Returns what is wrong with a call in the list; nothing if the gateway serves it. The gateway would refuse an unknown
 * one at each use.
 */
function callFault(call) {
    if (callNames.includes(call))
        return undefined;
    if (/^(?:\w+\.)?BidiGenerateContent$/i.test(call))
        return {
            message: 'the Live API (BidiGenerateContent) is a WebSocket, whose messages the gateway cannot check.',
            cure: 'Remove it: use streamGenerateContent.',
        };
    const short = Object.entries(gatewayCalls).find(([, method]) => method === call)?.[0];
    if (short !== undefined)
        return { message: `${call} has a short name.`, cure: `Write ${short}.` };
    const all = Object.entries(methodNames).flatMap(([service, names]) => names.map(name => `${service}.${name}`));
    if (all.includes(call))
        return undefined;
    const namesakes = all.filter(name => name.endsWith(`.${call}`));
    const service = all.filter(name => name.startsWith(`${call.split('.')[0]}.`));
    const candidates = service.length > 0 ? service : call.includes('.') ? all : callNames;
    const cure = namesakes.length > 0
        ? `Write ${namesakes.join(' or ')}.`
        : (suggest(call, candidates) ??
            `One of ${callNames.join(', ')}, or a method such as GenAiCacheService.CreateCachedContent.`);
    return { message: `no such call: ${text_quote(call)}.`, cure };
}
function readBudget(value, path, reading) {
    if (value !== undefined && Object.keys(value).length === 0)
        reading.report({ path, message: 'limits nothing.', cure: 'Add requests: 500, say, or remove it.', key: true });
    const { requests, input_tokens, output_tokens, cost, duration } = value ?? {};
    const durationSeconds = (0,formats/* periodSeconds */.p6)(duration);
    if (durationSeconds === 0)
        reading.report({ path: [...path, 'duration'], message: '0 lends nothing.', cure: 'Write 45m, say.' });
    if (cost === 0)
        reading.report({ path: [...path, 'cost'], message: '0 allows no call.', cure: 'Write 5, say.' });
    return { requests, inputTokens: input_tokens, outputTokens: output_tokens, cost, durationSeconds };
}
/** More prices than models that a reviewer can compare. */
const mostPrices = 50;
function readPrices(value, path, reading) {
    if (value !== undefined && Object.keys(value).length === 0)
        reading.report({ path, message: 'an empty mapping.', cure: 'Remove it.', key: true });
    if (Object.keys(value ?? {}).length > mostPrices)
        reading.report({ path, message: `more than ${mostPrices} prices.`, cure: 'Use patterns.', key: true });
    const seen = new Map();
    const prices = Object.entries(value ?? {}).flatMap(([name, price]) => {
        const at = [...path, name];
        const refuse = (message, cure) => reading.report({ path: at, message, cure, key: true });
        if (name.trim() !== name || name === '' || controlCharacters.test(name) || /\*{3}|^\/|\/$/.test(name))
            refuse(`no model, and no pattern of models: ${text_quote(name)}.`, 'Write it as anthropic/claude-*.');
        const model = publisherModelName(name);
        const same = seen.get(model);
        if (same !== undefined)
            refuse(`the same models as ${text_quote(same)}.`, 'Remove one of the two.');
        seen.set(model, name);
        const { input, output, cache_read: cacheRead, cache_write: cacheWrite } = price ?? {};
        if (input === undefined || output === undefined)
            return [];
        return [{ model: model.includes('*') ? { glob: model } : { literal: model }, input, output, cacheRead, cacheWrite }];
    });
    return prices.toSorted((a, b) => priceOrder(a) - priceOrder(b));
}
/** Names come first, then longer patterns before shorter ones: an order that inheritance cannot change. */
const priceOrder = ({ model }) => 'literal' in model ? -Number.MAX_SAFE_INTEGER : -model.glob.replaceAll('*', '').length;
/** Checks the parts of a grant's `lend` against each other and against the grant. */
function checkLend({ allow, lend, serviceAccount }, value, provider, path, reading) {
    if (lend === undefined)
        return;
    const refuse = (keys, message, cure) => reading.report({ path: [...path, ...keys], message, cure, key: true });
    if (value.gateway === undefined && value.credentials === undefined)
        refuse([], 'lends nothing.', 'Add gateway: { calls: [generateContent] } or credentials: [file], or remove it.');
    if (value.gateway === undefined)
        checkWithoutGateway(value, refuse);
    if (lend.credentials.length > 0 && provider?.trust === 'external')
        refuse(['credentials'], `the provider ${provider.name} is for unmerged code (trust: external), which must not take a token away.`, 'Remove it: lend a gateway instead.');
    const idToken = lend.credentials.indexOf('id_token');
    if (idToken !== -1 && serviceAccount === undefined)
        refuse(['credentials', value.credentials?.indexOf('id_token') ?? idToken], 'Google issues ID tokens only for service accounts, and this grant has none.', 'Add service_account, or remove it.');
    const unpriced = lend.budget.cost === undefined || value.gateway === undefined ? [] : unpricedModels({ allow, lend });
    if (unpriced.length > 0)
        refuse(['budget', 'cost'], `no price for ${unpriced.join(', ')}, so that the cost of its calls is not known.`, `Add to prices: ${unpriced.map(name => `${text_quote(name)}: { input: \u2026, output: \u2026 }`).join(', ')}.`);
}
/** Parts of `lend` that limit or describe calls do nothing without a gateway. */
function checkWithoutGateway({ budget, prices, record }, refuse) {
    const limits = ['requests', 'input_tokens', 'output_tokens', 'cost'].filter(key => budget?.[key] !== undefined);
    const unused = [
        ...limits.map(key => ['budget', key]),
        ...(prices === undefined ? [] : [['prices']]),
        ...(record?.prompts === true ? [['record', 'prompts']] : []),
    ];
    for (const keys of unused)
        refuse(keys, 'without a gateway there are no calls that it could be for.', 'Remove it, or add gateway.');
}
/** The models of a grant that surely have no price: those that it names in full, and all if there are no prices. */
function unpricedModels({ allow, lend }) {
    const prices = lend.prices.map(price => price.model);
    if (prices.length === 0)
        return allow.publisher_models.map(model => publisherModelName(matcherText(model)));
    return literalTexts(allow.publisher_models)
        .map(publisherModelName)
        .filter(model => !matchesAny(prices, model) && !matchesAny(prices, resource_names_withoutVersion(model)));
}
/** Prompts go to the record's copy in Cloud Logging, so a policy without one cannot record them. */
function checkLentRecords(grants, reading) {
    for (const { name, lend } of Object.values(grants))
        if (lend?.recordPrompts === true)
            reading.report({
                path: ['grants', name, 'lend', 'record', 'prompts'],
                message: 'prompts go only to Cloud Logging, and this policy names no log.',
                cure: 'Add audit: { cloud_logging: projects/PROJECT/logs/keyless-vertex } at the top, or remove it.',
                key: true,
            });
}

;// CONCATENATED MODULE: ./build/policy/load/require.js

/** Fields that a grant can require of every suitable body: the same as in a steps file's `defaults`. */
const requirableFields = ['encryptionSpec', 'network', 'serviceAccount'];
/** Reads `require`: keys of labels that must exist, and fields that must be equal. */
function readRequirement(value, path, reading) {
    if (Object.keys(value).length === 0)
        reading.report({ path, message: 'requires nothing.', cure: 'Add labels: [cost-center], or remove it.', key: true });
    const { labels = [] } = value;
    if (value.labels?.length === 0)
        reading.report({ path: [...path, 'labels'], message: 'an empty list.', cure: 'Remove it.' });
    for (const [index, label] of labels.entries()) {
        if (label === undefined || labelKey.test(label))
            continue;
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        reading.report({ path: [...path, 'labels', index], message: 'no key of a label.', cure });
    }
    return {
        labels: labels.filter(label => label !== undefined),
        fields: Object.fromEntries(requirableFields.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]]] : []))),
    };
}

;// CONCATENATED MODULE: ./build/policy/load/grant.js









const defaultLifetimeSeconds = 3600;
/**
 * Reads one grant, with its inherited values. Returns nothing if its provider is invalid.
 *
 * @param abstract true for a grant that is only a parent: its values are checked, its completeness is not
 */
function readGrant(name, value, abstract, providers, path, reading) {
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
        reading.report({
            path,
            message: `no name for a grant: ${text_quote(name)}.`,
            cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
            key: true,
        });
    }
    const provider = findProvider(value.provider, providers, [...path, 'provider'], reading);
    const grant = {
        name,
        description: value.description,
        when: readConditions(value.when, [...path, 'when'], reading),
        branch: value.branch && readBranch(value.branch, [...path, 'branch'], reading),
        approval: value.approval && readApproval(value.approval, [...path, 'approval'], reading),
        serviceAccount: readServiceAccount(value.service_account, [...path, 'service_account'], reading),
        tokenLifetimeSeconds: readLifetime(value.token, [...path, 'token'], reading),
        allow: readAllow(value.allow, [...path, 'allow'], reading),
        require: value.require && readRequirement(value.require, [...path, 'require'], reading),
        lend: value.lend && readLend(value.lend, [...path, 'lend'], reading),
    };
    if (!abstract)
        checkWhole(grant, value, provider, path, reading);
    return provider === undefined ? undefined : { ...grant, provider };
}
/** Checks the completeness of a grant that can be used, inherited parts included. */
function checkWhole(grant, value, provider, path, reading) {
    const { when, branch, approval, serviceAccount } = grant;
    if (value.lend !== undefined)
        checkLend(grant, value.lend, provider, [...path, 'lend'], reading);
    if (value.when !== undefined)
        checkPins(when, provider, [...path, 'when'], reading);
    if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
        reading.report({
            path: [...path, 'approval'],
            message: 'the environment is missing, so any environment with reviewers would pass.',
            cure: 'Add environment: NAME to when.',
            key: true,
        });
    }
    const isEmpty = value.branch !== undefined && !Object.hasOwn(value.branch, 'rules') && !branch?.merged && !branch?.reviews;
    if (isEmpty)
        reading.report(isEmptyRequirement([...path, 'branch']));
    if (value.token !== undefined && serviceAccount === undefined) {
        reading.report({
            path: [...path, 'token'],
            message: "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
            cure: 'Remove it, or add service_account.',
            key: true,
        });
    }
}
function findProvider(name, providers, path, reading) {
    if (name === undefined)
        return undefined;
    if (Object.hasOwn(providers, name))
        return providers[name];
    const names = Object.keys(providers);
    const cure = suggest(name, names) ?? `Providers: ${names.join(', ')}.`;
    reading.report({ path, message: `no such provider: ${text_quote(name)}.`, cure });
    return undefined;
}
function readServiceAccount(email, path, reading) {
    const fault = email === undefined ? undefined : emailFault(email);
    if (fault !== undefined)
        reading.report({ path, ...fault });
    return email;
}
function readLifetime(token = {}, path, reading) {
    const seconds = (0,formats/* periodSeconds */.p6)(token.lifetime);
    if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
        reading.report({
            path: [...path, 'lifetime'],
            message: `${token.lifetime} is not from 1m to 12h.`,
            cure: 'Write 30m, say.',
        });
    return seconds ?? defaultLifetimeSeconds;
}

;// CONCATENATED MODULE: ./build/policy/load/providers.js


const defaultIssuer = 'https://token.actions.githubusercontent.com';
/** The form of a provider's full name; its first group is the pool. */
const resourceForm = /^(projects\/[1-9]\d{0,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/[a-z0-9-]{4,32}$/;
/**
 * Reads `providers`. One pool must not serve both trusts, since its principals do not say which provider admitted them.
 */
function readProviders(providers, path, reading) {
    const found = {};
    if (providers === undefined)
        return found;
    if (Object.keys(providers).length === 0)
        reading.report({ path, message: 'the policy has no provider.', cure: 'Add one.' });
    for (const [name, { resource, trust, subject = 'run' } = {}] of Object.entries(providers)) {
        if (resource === undefined)
            continue;
        const pool = resourceForm.exec(resource)?.[1];
        if (pool === undefined) {
            reading.report({ path: [...path, name, 'resource'], ...faultOfResource(resource) });
            continue;
        }
        if (trust === undefined)
            continue;
        const other = Object.values(found).find(provider => provider.pool === pool && provider.trust !== trust);
        if (other !== undefined) {
            reading.report({
                path: [...path, name, 'resource'],
                message: `the pool of ${name} (${trust}) is also that of ${other.name} (${other.trust}): the principals of a pool do not show which provider admitted them.`,
                cure: `Give ${name} a pool of its own:`,
                commands: [createPool(pool, trust)],
            });
        }
        found[name] = { name, resource, pool, trust, subject };
    }
    return found;
}
/**
 * @param pool `projects/NUMBER/locations/global/workloadIdentityPools/POOL`; the new one is created in the same project
 */
function createPool(pool, trust) {
    const [, project = '', , , , id = ''] = pool.split('/');
    // An id has 32 characters at most.
    const fresh = `${id.slice(0, 31 - trust.length)}-${trust}`;
    return `gcloud iam workload-identity-pools create ${(0,gcloud/* quoteShell */.LA)(fresh)} --location=global --project=${(0,gcloud/* quoteShell */.LA)(project)}`;
}
/** Returns what is wrong with a provider's resource name, and its exact fix. */
function faultOfResource(resource) {
    const prefix = /^(https:)?\/\/iam\.[a-z.]+\/(v1\/)?/.exec(resource)?.[0];
    if (prefix !== undefined)
        return { message: 'expected only the resource name.', cure: `Write ${resource.slice(prefix.length)}` };
    const project = /^projects\/([^/]+)\//.exec(resource)?.[1];
    if (project !== undefined && !/^[1-9]\d*$/.test(project)) {
        return {
            message: `${text_quote(project)} is a project id; Google wants its number here.`,
            cure: 'This prints it:',
            commands: [`gcloud projects describe ${(0,gcloud/* quoteShell */.LA)(project)} --format='value(projectNumber)'`],
        };
    }
    const pool = /\/workloadIdentityPools\/([^/]+)\/?$/.exec(resource)?.[1];
    if (project !== undefined && pool !== undefined) {
        return {
            message: 'a pool without its provider.',
            cure: 'Add /providers/ and its name, which this prints:',
            commands: [
                `gcloud iam workload-identity-pools providers list --workload-identity-pool=${(0,gcloud/* quoteShell */.LA)(pool)} --location=global --project=${(0,gcloud/* quoteShell */.LA)(project)} --format='value(name.basename())'`,
            ],
        };
    }
    return {
        message: `no name of a workload identity provider: ${text_quote(resource)}.`,
        cure: 'Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
    };
}
/**
 * GitHub's issuers: github.com and data residency, each also with an enterprise's own, and GitHub Enterprise Server.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 */
const issuerForms = [
    /^https:\/\/token\.actions\.githubusercontent\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/token\.actions\.[a-z0-9][a-z0-9-]*\.ghe\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/_services\/token$/,
];
/** Reads `issuer`. It is compared with the token's character by character, so its form must be exact. */
function readIssuer(text, path, reading) {
    if (text === undefined || (URL.canParse(text) && issuerForms.some(form => form.test(text))))
        return text ?? defaultIssuer;
    const message = text.startsWith('http:')
        ? 'an issuer needs https.'
        : text.endsWith('/')
            ? 'no slash at the end: issuers are compared whole.'
            : `no issuer of GitHub: ${text_quote(text)}.`;
    const cure = `Write ${defaultIssuer}, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.`;
    reading.report({ path, message, cure });
    return text;
}

;// CONCATENATED MODULE: ./build/policy/load/read-prices.js

/** Reads the prices of machines. A faulty one is reported and left out. */
function readMachinePrices(value, path, reading) {
    if (value === undefined)
        return undefined;
    const { currency = '', per_hour: perHour } = value;
    if (value.currency !== undefined && !/^[A-Z]{3}$/.test(currency))
        reading.report({
            path: [...path, 'currency'],
            message: `${text_quote(currency)} is not a currency.`,
            cure: 'Write its three letters, such as USD or EUR.',
        });
    const at = [...path, 'per_hour'];
    const [machines, accelerators] = [perHour?.machines, perHour?.accelerators];
    if (perHour !== undefined && [machines, accelerators].every(table => Object.keys(table ?? {}).length === 0))
        reading.report({
            path: at,
            message: 'no price.',
            cure: 'Add machines: { n1-standard-8: 0.38 }, say, or remove prices.',
            key: true,
        });
    return {
        currency,
        machines: readTable(machines, [...at, 'machines'], reading),
        accelerators: readTable(accelerators, [...at, 'accelerators'], reading),
    };
}
/** A name is exact: a pattern would give machines of different sizes the same price. */
function readTable(table, path, { report }) {
    const read = {};
    for (const [name, price] of Object.entries(table ?? {})) {
        if (!/^[\w./-]{1,100}$/.test(name))
            report({
                path: [...path, name],
                message: `${text_quote(name)} is not a type.`,
                cure: 'Write one type in full: a price has no patterns.',
                key: true,
            });
        else if (price !== undefined)
            read[name] = price;
    }
    return read;
}

// EXTERNAL MODULE: ./build/core/universes.js
var universes = __webpack_require__(150);
;// CONCATENATED MODULE: ./build/policy/load/lend-shapes.js

const atLeastOne = { type: 'integer', minimum: 1 };
/** The form of `lend` in a grant. */
const lendShapes = {
    Lend: {
        fields: {
            gateway: {
                shape: { type: 'object', name: 'Gateway' },
                description: 'Calls of Vertex AI that the gateway passes on, within allow. The programs hold no credential of Google.',
            },
            budget: { shape: { type: 'object', name: 'Budget' }, description: 'Limits of one use of the grant by a job.' },
            prices: {
                shape: { type: 'map', of: { type: 'object', name: 'Price' } },
                description: "Prices of models, by {publisher}/{model} as in publisher_models. A name counts before a pattern, and a longer pattern before a shorter one. At most 50. The action knows no prices of its own: write your contract's.",
            },
            credentials: {
                shape: { type: 'list', of: { type: 'enum', values: lentForms } },
                description: "Forms in which a real token may leave this action. file: an external_account file. metadata: an emulated metadata server. access_token and id_token: outputs. subject_token: GitHub's OIDC token itself.",
            },
            record: { shape: { type: 'object', name: 'LendRecord' }, description: 'What the record has besides each call.' },
            isolation: {
                shape: { type: 'enum', values: ['preferred', 'required'] },
                description: 'required: refuse to run a command that the runner cannot isolate from this action. Default: preferred.',
            },
        },
    },
    Gateway: {
        fields: {
            calls: {
                shape: { type: 'list', of: { type: 'string' } },
                required: true,
                description: 'generateContent, streamGenerateContent, countTokens, computeTokens, rawPredict, streamRawPredict, predict, or API methods such as GenAiCacheService.CreateCachedContent.',
            },
            max_output_tokens: {
                shape: atLeastOne,
                description: "Most output tokens that one call may request. Default: the model's own limit.",
            },
            tools: {
                shape: { type: 'list', of: { type: 'enum', values: lentTools } },
                description: 'Kinds of tools that a request may name. functions run at the client; all others run at the publisher. A missing list allows none.',
            },
        },
    },
    Budget: {
        fields: {
            requests: { shape: atLeastOne, description: 'Most calls that the gateway passes on.' },
            input_tokens: { shape: atLeastOne, description: 'Most input tokens of all calls together.' },
            output_tokens: { shape: atLeastOne, description: 'Most output tokens of all calls together.' },
            cost: {
                shape: { type: 'number', minimum: 0 },
                description: 'Most cost of all calls together, in US dollars, by prices.',
            },
            duration: {
                shape: { type: 'string', format: 'period' },
                description: 'How long the grant lends, from the start of the listener.',
            },
        },
    },
    Price: {
        fields: {
            input: {
                shape: { type: 'number', minimum: 0 },
                required: true,
                description: 'US dollars for a million input tokens.',
            },
            output: {
                shape: { type: 'number', minimum: 0 },
                required: true,
                description: 'US dollars for a million output tokens.',
            },
            cache_read: {
                shape: { type: 'number', minimum: 0 },
                description: 'US dollars for a million input tokens that are read from a cache. Default: input.',
            },
            cache_write: {
                shape: { type: 'number', minimum: 0 },
                description: 'US dollars for a million input tokens that are written to a cache. Default: twice input, the most that Anthropic asks.',
            },
        },
    },
    LendRecord: {
        fields: {
            prompts: {
                shape: { type: 'boolean' },
                required: true,
                description: 'true: prompts and answers too, in Cloud Logging only (audit.cloud_logging).',
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/policy/load/shapes.js



const textShape = { type: 'string' };
const policyPeriod = { type: 'string', format: 'period' };
const glob = { type: 'object', name: 'Glob' };
const listOf = (of) => ({ type: 'list', of });
const mapOf = (name) => ({ type: 'map', of: { type: 'object', name } });
/** The value of a claim's condition. `src/policy/load/when.ts` checks numbers in more detail. */
const value = {
    type: 'either',
    of: [textShape, { type: 'boolean' }, { type: 'number' }, glob],
    expected: 'a string or {glob: \u2026}',
};
const matcher = {
    type: 'either',
    of: [value, listOf(value)],
    expected: 'a string, a list of strings, or {glob: \u2026}',
};
/** A pattern in `allow`: exact, or with `*` inside one segment and `**` across them. */
const pattern = { type: 'either', of: [textShape, glob], expected: 'a string or {glob: \u2026}' };
const patterns = listOf(pattern);
/**
 * The form of the policy file. Anything that this version does not support is refused, never ignored. See
 * docs/policy.md.
 */
const policyShapes = {
    Policy: {
        fields: {
            version: {
                shape: { type: 'integer', minimum: 1, maximum: 1 },
                required: true,
                description: 'Version of the file format: 1.',
            },
            requires: {
                shape: textShape,
                description: 'Versions of the action that this policy accepts, such as ">=1.0" or ">=1.0 <2". The action checks this key first.',
            },
            issuer: {
                shape: textShape,
                description: 'The only OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Also accepted: the issuer of an enterprise, of data residency, and of GitHub Enterprise Server.',
            },
            universe: {
                shape: { type: 'enum', values: universes/* universes */.x },
                description: 'Universe domain of Google Cloud. Default: googleapis.com.',
            },
            providers: {
                shape: mapOf('Provider'),
                required: true,
                description: 'Workload identity providers, by names that you choose. Use separate providers for merged and unmerged code.',
            },
            grants: {
                shape: mapOf('Grant'),
                required: true,
                description: 'Grants by name. A workflow names the grant that it uses. A name starts with a-z and continues with a-z, 0-9 and _, up to 40 characters.',
            },
            audit: {
                shape: { type: 'object', name: 'Audit' },
                description: 'Where the action also writes the audit record.',
            },
            prices: {
                shape: { type: 'object', name: 'MachinePrices' },
                description: 'What machines cost, for the estimates in summaries and plans. The action knows no prices of its own: write those of your contract and region. A price allows nothing.',
            },
        },
    },
    MachinePrices: {
        fields: {
            currency: {
                shape: textShape,
                required: true,
                description: 'Currency of all prices: three letters, such as USD or EUR.',
            },
            per_hour: {
                shape: { type: 'object', name: 'HourlyPrices' },
                required: true,
                description: 'Prices of one hour.',
            },
        },
    },
    HourlyPrices: {
        fields: {
            machines: {
                shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
                description: 'Machine type, as in allow.machines.types, to its price. cloudbuild: the default machine of a build. automl: a node of AutoML.',
            },
            accelerators: {
                shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
                description: "Accelerator type to the price of one. 0 if the machine's price includes it, as for a2-highgpu-1g.",
            },
        },
    },
    Audit: {
        fields: {
            cloud_logging: {
                shape: textShape,
                required: true,
                description: 'A log in Cloud Logging, projects/{project}/logs/{log}. The action also writes each line of the record there. The service account of the grant needs roles/logging.logWriter.',
            },
        },
    },
    Provider: {
        fields: {
            resource: {
                shape: textShape,
                required: true,
                description: 'Full resource name: projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
            },
            trust: {
                shape: { type: 'enum', values: ['internal', 'external'] },
                required: true,
                description: 'internal: only merged code. external: unmerged code. One pool cannot have both.',
            },
            subject: {
                shape: { type: 'enum', values: ['run', 'sub', 'other'] },
                description: 'What the provider maps to google.subject. run (default): repository_id:run_id:run_attempt:sha. sub: the claim sub. other: anything else; the action then reports no principal.',
            },
        },
    },
    Grant: {
        fields: {
            description: { shape: textShape, description: 'The purpose of this grant, for readers.' },
            extends: {
                shape: textShape,
                description: 'Name of the parent grant. Mappings merge key by key; lists and single values of this grant replace the inherited ones. A grant can inherit required keys.',
            },
            abstract: {
                shape: { type: 'boolean' },
                description: 'true: only a parent of other grants. It may be incomplete, and no workflow can use it. Not inherited.',
            },
            provider: { shape: textShape, required: true, description: 'Name of a provider in this file.' },
            when: {
                shape: { type: 'map', of: matcher },
                required: true,
                description: "Conditions on the claims of the GitHub OIDC token. All of them must match. A value is a string, a list (any of) or {glob: \u2026}. `keyless-vertex compile` makes Google's side admit the same tokens.",
            },
            branch: {
                shape: { type: 'object', name: 'Branch' },
                description: 'Conditions on the branch, from the GitHub API. Only this action enforces them.',
            },
            approval: {
                shape: { type: 'object', name: 'Approval' },
                description: 'Conditions on the approval of the environment, from the GitHub API. Only this action enforces them.',
            },
            service_account: {
                shape: textShape,
                description: 'E-mail address of the service account to impersonate. Default: direct access by the federated principal.',
            },
            token: {
                shape: { type: 'object', name: 'Token' },
                description: 'The access token of the impersonated service account.',
            },
            allow: {
                shape: { type: 'object', name: 'Allow' },
                description: 'Limits on what steps may request. A missing list allows nothing of its kind.',
            },
            require: {
                shape: { type: 'object', name: 'Requirement' },
                description: 'Fields that every body must have, if its kind has them. Only this action enforces them.',
            },
            lend: {
                shape: { type: 'object', name: 'Lend' },
                description: 'What it lends to other programs of the job: calls of Vertex AI, or credentials. For mode: lend.',
            },
        },
    },
    ...lendShapes,
    Requirement: {
        fields: {
            labels: { shape: listOf(textShape), description: 'Label keys that must exist, with any value.' },
            encryptionSpec: {
                shape: { type: 'object', name: 'RequiredEncryption' },
                description: 'The customer-managed encryption key.',
            },
            network: { shape: textShape, description: 'Full name of the VPC network.' },
            serviceAccount: { shape: textShape, description: 'Service account that the code runs as.' },
        },
    },
    RequiredEncryption: {
        fields: { kmsKeyName: { shape: textShape, required: true, description: 'Full name of the Cloud KMS key.' } },
    },
    Glob: {
        fields: {
            glob: {
                shape: textShape,
                required: true,
                description: '* matches within one / segment, ** across segments. The glob must match the whole value. No other character is special.',
            },
        },
    },
    Branch: {
        fields: {
            rules: {
                shape: listOf(textShape),
                description: 'Rule types that must be active in the rulesets of the ref, such as pull_request. Classic branch protection does not count.',
            },
            merged: {
                shape: { type: 'boolean' },
                description: 'true: the commit must be the merge commit of a merged pull request.',
            },
            reviews: {
                shape: { type: 'integer', minimum: 1, maximum: 10 },
                description: 'Minimum of the approving reviews that a ruleset of the ref requires (required_approving_review_count).',
            },
        },
    },
    Approval: {
        fields: {
            reviewers: {
                shape: { type: 'integer', minimum: 1, maximum: 6 },
                required: true,
                description: 'How many distinct people must have approved. Bots do not count.',
            },
            among: {
                shape: { type: 'enum', values: ['reviewers'] },
                description: 'reviewers: only current reviewers of the environment count. A team counts if the action can read its members.',
            },
            not_by: {
                shape: listOf({ type: 'enum', values: ['actor'] }),
                description: 'Whose approval does not count. actor: the person who started the run.',
            },
            reruns: {
                shape: { type: 'boolean' },
                description: 'true: allow run attempts above 1, although approvals do not say to which attempt they belong.',
            },
        },
    },
    Token: {
        fields: {
            lifetime: {
                shape: policyPeriod,
                required: true,
                description: 'Lifetime of the access token, from 1m to 12h. More than 1h needs an organization policy at Google. Default: 1h.',
            },
        },
    },
    Allow: {
        fields: {
            steps: { shape: listOf({ type: 'enum', values: kinds }), description: 'Kinds of steps, such as customJob.' },
            methods: {
                shape: patterns,
                description: 'API methods that call may call, such as PersistentResourceService.CreatePersistentResource.',
            },
            projects: { shape: patterns, description: 'Google Cloud project ids.' },
            locations: { shape: patterns, description: 'Vertex AI locations.' },
            service_accounts: {
                shape: patterns,
                description: 'Service accounts that your code may run as. default: the account that Vertex AI uses if a job names no account.',
            },
            images: { shape: patterns, description: 'Container images, compared as written.' },
            build_steps: {
                shape: patterns,
                description: "Images of your own steps of a buildImage. They run as the build's service account.",
            },
            templates: { shape: patterns, description: 'Pipeline templates: gs://, or Artifact Registry by digest.' },
            machines: {
                shape: { type: 'object', name: 'Machines' },
                description: 'Machines of jobs and deployed models.',
            },
            storage: {
                shape: patterns,
                description: 'gs:// locations, bq:// tables and mounted file servers that a body may name.',
            },
            writes: {
                shape: patterns,
                description: 'gs:// objects and folders that uploads may write. A folder needs an entry that ends with / or **: gs://acme-ml-code/train/**.',
            },
            models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
            publisher_models: {
                shape: patterns,
                description: "Google's models by their short name, such as gemini-2.5-flash. Any as {publisher}/{model}, such as anthropic/claude-*, or as publishers/\u2026/models/\u2026.",
            },
            endpoints: {
                shape: patterns,
                description: "Endpoint ids in the step's own project and location, or full names.",
            },
            engines: {
                shape: patterns,
                description: "Agent engines that a step may change, call or ask: ids in the step's own project and location, or full names. reasoningEngine may change an engine that this grant created without an entry.",
            },
            datasets: {
                shape: patterns,
                description: "Dataset ids in the step's own project and location, or full names. For gate.rows: PROJECT.DATASET of BigQuery.",
            },
            networks: { shape: patterns, description: 'Full names of VPC networks and network attachments.' },
            kms_keys: { shape: patterns, description: 'Full names of Cloud KMS keys.' },
            tensorboards: {
                shape: patterns,
                description: "TensorBoard ids in the step's own project and location, or full names.",
            },
            reservations: {
                shape: patterns,
                description: 'Full names of Compute Engine reservations. any: ANY_RESERVATION.',
            },
            persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
            secrets: {
                shape: patterns,
                description: "Secrets of Secret Manager that your code may receive: ids in the step's own project, or projects/{project}/secrets/{id}.",
            },
            timeout: { shape: policyPeriod, description: 'Maximum timeout of a step, and the default of steps without one.' },
            node_hours: {
                shape: { type: 'number', minimum: 0 },
                description: 'Maximum node hours of all steps of a file together: replicas \u00d7 trials \u00d7 timeout, plus AutoML budgets.',
            },
            unchecked: {
                shape: patterns,
                description: "Fields newer than the action's schema, such as customJob.jobSpec.newField. The step must list them under unchecked too.",
            },
        },
    },
    Machines: {
        fields: {
            types: { shape: patterns, description: 'Machine types. With a TPU topology: {type}/{topology}.' },
            accelerators: {
                shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
                description: "Accelerator type to the maximum count on one machine. '*': any other type, also one that is known only when a pipeline runs.",
            },
            replicas: {
                shape: { type: 'integer', minimum: 1 },
                description: 'Maximum replicas of a step at the same time: over all worker pools, times parallel trials, and up to the scaling limit.',
            },
        },
    },
};
/** Objects that a grant may inherit in part. Each may be incomplete by itself. */
const inheritable = [
    'Grant',
    'Approval',
    'Token',
    'RequiredEncryption',
    'Lend',
    'Gateway',
];
/** The shapes with inheritable parts optional. */
const partialShapes = {
    ...policyShapes,
    ...Object.fromEntries(inheritable.map(name => [name, { fields: withoutRequired(policyShapes[name].fields) }])),
};
function withoutRequired(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]));
}

;// CONCATENATED MODULE: ./build/policy/load/load.js




















/**
 * Reads a policy: first its versions, then its form, then its rules. See docs/policy.md.
 *
 * @param actionVersion this action's, as `1.2.0`, to compare with `requires`
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and fix
 */
function loadPolicy(text, file, actionVersion) {
    const document = parseDocument(text, file, 'POLICY_INVALID');
    const refuse = (faults, places = asWritten) => {
        if (faults.length > 0)
            throw invalidFile('POLICY_INVALID', file, problemsOf(faults, document, places));
    };
    refuse(checkVersions(document.value, actionVersion));
    const faults = [];
    const grants = resolveGrants((0,json/* isObject */.Gv)(document.value) ? document.value.grants : undefined, fault => faults.push(fault));
    faults.push(...checkForm(document.value, grants));
    const empty = emptyValues(document.value);
    const told = new Set(faults.map(({ path }) => JSON.stringify(path)));
    faults.push(...empty.filter(({ path }) => !told.has(JSON.stringify(path))));
    const written = (path) => document.written(grants.locate(path));
    const policy = readPolicyDocument(document.value, grants, faults, written);
    const places = { locate: grants.locate, isInherited: (path) => isInherited(grants, document.value, path) };
    refuse(faults, places);
    return {
        policy,
        text,
        sha256: document.sha256,
        document,
        linesSha256: (0,external_node_crypto_.createHash)('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
        placeOf: (path, key = false) => document.problem(grants.locate(path), '', { key }),
        notes: problemsOf(notesOn(policy), document, places),
    };
}
/** Checks the form of the file. The completeness of a grant is checked after inheritance. */
function checkForm(value, { concrete, parentsOf }) {
    const policy = { type: 'object', name: 'Policy' };
    const shape = { type: 'object', name: 'Grant' };
    if (!(0,json/* isObject */.Gv)(value) || !(0,json/* isObject */.Gv)(value.grants))
        return checkShape(value, policy, policyShapes);
    const each = Object.entries(value.grants).flatMap(([name, grant]) => {
        const path = ['grants', name];
        const resolved = (0,json/* isObject */.Gv)(grant) ? concrete.get(name) : grant;
        const isWhole = resolved !== undefined && parentsOf(name).length === 0;
        const own = checkShape(grant, shape, isWhole ? policyShapes : partialShapes, path);
        return isWhole || resolved === undefined ? own : [...own, ...checkShape(resolved, shape, policyShapes, path)];
    });
    return [...checkShape({ ...value, grants: {} }, policy, policyShapes), ...each];
}
/** Returns only own grants: a policy has no grant `constructor` unless it defines one. */
const grantOf = (policy, name) => Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined;
/**
 * Returns the grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
function findGrant(policy, name) {
    const grant = grantOf(policy, name);
    if (grant !== undefined)
        return grant;
    const names = Object.keys(policy.grants);
    if (policy.abstract.includes(name))
        throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `grant ${name} is abstract: it is only a parent of other grants, and no workflow can use it`, {
            cure: `Name one of the grants that can: ${names.join(', ')}.`,
        });
    const near = suggest(name, names);
    throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `the policy has no grant ${text_quote(name)}`, {
        cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
    });
}
function readPolicyDocument(value, { concrete, abstract }, faults, written) {
    const reading = { report: fault => void faults.push(fault), written };
    const given = partsOf(value, { type: 'object', name: 'Policy' }, policyShapes) ?? {};
    const providers = readProviders(given.providers, ['providers'], reading);
    const declared = Object.fromEntries(Object.keys(given.providers ?? {}).map(name => [name, undefined]));
    const grants = {};
    if (given.grants && !Object.values(given.grants).some(grant => grant?.abstract !== true))
        reading.report({
            path: ['grants'],
            message: 'the policy has no grant.',
            cure: 'Add one: the action denies everything that no grant allows.',
        });
    const known = { ...declared, ...providers };
    const readEach = (name, grant, isAbstract) => {
        const parts = partsOf(grant, { type: 'object', name: 'Grant' }, policyShapes) ?? {};
        return readGrant(name, parts, isAbstract, known, ['grants', name], reading);
    };
    for (const [name, grant] of abstract)
        readEach(name, grant, true);
    for (const [name, grant] of concrete) {
        const read = readEach(name, grant, false);
        if (read !== undefined)
            grants[name] = read;
    }
    const faulty = new Set(faults.flatMap(({ path }) => (path[0] === 'grants' ? [path[1]] : [])));
    const isSound = (grant) => !faulty.has(grant.name);
    checkCrossings(Object.values(grants).filter(isSound), ['grants'], reading);
    const auditLog = readAuditLog(given.audit?.cloud_logging, ['audit', 'cloud_logging'], reading);
    if (given.audit === undefined)
        checkLentRecords(grants, reading);
    return {
        requires: given.requires,
        issuer: readIssuer(given.issuer, ['issuer'], reading),
        universe: given.universe ?? 'googleapis.com',
        providers,
        grants,
        abstract: [...abstract.keys()],
        auditLog,
        prices: readMachinePrices(given.prices, ['prices'], reading),
    };
}
function readAuditLog(name, path, reading) {
    if (name === undefined)
        return undefined;
    const [, project, log] = /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? [];
    if (project !== undefined && log !== undefined)
        return { project, log };
    reading.report({
        path,
        message: `${text_quote(name)} is not a name of a log.`,
        cure: 'Write projects/PROJECT/logs/keyless-vertex.',
    });
    return undefined;
}
const asWritten = { locate: path => path, isInherited: () => false };
/** Returns each fault once, at its value: grants that extend a faulty one have the same fault. */
function problemsOf(faults, document, { locate, isInherited }) {
    const found = new Map();
    const placed = faults.map(fault => ({ fault, at: locate(fault.path) }));
    const isOwn = ({ fault, at }) => fault.path[1] === at[1];
    for (const one of [...placed.filter(isOwn), ...placed.filter(other => !isOwn(other))]) {
        const { fault, at } = one;
        const key = JSON.stringify([at, fault.message]);
        const same = found.get(key);
        if (same === undefined)
            found.set(key, { fault: { ...fault, path: at }, heirs: isOwn(one) ? [] : [String(fault.path[1])] });
        else if (same.heirs.length > 0 && !isOwn(one))
            same.heirs.push(String(fault.path[1]));
    }
    return [...found.values()].map(({ fault: { path, message, ...options }, heirs }) => {
        const more = heirs.length > 3 ? ` and ${heirs.length - 3} more` : '';
        const whose = heirs.length === 0 ? '' : `inherited by ${heirs.slice(0, 3).join(', ')}${more}: `;
        const removes = isInherited(path) && isEmptyDocument(valueAt(document.value, path));
        if (!removes)
            return document.problem(path, `${whose}${message}`, options);
        return document.problem(path, `${whose}${(0,core_escape/* withStop */.d8)(message)}`, { ...options, cure: cannotRemove });
    });
}
/** Advice for an inherited key: removing the line would bring back the parent's value. */
const cannotRemove = 'What a grant inherits it can replace, but not remove: move it from the parent to the grants that need it.';
const isEmptyDocument = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
/** `approval:` without a value reads like a requirement and would be none, so an empty value is refused everywhere. */
const emptyValues = (document) => leavesOf(document)
    .filter(({ value }) => value === null)
    .map(({ path }) => ({
    path,
    message: 'nothing after the colon.',
    cure: 'Give it a value, or remove the line.',
    key: true,
}));
function notesOn(policy) {
    return Object.values(policy.grants)
        .filter(grant => grant.tokenLifetimeSeconds > 3600)
        .map(grant => ({
        path: ['grants', grant.name, 'token', 'lifetime'],
        message: 'Google refuses more than 1h, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }));
}

;// CONCATENATED MODULE: ./build/policy/decide/decision.js
/** @param link between the cause and the rest of the hint */
const because = (cause, more, link = '. ') => ({
    hint: more === undefined ? `${cause}.` : `${cause}${link}${more}`,
    cause,
});
/** True for a condition that holds. */
const holds = ({ result }) => result === 'holds';
/** True for a condition that fails. */
const decision_fails = ({ result }) => result === 'fails';
/** True for a condition about which GitHub gave no usable answer. */
const decision_isUnknown = ({ result }) => result === 'unknown';

;// CONCATENATED MODULE: ./build/policy/decide/evidence.js

const notAskedEvidence = (asked) => ({ asked, unanswered: 'GitHub was not asked' });
/** True for a question without a usable answer. */
const isUnanswered = (answer) => 'unanswered' in answer;
/** The verdict on a condition about which GitHub gave no usable answer. */
const unknownVerdict = (verdict, { unanswered, hint }, actual) => ({
    ...verdict,
    actual,
    result: 'unknown',
    hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
});
/** Names a condition: `branch.rules`. */
const conditionOf = (source, key, expected) => ({
    source,
    condition: `${source}.${key}`,
    expected,
});
const isBranch = (claims) => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false;
const claimOf = (claims, name) => Object.hasOwn(claims, name) ? claims[name] : undefined;
/** Checks `branch.rules`, `branch.reviews`, and `branch.merged`, if the grant has them. */
function judgeBranch(grant, claims, evidence) {
    const verdicts = [];
    if (grant.branch === undefined)
        return verdicts;
    if (grant.branch.rules.length > 0)
        verdicts.push(judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.reviews > 0)
        verdicts.push(judgeReviews(grant.branch.reviews, claims, evidence?.reviews ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.merged)
        verdicts.push(judgeMerged(claims, evidence?.mergedPullRequests ?? notAskedEvidence('the pull requests of the commit')));
    return verdicts;
}
function judgeRules(wanted, claims, rules) {
    const verdict = conditionOf('branch', 'rules', `active rules ${wanted.join(', ')}`);
    if (isUnanswered(rules)) {
        const hint = because('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, rules)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = rules.length === 0 ? undefined : rules.join(', ');
    const missing = wanted.filter(rule => !rules.includes(rule));
    if (missing.length === 0)
        return { ...verdict, actual, result: 'holds' };
    const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true';
    const hint = isClassic
        ? because('No ruleset is active for the branch, and classic branch protection does not count', 'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.')
        : because(`No active ruleset of the branch has ${missing.join(' and ')}`, 'Add it (Settings, Rules, Rulesets).');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** A rule `pull_request` alone requires no review: its count may be 0. */
function judgeReviews(wanted, claims, required) {
    const noun = wanted === 1 ? 'approving review' : 'approving reviews';
    const verdict = conditionOf('branch', 'reviews', `a ruleset that requires ${wanted} ${noun}`);
    if (typeof required !== 'number') {
        const hint = because('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, required)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = required === 0 ? undefined : `${required} required`;
    if (required >= wanted)
        return { ...verdict, actual, result: 'holds' };
    const hint = because(`Set "Required approvals" to ${wanted} under "Require a pull request before merging" in an active ruleset of the branch (Settings, Rules, Rulesets)`);
    return { ...verdict, actual, result: 'fails', ...hint };
}
function judgeMerged(claims, merged) {
    const sha = claimOf(claims, 'sha');
    const verdict = conditionOf('branch', 'merged', `a merged pull request for ${sha ?? 'the commit'}`);
    if (isUnanswered(merged)) {
        const hint = because('Pull requests are merged into branches, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, merged)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    if (merged.length > 0)
        return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' };
    const hint = because('No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request');
    return { ...verdict, actual: undefined, result: 'fails', ...hint };
}
/**
 * Checks `approval.\u2026`, if the grant has it. GitHub's approvals name neither attempt nor job, and an environment's rules
 * can be removed later. So the rule must exist now, and a second attempt cannot use the first one's approval.
 */
function judgeApproval(grant, claims, evidence) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const approvals = evidence?.approvals ?? notAskedEvidence('the approvals of this run');
    return [
        judgeEnvironment(claims, evidence),
        judgeReviewers(approval, claims, approvals, evidence?.reviewers),
        ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
        ...(approval.reruns ? [] : [judgeAttempt(claims)]),
    ];
}
function judgeEnvironment(claims, evidence) {
    const name = claimOf(claims, 'environment');
    const verdict = conditionOf('approval', 'environment', 'an environment with required reviewers');
    const fails = (hint, actual = name) => ({ ...verdict, actual, result: 'fails', ...hint });
    if (name === undefined || name === '')
        return fails(because('The job names no environment'), undefined);
    const environment = evidence?.environment ?? notAskedEvidence('the environment');
    if (isUnanswered(environment))
        return unknownVerdict(verdict, environment, name);
    if (environment.missing)
        return fails(because(`There is no environment ${name}`, 'Add it with required reviewers (Settings, Environments).'));
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? ''
        : ' On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails(because(`The environment ${name} has no required reviewers`, `Add them (Settings, Environments, ${name}).${plan}`));
}
function judgeReviewers(approval, claims, approvals, reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') }) {
    const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`;
    const among = approval.amongReviewers ? ' among the reviewers of the environment' : '';
    const verdict = conditionOf('approval', 'reviewers', `approved by ${people}${among}`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const all = distinctApprovers(approvals);
    const distinct = approval.amongReviewers ? all.filter(({ id }) => reviewers.ids.includes(id)) : all;
    const actual = distinct.length === 0 ? undefined : distinct.map(describeApprover).join(', ');
    if (distinct.length >= approval.reviewers)
        return { ...verdict, actual, result: 'holds' };
    // The approver may be in a team that cannot be read.
    const { unanswered } = reviewers;
    if (approval.amongReviewers && unanswered !== undefined && all.length >= approval.reviewers)
        return unknownVerdict(verdict, unanswered, all.map(describeApprover).join(', '));
    if (distinct.length < all.length) {
        const others = all.filter(one => !distinct.includes(one)).map(describeApprover);
        const hint = because(`Not among the reviewers of the environment now: ${others.join(', ')}`);
        return { ...verdict, actual, result: 'fails', ...hint };
    }
    const hint = distinct.length === 0
        ? because(`No person approved this run for the environment ${claimOf(claims, 'environment') ?? ''}`.trimEnd(), 'Start a new run, not a re-run, and have a reviewer approve it. If GitHub asked for no review, add reviewers to the environment in the settings of the repository. An administrator who bypasses the review does not approve.')
        : because('Each person counts once', 'GitHub lets a job start on the first approval: more come only from other jobs of the run.');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** The actor may not be among the approvers at all: approvals do not say for which job each was given. */
function judgeNotByActor(claims, approvals) {
    const id = claimOf(claims, 'actor_id');
    const actor = id === undefined ? 'the actor' : describeApprover({ login: claimOf(claims, 'actor') ?? 'the actor', id });
    const verdict = conditionOf('approval', 'not_by', `a person other than ${actor}, who started this run`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(describeApprover).join(', ');
    if (id === undefined)
        return { ...verdict, actual, result: 'fails', ...because('The token does not say who started the run') };
    if (!approvals.some(approver => approver.id === id))
        return { ...verdict, actual, result: 'holds' };
    const hint = because(`${claimOf(claims, 'actor') ?? 'The same person'} triggered and approved this run; another person must approve`, 'Start a new run, not a re-run, and have another reviewer approve it. "Prevent self-review" in the environment stops it earlier.');
    return { ...verdict, actual, result: 'fails', ...hint, namesPerson: true };
}
function judgeAttempt(claims) {
    const actual = claimOf(claims, 'run_attempt');
    const verdict = { ...conditionOf('approval', 'attempt', '1'), actual };
    if (actual === '1')
        return { ...verdict, result: 'holds' };
    const hint = because('Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true');
    return { ...verdict, result: 'fails', ...hint };
}
/** Returns each person once, by the numeric id: names can change owners. */
const distinctApprovers = (approvals) => approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index);
const describeApprover = ({ login, id }) => `${login} (${id})`;

;// CONCATENATED MODULE: ./build/policy/decide/hints.js


/** Returns why a condition nearly held, or what to do about it; nothing if there is nothing to add. */
function conditionHint(condition, actual, grant, claims) {
    if (actual === undefined)
        return hintForAbsent(condition);
    const nearMiss = {
        claim: condition.claim,
        actual,
        ref: claims['ref'],
        otherWorkflow: claims[condition.claim === 'workflow_ref' ? 'job_workflow_ref' : 'workflow_ref'],
        matches: value => matchesAny(condition.anyOf, value),
        literals: literalTexts(condition.anyOf),
        holds: claim => {
            const other = conditionOn(grant, claim);
            const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
            return other !== undefined && value !== undefined && matchesAny(other.anyOf, value);
        },
    };
    for (const look of nearMisses) {
        const hint = look(nearMiss);
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
/**
 * Splits `owner/name/.github/workflows/file.yml` from `refs/heads/main` or the digits of a commit. A file name may
 * contain an `@`, too.
 */
function splitWorkflow(workflow) {
    const at = workflow.indexOf('@refs/');
    const end = at === -1 ? workflow.lastIndexOf('@') : at;
    return end === -1 ? [workflow, ''] : [workflow.slice(0, end), workflow.slice(end + 1)];
}
function hintForAbsent({ claim, anyOf }) {
    const [only] = anyOf;
    const name = only !== undefined && anyOf.length === 1 && 'literal' in only ? only.literal : 'NAME';
    if (claim === 'environment')
        return because('The job names no environment', `Add environment: ${name} to the job in the workflow.`);
    if (claim.startsWith('repo_property_'))
        return because('The repository does not have this custom property');
    return because('The token has no such claim, and an absent claim never matches');
}
/** The most specific first. */
const nearMisses = [
    ({ actual, literals }) => {
        const twin = literals.find(literal => literal.toLowerCase() === actual.toLowerCase());
        return twin === undefined
            ? undefined
            : because('Differs only in case: GitHub ignores case, Google does not', 'Write it as the token has it.');
    },
    ({ claim, actual, literals }) => {
        if (claim !== 'ref' || !actual.startsWith('refs/tags/'))
            return undefined;
        const name = actual.slice('refs/tags/'.length);
        return literals.includes(`refs/heads/${name}`)
            ? because(`A tag named like the branch: ${actual} is not ${name} itself`)
            : undefined;
    },
    ({ claim, actual }) => claim === 'ref' && /^refs\/pull\/\d+\/(merge|head)$/.test(actual)
        ? because('Not merged yet', 'To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.')
        : undefined,
    ({ claim, actual, literals }) => claim === 'sub' && literals.includes(actual.replace(/^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/, 'repo:$1/$2:'))
        ? because('The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have', 'Compare repository_id and ref instead.')
        : undefined,
    ({ claim, holds }) => claim === 'repository_id' && holds('repository')
        ? because('The same name, but another repository: the name was registered again')
        : undefined,
    ({ claim, holds }) => claim === 'repository' && holds('repository_id')
        ? because('The same repository under another name: it was renamed or transferred', 'Change the name in the policy.')
        : undefined,
    ({ claim, actual, literals }) => {
        if (claim !== 'workflow_ref' && claim !== 'job_workflow_ref')
            return undefined;
        const [file, ref] = splitWorkflow(actual);
        const twin = literals.find(literal => splitWorkflow(literal)[0] === file);
        if (twin === undefined)
            return undefined;
        const [, wanted] = splitWorkflow(twin);
        return because('The same workflow, at another ref', `The policy names ${wanted}, the token ${ref}: use it at that ref, or change the policy.`);
    },
    ({ claim, actual, otherWorkflow, literals, matches }) => {
        if (otherWorkflow === undefined || otherWorkflow === actual)
            return undefined;
        const [file] = splitWorkflow(otherWorkflow);
        if (!matches(otherWorkflow) && !literals.some(literal => splitWorkflow(literal)[0] === file))
            return undefined;
        if (claim === 'job_workflow_ref')
            return because('That is the workflow that calls, which is workflow_ref', `job_workflow_ref is the called one, here ${actual}. Name that one, or write workflow_ref.`, '; ');
        if (claim === 'workflow_ref')
            return because('That is the workflow that is called, which is job_workflow_ref', `workflow_ref is the one that calls, here ${actual}. Name that one, or write job_workflow_ref.`, '; ');
        return undefined;
    },
    ({ claim, actual }) => claim === 'event_name' && (actual === 'pull_request_target' || actual === 'workflow_run')
        ? because('Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it')
        : undefined,
    ({ claim, actual, ref = 'refs/heads/' }) => claim === 'ref_protected' && actual === 'false' && ref.startsWith('refs/heads/')
        ? because('The branch has neither a ruleset nor branch protection', `Make an active ruleset for ${ref} (Settings, Rules, Rulesets, New branch ruleset).`)
        : undefined,
    ({ claim, actual }) => claim === 'runner_environment' && actual === 'self-hosted'
        ? because('A self-hosted runner may keep what earlier jobs left on it')
        : undefined,
    ({ claim, actual, literals }) => {
        const beginning = literals.find(literal => literal !== '' && actual.startsWith(literal));
        return beginning && !/^\d+$/.test(actual) && claim !== 'sub'
            ? because(`Begins like ${beginning}, but the whole value is compared`)
            : undefined;
    },
    ({ claim, actual, literals }) => {
        const [only = ''] = literals;
        const isBranch = [only, actual].every(ref => ref.startsWith('refs/heads/'));
        return claim === 'ref' && isBranch && literals.length === 1
            ? { hint: `Merge into ${only.slice('refs/heads/'.length)}, or run the workflow at that branch.` }
            : undefined;
    },
];

;// CONCATENATED MODULE: ./build/policy/decide/decide.js





/** Returns the evidence that GitHub must give for a grant. */
const evidenceNeeded = (grant) => ({
    branchRules: (grant.branch?.rules.length ?? 0) > 0 || (grant.branch?.reviews ?? 0) > 0,
    mergedPullRequest: grant.branch?.merged ?? false,
    approval: grant.approval !== undefined,
});
/**
 * Decides if verified claims match a grant. Issuer and audience are not checked again: `Claims` exist only for a
 * verified token. The default is deny: an absent claim matches nothing, and missing evidence allows nothing. A failed
 * condition denies. If GitHub gave no usable answer, the decision is unknown.
 *
 * If `when` fails, the other grants are checked by their `when` alone, for the hint that another one would have
 * matched.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decide(policy, grantName, claims, evidence = {}) {
    const grant = findGrant(policy, grantName);
    const when = judgeWhen(grant, claims);
    const byGitHub = [...judgeBranch(grant, claims, evidence.branch), ...judgeApproval(grant, claims, evidence.approval)];
    const asked = allHold(when) || Object.keys(evidence).length > 0;
    const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(notAskedVerdict))];
    const verdict = allHold(conditions)
        ? 'allow'
        : conditions.some(decision_isUnknown) && !conditions.some(decision_fails)
            ? 'unknown'
            : 'deny';
    const others = when.some(decision_fails) ? alternatives(policy, grant) : [];
    const approvals = grant.approval === undefined ? undefined : evidence.approval?.approvals;
    const merged = grant.branch?.merged ? evidence.branch?.mergedPullRequests : undefined;
    return {
        verdict,
        grant: grantName,
        conditions,
        others: others.map(other => ({ grant: other.name, holds: whenHolds(other, claims) })),
        approvers: approvals !== undefined && !isUnanswered(approvals) ? distinctApprovers(approvals) : [],
        mergedPullRequest: merged !== undefined && !isUnanswered(merged) ? merged[0] : undefined,
        unanswered: unansweredIn(evidence, conditions.filter(decision_isUnknown)),
    };
}
/** Returns the grants that the run may have meant. A run that lacks an approval gets no suggestion of a grant without one. */
const alternatives = ({ grants }, { name, approval }) => Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined));
/** Returns each unanswered question once, however many conditions need it, and no others. */
function unansweredIn({ branch, approval }, unknown) {
    if (unknown.length === 0)
        return [];
    const isAwaited = (name) => unknown.some(({ condition }) => condition === name);
    const answers = [
        isAwaited('branch.rules') ? branch?.rules : undefined,
        isAwaited('branch.reviews') ? branch?.reviews : undefined,
        branch?.mergedPullRequests,
        approval?.environment,
        approval?.approvals,
        isAwaited('approval.reviewers') ? approval?.reviewers?.unanswered : undefined,
    ];
    return answers.filter(answer => typeof answer === 'object').filter(isUnanswered);
}
/** Default deny: without conditions, nothing is allowed. */
const allHold = (conditions) => conditions.length > 0 && conditions.every(holds);
/** If claims deny already, GitHub is not asked. */
const notAskedVerdict = ({ source, condition, expected }) => ({
    source,
    condition,
    expected,
    actual: undefined,
    result: 'not asked',
});
/** Checks the lines of `when` against the claims. A line that fails has a hint. */
function judgeWhen(grant, claims) {
    return grant.when.map(condition => {
        const verdict = judgeClaim(condition, claims);
        const hint = holds(verdict) ? undefined : conditionHint(condition, verdict.actual, grant, claims);
        return { ...verdict, ...hint };
    });
}
/** True if `when` of a grant holds. A grant without conditions admits nothing. */
const whenHolds = ({ when }, claims) => when.length > 0 && when.every(condition => conditionHolds(condition, valueOfClaim(condition, claims)));
const valueOfClaim = ({ claim }, claims) => Object.hasOwn(claims, claim) ? claims[claim] : undefined;
/** An absent claim never matches. */
const conditionHolds = ({ anyOf }, actual) => actual !== undefined && matchesAny(anyOf, actual);
function judgeClaim(condition, claims) {
    const { claim, anyOf } = condition;
    const actual = valueOfClaim(condition, claims);
    return {
        source: 'claim',
        condition: `when.${claim}`,
        expected: describeMatchers(anyOf),
        accepted: anyOf.map(describeMatcher),
        actual,
        result: conditionHolds(condition, actual) ? 'holds' : 'fails',
    };
}

;// CONCATENATED MODULE: ./build/policy/decide/hypothetical.js




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
    const grant = findGrant(policy, grantName);
    const claims = Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const conditions = judgeWhen(grant, claims).map(verdict => (verdict.actual === undefined ? later(verdict) : verdict));
    const asked = [...judgeBranch(grant, claims, undefined), ...judgeApproval(grant, claims, undefined)];
    conditions.push(...asked.map(later));
    return {
        verdict: conditions.every(holds) ? 'would-allow' : 'would-deny',
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

// EXTERNAL MODULE: ./build/github/refusals.js
var github_refusals = __webpack_require__(5817);
;// CONCATENATED MODULE: ./build/report/decision-lines.js


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
    ].map(logLine);
}
function headline({ grant, verdict, conditions }) {
    const count = (matches) => conditions.filter(matches).length;
    const among = (number) => `${number} of ${conditions.length} conditions`;
    switch (verdict) {
        case 'allow':
            return `Grant ${grant}: allowed, all ${conditions.length} conditions passed.`;
        case 'deny':
            return `Grant ${grant}: denied, ${among(count(fails))} failed.`;
        case 'unknown':
            return `Grant ${grant}: not decided, ${among(count(isUnknown))} ${count(isUnknown) === 1 ? 'is' : 'are'} unknown: GitHub gave no usable answer.`;
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
    ].map(logLine);
}
const maxCellLength = 60;
function conditionLines(conditions) {
    const rows = conditions.map(verdict => ({
        mark: verdict.isAssumed ? '\u25cb' : verdictSigns[verdict.result],
        cells: [verdict.condition, verdict.expected, actualLine(verdict)].map(logLine),
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

;// CONCATENATED MODULE: ./build/run/protect-branch.js


const unprotected = new Set(['when.ref_protected', 'branch.rules', 'branch.reviews']);
/** The branch that the grant is for may be protected well. This one would not get the grant anyway. */
const otherBranch = new Set(['when.ref']);
/** Rules without parameters: https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
const plainRules = new Set([
    'creation',
    'deletion',
    'non_fast_forward',
    'required_linear_history',
    'required_signatures',
]);
/**
 * Returns the command that makes the ruleset that a denied run lacks. Rules with values that only the team knows, such
 * as the names of its checks, are left to the page of the ruleset.
 */
function protectBranch({ conditions }, branch) {
    const { server, repository, ref, rules, reviews } = branch;
    if (!conditions.some(one => decision_fails(one) && unprotected.has(one.condition)))
        return [];
    if (conditions.some(one => decision_fails(one) && otherBranch.has(one.condition)))
        return [];
    if (!ref.startsWith('refs/heads/') || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return [];
    const plain = new Set(['deletion', 'non_fast_forward', ...rules].filter(rule => plainRules.has(rule)));
    const pullRequest = {
        type: 'pull_request',
        parameters: {
            required_approving_review_count: Math.max(1, reviews),
            dismiss_stale_reviews_on_push: true,
            require_code_owner_review: false,
            require_last_push_approval: true,
            required_review_thread_resolution: false,
        },
    };
    const ruleset = {
        name: `keyless-vertex ${ref.slice('refs/heads/'.length)}`,
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: [ref], exclude: [] } },
        rules: [...[...plain].map(type => ({ type })), pullRequest],
    };
    const others = rules.filter(rule => rule !== 'pull_request' && !plainRules.has(rule));
    const host = new URL(server).host;
    const hostname = host === 'github.com' ? '' : ` --hostname ${(0,gcloud/* quoteShell */.LA)(host)}`;
    const then = others.length === 0
        ? ''
        : `, to which you then add ${others.join(' and ')} at ${server}/${repository}/settings/rules`;
    return [
        {
            when: `An administrator of the repository makes the ruleset with this command${then}:`,
            run: `echo ${(0,gcloud/* quoteShell */.LA)(JSON.stringify(ruleset))} |\n  gh api${hostname} --method POST repos/${repository}/rulesets --input -`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/run/denial.js






/** The error for an unknown result: nothing contradicts the grant, but the evidence that would allow it is missing. */
function undecided({ grant, conditions, unanswered }) {
    const unknown = conditions.filter(decision_isUnknown).map(({ condition }) => condition);
    const reasons = distinctTexts(unanswered.map(one => one.unanswered)).map(words => {
        const asked = unanswered.filter(one => one.unanswered === words).map(one => one.asked);
        return `cannot read ${joinWithAnd(distinctTexts(asked))}: ${words}`;
    });
    const causes = distinctTexts(unanswered.flatMap(({ cause = [] }) => cause));
    const hints = distinctTexts(unanswered.flatMap(({ hint = [] }) => hint));
    const permissions = distinctTexts(unanswered.flatMap(({ permission = [] }) => permission));
    const prose = hints.length > 0 ? hints.join(' ') : 'Re-run the job when GitHub answers (https://www.githubstatus.com).';
    const add = permissions.length === 0 ? '' : `: add ${joinWithAnd(permissions.map(one => `\`${one}\``))}`;
    const [only] = causes;
    const because = causes.length === 1 && only !== undefined ? `: ${lowerFirst(only.replace(/\.$/, ''))}` : '';
    return new errors/* ActionError */.lZ('EVIDENCE_UNAVAILABLE', `GitHub did not report what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`, {
        title: `Cannot read ${joinWithAnd(distinctTexts(unanswered.map(({ asked }) => asked)))}${add || because}`,
        ...(causes.length > 0 && { cause: causes.join(' ') }),
        cure: permissions.length > 0 ? `${prose}\n${(0,github_refusals/* permissionBlock */.hL)(permissions)}` : prose,
    });
}
/** The name of a person stays as it is. */
const causeInSentence = ({ cause = '', namesPerson }) => namesPerson ? cause : lowerFirst(cause);
const distinctTexts = (texts) => [...new Set(texts)];
/** `a`, `a and b`, `a, b and c` */
const joinWithAnd = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** The error for a denial: what contradicts the grant, and what to do about each condition. */
function denied(decision, branch) {
    const { grant, conditions, others } = decision;
    const failed = conditions.filter(decision_fails);
    const why = failed
        .slice(0, 3)
        .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, needs ${expected}`);
    const explained = failed.find(({ cause }) => cause !== undefined);
    const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : [];
    const advice = distinctHints(failed).map(({ conditions, hint }) => `${conditions.join(', ')}: ${hint}`);
    const fits = others.filter(({ holds }) => holds).map(other => other.grant);
    if (fits.length > 0)
        advice.push(`These claims fit the \`when\` of ${fits.join(', ')}: if you meant that grant, name it as the input \`grant\`.`);
    return new errors/* ActionError */.lZ('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
        title: `grant ${grant} \u00b7 ${explained === undefined ? (why[0] ?? '') : causeInSentence(explained)}`,
        commands: protectBranch(decision, branch),
        cure: advice.length > 0
            ? advice.join(' ')
            : 'Run from where the grant allows it, or change the policy through a reviewed merge to the default branch.',
    });
}

;// CONCATENATED MODULE: ./build/run/authorize.js









/** Returns the audience of a grant's OIDC token: the URL of its provider. */
const audienceOf = (grant) => `https://iam.googleapis.com/${grant.provider.resource}`;
/** Fetches the issuer's keys while other requests are in progress. The issuer gets no token. */
function signingKeysOf(context, issuer) {
    const host = new URL(issuer).hostname;
    return fetchKeys({
        issuer,
        send: context.transport.to(candidate => candidate === host, { bearer: false }),
        clock: context.clock,
    });
}
/**
 * Requests a token, verifies it, compares it with the runner, and decides. Every token that Google receives passes
 * here, at each renewal too. See docs/design/identity.md.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE`, `TOKEN_REJECTED`, `DENIED`, `EVIDENCE_UNAVAILABLE`; each is in the record
 * before it is thrown
 */
async function authorize(question) {
    const { context, policy, grant, record, purpose } = question;
    const audience = audienceOf(grant);
    await record('token.requested', { issuer: policy.issuer, audience, purpose });
    const asked = request(question, audience);
    const expected = askBranchEarly(question);
    void preloadVerifier();
    const subjectToken = await asked;
    const verified = await verify(question, subjectToken, audience);
    await record('token.verified', {
        claims: verified.claims,
        jti: verified.jti ?? null,
        key_id: verified.keyId,
        token_sha256: verified.sha256,
        expires_at: new Date(verified.expiresAt * 1000).toISOString(),
    });
    const decision = await judgeEvidence(question, verified, expected);
    question.decided(decision, verified);
    await record('decision.made', {
        verdict: decision.verdict,
        grant: grant.name,
        conditions: decision.conditions.map(judgedCondition),
        approvers: decision.approvers.map(({ login, id }) => `${login} (${id})`),
        merged_pull_request: decision.mergedPullRequest ?? null,
    });
    if (decision.verdict === 'deny')
        throw denied(decision, branchOf(question, verified.claims));
    if (decision.verdict === 'unknown' && !question.undo)
        throw undecided(decision);
    context.signal.throwIfAborted();
    return { subjectToken, verified, decision };
}
const branchOf = ({ context, grant }, claims) => ({
    server: context.environment.identity.server,
    repository: claims['repository'] ?? '',
    ref: claims['ref'] ?? '',
    rules: grant.branch?.rules ?? [],
    reviews: grant.branch?.reviews ?? 0,
});
/** A condition as the record has it. */
const judgedCondition = (verdict) => {
    const { condition, expected, actual, result, hint } = verdict;
    return { condition, expected, actual, result, hint, holds: holds(verdict) };
};
async function request({ context, fork }, audience) {
    const { idToken, eventName, hosts, provisionalClaims } = context.environment;
    if (idToken === undefined)
        throw missingTokenError({ eventName, fork, actor: provisionalClaims['actor'] ?? '' });
    return requestToken({
        ...idToken,
        audience,
        send: context.transport.to(host => (0,network_hosts/* isGitHubHost */.gf)(host, hosts)),
        mask: context.runner.mask,
        clock: context.clock,
    });
}
async function verify({ context, policy, grant, keys, record }, token, audience) {
    const { identity, provisionalClaims } = context.environment;
    const { repositoryId, runId, runAttempt, sha } = identity;
    try {
        const run = { repositoryId, runId, runAttempt, sha, workflowRef: provisionalClaims['workflow_ref'] ?? '' };
        const needed = grant.provider.subject === 'sub' ? ['sub'] : [];
        return await verifyToken(token, { issuer: policy.issuer, audience, keys, now: context.clock.now, run, needed });
    }
    catch (error) {
        if (error instanceof TokenRejection) {
            await record('token.rejected', { code: error.code, reason: error.reason, token_sha256: tokenDigest(token) });
        }
        throw error;
    }
}
/**
 * Asks GitHub about the runner's branch while the token is on its way. The answer counts only if the verified claims
 * name the same branch. It asks nothing if the runner's own claims would be denied.
 */
function askBranchEarly(question) {
    const { provisionalClaims } = question.context.environment;
    const { policy, grant } = question;
    if (decideHypothetically(policy, grant.name, provisionalClaims).verdict === 'would-deny')
        return undefined;
    const asked = askBranch(question, provisionalClaims);
    asked?.evidence.catch(() => { });
    return asked;
}
function askBranch({ grant, repository }, claims) {
    const { branchRules: rules, mergedPullRequest: merged } = evidenceNeeded(grant);
    if (!rules && !merged)
        return undefined;
    const { ref = '', sha = '' } = claims;
    return { ref, sha, evidence: repository.branchEvidence(ref, sha, { rules, merged }) };
}
/** Asks GitHub for rules and approvals only if the claims match. A denial by `when` needs no request. */
async function judgeEvidence(question, { claims }, expected) {
    const { policy, grant, repository, context } = question;
    const byClaims = decide(policy, grant.name, claims);
    const whenHolds = byClaims.conditions.every(one => holds(one) || one.source !== 'claim');
    if (!whenHolds || byClaims.verdict === 'allow')
        return byClaims;
    const { environment } = claims;
    const isSame = expected !== undefined && expected.ref === claims['ref'] && expected.sha === claims['sha'];
    const [branch, approval] = await Promise.all([
        (isSame ? expected : askBranch(question, claims))?.evidence,
        evidenceNeeded(grant).approval && environment !== undefined
            ? repository.approvalEvidence(environment, context.environment.identity.runId, {
                reviewers: grant.approval?.amongReviewers ?? false,
            })
            : undefined,
    ]);
    const evidence = { ...(branch && { branch }), ...(approval && { approval }) };
    return decide(policy, grant.name, claims, evidence);
}

// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(8289);
// EXTERNAL MODULE: ./build/policy/source.js
var policy_source = __webpack_require__(9278);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/core/utf8.js

/** The text of UTF-8 bytes, without a byte order mark; `undefined` if they are not UTF-8. `TextDecoder` costs more to load. */
const decodeUtf8 = (bytes) => (0,external_node_buffer_.isUtf8)(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString()
        .replace(/^\ufeff/, '')
    : undefined;

;// CONCATENATED MODULE: ./build/github/workspace.js




/** Larger than any valid document. Each kind has its own limit and message at parsing. */
const maxFileBytes = 16 * 1024 * 1024;
/**
 * Reads a text file of the checkout. It never reads outside of it, neither by `..`, nor by an absolute path, nor
 * through a symbolic link.
 *
 * @param code the error code for a fault, since only the caller knows the kind of file
 */
async function readWorkspaceFile(workspace, path, code) {
    const fail = (reason, cure) => {
        throw new errors/* ActionError */.lZ(code, `${path} could not be read: ${reason}`, { cure });
    };
    const root = external_node_fs_.realpathSync.native(workspace);
    const inside = (candidate) => candidate.startsWith(root + external_node_path_.sep);
    // The workspace itself may be a link, which an absolute path of the runner names.
    const asked = (0,external_node_path_.resolve)(workspace, path);
    const meant = asked.startsWith((0,external_node_path_.resolve)(workspace) + external_node_path_.sep) || inside(asked);
    const found = path.includes('\0') ? undefined : realPath(asked);
    if (!meant && (found === undefined || !inside(found))) {
        const relative = `Name a file of the checked-out repository by its path in there, such as vertex/train.yml.`;
        return fail('it is outside of the workspace', (0,external_node_path_.isAbsolute)(path)
            ? `${relative} The workspace is at ${workspace} here; a container has it at another place than its host.`
            : relative);
    }
    if (found === undefined) {
        return fail('there is no such file in the workspace', 'Check the path, and that a step with actions/checkout comes before this one.');
    }
    if (!inside(found))
        return fail('it is a link to outside of the workspace', 'Put the file itself into the repository.');
    const about = (0,external_node_fs_.statSync)(found);
    if (!about.isFile())
        return fail('it is not a file', 'Name the file itself.');
    if (about.size > maxFileBytes)
        return fail(`it has ${about.size} bytes`, 'Is it the right file?');
    const bytes = (0,external_node_fs_.readFileSync)(found);
    return decodeUtf8(bytes) ?? fail('it is not a UTF-8 text', 'Save it as UTF-8.');
}
/**
 * Checks where a file may be written: below the workspace or the runner's temporary folder, links followed. An action
 * that runs as root must not write anywhere else. An existing path that is not a file passes: nothing is written to it,
 * and the code that opens it reports the cause.
 *
 * @param asked relative to the workspace, or absolute
 * @throws ActionError `INPUT_INVALID` that names the input
 */
async function placeToWrite(asked, input, { workspace, tempDirectory }) {
    const path = resolve(workspace, asked);
    const roots = [workspace, tempDirectory].map(root => realPath(root) ?? resolve(root));
    const real = join(realFolder(dirname(path)), basename(path));
    if (roots.some(root => real.startsWith(root + sep)) || isNoFile(path))
        return path;
    throw new ActionError('INPUT_INVALID', `${input}: ${JSON.stringify(asked)} is not below the workspace or RUNNER_TEMP`, {
        cure: `Write a path relative to the workspace (${workspace}), or one below RUNNER_TEMP (${tempDirectory}), or leave ${input} out.`,
    });
}
/**
 * Returns the file to read, without links. It must be below the workspace or the runner's temporary folder, and below the
 * same of both after all links: a pull request may contain a link to another file of the machine.
 *
 * @param asked relative to the workspace, or absolute
 * @returns `undefined` if there is none
 */
function placeToRead(asked, { workspace, tempDirectory }) {
    const path = resolve(workspace, asked);
    const found = asked.includes('\0') ? undefined : realPath(path);
    const isBelow = (root) => {
        const real = realPath(root) ?? resolve(root);
        const isMeant = path.startsWith(resolve(root) + sep) || path.startsWith(real + sep);
        return isMeant && found?.startsWith(real + sep) === true;
    };
    return [workspace, tempDirectory].some(isBelow) ? found : undefined;
}
/**
 * Returns the folder in which a command starts. It must be the workspace or a folder in it, links followed.
 *
 * @param asked relative to the workspace, or absolute; absent: the workspace itself
 * @throws ActionError `INPUT_INVALID`
 */
function folderInWorkspace(workspace, asked = '.') {
    const root = realPath(workspace) ?? resolve(workspace);
    const found = asked.includes('\0') ? undefined : realPath(resolve(workspace, asked));
    const isInside = found === root || found?.startsWith(root + sep) === true;
    if (isInside && statSync(found).isDirectory())
        return found;
    const why = found === undefined ? 'there is no such folder' : isInside ? 'it is not a folder' : 'it is outside of the workspace';
    throw new ActionError('INPUT_INVALID', `working_directory: ${JSON.stringify(asked)}: ${why}`, {
        cure: `Name a folder of the checked-out repository by its path in there. The workspace is at ${workspace}.`,
    });
}
/** Returns the folder without links; for a missing folder, its existing part is resolved. */
function realFolder(folder) {
    const real = realPath(folder);
    if (real !== undefined || dirname(folder) === folder)
        return real ?? folder;
    return join(realFolder(dirname(folder)), basename(folder));
}
/** The path without links; `undefined` if nothing is there. */
function realPath(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
function isNoFile(path) {
    try {
        return !lstatSync(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/run/read-policy.js




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
        const text = await readWorkspaceFile(context.environment.workspace, source.path, 'POLICY_UNREADABLE');
        const loaded = loadPolicy(text, source.path, version/* version */.r);
        return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } };
    }
    const reading = await reader.readPolicy(source);
    if ('gone' in reading)
        return reading;
    const { text } = reading.found;
    const loaded = known?.text === text ? known : loadPolicy(text, source.path, version/* version */.r);
    return { policy: { ...loaded, ...reading.found } };
}
/** Reports what is valid, but deserves a notice. */
function tellNotes(runner, { notes }) {
    for (const problem of notes) {
        const { file, line, column } = problem;
        runner.annotate({ level: 'notice', title: 'The policy', message: describeProblem(problem), file, line, column });
    }
}
/** Returns the policy's fields for the record. */
const loadedPolicy = ({ name, commit, sha256, repositoryId }) => ({
    policy: name,
    commit: commit ?? null,
    sha256,
    ...(repositoryId !== undefined && { repository_id: repositoryId }),
});

;// CONCATENATED MODULE: ./build/run/renew-policy.js





/**
 * Reads the policy again, for a renewal. An unreadable policy proves nothing. A policy or a grant is gone only if it is
 * missing from two complete answers, some time apart.
 *
 * @returns a function from the present policy and grant to those of now
 * @throws ActionError `DENIED` if the grant was removed, or leads to another account. Nothing else is a denial:
 * `POLICY_UNREADABLE` and `POLICY_MISSING` if GitHub gives no usable answer, `POLICY_INVALID` if the policy no longer
 * loads
 */
function createPolicyRenewal({ context, policies, source, record, }) {
    let hasEnded = false;
    async function look(last) {
        const reading = await lookForPolicy(context, policies, asRead(source, last.policy), last.policy);
        if ('gone' in reading)
            return { gone: 'is gone' };
        const { policy } = reading;
        if (policy.sha256 === last.policy.sha256)
            return { policy, grant: last.grant };
        const grant = grantOf(policy.policy, last.grant.name);
        return grant === undefined ? { gone: `no longer has grant ${last.grant.name}` } : { policy, grant };
    }
    return async (last) => {
        if ((0,policy_source/* isPinned */.T)(source))
            return last;
        const lookTwice = async () => {
            const first = await look(last);
            if (!('gone' in first))
                return first;
            await context.clock.sleep(repository_api/* goneAfterMs */.wB);
            return look(last);
        };
        const now = await lookTwice().catch((error) => {
            if (source.kind !== 'central' || !isTokenEnd(error))
                throw error;
            if (!hasEnded)
                tellEnd(context, last.policy);
            hasEnded = true;
            return last;
        });
        if ('gone' in now)
            throw wasRemoved(last.grant, now.gone);
        if (now.policy.sha256 === last.policy.sha256)
            return now;
        await record('policy.loaded', loadedPolicy(now.policy));
        const { provider, serviceAccount } = now.grant;
        if (provider.resource !== last.grant.provider.resource || serviceAccount !== last.grant.serviceAccount)
            throw wasRemoved(last.grant, `changes grant ${last.grant.name} to another account`);
        return now;
    };
}
/** The same repository and ref as the first time. A tag with the branch's name that was added since changes nothing. */
const asRead = (source, { ref, repositoryId }) => source.kind === 'central' && ref !== undefined && repositoryId !== undefined
    ? { ...source, ref, repositoryId }
    : source;
/** True for a 401 to a token that could read the policy before. */
const isTokenEnd = (error) => error instanceof errors/* ActionError */.lZ && error.code === 'POLICY_UNREADABLE' && error.answer?.status === 401;
function tellEnd({ runner }, { name, commit }) {
    runner.annotate({
        level: 'warning',
        title: 'policy_token has ended',
        message: `GitHub no longer accepts the token that read ${name}. This run continues under the policy of commit ${commit}: a later change of the policy does not stop it.`,
    });
}
const wasRemoved = (grant, how) => new errors/* ActionError */.lZ('DENIED', `Grant ${grant.name} was revoked during this run: the policy ${how}`, {
    cure: 'Run the workflow again, under the current policy.',
});

;// CONCATENATED MODULE: ./build/run/google-access.js











/** Opens access to Google. It sends nothing to Google or GitHub before the first call. */
function openGoogleAccess(request) {
    const { context, grant, record } = request;
    const { clock, monotonic, runner } = context;
    const send = context.transport.to(network_hosts/* isGoogleHost */.Yn);
    const sendStreaming = context.transport.stream(network_hosts/* isGoogleHost */.Yn);
    const denied = new AbortController();
    const decisions = createDecisions(request);
    const { identity } = context.environment;
    const reasonOf = (about) => requestReason({
        ...identity,
        attempt: identity.runAttempt,
        grant: grant.name,
        ...about,
        approvers: decisions.approvers(),
    });
    const reason = (step) => reasonOf({ step });
    const exchange = { ...exchangeOf(request), send, requestReason: reason };
    const credential = createCredential({
        ...exchange,
        subjectToken: decisions.subjectToken,
        onExchanged: event => record('credential.exchanged', event),
        onImpersonated: event => record('credential.impersonated', event),
        onRenewed: event => record('credential.renewed', event),
    });
    const tokens = createAccessTokens(credential, denied, { runner, clock });
    return {
        credential,
        client: createGoogleClient({ send, sendStreaming, clock, monotonic, ...tokens, requestReason: reason, userAgent }),
        denied: denied.signal,
        inForce: decisions.inForce,
        tokenToLend: tokens.tokenToLend,
        refused: tokens.refused,
        subjectToken: async () => {
            const { token, expiresAt } = await decideAgain(decisions, denied);
            return { token, expiresAt: expiresAt * 1000 };
        },
        idToken: async (audience) => requestIdToken(await decideAgain(decisions, denied), audience, exchange),
        lendReason: call => reasonOf({ lends: call }),
    };
}
/** What every exchange of a run has in common, but how it is sent. */
const exchangeOf = ({ context: { runner, clock }, grant, policy, }) => ({
    provider: grant.provider,
    grant,
    universe: policy.policy.universe,
    serviceAccount: grant.serviceAccount,
    lifetimeSeconds: grant.tokenLifetimeSeconds,
    userAgent,
    mask: runner.mask,
    clock,
});
/** Requests an OIDC token that the credential does not exchange. A denial ends everything, as at a renewal. */
async function decideAgain(decisions, denied) {
    denied.signal.throwIfAborted();
    try {
        return await decisions.subjectToken('renewal');
    }
    catch (error) {
        if (isFinalRefusal(error))
            denied.abort(error);
        throw error;
    }
}
/** Decides at the first exchange and at every renewal, and keeps the last decision. */
function createDecisions(request) {
    const { context, policy, grant } = request;
    let inForce = { policy, grant };
    let approvers = [];
    const readAgain = createPolicyRenewal(request);
    const keys = request.keys ?? signingKeysOf(context, policy.policy.issuer);
    return {
        subjectToken: async (purpose) => {
            // A renewal uses the policy of that moment: a run must stop if its grant was removed.
            const now = purpose === 'first' ? inForce : await readAgain(inForce);
            const question = { ...request, ...now, policy: now.policy.policy, keys, purpose };
            const authorized = await (purpose === 'first' ? authorize(question) : authorize(question).catch(unlessUntold));
            if (purpose === 'first')
                request.verified(authorized);
            inForce = now;
            approvers = authorized.decision.approvers.map(({ login }) => login);
            const { expiresAt, claims } = authorized.verified;
            return { token: authorized.subjectToken, expiresAt, claims };
        },
        inForce: () => inForce,
        approvers: () => approvers,
    };
}
const userAgent = `keyless-vertex/${version/* version */.r}`;
/** A failure to fetch the keys says nothing about the token. */
function unlessUntold(error) {
    if (!(error instanceof TokenRejection) || error.reason !== 'issuer-keys')
        throw error;
    const { message, cure } = error;
    throw new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, { cure });
}

// EXTERNAL MODULE: ./build/run/inputs.js + 1 modules
var run_inputs = __webpack_require__(8920);
;// CONCATENATED MODULE: ./build/run/stop-left-build.js





/** Stops a build that main left. Main may have been killed between a create and its answer: it is looked up by its key. */
async function stopLeftBuild(calls, build, ours, deadline, tellFailure) {
    const { services, clock } = calls;
    const cancelled = [];
    const leftRunning = [];
    for (const name of build.name === undefined ? await buildNames(calls, build) : [build.name]) {
        try {
            const path = `v1/${nameInProject(build.project, name)}`;
            const look = () => services.get('cloudbuild', path, { step: build.step });
            const found = await retryUndo(look, deadline, clock);
            // Post stops only builds with this run's own key.
            const tags = tagsOf({ 'keyless-key': build.dedupeKey, ...ours });
            const isOurs = Array.isArray(found['tags']) && tags.every(tag => [found['tags']].flat().includes(tag));
            if (!isOurs || !isBuildRunning(found))
                continue;
            if (await stopBuild(build, name, calls, { answerMs: deadline - clock.now() }))
                cancelled.push(name);
        }
        catch (error) {
            leftRunning.push(name);
            if (!(0,errors/* isTemporary */.ey)(error))
                tellFailure(error);
        }
    }
    return { cancelled, leftRunning };
}
async function buildNames({ services, clock }, build) {
    const find = async () => (await findBuilds(build, build.dedupeKey, build.step, services)).map(found => String(found['name']));
    const found = await find();
    if (found.length > 0)
        return found;
    // Lists lag behind creates.
    await clock.sleep(10_000);
    return find();
}

;// CONCATENATED MODULE: ./build/run/undo-grant.js







/** How long post waits for the present policy if it has another one to use. */
const waitMs = 12_000;
/**
 * Returns the grant that post uses to undo what main began: that of the present policy. If GitHub does not return one,
 * or the grant is gone, it is the grant that main had. A GitHub App's token ends after an hour, and an outage may have
 * killed main. A removed grant is a reason to stop what it began, not to leave it running. Post does nothing but undo,
 * Google still decides on the credential, and the claims must match in either case.
 *
 * @param kept policy that main left; absent if it left none
 * @throws ActionError if there is no policy to use
 */
async function undoGrant(context, inputs, sources, kept, deadline) {
    const { clock, runner } = context;
    const { repository, policies } = sources;
    const source = kept === undefined ? inputs.policy : asRead(inputs.policy, kept);
    const until = kept === undefined ? deadline : clock.now() + waitMs;
    const reading = retryUndo(() => readPolicyInForce(context, policies, source), until, clock);
    try {
        const policy = await (kept === undefined ? reading : Promise.race([reading, waitForAnswer(context, kept)]));
        return { policy, grant: findGrant(policy.policy, inputs.grant), repository };
    }
    catch (error) {
        if (kept === undefined || !(error instanceof errors/* ActionError */.lZ))
            throw error;
        const policy = { ...loadPolicy(kept.text, inputs.policy.path, version/* version */.r), ...kept };
        const grant = findGrant(policy.policy, inputs.grant);
        const { status, words } = error.answer ?? {};
        const said = words === undefined ? '' : ` (${status}: ${words})`;
        const message = `${error.message}${said}. Post undoes the work of this run under the policy that the run used, ${kept.name} at ${kept.commit}.`;
        runner.annotate({ level: 'warning', title: 'The policy of this run', message: (0,core_escape/* annotationText */.xr)(message) });
        const isSilent = error.code === 'POLICY_UNREADABLE';
        return { policy, grant, repository: isSilent ? withoutEvidence(repository) : repository };
    }
}
async function waitForAnswer({ clock }, { name }) {
    await clock.sleep(waitMs);
    throw new errors/* ActionError */.lZ('POLICY_UNREADABLE', `GitHub did not give ${name} within ${waitMs / 1000} s`);
}
/** A GitHub that does not answer is not asked again: its earlier answers allowed main. */
const withoutEvidence = (repository) => ({
    ...repository,
    branchEvidence: async () => ({
        rules: toMain('the rules of the branch'),
        reviews: toMain('the rules of the branch'),
        mergedPullRequests: toMain('the merged pull requests'),
    }),
    approvalEvidence: async () => ({
        environment: toMain('the environment'),
        approvals: toMain('the approvals of this run'),
        visibility: '',
    }),
});
const toMain = (asked) => ({
    asked,
    unanswered: 'main already has this answer of GitHub, so post does not ask again',
});

;// CONCATENATED MODULE: ./build/run/stop-left-work.js





















/** Stops or restores everything that main left in progress, as far as the grant of this run allows. */
async function stopLeftWork(context, state, inFlight, record, copy) {
    if (inFlight.length === 0)
        return [];
    const deadline = context.clock.now() + answerMs;
    const inputs = (0,run_inputs/* readInputs */.K)(context.runner.input);
    const kept = trustedPolicy(context, state, inputs.policyToken, record);
    const policies = policyReader(context, inputs);
    const sources = { repository: context.repository(inputs.githubToken, 'github_token'), policies };
    const { policy, grant, repository } = await undoGrant(context, inputs, sources, kept, deadline);
    const write = writeTo(context, record);
    const access = openGoogleAccess({
        context,
        repository,
        policies,
        record: write,
        source: inputs.policy,
        policy,
        grant,
        fork: false,
        ...(kept && { undo: true }),
        decided: () => { },
        verified: () => { },
    });
    const { universe, auditLog } = policy.policy;
    // Lines that main could not send are not sent now, either: a copy that continues after a gap would claim too much.
    if (auditLog !== undefined)
        await copy
            .begin(createWriteLog(access.client, universe, auditLog))
            .catch((error) => tellFailure(context, error));
    const calls = {
        vertex: createVertexCalls(access.client, universe),
        services: createServiceCalls(access.client, universe),
        recordUndo: write,
        clock: context.clock,
    };
    // Each entry has its own result, so that a late one does not make the others count as left.
    return Promise.all(inFlight.map(one => withinTime(context, stopOne(calls, one, grant, deadline, context)).catch((error) => {
        if (!(0,errors/* isTemporary */.ey)(error))
            tellFailure(context, error);
        return { leftRunning: [describeInFlight(one)] };
    })));
}
/** Milliseconds that post may take. The runner guarantees only the rest of the job's time for cancellation. */
const postTimeMs = 60_000;
/** The part of that time in which post waits for clear answers. The rest is for the report. */
const answerMs = 50_000;
/** How long a deployment may take until its model can be undeployed. */
const deployMs = 30_000;
async function stopOne(calls, inFlight, grant, deadline, context) {
    const why = outsideGrant(inFlight, grant);
    if (why !== undefined) {
        refuseUnrecorded(context, `${describeInFlight(inFlight)} is left unchanged: ${why}`);
        return { leftRunning: [describeInFlight(inFlight)] };
    }
    if (inFlight.type === 'job')
        return stopJob(calls, inFlight, grant, deadline, context);
    if (inFlight.type === 'build') {
        const { repositoryId } = context.environment.identity;
        const ours = { 'keyless-repository-id': labelValue(repositoryId), 'keyless-grant': labelValue(grant.name) };
        const fail = (error) => tellFailure(context, error);
        return stopLeftBuild(calls, inFlight, ours, deadline, fail);
    }
    const { done, remains, left, commands } = await stop(inFlight, calls, {
        answerMs: deadline - calls.clock.now(),
        deployMs,
    });
    return {
        ...(done !== undefined && { cancelled: [done] }),
        ...(remains !== undefined && { remaining: [remains] }),
        ...(left !== undefined && { leftRunning: [left] }),
        ...(commands !== undefined && { commands }),
    };
}
/** Main may have been killed between a create and its answer. Then the job is looked up by its key. */
async function stopJob(calls, job, grant, deadline, context) {
    const { project } = job;
    const names = job.name === undefined ? await namesOf(calls.vertex, job, context) : [job.name];
    const cancelled = [];
    const leftRunning = [];
    const detached = [];
    for (const name of names) {
        try {
            const look = () => calls.vertex.get(nameInProject(project, name), { step: job.step });
            const resource = await retryUndo(look, deadline, calls.clock);
            if (!isOurs(resource['labels'], job, grant, context))
                continue;
            if (outcomeOf(job.kind, String(resource['state'])) !== 'running')
                continue;
            if (job.detach) {
                detached.push(nameInProject(project, name));
                continue;
            }
            await stop({ ...job, name: nameInProject(project, name) }, calls, {
                answerMs: deadline - calls.clock.now(),
                deployMs,
            });
            cancelled.push(name);
        }
        catch (error) {
            leftRunning.push(name);
            if (!(0,errors/* isTemporary */.ey)(error))
                tellFailure(context, error);
        }
    }
    return { cancelled, leftRunning, detached };
}
/** Post stops only jobs with this run's own key. */
const isOurs = (labels, { dedupeKey }, { name }, { environment }) => (0,json/* isObject */.Gv)(labels) &&
    labels['keyless-key'] === dedupeKey &&
    labels['keyless-repository-id'] === labelValue(environment.identity.repositoryId) &&
    labels['keyless-grant'] === labelValue(name);
async function namesOf(vertex, job, { clock }) {
    const yesterday = new Date(clock.now() - 86_400_000).toISOString();
    const find = async () => (await findJobs(job, job.dedupeKey, yesterday, job.step, vertex)).map(found => String(found['name']));
    const found = await find();
    if (found.length > 0)
        return found;
    // Lists lag behind creates.
    await clock.sleep(10_000);
    return find();
}
/**
 * Returns the kept policy only if the record says that this run read it. A seal alone proves less than a policy must.
 */
function trustedPolicy(context, { policy: open }, policyToken, record) {
    if (open === undefined)
        return undefined;
    const policy = open(policyToken);
    if (policy !== undefined && record !== undefined && isRecordedPolicy(policy, record.events))
        return policy;
    refuseUnrecorded(context, 'STATE_policy is ignored: this run left no such policy, or no record says that it read it.');
    return undefined;
}
/** Reports once why the record cannot be written, and every line that it lacks. */
function writeTo(context, record) {
    if (record === undefined || record.closed())
        return async () => { };
    let isTold = false;
    return writeBestEffort(record.write, (type, error) => {
        if (!isTold)
            tellFailure(context, error);
        isTold = true;
        const message = `The record lacks ${type}, which happened anyway.`;
        context.runner.annotate({ level: 'warning', title: 'Record', message });
    });
}
/** A server that never answers must not block the job's runner. */
function withinTime({ signal }, work) {
    const late = new Promise((_resolve, reject) => {
        const message = `Cleaning up took longer than ${postTimeMs / 1000} s`;
        signal.addEventListener('abort', () => reject(new errors/* ActionError */.lZ('STEP_TIMEOUT', message)), { once: true });
    });
    return Promise.race([work, late]);
}
const refuseUnrecorded = ({ runner }, message) => runner.annotate({ level: 'warning', title: 'Not from this run', message: (0,core_escape/* annotationText */.xr)(message) });
function tellFailure({ runner }, error) {
    const { lines, annotations } = (0,failure/* describeFailure */.I)(error, { version: version/* version */.r, during: 'cleaning up' });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
}

;// CONCATENATED MODULE: ./build/run/unconfirmed-agents.js

/**
 * Returns the agents that a killed main deployed, and whose answer it did not see. The record of the run is enough to
 * know, so that this needs no credential.
 */
function unconfirmedAgents(events, { repository, runId }) {
    const command = `gh run rerun ${(0,gcloud/* quoteShell */.LA)(runId)} --repo=${(0,gcloud/* quoteShell */.LA)(repository)}`;
    return events.flatMap(({ type, data }, index) => {
        const { step, kind, name, state } = data;
        if (type !== 'step.finished' || kind !== 'reasoningEngine' || state !== 'SUCCEEDED')
            return [];
        // One that needed no change serves what it served before.
        const isNew = events.some(one => one.type === 'step.submitted' && one.data['step'] === step);
        const later = events.slice(index + 1).filter(one => isSameEngine(one.data['engine'], name));
        const isSettled = later.some(one => one.type === 'agent.restored' || one.data['passed'] === true);
        if (!isNew || isSettled)
            return [];
        const isAsked = later.some(one => one.type === 'agent.answered');
        const why = isAsked ? 'its answer was not as expected' : 'the run ended before it saw an answer';
        return [{ words: `${String(name)} serves the version of step ${String(step)}, unconfirmed: ${why}`, command }];
    });
}
/** Google names projects by number, steps by id. */
const isSameEngine = (one, other) => typeof one === 'string' && typeof other === 'string' && belowProject(one) === belowProject(other);
const belowProject = (name) => name.replace(/^projects\/[^/]+\//, '');

;// CONCATENATED MODULE: ./build/run/recover.js















/**
 * Stops the jobs that main left running and restores the endpoints that it left halfway, then closes the record. It
 * gets its credential as main does (token, decision, exchange). What it cannot stop, it names.
 *
 * @param machine its environment has the states that main left
 */
async function recover(machine) {
    const state = readPostState(machine.env);
    if (state === undefined)
        return;
    const environment = (0,github_environment/* readEnvironment */.Q)(machine.env);
    const transport = machine.transport ?? (0,network_transport/* createTransport */.o)(machine.env);
    const context = (0,create_context/* createContext */.q6)(environment, transport, machine.timeLimit(postTimeMs), machine);
    if (state.listener !== undefined) {
        const { endLeftListener } = await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 5924));
        await endLeftListener(context, state, state.listener).catch((error) => tellFailure(context, error));
    }
    const copy = createRecordCopy(notCopied);
    const { identity } = environment;
    const { clock, disk } = context;
    const options = { path: state.record.path, identity, now: clock.now, newId: external_node_crypto_.randomUUID, disk, onLine: copy.add };
    const record = await resumeRecord(options, state.record.state).catch((error) => {
        // Stopping what costs money matters more than the record.
        tellFailure(context, error);
        return undefined;
    });
    const inFlight = trusted(context, state, record);
    const found = await withinTime(context, stopLeftWork(context, state, inFlight, record, copy)).catch((error) => {
        tellFailure(context, error);
        return inFlight.map((one) => ({ leftRunning: [describeInFlight(one)] }));
    });
    const all = (key) => found.flatMap(one => one[key] ?? []);
    const [cancelled, leftRunning, remaining, commands] = [
        all('cancelled'),
        all('leftRunning'),
        [...all('remaining'), ...all('detached')],
        all('commands'),
    ];
    for (const name of cancelled)
        context.runner.say(`Cancelled ${name}`);
    for (const name of all('detached'))
        context.runner.say(`${name} continues, because of cancel: detach`);
    for (const words of all('remaining'))
        context.runner.annotate({ level: 'warning', title: 'Still running or not removed', message: (0,core_escape/* annotationText */.xr)(words) });
    if (commands.length > 0)
        context.runner.quote(['To undo the rest:', ...commands.flatMap(one => one.split('\n'))]);
    for (const name of leftRunning) {
        context.runner.annotate({
            level: 'error',
            title: 'Left running',
            message: `${name} could not be stopped: check it in the console.`,
        });
    }
    // A main that ended has reported it itself.
    const agents = state.ended === undefined ? unconfirmedAgents(record?.events ?? [], identity) : [];
    const unconfirmed = agents.map(({ words }) => words);
    tellUnconfirmed(context, agents);
    const summary = renderCleanup({ cancelled, leftRunning, remaining, commands, agents });
    if (summary !== '')
        await context.runner.summarize(summary).catch((error) => tellFailure(context, error));
    await recover_close(context, record, copy, state, {
        cancelled,
        left_running: [...leftRunning, ...remaining, ...unconfirmed],
    });
    transport.close();
}
function tellUnconfirmed({ runner }, agents) {
    for (const { words, command } of agents) {
        runner.annotate({ level: 'warning', title: 'Serves unconfirmed', message: (0,core_escape/* annotationText */.xr)(words) });
        runner.quote(['To ask it, run the workflow again:', command]);
    }
}
/**
 * Closes the record. Lines that could not be written are reported, and fail post. Everything that could be undone is
 * undone by then.
 */
async function recover_close(context, record, copy, { ended }, stopped) {
    if (record === undefined)
        return context.runner.fail();
    if (record.closed())
        return record.close();
    try {
        const isFailure = ended?.conclusion === 'failure';
        const isAny = stopped.cancelled.length + stopped.left_running.length > 0;
        if (!isFailure || isAny)
            await record.write('run.cancelled', { signal: isFailure ? 'POST' : 'KILLED', ...stopped });
        const { conclusion = 'cancelled', code = 'CANCELLED', stepsSha256: steps_sha256 = null } = ended ?? {};
        const lent = lentWithoutEnd(record.events);
        if (lent !== undefined)
            await record.write('lend.ended', lent);
        await record.write('run.finished', { conclusion, code, steps_sha256 });
        context.runner.say(`Record closed: ${record.path}, last hash ${record.sha256()}`);
    }
    catch (error) {
        tellFailure(context, error);
        context.runner.fail();
    }
    const missing = await copy.end();
    if (missing !== undefined)
        tellFailure(context, missing);
    await record.close();
}
/** Returns only what main left, checked by its seal, and by the record if that can be read. */
function trusted(context, { inFlight, planted }, record) {
    for (const name of planted)
        refuseUnrecorded(context, `${name} was set by another step of the job, not by this action. It is ignored.`);
    if (record === undefined)
        return inFlight;
    return inFlight.filter(one => {
        if (isFinished(one, record.events))
            return false;
        const why = whyUnrecorded(one, record.events);
        if (why !== undefined)
            refuseUnrecorded(context, `${describeInFlight(one)} is left unchanged: ${why}.`);
        return why === undefined;
    });
}


/***/ })

};
