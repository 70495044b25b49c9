export const id = 4362;
export const ids = [4362,2942,1981];
export const modules = {

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

/***/ 31232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ permissionsOfCalls),
/* harmony export */   Rg: () => (/* binding */ lendsMethods),
/* harmony export */   Ru: () => (/* binding */ collectLendNeeds),
/* harmony export */   Yk: () => (/* binding */ testableNeeds)
/* harmony export */ });
/* harmony import */ var _lent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59314);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);


/** Short names of calls, each with the permission on the project that it needs. Counting has its own. */
const permissionOfCall = {
    ...Object.fromEntries(Object.keys(_lent_js__WEBPACK_IMPORTED_MODULE_0__/* .gatewayCalls */ .e$).map(call => [call, 'aiplatform.endpoints.predict'])),
    countTokens: 'aiplatform.endpoints.computeTokens',
    computeTokens: 'aiplatform.endpoints.computeTokens',
};
/** Returns the permissions on a project that the calls of a gateway need. A method's own permission is not known. */
const permissionsOfCalls = (gateway) => [
    ...new Set((gateway?.calls ?? []).map(call => permissionOfCall[call] ?? 'aiplatform.')),
];
/** True if the gateway passes on methods that it knows only by their protos. */
const lendsMethods = ({ lend }) => permissionsOfCalls(lend?.gateway).includes('aiplatform.');
/** Returns what the calls of a gateway need in each project that the grant names, as far as a request can test it. */
function testableNeeds({ allow, lend }) {
    const permissions = permissionsOfCalls(lend?.gateway).filter(permission => !permission.endsWith('.'));
    if (lend?.gateway === undefined)
        return [];
    const users = ['lend.gateway'];
    return (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalTexts */ .SM)(allow.projects).flatMap((project) => {
        const on = { type: 'project', project };
        return [
            { service: 'aiplatform.googleapis.com', on, for: users },
            ...permissions.map((permission) => ({ permission, on, for: users })),
        ];
    });
}
/** Collects what lending needs beside the roles for calls: nothing says what a program does with a credential. */
function collectLendNeeds({ grant, called, members }, needs) {
    const { lend, serviceAccount } = grant;
    if (lend === undefined)
        return;
    // The role contains iam.serviceAccounts.getOpenIdToken: https://docs.cloud.google.com/iam/docs/roles-permissions/iam
    if (serviceAccount !== undefined && lend.credentials.includes('id_token'))
        needs.bind('roles/iam.workloadIdentityUser', { type: 'service account', name: serviceAccount }, members, `${called}: lends its ID tokens (lend.credentials)`);
    const forms = lend.credentials.filter(form => _lent_js__WEBPACK_IMPORTED_MODULE_0__/* .accessTokenForms */ .Zd.includes(form));
    if (forms.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: nothing says what other programs do with its credential (lend.credentials: ${forms.join(', ')}).`,
            cure: `Bind the roles that they need to ${serviceAccount ?? 'the members of the grant'} by hand, and no others.`,
        });
}


/***/ }),

/***/ 69701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ attributeName),
/* harmony export */   Mc: () => (/* binding */ subjectClaims),
/* harmony export */   Od: () => (/* binding */ runSubject),
/* harmony export */   Yx: () => (/* binding */ claimsAttribute),
/* harmony export */   Zc: () => (/* binding */ readAttributeSet),
/* harmony export */   kn: () => (/* binding */ grantMembers),
/* harmony export */   xi: () => (/* binding */ joinedClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);


/** Claims of the subject. Without them Google refuses a token, so that they need no guard. */
const subjectClaims = ['repository_id', 'run_id', 'run_attempt', 'sha'];
/** CEL of `google.subject`: `assertion.repository_id + ':' + assertion.run_id + \u2026`, whom Google's audit log names. */
const runSubject = subjectClaims.map(claim => `assertion.${claim}`).join(" + ':' + ");
/** Claims that say whose workflow it is. */
const pins = ['repository_id', 'repository_owner_id', 'job_workflow_ref'];
/**
 * Returns the custom attribute of a grant, `train_512345678`, which is `'true'` for its tokens. It follows from the grant
 * alone. Two repositories in one pool therefore do not meet in one attribute, although both name a grant `train`.
 */
function attributeName({ name, when }) {
    const [only, ...more] = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOn */ .rU)({ when }, 'repository_id')?.anyOf ?? [];
    const id = only !== undefined && more.length === 0 && 'literal' in only ? only.literal : undefined;
    return `${name}_${id !== undefined && /^\d{1,20}$/.test(id) ? id : digestOfPins(when)}`;
}
function digestOfPins(when) {
    const values = when
        .filter(({ claim }) => pins.includes(claim))
        .flatMap(({ claim, anyOf }) => anyOf.map(matcher => JSON.stringify([claim, matcher])));
    return shortDigest(JSON.stringify(values.toSorted()));
}
/** Returns 8 hex digits of a text's SHA-256. */
const shortDigest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
/** Returns the attribute of the layout `bindings` that holds the values of these claims. */
function claimsAttribute(claims) {
    const name = claims.join('__');
    return /^[a-z0-9_]{1,100}$/.test(name) ? name : `claims_${shortDigest(name)}`;
}
/** Returns the claims of a grant in the order in which the layout `bindings` joins their values. */
const joinedClaims = ({ when }) => when.map(({ claim }) => claim).toSorted();
/**
 * Returns the members of IAM that are exactly the tokens of a grant, as `principalSet://\u2026/attribute.train_512345678/true`.
 * In the layout `bindings` there is one for each combination of values.
 */
function grantMembers(grant, layout = 'conditions') {
    const set = `${principalSets}${grant.provider.pool}/attribute`;
    if (layout === 'conditions')
        return [`${set}.${attributeName(grant)}/true`];
    const claims = joinedClaims(grant);
    const values = claims.map(name => [...new Set((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValues */ .MS)((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOn */ .rU)(grant, name)))]);
    const combinations = values.reduce((joined, texts) => joined.flatMap(before => texts.map(text => [...before, text])), [[]]);
    return combinations.map(combination => `${set}.${claimsAttribute(claims)}/${combination.join(':')}`);
}
const principalSets = 'principalSet://iam.googleapis.com/';
/** Reads `principalSet://iam.googleapis.com/{pool}/attribute.{name}/{value}`. A value may contain slashes. */
function readAttributeSet(member) {
    if (!member.startsWith(principalSets))
        return undefined;
    const parts = member.slice(principalSets.length).split('/');
    const [attribute = '', ...value] = parts.slice(poolParts);
    if (!attribute.startsWith('attribute.') || value.length === 0)
        return undefined;
    return {
        pool: parts.slice(0, poolParts).join('/'),
        name: attribute.slice('attribute.'.length),
        value: value.join('/'),
    };
}
/** Parts of `projects/{number}/locations/global/workloadIdentityPools/{pool}`. */
const poolParts = 6;


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
