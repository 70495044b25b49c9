export const id = 9456;
export const ids = [9456];
export const modules = {

/***/ 40654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(193);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18614);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89843);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61050);






/**
 * GitHub ends a request after 10 s:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const apiTimeoutMs = 15_000;
const perPage = 100;
/** A list with more pages is not read to its end, so its answer is incomplete. */
const maxPages = 10;
/** Creates the client of GitHub's APIs for one token. */
function createApi({ send, clock, token, apiUrl }) {
    const base = apiUrl.replace(/\/$/, '');
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `token ${token}`,
        'user-agent': `keyless-vertex/${_core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r}`,
        'x-github-api-version': '2022-11-28',
    };
    async function ask(request, interpret, isChange = false) {
        const { address, ...rest } = request;
        let last;
        const attempt = async () => {
            const response = await send({ ...rest, url: new URL(address), headers, timeoutMs: apiTimeoutMs });
            return withRetryAfter((0,_core_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutEcho */ .m)(response, token), clock.now());
        };
        const passes = (outcome) => {
            last = outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? undefined : interpret(outcome);
            if (isChange)
                return last !== undefined && 'refused' in last.reply && (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .limitIsReached */ .oU)(last.reply.refused);
            return last === undefined ? (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemporaryOutcome */ .O4)(outcome) : last.again;
        };
        try {
            const response = await (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(attempt, _network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patient */ .Im, clock, undefined, passes);
            return { ...(last ?? interpret(response)).reply, headers: response.headers };
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK'))
                throw error;
            return { refused: { status: undefined, words: error.message, headers: {}, isOfGitHub: false, failure: error } };
        }
    }
    const get = (path, read) => ask({ method: 'GET', address: `${base}${path}` }, response => interpretRest(response, read));
    return {
        get,
        list: async (path, read) => {
            const items = [];
            for (let page = 1; page <= maxPages; page++) {
                const reply = await get(`${path}?per_page=${perPage}&page=${page}`, body => readList(body, read));
                if ('refused' in reply)
                    return reply;
                items.push(...reply.value);
                // Something in between may have dropped the header that names the next page, so a full page may not be the
                // last.
                if (reply.value.length < perPage && !/\brel="next"/.test(reply.headers?.['link'] ?? ''))
                    return { value: items };
            }
            const words = `the list has more than ${maxPages * perPage} items`;
            return { refused: { status: 200, words, headers: {}, isOfGitHub: true } };
        },
        query: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read)),
        mutate: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read), true),
    };
}
const graphqlRequest = (base, query, variables) => ({
    method: 'POST',
    address: graphqlAddress(base),
    body: JSON.stringify({ query, variables }),
});
const graphqlAddress = (base) => base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`;
function interpretRest(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    return readValue(response, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(response.body.toString('utf8')), read);
}
function interpretGraphql(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    const body = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(response.body.toString('utf8'));
    const errors = (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .errorsIn */ .R4)(body);
    if (errors.length > 0)
        return { reply: { refused: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(response) }, again: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .areTemporary */ .uS)(errors) };
    return readValue(response, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(body) ? body['data'] : undefined, read);
}
const refusedWith = (response) => {
    const refused = (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(response);
    return { reply: { refused }, again: _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaryStatuses */ .Ot.has(response.status) || (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .limitIsReached */ .oU)(refused) };
};
/** A success that is not GitHub's document (a page of a filter, a body that was cut off) is requested again. */
function readValue(response, body, read) {
    const value = read(body);
    return value === undefined
        ? { reply: { refused: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(response) }, again: true }
        : { reply: { value }, again: false };
}
function readList(body, read) {
    if (!Array.isArray(body))
        return undefined;
    const items = body.map(read);
    return items.every(item => item !== undefined) ? items : undefined;
}
/**
 * An exhausted limit says when it resets, not how long to wait:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function withRetryAfter(response, now) {
    const { 'retry-after': asked, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = response.headers;
    if (asked !== undefined || remaining !== '0' || !/^\d{1,12}$/.test(reset))
        return response;
    // The runner's clock may be ahead of GitHub's, so the wait is at least a second.
    const seconds = Math.max(1, Math.ceil(Number(reset) - now / 1000));
    return { ...response, headers: { ...response.headers, 'retry-after': String(seconds) } };
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hL: () => (/* binding */ permissionBlock),
/* harmony export */   zP: () => (/* binding */ explainGitHubRefusal)
/* harmony export */ });
/* unused harmony export refusalExplanations */
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61050);

/** Explains why there is no usable answer, by GitHub's own words, and what to do. */
function explainGitHubRefusal(refused, asked) {
    const { status, words } = refused;
    const row = refusalExplanations.find(({ matches }) => matches(refused)) ?? lastExplanation;
    const { cause, hint, permission } = row.explain(refused, asked);
    return {
        asked: asked.what,
        unanswered: status === undefined ? words : `GitHub answered ${status}: ${words || 'an empty body'}`,
        cause,
        hint,
        ...(permission === undefined ? {} : { permission }),
    };
}
const statusPage = 'https://www.githubstatus.com';
const replySays = (pattern, ...statuses) => ({ status = 0, words }) => (statuses.length === 0 || statuses.includes(status)) && pattern.test(words);
const lastExplanation = {
    id: 'github-refused',
    examples: [{ status: 422, words: 'Validation Failed' }],
    matches: () => true,
    explain: (_, { host }) => ({
        cause: `GitHub, or something between, refused the request for the reason in its words.`,
        hint: `Re-run the job; if it is refused again, check the token and what is between the runner and ${host}.`,
    }),
};
/** The most specific first. */
const refusalExplanations = [
    {
        id: 'github-secondary-limit',
        examples: [
            {
                status: 403,
                words: 'You have exceeded a secondary rate limit.',
            },
        ],
        matches: replySays(/secondary rate limit|abuse detection/i),
        explain: ({ headers }) => ({
            cause: 'Too many requests with this token in a short time: GitHub\u2019s secondary rate limit.',
            hint: `Re-run the job ${waitIn(headers) ?? 'in a few minutes'}; start fewer jobs at the same time if it happens often.`,
        }),
    },
    {
        id: 'github-rate-limit',
        examples: [
            { status: 403, words: 'API rate limit exceeded for installation.', headers: { 'x-ratelimit-remaining': '0' } },
        ],
        matches: _reply_js__WEBPACK_IMPORTED_MODULE_0__/* .limitIsReached */ .oU,
        explain: ({ headers }, { input }) => ({
            cause: 'The rate limit of this token is used up. The `GITHUB_TOKEN` has 1,000 requests an hour and repository, all of its jobs together.',
            hint: `Re-run the job ${resetIn(headers) ?? 'in an hour'}, or give \`${input}\` the token of a GitHub App, which has a limit of its own.`,
        }),
    },
    {
        id: 'github-sso',
        examples: [
            {
                status: 403,
                words: 'Resource protected by organization SAML enforcement. You must grant your personal access token access to this organization.',
            },
        ],
        matches: refused => 'x-github-sso' in refused.headers || replySays(/\bSAML\b/i)(refused),
        explain: ({ headers }, { input }) => ({
            cause: 'The organization enforces SAML single sign-on, and this token is not authorized for it.',
            hint: `Authorize the token${ssoAddress(headers)} (Settings, Developer settings, Personal access tokens, Configure SSO), or give \`${input}\` the token of a GitHub App.`,
        }),
    },
    {
        id: 'github-ip-allow-list',
        examples: [
            {
                status: 403,
                words: 'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
            },
        ],
        matches: replySays(/\bIP allow list\b/i),
        explain: () => ({
            cause: 'The organization or the enterprise has an IP allow list, and the address of this runner is not on it.',
            hint: 'Use a runner with a fixed address, and add that address to the list (Settings, Authentication security, IP allow list).',
        }),
    },
    {
        id: 'github-plan',
        examples: [{ status: 403, words: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' }],
        matches: replySays(/\bUpgrade to GitHub\b/i),
        explain: () => ({
            cause: 'The plan of the account does not include this feature for private repositories.',
            hint: 'Upgrade the plan, or make the repository public, or remove the condition from the grant; `when: { ref_protected: true }` needs no request.',
        }),
    },
    {
        id: 'github-token-invalid',
        examples: [{ status: 401, words: 'Bad credentials' }],
        matches: ({ status, isOfGitHub }) => status === 401 && isOfGitHub,
        explain: (_, { input }) => ({
            cause: `The token in \`${input}\` is not valid, or has expired: tokens of GitHub Apps last one hour, and the \`GITHUB_TOKEN\` ends with its job.`,
            hint: `Get the token in the same job, shortly before this step; leave \`${input}\` out to use the job\u2019s own.`,
        }),
    },
    {
        id: 'github-not-visible',
        examples: [{ status: 404, words: 'Not Found' }],
        matches: ({ status, type, isOfGitHub }) => type === 'NOT_FOUND' || (status === 404 && isOfGitHub),
        explain: (_, { input, repository, permission }) => ({
            cause: `The token in \`${input}\` cannot see ${repository}, or not this part of it.`,
            hint: input === 'github_token'
                ? `\`github_token\` reads the rules and approvals of ${repository}, too: leave it out to use the job\u2019s own, and give a central policy\u2019s token as \`policy_token\`.`
                : `Give \`policy_token\` the token of a GitHub App that is installed on ${repository} with \`${permission}\`.`,
        }),
    },
    {
        id: 'github-permission',
        examples: [{ status: 403, words: 'Resource not accessible by integration' }],
        matches: refused => refused.type === 'FORBIDDEN' || replySays(/\bnot accessible by\b|\bMust have\b/i, 403)(refused),
        explain: (refused, asked) => {
            const permission = acceptedIn(refused.headers) ?? asked.permission;
            return asked.input === 'policy_token'
                ? {
                    cause: `The token in \`policy_token\` may not read the contents of ${asked.repository}.`,
                    hint: `Give the GitHub App \`${permission}\` on ${asked.repository}.`,
                }
                : {
                    cause: `The job\u2019s token lacks the permission \`${permission}\`.`,
                    hint: `Add \`${permission}\` to the permissions of this job.`,
                    permission,
                };
        },
    },
    {
        id: 'github-unreachable',
        examples: [{ status: undefined, words: 'no answer within 30 s' }],
        matches: ({ status }) => status === undefined,
        explain: ({ failure }, { host }) => ({
            cause: failure?.likelyCause ?? `GitHub is down or overloaded, or this runner cannot reach ${host}.`,
            hint: failure?.cure ?? `Re-run the job when it is up again (${statusPage}).`,
        }),
    },
    {
        id: 'github-outage',
        examples: [{ status: 503, words: 'Service Unavailable' }],
        matches: ({ status = 0 }) => status >= 500 || status === 429 || status === 408,
        explain: () => ({
            cause: 'GitHub is down or overloaded.',
            hint: `Re-run the job when it is up again (${statusPage}).`,
        }),
    },
    {
        id: 'github-redirect',
        examples: [{ status: 302, words: 'Found' }],
        matches: ({ status = 0 }) => status >= 300 && status < 400,
        explain: (_, { host }) => ({
            cause: 'Something redirects the requests of this runner. GitHub does not redirect a request by id.',
            hint: `Check that nothing between the runner and ${host} answers instead, then re-run the job.`,
        }),
    },
    {
        id: 'github-foreign-answer',
        examples: [{ status: 200, words: 'a page with the title "Sign in"' }],
        matches: ({ status = 0 }) => status < 300,
        explain: (_, { host }) => ({
            cause: `Something answered in GitHub\u2019s place, such as a proxy or a filter, or the reply was cut off.`,
            hint: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
        }),
    },
    lastExplanation,
];
/** `after 12:40 UTC` */
function resetIn(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (!/^\d{1,11}$/.test(reset))
        return undefined;
    return `after ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC`;
}
/** `in 60 s` */
function waitIn(headers) {
    const seconds = headers['retry-after'] ?? '';
    return /^\d{1,6}$/.test(seconds) ? `in ${seconds} s` : undefined;
}
/** GitHub sends the URL at which a token can be authorized. It is shown only if it leads to GitHub. */
function ssoAddress(headers) {
    const address = /\burl=(https:\/\/github\.com\/[\w./?=&%-]{1,300})/.exec(headers['x-github-sso'] ?? '')?.[1];
    return address === undefined ? '' : ` at ${address}`;
}
/**
 * Returns the permission that GitHub names, as in a workflow: `actions=read` becomes `actions: read`. A semicolon
 * separates alternatives, and the first one counts. Every token has `metadata`.
 */
function acceptedIn(headers) {
    const [first = ''] = (headers['x-accepted-github-permissions'] ?? '').split(';');
    const wanted = first.split(',').flatMap(one => {
        const [, name = '', level = ''] = /^\s*([a-z_]{1,40})=(read|write|admin)\s*$/.exec(one) ?? [];
        return name === '' || name === 'metadata' ? [] : [`${name.replaceAll('_', '-')}: ${level}`];
    });
    const [permission = ''] = wanted;
    return wanted.length === 1 && jobPermissions.has(permission.split(':')[0] ?? '') ? permission : undefined;
}
/**
 * Permissions that a workflow can give its token:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const jobPermissions = new Set([
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'packages',
    'pages',
    'pull-requests',
    'security-events',
    'statuses',
]);
/** A block to paste into the job: naming one permission drops all others. */
const permissionBlock = (permissions) => ['permissions:', ...new Set(['contents: read', 'id-token: write', ...permissions])]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');


/***/ }),

/***/ 61050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   R4: () => (/* binding */ errorsIn),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   oU: () => (/* binding */ limitIsReached),
/* harmony export */   uS: () => (/* binding */ areTemporary),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

const longestWords = 500;
/** Reads a reply that is not an answer. */
function refusalOf({ status, headers, body }) {
    const text = body.toString('utf8', 0, 65_536);
    const document = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const errors = errorsIn(document);
    const message = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(document) && typeof document['message'] === 'string' ? document['message'] : undefined;
    const words = errors.length > 0
        ? errors.map(({ message }) => message).join('; ')
        : status >= 200 && status < 300
            ? describeBody(text, document)
            : (message ?? (titleIn(text) || text));
    return {
        status,
        headers,
        words: words.replace(/\s+/g, ' ').trim().slice(0, longestWords),
        isOfGitHub: errors.length > 0 || message !== undefined,
        type: errors.find(({ type }) => type !== undefined)?.type,
    };
}
/** Describes an unusable success without quoting it: it may contain private data. */
function describeBody(text, document) {
    if (text.trim() === '')
        return 'an empty body';
    const title = titleIn(text).trim();
    if (title !== '')
        return `a page with the title "${title}"`;
    return document === undefined ? 'a body that is not JSON' : 'JSON of another shape than GitHub documents';
}
/** Returns the title of an HTML page. It searches by index, since the page is untrusted and may be long. */
function titleIn(text) {
    const lower = text.toLowerCase();
    const start = lower.indexOf('<title>');
    const end = start < 0 ? -1 : lower.indexOf('</title>', start);
    return end < 0 ? '' : text.slice(start + '<title>'.length, end);
}
/** Returns the errors of a GraphQL reply; none for any other document. */
function errorsIn(document) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(document) || !Array.isArray(document['errors']))
        return [];
    return document['errors'].filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject).map(({ message, type, extensions }) => ({
        message: textOr(message, 'an error without a message') ?? '',
        type: textOr(type, undefined),
        code: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(extensions) ? textOr(extensions['code'], undefined) : undefined,
    }));
}
const textOr = (value, other) => (typeof value === 'string' ? value : other);
/**
 * Final error types of GraphQL. All others are temporary, such as "Something went wrong while executing your query" and
 * RATE_LIMITED.
 */
const finalTypes = new Set(['NOT_FOUND', 'FORBIDDEN', 'INSUFFICIENT_SCOPES']);
/** True if all errors of GraphQL are temporary. */
const areTemporary = (errors) => errors.every(({ type, code }) => !finalTypes.has(type ?? '') && code === undefined);
/**
 * True if GitHub refuses because of the number of requests:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const limitIsReached = ({ status, type, headers, words }) => type === 'RATE_LIMITED' ||
    ((status === 403 || status === 429) &&
        (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined || /\brate limit\b/i.test(words)));
/** Returns a field of outside data; `undefined` if it is absent or `null`. */
function field(value, name) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) || !Object.hasOwn(value, name))
        return undefined;
    const found = value[name];
    return found === null ? undefined : found;
}
/** Returns a text field; empty if it is not text. */
const readText = (value, name) => {
    const found = field(value, name);
    return typeof found === 'string' ? found : '';
};


/***/ }),

/***/ 98289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ readNumericId),
/* harmony export */   al: () => (/* binding */ nonEmptyText),
/* harmony export */   nM: () => (/* binding */ evidenceIn),
/* harmony export */   wB: () => (/* binding */ goneAfterMs)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5817);


/** Returns the evidence in an answer, or why there is none. */
const evidenceIn = (reply, asked, evidence) => ('value' in reply ? evidence(reply.value) : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explainGitHubRefusal */ .zP)(reply.refused, asked));
/** A text of a body that is not empty. */
const nonEmptyText = (body, name) => {
    const value = body[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
};
/** The numeric id of a user, a team or an organization. */
const readNumericId = (one) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(one) && typeof one['id'] === 'number' && Number.isSafeInteger(one['id']) ? String(one['id']) : undefined;
/**
 * How far apart two answers must be to prove that something is gone: an existing thing can be missing briefly.
 * Milliseconds.
 */
const goneAfterMs = 30_000;


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


/***/ })

};
