export const id = 664;
export const ids = [664,7045,2942];
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

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planLocally: () => (/* binding */ planLocally)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var report_failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/report/headline.js + 2 modules
var headline = __webpack_require__(43895);
// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(37885);
// EXTERNAL MODULE: ./build/run/plan.js + 4 modules
var plan = __webpack_require__(48344);
// EXTERNAL MODULE: ./build/run/run-report.js + 3 modules
var run_report = __webpack_require__(66934);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(82566);
// EXTERNAL MODULE: ./build/cli/findings/as-json.js
var as_json = __webpack_require__(85773);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(47345);
// EXTERNAL MODULE: ./build/cli/checkout/git.js
var git = __webpack_require__(19146);
// EXTERNAL MODULE: ./build/audit/disk.js
var disk = __webpack_require__(24883);
// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(84300);
;// CONCATENATED MODULE: ./build/cli/checkout/local-context.js





/** Creates the context of a plan outside of GitHub's runner. It has no network, and no token. */
function createLocalContext({ terminal, runner, root, checkout, known }) {
    const signal = new AbortController().signal;
    return {
        environment: localEnvironment(root, checkout, known),
        runner,
        transport: noTransport,
        clock: clock/* systemClock */.m,
        monotonic: () => 0,
        disk: disk/* thisDisk */.m,
        repository: () => committedPolicy(terminal, checkout, known),
        signal,
        variables: {},
    };
}
const refuse = ({ url }) => Promise.reject(new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${url.host}: this command is offline`));
/** Sends nothing at all, so that no mistake can make a plan ask a server. */
const noTransport = {
    to: () => refuse,
    stream: () => refuse,
    warm: () => { },
    close: () => { },
};
function localEnvironment(root, checkout, known) {
    const { repository, repositoryId, ownerId, branch } = known;
    const host = checkout?.remote?.host ?? 'github.com';
    const claims = {
        repository,
        repository_owner: repository?.split('/')[0],
        repository_id: repositoryId,
        repository_owner_id: ownerId,
    };
    return {
        identity: {
            server: `https://${host}`,
            repository: repository ?? '',
            repositoryId: repositoryId ?? '',
            runId: '',
            runAttempt: '',
            job: '',
            sha: checkout?.sha ?? '',
        },
        apiUrl: '',
        hosts: { server: host, api: '', idToken: undefined },
        idToken: undefined,
        eventName: '',
        ref: `refs/heads/${branch}`,
        action: { repository: '', ref: '' },
        workspace: root,
        tempDirectory: '',
        eventPath: '',
        provisionalClaims: Object.fromEntries(Object.entries(claims).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    };
}
/** The policy at the default branch, as git has it since the last fetch. */
function committedPolicy(terminal, checkout, { repository, repositoryId, branch }) {
    const offline = () => {
        throw new errors/* ActionError */.lZ('HOST_REFUSED', 'A plan on this machine asks GitHub nothing');
    };
    return {
        readPolicy: async ({ path }) => {
            const ref = checkout?.defaultBranch?.ref;
            const file = ref === undefined ? undefined : await (0,git/* readCommitted */.r3)(terminal, ref, path);
            const name = repository === undefined ? path : `${repository}/${path}`;
            return file === undefined
                ? { gone: new errors/* ActionError */.lZ('POLICY_MISSING', `${name} is not in ${ref ?? branch}, as git has it here`) }
                : { found: { ...file, name, ref: `refs/heads/${branch}`, repositoryId: repositoryId ?? '' } };
        },
        askEarly: () => { },
        branchEvidence: offline,
        approvalEvidence: offline,
        runCreatedAt: offline,
        putComment: offline,
    };
}
/** A runner that writes to a terminal: groups are indented, and annotations are lines. */
function terminalRunner(print, annotate) {
    let indent = '';
    const say = (text = '') => {
        for (const one of (0,core_escape/* printable */.g$)(text).split('\n'))
            print(`${indent}${one}`.trimEnd());
    };
    const quote = (lines) => {
        for (const one of lines)
            say(one);
    };
    const group = (title) => {
        say(title);
        indent = '  ';
    };
    return {
        input: () => '',
        mask: () => { },
        masked: () => [],
        say,
        debug: () => { },
        quote,
        passOn: quote,
        stream: (_, lines) => quote(lines),
        group,
        endGroup: () => {
            indent = '';
        },
        annotate: annotation => {
            indent = '';
            annotate(annotation);
        },
        output: () => { },
        saveState: () => { },
        exportVariables: () => { },
        summarize: async () => { },
        fail: () => { },
    };
}

// EXTERNAL MODULE: ./build/cli/checkout/workflow-uses.js + 1 modules
var workflow_uses = __webpack_require__(1447);
;// CONCATENATED MODULE: ./build/cli/checkout/plan-locally.js















/** Plans the uses of the action in this checkout, and writes the answers. */
async function planLocally(options, { terminal, end }) {
    const checkout = await (0,git/* readCheckout */.b$)(terminal);
    const root = (0,external_node_path_.resolve)(checkout?.root ?? terminal.directory);
    const known = knownOf(options, checkout);
    const uses = await usesOf(options, terminal, root);
    const inputs = uses.map(use => planInputs(use, checkout));
    const answers = [];
    if (!options.json)
        for (const line of await originLines(terminal, checkout))
            terminal.print(line);
    for (const [index, use] of uses.entries()) {
        const given = inputs[index];
        if (given === undefined)
            continue;
        const shown = options.json ? () => { } : terminal.print;
        if (!options.json && uses.length > 1)
            terminal.print(`${index === 0 ? '' : '\n'}== ${(0,core_escape/* printable */.g$)(use.place)} ==`);
        answers.push(await planOnce(use, given, { terminal, checkout, root, known, print: shown }));
    }
    if (options.json)
        terminal.print((0,as_json.safeJson)({ branch: known.branch, plans: answers.map(({ json }) => json) }));
    end(answers.reduce((worst, { exit }) => (exit > worst ? exit : worst), 0));
}
/** Says of when the current policy is: git sends no request. */
async function originLines(terminal, checkout) {
    const { defaultBranch } = checkout ?? {};
    if (defaultBranch === undefined)
        return [];
    const commit = await (0,git/* commitOf */.D3)(terminal, defaultBranch.ref);
    return commit === undefined
        ? []
        : [
            (0,core_escape/* printable */.g$)(`The current policy is that of ${defaultBranch.name} at ${commit.slice(0, 12)}, as of the last fetch.`),
        ];
}
function knownOf(options, checkout) {
    const { repository = checkout?.remote?.repository, repositoryId, ownerId, branch } = options;
    const faults = [
        ...(repository !== undefined && !/^[\w-]+\/[\w.-]+$/.test(repository)
            ? ['--repository: expected owner/name, as acme/fraud']
            : []),
        ...Object.entries({ '--repository-id': repositoryId, '--owner-id': ownerId }).flatMap(([flag, id]) => id !== undefined && !/^[1-9]\d{0,15}$/.test(id) ? [`${flag}: expected the digits of an id`] : []),
    ];
    if (faults.length > 0)
        throw new session/* UsageError */.e('These options are malformed:', faults);
    return {
        repository,
        repositoryId,
        ownerId,
        branch: branch ?? checkout?.defaultBranch?.name ?? checkout?.branch ?? 'main',
    };
}
/** The use that the options name, or all uses of the checkout. */
async function usesOf({ grant, steps, variables, policy = '' }, terminal, root) {
    if (grant !== undefined)
        return [{ grant, steps: steps ?? '', policy, variables: variables.join('\n'), place: 'command line' }];
    if (steps !== undefined)
        throw new session/* UsageError */.e('--steps needs --grant: name both');
    const uses = await (0,workflow_uses/* workflowUses */.M)(terminal, root);
    if (uses.length === 0)
        throw new session/* UsageError */.e('no workflow here uses the action with a grant and a steps file: name them, as --grant train --steps vertex/train.yml');
    const added = variables.join('\n');
    return uses.map(use => ({
        ...use,
        policy: policy || use.policy,
        variables: use.steps === '' ? '' : [use.variables, added].filter(one => one !== '').join('\n'),
    }));
}
/** Reads the inputs as the action does. Without git there is nothing to compare the checkout's policy with. */
function planInputs({ grant, steps, variables, policy }, checkout) {
    const path = policy || files.defaultPolicyPath;
    const isCompared = checkout?.defaultBranch !== undefined || path.startsWith('./') || path.includes('@');
    const given = {
        mode: 'plan',
        grant,
        steps,
        variables,
        policy: isCompared ? path : `./${path}`,
        // The action demands one. Nothing here sends it.
        github_token: 'none',
    };
    try {
        const inputs = (0,run_inputs/* readInputs */.K)(name => given[name] ?? '');
        if (inputs.policy.kind === 'central')
            throw new session/* UsageError */.e(`the policy ${path} is in another repository, which this command does not read: name a copy, as --policy ./policy.yml`);
        return inputs;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.code === 'INPUT_INVALID')
            throw new session/* UsageError */.e(error.message);
        throw error;
    }
}
/** Plans one use, and writes what it finds. */
async function planOnce(use, inputs, surroundings) {
    const { terminal, checkout, root, known, print } = surroundings;
    const annotations = [];
    const runner = terminalRunner(print, annotation => {
        annotations.push(annotation);
        for (const one of annotationLines(annotation))
            print(one);
    });
    const context = createLocalContext({ terminal, runner, root, checkout, known });
    const runState = { inputs, outputs: {}, lastLines: new Map(), phases: [] };
    try {
        await (0,plan.plan)(context, runState, inputs);
        if (runState.plan !== undefined)
            print((0,headline/* outcomeLine */.R)((0,run_report/* reportOf */.E)(context, runState)));
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        runState.failure = error;
        for (const one of (0,report_failure.describeFailure)(error, { version: version/* version */.r }).lines)
            print(one);
    }
    return planAnswer(use, runState, annotations);
}
function annotationLines({ level, title, message, file, line, column }) {
    const place = file === undefined ? '' : `${[file, line, column].filter(part => part !== undefined).join(':')}: `;
    return (0,core_escape/* printable */.g$)(`${place}${level}: ${title}\n${message}`)
        .split('\n')
        .map((one, index) => (index === 0 ? one : `  ${one}`));
}
/** Codes of errors about the command line, not about the policy and the steps. */
const unusable = ['STEPS_UNREADABLE', 'INPUT_INVALID'];
function planAnswer(use, runState, annotations) {
    const { policy, policyChange, failure } = runState;
    const report = runState.plan?.report;
    const afterMerge = report?.proposed ?? runState.decision;
    const ok = failure === undefined && afterMerge?.verdict === 'allow';
    return {
        exit: ok ? 0 : failure instanceof errors/* ActionError */.lZ && unusable.includes(failure.code) ? 2 : 1,
        json: {
            ok,
            use,
            policy: policy && { name: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 },
            decision: decisionJson(runState.decision),
            proposed: decisionJson(report?.proposed),
            policy_change: policyChange?.effect,
            changes: policyChange?.change?.parts,
            refused_now: policyChange?.refusedNow,
            grant: report?.grant,
            steps: report?.steps.map(step => ({ ...step, body: (0,plan/* readableBody */.r)(step.body) })),
            annotations,
            error: failure instanceof errors/* ActionError */.lZ ? (0,report_failure/* failureReport */.L)(failure, { version: version/* version */.r }) : null,
        },
    };
}
const decisionJson = (decision) => decision && {
    verdict: decision.verdict === 'allow' ? 'would-allow' : 'would-deny',
    conditions: decision.conditions.map(({ source, condition, expected, actual, result, isAssumed = false, hint }) => ({
        source,
        condition,
        expected,
        actual: actual ?? null,
        result,
        assumed: isAssumed,
        ...(hint !== undefined && { hint }),
    })),
};


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ workflowUses)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/cli/checkout/action-uses.js


/** An action by its name, with any publisher, or one of the repository itself. */
const thisAction = /^(?:[\w.-]{1,100}\/)?keyless-vertex(?:@|$)/;
/**
 * Returns every use of this action that can run steps or lend: not those of mode `plan`, which show what another one does.
 * Uses that differ in nothing are returned once.
 */
function actionUses(file, text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' });
    const workflow = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    const jobs = (0,json.isObject)(workflow) && (0,json.isObject)(workflow['jobs']) ? Object.entries(workflow['jobs']) : [];
    return jobs.flatMap(([job, definition]) => {
        const steps = (0,json.isObject)(definition) && Array.isArray(definition['steps']) ? definition['steps'] : [];
        return steps.flatMap(step => useOf(step, `${file}, job ${job}`));
    });
}
function useOf(step, place) {
    if (!(0,json.isObject)(step) || !thisAction.test(String(step['uses'] ?? '')) || !(0,json.isObject)(step['with']))
        return [];
    const inputs = step['with'];
    const input = (name) => (typeof inputs[name] === 'string' ? inputs[name].trim() : '');
    const [grant, steps, mode] = [input('grant'), input('steps'), input('mode')];
    // What an expression names is known to GitHub alone.
    if (grant === '' || mode === 'plan' || isExpression(grant) || isExpression(steps))
        return [];
    if ((steps === '') !== (mode === 'lend'))
        return [];
    const policy = input('policy');
    const variables = input('variables');
    const isJson = variables.startsWith('{');
    return [
        {
            grant,
            steps,
            place,
            policy: isExpression(policy) ? '' : policy,
            variables: isJson
                ? isExpression(variables)
                    ? ''
                    : variables
                : variables
                    .split('\n')
                    .filter(one => !isExpression(one))
                    .join('\n'),
        },
    ];
}
const isExpression = (text) => text.includes('${{');
/** Returns the uses without those that are equal to an earlier one in all but their place. */
function distinctUses(uses) {
    const byContent = new Map();
    for (const use of uses) {
        const { place: _, ...content } = use;
        const key = JSON.stringify(content);
        if (!byContent.has(key))
            byContent.set(key, use);
    }
    return [...byContent.values()];
}

;// CONCATENATED MODULE: ./build/cli/checkout/workflow-uses.js


/** Returns every use of this action in the workflows of a checkout. */
async function workflowUses(terminal, root) {
    const folder = (0,external_node_path_.join)('.github', 'workflows');
    const names = await terminal.list((0,external_node_path_.join)(root, folder)).catch(() => []);
    const found = await Promise.all(names
        .filter(name => /\.ya?ml$/.test(name))
        .toSorted()
        .map(async (name) => {
        const text = (await terminal.read((0,external_node_path_.join)(root, folder, name))).toString('utf8');
        return actionUses(`.github/workflows/${name}`, text);
    }));
    return distinctUses(found.flat());
}


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


/***/ })

};
