export const id = 4392;
export const ids = [4392];
export const modules = {

/***/ 84471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ attemptCall),
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(193);

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
    const response = (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEcho */ .m)(await send(buildRequest(options, call, bearer)), bearer);
    if (response.status !== 401 || !refused(bearer))
        return response;
    // Without another token, the refusal is the answer.
    const renewed = await token().catch(() => undefined);
    if (renewed === undefined)
        return response;
    sending();
    return (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEcho */ .m)(await send(buildRequest(options, call, renewed)), renewed);
}
/** Returns the request of a call with a token. */
function buildRequest({ userAgent, requestReason }, { method, host, path, query, body, raw, step, signal, timeoutMs }, bearer) {
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
            ...raw?.headers,
        },
        ...(body && { body: JSON.stringify(body) }),
        ...(raw && { body: raw.body }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(signal && { signal }),
    };
}


/***/ }),

/***/ 20011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGoogleClient)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(89843);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(82749);
// EXTERNAL MODULE: ./build/google/attempt.js
var google_attempt = __webpack_require__(84471);
// EXTERNAL MODULE: ./build/vertex/no-capacity.js
var no_capacity = __webpack_require__(54397);
// EXTERNAL MODULE: ./build/google/repeat.js
var repeat = __webpack_require__(61771);
;// CONCATENATED MODULE: ./build/google/effect-once.js






/** Sends a call with an effect, again only if Google has clearly not done it. */
async function effectOnce(client, call) {
    const outcome = await sendEffect(client, call);
    if (outcome instanceof errors/* ActionError */.lZ)
        return { ambiguous: outcome };
    if ((!isTooMany(outcome) && errors/* temporaryStatuses */.Ot.has(outcome.status)) || (0,repeat/* isRedirection */.xs)(outcome))
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
        return (0,google_attempt/* attemptCall */.I)(client, uninterrupted, token, () => {
            sent = true;
        });
    };
    // 429 is a clear no, and may be repeated. After any other temporary failure the effect is not known.
    const send = () => (0,retry/* retrying */.R$)(attempt, retry/* patient */.Im, client.clock, signal, isTooManyForNow);
    try {
        return await (0,repeat/* repeatWhileMissing */.z9)(client, call, send);
    }
    catch (error) {
        if (sent && error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK')
            return error;
        throw error;
    }
}
const isTooMany = (outcome) => !(outcome instanceof errors/* ActionError */.lZ) && outcome.status === 429;
/** A lack of machines does not end within a moment. */
const isTooManyForNow = (outcome) => isTooMany(outcome) && !(outcome instanceof errors/* ActionError */.lZ) && !(0,no_capacity/* isAboutMachines */.gf)(outcome.body.toString('utf8', 0, 10_000));

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(32219);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
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

// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/google/stream-once.js




/** Pauses before a request that Google refused for its quota (429) is sent again. */
const quotaPausesMs = [5_000, 20_000, 60_000];
/**
 * Sends a call whose answer is a stream, and reads it to its end or to a bound. It is sent again only if Google has
 * clearly not begun it: the token was refused and another is available, or the quota was full.
 *
 * @throws ActionError if nothing could be sent; the signal's reason on abort
 */
async function streamOnce(options, call, bounds) {
    const { clock, monotonic } = options;
    for (const pauseMs of [...quotaPausesMs, undefined]) {
        let began = monotonic();
        const reply = await askWithToken(options, call, bounds, () => {
            began = monotonic();
        });
        if (reply.status !== 429 || pauseMs === undefined)
            return { ...reply, milliseconds: monotonic() - began };
        await clock.sleep(pauseMs, call.signal);
    }
    throw new Error('the last try returns its reply');
}
async function askWithToken(options, call, bounds, sending) {
    // A question may have effects, as any other call that needs a credential that is still renewed.
    const bearer = await options.freshToken();
    sending();
    const reply = await readStreamReply(options, call, bounds, bearer);
    if (reply.status !== 401 || !options.refused(bearer))
        return reply;
    const renewed = await options.freshToken().catch(() => undefined);
    if (renewed === undefined)
        return reply;
    sending();
    return readStreamReply(options, call, bounds, renewed);
}
async function readStreamReply(options, call, bounds, bearer) {
    const { clock, sendStreaming } = options;
    const late = new AbortController();
    const done = new AbortController();
    const signal = AbortSignal.any([late.signal, ...(call.signal === undefined ? [] : [call.signal])]);
    clock.sleep(bounds.withinMs, done.signal).then(() => late.abort(new errors/* ActionError */.lZ('NETWORK', `the answer did not end within ${bounds.withinMs} ms`)), () => { });
    try {
        const request = { ...(0,google_attempt/* buildRequest */.m)(options, { ...call, signal }, bearer), timeoutMs: bounds.withinMs };
        const response = await sendStreaming(request);
        const { bytes, end, words } = await readBody(response, bounds.maxBytes, late.signal, call.signal);
        const { status, headers } = response;
        const { body } = (0,redact/* withoutEcho */.m)({ status, headers, body: bytes }, bearer);
        const failed = status < 200 || status > 299;
        return { status, body, end, words: failed ? (0,answers/* answerWords */.Gy)(call, { status, headers, body }) : words };
    }
    catch (error) {
        call.signal?.throwIfAborted();
        const isLate = late.signal.aborted;
        if (!isLate && !(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
            throw error;
        const words = error instanceof errors/* ActionError */.lZ ? error.message : 'the answer did not begin in time';
        return { status: 0, body: Buffer.alloc(0), end: isLate ? 'too late' : 'broken', words };
    }
    finally {
        done.abort();
    }
}
/** Reads a body up to a number of bytes. The rest of a longer one is not read. */
async function readBody({ body }, maxBytes, late, stop) {
    const parts = [];
    let size = 0;
    const arrived = () => Buffer.concat(parts);
    try {
        for await (const part of body) {
            size += part.length;
            if (size > maxBytes) {
                parts.push(part.subarray(0, part.length - (size - maxBytes)));
                return { bytes: arrived(), end: 'too large', words: '' };
            }
            parts.push(part);
        }
        return { bytes: arrived(), end: 'complete', words: '' };
    }
    catch (error) {
        stop?.throwIfAborted();
        if (late.aborted)
            return { bytes: arrived(), end: 'too late', words: '' };
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { bytes: arrived(), end: 'broken', words: error.message };
    }
}

;// CONCATENATED MODULE: ./build/google/client.js








/** Creates the client. Every call carries a bearer token, the request reason, and the user agent. */
function createGoogleClient(options) {
    const client = { ...options, known: new KnownResources(options.clock.now) };
    return {
        repeatable: call => requestResource(client, call),
        download: (call, maxBytes, isWhole) => downloadBytes(client, call, maxBytes, isWhole),
        ask: call => askOnce(client, call),
        once: call => effectOnce(client, call),
        stream: (call, bounds) => {
            const { sendStreaming } = options;
            if (sendStreaming === undefined)
                throw new Error('this client reads no streams');
            return streamOnce({ ...options, sendStreaming }, call, bounds);
        },
        send: call => (0,google_attempt/* attemptCall */.I)(client, call, call.restores ? client.accessToken : client.freshToken),
    };
}
async function requestResource(client, call) {
    const { known } = client;
    const isAnswer = (response) => (0,answers/* isResource */.NC)(response, call.isAnswer);
    const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path));
    const response = call.method === 'GET'
        ? await (isKnown ? repeat/* repeatWhileRefused */.jP : repeat/* repeatCall */.mv)(client, call, isAnswer)
        : await (0,repeat/* repeatWhileMissing */.z9)(client, call, () => (0,repeat/* repeatCall */.mv)(client, call, isAnswer));
    const resource = (0,answers/* resourceIn */.Ol)(call, (0,answers/* accepted */.qG)(call, response), call.isAnswer);
    if (call.method === 'GET')
        known.read(call.path, resource);
    return resource;
}
async function downloadBytes(client, call, maxBytes, isWhole) {
    const response = (0,answers/* accepted */.qG)(call, await (0,repeat/* repeatCall */.mv)(client, call, isWhole));
    if (response.body.length <= maxBytes)
        return response;
    throw new errors/* ActionError */.lZ('STEP_REJECTED', `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`);
}
async function askOnce(client, call) {
    const { monotonic, clock, accessToken } = client;
    let began;
    const took = () => (began === undefined ? 0 : monotonic() - began);
    try {
        const response = await (0,google_attempt/* attemptCall */.I)(client, call, accessToken, () => {
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


/***/ }),

/***/ 61771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jP: () => (/* binding */ repeatWhileRefused),
/* harmony export */   mv: () => (/* binding */ repeatCall),
/* harmony export */   xs: () => (/* binding */ isRedirection),
/* harmony export */   z9: () => (/* binding */ repeatWhileMissing)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89843);
/* harmony import */ var _steps_toolkit_visibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96505);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82749);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84471);





/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 };
/**
 * Sends a call, again for temporary failures, and for a success that is not the answer. Each try gets a token, so that a
 * late repetition does not send one that is about to end.
 */
const repeatCall = (client, call, isAnswer) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(() => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptCall */ .I)(client, call, client.accessToken), call.policy ?? _network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patient */ .Im, client.clock, call.signal, outcome => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemporaryOutcome */ .O4)(outcome) || (!(outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) && isOdd(outcome, isAnswer)));
/** Repeats a request for an existing thing while Google refuses it. */
async function repeatWhileRefused(client, call, isAnswer) {
    const { clock, known } = client;
    let refusedAt;
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await repeatCall(client, call, isAnswer);
        if (!_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalStatuses */ .PX.has(response.status))
            return response;
        refusedAt ??= clock.now();
        if (clock.now() - refusedAt >= _steps_toolkit_visibility_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedMs */ .dv) {
            // From now on the same refusal is an answer.
            known.deleted(call.path);
            throw (0,_steps_toolkit_visibility_js__WEBPACK_IMPORTED_MODULE_2__/* .stillRefused */ .fK)((0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .rejection */ .cz)(call, response));
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


/***/ }),

/***/ 66679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ fetchKeySet),
/* harmony export */   Hq: () => (/* binding */ fetchKeys),
/* harmony export */   rV: () => (/* binding */ githubIssuer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _network_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30023);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89843);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13616);







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
        throw untrustedIssuer(source, `${url.href} names the issuer ${(0,_rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(issuer)}`);
    const keysUrl = URL.canParse(keysAddress) ? new URL(keysAddress) : undefined;
    if (keysUrl?.protocol !== 'https:' || keysUrl.host !== url.host)
        throw untrustedIssuer(source, `its keys must be at https://${url.host}, but jwks_uri is ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(keysAddress)}`);
    return keysUrl;
}
/**
 * @param read returns `undefined` if the object has the wrong form: like a page of a filter, it is then not the
 * issuer's answer
 */
async function getDocument({ send, issuer, clock, policy = _network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patient */ .Im }, url, read) {
    if (url.protocol !== 'https:')
        throw untrustedIssuer({ issuer }, `${url.href} is not an https address`);
    const readReply = ({ status, body }) => {
        const document = status === 200 && body.length <= maxKeySetBytes ? (0,_network_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObjectIn */ .$)(body) : undefined;
        return document && read(document);
    };
    const reply = await (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(() => send({ method: 'GET', url, headers: { accept: 'application/json' }, timeoutMs: keysTimeoutMs }), policy, clock, undefined, outcome => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemporaryOutcome */ .O4)(outcome) ||
        (!(outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) && outcome.status === 200 && readReply(outcome) === undefined)).catch((error) => {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK' ? unreachableIssuer(issuer, error) : error;
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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(key))
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
const untrustedIssuer = ({ issuer }, what) => new _rejection_js__WEBPACK_IMPORTED_MODULE_2__/* .TokenRejection */ .ho('issuer-keys', `the keys of its issuer cannot be trusted: ${what}`, {
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
const unansweredKeys = (issuer, what, why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('TOKEN_UNAVAILABLE', `The keys of ${issuer} could not be fetched: ${what}`, {
    ...why,
    commands: [`curl -v ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_6__.quoteShell)(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)}`],
});


/***/ }),

/***/ 13616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   ho: () => (/* binding */ TokenRejection),
/* harmony export */   jw: () => (/* binding */ wrongTime),
/* harmony export */   t0: () => (/* binding */ missingClaim)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** The error for an invalid OIDC token. It never holds any part of the token, nor an error of jose, which does. */
class TokenRejection extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
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


/***/ }),

/***/ 89843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   O4: () => (/* binding */ isTemporaryOutcome),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   XF: () => (/* binding */ sendRetrying)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

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

/***/ 96505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   bv: () => (/* binding */ Visibility),
/* harmony export */   dv: () => (/* binding */ refusedMs),
/* harmony export */   fK: () => (/* binding */ stillRefused)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/**
 * How long Google may refuse to show an existing resource: a permission, or a resource, may not have reached every
 * server yet.
 */
const refusedMs = 5 * 60_000;
/** How long a resource may stay unreadable for other reasons before its step gives up. */
const blindMs = 15 * 60_000;
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
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(error)) {
            if (this.#refusedAt === undefined)
                this.#refused(error);
            this.#refusedAt ??= now;
            if (now - this.#refusedAt >= refusedMs)
                throw stillRefused(error);
        }
        else if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemporary */ .ey)(error) || now - this.#seenAt > blindMs)
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


/***/ }),

/***/ 54397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ isCapacityError),
/* harmony export */   gf: () => (/* binding */ isAboutMachines),
/* harmony export */   ug: () => (/* binding */ refusesMachines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);


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
const refusesMachines = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words);
/** True if the words of a 429 are about machines: a repetition would get the same answer. */
const isAboutMachines = (words) => machineWords.test(words);
/**
 * True if a failed job lacked machines: RESOURCE_EXHAUSTED before it ever ran. Once it has run (spot machines taken
 * away too often), Google's words decide, since a program that is out of memory has the same code.
 */
function isCapacityError(job) {
    const { error, startTime } = job;
    const { code, message } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(error) ? error : {};
    const words = typeof message === 'string' ? message : '';
    if (programWords.test(words))
        return false;
    if (machineWords.test(words))
        return true;
    return code === resourceExhausted && (startTime === undefined || startTime === null);
}


/***/ })

};
