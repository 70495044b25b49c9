export const id = 8545;
export const ids = [8545];
export const modules = {

/***/ 35367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ inputsOf)
/* harmony export */ });
/* unused harmony export inputOf */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns the parts of a server's message that a request could set: without output-only fields and fields that no
 * schema knows.
 */
function inputsOf(value, message, shapes) {
    const fields = shapes[message]?.fields ?? {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]];
    }));
}
/** Returns the parts of a value that a request could set, by its shape. */
function inputOf(value, shape, shapes) {
    if (shape.type === 'object')
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? inputsOf(value, shape.name, shapes) : value;
    if (shape.type === 'list' && Array.isArray(value))
        return value.map(item => inputOf(item, shape.of, shapes));
    if (shape.type === 'map' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]));
    return value;
}


/***/ }),

/***/ 68545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lend: () => (/* binding */ lend)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/lend/child/describe.js
var describe = __webpack_require__(77116);
;// CONCATENATED MODULE: ./build/lend/clients/external-account.js
/** Type of the tickets that the listener exchanges, as RFC 8693 names it. */
const ticketType = 'urn:ietf:params:oauth:token-type:jwt';
/** Field of the listener's reply that has the subject token. */
const subjectTokenField = 'subject_token';
/**
 * Returns an external_account file (https://google.aip.dev/auth/4117) whose URLs all lead to the listener. It has no
 * key in it. Its secret opens the listener and nothing else, and ends with it.
 */
function externalAccountFile({ url, secret, grant, universe }) {
    const account = {
        type: 'external_account',
        universe_domain: universe,
        audience: exchangeAudience(grant),
        subject_token_type: ticketType,
        token_url: `${url}/v1/token`,
        // gcloud asks here for the name of the account.
        token_info_url: `${url}/v1/introspect`,
        credential_source: {
            url: `${url}/subject`,
            headers: { Authorization: `Bearer ${secret}` },
            format: { type: 'json', subject_token_field_name: subjectTokenField },
        },
    };
    return { name: `external-account-${grant.name}.json`, text: `${JSON.stringify(account, undefined, 2)}\n` };
}
/** The audience of the exchange: the grant's provider, in Google's own form. Clients read its project number. */
const exchangeAudience = ({ provider }) => `//iam.googleapis.com/${provider.resource}`;

// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
;// CONCATENATED MODULE: ./build/lend/clients/place.js

/**
 * Returns the first project and the first location that the grant names in full. The order of the policy decides:
 * `projects: [acme-ml, "acme-*"]` gives `acme-ml`. If the grant names only globs, there is no such place, and the
 * client must name its own.
 */
function placeOf({ allow }) {
    const locations = (0,match/* literalTexts */.SM)(allow.locations);
    return {
        project: (0,match/* literalTexts */.SM)(allow.projects)[0],
        location: locations[0],
        claudeLocation: locations.includes('global') ? 'global' : locations[0],
    };
}

;// CONCATENATED MODULE: ./build/lend/clients/variables.js
/**
 * Returns the variables for a grant's borrower: those of the gateway if it lends one, and those of each credential that
 * it lends. Which client reads which variable is in docs/lend.md.
 */
function clientVariables(options) {
    const { lend } = options;
    const calls = lend.gateway?.calls ?? [];
    const parts = {
        google: usesFile(lend) || lend.credentials.includes('metadata'),
        gemini: geminiCalls.some(name => calls.includes(name)),
        claude: claudeCalls.some(name => calls.includes(name)),
    };
    const set = definedIn({
        ...placeVariables(options),
        ...(lend.gateway === undefined ? {} : { CLOUDSDK_API_ENDPOINT_OVERRIDES_AIPLATFORM: `${options.url}/` }),
        ...(parts.gemini ? geminiVariables(options) : {}),
        ...(parts.claude ? claudeVariables(options) : {}),
        ...(usesFile(lend) ? fileVariables(options) : {}),
        ...(lend.credentials.includes('metadata') ? metadataVariables(options) : {}),
        ...commonVariables(options),
    });
    const clear = [
        ...(parts.google ? foreignVariables.google : []),
        ...(parts.gemini ? foreignVariables.gemini : []),
        ...(parts.claude ? foreignVariables.claude : []),
    ];
    return { set, clear: clear.filter(name => !(name in set)) };
}
/**
 * True if clients get an external_account file: it lends a token, or a placeholder for the gateway. Clients prefer the
 * file to the metadata server, so a placeholder must not hide a real token there.
 */
function usesFile({ gateway, credentials }) {
    if (credentials.includes('file'))
        return true;
    return !credentials.includes('metadata') && (gateway !== undefined || credentials.includes('subject_token'));
}
const definedIn = (variables) => Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
/** The names of google-github-actions/auth and setup-gcloud, and those that the clients document. */
const placeVariables = ({ project, location }) => ({
    GOOGLE_CLOUD_PROJECT: project,
    GCLOUD_PROJECT: project,
    GCP_PROJECT: project,
    CLOUDSDK_CORE_PROJECT: project,
    CLOUDSDK_PROJECT: project,
    // LiteLLM
    VERTEXAI_PROJECT: project,
    VERTEXAI_LOCATION: location,
    GOOGLE_CLOUD_LOCATION: location,
    // python-aiplatform
    GOOGLE_CLOUD_REGION: location,
    CLOUDSDK_AI_REGION: location === 'global' ? undefined : location,
});
const geminiCalls = ['generateContent', 'streamGenerateContent', 'countTokens', 'computeTokens'];
const claudeCalls = ['rawPredict', 'streamRawPredict'];
const geminiVariables = ({ url }) => ({
    GOOGLE_GENAI_USE_VERTEXAI: 'true',
    // Takes precedence over the former, so it must say the same.
    GOOGLE_GENAI_USE_ENTERPRISE: 'true',
    GOOGLE_VERTEX_BASE_URL: url,
});
const claudeVariables = ({ url, secret, project, claudeLocation }) => ({
    CLAUDE_CODE_USE_VERTEX: '1',
    // The gateway authenticates to Google. Claude Code sends the secret alone.
    CLAUDE_CODE_SKIP_VERTEX_AUTH: '1',
    ANTHROPIC_AUTH_TOKEN: secret,
    ANTHROPIC_VERTEX_BASE_URL: `${url}/v1`,
    ANTHROPIC_VERTEX_PROJECT_ID: project,
    CLOUD_ML_REGION: claudeLocation,
});
const fileVariables = ({ file }) => ({
    GOOGLE_APPLICATION_CREDENTIALS: file,
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file,
    GOOGLE_GHA_CREDS_PATH: file,
});
function metadataVariables({ url }) {
    const { host } = new URL(url);
    return {
        // Node, Go, Java. Python needs the next one, too, and gcloud the third.
        GCE_METADATA_HOST: host,
        GCE_METADATA_IP: host,
        GCE_METADATA_ROOT: host,
        // Node would look for a machine of Google first.
        METADATA_SERVER_DETECTION: 'assume-present',
    };
}
function commonVariables({ url, noProxy, universe, gcloudFolder }) {
    const present = (noProxy ?? '').split(',').map(entry => entry.trim());
    const direct = [...new Set([...present, new URL(url).hostname, 'localhost'])].filter(Boolean).join(',');
    const elsewhere = universe === 'googleapis.com' ? undefined : universe;
    return {
        NO_PROXY: direct,
        no_proxy: direct,
        GOOGLE_CLOUD_UNIVERSE_DOMAIN: elsewhere,
        CLOUDSDK_CORE_UNIVERSE_DOMAIN: elsewhere,
        CLOUDSDK_CONFIG: gcloudFolder,
    };
}
/** Keys, tokens, and places of others, which a client would prefer to what the grant lends. */
const foreignVariables = {
    google: [
        'GOOGLE_APPLICATION_CREDENTIALS',
        'GOOGLE_CREDENTIALS',
        'GOOGLE_CLOUD_KEYFILE_JSON',
        'GCLOUD_KEYFILE_JSON',
        'GOOGLE_OAUTH_ACCESS_TOKEN',
        'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
        'GOOGLE_GHA_CREDS_PATH',
        'CLOUDSDK_AUTH_ACCESS_TOKEN',
        'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
        'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
        'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
        'CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT',
        'VERTEXAI_CREDENTIALS',
        'GCE_METADATA_HOST',
        'GCE_METADATA_IP',
        'GCE_METADATA_ROOT',
        'METADATA_SERVER_DETECTION',
        'NO_GCE_CHECK',
        // The quota and the bill of another project.
        'GOOGLE_CLOUD_QUOTA_PROJECT',
        'CLOUDSDK_BILLING_QUOTA_PROJECT',
        // Node's client would print tokens.
        'GOOGLE_SDK_NODE_LOGGING',
    ],
    gemini: ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_GEMINI_BASE_URL'],
    claude: [
        'ANTHROPIC_API_KEY',
        'ANTHROPIC_CUSTOM_HEADERS',
        'ANTHROPIC_BASE_URL',
        'CLAUDE_CODE_OAUTH_TOKEN',
        'CLAUDE_CODE_USE_BEDROCK',
        'CLAUDE_CODE_USE_FOUNDRY',
    ],
};

// EXTERNAL MODULE: ./build/policy/budget-part.js
var budget_part = __webpack_require__(55178);
;// CONCATENATED MODULE: ./build/lend/usage/budget-refusal.js

/**
 * Returns the refusal of a call for which not enough is left.
 *
 * @param call.needed the least that the call needs; absent: any amount
 */
function refuseForBudget(grant, { part, limit, used, reserved }, call) {
    const rule = `lend.budget.${part}`;
    const raise = `raise grants.${grant}.${rule} in the policy`;
    return { refused: part, rule, message: `the budget of grant ${grant} ${why()}` };
    function why() {
        if (part === 'duration')
            return `has ended: its ${rule} of ${(0,budget_part/* formatAmount */.e)(part, limit)} is over. Start a new run, or ${raise}.`;
        const left = Math.max(0, limit - used - reserved);
        const rest = Math.max(0, limit - used);
        if (reserved > 0 && rest > 0 && (call.needed ?? 1) <= rest)
            return `has ${(0,budget_part/* formatUsed */.H)(part, rest, limit)} left (${rule}), and calls in progress (${call.callsInProgress}) hold ${(0,budget_part/* formatAmount */.e)(part, reserved)}. Make fewer calls at the same time, or ${raise}.`;
        if (left > 0 && call.needed !== undefined)
            return `has ${(0,budget_part/* formatUsed */.H)(part, left, limit)} left (${rule}), and this call needs up to ${(0,budget_part/* formatAmount */.e)(part, call.needed)}. Make it smaller, start a new run, or ${raise}.`;
        return `is spent: ${(0,budget_part/* formatUsed */.H)(part, used, limit)} used (${rule}). Start a new run, or ${raise}.`;
    }
}
/** Returns the refusal of a call whose cost cannot be counted. */
function refuseWithoutPrice(grant, model) {
    const what = model === undefined ? 'a call without a model of a publisher has no price' : `${model} has no price`;
    const cure = model === undefined
        ? `Remove grants.${grant}.lend.budget.cost from the policy to allow such calls.`
        : `Add it to grants.${grant}.lend.prices in the policy, in US dollars per million tokens.`;
    return {
        refused: 'price',
        rule: 'lend.prices',
        message: `the budget of grant ${grant} limits the cost (lend.budget.cost), and ${what}. ${cure}`,
    };
}

;// CONCATENATED MODULE: ./build/lend/usage/latencies.js
/** Each bucket ends this much later than the one before: so much a percentile can be too large. */
const growth = 1.05;
/** Longer calls count as this long: a day. */
const longestCallMs = 86_400_000;
const latencyBucket = (milliseconds) => Math.ceil(Math.log(Math.min(longestCallMs, Math.max(1, milliseconds))) / Math.log(growth));
/** Counts durations in buckets, so that a million calls need no more memory than a few. */
class Latencies {
    #buckets = new Map();
    #count = 0;
    #longest = 0;
    add(milliseconds) {
        const bucket = latencyBucket(milliseconds);
        this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
        this.#count += 1;
        this.#longest = Math.max(this.#longest, milliseconds);
    }
    /**
     * Returns the milliseconds within which this share of the calls ended, at most 5 % too many; `undefined` without
     * calls.
     */
    percentile(share) {
        let left = Math.ceil(this.#count * share);
        for (const [bucket, count] of [...this.#buckets].sort(([a], [b]) => a - b)) {
            left -= count;
            if (left <= 0)
                return Math.min(Math.round(growth ** bucket), Math.round(this.#longest));
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lend/usage/lend-count.js

/** A client can ask for any name: names beyond these count together. */
const mostModels = 100;
const otherModels = 'other models';
/** Counts what a listener lends. Its memory does not grow with the calls. */
class LendCount {
    #models = new Map();
    #refused = new Map();
    #lent = new Map();
    #strangers = 0;
    /** A request without the secret. */
    stranger() {
        this.#strangers += 1;
    }
    /** @param model the method, if the call has no model; absent if neither is known */
    refused(model, rule, message) {
        const calls = (this.#refused.get(rule)?.calls ?? 0) + 1;
        this.#refused.set(rule, { rule, calls, message });
        if (model !== undefined)
            this.#of(model).refused += 1;
    }
    /** @param failed true if there is no complete answer, or Google's answer is an error */
    ended(model, failed, milliseconds, charge) {
        const count = this.#of(model);
        count.calls += 1;
        if (failed)
            count.failed += 1;
        count.inputTokens += charge.inputTokens;
        count.outputTokens += charge.outputTokens;
        if (charge.cost !== undefined)
            count.cost = (count.cost ?? 0) + charge.cost;
        count.latencies.add(milliseconds);
    }
    /** Returns the record's writer, which also counts the tokens that left. */
    counting(record) {
        return async (type, data, flush) => {
            await record(type, data, flush);
            if (type === 'token.lent' && isLentToken(data))
                this.#lentToken(data);
        };
    }
    #lentToken({ form, expires_at: expiresAt }) {
        const known = this.#lent.get(form);
        const last = known === undefined || known.expiresAt < expiresAt ? expiresAt : known.expiresAt;
        this.#lent.set(form, { form, tokens: (known?.tokens ?? 0) + 1, expiresAt: last });
    }
    totals({ parts, spent, charged }) {
        return {
            byModel: [...this.#models].map(asTotals).sort((a, b) => b.calls - a.calls || b.refused - a.refused),
            refused: [...this.#refused.values()].sort((a, b) => b.calls - a.calls),
            strangers: this.#strangers,
            lent: [...this.#lent.values()],
            budget: parts,
            spent,
            charged,
        };
    }
    #of(asked) {
        const model = this.#models.has(asked) || this.#models.size < mostModels ? asked : otherModels;
        const known = this.#models.get(model);
        if (known !== undefined)
            return known;
        const counts = { calls: 0, failed: 0, refused: 0, inputTokens: 0, outputTokens: 0, cost: undefined };
        const added = { ...counts, latencies: new Latencies() };
        this.#models.set(model, added);
        return added;
    }
}
const isLentToken = (data) => 'form' in data && 'expires_at' in data;
function asTotals([model, { latencies, ...counts }]) {
    const [p50, p95] = [latencies.percentile(0.5), latencies.percentile(0.95)];
    return { model, ...counts, latency: p50 === undefined || p95 === undefined ? undefined : { p50, p95 } };
}

;// CONCATENATED MODULE: ./build/lend/server/calls-record.js
/** Writes what a listener does to the record. Of many refusals it writes the first ones; the totals count all. */
class CallsRecord {
    #options;
    #writing = new Set();
    #refusals = 0;
    #strangers = 0;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Writes that a call begins, and flushes it.
     *
     * @throws ActionError `RECORD_UNWRITABLE`: then the call may not be sent
     */
    async began(data) {
        const { record, borrower, failed } = this.#options;
        try {
            await record('call.began', { ...data, borrower });
        }
        catch (error) {
            failed(error);
            throw error;
        }
    }
    /** An end is flushed with the line of the next call, so that each call costs one flush. */
    ended(data) {
        this.#track(this.#options.record('call.ended', data, 'with the next'));
    }
    refused(data) {
        this.#refusals += 1;
        if (this.#refusals <= this.#options.limits.refusalLines)
            this.#refusal(data);
    }
    /** A caller without the secret. */
    stranger() {
        this.#strangers += 1;
        if (this.#strangers > this.#options.limits.strangerLines)
            return;
        this.#refusal({ method: null, model: null, rule: 'secret', request_bytes: 0, request_sha256: null });
    }
    /** Resolves when everything is written, or could not be. */
    async settled() {
        while (this.#writing.size > 0)
            await Promise.allSettled(this.#writing);
    }
    #refusal(data) {
        const { record, borrower } = this.#options;
        this.#track(record('call.refused', { ...data, borrower }));
    }
    #track(writing) {
        const tracked = writing.catch(this.#options.failed).finally(() => this.#writing.delete(tracked));
        this.#writing.add(tracked);
    }
}

// EXTERNAL MODULE: ./build/policy/lent.js
var lent = __webpack_require__(59314);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var hosts = __webpack_require__(99880);
// EXTERNAL MODULE: ./build/vertex/methods.generated.js
var methods_generated = __webpack_require__(45226);
// EXTERNAL MODULE: ./build/vertex/schema.generated.js
var schema_generated = __webpack_require__(53907);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
;// CONCATENATED MODULE: ./build/lend/calls/flaw.js


const flaw = (rule, message) => ({ rule, message });
/** Returns the flaw of a field of a body, with the field's path. */
function fieldFlaw(rule, path, message) {
    const place = path.length === 0 ? '' : `${(0,core_escape/* clipText */.gL)((0,document_path/* formatPath */.jV)(path), 120)}: `;
    return flaw(rule, `${place}${message}`);
}
/** Returns the flaw of a field that names what no list of `allow` has. */
const faultFlaw = ({ path, message, cure = '' }) => fieldFlaw('allow', path, `${message} ${cure}`.trimEnd());
/** True for a flaw. Nothing else that a part of the check returns has a rule. */
const isFlaw = (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'rule') && Object.hasOwn(value, 'message');

// EXTERNAL MODULE: ./build/steps/kinds/call/kind-of-method.js
var kind_of_method = __webpack_require__(86631);
// EXTERNAL MODULE: ./build/steps/kinds/call/update.js
var update = __webpack_require__(56436);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/policy/limits/call-request.js
var call_request = __webpack_require__(19902);
// EXTERNAL MODULE: ./build/policy/limits/fields/fields.js + 8 modules
var fields_fields = __webpack_require__(85066);
// EXTERNAL MODULE: ./build/policy/limits/messages.js + 3 modules
var messages = __webpack_require__(71912);
// EXTERNAL MODULE: ./build/policy/limits/require.js
var limits_require = __webpack_require__(44731);
// EXTERNAL MODULE: ./build/policy/limits/walk.js
var walk = __webpack_require__(42191);
;// CONCATENATED MODULE: ./build/policy/limits/check-message.js









/**
 * Checks a message of Google's API, which no step contains, against a grant's `allow`. Its form must have been checked.
 *
 * @returns faults with paths in the message
 */
function checkMessage(value, message, place, grant, shapes) {
    const { limits, faults } = contextFor(place, grant, shapes, undefined);
    (0,walk/* judgeValue */.h)(value, { type: 'object', name: message }, 'harmless', [], limits);
    return faults;
}
/**
 * Checks the request of a method, as `checkMessage` does, and by the names of its fields, as for a `call`. What a step
 * of the method's own kind would be checked for besides is checked, too, or refused.
 *
 * @param more rules for whole messages, besides those of the grant
 */
function checkMethodRequest({ name, method, request }, place, grant, shapes, more) {
    const { limits: own, faults } = contextFor(place, grant, shapes, method);
    const limits = { ...own, rules: { ...own.rules, ...more } };
    const onlyByStep = whyOnlyByStep({ name, method, request }, own.step, grant, shapes);
    if (onlyByStep !== undefined)
        limits.refuse([], { message: `${name} ${onlyByStep}`, cure: 'Use a step for it.' });
    (0,call_request/* judgeCall */.M)(request, [], limits);
    return faults;
}
/** Returns why a call cannot be checked here, as the end of a sentence; `undefined` if it can. */
function whyOnlyByStep({ name, method, request }, step, { allow, require }, shapes) {
    // The result would be checked with what the resource has, which only Google knows.
    if ((0,update/* changesAccount */.z)(method, shapes) && !changesOnlyPlainFields(method, request, shapes))
        return 'changes a resource that may run code as an account.';
    const kind = (0,kind_of_method/* kindOfMethod */.j)(name, method);
    if (kind === undefined)
        return undefined;
    if (allow.nodeHours !== undefined && registry/* definitions */.BG[kind].machines !== undefined)
        return 'uses node hours, and allow.node_hours limits those of a run.';
    const field = method.body ?? '';
    const body = field === '*' ? request : request[field];
    if ((0,core_json.isObject)(body) && body['templateUri'] !== undefined && body['templateUri'] !== '')
        return 'names a template, whose content only a step checks.';
    if (require === undefined)
        return undefined;
    const message = field === '*' ? method.request : shapes[method.request]?.fields[field]?.shape;
    const isSame = registry/* definitions */.BG[kind].body === (typeof message === 'object' && message.type === 'object' ? message.name : message);
    const own = { ...step, declaration: { ...step.declaration, kind }, body: (0,core_json.isObject)(body) ? body : {} };
    return isSame && (0,limits_require/* checkRequirement */.E)(own, require, '').length === 0 ? undefined : 'lacks what the grant requires of it.';
}
/** Fields that say how a resource is called. */
const plainFields = new Set(['name', 'displayName', 'description', 'labels', 'etag']);
/** True if an update sets names, times, numbers and switches alone. A mask can clear fields that the body omits. */
function changesOnlyPlainFields({ request: message, body = '' }, request, shapes) {
    const shape = shapes[message]?.fields[body]?.shape;
    const fields = shape?.type === 'object' ? (shapes[shape.name]?.fields ?? {}) : {};
    const { [body]: changes, updateMask: mask } = request;
    const isPlain = (key) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return plainFields.has(key) || (field !== undefined && (0,fields_fields/* namesNothing */.ek)(field.shape));
    };
    const masked = typeof mask === 'string' && mask !== '' ? mask.split(',') : [];
    return [...Object.keys((0,core_json.isObject)(changes) ? changes : {}), ...masked].every(isPlain);
}
function contextFor({ project, location }, { allow, name }, shapes, method) {
    const faults = [];
    const declaration = {
        id: '',
        kind: 'call',
        body: {},
        needs: [],
        project,
        location,
        timeoutSeconds: undefined,
        wait: true,
    };
    const step = {
        declaration,
        project,
        location,
        body: {},
        timeoutSeconds: undefined,
        ...(method !== undefined && { method }),
    };
    const limits = {
        step,
        allow,
        grant: name,
        shapes,
        rules: messages/* messageRules */.V,
        partial: method?.verb === 'PATCH',
        refuse: (path, refusal) => {
            if (refusal !== undefined)
                faults.push({ path, ...refusal });
        },
        // A request that arrives is complete: nothing in it is known later.
        postpone: () => undefined,
        leaveToRun: () => undefined,
    };
    return { limits, faults };
}

// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/lend/calls/google-tools.js





/** Fields of a tool of Google's API, and the word of `lend.gateway.tools` that allows each. */
const googleTools = {
    functionDeclarations: 'functions',
    googleSearch: 'googleSearch',
    googleSearchRetrieval: 'googleSearch',
    googleMaps: 'googleMaps',
    enterpriseWebSearch: 'enterpriseWebSearch',
    urlContext: 'urlContext',
    retrieval: 'retrieval',
    codeExecution: 'codeExecution',
    computerUse: 'computerUse',
    mcpServers: 'mcp',
};
/** Returns why a grant does not allow a kind of tool. */
function toolFlaw(tool, what, { name, lend }) {
    const allowed = lend?.gateway?.tools ?? [];
    if (allowed.includes(tool))
        return undefined;
    return flaw('lend.gateway.tools', `${what} is outside lend.gateway.tools of grant ${name}. It allows ${allowed.length === 0 ? 'none' : allowed.join(', ')}. To allow it, add to grants.${name}.lend.gateway.tools: [${tool}]`);
}
/** Checks one tool, as `readMessage` returned it. */
function googleToolFlaw(tool, place, grant, shapes) {
    for (const [field, value] of Object.entries(tool)) {
        const kind = Object.hasOwn(googleTools, field) ? googleTools[field] : undefined;
        if (kind === undefined)
            return flaw('lend.gateway.tools', `No grant can allow the tool ${(0,core_text/* quote */.hD)(field)}, which is a service of others. Remove it.`);
        const refused = toolFlaw(kind, `the tool ${field}`, grant) ??
            (field === 'retrieval' && (0,core_json.isObject)(value) ? retrievalFlaw(value, place, grant, shapes) : undefined);
        if (refused !== undefined)
            return refused;
    }
    return undefined;
}
/** Data stores and corpora are in an allowed project. Nothing may be outside of Google. */
function retrievalFlaw(retrieval, place, grant, shapes) {
    if (retrieval['externalApi'] !== undefined)
        return flaw('lend.gateway.tools', 'No grant can allow retrieval from an API of others. Remove externalApi.');
    const { vertexAiSearch, vertexRagStore } = retrieval;
    const search = (0,core_json.isObject)(vertexAiSearch) ? vertexAiSearch : {};
    const rag = (0,core_json.isObject)(vertexRagStore) ? vertexRagStore : {};
    const names = [
        search['datastore'],
        search['engine'],
        ...objectsIn(search['dataStoreSpecs']).map(spec => spec['dataStore']),
        ...objectsIn(rag['ragResources']).map(resource => resource['ragCorpus']),
    ].filter(name => name !== undefined && name !== '');
    for (const name of names) {
        const project = typeof name === 'string' ? /^projects\/([^/]+)\/locations\/[^/]+\/[\w./-]+$/.exec(name)?.[1] : undefined;
        if (project === undefined || String(name).includes('..'))
            return flaw('body', `Retrieval needs the full name of a data store or a corpus, not ${(0,core_text/* quote */.hD)(String(name))}.`);
        const refused = (0,lists/* refuseValue */.ss)('projects', project, grant.allow, grant.name, place);
        if (refused !== undefined)
            return flaw('allow.projects', `${refused.message} ${refused.cure}`);
    }
    const { ragRetrievalConfig: config } = rag;
    const [fault] = (0,core_json.isObject)(config) ? checkMessage(config, 'RagRetrievalConfig', place, grant, shapes) : [];
    return fault === undefined ? undefined : faultFlaw(fault);
}
const objectsIn = (value) => (Array.isArray(value) ? value.filter(core_json.isObject) : []);

;// CONCATENATED MODULE: ./build/lend/calls/anthropic-tools.js




/**
 * Types of Anthropic's tools, without their dates, and the word of `lend.gateway.tools` that allows each. The client
 * runs `functions`: its own tools, and those whose schema Anthropic wrote. All others run at Anthropic.
 */
const anthropicTools = {
    custom: 'functions',
    bash: 'functions',
    text_editor: 'functions',
    computer: 'functions',
    computer_toolset: 'functions',
    memory: 'functions',
    // Finds tools of the same request, and nothing else.
    tool_search_tool_regex: 'functions',
    tool_search_tool_bm25: 'functions',
    web_search: 'web_search',
    web_fetch: 'web_fetch',
    code_execution: 'code_execution',
    mcp_toolset: 'mcp',
};
const customFields = new Set([
    'type',
    'name',
    'description',
    'input_schema',
    'cache_control',
    'strict',
    'defer_loading',
    'eager_input_streaming',
    'input_examples',
    'allowed_callers',
]);
/** Checks the tools of a request. */
function anthropicToolsFlaw(tools, grant) {
    if (tools === undefined || tools === null)
        return undefined;
    if (!Array.isArray(tools) || !tools.every(core_json.isObject))
        return flaw('body', 'tools: Expected a list of JSON objects.');
    for (const [index, tool] of tools.entries()) {
        const refused = anthropicToolFlaw(tool, `tools[${index}]`, grant);
        if (refused !== undefined)
            return refused;
    }
    return undefined;
}
/** Checks one tool. @param at place in the body */
function anthropicToolFlaw(tool, at, grant) {
    const type = tool['type'] ?? 'custom';
    const plain = typeof type === 'string' ? type.replace(/_\d{8}$/, '') : '';
    const kind = Object.hasOwn(anthropicTools, plain) ? anthropicTools[plain] : undefined;
    if (kind === undefined)
        return flaw('lend.gateway.tools', `${at}: The gateway does not know the type of tool ${(0,core_text/* quote */.hD)(String(type))}, so it does not pass it. Remove it.`);
    const refused = toolFlaw(kind, `${at}: the tool ${(0,core_text/* quote */.hD)(plain === 'custom' ? customName(tool) : String(type))}`, grant);
    if (refused !== undefined)
        return refused;
    const callers = Array.isArray(tool['allowed_callers']) ? tool['allowed_callers'] : [];
    if (callers.some(caller => caller !== 'direct')) {
        const byCode = toolFlaw('code_execution', `${at}.allowed_callers: a tool that code at Anthropic calls`, grant);
        if (byCode !== undefined)
            return byCode;
    }
    const unknown = plain === 'custom' ? Object.keys(tool).find(key => !customFields.has(key)) : undefined;
    return unknown === undefined
        ? undefined
        : flaw('body', `${at}: The gateway does not know the field ${(0,core_text/* quote */.hD)(unknown)} of a tool. Remove it, or use a version of Keyless Vertex that knows it.`);
}
const customName = ({ name }) => (typeof name === 'string' ? name : 'custom');

;// CONCATENATED MODULE: ./build/lend/calls/anthropic-blocks.js





/** Blocks that name nothing outside of the request. Those of tools at Anthropic only repeat an earlier answer. */
const plainBlocks = new Set([
    'text',
    'thinking',
    'redacted_thinking',
    'tool_use',
    'server_tool_use',
    'mcp_tool_use',
    'web_search_tool_result',
    'code_execution_tool_result',
    'bash_code_execution_tool_result',
    'text_editor_code_execution_tool_result',
    'tool_search_tool_result',
    'tool_reference',
]);
/** Blocks with blocks or a source inside. */
const holdingBlocks = new Set([
    'image',
    'document',
    'search_result',
    'tool_result',
    'mcp_tool_result',
    'web_fetch_tool_result',
    'web_fetch_result',
    'compaction',
    'tool_addition',
    'tool_removal',
]);
/** Checks the content of a message, of the system prompt, or of a block: a text, or a list of blocks. */
function contentFlaw(content, at, grant) {
    if (typeof content === 'string' || content === undefined || content === null)
        return undefined;
    const blocks = Array.isArray(content) ? content : [content];
    for (const [index, block] of blocks.entries()) {
        const place = Array.isArray(content) ? `${at}[${index}]` : at;
        const refused = (0,core_json.isObject)(block) ? blockFlaw(block, place, grant) : flaw('body', `${place}: Expected a block.`);
        if (refused !== undefined)
            return refused;
    }
    return undefined;
}
function blockFlaw(block, at, grant) {
    const { type, source, content } = block;
    if (block['file_id'] !== undefined)
        return fileFlaw(`${at}.file_id`);
    if (typeof type === 'string' && plainBlocks.has(type))
        return undefined;
    if (typeof type === 'string' && /_error$/.test(type))
        return undefined;
    if (typeof type !== 'string' || !holdingBlocks.has(type))
        return flaw('body', `${at}: The gateway does not know blocks of type ${(0,core_text/* quote */.hD)(String(type))}, so it does not pass them. Remove it.`);
    if (type === 'compaction')
        return contentFlaw(block['tool_changes'], `${at}.tool_changes`, grant);
    if (type === 'tool_addition' || type === 'tool_removal')
        return changedToolFlaw(block['tool'], `${at}.tool`, grant);
    // The source of a search result is a text.
    const refused = (0,core_json.isObject)(source) ? sourceFlaw(source, `${at}.source`, grant) : undefined;
    return refused ?? contentFlaw(content, `${at}.content`, grant);
}
/** A tool that changes in the middle of a conversation: the name of one, or a whole one. */
function changedToolFlaw(tool, at, grant) {
    const { type, definition } = (0,core_json.isObject)(tool) ? tool : {};
    if (typeof type === 'string' && /^(?:tool|mcp_tool|mcp_toolset)_reference$/.test(type))
        return undefined;
    return type === 'tool_definition' && (0,core_json.isObject)(definition)
        ? anthropicToolFlaw(definition, `${at}.definition`, grant)
        : flaw('body', `${at}: The gateway does not know this form of a tool. Remove it.`);
}
function sourceFlaw(source, at, grant) {
    switch (source['type']) {
        case 'base64':
        case 'text':
            return undefined;
        case 'content':
            return contentFlaw(source['content'], `${at}.content`, grant);
        case 'url':
            // Anthropic reads the address, as its tool web_fetch does.
            return toolFlaw('web_fetch', `${at}: a source that Anthropic fetches from an address`, grant);
        case 'file':
            return fileFlaw(at);
        default:
            return flaw('body', `${at}: The gateway does not know sources of type ${(0,core_text/* quote */.hD)(String(source['type']))}.`);
    }
}
const fileFlaw = (at) => flaw('body', `${at}: No grant can allow files that are stored at Anthropic. Send the content as base64.`);

// EXTERNAL MODULE: ./build/core/utf8.js
var utf8 = __webpack_require__(45723);
;// CONCATENATED MODULE: ./build/lend/calls/json-body.js



/** Deeper than any request of a client, and shallow enough for functions that call themselves. */
const deepestBody = 100;
/**
 * Reads a body. What our parser and Google's could understand differently is refused: two keys of one name, bytes that
 * are not UTF-8, a byte order mark.
 */
function readJsonBody(bytes) {
    if (bytes.length === 0)
        return flaw('body', 'The request has no body. Send a JSON object.');
    const text = bytes[0] === 0xef ? undefined : (0,utf8/* decodeUtf8 */._)(bytes);
    if (text === undefined)
        return flaw('body', 'The body is not UTF-8 without a byte order mark.');
    const outline = jsonOutline(text);
    if (outline === undefined)
        return flaw('body', `The body nests deeper than ${deepestBody} levels.`);
    const value = (0,core_json/* parseJson */.qF)(text);
    if (value === undefined)
        return flaw('body', 'The body is not JSON. It may be cut off.');
    if (!(0,core_json.isObject)(value))
        return flaw('body', 'The body is not a JSON object.');
    if (countKeys(value) !== outline.keys)
        return flaw('body', 'The body has an object with the same key twice. The gateway cannot know which one counts: remove one.');
    return { value, text, places: outline.places };
}
/**
 * Returns the body with some top-level values replaced or added. The rest of the text stays as it is: a parser would
 * change long numbers in it.
 *
 * @param changes by the new names of keys
 * @param rename returns the new name of a key
 */
function withTopLevel({ text, places }, changes = {}, rename = key => key) {
    const left = new Map(Object.entries(changes));
    const entries = [...places].map(([key, place]) => {
        const name = rename(key);
        const value = left.has(name) ? JSON.stringify(left.get(name)) : text.slice(...place.value);
        left.delete(name);
        return { place, written: `${name === key ? text.slice(...place.key) : JSON.stringify(name)}:${value}` };
    });
    const added = [...left].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return Buffer.from(`{${[...entries.map(entry => entry.written), ...added].join(',')}}`);
}
/**
 * Returns the number of keys in a JSON text, and the places of the top-level entries; `undefined` if it nests too deep.
 * If the text is not JSON, the result means nothing. It looks at brackets and at the ends of strings alone, so its time
 * is that of a search.
 */
function jsonOutline(text) {
    const places = new Map();
    let [depth, keys] = [0, 0];
    let key = [0, 0];
    // Where the value of the current top-level entry begins; -1 before its colon.
    let start = -1;
    const endEntry = (end) => {
        if (start >= 0)
            places.set(readKey(text.slice(...key)), { key, value: [start, end] });
        start = -1;
    };
    for (let index = 0; index < text.length; index++) {
        switch (text.charCodeAt(index)) {
            case signs.quote: {
                const end = stringEnd(text, index);
                if (depth === 1 && start < 0)
                    key = [index, end];
                index = end - 1;
                break;
            }
            case signs.colon:
                keys++;
                if (depth === 1 && start < 0)
                    start = index + 1;
                break;
            case signs.comma:
                if (depth === 1)
                    endEntry(index);
                break;
            case signs.openObject:
            case signs.openList:
                if (++depth > deepestBody)
                    return undefined;
                break;
            case signs.closeObject:
            case signs.closeList:
                if (depth-- === 1)
                    endEntry(index);
                break;
            default:
        }
    }
    return { keys, places };
}
/** Codes of the signs that separate the parts of a JSON text. */
const signs = {
    quote: 0x22,
    comma: 0x2c,
    colon: 0x3a,
    openList: 0x5b,
    closeList: 0x5d,
    openObject: 0x7b,
    closeObject: 0x7d,
};
const readKey = (written) => written.includes('\\') ? String((0,core_json/* parseJson */.qF)(written)) : written.slice(1, -1);
/** Returns the index after the quote that ends a string; the text's length if nothing ends it. */
function stringEnd(text, start) {
    for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
        let escapes = 0;
        while (text.charCodeAt(quote - 1 - escapes) === 0x5c)
            escapes++;
        if (escapes % 2 === 0)
            return quote + 1;
    }
    return text.length;
}
function countKeys(value) {
    let keys = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const items = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            keys += items.length;
        for (const item of items)
            if (typeof item === 'object')
                left.push(item);
    }
    return keys;
}

;// CONCATENATED MODULE: ./build/lend/calls/output-cap.js
/**
 * Returns the limit of a call. A higher one is lowered, not refused: clients send their own default, as 32000, without
 * a choice of the user.
 *
 * @param asked limit of each answer that the request has
 * @param answers how many answers the request asks for
 * @param most bound of the grant for the whole call
 */
function capOutput(asked, answers, most) {
    const share = most === undefined ? undefined : Math.floor(most / answers);
    if (share !== undefined && share < 1)
        return undefined;
    const each = asked === undefined ? share : Math.min(asked, share ?? asked);
    return { each, total: each === undefined ? undefined : each * answers };
}
/**
 * Returns a budget for thinking that leaves as much room for the answer as the client left, in a lower limit;
 * `undefined` if the least budget does not fit.
 */
function capThinking(budget, asked, limit, least) {
    if (budget < limit && asked <= limit)
        return budget;
    const room = Math.max(1, asked - budget);
    const kept = Math.min(budget, limit - room);
    if (kept >= least)
        return kept;
    const shared = Math.min(budget, Math.floor(limit / 2));
    return shared >= least ? shared : undefined;
}
const isPositiveCount = (value) => Number.isSafeInteger(value) && Number(value) > 0;

;// CONCATENATED MODULE: ./build/lend/calls/anthropic-body.js








/** Fields of a request that name nothing outside of it, or that are checked below. */
const knownFields = new Set([
    'anthropic_version',
    'anthropic_beta',
    'model',
    'messages',
    'max_tokens',
    'system',
    'stream',
    'temperature',
    'top_p',
    'top_k',
    'stop_sequences',
    'metadata',
    'thinking',
    'tools',
    'tool_choice',
    'mcp_servers',
    'cache_control',
    'compaction',
    'context_management',
    // The id of an earlier answer, for which Anthropic says why its cache was missed.
    'diagnostics',
    'output_config',
    'output_format',
]);
/** Fields that no grant can allow, and why. */
const neverFields = {
    billing_policy: 'It names who pays.',
    container: 'It names files and skills that are stored at Anthropic.',
    fallbacks: 'It names other models. Let the client ask them itself.',
    inference_geo: 'The location in the path decides where a call runs.',
    service_tier: 'It changes the price of a call.',
    speed: 'It changes the price of a call.',
    thread: 'It names a conversation that is stored at Anthropic.',
    user_profile_id: 'It names something that is stored at Anthropic.',
    workspace_id: 'It names something that is stored at Anthropic.',
};
/** The least budget for thinking. https://docs.claude.com/en/docs/build-with-claude/extended-thinking */
const leastThinkingBudget = 1_024;
/** Returns why a message of Anthropic's API cannot pass, whatever its call. */
function messageFlaw(value, grant) {
    for (const key of Object.keys(value)) {
        const never = Object.hasOwn(neverFields, key) ? neverFields[key] : undefined;
        if (never !== undefined)
            return flaw('body', `${key}: The gateway does not pass it. ${never} Remove it.`);
        if (!knownFields.has(key))
            return flaw('body', `The gateway does not know the field ${(0,core_text/* quote */.hD)(key)}, so it does not pass it. Remove it, or use a version of Keyless Vertex that knows it.`);
    }
    const { messages, mcp_servers: servers } = value;
    if (!Array.isArray(messages))
        return flaw('body', 'messages: Expected a list.');
    if (servers !== undefined && servers !== null && !(Array.isArray(servers) && servers.length === 0)) {
        const refused = toolFlaw('mcp', 'mcp_servers: the tool mcp', grant);
        if (refused !== undefined)
            return refused;
    }
    for (const [index, message] of messages.entries()) {
        const at = `messages[${index}]`;
        const refused = (0,core_json.isObject)(message)
            ? contentFlaw(message['content'], `${at}.content`, grant)
            : flaw('body', `${at}: Expected a message.`);
        if (refused !== undefined)
            return refused;
    }
    return contentFlaw(value['system'], 'system', grant) ?? anthropicToolsFlaw(value['tools'], grant);
}
/** Checks a request for tokens of a message. Its model was read from it. */
function checkCountTokens(json, grant) {
    return messageFlaw(json.value, grant) ?? { body: withTopLevel(json, {}), maxOutputTokens: 0 };
}
/**
 * Checks the body of a message to a model of Anthropic, and lowers its limits to the grant's.
 *
 * @param model of the path
 */
function checkAnthropicBody(json, call, model, grant) {
    const { value } = json;
    if (value['model'] !== undefined && value['model'] !== model)
        return flaw('body', 'model: The body names another model than the path. Remove it: the path decides.');
    if (call === 'rawPredict' && value['stream'] === true)
        return flaw('body', 'stream: rawPredict does not stream. Use streamRawPredict.');
    const refused = messageFlaw(value, grant);
    if (refused !== undefined)
        return refused;
    const { max_tokens: asked, thinking } = value;
    if (!Number.isSafeInteger(asked) || Number(asked) < 1)
        return flaw('body', 'max_tokens: Expected a whole number above 0.');
    const most = grant.lend?.gateway?.maxOutputTokens;
    const limit = capOutput(Number(asked), 1, most)?.each ?? 0;
    if (limit === asked)
        return { body: withTopLevel(json, {}), maxOutputTokens: limit };
    const lowered = lowerBudget(thinking, Number(asked), limit);
    if (lowered === undefined)
        return flaw('lend.gateway.max_output_tokens', `thinking: The least budget of ${leastThinkingBudget} tokens does not fit into the ${limit} output tokens that grant ${grant.name} allows for a call. Turn thinking off, or raise grants.${grant.name}.lend.gateway.max_output_tokens.`);
    return { body: withTopLevel(json, { max_tokens: limit, ...lowered }), maxOutputTokens: limit };
}
/** Returns the change to `thinking`; `undefined` if its least budget does not fit. */
function lowerBudget(thinking, asked, limit) {
    const budget = (0,core_json.isObject)(thinking) ? thinking['budget_tokens'] : undefined;
    if (!(0,core_json.isObject)(thinking) || typeof budget !== 'number')
        return {};
    const kept = capThinking(budget, asked, limit, leastThinkingBudget);
    return kept === undefined ? undefined : { thinking: { ...thinking, budget_tokens: kept } };
}

;// CONCATENATED MODULE: ./build/lend/calls/chat-body.js






/** Fields of a chat completion that name nothing outside of the request, or that are checked below. */
const chatFields = new Set([
    'model',
    'messages',
    'prompt',
    'suffix',
    'max_tokens',
    'min_tokens',
    'n',
    'stream',
    'stream_options',
    'temperature',
    'top_p',
    'top_k',
    'stop',
    'seed',
    'random_seed',
    'presence_penalty',
    'frequency_penalty',
    'response_format',
    'safe_prompt',
    'tools',
    'tool_choice',
    'parallel_tool_calls',
]);
/**
 * Checks the body of a chat completion, as other publishers (Mistral, AI21) take it by rawPredict, and lowers its limit
 * to the grant's.
 *
 * @param model of the path
 */
function checkChatBody(json, call, model, grant) {
    const { value } = json;
    const refused = fieldsFlaw(value, call, model) ?? messagesFlaw(value['messages']) ?? toolsFlaw(value['tools'], grant);
    if (refused !== undefined)
        return refused;
    const asked = value['max_tokens'] ?? undefined;
    const answers = value['n'] ?? 1;
    if (!isPositiveCount(answers) || (asked !== undefined && !isPositiveCount(asked)))
        return flaw('body', 'max_tokens and n are whole numbers above 0.');
    const cap = capOutput(asked, answers, grant.lend?.gateway?.maxOutputTokens);
    if (cap === undefined)
        return flaw('lend.gateway.max_output_tokens', `n: grant ${grant.name} allows fewer answers.`);
    return { body: withTopLevel(json, cap.each === asked ? {} : { max_tokens: cap.each }), maxOutputTokens: cap.total };
}
function fieldsFlaw(value, call, model) {
    const unknown = Object.keys(value).find(key => !chatFields.has(key));
    if (unknown !== undefined)
        return flaw('body', `The gateway does not know the field ${(0,core_text/* quote */.hD)(unknown)}, so it does not pass it. Remove it.`);
    // Each prompt of a list would get an answer of its own.
    for (const key of ['prompt', 'suffix'])
        if (!['string', 'undefined'].includes(typeof (value[key] ?? undefined)))
            return flaw('body', `${key}: Expected a text.`);
    const named = value['model'];
    if (named !== undefined && named !== model && named !== model.replace(/@[^@]*$/, ''))
        return flaw('body', 'model: The body names another model than the path. Remove it: the path decides.');
    return call === 'rawPredict' && value['stream'] === true
        ? flaw('body', 'stream: rawPredict does not stream. Use streamRawPredict.')
        : undefined;
}
/** Content is text, or a list of parts. A part by address would be fetched by the publisher. */
function messagesFlaw(messages) {
    if (messages === undefined)
        return undefined;
    if (!Array.isArray(messages))
        return flaw('body', 'messages: Expected a list.');
    for (const [index, message] of messages.entries()) {
        const content = (0,core_json.isObject)(message) ? message['content'] : undefined;
        for (const part of Array.isArray(content) ? content : [content])
            if (!isPlainPart(part ?? ''))
                return flaw('body', `messages[${index}].content: The gateway passes text, and images as data: addresses.`);
    }
    return undefined;
}
function isPlainPart(part) {
    if (!(0,core_json.isObject)(part))
        return typeof part === 'string';
    if (part['type'] === 'text' || part['type'] === 'thinking')
        return true;
    const image = part['image_url'];
    const address = (0,core_json.isObject)(image) ? image['url'] : image;
    return part['type'] === 'image_url' && typeof address === 'string' && address.startsWith('data:');
}
function toolsFlaw(tools, grant) {
    if (tools === undefined || tools === null)
        return undefined;
    if (!Array.isArray(tools))
        return flaw('body', 'tools: Expected a list.');
    for (const [index, tool] of tools.entries()) {
        if (!(0,core_json.isObject)(tool) || tool['type'] !== 'function')
            return flaw('lend.gateway.tools', `tools[${index}]: The gateway knows tools of type "function" only. Remove it.`);
        const refused = toolFlaw('functions', `tools[${index}]: the tool function`, grant);
        if (refused !== undefined)
            return refused;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(69145);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
;// CONCATENATED MODULE: ./build/lend/calls/google-message.js




/**
 * Fields that clients send and the schema does not have. They name nothing that a grant bounds. `*`: any field, since
 * the message only describes the form of an answer.
 */
const harmlessNewFields = {
    GenerationConfig: 'enableEnhancedCivicAnswers',
    Part: 'partMetadata',
    FunctionCall: 'id',
    FunctionResponse: 'id',
    ImageConfig: 'outputMimeType outputCompressionQuality',
    ToolConfig: 'includeServerSideToolInvocations',
    'Tool.GoogleSearch': 'timeRangeFilter',
    'Tool.ComputerUse': 'enablePromptInjectionDetection',
    GoogleMaps: 'groundingTypes',
    Schema: '*',
};
/** Fields that the schema does not have, and that the check of tools decides on. */
const decidedNewFields = { Tool: 'mcpServers' };
/**
 * Reads a message of Google's API as Google's parser does: fields in camelCase or as in the proto, one value in place of
 * a list, a null for an absent value. Everything else that does not fit the schema is refused.
 *
 * @returns the message in camelCase, without fields that are harmless and newer than the schema
 */
function readMessage(value, name, shapes) {
    const reader = new MessageReader(shapes);
    const read = reader.message(value, name, []);
    return reader.flaw ?? read;
}
class MessageReader {
    flaw;
    #shapes;
    constructor(shapes) {
        this.#shapes = shapes;
    }
    message(value, name, path) {
        const fields = this.#shapes[name]?.fields ?? {};
        const read = new Map();
        const seen = new Set();
        for (const [key, item] of Object.entries(value)) {
            const at = [...path, key];
            const own = Object.hasOwn(fields, key) ? key : camelName(key);
            if (seen.has(own))
                this.#refuse(at, `${(0,core_text/* quote */.hD)(own)} has two spellings here. Keep one.`);
            seen.add(own);
            const field = Object.hasOwn(fields, own) ? fields[own] : undefined;
            if (field !== undefined) {
                if (item !== null)
                    read.set(own, this.#read(item, field.shape, at));
            }
            else if (tableHas(decidedNewFields, name, own))
                read.set(own, item);
            else if (!tableHas(harmlessNewFields, name, own)) {
                const meant = (0,suggest/* suggest */.ZA)(own, Object.keys(fields));
                const cure = 'Remove it, or use a version of Keyless Vertex that knows it.';
                this.#refuse(at, `The gateway passes only fields that it knows, and not this one. ${meant ?? cure}`);
            }
        }
        return Object.fromEntries(read);
    }
    #read(value, shape, path) {
        switch (shape.type) {
            case 'list':
                return (Array.isArray(value) ? value : [value]).map((item, index) => this.#read(item, shape.of, [...path, index]));
            case 'map':
                if (!(0,core_json.isObject)(value))
                    return this.#refuse(path, 'Expected a JSON object.');
                return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#read(item, shape.of, [...path, key])]));
            case 'object':
                return (0,core_json.isObject)(value) ? this.message(value, shape.name, path) : this.#refuse(path, 'Expected a JSON object.');
            case 'integer':
            case 'number':
                return this.#number(value, path);
            case 'boolean':
                return typeof value === 'boolean' ? value : this.#refuse(path, 'Expected true or false.');
            case 'string':
                if (shape.format === 'int64')
                    return this.#number(value, path);
                return typeof value === 'string' ? value : this.#refuse(path, 'Expected a string.');
            case 'enum':
                // A newer value is Google's to refuse: no enum names anything that a grant bounds.
                return typeof value === 'string' || Number.isSafeInteger(value) ? value : this.#refuse(path, 'Expected a name.');
            case 'either':
            case 'any':
                return value;
            default:
                return shape;
        }
    }
    /** Google takes the string of a number, too. */
    #number(value, path) {
        if (typeof value === 'number' && Number.isFinite(value))
            return value;
        if (typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value))
            return Number(value);
        return this.#refuse(path, 'Expected a number.');
    }
    #refuse(path, message) {
        this.flaw ??= fieldFlaw('body', path, message);
        return undefined;
    }
}
/** Returns the name of a field in JSON from that in its proto. */
const camelName = (key) => key.replace(/_([a-z0-9])/g, (_, next) => next.toUpperCase());
const tableHas = (table, message, field) => {
    const names = Object.hasOwn(table, message) ? (table[message] ?? '') : '';
    return names === '*' || names.split(' ').includes(field);
};

;// CONCATENATED MODULE: ./build/lend/calls/google-body.js








/** Requests by call. The stream has the request of its twin. */
const requests = {
    generateContent: 'GenerateContentRequest',
    streamGenerateContent: 'GenerateContentRequest',
    countTokens: 'CountTokensRequest',
    computeTokens: 'ComputeTokensRequest',
    predict: 'PredictRequest',
};
const isGoogleCall = (call) => Object.hasOwn(requests, call);
/** Checks the body of a call with a message of Google's. */
function checkGoogleBody(call, json, route, context) {
    const name = requests[call];
    const request = readMessage(json.value, name, context.shapes);
    if (isFlaw(request))
        return request;
    const refused = nameInBodyFlaw(request, route) ?? partsFlaw(request, name, route, context);
    if (refused !== undefined)
        return refused;
    const body = withTopLevel(json, {}, camelName);
    if (call === 'predict')
        return predictBody(request, body, context.grant);
    if (call === 'countTokens' || call === 'computeTokens')
        return { body, maxOutputTokens: 0 };
    return generateBody(request, json, modelInPath(route), context);
}
/**
 * Checks the body of a raw request to an endpoint. Its container decides what the body means, so only its values are
 * checked: what names a bucket or a resource must be allowed.
 */
function checkRawBody(json, route, grant, shapes) {
    const [fault] = checkMessage({ parameters: json.value }, 'PredictRequest', route, grant, shapes);
    return fault === undefined
        ? { body: withTopLevel(json), maxOutputTokens: undefined }
        : faultFlaw({ ...fault, path: fault.path.slice(1) });
}
const modelInPath = (route) => (route.to === 'model' ? route.model : '');
/** The path names the model. A body that names it, too, must name the same. */
function nameInBodyFlaw(request, { segments }) {
    const full = segments.join('/');
    for (const field of ['model', 'endpoint']) {
        const value = request[field];
        if (value !== undefined && value !== '' && value !== full && value !== segments.slice(4).join('/'))
            return flaw('body', `${field}: The body names another ${field} than the path. Remove it: the path decides.`);
    }
    return undefined;
}
/** Checks all parts of a request against the grant, its tools by `lend.gateway.tools`. */
function partsFlaw({ model: _, endpoint: __, tools, ...rest }, name, route, { grant, shapes }) {
    const [fault] = checkMessage(rest, name, route, grant, shapes);
    if (fault !== undefined)
        return faultFlaw(fault);
    for (const tool of Array.isArray(tools) ? tools.filter(core_json.isObject) : []) {
        const refused = googleToolFlaw(tool, route, grant, shapes);
        if (refused !== undefined)
            return refused;
    }
    return cachedContentFlaw(rest['cachedContent'], route, grant);
}
/** A cache contains a prompt and tools that nothing here can check, so the grant must allow calls for caches. */
function cachedContentFlaw(value, { project, location }, { name, lend }) {
    if (value === undefined || value === '')
        return undefined;
    const parent = `projects/${project}/locations/${location}/cachedContents/`;
    if (typeof value !== 'string' || !value.startsWith(parent) || !/^[\w-]{1,128}$/.test(value.slice(parent.length)))
        return flaw('body', `cachedContent: Name a cache of the same project and location: ${parent}ID.`);
    const calls = lend?.gateway?.calls ?? [];
    if (calls.some(call => call.startsWith('GenAiCacheService.')))
        return undefined;
    const add = 'GenAiCacheService.CreateCachedContent';
    return flaw('lend.gateway.calls', `cachedContent: grant ${name} allows no call for caches. To allow them, add to grants.${name}.lend.gateway.calls: [${add}]`);
}
/** Older forms of `parameters` bound the output. The rest of what a model takes there is its own. */
function predictBody(request, body, { name, lend }) {
    const parameters = (0,core_json.isObject)(request['parameters']) ? request['parameters'] : {};
    const each = parameters['maxOutputTokens'] ?? parameters['maxDecodeSteps'];
    if (each === undefined)
        return { body, maxOutputTokens: undefined };
    const count = parameters['candidateCount'] ?? parameters['sampleCount'] ?? 1;
    const total = Number(each) * Number(count);
    const most = lend?.gateway?.maxOutputTokens;
    if (!Number.isSafeInteger(total) || total < 0 || (most !== undefined && total > most))
        return flaw('lend.gateway.max_output_tokens', `parameters.maxOutputTokens: grant ${name} allows ${most ?? 'a whole number of'} output tokens for all answers of a call. Ask for less.`);
    return { body, maxOutputTokens: total };
}
/**
 * The most output tokens of a model, for requests without a limit: Google refuses a limit above the model's own.
 * https://cloud.google.com/vertex-ai/generative-ai/docs/models
 */
function mostOfModel(model) {
    if (/^gemini-(?:1|2\.0)/.test(model))
        return 8_192;
    return /image|tts/.test(model) ? 8_192 : 65_535;
}
function generateBody(request, json, model, { grant, labels }) {
    const config = (0,core_json.isObject)(request['generationConfig']) ? request['generationConfig'] : {};
    const [asked, answers] = [config['maxOutputTokens'], config['candidateCount'] ?? 1];
    if (!isPositiveCount(answers) || (asked !== undefined && !isPositiveCount(asked)))
        return flaw('body', 'generationConfig: maxOutputTokens and candidateCount are whole numbers above 0.');
    const most = grant.lend?.gateway?.maxOutputTokens;
    const cap = capOutput(asked, answers, most);
    if (cap === undefined)
        return flaw('lend.gateway.max_output_tokens', `generationConfig.candidateCount: ${answers} answers do not fit into the ${most} output tokens that grant ${grant.name} allows for a call. Ask for fewer.`);
    const each = asked === undefined && cap.each !== undefined ? Math.min(cap.each, mostOfModel(model)) : cap.each;
    const owned = labelsFlaw(request['labels']);
    if (owned !== undefined)
        return owned;
    const changes = {
        ...(Object.keys(config).length > 0 || each !== undefined
            ? { generationConfig: limitedConfig(json, config, each) }
            : {}),
        labels: { ...((0,core_json.isObject)(request['labels']) ? request['labels'] : {}), ...(0,steps_labels/* stableLabels */.X5)(labels) },
    };
    const body = withTopLevel(json, changes, camelName);
    return { body, maxOutputTokens: each === undefined ? undefined : each * answers };
}
/** Returns the client's own `generationConfig` with a limit, its fields in the spelling of JSON. */
function limitedConfig({ value }, config, limit) {
    const raw = value['generationConfig'] ?? value['generation_config'];
    const own = Object.fromEntries(Object.entries((0,core_json.isObject)(raw) ? raw : {}).flatMap(([key, item]) => (item === null ? [] : [[camelName(key), item]])));
    // Google also reads a number from a string. What lowers the limit later reads numbers alone.
    const { candidateCount } = config;
    if (candidateCount !== undefined)
        own['candidateCount'] = candidateCount;
    if (limit === undefined)
        return own;
    const thinking = lowerThinking(config['thinkingConfig'], config['maxOutputTokens'], limit);
    return { ...own, maxOutputTokens: limit, ...(thinking !== undefined && { thinkingConfig: thinking }) };
}
/** Thinking counts as output. A negative budget lets the model choose, and 0 turns thinking off. */
function lowerThinking(thinking, asked, limit) {
    if (!(0,core_json.isObject)(thinking))
        return undefined;
    const budget = thinking['thinkingBudget'];
    if (typeof budget !== 'number' || budget <= 0)
        return undefined;
    return { ...thinking, thinkingBudget: capThinking(budget, typeof asked === 'number' ? asked : limit, limit, 1) ?? 1 };
}
function labelsFlaw(labels) {
    const [fault] = (0,steps_labels/* checkLabels */.C)(labels, ['labels']);
    return fault === undefined ? undefined : fieldFlaw('body', fault.path, `${fault.message}. ${fault.cure ?? ''}`);
}

// EXTERNAL MODULE: ./build/policy/limits/spellings.js
var spellings = __webpack_require__(40915);
;// CONCATENATED MODULE: ./build/lend/calls/grant-flaws.js





/** Returns why a grant does not allow a call of any of these names. */
function callFlaw(names, { name, lend }) {
    const allowed = lend?.gateway?.calls ?? [];
    if (names.some(one => allowed.includes(one)))
        return undefined;
    const [asked = ''] = names;
    return flaw('lend.gateway.calls', `the call ${asked} is outside lend.gateway.calls of grant ${name}. It allows ${allowed.length === 0 ? 'none' : allowed.join(', ')}. To allow it, add to grants.${name}.lend.gateway.calls: [${asked}]`);
}
/** Returns why a grant does not allow a project and a location. */
function placeFlaw(route, { allow, name }) {
    for (const key of ['project', 'location']) {
        const refused = (0,lists/* refuseValue */.ss)(`${key}s`, route[key], allow, name, route);
        if (refused !== undefined)
            return flaw(`allow.${key}s`, `${refused.message} ${refused.cure}`);
    }
    return undefined;
}
/** Returns why a grant does not allow a publisher's model, as `anthropic/claude-sonnet-4-5@20250929`. */
function modelFlaw(publisher, model, { allow, name }) {
    const called = (0,spellings/* publisherNames */.xW)(`publishers/${publisher}/models/${model}`);
    if (called.some(one => (0,match/* matchesAny */._I)(allow.publisher_models, one)))
        return undefined;
    const asked = `${publisher}/${model}`;
    const refused = (0,lists/* outside */.qY)(`the model ${asked}`, 'publisher_models', asked, allow.publisher_models, name);
    return flaw('allow.publisher_models', `${refused.message} ${refused.cure}`);
}
/** Returns why a grant does not allow an endpoint. */
function endpointFlaw(endpoint, route, { allow, name }) {
    const refused = (0,lists/* refuseValue */.ss)('endpoints', endpoint, allow, name, route);
    return refused === undefined ? undefined : flaw('allow.endpoints', `${refused.message} ${refused.cure}`);
}
/** Returns the names by which a policy may allow a call. */
function namesOfCall(route) {
    if (route.to === 'method')
        return [route.found.name];
    // Who may ask for an answer may count its tokens.
    if (route.to === 'count-tokens')
        return ['countTokens', 'rawPredict', 'streamRawPredict', lent/* gatewayCalls */.e$.rawPredict];
    return [route.call, lent/* gatewayCalls */.e$[route.call]];
}

;// CONCATENATED MODULE: ./build/lend/calls/headers.js


/**
 * Headers of a client that reach Google. Nothing else does: no credential, cookie, project to bill, address of the
 * client, or header of its connection.
 */
const passedOn = {
    accept: /^[\x20-\x7e]{1,200}$/,
    // Names of Anthropic's features. What they allow in a body is decided there.
    'anthropic-beta': /^[\w., -]{1,2000}$/,
    'anthropic-version': /^[\w.-]{1,40}$/,
    'x-goog-api-client': /^[\x20-\x7e]{1,400}$/,
    // A timeout for the server, in seconds.
    'x-server-timeout': /^\d{1,6}$/,
};
/** Headers that change the meaning of a request. */
const unsafeHeaders = {
    'x-http-method-override': 'It would make one method look like another.',
    'x-http-method': 'It would make one method look like another.',
    'x-method-override': 'It would make one method look like another.',
    upgrade: 'The Live API and other WebSockets do not pass the gateway.',
    'x-goog-upload-protocol': 'Uploads do not pass the gateway.',
    'x-goog-upload-command': 'Uploads do not pass the gateway.',
};
/** Returns why the headers of a request cannot pass. */
function headersFlaw(headers, hasBody) {
    for (const [name, why] of Object.entries(unsafeHeaders))
        if (headers[name] !== undefined)
            return flaw('headers', `The gateway does not pass the header ${name}. ${why}`);
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity')
        return flaw('headers', 'The body is compressed, so that the gateway cannot read it. Send it plainly.');
    if (!hasBody)
        return undefined;
    const type = headers['content-type'] ?? '';
    return /^application\/json(?: *; *charset="?utf-8"?)?$/i.test(type)
        ? undefined
        : flaw('headers', `The gateway reads JSON only. Send content-type: application/json, not ${(0,core_text/* quote */.hD)(type)}.`);
}
/** Returns the headers that reach Google. Those of this action are added where the request is sent. */
function upstreamHeaders(headers, hasBody) {
    const dropped = new Set((headers['connection'] ?? '').split(',').map(name => name.trim().toLowerCase()));
    const kept = Object.entries(passedOn).flatMap(([name, form]) => {
        const value = headers[name];
        return value !== undefined && !dropped.has(name) && form.test(value) ? [[name, value]] : [];
    });
    return Object.fromEntries([...kept, ...(hasBody ? [['content-type', 'application/json']] : [])]);
}
/** Headers of Google's answer that reach a client. */
const returned = new Set([
    'content-type',
    'retry-after',
    'x-goog-request-id',
    'x-request-id',
    'request-id',
    'x-vertex-ai-received-request-id',
    'x-vertex-ai-llm-request-type',
    'cache-control',
    'vary',
]);
/** Returns the headers of Google's answer that reach a client: no cookie, alternative service, or length. */
const replyHeaders = (headers) => Object.fromEntries(Object.entries(headers).filter(([name, value]) => (returned.has(name) || name.startsWith('anthropic-ratelimit-')) && /^[\x20-\x7e]*$/.test(value)));
/** Returns the user agent of a call: ours, then the client's. */
const mergedUserAgent = (ours, theirs) => theirs === undefined || !/^[\x20-\x7e]{1,300}$/.test(theirs) ? ours : `${ours} ${theirs}`;

;// CONCATENATED MODULE: ./build/lend/calls/query.js

/** Parameters of every method of Google's, in the values that pass. https://cloud.google.com/apis/docs/system-parameters */
const systemParameters = {
    alt: /^(?:json|sse)$/,
    $alt: /^(?:json|sse|json;enum-encoding=int)$/,
    prettyPrint: /^(?:true|false|0|1)$/,
    $prettyPrint: /^(?:true|false|0|1)$/,
};
/** Parameters that hold a credential. Their values must not reach a log. */
const credentialParameters = /^\$?(?:key|api_?key|access_?token|oauth_?token|bearer_?token|token|authorization|x-goog-api-key|upload_?token)$/i;
/** Parameters that change what a request means or what its answer shows. */
const refusedParameters = {
    fields: 'It can hide the tokens that a call uses.',
    $fields: 'It can hide the tokens that a call uses.',
    callback: 'It makes the answer a script.',
    $callback: 'It makes the answer a script.',
    uploadType: 'Uploads do not pass the gateway.',
    upload_protocol: 'Uploads do not pass the gateway.',
    $userProject: 'The grant names the project.',
    $httpMethod: 'It would make one method look like another.',
    $httpHeaders: 'It would add headers after the check.',
};
/** Separates the parameters of every method from the method's own. */
function checkSystemParameters(query) {
    const kept = new Map();
    const rest = [];
    for (const [name, value] of query) {
        if (credentialParameters.test(name))
            return flaw('query', `The address has a credential in the parameter ${name}. Send it in the header authorization.`);
        const refused = Object.hasOwn(refusedParameters, name) ? refusedParameters[name] : undefined;
        if (refused !== undefined)
            return flaw('query', `The gateway does not pass the parameter ${name}. ${refused}`);
        const form = Object.hasOwn(systemParameters, name) ? systemParameters[name] : undefined;
        if (form === undefined) {
            if (name.startsWith('$'))
                return flaw('query', `The gateway does not pass the parameter ${name}. Remove it.`);
            rest.push([name, value]);
            continue;
        }
        const plain = name.replace('$', '');
        if ([...kept.keys()].some(one => one.replace('$', '') === plain))
            return flaw('query', `The address has the parameter ${plain} twice. Keep one.`);
        if (!form.test(value))
            return flaw('query', `The gateway passes the parameter ${name} as json or sse only.`);
        kept.set(name, value);
    }
    return { kept: [...kept], rest, alt: kept.get('alt') ?? kept.get('$alt') };
}

;// CONCATENATED MODULE: ./build/lend/calls/method-call.js










/** Checks the call of a method by its proto: fields in the path, in the address, and in the body. */
function checkMethodCall(request, { query: given }, route, context) {
    const { method } = route.found;
    const query = checkSystemParameters(given);
    if (isFlaw(query))
        return query;
    if (query.alt === 'sse')
        return flaw('query', 'The gateway does not stream this method. Remove alt=sse.');
    const json = method.body === undefined || request.body.length === 0 ? undefined : readJsonBody(request.body);
    if (isFlaw(json))
        return json;
    if (method.body === undefined && request.body.length > 0)
        return flaw('body', `${route.found.name} does not accept a body. Send none.`);
    const read = readRequest(json?.value ?? {}, query.rest, route, context);
    if (isFlaw(read))
        return read;
    const refused = pathModelFlaw(route, context) ?? requestFlaw(read, route, context);
    if (refused !== undefined)
        return refused;
    const message = method.body === '*' ? undefined : context.shapes[method.request]?.fields[method.body ?? '']?.shape;
    // Keys of a free-form body are its own.
    if (json !== undefined && message !== undefined && message.type !== 'object')
        return { query: [...query.kept, ...query.rest], body: withTopLevel(json) };
    const body = json === undefined ? request.body : withOriginLabels(json, method, context.labels);
    return { query: [...query.kept, ...query.rest], body };
}
/** Returns the whole request in camelName: what the path, the address, and the body say. */
function readRequest(body, parameters, { found: { method, fields } }, { shapes }) {
    const inAddress = {};
    for (const [name, value] of parameters) {
        const shape = shapes[method.request]?.fields[name]?.shape;
        const isList = shape?.type === 'list';
        const leaf = shape?.type === 'list' ? shape.of : shape;
        if (name === method.body ||
            method.body === '*' ||
            leaf === undefined ||
            ['object', 'map', 'any'].includes(leaf.type))
            return flaw('query', `The method has no parameter ${name} in its address. Remove it.`);
        if (inAddress[name] !== undefined && !isList)
            return flaw('query', `The address has the parameter ${name} twice. Keep one.`);
        const typed = leaf.type === 'boolean' ? value === 'true' : value;
        const before = inAddress[name];
        inAddress[name] = isList ? [...(Array.isArray(before) ? before : []), typed] : typed;
    }
    const inBody = method.body === '*' || method.body === undefined ? body : { [method.body]: body };
    const read = readMessage({ ...inAddress, ...inBody }, method.request, shapes);
    if (isFlaw(read))
        return read;
    let whole = read;
    for (const [field, value] of Object.entries(fields)) {
        const path = field.split('.');
        const named = (0,document_path/* valueAt */.fK)(read, path);
        if (named !== undefined && named !== value)
            return flaw('body', `${field}: The body names another one than the path. Remove it: the path decides.`);
        // The project and the location of the path are decided on alone.
        if (!/^projects\/[^/]+\/locations\/[^/]+$/.test(value))
            whole = (0,document_path/* withValue */.cO)(whole, path, value);
    }
    return whole;
}
function pathModelFlaw({ found: { fields } }, { grant }) {
    for (const value of Object.values(fields)) {
        const [, publisher, model] = /\/publishers\/([^/]+)\/models\/([^/]+)$/.exec(value) ?? [];
        const refused = publisher === undefined || model === undefined ? undefined : modelFlaw(publisher, model, grant);
        if (refused !== undefined)
            return refused;
    }
    return undefined;
}
function requestFlaw(request, route, { grant, shapes }) {
    const { method, name } = route.found;
    const tool = {};
    const faults = checkMethodRequest({ name, method, request }, route, grant, shapes, {
        Tool: message => {
            tool.flaw ??= googleToolFlaw(message, route, grant, shapes);
        },
    });
    const [fault] = faults;
    if (fault !== undefined)
        return faultFlaw(fault);
    if (tool.flaw !== undefined)
        return tool.flaw;
    const [label] = method.labels === undefined ? [] : (0,steps_labels/* checkLabels */.C)((0,document_path/* valueAt */.fK)(request, method.labels), method.labels);
    return label === undefined ? undefined : fieldFlaw('body', label.path, `${label.message}. ${label.cure ?? ''}`);
}
/** Adds the labels of attribution where the method takes labels. */
function withOriginLabels(json, method, labels) {
    const { labels: path = [], body: field } = method;
    const [top, ...below] = field === '*' ? path : path.slice(1);
    if (top === undefined)
        return withTopLevel(json, {}, camelName);
    const value = json.value[top] ?? json.value[snakeName(top)];
    // A body without the object for labels does not create what they would be on.
    if (below.length > 0 && !(0,core_json.isObject)(value))
        return withTopLevel(json, {}, camelName);
    const holder = (0,core_json.isObject)(value) ? value : {};
    const own = below.length === 0 ? holder : (0,document_path/* valueAt */.fK)(holder, below);
    const all = { ...((0,core_json.isObject)(own) ? own : {}), ...labels };
    return withTopLevel(json, { [top]: below.length === 0 ? all : (0,document_path/* withValue */.cO)(holder, below, all) }, camelName);
}
const snakeName = (name) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

;// CONCATENATED MODULE: ./build/lend/calls/method-path.js
const patternsOf = new WeakMap();
/** Finds the method of Google's protos with this HTTP method and path. Literal segments precede variables. */
function methodAt(verb, segments, customVerb, methods) {
    let patterns = patternsOf.get(methods);
    if (patterns === undefined) {
        patterns = byLookupKey(Object.entries(methods).flatMap(pathPatterns));
        patternsOf.set(methods, patterns);
    }
    const found = (patterns.get(`${verb} ${segments.length} ${customVerb ?? ''}`) ?? []).filter(pattern => pattern.segments.every((segment, index) => segment === '*' || segment === segments[index]));
    const literals = ({ segments: all }) => all.filter(segment => segment !== '*').length;
    const [best] = found.toSorted((one, other) => literals(other) - literals(one));
    if (best === undefined)
        return undefined;
    const { name, method, fields } = best;
    return {
        name,
        method,
        fields: Object.fromEntries(fields.map(field => [field.name, segments.slice(field.from, field.to).join('/')])),
    };
}
function byLookupKey(patterns) {
    const groups = new Map();
    for (const pattern of patterns) {
        const key = lookupKey(pattern);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [pattern]);
        else
            group.push(pattern);
    }
    return groups;
}
const lookupKey = ({ method, segments }) => `${method.verb} ${segments.length} ${/:(\w+)$/.exec(method.path)?.[1] ?? ''}`;
/** Returns the patterns of a method: one for each form of the value in its path. */
function pathPatterns([name, method]) {
    const variable = /\{([\w.]+)=([^}]+)\}/g;
    const own = [...method.path.matchAll(variable)].find(([, , glob]) => glob !== 'projects/*/locations/*')?.[2];
    return [own, ...(method.also ?? [])].map(form => {
        const fields = [];
        const segments = [];
        for (const part of method.path.replace(/:\w+$/, '').split(/\/(?![^{]*\})/)) {
            const [, field, glob = ''] = /^\{([\w.]+)=([^}]+)\}$/.exec(part) ?? [];
            const written = field === undefined ? part : glob === own ? (form ?? glob) : glob;
            const pieces = written.split('/');
            if (field !== undefined)
                fields.push({ name: field, from: segments.length, to: segments.length + pieces.length });
            segments.push(...pieces);
        }
        return { name, method, segments, fields };
    });
}

;// CONCATENATED MODULE: ./build/lend/calls/route.js




const nameOfResource = /^[\w.~@-]{1,128}$/;
const project = /^(?:[a-z][a-z0-9.-]{1,60}:)?[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$|^\d{1,20}$/;
// A location becomes a part of a host's name.
const route_location = /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/;
/** @param defaults project and location of a path without them */
function routeOf(httpMethod, { segments: given, verb }, defaults, methods) {
    const express = given[0] === 'publishers';
    const segments = express ? ['projects', defaults.project, 'locations', defaults.location, ...given] : given;
    const [, projectName = '', , locationName = '', collection, name = '', kind, model = ''] = segments;
    if (segments[0] !== 'projects' || segments[2] !== 'locations')
        return unknownPath(segments);
    if (!project.test(projectName))
        return flaw('path', `${(0,core_text/* quote */.hD)(projectName)} is not the id of a project.`);
    if (!route_location.test(locationName))
        return flaw('path', `${(0,core_text/* quote */.hD)(locationName)} is not the name of a location.`);
    const strange = segments.slice(4).find(segment => !nameOfResource.test(segment));
    if (strange !== undefined)
        return flaw('path', `${(0,core_text/* quote */.hD)(strange)} is not the name of a resource.`);
    const place = { project: projectName, location: locationName, segments };
    if (collection === 'endpoints' && name === 'openapi')
        return flaw('path', 'The gateway does not pass the API in the form of OpenAI, which names its model in the body. Use generateContent or rawPredict.');
    if (verb !== undefined && Object.hasOwn(lent/* gatewayCalls */.e$, verb)) {
        const call = verb;
        const isModel = segments.length === 8 && collection === 'publishers' && kind === 'models';
        const isEndpoint = segments.length === 6 && collection === 'endpoints';
        if ((isModel || isEndpoint) && httpMethod !== 'POST')
            return flaw('path', `${call} takes POST, not ${(0,core_text/* quote */.hD)(httpMethod)}.`);
        if (isModel && name === 'anthropic' && model === 'count-tokens')
            return call === 'rawPredict'
                ? { ...place, to: 'count-tokens' }
                : flaw('path', 'Only rawPredict counts tokens for a model of Anthropic.');
        if (isModel)
            return { ...place, to: 'model', call, publisher: name, model };
        if (isEndpoint)
            return { ...place, to: 'endpoint', call, endpoint: name };
    }
    const found = methodAt(httpMethod, segments, verb, methods);
    return found === undefined ? unknownMethod(httpMethod, segments, verb) : { ...place, to: 'method', found };
}
function unknownPath(segments) {
    const [first = ''] = segments;
    if (first === 'v1' || first === 'v1beta1')
        return flaw('path', 'The path has the version twice. Remove it from the base URL that the client has.');
    return flaw('path', 'The gateway serves paths that begin with projects/PROJECT/locations/LOCATION, or with publishers.');
}
function unknownMethod(httpMethod, segments, verb) {
    const what = `${httpMethod} \u2026/${segments.slice(4).join('/')}${verb === undefined ? '' : `:${verb}`}`;
    if (verb !== undefined && /^(?:stream|serverStream)/.test(verb))
        return flaw('path', `The gateway streams streamGenerateContent and streamRawPredict only, not ${(0,core_text/* quote */.hD)(verb)}.`);
    return flaw('path', `No method of Vertex AI that the gateway knows has this form: ${(0,core_text/* quote */.hD)(what)}.`);
}

;// CONCATENATED MODULE: ./build/lend/calls/target.js


const mostCharacters = 8_192;
const mostParameters = 60;
/**
 * Reads a request target. Google decodes and normalizes paths, so a path with more than one spelling is refused, not
 * normalized: what is decided here is what is sent.
 */
function readTarget(target) {
    if (target.length > mostCharacters)
        return flaw('path', `The address has more than ${mostCharacters} characters. Shorten it.`);
    const wrongStart = startFlaw(target);
    if (wrongStart !== undefined)
        return flaw('path', wrongStart);
    const mark = target.indexOf('?');
    // Some clients encode the @ before a version. It means nothing else in a path.
    const path = (mark < 0 ? target : target.slice(0, mark)).replaceAll('%40', '@');
    const wrongPath = pathFlaw(path);
    if (wrongPath !== undefined)
        return flaw('path', wrongPath);
    const [version = '', ...segments] = path.slice(1).split('/');
    if (version !== 'v1' && version !== 'v1beta1')
        return flaw('path', `The address begins with ${(0,core_text/* quote */.hD)(`/${version}`)}. The gateway serves /v1 and /v1beta1.`);
    const [last = '', verb, ...more] = (segments.at(-1) ?? '').split(':');
    if (more.length > 0)
        return flaw('path', 'The last part of the path has two colons. It may have one verb.');
    if (verb !== undefined && !/^[A-Za-z]{1,60}$/.test(verb))
        return flaw('path', `${(0,core_text/* quote */.hD)(verb)} is not a verb. Write letters after the colon, as :generateContent.`);
    const query = mark < 0 ? [] : readQuery(target.slice(mark + 1));
    return 'rule' in query ? query : { version, segments: [...segments.slice(0, -1), last], verb, query };
}
function startFlaw(target) {
    if (target.includes('#'))
        return 'The address has a fragment. Remove # and what follows it.';
    if (!/^[\x21-\x7e]+$/.test(target))
        return 'The address has a character that is not printable ASCII. Encode it, or remove it.';
    if (!target.startsWith('/'))
        return 'The address is not a path. Send /v1/projects/\u2026, without scheme and host: the gateway chooses the host.';
    if (target.includes('\\'))
        return 'The address has a backslash. Use / between its parts.';
    return undefined;
}
function pathFlaw(path) {
    if (path.includes('%'))
        return 'The path has a percent-encoded character. Write the path plainly: names of resources need no encoding.';
    if (path.includes(';'))
        return 'The path has a semicolon. The gateway accepts no path parameters.';
    // Clients join it to the base URL, which gives an empty part.
    if (/^\/+ws\//.test(path))
        return 'The Live API is a WebSocket. The gateway passes on no WebSockets.';
    const parts = path.slice(1).split('/');
    if (parts.includes(''))
        return 'The path has an empty part: //, or / at its end. Remove it.';
    if (parts.some(part => /^\.+(?:$|:)/.test(part)))
        return 'The path has a part that is . or \u2026 Write the full path.';
    if (!/^[\w.~@:/-]+$/.test(path))
        return 'The path has a character that no name of a resource has.';
    return parts.some(part => part.startsWith(':')) ? 'The path has a verb without a name before it.' : undefined;
}
function readQuery(text) {
    if (text === '')
        return [];
    const parts = text.split('&');
    if (parts.length > mostParameters)
        return flaw('query', `The address has more than ${mostParameters} parameters.`);
    const query = [];
    for (const part of parts) {
        const at = part.indexOf('=');
        const name = at < 0 ? undefined : decoded(part.slice(0, at));
        const value = decoded(part.slice(at + 1));
        // Never shows a value: it may be a key.
        if (name === undefined || value === undefined || !/^[$A-Za-z][\w.$-]{0,80}$/.test(name))
            return flaw('query', 'A parameter of the address cannot be read. Write name=value, each percent-encoded once.');
        query.push([name, value]);
    }
    return query;
}
function decoded(text) {
    try {
        const value = decodeURIComponent(text.replaceAll('+', ' '));
        // Control characters have no use in a parameter, and could begin another line.
        return /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u.test(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Writes a target. Its parts were read by `readTarget`, so that nothing in them needs encoding in a path. */
function writeTarget({ version, segments, verb }, query) {
    const path = `/${[version, ...segments].join('/')}${verb === undefined ? '' : `:${verb}`}`;
    const parameters = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
}

;// CONCATENATED MODULE: ./build/lend/calls/decide.js















const shapes = { ...methods_generated.shapes, ...schema_generated.shapes };
/**
 * Decides on a call. It is allowed only if every part of it is understood and within the grant. What is sent is made
 * from what was decided on, not from what arrived.
 */
function decideCall(request, context) {
    const known = {
        shape: /^[^?]*publishers\/anthropic\//.test(request.target) ? 'anthropic' : 'google',
        name: undefined,
        model: undefined,
    };
    const decided = readCall(request, context, known);
    return isFlaw(decided)
        ? { allowed: false, refusal: { ...known, rule: decided.rule, message: decided.message } }
        : { allowed: true, call: decided };
}
function readCall(request, context, known) {
    const { grant, defaults } = context;
    const target = readTarget(request.target);
    if (isFlaw(target))
        return target;
    const hasBody = request.body.length > 0;
    const refusedHeaders = headersFlaw(request.headers, hasBody);
    if (refusedHeaders !== undefined)
        return refusedHeaders;
    const route = routeOf(request.method, target, defaults, methods_generated.methods);
    if (isFlaw(route))
        return route;
    const [name] = namesOfCall(route);
    known.name = name;
    if (route.to === 'model')
        known.model = `${route.publisher}/${route.model}`;
    const refused = callFlaw(namesOfCall(route), grant) ?? placeFlaw(route, grant);
    if (refused !== undefined)
        return refused;
    if (route.to === 'method')
        return methodCall(request, target, route, context);
    return shortCall(request, target, route, context, known);
}
function shortCall(request, target, route, context, known) {
    const query = checkSystemParameters(target.query);
    if (isFlaw(query))
        return query;
    // Anthropic's client libraries mark beta features so. The header that names them is what counts.
    const unknown = query.rest.find(([name]) => !(name === 'beta' && known.shape === 'anthropic'));
    if (unknown !== undefined)
        return flaw('query', `The gateway does not pass the parameter ${unknown[0]} of the address. Remove it.`);
    const json = readJsonBody(request.body);
    if (isFlaw(json))
        return json;
    if (route.to === 'count-tokens') {
        const { model } = json.value;
        if (typeof model !== 'string' || !/^[\w.@-]{1,128}$/.test(model))
            return flaw('body', 'model: Name the model whose tokens are counted.');
        known.model = `anthropic/${model}`;
    }
    const checked = checkedBody(json, route, context, known);
    if (isFlaw(checked))
        return checked;
    const call = route.to === 'count-tokens' ? 'rawPredict' : route.call;
    const isStream = call === 'streamGenerateContent' || (call === 'streamRawPredict' && json.value['stream'] === true);
    const isJsonArray = call === 'streamGenerateContent' && query.alt !== 'sse';
    const { version, verb } = target;
    const { segments, project, location } = route;
    return {
        name: known.name ?? call,
        method: lent/* gatewayCalls */.e$[call],
        shape: known.shape,
        model: known.model,
        project,
        location,
        upstream: {
            method: 'POST',
            host: (0,hosts/* apiHost */.n)(location, context.universe),
            target: writeTarget({ version, segments, verb }, query.kept),
            headers: upstreamHeaders(request.headers, true),
            body: checked.body,
        },
        stream: isStream ? (isJsonArray ? 'json-array' : 'sse') : 'none',
        maxOutputTokens: checked.maxOutputTokens,
    };
}
/** Decides on the model or endpoint, then on the body. */
function checkedBody(json, route, { grant, labels }, known) {
    if (route.to === 'count-tokens') {
        const model = known.model?.slice('anthropic/'.length) ?? '';
        return modelFlaw('anthropic', model, grant) ?? checkCountTokens(json, grant);
    }
    const refused = route.to === 'model' ? modelFlaw(route.publisher, route.model, grant) : endpointFlaw(route.endpoint, route, grant);
    if (refused !== undefined)
        return refused;
    const { call } = route;
    const isAnthropic = route.to === 'model' && route.publisher === 'anthropic';
    if (call === 'rawPredict' || call === 'streamRawPredict') {
        if (route.to === 'endpoint')
            return checkRawBody(json, route, grant, shapes);
        if (isAnthropic)
            return checkAnthropicBody(json, call, route.model, grant);
        if (route.publisher === 'google')
            return flaw('path', `Models of Google take generateContent or predict, not ${call}.`);
        return checkChatBody(json, call, route.model, grant);
    }
    if (isAnthropic)
        return flaw('path', `Models of Anthropic take rawPredict and streamRawPredict, not ${call}.`);
    return isGoogleCall(call)
        ? checkGoogleBody(call, json, route, { grant, shapes, labels })
        : flaw('path', `The gateway does not know ${call}.`);
}
function methodCall(request, target, route, { grant, universe, labels }) {
    const parts = checkMethodCall(request, target, route, { grant, shapes, labels });
    if (isFlaw(parts))
        return parts;
    const { version, verb } = target;
    const { segments, project, location, found } = route;
    return {
        name: found.name,
        method: found.name,
        shape: 'google',
        model: undefined,
        project,
        location,
        upstream: {
            method: found.method.verb,
            host: (0,hosts/* apiHost */.n)(location, universe),
            target: writeTarget({ version, segments, verb }, parts.query),
            headers: upstreamHeaders(request.headers, parts.body.length > 0),
            body: parts.body,
        },
        stream: 'none',
        maxOutputTokens: undefined,
    };
}

;// CONCATENATED MODULE: ./build/lend/server/error-reply.js
/** The answer to a caller without the secret. It says nothing else. */
const forbidden = {
    status: 403,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: '{"error":{"code":403,"message":"Forbidden","status":"PERMISSION_DENIED"}}',
    isStranger: true,
};
/** Returns the form of errors for a request that is not understood. */
const shapeOf = (target) => target.includes('/publishers/anthropic/') ? 'anthropic' : 'google';

;// CONCATENATED MODULE: ./build/lend/server/secrets.js

/** Secrets that open something. It keeps digests alone, and compares them in constant time. */
class Secrets {
    #digests = [];
    constructor(secrets) {
        for (const secret of secrets)
            this.add(secret);
    }
    add(secret) {
        // An empty one would be open to all.
        if (secret !== '')
            this.#digests.push(digestOfSecret(secret));
    }
    /** True if a request shows one of the secrets, as `Authorization: Bearer` or as a key of Google's express mode. */
    areShownBy(headers) {
        const bearer = /^bearer +(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
        return [bearer, headers['x-goog-api-key']].some(shown => shown !== undefined && this.include(shown));
    }
    /** True if a text is one of the secrets. */
    include(shown) {
        const digest = digestOfSecret(shown);
        let isKnown = false;
        // All are compared, so that the time does not say which one.
        for (const one of this.#digests)
            isKnown = (0,external_node_crypto_.timingSafeEqual)(one, digest) || isKnown;
        return isKnown;
    }
}
const digestOfSecret = (secret) => (0,external_node_crypto_.createHash)('sha256').update(secret).digest();

;// CONCATENATED MODULE: ./build/lend/credentials/form.js
/** Longer than any form of a client: an OIDC token of GitHub has about 2,000 characters. */
const mostFormBytes = 16_384;
/**
 * Reads a form with these names only, each at most once.
 *
 * @returns what is wrong with it, as text
 */
function readForm({ method, target, headers, body }, names) {
    if (method !== 'POST')
        return 'Only POST is allowed here';
    if (target.includes('?'))
        return 'Parameters belong in the body';
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/x-www-form-urlencoded')
        return 'The body must be a form';
    if (body.length > mostFormBytes)
        return `The form is larger than ${mostFormBytes} bytes`;
    const form = {};
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
        const known = names.find(one => one === name);
        if (known === undefined)
            return 'The form has a parameter that is not supported here';
        if (form[known] !== undefined)
            return `${known} is given twice`;
        form[known] = value;
    }
    return form;
}

;// CONCATENATED MODULE: ./build/lend/credentials/lender.js


/** A token is never lent within this time of its end. Clients see an end that is so much earlier. */
const lendingMarginMs = 30_000;
/** An ID token with less to live is replaced. */
const idTokenRenewalMs = 300_000;
/** Each audience costs an exchange. A client that needs more of them is out of control. */
const mostAudiences = 50;
const cloudPlatformScope = 'https://www.googleapis.com/auth/cloud-platform';
/** Creates the lender of one borrower. */
function createLender({ ports, borrower, lent = () => { }, ended = () => undefined }) {
    const idTokens = new Map();
    const ledger = rememberLent();
    const { requireLending, unlessEnded } = createGate(ports, ended);
    const leave = async (form, token, about) => {
        requireUsable(token, ports.clock.now());
        await ledger.once(form, token, async () => {
            await ports.record('token.lent', {
                borrower: borrower.name,
                form,
                token_sha256: digestOfLent(token.token),
                audience: about.audience ?? null,
                scopes: about.scopes ?? [],
                requested_scopes: about.requestedScopes ?? [],
                expires_at: new Date(token.expiresAt).toISOString(),
            });
            if (about.scopes !== undefined)
                lent(token);
        });
        // The decision can have changed while the record was written.
        requireLending(form);
        return token;
    };
    const idTokenFor = async (audience) => {
        const known = await idTokens.get(audience)?.catch(() => undefined);
        const left = known === undefined ? 0 : known.expiresAt - ports.clock.now();
        if (known !== undefined && left > idTokenRenewalMs)
            return known;
        if (!idTokens.has(audience) && idTokens.size >= mostAudiences)
            throw tooManyAudiences(ports);
        const renewed = ports.idToken(audience).catch((error) => {
            if (known !== undefined && left > lendingMarginMs)
                return known;
            throw error;
        });
        idTokens.set(audience, renewed);
        renewed.catch(() => idTokens.delete(audience));
        return renewed;
    };
    return {
        accessToken: async (form, requestedScopes = []) => {
            requireLending(form);
            return leave(form, await unlessEnded(ports.googleToken()), { scopes: [cloudPlatformScope], requestedScopes });
        },
        idToken: async (audience) => {
            requireLending('id_token');
            return leave('id_token', await unlessEnded(idTokenFor(audience)), { audience });
        },
        subjectToken: async () => {
            requireLending('subject_token');
            return leave('subject_token', await unlessEnded(ports.subjectToken()), {});
        },
        find: token => ledger.find(token, ports.clock.now()),
    };
}
/** Checks what may leave, before and after it was requested. */
const createGate = (ports, ended) => ({
    requireLending: (form) => {
        requireNotEnded(ended());
        requireAllowed(ports, form);
    },
    /** Once nothing is lent, all clients get the same words, also the one whose request found it out. */
    unlessEnded: (requested) => requested.catch((error) => {
        requireNotEnded(ended());
        throw error;
    }),
});
/** Remembers the digests of the tokens that have left, so that each is recorded once in each form. */
function rememberLent() {
    const byDigest = new Map();
    const written = new Map();
    return {
        once: async (form, { token, expiresAt }, write) => {
            const digest = digestOfLent(token);
            const key = `${form} ${digest}`;
            let writing = written.get(key);
            if (writing === undefined) {
                writing = write();
                written.set(key, writing);
                // What could not be written is written at the next try.
                writing.catch(() => written.delete(key));
            }
            await writing;
            byDigest.set(digest, { form, expiresAt });
        },
        find: (token, now) => {
            for (const [digest, { expiresAt }] of byDigest)
                if (expiresAt <= now)
                    byDigest.delete(digest);
            return byDigest.get(digestOfLent(token))?.form;
        },
    };
}
const digestOfLent = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** @throws ActionError with the words that the gateway's clients get */
function requireNotEnded(ending) {
    if (ending !== undefined)
        throw new errors/* ActionError */.lZ(ending.isOutage ? 'RECORD_UNWRITABLE' : 'LEND_FAILED', ending.message);
}
/** @throws ActionError `DENIED` after a denied renewal, `LEND_FAILED` if the grant does not lend this form now */
function requireAllowed(ports, form) {
    const reason = ports.denied.reason;
    if (ports.denied.aborted)
        throw reason instanceof errors/* ActionError */.lZ
            ? reason
            : new errors/* ActionError */.lZ('DENIED', 'A renewal was denied; nothing is lent now');
    const { name, lend } = ports.grant();
    if (lend?.credentials.includes(form))
        return;
    const lends = lend?.credentials.length ? lend.credentials.join(', ') : 'none';
    throw new errors/* ActionError */.lZ('LEND_FAILED', `The grant ${name} does not lend ${form} (lend.credentials: ${lends})`, {
        cure: `Add ${form} to lend.credentials of the grant.`,
    });
}
function requireUsable({ expiresAt }, now) {
    if (expiresAt - now > lendingMarginMs + 1000)
        return;
    const seconds = Math.max(0, Math.floor((expiresAt - now) / 1000));
    throw new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `The token ends in ${seconds} s, and could not be renewed yet`);
}
const tooManyAudiences = (ports) => new errors/* ActionError */.lZ('LEND_FAILED', `The grant ${ports.grant().name} lends ID tokens for at most ${mostAudiences} audiences`);

;// CONCATENATED MODULE: ./build/lend/credentials/failure-kind.js


/** Codes of answers that a repetition does not change. */
const lastingCodes = new Set([
    'DENIED',
    'TOKEN_REJECTED',
    'LEND_FAILED',
    'POLICY_INVALID',
    'POLICY_MISSING',
    'GRANT_UNKNOWN',
]);
/** Codes of Google's refusals. Without Google's answer they are about one token that came too late. */
const refusalCodes = new Set(['STS_REJECTED', 'IMPERSONATION_REJECTED']);
/** Returns the answer to a client after a failure. */
function lendFailure(error) {
    if (!(error instanceof errors/* ActionError */.lZ))
        return { kind: 'unavailable', message: `Keyless Vertex: a bug in this action: ${(0,errors/* kindOfError */.OK)(error)}` };
    const isAnswer = refusalCodes.has(error.code) && error.answer !== undefined;
    const kind = (lastingCodes.has(error.code) || isAnswer) && !(0,errors/* isTemporary */.ey)(error) ? 'refused' : 'unavailable';
    const cure = error.cure === undefined ? '' : ` ${error.cure}`;
    return { kind, message: (0,core_escape/* clipText */.gL)((0,core_escape/* logLine */.BP)(`Keyless Vertex: ${withPeriod(error.message)}${cure}`), 1_000) };
}
const withPeriod = (text) => (text.endsWith('.') ? text : `${text}.`);

;// CONCATENATED MODULE: ./build/lend/credentials/replies.js

const unstored = { 'cache-control': 'no-store', pragma: 'no-cache' };
const jsonReply = (status, body) => ({
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...unstored },
    body: JSON.stringify(body),
});
/** Returns a refusal that clients show and do not repeat. */
const oauthError = (error, description) => jsonReply(400, { error, error_description: description });
/** Returns why no token is lent now, in OAuth's form. Clients repeat a 503. */
function oauthFailure(error) {
    const { kind, message } = lendFailure(error);
    if (kind === 'refused')
        return oauthError('unauthorized_client', message);
    const reply = jsonReply(503, { error: 'temporarily_unavailable', error_description: message });
    return { ...reply, headers: { ...reply.headers, 'retry-after': '2' } };
}
const wrongMethod = (allow) => {
    const reply = jsonReply(405, { error: 'invalid_request', error_description: `Only ${allow} is allowed here` });
    return { ...reply, headers: { ...reply.headers, allow } };
};

;// CONCATENATED MODULE: ./build/lend/credentials/introspection.js



/**
 * Answers `token_info_url` (RFC 7662) for tokens of this listener: gcloud asks for the name of the account. The token is
 * what opens it. Of any other it says only that it is not active.
 */
const answerIntrospection = ({ ports, secrets, lender }) => async (request) => {
    if (request.method !== 'POST')
        return wrongMethod('POST');
    const form = readForm(request, ['token', 'token_type_hint']);
    if (typeof form === 'string')
        return oauthError('invalid_request', form);
    const { token = '' } = form;
    if (!secrets.include(token) && lender.find(token) === undefined)
        return { ...jsonReply(200, { active: false }), isStranger: true };
    const username = accountName(ports.grant());
    return jsonReply(200, { active: true, username, sub: username, scope: cloudPlatformScope, token_type: 'Bearer' });
};
/**
 * Returns the name under which clients store what they know of the account. Direct access has no account, so a name that
 * cannot exist stands for it.
 */
const accountName = ({ name, serviceAccount }) => serviceAccount ?? `${name}@keyless-vertex.invalid`;

;// CONCATENATED MODULE: ./build/lend/credentials/metadata-tree.js

/** Returns what the metadata server has, without tokens. Keys are as in paths; `recursive` answers have them in camel case. */
function metadataTree({ project, projectNumber, universe, account }) {
    const described = {
        aliases: ['default'],
        email: account,
        scopes: [cloudPlatformScope],
    };
    return {
        instance: { 'service-accounts': { default: described, [account]: described } },
        project: {
            'numeric-project-id': projectNumber,
            ...(project === undefined ? {} : { 'project-id': project }),
        },
        universe: { 'universe-domain': universe },
    };
}
/** Returns the value at a path; `undefined` if there is none. */
function metadataAt(tree, path) {
    let value = tree;
    for (const name of path)
        value = isMetadataDirectory(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return value;
}
/** Returns a value as text: one line for each entry, and a slash after directories. */
function metadataText(value) {
    if (typeof value === 'string')
        return value;
    if (!isMetadataDirectory(value))
        return value.map(line => `${line}\n`).join('');
    return Object.entries(value)
        .map(([name, entry]) => `${name}${isMetadataDirectory(entry) ? '/' : ''}\n`)
        .join('');
}
/** Returns a value with all that is below it, as `recursive=true` does. */
function asRecursive(value) {
    if (!isMetadataDirectory(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [jsonNameOf(name), asRecursive(entry)]));
}
const isMetadataDirectory = (value) => typeof value === 'object' && !Array.isArray(value);
/** Accounts keep their names. */
const jsonNameOf = (name) => name.includes('@') ? name : name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

;// CONCATENATED MODULE: ./build/lend/credentials/token-endpoint.js




const exchangeParameters = [
    'grant_type',
    'audience',
    'scope',
    'requested_token_type',
    'subject_token',
    'subject_token_type',
];
const exchangeGrantType = 'urn:ietf:params:oauth:grant-type:token-exchange';
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
const subjectTypes = [ticketType, 'urn:ietf:params:oauth:token-type:id_token'];
/** Clients renew a placeholder as seldom as they can. It stays the same. */
const placeholderSeconds = 3599;
const mostScopes = 50;
/**
 * Answers `token_url` of the external_account file: the token exchange of RFC 8693, as Google's STS has it, for tickets
 * of this listener. It is a cache, too: all clients get the same token until it is renewed.
 */
const answerTokenExchange = (options) => async (request) => {
    if (request.method !== 'POST')
        return wrongMethod('POST');
    // gcloud authenticates as a client, with an id and a secret that are public.
    if (!/^(?:basic .*)?$/is.test(request.headers['authorization'] ?? ''))
        return oauthError('invalid_client', 'The subject token is the only credential of this endpoint');
    const form = readForm(request, exchangeParameters);
    if (typeof form === 'string')
        return oauthError('invalid_request', form);
    const { grant_type, audience, requested_token_type, subject_token_type, subject_token = '' } = form;
    if (grant_type !== exchangeGrantType)
        return oauthError('unsupported_grant_type', `Only ${exchangeGrantType}`);
    if (audience !== exchangeAudience(options.ports.grant()))
        return oauthError('invalid_target', 'The audience is not that of this grant');
    if (requested_token_type !== accessTokenType)
        return oauthError('invalid_request', `Only ${accessTokenType}`);
    if (!subjectTypes.includes(subject_token_type ?? ''))
        return oauthError('invalid_request', `subject_token_type is neither of ${subjectTypes.join(', ')}`);
    const scopes = readScopes(form.scope ?? '');
    if (scopes === undefined)
        return oauthError('invalid_scope', 'The scopes are not a list of names');
    return exchangeSubject(options, subject_token, scopes);
};
async function exchangeSubject({ ports, borrower, lender, tickets, ended }, subjectToken, scopes) {
    const isLent = lender.find(subjectToken) === 'subject_token';
    const ticket = tickets.take(subjectToken);
    if (!isLent && ticket === undefined)
        return { ...oauthError('invalid_grant', 'The subject token is not one of this listener'), isStranger: true };
    try {
        const lend = ports.grant().lend;
        const isPlaceholder = lend?.gateway !== undefined && !lend.credentials.includes('file') && ended() === undefined;
        if (isPlaceholder)
            return tokenReply(borrower.secret, placeholderSeconds);
        const { token, expiresAt } = await lender.accessToken('file', scopes);
        return tokenReply(token, secondsToLive(expiresAt, ports.clock.now()));
    }
    catch (error) {
        // Clients repeat the exchange with the same ticket.
        ticket?.giveBack();
        return oauthFailure(error);
    }
}
/** Clients stop using the token before it ends, even if their requests take a while. Never 0: Node reads 0 as "never". */
const secondsToLive = (expiresAt, now) => Math.max(1, Math.floor((expiresAt - now - lendingMarginMs) / 1000));
const tokenReply = (token, seconds) => jsonReply(200, {
    access_token: token,
    issued_token_type: accessTokenType,
    token_type: 'Bearer',
    expires_in: seconds,
});
/** Returns the scopes of a list with this separator; `undefined` if they are not names. They go to the record. */
function readScopes(text, separator = ' ') {
    const scopes = text.split(separator).filter(scope => scope !== '');
    const areNames = scopes.every(scope => /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/.test(scope));
    return areNames && scopes.length <= mostScopes ? scopes : undefined;
}

;// CONCATENATED MODULE: ./build/lend/credentials/metadata.js





const metadataRoot = '/computeMetadata/v1';
/**
 * Emulates the metadata server of Google's machines, for clients that take their credential there:
 * https://cloud.google.com/compute/docs/metadata/querying-metadata. Its protocol has no secret. As there, three things
 * keep web pages and proxies out: the `Host`, which the server checks, a header that pages cannot send, and the refusal
 * of forwarded requests.
 */
const answerMetadata = (ports, lender) => async ({ method, target, headers }) => {
    if (headers['x-forwarded-for'] !== undefined ||
        headers['forwarded'] !== undefined ||
        headers['origin'] !== undefined)
        return { ...metadataRefusal(403, 'Forwarded requests and those of web pages are not allowed'), isStranger: true };
    if (headers['metadata-flavor'] !== 'Google')
        return { ...metadataRefusal(403, 'Missing Metadata-Flavor:Google header.'), isStranger: true };
    if (method !== 'GET')
        return { ...metadataRefusal(405, 'Only GET is allowed'), headers: { ...metadataHeaders, allow: 'GET' } };
    const [path = '', search = ''] = cut(target, '?');
    const query = readParametersOf(search);
    if (query === undefined)
        return metadataRefusal(400, 'The parameters are not supported');
    if (path === '/')
        return metadata_text('computeMetadata/\n');
    if (!/^\/computeMetadata\/v1(?:\/[\w.@-]+)*\/?$/.test(path))
        return metadataRefusal(404, 'There is no such metadata');
    const names = path.slice(metadataRoot.length).split('/').filter(Boolean);
    return answerNames(ports, lender, names, query);
};
async function answerNames(ports, lender, names, query) {
    const grant = ports.grant();
    const tree = metadataTree({
        project: placeOf(grant).project,
        projectNumber: grant.provider.resource.split('/')[1] ?? '',
        universe: ports.universe,
        account: accountName(grant),
    });
    const [, , , what] = names;
    const isAccount = names.length === 4 && isMetadataDirectory(metadataAt(tree, names.slice(0, 3)));
    if (isAccount && what === 'token')
        return lendToken(ports, lender, query);
    if (isAccount && what === 'identity')
        return lendIdentity(ports, lender, query);
    const value = metadataAt(tree, names);
    if (value === undefined)
        return metadataRefusal(404, 'There is no such metadata');
    if (query['recursive']?.toLowerCase() === 'true' && query['alt'] !== 'text')
        return json(asRecursive(value));
    return query['alt'] === 'json' ? json(asRecursive(value)) : metadata_text(metadataText(value));
}
async function lendToken({ clock }, lender, query) {
    const scopes = readScopes(query['scopes'] ?? '', ',');
    if (scopes === undefined)
        return metadataRefusal(400, 'The scopes are not a list of names');
    return unlessFailed(async () => {
        const { token, expiresAt } = await lender.accessToken('metadata', scopes);
        return json({ access_token: token, expires_in: secondsToLive(expiresAt, clock.now()), token_type: 'Bearer' });
    });
}
async function lendIdentity({ grant }, lender, query) {
    // gcloud asks for one, and accepts that there is none.
    if (!grant().lend?.credentials.includes('id_token'))
        return metadataRefusal(404, 'The grant lends no ID token');
    const audience = query['audience'] ?? '';
    if (!/^[\x21-\x7e]{1,1000}$/.test(audience))
        return metadataRefusal(400, 'non-empty audience parameter required');
    return unlessFailed(async () => metadata_text((await lender.idToken(audience)).token));
}
async function unlessFailed(answer) {
    try {
        return await answer();
    }
    catch (error) {
        const { kind, message } = lendFailure(error);
        return metadataRefusal(kind === 'refused' ? 403 : 503, message);
    }
}
/** Parameters of the real server that change no answer here are accepted. Waiting for a change is not possible. */
const acceptedParameters = ['recursive', 'alt', 'scopes', 'audience', 'format', 'licenses'];
/** Returns the parameters; `undefined` if one is given twice or is not accepted. */
function readParametersOf(search) {
    const entries = [...new URLSearchParams(search)];
    const names = new Set(entries.map(([name]) => name));
    if (names.size !== entries.length || ![...names].every(name => acceptedParameters.includes(name)))
        return undefined;
    return Object.fromEntries(entries);
}
const cut = (text, at) => {
    const index = text.indexOf(at);
    return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
};
const metadataHeaders = { 'metadata-flavor': 'Google', server: 'Metadata Server for VM', 'cache-control': 'no-store' };
const metadata_text = (body) => ({
    status: 200,
    headers: { ...metadataHeaders, 'content-type': 'application/text' },
    body,
});
const json = (body) => ({
    status: 200,
    headers: { ...metadataHeaders, 'content-type': 'application/json' },
    body: JSON.stringify(body),
});
const metadataRefusal = (status, message) => ({
    status,
    headers: { ...metadataHeaders, 'content-type': 'text/metadataHeaders; charset=UTF-8' },
    body: `${message}\n`,
});

;// CONCATENATED MODULE: ./build/lend/credentials/subject.js


/**
 * Answers `credential_source.url` of the external_account file: a single-use ticket for the token endpoint, or GitHub's
 * OIDC token if the grant lends it. The caller has shown the secret.
 */
const answerSubject = ({ lendsSubjectToken, subjectToken, ticket }) => async ({ method, target }) => {
    if (method !== 'GET')
        return wrongMethod('GET');
    if (target.includes('?'))
        return oauthError('invalid_request', 'The subject has no parameters');
    return jsonReply(200, { [subjectTokenField]: lendsSubjectToken() ? (await subjectToken()).token : ticket() });
};

;// CONCATENATED MODULE: ./build/lend/credentials/tickets.js

/** Clients exchange a ticket at once. */
const lifetimeMs = 60_000;
const mostTickets = 500;
/**
 * Single-use tickets, in place of subject tokens: the holder of the borrower's secret gets one, and the token endpoint
 * accepts it once. A ticket is worth nothing elsewhere.
 */
class Tickets {
    #clock;
    /** Digest of a ticket to its end. */
    #open = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    issue() {
        const now = this.#clock.now();
        for (const [digest, endsAt] of this.#open)
            if (endsAt <= now)
                this.#open.delete(digest);
        const [oldest] = this.#open.keys();
        if (oldest !== undefined && this.#open.size >= mostTickets)
            this.#open.delete(oldest);
        const ticket = `kv-ticket-${(0,external_node_crypto_.randomBytes)(32).toString('base64url')}`;
        this.#open.set(digestOfTicket(ticket), now + lifetimeMs);
        return ticket;
    }
    /** Returns nothing for a ticket that is unknown, has ended, or was taken before. */
    take(ticket) {
        const digest = digestOfTicket(ticket);
        const endsAt = this.#open.get(digest);
        this.#open.delete(digest);
        if (endsAt === undefined || endsAt <= this.#clock.now())
            return undefined;
        return { giveBack: () => void this.#open.set(digest, endsAt) };
    }
}
/** The time to find a digest says nothing about the ticket. */
const digestOfTicket = (ticket) => (0,external_node_crypto_.createHash)('sha256').update(ticket).digest('base64');

;// CONCATENATED MODULE: ./build/lend/credentials/routes.js









/** Creates the endpoints that lend credentials to one borrower. What they lend follows the grant of the moment. */
function createCredentialRoutes(ports, borrower, hooks) {
    const lender = createLender({ ports, borrower, ...hooks });
    const tickets = new Tickets(ports.clock);
    const secrets = new Secrets([borrower.secret]);
    const lends = (form) => ports.grant().lend?.credentials.includes(form) ?? false;
    const subject = answerSubject({
        lendsSubjectToken: () => lends('subject_token'),
        subjectToken: lender.subjectToken,
        ticket: () => tickets.issue(),
    });
    const exchange = answerTokenExchange({ ports, borrower, lender, tickets, ended: hooks.ended });
    const introspect = answerIntrospection({ ports, secrets, lender });
    const metadata = answerMetadata(ports, lender);
    return async (request) => {
        const path = request.target.split('?', 1)[0] ?? '';
        if (path === '/subject')
            return secrets.areShownBy(request.headers) ? subject(request).catch(oauthFailure) : forbidden;
        if (path === '/v1/token')
            return exchange(request);
        if (path === '/v1/introspect')
            return introspect(request);
        // Without the grant's word there is no metadata server: a client that looks for one must not find it.
        if ((path === '/' || path.startsWith('/computeMetadata/')) && lends('metadata'))
            return metadata(request);
        return undefined;
    };
}

;// CONCATENATED MODULE: ./build/lend/usage/estimate.js

/** Calls that Google does not bill by tokens. */
const freeCalls = new Set(['countTokens', 'computeTokens']);
/** Calls whose model writes. */
const generatingCalls = new Set([
    'generateContent',
    'streamGenerateContent',
    'rawPredict',
    'streamRawPredict',
]);
/** Returns what a call must reserve of the budget. */
function callToReserve(call) {
    const { name, model, upstream, maxOutputTokens } = call;
    const isFree = freeCalls.has(name) ||
        upstream.target.includes('/models/count-tokens:') ||
        // The endpoint's machines have a price, its predictions have none.
        (name === 'predict' && model === undefined) ||
        upstream.method !== 'POST';
    return {
        model,
        inputEstimate: isFree ? 0 : estimateInput(upstream.body),
        maxOutputTokens: generatingCalls.has(name) ? maxOutputTokens : 0,
        free: isFree,
    };
}
/** A token is rarely shorter than this in UTF-8: English has four bytes for one, Chinese three. */
const bytesPerToken = 3;
/**
 * Returns about the most input tokens of a body. Text counts by its bytes. Inline data count by their kind: an image of
 * a megabyte has fewer tokens than a text of that size. What the body only names counts as a large one of its kind.
 */
function estimateInput(body) {
    const byBytes = Math.ceil(body.length / bytesPerToken);
    if (!mentionsMedia(body))
        return byBytes;
    const value = (0,core_json/* parseJson */.qF)(body.toString());
    if (value === undefined)
        return byBytes;
    const media = mediaIn(value);
    const inline = media.reduce((sum, { base64Length }) => sum + base64Length, 0);
    const tokens = media.reduce((sum, one) => sum + mediaTokens(one), 0);
    return Math.max(0, Math.ceil((body.length - inline) / bytesPerToken)) + tokens;
}
/**
 * Fields that hold media, or name them, and the escapes of letters with which a client can hide one. Without any, the
 * body need not be parsed.
 */
const mediaSigns = [
    ...['"data"', '"fileUri"', '"file_uri"', '"gcsUri"', '"gcs_uri"', '"bytesBase64Encoded"', '"source"'],
    ...['"cachedContent"', '\\u004', '\\u005', '\\u006', '\\u007'],
];
const mentionsMedia = (body) => mediaSigns.some(sign => body.includes(sign));
/**
 * Fields in which a model reads media. What looks like media elsewhere is text to it, such as the arguments of a
 * function: it counts by its bytes.
 */
const mediaHolders = new Set([
    ...['contents', 'content', 'parts', 'messages', 'system', 'systemInstruction', 'system_instruction', 'source'],
    ...['inlineData', 'inline_data', 'fileData', 'file_data', 'functionResponse', 'function_response'],
    ...['instances', 'image', 'video', 'audio', 'mask', 'lastFrame', 'referenceImages', 'referenceImage'],
]);
/** Returns the media of a body, wherever they are. */
function mediaIn(value) {
    const found = [];
    const open = [value];
    while (open.length > 0) {
        const next = open.pop();
        if (Array.isArray(next))
            for (const item of next)
                open.push(item);
        else if ((0,core_json.isObject)(next)) {
            const media = mediaOf(next);
            if (media !== undefined)
                found.push(media);
            else
                open.push(...Object.keys(next).flatMap(key => (mediaHolders.has(key) ? [next[key]] : [])));
            if (typeof next['cachedContent'] === 'string')
                found.push({ type: 'cache', base64Length: 0 });
        }
    }
    return found;
}
/** Google: `inlineData`, `fileData`, `image`. Anthropic: `source` of an image or a document. */
function mediaOf(object) {
    const type = object['mimeType'] ?? object['mime_type'] ?? object['media_type'];
    const data = object['data'] ?? object['bytesBase64Encoded'];
    if (typeof data === 'string')
        return { type: asType(type), base64Length: data.length };
    const names = [
        object['fileUri'],
        object['file_uri'],
        object['gcsUri'],
        object['gcs_uri'],
        object['url'],
        object['file_id'],
    ];
    const isNamed = names.some(name => typeof name === 'string') && (object['url'] === undefined || 'type' in object);
    return isNamed ? { type: asType(type), base64Length: 0 } : undefined;
}
const asType = (type) => (typeof type === 'string' ? type : '');
/**
 * Returns about the most tokens of one image, document, recording or film. Google counts 258 for a tile of an image or
 * a page, 32 for a second of sound, and about 300 for a second of film. Anthropic counts up to 1,600 for an image and
 * up to 3,000 for a page. See https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/get-token-count
 */
function mediaTokens({ type, base64Length }) {
    const bytes = (base64Length * 3) / 4;
    const isNamed = base64Length === 0;
    if (type.startsWith('image/'))
        return isNamed ? 6_000 : Math.ceil(1_600 + bytes / 600);
    if (type.startsWith('audio/') || type.startsWith('video/'))
        return isNamed ? 300_000 : Math.ceil(500 + bytes / 80);
    if (type.startsWith('text/') && !isNamed)
        return Math.ceil(bytes / bytesPerToken);
    return isNamed ? 100_000 : Math.ceil(Math.min(300_000, 3_000 + bytes / 8));
}

// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
;// CONCATENATED MODULE: ./build/lend/usage/price.js


/** Sums are in whole billionths of a US dollar, because fractions of a dollar do not add up exactly. */
const nanoDollars = 1_000_000_000;
/** Returns the first price that matches a model, with or without its version. */
const findPrice = (prices, model) => model === undefined
    ? undefined
    : prices.find(price => [model, (0,resource_names/* withoutVersion */.Pv)(model)].some(name => (0,match/* matches */.cK)(price.model, name)));
/**
 * Returns the cost of a usage in billionths of a US dollar, rounded up. Input that was read from a cache or written to
 * one costs as the price says. If it says nothing, a read costs as much as other input, and a write twice as much: the
 * most that Anthropic asks (https://docs.claude.com/en/docs/build-with-claude/prompt-caching).
 */
function costOf(price, { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }) {
    const read = Math.min(cacheReadTokens ?? 0, inputTokens);
    const written = Math.min(cacheWriteTokens ?? 0, inputTokens - read);
    // A price per million tokens in dollars is a price per token in millionths.
    const millionths = (inputTokens - read - written) * price.input +
        read * (price.cacheRead ?? price.input) +
        written * (price.cacheWrite ?? 2 * price.input) +
        outputTokens * price.output;
    // Does not round up what only a floating-point number adds.
    return Math.ceil(millionths * 1_000 - 1e-3);
}
/** Returns the most output tokens that a sum pays for, besides the input. */
function affordableOutput(price, left, inputTokens) {
    const rest = left - costOf(price, { inputTokens, outputTokens: 0 });
    if (rest < 0)
        return -1;
    return price.output === 0 ? Infinity : Math.floor(rest / (price.output * 1_000) + 1e-9);
}
const toNanoDollars = (dollars) => Math.round(dollars * nanoDollars);
const toDollars = (nano) => nano / nanoDollars;

;// CONCATENATED MODULE: ./build/lend/usage/usage.js
/** The usage of a call that costs no tokens. */
const noUsage = { inputTokens: 0, outputTokens: 0 };
/** More tokens than any call can use. A larger number is a fault of the answer. */
const mostTokens = 1_000_000_000;
/** Returns a count of tokens: 0 if it is absent, as in JSON of protos; `undefined` if it cannot be true. */
function tokenCount(value) {
    if (value === undefined || value === null)
        return 0;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostTokens ? value : undefined;
}

;// CONCATENATED MODULE: ./build/lend/usage/ledger.js



const noCharge = { inputTokens: 0, outputTokens: 0, cost: undefined };
/** The totals of a listener that passes no calls on. */
const noLedgerTotals = {
    parts: [],
    spent: [],
    charged: noCharge,
};
/** The largest output of a current model. A call without a limit reserves it. */
const assumedMaxOutput = 65_536;
/** Share of a part that gives a warning. */
const warningShare = 0.8;
const amountParts = ['requests', 'input_tokens', 'output_tokens', 'cost'];
const noAmounts = { requests: 0, input_tokens: 0, output_tokens: 0, cost: 0 };
const combine = (a, b, sign) => ({
    requests: a.requests + sign * b.requests,
    input_tokens: a.input_tokens + sign * b.input_tokens,
    output_tokens: a.output_tokens + sign * b.output_tokens,
    cost: a.cost + sign * b.cost,
});
const asUsage = (amounts) => ({
    inputTokens: amounts.input_tokens,
    outputTokens: amounts.output_tokens,
});
const createLedger = (options) => new BudgetLedger(options);
class BudgetLedger {
    endsAt;
    #options;
    #limits;
    #open = new Map();
    #refusing = new Set();
    #warned = new Set();
    #used = noAmounts;
    #held = noAmounts;
    /** True once a call of a model without a price used tokens. */
    #unpriced = false;
    constructor(options) {
        const { budget, startedAt } = options;
        this.#options = options;
        this.#limits = {
            requests: budget.requests ?? Infinity,
            input_tokens: budget.inputTokens ?? Infinity,
            output_tokens: budget.outputTokens ?? Infinity,
            cost: budget.cost === undefined ? Infinity : toNanoDollars(budget.cost),
        };
        this.endsAt = budget.durationSeconds === undefined ? undefined : startedAt + budget.durationSeconds * 1_000;
    }
    reserve(call, now) {
        const amounts = this.#amountsFor(call, now);
        if ('refused' in amounts) {
            if (amounts.refused !== 'price')
                this.#refusing.add(amounts.refused);
            return amounts;
        }
        const isLowered = amounts.output_tokens < (call.maxOutputTokens ?? Infinity);
        const limitsOutput = Number.isFinite(this.#limits.output_tokens) || Number.isFinite(this.#limits.cost);
        const reservation = {
            model: call.model,
            ...asUsage(amounts),
            grantedOutput: isLowered && limitsOutput && !call.free ? amounts.output_tokens : undefined,
        };
        this.#open.set(reservation, amounts);
        this.#held = combine(this.#held, amounts, 1);
        return reservation;
    }
    settle(reservation, end) {
        if (!this.#end(reservation))
            return noCharge;
        const usage = usageToCharge(reservation, end);
        const { inputTokens, outputTokens } = usage;
        const price = findPrice(this.#options.prices, reservation.model);
        this.#unpriced ||= price === undefined && inputTokens + outputTokens > 0;
        const cost = price === undefined ? 0 : costOf(price, usage);
        const charged = { requests: 1, input_tokens: inputTokens, output_tokens: outputTokens, cost };
        this.#used = combine(this.#used, charged, 1);
        return { inputTokens, outputTokens, cost: price === undefined ? undefined : toDollars(cost) };
    }
    release(reservation) {
        this.#end(reservation);
    }
    takeWarnings(now) {
        const near = this.#parts(now).filter(({ part, used, limit }) => used >= limit * warningShare && !this.#warned.has(part));
        for (const { part } of near)
            this.#warned.add(part);
        return near.map(({ part, used, limit }) => ({ part, used, limit }));
    }
    totals(now) {
        const parts = this.#parts(now);
        const isSpent = ({ part, used, limit }) => used >= limit || this.#refusing.has(part);
        return {
            parts,
            spent: parts.filter(isSpent).map(({ part }) => part),
            charged: {
                ...asUsage(this.#used),
                cost: this.#unpriced || this.#options.prices.length === 0 ? undefined : toDollars(this.#used.cost),
            },
        };
    }
    /** Returns what a call must reserve, with its output lowered to what is left. */
    #amountsFor(call, now) {
        if (this.endsAt !== undefined && now >= this.endsAt)
            return this.#refuse('duration', now);
        if (this.#left('requests') < 1)
            return this.#refuse('requests', now);
        if (call.free)
            return { ...noAmounts, requests: 1 };
        const inputTokens = call.inputEstimate;
        if (this.#left('input_tokens') < Math.max(1, inputTokens))
            return this.#refuse('input_tokens', now, inputTokens);
        const asked = call.maxOutputTokens ?? assumedMaxOutput;
        const outputTokens = Math.min(asked, this.#left('output_tokens'));
        if (outputTokens < Math.min(1, asked))
            return this.#refuse('output_tokens', now);
        const amounts = { requests: 1, input_tokens: inputTokens, output_tokens: outputTokens, cost: 0 };
        const price = findPrice(this.#options.prices, call.model);
        if (price === undefined)
            return this.#limits.cost === Infinity ? amounts : refuseWithoutPrice(this.#options.grant, call.model);
        const affordable = affordableOutput(price, this.#left('cost'), inputTokens);
        if (affordable < Math.min(1, outputTokens))
            return this.#refuse('cost', now, toDollars(costOf(price, { inputTokens, outputTokens: Math.min(1, asked) })));
        const output_tokens = Math.min(outputTokens, affordable);
        return { ...amounts, output_tokens, cost: costOf(price, { inputTokens, outputTokens: output_tokens }) };
    }
    #refuse(part, now, needed) {
        const totals = this.#parts(now).find(one => one.part === part);
        return refuseForBudget(this.#options.grant, totals ?? { part, limit: 0, used: 0, reserved: 0 }, {
            needed,
            callsInProgress: this.#open.size,
        });
    }
    #left(part) {
        return this.#limits[part] - this.#used[part] - this.#held[part];
    }
    #end(reservation) {
        const amounts = this.#open.get(reservation);
        if (amounts === undefined)
            return false;
        this.#open.delete(reservation);
        this.#held = combine(this.#held, amounts, -1);
        return true;
    }
    /** Returns each part that the budget limits. Cost is in US dollars, duration in seconds. */
    #parts(now) {
        const amounts = amountParts
            .filter(part => this.#limits[part] !== Infinity)
            .map(part => {
            const shown = part === 'cost' ? toDollars : (amount) => amount;
            return {
                part,
                limit: shown(this.#limits[part]),
                used: shown(this.#used[part]),
                reserved: shown(this.#held[part]),
            };
        });
        const { budget, startedAt } = this.#options;
        if (budget.durationSeconds === undefined)
            return amounts;
        return [
            ...amounts,
            {
                part: 'duration',
                limit: budget.durationSeconds,
                used: Math.min(budget.durationSeconds, (now - startedAt) / 1_000),
                reserved: 0,
            },
        ];
    }
}
function usageToCharge(reserved, end) {
    switch (end.outcome) {
        case 'failed':
            return noUsage;
        case 'unanswered':
            return reserved;
        case 'complete':
            return end.answer.usage ?? larger(reserved, end.answer.seen);
        case 'broken':
            return larger(reserved, end.answer.seen);
        default:
            return end;
    }
}
/** Returns the larger of each number. Input that is not counted well costs as if no cache had saved anything. */
const larger = (reserved, seen) => ({
    inputTokens: Math.max(reserved.inputTokens, seen.inputTokens),
    outputTokens: Math.max(reserved.outputTokens, seen.outputTokens),
    cacheWriteTokens: seen.cacheWriteTokens ?? 0,
});

;// CONCATENATED MODULE: ./build/lend/usage/lower-maximum.js



/**
 * Returns the call with a body that asks for no more output than the budget grants. Returns nothing if such a call
 * cannot succeed: its body has another form, or Anthropic's thinking alone needs more. Then the call must be refused.
 */
function lowerMaximum(call, grantedOutput) {
    const body = readJsonBody(call.upstream.body);
    if (isFlaw(body))
        return undefined;
    const lower = call.shape === 'anthropic' ? lowerAnthropic : lowerGoogle;
    const changes = lower(body.value, grantedOutput);
    if (changes === undefined)
        return undefined;
    const upstream = { ...call.upstream, body: withTopLevel(body, changes) };
    return { ...call, upstream, maxOutputTokens: grantedOutput };
}
/** Anthropic's thinking takes at least this many tokens, and `max_tokens` must be larger than its budget. */
const leastThinking = 1_024;
function lowerAnthropic({ thinking }, granted) {
    if (!(0,core_json.isObject)(thinking) || typeof thinking['budget_tokens'] !== 'number' || thinking['budget_tokens'] < granted)
        return { max_tokens: granted };
    return granted <= leastThinking
        ? undefined
        : { max_tokens: granted, thinking: { ...thinking, budget_tokens: leastThinking } };
}
/** Completions of other publishers have `max_tokens`, Google's bodies `generationConfig`: a limit of each answer. */
function lowerGoogle(body, granted) {
    const each = (answers) => Math.floor(granted / (typeof answers === 'number' ? Math.max(1, answers) : 1));
    if (Array.isArray(body['messages']) || typeof body['prompt'] === 'string') {
        const maximum = each(body['n']);
        return maximum < 1 ? undefined : { max_tokens: maximum };
    }
    if (!Array.isArray(body['contents']))
        return undefined;
    const config = (0,core_json.isObject)(body['generationConfig']) ? body['generationConfig'] : {};
    const maxOutputTokens = each(config['candidateCount']);
    return maxOutputTokens < 1 ? undefined : { generationConfig: { ...config, maxOutputTokens } };
}

;// CONCATENATED MODULE: ./build/lend/usage/anthropic-usage.js


const anthropicCounts = [
    'input_tokens',
    'cache_creation_input_tokens',
    'cache_read_input_tokens',
    'output_tokens',
];
/**
 * Collects the usage of Anthropic's Messages API: a message, or the events of a stream. There `message_start` has the
 * input, `message_delta` the output so far, and only `message_stop` is the end. See
 * https://docs.claude.com/en/docs/build-with-claude/streaming
 */
function collectAnthropicUsage() {
    const most = { input_tokens: 0, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 0 };
    let isTrusted = true;
    let hasInput = false;
    let hasOutput = false;
    let stopped = false;
    const count = (usage) => {
        if (!(0,core_json.isObject)(usage))
            return;
        for (const field of anthropicCounts) {
            const found = tokenCount(usage[field]);
            if (found === undefined)
                isTrusted = false;
            else
                most[field] = Math.max(most[field], found);
        }
    };
    const add = (event) => {
        switch (event['type']) {
            case 'message':
                count(event['usage']);
                hasInput = hasOutput = stopped = (0,core_json.isObject)(event['usage']);
                return;
            case 'message_start': {
                const usage = (0,core_json.isObject)(event['message']) ? event['message']['usage'] : undefined;
                count(usage);
                hasInput ||= (0,core_json.isObject)(usage);
                return;
            }
            case 'message_delta':
                count(event['usage']);
                hasOutput ||= (0,core_json.isObject)(event['usage']);
                return;
            case 'message_stop':
                stopped = true;
                return;
            case 'error':
                isTrusted = false;
                return;
            default:
        }
    };
    return {
        add,
        result: whole => {
            const { cache_read_input_tokens: cacheReadTokens, cache_creation_input_tokens: cacheWriteTokens } = most;
            const inputTokens = most.input_tokens + cacheReadTokens + cacheWriteTokens;
            const seen = { inputTokens, outputTokens: most.output_tokens, cacheReadTokens, cacheWriteTokens };
            const isLikely = hasInput && hasOutput && inputTokens > 0;
            return { complete: whole && stopped && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen };
        },
    };
}

;// CONCATENATED MODULE: ./build/lend/usage/google-usage.js


const googleCounts = [
    'promptTokenCount',
    'toolUsePromptTokenCount',
    'candidatesTokenCount',
    'thoughtsTokenCount',
    'cachedContentTokenCount',
    'totalTokenCount',
];
/**
 * Collects the usage of `GenerateContentResponse`: one, or those of a stream, whose counts grow from one to the next.
 * The last one says why the answer ended. See
 * https://cloud.google.com/vertex-ai/generative-ai/docs/reference/rest/v1/GenerateContentResponse
 */
function collectGoogleUsage() {
    const most = {
        promptTokenCount: 0,
        toolUsePromptTokenCount: 0,
        candidatesTokenCount: 0,
        thoughtsTokenCount: 0,
        cachedContentTokenCount: 0,
        totalTokenCount: 0,
    };
    let isTrusted = true;
    let hasContent = false;
    let finished = false;
    return {
        add: chunk => {
            // A failure in the middle of a stream is an object of its own.
            if (chunk['error'] !== undefined)
                isTrusted = false;
            hasContent ||= candidatesOf(chunk).some(isProducing);
            finished ||= candidatesOf(chunk).some(hasFinishReason) || isBlocked(chunk);
            const { usageMetadata: usage } = chunk;
            if (!(0,core_json.isObject)(usage))
                return;
            for (const field of googleCounts) {
                const count = tokenCount(usage[field]);
                if (count === undefined)
                    isTrusted = false;
                else
                    most[field] = Math.max(most[field], count);
            }
        },
        result: whole => {
            const inputTokens = most.promptTokenCount + most.toolUsePromptTokenCount;
            const named = most.candidatesTokenCount + most.thoughtsTokenCount;
            // The total also has what these fields do not name yet. It counts as output, which costs more.
            const outputTokens = Math.max(named, most.totalTokenCount - inputTokens);
            const seen = { inputTokens, outputTokens, cacheReadTokens: most.cachedContentTokenCount };
            const isLikely = inputTokens > 0 && (outputTokens > 0 || !hasContent);
            return { complete: whole && finished && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen };
        },
    };
}
const candidatesOf = ({ candidates }) => Array.isArray(candidates) ? candidates.filter(core_json.isObject) : [];
const isProducing = ({ content }) => (0,core_json.isObject)(content) && Array.isArray(content['parts']) && content['parts'].length > 0;
const hasFinishReason = ({ finishReason }) => typeof finishReason === 'string' && finishReason !== '' && finishReason !== 'FINISH_REASON_UNSPECIFIED';
const isBlocked = ({ promptFeedback }) => (0,core_json.isObject)(promptFeedback) && typeof promptFeedback['blockReason'] === 'string';

;// CONCATENATED MODULE: ./build/lend/usage/json-objects.js

/** Longest object that is read, in characters, with its strings shortened. */
const longestObject = 1_048_576;
/**
 * Reads a JSON text that arrives in parts and is one object, or a list of objects: Google streams a list to a client
 * that does not ask for server-sent events. Each object is read once its end is there. Memory is bounded by
 * `longestObject`.
 */
class ObjectReader {
    #read;
    #depth = 0;
    #inString = false;
    /** Place of a character that a backslash before it escapes. */
    #escaped = -1;
    /** Depth at which the objects are: 1 in a list. */
    #base = 0;
    #ended = false;
    #isLost = false;
    /** Parts of the object that is being read. */
    #parts = [];
    #length = 0;
    /** @param read called with each object */
    constructor(read) {
        this.#read = read;
    }
    push(text) {
        let start = this.#depth > this.#base ? 0 : -1;
        for (const { 0: sign, index: at } of text.matchAll(/["\\{}[\]]/g)) {
            if (this.#inString) {
                if (at !== this.#escaped && sign === '\\')
                    this.#escaped = at + 1;
                else if (at !== this.#escaped && sign === '"')
                    this.#inString = false;
            }
            else if (sign === '"')
                this.#inString = true;
            else if (sign === '{' || sign === '[') {
                if (this.#opens(sign))
                    start = at;
            }
            else if (this.#closes() && start !== -1) {
                this.#keep(text.slice(start, at + 1));
                this.#finish();
                start = -1;
            }
        }
        if (start !== -1)
            this.#keep(text.slice(start));
        // The first character of the next part, if the last one here is a backslash.
        this.#escaped -= text.length;
    }
    /** True if the outermost value has its end, and everything in it was read. */
    isWhole() {
        return this.#ended && !this.#isLost;
    }
    /** @returns true if an object to read begins here */
    #opens(sign) {
        if (this.#depth === 0) {
            // There is no second value.
            if (this.#ended)
                this.#isLost = true;
            this.#base = sign === '[' ? 1 : 0;
        }
        this.#depth++;
        return this.#depth === this.#base + 1;
    }
    /** @returns true if an object to read ends here */
    #closes() {
        if (this.#depth === 0)
            this.#isLost = true;
        else
            this.#depth--;
        this.#ended ||= this.#depth === 0;
        return this.#depth === this.#base;
    }
    #keep(part) {
        this.#length += part.length;
        if (this.#length > longestObject)
            this.#parts = [];
        else
            this.#parts.push(part);
    }
    #finish() {
        const value = this.#length > longestObject ? undefined : (0,core_json/* parseJson */.qF)(this.#parts.join(''));
        if ((0,core_json.isObject)(value))
            this.#read(value);
        else
            this.#isLost = true;
        this.#parts = [];
        this.#length = 0;
    }
}

;// CONCATENATED MODULE: ./build/lend/usage/open-usage.js


/**
 * Collects the usage of publishers whose models answer as chat completions do, such as Mistral. In a stream the last
 * object has the usage. See https://docs.mistral.ai/api
 */
function collectOpenUsage() {
    let [inputTokens, outputTokens] = [0, 0];
    let isTrusted = true;
    let finished = false;
    return {
        add: object => {
            if (object['error'] !== undefined || object['type'] === 'error')
                isTrusted = false;
            finished ||= choicesOf(object).some(({ finish_reason: reason }) => typeof reason === 'string' && reason !== '');
            const { usage } = object;
            if (!(0,core_json.isObject)(usage))
                return;
            const input = tokenCount(usage['prompt_tokens']);
            const output = tokenCount(usage['completion_tokens']);
            if (input === undefined || output === undefined)
                isTrusted = false;
            inputTokens = Math.max(inputTokens, input ?? 0);
            outputTokens = Math.max(outputTokens, output ?? 0);
        },
        result: whole => {
            const seen = { inputTokens, outputTokens };
            const isLikely = inputTokens > 0 && outputTokens > 0;
            return { complete: whole && finished && isTrusted, usage: isTrusted && isLikely ? seen : undefined, seen };
        },
    };
}
const choicesOf = ({ choices }) => Array.isArray(choices) ? choices.filter(core_json.isObject) : [];

;// CONCATENATED MODULE: ./build/lend/usage/predict-usage.js


/**
 * Collects the usage of `predict` with a publisher's model. Text embeddings count the tokens of each instance; other
 * models, such as those for images, count none. See
 * https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api
 */
function collectPredictUsage() {
    let inputTokens = 0;
    let isTrusted = true;
    return {
        add: ({ predictions }) => {
            if (!Array.isArray(predictions) || predictions.length === 0)
                isTrusted = false;
            for (const prediction of Array.isArray(predictions) ? predictions : []) {
                const count = tokenCount(statisticsOf(prediction)['token_count']);
                if (count === undefined || count === 0)
                    isTrusted = false;
                inputTokens += count ?? 0;
            }
        },
        result: whole => {
            const seen = { inputTokens, outputTokens: 0 };
            return { complete: whole, usage: isTrusted && inputTokens > 0 ? seen : undefined, seen };
        },
    };
}
function statisticsOf(prediction) {
    const embeddings = (0,core_json.isObject)(prediction) ? prediction['embeddings'] : undefined;
    const statistics = (0,core_json.isObject)(embeddings) ? embeddings['statistics'] : undefined;
    return (0,core_json.isObject)(statistics) ? statistics : {};
}

;// CONCATENATED MODULE: ./build/lend/usage/shorten-strings.js
/** Longest string that is kept. Names of fields and models are shorter; texts and inline images are longer. */
const keptLength = 256;
const quotationMark = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
/**
 * Creates a filter for JSON that arrives in parts: it cuts each string to a few characters, so that an inline image of
 * megabytes needs no memory. The result is JSON if the input is. A line end ends a string, because JSON has none
 * inside: an unpaired quotation mark does no harm beyond its line.
 */
function createStringShortener() {
    let inString = false;
    /** Characters of the string so far. */
    let length = 0;
    /** What an escape still needs: 5 for the letter after the backslash, 4 to 1 for the digits of `\u`. */
    let escaping = 0;
    return text => {
        let kept = '';
        /** Where the part begins that is not yet in `kept`; -1 inside of what is cut. */
        let start = inString && length > keptLength ? -1 : 0;
        for (let at = 0; at < text.length; at++) {
            const sign = text.charCodeAt(at);
            if (!inString) {
                if (sign === quotationMark)
                    [inString, length, escaping] = [true, 0, 0];
                continue;
            }
            const ends = sign === 0x0a || sign === 0x0d || (sign === quotationMark && escaping === 0);
            if (ends) {
                inString = false;
                if (start === -1)
                    start = at;
                continue;
            }
            if (start !== -1 && ++length > keptLength) {
                // Does not cut inside an escape: half of one is not JSON.
                if (escaping > 0)
                    length--;
                else {
                    kept += text.slice(start, at);
                    start = -1;
                }
            }
            if (escaping === 5)
                escaping = sign === letterU ? 4 : 0;
            else if (escaping > 0)
                escaping--;
            else if (sign === backslash)
                escaping = 5;
        }
        return start === -1 ? kept : kept + text.slice(start);
    };
}

;// CONCATENATED MODULE: ./node_modules/eventsource-parser/dist/index.js
class ParseError extends Error {
  constructor(message, options) {
    super(message), this.name = "ParseError", this.type = options.type, this.field = options.field, this.value = options.value, this.line = options.line;
  }
}
const LF = 10, CR = 13, SPACE = 32;
function noop(_arg) {
}
function createParser(config) {
  if (typeof config == "function")
    throw new TypeError(
      "`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?"
    );
  const { onEvent = noop, onError = noop, onRetry = noop, onComment, maxBufferSize } = config, pendingFragments = [];
  let pendingFragmentsLength = 0, isFirstChunk = !0, id, data = "", dataLines = 0, eventType, terminated = !1;
  function feed(chunk) {
    if (terminated)
      throw new Error(
        "Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing."
      );
    if (isFirstChunk && (isFirstChunk = !1, chunk.charCodeAt(0) === 239 && chunk.charCodeAt(1) === 187 && chunk.charCodeAt(2) === 191 && (chunk = chunk.slice(3))), pendingFragments.length === 0) {
      const trailing2 = processLines(chunk);
      trailing2 !== "" && (pendingFragments.push(trailing2), pendingFragmentsLength = trailing2.length), checkBufferSize();
      return;
    }
    if (chunk.indexOf(`
`) === -1 && chunk.indexOf("\r") === -1) {
      pendingFragments.push(chunk), pendingFragmentsLength += chunk.length, checkBufferSize();
      return;
    }
    pendingFragments.push(chunk);
    const input = pendingFragments.join("");
    pendingFragments.length = 0, pendingFragmentsLength = 0;
    const trailing = processLines(input);
    trailing !== "" && (pendingFragments.push(trailing), pendingFragmentsLength = trailing.length), checkBufferSize();
  }
  function checkBufferSize() {
    maxBufferSize !== void 0 && (pendingFragmentsLength + data.length <= maxBufferSize || (terminated = !0, pendingFragments.length = 0, pendingFragmentsLength = 0, id = void 0, data = "", dataLines = 0, eventType = void 0, onError(
      new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
        type: "max-buffer-size-exceeded"
      })
    )));
  }
  function processLines(chunk) {
    let searchIndex = 0;
    if (chunk.indexOf("\r") === -1) {
      let lfIndex = chunk.indexOf(`
`, searchIndex);
      for (; lfIndex !== -1; ) {
        if (searchIndex === lfIndex) {
          dataLines > 0 && onEvent({ id, event: eventType, data }), id = void 0, data = "", dataLines = 0, eventType = void 0, searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
          continue;
        }
        const firstCharCode = chunk.charCodeAt(searchIndex);
        if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
          const valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5, value = chunk.slice(valueStart, lfIndex);
          if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
            onEvent({ id, event: eventType, data: value }), id = void 0, data = "", eventType = void 0, searchIndex = lfIndex + 2, lfIndex = chunk.indexOf(`
`, searchIndex);
            continue;
          }
          data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        } else isEventPrefix(chunk, searchIndex, firstCharCode) ? eventType = chunk.slice(
          chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6,
          lfIndex
        ) || void 0 : parseLine(chunk, searchIndex, lfIndex);
        searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
      }
      return chunk.slice(searchIndex);
    }
    for (; searchIndex < chunk.length; ) {
      const crIndex = chunk.indexOf("\r", searchIndex), lfIndex = chunk.indexOf(`
`, searchIndex);
      let lineEnd = -1;
      if (crIndex !== -1 && lfIndex !== -1 ? lineEnd = crIndex < lfIndex ? crIndex : lfIndex : crIndex !== -1 ? crIndex === chunk.length - 1 ? lineEnd = -1 : lineEnd = crIndex : lfIndex !== -1 && (lineEnd = lfIndex), lineEnd === -1)
        break;
      parseLine(chunk, searchIndex, lineEnd), searchIndex = lineEnd + 1, chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF && searchIndex++;
    }
    return chunk.slice(searchIndex);
  }
  function parseLine(chunk, start, end) {
    if (start === end) {
      dispatchEvent();
      return;
    }
    const firstCharCode = chunk.charCodeAt(start);
    if (isDataPrefix(chunk, start, firstCharCode)) {
      const valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, value2 = chunk.slice(valueStart, end);
      data = dataLines === 0 ? value2 : `${data}
${value2}`, dataLines++;
      return;
    }
    if (isEventPrefix(chunk, start, firstCharCode)) {
      eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
      return;
    }
    if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
      const value2 = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
      value2.includes("\0") || (id = value2);
      return;
    }
    if (firstCharCode === 58) {
      if (onComment) {
        const line2 = chunk.slice(start, end);
        onComment(line2.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
      }
      return;
    }
    const line = chunk.slice(start, end), fieldSeparatorIndex = line.indexOf(":");
    if (fieldSeparatorIndex === -1) {
      processField(line, "", line);
      return;
    }
    const field = line.slice(0, fieldSeparatorIndex), offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1, value = line.slice(fieldSeparatorIndex + offset);
    processField(field, value, line);
  }
  function processField(field, value, line) {
    switch (field) {
      case "event":
        eventType = value || void 0;
        break;
      case "data":
        data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        break;
      case "id":
        value.includes("\0") || (id = value);
        break;
      case "retry":
        /^\d+$/.test(value) ? onRetry(parseInt(value, 10)) : onError(
          new ParseError(`Invalid \`retry\` value: "${value}"`, {
            type: "invalid-retry",
            value,
            line
          })
        );
        break;
      default:
        onError(
          new ParseError(
            `Unknown field "${field.length > 20 ? `${field.slice(0, 20)}\u2026` : field}"`,
            { type: "unknown-field", field, value, line }
          )
        );
        break;
    }
  }
  function dispatchEvent() {
    dataLines > 0 && onEvent({
      id,
      event: eventType,
      data
    }), id = void 0, data = "", dataLines = 0, eventType = void 0;
  }
  function reset(options = {}) {
    if (options.consume && pendingFragments.length > 0) {
      const incompleteLine = pendingFragments.join("");
      parseLine(incompleteLine, 0, incompleteLine.length);
    }
    isFirstChunk = !0, id = void 0, data = "", dataLines = 0, eventType = void 0, pendingFragments.length = 0, pendingFragmentsLength = 0, terminated = !1;
  }
  return { feed, reset };
}
function isDataPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
}
function isEventPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
}

//# sourceMappingURL=index.js.map

;// CONCATENATED MODULE: ./build/lend/usage/sse.js



/**
 * Creates a reader of server-sent events whose data are JSON objects. Its memory is bounded: after one event that is
 * too large it reads no more. `[DONE]`, which some publishers send last, is not an object, and not a fault.
 */
function createEventReader(read) {
    let isLost = false;
    const parser = createParser({
        maxBufferSize: longestObject,
        onEvent: ({ data }) => {
            const event = (0,core_json/* parseJson */.qF)(data);
            if ((0,core_json.isObject)(event))
                read(event);
            else if (data.trim() !== '[DONE]')
                isLost = true;
        },
        onError: ({ type }) => {
            if (type === 'max-buffer-size-exceeded')
                isLost = true;
        },
    });
    return {
        push: (text) => {
            // The parser throws if it gets more after an event that is too large.
            if (!isLost)
                parser.feed(text);
        },
        isWhole: () => {
            // The last event counts even without the blank line after it: if it is cut, it is not JSON.
            if (!isLost)
                parser.feed('\n\n');
            return !isLost;
        },
    };
}

;// CONCATENATED MODULE: ./build/lend/usage/read-usage.js








/**
 * Creates the reader for the successful answer of a call. An error's body has no usage: its status says that it costs
 * nothing. Memory is bounded, whatever arrives.
 */
function createUsageReader(call) {
    const collector = collectorOf(call);
    if (collector === undefined)
        return { push: () => { }, end: () => ({ complete: true, usage: noUsage, seen: noUsage }) };
    const decoder = new TextDecoder();
    const shorten = createStringShortener();
    const reader = call.stream === 'sse' ? createEventReader(collector.add) : new ObjectReader(collector.add);
    let ended;
    return {
        push: bytes => {
            if (ended === undefined)
                reader.push(shorten(decoder.decode(bytes, { stream: true })));
        },
        end: () => (ended ??= collector.result(reader.isWhole())),
    };
}
/** Returns nothing for a call whose answer has no usage. */
function collectorOf({ name, shape, model }) {
    if (name === 'generateContent' || name === 'streamGenerateContent')
        return collectGoogleUsage();
    if (name === 'rawPredict' || name === 'streamRawPredict')
        return shape === 'anthropic' ? collectAnthropicUsage() : collectOpenUsage();
    return name === 'predict' && model !== undefined ? collectPredictUsage() : undefined;
}

;// CONCATENATED MODULE: ./build/lend/usage/call-budget.js





/** Creates the budget of a listener. It is that of the first decision: a renewal does not change what is left. */
function createCallBudget({ grant, monotonic, warn, }) {
    const { name, lend } = grant();
    const { budget = noBudget, prices = [] } = lend ?? {};
    const ledger = createLedger({ grant: name, budget, prices, startedAt: monotonic() });
    const charge = (reservation, end) => {
        const charged = ledger.settle(reservation, end);
        for (const warning of ledger.takeWarnings(monotonic()))
            warn(...warningWords(name, warning));
        return charged;
    };
    return {
        totals: () => ledger.totals(monotonic()),
        reserve: asked => {
            const reservation = ledger.reserve(callToReserve(asked), monotonic());
            if ('refused' in reservation)
                return reservation;
            const { grantedOutput, outputTokens } = reservation;
            const call = grantedOutput === undefined ? asked : lowerMaximum(asked, grantedOutput);
            if (call === undefined) {
                ledger.release(reservation);
                return tooLittleOutput(name, outputTokens);
            }
            const reader = createUsageReader(call);
            return {
                call,
                read: reader.push,
                hasEnd: () => reader.end().complete,
                settle: outcome => charge(reservation, outcome === 'complete' || outcome === 'broken' ? { outcome, answer: reader.end() } : { outcome }),
                release: () => ledger.release(reservation),
            };
        },
    };
}
const noBudget = {
    requests: undefined,
    inputTokens: undefined,
    outputTokens: undefined,
    cost: undefined,
    durationSeconds: undefined,
};
const tooLittleOutput = (grant, left) => ({
    rule: 'lend.budget.output_tokens',
    message: `the budget of grant ${grant} has ${(0,budget_part/* formatAmount */.e)('output_tokens', left)} left for this call, and its body cannot ask for so little. Start a new run, or raise grants.${grant}.lend.budget.output_tokens in the policy.`,
});
/** Returns title and message of the warning that a part is nearly used. */
const warningWords = (grant, { part, used, limit }) => [
    `The budget of grant ${grant} is ${used >= limit ? 'spent' : 'nearly spent'}`,
    `${(0,budget_part/* formatUsed */.H)(part, used, limit)} used (grants.${grant}.lend.budget.${part}). What is over is refused.`,
];

;// CONCATENATED MODULE: ./build/lend/server/default-parts.js




/** Returns the parts of a listener: what it lends is what the grant says at the moment of each request. */
function createParts({ ports, borrower }, hooks) {
    const { universe, labels } = ports;
    return {
        decide: request => {
            const grant = ports.grant();
            const { project = '', location = '' } = placeOf(grant);
            return decideCall(request, { grant, universe, labels, defaults: { project, location } });
        },
        budget: createCallBudget(ports),
        credentials: createCredentialRoutes(ports, borrower, hooks),
    };
}

;// CONCATENATED MODULE: ./build/lend/calls/reply.js

/** Our name leads, so that the reader of a client's output knows who answers. */
const ourName = 'Keyless Vertex: ';
const longestMessage = 1_500;
/** Returns a message as one line without control characters and without anything like a token. */
const replyMessage = (message) => (0,core_escape/* clipText */.gL)(`${ourName}${(0,core_escape/* logLine */.BP)(message)}`, longestMessage);
/**
 * Returns the answer to a refused call. The status is always 400: clients retry or hide the message of 401, 404, 429 and
 * 5xx.
 */
function refusalReply({ rule, shape, message }) {
    const status = googleStatus(rule);
    return reply(shape, 400, status, status === 'PERMISSION_DENIED' ? 'permission_error' : 'invalid_request_error', message);
}
/** Returns the answer if Google, GitHub, or the record cannot be reached. The client may try again. */
const outageReply = (shape, message) => reply(shape, 503, 'UNAVAILABLE', 'api_error', message);
/** Rules of the policy deny, parts of a budget are spent, and all others are faults of the request. */
function googleStatus(rule) {
    if (rule.startsWith('lend.budget'))
        return 'FAILED_PRECONDITION';
    return rule.startsWith('allow') || rule.startsWith('lend') ? 'PERMISSION_DENIED' : 'INVALID_ARGUMENT';
}
function reply(shape, code, status, type, message) {
    const text = replyMessage(message);
    const content = shape === 'google' ? { error: { code, message: text, status } } : { type: 'error', error: { type, message: text } };
    return {
        status: code,
        headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
        body: Buffer.from(JSON.stringify(content)),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/lend/server/echo.js
/** A run of at least this many bytes of a token is never passed on. */
const leastPiece = 12;
const gramLength = 4;
const stride = leastPiece - gramLength + 1;
/** Many answers pass under one token. */
let latest;
function createIndex(token) {
    const bytes = Buffer.from(token);
    const places = new Map();
    for (let at = 0; at + gramLength <= bytes.length; at++) {
        const gram = bytes.readInt32BE(at);
        const known = places.get(gram);
        if (known === undefined)
            places.set(gram, [at]);
        else
            known.push(at);
    }
    return { token, bytes, places };
}
/**
 * Hides what a server echoes of a token in an answer that passes in parts. A piece becomes as many asterisks, so that
 * the length stays what the answer's head says. The parts pass at once: of a token that is cut between two parts, fewer
 * than 12 bytes on each side can pass.
 */
class EchoFilter {
    #token;
    #places;
    /** The end of the part before, which can be the begin of a piece. */
    #tail = Buffer.alloc(0);
    constructor(token) {
        const known = latest?.token === token ? latest : createIndex(token);
        latest = known;
        this.#token = known.bytes;
        this.#places = known.places;
    }
    /** Returns the next part of the answer without pieces of the token. */
    pass(part) {
        const before = this.#tail.length;
        const text = Buffer.concat([this.#tail, part]);
        let clean;
        for (let at = 0; at + gramLength <= text.length; at += stride) {
            const places = this.#places.get(text.readInt32BE(at));
            if (places === undefined)
                continue;
            const [from, to] = this.#longestRun(text, at, places);
            if (to - from < leastPiece)
                continue;
            clean ??= Buffer.from(text);
            clean.fill('*', Math.max(from, before), Math.max(to, before));
        }
        this.#tail = text.subarray(Math.max(0, text.length - leastPiece + 1));
        return clean === undefined ? part : clean.subarray(before);
    }
    /** Returns the longest run of the token in the text that contains the four bytes at `at`. */
    #longestRun(text, at, places) {
        let best = [at, at];
        for (const place of places) {
            let back = 0;
            while (back < at && back < place && text[at - back - 1] === this.#token[place - back - 1])
                back += 1;
            let on = gramLength;
            while (at + on < text.length && place + on < this.#token.length && text[at + on] === this.#token[place + on])
                on += 1;
            if (back + on > best[1] - best[0])
                best = [at - back, at + on];
        }
        return best;
    }
}

;// CONCATENATED MODULE: ./build/lend/server/carry.js







/** Sends the call, and passes its answer on. It never throws. */
async function carry(carriage) {
    const { client, held, sent } = carriage;
    let answer;
    let token = carriage.token;
    try {
        answer = await sendCall(carriage, token);
        const other = answer.status === 401 ? await renew(carriage, token) : token;
        if (other === undefined)
            answer = await droppedBody(answer);
        else if (other !== token) {
            await droppedBody(answer);
            token = other;
            answer = await sendCall(carriage, token);
        }
    }
    catch (error) {
        const unanswered = { status: null, outcome: 'unanswered', bytes: 0 };
        if (client.signal.aborted) {
            client.breakOff();
            return { ...unanswered, charged: 'broken' };
        }
        const why = error instanceof errors/* ActionError */.lZ ? error.message : (0,errors/* kindOfError */.OK)(error);
        client.reply(outageReply(held.call.shape, why));
        return { ...unanswered, charged: error instanceof errors/* ActionError */.lZ && error.unsent ? 'unsent' : 'unanswered' };
    }
    finally {
        sent();
    }
    if (answer === 'token refused')
        return { status: 401, outcome: 'complete', bytes: 0, charged: 'failed' };
    if (answer.status >= 200 && answer.status < 300)
        return pump(carriage, answer, token);
    return passError(carriage, answer, token);
}
/**
 * Returns another token if Google refused this one before its end: no byte went to the client, so the call may be sent
 * once more. Returns the same token if there is no other, and nothing if the client has been told that there is none.
 */
async function renew({ ports, tokenMissing }, token) {
    if (!ports.refused(token))
        return token;
    try {
        return (await ports.googleToken()).token;
    }
    catch (error) {
        tokenMissing(error);
        return undefined;
    }
}
const droppedBody = async (answer) => {
    await readSmall(answer, 0);
    return 'token refused';
};
const sendCall = ({ ports, limits, held, client, clientAgent, number }, token) => {
    const { method, host, target, headers, body } = held.call.upstream;
    return ports.send({
        method,
        url: new URL(`https://${host}${target}`),
        headers: {
            ...headers,
            'accept-encoding': 'identity',
            authorization: `Bearer ${token}`,
            'user-agent': mergedUserAgent(ports.userAgent, clientAgent),
            'x-goog-request-reason': ports.requestReason(String(number)),
        },
        ...(body.length === 0 && method !== 'POST' ? {} : { body }),
        timeoutMs: limits.answerMs,
        signal: client.signal,
    });
};
/** Passes a successful answer on, part by part, no faster than the client reads. */
async function pump(carriage, answer, token) {
    const { ports, limits, held, client, number } = carriage;
    const { status, headers, body } = answer;
    const echo = new EchoFilter(token);
    const content = ports.recordContent && new Content();
    let bytes = 0;
    const end = (outcome) => {
        if (content !== undefined)
            ports.recordContent?.(number, 'response', content.text());
        return { status, outcome, bytes, charged: outcome };
    };
    const decoded = decodedBody(body, headers['content-encoding']);
    if (decoded === undefined) {
        await readSmall(answer, 0);
        client.reply(outageReply(held.call.shape, 'The answer of Google is compressed in a way that was not asked for.'));
        return end('broken');
    }
    try {
        client.begin(status, cleanHeaders(headers, token));
        for await (const part of decoded) {
            bytes += part.length;
            if (bytes > limits.answerBytes)
                throw new Error('the answer does not end');
            held.read(part);
            const clean = echo.pass(part);
            content?.add(clean);
            await client.write(clean, ports.clock, limits);
        }
    }
    catch {
        client.breakOff();
        return end('broken');
    }
    client.end();
    return end(held.hasEnd() ? 'complete' : 'broken');
}
/**
 * Returns the body plainly if it was compressed without being asked: its tokens must be counted, and what it echoes must
 * be found. Returns nothing for a coding that nothing here can read.
 */
function decodedBody(body, coding = 'identity') {
    if (coding === 'identity')
        return body;
    const decoder = coding === 'br' ? (0,external_node_zlib_.createBrotliDecompress)() : /^(?:gzip|deflate)$/.test(coding) && (0,external_node_zlib_.createUnzip)();
    // The reader gets its errors.
    return decoder ? (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(body), decoder, () => { }) : undefined;
}
/** Returns the headers for the client, without what the server echoes of the token. */
function cleanHeaders(headers, token) {
    const clean = (value) => new EchoFilter(token).pass(Buffer.from(value)).toString();
    return Object.fromEntries(Object.entries(replyHeaders(headers)).map(([name, value]) => [name, clean(value)]));
}
/** Bytes of an answer that go to the record's copy: an entry of Cloud Logging takes 256 KiB. */
const mostContentBytes = 200 * 1024;
/** The begin of an answer. */
class Content {
    #parts = [];
    #size = 0;
    add(part) {
        const rest = part.subarray(0, mostContentBytes - this.#size);
        this.#size += rest.length;
        if (rest.length > 0)
            this.#parts.push(rest);
    }
    text() {
        return Buffer.concat(this.#parts).toString();
    }
}
const mostErrorBytes = 64 * 1024;
/** Passes Google's error on as it is. A redirection is none of its errors, and is not followed. */
async function passError({ held, client }, answer, token) {
    const { status } = answer;
    const { shape, upstream } = held.call;
    if (status < 400) {
        await readSmall(answer, 0);
        client.reply(outageReply(shape, `${upstream.host} answered with a redirection (${status}), which is not followed.`));
        return { status, outcome: 'complete', bytes: 0, charged: 'failed' };
    }
    const found = await readSmall(answer, mostErrorBytes);
    const text = found && decompress(found, answer.headers['content-encoding']);
    if (text === undefined) {
        client.breakOff();
        return { status, outcome: 'broken', bytes: 0, charged: 'failed' };
    }
    const { body } = (0,redact/* withoutEcho */.m)({ status, body: text }, token);
    client.reply({ status, headers: cleanHeaders(answer.headers, token), body });
    return { status, outcome: 'complete', bytes: body.length, charged: 'failed' };
}
/** Returns the text of an error that was compressed without being asked: what it echoes must be found. */
function decompress(body, coding = 'identity') {
    if (coding === 'identity' || body.length === 0)
        return body;
    const options = { maxOutputLength: mostErrorBytes };
    try {
        if (coding === 'gzip' || coding === 'deflate')
            return (0,external_node_zlib_.unzipSync)(body, options);
        return coding === 'br' ? (0,external_node_zlib_.brotliDecompressSync)(body, options) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Reads the first bytes of a body, and drops the rest. Returns nothing if it breaks off. */
async function readSmall({ body }, most) {
    const parts = [];
    let size = 0;
    try {
        for await (const part of body) {
            parts.push(part);
            size += part.length;
            if (size >= most)
                break;
        }
    }
    catch {
        return undefined;
    }
    return Buffer.concat(parts).subarray(0, most);
}

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
;// CONCATENATED MODULE: ./build/lend/server/life.js


const endings = {
    idle: { rule: 'ended', message: 'this listener has ended, because it was not used for long.' },
    stopped: { rule: 'ended', message: 'this listener has ended.' },
};
/** Returns the refusal of everything after a renewal was denied, with the reason of the denial. */
function deniedEnding(reason) {
    const { message, cure = 'Start a new run.' } = reason instanceof errors/* ActionError */.lZ ? reason : { message: 'a renewal of its access was denied' };
    return { rule: 'when', message: `this run may not use Google any more: ${message}. ${cure}` };
}
/**
 * Tells when a listener ends: when it is asked to, or unused for long. Out of time or denied, it does not end: its clients
 * would find a closed port, and no reason. It lends nothing more, and tells why.
 */
class Life {
    #options;
    #asked = (0,oldest_node/* withResolvers */.Y)();
    #over = new AbortController();
    #busy = 0;
    #ending;
    #overBy;
    #usedAt;
    constructor(options) {
        this.#options = options;
        this.#usedAt = options.monotonic();
        // Its reader may come later.
        this.#asked.promise.catch(() => { });
        const { denied, duration, idleMs } = options;
        const deny = () => this.#lendNothing('denied', deniedEnding(denied.reason));
        if (denied.aborted)
            deny();
        else
            denied.addEventListener('abort', deny, { once: true });
        if (duration !== undefined)
            this.#after(duration.milliseconds, () => this.#lendNothing('duration', duration.ending));
        if (idleMs !== undefined)
            this.#watchIdle(idleMs);
    }
    get asked() {
        return this.#asked.promise;
    }
    /** Why nothing more is lent, if time or a denial is the reason. */
    get overBy() {
        return this.#overBy;
    }
    ask(reason) {
        this.#ending ??= endings[reason];
        this.#asked.resolve(reason);
    }
    /** The listener cannot continue: `asked` rejects. */
    fail(error) {
        this.#ending ??= { rule: 'record', message: 'the record cannot be written, so nothing is lent.', isOutage: true };
        this.#asked.reject(error);
    }
    /** Returns why nothing is lent any more, if that is so. */
    ending() {
        return this.#ending;
    }
    /** Counts as use until the returned function is called. */
    use() {
        this.#busy += 1;
        return () => {
            this.#busy -= 1;
            this.#usedAt = this.#options.monotonic();
        };
    }
    /** Stops all watching. */
    end() {
        this.#ending ??= endings.stopped;
        this.#over.abort();
    }
    #lendNothing(reason, ending) {
        if (this.#ending !== undefined)
            return;
        this.#ending = ending;
        this.#overBy = reason;
        this.#options.over(reason, ending);
    }
    #watchIdle(idleMs) {
        const rest = this.#usedAt + idleMs - this.#options.monotonic();
        if (this.#busy === 0 && rest <= 0)
            this.ask('idle');
        else
            this.#after(this.#busy === 0 ? rest : idleMs, () => this.#watchIdle(idleMs));
    }
    #after(milliseconds, act) {
        this.#options.clock.sleep(milliseconds, this.#over.signal).then(act, () => { });
    }
}

;// CONCATENATED MODULE: ./build/lend/server/pass-on.js






/**
 * Sends an allowed call to Google with the grant's token, and its answer to the client as it arrives. The record has
 * the call before it is sent, and its end afterwards.
 */
async function passOn(passage, { held, refuse, ...passing }) {
    const { ports, record, totals } = passage;
    const { client } = passing;
    const { call } = held;
    const tokenMissing = (error) => {
        // A denial is a refusal, an outage is none.
        if (ports.denied.aborted) {
            refuse(deniedEnding(ports.denied.reason));
            return;
        }
        const why = error instanceof errors/* ActionError */.lZ ? error.message : (0,errors/* kindOfError */.OK)(error);
        client.reply(outageReply(call.shape, `There is no access token of Google now: ${why}`));
    };
    let token;
    try {
        token = (await ports.googleToken()).token;
    }
    catch (error) {
        held.release();
        return tokenMissing(error);
    }
    // A renewal takes a while. Meanwhile the client may have left, or the listener may have ended.
    if (client.signal.aborted) {
        held.release();
        return client.breakOff();
    }
    const number = passage.nextCall();
    const begun = ports.monotonic();
    try {
        await record.began({ call: number, ...pass_on_describe(call) });
    }
    catch {
        held.release();
        client.reply(outageReply(call.shape, 'The record cannot be written, so nothing is sent to Google.'));
        return;
    }
    ports.recordContent?.(number, 'request', call.upstream.body.toString());
    const { status, outcome, bytes, charged } = await carry({
        ...passage,
        ...passing,
        held,
        token,
        number,
        tokenMissing,
    });
    const milliseconds = Math.round(ports.monotonic() - begun);
    if (charged === 'unsent')
        held.release();
    const charge = charged === 'unsent' ? noCharge : held.settle(charged);
    totals.ended(call.model ?? call.name, outcome !== 'complete' || charged === 'failed', milliseconds, charge);
    record.ended({
        call: number,
        status,
        outcome,
        response_bytes: bytes,
        input_tokens: charge.inputTokens,
        output_tokens: charge.outputTokens,
        milliseconds,
    });
}
const pass_on_describe = ({ method, model, project, location, upstream }) => ({
    method,
    model: model ?? null,
    project,
    location,
    request_bytes: upstream.body.length,
    request_sha256: (0,external_node_crypto_.createHash)('sha256').update(upstream.body).digest('hex'),
});

;// CONCATENATED MODULE: ./build/lend/server/whole-body.js
/**
 * Reads the body of a request, at most `most` bytes. What it holds counts in `memory` until `release` is called.
 *
 * @param begin called before the first byte is read
 */
async function readWhole(request, most, memory, { allBodyBytes }, begin) {
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > most)
        return 'too large';
    let held = 0;
    const hold = (bytes) => {
        held += bytes;
        memory.used += bytes;
        return memory.used <= allBodyBytes;
    };
    const release = () => {
        memory.used -= held;
        held = 0;
    };
    const giveUp = (flaw) => {
        release();
        return flaw;
    };
    if (!hold(declared))
        return giveUp('too much at once');
    begin();
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of request.iterator({ destroyOnReturn: false })) {
            size += chunk.length;
            if (size > most)
                return giveUp('too large');
            if (size > held && !hold(chunk.length))
                return giveUp('too much at once');
            chunks.push(chunk);
        }
    }
    catch {
        return giveUp('not whole');
    }
    return { body: Buffer.concat(chunks), release };
}

;// CONCATENATED MODULE: ./build/lend/server/gateway.js





/** Decides about each request, and passes it on or refuses it. */
class Gateway {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async handle({ message, target, headers, begin }, client) {
        const { passage, memory, ended } = this.#options;
        const { limits } = passage;
        const refused = ended();
        if (refused !== undefined)
            return this.#refuse(client, refused, { shape: shapeOf(target) });
        const read = await readWhole(message, limits.bodyBytes, memory, limits, begin);
        if (read === 'not whole')
            return client.breakOff();
        if (read === 'too large')
            return this.#refuse(client, tooLarge(limits.bodyBytes), { shape: shapeOf(target) });
        if (read === 'too much at once')
            return client.reply(outageReply(shapeOf(target), fullMemory));
        try {
            const request = { method: message.method ?? '', target, headers, body: read.body };
            await this.#decide(request, client, read.release);
        }
        finally {
            read.release();
        }
    }
    /** @param sent called when the body is no longer needed */
    async #decide(request, client, sent) {
        const { passage, parts, ended } = this.#options;
        const decision = parts.decide(request);
        if (!decision.allowed)
            return this.#refuse(client, decision.refusal, { ...decision.refusal, body: request.body });
        const { shape, name, model } = decision.call;
        const refuse = (refusal) => this.#refuse(client, refusal, { shape, name, model, body: request.body });
        const held = ended() ?? parts.budget.reserve(decision.call);
        if ('rule' in held)
            return refuse(held);
        await passOn(passage, { held, client, clientAgent: request.headers['user-agent'], sent, refuse });
    }
    #refuse(client, { rule, message, isOutage }, { shape, name, model, body }) {
        if (isOutage) {
            client.reply(outageReply(shape, message));
            return;
        }
        const { record, totals } = this.#options.passage;
        totals.refused(model ?? name, rule, message);
        record.refused({
            method: name ?? null,
            model: model ?? null,
            rule,
            request_bytes: body?.length ?? 0,
            request_sha256: body === undefined ? null : (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'),
        });
        client.reply(refusalReply({ rule, shape, message, name, model }));
    }
}
const tooLarge = (bytes) => ({
    rule: 'body',
    message: `the body is larger than ${bytes / 1024 / 1024} MiB. Put large files into a bucket of allow.storage, and name them as gs:// in fileData.`,
});
const fullMemory = 'other calls hold too many large bodies now. Repeat this one when they have ended.';

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/lend/server/listen-error.js

/** Returns the error of a listener that could not start. */
function listenError(error, host, port) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    switch (code) {
        case 'EADDRINUSE':
            return new errors/* ActionError */.lZ('LEND_FAILED', `The listener could not start: port ${port} of ${host} is taken`, {
                cure: 'Choose another port with the input port, or leave it out to take any free one. See which program has it:',
                commands: portCommands(port),
            });
        case 'EACCES':
            return new errors/* ActionError */.lZ('LEND_FAILED', `The listener could not start: this user may not listen at port ${port}`, {
                cure: 'Choose a port above 1023 with the input port, or leave it out to take any free one.',
            });
        case 'EADDRNOTAVAIL':
            return new errors/* ActionError */.lZ('LEND_FAILED', `The listener could not start: this machine does not have the address ${host}`, {
                cure: 'Use listen: loopback, or run the step on the machine that has the bridge. See its addresses:',
                commands: ['ip -brief address'],
            });
        default:
            return new errors/* ActionError */.lZ('LEND_FAILED', `The listener could not start at ${host}:${port}: ${(0,errors/* kindOfError */.OK)(error)}`);
    }
}
const portCommands = (port) => [
    { when: 'On Linux:', run: `ss -ltnp 'sport = :${port}'` },
    { when: 'On macOS:', run: `lsof -nP -iTCP:${port} -sTCP:LISTEN` },
    { when: 'On Windows:', run: `netstat -ano | findstr :${port}` },
];

;// CONCATENATED MODULE: ./build/lend/server/http-server.js


/** Returns a server with strict parsing and bounds on everything that a client sends. It does not listen yet. */
function createHttpServer(limits, handle) {
    const server = (0,external_node_http_.createServer)({
        maxHeaderSize: limits.headerBytes,
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: limits.checkMs,
        keepAliveTimeout: limits.keepAliveMs,
        insecureHTTPParser: false,
        requireHostHeader: true,
        noDelay: true,
    });
    server.maxConnections = limits.connections;
    server.maxRequestsPerSocket = limits.requestsPerConnection;
    // Node would drop what is above the limit without a word: `readHeaders` refuses it.
    server.maxHeadersCount = 0;
    server.on('request', (request, response) => handle(request, response, () => { }));
    server.on('checkContinue', (request, response) => handle(request, response, () => response.writeContinue()));
    server.on('checkExpectation', (_, response) => {
        response.writeHead(417, { connection: 'close', 'content-length': '0' }).end();
    });
    server.on('connect', (_, socket) => refuseRaw(socket, '403 Forbidden'));
    server.on('clientError', (error, socket) => {
        if (error.code === 'ECONNRESET' || !socket.writable)
            socket.destroy();
        else
            refuseRaw(socket, statusOf(error.code));
    });
    return server;
}
/** Answers what cannot be read as a request, and closes the connection. */
function refuseRaw(socket, status) {
    socket.on('error', () => { });
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
}
function statusOf(code) {
    if (code === 'HPE_HEADER_OVERFLOW')
        return '431 Request Header Fields Too Large';
    return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
}
/**
 * @returns the port
 * @throws ActionError `LEND_FAILED`
 */
async function listen(server, host, port) {
    try {
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen({ host, port, exclusive: true }, () => {
                server.off('error', reject);
                resolve();
            });
        });
    }
    catch (error) {
        throw listenError(error, host, port);
    }
    server.on('error', () => { });
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
}
/** Stops a server whose requests have ended or must end now. Resolves when no connection is left. */
async function stopServer(server, clock, withinMs) {
    server.closeAllConnections();
    const over = new AbortController();
    const limit = clock.sleep(withinMs, over.signal).catch(() => { });
    await Promise.race([new Promise(resolve => server.close(() => resolve())), limit]);
    over.abort();
}

;// CONCATENATED MODULE: ./build/lend/server/client.js

/** Why a call is not carried on. */
class CallStopped extends Error {
}
/** The client of one request: what it gets, and whether it is still there. */
class Client {
    #response;
    #stop = new AbortController();
    constructor(response) {
        this.#response = response;
        response.on('error', () => { });
        response.on('close', () => {
            if (!response.writableFinished)
                this.#stop.abort(new CallStopped('the client left'));
        });
    }
    /** Aborts when the client leaves before its answer is complete, or when the call is stopped. */
    get signal() {
        return this.#stop.signal;
    }
    /** Ends the call from this side. */
    stop(reason) {
        this.#stop.abort(new CallStopped(reason));
    }
    get hasHead() {
        return this.#response.headersSent;
    }
    /** Sends a whole answer, if the client is still there. */
    reply({ status, headers, body }) {
        if (this.#response.headersSent || this.#response.destroyed)
            return;
        this.#response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
        this.#response.end(body);
    }
    /** Sends the head of an answer whose body follows. */
    begin(status, headers) {
        this.#response.writeHead(status, headers);
        this.#gather();
        this.#response.flushHeaders();
    }
    /** What is written until the end of this turn leaves together: each packet costs more than everything in it. */
    #gather() {
        const { socket } = this.#response;
        if (socket === null || socket.writableCorked > 0)
            return;
        socket.cork();
        setImmediate(() => socket.uncork());
    }
    /**
     * Sends the next part of the body. Resolves when the client can take more.
     *
     * @throws CallStopped if it leaves, or reads nothing for too long
     */
    async write(part, clock, { clientMs }) {
        this.signal.throwIfAborted();
        this.#gather();
        if (this.#response.write(part))
            return;
        const read = new AbortController();
        const { promise, resolve, reject } = (0,oldest_node/* withResolvers */.Y)();
        const left = () => reject(this.signal.reason);
        this.#response.once('drain', resolve);
        this.signal.addEventListener('abort', left, { once: true });
        clock.sleep(clientMs, read.signal).then(() => reject(new CallStopped('the client reads nothing')), () => { });
        try {
            await promise;
        }
        finally {
            read.abort();
            this.#response.off('drain', resolve);
            this.signal.removeEventListener('abort', left);
        }
    }
    /** The body is complete. */
    end() {
        this.#response.end();
    }
    /** Breaks the answer off, so that the client cannot take it for a complete one. */
    breakOff() {
        this.#response.destroy();
    }
}

;// CONCATENATED MODULE: ./build/lend/server/pipelined.js
/**
 * Answers the requests of one connection one after the other. Node hands out the next ones (pipelining) before the first
 * is answered, so one connection could have any number of calls at the same time.
 */
class ConnectionTurns {
    #waiting = new WeakMap();
    #most;
    constructor(most) {
        this.#most = most;
    }
    /** Resolves with true when it is this request's turn, and with false if its connection ends before. */
    async wait(response, connection) {
        // Node gives the connection to a response when the one before has ended.
        if (response.socket !== null)
            return true;
        const waiting = (this.#waiting.get(connection) ?? 0) + 1;
        if (waiting > this.#most) {
            connection.destroy();
            return false;
        }
        this.#waiting.set(connection, waiting);
        const isTurn = await new Promise(resolve => {
            response.once('socket', () => resolve(true));
            connection.once('close', () => resolve(false));
            if (connection.destroyed)
                resolve(false);
        });
        this.#waiting.set(connection, (this.#waiting.get(connection) ?? 1) - 1);
        return isTurn;
    }
}

;// CONCATENATED MODULE: ./build/lend/server/request-head.js
/** Headers that a client may send in several lines. Two of any other one mean different things to different readers. */
const repeatable = new Set([
    'accept',
    'accept-encoding',
    'accept-language',
    'anthropic-beta',
    'cache-control',
    'cookie',
]);
/** Returns the headers of a request with lower-case names, or their flaw. */
function readHeaders({ rawHeaders }, { headers: most }) {
    if (rawHeaders.length / 2 > most)
        return 'too many headers';
    const found = new Map();
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
        const name = (rawHeaders[at] ?? '').toLowerCase();
        const value = rawHeaders[at + 1] ?? '';
        const before = found.get(name);
        if (before !== undefined && !repeatable.has(name))
            return 'a header is given twice';
        found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return Object.fromEntries(found);
}
/**
 * True if a request names this listener as its host. A web page that resolves its own name to loopback sends that name:
 * DNS rebinding.
 */
function isOurHost(given, host, port) {
    const names = isLoopbackAddress(host) ? [host, '127.0.0.1', 'localhost'] : [host];
    const wanted = given?.toLowerCase();
    return names.some(name => wanted === `${name}:${port}` || (port === 80 && wanted === name));
}
const isLoopbackAddress = (host) => host === 'localhost' || host.startsWith('127.');

;// CONCATENATED MODULE: ./build/lend/server/requests.js







/** Receives all requests of a listener: checks who asks, and hands each to its endpoint. */
class Requests {
    #options;
    #turns;
    /** Requests in progress. */
    #open = new Map();
    constructor(options) {
        this.#options = options;
        this.#turns = new ConnectionTurns(options.limits.pipelined);
    }
    /** @param begin asks the client for its body, if it waits for that */
    handle(message, response, begin) {
        const client = new Client(response);
        const done = this.#answer(message, response, client, begin)
            .catch((error) => {
            this.#options.warn('A request failed because of a bug in this action', (0,errors/* kindOfError */.OK)(error));
            if (client.hasHead)
                client.breakOff();
            else
                client.reply(outageReply(shapeOf(message.url ?? ''), 'a bug in this action stopped the request'));
        })
            .finally(() => this.#open.delete(client));
        this.#open.set(client, done);
    }
    /** Resolves when no request is in progress. */
    async settled() {
        while (this.#open.size > 0)
            await Promise.allSettled(this.#open.values());
    }
    /** Ends all requests in progress. */
    stop(reason) {
        for (const client of this.#open.keys())
            client.stop(reason);
    }
    async #answer(message, response, client, begin) {
        const { host, port, limits, secrets, stopSecrets, life, gateway } = this.#options;
        if (!(await this.#turns.wait(response, message.socket)))
            return;
        const headers = readHeaders(message, limits);
        if (typeof headers === 'string')
            return client.reply(plainReply(400, { connection: 'close' }));
        if (!isOurHost(headers['host'], host, port()))
            return this.#forbid(client);
        const target = message.url ?? '';
        const [path = ''] = target.split('?', 1);
        const { method } = message;
        if (path === '/healthz')
            return client.reply(plainReply(method === 'GET' ? 200 : 405));
        if (path === '/stop') {
            if (method !== 'POST' || !stopSecrets.areShownBy(headers))
                return this.#forbid(client);
            client.reply(plainReply(202));
            return life.ask('stopped');
        }
        const request = { message, target, headers, begin };
        if (isCredentialPath(path))
            return this.#lend(request, client);
        if (!secrets.areShownBy(headers))
            return this.#forbid(client);
        const unused = life.use();
        try {
            await gateway.handle(request, client);
        }
        finally {
            unused();
        }
    }
    /** Asks the endpoints that lend credentials. They check their callers themselves. */
    async #lend({ message, target, headers, begin }, client) {
        const { limits, memory, credentials, life } = this.#options;
        const read = await readWhole(message, limits.smallBodyBytes, memory, limits, begin);
        if (typeof read === 'string')
            return client.reply(plainReply(400, { connection: 'close' }));
        try {
            const reply = await credentials({ method: message.method ?? '', target, headers, body: read.body });
            if (reply === undefined)
                return this.#forbid(client);
            if (reply.isStranger)
                this.#countStranger();
            // Anyone on this machine can ask. Only what is lent is a use, which keeps the listener up.
            else if (reply.status === 200)
                life.use()();
            client.reply(reply);
        }
        finally {
            read.release();
        }
    }
    #forbid(client) {
        this.#countStranger();
        client.reply(forbidden);
    }
    #countStranger() {
        this.#options.totals.stranger();
        this.#options.record.stranger();
    }
}
const plainReply = (status, headers = {}) => ({
    status,
    headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers },
    body: status === 200 ? 'ok\n' : '',
});
/** True for the endpoints that lend credentials. */
const isCredentialPath = (path) => path === '/' ||
    path === '/subject' ||
    path === '/v1/token' ||
    path === '/v1/introspect' ||
    path === '/computeMetadata' ||
    path.startsWith('/computeMetadata/');

;// CONCATENATED MODULE: ./build/lend/server/server-limits.js
const listenerLimits = {
    connections: 256,
    requestsPerConnection: 10_000,
    pipelined: 8,
    headerBytes: 32 * 1024,
    headers: 100,
    headersMs: 15_000,
    requestMs: 60_000,
    checkMs: 5_000,
    keepAliveMs: 30_000,
    bodyBytes: 32 * 1024 * 1024,
    smallBodyBytes: 64 * 1024,
    allBodyBytes: 128 * 1024 * 1024,
    answerBytes: 256 * 1024 * 1024,
    // Models that think can be silent for minutes.
    answerMs: 600_000,
    clientMs: 300_000,
    refusalLines: 1_000,
    strangerLines: 3,
};

;// CONCATENATED MODULE: ./build/lend/server/start.js










/**
 * Starts a listener: the gateway, and the endpoints that lend credentials.
 *
 * @throws ActionError `LEND_FAILED` if the port is taken, or the address is not this machine's
 */
async function startListener(options) {
    const { ports, borrower, host, stopSecret, idleMs } = options;
    const limits = { ...listenerLimits, ...options.limits };
    const secrets = new Secrets([borrower.secret]);
    const totals = new LendCount();
    const counted = { ...options, ports: { ...ports, record: totals.counting(ports.record) } };
    const life = new Life({ ...ports, idleMs, duration: timeLimitOf(ports.grant()), over: tellOver(ports) });
    const ended = () => life.ending();
    const parts = (options.parts ?? createParts)(counted, { lent: ({ token }) => secrets.add(token), ended });
    const record = new CallsRecord({
        record: ports.record,
        borrower: borrower.name,
        limits,
        failed: error => life.fail(error),
    });
    const memory = { used: 0 };
    let calls = 0;
    const gateway = new Gateway({
        passage: { ports, limits, record, totals, nextCall: () => ++calls },
        parts,
        memory,
        ended,
    });
    let port = options.port;
    const requests = new Requests({
        host,
        port: () => port,
        limits,
        secrets,
        stopSecrets: new Secrets(stopSecret === undefined ? [] : [stopSecret]),
        life,
        record,
        totals,
        memory,
        gateway,
        credentials: parts.credentials,
        warn: ports.warn,
    });
    const server = createHttpServer(limits, (...request) => requests.handle(...request));
    port = await listen(server, host, options.port).catch((error) => {
        life.end();
        throw error;
    });
    return {
        url: `http://${host}:${port}`,
        port,
        asked: life.asked,
        record: counted.ports.record,
        overBy: () => life.overBy,
        totals: () => totals.totals(withTimeOver(parts.budget.totals(), life.overBy === 'duration')),
        close: withinMs => {
            life.end();
            return closeListener({ server, requests, record, clock: ports.clock }, withinMs);
        },
    };
}
/** When the time of a grant's budget is over, and the answer that its clients get from then on. */
function timeLimitOf({ name, lend }) {
    const limit = lend?.budget.durationSeconds;
    if (limit === undefined)
        return undefined;
    const part = { part: 'duration', limit, used: limit, reserved: 0 };
    return {
        milliseconds: limit * 1_000,
        ending: refuseForBudget(name, part, { needed: undefined, callsInProgress: 0 }),
    };
}
/** The timer decides when the time is over. The clock of the totals can be a little behind it. */
function withTimeOver(totals, isOver) {
    if (!isOver)
        return totals;
    const parts = totals.parts.map(one => (one.part === 'duration' ? { ...one, used: one.limit } : one));
    return { ...totals, parts, spent: [...new Set([...totals.spent, 'duration'])] };
}
/** Logs that nothing more is lent. A denial also fails the run. */
const tellOver = ({ grant, warn, say }) => (reason, { message }) => {
    if (reason === 'duration')
        warn(`The time of grant ${grant().name} is over`, `Nothing more is lent: ${message}`);
    else
        say(`Nothing more is lent: ${message}`);
};
/** Share of the time in which calls may end by themselves. The rest is for ending them and for the record. */
const ownShare = 0.6;
/** Least milliseconds for ending calls and for the record. */
const leastEndMs = 500;
/** Lets calls end for a while, then ends them, and waits until the record has them all. */
async function closeListener({ server, requests, record, clock }, withinMs) {
    server.close();
    server.closeIdleConnections();
    const ownMs = Math.max(0, withinMs * ownShare);
    await waitAtMost(requests.settled(), ownMs, clock);
    requests.stop('the listener ends');
    const endMs = Math.max(leastEndMs, withinMs - ownMs);
    const ended = requests.settled().then(() => record.settled());
    await waitAtMost(ended, endMs, clock);
    await stopServer(server, clock, leastEndMs);
}
/** Waits for something, but not longer than the milliseconds. */
async function waitAtMost(what, milliseconds, clock) {
    const over = new AbortController();
    await Promise.race([what, clock.sleep(milliseconds, over.signal).catch(() => { })]);
    over.abort();
}

// EXTERNAL MODULE: ./build/run/lend-command.js + 7 modules
var lend_command = __webpack_require__(75873);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(79169);
;// CONCATENATED MODULE: ./build/audit/content-copy.js

/** An entry of Cloud Logging may have 256 KiB: https://cloud.google.com/logging/quotas */
const longestEntry = 200_000;
/** Most bytes of one request, which may have 10 MB. */
const longestRequest = 4_000_000;
/** Most bytes that wait for Cloud Logging. */
const longestQueue = 16_000_000;
/** Creates the copy of prompts and answers. A full queue or a refusal never delays a call. */
function createContentCopy({ source, borrower, newId, now, send, missing }) {
    const waiting = [];
    let queued = 0;
    let isTold = false;
    let sending = Promise.resolve();
    const tell = (why) => {
        if (!isTold)
            missing(why);
        isTold = true;
    };
    const sendNext = async () => {
        const lines = [];
        let size = 0;
        while (waiting[0] !== undefined && size + waiting[0].length <= longestRequest) {
            const line = waiting.shift() ?? '';
            lines.push(line);
            size += line.length;
        }
        if (lines.length === 0)
            return;
        await send(lines).catch(tell);
        queued -= size;
    };
    return {
        add: ({ call, what, text }) => {
            const line = JSON.stringify({
                id: newId(),
                source,
                type: 'dev.keyless-vertex.call.content',
                time: new Date(now()).toISOString(),
                data: {
                    borrower,
                    call,
                    what,
                    sha256: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'),
                    ...shortenContent(text),
                },
            });
            if (queued + line.length > longestQueue)
                return tell(new Error('Cloud Logging is slower than the calls'));
            waiting.push(line);
            queued += line.length;
            sending = sending.then(sendNext);
        },
        // Each text has a turn of its own, so none is left after the last turn.
        end: () => sending,
    };
}
/** Returns what an entry can have of a text. The digest is that of all of it. */
function shortenContent(text) {
    let length = text.length;
    // Quotation marks and line feeds are two bytes in JSON, other characters up to six.
    while (length > 0 && Buffer.byteLength(JSON.stringify(text.slice(0, length))) > longestEntry)
        length = Math.min(Math.floor(length * 0.8), longestEntry);
    return { text: text.slice(0, length), cut_characters: text.length - length };
}

// EXTERNAL MODULE: ./build/google/logs.js
var logs = __webpack_require__(67103);
// EXTERNAL MODULE: ./build/run/warn.js
var warn = __webpack_require__(66340);
;// CONCATENATED MODULE: ./build/run/lend-content.js





/**
 * Opens the copy of prompts and answers, if the grant has `record: { prompts: true }` and the policy names a
 * log. If a renewal finds that the grant no longer has it, nothing more is sent.
 */
function openContentCopy(context, access, borrower) {
    const { auditLog, universe } = access.inForce().policy.policy;
    const isWanted = () => access.inForce().grant.lend?.recordPrompts === true;
    if (auditLog === undefined || !isWanted())
        return undefined;
    const copy = createContentCopy({
        source: (0,chain/* sourceOf */.vz)(context.environment.identity),
        borrower,
        newId: external_node_crypto_.randomUUID,
        now: context.clock.now,
        send: (0,logs/* createWriteLog */.UU)(access.client, universe, auditLog),
        missing: why => (0,warn/* warn */.R)(context, 'Prompts and answers in Cloud Logging are incomplete', why),
    });
    return {
        ...copy,
        add: content => {
            if (isWanted())
                copy.add(content);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/run/lend-folder.js



/** @throws ActionError `LEND_FAILED` */
function makeLendFolder(tempDirectory) {
    try {
        const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(tempDirectory, 'keyless-vertex-lend-'));
        const temporary = (0,external_node_path_.join)(path, 'tmp');
        const gcloud = (0,external_node_path_.join)(path, 'gcloud');
        for (const folder of [temporary, gcloud])
            (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        return {
            path,
            temporary,
            gcloud,
            write: (name, text) => {
                const file = (0,external_node_path_.join)(path, name);
                (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600, flag: 'wx' });
                return file;
            },
            copy: source => {
                if (!(0,external_node_fs_.statSync)(source, { throwIfNoEntry: false })?.isFile())
                    return undefined;
                const file = (0,external_node_path_.join)(path, 'event.json');
                (0,external_node_fs_.copyFileSync)(source, file);
                return file;
            },
            remove: () => {
                try {
                    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 2 });
                }
                catch {
                    // The command took the right to remove something.
                }
            },
        };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason';
        throw new errors/* ActionError */.lZ('LEND_FAILED', `A folder below RUNNER_TEMP (${tempDirectory}) could not be created: ${code}`, {
            cure: 'Free space, or let the user of the runner write there.',
        });
    }
}

// EXTERNAL MODULE: ./build/run/lend-grant.js
var lend_grant = __webpack_require__(64354);
// EXTERNAL MODULE: ./build/run/listener/left-listener.js
var left_listener = __webpack_require__(12163);
// EXTERNAL MODULE: ./build/run/listener/directory.js
var directory = __webpack_require__(35648);
;// CONCATENATED MODULE: ./build/run/listener/shared-file.js




const mostUses = 100;
/**
 * Writes the files of a listener, each in one move, so that a step that waits for one finds all of it. GitHub holds back
 * the outputs and variables of a background step, so the names follow from the grant alone:
 * `$RUNNER_TEMP/keyless-vertex/GRANT.json`. A second listener of the grant gets `GRANT-2.json`.
 *
 * @param named called before the files exist: post must know what to remove if this process is killed
 * @throws ActionError `LEND_FAILED` if the folder is not ours, or cannot be written
 */
function writeSharedFiles(tempDirectory, grant, content, named = () => { }) {
    const folder = (0,external_node_path_.join)(tempDirectory, directory/* sharedFolder */.AX);
    try {
        prepareFolder(folder);
        const name = freeName(folder, grant);
        const files = { json: (0,external_node_path_.join)(folder, `${name}.json`), env: (0,external_node_path_.join)(folder, `${name}.env`) };
        named(files);
        const lines = Object.entries(content.variables).map(([variable, value]) => `${variable}=${value}\n`);
        moveInto(files.env, lines.join(''));
        moveInto(files.json, `${JSON.stringify(content, undefined, 2)}\n`);
        return files;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason';
        throw new errors/* ActionError */.lZ('LEND_FAILED', `The files of the listener cannot be written to ${folder}: ${code}`, {
            cure: 'Free space, or let the user of the runner write there.',
        });
    }
}
function removeSharedFiles({ json, env }) {
    for (const file of [json, env])
        (0,external_node_fs_.rmSync)(file, { force: true });
}
/** Only this user may read the folder, and it may not be a link that another step made. */
function prepareFolder(folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const about = (0,external_node_fs_.lstatSync)(folder);
    const user = process.getuid?.();
    if (!about.isDirectory() || (user !== undefined && about.uid !== user)) {
        throw new errors/* ActionError */.lZ('LEND_FAILED', `${folder} is not a folder of this user`, {
            cause: 'An earlier step of the job created it, or put a link in its place.',
            cure: 'Remove that step, or what it created.',
        });
    }
    (0,external_node_fs_.chmodSync)(folder, 0o700);
}
function freeName(folder, grant) {
    for (let use = 1; use <= mostUses; use++) {
        const name = use === 1 ? grant : `${grant}-${use}`;
        if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, `${name}.json`), { throwIfNoEntry: false }) === undefined)
            return name;
    }
    throw new errors/* ActionError */.lZ('LEND_FAILED', `${mostUses} listeners of the grant ${grant} run already`);
}
function moveInto(file, text) {
    (0,external_node_fs_.writeFileSync)(`${file}.new`, text, { flag: 'wx', mode: 0o600 });
    (0,external_node_fs_.renameSync)(`${file}.new`, file);
}

// EXTERNAL MODULE: ./build/run/outputs.js + 1 modules
var outputs = __webpack_require__(27291);
;// CONCATENATED MODULE: ./build/run/lend-later-steps.js






/** A background step that nothing uses must not keep its job waiting. */
const backgroundIdleSeconds = 600;
/** Milliseconds without a request after which a listener for later steps ends; absent: it waits for the job's end. */
function idleMsOf({ lend: { idleSeconds, background } }) {
    const seconds = idleSeconds ?? (background ? backgroundIdleSeconds : undefined);
    return seconds === undefined ? undefined : seconds * 1000;
}
/**
 * Lends to later steps: tells them where the listener is, and waits until its end. The step itself ends as soon as the
 * listener is ready, unless it is a background step, which is the listener.
 *
 * @returns why it ends
 */
async function lendToLaterSteps(context, runState, inputs, open) {
    const { listener } = open;
    const values = await outputsOf(inputs, open);
    const variables = exportedVariables(context, open.clients);
    const leave = (files) => leaveToPost(context, runState, open, files);
    if (!inputs.lend.background)
        leave();
    const shared = inputs.lend.background ? shareFiles(context, inputs, open, { values, variables, leave }) : undefined;
    try {
        runState.outputs = withoutAbsent(values);
        context.runner.exportVariables(variables);
        await (0,outputs/* writeOutputs */.Kn)(context, runState);
        tell(context, inputs, open, variables, shared);
        const { postState } = runState;
        if (postState !== undefined)
            await context.laterSteps?.ready(postState.seal);
        const reason = await untilAsked(context, listener);
        if (runState.lent !== undefined)
            runState.lent.endedAsAsked = true;
        return reason;
    }
    finally {
        if (shared !== undefined)
            removeSharedFiles(shared);
    }
}
/** Everything that post needs to stop the listener, and to remove its files if it is killed. */
function leaveToPost({ laterSteps }, { postState }, { listener: { url }, stopSecret, folder }, shared) {
    const left = {
        process: (0,left_listener/* thisProcess */.WF)(),
        directory: laterSteps?.directory ?? folder.path,
        files: shared === undefined ? [] : [shared.json, shared.env],
        stop: { url, secret: stopSecret },
    };
    postState?.keepListener(left);
}
/** The outputs by which later steps find the listener, and a token if the workflow asks for one. */
async function outputsOf({ lend: { tokenFormat, idTokenAudience } }, open) {
    const { listener, ports, clients } = open;
    const token = tokenFormat === undefined ? {} : { [tokenFormat]: await lentToken(open, tokenFormat, idTokenAudience) };
    return {
        gateway_url: ports.grant().lend?.gateway === undefined ? undefined : listener.url,
        port: String(listener.port),
        project_id: clients.set['GOOGLE_CLOUD_PROJECT'],
        credentials_file_path: clients.set['GOOGLE_APPLICATION_CREDENTIALS'],
        ...token,
    };
}
/** Returns a real token, once the record says that it leaves. */
async function lentToken(open, form, audience = '') {
    const { listener, ports, borrower } = open;
    const lender = createLender({ ports: { ...ports, record: listener.record }, borrower });
    const { token } = await (form === 'id_token' ? lender.idToken(audience) : lender.accessToken(form));
    ports.mask(token);
    return token;
}
/** Variables for later steps. One that must be absent becomes empty: a step cannot remove a variable of others. */
function exportedVariables({ variables }, { set, clear }) {
    const present = clear.filter(name => (variables[name] ?? '') !== '');
    return { ...set, ...Object.fromEntries(present.map(name => [name, ''])) };
}
function shareFiles({ environment }, inputs, { listener, stopSecret }, { values, variables, leave }) {
    const content = {
        gateway_url: values.gateway_url,
        port: listener.port,
        project_id: values.project_id,
        credentials_file_path: values.credentials_file_path,
        stop: { url: `${listener.url}/stop`, secret: stopSecret },
        variables,
    };
    return writeSharedFiles(environment.tempDirectory, inputs.grant, content, leave);
}
/** Logs what is lent, how later steps find it, and when it ends. */
function tell({ runner }, inputs, { listener, ports }, variables, shared) {
    const idleMs = idleMsOf(inputs);
    const { durationSeconds } = ports.grant().lend?.budget ?? {};
    const ends = [
        ...(shared === undefined ? ['with the job'] : ['when this step is cancelled']),
        ...(idleMs === undefined ? [] : [`after ${(0,core_text/* duration */.p0)(idleMs)} without a request`]),
        ...(durationSeconds === undefined ? [] : [`after ${(0,core_text/* duration */.p0)(durationSeconds * 1000)} (lend.budget.duration)`]),
    ];
    const lines = [
        `Listening at ${listener.url}. It ends ${ends.join(', or ')}.`,
        shared === undefined
            ? `Later steps get ${Object.keys(variables).join(', ')}.`
            : `GitHub holds back the outputs and variables of a background step. Other steps find them in ${shared.json}, and can append ${shared.env} to GITHUB_ENV.`,
        'The secret of the listener is masked. The runner cannot mask tokens that a tool gets after this step, so let no tool print them.',
    ];
    runner.quote(lines.map(core_escape/* logLine */.BP));
}
async function untilAsked({ signal }, { asked }) {
    const cancelled = new Promise(resolve => {
        if (signal.aborted)
            resolve('cancelled');
        signal.addEventListener('abort', () => resolve('cancelled'), { once: true });
    });
    return Promise.race([asked, cancelled]);
}
const withoutAbsent = (values) => Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

;// CONCATENATED MODULE: ./build/run/lend-log.js



/** Logs what is lent, and to whom. */
function tellLending({ runner }, { borrower, url, totals }, calls) {
    const limits = totals().budget.map(({ part, limit }) => (0,budget_part/* formatAmount */.e)(part, limit));
    const gateway = calls.length === 0 ? 'no calls' : calls.join(', ');
    const line = `Lending to ${borrower} at ${url}: ${gateway}; budget: ${limits.length === 0 ? 'no limit' : limits.join(', ')}`;
    runner.say((0,core_escape/* logLine */.BP)(line));
}
/** Milliseconds between two lines about what was lent. */
const lentLineEveryMs = 300_000;
/** Logs what was lent, every few minutes in which something was. @returns stops that, and logs the sum */
function watchLending({ runner, clock }, { totals }) {
    const over = new AbortController();
    let last = lentLine(totals());
    const tell = (line) => {
        if (line !== last)
            runner.say((0,core_escape/* logLine */.BP)(`So far: ${line}`));
        last = line;
    };
    const watch = async () => {
        while (!over.signal.aborted) {
            await clock.sleep(lentLineEveryMs, over.signal);
            tell(lentLine(totals()));
        }
    };
    // It ends by its signal.
    void watch().catch(() => { });
    return () => {
        over.abort();
        runner.say((0,core_escape/* logLine */.BP)(`Lent: ${lentLine(totals())}`));
    };
}
/** `25 calls, 2 refused; 4,902,454 input and 195,205 output tokens, $8.49; input_tokens 98 % of the budget` */
function lentLine({ byModel, refused, charged, budget, lent }) {
    const calls = byModel.reduce((sum, one) => sum + one.calls, 0);
    const refusals = refused.reduce((sum, one) => sum + one.calls, 0);
    const tokens = lent.reduce((sum, one) => sum + one.tokens, 0);
    const [nearest] = budget
        .filter(({ part, limit }) => part !== 'duration' && limit > 0)
        .toSorted((a, b) => b.used / b.limit - a.used / a.limit);
    return [
        `${(0,core_text/* count */.U9)(calls)} ${calls === 1 ? 'call' : 'calls'}${refusals === 0 ? '' : `, ${(0,core_text/* count */.U9)(refusals)} refused`}`,
        `${(0,core_text/* count */.U9)(charged.inputTokens)} input and ${(0,core_text/* count */.U9)(charged.outputTokens)} output tokens${charged.cost === undefined ? '' : `, ${(0,budget_part/* formatAmount */.e)('cost', charged.cost)}`}`,
        ...(nearest === undefined
            ? []
            : [`${nearest.part} ${Math.floor((nearest.used / nearest.limit) * 100)} % of the budget`]),
        ...(tokens === 0 ? [] : [`${(0,core_text/* count */.U9)(tokens)} ${tokens === 1 ? 'credential' : 'credentials'}`]),
    ].join('; ');
}

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(33426);
;// CONCATENATED MODULE: ./build/run/lend-ports.js




/** Creates what a listener may use of its run. */
function createLendPorts(context, record, { access, claims }, borrower) {
    const { clock, monotonic, runner, transport, environment } = context;
    const { grant, policy } = access.inForce();
    const labels = (0,steps_labels/* labelsFor */.dS)({
        ...environment.identity,
        actor: claims['actor'],
        workflow: claims['workflow'],
        grant: grant.name,
        step: 'lend',
        policySha256: policy.sha256,
        dedupeKey: '',
    });
    return {
        grant: () => access.inForce().grant,
        universe: policy.policy.universe,
        googleToken: access.tokenToLend,
        refused: access.refused,
        subjectToken: access.subjectToken,
        idToken: access.idToken,
        denied: access.denied,
        send: transport.stream(network_hosts/* isGoogleHost */.Yn),
        requestReason: call => access.lendReason(`${call} to ${borrower.name}`),
        userAgent: `keyless-vertex/${version/* version */.r}`,
        labels: (0,steps_labels/* stableLabels */.X5)(labels),
        record: record.write,
        mask: runner.mask,
        clock,
        monotonic,
        say: line => runner.quote([(0,core_escape/* logLine */.BP)(line)]),
        warn: (title, message) => runner.annotate({ level: 'warning', title, message: (0,core_escape/* annotationText */.xr)(message) }),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/run/listener/bridge.js



const thisMachinesNetworks = {
    interfaces: external_node_os_.networkInterfaces,
    read: path => {
        try {
            return (0,external_node_fs_.readFileSync)(path, 'latin1');
        }
        catch {
            return '';
        }
    },
};
/** The bridge that Docker makes at its start, and those of its other networks. */
const bridgeName = /^(docker0|br-[0-9a-f]{12}|podman\d+|cni-podman\d+)$/;
/**
 * Finds this machine's address on the bridge of its containers. Containers of every bridge reach it, since it is an address
 * of the machine itself. `docker0` comes first: other bridges end with their network.
 *
 * @throws ActionError `LEND_FAILED` if there is no bridge
 */
function bridgeAddress(machine = thisMachinesNetworks) {
    const found = [...upBridges(machine), ...idleBridges(machine)];
    const address = (found.find(({ name }) => name === 'docker0') ?? found[0])?.address;
    if (address !== undefined)
        return address;
    throw new errors/* ActionError */.lZ('LEND_FAILED', 'listen: bridge needs a bridge of containers, and this machine has none', {
        cause: 'In a job with container, the steps run in one container, and reach each other by loopback.',
        cure: 'Write listen: loopback. For container actions, use a runner with Docker. See the bridges:',
        commands: ['ip -brief address show type bridge'],
    });
}
const upBridges = ({ interfaces }) => Object.entries(interfaces()).flatMap(([name, addresses = []]) => {
    const address = addresses.find(({ family }) => family === 'IPv4')?.address;
    return bridgeName.test(name) && address !== undefined ? [{ name, address }] : [];
});
/**
 * Bridges without a container yet, which Node does not list. Their networks are in Linux's table of routes, and the
 * addresses of the machine in its other table.
 */
function idleBridges({ read }) {
    const own = new Set([...read('/proc/net/fib_trie').matchAll(/\|-- ([\d.]+)\n +\/32 host LOCAL/g)].map(([, address = '']) => address));
    return read('/proc/net/route')
        .split('\n')
        .map(line => line.trim().split(/\s+/))
        .flatMap(([name = '', destination = '', , , , , , mask = '']) => {
        const [network, bits] = [addressNumber(destination), addressNumber(mask)];
        if (!bridgeName.test(name) || network === undefined || bits === undefined || bits === 0)
            return [];
        const address = [...own].find(one => (dottedNumber(one) & bits) >>> 0 === network);
        return address === undefined ? [] : [{ name, address }];
    });
}
/** Reads an address of the table of routes: hexadecimal, the last byte first. */
const addressNumber = (hex) => /^[0-9A-F]{8}$/i.test(hex) ? Buffer.from(hex, 'hex').readUInt32LE() : undefined;
const dottedNumber = (address) => Buffer.from(address.split('.').map(Number)).readUInt32BE();

// EXTERNAL MODULE: ./build/run/timers.js
var timers = __webpack_require__(85766);
;// CONCATENATED MODULE: ./build/run/lend.js
















/**
 * Mode `lend`, once there is a credential: lends to a command or to later steps, until they have ended.
 *
 * @throws ActionError `COMMAND_FAILED` with the end of the command; `DENIED` if a renewal was denied; `LEND_FAILED`
 */
async function lend(context, runState, lendInputs, given, connection) {
    const inputs = { ...given, lend: lendInputs };
    const phase = (0,timers/* stopwatch */.sX)(context, runState);
    const lending = await beginLending(context, runState, inputs, connection);
    phase('listener');
    let reason = 'failure';
    try {
        reason = await lendUntilTheEnd(context, runState, inputs, lending);
    }
    finally {
        await endLending(context, lending, reason === 'failure' ? reason : (lending.listener.overBy() ?? reason));
        phase('lending');
    }
    if (reason !== 'cancelled' || runState.lent?.endedAsAsked !== true)
        context.signal.throwIfAborted();
    lending.ports.denied.throwIfAborted();
    refuseFailed(runState.lent?.command);
}
const newSecret = () => `kv-lend-${(0,external_node_crypto_.randomBytes)(32).toString('base64url')}`;
/** Does everything until the listener is ready. Nothing is lent before its end. */
async function beginLending(context, runState, inputs, { access, claims, isolation, record }) {
    const { environment, runner } = context;
    const { grant, policy } = access.inForce();
    (0,lend_grant/* requireIsolation */.G)({ ...policy, source: inputs.policy }, grant, isolation);
    const [secret, stopSecret] = [newSecret(), newSecret()];
    for (const one of [secret, stopSecret])
        runner.mask(one);
    const borrower = { name: inputs.key || inputs.grant, secret };
    const contents = openContentCopy(context, access, borrower.name);
    const ports = {
        ...createLendPorts(context, record, { access, claims }, borrower),
        ...(contents && { recordContent: (call, what, text) => contents.add({ call, what, text }) }),
    };
    // Inside the folder of the listener, which also has its log, and which post removes.
    const folder = makeLendFolder(context.laterSteps?.directory ?? environment.tempDirectory);
    try {
        const host = inputs.lend.listen === 'loopback' ? '127.0.0.1' : bridgeAddress();
        const described = { isolation: isolation === undefined ? undefined : (0,describe/* describeIsolation */.o)(isolation) };
        const idleMs = idleMsOf(inputs);
        const { port } = inputs.lend;
        const listener = await startListener({ ports, borrower, host, port, stopSecret, ...(idleMs && { idleMs }) });
        await record.write('lend.started', lendStarted(grant, inputs, listener, borrower, isolation));
        const lent = { borrower: borrower.name, url: listener.url, totals: listener.totals, ...described };
        runState.lent = lent;
        tellLending(context, lent, grant.lend?.gateway?.calls ?? []);
        return {
            listener,
            ports,
            borrower,
            folder,
            isolation,
            contents,
            stopTelling: watchLending(context, lent),
            clients: clientsOf(context, grant, ports, listener, borrower, folder, isolation !== undefined),
            stopSecret,
        };
    }
    catch (error) {
        folder.remove();
        throw error;
    }
}
function lendStarted({ lend }, { lend: { command, background } }, { url }, { name }, isolation) {
    const { requests, inputTokens, outputTokens, cost, durationSeconds } = lend?.budget ?? {};
    const budget = {
        requests,
        input_tokens: inputTokens,
        output_tokens: outputTokens,
        cost_micro_usd: cost === undefined ? undefined : Math.round(cost * 1e6),
        duration_seconds: durationSeconds,
    };
    return {
        borrower: name,
        listener: command !== undefined ? 'run' : background ? 'background' : 'job',
        address: new URL(url).host,
        isolation: isolation === undefined ? null : (0,describe/* describeIsolation */.o)(isolation).name,
        calls: [...(lend?.gateway?.calls ?? [])],
        credentials: [...(lend?.credentials ?? [])],
        budget: Object.fromEntries(Object.entries(budget).flatMap(([part, most]) => (most === undefined ? [] : [[part, most]]))),
    };
}
function clientsOf({ variables }, grant, { universe }, { url }, { secret }, folder, isCommand) {
    const { lend } = grant;
    if (lend === undefined)
        return { set: {}, clear: [] };
    const { name, text } = externalAccountFile({ url, secret, grant, universe });
    return clientVariables({
        ...placeOf(grant),
        url,
        secret,
        file: folder.write(name, text),
        lend,
        universe,
        noProxy: variables['NO_PROXY'] ?? variables['no_proxy'],
        // Later steps may use settings of gcloud that earlier ones made.
        ...(isCommand && { gcloudFolder: folder.gcloud }),
    });
}
/** Lends until the command has ended, or what later steps need is over. @returns why it ends */
async function lendUntilTheEnd(context, runState, inputs, lending) {
    const { folder, clients, isolation } = lending;
    const { command, envAllow } = inputs.lend;
    if (command === undefined || isolation === undefined)
        return lendToLaterSteps(context, runState, inputs, lending);
    const ended = await (0,lend_command/* runCommand */.d)(context, { command, envAllow, folder, isolation, clients });
    if (runState.lent !== undefined)
        runState.lent.command = ended;
    return context.signal.aborted ? 'cancelled' : 'command';
}
/** Milliseconds in which calls may still end. A cancelled run has little time. */
const closeMs = { ended: 5_000, cancelled: 1_000 };
/** Ends every call and closes the listener, then records what was lent. */
async function endLending({ signal, clock }, lending, reason) {
    const { listener, ports, folder, contents, stopTelling } = lending;
    const withinMs = closeMs[signal.aborted ? 'cancelled' : 'ended'];
    try {
        await listener.close(withinMs);
        stopTelling();
        const { byModel, refused } = listener.totals();
        const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
        await ports.record('lend.ended', {
            reason,
            calls: sum(byModel.map(({ calls }) => calls)),
            refused: sum(refused.map(({ calls }) => calls)),
            input_tokens: sum(byModel.map(({ inputTokens }) => inputTokens)),
            output_tokens: sum(byModel.map(({ outputTokens }) => outputTokens)),
        });
        if (contents !== undefined)
            await Promise.race([contents.end(), clock.sleep(withinMs)]);
    }
    finally {
        folder.remove();
    }
}
/** What a shell means by its own exit codes. A program can use them too. */
const shellCures = {
    126: 'A shell ends so if it may not execute a program. Its last line of output names the program: make it executable.',
    127: 'A shell ends so if it does not find a program. Its last line of output names the program: install it in an earlier step, in a folder of PATH.',
};
/** @throws ActionError `COMMAND_FAILED` if the command did not succeed */
function refuseFailed(ended) {
    if (ended === undefined || ended.exitCode === 0)
        return;
    const { exitCode, signal } = ended;
    const how = signal === undefined ? `ended with exit code ${exitCode}` : `was ended by ${signal} (exit code ${exitCode})`;
    const cure = signal === undefined ? shellCures[exitCode] : undefined;
    throw new errors/* ActionError */.lZ('COMMAND_FAILED', `The command ${how}`, { saysKind: true, ...(cure && { cure }) });
}


/***/ }),

/***/ 35648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   ET: () => (/* binding */ directoryPrefix),
/* harmony export */   Is: () => (/* binding */ logName)
/* harmony export */ });
/** The folder below RUNNER_TEMP with the files of one listener; six random characters follow. */
const directoryPrefix = 'keyless-vertex-';
/** Name of the log in that folder. */
const logName = 'listener.log';
/** The folder below RUNNER_TEMP with a file for each listener that runs as a background step. */
const sharedFolder = 'keyless-vertex';


/***/ }),

/***/ 56436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ permitUpdate),
/* harmony export */   z: () => (/* binding */ changesAccount)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_request_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35367);


/**
 * Validates the result of an update, if the message can name an account: a new image or script would otherwise run as
 * the account that the resource has. Only fields in the mask are taken from the request.
 *
 * @throws ActionError `LIMITS_EXCEEDED`; Google's refusal if the resource cannot be read
 */
async function permitUpdate(method, { path, query, body }, run) {
    const { step, request, ports, signal, permitResult } = run;
    const { shapes } = request.schema;
    const field = method.body ?? '';
    const shape = shapes[method.request]?.fields[field]?.shape;
    if (shape?.type !== 'object' || !changesAccount(method, shapes))
        return;
    const current = await ports.vertex.get(path, { step: step.declaration.id, signal });
    const changes = body ?? {};
    const mask = typeof query['updateMask'] === 'string' ? query['updateMask'] : '';
    const result = mask === '*' ? changes : overlaid((0,_document_request_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsOf */ .V)(current, shape.name, shapes), changes, pathsOf(mask, changes));
    // Google answers with its own form of the name. The one in the request was checked.
    const asked = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(request.body['body']) ? request.body['body'] : {};
    const { name } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(asked[field]) ? asked[field] : {};
    permitResult(path, { ...request.body, body: { ...asked, [field]: { ...result, name } } });
}
/** True for an update of a message that can name an account. */
function changesAccount(method, shapes) {
    const shape = shapes[method.request]?.fields[method.body ?? '']?.shape;
    return method.verb === 'PATCH' && shape?.type === 'object' && namesAccount(shape, shapes);
}
/** Without a mask, Google changes every field that is present. A mask may have the JSON or the proto spelling. */
const pathsOf = (mask, changes) => mask === ''
    ? Object.keys(changes).map(key => [key])
    : mask
        .split(',')
        .map(path => path.split('.').map(key => key.replace(/_([a-z0-9])/g, (_, next) => next.toUpperCase())));
function overlaid(current, changes, paths) {
    return paths.reduce((result, path) => withChange(result, changes, path), current);
}
function withChange(current, changes, [key = '', ...deeper]) {
    const change = changes[key];
    if (deeper.length === 0)
        return { ...current, [key]: change };
    const [before, after] = [current[key], change];
    return { ...current, [key]: withChange((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(before) ? before : {}, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(after) ? after : {}, deeper) };
}
function namesAccount(shape, shapes, seen = new Set()) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesAccount(shape.of, shapes, seen);
    if (shape.type !== 'object' || seen.has(shape.name))
        return false;
    seen.add(shape.name);
    return Object.entries(shapes[shape.name]?.fields ?? {}).some(([key, field]) => !field.outputOnly && (/account|user$/i.test(key) || namesAccount(field.shape, shapes, seen)));
}


/***/ })

};
