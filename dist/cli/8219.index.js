export const id = 8219;
export const ids = [8219];
export const modules = {

/***/ 41858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns the parts of a value that have the types of a shape, so that a reader need not check them again. Parts of
 * another type become `undefined`: their keys and indices stay. Unknown keys stay as they are.
 */
const partsOf = (value, shape, shapes) => typedParts(value, shape, shapes);
function typedParts(value, shape, shapes) {
    switch (shape.type) {
        case 'string':
        case 'boolean':
            return typeof value === shape.type ? value : undefined;
        case 'integer':
        case 'number':
            return typeof value === 'number' ? value : undefined;
        case 'enum':
            return shape.values.find(one => one === value);
        case 'list':
            return Array.isArray(value) ? value.map(item => typedParts(item, shape.of, shapes)) : undefined;
        case 'map':
            return mapValues(value, item => typedParts(item, shape.of, shapes));
        case 'object': {
            const fields = shapes[shape.name]?.fields ?? {};
            return mapValues(value, (item, key) => {
                const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
                return field === undefined ? item : typedParts(item, field.shape, shapes);
            });
        }
        case 'either':
            return shape.of.map(one => typedParts(value, one, shapes)).find(part => part !== undefined);
        case 'any':
            return value;
        default:
            return shape;
    }
}
const mapValues = (value, change) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)])) : undefined;


/***/ }),

/***/ 48219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ findGrant),
  o: () => (/* binding */ grantOf),
  loadPolicy: () => (/* binding */ loadPolicy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(89896);
// EXTERNAL MODULE: ./build/document/parts.js
var document_parts = __webpack_require__(41858);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(89500);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(32219);
// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(28531);
// EXTERNAL MODULE: ./build/policy/load/across-grants.js
var across_grants = __webpack_require__(29971);
;// CONCATENATED MODULE: ./build/policy/load/action-version.js


/**
 * Checks the version of a policy's format, and that it accepts this version of the action, before anything else. An
 * older action could misread a newer policy.
 */
function checkVersions(policy, actionVersion) {
    if (!(0,json.isObject)(policy))
        return [];
    const { version, requires } = policy;
    if (typeof version === 'number' && version !== 1) {
        return [
            {
                path: ['version'],
                message: `policy version ${version}, but this action (${actionVersion}) reads version 1.`,
                cure: 'Use a version of the action that reads it.',
            },
        ];
    }
    if (typeof requires !== 'string')
        return [];
    const bounds = readRange(requires);
    if (bounds === undefined) {
        return [
            {
                path: ['requires'],
                message: `no range of versions: ${(0,core_text/* quote */.hD)(requires)}.`,
                cure: 'Write ">=1.0", or ">=1.0 <2".',
            },
        ];
    }
    const own = readVersion(actionVersion.replace(/[-+].*$/, ''));
    const takes = bounds.every(({ operator, version: bound }) => {
        const order = own === undefined ? Number.NaN : compare(own, bound);
        return operator === '>=' ? order >= 0 : order < 0;
    });
    if (takes)
        return [];
    const least = bounds.find(({ operator }) => operator === '>=')?.version[0];
    return [
        {
            path: ['requires'],
            message: `this policy accepts versions ${requires} of the action, this is ${actionVersion}.`,
            cure: `Change the version after @ in the workflow's uses: line${least === undefined ? '' : `, as @v${least}`}.`,
        },
    ];
}
function readRange(range) {
    const bounds = [];
    for (const part of range.trim().split(/ +/)) {
        const operator = part.startsWith('>=') ? '>=' : part.startsWith('<') ? '<' : undefined;
        const version = operator && readVersion(part.slice(operator.length));
        if (operator === undefined || version === undefined)
            return undefined;
        bounds.push({ operator, version });
    }
    return bounds;
}
function readVersion(text) {
    const [whole, major, minor = '0', patch = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

;// CONCATENATED MODULE: ./build/policy/load/extends.js




/** More generations than a reviewer can follow. */
const maxGenerations = 16;
/** Most values of all grants together, inherited ones included: a small file must not grow without bound. */
const maxValues = 200_000;
/**
 * Resolves `extends`. Mappings merge key by key; lists and scalars of the child replace the parent's. `extends` and
 * `abstract` themselves are not inherited.
 */
function resolveGrants(grants, report) {
    const written = new Map((0,json.isObject)(grants)
        ? Object.entries(grants).flatMap(([name, grant]) => (0,json.isObject)(grant) ? [[name, grant]] : [])
        : []);
    const lines = new Map([...written.keys()].map(name => [name, lineOf(name, written, report)]));
    const concrete = new Map();
    const abstract = new Map();
    let values = 0;
    for (const [name, grant] of written) {
        const line = lines.get(name);
        if (line === undefined)
            continue;
        const generations = [name, ...line].map(one => withoutInheritance(written.get(one) ?? {}));
        values += generations.reduce((sum, one) => sum + countValues(one), 0);
        if (values > maxValues) {
            const message = `with what they inherit, the grants have more than ${maxValues} values.`;
            report({ path: ['grants', name], message, cure: 'Split the policy.', key: true });
            break;
        }
        const resolved = generations.toReversed().reduce(mergeGrants);
        if (grant['abstract'] === true)
            abstract.set(name, resolved);
        else
            concrete.set(name, resolved);
    }
    return {
        concrete,
        abstract,
        parentsOf: name => lines.get(name) ?? [],
        locate: path => locate(path, written, lines),
    };
}
/** Returns the parents of a grant, the nearest first; `undefined` if `extends` is invalid. */
function lineOf(name, written, report) {
    const line = [];
    for (let child = name;;) {
        const parent = written.get(child)?.['extends'];
        if (parent === undefined)
            return line;
        const refuse = (message, cure) => {
            // Each fault is reported once, at the grant that has it, not at those that extend it.
            if (child === name)
                report({ path: ['grants', name, 'extends'], message, cure });
            return undefined;
        };
        if (typeof parent !== 'string')
            return undefined;
        if (!written.has(parent)) {
            const others = [...written.keys()].filter(one => one !== name);
            const cure = (0,suggest/* suggest */.ZA)(parent, others) ?? (others.length === 0 ? 'Remove it.' : `Grants: ${others.join(', ')}.`);
            return refuse(`no such grant: ${(0,core_text/* quote */.hD)(parent)}.`, cure);
        }
        if (parent === name) {
            const cycle = [name, ...line, name].join(' \u2192 ');
            const what = line.length === 0 ? 'a grant cannot extend itself.' : `a cycle: ${cycle}.`;
            report({ path: ['grants', name, 'extends'], message: what, cure: 'Let it extend another grant, or remove it.' });
            return undefined;
        }
        // A cycle further up is reported at the grants in it.
        if (line.includes(parent))
            return undefined;
        line.push(parent);
        if (line.length > maxGenerations) {
            const message = `more than ${maxGenerations} grants extend each other in a row.`;
            report({ path: ['grants', name, 'extends'], message, cure: 'Let it extend one of the first of them.' });
            return undefined;
        }
        child = parent;
    }
}
const withoutInheritance = ({ extends: _, abstract: __, ...rest }) => rest;
/** `fromEntries` creates own keys, whatever their names. */
function mergeGrants(parent, child) {
    const merged = new Map(Object.entries(parent));
    for (const [key, value] of Object.entries(child)) {
        const inherited = merged.get(key);
        merged.set(key, (0,json.isObject)(inherited) && (0,json.isObject)(value) ? mergeGrants(inherited, value) : value);
    }
    return Object.fromEntries(merged);
}
function countValues(value) {
    if (typeof value !== 'object' || value === null)
        return 1;
    return Object.values(value).reduce((sum, one) => sum + countValues(one), 1);
}
function locate(path, written, lines) {
    const [top, name, ...rest] = path;
    if (top !== 'grants' || typeof name !== 'string')
        return path;
    const owners = [name, ...(lines.get(name) ?? [])];
    // A missing value has no place, so the nearest parent path that exists is used.
    for (let length = rest.length; length > 0; length--) {
        const owner = owners.find(one => has(written.get(one), rest.slice(0, length)));
        if (owner !== undefined)
            return ['grants', owner, ...rest];
    }
    return path;
}
const has = (value, path) => (0,document_path/* valueAt */.fK)(value, path) !== undefined;
/** True if a parent of a grant has a value at a path, too. */
function isInherited({ parentsOf }, policy, [top, name, ...rest]) {
    if (top !== 'grants' || typeof name !== 'string')
        return false;
    return parentsOf(name).some(parent => has(policy, ['grants', parent, ...rest]));
}

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(78340);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/load/reader.js
var reader = __webpack_require__(62181);
;// CONCATENATED MODULE: ./build/policy/load/service-account.js

/** Google's form of a service account's email. */
const emailForm = /^[a-z0-9][a-z0-9-]{0,62}@([a-z0-9][a-z0-9-]*\.)*gserviceaccount\.com$/;
/** Returns what is wrong with a service account's email; nothing if it has Google's form. */
function emailFault(text) {
    if (emailForm.test(text))
        return undefined;
    const member = /^(serviceAccount:|projects\/[^/]+\/serviceAccounts\/)/.exec(text)?.[0];
    const cure = `Write ${member === undefined ? 'NAME@PROJECT.iam.gserviceaccount.com' : text.slice(member.length)}`;
    return { message: `no service account's e-mail: ${(0,core_text/* quote */.hD)(text)}.`, cure };
}

;// CONCATENATED MODULE: ./build/policy/load/allow.js




/** Reads `allow`. An absent list allows nothing of its kind. An empty list is a mistake, and is refused. */
function readAllow(given = {}, path, reading) {
    const patterns = (list) => readPatterns(given[list], [...path, list], reading);
    return {
        steps: readKinds(given.steps, [...path, 'steps'], reading),
        methods: patterns('methods'),
        projects: readProjects(given.projects, [...path, 'projects'], reading),
        locations: patterns('locations'),
        service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
        images: patterns('images'),
        build_steps: patterns('build_steps'),
        templates: patterns('templates'),
        machines: readMachines(given.machines, [...path, 'machines'], reading),
        storage: patterns('storage'),
        writes: readWrites(given.writes, [...path, 'writes'], reading),
        models: patterns('models'),
        publisher_models: patterns('publisher_models'),
        endpoints: patterns('endpoints'),
        engines: patterns('engines'),
        datasets: patterns('datasets'),
        networks: patterns('networks'),
        kms_keys: patterns('kms_keys'),
        tensorboards: patterns('tensorboards'),
        reservations: patterns('reservations'),
        persistent_resources: patterns('persistent_resources'),
        secrets: readSecrets(given.secrets, [...path, 'secrets'], reading),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(given.timeout),
        nodeHours: given.node_hours,
        unchecked: patterns('unchecked'),
    };
}
/**
 * Unlike in `when`, a plain string may contain `*`: images and buckets are easiest to read that way, and no such name
 * contains one itself.
 */
function readPatterns(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).flatMap((item, index) => {
        const text = typeof item === 'object' ? item.glob : item;
        if (text === undefined)
            return [];
        const at = [...path, index];
        const trimmed = text.trim();
        if (trimmed !== text && trimmed !== '') {
            const message = 'spaces around the value, which no name has: it never matches.';
            reading.report({ path: at, message, cure: `Write ${JSON.stringify(trimmed)}.` });
        }
        if (text === '')
            reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' });
        if (/\*{3}/.test(text))
            reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' });
        if (reader/* controlCharacters */.Q.test(text))
            reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' });
        return [text.includes('*') ? { glob: text } : { literal: text }];
    });
}
function readKinds(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).filter(kind => kind !== undefined);
}
function reportEmpty(list, path, reading) {
    if (list?.length === 0)
        reading.report({ path, message: 'an empty list.', cure: 'Remove it: a missing list allows nothing.' });
}
function readAccounts(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, item] of (list ?? []).entries()) {
        if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '')
            continue;
        const fault = emailFault(item);
        if (fault !== undefined)
            reading.report({ path: [...path, index], ...fault });
    }
    return matchers;
}
/** A project's id or number becomes an argument of commands. One that begins with a hyphen would be an option. */
function readProjects(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries())
        if ('literal' in matcher && matcher.literal.startsWith('-'))
            reading.report({
                path: [...path, index],
                message: 'a hyphen at the start, which no project has.',
                cure: 'Write its id.',
            });
    return matchers;
}
/** An entry that no upload can match is a mistake: it would be found when the first upload is refused. */
function readWrites(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries()) {
        const text = (0,match/* matcherText */.sE)(matcher);
        if (text === '')
            continue;
        const at = [...path, index];
        const [, bucket, slash] = /^gs:\/\/([^/]*)(\/?)/.exec(text) ?? [];
        if (bucket === undefined) {
            if (!/^\*/.test(text))
                reading.report({
                    path: at,
                    message: 'does not begin with gs://, so it allows nothing.',
                    cure: `Write ${JSON.stringify(`gs://${text}`)}.`,
                });
        }
        else if (slash === '' && !bucket.endsWith('**'))
            reading.report({
                path: at,
                message: 'names a bucket and nothing in it, so it allows nothing.',
                cure: `Write a folder: ${JSON.stringify(`${text}/code/**`)}.`,
            });
        else if (/(?:^|\/)\.{1,2}(?:\/|$)|[%?#\\[\]]/.test(text.slice('gs://'.length)))
            reading.report({
                path: at,
                message: 'contains a . or .. segment or one of % ? # \\ [ ], which no upload may name, so it allows nothing.',
                cure: 'Write the plain name.',
            });
    }
    return matchers;
}
/** Grants list secrets, never their versions: the step names the version. */
function readSecrets(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries()) {
        const text = (0,match/* matcherText */.sE)(matcher);
        if (text.includes('/versions/'))
            reading.report({
                path: [...path, index],
                message: 'names a version, so it allows nothing: the list has secrets.',
                cure: `Write ${JSON.stringify(text.replace(/\/versions\/.*$/s, ''))}.`,
            });
        else if (/^projects\/[^/]+\/locations\//.test(text))
            reading.report({
                path: [...path, index],
                message: 'names a regional secret, which no step can use, so it allows nothing.',
                cure: 'Write projects/PROJECT/secrets/ID, or its id.',
            });
    }
    return matchers;
}
function readMachines(given = {}, path, reading) {
    const accelerators = Object.entries(given.accelerators ?? {});
    return {
        types: readPatterns(given.types, [...path, 'types'], reading),
        accelerators: Object.fromEntries(accelerators.flatMap(([type, count]) => (count === undefined ? [] : [[type, count]]))),
        replicas: given.replicas ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/policy/load/branch-and-approval.js


/**
 * Types of rules in GitHub's rulesets (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), to
 * distinguish a misspelling from a newer type.
 */
const knownRules = [
    'branch_name_pattern',
    'code_scanning',
    'commit_author_email_pattern',
    'commit_message_pattern',
    'committer_email_pattern',
    'creation',
    'deletion',
    'file_extension_restriction',
    'file_path_restriction',
    'max_file_path_length',
    'max_file_size',
    'merge_queue',
    'non_fast_forward',
    'pull_request',
    'required_deployments',
    'required_linear_history',
    'required_signatures',
    'required_status_checks',
    'update',
    'workflows',
];
/** The fault of a `branch` without any requirement. */
const isEmptyRequirement = (path) => ({
    path,
    message: 'requires nothing.',
    cure: 'Add rules: [pull_request] or merged: true, or remove it.',
    key: true,
});
/** Reads `branch`: the conditions on the branch. */
function readBranch(value, path, reading) {
    const { rules = [], merged = false, reviews = 0 } = value;
    if (value.rules?.length === 0)
        reading.report(isEmptyRequirement(path));
    for (const [index, rule] of rules.entries()) {
        if (rule === undefined || knownRules.includes(rule))
            continue;
        const cure = (0,suggest/* suggest */.ZA)(rule, knownRules);
        if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
            reading.report({
                path: [...path, 'rules', index],
                message: `no such type of rule: ${(0,core_text/* quote */.hD)(rule)}.`,
                cure: cure ?? `Types: ${knownRules.join(', ')}.`,
            });
    }
    return { rules: rules.filter(rule => rule !== undefined), merged, reviews };
}
/** Reads `approval`: the conditions on the environment's approval. */
function readApproval(value, path, reading) {
    if (value.not_by?.length === 0)
        reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' });
    return {
        reviewers: value.reviewers ?? 1,
        amongReviewers: value.among === 'reviewers',
        notBy: value.not_by?.includes('actor') ? ['actor'] : [],
        reruns: value.reruns ?? false,
    };
}

;// CONCATENATED MODULE: ./build/vertex/method-names.generated.js
// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.
/** Names of the methods in src/vertex/methods.generated.ts, by their service. */
const methodNames = {
    DataFoundryService: ['GenerateSyntheticData'],
    DatasetService: ['CreateDataset', 'CreateDatasetVersion', 'DeleteDataset', 'DeleteDatasetVersion', 'DeleteSavedQuery', 'ExportData', 'GetAnnotationSpec', 'GetDataset', 'GetDatasetVersion', 'ImportData', 'ListAnnotations', 'ListDataItems', 'ListDatasetVersions', 'ListDatasets', 'ListSavedQueries', 'RestoreDatasetVersion', 'SearchDataItems', 'UpdateDataset', 'UpdateDatasetVersion'],
    DeploymentResourcePoolService: ['CreateDeploymentResourcePool', 'DeleteDeploymentResourcePool', 'GetDeploymentResourcePool', 'ListDeploymentResourcePools', 'QueryDeployedModels', 'UpdateDeploymentResourcePool'],
    EndpointService: ['CreateEndpoint', 'DeleteEndpoint', 'DeployModel', 'GetEndpoint', 'ListEndpoints', 'MutateDeployedModel', 'UndeployModel', 'UpdateEndpoint', 'UpdateEndpointLongRunning'],
    EvaluationService: ['EvaluateInstances'],
    FeatureOnlineStoreAdminService: ['CreateFeatureOnlineStore', 'CreateFeatureView', 'DeleteFeatureOnlineStore', 'DeleteFeatureView', 'GetFeatureOnlineStore', 'GetFeatureView', 'GetFeatureViewSync', 'ListFeatureOnlineStores', 'ListFeatureViewSyncs', 'ListFeatureViews', 'SyncFeatureView', 'UpdateFeatureOnlineStore', 'UpdateFeatureView'],
    FeatureOnlineStoreService: ['FetchFeatureValues', 'GenerateFetchAccessToken', 'SearchNearestEntities'],
    FeatureRegistryService: ['BatchCreateFeatures', 'CreateFeature', 'CreateFeatureGroup', 'DeleteFeature', 'DeleteFeatureGroup', 'GetFeature', 'GetFeatureGroup', 'ListFeatureGroups', 'ListFeatures', 'UpdateFeature', 'UpdateFeatureGroup'],
    FeaturestoreOnlineServingService: ['ReadFeatureValues', 'WriteFeatureValues'],
    FeaturestoreService: ['BatchCreateFeatures', 'BatchReadFeatureValues', 'CreateEntityType', 'CreateFeature', 'CreateFeaturestore', 'DeleteEntityType', 'DeleteFeature', 'DeleteFeatureValues', 'DeleteFeaturestore', 'ExportFeatureValues', 'GetEntityType', 'GetFeature', 'GetFeaturestore', 'ImportFeatureValues', 'ListEntityTypes', 'ListFeatures', 'ListFeaturestores', 'SearchFeatures', 'UpdateEntityType', 'UpdateFeature', 'UpdateFeaturestore'],
    GenAiCacheService: ['CreateCachedContent', 'DeleteCachedContent', 'GetCachedContent', 'ListCachedContents', 'UpdateCachedContent'],
    GenAiTuningService: ['CancelTuningJob', 'CreateTuningJob', 'GetTuningJob', 'ListTuningJobs', 'RebaseTunedModel'],
    IndexEndpointService: ['CreateIndexEndpoint', 'DeleteIndexEndpoint', 'DeployIndex', 'GetIndexEndpoint', 'ListIndexEndpoints', 'MutateDeployedIndex', 'UndeployIndex', 'UpdateIndexEndpoint'],
    IndexService: ['CreateIndex', 'DeleteIndex', 'GetIndex', 'ListIndexes', 'RemoveDatapoints', 'UpdateIndex', 'UpsertDatapoints'],
    JobService: ['CancelBatchPredictionJob', 'CancelCustomJob', 'CancelDataLabelingJob', 'CancelHyperparameterTuningJob', 'CancelNasJob', 'CreateBatchPredictionJob', 'CreateCustomJob', 'CreateDataLabelingJob', 'CreateHyperparameterTuningJob', 'CreateModelDeploymentMonitoringJob', 'CreateNasJob', 'DeleteBatchPredictionJob', 'DeleteCustomJob', 'DeleteDataLabelingJob', 'DeleteHyperparameterTuningJob', 'DeleteModelDeploymentMonitoringJob', 'DeleteNasJob', 'GetBatchPredictionJob', 'GetCustomJob', 'GetDataLabelingJob', 'GetHyperparameterTuningJob', 'GetModelDeploymentMonitoringJob', 'GetNasJob', 'GetNasTrialDetail', 'ListBatchPredictionJobs', 'ListCustomJobs', 'ListDataLabelingJobs', 'ListHyperparameterTuningJobs', 'ListModelDeploymentMonitoringJobs', 'ListNasJobs', 'ListNasTrialDetails', 'PauseModelDeploymentMonitoringJob', 'ResumeModelDeploymentMonitoringJob', 'SearchModelDeploymentMonitoringStatsAnomalies', 'UpdateModelDeploymentMonitoringJob'],
    LlmUtilityService: ['ComputeTokens', 'CountTokens'],
    MatchService: ['FindNeighbors', 'ReadIndexDatapoints'],
    MetadataService: ['AddContextArtifactsAndExecutions', 'AddContextChildren', 'AddExecutionEvents', 'CreateArtifact', 'CreateContext', 'CreateExecution', 'CreateMetadataSchema', 'CreateMetadataStore', 'DeleteArtifact', 'DeleteContext', 'DeleteExecution', 'DeleteMetadataStore', 'GetArtifact', 'GetContext', 'GetExecution', 'GetMetadataSchema', 'GetMetadataStore', 'ListArtifacts', 'ListContexts', 'ListExecutions', 'ListMetadataSchemas', 'ListMetadataStores', 'PurgeArtifacts', 'PurgeContexts', 'PurgeExecutions', 'QueryArtifactLineageSubgraph', 'QueryContextLineageSubgraph', 'QueryExecutionInputsAndOutputs', 'RemoveContextChildren', 'UpdateArtifact', 'UpdateContext', 'UpdateExecution'],
    MigrationService: ['BatchMigrateResources', 'SearchMigratableResources'],
    ModelGardenService: ['Deploy'],
    ModelService: ['BatchImportEvaluatedAnnotations', 'BatchImportModelEvaluationSlices', 'CopyModel', 'DeleteModel', 'DeleteModelVersion', 'ExportModel', 'GetModel', 'GetModelEvaluation', 'GetModelEvaluationSlice', 'ImportModelEvaluation', 'ListModelEvaluationSlices', 'ListModelEvaluations', 'ListModelVersionCheckpoints', 'ListModelVersions', 'ListModels', 'MergeVersionAliases', 'UpdateExplanationDataset', 'UpdateModel', 'UploadModel'],
    NotebookService: ['AssignNotebookRuntime', 'CreateNotebookExecutionJob', 'CreateNotebookRuntimeTemplate', 'DeleteNotebookExecutionJob', 'DeleteNotebookRuntime', 'DeleteNotebookRuntimeTemplate', 'GetNotebookExecutionJob', 'GetNotebookRuntime', 'GetNotebookRuntimeTemplate', 'ListNotebookExecutionJobs', 'ListNotebookRuntimeTemplates', 'ListNotebookRuntimes', 'StartNotebookRuntime', 'StopNotebookRuntime', 'UpdateNotebookRuntimeTemplate', 'UpgradeNotebookRuntime'],
    PersistentResourceService: ['CreatePersistentResource', 'DeletePersistentResource', 'GetPersistentResource', 'ListPersistentResources', 'RebootPersistentResource', 'UpdatePersistentResource'],
    PipelineService: ['BatchCancelPipelineJobs', 'BatchDeletePipelineJobs', 'CancelPipelineJob', 'CancelTrainingPipeline', 'CreatePipelineJob', 'CreateTrainingPipeline', 'DeletePipelineJob', 'DeleteTrainingPipeline', 'GetPipelineJob', 'GetTrainingPipeline', 'ListPipelineJobs', 'ListTrainingPipelines'],
    PredictionService: ['DirectPredict', 'DirectRawPredict', 'EmbedContent', 'Explain', 'GenerateContent', 'Predict'],
    ReasoningEngineExecutionService: ['AsyncQueryReasoningEngine', 'CancelAsyncQueryReasoningEngine', 'QueryReasoningEngine'],
    ReasoningEngineService: ['CreateReasoningEngine', 'DeleteReasoningEngine', 'GetReasoningEngine', 'ListReasoningEngines', 'UpdateReasoningEngine'],
    ScheduleService: ['CreateSchedule', 'DeleteSchedule', 'GetSchedule', 'ListSchedules', 'PauseSchedule', 'ResumeSchedule', 'UpdateSchedule'],
    SessionService: ['AppendEvent', 'CreateSession', 'DeleteSession', 'GetSession', 'ListEvents', 'ListSessions', 'UpdateSession'],
    SpecialistPoolService: ['CreateSpecialistPool', 'DeleteSpecialistPool', 'GetSpecialistPool', 'ListSpecialistPools', 'UpdateSpecialistPool'],
    TensorboardService: ['BatchCreateTensorboardRuns', 'BatchCreateTensorboardTimeSeries', 'BatchReadTensorboardTimeSeriesData', 'CreateTensorboard', 'CreateTensorboardExperiment', 'CreateTensorboardRun', 'CreateTensorboardTimeSeries', 'DeleteTensorboard', 'DeleteTensorboardExperiment', 'DeleteTensorboardRun', 'DeleteTensorboardTimeSeries', 'ExportTensorboardTimeSeriesData', 'GetTensorboard', 'GetTensorboardExperiment', 'GetTensorboardRun', 'GetTensorboardTimeSeries', 'ListTensorboardExperiments', 'ListTensorboardRuns', 'ListTensorboardTimeSeries', 'ListTensorboards', 'ReadTensorboardSize', 'ReadTensorboardTimeSeriesData', 'ReadTensorboardUsage', 'UpdateTensorboard', 'UpdateTensorboardExperiment', 'UpdateTensorboardRun', 'UpdateTensorboardTimeSeries', 'WriteTensorboardExperimentData', 'WriteTensorboardRunData'],
    VertexRagDataService: ['CreateRagCorpus', 'DeleteRagCorpus', 'DeleteRagFile', 'GetRagCorpus', 'GetRagEngineConfig', 'GetRagFile', 'ImportRagFiles', 'ListRagCorpora', 'ListRagFiles', 'UpdateRagCorpus', 'UpdateRagEngineConfig', 'UploadRagFile'],
    VertexRagService: ['AskContexts', 'AsyncRetrieveContexts', 'AugmentPrompt', 'CorroborateContent', 'RetrieveContexts'],
    VizierService: ['AddTrialMeasurement', 'CheckTrialEarlyStoppingState', 'CompleteTrial', 'CreateStudy', 'CreateTrial', 'DeleteStudy', 'DeleteTrial', 'GetStudy', 'GetTrial', 'ListOptimalTrials', 'ListStudies', 'ListTrials', 'LookupStudy', 'StopTrial', 'SuggestTrials'],
};

// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
// EXTERNAL MODULE: ./build/policy/lent.js
var lent = __webpack_require__(59314);
;// CONCATENATED MODULE: ./build/policy/load/read-lend.js








/** Reads `lend`: each part by itself. `checkLend` then compares the parts with each other and with the grant. */
function readLend(value, path, reading) {
    reportEmptyList(value.credentials, [...path, 'credentials'], 'lends no credential', reading);
    return {
        gateway: value.gateway && readGateway(value.gateway, [...path, 'gateway'], reading),
        budget: readBudget(value.budget, [...path, 'budget'], reading),
        prices: readPrices(value.prices, [...path, 'prices'], reading),
        credentials: withoutRepeats(value.credentials),
        recordPrompts: value.record?.prompts ?? false,
        isolation: value.isolation ?? 'preferred',
    };
}
/** Returns each value once, without those that are faulty and reported already. */
const withoutRepeats = (list = []) => [
    ...new Set(list.flatMap(one => (one === undefined ? [] : [one]))),
];
function reportEmptyList(list, path, effect, reading) {
    if (list?.length === 0)
        reading.report({ path, message: 'an empty list.', cure: `Remove it: a missing list ${effect}.` });
}
function readGateway(value, path, reading) {
    const calls = withoutRepeats(value.calls);
    for (const [index, call] of (value.calls ?? []).entries()) {
        const fault = call === undefined ? undefined : callFault(call);
        if (fault !== undefined)
            reading.report({ path: [...path, 'calls', index], ...fault });
    }
    reportEmptyList(value.tools, [...path, 'tools'], 'allows none', reading);
    return { calls, maxOutputTokens: value.max_output_tokens, tools: withoutRepeats(value.tools) };
}
const callNames = Object.keys(lent/* gatewayCalls */.e$);
/**
 * Returns what is wrong with a call in the list; nothing if the gateway serves it. The gateway would refuse an unknown
 * one at each use.
 */
function callFault(call) {
    if (callNames.includes(call))
        return undefined;
    if (/^(?:\w+\.)?BidiGenerateContent$/i.test(call))
        return {
            message: 'the Live API (BidiGenerateContent) is a WebSocket, whose messages the gateway cannot check.',
            cure: 'Remove it: use streamGenerateContent.',
        };
    const short = Object.entries(lent/* gatewayCalls */.e$).find(([, method]) => method === call)?.[0];
    if (short !== undefined)
        return { message: `${call} has a short name.`, cure: `Write ${short}.` };
    const all = Object.entries(methodNames).flatMap(([service, names]) => names.map(name => `${service}.${name}`));
    if (all.includes(call))
        return undefined;
    const namesakes = all.filter(name => name.endsWith(`.${call}`));
    const service = all.filter(name => name.startsWith(`${call.split('.')[0]}.`));
    const candidates = service.length > 0 ? service : call.includes('.') ? all : callNames;
    const cure = namesakes.length > 0
        ? `Write ${namesakes.join(' or ')}.`
        : ((0,suggest/* suggest */.ZA)(call, candidates) ??
            `One of ${callNames.join(', ')}, or a method such as GenAiCacheService.CreateCachedContent.`);
    return { message: `no such call: ${(0,core_text/* quote */.hD)(call)}.`, cure };
}
function readBudget(value, path, reading) {
    if (value !== undefined && Object.keys(value).length === 0)
        reading.report({ path, message: 'limits nothing.', cure: 'Add requests: 500, say, or remove it.', key: true });
    const { requests, input_tokens, output_tokens, cost, duration } = value ?? {};
    const durationSeconds = (0,formats/* periodSeconds */.p6)(duration);
    if (durationSeconds === 0)
        reading.report({ path: [...path, 'duration'], message: '0 lends nothing.', cure: 'Write 45m, say.' });
    if (cost === 0)
        reading.report({ path: [...path, 'cost'], message: '0 allows no call.', cure: 'Write 5, say.' });
    return { requests, inputTokens: input_tokens, outputTokens: output_tokens, cost, durationSeconds };
}
/** More prices than models that a reviewer can compare. */
const mostPrices = 50;
function readPrices(value, path, reading) {
    if (value !== undefined && Object.keys(value).length === 0)
        reading.report({ path, message: 'an empty mapping.', cure: 'Remove it.', key: true });
    if (Object.keys(value ?? {}).length > mostPrices)
        reading.report({ path, message: `more than ${mostPrices} prices.`, cure: 'Use patterns.', key: true });
    const seen = new Map();
    const prices = Object.entries(value ?? {}).flatMap(([name, price]) => {
        const at = [...path, name];
        const refuse = (message, cure) => reading.report({ path: at, message, cure, key: true });
        if (name.trim() !== name || name === '' || reader/* controlCharacters */.Q.test(name) || /\*{3}|^\/|\/$/.test(name))
            refuse(`no model, and no pattern of models: ${(0,core_text/* quote */.hD)(name)}.`, 'Write it as anthropic/claude-*.');
        const model = (0,lent/* publisherModelName */.N9)(name);
        const same = seen.get(model);
        if (same !== undefined)
            refuse(`the same models as ${(0,core_text/* quote */.hD)(same)}.`, 'Remove one of the two.');
        seen.set(model, name);
        const { input, output, cache_read: cacheRead, cache_write: cacheWrite } = price ?? {};
        if (input === undefined || output === undefined)
            return [];
        return [{ model: model.includes('*') ? { glob: model } : { literal: model }, input, output, cacheRead, cacheWrite }];
    });
    return prices.toSorted((a, b) => priceOrder(a) - priceOrder(b));
}
/** Names come first, then longer patterns before shorter ones: an order that inheritance cannot change. */
const priceOrder = ({ model }) => 'literal' in model ? -Number.MAX_SAFE_INTEGER : -model.glob.replaceAll('*', '').length;
/** Checks the parts of a grant's `lend` against each other and against the grant. */
function checkLend({ allow, lend, serviceAccount }, value, provider, path, reading) {
    if (lend === undefined)
        return;
    const refuse = (keys, message, cure) => reading.report({ path: [...path, ...keys], message, cure, key: true });
    if (value.gateway === undefined && value.credentials === undefined)
        refuse([], 'lends nothing.', 'Add gateway: { calls: [generateContent] } or credentials: [file], or remove it.');
    if (value.gateway === undefined)
        checkWithoutGateway(value, refuse);
    if (lend.credentials.length > 0 && provider?.trust === 'external')
        refuse(['credentials'], `the provider ${provider.name} is for unmerged code (trust: external), which must not take a token away.`, 'Remove it: lend a gateway instead.');
    const idToken = lend.credentials.indexOf('id_token');
    if (idToken !== -1 && serviceAccount === undefined)
        refuse(['credentials', value.credentials?.indexOf('id_token') ?? idToken], 'Google issues ID tokens only for service accounts, and this grant has none.', 'Add service_account, or remove it.');
    const unpriced = lend.budget.cost === undefined || value.gateway === undefined ? [] : unpricedModels({ allow, lend });
    if (unpriced.length > 0)
        refuse(['budget', 'cost'], `no price for ${unpriced.join(', ')}, so that the cost of its calls is not known.`, `Add to prices: ${unpriced.map(name => `${(0,core_text/* quote */.hD)(name)}: { input: \u2026, output: \u2026 }`).join(', ')}.`);
}
/** Parts of `lend` that limit or describe calls do nothing without a gateway. */
function checkWithoutGateway({ budget, prices, record }, refuse) {
    const limits = ['requests', 'input_tokens', 'output_tokens', 'cost'].filter(key => budget?.[key] !== undefined);
    const unused = [
        ...limits.map(key => ['budget', key]),
        ...(prices === undefined ? [] : [['prices']]),
        ...(record?.prompts === true ? [['record', 'prompts']] : []),
    ];
    for (const keys of unused)
        refuse(keys, 'without a gateway there are no calls that it could be for.', 'Remove it, or add gateway.');
}
/** The models of a grant that surely have no price: those that it names in full, and all if there are no prices. */
function unpricedModels({ allow, lend }) {
    const prices = lend.prices.map(price => price.model);
    if (prices.length === 0)
        return allow.publisher_models.map(model => (0,lent/* publisherModelName */.N9)((0,match/* matcherText */.sE)(model)));
    return (0,match/* literalTexts */.SM)(allow.publisher_models)
        .map(lent/* publisherModelName */.N9)
        .filter(model => !(0,match/* matchesAny */._I)(prices, model) && !(0,match/* matchesAny */._I)(prices, (0,resource_names/* withoutVersion */.Pv)(model)));
}
/** Prompts go to the record's copy in Cloud Logging, so a policy without one cannot record them. */
function checkLentRecords(grants, reading) {
    for (const { name, lend } of Object.values(grants))
        if (lend?.recordPrompts === true)
            reading.report({
                path: ['grants', name, 'lend', 'record', 'prompts'],
                message: 'prompts go only to Cloud Logging, and this policy names no log.',
                cure: 'Add audit: { cloud_logging: projects/PROJECT/logs/keyless-vertex } at the top, or remove it.',
                key: true,
            });
}

// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(69145);
;// CONCATENATED MODULE: ./build/policy/load/require.js

/** Fields that a grant can require of every suitable body: the same as in a steps file's `defaults`. */
const requirableFields = ['encryptionSpec', 'network', 'serviceAccount'];
/** Reads `require`: keys of labels that must exist, and fields that must be equal. */
function readRequirement(value, path, reading) {
    if (Object.keys(value).length === 0)
        reading.report({ path, message: 'requires nothing.', cure: 'Add labels: [cost-center], or remove it.', key: true });
    const { labels = [] } = value;
    if (value.labels?.length === 0)
        reading.report({ path: [...path, 'labels'], message: 'an empty list.', cure: 'Remove it.' });
    for (const [index, label] of labels.entries()) {
        if (label === undefined || steps_labels/* labelKey */.kJ.test(label))
            continue;
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        reading.report({ path: [...path, 'labels', index], message: 'no key of a label.', cure });
    }
    return {
        labels: labels.filter(label => label !== undefined),
        fields: Object.fromEntries(requirableFields.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]]] : []))),
    };
}

// EXTERNAL MODULE: ./build/policy/load/when.js
var load_when = __webpack_require__(54166);
;// CONCATENATED MODULE: ./build/policy/load/grant.js









const defaultLifetimeSeconds = 3600;
/**
 * Reads one grant, with its inherited values. Returns nothing if its provider is invalid.
 *
 * @param abstract true for a grant that is only a parent: its values are checked, its completeness is not
 */
function readGrant(name, value, abstract, providers, path, reading) {
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
        reading.report({
            path,
            message: `no name for a grant: ${(0,core_text/* quote */.hD)(name)}.`,
            cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
            key: true,
        });
    }
    const provider = findProvider(value.provider, providers, [...path, 'provider'], reading);
    const grant = {
        name,
        description: value.description,
        when: (0,load_when/* readConditions */.Z7)(value.when, [...path, 'when'], reading),
        branch: value.branch && readBranch(value.branch, [...path, 'branch'], reading),
        approval: value.approval && readApproval(value.approval, [...path, 'approval'], reading),
        serviceAccount: readServiceAccount(value.service_account, [...path, 'service_account'], reading),
        tokenLifetimeSeconds: readLifetime(value.token, [...path, 'token'], reading),
        allow: readAllow(value.allow, [...path, 'allow'], reading),
        require: value.require && readRequirement(value.require, [...path, 'require'], reading),
        lend: value.lend && readLend(value.lend, [...path, 'lend'], reading),
    };
    if (!abstract)
        checkWhole(grant, value, provider, path, reading);
    return provider === undefined ? undefined : { ...grant, provider };
}
/** Checks the completeness of a grant that can be used, inherited parts included. */
function checkWhole(grant, value, provider, path, reading) {
    const { when, branch, approval, serviceAccount } = grant;
    if (value.lend !== undefined)
        checkLend(grant, value.lend, provider, [...path, 'lend'], reading);
    if (value.when !== undefined)
        (0,load_when/* checkPins */.$q)(when, provider, [...path, 'when'], reading);
    if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
        reading.report({
            path: [...path, 'approval'],
            message: 'the environment is missing, so any environment with reviewers would pass.',
            cure: 'Add environment: NAME to when.',
            key: true,
        });
    }
    const isEmpty = value.branch !== undefined && !Object.hasOwn(value.branch, 'rules') && !branch?.merged && !branch?.reviews;
    if (isEmpty)
        reading.report(isEmptyRequirement([...path, 'branch']));
    if (value.token !== undefined && serviceAccount === undefined) {
        reading.report({
            path: [...path, 'token'],
            message: "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
            cure: 'Remove it, or add service_account.',
            key: true,
        });
    }
}
function findProvider(name, providers, path, reading) {
    if (name === undefined)
        return undefined;
    if (Object.hasOwn(providers, name))
        return providers[name];
    const names = Object.keys(providers);
    const cure = (0,suggest/* suggest */.ZA)(name, names) ?? `Providers: ${names.join(', ')}.`;
    reading.report({ path, message: `no such provider: ${(0,core_text/* quote */.hD)(name)}.`, cure });
    return undefined;
}
function readServiceAccount(email, path, reading) {
    const fault = email === undefined ? undefined : emailFault(email);
    if (fault !== undefined)
        reading.report({ path, ...fault });
    return email;
}
function readLifetime(token = {}, path, reading) {
    const seconds = (0,formats/* periodSeconds */.p6)(token.lifetime);
    if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
        reading.report({
            path: [...path, 'lifetime'],
            message: `${token.lifetime} is not from 1m to 12h.`,
            cure: 'Write 30m, say.',
        });
    return seconds ?? defaultLifetimeSeconds;
}

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
;// CONCATENATED MODULE: ./build/policy/load/providers.js


const defaultIssuer = 'https://token.actions.githubusercontent.com';
/** The form of a provider's full name; its first group is the pool. */
const resourceForm = /^(projects\/[1-9]\d{0,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/[a-z0-9-]{4,32}$/;
/**
 * Reads `providers`. One pool must not serve both trusts, since its principals do not say which provider admitted them.
 */
function readProviders(providers, path, reading) {
    const found = {};
    if (providers === undefined)
        return found;
    if (Object.keys(providers).length === 0)
        reading.report({ path, message: 'the policy has no provider.', cure: 'Add one.' });
    for (const [name, { resource, trust, subject = 'run' } = {}] of Object.entries(providers)) {
        if (resource === undefined)
            continue;
        const pool = resourceForm.exec(resource)?.[1];
        if (pool === undefined) {
            reading.report({ path: [...path, name, 'resource'], ...faultOfResource(resource) });
            continue;
        }
        if (trust === undefined)
            continue;
        const other = Object.values(found).find(provider => provider.pool === pool && provider.trust !== trust);
        if (other !== undefined) {
            reading.report({
                path: [...path, name, 'resource'],
                message: `the pool of ${name} (${trust}) is also that of ${other.name} (${other.trust}): the principals of a pool do not show which provider admitted them.`,
                cure: `Give ${name} a pool of its own:`,
                commands: [createPool(pool, trust)],
            });
        }
        found[name] = { name, resource, pool, trust, subject };
    }
    return found;
}
/**
 * @param pool `projects/NUMBER/locations/global/workloadIdentityPools/POOL`; the new one is created in the same project
 */
function createPool(pool, trust) {
    const [, project = '', , , , id = ''] = pool.split('/');
    // An id has 32 characters at most.
    const fresh = `${id.slice(0, 31 - trust.length)}-${trust}`;
    return `gcloud iam workload-identity-pools create ${(0,gcloud.quoteShell)(fresh)} --location=global --project=${(0,gcloud.quoteShell)(project)}`;
}
/** Returns what is wrong with a provider's resource name, and its exact fix. */
function faultOfResource(resource) {
    const prefix = /^(https:)?\/\/iam\.[a-z.]+\/(v1\/)?/.exec(resource)?.[0];
    if (prefix !== undefined)
        return { message: 'expected only the resource name.', cure: `Write ${resource.slice(prefix.length)}` };
    const project = /^projects\/([^/]+)\//.exec(resource)?.[1];
    if (project !== undefined && !/^[1-9]\d*$/.test(project)) {
        return {
            message: `${(0,core_text/* quote */.hD)(project)} is a project id; Google wants its number here.`,
            cure: 'This prints it:',
            commands: [`gcloud projects describe ${(0,gcloud.quoteShell)(project)} --format='value(projectNumber)'`],
        };
    }
    const pool = /\/workloadIdentityPools\/([^/]+)\/?$/.exec(resource)?.[1];
    if (project !== undefined && pool !== undefined) {
        return {
            message: 'a pool without its provider.',
            cure: 'Add /providers/ and its name, which this prints:',
            commands: [
                `gcloud iam workload-identity-pools providers list --workload-identity-pool=${(0,gcloud.quoteShell)(pool)} --location=global --project=${(0,gcloud.quoteShell)(project)} --format='value(name.basename())'`,
            ],
        };
    }
    return {
        message: `no name of a workload identity provider: ${(0,core_text/* quote */.hD)(resource)}.`,
        cure: 'Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
    };
}
/**
 * GitHub's issuers: github.com and data residency, each also with an enterprise's own, and GitHub Enterprise Server.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 */
const issuerForms = [
    /^https:\/\/token\.actions\.githubusercontent\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/token\.actions\.[a-z0-9][a-z0-9-]*\.ghe\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/_services\/token$/,
];
/** Reads `issuer`. It is compared with the token's character by character, so its form must be exact. */
function readIssuer(text, path, reading) {
    if (text === undefined || (URL.canParse(text) && issuerForms.some(form => form.test(text))))
        return text ?? defaultIssuer;
    const message = text.startsWith('http:')
        ? 'an issuer needs https.'
        : text.endsWith('/')
            ? 'no slash at the end: issuers are compared whole.'
            : `no issuer of GitHub: ${(0,core_text/* quote */.hD)(text)}.`;
    const cure = `Write ${defaultIssuer}, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.`;
    reading.report({ path, message, cure });
    return text;
}

;// CONCATENATED MODULE: ./build/policy/load/read-prices.js

/** Reads the prices of machines. A faulty one is reported and left out. */
function readMachinePrices(value, path, reading) {
    if (value === undefined)
        return undefined;
    const { currency = '', per_hour: perHour } = value;
    if (value.currency !== undefined && !/^[A-Z]{3}$/.test(currency))
        reading.report({
            path: [...path, 'currency'],
            message: `${(0,core_text/* quote */.hD)(currency)} is not a currency.`,
            cure: 'Write its three letters, such as USD or EUR.',
        });
    const at = [...path, 'per_hour'];
    const [machines, accelerators] = [perHour?.machines, perHour?.accelerators];
    if (perHour !== undefined && [machines, accelerators].every(table => Object.keys(table ?? {}).length === 0))
        reading.report({
            path: at,
            message: 'no price.',
            cure: 'Add machines: { n1-standard-8: 0.38 }, say, or remove prices.',
            key: true,
        });
    return {
        currency,
        machines: readTable(machines, [...at, 'machines'], reading),
        accelerators: readTable(accelerators, [...at, 'accelerators'], reading),
    };
}
/** A name is exact: a pattern would give machines of different sizes the same price. */
function readTable(table, path, { report }) {
    const read = {};
    for (const [name, price] of Object.entries(table ?? {})) {
        if (!/^[\w./-]{1,100}$/.test(name))
            report({
                path: [...path, name],
                message: `${(0,core_text/* quote */.hD)(name)} is not a type.`,
                cure: 'Write one type in full: a price has no patterns.',
                key: true,
            });
        else if (price !== undefined)
            read[name] = price;
    }
    return read;
}

// EXTERNAL MODULE: ./build/core/universes.js
var universes = __webpack_require__(30150);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(31941);
;// CONCATENATED MODULE: ./build/policy/load/lend-shapes.js

const atLeastOne = { type: 'integer', minimum: 1 };
/** The form of `lend` in a grant. */
const lendShapes = {
    Lend: {
        fields: {
            gateway: {
                shape: { type: 'object', name: 'Gateway' },
                description: 'Calls of Vertex AI that the gateway passes on, within allow. The programs hold no credential of Google.',
            },
            budget: { shape: { type: 'object', name: 'Budget' }, description: 'Limits of one use of the grant by a job.' },
            prices: {
                shape: { type: 'map', of: { type: 'object', name: 'Price' } },
                description: "Prices of models, by {publisher}/{model} as in publisher_models. A name counts before a pattern, and a longer pattern before a shorter one. At most 50. The action knows no prices of its own: write your contract's.",
            },
            credentials: {
                shape: { type: 'list', of: { type: 'enum', values: lent/* lentForms */.rM } },
                description: "Forms in which a real token may leave this action. file: an external_account file. metadata: an emulated metadata server. access_token and id_token: outputs. subject_token: GitHub's OIDC token itself.",
            },
            record: { shape: { type: 'object', name: 'LendRecord' }, description: 'What the record has besides each call.' },
            isolation: {
                shape: { type: 'enum', values: ['preferred', 'required'] },
                description: 'required: refuse to run a command that the runner cannot isolate from this action. Default: preferred.',
            },
        },
    },
    Gateway: {
        fields: {
            calls: {
                shape: { type: 'list', of: { type: 'string' } },
                required: true,
                description: 'generateContent, streamGenerateContent, countTokens, computeTokens, rawPredict, streamRawPredict, predict, or API methods such as GenAiCacheService.CreateCachedContent.',
            },
            max_output_tokens: {
                shape: atLeastOne,
                description: "Most output tokens that one call may request. Default: the model's own limit.",
            },
            tools: {
                shape: { type: 'list', of: { type: 'enum', values: lent/* lentTools */.D6 } },
                description: 'Kinds of tools that a request may name. functions run at the client; all others run at the publisher. A missing list allows none.',
            },
        },
    },
    Budget: {
        fields: {
            requests: { shape: atLeastOne, description: 'Most calls that the gateway passes on.' },
            input_tokens: { shape: atLeastOne, description: 'Most input tokens of all calls together.' },
            output_tokens: { shape: atLeastOne, description: 'Most output tokens of all calls together.' },
            cost: {
                shape: { type: 'number', minimum: 0 },
                description: 'Most cost of all calls together, in US dollars, by prices.',
            },
            duration: {
                shape: { type: 'string', format: 'period' },
                description: 'How long the grant lends, from the start of the listener.',
            },
        },
    },
    Price: {
        fields: {
            input: {
                shape: { type: 'number', minimum: 0 },
                required: true,
                description: 'US dollars for a million input tokens.',
            },
            output: {
                shape: { type: 'number', minimum: 0 },
                required: true,
                description: 'US dollars for a million output tokens.',
            },
            cache_read: {
                shape: { type: 'number', minimum: 0 },
                description: 'US dollars for a million input tokens that are read from a cache. Default: input.',
            },
            cache_write: {
                shape: { type: 'number', minimum: 0 },
                description: 'US dollars for a million input tokens that are written to a cache. Default: twice input, the most that Anthropic asks.',
            },
        },
    },
    LendRecord: {
        fields: {
            prompts: {
                shape: { type: 'boolean' },
                required: true,
                description: 'true: prompts and answers too, in Cloud Logging only (audit.cloud_logging).',
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/policy/load/shapes.js



const textShape = { type: 'string' };
const policyPeriod = { type: 'string', format: 'period' };
const glob = { type: 'object', name: 'Glob' };
const listOf = (of) => ({ type: 'list', of });
const mapOf = (name) => ({ type: 'map', of: { type: 'object', name } });
/** The value of a claim's condition. `src/policy/load/when.ts` checks numbers in more detail. */
const value = {
    type: 'either',
    of: [textShape, { type: 'boolean' }, { type: 'number' }, glob],
    expected: 'a string or {glob: \u2026}',
};
const matcher = {
    type: 'either',
    of: [value, listOf(value)],
    expected: 'a string, a list of strings, or {glob: \u2026}',
};
/** A pattern in `allow`: exact, or with `*` inside one segment and `**` across them. */
const pattern = { type: 'either', of: [textShape, glob], expected: 'a string or {glob: \u2026}' };
const patterns = listOf(pattern);
/**
 * The form of the policy file. Anything that this version does not support is refused, never ignored. See
 * docs/policy.md.
 */
const policyShapes = {
    Policy: {
        fields: {
            version: {
                shape: { type: 'integer', minimum: 1, maximum: 1 },
                required: true,
                description: 'Version of the file format: 1.',
            },
            requires: {
                shape: textShape,
                description: 'Versions of the action that this policy accepts, such as ">=1.0" or ">=1.0 <2". The action checks this key first.',
            },
            issuer: {
                shape: textShape,
                description: 'The only OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Also accepted: the issuer of an enterprise, of data residency, and of GitHub Enterprise Server.',
            },
            universe: {
                shape: { type: 'enum', values: universes/* universes */.x },
                description: 'Universe domain of Google Cloud. Default: googleapis.com.',
            },
            providers: {
                shape: mapOf('Provider'),
                required: true,
                description: 'Workload identity providers, by names that you choose. Use separate providers for merged and unmerged code.',
            },
            grants: {
                shape: mapOf('Grant'),
                required: true,
                description: 'Grants by name. A workflow names the grant that it uses. A name starts with a-z and continues with a-z, 0-9 and _, up to 40 characters.',
            },
            audit: {
                shape: { type: 'object', name: 'Audit' },
                description: 'Where the action also writes the audit record.',
            },
            prices: {
                shape: { type: 'object', name: 'MachinePrices' },
                description: 'What machines cost, for the estimates in summaries and plans. The action knows no prices of its own: write those of your contract and region. A price allows nothing.',
            },
        },
    },
    MachinePrices: {
        fields: {
            currency: {
                shape: textShape,
                required: true,
                description: 'Currency of all prices: three letters, such as USD or EUR.',
            },
            per_hour: {
                shape: { type: 'object', name: 'HourlyPrices' },
                required: true,
                description: 'Prices of one hour.',
            },
        },
    },
    HourlyPrices: {
        fields: {
            machines: {
                shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
                description: 'Machine type, as in allow.machines.types, to its price. cloudbuild: the default machine of a build. automl: a node of AutoML.',
            },
            accelerators: {
                shape: { type: 'map', of: { type: 'number', minimum: 0, maximum: 1e9 } },
                description: "Accelerator type to the price of one. 0 if the machine's price includes it, as for a2-highgpu-1g.",
            },
        },
    },
    Audit: {
        fields: {
            cloud_logging: {
                shape: textShape,
                required: true,
                description: 'A log in Cloud Logging, projects/{project}/logs/{log}. The action also writes each line of the record there. The service account of the grant needs roles/logging.logWriter.',
            },
        },
    },
    Provider: {
        fields: {
            resource: {
                shape: textShape,
                required: true,
                description: 'Full resource name: projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
            },
            trust: {
                shape: { type: 'enum', values: ['internal', 'external'] },
                required: true,
                description: 'internal: only merged code. external: unmerged code. One pool cannot have both.',
            },
            subject: {
                shape: { type: 'enum', values: ['run', 'sub', 'other'] },
                description: 'What the provider maps to google.subject. run (default): repository_id:run_id:run_attempt:sha. sub: the claim sub. other: anything else; the action then reports no principal.',
            },
        },
    },
    Grant: {
        fields: {
            description: { shape: textShape, description: 'The purpose of this grant, for readers.' },
            extends: {
                shape: textShape,
                description: 'Name of the parent grant. Mappings merge key by key; lists and single values of this grant replace the inherited ones. A grant can inherit required keys.',
            },
            abstract: {
                shape: { type: 'boolean' },
                description: 'true: only a parent of other grants. It may be incomplete, and no workflow can use it. Not inherited.',
            },
            provider: { shape: textShape, required: true, description: 'Name of a provider in this file.' },
            when: {
                shape: { type: 'map', of: matcher },
                required: true,
                description: "Conditions on the claims of the GitHub OIDC token. All of them must match. A value is a string, a list (any of) or {glob: \u2026}. `keyless-vertex compile` makes Google's side admit the same tokens.",
            },
            branch: {
                shape: { type: 'object', name: 'Branch' },
                description: 'Conditions on the branch, from the GitHub API. Only this action enforces them.',
            },
            approval: {
                shape: { type: 'object', name: 'Approval' },
                description: 'Conditions on the approval of the environment, from the GitHub API. Only this action enforces them.',
            },
            service_account: {
                shape: textShape,
                description: 'E-mail address of the service account to impersonate. Default: direct access by the federated principal.',
            },
            token: {
                shape: { type: 'object', name: 'Token' },
                description: 'The access token of the impersonated service account.',
            },
            allow: {
                shape: { type: 'object', name: 'Allow' },
                description: 'Limits on what steps may request. A missing list allows nothing of its kind.',
            },
            require: {
                shape: { type: 'object', name: 'Requirement' },
                description: 'Fields that every body must have, if its kind has them. Only this action enforces them.',
            },
            lend: {
                shape: { type: 'object', name: 'Lend' },
                description: 'What it lends to other programs of the job: calls of Vertex AI, or credentials. For mode: lend.',
            },
        },
    },
    ...lendShapes,
    Requirement: {
        fields: {
            labels: { shape: listOf(textShape), description: 'Label keys that must exist, with any value.' },
            encryptionSpec: {
                shape: { type: 'object', name: 'RequiredEncryption' },
                description: 'The customer-managed encryption key.',
            },
            network: { shape: textShape, description: 'Full name of the VPC network.' },
            serviceAccount: { shape: textShape, description: 'Service account that the code runs as.' },
        },
    },
    RequiredEncryption: {
        fields: { kmsKeyName: { shape: textShape, required: true, description: 'Full name of the Cloud KMS key.' } },
    },
    Glob: {
        fields: {
            glob: {
                shape: textShape,
                required: true,
                description: '* matches within one / segment, ** across segments. The glob must match the whole value. No other character is special.',
            },
        },
    },
    Branch: {
        fields: {
            rules: {
                shape: listOf(textShape),
                description: 'Rule types that must be active in the rulesets of the ref, such as pull_request. Classic branch protection does not count.',
            },
            merged: {
                shape: { type: 'boolean' },
                description: 'true: the commit must be the merge commit of a merged pull request.',
            },
            reviews: {
                shape: { type: 'integer', minimum: 1, maximum: 10 },
                description: 'Minimum of the approving reviews that a ruleset of the ref requires (required_approving_review_count).',
            },
        },
    },
    Approval: {
        fields: {
            reviewers: {
                shape: { type: 'integer', minimum: 1, maximum: 6 },
                required: true,
                description: 'How many distinct people must have approved. Bots do not count.',
            },
            among: {
                shape: { type: 'enum', values: ['reviewers'] },
                description: 'reviewers: only current reviewers of the environment count. A team counts if the action can read its members.',
            },
            not_by: {
                shape: listOf({ type: 'enum', values: ['actor'] }),
                description: 'Whose approval does not count. actor: the person who started the run.',
            },
            reruns: {
                shape: { type: 'boolean' },
                description: 'true: allow run attempts above 1, although approvals do not say to which attempt they belong.',
            },
        },
    },
    Token: {
        fields: {
            lifetime: {
                shape: policyPeriod,
                required: true,
                description: 'Lifetime of the access token, from 1m to 12h. More than 1h needs an organization policy at Google. Default: 1h.',
            },
        },
    },
    Allow: {
        fields: {
            steps: { shape: listOf({ type: 'enum', values: kind_names/* kinds */.E }), description: 'Kinds of steps, such as customJob.' },
            methods: {
                shape: patterns,
                description: 'API methods that call may call, such as PersistentResourceService.CreatePersistentResource.',
            },
            projects: { shape: patterns, description: 'Google Cloud project ids.' },
            locations: { shape: patterns, description: 'Vertex AI locations.' },
            service_accounts: {
                shape: patterns,
                description: 'Service accounts that your code may run as. default: the account that Vertex AI uses if a job names no account.',
            },
            images: { shape: patterns, description: 'Container images, compared as written.' },
            build_steps: {
                shape: patterns,
                description: "Images of your own steps of a buildImage. They run as the build's service account.",
            },
            templates: { shape: patterns, description: 'Pipeline templates: gs://, or Artifact Registry by digest.' },
            machines: {
                shape: { type: 'object', name: 'Machines' },
                description: 'Machines of jobs and deployed models.',
            },
            storage: {
                shape: patterns,
                description: 'gs:// locations, bq:// tables and mounted file servers that a body may name.',
            },
            writes: {
                shape: patterns,
                description: 'gs:// objects and folders that uploads may write. A folder needs an entry that ends with / or **: gs://acme-ml-code/train/**.',
            },
            models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
            publisher_models: {
                shape: patterns,
                description: "Google's models by their short name, such as gemini-2.5-flash. Any as {publisher}/{model}, such as anthropic/claude-*, or as publishers/\u2026/models/\u2026.",
            },
            endpoints: {
                shape: patterns,
                description: "Endpoint ids in the step's own project and location, or full names.",
            },
            engines: {
                shape: patterns,
                description: "Agent engines that a step may change, call or ask: ids in the step's own project and location, or full names. reasoningEngine may change an engine that this grant created without an entry.",
            },
            datasets: {
                shape: patterns,
                description: "Dataset ids in the step's own project and location, or full names. For gate.rows: PROJECT.DATASET of BigQuery.",
            },
            networks: { shape: patterns, description: 'Full names of VPC networks and network attachments.' },
            kms_keys: { shape: patterns, description: 'Full names of Cloud KMS keys.' },
            tensorboards: {
                shape: patterns,
                description: "TensorBoard ids in the step's own project and location, or full names.",
            },
            reservations: {
                shape: patterns,
                description: 'Full names of Compute Engine reservations. any: ANY_RESERVATION.',
            },
            persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
            secrets: {
                shape: patterns,
                description: "Secrets of Secret Manager that your code may receive: ids in the step's own project, or projects/{project}/secrets/{id}.",
            },
            timeout: { shape: policyPeriod, description: 'Maximum timeout of a step, and the default of steps without one.' },
            node_hours: {
                shape: { type: 'number', minimum: 0 },
                description: 'Maximum node hours of all steps of a file together: replicas \u00d7 trials \u00d7 timeout, plus AutoML budgets.',
            },
            unchecked: {
                shape: patterns,
                description: "Fields newer than the action's schema, such as customJob.jobSpec.newField. The step must list them under unchecked too.",
            },
        },
    },
    Machines: {
        fields: {
            types: { shape: patterns, description: 'Machine types. With a TPU topology: {type}/{topology}.' },
            accelerators: {
                shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
                description: "Accelerator type to the maximum count on one machine. '*': any other type, also one that is known only when a pipeline runs.",
            },
            replicas: {
                shape: { type: 'integer', minimum: 1 },
                description: 'Maximum replicas of a step at the same time: over all worker pools, times parallel trials, and up to the scaling limit.',
            },
        },
    },
};
/** Objects that a grant may inherit in part. Each may be incomplete by itself. */
const inheritable = [
    'Grant',
    'Approval',
    'Token',
    'RequiredEncryption',
    'Lend',
    'Gateway',
];
/** The shapes with inheritable parts optional. */
const partialShapes = {
    ...policyShapes,
    ...Object.fromEntries(inheritable.map(name => [name, { fields: withoutRequired(policyShapes[name].fields) }])),
};
function withoutRequired(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]));
}

;// CONCATENATED MODULE: ./build/policy/load/load.js




















/**
 * Reads a policy: first its versions, then its form, then its rules. See docs/policy.md.
 *
 * @param actionVersion this action's, as `1.2.0`, to compare with `requires`
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and fix
 */
function loadPolicy(text, file, actionVersion) {
    const document = (0,yaml.parseDocument)(text, file, 'POLICY_INVALID');
    const refuse = (faults, places = asWritten) => {
        if (faults.length > 0)
            throw (0,problem_list/* invalidFile */.Am)('POLICY_INVALID', file, problemsOf(faults, document, places));
    };
    refuse(checkVersions(document.value, actionVersion));
    const faults = [];
    const grants = resolveGrants((0,json.isObject)(document.value) ? document.value.grants : undefined, fault => faults.push(fault));
    faults.push(...checkForm(document.value, grants));
    const empty = emptyValues(document.value);
    const told = new Set(faults.map(({ path }) => JSON.stringify(path)));
    faults.push(...empty.filter(({ path }) => !told.has(JSON.stringify(path))));
    const written = (path) => document.written(grants.locate(path));
    const policy = readPolicyDocument(document.value, grants, faults, written);
    const places = { locate: grants.locate, isInherited: (path) => isInherited(grants, document.value, path) };
    refuse(faults, places);
    return {
        policy,
        text,
        sha256: document.sha256,
        document,
        linesSha256: (0,external_node_crypto_.createHash)('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
        placeOf: (path, key = false) => document.problem(grants.locate(path), '', { key }),
        notes: problemsOf(notesOn(policy), document, places),
    };
}
/** Checks the form of the file. The completeness of a grant is checked after inheritance. */
function checkForm(value, { concrete, parentsOf }) {
    const policy = { type: 'object', name: 'Policy' };
    const shape = { type: 'object', name: 'Grant' };
    if (!(0,json.isObject)(value) || !(0,json.isObject)(value.grants))
        return (0,check_shape/* checkShape */.eA)(value, policy, policyShapes);
    const each = Object.entries(value.grants).flatMap(([name, grant]) => {
        const path = ['grants', name];
        const resolved = (0,json.isObject)(grant) ? concrete.get(name) : grant;
        const isWhole = resolved !== undefined && parentsOf(name).length === 0;
        const own = (0,check_shape/* checkShape */.eA)(grant, shape, isWhole ? policyShapes : partialShapes, path);
        return isWhole || resolved === undefined ? own : [...own, ...(0,check_shape/* checkShape */.eA)(resolved, shape, policyShapes, path)];
    });
    return [...(0,check_shape/* checkShape */.eA)({ ...value, grants: {} }, policy, policyShapes), ...each];
}
/** Returns only own grants: a policy has no grant `constructor` unless it defines one. */
const grantOf = (policy, name) => Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined;
/**
 * Returns the grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
function findGrant(policy, name) {
    const grant = grantOf(policy, name);
    if (grant !== undefined)
        return grant;
    const names = Object.keys(policy.grants);
    if (policy.abstract.includes(name))
        throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `grant ${name} is abstract: it is only a parent of other grants, and no workflow can use it`, {
            cure: `Name one of the grants that can: ${names.join(', ')}.`,
        });
    const near = (0,suggest/* suggest */.ZA)(name, names);
    throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `the policy has no grant ${(0,core_text/* quote */.hD)(name)}`, {
        cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
    });
}
function readPolicyDocument(value, { concrete, abstract }, faults, written) {
    const reading = { report: fault => void faults.push(fault), written };
    const given = (0,document_parts/* partsOf */.C)(value, { type: 'object', name: 'Policy' }, policyShapes) ?? {};
    const providers = readProviders(given.providers, ['providers'], reading);
    const declared = Object.fromEntries(Object.keys(given.providers ?? {}).map(name => [name, undefined]));
    const grants = {};
    if (given.grants && !Object.values(given.grants).some(grant => grant?.abstract !== true))
        reading.report({
            path: ['grants'],
            message: 'the policy has no grant.',
            cure: 'Add one: the action denies everything that no grant allows.',
        });
    const known = { ...declared, ...providers };
    const readEach = (name, grant, isAbstract) => {
        const parts = (0,document_parts/* partsOf */.C)(grant, { type: 'object', name: 'Grant' }, policyShapes) ?? {};
        return readGrant(name, parts, isAbstract, known, ['grants', name], reading);
    };
    for (const [name, grant] of abstract)
        readEach(name, grant, true);
    for (const [name, grant] of concrete) {
        const read = readEach(name, grant, false);
        if (read !== undefined)
            grants[name] = read;
    }
    const faulty = new Set(faults.flatMap(({ path }) => (path[0] === 'grants' ? [path[1]] : [])));
    const isSound = (grant) => !faulty.has(grant.name);
    (0,across_grants/* checkCrossings */.K)(Object.values(grants).filter(isSound), ['grants'], reading);
    const auditLog = readAuditLog(given.audit?.cloud_logging, ['audit', 'cloud_logging'], reading);
    if (given.audit === undefined)
        checkLentRecords(grants, reading);
    return {
        requires: given.requires,
        issuer: readIssuer(given.issuer, ['issuer'], reading),
        universe: given.universe ?? 'googleapis.com',
        providers,
        grants,
        abstract: [...abstract.keys()],
        auditLog,
        prices: readMachinePrices(given.prices, ['prices'], reading),
    };
}
function readAuditLog(name, path, reading) {
    if (name === undefined)
        return undefined;
    const [, project, log] = /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? [];
    if (project !== undefined && log !== undefined)
        return { project, log };
    reading.report({
        path,
        message: `${(0,core_text/* quote */.hD)(name)} is not a name of a log.`,
        cure: 'Write projects/PROJECT/logs/keyless-vertex.',
    });
    return undefined;
}
const asWritten = { locate: path => path, isInherited: () => false };
/** Returns each fault once, at its value: grants that extend a faulty one have the same fault. */
function problemsOf(faults, document, { locate, isInherited }) {
    const found = new Map();
    const placed = faults.map(fault => ({ fault, at: locate(fault.path) }));
    const isOwn = ({ fault, at }) => fault.path[1] === at[1];
    for (const one of [...placed.filter(isOwn), ...placed.filter(other => !isOwn(other))]) {
        const { fault, at } = one;
        const key = JSON.stringify([at, fault.message]);
        const same = found.get(key);
        if (same === undefined)
            found.set(key, { fault: { ...fault, path: at }, heirs: isOwn(one) ? [] : [String(fault.path[1])] });
        else if (same.heirs.length > 0 && !isOwn(one))
            same.heirs.push(String(fault.path[1]));
    }
    return [...found.values()].map(({ fault: { path, message, ...options }, heirs }) => {
        const more = heirs.length > 3 ? ` and ${heirs.length - 3} more` : '';
        const whose = heirs.length === 0 ? '' : `inherited by ${heirs.slice(0, 3).join(', ')}${more}: `;
        const removes = isInherited(path) && isEmptyDocument((0,document_path/* valueAt */.fK)(document.value, path));
        if (!removes)
            return document.problem(path, `${whose}${message}`, options);
        return document.problem(path, `${whose}${(0,core_escape/* withStop */.d8)(message)}`, { ...options, cure: cannotRemove });
    });
}
/** Advice for an inherited key: removing the line would bring back the parent's value. */
const cannotRemove = 'What a grant inherits it can replace, but not remove: move it from the parent to the grants that need it.';
const isEmptyDocument = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
/** `approval:` without a value reads like a requirement and would be none, so an empty value is refused everywhere. */
const emptyValues = (document) => (0,walk/* leavesOf */.w)(document)
    .filter(({ value }) => value === null)
    .map(({ path }) => ({
    path,
    message: 'nothing after the colon.',
    cure: 'Give it a value, or remove the line.',
    key: true,
}));
function notesOn(policy) {
    return Object.values(policy.grants)
        .filter(grant => grant.tokenLifetimeSeconds > 3600)
        .map(grant => ({
        path: ['grants', grant.name, 'token', 'lifetime'],
        message: 'Google refuses more than 1h, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }));
}


/***/ })

};
