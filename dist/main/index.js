/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = process.getBuiltinModule("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = process.getBuiltinModule("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = process.getBuiltinModule("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = process.getBuiltinModule("events");

/***/ }),

/***/ 7515:
/***/ ((module) => {

module.exports = process.getBuiltinModule("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = process.getBuiltinModule("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = process.getBuiltinModule("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = process.getBuiltinModule("module");

/***/ }),

/***/ 6897:
/***/ ((module) => {

module.exports = process.getBuiltinModule("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream");

/***/ }),

/***/ 5449:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = process.getBuiltinModule("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = process.getBuiltinModule("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = process.getBuiltinModule("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = process.getBuiltinModule("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = process.getBuiltinModule("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = process.getBuiltinModule("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = process.getBuiltinModule("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = process.getBuiltinModule("util");

/***/ }),

/***/ 8167:
/***/ ((module) => {

module.exports = process.getBuiltinModule("worker_threads");

/***/ }),

/***/ 4883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ thisDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/**
 * The disk of this machine. A record has a few short lines, which the system takes without waiting for the disk. So these
 * calls are synchronous inside: `node:fs/promises` and its threads would cost more than all of them. Only a flush waits for
 * the disk, and it runs beside the event loop, so that lines gather for the next one.
 */
const thisDisk = {
    lstat: async (path) => node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(path),
    mkdir: async (path, options) => node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(path, options),
    writeFile: async (path, data, options) => node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(path, data, options),
    open: async (path, flags, mode) => openFile(node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(path, flags, mode)),
};
const openFile = (descriptor) => ({
    appendFile: async (text) => node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync(descriptor, text),
    sync: () => new Promise((resolve, reject) => node_fs__WEBPACK_IMPORTED_MODULE_0__.fsync(descriptor, error => (error === null ? resolve() : reject(error)))),
    truncate: async (size) => node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync(descriptor, size),
    stat: async () => node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(descriptor),
    readFile: async () => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(descriptor),
    close: async () => node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor),
});


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   FS: () => (/* binding */ stepEnded),
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   Ot: () => (/* binding */ temporaryStatuses),
/* harmony export */   PX: () => (/* binding */ refusalStatuses),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   hH: () => (/* binding */ stepError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   p$: () => (/* binding */ withStep),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   z6: () => (/* binding */ asActionError)
/* harmony export */ });
/* unused harmony export stageOf */
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
    WORKSPACE_CHANGED: 'steps',
    TOKEN_UNAVAILABLE: 'token',
    TOKEN_REJECTED: 'token',
    DENIED: 'decision',
    EVIDENCE_UNAVAILABLE: 'decision',
    STS_REJECTED: 'exchange',
    IMPERSONATION_REJECTED: 'impersonation',
    RECORD_UNWRITABLE: 'record',
    RUNNER_FILE_UNWRITABLE: 'runner',
    CHECK_FAILED: 'check',
    SETUP_DRIFTED: 'setup',
    STEP_REJECTED: 'step',
    STEP_FAILED: 'step',
    STEP_TIMEOUT: 'step',
    CANCELLED: 'step',
    LEND_FAILED: 'lend',
    COMMAND_FAILED: 'lend',
    HOST_REFUSED: 'network',
    NETWORK: 'network',
    INTERNAL: 'internal',
};
/**
 * The only error class of this action. It never holds a token, nor an error object of a library, which may hold one:
 * every STS error of google-auth-library carries the subject token. See docs/design/credentials.md.
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    title;
    fate;
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
    unsent;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.fate = details.fate;
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
        this.unsent = details.unsent ?? false;
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
        const { title, fate, subject, step, cure, commands, likelyCause: cause, answer, place, problems, lasting, unsent, } = this;
        return new ActionError(code, message, {
            title,
            fate,
            subject,
            step,
            cure,
            commands,
            cause,
            answer,
            place,
            problems,
            lasting,
            unsent,
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
const stepError = (step, code, what, details = {}) => new ActionError(code, sentenceAbout(step, what), { ...details, step });
/** Returns an error about the end of a step: `Step train was cancelled with its run`. */
const stepEnded = (step, code, end, details = {}) => new ActionError(code, `Step ${step} ${end}`, { ...details, step });
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
const isRefusal = (error) => error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0);
/**
 * True for a temporary failure. A success that cannot be read is one, too, and so is a redirection: something in
 * between answered.
 */
function isTemporary(error) {
    if (!(error instanceof ActionError))
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
    if (error instanceof ActionError)
        return error;
    const fault = stepEnded(step, 'INTERNAL', `failed because of a bug in this action: ${kindOfError(error)}`);
    // The report shows the frames of our own files.
    if (error instanceof Error && error.stack !== undefined)
        fault.stack = error.stack;
    return fault;
}


/***/ }),

/***/ 6213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once, so that ready sockets are read and written. */
const yieldToEventLoop = () => new Promise(resolve => setImmediate(resolve));


/***/ }),

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ gcloudEngineLog),
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   X8: () => (/* binding */ gcloudLog),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
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

/***/ 150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ appendTo),
/* harmony export */   Wy: () => (/* binding */ unwritableFile),
/* harmony export */   nx: () => (/* binding */ reserveStates)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2942);




/**
 * Saves the states that post depends on, before anything else. Any step can set a variable `STATE_\u2026` through
 * GITHUB_ENV, and the runner overwrites only those that this process saved itself.
 *
 * @param print prints the older command, which needs no file
 */
function reserveStates(env, print) {
    try {
        // In the short form, which needs no delimiter: to make one loads all of `node:crypto`.
        appendTo('GITHUB_STATE', env, 'done=false\nrun=\n');
    }
    catch {
        // The run then reports the cause and does nothing. A planted state must not trigger post, either.
        print('::save-state name=done::true');
    }
}
/**
 * Appends the whole text or nothing: half a value would make the runner refuse the whole file.
 *
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`
 */
function appendTo(file, env, text) {
    const path = env[file] ?? '';
    if (path === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('RUNNER_FILE_UNWRITABLE', `${file} is not set: the runner gave this step no such file`);
    let descriptor;
    try {
        // A missing file is not created: the runner created it, and something removed it.
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND);
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        try {
            for (let rest = Buffer.from(text); rest.length > 0;)
                rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, rest));
        }
        catch (error) {
            cutBack(descriptor, size);
            throw error;
        }
    }
    catch (error) {
        throw unwritableFile(file, path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function cutBack(descriptor, size) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, size);
    }
    catch {
        // If it cannot be cut, it is not a regular file, and stores nothing.
    }
}
/**
 * Returns the error for a file of the runner that cannot be written, with the cause and the fix.
 *
 * @param name as users know it
 */
function unwritableFile(name, path, error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';
    const folder = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteShell */ .LA)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const message = `${name} cannot be written: ${commandFileFailures[code] ?? `the system said ${code}`} (${path})`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('RUNNER_FILE_UNWRITABLE', message, {
        cause: "The file is the runner's own. A full disk of the runner is the usual cause.",
        cure: 'Free space on the runner, or let its user write there.',
        commands: [`df -h ${folder}`, `ls -ld ${folder} ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteShell */ .LA)(path)}`],
    });
}
const commandFileFailures = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EFBIG: 'the file has reached its maximum size (EFBIG)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOENT: 'it no longer exists (ENOENT)',
    EISDIR: 'it is a directory (EISDIR)',
    ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
    EIO: 'the disk failed (EIO)',
    EBADF: 'it was closed (EBADF)',
};


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_flush_output_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(864);
/* harmony import */ var _run_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4977);
/* harmony import */ var _run_start_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2294);



// Main starts itself with this argument, to lend to later steps.
if (process.argv[2] === 'listen')
    await (await __nccwpck_require__.e(/* import() */ 937).then(__nccwpck_require__.bind(__nccwpck_require__, 4937))).runListener();
else
    await (0,_run_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_run_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .thisMachine */ .g);
await (0,_run_flush_output_js__WEBPACK_IMPORTED_MODULE_2__/* .flushOutput */ .u)();
// Pending work of a cancelled run must not keep the process alive.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ connectEarly),
/* harmony export */   j: () => (/* binding */ httpsPort)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5376);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8637);



const httpsPort = 443;
const maxHeadBytes = 16 * 1024;
/**
 * Begins to connect to hosts while the rest of the program loads. Nothing is sent to them yet, not even for TLS. It needs
 * `node:net` alone: TLS and HTTPS take longer to load than all of Node to start.
 *
 * A connection that fails here is opened again when a request needs it, and that request tells the reason.
 */
function connectEarly(env, hosts) {
    const exit = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readNetworkAccess */ .Z)(env);
    if ('refused' in exit)
        return new Map();
    const connections = hosts.flatMap((host) => {
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassesProxy */ .Z)(env, host, httpsPort) ? undefined : exit.proxy;
        // The way to such a proxy needs TLS itself.
        if (proxy?.tls)
            return [];
        const connection = proxy === undefined ? open(host, httpsPort) : openTunnel(host, proxy);
        connection.catch(() => { });
        return [[host, connection]];
    });
    return new Map(connections);
}
function open(host, port) {
    return new Promise((resolve, reject) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, noDelay: true });
        socket.on('error', reject);
        socket.on('connect', () => resolve(socket));
    });
}
/** A tunnel through a proxy, by CONNECT. Source: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6 */
async function openTunnel(host, { url }) {
    const { hostname, port, username, password } = new URL(url);
    const socket = await open(hostname.replace(/^\[|\]$/g, ''), Number(port || 80));
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const target = `${host}:${httpsPort}`;
    const head = [
        `CONNECT ${target} HTTP/1.1`,
        ...(credentials === ':' ? [] : [`proxy-authorization: Basic ${Buffer.from(credentials).toString('base64')}`]),
        'proxy-connection: keep-alive',
        `host: ${target}`,
    ];
    return new Promise((resolve, reject) => {
        let answer = '';
        const fail = () => {
            socket.destroy();
            reject(new Error('the proxy opened no tunnel'));
        };
        const read = (chunk) => {
            answer += chunk.toString('latin1');
            const end = answer.indexOf('\r\n\r\n');
            if (end < 0 && answer.length < maxHeadBytes)
                return;
            // A proxy sends nothing of its own behind its head.
            if (end !== answer.length - 4 || !/^HTTP\/1\.\d 200 /.test(answer))
                fail();
            else
                resolve(socket.pause().off('data', read).off('close', fail));
        };
        socket.on('data', read).on('close', fail);
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });
}


/***/ }),

/***/ 5376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readNetworkAccess)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8637);


/**
 * Reads from the environment how requests may leave. Nothing leaves a process that would print or write what it sends,
 * that trusts every certificate, or whose proxy setting is invalid.
 */
function readNetworkAccess(env, usesProxies = nodeUsesProxies) {
    const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .readProxy */ .n)(env);
    const flaws = [...leaks(env), ...proxyFlaws(proxy, usesProxies)];
    if (flaws.length === 0)
        return { proxy: proxy !== undefined && 'url' in proxy ? proxy : undefined };
    const title = 'Nothing was sent, because of the environment of this step';
    const message = `${title}: ${flaws.map(flaw => flaw.message).join('; ')}`;
    const cure = [...new Set(flaws.map(flaw => flaw.cure))].join(' ');
    return { refused: new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', message, { title, cure }) };
}
function proxyFlaws(proxy, usesProxies) {
    if (proxy === undefined)
        return [];
    if ('message' in proxy)
        return [proxy];
    if (usesProxies())
        return [];
    return [
        {
            message: `${proxy.variable} is set, and Node ${process.versions.node} cannot use a proxy: it would send past it`,
            cure: `Use Node 24.5 or later (or 22.21 and later of 22), or remove ${proxy.variable}.`,
        },
    ];
}
/** Older versions ignore the proxy of an agent. This option of Node came with it, in 22.21 and 24.5. */
const nodeUsesProxies = () => process.allowedNodeEnvironmentFlags.has('--use-env-proxy');
/**
 * Returns settings that make Node show secrets. Source:
 * https://nodejs.org/docs/latest-v24.x/api/cli.html#environment-variables
 */
function leaks(env) {
    const printing = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE'].filter(name => env[name]);
    const options = leakingOptions(env['NODE_OPTIONS'] ?? '');
    return [
        ...printing.map(name => ({
            message: `${name} is set: Node would print the headers of requests, including tokens`,
            cure: removal(name),
        })),
        ...options.map(option => ({
            message: `NODE_OPTIONS has ${option}: Node would show data of this process, including tokens`,
            cure: removal(`${option} in NODE_OPTIONS`),
        })),
        ...(env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
            ? [
                {
                    message: 'NODE_TLS_REJECT_UNAUTHORIZED is 0: anyone on the network path could steal the tokens',
                    cure: `${removal('NODE_TLS_REJECT_UNAUTHORIZED')} To trust the authority of an inspecting proxy, set NODE_EXTRA_CA_CERTS to its PEM file instead.`,
                },
            ]
            : []),
    ];
}
/**
 * Returns options of Node that print or write what a process sends or holds (keys of its connections, its memory, its
 * environment), or that let a debugger in.
 */
function leakingOptions(options) {
    const names = options.replaceAll('_', '-').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    const leaking = /^--(tls-keylog|trace-tls|trace-event|inspect|heapsnapshot|heap-prof|report-)/;
    return [...new Set(names)].filter(name => leaking.test(name));
}
const removal = (what) => `Remove ${what} from the \`env:\` of workflow, job and step, from what earlier steps write to GITHUB_ENV, and on a self-hosted runner from its environment and its .env file.`;


/***/ }),

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ mayConnectEarly),
/* harmony export */   R$: () => (/* binding */ earlyHosts),
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony export isResultsHost */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(150);

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
const isGitHubHost = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
    (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/**
 * True for a host that may receive the job's token for artifacts, such as `results-receiver.actions.githubusercontent.com`.
 * An Enterprise Server has no such host.
 */
const isResultsHost = (host, server) => isGitHubHosted(server) && isBelow(host, actionsDomain(server));
/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Domain of the services behind a job, such as the one that issues OIDC tokens, `pipelines.actions.githubusercontent.com`. Source:
 * https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server) => `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`;
/** True for a host that may receive a token of Google. The list is closed. */
const isGoogleHost = (host) => _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host);
const isBelow = (host, domain) => domain !== undefined &&
    host.endsWith(`.${domain}`) &&
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
    !host.includes('..');
/** The issuer of github.com. It returns its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com';
/**
 * Hosts that a run certainly uses, to connect to them while the program loads. A connection alone carries no
 * information.
 */
function earlyHosts(github, mode) {
    if (mode === 'plan' || github.idToken === undefined)
        return [github.api];
    const google = _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** True if a run may connect to a host before it has a request for it. */
const mayConnectEarly = (host, github) => isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost;


/***/ }),

/***/ 8637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ bypassesProxy),
/* harmony export */   n: () => (/* binding */ readProxy)
/* harmony export */ });
/**
 * Returns the proxy for HTTPS that the environment names, read as the runner and `@actions/http-client` do: the
 * lower-case variable first, spaces trimmed, `http://` if there is no scheme. Sources:
 * https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts,
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/RunnerWebProxy.cs
 */
function readProxy(env) {
    const written = env['https_proxy'] || env['HTTPS_PROXY'];
    const value = written?.trim();
    if (value === undefined || value === '')
        return undefined;
    // The runner sets both to the same value. Users know the upper-case one.
    const variable = env['HTTPS_PROXY'] === written ? 'HTTPS_PROXY' : 'https_proxy';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http';
    if (scheme.startsWith('socks'))
        return { variable, message: `${variable} names a SOCKS proxy, which this action cannot use`, cure: httpProxyCure };
    if (scheme !== 'http' && scheme !== 'https') {
        const message = `${variable} does not begin with http:// or https://`;
        return { variable, message, cure: httpProxyCure };
    }
    const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (url === undefined)
        return { variable, message: `${variable} is not the address of a proxy`, cure: encodingCure(variable) };
    const { username, password, host } = url;
    const credentials = username === '' && password === '' ? '' : `${username}:${password}@`;
    return {
        url: `${url.protocol}//${credentials}${host}`,
        host,
        variable,
        tls: url.protocol === 'https:',
        hasCredentials: credentials !== '',
    };
}
/**
 * Parses a URL strictly. A raw `#`, `/`, `?` or `\` in a password ends the host part, so a later `@` shows that the
 * password was not encoded.
 */
function parse(address) {
    // URL drops tabs and line breaks, which a valid value does not contain.
    if (/[\u0000-\u0020\u007f]/.test(address) || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (/^[^/]*\/\/[^/?#\\]*[/?#\\].*@/.test(address))
        return undefined;
    try {
        decodeURIComponent(url.username);
        decodeURIComponent(url.password);
    }
    catch {
        return undefined;
    }
    return url;
}
const httpProxyCure = 'Name an HTTP proxy, as http://proxy.example:3128.';
const encodingCure = (variable) => `Write ${variable} as http://USER:PASSWORD@HOST:PORT, with a port of at most 65535. In user name and password percent-encode each of % # / ? @ : \\ and spaces (# is %23, / is %2F, ? is %3F, % is %25, @ is %40, : is %3A, \\ is %5C), and set it again at its source: the runner's environment or its .env file, or \`env:\` in the workflow.`;
/**
 * True if a host is reached without the proxy, by the rules of the runner and of `@actions/http-client`. Entries of
 * `NO_PROXY` match the host and its subdomains, with or without a leading dot (or `*.`). An entry with a port matches
 * only that port, and `*` matches all. Loopback hosts never use a proxy.
 */
function bypassesProxy(env, host, port) {
    const name = host.toLowerCase();
    if (isLoopback(name))
        return true;
    const entries = (env['no_proxy'] || env['NO_PROXY'] || '').toLowerCase().split(/[\s,]+/);
    return entries.some(entry => {
        if (entry === '*')
            return true;
        const domain = entry.replace(/^\*?\./, '');
        return domain !== '' && [name, `${name}:${port}`].some(one => one === domain || one.endsWith(`.${domain}`));
    });
}
const isLoopback = (host) => host === 'localhost' || host.startsWith('127.') || host === '[::1]' || host === '[0:0:0:0:0:0:0:1]';


/***/ }),

/***/ 864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ flushOutput)
/* harmony export */ });
/**
 * Waits until the process has written its standard output. Writes to a pipe are asynchronous, and the rest of a long
 * log would be lost with the process. A reader that has stopped reading is given 20 s.
 */
function flushOutput() {
    return new Promise(done => {
        const limit = setTimeout(done, 20_000);
        process.stdout.write('', () => {
            clearTimeout(limit);
            done();
        });
    });
}


/***/ }),

/***/ 4977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ thisMachine)
});

// EXTERNAL MODULE: ./build/audit/disk.js
var disk = __nccwpck_require__(4883);
;// CONCATENATED MODULE: ./build/core/clock.js
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    }),
};

;// CONCATENATED MODULE: ./build/run/machine.js


const thisMachine = {
    env: process.env,
    clock: systemClock,
    timeLimit: AbortSignal.timeout,
    monotonic: () => Number(process.hrtime.bigint()) / 1e6,
    disk: disk/* thisDisk */.m,
    onInterrupt: listener => process.once('SIGINT', listener),
};


/***/ }),

/***/ 2294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/event-loop.js
var event_loop = __nccwpck_require__(6213);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __nccwpck_require__(973);
;// CONCATENATED MODULE: ./build/github/environment.js

/** @throws ActionError `INPUT_INVALID` if this is not a GitHub Actions runner */
function readEnvironment(env) {
    const missing = required.filter(name => !env[name]);
    if (missing.length > 0 && env['GITHUB_ACTIONS'] === 'true') {
        throw new errors/* ActionError */.lZ('INPUT_INVALID', `This runner does not set ${missing.join(', ')}, which every current runner of GitHub Actions does`, {
            cause: 'The runner, or the GitHub Enterprise Server that it belongs to, is too old; or a step unset it.',
            cure: 'Update the runner and the server. In a container of your own, pass the variables of the runner on.',
        });
    }
    if (missing.length > 0) {
        throw new errors/* ActionError */.lZ('INPUT_INVALID', `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set: this is not a GitHub Actions runner`, {
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

// EXTERNAL MODULE: ./build/network/early.js
var network_early = __nccwpck_require__(574);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __nccwpck_require__(3426);
;// CONCATENATED MODULE: ./build/run/start.js






/** Main: runs the action, and reports whatever goes wrong. It loads modules in the order in which they are needed. */
async function start(machine) {
    // A listener's states are main's, and the command line has no post.
    if (machine.laterSteps === undefined && machine.commandLine === undefined)
        (0,command_files/* reserveStates */.nx)(machine.env, machine.toolkit?.info ?? console.log);
    try {
        const environment = readEnvironment(machine.env);
        if (lendsToLaterSteps(machine)) {
            const { detachListener } = await __nccwpck_require__.e(/* import() */ 252).then(__nccwpck_require__.bind(__nccwpck_require__, 4252));
            return await detachListener(machine, environment.tempDirectory);
        }
        // Connections open while the rest of the program loads. Nothing is sent on them yet.
        const { hosts } = environment;
        const mayConnect = (host) => (0,network_hosts/* mayConnectEarly */.Lk)(host, hosts);
        const firstHosts = (0,network_hosts/* earlyHosts */.R$)(hosts, machine.env['INPUT_MODE'] ?? 'run').filter(mayConnect);
        const early = machine.transport === undefined ? (0,network_early/* connectEarly */.I)(machine.env, firstHosts) : undefined;
        const cancelled = new AbortController();
        machine.onInterrupt(() => cancelled.abort(new errors/* ActionError */.lZ('CANCELLED', 'The workflow run was cancelled')));
        // Node compiles imports before it returns to the event loop, so work for open connections comes first.
        await (0,event_loop/* yieldToEventLoop */.h)();
        const { askForPolicy, createTransport, createContext } = await Promise.all(/* import() */[__nccwpck_require__.e(866), __nccwpck_require__.e(44)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1044));
        const { timeLimit } = machine;
        const transport = machine.transport ?? createTransport(machine.env, { timeLimit, ...(early && { early }) });
        for (const host of firstHosts)
            transport.warm(host, mayConnect);
        const context = createContext(environment, transport, cancelled.signal, machine);
        askForPolicy(context);
        await (0,event_loop/* yieldToEventLoop */.h)();
        const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(866), __nccwpck_require__.e(274)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8274));
        await (0,event_loop/* yieldToEventLoop */.h)();
        await run(context);
    }
    catch (error) {
        const { tellFault } = await Promise.all(/* import() */[__nccwpck_require__.e(866), __nccwpck_require__.e(44)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1044));
        tellFault(error, machine);
    }
}
/** True in main if a listener has to outlive it. The run itself reads the inputs again, and says what is wrong with them. */
function lendsToLaterSteps({ env, laterSteps, commandLine }) {
    const input = (name) => (env[`INPUT_${name}`] ?? '').trim();
    return (laterSteps === undefined &&
        commandLine === undefined &&
        input('MODE') === 'lend' &&
        input('RUN') === '' &&
        input('BACKGROUND') !== 'true');
}


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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
