export const id = 9558;
export const ids = [9558,4636];
export const modules = {

/***/ 9558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithGoogle: () => (/* binding */ compareWithGoogle)
});

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(4300);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(2749);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/google/attempt.js

/**
 * Sends a call once, or twice if Google refuses the token and another one is available. Removes what the server echoes
 * of the token.
 *
 * @param sending called before each request, once there is a token for it
 */
async function attemptCall(options, call, token, sending = () => { }) {
    const { send, refused } = options;
    const bearer = await token();
    sending();
    const response = (0,redact/* withoutEcho */.m)(await send(buildRequest(options, call, bearer)), bearer);
    if (response.status !== 401 || !refused(bearer))
        return response;
    // Without another token, the refusal is the answer.
    const renewed = await token().catch(() => undefined);
    if (renewed === undefined)
        return response;
    sending();
    return (0,redact/* withoutEcho */.m)(await send(buildRequest(options, call, renewed)), renewed);
}
function buildRequest({ userAgent, requestReason }, { method, host, path, query, body, step, signal }, bearer) {
    const url = new URL(`https://${host}${path}`);
    for (const [name, value] of Object.entries(query ?? {}))
        for (const one of [value].flat())
            url.searchParams.append(name, one);
    return {
        method,
        url,
        headers: {
            authorization: `Bearer ${bearer}`,
            'user-agent': userAgent,
            'x-goog-request-reason': requestReason(step),
            ...(body && { 'content-type': 'application/json; charset=utf-8' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
    };
}

;// CONCATENATED MODULE: ./build/vertex/no-capacity.js


/** google.rpc.Code.RESOURCE_EXHAUSTED, as jobs have it: a number. */
const resourceExhausted = 8;
/** Google's words for a lack of machines, or of quota for them, in an answer or in a job's error. */
const machineWords = /resources? (are|is) insufficient|insufficient (capacity|resources)|exceeds? quota limits|out of stock|stock-?out|machine type temporarily unavailable|preempt/i;
/** The program exhausted its resources, so the job had its machines. */
const programWords = /out[- ]of[- ]memory|non-zero status/i;
/**
 * True if a refused create means that there are no machines for the job. A quota of machines is separate for each
 * location and machine, so an alternative may still work. A quota of calls is temporary, and says nothing about
 * machines.
 */
const refusesMachines = (error) => error instanceof ActionError && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words);
/** True if the words of a 429 are about machines: a repetition would get the same answer. */
const isAboutMachines = (words) => machineWords.test(words);
/**
 * True if a failed job lacked machines: RESOURCE_EXHAUSTED before it ever ran. Once it has run (spot machines taken
 * away too often), Google's words decide, since a program that is out of memory has the same code.
 */
function isCapacityError(job) {
    const { error, startTime } = job;
    const { code, message } = isObject(error) ? error : {};
    const words = typeof message === 'string' ? message : '';
    if (programWords.test(words))
        return false;
    if (machineWords.test(words))
        return true;
    return code === resourceExhausted && (startTime === undefined || startTime === null);
}

;// CONCATENATED MODULE: ./build/steps/toolkit/visibility.js

/**
 * How long Google may refuse to show an existing resource: a permission, or a resource, may not have reached every
 * server yet.
 */
const refusedMs = 5 * 60_000;
/** How long a resource may stay unreadable for other reasons before its step gives up. */
const blindMs = (/* unused pure expression or super */ null && (15 * 60_000));
/**
 * Decides how long an existing resource may be unreadable while it is watched. Temporary failures are repeated, and so
 * are refusals of a resource that was visible before.
 */
class Visibility {
    #pace;
    #refused;
    #seenAt;
    #refusedAt;
    /** @param refused called with the first refusal after a successful read */
    constructor(clock, refused = () => { }) {
        this.#pace = clock;
        this.#refused = refused;
        this.#seenAt = clock.now();
    }
    /** Reports a successful read. */
    seen() {
        this.#seenAt = this.#pace.now();
        this.#refusedAt = undefined;
    }
    /**
     * Reports a failed read: returns if another read makes sense.
     *
     * @throws the error, if it does not
     */
    lost(error) {
        const now = this.#pace.now();
        if (isRefusal(error)) {
            if (this.#refusedAt === undefined)
                this.#refused(error);
            this.#refusedAt ??= now;
            if (now - this.#refusedAt >= refusedMs)
                throw stillRefused(error);
        }
        else if (!isTemporary(error) || now - this.#seenAt > blindMs)
            throw error;
    }
}
/** Why an existing resource is not visible, by HTTP status. */
const causes = {
    401: 'Google no longer accepts the credential of this run, not even after a renewal.',
    403: 'The permission to read it was removed during the run, or Google has internal errors.',
    404: 'It was deleted during the run, or Google has internal errors.',
};
/** The error after which the action stops reading something that this run created or saw. */
function stillRefused(error) {
    return error.restated(`${error.message} for ${refusedMs / 60_000} minutes, although it existed before`, {
        cause: causes[error.answer?.status ?? 0],
        cure: 'Look at it in the console: it continues. A re-run of this workflow run adopts the resources of this run.',
    });
}
/** For the log: what happens now, in our own words. */
const describeRefusal = (name, { answer }) => `Google answers ${answer?.status ?? 0} for ${name}, which exists: trying again for up to ${refusedMs / 60_000} minutes`;

;// CONCATENATED MODULE: ./build/google/repeat.js





/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 };
/**
 * Sends a call, again for temporary failures, and for a success that is not the answer. Each try gets a token, so that a
 * late repetition does not send one that is about to end.
 */
const repeatCall = (client, call, isAnswer) => (0,retry/* retrying */.R$)(() => attemptCall(client, call, client.accessToken), call.policy ?? retry/* patient */.Im, client.clock, call.signal, outcome => (0,retry/* isTemporaryOutcome */.O4)(outcome) || (!(outcome instanceof errors/* ActionError */.lZ) && isOdd(outcome, isAnswer)));
/** Repeats a request for an existing thing while Google refuses it. */
async function repeatWhileRefused(client, call, isAnswer) {
    const { clock, known } = client;
    let refusedAt;
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await repeatCall(client, call, isAnswer);
        if (!errors/* refusalStatuses */.PX.has(response.status))
            return response;
        refusedAt ??= clock.now();
        if (clock.now() - refusedAt >= refusedMs) {
            // From now on the same refusal is an answer.
            known.deleted(call.path);
            throw stillRefused((0,answers/* rejection */.cz)(call, response));
        }
        await clock.sleep(pauseMs, call.signal);
    }
}
/** Repeats a call about something that was just created and may not be visible everywhere, if Google answers 404. */
async function repeatWhileMissing({ clock, known }, call, send) {
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await send();
        const mayShow = response.status === 404 && call.method !== 'DELETE' && known.isFresh(call.path, call.body);
        if (!mayShow)
            return response;
        await clock.sleep(pauseMs, call.signal);
    }
}
/** A success that is not the answer: something in between sent it. */
const isOdd = (response, isAnswer) => isRedirection(response) || (response.status < 300 && !isAnswer(response));
/** Google's APIs never redirect. The page of a proxy does. */
const isRedirection = ({ status }) => status >= 300 && status < 400;

;// CONCATENATED MODULE: ./build/google/effect-once.js






/** Sends a call with an effect, again only if Google has clearly not done it. */
async function effectOnce(client, call) {
    const outcome = await sendEffect(client, call);
    if (outcome instanceof errors/* ActionError */.lZ)
        return { ambiguous: outcome };
    if ((!isTooMany(outcome) && errors/* temporaryStatuses */.Ot.has(outcome.status)) || isRedirection(outcome))
        return { ambiguous: (0,answers/* rejection */.cz)(call, outcome) };
    const response = (0,answers/* accepted */.qG)(call, outcome);
    try {
        const resource = (0,answers/* resourceIn */.Ol)(call, response);
        if (call.method === 'DELETE')
            client.known.deleted(call.path);
        else
            client.known.made(resource);
        return { resource };
    }
    catch (error) {
        // The call took effect, but its answer was damaged.
        if (error instanceof errors/* ActionError */.lZ)
            return { ambiguous: error };
        throw error;
    }
}
/** @returns the answer, or why none came to a request that was sent */
async function sendEffect(client, call) {
    const token = call.restores ? client.accessToken : client.freshToken;
    const { signal, ...uninterrupted } = call;
    let sent = false;
    const attempt = () => {
        sent = false;
        return attemptCall(client, uninterrupted, token, () => {
            sent = true;
        });
    };
    // 429 is a clear no, and may be repeated. After any other temporary failure the effect is not known.
    const send = () => (0,retry/* retrying */.R$)(attempt, retry/* patient */.Im, client.clock, signal, isTooManyForNow);
    try {
        return await repeatWhileMissing(client, call, send);
    }
    catch (error) {
        if (sent && error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK')
            return error;
        throw error;
    }
}
const isTooMany = (outcome) => !(outcome instanceof errors/* ActionError */.lZ) && outcome.status === 429;
/** A lack of machines does not end within a moment. */
const isTooManyForNow = (outcome) => isTooMany(outcome) && !(outcome instanceof errors/* ActionError */.lZ) && !isAboutMachines(outcome.body.toString('utf8', 0, 10_000));

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
;// CONCATENATED MODULE: ./build/google/known-resources.js



/** How long something that was created may be missing from other calls. */
const freshMs = 2 * 60_000;
/**
 * Everything that this run created or saw at Google. A refusal of it (401, 403, 404) may be temporary. For anything
 * else it is the answer.
 */
class KnownResources {
    #places = new Set();
    /** Created resources, with the time of creation. */
    #madeAt = new Map();
    #now;
    /** @param now milliseconds */
    constructor(now) {
        this.#now = now;
    }
    /**
     * True if a call is about something that this run just created, by its path or by a name in its body. A 404 can then
     * mean that it is not visible everywhere yet.
     */
    isFresh(path, body) {
        const since = this.#now() - freshMs;
        for (const [place, at] of this.#madeAt)
            if (at < since)
                this.#madeAt.delete(place);
        if (this.#madeAt.size === 0)
            return false;
        const made = [...this.#madeAt.keys()];
        const within = collectionPathOf(path);
        return (made.some(place => isWithin(within, place)) || isNamedIn(body, name => this.#madeAt.has(collectionPathOf(name))));
    }
    /** @param path of a request */
    has(path) {
        return this.#places.has(collectionPathOf(path));
    }
    /** @param path of the read */
    read(path, answer) {
        this.#add(path);
        for (const value of Object.values(answer))
            if (Array.isArray(value))
                for (const item of value)
                    if ((0,json.isObject)(item))
                        this.#addResource(item);
        this.#addResource(answer);
        this.#ended(answer);
    }
    /** Adds the resource in the answer to a call with an effect. */
    made(answer) {
        this.#makeResource(answer);
        this.#ended(answer);
    }
    /** Adds the result of an operation, if the answer is one. */
    #ended(answer) {
        const { name, done, error, response } = answer;
        if (done !== true || error !== undefined || !(0,json.isObject)(response))
            return;
        // An operation is below the resource that it created, and an upload names the version.
        if (typeof name === 'string')
            this.#add((0,resource_names/* resourceOfOperation */.VU)(name));
        this.#makeResource(response);
        this.#makeResource({ name: response['model'], versionId: response['modelVersionId'] });
    }
    deleted(path) {
        this.#places.delete(collectionPathOf(path));
        this.#madeAt.delete(collectionPathOf(path));
    }
    #addResource(resource) {
        for (const name of knownNamesOf(resource))
            this.#add(name);
    }
    #makeResource(resource) {
        for (const name of knownNamesOf(resource)) {
            this.#add(name);
            this.#madeAt.set(collectionPathOf(name), this.#now());
        }
    }
    #add(path) {
        this.#places.add(collectionPathOf(path));
    }
}
/** A resource's name, and that of its version. */
function knownNamesOf({ name, versionId }) {
    if (typeof name !== 'string')
        return [];
    return typeof versionId === 'string' ? [name, (0,resource_names/* modelVersion */.C5)(name, versionId)] : [name];
}
/** True if a place is another one, a version or a method of it, or something below it. */
const isWithin = (place, other) => place.startsWith(other) && (place.length === other.length || '/:@'.includes(place.charAt(other.length)));
/** True if a text of a request is such a name. */
const isNamedIn = (body, isSuch) => (0,walk/* leavesOf */.w)(body).some(({ value }) => typeof value === 'string' && value.includes('/') && isSuch(value));
/** Removes the API's version and the project: a name may contain the project's id or its number. */
const collectionPathOf = (path) => (0,resource_names/* withoutProject */.a4)(path.replace(/^\/v\d\w*\//, ''));

;// CONCATENATED MODULE: ./build/google/client.js







/** Creates the client. Every call carries a bearer token, the request reason, and the user agent. */
function createGoogleClient(options) {
    const client = { ...options, known: new KnownResources(options.clock.now) };
    return {
        repeatable: call => requestResource(client, call),
        download: (call, maxBytes, isWhole) => downloadBytes(client, call, maxBytes, isWhole),
        ask: call => askOnce(client, call),
        once: call => effectOnce(client, call),
    };
}
async function requestResource(client, call) {
    const { known } = client;
    const isAnswer = (response) => (0,answers/* isResource */.NC)(response, call.isAnswer);
    const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path));
    const response = call.method === 'GET'
        ? await (isKnown ? repeatWhileRefused : repeatCall)(client, call, isAnswer)
        : await repeatWhileMissing(client, call, () => repeatCall(client, call, isAnswer));
    const resource = (0,answers/* resourceIn */.Ol)(call, (0,answers/* accepted */.qG)(call, response), call.isAnswer);
    if (call.method === 'GET')
        known.read(call.path, resource);
    return resource;
}
async function downloadBytes(client, call, maxBytes, isWhole) {
    const response = (0,answers/* accepted */.qG)(call, await repeatCall(client, call, isWhole));
    if (response.body.length <= maxBytes)
        return response;
    throw new errors/* ActionError */.lZ('STEP_REJECTED', `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`);
}
async function askOnce(client, call) {
    const { monotonic, clock, accessToken } = client;
    let began;
    const took = () => (began === undefined ? 0 : monotonic() - began);
    try {
        const response = await attemptCall(client, call, accessToken, () => {
            began = monotonic();
        });
        const milliseconds = took();
        const failed = response.status < 200 || response.status > 299;
        const retryAfter = (0,retry/* retryAfterMs */.Vs)(response, clock.now());
        return { response, words: failed ? (0,answers/* answerWords */.Gy)(call, response) : '', milliseconds, retryAfterMs: retryAfter };
    }
    catch (error) {
        if (began === undefined || !(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
            throw error;
        return { response: undefined, words: error.message, milliseconds: took() };
    }
}

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
    return isRead(found)
        ? found.value === undefined
            ? { what: `The bindings of ${name}`, words: 'it is not found' }
            : { value: found.value }
        : found;
}

;// CONCATENATED MODULE: ./build/google/pages.js


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
        const page = await client.repeatable({ ...call, query, isAnswer: (0,answers/* isPageOf */.vO)(field) });
        const found = page[field];
        if (Array.isArray(found))
            items.push(...found.filter(json.isObject));
        const next = page['nextPageToken'];
        pageToken = typeof next === 'string' ? next : '';
    } while (!tokens.has(pageToken) && tokens.size < mostPages);
    return { items, isComplete: pageToken === '' };
}

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
            const { items, isComplete } = await readPages(client, list, 'workloadIdentityPoolProviders');
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

// EXTERNAL MODULE: ./build/network/hosts.js
var hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/policy/compile/compile.js + 11 modules
var compile = __webpack_require__(8687);
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
    const where = [`--project=${project}`, `--location=${location}`, `--workload-identity-pool=${(0,gcloud.quoteShell)(pool)}`];
    return [
        `gcloud iam workload-identity-pools providers ${verb} ${(0,gcloud.quoteShell)(provider)} \\`,
        `  ${[...where, ...flags].join(' ')}`,
    ].join('\n');
}
/** Command on a pool. */
function commandOnPool(resource, verb, flags = []) {
    const { project, location, pool } = partsOfResource(resource);
    return [
        `gcloud iam workload-identity-pools ${verb} ${(0,gcloud.quoteShell)(pool)} \\`,
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
    const which = [condition, `--role=${(0,gcloud.quoteShell)(role)}`, `--member=${(0,gcloud.quoteShell)(member)}`];
    return [`${command} ${name} \\`, `  ${[...flags, ...which].join(' ')}`].join('\n');
}
function wordsOn(verb, on) {
    switch (on.type) {
        case 'folder':
            return [`gcloud resource-manager folders ${verb}-iam-policy-binding`, (0,gcloud.quoteShell)(idIn(on.name))];
        case 'organization':
            return [`gcloud organizations ${verb}-iam-policy-binding`, (0,gcloud.quoteShell)(idIn(on.name))];
        default:
            return (0,needs/* bindingWords */.Jh)(verb, on);
    }
}
const idIn = (name) => name.split('/').at(-1) ?? name;
/** Command that deletes a stored key. */
const deleteKey = (email, key) => `gcloud iam service-accounts keys delete ${(0,gcloud.quoteShell)(key)} --iam-account=${(0,gcloud.quoteShell)(email)}`;
/** Command that enables a service account. */
const enableAccount = (email) => {
    const project = (0,gcloud/* accountProject */.TP)(email);
    return `gcloud iam service-accounts enable ${(0,gcloud.quoteShell)(email)}${project === undefined ? '' : ` --project=${(0,gcloud.quoteShell)(project)}`}`;
};

// EXTERNAL MODULE: ./build/policy/drift/difference.js
var difference = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(9701);
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
            fix: difference/* compileAgain */.iN,
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
const under = (condition) => condition === undefined ? '' : `, under the condition ${(0,core_text/* quote */.h)(condition)}`;
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

// EXTERNAL MODULE: ./build/policy/compile/render-options.js
var render_options = __webpack_require__(78);
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
            : differs(missing(binding, (0,render_options/* setupMemberText */.H2)(binding.member), place, providers, `${place} does not exist, so nothing on it is granted`));
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
            message: `${member.value} has ${binding.role} on ${place} only under the condition ${(0,core_text/* quote */.h)(conditional.condition ?? '')}, which may keep a run out`,
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
    return { value: `serviceAccount:service-${number.value}@${render_options/* agentDomains */.Bb[member.agent]}` };
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

// EXTERNAL MODULE: ./build/policy/compile/owner.js
var owner = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/policy/cel/read.js + 2 modules
var read = __webpack_require__(7683);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula = __webpack_require__(5884);
// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(2719);
// EXTERNAL MODULE: ./build/policy/cel/provider-evaluator.js
var provider_evaluator = __webpack_require__(7087);
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
    return foundTogether(names.map(provider => compareOther(question, pool, provider)));
}
function compareOther(question, pool, provider) {
    const { setup } = question;
    const { resource, issuer, condition, disabled, deleted, type } = provider;
    const whose = type === 'oidc' ? `for tokens of ${(0,core_text/* quote */.h)(issuer)}` : `of type ${type}`;
    const under = condition === '' ? 'without a condition' : `under the condition ${(0,core_text/* quote */.h)(condition)}`;
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
    return foundTogether([
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
        : `The condition of the provider is ${(0,core_text/* quote */.h)(live.condition)}`;
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
        : `The provider maps ${attribute} to ${(0,core_text/* quote */.h)(present)}`;
    if (isSubject)
        return differs(aboutProvider(wanted)('provider-mapping', 'neither', `${what}, not to ${(0,core_text/* quote */.h)(expected)}: the audit log names runs in another way`, fix));
    const found = judge(wanted, live, { rule: 'provider-mapping', what, fix, members });
    return found.length > 0 ? differs(...found) : noted(wanted.resource, `${what}: ${sameMeaning}`);
}
/** A mapping without a value fails the exchange, also one that no grant needs: an unguarded claim that a token lacks. */
function compareAdditions({ only }, wanted, live) {
    const added = Object.entries(live.mapping).filter(([name]) => !Object.hasOwn(wanted.mapping, name));
    if (added.length === 0)
        return nothingFound;
    const { refused, undecided } = compareAdmission(wanted, { ...wanted, mapping: { ...wanted.mapping, ...Object.fromEntries(added) } }, only?.members);
    const names = added.map(([name, cel]) => `${name} (${(0,core_text/* quote */.h)(cel)})`).join(', ');
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
        return (0,json.isObject)(value) && Array.isArray(value['keys']) ? liveKeys(value['keys']) : undefined;
    }
    catch {
        return undefined;
    }
}
/** A key is its modulus, or the point of its curve. Its other fields say nothing about who can sign. */
const liveKeys = (keys) => keys.filter(json.isObject).map(({ kid, n, e, crv, x, y }) => ({
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
        return differs({ ...about, message: `The pool ${resource} does not exist`, fix: difference/* compileAgain */.iN });
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
    fix: difference/* compileAgain */.iN,
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
    const [ours, theirs] = [(0,owner/* ownersIn */.qx)(wanted.description), (0,owner/* ownersIn */.qx)(description)];
    if (only !== undefined || ours === undefined || theirs === undefined)
        return nothingFound;
    // A policy outside the checkout is known by its path alone, without its repository.
    const others = theirs.filter(name => !ours.some(own => name === own || name.endsWith(`/${own}`)));
    if (others.length === 0)
        return nothingFound;
    return noted(wanted.resource, `The provider ${wanted.resource} was compiled from other policies: ${(0,core_text/* quote */.h)(others.join(', '))}. Compile and compare all policies of a provider together`);
}
function compareIssuer(wanted, live) {
    if (live.issuer === wanted.issuer)
        return nothingFound;
    const fix = {
        words: "Restore the policy's issuer:",
        commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--issuer-uri=${(0,gcloud.quoteShell)(wanted.issuer)}`])],
    };
    const tell = aboutProvider(wanted);
    return differs(tell('provider-issuer', 'lets in', `The provider accepts tokens of ${(0,core_text/* quote */.h)(live.issuer)}, which can contain any claims`, fix), tell('provider-issuer', 'keeps out', `The provider refuses tokens of ${wanted.issuer}, its issuer is ${(0,core_text/* quote */.h)(live.issuer)}`, fix));
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
        commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--allowed-audiences=${(0,gcloud.quoteShell)(requested)}`])],
    };
    const tell = aboutProvider(wanted);
    return foundTogether([
        ...others.map(audience => differs(tell('provider-audience', 'lets in', `The provider accepts tokens for the audience ${(0,core_text/* quote */.h)(audience)}: another service that receives such a token can present it to Google`, fix))),
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
    return { differences: (0,difference/* worstFirst */.md)([...once.values()]), notes: [...notes.values()] };
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
        return (0,compile.compileSetup)(policies, { layout });
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

// EXTERNAL MODULE: ./build/network/json.js
var network_json = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/identity/rejection.js

/** The error for an invalid OIDC token. It never holds any part of the token, nor an error of jose, which does. */
class TokenRejection extends errors/* ActionError */.lZ {
    reason;
    /** The invalid claim, if there is one. */
    claim;
    constructor(reason, what, options = {}) {
        super('TOKEN_REJECTED', `The OIDC token was rejected: ${what}`, options);
        this.reason = reason;
        this.claim = options.claim;
    }
}
/** The rejection of a token without a required claim. */
const missingClaim = (claim) => new TokenRejection('claim-missing', `the claim "${claim}" is missing`, {
    claim,
    cause: 'GitHub sets it in every token: this one comes from another issuer, or from a GitHub Enterprise Server that is too old.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; update a GitHub Enterprise Server that does not set it.',
});
/**
 * The rejection of a time that does not fit this runner's clock.
 *
 * @param now milliseconds since the epoch
 */
function wrongTime(claim, value, now) {
    const time = typeof value === 'number' ? formatTime(value) : 'no time';
    const clock = `this runner's clock says ${formatTime(now / 1000)}`;
    const cure = 'If the runner is your own, check its clock (timedatectl); otherwise re-run the job.';
    if (claim === 'exp')
        return new TokenRejection('expired', `it expired at ${time}, ${clock}`, { claim, cure });
    const what = claim === 'nbf' ? `it is not valid before ${time}` : `it was issued in the future, at ${time}`;
    return new TokenRejection('not-yet-valid', `${what}, ${clock}`, { claim, cure });
}
const formatTime = (seconds) => {
    const time = new Date(Math.floor(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? `${seconds} s since 1970` : time.toISOString();
};
/** The rejection of a claim of a wrong type. */
const wrongType = (claim, value, wanted) => new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim });
/** Formats a value of a token for a message: JSON, cut to the length of an audience. */
const show = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 299)}\u2026` : text;
};

;// CONCATENATED MODULE: ./build/identity/keys.js







/** The issuer of github.com. The URL of its keys is known. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
const maxKeySetBytes = 256 * 1024;
const minModulusBits = 2048;
const refetchMs = 60_000;
const keysTimeoutMs = 10_000;
/**
 * Fetches the issuer's keys at once, in parallel with the token. An error shows when a key is requested. For an unknown
 * key id it fetches them again, because keys rotate, but at most once a minute, because bad tokens could otherwise
 * cause many requests.
 *
 * The returned function throws `TOKEN_UNAVAILABLE` if the issuer does not answer, or something else does in its place.
 * It throws `TOKEN_REJECTED` if the answer cannot be trusted.
 */
function fetchKeys(source) {
    const load = () => {
        const loading = readKeys(source);
        loading.catch(() => { });
        return loading;
    };
    let keys = load();
    let refetchedAt = Number.NEGATIVE_INFINITY;
    const current = async () => {
        keys ??= load();
        try {
            return await keys;
        }
        catch (error) {
            keys = undefined;
            throw error;
        }
    };
    return async (keyId) => {
        const found = (await current()).get(keyId);
        if (found !== undefined || source.clock.now() - refetchedAt < refetchMs)
            return found;
        refetchedAt = source.clock.now();
        keys = load();
        return (await current()).get(keyId);
    };
}
async function readKeys(source) {
    const { url, keys } = await fetchKeySet(source);
    const entries = keys.flatMap(signingKey);
    if (entries.length > 0)
        return new Map(entries);
    throw untrustedIssuer(source, `${url.href} has no RSA key of ${minModulusBits} bits or more for signatures`);
}
/**
 * Fetches all keys that an issuer publishes, unchecked, and their address.
 *
 * @throws ActionError as `fetchKeys`
 */
async function fetchKeySet(source) {
    const base = source.issuer.replace(/\/$/, '');
    const url = base === githubIssuer ? new URL(`${base}/.well-known/jwks`) : await discover(source, base);
    return { url, keys: await getDocument(source, url, ({ keys }) => (Array.isArray(keys) ? keys : undefined)) };
}
/**
 * Reads the discovery document: OpenID Connect Discovery 1.0, and stricter. The keys must be on the issuer's own host.
 */
async function discover(source, base) {
    const url = new URL(`${base}/.well-known/openid-configuration`);
    const { issuer, keysAddress } = await getDocument(source, url, ({ issuer, jwks_uri: keysAddress }) => typeof issuer === 'string' && typeof keysAddress === 'string' ? { issuer, keysAddress } : undefined);
    if (issuer !== source.issuer)
        throw untrustedIssuer(source, `${url.href} names the issuer ${show(issuer)}`);
    const keysUrl = URL.canParse(keysAddress) ? new URL(keysAddress) : undefined;
    if (keysUrl?.protocol !== 'https:' || keysUrl.host !== url.host)
        throw untrustedIssuer(source, `its keys must be at https://${url.host}, but jwks_uri is ${(0,core_text/* quote */.h)(keysAddress)}`);
    return keysUrl;
}
/**
 * @param read returns `undefined` if the object has the wrong form: like a page of a filter, it is then not the
 * issuer's answer
 */
async function getDocument({ send, issuer, clock, policy = retry/* patient */.Im }, url, read) {
    if (url.protocol !== 'https:')
        throw untrustedIssuer({ issuer }, `${url.href} is not an https address`);
    const readReply = ({ status, body }) => {
        const document = status === 200 && body.length <= maxKeySetBytes ? (0,network_json/* jsonObjectIn */.$)(body) : undefined;
        return document && read(document);
    };
    const reply = await (0,retry/* retrying */.R$)(() => send({ method: 'GET', url, headers: { accept: 'application/json' }, timeoutMs: keysTimeoutMs }), policy, clock, undefined, outcome => (0,retry/* isTemporaryOutcome */.O4)(outcome) ||
        (!(outcome instanceof errors/* ActionError */.lZ) && outcome.status === 200 && readReply(outcome) === undefined)).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK' ? unreachableIssuer(issuer, error) : error;
    });
    const document = readReply(reply);
    if (document !== undefined)
        return document;
    if (reply.status !== 200)
        throw unansweredKeys(issuer, `${url.href} answered with status ${reply.status}`, keysOutage);
    throw unansweredKeys(issuer, `${url.href} answered with an unexpected document`, replaced);
}
/** Returns a key that may sign tokens, by its id; nothing for any other key. */
function signingKey(key) {
    if (!isObject(key))
        return [];
    const { kid, kty, use, alg, n, e } = key;
    if (typeof kid !== 'string' || kid === '' || kty !== 'RSA' || use !== 'sig')
        return [];
    if (alg !== undefined && alg !== 'RS256')
        return [];
    if (typeof n !== 'string' || typeof e !== 'string' || modulusBits(n) < minModulusBits)
        return [];
    return [[kid, { kty: 'RSA', alg: 'RS256', n, e }]];
}
function modulusBits(n) {
    const hex = Buffer.from(n, 'base64url').toString('hex').replace(/^0+/, '');
    return hex === '' ? 0 : BigInt(`0x${hex}`).toString(2).length;
}
const untrustedIssuer = ({ issuer }, what) => new TokenRejection('issuer-keys', `the keys of its issuer cannot be trusted: ${what}`, {
    cure: `Check the policy's issuer (${issuer}): it must be exactly the "iss" of your GitHub's tokens, and its discovery document must name the same issuer.`,
});
const unreachableIssuer = (issuer, error) => error.restated(`The keys of ${issuer} could not be fetched: ${error.message}`, { code: 'TOKEN_UNAVAILABLE' });
const keysOutage = {
    cause: 'The issuer is down, or this runner cannot reach it.',
    cure: 'Behind a proxy set HTTPS_PROXY and NODE_EXTRA_CA_CERTS; then re-run the job. This checks it from the runner:',
};
const replaced = {
    cause: 'Something answered instead of the issuer on every attempt, such as a proxy, a filter or a sign-in page.',
    cure: 'Configure the server that answers to let the runner through, then re-run the job. This shows what answers, from the runner:',
};
const unansweredKeys = (issuer, what, why) => new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `The keys of ${issuer} could not be fetched: ${what}`, {
    ...why,
    commands: [`curl -v ${(0,gcloud.quoteShell)(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)}`],
});

;// CONCATENATED MODULE: ./build/run/published-keys.js


/** Returns a function that fetches the keys that an issuer publishes. The issuer gets no token. */
const publishedKeys = (transport, clock) => async (issuer) => {
    const host = new URL(issuer).hostname;
    const send = transport.to(candidate => candidate === host, { bearer: false });
    return liveKeys((await fetchKeySet({ issuer, send, clock })).keys);
};

// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(7345);
;// CONCATENATED MODULE: ./build/cli/compare-with-google.js












/**
 * Reads Google's side with the token of the environment or of gcloud, and compares it with what policies compile to.
 *
 * @throws ActionError `POLICY_INVALID` if they do not compile; UsageError without a valid token
 */
async function compareWithGoogle(terminal, policies, options) {
    const usual = (0,compile.compileSetup)(policies);
    const token = await accessTokenOf(terminal);
    const transport = await terminal.connect();
    let isRefused = false;
    const client = createClient(transport, token, () => {
        isRefused = true;
    });
    try {
        const live = await readLiveSetup({
            client,
            universe: policies[0]?.policy.universe ?? 'googleapis.com',
            mustReadRole: isUnknownRole,
            issuerKeys: publishedKeys(transport, clock/* systemClock */.m),
        }, partsOfSetup(usual));
        if (isRefused)
            throw new session/* UsageError */.e('Google does not accept the access token: it may have expired, so get a new one');
        const setup = compileAsLive(policies, usual, live);
        return { ...findDrift({ setup, live, ...options }), providers: setup.providers };
    }
    finally {
        transport.close();
    }
}
function createClient(transport, token, refused) {
    const accessToken = async () => token;
    return createGoogleClient({
        send: transport.to(hosts/* isGoogleHost */.Yn),
        clock: clock/* systemClock */.m,
        monotonic: clock/* systemClock */.m.now,
        accessToken,
        freshToken: accessToken,
        refused: () => {
            refused();
            return false;
        },
        requestReason: () => 'keyless-vertex drift',
        userAgent: `keyless-vertex/${version/* version */.r}`,
    });
}
/** A token is never an argument: other programs of the machine could read it. */
async function accessTokenOf({ environment, execute }) {
    const given = environment['GOOGLE_OAUTH_ACCESS_TOKEN'] || environment['CLOUDSDK_AUTH_ACCESS_TOKEN'];
    const token = given || (await tokenOfGcloud(execute));
    if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
        throw new session/* UsageError */.e('there is no access token for Google: sign in with gcloud auth login, or set GOOGLE_OAUTH_ACCESS_TOKEN');
    return token;
}
async function tokenOfGcloud(execute) {
    const result = await execute('gcloud', ['auth', 'print-access-token']);
    return result?.exitCode === 0 ? result.output.toString('utf8').trim() : undefined;
}


/***/ }),

/***/ 4300:
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

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   m: () => (/* binding */ withoutEcho)
/* harmony export */ });
/** A piece of a token of at least this length is never shown. */
const pieceLength = 12;
/** Most bytes that are read of a refusal, which is short text. */
const refusalBytes = 65_536;
/** Matches any token of GitHub or Google. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g;
/**
 * Returns the text without anything that looks like a token, and without any piece of at least 12 characters of the
 * given tokens. Servers echo what they were sent.
 */
function redact(text, tokens) {
    const pieces = new Set();
    for (const token of tokens)
        for (let at = 0; at + pieceLength <= token.length; at++)
            pieces.add(token.slice(at, at + pieceLength));
    let kept = '';
    let hiddenUntil = 0;
    for (let at = 0; at < text.length; at++) {
        if (pieces.has(text.slice(at, at + pieceLength))) {
            if (at >= hiddenUntil)
                kept += '***';
            hiddenUntil = at + pieceLength;
        }
        if (at >= hiddenUntil)
            kept += text.charAt(at);
    }
    return kept.replace(tokenLike, '***');
}
/**
 * Returns a reply without what the server echoes of the bearer token. A refusal is searched for every piece of it; in a
 * success any 23 characters are found.
 */
function withoutEcho(reply, bearer) {
    const refused = reply.status < 200 || reply.status > 299;
    if (!refused && !holdsPiece(reply.body, bearer))
        return reply;
    const text = reply.body.toString('utf8', 0, refused ? refusalBytes : reply.body.length);
    return { ...reply, body: Buffer.from(redact(text, [bearer])) };
}
function holdsPiece(body, token) {
    for (let at = 0; at + pieceLength <= token.length; at += pieceLength)
        if (body.includes(token.slice(at, at + pieceLength), 0, 'latin1'))
            return true;
    return false;
}


/***/ }),

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   rk: () => (/* binding */ readStatus)
/* harmony export */ });
/* unused harmony exports codeName, isCodeName */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

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

/***/ 150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 2219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mapLeaves),
/* harmony export */   w: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
function leavesOf(tree, path = []) {
    if (Array.isArray(tree))
        return tree.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return [{ value: tree, path }];
    return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
function mapLeaves(tree, map, path = []) {
    if (Array.isArray(tree))
        return tree.map((item, index) => mapLeaves(item, map, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]));
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ answerWords),
/* harmony export */   HR: () => (/* binding */ notWhole),
/* harmony export */   NC: () => (/* binding */ isResource),
/* harmony export */   Ol: () => (/* binding */ resourceIn),
/* harmony export */   cz: () => (/* binding */ rejection),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   vO: () => (/* binding */ isPageOf)
/* harmony export */ });
/* unused harmony export isNamed */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/* harmony import */ var _core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7472);
/* harmony import */ var _network_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);





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

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony exports earlyHosts, mayConnectEarly */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(150);

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
const isGitHubHost = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
    (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Domain of the hosts that issue OIDC tokens, such as `pipelines.actions.githubusercontent.com`. Source:
 * https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server) => `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`;
/** True for a host that may receive a token of Google. The list is closed. */
const isGoogleHost = (host) => _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host);
const isBelow = (host, domain) => domain !== undefined &&
    host.endsWith(`.${domain}`) &&
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
    !host.includes('..');
/** The issuer of github.com. It returns its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com';
/**
 * Hosts that a run certainly uses, to connect to them while the program loads. A connection alone carries no
 * information.
 */
function earlyHosts(github, mode) {
    if (mode === 'plan' || github.idToken === undefined)
        return [github.api];
    const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** True if a run may connect to a host before it has a request for it. */
const mayConnectEarly = (host, github) => isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost;


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
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestJson) ? value : undefined;
}


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   O4: () => (/* binding */ isTemporaryOutcome),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports once, sendRetrying */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

/** For reads and token requests. */
const patient = { tries: 6, totalMs: 60_000, delayMs: 1_000 };
/** For requests that their caller repeats at its own pace. */
const once = { tries: 1, totalMs: 0, delayMs: 0 };
/**
 * Sends a request that may be repeated, until it gets an answer other than a temporary failure, or reaches the policy's limits.
 * `Retry-After` is honored within the limits.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error if the last try got no answer; any other error at once
 */
function sendRetrying(send, request, policy, clock) {
    return retrying(() => send(request), policy, clock, request.signal);
}
/** As `sendRetrying`, but each try makes a new request (with a fresh token). */
async function retrying(attempt, policy, clock, signal, isTemporary = isTemporaryOutcome) {
    const deadline = clock.now() + policy.totalMs;
    for (let tries = 1;; tries++) {
        const outcome = await attempt().catch(networkFailure);
        const temporary = isTemporary(outcome);
        const waitMs = retryAfterMs(outcome, clock.now()) ?? clock.random() * policy.delayMs * 2 ** (tries - 1);
        const again = temporary && tries < policy.tries && clock.now() + waitMs < deadline;
        if (again)
            await clock.sleep(waitMs, signal);
        else if (outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw outcome;
        else
            return outcome;
    }
}
/** True for a missing answer with a temporary cause, and for a temporary status. */
const isTemporaryOutcome = (outcome) => outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? !outcome.lasting : _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaryStatuses */ .Ot.has(outcome.status);
function networkFailure(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK')
        return error;
    throw error;
}
/**
 * Reads `Retry-After` (RFC 9110): seconds, or an HTTP date. Anything else is ignored: `Date.parse` would read `-5` as a
 * month.
 */
function retryAfterMs(outcome, now) {
    const header = outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? undefined : outcome.headers['retry-after'];
    if (header === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(header))
        return Number(header) * 1000;
    const milliseconds = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) - now : Number.NaN;
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
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
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

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
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);
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

/***/ 4636:
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


/***/ })

};
