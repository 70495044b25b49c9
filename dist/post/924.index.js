export const id = 924;
export const ids = [924];
export const modules = {

/***/ 5924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endLeftListener: () => (/* binding */ endLeftListener)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
;// CONCATENATED MODULE: ./build/run/listener/directory.js
/** The folder below RUNNER_TEMP with the files of one listener; six random characters follow. */
const directoryPrefix = 'keyless-vertex-';
/** Name of the log in that folder. */
const logName = 'listener.log';
/** The folder below RUNNER_TEMP with a file for each listener that runs as a background step. */
const sharedFolder = 'keyless-vertex';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/run/listener/own-file.js



/**
 * Reads the end of a file of a listener: never through a link, since another step can put one in its place.
 *
 * @param mostBytes more is left out, at the start
 */
function readOwnFile(path, mostBytes = 1_048_576) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const about = (0,external_node_fs_.fstatSync)(descriptor);
        if (!about.isFile() || about.nlink > 1)
            return undefined;
        const bytes = Buffer.alloc(Math.min(about.size, mostBytes));
        const read = (0,external_node_fs_.readSync)(descriptor, bytes, 0, bytes.length, about.size - bytes.length);
        return bytes.subarray(0, read);
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** True for a folder that a listener made below RUNNER_TEMP, not reached through a link. */
const isOwnDirectory = (directory, tempDirectory) => (0,external_node_path_.dirname)(directory) === tempDirectory && (0,external_node_path_.basename)(directory).startsWith(directoryPrefix) && isDirectory(directory);
/** True for a file of the folder that all listeners of a job share, not reached through a link. */
const isInSharedFolder = (file, tempDirectory) => (0,external_node_path_.dirname)(file) === (0,external_node_path_.join)(tempDirectory, sharedFolder) && isDirectory((0,external_node_path_.dirname)(file));
const isDirectory = (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
/** Removes a file, or a folder of a listener. It never removes what a link leads to. @returns false if it is still there */
function removeOwn(path, { recursive }) {
    try {
        (0,external_node_fs_.rmSync)(path, { recursive, force: true, maxRetries: 2 });
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
    const path = join(directory, endName);
    try {
        writeFileSync(`${path}.new`, seal(JSON.stringify(end)), { flag: 'wx', mode: 0o600 });
        renameSync(`${path}.new`, path);
    }
    catch (error) {
        rmSync(`${path}.new`, { force: true });
        throw error;
    }
}
/** Reads the end; `undefined` if there is none, or if the listener did not write it. */
function readEnd(directory, unseal) {
    const end = (0,json/* parseJson */.qF)(unseal(readOwnFile((0,external_node_path_.join)(directory, endName))?.toString() ?? '') ?? '');
    if (!(0,json/* isObject */.Gv)(end) || typeof end['summary'] !== 'string' || !Array.isArray(end['annotations']))
        return undefined;
    return {
        hasFailed: end['hasFailed'] === true,
        annotations: end['annotations'].flatMap(readAnnotation),
        summary: end['summary'],
    };
}
function readAnnotation(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    const { title, message } = value;
    const level = ['notice', 'warning', 'error'].find(one => one === value['level']);
    return level !== undefined && typeof title === 'string' && typeof message === 'string'
        ? [{ level, title, message }]
        : [];
}

// EXTERNAL MODULE: ./build/run/listener/left-listener.js
var left_listener = __webpack_require__(2163);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/run/listener/request-stop.js

/** Asks a listener of this machine to stop. @returns true if it agreed */
function requestStop({ url, secret }, limit) {
    return new Promise(resolve => {
        const headers = { authorization: `Bearer ${secret}`, 'content-length': '0' };
        const asking = (0,external_node_http_.request)(new URL('/stop', url), { method: 'POST', agent: false, headers, signal: limit }, reply => {
            reply.resume();
            resolve(reply.statusCode !== undefined && reply.statusCode < 300);
        });
        asking.once('error', () => resolve(false));
        asking.end();
    });
}

;// CONCATENATED MODULE: ./build/run/listener/end-left-listener.js







/** How long an answer to the request to stop may take. */
const askMs = 3_000;
/** How long the listener may then take: its calls end within 5 s, and the copy of its record within 10 s. */
const endMs = 25_000;
const pollMs = 50;
/** Most bytes of the log that post prints. */
const printedBytes = 262_144;
/**
 * Ends a listener of this use that still runs, and shows what it left: its log, annotations and summary. Then it removes
 * the files. Everything that it does not find by a valid seal is another's: it prints such text as text, and removes only
 * the folder and the files that the listener named.
 */
async function endLeftListener(context, { unseal }, left) {
    const { runner, environment } = context;
    const hasStopped = await stopListener(context, left);
    const isOurs = isOwnDirectory(left.directory, environment.tempDirectory);
    const end = isOurs ? readEnd(left.directory, unseal) : undefined;
    if (isOurs)
        printLog(context, left);
    if (end !== undefined)
        await showEnd(context, end);
    if (end === undefined)
        runner.annotate({ level: 'warning', ...(hasStopped ? noEnd : gone) });
    const { tempDirectory } = environment;
    const files = left.files.filter(file => isInSharedFolder(file, tempDirectory));
    const stay = [
        ...(isOurs && !removeOwn(left.directory, { recursive: true }) ? [left.directory] : []),
        ...files.filter(file => !removeOwn(file, { recursive: false })),
    ];
    for (const path of stay)
        runner.annotate({ level: 'warning', title: 'Not removed', message: (0,core_escape/* annotationText */.xr)(`${path} is still there.`) });
}
const gone = {
    title: 'The listener is gone',
    message: 'The process that lends to later steps ended before the job, and left no summary: a step killed it, the system had no memory, or the disk is full. Calls after that found no listener. Its log and its record have the rest.',
};
const noEnd = {
    title: 'The listener left no summary',
    message: 'It ended when it was asked to, and could not write its end. Its log and its record have the rest.',
};
/** Stops the listener. If it does not end in time, it is killed, so that nothing else writes its record. @returns true if it did what it was asked to */
async function stopListener({ runner, clock }, left) {
    if (!(0,left_listener/* isRunning */.W_)(left.process))
        return false;
    const agreed = left.stop !== undefined && (await requestStop(left.stop, AbortSignal.timeout(askMs)));
    if (!agreed)
        runner.say('The listener does not answer.');
    const deadline = clock.now() + endMs;
    while ((0,left_listener/* isRunning */.W_)(left.process) && clock.now() < deadline)
        await clock.sleep(pollMs);
    if (!(0,left_listener/* isRunning */.W_)(left.process))
        return agreed;
    runner.say(`The listener did not end within ${endMs / 1000} s. It is killed.`);
    (0,left_listener/* killProcess */.ix)(left.process);
    while ((0,left_listener/* isRunning */.W_)(left.process) && clock.now() < deadline + askMs)
        await clock.sleep(pollMs);
    return false;
}
function printLog({ runner }, { directory }) {
    const log = readOwnFile((0,external_node_path_.join)(directory, logName), printedBytes);
    if (log === undefined || log.length === 0)
        return;
    runner.group('Log of the listener');
    if (log.length === printedBytes)
        runner.say(`(only the last ${printedBytes} bytes)`);
    runner.quote(log.toString().trimEnd().split('\n').map(core_escape/* logLine */.BP));
    runner.endGroup();
}
async function showEnd({ runner }, { annotations, summary, hasFailed }) {
    for (const { level, title, message } of annotations)
        runner.annotate({ level, title, message: (0,core_escape/* annotationText */.xr)(message) });
    if (summary !== '')
        await runner.summarize(summary.trimEnd()).catch(() => runner.say('The summary is lost.'));
    if (hasFailed)
        runner.fail();
}


/***/ })

};
