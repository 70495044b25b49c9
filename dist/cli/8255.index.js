export const id = 8255;
export const ids = [8255];
export const modules = {

/***/ 27856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   Y: () => (/* binding */ withResolvers)
/* harmony export */ });
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


/***/ }),

/***/ 60472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ problemAtOrigin),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35293);

/**
 * Returns where the value at a path was written: in the uppermost layer that has it. A value that no layer has is
 * missing in the layer of the whole value, whose `at` is empty.
 *
 * @param layers the uppermost first
 */
function originOf(layers, path) {
    const layer = layers.find(one => isIn(one, path)) ?? layers.find(({ at }) => at.length === 0);
    if (layer === undefined)
        throw new Error('no layer is that of the whole value');
    return { document: layer.document, path: [...layer.from, ...path.slice(layer.at.length)] };
}
const isIn = ({ at, value, replaces }, path) => at.every((segment, index) => path[index] === segment) &&
    (replaces === true || (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, path.slice(at.length)) !== undefined);
/** Returns a fault of the merged value as a problem, at the origin of the value. */
function problemAtOrigin(layers, { path, message, ...options }) {
    const origin = originOf(layers, path);
    return origin.document.problem(origin.path, message, options);
}


/***/ }),

/***/ 20729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ withoutSecretValues),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   v5: () => (/* binding */ leadsToSecret)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Fields that pass values to code: environments (a list or a mapping), arguments of a build, and the headers of a
 * probe.
 */
const environments = /^(env|secretEnv|secret_env|buildArgs|build_args|httpHeaders|http_headers)$/;
/** Those of them that are mappings. */
const mappings = /^(buildArgs|build_args)$/;
/** Fields that contain a secret themselves. */
const secrets = /(apiKey|apiKeyString|accessToken|idToken|password)$/i;
/**
 * Returns a copy without possible secrets, for people and files: values of environments and keys of other services.
 * Names stay, and references stay, too, since they reveal nothing.
 */
function withoutSecrets(value) {
    if (Array.isArray(value))
        return value.map(withoutSecrets);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        environments.test(key) ? namesAlone(item) : secrets.test(key) ? hidden(item) : withoutSecrets(item),
    ]));
}
/** True if `withoutSecrets` hides the value at a path. */
const leadsToSecret = (path) => path.some(segment => typeof segment === 'string' && (environments.test(segment) || secrets.test(segment)));
/** Removes the values from a list or a mapping of variables. */
function namesAlone(value) {
    if (Array.isArray(value))
        return value.map(item => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(item) && !(item instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
            ? Object.fromEntries(Object.entries(item).map(([key, one]) => [key, key === 'name' ? one : hidden(one)]))
            : hidden(item));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return hidden(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(item)]));
}
const hidden = (value) => (value === null || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX ? value : '***');
/** Returns a fault of a value that may be a secret, without the value. */
function withoutSecretValues(fault) {
    if (fault.key || !leadsToSecret(fault.path))
        return fault;
    const { path } = fault;
    const key = String(path.at(-1));
    const cure = mappings.test(key) ? `Write a mapping, as ${key}: { NAME: "text" }.` : 'Quote a text.';
    return { path, message: 'is not of the type that the API has there', cure };
}


/***/ }),

/***/ 95499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ folderInWorkspace),
/* harmony export */   _W: () => (/* binding */ placeToWrite),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile),
/* harmony export */   v$: () => (/* binding */ placeToRead)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45723);




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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(code, `${path} could not be read: ${reason}`, { cure });
    };
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace);
    const inside = (candidate) => candidate.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    // The workspace itself may be a link, which an absolute path of the runner names.
    const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    const meant = asked.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) || inside(asked);
    const found = path.includes('\0') ? undefined : realPath(asked);
    if (!meant && (found === undefined || !inside(found))) {
        const relative = `Name a file of the checked-out repository by its path in there, such as vertex/train.yml.`;
        return fail('it is outside of the workspace', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path)
            ? `${relative} The workspace is at ${workspace} here; a container has it at another place than its host.`
            : relative);
    }
    if (found === undefined) {
        return fail('there is no such file in the workspace', 'Check the path, and that a step with actions/checkout comes before this one.');
    }
    if (!inside(found))
        return fail('it is a link to outside of the workspace', 'Put the file itself into the repository.');
    const about = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(found);
    if (!about.isFile())
        return fail('it is not a file', 'Name the file itself.');
    if (about.size > maxFileBytes)
        return fail(`it has ${about.size} bytes`, 'Is it the right file?');
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found);
    return (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeUtf8 */ ._)(bytes) ?? fail('it is not a UTF-8 text', 'Save it as UTF-8.');
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, asked);
    const roots = [workspace, tempDirectory].map(root => realPath(root) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root));
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    if (roots.some(root => real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) || isNoFile(path))
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('INPUT_INVALID', `${input}: ${JSON.stringify(asked)} is not below the workspace or RUNNER_TEMP`, {
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, asked);
    const found = asked.includes('\0') ? undefined : realPath(path);
    const isBelow = (root) => {
        const real = realPath(root) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root);
        const isMeant = path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) || path.startsWith(real + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
        return isMeant && found?.startsWith(real + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) === true;
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
    const root = realPath(workspace) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace);
    const found = asked.includes('\0') ? undefined : realPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, asked));
    const isInside = found === root || found?.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) === true;
    if (isInside && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(found).isDirectory())
        return found;
    const why = found === undefined ? 'there is no such folder' : isInside ? 'it is not a folder' : 'it is outside of the workspace';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('INPUT_INVALID', `working_directory: ${JSON.stringify(asked)}: ${why}`, {
        cure: `Name a folder of the checked-out repository by its path in there. The workspace is at ${workspace}.`,
    });
}
/** Returns the folder without links; for a missing folder, its existing part is resolved. */
function realFolder(folder) {
    const real = realPath(folder);
    if (real !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
        return real ?? folder;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder));
}
/** The path without links; `undefined` if nothing is there. */
function realPath(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
function isNoFile(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 25630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ judgeAccount),
/* harmony export */   Dj: () => (/* binding */ judgePersistent),
/* harmony export */   ce: () => (/* binding */ judgeOwnIdentity)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78706);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1369);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9868);




/**
 * Checks the account of user code. If none is named, Vertex AI chooses one, which the word `default` must allow. That
 * applies to custom jobs, trials, and custom training pipelines (the Custom Code Service Agent), pipelines (Compute
 * Engine's default account), and agents (the Reasoning Engine Service Agent, reasoning_engine.proto).
 *
 * It does not apply if user code gets no account of the project. Containers of deployed models run "as a service
 * account that doesn't have access to the resource project" (endpoint.proto), those of batch predictions as one of
 * "minimal permissions" (batch_prediction_job.proto). Tuning (tuning_job.proto), AutoML, uploads, and copies
 * (model_service.proto) are Google's own code under its own agents. Accounts that these name must be listed.
 */
function judgeAccount(account, path, limits) {
    if (account !== undefined && account !== null && account !== '')
        return;
    const { allow, grant, refuse } = limits;
    if (allowsDefault(limits))
        return;
    const what = "no serviceAccount, so Vertex AI's default account,";
    const refusal = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(what, 'service_accounts', 'default', allow.service_accounts, grant);
    const [listed] = (0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .literalTexts */ .SM)(allow.service_accounts);
    const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`;
    refuse([...path, 'serviceAccount'], { ...refusal, cure });
}
/** Checks an agent that has an identity of its own. No account may be named beside it. */
function judgeOwnIdentity(path, limits) {
    if (allowsDefault(limits))
        return;
    const what = "AGENT_IDENTITY, an identity of the agent's own that no list can name,";
    limits.refuse([...path, 'identityType'], (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(what, 'service_accounts', 'default', limits.allow.service_accounts, limits.grant));
}
const allowsDefault = ({ allow }) => allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default');
/** Checks pools of machines that stay, and the account of the code that runs on them. */
function judgePersistent(resource, path, limits) {
    const pools = Array.isArray(resource.resourcePools) ? resource.resourcePools : [];
    const each = pools.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject).map(pool => {
        const { minReplicaCount, maxReplicaCount } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(pool.autoscalingSpec) ? pool.autoscalingSpec : {};
        return (0,_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .largestCount */ .AA)(pool.replicaCount, minReplicaCount, maxReplicaCount);
    });
    (0,_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeReplicaCount */ .nu)(each.reduce((sum, count) => sum + count, 0), [...path, 'resourcePools'], limits);
    const runtime = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(resource.resourceRuntimeSpec) ? resource.resourceRuntimeSpec : {};
    const account = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(runtime.serviceAccountSpec) ? runtime.serviceAccountSpec.serviceAccount : undefined;
    // An update that does not name the account is checked with the one that the resource has.
    if (!limits.partial || runtime.serviceAccountSpec !== undefined)
        judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits);
}


/***/ }),

/***/ 12196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _3: () => (/* binding */ autoMlBudget),
/* harmony export */   b4: () => (/* binding */ autoMlDefinitions)
/* harmony export */ });
/* unused harmony exports taskFolder, budgetFields */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

const taskFolder = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/';
/** AutoML trainings with a budget, and its name in their inputs (thousandths of a node hour). */
const budgetFields = {
    automl_tables: 'trainBudgetMilliNodeHours',
    automl_tabular: 'trainBudgetMilliNodeHours',
    automl_time_series_forecasting: 'trainBudgetMilliNodeHours',
    seq2seq_plus_time_series_forecasting: 'trainBudgetMilliNodeHours',
    temporal_fusion_transformer_time_series_forecasting: 'trainBudgetMilliNodeHours',
    time_series_dense_encoder_forecasting: 'trainBudgetMilliNodeHours',
    automl_image_classification: 'budgetMilliNodeHours',
    automl_image_object_detection: 'budgetMilliNodeHours',
    automl_image_segmentation: 'budgetMilliNodeHours',
};
/** Definition to the name of the budget in its inputs. */
const autoMlDefinitions = Object.fromEntries(Object.entries(budgetFields).map(([name, budget]) => [`${taskFolder}${name}_1.0.0.yaml`, budget]));
/**
 * Returns the budget of an AutoML training, in node hours; nothing for another training, or if its budget is not a
 * number.
 */
function autoMlBudget({ trainingTaskDefinition: definition, trainingTaskInputs: inputs }) {
    const budget = typeof definition === 'string' && Object.hasOwn(autoMlDefinitions, definition)
        ? autoMlDefinitions[definition]
        : undefined;
    if (budget === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(inputs))
        return undefined;
    const thousandths = Number(inputs[budget]);
    return thousandths > 0 ? thousandths / 1000 : undefined;
}


/***/ }),

/***/ 19902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ judgeCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35293);
/* harmony import */ var _steps_kinds_call_request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17440);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25630);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96275);
/* harmony import */ var _fields_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85066);
/* harmony import */ var _free_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80507);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1369);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9868);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42191);










/** Field names that identify a message type, and that type. */
const messageMarks = [
    ['workerPoolSpecs', 'CustomJobSpec'],
    ['machineType', 'MachineSpec'],
    ['acceleratorType', 'MachineSpec'],
    ['reservationAffinityType', 'ReservationAffinity'],
    ['runtimeConfig', 'PipelineJob'],
    ['pipelineSpec', 'PipelineJob'],
    ['templateUri', 'PipelineJob'],
    ['trialJobSpec', 'HyperparameterTuningJob'],
    ['trainingTaskDefinition', 'TrainingPipeline'],
    ['startingReplicaCount', 'BatchDedicatedResources'],
    ['sourceCodeSpec', 'ReasoningEngineSpec'],
    ['packageSpec', 'ReasoningEngineSpec'],
    ['deploymentSpec', 'ReasoningEngineSpec'],
    ['identityType', 'ReasoningEngineSpec'],
];
/** Messages that are identified by the field that contains them, since all their own fields are optional. */
const messagesByField = {
    machineSpec: 'MachineSpec',
    automaticResources: 'AutomaticResources',
};
/**
 * Checks a call's request in two ways: by the names and forms of its fields, and field by field by the method's own
 * message. So neither an unusual name nor an unusual value passes alone. In its path an id alone is the resource of
 * that id.
 */
function judgeCall(request, path, all) {
    const refused = new Set();
    const refuse = (at, refusal) => {
        const place = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPath */ .jV)(at);
        if (refusal === undefined || refused.has(place))
            return;
        refused.add(place);
        all.refuse(at, refusal);
    };
    const limits = { ...all, refuse };
    const { step } = limits;
    judgeRequest(request, path, limits);
    if (step.method !== undefined)
        (0,_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeValue */ .h)(request, { type: 'object', name: step.method.request }, 'harmless', path, limits);
    for (const { path: field, globs } of step.method === undefined ? [] : (0,_steps_kinds_call_request_js__WEBPACK_IMPORTED_MODULE_8__/* .pathFields */ .NB)(step.method)) {
        const value = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(request, field);
        if (typeof value === 'string' && !value.includes('/'))
            (0,_free_form_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeByValue */ .y)((0,_steps_kinds_call_request_js__WEBPACK_IMPORTED_MODULE_8__/* .nameInPlace */ .W8)(value, globs[0], step), [...path, ...field], limits);
    }
}
/**
 * Checks the request of any other method: messages by their fields, fields by names that mean the same in every kind's
 * body, and the rest by its form. The method itself must be listed, which is the stronger check.
 */
function judgeRequest(value, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeRequest(item, [...path, index], limits);
        return;
    }
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__.isObject)(value)) {
        (0,_free_form_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeByValue */ .y)(value, path, limits);
        return;
    }
    for (const [key, item] of Object.entries(value))
        judgeField(key, item, [...path, key], limits);
    const key = String(path.at(-1));
    const messages = new Set([
        ...messageMarks.flatMap(([field, message]) => (Object.hasOwn(value, field) ? [message] : [])),
        ...(Object.hasOwn(messagesByField, key) ? [messagesByField[key] ?? ''] : []),
    ]);
    for (const message of messages)
        limits.rules[message]?.(value, path, limits);
    if (messages.size === 0)
        judgeCounts(value, path, limits);
    if (Object.hasOwn(value, 'maxParallelTrialCount'))
        judgeTrials(value, path, limits);
    if (Array.isArray(value.resourcePools))
        (0,_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .judgePersistent */ .Dj)(value, path, limits);
}
function judgeField(key, item, path, limits) {
    const fieldClass = (0,_fields_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldClassByName */ .Do)(key);
    // The contents of a pipeline's specification are checked with its job.
    if (key === 'pipelineSpec')
        return;
    if (unlisted.has(key))
        limits.refuse(path, (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOff */ .oy)());
    if (key === 'notebookExecutionJob' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__.isObject)(item))
        (0,_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAccount */ .$c)(item['serviceAccount'], path, limits);
    if (key === 'serviceAccountSpec' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__.isObject)(item) && item['enableCustomServiceAccount'] !== true)
        (0,_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAccount */ .$c)(undefined, path, limits);
    if (fieldClass === 'must be off')
        limits.refuse(path, item === false ? undefined : (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOff */ .oy)());
    else if (fieldClass !== undefined && ((0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .isListed */ .yy)(fieldClass) || fieldClass === 'timeout' || fieldClass === 'contexts'))
        for (const [index, text] of (Array.isArray(item) ? item : [item]).entries()) {
            const at = Array.isArray(item) ? [...path, index] : path;
            if (typeof text === 'string')
                (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeText */ .Hu)(text, fieldClass, at, limits);
            else
                judgeRequest(text, at, limits);
        }
    else
        judgeRequest(item, path, limits);
}
/** Names that no list bounds: the user of a notebook, and models of other publishers. */
const unlisted = new Set(['executionUser', 'huggingFaceModelId']);
/** Checks trials of a search, which run in parallel, each on all of its pools. */
function judgeTrials(message, path, limits) {
    const each = Object.values(message).map(spec => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__.isObject)(spec) ? (0,_machines_js__WEBPACK_IMPORTED_MODULE_5__/* .sumOfPools */ .Yx)(spec['workerPoolSpecs']) : 0));
    const parallel = (0,_machines_js__WEBPACK_IMPORTED_MODULE_5__/* .largestCount */ .AA)(message['maxParallelTrialCount']);
    (0,_machines_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeReplicaCount */ .nu)(Math.max(1, ...each) * parallel, [...path, 'maxParallelTrialCount'], limits);
}
/** Checks the replicas of anything that serves or stays. */
function judgeCounts(message, path, limits) {
    const counts = [
        'minReplicaCount',
        'maxReplicaCount',
        'requiredReplicaCount',
        'replicaCount',
        'maxInstances',
        'minNodeCount',
        'maxNodeCount',
        'fixedNodeCount',
    ];
    const given = counts.filter(key => Object.hasOwn(message, key)).map(key => message[key]);
    if (given.length > 0)
        (0,_machines_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeReplicaCount */ .nu)((0,_machines_js__WEBPACK_IMPORTED_MODULE_5__/* .largestCount */ .AA)(...given), path, limits);
}


/***/ }),

/***/ 71988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkLimits)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96275);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1369);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71912);
/* harmony import */ var _node_hours_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64468);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81965);
/* harmony import */ var _require_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44731);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42191);







/**
 * Checks a step against its grant's `allow`. Call it before the first token is requested, and again before the call,
 * when pending values are known. It does not bound what the step's code and a pipeline's components do then. Their
 * account does. See docs/design/policy.md.
 *
 * @param extra the grant's name, for messages, and its requirements; a pipeline's specification if the body does not
 * contain it (yet); `whole`: the body of an update is the whole resource after it
 * @returns faults with paths in the steps file: `steps.train.customJob.\u2026`
 */
function checkLimits(step, allow, shapes, bodyName, extra) {
    const { id, kind } = step.declaration;
    const { grant } = extra;
    const faults = [];
    const pending = [];
    const leftToRun = [];
    const limits = {
        step,
        allow,
        grant,
        shapes,
        rules: _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messageRules */ .V,
        partial: step.method?.verb === 'PATCH' && extra.whole !== true,
        refuse: (path, refusal) => {
            if (refusal !== undefined)
                faults.push({ path, ...refusal });
        },
        postpone: (path, { reference }) => void pending.push({ path, reference }),
        leaveToRun: (path, what) => void leftToRun.push({ path, what }),
    };
    const at = ['steps', id];
    if (!allow.steps.includes(kind)) {
        const entries = allow.steps.map(literal => ({ literal }));
        limits.refuse([...at, kind], (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .qY)(`a ${kind}`, 'steps', kind, entries, grant));
    }
    for (const key of ['project', 'location']) {
        const later = step.pendingPlace?.[key];
        if (later !== undefined)
            (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .judgePending */ .lt)(later, `${key}s`, [...at, key], limits);
        else
            limits.refuse([...at, key], (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseValue */ .ss)(`${key}s`, step[key], allow, grant, step));
    }
    // A timeout in the body is checked there, and the grant's own is valid.
    const { timeoutSeconds } = step.declaration;
    if (timeoutSeconds !== undefined)
        limits.refuse([...at, 'timeout'], (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseTimeout */ .Ib)(timeoutSeconds, limits));
    (0,_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeValue */ .h)(step.body, { type: 'object', name: bodyName }, 'harmless', [...at, kind], limits);
    if (extra.pipelineSpec !== undefined && step.body.pipelineSpec === undefined)
        (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_4__/* .judgePipeline */ .S)(extra.pipelineSpec, step.body, [...at, kind, 'pipelineSpec'], limits);
    const nodeHours = allow.nodeHours === undefined ? 0 : (0,_node_hours_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeHoursOf */ .NW)(step);
    faults.push(...(0,_node_hours_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNodeHours */ .o_)(nodeHours, `step ${id}`, at, allow, grant), ...(0,_require_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRequirement */ .E)(step, extra.require, grant));
    return { faults, pending, leftToRun, nodeHours };
}


/***/ }),

/***/ 96275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ isUncheckedField),
/* harmony export */   Hu: () => (/* binding */ judgeText),
/* harmony export */   Ib: () => (/* binding */ refuseTimeout),
/* harmony export */   K8: () => (/* binding */ isMessage),
/* harmony export */   ck: () => (/* binding */ bodyDepth),
/* harmony export */   lt: () => (/* binding */ judgePending),
/* harmony export */   oy: () => (/* binding */ refuseOff)
/* harmony export */ });
/* unused harmony exports describePeriod, refuseContext */
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _steps_prepare_unchecked_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69044);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1369);



/** The refusal of a field that must be absent, whatever its value. */
const refuseOff = () => ({
    message: 'no list in allow covers this, so no grant can allow it.',
    cure: 'Remove it.',
});
/**
 * Refuses a value that is not known yet if nothing with its beginning is allowed. Otherwise it is checked again later.
 */
function judgePending(value, fieldClass, path, limits) {
    const refusal = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBeginning */ .qu)(fieldClass, value, limits.allow, limits.grant);
    if (refusal === undefined)
        limits.postpone(path, value);
    else
        limits.refuse(path, refusal);
}
/** True for a field that the schema does not know, and that the step lists in `unchecked`. */
const isUncheckedField = (path, key, { step: { declaration } }) => declaration.unchecked?.includes((0,_steps_prepare_unchecked_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldName */ .w)(declaration.kind, [...path.slice(bodyDepth), key])) ?? false;
/** Length of the body's path in the steps file: `steps`, the id, and the kind. */
const bodyDepth = 3;
/** True if a field contains only messages, which are checked by their own fields. */
const isMessage = (shape) => shape.type === 'list' || shape.type === 'map' ? isMessage(shape.of) : shape.type === 'object';
/** Checks a text against the list of its class. */
function judgeText(value, fieldClass, path, limits) {
    const { allow, grant, step, refuse } = limits;
    // To the API, empty is the same as absent. If that means a default account, `judgeAccount` checks it.
    if (fieldClass === 'service_accounts' && value === '')
        return;
    const place = step.pendingPlace?.project ?? step.pendingPlace?.location;
    if (place !== undefined && (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelative */ .n3)(fieldClass))
        limits.postpone(path, place);
    else if (fieldClass === 'timeout') {
        const seconds = Number(value.slice(0, -1));
        // The value is the step's own `timeout`, which was checked there.
        if (seconds !== step.declaration.timeoutSeconds)
            refuse(path, refuseTimeout(seconds, limits));
    }
    else if (fieldClass === 'contexts')
        refuse(path, refuseContext(value, limits));
    else if ((0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .isListed */ .yy)(fieldClass))
        refuse(path, (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)(fieldClass, value, allow, grant, step));
}
/** Returns why a grant does not allow a timeout; nothing if it does. */
function refuseTimeout(seconds, { allow, grant }) {
    if (!(seconds > 0)) {
        const cure = 'Write the maximum duration of the step, or leave it out.';
        return { message: `a timeout of ${seconds}s limits nothing.`, cure };
    }
    const most = allow.timeoutSeconds;
    if (most !== undefined && seconds <= most)
        return undefined;
    return {
        message: `a timeout of ${describePeriod(seconds)} is outside allow.timeout of grant ${grant}.`,
        cure: `It allows ${most === undefined ? 'none' : describePeriod(most)}. To allow it, write grants.${grant}.allow.timeout: ${describePeriod(seconds)}`,
    };
}
/** Formats seconds as in a policy, in the largest unit without a fraction: `2h`, `90m`. */
function describePeriod(seconds) {
    const whole = Math.ceil(seconds);
    if (whole % 3600 === 0)
        return `${whole / 3600}h`;
    return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`;
}
/**
 * Checks an experiment or its run. No list names these, so they must be in an allowed project and in the step's
 * location.
 */
function refuseContext(value, { allow, grant, step }) {
    const [, project, location] = /^projects\/([^/]+)\/locations\/([^/]+)\/metadataStores\/[^/]+\/contexts\/[^/]+$/.exec(value) ?? [];
    if (project === undefined) {
        const cure = 'Write projects/PROJECT/locations/LOCATION/metadataStores/default/contexts/NAME.';
        return { message: `no full name of an experiment: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}.`, cure };
    }
    if (location !== step.location) {
        const message = `the experiment is in ${location}, the step in ${step.location}.`;
        return { message, cure: 'Name one of the same location.' };
    }
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('projects', project, allow, grant, step);
}


/***/ }),

/***/ 85066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xx: () => (/* binding */ bodyFieldClass),
  jH: () => (/* binding */ callFieldClass),
  Do: () => (/* binding */ fieldClassByName),
  ek: () => (/* binding */ namesNothing)
});

// UNUSED EXPORTS: bodyFieldNames

;// CONCATENATED MODULE: ./build/policy/limits/fields/calls.js
/**
 * Messages that only `call` can send. A field whose name means the same in every message is in `plainNames`. All other
 * text fields, and every switch or number that grants access, are here under their message. A test walks the requests
 * of all methods, and fails on a text field that is missing.
 */
const callFields = {
    // Datasets and feature stores.
    Dataset: { schemata: 'metadataSchemaUri', address: 'metadata', models: 'modelReference' },
    SavedQuery: { 'by value': 'metadata', harmless: 'problemType' },
    ExportDataConfig: { schemata: 'annotationSchemaUri', harmless: 'annotationsFilter savedQueryId' },
    ExportFilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    ImportDataConfig: { schemata: 'importSchemaUri', harmless: 'dataItemLabels annotationLabels' },
    SearchDataItemsRequest: {
        'by value': 'dataset savedQuery dataLabelingJob',
        harmless: 'orderByDataItem dataItemFilter annotationsFilter annotationFilters fieldMask',
    },
    'SearchDataItemsRequest.OrderByAnnotation': { 'by value': 'savedQuery' },
    TaskDescriptionStrategy: { harmless: 'taskDescription' },
    OutputFieldSpec: { harmless: 'fieldName guidance' },
    SyntheticField: { harmless: 'fieldName' },
    'FeatureOnlineStore.Bigtable': { harmless: 'zone' },
    'FeatureOnlineStore.Bigtable.AutoScaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    'FeatureView.BigQuerySource': { tables: 'uri', harmless: 'entityIdColumns' },
    'FeatureView.FeatureRegistrySource.FeatureGroup': { harmless: 'featureGroupId featureIds' },
    // Another project by its number, and corpora: no list names either.
    'FeatureView.FeatureRegistrySource': { 'must be off': 'projectNumber' },
    'FeatureView.VertexRagSource': { tables: 'uri', 'must be off': 'ragCorpusId' },
    'FeatureView.IndexConfig': { harmless: 'embeddingColumn filterColumns crowdingColumn' },
    'FeatureView.IndexConfig.TreeAHConfig': { harmless: 'leafNodeEmbeddingCount' },
    'Featurestore.OnlineServingConfig': { 'judged whole': 'fixedNodeCount' },
    'Featurestore.OnlineServingConfig.Scaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    Feature: { harmless: 'versionColumnName pointOfContact' },
    FeatureGroup: { harmless: 'serviceAgentType' },
    'FeatureGroup.BigQuery': { harmless: 'entityIdColumns' },
    'FeatureGroup.BigQuery.TimeSeries': { harmless: 'timestampColumn' },
    FeatureViewDataKey: { harmless: 'key' },
    'FeatureViewDataKey.CompositeKey': { harmless: 'parts' },
    NearestNeighborQuery: { harmless: 'entityId' },
    'NearestNeighborQuery.StringFilter': { harmless: 'allowTokens denyTokens' },
    'NearestNeighborQuery.NumericFilter': { harmless: 'valueInt' },
    ReadFeatureValuesRequest: { harmless: 'entityId' },
    IdMatcher: { harmless: 'ids' },
    WriteFeatureValuesPayload: { harmless: 'entityId' },
    FeatureValue: { harmless: 'int64Value stringValue bytesValue' },
    Int64Array: { harmless: 'values' },
    StringArray: { harmless: 'values' },
    'BatchReadFeatureValuesRequest.PassThroughField': { harmless: 'fieldName' },
    'BatchReadFeatureValuesRequest.EntityTypeSpec': { harmless: 'entityTypeId' },
    DestinationFeatureSetting: { harmless: 'featureId destinationField' },
    EntityIdSelector: { harmless: 'entityIdField' },
    ImportFeatureValuesRequest: { harmless: 'featureTimeField entityIdField' },
    'ImportFeatureValuesRequest.FeatureSpec': { harmless: 'id sourceField' },
    SearchFeaturesRequest: { harmless: 'query' },
    // Serving and indexes.
    DeploymentResourcePool: { service_accounts: 'serviceAccount' },
    Index: { schemata: 'metadataSchemaUri', address: 'metadata' },
    IndexEndpoint: { networks: 'network' },
    DeployedIndex: { 'by value': 'index', harmless: 'id reservedIpRanges deploymentGroup' },
    // Accounts that may call the index from then on.
    'DeployedIndexAuthConfig.AuthProvider': { service_accounts: 'allowedIssuers', harmless: 'audiences' },
    UndeployIndexRequest: { harmless: 'deployedIndexId' },
    FindNeighborsRequest: { harmless: 'deployedIndexId' },
    ReadIndexDatapointsRequest: { harmless: 'deployedIndexId ids' },
    RemoveDatapointsRequest: { harmless: 'datapointIds' },
    IndexDatapoint: { 'by value': 'embeddingMetadata', harmless: 'datapointId' },
    'IndexDatapoint.SparseEmbedding': { harmless: 'dimensions' },
    'IndexDatapoint.Restriction': { harmless: 'namespace allowList denyList' },
    'IndexDatapoint.NumericRestriction': { harmless: 'valueInt namespace' },
    'IndexDatapoint.CrowdingTag': { harmless: 'crowdingAttribute' },
    DirectRawPredictRequest: { harmless: 'methodName input' },
    Tensor: { harmless: 'shape stringVal bytesVal int64Val uint64Val tensorVal' },
    ExplainRequest: { 'by value': 'instances parameters', harmless: 'deployedModelId' },
    'ExplanationMetadataOverride.InputMetadataOverride': { harmless: 'inputBaselines' },
    ExamplesRestrictionsNamespace: { harmless: 'namespaceName allow deny' },
    ComputeTokensRequest: { 'by value': 'instances', models: 'model' },
    CountTokensRequest: { 'by value': 'instances', models: 'model' },
    EmbedContentRequest: { models: 'model', harmless: 'title' },
    'EmbedContentRequest.EmbedContentConfig': { harmless: 'title' },
    CachedContent: { models: 'model' },
    // Model Garden. No list bounds weights of a third party, or a key for them.
    DeployRequest: {
        publisher_models: 'publisherModelName',
        'by value': 'destination',
        'must be off': 'huggingFaceModelId',
    },
    'DeployRequest.ModelConfig': { 'must be off': 'huggingFaceAccessToken', harmless: 'modelDisplayName modelUserId' },
    'DeployRequest.EndpointConfig': { harmless: 'endpointDisplayName endpointUserId' },
    'DeployRequest.DeployConfig': { harmless: 'systemLabels' },
    // Models, their evaluations and their migration.
    'ExportModelRequest.OutputConfig': { harmless: 'exportFormatId' },
    ContainerRegistryDestination: { images: 'outputUri' },
    ModelEvaluation: {
        schemata: 'metricsSchemaUri dataItemSchemaUri annotationSchemaUri',
        'by value': 'metrics metadata',
        harmless: 'sliceDimensions',
    },
    'ModelEvaluation.ModelEvaluationExplanationSpec': { harmless: 'explanationType' },
    EvaluatedAnnotationExplanation: { harmless: 'explanationType' },
    'ErrorAnalysisAnnotation.AttributedItem': { 'by value': 'annotationResourceName' },
    // The endpoint is one of three hosts of Google.
    'MigrateResourceRequest.MigrateMlEngineModelVersionConfig': {
        'by value': 'modelVersion',
        harmless: 'endpoint modelDisplayName',
    },
    'MigrateResourceRequest.MigrateAutomlModelConfig': { 'by value': 'model', harmless: 'modelDisplayName' },
    'MigrateResourceRequest.MigrateAutomlDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig': {
        'by value': 'annotatedDataset',
    },
    // It would send the traffic of an endpoint to a model that no gate or probe has checked.
    RebaseTunedModelRequest: { 'must be off': 'deployToSameEndpoint' },
    TunedModelRef: { models: 'tunedModel', 'by value': 'tuningJob pipelineJob' },
    // People, and messages to them: no list names people.
    DataLabelingJob: {
        datasets: 'datasets',
        storage: 'instructionUri',
        schemata: 'inputsSchemaUri',
        address: 'inputs',
        'by value': 'specialistPools',
        harmless: 'annotationLabels',
    },
    TrainingConfig: { harmless: 'timeoutTrainingMilliHours' },
    ActiveLearningConfig: { harmless: 'maxDataItemCount' },
    SpecialistPool: { 'must be off': 'specialistManagerEmails specialistWorkerEmails' },
    'ModelMonitoringAlertConfig.EmailAlertConfig': { 'must be off': 'userEmails' },
    ModelMonitoringAlertConfig: { 'by value': 'notificationChannels' },
    ModelDeploymentMonitoringJob: {
        endpoints: 'endpoint',
        schemata: 'predictInstanceSchemaUri analysisInstanceSchemaUri',
        'by value': 'samplePredictInstance',
    },
    ModelDeploymentMonitoringObjectiveConfig: { harmless: 'deployedModelId' },
    'ModelMonitoringObjectiveConfig.TrainingDataset': { datasets: 'dataset', harmless: 'dataFormat targetField' },
    SearchModelDeploymentMonitoringStatsAnomaliesRequest: { harmless: 'deployedModelId featureDisplayName' },
    NasJobSpec: { 'by value': 'resumeNasJobId', harmless: 'searchSpaceSpec' },
    'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec': { harmless: 'metricId' },
    // Metadata: the target of an artifact is checked as if the step named it.
    Artifact: { address: 'uri metadata', harmless: 'schemaTitle schemaVersion' },
    Context: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    Execution: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    MetadataSchema: { harmless: 'schemaVersion schema' },
    Event: { 'by value': 'artifact' },
    AddContextArtifactsAndExecutionsRequest: { 'by value': 'artifacts executions' },
    AddContextChildrenRequest: { 'by value': 'childContexts' },
    RemoveContextChildrenRequest: { 'by value': 'childContexts' },
    // Notebooks and persistent resources: machines that stay, with code, and the accounts or people that the code runs
    // as.
    NotebookRuntime: { 'must be off': 'runtimeUser', harmless: 'networkTags' },
    NotebookReservationAffinity: { reservations: 'values', harmless: 'consumeReservationType key' },
    NotebookRuntimeTemplate: { service_accounts: 'serviceAccount', harmless: 'networkTags' },
    NotebookExecutionJob: {
        'by value': 'notebookRuntimeTemplateResourceName scheduleResourceName',
        storage: 'gcsOutputUri',
        service_accounts: 'serviceAccount',
        'must be off': 'executionUser',
        harmless: 'kernelName',
    },
    AssignNotebookRuntimeRequest: { 'by value': 'notebookRuntimeTemplate' },
    'NotebookExecutionJob.DataformRepositorySource': {
        'by value': 'dataformRepositoryResourceName',
        harmless: 'commitSha',
    },
    'NotebookExecutionJob.GcsNotebookSource': { storage: 'uri', harmless: 'generation' },
    'NotebookExecutionJob.DirectNotebookSource': { harmless: 'content' },
    NetworkSpec: { networks: 'network subnetwork' },
    PersistentDiskSpec: { harmless: 'diskType diskSizeGb' },
    ColabImage: { harmless: 'releaseName' },
    // A script that runs as the user of the runtime.
    PostStartupScriptConfig: { 'must be off': 'postStartupScript postStartupScriptUrl' },
    CreatePersistentResourceRequest: { persistent_resources: 'persistentResourceId' },
    PersistentResource: { networks: 'network', harmless: 'reservedIpRanges' },
    ResourcePool: { 'judged whole': 'replicaCount', harmless: 'id' },
    'ResourcePool.AutoscalingSpec': { 'judged whole': 'minReplicaCount maxReplicaCount' },
    ServiceAccountSpec: { service_accounts: 'serviceAccount' },
    RaySpec: { images: 'imageUri resourcePoolImages', harmless: 'headNodeResourcePoolId' },
    // Pipelines and schedules.
    BatchCancelPipelineJobsRequest: { 'by value': 'names' },
    BatchDeletePipelineJobsRequest: { 'by value': 'names' },
    Schedule: { harmless: 'maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount' },
    // Agents: questions to them are data. A user is one of the agent's own.
    AsyncQueryReasoningEngineRequest: { storage: 'inputGcsUri outputGcsUri' },
    CancelAsyncQueryReasoningEngineRequest: { harmless: 'operationName' },
    QueryReasoningEngineRequest: { 'by value': 'input', harmless: 'classMethod' },
    Session: { 'by value': 'sessionState', harmless: 'userId' },
    SessionEvent: { 'by value': 'rawEvent', harmless: 'author invocationId errorCode errorMessage' },
    EventActions: { 'by value': 'stateDelta requestedAuthConfigs', harmless: 'transferAgent' },
    EventMetadata: { 'by value': 'customMetadata', harmless: 'longRunningToolIds branch' },
    Transcription: { harmless: 'text' },
    // Sources of an answer, as they were returned with it.
    GroundingMetadata: { harmless: 'webSearchQueries imageSearchQueries retrievalQueries' },
    SearchEntryPoint: { harmless: 'renderedContent sdkBlob' },
    GroundingChunkImage: { harmless: 'domain imageUri sourceUri title' },
    'GroundingChunk.Web': { harmless: 'uri title domain' },
    RagChunk: { harmless: 'text' },
    'GroundingChunk.RetrievedContext': { harmless: 'uri title text' },
    'GroundingChunk.Maps': { harmless: 'uri title text placeId' },
    'GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet': { harmless: 'reviewId googleMapsUri title' },
    'GroundingMetadata.SourceFlaggingUri': { harmless: 'sourceId flagContentUri' },
    // Retrieval. No list bounds corpora, or the sources outside Google that they read with their own keys.
    'RagVectorDbConfig.Pinecone': { 'must be off': 'indexName' },
    'RagVectorDbConfig.VertexVectorSearch': { 'by value': 'indexEndpoint index' },
    'RagEmbeddingModelConfig.VertexPredictionEndpoint': { endpoints: 'endpoint' },
    VertexAiSearchConfig: { 'must be off': 'servingConfig' },
    'GoogleDriveSource.ResourceId': { 'must be off': 'resourceId' },
    'SlackSource.SlackChannels.SlackChannel': { 'must be off': 'channelId' },
    'JiraSource.JiraQueries': { 'must be off': 'projects customQueries email serverUri' },
    'SharePointSources.SharePointSource': {
        'must be off': 'sharepointFolderPath sharepointFolderId driveName driveId clientId tenantId sharepointSiteName',
    },
    'RagFileParsingConfig.LayoutParser': { 'by value': 'processorName' },
    'RagFileParsingConfig.LlmParser': { publisher_models: 'modelName', harmless: 'customParsingPrompt' },
    RagQuery: { harmless: 'text' },
    'AugmentPromptRequest.Model': { publisher_models: 'model', harmless: 'modelVersion' },
    Fact: { 'by value': 'uri', harmless: 'query title summary' },
    'RetrieveContextsRequest.VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    // Evaluations: texts that are compared with each other.
    ExactMatchInstance: { harmless: 'prediction reference' },
    BleuInstance: { harmless: 'prediction reference' },
    RougeInstance: { harmless: 'prediction reference' },
    FluencyInstance: { harmless: 'prediction' },
    CoherenceInstance: { harmless: 'prediction' },
    SafetyInstance: { harmless: 'prediction' },
    GroundednessInstance: { harmless: 'prediction context' },
    FulfillmentInstance: { harmless: 'prediction instruction' },
    SummarizationQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseSummarizationQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    SummarizationHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    SummarizationVerbosityInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseQuestionAnsweringQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    QuestionAnsweringRelevanceInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringCorrectnessInstance: { harmless: 'prediction reference context instruction' },
    MetricSource: { 'by value': 'metricResourceName' },
    EvaluationInstanceDeprecatedAgentConfig: { harmless: 'agentId agentType subAgents toolsText' },
    EvaluationInstanceDeprecatedAgentData: { harmless: 'toolsText' },
    EvaluationInstanceDeprecatedAgentDataAgentEvent: { 'by value': 'stateDelta', harmless: 'author eventTime' },
    EvaluationInstanceDeprecatedAgentDataConversationTurn: { harmless: 'turnId' },
    EvaluationInstanceInstanceData: { harmless: 'text' },
    RubricGroup: { harmless: 'groupId' },
    Rubric: { harmless: 'importance rubricId type' },
    RubricBasedInstructionFollowingInstance: { harmless: 'jsonInstance' },
    ToolCall: { harmless: 'toolInput toolName' },
    TrajectorySingleToolUseSpec: { harmless: 'toolName' },
    PointwiseMetricInstance: { harmless: 'jsonInstance' },
    PairwiseMetricInstance: { harmless: 'jsonInstance' },
    ToolCallValidInstance: { harmless: 'prediction reference' },
    ToolNameMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKeyMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKVMatchInstance: { harmless: 'prediction reference' },
    CometSpec: { harmless: 'sourceLanguage targetLanguage' },
    CometInstance: { harmless: 'prediction reference source' },
    MetricxSpec: { harmless: 'sourceLanguage targetLanguage' },
    MetricxInstance: { harmless: 'prediction reference source' },
    // Studies and TensorBoards.
    CompleteTrialRequest: { harmless: 'infeasibleReason' },
    SuggestTrialsRequest: { harmless: 'clientId' },
    TensorboardTimeSeries: { harmless: 'pluginName pluginData' },
    TensorboardExperiment: { harmless: 'source' },
    BatchReadTensorboardTimeSeriesDataRequest: { 'by value': 'timeSeries' },
    TimeSeriesData: { harmless: 'tensorboardTimeSeriesId' },
    TensorboardTensor: { harmless: 'value' },
    TensorboardBlob: { harmless: 'data' },
    TimeSeriesDataPoint: { harmless: 'step' },
};
/** Names that mean the same in every message, and name nothing that a grant bounds. */
const harmless = 'displayName description etag labels filter pageToken orderBy readMask updateMask location cron ' +
    'datapointId featureOnlineStoreId featureViewId featureId featureGroupId entityTypeId featurestoreId sessionId ' +
    'artifactId contextId executionId metadataSchemaId metadataStoreId notebookRuntimeId notebookExecutionJobId ' +
    'notebookRuntimeTemplateId deploymentResourcePoolId pipelineJobId tensorboardRunId tensorboardTimeSeriesId ' +
    'tensorboardExperimentId';
/** Names of resources in the path, or of a message's subject: an id, or a full name that says what it is. */
const matchesName = 'name parent names trialName endpoint model dataset deploymentResourcePool featureView entityType featurestore ' +
    'indexEndpoint index modelDeploymentMonitoringJob context execution artifact tensorboard tensorboardTimeSeries ' +
    'tensorboardExperiment tensorboardRun notebookRuntimeTemplate';
/** Classes of fields by their names alone, in messages that only `call` can send. */
const plainNames = Object.fromEntries([
    ...harmless.split(' ').map(field => [field, 'harmless']),
    ...matchesName.split(' ').map(field => [field, 'by value']),
]);

;// CONCATENATED MODULE: ./build/policy/limits/fields/models.js
/** The registry: models, their versions, and their explanations. */
const modelFields = {
    UploadModelRequest: { models: 'parentModel modelId', service_accounts: 'serviceAccount' },
    CopyModelRequest: { models: 'modelId parentModel sourceModel', service_accounts: 'customServiceAccount' },
    MergeVersionAliasesRequest: { models: 'name', harmless: 'versionAliases' },
    Model: {
        models: 'name',
        schemata: 'metadataSchemaUri',
        storage: 'artifactUri',
        // The metadata of a model may point anywhere, and Google reads some of it.
        'by value': 'metadata pipelineJob',
        harmless: 'versionAliases displayName description versionDescription defaultCheckpointId etag labels',
    },
    PredictSchemata: { schemata: 'instanceSchemaUri parametersSchemaUri predictionSchemaUri' },
    ModelContainerSpec: {
        images: 'imageUri',
        // Code of the image, like command and args of a training container. The other fields are addresses inside it.
        harmless: 'command args predictRoute healthRoute invokeRoutePrefix deploymentTimeout sharedMemorySizeMb',
    },
    Port: { harmless: 'containerPort' },
    // Health checks, inside the container.
    Probe: {
        harmless: 'periodSeconds timeoutSeconds failureThreshold successThreshold initialDelaySeconds',
    },
    'Probe.ExecAction': { harmless: 'command' },
    'Probe.HttpGetAction': { harmless: 'path port host scheme' },
    'Probe.HttpHeader': { harmless: 'name value' },
    'Probe.GrpcAction': { harmless: 'port service' },
    'Probe.TcpSocketAction': { harmless: 'port host' },
    'Model.DataStats': {
        harmless: 'trainingDataItemsCount validationDataItemsCount testDataItemsCount trainingAnnotationsCount validationAnnotationsCount testAnnotationsCount',
    },
    ModelGardenSource: { publisher_models: 'publicModelName', harmless: 'versionId skipHfModelCache' },
    GenieSource: { publisher_models: 'baseModelUri' },
    UnmanagedContainerModel: { storage: 'artifactUri' },
    ExplanationParameters: { harmless: 'topK outputIndices' },
    SampledShapleyAttribution: { harmless: 'pathCount' },
    IntegratedGradientsAttribution: { harmless: 'stepCount' },
    SmoothGradConfig: { harmless: 'noiseSigma noisySampleCount' },
    'FeatureNoiseSigma.NoiseSigmaForFeature': { harmless: 'name sigma' },
    BlurBaselineConfig: { harmless: 'maxBlurSigma' },
    XraiAttribution: { harmless: 'stepCount' },
    Examples: { 'by value': 'nearestNeighborSearchConfig', harmless: 'neighborCount' },
    'Examples.ExampleGcsSource': { harmless: 'dataFormat' },
    GcsSource: { storage: 'uris' },
    Presets: { harmless: 'query modality' },
    // latentSpaceSource names an input of the model itself.
    ExplanationMetadata: { schemata: 'featureAttributionsSchemaUri', harmless: 'latentSpaceSource' },
    'ExplanationMetadata.InputMetadata': {
        harmless: 'inputBaselines inputTensorName encoding modality indicesTensorName denseShapeTensorName indexFeatureMapping encodedTensorName encodedBaselines groupName',
    },
    'ExplanationMetadata.InputMetadata.FeatureValueDomain': { harmless: 'minValue maxValue originalMean originalStddev' },
    'ExplanationMetadata.InputMetadata.Visualization': {
        harmless: 'type polarity colorMap clipPercentUpperbound clipPercentLowerbound overlayType',
    },
    'ExplanationMetadata.OutputMetadata': { harmless: 'indexDisplayNameMapping displayNameMappingKey outputTensorName' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/our-kinds.js
/** Kinds with their own shapes. They check names that they find at run time against the grant then. */
const ourKindFields = {
    // The job must have the labels of this repository and grant, which the step's handler checks.
    AttachStep: { 'by value': 'name', harmless: 'key kind since' },
    // Checked by the name that it resolves to, once that is known.
    EndpointByDisplayName: { harmless: 'displayName' },
    NewestModel: { harmless: 'displayName newest' },
    EndpointStep: {
        endpoints: 'endpointId',
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    TrafficStep: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    // Numbers that a gate reads, and writes to a model's evaluation.
    GateStep: { storage: 'metrics exists', harmless: 'absent' },
    // What the query reads is known by its dry run, and checked then. Its place is that of its data.
    GateRows: { projects: 'project', harmless: 'query parameters location maximum_bytes_billed' },
    EvaluationsOf: { models: 'model' },
    Bound: { harmless: 'min max equals' },
    BetterThan: { endpoints: 'endpoint', models: 'model', harmless: 'metric by goal' },
    ImportEvaluation: { models: 'model', schemata: 'metricsSchemaUri', harmless: 'displayName' },
    RolloutStep: { endpoints: 'endpoint', models: 'model', harmless: 'traffic bake keep' },
    RolloutProbe: { 'by value': 'instances parameters', harmless: 'latency errors requests' },
    Expectation: { harmless: 'min max equals type contains' },
    Watch: { harmless: 'failures min_requests on_inconclusive within' },
    WatchErrors: { harmless: 'max' },
    WatchLatency: { harmless: 'p50 p95 p99' },
    RollbackStep: { endpoints: 'endpoint' },
    // A grant may ask an engine that it created. Only the engine's labels show that, so the step's handler checks the name.
    QueryAgentStep: {
        'judged whole': 'engine',
        'by value': 'input',
        harmless: 'class_method latency max_bytes attempts restore',
    },
    EngineByDisplayName: { harmless: 'displayName' },
    // Its runs are bounded as those of a pipelineJob.
    ScheduleStep: {
        harmless: 'displayName cron startTime endTime maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount allowQueueing state catch_up',
    },
    // Checked as the version that it becomes.
    PublishStep: { 'judged whole': 'repository', harmless: 'pipeline tags move_tags description' },
    BuildImageStep: {
        writes: 'staging',
        service_accounts: 'serviceAccount',
        build_machines: 'machineType',
        // With any digest: `src/policy/limits/builds.ts`.
        'judged whole': 'image',
        // Files of the workspace, and how they become an image. The code in it runs as the account of the build.
        harmless: 'from dockerfile build_args target platform include exclude tags',
    },
    Buildpacks: { 'judged whole': 'builder', harmless: 'env' },
    BuildStep: {
        build_steps: 'name',
        timeout: 'timeout',
        // Code of the image.
        harmless: 'id entrypoint args script env dir waitFor allowFailure',
    },
    // Which files of the checked-out commit are uploaded. They never come from outside of it.
    StageStep: { writes: 'to', harmless: 'from include exclude archive' },
    CallStep: { methods: 'method', 'judged whole': 'body' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/pipelines.js
/** Pipeline jobs, and the parts of a compiled specification (`src/policy/limits/pipeline-shapes.ts`). */
const pipelineFields = {
    PipelineJob: {
        'judged whole': 'pipelineSpec',
        service_accounts: 'serviceAccount',
        networks: 'network',
        templates: 'templateUri',
        // preflightValidations: more checks by Google, before it runs anything.
        harmless: 'displayName labels reservedIpRanges preflightValidations',
    },
    'PipelineJob.RuntimeConfig': {
        storage: 'gcsOutputDirectory',
        // If an image or an accelerator is a parameter, its value is checked there.
        harmless: 'parameterValues failurePolicy',
    },
    // An id inside the metadata store of the pipeline's own project and location.
    'PipelineJob.RuntimeConfig.InputArtifact': { harmless: 'artifactId' },
    // Parameters in the form of old pipelines, like parameterValues.
    Value: { harmless: 'stringValue intValue doubleValue' },
    PipelineSpec: {
        // The root is used only if the job names no output directory.
        'judged whole': 'defaultPipelineRoot',
        harmless: 'pipelineInfo schemaVersion sdkVersion components root',
    },
    PipelineContainerSpec: { images: 'image', harmless: 'command args lifecycle env' },
    // Not bounded by `machines`, as docs/policy.md says: they are requests, and Vertex AI chooses the machine.
    ResourceSpec: {
        harmless: 'cpuLimit memoryLimit cpuRequest memoryRequest resourceCpuLimit resourceMemoryLimit resourceCpuRequest resourceMemoryRequest',
    },
    AcceleratorConfig: { 'judged whole': 'type count resourceType resourceCount' },
    ValueOrRuntimeParameter: { 'judged whole': 'constantValue runtimeParameter constant' },
    // reimport: whether to read a bounded address again.
    ImporterSpec: { 'judged whole': 'properties customProperties metadata', harmless: 'typeSchema reimport' },
    // Queries over the metadata of the pipeline's own project.
    ExecutorSpec: { harmless: 'resolver' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/prompts.js
/** Requests to models: the question, its tools, the form of the answer. Only the run gets the answer. */
const promptFields = {
    // Imagen, Veo, and others read and write `gs://` locations in instances and parameters.
    PredictRequest: { endpoints: 'endpoint', 'by value': 'instances parameters', harmless: 'labels' },
    GenerateContentRequest: {
        publisher_models: 'model',
        // A cache contains a prompt of its own, in an allowed project and location.
        'by value': 'cachedContent',
        harmless: 'labels',
    },
    Content: { harmless: 'role' },
    Part: { harmless: 'text thought thoughtSignature' },
    Blob: { harmless: 'mimeType data displayName' },
    // Only gs://: a request of Google's to https:// would reveal the question to a stranger.
    FileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    FunctionCall: { harmless: 'name args willContinue' },
    PartialArg: { harmless: 'nullValue numberValue stringValue boolValue jsonPath willContinue' },
    FunctionResponse: { harmless: 'name response scheduling' },
    FunctionResponseBlob: { harmless: 'mimeType data displayName' },
    FunctionResponseFileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    ExecutableCode: { harmless: 'language code' },
    CodeExecutionResult: { harmless: 'outcome output' },
    VideoMetadata: { harmless: 'startOffset endOffset fps' },
    'Part.MediaResolution': { harmless: 'level' },
    // Code execution is Google's sandbox without a network. Search and Maps are Google's own, and the model writes the
    // queries. Functions are only named, since this action calls none. All of these pass.
    Tool: {
        // Data stores and corpora that no list names, third parties with their own key, and addresses that the model
        // invents, through which its knowledge could leave.
        'must be off': 'retrieval parallelAiSearch exaAiSearch urlContext',
    },
    FunctionDeclaration: { harmless: 'name description behavior parametersJsonSchema responseJsonSchema' },
    // The parts of messages that must be off. They are refused as well, in case they are reached another way.
    Retrieval: { harmless: 'disableAttribution' },
    VertexAISearch: { 'must be off': 'datastore engine', harmless: 'maxResults filter' },
    'VertexAISearch.DataStoreSpec': { 'must be off': 'dataStore', harmless: 'filter' },
    VertexRagStore: { harmless: 'similarityTopK vectorDistanceThreshold' },
    'VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    RagRetrievalConfig: { harmless: 'topK' },
    'RagRetrievalConfig.Filter': { harmless: 'vectorDistanceThreshold vectorSimilarityThreshold metadataFilter' },
    'RagRetrievalConfig.Ranking.RankService': { 'must be off': 'modelName' },
    'RagRetrievalConfig.Ranking.LlmRanker': { publisher_models: 'modelName' },
    'Tool.ParallelAiSearch': { 'must be off': 'apiKey', harmless: 'enableZeroDataRetention customConfigs' },
    'Tool.ExaAiSearch': { 'must be off': 'apiKey', harmless: 'customConfigs' },
    'Tool.GoogleSearch': { harmless: 'excludeDomains blockingConfidence' },
    DynamicRetrievalConfig: { harmless: 'mode dynamicThreshold' },
    GoogleMaps: { harmless: 'enableWidget' },
    EnterpriseWebSearch: { harmless: 'excludeDomains blockingConfidence' },
    'Tool.ComputerUse': { harmless: 'environment excludedPredefinedFunctions' },
    FunctionCallingConfig: { harmless: 'mode allowedFunctionNames streamFunctionCallArguments' },
    RetrievalConfig: { harmless: 'languageCode' },
    'google.type.LatLng': { harmless: 'latitude longitude' },
    SafetySetting: { harmless: 'category threshold method' },
    // Templates of Model Armor, in an allowed project and location.
    ModelArmorConfig: { 'by value': 'promptTemplateName responseTemplateName' },
    GenerationConfig: {
        harmless: 'temperature topP topK candidateCount maxOutputTokens stopSequences responseLogprobs logprobs presencePenalty frequencyPenalty seed responseMimeType responseJsonSchema audioTimestamp responseModalities mediaResolution enableAffectiveDialog',
    },
    Schema: {
        harmless: 'type format title description nullable default minItems maxItems enum propertyOrdering required minProperties maxProperties minimum maximum minLength maxLength pattern example additionalProperties ref',
    },
    // Automatic routing is a model of its own, which `model` names.
    'GenerationConfig.RoutingConfig.AutoRoutingMode': { harmless: 'modelRoutingPreference' },
    'GenerationConfig.RoutingConfig.ManualRoutingMode': { publisher_models: 'modelName' },
    SpeechConfig: { harmless: 'languageCode' },
    PrebuiltVoiceConfig: { harmless: 'voiceName' },
    ReplicatedVoiceConfig: { harmless: 'mimeType voiceSampleAudio' },
    SpeakerVoiceConfig: { harmless: 'speaker' },
    'GenerationConfig.ThinkingConfig': { harmless: 'includeThoughts thinkingBudget thinkingLevel' },
    ImageConfig: { harmless: 'aspectRatio personGeneration imageSize prominentPeople' },
    'ImageConfig.ImageOutputOptions': { harmless: 'mimeType compressionQuality' },
};
/** The parts of an external retrieval, which must be off. Elsewhere their names mean something else. */
const retrievalFields = {
    ExternalApi: { 'must be off': 'endpoint', harmless: 'apiSpec' },
    ExternalApiElasticSearchParams: { harmless: 'index numHits searchTemplate' },
    'ApiAuth.ApiKeyConfig': { 'must be off': 'apiKeySecretVersion apiKeyString' },
    AuthConfig: { harmless: 'authType' },
    AuthConfigApiKeyConfig: { 'must be off': 'apiKeySecret apiKeyString', harmless: 'name httpElementLocation' },
    AuthConfigGoogleServiceAccountConfig: { service_accounts: 'serviceAccount' },
    AuthConfigHttpBasicAuthConfig: { 'must be off': 'credentialSecret' },
    AuthConfigOauthConfig: { 'must be off': 'accessToken', service_accounts: 'serviceAccount' },
    AuthConfigOidcConfig: { 'must be off': 'idToken', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/serving.js
/** Serving: endpoints, deployments, batch predictions, agents. */
const servingFields = {
    BatchPredictionJob: {
        models: 'model',
        service_accounts: 'serviceAccount',
        'by value': 'modelParameters',
        harmless: 'displayName generateExplanation labels disableContainerLogging',
    },
    'BatchPredictionJob.InputConfig': { harmless: 'instancesFormat' },
    'BatchPredictionJob.InstanceConfig': { harmless: 'instanceType keyField includedFields excludedFields' },
    'BatchPredictionJob.OutputConfig': { harmless: 'predictionsFormat' },
    BigQuerySource: { tables: 'inputUri' },
    VertexMultimodalDatasetSource: { datasets: 'datasetName' },
    VertexMultimodalDatasetDestination: { harmless: 'displayName' },
    BatchDedicatedResources: { 'judged whole': 'startingReplicaCount maxReplicaCount' },
    ManualBatchTuningParameters: { harmless: 'batchSize' },
    // Shares of traffic refer to models that are deployed on the endpoint, which is checked.
    DeployModelRequest: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    UndeployModelRequest: { endpoints: 'endpoint', harmless: 'deployedModelId trafficSplit' },
    DeployedModel: {
        models: 'model',
        service_accounts: 'serviceAccount',
        publisher_models: 'gdcConnectedModel',
        // A pool of machines that exists and is paid for already. No list names it, so its project and location must be
        // allowed.
        'by value': 'sharedResources',
        harmless: 'id displayName disableExplanations disableContainerLogging enableAccessLogging systemLabels checkpointId',
    },
    DedicatedResources: { 'judged whole': 'minReplicaCount maxReplicaCount requiredReplicaCount', harmless: 'spot' },
    AutomaticResources: { 'judged whole': 'minReplicaCount maxReplicaCount' },
    AutoscalingMetricSpec: { harmless: 'metricName target' },
    FasterDeploymentConfig: { harmless: 'fastTryoutEnabled' },
    SpeculativeDecodingSpec: { harmless: 'speculativeTokenCount' },
    'SpeculativeDecodingSpec.DraftModelSpeculation': { models: 'draftModel' },
    'SpeculativeDecodingSpec.NgramSpeculation': { harmless: 'ngramSize' },
    Endpoint: {
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    // A place of Google Distributed Cloud, in which the endpoint then serves.
    GdcConfig: { locations: 'zone' },
    // Projects that may reach the endpoint from their own networks.
    PrivateServiceConnectConfig: { projects: 'projectAllowlist', harmless: 'enablePrivateServiceConnect' },
    PSCAutomationConfig: { projects: 'projectId', networks: 'network' },
    // Copies of requests: to the named table, which is checked, otherwise to one in the endpoint's own project.
    PredictRequestResponseLoggingConfig: { harmless: 'enabled samplingRate' },
    ClientConnectionConfig: { harmless: 'inferenceTimeout' },
    // Requests could then use corpora that no list names.
    'GenAiAdvancedFeaturesConfig.RagConfig': { 'must be off': 'enableRag' },
    ReasoningEngine: {
        engines: 'name',
        harmless: 'displayName description etag labels',
    },
    ReasoningEngineSpec: {
        service_accounts: 'serviceAccount',
        // identityType: the identity if no account is named, which `default` must allow.
        'judged whole': 'identityType',
        harmless: 'classMethods agentFramework',
    },
    // Code in the body comes from the repository, like arguments of a container.
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource': { harmless: 'sourceArchive' },
    AgentSources: { harmless: 'from include exclude', writes: 'keep' },
    // Code of another repository, in whatever state it is when it is read.
    'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig': {
        'must be off': 'gitRepositoryLink',
        harmless: 'dir revision',
    },
    'ReasoningEngineSpec.SourceCodeSpec.PythonSpec': {
        harmless: 'version entrypointModule entrypointObject requirementsFile',
    },
    'ReasoningEngineSpec.SourceCodeSpec.ImageSpec': { harmless: 'buildArgs' },
    'ReasoningEngineSpec.ContainerSpec': { images: 'imageUri' },
    'ReasoningEngineSpec.PackageSpec': {
        storage: 'pickleObjectGcsUri dependencyFilesGcsUri requirementsGcsUri',
        harmless: 'pythonVersion',
    },
    // CPU and memory of an instance are small. The number of instances is bounded.
    'ReasoningEngineSpec.DeploymentSpec': {
        'judged whole': 'minInstances maxInstances',
        harmless: 'resourceLimits containerConcurrency',
    },
    // A question inside the instance, like a health check.
    KeepAliveProbe: { harmless: 'maxSeconds' },
    KeepAliveProbeHttpGet: { harmless: 'path port' },
    // An agent as data instead of code. It names things in free form.
    ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig: { 'by value': 'jsonConfig' },
    // An agent's memory stays in the engine, and two of Google's models read it.
    ReasoningEngineContextSpecMemoryBankConfig: { harmless: 'disableMemoryRevisions' },
    ReasoningEngineContextSpecMemoryBankConfigGenerationConfig: { publisher_models: 'model' },
    ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig: { publisher_models: 'embeddingModel' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfig: { harmless: 'defaultTtl memoryRevisionDefaultTtl' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig: {
        harmless: 'createTtl generateCreatedTtl generateUpdatedTtl',
    },
    MemoryGenerationTriggerConfigGenerationTriggerRule: { harmless: 'eventCount fixedInterval idleDuration' },
    MemoryBankCustomizationConfig: { harmless: 'disableNaturalLanguageMemories enableThirdPersonMemories scopeKeys' },
    MemoryBankCustomizationConfigConsolidationConfig: { harmless: 'revisionsPerCandidateCount' },
    MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory: { harmless: 'fact' },
    MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic: { harmless: 'description label' },
    MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic: { harmless: 'managedTopicEnum' },
    MemoryTopicId: { harmless: 'customMemoryTopicLabel managedMemoryTopic' },
    SecretEnvVar: { harmless: 'name' },
    // Code that anyone who may write the steps chooses receives the value.
    SecretRef: { secrets: 'secret', 'judged whole': 'version' },
    // Machines of Cloud Build in a user's network. Without it Google's own agent builds, and the account is ignored.
    'ReasoningEngineSpec.BuildSpec': { 'must be off': 'workerPool', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/training.js
/** Training: custom jobs, their trials, training pipelines. */
const trainingFields = {
    // The account bounds what code does with its arguments and environment.
    ContainerSpec: { images: 'imageUri', harmless: 'command args' },
    EnvVar: { harmless: 'name value' },
    PythonPackageSpec: { images: 'executorImageUri', storage: 'packageUris', harmless: 'pythonModule args' },
    CustomJob: { harmless: 'displayName labels' },
    CustomJobSpec: {
        persistent_resources: 'persistentResourceId',
        service_accounts: 'serviceAccount',
        networks: 'network',
        locations: 'protectedArtifactLocationId',
        tensorboards: 'tensorboard',
        contexts: 'experiment experimentRun',
        models: 'models',
        // An interactive shell and a dashboard in the running job, for people whom no list names.
        'must be off': 'enableWebAccess enableDashboardAccess',
        // Ranges inside the network, which is checked.
        harmless: 'reservedIpRanges',
    },
    WorkerPoolSpec: { 'judged whole': 'replicaCount' },
    MachineSpec: {
        'judged whole': 'machineType acceleratorType acceleratorCount tpuTopology',
        harmless: 'gpuPartitionSize',
    },
    ReservationAffinity: { 'judged whole': 'reservationAffinityType', reservations: 'values', harmless: 'key' },
    // Disks cost little compared with the machines, which are bounded.
    DiskSpec: { harmless: 'bootDiskType bootDiskSizeGb' },
    NfsMount: { mounts: 'server', harmless: 'path mountPoint' },
    LustreMount: { mounts: 'instanceIp volumeHandle', harmless: 'filesystem mountPoint' },
    // Restarts and retries end with the timeout, which is bounded.
    Scheduling: { timeout: 'timeout', harmless: 'strategy maxWaitDuration restartJobOnWorkerRestart disableRetries' },
    PscInterfaceConfig: { networks: 'networkAttachment' },
    // A domain is resolved through the target network, which is checked.
    DnsPeeringConfig: { projects: 'targetProject', networks: 'targetNetwork', harmless: 'domain' },
    GcsDestination: { storage: 'outputUriPrefix' },
    EncryptionSpec: { kms_keys: 'kmsKeyName' },
    // Trials multiply the resources of a job. The fields of a study can only reduce their number.
    HyperparameterTuningJob: {
        'judged whole': 'maxTrialCount parallelTrialCount',
        harmless: 'displayName labels maxFailedTrialCount',
    },
    StudySpec: { harmless: 'algorithm observationNoise measurementSelectionType' },
    'StudySpec.DecayCurveAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.MedianAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.ConvexAutomatedStoppingSpec': {
        harmless: 'maxStepCount minStepCount minMeasurementCount learningRateParameterName useElapsedDuration updateAllStoppedTrials',
    },
    'StudySpec.MetricSpec': { harmless: 'metricId goal' },
    'StudySpec.MetricSpec.SafetyMetricConfig': { harmless: 'safetyThreshold desiredMinSafeTrialsFraction' },
    'StudySpec.ParameterSpec': { harmless: 'parameterId scaleType' },
    'StudySpec.ParameterSpec.DoubleValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.IntegerValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.CategoricalValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.DiscreteValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition': { harmless: 'values' },
    'StudySpec.StudyStoppingConfig': {
        harmless: 'shouldStopAsap minNumTrials maxNumTrials maxNumTrialsNoProgress maxDurationNoProgress',
    },
    StudyTimeConstraint: { harmless: 'maxDuration endTime' },
    TrainingPipeline: {
        // The definition says what the inputs are: a custom job's specification, or an AutoML training's budget.
        'judged whole': 'trainingTaskDefinition trainingTaskInputs',
        models: 'modelId parentModel',
        harmless: 'displayName labels',
    },
    InputDataConfig: {
        datasets: 'datasetId',
        schemata: 'annotationSchemaUri',
        // Parts of the dataset, which is checked, and its own queries and annotations.
        harmless: 'annotationsFilter savedQueryId persistMlUseAssignment',
    },
    FractionSplit: { harmless: 'trainingFraction validationFraction testFraction' },
    FilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    PredefinedSplit: { harmless: 'key' },
    TimestampSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    StratifiedSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    BigQueryDestination: { tables: 'outputUri' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/tuning.js
/** Tuning of Gemini and open models, and the evaluation of its result. */
const tuningFields = {
    TuningJob: {
        publisher_models: 'baseModel',
        service_accounts: 'serviceAccount',
        harmless: 'tunedModelDisplayName description labels',
    },
    PreferenceOptimizationSpec: {
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    PreferenceOptimizationHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize beta' },
    PreTunedModel: { models: 'tunedModelName', harmless: 'checkpointId' },
    SupervisedTuningSpec: {
        // A file, or the name of a multimodal dataset, which its form distinguishes.
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    // The price of tuning depends on the tokens: epochs times the dataset, which is checked.
    SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },
    Metric: { harmless: 'aggregationMetrics' },
    MetricMetadata: { 'by value': 'otherMetadata', harmless: 'title' },
    MetricMetadataScoreRange: { harmless: 'min max step description' },
    // Short functions that come from the repository and run in Google's sandbox.
    CustomCodeExecutionSpec: { harmless: 'evaluationFunction' },
    EvaluationParserConfigCustomCodeParserConfig: { harmless: 'parsingFunction' },
    DatasetCustomMetric: { harmless: 'aggregationFunction displayName' },
    // The model that writes rubrics has its own message.
    RubricGenerationSpec: { harmless: 'promptTemplate rubricContentType rubricTypeOntology' },
    PredefinedMetricSpec: { 'by value': 'metricSpecParameters', harmless: 'metricSpecName' },
    ComputationBasedMetricSpec: { 'by value': 'parameters', harmless: 'type' },
    LLMBasedMetricSpec: {
        'by value': 'additionalConfig',
        harmless: 'rubricGroupKey metricPromptTemplate systemInstruction',
    },
    AutoraterConfig: { publisher_models: 'autoraterModel', harmless: 'samplingCount flipEnabled' },
    PointwiseMetricSpec: { harmless: 'metricPromptTemplate systemInstruction' },
    CustomOutputFormatConfig: { harmless: 'returnRawOutput' },
    PairwiseMetricSpec: {
        harmless: 'metricPromptTemplate candidateResponseFieldName baselineResponseFieldName systemInstruction',
    },
    BleuSpec: { harmless: 'useEffectiveOrder' },
    RougeSpec: { harmless: 'rougeType useStemmer splitSummaries' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/fields.js








/** The fields that bodies can contain, by area. No message is in two areas. */
const bodyFields = [
    trainingFields,
    pipelineFields,
    tuningFields,
    modelFields,
    servingFields,
    promptFields,
    retrievalFields,
    ourKindFields,
];
/**
 * Returns the class of a field that is not itself a message, for every message that a body can contain: text, numbers, and
 * switches. Messages are listed only if they must be absent. `src/policy/limits/walk.ts` refuses a field that is missing
 * here, and a test finds it in the schema.
 */
const bodyFieldClass = (message, field) => classesOf(message).get(field);
/** The classes of one message's fields, made when the first is checked: a run meets a few dozen of the hundreds. */
function classesOf(message) {
    const known = knownClasses.get(message);
    if (known !== undefined)
        return known;
    const area = bodyFields.find(fields => Object.hasOwn(fields, message));
    const classes = classesIn(message, area?.[message] ?? {});
    knownClasses.set(message, classes);
    return classes;
}
const knownClasses = new Map();
/** Every classified field of a body, as `Message.field`. */
const bodyFieldNames = () => bodyFields
    .flatMap(area => Object.keys(area))
    .flatMap(message => [...classesOf(message).keys()].map(field => `${message}.${field}`));
/**
 * Returns the class of a field whose name means the same in every message: for requests that no kind's body describes.
 * `model` and similar fields may have several classes, which their values distinguish.
 */
function fieldClassByName(field) {
    commonClasses ??= commonNames([trainingFields, tuningFields, modelFields, servingFields, promptFields]);
    return commonClasses.get(field);
}
/** Created when the first call is checked: few runs have one. */
let commonClasses;
/**
 * Returns the class of a field of a message that only `call` can send: by message, otherwise by its name, otherwise
 * harmless if its type cannot name anything. `undefined` if the field is not classified, or if a kind's body contains
 * the message.
 */
function callFieldClass(message, field, shape) {
    const fieldClass = Object.hasOwn(callFields, message)
        ? classesIn(message, callFields[message] ?? {}).get(field)
        : undefined;
    if (fieldClass !== undefined)
        return fieldClass;
    if (bodyFields.some(area => Object.hasOwn(area, message)))
        return undefined;
    if (Object.hasOwn(plainNames, field))
        return plainNames[field];
    return namesNothing(shape) ? 'harmless' : undefined;
}
/** True for numbers, switches, times, and masks, which name nothing. */
function namesNothing(shape) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesNothing(shape.of);
    if (shape.type === 'string')
        return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '');
    return ['integer', 'number', 'boolean', 'enum'].includes(shape.type);
}
function commonNames(areas) {
    const classes = new Map();
    for (const [message, byClass] of areas.flatMap(area => Object.entries(area)))
        for (const [field, fieldClass] of classesIn(message, byClass))
            classes.set(field, classes.has(field) && classes.get(field) !== fieldClass ? undefined : fieldClass);
    const common = new Map([...classes].flatMap(([field, fieldClass]) => (fieldClass === undefined ? [] : [[field, fieldClass]])));
    // An address may be of a table, a bucket, or an image; its value says which. A zone is mostly one of Compute Engine.
    for (const field of ['outputUri', 'inputUri', 'zone'])
        common.delete(field);
    return common.set('templateUri', 'templates').set('model', 'models');
}
/** @throws Error on a field that is listed twice: its class must not depend on an order */
function classesIn(message, byClass) {
    const classes = new Map();
    for (const [fieldClass, fields] of Object.entries(byClass))
        for (const field of fields.split(' ')) {
            if (classes.has(field))
                throw new Error(`${message}.${field} is classified twice`);
            classes.set(field, fieldClass);
        }
    return classes;
}


/***/ }),

/***/ 80507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ judgeByValue)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _document_secret_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20729);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1369);
/* harmony import */ var _malformed_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56352);





/**
 * Checks a free-form value against the grant by its form, since no schema describes its parts: `gs://` and `bq://`
 * locations, images, emails of service accounts, and full resource names, at any depth. Text that only mentions one is
 * left alone.
 */
function judgeByValue(value, path, limits, fieldClass = 'by value') {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX)
        limits.postpone(path, value);
    else if (typeof value === 'string')
        limits.refuse(path, withoutValue(path, refuseText(value, limits) ?? (fieldClass === 'address' ? refuseAddress(value) : undefined)));
    else if (Array.isArray(value))
        for (const [index, item] of value.entries())
            judgeByValue(item, [...path, index], limits, fieldClass);
    else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(value))
        for (const [key, item] of Object.entries(value))
            judgeByValue(item, [...path, key], limits, fieldClass);
}
/** The refusal of a value that may be a secret, without the value. */
const withoutValue = (path, refusal) => refusal === undefined || !(0,_document_secret_values_js__WEBPACK_IMPORTED_MODULE_2__/* .leadsToSecret */ .v5)(path)
    ? refusal
    : { message: 'names something that the grant does not allow.', cure: 'Compare it with the lists of allow.' };
/** Refuses an address outside Google's APIs, which no list bounds. */
function refuseAddress(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:gs|bq):\/\//.test(text))
        return undefined;
    if (/^https:\/\/[a-z0-9.-]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?projects\//.test(text))
        return undefined;
    return { message: `no list in allow covers the address ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}.`, cure: 'Name a gs:// location instead.' };
}
function refuseText(text, limits) {
    const { allow, grant, step } = limits;
    // An upper-case scheme is malformed: some readers ignore the case.
    if (/^gs:\/\//i.test(text))
        return (0,_malformed_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isGoogleSchema */ .$T)(text) ? undefined : (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('storage', text, allow, grant, step);
    if (/^bq:\/\//i.test(text))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('tables', text, allow, grant, step);
    const account = /^(?:serviceAccount:)?([^\s@/]+@[^\s@/]*gserviceaccount\.com)$/.exec(text)?.[1];
    if (account !== undefined)
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('service_accounts', account, allow, grant, step);
    if (/^[\w.-]*(?:docker\.pkg\.dev|gcr\.io)\/\S+$/.test(text))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('images', text, allow, grant, step);
    return refuseResource(text, limits);
}
/** Collections that a list names, as in a full resource name. */
const listsByForm = {
    models: 'models',
    endpoints: 'endpoints',
    reasoningEngines: 'engines',
    datasets: 'datasets',
    tensorboards: 'tensorboards',
    persistentResources: 'persistent_resources',
};
/**
 * Checks a full resource name: against the list of its collection if there is one, otherwise its project and location
 * must be allowed.
 */
function refuseResource(text, limits) {
    const { allow, grant, step } = limits;
    // The form in which Compute Engine and Google's APIs write their own names.
    const name = text.replace(/^(?:https:)?\/\/[a-z.]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?/, '');
    if (/^publishers\/[^/]+\/models\//.test(name))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('publisher_models', name, allow, grant, step);
    const [, project, rest = ''] = /^projects\/([^/\s]+)(?:\/(\S*))?$/.exec(name) ?? [];
    if (project === undefined)
        return undefined;
    const flaw = (0,_malformed_names_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedName */ .zz)(name);
    if (flaw !== undefined)
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} ${flaw}: no name of a resource does.`, cure: 'Write the plain name.' };
    if (/(?:^|\/)(?:networks|networkAttachments)\//.test(rest))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('networks', name, allow, grant, step);
    if (/(?:^|\/)cryptoKeys\//.test(rest))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('kms_keys', name, allow, grant, step);
    if (/(?:^|\/)reservations\//.test(rest))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('reservations', name, allow, grant, step);
    if (/(?:^|\/)secrets\//.test(rest))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('secrets', name.replace(/\/versions\/[\w-]+$/, ''), allow, grant, step);
    if (rest.startsWith('serviceAccounts/'))
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('service_accounts', name, allow, grant, step);
    const [, location, collection = '', id] = /^locations\/([^/]+)(?:\/([^/]+)\/([^/]+))?/.exec(rest) ?? [];
    if (collection === 'publishers')
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('publisher_models', name, allow, grant, step);
    if (id !== undefined && Object.hasOwn(listsByForm, collection)) {
        const fieldClass = listsByForm[collection];
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)(fieldClass, `projects/${project}/locations/${location}/${collection}/${id}`, allow, grant, step);
    }
    return ((0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('projects', project, allow, grant, step) ??
        (location === undefined ? undefined : (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseValue */ .ss)('locations', location, allow, grant, step)));
}


/***/ }),

/***/ 1369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dn: () => (/* binding */ isFolderEntry),
/* harmony export */   n3: () => (/* binding */ isRelative),
/* harmony export */   qY: () => (/* binding */ outside),
/* harmony export */   qu: () => (/* binding */ refuseBeginning),
/* harmony export */   ss: () => (/* binding */ refuseValue),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* unused harmony export classOf */
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42942);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96386);
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27994);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78706);
/* harmony import */ var _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56352);
/* harmony import */ var _spellings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40915);







const namesAs = (list, noun, more = {}) => ({
    list,
    noun,
    entries: allow => allow[list],
    malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedName */ .zz,
    ...more,
});
/** Resources of a collection. In the step's own project and location, the id is enough. */
const within = (collection) => ({
    called: (value, place) => (0,_spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .spelledNames */ .In)(value, collection, place),
});
const allowLists = {
    methods: namesAs('methods', 'method'),
    projects: namesAs('projects', 'project'),
    locations: namesAs('locations', 'location'),
    service_accounts: namesAs('service_accounts', 'service account'),
    images: namesAs('images', 'image', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedImage */ .JL }),
    templates: namesAs('templates', 'template', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedTemplate */ .cj }),
    build_steps: namesAs('build_steps', 'image of a build step', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedImage */ .JL }),
    storage: namesAs('storage', 'storage location', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedStorage */ .bm }),
    // Uploads to a folder write whatever is below it, so that an entry must end there as well.
    writes: namesAs('writes', 'upload location', {
        malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedWrite */ .nz,
        suited: (entries, value) => (value.endsWith('/') ? entries.filter(isFolderEntry) : entries),
    }),
    secrets: namesAs('secrets', 'secret', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedSecret */ .Gh, called: _spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .secretNames */ .XG }),
    artifacts: namesAs('storage', 'storage location', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedArtifact */ ._8 }),
    tables: namesAs('storage', 'BigQuery location', { malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedTable */ .Cl }),
    mounts: namesAs('storage', 'file server'),
    // A build runs on one machine. Its default machine is the smallest, and `timeout` bounds its hours.
    build_machines: {
        list: 'machines.types',
        noun: 'machine type',
        entries: ({ machines }) => machines.types,
        malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedName */ .zz,
        free: type => type === '' || type === 'UNSPECIFIED',
    },
    schemata: namesAs('storage', 'schema', {
        malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedStorage */ .bm,
        free: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isGoogleSchema */ .$T,
    }),
    models: namesAs('models', 'model', within('models')),
    publisher_models: namesAs('publisher_models', 'publisher model', { called: _spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .publisherNames */ .xW }),
    endpoints: namesAs('endpoints', 'endpoint', within('endpoints')),
    engines: namesAs('engines', 'agent engine', within('reasoningEngines')),
    datasets: namesAs('datasets', 'dataset', within('datasets')),
    // An entry for Vertex AI's datasets, such as "*", says nothing about BigQuery's.
    query_datasets: namesAs('datasets', 'BigQuery dataset', {
        malformed: _malformed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedDataset */ .sS,
        called: value => [value, `bq://${value}`],
        suited: entries => entries.filter(entry => /^[^/.]+\.[^/]+$/.test((0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherText */ .sE)(entry).replace(/^bq:\/\//, ''))),
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
const isFolderEntry = (entry) => /(?:\/|\*\*)$/.test((0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherText */ .sE)(entry));
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
        const collection = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_3__/* .collectionIn */ .et)(value);
        return collection === 'models' || collection === 'endpoints' ? collection : fieldClass;
    }
    if (fieldClass === 'storage' && (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_3__/* .collectionIn */ .et)(value) === 'datasets')
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
    const text = valueClass === 'service_accounts' ? (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_3__/* .accountIn */ .l1)(value) : value;
    return refuseListed(valueClass, text, allow, grant, place);
}
function refuseListed(fieldClass, value, allow, grant, place) {
    const rule = allowLists[fieldClass];
    const malformed = rule.malformed?.(value);
    if (malformed !== undefined)
        return {
            message: `the ${rule.noun} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)} ${malformed}.`,
            cure: 'The action does not normalize names: write the plain form.',
        };
    if (rule.free?.(value))
        return undefined;
    const entries = rule.entries(allow).filter(entry => !isWord(fieldClass, entry));
    const called = (0,_spellings_js__WEBPACK_IMPORTED_MODULE_0__/* .spellingsOf */ .Hz)(value, fieldClass, place).flatMap(name => rule.called?.(name, place) ?? [name]);
    if (called.some(name => (0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(rule.suited?.(entries, name) ?? entries, name)))
        return undefined;
    const what = `the ${rule.noun} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)}`;
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
    if (beginning === '' || listed.some(entry => (0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesBeginning */ .XJ)(entry, beginning)))
        return undefined;
    const what = `the ${noun} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(reference)}, with any value of its references,`;
    return outside(what, list, `${beginning}*`, entries(allow), grant);
}
/**
 * The refusal of an image without a digest. A tag can move after the check, so none is suggested if digests are
 * required.
 */
function outsideByTag(what, list, image, entries, grant) {
    const wantsDigest = entries.some(entry => (0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherText */ .sE)(entry).includes('@sha256:'));
    if (!wantsDigest)
        return outside(what, list, image, entries, grant);
    const name = image.replace(/:[^/:]*$/, '');
    const refusal = outside(what, list, `${name}@sha256:*`, entries, grant);
    if (!(0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(entries, `${name}@sha256:${'0'.repeat(64)}`))
        return {
            ...refusal,
            cure: `It needs a digest, as in ${name}@sha256:\u2026, and the grant has to allow it, too. ${refusal.cure}`,
        };
    if (!/^[\w.-]*\b(?:pkg\.dev|gcr\.io)\/[\w./:-]+$/.test(image))
        return { ...refusal, cure: `Name it by digest: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(`${name}@sha256:\u2026`)}.` };
    return {
        ...refusal,
        cure: 'Name it by digest.',
        commands: [
            {
                when: 'This prints the digest:',
                run: `gcloud artifacts docker images describe ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__.quoteShell)(image)} --format='value(image_summary.digest)'`,
            },
        ],
    };
}
/** The refusal of a value outside a list, with the list's entries and the line to add. */
function outside(what, list, asked, entries, grant) {
    const shown = entries.map(_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherText */ .sE);
    const literals = (0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .literalTexts */ .SM)(entries);
    const isLocation = list === 'storage' || list === 'writes';
    const line = isLocation ? lasting(asked) : asked;
    const meant = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestSlip */ .lr)(line, literals.filter(one => withoutDigits(one) !== withoutDigits(line))) ?? (isLocation ? suggestBucket(asked, shown) : undefined);
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
    return bucket === '' || known.includes(bucket) ? undefined : (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestSlip */ .lr)(bucket, known);
}
/** Names that differ only in a number are mostly meant, not misspelt. */
const withoutDigits = (text) => text.replace(/\d/g, '');
/** Words of the policy that are not names: they allow a default account, or any reservation. */
const wordsOfLists = {
    service_accounts: 'default',
    reservations: 'any',
};
const isWord = (fieldClass, entry) => 'literal' in entry && entry.literal === wordsOfLists[fieldClass];


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ largestCount),
/* harmony export */   Hi: () => (/* binding */ isUnbounded),
/* harmony export */   Hx: () => (/* binding */ judgeMachine),
/* harmony export */   QC: () => (/* binding */ batchReplicas),
/* harmony export */   Qc: () => (/* binding */ judgeReservation),
/* harmony export */   Yx: () => (/* binding */ sumOfPools),
/* harmony export */   nu: () => (/* binding */ judgeReplicaCount),
/* harmony export */   uF: () => (/* binding */ admitsAnyAccelerator),
/* harmony export */   xV: () => (/* binding */ judgeAccelerator)
/* harmony export */ });
/* unused harmony export readCount */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78706);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1369);




/** The machine that serves if no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultMachine = 'n1-standard-2';
/**
 * Checks a machine: its type, its accelerators, and their count. A TPU's topology determines the number of machines, so
 * it is part of the type.
 */
function judgeMachine(machine, path, limits) {
    const { machineType: given, tpuTopology } = machine;
    const isLeftOut = given === undefined || given === null || given === '';
    const machineType = isLeftOut ? defaultMachine : given;
    if (typeof machineType === 'string' && !(tpuTopology instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX)) {
        const type = typeof tpuTopology === 'string' && tpuTopology !== '' ? `${machineType}/${tpuTopology}` : machineType;
        const { types } = limits.allow.machines;
        if (!(0,_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(types, type)) {
            const what = isLeftOut ? `no machineType, so Google's default ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(type)},` : `the machine type ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(type)}`;
            limits.refuse([...path, 'machineType'], (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(what, 'machines.types', type, types, limits.grant));
        }
    }
    const type = machine.acceleratorType;
    if (type !== undefined && type !== 'ACCELERATOR_TYPE_UNSPECIFIED')
        judgeAccelerator(type, machine.acceleratorCount, [...path, 'acceleratorType'], limits);
}
/**
 * Checks an accelerator. A type that is not listed is refused, whatever its count.
 *
 * @param count a number or its text; absent, 0, and a value that is not known yet count as 1
 */
function judgeAccelerator(type, count, path, limits) {
    if (typeof type !== 'string')
        return;
    const { accelerators } = limits.allow.machines;
    const most = Object.hasOwn(accelerators, type) ? accelerators[type] : accelerators['*'];
    const wanted = count instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX ? 1 : readCount(count);
    if (most !== undefined && wanted <= most)
        return;
    const shown = Object.entries(accelerators).map(([name, number]) => `${name}: ${number}`);
    limits.refuse(path, {
        message: `${Number.isNaN(wanted) ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(String(count)) : wanted} of the accelerator ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(type)} on one machine is outside allow.machines.accelerators of grant ${limits.grant}.`,
        cure: `${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, write grants.${limits.grant}.allow.machines.accelerators: {${type}: ${Number.isNaN(wanted) ? 1 : wanted}}`,
    });
}
/** True if the grant lists `*`: any type of accelerator, also one that only a pipeline's run knows. */
const admitsAnyAccelerator = ({ allow }) => Object.hasOwn(allow.machines.accelerators, '*');
/**
 * Returns the sum over the worker pools of a job. A pool without a count, with 0, or with an unknown number has one.
 */
const sumOfPools = (pools) => (Array.isArray(pools) ? pools : []).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject).reduce((sum, pool) => sum + largestCount(pool.replicaCount), 0);
/** Returns the largest of some counts. NaN if one of them is not a count. */
const largestCount = (...counts) => Math.max(...counts.map(count => (count instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX ? 1 : readCount(count))));
/**
 * Checks replicas that run at the same time.
 *
 * @param unwritten the field that would bound them, if it is absent and Google's default applies
 */
function judgeReplicaCount(count, path, limits, unwritten) {
    const bound = limits.allow.machines.replicas;
    if (count <= bound)
        return;
    const why = unwritten === undefined ? '' : `, so many may run where ${unwritten} is not written,`;
    const less = unwritten === undefined || bound === 0 ? '' : `Write ${unwritten}: ${bound}. `;
    limits.refuse(path, {
        message: `${count} replicas${why} are outside allow.machines.replicas of grant ${limits.grant}.`,
        cure: `${less}It allows ${bound === 0 ? 'none' : bound}. To allow it, write grants.${limits.grant}.allow.machines.replicas: ${count}`,
    });
}
/** ANY_RESERVATION names none and may use any, so the word `any` must allow it. */
function judgeReservation(affinity, path, limits) {
    if (affinity.reservationAffinityType !== 'ANY_RESERVATION')
        return;
    const { reservations } = limits.allow;
    if (reservations.some(entry => 'literal' in entry && entry.literal === 'any'))
        return;
    limits.refuse([...path, 'reservationAffinityType'], (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)('ANY_RESERVATION', 'reservations', 'any', reservations, limits.grant));
}
/**
 * Returns a count. Absent and 0 are the same on the wire (proto3), and count as 1. NaN, which no bound admits, if it is
 * not a count.
 */
function readCount(count) {
    const number = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : (count ?? 0);
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
        return Number.NaN;
    return Math.max(1, number);
}
/** Most replicas of a batch prediction. */
const batchReplicas = ({ startingReplicaCount, maxReplicaCount }) => largestCount(startingReplicaCount, isUnbounded({ maxReplicaCount }) ? 10 : maxReplicaCount);
/** True if a body sets no largest number of replicas. */
const isUnbounded = ({ maxReplicaCount }) => maxReplicaCount === undefined || maxReplicaCount === 0;


/***/ }),

/***/ 56352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ isGoogleSchema),
/* harmony export */   Cl: () => (/* binding */ malformedTable),
/* harmony export */   Gh: () => (/* binding */ malformedSecret),
/* harmony export */   JL: () => (/* binding */ malformedImage),
/* harmony export */   _8: () => (/* binding */ malformedArtifact),
/* harmony export */   bm: () => (/* binding */ malformedStorage),
/* harmony export */   cj: () => (/* binding */ malformedTemplate),
/* harmony export */   nz: () => (/* binding */ malformedWrite),
/* harmony export */   sS: () => (/* binding */ malformedDataset),
/* harmony export */   zz: () => (/* binding */ malformedName)
/* harmony export */ });
/* harmony import */ var _load_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62181);

/** Returns why a text cannot be the name of a resource, as the end of a sentence. */
function malformedName(value) {
    if (value === '')
        return 'is empty';
    if (_load_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Q.test(value) || /\s/.test(value))
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
    if (_load_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Q.test(path))
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


/***/ }),

/***/ 71912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ messageRules)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/policy/limits/accounts.js
var accounts = __webpack_require__(25630);
// EXTERNAL MODULE: ./build/steps/kinds/images/build-body.js
var build_body = __webpack_require__(93716);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/limits/context.js
var context = __webpack_require__(96275);
// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/policy/limits/builds.js






/** Checks a build: the image that it makes, whatever its digest, and its account, which runs code of the workspace. */
function judgeBuild({ image, serviceAccount }, path, limits) {
    const { allow, grant, step } = limits;
    const at = [...path, 'image'];
    if (image instanceof json/* Pending */.UX)
        limits.postpone(at, image);
    // An entry that lists digests allows no image that is not built yet.
    else if (typeof image === 'string' && (0,lists/* refuseValue */.ss)('images', `${image}@sha256:${'0'.repeat(64)}`, allow, grant, step))
        limits.refuse(at, (0,lists/* outside */.qY)(`the image ${(0,core_text/* quote */.hD)(image)}`, 'images', `${image}@sha256:*`, allow.images, grant));
    if (serviceAccount !== undefined && serviceAccount !== '')
        return;
    if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default'))
        return;
    const what = "no serviceAccount, so the default account of the project's builds,";
    const refusal = (0,lists/* outside */.qY)(what, 'service_accounts', 'default', allow.service_accounts, grant);
    const [listed] = (0,match/* literalTexts */.SM)(allow.service_accounts);
    const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`;
    limits.refuse([...path, 'serviceAccount'], { ...refusal, cure });
}
/** Google's own builder needs no entry. Any other one is the code of a build, as an image of its steps. */
function judgeBuilder({ builder }, path, limits) {
    const { allow, grant, step } = limits;
    const at = [...path, 'builder'];
    if (builder instanceof json/* Pending */.UX)
        (0,context/* judgePending */.lt)(builder, 'build_steps', at, limits);
    else if (typeof builder === 'string' && builder !== '' && builder !== build_body/* googleBuilder */.vz)
        limits.refuse(at, (0,lists/* refuseValue */.ss)('build_steps', builder, allow, grant, step));
}

// EXTERNAL MODULE: ./build/policy/limits/call-request.js
var call_request = __webpack_require__(19902);
// EXTERNAL MODULE: ./build/policy/limits/machines.js
var machines = __webpack_require__(9868);
// EXTERNAL MODULE: ./build/policy/limits/pipeline.js + 4 modules
var pipeline = __webpack_require__(81965);
// EXTERNAL MODULE: ./build/steps/pipeline/compiled-file.js
var compiled_file = __webpack_require__(74523);
;// CONCATENATED MODULE: ./build/policy/limits/publication.js





/** Checks where a pipeline is published by the version that it becomes, which is what a later step then names. */
const judgePublication = (publication, path, limits) => {
    const { step, allow, grant, refuse } = limits;
    const { repository } = publication;
    const at = [...path, 'repository'];
    if (repository instanceof json/* Pending */.UX)
        return (0,context/* judgePending */.lt)(repository, 'templates', at, limits);
    const version = (0,compiled_file/* templateVersionOf */.sH)(publication, step.pipelineFile);
    // Without a file that can be read the step is refused anyway.
    if (version === undefined || typeof repository !== 'string')
        return;
    const { templateUri, package: name } = version;
    if ((0,lists/* refuseValue */.ss)('templates', templateUri, allow, grant, step) === undefined)
        return;
    const every = `${repository.replace(/\/$/, '')}/${name}/sha256:*`;
    refuse(at, (0,lists/* outside */.qY)(`the template ${(0,core_text/* quote */.hD)(templateUri)}`, 'templates', every, allow.templates, grant));
};

// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
// EXTERNAL MODULE: ./build/policy/limits/automl-budget.js
var automl_budget = __webpack_require__(12196);
// EXTERNAL MODULE: ./build/policy/limits/free-form.js
var free_form = __webpack_require__(80507);
// EXTERNAL MODULE: ./build/policy/limits/walk.js
var walk = __webpack_require__(42191);
;// CONCATENATED MODULE: ./build/policy/limits/training-inputs.js









/**
 * Checks a training pipeline's inputs, which are free-form. Google's definition says what they are. An unknown
 * definition cannot be checked, and neither can one without a budget (text, video).
 */
function judgeTrainingPipeline(pipeline, path, limits) {
    const { trainingTaskDefinition: definition, trainingTaskInputs: inputs } = pipeline;
    if (typeof definition !== 'string' || inputs instanceof json/* Pending */.UX)
        return;
    const at = [...path, 'trainingTaskInputs'];
    const budget = Object.hasOwn(automl_budget/* autoMlDefinitions */.b4, definition) ? automl_budget/* autoMlDefinitions */.b4[definition] : undefined;
    if (definition === job_kinds/* customTask */.bu)
        judgeCustomTask(inputs, at, limits);
    else if (budget !== undefined)
        judgeAutoMl(inputs, budget, at, limits);
    else
        limits.refuse([...path, 'trainingTaskDefinition'], {
            message: `what ${(0,core_text/* quote */.hD)(definition)} accepts is unknown here, so no limit applies.`,
            cure: `One of: ${[job_kinds/* customTask */.bu, ...Object.keys(automl_budget/* autoMlDefinitions */.b4)].join(', ')}.`,
        });
}
/** Checks strictly by the schema: Google's parser accepts other spellings, too, which nothing here would bound. */
function judgeCustomTask(inputs, path, limits) {
    const shape = { type: 'object', name: 'CustomJobSpec' };
    const faults = (0,check_shape/* checkShape */.eA)(inputs, shape, limits.shapes, path).filter(({ path: at, key }) => !(key === true && (0,context/* isUncheckedField */.HD)(at.slice(0, -1), String(at.at(-1)), limits)));
    for (const { path: at, message, cure } of faults)
        limits.refuse(at, { message, cure: cure ?? 'Inputs of a custom task are a CustomJobSpec.' });
    if (faults.length === 0)
        (0,walk/* judgeValue */.h)(inputs, shape, 'harmless', path, limits);
}
function judgeAutoMl(inputs, budget, path, limits) {
    const given = (0,json.isObject)(inputs) ? inputs : {};
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (key.includes('_')) {
            limits.refuse(at, { message: 'inputs have their names in camel case here.', cure: `Write ${(0,suggest/* camelCase */.xQ)(key)}.` });
        }
        else if (/baseModelId$/i.test(key) && typeof value === 'string' && value !== '')
            (0,context/* judgeText */.Hu)(value, 'models', at, limits);
        else
            (0,free_form/* judgeByValue */.y)(value, at, limits);
    }
    const { nodeHours } = limits.allow;
    if (given[budget] instanceof json/* Pending */.UX)
        return;
    if (!(Number(given[budget]) > 0))
        limits.refuse(path, { message: `no ${budget}, so its cost has no limit.`, cure: `Write ${budget}: 1000` });
    // Neither a timeout nor a list of machines bounds AutoML. Its budget is the only limit.
    else if (nodeHours === undefined)
        limits.refuse([...path, budget], {
            message: `a budget of AutoML is outside allow.node_hours of grant ${limits.grant}.`,
            cure: `It allows none. To allow it, write grants.${limits.grant}.allow.node_hours: ${Math.ceil(Number(given[budget]) / 1000)}`,
        });
}

;// CONCATENATED MODULE: ./build/policy/limits/messages.js










/** Rules that need several fields of a message at once. */
const messageRules = {
    MachineSpec: machines/* judgeMachine */.Hx,
    ReservationAffinity: machines/* judgeReservation */.Qc,
    CustomJobSpec: (spec, path, limits) => {
        (0,accounts/* judgeAccount */.$c)(spec.serviceAccount, path, limits);
        (0,machines/* judgeReplicaCount */.nu)((0,machines/* sumOfPools */.Yx)(spec.workerPoolSpecs), [...path, 'workerPoolSpecs'], limits);
    },
    // Trials run in parallel. The resources of one are checked with its job.
    HyperparameterTuningJob: (job, path, limits) => {
        const each = (0,json.isObject)(job.trialJobSpec) ? (0,machines/* sumOfPools */.Yx)(job.trialJobSpec.workerPoolSpecs) : 1;
        const parallel = (0,machines/* largestCount */.AA)(job.parallelTrialCount);
        if (parallel > 1 && each <= limits.allow.machines.replicas)
            (0,machines/* judgeReplicaCount */.nu)(each * parallel, [...path, 'parallelTrialCount'], limits);
    },
    PipelineJob: (job, path, limits) => {
        (0,accounts/* judgeAccount */.$c)(job.serviceAccount, path, limits);
        if (job.pipelineSpec !== undefined)
            (0,pipeline/* judgePipeline */.S)(job.pipelineSpec, job, [...path, 'pipelineSpec'], limits);
    },
    TrainingPipeline: judgeTrainingPipeline,
    // machine_resources.proto: without a largest count, the smallest is used.
    DedicatedResources: ({ minReplicaCount, maxReplicaCount, requiredReplicaCount }, path, limits) => (0,machines/* judgeReplicaCount */.nu)((0,machines/* largestCount */.AA)(minReplicaCount, maxReplicaCount, requiredReplicaCount), path, limits),
    // machine_resources.proto: ten if no largest count is named.
    BatchDedicatedResources: (resources, path, limits) => {
        const isLeftOpen = (0,machines/* isUnbounded */.Hi)(resources) && (0,machines/* largestCount */.AA)(resources.startingReplicaCount) <= limits.allow.machines.replicas;
        const unwritten = isLeftOpen ? 'maxReplicaCount' : undefined;
        (0,machines/* judgeReplicaCount */.nu)((0,machines/* batchReplicas */.QC)(resources), path, limits, unwritten);
    },
    AutomaticResources: ({ minReplicaCount, maxReplicaCount }, path, limits) => {
        if ((0,machines/* isUnbounded */.Hi)({ maxReplicaCount }))
            // machine_resources.proto: "no upper bound for scaling under heavy traffic".
            limits.refuse(path, {
                message: 'without maxReplicaCount Vertex AI adds as many replicas as the traffic needs.',
                cure: `Write maxReplicaCount: ${Math.max(1, limits.allow.machines.replicas)}`,
            });
        else
            (0,machines/* judgeReplicaCount */.nu)((0,machines/* largestCount */.AA)(minReplicaCount, maxReplicaCount), path, limits);
    },
    ReasoningEngineSpec: judgeAgent,
    SecretRef: ({ version }, path, limits) => {
        // Google appends it to the name of the secret.
        if (typeof version === 'string' && version !== '' && !/^[\w-]+$/.test(version))
            limits.refuse([...path, 'version'], {
                message: `no version of a secret: ${(0,core_text/* quote */.hD)(version)}.`,
                cure: 'Write latest, its number, or its alias.',
            });
    },
    // Machines that stay, with the user's code on them. Google chooses a machine if none is named.
    PersistentResource: (resource, path, limits) => {
        const isLeftAlone = resource.resourcePools === undefined && resource.resourceRuntimeSpec === undefined;
        if (!(limits.partial && isLeftAlone))
            (0,accounts/* judgePersistent */.Dj)(resource, path, limits);
    },
    NotebookRuntimeTemplate: ({ machineSpec }, path, limits) => {
        if (limits.partial && machineSpec === undefined)
            return;
        (0,machines/* judgeMachine */.Hx)((0,json.isObject)(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits);
    },
    'NotebookExecutionJob.CustomEnvironmentSpec': ({ machineSpec }, path, limits) => (0,machines/* judgeMachine */.Hx)((0,json.isObject)(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits),
    // An engine elsewhere must be listed. In the step's own place it may be one that this grant created.
    QueryAgentStep: ({ engine }, path, limits) => {
        const { step, allow, grant } = limits;
        const [, project = '', location = ''] = typeof engine === 'string' ? (/^projects\/([^/]+)\/locations\/([^/]+)\//.exec(engine) ?? []) : [];
        const isOwnPlace = project === '' || ((/^\d+$/.test(project) || project === step.project) && location === step.location);
        if (!isOwnPlace)
            limits.refuse([...path, 'engine'], (0,lists/* refuseValue */.ss)('engines', String(engine), allow, grant, step));
    },
    PublishStep: judgePublication,
    BuildImageStep: judgeBuild,
    Buildpacks: judgeBuilder,
    CallStep: (step, path, limits) => (0,call_request/* judgeCall */.M)(step.body, [...path, 'body'], limits),
};
/**
 * Checks an agent. It runs on up to a hundred instances if no number is named (reasoning_engine.proto). With an
 * identity of its own, it runs as no account that a list could name.
 */
function judgeAgent(spec, path, limits) {
    const { sourceCodeSpec, containerSpec, packageSpec, serviceAccount, identityType, deploymentSpec } = spec;
    const deployment = (0,json.isObject)(deploymentSpec) ? deploymentSpec : {};
    // The environment is code, too: PYTHONPATH, LD_PRELOAD, or a proxy's address change the program that runs as the
    // agent's account.
    const code = [sourceCodeSpec, containerSpec, packageSpec, deployment.env];
    const hasCode = code.some(one => one !== undefined);
    const hasOwnIdentity = identityType === 'AGENT_IDENTITY';
    if (hasOwnIdentity)
        (0,accounts/* judgeOwnIdentity */.ce)(path, limits);
    else if (hasCode || serviceAccount !== undefined || identityType !== undefined)
        (0,accounts/* judgeAccount */.$c)(serviceAccount, path, limits);
    if (!hasCode && deploymentSpec === undefined)
        return;
    const { minInstances, maxInstances = 100 } = deployment;
    const isLeftOpen = deployment.maxInstances === undefined && (0,machines/* largestCount */.AA)(minInstances) <= limits.allow.machines.replicas;
    const unwritten = isLeftOpen ? 'deploymentSpec.maxInstances' : undefined;
    (0,machines/* judgeReplicaCount */.nu)((0,machines/* largestCount */.AA)(minInstances, maxInstances), [...path, 'deploymentSpec', 'maxInstances'], limits, unwritten);
}


/***/ }),

/***/ 64468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ nodeHoursOf),
/* harmony export */   o_: () => (/* binding */ checkNodeHours),
/* harmony export */   tP: () => (/* binding */ mostMachineTimes)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35293);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);
/* harmony import */ var _steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22123);
/* harmony import */ var _automl_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12196);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9868);






/**
 * Returns the most node hours that a step may use: replicas \u00d7 trials \u00d7 timeout, and an AutoML training's budget. A
 * build has one machine. A deployment runs until it is removed, and its account bounds a pipeline's components, so
 * neither has hours. An unknown count is one.
 *
 * @returns Infinity if nothing limits how long it may run
 */
const nodeHoursOf = (step) => mostHours(step).reduce((sum, { nodeHours }) => sum + nodeHours, 0);
/**
 * Returns the most machine time of a step, for a plan. The components of a pipeline decide by themselves, so theirs is
 * unknown. Of the alternatives of a step only one runs to its end.
 *
 * @returns the time of the step, and of each alternative; empty if it uses no machines
 */
const mostMachineTimes = (step) => [step, ...(step.alternatives ?? [])].flatMap(one => mostMachineTime(one) ?? []);
function mostMachineTime(step) {
    if (_steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[step.declaration.kind].pipelineJob !== undefined)
        return { parts: [], isUnknown: true };
    const parts = (0,_steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__/* .merged */ .Zu)(mostHours(step));
    return parts.length > 0 ? { parts } : (0,_steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__/* .servingTime */ .yh)(step.body, 'most');
}
function mostHours(step) {
    const { body, declaration, timeoutSeconds } = step;
    // The step's own timeout is in no request of another method.
    if (declaration.kind === 'call')
        return hoursWithin(body.body, { ...step, timeoutSeconds: undefined });
    const { spec, isPerTrial, machineSpec, isSingle } = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[declaration.kind].machines ?? {};
    if (isSingle)
        return [(0,_steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__/* .buildHours */ .mZ)(body.machineType, hours(timeoutSeconds))];
    if (machineSpec !== undefined) {
        const resources = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, machineSpec.slice(0, -1));
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(resources)
            ? [(0,_steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__/* .machineHours */ .bP)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, machineSpec), (0,_machines_js__WEBPACK_IMPORTED_MODULE_3__/* .batchReplicas */ .QC)(resources) * hours(timeoutSeconds))]
            : [];
    }
    if (spec === undefined)
        return [];
    const times = isPerTrial ? (0,_machines_js__WEBPACK_IMPORTED_MODULE_3__/* .largestCount */ .AA)(body.maxTrialCount) : 1;
    return autoMlHours(body) ?? multiplied(jobHours(body[spec], step), times);
}
const multiplied = (parts, times) => parts.map(part => ({ ...part, nodeHours: part.nodeHours * times }));
function autoMlHours(body) {
    const budget = (0,_automl_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .autoMlBudget */ ._3)(body);
    return budget === undefined ? undefined : [{ machineType: 'automl', nodeHours: budget }];
}
/** Returns the hours of jobs that the request of another method would start, at any depth. */
function hoursWithin(value, step) {
    if (Array.isArray(value))
        return value.flatMap(item => hoursWithin(item, step));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(value))
        return [];
    const times = value.maxTrialCount === undefined ? 1 : (0,_machines_js__WEBPACK_IMPORTED_MODULE_3__/* .largestCount */ .AA)(value.maxTrialCount);
    if (value.trialJobSpec !== undefined)
        return multiplied(jobHours(value.trialJobSpec, step), (0,_machines_js__WEBPACK_IMPORTED_MODULE_3__/* .largestCount */ .AA)(value.maxTrialCount));
    if (value.workerPoolSpecs !== undefined)
        return jobHours(value, step);
    return autoMlHours(value) ?? multiplied(hoursWithin(Object.values(value), step), times);
}
function jobHours(spec, step) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(spec) || spec.workerPoolSpecs === undefined)
        return [];
    const timeout = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(spec.scheduling) ? spec.scheduling.timeout : undefined;
    const own = typeof timeout === 'string' ? Number(timeout.slice(0, -1)) : undefined;
    return (0,_steps_machine_time_js__WEBPACK_IMPORTED_MODULE_1__/* .poolHours */ .ij)(spec.workerPoolSpecs, hours(own ?? step.timeoutSeconds), _machines_js__WEBPACK_IMPORTED_MODULE_3__/* .largestCount */ .AA);
}
const hours = (seconds) => seconds === undefined ? Number.POSITIVE_INFINITY : seconds / 3600;
/**
 * Checks the hours of a step, or of all steps of a file together: the grant's limit is for a run. A grant without one
 * leaves them to machines, replicas, and timeouts.
 */
function checkNodeHours(total, what, path, allow, grant) {
    const bound = allow.nodeHours;
    if (bound === undefined || total <= bound)
        return [];
    if (!Number.isFinite(total)) {
        const message = `${what} has no time limit, and exceeds allow.node_hours of grant ${grant}.`;
        return [{ path, message, cure: 'Give it a timeout.' }];
    }
    const shown = Math.ceil(total * 100) / 100;
    const cure = `It allows ${bound}. To allow it, write grants.${grant}.allow.node_hours: ${Math.ceil(total)}`;
    return [{ path, message: `${what}: ${shown} node hours are outside allow.node_hours of grant ${grant}.`, cure }];
}


/***/ }),

/***/ 81965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judgePipeline)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/policy/limits/context.js
var context = __webpack_require__(96275);
// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/policy/limits/images.js



/** Checks images: every possible value must be known, and allowed. */
function judgeImages(values, path, limits) {
    const known = new Set(values.filter(value => typeof value === 'string'));
    for (const value of known)
        limits.refuse(path, (0,lists/* refuseValue */.ss)('images', value, limits.allow, limits.grant, limits.step));
    for (const value of values) {
        if (value instanceof json/* Pending */.UX)
            (0,context/* judgePending */.lt)(value, 'images', path, limits);
        else if (typeof value !== 'string')
            limits.refuse(path, unknownValue('the image', value.unknown));
    }
}
/** The fault of a value that only a pipeline's run knows. */
const unknownValue = (noun, why) => ({
    message: `${noun} is not known before the pipeline runs: ${why}.`,
    cure: 'Make it a constant, or a parameter with a default or a given value.',
});

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/core/universes.js
var universes = __webpack_require__(30150);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/limits/free-form.js
var free_form = __webpack_require__(80507);
;// CONCATENATED MODULE: ./build/policy/limits/importers.js









/**
 * Checks an importer, which writes an artifact into Vertex ML Metadata. Its address is a constant or a parameter of its
 * component. Components also read the artifact's metadata: the image of a model's container, which they upload, and the
 * name of a resource.
 *
 * @param possible returns every value that a text of the importer can have
 */
function judgeImporter(importer, possible, path, limits) {
    const at = [...path, 'artifactUri'];
    const source = (0,json.isObject)(importer.artifactUri) ? importer.artifactUri : {};
    const typed = (0,json.isObject)(source.constantValue) ? source.constantValue.stringValue : undefined;
    const parameter = source.runtimeParameter;
    const uri = typeof parameter === 'string' ? `{{$.inputs.parameters['${parameter}']}}` : (source.constant ?? typed);
    if (typeof uri === 'string')
        judgeAddresses(possible(uri), at, limits);
    else
        limits.refuse(at, unknownValue('the artifact', 'it is neither a constant nor a parameter'));
    for (const field of ['metadata', 'properties', 'customProperties'])
        judgeMetadata(importer[field], possible, [...path, field], limits);
}
/** Checks every address that an artifact can have. */
function judgeAddresses(values, path, limits) {
    for (const value of values) {
        if (typeof value === 'string')
            judgeAddress(value, path, limits);
        else if (value instanceof json/* Pending */.UX)
            judgeAddressLater(value, path, limits);
        else
            judgeUnknownAddress(value, path, limits);
    }
}
/** Checks an address by its form. An empty one is an optional artifact that is not given. */
function judgeAddress(uri, path, limits) {
    if (uri === '')
        return;
    const name = resourceName(uri);
    if (name !== undefined)
        (0,free_form/* judgeByValue */.y)(name, path, limits);
    else
        for (const location of locationsOf(uri))
            limits.refuse(path, refuseLocation(location, limits));
}
/** Addresses of Vertex AI: its hosts in any region, the scheme of Google's first components, and full names. */
const addressOfVertex = new RegExp(`^(?:https://(?:[a-z0-9-]+-)?aiplatform\\.(?:[a-z0-9-]+\\.rep\\.)?(?:${universes/* universes */.x.map(one => one.replaceAll('.', '\\.')).join('|')})/v1\\w*/|aiplatform://v1\\w*/|//aiplatform\\.googleapis\\.com/)`);
/** Returns the full name of a resource of Vertex AI: artifacts of Google's components have its address. */
function resourceName(uri) {
    const name = uri.replace(addressOfVertex, '');
    return /^(?:projects\/[^/\s]+\/locations\/[^/\s]+\/[A-Za-z]+|publishers\/[^/\s]+\/models)\/\S+$/.test(name)
        ? name
        : undefined;
}
/**
 * Returns the locations that a web address of Cloud Storage may mean. Some readers take `%2F` for a slash, others do
 * not. Many take a backslash for one, so such an address is not accepted as Cloud Storage.
 */
function locationsOf(uri) {
    const object = /^https:\/\/storage\.googleapis\.com\/([^?#\\]+)$/.exec(uri)?.[1];
    if (object === undefined)
        return [uri];
    return [...new Set([`gs://${object}`, `gs://${decodeUri(object)}`])];
}
function decodeUri(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuseLocation(uri, { allow, grant, step }) {
    if (/^(gs|bq):\/\//.test(uri))
        return (0,lists/* refuseValue */.ss)('artifacts', uri, allow, grant, step);
    if ((0,match/* matchesAny */._I)(allow.storage, uri))
        return undefined;
    return (0,lists/* outside */.qY)(`the artifact ${(0,core_text/* quote */.hD)(uri)}`, 'storage', uri, allow.storage, grant);
}
/** Checks the known beginning of an earlier step's result. The whole is checked before the call. */
function judgeAddressLater(value, path, limits) {
    const isLocation = !value.whole && /^(gs|bq):\/\//.test(value.reference);
    if (isLocation)
        (0,context/* judgePending */.lt)(value, 'artifacts', path, limits);
    else
        limits.postpone(path, value);
}
/**
 * Checks an address that only the pipeline's run knows. It passes if an entry matches everything with its known
 * beginning. An address that is not given counts as empty.
 */
function judgeUnknownAddress({ unknown, prefix = '', absent }, path, limits) {
    if (absent)
        return;
    const { list, entries, beginning } = boundOf(prefix, limits);
    const all = [
        ...entries.map(entry => ({ entry, text: beginning })),
        ...limits.allow.storage.map(entry => ({ entry, text: prefix })),
    ];
    const found = all.find(({ entry, text }) => takesAllThatBegins(entry, text));
    if (found !== undefined) {
        const within = 'glob' in found.entry ? found.entry.glob : '';
        limits.leaveToRun(path, `the artifact, within ${within}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue('the artifact', unknown);
    const entry = `${beginning.slice(0, beginning.lastIndexOf('/') + 1).replace(/^(gs|bq):\/\/$/, '')}**`;
    limits.refuse(path, {
        message,
        cure: `${cure} To allow any value, add to grants.${limits.grant}.allow.${list}: [${JSON.stringify(entry)}]`,
    });
}
/** Returns the list that bounds addresses with this beginning. */
function boundOf(prefix, { allow }) {
    const name = prefix.replace(addressOfVertex, '');
    const collection = (0,resource_names/* collectionIn */.et)(name);
    if (collection === 'models' || collection === 'endpoints' || collection === 'datasets')
        return { list: collection, entries: allow[collection], beginning: name };
    const beginning = prefix.replace(/^https:\/\/storage\.googleapis\.com\//, 'gs://');
    return { list: 'storage', entries: allow.storage, beginning };
}
/** Only a `**` at the end matches everything that may follow. */
const takesAllThatBegins = (entry, beginning) => 'glob' in entry && entry.glob.endsWith('**') && (0,match/* matchesAny */._I)([entry], beginning);
/** Names under which Google's components read an image from an artifact. */
const imageKey = /^image_?uri$/i;
const containerKey = /^container_?spec$/i;
const resourceKey = /^resource_?name$/i;
/** Texts of the metadata may contain placeholders, like every text of a pipeline. */
function judgeMetadata(value, possible, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeMetadata(item, possible, [...path, index], limits);
        return;
    }
    if (!(0,json.isObject)(value))
        return;
    for (const [key, item] of Object.entries(value)) {
        const at = [...path, key];
        const text = constantTextOf(item);
        // A key may contain a placeholder, too, and so become any of these.
        const keys = possible(key);
        const mayBe = (pattern) => keys.some(one => typeof one !== 'string' || pattern.test(one));
        if (text === undefined)
            judgeMetadata(item, possible, at, limits);
        else if (mayBe(imageKey))
            judgeImages(possible(text), at, limits);
        else if (mayBe(resourceKey))
            judgeAddresses(possible(text), at, limits);
        // A container that is a parameter brings an image that was not checked.
        else if (mayBe(containerKey) && text.includes('{{'))
            judgeImages([{ unknown: 'its container is a parameter' }], at, limits);
        // Metadata may contain a mapping as JSON in a text.
        else if (mayBe(containerKey))
            judgeMetadata((0,json/* parseJson */.qF)(text), possible, at, limits);
    }
}
/** Returns a plain text, or the text of the typed form in old specifications. */
function constantTextOf(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,json.isObject)(value))
        return undefined;
    const inner = (0,json.isObject)(value.constantValue) ? value.constantValue.stringValue : (value.constant ?? value.stringValue);
    if (typeof inner === 'string')
        return inner;
    return typeof value.runtimeParameter === 'string' ? `{{$.inputs.parameters['${value.runtimeParameter}']}}` : undefined;
}

// EXTERNAL MODULE: ./build/policy/limits/machines.js
var machines = __webpack_require__(9868);
// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
;// CONCATENATED MODULE: ./build/policy/limits/pipeline-parameters.js


/**
 * Returns a function that finds every possible value of an executor's text (`{{$.inputs.parameters['image']}}`). It
 * follows the component's inputs through the tasks that call it, up to the pipeline's own parameters. The result of a
 * task, a loop, or an expression is not known.
 *
 * @param spec of the form in `src/policy/limits/pipeline-shapes.ts`: an unknown spelling could hide the source of a
 * value
 */
function resolver(spec, runtimeConfig) {
    const parameters = new PipelineParameters(spec, runtimeConfig);
    const usersOf = (0,oldest_node/* groupBy */.$)(Object.entries(mappingOf(spec.components)), ([, component]) => mappingOf(component).executorLabel);
    return (text, executor) => {
        if (!text.includes('{{'))
            return [text];
        const users = usersOf.get(executor) ?? [];
        if (users.length === 0)
            return [{ unknown: 'no component uses it' }];
        return distinctValues(users.flatMap(([component]) => expand(text, name => parameters.valuesOf(component, name))));
    };
}
/** The possible values of the parameters of a pipeline's components. */
class PipelineParameters {
    #components;
    #root;
    #runtimeConfig;
    #calls;
    // Each parameter of each component is evaluated once: the number of paths to it may be exponential.
    #found = new Map();
    constructor(spec, runtimeConfig) {
        this.#components = mappingOf(spec.components);
        this.#root = mappingOf(spec.root);
        this.#runtimeConfig = runtimeConfig;
        this.#calls = callsOf(this.#components, this.#root);
    }
    valuesOf(component, parameter) {
        const key = JSON.stringify([component, parameter]);
        const before = this.#found.get(key);
        if (before !== undefined)
            return before;
        this.#found.set(key, [{ unknown: 'its components call each other in a circle' }]);
        const here = this.#calls.get(component) ?? [];
        const values = here.length === 0
            ? [{ unknown: `no task calls ${component}` }]
            : distinctValues(here.flatMap(call => this.#passedBy(call, component, parameter)));
        this.#found.set(key, values);
        return values;
    }
    /** The value that one task passes to a parameter of the component that it calls. */
    #passedBy({ scope, task }, component, parameter) {
        const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), parameter);
        if (mappingOf(task.parameterIterator).itemInput === parameter)
            return [{ unknown: 'it is the item of a loop' }];
        if (!(0,json.isObject)(input))
            return defaultOf(mappingOf(ownProperty(this.#components, component)), parameter);
        if (input.parameterExpressionSelector !== undefined)
            return [{ unknown: 'it is what an expression selects' }];
        if ((0,json.isObject)(input.runtimeValue))
            return constantOf(input.runtimeValue).flatMap(value => this.#filledIn(value, task, scope));
        return this.#referredTo(input, scope);
    }
    /**
     * The source of a value that a task passes on: an input of the component that contains the task, or the output of
     * another task.
     */
    #referredTo(input, scope) {
        if (typeof input.componentInputParameter !== 'string')
            return [{ unknown: 'it is what a task returns' }];
        return scope === undefined
            ? argumentsOf(input.componentInputParameter, this.#root, this.#runtimeConfig)
            : this.valuesOf(scope, input.componentInputParameter);
    }
    /**
     * A constant that refers to other inputs of its task, as kfp compiles an f-string. If the component around the task
     * has an input of the same name, its values count, too: no document says which of the two Vertex AI uses.
     */
    #filledIn(value, task, scope) {
        if (typeof value !== 'string')
            return [value];
        const around = mappingOf(mappingOf((scope === undefined ? this.#root : mappingOf(this.#components[scope])).inputDefinitions).parameters);
        return expand(value, name => {
            const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), name);
            if (!(0,json.isObject)(input))
                return undefined;
            if (mappingOf(task.parameterIterator).itemInput === name)
                return [{ unknown: 'it is the item of a loop' }];
            if (input.parameterExpressionSelector !== undefined)
                return [{ unknown: 'it is what an expression selects' }];
            const outer = ownProperty(around, name) === undefined ? [] : this.#referredTo({ componentInputParameter: name }, scope);
            return [
                ...((0,json.isObject)(input.runtimeValue) ? constantOf(input.runtimeValue) : this.#referredTo(input, scope)),
                ...outer,
            ];
        });
    }
}
const placeholder = /\{\{\$\.inputs\.parameters\[(?:'([^'\]]+)'|"([^"\]]+)")\]\}\}/g;
/** More combinations than any pipeline has. Beyond them a text counts as unknown. */
const mostTexts = 256;
const tooMany = [{ unknown: 'it has too many values' }];
/** Longer than any name. A parameter that contains another one twice, and so on, soon stands for gigabytes. */
const maxExpandedCharacters = 65_536;
const tooLong = [{ unknown: 'it is too long' }];
/**
 * Returns every text that results from one with placeholders. An unknown value ends it: the text before is its known
 * beginning.
 *
 * @param valuesOf returns the values of a parameter; `undefined` leaves its placeholder as it is
 */
function expand(text, valuesOf) {
    let known = [''];
    const open = [];
    let from = 0;
    for (const { 0: whole, 1: single, 2: double, index } of text.matchAll(placeholder)) {
        const before = text.slice(from, index);
        from = index + whole.length;
        const values = valuesOf(single ?? double ?? '') ?? [whole];
        const isAll = whole.length === text.length;
        for (const start of known)
            for (const value of values) {
                open.push(...cutOff(start + before, value, isAll));
                if (open.length > mostTexts)
                    return tooMany;
            }
        const texts = values.filter(value => typeof value === 'string');
        if (known.length * texts.length > mostTexts)
            return tooMany;
        known = known.flatMap(start => texts.map(value => start + before + value));
        if (known.some(({ length }) => length > maxExpandedCharacters))
            return tooLong;
    }
    return distinctValues([...open, ...known.map(start => settledText(start + text.slice(from)))]);
}
/** Returns a text whose known part is followed by an unknown value. */
function cutOff(start, value, isAll) {
    if (typeof value === 'string')
        return [];
    if (value instanceof json/* Pending */.UX)
        return [isAll ? value : new json/* Pending */.UX(start + value.reference, false)];
    const prefix = start + (value.prefix ?? '');
    // Two halves may form a placeholder.
    if (prefix === '')
        return [isAll ? value : { unknown: value.unknown }];
    return [prefix.includes('{{') ? settledText(prefix) : { unknown: value.unknown, prefix }];
}
/** Kubeflow also replaces placeholders in a constant or a parameter's value, with unknown text. */
const settledText = (text) => text.includes('{{')
    ? { unknown: 'its value contains a placeholder, {{\u2026}}', prefix: text.slice(0, text.indexOf('{{')) }
    : text;
/** Returns the tasks that call each component. */
function callsOf(components, root) {
    const calls = new Map();
    const scopes = [
        [undefined, root],
        ...Object.entries(components).map(([name, component]) => [name, mappingOf(component)]),
    ];
    for (const [scope, component] of scopes) {
        for (const task of Object.values(mappingOf(mappingOf(component.dag).tasks)).map(mappingOf)) {
            const { name } = mappingOf(task.componentRef);
            if (typeof name !== 'string')
                continue;
            const known = calls.get(name);
            if (known === undefined)
                calls.set(name, [{ scope, task }]);
            else
                known.push({ scope, task });
        }
    }
    return calls;
}
/** Returns the run's value of a pipeline parameter, or its default. */
function argumentsOf(parameter, root, runtimeConfig) {
    const config = mappingOf(runtimeConfig);
    for (const values of [config.parameterValues, config.parameters]) {
        if (values instanceof json/* Pending */.UX)
            return [values];
        const value = ownProperty(mappingOf(values), parameter);
        if (value !== undefined && value !== null)
            return [plainValue(value)];
    }
    return defaultOf(root, parameter);
}
function defaultOf(component, parameter) {
    const definition = mappingOf(ownProperty(mappingOf(mappingOf(component.inputDefinitions).parameters), parameter));
    if (definition.defaultValue !== undefined)
        return [plainValue(definition.defaultValue)];
    return [{ unknown: `${parameter} has no value`, ...(definition.isOptional === true && { absent: true }) }];
}
const constantOf = (value) => value.runtimeParameter !== undefined
    ? [{ unknown: 'it is a runtime parameter' }]
    : [plainValue(value.constant ?? value.constantValue)];
/** Returns a scalar, raw or in the typed form of schema versions up to 2.0.0. */
function plainValue(value) {
    if (value instanceof json/* Pending */.UX || typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    const typed = mappingOf(value);
    const inner = typed.stringValue ?? typed.intValue ?? typed.doubleValue;
    if (inner instanceof json/* Pending */.UX || typeof inner === 'string')
        return inner;
    return typeof inner === 'number' ? String(inner) : { unknown: 'it is neither text nor a number' };
}
const distinctValues = (values) => [
    ...new Map(values.map(value => [JSON.stringify(value), value])).values(),
];
const mappingOf = (value) => ((0,json.isObject)(value) ? value : {});
const ownProperty = (mapping, key) => Object.hasOwn(mapping, key) ? mapping[key] : undefined;

;// CONCATENATED MODULE: ./build/policy/limits/pipeline-shapes.js
const textField = { shape: { type: 'string' } };
const number = { shape: { type: 'number' } };
const flagField = { shape: { type: 'boolean' } };
const anyField = { shape: { type: 'any' } };
const textsField = { shape: { type: 'list', of: { type: 'string' } } };
const object = (name) => ({ type: 'object', name });
const one = (name) => ({ shape: object(name) });
const map = (name) => ({ shape: { type: 'map', of: object(name) } });
const valueOrRuntimeParameter = {
    fields: { constantValue: anyField, runtimeParameter: textField, constant: anyField },
    oneofs: { value: ['constantValue', 'runtimeParameter', 'constant'] },
};
/**
 * The parts of a compiled pipeline specification
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto) that determine what is started.
 * They are strict, because Google's parser accepts `deployment_spec` for `deploymentSpec`: an unknown key could be
 * another spelling of a bounded one.
 */
const pipelineShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: anyField,
            deploymentSpec: one('PipelineDeploymentConfig'),
            schemaVersion: textField,
            sdkVersion: textField,
            components: anyField,
            root: anyField,
            defaultPipelineRoot: textField,
        },
    },
    PipelineDeploymentConfig: { fields: { executors: map('ExecutorSpec') } },
    ExecutorSpec: {
        fields: { container: one('PipelineContainerSpec'), importer: one('ImporterSpec'), resolver: anyField },
        oneofs: { spec: ['container', 'importer', 'resolver'] },
    },
    PipelineContainerSpec: {
        fields: {
            image: { ...textField, required: true },
            command: textsField,
            args: textsField,
            lifecycle: anyField,
            resources: one('ResourceSpec'),
            env: anyField,
        },
    },
    ResourceSpec: {
        fields: {
            cpuLimit: number,
            memoryLimit: number,
            cpuRequest: number,
            memoryRequest: number,
            accelerator: one('AcceleratorConfig'),
            resourceCpuLimit: textField,
            resourceMemoryLimit: textField,
            resourceCpuRequest: textField,
            resourceMemoryRequest: textField,
        },
    },
    AcceleratorConfig: {
        fields: {
            type: textField,
            count: { shape: { type: 'string', format: 'int64' } },
            resourceType: textField,
            resourceCount: textField,
        },
    },
    ImporterSpec: {
        fields: {
            artifactUri: one('ValueOrRuntimeParameter'),
            typeSchema: anyField,
            properties: anyField,
            customProperties: anyField,
            metadata: anyField,
            reimport: flagField,
        },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};
/** The graph: which task uses which executor, and the source of each parameter that determines what is started. */
const graphShapes = {
    Graph: { fields: { components: map('ComponentSpec'), root: one('ComponentSpec') } },
    ComponentSpec: {
        fields: {
            inputDefinitions: one('ComponentInputsSpec'),
            outputDefinitions: anyField,
            dag: one('DagSpec'),
            executorLabel: textField,
            taskConfigPassthroughs: anyField,
        },
        oneofs: { implementation: ['dag', 'executorLabel'] },
    },
    ComponentInputsSpec: { fields: { artifacts: anyField, parameters: map('ParameterSpec') } },
    ParameterSpec: {
        fields: {
            type: textField,
            parameterType: textField,
            defaultValue: anyField,
            isOptional: flagField,
            description: textField,
            literals: anyField,
        },
    },
    DagSpec: { fields: { tasks: map('PipelineTaskSpec'), outputs: anyField } },
    PipelineTaskSpec: {
        fields: {
            taskInfo: anyField,
            inputs: one('TaskInputsSpec'),
            dependentTasks: textsField,
            cachingOptions: anyField,
            componentRef: one('ComponentRef'),
            triggerPolicy: anyField,
            artifactIterator: anyField,
            parameterIterator: one('ParameterIteratorSpec'),
            retryPolicy: anyField,
            iteratorPolicy: anyField,
        },
        oneofs: { iterator: ['artifactIterator', 'parameterIterator'] },
    },
    ComponentRef: { fields: { name: textField } },
    ParameterIteratorSpec: { fields: { items: anyField, itemInput: textField } },
    TaskInputsSpec: { fields: { artifacts: anyField, parameters: map('InputParameterSpec') } },
    InputParameterSpec: {
        fields: {
            taskOutputParameter: anyField,
            runtimeValue: one('ValueOrRuntimeParameter'),
            componentInputParameter: textField,
            taskFinalStatus: anyField,
            parameterExpressionSelector: textField,
        },
        oneofs: { kind: ['taskOutputParameter', 'runtimeValue', 'componentInputParameter', 'taskFinalStatus'] },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};

// EXTERNAL MODULE: ./build/policy/limits/walk.js
var walk = __webpack_require__(42191);
;// CONCATENATED MODULE: ./build/policy/limits/pipeline.js








/**
 * Checks a compiled pipeline against the grant: the images, accelerators, and imported artifacts of its executors, and
 * its default root if the job names no output directory. Their account bounds what its components start then.
 *
 * @param job the PipelineJob, for its parameters and output directory
 */
function judgePipeline(spec, job, path, limits) {
    if (spec instanceof json/* Pending */.UX)
        return; // The walk through the body has listed it.
    const { components = {}, root = {} } = (0,json.isObject)(spec) ? spec : {};
    const faults = [
        ...(0,check_shape/* checkShape */.eA)(spec, { type: 'object', name: 'PipelineSpec' }, pipelineShapes, path),
        ...(0,check_shape/* checkShape */.eA)({ components, root }, { type: 'object', name: 'Graph' }, graphShapes, path),
    ];
    for (const { path: at, message, cure } of faults) {
        const anyway = 'The action cannot check unknown fields against the grant. Compile the pipeline with a version of kfp that this action knows.';
        limits.refuse(at, { message, cure: cure ?? anyway });
    }
    if (!(0,json.isObject)(spec) || faults.length > 0)
        return;
    const runtime = (0,json.isObject)(job.runtimeConfig) ? job.runtimeConfig : {};
    const resolve = resolver(spec, runtime);
    if (runtime.gcsOutputDirectory === undefined && typeof spec.defaultPipelineRoot === 'string')
        (0,walk/* judgeValue */.h)(spec.defaultPipelineRoot, { type: 'string' }, 'storage', [...path, 'defaultPipelineRoot'], limits);
    const deployment = (0,json.isObject)(spec.deploymentSpec) ? spec.deploymentSpec : {};
    for (const [label, executor] of Object.entries((0,json.isObject)(deployment.executors) ? deployment.executors : {})) {
        if (!(0,json.isObject)(executor))
            continue;
        const at = [...path, 'deploymentSpec', 'executors', label];
        const possible = (text) => resolve(text, label);
        if ((0,json.isObject)(executor.container))
            judgeContainer(executor.container, possible, [...at, 'container'], limits);
        if ((0,json.isObject)(executor.importer))
            judgeImporter(executor.importer, possible, [...at, 'importer'], limits);
    }
}
function judgeContainer(container, possible, path, limits) {
    const { image } = container;
    if (typeof image === 'string')
        judgeImages(possible(image), [...path, 'image'], limits);
    const accelerator = (0,json.isObject)(container.resources) ? container.resources.accelerator : undefined;
    if (!(0,json.isObject)(accelerator))
        return;
    const at = [...path, 'resources', 'accelerator'];
    const counts = [accelerator.count, accelerator.resourceCount]
        .filter(count => count !== undefined && count !== null)
        .flatMap((count) => (count instanceof json/* Pending */.UX ? [count] : possible(String(count))));
    for (const type of [accelerator.type, accelerator.resourceType].flatMap(text => typeof text === 'string' ? possible(text) : [])) {
        if (type instanceof json/* Pending */.UX)
            limits.postpone(at, type);
        else if (typeof type !== 'string')
            judgeUnknown('the accelerator', type, at, limits);
        else
            for (const count of counts.length === 0 ? ['1'] : counts)
                judgeCounted(type, count, at, limits);
    }
}
function judgeCounted(type, count, path, limits) {
    if (count instanceof json/* Pending */.UX)
        limits.postpone(path, count);
    if (typeof count === 'string' || count instanceof json/* Pending */.UX)
        (0,machines/* judgeAccelerator */.xV)(type, count, path, limits);
    else
        judgeUnknown('the number of accelerators', count, path, limits);
}
/** An accelerator that only the run knows cannot be compared. It passes if every type does. */
function judgeUnknown(noun, { unknown }, path, limits) {
    if ((0,machines/* admitsAnyAccelerator */.uF)(limits)) {
        limits.leaveToRun(path, `${noun}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue(noun, unknown);
    const entry = `grants.${limits.grant}.allow.machines.accelerators: {"*": 1}`;
    limits.refuse(path, { message, cure: `${cure} To allow any value, write ${entry}` });
}


/***/ }),

/***/ 44731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkRequirement)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35293);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);



/**
 * Refuses a body that lacks a requirement of its grant, at the place of its kind. A kind without such a place is not
 * checked. `call` has none: its methods are listed instead. An unknown value is checked again once it is known.
 */
function checkRequirement(step, requirement, grant) {
    if (requirement === undefined)
        return [];
    const { id, kind } = step.declaration;
    const at = (place) => ['steps', id, kind, ...place];
    const faults = [];
    for (const place of placesWithin(step, 'labels')) {
        const labels = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(step.body, place);
        if (labels instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX)
            continue;
        for (const key of requirement.labels) {
            const value = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(labels, [key]);
            if (value !== undefined && value !== null && value !== '')
                continue;
            const cure = `Write ${[...place, key].join('.')}: \u2026, or defaults.labels.${key} for all steps.`;
            faults.push({ path: at(place), message: `the label ${key} is required by grant ${grant}.`, cure });
        }
    }
    for (const [name, expected] of Object.entries(requirement.fields))
        for (const place of placesWithin(step, name)) {
            const difference = differenceOf((0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(step.body, place), expected, place);
            if (difference === undefined)
                continue;
            const cure = `Write ${difference.path.join('.')}: ${JSON.stringify(difference.expected)}`;
            faults.push({ path: at(difference.path), message: `is not what grant ${grant} requires of ${name}.`, cure });
        }
    return faults;
}
/** Returns the places of a field in a body: each message that can have it. */
function placesWithin({ declaration: { kind }, body }, name) {
    const places = { ...(0,_steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .placesOf */ .ek)(kind, body) };
    const place = places[name];
    return place !== undefined && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, place.slice(0, -1))) ? [place] : [];
}
/** Returns the first part that differs from the expected value. Fields that are not named are free. */
function differenceOf(actual, expected, path) {
    if (actual instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX)
        return undefined;
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(expected) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(actual))
        return Object.entries(expected)
            .map(([key, value]) => differenceOf(actual[key], value, [...path, key]))
            .find(one => one !== undefined);
    return JSON.stringify(actual) === JSON.stringify(expected) ? undefined : { path, expected };
}


/***/ }),

/***/ 40915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   In: () => (/* binding */ spelledNames),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   xW: () => (/* binding */ publisherNames)
/* harmony export */ });
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27994);
/* harmony import */ var _lent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59314);


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
    return collection === 'models' ? called.flatMap(name => [name, (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVersion */ .Pv)(name)]) : called;
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
    const short = full.startsWith('projects/') ? [] : [(0,_lent_js__WEBPACK_IMPORTED_MODULE_0__/* .publisherModelName */ .N9)(full)];
    return [...called, ...short].flatMap(one => [one, (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVersion */ .Pv)(one)]);
}
/** Returns the names of a secret: its full name; in the step's own project also its id. */
function secretNames(value, place) {
    const own = `projects/${place.project}/secrets/`;
    const full = value.includes('/') ? value : `${own}${value}`;
    return full.startsWith(own) ? [full, full.slice(own.length)] : [full];
}


/***/ }),

/***/ 42191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ judgeValue)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26067);
/* harmony import */ var _document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89896);
/* harmony import */ var _steps_prepare_unchecked_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69044);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78706);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96275);
/* harmony import */ var _fields_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85066);
/* harmony import */ var _free_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80507);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1369);









/** Walks a value by its shape, and checks each leaf by the class of its field. */
function judgeValue(value, shape, fieldClass, path, limits) {
    if (value === undefined || value === null)
        return;
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .Pending */ .UX) {
        if (fieldClass !== 'harmless' || (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .isMessage */ .K8)(shape))
            (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .judgePending */ .lt)(value, fieldClass, path, limits);
    }
    else if (fieldClass === 'must be off')
        limits.refuse(path, value === false ? undefined : (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOff */ .oy)());
    else if (fieldClass === 'by value' || fieldClass === 'address')
        (0,_free_form_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeByValue */ .y)(value, path, limits, fieldClass);
    else if (shape.type === 'list') {
        const items = Array.isArray(value) ? value : [];
        for (const [index, item] of items.entries())
            judgeValue(item, shape.of, fieldClass, [...path, index], limits);
    }
    else if (shape.type === 'map') {
        for (const [key, item] of Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(value) ? value : {}))
            judgeValue(item, shape.of, fieldClass, [...path, key], limits);
    }
    else if (shape.type === 'object') {
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(value))
            judgeMessage(value, shape.name, path, limits);
    }
    else if (typeof value === 'string')
        (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeText */ .Hu)(value, fieldClass, path, limits);
    else if (shape.type === 'either') {
        // A message in place of a name is checked by its own fields. A mapping contains an earlier step's result.
        const message = shape.of.find(one => one.type === 'object' && (0,_document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShape */ .eA)(value, one, limits.shapes).length === 0);
        if (message !== undefined)
            judgeValue(value, message, 'harmless', path, limits);
    }
}
function judgeMessage(message, name, path, limits) {
    const fields = limits.shapes[name]?.fields ?? {};
    for (const [key, value] of Object.entries(message)) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        const fieldClass = field === undefined ? undefined : classOfField(name, key, field.shape);
        if (field === undefined && (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncheckedField */ .HD)(path, key, limits))
            judgeUnchecked(value, [...path, key], limits);
        else if (field === undefined || fieldClass === undefined) {
            const cure = 'A bug of this action: it must know what a field can name before it lets it pass.';
            limits.refuse([...path, key], { message: `${name}.${key} is not classified.`, cure });
        }
        else
            judgeValue(value, field.shape, fieldClass, [...path, key], limits);
    }
    const judgeWhole = Object.hasOwn(limits.rules, name) ? limits.rules[name] : undefined;
    judgeWhole?.(message, path, limits);
}
function classOfField(message, field, shape) {
    return (0,_fields_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bodyFieldClass */ .Xx)(message, field) ?? ((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .isMessage */ .K8)(shape) ? 'harmless' : (0,_fields_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .callFieldClass */ .jH)(message, field, shape));
}
/** Both the step and the grant must name it. Nothing bounds its value then. */
function judgeUnchecked(value, path, { step, allow, grant, refuse }) {
    if (value === undefined || value === null)
        return;
    const name = (0,_steps_prepare_unchecked_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldName */ .w)(step.declaration.kind, path.slice(_context_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyDepth */ .ck));
    if (!(0,_match_js__WEBPACK_IMPORTED_MODULE_7__/* .matchesAny */ ._I)(allow.unchecked, name))
        refuse(path, (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .outside */ .qY)(`the unchecked field ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(name)}`, 'unchecked', name, allow.unchecked, grant));
}


/***/ }),

/***/ 13340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ problemIn),
/* harmony export */   Q5: () => (/* binding */ refuseInvalid),
/* harmony export */   Tg: () => (/* binding */ excessesOf),
/* harmony export */   Zl: () => (/* binding */ sharedExcess),
/* harmony export */   eN: () => (/* binding */ refuseExcess),
/* harmony export */   wO: () => (/* binding */ checkSteps)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _document_layers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60472);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35293);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89500);
/* harmony import */ var _policy_limits_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71988);
/* harmony import */ var _policy_limits_node_hours_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64468);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8832);
/* harmony import */ var _steps_prepare_fallback_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58192);
/* harmony import */ var _steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13744);










/**
 * Checks one step and each of its alternatives against schema and grant. Of the alternatives' node hours the highest
 * counts.
 */
function checkSteps(declared, declaration, scope, grant, pipelines) {
    const own = checkOneStep(declared, declaration, scope, grant, pipelines);
    const others = (0,_steps_prepare_fallback_js__WEBPACK_IMPORTED_MODULE_6__/* .alternativesOf */ .c3)(declaration).map(one => checkOneStep(declared, one, scope, grant, pipelines));
    if (others.length === 0)
        return own;
    return {
        step: { ...own.step, alternatives: others.map(({ step }) => step) },
        faults: [own, ...others].flatMap(({ faults }) => faults),
        excesses: [own, ...others].flatMap(({ excesses }) => excesses),
        nodeHours: Math.max(...[own, ...others].map(({ nodeHours }) => nodeHours)),
    };
}
function checkOneStep({ file, schema, projectIds, newestModels, bodyFiles, sources, compiledFiles }, declaration, scope, grant, pipelines) {
    const context = {
        ...schema,
        pipelines,
        grantTimeoutSeconds: grant.allow.timeoutSeconds,
        projectIds,
        newestModels,
        bodyFiles,
        sources,
        compiledFiles,
    };
    const { step, faults: ofBody, layers } = (0,_steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareStep */ .I)(file, declaration, scope, context);
    const ofSources = sources === undefined ? [] : unreadSources(step).map(fault => problemIn(file, fault));
    const faults = [...ofBody, ...ofSources];
    const limits = (0,_policy_limits_check_js__WEBPACK_IMPORTED_MODULE_3__/* .checkLimits */ .J)(step, grant.allow, schema.shapes, schema.messages[declaration.kind].body, {
        grant: grant.name,
        require: grant.require,
    });
    const excesses = limits.faults.map(({ path, ...fault }) => {
        const inStep = { ...fault, path: path.slice(2) };
        return (0,_document_layers_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAtOrigin */ .v)(layers, fromVariable(inStep, declaration, layers, file));
    });
    const { leftToRun, nodeHours } = limits;
    return { step: leftToRun.length === 0 ? step : { ...step, leftToRun }, faults, excesses, nodeHours };
}
/**
 * Finds sources that a body names otherwise than when they were read. A claim that only the token has is known later, and
 * a claim of the environment may be another than that of the token. Other files would be sent than the step names.
 */
function unreadSources({ declaration: { id, kind }, body, sources: read = [] }) {
    const asked = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .definitions */ .BG[kind].sources?.(body) ?? [];
    return asked.flatMap((request, index) => {
        const before = read[index]?.request;
        if (before !== undefined && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(filesOf(request), filesOf(before)))
            return [];
        const what = before === undefined ? 'no files were read' : `${before.from.join(', ')} was read instead`;
        return [
            {
                path: ['steps', id, kind, ...request.at],
                message: `names files by a value that is known only with the token, and ${what}`,
                cure: 'Name the files by a path, or by a variable of the workflow.',
            },
        ];
    });
}
const filesOf = ({ from, include, exclude, archive, requires }) => ({
    from,
    include: include?.filter(pattern => pattern !== ''),
    exclude: exclude?.filter(pattern => pattern !== ''),
    archive,
    requires,
});
/** Points to the workflow if a refused value of the body comes from a variable, not from the steps file. */
function fromVariable(fault, { kind }, layers, { variables }) {
    const { document, path } = (0,_document_layers_js__WEBPACK_IMPORTED_MODULE_8__/* .originOf */ .y)(layers, fault.path);
    const written = fault.path[0] === kind ? (0,_document_path_js__WEBPACK_IMPORTED_MODULE_9__/* .valueAt */ .fK)(document.value, path) : undefined;
    const names = typeof written === 'string' ? written.match(/(?<=variables\.)\w{1,64}(?=\})/g) : null;
    if (names === null || fault.cure === undefined)
        return fault;
    const from = [...new Set(names)].map(name => Object.hasOwn(variables, name) && variables[name]?.required
        ? `\`${name}\` of the input \`variables\``
        : `the variable \`${name}\``);
    // Commands follow the advice, which then ends with a colon.
    return { ...fault, cure: `The value comes from ${from.join(' and ')}. ${fault.cure}` };
}
/**
 * Checks the node hours of all steps together: the grant's limit is for a run. A step that exceeds them alone has its
 * own problem.
 */
function sharedExcess(file, nodeHours, { allow, name }) {
    if (nodeHours.some(hours => hours > (allow.nodeHours ?? Number.POSITIVE_INFINITY)))
        return [];
    const total = nodeHours.reduce((sum, hours) => sum + hours, 0);
    return (0,_policy_limits_node_hours_js__WEBPACK_IMPORTED_MODULE_4__/* .checkNodeHours */ .o_)(total, 'the steps together', ['steps'], allow, name).map(fault => problemIn(file, fault));
}
/** Returns all problems that the grant finds. */
const excessesOf = (file, found, grant) => [
    ...found.flatMap(({ excesses }) => excesses),
    ...sharedExcess(file, found.map(({ nodeHours }) => nodeHours), grant),
];
/** Returns a fault as a problem, with its place in the steps file. */
const problemIn = (file, { path, message, ...options }) => file.document.problem(path, message, options);
/** @throws ActionError `STEPS_INVALID` with all problems, if there are any */
function refuseInvalid(file, found) {
    if (found.length > 0)
        throw (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidFile */ .Am)('STEPS_INVALID', file.document.file, found);
}
/**
 * @param others grants that would allow it
 * @throws ActionError `LIMITS_EXCEEDED` with all problems, if there are any
 */
function refuseExcess(file, found, grant, others = []) {
    if (found.length === 0)
        return;
    const problems = (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctProblems */ .Jk)(found);
    const message = `${file.document.file} exceeds the limits of grant ${grant.name}: ${(0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .countProblems */ ._k)(problems)}`;
    const meant = others.length === 0
        ? ''
        : `Grant ${others.map(other => other.name).join(' or ')} allows it, if you meant that one. `;
    const cure = `${meant}Correct each value as its line says, or have \`allow\` of the grant widened in a reviewed change of the policy.`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('LIMITS_EXCEEDED', message, { problems, cure });
}


/***/ }),

/***/ 11235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readBodyFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28314);
/* harmony import */ var _document_exact_number_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24105);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35293);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89500);
/* harmony import */ var _github_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95499);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8832);
/* harmony import */ var _steps_references_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78764);









/** The limit of a dedicated endpoint. Other endpoints take less, which is checked once the endpoint is known. */
const mostBytes = 10_000_000;
const mostLevels = 128;
/**
 * Reads the files that stand for a large part of a body: the instances of a prediction, the contents of a question.
 *
 * @throws ActionError with every file that cannot be used, each at its step
 */
async function readBodyFiles(file, scope, workspace) {
    const found = {};
    const failures = [];
    const problems = [];
    for (const { id, kind, body } of file.steps) {
        const at = (0,_steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .filePlaceOf */ .PK)(kind);
        if (at === undefined)
            continue;
        const { value: path } = (0,_steps_references_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveReferences */ .d)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_6__/* .valueAt */ .fK)(body, at), scope);
        const field = String(at.at(-1));
        if (typeof path !== 'string' || path === '')
            continue;
        try {
            found[id] = readBodyFile(await (0,_github_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkspaceFile */ .sL)(workspace, path, 'STEPS_UNREADABLE'), path, at);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
                throw error;
            failures.push(error);
            const cure = `${error.cure ?? ''} ${field} is a list, or the path of a JSON file that contains one.`.trim();
            problems.push(file.document.problem(['steps', id, kind, ...at], error.message, { cure }));
        }
    }
    const [first, ...others] = failures;
    if (first === undefined)
        return found;
    const message = others.length === 0 ? first.message : `${failures.length} files of bodies cannot be read`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(first.code, message, { problems: (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctProblems */ .Jk)(problems) });
}
/** Reads a JSON list, or a whole request that contains only that list. */
function readBodyFile(text, path, at) {
    const field = String(at.at(-1));
    const fail = (reason, cure) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${path} ${reason}`, cure === undefined ? {} : { cure });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes)
        fail(`has ${bytes} bytes, and Vertex AI accepts at most ${mostBytes} in a request`, 'Ask for less at once; for large inputs use a batchPredictionJob, which reads files.');
    const json = parseBodyFile(text);
    if ('position' in json)
        return fail(`is not JSON: see line ${json.position}`, yamlHint(text));
    const silent = (0,_document_exact_number_js__WEBPACK_IMPORTED_MODULE_7__/* .silentFault */ .ay)(text);
    if (silent !== undefined)
        return fail(`cannot be sent unchanged: line ${silent.line}: ${silent.message}`);
    const { value } = json;
    const only = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_8__.isObject)(value) && Object.keys(value).join() === field ? value[field] : value;
    if (!Array.isArray(only))
        return fail(`contains no list of ${field}`);
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isDeeperThan */ .hz)(only, mostLevels))
        return fail(`is nested deeper than ${mostLevels} levels`);
    return { at, path, bytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'), value: only };
}
/** One value per line is the format of a batch prediction. */
function yamlHint(text) {
    const [first = '', ...more] = text.split('\n').filter(line => line.trim() !== '');
    const isOfLines = more.length > 0 && 'value' in parseBodyFile(first);
    return isOfLines ? 'It has one value in each line (JSON Lines): put them into one list.' : undefined;
}
/** Finds the line by parsing up to it. A JSON parser's own message is of little use to a reader. */
function parseBodyFile(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length);
        return { position: text.slice(0, at).split('\n').length };
    }
}


/***/ }),

/***/ 15654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ templateIn),
/* harmony export */   r: () => (/* binding */ readLocalPipelines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(26067);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35293);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89500);
/* harmony import */ var _github_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95499);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8832);
/* harmony import */ var _steps_pipeline_compiled_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74523);
/* harmony import */ var _steps_pipeline_specification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32006);
/* harmony import */ var _steps_references_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78764);












/** Returns the template that a prepared step runs; `undefined` if it runs none, or if it is not known. */
function templateIn({ declaration: { kind }, body }) {
    const { pipelineJob: at } = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .definitions */ .BG[kind];
    const job = at === undefined ? undefined : (0,_document_path_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(body, at);
    const source = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_8__.isObject)(job) ? (0,_steps_pipeline_specification_js__WEBPACK_IMPORTED_MODULE_5__/* .pipelineSourceOf */ .Du)(job) : undefined;
    return source?.from === 'template' ? source.uri : undefined;
}
/** @throws ActionError with every pipeline that cannot be read, each at its step */
async function readLocalPipelines(file, scope, workspace) {
    const pipelines = {};
    const compiledFiles = {};
    const failures = [];
    const problems = [];
    for (const step of file.steps) {
        const { id, kind } = step;
        const named = fileOf(step, scope);
        if (named === undefined)
            continue;
        try {
            refusePython(named.path);
            const text = await (0,_github_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkspaceFile */ .sL)(workspace, named.path, 'STEPS_UNREADABLE');
            const loaded = (0,_steps_pipeline_specification_js__WEBPACK_IMPORTED_MODULE_5__/* .readPipeline */ .l9)(text, named.path);
            if (named.isUpload)
                compiledFiles[id] = compiledFile(named.path, text, loaded);
            else
                pipelines[id] = loaded;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
                throw error;
            failures.push(error);
            const { message, cure, commands } = error;
            const here = file.document.problem(['steps', id, kind, ...named.at], message, { cure, commands });
            problems.push(...(error.problems.length > 0 ? error.problems : [here]));
        }
    }
    const [first, ...others] = failures;
    if (first === undefined)
        return { pipelines, compiledFiles };
    const message = others.length === 0 ? first.message : `${failures.length} pipelines cannot be read`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(first.code, message, { problems: (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctProblems */ .Jk)(problems) });
}
/** Returns the file of a step's pipeline, and where the body names it; `undefined` if it has none. */
function fileOf({ kind, body }, scope) {
    const { pipelineJob, pipelineFile } = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .definitions */ .BG[kind];
    if (pipelineFile !== undefined) {
        const { value: path } = (0,_steps_references_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveReferences */ .d)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(body, pipelineFile), scope);
        return typeof path === 'string' && path !== '' ? { path, at: pipelineFile, isUpload: true } : undefined;
    }
    if (pipelineJob === undefined)
        return undefined;
    const at = [...pipelineJob, 'pipelineSpec'];
    const { value } = (0,_steps_references_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveReferences */ .d)({ pipelineSpec: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(body, at) }, scope);
    const source = (0,_steps_pipeline_specification_js__WEBPACK_IMPORTED_MODULE_5__/* .pipelineSourceOf */ .Du)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_8__.isObject)(value) ? value : {});
    return source.from === 'file' ? { path: source.file, at, isUpload: false } : undefined;
}
/** @throws ActionError `STEPS_INVALID` if a pipeline is not compiled */
function refusePython(file) {
    if (!/\.py$/i.test(file))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${file} is Python, not a compiled pipeline`, {
        cure: 'Compile it, and name the output file:',
        commands: [`kfp dsl compile --py ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_9__.quoteShell)(file)} --output ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_9__.quoteShell)(file.replace(/py$/i, 'yaml'))}`],
    });
}
/**
 * @throws ActionError `STEPS_INVALID` if the pipeline's name cannot be that of a package, or if Google could read another
 * name in the same bytes
 */
function compiledFile(path, text, { spec, jobDefaults }) {
    const name = (0,_steps_pipeline_compiled_file_js__WEBPACK_IMPORTED_MODULE_10__/* .pipelineName */ .am)(spec);
    const plain = (key) => key.replaceAll('_', '').toLowerCase();
    const known = new Set(Object.keys(spec).map(plain));
    const twice = Object.keys(jobDefaults).find(key => known.has(plain(key)));
    if (twice !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${path} has ${twice} beside its pipelineSpec and in it`, {
            cure: 'Remove the one beside it: the name of the package must be the only one.',
        });
    // YAML 1.1 ends a line there, also in a comment, and YAML 1.2 does not.
    if (/\r(?!\n)|[\u0085\u2028\u2029]/.test(text))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${path} has a line break that not every reader of YAML knows`, {
            cure: 'Compile it again, and write U+0085, U+2028, U+2029 and single carriage returns as escapes, as kfp does.',
        });
    if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(name))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${path} has the pipelineInfo.name ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .hD)(name)}, which names no package`, {
            cure: 'Give the pipeline a name of lowercase letters, digits and hyphens, and compile it again.',
        });
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
    return { path, text, bytes: Buffer.byteLength(text), sha256, name };
}


/***/ }),

/***/ 4568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readStepSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89500);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8832);
/* harmony import */ var _steps_references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78764);






/**
 * Reads and digests what the steps of a file take from the workspace. Nothing is sent. The code for it is loaded only if
 * a step takes something.
 *
 * @param never paths that are not taken: what this action writes itself
 * @throws ActionError `STEPS_INVALID` with every source that cannot be taken, each at its step
 */
async function readStepSources(file, scope, workspace, never) {
    const sources = {};
    const contents = new Map();
    const problems = [];
    for (const { id, kind, body } of file.steps) {
        const requests = sourceRequestsOf(body, kind, scope);
        if (requests.length === 0)
            continue;
        const { readSources } = await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(7830)]).then(__webpack_require__.bind(__webpack_require__, 97830));
        const absolute = never.map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path));
        const read = await Promise.all(requests.map(request => readSources(workspace, request, absolute)));
        const taken = read.flatMap(one => ('faults' in one ? [] : [one]));
        for (const [index, one] of read.entries()) {
            const { at = [], from = [] } = requests[index] ?? {};
            const ofEntry = (entry) => ['steps', id, kind, ...at, ...(from.length > 1 ? [entry] : [])];
            for (const { message, cure, index: entry, at: named } of 'faults' in one ? one.faults : [])
                problems.push(file.document.problem(named ? ['steps', id, kind, ...named] : ofEntry(entry), message, { cure }));
        }
        sources[id] = taken.map(one => one.sources);
        contents.set(id, taken.map(one => one.contents));
    }
    if (problems.length > 0)
        throw (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidFile */ .Am)('STEPS_INVALID', file.document.file, (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctProblems */ .Jk)(problems));
    return {
        sources,
        contentsOf: step => {
            const found = contents.get(step);
            if (found === undefined)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('INTERNAL', `step ${step} takes nothing from the workspace`);
            return found;
        },
    };
}
/** Sources with a part that is not known, as in a plan without a variable, are not read. */
function sourceRequestsOf(body, kind, scope) {
    const { sources } = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .definitions */ .BG[kind];
    if (sources === undefined)
        return [];
    const { value } = (0,_steps_references_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveReferences */ .d)(body, scope);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(value) ? sources(value) : [];
}


/***/ }),

/***/ 50192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ readSteps),
/* harmony export */   IV: () => (/* binding */ envelopeFaults),
/* harmony export */   XM: () => (/* binding */ studiesOf),
/* harmony export */   go: () => (/* binding */ detaching),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26067);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96386);
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8832);
/* harmony import */ var _prepare_fallback_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58192);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58389);









function readSteps(root, faults) {
    const steps = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(root['steps']) ? root['steps'] : {};
    const fields = _shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .stepsShapes */ .k['Step']?.fields ?? {};
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(root['steps']) && Object.keys(steps).length === 0)
        faults.push({ path: ['steps'], message: 'contains no step', cure: 'Write at least one.' });
    return Object.entries(steps).flatMap(([id, step]) => {
        const path = ['steps', id];
        if (!/^[a-z][a-z0-9_-]{0,62}$/.test(id)) {
            const cure = 'Ids have up to 63 of a\u2013z, 0\u20139, _ and -, and begin with a letter.';
            faults.push({ path, message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(id)} is not an id of a step`, cure, key: true });
        }
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(step))
            return [];
        const named = _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E.filter(kind => Object.hasOwn(step, kind));
        // A misspelt kind is reported already, as an unknown field.
        const misspelt = Object.keys(step).some(key => !Object.hasOwn(fields, key) && (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_7__/* .suggest */ .ZA)(key, _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E) !== undefined);
        if (named.length === 0 && !misspelt)
            faults.push({ path, message: 'has no kind', cure: `One of: ${_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E.join(', ')}.`, key: true });
        if (named.length > 1)
            faults.push({
                path,
                message: `is of ${named.length} kinds: ${named.join(', ')}`,
                cure: 'Make it a step each.',
                key: true,
            });
        const kind = _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E.find(candidate => named.includes(candidate));
        // Nothing after `gate:` is null. As a body without fields, it is refused, or fills in what defaults give.
        const body = kind && (step[kind] ?? {});
        if (kind === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(body))
            return [];
        faults.push(...envelopeFaults(step, kind, path));
        return [{ id, kind, body, envelope: step }];
    });
}
/** Returns every id of the file: the id of an invalid step is still a known one. */
function kindsOf(steps, drafts) {
    const ids = Object.keys((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(steps) ? steps : {});
    return new Map([
        ...ids.map((id) => [id, undefined]),
        ...drafts.map(({ id, kind }) => [id, kind]),
    ]);
}
/** A value that is not known yet may be the one. */
const mayDetach = (cancel) => cancel === 'detach' || cancel instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .Pending */ .UX;
const detaching = (drafts) => new Set(drafts.flatMap(({ id, envelope }) => (mayDetach(envelope['cancel']) ? [id] : [])));
const studiesOf = (drafts) => new Map(drafts.flatMap(({ id, kind, body }) => {
    const { studyMetrics } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind];
    const metrics = studyMetrics && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_8__/* .valueAt */ .fK)(body, studyMetrics);
    return Array.isArray(metrics) ? [[id, metrics.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject).map(({ metricId }) => String(metricId))]] : [];
}));
/** Returns what is wrong with the values around a body, beyond their form. */
function envelopeFaults(step, kind, path) {
    const definition = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind];
    const faults = [];
    if ((0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(step['timeout']) === 0)
        faults.push({ path: [...path, 'timeout'], message: 'expected a time above zero' });
    if (step['cancel'] === 'detach' && !definition.canDetach)
        faults.push({
            path: [...path, 'cancel'],
            message: `a ${kind} cannot be adopted later: only jobs continue by themselves`,
            cure: 'Remove it.',
            key: true,
        });
    if (step['caching'] !== undefined && !definition.hasCaching)
        faults.push({ path: [...path, 'caching'], message: `a ${kind} has no caching`, cure: 'Remove it.', key: true });
    if (step['wait'] === false && definition.mustWait)
        faults.push({
            path: [...path, 'wait'],
            message: `nothing would finish the ${kind}, or restore the previous state`,
            cure: 'Remove it.',
            key: true,
        });
    return [...faults, ...(0,_prepare_fallback_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFallback */ .fh)(step, kind, path)];
}


/***/ }),

/***/ 23907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   iq: () => (/* binding */ earlyKeys),
/* harmony export */   mr: () => (/* binding */ withPendingValues),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   t$: () => (/* binding */ settleEarlyValues)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28314);
/* harmony import */ var _document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89896);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78340);
/* harmony import */ var _prepare_fallback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58192);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78764);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50192);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58389);







/**
 * Values around a step's body that decide how it runs. They may refer to variables and claims. The results of other
 * steps come too late for them.
 */
const earlyKeys = ['timeout', 'queue', 'wait', 'cancel', 'caching', 'fallback'];
/** Returns a file's content with `Pending` for the early values that are references. Others stay as they are. */
function withPendingValues(root) {
    const unknown = withValues(root, ['timeout'], pendingValue);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(root['steps']))
        return unknown;
    const steps = Object.entries(root['steps']).map(([id, step]) => [
        id,
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(step) ? withValues(step, earlyKeys, pendingValue) : step,
    ]);
    return { ...unknown, steps: Object.fromEntries(steps) };
}
/** A reference with a fault is reported where references are checked. */
function pendingValue(text) {
    const { links, faults } = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .linksIn */ .Lf)(text);
    return new _core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .Pending */ .UX(text, faults.length > 0 || links[0]?.reference.text === text);
}
function withValues(holder, keys, value) {
    const found = keys.flatMap(key => {
        const text = Object.hasOwn(holder, key) ? holder[key] : undefined;
        return typeof text === 'string' && text.includes('${') ? [[key, value(text, key)]] : [];
    });
    return found.length === 0 ? holder : { ...holder, ...Object.fromEntries(found) };
}
/**
 * Replaces the references in a file's early values, and checks each value as if it were written there.
 *
 * @param placeOf where the value of a variable comes from
 * @returns the file with what is known; a value that is not known yet counts as absent
 */
function settleEarlyValues(file, scope, placeOf) {
    const root = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(file.document.value) ? file.document.value : {};
    const problems = [];
    const settle = (holder, keys, message, path) => {
        const { values, faults } = resolved(holder, keys, message, scope, path);
        for (const fault of faults)
            problems.push(problemOf(file, fault, placeOf));
        return values;
    };
    const { timeout } = settle(root, ['timeout'], 'StepsFile', []);
    if ((0,_document_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .periodSeconds */ .p6)(timeout) === 0)
        problems.push(file.document.problem(['timeout'], 'expected a time above zero'));
    const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(root['steps']) ? root['steps'] : {};
    const steps = file.steps.map(declaration => {
        const { id, kind, body, needs } = declaration;
        const step = written[id];
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(step) || withValues(step, earlyKeys, () => undefined) === step)
            return declaration;
        const path = ['steps', id];
        const envelope = settle(step, earlyKeys, 'Step', path);
        problems.push(...(0,_draft_js__WEBPACK_IMPORTED_MODULE_4__/* .envelopeFaults */ .IV)(envelope, kind, path).map(fault => problemOf(file, fault, placeOf)));
        return declarationOf({ id, kind, body, envelope }, needs, root);
    });
    return { file: { ...file, timeoutSeconds: (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .periodSeconds */ .p6)(timeout), steps }, problems };
}
function resolved(holder, keys, message, scope, path) {
    const faults = [];
    const values = withValues(holder, keys, (text, key) => {
        const at = [...path, key];
        const { value, faults: flaws } = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReferences */ .d)(text, scope, at);
        faults.push(...flaws);
        if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .Pending */ .UX) {
            if (scope.verified && flaws.length === 0)
                faults.push({ path: at, message: `${value.reference} must be known before the run` });
            return value;
        }
        // A variable whose default is null leaves the field out.
        if (value === null)
            return undefined;
        const shape = _shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .stepsShapes */ .k[message]?.fields[key]?.shape ?? { type: 'any' };
        const wrong = (0,_document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShape */ .eA)(value, shape, _shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .stepsShapes */ .k, at);
        faults.push(...wrong);
        return wrong.length === 0 ? value : new _core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .Pending */ .UX(text, true);
    });
    return { values, faults };
}
/** Returns a fault at the place of its value: that of a variable, if the whole value is one. */
function problemOf(file, { path, message, ...options }, placeOf) {
    const here = file.document.problem(path, message, options);
    const { links } = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .linksIn */ .Lf)(path.reduce((one, key) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__.isObject)(one) ? one[key] : one), file.document.value));
    const [only, ...others] = links;
    if (only === undefined || others.length > 0 || only.reference.root !== 'variables')
        return here;
    return {
        ...here,
        ...placeOf(only.reference.path[0]),
        message: `for ${here.path} (${here.file}:${here.line}:${here.column}): ${message}`,
    };
}
/** Returns a step as declared, with the values of its envelope. `Pending` ones count as absent. */
function declarationOf(draft, needs, root) {
    const { id, kind, body, envelope } = draft;
    const { timeout, queue, fallback, wait, caching, unchecked } = envelope;
    const queueSeconds = (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .periodSeconds */ .p6)(queue);
    const unknown = earlyKeys.flatMap(key => {
        const value = envelope[key];
        return value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .Pending */ .UX ? [{ key, reference: value.reference }] : [];
    });
    return {
        id,
        kind,
        body,
        needs,
        project: asString(envelope['project'] ?? root['project']),
        location: asString(envelope['location'] ?? root['location']),
        timeoutSeconds: (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .periodSeconds */ .p6)(timeout),
        wait: wait !== false,
        ...(envelope['cancel'] === 'detach' ? { detach: true } : {}),
        ...(queueSeconds !== undefined && { queueSeconds }),
        ...(Array.isArray(fallback) && fallback.length > 0 ? { fallback: (0,_prepare_fallback_js__WEBPACK_IMPORTED_MODULE_2__/* .readAlternatives */ .rB)(fallback) } : {}),
        ...(typeof caching === 'boolean' ? { caching } : {}),
        ...(Array.isArray(unchecked) ? { unchecked: unchecked.filter(path => typeof path === 'string') } : {}),
        ...(unknown.length > 0 && { unknown }),
    };
}
/** Returns a text; empty for any other value. */
const asString = (value) => (typeof value === 'string' ? value : '');


/***/ }),

/***/ 56869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkOutputs),
/* harmony export */   p: () => (/* binding */ resolveOutputs)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _pipeline_check_task_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89220);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78764);



/** Returns what is wrong with the file's outputs once its pipelines are known: their tasks, and the tasks' outputs. */
const checkOutputs = (file, pipelines) => (0,_pipeline_check_task_references_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTaskLinks */ .H)((0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .linksIn */ .Lf)(file.outputs, ['outputs']).links, file, pipelines);
/**
 * Returns the action's outputs of the file: scalars as text, lists and mappings as JSON. An output of a step without a
 * result (yet) is left out.
 */
function resolveOutputs(file, scope) {
    const { value, faults } = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveReferences */ .d)(file.outputs, scope, ['outputs']);
    const known = Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(value) ? value : {}).filter(([, item]) => !(item instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX));
    return {
        outputs: Object.fromEntries(known.map(([name, item]) => [name, typeof item === 'string' ? item : JSON.stringify(item)])),
        faults: faults.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
    };
}


/***/ }),

/***/ 78682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zZ: () => (/* binding */ parseStepsFile)
});

// UNUSED EXPORTS: ownOutputs, readStepsFile

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(78340);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(89500);
// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(28531);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(91152);
// EXTERNAL MODULE: ./build/steps/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(13744);
// EXTERNAL MODULE: ./build/steps/references.js
var references = __webpack_require__(78764);
// EXTERNAL MODULE: ./build/steps/file/check-references.js
var check_references = __webpack_require__(73174);
// EXTERNAL MODULE: ./build/steps/file/draft.js
var draft = __webpack_require__(50192);
// EXTERNAL MODULE: ./build/steps/file/early-values.js
var early_values = __webpack_require__(23907);
// EXTERNAL MODULE: ./build/steps/file/shapes.js
var shapes = __webpack_require__(58389);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(31941);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
;// CONCATENATED MODULE: ./build/steps/file/shorthand.js




/** Returns a fix that writes the shorthand out: `rollback: fraud` is `rollback: { endpoint: fraud }`. */
function writtenOut(fault, root) {
    const [top, id, key, ...deeper] = fault.path;
    if (top === 'steps' && id === undefined && Array.isArray(root['steps']))
        return { ...fault, cure: 'Write each step under its id, as train: { customJob: \u2026 }' };
    const kind = kind_names/* kinds */.E.find(candidate => candidate === key);
    const { mainField: field, isWholeByMainField: isWhole } = kind === undefined ? {} : registry/* definitions */.BG[kind];
    const value = (0,document_path/* valueAt */.fK)(root, fault.path);
    if (top !== 'steps' || deeper.length > 0 || field === undefined || typeof value !== 'string')
        return fault;
    return { ...fault, cure: `Write ${kind}: { ${field}: ${(0,core_text/* quote */.hD)(value)}${isWhole ? '' : ', \u2026'} }` };
}

// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
;// CONCATENATED MODULE: ./build/steps/file/step-references.js








/**
 * Returns the ids that a step needs, each with the place of the reference.
 *
 * @param written the step as the user wrote it
 */
function neededSteps(draft, written, targets, faults) {
    const { id, kind, body, envelope } = draft;
    const path = ['steps', id];
    const needs = new Map();
    const add = (need, at) => void (needs.has(need) || needs.set(need, at));
    for (const [index, need] of (Array.isArray(envelope['needs']) ? envelope['needs'] : []).entries()) {
        const at = [...path, 'needs', index];
        if (typeof need !== 'string')
            continue;
        if (targets.steps.get(need) !== undefined)
            add(need, at);
        else if (!targets.steps.has(need)) {
            const cure = (0,suggest/* suggest */.ZA)(need, [...targets.steps.keys()]);
            faults.push({ path: at, message: `no step is named ${need}`, cure });
        }
    }
    const [own, others] = [(0,references/* linksIn */.Lf)(body, [...path, kind]), (0,references/* linksIn */.Lf)(envelope['fallback'], [...path, 'fallback'])];
    faults.push(...own.faults, ...others.faults);
    const definition = registry/* definitions */.BG[kind];
    for (const link of [...own.links, ...others.links]) {
        const found = definition.checkReference?.(link, body, targets);
        const fault = (0,check_references/* checkLink */.t)(link, targets) ??
            versionlessFault(link, draft, targets.steps) ??
            definition.earlyPaths?.map(early => earlyFault(link, [...path, kind, ...early])).find(one => one) ??
            earlyFault(link, [...path, 'fallback', link.path[3] ?? 0, 'location']) ??
            found?.unusable;
        faults.push(...(found?.others ?? []));
        if (fault !== undefined)
            faults.push(fault);
        else if (link.reference.root === 'steps' && targets.steps.get(link.reference.path[0]) !== undefined)
            add(link.reference.path[0], link.path);
    }
    if ((0,json.isObject)(written))
        checkEarly(written, ['project', 'location', ...early_values/* earlyKeys */.iq], path, targets, faults);
    return needs;
}
function checkTopLevel(root, targets, faults) {
    if ((0,formats/* periodSeconds */.p6)(root['timeout']) === 0)
        faults.push({ path: ['timeout'], message: 'expected a time above zero' });
    checkEarly(root, ['project', 'location', 'timeout'], [], targets, faults);
    const { links, faults: flaws } = (0,references/* linksIn */.Lf)(root['defaults'], ['defaults']);
    faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? earlyFault(link, link.path) ?? []));
}
/** A step's place must be known before anything runs, since the grant bounds it, and so must how it runs. */
function checkEarly(holder, keys, path, targets, faults) {
    for (const key of keys) {
        // The alternatives in a list are a part of the body.
        if (typeof holder[key] !== 'string')
            continue;
        const { links, faults: flaws } = (0,references/* linksIn */.Lf)(holder[key], [...path, key]);
        faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? earlyFault(link, link.path) ?? []));
    }
}
function earlyFault({ reference, path }, early) {
    if (reference.root !== 'steps' || path.length !== early.length || !path.every((one, index) => one === early[index]))
        return undefined;
    const message = `${reference.text}: this value must be known before any step runs`;
    return { path, message, cure: 'Refer only to variables or claims.' };
}
/** An upload returns only the model's name, which means its default version: mostly not the new one. */
function versionlessFault({ reference, path }, { kind, body }, kinds) {
    const { root, path: of, text } = reference;
    const [maker, field, ...rest] = of;
    const makerKind = root === 'steps' ? kinds.get(maker) : undefined;
    const isMade = makerKind !== undefined && registry/* definitions */.BG[makerKind].makesVersion;
    const key = path.at(-1);
    const { versionKeys = ['model'] } = registry/* definitions */.BG[kind];
    const names = versionKeys.some(name => name === key);
    // Paths are from the root of the file: steps, the id, the kind.
    if (!isMade || field !== 'model' || rest.length > 0 || !names || (0,document_path/* valueAt */.fK)(body, path.slice(3)) !== text)
        return undefined;
    const message = `${text} is the model that ${maker} creates a version of, without that version: it would be the default version`;
    return { path, message, cure: `Write "${text}@\${steps.${maker}.modelVersionId}".` };
}

// EXTERNAL MODULE: ./build/steps/file/variables.js
var file_variables = __webpack_require__(70282);
;// CONCATENATED MODULE: ./build/steps/file/parse.js

















/** The action's own outputs (docs/steps.md), whose names a steps file cannot use. */
const ownOutputs = [
    ...[
        'decision',
        'policy_change',
        'grant',
        'principal',
        'service_account',
        'policy_sha256',
        'policy_commit',
        'steps_sha256',
    ],
    ...['results', 'results_file', 'audit_log', 'audit_sha256', 'console_url', 'summary'],
    ...['gateway_url', 'port', 'credentials_file_path', 'project_id', 'access_token', 'id_token'],
];
/**
 * Reads a steps file: its form, every reference, and that the steps form a graph without a cycle. Bodies are checked
 * later, when they are prepared. If the file is refused, faults of bodies are reported, too. `needs` has the written
 * ids and those of references.
 *
 * @param file its name in messages: the path, or `steps (input)`
 * @throws ActionError `STEPS_INVALID` with all problems, in the order of the file
 */
function parseStepsFile(text, file, schema) {
    const { stepsFile, problems } = readStepsFile(text, file, schema);
    if (problems.length === 0)
        return stepsFile;
    const ofBodies = stepsFile.steps.flatMap(declaration => bodyProblems(stepsFile, declaration, schema));
    throw (0,problem_list/* invalidFile */.Am)('STEPS_INVALID', file, [...problems, ...ofBodies]);
}
const nothingKnown = { variables: {}, github: {}, run: { id: '' }, steps: {} };
/** Checks a body with every reference unresolved. The method of a `call` is looked up once the file itself is valid. */
function bodyProblems(file, declaration, schema) {
    const { id, kind } = declaration;
    if (kind === 'call')
        return [];
    const { faults } = (0,prepare/* prepareStep */.I)(file, declaration, nothingKnown, { ...schema, pipelines: {} });
    return faults.filter(({ path }) => path.startsWith((0,document_path/* formatPath */.jV)(['steps', id, kind])));
}
/** Returns the content of a steps file, as far as it can be read, and its faults except those of bodies. */
function readStepsFile(text, file, schema) {
    const document = (0,yaml.parseDocument)(text, file, 'STEPS_INVALID', yaml.stepsFile);
    const written = (0,json.isObject)(document.value) ? document.value : {};
    const root = (0,early_values/* withPendingValues */.mr)(written);
    const faults = (0,check_shape/* checkShape */.eA)((0,json.isObject)(document.value) ? root : document.value, { type: 'object', name: 'StepsFile' }, shapes/* stepsShapes */.k).map(fault => writtenOut(fault, root));
    if (typeof root['version'] === 'number' && root['version'] !== 1)
        faults.push({
            path: ['version'],
            message: `version ${root['version']} is not supported`,
            cure: 'Write version: 1.',
        });
    const variables = (0,file_variables/* readVariableDeclarations */.OC)(root['variables'], faults);
    const drafts = (0,draft/* readSteps */.I$)(root, faults);
    const targets = {
        variables,
        schema,
        steps: (0,draft/* kindsOf */.tG)(root['steps'], drafts),
        bodies: new Map(drafts.map(({ id, body }) => [id, body])),
        studies: (0,draft/* studiesOf */.XM)(drafts),
        detaching: (0,draft/* detaching */.go)(drafts),
    };
    const needs = new Map(drafts.map(draft => [draft.id, neededSteps(draft, (0,document_path/* valueAt */.fK)(written, ['steps', draft.id]), targets, faults)]));
    const outputs = readOutputs(root['outputs'], targets, faults);
    checkTopLevel(written, targets, faults);
    faults.push(...cycleFaults(needs, document));
    const stepsFile = {
        document,
        project: (0,early_values/* asString */.oJ)(root['project']),
        location: (0,early_values/* asString */.oJ)(root['location']),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(root['timeout']),
        defaults: (0,json.isObject)(root['defaults']) ? root['defaults'] : {},
        variables,
        steps: drafts.map(draft => (0,early_values/* declarationOf */.MI)(draft, [...(needs.get(draft.id)?.keys() ?? [])], root)),
        outputs,
    };
    return {
        stepsFile,
        problems: faults.map(({ path, message, ...options }) => document.problem(path, message, options)),
    };
}
/** True if a text would be a valid reference inside `${\u2026}`. */
function isReference(text, targets) {
    if (!/^(steps|variables|github|run)\.[\w.[\]-]+$/.test(text))
        return false;
    const { links, faults } = (0,references/* linksIn */.Lf)(`\${${text}}`);
    return faults.length === 0 && links.every(link => (0,check_references/* checkLink */.t)(link, targets) === undefined);
}
function readOutputs(value, targets, faults) {
    const outputs = [];
    for (const [name, template] of Object.entries((0,json.isObject)(value) ? value : {})) {
        const path = ['outputs', name];
        if (!file_variables/* variableName */.cG.test(name))
            faults.push({ path, message: `${(0,core_text/* quote */.hD)(name)} is not a name of an output`, key: true });
        if (ownOutputs.includes(name))
            faults.push({
                path,
                message: `${name} is an output of the action itself`,
                cure: 'Choose another name.',
                key: true,
            });
        if (typeof template !== 'string')
            continue;
        if (isReference(template, targets))
            faults.push({ path, message: `${(0,core_text/* quote */.hD)(template)} is plain text here`, cure: `Write \${${template}}.` });
        const { links, faults: flaws } = (0,references/* linksIn */.Lf)(template, path);
        faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? []));
        outputs.push([name, template]);
    }
    return Object.fromEntries(outputs);
}
function cycleFaults(needs, document) {
    const cycle = (0,graph/* findCycle */.u8)([...needs].map(([id, places]) => ({ id, needs: [...places.keys()] })));
    if (cycle === undefined)
        return [];
    const [first = ''] = cycle;
    const edges = cycle.map((id, index) => {
        const need = cycle[index + 1] ?? first;
        const { line, column } = document.problem(needs.get(id)?.get(need) ?? [], '');
        return `${id} needs ${need === id ? 'itself' : need} (${line}:${column})`;
    });
    const message = cycle.length === 1 ? `waits forever: ${edges[0]}` : `a cycle that would wait forever: ${edges.join(', ')}`;
    return [{ path: ['steps', first], message, cure: 'Remove one of these.', key: true }];
}


/***/ }),

/***/ 58389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ stepsShapes)
/* harmony export */ });
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);


const string = { type: 'string' };
const boolean = { type: 'boolean' };
const anyStepShape = { type: 'any' };
/** A body is checked by its own schema once references are resolved. */
const kindField = (kind) => ({
    shape: { type: 'map', of: anyStepShape },
    description: _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[kind].description,
});
/** The form of a steps file (docs/steps.md). Bodies are left to the API's own schema. */
const stepsShapes = {
    StepsFile: {
        fields: {
            version: { shape: { type: 'integer' }, required: true, description: 'Version of the file format: 1.' },
            project: { shape: string, required: true, description: 'Google Cloud project id. A step can override it.' },
            location: {
                shape: string,
                required: true,
                description: 'Vertex AI location, such as us-central1. A step can override it.',
            },
            timeout: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum duration of all steps together, such as 5h. After that time the action stops everything except jobs with cancel: detach.',
            },
            defaults: {
                shape: { type: 'object', name: 'Defaults' },
                description: 'Default values for every step.',
            },
            variables: {
                shape: { type: 'map', of: { type: 'object', name: 'Variable' } },
                description: 'Variables for ${variables.name}. The input variables of the action sets their values.',
            },
            steps: {
                shape: { type: 'map', of: { type: 'object', name: 'Step' } },
                required: true,
                description: 'The steps by id. Independent steps run at the same time.',
            },
            outputs: {
                shape: { type: 'map', of: string },
                description: "Outputs of the action by name, such as '${steps.train.name}'.",
            },
        },
    },
    Defaults: {
        fields: {
            labels: { shape: { type: 'map', of: string }, description: 'Labels that the action adds to those of each step.' },
            encryptionSpec: { shape: anyStepShape, description: 'Customer-managed encryption key: { kmsKeyName }.' },
            network: { shape: string, description: 'VPC network to peer with.' },
            serviceAccount: { shape: string, description: 'Service account that jobs run as.' },
        },
    },
    Variable: {
        fields: {
            type: {
                shape: { type: 'enum', values: ['string', 'integer', 'number', 'boolean', 'list', 'object'] },
                description: 'Type of the value. Default: string.',
            },
            required: { shape: boolean, description: 'true: the input variables must set it.' },
            default: {
                shape: anyStepShape,
                description: 'Default value. null removes the field that refers to the variable.',
            },
            description: { shape: string, description: 'The purpose of this variable, for readers.' },
        },
    },
    Step: {
        fields: {
            needs: {
                shape: { type: 'list', of: string },
                description: 'Steps that must succeed first. Steps that this step refers to need no entry.',
            },
            timeout: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum duration, such as 30m or 6h. Default: scheduling.timeout of the body, then the timeout of the grant.',
            },
            queue: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum time that the job waits for machines, before the next alternative of fallback.',
            },
            fallback: {
                shape: { type: 'list', of: { type: 'object', name: 'Alternative' } },
                description: 'Alternatives that the action tries in turn if Google has no capacity. Each one overrides the original step.',
            },
            wait: { shape: boolean, description: 'false: start the step without waiting for its end.' },
            cancel: {
                shape: { type: 'enum', values: ['cancel', 'detach'] },
                description: 'What happens to the job if its run is cancelled or times out. cancel (default) stops it. detach lets it continue, for attach in a later run.',
            },
            location: { shape: string, description: 'Vertex AI location of this step, instead of that of the file.' },
            project: { shape: string, description: 'Google Cloud project id of this step, instead of that of the file.' },
            caching: {
                shape: boolean,
                description: 'Enables or disables caching for every task of the pipeline. Default: as compiled.',
            },
            unchecked: {
                shape: { type: 'list', of: string },
                description: "Fields newer than the action's schema, such as customJob.jobSpec.newField. The grant must list them under allow.unchecked too. Nothing limits their values.",
            },
            ...Object.fromEntries(_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E.map(kind => [kind, kindField(kind)])),
        },
    },
    Alternative: {
        fields: {
            location: { shape: string, description: 'Another location.' },
            machineSpec: { shape: anyStepShape, description: 'Another machine, for every worker pool.' },
            scheduling: {
                shape: anyStepShape,
                description: 'Other scheduling, such as { strategy: SPOT }. It overrides that of the body field by field.',
            },
        },
    },
};


/***/ }),

/***/ 70282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ resolveVariables),
/* harmony export */   E0: () => (/* binding */ placeOfValue),
/* harmony export */   OC: () => (/* binding */ readVariableDeclarations),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* unused harmony export convert */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96386);
/* harmony import */ var _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28531);





const file = 'variables (input)';
const variableName = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;
/**
 * Reads the action's `variables` input: `name=value` lines (the value follows the first `=`; spaces around both are
 * dropped, empty lines skipped), or one JSON object, whose values may have types and line breaks.
 *
 * @throws ActionError `INPUT_INVALID` with every problem: no `=`, a bad name, a duplicate name, control characters
 */
function parseVariables(input) {
    const problems = [];
    const given = input.trimStart().startsWith('{') ? fromJson(input, problems) : fromLines(input, problems);
    if (problems.length > 0)
        throw invalid(problems);
    return given;
}
function fromLines(input, problems) {
    const given = new Map();
    for (const [index, text] of input.split(/\r?\n/).entries()) {
        if (text.trim() === '')
            continue;
        const line = index + 1;
        const report = (message, cure) => void problems.push({ file, line, column: 1, path: '', message, cure });
        const equals = text.indexOf('=');
        const name = text.slice(0, equals).trim();
        const value = text.slice(equals + 1).trim();
        const before = given.get(name);
        if (equals === -1)
            report('expected name=value', 'Write one variable a line, or one JSON object.');
        else if (!variableName.test(name))
            report(`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} is not a name of a variable`, nameRule);
        else if (before !== undefined)
            report(`${name} is given twice, first on line ${before.line}`, 'Remove one.');
        else if (/\p{Cc}/u.test(value))
            report(`${name} contains a control character`, 'Give the variables as a JSON object.');
        else
            given.set(name, { value, line, column: text.indexOf(value, equals + 1) + 1 });
    }
    return Object.fromEntries(given);
}
const nameRule = 'Names have letters, digits, _ and -, and begin with a letter.';
function fromJson(input, problems) {
    const json = readJson(input);
    // The YAML reader finds faults that JSON.parse ignores: duplicate names, `__proto__`.
    const document = (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_1__.parseDocument)(input, file, 'INPUT_INVALID', _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .values */ .zu);
    if (!json.isValid || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(json.value)) {
        problems.push(document.problem([], 'begins with { but is not a JSON object', { cure: 'Write JSON, or name=value lines.' }));
        return {};
    }
    const given = [];
    for (const [name, value] of Object.entries(json.value)) {
        const { line, column } = document.problem([name], '');
        const report = (message, cure) => void problems.push(document.problem([name], message, { cure, key: true }));
        if (!variableName.test(name))
            report(`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} is not a name of a variable`, nameRule);
        else if (value === null)
            report('expected a value, got null', 'Leave it out to get its default.');
        else if (hasControl(value))
            report('contains a control character', 'Strings may contain only tabs and line breaks.');
        else
            given.push([name, { value, line, column }]);
    }
    return Object.fromEntries(given);
}
function hasControl(value) {
    if (typeof value === 'string')
        return /\p{Cc}/u.test(value.replace(/[\t\n]/g, ''));
    if (Array.isArray(value))
        return value.some(hasControl);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) && Object.entries(value).some(([key, item]) => hasControl(key) || hasControl(item));
}
/**
 * Compares the given values with the declarations of the steps file. Each value gets its declared type, and defaults
 * are filled in.
 *
 * @param options.allowMissing in `plan`: a missing required variable stays absent, and is not a problem
 * @throws ActionError `INPUT_INVALID` with every problem: undeclared, missing, of another type
 */
function resolveVariables(steps, given, options = {}) {
    const problems = [];
    const values = [];
    const names = Object.keys(steps.variables);
    for (const [name, { line, column }] of Object.entries(given)) {
        if (Object.hasOwn(steps.variables, name))
            continue;
        const message = `${steps.document.file} declares no variable ${name}`;
        const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .ZA)(name, names) ?? `Declare it there under variables, or remove it.`;
        problems.push({ file, line, column, path: name, message, cure });
    }
    for (const [name, declaration] of Object.entries(steps.variables)) {
        const one = Object.hasOwn(given, name) ? given[name] : undefined;
        if (one !== undefined) {
            const typed = convert(one.value, declaration.type);
            if ('value' in typed)
                values.push([name, typed.value]);
            else
                problems.push({
                    ...{ file, line: one.line, column: one.column, path: name, message: typed.fault },
                    ...(one.value === '' && { cure: emptyCure(name, declaration) }),
                });
        }
        else if (!declaration.required)
            values.push([name, declaration.default]);
        else if (!options.allowMissing)
            problems.push(steps.document.problem(['variables', name], 'required, but not given', {
                cure: `Add ${name}=\u2026 to the action's variables input.`,
                key: true,
            }));
    }
    if (problems.length > 0)
        throw invalid(problems);
    return Object.fromEntries(values);
}
/** An expression of the workflow gave nothing: an output of another name, or an input that this event does not have. */
const emptyCure = (name, { required, default: value }) => required || value === null
    ? 'Its expression in the workflow is empty: check the name of the output or input.'
    : `Its expression in the workflow is empty. If the event has no such input, write ${name}=\${{ inputs.${name} || ${JSON.stringify(value)} }}.`;
/** Returns where the value of a variable comes from: the input, or its default. */
function placeOfValue(steps, given, name) {
    const one = Object.hasOwn(given, name) ? given[name] : undefined;
    if (one !== undefined)
        return { file, line: one.line, column: one.column, path: name };
    const { message: _, ...place } = steps.document.problem(['variables', name, 'default'], '');
    return place;
}
/** Reads the `variables` of a steps file, whose form is checked elsewhere. Each is either required or has a default. */
function readVariableDeclarations(value, faults) {
    const declarations = [];
    for (const [name, raw] of Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) ? value : {})) {
        const path = ['variables', name];
        if (!variableName.test(name))
            faults.push({ path, message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} is not a name of a variable`, cure: nameRule, key: true });
        const declared = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(raw) ? raw : {};
        const type = types.find(one => one === declared['type']) ?? 'string';
        const required = declared['required'] === true;
        const hasDefault = Object.hasOwn(declared, 'default');
        if (required === hasDefault) {
            const message = required
                ? 'is required, so its default would never be used'
                : 'is neither required nor has a default';
            faults.push({ path, message, cure: 'Write required: true or a default (null leaves the field out).', key: true });
        }
        const typed = (declared['default'] ?? null) === null ? { value: null } : convert(declared['default'], type);
        if ('fault' in typed)
            faults.push({ path: [...path, 'default'], message: typed.fault });
        const description = typeof declared['description'] === 'string' ? declared['description'] : undefined;
        declarations.push([name, { type, required, default: 'value' in typed ? typed.value : null, description }]);
    }
    return Object.fromEntries(declarations);
}
/**
 * Converts a value to its declared type. A string is accepted if it is the exact form of it (`10`, never `1e1`, `0xa`
 * or ` 10`).
 */
function convert(value, type) {
    const [typed, expected] = conversions[type](value);
    if (typed !== undefined)
        return { value: typed };
    const got = typeof value === 'string' ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
    return { fault: `expected ${expected}, got ${got}` };
}
const types = ['string', 'integer', 'number', 'boolean', 'list', 'object'];
const conversions = {
    string: value => [typeof value === 'string' ? value : undefined, 'a string'],
    integer: value => {
        const number = typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value;
        return [Number.isSafeInteger(number) ? number : undefined, 'an integer, such as 10'];
    },
    number: value => {
        const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
        const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
        return [Number.isFinite(number) ? number : undefined, 'a number, such as 0.5'];
    },
    boolean: value => {
        const boolean = value === 'true' ? true : value === 'false' ? false : value;
        return [typeof boolean === 'boolean' ? boolean : undefined, 'true or false'];
    },
    list: value => {
        const list = typeof value === 'string' ? strictJson(value) : value;
        return [Array.isArray(list) ? list : undefined, 'a JSON list, such as ["a", "b"]'];
    },
    object: value => {
        const object = typeof value === 'string' ? strictJson(value) : value;
        return [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(object) ? object : undefined, 'a JSON object, such as {"a": 1}'];
    },
};
/** @returns `undefined` for invalid JSON, and for faults that JSON.parse ignores: duplicate keys, `__proto__` */
function strictJson(text) {
    const json = readJson(text);
    if (!json.isValid)
        return undefined;
    try {
        (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_1__.parseDocument)(text, file, 'INPUT_INVALID', _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .values */ .zu);
        return json.value;
    }
    catch {
        return undefined;
    }
}
function readJson(text) {
    try {
        return { isValid: true, value: JSON.parse(text) };
    }
    catch {
        return { isValid: false };
    }
}
function invalid(problems) {
    const [first, ...more] = problems;
    const what = `${first?.path ? `${first.path}: ` : ''}${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `The variables cannot be used: ${what}`, { problems });
}


/***/ }),

/***/ 91152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kp: () => (/* binding */ concurrentWith),
/* harmony export */   u8: () => (/* binding */ findCycle)
/* harmony export */ });
/* unused harmony export levels */
/**
 * Returns the steps by the earliest time at which they can run: those of a level need only steps of earlier levels. A
 * step on a cycle, or with a dependency on one, is on no level. Linear in nodes and needs.
 */
function levels(nodes) {
    const followers = followersOf(nodes);
    const open = new Map(nodes.map(({ id, needs }) => [id, new Set(needs).size]));
    const found = [];
    let level = nodes.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    while (level.length > 0) {
        found.push(level);
        const next = [];
        for (const id of level)
            for (const follower of followers.get(id) ?? []) {
                const left = (open.get(follower) ?? 0) - 1;
                open.set(follower, left);
                if (left === 0)
                    next.push(follower);
            }
        level = next;
    }
    return found;
}
/** @returns a cycle, each id needing the one after it and the last the first; `undefined` if there is none */
function findCycle(nodes) {
    const sound = new Set(levels(nodes).flat());
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    // A step on no level needs another one on no level. Following these ends at a step that was seen before.
    const trail = new Map();
    let id = nodes.find(node => !sound.has(node.id))?.id;
    while (id !== undefined && !trail.has(id)) {
        trail.set(id, trail.size);
        id = needs.get(id)?.find(need => !sound.has(need));
    }
    return id === undefined ? undefined : [...trail.keys()].slice(trail.get(id));
}
/** Returns the steps that run in parallel with one: it waits for none of them, and none of them for it. */
function concurrentWith(id, nodes) {
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    const related = new Set([...reach(id, needs), ...reach(id, followersOf(nodes))]);
    return nodes.filter(node => !related.has(node.id));
}
function reach(id, next) {
    const found = new Set([id]);
    // Iterating a set includes members that are added meanwhile.
    for (const one of found)
        for (const further of next.get(one) ?? [])
            found.add(further);
    return found;
}
function followersOf(nodes) {
    const followers = new Map();
    for (const { id, needs } of nodes)
        for (const need of new Set(needs)) {
            const list = followers.get(need);
            if (list === undefined)
                followers.set(need, [id]);
            else
                list.push(id);
        }
    return followers;
}


/***/ }),

/***/ 86631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ kindOfMethod)
/* harmony export */ });
/* harmony import */ var _kind_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31941);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);


/** Returns the kind of step that a method belongs to, so that no call bypasses the grant's limits for that kind. */
function kindOfMethod(name, { verb, path }) {
    const template = path.replace(/=[^}]+\}/g, '}');
    return _kind_names_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E.find(kind => {
        const { call, otherMethods } = _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[kind];
        return (call?.verb === verb && call.path === template) || otherMethods?.includes(name);
    });
}


/***/ }),

/***/ 22123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ machinesByGoogle),
/* harmony export */   SB: () => (/* binding */ machineTimeOf),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   bP: () => (/* binding */ machineHours),
/* harmony export */   ij: () => (/* binding */ poolHours),
/* harmony export */   mZ: () => (/* binding */ buildHours),
/* harmony export */   oR: () => (/* binding */ unknownTime),
/* harmony export */   yh: () => (/* binding */ servingTime)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _core_oldest_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27856);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);



/** Names of machines that Google chooses. */
const machinesByGoogle = ['automl', 'cloudbuild'];
/** The machine that serves if no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultServing = 'n1-standard-2';
/** Returns the hours of machines with a specification. A default applies if it names no type. */
function machineHours(spec, nodeHours) {
    const { machineType, tpuTopology, acceleratorType, acceleratorCount } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(spec) ? spec : {};
    const type = writtenText(machineType) ?? defaultServing;
    const topology = writtenText(tpuTopology);
    const accelerator = writtenText(acceleratorType);
    const count = replicasOf(acceleratorCount);
    return {
        machineType: topology === undefined ? type : `${type}/${topology}`,
        ...(accelerator !== undefined &&
            accelerator !== 'ACCELERATOR_TYPE_UNSPECIFIED' && { accelerator: { type: accelerator, count } }),
        nodeHours,
    };
}
const writtenText = (value) => {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX)
        return value.reference;
    return typeof value === 'string' && value !== '' ? value : undefined;
};
/** Returns a count of Google's: a number or its text. The API omits 0, which counts as 1, as does what is not known. */
const replicasOf = (value) => {
    const number = Number(value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX ? 1 : (value ?? 1));
    return Number.isSafeInteger(number) && number > 0 ? number : 1;
};
/** Returns the hours of worker pools that all run for the same time. */
const poolHours = (pools, hours, replicas = replicasOf) => (Array.isArray(pools) ? pools : [])
    .filter(_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)
    .map(pool => machineHours(pool['machineSpec'], replicas(pool['replicaCount']) * hours));
/**
 * Returns the machines of a body that deploys a model: `least` replicas run at any time, or `most`. Nothing if it
 * deploys none, or to a pool that exists already.
 */
function servingTime(body, replicas) {
    const { deployedModel: deployed } = body;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(deployed))
        return undefined;
    const { dedicatedResources: dedicated, automaticResources } = deployed;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(dedicated))
        return automaticResources === undefined ? undefined : { parts: [], isUnknown: true, isOngoing: true };
    const { minReplicaCount, maxReplicaCount, machineSpec } = dedicated;
    const least = replicasOf(minReplicaCount);
    const count = replicas === 'least' ? least : Math.max(least, replicasOf(maxReplicaCount));
    return { parts: [machineHours(machineSpec, count)], isOngoing: true };
}
/**
 * Returns the machine time that a step has used, by the times in Google's answers. A job that was adopted counts from
 * the moment of its adoption, so that the sum over all runs counts each hour once.
 *
 * @returns `undefined` if the step uses no machines that this action knows
 */
function machineTimeOf({ body, succeeded, ran, adoptedAt }) {
    const times = ran.flatMap(resource => timeOfJob(resource, adoptedAt) ?? []);
    if (times.length === 0)
        return succeeded ? servingTime(body, 'least') : undefined;
    return {
        parts: merged(times.flatMap(({ parts }) => parts)),
        ...(times.some(({ isUnknown }) => isUnknown) && { isUnknown: true }),
    };
}
/** The kinds of jobs whose machines have hours, and builds. Others cost by tokens, or by what their components use. */
function timeOfJob(resource, from) {
    const name = String(resource['name']);
    if (/^projects\/[^/]+\/locations\/[^/]+\/builds\//.test(name))
        return timeOfBuild(resource, from);
    const kind = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJobName */ .kh)(name)?.kind;
    if (kind === undefined || kind === 'tuningJob')
        return undefined;
    if (kind === 'hyperparameterTuningJob')
        return timeOfTrials(resource, from);
    if (kind === 'batchPredictionJob')
        return timeOfBatch(resource, from);
    const hours = hoursOf(resource, 'endTime', from);
    if (hours === 0)
        return { parts: [] };
    if (kind === 'pipelineJob' || hours === undefined)
        return unknownTime;
    if (kind === 'customJob')
        return timeOfSpec(resource['jobSpec'], hours);
    return timeOfTraining(resource, hours);
}
const unknownTime = { parts: [], isUnknown: true };
const timeOfSpec = (spec, hours) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(spec) && Array.isArray(spec['workerPoolSpecs'])
    ? { parts: poolHours(spec['workerPoolSpecs'], hours) }
    : unknownTime;
/**
 * Returns the hours of a job that has ended, from its first machine to its end; 0 if it got none. They contain the time
 * in which it waited for others after it had lost them.
 *
 * @returns `undefined` if it has not ended, or does not say when
 */
function hoursOf(resource, end, from = Number.NEGATIVE_INFINITY) {
    const [startedAt, endedAt] = [instantIn(resource, 'startTime'), instantIn(resource, end)];
    if (endedAt === undefined)
        return undefined;
    return startedAt === undefined ? 0 : Math.max(0, endedAt - Math.max(startedAt, from)) / 3_600_000;
}
function instantIn(resource, field) {
    const value = resource[field];
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isFinite(at) ? at : undefined;
}
/** A trial that was running when its job ended has ended with it. */
function timeOfTrials(resource, from) {
    const whole = hoursOf(resource, 'endTime', from);
    const { trials, trialJobSpec, endTime } = resource;
    if (whole === undefined)
        return unknownTime;
    if (whole === 0)
        return { parts: [] };
    if (!Array.isArray(trials))
        return unknownTime;
    const hours = trials.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject).map(trial => hoursOf({ endTime, ...trial }, 'endTime', from) ?? 0);
    return timeOfSpec(trialJobSpec, hours.reduce((sum, one) => sum + one, 0));
}
/** `resourcesConsumed.replicaHours` is Google's own count (machine_resources.proto, ResourcesConsumed). */
function timeOfBatch(resource, from) {
    const { dedicatedResources: dedicated, resourcesConsumed: consumed } = resource;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(dedicated))
        return undefined;
    const [whole, hours] = [hoursOf(resource, 'endTime'), hoursOf(resource, 'endTime', from)];
    if (whole === undefined || hours === undefined)
        return unknownTime;
    if (hours === 0)
        return { parts: [] };
    const replicaHours = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(consumed) ? consumed['replicaHours'] : undefined;
    if (typeof replicaHours !== 'number' || !isAmount(replicaHours))
        return unknownTime;
    return { parts: [machineHours(dedicated['machineSpec'], replicaHours * (hours / whole))] };
}
/** False for an infinite or a negative number. JSON has infinite numbers, such as 1e400. */
const isAmount = (hours) => Number.isFinite(hours) && hours >= 0;
/** A training with the user's own code runs a job like any other. AutoML says what it has used. */
function timeOfTraining({ trainingTaskInputs: inputs, trainingTaskMetadata: metadata }, hours) {
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(inputs) && inputs['workerPoolSpecs'] !== undefined)
        return timeOfSpec(inputs, hours);
    const { costMilliNodeHours, trainCostMilliNodeHours } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(metadata) ? metadata : {};
    const thousandths = Number(costMilliNodeHours ?? trainCostMilliNodeHours);
    return isAmount(thousandths) ? { parts: [{ machineType: 'automl', nodeHours: thousandths / 1000 }] } : unknownTime;
}
function timeOfBuild(resource, from) {
    const hours = hoursOf(resource, 'finishTime', from);
    if (hours === undefined)
        return unknownTime;
    const { options } = resource;
    return { parts: hours === 0 ? [] : [buildHours((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(options) ? options['machineType'] : undefined, hours)] };
}
/** Returns the hours of a build's machine. `cloudbuild` is the one that Cloud Build uses by default. */
function buildHours(machineType, nodeHours) {
    // Cloud Build writes `E2_HIGHCPU_8`.
    const type = writtenText(machineType)?.toLowerCase().replaceAll('_', '-');
    return { machineType: type === undefined || type === 'unspecified' ? 'cloudbuild' : type, nodeHours };
}
/** Adds up the parts with the same machine. */
function merged(parts) {
    const groups = (0,_core_oldest_node_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(parts, ({ machineType, accelerator }) => JSON.stringify([machineType, accelerator]));
    return [...groups.values()].flatMap(group => {
        const [first] = group;
        return first === undefined ? [] : [{ ...first, nodeHours: group.reduce((sum, one) => sum + one.nodeHours, 0) }];
    });
}


/***/ }),

/***/ 89220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkTaskLinks)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96386);
/* harmony import */ var _specification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32006);




/** Checks `${steps.p.tasks.<task>.outputs.<name>}` against the known pipelines: the task, and its outputs. */
function checkTaskLinks(links, file, pipelines) {
    return links.flatMap(link => {
        if (link.reference.root !== 'steps' || link.reference.path[1] !== 'tasks')
            return [];
        const step = file.steps.find(({ id }) => id === link.reference.path[0]);
        const source = (0,_specification_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineSourceOf */ .Du)(step?.body ?? {});
        const loaded = step !== undefined && Object.hasOwn(pipelines, step.id) ? pipelines[step.id]?.spec : undefined;
        const spec = source.from === 'inline' ? source.spec : loaded;
        return spec === undefined ? [] : (checkTaskLink(link, spec, file) ?? []);
    });
}
function checkTaskLink({ reference, path }, spec, file) {
    const [, , task, , output] = reference.path;
    const fail = (message, word, names) => {
        const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(word, names) ?? `It has ${names.length === 0 ? 'none' : names.join(', ')}.`;
        return file.document.problem(path, `${reference.text}: ${message}`, { cure });
    };
    const tasks = namesIn((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(spec, ['root', 'dag', 'tasks']));
    if (!tasks.includes(String(task)))
        return fail(`the pipeline has no task ${task}.`, String(task), tasks);
    const component = String((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(spec, ['root', 'dag', 'tasks', String(task), 'componentRef', 'name']));
    const definitions = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(spec, ['components', component, 'outputDefinitions']);
    const outputs = [...namesIn((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(definitions, ['parameters'])), ...namesIn((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(definitions, ['artifacts']))];
    if (!outputs.includes(String(output)))
        return fail(`the task ${task} has no output ${output}.`, String(output), outputs);
    return undefined;
}
const namesIn = (value) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) ? Object.keys(value) : []);


/***/ }),

/***/ 58192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W$: () => (/* binding */ overlayAlternative),
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   de: () => (/* binding */ whereOf),
/* harmony export */   fh: () => (/* binding */ checkFallback),
/* harmony export */   rB: () => (/* binding */ readAlternatives)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35293);
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8832);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78764);






const machinePlacesOf = (kind) => _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines ?? {};
/** Fields that an alternative of a kind may have. */
const machineFields = ({ spec, machineSpec }) => [
    'location',
    ...(spec === undefined && machineSpec === undefined ? [] : ['machineSpec']),
    ...(spec === undefined ? [] : ['scheduling']),
];
/**
 * Returns what is wrong with `queue` and `fallback` of a step, beyond their form.
 *
 * @param path of the step
 */
function checkFallback(envelope, kind, path) {
    const { queue, fallback, wait } = envelope;
    const faults = [];
    if ((0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(queue) === 0)
        faults.push({ path: [...path, 'queue'], message: 'expected a time above zero' });
    for (const key of ['queue', 'fallback'].filter(name => envelope[name] !== undefined)) {
        const at = { path: [...path, key], key: true };
        if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
            faults.push({ ...at, message: `a ${kind} does not wait for machines`, cure: 'Remove it.' });
        else if (wait === false)
            faults.push({
                ...at,
                message: 'nothing would enforce it: with wait: false the job is not watched',
                cure: 'Leave out one of the two.',
            });
    }
    if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind) || !Array.isArray(fallback))
        return faults;
    if (fallback.length === 0)
        faults.push({ path: [...path, 'fallback'], message: 'has no alternative', cure: 'Name one, or leave it out.' });
    const known = machineFields(machinePlacesOf(kind));
    for (const [index, alternative] of fallback.entries()) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(alternative))
            continue;
        const at = [...path, 'fallback', index];
        const fields = Object.keys(alternative).filter(field => alternative[field] !== null);
        if (fields.length === 0)
            faults.push({ path: at, message: `changes nothing`, cure: `Name ${either(known)}.` });
        for (const field of ['machineSpec', 'scheduling'].filter(name => fields.includes(name) && !known.includes(name)))
            faults.push({
                path: [...at, field],
                message: `a ${kind} has no ${field} of its own`,
                cure: `An alternative of it may name ${either(known)}.`,
                key: true,
            });
    }
    return faults;
}
const either = (names) => names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
/** Returns the alternatives as written in the file. */
function readAlternatives(fallback) {
    return (Array.isArray(fallback) ? fallback : []).map((one, index) => {
        const { location, machineSpec, scheduling } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(one) ? one : {};
        return {
            index,
            ...(typeof location === 'string' && { location }),
            ...(machineSpec !== undefined && machineSpec !== null && { machineSpec }),
            ...(scheduling !== undefined && scheduling !== null && { scheduling }),
        };
    });
}
/**
 * Returns the step with each of its alternatives. Each is applied to the step as it was written, not to the alternative
 * before.
 */
function alternativesOf(declaration) {
    const { fallback = [], ...rest } = declaration;
    return fallback.map(alternative => ({
        ...rest,
        location: alternative.location ?? declaration.location,
        alternative,
    }));
}
/**
 * Applies an alternative to a body: `machineSpec` replaces that of every worker pool (a machine is one unit), and
 * `scheduling` merges field by field. Unknown references are left for later.
 *
 * @param body with its references resolved, as far as they are known
 */
function overlayAlternative(body, { id, kind, alternative }, scope, document) {
    if (alternative === undefined || !(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
        return { body, layers: [], faults: [] };
    const path = ['fallback', alternative.index];
    const faults = [];
    const resolved = (field) => {
        if (alternative[field] === undefined)
            return undefined;
        const { value, faults: flaws } = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReferences */ .d)(alternative[field], scope, [...path, field]);
        faults.push(...flaws);
        return value;
    };
    const layer = (field, at, value) => {
        const merges = field === 'scheduling' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(value);
        return { document, from: ['steps', id, ...path, field], at, value, ...(!merges && { replaces: true }) };
    };
    const { location } = alternative;
    const [machineSpec, scheduling] = [resolved('machineSpec'), resolved('scheduling')];
    const withMachine = machineSpec === undefined ? unchanged(body) : overlayMachine(body, kind, machineSpec);
    const whole = scheduling === undefined ? unchanged(withMachine.body) : overlayScheduling(withMachine.body, kind, scheduling);
    if (withMachine.refusal !== undefined)
        faults.push({ path: [...path, 'machineSpec'], message: withMachine.refusal });
    return {
        body: whole.body,
        layers: [
            ...(location === undefined ? [] : [layer('location', ['location'], location)]),
            ...withMachine.places.map(at => layer('machineSpec', [kind, ...at], machineSpec)),
            ...whole.places.map(at => layer('scheduling', [kind, ...at], scheduling)),
        ],
        faults,
    };
}
const unchanged = (body) => ({ body, places: [] });
function overlayMachine(body, kind, value) {
    const { spec, machineSpec: place } = machinePlacesOf(kind);
    if (place !== undefined) {
        const holder = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, place.slice(0, -1));
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(holder))
            return { body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, place, value), places: [place] };
        const missing = [kind, ...place.slice(0, -1)].join('.');
        return {
            ...unchanged(body),
            ...(!(holder instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .Pending */ .UX) && { refusal: `${missing} does not exist, so there is nothing to override` }),
        };
    }
    if (spec === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(body[spec]))
        return unchanged(body);
    const at = [spec, 'workerPoolSpecs'];
    const pools = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, at);
    if (pools === undefined)
        return { ...unchanged(body), refusal: `${kind}.${spec} has no workerPoolSpecs to override` };
    if (!Array.isArray(pools))
        return unchanged(body);
    // An omitted pool (`{}`, so that the next has its usual number) stays omitted.
    const hasMachine = (pool) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(pool) && pool['machineSpec'] !== undefined;
    return {
        body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, at, pools.map(pool => (hasMachine(pool) ? { ...pool, machineSpec: value } : pool))),
        places: pools.flatMap((pool, index) => (hasMachine(pool) ? [[...at, index, 'machineSpec']] : [])),
    };
}
function overlayScheduling(body, kind, value) {
    const { spec } = machinePlacesOf(kind);
    if (spec === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(body[spec]))
        return unchanged(body);
    const place = [spec, 'scheduling'];
    const own = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, place);
    const merged = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(value) ? { ...((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(own) ? own : {}), ...value } : value;
    return { body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, place, merged), places: [place] };
}
/** Describes the machines of a step: `us-east1, a2-highgpu-1g with 1 NVIDIA_TESLA_A100, SPOT`. */
function whereOf({ declaration: { kind }, location, body, }) {
    if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
        return location;
    const { spec, machineSpec } = machinePlacesOf(kind);
    const machine = spec === undefined ? machineSpec && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, machineSpec) : firstMachine((0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, [spec]));
    const strategy = spec && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, [spec, 'scheduling', 'strategy']);
    return [location, describeMachine(machine), typeof strategy === 'string' && strategy !== 'STANDARD' ? strategy : '']
        .filter(part => part !== '')
        .join(', ');
}
function firstMachine(spec) {
    const pools = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(spec) && Array.isArray(spec['workerPoolSpecs']) ? spec['workerPoolSpecs'] : [];
    return pools.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject).find(pool => pool['machineSpec'] !== undefined)?.['machineSpec'];
}
function describeMachine(machine) {
    const { machineType, acceleratorType, acceleratorCount } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(machine) ? machine : {};
    if (typeof machineType !== 'string')
        return '';
    if (typeof acceleratorType !== 'string' || acceleratorType === 'ACCELERATOR_TYPE_UNSPECIFIED')
        return machineType;
    return `${machineType} with ${String(acceleratorCount ?? 1)} ${acceleratorType}`;
}


/***/ }),

/***/ 32736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newestKey),
/* harmony export */   v: () => (/* binding */ replaceNewest)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27994);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);





/** Returns the key of a display name where a step runs. */
const newestKey = (displayName, place) => `${(0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(place)} ${displayName}`;
/**
 * Replaces `{ displayName, newest: true }` in the fields that name a model: with the version that it stands for, or
 * with a value that only the run knows.
 *
 * @param kind of the step
 * @param models versions that are known already
 * @returns the display names that it found. Paths of faults are from the body
 */
function replaceNewest(kind, body, place, models = new Map()) {
    const newest = [];
    const faults = [];
    const { newestModels: places = [] } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[kind];
    const replaced = places.reduce((one, { at, isVersionless }) => {
        const value = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(one, at);
        // A gate's `metrics` is a list of fields of its own: there only a mapping with `model` names one.
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value))
            return one;
        const found = newestFaults(value, at);
        faults.push(...found);
        const { displayName } = value;
        if (found.length > 0 || typeof displayName !== 'string') {
            const what = displayName instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX ? displayName.reference : 'a display name';
            return (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .withValue */ .cO)(one, at, new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(`the newest model of ${what}`, true));
        }
        newest.push(displayName);
        const version = models.get(newestKey(displayName, place));
        const unknown = new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(`the newest model of the display name ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(displayName)}`, true);
        return (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .withValue */ .cO)(one, at, version === undefined ? unknown : isVersionless ? (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVersion */ .Pv)(version) : version);
    }, body);
    return { body: replaced, newest, faults };
}
function newestFaults(value, path) {
    const { displayName, newest, ...others } = value;
    const form = 'Write an id, a full name, or { displayName: fraud, newest: true }.';
    const unknown = Object.keys(others).map((key) => ({ path: [...path, key], message: 'no such field.', cure: form, key: true }));
    if (unknown.length > 0)
        return unknown;
    if (newest !== undefined && typeof newest !== 'boolean' && !(newest instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX))
        return [
            {
                path: [...path, 'newest'],
                message: `expected true, got ${JSON.stringify(newest)}`,
                cure: 'Write newest: true.',
            },
        ];
    if (newest !== true && !(newest instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX))
        return [
            {
                path,
                message: 'a display name can belong to several models, so that it must say which',
                cure: 'Add newest: true.',
                key: true,
            },
        ];
    if (displayName instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX)
        return [];
    const at = [...path, 'displayName'];
    if (typeof displayName !== 'string' || displayName.trim() === '')
        return [{ path: displayName === undefined ? path : at, message: 'names no model', cure: form, key: true }];
    return /\p{Cc}/u.test(displayName)
        ? [{ path: at, message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(displayName)} contains a control character`, cure: 'Remove it.' }]
        : [];
}


/***/ }),

/***/ 13744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ prepareStep)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/layers.js
var document_layers = __webpack_require__(60472);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(20729);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
// EXTERNAL MODULE: ./build/steps/kinds/call/check-request.js
var check_request = __webpack_require__(89537);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(69145);
// EXTERNAL MODULE: ./build/steps/pipeline/check-task-references.js
var check_task_references = __webpack_require__(89220);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
;// CONCATENATED MODULE: ./build/steps/prepare/message-rules.js



/** Rules of Google's reference about messages, beyond their form. */
const ofMessages = {
    MachineSpec: checkAccelerator,
    ...Object.fromEntries([
        ...['CustomJob', 'HyperparameterTuningJob', 'PipelineJob', 'TrainingPipeline', 'BatchPredictionJob', 'Model'],
        ...['Endpoint', 'EndpointStep', 'DeployedModel', 'ReasoningEngine', 'TuningJob'],
    ].map(name => [name, checkDisplayName])),
};
/** Checks the rules of every message in a body. */
function checkRules(value, shape, shapes, path = []) {
    if (shape.type === 'list' && Array.isArray(value))
        return value.flatMap((item, index) => checkRules(item, shape.of, shapes, [...path, index]));
    if (shape.type === 'either') {
        const message = shape.of.find(one => one.type === 'object');
        return message === undefined ? [] : checkRules(value, message, shapes, path);
    }
    if (!(0,json.isObject)(value) || value instanceof json/* Pending */.UX)
        return [];
    if (shape.type === 'map')
        return Object.entries(value).flatMap(([key, item]) => checkRules(item, shape.of, shapes, [...path, key]));
    if (shape.type !== 'object')
        return [];
    const fields = shapes[shape.name]?.fields ?? {};
    const own = Object.hasOwn(ofMessages, shape.name) ? (ofMessages[shape.name]?.(value, path) ?? []) : [];
    const within = Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined ? [] : checkRules(item, field.shape, shapes, [...path, key]);
    });
    return [...own, ...within];
}
/** Most characters of a display name, as Google counts them. */
const mostDisplayName = 128;
function checkDisplayName(message, path) {
    return ['displayName', 'tunedModelDisplayName'].flatMap(field => {
        const name = message[field];
        const length = typeof name === 'string' ? [...name].length : 0;
        if (length <= mostDisplayName)
            return [];
        const text = `a display name has at most ${mostDisplayName} characters, and this one has ${length}`;
        return [{ path: [...path, field], message: text, cure: 'Shorten it.' }];
    });
}
/** A type needs a count, and a count a type (machine_resources.proto, MachineSpec). */
function checkAccelerator({ acceleratorType: type, acceleratorCount: count }, path) {
    if (type instanceof json/* Pending */.UX || count instanceof json/* Pending */.UX)
        return [];
    const hasType = type !== undefined && type !== null && type !== '' && type !== 'ACCELERATOR_TYPE_UNSPECIFIED';
    const hasCount = count !== undefined && count !== null && count !== 0;
    if (hasType === hasCount)
        return [];
    const missing = hasType ? 'acceleratorCount' : 'acceleratorType';
    const message = `${missing} is required with ${hasType ? 'acceleratorType' : 'acceleratorCount'}`;
    return [
        { path, message, cure: hasType ? 'Write acceleratorCount: 1' : 'Name the type, or remove the count.', key: true },
    ];
}
/** Google's own models answer in `global`, `us` and `eu`. Nothing can be trained, registered, or deployed there. */
function checkRegion({ location, pendingPlace }, kind) {
    if (pendingPlace?.location !== undefined || !registry/* definitions */.BG[kind].isRegional || !/^(global|us|eu)$/.test(location))
        return [];
    const message = `${kind}: it needs one region, and ${(0,core_text/* quote */.hD)(location)} is not a region`;
    return [
        { path: ['location'], message, cure: `Write a region, as ${location === 'eu' ? 'europe-west4' : 'us-central1'}.` },
    ];
}

// EXTERNAL MODULE: ./build/steps/references.js
var references = __webpack_require__(78764);
// EXTERNAL MODULE: ./build/steps/pipeline/specification.js + 1 modules
var specification = __webpack_require__(32006);
;// CONCATENATED MODULE: ./build/steps/pipeline/job.js








/**
 * Builds the PipelineJob to send from the user's body and the pipeline. The user's values override the pipeline's. See
 * docs/design/steps.md, "Pipelines".
 *
 * @param body references resolved; its `pipelineSpec` or `templateUri` is replaced with the specification
 * @param caching sets or clears the caching of every task; `undefined` leaves it as compiled
 */
function buildPipelineJob(body, pipeline, caching) {
    const { spec, jobDefaults } = pipeline;
    const config = objectAt(body, 'runtimeConfig');
    const jobConfig = objectAt(jobDefaults, 'runtimeConfig');
    const directory = outputDirectory(config, spec, jobConfig);
    const parameters = isTyped(spec) ? typedParameters(config, spec, jobConfig) : rawParameters(config, spec, jobConfig);
    const { parameters: _typed, parameterValues: _raw, ...rest } = { ...jobConfig, ...config };
    const { templateUri: _template, ...fields } = {
        displayName: shortened((0,document_path/* valueAt */.fK)(spec, ['pipelineInfo', 'name'])),
        ...jobDefaults,
        ...body,
    };
    const labels = body['labels'] === null ? {} : { ...objectAt(jobDefaults, 'labels'), ...objectAt(body, 'labels') };
    return {
        body: {
            ...fields,
            ...((0,json.isObject)(fields['labels']) ? { labels } : {}),
            pipelineSpec: caching === undefined ? spec : withCaching(spec, caching),
            runtimeConfig: { ...rest, gcsOutputDirectory: directory.value, ...parameters.config },
        },
        faults: [...directory.faults, ...parameters.faults],
    };
}
/** A pipeline's name may be longer than a display name. */
const shortened = (name) => typeof name === 'string' ? [...name].slice(0, mostDisplayName).join('') : name;
const objectAt = (holder, key) => {
    const value = (0,document_path/* valueAt */.fK)(holder, [key]);
    return (0,json.isObject)(value) ? value : {};
};
const directoryPath = ['runtimeConfig', 'gcsOutputDirectory'];
/** The user's, otherwise the specification's, otherwise the job's. */
function outputDirectory(config, spec, jobConfig) {
    const given = config['gcsOutputDirectory'];
    const value = given ?? spec['defaultPipelineRoot'] ?? jobConfig['gcsOutputDirectory'];
    if (value instanceof json/* Pending */.UX || (typeof value === 'string' && /^gs:\/\/[^/]+/.test(value)))
        return { value, faults: [] };
    const cure = 'Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.';
    const unnamed = new json/* Pending */.UX('the output directory', true);
    if (value === undefined)
        return {
            value: unnamed,
            faults: [{ path: [], message: 'names no output directory, and neither does the pipeline', cure, key: true }],
        };
    const whose = given === undefined ? "the pipeline's output directory" : 'the output directory';
    const message = `${whose} is ${(0,core_text/* quote */.hD)(String(value))}: expected gs://\u2026`;
    const path = given === undefined ? [] : directoryPath;
    return { value: unnamed, faults: [{ path, message, cure, ...(given === undefined ? { key: true } : {}) }] };
}
function declaredParameters(spec) {
    const definitions = (0,document_path/* valueAt */.fK)(spec, ['root', 'inputDefinitions', 'parameters']);
    return new Map(Object.entries((0,json.isObject)(definitions) ? definitions : {}).map(([name, definition]) => {
        const type = (0,document_path/* valueAt */.fK)(definition, ['parameterType']) ?? (0,document_path/* valueAt */.fK)(definition, ['type']);
        const optional = (0,document_path/* valueAt */.fK)(definition, ['isOptional']) === true || (0,document_path/* valueAt */.fK)(definition, ['defaultValue']) !== undefined;
        return [name, { type: String(type), required: !optional }];
    }));
}
/** True if parameters are sent with their types: up to schemaVersion 2.0.0. */
function isTyped(spec) {
    const [major = 0, minor = 0, patch = 0] = String(spec['schemaVersion']).split(/[.-]/).map(Number);
    return major < 2 || (major === 2 && minor === 0 && patch === 0);
}
const valuesPath = ['runtimeConfig', 'parameterValues'];
const typedPath = ['runtimeConfig', 'parameters'];
/** `parameterValues`, unchanged. */
function rawParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(values, declared, valuesPath), ...missingParameters(values, declared, config)];
    if (Object.keys({ ...objectAt(jobConfig, 'parameters'), ...objectAt(config, 'parameters') }).length > 0) {
        const message = `a pipeline of schemaVersion ${spec['schemaVersion']} does not accept parameters of this form`;
        faults.push({ path: typedPath, message, cure: 'Write them under parameterValues.', key: true });
    }
    for (const [name, value] of Object.entries(values))
        faults.push(...typeFaults(value, declared.get(name)?.type, [...valuesPath, name]));
    return { config: Object.keys(values).length === 0 ? {} : { parameterValues: values }, faults };
}
/** `parameters`, each as `{ intValue | doubleValue | stringValue }`. Values that the user typed stay as they are. */
function typedParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const own = dropNulls(objectAt(config, 'parameters'));
    const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(own, declared, typedPath), ...nameFaults(values, declared, valuesPath)];
    const converted = Object.entries(values).map(([name, value]) => {
        const path = [...valuesPath, name];
        if (Object.hasOwn(own, name))
            faults.push({ path, message: 'is given under parameters too', cure: 'Remove one.', key: true });
        const type = declared.get(name)?.type;
        if (type === 'INT') {
            faults.push(...typeFaults(value, 'NUMBER_INTEGER', path));
            return [name, { intValue: typeof value === 'number' ? String(value) : value }];
        }
        if (type === 'DOUBLE') {
            faults.push(...typeFaults(value, 'NUMBER_DOUBLE', path));
            return [name, { doubleValue: value }];
        }
        // Before 2.1.0 there were no other types: booleans, lists, and structs are sent as JSON.
        if (typeof value === 'number')
            faults.push(...typeFaults(value, 'STRING', path));
        const text = typeof value === 'string' || value instanceof json/* Pending */.UX ? value : jsonText(value);
        return [name, { stringValue: text }];
    });
    const all = { ...objectAt(jobConfig, 'parameters'), ...own, ...Object.fromEntries(converted) };
    faults.push(...missingParameters(all, declared, config));
    return { config: Object.keys(all).length === 0 ? {} : { parameters: all }, faults };
}
function jsonText(value) {
    const [pending] = (0,references/* pendingIn */.fE)(value);
    return pending === undefined ? JSON.stringify(value) : new json/* Pending */.UX(pending.reference, false);
}
const dropNulls = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
function nameFaults(values, declared, path) {
    const names = [...declared.keys()];
    return Object.keys(values)
        .filter(name => !declared.has(name))
        .map(name => ({
        path: [...path, name],
        message: `the pipeline has no parameter ${name}.`,
        cure: (0,suggest/* suggest */.ZA)(name, names) ?? (names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`),
        key: true,
    }));
}
function missingParameters(values, declared, config) {
    const path = Object.hasOwn(config, 'parameterValues') ? valuesPath : [];
    return [...declared]
        .filter(([name, { required }]) => required && !Object.hasOwn(values, name))
        .map(([name]) => ({
        path,
        message: `the pipeline's parameter ${name} has no default and is not given`,
        cure: `Add ${name} under runtimeConfig.parameterValues.`,
        key: true,
    }));
}
const parameterShapes = {
    STRING: { type: 'string' },
    NUMBER_INTEGER: { type: 'integer' },
    NUMBER_DOUBLE: { type: 'number' },
    BOOLEAN: { type: 'boolean' },
    LIST: { type: 'list', of: { type: 'any' } },
    STRUCT: { type: 'map', of: { type: 'any' } },
};
function typeFaults(value, type, path) {
    const shape = type !== undefined && Object.hasOwn(parameterShapes, type) ? parameterShapes[type] : undefined;
    if (shape === undefined)
        return [];
    return (0,check_shape/* checkShape */.eA)(value, shape, {}, path).map(fault => ({ ...fault, cure: `The pipeline declares it ${type}.` }));
}
/** The API has no single switch for it: every task of every graph has its own. */
function withCaching(spec, enableCache) {
    const set = (task) => (0,json.isObject)(task) ? { ...task, cachingOptions: { ...objectAt(task, 'cachingOptions'), enableCache } } : task;
    const tasks = ['dag', 'tasks', '*'];
    return (0,specification/* rewrite */.v8)((0,specification/* rewrite */.v8)(spec, ['root', ...tasks], set), ['components', '*', ...tasks], set);
}

;// CONCATENATED MODULE: ./build/steps/pipeline/complete-job.js




/**
 * Builds the PipelineJob to send, if its pipeline is known and valid. Otherwise, the parts that the pipeline would give
 * are pending. Paths of faults are from the body.
 *
 * @returns also the pipeline: the one in the body, or the one that was read for the step
 */
function completePipelineJob(body, { id, caching }, pipelines, shapes) {
    const source = (0,specification/* pipelineSourceOf */.Du)(body);
    const read = Object.hasOwn(pipelines, id) ? pipelines[id] : undefined;
    const pipeline = source.from === 'inline' ? { spec: source.spec, jobDefaults: {} } : read;
    const faults = (0,specification/* checkPipelineSource */.OA)(body);
    if (faults.length === 0 && source.from === 'inline')
        faults.push(...(0,specification/* checkPipelineSpec */.ks)(source.spec, ['pipelineSpec']));
    // The schema reports wrong types, and unknown values are checked later.
    const config = [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']];
    const isReadable = config.map(path => (0,document_path/* valueAt */.fK)(body, path) ?? {}).every(json.isObject);
    if (faults.length > 0 || pipeline === undefined || !isReadable)
        return { body: withPendingPipeline(body), faults, pipeline };
    return { ...buildPipelineJob(body, asInput(pipeline, shapes), caching), pipeline };
}
/** Removes output-only fields from a job that Google returned. They do not apply to a new job. */
function asInput(pipeline, shapes) {
    const fields = shapes['PipelineJob']?.fields ?? {};
    const kept = Object.entries(pipeline.jobDefaults).filter(([key]) => !(Object.hasOwn(fields, key) && (fields[key]?.outputOnly || key === 'name')));
    return { ...pipeline, jobDefaults: Object.fromEntries(kept) };
}
/** A pipelineJob whose pipeline is not known. The missing parts are pending. */
function withPendingPipeline(body) {
    const { pipelineSpec } = body;
    const config = body['runtimeConfig'] ?? {};
    const gcsOutputDirectory = new json/* Pending */.UX("the pipeline's own output directory", true);
    return {
        ...body,
        ...(typeof pipelineSpec === 'string' ? { pipelineSpec: new json/* Pending */.UX(pipelineSpec, true) } : {}),
        runtimeConfig: (0,json.isObject)(config) ? { gcsOutputDirectory, ...config } : config,
    };
}

;// CONCATENATED MODULE: ./build/steps/prepare/defaults.js


/**
 * Returns the file's defaults as a body of a kind: each one if the kind has the field, and the body the object that
 * contains it.
 */
function defaultsFor(places, defaults, own) {
    let under = {};
    for (const [name, place] of entriesOf(places)) {
        const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
        if (value !== undefined && (0,json.isObject)((0,document_path/* valueAt */.fK)(own, place.slice(0, -1))))
            under = (0,document_path/* withValue */.cO)(under, place, value);
    }
    return under;
}
/** Returns the layers of a body of defaults. */
const defaultLayers = (places, under, document, kind) => entriesOf(places).flatMap(([name, place]) => {
    const value = (0,document_path/* valueAt */.fK)(under, place);
    return value === undefined ? [] : [{ document, from: ['defaults', name], at: [kind, ...place], value }];
});
const entriesOf = (places) => Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]));
/**
 * Merges a step's own values over the defaults: an own value wins, also if it is null. Labels merge one by one, and so
 * do objects that contain a default.
 */
function mergeOver(under, own) {
    const merged = Object.entries(own).map(([key, value]) => {
        const below = Object.hasOwn(under, key) ? under[key] : undefined;
        const together = key !== 'encryptionSpec' && (0,json.isObject)(value) && (0,json.isObject)(below);
        return [key, together ? mergeOver(below, value) : value];
    });
    return { ...under, ...Object.fromEntries(merged) };
}

;// CONCATENATED MODULE: ./build/steps/prepare/drop-unset.js

/** Removes null fields, except within free-form values: JSON's null means that a field is absent. */
function withoutNulls(body, shape, shapes) {
    return withoutItems(body, shape, shapes, (of, _, item) => {
        const isFreeForm = of.type === 'map' && of.of.type === 'any';
        return item === null && !isFreeForm;
    });
}
/**
 * Removes empty texts, which mean that a field is absent (proto3), and optional messages with nothing else: variables
 * with an empty default are written that way. A member of a oneof stays, because it says which member is meant. A
 * required field is removed, too, and the schema then reports it.
 */
function withoutEmpty(body, shape, shapes) {
    return withoutItems(body, shape, shapes, (of, key, item) => {
        if (of.type === 'map')
            return false;
        const field = shapeOfField(of.name, key, shapes);
        if (field?.required || !isUnset(item, field?.shape, shapes))
            return false;
        return !Object.values(shapes[of.name]?.oneofs ?? {}).some(members => members.includes(key));
    });
}
/** Removes items of mappings, at any depth, as far as the shape goes. What loses none of them is not copied. */
function withoutItems(body, shape, shapes, isLeftOut) {
    const visit = (value, of) => {
        if (of?.type === 'either')
            return visit(value, messageOf(of));
        if (of?.type === 'list' && Array.isArray(value)) {
            const items = value.map(item => visit(item, of.of));
            return items.some((item, index) => item !== value[index]) ? items : value;
        }
        return (of?.type === 'object' || of?.type === 'map') && (0,json.isObject)(value) ? visitItems(value, of) : value;
    };
    const visitItems = (object, of) => {
        const items = [];
        let isChanged = false;
        for (const [key, item] of Object.entries(object)) {
            const isGone = isLeftOut(of, key, item);
            const inner = of.type === 'map' ? of.of : shapeOfField(of.name, key, shapes)?.shape;
            const kept = isGone ? undefined : visit(item, inner);
            if (!isGone)
                items.push([key, kept]);
            isChanged ||= isGone || kept !== item;
        }
        return isChanged ? Object.fromEntries(items) : object;
    };
    const cleaned = visit(body, shape);
    return (0,json.isObject)(cleaned) ? cleaned : body;
}
/** True for an empty text, or a message of only empty texts. */
function isUnset(value, shape, shapes) {
    if (shape?.type === 'enum')
        return value === '';
    if (shape?.type === 'string')
        return value === '' && !hasOwnJsonFormat(shape.format);
    if (shape?.type !== 'object' || !(0,json.isObject)(value))
        return false;
    const items = Object.entries(value);
    return (items.length > 0 &&
        items.every(([key, item]) => isUnset(item, shapeOfField(shape.name, key, shapes)?.shape, shapes)));
}
/** True for our own formats of times: a bake or a latency that is removed would bound nothing. */
const hasOwnJsonFormat = (format) => format === 'period' || format === 'latency';
const messageOf = ({ of }) => of.find(one => one.type === 'object');
const shapeOfField = (message, key, shapes) => {
    const fields = shapes[message]?.fields ?? {};
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
};

// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(58192);
// EXTERNAL MODULE: ./build/steps/prepare/newest.js
var prepare_newest = __webpack_require__(32736);
;// CONCATENATED MODULE: ./build/steps/prepare/place.js



/** Both become parts of a URL, the location even of its host. */
const placeForms = {
    project: {
        pattern: /^(([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[1-9]\d{0,18})$/,
        expected: 'the id of a project, such as acme-ml',
    },
    location: {
        pattern: /^[a-z]{2,20}(-[a-z]{2,20}\d{1,2})?$/,
        expected: 'a location of Vertex AI, such as us-central1',
    },
};
/**
 * Returns a step's project and location, references resolved. Before the token is verified a variable or a claim may
 * still be missing, as in `plan`. After that it must be known. Paths of faults are from the step.
 */
function resolvePlace(declaration, scope) {
    const faults = [];
    const pendingPlace = {};
    const resolve = (key) => {
        const path = [key];
        const { value, faults: flaws } = (0,references/* resolveReferences */.d)(declaration[key], scope, path);
        faults.push(...flaws);
        if (value instanceof json/* Pending */.UX) {
            const message = `${value.reference} must be known before the run`;
            if (!scope.verified)
                pendingPlace[key] = value;
            else if (flaws.length === 0)
                faults.push({ path, message, cure: 'Give the variable that it refers to.' });
            return value.reference;
        }
        if (typeof value === 'string' && placeForms[key].pattern.test(value))
            return value;
        const got = typeof value === 'string' ? (0,core_text/* quote */.hD)(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
        const region = key === 'location' ? regionMeant(String(value)) : undefined;
        const cure = region && `Did you mean ${region}?`;
        faults.push({ path, message: `expected ${placeForms[key].expected}, got ${got}`, cure });
        return String(value);
    };
    return { project: resolve('project'), location: resolve('location'), pendingPlace, faults };
}
/** Returns `us-central1` for `us-central-1`, or for a zone in it. */
function regionMeant(text) {
    const region = text.replace(/(?<=\d)-[a-f]$/, '').replace(/-(\d{1,2})$/, '$1');
    return placeForms.location.pattern.test(region) ? region : undefined;
}

// EXTERNAL MODULE: ./build/steps/prepare/timeout.js
var timeout = __webpack_require__(31959);
// EXTERNAL MODULE: ./build/steps/prepare/unchecked-fields.js
var unchecked_fields = __webpack_require__(69044);
;// CONCATENATED MODULE: ./build/steps/prepare/prepare.js




















/** The passes in their order. */
const passes = [
    // First: all other passes read values, and this one replaces references with values.
    resolveBody,
    // Over the step's own values, before anything is filled in: an alternative changes what the user wrote.
    applyAlternative,
    // After the alternative, which may name another location.
    resolveProjectAndLocation,
    // After the place: a display name has a meaning only there.
    nameNewest,
    // After the references: one may name the file. Its content is data, so a reference in it is only text.
    insertBodyFile,
    addCompiledFile,
    // Before the defaults, which fill empty fields: to Google these are absent. A null stays, and excludes a default.
    dropEmpty,
    // Below the step's own values, and above the values that a compiled pipeline has for its job.
    fillDefaults,
    // After all values of the user, which override the pipeline's.
    buildPipeline,
    // After the scheduling is final, because the step's timeout and the body's are one value.
    applyTimeout,
    // After the values that choose them: the definition of a training pipeline, the method of a call.
    chooseMessages,
    // Last of the changes: by now every null has excluded its default. Defaults and pipelines may have added empty texts.
    dropUnset,
    // The checks need the complete body. From here on, nothing changes it.
    checkBodyForm,
    checkEveryLabel,
    checkMessageRules,
    checkKindRules,
    checkTaskReferences,
];
/**
 * Prepares a step.
 *
 * @returns the step, and every fault with its place in the steps file, or in a pipeline's own file. `layers` are those
 * of the step itself: what a grant refuses is a fault of the step that asks for it, also if a default says it
 */
function prepareStep(file, declaration, scope, context) {
    const input = { file, declaration, scope, context };
    const { project, location, body, timeoutSeconds } = declaration;
    const found = [];
    let draft = { project, location, body, timeoutSeconds, shapes: context.shapes, layers: [] };
    for (const pass of passes) {
        const { faults = [], problems = [], ...changes } = pass(draft, input);
        draft = { ...draft, ...changes };
        for (const fault of faults)
            found.push((0,document_layers/* problemAtOrigin */.v)(draft.layers, (0,secret_values/* withoutSecretValues */.Pl)(fault)));
        found.push(...problems);
    }
    const { layers, shapes: _, ...prepared } = draft;
    const { sources = {} } = context;
    const own = Object.hasOwn(sources, declaration.id) ? sources[declaration.id] : undefined;
    return {
        step: { declaration, ...prepared, projectIds: context.projectIds, ...(own && { sources: own }) },
        faults: found,
        layers: layers.filter(({ from }) => from[0] === 'steps'),
    };
}
function resolveBody({ body }, { file, declaration, scope }) {
    const { value, faults } = (0,references/* resolveObject */.Wm)(body, scope);
    return { body: value, layers: [layerOf(value, file, declaration)], faults: inBody(faults, declaration) };
}
function applyAlternative({ body, layers }, { file, declaration, scope }) {
    const over = (0,fallback/* overlayAlternative */.W$)(body, declaration, scope, file.document);
    return { ...over, layers: [...over.layers, ...layers] };
}
/** A place that the step does not name comes from the top of the file. */
function resolveProjectAndLocation({ layers }, { file: { document }, declaration, scope }) {
    const { faults, ...place } = resolvePlace(declaration, scope);
    const all = [...layers, { document, from: [], at: [], value: document.value }];
    return { ...place, problems: faults.map(fault => (0,document_layers/* problemAtOrigin */.v)(all, fault)) };
}
/** The newest model of a display name is known only once the step is ready. */
function nameNewest({ body, project, location }, { declaration, context }) {
    const { kind } = declaration;
    const { newest, faults, ...replaced } = (0,prepare_newest/* replaceNewest */.v)(kind, body, { project, location }, context.newestModels);
    return { ...replaced, ...(newest.length > 0 && { newest }), faults: inBody(faults, declaration) };
}
/** A file that is not read yet is unknown. */
function insertBodyFile({ body }, { declaration: { id, kind }, context: { bodyFiles } }) {
    const at = (0,registry/* filePlaceOf */.PK)(kind);
    const path = at === undefined ? undefined : (0,document_path/* valueAt */.fK)(body, at);
    if (at === undefined || typeof path !== 'string')
        return {};
    if (bodyFiles === undefined)
        return { body: (0,document_path/* withValue */.cO)(body, at, new json/* Pending */.UX(path, true)) };
    const bodyFile = Object.hasOwn(bodyFiles, id) ? bodyFiles[id] : undefined;
    return bodyFile === undefined ? {} : { body: (0,document_path/* withValue */.cO)(body, at, bodyFile.value), bodyFile };
}
/** The file stays a path in the body, since the upload is not a part of a request. */
function addCompiledFile(_, { declaration: { id, kind }, context: { compiledFiles = {} } }) {
    if (registry/* definitions */.BG[kind].pipelineFile === undefined || !Object.hasOwn(compiledFiles, id))
        return {};
    const pipelineFile = compiledFiles[id];
    return pipelineFile === undefined ? {} : { pipelineFile };
}
/** The step's own layer loses the empty texts, too: other layers fill them. */
function dropEmpty({ body, layers }, { file, declaration, context }) {
    const own = withoutEmpty(body, bodyMessageOf(declaration, context), context.shapes);
    return { body: own, layers: [...layers.slice(0, -1), layerOf(own, file, declaration)] };
}
function fillDefaults({ body, layers }, { file, declaration, scope, context }) {
    const { kind } = declaration;
    const { document } = file;
    const defaults = (0,references/* resolveObject */.Wm)({ ...file.defaults }, scope);
    const places = (0,registry/* placesOf */.ek)(kind, body);
    const under = withoutEmpty(defaultsFor(places, defaults.value, body), bodyMessageOf(declaration, context), context.shapes);
    return {
        body: mergeOver(under, body),
        layers: [...layers, ...defaultLayers(places, under, document, kind)],
        problems: defaults.faults.map(({ path, message, ...options }) => document.problem(['defaults', ...path], message, options)),
    };
}
function buildPipeline({ body, layers }, { declaration, context: { pipelines, shapes } }) {
    const { kind } = declaration;
    const { pipelineJob: at } = registry/* definitions */.BG[kind];
    const job = at === undefined ? undefined : (0,document_path/* valueAt */.fK)(body, at);
    if (at === undefined || !(0,json.isObject)(job))
        return {};
    const { pipeline, ...built } = completePipelineJob(job, declaration, pipelines, shapes);
    const { document, jobDefaults } = pipeline ?? {};
    const faults = built.faults.map(fault => ({ ...fault, path: [...at, ...fault.path] }));
    return {
        body: at.length === 0 ? built.body : (0,document_path/* withValue */.cO)(body, at, built.body),
        layers: document ? [...layers, { document, from: [], at: [kind, ...at], value: jobDefaults }] : layers,
        faults: inBody(faults, declaration),
    };
}
function applyTimeout({ body }, { declaration, scope, context }) {
    const { seconds, ...timed } = (0,timeout/* withTimeout */.wj)(body, declaration, scope, context.grantTimeoutSeconds);
    return { ...timed, timeoutSeconds: seconds };
}
/**
 * The inputs of a custom task are a CustomJobSpec, which is Google's definition of them. To the API they are
 * free-form.
 */
function chooseMessages({ body, shapes }, { declaration: { kind }, context }) {
    const method = kind === 'call' ? (0,check_request/* methodOf */.N)(body['method'], context.api) : undefined;
    const pipeline = shapes['TrainingPipeline'];
    if (pipeline === undefined || kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== job_kinds/* customTask */.bu)
        return method === undefined ? {} : { method };
    const inputs = { ...pipeline.fields['trainingTaskInputs'], shape: { type: 'object', name: 'CustomJobSpec' } };
    return {
        shapes: {
            ...shapes,
            TrainingPipeline: { ...pipeline, fields: { ...pipeline.fields, trainingTaskInputs: inputs } },
        },
    };
}
/** The request of a call has the form that its method defines. */
function dropUnset({ body, method, shapes }, { declaration, context }) {
    const request = method && { body: { shape: { type: 'object', name: method.request } } };
    const messages = request === undefined ? shapes : { ...shapes, CallStep: { fields: request } };
    const sent = bodyMessageOf(declaration, context);
    return { body: withoutNulls(withoutEmpty(body, sent, messages), sent, messages) };
}
function checkBodyForm({ body, shapes }, { declaration, context }) {
    const sent = bodyMessageOf(declaration, context);
    const checked = (0,unchecked_fields/* withoutUnchecked */.L)((0,check_shape/* checkShape */.eA)(body, sent, shapes), body, declaration, sent.name, shapes);
    return { faults: [...checked.envelope, ...inBody(checked.faults, declaration)] };
}
function checkEveryLabel({ body }, { declaration }) {
    const { labels, madeLabels } = (0,registry/* placesOf */.ek)(declaration.kind, body);
    const faults = [labels ?? [], madeLabels ?? []].flatMap(place => place.length === 0 ? [] : (0,steps_labels/* checkLabels */.C)((0,document_path/* valueAt */.fK)(body, place), place));
    return { faults: inBody(faults, declaration) };
}
function checkMessageRules({ body, shapes }, { declaration, context }) {
    return { faults: inBody(checkRules(body, bodyMessageOf(declaration, context), shapes), declaration) };
}
function checkKindRules({ body, ...draft }, { declaration, context }) {
    const { project, location, pendingPlace = {} } = draft;
    const { kind } = declaration;
    const own = (0,registry/* checkBody */.ll)(kind, body, { ...context, project, location, pendingPlace });
    return { faults: [...checkRegion(draft, kind), ...inBody(own, declaration)] };
}
function checkTaskReferences(_, { file, declaration: { id, kind, body }, context: { pipelines } }) {
    return { problems: (0,check_task_references/* checkTaskLinks */.H)((0,references/* linksIn */.Lf)(body, ['steps', id, kind]).links, file, pipelines) };
}
/** The layer of the step itself, with its body as far as it is built. */
const layerOf = (body, { document }, { id, kind }) => {
    const written = (0,document_path/* valueAt */.fK)(document.value, ['steps', id]);
    return { document, from: ['steps', id], at: [], value: { ...((0,json.isObject)(written) ? written : {}), [kind]: body } };
};
const bodyMessageOf = ({ kind }, { messages }) => ({
    type: 'object',
    name: messages[kind].body,
});
const inBody = (faults, { kind }) => faults.map(fault => ({ ...fault, path: [kind, ...fault.path] }));


/***/ }),

/***/ 21305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withMethods),
/* harmony export */   S: () => (/* binding */ stepSchema)
/* harmony export */ });
/* harmony import */ var _kinds_call_kind_of_method_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86631);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);


/** The whole schema of a steps file: Google's messages, and our own. */
const stepSchema = ({ shapes }) => ({
    shapes: { ...shapes, ...(0,_kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .ownShapes */ .lK)(shapes) },
    messages: _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG,
});
/** The schema with the rest of Google's API, for steps that call a method by its name. */
const withMethods = (schema, api) => ({
    ...schema,
    shapes: { ...api.shapes, ...schema.shapes },
    api: { ...api, kindOf: _kinds_call_kind_of_method_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfMethod */ .j },
});


/***/ }),

/***/ 31959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ checkRunTimeout),
/* harmony export */   sC: () => (/* binding */ timeoutTitle),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35293);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8832);





/** The longest job on a GitHub-hosted runner. */
const hostedSeconds = 6 * 3_600;
/**
 * Returns the part of a body with a `scheduling` whose timeout Vertex AI enforces: the job's own, or that of each
 * trial.
 */
function scheduledPart(kind, body) {
    const spec = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines?.spec;
    // The inputs of a training pipeline are a job only if its code is the user's own.
    return kind === 'trainingPipeline' && body['trainingTaskDefinition'] !== _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .customTask */ .bu ? undefined : spec;
}
/** The title of the error for a step that ran out of time. */
const timeoutTitle = ({ declaration, timeoutSeconds }) => `${declaration.id}: not done within its timeout of ${timeoutSeconds} s`;
/**
 * Returns the time limit of a step: its own `timeout`, otherwise that of the body's scheduling, otherwise the grant's.
 * It is also written to the `scheduling.timeout` of a custom job, of a training pipeline's, and of a tuning job's
 * trials, which may not take longer than the whole. Vertex AI enforces it if the runner dies. Paths of faults are from
 * the step.
 */
function withTimeout(body, declaration, scope, grantSeconds) {
    const { kind, timeoutSeconds: declared } = declaration;
    const part = scheduledPart(kind, body);
    const written = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(part === undefined ? undefined : body[part], ['scheduling', 'timeout']) ?? undefined;
    // A trial's timeout says nothing about the whole.
    const isWhole = part !== undefined && !_kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines?.isPerTrial;
    const scheduled = isWhole ? durationSeconds(written) : undefined;
    const times = { declared, scheduled, written, part, isWhole };
    const seconds = declared ?? scheduled ?? grantSeconds;
    const isToSchedule = part !== undefined && written === undefined && seconds !== undefined;
    return {
        body: isToSchedule ? withScheduling(body, part, seconds) : body,
        seconds,
        faults: [
            ...contradiction(times),
            ...longerThanRunner(times, declaration, scope),
            ...notEnforced(times, declaration),
        ],
    };
}
/** Returns the body with the time limit in its scheduling. A scheduling of another type is reported elsewhere. */
function withScheduling(body, part, seconds) {
    const spec = body[part];
    const scheduling = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(spec, ['scheduling']) ?? {};
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(spec) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(scheduling))
        return body;
    return { ...body, [part]: { ...spec, scheduling: { ...scheduling, timeout: `${seconds}s` } } };
}
function contradiction({ declared, scheduled, written, part }) {
    if (declared === undefined || scheduled === undefined || declared === scheduled)
        return [];
    const message = `${declared} s here, but ${String(written)} in ${part}.scheduling.timeout`;
    return [{ path: ['timeout'], message, cure: 'Leave one out.' }];
}
function longerThanRunner({ declared, scheduled, part = '' }, { kind, wait, detach }, scope) {
    const named = declared ?? scheduled;
    if (named === undefined || named <= hostedSeconds || !wait || detach === true || !isHostedRunner(scope))
        return [];
    const path = declared === undefined ? [kind, part, 'scheduling', 'timeout'] : ['timeout'];
    const message = 'a job on a hosted runner ends after 6 h, so the step cannot wait this long';
    const cure = (0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind)
        ? 'Write cancel: detach, and adopt the job by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.'
        : 'Write wait: false, shorten it, or use a self-hosted runner.';
    return [{ path, message, cure }];
}
function notEnforced({ declared, isWhole }, { kind, wait }) {
    if (declared === undefined || wait || !(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind) || isWhole)
        return [];
    const message = `nothing would enforce it: a ${kind} has no time limit of its own, and with wait: false it is not watched`;
    return [
        {
            path: ['timeout'],
            message,
            cure: 'Leave out one of the two. Without timeout, the time of the grant applies while it is watched.',
        },
    ];
}
const isHostedRunner = ({ github }) => github['runner_environment'] === 'github-hosted';
/** Returns what is wrong with the time limit of the run. Paths are from the root of the file. */
const checkRunTimeout = ({ timeoutSeconds }, scope) => timeoutSeconds !== undefined && timeoutSeconds > hostedSeconds && isHostedRunner(scope)
    ? [
        {
            path: ['timeout'],
            message: 'a job on a hosted runner ends after 6 h, before this time is over',
            cure: 'Shorten it, to leave time to detach what continues; or use a self-hosted runner.',
        },
    ]
    : [];
/** Returns whole seconds, rounded up; `undefined` if it is not a duration. */
function durationSeconds(value) {
    return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
        ? Math.ceil(Number(value.slice(0, -1)))
        : undefined;
}


/***/ }),

/***/ 69044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withoutUnchecked),
/* harmony export */   w: () => (/* binding */ fieldName)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96386);



/** The name of a body's field in policies and steps: `customJob.jobSpec.newField`. Lists are skipped. */
const fieldName = (kind, path) => [kind, ...path.filter(segment => typeof segment === 'string')].join('.');
/** Adds how a step may send an unknown field that resembles no other. */
function withUncheckedHint(fault, kind) {
    if (!fault.mayBeNewer)
        return fault;
    const name = fieldName(kind, fault.path);
    const wayOut = `Is it newer than this action's schema? Then name it in the step, unchecked: [${name}], and in allow.unchecked of the grant.`;
    return { ...fault, cure: fault.cure === undefined ? wayOut : `${fault.cure} ${wayOut}` };
}
/**
 * Removes the faults of unknown fields that the step lists as unchecked. A known field, also in the API's other
 * spelling, is still checked. Otherwise every bound could be bypassed.
 *
 * @param faults with paths in the body, also those that are returned; faults of `unchecked` itself have paths in the
 * step
 */
function withoutUnchecked(faults, body, { kind, unchecked = [] }, message, shapes) {
    const told = faults.map(fault => withUncheckedHint(fault, kind));
    if (unchecked.length === 0)
        return { faults: told, envelope: [] };
    const shape = { type: 'object', name: message };
    const unknown = new Set(unknownFields(body, shape, shapes).map(path => fieldName(kind, path)));
    const envelope = unchecked.flatMap((name, index) => unknown.has(name)
        ? []
        : [
            {
                path: ['unchecked', index],
                message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is not a field of this step that the schema does not know`,
                cure: `Remove it, or write it from the kind on, without indices: ${kind}.\u2026.`,
            },
        ]);
    const isWanted = ({ path, key }) => key === true && unchecked.includes(fieldName(kind, path));
    return { faults: told.filter(fault => !(isWanted(fault) && unknown.has(fieldName(kind, fault.path)))), envelope };
}
/** Returns paths of all fields that no message has, in any spelling. */
function unknownFields(value, shape, shapes, path = []) {
    if (shape.type === 'list' && Array.isArray(value))
        return value.flatMap((item, index) => unknownFields(item, shape.of, shapes, [...path, index]));
    if (shape.type === 'either')
        return shape.of.flatMap(one => unknownFields(value, one, shapes, path));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(value))
        return [];
    if (shape.type === 'map')
        return Object.entries(value).flatMap(([key, item]) => unknownFields(item, shape.of, shapes, [...path, key]));
    if (shape.type !== 'object')
        return [];
    const fields = shapes[shape.name]?.fields ?? {};
    return Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field !== undefined)
            return unknownFields(item, field.shape, shapes, [...path, key]);
        return Object.hasOwn(fields, (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .camelCase */ .xQ)(key)) ? [] : [[...path, key]];
    });
}


/***/ })

};
