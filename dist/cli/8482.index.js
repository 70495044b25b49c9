export const id = 8482;
export const ids = [8482,4636];
export const modules = {

/***/ 19717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readLiveSetup)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/policy/drift/live.js
var live = __webpack_require__(56217);
// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(40009);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
;// CONCATENATED MODULE: ./build/google/read-part.js

/**
 * Reads a part. Something that Google says not to exist is `undefined`, and what it does not show is unreadable, with
 * its words.
 */
async function readPart({ what, ...missing }, read) {
    try {
        return { value: await read() };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || (error.code !== 'STEP_REJECTED' && error.code !== 'NETWORK'))
            throw error;
        const { words = '', details, status } = error.answer ?? {};
        // A page of a proxy may have the status 404, too.
        if (status === 404 && (details?.status === 'NOT_FOUND' || words.includes('bucket does not exist')))
            return { value: undefined };
        const isRefused = status === 403 && !details?.reasons.some(({ reason }) => reason === 'SERVICE_DISABLED');
        return { what, words: words === '' ? error.message : words, ...(isRefused && { missing }) };
    }
}

;// CONCATENATED MODULE: ./build/google/live-policies.js





/** With version 3, bindings keep their conditions: https://cloud.google.com/iam/docs/reference/rest/v1/Policy */
const policyVersion = 3;
const reviewPolicies = 'roles/iam.securityReviewer';
/** Reads the bindings of a resource; `undefined` if Google says that it does not exist. */
function readPolicyOf({ client, universe }, place) {
    const { call, part } = policyCall(place, universe);
    return readPart({ what: `The bindings of ${(0,needs/* nameOfPlace */.A8)(place)}`, ...part }, async () => bindingsOfPolicy(await client.repeatable({ ...call, isAnswer: isPolicy })));
}
const versionQuery = { 'options.requestedPolicyVersion': String(policyVersion) };
const post = { method: 'POST', body: { options: { requestedPolicyVersion: policyVersion } } };
function policyCall(place, universe) {
    switch (place.type) {
        case 'project':
            return {
                call: {
                    ...post,
                    host: `cloudresourcemanager.${universe}`,
                    path: `/v3/projects/${place.project}:getIamPolicy`,
                },
                part: {
                    permission: 'resourcemanager.projects.getIamPolicy',
                    role: 'roles/browser',
                    on: `projects/${place.project}`,
                },
            };
        case 'service account':
            return {
                call: {
                    method: 'POST',
                    host: `iam.${universe}`,
                    path: `/v1/projects/-/serviceAccounts/${place.name}:getIamPolicy`,
                    query: versionQuery,
                },
                part: {
                    permission: 'iam.serviceAccounts.getIamPolicy',
                    role: 'roles/iam.serviceAccountViewer',
                    on: `projects/${(0,gcloud/* accountProject */.TP)(place.name) ?? '-'}`,
                },
            };
        default:
            return dataCall(place, universe);
    }
}
/** Of a bucket, or of a repository. */
function dataCall(place, universe) {
    if (place.type === 'bucket')
        return {
            call: {
                method: 'GET',
                host: `storage.${universe}`,
                path: `/storage/v1/b/${place.name}/iam`,
                query: { optionsRequestedPolicyVersion: String(policyVersion) },
            },
            part: {
                permission: 'storage.buckets.getIamPolicy',
                role: reviewPolicies,
                on: `the project of ${(0,needs/* nameOfPlace */.A8)(place)}`,
            },
        };
    const { project, location, name } = place;
    return {
        call: {
            method: 'GET',
            host: `artifactregistry.${universe}`,
            path: `/v1/projects/${project}/locations/${location}/repositories/${name}:getIamPolicy`,
            query: versionQuery,
        },
        part: { permission: 'artifactregistry.repositories.getIamPolicy', role: reviewPolicies, on: `projects/${project}` },
    };
}
/** A policy without bindings has only its etag. A binding of another form could hide a member. */
const isPolicy = ({ bindings, etag, error }) => error === undefined &&
    typeof etag === 'string' &&
    (bindings === undefined || (Array.isArray(bindings) && bindings.every(isBinding)));
const isBinding = (binding) => (0,json.isObject)(binding) &&
    typeof binding['role'] === 'string' &&
    (binding['members'] === undefined || areStrings(binding['members']));
/** True for a list of strings. */
const areStrings = (value) => Array.isArray(value) && value.every(one => typeof one === 'string');
const bindingsOfPolicy = ({ bindings }) => (Array.isArray(bindings) ? bindings : []).filter(json.isObject).map(({ role, members, condition }) => ({
    role: typeof role === 'string' ? role : '',
    members: (Array.isArray(members) ? members : []).flatMap(member => (typeof member === 'string' ? member : [])),
    // A condition that cannot be read is still a condition.
    ...(condition !== undefined && {
        condition: (0,json.isObject)(condition) && typeof condition['expression'] === 'string' ? condition['expression'] : 'unreadable',
    }),
}));
/** Reads the number of a project, and the bindings of the folders and the organization above it. */
async function readAncestors(reader, project) {
    const { client, universe } = reader;
    const host = `cloudresourcemanager.${universe}`;
    const needed = { permission: 'resourcemanager.projects.get', role: 'roles/browser', on: `projects/${project}` };
    const [self, lineage] = await Promise.all([
        readPart({ what: `The number of project ${project}`, ...needed }, () => client.repeatable({
            method: 'GET',
            host,
            path: `/v3/projects/${project}`,
            isAnswer: one => projectNumberIn(one) !== undefined,
        })),
        readPart({ what: `What is above project ${project}`, ...needed }, () => client.repeatable({
            method: 'POST',
            host,
            path: `/v1/projects/${project}:getAncestry`,
            body: {},
            isAnswer: isLineage,
        })),
    ]);
    const names = (0,live/* isRead */.H)(lineage) ? ancestorsIn(lineage.value) : [];
    return {
        number: numberOf(self, project),
        ancestors: await Promise.all(names.map(async (name) => ({ name, bindings: await readContainerPolicy(reader, name) }))),
        ...(!(0,live/* isRead */.H)(lineage)
            ? { unreadable: lineage }
            : lineage.value === undefined && {
                unreadable: { what: `What is above project ${project}`, words: 'it is not found' },
            }),
    };
}
/** Reads the policies of the projects of pools, and what is above them, unless they are among those that were read. */
async function readPoolProjects(reader, numbers, read) {
    const known = new Set([...read.values()].flatMap(({ number }) => ((0,live/* isRead */.H)(number) ? number.value : [])));
    const found = await Promise.all(numbers
        .filter(number => !known.has(number) && !read.has(number))
        .map(async (number) => {
        const place = { type: 'project', project: number };
        const [bindings, project] = await Promise.all([readPolicyOf(reader, place), readAncestors(reader, number)]);
        return { number, name: (0,needs/* nameOfPlace */.A8)(place), bindings, project };
    }));
    return {
        places: new Map(found.map(({ name, bindings }) => [name, bindings])),
        projects: new Map(found.map(({ number, project }) => [number, project])),
    };
}
const projectNumberIn = ({ name }) => typeof name === 'string' ? /^projects\/(\d+)$/.exec(name)?.[1] : undefined;
function numberOf(self, project) {
    if (!(0,live/* isRead */.H)(self))
        return self;
    const number = self.value === undefined ? undefined : projectNumberIn(self.value);
    return number === undefined
        ? { what: `The number of project ${project}`, words: 'it does not exist' }
        : { value: number };
}
/** The project itself, and what is above it. An ancestor that cannot be read could have any bindings. */
const isLineage = ({ ancestor, error }) => error === undefined &&
    Array.isArray(ancestor) &&
    ancestor.length > 0 &&
    ancestor.every((one, index) => (ancestorName(one) === undefined) === (index === 0));
/** Returns the names of folders and the organization, the nearest first. */
const ancestorsIn = (lineage) => (Array.isArray(lineage?.['ancestor']) ? lineage['ancestor'] : []).flatMap(one => ancestorName(one) ?? []);
/** Only a name of this form may become part of a URL. */
function ancestorName(one) {
    const { type, id } = (0,json.isObject)(one) && (0,json.isObject)(one['resourceId']) ? one['resourceId'] : {};
    const isContainer = (type === 'folder' || type === 'organization') && typeof id === 'string' && /^\d+$/.test(id);
    return isContainer ? `${type}s/${id}` : undefined;
}
async function readContainerPolicy({ client, universe }, name) {
    const kind = name.startsWith('folders/') ? 'folders' : 'organizations';
    const found = await readPart({
        what: `The bindings of ${name}`,
        permission: `resourcemanager.${kind}.getIamPolicy`,
        role: reviewPolicies,
        on: name,
    }, async () => bindingsOfPolicy(await client.repeatable({
        ...post,
        host: `cloudresourcemanager.${universe}`,
        path: `/v3/${name}:getIamPolicy`,
        isAnswer: isPolicy,
    })));
    // A refusal that says "not found" still hides something.
    return (0,live/* isRead */.H)(found)
        ? found.value === undefined
            ? { what: `The bindings of ${name}`, words: 'it is not found' }
            : { value: found.value }
        : found;
}

// EXTERNAL MODULE: ./build/google/pages.js
var pages = __webpack_require__(83658);
;// CONCATENATED MODULE: ./build/google/live-setup.js







/**
 * Reads the present state of Google's side. It sends only requests that change nothing. A part that Google does not
 * show is unreadable, with Google's words and the smallest role that would show it.
 */
async function readLiveSetup(reader, parts) {
    const [pools, accounts, ownPlaces, ownProjects] = await Promise.all([
        readEach(parts.pools, pool => pool, pool => readPool(reader, pool)),
        readEach(parts.accounts, email => email, email => readAccount(reader, email)),
        readEach(parts.places, needs/* nameOfPlace */.A8, place => readPolicyOf(reader, place)),
        readEach(parts.projects, project => project, project => readAncestors(reader, project)),
    ]);
    const ofPools = await readPoolProjects(reader, parts.poolProjects, ownProjects);
    const places = new Map([...ownPlaces, ...ofPools.places]);
    const projects = new Map([...ownProjects, ...ofPools.projects]);
    const roles = new Set(allBindings(accounts, places, projects).flatMap(({ role }) => (reader.mustReadRole(role) ? role : [])));
    const issuers = new Set([...pools.values()].flatMap(({ providers }) => (0,live/* isRead */.H)(providers)
        ? providers.value
            .flatMap(one => (one.uploadedKeys === undefined ? [] : one.issuer))
            .filter(one => parts.issuers.includes(one))
        : []));
    return {
        pools,
        accounts,
        places,
        projects,
        roles: await readEach([...roles], role => role, role => readRole(reader, role)),
        issuerKeys: await readEach([...issuers], issuer => issuer, issuer => readIssuerKeys(reader, issuer)),
    };
}
async function readEach(items, key, read) {
    return new Map(await Promise.all(items.map(async (item) => [key(item), await read(item)])));
}
function allBindings(accounts, places, projects) {
    const readings = [
        ...[...accounts.values()].map(({ bindings }) => bindings),
        ...places.values(),
        ...[...projects.values()].flatMap(({ ancestors }) => ancestors.map(({ bindings }) => bindings)),
    ];
    return readings.flatMap(reading => ((0,live/* isRead */.H)(reading) ? (reading.value ?? []) : []));
}
const viewPools = 'roles/iam.workloadIdentityPoolViewer';
const viewAccounts = 'roles/iam.serviceAccountViewer';
async function readPool({ client, universe }, pool) {
    const host = `iam.${universe}`;
    const on = pool.split('/').slice(0, 2).join('/');
    const get = { method: 'GET', host, path: `/v1/${pool}`, isAnswer: isPoolOrProvider(pool) };
    const list = {
        method: 'GET',
        host,
        path: `/v1/${pool}/providers`,
        query: { showDeleted: 'true', pageSize: '100' },
    };
    const [state, providers] = await Promise.all([
        readPart({ what: `The pool ${pool}`, permission: 'iam.workloadIdentityPools.get', role: viewPools, on }, async () => stateIn(await client.repeatable(get))),
        readPart({ what: `The providers of ${pool}`, permission: 'iam.workloadIdentityPoolProviders.list', role: viewPools, on }, async () => {
            const { items, isComplete } = await (0,pages/* readPages */.n)(client, list, 'workloadIdentityPoolProviders');
            if (!isComplete)
                throw new errors/* ActionError */.lZ('STEP_REJECTED', 'the list has no end, so there may be more of them');
            return items.map(one => providerIn(pool, one));
        }),
    ]);
    return { state, providers: (0,live/* isRead */.H)(providers) ? { value: providers.value ?? [] } : providers };
}
/** Google may name the project by number or by id. */
const isPoolOrProvider = (name) => (resource) => typeof resource['name'] === 'string' &&
    resource['name'].split('/').slice(2).join('/') === name.split('/').slice(2).join('/');
const stateIn = ({ state, disabled }) => ({
    disabled: disabled === true,
    deleted: state === 'DELETED',
});
/** @throws ActionError if a part has another form: what is left of it could look harmless */
function providerIn(pool, resource) {
    if (!isProvider(resource))
        throw new errors/* ActionError */.lZ('STEP_REJECTED', `a provider of ${pool} has a form that does not match Google's API`);
    const id = stringIn(resource, 'name').split('/').at(-1) ?? '';
    const type = ['oidc', 'aws', 'saml', 'x509'].find(one => (0,json.isObject)(resource[one])) ?? 'other';
    const oidc = (0,json.isObject)(resource['oidc']) ? resource['oidc'] : {};
    return {
        ...stateIn(resource),
        resource: `${pool}/providers/${id}`,
        id,
        type,
        issuer: stringIn(oidc, 'issuerUri'),
        audiences: stringsIn(oidc['allowedAudiences']),
        mapping: type === 'aws' && resource['attributeMapping'] === undefined ? mappingOfAws : mappingIn(resource),
        condition: stringIn(resource, 'attributeCondition'),
        description: stringIn(resource, 'description'),
        uploadedKeys: stringIn(oidc, 'jwksJson') || undefined,
    };
}
const mappingIn = ({ attributeMapping: mapping }) => Object.fromEntries(Object.entries((0,json.isObject)(mapping) ? mapping : {}).flatMap(([name, cel]) => typeof cel === 'string' ? [[name, cel]] : []));
/**
 * What Google maps for AWS without a mapping. Source:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
const mappingOfAws = {
    'google.subject': 'assertion.arn',
    'attribute.aws_role': "assertion.arn.contains('assumed-role') ? assertion.arn.extract('{account_arn}assumed-role/') + 'assumed-role/' + assertion.arn.extract('assumed-role/{role_name}/') : assertion.arn",
};
const isProvider = ({ name, attributeMapping: mapping, attributeCondition: condition, oidc }) => typeof name === 'string' &&
    /\/providers\/[a-z0-9-]+$/.test(name) &&
    (mapping === undefined || ((0,json.isObject)(mapping) && areStrings(Object.values(mapping)))) &&
    (condition === undefined || typeof condition === 'string') &&
    (oidc === undefined ||
        ((0,json.isObject)(oidc) &&
            typeof oidc['issuerUri'] === 'string' &&
            areStrings([oidc['jwksJson'] ?? '']) &&
            areStrings(oidc['allowedAudiences'] ?? [])));
async function readAccount(reader, email) {
    const { client, universe } = reader;
    const host = `iam.${universe}`;
    const path = `/v1/projects/-/serviceAccounts/${email}`;
    const on = `projects/${/@([\w-]+)\.iam\./.exec(email)?.[1] ?? '-'}`;
    const get = { method: 'GET', host, path, isAnswer: one => one['email'] === email };
    const list = {
        method: 'GET',
        host,
        path: `${path}/keys`,
        query: { keyTypes: 'USER_MANAGED' },
        isAnswer: isKeyList,
    };
    const [state, bindings, keys] = await Promise.all([
        readPart({ what: `The service account ${email}`, permission: 'iam.serviceAccounts.get', role: viewAccounts, on }, async () => ({ disabled: (await client.repeatable(get))['disabled'] === true })),
        readPolicyOf(reader, { type: 'service account', name: email }),
        readPart({ what: `The keys of ${email}`, permission: 'iam.serviceAccountKeys.list', role: viewAccounts, on }, async () => storedKeysIn(await client.repeatable(list))),
    ]);
    const isThere = (0,live/* isRead */.H)(state) && state.value !== undefined;
    return {
        state,
        bindings: orNone(bindings, isThere, `The bindings of ${email}`),
        keys: orNone(keys, isThere, `The keys of ${email}`),
    };
}
/** An account that does not exist has no items. One that exists has them, whatever says "not found". */
function orNone(reading, isThere, what) {
    if (!(0,live/* isRead */.H)(reading))
        return reading;
    return reading.value === undefined && isThere ? { what, words: 'it is not found' } : { value: reading.value ?? [] };
}
const isKeyList = ({ keys, error }) => error === undefined && (keys === undefined || (Array.isArray(keys) && keys.every(isStoredKey)));
const isStoredKey = (key) => (0,json.isObject)(key) && typeof key['name'] === 'string';
const storedKeysIn = ({ keys }) => (Array.isArray(keys) ? keys : []).filter(json.isObject).flatMap(key => key['keyType'] === 'SYSTEM_MANAGED'
    ? []
    : {
        id: stringIn(key, 'name').split('/').at(-1) ?? '',
        disabled: key['disabled'] === true,
        createdAt: stringIn(key, 'validAfterTime'),
    });
/** Reads the permissions of a role: a predefined one, or one of a project or an organization. */
function readRole({ client, universe }, role) {
    const on = role.startsWith('roles/') ? undefined : role.split('/').slice(0, 2).join('/');
    const part = {
        what: `The permissions of ${role}`,
        permission: 'iam.roles.get',
        role: 'roles/iam.roleViewer',
        on: on ?? 'any project',
    };
    // Only a name of a role may become part of a URL.
    if (!/^(?:(?:projects|organizations)\/[\w:.-]+\/)?roles\/[\w.]+$/.test(role))
        return Promise.resolve({ what: part.what, words: 'its name is not that of a role' });
    return readPart(part, async () => {
        const found = await client.repeatable({
            method: 'GET',
            host: `iam.${universe}`,
            path: `/v1/${role}`,
            isAnswer: one => one['name'] === role && areStrings(one['includedPermissions'] ?? []),
        });
        return found['deleted'] === true ? [] : stringsIn(found['includedPermissions']);
    });
}
async function readIssuerKeys({ issuerKeys }, issuer) {
    try {
        return { value: await issuerKeys(issuer) };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { what: `The keys of ${issuer}`, words: error.message };
    }
}
const stringIn = (object, key) => {
    const value = object[key];
    return typeof value === 'string' ? value : '';
};
const stringsIn = (value) => (Array.isArray(value) ? value : []).flatMap(one => (typeof one === 'string' ? one : []));


/***/ }),

/***/ 83658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages),
/* harmony export */   p: () => (/* binding */ listPages)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82749);


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
            items.push(...found.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject));
        const next = page['nextPageToken'];
        pageToken = typeof next === 'string' ? next : '';
    } while (!tokens.has(pageToken) && tokens.size < mostPages);
    return { items, isComplete: pageToken === '' };
}


/***/ }),

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ poolTitle),
/* harmony export */   Bb: () => (/* binding */ agentDomains),
/* harmony export */   H2: () => (/* binding */ setupMemberText),
/* harmony export */   JM: () => (/* binding */ creatableName),
/* harmony export */   U5: () => (/* binding */ agentProjects),
/* harmony export */   UV: () => (/* binding */ firstLines),
/* harmony export */   YI: () => (/* binding */ accountTitle),
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

/** Returns the part of an email of an account that `create` takes; nothing for accounts that Google creates itself. */
const creatableName = (email) => /^([a-z][a-z0-9-]*)@[\w.:-]+\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
/** Email domains of Google's service agents, by what `compile` calls them. */
const agentDomains = {
    vertex: 'gcp-sa-aiplatform.iam.gserviceaccount.com',
    'custom-code': 'gcp-sa-aiplatform-cc.iam.gserviceaccount.com',
};
const agentNames = {
    vertex: 'the Vertex AI service agent',
    'custom-code': 'the Vertex AI Custom Code service agent',
};
/** Formats a member for people: as IAM names it, or `the Vertex AI service agent of acme-ml`. */
const setupMemberText = (member) => typeof member === 'string' ? member : `${agentNames[member.agent]} of ${member.project}`;
/** First lines of every rendering, without comment signs: what it is, and which policies it is made of. */
const firstLines = (target, policies) => [
    `Google's side of these policies, as \`keyless-vertex compile --target ${target}\` prints it.`,
    'To change it, change the policy and compile again.',
    ...policies.map(({ name, sha256 }) => `  ${name} (SHA-256 ${sha256})`),
];
/** Returns the text of a comment: one line, without characters that an editor hides or reorders. */
const commentText = (text) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(/\s+/g, ' ').trim();
/** Returns what a note says. Its message names the grant. */
const noteText = ({ message, cure }) => `${message}${cure === undefined ? '' : ` ${cure}`}`;
/** Returns ids of projects whose service agents get roles. */
const agentProjects = ({ bindings }) => [
    ...new Set(bindings.flatMap(({ member }) => (typeof member === 'string' ? [] : [member.project]))),
];
/** Returns what an account shows in the console. */
const accountTitle = ({ use }) => use === 'grant' ? 'Keyless Vertex: grants impersonate it' : 'Keyless Vertex: jobs run as it';
/** Returns what a pool shows in the console. */
const poolTitle = ({ trust }) => trust === 'internal' ? 'Tokens of jobs that run merged code' : 'Tokens of jobs that may run code under review';


/***/ }),

/***/ 8063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ unlessThere),
/* harmony export */   Eu: () => (/* binding */ shellComment),
/* harmony export */   Np: () => (/* binding */ gcloudDictionary),
/* harmony export */   ic: () => (/* binding */ orStop),
/* harmony export */   oy: () => (/* binding */ shellName),
/* harmony export */   q$: () => (/* binding */ shellCommand),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   rG: () => (/* binding */ shellFlag)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
/* harmony import */ var _render_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78);


/** Longest line of a command before it continues on the next one. */
const lineLength = 110;
/**
 * Quotes one word for bash. Text with apostrophes, as CEL has many, stays readable in double quotes if nothing in it
 * has a meaning there. An exclamation mark has one at a prompt.
 */
const shellWord = (text) => text.includes("'") && !/["$`\\!]/.test(text) ? `"${text}"` : (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(text);
/** Formats `--name=value`. */
const shellFlag = (name, value) => `--${name}=${shellWord(value)}`;
/** Formats a command over as many lines as it needs. Each argument is a word that is quoted already. */
function shellCommand(words, indent = '') {
    const lines = [];
    let line = indent;
    for (const word of words) {
        if (line.trim() !== '' && line.length + 1 + word.length > lineLength) {
            lines.push(`${line} \\`);
            line = `${indent}  ${word}`;
        }
        else
            line = line.trim() === '' ? `${indent}${word}` : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}
/**
 * Formats a command that creates something unless another one can describe it.
 *
 * @param input a document for standard input, from the next line on
 */
const unlessThere = (describe, create, input = '') => `${shellCommand([...describe, '>/dev/null 2>&1 ||'])}\n${shellCommand(create, '  ')}${input}`;
/** Formats comment lines. */
const shellComment = (...texts) => texts.map(text => `# ${(0,_render_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commentText */ .br)(text)}`.trimEnd()).join('\n');
/** Command that prints why the script ends, and ends it, if the one before it failed. */
const orStop = (message) => `{ echo ${shellWord(message)} >&2; exit 1; }`;
/**
 * Name of a variable for something: `NUMBER_ACME_ML` for `acme-ml`. No two ids share one: with a shared variable, a role
 * would go to the agent of another project. Only what stands for other characters has small letters.
 */
const shellName = (prefix, of) => `${prefix}_${Array.from(of, shellNamePart).join('')}`;
function shellNamePart(character) {
    if (/[a-z0-9]/.test(character))
        return character.toUpperCase();
    if (character === '-')
        return '_';
    const word = { '.': 'dot', ':': 'colon' }[character] ?? `x${character.codePointAt(0)?.toString(16)}`;
    return `_${word}_`;
}
/**
 * Formats a dictionary for a flag of gcloud, with a delimiter that occurs in none of its values
 * (https://cloud.google.com/sdk/gcloud/reference/topic/escaping).
 */
function gcloudDictionary(entries) {
    const items = entries.map(([key, value]) => `${key}=${value}`);
    let delimiter = ';';
    for (let count = 1; items.some(item => item.includes(delimiter)); count += 1)
        delimiter = `${'@'.repeat(count)};`;
    return { delimiter, items };
}


/***/ }),

/***/ 20045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ commandOnPool),
/* harmony export */   MW: () => (/* binding */ disableProvider),
/* harmony export */   Yk: () => (/* binding */ changeBinding),
/* harmony export */   Zq: () => (/* binding */ enableAccount),
/* harmony export */   l0: () => (/* binding */ deleteKey),
/* harmony export */   ml: () => (/* binding */ commandOnProvider)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
/* harmony import */ var _steps_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40009);


/** Splits `projects/\u2026/workloadIdentityPools/{pool}[/providers/{provider}]`. */
function partsOfResource(resource) {
    const [, project = '', , location = '', , pool = '', , provider = ''] = resource.split('/');
    return { project, location, pool, provider };
}
/**
 * Command on a provider.
 *
 * @param verb `update-oidc`, `undelete`, `delete`, `describe`
 * @param flags complete, with their values quoted
 */
function commandOnProvider(resource, verb, flags = []) {
    const { project, location, pool, provider } = partsOfResource(resource);
    const where = [`--project=${project}`, `--location=${location}`, `--workload-identity-pool=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(pool)}`];
    return [
        `gcloud iam workload-identity-pools providers ${verb} ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(provider)} \\`,
        `  ${[...where, ...flags].join(' ')}`,
    ].join('\n');
}
/** Command on a pool. */
function commandOnPool(resource, verb, flags = []) {
    const { project, location, pool } = partsOfResource(resource);
    return [
        `gcloud iam workload-identity-pools ${verb} ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(pool)} \\`,
        `  ${[`--project=${project}`, `--location=${location}`, ...flags].join(' ')}`,
    ].join('\n');
}
/** Command that stops a provider of any type. It keeps its configuration. */
const disableProvider = ({ resource, type }) => type === 'other'
    ? commandOnProvider(resource, 'delete')
    : commandOnProvider(resource, `update-${type}`, ['--disabled']);
/** Command that adds or removes a member of a role. gcloud would ask about the conditions of other bindings. */
function changeBinding(verb, on, role, member, isConditional = false) {
    const [command, name, ...flags] = wordsOn(verb, on);
    const condition = isConditional ? '--all' : '--condition=None';
    const which = [condition, `--role=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(role)}`, `--member=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(member)}`];
    return [`${command} ${name} \\`, `  ${[...flags, ...which].join(' ')}`].join('\n');
}
function wordsOn(verb, on) {
    switch (on.type) {
        case 'folder':
            return [`gcloud resource-manager folders ${verb}-iam-policy-binding`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(idIn(on.name))];
        case 'organization':
            return [`gcloud organizations ${verb}-iam-policy-binding`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(idIn(on.name))];
        default:
            return (0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .bindingWords */ .Jh)(verb, on);
    }
}
const idIn = (name) => name.split('/').at(-1) ?? name;
/** Command that deletes a stored key. */
const deleteKey = (email, key) => `gcloud iam service-accounts keys delete ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(key)} --iam-account=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(email)}`;
/** Command that enables a service account. */
const enableAccount = (email) => {
    const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .accountProject */ .TP)(email);
    return `gcloud iam service-accounts enable ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(email)}${project === undefined ? '' : ` --project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(project)}`}`;
};


/***/ }),

/***/ 64636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftRules: () => (/* binding */ driftRules),
/* harmony export */   iN: () => (/* binding */ compileAgain),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   sY: () => (/* binding */ driftEffects)
/* harmony export */ });
/** The worst first. */
const driftEffects = ['lets in', 'unknown', 'keeps out', 'neither'];
/** The closed list of what can differ, each with a description for code scanning. */
const driftRules = {
    'pool-state': 'The pool is missing, disabled or deleted.',
    'provider-state': 'The provider is missing, disabled, deleted, or of another type.',
    'provider-issuer': 'The provider accepts tokens of another issuer.',
    'provider-audience': 'The provider accepts other audiences.',
    'provider-condition': 'The condition of the provider admits other tokens.',
    'provider-mapping': 'An attribute of the provider means something else.',
    'provider-keys': 'Uploaded keys differ from those of the issuer.',
    'other-provider': 'Another provider of the pool admits tokens to the principals of a grant.',
    'account-state': 'A service account is missing or disabled.',
    'account-key': 'A service account has a stored key.',
    'missing-binding': 'A role that the policy needs is not granted.',
    'other-member': 'A service account can be used by others.',
    'inherited-binding': 'A role on a project, folder or organization lets others use a service account.',
    'pool-administrator': 'Others can change whom the pool and its providers admit.',
    'wider-role': 'A principal of the policy has a role that its grants do not need.',
    unreadable: 'A part of the set-up could not be read.',
};
const worstFirst = (differences) => differences.toSorted((a, b) => driftEffects.indexOf(a.effect) - driftEffects.indexOf(b.effect));
/** The fix for what only the whole set-up can create. */
const compileAgain = { words: 'Run again what compile prints for this policy.', commands: [] };


/***/ }),

/***/ 98624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ findDrift)
});

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/policy/drift/commands.js
var commands = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/policy/drift/difference.js
var difference = __webpack_require__(64636);
// EXTERNAL MODULE: ./build/policy/drift/live.js
var drift_live = __webpack_require__(56217);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/policy/drift/members.js

/**
 * Projects of Google that service agents belong to. The list is closed: a project of the same form may be anybody's.
 * Source: https://cloud.google.com/iam/docs/service-agents
 */
const projectsOfAgents = new Set([
    'cloud-ml.google.com',
    'compute-system',
    'container-engine-robot',
    'containerregistry',
    'dataflow-service-producer-prod',
    'dataproc-accounts',
    'gcf-admin-robot',
    'gcp-sa-aiplatform',
    'gcp-sa-aiplatform-cc',
    'gcp-sa-aiplatform-re',
    'gcp-sa-artifactregistry',
    'gcp-sa-cloudbuild',
    'gcp-sa-cloudscheduler',
    'gcp-sa-logging',
    'gcp-sa-notebooks',
    'gcp-sa-pubsub',
    'gcp-sa-secretmanager',
    'gcp-sa-vpcaccess',
    'serverless-robot-prod',
    'service-networking',
]);
/** Agents as which Vertex AI runs the code of jobs and agents without an account. That code gets their tokens. */
const projectsThatRunCode = new Set(['gcp-sa-aiplatform-cc', 'gcp-sa-aiplatform-re']);
function serviceAgentIn(member) {
    const number = /^serviceAccount:(\d+)@cloudservices\.gserviceaccount\.com$/.exec(member)?.[1];
    if (number !== undefined)
        return { number, runsCode: false };
    const [, of = '', project = ''] = /^serviceAccount:service-(\d+)@([a-z0-9.-]+)\.iam\.gserviceaccount\.com$/.exec(member) ?? [];
    return projectsOfAgents.has(project) ? { number: of, runsCode: projectsThatRunCode.has(project) } : undefined;
}
/** True for a person, or people: `user:\u2026`, `group:\u2026`, `domain:\u2026`. */
const isPeople = (member) => /^(?:user|group|domain):/.test(member);
/** True for a member whose account was deleted. */
const isDeletedMember = (member) => member.startsWith('deleted:');
/** True for a member that is a principal of the pool, or a set of them. */
const isOfPool = (member, pool) => [`principal://iam.googleapis.com/${pool}/`, `principalSet://iam.googleapis.com/${pool}/`].some(start => member.startsWith(start));
/** Returns the attribute of a principalSet, of whatever value. */
const attributeInMember = (member) => (0,names/* readAttributeSet */.Zc)(member)?.name;
/** Says who a member is, before its own name: `every identity of the pool (principalSet://\u2026/*)`. */
function describeMember(member) {
    if (member === 'allUsers')
        return 'everybody on the internet (allUsers)';
    if (member === 'allAuthenticatedUsers')
        return 'everybody with a Google account (allAuthenticatedUsers)';
    if (/^principalSet:\/\/[^\s]*\/workloadIdentityPools\/[^/]+\/\*$/.test(member))
        return `every identity of a pool (${member})`;
    const agent = serviceAgentIn(member);
    if (agent?.runsCode)
        return `code that Vertex AI runs in project ${agent.number} (${member})`;
    if (agent !== undefined)
        return `a service of Google, for everybody who may use it in project ${agent.number} (${member})`;
    if (attributeInMember(member) !== undefined)
        return `tokens with an attribute (${member})`;
    return member;
}

// EXTERNAL MODULE: ./build/policy/drift/parts.js
var parts = __webpack_require__(13913);
// EXTERNAL MODULE: ./build/policy/drift/powers.js
var drift_powers = __webpack_require__(50477);
// EXTERNAL MODULE: ./build/policy/drift/question.js
var drift_question = __webpack_require__(45543);
;// CONCATENATED MODULE: ./build/policy/drift/accounts.js








/** Compares the service accounts: their state, their keys, and who can use them. */
function compareAccounts(question) {
    return (0,drift_question/* foundTogether */.JM)([
        ...(0,parts/* usedAccounts */._K)(question.setup).map(account => compareAccount(question, account)),
        compareInherited(question),
    ]);
}
function compareAccount(question, account) {
    const { email } = account;
    const providers = (0,drift_question/* providersOf */.Ou)(question.setup, email);
    const live = question.live.accounts.get(email);
    if (live === undefined)
        return drift_question/* nothingFound */.Sb;
    if ((0,drift_live/* isRead */.H)(live.state) && live.state.value === undefined)
        return (0,drift_question/* differs */.Ag)({
            rule: 'account-state',
            effect: 'keeps out',
            on: email,
            providers,
            message: `The service account ${email} does not exist${account.use === 'grant' ? '' : ', so no job runs as it'}`,
            fix: difference/* compileAgain */.iN,
        });
    return (0,drift_question/* foundTogether */.JM)([
        stateOfAccount(question, live.state, email, providers),
        accountKeys(question, email, providers),
        (0,drift_live/* isRead */.H)(live.bindings)
            ? othersOn(question, account, providers, live.bindings.value)
            : (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, live.bindings, email, providers, 'who can use it')),
    ]);
}
function stateOfAccount(question, state, email, providers) {
    if (!(0,drift_live/* isRead */.H)(state))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, state, email, providers, 'whether it is enabled'));
    if (!state.value?.disabled)
        return drift_question/* nothingFound */.Sb;
    return (0,drift_question/* differs */.Ag)({
        rule: 'account-state',
        effect: 'keeps out',
        on: email,
        providers,
        message: `The service account ${email} is disabled`,
        fix: { words: 'Enable it, unless it was disabled for a reason:', commands: [(0,commands/* enableAccount */.Zq)(email)] },
    });
}
/** A stored key works without any token of GitHub. */
function accountKeys(question, email, providers) {
    const keys = question.live.accounts.get(email)?.keys;
    if (keys === undefined)
        return drift_question/* nothingFound */.Sb;
    if (!(0,drift_live/* isRead */.H)(keys))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, keys, email, providers, 'whether it has stored keys'));
    return (0,drift_question/* foundTogether */.JM)(keys.value.map(({ id, disabled, createdAt }) => disabled
        ? (0,drift_question/* noted */.ZT)(email, `The stored key ${id} of ${email} is disabled; delete it once nothing needs it`)
        : (0,drift_question/* differs */.Ag)({
            rule: 'account-key',
            effect: 'lets in',
            on: email,
            providers,
            message: `The service account ${email} has a stored key, ${id}, of ${createdAt}: it works without any token of GitHub, for every holder`,
            fix: { words: 'Delete it:', commands: [(0,commands/* deleteKey */.l0)(email, id)] },
        })));
}
/** Names the members of an account's roles that the policy does not name. */
function othersOn(question, { email }, providers, bindings) {
    const { setup } = question;
    const on = { type: 'service account', name: email };
    const expected = new Set(setup.bindings.flatMap(binding => binding.on.type === 'service account' && binding.on.name === email && typeof binding.member === 'string'
        ? `${binding.role} ${binding.member}`
        : []));
    const others = (0,drift_question/* heldRoles */.Pg)(bindings).filter(({ role, member }) => !expected.has(`${role} ${member}`));
    return (0,drift_question/* foundTogether */.JM)(others.map(held => otherMember(question, held, { on, email, providers })));
}
function otherMember(question, held, { on, email, providers }) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return drift_question/* nothingFound */.Sb;
    const powers = (0,drift_powers/* powersOf */.eJ)(role, question.live);
    if (!(0,drift_live/* isRead */.H)(powers))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, powers, email, providers, `what ${describeMember(member)} may do with ${email}`));
    if (powers.value.length === 0)
        return drift_question/* nothingFound */.Sb;
    const who = describeMember(member);
    if (question.accepted.has(member))
        return (0,drift_question/* noted */.ZT)(email, `${who} can ${(0,drift_powers/* describePowers */.yx)(powers.value)} (${role} on ${email}), as accepted`);
    const { effect, why } = staleness(question, member);
    return (0,drift_question/* differs */.Ag)({
        rule: 'other-member',
        effect,
        on: email,
        providers,
        message: `${who} can ${(0,drift_powers/* describePowers */.yx)(powers.value)}: ${role} on ${email}${under(condition)}${why}`,
        fix: (0,drift_question/* removalOf */.c6)(on, held, `${sharedBy(question, member)}emove the binding:`),
    });
}
/**
 * True for a service agent of a project that was read, or of a pool's. Others steer that of another project. One that
 * runs code of users is trusted with the role that Google itself gives to it.
 */
function isTrustedAgent({ setup, live }, { role, member }) {
    const agent = serviceAgentIn(member);
    if (agent === undefined || (agent.runsCode && !/^roles\/aiplatform\.\w+ServiceAgent$/.test(role)))
        return false;
    const numbers = [...live.projects.values()].flatMap(({ number }) => ((0,drift_live/* isRead */.H)(number) ? number.value : []));
    const known = [...numbers, ...setup.pools.map(({ projectNumber }) => projectNumber)];
    return live.projects.size === 0 || known.includes(agent.number);
}
/** A principalSet of an attribute that no provider of its pool maps has no members now. */
function staleness({ setup, live }, member) {
    const name = attributeInMember(member);
    const pool = setup.pools.find(({ resource }) => isOfPool(member, resource));
    const providers = pool === undefined ? undefined : live.pools.get(pool.resource)?.providers;
    if (name === undefined || providers === undefined || !(0,drift_live/* isRead */.H)(providers))
        return { effect: 'lets in', why: '' };
    const isMapped = providers.value.some(({ mapping, deleted }) => !deleted && Object.hasOwn(mapping, `attribute.${name}`));
    const isOurs = setup.providers.some(({ mapping }) => Object.hasOwn(mapping, `attribute.${name}`));
    if (isMapped)
        return {
            effect: 'lets in',
            why: isOurs ? '' : `. No grant has the attribute ${name}, but a provider of the pool still maps it`,
        };
    return {
        effect: 'neither',
        why: `. No provider of the pool maps the attribute ${name}: it is left of a removed grant, and admits tokens again once a provider maps it`,
    };
}
/** Members of one pool can belong to another policy. */
const sharedBy = ({ setup }, member) => setup.pools.some(({ resource }) => isOfPool(member, resource))
    ? 'If another policy uses this account, compare all of them together. Otherwise r'
    : 'R';
const under = (condition) => condition === undefined ? '' : `, under the condition ${(0,core_text/* quote */.hD)(condition)}`;
/** Returns the names of the projects of accounts, and of what is above them. */
const levelsOfAccounts = ({ setup, live }) => new Set((0,parts/* usedAccounts */._K)(setup).flatMap(({ project }) => project === undefined ? [] : (0,drift_question/* levelsOf */.pd)(live, project).map(({ name }) => name)));
/** Names the roles on projects, folders and organizations by which others can use the accounts below. */
function compareInherited(question) {
    const { setup, live } = question;
    const accounts = (0,parts/* usedAccounts */._K)(setup);
    const projects = [...new Set(accounts.flatMap(({ project }) => project ?? []))];
    const seen = new Set();
    return (0,drift_question/* foundTogether */.JM)(projects.flatMap(project => {
        const of = live.projects.get(project);
        const below = accounts.filter(account => account.project === project);
        const providers = [...new Set(below.flatMap(({ email }) => (0,drift_question/* providersOf */.Ou)(setup, email)))];
        const parents = of?.unreadable === undefined
            ? drift_question/* nothingFound */.Sb
            : (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, of.unreadable, `project ${project}`, providers, 'who can use its accounts by a role above it'));
        return [
            parents,
            ...(0,drift_question/* levelsOf */.pd)(live, project).map(level => {
                if (seen.has(level.name))
                    return drift_question/* nothingFound */.Sb;
                seen.add(level.name);
                const bindings = whole(level);
                if (!(0,drift_live/* isRead */.H)(bindings))
                    return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, bindings, level.name, providers, 'who can use the accounts below it'));
                const emails = below.map(({ email }) => email);
                return (0,drift_question/* foundTogether */.JM)((0,drift_question/* heldRoles */.Pg)(bindings.value).map(held => inheritedRole(question, held, level, { emails, providers })));
            }),
        ];
    }));
}
/** The project of an account or a pool exists: an answer that it does not hides its bindings. */
const whole = ({ bindings, name }) => !(0,drift_live/* isRead */.H)(bindings)
    ? bindings
    : bindings.value === undefined
        ? { what: `The bindings of ${name}`, words: 'it is not found' }
        : { value: bindings.value };
function inheritedRole(question, held, { on, name }, { emails, providers }) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return drift_question/* nothingFound */.Sb;
    const who = describeMember(member);
    const powers = (0,drift_powers/* powersOf */.eJ)(role, question.live);
    if (!(0,drift_live/* isRead */.H)(powers))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, powers, name, providers, `what ${who} may do with the accounts below ${name}`));
    if (powers.value.length === 0)
        return drift_question/* nothingFound */.Sb;
    const what = `${who} can, for each account below ${name}, ${(0,drift_powers/* describePowers */.yx)(powers.value)} (${role}${under(condition)})`;
    if (question.accepted.has(member))
        return (0,drift_question/* noted */.ZT)(name, `${what}, as accepted`);
    if ((0,drift_powers/* isAdministratorRole */.Ui)(role) && isPeople(member) && !member.startsWith('domain:'))
        return (0,drift_question/* noted */.ZT)(name, `${what}: an administrator, who can change the whole set-up`);
    const difference = {
        rule: 'inherited-binding',
        effect: 'lets in',
        on: name,
        providers,
        message: `${what}: ${emails.join(', ')}`,
        fix: (0,drift_question/* removalOf */.c6)(on, held, 'Remove the binding, or grant the role on single accounts instead:'),
    };
    return (0,drift_question/* differs */.Ag)(difference);
}

// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(40009);
// EXTERNAL MODULE: ./build/policy/compile/render-options.js
var render_options = __webpack_require__(78);
;// CONCATENATED MODULE: ./build/policy/drift/bindings.js









/** Compares the roles that the policy needs, and those that its principals have besides. */
function compareBindings(question) {
    return (0,drift_question/* foundTogether */.JM)([
        ...question.setup.bindings.map(binding => missingBinding(question, binding)),
        widerRoles(question),
    ]);
}
function missingBinding(question, binding) {
    const place = (0,needs/* nameOfPlace */.A8)(binding.on);
    const providers = providersOfBinding(question, binding);
    const reading = bindingsOn(question, binding.on);
    if (reading === undefined)
        return drift_question/* nothingFound */.Sb;
    // Comparing the account itself says that it is unreadable, or does not exist.
    if (!(0,drift_live/* isRead */.H)(reading))
        return binding.on.type === 'service account'
            ? drift_question/* nothingFound */.Sb
            : (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, reading, place, providers, `whether it grants ${binding.role}`));
    if (reading.value === undefined)
        return binding.on.type === 'service account'
            ? drift_question/* nothingFound */.Sb
            : (0,drift_question/* differs */.Ag)(missing(binding, (0,render_options/* setupMemberText */.H2)(binding.member), place, providers, `${place} does not exist, so nothing on it is granted`));
    const member = resolveMember(question, binding.member);
    if (!('value' in member))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, member, place, providers, 'the email of a service agent'));
    const own = (0,drift_question/* heldRoles */.Pg)(reading.value).filter(held => held.role === binding.role && held.member === member.value);
    if (own.some(({ condition }) => condition === undefined))
        return drift_question/* nothingFound */.Sb;
    const [conditional] = own;
    if (conditional !== undefined)
        return (0,drift_question/* differs */.Ag)({
            ...missing(binding, member.value, place, providers, ''),
            effect: 'unknown',
            message: `${member.value} has ${binding.role} on ${place} only under the condition ${(0,core_text/* quote */.hD)(conditional.condition ?? '')}, which may keep a run out`,
        });
    const wider = widerHolder(question, binding, member.value);
    if (wider !== undefined)
        return (0,drift_question/* noted */.ZT)(place, `${member.value} has no ${binding.role} on ${place}, but ${wider}`);
    return (0,drift_question/* differs */.Ag)(missing(binding, member.value, place, providers, `${member.value} has no ${binding.role} on ${place}: ${binding.why}`));
}
const missing = (binding, member, place, providers, message) => ({
    rule: 'missing-binding',
    effect: 'keeps out',
    on: place,
    providers,
    message,
    fix: { words: 'Grant it:', commands: [(0,commands/* changeBinding */.Yk)('add', binding.on, binding.role, member)] },
});
/** Returns the bindings of a place; `undefined` if the comparison does not cover it. */
function bindingsOn({ live }, on) {
    if (on.type !== 'service account')
        return live.places.get((0,needs/* nameOfPlace */.A8)(on));
    const account = live.accounts.get(on.name);
    if (account === undefined)
        return undefined;
    return (0,drift_live/* isRead */.H)(account.state) && account.state.value === undefined ? { value: undefined } : account.bindings;
}
/** Says which other role contains the missing one. */
function widerHolder({ live }, { on, role }, member) {
    if (on.type !== 'project')
        return undefined;
    for (const { name, bindings } of (0,drift_question/* levelsOf */.pd)(live, on.project))
        for (const held of (0,drift_live/* isRead */.H)(bindings) ? (0,drift_question/* heldRoles */.Pg)(bindings.value ?? []) : [])
            if (held.member === member && held.condition === undefined)
                if (held.role === role || held.role === 'roles/owner')
                    return `it has ${held.role} on ${name}, which contains it`;
    return undefined;
}
function resolveMember({ live }, member) {
    if (typeof member === 'string')
        return { value: member };
    const number = live.projects.get(member.project)?.number;
    if (number === undefined)
        return { what: `The number of project ${member.project}`, words: 'it was not read' };
    if (!(0,drift_live/* isRead */.H)(number))
        return number;
    return { value: `serviceAccount:service-${number.value}@${render_options/* agentDomains */.Bb[member.agent]}` };
}
function providersOfBinding({ setup }, { on, member }) {
    if (on.type === 'service account')
        return (0,drift_question/* providersOf */.Ou)(setup, on.name);
    if (typeof member !== 'string')
        return setup.providers.map(({ resource }) => resource);
    const email = emailIn(member);
    if (email !== undefined)
        return (0,drift_question/* providersOf */.Ou)(setup, email);
    return setup.providers.flatMap(({ resource, grants }) => grants.some(({ members }) => members.includes(member)) ? resource : []);
}
const emailIn = (member) => /^serviceAccount:(.+)$/.exec(member)?.[1];
/** Names the roles on projects and above, and on buckets and repositories, that principals of the policy have, and that no grant needs. */
function widerRoles(question) {
    const { setup, live } = question;
    const levels = new Map([
        ...[...live.projects.keys()].flatMap(project => (0,drift_question/* levelsOf */.pd)(live, project).map(level => [level.name, level])),
        ...dataPlaces(question).map(place => [place.name, place]),
    ]);
    const needed = new Set(setup.bindings.flatMap(({ on, role, member }) => typeof member === 'string' ? `${(0,needs/* nameOfPlace */.A8)(on)} ${role} ${member}` : []));
    return (0,drift_question/* foundTogether */.JM)([...levels].flatMap(([name, { on, bindings }]) => ((0,drift_live/* isRead */.H)(bindings) ? (0,drift_question/* heldRoles */.Pg)(bindings.value ?? []) : [])
        .filter(({ role, member }) => isOfPolicy(question, member) && !needed.has(`${name} ${role} ${member}`))
        .map(held => widerRole(question, held, { on, name }))));
}
/** Returns the buckets and repositories of the policy. */
const dataPlaces = ({ setup, live }) => setup.bindings.flatMap(({ on }) => {
    const bindings = live.places.get((0,needs/* nameOfPlace */.A8)(on));
    return bindings === undefined || on.type === 'project' ? [] : { on, name: (0,needs/* nameOfPlace */.A8)(on), bindings };
});
/** True for an account that grants impersonate, and for principals of a pool of the policy. */
function isOfPolicy({ setup }, member) {
    const email = emailIn(member);
    if (email !== undefined)
        return (0,parts/* usedAccounts */._K)(setup).some(account => account.email === email && account.use === 'grant');
    return setup.pools.some(({ resource }) => isOfPool(member, resource));
}
function widerRole({ setup, accepted }, held, { on, name }) {
    const { role, member } = held;
    const email = emailIn(member);
    const isPrincipal = email === undefined;
    const isGranted = setup.providers.some(({ grants }) => grants.some(({ members }) => members.includes(member)));
    const message = `${member} has ${role} on ${name}, which no grant of the policy needs`;
    if (accepted.has(member))
        return (0,drift_question/* noted */.ZT)(name, `${message}, as accepted`);
    if ((0,drift_powers/* isReadingRole */.p9)(role))
        return (0,drift_question/* noted */.ZT)(name, `${member} has ${role} on ${name}, which shows set-ups, as drift needs it`);
    return (0,drift_question/* differs */.Ag)({
        rule: 'wider-role',
        // The policy gives no access to other principals of the pool.
        effect: (0,drift_powers/* isAdministratorRole */.Ui)(role) || (isPrincipal && !isGranted) ? 'lets in' : 'neither',
        on: name,
        providers: isPrincipal
            ? setup.providers.flatMap(({ resource, pool }) => (isOfPool(member, pool) ? resource : []))
            : (0,drift_question/* providersOf */.Ou)(setup, email),
        message,
        fix: (0,drift_question/* removalOf */.c6)(on, held, 'Remove the binding:'),
    });
}

;// CONCATENATED MODULE: ./build/policy/drift/pool-administrators.js





/** Names who can change the pools: they need no token of GitHub to admit any other, and the condition would not tell. */
const comparePoolAdministrators = (question) => (0,drift_question/* foundTogether */.JM)(question.setup.pools.map(pool => administratorsOf(question, pool)));
function administratorsOf(question, pool) {
    const { setup, live } = question;
    const providers = setup.providers.flatMap(one => (one.pool === pool.resource ? one.resource : []));
    const project = projectAbovePool(question, pool);
    const could = `who can change the pool ${pool.id}`;
    const parents = live.projects.get(project)?.unreadable;
    return (0,drift_question/* foundTogether */.JM)([
        parents === undefined
            ? drift_question/* nothingFound */.Sb
            : (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, parents, `project ${project}`, providers, `${could} by a role above it`)),
        ...(0,drift_question/* levelsOf */.pd)(live, project).map(level => {
            const bindings = whole(level);
            if (!(0,drift_live/* isRead */.H)(bindings))
                return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, bindings, level.name, providers, could));
            return (0,drift_question/* foundTogether */.JM)((0,drift_question/* heldRoles */.Pg)(bindings.value).map(held => administrator(question, held, level, pool, providers)));
        }),
    ]);
}
/** A pool names its project by number. The project of the accounts, by its id, can be the same. */
const projectAbovePool = ({ live }, { projectNumber }) => [...live.projects].find(([, { number }]) => (0,drift_live/* isRead */.H)(number) && number.value === projectNumber)?.[0] ?? projectNumber;
function administrator(question, held, { on, name }, { id }, providers) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return drift_question/* nothingFound */.Sb;
    const isStaff = (0,drift_powers/* isAdministratorRole */.Ui)(role) && isPeople(member) && !member.startsWith('domain:');
    // Who administers the accounts is named with them already.
    if (isStaff && role !== poolAdmin && levelsOfAccounts(question).has(name))
        return drift_question/* nothingFound */.Sb;
    const who = describeMember(member);
    const changes = (0,drift_powers/* changesPools */.v1)(role, question.live);
    if (!(0,drift_live/* isRead */.H)(changes))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, changes, name, providers, `whether ${who} can change the pool ${id}`));
    if (!changes.value)
        return drift_question/* nothingFound */.Sb;
    const what = `${who} can change whom the pool ${id} admits (${role} on ${name}${under(condition)})`;
    if (question.accepted.has(member))
        return (0,drift_question/* noted */.ZT)(name, `${what}, as accepted`);
    if (isStaff)
        return (0,drift_question/* noted */.ZT)(name, `${what}: an administrator of the pool`);
    return (0,drift_question/* differs */.Ag)({
        rule: 'pool-administrator',
        effect: 'lets in',
        on: name,
        providers,
        message: `${what}, so it can admit any token to every grant of it`,
        fix: (0,drift_question/* removalOf */.c6)(on, held, 'Remove the binding, or accept the member with --accept if it sets up the pool:'),
    });
}
const poolAdmin = 'roles/iam.workloadIdentityPoolAdmin';

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/policy/compile/owner.js
var owner = __webpack_require__(67562);
// EXTERNAL MODULE: ./build/policy/cel/read.js + 2 modules
var read = __webpack_require__(27683);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula = __webpack_require__(65884);
// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(82719);
// EXTERNAL MODULE: ./build/policy/cel/provider-evaluator.js
var provider_evaluator = __webpack_require__(57087);
// EXTERNAL MODULE: ./build/policy/formula/classes.js
var classes = __webpack_require__(46150);
// EXTERNAL MODULE: ./build/policy/formula/graph.js
var graph = __webpack_require__(98590);
;// CONCATENATED MODULE: ./build/policy/drift/samples.js





/**
 * Evaluates two providers on sample tokens: one that the compiled provider admits, and the same with each claim in turn
 * absent, or of each other kind of value.
 *
 * @param admitted the tokens that the compiled provider admits
 */
function compareOnSamples({ wanted, live }, admitted, members) {
    const [ours, theirs] = [evaluator(wanted, members), evaluator(live, members)];
    const samples = samplesOf(admitted);
    return {
        tried: samples.length,
        admitted: samples.find(claims => theirs(claims) && !ours(claims)),
        refused: samples.find(claims => ours(claims) && !theirs(claims)),
    };
}
/** Claims of a token besides those that decide. */
const usualClaims = {
    sub: 'repo:acme/fraud:ref:refs/heads/main',
    repository: 'acme/fraud',
    repository_id: '1',
    repository_owner: 'acme',
    repository_owner_id: '2',
    run_id: '3',
    run_attempt: '1',
    sha: '0'.repeat(40),
};
function samplesOf(admitted) {
    const found = (0,solve/* findToken */.fm)(admitted, { facts: true });
    if (found.kind !== 'token')
        return [];
    const base = { ...usualClaims, ...found.token };
    const varied = [...(0,graph/* patternsByClaim */.l)(admitted)].flatMap(([claim, patterns]) => (0,classes/* valueClasses */.S)([...patterns.values()], { left: solve/* defaultWork */.Lg }).map(({ value }) => {
        const { [claim]: _, ...others } = base;
        return value === undefined ? others : { ...others, [claim]: value };
    }));
    return [base, ...varied];
}
/** Returns a function that says whether a provider admits a token, as one of the members. */
function evaluator(provider, members) {
    const evaluate = (0,provider_evaluator/* createEvaluator */.m$)(provider);
    const wanted = members?.map(names/* readAttributeSet */.Zc);
    return claims => {
        const { isAdmitted, attributes } = evaluate(claims);
        if (!isAdmitted)
            return false;
        return wanted?.some(one => one !== undefined && attributes[`attribute.${one.name}`] === one.value) ?? true;
    };
}

;// CONCATENATED MODULE: ./build/policy/drift/admission.js





/** Claims that every token of GitHub has. Nothing is concluded from a token without them. */
const constantClaims = ['sub', 'repository', 'repository_id', 'repository_owner_id', 'run_id', 'run_attempt', 'sha'];
const isToken = (0,formula/* all */.Q7)(...constantClaims.map(formula/* claimPresent */.KT));
/**
 * Compares which tokens two providers admit: by proof if the CEL of both can be read, otherwise by evaluating both on
 * sample tokens. Samples can show a difference; they never show that there is none.
 *
 * @param members to compare only the tokens of these principals; absent: all that are admitted
 */
function compareAdmission(wanted, live, members) {
    const compiled = admission_read(wanted);
    const present = admission_read(live);
    if (compiled.kind === 'read' && present.kind === 'read') {
        const [ours, theirs] = [tokensOf(compiled, members), tokensOf(present, members)];
        return {
            ...changeIn('admitted', likelyDifference(theirs, ours)),
            ...changeIn('refused', likelyDifference(ours, theirs)),
        };
    }
    if (compiled.kind !== 'read')
        return { undecided: `the compiled ${compiled.where} has ${compiled.why}` };
    const reason = present.kind === 'read' ? '' : `the ${present.where} has ${present.why}`;
    const samples = compareOnSamples({ wanted: withCondition(wanted), live: withCondition(live) }, tokensOf(compiled, members), members);
    if (samples.admitted !== undefined || samples.refused !== undefined)
        return samples;
    return {
        undecided: `${reason}, which this program cannot read. Both answered alike for ${samples.tried} sample tokens, which proves nothing`,
    };
}
/** Finds a token that a provider admits to one of these members. */
function admittedBy(live, members) {
    const present = admission_read(live);
    if (present.kind === 'read')
        return (0,solve/* findToken */.fm)(tokensOf(present, members));
    return { kind: 'undecided', reason: `the ${present.where} has ${present.why}` };
}
/** Without a condition, all tokens pass. */
const withCondition = ({ mapping, condition }) => ({
    mapping,
    condition: condition === '' ? 'true' : condition,
});
const admission_read = (admission) => (0,read/* readProvider */.W)(withCondition(admission));
const tokensOf = ({ admitted, attributeIs }, members) => {
    if (members === undefined)
        return admitted;
    const isMember = members.flatMap(member => {
        const { name, value } = (0,names/* readAttributeSet */.Zc)(member) ?? {};
        return name === undefined || value === undefined ? [] : [attributeIs(`attribute.${name}`, value)];
    });
    return (0,formula/* all */.Q7)(admitted, (0,formula/* any */.bz)(...isMember));
};
/** Prefers a token that GitHub can issue, as an example. Any other one counts, too. */
function likelyDifference(a, b) {
    const any = (0,solve/* findDifference */.Hl)((0,formula/* all */.Q7)(isToken, a), b);
    if (any.kind !== 'token')
        return any;
    const likely = (0,solve/* findDifference */.Hl)((0,formula/* all */.Q7)(isToken, a), b, { facts: true });
    return likely.kind === 'token' ? likely : any;
}
function changeIn(field, search) {
    switch (search.kind) {
        case 'token':
            return { [field]: search.token };
        case 'undecided':
            return { undecided: search.reason };
        case 'none':
            return {};
        default:
            return search;
    }
}

;// CONCATENATED MODULE: ./build/policy/drift/other-providers.js






/**
 * Names the other providers of a pool. The principals of a pool do not say which provider admitted them: one that maps
 * an attribute of a grant lets its own tokens in.
 */
function compareOtherProviders(question, pool, present) {
    const wanted = new Set(question.setup.providers.map(({ resource }) => resource));
    const names = present.filter(({ resource }) => !wanted.has(resource));
    return (0,drift_question/* foundTogether */.JM)(names.map(provider => compareOther(question, pool, provider)));
}
function compareOther(question, pool, provider) {
    const { setup } = question;
    const { resource, issuer, condition, disabled, deleted, type } = provider;
    const whose = type === 'oidc' ? `for tokens of ${(0,core_text/* quote */.hD)(issuer)}` : `of type ${type}`;
    const under = condition === '' ? 'without a condition' : `under the condition ${(0,core_text/* quote */.hD)(condition)}`;
    const what = `The pool has another provider, ${resource}, ${whose}, ${under}`;
    if (deleted || disabled)
        return (0,drift_question/* noted */.ZT)(pool.resource, `${what}. It is ${deleted ? 'deleted' : 'disabled'}`);
    const inPool = setup.providers.filter(one => one.pool === pool.resource);
    const about = {
        rule: 'other-provider',
        on: resource,
        providers: inPool.map(one => one.resource),
        fix: {
            words: 'Disable it, or move it to a pool of its own, if this policy does not own it:',
            commands: [(0,commands/* disableProvider */.MW)(provider)],
        },
    };
    const members = [...new Set([...inPool.flatMap(({ grants }) => grants.flatMap(one => one.members))])];
    const shared = members.filter(member => Object.hasOwn(provider.mapping, `attribute.${attributeInMember(member)}`));
    const found = shared.length === 0 ? undefined : admittedBy(provider, shared);
    if (found !== undefined && found.kind !== 'none') {
        const name = shared.map(member => `attribute.${attributeInMember(member)}`).join(', ');
        return (0,drift_question/* differs */.Ag)({
            ...about,
            effect: found.kind === 'token' ? 'lets in' : 'unknown',
            message: `${what}. It maps ${name}, by which IAM knows a grant${found.kind === 'token' ? '' : `; whether any token gets it is not decided: ${found.reason}`}`,
            ...(found.kind === 'token' && { example: found.token }),
        });
    }
    const open = poolWideMember(question, pool);
    if (open !== undefined)
        return (0,drift_question/* differs */.Ag)({ ...about, effect: 'lets in', message: `${what}. Its tokens have what ${open} has` });
    return (0,drift_question/* noted */.ZT)(pool.resource, `${what}. It maps no attribute of a grant`);
}
/** Returns a member of a read binding that stands for every token of the pool, or for one subject of any provider. */
function poolWideMember({ live }, { resource }) {
    const readings = [
        ...[...live.accounts.values()].map(({ bindings }) => bindings),
        ...live.places.values(),
    ];
    return readings
        .flatMap(reading => ((0,drift_live/* isRead */.H)(reading) ? (reading.value ?? []) : []))
        .flatMap(({ members }) => members)
        .find(member => member === `principalSet://iam.googleapis.com/${resource}/*` ||
        (isOfPool(member, resource) && member.includes('/subject/')));
}

// EXTERNAL MODULE: ./build/policy/compile/shell-text.js
var shell_text = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/policy/drift/provider-admission.js






/** Makes the differences of one provider. */
const aboutProvider = ({ resource }) => (rule, effect, message, fix, example) => ({
    rule,
    effect,
    on: resource,
    providers: [resource],
    message,
    fix,
    ...(example && { example }),
});
/** Compares the tokens that a provider admits: its condition, and its mapping. */
function compareAdmitted(question, wanted, live) {
    return (0,drift_question/* foundTogether */.JM)([
        compareCondition(question, wanted, live),
        ...Object.keys(wanted.mapping).map(attribute => compareMapping(question, wanted, live, attribute)),
        compareAdditions(question, wanted, live),
    ]);
}
/** Returns the whole condition and mapping as flags: gcloud replaces a mapping, it does not add to it. */
function admissionFlags({ mapping, condition }) {
    const { delimiter, items } = (0,shell_text/* gcloudDictionary */.Np)(Object.entries(mapping));
    return [
        (0,shell_text/* shellFlag */.rG)('attribute-mapping', `^${delimiter}^${items.join(delimiter)}`),
        (0,shell_text/* shellFlag */.rG)('attribute-condition', condition),
    ];
}
/** An update replaces the whole mapping, so it would end what another policy needs of the provider. */
function restoreAdmission(wanted, live, what) {
    const others = Object.keys(live.mapping).filter(name => !Object.hasOwn(wanted.mapping, name));
    const shared = others.length === 0
        ? ''
        : `The provider also maps ${others.join(', ')}. If other policies use it, compile all of them together. Otherwise: `;
    return {
        words: `${shared}${shared === '' ? 'Restore' : 'restore'} ${what}:`,
        commands: [(0,commands/* commandOnProvider */.ml)(wanted.resource, 'update-oidc', admissionFlags(wanted))],
    };
}
const sameMeaning = 'other text than compile prints, with the same meaning';
function compareCondition({ only }, wanted, live) {
    if (live.condition === wanted.condition)
        return drift_question/* nothingFound */.Sb;
    const fix = restoreAdmission(wanted, live, 'condition and mapping');
    const what = live.condition === ''
        ? 'The provider has no condition'
        : `The condition of the provider is ${(0,core_text/* quote */.hD)(live.condition)}`;
    // A pool is open to the tokens that its providers admit, even if no grant has them.
    const found = judge(wanted, live, { rule: 'provider-condition', what, fix, members: only?.members });
    if (found.length > 0)
        return (0,drift_question/* differs */.Ag)(...found);
    const meaning = only === undefined ? sameMeaning : 'other text than compile prints, with the same meaning for this grant';
    return (0,drift_question/* noted */.ZT)(wanted.resource, `${what}: ${meaning}`);
}
function compareMapping({ only }, wanted, live, attribute) {
    const expected = wanted.mapping[attribute] ?? '';
    const present = Object.hasOwn(live.mapping, attribute) ? live.mapping[attribute] : undefined;
    const name = attribute.replace(/^attribute\./, '');
    const members = wanted.grants
        .flatMap(grant => grant.members)
        .filter(member => attributeInMember(member) === name && (only?.members.includes(member) ?? true));
    const isSubject = attribute === 'google.subject';
    if (present === expected || (members.length === 0 && !isSubject))
        return drift_question/* nothingFound */.Sb;
    const fix = restoreAdmission(wanted, live, 'the mapping');
    const what = present === undefined
        ? `The provider does not map ${attribute}`
        : `The provider maps ${attribute} to ${(0,core_text/* quote */.hD)(present)}`;
    if (isSubject)
        return (0,drift_question/* differs */.Ag)(aboutProvider(wanted)('provider-mapping', 'neither', `${what}, not to ${(0,core_text/* quote */.hD)(expected)}: the audit log names runs in another way`, fix));
    const found = judge(wanted, live, { rule: 'provider-mapping', what, fix, members });
    return found.length > 0 ? (0,drift_question/* differs */.Ag)(...found) : (0,drift_question/* noted */.ZT)(wanted.resource, `${what}: ${sameMeaning}`);
}
/** A mapping without a value fails the exchange, also one that no grant needs: an unguarded claim that a token lacks. */
function compareAdditions({ only }, wanted, live) {
    const added = Object.entries(live.mapping).filter(([name]) => !Object.hasOwn(wanted.mapping, name));
    if (added.length === 0)
        return drift_question/* nothingFound */.Sb;
    const { refused, undecided } = compareAdmission(wanted, { ...wanted, mapping: { ...wanted.mapping, ...Object.fromEntries(added) } }, only?.members);
    const names = added.map(([name, cel]) => `${name} (${(0,core_text/* quote */.hD)(cel)})`).join(', ');
    const what = `The provider also maps ${names}`;
    const tell = aboutProvider(wanted);
    const fix = restoreAdmission(wanted, live, 'the mapping');
    if (refused !== undefined)
        return (0,drift_question/* differs */.Ag)(tell('provider-mapping', 'keeps out', `${what}, which fails for a token that the policy admits`, fix, refused));
    if (undecided !== undefined)
        return (0,drift_question/* differs */.Ag)(tell('provider-mapping', 'unknown', `${what}. Whether it fails for a token is not decided: ${undecided}`, fix));
    return (0,drift_question/* noted */.ZT)(wanted.resource, `${what}, which the policy does not need`);
}
/** Returns whether the live provider admits more tokens, or fewer, with an example of each. */
function judge(wanted, live, { rule, what, fix, members }) {
    const tell = aboutProvider(wanted);
    const whom = members === undefined ? 'the provider' : members.join(', ');
    const change = compareAdmission(wanted, live, members);
    const found = [];
    if (change.admitted !== undefined)
        found.push(tell(rule, 'lets in', `${what}. It admits a token to ${whom} that the policy refuses`, fix, change.admitted));
    if (change.refused !== undefined)
        found.push(tell(rule, 'keeps out', `${what}. It refuses a token to ${whom} that the policy admits`, fix, change.refused));
    if (change.undecided !== undefined)
        found.push(tell(rule, 'unknown', `${what}. Whether it admits the same tokens is not decided: ${change.undecided}`, fix));
    return found;
}

// EXTERNAL MODULE: ./build/policy/drift/uploaded-keys.js
var uploaded_keys = __webpack_require__(97952);
;// CONCATENATED MODULE: ./build/policy/drift/providers.js










/** Compares the pools, their providers, and whatever else is in the pools. */
function compareProviders(question) {
    return (0,drift_question/* foundTogether */.JM)(question.setup.pools.map(pool => comparePool(question, pool)));
}
function comparePool(question, pool) {
    const live = question.live.pools.get(pool.resource);
    if (live === undefined)
        return drift_question/* nothingFound */.Sb;
    const wanted = question.setup.providers.filter(provider => provider.pool === pool.resource);
    const providers = wanted.map(({ resource }) => resource);
    const state = poolState(question, pool, providers);
    if ((0,drift_live/* isRead */.H)(live.state) && live.state.value === undefined)
        return state;
    if (!(0,drift_live/* isRead */.H)(live.providers))
        return (0,drift_question/* foundTogether */.JM)([
            state,
            (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, live.providers, pool.resource, providers, 'which tokens its providers admit')),
        ]);
    const present = live.providers.value;
    return (0,drift_question/* foundTogether */.JM)([
        state,
        ...wanted
            .filter(({ resource }) => (question.only?.provider ?? resource) === resource)
            .map(provider => {
            const found = present.find(({ id }) => id === provider.id);
            return found === undefined ? (0,drift_question/* differs */.Ag)(missingProvider(provider)) : compareProvider(question, provider, found);
        }),
        compareOtherProviders(question, pool, present),
    ]);
}
function poolState(question, { resource }, providers) {
    const state = question.live.pools.get(resource)?.state;
    if (state === undefined)
        return drift_question/* nothingFound */.Sb;
    if (!(0,drift_live/* isRead */.H)(state))
        return (0,drift_question/* differs */.Ag)((0,drift_question/* unknownPart */.QH)(question, state, resource, providers, 'whether the pool is enabled'));
    const about = { rule: 'pool-state', effect: 'keeps out', on: resource, providers };
    if (state.value === undefined)
        return (0,drift_question/* differs */.Ag)({ ...about, message: `The pool ${resource} does not exist`, fix: difference/* compileAgain */.iN });
    const { deleted, disabled } = state.value;
    if (deleted)
        return (0,drift_question/* differs */.Ag)({
            ...about,
            message: `The pool ${resource} is deleted`,
            fix: { words: 'Restore it, within 30 days of its deletion:', commands: [(0,commands/* commandOnPool */.Bq)(resource, 'undelete')] },
        });
    if (!disabled)
        return drift_question/* nothingFound */.Sb;
    return (0,drift_question/* differs */.Ag)({
        ...about,
        message: `The pool ${resource} is disabled`,
        fix: {
            words: 'Enable it, unless it was disabled for a reason:',
            commands: [(0,commands/* commandOnPool */.Bq)(resource, 'update', ['--no-disabled'])],
        },
    });
}
const missingProvider = ({ resource }) => ({
    rule: 'provider-state',
    effect: 'keeps out',
    on: resource,
    providers: [resource],
    message: `The provider ${resource} does not exist`,
    fix: difference/* compileAgain */.iN,
});
function compareProvider(question, wanted, live) {
    const { resource } = wanted;
    const tell = aboutProvider(wanted);
    if (live.type !== 'oidc')
        return (0,drift_question/* differs */.Ag)(tell('provider-state', 'keeps out', `The provider ${resource} is not of OpenID Connect, but of ${live.type}`, {
            words: 'Delete it, and run again what compile prints for this policy.',
            commands: [(0,commands/* commandOnProvider */.ml)(resource, 'delete')],
        }));
    return (0,drift_question/* foundTogether */.JM)([
        providerState(wanted, live),
        compareOwner(question, wanted, live),
        compareIssuer(wanted, live),
        compareAudiences(wanted, live),
        compareAdmitted(question, wanted, live),
        (0,uploaded_keys/* compareUploadedKeys */.QT)(question, wanted, live),
    ]);
}
function providerState(wanted, { deleted, disabled }) {
    const { resource } = wanted;
    const tell = aboutProvider(wanted);
    if (deleted)
        return (0,drift_question/* differs */.Ag)(tell('provider-state', 'keeps out', `The provider ${resource} is deleted`, {
            words: 'Restore it, within 30 days of its deletion:',
            commands: [(0,commands/* commandOnProvider */.ml)(resource, 'undelete')],
        }));
    if (!disabled)
        return drift_question/* nothingFound */.Sb;
    return (0,drift_question/* differs */.Ag)(tell('provider-state', 'keeps out', `The provider ${resource} is disabled`, {
        words: 'Enable it, unless it was disabled for a reason:',
        commands: [(0,commands/* commandOnProvider */.ml)(resource, 'update-oidc', ['--no-disabled'])],
    }));
}
/** Other policies may own a provider, too. A run of an action compares only one, so it says nothing of the others. */
function compareOwner({ only }, wanted, { description }) {
    const [ours, theirs] = [(0,owner/* ownersIn */.qx)(wanted.description), (0,owner/* ownersIn */.qx)(description)];
    if (only !== undefined || ours === undefined || theirs === undefined)
        return drift_question/* nothingFound */.Sb;
    // A policy outside the checkout is known by its path alone, without its repository.
    const others = theirs.filter(name => !ours.some(own => name === own || name.endsWith(`/${own}`)));
    if (others.length === 0)
        return drift_question/* nothingFound */.Sb;
    return (0,drift_question/* noted */.ZT)(wanted.resource, `The provider ${wanted.resource} was compiled from other policies: ${(0,core_text/* quote */.hD)(others.join(', '))}. Compile and compare all policies of a provider together`);
}
function compareIssuer(wanted, live) {
    if (live.issuer === wanted.issuer)
        return drift_question/* nothingFound */.Sb;
    const fix = {
        words: "Restore the policy's issuer:",
        commands: [(0,commands/* commandOnProvider */.ml)(wanted.resource, 'update-oidc', [`--issuer-uri=${(0,gcloud.quoteShell)(wanted.issuer)}`])],
    };
    const tell = aboutProvider(wanted);
    return (0,drift_question/* differs */.Ag)(tell('provider-issuer', 'lets in', `The provider accepts tokens of ${(0,core_text/* quote */.hD)(live.issuer)}, which can contain any claims`, fix), tell('provider-issuer', 'keeps out', `The provider refuses tokens of ${wanted.issuer}, its issuer is ${(0,core_text/* quote */.hD)(live.issuer)}`, fix));
}
/** Without a list Google accepts the name of the provider itself, which this action requests. */
function compareAudiences(wanted, { audiences }) {
    if (audiences.length === 0)
        return drift_question/* nothingFound */.Sb;
    const own = `//iam.googleapis.com/${wanted.resource}`;
    const requested = `https:${own}`;
    const others = audiences.filter(audience => audience !== own && audience !== requested);
    const fix = {
        words: "Accept the provider's own audience only:",
        commands: [(0,commands/* commandOnProvider */.ml)(wanted.resource, 'update-oidc', [`--allowed-audiences=${(0,gcloud.quoteShell)(requested)}`])],
    };
    const tell = aboutProvider(wanted);
    return (0,drift_question/* foundTogether */.JM)([
        ...others.map(audience => (0,drift_question/* differs */.Ag)(tell('provider-audience', 'lets in', `The provider accepts tokens for the audience ${(0,core_text/* quote */.hD)(audience)}: another service that receives such a token can present it to Google`, fix))),
        audiences.includes(requested)
            ? drift_question/* nothingFound */.Sb
            : (0,drift_question/* differs */.Ag)(tell('provider-audience', 'keeps out', `The provider refuses its own audience, ${requested}`, fix)),
    ]);
}

;// CONCATENATED MODULE: ./build/policy/drift/find-drift.js






/**
 * Compares Google's side with what policies compile to. Pure: `src/google/live-setup.ts` reads Google's side. What it
 * did not read is not compared; what it could not read is `unknown`. See docs/drift.md.
 */
function findDrift(question) {
    const found = (0,drift_question/* foundTogether */.JM)([
        compareProviders(question),
        comparePoolAdministrators(question),
        compareAccounts(question),
        compareBindings(question),
    ]);
    const once = new Map(found.differences.map(one => [JSON.stringify([one.rule, one.effect, one.on, one.message]), one]));
    const notes = new Map(found.notes.map(one => [one.message, one]));
    return { differences: (0,difference/* worstFirst */.md)([...once.values()]), notes: [...notes.values()] };
}


/***/ }),

/***/ 64007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ compileAsLive)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _compile_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40736);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56217);



/**
 * Compiles policies in the layout that Google's side has. A policy can be compiled in another layout than the default,
 * and Google does not store the choice. It shows in the names of the attributes.
 *
 * @param usual the set-up in the default layout
 */
function compileAsLive(policies, usual, live) {
    if (isMapped(usual, live))
        return usual;
    const others = ['conditions', 'bindings'].map(layout => compileOrNone(policies, layout));
    return others.find(setup => setup !== undefined && isMapped(setup, live)) ?? usual;
}
/** A layout may not fit the policies. */
function compileOrNone(policies, layout) {
    try {
        return (0,_compile_compile_js__WEBPACK_IMPORTED_MODULE_1__.compileSetup)(policies, { layout });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'POLICY_INVALID')
            return undefined;
        throw error;
    }
}
/** True if a live provider has an attribute of each compiled one. */
const isMapped = ({ providers }, { pools }) => providers.every(({ pool, id, mapping }) => {
    const present = pools.get(pool)?.providers;
    if (present === undefined || !(0,_live_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H)(present))
        return true;
    const found = present.value.find(one => one.id === id);
    const attributes = Object.keys(mapping).filter(name => name.startsWith('attribute.'));
    return found === undefined || attributes.some(name => Object.hasOwn(found.mapping, name));
});


/***/ }),

/***/ 56217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isRead)
/* harmony export */ });
const isRead = (reading) => 'value' in reading;


/***/ }),

/***/ 13913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ partsOfSetup),
/* harmony export */   JF: () => (/* binding */ setupOfGrant),
/* harmony export */   Q4: () => (/* binding */ partsOfGrant),
/* harmony export */   _K: () => (/* binding */ usedAccounts)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
/* harmony import */ var _steps_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40009);


/** Returns the accounts of a set-up, with those that it does not create: Google has default accounts. */
function usedAccounts({ accounts, bindings }) {
    const found = new Map(accounts.map(account => [account.email, account]));
    for (const { on, member } of bindings)
        if (on.type === 'service account' && !found.has(on.name)) {
            const isOfGrant = typeof member === 'string' && !member.startsWith('serviceAccount:');
            found.set(on.name, { email: on.name, project: (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .accountProject */ .TP)(on.name), use: isOfGrant ? 'grant' : 'runtime' });
        }
    return [...found.values()];
}
/** Returns all parts of Google's side that a set-up is about. */
function partsOfSetup(setup) {
    const { pools, providers, bindings } = setup;
    const accounts = usedAccounts(setup);
    const projects = new Set([
        ...accounts.flatMap(({ project }) => project ?? []),
        ...bindings.flatMap(({ on, member }) => [
            ...(on.type === 'project' ? [on.project] : []),
            ...(typeof member === 'string' ? [] : [member.project]),
        ]),
    ]);
    const places = [
        ...bindings.flatMap(({ on }) => (on.type === 'service account' ? [] : on)),
        ...[...projects].map(project => ({ type: 'project', project })),
    ];
    return {
        pools: pools.map(({ resource }) => resource),
        accounts: accounts.map(({ email }) => email),
        places: [...new Map(places.map(place => [(0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPlace */ .A8)(place), place])).values()],
        projects: [...projects],
        poolProjects: [...new Set(pools.map(({ projectNumber }) => projectNumber))],
        issuers: issuersOf(providers),
    };
}
const issuersOf = (providers) => [...new Set(providers.map(({ issuer }) => issuer))];
/** Returns what decides who has a grant: its pool and provider, and who can use its account. */
const partsOfGrant = (setup) => ({
    pools: setup.pools.map(({ resource }) => resource),
    accounts: usedAccounts(setup).map(({ email }) => email),
    places: [],
    projects: [],
    poolProjects: [],
    issuers: issuersOf(setup.providers),
});
/** Narrows a set-up to one pool, and to one account with all that is bound on it. */
function setupOfGrant(setup, { pool }, account) {
    return {
        ...setup,
        pools: setup.pools.filter(({ resource }) => resource === pool),
        providers: setup.providers.filter(provider => provider.pool === pool),
        accounts: setup.accounts.filter(({ email }) => email === account),
        bindings: setup.bindings.filter(({ on }) => on.type === 'service account' && on.name === account),
    };
}


/***/ }),

/***/ 50477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ isAdministratorRole),
/* harmony export */   Vi: () => (/* binding */ isUnknownRole),
/* harmony export */   eJ: () => (/* binding */ powersOf),
/* harmony export */   p9: () => (/* binding */ isReadingRole),
/* harmony export */   v1: () => (/* binding */ changesPools),
/* harmony export */   yx: () => (/* binding */ describePowers)
/* harmony export */ });
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56217);

/**
 * The permissions behind each power. Source:
 * https://cloud.google.com/iam/docs/service-account-permissions
 */
const permissionsOfPower = {
    tokens: [
        'iam.serviceAccounts.getAccessToken',
        'iam.serviceAccounts.getOpenIdToken',
        'iam.serviceAccounts.implicitDelegation',
        'iam.serviceAccounts.signBlob',
        'iam.serviceAccounts.signJwt',
    ],
    runs: ['iam.serviceAccounts.actAs'],
    keys: ['iam.serviceAccountKeys.create', 'iam.serviceAccountApiKeyBindings.create'],
    grants: [
        'iam.serviceAccounts.setIamPolicy',
        'resourcemanager.projects.setIamPolicy',
        'resourcemanager.folders.setIamPolicy',
        'resourcemanager.organizations.setIamPolicy',
    ],
};
/**
 * Permissions to change whom a pool admits, or to grant these. Source:
 * https://cloud.google.com/iam/docs/best-practices-for-using-workload-identity-federation
 */
const permissionsOnPools = new Set([
    'iam.workloadIdentityPoolProviders.create',
    'iam.workloadIdentityPoolProviders.undelete',
    'iam.workloadIdentityPoolProviders.update',
    'iam.workloadIdentityPools.setIamPolicy',
    'iam.workloadIdentityPools.undelete',
    'iam.workloadIdentityPools.update',
    'resourcemanager.projects.setIamPolicy',
    'resourcemanager.folders.setIamPolicy',
    'resourcemanager.organizations.setIamPolicy',
]);
/** Predefined roles that are read from no server. The definition of any other role is read. */
const knownRoles = {
    'roles/owner': ['runs', 'keys', 'grants'],
    'roles/editor': ['runs', 'keys'],
    'roles/admin': ['runs', 'keys', 'grants'],
    'roles/writer': ['runs', 'keys'],
    'roles/viewer': [],
    'roles/reader': [],
    'roles/browser': [],
    'roles/iam.serviceAccountTokenCreator': ['tokens'],
    'roles/iam.serviceAccountOpenIdTokenCreator': ['tokens'],
    'roles/iam.workloadIdentityUser': ['tokens'],
    'roles/iam.serviceAccountUser': ['runs'],
    'roles/iam.serviceAccountKeyAdmin': ['keys'],
    'roles/iam.serviceAccountAdmin': ['grants'],
    'roles/iam.securityAdmin': ['grants'],
    'roles/iam.securityReviewer': [],
    'roles/iam.serviceAccountViewer': [],
    'roles/iam.workloadIdentityPoolAdmin': [],
    'roles/iam.workloadIdentityPoolViewer': [],
    'roles/resourcemanager.projectIamAdmin': ['grants'],
    'roles/resourcemanager.folderAdmin': ['grants'],
    'roles/resourcemanager.folderIamAdmin': ['grants'],
    'roles/resourcemanager.organizationAdmin': ['grants'],
    'roles/aiplatform.user': [],
    'roles/aiplatform.viewer': [],
    'roles/artifactregistry.reader': [],
    'roles/logging.logWriter': [],
    'roles/logging.viewer': [],
    'roles/monitoring.viewer': [],
    'roles/serviceusage.serviceUsageConsumer': [],
    'roles/serviceusage.serviceUsageViewer': [],
    'roles/storage.objectUser': [],
    'roles/storage.objectViewer': [],
};
/** Basic roles, and those that change bindings or pools: administrators of a project have them. */
const administratorRoles = new Set([
    'roles/owner',
    'roles/editor',
    'roles/admin',
    'roles/writer',
    'roles/iam.workloadIdentityPoolAdmin',
    ...Object.entries(knownRoles).flatMap(([role, [first]]) => (first === 'grants' ? [role] : [])),
]);
/** Their power over accounts is known. What they may do with pools is read. */
const editors = new Set(['roles/editor', 'roles/writer']);
/** Roles that `drift` itself needs. They change nothing, and show no data. */
const readingRoles = new Set([
    'roles/browser',
    'roles/iam.roleViewer',
    'roles/iam.securityReviewer',
    'roles/iam.serviceAccountViewer',
    'roles/iam.workloadIdentityPoolViewer',
]);
const isReadingRole = (role) => readingRoles.has(role);
const isAdministratorRole = (role) => administratorRoles.has(role);
/** True for a role whose definition must be read before anything can be said of it. */
const isUnknownRole = (role) => !Object.hasOwn(knownRoles, role) || editors.has(role);
/** Returns what a role lets its members do; a role that could not be read is unknown, and one that is gone does nothing. */
function powersOf(role, { roles }) {
    const known = Object.hasOwn(knownRoles, role) ? knownRoles[role] : undefined;
    if (known !== undefined)
        return { value: known };
    const read = permissionsOfRole(role, roles);
    if (!(0,_live_js__WEBPACK_IMPORTED_MODULE_0__/* .isRead */ .H)(read))
        return read;
    const has = new Set(read.value);
    return {
        value: powers.filter(power => permissionsOfPower[power].some(permission => has.has(permission))),
    };
}
/** Says if the members of a role can change whom the pools of a project admit. */
function changesPools(role, { roles }) {
    if (!isUnknownRole(role))
        return { value: isAdministratorRole(role) && role !== 'roles/iam.serviceAccountAdmin' };
    const read = permissionsOfRole(role, roles);
    return (0,_live_js__WEBPACK_IMPORTED_MODULE_0__/* .isRead */ .H)(read) ? { value: read.value.some(permission => permissionsOnPools.has(permission)) } : read;
}
function permissionsOfRole(role, roles) {
    const read = roles.get(role) ?? { what: `the permissions of ${role}`, words: 'it was not read' };
    // Google writes some permissions with the name of their service.
    return (0,_live_js__WEBPACK_IMPORTED_MODULE_0__/* .isRead */ .H)(read) ? { value: (read.value ?? []).map(one => one.replace(/^iam\.googleapis\.com\//, 'iam.')) } : read;
}
const powers = ['tokens', 'runs', 'keys', 'grants'];
const wordsOfPower = {
    tokens: 'get its tokens',
    runs: 'run code as it',
    keys: 'store a key of it',
    grants: 'give itself any role on it',
};
/** `get its tokens and run code as it` */
const describePowers = (found) => found
    .map(power => wordsOfPower[power])
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');


/***/ }),

/***/ 45543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   JM: () => (/* binding */ foundTogether),
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   Pg: () => (/* binding */ heldRoles),
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   ZT: () => (/* binding */ noted),
/* harmony export */   c6: () => (/* binding */ removalOf),
/* harmony export */   pd: () => (/* binding */ levelsOf)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20045);

const nothingFound = { differences: [], notes: [] };
const foundTogether = (parts) => ({
    differences: parts.flatMap(({ differences }) => differences),
    notes: parts.flatMap(({ notes }) => notes),
});
const differs = (...differences) => ({ differences, notes: [] });
const noted = (on, message) => ({ differences: [], notes: [{ on, message }] });
/** Returns what an unreadable part means: everything that it could show is unknown. */
function unknownPart({ reader }, { what, words, missing }, on, providers, could) {
    const message = `${what} could not be read, so ${could} is unknown: ${words}`;
    const about = { rule: 'unreadable', effect: 'unknown', on, providers, message };
    if (missing === undefined)
        return {
            ...about,
            fix: { words: 'Run drift again; if it fails in the same way, look at what answers.', commands: [] },
        };
    const place = placeOfName(missing.on);
    const needs = `It needs ${missing.permission}. The smallest role with it is ${missing.role}, on ${missing.on}`;
    // Whom to give it to is not known.
    if (place === undefined || reader === undefined)
        return { ...about, fix: { words: `${needs}.`, commands: [] } };
    return { ...about, fix: { words: `${needs}:`, commands: [(0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBinding */ .Yk)('add', place, missing.role, reader)] } };
}
/** `projects/acme-ml`, `folders/123`, `organizations/456` */
function placeOfName(name) {
    const [, kind, id = ''] = /^(projects|folders|organizations)\/([\w:.-]+)$/.exec(name) ?? [];
    if (kind === undefined || id === '-')
        return undefined;
    return kind === 'projects'
        ? { type: 'project', project: id }
        : { type: kind === 'folders' ? 'folder' : 'organization', name };
}
/** The providers whose grants impersonate an account, or act on a place; for the table by provider. */
function providersOf({ providers, bindings }, account) {
    const members = new Set(membersOn({ bindings }, account));
    // A runtime account is used by grant accounts, which are members of its bindings.
    const through = new Set([...members].flatMap(member => member.startsWith('serviceAccount:') ? membersOn({ bindings }, member.slice('serviceAccount:'.length)) : []));
    return providers.flatMap(({ resource, grants }) => grants.some(grant => grant.members.some(member => members.has(member) || through.has(member))) ? resource : []);
}
const membersOn = ({ bindings }, account) => bindings.flatMap(({ on, member }) => on.type === 'service account' && on.name === account && typeof member === 'string' ? member : []);
const heldRoles = (bindings) => bindings.flatMap(({ role, members, condition }) => members.map(member => ({ role, member, condition })));
/** Returns the command that removes a binding. A name that no command should contain gets none. */
const removalOf = (on, { role, member, condition }, words) => /[\p{Cc}\p{Cf}]/u.test(role + member)
    ? { words: 'Its name has invisible characters, so remove the binding in the console.', commands: [] }
    : { words, commands: [(0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBinding */ .Yk)('remove', on, role, member, condition !== undefined)] };
/** Returns the levels above the resources of a project, as far as they were read: the project first. */
function levelsOf({ places, projects }, project) {
    const name = `project ${project}`;
    const own = places.get(name);
    return [
        ...(own === undefined ? [] : [{ on: { type: 'project', project }, name, bindings: own }]),
        ...(projects.get(project)?.ancestors ?? []).map(({ name: above, bindings }) => ({
            on: { type: above.startsWith('folders/') ? 'folder' : 'organization', name: above },
            name: above,
            bindings,
        })),
    ];
}


/***/ }),

/***/ 97952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QT: () => (/* binding */ compareUploadedKeys),
/* harmony export */   n4: () => (/* binding */ liveKeys)
/* harmony export */ });
/* unused harmony export readKeySet */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20045);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56217);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45543);




/**
 * Compares uploaded keys with those that the issuer publishes. Google does not fetch the issuer's keys if some were
 * uploaded: a new key of the issuer then keeps everybody out, and one that the issuer removed still admits.
 */
function compareUploadedKeys(question, { resource, issuer }, { uploadedKeys }) {
    if (uploadedKeys === undefined)
        return _question_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingFound */ .Sb;
    const uploaded = readKeySet(uploadedKeys);
    const fix = uploadAgain(resource, issuer);
    const about = { rule: 'provider-keys', on: resource, providers: [resource], fix };
    if (uploaded === undefined)
        return (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .differs */ .Ag)({ ...about, effect: 'unknown', message: `The uploaded keys of ${resource} are no key set` });
    const published = question.live.issuerKeys.get(issuer) ?? {
        what: `The keys of ${issuer}`,
        words: 'they were not read',
    };
    if (!(0,_live_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H)(published))
        return (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .differs */ .Ag)((0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPart */ .QH)(question, published, resource, [resource], 'whether the uploaded keys are still those of the issuer'));
    const sameAs = (one) => (other) => one.material === other.material && one.id === other.id;
    const removed = uploaded.filter(key => !published.value.some(sameAs(key)));
    const added = published.value.filter(key => !uploaded.some(sameAs(key)));
    return (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .foundTogether */ .JM)([
        ...removed.map(({ id }) => (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .differs */ .Ag)({
            ...about,
            effect: 'lets in',
            message: `The uploaded key ${id} is not a key of ${issuer} any more, but tokens signed with it are still accepted`,
        })),
        ...added.map(({ id }) => (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .differs */ .Ag)({
            ...about,
            effect: 'keeps out',
            message: `The key ${id} of ${issuer} was not uploaded, so tokens signed with it are refused`,
        })),
        removed.length + added.length === 0
            ? (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .noted */ .ZT)(resource, `Its keys were uploaded. They are those of ${issuer} now, but do not follow when it rotates them`)
            : _question_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingFound */ .Sb,
    ]);
}
/** Returns the public keys of a JSON Web Key Set; `undefined` if it is none. */
function readKeySet(text) {
    try {
        const value = JSON.parse(text);
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value) && Array.isArray(value['keys']) ? liveKeys(value['keys']) : undefined;
    }
    catch {
        return undefined;
    }
}
/** A key is its modulus, or the point of its curve. Its other fields say nothing about who can sign. */
const liveKeys = (keys) => keys.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject).map(({ kid, n, e, crv, x, y }) => ({
    id: typeof kid === 'string' ? kid : '',
    material: [n, e, crv, x, y].map(part => (typeof part === 'string' ? part : '')).join(' '),
}));
/** The usual place of the keys; an issuer may name another one in its discovery document. */
function uploadAgain(resource, issuer) {
    const base = issuer.replace(/\/$/, '');
    return {
        words: 'Upload the keys of the issuer again:',
        commands: [
            [
                `curl --fail --silent --show-error --output issuer-keys.json ${base}/.well-known/jwks`,
                (0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandOnProvider */ .ml)(resource, 'update-oidc', ['--jwk-json-path=issuer-keys.json']),
            ].join('\n'),
        ],
    };
}


/***/ }),

/***/ 58669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedKeys)
/* harmony export */ });
/* harmony import */ var _identity_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66679);
/* harmony import */ var _policy_drift_uploaded_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97952);


/** Returns a function that fetches the keys that an issuer publishes. The issuer gets no token. */
const publishedKeys = (transport, clock) => async (issuer) => {
    const host = new URL(issuer).hostname;
    const send = transport.to(candidate => candidate === host, { bearer: false });
    return (0,_policy_drift_uploaded_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .liveKeys */ .n4)((await (0,_identity_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchKeySet */ .Eq)({ issuer, send, clock })).keys);
};


/***/ })

};
