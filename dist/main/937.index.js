export const id = 937;
export const ids = [937];
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

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   m: () => (/* binding */ withoutEcho)
/* harmony export */ });
/** A piece of a token of at least this length is never shown. */
const pieceLength = 12;
/** Most bytes that are read of a refusal, which is short text. */
const refusalBytes = 65_536;
/** Matches any token of GitHub or Google. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g;
/**
 * Returns the text without anything that looks like a token, and without any piece of at least 12 characters of the
 * given tokens. Servers echo what they were sent.
 */
function redact(text, tokens) {
    const pieces = new Set();
    for (const token of tokens)
        for (let at = 0; at + pieceLength <= token.length; at++)
            pieces.add(token.slice(at, at + pieceLength));
    let kept = '';
    let hiddenUntil = 0;
    for (let at = 0; at < text.length; at++) {
        if (pieces.has(text.slice(at, at + pieceLength))) {
            if (at >= hiddenUntil)
                kept += '***';
            hiddenUntil = at + pieceLength;
        }
        if (at >= hiddenUntil)
            kept += text.charAt(at);
    }
    return kept.replace(tokenLike, '***');
}
/**
 * Returns a reply without what the server echoes of the bearer token. A refusal is searched for every piece of it; in a
 * success any 23 characters are found.
 */
function withoutEcho(reply, bearer) {
    const refused = reply.status < 200 || reply.status > 299;
    if (!refused && !holdsPiece(reply.body, bearer))
        return reply;
    const text = reply.body.toString('utf8', 0, refused ? refusalBytes : reply.body.length);
    return { ...reply, body: Buffer.from(redact(text, [bearer])) };
}
function holdsPiece(body, token) {
    for (let at = 0; at + pieceLength <= token.length; at += pieceLength)
        if (body.includes(token.slice(at, at + pieceLength), 0, 'latin1'))
            return true;
    return false;
}


/***/ }),

/***/ 2163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   W_: () => (/* binding */ isRunning)
/* harmony export */ });
/* unused harmony exports killProcess, readLeftListener */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);


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
    const left = parseJson(text);
    if (!isObject(left) || !isObject(left['process']))
        return undefined;
    const { directory, files, stop } = left;
    const { id, startedAt } = left['process'];
    if (!Number.isSafeInteger(id) || Number(id) < 2 || typeof startedAt !== 'string')
        return undefined;
    if (typeof directory !== 'string' || !Array.isArray(files) || !files.every(file => typeof file === 'string'))
        return undefined;
    const { url, secret } = isObject(stop) ? stop : {};
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

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runListener: () => (/* binding */ runListener)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/run/machine.js + 1 modules
var run_machine = __webpack_require__(4977);
// EXTERNAL MODULE: ./build/run/start.js + 1 modules
var start = __webpack_require__(2294);
// EXTERNAL MODULE: ./build/run/listener/left-listener.js
var left_listener = __webpack_require__(2163);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/run/listener/own-file.js



/**
 * Reads the end of a file of a listener: never through a link, since another step can put one in its place.
 *
 * @param mostBytes more is left out, at the start
 */
function own_file_readOwnFile(path, mostBytes = 1_048_576) {
    let descriptor;
    try {
        descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
        const about = fstatSync(descriptor);
        if (!about.isFile() || about.nlink > 1)
            return undefined;
        const bytes = Buffer.alloc(Math.min(about.size, mostBytes));
        const read = readSync(descriptor, bytes, 0, bytes.length, about.size - bytes.length);
        return bytes.subarray(0, read);
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
    }
}
/** True for a folder that a listener made below RUNNER_TEMP, not reached through a link. */
const isOwnDirectory = (directory, tempDirectory) => dirname(directory) === tempDirectory && basename(directory).startsWith(directoryPrefix) && isDirectory(directory);
/** True for a file of the folder that all listeners of a job share, not reached through a link. */
const isInSharedFolder = (file, tempDirectory) => dirname(file) === join(tempDirectory, sharedFolder) && isDirectory(dirname(file));
const isDirectory = (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
/** Removes a file, or a folder of a listener. It never removes what a link leads to. @returns false if it is still there */
function removeOwn(path, { recursive }) {
    try {
        rmSync(path, { recursive, force: true, maxRetries: 2 });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/run/listener/end-file.js




const endName = 'end';
/** Writes the end, sealed, in one move: post finds all of it or nothing. */
function writeEnd(directory, end, seal) {
    const path = (0,external_node_path_.join)(directory, endName);
    try {
        (0,external_node_fs_.writeFileSync)(`${path}.new`, seal(JSON.stringify(end)), { flag: 'wx', mode: 0o600 });
        (0,external_node_fs_.renameSync)(`${path}.new`, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(`${path}.new`, { force: true });
        throw error;
    }
}
/** Reads the end; `undefined` if there is none, or if the listener did not write it. */
function readEnd(directory, unseal) {
    const end = parseJson(unseal(readOwnFile(join(directory, endName))?.toString() ?? '') ?? '');
    if (!isObject(end) || typeof end['summary'] !== 'string' || !Array.isArray(end['annotations']))
        return undefined;
    return {
        hasFailed: end['hasFailed'] === true,
        annotations: end['annotations'].flatMap(readAnnotation),
        summary: end['summary'],
    };
}
function readAnnotation(value) {
    if (!isObject(value))
        return [];
    const { title, message } = value;
    const level = ['notice', 'warning', 'error'].find(one => one === value['level']);
    return level !== undefined && typeof title === 'string' && typeof message === 'string'
        ? [{ level, title, message }]
        : [];
}

// EXTERNAL MODULE: ./build/run/listener/messages.js
var messages = __webpack_require__(7939);
;// CONCATENATED MODULE: ./build/run/listener/listener-toolkit.js





/**
 * Creates the toolkit of a listener. Until it is ready, main prints its commands, and its outputs, variables and states go
 * to the runner's files. After that the runner reads nothing more: lines go to the log, and what post shows is kept until
 * the end.
 *
 * @param print writes to the log; default: standard output, which is the log
 */
function createListenerToolkit(env, directory, channel, print = text => process.stdout.write(text)) {
    let seal;
    let isReady = false;
    let hasFailed = false;
    let summary = '';
    const later = createLaterCommands(print);
    const forward = (name, values) => {
        if (isReady || name === 'setSecret')
            (0,messages/* executeCommand */.RS)(later.commands, name, values);
        if (!isReady)
            void channel.send({ kind: 'command', name, values });
    };
    const commands = Object.fromEntries(messages/* forwardedCommands */.d.map(name => [name, (...values) => forward(name, values)]));
    const done = () => channel.send({ kind: 'done', exitCode: hasFailed ? 1 : 0 });
    return {
        toolkit: {
            ...commands,
            getInput: name => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
            append: (file, text) => {
                if (!isReady)
                    (0,command_files/* appendTo */.S2)(file, env, text);
                else if (file === 'GITHUB_STEP_SUMMARY')
                    summary += text;
            },
            fail: () => {
                hasFailed = true;
            },
        },
        laterSteps: {
            directory,
            ready: async (sealing) => {
                seal = sealing;
                await done();
                isReady = true;
                channel.leave();
            },
        },
        end: async () => {
            if (seal !== undefined) {
                try {
                    return writeEnd(directory, { hasFailed, annotations: later.annotations, summary }, seal);
                }
                catch (error) {
                    // Post finds this in the log.
                    return later.commands.info((0,command_files/* unwritableFile */.Wy)('The summary for post', directory, error).message);
                }
            }
            (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
            await done();
            channel.leave();
        },
    };
}
/** Post shows so many annotations of a listener. GitHub shows ten of a kind. */
const mostAnnotations = 20;
/** Commands for a log that no runner reads. No secret is printed, since no runner masks it. */
function createLaterCommands(print) {
    const secrets = new Set();
    const annotations = [];
    const log = (line) => print(`${new Date().toISOString()} ${(0,redact/* redact */.E)(line, secrets)}\n`);
    const annotate = (level) => (text, { title = '' } = {}) => {
        log(`${level}: ${title}: ${text}`);
        if (annotations.length < mostAnnotations)
            annotations.push({ level, title, message: (0,redact/* redact */.E)(String(text), secrets) });
    };
    const commands = {
        debug: () => { },
        endGroup: () => { },
        info: (text) => text.split('\n').forEach(log),
        setSecret: (secret) => void secrets.add(secret),
        startGroup: log,
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
    };
    return { commands, annotations };
}

;// CONCATENATED MODULE: ./build/run/listener/listen.js






/** How often the listener looks whether the job still exists. */
const lookMs = 30_000;
/**
 * The process of a listener for the later steps of a job: does the whole run, as main does it. Until it is ready, main
 * executes its commands. Then main ends, and the listener writes to its log.
 */
async function runListener() {
    // Signals for main's terminal or its end.
    for (const signal of ['SIGINT', 'SIGHUP', 'SIGPIPE'])
        process.on(signal, () => { });
    const channel = openChannel();
    const begin = await channel.begin;
    const listening = createListenerToolkit(begin.env, begin.directory, channel);
    const machine = {
        ...run_machine/* thisMachine */.g,
        env: begin.env,
        toolkit: listening.toolkit,
        laterSteps: listening.laterSteps,
        onInterrupt: listener => {
            channel.onInterrupt(listener);
            process.once('SIGTERM', listener);
            whenJobIsGone(begin.runner, listener);
        },
    };
    await (0,start/* start */.n)(machine);
    await listening.end();
}
/** Opens the channel to main. Without one this is not the process that main started. */
function openChannel() {
    if (process.send === undefined)
        throw new errors/* ActionError */.lZ('INTERNAL', 'listen is an argument that main gives to a process of its own');
    let isInterrupted = false;
    let interrupt = () => {
        isInterrupted = true;
    };
    // Main was killed before the listener was ready: no later step can know it.
    process.once('disconnect', () => interrupt());
    const begin = new Promise(resolve => {
        process.on('message', message => {
            const read = (0,messages/* readToListener */.Al)(message);
            if (read?.kind === 'begin')
                resolve(read);
            if (read?.kind === 'interrupt')
                interrupt();
        });
    });
    return {
        begin,
        send: (message) => new Promise(resolve => {
            // If main is gone, `disconnect` tells it.
            if (process.connected)
                process.send?.(message, undefined, undefined, () => resolve());
            else
                resolve();
        }),
        leave: () => {
            interrupt = () => { };
            if (process.connected)
                process.disconnect();
        },
        onInterrupt: listener => {
            interrupt = listener;
            if (isInterrupted)
                listener();
        },
    };
}
/**
 * Ends the listener if the runner's process of the job has ended. The runner ends it before, unless it was killed, too, or
 * a step has changed the variable by which it finds the processes of the job.
 */
function whenJobIsGone(runner, end) {
    // In a container, the process that started main is not visible.
    if (!(runner > 1))
        return;
    const look = setInterval(() => {
        if ((0,left_listener/* isRunning */.W_)({ id: runner, startedAt: '' }))
            return;
        clearInterval(look);
        end();
    }, lookMs);
    look.unref();
}


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
