export const id = 4880;
export const ids = [4880,7045,2942];
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

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


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


/***/ })

};
