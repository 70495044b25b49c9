export const id = 4890;
export const ids = [4890];
export const modules = {

/***/ 14890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  detachListener: () => (/* binding */ detachListener)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(40973);
// EXTERNAL MODULE: ./build/run/listener/directory.js
var listener_directory = __webpack_require__(35648);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/run/listener/messages.js

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
    if (!isObject(message))
        return undefined;
    const { kind, env, directory, runner } = message;
    if (kind === 'interrupt')
        return { kind };
    if (kind !== 'begin' || !isObject(env) || typeof directory !== 'string')
        return undefined;
    const variables = Object.entries(env).filter((entry) => typeof entry[1] === 'string');
    return { kind, env: Object.fromEntries(variables), directory, runner: Number(runner) };
}
/** Reads a message of the listener; `undefined` if it is none. */
function readToMain(message) {
    if (!(0,json.isObject)(message))
        return undefined;
    const { kind, name, values, exitCode } = message;
    if (kind === 'done')
        return { kind, exitCode: exitCode === 0 ? 0 : 1 };
    const command = forwardedCommands.find(candidate => candidate === name);
    return kind === 'command' && command !== undefined && Array.isArray(values)
        ? { kind, name: command, values }
        : undefined;
}

;// CONCATENATED MODULE: ./build/run/listener/detach.js







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
    const { createRunner, processToolkit } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 53180));
    const toolkit = machine.toolkit ?? processToolkit;
    const ended = await outcome(toolkit);
    if (ended.kind === 'done') {
        if (ended.exitCode === 1)
            toolkit.fail();
        return;
    }
    createRunner(toolkit).quote(lastOfLog(directory));
    if (ended.kind !== 'late')
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    throw new errors/* ActionError */.lZ('LEND_FAILED', `The listener ended before it was ready: ${ended.why}`, {
        cure: 'Re-run the job. If it happens again, does the runner have enough memory? Is it allowed to start processes?',
    });
}
function makeDirectory(tempDirectory) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(tempDirectory, listener_directory/* directoryPrefix */.ET));
    }
    catch (error) {
        throw (0,command_files/* unwritableFile */.Wy)('The folder of the listener', tempDirectory, error);
    }
}
function spawnListener(directory) {
    const path = (0,external_node_path_.join)(directory, listener_directory/* logName */.Is);
    let log;
    try {
        log = (0,external_node_fs_.openSync)(path, 'ax', 0o600);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        throw (0,command_files/* unwritableFile */.Wy)('The log of the listener', path, error);
    }
    try {
        return (0,external_node_child_process_.spawn)(process.execPath, [process.argv[1] ?? '', 'listen'], {
            // Out of main's group, whose signals it must survive.
            detached: true,
            env: inheritedBy(process.env),
            stdio: ['ignore', log, log, 'ipc'],
            windowsHide: true,
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
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
            const read = readToMain(message);
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
        take = ({ name, values }) => executeCommand(toolkit, name, values);
        early.forEach(take);
        return outcome;
    };
}
function lastOfLog(directory) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, listener_directory/* logName */.Is)).subarray(-shownBytes).toString().split('\n');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 35648:
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


/***/ })

};
