export const id = 252;
export const ids = [252];
export const modules = {

/***/ 8314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   UX: () => (/* binding */ Pending),
/* harmony export */   hz: () => (/* binding */ isDeeperThan),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
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


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detachListener: () => (/* binding */ detachListener)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);
/* harmony import */ var _github_command_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(973);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5648);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7939);







/** A cancelled step has 7.5 s. */
const interruptedMs = 6_500;
/** Most bytes of a log that are shown after the listener has crashed. */
const shownBytes = 65_536;
/**
 * Starts the listener for the later steps of the job in a process of its own, and executes its commands until it is ready
 * or has failed. The listener keeps the variable by which the runner finds the processes of a job, so it ends with the
 * job at the latest.
 *
 * @throws ActionError `LEND_FAILED` if the process cannot start or crashes; `RUNNER_FILE_UNWRITABLE`
 */
async function detachListener(machine, tempDirectory) {
    const directory = makeDirectory(tempDirectory);
    const listener = spawnListener(directory);
    const begin = { kind: 'begin', env: machine.env, directory, runner: process.ppid };
    listener.send(begin, () => { });
    const outcome = followListener(listener, machine);
    // The process starts meanwhile.
    const { createRunner, processToolkit } = await __webpack_require__.e(/* import() */ 180).then(__webpack_require__.bind(__webpack_require__, 3180));
    const toolkit = machine.toolkit ?? processToolkit;
    const ended = await outcome(toolkit);
    if (ended.kind === 'done') {
        if (ended.exitCode === 1)
            toolkit.fail();
        return;
    }
    createRunner(toolkit).quote(lastOfLog(directory));
    if (ended.kind !== 'late')
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(directory, { recursive: true, force: true });
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('LEND_FAILED', `The listener ended before it was ready: ${ended.why}`, {
        cure: 'Re-run the job. If it happens again, does the runner have enough memory? Is it allowed to start processes?',
    });
}
function makeDirectory(tempDirectory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempDirectory, _directory_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryPrefix */ .ET));
    }
    catch (error) {
        throw (0,_github_command_files_js__WEBPACK_IMPORTED_MODULE_4__/* .unwritableFile */ .Wy)('The folder of the listener', tempDirectory, error);
    }
}
function spawnListener(directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _directory_js__WEBPACK_IMPORTED_MODULE_5__/* .logName */ .Is);
    let log;
    try {
        log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'ax', 0o600);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(directory, { recursive: true, force: true });
        throw (0,_github_command_files_js__WEBPACK_IMPORTED_MODULE_4__/* .unwritableFile */ .Wy)('The log of the listener', path, error);
    }
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [process.argv[1] ?? '', 'listen'], {
            // Out of main's group, whose signals it must survive.
            detached: true,
            env: inheritedBy(process.env),
            stdio: ['ignore', log, log, 'ipc'],
            windowsHide: true,
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    }
}
/**
 * Variables that the listener's process starts with: what Node and the system need, and what the runner finds it by. A
 * later step can read them, so no secret is among them. All others come through the channel.
 */
const inherited = /^(RUNNER_TRACKING_ID|PATH|HOME|TZ|LANG|LC_ALL|TMPDIR|TEMP|TMP|NODE_(OPTIONS|EXTRA_CA_CERTS|USE_SYSTEM_CA|COMPILE_CACHE)|SSL_CERT_(FILE|DIR)|LD_LIBRARY_PATH|SystemRoot|windir|USERPROFILE)$/i;
const inheritedBy = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => inherited.test(name)));
/** Collects what the listener sends; the function that it returns executes the commands from then on. */
function followListener(listener, machine) {
    const early = [];
    let take = (command) => void early.push(command);
    const outcome = new Promise(resolve => {
        let why = '';
        listener.on('message', message => {
            const read = (0,_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .readToMain */ .VU)(message);
            if (read?.kind === 'done')
                resolve(read);
            else if (read !== undefined)
                take(read);
        });
        // Messages may still arrive after the process has ended, until the channel is closed.
        const crash = () => {
            if (why !== '' && !listener.connected)
                resolve({ kind: 'crashed', why });
        };
        listener.once('error', error => {
            why = error.message;
            crash();
        });
        listener.once('exit', (code, signal) => {
            why = signal === null ? `exit code ${code}` : `signal ${signal}`;
            crash();
        });
        listener.once('disconnect', crash);
        machine.onInterrupt(() => {
            const interrupt = { kind: 'interrupt' };
            if (listener.connected)
                listener.send(interrupt, () => { });
            setTimeout(() => {
                resolve({ kind: 'late', why: `it did not stop within ${interruptedMs / 1000} s of the cancellation` });
            }, interruptedMs);
        });
    });
    return toolkit => {
        take = ({ name, values }) => (0,_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .executeCommand */ .RS)(toolkit, name, values);
        early.forEach(take);
        return outcome;
    };
}
function lastOfLog(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _directory_js__WEBPACK_IMPORTED_MODULE_5__/* .logName */ .Is)).subarray(-shownBytes).toString().split('\n');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   ET: () => (/* binding */ directoryPrefix),
/* harmony export */   Is: () => (/* binding */ logName)
/* harmony export */ });
/** The folder below RUNNER_TEMP with the files of one listener; six random characters follow. */
const directoryPrefix = 'keyless-vertex-';
/** Name of the log in that folder. */
const logName = 'listener.log';
/** The folder below RUNNER_TEMP with a file for each listener that runs as a background step. */
const sharedFolder = 'keyless-vertex';


/***/ }),

/***/ 7939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ readToListener),
/* harmony export */   RS: () => (/* binding */ executeCommand),
/* harmony export */   VU: () => (/* binding */ readToMain),
/* harmony export */   d: () => (/* binding */ forwardedCommands)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/** Commands that main executes for the listener. The listener writes the runner's files itself. */
const forwardedCommands = [
    'debug',
    'endGroup',
    'error',
    'info',
    'notice',
    'setSecret',
    'startGroup',
    'warning',
];
const executeCommand = (commands, name, values) => commands[name](...values);
/** Reads a message of main; `undefined` if it is none. */
function readToListener(message) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(message))
        return undefined;
    const { kind, env, directory, runner } = message;
    if (kind === 'interrupt')
        return { kind };
    if (kind !== 'begin' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(env) || typeof directory !== 'string')
        return undefined;
    const variables = Object.entries(env).filter((entry) => typeof entry[1] === 'string');
    return { kind, env: Object.fromEntries(variables), directory, runner: Number(runner) };
}
/** Reads a message of the listener; `undefined` if it is none. */
function readToMain(message) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(message))
        return undefined;
    const { kind, name, values, exitCode } = message;
    if (kind === 'done')
        return { kind, exitCode: exitCode === 0 ? 0 : 1 };
    const command = forwardedCommands.find(candidate => candidate === name);
    return kind === 'command' && command !== undefined && Array.isArray(values)
        ? { kind, name: command, values }
        : undefined;
}


/***/ })

};
