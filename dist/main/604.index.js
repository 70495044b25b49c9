export const id = 604;
export const ids = [604];
export const modules = {

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

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareLiveSetup: () => (/* binding */ compareLiveSetup)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/credentials/principal.js
var principal = __webpack_require__(5027);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/policy/drift/live.js
const isRead = (reading) => 'value' in reading;

// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(9);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
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
const isBinding = (binding) => (0,json/* isObject */.Gv)(binding) &&
    typeof binding['role'] === 'string' &&
    (binding['members'] === undefined || areStrings(binding['members']));
/** True for a list of strings. */
const areStrings = (value) => Array.isArray(value) && value.every(one => typeof one === 'string');
const bindingsOfPolicy = ({ bindings }) => (Array.isArray(bindings) ? bindings : []).filter(json/* isObject */.Gv).map(({ role, members, condition }) => ({
    role: typeof role === 'string' ? role : '',
    members: (Array.isArray(members) ? members : []).flatMap(member => (typeof member === 'string' ? member : [])),
    // A condition that cannot be read is still a condition.
    ...(condition !== undefined && {
        condition: (0,json/* isObject */.Gv)(condition) && typeof condition['expression'] === 'string' ? condition['expression'] : 'unreadable',
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
    const names = isRead(lineage) ? ancestorsIn(lineage.value) : [];
    return {
        number: numberOf(self, project),
        ancestors: await Promise.all(names.map(async (name) => ({ name, bindings: await readContainerPolicy(reader, name) }))),
        ...(!isRead(lineage)
            ? { unreadable: lineage }
            : lineage.value === undefined && {
                unreadable: { what: `What is above project ${project}`, words: 'it is not found' },
            }),
    };
}
/** Reads the policies of the projects of pools, and what is above them, unless they are among those that were read. */
async function readPoolProjects(reader, numbers, read) {
    const known = new Set([...read.values()].flatMap(({ number }) => (isRead(number) ? number.value : [])));
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
    if (!isRead(self))
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
    const { type, id } = (0,json/* isObject */.Gv)(one) && (0,json/* isObject */.Gv)(one['resourceId']) ? one['resourceId'] : {};
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
    return isRead(found)
        ? found.value === undefined
            ? { what: `The bindings of ${name}`, words: 'it is not found' }
            : { value: found.value }
        : found;
}

// EXTERNAL MODULE: ./build/google/pages.js
var pages = __webpack_require__(3658);
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
    const issuers = new Set([...pools.values()].flatMap(({ providers }) => isRead(providers)
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
    return readings.flatMap(reading => (isRead(reading) ? (reading.value ?? []) : []));
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
    return { state, providers: isRead(providers) ? { value: providers.value ?? [] } : providers };
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
    const type = ['oidc', 'aws', 'saml', 'x509'].find(one => (0,json/* isObject */.Gv)(resource[one])) ?? 'other';
    const oidc = (0,json/* isObject */.Gv)(resource['oidc']) ? resource['oidc'] : {};
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
const mappingIn = ({ attributeMapping: mapping }) => Object.fromEntries(Object.entries((0,json/* isObject */.Gv)(mapping) ? mapping : {}).flatMap(([name, cel]) => typeof cel === 'string' ? [[name, cel]] : []));
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
    (mapping === undefined || ((0,json/* isObject */.Gv)(mapping) && areStrings(Object.values(mapping)))) &&
    (condition === undefined || typeof condition === 'string') &&
    (oidc === undefined ||
        ((0,json/* isObject */.Gv)(oidc) &&
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
    const isThere = isRead(state) && state.value !== undefined;
    return {
        state,
        bindings: orNone(bindings, isThere, `The bindings of ${email}`),
        keys: orNone(keys, isThere, `The keys of ${email}`),
    };
}
/** An account that does not exist has no items. One that exists has them, whatever says "not found". */
function orNone(reading, isThere, what) {
    if (!isRead(reading))
        return reading;
    return reading.value === undefined && isThere ? { what, words: 'it is not found' } : { value: reading.value ?? [] };
}
const isKeyList = ({ keys, error }) => error === undefined && (keys === undefined || (Array.isArray(keys) && keys.every(isStoredKey)));
const isStoredKey = (key) => (0,json/* isObject */.Gv)(key) && typeof key['name'] === 'string';
const storedKeysIn = ({ keys }) => (Array.isArray(keys) ? keys : []).filter(json/* isObject */.Gv).flatMap(key => key['keyType'] === 'SYSTEM_MANAGED'
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

// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(9500);
;// CONCATENATED MODULE: ./build/policy/compile/collected.js

/** What the grants of all policies need. Each thing appears once, in the order in which it was first needed. */
class CollectedNeeds {
    #bindings = new Map();
    #accounts = new Map();
    #services = new Map();
    #notes = new Map();
    bind(role, on, members, why) {
        for (const member of members) {
            const key = JSON.stringify([on, role, member]);
            const known = this.#bindings.get(key);
            if (known === undefined)
                this.#bindings.set(key, { binding: { on, role, member, why }, why: new Set([why]) });
            else
                known.why.add(why);
        }
    }
    /** Adds an account, unless Google creates it. */
    account(email, use) {
        const project = (0,gcloud/* accountProject */.TP)(email);
        if (project === undefined || !email.endsWith('.iam.gserviceaccount.com') || this.#accounts.has(email))
            return;
        this.#accounts.set(email, { email, project, use });
    }
    enable(project, services) {
        const known = this.#services.get(project) ?? new Set();
        for (const service of services)
            known.add(service);
        this.#services.set(project, known);
    }
    note(note) {
        this.#notes.set(JSON.stringify(note), note);
    }
    get accounts() {
        return [...this.#accounts.values()];
    }
    get bindings() {
        return [...this.#bindings.values()].map(({ binding, why }) => ({ ...binding, why: [...why].join('; ') }));
    }
    get services() {
        return [...this.#services].map(([project, services]) => ({ project, services: [...services].toSorted() }));
    }
    get notes() {
        return [...this.#notes.values()];
    }
}

// EXTERNAL MODULE: ./build/policy/load/across-grants.js
var across_grants = __webpack_require__(9971);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(9701);
;// CONCATENATED MODULE: ./build/policy/compile/cel.js


/**
 * Formats a string for CEL, in ASCII. Quotes and backslashes are escaped, so that a value cannot end the string. So is
 * every other character that is not ASCII: a value cannot look like another one, and nothing on the way to Google can
 * change it. Terraform composes characters (e and an accent become one), and a claim with the other form would enter.
 */
function celString(text) {
    const escaped = text.replace(/['\\]|[^ -~]/gu, character => {
        const short = shortEscapes[character];
        if (short !== undefined)
            return short;
        const hex = (character.codePointAt(0) ?? 0).toString(16);
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    });
    return `'${escaped}'`;
}
const shortEscapes = {
    "'": String.raw `\'`,
    '\\': String.raw `\\`,
    '\n': String.raw `\n`,
    '\r': String.raw `\r`,
    '\t': String.raw `\t`,
};
/**
 * Returns the regular expression of a glob, for RE2: anchored at both ends, for `matches` searches anywhere. `*` stays
 * inside one segment, `**` crosses them; everything else stands for itself.
 */
const globExpression = (glob) => `^${glob.replace(/\*+|[\\^$.|?+()[\]{}]/g, part => globParts[part] ?? (part.startsWith('**') ? anyCharacters : `\\${part}`))}$`;
/** `.` would not match a line end. */
const anyCharacters = String.raw `[\s\S]*`;
const globParts = { '*': '[^/]*' };
/** Returns CEL that reads a claim. */
const claimValue = (claim) => isIdentifier(claim) ? `assertion.${claim}` : `assertion[${celString(claim)}]`;
/** Returns CEL that is true if a token has a claim; nothing if every token that Google accepts has it. */
function claimGuard(claim) {
    if (names/* subjectClaims */.Mc.some(one => one === claim))
        return undefined;
    return isIdentifier(claim) ? `has(assertion.${claim})` : `${celString(claim)} in assertion`;
}
const isIdentifier = (name) => /^[A-Za-z_]\w*$/.test(name);
/** Returns CEL that is true if all conditions hold. An absent claim makes it false, and never fails the exchange. */
const conditionsExpression = (conditions) => conditions.length === 0 ? 'false' : conditions.map(conditionExpression).join(' && ');
function conditionExpression({ claim, anyOf }) {
    const guard = claimGuard(claim);
    const value = matchersExpression(claimValue(claim), anyOf);
    return guard === undefined ? value : `${guard} && ${value}`;
}
function matchersExpression(value, anyOf) {
    const literals = [...new Set((0,match/* literalTexts */.SM)(anyOf))];
    const globs = [...new Set(anyOf.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])))];
    const parts = [
        ...(literals.length > 0 ? [isOneOf(value, literals)] : []),
        ...globs.map(glob => `${value}.matches(${celString(globExpression(glob))})`),
    ];
    if (parts.length === 0)
        return 'false';
    return parts.length === 1 ? parts.join('') : `(${parts.join(' || ')})`;
}
/** Returns CEL that compares a value with one or more texts. */
const isOneOf = (value, texts) => texts.length === 1 && texts[0] !== undefined
    ? `${value} == ${celString(texts[0])}`
    : `${value} in [${texts.map(celString).join(', ')}]`;

;// CONCATENATED MODULE: ./build/policy/compile/limits.js
/**
 * Google's limits of a workload identity provider, and of the members of one allow policy. Sources:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers and
 * https://docs.cloud.google.com/iam/quotas
 */
const limits = {
    condition: { limit: 'characters of the condition', most: 4096 },
    expression: { limit: 'characters of the longest mapping expression', most: 2048 },
    attributes: { limit: 'custom attributes', most: 50 },
    name: { limit: 'characters of the longest attribute name', most: 100 },
    values: { limit: 'bytes of all mapped attributes', most: 8192 },
    subject: { limit: 'bytes of google.subject', most: 127 },
    members: { limit: 'members of the service account with the most', most: 1500 },
};
/** The longest values of `repository_id:run_id:run_attempt:sha`: 64-bit numbers, 50 attempts, and SHA-256. */
const longestRunSubject = 20 + 20 + 2 + 64 + 3;
/** Returns how near a provider is to each limit. */
function limitUses({ mapping, condition, valueBytes, mostMembers }) {
    const custom = Object.keys(mapping).filter(name => name.startsWith('attribute.'));
    const subject = mapping['google.subject'] === 'assertion.sub' ? [] : [longestRunSubject];
    return [
        { ...limits.condition, used: condition.length },
        { ...limits.expression, used: Math.max(...Object.values(mapping).map(expression => expression.length)) },
        { ...limits.attributes, used: custom.length },
        { ...limits.name, used: Math.max(0, ...custom.map(name => name.length - 'attribute.'.length)) },
        { ...limits.values, used: valueBytes + (subject[0] ?? limits.subject.most) },
        ...subject.map(used => ({ ...limits.subject, used })),
        { ...limits.members, used: mostMembers },
    ];
}
/** Formats limits that are exceeded: `60 of 50 custom attributes`. */
const describeExcess = (uses) => uses
    .filter(isExceeded)
    .map(({ used, most, limit }) => `${used} of ${most} ${limit}`)
    .join(', ');
const isExceeded = ({ used, most }) => used > most;

;// CONCATENATED MODULE: ./build/policy/compile/drafts.js




/** Returns the name and the CEL of the attribute by which the members of a grant are known. */
function attributeOf(grant, layout) {
    const claims = (0,names/* joinedClaims */.xi)(grant);
    return layout === 'conditions'
        ? [(0,names/* attributeName */.CK)(grant), `${conditionsExpression(grant.when)} ? 'true' : 'false'`]
        : [(0,names/* claimsAttribute */.Yx)(claims), joinedValues(claims)];
}
/**
 * Drafts a provider in the layout `conditions`: each grant is one attribute.
 *
 * @param grants of one provider
 */
function draftConditions(grants) {
    const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'conditions')));
    const isGranted = anyOf([...attributes.keys()].map(name => `attribute.${name} == 'true'`));
    const conditions = whose(grants).map(pin => `${pin} && ${isGranted}`);
    return {
        mapping: attributeMappingOf(grants, attributes),
        // All of them mean the same, for each attribute pins its own repositories. The first one says it best.
        condition: conditions.find(text => text.length <= limits.condition.most) ?? conditions.at(-1) ?? 'false',
        ...membersOf(grants, 'conditions'),
        valueBytes: [...attributes.keys()].join('').length + attributes.size * 'false'.length,
    };
}
const anyOf = (expressions) => expressions.length === 1 ? expressions.join('') : `(${expressions.join(' || ')})`;
/** Returns CEL that names the repositories or owners of all grants, from the narrowest to the shortest. */
function whose(grants) {
    const conditions = (claim) => grants.map(({ grant }) => (0,match/* conditionOn */.rU)(grant, claim));
    const ids = isAnyOf('repository_id', conditions('repository_id'));
    const owners = isAnyOf('repository_owner_id', conditions('repository_owner_id'));
    return [ids, owners, 'has(assertion.repository_id)'].filter(text => text !== undefined);
}
/** Returns nothing if some grant does not pin the claim. */
function isAnyOf(claim, conditions) {
    const values = conditions.flatMap(condition => condition?.anyOf ?? []);
    const literals = (0,match/* literalTexts */.SM)(values);
    if (conditions.includes(undefined) || literals.length < values.length || literals.length === 0)
        return undefined;
    const guard = claimGuard(claim);
    return `${guard === undefined ? '' : `${guard} && `}${isOneOf(claimValue(claim), [...new Set(literals)].toSorted())}`;
}
/** Claims that name one repository. In the layout `bindings`, only members name them. */
const repositoryClaims = ['repository', 'repository_id', 'sub', 'workflow_ref'];
/**
 * Drafts a provider in the layout `bindings`: each set of claims is one attribute, with their values joined by colons. A
 * grant is one member for each combination of values. The condition says from which owners, and in which forms.
 *
 * @param grants of one provider, without obstacles
 */
function draftBindings(grants) {
    const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'bindings')));
    const forms = new Map();
    for (const { grant } of grants) {
        const owner = conditionsExpression(grant.when.filter(({ claim }) => claim === 'repository_owner_id'));
        const form = grant.when.filter(({ claim }) => !['repository_owner_id', ...repositoryClaims].includes(claim));
        forms.set(owner, (forms.get(owner) ?? new Set()).add(form.length === 0 ? 'true' : conditionsExpression(form)));
    }
    const conditions = [...forms].map(([owner, each]) => `${owner} && ${anyOf([...each])}`);
    return {
        mapping: attributeMappingOf(grants, attributes),
        condition: conditions.length === 1 ? conditions.join('') : conditions.map(text => `(${text})`).join(' || '),
        ...membersOf(grants, 'bindings'),
        valueBytes: [...attributes.keys()].join('').length + longestValues(grants),
    };
}
/** Returns CEL that joins the values of claims; empty if a claim is absent, and no member names an empty value. */
function joinedValues(claims) {
    const guards = claims.flatMap(claim => claimGuard(claim) ?? []);
    const joined = claims.map(claimValue).join(" + ':' + ");
    return guards.length === 0 ? joined : `${guards.join(' && ')} ? ${joined} : ''`;
}
/** Returns the sum of the longest values that members name, one for each attribute. */
function longestValues(grants) {
    const longest = new Map();
    for (const { grant } of grants) {
        const attribute = (0,names/* claimsAttribute */.Yx)((0,names/* joinedClaims */.xi)(grant));
        const lengths = grant.when.map(({ anyOf }) => Math.max(...anyOf.map(matcher => ('literal' in matcher ? Buffer.byteLength(matcher.literal) + 1 : 0))));
        const sum = lengths.reduce((total, length) => total + length, -1);
        longest.set(attribute, Math.max(longest.get(attribute) ?? 0, sum));
    }
    return [...longest.values()].reduce((total, length) => total + length, 0);
}
const attributeMappingOf = (grants, attributes) => ({
    'google.subject': grants[0]?.grant.provider.subject === 'sub' ? 'assertion.sub' : names/* runSubject */.Od,
    ...Object.fromEntries([...attributes].map(([name, expression]) => [`attribute.${name}`, expression])),
});
function membersOf(grants, layout) {
    const ofAccounts = new Map();
    const members = grants.map(({ policy, grant }) => ({
        policy,
        grant: grant.name,
        members: (0,names/* grantMembers */.kn)(grant, layout),
    }));
    for (const [index, { grant }] of grants.entries()) {
        const account = grant.serviceAccount ?? '';
        ofAccounts.set(account, (ofAccounts.get(account) ?? 0) + (members[index]?.members.length ?? 0));
    }
    return { grants: members, mostMembers: Math.max(0, ...ofAccounts.values()) };
}
/** Characters that stand for themselves in the value of a `principalSet`. A colon separates values. */
const safeValue = /^[\w./@+~-]+$/;
/** Returns why the layout `bindings` cannot express a grant, in words; nothing if it can. */
function obstacleToBindings({ grant: { name, when } }) {
    const owner = (0,match/* conditionOn */.rU)({ when }, 'repository_owner_id');
    if (owner === undefined)
        return `grant ${name} names no repository_owner_id`;
    for (const { claim, anyOf } of when)
        for (const matcher of anyOf) {
            if ('glob' in matcher)
                return `grant ${name} has a glob of ${claim}`;
            if (!safeValue.test(matcher.literal))
                return `${claim} of grant ${name} is empty or has a character that a member of IAM cannot contain safely`;
        }
    const combinations = when.reduce((product, { anyOf }) => product * anyOf.length, 1);
    if (combinations > limits.members.most)
        return `grant ${name} has ${combinations} combinations of values, and an account has at most ${limits.members.most} members`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/policy/compile/provider-use.js
/** Returns the providers that grants use, in the order of the policies. */
function usesOfProviders(policies) {
    const found = new Map();
    for (const one of policies)
        for (const grant of Object.values(one.policy.grants)) {
            const { resource } = grant.provider;
            const use = found.get(resource) ?? { policies: new Set(), grants: [] };
            use.policies.add(one);
            use.grants.push({ policy: one.name, grant });
            found.set(resource, use);
        }
    return [...found].map(([resource, use]) => ({ resource, ...use, policies: [...use.policies] }));
}
/** Returns a place in the file of a policy. */
const placeInPolicy = (policy, path) => policy?.placeOf?.(path) ?? { file: policy?.name ?? '', line: 1, column: 1, path: path.join('.') };

;// CONCATENATED MODULE: ./build/policy/compile/conflicts.js



/** Returns why policies cannot share a provider, or a grant cannot be written in CEL. */
function problemsOfUse({ resource, policies, grants }) {
    const [first] = policies;
    const problems = [];
    for (const one of policies) {
        const provider = Object.values(one.policy.providers).find(each => each.resource === resource);
        const other = Object.values(first?.policy.providers ?? {}).find(each => each.resource === resource);
        if (provider === undefined || other === undefined || first === undefined)
            continue;
        const path = ['providers', provider.name];
        if (provider.subject === 'other')
            problems.push({
                ...placeInPolicy(one, [...path, 'subject']),
                message: 'subject: other does not say what google.subject is, so that it cannot be compiled.',
                cure: 'Write subject: run, or subject: sub if bindings name the subjects of GitHub.',
            });
        if (one.policy.issuer !== first.policy.issuer)
            problems.push({
                ...placeInPolicy(one, ['issuer']),
                message: `provider ${provider.name} has one issuer: ${one.policy.issuer} here, ${first.policy.issuer} in ${first.name}.`,
                cure: 'Give each issuer a provider of its own, in a pool of its own.',
            });
        for (const key of ['trust', 'subject'])
            if (provider[key] !== other[key])
                problems.push({
                    ...placeInPolicy(one, [...path, key]),
                    message: `${key}: ${provider[key]} here, ${other[key]} for the same provider in ${first.name}.`,
                    cure: 'Write the same in all policies of a provider.',
                });
    }
    return [...problems, ...grants.flatMap(owned => malformed(owned, policies))];
}
/** CEL cannot contain half a surrogate pair, and no token that Google accepts has one. */
function malformed({ policy, grant }, policies) {
    const owner = policies.find(({ name }) => name === policy);
    return grant.when.flatMap(({ claim, anyOf }) => anyOf.every(matcher => Object.values(matcher).every(text => text.isWellFormed()))
        ? []
        : {
            ...placeInPolicy(owner, ['grants', grant.name, 'when', claim]),
            message: 'a value with half a character, which no token has.',
            cure: 'Remove it.',
        });
}
/** Returns why providers cannot be set up together. */
const problemsTogether = (policies, uses, providers) => [...mixedPools(uses), ...sharedAttributes(uses, providers), ...crossings(policies)];
/**
 * Returns grants of several policies that must not meet, by the rules within one policy: an account serves one trust, and
 * no token for direct access belongs to two grants.
 */
function crossings(policies) {
    if (policies.length === 1)
        return [];
    const owners = new Map();
    const grants = policies.flatMap(owner => Object.values(owner.policy.grants).map(grant => {
        const name = `${grant.name} of ${owner.name}`;
        owners.set(name, { owner, grant: grant.name });
        return { ...grant, name };
    }));
    const problems = [];
    (0,across_grants/* checkCrossings */.K)(grants, [], {
        written: () => undefined,
        report: ({ path: [name = '', ...rest], message, cure }) => {
            const found = owners.get(String(name));
            problems.push({ ...placeInPolicy(found?.owner, ['grants', found?.grant ?? '', ...rest]), message, cure });
        },
    });
    return problems;
}
/**
 * Returns attributes that mean two things in one pool. Their tokens would meet in one `principalSet`, which does not say
 * which provider admitted them.
 */
function sharedAttributes(uses, providers) {
    const known = new Map();
    const problems = [];
    for (const [index, { policies, grants }] of uses.entries()) {
        const provider = providers[index];
        if (provider === undefined)
            continue;
        for (const { policy, grant } of grants) {
            const [name, expression] = attributeOf(grant, provider.layout);
            const meaning = JSON.stringify([provider.issuer, expression]);
            const other = known.get(`${provider.pool} ${name}`);
            if (other === undefined)
                known.set(`${provider.pool} ${name}`, { meaning, who: `grant ${grant.name} of ${policy}` });
            if (other === undefined || other.meaning === meaning)
                continue;
            const owner = policies.find(one => one.name === policy);
            problems.push({
                ...placeInPolicy(owner, ['grants', grant.name]),
                message: `grant ${grant.name} would have the same attribute as ${other.who}, ${name}, but they admit different tokens.`,
                cure: 'Rename one of the two.',
            });
        }
    }
    return problems;
}
/** Returns pools that serve both trusts: their principals do not say which provider admitted them. */
function mixedPools(uses) {
    const firsts = new Map();
    return uses.flatMap(({ policies, grants }) => {
        const [owner] = policies;
        const provider = grants[0]?.grant.provider;
        if (owner === undefined || provider === undefined)
            return [];
        const first = firsts.get(provider.pool) ?? { trust: provider.trust, policy: owner.name };
        firsts.set(provider.pool, first);
        if (first.trust === provider.trust)
            return [];
        return {
            ...placeInPolicy(owner, ['providers', provider.name, 'resource']),
            message: `the pool serves ${provider.trust} trust here and ${first.trust} trust in ${first.policy}.`,
            cure: 'Use a pool of its own for each trust.',
        };
    });
}

;// CONCATENATED MODULE: ./build/policy/compile/allowed-places.js


/** Returns the literal entries of a list. */
const literalsIn = (list) => ({
    places: (0,match/* literalTexts */.SM)(list),
    unbound: list.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])),
});
/** Returns the buckets of `storage`: of `gs://acme-models/fraud/**`, the bucket acme-models. */
const bucketsIn = (list) => placesIn(list.map(match/* matcherText */.sE).filter(text => text.startsWith('gs://') || text.startsWith('*')), text => {
    const name = (0,needs/* bucketIn */.CC)(text);
    return name === undefined ? undefined : { type: 'bucket', name };
});
/** Returns entries of `storage` that no role on a bucket opens: BigQuery tables and file servers. */
const otherStorage = (list) => list.map(match/* matcherText */.sE).filter(text => !text.startsWith('gs://') && !text.startsWith('*'));
/** Returns the repositories of images, of `us-docker.pkg.dev/acme-ml/train/*` the repository train. */
const imageRepositories = ({ images }) => placesIn(images.map(match/* matcherText */.sE).filter(text => !isPublicImage(text)), text => (0,needs/* registryRepository */.q3)(text) ?? hostedRepository(text));
/** Returns the repositories of pipeline templates. */
const templateRepositories = ({ templates }) => placesIn(templates.map(match/* matcherText */.sE).filter(text => !text.startsWith('gs://')), text => (0,needs/* registryRepository */.q3)(text.replace(/^https:\/\//, '')));
function placesIn(texts, placeIn) {
    const places = new Map();
    const unbound = [];
    for (const text of texts) {
        const place = placeIn(text);
        if (place === undefined)
            unbound.push(text);
        else
            places.set(JSON.stringify(place), place);
    }
    return { places: [...places.values()], unbound };
}
/** Artifact Registry serves the old hosts from repositories with their names. */
const hosts = {
    'gcr.io': 'us',
    'us.gcr.io': 'us',
    'eu.gcr.io': 'europe',
    'asia.gcr.io': 'asia',
};
/** Source: https://docs.cloud.google.com/artifact-registry/docs/transition/setup-gcr-repo */
function hostedRepository(text) {
    const [, host = '', project] = /^((?:us|eu|asia)?\.?gcr\.io)\/([a-z][a-z0-9-]+)\//.exec(text) ?? [];
    const location = hosts[host];
    return project === undefined || location === undefined
        ? undefined
        : { type: 'repository', name: host, project, location };
}
/** Images that Google publishes for everybody. */
const isPublicImage = (text) => /^(?:[a-z0-9-]+-docker\.pkg\.dev\/(?:vertex-ai|vertex-ai-restricted|deeplearning-platform-release)|(?:[a-z]+\.)?gcr\.io\/(?:cloud-aiplatform|deeplearning-platform-release))\//.test(text);

;// CONCATENATED MODULE: ./build/policy/compile/fences.js


/** Returns the fences that were asked for. */
function fencesOf(wanted, providers, bindings, accounts) {
    const pools = distinct(providers.map(({ pool }) => pool));
    const numbers = distinct(pools.map(pool => pool.split('/')[1] ?? ''));
    return {
        boundaries: wanted.includes('boundary')
            ? pools
                .map(pool => ({ pool, projects: distinct(rolesOfPool(pool, bindings).flatMap(projectOf)) }))
                // Google accepts no rule without a resource.
                .filter(({ projects }) => projects.length > 0)
            : [],
        deniedKeys: wanted.includes('keys') ? distinct(accounts.map(({ project }) => project)) : [],
        issuers: wanted.includes('issuers')
            ? numbers.map(projectNumber => ({
                projectNumber,
                issuers: distinct(providers.filter(({ pool }) => pool.split('/')[1] === projectNumber).map(({ issuer }) => issuer)),
            }))
            : [],
    };
}
/** Returns what a boundary keeps out although a grant may use it. Only grants without an account can have such places. */
function boundaryNotes(wanted, { boundaries }, bindings, grants) {
    const fenced = boundaries.map(({ pool }) => pool);
    const unfenced = distinct(grants.map(({ grant }) => grant.provider.pool)).filter(pool => !fenced.includes(pool));
    const missing = unfenced.map(pool => ({ message: `Pool ${pool} gets no boundary: its roles name no project.` }));
    const unknown = boundaries.flatMap(({ pool, projects }) => {
        const cure = `The boundary has ${projects.join(', ')}. Bind a second boundary policy with other projects to the pool.`;
        const buckets = rolesOfPool(pool, bindings).flatMap(({ on }) => (on.type === 'bucket' ? on.name : []));
        const patterns = grants
            .filter(({ grant }) => grant.serviceAccount === undefined && grant.provider.pool === pool)
            .flatMap(({ grant, called }) => literalsIn(grant.allow.projects).unbound.map(entry => ({ grant, called, entry })));
        return [
            ...distinct(buckets).map(bucket => ({
                message: `The boundary admits to bucket ${bucket} only if it lies in one of the boundary's projects.`,
                cure,
            })),
            ...patterns.map(({ grant, called, entry }) => ({
                grant: grant.name,
                message: `${called}: allow.projects has ${entry}, and a boundary lists projects without patterns.`,
                cure,
            })),
        ];
    });
    return wanted.includes('boundary') ? [...missing, ...unknown] : [];
}
/** Returns the roles that a pool's principals have themselves, not by an account. */
const rolesOfPool = (pool, bindings) => bindings.filter(({ member }) => typeof member === 'string' && member.startsWith(`principalSet://iam.googleapis.com/${pool}/`));
/** Returns the project of a resource. A bucket's name does not tell. */
const projectOf = ({ on }) => [on.type === 'service account' ? ((0,gcloud/* accountProject */.TP)(on.name) ?? []) : on.type === 'bucket' ? [] : on.project].flat();
const distinct = (texts) => [...new Set(texts)];

;// CONCATENATED MODULE: ./build/policy/compile/layout.js



/**
 * Chooses the layout of a provider: for one repository `conditions`, for several ones `bindings` if every matcher is
 * exact. If that one exceeds a limit of Google, the other one.
 */
function chooseLayout(grants, wanted) {
    const repositories = repositoryCount(grants);
    const [first, reason] = wanted !== 'auto'
        ? [wanted, 'It was asked for.']
        : repositories <= 1
            ? ['conditions', 'The grants are for one repository.']
            : [
                'bindings',
                `The grants are for ${repositories} repositories, and all values are exact: another repository adds only bindings.`,
            ];
    const other = first === 'conditions' ? 'bindings' : 'conditions';
    const one = tryLayout(grants, first);
    if (!('obstacle' in one))
        return { layout: first, layoutReason: reason, ...one };
    const two = tryLayout(grants, other);
    if ('obstacle' in two || wanted !== 'auto')
        return noLayout(grants, first, one, two, wanted);
    const layoutReason = `The layout ${first} does not fit: ${one.obstacle}.`;
    return { layout: other, layoutReason, ...two };
}
function tryLayout(grants, layout) {
    const obstacle = layout === 'bindings' ? grants.map(obstacleToBindings).find(why => why !== undefined) : undefined;
    if (obstacle !== undefined)
        return { obstacle, isTooMuch: false };
    const draft = layout === 'bindings' ? draftBindings(grants) : draftConditions(grants);
    const limits = limitUses(draft);
    if (!limits.some(isExceeded))
        return { draft, limits };
    return { obstacle: `it needs ${describeExcess(limits)}`, isTooMuch: true };
}
function noLayout(grants, layout, one, two, wanted) {
    const other = layout === 'conditions' ? 'bindings' : 'conditions';
    const why = `the layout ${layout} does not fit: ${one.obstacle}`;
    if (!('obstacle' in two))
        return { why: `${why}.`, cure: `The layout ${other} fits: choose it, or auto.` };
    return {
        why: `${why}. Nor does the layout ${other}: ${two.obstacle}.`,
        cure: howToSplit(grants, !one.isTooMuch ? ['conditions'] : wanted === 'auto' ? [layout, other] : [layout]),
    };
}
/** Most grants that a message names. */
const mostMovedGrants = 8;
/** Returns which grants a provider can keep, and which another one of its pool must take, so that few move. */
function howToSplit(grants, layouts) {
    const [first = 'conditions'] = layouts;
    const fits = Math.max(...layouts.map(layout => mostThatFit(grants, layout)));
    const tooLong = grants.find(grant => 'obstacle' in tryLayout([grant], first));
    if (fits === 0)
        return `Grant ${tooLong?.grant.name} alone is too long: split its lists between two grants, or let a glob stand for them.`;
    const moved = grants.slice(fits).map(({ policy, grant }) => `${grant.name} of ${policy}`);
    const more = moved.length > mostMovedGrants ? ` and ${moved.length - mostMovedGrants} more` : '';
    return `Declare another provider of the same pool, and give it all grants after the first ${fits}: ${moved.slice(0, mostMovedGrants).join(', ')}${more}.`;
}
/** Returns how many grants fit into one provider, the first ones first; 0 if one alone is too long. */
function mostThatFit(grants, layout) {
    if (grants.some(grant => 'obstacle' in tryLayout([grant], layout)))
        return 0;
    // Each grant adds to every limit, so the number that fits can be halved towards.
    let fits = 1;
    let fails = grants.length;
    while (fails - fits > 1) {
        const middle = Math.floor((fits + fails) / 2);
        if ('obstacle' in tryLayout(grants.slice(0, middle), layout))
            fails = middle;
        else
            fits = middle;
    }
    return fits;
}
/** Returns the number of repositories that grants name by their ids. A grant without an id may be for many. */
function repositoryCount(grants) {
    return new Set(grants.flatMap(({ grant }) => (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'repository_id')))).size;
}

// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/vertex/roles.js
var vertex_roles = __webpack_require__(9530);
// EXTERNAL MODULE: ./build/policy/compile/lend-needs.js
var lend_needs = __webpack_require__(1232);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/policy/compile/served-grant.js


/** Returns the kinds of steps that a grant allows, in the order of the documents. */
const allowedKinds = (steps) => kind_names/* kinds */.E.filter(kind => steps.includes(kind));
/** Kinds of steps that start pipelines, now or on a schedule. */
const startsPipelines = (kind) => kind === 'pipelineJob' || kind === 'schedule';
/** Enables an API in each project of the grant: nothing says in which one a bucket lies. */
function enableFor({ projects }, service, needs) {
    for (const project of literalsIn(projects).places)
        needs.enable(project, [service]);
}

;// CONCATENATED MODULE: ./build/policy/compile/runtime-needs.js




/** Kinds whose code runs as an account that the grant lists. */
const runsAsAccount = (kind) => registry/* definitions */.BG[kind].needs.runsCode === true ||
    registry/* definitions */.BG[kind].places.serviceAccount !== undefined ||
    kind === 'rollout' ||
    kind === 'call';
/** Kinds that Vertex AI runs. A build runs in Cloud Build. */
const runsOnVertex = (kind) => runsAsAccount(kind) && !isBuild(kind);
const isBuild = (kind) => kind === 'buildImage';
/** Kinds that use no image: the grant's images are those that it builds. */
const usesNoImage = (kind) => isBuild(kind) || kind === 'stage' || kind === 'publish';
/** Kinds that run as the Custom Code Service Agent if they name no account. */
const customCodeKinds = ['customJob', 'hyperparameterTuningJob', 'trainingPipeline', 'call'];
/**
 * Collects what the code of jobs needs: the run may act as its account, and the account reads and writes the data.
 * Google's own agents pull the images. Source: https://docs.cloud.google.com/vertex-ai/docs/general/custom-service-account
 */
function collectRuntimeNeeds(served, own, needs) {
    if (allowedKinds(served.grant.allow.steps).some(runsAsAccount))
        collectAccounts(served, own, needs);
    collectImages(served, needs);
}
function collectAccounts(served, own, needs) {
    const { grant, called } = served;
    const { allow } = grant;
    const { places, unbound } = literalsIn(allow.service_accounts);
    const accounts = places.filter(account => account !== 'default');
    const projects = literalsIn(allow.projects).places;
    const usesVertex = allowedKinds(allow.steps).some(runsOnVertex);
    for (const email of accounts) {
        needs.account(email, 'runtime');
        const account = { type: 'service account', name: email };
        needs.bind('roles/iam.serviceAccountUser', account, own, `${called}: lets jobs run as it (allow.service_accounts)`);
        for (const project of projects.filter(one => usesVertex && one !== (0,gcloud/* accountProject */.TP)(email)))
            needs.bind('roles/iam.serviceAccountTokenCreator', account, [{ agent: 'vertex', project }], `${called}: Vertex AI gives its tokens to jobs of another project`);
        if (allow.steps.some(startsPipelines))
            for (const project of projects)
                needs.bind('roles/aiplatform.user', { type: 'project', project }, [`serviceAccount:${email}`], `${called}: starts the tasks of pipelines`);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.service_accounts has ${entry}, and IAM binds no pattern.`,
            cure: 'Name the accounts, or bind roles/iam.serviceAccountUser on each by hand.',
        });
    const usesDefault = places.includes('default');
    const agents = usesDefault && allowedKinds(allow.steps).some(kind => customCodeKinds.includes(kind))
        ? projects.map(project => ({ agent: 'custom-code', project }))
        : [];
    if (usesVertex)
        collectData(served, [...accounts.map(email => `serviceAccount:${email}`), ...agents], needs);
    if (usesDefault)
        noteDefaultAccounts(served, needs);
    noteKeysAndNetworks(served, needs);
}
function collectData({ grant, called }, members, needs) {
    const { allow } = grant;
    const { places: buckets, unbound } = bucketsIn(allow.storage);
    for (const bucket of buckets)
        needs.bind('roles/storage.objectUser', bucket, members, `${called}: jobs read and write it (allow.storage)`);
    if (buckets.length > 0)
        enableFor(allow, 'storage.googleapis.com', needs);
    const entries = [...unbound, ...otherStorage(allow.storage)];
    for (const entry of entries)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.storage has ${entry}, which does not name one bucket, so no role is bound for it.`,
            cure: entry.startsWith('bq://')
                ? 'Let the accounts of the jobs use the dataset (roles/bigquery.dataEditor), and run queries (roles/bigquery.jobUser).'
                : 'Let the accounts of the jobs use it.',
        });
}
/**
 * In their own project, Google's agents read every image. The accounts of jobs need it too: tasks of pipelines read other
 * images and artifacts.
 */
function collectImages({ grant, called }, needs) {
    const { allow } = grant;
    const kinds = allowedKinds(allow.steps);
    if (kinds.length > 0 && kinds.every(usesNoImage))
        return;
    const { places: repositories, unbound } = imageRepositories(allow);
    const projects = literalsIn(allow.projects).places;
    const accounts = kinds.some(runsOnVertex) ? literalsIn(allow.service_accounts).places : [];
    const members = accounts.filter(name => name !== 'default').map(email => `serviceAccount:${email}`);
    for (const repository of repositories) {
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
        needs.bind('roles/artifactregistry.reader', repository, members, `${called}: jobs read images (allow.images)`);
        const agents = projects
            .filter(project => project !== repository.project)
            .flatMap((project) => [
            { agent: 'vertex', project },
            ...(kinds.some(kind => customCodeKinds.includes(kind)) ? [{ agent: 'custom-code', project }] : []),
        ]);
        needs.bind('roles/artifactregistry.reader', repository, agents, `${called}: Vertex AI pulls images of another project`);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.images has ${entry}, which names no single repository of Artifact Registry.`,
            cure: 'Name the repository, or let the jobs and the Vertex AI service agent read it by hand.',
        });
}
/** Accounts that Google creates, and names by the number of the project. */
function noteDefaultAccounts({ grant, called }, needs) {
    if (!grant.allow.steps.some(startsPipelines))
        return;
    needs.note({
        grant: grant.name,
        message: `${called}: allow.service_accounts has default. Pipelines then run as the Compute Engine default service account, which has many roles.`,
        cure: 'Name an account instead of default. Otherwise bind roles/iam.serviceAccountUser on PROJECT_NUMBER-compute@developer.gserviceaccount.com by hand.',
    });
}
function noteKeysAndNetworks({ grant, called }, needs) {
    const { kms_keys: keys, networks } = grant.allow;
    if (keys.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.kms_keys names keys, and no role on keys is bound.`,
            cure: 'Let the Vertex AI service agent of each project use each key (roles/cloudkms.cryptoKeyEncrypterDecrypter).',
        });
    if (networks.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.networks names networks, and no network is set up.`,
            cure: 'See https://docs.cloud.google.com/vertex-ai/docs/general/vpc-peering.',
        });
}

;// CONCATENATED MODULE: ./build/policy/compile/source-needs.js




/** Kinds that upload files of the workspace to the buckets of `allow.writes`. */
const uploading = ['stage', 'buildImage', 'reasoningEngine'];
/**
 * Collects what a run needs to bring code to Google: uploads, builds of images, publications of pipelines, and what the
 * account of a build needs to read the sources and to push the image.
 */
function collectSourceNeeds(served, own, needs) {
    const { steps } = served.grant.allow;
    if (steps.some(kind => uploading.includes(kind)))
        collectUploads(served, own, needs);
    if (steps.includes('buildImage'))
        collectBuilds(served, own, needs);
    if (steps.includes('publish'))
        collectPublications(served, own, needs);
    if (steps.includes('gate'))
        collectQueries(served, own, needs);
    if (steps.includes('reasoningEngine'))
        noteSecrets(served, needs);
}
/** The role to create objects cannot replace or delete one: Google, too, refuses to overwrite what is there. */
function collectUploads({ grant, called }, own, needs) {
    const { places: buckets, unbound } = bucketsIn(grant.allow.writes);
    for (const bucket of buckets) {
        needs.bind('roles/storage.objectCreator', bucket, own, `${called}: uploads to it (allow.writes)`);
        needs.bind('roles/storage.objectViewer', bucket, own, `${called}: compares what is there with its upload`);
    }
    if (buckets.length > 0)
        enableFor(grant.allow, 'storage.googleapis.com', needs);
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.writes has ${entry}, which names no single bucket.`,
            cure: 'Name the buckets, or bind roles/storage.objectCreator and roles/storage.objectViewer by hand.',
        });
}
/** Source: https://docs.cloud.google.com/build/docs/securing-builds/configure-user-specified-service-accounts */
function collectBuilds({ grant, called }, own, needs) {
    const { allow } = grant;
    const { places } = literalsIn(allow.service_accounts);
    const accounts = places.filter(name => name !== 'default').map(email => `serviceAccount:${email}`);
    const { places: repositories } = imageRepositories(allow);
    for (const repository of repositories) {
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
        needs.bind('roles/artifactregistry.reader', repository, own, `${called}: looks for an image before it builds one`);
        needs.bind('roles/artifactregistry.writer', repository, accounts, `${called}: builds push images (allow.images)`);
    }
    for (const bucket of bucketsIn(allow.writes).places)
        needs.bind('roles/storage.objectViewer', bucket, accounts, `${called}: builds read their sources`);
    for (const project of (0,match/* literalTexts */.SM)(allow.projects)) {
        needs.enable(project, ['logging.googleapis.com']);
        needs.bind('roles/logging.logWriter', { type: 'project', project }, accounts, `${called}: builds write their logs`);
    }
    if (places.includes('default'))
        needs.note({
            grant: grant.name,
            message: `${called}: allow.service_accounts has default. Builds then run as the default account of Cloud Build, which may have many roles.`,
            cure: 'Name an account of its own for builds instead. Otherwise bind roles/iam.serviceAccountUser on the default account by hand.',
        });
    if (accounts.length > 1)
        needs.note({
            grant: grant.name,
            message: `${called}: builds may run as ${(0,match/* literalTexts */.SM)(allow.service_accounts)
                .filter(name => name !== 'default')
                .join(', ')}, so that each of them may push images.`,
            cure: 'To keep the account of builds apart from those of jobs, give builds a grant of their own.',
        });
}
/** The repositories of pipelines, which publications write and look into. */
function collectPublications({ grant, called }, own, needs) {
    const { places, unbound } = templateRepositories(grant.allow);
    for (const repository of places) {
        needs.bind('roles/artifactregistry.writer', repository, own, `${called}: publishes pipelines (allow.templates)`);
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.templates has ${entry}, which names no single repository to publish to.`,
            cure: 'Name the repositories, or bind roles/artifactregistry.writer by hand.',
        });
}
/** `bq://acme-ml.fraud` or `acme-ml.fraud`, as in `allow.datasets`. */
const bigQueryDataset = /^(?:bq:\/\/)?(?<project>[a-z][a-z0-9-]{4,28}[a-z0-9])\.(?<dataset>\w+)(?:\.\S*)?$/;
/** A gate that asks BigQuery starts a job, and reads what it names. No role binds to a dataset here. */
function collectQueries({ grant, called }, own, needs) {
    const datasets = grant.allow.datasets.map(match/* matcherText */.sE).filter(text => /^bq:\/\/|\./.test(text));
    if (datasets.length === 0)
        return;
    for (const project of (0,match/* literalTexts */.SM)(grant.allow.projects)) {
        needs.enable(project, ['bigquery.googleapis.com']);
        needs.bind('roles/bigquery.jobUser', { type: 'project', project }, own, `${called}: asks BigQuery (gate.rows)`);
    }
    for (const entry of datasets) {
        const { project, dataset } = bigQueryDataset.exec(entry)?.groups ?? {};
        needs.note({
            grant: grant.name,
            message: `${called}: allow.datasets has ${entry}, and no role on datasets is bound.`,
            cure: project === undefined || dataset === undefined
                ? 'Let it read the datasets (roles/bigquery.dataViewer on each).'
                : `Let it read the dataset: bq query --nouse_legacy_sql 'GRANT \`roles/bigquery.dataViewer\` ON SCHEMA \`${project}.${dataset}\` TO "${own[0] ?? ''}"'.`,
        });
    }
}
/**
 * An agent's account reads the secrets, not the run. Nothing says which account reads which secret, so none is bound: each
 * agent should read only its own.
 */
function noteSecrets({ grant, called }, needs) {
    const { secrets, service_accounts: accounts, projects } = grant.allow;
    if (secrets.length === 0)
        return;
    const [project = 'PROJECT'] = (0,match/* literalTexts */.SM)(projects);
    const [secret = ''] = secrets.map(match/* matcherText */.sE);
    const [, of = project, id = secret] = /^projects\/([^/]+)\/secrets\/(.+)$/.exec(secret) ?? [];
    for (const one of (0,match/* literalTexts */.SM)(projects))
        needs.enable(one, ['secretmanager.googleapis.com']);
    const [account = 'ACCOUNT'] = (0,match/* literalTexts */.SM)(accounts).filter(name => name !== 'default');
    const command = `gcloud secrets add-iam-policy-binding ${(0,gcloud/* quoteShell */.LA)(id)} --project=${(0,gcloud/* quoteShell */.LA)(of)} --member=${(0,gcloud/* quoteShell */.LA)(`serviceAccount:${account}`)} --role=roles/secretmanager.secretAccessor`;
    needs.note({
        grant: grant.name,
        message: `${called}: allow.secrets has ${secrets.map(match/* matcherText */.sE).join(', ')}, and no role on secrets is bound.`,
        cure: `Let the account of each agent read its own secrets: ${command}.`,
    });
}

;// CONCATENATED MODULE: ./build/policy/compile/needs.js








/** Collects what a grant needs at Google by its account and its `allow`, and nothing more. */
function collectNeeds(served, needs) {
    const { grant, policy, called, members } = served;
    const { serviceAccount, provider } = grant;
    const poolProject = provider.resource.split('/')[1] ?? '';
    needs.enable(poolProject, ['iam.googleapis.com', 'sts.googleapis.com']);
    if (serviceAccount !== undefined) {
        needs.enable(poolProject, ['iamcredentials.googleapis.com']);
        needs.account(serviceAccount, 'grant');
        const project = (0,gcloud/* accountProject */.TP)(serviceAccount);
        if (project !== undefined)
            needs.enable(project, ['iam.googleapis.com']);
        const on = { type: 'service account', name: serviceAccount };
        needs.bind('roles/iam.workloadIdentityUser', on, members, `${called}: acts as it (service_account)`);
    }
    const own = serviceAccount === undefined ? members : [`serviceAccount:${serviceAccount}`];
    if (policy.auditLog !== undefined) {
        const { project } = policy.auditLog;
        needs.enable(project, ['logging.googleapis.com']);
        needs.bind('roles/logging.logWriter', { type: 'project', project }, own, `${called}: audit.cloud_logging`);
    }
    collectStepNeeds(served, own, needs);
    collectReads(served, own, needs);
    collectSourceNeeds(served, own, needs);
    collectRuntimeNeeds(served, own, needs);
    (0,lend_needs/* collectLendNeeds */.Ru)(served, needs);
}
/** Collects the roles on projects that the kinds of `allow.steps` and the calls of a gateway need, and the APIs. */
function collectStepNeeds({ grant, called }, own, needs) {
    const { places: projects, unbound } = literalsIn(grant.allow.projects);
    const roles = projectRoles(grant);
    if (roles.size === 0 && !allowedKinds(grant.allow.steps).some(usesOtherApis))
        return;
    for (const entry of roles.size === 0 ? [] : unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.projects has ${entry}, and IAM binds no pattern.`,
            cure: `Name the projects, or bind ${[...roles.keys()].join(', ')} by hand.`,
        });
    for (const project of projects) {
        const on = { type: 'project', project };
        for (const [role, { services, why }] of roles) {
            needs.enable(project, services);
            needs.bind(role, on, own, `${called}: ${[...why].join(', ')}`);
        }
        needs.enable(project, ['cloudresourcemanager.googleapis.com', 'serviceusage.googleapis.com']);
        const check = `${called}: mode: check sees which APIs are enabled`;
        needs.bind('roles/serviceusage.serviceUsageViewer', on, own, check);
    }
    const methodLists = [
        ...(grant.allow.steps.includes('call') ? ['allow.methods'] : []),
        ...((0,lend_needs/* lendsMethods */.Rg)(grant) ? ['lend.gateway.calls'] : []),
    ];
    for (const list of methodLists)
        needs.note({
            grant: grant.name,
            message: `${called}: roles/aiplatform.user may lack what a method of ${list} needs.`,
            cure: 'mode: check does not test it. Compare the method with https://docs.cloud.google.com/vertex-ai/docs/general/access-control.',
        });
}
/** A body with every key that makes a kind need more. */
const widestBody = { create: {}, watch: {}, better_than: {}, import: {} };
/** Returns the permissions on a project that steps of a kind may need, whatever their bodies are. */
function permissionsOfKind(kind, { models }) {
    const { permissions, more, logs, services = [] } = registry/* definitions */.BG[kind].needs;
    // A gate compares only with models that the grant lists. Otherwise it reads files.
    const compares = kind !== 'gate' || models.length > 0;
    return [
        ...permissions,
        ...((compares && more?.(widestBody)) || []),
        ...(logs ? ['logging.logEntries.list'] : []),
        // `call` names its method only in the step. Other APIs need roles on buckets and repositories alone.
        ...(kind === 'call' ? services.map(service => `${service}.`) : []),
    ];
}
/** True for a kind whose permissions are all on buckets and repositories, so that no role on a project shows its APIs. */
const usesOtherApis = (kind) => {
    const { services = [] } = registry/* definitions */.BG[kind].needs;
    return services.length > 0;
};
function projectRoles({ allow, lend }) {
    const roles = new Map();
    const add = (permission, reason) => {
        const role = (0,vertex_roles/* roleFor */.I)(permission);
        if (role === undefined)
            return;
        const known = roles.get(role) ?? { services: [`${permission.split('.')[0]}.googleapis.com`], why: new Set() };
        known.why.add(reasons[role] ?? reason);
        roles.set(role, known);
    };
    for (const kind of allowedKinds(allow.steps))
        for (const permission of permissionsOfKind(kind, allow))
            add(permission, kind);
    for (const permission of (0,lend_needs/* permissionsOfCalls */.NF)(lend?.gateway))
        add(permission, 'lends calls (lend.gateway)');
    return roles;
}
/** Reasons that say more than the kinds of steps. */
const reasons = {
    'roles/logging.viewer': 'shows the logs of jobs, and of servers that did not start',
    'roles/monitoring.viewer': 'watches the traffic of a rollout',
};
/** Collects what the run itself reads: metrics of gates, and templates of pipelines. */
function collectReads({ grant, called }, own, needs) {
    const { allow } = grant;
    const read = (list, what) => {
        const { places, unbound } = bucketsIn(allow[list]);
        for (const bucket of places)
            needs.bind('roles/storage.objectViewer', bucket, own, `${called}: reads ${what}`);
        if (places.length > 0)
            enableFor(allow, 'storage.googleapis.com', needs);
        for (const entry of unbound)
            needs.note({
                grant: grant.name,
                message: `${called}: allow.${list} has ${entry}, which names no single bucket.`,
                cure: `Name the buckets, or bind roles/storage.objectViewer by hand, so that it can read ${what}.`,
            });
    };
    if (allow.steps.includes('gate'))
        read('storage', 'the metrics of gates');
    if (!allow.steps.some(startsPipelines))
        return;
    read('templates', 'templates of pipelines');
    const { places, unbound } = templateRepositories(allow);
    for (const repository of places) {
        needs.bind('roles/artifactregistry.reader', repository, own, `${called}: reads templates of pipelines`);
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
    }
    for (const entry of unbound.filter(text => !text.startsWith('*')))
        needs.note({
            grant: grant.name,
            message: `${called}: allow.templates has ${entry}, which names no single repository.`,
            cure: 'Name the repositories, or bind roles/artifactregistry.reader by hand.',
        });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/policy/compile/owner.js

/** Google's limit of a description. */
const longestDescription = 256;
/** Before the names of the policies. */
const ownerPrefix = 'Compiled by keyless-vertex from';
/** Between the names of the policies and their digest. */
const beforeDigest = ' sha256:';
/**
 * Describes a provider by the policies that own it and their digest: another run of `compile` recognizes its own work by
 * the names. They are sorted, so the order of the arguments does not matter.
 */
function describeOwners(policies) {
    const sorted = policies
        .map(({ name, owner = name, sha256 }) => ({ name: owner, sha256 }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const [first, ...others] = sorted;
    if (first === undefined)
        return '';
    const digest = `${beforeDigest}${others.length === 0 ? first.sha256 : digestOfAll(sorted)}`;
    const texts = [
        `${ownerPrefix} ${sorted.map(({ name }) => name).join(', ')}${digest}`,
        `${ownerPrefix} ${first.name} and ${others.length} more${digest}`,
    ];
    const fits = texts.find(text => text.length <= longestDescription);
    return fits ?? `${ownerPrefix} ${policies.length} policies${digest}`;
}
/** Returns the part of a description that names the owner. It stays the same when a policy changes. */
function ownerIn(description) {
    const end = description.lastIndexOf(beforeDigest);
    return end === -1 ? description : description.slice(0, end);
}
/** Returns the names of the policies that own a provider; `undefined` if the description names none, or not all. */
function ownersIn(description) {
    const owner = ownerIn(description);
    if (!owner.startsWith(`${ownerPrefix} `) || / and \d+ more$| \d+ policies$/.test(owner))
        return undefined;
    return owner.slice(ownerPrefix.length + 1).split(', ');
}
const digestOfAll = (policies) => (0,external_node_crypto_.createHash)('sha256')
    .update(policies.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .digest('hex');

;// CONCATENATED MODULE: ./build/policy/compile/compile.js









/**
 * Compiles policies to the set-up of Google that admits exactly what their `when` admits. See docs/design/compile.md.
 *
 * @throws ActionError `POLICY_INVALID` with each provider that Google's limits do not allow, and what to change
 */
function compileSetup(policies, options = {}) {
    const problems = [];
    const uses = usesOfProviders(policies);
    const providers = [];
    for (const use of uses) {
        const found = problemsOfUse(use);
        const compiled = found.length > 0 ? undefined : compileProvider(use, options.layout ?? 'auto', found);
        if (compiled !== undefined)
            providers.push(compiled);
        problems.push(...found);
    }
    if (problems.length === 0)
        problems.push(...problemsTogether(policies, uses, providers));
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ('POLICY_INVALID', `The set-up cannot be compiled: ${(0,problem_list/* countProblems */._k)(problems)}`, { problems });
    const grants = grantsToServe(uses, providers, policies);
    const needs = new CollectedNeeds();
    for (const grant of grants)
        collectNeeds(grant, needs);
    const { accounts, bindings, services, notes } = needs;
    const fences = fencesOf(options.fences ?? [], providers, bindings, accounts);
    return {
        policies: policies.map(({ name, sha256 }) => ({ name, sha256 })),
        pools: poolsOf(uses),
        providers,
        accounts,
        bindings,
        services,
        fences,
        notes: [
            ...unusedProviders(policies),
            ...sharedAccounts(grants),
            ...notes,
            ...boundaryNotes(options.fences ?? [], fences, bindings, grants),
        ],
    };
}
/** Returns all grants, with their members. */
function grantsToServe(uses, providers, policies) {
    return uses.flatMap(({ grants, policies: owners }, index) => grants.flatMap(({ policy: name, grant }, at) => {
        const policy = owners.find(one => one.name === name)?.policy;
        const members = providers[index]?.grants[at]?.members ?? [];
        const called = `grant ${grant.name}${policies.length > 1 ? ` of ${name}` : ''}`;
        return policy === undefined ? [] : { grant, policy, called, members };
    }));
}
function compileProvider({ resource, policies, grants }, wanted, problems) {
    const [owner] = policies;
    const provider = grants[0]?.grant.provider;
    if (owner === undefined || provider === undefined)
        return undefined;
    const chosen = chooseLayout(grants, wanted);
    if ('why' in chosen) {
        const message = `provider ${provider.name}: ${chosen.why}`;
        problems.push({ ...placeInPolicy(owner, ['providers', provider.name]), message, cure: chosen.cure });
        return undefined;
    }
    const { draft, ...layout } = chosen;
    return {
        resource,
        pool: provider.pool,
        id: resource.split('/').at(-1) ?? '',
        issuer: owner.policy.issuer,
        description: describeOwners(policies),
        ...layout,
        mapping: draft.mapping,
        condition: draft.condition,
        grants: draft.grants,
    };
}
function poolsOf(uses) {
    const pools = new Map();
    for (const { grants } of uses) {
        const provider = grants[0]?.grant.provider;
        if (provider === undefined)
            continue;
        const [, projectNumber = '', , , , id = ''] = provider.pool.split('/');
        pools.set(provider.pool, { resource: provider.pool, projectNumber, id, trust: provider.trust });
    }
    return [...pools.values()];
}
/** Returns accounts of several grants. Google cannot tell whose token impersonates one, so each grant has all its roles. */
function sharedAccounts(grants) {
    const users = new Map();
    for (const one of grants) {
        const { serviceAccount } = one.grant;
        if (serviceAccount !== undefined)
            users.set(serviceAccount, [...(users.get(serviceAccount) ?? []), one]);
    }
    return [...users].flatMap(([account, each]) => {
        const allows = new Set(each.map(({ grant }) => JSON.stringify(grant.allow)));
        if (allows.size < 2)
            return [];
        const shown = each.slice(0, mostSharing).map(({ called }) => called);
        const more = each.length > mostSharing ? ` and ${each.length - mostSharing} more` : '';
        return {
            message: `${account} has the roles of ${shown.join(', ')}${more}. Google lets the tokens of each do what all of them may.`,
            cure: 'Give each grant an account of its own if that is too much.',
        };
    });
}
/** Most grants of an account that a note names. */
const mostSharing = 5;
function unusedProviders(policies) {
    return policies.flatMap(({ policy, name }) => {
        const used = new Set(Object.values(policy.grants).map(grant => grant.provider.name));
        return Object.values(policy.providers)
            .filter(provider => !used.has(provider.name))
            .map(provider => ({ message: `Provider ${provider.name} of ${name} has no grant, so it is not set up.` }));
    });
}

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/policy/drift/commands.js


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
    const where = [`--project=${project}`, `--location=${location}`, `--workload-identity-pool=${(0,gcloud/* quoteShell */.LA)(pool)}`];
    return [
        `gcloud iam workload-identity-pools providers ${verb} ${(0,gcloud/* quoteShell */.LA)(provider)} \\`,
        `  ${[...where, ...flags].join(' ')}`,
    ].join('\n');
}
/** Command on a pool. */
function commandOnPool(resource, verb, flags = []) {
    const { project, location, pool } = partsOfResource(resource);
    return [
        `gcloud iam workload-identity-pools ${verb} ${(0,gcloud/* quoteShell */.LA)(pool)} \\`,
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
    const which = [condition, `--role=${(0,gcloud/* quoteShell */.LA)(role)}`, `--member=${(0,gcloud/* quoteShell */.LA)(member)}`];
    return [`${command} ${name} \\`, `  ${[...flags, ...which].join(' ')}`].join('\n');
}
function wordsOn(verb, on) {
    switch (on.type) {
        case 'folder':
            return [`gcloud resource-manager folders ${verb}-iam-policy-binding`, (0,gcloud/* quoteShell */.LA)(idIn(on.name))];
        case 'organization':
            return [`gcloud organizations ${verb}-iam-policy-binding`, (0,gcloud/* quoteShell */.LA)(idIn(on.name))];
        default:
            return (0,needs/* bindingWords */.Jh)(verb, on);
    }
}
const idIn = (name) => name.split('/').at(-1) ?? name;
/** Command that deletes a stored key. */
const deleteKey = (email, key) => `gcloud iam service-accounts keys delete ${(0,gcloud/* quoteShell */.LA)(key)} --iam-account=${(0,gcloud/* quoteShell */.LA)(email)}`;
/** Command that enables a service account. */
const enableAccount = (email) => {
    const project = (0,gcloud/* accountProject */.TP)(email);
    return `gcloud iam service-accounts enable ${(0,gcloud/* quoteShell */.LA)(email)}${project === undefined ? '' : ` --project=${(0,gcloud/* quoteShell */.LA)(project)}`}`;
};

;// CONCATENATED MODULE: ./build/policy/drift/difference.js
/** The worst first. */
const difference_driftEffects = ['lets in', 'unknown', 'keeps out', 'neither'];
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
const difference_worstFirst = (differences) => differences.toSorted((a, b) => difference_driftEffects.indexOf(a.effect) - difference_driftEffects.indexOf(b.effect));
/** The fix for what only the whole set-up can create. */
const compileAgain = { words: 'Run again what compile prints for this policy.', commands: [] };

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

;// CONCATENATED MODULE: ./build/policy/drift/parts.js


/** Returns the accounts of a set-up, with those that it does not create: Google has default accounts. */
function usedAccounts({ accounts, bindings }) {
    const found = new Map(accounts.map(account => [account.email, account]));
    for (const { on, member } of bindings)
        if (on.type === 'service account' && !found.has(on.name)) {
            const isOfGrant = typeof member === 'string' && !member.startsWith('serviceAccount:');
            found.set(on.name, { email: on.name, project: (0,gcloud/* accountProject */.TP)(on.name), use: isOfGrant ? 'grant' : 'runtime' });
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
        places: [...new Map(places.map(place => [(0,needs/* nameOfPlace */.A8)(place), place])).values()],
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

;// CONCATENATED MODULE: ./build/policy/drift/powers.js

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
    if (!isRead(read))
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
    return isRead(read) ? { value: read.value.some(permission => permissionsOnPools.has(permission)) } : read;
}
function permissionsOfRole(role, roles) {
    const read = roles.get(role) ?? { what: `the permissions of ${role}`, words: 'it was not read' };
    // Google writes some permissions with the name of their service.
    return isRead(read) ? { value: (read.value ?? []).map(one => one.replace(/^iam\.googleapis\.com\//, 'iam.')) } : read;
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

;// CONCATENATED MODULE: ./build/policy/drift/question.js

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
    return { ...about, fix: { words: `${needs}:`, commands: [changeBinding('add', place, missing.role, reader)] } };
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
    : { words, commands: [changeBinding('remove', on, role, member, condition !== undefined)] };
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

;// CONCATENATED MODULE: ./build/policy/drift/accounts.js








/** Compares the service accounts: their state, their keys, and who can use them. */
function compareAccounts(question) {
    return foundTogether([
        ...usedAccounts(question.setup).map(account => compareAccount(question, account)),
        compareInherited(question),
    ]);
}
function compareAccount(question, account) {
    const { email } = account;
    const providers = providersOf(question.setup, email);
    const live = question.live.accounts.get(email);
    if (live === undefined)
        return nothingFound;
    if (isRead(live.state) && live.state.value === undefined)
        return differs({
            rule: 'account-state',
            effect: 'keeps out',
            on: email,
            providers,
            message: `The service account ${email} does not exist${account.use === 'grant' ? '' : ', so no job runs as it'}`,
            fix: compileAgain,
        });
    return foundTogether([
        stateOfAccount(question, live.state, email, providers),
        accountKeys(question, email, providers),
        isRead(live.bindings)
            ? othersOn(question, account, providers, live.bindings.value)
            : differs(unknownPart(question, live.bindings, email, providers, 'who can use it')),
    ]);
}
function stateOfAccount(question, state, email, providers) {
    if (!isRead(state))
        return differs(unknownPart(question, state, email, providers, 'whether it is enabled'));
    if (!state.value?.disabled)
        return nothingFound;
    return differs({
        rule: 'account-state',
        effect: 'keeps out',
        on: email,
        providers,
        message: `The service account ${email} is disabled`,
        fix: { words: 'Enable it, unless it was disabled for a reason:', commands: [enableAccount(email)] },
    });
}
/** A stored key works without any token of GitHub. */
function accountKeys(question, email, providers) {
    const keys = question.live.accounts.get(email)?.keys;
    if (keys === undefined)
        return nothingFound;
    if (!isRead(keys))
        return differs(unknownPart(question, keys, email, providers, 'whether it has stored keys'));
    return foundTogether(keys.value.map(({ id, disabled, createdAt }) => disabled
        ? noted(email, `The stored key ${id} of ${email} is disabled; delete it once nothing needs it`)
        : differs({
            rule: 'account-key',
            effect: 'lets in',
            on: email,
            providers,
            message: `The service account ${email} has a stored key, ${id}, of ${createdAt}: it works without any token of GitHub, for every holder`,
            fix: { words: 'Delete it:', commands: [deleteKey(email, id)] },
        })));
}
/** Names the members of an account's roles that the policy does not name. */
function othersOn(question, { email }, providers, bindings) {
    const { setup } = question;
    const on = { type: 'service account', name: email };
    const expected = new Set(setup.bindings.flatMap(binding => binding.on.type === 'service account' && binding.on.name === email && typeof binding.member === 'string'
        ? `${binding.role} ${binding.member}`
        : []));
    const others = heldRoles(bindings).filter(({ role, member }) => !expected.has(`${role} ${member}`));
    return foundTogether(others.map(held => otherMember(question, held, { on, email, providers })));
}
function otherMember(question, held, { on, email, providers }) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return nothingFound;
    const powers = powersOf(role, question.live);
    if (!isRead(powers))
        return differs(unknownPart(question, powers, email, providers, `what ${describeMember(member)} may do with ${email}`));
    if (powers.value.length === 0)
        return nothingFound;
    const who = describeMember(member);
    if (question.accepted.has(member))
        return noted(email, `${who} can ${describePowers(powers.value)} (${role} on ${email}), as accepted`);
    const { effect, why } = staleness(question, member);
    return differs({
        rule: 'other-member',
        effect,
        on: email,
        providers,
        message: `${who} can ${describePowers(powers.value)}: ${role} on ${email}${under(condition)}${why}`,
        fix: removalOf(on, held, `${sharedBy(question, member)}emove the binding:`),
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
    const numbers = [...live.projects.values()].flatMap(({ number }) => (isRead(number) ? number.value : []));
    const known = [...numbers, ...setup.pools.map(({ projectNumber }) => projectNumber)];
    return live.projects.size === 0 || known.includes(agent.number);
}
/** A principalSet of an attribute that no provider of its pool maps has no members now. */
function staleness({ setup, live }, member) {
    const name = attributeInMember(member);
    const pool = setup.pools.find(({ resource }) => isOfPool(member, resource));
    const providers = pool === undefined ? undefined : live.pools.get(pool.resource)?.providers;
    if (name === undefined || providers === undefined || !isRead(providers))
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
const levelsOfAccounts = ({ setup, live }) => new Set(usedAccounts(setup).flatMap(({ project }) => project === undefined ? [] : levelsOf(live, project).map(({ name }) => name)));
/** Names the roles on projects, folders and organizations by which others can use the accounts below. */
function compareInherited(question) {
    const { setup, live } = question;
    const accounts = usedAccounts(setup);
    const projects = [...new Set(accounts.flatMap(({ project }) => project ?? []))];
    const seen = new Set();
    return foundTogether(projects.flatMap(project => {
        const of = live.projects.get(project);
        const below = accounts.filter(account => account.project === project);
        const providers = [...new Set(below.flatMap(({ email }) => providersOf(setup, email)))];
        const parents = of?.unreadable === undefined
            ? nothingFound
            : differs(unknownPart(question, of.unreadable, `project ${project}`, providers, 'who can use its accounts by a role above it'));
        return [
            parents,
            ...levelsOf(live, project).map(level => {
                if (seen.has(level.name))
                    return nothingFound;
                seen.add(level.name);
                const bindings = whole(level);
                if (!isRead(bindings))
                    return differs(unknownPart(question, bindings, level.name, providers, 'who can use the accounts below it'));
                const emails = below.map(({ email }) => email);
                return foundTogether(heldRoles(bindings.value).map(held => inheritedRole(question, held, level, { emails, providers })));
            }),
        ];
    }));
}
/** The project of an account or a pool exists: an answer that it does not hides its bindings. */
const whole = ({ bindings, name }) => !isRead(bindings)
    ? bindings
    : bindings.value === undefined
        ? { what: `The bindings of ${name}`, words: 'it is not found' }
        : { value: bindings.value };
function inheritedRole(question, held, { on, name }, { emails, providers }) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return nothingFound;
    const who = describeMember(member);
    const powers = powersOf(role, question.live);
    if (!isRead(powers))
        return differs(unknownPart(question, powers, name, providers, `what ${who} may do with the accounts below ${name}`));
    if (powers.value.length === 0)
        return nothingFound;
    const what = `${who} can, for each account below ${name}, ${describePowers(powers.value)} (${role}${under(condition)})`;
    if (question.accepted.has(member))
        return noted(name, `${what}, as accepted`);
    if (isAdministratorRole(role) && isPeople(member) && !member.startsWith('domain:'))
        return noted(name, `${what}: an administrator, who can change the whole set-up`);
    const difference = {
        rule: 'inherited-binding',
        effect: 'lets in',
        on: name,
        providers,
        message: `${what}: ${emails.join(', ')}`,
        fix: removalOf(on, held, 'Remove the binding, or grant the role on single accounts instead:'),
    };
    return differs(difference);
}

;// CONCATENATED MODULE: ./build/policy/compile/render-options.js

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
const render_options_commentText = (text) => printable(text).replace(/\s+/g, ' ').trim();
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

;// CONCATENATED MODULE: ./build/policy/drift/bindings.js









/** Compares the roles that the policy needs, and those that its principals have besides. */
function compareBindings(question) {
    return foundTogether([
        ...question.setup.bindings.map(binding => missingBinding(question, binding)),
        widerRoles(question),
    ]);
}
function missingBinding(question, binding) {
    const place = (0,needs/* nameOfPlace */.A8)(binding.on);
    const providers = providersOfBinding(question, binding);
    const reading = bindingsOn(question, binding.on);
    if (reading === undefined)
        return nothingFound;
    // Comparing the account itself says that it is unreadable, or does not exist.
    if (!isRead(reading))
        return binding.on.type === 'service account'
            ? nothingFound
            : differs(unknownPart(question, reading, place, providers, `whether it grants ${binding.role}`));
    if (reading.value === undefined)
        return binding.on.type === 'service account'
            ? nothingFound
            : differs(missing(binding, setupMemberText(binding.member), place, providers, `${place} does not exist, so nothing on it is granted`));
    const member = resolveMember(question, binding.member);
    if (!('value' in member))
        return differs(unknownPart(question, member, place, providers, 'the email of a service agent'));
    const own = heldRoles(reading.value).filter(held => held.role === binding.role && held.member === member.value);
    if (own.some(({ condition }) => condition === undefined))
        return nothingFound;
    const [conditional] = own;
    if (conditional !== undefined)
        return differs({
            ...missing(binding, member.value, place, providers, ''),
            effect: 'unknown',
            message: `${member.value} has ${binding.role} on ${place} only under the condition ${(0,core_text/* quote */.hD)(conditional.condition ?? '')}, which may keep a run out`,
        });
    const wider = widerHolder(question, binding, member.value);
    if (wider !== undefined)
        return noted(place, `${member.value} has no ${binding.role} on ${place}, but ${wider}`);
    return differs(missing(binding, member.value, place, providers, `${member.value} has no ${binding.role} on ${place}: ${binding.why}`));
}
const missing = (binding, member, place, providers, message) => ({
    rule: 'missing-binding',
    effect: 'keeps out',
    on: place,
    providers,
    message,
    fix: { words: 'Grant it:', commands: [changeBinding('add', binding.on, binding.role, member)] },
});
/** Returns the bindings of a place; `undefined` if the comparison does not cover it. */
function bindingsOn({ live }, on) {
    if (on.type !== 'service account')
        return live.places.get((0,needs/* nameOfPlace */.A8)(on));
    const account = live.accounts.get(on.name);
    if (account === undefined)
        return undefined;
    return isRead(account.state) && account.state.value === undefined ? { value: undefined } : account.bindings;
}
/** Says which other role contains the missing one. */
function widerHolder({ live }, { on, role }, member) {
    if (on.type !== 'project')
        return undefined;
    for (const { name, bindings } of levelsOf(live, on.project))
        for (const held of isRead(bindings) ? heldRoles(bindings.value ?? []) : [])
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
    if (!isRead(number))
        return number;
    return { value: `serviceAccount:service-${number.value}@${agentDomains[member.agent]}` };
}
function providersOfBinding({ setup }, { on, member }) {
    if (on.type === 'service account')
        return providersOf(setup, on.name);
    if (typeof member !== 'string')
        return setup.providers.map(({ resource }) => resource);
    const email = emailIn(member);
    if (email !== undefined)
        return providersOf(setup, email);
    return setup.providers.flatMap(({ resource, grants }) => grants.some(({ members }) => members.includes(member)) ? resource : []);
}
const emailIn = (member) => /^serviceAccount:(.+)$/.exec(member)?.[1];
/** Names the roles on projects and above, and on buckets and repositories, that principals of the policy have, and that no grant needs. */
function widerRoles(question) {
    const { setup, live } = question;
    const levels = new Map([
        ...[...live.projects.keys()].flatMap(project => levelsOf(live, project).map(level => [level.name, level])),
        ...dataPlaces(question).map(place => [place.name, place]),
    ]);
    const needed = new Set(setup.bindings.flatMap(({ on, role, member }) => typeof member === 'string' ? `${(0,needs/* nameOfPlace */.A8)(on)} ${role} ${member}` : []));
    return foundTogether([...levels].flatMap(([name, { on, bindings }]) => (isRead(bindings) ? heldRoles(bindings.value ?? []) : [])
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
        return usedAccounts(setup).some(account => account.email === email && account.use === 'grant');
    return setup.pools.some(({ resource }) => isOfPool(member, resource));
}
function widerRole({ setup, accepted }, held, { on, name }) {
    const { role, member } = held;
    const email = emailIn(member);
    const isPrincipal = email === undefined;
    const isGranted = setup.providers.some(({ grants }) => grants.some(({ members }) => members.includes(member)));
    const message = `${member} has ${role} on ${name}, which no grant of the policy needs`;
    if (accepted.has(member))
        return noted(name, `${message}, as accepted`);
    if (isReadingRole(role))
        return noted(name, `${member} has ${role} on ${name}, which shows set-ups, as drift needs it`);
    return differs({
        rule: 'wider-role',
        // The policy gives no access to other principals of the pool.
        effect: isAdministratorRole(role) || (isPrincipal && !isGranted) ? 'lets in' : 'neither',
        on: name,
        providers: isPrincipal
            ? setup.providers.flatMap(({ resource, pool }) => (isOfPool(member, pool) ? resource : []))
            : providersOf(setup, email),
        message,
        fix: removalOf(on, held, 'Remove the binding:'),
    });
}

;// CONCATENATED MODULE: ./build/policy/drift/pool-administrators.js





/** Names who can change the pools: they need no token of GitHub to admit any other, and the condition would not tell. */
const comparePoolAdministrators = (question) => foundTogether(question.setup.pools.map(pool => administratorsOf(question, pool)));
function administratorsOf(question, pool) {
    const { setup, live } = question;
    const providers = setup.providers.flatMap(one => (one.pool === pool.resource ? one.resource : []));
    const project = projectAbovePool(question, pool);
    const could = `who can change the pool ${pool.id}`;
    const parents = live.projects.get(project)?.unreadable;
    return foundTogether([
        parents === undefined
            ? nothingFound
            : differs(unknownPart(question, parents, `project ${project}`, providers, `${could} by a role above it`)),
        ...levelsOf(live, project).map(level => {
            const bindings = whole(level);
            if (!isRead(bindings))
                return differs(unknownPart(question, bindings, level.name, providers, could));
            return foundTogether(heldRoles(bindings.value).map(held => administrator(question, held, level, pool, providers)));
        }),
    ]);
}
/** A pool names its project by number. The project of the accounts, by its id, can be the same. */
const projectAbovePool = ({ live }, { projectNumber }) => [...live.projects].find(([, { number }]) => isRead(number) && number.value === projectNumber)?.[0] ?? projectNumber;
function administrator(question, held, { on, name }, { id }, providers) {
    const { role, member, condition } = held;
    if (isTrustedAgent(question, held) || isDeletedMember(member))
        return nothingFound;
    const isStaff = isAdministratorRole(role) && isPeople(member) && !member.startsWith('domain:');
    // Who administers the accounts is named with them already.
    if (isStaff && role !== poolAdmin && levelsOfAccounts(question).has(name))
        return nothingFound;
    const who = describeMember(member);
    const changes = changesPools(role, question.live);
    if (!isRead(changes))
        return differs(unknownPart(question, changes, name, providers, `whether ${who} can change the pool ${id}`));
    if (!changes.value)
        return nothingFound;
    const what = `${who} can change whom the pool ${id} admits (${role} on ${name}${under(condition)})`;
    if (question.accepted.has(member))
        return noted(name, `${what}, as accepted`);
    if (isStaff)
        return noted(name, `${what}: an administrator of the pool`);
    return differs({
        rule: 'pool-administrator',
        effect: 'lets in',
        on: name,
        providers,
        message: `${what}, so it can admit any token to every grant of it`,
        fix: removalOf(on, held, 'Remove the binding, or accept the member with --accept if it sets up the pool:'),
    });
}
const poolAdmin = 'roles/iam.workloadIdentityPoolAdmin';

// EXTERNAL MODULE: ./build/policy/formula/automaton.js
var automaton = __webpack_require__(7260);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula = __webpack_require__(5884);
// EXTERNAL MODULE: ./build/policy/formula/pattern.js
var formula_pattern = __webpack_require__(5959);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/plan.js + 9 modules
var plan = __webpack_require__(8217);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/parse.js + 3 modules
var parse = __webpack_require__(3340);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/error.js
var error = __webpack_require__(2108);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/env.js + 31 modules
var env = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/func.js
var func = __webpack_require__(8558);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/type.js
var type = __webpack_require__(4540);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/ext/strings.js
var strings = __webpack_require__(5480);
;// CONCATENATED MODULE: ./build/policy/cel/evaluate.js


/**
 * Compiles a CEL expression, to be evaluated as Google's workload identity federation does. It knows the standard
 * functions, the string extensions (`split`, `lowerAscii`, \u2026), and Google's own `extract`. `matches` is RE2 and
 * unanchored.
 */
function compileCel(expression) {
    try {
        const run = (0,plan/* plan */.e)(environment, (0,parse/* parse */.q)(expression));
        return variables => {
            try {
                const outcome = run(variables);
                return (0,error/* isCelError */.Jr)(outcome) ? { error: outcome.message } : { value: outcome };
            }
            catch (error) {
                return { error: celErrorMessage(error) };
            }
        };
    }
    catch (error) {
        const failed = { error: celErrorMessage(error) };
        return () => failed;
    }
}
const celErrorMessage = (error) => (error instanceof Error ? error.message : String(error));
/** Parses a CEL expression; the error is the parser's own. */
function parseCel(expression) {
    try {
        return (0,parse/* parse */.q)(expression).expr;
    }
    catch (error) {
        return { error: celErrorMessage(error) };
    }
}
/**
 * Returns variables for CEL. Objects become maps, so that a claim is never looked up on a prototype.
 *
 * @param variables plain JSON values by name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 */
const celVariables = (variables) => Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, toCel(value)]));
function toCel(value) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(toCel);
    if (typeof value === 'object')
        return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
    throw new TypeError(`a claim cannot be a ${typeof value}`);
}
/**
 * Implements `extract("prefix{name}suffix")` of IAM conditions. It returns the text between the first prefix and the
 * next suffix, or up to the end if the suffix is empty. If either is missing, it returns the empty string.
 */
function extract(text, template) {
    const [, prefix, suffix] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? [];
    if (prefix === undefined || suffix === undefined)
        return '';
    const at = text.indexOf(prefix);
    if (at === -1)
        return '';
    const start = at + prefix.length;
    const end = suffix === '' ? text.length : text.indexOf(suffix, start);
    return end === -1 ? '' : text.slice(start, end);
}
const environment = (0,env/* celEnv */.U)({
    funcs: [
        ...strings/* default */.A,
        (0,func/* celMethod */.y)('extract', type/* CelScalar */.ZR.STRING, [type/* CelScalar */.ZR.STRING], type/* CelScalar */.ZR.STRING, function (template) {
            return extract(this, template);
        }),
    ],
});

;// CONCATENATED MODULE: ./build/policy/cel/regular-expression.js

/** Thrown for what the reader does not know. Nothing is guessed. */
class Unreadable extends Error {
}
/** Most ways through one expression. */
const mostWays = 500;
/**
 * Reads a regular expression as RE2 understands it in `matches`, which searches anywhere. It returns patterns; a text
 * matches if it matches one of them. It reads literals, `.`, classes, groups, alternatives, quantifiers and anchors at the
 * borders, and returns nothing for all else: flags, word borders, Unicode classes, repeated groups.
 *
 * Source: https://github.com/google/re2/wiki/Syntax
 */
function readRegularExpression(text) {
    const reader = new Reader([...text]);
    try {
        const ways = reader.alternatives();
        if (!reader.isAtEnd)
            return undefined;
        return ways.map(patternOfWay);
    }
    catch (error) {
        if (error instanceof Unreadable)
            return undefined;
        throw error;
    }
}
/** Returns the pattern that a whole text must match. */
function patternOfWay(way) {
    const items = [];
    let isAnchored = false;
    let isOver = false;
    for (const item of way) {
        // An anchor behind characters that may be none is possible only if there are none. That is not read.
        if (item === 'start') {
            if (items.length > 0)
                throw new Unreadable();
            isAnchored = true;
        }
        else if (item === 'end')
            isOver = true;
        else if (isOver)
            throw new Unreadable();
        else
            items.push(item);
    }
    return [...(isAnchored ? [] : [formula_pattern/* anyRepeated */.J5]), ...items, ...(isOver ? [] : [formula_pattern/* anyRepeated */.J5])];
}
const single = (characters, isComplement = false) => ({
    characters,
    isComplement,
    isRepeated: false,
});
const decimalDigits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const perlClasses = {
    d: decimalDigits,
    w: `${decimalDigits}${letters}${letters.toUpperCase()}_`,
    s: '\t\n\f\r ',
};
const escapes = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
const punctuation = /^[\\^$.|?*+()[\]{}/\-!"#%&',:;<=>@`~ ]$/;
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get isAtEnd() {
        return this.#at >= this.#text.length;
    }
    #take(text) {
        const isThere = [...text].every((character, index) => this.#text[this.#at + index] === character);
        if (isThere)
            this.#at += [...text].length;
        return isThere;
    }
    #next() {
        const character = this.#text[this.#at++];
        if (character === undefined)
            throw new Unreadable();
        return character;
    }
    alternatives() {
        const ways = [...this.#sequence()];
        while (this.#take('|'))
            ways.push(...this.#sequence());
        return limited(ways);
    }
    #sequence() {
        let ways = [[]];
        while (!this.isAtEnd && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') {
            const parts = this.#quantified();
            ways = limited(ways.flatMap(way => parts.map(part => [...way, ...part])));
        }
        return ways;
    }
    #quantified() {
        const ways = this.#atom();
        const quantifier = ['*', '+', '?'].find(one => this.#take(one));
        if (quantifier === undefined)
            return this.#text[this.#at] === '{' ? unreadable() : ways;
        this.#take('?');
        if (['*', '+', '?', '{'].includes(this.#text[this.#at] ?? ''))
            return unreadable();
        if (quantifier === '?')
            return [...ways, []];
        // Only one character of some set can be repeated.
        const items = ways.map(way => (way.length === 1 ? way[0] : undefined));
        const [item, ...more] = items;
        if (item === undefined || typeof item === 'string' || more.length > 0 || item.isRepeated)
            return unreadable();
        const repeated = { ...item, isRepeated: true };
        return quantifier === '*' ? [[repeated]] : [[item, repeated]];
    }
    #atom() {
        const character = this.#next();
        switch (character) {
            case '^':
                return [['start']];
            case '$':
                return [['end']];
            case '.':
                return [[single('\n', true)]];
            case '[':
                return [[this.#class()]];
            case '(': {
                this.#take('?:');
                if (this.#text[this.#at] === '?')
                    return unreadable();
                const ways = this.alternatives();
                if (!this.#take(')'))
                    return unreadable();
                return ways;
            }
            case '\\':
                return [[this.#escape()]];
            case '*':
            case '+':
            case '?':
            case '{':
                return unreadable();
            default:
                return [[single(character)]];
        }
    }
    #escape() {
        const character = this.#next();
        const known = perlClasses[character] ?? perlClasses[character.toLowerCase()];
        if (known !== undefined)
            return single(known, character !== character.toLowerCase());
        if (escapes[character] !== undefined)
            return single(escapes[character]);
        return punctuation.test(character) ? single(character) : unreadable();
    }
    #class() {
        const isNegated = this.#take('^');
        let set = single('');
        for (let isFirst = true; isFirst || this.#text[this.#at] !== ']'; isFirst = false) {
            if (this.#text[this.#at] === '[')
                return unreadable();
            const from = this.#member();
            const isRange = this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']';
            if (!isRange)
                set = union(set, from);
            else {
                this.#at++;
                set = union(set, range(from, this.#member()));
            }
        }
        this.#at++;
        return { ...set, isComplement: set.isComplement !== isNegated };
    }
    #member() {
        const character = this.#next();
        return character === '\\' ? this.#escape() : single(character);
    }
}
const unreadable = () => {
    throw new Unreadable();
};
function limited(ways) {
    return ways.length > mostWays ? unreadable() : ways;
}
const without = (characters, others) => [...characters].filter(one => !others.includes(one)).join('');
function union(a, b) {
    if (!a.isComplement && !b.isComplement)
        return single(a.characters + without(b.characters, a.characters));
    if (a.isComplement && b.isComplement)
        return single(without(a.characters, without(a.characters, b.characters)), true);
    const [lacking, having] = a.isComplement ? [a, b] : [b, a];
    return single(without(lacking.characters, having.characters), true);
}
/** The longest range that is read, in characters: all of ASCII. */
const longestRange = 128;
function range(from, to) {
    const [first, last] = [from, to].map(({ characters, isComplement }) => isComplement || [...characters].length !== 1 ? undefined : characters.codePointAt(0));
    if (first === undefined || last === undefined || last < first || last - first >= longestRange)
        return unreadable();
    return single(Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join(''));
}

;// CONCATENATED MODULE: ./build/policy/cel/symbols.js


/** Thrown for what the reader does not know. Nothing is guessed. */
class UnreadableCel extends Error {
}
const constantBool = (value) => decided(value ? formula/* always */.Gk : formula/* never */.Zm);
/** A result for every token: the formula, or its opposite. */
const decided = (yes) => ({ kind: 'bool', yes, no: (0,formula/* not */.AU)(yes) });
const constantText = (text) => ({ kind: 'text', cases: [{ when: formula/* always */.Gk, parts: [text] }] });
/** A claim by name. It fails if the claim is absent. */
const claimText = (claim) => ({
    kind: 'text',
    cases: [{ when: (0,formula/* claimPresent */.KT)(claim), parts: [wholeClaim(claim)] }],
});
const wholeClaim = (claim) => ({ claim, view: '', is: literal => (0,formula/* claimMatches */.ob)(claim, { literal }) });
/** `&&`: an error counts only if the other side does not decide. */
const conjunction = (a, b) => ({
    kind: 'bool',
    yes: (0,formula/* all */.Q7)(a.yes, b.yes),
    no: (0,formula/* any */.bz)(a.no, b.no),
});
/** `||`: an error counts only if the other side does not decide. */
const disjunction = (a, b) => opposite(conjunction(opposite(a), opposite(b)));
const opposite = ({ yes, no }) => ({ kind: 'bool', yes: no, no: yes });
function choose({ yes, no }, a, b) {
    if (a.kind === 'bool' && b.kind === 'bool')
        return { kind: 'bool', yes: (0,formula/* any */.bz)((0,formula/* all */.Q7)(yes, a.yes), (0,formula/* all */.Q7)(no, b.yes)), no: (0,formula/* any */.bz)((0,formula/* all */.Q7)(yes, a.no), (0,formula/* all */.Q7)(no, b.no)) };
    if (a.kind === 'bool' || b.kind === 'bool')
        throw new UnreadableCel('a choice between values of two types');
    const under = (when, { cases }) => cases.map(one => ({ ...one, when: (0,formula/* all */.Q7)(when, one.when) }));
    return { kind: 'text', cases: [...under(yes, a), ...under(no, b)] };
}
/** Most cases of one text: concatenated choices multiply. */
const mostCases = 200;
/** `a + b`. */
function concatenate(a, b) {
    const cases = a.cases.flatMap(first => b.cases.map(second => ({
        when: (0,formula/* all */.Q7)(first.when, second.when),
        parts: joinParts([...first.parts, ...second.parts]),
    })));
    if (cases.length > mostCases)
        throw new UnreadableCel('too many cases of one text');
    return { kind: 'text', cases };
}
function joinParts(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else
            joined.push(part);
    }
    return joined.length > 1 ? joined.filter(part => part !== '') : joined;
}
/** Returns whether a relation holds, case by case. */
const inEachCase = ({ cases }, relation) => ({
    kind: 'bool',
    yes: (0,formula/* any */.bz)(...cases.map(({ when, parts }) => (0,formula/* all */.Q7)(when, relation(parts)))),
    no: (0,formula/* any */.bz)(...cases.map(({ when, parts }) => (0,formula/* all */.Q7)(when, (0,formula/* not */.AU)(relation(parts))))),
});
/** `a == b`. One of the two must be constant, unless both are the same. */
function equals(a, b) {
    const results = b.cases.map(({ when, parts }) => {
        const { yes, no } = inEachCase(a, other => areEqual(other, parts));
        return { yes: (0,formula/* all */.Q7)(when, yes), no: (0,formula/* all */.Q7)(when, no) };
    });
    return { kind: 'bool', yes: (0,formula/* any */.bz)(...results.map(({ yes }) => yes)), no: (0,formula/* any */.bz)(...results.map(({ no }) => no)) };
}
function areEqual(a, b) {
    const [textA, textB] = [onlyConstant(a), onlyConstant(b)];
    if (textB !== undefined)
        return partsAre(a, textB, { left: mostSplits });
    if (textA !== undefined)
        return partsAre(b, textA, { left: mostSplits });
    const keyOf = (parts) => JSON.stringify(parts.map(part => (typeof part === 'string' ? part : [part.claim, part.view])));
    if (keyOf(a) === keyOf(b))
        return formula/* always */.Gk;
    throw new UnreadableCel('a comparison of two claims');
}
/** Returns a text without claims; nothing if claims are in it. */
function onlyConstant(parts) {
    const [first = '', ...more] = parts;
    return typeof first === 'string' && more.length === 0 ? first : undefined;
}
/** Most ways to divide a constant among claims. */
const mostSplits = 5000;
/** Returns the formula that joined parts are a certain text: a claim may be any beginning after which the rest fits. */
function partsAre(parts, text, splits) {
    if (splits.left-- < 0)
        throw new UnreadableCel('too many ways to divide a text among claims');
    const [first, ...rest] = parts;
    if (first === undefined)
        return text === '' ? formula/* always */.Gk : formula/* never */.Zm;
    if (typeof first === 'string')
        return text.startsWith(first) ? partsAre(rest, text.slice(first.length), splits) : formula/* never */.Zm;
    if (rest.length === 0)
        return first.is(text);
    const ways = [];
    const [next] = rest;
    for (let end = 0; end <= text.length; end++) {
        if (typeof next === 'string' && !text.startsWith(next, end))
            continue;
        // Not between the halves of a character.
        if (!text.slice(0, end).isWellFormed())
            continue;
        const others = partsAre(rest, text.slice(end), splits);
        if (others !== formula/* never */.Zm)
            ways.push((0,formula/* all */.Q7)(first.is(text.slice(0, end)), others));
    }
    return ways.length === 0 ? formula/* never */.Zm : (0,formula/* any */.bz)(...ways);
}
/** Returns the formula that a text matches one of some patterns. Only constants and whole claims are read. */
function matchesOneOf(parts, patterns, matches) {
    const text = onlyConstant(parts);
    if (text !== undefined)
        return patterns.some(pattern => matches(pattern, text)) ? formula/* always */.Gk : formula/* never */.Zm;
    const [only, ...more] = parts;
    if (typeof only !== 'object' || only.view !== '' || more.length > 0)
        throw new UnreadableCel('a pattern of a joined or changed text');
    return (0,formula/* any */.bz)(...patterns.map(pattern => (0,formula/* claimMatches */.ob)(only.claim, { pattern })));
}
/** `text.lowerAscii()` and `text.upperAscii()`. */
function inCase(text, isLower) {
    const fold = (one) => one.replace(isLower ? /[A-Z]/g : /[a-z]/g, letter => (isLower ? letter.toLowerCase() : letter.toUpperCase()));
    const folded = (part) => {
        if (typeof part === 'string')
            return fold(part);
        if (part.view !== '')
            throw new UnreadableCel('a text that is changed twice');
        const is = (wanted) => {
            if (fold(wanted) !== wanted)
                return formula/* never */.Zm;
            const pattern = (0,formula_pattern/* literalPattern */.Kf)(wanted).map(item => {
                const other = isLower ? item.characters.toUpperCase() : item.characters.toLowerCase();
                const isLetter = /^[A-Za-z]$/.test(item.characters);
                return isLetter ? { ...item, characters: `${item.characters}${other}` } : item;
            });
            return (0,formula/* claimMatches */.ob)(part.claim, { pattern });
        };
        return { claim: part.claim, view: isLower ? 'lower' : 'upper', is };
    };
    return { kind: 'text', cases: text.cases.map(one => ({ ...one, parts: one.parts.map(folded) })) };
}
/** `text.split(separator)[index]`, for one character. It fails if there are fewer parts. */
function splitPart(text, separator, index) {
    if ([...separator].length !== 1)
        throw new UnreadableCel('a split by other than one character');
    const other = { characters: separator, isComplement: true, isRepeated: true };
    const before = Array.from({ length: index }, () => [other, ...(0,formula_pattern/* literalPattern */.Kf)(separator)]).flat();
    const cases = text.cases.map(({ when, parts }) => {
        const [only, ...more] = parts;
        if (typeof only === 'string' && more.length === 0) {
            const part = only.split(separator)[index];
            return part === undefined ? { when: formula/* never */.Zm, parts: [''] } : { when, parts: [part] };
        }
        if (typeof only !== 'object' || only.view !== '' || more.length > 0)
            throw new UnreadableCel('a split of a joined or changed text');
        const { claim } = only;
        const is = (wanted) => {
            if (wanted.includes(separator))
                return formula/* never */.Zm;
            const pattern = [...before, ...(0,formula_pattern/* literalPattern */.Kf)(wanted)];
            const longer = [...pattern, ...(0,formula_pattern/* literalPattern */.Kf)(separator), formula_pattern/* anyRepeated */.J5];
            return (0,formula/* any */.bz)((0,formula/* claimMatches */.ob)(claim, { pattern }), (0,formula/* claimMatches */.ob)(claim, { pattern: longer }));
        };
        const hasPart = (0,formula/* claimMatches */.ob)(claim, { pattern: [...before, formula_pattern/* anyRepeated */.J5] });
        return { when: (0,formula/* all */.Q7)(when, hasPart), parts: [{ claim, view: `split ${JSON.stringify([separator, index])}`, is }] };
    });
    return { kind: 'text', cases };
}

;// CONCATENATED MODULE: ./build/policy/cel/read.js






/**
 * Reads the mapping and condition of a provider as formulas over claims, exactly: what they admit, for every token. All
 * claims are strings. It reads `&&`, `||`, `!`, `?:`, `==`, `!=`, `in`, `has()`, `startsWith`, `endsWith`, `contains`,
 * `matches`, `lowerAscii`, `upperAscii`, `split(\u2026)[n]`, and `+` between texts.
 *
 * CEL fails for an absent claim, and `&&` and `||` hide that if the other side decides: so it does here.
 */
function readProvider({ mapping, condition }) {
    const attributes = new Map();
    for (const [attribute, expression] of Object.entries(mapping)) {
        const read = attempt(attribute, () => textOf(evaluate(parseOrFail(expression), noAttributes)));
        if ('why' in read)
            return read;
        attributes.set(attribute, read.value);
    }
    const read = attempt('condition', () => boolOf(evaluate(parseOrFail(condition), attributes)));
    if ('why' in read)
        return read;
    const hasValue = ({ cases }) => (0,formula/* any */.bz)(...cases.map(({ when }) => when));
    const defined = [...attributes.values()].map(hasValue);
    return {
        kind: 'read',
        admitted: (0,formula/* all */.Q7)(read.value.yes, ...defined),
        condition: read.value.yes,
        defined,
        attributeIs: (attribute, value) => {
            const text = attributes.get(attribute);
            return text === undefined ? (0,formula/* any */.bz)() : equals(text, constantText(value)).yes;
        },
    };
}
const noAttributes = new Map();
function attempt(where, act) {
    try {
        return { value: act() };
    }
    catch (error) {
        if (error instanceof UnreadableCel)
            return { kind: 'unread', where, why: error.message };
        // A hostile expression may be nested too deeply for the stack.
        if (error instanceof RangeError)
            return { kind: 'unread', where, why: 'it is nested too deeply' };
        throw error;
    }
}
function parseOrFail(expression) {
    const tree = parseCel(expression);
    if ('error' in tree)
        throw new UnreadableCel(`it cannot be parsed: ${tree.error}`);
    return tree;
}
function textOf(value) {
    if (value.kind !== 'text')
        throw new UnreadableCel('a value that is not a string');
    return value;
}
function boolOf(value) {
    if (value.kind !== 'bool')
        throw new UnreadableCel('a string where a condition is expected');
    return value;
}
function evaluate({ exprKind }, attributes) {
    switch (exprKind.case) {
        case 'constExpr': {
            const { constantKind } = exprKind.value;
            if (constantKind.case === 'stringValue')
                return constantText(constantKind.value);
            if (constantKind.case === 'boolValue')
                return constantBool(constantKind.value);
            throw new UnreadableCel('a number or another constant');
        }
        case 'selectExpr': {
            const { operand, field, testOnly } = exprKind.value;
            return member(identifierName(operand), field, testOnly, attributes);
        }
        case 'callExpr': {
            const { function: name, target, args } = exprKind.value;
            return evaluateCall(name, target === undefined ? args : [target, ...args], attributes);
        }
        default:
            throw new UnreadableCel('a macro or a structure');
    }
}
const identifierName = (expression) => expression?.exprKind.case === 'identExpr' ? expression.exprKind.value.name : undefined;
/** Claims that are numbers. */
const numericClaims = ['exp', 'iat', 'nbf'];
/** `assertion.x`, `attribute.x`, `google.x`, and `has()` of them. */
function member(of, field, isTest, attributes) {
    if (of === 'assertion') {
        if (isTest)
            return decided((0,formula/* claimPresent */.KT)(field));
        if (numericClaims.includes(field))
            throw new UnreadableCel(`${field}, which is a number`);
        return claimText(field);
    }
    if (of !== 'attribute' && of !== 'google')
        throw new UnreadableCel('a variable besides assertion, attribute, google');
    const text = attributes.get(`${of}.${field}`);
    if (isTest)
        return constantBool(text !== undefined);
    // An attribute that is not mapped has no value: the expression fails.
    return text ?? { kind: 'text', cases: [] };
}
function evaluateCall(name, args, attributes) {
    const value = (at) => evaluate(argument(args, at), attributes);
    const bool = (at) => boolOf(value(at));
    const text = (at) => textOf(value(at));
    switch (name) {
        case '_&&_':
            return conjunction(bool(0), bool(1));
        case '_||_':
            return disjunction(bool(0), bool(1));
        case '!_':
            return opposite(bool(0));
        case '_?_:_':
            return choose(bool(0), value(1), value(2));
        case '_==_':
            return same(value(0), value(1));
        case '_!=_':
            return opposite(same(value(0), value(1)));
        case '_+_':
            return concatenate(text(0), text(1));
        case '_[_]':
            return indexed(args, attributes);
        case '@in':
            return inList(args, attributes);
        case 'lowerAscii':
            return inCase(text(0), true);
        case 'upperAscii':
            return inCase(text(0), false);
        case 'startsWith':
        case 'endsWith':
        case 'contains':
        case 'matches':
            return inEachCase(text(0), parts => matchesOneOf(parts, patternsFor(name, constantArgument(args, 1)), automaton/* matchesPattern */.MT));
        default:
            throw new UnreadableCel(`the function ${name}`);
    }
}
function argument(args, at) {
    const one = args[at];
    if (one === undefined)
        throw new UnreadableCel('a call with other arguments');
    return one;
}
function constantArgument(args, at) {
    const { exprKind } = argument(args, at);
    if (exprKind.case === 'constExpr' && exprKind.value.constantKind.case === 'stringValue')
        return exprKind.value.constantKind.value;
    throw new UnreadableCel('an argument that is not a constant string');
}
function same(a, b) {
    if (a.kind === 'text' && b.kind === 'text')
        return equals(a, b);
    if (a.kind === 'bool' && b.kind === 'bool')
        return disjunction(conjunction(a, b), conjunction(opposite(a), opposite(b)));
    throw new UnreadableCel('a comparison of two types');
}
/** `assertion['x']`, and `split(\u2026)[0]`. */
function indexed(args, attributes) {
    const [of, index] = [argument(args, 0), argument(args, 1).exprKind];
    const name = identifierName(of);
    if (name !== undefined)
        return member(name, constantArgument(args, 1), false, attributes);
    const { exprKind } = of;
    const isSplit = exprKind.case === 'callExpr' && exprKind.value.function === 'split' && exprKind.value.args.length === 1;
    const at = index.case === 'constExpr' && index.value.constantKind.case === 'int64Value' ? index.value.constantKind.value : -1n;
    if (!isSplit || exprKind.value.target === undefined || at < 0n || at > 20n)
        throw new UnreadableCel('an index');
    const text = textOf(evaluate(exprKind.value.target, attributes));
    return splitPart(text, constantArgument(exprKind.value.args, 0), Number(at));
}
/** `text in ['a', 'b']`, and `'x' in assertion`. */
function inList(args, attributes) {
    const [what, list] = [argument(args, 0), argument(args, 1)];
    const name = identifierName(list);
    if (name !== undefined)
        return boolOf(member(name, constantArgument([what], 0), true, attributes));
    if (list.exprKind.case !== 'listExpr')
        throw new UnreadableCel('in something that is not a list of constants');
    const { elements } = list.exprKind.value;
    const texts = elements.map((_, at) => constantArgument(elements, at));
    const text = textOf(evaluate(what, attributes));
    const results = texts.map(one => equals(text, constantText(one)));
    return {
        kind: 'bool',
        yes: (0,formula/* any */.bz)(...results.map(({ yes }) => yes)),
        no: (0,formula/* all */.Q7)((0,formula/* any */.bz)(...text.cases.map(({ when }) => when)), ...results.map(({ no }) => no)),
    };
}
function patternsFor(name, text) {
    const literal = (0,formula_pattern/* literalPattern */.Kf)(text);
    if (name === 'startsWith')
        return [[...literal, formula_pattern/* anyRepeated */.J5]];
    if (name === 'endsWith')
        return [[formula_pattern/* anyRepeated */.J5, ...literal]];
    if (name === 'contains')
        return [[formula_pattern/* anyRepeated */.J5, ...literal, formula_pattern/* anyRepeated */.J5]];
    const patterns = readRegularExpression(text);
    if (patterns === undefined)
        throw new UnreadableCel(`the regular expression ${JSON.stringify(text)}`);
    return patterns;
}

// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(2719);
;// CONCATENATED MODULE: ./build/policy/cel/provider-evaluator.js

/**
 * Evaluates mapping and condition of a provider as Google's token service does. It verifies nothing: neither signature
 * nor issuer, audience or time.
 */
function createEvaluator({ mapping, condition }) {
    const compiled = Object.entries(mapping).map(([name, expression]) => [name, compileCel(expression)]);
    const isMet = compileCel(condition);
    return claims => {
        const assertion = celVariables({ assertion: claims });
        const attributes = {};
        for (const [name, run] of compiled) {
            const text = textIn(run, assertion);
            if (text === undefined)
                return { isAdmitted: false, attributes: {}, unmapped: name };
            attributes[name] = text;
        }
        const attribute = customAttributes(attributes);
        const google = { subject: attributes['google.subject'] ?? '' };
        const outcome = isMet({ ...assertion, ...celVariables({ attribute, google }) });
        return { isAdmitted: 'value' in outcome && outcome.value === true, attributes };
    };
}
/** Returns the custom attributes by their names without `attribute.`. */
const customAttributes = (attributes) => Object.fromEntries(Object.entries(attributes).flatMap(([name, text]) => name.startsWith('attribute.') ? [[name.slice('attribute.'.length), text]] : []));
/** Returns the value of an expression; nothing if it fails, or is not a string. */
function textIn(run, variables) {
    const outcome = run(variables);
    return 'value' in outcome && typeof outcome.value === 'string' ? outcome.value : undefined;
}

// EXTERNAL MODULE: ./build/policy/formula/classes.js
var classes = __webpack_require__(6150);
// EXTERNAL MODULE: ./build/policy/formula/graph.js
var graph = __webpack_require__(8590);
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
    const evaluate = createEvaluator(provider);
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
    const compiled = read(wanted);
    const present = read(live);
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
    const present = read(live);
    if (present.kind === 'read')
        return (0,solve/* findToken */.fm)(tokensOf(present, members));
    return { kind: 'undecided', reason: `the ${present.where} has ${present.why}` };
}
/** Without a condition, all tokens pass. */
const withCondition = ({ mapping, condition }) => ({
    mapping,
    condition: condition === '' ? 'true' : condition,
});
const read = (admission) => readProvider(withCondition(admission));
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
    return foundTogether(names.map(provider => compareOther(question, pool, provider)));
}
function compareOther(question, pool, provider) {
    const { setup } = question;
    const { resource, issuer, condition, disabled, deleted, type } = provider;
    const whose = type === 'oidc' ? `for tokens of ${(0,core_text/* quote */.hD)(issuer)}` : `of type ${type}`;
    const under = condition === '' ? 'without a condition' : `under the condition ${(0,core_text/* quote */.hD)(condition)}`;
    const what = `The pool has another provider, ${resource}, ${whose}, ${under}`;
    if (deleted || disabled)
        return noted(pool.resource, `${what}. It is ${deleted ? 'deleted' : 'disabled'}`);
    const inPool = setup.providers.filter(one => one.pool === pool.resource);
    const about = {
        rule: 'other-provider',
        on: resource,
        providers: inPool.map(one => one.resource),
        fix: {
            words: 'Disable it, or move it to a pool of its own, if this policy does not own it:',
            commands: [disableProvider(provider)],
        },
    };
    const members = [...new Set([...inPool.flatMap(({ grants }) => grants.flatMap(one => one.members))])];
    const shared = members.filter(member => Object.hasOwn(provider.mapping, `attribute.${attributeInMember(member)}`));
    const found = shared.length === 0 ? undefined : admittedBy(provider, shared);
    if (found !== undefined && found.kind !== 'none') {
        const name = shared.map(member => `attribute.${attributeInMember(member)}`).join(', ');
        return differs({
            ...about,
            effect: found.kind === 'token' ? 'lets in' : 'unknown',
            message: `${what}. It maps ${name}, by which IAM knows a grant${found.kind === 'token' ? '' : `; whether any token gets it is not decided: ${found.reason}`}`,
            ...(found.kind === 'token' && { example: found.token }),
        });
    }
    const open = poolWideMember(question, pool);
    if (open !== undefined)
        return differs({ ...about, effect: 'lets in', message: `${what}. Its tokens have what ${open} has` });
    return noted(pool.resource, `${what}. It maps no attribute of a grant`);
}
/** Returns a member of a read binding that stands for every token of the pool, or for one subject of any provider. */
function poolWideMember({ live }, { resource }) {
    const readings = [
        ...[...live.accounts.values()].map(({ bindings }) => bindings),
        ...live.places.values(),
    ];
    return readings
        .flatMap(reading => (isRead(reading) ? (reading.value ?? []) : []))
        .flatMap(({ members }) => members)
        .find(member => member === `principalSet://iam.googleapis.com/${resource}/*` ||
        (isOfPool(member, resource) && member.includes('/subject/')));
}

;// CONCATENATED MODULE: ./build/policy/compile/shell-text.js


/** Longest line of a command before it continues on the next one. */
const lineLength = 110;
/**
 * Quotes one word for bash. Text with apostrophes, as CEL has many, stays readable in double quotes if nothing in it
 * has a meaning there. An exclamation mark has one at a prompt.
 */
const shellWord = (text) => text.includes("'") && !/["$`\\!]/.test(text) ? `"${text}"` : (0,gcloud/* quoteShell */.LA)(text);
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
const shellComment = (...texts) => texts.map(text => `# ${commentText(text)}`.trimEnd()).join('\n');
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
    return foundTogether([
        compareCondition(question, wanted, live),
        ...Object.keys(wanted.mapping).map(attribute => compareMapping(question, wanted, live, attribute)),
        compareAdditions(question, wanted, live),
    ]);
}
/** Returns the whole condition and mapping as flags: gcloud replaces a mapping, it does not add to it. */
function admissionFlags({ mapping, condition }) {
    const { delimiter, items } = gcloudDictionary(Object.entries(mapping));
    return [
        shellFlag('attribute-mapping', `^${delimiter}^${items.join(delimiter)}`),
        shellFlag('attribute-condition', condition),
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
        commands: [commandOnProvider(wanted.resource, 'update-oidc', admissionFlags(wanted))],
    };
}
const sameMeaning = 'other text than compile prints, with the same meaning';
function compareCondition({ only }, wanted, live) {
    if (live.condition === wanted.condition)
        return nothingFound;
    const fix = restoreAdmission(wanted, live, 'condition and mapping');
    const what = live.condition === ''
        ? 'The provider has no condition'
        : `The condition of the provider is ${(0,core_text/* quote */.hD)(live.condition)}`;
    // A pool is open to the tokens that its providers admit, even if no grant has them.
    const found = judge(wanted, live, { rule: 'provider-condition', what, fix, members: only?.members });
    if (found.length > 0)
        return differs(...found);
    const meaning = only === undefined ? sameMeaning : 'other text than compile prints, with the same meaning for this grant';
    return noted(wanted.resource, `${what}: ${meaning}`);
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
        return nothingFound;
    const fix = restoreAdmission(wanted, live, 'the mapping');
    const what = present === undefined
        ? `The provider does not map ${attribute}`
        : `The provider maps ${attribute} to ${(0,core_text/* quote */.hD)(present)}`;
    if (isSubject)
        return differs(aboutProvider(wanted)('provider-mapping', 'neither', `${what}, not to ${(0,core_text/* quote */.hD)(expected)}: the audit log names runs in another way`, fix));
    const found = judge(wanted, live, { rule: 'provider-mapping', what, fix, members });
    return found.length > 0 ? differs(...found) : noted(wanted.resource, `${what}: ${sameMeaning}`);
}
/** A mapping without a value fails the exchange, also one that no grant needs: an unguarded claim that a token lacks. */
function compareAdditions({ only }, wanted, live) {
    const added = Object.entries(live.mapping).filter(([name]) => !Object.hasOwn(wanted.mapping, name));
    if (added.length === 0)
        return nothingFound;
    const { refused, undecided } = compareAdmission(wanted, { ...wanted, mapping: { ...wanted.mapping, ...Object.fromEntries(added) } }, only?.members);
    const names = added.map(([name, cel]) => `${name} (${(0,core_text/* quote */.hD)(cel)})`).join(', ');
    const what = `The provider also maps ${names}`;
    const tell = aboutProvider(wanted);
    const fix = restoreAdmission(wanted, live, 'the mapping');
    if (refused !== undefined)
        return differs(tell('provider-mapping', 'keeps out', `${what}, which fails for a token that the policy admits`, fix, refused));
    if (undecided !== undefined)
        return differs(tell('provider-mapping', 'unknown', `${what}. Whether it fails for a token is not decided: ${undecided}`, fix));
    return noted(wanted.resource, `${what}, which the policy does not need`);
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

;// CONCATENATED MODULE: ./build/policy/drift/uploaded-keys.js




/**
 * Compares uploaded keys with those that the issuer publishes. Google does not fetch the issuer's keys if some were
 * uploaded: a new key of the issuer then keeps everybody out, and one that the issuer removed still admits.
 */
function compareUploadedKeys(question, { resource, issuer }, { uploadedKeys }) {
    if (uploadedKeys === undefined)
        return nothingFound;
    const uploaded = readKeySet(uploadedKeys);
    const fix = uploadAgain(resource, issuer);
    const about = { rule: 'provider-keys', on: resource, providers: [resource], fix };
    if (uploaded === undefined)
        return differs({ ...about, effect: 'unknown', message: `The uploaded keys of ${resource} are no key set` });
    const published = question.live.issuerKeys.get(issuer) ?? {
        what: `The keys of ${issuer}`,
        words: 'they were not read',
    };
    if (!isRead(published))
        return differs(unknownPart(question, published, resource, [resource], 'whether the uploaded keys are still those of the issuer'));
    const sameAs = (one) => (other) => one.material === other.material && one.id === other.id;
    const removed = uploaded.filter(key => !published.value.some(sameAs(key)));
    const added = published.value.filter(key => !uploaded.some(sameAs(key)));
    return foundTogether([
        ...removed.map(({ id }) => differs({
            ...about,
            effect: 'lets in',
            message: `The uploaded key ${id} is not a key of ${issuer} any more, but tokens signed with it are still accepted`,
        })),
        ...added.map(({ id }) => differs({
            ...about,
            effect: 'keeps out',
            message: `The key ${id} of ${issuer} was not uploaded, so tokens signed with it are refused`,
        })),
        removed.length + added.length === 0
            ? noted(resource, `Its keys were uploaded. They are those of ${issuer} now, but do not follow when it rotates them`)
            : nothingFound,
    ]);
}
/** Returns the public keys of a JSON Web Key Set; `undefined` if it is none. */
function readKeySet(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isObject */.Gv)(value) && Array.isArray(value['keys']) ? liveKeys(value['keys']) : undefined;
    }
    catch {
        return undefined;
    }
}
/** A key is its modulus, or the point of its curve. Its other fields say nothing about who can sign. */
const liveKeys = (keys) => keys.filter(json/* isObject */.Gv).map(({ kid, n, e, crv, x, y }) => ({
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
                commandOnProvider(resource, 'update-oidc', ['--jwk-json-path=issuer-keys.json']),
            ].join('\n'),
        ],
    };
}

;// CONCATENATED MODULE: ./build/policy/drift/providers.js










/** Compares the pools, their providers, and whatever else is in the pools. */
function compareProviders(question) {
    return foundTogether(question.setup.pools.map(pool => comparePool(question, pool)));
}
function comparePool(question, pool) {
    const live = question.live.pools.get(pool.resource);
    if (live === undefined)
        return nothingFound;
    const wanted = question.setup.providers.filter(provider => provider.pool === pool.resource);
    const providers = wanted.map(({ resource }) => resource);
    const state = poolState(question, pool, providers);
    if (isRead(live.state) && live.state.value === undefined)
        return state;
    if (!isRead(live.providers))
        return foundTogether([
            state,
            differs(unknownPart(question, live.providers, pool.resource, providers, 'which tokens its providers admit')),
        ]);
    const present = live.providers.value;
    return foundTogether([
        state,
        ...wanted
            .filter(({ resource }) => (question.only?.provider ?? resource) === resource)
            .map(provider => {
            const found = present.find(({ id }) => id === provider.id);
            return found === undefined ? differs(missingProvider(provider)) : compareProvider(question, provider, found);
        }),
        compareOtherProviders(question, pool, present),
    ]);
}
function poolState(question, { resource }, providers) {
    const state = question.live.pools.get(resource)?.state;
    if (state === undefined)
        return nothingFound;
    if (!isRead(state))
        return differs(unknownPart(question, state, resource, providers, 'whether the pool is enabled'));
    const about = { rule: 'pool-state', effect: 'keeps out', on: resource, providers };
    if (state.value === undefined)
        return differs({ ...about, message: `The pool ${resource} does not exist`, fix: compileAgain });
    const { deleted, disabled } = state.value;
    if (deleted)
        return differs({
            ...about,
            message: `The pool ${resource} is deleted`,
            fix: { words: 'Restore it, within 30 days of its deletion:', commands: [commandOnPool(resource, 'undelete')] },
        });
    if (!disabled)
        return nothingFound;
    return differs({
        ...about,
        message: `The pool ${resource} is disabled`,
        fix: {
            words: 'Enable it, unless it was disabled for a reason:',
            commands: [commandOnPool(resource, 'update', ['--no-disabled'])],
        },
    });
}
const missingProvider = ({ resource }) => ({
    rule: 'provider-state',
    effect: 'keeps out',
    on: resource,
    providers: [resource],
    message: `The provider ${resource} does not exist`,
    fix: compileAgain,
});
function compareProvider(question, wanted, live) {
    const { resource } = wanted;
    const tell = aboutProvider(wanted);
    if (live.type !== 'oidc')
        return differs(tell('provider-state', 'keeps out', `The provider ${resource} is not of OpenID Connect, but of ${live.type}`, {
            words: 'Delete it, and run again what compile prints for this policy.',
            commands: [commandOnProvider(resource, 'delete')],
        }));
    return foundTogether([
        providerState(wanted, live),
        compareOwner(question, wanted, live),
        compareIssuer(wanted, live),
        compareAudiences(wanted, live),
        compareAdmitted(question, wanted, live),
        compareUploadedKeys(question, wanted, live),
    ]);
}
function providerState(wanted, { deleted, disabled }) {
    const { resource } = wanted;
    const tell = aboutProvider(wanted);
    if (deleted)
        return differs(tell('provider-state', 'keeps out', `The provider ${resource} is deleted`, {
            words: 'Restore it, within 30 days of its deletion:',
            commands: [commandOnProvider(resource, 'undelete')],
        }));
    if (!disabled)
        return nothingFound;
    return differs(tell('provider-state', 'keeps out', `The provider ${resource} is disabled`, {
        words: 'Enable it, unless it was disabled for a reason:',
        commands: [commandOnProvider(resource, 'update-oidc', ['--no-disabled'])],
    }));
}
/** Other policies may own a provider, too. A run of an action compares only one, so it says nothing of the others. */
function compareOwner({ only }, wanted, { description }) {
    const [ours, theirs] = [ownersIn(wanted.description), ownersIn(description)];
    if (only !== undefined || ours === undefined || theirs === undefined)
        return nothingFound;
    // A policy outside the checkout is known by its path alone, without its repository.
    const others = theirs.filter(name => !ours.some(own => name === own || name.endsWith(`/${own}`)));
    if (others.length === 0)
        return nothingFound;
    return noted(wanted.resource, `The provider ${wanted.resource} was compiled from other policies: ${(0,core_text/* quote */.hD)(others.join(', '))}. Compile and compare all policies of a provider together`);
}
function compareIssuer(wanted, live) {
    if (live.issuer === wanted.issuer)
        return nothingFound;
    const fix = {
        words: "Restore the policy's issuer:",
        commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--issuer-uri=${(0,gcloud/* quoteShell */.LA)(wanted.issuer)}`])],
    };
    const tell = aboutProvider(wanted);
    return differs(tell('provider-issuer', 'lets in', `The provider accepts tokens of ${(0,core_text/* quote */.hD)(live.issuer)}, which can contain any claims`, fix), tell('provider-issuer', 'keeps out', `The provider refuses tokens of ${wanted.issuer}, its issuer is ${(0,core_text/* quote */.hD)(live.issuer)}`, fix));
}
/** Without a list Google accepts the name of the provider itself, which this action requests. */
function compareAudiences(wanted, { audiences }) {
    if (audiences.length === 0)
        return nothingFound;
    const own = `//iam.googleapis.com/${wanted.resource}`;
    const requested = `https:${own}`;
    const others = audiences.filter(audience => audience !== own && audience !== requested);
    const fix = {
        words: "Accept the provider's own audience only:",
        commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--allowed-audiences=${(0,gcloud/* quoteShell */.LA)(requested)}`])],
    };
    const tell = aboutProvider(wanted);
    return foundTogether([
        ...others.map(audience => differs(tell('provider-audience', 'lets in', `The provider accepts tokens for the audience ${(0,core_text/* quote */.hD)(audience)}: another service that receives such a token can present it to Google`, fix))),
        audiences.includes(requested)
            ? nothingFound
            : differs(tell('provider-audience', 'keeps out', `The provider refuses its own audience, ${requested}`, fix)),
    ]);
}

;// CONCATENATED MODULE: ./build/policy/drift/find-drift.js






/**
 * Compares Google's side with what policies compile to. Pure: `src/google/live-setup.ts` reads Google's side. What it
 * did not read is not compared; what it could not read is `unknown`. See docs/drift.md.
 */
function findDrift(question) {
    const found = foundTogether([
        compareProviders(question),
        comparePoolAdministrators(question),
        compareAccounts(question),
        compareBindings(question),
    ]);
    const once = new Map(found.differences.map(one => [JSON.stringify([one.rule, one.effect, one.on, one.message]), one]));
    const notes = new Map(found.notes.map(one => [one.message, one]));
    return { differences: difference_worstFirst([...once.values()]), notes: [...notes.values()] };
}

;// CONCATENATED MODULE: ./build/policy/drift/layout-in-use.js



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
        return compileSetup(policies, { layout });
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.code === 'POLICY_INVALID')
            return undefined;
        throw error;
    }
}
/** True if a live provider has an attribute of each compiled one. */
const isMapped = ({ providers }, { pools }) => providers.every(({ pool, id, mapping }) => {
    const present = pools.get(pool)?.providers;
    if (present === undefined || !isRead(present))
        return true;
    const found = present.value.find(one => one.id === id);
    const attributes = Object.keys(mapping).filter(name => name.startsWith('attribute.'));
    return found === undefined || attributes.some(name => Object.hasOwn(found.mapping, name));
});

// EXTERNAL MODULE: ./build/report/commands.js + 1 modules
var report_commands = __webpack_require__(7795);
;// CONCATENATED MODULE: ./build/report/drift.js



const logMarksOfEffects = {
    'lets in': '\u2717 lets in  ',
    unknown: '? unknown  ',
    'keeps out': '\u2717 keeps out',
    neither: '- neither  ',
};
const marksOfEffects = {
    'lets in': '\u274c lets in',
    unknown: '\u2754 unknown',
    'keeps out': '\u26d4 keeps out',
    neither: '\u2796 neither',
};
/** `2 let in more than the policy, 1 unknown`; `no drift` */
function countEffects(differences) {
    const words = {
        'lets in': 'let in more than the policy',
        unknown: 'unknown',
        'keeps out': 'keep a run out',
        neither: 'neither let in nor keep out',
    };
    const counts = difference_driftEffects.flatMap(effect => {
        const number = differences.filter(one => one.effect === effect).length;
        return number === 0 ? [] : [`${number} ${words[effect]}`];
    });
    return counts.length === 0 ? 'no drift' : counts.join(', ');
}
/** A difference with its example token, without its fix. */
const describeSetupDifference = ({ message, example }) => example === undefined ? message : `${message}. Example of such a token: ${JSON.stringify(example)}`;
/** Returns lines for the log. No name in them can be a workflow command. */
function driftLines({ differences, notes }) {
    return [
        ...differences.flatMap(one => [
            `${logMarksOfEffects[one.effect]}  ${(0,core_escape/* clipText */.gL)(describeSetupDifference(one), 2_000)}`,
            `    ${one.fix.words}`,
            ...(0,report_commands/* commandLines */.Zm)(one.fix.commands, '    '),
        ]),
        ...notes.map(({ message }) => `- note       ${(0,core_escape/* clipText */.gL)(message, 2_000)}`),
    ].map(core_escape/* logLine */.BP);
}
/** Returns how each provider stands, the worst first. */
function standingOfProviders({ providers, differences }) {
    const rank = (effect) => effect === undefined ? driftEffects.length : driftEffects.indexOf(effect);
    return providers
        .map(({ resource }) => {
        const own = worstFirst(differences.filter(one => one.providers.includes(resource)));
        const count = (effect) => own.filter(one => one.effect === effect).length;
        const counts = {
            'lets in': count('lets in'),
            unknown: count('unknown'),
            'keeps out': count('keeps out'),
            neither: count('neither'),
        };
        return { provider: resource, worst: own[0]?.effect, counts };
    })
        .toSorted((a, b) => rank(a.worst) - rank(b.worst));
}
/** Formats the providers as a table for a terminal. */
function standingTable(standings) {
    const header = ['provider', ...driftEffects];
    const rows = standings.map(({ provider, counts }) => [
        printable(provider),
        ...driftEffects.map(effect => String(counts[effect])),
    ]);
    const widths = header.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]?.length ?? 0)));
    const line = (cells) => cells
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ');
    return [header, ...rows].map(line).map(logLine);
}
/** Returns the part of the summary about drift. */
function driftSections({ differences, notes }) {
    return [
        '### Set-up at Google',
        differences.length === 0
            ? "Google's side is what the policy compiles to, as far as it was compared."
            : (0,core_escape/* markdownTable */.Qj)(['', 'What', 'Difference'], differences.map(one => [
                marksOfEffects[one.effect],
                (0,core_escape/* code */.aY)(one.on),
                (0,core_escape/* markdown */.wD)((0,core_escape/* clipText */.gL)(describeSetupDifference(one), 1_000)),
            ])),
        ...differences.flatMap(({ fix }) => fix.commands.length === 0 ? [] : [`${(0,core_escape/* markdown */.wD)(fix.words)}\n\n${(0,report_commands/* commandBlocks */.EH)(fix.commands)}`]),
        notes.map(({ message }) => `- ${(0,core_escape/* markdown */.wD)((0,core_escape/* clipText */.gL)(message, 1_000))}`).join('\n'),
    ];
}

// EXTERNAL MODULE: ./build/identity/keys.js
var keys = __webpack_require__(6679);
;// CONCATENATED MODULE: ./build/run/published-keys.js


/** Returns a function that fetches the keys that an issuer publishes. The issuer gets no token. */
const publishedKeys = (transport, clock) => async (issuer) => {
    const host = new URL(issuer).hostname;
    const send = transport.to(candidate => candidate === host, { bearer: false });
    return liveKeys((await (0,keys/* fetchKeySet */.Eq)({ issuer, send, clock })).keys);
};

;// CONCATENATED MODULE: ./build/run/compare-setup.js












/**
 * Compares Google's side with what the policy compiles to, as far as the grant needs it: its provider, its pool, and who
 * can use its account. Mode `check` without steps compares the whole policy. It only reads, and no step has begun.
 *
 * @throws ActionError `SETUP_DRIFTED` with `drift: fail`, also for what could not be read
 */
async function compareLiveSetup(context, runState, { drift, mode, steps }, { access, claims, record }) {
    const { runner } = context;
    const { policy, grant } = access.inForce();
    const isWhole = mode === 'check' && steps === undefined;
    const report = await comparePolicy(context, { policy, grant, access, claims, isWhole });
    runState.drift = driftSections(report);
    const { differences } = report;
    await record.write('setup.compared', {
        provider: grant.provider.resource,
        service_account: grant.serviceAccount ?? null,
        differences: differences.map(({ rule, effect, on }) => ({ rule, effect, on })),
    });
    runner.group(`Set-up at Google: ${countEffects(differences)}`);
    runner.quote(driftLines(report));
    runner.endGroup();
    const [worst] = differences;
    if (worst === undefined)
        return;
    if (drift === 'fail')
        throw drifted(report);
    const shown = differences.slice(0, 5).map(one => (0,core_escape/* logLine */.BP)(describeSetupDifference(one)));
    const title = `The set-up at Google is not what the policy compiles to: ${countEffects(differences)}`;
    const message = (0,core_escape/* annotationText */.xr)(shown.join('\n')).slice(0, 3_000);
    const commands = (0,report_commands/* fittingCommands */.Ie)(worst.fix.commands, core_escape/* annotationLength */.cF - message.length);
    runner.annotate({ level: 'warning', title, message: message + commands });
}
async function comparePolicy(context, compared) {
    const { policy, grant, access, claims, isWhole } = compared;
    const { provider, serviceAccount } = grant;
    const policies = [{ policy: policy.policy, name: policy.name, sha256: policy.sha256 }];
    const narrowed = (setup) => (isWhole ? setup : setupOfGrant(setup, provider, serviceAccount));
    const usual = compileSetup(policies);
    const wanted = narrowed(usual);
    const parts = isWhole ? partsOfSetup(wanted) : partsOfGrant(wanted);
    const live = await readLiveSetup(setupReader(context, access, policy.policy.universe), parts);
    const setup = narrowed(compileAsLive(policies, usual, live));
    const members = setup.providers.flatMap(({ grants }) => grants.flatMap(one => (one.grant === grant.name ? one.members : [])));
    const found = findDrift({
        setup,
        live,
        accepted: new Set(),
        reader: (0,principal/* grantee */.Fb)(grant, claims, access.credential.serviceAccount),
        only: isWhole ? undefined : { provider: provider.resource, members },
    });
    return { ...found, providers: setup.providers };
}
const setupReader = ({ transport, clock }, { client }, universe) => ({
    client,
    universe,
    mustReadRole: isUnknownRole,
    issuerKeys: publishedKeys(transport, clock),
});
function drifted({ differences }) {
    const [worst] = differences;
    const unknown = differences.filter(({ effect }) => effect === 'unknown').length;
    const shown = differences.slice(0, 5).map(one => (0,core_escape/* logLine */.BP)(describeSetupDifference(one)));
    const more = differences.length > shown.length ? [`and ${differences.length - shown.length} more`] : [];
    return new errors/* ActionError */.lZ('SETUP_DRIFTED', `The set-up at Google is not what the policy compiles to (${countEffects(differences)}): ${[...shown, ...more].join('; ')}`, {
        title: `Google's side has drifted: ${countEffects(differences)}`,
        cure: unknown === differences.length
            ? 'Nothing is known to differ, but a part could not be read. Let the account of the grant read it, or set drift: warn.'
            : (worst?.fix.words ?? ''),
        commands: differences.flatMap(({ fix }) => fix.commands),
    });
}


/***/ })

};
