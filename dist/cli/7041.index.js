export const id = 7041;
export const ids = [7041,7045,2942];
export const modules = {

/***/ 24883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ thisDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

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

/***/ 27041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lendInJob: () => (/* binding */ lendInJob)
});

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/github/runner.js + 3 modules
var runner = __webpack_require__(53180);
// EXTERNAL MODULE: ./build/network/transport.js + 6 modules
var network_transport = __webpack_require__(64);
// EXTERNAL MODULE: ./build/audit/disk.js
var disk = __webpack_require__(24883);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
;// CONCATENATED MODULE: ./build/run/machine.js


const thisMachine = {
    env: process.env,
    clock: clock/* systemClock */.m,
    timeLimit: AbortSignal.timeout,
    monotonic: () => Number(process.hrtime.bigint()) / 1e6,
    disk: disk/* thisDisk */.m,
    onInterrupt: listener => process.once('SIGINT', listener),
};

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/event-loop.js
var event_loop = __webpack_require__(76213);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(40973);
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
var network_early = __webpack_require__(574);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(33426);
;// CONCATENATED MODULE: ./build/run/start.js






/** Main: runs the action, and reports whatever goes wrong. It loads modules in the order in which they are needed. */
async function start(machine) {
    // A listener's states are main's, and the command line has no post.
    if (machine.laterSteps === undefined && machine.commandLine === undefined)
        (0,command_files/* reserveStates */.nx)(machine.env, machine.toolkit?.info ?? console.log);
    try {
        const environment = readEnvironment(machine.env);
        if (lendsToLaterSteps(machine)) {
            const { detachListener } = await __webpack_require__.e(/* import() */ 4890).then(__webpack_require__.bind(__webpack_require__, 14890));
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
        const { askForPolicy, createTransport, createContext } = await Promise.all(/* import() */[__webpack_require__.e(2269), __webpack_require__.e(9456), __webpack_require__.e(2930)]).then(__webpack_require__.bind(__webpack_require__, 26473));
        const { timeLimit } = machine;
        const transport = machine.transport ?? createTransport(machine.env, { timeLimit, ...(early && { early }) });
        for (const host of firstHosts)
            transport.warm(host, mayConnect);
        const context = createContext(environment, transport, cancelled.signal, machine);
        askForPolicy(context);
        await (0,event_loop/* yieldToEventLoop */.h)();
        const { run } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6976), __webpack_require__.e(7918), __webpack_require__.e(8219), __webpack_require__.e(8832), __webpack_require__.e(394), __webpack_require__.e(8255), __webpack_require__.e(2269), __webpack_require__.e(7293), __webpack_require__.e(7408), __webpack_require__.e(4392), __webpack_require__.e(3257)]).then(__webpack_require__.bind(__webpack_require__, 73257));
        await (0,event_loop/* yieldToEventLoop */.h)();
        await run(context);
    }
    catch (error) {
        const { tellFault } = await Promise.all(/* import() */[__webpack_require__.e(2269), __webpack_require__.e(9456), __webpack_require__.e(2930)]).then(__webpack_require__.bind(__webpack_require__, 26473));
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

// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
;// CONCATENATED MODULE: ./build/cli/lend/job-toolkit.js

/**
 * Creates a toolkit for a step that calls the command line. Our own words and the commands to the runner go to the
 * standard error, which the runner reads, too. So the output of the command can go to a file: without them, and without a
 * secret that a command to the runner names.
 */
function createJobToolkit(environment, inputs, complain) {
    let exitCode = 0;
    const issue = (name, data, properties = {}) => complain(formatCommand(name, data, properties));
    const annotate = (name) => (message, { title, file, startLine, startColumn } = {}) => issue(name, String(message), { title, file, line: startLine?.toString(), col: startColumn?.toString() });
    const toolkit = {
        getInput: name => inputs[name] ?? '',
        info: complain,
        debug: message => issue('debug', message),
        setSecret: secret => issue('add-mask', secret),
        startGroup: name => issue('group', name),
        endGroup: () => issue('endgroup', ''),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        append: (file, text) => {
            // A step that runs a command has no post, and may lack the other files.
            if (file !== 'GITHUB_STATE' && environment[file])
                (0,command_files/* appendTo */.S2)(file, { ...environment }, text);
        },
        fail: (code = 1) => {
            exitCode = code;
        },
    };
    return { toolkit, exitCode: () => exitCode };
}
/** Source: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function formatCommand(name, data, properties) {
    const encode = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${encode(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`]);
    return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${encode(data)}`;
}

;// CONCATENATED MODULE: ./build/cli/lend/lend-in-job.js







/** Runs a command as mode `lend` of the action does. There is no post: a killed call leaves its record open. */
async function lendInJob(argv, options, { terminal, end }) {
    const { environment, print, complain } = terminal;
    const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN'];
    if (environment['GITHUB_ACTIONS'] === 'true' && !token)
        throw new session/* UsageError */.e('GITHUB_TOKEN is not set, and the policy is read with it.', [
            'Write this to the step:',
            '  env: { GITHUB_TOKEN: "${{ github.token }}" }',
        ]);
    const { toolkit, exitCode } = createJobToolkit(environment, actionInputs(argv, options, token, environment), complain);
    const transport = (0,network_transport.createTransport)({ ...environment });
    const input = terminal.isInteractive ? '' : (await terminal.read('-')).toString('utf8');
    try {
        await start({
            ...thisMachine,
            env: { ...environment },
            transport,
            toolkit,
            commandLine: { argv, input, print: lines => print((0,runner/* linesWithoutCommands */.c)(lines)) },
        });
    }
    finally {
        transport.close();
    }
    end(exitCode());
}
/** Returns the options as inputs of the action. */
const actionInputs = (argv, { grant, policy, key, envAllow, workingDirectory, listen, port, auditLog }, token, environment) => ({
    mode: 'lend',
    grant,
    policy,
    key: key ?? environment['GITHUB_JOB'],
    run: argv.map(gcloud.quoteShell).join(' '),
    env_allow: envAllow.join(','),
    working_directory: workingDirectory,
    listen,
    port,
    audit_log: auditLog,
    github_token: token ?? 'none',
    policy_token: environment['POLICY_TOKEN'],
});


/***/ }),

/***/ 84300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

/***/ 76213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once, so that ready sockets are read and written. */
const yieldToEventLoop = () => new Promise(resolve => setImmediate(resolve));


/***/ }),

/***/ 42942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ gcloudEngineLog),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   X8: () => (/* binding */ gcloudLog),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
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

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 40973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ appendTo),
/* harmony export */   Wy: () => (/* binding */ unwritableFile),
/* harmony export */   nx: () => (/* binding */ reserveStates)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42942);




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
    const folder = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const message = `${name} cannot be written: ${commandFileFailures[code] ?? `the system said ${code}`} (${path})`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('RUNNER_FILE_UNWRITABLE', message, {
        cause: "The file is the runner's own. A full disk of the runner is the usual cause.",
        cure: 'Free space on the runner, or let its user write there.',
        commands: [`df -h ${folder}`, `ls -ld ${folder} ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(path)}`],
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

/***/ 53180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunner: () => (/* binding */ createRunner),
  c: () => (/* binding */ linesWithoutCommands),
  processToolkit: () => (/* binding */ processToolkit)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(40973);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/github/key-value.js

/**
 * Formats a value for GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV. It may have line breaks. In a file of its own, because main connects before it loads
 * `node:crypto`.
 */
function keyValue(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** The same for several values, in one text. */
const keyValues = (values) => Object.entries(values)
    .map(([name, value]) => keyValue(name, value))
    .join('');

;// CONCATENATED MODULE: ./build/github/runner.js

// By its exports the package loads only as a whole: an HTTP client, child processes and more at each start.





/** The functions of `@actions/core` of the same names, and an exit code. */
const processToolkit = {
    getInput: name => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: message => process.stdout.write(`${message}${external_node_os_.EOL}`),
    debug: message => issueCommand('debug', {}, message),
    setSecret: secret => issueCommand('add-mask', {}, secret),
    startGroup: name => issue('group', name),
    endGroup: () => issue('endgroup'),
    notice: (message, properties) => issueCommand('notice', toCommandProperties(properties ?? {}), String(message)),
    warning: (message, properties) => issueCommand('warning', toCommandProperties(properties ?? {}), String(message)),
    error: (message, properties) => issueCommand('error', toCommandProperties(properties ?? {}), String(message)),
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
    fail: (exitCode = 1) => {
        process.exitCode = exitCode;
    },
};
/** Creates the runner of this process. @param toolkit replaced in tests */
function createRunner(toolkit = processToolkit) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    // One write, so that other output of this process cannot come in between.
    const quote = (lines) => {
        if (lines.length > 0)
            toolkit.info(linesWithoutCommands(lines));
    };
    return {
        input: name => toolkit.getInput(name),
        ...createMasks(toolkit),
        say: (line = '') => {
            endStream();
            toolkit.info(withoutCommands((0,core_escape/* printable */.g$)(line)));
        },
        debug: line => toolkit.debug(withoutCommands(line)),
        quote: lines => {
            endStream();
            quote(lines.map(core_escape/* printable */.g$));
        },
        passOn: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(withoutCommands(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(withoutCommands((0,core_escape/* printable */.g$)(title)));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            // Names in our own words are those of others.
            print((0,core_escape/* printable */.g$)(message), { title: (0,core_escape/* printable */.g$)(title), ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
        exportVariables: variables => toolkit.append('GITHUB_ENV', keyValues(variables)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: exitCode => {
            endStream();
            toolkit.fail(exitCode);
        },
    };
}
/** Joins lines of untrusted text, without commands to the runner. */
const linesWithoutCommands = (lines) => lines
    .flatMap(line => line.split('\n'))
    .map(withoutCommands)
    .join('\n');
function createMasks({ setSecret }) {
    const secrets = new Set();
    return {
        mask: secret => {
            secrets.add(secret);
            setSecret(secret);
        },
        masked: () => secrets,
    };
}
/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const withoutCommands = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :');


/***/ }),

/***/ 33426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ mayConnectEarly),
/* harmony export */   R$: () => (/* binding */ earlyHosts),
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony export isResultsHost */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30150);

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


/***/ })

};
