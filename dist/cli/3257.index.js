export const id = 3257;
export const ids = [3257];
export const modules = {

/***/ 85027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ grantee),
/* harmony export */   LA: () => (/* binding */ grantMember),
/* harmony export */   R1: () => (/* binding */ repositoryMember),
/* harmony export */   UY: () => (/* binding */ expressionFor),
/* harmony export */   Xo: () => (/* binding */ federatedPrincipal)
/* harmony export */ });
/* unused harmony export attributeMapping */
/* harmony import */ var _policy_compile_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69701);

/** Google's limit of `google.subject`. */
const maxSubjectBytes = 127;
/**
 * Returns the federated principal as Google's audit log names it, by the attribute mapping that the policy declares.
 * STS does not say what it mapped.
 *
 * @returns `undefined` if the policy declares a mapping that is not known here
 */
function federatedPrincipal({ pool, subject }, claims) {
    const mapped = subjects[subject](claims);
    if (mapped === undefined || Buffer.byteLength(mapped) > maxSubjectBytes)
        return undefined;
    return `principal://iam.googleapis.com/${pool}/subject/${mapped}`;
}
const subjects = {
    run: claims => _policy_compile_names_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectClaims */ .Mc.map(claim => claims[claim]).join(':'),
    sub: ({ sub }) => sub,
    other: () => undefined,
};
/** The CEL expressions of the recommended mapping, with the attribute that bindings name. */
const expressions = {
    'google.subject': _policy_compile_names_js__WEBPACK_IMPORTED_MODULE_0__/* .runSubject */ .Od,
    'attribute.repository_id': 'assertion.repository_id',
};
const attributeMapping = Object.entries(expressions)
    .map(([attribute, expression]) => `${attribute}=${expression}`)
    .join(',');
/**
 * Returns CEL that gives an attribute a string for every token. Without a guard, an absent claim fails the whole
 * exchange.
 *
 * @returns `undefined` for an attribute that is not named after a claim
 */
function expressionFor(attribute, claims) {
    const claim = attribute.replace(/^attribute\./, '');
    const known = expressions[attribute];
    if (known !== undefined || !claims.includes(claim))
        return known;
    return `'${claim}' in assertion ? assertion.${claim} : ''`;
}
/** The IAM member for this repository in the pool of a provider that was set up by hand, and maps the repository's id. */
const repositoryMember = (provider, claims) => `principalSet://iam.googleapis.com/${provider.pool}/attribute.repository_id/${claims['repository_id'] ?? ''}`;
/** The IAM member for the tokens of a grant, as `compile` sets them up. */
const grantMember = (grant) => (0,_policy_compile_names_js__WEBPACK_IMPORTED_MODULE_0__/* .grantMembers */ .kn)(grant).join('');
/**
 * Returns the IAM member for a role that the next run should have, too. With the recommended mapping each run has
 * another subject, but the attribute of its grant stays.
 *
 * @returns `undefined` if the policy declares another mapping, so that its result is not known
 */
function grantee(grant, claims, serviceAccount) {
    if (serviceAccount !== undefined)
        return `serviceAccount:${serviceAccount}`;
    return grant.provider.subject === 'run' ? grantMember(grant) : federatedPrincipal(grant.provider, claims);
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

/***/ 67103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ notCopied),
/* harmony export */   UU: () => (/* binding */ createWriteLog),
/* harmony export */   c8: () => (/* binding */ createReadLogs)
/* harmony export */ });
/* unused harmony export logSettleMs */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28314);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89843);
/* harmony import */ var _vertex_log_writers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54480);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82749);





/** How long the newest part of a log is not read, since entries arrive late. See docs/design/steps.md. */
const logSettleMs = 5_000;
/**
 * Reads the logs of jobs, builds and servers from Cloud Logging: each entry in order and once. Each log continues from its own cursor.
 *
 * @param now milliseconds since the epoch
 */
function createReadLogs(client, universe, now) {
    return async (project, asked, step, signal) => {
        const named = asked.flatMap(one => {
            const writer = (0,_vertex_log_writers_js__WEBPACK_IMPORTED_MODULE_2__/* .logWriterOf */ .t)(one.name);
            return writer === undefined ? [] : [{ ...one, writer }];
        });
        if (named.length === 0)
            return { lines: new Map(), cursors: new Map(), more: false };
        const terms = named.map(({ writer, ...one }) => `${writer.filter} AND ${after(one)}`);
        const until = `timestamp<"${new Date(now() - logSettleMs).toISOString()}"`;
        const page = await client.repeatable({
            method: 'POST',
            host: `logging.${universe}`,
            path: '/v2/entries:list',
            body: {
                resourceNames: [`projects/${project}`],
                filter: `${terms.length === 1 ? terms[0] : `(${terms.map(term => `(${term})`).join(' OR ')})`} AND ${until}`,
                orderBy: 'timestamp asc',
                pageSize: 1000,
            },
            step,
            signal,
            isAnswer: (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .isPageOf */ .vO)('entries'),
            policy: _network_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo,
        });
        const lines = new Map();
        const cursors = new Map();
        const names = new Map(named.map(({ name, writer }) => [writer.id, name]));
        for (const entry of (Array.isArray(page['entries']) ? page['entries'] : []).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)) {
            const name = names.size === 1 ? named[0]?.name : names.get(writerIn(entry));
            if (name === undefined)
                continue;
            const known = lines.get(name) ?? [];
            known.push(...toLines(entry));
            lines.set(name, known);
            cursors.set(name, { timestamp: word(entry, 'timestamp'), insertId: word(entry, 'insertId') });
        }
        // Entries of no job have no cursor, so the next page would be the same.
        const more = typeof page['nextPageToken'] === 'string' && page['nextPageToken'] !== '' && cursors.size > 0;
        return { lines, cursors, more };
    };
}
function after({ since, cursor }) {
    if (cursor === undefined)
        return `timestamp>="${new Date(since).toISOString()}"`;
    const { timestamp, insertId } = cursor;
    return `((timestamp="${timestamp}" AND insertId>${JSON.stringify(insertId)}) OR timestamp>"${timestamp}")`;
}
/** Id of the job, the build or the server that wrote an entry. */
function writerIn(entry) {
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(entry['resource']) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const server = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(entry['labels']) ? word(entry['labels'], 'deployed_model_id') : '';
    const ids = ['job_id', 'pipeline_job_id', 'build_id', 'reasoning_engine_id'].map(name => word(labels, name));
    return ids.find(id => id !== '') ?? server;
}
/** @param error why Cloud Logging refused lines of the record */
function notCopied(error) {
    const answer = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.answer : undefined;
    const why = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.message : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfError */ .OK)(error);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('RECORD_UNWRITABLE', `The record cannot be written to Cloud Logging: ${why}`, {
        saysKind: true,
        answer,
        cure: "Grant the grant's account roles/logging.logWriter in the project of audit.cloud_logging, or remove that line from the policy.",
    });
}
/**
 * Writes lines of the record, which are CloudEvents, as entries. The event's id makes a repeated line the same entry.
 */
const createWriteLog = (client, universe, { project, log }) => async (lines) => {
    const entries = lines.map(line => {
        const event = JSON.parse(line);
        const { id, time } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(event) ? event : {};
        return { insertId: id, timestamp: time, severity: 'NOTICE', jsonPayload: event };
    });
    await client.repeatable({
        method: 'POST',
        host: `logging.${universe}`,
        path: '/v2/entries:write',
        body: {
            logName: `projects/${project}/logs/${encodeURIComponent(log)}`,
            resource: { type: 'global', labels: { project_id: project } },
            entries,
        },
    });
};
function toLines(entry) {
    const payload = entry['jsonPayload'];
    const text = word(entry, 'textPayload') || ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(payload) ? word(payload, 'message') || JSON.stringify(payload) : '');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(entry['resource']) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__.isObject)(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const line = { time: word(entry, 'timestamp'), source: word(labels, 'task_name'), severity: word(entry, 'severity') };
    return text.split(/\r?\n/).map(part => ({ ...line, text: part }));
}
const word = (value, name) => {
    const found = value[name];
    return typeof found === 'string' ? found : '';
};


/***/ }),

/***/ 32432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary),
  P: () => (/* binding */ summarySections)
});

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/report/access-check.js
var access_check = __webpack_require__(97672);
;// CONCATENATED MODULE: ./build/report/attribution.js

const repositoryUrl = ({ run }) => `${run.server}/${run.repository.split('/').map(encodeURIComponent).join('/')}`;
const commitLink = (report) => (0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(report.run.sha.slice(0, 7)), `${repositoryUrl(report)}/commit/${encodeURIComponent(report.run.sha)}`);
const runLink = (report) => {
    const { runId, runAttempt } = report.run;
    const address = `${repositoryUrl(report)}/actions/runs/${encodeURIComponent(runId)}/attempts/${encodeURIComponent(runAttempt)}`;
    return (0,core_escape/* link */.nf)(runAttempt === '1' ? `run ${(0,core_escape/* code */.aY)(runId)}` : `run ${(0,core_escape/* code */.aY)(runId)}, attempt ${(0,core_escape/* markdown */.wD)(runAttempt)}`, address);
};
const pullRequestLink = (report, number) => (0,core_escape/* link */.nf)(`#${number}`, `${repositoryUrl(report)}/pull/${number}`);
/** Returns the policy, linked at its commit. */
const policyLink = ({ path, commit, url }) => commit === undefined ? `${(0,core_escape/* code */.aY)(path)} of the checkout` : `${(0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(path), url)} at ${(0,core_escape/* code */.aY)(commit.slice(0, 7))}`;
/** Returns one line from the merge to the place of the steps, with links. Only if there were steps to run. */
function chainLine(report) {
    const { decision, grant, credential, steps } = report;
    if (report.mode !== 'run' || credential === undefined || grant === undefined)
        return '';
    const merged = decision?.mergedPullRequest;
    const road = [
        ...(merged === undefined ? [] : [pullRequestLink(report, merged)]),
        `${commitLink(report)} on ${(0,core_escape/* code */.aY)(report.run.ref.replace(/^refs\/heads\//, ''))}`,
        runLink(report),
        `grant ${(0,core_escape/* code */.aY)(grant.name)}`,
        credential.serviceAccount === undefined
            ? credential.principal === undefined
                ? 'federated principal'
                : `principal ${(0,core_escape/* code */.aY)(credential.principal)}`
            : (0,core_escape/* code */.aY)(credential.serviceAccount),
    ];
    const places = [...new Set(steps.map(({ project, location }) => (0,core_escape/* code */.aY)(`${project}/${location}`)))];
    const where = places.length > 3 ? [`${places.length} places`] : places;
    return [...road, where.join(', ')].filter(part => part !== '').join(' \u2192 ');
}
/** Returns the section to compare with Google's audit log: who, what, and under which policy. */
function attributionSection(report) {
    const { run, grant, policy, credential, decision } = report;
    const rows = [
        ['Repository', (0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(run.repository), repositoryUrl(report))],
        [
            'Commit',
            `${(0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(run.sha), `${repositoryUrl(report)}/commit/${encodeURIComponent(run.sha)}`)} on ${(0,core_escape/* code */.aY)(run.ref)}`,
        ],
        [
            'Pull request',
            decision?.mergedPullRequest === undefined ? undefined : pullRequestLink(report, decision.mergedPullRequest),
        ],
        ['Run', run.workflow === undefined ? runLink(report) : `${runLink(report)} of ${(0,core_escape/* code */.aY)(run.workflow)}`],
        [
            'Triggered by',
            run.actor === undefined ? `event ${(0,core_escape/* code */.aY)(run.event)}` : `${(0,core_escape/* code */.aY)(run.actor)}, event ${(0,core_escape/* code */.aY)(run.event)}`,
        ],
        [
            'Approved by',
            decision === undefined || decision.approvers.length === 0
                ? undefined
                : decision.approvers.map(({ login, id }) => `${(0,core_escape/* code */.aY)(login)} (id ${(0,core_escape/* markdown */.wD)(id)})`).join(', '),
        ],
        ['Grant', grant === undefined ? undefined : `${(0,core_escape/* code */.aY)(grant.name)}${purposeOf(grant)}`],
        ['Policy', policy === undefined ? undefined : `${policyLink(policy)}, SHA-256 ${(0,core_escape/* code */.aY)(policy.sha256)}`],
        ['Principal', credential?.principal === undefined ? undefined : (0,core_escape/* code */.aY)(credential.principal)],
        ['Service account', credential?.serviceAccount === undefined ? undefined : (0,core_escape/* code */.aY)(credential.serviceAccount)],
    ];
    const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [`**${name}:** ${value}`]));
    const resources = report.steps.flatMap(({ id, name }) => (name === undefined ? [] : [[(0,core_escape/* code */.aY)(id), (0,core_escape/* code */.aY)(name)]]));
    return (0,core_escape/* details */.zH)('<b>Attribution</b>: who, what, by which rules', [
        (0,core_escape/* markdownList */.Al)(known),
        resources.length === 0 ? '' : (0,core_escape/* markdownTable */.Qj)(['Step', 'Resource'], resources.slice(0, 200)),
    ]);
}
const purposeOf = ({ description }) => description === undefined ? '' : ` (*${(0,core_escape/* markdown */.wD)(description, 300)}*)`;

// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decide_decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(85715);
;// CONCATENATED MODULE: ./build/report/decision.js



/**
 * Names who else enforces a condition. Google sees only the token's claims, as far as the provider's condition and the
 * bindings follow this policy. A step that requests its own token skips the rest. See docs/design/policy.md.
 */
const enforcedBy = ({ source }) => source === 'claim' ? 'Google\u00a0and\u00a0action' : 'action\u00a0only';
const verdictMarks = {
    holds: '\u2705',
    fails: '\u274c',
    unknown: '\u2754',
    'not asked': '\u26aa',
};
const mark = (verdict) => (verdict.isAssumed ? '\u26aa' : verdictMarks[verdict.result]);
/** Formats a claim's values as code, and GitHub's answers as words. */
const expectedOf = ({ source, expected, accepted = [expected] }) => source === 'claim' ? accepted.map(core_escape/* code */.aY).join(' or ') : (0,core_escape/* markdown */.wD)(expected);
function actualCell({ source, actual, result, isAssumed }) {
    if (result === 'not asked' || (result === 'unknown' && actual === undefined))
        return `*(${(0,decision_lines/* describeUnanswered */.K0)(result)})*`;
    if (actual === undefined)
        return '*(absent)*';
    if (isAssumed)
        return `*${(0,core_escape/* markdown */.wD)(actual)}*`;
    return source === 'claim' ? (0,core_escape/* code */.aY)(actual) : (0,core_escape/* markdown */.wD)(actual);
}
/** Returns the conditions as a table. */
function conditionTable(conditions, title = 'Condition') {
    return (0,core_escape/* markdownTable */.Qj)(['', title, 'Expected', 'Actual', 'Enforced by'], conditions.map(verdict => [
        mark(verdict),
        (0,core_escape/* code */.aY)(verdict.condition),
        expectedOf(verdict),
        actualCell(verdict),
        enforcedBy(verdict),
    ]));
}
const enforcementNote = '<sub>*Google and action*: Google also enforces those conditions of `when` that the provider\u2019s attribute condition ' +
    'and the bindings contain. *Action only*: Google does not know `branch`, `approval`, `allow` and `require`. ' +
    'A step that requests its own token bypasses them.</sub>';
/** Returns the hints of conditions that fail, as list items. */
const decisionHints = (conditions) => (0,decision_lines/* distinctHints */.p6)(conditions.filter(verdict => !(0,decide_decision/* holds */.v9)(verdict))).map(({ conditions, hint }) => `${conditions.map(core_escape/* code */.aY).join(', ')}: ${(0,core_escape/* markdown */.wD)(hint)}`);
/** Returns the conditions that fail. */
const failing = (decision) => decision.conditions.filter(decide_decision/* fails */.c6);
/** Returns the conditions that hold. */
const holding = (decision) => decision.conditions.filter(decide_decision/* holds */.v9);
/** Returns other grants that this run would match. */
const otherGrants = (decision) => decision.others.filter(({ holds }) => holds).map(({ grant }) => grant);
/** `2 of 8 conditions failed`, `7 conditions passed, 1 is known at run time` */
function tally({ conditions }) {
    const bad = conditions.filter(decide_decision/* fails */.c6).length;
    const unanswered = conditions.filter(decide_decision/* isUnknown */.t8).length;
    const unknown = conditions.filter(({ isAssumed }) => isAssumed).length;
    const good = conditions.length - bad - unknown;
    const count = (number) => `${number} ${number === 1 ? 'condition' : 'conditions'}`;
    if (bad === 0 && unanswered > 0)
        return `${unanswered} of ${count(conditions.length)} ${unanswered === 1 ? 'is' : 'are'} unknown`;
    if (bad > 0)
        return `${bad} of ${count(conditions.length)} failed`;
    if (unknown > 0)
        return `${count(good)} passed, ${unknown} ${unknown === 1 ? 'is' : 'are'} known at run time`;
    return good === 1 ? 'its only condition passed' : `all ${count(good)} passed`;
}

// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var report_failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/report/headline.js + 2 modules
var headline = __webpack_require__(43895);
// EXTERNAL MODULE: ./build/report/headline-failure.js
var headline_failure = __webpack_require__(85000);
// EXTERNAL MODULE: ./build/report/lend.js
var lend = __webpack_require__(36286);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/report/states.js
var states = __webpack_require__(37249);
;// CONCATENATED MODULE: ./build/report/mermaid.js



/** With more steps a picture says less than the table. */
const drawableSteps = 24;
/** Fill, border, and text in GitHub's own colors, readable on its light and dark pages. */
const colours = {
    good: ['#dafbe1', '#1a7f37', '#116329'],
    bad: ['#ffebe9', '#cf222e', '#a40e26'],
    stopped: ['#eaeef2', '#6e7781', '#32383f'],
    busy: ['#ddf4ff', '#0969da', '#0550ae'],
    waiting: ['#f6f8fa', '#afb8c1', '#57606a'],
    plain: ['#f6f8fa', '#d0d7de', '#24292f'],
};
/** With fewer steps the table says as much. */
const steppedFrom = 4;
/** Returns a picture of the steps and what they need, colored by state. */
function graphPicture({ steps }) {
    if (steps.length < steppedFrom || steps.length > drawableSteps)
        return undefined;
    const ids = new Map(steps.map((step, index) => [step.id, `s${index}`]));
    const lines = [
        'flowchart LR',
        ...steps.map(step => `  ${ids.get(step.id)}["${label(step.kind, step.id)}"]`),
        ...steps.flatMap(step => needed(step, ids).map(id => `  ${id} --> ${ids.get(step.id)}`)),
        ...classes(steps, ids),
    ];
    return (0,core_escape/* codeBlock */.DV)(lines.join('\n'), 'mermaid');
}
/**
 * Returns the chain from the commit to the account, if it broke before Vertex AI: up to the link that broke, which is
 * red.
 */
function brokenChainPicture(report) {
    const { run, decision, grant, mode } = report;
    const broken = brokenLink(report);
    if (broken === undefined || grant === undefined || mode === 'plan')
        return undefined;
    const merged = decision?.mergedPullRequest;
    const account = grant.serviceAccount?.split('@')[0] ?? 'federated principal';
    const road = [
        ...(merged === undefined ? [] : [{ kind: 'pull request', value: `#${merged}` }]),
        { kind: 'commit', value: run.sha.slice(0, 7) },
        { kind: 'run', value: run.runAttempt === '1' ? run.runId : `${run.runId} \u00b7 attempt ${run.runAttempt}` },
        { kind: 'GitHub', value: 'identity token' },
        { kind: 'grant', value: grant.name },
        { kind: 'Google', value: 'token exchange' },
        { kind: 'service account', value: account },
    ];
    const at = road.findIndex(({ kind }) => kind === broken.at);
    const reached = road.slice(0, at + 1);
    const lines = [
        // The dark theme has a gray behind the label that red words do not stand out from.
        `%%{init: ${JSON.stringify({ themeVariables: { edgeLabelBackground: colours.bad[0] } })}}%%`,
        'flowchart LR',
        ...reached.map(({ kind, value }, index) => `  r${index}["${label(kind, value)}"]`),
        `  ${reached
            .slice(0, -1)
            .map((_, index) => `r${index}`)
            .join(' --> ')}`,
        `  r${at - 1} --x|"${broken.words}"| r${at}`,
        `  linkStyle ${at - 1} stroke:#cf222e,stroke-width:2px,color:${colours.bad[2]}`,
        ...classDefinitions(new Map([
            ['plain', reached.slice(0, -1).map((_, index) => `r${index}`)],
            ['bad', [`r${at}`]],
        ])),
    ];
    return (0,core_escape/* codeBlock */.DV)(lines.join('\n'), 'mermaid');
}
/** Codes of errors that end the chain before Vertex AI, with the link that could not be reached. */
const brokenLinks = {
    TOKEN_UNAVAILABLE: { at: 'GitHub', words: 'no token' },
    TOKEN_REJECTED: { at: 'GitHub', words: 'not valid' },
    DENIED: { at: 'grant', words: 'denied' },
    EVIDENCE_UNAVAILABLE: { at: 'grant', words: 'not decided' },
    STS_REJECTED: { at: 'Google', words: 'refused' },
    IMPERSONATION_REJECTED: { at: 'service account', words: 'refused' },
};
/** A grant that was revoked during the run had let it in. */
const brokenLink = ({ failure, steps }) => failure instanceof errors/* ActionError */.lZ && steps.every(({ startedAt }) => startedAt === undefined)
    ? brokenLinks[failure.code]
    : undefined;
const label = (kind, value) => `${(0,core_escape/* mermaidLabel */._b)(kind)}<br/><b>${(0,core_escape/* mermaidLabel */._b)(value)}</b>`;
const needed = (step, ids) => step.needs.flatMap(need => ids.get(need) ?? []);
function classes(steps, ids) {
    const members = new Map();
    for (const { id, state } of steps) {
        const { tone } = (0,states/* describeState */.J)(state);
        members.set(tone, [...(members.get(tone) ?? []), ids.get(id) ?? '']);
    }
    return classDefinitions(members);
}
const classDefinitions = (members) => [...members].flatMap(([tone, nodes]) => {
    const [fill, stroke, color] = colours[tone];
    return [`  classDef ${tone} fill:${fill},stroke:${stroke},color:${color}`, `  class ${nodes.join(',')} ${tone}`];
});
/** Colors of bars on which dark and light text can be read: GitHub's dark page changes only the text. */
const style = `%%{init: ${JSON.stringify({
    // Room for the first and the last time.
    gantt: { leftPadding: 40, rightPadding: 40 },
    themeVariables: {
        doneTaskBkgColor: '#4ac26b',
        doneTaskBorderColor: '#2da44e',
        critBkgColor: '#ff8182',
        critBorderColor: '#fa4549',
        activeTaskBkgColor: '#8c959f',
        activeTaskBorderColor: '#6e7781',
    },
})}}%%`;
/** Returns a timeline, if there are several steps. Bars of failed steps are red. */
function timelinePicture({ steps, finishedAt }) {
    const inFlight = steps.filter(step => step.startedAt !== undefined);
    if (inFlight.length < steppedFrom || inFlight.length > drawableSteps)
        return undefined;
    const at = (time) => Date.parse(time ?? '');
    const start = Math.min(...inFlight.map(step => at(step.startedAt)));
    const end = Math.max(...inFlight.map(step => at(step.finishedAt ?? finishedAt)));
    if (!Number.isFinite(end - start) || end <= start)
        return undefined;
    const bars = inFlight.map((step, index) => {
        const { tone, mark } = (0,states/* describeState */.J)(step.state);
        const tag = tone === 'bad' ? 'crit, ' : tone === 'good' ? 'done, ' : 'active, ';
        const length = Math.max(1, Math.round(((0,states/* betweenStates */.L)(step.startedAt, step.finishedAt ?? finishedAt) ?? 0) / 1_000));
        // The prefix keeps an id from being one of Mermaid's own words.
        return `  ${mark} ${step.id.replace(/[^\w-]/g, '_')} :${tag}b${index}, ${inUtc(at(step.startedAt))}, ${length}s`;
    });
    const axis = end - start < 600_000 ? '%H:%M:%S' : '%H:%M';
    // Without a line for the moment of reading.
    const form = '  dateFormat YYYY-MM-DD HH:mm:ss';
    const head = [style, 'gantt', '  title Times in UTC', form, `  axisFormat ${axis}`, '  todayMarker off'];
    return (0,core_escape/* codeBlock */.DV)([...head, ...bars].join('\n'), 'mermaid');
}
/** Mermaid shows times in the reader's time zone, unless they are written without one. */
const inUtc = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(20729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(32219);
// EXTERNAL MODULE: ./build/steps/references.js
var steps_references = __webpack_require__(78764);
// EXTERNAL MODULE: ./build/report/planned-table.js
var planned_table = __webpack_require__(72876);
;// CONCATENATED MODULE: ./build/report/plan.js








/**
 * Returns what would run, and which conditions the run would have to meet. `blockLength` is the most characters of each body.
 */
function planSections(report, plan, blockLength) {
    const { decision } = report;
    const hypothesis = (title, verdict) => {
        const open = verdict.verdict === 'deny' ? ' open' : '';
        const word = verdict.verdict === 'allow' ? '\u2705 would allow' : '\u26d4 would deny';
        return (0,core_escape/* details */.zH)(`${title} <b>${word}</b>: ${tally(verdict)}`, [
            `Supposing ${(0,core_escape/* markdown */.wD)(plan.assumption)}:`,
            conditionTable(verdict.conditions),
            (0,core_escape/* markdownList */.Al)(decisionHints(verdict.conditions)),
            enforcementNote,
        ], open);
    };
    return [
        ...(plan.steps.length === 0
            ? []
            : [
                '### What would run',
                ...(0,planned_table/* plannedTable */.n)(plan.steps),
                ...(plan.differences ?? []),
                ...plan.steps.map(outlineSection),
                limitsVerdict(report),
                uncheckedFields(plan.steps),
                unknowns(plan.steps),
                leftToRun(plan.steps),
                ...plan.steps.map(step => submission(step, blockLength)),
            ]),
        '### Conditions',
        ...(decision === undefined ? [] : [hypothesis(planTitles[plan.source], decision)]),
        ...(plan.proposed === undefined ? [] : [hypothesis('The proposed policy', plan.proposed)]),
        plan.grant.length === 0
            ? ''
            : (0,core_escape/* details */.zH)('<b>The grant</b>, with what it inherits', [
                (0,core_escape/* markdownTable */.Qj)(['Key', 'Value'], plan.grant.map(({ key, value }) => [(0,core_escape/* code */.aY)(key), (0,core_escape/* code */.aY)(value)])),
            ]),
        ...(plan.lends.length === 0 ? [] : ['### What it lends', (0,core_escape/* markdownList */.Al)(plan.lends.map(line => (0,core_escape/* markdown */.wD)(line)))]),
    ];
}
const planTitles = {
    'in force': 'The current policy',
    checkout: 'The policy of this checkout (not the current one)',
};
/** Returns the outline of a step that needs more than one call. */
const outlineSection = ({ id, course: lines = [] }) => lines.length === 0 ? '' : `${(0,core_escape/* code */.aY)(id)}, step by step:\n\n${(0,core_escape/* markdownList */.Al)(lines.map(line => (0,core_escape/* markdown */.wD)(line)))}`;
/** Whose limits the steps were checked against: with a changed policy, its own. */
const limitsOf = ({ plan }) => plan?.proposed === undefined ? 'the grant\u2019s limits' : 'the limits of the grant in the proposed policy';
const limitsVerdict = (report) => report.failure === undefined
    ? `All steps are within ${limitsOf(report)}. This action checks them, Google does not. It checks values marked *known at run time* before it sends them.`
    : '';
/** Lists fields that passed without a check, for every report that shows their step. */
function uncheckedFields(steps) {
    const fields = steps.flatMap(({ id, unchecked = [] }) => unchecked.map(field => `${(0,core_escape/* code */.aY)(field)} in ${(0,core_escape/* code */.aY)(id)}`));
    return fields.length === 0
        ? ''
        : `Not checked, because step and grant list them under \`unchecked\`. Nothing limits their values:\n\n${(0,core_escape/* markdownList */.Al)(fields)}`;
}
function unknowns(steps) {
    const references = steps.flatMap(({ id, body }) => [...new Set((0,steps_references/* pendingIn */.fE)(body).map(({ reference }) => reference))].map(reference => `${(0,core_escape/* code */.aY)(reference)} in ${(0,core_escape/* code */.aY)(id)}`));
    return references.length === 0 ? '' : `Known at run time, and checked then:\n\n${(0,core_escape/* markdownList */.Al)(references)}`;
}
/** Lists values that only a pipeline's run knows, and that are not checked again. */
function leftToRun(steps) {
    const lines = steps.flatMap(step => (step.leftToRun ?? []).map(one => `${(0,core_escape/* code */.aY)(one)} in ${(0,core_escape/* code */.aY)(step.id)}`));
    return lines.length === 0 ? '' : `Known only when the pipeline runs, and never checked:\n\n${(0,core_escape/* markdownList */.Al)(lines)}`;
}
function submission({ id, request, body, labels, comparisons = [] }, blockLength) {
    return (0,core_escape/* details */.zH)(`<b>${id.replace(/[^\w-]/g, '_')}</b>: request, body and labels`, [
        comparisons.length === 0
            ? ''
            : (0,core_escape/* markdownTable */.Qj)(['Metric', 'Expected'], comparisons.map(({ metric, expected }) => [(0,core_escape/* code */.aY)(metric), (0,core_escape/* markdown */.wD)(expected)])),
        (0,core_escape/* code */.aY)(request),
        (0,core_escape/* codeBlock */.DV)(yaml(body), 'yaml', blockLength),
        Object.keys(labels).length === 0
            ? ''
            : `Labels that the action adds:\n\n${(0,core_escape/* codeBlock */.DV)(yaml(labels), 'yaml', blockLength)}`,
    ], '');
}
const yaml = (value) => (0,dist/* stringify */.As)(shownInPlan((0,secret_values/* withoutSecrets */.cT)(value)), { lineWidth: 0, aliasDuplicateObjects: false });
/** Returns the body as data for YAML. Unknown values are marked. */
const shownInPlan = (body) => (0,walk/* mapLeaves */.L)(body, value => (value instanceof json/* Pending */.UX ? `(known at run time) ${value.reference}` : value));

// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
// EXTERNAL MODULE: ./build/report/show.js
var show = __webpack_require__(35198);
;// CONCATENATED MODULE: ./build/report/summary-check.js



/** Returns the way of a check to its credential, step by step. */
function checkList({ policy, token, decision, credential, grant, conclusion }) {
    const account = grant?.serviceAccount;
    const impersonated = credential?.serviceAccount !== undefined;
    const checks = [
        { passed: policy !== undefined, what: `Policy read: ${policy === undefined ? 'no' : policyLink(policy)}` },
        {
            passed: token !== undefined,
            what: `Identity token from GitHub verified${token === undefined ? '' : `, for the audience ${(0,core_escape/* code */.aY)(token.audience)}`}`,
        },
        {
            passed: decision?.verdict === 'allow',
            what: `Decision${decision === undefined ? '' : `: ${decision.verdict}, ${tally(decision)}`}`,
        },
        {
            passed: credential !== undefined,
            what: `Exchanged at Google${credential?.principal === undefined ? '' : ` for ${(0,core_escape/* code */.aY)(credential.principal)}`}`,
        },
        account === undefined
            ? { passed: credential !== undefined, what: 'Direct access: the grant names no service account' }
            : { passed: impersonated, what: `Impersonated ${(0,core_escape/* code */.aY)(account)}` },
    ];
    const broken = conclusion === 'success' ? -1 : checks.findIndex(({ passed }) => !passed);
    const list = (0,core_escape/* markdownList */.Al)(checks.map(({ passed, what }, index) => {
        if (passed)
            return `\u2705 ${what}`;
        return index === broken ? `\u274c **${what}**` : `\u26aa ${what} *(not reached)*`;
    }));
    return `The way to the credential:\n\n${list}`;
}

// EXTERNAL MODULE: ./build/report/commands.js + 1 modules
var report_commands = __webpack_require__(77795);
;// CONCATENATED MODULE: ./build/report/summary-failure.js




/** Returns what a denied run needs: what to do about each failed condition, then the conditions. */
function denialSection({ decision, policy, mode }, failure) {
    if (decision === undefined || mode === 'plan')
        return '';
    const others = otherGrants(decision);
    const where = policy === undefined ? 'it' : policyLink(policy);
    const hints = decisionHints(failing(decision));
    const todo = [
        ...hints,
        ...(hints.length > 0 ? [] : ['Run the workflow from where the grant allows it, or have the policy changed.']),
        ...(others.length === 0
            ? []
            : [`This run would get ${others.map(core_escape/* code */.aY).join(' or ')}: name that grant if you mean it.`]),
    ];
    const rest = holding(decision);
    return [
        todo.length === 1 ? `**What to do:** ${todo[0]}` : `**What to do:**\n\n${(0,core_escape/* markdownList */.Al)(todo)}`,
        (0,report_commands/* commandBlocks */.EH)(failure?.commands ?? []),
        conditionTable(failing(decision), 'Failed condition'),
        rest.length === 0 ? '' : (0,core_escape/* details */.zH)(`${rest.length} conditions passed`, [conditionTable(rest), enforcementNote]),
        `<sub>The action reads ${where} from the default branch, so a change of the policy takes effect after its merge.</sub>`,
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
/**
 * Returns what ended a run: the last log lines of its program, the cause, the fix, and only then what was requested and what the
 * server said.
 *
 * @param lastLines of the log of the failed step
 */
function failureSection(failure, { block }, lastLines = []) {
    const { sentence, place, words, cause, cure, commands, problems, stack } = failure;
    const listed = problems.slice(0, 50).map(problemItem);
    const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : '';
    const at = place === undefined ? '' : ` At ${(0,core_escape/* code */.aY)(`${place.file}:${place.line}:${place.column}`)}${of(place.path)}.`;
    const said = (0,core_escape/* markdown */.wD)(asSentence(sentence));
    return [
        lastLines.length === 0 ? '' : (0,core_escape/* codeBlock */.DV)(lastLines.join('\n'), '', block),
        cause === undefined
            ? failure.code === 'CHECK_FAILED'
                ? ''
                : `**${said}**`
            : `**Likely cause:** ${(0,core_escape/* markdown */.wD)((0,core_escape/* withStop */.d8)(cause))}`,
        (0,core_escape/* markdownList */.Al)(listed),
        more,
        cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
        adviceBlocks(commands),
        (cause === undefined ? at : `${said}${at}`).trim(),
        words === undefined ? '' : `${(0,core_escape/* markdown */.wD)(words.from)}:\n\n${(0,core_escape/* quotation */.fh)(words.text, block)}`,
        stack.length === 0 ? '' : (0,core_escape/* codeBlock */.DV)(stack.join('\n'), '', block),
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
const of = (path) => (path === '' ? '' : `, ${(0,core_escape/* code */.aY)(path)}`);
/** Commands that are shown at once. The others are for rarer causes. */
const openCommands = 2;
/** Shows the first commands, and folds the others: the first screen has room for the likely cause only. */
function adviceBlocks(commands) {
    if (commands.length <= openCommands + 1)
        return (0,report_commands/* commandBlocks */.EH)(commands);
    const rest = commands.slice(openCommands);
    return [
        (0,report_commands/* commandBlocks */.EH)(commands.slice(0, openCommands)),
        (0,core_escape/* details */.zH)(`${rest.length} more commands, for other causes`, [(0,report_commands/* commandBlocks */.EH)(rest)]),
    ].join('\n\n');
}
/** Formats a problem as a list item. A table would push the message out of sight behind a long path. */
function problemItem({ file, line, column, path, message, cure, commands = [] }) {
    const where = (0,core_escape/* code */.aY)(`${file}:${line}:${column}`) + (path === '' ? '' : ` ${(0,core_escape/* code */.aY)(path)}`);
    const what = cure === undefined ? (0,core_escape/* markdown */.wD)(message) : `${(0,core_escape/* markdown */.wD)((0,core_escape/* withStop */.d8)(message))} **${(0,core_escape/* markdown */.wD)(cure)}**`;
    const blocks = (0,report_commands/* commandBlocks */.EH)(commands).replace(/^(?=.)/gm, '  ');
    return `${where}: ${what}${blocks === '' ? '' : `\n\n${blocks}`}`;
}
/** Formats a fix: its first line is prose, the lines after it are a block to copy. */
function cureText(cure) {
    const [prose = '', ...lines] = cure.split('\n');
    return lines.length === 0 ? (0,core_escape/* markdown */.wD)(prose) : `${(0,core_escape/* markdown */.wD)(prose)}\n\n${(0,core_escape/* codeBlock */.DV)(lines.join('\n'), 'yaml')}`;
}
/**
 * Returns a message as a sentence: with a capital letter, unless its first word is a name or a path, and a full stop.
 */
const asSentence = (text) => (0,core_escape/* withStop */.d8)(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

// EXTERNAL MODULE: ./build/report/headline-success.js
var headline_success = __webpack_require__(12425);
// EXTERNAL MODULE: ./build/report/serving-now.js
var serving_now = __webpack_require__(33178);
;// CONCATENATED MODULE: ./build/report/summary-outcome.js







/** What remains of a run, in the order of interest. Pages of jobs, logs and curves are in the table of steps. */
const lastingLabels = {
    endpoint: 'Endpoint',
    model: 'Model',
    agent: 'Agent',
    schedule: 'Schedule',
    image: 'Image',
    output: 'Files',
};
/** Most links of one kind in the list. */
const mostLinks = 6;
const isLasting = (kind) => Object.hasOwn(lastingLabels, kind);
/** True for a step whose lasting results are in the list, and so not in its row. */
const isInList = ({ state }) => (0,states/* describeState */.J)(state).tone === 'good';
/** Returns what exists now, with links, what a stopped run leaves behind, and what comes next if it is known. */
function existsSection(report) {
    const { steps } = report;
    const done = steps.filter(isInList);
    const items = Object.entries(lastingLabels).flatMap(([kind, label]) => {
        const found = new Map();
        // Two places may have a resource of the same name.
        for (const step of done)
            for (const one of step.links ?? [])
                if (one.kind === kind)
                    found.set(`${one.text} ${one.url}`, `${(0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(one.text), one.url)}${kind === 'endpoint' ? servedWords((0,serving_now/* endpointOf */.X5)(step), steps) : ''}`);
        const shown = [...found.values()].slice(0, mostLinks);
        const more = found.size > shown.length ? ` and ${found.size - shown.length} more` : '';
        return shown.length === 0 ? [] : [`**${label}:** ${shown.join(', ')}${more}`];
    });
    const next = steps.flatMap(one => (one.next === undefined ? [] : [(0,headline_success/* phraseText */.tN)(one.next, show/* listShow */.S6)]));
    return (0,core_escape/* markdownList */.Al)([...leftItems(report), ...items, ...next.slice(0, mostLinks).map(one => `**Next:** ${one}`)]);
}
/** ` serves fraud@2 90 %, fraud@1 10 %`, if the last step that changed the endpoint was a rollout. */
function servedWords(endpoint, steps) {
    const details = (0,serving_now/* lastChangeOf */.kV)(endpoint, steps)?.details;
    if (details?.type !== 'rollout' || details.to === undefined || details.to.length === 0)
        return '';
    return ` serves ${details.to.map(({ model, traffic }) => `${(0,core_escape/* code */.aY)(model)} ${traffic} %`).join(', ')}`;
}
function leftItems({ cancelled, leftRunning, steps }) {
    const shown = (names) => names
        .slice(0, 20)
        .map(name => namedWork(name, steps))
        .join(', ');
    return [
        ...(cancelled.length === 0 ? [] : [`**Asked to stop:** ${shown(cancelled)}`]),
        ...(leftRunning.length === 0 ? [] : [`**Still running, and billed:** ${shown(leftRunning)}`]),
    ];
}
/** Returns unfinished work as the step that began it, with a link to it. */
function namedWork(name, steps) {
    const short = name.split('/').slice(-2).join('/');
    const step = steps.find(one => one.name?.endsWith(`/${short}`));
    return step === undefined ? (0,core_escape/* code */.aY)(name) : `${(0,core_escape/* code */.aY)(step.id)}, ${(0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(short), step.consoleUrl)}`;
}
/** Returns one sentence on what happened, unless the chain of attribution says it. */
function outcomeSentence(report) {
    const { run, grant, decision, credential, mode, steps } = report;
    if (mode === 'run' && credential !== undefined)
        return '';
    const where = `${(0,core_escape/* code */.aY)(run.repository)} at ${(0,core_escape/* code */.aY)(run.sha.slice(0, 7))} on ${(0,core_escape/* code */.aY)(run.ref)}`;
    if (grant === undefined)
        return `This run of ${where} stopped before a grant was evaluated. **Google was never called.**`;
    const purpose = grant.description === undefined ? '' : ` (*${(0,core_escape/* markdown */.wD)(grant.description, 300)}*)`;
    const name = `Grant ${(0,core_escape/* code */.aY)(grant.name)}${purpose}`;
    if (mode === 'plan') {
        const account = grant.serviceAccount === undefined ? 'the federated principal' : (0,core_escape/* code */.aY)(grant.serviceAccount);
        return `${name}, for ${where}. It acts as ${account}, by ${(0,core_escape/* code */.aY)(grant.provider)}. Google Cloud was not called: a plan requests no token.`;
    }
    const uncalled = credential === undefined && decision?.verdict !== 'allow' ? ' **Google was never called.**' : '';
    if (decision === undefined)
        return `${name} was requested by ${where}; nothing was decided.${uncalled}`;
    const inFlight = steps.flatMap(({ startedAt }) => startedAt ?? []).sort();
    const took = (0,states/* betweenStates */.L)(inFlight[0], report.finishedAt);
    const ran = took === undefined ? '' : `; the steps took ${(0,core_text/* duration */.p0)(took)}`;
    const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict];
    return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
;// CONCATENATED MODULE: ./build/report/summary-record.js



/** Begins the names of artifacts with a record, in every workflow of the documents. */
const artifactPattern = 'vertex-record*';
/** Returns the section about the record: how to show and verify it on another machine. */
function recordSection({ record, run }) {
    if (record === undefined)
        return '';
    const folder = `run-${run.runId}`;
    const file = (0,external_node_path_.basename)(record.path);
    // Both commands look through a folder for files of this name.
    const read = (0,gcloud.quoteShell)(folder) + (file.endsWith('.jsonl') ? '' : `/*/${(0,gcloud.quoteShell)(file)}`);
    const program = `npx --yes ${(0,gcloud.quoteShell)(record.source)}`;
    return (0,core_escape/* details */.zH)('<b>Record</b>, and how to show and verify it', [
        `${(0,core_escape/* code */.aY)(record.path)}, last hash ${(0,core_escape/* code */.aY)(record.sha256)}. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. These commands work on any machine with ${(0,core_escape/* code */.aY)('gh')} and Node 20:`,
        (0,core_escape/* codeBlock */.DV)([
            `gh run download ${(0,gcloud.quoteShell)(run.runId)} --repo ${(0,gcloud.quoteShell)(repositoryForGh(run))} --pattern '${artifactPattern}' --dir ${(0,gcloud.quoteShell)(folder)}`,
            `${program} audit show ${read} --sha256 ${record.sha256}`,
            `${program} audit verify ${read} --sha256 ${record.sha256}`,
        ].join('\n'), 'sh'),
        `The pattern finds artifacts whose names begin with ${(0,core_escape/* code */.aY)('vertex-record')}. If the workflow uploads the record under another name, write that name.`,
    ]);
}
/** `gh` needs the host of every server but github.com: https://cli.github.com/manual/gh_run_download */
function repositoryForGh({ server, repository }) {
    const host = URL.canParse(server) ? new URL(server).host : '';
    return host === 'github.com' || host === '' ? repository : `${host}/${repository}`;
}

// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
;// CONCATENATED MODULE: ./build/report/gate-section.js

/** Returns the comparisons of a gate as a table, with the difference to the version that it compares with. */
function gateSection(id, { comparisons, serving, others = [], unlisted = 0 }) {
    const held = comparisons.filter(({ holds }) => holds).length;
    // Without a value to compare with, both columns would be empty.
    const isCompared = serving !== undefined && comparisons.some(one => differenceTo(one) !== '');
    const rows = comparisons.map(one => [
        one.holds ? '\u2705' : '\u274c',
        (0,core_escape/* code */.aY)(one.metric),
        (0,core_escape/* markdown */.wD)(one.expected),
        valueCell(one),
        ...(isCompared ? [one.serving === undefined ? '\u2013' : (0,core_escape/* code */.aY)(`${one.serving}`), differenceTo(one) || '\u2013'] : []),
    ]);
    const title = `**Gate ${(0,core_escape/* code */.aY)(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison' : 'comparisons'} passed`;
    const header = ['', 'Metric', 'Bound', 'Value', ...(isCompared ? [(0,core_escape/* code */.aY)(serving), 'Difference'] : [])];
    const more = others.map(({ metric, value, serving: former }) => {
        const difference = former === undefined ? '' : `, ${signedDifference(value, former)}`;
        return `${(0,core_escape/* code */.aY)((0,core_escape/* clipText */.gL)(metric, 60))} ${value}${difference}`;
    });
    const context = more.length === 0
        ? ''
        : `Other metrics, without a bound: ${more.join(' \u00b7 ')}${unlisted === 0 ? '' : ` \u00b7 and ${unlisted} more`}`;
    return [title, (0,core_escape/* markdownTable */.Qj)(header, rows), context].filter(part => part !== '').join('\n\n');
}
function valueCell({ actual, note }) {
    if (actual === undefined)
        return note === undefined ? 'missing' : `missing: ${(0,core_escape/* markdown */.wD)(note)}`;
    return note === undefined ? (0,core_escape/* code */.aY)(actual) : `${(0,core_escape/* code */.aY)(actual)} (${(0,core_escape/* markdown */.wD)(note)})`;
}
/** `+0.012 (+1.3 %)`; empty if one of both has no number. */
function differenceTo({ actual, serving }) {
    const value = actual === undefined || !/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(actual) ? Number.NaN : Number(actual);
    return serving === undefined || !Number.isFinite(value) ? '' : signedDifference(value, serving);
}
/** `+0.012 (+1.3 %)` */
function signedDifference(value, former) {
    const difference = withoutNoise(value - former, Math.max(Math.abs(value), Math.abs(former)));
    if (difference === 0)
        return 'equal';
    const sign = (number) => `${number > 0 ? '+' : '\u2212'}${Math.abs(number)}`;
    const percent = (difference / Math.abs(former)) * 100;
    const relative = Number.isFinite(percent) && Math.abs(percent) < 10_000 ? ` (${sign(Number(percent.toPrecision(2)))}\u00a0%)` : '';
    return `${sign(difference)}${relative}`;
}
/** Returns a difference without the digits that two numbers of that size do not have: 0.95 \u2212 0.94 is 0.01. */
function withoutNoise(difference, size) {
    const decimals = size === 0 ? 0 : 14 - Math.floor(Math.log10(size));
    return decimals > 100 || decimals < 0 ? difference : Number(Number(difference.toFixed(decimals)).toPrecision(6));
}

// EXTERNAL MODULE: ./build/report/rollout-outcome.js
var rollout_outcome = __webpack_require__(81399);
// EXTERNAL MODULE: ./build/steps/toolkit/traffic-sample.js
var traffic_sample = __webpack_require__(31015);
;// CONCATENATED MODULE: ./build/report/traffic-chart.js




/** A reader cannot distinguish more points at the width of a summary. */
const mostPoints = 60;
/** Up to this number, each point has its time below it. */
const mostTimes = 14;
/** A value of so many times the usual ones is cut, at the second number: one outlier must not flatten the rest. */
const outlier = { from: 30, cutAt: 10 };
/**
 * Colors that can be read on GitHub's light and dark pages. Mermaid has no legend for these charts, so the words below
 * name them. https://mermaid.js.org/syntax/xyChart.html
 */
const palette = { former: '#8c959f', own: '#2f81f7', bound: '#e5534b' };
const chartText = '#768390';
const chartTheme = {
    backgroundColor: 'transparent',
    ...{
        titleColor: chartText,
        xAxisLabelColor: chartText,
        xAxisTitleColor: chartText,
        xAxisTickColor: chartText,
        xAxisLineColor: chartText,
    },
    ...{ yAxisLabelColor: chartText, yAxisTitleColor: chartText, yAxisTickColor: chartText, yAxisLineColor: chartText },
};
/** Returns charts of the samples, with their legends in words; none if fewer than two samples have numbers. */
function trafficCharts(samples) {
    const watched = samples.filter(({ by }) => by === 'watch');
    const shown = watched.length >= 2 ? watched : samples.filter(({ by }) => by === 'probe');
    return measuresOf(shown).flatMap(measure => chartOf(measure, shown) ?? []);
}
function measuresOf(samples) {
    const [first] = samples;
    if (first === undefined)
        return [];
    const { bound, by } = first;
    const ofProbe = by === 'probe' && bound.failures !== undefined && bound.minRequests !== undefined;
    const ratio = ofProbe ? (bound.failures ?? 0) / (bound.minRequests ?? 1) : bound.errorRatio;
    const percentile = [rollout_outcome/* percentileKeys */.U0[1], ...rollout_outcome/* percentileKeys */.U0].find(({ key }) => bound[key] !== undefined) ?? rollout_outcome/* percentileKeys */.U0[1];
    const of = by === 'probe' ? ' of probes' : '';
    return [
        {
            title: `Error ratio${of}`,
            axis: 'Error ratio in %',
            measured: ({ errorRatio }) => errorRatio,
            ...{ bound: ratio, scale: 100, format: core_text/* percentage */.X1 },
        },
        {
            title: `${percentile.what} latency${of}`,
            axis: `${percentile.what} latency in ms`,
            measured: model => model[percentile.key],
            ...{ bound: bound[percentile.key], scale: 1, format: core_text/* wholeMilliseconds */.yL },
        },
    ];
}
function chartOf(measure, samples) {
    const known = samples.filter(({ models: [own] }) => measure.measured(own) !== undefined);
    const former = mainFormer(known);
    const points = thinned(known).map((sample) => {
        const other = sample.models.slice(1).find(({ deployedModelId }) => deployedModelId === former?.deployedModelId);
        return { sample, own: measure.measured(sample.models[0]) ?? 0, former: other && measure.measured(other) };
    });
    const [first] = points;
    // A line needs two points, and a chart of zeros says less than its sentence.
    if (first === undefined || points.length < 2 || !points.some(({ own, former = 0 }) => own > 0 || former > 0))
        return undefined;
    const shows = points.some(({ former }) => (former ?? 0) > 0);
    const top = topOf(measure, points);
    const drawn = (value) => chartNumber(Math.min(value * measure.scale, top));
    const series = [
        ...(shows
            ? [{ color: palette.former, line: `  bar [${points.map(one => drawn(one.former ?? 0)).join(', ')}]` }]
            : []),
        { color: palette.own, line: `  line [${points.map(({ own }) => drawn(own)).join(', ')}]` },
        ...(measure.bound === undefined
            ? []
            : [{ color: palette.bound, line: `  line [${points.map(() => drawn(measure.bound ?? 0)).join(', ')}]` }]),
    ];
    const xyChart = { ...chartTheme, plotColorPalette: series.map(({ color }) => color).join(', ') };
    const size = { width: 900, height: 260, titleFontSize: 14, titlePadding: 4 };
    const chart = [
        `%%{init: ${JSON.stringify({ xyChart: size, themeVariables: { xyChart } })}}%%`,
        'xychart-beta',
        `  title "${measure.title}"`,
        `  ${timeAxis(points)}`,
        `  y-axis "${measure.axis}" 0 --> ${chartNumber(top)}`,
        ...series.map(({ line }) => line),
    ];
    return [
        (0,core_escape/* codeBlock */.DV)(chart.join('\n'), 'mermaid'),
        legend(measure, known, points, { former: shows ? former : undefined, top }),
    ].join('\n\n');
}
/** Returns the model with the most requests among those that served before. */
function mainFormer(samples) {
    const requests = new Map();
    for (const model of samples.flatMap(({ models }) => models.slice(1))) {
        const known = requests.get(model.deployedModelId);
        if (known === undefined)
            requests.set(model.deployedModelId, { model, requests: model.requests });
        else
            known.requests += model.requests;
    }
    return [...requests.values()].sort((a, b) => b.requests - a.requests)[0]?.model;
}
/**
 * Joins neighbors, so that chart and table stay readable. One that exceeded a limit is joined only if there are too many
 * of those, and the result then exceeded it, too.
 *
 * @param samples of one kind, oldest first
 */
function thinned(samples, most = mostPoints) {
    for (let width = 1; width < samples.length * 2; width *= 2) {
        const groups = groupPassed(samples, width);
        if (groups.length <= most)
            return groups;
    }
    const width = Math.ceil(samples.length / most);
    return samples.flatMap((sample, index) => index % width === 0 ? [(0,traffic_sample/* joinSamples */.A)([sample, ...samples.slice(index + 1, index + width)])] : []);
}
function groupPassed(samples, width) {
    const groups = [];
    for (const sample of samples) {
        const group = groups.at(-1);
        if (group?.[0].passed && sample.passed && group.length < width)
            group.push(sample);
        else
            groups.push([sample]);
    }
    return groups.map(traffic_sample/* joinSamples */.A);
}
/** Returns the top of the axis: above all values, unless outliers would flatten the rest. */
function topOf({ bound = 0, scale }, points) {
    const values = points.flatMap(({ own, former = 0 }) => [own, former]).sort((a, b) => a - b);
    const highest = Math.max(values.at(-1) ?? 0, bound);
    const usual = Math.max(bound, values[Math.floor(values.length / 2)] ?? 0);
    const shown = usual > 0 && highest > outlier.from * usual ? outlier.cutAt * usual : highest * 1.1;
    return roundUp(Math.max(shown * scale, 0.001));
}
/** Longer than any latency. */
const largest = 1e12;
/** Rounds up to two digits. A number as large as no latency is cut before. */
function roundUp(number) {
    const value = Math.min(number, largest);
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(6));
}
/** Writes a number without an exponent, which the chart's grammar does not know. */
const chartNumber = (value) => String(Number(Math.min(Math.max(value, 0), largest).toFixed(6)));
/** Returns the axis: a time below each point, or the numbers of many points. */
function timeAxis(points) {
    const times = points.map(({ sample }) => clockTime(sample.to));
    if (points.length <= mostTimes && new Set(times).size === times.length)
        return `x-axis "Time (UTC)" [${times.map(time => `"${time}"`).join(', ')}]`;
    return `x-axis "Samples in order, ${times[0]} to ${times.at(-1)} (UTC)" 1 --> ${points.length}`;
}
/** `12:04`; `?` for a time that cannot be read. */
const clockTime = (time) => /T(\d{2}:\d{2})/.exec(time)?.[1] ?? '?';
/** Says in words what the chart shows, for those who do not see it, and what it cannot show. */
function legend(measure, samples, points, { former, top }) {
    const { bound, format, measured, scale } = measure;
    const own = samples.flatMap(({ models: [first] }) => measured(first) ?? []);
    const name = (0,core_escape/* code */.aY)(samples[0]?.models[0].model ?? '');
    const over = own.filter(value => bound !== undefined && value > bound).length;
    const cut = points.filter(one => one.own * scale > top);
    const cutWords = cut.slice(0, 5).map(({ sample, own: value }) => `${format(value, bound)} at ${clockTime(sample.to)}`);
    const joined = Math.max(...points.map(({ sample }) => sample.of));
    const lines = [
        `Blue line: ${name} ${rangeOf(own, measure)}${over === 0 ? '' : `, above the limit in ${over} of ${own.length} samples`}`,
        ...(former === undefined ? [] : [`gray bars: ${formerInWords(former, samples, measure)}`]),
        ...(bound === undefined ? [] : [`red line: the limit for ${name}, ${format(bound)}`]),
    ];
    return [
        `${lines.join(' \u00b7 ')}.`,
        ...(cut.length === 0
            ? []
            : [`Cut at the top: ${cutWords.join(', ')}${cut.length > 5 ? `, and ${cut.length - 5} more` : ''}.`]),
        ...(joined === 1 ? [] : [`A point stands for up to ${joined} samples, and has the highest value of them.`]),
    ].join(' ');
}
function formerInWords(former, samples, measure) {
    const known = samples.flatMap(({ models }) => {
        const same = models.slice(1).find(({ deployedModelId }) => deployedModelId === former.deployedModelId);
        return (same && measure.measured(same)) ?? [];
    });
    const silent = samples.length - known.length;
    const rest = silent === 0 ? '' : `, without a value in ${silent} of ${samples.length} samples, drawn as 0`;
    return `${(0,core_escape/* code */.aY)(former.model)} ${rangeOf(known, measure)}${rest}`;
}
function rangeOf(values, { format, bound }) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least === most ? format(most, bound) : `${format(least, bound)} to ${format(most, bound)}`;
}

;// CONCATENATED MODULE: ./build/report/rollout-section.js




/** The most rows of the table of numbers. */
const mostSampleRows = 120;
const outcomes = {
    held: '\u2705 passed',
    failed: '\u274c failed',
    restored: '\u21a9\ufe0f restored',
};
/** Returns what a rollout or a rollback did: what serves, the stages, charts of its samples, and the numbers. */
function rolloutSection(step, shown) {
    const { stages } = shown;
    const samples = stages.flatMap(stage => stage.samples ?? []);
    return [rolloutTitle(step, shown), stageTable(stages), ...trafficCharts(samples), numbersOf(stages)]
        .filter(part => part !== '')
        .join('\n\n');
}
function rolloutTitle(step, { from }) {
    const { words = '', why } = (0,rollout_outcome/* rolloutOutcome */.YW)(step, core_escape/* code */.aY) ?? {};
    const what = step.kind === 'rollback' ? 'Rollback' : 'Rollout';
    const before = from.map(({ model, traffic }) => `${(0,core_escape/* code */.aY)(model)} ${traffic} %`).join(', ') || 'no model';
    const because = why === undefined ? '' : ` \u00b7 ${why}`;
    return `**${what} ${(0,core_escape/* code */.aY)(step.id)}**: ${words}${because} *(before: ${before})*`;
}
function stageTable(stages) {
    if (stages.length === 0)
        return '';
    const rows = stages.map(({ traffic, outcome, looks, milliseconds }) => [
        `${(0,core_escape/* code */.aY)(bar(traffic))} ${traffic} %`,
        outcomes[outcome],
        (0,core_text/* duration */.p0)(milliseconds),
        looks.map(look => (0,core_escape/* markdown */.wD)(look)).join('<br>'),
    ]);
    const isChecked = rows.some(row => row.at(-1) !== '');
    const head = ['Share', 'Result', 'Duration', ...(isChecked ? ['Checks'] : [])];
    return (0,core_escape/* markdownTable */.Qj)(head, rows.map(row => row.slice(0, head.length)));
}
/** `\u2588\u2588\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591`: a tenth each, and at least one mark for a share above zero. */
function bar(traffic) {
    const filled = Math.min(10, Math.max(traffic > 0 ? 1 : 0, Math.round(traffic / 10)));
    return '\u2588'.repeat(filled) + '\u2591'.repeat(10 - filled);
}
/** Returns the samples as a table, for those who do not see the charts. */
function numbersOf(stages) {
    const all = stages.reduce((sum, { samples = [] }) => sum + samples.length, 0);
    if (all === 0)
        return '';
    const most = Math.max(1, Math.floor(mostSampleRows / 2 / stages.length));
    const rows = stages.flatMap(({ traffic, samples = [] }) => ['probe', 'watch']
        .flatMap(kind => thinned(samples.filter(({ by }) => by === kind), most))
        .sort((a, b) => Date.parse(a.to) - Date.parse(b.to))
        .map(sample => sampleRow(sample, traffic)));
    const unused = (index) => rows.every(row => row[index] === '');
    const kept = sampleHeader.map((_, index) => index).filter(index => !unused(index));
    const pick = (row) => kept.map(index => row[index] ?? '');
    const failed = stages.flatMap(({ samples = [] }) => samples).filter(({ passed }) => !passed).length;
    const result = failed === 0 ? 'all within the limits' : `${failed} exceeded a limit`;
    return (0,core_escape/* details */.zH)(`<b>The ${all === 1 ? 'sample' : `${all} samples`} as a table</b>: ${result}`, [
        (0,core_escape/* markdownTable */.Qj)(pick(sampleHeader), rows.map(pick)),
    ]);
}
const sampleHeader = [
    'Until (UTC)',
    'Share',
    'By',
    'Requests',
    'Failed',
    'p50',
    'p95',
    'p99',
    'Served before',
    'Result',
];
function sampleRow(sample, share) {
    const { by, to, of, models, bound, passed } = sample;
    const [own, ...others] = models;
    const latencies = rollout_outcome/* percentileKeys */.U0.map(({ key }) => {
        const value = own[key];
        // The p95 always; the others if they are limited.
        return value === undefined || (key !== 'p95Ms' && bound[key] === undefined)
            ? ''
            : (0,core_text/* wholeMilliseconds */.yL)(value, bound[key]);
    });
    const exceeded = (0,rollout_outcome/* exceededLimits */.eG)(sample).map(({ what, value, limit }) => `${what} ${value} (limit ${limit})`);
    const cells = [
        clockTime(to),
        `${share} %`,
        of === 1 ? by : `${of} \u00d7 ${by}`,
        `${own.requests}`,
        failedOf(own, bound.errorRatio),
        ...latencies,
    ];
    return [
        // A number and its unit stay on one line.
        ...cells.map(cell => cell.replaceAll(' ', '\u00a0')),
        others.map(formerCell).join('<br>'),
        passed ? '\u2705' : `\u274c ${exceeded.join(', ')}`,
    ];
}
/** `fraud@1`: 540 requests, 0 failed, p95 44 ms */
function formerCell(other) {
    const { model, requests, p95Ms } = other;
    return `${(0,core_escape/* code */.aY)(model)}: ${requests} requests, ${failedOf(other)} failed${p95Ms === undefined ? '' : `, p95 ${(0,core_text/* wholeMilliseconds */.yL)(p95Ms)}`}`;
}
/** `12 (20 %)` */
const failedOf = ({ failures, errorRatio }, limit) => errorRatio === undefined || failures === 0 ? `${failures}` : `${failures} (${(0,core_text/* percentage */.X1)(errorRatio, limit)})`;

;// CONCATENATED MODULE: ./build/report/details.js



/**
 * Returns what the summary shows of a step besides its row.
 *
 * @param block most characters of a long text
 */
function describeDetails(step, block) {
    const { id, details: shown } = step;
    switch (shown?.type) {
        case 'answer':
            return shown.text === ''
                ? ''
                : (0,core_escape/* details */.zH)(`What <code>${id}</code> was answered`, [(0,core_escape/* codeBlock */.DV)(shown.text, '', block)]);
        case 'comparisons':
            return gateSection(id, shown);
        case 'attempts':
            return attemptsSection(id, shown);
        case 'rollout':
            return rolloutSection(step, shown);
        default:
            return '';
    }
}
function attemptsSection(id, { attempts }) {
    const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, (0,core_escape/* code */.aY)(where), (0,core_escape/* markdown */.wD)(outcome, 300)]);
    return [`**Attempts of ${(0,core_escape/* code */.aY)(id)}**`, (0,core_escape/* markdownTable */.Qj)(['', 'Where', 'Result'], rows)].join('\n\n');
}

// EXTERNAL MODULE: ./build/report/machines.js
var report_machines = __webpack_require__(79249);
;// CONCATENATED MODULE: ./build/report/summary-steps.js









function stepSections(report, { rows, block }) {
    const { steps } = report;
    // Before the first step, the failure says all.
    if (steps.every(({ state }) => state === 'NOT_STARTED'))
        return [];
    // With many steps, those that did not succeed come first.
    const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows);
    const more = steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record lists all of them.*` : '';
    return [
        tableOfSteps(ranked),
        more,
        uncheckedFields(steps),
        ...ranked
            // The summary begins with the error that ended the run, and a skipped step's needs say why.
            .filter(({ error, state }) => error !== undefined && error.endedRun !== true && state !== 'SKIPPED')
            // The headline of a cancelled run says that.
            .filter(({ error }) => report.conclusion !== 'cancelled' || error?.ofGoogle === true)
            .slice(0, 20)
            .map(step => wordsOf(step, block)),
        ...ranked
            .filter(({ state, error }) => (0,states/* describeState */.J)(state).tone === 'bad' && error?.endedRun !== true)
            .slice(0, 5)
            .map(step => lastLinesOf(step, block)),
        ...ranked.slice(0, 50).map(step => describeDetails(step, block)),
        graphPicture(report) ?? '',
        timelinePicture(report) ?? '',
    ];
}
const rank = ({ state }) => ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf((0,states/* describeState */.J)(state).tone);
const fixedColumns = [
    { title: '', cell: ({ state }) => (0,states/* describeState */.J)(state).mark },
    { title: 'Step', cell: ({ id, kind }) => `**${(0,core_escape/* code */.aY)(id)}** ${(0,core_escape/* markdown */.wD)(kind)}` },
    { title: 'Result', cell: step => resultCell(step) },
];
/** Shown if a step has something in it. */
const filledColumns = [
    { title: 'Duration', cell: durationCell },
    { title: 'Machine', cell: ({ machines = [] }) => machines.map(one => (0,core_escape/* code */.aY)((0,report_machines/* formatMachine */.B)(one))).join('<br>') },
    { title: 'Machine time', cell: ({ machineTime }) => (machineTime === undefined ? '' : (0,cost/* describeTime */.Ht)(machineTime)) },
    {
        title: 'Cost (estimate)',
        cell: ({ machineTime }) => (machineTime && (0,cost/* describeCost */.P9)(machineTime, core_escape/* code */.aY)) ?? '',
    },
    { title: 'Links', cell: linksCell },
];
function tableOfSteps(steps) {
    const places = new Set(steps.map(({ project, location }) => `${project}/${location}`));
    const isOneProject = new Set(steps.map(({ project }) => project)).size === 1;
    const where = {
        title: 'Where',
        cell: ({ project, location }) => (0,core_escape/* code */.aY)(isOneProject ? location : `${project}/${location}`),
    };
    const columns = [
        ...fixedColumns,
        ...filledColumns.filter(({ cell }) => steps.some(step => cell(step) !== '')),
        ...(places.size > 1 ? [where] : []),
    ];
    return (0,core_escape/* markdownTable */.Qj)(columns.map(({ title }) => title), steps.map(step => columns.map(({ cell }) => cell(step) || '\u2013')));
}
const resultCell = ({ state, adopted }) => (0,core_escape/* markdown */.wD)((0,states/* describeState */.J)(state).words) + (adopted ? ' *(adopted)*' : '');
function durationCell({ startedAt, finishedAt }) {
    const took = (0,states/* betweenStates */.L)(startedAt, finishedAt);
    return took === undefined ? '' : (0,core_text/* duration */.p0)(took);
}
/** Pages of what is not in the list above. */
function linksCell(step) {
    const shown = (step.links ?? []).filter(({ kind, url }) => url !== undefined && (!isInList(step) || !isLasting(kind)));
    if (shown.length > 0 || step.links !== undefined)
        return shown.map(({ kind, text, url }) => (0,core_escape/* link */.nf)(isLasting(kind) ? (0,core_escape/* code */.aY)(text) : (0,core_escape/* markdown */.wD)(text), url)).join('\u00a0\u00b7 ');
    return step.consoleUrl === undefined ? '' : (0,core_escape/* link */.nf)('console', step.consoleUrl);
}
function wordsOf({ id, error }, block) {
    if (error === undefined)
        return '';
    const title = error.ofGoogle ? `Google\u2019s words about ${(0,core_escape/* code */.aY)(id)}:` : `Why ${(0,core_escape/* code */.aY)(id)} failed:`;
    return `${title}\n\n${(0,core_escape/* quotation */.fh)(error.text, block)}`;
}
/** Returns the last lines of a failed program, which mostly say why. */
const lastLinesOf = ({ id, lastLines = [] }, block) => lastLines.length === 0
    ? ''
    : `The last lines of the log of ${(0,core_escape/* code */.aY)(id)}:\n\n${(0,core_escape/* codeBlock */.DV)(lastLines.join('\n'), '', block)}`;

;// CONCATENATED MODULE: ./build/report/summary.js


















/**
 * The most bytes of a summary. The runner rejects one of more than 1,048,576 bytes as a whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const maxSummaryBytes = 1_000_000;
const summaryBounds = [
    { block: 65_536, rows: 1_000 },
    { block: 16_384, rows: 1_000 },
    { block: 4_096, rows: 500 },
    { block: 1_024, rows: 200 },
];
/**
 * Returns the step summary as GitHub's Markdown. All untrusted text is escaped (`src/core/escape.ts`). If the summary
 * would be too large for the runner, the longest parts are shortened first.
 */
function renderSummary(report) {
    let text = '';
    for (const bounds of summaryBounds) {
        text = summarySections(report, bounds).join('\n\n') + '\n';
        if (Buffer.byteLength(text) <= maxSummaryBytes)
            return text;
    }
    const whole = Buffer.from(text).subarray(0, maxSummaryBytes).toString();
    return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: GitHub limits the size of a summary. The record is complete.*\n`;
}
/** Returns the parts of a summary, the most important first. */
function summarySections(report, bounds) {
    const failure = report.failure === undefined ? undefined : (0,report_failure/* failureReport */.L)(report.failure, { version: report.version });
    const isDenied = (0,headline_failure/* isDeniedByDecision */.H9)(report);
    const parts = [
        `## ${(0,headline/* runHeadline */.i)(report, failure, show/* markdownShow */.bv)}`,
        // What went wrong, or what exists now.
        failure === undefined || isDenied ? '' : failureSection(failure, bounds, lastLinesOfRun(report)),
        isDenied ? denialSection(report, failure) : '',
        existsSection(report),
        outcomeSentence(report),
        ...(report.check === undefined ? [] : (0,access_check/* checkSections */.fM)(report.check)),
        report.mode === 'check' ? checkList(report) : '',
        ...(report.lend === undefined ? [] : (0,lend/* lendSections */.o)(report.lend)),
        ...(report.drift ?? []),
        ...(report.policyChange === undefined ? [] : (0,policy_change/* policyChangeSection */._z)(report.policyChange)),
        // The steps, then what needs more room than a row.
        ...(report.plan === undefined ? stepSections(report, bounds) : planSections(report, report.plan, bounds.block)),
        // By which rules.
        chainLine(report),
        brokenChainPicture(report) ?? '',
        outputSection(report),
        report.plan === undefined ? decisionSection(report) : '',
        attributionSection(report),
        recordSection(report),
        footer(report, failure),
    ];
    return parts.filter(part => part !== '');
}
/** The last log lines of the step that ended the run. */
const lastLinesOfRun = ({ steps }) => steps.find(({ error }) => error?.endedRun)?.lastLines ?? [];
function outputSection({ outputs }) {
    const rows = Object.entries(outputs)
        .slice(0, 100)
        .map(([name, value]) => [(0,core_escape/* code */.aY)(name), (0,core_escape/* code */.aY)(value)]);
    if (rows.length === 0)
        return '';
    return (0,core_escape/* details */.zH)(`<b>Outputs</b> of the steps file: ${rows.length}`, [(0,core_escape/* markdownTable */.Qj)(['Output', 'Value'], rows)]);
}
function decisionSection(report) {
    const { decision } = report;
    if (decision === undefined || (0,headline_failure/* isDeniedByDecision */.H9)(report))
        return '';
    const would = report.mode === 'plan' ? 'would be ' : '';
    const word = { allow: 'allowed', deny: 'denied', unknown: 'unknown' }[decision.verdict];
    return (0,core_escape/* details */.zH)(`<b>Decision: ${would}${word}</b>, ${tally(decision)}`, [conditionTable(decision.conditions), (0,core_escape/* markdownList */.Al)(decisionHints(decision.conditions)), enforcementNote], decision.verdict === 'allow' ? '' : ' open');
}
function footer({ phases, version }, failure) {
    const parts = phases.map(({ name, milliseconds }) => `${(0,core_escape/* markdown */.wD)(name)} ${(0,core_text/* duration */.p0)(milliseconds)}`);
    const error = failure === undefined ? [] : [(0,core_escape/* code */.aY)(failure.code)];
    return `<sub>${[...error, ...parts, `Keyless Vertex ${(0,core_escape/* markdown */.wD)(version)}`].join(' \u00b7 ')}</sub>`;
}


/***/ }),

/***/ 12163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ thisProcess)
/* harmony export */ });
/* unused harmony exports isRunning, killProcess, readLeftListener */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);


const thisProcess = () => ({
    id: process.pid,
    startedAt: fieldsOf(process.pid)?.startedAt ?? '',
});
/** True also for a process of another user, and for one that may be another. */
function isRunning({ id, startedAt }) {
    try {
        process.kill(id, 0);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
    const now = fieldsOf(id);
    return now === undefined || (!now.hasEnded && (startedAt === '' || now.startedAt === startedAt));
}
/** Kills a process, if it is certain that it is this one. */
function killProcess({ id, startedAt }) {
    if (startedAt === '' || fieldsOf(id)?.startedAt !== startedAt)
        return;
    try {
        process.kill(id, 'SIGKILL');
    }
    catch {
        // It has ended by itself.
    }
}
/**
 * Reads state and start of a process, which only Linux tells in a file. The name of the program, in parentheses, can
 * contain anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function fieldsOf(id) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${id}/stat`, 'latin1');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const startedAt = fields[19] ?? '';
        return /^\d+$/.test(startedAt) ? { hasEnded: fields[0] === 'Z' || fields[0] === 'X', startedAt } : undefined;
    }
    catch {
        return undefined;
    }
}
/** The address of a listener. It has no name, which could lead elsewhere. */
const listenerAddress = /^http:\/\/\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}$/;
/** Reads what a listener left, checked by its seal already. */
function readLeftListener(text) {
    const left = parseJson(text);
    if (!isObject(left) || !isObject(left['process']))
        return undefined;
    const { directory, files, stop } = left;
    const { id, startedAt } = left['process'];
    if (!Number.isSafeInteger(id) || Number(id) < 2 || typeof startedAt !== 'string')
        return undefined;
    if (typeof directory !== 'string' || !Array.isArray(files) || !files.every(file => typeof file === 'string'))
        return undefined;
    const { url, secret } = isObject(stop) ? stop : {};
    return {
        process: { id: Number(id), startedAt },
        directory,
        files,
        ...(typeof url === 'string' &&
            listenerAddress.test(url) &&
            typeof secret === 'string' && { stop: { url, secret } }),
    };
}


/***/ }),

/***/ 27291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GK: () => (/* binding */ ifAny),
  ef: () => (/* binding */ writeLastOutputs),
  Kn: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(20729);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(40973);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
// EXTERNAL MODULE: ./build/report/step-values.js
var step_values = __webpack_require__(87204);
;// CONCATENATED MODULE: ./build/report/results.js


/**
 * Returns the output `results`: step id to `{kind, state, name, console_url, started_at, finished_at}`, times in RFC
 * 3339. A missing value of these is `null`, so that `fromJSON` finds the same fields for every step. What people pass on
 * follows, if the step has it: `model`, `version`, `endpoint`, `image`, `uri`, `agent`, `schedule`, `metrics`.
 */
function resultsJson(results) {
    const entries = Object.entries(results).map(([id, result]) => {
        const { model, version, ...values } = (0,step_values/* stepValues */.p)(result);
        return [
            id,
            {
                kind: result.kind,
                state: result.state,
                name: result.name ?? null,
                console_url: result.consoleUrl ?? null,
                started_at: result.startedAt ?? null,
                finished_at: result.finishedAt ?? null,
                ...(model !== undefined && { model: version === undefined ? model : (0,resource_names/* modelVersion */.C5)(model, version) }),
                ...(version !== undefined && { version }),
                ...values,
            },
        ];
    });
    return JSON.stringify(Object.fromEntries(entries));
}
/** Returns the page to look at first: of the endpoint, else the model or the agent, else the last job. */
function mainConsoleUrl(steps) {
    const links = steps.flatMap(({ links: found = [] }) => found);
    for (const kind of ['endpoint', 'model', 'agent']) {
        const found = links.findLast(one => one.kind === kind && one.url !== undefined);
        if (found !== undefined)
            return found.url;
    }
    const works = links.filter(({ kind, url }) => url !== undefined && ['job', 'pipeline', 'build', 'schedule'].includes(kind));
    return (works.at(-1) ?? links.findLast(({ url }) => url !== undefined))?.url;
}

// EXTERNAL MODULE: ./build/run/run-report.js + 3 modules
var run_report = __webpack_require__(66934);
// EXTERNAL MODULE: ./build/run/state.js
var state = __webpack_require__(69047);
// EXTERNAL MODULE: ./build/run/warn.js
var warn = __webpack_require__(66340);
;// CONCATENATED MODULE: ./build/run/outputs.js







/** @returns true if the outputs could be written */
async function ifAny(context, runState, write) {
    try {
        await write();
        return true;
    }
    catch (error) {
        outputsFailed(context, runState, error);
        return false;
    }
}
/** Later jobs would continue with empty values, so the step fails, although its effects remain. */
function outputsFailed(context, runState, error) {
    if (runState.failure !== undefined) {
        (0,warn/* warn */.R)(context, 'The outputs could not be written', error);
        return;
    }
    const failed = (0,warn/* asError */.z)(error);
    const states = [...(runState.execution?.outcomes ?? [])].map(([id, { state }]) => `${id} ${state}`);
    const done = states.length === 0 ? '' : `. The results of the steps remain: ${states.join(', ')}`;
    const again = 'Then re-run the failed job: the action adopts steps that succeeded, and does not run them again.';
    runState.failure = failed.restated(`The outputs could not be written: ${failed.message}${done}`, {
        cure: `${failed.cure ?? 'Check the runner.'} ${again}`,
    });
}
/**
 * Writes the outputs of `action.yml`, except those that exist at the end only, and the results file.
 *
 * @throws ActionError RUNNER_FILE_UNWRITABLE if the results file cannot be written
 */
async function writeOutputs(context, runState) {
    const { runner, environment, disk } = context;
    const { inputs, decision, credential, policy, steps, record, execution } = runState;
    const would = inputs?.mode === 'plan' ? 'would-' : '';
    const outputs = {
        ...runState.outputs,
        decision: decision && `${would}${decision.verdict}`,
        policy_change: runState.policyChange?.effect,
        grant: inputs?.grant,
        principal: credential?.principal,
        service_account: (0,state/* actingAs */.J6)(credential),
        policy_sha256: policy?.sha256,
        policy_commit: policy?.commit,
        steps_sha256: steps?.sha256,
        audit_log: record?.path,
        console_url: mainConsoleUrl((0,run_report/* reportOf */.E)(context, runState).steps),
    };
    // Our own small outputs come first. Outputs of the user may be large.
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            runner.output(name, value);
    if (execution === undefined)
        return;
    runner.output('results', resultsJson(inResults(execution.outcomes)));
    runner.output('results_file', await writeResultsFile(disk, environment.tempDirectory, execution.outcomes));
}
const inResults = (outcomes) => Object.fromEntries([...outcomes].map(([id, outcome]) => [id, { ...outcome, project: outcome.sent?.step.project }]));
/**
 * Writes every final resource as Google returned it, without values of environments. The file name is unique, since a
 * job may use this action several times.
 */
async function writeResultsFile({ writeFile }, directory, outcomes) {
    const results = [...outcomes].map(([id, outcome]) => {
        const small = JSON.parse(resultsJson(inResults(new Map([[id, outcome]]))))[id];
        return [id, { ...small, resource: (0,secret_values/* withoutSecrets */.cT)(outcome.resource ?? null) }];
    });
    const text = `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`;
    for (let use = 1;; use++) {
        const path = (0,external_node_path_.join)(directory, use === 1 ? 'vertex-results.json' : `vertex-results-${use}.json`);
        const taken = await writeFile(path, text, { flag: 'wx', mode: 0o600 }).then(() => false, (error) => {
            if (error.code !== 'EEXIST' || use > 1000)
                throw (0,command_files/* unwritableFile */.Wy)('The output results_file', path, error);
            return true;
        });
        if (!taken)
            return path;
    }
}
/** Writes the outputs that exist when the record is closed: its hash, and how the run ended. */
async function writeLastOutputs({ runner }, { record }, summary) {
    if (record !== undefined)
        runner.output('audit_sha256', record.sha256());
    runner.output('summary', summary);
}


/***/ }),

/***/ 73257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/event-loop.js
var event_loop = __webpack_require__(76213);
;// CONCATENATED MODULE: ./build/core/heap.js
/**
 * Keeps the heap small, as V8 does not by itself. A run that watches jobs makes garbage slowly, on a runner that other
 * programs share. V8 would still double its young generation several times, up to three times 16 MB and more, and let the
 * old one grow to four times what is alive.
 */
function keepHeapSmall() {
    // Not by an import, since that loads the module in every mode.
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=20');
    // Lets the old generation grow in steps of 2 MB. V8 takes 8 MB else.
    setFlagsFromString('--optimize-for-size');
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/network/json.js
var json = __webpack_require__(30023);
// EXTERNAL MODULE: ./build/network/retry.js
var network_retry = __webpack_require__(89843);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/core/google-refusals.js
var google_refusals = __webpack_require__(23821);
// EXTERNAL MODULE: ./build/identity/claims.js
var claims = __webpack_require__(15178);
// EXTERNAL MODULE: ./build/credentials/principal.js
var credentials_principal = __webpack_require__(85027);
;// CONCATENATED MODULE: ./build/credentials/provider-commands.js



/** Formats a gcloud command. A false flag becomes `--no-flag`, an undefined one is left out. */
const provider_commands_gcloud = (command, flags) => [
    `gcloud ${command}`,
    ...Object.entries(flags).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'boolean')
            return value ? `--${name}` : `--no-${name}`;
        return `--${name}=${(0,gcloud.quoteShell)(value)}`;
    }),
].join(' ');
/** Commands that compare Google's side with the policy of a checkout, and set it up again. */
const setUpAgain = [
    { when: 'This shows what differs, and for whom:', run: 'keyless-vertex drift' },
    {
        when: 'This corrects it. If several policies share the provider, name all of them:',
        run: 'keyless-vertex compile > setup.sh && bash setup.sh',
    },
];
/** Returns the project's number in a provider's name. */
const projectNumber = ({ resource }) => resource.split('/')[1] ?? '';
/** Advice to enable an API in the provider's project. */
const enableService = (service, provider) => ({
    cure: 'Enable it; it takes effect in a few minutes:',
    commands: [provider_commands_gcloud(`services enable ${service}`, { project: projectNumber(provider) })],
});
const ofPool = ({ resource }) => {
    const [, project = '', , location = '', , pool = ''] = resource.split('/');
    return { project, location, 'workload-identity-pool': pool };
};
const ofProvider = (verb, provider, flags = {}) => provider_commands_gcloud(`iam workload-identity-pools providers ${verb} ${(0,gcloud.quoteShell)(provider.resource.split('/').at(-1) ?? '')}`, {
    ...ofPool(provider),
    ...flags,
});
/**
 * Command that shows a provider.
 *
 * @param format gcloud's `--format`
 */
const describeProvider = (provider, format) => ofProvider('describe', provider, { format });
/** Command that changes a provider. */
const updateProvider = (provider, flags) => ofProvider('update-oidc', provider, flags);
/** Command that restores a deleted provider. */
const undeleteProvider = (provider) => ofProvider('undelete', provider);
/** Command that lists all providers of the pool, also deleted ones that can be restored. */
const listProviders = (provider) => provider_commands_gcloud('iam workload-identity-pools providers list', {
    ...ofPool(provider),
    'show-deleted': true,
    format: 'table(name.basename(),state,disabled)',
});
/**
 * Command that corrects the mapping of one attribute. gcloud replaces the whole mapping, and other bindings may depend
 * on the rest. So the command reads the present mapping and keeps it.
 *
 * @param attribute `google.subject`, `attribute.environment`; absent: Google did not say which
 */
function correctMapping(provider, attribute) {
    // If the policy declares another mapping, it must stay.
    const isDeclared = attribute === 'google.subject' && provider.subject !== 'run';
    const expression = attribute === undefined || isDeclared ? undefined : (0,credentials_principal/* expressionFor */.UY)(attribute, claims/* claimNames */.RA);
    if (attribute === undefined || expression === undefined)
        return {
            cure: "Correct the expression, or guard it for tokens without that claim. If it was compiled, do so in a checkout of the provider's policy:",
            commands: [
                ...setUpAgain,
                {
                    when: 'If you set it up by hand: an update replaces the whole mapping, so start from what this shows:',
                    run: describeProvider(provider, 'yaml(attributeMapping)'),
                },
            ],
        };
    const { look, map } = mapAttribute(provider, attribute);
    return {
        cure: `Map ${attribute} to ${expression}. See what is mapped now:`,
        commands: [look, { when: `This maps ${attribute} again and keeps the rest:`, run: map }],
    };
}
/** @param attribute one that is named after a claim, or one of the set-up */
function mapAttribute(provider, attribute) {
    const expression = (0,credentials_principal/* expressionFor */.UY)(attribute, claims/* claimNames */.RA) ?? '';
    return { look: describeProvider(provider, 'yaml(attributeMapping)'), map: remap(provider, attribute, expression) };
}
/** @param expression CEL without characters that a shell interprets within double quotes */
function remap(provider, attribute, expression) {
    const now = describeProvider(provider, 'value(attributeMapping.list(separator=";"))');
    const others = `${now} | tr ';' '\\n' | grep -v '^${attribute.replaceAll('.', '\\.')}=' | paste -sd ';' -`;
    return `${ofProvider('update-oidc', provider)} \\\n  --attribute-mapping="^;^$(${others});${attribute}=${expression}"`;
}

;// CONCATENATED MODULE: ./build/credentials/refusal-cause.js

/** Matches a refusal by a part of its words. */
const refusalSays = (words) => (refusal) => typeof words === 'string' ? refusal.words.includes(words) : words.test(refusal.words);
/** Matches a refusal by its google.rpc.ErrorInfo reason. */
const hasReason = (reason) => ({ details }) => details?.reasons.some(one => one.reason === reason) ?? false;
const throttled = {
    id: 'token-quota',
    examples: [
        { status: 429, code: 'RESOURCE_EXHAUSTED', words: `Quota exceeded for quota metric 'Token exchange requests'.` },
    ],
    matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
    title: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}`,
    cause: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}; retries did not help.`,
    advice: ({ provider }, { host }) => ({
        cure: 'Run the job again later, or raise the quota:',
        commands: [provider_commands_gcloud('beta quotas info list', { service: host, project: projectNumber(provider) })],
    }),
};
const outageCause = {
    id: 'token-service-outage',
    examples: [{ status: 503, code: 'UNAVAILABLE', words: 'The service is currently unavailable.' }],
    matches: ({ status }) => status >= 500 || status === 408,
    title: (_, { host }) => `${host} is not available`,
    cause: (_, { host }) => `${host} fails at the moment; retries did not help.`,
    advice: () => ({
        cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
    }),
};
const foreign = {
    id: 'foreign-answer',
    examples: [{ status: 403, code: '', words: '<html><title>Access denied</title>' }],
    matches: ({ code }) => code === '',
    title: (_, { host }) => `Something answered instead of ${host}`,
    cause: (_, { host }) => `The answer is not in the form of ${host}: a proxy or gateway may have answered instead.`,
    advice: () => ({ cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.' }),
};
const generalCauses = [throttled, outageCause, foreign];

;// CONCATENATED MODULE: ./build/credentials/exchange-causes.js



/** Refusals of STS, by its words. The first match is the cause. */
const exchangeCausesFirst = [
    {
        id: 'attribute-condition',
        examples: [
            {
                status: 400,
                code: 'unauthorized_client',
                words: 'The given credential is rejected by the attribute condition.',
            },
        ],
        matches: refusalSays('rejected by the attribute condition'),
        title: ({ provider }) => `The attribute condition of provider ${provider.name} rejects this run`,
        cause: ({ provider, claims }) => `The attribute condition of provider ${provider.name} is false for ${describeClaims(claims)}. ` +
            'A condition that names an absent claim without has() is false, too.',
        advice: ({ provider }) => ({
            cure: "The policy admits this run, so Google's side is not that of the policy. In a checkout of it:",
            commands: [
                ...setUpAgain,
                {
                    when: 'If you set it up by hand, compare its condition with those claims:',
                    run: describeProvider(provider, 'yaml(attributeMapping,attributeCondition)'),
                },
            ],
        }),
    },
    {
        id: 'attribute-mapping',
        examples: [
            {
                status: 400,
                code: 'unauthorized_client',
                words: `The mapped attribute 'attribute.environment' must be of type STRING.`,
            },
        ],
        matches: refusalSays(/mapped attribute '.*' must be of type/),
        title: ({ provider }, { words }) => `Provider ${provider.name} maps ${attributeIn(words) ?? 'an attribute'} to no string`,
        cause: ({ provider }, { words }) => `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
            'string: its expression is wrong, or names a claim that this token does not have.',
        advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
    },
    {
        id: 'provider-name',
        examples: [
            {
                status: 400,
                code: 'invalid_request',
                words: 'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
            },
        ],
        matches: refusalSays('Invalid value for "audience"'),
        title: ({ provider }) => `providers.${provider.name}.resource is not the full name of a provider`,
        cause: ({ provider }) => `${provider.resource} is not the full name of a provider: it needs the project's number, not its id, and ends in ` +
            'workloadIdentityPools/POOL/providers/PROVIDER.',
        advice: ({ provider }) => ({
            cure: `Set providers.${provider.name}.resource of the policy to what this prints:`,
            commands: [describeProvider(provider, 'value(name)')],
        }),
    },
    {
        id: 'subject-too-long',
        examples: [
            {
                status: 400,
                code: 'invalid_request',
                words: 'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
            },
        ],
        matches: refusalSays(/mapped attribute google\.subject exceeds/),
        title: ({ provider }) => `Provider ${provider.name} maps google.subject to more than 127 bytes`,
        cause: ({ provider, claims }) => `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
            `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
        advice: ({ provider }) => correctMapping(provider, 'google.subject'),
    },
    {
        id: 'provider-missing',
        examples: [
            {
                status: 400,
                code: 'invalid_target',
                words: `The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.`,
            },
        ],
        matches: ({ code }) => code === 'invalid_target',
        title: ({ provider }) => `There is no provider \`${providerId(provider)}\`, or it is disabled or deleted`,
        cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
        advice: ({ provider }) => ({
            cure: `${misspelled(provider)} Compare it with the existing providers:`,
            commands: [
                listProviders(provider),
                { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
                { when: 'If it is deleted:', run: undeleteProvider(provider) },
            ],
        }),
    },
    {
        id: 'token-late',
        examples: [{ status: 400, code: 'invalid_grant', words: 'ID Token issued at 1774000000 is stale to sign-in.' }],
        matches: refusalSays('is stale to sign-in'),
        title: () => 'The OIDC token reached Google after it expired',
        cause: () => "The OIDC token reached Google after it expired, or GitHub's clock and Google's are far apart.",
        advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing delays its requests.' }),
    },
    {
        id: 'audience',
        examples: [
            {
                status: 400,
                code: 'invalid_grant',
                words: 'The audience in ID Token [https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal] does not match the expected audience.',
            },
        ],
        matches: refusalSays(/audience in ID Token .* does not match/),
        title: ({ provider }) => `Provider ${provider.name} does not allow its own name as the audience`,
        cause: ({ provider }) => `Provider ${provider.name} allows other audiences than its own name, but this action requests its own name.`,
        advice: ({ provider }) => ({
            cure: 'Allow its own name too. An update replaces the list, so add what this prints, if anything else still uses it:',
            commands: [
                describeProvider(provider, 'value(oidc.allowedAudiences)'),
                {
                    when: 'If nothing else uses it:',
                    run: updateProvider(provider, { 'allowed-audiences': `https://iam.googleapis.com/${provider.resource}` }),
                },
            ],
        }),
    },
    {
        id: 'issuer',
        examples: [
            {
                status: 400,
                code: 'invalid_grant',
                words: 'The issuer in ID Token https://token.actions.githubusercontent.com does not match the expected ones.',
            },
        ],
        matches: refusalSays(/issuer in ID Token .* does not match/),
        title: ({ provider }) => `Provider ${provider.name} trusts another issuer`,
        cause: ({ provider, claims }) => `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
        advice: ({ provider, claims }) => ({
            cure: 'Trust it, if it is the issuer of your GitHub:',
            commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
        }),
    },
    {
        id: 'issuer-keys',
        examples: [
            { status: 400, code: 'invalid_grant', words: `Error connecting to the given credential's issuer.` },
            { status: 400, code: 'invalid_grant', words: 'Unable to verify the ID Token signature.' },
        ],
        matches: refusalSays(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
        title: ({ claims }) => `Google cannot verify tokens of ${claims['iss']}`,
        cause: ({ claims }) => `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
            'internet does not reach needs its keys uploaded, and uploaded again when they change.',
        advice: ({ provider, claims }) => ({
            cure: 'If it is github.com, run the job again. Otherwise fetch the keys on a machine that reaches the server, and upload them:',
            commands: [
                `curl -fsS ${(0,gcloud.quoteShell)(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
                updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
            ],
        }),
    },
    {
        id: 'sts-disabled',
        examples: [
            {
                status: 403,
                code: 'PERMISSION_DENIED',
                words: 'Security Token Service API has not been used in project 123456789 before or it is disabled.',
                reason: 'SERVICE_DISABLED',
            },
        ],
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('sts.googleapis.com', provider),
    },
];
/** Refusals that only the OAuth code identifies (RFC 6749, section 5.2). */
const exchangeCausesLast = [
    ...generalCauses,
    {
        id: 'provider-rejects',
        examples: [{ status: 401, code: 'unauthorized_client', words: 'The client is not authorized.' }],
        matches: ({ code }) => code === 'unauthorized_client' || code === 'invalid_client',
        title: ({ provider }) => `Provider ${providerId(provider)} does not admit this run`,
        cause: ({ provider }) => `Google accepts no token of this run at ${provider.resource}: there is no such pool or provider, it is disabled or deleted, or it does not admit this repository.`,
        advice: ({ provider }) => ({
            cure: `Compare providers.${provider.name}.resource of the policy with the existing providers, then its condition with this run:`,
            commands: [listProviders(provider), describeProvider(provider, 'yaml(name,state,attributeCondition,oidc)')],
        }),
    },
    {
        id: 'exchange-invalid',
        examples: [{ status: 400, code: 'invalid_request', words: 'Request contains an invalid argument.' }],
        matches: ({ code }) => code === 'invalid_request' || code === 'INVALID_ARGUMENT',
        title: ({ provider }) => `Google cannot use the request at provider ${providerId(provider)}`,
        cause: ({ provider }) => `Google cannot use this request: most often ${provider.resource} is not the full name of a provider, or its mapping gives an attribute a value that Google does not accept.`,
        advice: ({ provider }) => ({
            cure: 'Compare the name, the mapping and the condition with Google\u2019s message:',
            commands: [describeProvider(provider, 'yaml(name,attributeMapping,attributeCondition)')],
        }),
    },
    {
        id: 'token-invalid',
        examples: [{ status: 400, code: 'invalid_grant', words: 'The given token is invalid.' }],
        matches: ({ code }) => code === 'invalid_grant',
        title: ({ provider }) => `Provider ${provider.name} does not accept this token`,
        cause: ({ provider, claims }) => `Provider ${provider.name} does not accept this token: its issuer (${claims['iss']}), its audience or its time is not what the provider expects.`,
        advice: ({ provider }) => ({
            cure: 'Compare these with what the provider expects:',
            commands: [describeProvider(provider, 'yaml(oidc,state,disabled)')],
        }),
    },
    {
        id: 'exchange-refused',
        examples: [{ status: 400, code: 'unsupported_grant_type', words: 'Unsupported grant type.' }],
        matches: ({ status }) => status >= 400,
        title: ({ provider }) => `Google refuses the exchange at provider ${provider.name}`,
        cause: ({ provider }) => `Google refuses the exchange at provider ${provider.name}; Google's message says why.`,
        advice: ({ provider }) => ({
            cure: 'See how the provider is set up:',
            commands: [describeProvider(provider, 'yaml')],
        }),
    },
];
const exchangeCauses = { particular: exchangeCausesFirst, general: exchangeCausesLast };
/** The last part of the provider's name, which may be misspelt. */
const providerId = ({ resource }) => resource.split('/').at(-1) ?? '';
/** Names both the name in the policy and that at Google: if they are nearly the same, one is misspelled. */
function misspelled(provider) {
    const id = providerId(provider);
    const names = provider.name === id ? '' : `: it ends in \`${id}\`, and the policy calls it \`${provider.name}\``;
    return `Most often providers.${provider.name}.resource of the policy is misspelled${names}.`;
}
/** Returns the attribute that a refusal of the mapping names. */
const attributeIn = (words) => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1];
/** Formats the claims that conditions mostly use. */
const describeClaims = (claims) => ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ');

// EXTERNAL MODULE: ./build/core/google-refusal-causes.js
var google_refusal_causes = __webpack_require__(63279);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/credentials/impersonation-causes.js






const unbound = {
    id: 'impersonation-denied',
    examples: [
        {
            status: 403,
            code: 'PERMISSION_DENIED',
            words: `Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).`,
        },
    ],
    matches: ({ status }) => status === 403,
    title: ({ grant, serviceAccount }) => `Tokens of grant ${grant.name} may not impersonate ${serviceAccount}`,
    cause: ({ provider, grant, serviceAccount }) => `${serviceAccount} does not exist, or ${(0,credentials_principal/* grantMember */.LA)({ ...grant, provider })} may not impersonate it. ` +
        `A new binding takes effect within two minutes, and has no effect if provider ${provider.name} does not map attribute.${(0,names/* attributeName */.CK)(grant)}.`,
    advice: situation => {
        const { provider, grant, claims } = situation;
        const attribute = `attribute.${(0,names/* attributeName */.CK)(grant)}`;
        return {
            cure: "Add the binding, or set up Google's side of the policy again:",
            commands: [
                {
                    when: `This shows what provider ${provider.name} maps:`,
                    run: describeProvider(provider, 'yaml(attributeMapping)'),
                },
                {
                    when: `If it maps ${attribute}, this adds the binding:`,
                    run: bindWorkloadIdentityUser(situation, (0,credentials_principal/* grantMember */.LA)({ ...grant, provider })),
                },
                {
                    when: 'If you set it up by hand, and it maps attribute.repository_id:',
                    run: bindWorkloadIdentityUser(situation, (0,credentials_principal/* repositoryMember */.R1)(provider, claims)),
                },
                ...setUpAgain,
            ],
        };
    },
};
/** Refusals of IAM Credentials. The first match is the cause. */
const impersonationCausesFirst = [
    {
        id: 'iam-credentials-disabled',
        examples: [
            {
                status: 403,
                code: 'PERMISSION_DENIED',
                words: 'IAM Service Account Credentials API has not been used in project 123456789 before or it is disabled.',
                reason: 'SERVICE_DISABLED',
            },
        ],
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
    },
    {
        ...unbound,
        matches: refusal => refusal.status === 403 &&
            refusalSays(/iam\.serviceAccounts\.get(?:AccessToken|OpenIdToken)|caller does not have permission/i)(refusal),
    },
    {
        id: 'account-missing',
        examples: [
            {
                status: 404,
                code: 'NOT_FOUND',
                words: 'Not found; Gaia id not found for email trainer@acme-ml.iam.gserviceaccount.com',
            },
        ],
        matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
        title: ({ serviceAccount }) => `There is no service account ${serviceAccount}`,
        cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Check its name:',
            commands: [
                provider_commands_gcloud('iam service-accounts list', { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
                ...(0,google_refusal_causes/* deletedAccount */.ZQ)(serviceAccount, (0,gcloud/* accountProject */.TP)(serviceAccount)),
            ],
        }),
    },
    {
        id: 'token-lifetime',
        examples: [
            { status: 400, code: 'INVALID_ARGUMENT', words: 'The access token lifetime cannot exceed 3600 seconds.' },
        ],
        matches: refusal => refusal.status === 400 && refusalSays(/lifetime/i)(refusal),
        title: ({ serviceAccount }) => `token.lifetime is longer than ${serviceAccount} allows`,
        cause: ({ lifetimeSeconds, serviceAccount }) => `${lifetimeSeconds} s is longer than tokens of ${serviceAccount} may live: one hour, where the organization's ` +
            'policy does not allow more.',
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Set token.lifetime of the grant to 1h or less, or let the organization policy allow more for this account:',
            commands: [
                provider_commands_gcloud(`resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${(0,gcloud.quoteShell)(serviceAccount)}`, { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
            ],
        }),
    },
];
const impersonationCausesLast = [
    {
        id: 'federated-token-refused',
        examples: [{ status: 401, code: 'UNAUTHENTICATED', words: 'Request had invalid authentication credentials.' }],
        matches: ({ status }) => status === 401,
        title: () => 'Google does not accept the federated token that it issued',
        cause: () => 'Google does not accept the federated token that it just issued.',
        advice: () => ({
            cure: "Run the job again; on a self-hosted runner, check that no proxy changes the request's Authorization header.",
        }),
    },
    ...generalCauses,
    unbound,
    {
        id: 'impersonation-refused',
        examples: [{ status: 400, code: 'FAILED_PRECONDITION', words: 'Precondition check failed.' }],
        matches: ({ status }) => status >= 400,
        title: ({ serviceAccount }) => `Google refuses a token of ${serviceAccount}`,
        cause: ({ serviceAccount }) => `Google does not accept the request for a token of ${serviceAccount}: the account, or token.lifetime of the grant, may not be as it expects.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Compare service_account of the grant with the account, and see whether it is disabled:',
            commands: [
                provider_commands_gcloud(`iam service-accounts describe ${(0,gcloud.quoteShell)(serviceAccount)}`, {
                    project: (0,gcloud/* accountProject */.TP)(serviceAccount),
                }),
            ],
        }),
    },
];
const impersonationCauses = { particular: impersonationCausesFirst, general: impersonationCausesLast };
function bindWorkloadIdentityUser({ serviceAccount = '' }, member) {
    const project = (0,gcloud/* accountProject */.TP)(serviceAccount);
    return provider_commands_gcloud(`iam service-accounts add-iam-policy-binding ${(0,gcloud.quoteShell)(serviceAccount)}`, {
        project,
        role: 'roles/iam.workloadIdentityUser',
        member,
    });
}

;// CONCATENATED MODULE: ./build/credentials/explain-refusal.js







/** Returns Google's refusal as this action's error: its own words, the likely cause, and the commands that fix it. */
function exchangeRejected(refusal, situation) {
    const message = `Google refused to exchange the OIDC token at provider ${situation.provider.name} (${refusalName(refusal)})`;
    return new errors/* ActionError */.lZ('STS_REJECTED', message, explainTokenRefusal(exchangeCauses, refusal, situation, callerOf(situation)));
}
/**
 * Returns a refusal of IAM Credentials as this action's error: its own words, the likely cause, and the commands that
 * fix it.
 */
function impersonationRejected(refusal, situation, what = `to impersonate ${situation.serviceAccount}`) {
    const message = `Google refused ${what} (${refusalName(refusal)})`;
    return new errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, explainTokenRefusal(impersonationCauses, refusal, situation, {
        ...callerOf(situation),
        project: (0,gcloud/* accountProject */.TP)(situation.serviceAccount ?? '') ?? projectNumber(situation.provider),
    }));
}
function explainTokenRefusal({ particular, general }, refusal, situation, caller) {
    const { host, status, words, details } = refusal;
    const answer = { host, status, words, ...(details && { details }) };
    const causeIn = (causes) => {
        const found = causes.find(({ matches }) => matches(refusal));
        if (found === undefined)
            return undefined;
        return {
            title: found.title(situation, refusal),
            cause: found.cause(situation, refusal),
            ...found.advice(situation, refusal),
        };
    };
    return { answer, ...(causeIn(particular) ?? sharedCause(refusal, caller) ?? causeIn(general)) };
}
/** Returns the cause of a refusal that any Google API can give. */
function sharedCause({ words: text, details }, caller) {
    const found = (0,google_refusals/* explainGoogleRefusal */.hW)({ text, details }, caller);
    return found && { ...found, title: upperFirst(found.title), cause: `${upperFirst(found.cause)}.` };
}
/** Hosts and accounts keep their lower case. */
const upperFirst = (text) => /^[\w-]+[.@:]/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const refusalName = ({ status, code }) => /^[\w-]{1,60}$/.test(code) ? `${status} ${code}` : `status ${status}`;
const callerOf = ({ provider, grant, serviceAccount }) => ({
    member: (0,credentials_principal/* grantMember */.LA)({ ...grant, provider }),
    project: projectNumber(provider),
    serviceAccount,
});

// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/rpc-status.js
var rpc_status = __webpack_require__(7472);
;// CONCATENATED MODULE: ./build/credentials/refusal.js



/** Most characters of a body that is neither OAuth's nor Google's. */
const maxWords = 500;
/**
 * Reads a refusal of STS (`{error, error_description}`) or of a Google API (AIP-193).
 *
 * @param redact removes tokens from the body, before anything of it is kept
 */
function readRefusal(host, response, redact) {
    const text = redact(response.body.toString('utf8'));
    const body = (0,json/* jsonObjectIn */.$)(text);
    const error = body?.['error'];
    const base = { host, status: response.status };
    if ((0,core_json.isObject)(error)) {
        const details = (0,rpc_status/* readStatus */.rk)(error);
        const message = asText(error['message']);
        const words = message === undefined ? clipBody(text) : (0,rpc_status/* describeStatus */.Wn)(clipBody(message), { ...details, status: '' });
        return { ...base, code: details.status, details, words };
    }
    const description = asText(body?.['error_description']);
    return { ...base, code: asText(error) ?? '', details: undefined, words: clipBody(description ?? text) };
}
const asText = (value) => (typeof value === 'string' ? value : undefined);
const clipBody = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > maxWords ? `${line.slice(0, maxWords)}\u2026` : line;
};

;// CONCATENATED MODULE: ./build/credentials/exchange.js







/** Three tries of at most 9 s each end within 30 s, also if the server asks to wait. */
const briefly = { tries: 3, totalMs: 30_000, delayMs: 500 };
const exchangeTimeoutMs = 9_000;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
/** Loads google-auth-library while the action waits for the network. A failure shows when the library is used. */
const preloadExchange = () => (0,event_loop/* yieldToEventLoop */.h)()
    .then(loadLibrary)
    .catch(() => { });
/**
 * One exchange at STS, and one impersonation if a service account is named.
 *
 * @throws ActionError `STS_REJECTED`, `IMPERSONATION_REJECTED`, `NETWORK`; and whatever the observer throws
 */
async function exchangeToken(subject, options, observer) {
    const call = callGoogle(subject, options, observer, new Set([subject.token]));
    const federated = await exchangeAtSts(subject, options, call);
    return options.serviceAccount === undefined
        ? federated
        : call(impersonation(federated, options.serviceAccount, options));
}
/**
 * google-auth-library knows the token exchange (RFC 8693); everything else is kept from it. It gets no answer to read, and
 * its errors, which hold the subject token, never leave this function.
 *
 * Its `StsCredentials` is imported by its own path. The clients around it load Node's `fetch`, which takes as long as half a
 * start of Node.
 */
async function exchangeAtSts(subject, options, call) {
    const { provider, universe } = options;
    let token;
    let failure;
    const request = async ({ url, data }) => {
        try {
            token = await call({
                method: 'POST',
                url: new URL(url),
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
                body: data.toString(),
            });
            return { data: {} };
        }
        catch (error) {
            failure = error;
            throw new Error('see failure');
        }
    };
    try {
        const Sts = await loadLibrary();
        const sts = new Sts({ tokenExchangeEndpoint: `https://sts.${universe}/v1/token` }, request);
        await sts.exchangeToken({
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            audience: `//iam.googleapis.com/${provider.resource}`,
            scope: [cloudPlatform],
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            subjectToken: subject.token,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        });
    }
    catch (error) {
        // Only the name of the library's own error is read: it may contain tokens anywhere.
        failure ??= new errors/* ActionError */.lZ('INTERNAL', `google-auth-library failed on its own (${errorNameOf(error)})`);
        throw failure;
    }
    if (token === undefined)
        throw new errors/* ActionError */.lZ('INTERNAL', 'google-auth-library asked for no token');
    return token;
}
/** Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
const impersonation = ({ token }, serviceAccount, { universe, lifetimeSeconds }) => ({
    method: 'POST',
    url: new URL(`https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ scope: [cloudPlatform], lifetime: `${lifetimeSeconds}s` }),
});
/** Sends one of the two requests, masks the token in the reply before anything else, and calls the observer. */
function callGoogle(subject, options, observer, held) {
    const situation = { ...options, serviceAccount: options.serviceAccount, claims: subject.claims };
    return async (request) => {
        const { host } = request.url;
        const atSts = host === `sts.${options.universe}`;
        const rejected = atSts ? exchangeRejected : impersonationRejected;
        const { response, sentAt } = await sendBounded(request, options);
        const body = readTokenReply(response);
        for (const secret of [body['access_token'], body['accessToken']]) {
            if (typeof secret !== 'string' || secret === '')
                continue;
            options.mask(secret);
            held.add(secret);
        }
        const token = atSts
            ? readFederated(body, sentAt, subject.expiresAt * 1000)
            : readImpersonated(body, sentAt, options.lifetimeSeconds);
        if (token === undefined)
            throw rejected(readRefusal(host, response, text => (0,redact/* redact */.E)(text, held)), situation);
        await (atSts ? observer.exchanged(token) : observer.impersonated(token));
        return token;
    };
}
/**
 * Returns the reply and `sentAt`, when the answered try began. Lifetimes count from there, so that they are never
 * overestimated.
 */
async function sendBounded(request, options) {
    const { clock, send, retry = briefly } = options;
    const deadline = clock.now() + retry.totalMs;
    const headers = {
        ...request.headers,
        'user-agent': options.userAgent,
        'x-goog-request-reason': options.requestReason(),
    };
    let sentAt = clock.now();
    const bounded = one => {
        sentAt = clock.now();
        return send({ ...one, timeoutMs: Math.max(1, Math.min(exchangeTimeoutMs, deadline - sentAt)) });
    };
    const response = await (0,network_retry/* sendRetrying */.XF)(bounded, { ...request, headers }, retry, clock);
    return { response, sentAt };
}
/** STS returns the remaining lifetime. The token never outlives the one that it was exchanged for. */
function readFederated(body, sentAt, subjectExpiresAt) {
    const { access_token: token, expires_in: seconds } = body;
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0))
        return undefined;
    return { token, expiresAt: Math.min(sentAt + seconds * 1000, subjectExpiresAt) };
}
/** IAM Credentials returns the end by its own clock. Ours may be behind, so the lifetime limits it, too. */
function readImpersonated(body, sentAt, lifetimeSeconds) {
    const { accessToken: token, expireTime } = body;
    const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN;
    if (typeof token !== 'string' || token === '' || Number.isNaN(expiresAt))
        return undefined;
    return { token, expiresAt: Math.min(expiresAt, sentAt + lifetimeSeconds * 1000) };
}
/** The fields of a 200's body; none if it is not an object. */
const readTokenReply = ({ status, body }) => (status === 200 ? (0,json/* jsonObjectIn */.$)(body) : undefined) ?? {};
/** `StsCredentials` that sends by the given function alone. */
async function loadLibrary() {
    // The library reads it on load, and then prints access tokens.
    delete process.env['GOOGLE_SDK_NODE_LOGGING'];
    const { StsCredentials } = await __webpack_require__.e(/* import() */ 121).then(__webpack_require__.t.bind(__webpack_require__, 121, 19));
    return class extends StsCredentials {
        constructor(options, request) {
            super(Object.assign(options, { transporter: { request } }));
        }
        // The subject token is the only credential of this client. The library would make `Headers` of Node's `fetch` for none.
        applyClientAuthenticationOptions() { }
    };
}
const errorNameOf = (error) => error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;

;// CONCATENATED MODULE: ./build/credentials/google.js




/** A token is never used this close to its end. */
const unusableMs = 30_000;
/** The remaining lifetime at a renewal. At least 90 s are left even if callers ask only every 30 s. */
const renewalMs = { least: 120_000, most: 180_000 };
/** How long the error of a failed renewal is returned to callers; it doubles each time. */
const failureHoldsMs = { first: 10_000, longest: 60_000 };
/** Errors after which a renewal is not tried again: the answer was no. */
const google_final = new Set(['DENIED', 'TOKEN_REJECTED']);
/** True for an error of a renewal after which no other is tried. */
const isFinalRefusal = (error) => error instanceof errors/* ActionError */.lZ && google_final.has(error.code);
/** Creates the credential of a grant. It sends no request before its first `accessToken()`. */
function createCredential(options) {
    return new GoogleCredential(options);
}
class GoogleCredential {
    #options;
    #current;
    #principal;
    #exchanged = false;
    /** When to renew the current token, in milliseconds since the epoch. */
    #renewAt = 0;
    #pending;
    /** True if the current token replaced one that Google refused. */
    #isReplacement = false;
    #holdMs = failureHoldsMs.first;
    #failure;
    constructor(options) {
        this.#options = options;
    }
    get exchanged() {
        return this.#exchanged;
    }
    get principal() {
        return this.#principal;
    }
    get serviceAccount() {
        return this.#options.serviceAccount;
    }
    get expiresAt() {
        return this.#current?.expiresAt;
    }
    async accessToken() {
        return (await this.tokenWithEnd()).token;
    }
    async tokenWithEnd() {
        const now = this.#options.clock.now();
        if (this.#failure !== undefined && now < this.#failure.until)
            throw this.#failure.error;
        if (this.#current !== undefined && now < this.#renewAt)
            return this.#current;
        this.#pending ??= this.#obtain().finally(() => {
            this.#pending = undefined;
        });
        return this.#pending;
    }
    refused(token) {
        // Another call has reported it already.
        if (this.#current?.token !== token)
            return true;
        if (this.#isReplacement)
            return false;
        this.#isReplacement = true;
        this.#renewAt = 0;
        return true;
    }
    remaining() {
        const current = this.#current;
        return current !== undefined && this.#usableFor(current) > 0 ? current.token : undefined;
    }
    async #obtain() {
        const first = this.#current === undefined;
        try {
            const token = first ? await this.#exchangeFirst() : await this.#renew();
            if (this.#usableFor(token) <= 0)
                throw tooShort(token, this.#options);
            this.#keep(token);
            return token;
        }
        catch (error) {
            const until = isFinalRefusal(error) ? Number.POSITIVE_INFINITY : this.#options.clock.now() + this.#holdMs;
            this.#holdMs = Math.min(2 * this.#holdMs, failureHoldsMs.longest);
            if (!first)
                this.#failure = { error, until };
            throw error;
        }
    }
    async #exchangeFirst() {
        const { subjectToken, provider, serviceAccount, onExchanged, onImpersonated } = this.#options;
        const subject = await subjectToken('first');
        const principal = (0,credentials_principal/* federatedPrincipal */.Xo)(provider, subject.claims);
        return exchangeToken(subject, this.#options, {
            exchanged: async ({ expiresAt }) => {
                this.#principal = principal;
                this.#exchanged = true;
                await onExchanged({ principal: principal ?? null, expires_at: timestamp(expiresAt) });
            },
            impersonated: async ({ expiresAt }) => {
                await onImpersonated({ service_account: serviceAccount ?? '', expires_at: timestamp(expiresAt) });
            },
        });
    }
    async #renew() {
        const { subjectToken, provider, serviceAccount, onRenewed } = this.#options;
        const subject = await subjectToken('renewal');
        const nothing = async () => { };
        const token = await exchangeToken(subject, this.#options, { exchanged: nothing, impersonated: nothing });
        await onRenewed({
            principal: (0,credentials_principal/* federatedPrincipal */.Xo)(provider, subject.claims) ?? null,
            service_account: serviceAccount ?? null,
            expires_at: timestamp(token.expiresAt),
        });
        return token;
    }
    #keep(token) {
        const { now, random } = this.#options.clock;
        // A token of a regular renewal replaces no refused one.
        if (this.#renewAt > 0)
            this.#isReplacement = false;
        const ahead = renewalMs.least + random() * (renewalMs.most - renewalMs.least);
        // A short-lived token is renewed after half its lifetime. Otherwise every call would be an exchange.
        this.#renewAt = token.expiresAt - Math.max(unusableMs, Math.min(ahead, (token.expiresAt - now()) / 2));
        this.#current = token;
        this.#failure = undefined;
        this.#holdMs = failureHoldsMs.first;
    }
    /** Milliseconds. */
    #usableFor(token) {
        return token.expiresAt - unusableMs - this.#options.clock.now();
    }
}
function tooShort(token, { clock, serviceAccount, lifetimeSeconds }) {
    const seconds = Math.max(0, Math.floor((token.expiresAt - clock.now()) / 1000));
    const message = `Google's access token is good for ${seconds} s only; none is used within 30 s of its end`;
    return serviceAccount === undefined
        ? new errors/* ActionError */.lZ('STS_REJECTED', message, {
            cause: "The OIDC token had almost expired when it reached Google, or this machine's clock is ahead.",
            cure: 'Check the clock of the runner.',
        })
        : new errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, {
            cause: `The grant requests ${lifetimeSeconds} s, or this machine's clock is ahead.`,
            cure: 'Set token.lifetime of the grant to 5m or more, and check the clock of the runner.',
        });
}
const timestamp = (milliseconds) => new Date(milliseconds).toISOString();

// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/identity/keys.js
var identity_keys = __webpack_require__(66679);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(33426);
// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(85715);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var vertex_hosts = __webpack_require__(99880);
// EXTERNAL MODULE: ./build/identity/rejection.js
var rejection = __webpack_require__(13616);
;// CONCATENATED MODULE: ./build/identity/request-token.js



const tokenTimeoutMs = 10_000;
/** With the time limit of the last try, 45 s in all. */
const tokenPolicy = { tries: 6, totalMs: 35_000, delayMs: 1_000 };
const maxReplyBytes = 64 * 1024;
const githubStatus = 'https://www.githubstatus.com';
/**
 * Requests an OIDC token of this job for one audience. The token is masked before anything else.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE` with GitHub's own words
 */
async function requestToken(request) {
    const url = requestUrl(request.url, request.audience);
    const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${request.bearer}` };
    const reply = await (0,network_retry/* retrying */.R$)(() => request.send({ method: 'GET', url, headers, timeoutMs: tokenTimeoutMs }), request.policy ?? tokenPolicy, request.clock, undefined, mayRetry).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK' ? unreachableTokenService(error) : error;
    });
    const token = reply.status === 200 ? tokenIn(reply.body) : undefined;
    if (token !== undefined) {
        request.mask(token);
        return token;
    }
    throw reply.status === 200 ? noToken(url) : refusal(url, reply, request.bearer);
}
/**
 * True if another try may succeed. GitHub's job state lags behind the runner: for a moment a running job of a matrix or
 * a concurrency group is `Pending` or `Delayed`. A success without a token is not GitHub's answer.
 */
function mayRetry(outcome) {
    if ((0,network_retry/* isTemporaryOutcome */.O4)(outcome) || outcome instanceof errors/* ActionError */.lZ)
        return (0,network_retry/* isTemporaryOutcome */.O4)(outcome);
    if (outcome.status === 200)
        return tokenIn(outcome.body) === undefined;
    if (isLimit(outcome, replyWords(outcome.body)))
        return true;
    const state = jobStateIn(replyWords(outcome.body));
    return state !== undefined && state !== 'Completed';
}
/** True for a rate limit, which GitHub can also report with 403. */
const isLimit = ({ status, headers }, words) => status === 403 && (headers['retry-after'] !== undefined || /\brate limit\b/i.test(words));
/** Returns the job state in a refusal that names one. */
const jobStateIn = (words) => /Can't issue ID_TOKEN for job in '(\w{1,40})' state/.exec(words)?.[1];
/** Appends the audience. The runner's URL has a query already, which stays unchanged. */
function requestUrl(address, audience) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' || address.includes('#') || url.username !== '' || url.password !== '') {
        const what = url === undefined ? 'is not an address' : url.protocol !== 'https:' ? 'is not an https address' : 'is malformed';
        throw new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `ACTIONS_ID_TOKEN_REQUEST_URL ${what}: nothing was sent to it`, {
            cause: 'GitHub always sets an https address; an earlier step of the job has changed it.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV.',
        });
    }
    return new URL(`${address}${address.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`);
}
/** The token in `{"value": "<jwt>"}`. */
function tokenIn(body) {
    if (body.length > maxReplyBytes)
        return undefined;
    const value = (0,json/* jsonObjectIn */.$)(body)?.['value'];
    return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? value : undefined;
}
/** The error for a missing answer. Cause and fix are those of the connection. */
const unreachableTokenService = (error) => error.restated(`GitHub did not answer the request for an OIDC token. ${error.message}`, { code: 'TOKEN_UNAVAILABLE' });
/** The body is never quoted: a 200 may contain a token. */
const noToken = ({ host }) => new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `${host} answered the request for an OIDC token with something else`, {
    cause: 'A proxy answered instead on every attempt, or an earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL.',
    cure: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
});
function refusal({ host }, reply, bearer) {
    const requestId = reply.headers['x-github-request-id'] ?? reply.headers['x-vss-e2eid'];
    const words = replyWords(reply.body)
        .replaceAll(bearer, '***')
        .replace(/\beyJ[\w.-]+/g, '***')
        .slice(0, 500);
    return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `GitHub refused to issue an OIDC token (status ${reply.status})`, {
        ...likelyCause(host, reply, words),
        answer: { host, status: reply.status, words, requestId },
    });
}
function likelyCause(host, reply, words) {
    const { status } = reply;
    const state = jobStateIn(words);
    if (state !== undefined && state !== 'Completed') {
        return {
            cause: `The job runs, but GitHub still has it as '${state}': its job state lags behind, which passes.`,
            cure: `Re-run the job. If it happens again, see whether GitHub has an incident (${githubStatus}).`,
        };
    }
    if (state === 'Completed') {
        return {
            cause: 'The job is over, or was cancelled: GitHub issues no more tokens for it.',
            cure: 'Re-run the job; work that outlives a job needs steps that detach.',
        };
    }
    if (status === 429 || status >= 500 || status === 408)
        return { cause: `GitHub is overloaded or down (${githubStatus}).`, cure: 'Re-run the job when it is up again.' };
    if (isLimit(reply, words)) {
        return {
            cause: 'Too many requests for tokens in a short time: a rate limit of GitHub\u2019s.',
            cure: 'Re-run the job in a few minutes; start fewer jobs at the same time if it happens often.',
        };
    }
    if (isPage(reply)) {
        return {
            cause: "A page came instead of GitHub's answer: a proxy, a filter or a firewall answers instead.",
            cure: `Configure the server that answers to let the runner through to ${host}, then re-run the job.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            cause: 'The token to request with has expired (after about 6 hours), or the job may not have `id-token: write`.',
            cure: `Give the job the permission and re-run it:\n${permissionLines}`,
        };
    }
    if (status === 404 && !/\.(githubusercontent|ghe)\.com$/.test(host)) {
        return {
            cause: `${host} issues no OIDC tokens: GitHub Enterprise Server does so from version 3.5, after an administrator sets it up.`,
            cure: 'Update the server, or ask its administrators for OIDC in GitHub Actions.',
            commands: [
                {
                    when: 'It is set up if this answers, from the runner:',
                    run: `curl -fsS https://${host}/_services/token/.well-known/openid-configuration`,
                },
            ],
        };
    }
    return {
        cause: 'GitHub did not understand the request: an earlier step may have changed ACTIONS_ID_TOKEN_REQUEST_URL.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV.',
    };
}
/** GitHub answers here in JSON or plain text, except during an outage. */
const isPage = ({ body }) => /^\s{0,20}<(!doctype|html)\b/i.test(body.toString('utf8', 0, 100));
/** Returns `message` of GitHub's JSON, otherwise the text; for an HTML page its title. */
function replyWords(body) {
    const message = (0,json/* jsonObjectIn */.$)(body)?.['message'];
    if (typeof message === 'string')
        return message;
    const text = body.subarray(0, maxReplyBytes).toString();
    return (/<title>([^<]*)/i.exec(text)?.[1] ?? text).replace(/\s+/g, ' ').trim();
}
/** A block for the job, or for the top of the workflow. */
const permissionLines = `permissions:
  contents: read   # a job loses the permissions that it does not name
  id-token: write`;
/** Explains why `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN` are missing, by what is known about this run. */
function missingTokenError({ eventName, fork, actor }) {
    const message = 'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set';
    const later = `Use mode: plan on ${eventName}, which needs no token, and mode: run on the push that a merge makes.`;
    if (fork) {
        return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            title: 'GitHub gives a pull request from a fork no identity token',
            cause: 'This is a pull request from a fork: GitHub gives it no token, with any permissions.',
            cure: `${later} Do not turn to pull_request_target: it would hand your permissions to the fork's code.`,
        });
    }
    if (actor === 'dependabot[bot]') {
        return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            title: 'GitHub gives a run of Dependabot no identity token',
            cause: 'Dependabot started this run: GitHub treats it like a fork and gives it no token.',
            cure: `${later} A person must merge; a re-run still belongs to Dependabot.`,
        });
    }
    return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
        title: 'The job lacks the permission `id-token: write`',
        cause: 'The job does not have the permission `id-token: write`.',
        cure: `Add these lines to the job, or to the top of the workflow if no job has \`permissions\` of its own; if there are some, add only the last line to them. For a reusable workflow, add them to the job that calls it, too: a called workflow never has more than its caller. Then start a new run: a re-run uses the former file.\n${permissionLines}`,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
;// CONCATENATED MODULE: ./build/identity/check-claims.js


/** Claims that are empty outside pull requests. */
const claimsThatMayBeEmpty = ['base_ref', 'head_ref'];
/** Google's limit of a token's lifetime. GitHub promises none: 5 minutes are usual, 6 hours were seen. */
const maxLifetimeSeconds = 24 * 3600;
/** How far the runner's clock may be behind. GitHub sets `nbf`, which is checked, too, this far back. */
const maxAheadSeconds = 300;
/**
 * Checks the claims of a payload whose signature, issuer, audience, `exp`, and `nbf` are valid. Required claims must
 * exist, and GitHub's own claims must be strings. Unknown claims are kept if they are strings, since only strings can
 * match.
 *
 * @param needed required claims in addition to `requiredClaims`
 * @param now milliseconds since the epoch
 * @throws TokenRejection that names the claim
 */
function checkClaims(payload, needed, now) {
    for (const claim of [...claims/* requiredClaims */.TF, ...needed])
        if (!Object.hasOwn(payload, claim))
            throw (0,rejection/* missingClaim */.t0)(claim);
    for (const claim of [...claims/* requiredClaims */.TF, ...claims/* optionalClaims */.k9])
        checkText(payload, claim);
    const issuedAt = seconds(payload, 'iat');
    const expiresAt = seconds(payload, 'exp');
    checkTimes(issuedAt, expiresAt, now);
    return { claims: claimsOf(payload), jti: checkText(payload, 'jti'), issuedAt, expiresAt };
}
function checkTimes(issuedAt, expiresAt, now) {
    if (issuedAt > now / 1000 + maxAheadSeconds)
        throw (0,rejection/* wrongTime */.jw)('iat', issuedAt, now);
    const lifetime = expiresAt - issuedAt;
    if (lifetime > 0 && lifetime <= maxLifetimeSeconds)
        return;
    const what = `it would live ${(0,rejection/* show */.WU)(lifetime)} s ("exp" less "iat"); 1 to ${maxLifetimeSeconds} s are possible`;
    throw new rejection/* TokenRejection */.ho('lifetime', what, {
        claim: 'exp',
        cause: 'Google exchanges no token that lives longer than 24 hours, and GitHub issues none.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV; on GitHub Enterprise ask the administrators what they changed.',
    });
}
function claimsOf(payload) {
    const texts = Object.entries(payload).filter((entry) => typeof entry[1] === 'string' && entry[0] !== 'jti');
    const claims = Object.fromEntries(texts);
    // Without a prototype, a claim that the token lacks cannot be found: `constructor`, `toString`, \u2026
    Object.setPrototypeOf(claims, null);
    return Object.freeze(claims);
}
/** @returns the claim's text; `undefined` if the token lacks it */
function checkText(payload, claim) {
    if (!Object.hasOwn(payload, claim))
        return undefined;
    const value = payload[claim];
    if (typeof value !== 'string')
        throw (0,rejection/* wrongType */.gQ)(claim, value, 'a string');
    if (value === '' && !claimsThatMayBeEmpty.includes(claim))
        throw new rejection/* TokenRejection */.ho('claim-empty', `the claim "${claim}" is empty`, { claim });
    return value;
}
function seconds(payload, claim) {
    const value = payload[claim];
    if (typeof value !== 'number')
        throw (0,rejection/* wrongType */.gQ)(claim, value, 'a number of seconds');
    return value;
}

;// CONCATENATED MODULE: ./build/identity/check-runner.js

const comparedClaims = [
    { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', key: 'repositoryId', reason: 'other-repository' },
    { claim: 'run_id', variable: 'GITHUB_RUN_ID', key: 'runId', reason: 'other-run' },
    { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', key: 'runAttempt', reason: 'other-run' },
    { claim: 'sha', variable: 'GITHUB_SHA', key: 'sha', reason: 'other-commit' },
    { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', key: 'workflowRef', reason: 'other-workflow' },
];
const runDescriptions = {
    'other-repository': "another repository's",
    'other-run': "another run's",
    'other-commit': "another commit's",
    'other-workflow': "another workflow's",
};
/**
 * Compares a verified token with the runner's own values. An earlier step can supply another job's token or a false
 * request URL. See docs/design/identity.md.
 *
 * @throws TokenRejection with both values
 */
function checkAgainstRunner(claims, run) {
    for (const { claim, variable, key, reason } of comparedClaims) {
        const actual = claims[claim];
        const expected = run[key];
        // An older server or runner does not name the workflow. If both do, they must agree.
        if (claim === 'workflow_ref' && (actual === undefined || expected === ''))
            continue;
        if (actual !== undefined && actual === expected)
            continue;
        const what = `it is ${runDescriptions[reason]}: its ${claim} is ${(0,rejection/* show */.WU)(actual)}, the runner's ${variable} is ${(0,rejection/* show */.WU)(expected)}`;
        throw new rejection/* TokenRejection */.ho(reason, what, {
            claim,
            cause: 'An earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL, HTTPS_PROXY or GITHUB_*, or the token was replayed.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV, and run this action in a job of its own.',
        });
    }
}

;// CONCATENATED MODULE: ./build/identity/verify.js







/** How far the runner's clock and the issuer's may differ. */
const toleranceSeconds = 60;
const maxTokenBytes = 32 * 1024;
/** Loads the code for verifying while the network is busy. An error shows on first use. */
const preloadVerifier = () => (0,event_loop/* yieldToEventLoop */.h)()
    .then(() => __webpack_require__.e(/* import() */ 5742).then(__webpack_require__.bind(__webpack_require__, 45742)))
    .catch(() => { });
/** Returns the hex SHA-256 of a token as received, which identifies it in the record. */
const tokenDigest = (token) => (0,external_node_crypto_.createHash)('sha256').update(token).digest('hex');
/**
 * Verifies a GitHub OIDC token: RS256 by a key of the one issuer, exactly that issuer and one audience, its times, the
 * required claims, the type of all others, and the runner's own run. See docs/design/identity.md.
 *
 * @throws TokenRejection (`TOKEN_REJECTED`) with the reason and the claim
 * @throws ActionError `TOKEN_UNAVAILABLE` if the issuer's keys could not be fetched
 */
async function verifyToken(token, expected) {
    const jose = await __webpack_require__.e(/* import() */ 5742).then(__webpack_require__.bind(__webpack_require__, 45742));
    const keyId = checkHeader(token, jose);
    checkIssuerClaimed(token, expected.issuer, jose);
    const key = await expected.keys(keyId);
    if (key === undefined) {
        throw new rejection/* TokenRejection */.ho('key-unknown', `${expected.issuer} has no key with the id ${(0,core_text/* quote */.hD)(keyId)}`, {
            cause: 'The token was not signed by this issuer.',
        });
    }
    const payload = await verifySignature(token, key, expected, jose);
    const { claims, jti, issuedAt, expiresAt } = checkClaims(payload, expected.needed ?? [], expected.now());
    if (expected.run !== undefined)
        checkAgainstRunner(claims, expected.run);
    return { claims, jti, keyId, issuedAt, expiresAt, sha256: tokenDigest(token) };
}
/** Headers with which a token would supply its own key, or its own rules. */
const refusedHeaders = ['jwk', 'jku', 'x5u', 'x5c', 'crit'];
/** @returns the id of the key that signed the token, according to its header */
function checkHeader(token, jose) {
    if (token.length > maxTokenBytes)
        throw new rejection/* TokenRejection */.ho('malformed', `it is longer than ${maxTokenBytes} bytes`);
    if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
        throw new rejection/* TokenRejection */.ho('malformed', 'it does not have the three parts of a signed JWT');
    const header = decode(() => jose.decodeProtectedHeader(token), 'header');
    const refused = refusedHeaders.find(name => Object.hasOwn(header, name));
    if (refused !== undefined) {
        throw new rejection/* TokenRejection */.ho('header', `its header has "${refused}", which the issuer never sets`, {
            cause: 'Someone forged a token that brings its own key.',
        });
    }
    const { alg, typ, kid } = header;
    if (alg !== 'RS256') {
        throw new rejection/* TokenRejection */.ho('algorithm', `it is signed with ${(0,rejection/* show */.WU)(alg)}, the issuer signs with "RS256"`, {
            cause: 'Someone forged a token that picks its own algorithm.',
        });
    }
    if (typ !== undefined && typ !== 'JWT')
        throw new rejection/* TokenRejection */.ho('header', `its type is ${(0,rejection/* show */.WU)(typ)}, not "JWT"`);
    if (typeof kid !== 'string' || kid === '')
        throw new rejection/* TokenRejection */.ho('key-missing', 'its header names no key ("kid") that signed it');
    return kid;
}
/**
 * Refuses a wrong issuer before the signature is verified. Nothing is trusted because of it. The message then names the
 * issuer, not an unknown key.
 */
function checkIssuerClaimed(token, issuer, jose) {
    const payload = decode(() => jose.decodeJwt(token), 'payload');
    if (!Object.hasOwn(payload, 'iss'))
        throw (0,rejection/* missingClaim */.t0)('iss');
    if (payload['iss'] !== issuer) {
        throw new rejection/* TokenRejection */.ho('issuer', `its issuer is ${(0,rejection/* show */.WU)(payload['iss'])}, the policy trusts only "${issuer}"`, {
            claim: 'iss',
            cure: "GitHub Enterprise (an enterprise's slug, data residency, GHES) has an issuer of its own: if yours is the one named, set it as the policy's issuer.",
        });
    }
}
async function verifySignature(token, key, expected, jose) {
    const now = expected.now();
    try {
        const { payload } = await jose.jwtVerify(token, key, {
            algorithms: ['RS256'],
            issuer: expected.issuer,
            audience: expected.audience,
            currentDate: new Date(now),
            clockTolerance: toleranceSeconds,
            requiredClaims: ['iss', 'aud', 'iat', 'exp'],
        });
        // jose accepts a list that contains the right audience. Such a token is valid elsewhere, too.
        if (payload.aud !== expected.audience)
            throw wrongAudience(payload.aud, expected.audience);
        return payload;
    }
    catch (error) {
        // jose's errors carry the payload, so only the code and the claim are read.
        throw error instanceof rejection/* TokenRejection */.ho ? error : rejectionOf(error, expected, now, jose);
    }
}
function rejectionOf(error, { issuer, audience }, now, jose) {
    if (error instanceof jose.JWSSignatureVerificationFailed) {
        return new rejection/* TokenRejection */.ho('signature', `its signature does not match the key of ${issuer}`, {
            cause: 'The token was changed after it was signed, or someone else signed it.',
        });
    }
    if (error instanceof jose.JWTExpired || error instanceof jose.JWTClaimValidationFailed) {
        const { claim, reason, payload } = error;
        if (reason === 'missing')
            return (0,rejection/* missingClaim */.t0)(claim);
        if (claim === 'aud')
            return wrongAudience(payload.aud, audience);
        if (reason === 'invalid')
            return (0,rejection/* wrongType */.gQ)(claim, payload[claim], 'a number of seconds');
        return (0,rejection/* wrongTime */.jw)(claim, payload[claim], now);
    }
    return new rejection/* TokenRejection */.ho('malformed', 'it is not a valid JWT');
}
const wrongAudience = (actual, audience) => new rejection/* TokenRejection */.ho('audience', `its audience is ${(0,rejection/* show */.WU)(actual)}, the provider accepts only "${audience}"`, {
    claim: 'aud',
    cause: 'It was made for someone else, who could pass it on.',
});
function decode(read, part) {
    try {
        const value = read();
        if ((0,core_json.isObject)(value))
            return value;
    }
    catch {
        // The message of jose's error is dropped; the name of the part is enough.
    }
    throw new rejection/* TokenRejection */.ho('malformed', `its ${part} cannot be read`);
}

// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(90394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decide_decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(53476);
// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
;// CONCATENATED MODULE: ./build/run/protect-branch.js


const unprotected = new Set(['when.ref_protected', 'branch.rules', 'branch.reviews']);
/** The branch that the grant is for may be protected well. This one would not get the grant anyway. */
const otherBranch = new Set(['when.ref']);
/** Rules without parameters: https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
const plainRules = new Set([
    'creation',
    'deletion',
    'non_fast_forward',
    'required_linear_history',
    'required_signatures',
]);
/**
 * Returns the command that makes the ruleset that a denied run lacks. Rules with values that only the team knows, such
 * as the names of its checks, are left to the page of the ruleset.
 */
function protectBranch({ conditions }, branch) {
    const { server, repository, ref, rules, reviews } = branch;
    if (!conditions.some(one => (0,decide_decision/* fails */.c6)(one) && unprotected.has(one.condition)))
        return [];
    if (conditions.some(one => (0,decide_decision/* fails */.c6)(one) && otherBranch.has(one.condition)))
        return [];
    if (!ref.startsWith('refs/heads/') || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return [];
    const plain = new Set(['deletion', 'non_fast_forward', ...rules].filter(rule => plainRules.has(rule)));
    const pullRequest = {
        type: 'pull_request',
        parameters: {
            required_approving_review_count: Math.max(1, reviews),
            dismiss_stale_reviews_on_push: true,
            require_code_owner_review: false,
            require_last_push_approval: true,
            required_review_thread_resolution: false,
        },
    };
    const ruleset = {
        name: `keyless-vertex ${ref.slice('refs/heads/'.length)}`,
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: [ref], exclude: [] } },
        rules: [...[...plain].map(type => ({ type })), pullRequest],
    };
    const others = rules.filter(rule => rule !== 'pull_request' && !plainRules.has(rule));
    const host = new URL(server).host;
    const hostname = host === 'github.com' ? '' : ` --hostname ${(0,gcloud.quoteShell)(host)}`;
    const then = others.length === 0
        ? ''
        : `, to which you then add ${others.join(' and ')} at ${server}/${repository}/settings/rules`;
    return [
        {
            when: `An administrator of the repository makes the ruleset with this command${then}:`,
            run: `echo ${(0,gcloud.quoteShell)(JSON.stringify(ruleset))} |\n  gh api${hostname} --method POST repos/${repository}/rulesets --input -`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/run/denial.js






/** The error for an unknown result: nothing contradicts the grant, but the evidence that would allow it is missing. */
function undecided({ grant, conditions, unanswered }) {
    const unknown = conditions.filter(decide_decision/* isUnknown */.t8).map(({ condition }) => condition);
    const reasons = distinctTexts(unanswered.map(one => one.unanswered)).map(words => {
        const asked = unanswered.filter(one => one.unanswered === words).map(one => one.asked);
        return `cannot read ${joinWithAnd(distinctTexts(asked))}: ${words}`;
    });
    const causes = distinctTexts(unanswered.flatMap(({ cause = [] }) => cause));
    const hints = distinctTexts(unanswered.flatMap(({ hint = [] }) => hint));
    const permissions = distinctTexts(unanswered.flatMap(({ permission = [] }) => permission));
    const prose = hints.length > 0 ? hints.join(' ') : 'Re-run the job when GitHub answers (https://www.githubstatus.com).';
    const add = permissions.length === 0 ? '' : `: add ${joinWithAnd(permissions.map(one => `\`${one}\``))}`;
    const [only] = causes;
    const because = causes.length === 1 && only !== undefined ? `: ${(0,core_text/* lowerFirst */.oZ)(only.replace(/\.$/, ''))}` : '';
    return new errors/* ActionError */.lZ('EVIDENCE_UNAVAILABLE', `GitHub did not report what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`, {
        title: `Cannot read ${joinWithAnd(distinctTexts(unanswered.map(({ asked }) => asked)))}${add || because}`,
        ...(causes.length > 0 && { cause: causes.join(' ') }),
        cure: permissions.length > 0 ? `${prose}\n${(0,refusals/* permissionBlock */.hL)(permissions)}` : prose,
    });
}
/** The name of a person stays as it is. */
const causeInSentence = ({ cause = '', namesPerson }) => namesPerson ? cause : (0,core_text/* lowerFirst */.oZ)(cause);
const distinctTexts = (texts) => [...new Set(texts)];
/** `a`, `a and b`, `a, b and c` */
const joinWithAnd = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** The error for a denial: what contradicts the grant, and what to do about each condition. */
function denied(decision, branch) {
    const { grant, conditions, others } = decision;
    const failed = conditions.filter(decide_decision/* fails */.c6);
    const why = failed
        .slice(0, 3)
        .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, needs ${expected}`);
    const explained = failed.find(({ cause }) => cause !== undefined);
    const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : [];
    const advice = (0,decision_lines/* distinctHints */.p6)(failed).map(({ conditions, hint }) => `${conditions.join(', ')}: ${hint}`);
    const fits = others.filter(({ holds }) => holds).map(other => other.grant);
    if (fits.length > 0)
        advice.push(`These claims fit the \`when\` of ${fits.join(', ')}: if you meant that grant, name it as the input \`grant\`.`);
    return new errors/* ActionError */.lZ('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
        title: `grant ${grant} \u00b7 ${explained === undefined ? (why[0] ?? '') : causeInSentence(explained)}`,
        commands: protectBranch(decision, branch),
        cure: advice.length > 0
            ? advice.join(' ')
            : 'Run from where the grant allows it, or change the policy through a reviewed merge to the default branch.',
    });
}

;// CONCATENATED MODULE: ./build/run/authorize.js









/** Returns the audience of a grant's OIDC token: the URL of its provider. */
const audienceOf = (grant) => `https://iam.googleapis.com/${grant.provider.resource}`;
/** Fetches the issuer's keys while other requests are in progress. The issuer gets no token. */
function signingKeysOf(context, issuer) {
    const host = new URL(issuer).hostname;
    return (0,identity_keys/* fetchKeys */.Hq)({
        issuer,
        send: context.transport.to(candidate => candidate === host, { bearer: false }),
        clock: context.clock,
    });
}
/**
 * Requests a token, verifies it, compares it with the runner, and decides. Every token that Google receives passes
 * here, at each renewal too. See docs/design/identity.md.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE`, `TOKEN_REJECTED`, `DENIED`, `EVIDENCE_UNAVAILABLE`; each is in the record
 * before it is thrown
 */
async function authorize(question) {
    const { context, policy, grant, record, purpose } = question;
    const audience = audienceOf(grant);
    await record('token.requested', { issuer: policy.issuer, audience, purpose });
    const asked = request(question, audience);
    const expected = askBranchEarly(question);
    void preloadVerifier();
    const subjectToken = await asked;
    const verified = await verify(question, subjectToken, audience);
    await record('token.verified', {
        claims: verified.claims,
        jti: verified.jti ?? null,
        key_id: verified.keyId,
        token_sha256: verified.sha256,
        expires_at: new Date(verified.expiresAt * 1000).toISOString(),
    });
    const decision = await judgeEvidence(question, verified, expected);
    question.decided(decision, verified);
    await record('decision.made', {
        verdict: decision.verdict,
        grant: grant.name,
        conditions: decision.conditions.map(judgedCondition),
        approvers: decision.approvers.map(({ login, id }) => `${login} (${id})`),
        merged_pull_request: decision.mergedPullRequest ?? null,
    });
    if (decision.verdict === 'deny')
        throw denied(decision, branchOf(question, verified.claims));
    if (decision.verdict === 'unknown' && !question.undo)
        throw undecided(decision);
    context.signal.throwIfAborted();
    return { subjectToken, verified, decision };
}
const branchOf = ({ context, grant }, claims) => ({
    server: context.environment.identity.server,
    repository: claims['repository'] ?? '',
    ref: claims['ref'] ?? '',
    rules: grant.branch?.rules ?? [],
    reviews: grant.branch?.reviews ?? 0,
});
/** A condition as the record has it. */
const judgedCondition = (verdict) => {
    const { condition, expected, actual, result, hint } = verdict;
    return { condition, expected, actual, result, hint, holds: (0,decide_decision/* holds */.v9)(verdict) };
};
async function request({ context, fork }, audience) {
    const { idToken, eventName, hosts, provisionalClaims } = context.environment;
    if (idToken === undefined)
        throw missingTokenError({ eventName, fork, actor: provisionalClaims['actor'] ?? '' });
    return requestToken({
        ...idToken,
        audience,
        send: context.transport.to(host => (0,network_hosts/* isGitHubHost */.gf)(host, hosts)),
        mask: context.runner.mask,
        clock: context.clock,
    });
}
async function verify({ context, policy, grant, keys, record }, token, audience) {
    const { identity, provisionalClaims } = context.environment;
    const { repositoryId, runId, runAttempt, sha } = identity;
    try {
        const run = { repositoryId, runId, runAttempt, sha, workflowRef: provisionalClaims['workflow_ref'] ?? '' };
        const needed = grant.provider.subject === 'sub' ? ['sub'] : [];
        return await verifyToken(token, { issuer: policy.issuer, audience, keys, now: context.clock.now, run, needed });
    }
    catch (error) {
        if (error instanceof rejection/* TokenRejection */.ho) {
            await record('token.rejected', { code: error.code, reason: error.reason, token_sha256: tokenDigest(token) });
        }
        throw error;
    }
}
/**
 * Asks GitHub about the runner's branch while the token is on its way. The answer counts only if the verified claims
 * name the same branch. It asks nothing if the runner's own claims would be denied.
 */
function askBranchEarly(question) {
    const { provisionalClaims } = question.context.environment;
    const { policy, grant } = question;
    if ((0,hypothetical/* decideHypothetically */.AJ)(policy, grant.name, provisionalClaims).verdict === 'would-deny')
        return undefined;
    const asked = askBranch(question, provisionalClaims);
    asked?.evidence.catch(() => { });
    return asked;
}
function askBranch({ grant, repository }, claims) {
    const { branchRules: rules, mergedPullRequest: merged } = (0,decide/* evidenceNeeded */.Lz)(grant);
    if (!rules && !merged)
        return undefined;
    const { ref = '', sha = '' } = claims;
    return { ref, sha, evidence: repository.branchEvidence(ref, sha, { rules, merged }) };
}
/** Asks GitHub for rules and approvals only if the claims match. A denial by `when` needs no request. */
async function judgeEvidence(question, { claims }, expected) {
    const { policy, grant, repository, context } = question;
    const byClaims = (0,decide/* decide */.LD)(policy, grant.name, claims);
    const whenHolds = byClaims.conditions.every(one => (0,decide_decision/* holds */.v9)(one) || one.source !== 'claim');
    if (!whenHolds || byClaims.verdict === 'allow')
        return byClaims;
    const { environment } = claims;
    const isSame = expected !== undefined && expected.ref === claims['ref'] && expected.sha === claims['sha'];
    const [branch, approval] = await Promise.all([
        (isSame ? expected : askBranch(question, claims))?.evidence,
        (0,decide/* evidenceNeeded */.Lz)(grant).approval && environment !== undefined
            ? repository.approvalEvidence(environment, context.environment.identity.runId, {
                reviewers: grant.approval?.amongReviewers ?? false,
            })
            : undefined,
    ]);
    const evidence = { ...(branch && { branch }), ...(approval && { approval }) };
    return (0,decide/* decide */.LD)(policy, grant.name, claims, evidence);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/audit/cloud-logging.js
/**
 * Creates the copy of a record.
 *
 * @param asFailure turns an error of Cloud Logging into ours
 */
function createRecordCopy(asFailure) {
    const waiting = [];
    let send;
    let failure;
    let last = Promise.resolve();
    const sendWaiting = async () => {
        const lines = waiting.splice(0);
        if (send === undefined || lines.length === 0 || failure !== undefined)
            return;
        try {
            await send(lines);
        }
        catch (error) {
            // A gap is worse than an end, so lines after a missing one are not sent.
            failure = asFailure(error);
        }
    };
    const follow = () => {
        last = last.then(sendWaiting);
        return last;
    };
    return {
        add: line => {
            waiting.push(line);
            if (send !== undefined)
                void follow();
        },
        begin: async (to) => {
            send = to;
            await follow();
            if (failure !== undefined)
                throw failure;
        },
        end: async () => {
            await follow();
            return failure;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(79169);
// EXTERNAL MODULE: ./build/audit/disk.js
var audit_disk = __webpack_require__(24883);
// EXTERNAL MODULE: ./build/audit/verify.js
var audit_verify = __webpack_require__(94307);
;// CONCATENATED MODULE: ./build/audit/file.js









const maxRecordsInAJob = 1000;
/**
 * Creates a record in a new file: never an existing one, never through a symbolic link, readable only by its owner.
 *
 * @throws ActionError `RECORD_UNWRITABLE`
 */
async function openRecord(options) {
    const asked = (0,external_node_path_.resolve)(options.path);
    const { dir, name, ext } = (0,external_node_path_.parse)(asked);
    const { disk = audit_disk/* thisDisk */.m } = options;
    try {
        await disk.mkdir((0,external_node_path_.dirname)(asked), { recursive: true });
        for (let use = 1; use <= maxRecordsInAJob; use++) {
            const path = use === 1 ? asked : (0,external_node_path_.join)(dir, `${name}-${use}${ext}`);
            const handle = await createExclusively(disk, path);
            if (handle !== undefined)
                return recordOn(handle, path, (0,chain/* startChain */.aY)(options.identity), options);
        }
    }
    catch (error) {
        throw unwritable(asked, error);
    }
    throw unwritable(asked, `${maxRecordsInAJob} records with this name already exist`);
}
/** `undefined` if another record has the name. */
async function createExclusively({ lstat, open }, path) {
    try {
        return await open(path, 'ax', 0o600);
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            throw error;
        if ((await lstat(path)).isFile())
            return undefined;
        throw new errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written: ${path} already exists and is not a file`, {
            saysKind: true,
            cause: 'An earlier step created a symbolic link or a directory with this name.',
            cure: 'Remove it, or choose another path with the input audit_log.',
        });
    }
}
/** Writes a record to a file that is open for appending and has the chain up to `start`. */
function recordOn(handle, path, start, { identity, now, newId, onLine }, found = {}) {
    let at = { state: start, closed: found.closed ?? false, torn: found.torn };
    let size = found.size ?? 0;
    let failure;
    let last = Promise.resolve();
    const waiting = [];
    /** Flushes all waiting lines together: cancelling 200 jobs does not take 200 flushes. */
    const writeWaiting = async () => {
        const taken = waiting.splice(0);
        const { lines, after } = linesInFile(taken, at, identity, failure, () => ({
            id: newId(),
            time: new Date(now()).toISOString(),
        }));
        if (lines.length === 0)
            return;
        const text = lines.map(({ line }) => `${line}\n`).join('');
        try {
            await handle.appendFile(text);
            if (taken.some(({ flush }) => flush === 'now'))
                await handle.sync();
        }
        catch (error) {
            failure = unwritable(path, error);
            // Removes the part of the lines that was written, so that the record ends with a whole line.
            await handle.truncate(size).catch(() => { });
            for (const { done } of lines)
                done.reject(failure);
            return;
        }
        size += Buffer.byteLength(text);
        at = after;
        for (const { line, done } of lines) {
            onLine?.(line);
            done.resolve();
        }
    };
    const write = (type, data, flush = 'now') => {
        const done = (0,oldest_node/* withResolvers */.Y)();
        waiting.push({ type, data, done, flush });
        last = last.then(writeWaiting);
        return done.promise;
    };
    return {
        path,
        write,
        state: () => at.state,
        sha256: () => at.state.prev,
        closed: () => at.closed,
        close: () => last.then(() => handle.close()),
    };
}
/**
 * Returns the lines of events, chained to the state of the record. An invalid event is refused without affecting the
 * others.
 */
function linesInFile(events, at, identity, failure, stamp) {
    const lines = [];
    let after = at;
    for (const { type, data, done } of events)
        try {
            if (failure !== undefined)
                throw failure;
            if (after.closed)
                throw new errors/* ActionError */.lZ('INTERNAL', `${type} came after run.finished, which closes the record`);
            const { torn } = after;
            const link = (0,chain/* appendEvent */.Zn)(after.state, identity, {
                type,
                data,
                ...stamp(),
                ...(torn === undefined ? {} : { torn }),
            });
            after = { state: link.state, closed: type === 'run.finished', torn: undefined };
            lines.push({ line: link.line, done });
        }
        catch (error) {
            done.reject(error);
        }
    return { lines, after };
}
/**
 * Opens main's record in post. The chain continues after its last complete line. An incomplete line is moved to a file
 * next to the record, and the next line has its digest (`torn`): it is neither trusted nor lost.
 *
 * @param known the state of the chain that main left; the file may have more lines, but must have passed that state
 * @throws ActionError `RECORD_UNWRITABLE`, also if the record is not what main wrote
 */
async function resumeRecord(options, known) {
    const path = resolve(options.path);
    const { disk = thisDisk } = options;
    try {
        const handle = await disk.open(path, constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
        try {
            if (!(await handle.stat()).isFile())
                throw changed(path, 'it is not a file');
            const bytes = await handle.readFile();
            const chain = readChain(bytes);
            if (!chain.ok)
                throw changed(path, `line ${chain.line}: ${chain.reason}`);
            const states = chain.states.length > 0 ? chain.states : [startChain(options.identity)];
            const state = states.at(-1);
            if (state === undefined || states[0]?.prev !== startChain(options.identity).prev)
                throw changed(path, 'it belongs to another run');
            if (states[known.seq - 1]?.prev !== known.prev)
                throw changed(path, `line ${known.seq - 1}, the last that main knew of, differs or is missing`);
            const torn = chain.rest.length > 0 ? await setAside(disk, handle, path, bytes, chain.rest) : undefined;
            const size = bytes.length - chain.rest.length;
            const found = { closed: chain.closed, size, ...(torn === undefined ? {} : { torn: torn.sha256 }) };
            const events = eventsIn(bytes.subarray(0, size));
            return { ...recordOn(handle, path, state, options, found), torn, events };
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    catch (error) {
        throw unwritable(path, error);
    }
}
/** Parses lines of a valid chain. */
const eventsIn = (lines) => Buffer.from(lines)
    .toString()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .map(({ type, data }) => ({ type: String(type).slice(typePrefix.length), data: isObject(data) ? data : {} }));
async function setAside({ writeFile }, handle, path, bytes, rest) {
    const aside = `${path}.torn`;
    await writeFile(aside, rest, { flag: 'wx', mode: 0o600, flush: true });
    await handle.truncate(bytes.length - rest.length);
    await handle.sync();
    return { path: aside, sha256: sha256(rest) };
}
const changed = (path, what) => new ActionError('RECORD_UNWRITABLE', `The record ${path} is not what this run wrote: ${what}`, {
    cause: 'A later step of the job, or a process that one left behind, changed the file.',
    cure: 'Keep the file as evidence; Cloud Audit Logs and the job\u2019s log show what was done at Google.',
});
function unwritable(path, error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    const code = errorCode(error);
    const why = typeof error === 'string' ? error : (writeFailures[code] ?? `the system said ${code}`);
    return new errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written to ${path}: ${why}`, {
        saysKind: true,
        cure: 'Free space or let the user of the runner write there, or name another place with the input audit_log. See which it is:',
        commands: [`df -h ${(0,gcloud.quoteShell)((0,external_node_path_.dirname)(path))}`, `ls -ld ${(0,gcloud.quoteShell)((0,external_node_path_.dirname)(path))}`],
    });
}
const writeFailures = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
    EEXIST: 'a part of its path is not a directory (EEXIST)',
    ENOENT: 'it does not exist (ENOENT)',
    ELOOP: 'it is a symbolic link (ELOOP)',
    EIO: 'the disk failed (EIO)',
};
const errorCode = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/github/workspace.js
var workspace = __webpack_require__(95499);
// EXTERNAL MODULE: ./build/google/logs.js
var logs = __webpack_require__(67103);
// EXTERNAL MODULE: ./build/run/listener/left-listener.js
var left_listener = __webpack_require__(12163);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(31941);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
;// CONCATENATED MODULE: ./build/run/read-in-flight.js




/** The state is main's, but may come from another version of this action. So its form is checked. */
function read_in_flight_readInFlight(inFlight) {
    const { type, step } = inFlight;
    const kind = kinds.find(candidate => candidate === inFlight['kind']);
    if (kind === undefined || typeof step !== 'string')
        return undefined;
    if (type === 'job')
        return readJob(inFlight, step);
    if (type === 'build')
        return readInFlightBuild(inFlight, kind, step);
    if (type === 'operation')
        return readOperation(inFlight, kind, step);
    return type === 'rollout' && (kind === 'rollout' || kind === 'rollback')
        ? readInFlightRollout(inFlight, kind, step)
        : undefined;
}
/** Project and location become parts of a URL. */
function placeIn({ project, location }) {
    if (typeof project !== 'string' || typeof location !== 'string')
        return undefined;
    const isGood = /^[a-z0-9.:-]{1,64}$/.test(project) && /^[a-z][a-z0-9-]{1,40}$/.test(location);
    return isGood ? { project, location } : undefined;
}
const endpointForm = /^projects\/[a-z0-9.:-]{1,64}\/locations\/[a-z][a-z0-9-]{1,40}\/endpoints\/[\w-]{1,128}$/;
const idForm = /^[1-9]\d{0,9}$/;
const matchingText = (value, form) => typeof value === 'string' && form.test(value) ? value : undefined;
/** `projects/p/locations/l/\u2026/operations/1` */
const operationForm = /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z0-9-]{1,41})\/(?:[\w-]+\/)*operations\/\d+$/;
function readOperation(inFlight, kind, step) {
    const place = placeIn(inFlight);
    const { what } = inFlight;
    if (place === undefined || typeof what !== 'string')
        return undefined;
    return {
        type: 'operation',
        step,
        kind,
        ...place,
        name: matchingText(inFlight['name'], operationForm),
        what,
        endpoint: matchingText(inFlight['endpoint'], endpointForm),
        undeploys: matchingText(inFlight['undeploys'], idForm),
        sets: readSplit(inFlight['sets']),
        ...(inFlight['waits'] === true && { waits: true }),
    };
}
const readSplit = (split) => Array.isArray(split) && split.every(isShareToCome) ? split : undefined;
const isShareToCome = (one) => isObject(one) && typeof one['to'] === 'string' && typeof one['share'] === 'number';
function readInFlightRollout(inFlight, kind, step) {
    const { former, ours, deploying } = inFlight;
    const place = placeIn(inFlight);
    const endpoint = matchingText(inFlight['endpoint'], endpointForm);
    if (place === undefined || endpoint === undefined || !isObject(former) || !Array.isArray(ours))
        return undefined;
    return {
        type: 'rollout',
        step,
        kind,
        ...place,
        endpoint,
        former: readShares(former),
        ours: ours.filter(isObject).map(readShares),
        deployedModelId: matchingText(inFlight['deployedModelId'], idForm),
        deploying: deploying === true,
        operation: matchingText(inFlight['operation'], operationForm),
    };
}
const readShares = (shares) => Object.fromEntries(Object.entries(shares).filter((share) => typeof share[1] === 'number'));
function readJob(job, step) {
    const kind = jobKindNames.find(candidate => candidate === job['kind']);
    const place = placeIn(job);
    const dedupeKey = matchingText(job['dedupeKey'], /^[0-9a-f]{40}$/);
    if (kind === undefined || place === undefined || dedupeKey === undefined)
        return undefined;
    const { name } = job;
    const isName = typeof name === 'string' && parseJobName(name)?.kind === kind;
    return {
        type: 'job',
        step,
        kind,
        ...place,
        dedupeKey,
        name: isName ? name : undefined,
        ...(job['detach'] === true && { detach: true }),
    };
}
function readInFlightBuild(build, kind, step) {
    const place = placeIn(build);
    const dedupeKey = matchingText(build['dedupeKey'], /^[0-9a-f]{40}$/);
    if (kind !== 'buildImage' || place === undefined || dedupeKey === undefined)
        return undefined;
    const { name } = build;
    const isName = typeof name === 'string' && parseBuildName(name) !== undefined;
    return { type: 'build', step, kind, ...place, dedupeKey, name: isName ? name : undefined };
}

;// CONCATENATED MODULE: ./build/run/seal.js

/** The HMAC of a state. Only a process that knows the key can make it. */
const seal = (text, key) => (0,external_node_crypto_.createHmac)('sha256', Buffer.from(key, 'hex')).update(text).digest();
/**
 * A state with its seal in front.
 *
 * @param purpose so that one text cannot take the place of another
 */
const sealed = (text, key, purpose = '') => `${seal(`${purpose}${text}`, key).toString('hex')} ${text}`;
/** Returns the text behind a valid seal of that purpose. */
function seal_unsealed(value, key, purpose = '') {
    const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? [];
    if (hex === '' || !timingSafeEqual(Buffer.from(hex, 'hex'), seal(`${purpose}${text}`, key)))
        return undefined;
    return text;
}
const cipherName = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
/** Derives the key of the policy. It needs the policy token, too, which another step does not know. */
const seal_encryptionKey = (key, policyToken) => seal(`policy ${policyToken}`, key);
/** Encrypts and authenticates: a central policy may be private, and the runner's debug log shows states. */
function encrypted(content, key) {
    const iv = (0,external_node_crypto_.randomBytes)(ivBytes);
    const cipher = (0,external_node_crypto_.createCipheriv)(cipherName, key, iv);
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}
/** Decrypts; `undefined` if the content was not encrypted with this key. */
function seal_decrypted(value, key) {
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length < ivBytes + tagBytes)
        return undefined;
    const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/run/post-state.js





/** Most bytes of a policy that is left to post. A larger state would prevent post from starting. */
const mostOfPolicy = 90_000;
/**
 * Prefix of the state with a step's unfinished work, followed by the step's id. The state is empty once the work has
 * ended.
 */
const inFlightPrefix = 'begun_';
/** Name and purpose of the state of a listener, and the purpose of the texts that it leaves in files. */
const [listenerState, filePurpose] = ['listener', 'file '];
/**
 * Creates the writer of the state for post.
 *
 * @param policyToken part of the policy's encryption key. Another step can plant all states for a main that never saved
 * any, key and record included, but it does not know this token.
 * @param failed called once if a finished entry could not be removed. Post then finds that it has ended.
 * @param listener present if this process outlives its step. Then post must know it before there is a record.
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing may begin
 */
function beginPostState({ saveState, mask }, record, policyToken, failed, listener) {
    const key = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    // With debug logging the runner prints states.
    mask(key);
    const left = new Map();
    const tryTo = reportingOnce(failed);
    const saveRun = (ended) => saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }));
    const save = ({ step }, text) => saveState(`${inFlightPrefix}${step}`, text);
    const keepListener = (one) => saveState(listenerState, sealed(JSON.stringify(one), key, listenerState));
    if (listener !== undefined)
        keepListener(listener);
    saveRun();
    return {
        // States are appended to a file. Each step's state is written when it changes, since all of them would be too much
        // for many jobs.
        trackInFlight: all => {
            const now = new Map(all.map(one => [one.step, one]));
            for (const [step, former] of left) {
                if (now.has(step))
                    continue;
                tryTo(() => save(former, ''));
                left.delete(step);
            }
            for (const [step, one] of now) {
                const former = left.get(step);
                if (former === one)
                    continue;
                const write = () => save(one, sealed(JSON.stringify(one), key));
                // An older state of the same work is enough to find it. For an endpoint during a rollout it is not.
                if (former === undefined || one.type === 'rollout')
                    write();
                else
                    tryTo(write);
                left.set(step, one);
            }
            tryTo(saveRun);
        },
        keepPolicy: policyKeeper(content => tryTo(() => saveState('policy', content === '' ? '' : encrypted(Buffer.from(content), seal_encryptionKey(key, policyToken))))),
        keepListener: one => {
            saveRun();
            keepListener(one);
        },
        seal: text => sealed(text, key, filePurpose),
        end: ended => saveRun(ended),
    };
}
/** Returns a function that acts, and reports the first failure instead of throwing. */
function reportingOnce(failed) {
    let hasFailed = false;
    return act => {
        try {
            act();
        }
        catch (error) {
            if (!hasFailed)
                failed(error);
            hasFailed = true;
        }
    };
}
/** Keeps each policy once, and an empty text for one that is too large. */
function policyKeeper(keep) {
    let kept;
    return ({ text, name, commit, ref, repositoryId }) => {
        if (kept?.text === text && kept.name === name && kept.commit === commit)
            return;
        kept = { text, name, commit, ref, repositoryId };
        const content = JSON.stringify(kept);
        keep(Buffer.byteLength(content) > mostOfPolicy ? '' : content);
    };
}
/** Reads the state that main left; `undefined` if it cannot be read. */
function readPostState(environment) {
    const run = parseJsonObject(environment['STATE_run'] ?? '');
    const { record, key } = run;
    const { path, state } = isObject(record) ? record : {};
    const { seq, prev } = isObject(state) ? state : {};
    if (typeof path !== 'string' || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key))
        return undefined;
    const prefix = `STATE_${inFlightPrefix}`;
    const states = Object.entries(environment).filter(([name, text]) => name.startsWith(prefix) && text);
    const read = states.map(([name, text = '']) => ({ name, inFlight: readSealed(text, key, name.slice(prefix.length)) }));
    const policy = environment['STATE_policy'] ?? '';
    const listener = readListener(environment, key);
    return {
        record: { path, state: { seq: Number(seq), prev: String(prev) } },
        ended: readEnded(run['ended']),
        inFlight: read.flatMap(({ inFlight }) => inFlight ?? []),
        ...(policy !== '' && { policy: token => readKeptPolicy(policy, encryptionKey(key, token)) }),
        ...(listener.left && { listener: listener.left }),
        unseal: value => unsealed(value, key, filePurpose),
        planted: [...read.flatMap(({ name, inFlight }) => (inFlight === undefined ? [name] : [])), ...listener.planted],
    };
}
function readListener(environment, key) {
    const name = `STATE_${listenerState}`;
    const value = environment[name] ?? '';
    const left = readLeftListener(unsealed(value, key, listenerState) ?? '');
    return left === undefined ? { planted: value === '' ? [] : [name] } : { left, planted: [] };
}
function readKeptPolicy(value, key) {
    const { text, name, commit, ref, repositoryId } = parseJsonObject(decrypted(value, key) ?? '');
    const textOf = (one) => (typeof one === 'string' ? one : undefined);
    return typeof text === 'string' && typeof name === 'string'
        ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
        : undefined;
}
function readSealed(value, key, step) {
    const inFlight = readInFlight(parseJsonObject(unsealed(value, key) ?? ''));
    // A copy under another name would be a duplicate.
    return inFlight?.step === step ? inFlight : undefined;
}
function parseJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function readEnded(value) {
    if (!isObject(value))
        return undefined;
    const { conclusion, code, stepsSha256 } = value;
    if (conclusion !== 'success' && conclusion !== 'failure' && conclusion !== 'cancelled')
        return undefined;
    const textOf = (one) => (typeof one === 'string' ? one : null);
    return { conclusion, code: textOf(code), stepsSha256: textOf(stepsSha256) };
}

// EXTERNAL MODULE: ./build/run/warn.js
var warn = __webpack_require__(66340);
;// CONCATENATED MODULE: ./build/run/begin-record.js










/** Opens the record first: if it cannot be written, nothing is done. */
async function beginRecord(context, runState, inputs) {
    const { environment } = context;
    const { identity, tempDirectory } = environment;
    const path = inputs.auditLog === undefined
        ? (0,external_node_path_.join)(tempDirectory, 'vertex-audit.jsonl')
        : await (0,workspace/* placeToWrite */._W)(inputs.auditLog, 'audit_log', environment);
    const copy = createRecordCopy(logs/* notCopied */.Gt);
    const record = await openRecord({
        path,
        identity,
        now: context.clock.now,
        newId: external_node_crypto_.randomUUID,
        disk: context.disk,
        onLine: copy.add,
    });
    runState.record = record;
    // Mode `check` leaves nothing at Google, not even a copy of its record.
    if (inputs.mode !== 'check')
        runState.copy = copy;
    const { mode, grant, rerun, key } = inputs;
    await record.write('run.started', { action_version: version/* version */.r, mode, grant, rerun, key, server: identity.server });
    const { directory } = context.laterSteps ?? {};
    runState.postState = beginPostState(context.runner, record, inputs.policyToken, error => (0,warn/* warn */.R)(context, 'Post will look again', error), directory === undefined ? undefined : { process: (0,left_listener/* thisProcess */.WF)(), directory, files: [] });
    return record;
}
/** Starts the copy of the record, if the policy names one. If Cloud Logging refuses it, nothing begins. */
async function beginCopy({ copy, policy }, { client }) {
    const { auditLog, universe } = policy?.policy ?? {};
    if (auditLog !== undefined && universe !== undefined)
        await copy?.begin((0,logs/* createWriteLog */.UU)(client, universe, auditLog));
}

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
;// CONCATENATED MODULE: ./build/google/permissions.js

/** The most permissions that one request can test. */
const mostPermissions = 100;
/**
 * Asks Google which needs are met, for the account of the credential. It only reads.
 *
 * @returns an answer for each need, in their order
 */
async function testNeeds(client, universe, needs) {
    const answers = new Map();
    await Promise.all(batchesOf(needs).map(async (batch) => {
        const found = await ask(client, universe, batch);
        for (const [index, need] of batch.entries())
            answers.set(need, found[index] ?? { state: 'unknown' });
    }));
    return needs.map(need => answers.get(need) ?? { state: 'unknown' });
}
/** Permissions on the same resource share a request. */
function batchesOf(needs) {
    const batches = new Map();
    for (const need of needs) {
        const key = need.permission === undefined ? JSON.stringify([need.on, need.service]) : JSON.stringify(need.on);
        const own = batches.get(key) ?? [];
        const last = own.at(-1);
        if (last === undefined || last.length === mostPermissions)
            own.push([need]);
        else
            last.push(need);
        batches.set(key, own);
    }
    return [...batches.values()].flat();
}
async function ask(client, universe, batch) {
    const [first] = batch;
    if (first === undefined)
        return [];
    const asked = batch.flatMap(({ permission }) => permission ?? []);
    const call = first.permission === undefined ? serviceCall(first, universe) : permissionsCall(first, asked, universe);
    try {
        const reply = await client.repeatable(call);
        if (asked.length === 0)
            return [serviceStateOf(reply)];
        const granted = permissionsIn(reply);
        return batch.map(({ permission = '' }) => ({ state: granted.has(permission) ? 'yes' : 'no' }));
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || (error.code !== 'STEP_REJECTED' && error.code !== 'NETWORK'))
            throw error;
        // Google says in its own words that a resource is not found. Anything else may come from something in between.
        const { status, words = '', details } = error.answer ?? {};
        const isMissing = status === 404 && asked.length > 0 && isNotFound(error.answer);
        const isDenied = details?.status === 'PERMISSION_DENIED';
        return batch.map(() => ({
            state: isMissing ? 'no' : 'unknown',
            why: words === '' ? error.message : words,
            isDenied,
        }));
    }
}
/** Cloud Storage has no status of google.rpc, only words. */
const isNotFound = ({ words, details } = {}) => details?.status === 'NOT_FOUND' || words?.includes('specified bucket does not exist') === true;
const serviceCall = ({ on, service }, universe) => ({
    method: 'GET',
    host: `serviceusage.${universe}`,
    path: `/v1/projects/${on.project}/services/${service}`,
    isAnswer: ({ state }) => state === 'ENABLED' || state === 'DISABLED',
});
const serviceStateOf = ({ state }) => ({ state: state === 'ENABLED' ? 'yes' : 'no' });
function permissionsCall({ on }, permissions, universe) {
    const isAnswer = (reply) => isPermissions(reply, permissions);
    const post = { method: 'POST', body: { permissions }, isAnswer };
    switch (on.type) {
        case 'project':
            return {
                ...post,
                host: `cloudresourcemanager.${universe}`,
                path: `/v3/projects/${on.project}:testIamPermissions`,
            };
        case 'service account':
            return { ...post, host: `iam.${universe}`, path: `/v1/projects/-/serviceAccounts/${on.name}:testIamPermissions` };
        case 'bucket':
            return {
                method: 'GET',
                host: `storage.${universe}`,
                path: `/storage/v1/b/${on.name}/iam/testPermissions`,
                query: { permissions },
                isAnswer,
            };
        case 'repository':
            return {
                ...post,
                host: `artifactregistry.${universe}`,
                path: `/v1/projects/${on.project}/locations/${on.location}/repositories/${on.name}:testIamPermissions`,
            };
        default:
            return on;
    }
}
/** Granted permissions are some of the requested ones. If there are none, the field is absent. */
function isPermissions(reply, asked) {
    const { permissions = [], error } = reply;
    return error === undefined && Array.isArray(permissions) && permissions.every(one => asked.includes(one));
}
const permissionsIn = ({ permissions = [] }) => new Set(Array.isArray(permissions) ? permissions : []);

// EXTERNAL MODULE: ./build/policy/compile/lend-needs.js
var lend_needs = __webpack_require__(31232);
// EXTERNAL MODULE: ./build/report/access-check.js
var access_check = __webpack_require__(97672);
// EXTERNAL MODULE: ./build/report/commands.js + 1 modules
var commands = __webpack_require__(77795);
// EXTERNAL MODULE: ./build/steps/needs.js
var steps_needs = __webpack_require__(40009);
;// CONCATENATED MODULE: ./build/run/check-access.js








/**
 * Mode `check`: tests what the steps need at Google, with the credential that would run them. It only reads.
 *
 * @throws ActionError `CHECK_FAILED` if something is missing
 */
async function check({ runner }, runState, inputs, { access, steps, claims }) {
    const { policy, grant } = access.inForce();
    const { universe, auditLog } = policy.policy;
    const prepared = steps?.check(policy.policy, grant, claims, true) ?? [];
    const others = (0,lend_needs/* testableNeeds */.Yk)(grant);
    const { needs, untested } = (0,steps_needs/* needsOf */.hN)(prepared, { logStreaming: inputs.logStreaming, auditLog, others });
    const answers = await testNeeds(access.client, universe, needs);
    const report = {
        // The set-up maps an attribute of the grant, whatever the provider maps to the subject.
        member: (0,credentials_principal/* grantee */.Fb)(grant, claims, access.credential.serviceAccount) ?? (0,credentials_principal/* grantMember */.LA)(grant),
        checked: needs.map((need, index) => ({ need, ...(answers[index] ?? { state: 'unknown' }) })),
        untested,
    };
    runState.check = report;
    if (steps === undefined) {
        const tested = others.length === 0 ? 'the credential and' : 'the credential, what the grant lends, and';
        runner.say(`No steps were given: only ${tested} the record were tested.`);
    }
    runner.quote((0,access_check/* checkLines */.Wb)(report));
    tellUnknown(runner, report);
    refuseMissing(report, `grant ${grant.name} lacks what ${steps === undefined ? 'it needs' : 'its steps need'}`);
}
/** Reports what could be neither confirmed nor ruled out: a person must check it. */
function tellUnknown(runner, report) {
    const unknown = report.checked.filter(({ state }) => state === 'unknown');
    if (unknown.length === 0)
        return;
    const lines = unknown.slice(0, 10).map(({ need }) => (0,access_check/* describeNeed */.Se)(need));
    const more = unknown.length > lines.length ? [`and ${unknown.length - lines.length} more`] : [];
    const told = [...lines, ...more].join('\n');
    const message = told + (0,commands/* fittingCommands */.Ie)((0,access_check/* commandsForUnknown */.kx)(report), core_escape/* annotationLength */.cF - told.length);
    runner.annotate({ level: 'warning', title: `Could not test ${unknown.length} of what the steps need`, message });
}
function refuseMissing(report, lack) {
    const missing = report.checked.filter(({ state }) => state === 'no');
    if (missing.length === 0)
        return;
    const shown = missing.slice(0, 5).map(({ need }) => (0,access_check/* describeNeed */.Se)(need));
    const more = missing.length > shown.length ? [`and ${missing.length - shown.length} more`] : [];
    throw new errors/* ActionError */.lZ('CHECK_FAILED', `Missing at Google: ${[...shown, ...more].join('; ')}`, {
        title: `Check: ${lack} (${(0,access_check/* countsOf */.mQ)(report)})`,
        cure: 'Run these commands, or ask an administrator of the project to; then check again. A change may take minutes to take effect.',
        commands: (0,access_check/* commandsOf */.Kf)(report, 'no'),
    });
}

// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var report_failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/report/headline.js + 2 modules
var headline = __webpack_require__(43895);
// EXTERNAL MODULE: ./build/report/summary.js + 13 modules
var summary = __webpack_require__(32432);
;// CONCATENATED MODULE: ./build/run/done-state.js
/**
 * Returns the value of the state `done`. Post looks for the record if it says what was decided, and if the policy sends
 * no copy to Cloud Logging.
 */
const doneState = ({ record, policy, decision }) => record !== undefined && decision !== undefined && policy?.policy.auditLog === undefined ? 'look' : 'true';
/** True if main asked post to look for the record. */
const asksToLook = (done) => done === 'look';

// EXTERNAL MODULE: ./build/document/path.js
var path = __webpack_require__(35293);
;// CONCATENATED MODULE: ./build/run/locate-failure.js



/**
 * Adds a place in a file of the repository to a failure that has none: the line of the policy that GitHub or Google
 * refused, or the workflow that lacks a permission.
 *
 * @param workflowRef `acme/fraud/.github/workflows/train.yml@refs/heads/main`, as the runner reports it
 */
function locateFailure(failure, runState, workflowRef) {
    if (!(failure instanceof errors/* ActionError */.lZ) || failure.place !== undefined || failure.problems.length > 0)
        return failure;
    const place = workflowErrors.has(failure.code) ? workflowPlace(workflowRef) : policyPlace(failure, runState);
    return place === undefined ? failure : failure.restated(failure.message, { place });
}
/** Errors that the workflow causes: a missing permission, a wrong input, a wrong name. */
const workflowErrors = new Set([
    'TOKEN_UNAVAILABLE',
    'EVIDENCE_UNAVAILABLE',
    'INPUT_INVALID',
    'GRANT_UNKNOWN',
    'POLICY_MISSING',
    'STEPS_UNREADABLE',
]);
function policyPlace({ code }, { inputs, policy, grant, decision }) {
    // A central policy is a file of another repository, which an annotation cannot point to.
    if (policy === undefined || grant === undefined || inputs?.policy.kind === 'central')
        return undefined;
    const ofGrant = ['grants', grant.name];
    switch (code) {
        case 'DENIED': {
            const open = decision?.conditions.find(decide_decision/* fails */.c6);
            return open && policy.placeOf([...ofGrant, ...((0,path/* readPath */.G7)(open.condition) ?? [])]);
        }
        case 'STS_REJECTED':
            return policy.placeOf(['providers', grant.provider.name, 'resource']);
        case 'IMPERSONATION_REJECTED':
            return policy.placeOf([...ofGrant, 'service_account']);
        default:
            return undefined;
    }
}
function workflowPlace(workflowRef) {
    const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef ?? '')?.[1];
    return file === undefined ? undefined : { file, line: 1, column: 1, path: '' };
}

// EXTERNAL MODULE: ./build/run/outputs.js + 1 modules
var outputs = __webpack_require__(27291);
// EXTERNAL MODULE: ./build/run/run-report.js + 3 modules
var run_report = __webpack_require__(66934);
// EXTERNAL MODULE: ./build/run/state.js
var state = __webpack_require__(69047);
;// CONCATENATED MODULE: ./build/run/conclude.js













/**
 * How long the end of a run waits until Cloud Logging has the last lines of the record. A cancelled run has little
 * time.
 */
const copyWithinMs = { ended: 10_000, cancelled: 1_500 };
/** Reports how a run ended: record, log, annotations, outputs, summary, exit code. */
async function conclude(context, runState) {
    const { runner, signal } = context;
    // A cancellation is how a background step ends, so it is not a failure.
    const isAsked = runState.lent?.endedAsAsked === true;
    if (signal.aborted && runState.failure === undefined && !isAsked)
        runState.failure = signal.reason;
    runState.failure = locateFailure(runState.failure, runState, context.environment.provisionalClaims['workflow_ref']);
    // Comes before the record is closed, which says if the outputs could be written.
    const areGiven = await (0,outputs/* ifAny */.GK)(context, runState, () => (0,outputs/* writeOutputs */.Kn)(context, runState));
    await closeRecord(context, runState);
    await endCopy(context, runState);
    // The digest of the last line exists only after that line is written.
    if (areGiven)
        await (0,outputs/* ifAny */.GK)(context, runState, () => (0,outputs/* writeLastOutputs */.ef)(context, runState, (0,headline/* outcomeLine */.R)((0,run_report/* reportOf */.E)(context, runState))));
    tellStopped(context, runState);
    printFailure(context, runState);
    const report = (0,run_report/* reportOf */.E)(context, runState);
    await runner
        .summarize((0,summary/* renderSummary */.B)(report))
        .catch((error) => (0,warn/* warn */.R)(context, 'The step summary could not be written', error));
    runner.say((0,headline/* outcomeLine */.R)(report));
    await commentIfAsked(context, runState, report);
    if (runState.record !== undefined)
        runner.say(`Record: ${runState.record.path}, last hash ${runState.record.sha256()}`);
    if (runState.record?.closed() ?? true)
        saveDone(context, runState);
    if (runState.failure !== undefined)
        runner.fail(exitCodeOf(runState));
}
/** Nothing that goes wrong here fails the plan. */
async function commentIfAsked(context, { inputs }, report) {
    if (inputs?.comment !== true || context.signal.aborted)
        return;
    const { commentOnPull } = await __webpack_require__.e(/* import() */ 6137).then(__webpack_require__.bind(__webpack_require__, 86137));
    await commentOnPull(context, inputs, report).catch((error) => (0,warn/* warn */.R)(context, 'The comment could not be written', error));
}
/** The exit code of a command that failed is that of the step. */
const exitCodeOf = ({ failure, lent }) => (0,state/* failureCode */.AD)(failure) === 'COMMAND_FAILED' ? (lent?.command?.exitCode ?? 1) : 1;
/** If this fails, post looks again and finds the record closed. */
function saveDone(context, runState) {
    try {
        context.runner.saveState('done', doneState(runState));
    }
    catch (error) {
        (0,warn/* warn */.R)(context, 'Post will look again', error);
    }
}
async function closeRecord({ signal }, runState) {
    const { record, failure, execution } = runState;
    if (record === undefined)
        return;
    const { stopped = signal.aborted ? 'CANCELLED' : undefined, cancelled = [], leftRunning = [] } = execution ?? {};
    const conclusion = signal.aborted ? 'cancelled' : failure === undefined ? 'success' : 'failure';
    const code = failure === undefined ? null : (0,state/* failureCode */.AD)(failure);
    const stepsSha256 = runState.steps?.sha256 ?? null;
    try {
        if (stopped !== undefined) {
            const left = [...leftRunning, ...(execution?.remaining ?? []), ...(0,state/* detachedOf */.KT)(runState)];
            await record.write('run.cancelled', { signal: signals[stopped], cancelled, left_running: left });
        }
        // Post tries again to stop or restore them, and closes the record.
        if (leftRunning.length > 0)
            return runState.postState?.end({ conclusion, code, stepsSha256 });
        await record.write('run.finished', { conclusion, code, steps_sha256: stepsSha256 });
    }
    catch (error) {
        runState.failure ??= error;
    }
    finally {
        await record.close();
    }
}
const signals = { CANCELLED: 'SIGINT', DENIED: 'DENIED', STEP_TIMEOUT: 'TIMEOUT' };
/** Waits for the copy in Cloud Logging. The record on disk has every line that the copy lacks. */
async function endCopy(context, { copy, credential }) {
    if (copy === undefined || credential?.expiresAt === undefined)
        return;
    const enough = new AbortController();
    const withinMs = copyWithinMs[context.signal.aborted ? 'cancelled' : 'ended'];
    const tooLate = (0,logs/* notCopied */.Gt)(new Error(`it did not answer within ${withinMs / 1000} s`));
    const late = context.clock.sleep(withinMs, enough.signal).then(() => tooLate, () => undefined);
    const missing = await Promise.race([copy.end(), late]);
    enough.abort();
    if (missing !== undefined)
        (0,warn/* warn */.R)(context, 'The record in Cloud Logging is incomplete', missing);
}
/** Reports what a stopped run has stopped, and what a person must look at. */
function tellStopped({ runner }, { execution }) {
    if (execution === undefined)
        return;
    const { cancelled, leftRunning, remaining, commands, stopped } = execution;
    const warn = (title, message) => runner.annotate({ level: 'warning', title, message: (0,core_escape/* annotationText */.xr)(message) });
    for (const name of cancelled)
        runner.say(`Stop requested: ${name}`);
    for (const name of leftRunning)
        warn('May still run', `${name}: post will try to ${stopped === undefined ? 'restore' : 'stop'} it`);
    for (const name of remaining)
        if (stopped === undefined)
            warn('May still run', `${name}: check it in the console`);
        else
            warn('Still running or not removed', name);
    if (commands.length > 0)
        runner.quote(['To undo the rest:', ...commands.flatMap(one => one.split('\n'))]);
}
function printFailure({ runner }, runState) {
    if (runState.failure === undefined)
        return;
    const { decision, inputs } = runState;
    if (decision !== undefined && decision.verdict !== 'allow' && inputs?.mode !== 'plan')
        runner.quote((0,decision_lines/* explainDecision */.el)(decision));
    for (const failure of failuresOf(runState)) {
        const { lines, annotations } = (0,report_failure.describeFailure)(failure, { version: version/* version */.r });
        runner.quote(lines);
        for (const annotation of annotations)
            runner.annotate({ level: 'error', ...annotation });
    }
}
/** Returns the failure that ended the run, then those of other steps. Skipped and cancelled steps add nothing. */
function failuresOf({ failure, execution }) {
    const beside = [...(execution?.outcomes.values() ?? [])].flatMap(({ state, error }) => error === undefined || state === 'SKIPPED' || error.code === 'CANCELLED' ? [] : [error]);
    return [failure, ...beside.filter(error => error !== failure)];
}

// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(31209);
// EXTERNAL MODULE: ./build/run/early-warnings.js + 2 modules
var early_warnings = __webpack_require__(72664);
;// CONCATENATED MODULE: ./build/credentials/id-token.js






/** Google's ID tokens live for an hour. */
const longestMs = 3_600_000;
/**
 * Returns an ID token of the grant's service account, for a service that checks who calls it: one exchange at STS, and
 * one request to IAM Credentials with the federated token. The permission `iam.serviceAccounts.getOpenIdToken` is in
 * `roles/iam.workloadIdentityUser`, which impersonation needs, too.
 *
 * @throws ActionError `LEND_FAILED` if the grant names no service account, `STS_REJECTED`, `IMPERSONATION_REJECTED`,
 * `NETWORK`
 */
async function requestIdToken(subject, audience, options) {
    const { serviceAccount, grant, universe } = options;
    if (serviceAccount === undefined)
        throw new errors/* ActionError */.lZ('LEND_FAILED', `The grant ${grant.name} has no service account, and only one has ID tokens`, {
            cure: `Add service_account to the grant ${grant.name}, or remove id_token from its lend.credentials.`,
        });
    const held = new Set([subject.token]);
    const nothing = async () => { };
    const call = callGoogle(subject, options, { exchanged: nothing, impersonated: nothing }, held);
    const federated = await exchangeAtSts(subject, options, call);
    const account = `projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}`;
    // Source: https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken
    const url = new URL(`https://iamcredentials.${universe}/v1/${account}:generateIdToken`);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${federated.token}` };
    const body = JSON.stringify({ audience, includeEmail: true });
    const { response, sentAt } = await sendBounded({ method: 'POST', url, headers, body }, options);
    const { token } = readTokenReply(response);
    if (typeof token === 'string' && token !== '') {
        options.mask(token);
        held.add(token);
        const endsAt = endOfToken(token);
        if (endsAt !== undefined)
            return { token, expiresAt: Math.min(endsAt, sentAt + longestMs) };
    }
    throw impersonationRejected(readRefusal(url.host, response, text => (0,redact/* redact */.E)(text, held)), { ...options, serviceAccount, claims: subject.claims }, `an ID token of ${serviceAccount}`);
}
/** Returns when a JSON Web Token ends, in milliseconds since the epoch, without a check of its signature. */
function endOfToken(token) {
    const payload = (0,core_json/* parseJson */.qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const seconds = (0,core_json.isObject)(payload) ? payload['exp'] : undefined;
    return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;
}

// EXTERNAL MODULE: ./build/google/client.js + 3 modules
var client = __webpack_require__(20011);
// EXTERNAL MODULE: ./build/steps/labels.js
var labels = __webpack_require__(69145);
;// CONCATENATED MODULE: ./build/run/access-tokens.js



/** A lent token has so many milliseconds to live, if it could be renewed. */
const lendableMs = 90_000;
/**
 * Creates the functions that give a token to each call of the Google client.
 *
 * @param denied aborted when a renewal is denied for good
 */
function createAccessTokens(credential, denied, { runner, clock }) {
    const tellOnce = createRenewalWarning(credential, runner);
    /** The token that Google refused before its end. It is not used again until it was renewed, or could not be. */
    let refusedToken;
    /** Returns a token for starting something. It fails if the credential could not be renewed. */
    async function tokenWithEnd() {
        try {
            return await credential.tokenWithEnd();
        }
        catch (error) {
            if (isFinalRefusal(error))
                denied.abort(error);
            else
                tellOnce(error);
            throw ofRenewal(error);
        }
    }
    const freshToken = async () => (await tokenWithEnd()).token;
    /**
     * Returns a token for watching and stopping: the rest of the old one is enough. It does not wait for a renewal, which
     * may take long.
     */
    async function accessToken() {
        const fresh = freshToken();
        const left = credential.remaining();
        if (left === undefined)
            return fresh;
        const renewed = fresh.catch(() => left);
        return left === refusedToken ? renewed : left;
    }
    function refused(token) {
        const isRenewed = credential.refused(token);
        if (isRenewed)
            refusedToken = token;
        return isRenewed;
    }
    const tokenToLend = createLending(tokenWithEnd, credential, { denied, clock, isRefused: one => one === refusedToken });
    return { freshToken, tokenWithEnd, tokenToLend, accessToken, refused };
}
function createLending(renew, credential, { denied, clock, isRefused }) {
    const remaining = () => {
        const token = credential.remaining();
        const { expiresAt } = credential;
        return token === undefined || isRefused(token) || expiresAt === undefined ? undefined : { token, expiresAt };
    };
    return async () => {
        denied.signal.throwIfAborted();
        const renewed = renew().catch((error) => {
            const left = isFinalRefusal(error) ? undefined : remaining();
            if (left === undefined)
                throw error;
            return left;
        });
        const left = remaining();
        if (left === undefined || left.expiresAt - clock.now() < lendableMs)
            return renewed;
        // Its failure shows at a later call.
        renewed.catch(() => { });
        return left;
    };
}
/** Returns a function that logs each failure of a renewal once. */
function createRenewalWarning(credential, runner) {
    const told = new WeakSet();
    return error => {
        const { expiresAt } = credential;
        if (!(error instanceof errors/* ActionError */.lZ) || told.has(error) || expiresAt === undefined)
            return;
        told.add(error);
        const until = new Date(expiresAt).toISOString();
        runner.quote([(0,core_escape/* logLine */.BP)(`The credential, good until ${until}, could not be renewed yet: ${error.message}`)]);
    };
}
/** Removes GitHub's answer from the error. Callers that talk to Google would read its status as Google's. */
function ofRenewal(error) {
    if (!(error instanceof errors/* ActionError */.lZ) || error.answer === undefined)
        return error;
    if (!['policy', 'token', 'decision'].includes(error.stage))
        return error;
    const { status, words } = error.answer;
    return error.restated(`${error.message} (${status}: ${words})`, { answer: undefined });
}

// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(98289);
// EXTERNAL MODULE: ./build/policy/source.js
var policy_source = __webpack_require__(39278);
// EXTERNAL MODULE: ./build/run/read-policy.js
var read_policy = __webpack_require__(29595);
;// CONCATENATED MODULE: ./build/run/renew-policy.js





/**
 * Reads the policy again, for a renewal. An unreadable policy proves nothing. A policy or a grant is gone only if it is
 * missing from two complete answers, some time apart.
 *
 * @returns a function from the present policy and grant to those of now
 * @throws ActionError `DENIED` if the grant was removed, or leads to another account. Nothing else is a denial:
 * `POLICY_UNREADABLE` and `POLICY_MISSING` if GitHub gives no usable answer, `POLICY_INVALID` if the policy no longer
 * loads
 */
function createPolicyRenewal({ context, policies, source, record, }) {
    let hasEnded = false;
    async function look(last) {
        const reading = await (0,read_policy/* lookForPolicy */.VP)(context, policies, asRead(source, last.policy), last.policy);
        if ('gone' in reading)
            return { gone: 'is gone' };
        const { policy } = reading;
        if (policy.sha256 === last.policy.sha256)
            return { policy, grant: last.grant };
        const grant = (0,load/* grantOf */.o)(policy.policy, last.grant.name);
        return grant === undefined ? { gone: `no longer has grant ${last.grant.name}` } : { policy, grant };
    }
    return async (last) => {
        if ((0,policy_source/* isPinned */.T)(source))
            return last;
        const lookTwice = async () => {
            const first = await look(last);
            if (!('gone' in first))
                return first;
            await context.clock.sleep(repository_api/* goneAfterMs */.wB);
            return look(last);
        };
        const now = await lookTwice().catch((error) => {
            if (source.kind !== 'central' || !isTokenEnd(error))
                throw error;
            if (!hasEnded)
                tellEnd(context, last.policy);
            hasEnded = true;
            return last;
        });
        if ('gone' in now)
            throw wasRemoved(last.grant, now.gone);
        if (now.policy.sha256 === last.policy.sha256)
            return now;
        await record('policy.loaded', (0,read_policy/* loadedPolicy */.Qw)(now.policy));
        const { provider, serviceAccount } = now.grant;
        if (provider.resource !== last.grant.provider.resource || serviceAccount !== last.grant.serviceAccount)
            throw wasRemoved(last.grant, `changes grant ${last.grant.name} to another account`);
        return now;
    };
}
/** The same repository and ref as the first time. A tag with the branch's name that was added since changes nothing. */
const asRead = (source, { ref, repositoryId }) => source.kind === 'central' && ref !== undefined && repositoryId !== undefined
    ? { ...source, ref, repositoryId }
    : source;
/** True for a 401 to a token that could read the policy before. */
const isTokenEnd = (error) => error instanceof errors/* ActionError */.lZ && error.code === 'POLICY_UNREADABLE' && error.answer?.status === 401;
function tellEnd({ runner }, { name, commit }) {
    runner.annotate({
        level: 'warning',
        title: 'policy_token has ended',
        message: `GitHub no longer accepts the token that read ${name}. This run continues under the policy of commit ${commit}: a later change of the policy does not stop it.`,
    });
}
const wasRemoved = (grant, how) => new errors/* ActionError */.lZ('DENIED', `Grant ${grant.name} was revoked during this run: the policy ${how}`, {
    cure: 'Run the workflow again, under the current policy.',
});

;// CONCATENATED MODULE: ./build/run/google-access.js











/** Opens access to Google. It sends nothing to Google or GitHub before the first call. */
function openGoogleAccess(request) {
    const { context, grant, record } = request;
    const { clock, monotonic, runner } = context;
    const send = context.transport.to(network_hosts/* isGoogleHost */.Yn);
    const sendStreaming = context.transport.stream(network_hosts/* isGoogleHost */.Yn);
    const denied = new AbortController();
    const decisions = createDecisions(request);
    const { identity } = context.environment;
    const reasonOf = (about) => (0,labels/* requestReason */.yF)({
        ...identity,
        attempt: identity.runAttempt,
        grant: grant.name,
        ...about,
        approvers: decisions.approvers(),
    });
    const reason = (step) => reasonOf({ step });
    const exchange = { ...exchangeOf(request), send, requestReason: reason };
    const credential = createCredential({
        ...exchange,
        subjectToken: decisions.subjectToken,
        onExchanged: event => record('credential.exchanged', event),
        onImpersonated: event => record('credential.impersonated', event),
        onRenewed: event => record('credential.renewed', event),
    });
    const tokens = createAccessTokens(credential, denied, { runner, clock });
    return {
        credential,
        client: (0,client/* createGoogleClient */.l)({ send, sendStreaming, clock, monotonic, ...tokens, requestReason: reason, userAgent }),
        denied: denied.signal,
        inForce: decisions.inForce,
        tokenToLend: tokens.tokenToLend,
        refused: tokens.refused,
        subjectToken: async () => {
            const { token, expiresAt } = await decideAgain(decisions, denied);
            return { token, expiresAt: expiresAt * 1000 };
        },
        idToken: async (audience) => requestIdToken(await decideAgain(decisions, denied), audience, exchange),
        lendReason: call => reasonOf({ lends: call }),
    };
}
/** What every exchange of a run has in common, but how it is sent. */
const exchangeOf = ({ context: { runner, clock }, grant, policy, }) => ({
    provider: grant.provider,
    grant,
    universe: policy.policy.universe,
    serviceAccount: grant.serviceAccount,
    lifetimeSeconds: grant.tokenLifetimeSeconds,
    userAgent,
    mask: runner.mask,
    clock,
});
/** Requests an OIDC token that the credential does not exchange. A denial ends everything, as at a renewal. */
async function decideAgain(decisions, denied) {
    denied.signal.throwIfAborted();
    try {
        return await decisions.subjectToken('renewal');
    }
    catch (error) {
        if (isFinalRefusal(error))
            denied.abort(error);
        throw error;
    }
}
/** Decides at the first exchange and at every renewal, and keeps the last decision. */
function createDecisions(request) {
    const { context, policy, grant } = request;
    let inForce = { policy, grant };
    let approvers = [];
    const readAgain = createPolicyRenewal(request);
    const keys = request.keys ?? signingKeysOf(context, policy.policy.issuer);
    return {
        subjectToken: async (purpose) => {
            // A renewal uses the policy of that moment: a run must stop if its grant was removed.
            const now = purpose === 'first' ? inForce : await readAgain(inForce);
            const question = { ...request, ...now, policy: now.policy.policy, keys, purpose };
            const authorized = await (purpose === 'first' ? authorize(question) : authorize(question).catch(unlessUntold));
            if (purpose === 'first')
                request.verified(authorized);
            inForce = now;
            approvers = authorized.decision.approvers.map(({ login }) => login);
            const { expiresAt, claims } = authorized.verified;
            return { token: authorized.subjectToken, expiresAt, claims };
        },
        inForce: () => inForce,
        approvers: () => approvers,
    };
}
const userAgent = `keyless-vertex/${version/* version */.r}`;
/** A failure to fetch the keys says nothing about the token. */
function unlessUntold(error) {
    if (!(error instanceof rejection/* TokenRejection */.ho) || error.reason !== 'issuer-keys')
        throw error;
    const { message, cure } = error;
    throw new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, { cure });
}

// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(37885);
// EXTERNAL MODULE: ./build/run/load-steps.js + 2 modules
var load_steps = __webpack_require__(57973);
// EXTERNAL MODULE: ./build/run/timers.js
var timers = __webpack_require__(85766);
;// CONCATENATED MODULE: ./build/run/run.js




















/**
 * Runs one use of this action: inputs \u2192 policy \u2192 token \u2192 claims \u2192 decision \u2192 credential \u2192 steps \u2192 record. The result
 * goes to the log, the summary, the outputs, and the record. It throws only if it cannot report the result. See
 * docs/design/README.md.
 */
async function run(context) {
    const runState = { outputs: {}, phases: [], lastLines: new Map() };
    try {
        const inputs = (0,run_inputs/* readInputs */.K)(context.runner.input);
        runState.inputs = inputs;
        if (inputs.mode === 'plan') {
            const { plan } = await Promise.all(/* import() */[__webpack_require__.e(2719), __webpack_require__.e(1144), __webpack_require__.e(8344)]).then(__webpack_require__.bind(__webpack_require__, 48344));
            await plan(context, runState, inputs);
        }
        else
            await act(context, runState, inputs);
    }
    catch (error) {
        runState.failure = error;
    }
    await conclude(context, runState);
}
/** Modes `run`, `check` and `lend`: they need a credential. */
async function act(context, runState, inputs) {
    // Before the steps are read: hundreds of them would already make the heap grow. A gateway can have as many streams.
    if (inputs.mode === 'run' || inputs.mode === 'lend')
        keepHeapSmall();
    const record = await beginRecord(context, runState, inputs);
    const { lend: lendInputs } = inputs;
    const isolation = lendInputs && loadPreparation().then(({ prepareLending }) => prepareLending(context, lendInputs));
    isolation?.catch(() => { });
    const { access, steps, claims } = await (0,timers/* unlessCancelled */.MS)(context.signal, connectToGoogle(context, runState, inputs, record));
    if (inputs.drift !== 'off') {
        const { compareLiveSetup } = await Promise.all(/* import() */[__webpack_require__.e(8707), __webpack_require__.e(2719), __webpack_require__.e(736), __webpack_require__.e(3661), __webpack_require__.e(8482), __webpack_require__.e(2197)]).then(__webpack_require__.bind(__webpack_require__, 12197));
        await (0,timers/* unlessCancelled */.MS)(context.signal, compareLiveSetup(context, runState, inputs, { access, claims, record }));
    }
    if (steps !== undefined && inputs.mode === 'run') {
        const { runSteps } = await loadExecution();
        await runSteps(context, runState, inputs, record, { access, steps, claims });
    }
    if (lendInputs !== undefined) {
        const { lend } = await loadLending();
        await lend(context, runState, lendInputs, inputs, { access, steps, claims, record, isolation: await isolation });
    }
    if (inputs.mode === 'check')
        await (0,timers/* unlessCancelled */.MS)(context.signal, check(context, runState, inputs, { access, steps, claims }));
}
/** Does everything up to a usable credential. No step has begun at its end. */
async function connectToGoogle(context, runState, inputs, record) {
    const phase = (0,timers/* stopwatch */.sX)(context, runState);
    const repository = context.repository(inputs.githubToken, 'github_token');
    const policies = (0,run_context/* policyReader */.C)(context, inputs);
    const keys = requestKeysEarly(context);
    const declared = await readDeclared(context, runState, inputs, policies, record);
    const { policy, grant, steps } = declared;
    phase('inputs, policy, steps');
    // Until here no secret was requested.
    let claims = {};
    const access = openGoogleAccess({
        context,
        repository,
        policies,
        record: record.write,
        source: inputs.policy,
        policy,
        grant,
        keys: policy.policy.issuer === identity_keys/* githubIssuer */.rV ? keys : undefined,
        fork: (await (0,github_event/* readEvent */.j)(context.environment.eventPath, context.environment.identity.repository)).fork,
        decided: (decision, verified) => keepDecision(context, runState, decision, verified),
        verified: ({ verified }) => {
            phase('token, claims, decision');
            claims = verified.claims;
            steps?.check(policy.policy, grant, claims, true);
            warmHosts(context, declared);
        },
    });
    runState.credential = access.credential;
    const token = access.credential.accessToken();
    // While the request for the token is in progress, the code that uses it loads. If that fails, its use fails.
    void (0,event_loop/* yieldToEventLoop */.h)()
        .then(() => (inputs.mode === 'run' ? loadExecution() : inputs.lend && loadLending()))
        .catch(() => { });
    await token;
    await beginCopy(runState, access);
    phase('exchange');
    tellIdentity(context.runner, access.credential, grant);
    return { access, steps, claims };
}
/** What mode `lend` does before there is a token. */
const loadPreparation = () => Promise.all(/* import() */[__webpack_require__.e(2338), __webpack_require__.e(2551)]).then(__webpack_require__.bind(__webpack_require__, 32551));
/** The code that lends. Only mode `lend` loads it. */
const loadLending = () => Promise.all(/* import() */[__webpack_require__.e(5226), __webpack_require__.e(3907), __webpack_require__.e(2338), __webpack_require__.e(8545)]).then(__webpack_require__.bind(__webpack_require__, 68545));
/** The code that runs steps is a third of the program. Only mode `run` loads it. */
const loadExecution = () => __webpack_require__.e(/* import() */ 276).then(__webpack_require__.bind(__webpack_require__, 276));
/** Reads policy and steps at the same time, and checks the steps, as far as that is possible without verified claims. */
async function readDeclared(context, runState, inputs, policies, record) {
    const { environment, runner } = context;
    const reading = Promise.all([
        (0,read_policy/* readPolicyInForce */.Vb)(context, policies, inputs.policy),
        inputs.steps === undefined ? undefined : (0,load_steps/* loadSteps */.g)(context, inputs),
    ]);
    void preloadExchange();
    const [policy, steps] = await reading;
    runState.policy = policy;
    if (steps !== undefined)
        runState.steps = steps;
    await record.write('policy.loaded', (0,read_policy/* loadedPolicy */.Qw)(policy));
    (0,read_policy/* tellNotes */.fy)(runner, policy);
    runner.say(`Policy ${policy.name} at ${policy.commit ?? 'the checkout'}, SHA-256 ${policy.sha256}`);
    const grant = (0,load/* findGrant */.Q)(policy.policy, inputs.grant);
    runState.grant = grant;
    if (inputs.lend !== undefined) {
        const { checkCommand, refuseUnlent } = await loadPreparation();
        checkCommand(context, inputs.lend);
        refuseUnlent({ ...policy, source: inputs.policy }, grant, inputs);
    }
    const checked = steps?.check(policy.policy, grant, environment.provisionalClaims, false);
    if (steps !== undefined && checked !== undefined) {
        (0,early_warnings/* tellUnordered */.ul)(runner, checked);
        (0,early_warnings/* tellKeys */.w2)(runner, steps, checked);
        (0,early_warnings/* tellPolicyToken */.Ln)(runner, inputs, checked);
    }
    return { policy, grant, steps };
}
/** Nearly every policy needs the keys of github.com's issuer, so they load together with the policy. */
const requestKeysEarly = (context) => context.environment.identity.server === 'https://github.com' ? signingKeysOf(context, identity_keys/* githubIssuer */.rV) : undefined;
function keepDecision({ runner }, runState, decision, verified) {
    // A renewal that GitHub does not answer decides nothing: the last decision stays.
    if (decision.verdict !== 'unknown' || runState.decision === undefined)
        runState.decision = decision;
    runState.verified = verified;
    if (decision.verdict === 'allow')
        tellDecision(runner, decision);
}
/** Connects to the hosts of the steps during the exchange. */
function warmHosts({ transport }, { policy, steps }) {
    const hosts = steps?.declarations.map(({ location }) => (0,vertex_hosts/* apiHost */.n)(location, policy.policy.universe)) ?? [];
    for (const host of hosts)
        transport.warm(host, network_hosts/* isGoogleHost */.Yn);
}
/** Logs as whom Google knows this run. STS does not say what it mapped. The policy says it. */
function tellIdentity({ say }, { principal, serviceAccount }, { provider }) {
    say(principal === undefined
        ? `The policy does not say which principal this run has at Google (providers.${provider.name}.subject: ${provider.subject})`
        : `Principal of this run at Google: ${principal}, by the mapping that the policy declares`);
    if (serviceAccount !== undefined)
        say(`Acting as ${serviceAccount}`);
}
/** Logs the decision in one line, and its conditions in a group. */
function tellDecision(runner, decision) {
    const [headline = '', ...conditions] = (0,decision_lines/* explainDecision */.el)(decision);
    runner.group(headline);
    runner.quote(conditions);
    runner.endGroup();
}


/***/ }),

/***/ 85766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ runTime),
/* harmony export */   MS: () => (/* binding */ unlessCancelled),
/* harmony export */   sX: () => (/* binding */ stopwatch)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_oldest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27856);


/** A cancelled run has 7.5 s, so it waits for no more answers. */
async function unlessCancelled(signal, work) {
    signal.throwIfAborted();
    const { promise, reject } = (0,_core_oldest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .withResolvers */ .Y)();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop));
}
/** Returns a function that ends a phase under a name. A phase starts where the one before ended. */
function stopwatch({ clock }, { phases }) {
    let last = clock.now();
    return name => {
        const now = clock.now();
        phases.push({ name, milliseconds: now - last });
        last = now;
    };
}
/** The time limit that the steps file sets for the run. */
function runTime(seconds, { clock }) {
    const [over, done] = [new AbortController(), new AbortController()];
    if (seconds !== undefined) {
        const message = `the run's timeout of ${seconds} s is over`;
        const cure = 'Raise the `timeout` at the top of the steps file, or write cancel: detach for a job that may continue.';
        const title = `The steps are not done within the run's timeout of ${seconds} s`;
        const end = () => over.abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('STEP_TIMEOUT', message, { title, cure }));
        sleepUntil(clock.now() + seconds * 1000, clock, done.signal).then(end, () => { });
    }
    return { over: over.signal, stop: () => done.abort() };
}
/** Follows the clock, since a machine that was suspended has lost time. */
async function sleepUntil(time, { now, sleep }, signal) {
    while (now() < time)
        await sleep(Math.min(time - now(), 30_000), signal);
}


/***/ }),

/***/ 66340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn),
/* harmony export */   z: () => (/* binding */ asError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);


/** Warns about a problem that does not fail the run. */
function warn({ runner }, title, error) {
    const { message, cure = '' } = asError(error);
    // The log does not show titles.
    runner.annotate({ level: 'warning', title, message: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationText */ .xr)(`${title}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .withStop */ .d8)(message)} ${cure}`.trim()) });
}
/** Returns an error as an ActionError, with RUNNER_FILE_UNWRITABLE if it is none. */
const asError = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ
    ? error
    : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('RUNNER_FILE_UNWRITABLE', error instanceof Error ? error.message : 'for an unknown reason');


/***/ }),

/***/ 31015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ joinSamples)
/* harmony export */ });
/**
 * Joins samples of one kind at one share. Requests and failures are added up. Ratios and latencies are the highest of
 * them, so each number is one that was compared with its bound.
 *
 * @param samples oldest first
 */
function joinSamples(samples) {
    const [first, ...more] = samples;
    return {
        ...first,
        to: more.at(-1)?.to ?? first.to,
        of: samples.reduce((sum, { of }) => sum + of, 0),
        models: more.reduce((joined, { models }) => joinModels(joined, models), first.models),
        passed: samples.every(({ passed }) => passed),
    };
}
function joinModels(before, after) {
    const [first, ...others] = before;
    const find = (id) => after.find(({ deployedModelId }) => deployedModelId === id);
    const join = (one) => joinModel(one, find(one.deployedModelId));
    const fresh = after.filter(({ deployedModelId: id }) => before.every(one => one.deployedModelId !== id));
    return [join(first), ...others.map(join), ...fresh];
}
const joinModel = (one, other) => other === undefined
    ? one
    : {
        ...one,
        requests: one.requests + other.requests,
        failures: one.failures + other.failures,
        errorRatio: highest(one.errorRatio, other.errorRatio),
        p50Ms: highest(one.p50Ms, other.p50Ms),
        p95Ms: highest(one.p95Ms, other.p95Ms),
        p99Ms: highest(one.p99Ms, other.p99Ms),
    };
const highest = (a, b) => a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);


/***/ })

};
