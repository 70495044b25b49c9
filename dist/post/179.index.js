export const id = 179;
export const ids = [179,635];
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

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellLostRecord: () => (/* binding */ tellLostRecord)
});

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/github/environment.js
var github_environment = __webpack_require__(6039);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/network/json.js
var network_json = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/github/uploaded-artifacts.js


/**
 * Says if this job has uploaded an artifact; `undefined` if that is not known. The request is that of `listArtifacts` in
 * https://github.com/actions/toolkit/tree/main/packages/artifact.
 *
 * @param timeoutMs milliseconds to wait for the answer; there is one try
 */
async function hasUploadedArtifact({ url, token }, send, timeoutMs) {
    const ids = backendIds(token);
    if (ids === undefined || !URL.canParse(method, url))
        return undefined;
    const [run, job] = ids;
    const reply = await send({
        method: 'POST',
        url: new URL(method, url),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job }),
        timeoutMs,
    });
    const body = reply.status === 200 ? (0,network_json/* jsonObjectIn */.$)(reply.body) : undefined;
    return body && isOfJob(body, job);
}
const method = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts';
/** The service can list the artifacts of other jobs of the run, too. In this form of JSON, an empty list is left out. */
function isOfJob(body, job) {
    const { artifacts = [] } = body;
    if (!Array.isArray(artifacts) || (Object.keys(body).length > 0 && body['artifacts'] === undefined))
        return undefined;
    const jobs = artifacts.map(one => (0,json/* isObject */.Gv)(one) ? (one['workflow_job_run_backend_id'] ?? one['workflowJobRunBackendId']) : undefined);
    if (jobs.includes(job))
        return true;
    return jobs.every(one => typeof one === 'string') ? false : undefined;
}
/** The service's ids of the run and the job, in the token's scope `Actions.Results:RUN:JOB`. */
function backendIds(token) {
    const claims = (0,network_json/* jsonObjectIn */.$)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
    const scopes = typeof claims?.['scp'] === 'string' ? claims['scp'].split(' ') : [];
    const [, run, job, ...others] = scopes.find(one => one.startsWith('Actions.Results:'))?.split(':') ?? [];
    return run && job && others.length === 0 ? [run, job] : undefined;
}

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/run/create-context.js + 9 modules
var create_context = __webpack_require__(9801);
;// CONCATENATED MODULE: ./build/run/record-notice.js





/** How long post waits for the list of artifacts, in milliseconds. */
const listTimeMs = 3_000;
/** Says in post that the job has uploaded no artifact, so its record is lost. Says nothing if that is not known. */
async function tellLostRecord(machine) {
    const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = machine.env;
    if (!url || !token)
        return;
    const environment = (0,github_environment/* readEnvironment */.Q)(machine.env);
    const { hosts } = environment;
    const transport = machine.transport ?? (0,create_context/* createTransport */.oO)(machine.env);
    const { runner } = (0,create_context/* createContext */.q6)(environment, transport, machine.timeLimit(listTimeMs), machine);
    const send = transport.to(host => (0,network_hosts/* isResultsHost */.Xk)(host, hosts.server));
    const isAny = await hasUploadedArtifact({ url, token }, send, listTimeMs).catch(() => undefined);
    transport.close();
    if (isAny !== false)
        return;
    const step = machine.env['GITHUB_ACTION'] ?? '';
    const id = /^(?!__)[A-Za-z_][\w-]*$/.test(step) ? step : undefined;
    const message = `This job uploaded no artifact. Unless another step kept the record, it is lost with the runner. Add this step to the job${id === undefined ? ', and `id: vertex` to the step of this action' : ''}:`;
    const lines = [
        '- uses: actions/upload-artifact@v4',
        `  if: always() && steps.${id ?? 'vertex'}.outputs.audit_log`,
        `  with: { name: vertex-record, path: "\${{ steps.${id ?? 'vertex'}.outputs.audit_log }}" }`,
    ];
    runner.quote([message, ...lines]);
    runner.annotate({
        level: 'notice',
        title: 'The record was not uploaded',
        message: (0,core_escape/* annotationText */.xr)([message, ...lines].join('\n')),
    });
}


/***/ }),

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ issueCommand),
/* harmony export */   s: () => (/* binding */ issue)
/* harmony export */ });
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4679);


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
    process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_0__.EOL);
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
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue),
/* harmony export */   k: () => (/* binding */ toCommandProperties)
/* harmony export */ });
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

/***/ })

};
