export const id = 5901;
export const ids = [5901,7045,2942];
export const modules = {

/***/ 80979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithGoogle: () => (/* binding */ compareWithGoogle)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84300);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(18614);
/* harmony import */ var _google_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20011);
/* harmony import */ var _google_live_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19717);
/* harmony import */ var _network_hosts_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33426);
/* harmony import */ var _policy_compile_compile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40736);
/* harmony import */ var _policy_drift_find_drift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98624);
/* harmony import */ var _policy_drift_layout_in_use_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64007);
/* harmony import */ var _policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13913);
/* harmony import */ var _policy_drift_powers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50477);
/* harmony import */ var _run_published_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58669);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47345);












/**
 * Reads Google's side with the token of the environment or of gcloud, and compares it with what policies compile to.
 *
 * @throws ActionError `POLICY_INVALID` if they do not compile; UsageError without a valid token
 */
async function compareWithGoogle(terminal, policies, options) {
    const usual = (0,_policy_compile_compile_js__WEBPACK_IMPORTED_MODULE_3__.compileSetup)(policies);
    const token = await accessTokenOf(terminal);
    const transport = await terminal.connect();
    let isRefused = false;
    const client = createClient(transport, token, () => {
        isRefused = true;
    });
    try {
        const live = await (0,_google_live_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .readLiveSetup */ .s)({
            client,
            universe: policies[0]?.policy.universe ?? 'googleapis.com',
            mustReadRole: _policy_drift_powers_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnknownRole */ .Vi,
            issuerKeys: (0,_run_published_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .publishedKeys */ .H)(transport, _core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m),
        }, (0,_policy_drift_parts_js__WEBPACK_IMPORTED_MODULE_6__/* .partsOfSetup */ .HT)(usual));
        if (isRefused)
            throw new _session_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('Google does not accept the access token: it may have expired, so get a new one');
        const setup = (0,_policy_drift_layout_in_use_js__WEBPACK_IMPORTED_MODULE_5__/* .compileAsLive */ .i)(policies, usual, live);
        return { ...(0,_policy_drift_find_drift_js__WEBPACK_IMPORTED_MODULE_4__/* .findDrift */ .L)({ setup, live, ...options }), providers: setup.providers };
    }
    finally {
        transport.close();
    }
}
function createClient(transport, token, refused) {
    const accessToken = async () => token;
    return (0,_google_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createGoogleClient */ .l)({
        send: transport.to(_network_hosts_js__WEBPACK_IMPORTED_MODULE_10__/* .isGoogleHost */ .Yn),
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
        monotonic: _core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now,
        accessToken,
        freshToken: accessToken,
        refused: () => {
            refused();
            return false;
        },
        requestReason: () => 'keyless-vertex drift',
        userAgent: `keyless-vertex/${_core_version_js__WEBPACK_IMPORTED_MODULE_11__/* .version */ .r}`,
    });
}
/** A token is never an argument: other programs of the machine could read it. */
async function accessTokenOf({ environment, execute }) {
    const given = environment['GOOGLE_OAUTH_ACCESS_TOKEN'] || environment['CLOUDSDK_AUTH_ACCESS_TOKEN'];
    const token = given || (await tokenOfGcloud(execute));
    if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
        throw new _session_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e('there is no access token for Google: sign in with gcloud auth login, or set GOOGLE_OAUTH_ACCESS_TOKEN');
    return token;
}
async function tokenOfGcloud(execute) {
    const result = await execute('gcloud', ['auth', 'print-access-token']);
    return result?.exitCode === 0 ? result.output.toString('utf8').trim() : undefined;
}


/***/ }),

/***/ 84300:
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
 */
function gcloudServingLog(project, endpoint) {
    const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
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

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


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

/***/ 33426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ mayConnectEarly),
/* harmony export */   R$: () => (/* binding */ earlyHosts),
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony export isResultsHost */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30150);

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
const isGitHubHost = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
    (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/**
 * True for a host that may receive the job's token for artifacts, such as `results-receiver.actions.githubusercontent.com`.
 * An Enterprise Server has no such host.
 */
const isResultsHost = (host, server) => isGitHubHosted(server) && isBelow(host, actionsDomain(server));
/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Domain of the services behind a job, such as the one that issues OIDC tokens, `pipelines.actions.githubusercontent.com`. Source:
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
    const google = _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** True if a run may connect to a host before it has a request for it. */
const mayConnectEarly = (host, github) => isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost;


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
