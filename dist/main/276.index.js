export const id = 276;
export const ids = [276];
export const modules = {

/***/ 4288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** Limits how many run at the same time: first come, first served. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async run(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            // The slot is passed on directly, so that no other caller takes it.
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 5367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ inputsOf)
/* harmony export */ });
/* unused harmony export inputOf */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/**
 * Returns the parts of a server's message that a request could set: without output-only fields and fields that no
 * schema knows.
 */
function inputsOf(value, message, shapes) {
    const fields = shapes[message]?.fields ?? {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]];
    }));
}
/** Returns the parts of a value that a request could set, by its shape. */
function inputOf(value, shape, shapes) {
    if (shape.type === 'object')
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? inputsOf(value, shape.name, shapes) : value;
    if (shape.type === 'list' && Array.isArray(value))
        return value.map(item => inputOf(item, shape.of, shapes));
    if (shape.type === 'map' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]));
    return value;
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages),
/* harmony export */   p: () => (/* binding */ listPages)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2749);


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
        const page = await client.repeatable({ ...call, query, isAnswer: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPageOf */ .vO)(field) });
        const found = page[field];
        if (Array.isArray(found))
            items.push(...found.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv));
        const next = page['nextPageToken'];
        pageToken = typeof next === 'string' ? next : '';
    } while (!tokens.has(pageToken) && tokens.size < mostPages);
    return { items, isComplete: pageToken === '' };
}


/***/ }),

/***/ 276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSteps: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: ./build/credentials/principal.js
var principal = __webpack_require__(5027);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
;// CONCATENATED MODULE: ./build/google/project-ids.js


/** Creates an empty table of projects. @param universe Google's, as `googleapis.com` */
function createProjectIds(universe) {
    const ids = new Map();
    const learn = (call, answer) => {
        if (call.host.endsWith(`aiplatform.${universe}`))
            for (const [number, id] of pairsIn(call, answer))
                if (!ids.has(number))
                    ids.set(number, id);
        return answer;
    };
    return {
        ids,
        learning: client => ({
            ...client,
            repeatable: async (call) => learn(call, await client.repeatable(call)),
            once: async (call) => {
                const sent = await client.once(call);
                if ('resource' in sent)
                    learn(call, sent.resource);
                return sent;
            },
        }),
    };
}
/**
 * Returns the pair of the project in a request's path and the answer. Answers of custom methods (`:predict`) contain
 * untrusted text.
 */
function pairsIn({ method, path }, answer) {
    const [, id = '', location = '', rest = ''] = /^\/v1\/projects\/([a-z][a-z0-9.:-]*)\/locations\/([a-z0-9-]+)\/([\w./@-]+)$/.exec(path) ?? [];
    if (id === '' || method === 'DELETE')
        return [];
    const numberOf = (name, isMeant) => {
        const [, number, where, below = ''] = /^projects\/(\d+)\/locations\/([a-z0-9-]+)\/([\w./@-]+)$/.exec(typeof name === 'string' ? name : '') ?? [];
        return where === location && isMeant(below) ? number : undefined;
    };
    const collection = rest.split('/').at(-1) ?? '';
    const items = method === 'GET' ? answer[collection] : undefined;
    const found = [
        numberOf(answer['name'], below => (0,resource_names/* withoutVersion */.Pv)(below) === (0,resource_names/* withoutVersion */.Pv)(rest) || below.startsWith(`${rest}/`)),
        ...(Array.isArray(items) ? items : []).map(item => numberOf((0,json/* isObject */.Gv)(item) ? item['name'] : undefined, below => below.startsWith(`${rest}/`))),
    ];
    return [...new Set(found)].flatMap(number => (number === undefined ? [] : [[number, id]]));
}

// EXTERNAL MODULE: ./build/steps/kinds/rollout/deployed-models.js
var deployed_models = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/steps/machine-time.js
var machine_time = __webpack_require__(2123);
// EXTERNAL MODULE: ./build/steps/toolkit/stop-reasons.js
var stop_reasons = __webpack_require__(2453);
;// CONCATENATED MODULE: ./build/steps/run/in-flight-work.js
/** The work that steps have begun, by step. Each change is left to post before the work begins. */
class InFlightWork {
    #byStep = new Map();
    #leaveToPost;
    constructor(leaveToPost) {
        this.#leaveToPost = leaveToPost;
    }
    all() {
        return [...this.#byStep.values()];
    }
    of(step) {
        return this.#byStep.get(step);
    }
    /**
     * @param work what the step has begun; `undefined` once it has ended
     * @throws if it could not be left to post. It must not begin then
     */
    track(step, work) {
        const former = this.#byStep.get(step);
        this.#set(step, work);
        try {
            this.#leaveToPost(this.all());
        }
        catch (error) {
            this.#set(step, former);
            throw error;
        }
    }
    #set(step, work) {
        if (work === undefined)
            this.#byStep.delete(step);
        else
            this.#byStep.set(step, work);
    }
}

// EXTERNAL MODULE: ./build/core/errors.js
var core_errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/steps/dedupe-key.js
var dedupe_key = __webpack_require__(8139);
// EXTERNAL MODULE: ./build/steps/file/sources.js
var file_sources = __webpack_require__(3741);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/steps/toolkit/answer-size.js

/** How much of an answer is kept for references and `results_file` (bytes), and how much is shown (characters). */
const answerBounds = { kept: 256 * 1024, shown: 4 * 1024 };
/**
 * Returns an answer that a step may keep.
 *
 * @throws ActionError `STEP_FAILED` if it is too large
 */
function limitAnswer(answer, step) {
    const size = Buffer.byteLength(JSON.stringify(answer));
    if (size <= answerBounds.kept)
        return answer;
    const message = `the answer has ${size} bytes, and at most ${answerBounds.kept} are kept`;
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_FAILED', message, {
        cure: 'Ask for less at once; for large inputs use a batchPredictionJob, which writes files.',
    });
}
/** Returns the beginning of an answer, for the log and the summary. */
const preview = (text) => text.length <= answerBounds.shown
    ? text
    : `${text.slice(0, answerBounds.shown)}\n\u2026 (${text.length - answerBounds.shown} more characters)`;

// EXTERNAL MODULE: ./build/vertex/console.js
var console = __webpack_require__(6410);
;// CONCATENATED MODULE: ./build/steps/toolkit/outcomes.js


/** The end of a step that succeeded. */
function succeeded({ name, resource }, { step, ports }) {
    return {
        state: 'SUCCEEDED',
        recorded: { state: 'SUCCEEDED', reason: null },
        name,
        consoleUrl: (0,console/* consoleUrl */.B)(name, step.project),
        resource,
        finishedAt: new Date(ports.clock.now()).toISOString(),
    };
}
/** The end of a call with an effect that got no clear answer, if nothing shows whether it took effect. */
function unansweredCall(path, { code, message, answer, subject }, { step }) {
    const { id, kind } = step.declaration;
    const what = `It is not known whether the ${kind} of step ${id} took place: ${path} got no clear answer. ${message}`;
    const cure = 'Look at it in the console before this workflow run is run again.';
    return unknownResult(new core_errors/* ActionError */.lZ(code, what, { step: id, subject, answer, cure }));
}
/** The end of a step whose result is not known. */
const unknownResult = (error) => ({
    state: 'UNKNOWN',
    recorded: { state: 'UNKNOWN', reason: error.code },
    error,
});
/**
 * The end of a failed operation. If its end is not known, its entry for post stays. The operation's own words do not go
 * into the record.
 */
function failed(error) {
    if (error.code === 'STEP_TIMEOUT')
        return { state: 'TIMED_OUT', recorded: { state: 'TIMED_OUT', reason: error.code }, error };
    if (error.code !== 'STEP_FAILED')
        return unknownResult(error);
    return { state: 'FAILED', recorded: { state: 'FAILED', reason: `code ${error.answer?.status ?? 0}` }, error };
}

;// CONCATENATED MODULE: ./build/steps/kinds/agents/class-methods.js



/** The methods that agents of Google's frameworks answer questions with, the preferred ones first. */
const usual = ['stream_query', 'async_stream_query', 'query', 'async_query'];
/**
 * Returns the method to call: the one that the step names, otherwise the usual one that the engine has, or its only
 * one that streams.
 *
 * @throws ActionError `STEP_REJECTED` if the engine does not have it, or none is the obvious one
 */
function classMethodOf(asked, { name, engine }, { id }) {
    const declared = methodsOf(engine);
    if (declared.length === 0)
        return asked ?? usual[0];
    const names = declared.map(one => one.name);
    const streaming = declared.filter(({ mode }) => isStream(mode));
    const only = streaming.length === 1 ? streaming[0]?.name : undefined;
    const chosen = asked ?? usual.find(one => names.includes(one)) ?? only;
    const found = declared.find(one => one.name === chosen);
    const subject = { kind: 'agent engine', name };
    const list = names.slice(0, 20).map(core_text/* quote */.hD).join(', ');
    if (chosen === undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${name} has several methods, and none is the usual one: ${list}`, {
            subject,
            cure: `Name one of them: class_method.`,
        });
    if (found === undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${name} has no method ${(0,core_text/* quote */.hD)(chosen)}. It has ${list}`, { subject });
    if (found.mode === 'bidi_stream')
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${(0,core_text/* quote */.hD)(chosen)} needs a connection in both directions, which no step opens`, {
            subject,
            cure: `Name another method of the engine: ${list}.`,
        });
    return chosen;
}
/** Returns the method of the API: one for answers that stream, another for answers in one piece. */
function verbOf(method, engine) {
    const found = methodsOf(engine).find(({ name }) => name === method);
    return (found === undefined ? method.includes('stream') : isStream(found.mode)) ? 'streamQuery' : 'query';
}
const isStream = (mode) => mode === 'stream' || mode === 'async_stream';
function methodsOf({ spec }) {
    const methods = (0,json/* isObject */.Gv)(spec) && Array.isArray(spec['classMethods']) ? spec['classMethods'] : [];
    return methods.flatMap((method) => {
        if (!(0,json/* isObject */.Gv)(method) || typeof method['name'] !== 'string')
            return [];
        const mode = method['api_mode'] ?? method['apiMode'] ?? '';
        return [{ name: method['name'], mode: typeof mode === 'string' ? mode : '' }];
    });
}

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(3326);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(9145);
;// CONCATENATED MODULE: ./build/steps/toolkit/filled-in.js

/** Stands for any value that Google chooses. */
const anyValue = Symbol('any');
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
        'WorkerPoolSpec.diskSpec': anyValue,
        'DiskSpec.bootDiskType': anyValue,
        'DiskSpec.bootDiskSizeGb': anyValue,
        'PipelineJob.serviceAccount': computeAccount,
    },
    [`${restReference}/CustomJobSpec`]: {
        'CustomJobSpec.scheduling': anyValue,
        'Scheduling.timeout': anyValue,
        'Scheduling.strategy': anyValue,
        'Scheduling.maxWaitDuration': '86400s',
        'WorkerPoolSpec.replicaCount': 1,
    },
    [`${restReference}/MachineSpec`]: {
        'ReservationAffinity.reservationAffinityType': 'NO_RESERVATION',
    },
    [`${restReference}/StudySpec`]: {
        'StudySpec.measurementSelectionType': 'LAST_MEASUREMENT',
        'StudySpec.ConvexAutomatedStoppingSpec.minMeasurementCount': anyValue,
        'StudySpec.ConvexAutomatedStoppingSpec.minStepCount': anyValue,
    },
    // "If the provided ones sum to less than 1, the remainder is assigned to sets as decided by Vertex AI."
    [`${restReference}/projects.locations.trainingPipelines`]: {
        'InputDataConfig.fractionSplit': anyValue,
        'FractionSplit.trainingFraction': anyValue,
        'FractionSplit.validationFraction': anyValue,
        'FractionSplit.testFraction': anyValue,
    },
    [`${restReference}/projects.locations.pipelineJobs`]: {
        'PipelineJob.RuntimeConfig.failurePolicy': 'PIPELINE_FAILURE_POLICY_FAIL_SLOW',
    },
    [`${restReference}/projects.locations.batchPredictionJobs`]: {
        'BatchPredictionJob.manualBatchTuningParameters': anyValue,
        'ManualBatchTuningParameters.batchSize': anyValue,
        'BatchDedicatedResources.startingReplicaCount': anyValue,
        'BatchDedicatedResources.maxReplicaCount': atMost(10),
    },
    [`${restReference}/projects.locations.tuningJobs`]: {
        'TuningJob.tunedModelDisplayName': anyValue,
        'SupervisedTuningSpec.hyperParameters': anyValue,
        'SupervisedHyperParameters.epochCount': anyValue,
        'SupervisedHyperParameters.learningRateMultiplier': anyValue,
        'SupervisedHyperParameters.adapterSize': anyValue,
        'PreferenceOptimizationSpec.hyperParameters': anyValue,
        'PreferenceOptimizationHyperParameters.adapterSize': anyValue,
        'PreferenceOptimizationHyperParameters.beta': anyValue,
        'PreferenceOptimizationHyperParameters.epochCount': anyValue,
        'PreferenceOptimizationHyperParameters.learningRateMultiplier': anyValue,
    },
    [`${restReference}/projects.locations.models`]: {
        'Model.name': anyValue,
        'Model.etag': anyValue,
        'Model.versionAliases': anyValue,
        'ModelContainerSpec.ports': [{ containerPort: 8080 }],
        'Probe.periodSeconds': anyValue,
        'Probe.timeoutSeconds': anyValue,
        'Probe.failureThreshold': anyValue,
        'Probe.successThreshold': anyValue,
        'Probe.initialDelaySeconds': anyValue,
    },
    // `default_from_api`, and fields in a list of 2026-09.
    [`${terraform}/ReasoningEngine.yaml`]: {
        'ReasoningEngine.name': anyValue,
        'ReasoningEngine.etag': anyValue,
        'ReasoningEngine.contextSpec': anyValue,
        'ReasoningEngine.trafficConfig': anyValue,
        'ReasoningEngineSpec.effectiveIdentity': anyValue,
        'ReasoningEngineSpec.ContainerSpec.port': anyValue,
        'ReasoningEngineSpec.PackageSpec.pythonVersion': anyValue,
        'ReasoningEngineSpec.SourceCodeSpec.PythonSpec.version': anyValue,
        // "SERVICE_ACCOUNT: same behavior" as an absent value.
        'ReasoningEngineSpec.identityType': 'SERVICE_ACCOUNT',
        'ReasoningEngineSpec.DeploymentSpec.containerConcurrency': anyValue,
        'ReasoningEngineSpec.DeploymentSpec.maxInstances': atMost(100),
        'ReasoningEngineSpec.DeploymentSpec.minInstances': atMost(1),
        'ReasoningEngineSpec.DeploymentSpec.resourceLimits': defaultLimits,
    },
};
/** By `Message.field`. A value, `any`, or a function that decides. */
const filledIn = new Map(Object.values(sources).flatMap(Object.entries));
/** True for a rule that is a function of the value. */
const isDecidedBy = (rule) => typeof rule === 'function';
/**
 * Fields that Google accepts and does not return ("Input only" in its reference). Their values cannot be compared, but
 * the key of a step includes a digest of them.
 */
const notReturned = new Set([
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource.sourceArchive',
]);
/**
 * Lists that Google may return in another order, by the field that names their items: they are sets in Terraform
 * (https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai/ReasoningEngine.yaml).
 */
const unorderedLists = new Map([
    ['ReasoningEngineSpec.DeploymentSpec.env', 'name'],
    ['ReasoningEngineSpec.DeploymentSpec.secretEnv', 'name'],
]);

;// CONCATENATED MODULE: ./build/steps/toolkit/same-value.js


/** Shape of a field that the schema does not know. Its value may have any form of protobuf's JSON. */
const unknownShape = { type: 'any' };
/**
 * Shape of the inputs of a training task. Google reads them into a message of its own, and so returns int64 as strings.
 */
const taskInputs = { type: 'any' };
/** True for a value that replies omit. */
function isDefault(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if ((0,json/* isObject */.Gv)(value))
        return Object.values(value).every(isDefault);
    return !value || value === '0' || /_UNSPECIFIED$/.test(String(value));
}
/**
 * True if two scalars are the same value, in the forms of protobuf's JSON
 * (https://protobuf.dev/programming-guides/json/).
 */
function isSameValue(submitted, found, shape) {
    if (submitted === found)
        return true;
    // Replies omit a default value.
    if (found === undefined)
        return isDefault(submitted);
    if (typeof submitted === 'boolean' || typeof found === 'boolean' || (0,json/* isObject */.Gv)(found) || Array.isArray(found))
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
            if (shape === taskInputs)
                return !isText && sameInteger(a, b);
            // Other free-form JSON is returned as it was written.
            if (shape !== unknownShape)
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
    const bare = (name) => (0,resource_names/* withoutVersion */.Pv)(name)
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
    serviceAccount: (submitted, found) => (0,resource_names/* accountIn */.l1)(submitted) === (0,resource_names/* accountIn */.l1)(found),
    // "If the uri doesn't end with '/', a '/' will be automatically appended" (GcsDestination in io.proto).
    outputUriPrefix: (submitted, found) => `${submitted}/` === found,
};
const networkIn = (name) => name.replace(/^https:\/\/(?:www|compute)\.googleapis\.com\/compute\/v1\//, '');
/** @param found the message with the field, as Google returned it */
function isSameName(field, submitted, found) {
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
function compareResources(submitted, found, { shapes, name }, surroundings = { projectNumber: undefined }) {
    const comparing = new Comparing(shapes, surroundings);
    const path = comparing.difference(submitted, found, { type: 'object', name }, []);
    return { difference: path && (0,document_path/* formatPath */.jV)(path), unknown: comparing.unknown.map(document_path/* formatPath */.jV) };
}
/** @returns the path of the first difference; `undefined` if there is none */
const sameResource = (submitted, found, schema) => compareResources(submitted, found, schema).difference;
/** Returns the parts of a found resource that the request names. */
function compareAsked(found, asked) {
    const alike = (theirs, ours) => {
        if (Array.isArray(theirs) && Array.isArray(ours))
            return theirs.map((one, index) => alike(one, ours[index]));
        return (0,json/* isObject */.Gv)(theirs) && (0,json/* isObject */.Gv)(ours) ? compareAsked(theirs, ours) : theirs;
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
        if (!(0,json/* isObject */.Gv)(submitted))
            return isSameValue(submitted, found ?? undefined, shape) ? undefined : path;
        const fields = found ?? {};
        if (!(0,json/* isObject */.Gv)(fields))
            return path;
        if (shape.type === 'map')
            return this.#mapDifference(submitted, fields, shape.of, path);
        return this.#fieldsDifference(submitted, fields, shape, path);
    }
    /** An entry of a map exists or does not: no entry is a default. */
    #mapDifference(submitted, found, of, path) {
        const isLabels = path.at(-1) === 'labels';
        const keys = isLabels ? Object.keys(submitted).filter(key => !(0,steps_labels/* isOurLabel */.NA)(key)) : allKeys(submitted, found);
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
        if (shape.type !== 'object' || !(0,json/* isObject */.Gv)(found))
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
            return submitted['trainingTaskDefinition'] === job_kinds/* customTask */.bu ? { type: 'object', name: 'CustomJobSpec' } : taskInputs;
        const fields = this.#shapes[shape.name]?.fields;
        return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key]?.shape : undefined) ?? unknownShape;
    }
}
const messageNameOf = (shape) => (shape.type === 'object' ? shape.name : '');
const allKeys = (...fields) => new Set(fields.flatMap(Object.keys));
const valueOfField = (fields, key) => Object.hasOwn(fields, key) ? fields[key] : undefined;
function byField(list, field) {
    const textOf = (item) => String((0,json/* isObject */.Gv)(item) ? item[field] : '');
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
const findAgainMs = [5_000, 15_000, 40_000];
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
    if (error instanceof core_errors/* ActionError */.lZ && (attempt > 1 || (chosenId && error.answer?.status === 409)))
        return { ambiguous: error };
    throw error;
}
const isClear = (error) => error instanceof core_errors/* ActionError */.lZ && error.code === 'STEP_REJECTED';
function outcomeUnknown({ what, step, cure }, { code, message, answer, subject }) {
    const words = `It is not known whether ${what}: the answer was not clear, and it was not found later. ${message}`;
    return { uncertain: new core_errors/* ActionError */.lZ(code, words, { step, subject, answer, cure }) };
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
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
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
    const named = (resource) => (0,resource_names/* withProjectOf */.jG)(resource, name, step.project);
    const projectNumber = /^projects\/(\d+)\//.exec(name)?.[1];
    const { difference, unknown } = compareResources(named(submitted), named(current), schema, { projectNumber });
    if (unknown.length > 0) {
        const message = `fields of ${name} that this version does not know are ignored: ${unknown.slice(0, 20).join(', ')}`;
        ports.tell({ type: 'debug', step: id, message });
    }
    if (difference !== undefined) {
        const message = `${name} has this step's key, but differs from the request at ${difference}`;
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, {
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
    tell({ type: 'adopted', step: id, name, consoleUrl: (0,console/* consoleUrl */.B)(name, step.project), ...(because && { because }) });
}
/** Returns a resource's name; empty if it has none. */
const nameOf = (resource) => (typeof resource['name'] === 'string' ? resource['name'] : '');

;// CONCATENATED MODULE: ./build/steps/kinds/agents/find-engine.js





/** Returns the engines of the step's project and location that match a filter. */
const listEngines = (filter, { step, ports, signal }) => ports.vertex.list(`${(0,resource_names/* parentOf */.gN)(step)}/reasoningEngines`, 'reasoningEngines', {
    step: step.declaration.id,
    signal,
    query: { filter },
});
/**
 * Returns an engine by its id or full name, or the only one of a display name; `undefined`: none has the display name.
 *
 * @throws ActionError `STEP_REJECTED` if none has the id, or several have the display name
 */
async function findEngine({ name: given, displayName }, run) {
    const { id, step, ports, signal } = run;
    if (typeof given === 'string') {
        const name = withIdOfProject((0,resource_names/* fullName */.fq)(given, 'reasoningEngines', step), run);
        return { name, engine: await ports.vertex.get(name, { step: id, signal }) };
    }
    const listed = await listEngines(`display_name=${JSON.stringify(displayName)}`, run);
    const found = listed.filter(one => one['displayName'] === displayName);
    const [engine] = found;
    if (engine === undefined)
        return undefined;
    if (found.length === 1) {
        const name = (0,resource_names/* fullName */.fq)(nameOf(engine).split('/').at(-1) ?? '', 'reasoningEngines', step);
        return { name, engine };
    }
    const names = found.map(nameOf).join(', ');
    const message = `${found.length} agent engines have the display name ${(0,core_text/* quote */.hD)(String(displayName))}: ${names}`;
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, { cure: 'Name the one to change: `name: ID`.' });
}
/** Google's answers name projects by their numbers, and grants by their ids. */
function withIdOfProject(name, { step, ports }) {
    const number = /^projects\/(\d+)\//.exec(name)?.[1];
    const id = number === undefined ? undefined : ports.projectIds?.get(number);
    return id === step.project ? (0,resource_names/* nameInProject */.eB)(step.project, name) : name;
}
/** True by its labels, as `attach` identifies a job of this repository and grant. */
function createdByGrant({ labels }, ours) {
    const names = ['keyless-repository-id', 'keyless-grant'];
    return (0,json/* isObject */.Gv)(labels) && names.every(name => labels[name] !== undefined && labels[name] === ours[name]);
}

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/core/utf8.js
var utf8 = __webpack_require__(5723);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/expectations.js



/**
 * Returns the first requirement that an answer does not meet: `predictions[0].score is 1.7, expected at most 1`;
 * `undefined` if it meets all of them.
 */
function unmet(expect, answer) {
    for (const [path, expectation] of Object.entries(expect)) {
        const at = (0,document_path/* readPath */.G7)(path) ?? [];
        const value = (0,document_path/* valueAt */.fK)(answer, at);
        const flaw = value === undefined ? `is missing${describeFound(answer, at)}` : unmetBy(expectation, value);
        if (flaw !== undefined)
            return `${path} ${flaw}`;
    }
    return undefined;
}
function unmetBy(expectation, value) {
    const { min, max, equals, type, contains } = expectation;
    if (type !== undefined && typeOf(value) !== type)
        return `is ${shortJson(value)}, expected ${type === 'object' ? 'an' : 'a'} ${String(type)}`;
    if (Object.hasOwn(expectation, 'equals') && (0,dedupe_key/* canonicalJson */.dj)(value) !== (0,dedupe_key/* canonicalJson */.dj)(equals))
        return `is ${shortJson(value)}, expected ${shortJson(equals)}`;
    if (typeof contains === 'string' && !(typeof value === 'string' && value.includes(contains)))
        return `is ${shortJson(value)}, expected a text with ${shortJson(contains)}`;
    if (min === undefined && max === undefined)
        return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value))
        return `is ${shortJson(value)}, expected a number`;
    if (typeof min === 'number' && value < min)
        return `is ${value}, expected at least ${min}`;
    if (typeof max === 'number' && value > max)
        return `is ${value}, expected at most ${max}`;
    return undefined;
}
/** Returns the longest beginning of a path that exists, and its value. */
function describeFound(answer, path) {
    const last = (0,document_path/* reached */.V6)(answer, path);
    const value = (0,document_path/* valueAt */.fK)(answer, last);
    const keys = (0,json/* isObject */.Gv)(value) ? Object.keys(value).filter(key => /^[\w-]{1,40}$/.test(key)) : [];
    const what = keys.length > 0 ? keys.slice(0, 8).join(', ') : Array.isArray(value) ? `${value.length} items` : shortJson(value);
    return `: ${last.length === 0 ? 'the answer' : (0,document_path/* formatPath */.jV)(last)} ${(0,json/* isObject */.Gv)(value) || Array.isArray(value) ? 'has' : 'is'} ${what}`;
}
const typeOf = (value) => value === null ? 'null' : Array.isArray(value) ? 'list' : (0,json/* isObject */.Gv)(value) ? 'object' : typeof value;
/** Formats a model's own words, cut to a short text. */
const shortJson = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= 80 ? text : `${text.slice(0, 80)}\u2026`;
};

;// CONCATENATED MODULE: ./build/steps/kinds/agents/stream-events.js

/**
 * Reads the events of a streamed answer. An agent engine sends JSON documents one after another, on lines of their own
 * or not, also with `alt=sse`. Server-sent events (`data: \u2026`) are read, too.
 */
function readEvents(text) {
    const events = [];
    let at = 0;
    for (;;) {
        at = skipBetween(text, at);
        if (at >= text.length)
            return { events, rest: '' };
        const end = endOfValue(text, at);
        const event = end === undefined ? undefined : parsedEvent(text.slice(at, end));
        if (end === undefined || event === undefined)
            return { events, rest: text.slice(at) };
        events.push(event.value);
        at = end;
    }
}
/** Skips what may stand between two events: spaces, and the fields of server-sent events that carry no data. */
function skipBetween(text, from) {
    let at = from;
    for (;;) {
        while (at < text.length && ' \t\r\n,'.includes(text.charAt(at)))
            at++;
        if (text.startsWith('data:', at))
            at += 'data:'.length;
        else if (text.startsWith('[DONE]', at))
            at += '[DONE]'.length;
        else if (/^(?::|event:|id:|retry:)/.test(text.slice(at, at + 6))) {
            const line = text.indexOf('\n', at);
            at = line === -1 ? text.length : line;
        }
        else
            return at;
    }
}
/** Returns the end of the JSON value that begins at a position; `undefined` if it does not end. */
function endOfValue(text, from) {
    const first = text.charAt(from);
    if (first !== '{' && first !== '[' && first !== '"') {
        const line = text.indexOf('\n', from);
        return line === -1 ? text.length : line;
    }
    let depth = 0;
    let quoted = false;
    for (let at = from; at < text.length; at++) {
        const character = text.charAt(at);
        if (quoted && character === '\\')
            at++;
        else if (character === '"')
            quoted = !quoted;
        else if (!quoted && (character === '{' || character === '['))
            depth++;
        else if (!quoted && (character === '}' || character === ']'))
            depth--;
        if (depth === 0 && !quoted)
            return at + 1;
    }
    return undefined;
}
function parsedEvent(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
/**
 * Returns the words of an event that reports an error: of Google's API (`error`), of an agent's server (`code` and
 * `message`), or of the Agent Development Kit (`error_code` and `error_message`).
 */
function errorIn(event) {
    if (!(0,json/* isObject */.Gv)(event))
        return undefined;
    const { error, code, message } = event;
    if ((0,json/* isObject */.Gv)(error))
        return errorWords(error['code'] ?? error['status'], error['message']);
    if (typeof error === 'string' && error !== '')
        return error;
    if (typeof code === 'number' && code >= 400 && typeof message === 'string')
        return errorWords(code, message);
    const own = event['error_code'] ?? event['errorCode'];
    if (own === undefined || own === null || own === '')
        return undefined;
    return errorWords(own, event['error_message'] ?? event['errorMessage']);
}
const errorWords = (code, message) => [code, message]
    .flatMap(one => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    .join(': ') || 'an error without words';
/**
 * Returns the text of all events. An event of the Agent Development Kit has parts. One with `partial` is a piece of a
 * later event, so it counts only if no whole one follows. The thoughts of a model are not part of its answer.
 */
function textOfEvents(events) {
    const whole = events.filter(event => !isPartial(event)).map(textOfEvent);
    return (whole.some(text => text !== '') ? whole : events.map(textOfEvent)).join('');
}
const isPartial = (event) => (0,json/* isObject */.Gv)(event) && event['partial'] === true;
function textOfEvent(event) {
    if (typeof event === 'string')
        return event;
    if (!(0,json/* isObject */.Gv)(event))
        return '';
    const { content, output, text } = event;
    if ((0,json/* isObject */.Gv)(content) && Array.isArray(content['parts']))
        return content['parts']
            .map(part => ((0,json/* isObject */.Gv)(part) && part['thought'] !== true ? textOnly(part['text']) : ''))
            .join('');
    return textOnly(content) || textOnly(output) || textOnly(text);
}
const textOnly = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: ./build/steps/kinds/agents/judge-answer.js







/** No answer needs more levels. A writer of JSON needs a frame of the stack for each, and indents each line by it. */
const deepestAnswer = 100;
/** Judges an answer by the bounds and the expectations of its question. */
function judgeAnswer(reply, query, asked, run) {
    const { status } = reply;
    const fail = (why, more = {}) => failedAnswer(why, more, asked, run);
    const words = reply.words === '' ? {} : { words: reply.words, status };
    if (reply.end === 'too late')
        return fail(`its answer did not end within ${(0,core_text/* duration */.p0)(query.withinMs)}`, late(run));
    if (status === 0)
        return fail('no answer came', words);
    if (status < 200 || status > 299)
        return fail(`it answered with HTTP status ${status}`, words);
    if (reply.end === 'too large')
        return fail(`its answer has more than ${(0,core_text/* count */.U9)(query.maxBytes)} bytes`, {
            cure: `Ask for less, or raise max_bytes of steps.${run.id}.`,
        });
    if (reply.end === 'broken')
        return fail('its answer broke off', words);
    const found = eventsOf(reply.body, asked.verb);
    if (typeof found === 'string')
        return fail(found);
    const answer = { events: found, text: textOfEvents(found), milliseconds: reply.milliseconds };
    const error = found.map(errorIn).find(one => one !== undefined);
    if (error !== undefined)
        return { ...fail('it reports an error in its answer', { words: error, status }), answer };
    if (found.length === 0)
        return fail('its answer is empty', emptyStream);
    const flaw = unmet(query.expect, { text: answer.text, last: found.at(-1), events: found });
    if (flaw === undefined)
        return { answer };
    return { ...fail(`its answer is not as expected: ${flaw}`, { title: 'is not as expected' }), answer };
}
const late = ({ id }) => ({
    cause: 'The agent waits for something, or it needs longer.',
    cure: `Raise latency of steps.${id} if it needs longer.`,
});
/** An agent whose account may not create sessions answers 200 with nothing. */
const emptyStream = {
    cause: 'Often the account of the agent lacks a role: an ADK agent needs roles/aiplatform.user to keep sessions.',
};
function failedAnswer(why, { words, status = 0, cause, title, cure }, { name }, { id, step }) {
    const engine = name.split('/').at(-1) ?? '';
    const failure = (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `${name} was asked, but ${why}`, {
        subject: { kind: 'agent engine', name },
        title: `${id}: the agent ${title === undefined ? 'does not answer' : `answers, but ${title}`}`,
        cause,
        cure: cure ?? 'Read the log of the agent:',
        commands: [(0,gcloud/* gcloudEngineLog */.JK)(step.project, engine)],
        ...(words !== undefined && { answer: { host: 'aiplatform.googleapis.com', status, words } }),
    });
    return { failure };
}
/** @returns the events, or why the body is not an answer */
function eventsOf(body, verb) {
    const text = (0,utf8/* decodeUtf8 */._)(body);
    if (text === undefined)
        return 'its answer is not text in UTF-8';
    const { events, rest } = readEvents(text);
    if (rest !== '')
        return `its answer is not JSON: ${(0,core_text/* quote */.hD)(rest)}`;
    if ((0,json/* isDeeperThan */.hz)(events, deepestAnswer))
        return `its answer has more than ${deepestAnswer} levels`;
    if (verb === 'streamQuery')
        return events;
    const [only] = events;
    if (events.length === 0)
        return [];
    if (events.length > 1 || !(0,json/* isObject */.Gv)(only) || !Object.hasOwn(only, 'output'))
        return 'its answer has no output, which every answer of a query has';
    return [only['output']];
}

// EXTERNAL MODULE: ./build/steps/kinds/agents/query-body.js
var query_body = __webpack_require__(844);
// EXTERNAL MODULE: ./build/document/request-fields.js
var request_fields = __webpack_require__(5367);
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

// EXTERNAL MODULE: ./build/steps/prepare/timeout.js
var timeout = __webpack_require__(1959);
// EXTERNAL MODULE: ./build/core/rpc-status.js
var rpc_status = __webpack_require__(7472);
;// CONCATENATED MODULE: ./build/steps/toolkit/states.js


/** Returns Google's state: `JOB_STATE_RUNNING`; empty if there is none. */
const stateOf = (resource) => (typeof resource['state'] === 'string' ? resource['state'] : '');
/** @param resource a job or an operation */
function errorOf(resource) {
    const error = resource['error'];
    if (!(0,json/* isObject */.Gv)(error))
        return undefined;
    const { code, message } = error;
    return {
        code: typeof code === 'number' ? code : undefined,
        message: typeof message === 'string' ? message : '',
        details: (0,rpc_status/* readStatus */.rk)(error),
    };
}
/** Returns it as the answer that ended a step, with its details, and after the words of `more`. */
const answerOfEnd = ({ code, message, details }, more = []) => ({
    host: 'aiplatform.googleapis.com',
    status: code ?? 0,
    // The code is shown separately from the words.
    words: [...more, (0,rpc_status/* describeStatus */.Wn)(message, { ...details, status: '' })].join('\n').trim(),
    details,
});
/** True for a long-running operation that has ended. */
const isDone = ({ done }) => done === true;

// EXTERNAL MODULE: ./build/steps/toolkit/visibility.js
var visibility = __webpack_require__(6505);
;// CONCATENATED MODULE: ./build/steps/toolkit/await-operation.js






/** First and longest pause between two reads of an operation. */
const operationPollMs = { first: 1_000, longest: 20_000 };
/**
 * Waits for a long-running operation (google.longrunning) as long as the step's timeout allows. A deployment may take
 * longer than the 900 s after which Google's own SDK gives up. While it runs it is left to post. After the timeout it
 * is asked to stop.
 *
 * @returns the operation's response; empty if it has none
 * @throws ActionError `STEP_FAILED` with Google's words if it failed, `STEP_TIMEOUT`; the signal's reason on abort
 */
async function awaitOperation(operation, doing, run) {
    const { id, ports, signal, since, step } = run;
    const { clock, vertex, tell } = ports;
    const name = String(operation['name'] ?? '');
    const deadline = step.timeoutSeconds === undefined ? Infinity : since + step.timeoutSeconds * 1000;
    let last = operation;
    let stage = '';
    const sight = new visibility/* Visibility */.bv(clock, error => tell({ type: 'progress', step: id, message: (0,visibility/* describeRefusal */.a2)(name, error) }));
    const look = async () => {
        const looked = await vertex
            .get(name, { step: id, signal, known: false })
            .catch((error) => sight.lost(error));
        if (looked === undefined)
            return last;
        last = looked;
        sight.seen();
        const at = operationStage(looked);
        if (at !== stage)
            tell({ type: 'progress', step: id, message: `${doing.what}: ${at}` });
        stage = at;
        return looked;
    };
    const ended = await poll(clock, { ...operationPollMs, deadline, signal }, look, isDone, operation);
    if (!isDone(ended)) {
        const timedOut = await operationTimedOut(name, doing, run);
        await showServerLog(doing, run);
        throw timedOut;
    }
    const { response } = ended;
    const error = errorOf(ended);
    if (error !== undefined) {
        if (!noServerCodes.has(error.code ?? 0))
            await showServerLog(doing, run);
        throw operationFailure(error, name, doing, id);
    }
    return (0,json/* isObject */.Gv)(response) ? response : {};
}
/** Codes of google.rpc with which no server was started: not found, no permission, no quota, no machines. */
const noServerCodes = new Set([5, 7, 8, 14]);
/** Shows what the server wrote since the step began. It has a few seconds more, because entries arrive late. */
async function showServerLog({ server }, { id, ports, since }) {
    const project = /^projects\/([^/]+)\//.exec(server ?? '')?.[1];
    if (server === undefined || project === undefined)
        return;
    await ports.logs?.follow({ step: id, name: server, project, since })();
}
/** Returns the stage of a deployment, as `starting model server`. */
function operationStage({ metadata }) {
    const stage = (0,json/* isObject */.Gv)(metadata) ? metadata['deploymentStage'] : undefined;
    return typeof stage === 'string' ? stage.toLowerCase().replaceAll('_', ' ') : '';
}
async function operationTimedOut(name, { what, subject }, { ports, step }) {
    const { id, kind } = step.declaration;
    await ports.record('step.cancelled', { step: id, kind, name, reason: 'timeout' });
    // Many operations cannot be stopped. The message then says that it continues.
    const stopped = await ports.vertex.repeatable(`${name}:cancel`, { step: id, body: {} }).then(() => 'A stop was requested.', () => 'It cannot be stopped, and may still take effect.');
    const message = `${what} took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${stopped}`;
    const cure = `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound).`;
    return (0,core_errors/* stepError */.hH)(id, 'STEP_TIMEOUT', message, { subject, title: (0,timeout/* timeoutTitle */.sC)(step), cure });
}
const operationFailure = (error, name, { what, subject }, step) => (0,core_errors/* stepError */.hH)(step, 'STEP_FAILED', `${what} failed`, { subject, answer: { ...answerOfEnd(error), about: name } });

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
            if (!(error instanceof core_errors/* ActionError */.lZ) || isFinalAnswer(error))
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
    return (0,core_errors/* isTemporary */.ey)(error) || (answer === undefined && code !== 'STEP_REJECTED');
}
/** True for an error that a repetition cannot change: our own refusal, or a fault of the caller. */
const isFinalAnswer = ({ code }) => ['DENIED', 'TOKEN_REJECTED', 'HOST_REFUSED', 'INTERNAL', 'STEPS_INVALID', 'STEP_FAILED'].includes(code);

// EXTERNAL MODULE: ./build/steps/kinds/agents/kept-sources.js
var kept_sources = __webpack_require__(8044);
;// CONCATENATED MODULE: ./build/steps/kinds/agents/restore-engine.js






/** The least time that a failed step waits for a clear answer, and how long it then waits for the former version. */
const restorePatience = { answerMs: 15 * 60_000, updateMs: 30 * 60_000 };
/** The same if the run is stopped: its time is short. */
const stoppedPatience = { answerMs: 5_000 };
/**
 * Restores the version that an engine had before this run changed it. Another client's change stays.
 *
 * @returns the failure, with what serves now
 */
async function restoreEngine(failure, name, run) {
    const { words, commands = [] } = await tryToRestore(failure, name, run).catch((error) => {
        if (!(error instanceof core_errors/* ActionError */.lZ))
            throw error;
        const answer = error.answer === undefined ? '' : ` (${error.answer.words})`;
        return {
            words: `The former version of ${name} could not be restored, so the new one serves: ${error.message}${answer}`,
        };
    });
    run.ports.tell({ type: 'note', step: run.id, message: words });
    return failure.restated(`${failure.message}. ${words}`, { commands: [...failure.commands, ...commands] });
}
async function tryToRestore(failure, name, run) {
    const { ports, step } = run;
    const former = ports.formerEngines.get(name);
    if (former === undefined)
        return {
            words: `No step of this run changed ${name}, so there is nothing to restore: it serves what it served before.`,
        };
    if (former.before === undefined) {
        const host = `https://${step.location}-aiplatform.googleapis.com/v1/${name}`;
        const run = `curl -X DELETE -H "Authorization: Bearer $(gcloud auth print-access-token)" ${host}`;
        const words = `Step ${former.step} created ${name}, so there is no former version to restore: it serves the new one.`;
        return { words, commands: [{ when: 'To delete the engine:', run }] };
    }
    const changes = await (0,kept_sources/* withKeptSources */.bF)(formerFields(former, former.before, run), former, run);
    if (changes === undefined)
        return { words: notKept(name, former.before) };
    return restoreTo(changes, former, name, failure, run);
}
/** Google does not return the sources of an engine. */
function notKept(name, before) {
    const sha = (0,json/* isObject */.Gv)(before['labels']) ? before['labels']['keyless-sha'] : undefined;
    const from = typeof sha === 'string' ? ` It came from commit ${sha}.` : '';
    return `The sources of the former version of ${name} are not kept, so it serves the new one.${from} Run the workflow of the former commit again, and give sourceArchive a keep: gs://\u2026 for the next time.`;
}
/** Returns the former values of the fields that the run changed. */
function formerFields({ paths }, before, { request }) {
    const spec = (0,json/* isObject */.Gv)(before['spec']) ? (0,request_fields/* inputsOf */.V)(before['spec'], 'ReasoningEngineSpec', request.schema.shapes) : {};
    const own = paths.filter(path => !path.startsWith('spec.') && before[path] !== undefined);
    const inSpec = paths.flatMap(path => (path.startsWith('spec.') ? [path.slice('spec.'.length)] : []));
    return {
        ...Object.fromEntries(own.map(path => [path, before[path]])),
        spec: Object.fromEntries(inSpec.flatMap(field => (spec[field] === undefined ? [] : [[field, spec[field]]]))),
    };
}
async function restoreTo(changes, { before, after, paths }, name, { code }, run) {
    const { id, ports, signal } = run;
    const { vertex, clock } = ports;
    const isStopped = signal.aborted;
    const deadline = clock.now() + (isStopped ? stoppedPatience.answerMs : restorePatience.answerMs);
    const call = { step: id, restores: true };
    const send = async () => {
        const { etag } = await vertex.get(name, { step: id });
        if (after !== undefined && etag !== undefined && etag !== after)
            return undefined;
        const body = etag === undefined ? changes : { ...changes, etag };
        const sent = await vertex.once('PATCH', name, { ...call, query: { updateMask: paths.join(',') }, body });
        if ('ambiguous' in sent)
            throw sent.ambiguous;
        return sent.resource;
    };
    const operation = await retryUndo(send, deadline, clock);
    if (operation === undefined)
        return { words: `Another client has changed ${name} meanwhile, so nothing was restored: it serves their version.` };
    const source = (0,json/* isObject */.Gv)(before?.['labels']) ? before['labels'][kept_sources/* sourceLabel */.en] : undefined;
    const sourceSha256 = typeof source === 'string' ? source : null;
    await ports.recordUndo('agent.restored', { step: id, engine: name, source_sha256: sourceSha256, reason: code });
    if (isStopped)
        return { words: `The former version of ${name} is being restored: ${String(operation['name'])}.` };
    const waiting = { ...run, since: clock.now(), step: { ...run.step, timeoutSeconds: restorePatience.updateMs / 1000 } };
    await awaitOperation(operation, { what: `the restoration of ${name}` }, waiting);
    // The change that was undone, and its undoing, are over.
    run.trackInFlight(undefined);
    return { words: `The former version of ${name} is restored, and serves again.` };
}

;// CONCATENATED MODULE: ./build/steps/kinds/agents/query-agent.js











/** The pause before a question is asked again: a new version may still start. */
const askAgainMs = 15_000;
/** How much of the events is kept for references. Bytes. */
const keptEventBytes = 128 * 1024;
/**
 * Asks an agent, and reads its answer to the end. A question may have effects, so it is asked once, unless the step says
 * otherwise. If the answer is not as expected, the step may restore the version that the engine had before this run.
 */
const queryAgent = async (run) => {
    const query = (0,query_body/* readAgentQuery */.EO)(run.request.body);
    const found = await engineToAsk(query, run);
    const method = classMethodOf(query.classMethod, found, run);
    try {
        const answer = await askUntil(query, { ...found, method }, run);
        return agentAnswered(answer, method, found, run);
    }
    catch (error) {
        const failure = (0,core_errors/* asActionError */.z6)(error, run.id);
        const told = query.restore ? await restoreEngine(failure, found.name, run) : failure;
        // Of any other failure, nothing is known about the answer.
        if (failure.code !== 'STEP_FAILED')
            throw told;
        return { ...failed(told), name: found.name };
    }
};
/** @throws ActionError `STEP_REJECTED` if there is none, `LIMITS_EXCEEDED` if the grant neither lists nor created it */
async function engineToAsk({ engine: reference }, run) {
    const { id, step, request, permit } = run;
    const displayName = (0,json/* isObject */.Gv)(reference) ? reference['displayName'] : undefined;
    const found = await findEngine({ name: reference, displayName }, run);
    if (found === undefined) {
        const message = `no agent engine in ${step.location} of ${step.project} has the display name ${(0,core_text/* quote */.hD)(String(displayName))}`;
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, { cure: 'Deploy it first: `needs: [STEP]` orders steps.' });
    }
    const { name, engine } = found;
    const isOwnPlace = name.startsWith(`projects/${step.project}/locations/${step.location}/`);
    if (!isOwnPlace || !createdByGrant(engine, request.labels))
        permit('engines', name, ['queryAgent', 'engine']);
    return found;
}
/** Asks until an answer is as expected, at most as often as the step says. */
async function askUntil(query, asked, run) {
    const { id, ports, signal } = run;
    for (let attempt = 1;; attempt++) {
        const judged = await askAgent(query, asked, run);
        if (judged.failure === undefined)
            return judged.answer;
        if (attempt >= query.attempts)
            throw judged.failure;
        const message = `${judged.failure.message}; asking again in ${(0,core_text/* duration */.p0)(askAgainMs)} (${attempt} of ${query.attempts})`;
        ports.tell({ type: 'progress', step: id, message });
        await ports.clock.sleep(askAgainMs, signal);
    }
}
async function askAgent(query, { name, engine, method }, run) {
    const { id, ports, signal } = run;
    const body = { classMethod: method, input: query.input };
    const verb = verbOf(method, engine);
    await ports.record('agent.queried', { step: id, engine: name, class_method: method, request_sha256: (0,dedupe_key/* digestOf */.ol)(body) });
    const bounds = { maxBytes: query.maxBytes, withinMs: query.withinMs };
    const call = { step: id, body, signal, ...(verb === 'streamQuery' && { query: { alt: 'sse' } }) };
    const reply = await ports.vertex.stream(`${name}:${verb}`, call, bounds);
    const judged = judgeAnswer(reply, query, { name, verb }, run);
    const { answer } = judged;
    await ports.record('agent.answered', {
        step: id,
        engine: name,
        status: reply.status === 0 ? null : reply.status,
        events: answer?.events.length ?? 0,
        response_bytes: reply.body.length,
        milliseconds: Math.round(reply.milliseconds),
        passed: judged.failure === undefined,
    });
    if (answer !== undefined) {
        const took = `${answer.events.length} ${answer.events.length === 1 ? 'event' : 'events'}, ${Math.round(reply.milliseconds)} ms`;
        ports.tell({ type: 'model-output', step: id, title: `answer of the agent (${took})`, words: shownAnswer(answer) });
    }
    return judged;
}
function agentAnswered(answer, method, { name }, run) {
    const resource = {
        engine: name,
        classMethod: method,
        answer: answer.text.slice(0, keptEventBytes / 2),
        events: lastEvents(answer.events),
        milliseconds: Math.round(answer.milliseconds),
    };
    return { ...succeeded({ name, resource }, run), details: { type: 'answer', text: shownAnswer(answer) } };
}
function shownAnswer({ text, events }) {
    if (text !== '')
        return preview(text);
    const compact = JSON.stringify(events);
    // Indented, a large answer of many levels would fill the memory.
    return preview(compact.length > keptEventBytes ? compact : JSON.stringify(events, null, 2));
}
/** Returns the last events that fit into what is kept. */
function lastEvents(events) {
    let left = keptEventBytes;
    const first = events.findLastIndex(event => {
        left -= Buffer.byteLength(JSON.stringify(event) ?? '') + 1;
        return left < 0;
    });
    return events.slice(first + 1);
}

;// CONCATENATED MODULE: ./build/steps/toolkit/in-flight.js

/**
 * Leaves every change to post before its request is sent. Otherwise a run that is killed between a request and its
 * answer would leave something that no report mentions. Once the step is stopped, no request is tried again, unless it
 * restores something.
 *
 * @param isKnown returns true if the step has left a more specific entry already
 */
function trackBeforeSend(vertex, step, isKnown, trackInFlight, signal) {
    return {
        ...vertex,
        once: async (method, path, call) => {
            if (method !== 'GET' && !isKnown())
                trackInFlight(requested(path, call.body, step));
            return vertex.once(method, path, call.restores ? call : { signal, ...call });
        },
    };
}
function requested(path, body, step) {
    const [, endpoint, verb] = /^(projects\/[^/]+\/locations\/[^/]+\/endpoints\/[^/:]+)(?::(\w+))?$/.exec(path) ?? [];
    const undeploys = verb === 'undeployModel' ? String(body?.['deployedModelId']) : undefined;
    const what = verbs.find(([pattern]) => pattern.test(path))?.[1] ?? `the ${step.declaration.kind}`;
    const sets = endpoint && verb !== undefined ? splitToCome(body ?? {}) : undefined;
    const changes = { ...(endpoint && { endpoint }), ...(undeploys && { undeploys }), ...(sets && { sets }) };
    return operationOf(step, { name: undefined, what, ...changes });
}
const verbs = [
    [/\/models:upload$/, 'the upload of a model'],
    [/\/models:copy$/, 'the copy of a model'],
    [/\/endpoints$/, 'the creation of an endpoint'],
    [/\/reasoningEngines(?:\/[^/]+)?$/, 'the change of an agent engine'],
    [/\/schedules(?:\/[^/]+)?$/, 'the change of a schedule'],
    [/:deployModel$/, 'a deployment'],
    [/:undeployModel$/, 'an undeployment'],
    [/\/endpoints\/[^/:]+$/, 'a change of the split'],
];
/** An operation of a step. */
const operationOf = ({ declaration: { id: step, kind }, project, location }, more) => ({ type: 'operation', step, kind, project, location, ...more });
/** Returns the split of a request, in which "0" stands for the model that it deploys; `undefined` for none. */
function splitToCome({ trafficSplit, deployedModel }) {
    const model = (0,json/* isObject */.Gv)(deployedModel) ? String(deployedModel['model']).split('/').at(-1) : undefined;
    const shares = (0,json/* isObject */.Gv)(trafficSplit) ? Object.entries(trafficSplit).filter(([, share]) => Number(share) > 0) : [];
    if (shares.length === 0)
        return undefined;
    return shares.map(([id, share]) => ({ to: id === '0' ? (model ?? id) : id, share: Number(share) }));
}

;// CONCATENATED MODULE: ./build/steps/toolkit/run-operation.js









/**
 * Records an operation, waits for its end, and returns it. While it runs it is left to post, and is asked to stop with
 * its run.
 *
 * @param made from the operation's response
 * @param changes of an endpoint: the report says what serves there when the run is stopped
 */
async function waitForOperation(operation, doing, run, made, changes = {}) {
    const { step, request, ports, signal, trackInFlight } = run;
    const { id, kind, wait } = step.declaration;
    const name = nameOf(operation);
    await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(request.body) });
    trackInFlight(wait ? operationOf(step, { name, what: doing.what, ...changes }) : undefined);
    ports.tell({ type: 'submitted', step: id, name, consoleUrl: undefined });
    if (!wait)
        return { state: 'RUNNING', recorded: { state: 'RUNNING', reason: null }, name, resource: operation };
    // The console has a page for the changed resource, but none for an operation.
    const place = { name, consoleUrl: (0,console/* consoleUrl */.B)((0,resource_names/* resourceOfOperation */.VU)(name), step.project) };
    try {
        const { '@type': _, ...response } = await awaitOperation(operation, doing, run);
        // The entry for post stays until the step has ended: if the run is stopped before, the report says what changed.
        const end = succeeded(await made(response), run);
        ports.tell({ type: 'made', step: id, name: end.name ?? name, consoleUrl: end.consoleUrl });
        return end;
    }
    catch (error) {
        if (signal.aborted) {
            return { state: 'CANCELLING', recorded: undefined, ...place, error: (0,stop_reasons/* stoppedWith */.uN)(id, signal) };
        }
        const failure = (0,core_errors/* asActionError */.z6)(error, id);
        if (failure.code === 'STEP_FAILED')
            trackInFlight(undefined);
        return { ...failed(failure), ...place };
    }
}

// EXTERNAL MODULE: ./build/steps/kinds/agents/agent-sources.js
var agent_sources = __webpack_require__(1621);
;// CONCATENATED MODULE: ./build/steps/kinds/agents/reasoning-engine.js













/** An engine takes minutes to create, and lists show it only then. */
const findEngineAgainMs = [5_000, 15_000, 40_000, 60_000, 120_000, 120_000];
/**
 * Creates an agent engine if there is none, otherwise changes the fields that the step names. It is identified by
 * `name`, or as the only one of its display name.
 */
const reasoningEngine = async (written) => {
    const sources = await (0,agent_sources/* sentSources */.Pe)(written);
    const { id, step, ports, signal } = written;
    const request = sources === undefined ? written.request : { ...written.request, body: sources.body };
    const run = { ...written, request };
    const unchanged = sources === undefined ? undefined : await unchangedEngine(run);
    if (unchanged !== undefined)
        return unchanged;
    const called = (0,core_text/* quote */.hD)(String(request.body['displayName']));
    const doing = (operation) => ({
        what: `the agent engine ${called}`,
        server: (0,resource_names/* resourceOfOperation */.VU)(nameOf(operation)),
    });
    let former;
    let isSent = false;
    const making = {
        step: id,
        find: () => writtenBefore(run),
        choose: found => theOnly(found, 'agent engine', id),
        create: () => {
            former = undefined;
            isSent = true;
            return write(run, change => {
                former = change;
            });
        },
        adopt: async (found) => {
            const end = await adoptEngine(found, run);
            // The answer of this run's own request was lost.
            if (isSent && end.resource !== undefined)
                keepFormer(end.resource, former, sources?.keep, run);
            return end;
        },
        created: operation => waitForOperation(operation, doing(operation), run, engine => {
            keepFormer(engine, former, sources?.keep, run);
            return { name: nameOf(engine), resource: engine };
        }),
        rerun: request.rerun,
        chosenId: false,
        lookAgainMs: findEngineAgainMs,
        uncertain: {
            what: `the agent engine ${called} was written by step ${id}`,
            step: id,
            cure: `Look in ${step.location} of ${step.project} for one with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
};
/** Returns the engines that this run created or changed for this step. */
async function writtenBefore(run) {
    const { dedupeKey } = run.request;
    const found = await listEngines(`labels.keyless-key="${dedupeKey}"`, run);
    const ours = found.filter(engine => (0,steps_labels/* isSameKey */.yL)(engine, dedupeKey));
    return createdByRun(ours, run.request, 'updateTime');
}
/**
 * Adopts an engine that has the same sources and the same fields already: it is not deployed again. Google does not
 * return the sources, but a label names them.
 *
 * @returns `undefined` if there is none, or it differs
 */
async function unchangedEngine(run) {
    const { step, request, ports } = run;
    if (request.rerun === 'new')
        return undefined;
    const found = await findEngine(request.body, run);
    if (found === undefined)
        return undefined;
    const { name, engine } = found;
    const { name: _, labels, ...body } = request.body;
    const own = (0,json/* isObject */.Gv)(labels) ? labels : {};
    const theirs = (0,json/* isObject */.Gv)(engine['labels']) ? engine['labels'] : {};
    const counts = Object.entries(own).filter(([label]) => label === kept_sources/* sourceLabel */.en || !(0,steps_labels/* isOurLabel */.NA)(label));
    if (counts.some(([label, value]) => theirs[label] !== value))
        return undefined;
    const inPlace = (resource) => (0,resource_names/* withProjectOf */.jG)(resource, nameOf(engine), step.project);
    const { labels: __, ...compared } = bodyWithName(body, engine);
    const schema = { shapes: request.schema.shapes, name: 'ReasoningEngine' };
    if (sameResource(inPlace(body), inPlace(compared), schema) !== undefined)
        return undefined;
    permitChange(body, engine, name, run);
    const because = `its label ${kept_sources/* sourceLabel */.en} names the same sources, and its fields are equal, so it is not deployed again`;
    await adoptedResource({ name, state: 'SUCCEEDED', because }, request, ports);
    return { ...succeeded({ name, resource: engine }, run), adopted: true };
}
/** Keeps what a later step may restore if the engine does not answer as expected. */
function keepFormer(engine, former, keep, { id, step, ports }) {
    const { etag } = engine;
    const after = typeof etag === 'string' ? etag : undefined;
    const { before, paths } = former ?? { before: undefined, paths: [] };
    const name = (0,resource_names/* nameInProject */.eB)(step.project, nameOf(engine));
    ports.formerEngines.set(name, { step: id, before, paths, after, keep });
}
/** @param changing called before an existing engine is changed */
async function write(run, changing) {
    const { step, request, ports } = run;
    const { name: _, ...body } = request.body;
    const existing = await findEngine(request.body, run);
    const call = { step: step.declaration.id };
    if (existing === undefined)
        return ports.vertex.once('POST', `${(0,resource_names/* parentOf */.gN)(step)}/reasoningEngines`, { ...call, body });
    const { name, engine } = existing;
    permitChange(body, engine, name, run);
    const { body: changes, updateMask } = update(body, engine, run);
    ports.tell({ type: 'progress', step: step.declaration.id, message: `${name} exists: updating it` });
    changing({ before: engine, paths: updateMask.split(',') });
    return ports.vertex.once('PATCH', name, { ...call, query: { updateMask }, body: changes });
}
/**
 * Checks the result of an update against the grant, not only the named fields: new code would run with the account, the
 * secrets, and the network that the engine keeps. An engine of another grant must be listed.
 */
function permitChange(body, engine, name, run) {
    const { request, permit, permitResult } = run;
    if (!createdByGrant(engine, request.labels))
        permit('engines', name, ['reasoningEngine', 'displayName']);
    if (!(0,json/* isObject */.Gv)(body['spec']))
        return;
    const { shapes } = request.schema;
    const before = (0,json/* isObject */.Gv)(engine['spec']) ? engine['spec'] : {};
    permitResult(name, { ...body, spec: { ...(0,request_fields/* inputsOf */.V)(before, 'ReasoningEngineSpec', shapes), ...body['spec'] } });
}
/**
 * Sends only the given fields: what the step does not name stays. Labels say who created an engine, so only our own
 * engines get ours.
 */
function update({ labels, spec, encryptionSpec, ...body }, engine, { step, request }) {
    const schema = { shapes: request.schema.shapes, name: 'ReasoningEngine' };
    const key = (value) => value === undefined ? {} : (0,resource_names/* withProjectOf */.jG)({ encryptionSpec: value }, nameOf(engine), step.project);
    if (encryptionSpec !== undefined && sameResource(key(encryptionSpec), key(engine['encryptionSpec']), schema)) {
        const message = `${nameOf(engine)} exists, and its encryptionSpec cannot be changed`;
        throw (0,core_errors/* stepError */.hH)(step.declaration.id, 'STEP_REJECTED', message, {
            subject: { kind: 'agent engine', name: nameOf(engine) },
            cure: 'Write the one it has, or give the new engine another displayName.',
        });
    }
    const own = (0,json/* isObject */.Gv)(labels) ? labels : {};
    const isMade = (0,json/* isObject */.Gv)(engine['labels']) && Object.keys(engine['labels']).some(steps_labels/* isOurLabel */.NA);
    const kept = isMade ? own : Object.fromEntries(Object.entries(own).filter(([label]) => !(0,steps_labels/* isOurLabel */.NA)(label)));
    const fields = {
        ...body,
        ...(Object.keys(kept).length === 0 ? {} : { labels: kept }),
        ...((0,json/* isObject */.Gv)(spec) ? { spec } : {}),
    };
    const paths = Object.keys(fields).flatMap(field => field === 'spec' && (0,json/* isObject */.Gv)(spec) ? Object.keys(spec).map(name => `spec.${name}`) : [field]);
    return { body: fields, updateMask: paths.join(',') };
}
async function adoptEngine(found, run) {
    const { step, request, ports } = run;
    const name = nameOf(found);
    const current = await ports.vertex.get(name, { step: step.declaration.id });
    const { name: _, ...body } = request.body;
    const [made] = await createdByRun([current], request);
    // This step did not create the fields that an update left alone.
    const compared = made ?? bodyWithName(body, current);
    const adoption = {
        name,
        state: 'SUCCEEDED',
        submitted: body,
        current: compared,
        schema: request.schema,
    };
    await adoptResource(adoption, request, ports);
    return { ...succeeded({ name, resource: current }, run), adopted: true };
}
/** Returns the parts of an engine that a step names: top-level fields, and those of the spec. */
function bodyWithName(body, engine) {
    const named = (asked, found) => Object.fromEntries(Object.entries(found).filter(([field]) => Object.hasOwn(asked, field)));
    const { spec } = engine;
    const own = named(body, engine);
    return (0,json/* isObject */.Gv)(spec) && (0,json/* isObject */.Gv)(body['spec']) ? { ...own, spec: named(body['spec'], spec) } : own;
}

// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/steps/toolkit/find-resource.js
var find_resource = __webpack_require__(5439);
// EXTERNAL MODULE: ./build/steps/kinds/call/request.js
var call_request = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/steps/kinds/call/update.js
var call_update = __webpack_require__(6436);
;// CONCATENATED MODULE: ./build/steps/kinds/call/call.js













/** How long to wait for a new resource, if the step has no timeout, and the pause between two reads. */
const settleSeconds = 3_600;
const settlePauseMs = 10_000;
/**
 * Handles any other method of the API. Reads are repeated. A resource with labels in a collection that can be listed is
 * found again by its label. Any other effect is sent once.
 */
const call = async (run) => {
    const { step, request } = run;
    const { method } = step;
    const { body } = request.body;
    if (method === undefined)
        throw new Error(`step ${step.declaration.id} calls no method`);
    const asked = (0,call_request/* callRequest */.UY)(method, (0,json/* isObject */.Gv)(body) ? body : {}, step);
    if (method.verb === 'GET' && method.operation === undefined)
        return readByCall(asked, run);
    if (method.verb === 'DELETE')
        return remove(method, asked, run);
    await (0,call_update/* permitUpdate */.P)(method, asked, run);
    const { labels } = method;
    // A body without the object for labels does not have our labels.
    const isOurs = labels !== undefined && (0,document_path/* valueAt */.fK)(body, [...labels, 'keyless-key']) === request.dedupeKey;
    if (method.listed !== undefined && isOurs)
        return createByCall(method, labels, asked, run);
    const sent = await send(asked, run);
    return 'ambiguous' in sent
        ? unansweredCall(asked.path, sent.ambiguous, run)
        : answered(method, asked, sent.resource, run);
};
const send = ({ verb, path, query, body }, { step, ports }) => ports.vertex.once(verb, path, { step: step.declaration.id, query, body });
async function readByCall({ path, query }, run) {
    const { id, ports, signal } = run;
    const answer = limitAnswer(await ports.vertex.read(path, { step: id, query, signal }), id);
    return endWithAnswer(answer, path, run);
}
/** A resource that is gone needs no second call. */
async function remove(method, asked, run) {
    const { step, ports } = run;
    const gone = () => {
        ports.tell({
            type: 'note',
            step: step.declaration.id,
            title: `${asked.path} does not exist`,
            message: `${asked.path} does not exist: nothing to delete`,
        });
        return succeeded({ name: asked.path, resource: {} }, run);
    };
    const sent = await send(asked, run).catch((error) => {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
            return undefined;
        throw error;
    });
    if (sent === undefined)
        return gone();
    if ('resource' in sent)
        return answered(method, asked, sent.resource, run);
    return (await (0,find_resource/* ifThere */.y)(asked.path, run, false)) === undefined
        ? gone()
        : unansweredCall(asked.path, sent.ambiguous, run);
}
async function createByCall(method, [field = '', ...labels], sending, run) {
    const { id, step, request, ports, signal } = run;
    const { dedupeKey, schema } = request;
    const collection = sending.path.split('/').at(-1) ?? '';
    // Without our labels, which differ between attempts.
    const asked = (0,document_path/* valueAt */.fK)(step.body, ['body', field]);
    const submitted = (0,json/* isObject */.Gv)(asked) ? asked : {};
    const making = {
        step: id,
        find: async () => {
            const all = await ports.vertex.list(sending.path, collection, { step: id, signal });
            return createdByRun(all.filter(one => (0,document_path/* valueAt */.fK)(one, [...labels, 'keyless-key']) === dedupeKey), request);
        },
        choose: found => theOnly(found, collection, id),
        create: () => send(sending, run),
        adopt: async (found) => {
            const name = nameOf(found);
            const current = await waitForCall(name, run);
            const state = typeof current['state'] === 'string' ? current['state'] : 'EXISTS';
            const message = schema.shapes[method.request]?.fields[field]?.shape;
            const asMessage = { shapes: schema.shapes, name: message?.type === 'object' ? message.name : method.response };
            // Google may fill in fields that the request omits, and these differ between messages.
            const adoption = { name, state, submitted, current: compareAsked(current, submitted), schema: asMessage };
            await adoptResource(adoption, request, ports);
            return { ...succeeded({ name, resource: current }, run), adopted: true };
        },
        created: async (answer) => answered(method, sending, answer, run),
        rerun: request.rerun,
        chosenId: false,
        uncertain: {
            what: `step ${id} created its resource in ${sending.path}`,
            step: id,
            cure: `Look in ${sending.path} for the label keyless-key=${dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
}
/** The operation that creates it is no longer known. A resource with a state shows by it if it is done. */
async function waitForCall(name, { step, ports, signal, since }) {
    const { clock, vertex } = ports;
    const deadline = since + (step.timeoutSeconds ?? settleSeconds) * 1000;
    const look = () => vertex.get(name, { step: step.declaration.id, signal });
    const isSettled = ({ state }) => !/^(PROVISIONING|CREATING|PENDING)$/.test(String(state));
    return poll(clock, { first: settlePauseMs, deadline, signal }, look, isSettled);
}
function answered(method, { path }, answer, run) {
    if (method.operation === undefined)
        return endWithAnswer(answer, path, run);
    const target = path.replace(/:\w+$/, '');
    return waitForOperation(answer, { what: `the call of ${String(run.request.body['method'])}` }, run, response => ({
        name: nameOf(response) || target,
        resource: response,
    }));
}
function endWithAnswer(answer, path, run) {
    const { step, ports } = run;
    const text = preview(JSON.stringify((0,secret_values/* withoutSecrets */.cT)(answer), null, 2));
    ports.tell({ type: 'model-output', step: step.declaration.id, title: 'the answer', words: text });
    const name = nameOf(answer) || path.replace(/:\w+$/, '');
    return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } };
}

// EXTERNAL MODULE: ./build/steps/kinds/gate/compare.js
var compare = __webpack_require__(2133);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/exists.js
/**
 * Returns if an object is there, or any object below a folder, as a comparison.
 *
 * @param uri `gs://bucket/object`, or `gs://bucket/folder/`
 */
async function compareExistence(uri, { id, ports, permit, signal }) {
    permit('storage', uri, ['gate', 'exists']);
    const isThere = uri.endsWith('/')
        ? await ports.objects.hasAny(uri, id, signal)
        : (await ports.objects.find(uri, id, signal)) !== undefined;
    return { metric: uri, expected: 'to exist', actual: isThere ? 'there' : undefined, holds: isThere };
}

// EXTERNAL MODULE: ./build/steps/kinds/gate/metrics.js
var gate_metrics = __webpack_require__(9419);
// EXTERNAL MODULE: ./build/steps/kinds/gate/rows.js + 2 modules
var rows = __webpack_require__(2507);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/sources.js





const maxMetricsBytes = 1024 * 1024;
/** @throws ActionError `STEP_FAILED` if there are no numbers, `STEP_REJECTED` if Google refuses to return them */
async function readMetrics(source, run) {
    if ('none' in source)
        return { metrics: {}, from: 'no source', version: undefined };
    if ('rows' in source) {
        const { metrics, job } = await (0,rows/* queryRow */.zZ)(source.rows, run);
        return { metrics, from: `the row of ${job.job}`, version: undefined, query: job };
    }
    if ('values' in source)
        return { metrics: source.values, from: 'an earlier step', version: undefined };
    return 'file' in source ? readMetricsFile(source.file, run) : readEvaluation(source.model, run);
}
async function readMetricsFile(uri, { id, ports, permit }) {
    permit('storage', uri, ['gate', 'metrics']);
    const isMetrics = (text) => (0,gate_metrics/* parseMetrics */.Bm)(text) !== undefined;
    const text = await ports.readFile(uri, maxMetricsBytes, id, isMetrics).catch((error) => {
        throw error instanceof core_errors/* ActionError */.lZ ? unreadableSource(uri, error, id) : error;
    });
    const metrics = (0,gate_metrics/* parseMetrics */.Bm)(text);
    if (metrics === undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `${uri} is not a JSON object, so it contains no metrics`, {
            subject: { kind: 'file', name: uri },
            cure: 'Let the training write one object of numbers, as {"auc": 0.93}.',
        });
    return { metrics, from: uri, version: undefined };
}
function unreadableSource(uri, error, step) {
    const { answer, message } = error;
    // The diagnosis names the missing permission or bucket, since it knows the caller.
    const isMissing = answer?.status === 404 && !/bucket does not exist/i.test(answer.words);
    const cure = isMissing ? 'Let the training write it there, or name the file that it writes.' : error.cure;
    const cause = isMissing ? 'the step that should write it did not, or the path differs' : error.likelyCause;
    const what = answer === undefined ? `cannot be read: ${message}` : 'cannot be read';
    return (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `${uri} ${what}`, {
        subject: { kind: 'file', name: uri },
        title: isMissing ? `${step}: ${uri} does not exist` : undefined,
        answer,
        cure,
        cause,
    });
}
async function readEvaluation(model, run) {
    const { id } = run;
    const version = await (0,find_resource/* findModel */.P6)(model, run, ['gate', 'metrics', 'model']);
    if (version === undefined)
        throw (0,find_resource/* noModel */.X_)(model, 'STEP_FAILED', run);
    const evaluation = await latestEvaluation(version, run);
    if (evaluation === undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `${shortName(version)} has no evaluation`, {
            subject: { kind: 'model', name: version.versioned },
            cure: 'Write one with `import` of a gate that reads a file, or have the training evaluate the model.',
        });
    return { metrics: metricsOf(evaluation), from: `the latest evaluation of ${shortName(version)}`, version };
}
/** Returns all evaluations of a model version. */
const evaluationsOf = ({ versioned }, { step, ports, signal }) => ports.vertex.list(`${versioned}/evaluations`, 'modelEvaluations', { step: step.declaration.id, signal });
/** Returns the newest evaluation of a model version; `undefined` if there is none. */
async function latestEvaluation(version, run) {
    const time = ({ createTime }) => Date.parse(String(createTime));
    return (await evaluationsOf(version, run)).toSorted((a, b) => time(b) - time(a))[0];
}
/** Returns the metrics of an evaluation. */
const metricsOf = ({ metrics }) => ((0,json/* isObject */.Gv)(metrics) ? metrics : {});
/** `fraud@3`, the short form for people. */
const shortName = ({ versioned }) => versioned.split('/').at(-1) ?? versioned;

;// CONCATENATED MODULE: ./build/steps/kinds/gate/import.js





/**
 * Imports numbers as an evaluation of a model version, once: an evaluation with the same display name and the same
 * numbers is the same, also if another client imported it.
 *
 * @throws ActionError `STEP_REJECTED` if Google refuses
 */
async function importEvaluation(metrics, wanted, version, run) {
    const { step, request, ports, signal } = run;
    const { id, kind } = step.declaration;
    const { metricsSchemaUri } = wanted;
    const displayName = wanted.displayName ?? `${id} ${request.dedupeKey.slice(0, 12)}`;
    const modelEvaluation = { displayName, metrics, ...(metricsSchemaUri && { metricsSchemaUri }) };
    // In the form that Google returns: JSON has no NaN.
    const sent = (0,dedupe_key/* canonicalJson */.dj)(JSON.parse(JSON.stringify(metrics)));
    const isSame = (other) => other['displayName'] === displayName && (0,dedupe_key/* canonicalJson */.dj)(other['metrics']) === sent;
    const what = `the evaluation of ${shortName(version)}`;
    return createOnce({
        step: id,
        rerun: request.rerun,
        chosenId: false,
        find: async () => (await evaluationsOf(version, run)).filter(isSame),
        choose: found => found[0],
        create: () => ports.vertex
            .once('POST', `${version.versioned}/evaluations:import`, { step: id, body: { modelEvaluation } })
            .catch((error) => {
            throw error instanceof core_errors/* ActionError */.lZ ? refusedImport(error, what, wanted) : error;
        }),
        adopt: async (found) => {
            const name = nameOf(found);
            await ports.record('step.adopted', {
                step: id,
                kind,
                name,
                state: 'IMPORTED',
                dedupe_key: request.dedupeKey,
            });
            ports.tell({ type: 'progress', step: id, message: `${what} was written already: ${name}` });
            return { name, adopted: true };
        },
        created: async (answer) => {
            const name = nameOf(answer);
            await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(modelEvaluation) });
            ports.tell({ type: 'submitted', step: id, name, consoleUrl: (0,console/* consoleUrl */.B)(name, step.project) });
            return { name, adopted: false };
        },
        uncertain: {
            what: `${what} was written`,
            cure: `Look at the evaluations of ${version.versioned} for ${JSON.stringify(displayName)}. A re-run of this workflow run adopts it if it exists.`,
        },
    }, ports, signal);
}
/** Google checks the numbers against the named schema (https://github.com/googleapis/python-aiplatform/issues/5570). */
function refusedImport({ code, answer, message, subject, step }, what, { metricsSchemaUri }) {
    if (answer?.status !== 400)
        return new core_errors/* ActionError */.lZ(code, message, { subject, step, answer });
    const cause = metricsSchemaUri === undefined
        ? 'Google requires the schema of the metrics'
        : `the metrics do not match ${metricsSchemaUri}`;
    const cure = `Set import.metricsSchemaUri to the schema of the metrics: gs://google-cloud-aiplatform/schema/modelevaluation/ has classification_metrics_1.0.0.yaml, regression_metrics_1.0.0.yaml and others, and a classification's area under the curve is auRoc there.`;
    return new core_errors/* ActionError */.lZ(code, `Google refused ${what}`, { subject, answer, cause, cure });
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/incumbent.js







/**
 * Compares a challenger's number with that of the present version. A version passes against itself: the re-run of a
 * release finds its own version promoted.
 *
 * @param challenger its version, if that is known
 */
async function judgeAgainstIncumbent(metrics, wanted, { absent }, challenger, run) {
    const { id } = run;
    const found = wanted.model === undefined ? await servedBy(wanted.endpoint, run) : await modelOf(wanted.model, run);
    if ('absent' in found) {
        const cure = `If the name is right and there is no current model yet, let the first model pass: steps.${id}.gate.absent: pass.`;
        const note = `${found.absent}; absent: ${absent}`;
        return (0,compare/* judgeWithoutIncumbent */.BA)(metrics, wanted, { name: found.name, holds: absent === 'pass', note, cure });
    }
    const { version, name } = found;
    if (challenger !== undefined && (0,find_resource/* identityOf */.cu)(version) === (0,find_resource/* identityOf */.cu)(challenger))
        return (0,compare/* judgeWithoutIncumbent */.BA)(metrics, wanted, { name, holds: true, note: 'it is this version' });
    // A version serves, but its quality is not known, so nothing can beat it.
    const unknown = (note) => {
        const cure = `Import the metrics of ${shortName(version)} once: with a gate of its own metrics, with import: { model: "${shortName(version)}" }.`;
        return (0,compare/* judgeWithoutIncumbent */.BA)(metrics, wanted, { name, holds: false, note, cure });
    };
    const evaluation = await latestEvaluation(version, run);
    if (evaluation === undefined)
        return unknown(`${shortName(version)} has no evaluation`);
    const incumbent = { name: shortName(version), metrics: metricsOf(evaluation) };
    const { number, shown } = (0,gate_metrics/* readMetric */.Nk)(incumbent.metrics, wanted.metric);
    if (number !== undefined)
        return { ...(0,compare/* compareWithIncumbent */.xQ)(metrics, wanted, { name, number }), incumbent };
    const why = shown === undefined ? 'has no' : `has ${shown} as its`;
    return { ...unknown(`the latest evaluation of ${shortName(version)} ${why} ${wanted.metric}`), incumbent };
}
async function modelOf(model, run) {
    const version = await (0,find_resource/* findModel */.P6)(model, run, ['gate', 'better_than', 'model']);
    if (version === undefined)
        return { name: model, absent: `there is no ${model}` };
    return { version, name: shortName(version) };
}
/** Returns the version with the largest share of an endpoint's traffic. */
async function servedBy(endpoint, run) {
    const at = ['gate', 'better_than', 'endpoint'];
    const asked = (0,json/* isObject */.Gv)(endpoint) ? String(endpoint['displayName']) : String(endpoint);
    const name = `what serves on ${asked}`;
    const found = await (0,find_resource/* findEndpoint */.vS)(endpoint, run, at);
    if (found === undefined)
        return { name, absent: `there is no endpoint ${asked}` };
    const { step } = run;
    const deployed = mostServed((0,resource_names/* withProjectOf */.jG)(found.endpoint, String(found.endpoint['name']), step.project));
    const [first, ...others] = deployed;
    if (first === undefined)
        return { name, absent: `nothing serves on ${asked} yet` };
    const refuse = (why) => {
        const cure = 'Name the model to compare with: better_than: { model: \u2026 }.';
        throw (0,core_errors/* stepError */.hH)(step.declaration.id, 'STEP_FAILED', why, { cure });
    };
    if (others.length > 0)
        return refuse(`${deployed.map(lastSegment).join(' and ')} get the same share of the traffic of ${asked}, so neither is the serving model`);
    const version = await (0,find_resource/* findModel */.P6)(first, run, at);
    if (version === undefined)
        return refuse(`${lastSegment(first)} serves on ${asked}, but is not in the registry`);
    return { version, name: `${shortName(version)}, which serves on ${asked}` };
}
/** Returns the versions with the largest share, each once: several deployments of one version add up. */
function mostServed({ deployedModels, trafficSplit }) {
    const shares = new Map();
    for (const one of Array.isArray(deployedModels) ? deployedModels.filter(json/* isObject */.Gv) : []) {
        const { id, model, modelVersionId } = one;
        const share = (0,json/* isObject */.Gv)(trafficSplit) ? Number(trafficSplit[String(id)] ?? 0) : 0;
        const version = (0,resource_names/* modelVersion */.C5)(model, modelVersionId);
        if (share > 0)
            shares.set(version, (shares.get(version) ?? 0) + share);
    }
    const largest = Math.max(...shares.values());
    return [...shares].filter(([, share]) => share === largest).map(([version]) => version);
}
const lastSegment = (name) => name.split('/').at(-1) ?? name;

;// CONCATENATED MODULE: ./build/steps/kinds/gate/other-metrics.js

/** The most metrics that are shown without a bound. */
const mostUnbounded = 12;
/**
 * Returns what the summary shows of a gate: its comparisons, each with the value of the version that it compares with,
 * and other metrics as context. Values of lists, such as the points of a curve, are left out.
 *
 * @param serving absent if the gate compares with no version, or that has no metrics
 */
function gateDetails(comparisons, metrics, serving) {
    const servingValue = (metric) => {
        const number = serving && (0,gate_metrics/* readMetric */.Nk)(serving.metrics, metric).number;
        return number === undefined ? {} : { serving: number };
    };
    const bounded = new Set(comparisons.map(({ metric }) => metric));
    const others = (0,gate_metrics/* metricNames */.Zv)(metrics)
        .filter(name => !bounded.has(name) && !name.includes('['))
        .flatMap(name => {
        const { number } = (0,gate_metrics/* readMetric */.Nk)(metrics, name);
        return number === undefined ? [] : [{ metric: name, value: number, ...servingValue(name) }];
    });
    return {
        type: 'comparisons',
        comparisons: comparisons.map(one => ({ ...one, ...servingValue(one.metric) })),
        ...(serving && { serving: serving.name }),
        ...(others.length > 0 && {
            others: others.slice(0, mostUnbounded),
            unlisted: Math.max(0, others.length - mostUnbounded),
        }),
    };
}

// EXTERNAL MODULE: ./build/steps/kinds/gate/read-body.js
var read_body = __webpack_require__(9989);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/gate.js










/**
 * Handles a gate: reads numbers and compares them with bounds and with the present version. If all comparisons passed, it
 * may import the numbers as an evaluation, for the next gate.
 */
const gate = async (run) => {
    const { id, step, request, ports } = run;
    const body = (0,read_body/* readGate */.c)(request.body);
    const target = body.import && (await importTarget(body.import.model, run));
    const existence = body.exists === undefined ? [] : [await compareExistence(body.exists, run)];
    // What does not exist fails the gate before a query is paid for.
    const isMissing = existence.some(({ holds }) => !holds);
    const found = await readMetrics(isMissing ? { none: true } : body.source, run);
    const judgements = [
        ...existence,
        ...(isMissing ? [] : await judgeMetric(body, found, target, run)),
    ];
    const comparisons = judgements.map(({ cure: _, incumbent: __, ...comparison }) => comparison);
    const passed = comparisons.every(({ holds }) => holds);
    await ports.record('gate.judged', {
        step: id,
        passed,
        comparisons: comparisons.map(({ metric, expected, actual, holds }) => ({
            metric,
            expected,
            actual: actual ?? null,
            holds,
        })),
        ...(found.query && { query: { ...found.query } }),
    });
    for (const comparison of comparisons)
        ports.tell({ type: 'progress', step: id, message: describeComparison(comparison) });
    const incumbent = judgements.find(one => one.incumbent !== undefined)?.incumbent;
    const shown = gateDetails(comparisons, found.metrics, incumbent);
    const result = { metrics: found.metrics, comparisons, passed, ...(found.query && { query: found.query }) };
    if (!passed)
        return { ...gateEnded(run, 'FAILED', result, shown), error: gateFailure(run, judgements, found) };
    if (body.import === undefined || target === undefined)
        return gateEnded(run, 'SUCCEEDED', result, shown);
    const imported = await importEvaluation(found.metrics, body.import, target, run).catch((error) => {
        if (error instanceof core_errors/* ActionError */.lZ && error.code !== 'CANCELLED')
            return { refused: error };
        throw error;
    });
    if ('refused' in imported)
        return { ...gateEnded(run, 'REJECTED', result, shown, imported.refused.code), error: imported.refused };
    if ('uncertain' in imported)
        return { ...gateEnded(run, 'UNKNOWN', result, shown, imported.uncertain.code), error: imported.uncertain };
    const { name, adopted } = imported;
    return {
        ...gateEnded(run, 'SUCCEEDED', { ...result, evaluation: name }, shown),
        name,
        adopted,
        consoleUrl: (0,console/* consoleUrl */.B)(name, step.project),
    };
};
/**
 * Returns the version for the import. It comes before the comparisons, so that a gate that cannot write does not pass.
 */
async function importTarget(model, run) {
    const target = await (0,find_resource/* findModel */.P6)(model, run, ['gate', 'import', 'model']);
    if (target !== undefined)
        return target;
    const message = `there is no model ${model}, to import the evaluation for`;
    throw (0,core_errors/* stepError */.hH)(run.id, 'STEP_FAILED', message, {
        subject: { kind: 'model', name: model, isMissing: true },
        cure: 'Name a model that is registered by then: a gate with `import` comes after the step that uploads it.',
    });
}
async function judgeMetric({ require, betterThan, absent }, { metrics, version }, target, run) {
    const bounded = require.map(({ metric, bound }) => (0,compare/* compareWithBound */.wf)(metrics, metric, bound));
    if (betterThan === undefined)
        return bounded;
    return [...bounded, await judgeAgainstIncumbent(metrics, betterThan, { absent }, version ?? target, run)];
}
function gateEnded({ ports }, state, result, details, reason) {
    return {
        state,
        recorded: { state, reason: reason ?? (state === 'FAILED' ? 'STEP_FAILED' : null) },
        resource: { ...result },
        details,
        finishedAt: new Date(ports.clock.now()).toISOString(),
    };
}
/** `auc: 0.93, expected at least 0.92: passed` */
function describeComparison({ metric, expected, actual, holds, note }) {
    const why = note === undefined ? '' : ` (${note})`;
    return `${metric}: ${actual ?? 'none'}, expected ${expected}: ${holds ? 'passed' : 'failed'}${why}`;
}
function gateFailure(run, judgements, { from }) {
    const { id } = run;
    const broken = judgements.filter(({ holds }) => !holds);
    const words = broken.map(({ metric, expected, actual, note }) => {
        const why = note === undefined ? '' : ` (${note})`;
        return `${metric} is ${actual ?? 'missing'}, expected ${expected}${why}`;
    });
    const cures = broken.flatMap(({ cure }) => cure ?? []);
    return (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `the gate failed: ${words.join('; ')}`, {
        title: `${id}: ${words.join('; ')}`,
        cure: `${cures.map(cure => `${cure} `).join('')}The numbers are from ${from}. Steps that need ${id} did not run. If a threshold is wrong, change it in steps.${id}.gate in a reviewed change.`,
    });
}

// EXTERNAL MODULE: ./build/steps/toolkit/find-builds.js
var find_builds = __webpack_require__(1270);
// EXTERNAL MODULE: ./build/steps/kinds/images/build-body.js
var build_body = __webpack_require__(3716);
// EXTERNAL MODULE: ./build/vertex/build-names.js
var build_names = __webpack_require__(6382);
// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(9);
// EXTERNAL MODULE: ./build/steps/kinds/images/image-name.js
var image_name = __webpack_require__(4104);
;// CONCATENATED MODULE: ./build/steps/kinds/images/build-failure.js








/** Returns why a build that has ended made no image. */
function buildFailure(name, final, build, { id, step }) {
    const { message, cause, advice } = endedAs(final, build, step.timeoutSeconds, id);
    const detail = detailOf(final);
    const code = (0,find_builds/* buildStatus */.Bg)(final) === 'TIMEOUT' ? 'STEP_TIMEOUT' : 'STEP_FAILED';
    const log = readLog(name, step.project);
    return (0,core_errors/* stepEnded */.FS)(id, code, `${message}: ${name}`, {
        subject: { kind: 'resource', name },
        ...(detail !== '' && { answer: { host: 'cloudbuild.googleapis.com', status: 0, words: detail } }),
        cause,
        cure: advice.cure,
        commands: [...(advice.commands ?? []), ...(log === undefined ? [] : [{ when: 'Its whole log:', run: log }])],
    });
}
function endedAs(final, build, timeoutSeconds, id) {
    const status = (0,find_builds/* buildStatus */.Bg)(final);
    switch (status) {
        case 'FAILURE':
            return failedBuild(final, build);
        case 'TIMEOUT':
            return {
                message: `took longer than its timeout of ${timeoutSeconds === undefined ? '3600' : timeoutSeconds} s, and Cloud Build ended it`,
                cause: 'The build did more than fits into its time, or its machine was too small.',
                advice: {
                    cure: `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or choose a larger machineType.`,
                },
            };
        case 'EXPIRED':
            return {
                message: 'waited too long for a machine, and Cloud Build removed it from the queue',
                cause: 'All machines that the project may use at the same time in this region were in use.',
                advice: { cure: 'Run it again later, in another region, or ask for more concurrent builds in Cloud Build.' },
            };
        case 'INTERNAL_ERROR':
            return {
                message: 'ended by an error of Cloud Build: its machine was lost, or the service failed',
                cause: 'A fault at Google, not in your files.',
                advice: { cure: 'Nothing was pushed. Re-run the failed job of the workflow: it builds the same files again.' },
            };
        case 'CANCELLED':
            return {
                message: 'was cancelled, and not by this run',
                cause: 'A person or another program cancelled it.',
                advice: {
                    cure: 'The audit log of Cloud Build says who. Re-run the failed job of the workflow to build again.',
                },
            };
        default:
            return {
                message: `ended as ${status || 'unknown'}`,
                cause: 'This version of the action does not know this end.',
                advice: { cure: 'Look at it in the console, and re-run the failed job of the workflow.' },
            };
    }
}
function failedBuild(final, build) {
    const { type } = (0,json/* isObject */.Gv)(final['failureInfo']) ? final['failureInfo'] : { type: undefined };
    const account = (0,resource_names/* accountIn */.l1)(String(final['serviceAccount'] ?? ''));
    const member = `--member=${(0,gcloud/* quoteShell */.LA)(`serviceAccount:${account}`)}`;
    const bucket = /^gs:\/\/([^/]+)/.exec(build.staging)?.[1] ?? '';
    if (type === 'FETCH_SOURCE_FAILED')
        return {
            message: 'could not read its sources',
            cause: `The account of the build${account === '' ? '' : `, ${account},`} may not read ${build.staging}.`,
            advice: {
                cure: 'Let it read the bucket:',
                commands: [
                    [...(0,needs/* bindingWords */.Jh)('add', { type: 'bucket', name: bucket }), '--role=roles/storage.objectViewer', member].join(' '),
                ],
            },
        };
    const image = (0,image_name/* parseImageName */["if"])(build.image);
    if (type === 'PUSH_FAILED' && image !== undefined)
        return {
            message: 'built the image, but could not push it',
            cause: `The account of the build${account === '' ? '' : `, ${account},`} may not write to the repository, or the tag exists and may not be moved.`,
            advice: {
                cure: 'Let it write to the repository:',
                commands: [
                    [
                        ...(0,needs/* bindingWords */.Jh)('add', { type: 'repository', name: image.repository, ...image }),
                        '--role=roles/artifactregistry.writer',
                        member,
                    ].join(' '),
                ],
            },
        };
    return {
        message: `failed${failedStep(final)}`,
        cause: 'A step of the build ended with an error. The last lines of its log say which.',
        advice: { cure: 'Read its log, correct what it says, and push the correction.' },
    };
}
/** ` at step 1 (build, gcr.io/cloud-builders/docker) with exit code 1` */
function failedStep({ steps }) {
    const all = Array.isArray(steps) ? steps.filter(json/* isObject */.Gv) : [];
    const index = all.findIndex(({ status }) => status === 'FAILURE');
    const step = all[index];
    if (step === undefined)
        return '';
    const named = [step['id'], step['name']].filter(one => typeof one === 'string').join(', ');
    const { exitCode } = step;
    return ` at step ${index}${named === '' ? '' : ` (${named})`}${typeof exitCode === 'number' ? ` with exit code ${exitCode}` : ''}`;
}
/** Cloud Build's own words. */
function detailOf({ failureInfo, statusDetail }) {
    const detail = (0,json/* isObject */.Gv)(failureInfo) ? failureInfo['detail'] : undefined;
    return typeof detail === 'string' && detail !== '' ? detail : typeof statusDetail === 'string' ? statusDetail : '';
}
function readLog(name, project) {
    const parsed = (0,build_names/* parseBuildName */.rg)(name);
    return parsed && (0,gcloud/* gcloudLog */.X8)(project, (0,build_names/* buildLogFilter */.p0)(parsed.id));
}

// EXTERNAL MODULE: ./build/steps/kinds/images/compose-build.js
var compose_build = __webpack_require__(2530);
;// CONCATENATED MODULE: ./build/steps/kinds/images/find-image.js



/**
 * Returns the digest of the image that has a tag; `undefined` if there is none.
 *
 * @throws ActionError `STEP_REJECTED` if the repository does not exist or may not be read
 */
async function findImage(name, tag, run) {
    const found = await registryEntry(`${(0,image_name/* packageOf */.wg)(name)}/tags/${tag}`, run);
    if (found === undefined) {
        await refuseWithoutRepository(name, run);
        return undefined;
    }
    return taggedDigest(found);
}
/** True if an image is in its repository. */
const hasImage = async (name, digest, run) => (await registryEntry(`${(0,image_name/* packageOf */.wg)(name)}/versions/${digest}`, run)) !== undefined;
const taggedDigest = ({ version }) => typeof version === 'string' ? /\/versions\/(sha256:[0-9a-f]{64})$/.exec(version)?.[1] : undefined;
async function registryEntry(path, { id, ports, signal }) {
    try {
        return await ports.services.get('artifactregistry', `v1/${path}`, { step: id, signal, known: false });
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
            return undefined;
        throw error;
    }
}
/** A build would fail at its end, when it pushes. */
async function refuseWithoutRepository(name, run) {
    const repository = (0,image_name/* repositoryOf */._M)(name);
    const found = await registryEntry(repository, run).catch((error) => {
        // Who may push need not see the repository itself.
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 403)
            return {};
        throw error;
    });
    const format = found?.['format'] ?? 'DOCKER';
    if (found !== undefined && format === 'DOCKER')
        return;
    const { project, location } = name;
    const at = `--location=${(0,gcloud/* quoteShell */.LA)(location)} --project=${(0,gcloud/* quoteShell */.LA)(project)}`;
    const subject = { kind: 'resource', name: repository, isMissing: true };
    if (found === undefined)
        throw (0,core_errors/* stepError */.hH)(run.id, 'STEP_REJECTED', `there is no repository ${repository}`, {
            subject,
            cure: 'Create it, or name another one in `image`:',
            commands: [
                `gcloud artifacts repositories create ${(0,gcloud/* quoteShell */.LA)(name.repository)} --repository-format=docker ${at}`,
            ],
        });
    throw (0,core_errors/* stepError */.hH)(run.id, 'STEP_REJECTED', `${repository} has no images: its format is ${String(format)}`, {
        subject,
        cure: 'Name a repository for Docker images in `image`. See which there are:',
        commands: [`gcloud artifacts repositories list ${at}`],
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/images/stage-source.js
/** Returns the archive of a step's files, which were read before any token was requested. */
function archiveOf({ step }) {
    const archive = step.sources?.[0]?.archive;
    if (archive === undefined)
        throw new Error(`step ${step.declaration.id} has no sources`);
    return archive;
}
/**
 * Uploads the archive of a step's files into a folder, under the name of its digest. An existing one is used.
 *
 * @param folder `gs://bucket/folder/`
 */
async function stageSource(folder, run) {
    const { id, ports, signal } = run;
    const { sha256 } = archiveOf(run);
    const [content] = ports.contentsOf(id).flat();
    if (content === undefined)
        throw new Error(`step ${id} has no sources`);
    const stored = await ports.objects.put(`${folder}${sha256}.tar.gz`, content, { step: id, signal });
    const what = stored.isAdopted
        ? 'the sources were uploaded before'
        : `the sources were uploaded (${stored.bytes} bytes)`;
    ports.tell({ type: 'progress', step: id, message: `${what}: ${stored.uri}` });
    return stored;
}

;// CONCATENATED MODULE: ./build/steps/kinds/images/submit-build.js





/**
 * Adopts the one build that this run already created for the same step and the same image, or creates it: see
 * `createOnce`, also for its errors.
 */
function submitBuild(build, run) {
    const { id, step, request, ports, signal } = run;
    const { project, location, declaration } = step;
    const { kind } = declaration;
    const [image] = Array.isArray(build['images']) ? build['images'] : [];
    const making = {
        step: id,
        find: async () => createdByRun(await (0,find_builds/* findBuilds */.vo)(step, request.dedupeKey, id, ports.services), request),
        // Another attempt of the workflow run may have built other files.
        choose: found => theOnly(found.filter(one => ((0,find_builds/* isBuildRunning */.aX)(one) || (0,find_builds/* buildStatus */.Bg)(one) === 'SUCCESS') && buildsImage(one, image)), 'build', id),
        create: async () => {
            signal.throwIfAborted();
            const path = `v1/projects/${project}/locations/${location}/builds`;
            const sent = await ports.services.once('POST', 'cloudbuild', path, { step: id, signal, body: build });
            return 'resource' in sent ? { resource: buildIn(sent.resource) } : sent;
        },
        adopt: async (found) => {
            const name = nameOf(found);
            const state = (0,find_builds/* buildStatus */.Bg)(found);
            await ports.record('step.adopted', { step: id, kind, name, state, dedupe_key: request.dedupeKey });
            ports.tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrlOf(name, project) });
            return { name, resource: found, adopted: true };
        },
        created: async (resource) => {
            const name = nameOf(resource);
            await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(build) });
            ports.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrlOf(name, project) });
            return { name, resource, adopted: false };
        },
        rerun: request.rerun,
        chosenId: false,
        uncertain: {
            what: `the build of step ${id} was created`,
            step: id,
            cure: `Look in ${location} of ${project} for a build with the tag ${(0,find_builds/* keyTag */.QR)(request.dedupeKey)}. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    return createOnce(making, ports, signal);
}
const buildsImage = ({ images }, image) => Array.isArray(images) && images.includes(image);
/** A create answers with an operation, whose metadata has the build. */
function buildIn({ metadata }) {
    const build = (0,json/* isObject */.Gv)(metadata) ? metadata['build'] : undefined;
    return (0,json/* isObject */.Gv)(build) ? build : {};
}
/** @param project the user's id */
function consoleUrlOf(name, project) {
    const parsed = (0,build_names/* parseBuildName */.rg)(name);
    return parsed && (0,build_names/* buildConsoleUrl */.BG)(parsed, project);
}

;// CONCATENATED MODULE: ./build/steps/kinds/images/watch-build.js






/** First and longest pause between two reads of a build. */
const buildPollMs = { first: 2_000, longest: 15_000 };
/** How long a build may take to stop after the request. */
const buildStopMs = 60_000;
/**
 * Polls a build until it has ended, and shows its log. After the step's timeout it is cancelled.
 *
 * @param since start of the step's timeout. Milliseconds since the epoch
 * @throws ActionError if the build cannot be read any more; the signal's reason when it aborts
 */
async function watchBuild(name, since, run) {
    const { id, step, ports } = run;
    const endLog = ports.logs?.follow({ step: id, name, project: step.project, since });
    try {
        return await pollBuild((0,resource_names/* nameInProject */.eB)(step.project, name), since, run);
    }
    finally {
        await endLog?.();
    }
}
async function pollBuild(name, since, run) {
    const { id, step, ports, signal } = run;
    const { clock, tell, services } = ports;
    const { timeoutSeconds } = step;
    const deadline = timeoutSeconds === undefined ? Number.POSITIVE_INFINITY : since + timeoutSeconds * 1_000;
    const sight = new visibility/* Visibility */.bv(clock, error => tell({ type: 'progress', step: id, message: (0,visibility/* describeRefusal */.a2)(name, error) }));
    let last = '';
    const look = async () => {
        const call = { step: id, signal, known: false };
        const build = await services.get('cloudbuild', `v1/${name}`, call).catch((error) => sight.lost(error));
        if (build === undefined)
            return undefined;
        sight.seen();
        const status = (0,find_builds/* buildStatus */.Bg)(build);
        if (status !== last)
            tell({ type: 'progress', step: id, message: `${status.toLowerCase().replaceAll('_', ' ')}: ${name}` });
        last = status;
        return build;
    };
    const isEnded = (build) => build !== undefined && !(0,find_builds/* isBuildRunning */.aX)(build);
    const ended = await poll(clock, { ...buildPollMs, deadline, signal }, look, isEnded);
    if (ended !== undefined && isEnded(ended))
        return { final: ended };
    await cancelLate(name, run);
    const stopped = await poll(clock, { ...buildPollMs, deadline: clock.now() + buildStopMs, signal }, look, isEnded);
    if (stopped !== undefined && (0,find_builds/* buildStatus */.Bg)(stopped) === 'SUCCESS')
        return { final: stopped };
    return { timedOut: timedOut(name, isEnded(stopped), run), stopped: isEnded(stopped), last: stopped };
}
/** Asks a build to stop whose time is over. A refusal shows at the next read. */
async function cancelLate(name, { id, step, ports }) {
    const { kind } = step.declaration;
    const over = `its timeout of ${step.timeoutSeconds} s is over`;
    ports.tell({ type: 'note', step: id, title: over, message: `${over}: cancelling ${name}` });
    await ports.record('step.cancelled', { step: id, kind, name, reason: 'timeout' });
    await ports.services.repeatable('cloudbuild', `v1/${name}:cancel`, { step: id, body: {} }).catch(() => { });
}
function timedOut(name, stopped, { id, step }) {
    const what = stopped ? 'It was cancelled.' : 'A stop was requested, but it still runs.';
    const message = `took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`;
    const cure = `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or choose a larger machineType.`;
    return (0,core_errors/* stepEnded */.FS)(id, 'STEP_TIMEOUT', message, {
        subject: { kind: 'resource', name },
        title: (0,timeout/* timeoutTitle */.sC)(step),
        cure,
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/images/build-image.js













/**
 * Builds an image from files of the workspace, or adopts the one that is in the repository for the same files. Their
 * digest is the image's tag.
 */
const buildImage = async (run) => {
    const body = (0,build_body/* readBuildBody */.D2)(run.request.body);
    const name = (0,image_name/* parseImageName */["if"])(body.image);
    if (name === undefined)
        throw new Error(`no image: ${body.image}`);
    const building = { body, name, tag: (0,compose_build/* treeTag */.P)(body, archiveOf(run).sha256) };
    const digest = run.request.rerun === 'adopt' ? await findImage(name, building.tag, run) : undefined;
    return digest === undefined ? build(building, run) : adoptImage(building, digest, run);
};
/** The image of these files exists: another run, or another attempt, has built it. */
async function adoptImage(building, digest, run) {
    const { id, step, ports, request } = run;
    const { kind } = step.declaration;
    const name = `${(0,image_name/* packageOf */.wg)(building.name)}/versions/${digest}`;
    await ports.record('step.adopted', { step: id, kind, name, state: 'IMAGE', dedupe_key: request.dedupeKey });
    const reference = `${building.body.image}@${digest}`;
    // A tag says it. Only who may push to the repository can set one.
    const because = `${reference} has the tag of the same files, ${building.tag}`;
    ports.tell({ type: 'adopted', step: id, name, consoleUrl: undefined, because });
    return {
        state: 'SUCCEEDED',
        recorded: { state: 'SUCCEEDED', reason: null },
        name,
        adopted: true,
        resource: imageResult(building, digest, {}),
        finishedAt: new Date(ports.clock.now()).toISOString(),
    };
}
async function build(building, run) {
    const { id, step, request, ports, signal, trackInFlight } = run;
    const { project, location, declaration, timeoutSeconds } = step;
    const source = await stageSource(building.body.staging, run);
    signal.throwIfAborted();
    const { kind } = declaration;
    const inFlight = {
        type: 'build',
        step: id,
        kind,
        project,
        location,
        dedupeKey: request.dedupeKey,
        name: undefined,
    };
    trackInFlight(inFlight);
    const since = ports.clock.now();
    const image = `${building.body.image}:${building.tag}`;
    const composed = (0,compose_build/* composeBuild */.F)(building.body, { image, source, labels: request.labels, project, timeoutSeconds });
    const taken = await submitBuild(composed, run);
    if ('uncertain' in taken)
        return unknownResult(taken.uncertain);
    trackInFlight({ ...inFlight, name: taken.name });
    const created = Date.parse(String(taken.resource['createTime']));
    const end = await watchBuild(taken.name, taken.adopted && Number.isFinite(created) ? created : since, run).catch((error) => ({ lost: (0,core_errors/* asActionError */.z6)(error, id) }));
    return { ...buildFields(taken, project), ...(await endOfBuild(end, taken, building, run)) };
}
const buildFields = ({ name, adopted, resource }, project) => ({
    name,
    adopted,
    consoleUrl: consoleUrlOf(name, project),
    startedAt: timeIn(resource, 'createTime'),
    ran: [resource],
});
const timeIn = (resource, field) => {
    const value = resource[field];
    return typeof value === 'string' ? value : undefined;
};
async function endOfBuild(end, taken, building, run) {
    const { id, signal, trackInFlight } = run;
    if ('lost' in end) {
        if (!signal.aborted)
            return unknownResult(end.lost);
        return { state: 'CANCELLING', recorded: undefined, error: (0,stop_reasons/* stoppedWith */.uN)(id, signal) };
    }
    if ('timedOut' in end) {
        if (end.stopped)
            trackInFlight(undefined);
        return { ...failed(end.timedOut), ...(end.last !== undefined && { ran: [end.last] }) };
    }
    trackInFlight(undefined);
    return { ...(await buildEnded(end.final, taken, building, run)), ran: [end.final] };
}
async function buildEnded(final, taken, building, run) {
    const { id, ports } = run;
    const state = (0,find_builds/* buildStatus */.Bg)(final);
    const finishedAt = timeIn(final, 'finishTime');
    if (state !== 'SUCCESS') {
        const error = buildFailure(taken.name, final, building.body, run);
        return {
            state: shortStates[state] ?? state,
            recorded: { state, reason: error.code },
            resource: final,
            finishedAt,
            error,
        };
    }
    const digest = pushedDigest(final, `${building.body.image}:${building.tag}`);
    const isThere = digest !== undefined && (!taken.adopted || (await hasImage(building.name, digest, run)));
    if (digest === undefined || !isThere) {
        const error = imageMissing(taken.name, digest, building, id);
        return { state: 'FAILED', recorded: { state, reason: error.code }, resource: final, finishedAt, error };
    }
    await ports.record('image.built', { step: id, build: taken.name, image: building.body.image, digest });
    const resource = imageResult(building, digest, { build: taken.name, logUrl: final['logUrl'] });
    return { state: 'SUCCEEDED', recorded: { state: 'SUCCEEDED', reason: null }, resource, finishedAt };
}
/** Ends of a build in the words of other steps. */
const shortStates = {
    FAILURE: 'FAILED',
    INTERNAL_ERROR: 'FAILED',
    TIMEOUT: 'TIMED_OUT',
};
function imageMissing(name, digest, { body }, id) {
    const message = digest === undefined
        ? `succeeded, but names no digest of ${body.image}: ${name}`
        : `was built by an earlier attempt, but ${body.image}@${digest} is not in the repository any more: ${name}`;
    return (0,core_errors/* stepEnded */.FS)(id, 'STEP_FAILED', message, {
        subject: { kind: 'resource', name },
        cure: 'Run it again with `rerun: new`, which builds the image again.',
    });
}
/** Returns the digest with which a build pushed an image. */
function pushedDigest({ results }, image) {
    const images = (0,json/* isObject */.Gv)(results) && Array.isArray(results['images']) ? results['images'].filter(json/* isObject */.Gv) : [];
    const digest = images.find(({ name }) => name === image)?.['digest'];
    return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
/** What references to the step find. */
const imageResult = ({ body, tag }, digest, more) => ({
    reference: `${body.image}@${digest}`,
    digest,
    image: body.image,
    tag,
    build: '',
    logUrl: '',
    ...more,
});

// EXTERNAL MODULE: ./build/steps/kinds/plain/plain-call.js
var plain_call = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/steps/kinds/inference/block-advice.js
const settings = 'Change the prompt, or safetySettings if they are what blocked it.';
const block_advice_prompt = 'Change the prompt: no setting of the request allows this.';
const template = 'Change the prompt, or ask the administrator of Model Armor to change its template or floor settings; safetySettings do not reach it. https://cloud.google.com/security-command-center/docs/model-armor-overview';
const blockReference = 'https://cloud.google.com/vertex-ai/generative-ai/docs/reference/rest/v1/GenerateContentResponse';
/** By the name of the reason, without the prefix `IMAGE_` of images: the finding and its fix. */
const known = {
    SAFETY: ['the safety filters', settings],
    BLOCKLIST: ['a blocklist of terms', block_advice_prompt],
    PROHIBITED_CONTENT: ['the filter of prohibited content', block_advice_prompt],
    JAILBREAK: ['the filter of attacks on the prompt', block_advice_prompt],
    MODEL_ARMOR: ['Model Armor', template],
    SPII: ['the filter of sensitive personal data', 'Remove personal data from the prompt, or do not ask for any.'],
    RECITATION: [
        'the recitation filter',
        'Ask for less literal text of a source, or raise generationConfig.temperature.',
    ],
    LANGUAGE: ['a language that the model does not support', 'Ask in a language that the model supports.'],
};
/** Answers that were not blocked, but failed. */
const failures = {
    MAX_TOKENS: [
        'the model used up maxOutputTokens before it answered',
        'Raise generationConfig.maxOutputTokens: thinking tokens count too.',
    ],
    MALFORMED_FUNCTION_CALL: [
        'the model called a function in a form that its declaration does not have',
        'Simplify the declarations under tools, or ask again.',
    ],
    MALFORMED_RESPONSE: [
        'the model answered in a broken form',
        'Ask again, or simplify generationConfig.responseSchema.',
    ],
    UNEXPECTED_TOOL_CALL: [
        'the model called a tool, and the request declares none that fits',
        'Declare it under tools, or write toolConfig: { functionCallingConfig: { mode: NONE } }.',
    ],
    TOO_MANY_TOOL_CALLS: [
        'the model called tools too many times in a row',
        'Ask for less in one request, or declare fewer tools.',
    ],
    MISSING_THOUGHT_SIGNATURE: [
        'an earlier turn in contents lacks its thoughtSignature',
        'Send the parts of earlier answers unchanged, thoughtSignature included.',
    ],
    NO_IMAGE: [
        'the model created no image',
        'Ask for an image in the prompt, and name IMAGE in generationConfig.responseModalities.',
    ],
};
/** @param reason of promptFeedback; empty if there is none */
function promptBlockAdvice(reason) {
    const found = known[plainReason(reason)];
    if (found !== undefined)
        return {
            title: `the prompt was blocked by ${found[0]}`,
            cause: `the prompt was blocked by ${found[0]}`,
            cure: found[1],
        };
    if (reason === '')
        return {
            title: 'the model gave no answer',
            cause: 'the model gave no answer, and no reason',
            cure: 'Ask again; if it happens again, change the prompt.',
        };
    return { title: `the prompt was blocked (${reason})`, ...unknownReasonAdvice(reason) };
}
/** @param reason of the candidate's end */
function answerBlockAdvice(reason) {
    const found = known[plainReason(reason)];
    if (found !== undefined)
        return {
            title: `the answer was stopped by ${found[0]}`,
            cause: `the answer was stopped by ${found[0]}`,
            cure: found[1],
        };
    const failure = failures[reason];
    if (failure !== undefined)
        return { title: failure[0], cause: failure[0], cure: failure[1] };
    return {
        title: `the answer was stopped (${reason === '' ? 'for an unknown reason' : reason})`,
        ...unknownReasonAdvice(reason),
    };
}
const plainReason = (reason) => reason.replace(/^IMAGE_/, '');
function unknownReasonAdvice(reason) {
    if (reason === 'OTHER' || reason === 'IMAGE_OTHER')
        return {
            cause: 'the model stopped for a reason that Google does not give',
            cure: 'Ask again, or change the prompt.',
        };
    const cause = reason === '' ? 'the model stopped for a reason without a name' : `the model stopped with the reason ${reason}`;
    return { cause, cure: `Change what the request asks for. What each reason means: ${blockReference}` };
}

;// CONCATENATED MODULE: ./build/steps/kinds/inference/generate-content.js






/** Asks a model for content. Its answer is in `text`, for references. A blocked answer is a failure. */
const generateContent = async (run) => {
    const { id, ports, signal } = run;
    const { target: name, path, body } = (0,plain_call/* plainCall */.D)(run);
    const answer = limitAnswer(await ports.vertex.repeatable(path, { step: id, body, signal }), id);
    const text = answerText(answer);
    const usage = usageOf(answer);
    if (usage !== undefined)
        ports.tell({ type: 'progress', step: id, message: usage });
    if (text !== '')
        ports.tell({ type: 'model-output', step: id, title: 'the answer', words: preview(text) });
    const end = {
        ...succeeded({ name, resource: { ...answer, text } }, run),
        details: { type: 'answer', text: preview(text) },
    };
    const why = blocked(answer, text);
    if (why === undefined) {
        if (finishOf(answer) === 'MAX_TOKENS')
            ports.tell({ type: 'note', step: id, message: 'the answer is cut off at maxOutputTokens' });
        return end;
    }
    const error = (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `${name} gave no usable answer: ${why.reason}`, {
        subject: { kind: 'model', name },
        title: `${id}: ${why.title}`,
        cause: why.cause,
        cure: why.cure,
        commands: why.commands,
        ...(why.words !== undefined && { answer: { host: 'aiplatform.googleapis.com', status: 200, words: why.words } }),
    });
    return { ...end, state: 'FAILED', recorded: { state: 'FAILED', reason: why.reason }, error };
};
const firstCandidate = ({ candidates }) => Array.isArray(candidates) ? candidates.find(json/* isObject */.Gv) : undefined;
const finishOf = (answer) => wordOf(firstCandidate(answer)?.['finishReason']);
/** Returns the first candidate's words, without its thoughts. */
function answerText(answer) {
    const content = firstCandidate(answer)?.['content'];
    const parts = (0,json/* isObject */.Gv)(content) && Array.isArray(content['parts']) ? content['parts'].filter(json/* isObject */.Gv) : [];
    return parts.map(({ text, thought }) => (typeof text === 'string' && thought !== true ? text : '')).join('');
}
/** A reason must be one of Google's enum values. Anything else is ignored. */
const wordOf = (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/.test(value) ? value : '';
/** @returns `undefined` if there is a usable answer */
function blocked(answer, text) {
    const { promptFeedback } = answer;
    const feedback = (0,json/* isObject */.Gv)(promptFeedback) ? promptFeedback : {};
    const candidate = firstCandidate(answer);
    if (feedback['blockReason'] !== undefined || candidate === undefined) {
        const reason = wordOf(feedback['blockReason']);
        const words = feedback['blockReasonMessage'];
        return {
            reason: reason === '' ? 'NO_CANDIDATES' : `PROMPT_BLOCKED_${reason}`,
            ...promptBlockAdvice(reason),
            ...(typeof words === 'string' && { words }),
        };
    }
    const finish = finishOf(answer);
    const { finishReason, finishMessage } = candidate;
    const isCutOff = finish === 'MAX_TOKENS' && text === '';
    if (finishReason === undefined || (!isCutOff && ['STOP', 'MAX_TOKENS', 'FINISH_REASON_UNSPECIFIED'].includes(finish)))
        return undefined;
    return {
        reason: finish === '' ? 'UNKNOWN_FINISH' : finish,
        ...answerBlockAdvice(finish),
        ...(typeof finishMessage === 'string' && { words: finishMessage }),
    };
}
function usageOf({ usageMetadata, modelVersion }) {
    if (!(0,json/* isObject */.Gv)(usageMetadata))
        return undefined;
    const count = (field) => String(Number(usageMetadata[field] ?? 0));
    const by = typeof modelVersion === 'string' ? ` by ${modelVersion}` : '';
    return `${count('promptTokenCount')} prompt tokens, ${count('candidatesTokenCount')} answer tokens, ${count('totalTokenCount')} in all${by}`;
}

;// CONCATENATED MODULE: ./build/steps/kinds/inference/predict.js





/** Asks an endpoint. There is no second effect, so a lost answer is requested again. */
const predict = async (run) => {
    const { id, ports, signal } = run;
    const { target: name, path, body } = (0,plain_call/* plainCall */.D)(run);
    const isPublishers = name.includes('/publishers/');
    const host = isPublishers ? undefined : dedicatedHost(await ports.vertex.get(name, { step: id, signal }), name, id);
    if (host === undefined && !isPublishers)
        refuseLarge(body, name, id);
    const answer = limitAnswer(await ports.vertex.repeatable(path, { step: id, body, signal }, host), id);
    const { predictions, deployedModelId } = answer;
    const text = preview(JSON.stringify(predictions, null, 2) ?? 'no predictions');
    const title = isPublishers ? 'predictions' : `predictions of the deployed model ${String(deployedModelId)}`;
    ports.tell({ type: 'model-output', step: id, title, words: text });
    return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } };
};
/**
 * Most bytes that a shared endpoint takes (https://cloud.google.com/vertex-ai/docs/predictions/choose-endpoint-type).
 */
const mostShared = 1_500_000;
/** @throws ActionError `STEP_REJECTED` if a shared endpoint would refuse the request for its size */
function refuseLarge(body, name, step) {
    const size = Buffer.byteLength(JSON.stringify(body));
    if (size <= mostShared)
        return;
    const message = `the request has ${size} bytes, and ${name} accepts at most ${mostShared}`;
    const cure = 'Send fewer instances at once, use a dedicated endpoint (up to 10 MB), or a batchPredictionJob.';
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure });
}
/**
 * Returns the host of a dedicated endpoint; `undefined` for one at the location's own host. The name comes from an
 * output-only field, but it gets a token. So it must be one of Google's hosts, whatever the field says.
 *
 * @throws ActionError `STEP_REJECTED` if it is not
 */
function dedicatedHost(endpoint, name, step) {
    const dns = endpoint['dedicatedEndpointDns'];
    if (endpoint['dedicatedEndpointEnabled'] !== true || typeof dns !== 'string' || dns === '')
        return undefined;
    const host = dns.replace(/^https:\/\//, '').replace(/\/$/, '');
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.prediction\.vertexai\.goog$/.test(host))
        return host;
    const message = `${name} names a host that is none of Vertex AI's dedicated endpoints: ${(0,core_text/* quote */.hD)(dns)}`;
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
        subject: { kind: 'endpoint', name },
        cure: 'Look at dedicatedEndpointDns of the endpoint.',
    });
}

;// CONCATENATED MODULE: ./build/steps/pipeline/results.js

/**
 * Returns a pipeline's results for `${steps.p.tasks.<task>.outputs.<name>}`: parameters by their value, artifacts by
 * their resource (`uri`, `metadata`, \u2026). Only its own tasks count, since a loop or a sub-pipeline may use the same
 * names. Source: PipelineJob.jobDetail.taskDetails of the API.
 */
function taskResults(pipelineJob) {
    const all = tasksOf(pipelineJob);
    const idOf = (task, field = 'taskId') => String(task?.[field] ?? '');
    // The run itself is the first task, named after it.
    const id = String(pipelineJob['name']).split('/').at(-1);
    const root = all.find(task => task['taskName'] === id && idOf(task, 'parentTaskId') === '');
    const parents = new Set(all.filter(task => task !== root).map(task => idOf(task)));
    return Object.fromEntries(all
        .filter(task => task !== root && !parents.has(idOf(task, 'parentTaskId')))
        .map(task => [
        String(task['taskName']),
        { state: String(task['state'] ?? ''), outputs: { ...artifacts(task), ...parameters(task) } },
    ]));
}
/** Returns all tasks. The run itself is among them, with its own id. */
const tasksOf = (pipelineJob) => {
    const detail = pipelineJob['jobDetail'];
    return (0,json/* isObject */.Gv)(detail) && Array.isArray(detail['taskDetails']) ? detail['taskDetails'].filter(json/* isObject */.Gv) : [];
};
/** Returns tasks that failed with an error of their own, at any depth. The run itself fails because of them. */
const failedTasks = (pipelineJob) => tasksOf(pipelineJob).flatMap(({ taskName, state, error }) => state === 'FAILED' && (0,json/* isObject */.Gv)(error) && typeof error['message'] === 'string'
    ? [{ name: String(taskName), message: error['message'] }]
    : []);
/** The metadata of the task's execution has an output parameter as `output:<name>`. */
function parameters(task) {
    const execution = task['execution'];
    const metadata = (0,json/* isObject */.Gv)(execution) && (0,json/* isObject */.Gv)(execution['metadata']) ? execution['metadata'] : {};
    return Object.fromEntries(Object.entries(metadata).flatMap(([key, value]) => key.startsWith('output:') ? [[key.slice('output:'.length), value]] : []));
}
function artifacts(task) {
    const outputs = (0,json/* isObject */.Gv)(task['outputs']) ? task['outputs'] : {};
    return Object.fromEntries(Object.entries(outputs).map(([name, list]) => {
        const all = (0,json/* isObject */.Gv)(list) && Array.isArray(list['artifacts']) ? list['artifacts'] : [];
        return [name, all.length === 1 ? all[0] : all];
    }));
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/batch-losses.js




/** Most of Google's messages that are quoted. */
const mostQuoted = 5;
/**
 * Returns the error for an incomplete batch prediction. Google ends such a job as succeeded, or partially so. It counts
 * instances that failed or were not reached, and names files that could not be read.
 *
 * @returns `undefined` if nothing is missing. If Google does not know (`incompleteCount: -1`), the job's state decides
 */
function lostPredictions(step, name, final) {
    const isPartial = (0,job_kinds/* shortState */.e9)(stateOf(final)) === 'PARTIALLY_SUCCEEDED';
    const { completionStats, outputInfo, partialFailures } = final;
    const count = (field) => {
        const value = Number((0,json/* isObject */.Gv)(completionStats) ? (completionStats[field] ?? 0) : 0);
        return value > 0 ? value : 0;
    };
    const [failed, unreached, successful] = [count('failedCount'), count('incompleteCount'), count('successfulCount')];
    const reported = (Array.isArray(partialFailures) ? partialFailures : []).filter(json/* isObject */.Gv);
    if (failed === 0 && unreached === 0 && reported.length === 0 && !isPartial)
        return undefined;
    const parts = [
        ...(failed === 0 ? [] : [`${failed} of ${failed + unreached + successful} instances have no prediction`]),
        ...(unreached === 0 ? [] : [`${unreached} of ${failed + unreached + successful} instances were not reached`]),
        ...(reported.length === 0 ? [] : [`partial failures reported: ${reported.length}`]),
    ];
    if (parts.length === 0)
        parts.push('it succeeded only in part, and Google does not say what is missing');
    const where = (0,json/* isObject */.Gv)(outputInfo)
        ? (outputInfo['gcsOutputDirectory'] ?? outputInfo['bigqueryOutputDataset'])
        : undefined;
    const [said = errorOf(final), ...more] = reported.slice(0, mostQuoted).flatMap(error => errorOf({ error }) ?? []);
    const others = more.map(({ message }) => message);
    return (0,core_errors/* stepError */.hH)(step, 'STEP_FAILED', `${parts.join(', ')}: ${name}`, {
        subject: { kind: 'job', name },
        ...(said && { answer: answerOfEnd(said, others) }),
        cause: 'Google made some of the predictions, and reports the job as done',
        cure: `The reasons are next to the predictions${typeof where === 'string' ? `, in ${where}` : ''}. Correct the instances or the model, then run again.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/best-trial.js

/**
 * Returns the best of a tuning job's trials, by the one metric of its study
 * (HyperparameterTuningJob.studySpec.metrics). With several metrics none alone says which is best. Only trials that
 * succeeded with a finite number count; of equal ones, the first.
 *
 * @returns `undefined` if there is no such trial, or more than one metric
 */
function bestTrial({ studySpec, trials }) {
    const metrics = (0,json/* isObject */.Gv)(studySpec) && Array.isArray(studySpec['metrics']) ? studySpec['metrics'] : [];
    const [metric, ...others] = metrics;
    if (!(0,json/* isObject */.Gv)(metric) || others.length > 0)
        return undefined;
    const better = metric['goal'] === 'MINIMIZE' ? (a, b) => a < b : (a, b) => a > b;
    let best;
    for (const trial of Array.isArray(trials) ? trials.filter(json/* isObject */.Gv) : []) {
        const value = trial['state'] === 'SUCCEEDED' ? trialMetric(trial, metric['metricId']) : undefined;
        if (value !== undefined && (best === undefined || better(value, best.value)))
            best = { trial, value };
    }
    return best?.trial;
}
/** The API omits a value of 0. */
function trialMetric({ finalMeasurement }, metricId) {
    const metrics = (0,json/* isObject */.Gv)(finalMeasurement) ? finalMeasurement['metrics'] : undefined;
    const found = (Array.isArray(metrics) ? metrics.filter(json/* isObject */.Gv) : []).find(one => one['metricId'] === metricId);
    const value = found === undefined ? undefined : (found['value'] ?? 0);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/watch.js







/** First and longest pause between two reads of a job. */
const jobPollMs = { first: 2_000, longest: 30_000 };
/** How long a job may take to stop after the request. */
const stopMs = 5 * 60_000;
/**
 * Polls a job until it has ended, and reports each change. After the step's timeout it is cancelled.
 *
 * @throws ActionError if the job cannot be read any more; the signal's reason when it aborts
 */
async function watchJob(job, ports, signal) {
    const { project, location, declaration } = job.step;
    const { id } = declaration;
    const watched = ports.watch({ kind: job.kind, project, location }, job.name, id);
    let endLog;
    /** Starts the log once the job that writes it is known. */
    const seen = (resource) => {
        const name = job.kind === 'trainingPipeline' ? jobWriterOf(resource) : job.name;
        if (name !== undefined)
            endLog ??= ports.logs?.follow({ step: id, name, project, since: job.logSince ?? job.since });
    };
    seen(undefined);
    try {
        return await pollToEnd(job, watched.look, seen, ports, signal);
    }
    finally {
        watched.end();
        await endLog?.();
    }
}
/** A training pipeline trains by a custom job of its own. */
function jobWriterOf(resource) {
    const metadata = resource?.['trainingTaskMetadata'];
    const name = (0,json/* isObject */.Gv)(metadata) ? metadata['backingCustomJob'] : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}
async function pollToEnd(job, look, seen, ports, signal) {
    const { kind } = job;
    const { timeoutSeconds, declaration } = job.step;
    const { id } = declaration;
    const { clock } = ports;
    const restarts = restartsOf(id, ports);
    const deadline = timeoutSeconds === undefined ? Infinity : job.since + timeoutSeconds * 1000;
    const waiting = waitingSince(job);
    let waitUntil = Infinity;
    const cancel = lateCanceller(job, ports);
    const sight = new visibility/* Visibility */.bv(clock, error => ports.tell({ type: 'progress', step: id, message: (0,visibility/* describeRefusal */.a2)(job.name, error) }));
    /** Returns the job if it has ended, otherwise `null`. */
    const lookForEnd = async () => {
        const resource = await look(signal).catch((error) => sight.lost(error));
        waitUntil = Infinity;
        if (resource === undefined)
            return null;
        const now = clock.now();
        sight.seen();
        seen(resource);
        ports.tell({ type: 'state', step: id, kind, resource, elapsedMs: now - job.since });
        restarts(stateOf(resource));
        if ((0,job_kinds/* outcomeOf */.sG)(kind, stateOf(resource)) !== 'running')
            return resource;
        waitUntil = waiting(resource, now) + (declaration.queueSeconds ?? Infinity) * 1000;
        return null;
    };
    const lookInTime = async () => {
        const final = await lookForEnd();
        if (final !== null)
            return { final };
        const now = clock.now();
        const by = now >= deadline ? 'timeout' : now >= waitUntil ? 'queue' : undefined;
        return by !== undefined && (await cancel(by)) ? { by, deadline: now + stopMs } : null;
    };
    const wakeAt = () => Math.min(...[deadline, waitUntil].filter(at => at > clock.now()));
    const end = await poll(clock, { ...jobPollMs, wakeAt, signal }, lookInTime, found => found !== null);
    if (end === null)
        throw new Error('a job without a deadline is watched to its end');
    if (!('deadline' in end))
        return end;
    const times = { ...jobPollMs, deadline: end.deadline, signal };
    const last = await poll(clock, times, lookForEnd, found => found !== null, null);
    const succeeded = last !== null && (0,job_kinds/* outcomeOf */.sG)(kind, stateOf(last)) === 'succeeded';
    return succeeded ? { final: last } : jobTimedOut(job, end.by, last ?? undefined);
}
/**
 * Returns since when a job waits for machines: from its creation, and again each time that it lost them.
 *
 * @returns for each read the time; Infinity while it does not wait
 */
function waitingSince({ since }) {
    let from;
    return (resource, now) => {
        if (!['QUEUED', 'PENDING'].includes((0,job_kinds/* shortState */.e9)(stateOf(resource)))) {
            from = undefined;
            return Infinity;
        }
        const created = Date.parse(String(resource['createTime']));
        const hasRun = typeof resource['startTime'] === 'string';
        from ??= hasRun ? now : Number.isFinite(created) ? created : since;
        return from;
    };
}
/** Reports a job that lost its machines and waits for others, as with spot machines. */
function restartsOf(step, { tell }) {
    let before = '';
    return state => {
        const now = (0,job_kinds/* shortState */.e9)(state);
        const message = 'its machines were preempted: it waits for other machines and starts again';
        if (before === 'RUNNING' && ['QUEUED', 'PENDING'].includes(now))
            tell({ type: 'progress', step, message });
        before = now;
    };
}
/**
 * Asks a job to stop once its time is over, and repeats the request after temporary failures.
 *
 * @returns true if it was asked
 */
function lateCanceller({ step, name }, { tell, record, vertex, clock }) {
    const { id, kind } = step.declaration;
    let trying;
    return async (by) => {
        if (trying === undefined) {
            const over = by === 'queue' ? `queue of ${step.declaration.queueSeconds} s` : `timeout of ${step.timeoutSeconds} s`;
            tell({ type: 'note', step: id, title: `its ${over} is over`, message: `its ${over} is over: cancelling ${name}` });
            await record('step.cancelled', { step: id, kind, name, reason: by });
        }
        trying ??= new visibility/* Visibility */.bv(clock);
        try {
            await vertex.repeatable(`${name}:cancel`, { step: id, body: {} });
            return true;
        }
        catch (error) {
            // A job that has ended refuses a cancel. The next read shows its end.
            if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 400)
                return true;
            trying.lost(error);
            return false;
        }
    };
}
function jobTimedOut({ step, name }, by, last) {
    const { id, queueSeconds } = step.declaration;
    const stopped = last !== undefined;
    const what = stopped ? 'It was cancelled.' : 'A stop was requested, but it still runs.';
    const [end, cure] = by === 'queue'
        ? [
            `waited longer for machines than its queue of ${queueSeconds} s: ${name}. ${what}`,
            `Raise \`queue\` of steps.${id}, or name other locations or machines in its \`fallback\`.`,
        ]
        : [
            `took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`,
            `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or make the job shorter.`,
        ];
    const title = by === 'queue' ? `${id}: no machines within its queue of ${queueSeconds} s` : (0,timeout/* timeoutTitle */.sC)(step);
    const timedOut = (0,core_errors/* stepEnded */.FS)(id, 'STEP_TIMEOUT', end, { subject: { kind: 'job', name }, title, cure });
    return { timedOut, by, stopped, last };
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/follow.js













/** The longest delay of a shown log: entries arrive late, and are read every few seconds. */
const logLagMs = 15_000;
/** Watches a job to its end, or as long as its run lasts. */
async function follow(job, run) {
    const { one, kind, taken, inFlight, since, logSince } = job;
    const { ports, signal, trackInFlight } = run;
    const { id, wait } = one.step.declaration;
    trackInFlight(wait ? { ...inFlight, name: taken.name } : undefined);
    if (!wait)
        return { end: jobEnded(job, run, taken.resource) };
    const watched = { step: one.step, kind, name: taken.name, since, ...(logSince !== undefined && { logSince }) };
    const end = await watchJob(watched, ports, signal).catch((error) => ({ lost: (0,core_errors/* asActionError */.z6)(error, id) }));
    if ('final' in end) {
        trackInFlight(undefined);
        return { end: jobEnded(job, run, end.final), final: end.final };
    }
    if ('timedOut' in end) {
        if (end.stopped)
            trackInFlight(undefined);
        const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code };
        const ran = [end.last ?? taken.resource];
        const late = { ...jobFields(one, taken), ran, state: 'TIMED_OUT', recorded, error: end.timedOut };
        return { end: late, ...(end.by === 'queue' && end.stopped && { overQueue: true }) };
    }
    // Its run was stopped, or the job can no longer be read.
    if (!signal.aborted)
        return { end: { ...jobFields(one, taken), ...unknownResult(end.lost) } };
    return { end: (0,stop_reasons/* continuesAfterStop */.X$)(one.step.declaration, signal) ? detached(job, run) : jobStopped(job, run) };
}
function jobStopped({ one, taken }, { signal }) {
    const error = (0,stop_reasons/* stoppedWith */.uN)(one.step.declaration.id, signal);
    return { ...jobFields(one, taken), state: 'CANCELLING', recorded: undefined, error };
}
/** The job continues, and this run no longer watches it. */
function detached({ one, taken }, { ports }) {
    const name = (0,resource_names/* nameInProject */.eB)(one.step.project, taken.name);
    // A time from which a later `attach` misses no line of the log.
    const detachedAt = new Date(ports.clock.now() - logLagMs).toISOString();
    ports.tell({ type: 'detached', step: one.step.declaration.id, name, since: detachedAt });
    return {
        ...jobFields(one, taken),
        name,
        state: 'DETACHED',
        recorded: { state: 'DETACHED', reason: null },
        resource: (0,resource_names/* withProjectOf */.jG)({ ...taken.resource, detachedAt }, taken.name, one.step.project),
    };
}
function jobEnded({ one, kind, taken }, { ports }, final) {
    const { id, wait } = one.step.declaration;
    const state = stateOf(final);
    // The job's own words do not go into the record.
    const code = errorOf(final)?.code;
    const isPartial = (0,job_kinds/* shortState */.e9)(state) === 'PARTIALLY_SUCCEEDED';
    const failed = wait && (0,job_kinds/* outcomeOf */.sG)(kind, state) !== 'succeeded';
    const mayLack = wait && kind === 'batchPredictionJob' && (isPartial || !failed);
    const lost = mayLack ? lostPredictions(id, taken.name, final) : undefined;
    const now = wait ? new Date(ports.clock.now()).toISOString() : undefined;
    return {
        ...jobFields(one, taken),
        state: lost === undefined ? (0,job_kinds/* shortState */.e9)(state) : 'PARTIALLY_SUCCEEDED',
        recorded: { state, reason: lost?.code ?? (code === undefined ? null : `code ${code}`) },
        startedAt: timeOf(final, 'createTime'),
        finishedAt: timeOf(final, 'endTime') ?? now,
        resource: { ...final, ...resultsOf(kind, final), ...(one.step.declaration.detach && { detachedAt: '' }) },
        error: lost ?? (failed ? jobFailure(id, kind, taken.name, final) : undefined),
    };
}
/** Results for references, in addition to the resource that Google returned. */
function resultsOf(kind, final) {
    if (kind === 'pipelineJob')
        return { tasks: taskResults(final) };
    const best = kind === 'hyperparameterTuningJob' ? bestTrial(final) : undefined;
    return best === undefined ? {} : { bestTrial: best };
}
const jobFields = ({ step }, { name, resource, adopted }) => ({
    name,
    consoleUrl: (0,console/* consoleUrl */.B)(name, step.project),
    startedAt: timeOf(resource, 'createTime'),
    adopted,
    resource,
});
function jobFailure(step, kind, name, resource) {
    const said = errorOf(resource);
    const tasks = kind === 'pipelineJob' ? failedTasks(resource).slice(0, 3) : [];
    const by = tasks.length === 0 ? '' : ` by ${tasks.map(task => task.name).join(', ')}`;
    const advice = madeModel(step, kind, resource) ?? {
        cure: 'Read the log of the job, correct what it says, and re-run the failed job of the workflow: steps that succeeded are adopted, not run again.',
    };
    return (0,core_errors/* stepEnded */.FS)(step, 'STEP_FAILED', `ended as ${(0,job_kinds/* shortState */.e9)(stateOf(resource))}${by}: ${name}`, {
        subject: { kind: 'job', name },
        ...(said && {
            answer: answerOfEnd(said, tasks.map(task => `${task.name}: ${task.message}`)),
        }),
        ...advice,
    });
}
/** A tuning that failed after its model was created has been paid for, so the model counts. */
function madeModel(step, kind, { tunedModel }) {
    const model = kind === 'tuningJob' && (0,json/* isObject */.Gv)(tunedModel) ? tunedModel['model'] : undefined;
    const [, project = '', location = '', id = ''] = typeof model === 'string'
        ? (/^projects\/([\w.:-]+)\/locations\/([\w-]+)\/models\/([\w@-]+)$/.exec(model) ?? [])
        : [];
    if (id === '')
        return undefined;
    return {
        title: `${step}: the job created the model, but failed`,
        cause: `the tuning created its model, ${model}; a later part of the job failed`,
        cure: 'Do not tune again, which would cost the same again. Use that model, for example in a deployModel step. See it:',
        commands: [
            `gcloud ai models describe ${(0,gcloud/* quoteShell */.LA)(id)} --project=${(0,gcloud/* quoteShell */.LA)(project)} --region=${(0,gcloud/* quoteShell */.LA)(location)}`,
        ],
    };
}
/** @param field RFC 3339 */
function timeOf(resource, field) {
    const value = resource[field];
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/attach.js








/**
 * Adopts a job that another workflow run left running, and watches it to its end. The job's labels must have the same
 * repository and the same grant.
 */
const attach = async (run) => {
    const { step, ports, since, request } = run;
    const { id, detach } = step.declaration;
    const { kind, resource, place } = await find(run);
    const name = nameOf(resource);
    const labels = labelsOf(resource);
    refuseOthers(name, labels, run);
    const dedupeKey = String(labels['keyless-key']);
    await ports.record('step.adopted', {
        step: id,
        kind: 'attach',
        name,
        state: stateOf(resource),
        dedupe_key: dedupeKey,
    });
    const maker = `run ${String(labels['keyless-run-id'])}, step ${String(labels['keyless-step'])}`;
    ports.tell({
        type: 'progress',
        step: id,
        message: `${name} of ${maker} is attached: ${(0,job_kinds/* shortState */.e9)(stateOf(resource))}`,
    });
    const one = { step: { ...step, ...place }, request };
    const inFlight = { type: 'job', step: id, ...place, kind, dedupeKey, name, ...(detach && { detach }) };
    const taken = { name, resource, adopted: true };
    const { end } = await follow({ one, kind, taken, inFlight, since, logSince: logSince(resource, run) }, run);
    return end;
};
async function find(run) {
    const { id, step, ports, request, signal } = run;
    const { name, key, kind = 'customJob' } = request.body;
    if (typeof name === 'string') {
        const parsed = (0,job_kinds/* parseJobName */.kh)(name);
        if (parsed === undefined)
            throw new Error(`not a name of a job: ${name}`);
        const { project, location, kind: named } = parsed;
        const resource = await ports.vertex.get(name, { step: id, signal }).catch((error) => {
            throw error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404 ? noJob(id, name, error.answer) : error;
        });
        return { kind: named, resource: { ...resource, name }, place: { kind: named, project, location } };
    }
    const of = (0,job_kinds/* parseJobName */.kh)(`projects/p/locations/l/${String(kind)}s/1`)?.kind ?? 'customJob';
    const place = { kind: of, project: step.project, location: step.location };
    const found = chooseFound(await (0,find_resource/* findJobs */.kM)(place, String(key), request.earliest, id, ports.vertex), of, run);
    if (found !== undefined)
        return { kind: of, resource: found, place };
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `no ${of} in ${step.location} of ${step.project} has the label keyless-key=${String(key)}`, {
        cure: 'Give its kind and location if they differ, or its name from the log of the run that created it.',
    });
}
/**
 * Chooses among jobs with the same key: the one of this repository and grant that runs or has succeeded, otherwise the
 * last one (attempts of one run have the same key). A job of another repository is returned only if there is no other,
 * to be refused by name.
 */
function chooseFound(found, kind, run) {
    const own = found.filter(one => differingLabels(labelsOf(one), run).length === 0);
    const alive = own.filter(one => ['running', 'succeeded'].includes((0,job_kinds/* outcomeOf */.sG)(kind, stateOf(one))));
    const [first, ...others] = alive;
    if (first !== undefined && others.length > 0) {
        const { id } = run;
        const names = alive.map(nameOf).join(', ');
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${alive.length} jobs with this key run or have succeeded: ${names}`, {
            cause: 'The step was run with `rerun: new`, or another client created a copy.',
            cure: 'Give the name of the job that you mean.',
        });
    }
    const byAge = own.toSorted((a, b) => Date.parse(String(b['createTime'])) - Date.parse(String(a['createTime'])));
    return first ?? byAge[0] ?? found[0];
}
const labelsOf = (resource) => ((0,json/* isObject */.Gv)(resource['labels']) ? resource['labels'] : {});
const differingLabels = (labels, { request }) => ['keyless-repository-id', 'keyless-grant'].filter(label => labels[label] !== request.labels[label]);
const noJob = (step, name, answer) => (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `the job ${name} does not exist`, {
    subject: { kind: 'job', name },
    answer,
    cure: 'It was deleted, or its name is different: see the log and the results of the run that created it.',
});
/** @throws ActionError `STEP_REJECTED` if the job is not of this repository and this grant */
function refuseOthers(name, labels, run) {
    const { id, request } = run;
    const differing = differingLabels(labels, run);
    if (differing.length === 0 && typeof labels['keyless-key'] === 'string')
        return;
    const [label = 'keyless-key'] = differing;
    const has = typeof labels[label] === 'string' ? (0,core_text/* quote */.hD)(String(labels[label])) : 'no such label';
    const wanted = request.labels[label];
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${name} was not created by this repository under this grant: of ${label} it has ${has}${wanted === undefined ? '' : `, not ${(0,core_text/* quote */.hD)(wanted)}`}`, {
        subject: { kind: 'job', name },
        cure: 'Name a job that a run of this repository created under the same grant, or use the grant that created it.',
    });
}
/**
 * Returns the time from which the log continues: the step's `since`, otherwise the job's start. Milliseconds since the
 * epoch.
 */
function logSince(resource, { request, since }) {
    const left = Date.parse(String(request.body['since']));
    const created = Date.parse(timeOf(resource, 'createTime') ?? '');
    return Number.isFinite(left) ? left : Number.isFinite(created) ? created : since;
}

// EXTERNAL MODULE: ./build/vertex/no-capacity.js
var no_capacity = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(8192);
;// CONCATENATED MODULE: ./build/steps/kinds/jobs/submit.js









/**
 * Adopts the one job that this run already created for the same step, or creates it: see `createOnce`, also for its
 * errors.
 *
 * @param before the result of `findMade`, if it was just called
 */
function submitOrAdoptJob(request, ports, signal, before) {
    const { project, location, declaration } = request.step;
    const { id, kind: kindName } = declaration;
    const place = jobPlaceOf(request);
    const { idParameter } = job_kinds/* jobKinds */.P6[place.kind];
    let known = before;
    const making = {
        step: id,
        find: async () => {
            const found = known ?? (await findMade(request, ports));
            known = undefined;
            return found;
        },
        choose: found => chooseAlive(found, request),
        create: async (before) => {
            await ports.submissions.paced(place, signal);
            signal.throwIfAborted();
            const query = idParameter && { [idParameter]: chosenId(request, before.length) };
            return ports.vertex.once('POST', (0,job_kinds/* jobsIn */.ev)(place), { step: id, signal, body: request.body, query });
        },
        adopt: found => adoptJob(found, request, ports),
        created: resource => submitted(resource, request, ports),
        rerun: request.rerun,
        chosenId: idParameter !== undefined,
        uncertain: {
            what: `the ${kindName} of step ${id} was created`,
            step: id,
            cure: `Look in ${location} of ${project} for a ${kindName} with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    return createOnce(making, ports, signal);
}
const jobPlaceOf = ({ step }) => ({
    kind: jobKindOf(step),
    project: step.project,
    location: step.location,
});
/**
 * How long to wait for a job that was asked to stop, before another one replaces it, and the pause between two reads.
 */
const stopping = { withinMs: 5 * 60_000, everyMs: 5_000 };
/**
 * Returns every job that this run has created for a step. A job that an earlier attempt asked to stop must end first:
 * an adopted job must not end that way, and no second job may run next to it.
 */
async function findMade(request, ports) {
    const { vertex, clock, tell } = ports;
    const { id } = request.step.declaration;
    const find = async () => createdByRun(await (0,find_resource/* findJobs */.kM)(jobPlaceOf(request), request.dedupeKey, request.earliest, id, vertex), request);
    const found = await find();
    const times = { first: stopping.everyMs, deadline: clock.now() + stopping.withinMs };
    const isStopping = (job) => (0,job_kinds/* shortState */.e9)(stateOf(job)) === 'CANCELLING';
    return Promise.all(found.map(one => {
        const name = nameOf(one);
        if (isStopping(one))
            tell({ type: 'progress', step: id, message: `waiting for ${name}, after a request to stop` });
        return poll(clock, times, () => vertex.get(name, { step: id }), job => !isStopping(job), one);
    }));
}
/** True if a job can be adopted: running or succeeded. */
const isAlive = (step, job) => ['running', 'succeeded'].includes((0,job_kinds/* outcomeOf */.sG)(jobKindOf(step), stateOf(job)));
/** Returns the one job to adopt; `undefined` if there is none. */
const chooseAlive = (found, { step }) => theOnly(found.filter(candidate => isAlive(step, candidate)), 'job', step.declaration.id);
async function adoptJob(resource, request, ports) {
    const { body: submitted, schema, step } = request;
    const name = nameOf(resource);
    const current = await ports.vertex.get(name, { step: step.declaration.id });
    await adoptResource({ name, state: stateOf(resource), submitted, current, schema }, request, ports);
    return { name, resource, adopted: true };
}
async function submitted(resource, request, ports) {
    const { id, kind } = request.step.declaration;
    const name = nameOf(resource);
    await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(request.body) });
    ports.tell({ type: 'submitted', step: id, name, consoleUrl: (0,console/* consoleUrl */.B)(name, request.step.project) });
    return { name, resource, adopted: false };
}
/** `fraud-training-3f2a\u2026-0`: readable, the same for the same step, and ending in the number of its failed predecessors. */
function chosenId({ step, dedupeKey }, predecessors) {
    const spec = step.body['pipelineSpec'];
    const info = (0,json/* isObject */.Gv)(spec) && (0,json/* isObject */.Gv)(spec['pipelineInfo']) ? spec['pipelineInfo']['name'] : undefined;
    const readable = String(info ?? step.declaration.id)
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 60);
    return `${readable || 'pipeline'}-${dedupeKey.slice(0, 24)}-${predecessors}`;
}
function jobKindOf({ declaration: { kind } }) {
    if (!(0,kind_names/* isJobKind */.i)(kind))
        throw new Error(`${kind} is not a job`);
    return kind;
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/attempts.js





/**
 * Tries the alternatives of a step in order, each after the one before has ended. If an earlier attempt of this
 * workflow run has created one of them, and it runs or has succeeded, it is adopted before another is created.
 *
 * @throws ActionError if the only attempt was refused; the signal's reason if the run is stopped before anything is
 * created
 */
async function runAttempts(run, tryOnce) {
    const tries = [run, ...(run.alternatives ?? [])];
    const { first, before } = tries.length === 1 ? { first: 0, before: [] } : await findEarlierAttempt(tries, run);
    const attempts = [];
    for (const [index, one] of tries.entries()) {
        if (index < first)
            continue;
        const former = attempts.at(-1);
        if (former !== undefined) {
            if (run.signal.aborted)
                return attemptStopped(attempts, run);
            await fallBack(former, one, run);
        }
        const outcome = await tryOnce(one, before[index]).catch((error) => {
            if (attempts.length > 0 && run.signal.aborted)
                return attemptStopped(attempts, run);
            throw error;
        });
        if (!('reason' in outcome))
            return attempts.length === 0
                ? outcome
                : { ...outcome, ...attemptDetails(attempts, one, outcome), ran: [...ranBefore(attempts), ...ranIn(outcome)] };
        attempts.push({ one, noCapacity: outcome });
    }
    return noAttemptLeft(attempts);
}
/** Returns what this run has created for each alternative, and which one to begin with. */
async function findEarlierAttempt(tries, { ports, step }) {
    const before = await Promise.all(tries.map(({ request }) => findMade(request, ports)));
    if (tries[0]?.request.rerun === 'new')
        return { first: 0, before };
    const alive = before.map(found => found.filter(one => isAlive(step, one)));
    const made = theOnly(alive.flat(), 'job', step.declaration.id);
    return { first: made === undefined ? 0 : alive.findIndex(found => found.includes(made)), before };
}
/** Last states of the jobs of attempts: some ran before they lost their machines. */
const ranBefore = (attempts) => attempts.flatMap(({ noCapacity: { end } }) => (end === undefined ? [] : ranIn(end)));
const ranIn = ({ ran, resource }) => ran ?? (resource === undefined ? [] : [resource]);
async function fallBack({ one, noCapacity }, next, { ports, step }) {
    const { id, kind } = step.declaration;
    const [from, to] = [(0,fallback/* whereOf */.de)(one.step), (0,fallback/* whereOf */.de)(next.step)];
    const { name, reason, words } = noCapacity;
    await ports.record('step.fallback', { step: id, kind, name: name ?? null, from, to, reason });
    const title = `no machines in ${from}`;
    ports.tell({ type: 'note', step: id, title, message: `${title}: trying ${to}`, words });
}
/** The end if the run was stopped between two attempts: nothing runs. */
function attemptStopped(attempts, { step, signal }) {
    const error = (0,stop_reasons/* stoppedWith */.uN)(step.declaration.id, signal);
    const name = attempts.at(-1)?.noCapacity.name;
    return {
        state: 'CANCELLED',
        recorded: { state: 'CANCELLED', reason: error.code },
        ...(name !== undefined && { name }),
        details: detailsOfAttempts(attempts),
        ran: ranBefore(attempts),
        error,
    };
}
const detailsOfAttempts = (attempts) => ({
    type: 'attempts',
    attempts: attempts.map(({ one, noCapacity }) => ({
        where: (0,fallback/* whereOf */.de)(one.step),
        outcome: `no machines: ${noCapacity.words}`,
    })),
});
/** Lists the earlier attempts with the one that ran. */
function attemptDetails(attempts, one, { state }) {
    const { type, attempts: before } = detailsOfAttempts(attempts);
    return { details: { type, attempts: [...before, { where: (0,fallback/* whereOf */.de)(one.step), outcome: state }] } };
}
/** @throws ActionError if there was only one attempt, and it was refused */
function noAttemptLeft(attempts) {
    const last = attempts.at(-1);
    if (last === undefined)
        throw new Error('a step has at least one attempt');
    const { one, noCapacity } = last;
    if (attempts.length === 1) {
        if (noCapacity.end === undefined)
            throw noCapacity.error;
        return noCapacity.end;
    }
    const { id } = one.step.declaration;
    const tried = attempts.map(attempt => {
        const { name, reason } = attempt.noCapacity;
        return `${(0,fallback/* whereOf */.de)(attempt.one.step)} (${reason}${name === undefined ? ', refused at submission' : `: ${name}`})`;
    });
    const message = `found no machines in ${attempts.length} attempts: ${tried.join('; ')}`;
    const answer = { host: 'aiplatform.googleapis.com', status: 8, words: noCapacity.words };
    const error = (0,core_errors/* stepEnded */.FS)(id, 'STEP_FAILED', message, {
        // The last answer. The log and the summary have the end of each attempt.
        ...(noCapacity.reason !== 'queue' && { answer }),
        cause: 'Google had no such machines free in any of these places, or the project no quota for them.',
        cure: `Add another location or machine to \`fallback\` of steps.${id}, raise its \`queue\`, or run it again later.`,
    });
    const refused = { state: 'REJECTED', recorded: { state: 'REJECTED', reason: noCapacity.reason } };
    return { ...(noCapacity.end ?? refused), details: detailsOfAttempts(attempts), ran: ranBefore(attempts), error };
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/run-job.js








/**
 * Handles a job: creates or adopts it, and watches it to its end. If there are no machines, it tries the alternatives
 * in order.
 */
const job = run => runAttempts(run, (one, before) => tryOnce(run, one, before));
/** One attempt of a step: its end, or that there were no machines, with the step's end if it was the last one. */
async function tryOnce(run, one, before) {
    const { ports, signal, trackInFlight } = run;
    const { step, request } = one;
    const { id, kind, detach } = step.declaration;
    if (!(0,kind_names/* isJobKind */.i)(kind))
        throw new Error(`${kind} is not a job`);
    const { project, location } = step;
    const inFlight = {
        type: 'job',
        step: id,
        kind,
        project,
        location,
        dedupeKey: request.dedupeKey,
        name: undefined,
        ...(detach && { detach }),
    };
    let since = ports.clock.now();
    const take = () => {
        // A job that waits for its submission when the run is stopped is not created.
        signal.throwIfAborted();
        trackInFlight(inFlight);
        since = ports.clock.now();
        return submitOrAdoptJob(request, ports, signal, before);
    };
    const taken = await ports.submissions.begin({ kind, project, location }, take).catch((error) => {
        if (signal.aborted || !(0,no_capacity/* refusesMachines */.ug)(error))
            throw error;
        return { refused: error };
    });
    if ('refused' in taken) {
        trackInFlight(undefined);
        return { name: undefined, reason: 'status 429', words: taken.refused.answer?.words ?? '', error: taken.refused };
    }
    if ('uncertain' in taken)
        return unknownResult(taken.uncertain);
    const { end, final, overQueue } = await follow({ one, kind, taken, inFlight, since: startedAtOf(taken, since) }, run);
    if (final !== undefined && (0,job_kinds/* outcomeOf */.sG)(kind, stateOf(final)) === 'failed' && (0,no_capacity/* isCapacityError */.PL)(final)) {
        const said = errorOf(final);
        return { name: taken.name, reason: `code ${said?.code ?? 0}`, words: said?.message ?? '', end };
    }
    // No second job starts next to one that may still get its machines.
    if (!overQueue)
        return end;
    const words = `it waited longer than its queue of ${step.declaration.queueSeconds} s`;
    return { name: taken.name, reason: 'queue', words, end };
}
/** The timeout of an adopted job counts from its own start. */
const startedAtOf = (taken, since) => {
    const created = Date.parse(timeOf(taken.resource, 'createTime') ?? '');
    return taken.adopted && Number.isFinite(created) ? created : since;
};

;// CONCATENATED MODULE: ./build/steps/kinds/models/versions.js




/** Returns a version's full name. Google's own name may lack the version. */
const versionName = (version) => (0,resource_names/* modelVersion */.C5)(nameOf(version), version['versionId']);
/** Returns the model of a new version, from `modelId` or `parentModel`; `undefined`: Google chooses an id. */
function destinationOf({ modelId, parentModel }, { step }) {
    const model = modelId ?? parentModel;
    return typeof model === 'string' && model !== '' ? (0,resource_names/* withoutVersion */.Pv)((0,resource_names/* fullName */.fq)(model, 'models', step)) : undefined;
}
/**
 * Returns a request with its destination: an existing model is the parent of a new version, a missing one is created
 * with its id. It checks again before each try, since another run may have created the model.
 */
async function withDestination(request, run) {
    const destination = destinationOf(request, run);
    const { modelId, parentModel: _, ...rest } = request;
    if (destination === undefined)
        return rest;
    const isParent = modelId === undefined || (await (0,find_resource/* ifThere */.y)(destination, run)) !== undefined;
    return isParent ? { ...rest, parentModel: destination } : { ...rest, modelId };
}
/** Returns every version of a model, or those that match a filter; none if there is no such model. */
function versionsOf(model, { step, ports, signal }, filter) {
    const query = filter === undefined ? {} : { filter };
    return ports.vertex
        .list(`${model}:listVersions`, 'models', { step: step.declaration.id, signal, query })
        .catch((error) => {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
            return [];
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/models/upload-model.js







/** Uploads a model to the registry: a new one, or a new version of the model that has its id already. */
const uploadModel = async (run) => {
    const end = await upload(run);
    if (!wasTaken(end))
        return end;
    const message = 'meanwhile another client created a model with this id: this one becomes its next version';
    run.ports.tell({ type: 'progress', step: run.id, message });
    // If it were this run's own, of a killed attempt, a list would show it by then.
    await run.ports.clock.sleep(listedWithinMs, run.signal);
    return upload(run);
};
const listedWithinMs = 20_000;
/** Two uploads of one new id may both begin. The second operation then ends with ALREADY_EXISTS (google.rpc.Code 6). */
const wasTaken = ({ state, error }) => state === 'FAILED' && error?.answer?.status === 6;
async function upload(run) {
    const { id, step, request, ports, signal } = run;
    const destination = destinationOf(request.body, run);
    const of = destination ?? 'a new model';
    const making = {
        step: id,
        find: () => uploaded(destination, run),
        choose: found => theOnly(found, 'model version', id),
        create: async () => ports.vertex.once('POST', `${(0,resource_names/* parentOf */.gN)(step)}/models:upload`, {
            step: id,
            body: await withDestination(request.body, run),
        }),
        adopt: found => adoptModel(found, run),
        created: operation => waitForOperation(operation, {
            what: `the upload of ${of}`,
            subject: destination === undefined ? undefined : { kind: 'model', name: destination },
        }, run, ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId))),
        rerun: request.rerun,
        chosenId: destination !== undefined,
        uncertain: {
            what: `a version of ${of} was uploaded by step ${id}`,
            step: id,
            cure: `Look in the model registry of ${step.location} in ${step.project} for one with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
}
/** Returns the versions with this step's key that were created since the run began. */
async function uploaded(destination, run) {
    const { step, request, ports, signal } = run;
    const filter = `labels.keyless-key="${request.dedupeKey}"`;
    const found = destination === undefined
        ? await ports.vertex.list(`${(0,resource_names/* parentOf */.gN)(step)}/models`, 'models', {
            step: step.declaration.id,
            signal,
            query: { filter },
        })
        : await versionsOf(destination, run, filter);
    // Google decides what a filter means, so the label is compared here once more.
    const ours = found.filter(version => (0,steps_labels/* isSameKey */.yL)(version, request.dedupeKey));
    const versions = ours.map(version => ({ ...version, name: versionName(version) }));
    return createdByRun(versions, request, 'versionCreateTime');
}
async function adoptModel(found, run) {
    const { step, request, ports } = run;
    const name = String(found['name']);
    const current = await ports.vertex.get(name, { step: step.declaration.id });
    const model = (0,json/* isObject */.Gv)(request.body['model']) ? request.body['model'] : {};
    const schema = { ...request.schema, name: 'Model' };
    const adoption = { name, state: 'SUCCEEDED', submitted: ofVersion(model), current: ofVersion(current), schema };
    await adoptResource(adoption, request, ports);
    const { resource } = asVersion((0,resource_names/* withoutVersion */.Pv)(name), String(current['versionId']));
    return { ...succeeded({ name, resource }, run), adopted: true };
}
/** Removes fields that belong to the model, and those that move between versions, such as aliases. */
function ofVersion({ displayName: _, description: __, versionAliases: ___, ...version }) {
    return version;
}
/** A version by its name, in the form of the API's own answer. */
const asVersion = (model, modelVersionId) => ({
    name: (0,resource_names/* modelVersion */.C5)(model, modelVersionId),
    resource: { model: (0,resource_names/* withoutVersion */.Pv)(model), modelVersionId },
});

;// CONCATENATED MODULE: ./build/steps/kinds/models/copy-model.js







/**
 * Copies a version of a model from another location or project. Copies have no labels, so one is recognized by its
 * source and its time of creation.
 */
const copyModel = async (run) => {
    const { step, request, ports, signal } = run;
    const name = (0,resource_names/* fullName */.fq)(String(request.body['sourceModel']), 'models', step);
    const source = await ports.vertex.get(name, { step: step.declaration.id, signal });
    // An alias may move while the copy is in progress. Its present version is copied.
    const sourceModel = /@[a-z][^@]*$/.test(name) ? (0,resource_names/* modelVersion */.C5)(name, source['versionId']) : name;
    const once = () => copy({ ...request.body, sourceModel }, versionName(source), run);
    const end = await once();
    if (!wasTaken(end))
        return end;
    await ports.clock.sleep(listedWithinMs, signal);
    return once();
};
/** @param original full name of the version, with the project as Google writes it */
async function copy(body, original, run) {
    const { id, step, request, ports, signal } = run;
    const destination = destinationOf(body, run);
    const making = {
        step: id,
        find: () => copiesOf(original, destination, body, run),
        // All are the same version of the same model, so any of them will do.
        choose: ([oldest]) => oldest,
        create: async () => ports.vertex.once('POST', `${(0,resource_names/* parentOf */.gN)(step)}/models:copy`, { step: id, body: await withDestination(body, run) }),
        adopt: async (found) => {
            const { name, resource } = asVersion((0,resource_names/* withoutVersion */.Pv)(versionName(found)), String(found['versionId']));
            await adoptedResource({ name, state: 'SUCCEEDED', because: `${name} is a copy of ${original}` }, request, ports);
            return { ...succeeded({ name, resource }, run), adopted: true };
        },
        created: operation => waitForOperation(operation, { what: `the copy of ${original}`, subject: { kind: 'model', name: original } }, run, ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId))),
        rerun: request.rerun,
        chosenId: destination !== undefined,
        uncertain: {
            what: `${original} was copied by step ${id}`,
            step: id,
            cure: `Look in the model registry of ${step.location} in ${step.project} for a copy of it. A re-run of this workflow run adopts it if it exists.`,
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
}
/** Returns copies of this version with this encryption key that were created since the run began. */
async function copiesOf(original, destination, body, run) {
    const { step, request, ports, signal } = run;
    const listed = destination === undefined
        ? await ports.vertex.list(`${(0,resource_names/* parentOf */.gN)(step)}/models`, 'models', { step: step.declaration.id, signal })
        : await versionsOf(destination, run);
    const kmsKey = ['encryptionSpec', 'kmsKeyName'];
    const alike = listed.filter(version => (0,document_path/* valueAt */.fK)(version, ['originalModelInfo', 'model']) === original &&
        (0,document_path/* valueAt */.fK)(version, kmsKey) === (0,document_path/* valueAt */.fK)(body, kmsKey));
    const versions = alike.map(version => ({ ...version, name: versionName(version) }));
    return createdByRun(versions, request, 'versionCreateTime');
}

;// CONCATENATED MODULE: ./build/steps/kinds/models/version-aliases.js





/**
 * Adds aliases to a version and removes others (`-champion`). A version that has them already is left alone, so that a
 * repeated step changes nothing.
 */
const aliases = async (run) => {
    const { step, request, ports, signal } = run;
    const { id, kind } = step.declaration;
    const call = (0,plain_call/* callOf */.C)(kind, step, request.body);
    if (call === undefined)
        throw new Error(`${kind} is not a plain call`);
    const named = call.path.replace(/:\w+$/, '');
    const wished = aliasTexts(request.body['versionAliases']);
    const current = () => ports.vertex.get(named, { step: id, signal });
    const done = (version) => {
        const message = `${versionName(version)} already has these aliases: ${aliasTexts(version['versionAliases']).join(', ') || 'none'}`;
        ports.tell({ type: 'progress', step: id, message });
        return succeeded({ name: versionName(version), resource: version }, run);
    };
    const making = {
        step: id,
        find: async () => [await current()].filter(version => hasWantedAliases(aliasTexts(version['versionAliases']), wished)),
        choose: ([version]) => version,
        create: async () => {
            // The call accepts only a version's id, not an alias.
            const path = `${(0,resource_names/* modelVersion */.C5)(named, (await current())['versionId'])}:mergeVersionAliases`;
            return ports.vertex.once(call.verb, path, { step: id, body: call.body });
        },
        adopt: async (version) => done(version),
        created: async (version) => done(version),
        rerun: 'adopt',
        chosenId: false,
        uncertain: {
            what: `the aliases of ${named} were changed by step ${id}`,
            step: id,
            cure: 'Run the step again: it skips aliases that are already set.',
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
};
const hasWantedAliases = (current, wished) => wished.every(alias => (alias.startsWith('-') ? !current.includes(alias.slice(1)) : current.includes(alias)));
const aliasTexts = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

;// CONCATENATED MODULE: ./build/steps/kinds/plain/answer.js



/** Handles a kind with one call whose answer is the result. */
const answer = async (run) => {
    const { id, ports, signal } = run;
    const { verb, path, body, repeatable, target } = (0,plain_call/* plainCall */.D)(run);
    const sent = repeatable
        ? { resource: await ports.vertex.repeatable(path, { step: id, body, signal }) }
        : await ports.vertex.once(verb, path, { step: id, body });
    if ('ambiguous' in sent)
        return unansweredCall(path, sent.ambiguous, run);
    const { resource } = sent;
    return succeeded({ name: nameOf(resource) || target, resource }, run);
};

;// CONCATENATED MODULE: ./build/steps/kinds/plain/operation.js




/** Handles a kind with one call and one long-running operation. The result is the operation's response. */
const operation = async (run) => {
    const { step, ports } = run;
    const { id, kind } = step.declaration;
    const { verb, path, body, target } = (0,plain_call/* plainCall */.D)(run);
    const sent = await ports.vertex.once(verb, path, { step: id, body });
    if ('ambiguous' in sent)
        return unansweredCall(path, sent.ambiguous, run);
    return waitForOperation(sent.resource, { what: `the ${kind}` }, run, response => ({
        name: nameOf(response) || target,
        resource: response,
    }));
};

// EXTERNAL MODULE: ./build/steps/pipeline/compiled-file.js
var compiled_file = __webpack_require__(4523);
;// CONCATENATED MODULE: ./build/steps/kinds/publish/tags.js



/** Another client may set the same tag in between, and an answer can be lost. */
const tries = 3;
/** @throws ActionError `STEP_REJECTED` if a tag names another version, and the step does not move tags */
async function checkTags(tags, version, run) {
    for (const tag of tags)
        requireFree(tag, await versionOfTag(tag, version, run), version, run);
}
/**
 * Sets each tag to the version.
 *
 * @throws ActionError if one of them could not be set
 */
async function setTags(tags, version, run) {
    for (const tag of tags)
        await setTag(tag, version, run);
}
async function setTag(tag, version, run) {
    const { id, ports, signal } = run;
    const parent = packageName(version);
    let unclear;
    for (let attempt = 0; attempt < tries; attempt++) {
        if (attempt > 0)
            await ports.clock.sleep(5_000, signal);
        const from = await versionOfTag(tag, version, run);
        if (from === version.version)
            return;
        requireFree(tag, from, version, run);
        await ports.record('template.tagged', {
            step: id,
            package: parent,
            version: version.version,
            tag,
            from: from ?? null,
        });
        const name = `${parent}/tags/${tag}`;
        const body = { name, version: `${parent}/versions/${version.version}` };
        const sent = from === undefined
            ? ports.services.once('POST', 'artifactregistry', `v1/${parent}/tags`, {
                step: id,
                query: { tagId: tag },
                body,
            })
            : ports.services.once('PATCH', 'artifactregistry', `v1/${name}`, {
                step: id,
                query: { updateMask: 'version' },
                body,
            });
        const end = await sent.catch((error) => {
            if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 409)
                return { ambiguous: error };
            throw error;
        });
        if (!('ambiguous' in end))
            return;
        unclear = end.ambiguous;
    }
    throw unclear ?? (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `the tag ${tag} could not be set`);
}
const packageName = ({ repository, package: name }) => `${repository}/packages/${name}`;
/** Returns the version that a tag names, as `sha256:\u2026`; `undefined` if there is no such tag. */
async function versionOfTag(tag, version, run) {
    const call = { step: run.id, signal: run.signal, known: false };
    try {
        const found = await run.ports.services.get('artifactregistry', `v1/${packageName(version)}/tags/${tag}`, call);
        return String(found['version']).split('/').at(-1) ?? '';
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
            return undefined;
        throw error;
    }
}
function requireFree(tag, from, { repository, package: name, version }, { id, step }) {
    if (from === undefined || from === version || step.body['move_tags'] === true)
        return;
    const [, project = '', , location = '', , repositoryId = ''] = repository.split('/');
    const message = `the tag ${(0,core_text/* quote */.hD)(tag)} of ${name} names ${from}, not ${version}`;
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, {
        subject: {
            kind: 'resource',
            name: `${packageName({ repository, package: name, version, templateUri: '' })}/tags/${tag}`,
        },
        cause: 'Another version was published under this tag. A reader of the tag would get other content.',
        cure: 'To move it with every publication, write move_tags: true in the step. To see what it names:',
        commands: [
            `gcloud artifacts tags describe ${(0,gcloud/* quoteShell */.LA)(tag)} --project=${(0,gcloud/* quoteShell */.LA)(project)} --location=${(0,gcloud/* quoteShell */.LA)(location)} --repository=${(0,gcloud/* quoteShell */.LA)(repositoryId)} --package=${(0,gcloud/* quoteShell */.LA)(name)}`,
        ],
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/publish/publish.js






/** How long a new version may be missing. Google's operation of an upload says only that it will be there. */
const visibleAgainMs = [1_000, 4_000, 10_000, 15_000, 30_000, 60_000];
/**
 * Publishes a compiled pipeline: adopts the version with its digest, or uploads it. Then it sets the tags. The upload
 * itself sets none, since it would move a tag without a word.
 */
const publish = async (run) => {
    const { id, step, ports, signal } = run;
    const version = (0,compiled_file/* templateVersionOf */.sH)(step.body, step.pipelineFile);
    if (version === undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEPS_INVALID', 'the compiled pipeline is not known');
    const tags = (0,compiled_file/* publishedAs */.hY)(version, step.body).tags.map(String);
    await checkTags(tags, version, run);
    const name = templateName(version);
    const end = () => succeeded({ name, resource: { ...(0,compiled_file/* publishedAs */.hY)(version, step.body), name } }, run);
    const making = {
        step: id,
        find: async () => [await findPublished(version, run)].filter(found => found !== undefined),
        choose: ([found]) => found,
        create: () => uploadPipeline(version, run),
        adopt: async () => {
            await adoptedResource({ name, state: 'SUCCEEDED' }, run.request, ports);
            return { ...end(), adopted: true };
        },
        created: async (answer) => {
            await untilVisible(answer, version, run);
            ports.tell({ type: 'made', step: id, name, consoleUrl: undefined });
            return end();
        },
        // The digest names the content, so that another upload of it would be the same version.
        rerun: 'adopt',
        chosenId: true,
        uncertain: {
            what: `${version.templateUri} was uploaded by step ${id}`,
            step: id,
            cure: 'A re-run of this workflow run adopts it if it exists, and uploads it otherwise.',
        },
    };
    const made = await createOnce(making, ports, signal);
    if ('uncertain' in made)
        return unknownResult(made.uncertain);
    try {
        await setTags(tags, version, run);
    }
    catch (error) {
        if (!(error instanceof core_errors/* ActionError */.lZ))
            throw error;
        return { ...made, state: 'FAILED', recorded: { state: 'FAILED', reason: error.code }, error };
    }
    return made;
};
/** `projects/\u2026/repositories/r/packages/train-fraud/versions/sha256:\u2026` */
const templateName = ({ repository, package: name, version }) => `${repository}/packages/${name}/versions/${version}`;
async function findPublished(version, run) {
    const call = { step: run.id, signal: run.signal, known: false };
    try {
        return await run.ports.services.get('artifactregistry', `v1/${templateName(version)}`, call);
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
            return undefined;
        throw error;
    }
}
/** Source: https://docs.cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories.kfpArtifacts/upload */
async function uploadPipeline(version, { id, step, ports }) {
    const { pipelineFile, body } = step;
    await ports.record('template.published', {
        step: id,
        package: `${version.repository}/packages/${version.package}`,
        version: version.version,
    });
    const { description } = body;
    return ports.services.upload('artifactregistry', `upload/v1/${version.repository}/kfpArtifacts:create`, {
        step: id,
        body: typeof description === 'string' ? { description } : {},
        media: { contentType: 'application/octet-stream', text: pipelineFile?.text ?? '' },
    });
}
/** @throws ActionError `STEP_FAILED` if Google refuses the file, or does not name it by its digest */
async function untilVisible(answer, version, run) {
    const { id, ports, signal } = run;
    const operation = (0,json/* isObject */.Gv)(answer['operation']) ? answer['operation'] : {};
    const { error } = operation;
    if ((0,json/* isObject */.Gv)(error))
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `Artifact Registry did not take the pipeline: ${String(error['message'])}`);
    for (const delay of visibleAgainMs) {
        if ((await findPublished(version, run)) !== undefined)
            return;
        await ports.clock.sleep(delay, signal);
    }
    const message = `Artifact Registry took the pipeline, but has no ${templateName(version)}`;
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', message, { cure: 'Look into the repository before you run it again.' });
}

// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/steps/kinds/serving/split.js
var serving_split = __webpack_require__(4283);
;// CONCATENATED MODULE: ./build/steps/kinds/serving/adopt-deployment.js






/**
 * Records and reports the adoption of a deployed model.
 *
 * @param check of further requirements, before that
 * @throws ActionError `STEP_REJECTED` if it is of another version
 */
async function adoptDeployedModel(deployed, name, version, { step, request, ports }, check) {
    const { id: stepId, kind } = step.declaration;
    const id = String(deployed['id']);
    const model = (0,resource_names/* modelVersion */.C5)(deployed['model'], deployed['modelVersionId']);
    if ((0,resource_names/* withoutProject */.a4)(model) !== (0,resource_names/* withoutProject */.a4)(version.versioned)) {
        const message = `${name} has a deployed model ${id} already, of ${model} and not of ${version.versioned}`;
        throw (0,core_errors/* stepError */.hH)(stepId, 'STEP_REJECTED', message, {
            subject: { kind: 'endpoint', name },
            cure: 'Leave out deployedModel.id, or choose one that is free.',
        });
    }
    await check?.();
    await ports.record('step.adopted', {
        step: stepId,
        kind,
        name: `${name}/deployedModels/${id}`,
        state: 'DEPLOYED',
        dedupe_key: request.dedupeKey,
    });
    ports.tell({
        type: 'progress',
        step: stepId,
        message: `${version.versioned} is deployed as ${id} already: it is adopted`,
    });
}
const withoutName = ({ name: _, ...deployed }) => deployed;
/**
 * Returns where a deployed model differs from the request. Fields outside the request may have any value, and its
 * display name may contain a mark.
 *
 * @param endpoint its full name, as Google returns it
 */
function differenceFromAsked({ id: _, model: __, displayName: ___, ...asked }, deployed, endpoint, { step, request }) {
    const named = (resource) => (0,resource_names/* withProjectOf */.jG)(resource, endpoint, step.project);
    const shape = { shapes: request.schema.shapes, name: 'DeployedModel' };
    return sameResource(named(asked), named(compareAsked(deployed, asked)), shape);
}
/**
 * A model with the user's own id may be another client's.
 *
 * @throws ActionError `STEP_REJECTED` if it differs from the request
 */
async function refuseDifferentDeployment(asked, split, deployed, name, run) {
    const { ports, signal } = run;
    const { id: step } = run;
    // The wait for it may have taken long, so the endpoint is read again.
    const endpoint = await ports.vertex.get(name, { step, signal });
    const id = String(deployed['id']);
    const difference = differenceFromAsked(asked, deployed, nameOf(endpoint), run);
    if (difference !== undefined) {
        const message = `${name} has a deployed model ${id} already, which differs from the request at ${difference}`;
        const cure = 'Write what it has, or undeploy it before; or leave out deployedModel.id, and another is deployed.';
        throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure });
    }
    // To the API, an empty split changes nothing.
    if (!(0,json/* isObject */.Gv)(split) || Object.keys(split).length === 0)
        return;
    const wanted = Object.fromEntries(Object.entries(split).map(([to, share]) => [to === '0' ? id : to, share]));
    const now = (0,serving_split/* splitOf */.uv)(endpoint);
    if ((0,serving_split/* sameSplit */.xY)(wanted, now))
        return;
    const message = `${name} has the deployed model ${id} already, but its split is ${(0,serving_split/* describeSplit */.iO)(now)} and not ${(0,serving_split/* describeSplit */.iO)(wanted)}`;
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
        subject: { kind: 'endpoint', name },
        cure: 'Set it with a traffic step.',
    });
}
function refuseSplit(why, name, step) {
    if (why !== undefined)
        throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `the split does not fit ${name}: ${why}`, {
            subject: { kind: 'endpoint', name },
            cure: 'Use the ids of the existing deployed models.',
        });
}

;// CONCATENATED MODULE: ./build/steps/kinds/serving/deploy.js











/**
 * How long to wait for another client's deployment with the same id, if the step has no timeout, and the pause between
 * two reads.
 */
const inFlightMs = { most: 3_600_000, pause: 20_000 };
/** Most deployments of one step by `rerun: new` that have distinct ids. */
const mostIds = 10;
/**
 * Deploys a version of a model. The id of the deployed model is chosen here unless the user chose one, so that an
 * earlier deployment is found by it.
 */
const deployModel = async (run) => {
    const { id: stepId, request, ports, signal } = run;
    const { target: name, body } = (0,plain_call/* plainCall */.D)(run);
    const given = (0,json/* isObject */.Gv)(body['deployedModel']) ? body['deployedModel'] : {};
    const version = await (0,find_resource/* findVersion */.Am)(String(given['model']), run);
    const found = await ports.vertex.get(name, { step: stepId, signal });
    refuseSplit((0,serving_split/* unknownDeployedModels */.jR)((0,json/* isObject */.Gv)(body['trafficSplit']) ? body['trafficSplit'] : {}, found), name, stepId);
    const asked = String(given['model']);
    await ports.record('model.resolved', { step: stepId, asked, model: version.versioned });
    if (asked !== version.versioned)
        ports.tell({ type: 'progress', step: stepId, message: `the model ${asked} is ${version.versioned}` });
    const sets = splitToCome({ ...body, deployedModel: { model: version.versioned } });
    const changes = { endpoint: name, sets };
    const own = typeof given['id'] === 'string' && given['id'] !== '' ? given['id'] : undefined;
    const end = await deployOnce({
        endpoint: name,
        body,
        deployedModel: given,
        version,
        ids: own === undefined ? deployedIds(request.dedupeKey) : [own],
        // A second one with the user's own id is impossible.
        rerun: own === undefined ? request.rerun : 'adopt',
        adopt: async (deployed) => {
            const isAsAsked = () => refuseDifferentDeployment(given, body['trafficSplit'], deployed, name, run);
            await adoptDeployedModel(deployed, name, version, run, own === undefined ? undefined : isAsAsked);
            return { ...succeeded({ name, resource: { deployedModel: withoutName(deployed) } }, run), adopted: true };
        },
        created: (operation, id) => waitForOperation(operation, deploymentOf(version, name, id), run, async (response) => {
            const { deployedModel } = response;
            const id = (0,json/* isObject */.Gv)(deployedModel) ? String(deployedModel['id']) : '';
            const [whole] = deployedWith(await ports.vertex.get(name, { step: stepId, signal }), [id]);
            return { name, resource: { deployedModel: whole ?? deployedModel } };
        }, changes),
    }, run);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
};
/** Returns the deployment of a model's version to an endpoint: words for messages, and the server that it starts. */
const deploymentOf = ({ versioned: name }, endpoint, id) => ({
    what: `the deployment of ${name}`,
    subject: { kind: 'model', name },
    server: `${endpoint}/deployedModels/${id}`,
});
/**
 * Deploys a version once: a model with one of its ids is adopted, and after a lost answer it is looked up. If its id is
 * taken but not visible, it waits as long as a deployment takes.
 */
function deployOnce(deployment, run) {
    const { endpoint: name, version, ids } = deployment;
    const { id: stepId, ports, signal } = run;
    let inFlight = false;
    let chosen = '';
    const making = {
        step: stepId,
        find: async () => inFlight
            ? waitForDeployed(name, ids, run)
            : deployedWith(await ports.vertex.get(name, { step: stepId, signal }), ids),
        choose: found => theOnly(found, 'deployed model', stepId),
        create: before => {
            chosen = ids[before.length] ?? ids.at(-1) ?? '';
            const deployedModel = { ...deployment.deployedModel, id: chosen, model: version.versioned };
            return ports.vertex
                .once('POST', `${name}:deployModel`, { step: stepId, body: { ...deployment.body, deployedModel } })
                .catch((error) => {
                inFlight = error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 409;
                throw error;
            });
        },
        adopt: deployment.adopt,
        created: operation => deployment.created(operation, chosen),
        rerun: deployment.rerun,
        chosenId: true,
        uncertain: {
            what: `the deployment of ${version.versioned} to ${name} took place`,
            cure: 'Look at the endpoint in the console. A re-run of this workflow run adopts the deployed model if it exists.',
        },
    };
    return createOnce(making, ports, signal);
}
/** Returns ids of 1 to 10 digits that only the step would choose, in the order of their use. */
function deployedIds(dedupeKey) {
    const first = BigInt(`0x${dedupeKey.slice(0, 15)}`);
    return Array.from({ length: mostIds }, (_, index) => String(((first + BigInt(index)) % 9999999999n) + 1n));
}
const deployedWith = (endpoint, ids) => (0,serving_split/* deployedOf */.qj)(endpoint).flatMap(one => (ids.includes(String(one['id'])) ? [{ ...one, name: one['id'] }] : []));
/** An id that is taken but not visible is being deployed. The model becomes visible at the end, after many minutes. */
async function waitForDeployed(name, ids, { id, step, ports, signal, since }) {
    const { clock, vertex } = ports;
    const deadline = since + (step.timeoutSeconds === undefined ? inFlightMs.most : step.timeoutSeconds * 1000);
    const look = async () => deployedWith(await vertex.get(name, { step: id, signal }), ids);
    return poll(clock, { first: inFlightMs.pause, deadline, signal }, look, found => found.length > 0);
}

// EXTERNAL MODULE: ./build/steps/kinds/rollout/breadcrumbs.js
var breadcrumbs = __webpack_require__(500);
;// CONCATENATED MODULE: ./build/steps/kinds/serving/undeploy.js










/** Undeploys a model. If it is gone already, there is nothing to do. */
const undeployModel = async (run) => {
    const { id: stepId, ports, signal } = run;
    const { target: name, body } = (0,plain_call/* plainCall */.D)(run);
    const id = String(body['deployedModelId']);
    const sets = splitToCome(body);
    const look = () => ports.vertex.get(name, { step: stepId, signal });
    const before = await look();
    if (deployedWith(before, [id]).length > 0)
        refuseServing(before, id, body, name, stepId);
    const end = await undeployOnce({
        endpoint: name,
        body,
        gone: async (endpoint) => {
            const title = `the endpoint ${name} has no deployed model ${id}`;
            ports.tell({ type: 'note', step: stepId, title, message: `${title}: there is nothing to undeploy` });
            return succeeded({ name, resource: endpoint }, run);
        },
        created: operation => waitForOperation(operation, { what: `undeploying ${id} from ${name}`, subject: { kind: 'endpoint', name } }, run, async () => ({ name, resource: await look() }), {
            endpoint: name,
            undeploys: id,
            sets,
        }),
    }, run);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
};
/** Undeploys a model once. After a lost answer it is looked up. */
function undeployOnce({ endpoint: name, body, beforeRequest, gone, created }, { id: stepId, ports, signal }) {
    const id = String(body['deployedModelId']);
    const making = {
        step: stepId,
        find: async () => [await ports.vertex.get(name, { step: stepId, signal })].filter(endpoint => deployedWith(endpoint, [id]).length === 0),
        choose: ([found]) => found,
        create: async () => {
            beforeRequest?.();
            return ports.vertex.once('POST', `${name}:undeployModel`, { step: stepId, body });
        },
        adopt: gone,
        created,
        rerun: 'adopt',
        chosenId: false,
        uncertain: {
            what: `the deployed model ${id} was undeployed from ${name}`,
            cure: 'Run the step again: if it is gone, there is nothing to do.',
        },
    };
    return createOnce(making, ports, signal);
}
/** Refuses what Google would refuse: only the last deployed model may be undeployed with its traffic. */
function refuseServing(endpoint, id, { trafficSplit }, name, step) {
    const given = (0,json/* isObject */.Gv)(trafficSplit) && Object.keys(trafficSplit).length > 0 ? trafficSplit : undefined;
    refuseSplit(given && (0,serving_split/* unknownDeployedModels */.jR)(given, endpoint), name, step);
    const split = given ?? (0,serving_split/* splitOf */.uv)(endpoint);
    const others = (0,serving_split/* deployedOf */.qj)(endpoint).filter(one => String(one['id']) !== id);
    if ((0,serving_split/* shareOf */.tC)(split, id) === 0 || others.length === 0)
        return;
    const message = `the deployed model ${id} of ${name} still gets traffic (${(0,serving_split/* describeSplit */.iO)(split)}), and Google undeploys only a model without traffic`;
    const cure = `Give trafficSplit, as { "${String(others[0]?.['id'])}": 100 }, or remove its share with a traffic step first.`;
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/deploy-candidate.js








/**
 * Deploys a version without any traffic. It gets traffic afterwards, under the endpoint's etag. A deployment with its
 * own share would set the split at its end, many minutes later: over another client's change, and even if its run was
 * killed and no longer watches the new model. See docs/design/rollouts.md.
 *
 * @param id one that only this step would choose, or the id of a model that it found and that has gone since
 * @throws ActionError if it failed, or its result is not known
 */
async function deployCandidate(deployedModel, version, id, transaction, run) {
    const { endpoint } = transaction;
    transaction.brings(id);
    transaction.deploying({});
    const made = await deployOnce({
        endpoint,
        body: {},
        deployedModel,
        version,
        ids: [id],
        rerun: 'adopt',
        adopt: async (deployed) => {
            await adoptDeployedModel(deployed, endpoint, version, run);
            return 'deployed';
        },
        created: async (operation) => {
            transaction.deploying({ name: nameOf(operation) });
            await awaitOperation(operation, deploymentOf(version, endpoint, id), run);
            return 'deployed';
        },
    }, run).catch((error) => {
        // Google refused it, or it failed: then there is no such model.
        if (error instanceof core_errors/* ActionError */.lZ && ['STEP_REJECTED', 'STEP_FAILED'].includes(error.code))
            transaction.deploying(undefined);
        throw error;
    });
    if (made !== 'deployed')
        throw made.uncertain;
    transaction.deploying(undefined);
}
/** Undeploys a model that no longer gets traffic. The rollout is committed by then, so a failure is only reported. */
async function undeployFormer(endpoint, deployedModelId, what, run) {
    const { ports, step, signal, trackInFlight } = run;
    const { id, kind } = step.declaration;
    const leave = (more) => trackInFlight(operationOf(step, { what: `the undeployment of ${what} (${deployedModelId})`, ...going, ...more }));
    const going = { endpoint, undeploys: deployedModelId };
    leave({ name: undefined, waits: true });
    const body = { deployedModelId };
    const name = `${endpoint}/deployedModels/${deployedModelId}`;
    await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(body) });
    const failed = await undeployOnce({
        endpoint,
        body,
        gone: async () => undefined,
        beforeRequest: () => leave({ name: undefined }),
        created: async (operation) => {
            leave({ name: nameOf(operation) });
            await awaitOperation(operation, { what: `taking ${what} off` }, run);
            return undefined;
        },
    }, run).then(made => (made !== undefined && 'uncertain' in made ? made.uncertain : made), (error) => {
        if (error instanceof core_errors/* ActionError */.lZ && !signal.aborted)
            return error;
        throw error;
    });
    if (failed === undefined) {
        // Only a model that is gone counts as retired.
        await ports.record('rollout.retired', { step: id, endpoint, deployed_model_id: deployedModelId });
        return ports.tell({ type: 'progress', step: id, message: `${what} (${deployedModelId}) is undeployed` });
    }
    const title = `${what} (${deployedModelId}) no longer gets traffic, but could not be undeployed and is billed`;
    const message = `${title}: undeploy it from ${endpoint}. ${failed.message}`;
    ports.tell({ type: 'note', step: id, title, message, ...(failed.answer && { words: failed.answer.words }) });
}

// EXTERNAL MODULE: ./build/steps/kinds/rollout/shares.js
var rollout_shares = __webpack_require__(6440);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/previous-version.js



/**
 * Returns what served before the last rollout, from the endpoint's own state. Other models that still serve get all
 * traffic. Otherwise it is the version in the display name of the rollout's model, or the only other model. Otherwise
 * that version is deployed again.
 *
 * @param ids ones that only this step would choose: its own deployment is not what is rolled back
 * @throws ActionError `STEP_REJECTED` if it cannot be known
 */
function findPreviousVersion(all, { name, step, ids }) {
    const endpoint = { name, step, all, ids };
    const from = lastRolledOut(endpoint);
    const others = all.filter(({ id }) => id !== from.id);
    const serving = others.filter(({ share, id }) => share > 0 && !ids.includes(id));
    if (serving.length > 0)
        return { from, to: stillServing(endpoint, from) };
    const before = from.mark?.type === 'before' ? from.mark.models : undefined;
    if (before === undefined)
        return { from, to: onlyOther(endpoint, from, others) };
    const [served, ...more] = before;
    if (served === undefined)
        return refuseUnknown(endpoint, `nothing did when ${from.short} was rolled out`);
    if (more.length > 0)
        return { from, to: severalTogether(endpoint, before, others) };
    return { from, ...oneBefore(endpoint, from, served.short, others) };
}
/** The model that was rolled out last. */
function lastRolledOut(endpoint) {
    const { all, ids } = endpoint;
    const [from, next] = all
        .filter(({ id, mark, share }) => !ids.includes(id) && mark?.type !== 'back' && (mark !== undefined || share > 0))
        .sort((a, b) => b.createdAt - a.createdAt);
    if (from === undefined) {
        const [returned] = all.filter(({ mark }) => mark?.type === 'back');
        const why = returned === undefined
            ? 'nothing serves there'
            : `${returned.short}, which serves, is back from a rollout already`;
        return refuseUnknown(endpoint, why);
    }
    if (next !== undefined && !(from.createdAt > next.createdAt))
        return refuseUnknown(endpoint, `${from.short} (${from.id}) and ${next.short} (${next.id}) were deployed at the same time`);
    return from;
}
/** Other models serve beside the rolled-out one: they share its traffic. */
function stillServing(endpoint, from) {
    // It may have been kept warm, and the serving model was rolled out later without a new deployment.
    if (from.share === 0)
        return refuseUnknown(endpoint, `${from.short} (${from.id}) was deployed last, but gets no traffic`);
    const serving = endpoint.all.filter(({ share, id }) => share > 0 && !endpoint.ids.includes(id));
    return (0,rollout_shares/* formerOf */.TV)(Object.fromEntries(serving.map(({ id, share }) => [id, share])), from.id);
}
/** No rollout deployed the serving model: the only other one served before. */
function onlyOther(endpoint, from, others) {
    const [only, ...more] = others;
    if (only !== undefined && more.length === 0)
        return { [only.id]: 100 };
    const beside = only === undefined ? 'nothing else is deployed' : `${others.length} others are`;
    return refuseUnknown(endpoint, `${from.short} (${from.id}) was not deployed by a rollout, and ${beside}`);
}
/** Several versions served together: all of them must still be deployed. */
function severalTogether(endpoint, before, others) {
    const warm = before.map(one => ({ share: one.share, id: others.find(({ short }) => short === one.short)?.id }));
    const ready = warm.flatMap(({ id, share }) => (id === undefined ? [] : [[id, share]]));
    if (ready.length === before.length)
        return Object.fromEntries(ready);
    const together = before.map(({ short, share }) => `${short} ${share} %`).join(', ');
    return refuseUnknown(endpoint, `${together} served together, and are no longer all deployed`);
}
/** One version served: it is still deployed, or must be deployed again. */
function oneBefore(endpoint, from, served, others) {
    const warm = others.find(({ short }) => short === served);
    if (warm === undefined && served === from.short)
        return refuseUnknown(endpoint, `${from.short} served before too, with other settings that are no longer known`, `Roll ${from.short} out again as it is to be deployed.`);
    return warm === undefined || endpoint.ids.includes(warm.id) ? { deploy: served } : { to: { [warm.id]: 100 } };
}
function refuseUnknown({ name, step, all }, why, cure = rollBackByHand(all)) {
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `the action cannot determine what served on ${name} before: ${why}`, {
        subject: { kind: 'endpoint', name },
        cure,
    });
}
const rollBackByHand = (all) => `Say what is to serve: by a rollout of that version, or with a traffic step. It serves ${(0,deployed_models/* describeServed */.JA)(all)} now.`;

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
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
        if ((0,serving_split/* sameSplit */.xY)(trafficSplit, (0,serving_split/* splitOf */.uv)(now)) && hasLabels(now, labels))
            return { endpoint: now };
        if ('changed' in sent || now['etag'] !== etag)
            return { theirs: now };
        if (attempt === splitAttempts)
            return { ambiguous: sent.ambiguous };
    }
}
const hasLabels = ({ labels }, wanted = {}) => Object.entries(wanted).every(([key, value]) => (0,json/* isObject */.Gv)(labels) && labels[key] === value);
/** ABORTED, as AIP-154 has it, or a precondition that names the etag. */
const isConflict = (error) => error instanceof core_errors/* ActionError */.lZ && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''));

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
        ? `the traffic of ${name} is restored: ${describeDeployed((0,rollout_shares/* sharesOf */.AR)(endpoint))}`
        : `another client has set the split of ${name} meanwhile, which is kept (${(0,serving_split/* describeSplit */.iO)(theirs)})`;
    const recorded = (undeployed) => ports.recordUndo('rollout.restored', { step, endpoint: name, shares: (0,rollout_shares/* sharesOf */.AR)(endpoint), undeployed, reason });
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
const describeDeployed = (shares) => `${Object.keys(shares).length > 0 ? 'deployed model ' : ''}${(0,serving_split/* describeSplit */.iO)(shares)}`;
/** @returns true if this try or an earlier one has changed the split */
async function restoreSplit({ inFlight, ports, deadline }) {
    const { step, endpoint: name, former, ours } = inFlight;
    const { vertex, clock } = ports;
    const changed = ours.some(shares => !(0,serving_split/* sameSplit */.xY)(shares, former));
    const put = async () => {
        const endpoint = await vertex.get(name, { step });
        const now = (0,rollout_shares/* sharesOf */.AR)(endpoint);
        if ((0,serving_split/* sameSplit */.xY)(now, former))
            return { endpoint, theirs: undefined };
        if (!ours.some(shares => (0,serving_split/* sameSplit */.xY)(shares, now)))
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
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name } });
}
const isThere = (endpoint, id) => (0,serving_split/* deployedOf */.qj)(endpoint).some(one => String(one['id']) === id);
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
        if (!(error instanceof core_errors/* ActionError */.lZ))
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
            if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 404)
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
            const { status = 0 } = error instanceof core_errors/* ActionError */.lZ ? (error.answer ?? {}) : {};
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
                throw (0,core_errors/* stepError */.hH)(step, 'STEP_FAILED', `undeploying ${id} from ${name} failed`, {
                    subject: { kind: 'deployed model', name: `${name}/deployedModels/${id}` },
                });
            return ended === undefined ? going : off;
        }
        await clock.sleep(againMs);
        if (!isThere(await retryUndo(() => vertex.get(name, { step }), deadline, clock), id))
            return off;
    }
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/transaction.js










/** How often a split is set while other fields of the endpoint change. */
const undoAttempts = 3;
/** How long a failed step waits until its model can be undeployed, and until it is. Milliseconds. */
const patience = { deployMs: 15 * 60_000, undeployMs: 10 * 60_000 };
/** The least time that a failed step waits for a clear answer. */
const leastAnswerMs = 15 * 60_000;
/**
 * A transaction on an endpoint: its former state, this run's changes, and how to undo them. It is left to post all the
 * time, so that it is rolled back even if this run is stopped or killed. See docs/design/rollouts.md.
 */
class EndpointTransaction {
    #run;
    #inFlight;
    #isDone = false;
    #seen;
    constructor(run, inFlight) {
        this.#run = run;
        this.#inFlight = inFlight;
    }
    /**
     * Records the state to restore after a failure, before the first change.
     *
     * @param before the state to restore, and the id of the deployed model to undeploy then, if there is one
     * @param deployment full name of the version that is deployed; its deployed model's id, also if it is not deployed yet;
     * and the present split
     */
    static async begin(run, { undeploys, ...before }, { model, deployedModelId, now, }) {
        const { id: step, kind } = run.step.declaration;
        await run.ports.record('rollout.began', {
            step,
            endpoint: before.endpoint,
            model,
            deployed_model_id: deployedModelId ?? null,
            former: before.former,
        });
        const { project, location } = run.step;
        const started = {
            type: 'rollout',
            step,
            kind,
            project,
            location,
            ...before,
            deployedModelId: undeploys,
            ours: [now],
            deploying: false,
            operation: undefined,
        };
        run.trackInFlight(started);
        return new EndpointTransaction(run, started);
    }
    get endpoint() {
        return this.#inFlight.endpoint;
    }
    /** The split that was set last. */
    get shares() {
        return this.#inFlight.ours[0] ?? {};
    }
    /** The endpoint as last read; `undefined` if it was not read since the first time, or has changed since. */
    get seen() {
        return this.#seen;
    }
    /** Marks the model as this run's: it is undeployed after a failure. */
    brings(deployedModelId) {
        this.#keep({ deployedModelId });
    }
    /** Records the state of the deployment: requested, running as an operation, or ended. */
    deploying(operation) {
        this.#keep({ deploying: operation !== undefined, operation: operation?.name });
    }
    /** @throws ActionError `STEP_REJECTED` if another client has set another split, which stays */
    async look() {
        const { ports, signal, step } = this.#run;
        const endpoint = await ports.vertex.get(this.endpoint, { step: step.declaration.id, signal });
        this.#seen = endpoint;
        if (!(0,serving_split/* sameSplit */.xY)((0,rollout_shares/* sharesOf */.AR)(endpoint), this.shares))
            throw this.#overtaken(endpoint, this.shares);
        return endpoint;
    }
    /**
     * Sets another split, unless the present one is no longer ours.
     *
     * @param labels to set together with it
     * @returns the endpoint with it
     */
    async set(shares, labels) {
        const { id, ports } = this.#run;
        let endpoint = await this.look();
        if ((0,serving_split/* sameSplit */.xY)(shares, this.shares) && labels === undefined)
            return endpoint;
        const former = this.shares;
        this.#keep({ ours: [former, shares] });
        await ports.record('rollout.changed', { step: id, endpoint: this.endpoint, shares });
        const change = { trafficSplit: shares, ...(labels && { labels }) };
        for (let attempt = 1;; attempt++) {
            const set = await setSplit(this.endpoint, endpoint, change, { step: id }, ports.vertex);
            if ('ambiguous' in set)
                throw set.ambiguous;
            if ('endpoint' in set) {
                this.#seen = set.endpoint;
                this.#keep({ ours: [shares] });
                return set.endpoint;
            }
            // Another field of the endpoint changed, such as its labels, which does not matter.
            if (attempt === undoAttempts || !(0,serving_split/* sameSplit */.xY)((0,rollout_shares/* sharesOf */.AR)(set.theirs), former))
                throw this.#overtaken(set.theirs, shares);
            endpoint = set.theirs;
        }
    }
    /** Commits: nothing is restored from now on. If the run is stopped, the report says what serves. */
    commit() {
        this.#isDone = true;
        const { step, trackInFlight } = this.#run;
        const what = `the end of the ${step.declaration.kind} of step ${step.declaration.id}`;
        trackInFlight(operationOf(step, { name: undefined, what, endpoint: this.endpoint, waits: true }));
    }
    /** Rolls back after a failure, unless the transaction is committed. If the run itself is stopped, `stop` does it. */
    async undo(error) {
        const { id, ports, signal, step, trackInFlight } = this.#run;
        const name = this.endpoint;
        const place = { name, consoleUrl: (0,console/* consoleUrl */.B)(name, step.project) };
        const stopped = {
            state: 'CANCELLING',
            recorded: undefined,
            ...place,
            error: (0,stop_reasons/* stoppedWith */.uN)(id, signal),
        };
        // What was stopped is restored later, so that its end is not known here.
        if (signal.aborted) {
            this.#seen = undefined;
            return stopped;
        }
        const failure = (0,core_errors/* asActionError */.z6)(error, id);
        // The rollout is committed, and only a later report or read failed.
        if (this.#isDone) {
            trackInFlight(undefined);
            const serves = `${name} serves ${(0,deployed_models/* describeServed */.JA)((0,deployed_models/* deployedAt */.av)(this.#seen ?? {}))}, as intended`;
            return { ...endedWith('UNKNOWN', failure), ...place, error: withRestoration(failure, [serves]) };
        }
        ports.tell({ type: 'note', step: id, title: `restoring ${name}`, message: `restoring ${name}: ${failure.message}` });
        const answerMs = Math.max(leastAnswerMs, timeLeft(this.#run));
        const restored = await restore(this.#inFlight, failure.code, ports, { ...patience, answerMs }).catch((refused) => ({ refused: (0,core_errors/* asActionError */.z6)(refused, id) }));
        this.#seen = 'endpoint' in restored && !signal.aborted ? restored.endpoint : undefined;
        if (signal.aborted)
            return stopped;
        const finishedAt = new Date(ports.clock.now()).toISOString();
        if ('refused' in restored) {
            const { message, answer } = restored.refused;
            const words = `It could not be restored, and post tries again: ${message}${answer ? ` (${answer.words})` : ''}`;
            const { former, deployedModelId } = this.#inFlight;
            const undeploy = deployedModelId === undefined ? '' : `, and undeploy ${deployedModelId}`;
            const cure = `If post cannot restore it either, set the split of ${name} to ${(0,serving_split/* describeSplit */.iO)(former)}${undeploy}.`;
            const error = withRestoration(failure, [words], { cure });
            return { ...endedWith('NOT_RESTORED', failure), ...place, finishedAt, error };
        }
        const { done, left, theirs } = restored;
        for (const message of done)
            ports.tell({ type: 'progress', step: id, message });
        if (left !== undefined)
            return {
                ...endedWith('NOT_RESTORED', failure),
                ...place,
                finishedAt,
                error: withRestoration(failure, [...done, left]),
            };
        trackInFlight(undefined);
        return {
            ...endedWith(theirs === undefined ? 'ROLLED_BACK' : 'OVERTAKEN', failure),
            ...place,
            finishedAt,
            error: withRestoration(failure, done),
        };
    }
    #keep(more) {
        this.#inFlight = { ...this.#inFlight, ...more };
        this.#run.trackInFlight(this.#inFlight);
    }
    #overtaken(now, wanted) {
        const { id } = this.#run;
        const when = typeof now['updateTime'] === 'string' ? ` (it was last changed at ${now['updateTime']})` : '';
        const isOurs = this.#inFlight.ours.some(shares => (0,serving_split/* sameSplit */.xY)(shares, (0,rollout_shares/* sharesOf */.AR)(now)));
        const what = isOurs ? 'changed' : 'set the split of';
        const message = `another client ${what} ${this.endpoint} during this step${when}; its change is kept. The split is ${(0,serving_split/* describeSplit */.iO)((0,rollout_shares/* sharesOf */.AR)(now))}, instead of ${(0,serving_split/* describeSplit */.iO)(wanted)}`;
        return (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, {
            subject: { kind: 'endpoint', name: this.endpoint },
            cure: 'Find the client in Cloud Audit Logs. Then run the step again if you still want the change.',
        });
    }
}
/** Rest of the step's own timeout. Milliseconds. */
const timeLeft = ({ step, since, ports }) => step.timeoutSeconds === undefined ? 0 : since + step.timeoutSeconds * 1_000 - ports.clock.now();
const endedWith = (state, { code }) => ({
    state,
    recorded: { state, reason: code },
});
/** Adds to a failure what was done about it. */
function withRestoration(failure, more, advice = {}) {
    const done = more.join('; ');
    const message = `${(0,core_escape/* withStop */.d8)(failure.message)} ${done.charAt(0).toUpperCase()}${done.slice(1)}`;
    return failure.restated(message, advice);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/rollback.js











/** Fields that Google sets on a deployed model, and those that a new one has of its own. */
const deploymentFields = ['id', 'model', 'modelVersionId', 'createTime', 'displayName', 'privateEndpoints', 'status'];
/**
 * Returns an endpoint to what served before its last rollout. A model that is still deployed gets its traffic back. One
 * that was undeployed is deployed again, on the machines of the model that it replaces. Then the rolled-out model is
 * undeployed. A failure before that leaves the endpoint as it was.
 */
const rollback = async (run) => {
    const { id, ports, request } = run;
    const found = await (0,find_resource/* findEndpoint */.vS)(request.body['endpoint'], run);
    if (found === undefined)
        throw (0,find_resource/* noEndpoint */.lB)(request.body['endpoint'], run);
    const { name, endpoint } = found;
    const all = (0,deployed_models/* deployedAt */.av)(endpoint);
    const ids = deployedIds(request.dedupeKey);
    ports.tell({ type: 'progress', step: id, message: `${name} serves ${(0,deployed_models/* describeServed */.JA)(all)}` });
    const rolledBack = request.rerun === 'adopt' ? (0,breadcrumbs/* rolledBackBy */.pi)(endpoint, request.dedupeKey) : undefined;
    // If it still serves, or nothing does, the attempt was undone and cleaned up.
    const now = (0,rollout_shares/* sharesOf */.AR)(endpoint);
    if (rolledBack !== undefined && now[rolledBack] === undefined && Object.keys(now).length > 0)
        return endOfEarlierRollback(rolledBack, found, run);
    const way = findPreviousVersion(all, { name, step: id, ids });
    return 'to' in way ? shift(way, found, run) : returnTo(way, found, run);
};
/**
 * The end of a rollback that an earlier attempt has done: what is left is undeployed. A second rollback would go back
 * one version further.
 */
async function endOfEarlierRollback(rolledBack, { name, endpoint }, run) {
    const { id, ports, signal } = run;
    const all = (0,deployed_models/* deployedAt */.av)(endpoint);
    const message = `an earlier attempt already rolled ${name} back, from the deployed model ${rolledBack}`;
    ports.tell({ type: 'progress', step: id, message });
    const left = all.find(one => one.id === rolledBack);
    if (left !== undefined)
        await undeployFormer(name, left.id, left.short, run);
    return { ...rollbackResult(name, await ports.vertex.get(name, { step: id, signal }), all, run), adopted: true };
}
/** Gives the traffic to a model that is still deployed. */
async function shift(way, found, run) {
    const { name, endpoint } = found;
    const model = (0,deployed_models/* deployedAt */.av)(endpoint).find(one => Object.hasOwn(way.to, one.id))?.version ?? '';
    const now = (0,rollout_shares/* sharesOf */.AR)(endpoint);
    const transaction = await EndpointTransaction.begin(run, { endpoint: name, former: now, undeploys: undefined }, { model, now });
    return finishRollback(way, way.to, found, transaction, run);
}
/** Deploys the former version again. */
async function returnTo(way, found, run) {
    const { id: stepId, ports, request } = run;
    const { name, endpoint } = found;
    // Named from the endpoint's own place, which may differ from the step's.
    const full = way.deploy.includes('/') ? way.deploy : `${name.replace(/\/endpoints\/[^/]*$/, '')}/models/${way.deploy}`;
    const version = await (0,find_resource/* findModel */.P6)(full, run, ['rollback', 'endpoint']);
    if (version === undefined)
        throw (0,core_errors/* stepError */.hH)(stepId, 'STEP_REJECTED', `${way.deploy} served on ${name} before, but is no longer in the registry`, {
            subject: { kind: 'model', name: full },
            cure: 'Roll out a version that exists.',
        });
    await ports.record('model.resolved', { step: stepId, asked: way.deploy, model: version.versioned });
    const ids = deployedIds(request.dedupeKey);
    const there = (0,deployed_models/* deployedAt */.av)(endpoint).find(one => ids.includes(one.id));
    const deployedModelId = there?.id ?? ids[0] ?? '';
    const message = `${way.deploy} served before, and is deployed again on the machines of ${way.from.short}`;
    ports.tell({ type: 'progress', step: stepId, message });
    const now = (0,rollout_shares/* sharesOf */.AR)(endpoint);
    const inFlight = { endpoint: name, former: now, undeploys: deployedModelId };
    const transaction = await EndpointTransaction.begin(run, inFlight, { model: version.versioned, deployedModelId, now });
    try {
        const { resource } = way.from;
        const kept = Object.fromEntries(Object.entries(resource).filter(([field]) => !deploymentFields.includes(field)));
        const displayName = (0,breadcrumbs/* breadcrumbOfRollback */.fF)((0,breadcrumbs/* withoutBreadcrumb */.KL)(String(resource['displayName'] ?? '')), way.from.short);
        await deployCandidate({ ...kept, displayName }, version, deployedModelId, transaction, run);
    }
    catch (error) {
        return rollbackUndone(error, found, transaction);
    }
    return finishRollback(way, { [deployedModelId]: 100 }, found, transaction, run);
}
async function finishRollback({ from }, to, { name, endpoint }, transaction, run) {
    const { id, ports, signal, request } = run;
    try {
        const label = (0,breadcrumbs/* rolledBackLabel */.ad)(endpoint, from.id, request.dedupeKey);
        if (label === undefined) {
            const title = `${name} has the maximum number of labels`;
            const message = `${title}: a re-run would roll back one version more`;
            ports.tell({ type: 'note', step: id, title, message });
        }
        const now = await transaction.set(to, label);
        ports.tell({ type: 'progress', step: id, message: `${name} serves ${(0,deployed_models/* describeServed */.JA)((0,deployed_models/* deployedAt */.av)(now))}` });
        transaction.commit();
        await undeployFormer(name, from.id, from.short, run);
        return rollbackResult(name, await ports.vertex.get(name, { step: id, signal }), (0,deployed_models/* deployedAt */.av)(endpoint), run);
    }
    catch (error) {
        return rollbackUndone(error, { name, endpoint }, transaction);
    }
}
/** Returns the end after a failure, with the models that serve now. */
async function rollbackUndone(error, { name, endpoint }, transaction) {
    const end = await transaction.undo(error);
    return { ...end, details: rollbackDetails(name, (0,deployed_models/* deployedAt */.av)(endpoint), transaction.seen) };
}
function rollbackResult(name, now, before, run) {
    const [main] = [...(0,deployed_models/* servingIn */.m8)(now)].sort((a, b) => b.share - a.share);
    const resource = {
        endpoint: name,
        ...(main && {
            model: (0,resource_names/* withoutVersion */.Pv)(String(main.resource['model'])),
            modelVersionId: String(main.resource['modelVersionId']),
            deployedModelId: main.id,
        }),
        trafficSplit: (0,rollout_shares/* sharesOf */.AR)(now),
    };
    return { ...succeeded({ name, resource }, run), details: rollbackDetails(name, before, now) };
}
function rollbackDetails(endpoint, before, now) {
    const shown = (all) => all.filter(({ share }) => share > 0).map(({ short, share }) => ({ model: short, traffic: share }));
    return { type: 'rollout', endpoint, from: shown(before), ...(now && { to: shown((0,deployed_models/* deployedAt */.av)(now)) }), stages: [] };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/steps/kinds/serving/endpoint.js










/** Adopts an endpoint, or creates it. */
const endpoint = async (run) => {
    const { endpointId, ...create } = run.request.body;
    const reference = endpointId ?? { displayName: create['displayName'] };
    const ensured = await ensureEndpoint(reference, create, run);
    if ('end' in ensured)
        return ensured.end;
    const { name, endpoint: resource, made } = ensured;
    return { ...succeeded({ name, resource }, run), adopted: !made };
};
/** Fields of an endpoint that no update changes. */
const unchangeable = ['network', 'encryptionSpec', 'dedicatedEndpointEnabled', 'privateServiceConnectConfig'];
/**
 * Returns the endpoint of a step, and creates it if there is none. Its id is always known beforehand, so that the grant
 * can be checked first. A second create (of a re-run, or of another run at the same time) then finds the first one's
 * endpoint. An existing endpoint is used unless it differs in a field that cannot change.
 *
 * @param reference id, full resource name, or `{ displayName }` that matches exactly one
 * @param create the Endpoint, with our labels; `undefined`: it must exist
 * @returns the endpoint, or the end of the step without it, which the caller returns
 * @throws ActionError `STEP_REJECTED`, `LIMITS_EXCEEDED`: then nothing was created; the signal's reason on abort before
 * the create
 */
async function ensureEndpoint(reference, create, run) {
    const found = await (0,find_resource/* findEndpoint */.vS)(reference, run);
    if (found !== undefined)
        return adoptedEndpoint(found, create, run);
    const isFull = typeof reference === 'string' && reference.includes('/');
    if (create === undefined || isFull)
        throw (0,find_resource/* noEndpoint */.lB)(reference, run, isFull
            ? `An endpoint with a full name must exist. To create one, write only its id: ${reference.split('/').at(-1)}. `
            : 'Create it with an earlier endpoint step, or let this step create it: create: { displayName: \u2026 }. ');
    return createEndpoint(reference, create, run);
}
const displayNameOf = (reference) => ((0,json/* isObject */.Gv)(reference) ? String(reference['displayName']) : '');
/** `Fraud (EU)` \u2192 `fraud-eu-1a2b3c4d`: an id that every run would choose. A display name that is a valid id stays. */
function idFor(reference) {
    const displayName = displayNameOf(reference);
    if (/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(displayName))
        return displayName;
    const readable = displayName
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 50)
        .replace(/-+$/, '');
    return `${readable || 'endpoint'}-${(0,external_node_crypto_.createHash)('sha256').update(displayName).digest('hex').slice(0, 8)}`;
}
/**
 * Several tries with one id create at most one endpoint: a second create is refused while the first one's endpoint
 * exists.
 */
async function createEndpoint(reference, create, run) {
    const { step, ports, signal, permit } = run;
    const { declaration } = step;
    const id = typeof reference === 'string' ? reference : idFor(reference);
    const name = (0,resource_names/* fullName */.fq)(id, 'endpoints', step);
    permit('endpoints', name, [declaration.kind, 'endpoint']);
    const making = {
        step: declaration.id,
        find: async () => [await (0,find_resource/* ifThere */.y)(name, run)].filter(found => found !== undefined),
        choose: ([found]) => found,
        create: () => ports.vertex.once('POST', `${(0,resource_names/* parentOf */.gN)(step)}/endpoints`, {
            step: declaration.id,
            query: { endpointId: id },
            body: create,
        }),
        adopt: async (endpoint) => {
            if (typeof reference === 'string' || endpoint['displayName'] === displayNameOf(reference))
                return adoptedEndpoint({ name, endpoint }, create, run);
            const message = `the endpoint ${name} exists, but its display name is ${(0,core_text/* quote */.hD)(String(endpoint['displayName']))}`;
            throw (0,core_errors/* stepError */.hH)(declaration.id, 'STEP_REJECTED', message, {
                subject: { kind: 'endpoint', name },
                cure: 'Name the endpoint that you mean by its id.',
            });
        },
        created: operation => waitForEndpoint(name, operation, run),
        rerun: 'adopt',
        chosenId: true,
        uncertain: {
            what: `the endpoint ${name} of step ${declaration.id} was created`,
            step: declaration.id,
            cure: `Look for it in ${step.location} of ${step.project}; if it exists, a re-run of the step adopts it.`,
        },
    };
    const made = await createOnce(making, ports, signal);
    return 'uncertain' in made ? { end: unknownResult(made.uncertain) } : made;
}
async function waitForEndpoint(name, operation, run) {
    const { step, ports, signal } = run;
    const end = await waitForOperation(operation, { what: `the creation of ${name}`, subject: { kind: 'endpoint', name } }, run, async () => ({
        name,
        // The operation's own response may contain only its name.
        resource: await ports.vertex.get(name, { step: step.declaration.id, signal }),
    }));
    return end.state === 'SUCCEEDED' && end.resource ? { name, endpoint: end.resource, made: true } : { end };
}
function adoptedEndpoint({ name, endpoint }, create, { id, step, ports, request }) {
    // Google writes the project's number in place of its id.
    const named = (resource) => (0,resource_names/* withProjectOf */.jG)(resource, nameOf(endpoint), step.project);
    const difference = create && unlike(named(create), named(endpoint), request.schema.shapes);
    if (difference !== undefined) {
        const message = `the endpoint ${name} exists, and differs in fields that cannot be changed: ${difference}`;
        const cure = 'Write its values, or create another endpoint with a different id and display name.';
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure });
    }
    ports.tell({ type: 'progress', step: id, message: `the endpoint ${name} exists: using it unchanged` });
    return { name, endpoint, made: false };
}
/** `network is projects/\u2026, not projects/\u2026`: a requested field that an existing endpoint lacks and cannot get. */
function unlike(asked, found, shapes) {
    const differing = unchangeable.filter(field => asked[field] !== undefined &&
        sameResource({ [field]: asked[field] }, { [field]: found[field] }, { shapes, name: 'Endpoint' }) !== undefined);
    const say = (value) => (value === undefined ? 'not set' : JSON.stringify(value));
    return differing.length === 0
        ? undefined
        : differing.map(field => `${field} is ${say(found[field])}, not ${say(asked[field])}`).join('; ');
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/probe.js



/** Requests at the same time: few, so that a small model does not reach its limits. */
const together = 4;
/**
 * The most requests before a pause, as a multiple of the expected number: a new split takes a moment to reach every
 * server.
 */
const slack = 3;
const probePauseMs = 15_000;
/** How long the new model may give no answer at all. */
const patienceMs = 5 * 60_000;
/** Most repetitions of lost answers in one probe, with a pause before each. */
const mostLost = 10;
const lostPauseMs = { first: 1_000, longest: 30_000 };
/** Returns the request of a probe. */
const requestOf = ({ instances, parameters }) => ({
    instances,
    ...(parameters === undefined ? {} : { parameters }),
});
/**
 * Asks the endpoint until the new model has answered often enough. A deployed model cannot be asked directly: the
 * endpoint chooses by its split, so at 10 % every tenth answer counts. A header of `:rawPredict` names the model that
 * answered, for failures too. If an endpoint does not send it, `deployedModelId` of `:predict` does; a failure then
 * names none, and counts as the new model's. See docs/design/rollouts.md.
 */
class Prober {
    #run;
    #probe;
    #verb = 'rawPredict';
    constructor(probe, run) {
        this.#probe = probe;
        this.#run = run;
    }
    async probe(probed) {
        const { ports, signal } = this.#run;
        const { requests } = this.#probe;
        const answers = [];
        const answered = [];
        const deadline = ports.clock.now() + patienceMs;
        let asked = 0;
        let lost = 0;
        /** Waits as long as a lost answer asks for; `false` if no repetition is left. */
        const askAgain = async ({ retryAfterMs }) => {
            const pause = retryAfterMs ?? Math.min(lostPauseMs.first * 2 ** lost, lostPauseMs.longest);
            if (lost >= mostLost || ports.clock.now() + pause >= deadline)
                return false;
            lost += 1;
            await ports.clock.sleep(pause, signal);
            return true;
        };
        for (;;) {
            const most = asked + Math.ceil((requests * slack * 100) / probed.share) + together;
            const next = async () => {
                while (answers.length < requests && asked < most + lost) {
                    asked += 1;
                    const sentAt = ports.clock.now();
                    const asking = await this.#ask(probed);
                    if (asking === undefined)
                        continue;
                    const { reply, isClaimed } = asking;
                    if (isFailureBeforeModel(asking) && (await askAgain(reply)))
                        continue;
                    answers.push(reply);
                    // A request without an answer is in no metric, and one without a name may be in the former model's.
                    if (reply.status !== 0 && isClaimed)
                        answered.push({ sentAt, answeredAt: ports.clock.now(), failed: !isSuccess(reply) });
                }
            };
            await Promise.all(Array.from({ length: Math.min(together, requests) }, next));
            if (answers.length >= requests || ports.clock.now() >= deadline)
                break;
            await ports.clock.sleep(probePauseMs, signal);
        }
        return { ...this.#judge(answers.slice(0, requests), asked, lost), answered };
    }
    /** @returns `undefined` if another model answered; `isClaimed`: the answer names the new one */
    async #ask({ endpoint, host, deployedModelId, share, }) {
        const { ports, signal, step } = this.#run;
        const body = requestOf(this.#probe);
        const verb = this.#verb;
        const reply = await ports.vertex.ask(`${endpoint}:${verb}`, { step: step.declaration.id, body, signal }, host);
        const own = verb === 'predict' ? reply.body?.['deployedModelId'] : reply.deployedModelId;
        if (typeof own === 'string' && own !== '')
            return own === deployedModelId ? { reply, isClaimed: true } : undefined;
        // No other model could have answered.
        if (share === 100)
            return { reply, isClaimed: true };
        if (verb === 'predict' || !isSuccess(reply))
            return { reply, isClaimed: false };
        this.#verb = 'predict';
        return undefined;
    }
    #judge(answers, asked, lost) {
        const { id } = this.#run;
        const { expect, errors, latencyMs, requests } = this.#probe;
        const verdicts = answers.map(reply => ({ reply, flaw: replyFlaw(reply, expect) }));
        const bad = verdicts.filter(({ flaw }) => flaw !== undefined);
        const times = verdicts
            .flatMap(({ reply }) => (reply.status === 0 ? [] : [reply.milliseconds]))
            .sort((a, b) => a - b);
        const percentile = (percent) => times[Math.ceil((times.length * percent) / 100) - 1];
        const p95 = percentile(95);
        const isSlow = latencyMs !== undefined && p95 !== undefined && p95 > latencyMs;
        const bound = latencyMs === undefined ? '' : ` (at most ${(0,core_text/* wholeMilliseconds */.yL)(latencyMs)})`;
        const latency = p95 === undefined ? 'none in time' : `p95 ${(0,core_text/* wholeMilliseconds */.yL)(p95, latencyMs)}${bound}`;
        const again = lost === 0 ? '' : `, ${lost} repeated without a usable answer`;
        const words = `probe: ${answers.length} answers, ${latency}, ${bad.length} failed (at most ${errors})${again}`;
        const numbers = {
            words,
            judged: {
                requests: answers.length,
                failures: bad.length,
                errorRatio: answers.length === 0 ? undefined : bad.length / answers.length,
                p50Ms: percentile(50),
                p95Ms: p95,
                p99Ms: percentile(99),
            },
            bound: { failures: errors, minRequests: requests, ...(latencyMs !== undefined && { p95Ms: latencyMs }) },
        };
        const fail = (why, of) => ({
            ...numbers,
            failure: (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `the probe failed: ${why}`, {
                ...(of && {
                    answer: { host: 'aiplatform.googleapis.com', status: of.status, words: of.words },
                    cause: 'the new model, or its container, does not answer as expected',
                }),
                title: `${id}: the probe failed`,
                cure: `If the model is right, correct what probe of steps.${id} expects. Otherwise correct the model; a deployModel step on an endpoint of its own is a way to try it.`,
            }),
        });
        if (answers.length < requests)
            return fail(`of ${asked} requests, the new model answered only ${answers.length}; ${requests} are required. Its share of the traffic does not reach it`);
        const [first] = bad;
        if (bad.length > errors && first !== undefined)
            return fail(`${bad.length} of ${answers.length} answers failed (at most ${errors} may). The first: ${first.flaw}`, first.reply.words === '' ? undefined : first.reply);
        if (isSlow)
            return fail(`p95 ${(0,core_text/* wholeMilliseconds */.yL)(p95, latencyMs)} of ${answers.length} answers (at most ${(0,core_text/* wholeMilliseconds */.yL)(latencyMs)})`);
        return { ...numbers, failure: undefined };
    }
}
/**
 * True for a failure on the way to the model, which says nothing about it: a lost connection, a quota that asks to
 * wait, or an error of Google's front end. A model's own answer has its name.
 */
function isFailureBeforeModel({ reply }) {
    const { status, retryAfterMs, deployedModelId } = reply;
    if (status === 0 || (status === 429 && retryAfterMs !== undefined))
        return true;
    return [502, 503, 504].includes(status) && (deployedModelId ?? '') === '';
}
const isSuccess = ({ status }) => status >= 200 && status < 300;
/** Returns why an answer counts as failed. */
function replyFlaw(reply, expect) {
    const { status, body } = reply;
    if (status === 0)
        return 'no answer came';
    if (!isSuccess(reply))
        return `HTTP status ${status}`;
    if (body === undefined)
        return 'the answer is not a JSON object';
    return unmet(expect, body);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/distribution.js

/** @returns `undefined` if it is not a distribution of finite numbers */
function readDistribution(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const counts = value['bucketCounts'] ?? [];
    const bounds = readBounds(value['bucketOptions']);
    if (!Array.isArray(counts) || bounds === undefined)
        return undefined;
    const buckets = counts.map(Number);
    return [...buckets, ...bounds].every(Number.isFinite) ? { buckets, bounds } : undefined;
}
function readBounds(options) {
    const { exponentialBuckets, linearBuckets, explicitBuckets } = (0,json/* isObject */.Gv)(options) ? options : {};
    if ((0,json/* isObject */.Gv)(exponentialBuckets)) {
        const { numFiniteBuckets, growthFactor, scale } = exponentialBuckets;
        return boundsOf(numFiniteBuckets, index => Number(scale) * Number(growthFactor) ** index);
    }
    if ((0,json/* isObject */.Gv)(linearBuckets)) {
        const { numFiniteBuckets, width, offset } = linearBuckets;
        return boundsOf(numFiniteBuckets, index => Number(offset ?? 0) + Number(width) * index);
    }
    const bounds = (0,json/* isObject */.Gv)(explicitBuckets) ? explicitBuckets['bounds'] : undefined;
    return Array.isArray(bounds) ? bounds.map(Number) : undefined;
}
/** Cloud Monitoring has at most 200 buckets in a distribution: https://cloud.google.com/monitoring/quotas */
const mostBuckets = 10_000;
function boundsOf(buckets, bound) {
    const length = Number(buckets) + 1;
    return length <= mostBuckets ? Array.from({ length }, (_, index) => bound(index)) : undefined;
}
/**
 * Merges distributions of one metric, which have the same bounds.
 *
 * @returns `undefined` for none
 */
function mergeDistributions(all) {
    const [first] = all;
    if (first === undefined)
        return undefined;
    const length = Math.max(...all.map(({ buckets }) => buckets.length));
    const count = (index) => all.reduce((sum, { buckets }) => sum + (buckets[index] ?? 0), 0);
    return { bounds: first.bounds, buckets: Array.from({ length }, (_, index) => count(index)) };
}
/**
 * Estimates a percentile as Cloud Monitoring does: values are assumed to be spread evenly in their bucket.
 *
 * @param percent from 0 to 100
 * @returns `undefined` if there are no values
 */
function percentileOf({ buckets, bounds }, percent) {
    const count = buckets.reduce((a, b) => a + b, 0);
    if (count === 0)
        return undefined;
    const rank = (percent / 100) * count;
    let below = 0;
    for (const [index, inside] of buckets.entries()) {
        if (inside > 0 && below + inside >= rank) {
            const from = index === 0 ? 0 : (bounds[index - 1] ?? 0);
            return from + ((bounds[index] ?? from) - from) * ((rank - below) / inside);
        }
        below += inside;
    }
    return bounds.at(-1);
}

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/minute-samples.js



/** Returns a minute without our own requests; `undefined` if none are left. The latencies cannot be separated. */
function ofUsers(minute, own) {
    const ours = own.filter(({ sentAt, answeredAt }) => answeredAt >= minute.startAt && sentAt < minute.endAt);
    const requests = minute.requests - ours.length;
    const failures = Math.max(0, minute.failures - ours.filter(({ failed }) => failed).length);
    return requests > 0 ? { ...minute, requests, failures: Math.min(failures, requests) } : undefined;
}
/**
 * Returns counts and latencies of one deployed model by the minute, oldest first. Ratios come from `response_count`,
 * since `error_count` has no point without errors. A minute without requests is absent.
 *
 * @param responses time series of `response_count`, unaligned
 * @param latencies those of `prediction_latencies`
 * @param fits accepts ids of deployed models
 */
function minuteSamplesOf(responses, latencies, fits) {
    const counts = pointsOf(responses, fits).map(({ label, value, ...span }) => ({
        ...span,
        code: label('response_code'),
        count: requestCount(value['int64Value']),
    }));
    const times = pointsOf(latencies, fits)
        .filter(({ label }) => ['', 'total'].includes(label('latency_type')))
        .flatMap(({ value, ...span }) => {
        const distribution = readDistribution(value['distributionValue']);
        return distribution === undefined ? [] : [{ ...span, distribution }];
    });
    const byEnd = (0,oldest_node/* groupBy */.$)(counts, ({ endAt }) => endAt);
    return [...byEnd]
        .map(([endAt, points]) => ({
        startAt: Math.min(...points.map(({ startAt }) => startAt)),
        endAt,
        requests: sum(points.map(({ count }) => count)),
        failures: sum(points.filter(({ code }) => code !== '2xx').map(({ count }) => count)),
        latencies: mergeDistributions(times.filter(one => one.endAt === endAt).map(({ distribution }) => distribution)),
    }))
        .filter(({ requests }) => requests > 0)
        .sort((a, b) => a.endAt - b.endAt);
}
/** NaN for what is not a number of requests: nothing is known of its minute then, which is left out. */
function requestCount(value = 0) {
    const count = Number(value);
    return Number.isSafeInteger(count) && count >= 0 ? count : Number.NaN;
}
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
function pointsOf(series, fits) {
    return series.flatMap(({ metric, points }) => {
        const labels = (0,json/* isObject */.Gv)(metric) && (0,json/* isObject */.Gv)(metric['labels']) ? metric['labels'] : {};
        const label = (name) => String(labels[name] ?? '');
        if (!fits(label('deployed_model_id')) || !Array.isArray(points))
            return [];
        return points.filter(json/* isObject */.Gv).flatMap(({ interval, value }) => {
            if (!(0,json/* isObject */.Gv)(interval) || !(0,json/* isObject */.Gv)(value))
                return [];
            const [startAt, endAt] = [interval['startTime'], interval['endTime']].map(time => Date.parse(String(time)));
            return startAt === undefined || endAt === undefined || !Number.isFinite(endAt - startAt)
                ? []
                : [{ startAt, endAt, label, value }];
        });
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/real-traffic.js





/** How many other models a sample has: those with the most requests. */
const mostOthers = 4;
const metrics = 'aiplatform.googleapis.com/prediction/online';
/**
 * How long to wait for the last sample: a minute's answers are visible two minutes later, and the minute may have begun
 * before. See docs/design/rollouts.md.
 */
const metricSettleMs = 180_000;
/**
 * Reads a sample a minute of an endpoint's metrics from Cloud Monitoring. A minute with a broken bound is bad, however
 * few its requests are. Few requests alone only mean that nothing is known.
 */
class Watcher {
    #run;
    #watch;
    #endpoint;
    #deployedModelId;
    #since;
    #nameOf;
    #told = new Set();
    /** The end of each minute of a sample, and whether it passed. */
    #sampled = new Map();
    /**
     * @param deployed full name of the endpoint, id of the new model, and the names of deployed models by their ids
     * @param since when the share was changed: earlier samples do not count
     */
    constructor(watch, deployed, since, run) {
        this.#watch = watch;
        this.#endpoint = deployed.endpoint;
        this.#deployedModelId = deployed.id;
        this.#nameOf = deployed.nameOf;
        this.#since = since;
        this.#run = run;
    }
    /**
     * @param probes our own requests, which are not users'
     * @throws ActionError if the metrics may not be read
     */
    async look(probes) {
        const { ports } = this.#run;
        const interval = { from: this.#since, to: ports.clock.now() };
        const [responses, latencies] = [
            await seriesOf('response_count', this.#endpoint, interval, this.#run),
            await seriesOf('prediction_latencies', this.#endpoint, interval, this.#run),
        ];
        const whole = ({ startAt }) => startAt >= this.#since;
        const own = minuteSamplesOf(responses, latencies, id => id === this.#deployedModelId)
            .filter(whole)
            .flatMap(minute => ofUsers(minute, probes) ?? []);
        const others = minuteSamplesOf(responses, latencies, id => id !== this.#deployedModelId).filter(whole);
        const byModel = idsIn(responses)
            .filter(id => id !== this.#deployedModelId)
            .map(id => ({ id, minutes: minuteSamplesOf(responses, latencies, other => other === id) }));
        const known = own.filter(({ latencies: found }) => this.#watch.latency.length === 0 || found !== undefined);
        const fresh = own.filter(minute => !this.#told.has(minute.endAt) && (known.includes(minute) || minute.endAt + metricSettleMs < interval.to));
        for (const { endAt } of fresh)
            this.#told.add(endAt);
        const samples = own.map(minute => ({ minute, sample: this.#sampleOf(minute, byModel) }));
        // A minute that passed may exceed a limit once all its answers are counted.
        const isNews = ({ minute, sample }) => this.#sampled.get(minute.endAt) !== false &&
            (!sample.passed || (fresh.includes(minute) && !this.#sampled.has(minute.endAt)));
        const news = samples.filter(isNews);
        for (const { minute, sample } of news)
            this.#sampled.set(minute.endAt, sample.passed);
        const unsettled = samples.filter(({ minute }) => !this.#sampled.has(minute.endAt));
        return {
            samples: news.map(({ sample }) => sample),
            unsettled: unsettled.map(({ sample }) => sample),
            requests: requestsOf(own),
            known: requestsOf(known),
            bad: own.flatMap(minute => this.#broken(minute)),
            seenUntil: Math.max(0, ...known.map(({ endAt }) => endAt)),
            lines: fresh.map(minute => {
                const beside = others.filter(({ endAt }) => endAt === minute.endAt);
                return `${timeOfDay(minute.endAt)} ${describeTraffic([minute])}${beside.length === 0 ? '' : `; the other models: ${describeTraffic(beside)}`}`;
            }),
        };
    }
    #sampleOf(minute, others) {
        const { errors, latency, minRequests } = this.#watch;
        const beside = others.flatMap(({ id, minutes }) => {
            const same = minutes.find(({ endAt }) => endAt === minute.endAt);
            return same === undefined ? [] : [this.#modelSample(id, same)];
        });
        const bounds = Object.fromEntries(latency.map(({ percentile, boundMs }) => [`${percentile}Ms`, boundMs]));
        return {
            by: 'watch',
            from: new Date(minute.startAt).toISOString(),
            to: new Date(minute.endAt).toISOString(),
            of: 1,
            models: [this.#modelSample(this.#deployedModelId, minute), ...byRequests(beside).slice(0, mostOthers)],
            bound: { ...(errors !== undefined && { errorRatio: errors }), minRequests, ...bounds },
            passed: this.#broken(minute).length === 0,
        };
    }
    #modelSample(deployedModelId, { requests, failures, latencies }) {
        const percentile = (percent) => latencies && percentileOf(latencies, percent);
        return {
            model: this.#nameOf(deployedModelId),
            deployedModelId,
            requests,
            failures,
            errorRatio: failures / requests,
            p50Ms: percentile(50),
            p95Ms: percentile(95),
            p99Ms: percentile(99),
        };
    }
    #broken(minute) {
        const { errors, latency } = this.#watch;
        const ratio = minute.failures / minute.requests;
        const flaws = [
            ...(errors !== undefined && ratio > errors
                ? [`error ratio ${(0,core_text/* percentage */.X1)(ratio, errors)} of ${minute.requests} requests (limit ${(0,core_text/* percentage */.X1)(errors)})`]
                : []),
            ...latency.flatMap(({ percentile, boundMs }) => {
                const found = minute.latencies && percentileOf(minute.latencies, Number(percentile.slice(1)));
                return found !== undefined && found > boundMs
                    ? [`${percentile} ${(0,core_text/* wholeMilliseconds */.yL)(found, boundMs)} (limit ${(0,core_text/* wholeMilliseconds */.yL)(boundMs)})`]
                    : [];
            }),
        ];
        return flaws.length === 0 ? [] : [`${flaws.join(' and ')} at ${timeOfDay(minute.endAt)}`];
    }
}
/**
 * Returns what serves now, before any change. It also proves that the metrics may be read. Milliseconds since the
 * epoch.
 */
async function trafficBefore(endpoint, run) {
    const to = run.ports.clock.now();
    const interval = { from: to - 15 * 60_000, to };
    const [responses, latencies] = [
        await seriesOf('response_count', endpoint, interval, run),
        await seriesOf('prediction_latencies', endpoint, interval, run),
    ];
    return describeTraffic(minuteSamplesOf(responses, latencies, () => true));
}
function seriesOf(metric, endpoint, { from, to }, { ports, step, signal }) {
    const { project, location, id } = (0,resource_names/* parseResourceName */.p$)(endpoint) ?? { project: '', location: '', id: '' };
    const filter = [
        `metric.type="${metrics}/${metric}"`,
        'resource.type="aiplatform.googleapis.com/Endpoint"',
        `resource.labels.endpoint_id="${id}"`,
        `resource.labels.location="${location}"`,
    ].join(' AND ');
    const time = (at) => new Date(at).toISOString();
    const query = { filter, 'interval.startTime': time(from), 'interval.endTime': time(Math.max(to, from + 1_000)) };
    return ports.timeSeries(project, query, step.declaration.id, signal);
}
/** `58 requests, 0 % failed, p95 45 ms` */
function describeTraffic(minutes) {
    const requests = requestsOf(minutes);
    if (requests === 0)
        return 'no requests';
    const failures = minutes.reduce((sum, minute) => sum + minute.failures, 0);
    const all = mergeDistributions(minutes.flatMap(({ latencies }) => latencies ?? []));
    const p95 = all && percentileOf(all, 95);
    return `${requests} requests, ${(0,core_text/* percentage */.X1)(failures / requests)} failed${p95 === undefined ? '' : `, p95 ${(0,core_text/* wholeMilliseconds */.yL)(p95)}`}`;
}
/** Returns the deployed models of time series. */
const idsIn = (series) => [
    ...new Set(series.map(({ metric }) => (0,json/* isObject */.Gv)(metric) && (0,json/* isObject */.Gv)(metric['labels']) ? String(metric['labels']['deployed_model_id'] ?? '') : '')),
];
const byRequests = (models) => models.toSorted((a, b) => b.requests - a.requests);
const requestsOf = (minutes) => minutes.reduce((sum, { requests }) => sum + requests, 0);
/** `12:04` */
const timeOfDay = (at) => new Date(at).toISOString().slice(11, 16);

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/bake.js





/** The pause between two checks: Cloud Monitoring has one sample a minute. */
const roundMs = 60_000;
/**
 * Tests the new model at one percentage: by probes after the change and in each minute of the bake, and by real
 * traffic. Each round verifies that the split is still ours.
 *
 * @param log gets the numbers of each probe and minute, for record and summary
 * @param look called with each result, for the summary
 * @throws ActionError if a bound is broken, `STEP_TIMEOUT`; the signal's reason on abort
 */
async function bake(tested, { bakeMs, probe, watch }, transaction, run, log, look) {
    const { share, deployedModelId, nameOf } = tested;
    const { clock, tell } = run.ports;
    const { endpoint } = transaction;
    const { id } = run;
    const changedAt = clock.now();
    const endsAt = changedAt + bakeMs;
    const say = (message) => tell({ type: 'progress', step: id, message: `${share} %: ${message}` });
    const round = { ...tested, run, endpoint, endsAt, say, look, log };
    const prober = probe && share > 0 ? new Prober(probe, run) : undefined;
    const watched = { endpoint, id: deployedModelId, nameOf };
    const watcher = watch && share > 0 ? new Watcher(watch, watched, changedAt, run) : undefined;
    const probes = [];
    let lastSight;
    for (;;) {
        if (prober !== undefined)
            probes.push(...(await sendProbes(round, prober)));
        if (watcher !== undefined && watch !== undefined)
            lastSight = (await readTraffic(round, watch, watcher, probes)) ?? lastSight;
        const now = clock.now();
        const isOver = now >= endsAt && (watcher === undefined || watch === undefined || judgeTraffic(round, watch, lastSight, now));
        if (isOver)
            return;
        checkTime(run);
        const untilEnd = now < endsAt ? endsAt - now : roundMs;
        await clock.sleep(Math.min(roundMs, untilEnd), run.signal);
        await transaction.look();
    }
}
/**
 * Sends a round of probes.
 *
 * @returns the requests that were answered
 * @throws ActionError if a probe exceeded a limit
 */
async function sendProbes({ run, endpoint, host, deployedModelId, nameOf, share, say, look, log }, prober) {
    const { clock } = run.ports;
    const from = new Date(clock.now()).toISOString();
    const { words, failure, answered, judged, bound } = await prober.probe({ endpoint, host, deployedModelId, share });
    say(words);
    look('probe', words);
    const to = new Date(clock.now()).toISOString();
    const model = { model: nameOf(deployedModelId), deployedModelId, ...judged };
    await log.add({ by: 'probe', from, to, of: 1, models: [model], bound, passed: failure === undefined });
    if (failure !== undefined)
        throw failure;
    return answered;
}
/**
 * Reads the real traffic since the change; `undefined` if the metrics cannot be read for a while.
 *
 * @throws ActionError if bounds were broken often enough, or the metrics may not be read
 */
async function readTraffic({ share, endpoint, deployedModelId, run, say, look, log }, { failures }, watcher, probes) {
    const sight = await watcher.look(probes).catch((error) => {
        if ((0,core_errors/* isTemporary */.ey)(error))
            return undefined;
        throw error;
    });
    for (const line of sight?.lines ?? [])
        say(`watch: ${line}`);
    if (sight !== undefined)
        await log.see(sight.samples, sight.unsettled);
    if (sight === undefined || sight.bad.length < failures)
        return sight;
    const { id } = run;
    const { length } = sight.bad;
    const bad = joinSame(sight.bad);
    look('watch', `watch: ${length === 1 ? '' : `${length} bad samples: `}${bad}`);
    const message = `the canary failed at ${share} % traffic: ${bad}`;
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', message, {
        subject: { kind: 'endpoint', name: endpoint },
        title: `${id}: the canary failed at ${share} % traffic: ${sight.bad.at(-1)}`,
        cure: `Look for the reason in the log of the new model, which this shows. If the bound is wrong, change it in steps.${id}.`,
        commands: [(0,gcloud/* gcloudServingLog */.di)(run.step.project, endpoint.split('/').at(-1), deployedModelId)],
    });
}
/** Joins samples that differ only in their time: `error ratio 20 % (limit 1 %) at 11:08, 11:09`. */
function joinSame(bad) {
    const times = new Map();
    for (const sample of bad) {
        const at = sample.lastIndexOf(' at ');
        const what = at === -1 ? sample : sample.slice(0, at);
        times.set(what, [...(times.get(what) ?? []), ...(at === -1 ? [] : [sample.slice(at + ' at '.length)])]);
    }
    return [...times].map(([what, its]) => (its.length === 0 ? what : `${what} at ${its.join(', ')}`)).join('; ');
}
/**
 * Judges the real traffic after the end of the bake. The last samples arrive later.
 *
 * @returns true if the bake is complete
 * @throws ActionError if too few requests came
 */
function judgeTraffic(round, rules, sight, now) {
    const { endsAt, look } = round;
    const { requests, known, seenUntil } = sight ?? { requests: 0, known: 0, seenUntil: 0 };
    if (seenUntil < endsAt - roundMs && now < endsAt + metricSettleMs)
        return false;
    if (known < rules.minRequests)
        return decideInconclusive(round, rules, { requests, known }, now);
    look('watch', `watch: ${requests} requests of users, within the limits`);
    return true;
}
/** Decides by `on_inconclusive` if the bake is complete. A model that served nothing before gets no requests either. */
function decideInconclusive({ share, alone, endpoint, endsAt, run, say, look }, { minRequests, onInconclusive, withinMs }, { requests, known }, now) {
    const isUnmeasured = requests >= minRequests;
    const unknown = isUnmeasured ? `, but the latency of only ${known} is known` : '';
    const few = `${requests} requests of users${unknown}, fewer than ${minRequests}: inconclusive`;
    if (alone && !isUnmeasured && onInconclusive !== 'rollback') {
        look('watch', `watch: ${few}, but nothing served here before`);
        say(`watch: ${few}; nothing served here before, so no requests were expected: continuing`);
        return true;
    }
    if (onInconclusive === 'promote') {
        look('watch', `watch: ${few}, promoted anyway`);
        say(`watch: ${few}; on_inconclusive: promote`);
        return true;
    }
    const heldMs = now - endsAt;
    if (onInconclusive === 'hold' && heldMs < withinMs) {
        say(`watch: ${few}; watching for ${Math.ceil((withinMs - heldMs) / 60_000)} more minutes at most`);
        return false;
    }
    look('watch', `watch: ${few}`);
    const { id } = run;
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_FAILED', `at ${share} % the new model got ${few}`, {
        subject: { kind: 'endpoint', name: endpoint },
        cure: isUnmeasured
            ? `Check that Cloud Monitoring has prediction/online/prediction_latencies of the endpoint. If it has none, let steps.${id} watch only errors.`
            : `Give steps.${id} a longer bake, a larger share, fewer min_requests, or on_inconclusive: promote.`,
    });
}
/** @throws ActionError `STEP_TIMEOUT` if the step's time is over */
function checkTime({ id, step, since, ports }) {
    if (step.timeoutSeconds === undefined || ports.clock.now() < since + step.timeoutSeconds * 1_000)
        return;
    throw (0,core_errors/* stepEnded */.FS)(id, 'STEP_TIMEOUT', `took longer than its timeout of ${step.timeoutSeconds} s`, {
        title: (0,timeout/* timeoutTitle */.sC)(step),
        cure: `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or shorten the bakes.`,
    });
}

// EXTERNAL MODULE: ./build/steps/kinds/rollout/read-body.js
var rollout_read_body = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/steps/toolkit/traffic-sample.js
var traffic_sample = __webpack_require__(1015);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/sample-log.js

/** How many samples of a kind are written before each of the next ones stands for twice as many. */
const samplesPerWidth = 60;
/**
 * Collects the samples of one share of the traffic. Each goes to the record before the next change of the endpoint. In
 * the first hour that is one a minute; then passed ones are joined, two at a time, then four, and so on, so that a
 * bake of days makes a few hundred. A sample that exceeded a limit is written alone, and at once.
 */
class SampleLog {
    #write;
    #written = [];
    #pending = { probe: [], watch: [] };
    #unsettled = [];
    /** @param write writes one sample to the record */
    constructor(write) {
        this.#write = write;
    }
    /** The written samples, oldest first. Of a minute that was written twice, the newer numbers count. */
    get samples() {
        const newest = new Map(this.#written.map(one => [`${one.by} ${one.from} ${one.to}`, one]));
        return [...newest.values()].sort((a, b) => Date.parse(a.to) - Date.parse(b.to));
    }
    /** @throws ActionError `RECORD_UNWRITABLE` */
    async add(sample) {
        const { by, passed } = sample;
        const pending = this.#pending[by];
        if (!passed) {
            await this.#flush(by);
            return this.#keep(sample);
        }
        pending.push(sample);
        if (pending.length >= this.#width(by))
            await this.#flush(by);
    }
    /**
     * @param unsettled minutes whose numbers may still change; only those of the last call are kept
     * @throws ActionError `RECORD_UNWRITABLE`
     */
    async see(samples, unsettled) {
        this.#unsettled = unsettled;
        for (const sample of samples)
            await this.add(sample);
    }
    /**
     * Writes what is not written yet.
     *
     * @throws ActionError `RECORD_UNWRITABLE`
     */
    async end() {
        await this.see(this.#unsettled, []);
        await this.#flush('probe');
        await this.#flush('watch');
    }
    #width(by) {
        const count = this.#written.filter(one => one.by === by).length;
        return 2 ** Math.floor(count / samplesPerWidth);
    }
    async #flush(by) {
        const [first, ...more] = this.#pending[by].splice(0);
        if (first !== undefined)
            await this.#keep((0,traffic_sample/* joinSamples */.A)([first, ...more]));
    }
    async #keep(sample) {
        await this.#write(sample);
        this.#written.push(sample);
    }
}
/** Returns a sample as the record has it. */
function recordedSample({ by, from, to, of, models, bound, passed }, { step, endpoint, share }) {
    const { failures, errorRatio, p50Ms, p95Ms, p99Ms, minRequests } = bound;
    const limits = {
        ...(failures !== undefined && { failures }),
        ...(errorRatio !== undefined && { error_ratio: errorRatio }),
        ...(minRequests !== undefined && { min_requests: minRequests }),
        ...latencies({ p50Ms, p95Ms, p99Ms }),
    };
    return { step, endpoint, by, share, from, to, samples: of, models: models.map(recordedModel), bound: limits, passed };
}
const recordedModel = (one) => ({
    model: one.model,
    deployed_model_id: one.deployedModelId,
    requests: one.requests,
    failures: one.failures,
    ...(one.errorRatio !== undefined && { error_ratio: one.errorRatio }),
    ...latencies(one),
});
const latencies = ({ p50Ms, p95Ms, p99Ms }) => ({
    ...(p50Ms !== undefined && { p50_ms: p50Ms }),
    ...(p95Ms !== undefined && { p95_ms: p95Ms }),
    ...(p99Ms !== undefined && { p99_ms: p99Ms }),
});

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/starting-point.js




/** @throws ActionError `STEP_REJECTED` if it is not clear with which deployed model to continue */
function startingPointOf({ name, endpoint }, wanted) {
    const { version, traffic, rerun, ids } = wanted;
    const all = (0,deployed_models/* deployedAt */.av)(endpoint);
    const same = all
        .filter(one => one.version === (0,find_resource/* identityOf */.cu)(version))
        .map(deployed => ({ deployed, at: ids.includes(deployed.id) ? undefined : wanted.unlike(deployed.resource) }));
    const asAsked = same.flatMap(({ deployed, at }) => (at === undefined ? [deployed] : []));
    const taken = rerun === 'new' ? undefined : reusableDeployment(all, asAsked, wanted, name);
    const shares = (0,rollout_shares/* sharesOf */.AR)(endpoint);
    const former = taken === undefined ? shares : (0,rollout_shares/* formerOf */.TV)(shares, taken.id);
    const serving = (0,deployed_models/* servingBy */.gW)(all, former);
    const at = taken?.share ?? 0;
    const asked = taken === undefined ? traffic : traffic.filter(share => share > at);
    const alone = serving.length === 0 && traffic.some(share => share > 0);
    const different = same.flatMap(({ deployed, at: path }) => (path === undefined ? [] : [{ deployed, at: path }]));
    const stages = alone ? [100].filter(share => share > at) : asked;
    // An unfinished rollout's model is undeployed. One that was deployed otherwise, or has all traffic, stays.
    const isUnfinished = taken !== undefined && (ids.includes(taken.id) || (taken.mark?.type === 'before' && taken.share > 0));
    const undeploys = taken === undefined || (isUnfinished && taken.share < 100);
    const restoreTo = { shares: undeploys ? former : shares, undeploys };
    return { taken, former, restoreTo, serving, stages, alone, different: taken === undefined ? different : [] };
}
function reusableDeployment(all, same, { version, ids, step }, name) {
    const own = all.find(({ id }) => ids.includes(id));
    if (own !== undefined && own.version !== (0,find_resource/* identityOf */.cu)(version)) {
        const message = `this run has deployed ${own.short} on ${name} (${own.id}), but the step now deploys ${version.versioned}`;
        throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
            subject: { kind: 'endpoint', name },
            cause: 'The alias moved between two attempts of this run.',
            cure: `Roll it back first, or name the version instead of an alias.`,
        });
    }
    if (own !== undefined || same.length <= 1)
        return own ?? same[0];
    const message = `${name} has ${same[0]?.short} deployed ${same.length} times, so the step cannot choose one to continue with: ${same.map(({ id }) => id).join(', ')}`;
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
        subject: { kind: 'endpoint', name },
        cure: 'Undeploy all but one of them.',
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/rollout.js





















/** How long to wait for a model that is being undeployed, and the pause between two reads. */
const undeployedWithinMs = { most: 15 * 60_000, pause: 10_000 };
/**
 * Deploys a version next to what serves, and gives it traffic in steps, each tested before the next. A failure restores
 * the former split and undeploys the new model. It ends where `traffic` ends: a later rollout of the same version
 * continues from there. See docs/design/rollouts.md.
 */
const rollout = async (run) => {
    const { id, ports, request } = run;
    const body = (0,rollout_read_body/* readRolloutBody */.wc)(request.body);
    const version = await (0,find_resource/* findModel */.P6)(body.model, run, ['rollout', 'model']);
    if (version === undefined)
        throw (0,find_resource/* noModel */.X_)(body.model, 'STEP_REJECTED', run);
    await ports.record('model.resolved', { step: id, asked: body.model, model: version.versioned });
    if (body.model !== version.versioned)
        ports.tell({ type: 'progress', step: id, message: `the model ${body.model} is ${version.versioned}` });
    const ensured = await ensureEndpoint(body.endpoint, body.create, run);
    if ('end' in ensured)
        return ensured.end;
    const { name, endpoint } = ensured;
    const ids = deployedIds(request.dedupeKey);
    const unlike = (deployed) => differenceFromAsked(body.deployedModel, deployed, String(endpoint['name']), run);
    const { traffic } = body;
    const start = startingPointOf({ name, endpoint }, { version, traffic, ids, rerun: request.rerun, unlike, step: id });
    const taken = (0,deployed_models/* deployedAt */.av)(endpoint).filter(one => ids.includes(one.id)).length;
    const deployedModelId = start.taken?.id ?? ids[taken] ?? ids.at(-1) ?? '';
    const short = (0,deployed_models/* shortOf */.IX)(version, endpoint);
    const found = { body, version, short, name, endpoint, start, deployedModelId };
    await checkBefore(found, run);
    tellStart(found, run);
    if (start.taken === undefined || start.stages.length > 0)
        return runStages(found, run);
    // Nothing changes, so there is nothing to restore. Leftovers of an earlier attempt are undeployed.
    return rolloutResult(found, start.taken.share === 100 ? await finish(endpoint, found, run) : endpoint, [], run);
};
async function runStages(found, run) {
    const { version, short, name, endpoint, start, deployedModelId } = found;
    const { ports } = run;
    const stages = [];
    const transaction = await EndpointTransaction.begin(run, {
        endpoint: name,
        former: start.restoreTo.shares,
        undeploys: start.restoreTo.undeploys ? deployedModelId : undefined,
    }, { model: version.versioned, deployedModelId, now: (0,rollout_shares/* sharesOf */.AR)(endpoint) });
    try {
        if (start.taken === undefined)
            await deploy(found, transaction, run);
        let now = endpoint;
        for (const share of start.stages)
            now = await stage(share, found, transaction, stages, run);
        transaction.commit();
        if ((0,rollout_shares/* sharesOf */.AR)(now)[deployedModelId] === 100)
            now = await finish(now, found, run);
        return rolloutResult(found, now, stages, run);
    }
    catch (error) {
        const end = await transaction.undo(error);
        const wasRestored = end.state === 'ROLLED_BACK';
        const told = stages.map((one, index) => wasRestored && one.outcome === 'held' && index === stages.length - 1
            ? { ...one, outcome: 'restored' }
            : one);
        const last = transaction.seen && (0,deployed_models/* servingIn */.m8)(transaction.seen);
        ports.tell({
            type: 'progress',
            step: run.id,
            message: `the rollout of ${short} ended: ${end.state}`,
        });
        return { ...end, details: rolloutDetails(found, last, told) };
    }
}
/** Deploys the new model, and writes into its name what served before. A rollback reads it there. */
function deploy({ body, version, short, start, deployedModelId }, transaction, run) {
    const displayName = String(body.deployedModel['displayName'] ?? version.model['displayName'] ?? '');
    const marked = { ...body.deployedModel, displayName: (0,breadcrumbs/* breadcrumbBefore */.PA)(displayName || short, start.serving) };
    return deployCandidate(marked, version, deployedModelId, transaction, run);
}
/**
 * Gives the new model its share. One that was found without traffic may be in undeployment, if an earlier attempt was
 * cancelled. Google then refuses traffic for it, and it is deployed again once it is gone.
 */
async function shiftTraffic(share, found, transaction, run) {
    const { start, deployedModelId, short } = found;
    const { ports, step, signal } = run;
    const shares = (0,rollout_shares/* withShare */.kp)(start.former, deployedModelId, share);
    try {
        return await transaction.set(shares);
    }
    catch (error) {
        if (start.taken?.share !== 0 || !(error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 400))
            throw error;
        const title = `Google gives ${deployedModelId} no traffic`;
        const message = `${title}: it may be shutting down; waiting until it is gone`;
        ports.tell({ type: 'note', step: step.declaration.id, title, message, words: error.answer.words });
        const times = { first: undeployedWithinMs.pause, deadline: ports.clock.now() + undeployedWithinMs.most, signal };
        const isThere = async () => (0,deployed_models/* deployedAt */.av)(await transaction.look()).some(({ id }) => id === deployedModelId);
        if (await poll(ports.clock, times, isThere, there => !there))
            throw error;
        ports.tell({ type: 'progress', step: step.declaration.id, message: `it is gone: ${short} is deployed again` });
        await deploy(found, transaction, run);
        return transaction.set(shares);
    }
}
/** Sets one share of the traffic and tests it. */
async function stage(share, found, transaction, stages, run) {
    const { body, short, start, deployedModelId, endpoint, name } = found;
    const { id, ports } = run;
    const began = ports.clock.now();
    // The last result of each kind is enough, the newest at the end.
    const looks = new Map();
    const log = new SampleLog(sample => ports.record('rollout.sampled', recordedSample(sample, { step: id, endpoint: name, share }), 'with the next'));
    const note = (outcome) => {
        const milliseconds = ports.clock.now() - began;
        stages.push({ traffic: share, outcome, looks: [...looks.values()], milliseconds, samples: log.samples });
    };
    ports.tell({ type: 'progress', step: id, message: `${short} gets ${share} % of the traffic of ${name}` });
    try {
        const now = await shiftTraffic(share, found, transaction, run);
        const host = dedicatedHost(endpoint, name, id);
        const { alone } = start;
        const names = new Map((0,deployed_models/* deployedAt */.av)(now).map(one => [one.id, one.short]));
        const nameOf = (deployed) => names.get(deployed) ?? deployed;
        await bake({ share, deployedModelId, host, nameOf, alone }, body, transaction, run, log, (by, words) => {
            looks.delete(by);
            looks.set(by, words);
        });
        // The next change of the split has its reasons in the record.
        await log.end();
        note('held');
        return now;
    }
    catch (error) {
        // If the record cannot be written, the end of the step reports it.
        await log.end().catch(() => { });
        note('failed');
        throw error;
    }
}
/** Undeploys everything else: what served before, and what earlier rollouts kept warm. */
async function finish(now, { start, body, deployedModelId, name }, run) {
    const { id, ports, signal } = run;
    const others = (0,deployed_models/* deployedAt */.av)(now).filter(one => one.id !== deployedModelId);
    const [former] = [...start.serving].sort((a, b) => b.share - a.share);
    const marked = (0,deployed_models/* deployedAt */.av)(now)
        .flatMap(({ mark }) => (mark?.type === 'before' ? mark.models : []))
        .map(one => one.short);
    for (const one of others) {
        const isFormer = start.serving.some(served => served.id === one.id);
        // Also if this run, or the one before it, ended between the last change and this.
        const isKept = one.mark !== undefined || marked.includes(one.short);
        const isWarm = body.keep && (start.serving.length === 0 ? isNewest(one, others) : one.id === former?.id);
        if (isWarm)
            ports.tell({
                type: 'progress',
                step: id,
                message: `${one.short} (${one.id}) stays deployed at 0 %, because of keep`,
            });
        else if (isFormer || isKept)
            await undeployFormer(name, one.id, one.short, run);
        else {
            const message = `${one.short} (${one.id}) is deployed at 0 %, and not by a rollout: it stays`;
            ports.tell({ type: 'progress', step: id, message });
        }
    }
    return ports.vertex.get(name, { step: id, signal });
}
const isNewest = (one, others) => others.every(({ createdAt }) => createdAt <= one.createdAt);
/** Checks what can be known to fail before any change. */
async function checkBefore({ body, name, endpoint, start }, run) {
    const { id, ports } = run;
    const isPrivate = (endpoint['network'] ?? '') !== '' || (0,json/* isObject */.Gv)(endpoint['privateServiceConnectConfig']);
    if (body.probe !== undefined && isPrivate)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${name} is in a private network, so the action cannot probe it`, {
            subject: { kind: 'endpoint', name },
            cure: 'Leave out probe, and let watch check real traffic.',
        });
    const host = dedicatedHost(endpoint, name, id);
    if (host === undefined && body.probe !== undefined)
        refuseLarge(requestOf(body.probe), name, id);
    if (body.watch === undefined || start.stages.length === 0)
        return;
    const before = await trafficBefore(name, run);
    ports.tell({ type: 'progress', step: id, message: `${name}, the last 15 minutes: ${before}` });
}
function tellStart({ body, short, name, endpoint, start, deployedModelId }, { id, ports }) {
    const say = (message) => ports.tell({ type: 'progress', step: id, message });
    const { taken, stages, alone, different } = start;
    say(`${name} serves ${(0,deployed_models/* describeServed */.JA)((0,deployed_models/* deployedAt */.av)(endpoint))}`);
    for (const { deployed, at } of different)
        say(`${short} is deployed as ${deployed.id}, but not with the requested ${at}: it is deployed again next to it`);
    if (taken !== undefined)
        say(`${short} is deployed as ${deployedModelId} already, at ${taken.share} %: ${stages.length === 0 ? 'no stage is left' : `it continues to ${stages.join(', ')} %`}`);
    if (alone && stages.length > 0 && body.traffic.join() !== '100')
        say(`no other model serves: ${short} gets 100 % at once`);
}
function rolloutResult(found, now, stages, run) {
    const { version, name, start, deployedModelId } = found;
    const resource = {
        endpoint: name,
        model: (0,resource_names/* withoutVersion */.Pv)(version.versioned),
        modelVersionId: String(version.model['versionId']),
        deployedModelId,
        trafficSplit: (0,rollout_shares/* sharesOf */.AR)(now),
    };
    const serving = (0,deployed_models/* servingIn */.m8)(now);
    return {
        ...succeeded({ name, resource }, run),
        adopted: start.taken !== undefined && stages.length === 0,
        details: rolloutDetails(found, serving, stages),
    };
}
function rolloutDetails({ name, short, start }, to, stages) {
    const shown = (all) => all.map(({ short, share }) => ({ model: short, traffic: share }));
    return {
        type: 'rollout',
        model: short,
        endpoint: name,
        from: shown(start.serving),
        ...(to && { to: shown(to) }),
        stages,
    };
}

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/changes.js




/** Returns the Schedule to send: without our own keys, and with the parent of its runs. */
function scheduleRequest({ step, request }) {
    const { state: _, catch_up: __, createPipelineJobRequest: runs, ...schedule } = request.body;
    if (!(0,json/* isObject */.Gv)(runs))
        return schedule;
    return { ...schedule, createPipelineJobRequest: { parent: (0,resource_names/* parentOf */.gN)(step), ...runs } };
}
/**
 * Returns the fields of the step that an existing schedule has otherwise. Our labels do not count: they name the run
 * that made a change, and not what runs.
 */
function changedFields(found, { step, request }) {
    const { state: _, catch_up: __, ...wanted } = request.body;
    const { shapes } = request.schema;
    const projectNumber = /^projects\/(\d+)\//.exec(nameOf(found))?.[1];
    return Object.keys(wanted)
        .toSorted()
        .filter(field => {
        const named = (resource) => (0,resource_names/* withProjectOf */.jG)({ [field]: resource[field] }, nameOf(found), step.project);
        const schema = { shapes, name: 'ScheduleStep' };
        return compareResources(named(wanted), named(found), schema, { projectNumber }).difference !== undefined;
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/find-schedule.js








/** Returns the labels of the runs of a schedule, which has none itself. */
const labelsOfRuns = (schedule) => {
    const labels = (0,document_path/* valueAt */.fK)(schedule, ['createPipelineJobRequest', 'pipelineJob', 'labels']);
    return (0,json/* isObject */.Gv)(labels) ? labels : {};
};
/** Returns a schedule's name with the project as in the step. */
const ownName = (schedule, { step }) => `${(0,resource_names/* parentOf */.gN)(step)}/schedules/${nameOf(schedule).split('/').at(-1)}`;
/** Returns the schedules that this run wrote for the step. */
const schedulesOfKey = async (run) => (await schedulesOfName(run)).filter(one => (0,steps_labels/* isSameKey */.yL)({ labels: labelsOfRuns(one) }, run.request.dedupeKey));
/** Google decides what a filter means, so the display name is compared here once more. */
async function schedulesOfName({ id, step, ports, signal }) {
    const { displayName } = step.body;
    const listed = await ports.vertex.list(`${(0,resource_names/* parentOf */.gN)(step)}/schedules`, 'schedules', {
        step: id,
        signal,
        query: { filter: `display_name=${JSON.stringify(displayName)}` },
    });
    return listed.filter(one => one['displayName'] === displayName);
}
/**
 * Returns the schedule to change; `undefined`: one must be created. A completed schedule starts no more runs: it counts
 * only as long as it equals the step, so that a merge without a change does not start it again.
 *
 * @throws ActionError `STEP_REJECTED` if several have the display name, or another client made the only one
 */
async function findSchedule(run) {
    const { id, step, request } = run;
    const found = await schedulesOfName(run);
    const live = found.filter(one => one['state'] !== 'COMPLETED');
    const called = (0,core_text/* quote */.hD)(String(step.body['displayName']));
    if (live.length > 1) {
        const message = `${live.length} schedules have the display name ${called}: ${live.map(nameOf).join(', ')}`;
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, {
            cure: 'Delete all but one in the console, or choose another name.',
        });
    }
    const [schedule = newest(found, run)] = live;
    if (schedule === undefined)
        return undefined;
    if (isOfGrant(schedule, request.labels))
        return schedule;
    const name = ownName(schedule, run);
    throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `${name} has the display name ${called}, but this grant did not create it`, {
        subject: { kind: 'resource', name },
        cause: 'The labels of its pipelineJob name another repository or grant, or none.',
        cure: 'Choose another displayName, or delete that schedule in the console. Its next runs would then be yours.',
    });
}
function newest(completed, run) {
    const [latest] = completed.toSorted((a, b) => (String(a['createTime']) > String(b['createTime']) ? -1 : 1));
    if (latest === undefined || !isOfGrant(latest, run.request.labels))
        return undefined;
    const isWanted = run.step.body['state'] === 'DELETED' || changedFields(latest, run).length === 0;
    return isWanted ? latest : undefined;
}
/** True by the labels of its runs, as a job of this repository and grant is identified. */
function isOfGrant(schedule, ours) {
    const labels = labelsOfRuns(schedule);
    return ['keyless-repository-id', 'keyless-grant'].every(name => labels[name] !== undefined && labels[name] === ours[name]);
}

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/state.js

/**
 * Pauses or resumes a schedule, if its state is not the one of the step. A completed one stays.
 *
 * @param written the schedule as it was read or written last
 * @returns the schedule in its state
 * @throws ActionError if Google refuses, or if its state is not known
 */
async function bringToState(name, written, run) {
    const { id, step, ports, signal } = run;
    const wanted = step.body['state'] ?? 'ACTIVE';
    const { state } = written;
    if (state === wanted || state === 'COMPLETED')
        return written;
    const verb = wanted === 'PAUSED' ? 'pause' : 'resume';
    await ports.record('schedule.changed', { step: id, schedule: name, change: verb, fields: [] });
    const body = verb === 'resume' && step.body['catch_up'] === true ? { catchUp: true } : {};
    const sent = await ports.vertex.once('POST', `${name}:${verb}`, { step: id, body }).catch((error) => {
        // Another client may have done the same in between.
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 400)
            return { ambiguous: error };
        throw error;
    });
    const current = await ports.vertex.get(name, { step: id, signal });
    if ('ambiguous' in sent && current['state'] !== wanted)
        throw sent.ambiguous;
    return current;
}

;// CONCATENATED MODULE: ./build/steps/kinds/schedule/schedule.js










/**
 * Brings a schedule to what the step says. The display name identifies it, so that a later run changes the schedule of
 * an earlier one, and never adds a second.
 */
const schedule = async (run) => {
    const { id, step, request, ports, signal } = run;
    const called = (0,core_text/* quote */.hD)(String(request.body['displayName']));
    if (step.body['state'] === 'DELETED')
        return deleteSchedule(run);
    const making = {
        step: id,
        find: () => schedulesOfKey(run),
        choose: found => theOnly(found, 'schedule', id),
        create: () => writeSchedule(run),
        // Another run may have changed it since.
        adopt: async () => {
            const sent = await writeSchedule(run);
            return 'ambiguous' in sent ? unknownResult(sent.ambiguous) : finishSchedule(sent.resource, run);
        },
        created: answer => finishSchedule(answer, run),
        rerun: 'adopt',
        chosenId: false,
        uncertain: {
            what: `the schedule ${called} was written by step ${id}`,
            step: id,
            cure: `Look in ${step.location} of ${step.project} for a schedule of this name. A re-run changes it if it exists, and creates it otherwise.`,
        },
    };
    const end = await createOnce(making, ports, signal);
    return 'uncertain' in end ? unknownResult(end.uncertain) : end;
};
/** Creates the schedule, changes what differs, or sends nothing. */
async function writeSchedule(run) {
    const { id, step, request, ports } = run;
    const { declaration } = step;
    const found = await findSchedule(run);
    const body = scheduleRequest(run);
    if (found === undefined) {
        const sent = await ports.vertex.once('POST', `${(0,resource_names/* parentOf */.gN)(step)}/schedules`, { step: id, body });
        if ('resource' in sent) {
            const name = ownName(sent.resource, run);
            const kind = declaration.kind;
            await ports.record('step.submitted', { step: id, kind, name, request_sha256: (0,dedupe_key/* digestOf */.ol)(request.body) });
            ports.tell({ type: 'made', step: id, name, consoleUrl: (0,console/* consoleUrl */.B)(name, step.project) });
        }
        return sent;
    }
    const name = ownName(found, run);
    const fields = changedFields(found, run);
    if (fields.length === 0) {
        await adoptedResource({ name, state: String(found['state']) }, request, ports);
        return { resource: found };
    }
    await ports.record('schedule.changed', { step: id, schedule: name, change: 'update', fields });
    ports.tell({ type: 'progress', step: id, message: `${name} exists: changing ${fields.join(', ')}` });
    const changes = Object.fromEntries(fields.map(field => [field, body[field]]));
    return ports.vertex.once('PATCH', name, { step: id, query: { updateMask: fields.join(',') }, body: changes });
}
async function finishSchedule(written, run) {
    const current = await bringToState(ownName(written, run), written, run);
    const name = ownName(current, run);
    return succeeded({ name, resource: { ...current, name } }, run);
}
/** Deletes the schedule of the display name. If there is none, there is nothing to do. */
async function deleteSchedule(run) {
    const { id, step, ports } = run;
    const found = await findSchedule(run);
    const displayName = String(step.body['displayName']);
    if (found === undefined) {
        ports.tell({ type: 'progress', step: id, message: `there is no schedule ${(0,core_text/* quote */.hD)(displayName)}: nothing to delete` });
        const { name: _, ...end } = succeeded({ name: '', resource: { displayName, state: 'DELETED' } }, run);
        return { ...end, consoleUrl: undefined };
    }
    const name = ownName(found, run);
    await ports.record('schedule.changed', { step: id, schedule: name, change: 'delete', fields: [] });
    const sent = await ports.vertex.once('DELETE', name, { step: id });
    if ('ambiguous' in sent)
        return (await findSchedule(run)) === undefined ? deletedEnd(name, run) : failed(sent.ambiguous);
    const what = `the deletion of the schedule ${(0,core_text/* quote */.hD)(displayName)}`;
    return waitForOperation(sent.resource, { what }, run, () => ({
        name: nameOf(found),
        resource: { name, displayName, state: 'DELETED' },
    }));
}
const deletedEnd = (name, run) => succeeded({ name, resource: { name, displayName: run.step.body['displayName'], state: 'DELETED' } }, run);

;// CONCATENATED MODULE: ./build/steps/kinds/serving/traffic.js





/** Sets an endpoint's split, unless another client changes the endpoint meanwhile. Then their split stays. */
const traffic = async (run) => {
    const { id, request, ports, signal } = run;
    const wanted = (0,serving_split/* splitOf */.uv)(request.body);
    const found = await (0,find_resource/* findEndpoint */.vS)(request.body['endpoint'], run);
    if (found === undefined)
        throw (0,find_resource/* noEndpoint */.lB)(request.body['endpoint'], run, 'Create it with an earlier endpoint step. ');
    const { name, endpoint } = found;
    const unknownModels = (0,serving_split/* unknownDeployedModels */.jR)(wanted, endpoint);
    if (unknownModels !== undefined)
        throw (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', `the split does not fit ${name}: ${unknownModels}`, {
            subject: { kind: 'endpoint', name },
            cure: 'Use the ids of the existing deployed models.',
        });
    if ((0,serving_split/* sameSplit */.xY)(wanted, (0,serving_split/* splitOf */.uv)(endpoint))) {
        ports.tell({ type: 'progress', step: id, message: `the split of ${name} is already set: ${(0,serving_split/* describeSplit */.iO)(wanted)}` });
        return succeeded({ name, resource: endpoint }, run);
    }
    ports.tell({
        type: 'progress',
        step: id,
        message: `${name}: from ${(0,serving_split/* describeSplit */.iO)((0,serving_split/* splitOf */.uv)(endpoint))} to ${(0,serving_split/* describeSplit */.iO)(wanted)}`,
    });
    const set = await setSplit(name, endpoint, { trafficSplit: wanted }, { step: id, signal }, ports.vertex);
    if ('ambiguous' in set)
        return unansweredCall(name, set.ambiguous, run);
    if ('theirs' in set)
        throw changedMeanwhile(name, wanted, set.theirs, run);
    return succeeded({ name, resource: set.endpoint }, run);
};
function changedMeanwhile(name, wanted, now, { id }) {
    const when = typeof now['updateTime'] === 'string' ? ` at ${now['updateTime']}` : '';
    const message = `another client changed ${name}${when} before this step could; its change is kept. Its split is ${(0,serving_split/* describeSplit */.iO)((0,serving_split/* splitOf */.uv)(now))}, not ${(0,serving_split/* describeSplit */.iO)(wanted)}`;
    return (0,core_errors/* stepError */.hH)(id, 'STEP_REJECTED', message, {
        subject: { kind: 'endpoint', name },
        cure: 'Find the client in Cloud Audit Logs. Then run the step again if you still want its split.',
    });
}

// EXTERNAL MODULE: ./build/steps/kinds/stage/objects.js
var stage_objects = __webpack_require__(3625);
;// CONCATENATED MODULE: ./build/steps/kinds/stage/stage.js





/** Uploads that wait for their turn. The port limits how many are sent at a time, by their size. */
const inHand = 16;
/** More would make the results of a run too large. `sha256` is the digest of all. */
const mostListed = 1_000;
/** Between two lines about the progress. */
const tellMs = 10_000;
/**
 * Handles an upload of files of the workspace. What exists already, after a re-run or a kill, is adopted, so that only
 * the rest is sent.
 */
const stageFiles = async (run) => {
    const { id, step, request, ports } = run;
    const [sources] = step.sources ?? [];
    const { to } = request.body;
    if (sources === undefined || typeof to !== 'string')
        throw (0,core_errors/* stepError */.hH)(id, 'INTERNAL', 'its files were not read');
    const [contents = []] = ports.contentsOf(id);
    const objects = (0,stage_objects/* plannedObjects */.t)(id, to, sources, contents);
    const uri = (0,stage_objects/* stagedUri */.F)(to, sources);
    const digest = (0,file_sources/* digestOfSources */.K)(sources);
    const bytes = objects.reduce((sum, { content }) => sum + content.bytes, 0);
    const about = { step: id, uri, objects: objects.length, bytes, sha256: digest };
    await ports.record('object.staging', about);
    const staged = await uploadAll(run, objects, bytes);
    const adopted = staged.filter(({ isAdopted }) => isAdopted).length;
    await ports.record('object.staged', { ...about, adopted });
    const what = objects.length === 1 ? '' : `${(0,core_text/* count */.U9)(objects.length)} objects, `;
    const known = adopted === 0 ? '' : `; ${adopted === objects.length ? 'all' : (0,core_text/* count */.U9)(adopted)} had been there`;
    ports.tell({ type: 'progress', step: id, message: `${what}${(0,core_text/* byteSize */.mz)(bytes)} are at ${uri}${known}` });
    return {
        state: 'SUCCEEDED',
        recorded: { state: 'SUCCEEDED', reason: null },
        adopted: adopted === objects.length,
        resource: {
            uri,
            sha256: digest,
            bytes,
            count: objects.length,
            objects: objects.slice(0, mostListed).map((object, index) => listed(object, staged[index])),
        },
    };
};
const listed = ({ name, uri, content: { bytes, crc32c, sha256 } }, staged) => ({
    name,
    uri,
    bytes,
    crc32c,
    sha256,
    generation: staged?.generation ?? '',
});
/** @throws the first error. Other uploads are then stopped; what they completed stays, and a re-run adopts it */
async function uploadAll(run, objects, bytes) {
    const { id, ports } = run;
    const stop = new AbortController();
    const signal = AbortSignal.any([run.signal, stop.signal]);
    const progress = tellProgress(run, bytes);
    const staged = [];
    let next = 0;
    const worker = async () => {
        while (next < objects.length) {
            const index = next++;
            const object = objects[index];
            if (object === undefined)
                return;
            signal.throwIfAborted();
            staged[index] = await ports.objects.put(object.uri, object.content, { step: id, signal, sent: progress });
        }
    };
    const limit = limitTime(run, stop);
    let failure;
    const workers = Array.from({ length: inHand }, () => worker().catch((error) => {
        failure ??= { error };
        stop.abort(error);
    }));
    await Promise.all(workers);
    limit.abort();
    if (failure !== undefined)
        throw failure.error;
    return staged;
}
/** Stops the uploads when the step's time is over. */
function limitTime({ id, step, since, ports }, stop) {
    const done = new AbortController();
    if (step.timeoutSeconds === undefined)
        return done;
    const left = since + step.timeoutSeconds * 1_000 - ports.clock.now();
    ports.clock.sleep(Math.max(0, left), done.signal).then(() => stop.abort(uploadTimedOut(id, step)), () => { });
    return done;
}
const uploadTimedOut = (id, step) => (0,core_errors/* stepEnded */.FS)(id, 'STEP_TIMEOUT', `took longer than its timeout of ${step.timeoutSeconds} s`, {
    title: (0,timeout/* timeoutTitle */.sC)(step),
    cure: 'Re-run the job: what exists already is not sent again. Or raise `timeout`.',
});
/** Tells how much is there, now and then: never a line for each file. */
function tellProgress({ id, ports: { clock, tell } }, total) {
    let sent = 0;
    let toldAt = clock.now();
    return bytes => {
        sent += bytes;
        if (clock.now() - toldAt < tellMs || sent >= total)
            return;
        toldAt = clock.now();
        const percent = Math.floor((100 * sent) / total);
        tell({ type: 'progress', step: id, message: `${(0,core_text/* byteSize */.mz)(sent)} of ${(0,core_text/* byteSize */.mz)(total)} (${percent} %)` });
    };
}

;// CONCATENATED MODULE: ./build/steps/kinds/handlers.js
























/**
 * Handlers of the kinds that send more than one call. They stand apart from the definitions, so that a plan or a check
 * of the steps loads none of them.
 */
const ownHandlers = {
    attach: attach,
    endpoint: endpoint,
    deployModel: deployModel,
    undeployModel: undeployModel,
    traffic: traffic,
    predict: predict,
    generateContent: generateContent,
    call: call,
    gate: gate,
    aliases: aliases,
    copyModel: copyModel,
    reasoningEngine: reasoningEngine,
    queryAgent: queryAgent,
    publish: publish,
    buildImage: buildImage,
    schedule: schedule,
    uploadModel: uploadModel,
    rollout: rollout,
    rollback: rollback,
    stage: stageFiles,
};
/** Handlers of the other kinds, by the result of their one call. */
const sharedHandlers = { job: job, operation: operation, answer: answer };
/** Returns the handler of a kind: its own, or the one for the result of its call. */
function handlerOf(kind) {
    const { handledAs } = registry/* definitions */.BG[kind];
    if (handledAs !== 'own')
        return sharedHandlers[handledAs];
    const handlers = ownHandlers;
    const handler = handlers[kind];
    if (handler === undefined)
        throw new Error(`${kind} has no handler`);
    return handler;
}

;// CONCATENATED MODULE: ./build/steps/run/run-step.js







/**
 * Runs one step: records that it begins, calls its handler, and records its end. If the end is not known, its entry for
 * post stays.
 *
 * @param trackInFlight leaves what the step has begun and not seen the end of; `undefined`: nothing any more
 * @throws ActionError if nothing happened: `ready` refused, Google refused, or the record cannot be written
 */
async function runStep(declaration, ready, trackInFlight, ports, signal) {
    const { id, kind } = declaration;
    const { step, request } = ready;
    const { project, location } = step;
    await ports.record('step.started', {
        step: id,
        kind,
        method: step.method === undefined ? null : String(step.body['method']),
        project,
        location,
        dedupe_key: request.dedupeKey,
        request_sha256: (0,dedupe_key/* digestOf */.ol)(request.body),
        ...(step.sources && { sources_sha256: step.sources.map(file_sources/* digestOfSources */.K) }),
    });
    const since = ports.clock.now();
    let known;
    const keep = (inFlight) => {
        trackInFlight(inFlight);
        known = inFlight;
    };
    const vertex = trackBeforeSend(ports.vertex, step, () => known !== undefined, keep, signal);
    let end;
    try {
        end = await handlerOf(kind)({ ...ready, id, ports: { ...ports, vertex }, signal, since, trackInFlight: keep });
    }
    catch (error) {
        // A refused request left nothing behind, and neither did one that was cancelled before it began.
        trackInFlight(undefined);
        const reason = (0,core_errors/* asActionError */.z6)(error, id).code;
        await ports.record('step.finished', { step: id, kind, name: null, state: 'REJECTED', reason });
        throw error;
    }
    if (end.recorded !== undefined)
        await ports.record('step.finished', { step: id, kind, name: end.name ?? null, ...end.recorded });
    // Only now: until the record has the end, post must report it.
    if (end.state === 'SUCCEEDED')
        trackInFlight(undefined);
    return {
        kind,
        state: end.state,
        name: end.name,
        consoleUrl: end.consoleUrl,
        startedAt: end.startedAt ?? new Date(since).toISOString(),
        finishedAt: end.finishedAt,
        adopted: end.adopted ?? false,
        sent: request,
        resource: end.resource && namedByProject(end.resource, end, step, ports),
        details: end.details,
        machineTime: machineTimeIn(end, ready, since),
        error: end.error,
    };
}
/** Returns a resource with the project's id instead of its number. */
function namedByProject(resource, end, step, { projectIds }) {
    // The result of a list call contains names, but has none itself.
    const learned = step.declaration.kind === 'call' ? [...(projectIds ?? [])] : [];
    const named = learned.reduce((one, [number, to]) => (0,resource_names/* withProject */.C3)(one, number, to), resource);
    return (0,resource_names/* withProjectOf */.jG)(named, numbered(end), step.project);
}
/** A lookup by `call` starts nothing; what another call starts is not watched. */
function machineTimeIn(end, { step, request }, since) {
    const { state, resource, adopted = false } = end;
    if (step.declaration.kind === 'call' && step.method?.verb !== 'POST')
        return undefined;
    return (0,machine_time/* machineTimeOf */.SB)({
        body: request.body,
        succeeded: state === 'SUCCEEDED',
        ran: end.ran ?? (resource === undefined ? [] : [resource]),
        adoptedAt: adopted ? since : undefined,
    });
}
/** Returns the name of a step's result as Google has it: a handler may use the project's id. */
const numbered = ({ name, resource }) => [name, resource?.['name']].find((one) => typeof one === 'string' && /^projects\/\d/.test(one));

;// CONCATENATED MODULE: ./build/steps/run/schedule.js



/** Starts each step once, after its dependencies have finished. */
function scheduleSteps(steps, begin, signal) {
    const outcomes = new Map();
    const turns = new Map();
    const turn = (step) => {
        const known = turns.get(step.id);
        if (known !== undefined)
            return known;
        const needed = steps.filter(candidate => step.needs.includes(candidate.id));
        const outcome = Promise.all(needed.map(turn)).then(before => {
            const detached = needed.findIndex((_, index) => before[index]?.state === 'DETACHED');
            const error = detachedError(step, needed[detached], before[detached], signal);
            return begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id, error);
        });
        turns.set(step.id, outcome);
        return outcome;
    };
    return { done: Promise.all(steps.map(async (step) => outcomes.set(step.id, await turn(step)))), outcomes };
}
/**
 * Returns a function that runs one step, or says why it is not run.
 *
 * @param inFlight learns what the step begins
 */
function createStepRunner(complete, inFlight, ports, signal) {
    const resources = {};
    return async (step, failed, detached) => {
        if (failed !== undefined || signal.aborted) {
            const because = failed === undefined ? 'the run was stopped' : `${failed} did not succeed`;
            ports.tell({ type: 'skipped', step: step.id, because });
            return notRun(step, 'SKIPPED', (failed === undefined && detached) || notRunError(step, failed, signal));
        }
        try {
            const ready = await complete(step, resources);
            const outcome = await runStep(step, ready, work => inFlight.track(step.id, work), ports, signal);
            resources[step.id] = outcome.resource;
            return outcome;
        }
        catch (error) {
            const failure = (0,core_errors/* asActionError */.z6)(error, step.id);
            if (signal.aborted)
                return notRun(step, 'SKIPPED', notRunError(step, undefined, signal));
            return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure);
        }
    };
}
/**
 * The error if the run's time was over before that of a job which a step needs, with the way to run the step all the
 * same.
 */
function detachedError({ id }, needed, outcome, signal) {
    if (needed === undefined || outcome?.name === undefined || (0,stop_reasons/* stoppedBy */.$)(signal) !== 'STEP_TIMEOUT')
        return undefined;
    return (0,stop_reasons/* neededJobDetached */.r3)(id, needed.id, outcome.name, String(outcome.resource?.['detachedAt'] ?? ''));
}
/** Returns the error of a step that did not run: a failed predecessor, or the reason why the run stopped. */
const notRunError = (step, failed, signal) => failed === undefined
    ? (0,stop_reasons/* stoppedWith */.uN)(step.id, signal, 'was not run')
    : (0,core_errors/* stepEnded */.FS)(step.id, 'STEP_FAILED', `was not run: ${failed} did not succeed`);
/** Returns the outcome of a step that did not run. */
const notRun = ({ kind }, state, error) => ({
    kind,
    state,
    name: undefined,
    consoleUrl: undefined,
    startedAt: undefined,
    finishedAt: undefined,
    adopted: false,
    resource: undefined,
    details: undefined,
    error,
});

;// CONCATENATED MODULE: ./build/steps/run/stop-build.js



/**
 * Asks Cloud Build to stop a build.
 *
 * @returns false if it has ended
 * @throws ActionError if the request could not be sent
 */
async function stopBuild({ step, kind, project }, name, { recordUndo, services, clock }, { answerMs }) {
    await recordUndo('step.cancelled', { step, kind, name, reason: 'run' });
    const path = `v1/${(0,resource_names/* nameInProject */.eB)(project, name)}:cancel`;
    const cancel = async () => {
        try {
            await services.repeatable('cloudbuild', path, { step, body: {} });
            return true;
        }
        catch (error) {
            // Cloud Build refuses to cancel a build that has ended.
            if (error instanceof core_errors/* ActionError */.lZ && error.answer?.details?.status === 'FAILED_PRECONDITION')
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
    const operation = (0,resource_names/* nameInProject */.eB)(project, name);
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
    const isGone = undeploys !== undefined && !(0,deployed_models/* deployedAt */.av)(endpoint).some(({ id }) => id === undeploys);
    const now = `${name} serves ${(0,deployed_models/* describeServed */.JA)((0,deployed_models/* deployedAt */.av)(endpoint))}${(0,deployed_models/* describeIdle */.qL)(endpoint)}`;
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
        if (error instanceof core_errors/* ActionError */.lZ)
            return {};
        throw error;
    }
}
/** Describes what a future split does to the models that serve now. */
function splitToBe(sets, endpoint) {
    const left = (0,deployed_models/* servingIn */.m8)(endpoint).filter(({ id }) => !sets.some(({ to }) => to === id));
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
        const mark = inFlight.type === 'job' ? `label keyless-key=${dedupeKey}` : `tag ${(0,find_builds/* keyTag */.QR)(dedupeKey)}`;
        // What has no name may not exist: its create was never answered.
        return name ?? `the ${kind} of step ${step}, if its create took effect (${mark})`;
    }
    const { kind, step, endpoint, former, deployedModelId } = inFlight;
    const deployed = deployedModelId === undefined ? '' : `, with the deployed model ${deployedModelId}`;
    return `the ${kind} of step ${step} on ${endpoint}${deployed} (the split was ${(0,serving_split/* describeSplit */.iO)(former)})`;
}

// EXTERNAL MODULE: ./build/core/semaphore.js
var semaphore = __webpack_require__(4288);
;// CONCATENATED MODULE: ./build/steps/run/stop-in-flight-work.js



/**
 * How long a run may take to ask Vertex AI to stop its jobs. A cancelled run is killed after 7.5 s. One that was denied
 * at a renewal, or whose time is over, may use the rest of its credential.
 */
const stopWithinMs = { cancelled: 6_000, otherwise: 60_000 };
/** Most requests to stop at the same time: each has a connection, and opening one costs more than the request. */
const stopsAtOnce = 20;
/** The part of that time in which a create in progress may be answered, and each step may report its end. */
const answerPart = 1 / 3;
/** True if post need not try again. */
const isOver = (end) => end !== undefined && end.left === undefined;
/**
 * Asks Vertex AI to stop everything that runs, and once more for what a create in progress has made meanwhile.
 *
 * @returns step id to the result
 */
async function stopInFlightWork(started, all, ports, withinMs) {
    const stopped = new Map();
    const deadline = ports.clock.now() + withinMs;
    const stopOne = async (inFlight) => {
        if (isOver(stopped.get(inFlight.step)))
            return;
        stopped.set(inFlight.step, await stop(inFlight, ports, { answerMs: deadline - ports.clock.now(), deployMs: 0 }));
    };
    const slots = new semaphore/* Semaphore */.j(stopsAtOnce);
    const stopEach = () => Promise.allSettled(started().map(inFlight => slots.run(() => stopOne(inFlight))));
    const answered = () => Promise.race([all, ports.clock.sleep(withinMs * answerPart)]);
    await Promise.race([stopEach().then(answered).then(stopEach), ports.clock.sleep(withinMs)]);
    return new Map(stopped);
}
/** Returns the milliseconds that a stopped run may take to stop its jobs. */
const stopTime = (signal) => (0,stop_reasons/* stoppedBy */.$)(signal) === 'CANCELLED' ? stopWithinMs.cancelled : stopWithinMs.otherwise;

;// CONCATENATED MODULE: ./build/steps/run/execute.js








/**
 * Runs steps as their graph allows: independent steps in parallel, and none that needs a failed step.
 *
 * @param complete completes a step when it is due
 * @param signal aborts when the run is to stop: nothing more begins, and what has begun is asked to stop
 */
async function executeSteps(steps, complete, ports, signal) {
    const inFlight = new InFlightWork(ports.trackInFlight);
    const { done, outcomes } = scheduleSteps(steps, createStepRunner(complete, inFlight, ports, signal), signal);
    const aborted = new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([done, aborted]);
    const toStop = () => inFlight.all().filter(one => !isToLeave(one, signal));
    const stopped = signal.aborted
        ? await stopInFlightWork(toStop, done, ports, stopTime(signal))
        : new Map();
    const open = inFlight.all().filter(one => !isSettled(one, stopped, signal));
    // A job that the run lost sight of continues, on purpose. An endpoint in a transaction must not.
    const left = signal.aborted ? open : open.filter(({ type }) => type === 'rollout');
    ports.trackInFlight(left);
    const outcomeOf = (step) => withEndpoint(outcomes.get(step.id) ?? unseenOutcome(step, inFlight.of(step.id), signal), stopped.get(step.id));
    const ends = [...stopped.values()];
    return {
        outcomes: new Map(steps.map(step => [step.id, outcomeOf(step)])),
        stopped: signal.aborted ? (0,stop_reasons/* stoppedBy */.$)(signal) : undefined,
        cancelled: ends.flatMap(({ done }) => done ?? []),
        leftRunning: left.map(one => stopped.get(one.step)?.left ?? describeInFlight(one)),
        remaining: [
            ...ends.flatMap(({ remains }) => remains ?? []),
            ...open.filter(one => !left.includes(one)).map(describeInFlight),
        ],
        commands: ends.flatMap(({ commands }) => commands ?? []),
    };
}
const isToLeave = (one, signal) => one.type === 'job' && (0,stop_reasons/* continuesAfterStop */.X$)(one, signal);
/** True for work that post has nothing to do for: it was stopped, or has a name and is meant to continue. */
const isSettled = (one, stopped, signal) => isOver(stopped.get(one.step)) || (signal.aborted && isToLeave(one, signal) && one.name !== undefined);
/** The outcome of a handler that did not report its end in time. */
function unseenOutcome(step, work, signal) {
    if (work === undefined)
        return notRun(step, 'SKIPPED', notRunError(step, undefined, signal));
    const machineTime = work.type === 'job' || work.type === 'build' ? machine_time/* unknownTime */.oR : undefined;
    if (signal.aborted && isToLeave(work, signal) && work.name !== undefined)
        return { ...notRun(step, 'DETACHED', undefined), machineTime, name: (0,resource_names/* nameInProject */.eB)(work.project, work.name) };
    const name = work.type === 'rollout' ? work.endpoint : work.name;
    return { ...notRun(step, 'CANCELLING', (0,stop_reasons/* stoppedWith */.uN)(step.id, signal)), machineTime, name };
}
/** Adds the endpoint's present state to a step that was stopped. */
function withEndpoint(outcome, end) {
    const { details } = outcome;
    if (end?.endpoint === undefined || details?.type !== 'rollout')
        return outcome;
    const to = (0,deployed_models/* servingIn */.m8)(end.endpoint).map(({ short, share }) => ({ model: short, traffic: share }));
    return { ...outcome, details: { ...details, to } };
}

// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(6386);
;// CONCATENATED MODULE: ./build/steps/toolkit/newest-model.js





/**
 * Finds the newest model of a display name, and records it. A grant bounds the version by its id: a display name permits
 * nothing.
 *
 * @returns the default version of the newest model, as `1234@2`: the version that was found is the one that is used
 * @throws ActionError `STEP_REJECTED` if there is none, or if two are equally new
 */
async function findNewest(displayName, place, step, { vertex, record }) {
    const collection = `${(0,resource_names/* parentOf */.gN)(place)}/models`;
    const filter = `display_name=${JSON.stringify(displayName)}`;
    const listed = await vertex.list(collection, 'models', { step, query: { filter } });
    // Google decides what a filter means, so the display name is compared here once more.
    const found = listed
        .filter(one => one['displayName'] === displayName)
        .toSorted((a, b) => createdAt(b) - createdAt(a) || versionOf(a).localeCompare(versionOf(b)));
    const [newest, next] = found;
    if (newest === undefined)
        throw await noSuchModel(displayName, place, step, vertex);
    const same = next !== undefined && createdAt(next) === createdAt(newest);
    if (same || Number.isNaN(createdAt(newest))) {
        const names = found.slice(0, 10).map(versionOf).join(', ');
        const message = `several models of the display name ${(0,core_text/* quote */.hD)(displayName)} are equally new: ${names}`;
        throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
            subject: { kind: 'model', name: displayName },
            cure: 'Name one of them by its id.',
        });
    }
    const version = versionOf(newest);
    await record('model.resolved', { step, asked: displayName, model: `${collection}/${version}` });
    return version;
}
/** When the version was created: the model itself may be older. */
const createdAt = ({ versionCreateTime, createTime }) => Date.parse(String(versionCreateTime ?? createTime));
const versionOf = ({ name, versionId }) => `${String(name).split('/').at(-1)}@${String(versionId ?? '1')}`;
async function noSuchModel(displayName, place, step, vertex) {
    const all = await vertex.list(`${(0,resource_names/* parentOf */.gN)(place)}/models`, 'models', { step });
    const names = [...new Set(all.map(one => String(one['displayName'])))];
    const near = (0,suggest/* suggest */.ZA)(displayName, names);
    const { project, location } = place;
    const message = `there is no model with the display name ${(0,core_text/* quote */.hD)(displayName)} in ${location} of ${project}`;
    return (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
        subject: { kind: 'model', name: displayName, isMissing: true },
        cure: `${near === undefined ? '' : `${near} `}A model is visible only in its own location. See which models exist:`,
        commands: [(0,gcloud/* gcloudList */.j8)('models list', place)],
    });
}

;// CONCATENATED MODULE: ./build/audit/best-effort.js
/**
 * Returns a writer of events about undoing, which must not depend on a disk with free space. It never throws.
 *
 * @param lacks called with each line that could not be written, and why
 */
const writeBestEffort = (write, lacks) => (type, data) => write(type, data).catch((error) => lacks(type, error));

// EXTERNAL MODULE: ./build/network/json.js
var network_json = __webpack_require__(23);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var hosts = __webpack_require__(9880);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(2749);
// EXTERNAL MODULE: ./build/google/pages.js
var pages = __webpack_require__(3658);
;// CONCATENATED MODULE: ./build/google/calls.js





/** @param universe Google's, as `googleapis.com` */
function createVertexCalls(client, universe) {
    /** The location in a name decides the host, so only a well-formed name gets there. */
    function at(path, call) {
        const [, location] = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/[\w./@-]+(?::[a-zA-Z]+)?$/.exec(path) ?? [];
        // A URL parser would remove or merge these parts, which could lead to another resource than the allowed one.
        if (location === undefined || path.includes('..') || /\/(?:\.?[/:]|\.?$)/.test(path))
            throw new core_errors/* ActionError */.lZ('STEPS_INVALID', `${path} is not a name of a resource`);
        return { ...call, host: (0,hosts/* apiHost */.n)(location, universe), path: `/v1/${path}` };
    }
    return {
        get: (name, call) => client.repeatable({ method: 'GET', ...at(name, call), isAnswer: answers/* isNamed */.ev }),
        read: (path, call) => client.repeatable({ method: 'GET', ...at(path, call) }),
        list: async (path, field, call) => {
            const query = { pageSize: '100', ...call.query };
            return (0,pages/* listPages */.p)(client, { method: 'GET', ...at(path, { ...call, query }) }, field);
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

// EXTERNAL MODULE: ./build/google/files.js
var files = __webpack_require__(4613);
// EXTERNAL MODULE: ./build/google/logs.js
var logs = __webpack_require__(9484);
;// CONCATENATED MODULE: ./build/google/monitoring.js

const mostPages = 20;
/** Cloud Monitoring's `projects.timeSeries.list`. */
const createTimeSeries = (client, universe) => (project, query, step, signal) => (0,pages/* listPages */.p)(client, {
    method: 'GET',
    host: `monitoring.${universe}`,
    path: `/v3/projects/${project}/timeSeries`,
    query,
    step,
    signal,
}, 'timeSeries', mostPages);

;// CONCATENATED MODULE: ./build/google/list-objects.js



/** A page may be empty although more pages follow. */
const mostListedPages = 20;
/**
 * Returns true if there is any object below a folder of Cloud Storage. An object that stands for the folder itself does
 * not count. Source: https://docs.cloud.google.com/storage/docs/json_api/v1/objects/list
 */
const createHasAny = (client, host) => async (uri, step, signal) => {
    const [, bucket, prefix] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/((?:[^\r\n]*\/)?)$/.exec(uri) ?? [];
    if (bucket === undefined || prefix === undefined)
        throw new core_errors/* ActionError */.lZ('STEPS_INVALID', `${uri} is not a folder: expected gs://bucket/folder/`);
    let pageToken = '';
    for (let page = 0; page < mostListedPages; page++) {
        // Two, since the first one can be the folder itself.
        const query = { prefix, maxResults: '2', fields: 'items/name,nextPageToken', ...(pageToken && { pageToken }) };
        const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o`;
        const call = {
            method: 'GET',
            host,
            path,
            query,
            step,
            ...(signal && { signal }),
            isAnswer: (0,answers/* isPageOf */.vO)('items'),
        };
        const { items, nextPageToken } = await client.repeatable(call);
        const names = Array.isArray(items) ? items.map(item => ((0,json/* isObject */.Gv)(item) ? item['name'] : undefined)) : [];
        if (names.some(name => typeof name === 'string' && name.startsWith(prefix) && name !== prefix))
            return true;
        if (typeof nextPageToken !== 'string' || nextPageToken === '')
            return false;
        pageToken = nextPageToken;
    }
    throw new core_errors/* ActionError */.lZ('STEP_FAILED', `Google returned ${mostListedPages} pages without an object of ${uri}`);
};

// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/google/object-place.js
var object_place = __webpack_require__(1041);
// EXTERNAL MODULE: ./build/google/repeat.js
var repeat = __webpack_require__(1771);
;// CONCATENATED MODULE: ./build/google/upload-task.js
/** Only if there is no object of that name: nothing is ever overwritten. */
const uploadQuery = (uploadType, { place }) => ({
    uploadType,
    name: place.name,
    ifGenerationMatch: '0',
});
/** What Cloud Storage checks the bytes against, and refuses if they differ. */
const uploadMetadata = ({ place, content }) => ({
    name: place.name,
    contentType: content.contentType,
    crc32c: content.crc32c,
});

;// CONCATENATED MODULE: ./build/google/upload-window.js
/** Bytes that are written to a connection at once: TLS keeps an encrypted copy of them. */
const sliceBytes = 128 * 1024;
/**
 * The part of a content that may have to be sent again. It is read while it is sent for the first time. Of a content of
 * any size, only this part is in memory.
 */
class UploadWindow {
    /** Offset of the first byte in the window. */
    start = 0;
    #content;
    #buffer;
    #source;
    #filled = 0;
    /** What was read beyond the window. */
    #rest = new Uint8Array();
    #isWhole = false;
    #reading;
    /** @param buffer as large as the window */
    constructor(content, buffer) {
        this.#content = content;
        this.#buffer = buffer;
        this.#source = content.open(0)[Symbol.asyncIterator]();
    }
    /** Offset after the last byte of the window. */
    get end() {
        return Math.min(this.start + this.#buffer.length, this.#content.bytes);
    }
    get isLast() {
        return this.end === this.#content.bytes;
    }
    /** Moves on to the bytes after the window. */
    advance() {
        this.start = this.end;
        this.#filled = 0;
    }
    /**
     * Yields the bytes from an offset to the end of the window. Those of the last window come only after the whole content
     * was read and has its digest.
     */
    async *read(from) {
        if (this.isLast)
            await this.readAll();
        let at = from - this.start;
        const size = this.end - this.start;
        while (at < size) {
            if (this.#filled <= at)
                await this.#readMore();
            const slice = this.#buffer.subarray(at, Math.min(this.#filled, at + sliceBytes));
            at += slice.length;
            yield slice;
        }
    }
    /** Reads the rest of the last window, and the end of the content, which checks its digest. */
    async readAll() {
        while (this.#filled < this.end - this.start || !this.#isWhole)
            await this.#readMore();
    }
    /** Ends the reading. */
    async close() {
        await this.#source.return?.();
    }
    /** A request that was broken off may still be reading: both wait for the same bytes. */
    #readMore() {
        this.#reading ??= this.#fill().finally(() => {
            this.#reading = undefined;
        });
        return this.#reading;
    }
    async #fill() {
        if (this.#rest.length === 0) {
            const next = await this.#source.next();
            if (next.done === true)
                return this.#ended();
            this.#rest = next.value;
        }
        const part = this.#rest.subarray(0, this.end - this.start - this.#filled);
        // The source checks its length, too.
        if (part.length === 0 && this.#rest.length > 0)
            throw new RangeError('the content is longer than it says');
        this.#buffer.set(part, this.#filled);
        this.#filled += part.length;
        this.#rest = this.#rest.subarray(part.length);
    }
    #ended() {
        this.#isWhole = true;
        if (this.start + this.#filled < this.#content.bytes)
            throw new RangeError('the content is shorter than it says');
    }
}

;// CONCATENATED MODULE: ./build/google/multipart-upload.js






/** A request that did not arrive may be repeated: it never overwrites. */
const repeats = { tries: 8, totalMs: 10 * 60_000, delayMs: 1_000 };
const timeoutMs = 2 * 60_000;
/**
 * Uploads a small content with its metadata in one request. Source:
 * https://docs.cloud.google.com/storage/docs/uploading-objects#uploading-an-object
 *
 * @param buffer for the whole content
 */
async function uploadMultipart(task, buffer) {
    const { client, clock, content, host, place, step, signal } = task;
    // The content checks its digest at its end, and all of it is read before anything is sent.
    const bytes = await collectBytes(content.open(0), buffer.subarray(0, content.bytes));
    const boundary = `keyless-${content.sha256}`;
    const head = Buffer.from(`--${boundary}\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(uploadMetadata(task))}\r\n` +
        `--${boundary}\r\ncontent-type: ${content.contentType}\r\n\r\n`);
    const parts = [head, bytes, Buffer.from(`\r\n--${boundary}--\r\n`)];
    const call = {
        method: 'POST',
        host,
        path: (0,object_place/* uploadPath */.zK)(place),
        query: uploadQuery('multipart', task),
        step,
        signal,
        timeoutMs,
        raw: {
            headers: { 'content-type': `multipart/related; boundary=${boundary}` },
            body: {
                bytes: parts.reduce((sum, part) => sum + part.length, 0),
                open: () => slicesOf(parts),
            },
        },
    };
    const isTemporary = (outcome) => {
        const temporary = (0,retry/* isTemporaryOutcome */.O4)(outcome) || (!(outcome instanceof core_errors/* ActionError */.lZ) && (0,repeat/* isRedirection */.xs)(outcome));
        if (temporary)
            task.lost();
        return temporary;
    };
    return (0,retry/* retrying */.R$)(() => client.send(call), repeats, clock, signal, isTemporary);
}
async function collectBytes(source, bytes) {
    const size = bytes.length;
    let filled = 0;
    for await (const part of source) {
        if (filled + part.length > size)
            throw new RangeError('the content is longer than it says');
        bytes.set(part, filled);
        filled += part.length;
    }
    if (filled < size)
        throw new RangeError('the content is shorter than it says');
    return bytes;
}
async function* slicesOf(parts) {
    if (parts.reduce((sum, part) => sum + part.length, 0) <= sliceBytes)
        return void (yield Buffer.concat(parts));
    for (const part of parts)
        for (let at = 0; at < part.length; at += sliceBytes)
            yield part.subarray(at, at + sliceBytes);
}

// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/google/upload-session.js


/**
 * The address of a resumable upload. It lets its holder write the object, so it is a secret: it stays in memory, and no
 * message contains it.
 */
class UploadSession {
    #address;
    constructor(address) {
        this.#address = address;
    }
    /**
     * Reads the address from the answer to the request that begins an upload; `undefined` if it has none.
     *
     * @param asked the host that was asked for it
     * @throws ActionError `HOST_REFUSED` if it leads to another host: some of Google's hosts are programs of its customers,
     * which would get the token
     */
    static in({ headers }, asked) {
        const location = headers['location'];
        if (location === undefined || !URL.canParse(location))
            return undefined;
        const address = new URL(location);
        if (address.protocol !== 'https:' || address.host !== asked)
            throw new core_errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was uploaded to ${address.host}: the upload began at ${asked}`, {
                cause: 'A proxy in between answered instead of Cloud Storage.',
            });
        return address.searchParams.has('upload_id') ? new UploadSession(address) : undefined;
    }
    /** Where requests of this upload go. */
    get target() {
        const { host, pathname, searchParams } = this.#address;
        return { host, path: pathname, query: Object.fromEntries(searchParams) };
    }
    /** Returns an answer without what it repeats of the address. */
    withoutEcho(response) {
        const id = this.#address.searchParams.get('upload_id') ?? '';
        if (id === '' || !response.body.includes(id.slice(0, 12)))
            return response;
        return { ...response, body: Buffer.from((0,redact/* redact */.E)(response.body.toString(), [id])) };
    }
}

;// CONCATENATED MODULE: ./build/google/resumable-upload.js







/**
 * A multiple of 256 KiB, as Cloud Storage demands of every chunk but the last. Four uploads at the same time have one
 * each in memory, and the process keeps within 100 MB.
 */
const chunkBytes = 4 * 1024 * 1024;
/** Limit of one chunk: more than enough at 100 KB a second. What arrived of a slower one is kept. */
const chunkMs = 2 * 60_000;
/** Failures in a row, without a new byte, after which an upload fails. */
const maxFailures = 12;
const pauseMs = { first: 1_000, longest: 32_000 };
/** Limit of the request that removes what an upload without an end has left. */
const abandonMs = 2_000;
/**
 * Uploads a content of any size in chunks. A chunk that was interrupted continues at the last byte that arrived. Source:
 * https://docs.cloud.google.com/storage/docs/performing-resumable-uploads
 *
 * @param buffer of the size of a chunk, for the chunk that may have to be sent again
 */
async function uploadResumable(task, buffer) {
    const begun = await begin(task);
    const session = begun.status === 200 ? UploadSession.in(begun, task.host) : undefined;
    if (session === undefined)
        return begun.status === 200 ? 'unclear' : begun;
    const window = new UploadWindow(task.content, buffer);
    try {
        return await sendChunks(task, session, window);
    }
    catch (error) {
        await abandon(task, session);
        throw error;
    }
    finally {
        await window.close();
    }
}
/** A session that is never used has no effect, so this may be repeated. */
function begin(task) {
    const { client, clock, content, host, place, step, signal } = task;
    const raw = {
        headers: {
            'content-type': 'application/json; charset=utf-8',
            'x-upload-content-type': content.contentType,
            'x-upload-content-length': String(content.bytes),
        },
        body: JSON.stringify(uploadMetadata(task)),
    };
    const query = uploadQuery('resumable', task);
    return (0,retry/* retrying */.R$)(() => client.send({ method: 'POST', host, path: (0,object_place/* uploadPath */.zK)(place), query, raw, step, signal }), retry/* patient */.Im, clock, signal, outcome => (0,retry/* isTemporaryOutcome */.O4)(outcome) || (!(outcome instanceof core_errors/* ActionError */.lZ) && (0,repeat/* isRedirection */.xs)(outcome)));
}
async function sendChunks(task, session, window) {
    const { clock, content, signal } = task;
    let at = 0;
    let failures = 0;
    let asks = false;
    for (;;) {
        const progress = await (asks ? askState(task, session) : sendFrom(task, session, window, at));
        if (progress.type === 'ended')
            return progress.answer;
        if (progress.type === 'gone')
            return 'unclear';
        if (progress.type === 'failed') {
            const { outcome } = progress;
            if (window.isLast)
                task.lost();
            failures += 1;
            if (failures > maxFailures)
                return outcome instanceof core_errors/* ActionError */.lZ ? Promise.reject(outcome) : outcome;
            await clock.sleep(pauseAfter(outcome, failures, clock), signal);
            asks = true;
            continue;
        }
        const { bytes } = progress;
        // No byte outside of the window can be missing, or be there.
        if (bytes < window.start || bytes > window.end)
            return 'unclear';
        failures = bytes > at ? 0 : failures + 1;
        if (failures > maxFailures)
            return 'unclear';
        at = bytes;
        task.accepted(at);
        if (at === window.end && !window.isLast)
            window.advance();
        // All bytes are there, but the object is not yet.
        asks = at === content.bytes;
        if (asks)
            await clock.sleep(pauseMs.first, signal);
    }
}
function sendFrom(task, session, window, at) {
    const { end } = window;
    return putPart(task, session, {
        headers: { 'content-range': `bytes ${at}-${end - 1}/${task.content.bytes}` },
        body: { bytes: end - at, open: () => window.read(at) },
    });
}
/** Asks how much arrived. */
const askState = (task, session) => putPart(task, session, { headers: { 'content-range': `bytes */${task.content.bytes}` }, body: '' });
async function putPart({ client, step, signal }, session, raw) {
    try {
        return progressIn(session.withoutEcho(await client.send({ method: 'PUT', ...session.target, raw, step, signal, timeoutMs: chunkMs })));
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.code === 'NETWORK' && !error.lasting)
            return { type: 'failed', outcome: error };
        throw error;
    }
}
function progressIn(answer) {
    const { status, headers } = answer;
    // Cloud Storage says 308 (Resume Incomplete) for a part. With an address, it is the redirection of a proxy.
    if (status === 308 && headers['location'] === undefined) {
        const { range = 'bytes=0--1' } = headers;
        const [, last] = /^bytes=0-(-1|\d{1,15})$/.exec(range) ?? [];
        return last === undefined ? { type: 'gone' } : { type: 'persisted', bytes: Number(last) + 1 };
    }
    if ((0,retry/* isTemporaryOutcome */.O4)(answer) || (0,repeat/* isRedirection */.xs)(answer))
        return { type: 'failed', outcome: answer };
    return status === 404 || status === 410 ? { type: 'gone' } : { type: 'ended', answer };
}
function pauseAfter(outcome, failures, clock) {
    const longest = Math.min(pauseMs.first * 2 ** failures, pauseMs.longest);
    return Math.min((0,retry/* retryAfterMs */.Vs)(outcome, clock.now()) ?? clock.random() * longest, pauseMs.longest);
}
/** Removes what arrived of an upload that does not end. If that fails, Cloud Storage does it after a week. */
async function abandon({ client, step }, session) {
    const raw = { headers: {}, body: '' };
    await client
        .send({ method: 'DELETE', ...session.target, raw, step, timeoutMs: abandonMs, restores: true })
        .catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/google/stored-object.js




/**
 * Reads Cloud Storage's answer about an object; `undefined` if it is not about this one. Source:
 * https://docs.cloud.google.com/storage/docs/json_api/v1/objects#resource
 */
function readStoredObject(answer, { bucket, name }) {
    const { generation, size, crc32c, md5Hash: md5 } = answer;
    if (answer['bucket'] !== bucket || answer['name'] !== name)
        return undefined;
    if (typeof generation !== 'string' || !/^\d{1,20}$/.test(generation))
        return undefined;
    if (typeof size !== 'string' || !/^\d{1,15}$/.test(size))
        return undefined;
    if (typeof crc32c !== 'string' || !/^[\w+/]{6}==$/.test(crc32c))
        return undefined;
    const stored = { uri: `gs://${bucket}/${name}`, generation, bytes: Number(size), crc32c };
    return typeof md5 === 'string' ? { ...stored, md5 } : stored;
}
/** As `readStoredObject`, for the answer to an upload. */
function storedIn({ body }, place) {
    const answer = (0,network_json/* jsonObjectIn */.$)(body);
    return answer === undefined ? undefined : readStoredObject(answer, place);
}
/** True if an object has the content's size and checksum. */
const isEqualObject = (found, content) => found.bytes === content.bytes && found.crc32c === content.crc32c;
/**
 * True if an object that this run did not upload is certainly the content. Anyone can make other bytes with the same
 * checksum: who may write to the bucket, but not to this repository, could so choose what a job runs. The bytes behind
 * a given MD5 are not that easy to replace.
 */
async function isCertainlyEqual(found, content) {
    if (!isEqualObject(found, content) || found.md5 === undefined)
        return false;
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const part of content.open(0))
        hash.update(part);
    return hash.digest('base64') === found.md5;
}
/** The error for an object in the way. Nothing is overwritten. */
function otherObjectError(found, content, step) {
    const { uri } = found;
    const message = `${uri} exists with other content. It has ${digestsOf(found)}; the step has ${digestsOf(content)}, SHA-256 ${content.sha256}`;
    return (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', message, {
        title: `${uri} exists with other content`,
        subject: { kind: 'file', name: uri },
        cause: 'An earlier run or another program wrote it. The action never overwrites an object.',
        cure: 'Use ${github.sha} in the address, so that each commit writes to a folder of its own; or delete the object, if it is not needed.',
        commands: [{ when: 'This shows what is there:', run: `gcloud storage objects describe ${(0,gcloud/* quoteShell */.LA)(uri)}` }],
    });
}
/** The error for an object that arrived with other bytes than were sent. */
const storedOtherwiseError = (stored, content, step) => (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `${stored.uri} arrived with ${digestsOf(stored)}, not ${digestsOf(content)}`, {
    subject: { kind: 'file', name: stored.uri },
    cause: 'A proxy in between changes the data.',
    cure: 'Delete the object. Then run the job again; if it fails in the same way, look at the proxy of the runner.',
    commands: [{ when: 'This deletes the object:', run: `gcloud storage rm ${(0,gcloud/* quoteShell */.LA)(stored.uri)}` }],
});
const digestsOf = ({ bytes, crc32c, md5 }) => `${bytes} bytes, crc32c ${crc32c}${md5 === undefined ? '' : `, MD5 ${md5}`}`;

;// CONCATENATED MODULE: ./build/google/objects.js









/** Larger content is sent only after a look if it exists already: a re-run then sends little. */
const lookFirstBytes = 256 * 1024;
/**
 * Uploads at the same time. A large one has up to 4 MiB in memory, a small one up to 256 KiB. See
 * docs/design/steps.md.
 */
const parallel = { large: 4, small: 16 };
/** Uploads of one content, if each one ends without an answer and without an object. */
const maxRounds = 4;
/**
 * Creates uploads to Cloud Storage.
 *
 * @param universe Google's, as `googleapis.com`
 * @param chunk a multiple of 256 KiB: larger content is sent in chunks of it
 */
function createObjectStore(client, universe, clock, chunk = chunkBytes) {
    const host = `storage.${universe}`;
    const [large, small] = [new semaphore/* Semaphore */.j(parallel.large), new semaphore/* Semaphore */.j(parallel.small)];
    const buffers = [];
    const find = (uri, step, signal) => findObject(client, host, uri, step, signal);
    const upload = async (task) => {
        const { bytes } = task.content;
        if (bytes <= lookFirstBytes)
            return uploadMultipart(task, Buffer.allocUnsafeSlow(bytes));
        const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(chunk);
        return (bytes <= chunk ? uploadMultipart : uploadResumable)(task, buffer).finally(() => buffers.push(buffer));
    };
    return {
        find,
        hasAny: createHasAny(client, host),
        put: (uri, content, options) => (content.bytes > lookFirstBytes ? large : small).run(() => putObject({ find, upload, client, host, clock }, uri, content, options)),
    };
}
async function findObject(client, host, uri, step, signal) {
    const place = (0,object_place/* objectPlaceOf */.ew)(uri);
    try {
        const answer = await client.repeatable({
            method: 'GET',
            host,
            path: (0,object_place/* metadataPath */.xT)(place),
            step,
            ...(signal && { signal }),
            known: false,
            isAnswer: resource => readStoredObject(resource, place) !== undefined,
        });
        return readStoredObject(answer, place);
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && isMissingObject(error))
            return undefined;
        throw error;
    }
}
/** A bucket that does not exist gets the same status. */
const isMissingObject = ({ answer }) => answer?.status === 404 && !/bucket does not exist/i.test(answer.words);
async function putObject(store, uri, content, options) {
    const { step, signal, sent = () => { } } = options;
    const place = (0,object_place/* objectPlaceOf */.ew)(uri);
    signal.throwIfAborted();
    let mayBeOurs = false;
    let most = 0;
    const task = {
        ...store,
        place,
        content,
        step,
        signal,
        accepted: bytes => {
            if (bytes > most)
                sent(bytes - most);
            most = Math.max(most, bytes);
        },
        lost: () => {
            mayBeOurs = true;
        },
    };
    const adopt = async (found) => {
        if (!(await isCertainlyEqual(found, content)))
            throw otherObjectError(found, content, step);
        task.accepted(content.bytes);
        return { ...found, isAdopted: !mayBeOurs };
    };
    const there = content.bytes > lookFirstBytes ? await lookFirst(store, uri, step, signal) : undefined;
    if (there !== undefined)
        return adopt(there);
    for (let round = 1; round <= maxRounds; round++) {
        const end = await uploadOnce(store, task);
        const stored = end.answer && storedIn(end.answer, place);
        if (stored !== undefined) {
            if (!isEqualObject(stored, content))
                throw storedOtherwiseError(stored, content, step);
            task.accepted(content.bytes);
            return { ...stored, isAdopted: false };
        }
        const found = await store.find(uri, step, signal).catch((error) => {
            throw end.failure ?? error;
        });
        if (found !== undefined)
            return adopt(found);
        if (end.failure !== undefined)
            throw end.failure;
    }
    throw (0,core_errors/* stepError */.hH)(step, 'STEP_REJECTED', `${uri} could not be uploaded: Cloud Storage lost the upload ${maxRounds} times`, {
        subject: { kind: 'file', name: uri },
        cause: 'An outage of Cloud Storage, or a proxy in between.',
        cure: 'Re-run the job. What exists already is not sent again.',
    });
}
/** A caller that may create objects may not be allowed to read them. The upload itself then shows if one is there. */
async function lookFirst({ find }, uri, step, signal) {
    try {
        return await find(uri, step, signal);
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.answer?.status === 403)
            return undefined;
        throw error;
    }
}
/**
 * Uploads a content.
 *
 * @returns the answer if it is a success. Otherwise a look at the object must show what became of it: `failure` is the
 * error if there is none
 * @throws ActionError `STEP_REJECTED` if Cloud Storage refuses the upload
 */
async function uploadOnce({ upload, host }, task) {
    try {
        const end = await upload(task);
        // 412: an object of this name exists.
        if (end === 'unclear' || end.status === 412)
            return {};
        const asked = { method: 'POST', host, path: `${(0,object_place/* uploadPath */.zK)(task.place)}/${task.place.name}` };
        if (core_errors/* temporaryStatuses */.Ot.has(end.status) || (0,repeat/* isRedirection */.xs)(end))
            return { failure: (0,answers/* rejection */.cz)(asked, end) };
        return { answer: (0,answers/* accepted */.qG)(asked, end) };
    }
    catch (error) {
        if (error instanceof core_errors/* ActionError */.lZ && error.code === 'NETWORK')
            return { failure: error };
        throw error;
    }
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
            throw new core_errors/* ActionError */.lZ('STEPS_INVALID', `${path} is not a path of ${service}`);
        return { ...call, host: `${service}.${universe}`, path: `/${path}` };
    };
    return {
        get: (service, path, call) => client.repeatable({ method: 'GET', ...at(service, path, call) }),
        list: (service, path, field, call) => (0,pages/* listPages */.p)(client, { method: 'GET', ...at(service, path, { ...call, query: { pageSize: '100', ...call.query } }) }, field),
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

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/poll-many.js






/** Up to this many jobs of one place are read one by one. */
const fewJobs = 4;
/** The pause between two lists of one place. */
const intervalMs = 10_000;
/** Most single reads at the same time: many jobs may end in the same moment, and each connection takes memory. */
const maxParallelGets = 10;
/**
 * Polls jobs. Few jobs are read one by one. Of more, one list in each interval reads all jobs of a place, whatever
 * their number (Vertex AI allows 600 calls a minute for each project and region). A job that the list lacks, and one
 * that has ended, is read by itself.
 */
function createWatch({ vertex, runId, clock }, signal) {
    const boards = new Map();
    const slots = new semaphore/* Semaphore */.j(maxParallelGets);
    return (place, name, step) => {
        const key = `${place.project}/${place.location}/${place.kind}`;
        const board = boards.get(key) ?? new ListedJobs(() => listOfRun(place, runId, vertex, signal), clock, signal);
        boards.set(key, board);
        const begunAt = clock.now();
        board.watched.add(name);
        return {
            look: async (signal) => {
                const get = () => slots.run(async () => {
                    signal.throwIfAborted();
                    return vertex.get(name, { step, signal, known: false });
                });
                if (board.watched.size <= fewJobs || !board.isListed)
                    return get();
                const seen = (await board.after(begunAt)).get(jobId(name));
                return seen === undefined || (0,job_kinds/* outcomeOf */.sG)(place.kind, stateOf(seen)) !== 'running' ? get() : seen;
            },
            end: () => void board.watched.delete(name),
        };
    };
}
/** Fields that show the state of a job. */
const stateFields = 'name,state,error,createTime,startTime,endTime';
/** Lists of tuning jobs accept only requests without a mask. */
const readMaskOf = (kind) => kind === 'tuningJob' ? undefined : kind === 'trainingPipeline' ? `${stateFields},trainingTaskMetadata` : stateFields;
/** Returns the jobs of a workflow run in a place, by their label. They have only the fields that show their state. */
function listOfRun(place, runId, vertex, signal) {
    const readMask = readMaskOf(place.kind);
    const query = { filter: `labels.keyless-run-id="${(0,steps_labels/* labelValue */.w)(runId)}"`, ...(readMask && { readMask }) };
    // If listing is refused, the jobs are read one by one.
    return vertex.list((0,job_kinds/* jobsIn */.ev)(place), job_kinds/* jobKinds */.P6[place.kind].collection, { step: undefined, query, signal, known: false });
}
/** A name may contain the project's id or its number. */
const jobId = (name) => name.split('/').at(-1) ?? '';
/** The last list of a place. */
class ListedJobs {
    watched = new Set();
    /** False once Vertex AI has refused to list. */
    isListed = true;
    #listAll;
    #pace;
    #signal;
    #seen;
    #lastAt = -Infinity;
    #next;
    constructor(listAll, clock, signal) {
        this.#listAll = listAll;
        this.#pace = clock;
        this.#signal = signal;
    }
    /** Returns a list that was started after a moment and is at most an interval old; otherwise the next one. */
    after(moment) {
        const seen = this.#seen;
        if (seen !== undefined && seen.at > moment && this.#pace.now() - seen.at < intervalMs)
            return Promise.resolve(seen.jobs);
        this.#next ??= this.#list().finally(() => {
            this.#next = undefined;
        });
        return this.#next;
    }
    async #list() {
        const waitMs = this.#lastAt + intervalMs - this.#pace.now();
        if (waitMs > 0)
            await this.#pace.sleep(waitMs, this.#signal);
        const at = this.#pace.now();
        this.#lastAt = at;
        try {
            const found = await this.#listAll();
            const jobs = new Map(found.map(job => [jobId(String(job['name'])), job]));
            this.#seen = { at, jobs };
            return jobs;
        }
        catch (error) {
            if (this.#signal.aborted || (0,core_errors/* isTemporary */.ey)(error))
                throw error;
            // If listing is refused, jobs are read one by one. If it worked before, the refusal may be temporary.
            const mayPass = this.#seen !== undefined && (0,core_errors/* isRefusal */.vu)(error) && at - this.#seen.at < visibility/* refusedMs */.dv;
            this.isListed = mayPass;
            return new Map();
        }
    }
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/rate-limit.js

/** Creations at the same time. A killed run must look for at most this many. */
const inFlight = 10;
/**
 * Creations a minute. Vertex AI allows 60 for each project and region (https://cloud.google.com/vertex-ai/docs/quotas).
 * The rest is for other clients and for repetitions.
 */
const aMinute = 50;
const minuteMs = 60_000;
/** Creates the limits of a run, for each project and region. */
function createSubmissions(clock) {
    const places = new Map();
    const turnsOf = ({ project, location }) => {
        const key = `${project}/${location}`;
        const turns = places.get(key) ?? { slots: new semaphore/* Semaphore */.j(inFlight), sent: [], last: Promise.resolve() };
        places.set(key, turns);
        return turns;
    };
    return {
        begin: (place, make) => turnsOf(place).slots.run(make),
        paced: (place, signal) => {
            const turns = turnsOf(place);
            const mine = turns.last.then(async () => {
                signal.throwIfAborted();
                const oldest = turns.sent.length < aMinute ? -Infinity : (turns.sent[0] ?? -Infinity);
                const waitMs = oldest + minuteMs - clock.now();
                if (waitMs > 0)
                    await clock.sleep(waitMs, signal);
                if (turns.sent.length === aMinute)
                    turns.sent.shift();
                turns.sent.push(clock.now());
            });
            turns.last = mine.catch(() => { });
            return mine;
        },
    };
}

// EXTERNAL MODULE: ./build/vertex/log-writers.js
var log_writers = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/steps/kinds/jobs/stream-logs.js





/** The pause between two reads of one job's log. */
const everyMs = 5_000;
/** The pause between any two reads: Cloud Logging allows 60 a minute for the whole project. */
const spacingMs = 1_050;
/** Most logs in one read: their filter must stay below Cloud Logging's 20,000 characters. */
const maxParallelReads = 40;
/** How long after a job's end its log is read for the last time, since entries arrive late. */
const lastLinesMs = 6_000;
/** How long the rest of a long log may delay a step whose job has ended. */
const drainMs = 60_000;
/** How long an unreadable log may delay it. */
const unreadMs = 10_000;
/** A longer read counts as failed. */
const slowMs = 5_000;
/** First and longest pause after a failed read. It doubles, so that a quota is not exhausted further. */
const failedMs = { first: 5_000, longest: 60_000 };
/**
 * Shows the logs of all jobs of a run, each in order. One call reads several logs, and all calls together stay within
 * Cloud Logging's quota. Logs that may not be read cause one notice, no failure. See docs/design/steps.md.
 */
class CloudLogStreams {
    #ports;
    #signal;
    #followed = new Set();
    /** Projects whose logs were read. */
    #readable = new Set();
    /** Projects whose logs may not be read. */
    #closed = new Set();
    #failures = new Map();
    #isReading = false;
    #lastReadAt = -Infinity;
    /** Start of the read in progress. */
    #readingSince = Infinity;
    constructor(ports, signal) {
        this.#ports = ports;
        this.#signal = signal;
    }
    follow(job) {
        if (this.#closed.has(job.project) || this.#signal.aborted)
            return async () => { };
        const { promise, resolve } = (0,oldest_node/* withResolvers */.Y)();
        const one = {
            ...job,
            cursor: undefined,
            readAt: -Infinity,
            behind: false,
            endedAt: undefined,
            done: resolve,
        };
        this.#followed.add(one);
        this.#start();
        return () => {
            one.endedAt ??= this.#ports.clock.now();
            // Only the run's own end stops it.
            this.#leaveIfUnreadable(one).catch(() => { });
            return promise;
        };
    }
    /** Begins to read, until no log is followed any more. */
    #start() {
        if (this.#isReading)
            return;
        this.#isReading = true;
        void this.#readAll()
            // Only the run's own end stops it.
            .catch(() => { })
            .finally(() => {
            this.#isReading = false;
            for (const left of this.#followed)
                this.#finish(left);
        });
    }
    /** Returns the logs to read next. When one of a project is due, the same call reads others that have waited long. */
    #next() {
        const waiting = [...this.#followed].toSorted((a, b) => a.readAt - b.readAt);
        const due = waiting.find(one => this.#dueAt(one) <= this.#ports.clock.now());
        if (due === undefined)
            return [];
        return [due, ...waiting.filter(one => one !== due && one.project === due.project)].slice(0, maxParallelReads);
    }
    #dueAt({ endedAt = Infinity, behind, readAt, project }) {
        const lastAt = endedAt + lastLinesMs;
        const at = behind ? readAt : endedAt === Infinity || readAt >= lastAt ? readAt + everyMs : lastAt;
        return Math.max(at, this.#failures.get(project)?.resumeAt ?? -Infinity);
    }
    async #readAll() {
        const { clock } = this.#ports;
        while (this.#followed.size > 0 && !this.#signal.aborted) {
            const chunk = this.#next();
            const soonest = Math.min(...[...this.#followed].map(one => this.#dueAt(one)));
            const waitMs = chunk.length === 0 ? Math.min(soonest - clock.now(), everyMs) : this.#lastReadAt + spacingMs - clock.now();
            if (waitMs > 0)
                await clock.sleep(waitMs, this.#signal);
            const [first] = chunk;
            if (first !== undefined)
                await this.#read(first, chunk);
        }
    }
    /** Reads the logs of one project once, and shows their new lines. */
    async #read(first, chunk) {
        const { readLogs, clock } = this.#ports;
        const now = clock.now();
        this.#lastReadAt = now;
        this.#readingSince = now;
        try {
            const page = await readLogs(first.project, chunk, first.step, this.#signal);
            this.#readable.add(first.project);
            this.#failures.delete(first.project);
            for (const one of chunk)
                this.#show(one, page, now);
        }
        catch (error) {
            if (this.#signal.aborted)
                throw error;
            this.#failed(first, error, now);
        }
        finally {
            this.#readingSince = Infinity;
        }
    }
    /** @param readAt start of the read */
    #show(one, page, readAt) {
        const lines = page.lines.get(one.name) ?? [];
        if (lines.length > 0)
            this.#ports.tell({ type: 'log', step: one.step, lines });
        one.cursor = page.cursors.get(one.name) ?? one.cursor;
        one.behind = page.more;
        this.#settle(one, readAt);
    }
    /** Postpones the next read of the project's logs, or ends them if they may not be read. */
    #failed(one, error, readAt) {
        const { project } = one;
        const now = this.#ports.clock.now();
        const { count, since } = this.#failures.get(project) ?? { count: 0, since: readAt };
        // After successful reads, a single refusal does not end the log.
        const mayPass = (0,core_errors/* isRefusal */.vu)(error) && this.#readable.has(project) && now - since < visibility/* refusedMs */.dv;
        if (!(0,core_errors/* isTemporary */.ey)(error) && !mayPass) {
            this.#close(one, error);
            return;
        }
        const pauseMs = Math.min(failedMs.first * 2 ** count, failedMs.longest);
        this.#failures.set(project, { count: count + 1, since, resumeAt: now + pauseMs });
    }
    /** Ends a log whose job has ended, once its last lines were read, or took too long. */
    #settle(one, readAt) {
        one.readAt = readAt;
        const { endedAt = Infinity } = one;
        if (!one.behind && readAt >= endedAt + lastLinesMs)
            this.#finish(one);
        else if (readAt >= endedAt + drainMs)
            this.#leave(one);
    }
    #finish(one) {
        this.#followed.delete(one);
        one.done();
    }
    /** Ends a log before its last lines, and says where they are. */
    #leave(one) {
        const writer = (0,log_writers/* logWriterOf */.t)(one.name);
        const command = writer && (0,gcloud/* gcloudLog */.X8)(one.project, writer.filter);
        const message = `the rest of its log is in Cloud Logging${command === undefined ? '' : `:\n${command}`}`;
        this.#ports.tell({ type: 'note', step: one.step, message });
        this.#finish(one);
    }
    /** An unreadable log must not delay a step whose job has ended. */
    async #leaveIfUnreadable(one) {
        const { clock } = this.#ports;
        for (let waitMs = unreadMs; this.#followed.has(one); waitMs = slowMs) {
            await clock.sleep(waitMs, this.#signal);
            const isUnreadable = this.#failures.has(one.project) || clock.now() - this.#readingSince > slowMs;
            if (this.#followed.has(one) && isUnreadable)
                this.#leave(one);
        }
    }
    /** Ends all logs of the project with one notice. */
    #close({ project, step }, error) {
        this.#closed.add(project);
        for (const one of this.#followed)
            if (one.project === project)
                this.#finish(one);
        const words = error instanceof core_errors/* ActionError */.lZ ? (error.answer?.words ?? error.message) : 'an unexpected failure';
        const message = `Logs of project ${project} cannot be shown here. Nothing else depends on them. Grant roles/logging.viewer to see them.`;
        this.#ports.tell({ type: 'logs-unavailable', step, message, words });
    }
}

;// CONCATENATED MODULE: ./build/report/progress.js



/** Final states of tasks (PipelineTaskDetail.State). */
const settledStates = new Set(['SUCCEEDED', 'SKIPPED', 'FAILED', 'CANCELLED', 'NOT_TRIGGERED']);
const idle = new Set(['STATE_UNSPECIFIED', 'PENDING', 'NOT_TRIGGERED', 'SUCCEEDED', 'SKIPPED']);
/**
 * Returns one line for each step, in columns: `train RUNNING 2m 10s 3/5 tasks: train-model RUNNING`. The lines contain
 * no workflow command.
 */
function progressLines(all) {
    const rows = all.map(one => [one.step, (0,job_kinds/* shortState */.e9)(one.state), (0,core_text/* duration */.p0)(one.elapsedMs), tail(one)]);
    const width = (column) => Math.max(0, ...rows.map(row => row[column].length));
    const [step, state, elapsed] = [width(0), width(1), width(2)];
    return rows.map(row => (0,core_escape/* logLine */.BP)(`${row[0].padEnd(step)}  ${row[1].padEnd(state)}  ${row[2].padStart(elapsed)}  ${row[3]}`.trimEnd()));
}
function tail({ tasks, note }) {
    return [tasks === undefined || tasks.length === 0 ? '' : describeTasks(tasks), note ?? ''].filter(Boolean).join(' \u00b7 ');
}
/** Returns how many tasks are done, and the first few that are not. */
function describeTasks(tasks) {
    const words = tasks.map(({ name, state }) => ({ name, state: (0,job_kinds/* shortState */.e9)(state) }));
    const done = words.filter(({ state }) => settledStates.has(state)).length;
    const active = words.filter(({ state }) => !idle.has(state));
    const shown = active.slice(0, 3).map(({ name, state }) => `${name} ${state}`);
    const more = active.length > shown.length ? [`and ${active.length - shown.length} more`] : [];
    const count = `${done}/${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
    return shown.length === 0 ? count : `${count}: ${[...shown, ...more].join(', ')}`;
}

;// CONCATENATED MODULE: ./build/run/log-progress.js





/** The longest silence of the log: a line at least this often shows that the step still runs. */
const heartbeatMs = 60_000;
/** Up to this many running steps each get their own line. With more, one line covers all. */
const fewSteps = 6;
/** How much of a step's log is kept for its end. */
const kept = { lines: 12, length: 300 };
/**
 * Logs what happens to steps: each change once, and a line now and then while nothing changes.
 *
 * @param lastLines receives the last lines of each step's log
 */
function createProgressLog(runner, now, lastLines = new Map()) {
    const states = new StateLog(runner.say, now);
    const byType = {
        ...resourceEvents(runner),
        ...textEvents(runner),
        state: event => states.log(event),
        log: ({ step, lines }) => {
            // Lines of a log also show that the step still runs.
            states.markAlive(step);
            streamLines(step, lines, runner, lastLines);
        },
    };
    const log = (type, event) => byType[type](event);
    return event => log(event.type, event);
}
/** Events of what a step has created, adopted, or left. */
function resourceEvents(runner) {
    const sayConsole = ({ step, consoleUrl, }) => {
        if (consoleUrl !== undefined)
            runner.say(`${step}: ${consoleUrl}`);
    };
    return {
        submitted: event => {
            runner.say(`${event.step}: submitted ${event.name}`);
            sayConsole(event);
        },
        made: event => {
            runner.say((0,core_escape/* logLine */.BP)(`${event.step}: done: ${event.name}`));
            sayConsole(event);
        },
        adopted: event => {
            const { step, name, because = `This workflow run already created ${name}` } = event;
            const message = `${because}: the action adopts it. Set rerun: new to create another.`;
            annotateUntrusted(runner, 'notice', `Step ${step} was adopted`, message);
            sayConsole(event);
        },
        detached: ({ step, name, since }) => {
            const message = `${name} continues without this run, because of cancel: detach. A later run of this repository can adopt it under the same grant with ${(0,stop_reasons/* attachLine */.aR)(name, since)}.`;
            annotateUntrusted(runner, 'notice', `Step ${step} continues`, message);
        },
        skipped: ({ step, because }) => runner.say(`${step}: not run, because ${because}`),
    };
}
/** Events that only say something. */
const textEvents = (runner) => ({
    'logs-unavailable': ({ message, words }) => {
        annotateUntrusted(runner, 'notice', 'Logs are not shown', message);
        runner.quote([(0,core_escape/* logLine */.BP)(words)]);
    },
    note: ({ step, title, message, words }) => {
        annotateUntrusted(runner, 'warning', noteTitle(step, title ?? message), `${step}: ${message}`);
        if (words !== undefined)
            runner.quote([(0,core_escape/* logLine */.BP)(words)]);
    },
    progress: ({ step, message }) => runner.say((0,core_escape/* logLine */.BP)(`${step}: ${message}`)),
    debug: ({ step, message }) => runner.debug((0,core_escape/* logLine */.BP)(`${step}: ${message}`)),
    'model-output': ({ step, title, words }) => {
        runner.group((0,core_escape/* logLine */.BP)(`${step}: ${title}`));
        runner.quote(words.split('\n').map(core_escape/* logLine */.BP));
        runner.endGroup();
    },
});
/** Annotates with untrusted words. */
const annotateUntrusted = (runner, level, title, message) => runner.annotate({ level, title, message: (0,core_escape/* annotationText */.xr)(message) });
function streamLines(step, lines, runner, lastLines) {
    const shown = lines.map(({ source, text }) => {
        const start = source === '' ? '' : `${source} `;
        return { start, line: (0,core_escape/* logLine */.BP)(`[${step}] ${start}${text}`) };
    });
    runner.stream((0,core_escape/* logLine */.BP)(`Log of ${step}`), shown.map(({ line }) => line));
    const last = shown.slice(-kept.lines).map(({ start, line: whole }) => {
        const line = (0,core_escape/* clipText */.gL)(whole.slice(`[${step}] `.length), kept.length);
        return { line, text: line.slice(start.length) };
    });
    lastLines.set(step, [...(lastLines.get(step) ?? []), ...last].slice(-kept.lines));
}
/** Logs the states of running steps. */
class StateLog {
    #say;
    #now;
    /** Steps that run. */
    #running = new Map();
    #allAt = -Infinity;
    constructor(say, now) {
        this.#say = say;
        this.#now = now;
    }
    log({ step, kind, resource, elapsedMs }) {
        const state = (0,job_kinds/* shortState */.e9)(String(resource['state'] ?? 'UNKNOWN'));
        const tasks = progressOf(resource);
        const text = JSON.stringify([state, tasks]);
        const before = this.#running.get(step);
        if (before?.text === text) {
            if (this.#running.size > fewSteps)
                this.#logAll();
            if (this.#running.size > fewSteps || this.#now() - before.at < heartbeatMs)
                return;
        }
        this.#running.set(step, { text, state, at: this.#now() });
        if ((0,job_kinds/* outcomeOf */.sG)(kind, String(resource['state'])) !== 'running')
            this.#running.delete(step);
        for (const line of progressLines([{ step, state, elapsedMs, tasks }]))
            this.#say(line);
    }
    /** Postpones the line that shows that the step still runs. */
    markAlive(step) {
        const before = this.#running.get(step);
        if (before !== undefined)
            this.#running.set(step, { ...before, at: this.#now() });
    }
    #logAll() {
        if (this.#now() - this.#allAt < heartbeatMs)
            return;
        this.#allAt = this.#now();
        const counts = new Map();
        for (const { state } of this.#running.values())
            counts.set(state, (counts.get(state) ?? 0) + 1);
        const words = [...counts].sort(([, a], [, b]) => b - a).map(([state, count]) => `${count} ${state}`);
        this.#say((0,core_escape/* logLine */.BP)(`${this.#running.size} steps: ${words.join(', ')}`));
    }
}
const noteTitle = (step, note) => (0,core_escape/* clipText */.gL)((0,core_escape/* logLine */.BP)(`${step}: ${note}`), 160);
function progressOf(resource) {
    // The first task is the run itself, with its own id.
    const ofTheRun = String(resource['name']).split('/').at(-1);
    const others = tasksOf(resource).filter(task => task['taskName'] !== ofTheRun);
    return others.map(task => ({ name: String(task['taskName'] ?? ''), state: String(task['state'] ?? '') }));
}

// EXTERNAL MODULE: ./build/run/warn.js
var warn = __webpack_require__(6340);
;// CONCATENATED MODULE: ./build/run/create-ports.js












/** Creates the ports of a run: all functions with effects that its steps may call. */
function createPorts(context, { lastLines }, { access, projects, record, trackInFlight, showsLogs, contentsOf, stop }) {
    const { clock, runner, environment } = context;
    const { universe } = access.inForce().policy.policy;
    const vertex = createVertexCalls(projects.learning(access.client), universe);
    const readLogs = (0,logs/* createReadLogs */.c8)(access.client, universe, clock.now);
    const tell = createProgressLog(runner, clock.now, lastLines);
    return {
        submissions: createSubmissions(clock),
        watch: createWatch({ vertex, runId: environment.identity.runId, clock }, stop),
        vertex,
        formerEngines: new Map(),
        services: createServiceCalls(access.client, universe),
        objects: createObjectStore(access.client, universe, clock),
        contentsOf,
        readFile: (0,files/* createReadFile */.LY)(access.client, universe),
        readBytes: (0,files/* createReadBytes */.CS)(access.client, universe),
        timeSeries: createTimeSeries(access.client, universe),
        logs: showsLogs ? new CloudLogStreams({ readLogs, clock, tell }, stop) : undefined,
        record: record.write,
        recordUndo: writeBestEffort(record.write, (type, error) => (0,warn/* warn */.R)(context, `The record lacks ${type}, which happened anyway`, error)),
        trackInFlight,
        tell,
        projectIds: projects.ids,
        clock,
    };
}

// EXTERNAL MODULE: ./build/report/step-failure.js + 10 modules
var step_failure = __webpack_require__(633);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(1152);
;// CONCATENATED MODULE: ./build/run/diagnose-steps.js




/** Adds the most likely cause to Google's words about each step. */
function withDiagnoses(outcomes, member, { declarations, placeOf }, lastLines) {
    const explained = declarations.flatMap((declaration) => {
        const { id, project, location } = declaration;
        const outcome = outcomes.get(id);
        if (outcome === undefined)
            return [];
        if (outcome.error === undefined)
            return [[id, outcome]];
        const context = {
            member,
            project,
            location,
            step: id,
            state: outcome.state,
            runsAs: programAccount(outcome.sent?.body),
            lastLines: lastLines.get(id)?.map(({ text }) => text),
            placeOf: (words) => placeOf(declaration, words),
            makersBeside: () => (0,graph/* concurrentWith */.kp)(id, declarations).flatMap(step => (registry/* definitions */.BG[step.kind].isNameless ? [] : [step.id])),
        };
        return [[id, { ...outcome, error: (0,step_failure/* withDiagnosis */.I)(outcome.error, context) }]];
    });
    return new Map(explained);
}
/** Returns the account that the program of a job runs as. */
function programAccount(body) {
    const specs = [body, body?.['jobSpec'], body?.['trialJobSpec']];
    for (const spec of specs)
        if ((0,json/* isObject */.Gv)(spec) && typeof spec['serviceAccount'] === 'string')
            return spec['serviceAccount'];
    return undefined;
}

// EXTERNAL MODULE: ./build/run/timers.js
var timers = __webpack_require__(5766);
;// CONCATENATED MODULE: ./build/run/execute-steps.js







/**
 * Runs the steps, and keeps what they did in the state of the run.
 *
 * @throws the first failure of a step, or why the run was stopped
 */
async function runSteps(context, runState, inputs, record, connection) {
    const phase = (0,timers/* stopwatch */.sX)(context, runState);
    const { access, steps, claims } = connection;
    const { postState } = runState;
    if (postState === undefined)
        throw new Error('nothing can be left to post');
    const time = (0,timers/* runTime */.Ft)(steps.timeoutSeconds, context);
    const stop = AbortSignal.any([context.signal, access.denied, time.over]);
    const projects = createProjectIds(access.inForce().policy.policy.universe);
    const ports = createPorts(context, runState, {
        access,
        projects,
        record,
        trackInFlight: postState.trackInFlight,
        showsLogs: inputs.logStreaming,
        contentsOf: steps.contentsOf,
        stop,
    });
    const complete = completeWith(context, inputs, connection, projects.ids, postState, ports);
    const { outcomes, ...ending } = await executeSteps(steps.declarations, complete, ports, stop).finally(time.stop);
    phase('steps');
    const member = (0,principal/* grantee */.Fb)(access.inForce().grant, claims, access.credential.serviceAccount);
    runState.execution = { outcomes: withDiagnoses(outcomes, member, steps, runState.lastLines), ...ending };
    const resources = [...outcomes].flatMap(([id, { resource }]) => (resource === undefined ? [] : [[id, resource]]));
    const { outputs, refuse } = steps.outputs(claims, Object.fromEntries(resources));
    runState.outputs = outputs;
    // If the run's time is over, the states of its steps decide: a detached job does not fail the run.
    AbortSignal.any([context.signal, access.denied]).throwIfAborted();
    throwFirstFailure(runState.execution);
    refuse();
}
/** Returns a function that completes a step when it is due. */
function completeWith({ repository, environment }, inputs, { access, steps, claims }, projectIds, postState, ports) {
    const { universe } = access.inForce().policy.policy;
    const github = repository(inputs.githubToken, 'github_token');
    const runCreatedAt = () => github.runCreatedAt(environment.identity.runId);
    return (declaration, resources) => {
        // Each step uses the policy of the last decision: a renewal may have brought a narrower one.
        const { policy, grant } = access.inForce();
        postState.keepPolicy(policy);
        const { client } = access;
        const policySha256 = policy.sha256;
        const known = { client, universe, projectIds, claims, policySha256, grant, inputs, runCreatedAt };
        const newest = (name, place, step) => findNewest(name, place, step, ports);
        return steps.ready(declaration, resources, { ...known, findNewest: newest });
    };
}
/** A failed step fails the run. If several failed, the first in the file counts, unless it was only skipped. */
function throwFirstFailure({ outcomes }) {
    const failed = [...outcomes.values()].filter(({ error }) => error !== undefined);
    const first = failed.find(({ state }) => state !== 'SKIPPED') ?? failed[0];
    if (first !== undefined)
        throw first.error;
}


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ permitUpdate),
/* harmony export */   z: () => (/* binding */ changesAccount)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _document_request_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5367);


/**
 * Validates the result of an update, if the message can name an account: a new image or script would otherwise run as
 * the account that the resource has. Only fields in the mask are taken from the request.
 *
 * @throws ActionError `LIMITS_EXCEEDED`; Google's refusal if the resource cannot be read
 */
async function permitUpdate(method, { path, query, body }, run) {
    const { step, request, ports, signal, permitResult } = run;
    const { shapes } = request.schema;
    const field = method.body ?? '';
    const shape = shapes[method.request]?.fields[field]?.shape;
    if (shape?.type !== 'object' || !changesAccount(method, shapes))
        return;
    const current = await ports.vertex.get(path, { step: step.declaration.id, signal });
    const changes = body ?? {};
    const mask = typeof query['updateMask'] === 'string' ? query['updateMask'] : '';
    const result = mask === '*' ? changes : overlaid((0,_document_request_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsOf */ .V)(current, shape.name, shapes), changes, pathsOf(mask, changes));
    // Google answers with its own form of the name. The one in the request was checked.
    const asked = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(request.body['body']) ? request.body['body'] : {};
    const { name } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(asked[field]) ? asked[field] : {};
    permitResult(path, { ...request.body, body: { ...asked, [field]: { ...result, name } } });
}
/** True for an update of a message that can name an account. */
function changesAccount(method, shapes) {
    const shape = shapes[method.request]?.fields[method.body ?? '']?.shape;
    return method.verb === 'PATCH' && shape?.type === 'object' && namesAccount(shape, shapes);
}
/** Without a mask, Google changes every field that is present. A mask may have the JSON or the proto spelling. */
const pathsOf = (mask, changes) => mask === ''
    ? Object.keys(changes).map(key => [key])
    : mask
        .split(',')
        .map(path => path.split('.').map(key => key.replace(/_([a-z0-9])/g, (_, next) => next.toUpperCase())));
function overlaid(current, changes, paths) {
    return paths.reduce((result, path) => withChange(result, changes, path), current);
}
function withChange(current, changes, [key = '', ...deeper]) {
    const change = changes[key];
    if (deeper.length === 0)
        return { ...current, [key]: change };
    const [before, after] = [current[key], change];
    return { ...current, [key]: withChange((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(before) ? before : {}, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(after) ? after : {}, deeper) };
}
function namesAccount(shape, shapes, seen = new Set()) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesAccount(shape.of, shapes, seen);
    if (shape.type !== 'object' || seen.has(shape.name))
        return false;
    seen.add(shape.name);
    return Object.entries(shapes[shape.name]?.fields ?? {}).some(([key, field]) => !field.outputOnly && (/account|user$/i.test(key) || namesAccount(field.shape, shapes, seen)));
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callOf),
/* harmony export */   D: () => (/* binding */ plainCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);


/** @returns `undefined` for a kind without such a call */
function callOf(kind, { project, location }, body) {
    const { call } = _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[kind];
    if (call === undefined)
        return undefined;
    const parent = `projects/${project}/locations/${location}`;
    const rest = { ...body };
    const path = call.path.replace(/\{(\w+)\}/g, (_, field) => {
        if (field === 'parent')
            return parent;
        delete rest[field];
        const value = body[field];
        // It is not known yet if it will be an id or a full name.
        if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX)
            return value.reference;
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
            return `${parent}/${call.collection ?? field}/{of displayName ${JSON.stringify(value['displayName'])}}`;
        const name = String(value);
        if (name.startsWith('publishers/'))
            return `${parent}/${name}`;
        return name.includes('/') || call.collection === undefined ? name : `${parent}/${call.collection}/${name}`;
    });
    return { verb: call.verb, path, body: rest, repeatable: call.repeatable ?? false };
}
/** Returns the one call of a step, and the resource on which it is made. */
function plainCall({ step, request }) {
    const { kind } = step.declaration;
    const call = callOf(kind, step, request.body);
    if (call === undefined)
        throw new Error(`${kind} is not a plain call`);
    return { ...call, target: call.path.replace(/:\w+$/, '') };
}


/***/ })

};
