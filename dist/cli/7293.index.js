export const id = 7293;
export const ids = [7293];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ codeName),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   hX: () => (/* binding */ isCodeName),
/* harmony export */   rk: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Bounds far above any answer that was seen. */
const statusBounds = { details: 20, violations: 8, reasons: 4, metadata: 16, links: 4, text: 400, url: 500 };
/** Names of google.rpc.Code. */
const codes = {
    1: 'CANCELLED',
    2: 'UNKNOWN',
    3: 'INVALID_ARGUMENT',
    4: 'DEADLINE_EXCEEDED',
    5: 'NOT_FOUND',
    6: 'ALREADY_EXISTS',
    7: 'PERMISSION_DENIED',
    8: 'RESOURCE_EXHAUSTED',
    9: 'FAILED_PRECONDITION',
    10: 'ABORTED',
    11: 'OUT_OF_RANGE',
    12: 'UNIMPLEMENTED',
    13: 'INTERNAL',
    14: 'UNAVAILABLE',
    15: 'DATA_LOSS',
    16: 'UNAUTHENTICATED',
};
/** @param code google.rpc.Code as a number, as in jobs and operations */
const codeName = (code) => codes[code];
/** True for the name of a google.rpc.Code, as `PERMISSION_DENIED`. */
const isCodeName = (name) => Object.values(codes).includes(name);
/**
 * Reads the details of an error.
 *
 * @param error `{code, message, status?, details?}`: the `error` of a REST body, an operation, or a job
 */
function readStatus(error) {
    const { code, status, message, details } = error;
    const found = (Array.isArray(details) ? details : []).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject).slice(0, statusBounds.details);
    const of = (type) => found.filter(detail => detail['@type'] === `type.googleapis.com/google.rpc.${type}`);
    const localized = of('LocalizedMessage')
        .map(detail => clippedLine(detail['message']))
        .find(one => one !== '');
    return {
        status: clippedLine(status) || (typeof code === 'number' ? (codes[code] ?? '') : ''),
        // Some services return a reason without its type.
        reasons: found.filter(isReason).slice(0, statusBounds.reasons).map(readReason),
        violations: [
            ...of('PreconditionFailure').flatMap(detail => violationsOf('precondition', detail['violations'])),
            ...of('QuotaFailure').flatMap(detail => violationsOf('quota', detail['violations'])),
            ...of('BadRequest').flatMap(detail => violationsOf('field', detail['fieldViolations'])),
        ].slice(0, statusBounds.violations),
        links: of('Help')
            .flatMap(detail => items(detail['links']))
            .flatMap(link => pageOf(link))
            .slice(0, statusBounds.links),
        localized: localized === clippedLine(message) ? undefined : localized,
    };
}
/**
 * Formats Google's words: the message with its status and reasons, and below it what the details add.
 *
 * @param message already without tokens
 */
function describeStatus(message, { status, reasons, violations, links, localized }) {
    const known = [...new Set([status, ...reasons.map(({ reason }) => reason)])].filter(word => word !== '');
    const lines = [
        known.length === 0 ? message : `${message} (${known.join(', ')})`,
        ...(localized === undefined ? [] : [localized]),
        ...violations.map(({ type, subject, description }) => {
            const what = [type, subject].filter(word => word !== '' && !message.includes(word)).join(' ');
            return what === '' ? description : `${what}: ${description}`;
        }),
        ...links.map(({ text, url }) => (text === '' ? url : `${text}: ${url}`)),
    ];
    return [...new Set(lines)].filter((line, index) => index === 0 || (line !== '' && !message.includes(line))).join('\n');
}
const isReason = ({ '@type': type, reason }) => typeof reason === 'string' && (type === undefined || type === 'type.googleapis.com/google.rpc.ErrorInfo');
function readReason({ reason, domain, metadata }) {
    const entries = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(metadata) ? Object.entries(metadata) : [];
    const kept = entries.filter(([, value]) => typeof value === 'string').slice(0, statusBounds.metadata);
    return {
        reason: clippedLine(reason),
        domain: clippedLine(domain),
        metadata: Object.fromEntries(kept.map(([key, value]) => [clippedLine(key), clippedLine(value)])),
    };
}
const violationsOf = (of, violations) => items(violations).map(({ type, subject, field, description, reason }) => ({
    of,
    type: clippedLine(type) || clippedLine(reason),
    subject: clippedLine(subject) || clippedLine(field),
    description: clippedLine(description),
}));
/** Passes on only pages of Google and GitHub. Other addresses are not safe to click. */
function pageOf({ description, url }) {
    if (typeof url !== 'string' || url.length > statusBounds.url || !URL.canParse(url))
        return [];
    const { protocol, hostname, username, password, href } = new URL(url);
    const isSafe = protocol === 'https:' && username === '' && password === '' && isOfGoogleOrGitHub(hostname);
    return isSafe ? [{ text: clippedLine(description), url: href }] : [];
}
const isOfGoogleOrGitHub = (host) => /^(?:(?:[\w-]+\.){0,3}cloud\.google\.com|(?:console\.)?developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com)$/.test(host);
const items = (value) => (Array.isArray(value) ? value : []).slice(0, statusBounds.details).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject);
/** Returns text on one line, cut to a bound. */
const clippedLine = (value) => {
    if (typeof value !== 'string')
        return '';
    const line = value
        .slice(0, 4 * statusBounds.text)
        .replace(/\s+/g, ' ')
        .trim();
    return line.length > statusBounds.text ? `${line.slice(0, statusBounds.text)}\u2026` : line;
};


/***/ }),

/***/ 82749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ answerWords),
/* harmony export */   HR: () => (/* binding */ notWhole),
/* harmony export */   NC: () => (/* binding */ isResource),
/* harmony export */   Ol: () => (/* binding */ resourceIn),
/* harmony export */   cz: () => (/* binding */ rejection),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   vO: () => (/* binding */ isPageOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7472);
/* harmony import */ var _network_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30023);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43326);





/** @throws ActionError `STEP_REJECTED` with Google's own words if the status is not a success */
function accepted(asked, response) {
    if (response.status < 200 || response.status > 299)
        throw rejection(asked, response);
    return response;
}
/**
 * True if a success is a JSON object, and `isAnswer` accepts it.
 *
 * @param isAnswer further requirements
 */
const isResource = ({ body }, isAnswer) => readResource(body, isAnswer) !== undefined;
/** Every resource and operation has a name. */
const isNamed = ({ name }) => typeof name === 'string' && name !== '';
/**
 * An empty page has no fields at all; an error is not a page.
 *
 * @param field with the items
 */
const isPageOf = (field) => (page) => {
    const { error, nextPageToken, [field]: items = [] } = page;
    const isPlace = nextPageToken === undefined || typeof nextPageToken === 'string';
    return error === undefined && isPlace && Array.isArray(items) && items.every(_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject);
};
function readResource(body, isAnswer = () => true) {
    const value = (0,_network_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObjectIn */ .$)(body);
    return value !== undefined && isAnswer(value) ? value : undefined;
}
/** @throws ActionError `STEP_REJECTED` if a success is not the requested JSON object */
function resourceIn(asked, response, isAnswer) {
    const value = readResource(response.body, isAnswer);
    if (value !== undefined)
        return value;
    throw unreadableAnswer(asked, response);
}
/** The error for a refusal of Google. */
const rejection = (asked, response) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('STEP_REJECTED', `${asked.host} refused ${asked.method} ${asked.path}`, {
    subject: subjectOf(asked),
    answer: answerOf(asked, response),
});
const unreadableAnswer = (asked, response) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('STEP_REJECTED', `${asked.host} answered ${asked.method} ${asked.path} with a response that does not match its API`, {
    subject: subjectOf(asked),
    answer: answerOf(asked, response),
    cause: 'A proxy or an outage in between.',
});
/** The error for bytes that are not those of the stored file. They are not quoted. */
const notWhole = ({ host, path }, { status }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('STEP_REJECTED', `${host}${path} arrived changed`, {
    subject: { kind: 'file', name: path.slice(1) },
    answer: { host, status, words: 'the bytes do not have the checksum that Cloud Storage names (x-goog-hash)' },
    cause: 'A proxy or an outage in between cuts off or changes the data.',
    cure: 'Run the job again; if it fails in the same way, look at the proxy of the runner.',
});
const subjectKinds = {
    endpoints: 'endpoint',
    models: 'model',
    reasoningEngines: 'agent engine',
    operations: 'operation',
};
/** Returns what a call is about: the resource in its path, with the custom method: `projects/\u2026/endpoints/1:predict`. */
function subjectOf({ path }) {
    const name = path.replace(/^\/v\d\w*\//, '');
    const [, collection = ''] = /\/(\w+)\/[^/]+$/.exec(name) ?? [];
    return { kind: (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJobName */ .kh)(name) === undefined ? (subjectKinds[collection] ?? 'resource') : 'job', name };
}
/** Returns Google's own words of a reply. */
const answerWords = (asked, response) => answerOf(asked, response).words;
/** Returns Google's own words: the message of the error body with its details, otherwise the start of the body. */
function answerOf({ host }, response) {
    const error = (0,_network_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObjectIn */ .$)(response.body)?.['error'];
    const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id'];
    const answer = { host, status: response.status, requestId };
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(error) || typeof error['message'] !== 'string')
        return { ...answer, words: response.body.toString('utf8', 0, 500) };
    const details = (0,_core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__/* .readStatus */ .rk)(error);
    return { ...answer, words: (0,_core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStatus */ .Wn)(error['message'], details), details };
}


/***/ }),

/***/ 30023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ jsonObjectIn)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Deeper than the messages of any API. */
const deepestJson = 200;
/** Returns the JSON object in a reply's body or text; `undefined` for anything else, and if it nests too deep. */
function jsonObjectIn(body) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body.toString());
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestJson) ? value : undefined;
}


/***/ }),

/***/ 40009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   Jh: () => (/* binding */ bindingWords),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   q3: () => (/* binding */ registryRepository)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49530);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);




/**
 * Returns the requirements of the run's own account for its steps. Those of other accounts, and those that only the run
 * knows, are untested.
 */
function needsOf(steps, { logStreaming, auditLog, others = [] }) {
    const found = new Map();
    const untested = new Map();
    const add = (need) => {
        const key = JSON.stringify([need.on, need.permission, need.service]);
        const known = found.get(key) ?? { need, for: new Set() };
        for (const one of need.for)
            known.for.add(one);
        found.set(key, known);
    };
    if (auditLog !== undefined) {
        const project = { type: 'project', project: auditLog.project };
        add({ service: 'logging.googleapis.com', on: project, for: ['audit.cloud_logging'] });
        add({ permission: 'logging.logEntries.create', on: project, for: ['audit.cloud_logging'] });
    }
    for (const need of others)
        add(need);
    for (const step of steps) {
        const { id } = step.declaration;
        if (step.pendingPlace?.project !== undefined) {
            untested.set(id, { what: `step ${id}: its project is known only at run time`, commands: [] });
            continue;
        }
        for (const need of needsOfStep(step, logStreaming))
            add({ ...need, for: [`step ${id}`] });
        for (const one of untestedOf(step))
            untested.set(one.what, one);
    }
    return {
        needs: [...found.values()].map(({ need, for: whom }) => ({ ...need, for: [...whom] })),
        untested: [...untested.values()],
    };
}
function needsOfStep({ declaration: { kind }, project, body, newest }, logStreaming) {
    const { permissions, more, logs, runsCode, services = [], reads, named } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[kind].needs;
    const needs = [];
    const here = { type: 'project', project };
    const may = (permission, where = here) => void needs.push({ permission, on: where });
    const asked = [
        ...permissions,
        ...(more?.(body) ?? []),
        ...(logStreaming && logs ? ['logging.logEntries.list'] : []),
        ...(newest ? ['aiplatform.models.list'] : []),
    ];
    const apis = new Set(services);
    for (const service of apis)
        needs.push({ service: `${service}.googleapis.com`, on: here });
    for (const permission of asked) {
        const [service = ''] = permission.split('.');
        if (!apis.has(service))
            needs.push({ service: `${service}.googleapis.com`, on: here });
        apis.add(service);
        may(permission);
    }
    for (const account of runsCode ? accountsIn(body) : [])
        may('iam.serviceAccounts.actAs', { type: 'service account', name: account });
    const asks = named?.(body) ?? [];
    for (const { permissions: all, at, role } of [...readsOf(reads?.(body)), ...asks]) {
        const where = placeNamed(at);
        if (where === undefined)
            continue;
        if (where.type === 'repository' && asks.length > 0)
            needs.push({
                service: 'artifactregistry.googleapis.com',
                on: { type: 'project', project: where.project },
            });
        for (const permission of all)
            needs.push({ permission, on: where, ...(role !== undefined && { role }) });
    }
    return needs;
}
/** The permissions to read a file of a bucket, or a template of a repository. */
const readsOf = (at) => {
    const where = placeNamed(at);
    if (where === undefined)
        return [];
    const read = where.type === 'bucket' ? 'storage.objects.get' : 'artifactregistry.repositories.downloadArtifacts';
    return [{ permissions: [read], at }];
};
/** Returns the bucket or the repository that a value names. */
function placeNamed(at) {
    const bucket = bucketOf(at);
    if (bucket !== undefined)
        return { type: 'bucket', name: bucket };
    const text = at instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? at.reference : at;
    return registryRepository(typeof text === 'string' ? `${text.replace(/^https:\/\//, '')}/` : '');
}
/** Returns requirements of other accounts, which only these can test, and those that cannot be derived. */
function untestedOf(step) {
    const { declaration, body } = step;
    const { untested, runsCode } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[declaration.kind].needs;
    const accounts = accountsIn(body);
    const own = untested?.(step, accounts);
    if (own !== undefined)
        return [{ what: `step ${declaration.id}: ${own}`, commands: [] }];
    if (!runsCode)
        return [];
    const buckets = [...new Set(allTextsIn(body).flatMap(text => bucketOf(text) ?? []))];
    const repositories = allTextsIn(body).flatMap(text => registryRepository(text) ?? []);
    return accounts.flatMap((account) => {
        const member = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(`serviceAccount:${account}`);
        const commands = [
            ...buckets.map(bucket => `${bindingWords('add', { type: 'bucket', name: bucket }).join(' ')} --role=roles/storage.objectUser --member=${member}`),
            ...new Set(repositories.map(repository => `${bindingWords('add', repository).join(' ')} --role=roles/artifactregistry.reader --member=${member}`)),
        ];
        const what = `${account}: what its code reads and writes, and its images, as only that account can ask`;
        return commands.length === 0 ? [] : [{ what, commands }];
    });
}
/** Returns the accounts that a body names. Only an account's form may become part of a URL. */
function accountsIn(body) {
    const found = new Set();
    const walk = (value) => {
        if (Array.isArray(value))
            for (const item of value)
                walk(item);
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(value))
            for (const [key, item] of Object.entries(value))
                if (key === 'serviceAccount' && typeof item === 'string' && /^[a-z0-9][\w.-]*@[a-z0-9.-]+$/.test(item))
                    found.add(item);
                else
                    walk(item);
    };
    walk(body);
    return [...found];
}
function allTextsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX)
        return [value.reference];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : [];
}
function bucketOf(value) {
    const text = value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? value.reference : value;
    return typeof text === 'string' ? bucketIn(text) : undefined;
}
/** Returns the bucket of `gs://acme-models/fraud/\u2026`. */
const bucketIn = (text) => /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/|$)/.exec(text)?.[1];
/** Returns the repository of `us-docker.pkg.dev/acme-ml/train/\u2026`. */
function registryRepository(text) {
    const [, location, project, name] = /^([a-z0-9-]+)-(?:docker|kfp)\.pkg\.dev\/((?:[a-z0-9.-]+:)?[a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\//.exec(text) ?? [];
    if (location === undefined || project === undefined || name === undefined)
        return undefined;
    return { type: 'repository', location, project, name };
}
/**
 * Returns the command that grants a requirement.
 *
 * @param member the account that needs it, as IAM names it
 */
function commandFor(need, member) {
    if (need.permission === undefined)
        return `gcloud services enable ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(need.service)} --project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(need.on.project)}`;
    const words = bindingWords('add', need.on);
    // gcloud would ask about the conditions of other bindings. Most policies with conditions are those of projects.
    const condition = need.on.type === 'project' ? ['--condition=None'] : [];
    const role = `--role=${need.role ?? (0,_vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .roleFor */ .I)(need.permission) ?? 'ROLE'}`;
    return [...words, ...condition, role, `--member=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(member)}`].join(' ');
}
/**
 * Returns the command that changes the bindings of a resource, without role and member: its words, each quoted, the flags
 * from the third on.
 */
function bindingWords(verb, where) {
    const change = `${verb}-iam-policy-binding`;
    switch (where.type) {
        case 'project':
            return [`gcloud projects ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.project)];
        case 'service account': {
            const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__/* .accountProject */ .TP)(where.name);
            const of = project === undefined ? [] : [`--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(project)}`];
            return [`gcloud iam service-accounts ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.name), ...of];
        }
        case 'bucket':
            return [`gcloud storage buckets ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(`gs://${where.name}`)];
        case 'repository':
            return [
                `gcloud artifacts repositories ${change}`,
                (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.name),
                `--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.project)}`,
                `--location=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.location)}`,
            ];
        default:
            return where;
    }
}
/** `project acme-ml`, `gs://acme-models` */
function nameOfPlace(where) {
    switch (where.type) {
        case 'project':
            return `project ${where.project}`;
        case 'service account':
            return where.name;
        case 'bucket':
            return `gs://${where.name}`;
        case 'repository':
            return `${where.location}/${where.project}/${where.name}`;
        default:
            return where;
    }
}


/***/ }),

/***/ 49530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ roleFor)
/* harmony export */ });
/** The smallest predefined role of Google with a permission. The longest prefix wins. */
const roles = {
    'aiplatform.': 'roles/aiplatform.user',
    'artifactregistry.': 'roles/artifactregistry.reader',
    'artifactregistry.kfpartifacts.create': 'roles/artifactregistry.writer',
    'artifactregistry.repositories.uploadArtifacts': 'roles/artifactregistry.writer',
    'artifactregistry.tags.create': 'roles/artifactregistry.writer',
    'artifactregistry.tags.update': 'roles/artifactregistry.writer',
    'bigquery.': 'roles/bigquery.dataViewer',
    'bigquery.jobs.': 'roles/bigquery.jobUser',
    'bigquery.datasets.create': 'roles/bigquery.user',
    'bigquery.tables.create': 'roles/bigquery.dataEditor',
    'bigquery.tables.update': 'roles/bigquery.dataEditor',
    'cloudbuild.': 'roles/cloudbuild.builds.editor',
    'cloudkms.': 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
    'compute.': 'roles/compute.networkUser',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.workloadIdentityUser',
    'logging.logEntries.create': 'roles/logging.logWriter',
    'logging.': 'roles/logging.viewer',
    'monitoring.': 'roles/monitoring.viewer',
    'resourcemanager.projects.get': 'roles/browser',
    'secretmanager.': 'roles/secretmanager.secretAccessor',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'serviceusage.services.use': 'roles/serviceusage.serviceUsageConsumer',
    'storage.buckets.get': 'roles/storage.legacyBucketReader',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
    'storage.objects.': 'roles/storage.objectViewer',
};
/** Returns the smallest predefined role with a permission; `undefined` if none is known. */
const roleFor = (permission) => Object.entries(roles)
    .filter(([prefix]) => permission.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];


/***/ })

};
