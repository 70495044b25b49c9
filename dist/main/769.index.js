export const id = 769;
export const ids = [769];
export const modules = {

/***/ 3821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ deletedAccount),
/* harmony export */   h: () => (/* binding */ explainGoogleRefusal)
/* harmony export */ });
/* harmony import */ var _gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);
/* harmony import */ var _refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9760);


/** Explains a refusal, if it is one of these. */
function explainGoogleRefusal(refused, caller) {
    const given = refused.details?.reasons.map(({ reason }) => reason) ?? [];
    const row = refusalRows.find(({ reasons = [] }) => reasons.some(reason => given.includes(reason))) ??
        refusalRows.find(({ words }) => words?.test(refused.text));
    return row?.explain(refused, caller);
}
function vpcServiceControls(refused, caller) {
    const service = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'service');
    const id = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/vpcServiceControlsUniqueIdentifier:\s{0,3}([\w-]{4,100})/, refused) ??
        (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'uid') ??
        refused.details?.violations.find(({ type }) => type === 'VPC_SERVICE_CONTROLS')?.description;
    const cause = `a perimeter of VPC Service Controls keeps ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .principalIn */ .gm)(caller)} from ${service ?? 'this service'}: GitHub's runners are outside of it`;
    const cure = `Ask the administrator of the perimeter to add an ingress rule for ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .principalIn */ .gm)(caller)}${service === undefined ? '' : ` and ${service}`}`;
    if (id === undefined || !/^[\w-]{4,100}$/.test(id))
        return { title: 'VPC Service Controls refuse this run', cause, cure: `${cure}.` };
    const filter = `log_id("cloudaudit.googleapis.com/policy") AND protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`;
    return {
        title: 'VPC Service Controls refuse this run',
        cause: `${cause} (unique id ${id})`,
        cure: `${cure}. The audit log says which perimeter and rule it was:`,
        commands: [
            `gcloud logging read ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(filter)} \\\n  ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(caller.project)} --freshness=1d --limit=1 --format=yaml`,
        ],
    };
}
function serviceDisabled(refused, caller) {
    const service = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'service') ??
        (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/\b([a-z0-9-]{2,60}\.googleapis\.com)\b/, refused) ??
        'aiplatform.googleapis.com';
    const { project } = caller;
    return {
        title: `${service} is not enabled in ${project}`,
        cause: `the API ${service} is not enabled in project ${project}`,
        cure: 'Enable it; it takes effect in a few minutes:',
        commands: [`gcloud services enable ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(service)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`],
    };
}
function billingDisabled(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `billing is not enabled in ${project}`,
        cause: `project ${project} has no open billing account`,
        cure: `Link it to one at https://console.cloud.google.com/billing/linkedaccount?project=${encodeURIComponent(project)}; it takes effect in a few minutes. See what it is linked to now:`,
        commands: [`gcloud billing projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(project)}`],
    };
}
function userProjectDenied(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/permission to use project ([a-z0-9][\w.:-]{0,100}\w)/, refused) ?? (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .principalIn */ .gm)(caller)} may not use ${project}`,
        cause: `${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .principalIn */ .gm)(caller)} lacks serviceusage.services.use in project ${project}; roles/serviceusage.serviceUsageConsumer includes it`,
        ...(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .grantRole */ .Ru)(project, 'roles/serviceusage.serviceUsageConsumer', caller),
    };
}
function organizationPolicy(refused, caller) {
    const { project, location } = caller;
    const given = refused.details?.reasons.map(({ reason }) => reason) ?? [];
    const constraint = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/constraints\/([a-zA-Z]\w{0,60}(?:\.\w{1,100}){0,3})/, refused) ??
        (given.includes('RESOURCE_USAGE_RESTRICTION_VIOLATED') ? 'gcp.restrictServiceUsage' : undefined) ??
        (given.some(reason => reason.startsWith('LOCATION_')) ? 'gcp.resourceLocations' : undefined);
    if (constraint === undefined)
        return {
            title: "the organization's policy refuses this",
            cause: `a policy of the organization of project ${project} refuses this`,
            cure: 'Ask the administrator of the organization. See which policies are set on the project itself:',
            commands: [`gcloud org-policies list ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`],
        };
    const isOfPlaces = constraint === 'gcp.resourceLocations';
    const asksFor = isOfPlaces && location !== undefined ? `resources in ${location}` : 'this';
    return {
        title: `the organization policy ${constraint} refuses this`,
        cause: `the organization policy constraints/${constraint} does not allow ${asksFor} in project ${project}`,
        cure: `${isOfPlaces ? 'Choose a location that it allows' : 'Request what it allows'}, or ask the administrator of the organization to change it. See what it allows:`,
        commands: [`gcloud org-policies describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(constraint)} --effective ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`],
    };
}
function scopeInsufficient(refused, caller) {
    const service = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'service') ?? 'the service';
    const isService = /^[\w.-]{1,100}\.googleapis\.com$/.test(service);
    return {
        title: 'the access token lacks a scope',
        cause: `the access token that reached ${service} lacks the scope that this call needs, though ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .principalIn */ .gm)(caller)} asked for https://www.googleapis.com/auth/cloud-platform, which covers it`,
        cure: 'Something between the runner and Google may replace the credential, such as a proxy of the cloud that a self-hosted runner is in. See who answers from the runner:',
        ...(isService && { commands: [`curl -sv -o /dev/null https://${service}`] }),
    };
}
function accountState(refused, caller) {
    const email = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/\b([a-z0-9][\w.-]{0,62}@[\w.-]{1,100}\.gserviceaccount\.com)\b/, refused) ??
        (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'email') ??
        caller.serviceAccount;
    const isDeleted = /deleted|Gaia id not found|not found; gaia|account not found/i.test(refused.text);
    const state = isDeleted ? 'deleted, or never existed' : 'disabled or deleted';
    if (email === undefined)
        return {
            title: 'the account is disabled or deleted',
            cause: `the account of this run is ${state}`,
            cure: 'See which accounts there are, and whether each is disabled:',
            commands: [`gcloud iam service-accounts list ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(caller.project)}`],
        };
    const project = (0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .accountProject */ .TP)(email) ?? caller.project;
    return {
        title: `${email} is ${state}`,
        cause: `the service account ${email} is ${state}`,
        cure: 'See which it is:',
        commands: [
            `gcloud iam service-accounts describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(email)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`,
            {
                when: 'If it is disabled:',
                run: `gcloud iam service-accounts enable ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(email)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`,
            },
            ...deletedAccount(email, project),
        ],
    };
}
/** Commands that restore a deleted account. They need its number, which only the audit log still has. */
function deletedAccount(email, project) {
    if (project === undefined)
        return [];
    const filter = `protoPayload.methodName="google.iam.admin.v1.DeleteServiceAccount" AND protoPayload.resourceName:"${email}"`;
    return [
        {
            when: 'If it was deleted within 30 days, this prints its number, by which gcloud iam service-accounts undelete restores it:',
            run: `gcloud logging read ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(filter)} \\\n  ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)} --freshness=30d --limit=1 --format='value(resource.labels.unique_id)'`,
        },
    ];
}
function projectInvalid(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `there is no project ${project}, or it may not be used`,
        cause: `there is no project ${project}, or it may not be used by this account`,
        cure: 'See whether it exists:',
        commands: [`gcloud projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(project)}`],
    };
}
function projectSuspended(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `project ${project} is suspended`,
        cause: `Google has suspended project ${project}, or its billing account`,
        cure: 'The owners of the project have an e-mail that says why, and can appeal in the console: https://cloud.google.com/resource-manager/docs/project-suspension-guidelines. See its state:',
        commands: [`gcloud projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .LA)(project)}`],
    };
}
/** The first match counts: by reason, and only then by words. */
const refusalRows = [
    {
        reasons: ['SECURITY_POLICY_VIOLATED'],
        words: /vpcServiceControlsUniqueIdentifier|VPC Service Controls|Request is prohibited by organization's policy/i,
        explain: vpcServiceControls,
    },
    {
        reasons: ['SERVICE_DISABLED'],
        words: /SERVICE_DISABLED|API has not been used in project|it is disabled\. Enable it/,
        explain: serviceDisabled,
    },
    {
        reasons: ['BILLING_DISABLED'],
        words: /BILLING_DISABLED|requires billing|billing (?:to be|must be|is not|has not been) enabled|enable billing|billing account [^.]{0,100}(?:disabled|closed|absent|delinquent|not (?:open|active|found))/i,
        explain: billingDisabled,
    },
    {
        reasons: ['USER_PROJECT_DENIED'],
        words: /does not have (?:the )?required permission to use project|roles\/serviceusage\.serviceUsageConsumer/,
        explain: userProjectDenied,
    },
    {
        reasons: [
            'RESOURCE_USAGE_RESTRICTION_VIOLATED',
            'LOCATION_ORG_POLICY_VIOLATED',
            'LOCATION_POLICY_VIOLATED',
            'ORG_POLICY_VIOLATED',
        ],
        words: /\bconstraints\/[a-z]|\borg(?:anization)?(?:al)? polic(?:y|ies)\b/i,
        explain: organizationPolicy,
    },
    {
        reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
        words: /insufficient authentication scopes/i,
        explain: scopeInsufficient,
    },
    {
        reasons: ['ACCOUNT_STATE_INVALID', 'USER_BLOCKED_BY_ADMIN', 'SERVICE_ACCOUNT_DISABLED'],
        words: /\bservice account\b[^\n]{0,120}\b(?:is|has been|was) (?:disabled|deleted)|Gaia id not found|\baccount (?:is|has been|was) (?:disabled|deleted)/i,
        explain: accountState,
    },
    {
        reasons: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
        explain: () => ({
            title: 'this method does not accept a federated token',
            cause: 'this method does not accept the token of a federated principal',
            cure: 'Give the grant a service_account to impersonate.',
        }),
    },
    {
        reasons: ['CONSUMER_SUSPENDED', 'GCP_SUSPENDED'],
        words: /\b(?:project|consumer)\b[^.]{0,120}\b(?:is|has been) suspended/i,
        explain: projectSuspended,
    },
    {
        reasons: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID'],
        words: /CONSUMER_INVALID|Permission denied on resource project|\bproject\b[^.]{0,80}\b(?:has been|was) deleted/i,
        explain: projectInvalid,
    },
    {
        reasons: ['ORG_RESTRICTION_VIOLATION', 'ORG_RESTRICTION_HEADER_INVALID'],
        explain: () => ({
            title: 'a proxy restricts which organizations may be used',
            cause: "the runner's proxy adds the header X-Goog-Allowed-Resources, which does not name the organization of this project",
            cure: 'Ask the administrator of the proxy to add the organization to it: https://cloud.google.com/resource-manager/docs/organization-restrictions/overview',
        }),
    },
    {
        reasons: ['SERVICE_NOT_VISIBLE'],
        explain: (refused, caller) => ({
            title: `the API is not open to ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller)}`,
            cause: `the API ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'service') ?? ''} is not open to project ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller)}`.replace('  ', ' '),
            cure: 'See which APIs the project can use:',
            commands: [`gcloud services list --available ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(caller.project)} --filter=aiplatform`],
        }),
    },
];


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   Y: () => (/* binding */ withResolvers)
/* harmony export */ });
// What Node 20 does not have: `npx` runs the command line on it.
/** As `Map.groupBy`. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** As `Promise.withResolvers`. */
function withResolvers() {
    let resolve;
    let reject;
    const promise = new Promise((...both) => {
        ;
        [resolve, reject] = both;
    });
    return { promise, resolve, reject };
}


/***/ }),

/***/ 9760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ grantRole),
/* harmony export */   gm: () => (/* binding */ principalIn),
/* harmony export */   j7: () => (/* binding */ consumer),
/* harmony export */   nO: () => (/* binding */ inProject),
/* harmony export */   o4: () => (/* binding */ firstMatch),
/* harmony export */   yu: () => (/* binding */ metadata)
/* harmony export */ });
/* harmony import */ var _gcloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2942);

const metadata = ({ details }, key) => details?.reasons.flatMap(reason => reason.metadata[key] ?? []).find(value => value !== '');
const firstMatch = (pattern, { text, details }) => [text, ...(details?.violations ?? []).flatMap(({ subject, description }) => [subject, description])]
    .map(one => pattern.exec(one)?.[1])
    .find(one => one !== undefined);
/** The project that the refusal is about, as Google names it. It is not always the project of the request. */
const consumer = (refused, { project }) => /^(?:projects\/)?([a-z0-9][\w.:-]*)$/.exec(metadata(refused, 'consumer') ?? '')?.[1] ?? project;
const inProject = (project) => `--project=${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteShell */ .LA)(project)}`;
/** Commands that grant a role to the caller. If the caller is not known, the first one finds it. */
function grantRole(project, role, { member }) {
    if (member !== undefined)
        return {
            cure: 'Grant the role; it takes effect in a minute or two:',
            commands: [(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_0__/* .gcloudGrant */ .xx)(project, member, role)],
        };
    return {
        cure: `Grant ${role} on project ${project} to the principal of this run. Google's audit log names it:`,
        commands: [(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_0__/* .gcloudPrincipals */ ._O)(project)],
    };
}
const principalIn = ({ member }) => member ?? 'the principal of this run';


/***/ }),

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ codeName),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   hX: () => (/* binding */ isCodeName),
/* harmony export */   rk: () => (/* binding */ readStatus)
/* harmony export */ });
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
    const found = (Array.isArray(details) ? details : []).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).slice(0, statusBounds.details);
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
    const entries = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(metadata) ? Object.entries(metadata) : [];
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
const items = (value) => (Array.isArray(value) ? value : []).slice(0, statusBounds.details).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
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

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
const quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
/** `850 ms`, `12s`, `2m 10s`, `1h 05m`, `2d 03h`: two units at most. */
function duration(milliseconds) {
    const whole = Math.max(0, Math.round(milliseconds));
    if (whole < 1000)
        return `${whole} ms`;
    const seconds = Math.round(whole / 1000);
    const two = (value) => String(value).padStart(2, '0');
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1440)
        return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
    const hours = Math.floor(minutes / 60);
    return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** The text of UTF-8 bytes, without a byte order mark; `undefined` if they are not UTF-8. `TextDecoder` costs more to load. */
const decodeUtf8 = (bytes) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString()
        .replace(/^\ufeff/, '')
    : undefined;


/***/ }),

/***/ 5027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ grantee),
/* harmony export */   LA: () => (/* binding */ grantMember),
/* harmony export */   R1: () => (/* binding */ repositoryMember),
/* harmony export */   UY: () => (/* binding */ expressionFor),
/* harmony export */   Xo: () => (/* binding */ federatedPrincipal)
/* harmony export */ });
/* unused harmony export attributeMapping */
/* harmony import */ var _policy_compile_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2082);

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

/***/ 9896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eA: () => (/* binding */ checkShape)
});

// UNUSED EXPORTS: checkObject, couldBeText, describeShape, describeValue, fieldsThatMayBeEmpty, isNothing

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(4005);
;// CONCATENATED MODULE: ./build/document/rewrite.js




/**
 * Returns the valid form of a value of another type, if that is obvious.
 *
 * @param isValid checks a value against a shape
 */
function rewritten(value, shape, shapes, isValid) {
    const rewrite = (type, of) => rewrites[type](value, of, { shapes, isValid });
    return rewrite(shape.type, shape);
}
const quoteText = (value, { format }) => {
    if (typeof value === 'object')
        return undefined;
    const text = String(value);
    if (typeof value !== 'string' && (0,formats/* isText */.KH)(text, format))
        return `Quote it: ${(0,core_text/* quote */.h)(text)}.`;
    const written = inFormat(text, format);
    if (written === undefined || !(0,formats/* isText */.KH)(written, format))
        return undefined;
    return `Write ${format === 'duration' ? (0,core_text/* quote */.h)(written) : written}.`;
};
const asNumber = (value, shape, { isValid }) => typeof value === 'string' && value.trim() !== '' && isValid(Number(value), shape)
    ? `Write ${Number(value)}, without quotes.`
    : undefined;
const asBoolean = value => String(value) === 'true' || String(value) === 'false' ? `Write ${String(value)}, without quotes.` : undefined;
const asList = (value, { of }, rewriting) => {
    if (!(0,json/* isObject */.Gv)(value) || of.type !== 'object')
        return isValidScalar(value, of, rewriting) ? `Write ${shortJsonOf([value])}.` : undefined;
    const pairs = nameValuePairs(value);
    const isItem = (one) => rewriting.isValid(one, of);
    return pairs?.every(isItem) && !isItem(value) ? `Write ${shortJsonOf(pairs)}.` : 'Make it an item of a list.';
};
const asObject = (value, { name }, rewriting) => {
    if ((0,json/* isObject */.Gv)(value) || Array.isArray(value))
        return undefined;
    const fields = Object.entries(rewriting.shapes[name]?.fields ?? {}).filter(([, field]) => !field.outputOnly);
    const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required);
    if (only !== undefined && others.length === 0) {
        const [key, { shape: of }] = only;
        if (isValidScalar(value, of, rewriting))
            return `Write ${shortJsonOf({ [key]: value })}.`;
        if (of.type === 'list' && isValidScalar(value, of.of, rewriting))
            return `Write ${shortJsonOf({ [key]: [value] })}.`;
    }
    return (0,suggest/* fewOf */.sZ)('It may contain', fields.map(([field]) => field));
};
const notObvious = () => undefined;
const rewrites = {
    string: quoteText,
    integer: asNumber,
    number: asNumber,
    boolean: asBoolean,
    list: asList,
    object: asObject,
    enum: notObvious,
    map: notObvious,
    either: notObvious,
    any: notObvious,
};
/** True for a valid scalar. A shape that may contain itself is not tried: the work would double at each level. */
const isValidScalar = (value, shape, { isValid }) => ['string', 'integer', 'number', 'boolean', 'enum'].includes(shape.type) && isValid(value, shape);
/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
function nameValuePairs(value) {
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object'))
        return undefined;
    return entries.map(([name, one]) => ({ name, value: String(one) }));
}
/** Formats a value, and cuts it if it is long. */
function shortJsonOf(value) {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}\u2026` : text;
}
/** Returns a text in the form that a format requires. */
function inFormat(text, format) {
    if (format === 'latency') {
        const [, amount, unit = 'ms'] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? [];
        return amount && `${amount}${unit}`;
    }
    const seconds = secondsIn(text);
    if (seconds === undefined || seconds === 0)
        return undefined;
    if (format === 'duration')
        return `${seconds}s`;
    return format === 'period' ? (0,formats/* asPeriod */.G_)(seconds) : undefined;
}
/** Returns the seconds of a period in another notation: `1h30m`, `2 hours`, 3600. */
function secondsIn(text) {
    if (/^\d{1,8}$/.test(text))
        return Number(text);
    const parts = [
        ...text.matchAll(/(\d{1,6})\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])\s*/gi),
    ];
    if (parts.map(([part]) => part).join('') !== text || parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, amount, ...units]) => sum + ((0,formats/* periodSeconds */.p6)(`${amount}${units.join('').toLowerCase()}`) ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/document/check-shape.js





/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
function checkShape(value, shape, shapes, path = []) {
    if (value instanceof json/* Pending */.UX)
        return value.whole || couldBeText(shape)
            ? []
            : [{ path, message: `expected ${describeShape(shape)}, got a string made of ${value.reference}` }];
    const expected = () => {
        const cure = rewritten(value, shape, shapes, (one, of) => checkShape(one, of, shapes).length === 0);
        const got = shape.type === 'string' && typeof value === 'string' ? (0,core_text/* quote */.h)(value) : describeValue(value);
        return [{ path, message: `expected ${describeShape(shape)}, got ${got}`, cure }];
    };
    switch (shape.type) {
        case 'any':
            return [];
        case 'string':
            return (0,formats/* isText */.KH)(value, shape.format) ? [] : expected();
        case 'integer':
        case 'number': {
            if (typeof value !== 'number' ||
                !Number.isFinite(value) ||
                (shape.type === 'integer' && !Number.isSafeInteger(value)))
                return expected();
            if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity))
                return expected();
            return [];
        }
        case 'boolean':
            return typeof value === 'boolean' ? [] : expected();
        case 'enum':
            if (typeof value === 'string' && shape.values.includes(value))
                return [];
            return typeof value === 'string'
                ? [{ path, message: `no such value: ${(0,core_text/* quote */.h)(value)}`, cure: (0,suggest/* nearestValue */.O3)(value, shape.values) }]
                : expected();
        case 'list':
            return Array.isArray(value)
                ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
                : expected();
        case 'map':
            return (0,json/* isObject */.Gv)(value)
                ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
                : expected();
        case 'object':
            return (0,json/* isObject */.Gv)(value) ? checkObject(value, shape.name, shapes, path) : expected();
        case 'either': {
            const attempts = shape.of.map(one => checkShape(value, one, shapes, path));
            if (attempts.some(faults => faults.length === 0))
                return [];
            // The alternative that matched deepest has the most helpful fault.
            const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length));
            return deepest ?? expected();
        }
        default:
            return shape;
    }
}
/** Checks the fields of an object of a named shape. @throws Error if there is no such shape */
function checkObject(value, name, shapes, path) {
    const object = shapes[name];
    if (object === undefined)
        throw new Error(`no shape is named ${name}`);
    const faults = [];
    const missing = new Set(Object.entries(object.fields).flatMap(([key, { required, outputOnly }]) => required && !outputOnly && !Object.hasOwn(value, key) ? [key] : []));
    for (const [key, item] of Object.entries(value)) {
        const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined;
        const at = [...path, key];
        if (field === undefined) {
            if (object.beta?.includes(key)) {
                const message = 'v1 of the API, which this action uses, has no such field: only v1beta1 has it.';
                faults.push({ path: at, message, cure: 'Remove it.', key: true });
                continue;
            }
            const meant = (0,suggest/* meantBy */.Pn)(key, object, missing, shapes);
            const isMeant = meant.length > 0;
            const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : (0,suggest/* fewOf */.sZ)('One of', Object.keys(object.fields));
            const fault = { path: at, message: 'no such field.', cure, key: true };
            faults.push(isMeant ? fault : { ...fault, mayBeNewer: true });
            for (const one of meant)
                missing.delete(one.replace(/[.[].*/s, ''));
            // The key has the spelling of Google's Python library. Its value is still checked.
            const [own = ''] = meant;
            const spelt = (0,suggest/* fold */.AU)(own) === (0,suggest/* fold */.AU)(key) ? object.fields[own] : undefined;
            if (spelt !== undefined)
                faults.push(...checkShape(item, spelt.shape, shapes, at));
        }
        else if (field.outputOnly)
            faults.push({ path: at, message: 'set only by Google (output only)', cure: 'Remove it.', key: true });
        // To the API, an empty list or text is an absent one.
        else if (field.required && isNothing(item) && !fieldsThatMayBeEmpty.has(`${name}.${key}`))
            faults.push({ path: at, message: 'required, but empty', key: true });
        else if (item !== null)
            faults.push(...checkShape(item, field.shape, shapes, at));
    }
    for (const key of missing)
        faults.push({ path, message: `${key} is required`, key: true });
    for (const members of Object.values(object.oneofs ?? {})) {
        const set = members.filter(member => Object.hasOwn(value, member) && value[member] !== null);
        if (set.length > 1)
            faults.push({ path, message: `only one of ${set.join(', ')} may be set`, key: true });
    }
    return faults;
}
/** True for a value that the API treats as absent. */
const isNothing = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Required fields that may be an empty text: a variable of an environment. */
const fieldsThatMayBeEmpty = new Set(['EnvVar.value']);
/** True if a shape admits a string. */
const couldBeText = (shape) => shape.type === 'string' ||
    shape.type === 'any' ||
    shape.type === 'enum' ||
    (shape.type === 'either' && shape.of.some(couldBeText));
/** Describes a shape for a message: `a string`, `a list`, \u2026 */
function describeShape(shape) {
    switch (shape.type) {
        case 'string':
            return shape.format === undefined ? 'a string' : formats/* formats */.Fx[shape.format].words;
        case 'integer':
        case 'number': {
            const noun = shape.type === 'integer' ? 'an integer' : 'a number';
            if (shape.minimum !== undefined && shape.maximum !== undefined)
                return `${noun} from ${shape.minimum} to ${shape.maximum}`;
            if (shape.minimum !== undefined)
                return `${noun} of at least ${shape.minimum}`;
            return shape.maximum === undefined ? noun : `${noun} of at most ${shape.maximum}`;
        }
        case 'boolean':
            return 'true or false';
        case 'enum':
            return `one of ${(0,suggest/* listValues */.Du)(shape.values)}`;
        case 'list':
            return `a list`;
        case 'map':
        case 'object':
            return 'a mapping';
        case 'either':
            return shape.expected;
        case 'any':
            return 'anything';
        default:
            return shape;
    }
}
/** Describes a value's type for a message, without the value. */
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the string ${(0,core_text/* quote */.h)(value)}`;
    return `${String(value)}`;
}


/***/ }),

/***/ 4105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ notExact),
/* harmony export */   ay: () => (/* binding */ silentFault),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/**
 * True if a number is sent as it was written. An integer beyond 2^53 mostly is not, and one that is too large becomes
 * Infinity, which JSON cannot express. JSON.stringify writes the shortest digits of a number, so all others come out
 * unchanged.
 *
 * @param written as `9007199254740993`, `0x1F`, `1e400`
 */
function isExact(written, value) {
    if (!Number.isFinite(value))
        return false;
    const [, sign, digits] = /^([-+]?)(\d+|0x[\da-f]+|0o[0-7]+)$/i.exec(written) ?? [];
    if (digits === undefined)
        return true;
    const magnitude = sign === '-' ? -value : value;
    return BigInt(digits) === BigInt(magnitude) || digits === String(magnitude);
}
/** The message for a number that JSON cannot express exactly. */
const notExact = (written) => /^[-+]?(?:\d|0[xo])[\da-f]*$/i.test(written)
    ? `${written} has more digits than a number of JSON keeps (53 bits)`
    : `${written} is not a number that JSON has`;
/**
 * @param text that JSON.parse accepted
 * @returns the first number that loses digits, or the first duplicate key
 */
function silentFault(text) {
    /** Keys of each open mapping; `undefined` for a list. */
    const open = [];
    const number = /-?\d[\d.eE+-]*/y;
    const faultAt = (at, message) => ({
        line: text.slice(0, at).split('\n').length,
        message,
    });
    for (let at = 0; at < text.length; at++) {
        const start = at;
        const character = text.charAt(at);
        if (character === '{')
            open.push(new Set());
        else if (character === '[')
            open.push(undefined);
        else if (character === '}' || character === ']')
            open.pop();
        else if (character === '"') {
            at = endOfString(text, at);
            if (!isFollowedByColon(text, at + 1))
                continue;
            const written = text.slice(start, at + 1);
            const key = JSON.parse(written);
            if (open.at(-1)?.has(key))
                return faultAt(start, `the key ${written} occurs twice`);
            open.at(-1)?.add(key);
        }
        else if (character === '-' || (character >= '0' && character <= '9')) {
            number.lastIndex = at;
            const [written = character] = number.exec(text) ?? [];
            if (!isExact(written, Number(written)))
                return faultAt(at, notExact(written));
            at += written.length - 1;
        }
    }
    return undefined;
}
/** @returns the offset of a string's closing quote */
function endOfString(text, from) {
    let at = from + 1;
    while (text.charAt(at) !== '"')
        at += text.charAt(at) === '\\' ? 2 : 1;
    return at;
}
function isFollowedByColon(text, from) {
    let at = from;
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length)
        at++;
    return text.charAt(at) === ':';
}


/***/ }),

/***/ 8340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   G_: () => (/* binding */ asPeriod),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   p6: () => (/* binding */ periodSeconds)
/* harmony export */ });
/* unused harmony export unitSeconds */
const formats = {
    int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
    duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, such as "3600s"' },
    period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, such as 90s, 30m, 6h or 2d' },
    latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, such as 500ms or 2s' },
    timestamp: {
        pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
        words: 'a time, such as "2026-01-31T12:00:00Z"',
    },
    bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
    fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
};
/** True if a value is a string of the format. For `int64`, a safe integer is one, too. */
const isText = (value, format) => (format === 'int64' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)));
const unitSeconds = { d: 86400, h: 3600, m: 60, s: 1 };
/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
function periodSeconds(period) {
    const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : [];
    const seconds = unitSeconds[unit];
    return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
}
/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
function asPeriod(seconds) {
    const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1];
    return `${seconds / size}${unit}`;
}


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   V6: () => (/* binding */ reached),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/** Returns the value at a path; `undefined` if there is none. */
function valueAt(value, path) {
    return path.reduce((holder, segment) => {
        if (Array.isArray(holder))
            return typeof segment === 'number' ? holder[segment] : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
    }, value);
}
/** Returns the longest beginning of a path that leads to a value. */
const reached = (value, path) => path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1);
/**
 * Returns a copy of the object with a value set at a path of names. Objects on the way are copied, or created if
 * missing.
 */
function withValue(object, [key = '', ...rest], value) {
    if (rest.length === 0)
        return { ...object, [key]: value };
    const below = object[key];
    return { ...object, [key]: withValue((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(below) ? below : {}, rest, value) };
}
/** Parses `predictions[0].score` into names and indices; `undefined` if it is not a path. */
function readPath(text) {
    if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text))
        return undefined;
    return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) => index === undefined ? name : Number(index));
}
/**
 * Formats a path: `steps.train.workerPoolSpecs[0].machineSpec`. Keys that are not plain words are quoted:
 * `when["a.b"]`.
 */
function formatPath(path) {
    return path.reduce((text, segment) => {
        if (typeof segment === 'number')
            return `${text}[${segment}]`;
        if (!/^[\w$-]+$/.test(segment))
            return `${text}[${JSON.stringify(segment)}]`;
        return text === '' ? segment : `${text}.${segment}`;
    }, '');
}


/***/ }),

/***/ 9500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ invalidFile),
/* harmony export */   Jk: () => (/* binding */ distinctProblems),
/* harmony export */   _k: () => (/* binding */ countProblems)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

/** `1 problem`, `3 problems`. */
const countProblems = (problems) => `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
/** Returns each problem once: a fault of the defaults, for example, is found again with every step. */
const distinctProblems = (found) => [
    ...new Map(found.map(problem => [(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem), problem])).values(),
];
/** The error for an invalid file with all of its problems, in the order of the file. Those of other files follow. */
function invalidFile(code, file, found) {
    const files = [...new Set(found.map(problem => problem.file))];
    const problems = distinctProblems(found).sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, `${file} has ${countProblems(problems)}`, { problems });
}


/***/ }),

/***/ 729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets),
/* harmony export */   v: () => (/* binding */ leadsToSecret)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

/**
 * Fields that pass values to code: environments (a list or a mapping), arguments of a build, and the headers of a
 * probe.
 */
const environments = /^(env|secretEnv|secret_env|buildArgs|build_args|httpHeaders|http_headers)$/;
/** Fields that contain a secret themselves. */
const secrets = /(apiKey|apiKeyString|accessToken|idToken|password)$/i;
/**
 * Returns a copy without possible secrets, for people and files: values of environments and keys of other services.
 * Names stay, and references stay, too, since they reveal nothing.
 */
function withoutSecrets(value) {
    if (Array.isArray(value))
        return value.map(withoutSecrets);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        environments.test(key) ? namesAlone(item) : secrets.test(key) ? hidden(item) : withoutSecrets(item),
    ]));
}
/** True if `withoutSecrets` hides the value at a path. */
const leadsToSecret = (path) => path.some(segment => typeof segment === 'string' && (environments.test(segment) || secrets.test(segment)));
/** Removes the values from a list or a mapping of variables. */
function namesAlone(value) {
    if (Array.isArray(value))
        return value.map(item => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item) && !(item instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
            ? Object.fromEntries(Object.entries(item).map(([key, one]) => [key, key === 'name' ? one : hidden(one)]))
            : hidden(item));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return hidden(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(item)]));
}
const hidden = (value) => (value === null || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX ? value : '***');


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Du: () => (/* binding */ listValues),
/* harmony export */   O3: () => (/* binding */ nearestValue),
/* harmony export */   Pn: () => (/* binding */ meantBy),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   lr: () => (/* binding */ suggestSlip),
/* harmony export */   sZ: () => (/* binding */ fewOf),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/** Returns `Did you mean X?`, or nothing if no name is similar enough. */
function suggest(word, names) {
    const found = nearest(word, names);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns `Did you mean X?` for a name that is a letter or two away, for lists in which another name may be meant. */
function suggestSlip(word, names) {
    const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
    const found = names.find(name => name !== word && editDistance(fold(word), fold(name)) <= limit);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns the fields that a key may mean: the object's own, otherwise fields of that name within it. */
function meantBy(key, object, missing, shapes) {
    const own = Object.keys(object.fields).filter(name => !object.fields[name]?.outputOnly);
    const exact = own.find(name => fold(name) === fold(key));
    if (exact !== undefined)
        return [exact];
    const wanted = [...missing].filter(name => fold(name).endsWith(fold(key)));
    if (wanted.length > 0)
        return wanted;
    const within = fieldsWithin(key, object, shapes);
    if (within.length > 0)
        return within;
    return [nearest(key, own) ?? []].flat();
}
/** How many levels down a misplaced field is searched. */
const deepestSuggestion = 3;
/** `jobSpec.workerPoolSpecs[].machineSpec`: the shallowest paths of a field in an object's messages. */
function fieldsWithin(key, object, shapes) {
    let level = [['', object]];
    for (let depth = 0; depth < deepestSuggestion; depth++) {
        const below = level.flatMap(([at, { fields }]) => Object.entries(fields).flatMap(([name, { shape, outputOnly }]) => {
            const [of, end] = shape.type === 'list' ? [shape.of, '[].'] : [shape, '.'];
            const message = of.type === 'object' && !outputOnly ? shapes[of.name] : undefined;
            return message === undefined ? [] : [[`${at}${name}${end}`, message]];
        }));
        const found = below.flatMap(([at, { fields }]) => Object.keys(fields).flatMap(name => fold(name) === fold(key) && !fields[name]?.outputOnly ? [`${at}${name}`] : []));
        if (found.length > 0)
            return found.slice(0, 3);
        level = below;
    }
    return [];
}
/** Lists names to choose from, if they are few enough to read. */
const fewOf = (lead, names) => names.length > 8 ? undefined : `${lead}: ${names.join(', ')}.`;
/** Returns the enum value that was probably meant, otherwise all values. */
function nearestValue(value, values) {
    const ending = values.filter(one => fold(one).endsWith(fold(value)));
    const [only] = ending;
    if (ending.length === 1 && value !== '')
        return `Did you mean ${only}?`;
    const parts = value.toUpperCase().split(/[_-]/);
    const holding = parts.length < 2 ? [] : values.filter(one => parts.every(part => one.split('_').includes(part)));
    if (holding.length > 0 && holding.length <= 3)
        return `Did you mean ${holding.join(' or ')}?`;
    return suggest(value, values) ?? `One of: ${listValues(values)}.`;
}
/** The enum value for "unspecified" is not worth suggesting. */
const listValues = (values) => values.filter(one => !one.endsWith('_UNSPECIFIED')).join(', ');
function nearest(word, names) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const ranked = names
        .map(name => ({ name, distance: editDistance(fold(word), fold(name)) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.name ?? longerName(fold(word), names);
}
/** `job_spec` as `jobSpec`. */
const camelCase = (text) => text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());
/** Removes case, underscores, and hyphens, so that `job_spec` and `jobSpec` are equal. */
const fold = (text) => text.toLowerCase().replace(/[_\-\s]/g, '');
/**
 * Returns the shortest name that begins with the word or its singular, otherwise one that contains it: `replicas` for
 * `replicaCount`.
 */
function longerName(word, names) {
    const stem = word.replace(/s$/, '');
    if (stem.length < 4)
        return undefined;
    const byLength = names.toSorted((a, b) => a.length - b.length);
    return byLength.find(name => fold(name).startsWith(stem)) ?? byLength.find(name => fold(name).includes(stem));
}
/** Damerau-Levenshtein distance (adjacent transpositions count one). */
function editDistance(a, b) {
    let previous = [];
    let current = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min((next[j - 1] ?? 0) + 1, (current[j] ?? 0) + 1, (current[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, (previous[j - 2] ?? 0) + 1);
            next.push(best);
        }
        previous = current;
        current = next;
    }
    return current[b.length] ?? 0;
}


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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tree))
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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]));
}


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QO: () => (/* binding */ compiled),
  Tp: () => (/* binding */ parseDocument),
  el: () => (/* binding */ stepsFile),
  zu: () => (/* binding */ values)
});

// UNUSED EXPORTS: policyFile

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/document/aliases.js

/**
 * Replaces aliases with the nodes that they name, and merges mappings (`<<`) as PyYAML does: own keys win, then those
 * of the mappings named first. Nodes are shared, not copied, so that each keeps its place. Sizes are counted, not
 * built, so that a bomb costs no more than its text.
 */
function writeOutAliases(root, most) {
    const aliases = new AliasExpansion(most.nodes);
    aliases.visit(root);
    return aliases.faults.length > 0 ? [...aliases.faults] : excess(root, aliases, most);
}
/** Returns what is too large or too deep. */
function excess(root, { extent, mergedPairs, isExpanded }, most) {
    const { nodes, characters, depth } = extent(root);
    const tooLarge = (count, what, bound) => ({
        node: root,
        message: `has ${count} ${what} with its aliases written out, at most ${bound} are read`,
    });
    if (mergedPairs > most.nodes)
        return [tooLarge(mergedPairs, 'merged keys', most.nodes)];
    if (isExpanded && nodes > most.nodes)
        return [tooLarge(nodes, 'values', most.nodes)];
    if (isExpanded && characters > most.characters)
        return [tooLarge(characters, 'characters', most.characters)];
    return depth > most.depth ? [{ node: root, message: `nested deeper than ${most.depth} levels` }] : [];
}
/** Visits a document once, in the order of its text, since an anchor stands before its aliases. */
class AliasExpansion {
    faults = [];
    isExpanded = false;
    /** Number of pairs that merges have copied: a large mapping may be merged many times. */
    mergedPairs = 0;
    #anchors = new Map();
    #open = new Set();
    #extents = new Map();
    #mostPairs;
    constructor(mostPairs) {
        this.#mostPairs = mostPairs;
    }
    visit(node) {
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return;
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            return;
        this.#open.add(node);
        if ((0,dist/* isMap */.jh)(node))
            this.#visitMap(node);
        else if ((0,dist/* isSeq */.oP)(node))
            node.items = node.items.map(item => this.#written(item));
        this.#open.delete(node);
        const [keys, values] = (0,dist/* isMap */.jh)(node)
            ? [node.items.map(({ key }) => key), node.items.map(({ value }) => value)]
            : [[], node.items];
        this.#extents.set(node, around([...keys, ...values].map(this.extent)));
    }
    extent = (node) => this.#extents.get(node) ?? { nodes: 1, characters: writtenLength(node), depth: 0 };
    /** Returns the node at a place: for an alias, the node that it names. */
    #written(node) {
        if (!(0,dist/* isAlias */.Vj)(node)) {
            this.visit(node);
            return node;
        }
        const target = this.#anchors.get(node.source);
        if (target === undefined)
            this.faults.push({
                node,
                message: `no anchor &${node.source} comes before the alias`,
                cure: 'Write the value out. Quote a text that begins with *.',
            });
        else if (this.#open.has(target))
            this.faults.push({ node, message: `the alias *${node.source} is inside its own anchor` });
        else {
            this.isExpanded = true;
            return target;
        }
        return node;
    }
    #visitMap(node) {
        const merged = [];
        const own = [];
        for (const pair of node.items) {
            if ((0,dist/* isAlias */.Vj)(pair.key))
                this.faults.push({ node: pair.key, message: 'an alias as a key is not supported' });
            pair.value = this.#written(pair.value);
            if (isMergeKey(pair.key))
                for (const one of this.#mergedBy(pair))
                    merged.push(one);
            else
                own.push(pair);
        }
        const keys = new Set(own.map(keyOf));
        const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)));
        node.items = [...added, ...own];
    }
    #mergedBy({ key, value }) {
        const maps = (0,dist/* isSeq */.oP)(value) ? value.items : [value];
        if (maps.every(dist/* isMap */.jh)) {
            this.mergedPairs += maps.reduce((sum, map) => sum + map.items.length, 0);
            return this.mergedPairs > this.#mostPairs ? [] : maps.flatMap(map => map.items);
        }
        this.faults.push({
            node: key,
            message: 'merges a value that is not a mapping',
            cure: 'Write <<: *name of a mapping, or a list of them.',
        });
        return [];
    }
}
/** Returns the extent of a collection from those of its members. */
const around = (within) => within.reduce((sum, one) => ({
    nodes: sum.nodes + one.nodes,
    characters: sum.characters + one.characters,
    depth: Math.max(sum.depth, one.depth + 1),
}), { nodes: 1, characters: 0, depth: 1 });
const writtenLength = (node) => (0,dist/* isScalar */.jn)(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0;
/** A plain `<<` is a merge key, as in PyYAML. In quotes it is a key like any other. */
const isMergeKey = (key) => (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
const keyOf = ({ key }) => ((0,dist/* isScalar */.jn)(key) ? key.value : key);

// EXTERNAL MODULE: ./build/document/exact-number.js
var exact_number = __webpack_require__(4105);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
;// CONCATENATED MODULE: ./build/document/yaml.js







/** Limits of a document that a person writes: a policy. */
const policyFile = { maxBytes: 256 * 1024, maxDepth: 64 };
/** Limits of a steps file. Its bodies may come from a file of gcloud, which takes aliases. */
const stepsFile = {
    ...policyFile,
    aliases: { nodes: 50_000, characters: 4 * 1024 * 1024 },
    exact: true,
};
/** Limits of a file of values that a steps file refers to. */
const values = { ...policyFile, exact: true };
/** Limits of a compiler's output: pipeline specifications. */
const compiled = { maxBytes: 8 * 1024 * 1024, maxDepth: 128 };
/**
 * Reads YAML 1.2 (and so JSON) as data only: no tags, no duplicate keys, no `__proto__`, nothing too large or too deep.
 * Anchors, aliases, and merge keys are valid only if the limits allow them.
 *
 * @param code the error code for a fault, since only the caller knows the kind of document
 * @throws ActionError with every problem, each with its place
 */
function parseDocument(text, file, code, limits = policyFile) {
    const lines = new dist/* LineCounter */.HN();
    const problemAt = (offset, message, cure, path = '') => {
        const { line, col } = lines.linePos(Math.max(0, offset));
        return {
            file,
            line: Math.max(1, line),
            column: Math.max(1, col),
            path,
            message,
            cure,
        };
    };
    const fail = (problems) => {
        const [first, ...more] = problems;
        const summary = first === undefined ? '' : `: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new errors/* ActionError */.lZ(code, `${file} cannot be read${summary}`, { problems });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > limits.maxBytes) {
        fail([problemAt(0, `the file has ${bytes} bytes, at most ${limits.maxBytes} are read`, 'Split it.')]);
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const [first, second] = parseAll(text, lines, limits, problemAt, fail).map(({ document, root }) => {
        const problems = hazards(root, limits, problemAt);
        if (problems.length > 0)
            fail(problems);
        // Without an alias or a merge key there is nothing to write out.
        if (limits.aliases !== undefined && /\*|<</.test(text)) {
            const flaws = writeOutAliases(root, { ...limits.aliases, depth: limits.maxDepth });
            if (flaws.length > 0)
                fail(flaws.map(({ node, message, cure }) => problemAt(offsetOfNode(node), message, cure)));
        }
        const value = document.toJS({ maxAliasCount: 0 });
        return {
            file,
            value,
            sha256,
            problem: (path, message, { key = false, cure, commands } = {}) => ({
                ...problemAt(offsetOf(root, path, key), message, cure, (0,document_path/* formatPath */.jV)(path)),
                commands,
            }),
            written: path => {
                const node = nodeAt(root, path);
                return (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' ? node.source : undefined;
            },
        };
    });
    if (first === undefined)
        return fail([problemAt(0, 'the file is empty')]);
    return second === undefined ? first : { ...first, second };
}
function parseAll(text, lines, limits, problemAt, fail) {
    let documents;
    try {
        documents = (0,dist/* parseAllDocuments */.hR)(text, {
            version: '1.2',
            lineCounter: lines,
            // The library compares each key with all earlier ones, so that a file of keys alone takes minutes. `hazards`
            // checks it instead.
            uniqueKeys: false,
            merge: false,
            prettyErrors: false,
            strict: true,
            stringKeys: true,
            ...(limits.scalars === undefined ? {} : { customTags: limits.scalars }),
        });
    }
    catch (error) {
        // The composer recurses: nested brackets exhaust the stack before any depth can be counted.
        if (error instanceof RangeError)
            return fail([problemAt(0, `nested deeper than ${limits.maxDepth} levels`)]);
        throw error;
    }
    const all = Array.isArray(documents) ? documents : [];
    if (all[0] === undefined || all[0].contents === null)
        return fail([problemAt(0, 'the file is empty')]);
    const excess = all[limits.second ? 2 : 1];
    if (excess !== undefined)
        return fail([
            problemAt(excess.range?.[0] ?? 0, limits.second ? 'a third document; two at most are expected' : 'a second document; one is expected'),
        ]);
    // After the first error a parser finds every token unexpected, or at a wrong column. Only the first error is useful.
    const errors = all
        .flatMap(document => [...document.errors, ...document.warnings])
        .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
        .filter(({ message }, index, found) => !isIndentationFault(message) || found.findIndex(one => isIndentationFault(one.message)) === index);
    const inWords = (message) => /maximum call stack/i.test(message) ? `nested deeper than ${limits.maxDepth} levels` : lowerFirst(message);
    if (errors.length > 0)
        return fail(errors.map(error => problemAt(error.pos[0], inWords(error.message), cureOf(error, text))));
    return all.flatMap(document => (document.contents === null ? [] : [{ document, root: document.contents }]));
}
/** True for an item at another column than those before it. Every later item then has the same error. */
const isIndentationFault = (message) => message.includes('must start at the same column');
/** Returns the fix of common mistakes. */
function cureOf({ code, message, pos: [at] }, text) {
    const [reference] = /^\$\{[^}\n]*\}/.exec(text.slice(Math.max(0, at - 1))) ?? [];
    if (reference !== undefined)
        return `Within { } and [ ] quote a value with a reference, as "${reference}".`;
    if (code === 'MISSING_CHAR' && message.includes('between flow'))
        return 'Put a key or value that contains [ ] { } or a comma in quotes.';
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return 'Quote a value that contains ": ".';
    if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
        return 'Put it in quotes.';
    if (code === 'MULTILINE_IMPLICIT_KEY')
        return 'Write ": " after a key.';
    if (message.endsWith('scalar at node end'))
        return 'Put all of it in one pair of quotes.';
    if (isIndentationFault(message))
        return 'Indent all keys of a mapping equally, and all items of a list equally.';
    return code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : undefined;
}
const offsetOfNode = (node) => node?.range?.[0] ?? 0;
/** People read a policy, and should not have to follow references. A grant has a parent instead. */
const insteadOfAnchors = 'Write the value out where it is needed; put what grants share into a parent: `extends: NAME`.';
const mergeKeys = 'YAML merge keys (<<) are not supported';
function hazards(root, limits, problemAt) {
    const problems = [];
    const takesAliases = limits.aliases !== undefined;
    const report = (node, message, cure) => {
        problems.push(problemAt(offsetOfNode(node), message, cure));
    };
    const checkNode = ({ anchor, tag }, node) => {
        if (!takesAliases && anchor !== undefined)
            report(node, 'YAML anchors are not supported', insteadOfAnchors);
        if (limits.exact && (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' && !(0,exact_number/* isExact */.u0)(node.source ?? '', node.value))
            report(node, (0,exact_number/* notExact */.Hr)(node.source ?? ''), `Quote it: ${JSON.stringify(node.source)}.`);
        if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:'))
            report(node, `the YAML tag ${tag} is not supported`);
    };
    const checkKey = (pair, keys) => {
        const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
        if (keys.has(key))
            report(pair.key, `the key ${(0,core_text/* quote */.h)(String(key))} occurs twice`, 'Rename one, or remove it.');
        keys.add(key);
        if (key === '__proto__' || (key === '<<' && !(takesAliases && isMergeKey(pair.key))))
            report(pair.key, takesAliases || key !== '<<' ? `the key ${key} is not supported` : mergeKeys, 'Remove it.');
    };
    /** @returns false if the document is too deep: then nothing more is checked */
    const check = (node, depth) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (!takesAliases)
                report(node, 'YAML aliases are not supported', 'Write the value out. Quote a text that begins with *.');
            return true;
        }
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return true;
        checkNode(node, node);
        if (depth > limits.maxDepth) {
            report(node, `nested deeper than ${limits.maxDepth} levels`);
            return false;
        }
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.every(item => check(item, depth + 1));
        if (!(0,dist/* isMap */.jh)(node))
            return true;
        const keys = new Set();
        return node.items.every(pair => {
            checkKey(pair, keys);
            return check(pair.key, depth + 1) && check(pair.value, depth + 1);
        });
    };
    check(root, 0);
    return problems;
}
/** Cache of each mapping's pairs: a file with 20,000 wrong keys reads them for each key. */
const pairsByKey = new WeakMap();
function pairOf(mapping, key) {
    const known = pairsByKey.get(mapping);
    const pairs = known ??
        new Map(mapping.items
            .toReversed()
            .flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [[pair.key.value, pair]] : [])));
    if (known === undefined)
        pairsByKey.set(mapping, pairs);
    return pairs.get(key);
}
const nodeAt = (root, path) => path.reduce((node, segment) => (0,dist/* isMap */.jh)(node) ? pairOf(node, String(segment))?.value : (0,dist/* isSeq */.oP)(node) ? node.items[Number(segment)] : undefined, root);
function offsetOf(root, path, wantKey) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [depth, segment] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = pairOf(node, String(segment));
            if (pair === undefined)
                break;
            const last = depth === path.length - 1;
            const target = (last && wantKey) || pair.value === null ? pair.key : pair.value;
            offset = target.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            const item = node.items[Number(segment)];
            if (item === undefined)
                break;
            offset = item.range?.[0] ?? offset;
            node = item;
        }
        else
            break;
    }
    return offset;
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);


/** @param path `GITHUB_EVENT_PATH`; an unreadable file gives empty fields */
async function readEvent(path, repository) {
    const event = parsed(path);
    const head = textAt(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        baseBranch: textAt(event, 'pull_request', 'base', 'ref'),
        fork: head !== undefined && head !== repository,
        visibility: textAt(event, 'repository', 'visibility'),
    };
}
function parsed(path) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function textAt(value, ...path) {
    const found = path.reduce((at, name) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
    return typeof found === 'string' ? found : undefined;
}


/***/ }),

/***/ 5499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ placeToWrite),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2807);
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5723);




/** Larger than any valid document. Each kind has its own limit and message at parsing. */
const maxFileBytes = 16 * 1024 * 1024;
/**
 * Reads a text file of the checkout. It never reads outside of it, neither by `..`, nor by an absolute path, nor
 * through a symbolic link.
 *
 * @param code the error code for a fault, since only the caller knows the kind of file
 */
async function readWorkspaceFile(workspace, path, code) {
    const fail = (reason, cure) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(code, `${path} could not be read: ${reason}`, { cure });
    };
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace);
    const inside = (candidate) => candidate.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    // The workspace itself may be a link, which an absolute path of the runner names.
    const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    const meant = asked.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) || inside(asked);
    const found = path.includes('\0') ? undefined : realPath(asked);
    if (!meant && (found === undefined || !inside(found))) {
        const relative = `Name a file of the checked-out repository by its path in there, such as vertex/train.yml.`;
        return fail('it is outside of the workspace', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path)
            ? `${relative} The workspace is at ${workspace} here; a container has it at another place than its host.`
            : relative);
    }
    if (found === undefined) {
        return fail('there is no such file in the workspace', 'Check the path, and that a step with actions/checkout comes before this one.');
    }
    if (!inside(found))
        return fail('it is a link to outside of the workspace', 'Put the file itself into the repository.');
    const about = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(found);
    if (!about.isFile())
        return fail('it is not a file', 'Name the file itself.');
    if (about.size > maxFileBytes)
        return fail(`it has ${about.size} bytes`, 'Is it the right file?');
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found);
    return (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeUtf8 */ ._)(bytes) ?? fail('it is not a UTF-8 text', 'Save it as UTF-8.');
}
/**
 * Checks where a file may be written: below the workspace or the runner's temporary folder, links followed. An action
 * that runs as root must not write anywhere else. An existing path that is not a file passes: nothing is written to it,
 * and the code that opens it reports the cause.
 *
 * @param asked relative to the workspace, or absolute
 * @throws ActionError `INPUT_INVALID` that names the input
 */
async function placeToWrite(asked, input, { workspace, tempDirectory }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, asked);
    const roots = [workspace, tempDirectory].map(root => realPath(root) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root));
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    if (roots.some(root => real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) || isNoFile(path))
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('INPUT_INVALID', `${input}: ${JSON.stringify(asked)} is not below the workspace or RUNNER_TEMP`, {
        cure: `Write a path relative to the workspace (${workspace}), or one below RUNNER_TEMP (${tempDirectory}), or leave ${input} out.`,
    });
}
/** Returns the folder without links; for a missing folder, its existing part is resolved. */
function realFolder(folder) {
    const real = realPath(folder);
    if (real !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
        return real ?? folder;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder));
}
/** The path without links; `undefined` if nothing is there. */
function realPath(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
function isNoFile(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile();
    }
    catch {
        return false;
    }
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
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   vO: () => (/* binding */ isPageOf)
/* harmony export */ });
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
    return error === undefined && isPlace && Array.isArray(items) && items.every(_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv);
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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(error) || typeof error['message'] !== 'string')
        return { ...answer, words: response.body.toString('utf8', 0, 500) };
    const details = (0,_core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__/* .readStatus */ .rk)(error);
    return { ...answer, words: (0,_core_rpc_status_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStatus */ .Wn)(error['message'], details), details };
}


/***/ }),

/***/ 8200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createReadFile),
  x: () => (/* binding */ readTemplate)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/utf8.js
var utf8 = __webpack_require__(5723);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(2749);
;// CONCATENATED MODULE: ./build/google/crc32c.js
/** One entry for each byte: the polynomial of CRC-32C, reflected. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++)
        sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
    return sum;
});
/**
 * Returns the CRC-32C (Castagnoli) in base64, big-endian, as Cloud Storage writes it: the only checksum that every
 * object has (https://docs.cloud.google.com/storage/docs/data-validation).
 */
function crc32c(bytes) {
    let sum = ~0;
    for (const byte of bytes)
        sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0);
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(~sum >>> 0);
    return digest.toString('base64');
}

;// CONCATENATED MODULE: ./build/google/files.js




const maxObjectBytes = 8 * 1024 * 1024;
/**
 * Returns the text of a `gs://` object.
 *
 * @param uri one that the grant's `storage` allows
 */
const createReadFile = (client, universe) => async (uri, most, step, isWhole) => {
    const place = objectPlace(uri, universe);
    if (place === undefined)
        throw new errors/* ActionError */.lZ('STEPS_INVALID', `${uri} is not an object: expected gs://bucket/object`);
    return decodeText(await download(client, { method: 'GET', ...place, step }, most, isWhole), uri);
};
/**
 * Returns a file's bytes as they are stored.
 *
 * @param isWhole checks a text that came without a checksum
 */
async function download(client, call, most, isWhole = () => true) {
    const isIntact = (response) => isAsStored(response) ?? isWhole(response.body.toString('utf8'));
    const response = await client.download(call, most, isIntact);
    if (isAsStored(response) === false)
        throw (0,answers/* notWhole */.HR)(call, response);
    return response.body;
}
/**
 * True if bytes are those that Cloud Storage has; `undefined` without a checksum. For content that it decompresses, the
 * checksum is that of the compressed bytes (https://docs.cloud.google.com/storage/docs/transcoding).
 */
function isAsStored({ headers, body }) {
    const [, stored] = /(?:^|[\s,])crc32c=([\w+/]{6}==)/.exec(headers['x-goog-hash'] ?? '') ?? [];
    if (stored === undefined || headers['x-goog-stored-content-encoding'] === 'gzip')
        return undefined;
    return crc32c(body) === stored;
}
/** False for the page of a proxy, and for an empty text. */
const mayBePipeline = (text) => /^\s*[^<\s]/.test(text);
function decodeText(bytes, uri) {
    const text = (0,utf8/* decodeUtf8 */._)(bytes);
    if (text === undefined)
        throw new errors/* ActionError */.lZ('STEP_REJECTED', `${uri} is not text in UTF-8`);
    return text;
}
/**
 * Reads a pipeline template: `gs://bucket/object` from Cloud Storage, or `https://{location}-kfp.pkg.dev/\u2026` from
 * Artifact Registry. Both get the bearer token. The transport refuses every other host.
 *
 * @param uri one that the grant's `templates` allows
 */
async function readTemplate(client, uri, universe, step) {
    const place = templatePlace(uri, universe);
    if (place === undefined)
        throw new errors/* ActionError */.lZ('STEPS_INVALID', `${uri} is not a template: expected gs://\u2026 or https://{location}-kfp.pkg.dev/\u2026`);
    return decodeText(await download(client, { method: 'GET', ...place, step }, maxObjectBytes, mayBePipeline), uri);
}
function objectPlace(uri, universe) {
    const [, bucket, object] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/(.+)$/.exec(uri) ?? [];
    if (bucket === undefined || object === undefined)
        return undefined;
    const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(object)}`;
    return { host: `storage.${universe}`, path, query: { alt: 'media' } };
}
function templatePlace(uri, universe) {
    const stored = objectPlace(uri, universe);
    if (stored !== undefined)
        return stored;
    const [, host, path] = /^https:\/\/([a-z0-9-]+-kfp\.pkg\.dev)(\/[\w./:@-]+)$/.exec(uri) ?? [];
    return host === undefined || path === undefined ? undefined : { host, path };
}


/***/ }),

/***/ 9484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ notCopied),
/* harmony export */   UU: () => (/* binding */ createWriteLog),
/* harmony export */   c8: () => (/* binding */ createReadLogs)
/* harmony export */ });
/* unused harmony export logSettleMs */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8314);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9843);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2749);





/** How long the newest part of a log is not read, since entries arrive late. See docs/design/steps.md. */
const logSettleMs = 5_000;
/**
 * Reads the logs of jobs from Cloud Logging: each entry in order and once. Each job continues from its own cursor.
 *
 * @param now milliseconds since the epoch
 */
function createReadLogs(client, universe, now) {
    return async (project, asked, step, signal) => {
        const named = asked.flatMap(one => {
            const parsed = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJobName */ .kh)(one.name);
            return parsed === undefined ? [] : [{ ...one, parsed }];
        });
        if (named.length === 0)
            return { lines: new Map(), cursors: new Map(), more: false };
        const terms = named.map(({ parsed, ...one }) => `${_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .jobKinds */ .P6[parsed.kind].logFilter(parsed.id)} AND ${after(one)}`);
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
        const names = new Map(named.map(({ name, parsed }) => [parsed.id, name]));
        for (const entry of (Array.isArray(page['entries']) ? page['entries'] : []).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)) {
            const name = names.size === 1 ? named[0]?.name : names.get(logWriterOf(entry));
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
/** Id of the job that wrote an entry. */
function logWriterOf(entry) {
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry['resource']) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    return word(labels, 'job_id') || word(labels, 'pipeline_job_id');
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
        const { id, time } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(event) ? event : {};
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
    const text = word(entry, 'textPayload') || ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(payload) ? word(payload, 'message') || JSON.stringify(payload) : '');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry['resource']) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const line = { time: word(entry, 'timestamp'), source: word(labels, 'task_name'), severity: word(entry, 'severity') };
    return text.split(/\r?\n/).map(part => ({ ...line, text: part }));
}
const word = (value, name) => {
    const found = value[name];
    return typeof found === 'string' ? found : '';
};


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ claimNames),
/* harmony export */   TF: () => (/* binding */ requiredClaims),
/* harmony export */   k9: () => (/* binding */ optionalClaims)
/* harmony export */ });
/** Claims that a decision and the record need: the issuer, the audience, and the run. */
const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'];
/**
 * Claims that GitHub may set: which of them a token has depends on the server's version and on the job. An absent claim
 * matches nothing. Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
const optionalClaims = [
    'actor',
    'actor_id',
    'base_ref',
    'check_run_id',
    'enterprise',
    'enterprise_id',
    'environment',
    'environment_node_id',
    'event_name',
    'head_ref',
    'job_workflow_ref',
    'job_workflow_sha',
    'ref',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_owner',
    'repository_owner_id',
    'repository_visibility',
    'run_number',
    'runner_environment',
    'sub',
    'workflow',
    'workflow_ref',
    'workflow_sha',
];
/** GitHub's own claims, by name. `repo_property_*` (custom properties) exist in addition. */
const claimNames = [...requiredClaims, ...optionalClaims].toSorted();


/***/ }),

/***/ 6679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ fetchKeySet),
/* harmony export */   Hq: () => (/* binding */ fetchKeys),
/* harmony export */   rV: () => (/* binding */ githubIssuer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6067);
/* harmony import */ var _network_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9843);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3616);







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
        throw untrustedIssuer(source, `its keys must be at https://${url.host}, but jwks_uri is ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(keysAddress)}`);
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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(key))
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
    commands: [`curl -v ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteShell */ .LA)(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)}`],
});


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   ho: () => (/* binding */ TokenRejection),
/* harmony export */   jw: () => (/* binding */ wrongTime),
/* harmony export */   t0: () => (/* binding */ missingClaim)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

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
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestJson) ? value : undefined;
}


/***/ }),

/***/ 2082:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


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

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Lz: () => (/* binding */ evidenceNeeded),
  Mr: () => (/* binding */ judgeWhen)
});

// UNUSED EXPORTS: whenHolds

// EXTERNAL MODULE: ./build/policy/load/load.js + 10 modules
var load = __webpack_require__(6386);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(5024);
// EXTERNAL MODULE: ./build/policy/decide/evidence.js
var decide_evidence = __webpack_require__(5699);
;// CONCATENATED MODULE: ./build/policy/decide/hints.js


/** Returns why a condition nearly held, or what to do about it; nothing if there is nothing to add. */
function conditionHint(condition, actual, grant, claims) {
    if (actual === undefined)
        return hintForAbsent(condition);
    const nearMiss = {
        claim: condition.claim,
        actual,
        ref: claims['ref'],
        otherWorkflow: claims[condition.claim === 'workflow_ref' ? 'job_workflow_ref' : 'workflow_ref'],
        matches: value => (0,match/* matchesAny */._I)(condition.anyOf, value),
        literals: (0,match/* literalTexts */.SM)(condition.anyOf),
        holds: claim => {
            const other = (0,match/* conditionOn */.rU)(grant, claim);
            const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
            return other !== undefined && value !== undefined && (0,match/* matchesAny */._I)(other.anyOf, value);
        },
    };
    for (const look of nearMisses) {
        const hint = look(nearMiss);
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
/**
 * Splits `owner/name/.github/workflows/file.yml` from `refs/heads/main` or the digits of a commit. A file name may
 * contain an `@`, too.
 */
function splitWorkflow(workflow) {
    const at = workflow.indexOf('@refs/');
    const end = at === -1 ? workflow.lastIndexOf('@') : at;
    return end === -1 ? [workflow, ''] : [workflow.slice(0, end), workflow.slice(end + 1)];
}
function hintForAbsent({ claim, anyOf }) {
    const [only] = anyOf;
    const name = only !== undefined && anyOf.length === 1 && 'literal' in only ? only.literal : 'NAME';
    if (claim === 'environment')
        return (0,decision/* because */.xx)(`The job names no environment: add environment: ${name} to the job in the workflow`);
    if (claim.startsWith('repo_property_'))
        return (0,decision/* because */.xx)('The repository does not have this custom property');
    return (0,decision/* because */.xx)('The token has no such claim, and an absent claim never matches');
}
/** The most specific first. */
const nearMisses = [
    ({ actual, literals }) => {
        const twin = literals.find(literal => literal.toLowerCase() === actual.toLowerCase());
        return twin === undefined
            ? undefined
            : (0,decision/* because */.xx)('Differs only in case: GitHub ignores case, Google does not', 'Write it as the token has it.');
    },
    ({ claim, actual, literals }) => {
        if (claim !== 'ref' || !actual.startsWith('refs/tags/'))
            return undefined;
        const name = actual.slice('refs/tags/'.length);
        return literals.includes(`refs/heads/${name}`)
            ? (0,decision/* because */.xx)(`A tag named like the branch: ${actual} is not ${name} itself`)
            : undefined;
    },
    ({ claim, actual }) => claim === 'ref' && /^refs\/pull\/\d+\/(merge|head)$/.test(actual)
        ? (0,decision/* because */.xx)('Not merged yet', 'To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.')
        : undefined,
    ({ claim, actual, literals }) => claim === 'sub' && literals.includes(actual.replace(/^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/, 'repo:$1/$2:'))
        ? (0,decision/* because */.xx)('The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have', 'Compare repository_id and ref instead.')
        : undefined,
    ({ claim, holds }) => claim === 'repository_id' && holds('repository')
        ? (0,decision/* because */.xx)('The same name, but another repository: the name was registered again')
        : undefined,
    ({ claim, holds }) => claim === 'repository' && holds('repository_id')
        ? (0,decision/* because */.xx)('The same repository under another name: it was renamed or transferred', 'Change the name in the policy.')
        : undefined,
    ({ claim, actual, literals }) => {
        if (claim !== 'workflow_ref' && claim !== 'job_workflow_ref')
            return undefined;
        const [file, ref] = splitWorkflow(actual);
        const twin = literals.find(literal => splitWorkflow(literal)[0] === file);
        if (twin === undefined)
            return undefined;
        const [, wanted] = splitWorkflow(twin);
        return (0,decision/* because */.xx)('The same workflow, at another ref', `The policy names ${wanted}, the token ${ref}: use it at that ref, or change the policy.`);
    },
    ({ claim, actual, otherWorkflow, literals, matches }) => {
        if (otherWorkflow === undefined || otherWorkflow === actual)
            return undefined;
        const [file] = splitWorkflow(otherWorkflow);
        if (!matches(otherWorkflow) && !literals.some(literal => splitWorkflow(literal)[0] === file))
            return undefined;
        if (claim === 'job_workflow_ref')
            return (0,decision/* because */.xx)('That is the workflow that calls, which is workflow_ref', `job_workflow_ref is the called one, here ${actual}. Name that one, or write workflow_ref.`, '; ');
        if (claim === 'workflow_ref')
            return (0,decision/* because */.xx)('That is the workflow that is called, which is job_workflow_ref', `workflow_ref is the one that calls, here ${actual}. Name that one, or write job_workflow_ref.`, '; ');
        return undefined;
    },
    ({ claim, actual }) => claim === 'event_name' && (actual === 'pull_request_target' || actual === 'workflow_run')
        ? (0,decision/* because */.xx)('Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it')
        : undefined,
    ({ claim, actual, ref = 'refs/heads/' }) => claim === 'ref_protected' && actual === 'false' && ref.startsWith('refs/heads/')
        ? (0,decision/* because */.xx)('The branch has neither a ruleset nor branch protection', `Add an active ruleset for ${ref} with the rules that it needs (Settings, Rules, Rulesets, New branch ruleset).`)
        : undefined,
    ({ claim, actual }) => claim === 'runner_environment' && actual === 'self-hosted'
        ? (0,decision/* because */.xx)('A self-hosted runner may keep what earlier jobs left on it')
        : undefined,
    ({ claim, actual, literals }) => {
        const beginning = literals.find(literal => literal !== '' && actual.startsWith(literal));
        return beginning && !/^\d+$/.test(actual) && claim !== 'sub'
            ? (0,decision/* because */.xx)(`Begins like ${beginning}, but the whole value is compared`)
            : undefined;
    },
];

;// CONCATENATED MODULE: ./build/policy/decide/decide.js





/** Returns the evidence that GitHub must give for a grant. */
const evidenceNeeded = (grant) => ({
    branchRules: (grant.branch?.rules.length ?? 0) > 0 || (grant.branch?.reviews ?? 0) > 0,
    mergedPullRequest: grant.branch?.merged ?? false,
    approval: grant.approval !== undefined,
});
/**
 * Decides if verified claims match a grant. Issuer and audience are not checked again: `Claims` exist only for a
 * verified token. The default is deny: an absent claim matches nothing, and missing evidence allows nothing. A failed
 * condition denies. If GitHub gave no usable answer, the decision is unknown.
 *
 * If `when` fails, the other grants are checked by their `when` alone, for the hint that another one would have
 * matched.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decide(policy, grantName, claims, evidence = {}) {
    const grant = (0,load/* findGrant */.QD)(policy, grantName);
    const when = judgeWhen(grant, claims);
    const byGitHub = [...(0,decide_evidence/* judgeBranch */.m8)(grant, claims, evidence.branch), ...(0,decide_evidence/* judgeApproval */.bA)(grant, claims, evidence.approval)];
    const asked = allHold(when) || Object.keys(evidence).length > 0;
    const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(notAskedVerdict))];
    const verdict = allHold(conditions)
        ? 'allow'
        : conditions.some(decision/* isUnknown */.t8) && !conditions.some(decision/* fails */.c6)
            ? 'unknown'
            : 'deny';
    const others = when.some(decision/* fails */.c6) ? alternatives(policy, grant) : [];
    const approvals = grant.approval === undefined ? undefined : evidence.approval?.approvals;
    const merged = grant.branch?.merged ? evidence.branch?.mergedPullRequests : undefined;
    return {
        verdict,
        grant: grantName,
        conditions,
        others: others.map(other => ({ grant: other.name, holds: whenHolds(other, claims) })),
        approvers: approvals !== undefined && !(0,decide_evidence/* isUnanswered */.Ni)(approvals) ? (0,decide_evidence/* distinctApprovers */.lG)(approvals) : [],
        mergedPullRequest: merged !== undefined && !(0,decide_evidence/* isUnanswered */.Ni)(merged) ? merged[0] : undefined,
        unanswered: unansweredIn(evidence, conditions.filter(decision/* isUnknown */.t8)),
    };
}
/** Returns the grants that the run may have meant. A run that lacks an approval gets no suggestion of a grant without one. */
const alternatives = ({ grants }, { name, approval }) => Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined));
/** Returns each unanswered question once, however many conditions need it, and no others. */
function unansweredIn({ branch, approval }, unknown) {
    if (unknown.length === 0)
        return [];
    const isAwaited = (name) => unknown.some(({ condition }) => condition === name);
    const answers = [
        isAwaited('branch.rules') ? branch?.rules : undefined,
        isAwaited('branch.reviews') ? branch?.reviews : undefined,
        branch?.mergedPullRequests,
        approval?.environment,
        approval?.approvals,
        isAwaited('approval.reviewers') ? approval?.reviewers?.unanswered : undefined,
    ];
    return answers.filter(answer => typeof answer === 'object').filter(decide_evidence/* isUnanswered */.Ni);
}
/** Default deny: without conditions, nothing is allowed. */
const allHold = (conditions) => conditions.length > 0 && conditions.every(decision/* holds */.v9);
/** If claims deny already, GitHub is not asked. */
const notAskedVerdict = ({ source, condition, expected }) => ({
    source,
    condition,
    expected,
    actual: undefined,
    result: 'not asked',
});
/** Checks the lines of `when` against the claims. A line that fails has a hint. */
function judgeWhen(grant, claims) {
    return grant.when.map(condition => {
        const verdict = judgeClaim(condition, claims);
        const hint = (0,decision/* holds */.v9)(verdict) ? undefined : conditionHint(condition, verdict.actual, grant, claims);
        return { ...verdict, ...hint };
    });
}
/** True if `when` of a grant holds. A grant without conditions admits nothing. */
const whenHolds = ({ when }, claims) => when.length > 0 && when.every(condition => conditionHolds(condition, valueOfClaim(condition, claims)));
const valueOfClaim = ({ claim }, claims) => Object.hasOwn(claims, claim) ? claims[claim] : undefined;
/** An absent claim never matches. */
const conditionHolds = ({ anyOf }, actual) => actual !== undefined && (0,match/* matchesAny */._I)(anyOf, actual);
function judgeClaim(condition, claims) {
    const { claim, anyOf } = condition;
    const actual = valueOfClaim(condition, claims);
    return {
        source: 'claim',
        condition: `when.${claim}`,
        expected: (0,match/* describeMatchers */.D6)(anyOf),
        accepted: anyOf.map(match/* describeMatcher */.OT),
        actual,
        result: conditionHolds(condition, actual) ? 'holds' : 'fails',
    };
}


/***/ }),

/***/ 5024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/** @param link between the cause and the rest of the hint */
const because = (cause, more, link = '. ') => ({
    hint: more === undefined ? `${cause}.` : `${cause}${link}${more}`,
    cause,
});
/** True for a condition that holds. */
const holds = ({ result }) => result === 'holds';
/** True for a condition that fails. */
const fails = ({ result }) => result === 'fails';
/** True for a condition about which GitHub gave no usable answer. */
const isUnknown = ({ result }) => result === 'unknown';


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   bA: () => (/* binding */ judgeApproval),
/* harmony export */   lG: () => (/* binding */ distinctApprovers),
/* harmony export */   m8: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5024);

const notAskedEvidence = (asked) => ({ asked, unanswered: 'GitHub was not asked' });
/** True for a question without a usable answer. */
const isUnanswered = (answer) => 'unanswered' in answer;
/** The verdict on a condition about which GitHub gave no usable answer. */
const unknownVerdict = (verdict, { unanswered, hint }, actual) => ({
    ...verdict,
    actual,
    result: 'unknown',
    hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
});
/** Names a condition: `branch.rules`. */
const conditionOf = (source, key, expected) => ({
    source,
    condition: `${source}.${key}`,
    expected,
});
const isBranch = (claims) => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false;
const claimOf = (claims, name) => Object.hasOwn(claims, name) ? claims[name] : undefined;
/** Checks `branch.rules`, `branch.reviews`, and `branch.merged`, if the grant has them. */
function judgeBranch(grant, claims, evidence) {
    const verdicts = [];
    if (grant.branch === undefined)
        return verdicts;
    if (grant.branch.rules.length > 0)
        verdicts.push(judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.reviews > 0)
        verdicts.push(judgeReviews(grant.branch.reviews, claims, evidence?.reviews ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.merged)
        verdicts.push(judgeMerged(claims, evidence?.mergedPullRequests ?? notAskedEvidence('the pull requests of the commit')));
    return verdicts;
}
function judgeRules(wanted, claims, rules) {
    const verdict = conditionOf('branch', 'rules', `active rules ${wanted.join(', ')}`);
    if (isUnanswered(rules)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, rules)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = rules.length === 0 ? undefined : rules.join(', ');
    const missing = wanted.filter(rule => !rules.includes(rule));
    if (missing.length === 0)
        return { ...verdict, actual, result: 'holds' };
    const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true';
    const hint = isClassic
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The ref is protected, yet no ruleset is active for it: classic branch protection is not visible here', 'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Missing: ${missing.join(', ')}`, 'Add them to a ruleset of the branch that is active (Settings, Rules, Rulesets).');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** A rule `pull_request` alone requires no review: its count may be 0. */
function judgeReviews(wanted, claims, required) {
    const noun = wanted === 1 ? 'approving review' : 'approving reviews';
    const verdict = conditionOf('branch', 'reviews', `a ruleset that requires ${wanted} ${noun}`);
    if (typeof required !== 'number') {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, required)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = required === 0 ? undefined : `${required} required`;
    if (required >= wanted)
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Set "Required approvals" to ${wanted} under "Require a pull request before merging" in an active ruleset of the branch (Settings, Rules, Rulesets)`);
    return { ...verdict, actual, result: 'fails', ...hint };
}
function judgeMerged(claims, merged) {
    const sha = claimOf(claims, 'sha');
    const verdict = conditionOf('branch', 'merged', `a merged pull request for ${sha ?? 'the commit'}`);
    if (isUnanswered(merged)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Pull requests are merged into branches, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, merged)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    if (merged.length > 0)
        return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request');
    return { ...verdict, actual: undefined, result: 'fails', ...hint };
}
/**
 * Checks `approval.\u2026`, if the grant has it. GitHub's approvals name neither attempt nor job, and an environment's rules
 * can be removed later. So the rule must exist now, and a second attempt cannot use the first one's approval.
 */
function judgeApproval(grant, claims, evidence) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const approvals = evidence?.approvals ?? notAskedEvidence('the approvals of this run');
    return [
        judgeEnvironment(claims, evidence),
        judgeReviewers(approval, approvals, evidence?.reviewers),
        ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
        ...(approval.reruns ? [] : [judgeAttempt(claims)]),
    ];
}
function judgeEnvironment(claims, evidence) {
    const name = claimOf(claims, 'environment');
    const verdict = conditionOf('approval', 'environment', 'an environment with required reviewers');
    const fails = (hint, actual = name) => ({ ...verdict, actual, result: 'fails', ...hint });
    if (name === undefined || name === '')
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The job names no environment'), undefined);
    const environment = evidence?.environment ?? notAskedEvidence('the environment');
    if (isUnanswered(environment))
        return unknownVerdict(verdict, environment, name);
    if (environment.missing)
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('There is no such environment: add it with required reviewers (Settings, Environments)'));
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? undefined
        : 'On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`The environment has no required reviewers now: add them (Settings, Environments, ${name})`, plan));
}
function judgeReviewers(approval, approvals, reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') }) {
    const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`;
    const among = approval.amongReviewers ? ' among the reviewers of the environment' : '';
    const verdict = conditionOf('approval', 'reviewers', `approved by ${people}${among}`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const all = distinctApprovers(approvals);
    const distinct = approval.amongReviewers ? all.filter(({ id }) => reviewers.ids.includes(id)) : all;
    const actual = distinct.length === 0 ? undefined : distinct.map(describeApprover).join(', ');
    if (distinct.length >= approval.reviewers)
        return { ...verdict, actual, result: 'holds' };
    // The approver may be in a team that cannot be read.
    const { unanswered } = reviewers;
    if (approval.amongReviewers && unanswered !== undefined && all.length >= approval.reviewers)
        return unknownVerdict(verdict, unanswered, all.map(describeApprover).join(', '));
    if (distinct.length < all.length) {
        const others = all.filter(one => !distinct.includes(one)).map(describeApprover);
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Not among the reviewers of the environment now: ${others.join(', ')}`);
        return { ...verdict, actual, result: 'fails', ...hint };
    }
    const hint = distinct.length === 0
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No person approved this run for this environment', 'an administrator who bypasses the review does not approve. Start a new run, and have a reviewer approve it.', '; ')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Each person counts once', 'GitHub lets a job start on the first approval: more come only from other jobs of the run.');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** The actor may not be among the approvers at all: approvals do not say for which job each was given. */
function judgeNotByActor(claims, approvals) {
    const id = claimOf(claims, 'actor_id');
    const actor = id === undefined ? 'the actor' : describeApprover({ login: claimOf(claims, 'actor') ?? 'the actor', id });
    const verdict = conditionOf('approval', 'not_by', `a person other than ${actor}, who started this run`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(describeApprover).join(', ');
    if (id === undefined)
        return { ...verdict, actual, result: 'fails', ...(0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The token does not say who started the run') };
    if (!approvals.some(approver => approver.id === id))
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The person who starts a run may not approve it', 'Start a new run, and have someone else approve it. "Prevent self-review" in the environment stops it earlier.');
    return { ...verdict, actual, result: 'fails', ...hint };
}
function judgeAttempt(claims) {
    const actual = claimOf(claims, 'run_attempt');
    const verdict = { ...conditionOf('approval', 'attempt', '1'), actual };
    if (actual === '1')
        return { ...verdict, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true');
    return { ...verdict, result: 'fails', ...hint };
}
/** Returns each person once, by the numeric id: names can change owners. */
const distinctApprovers = (approvals) => approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index);
const describeApprover = ({ login, id }) => `${login} (${id})`;


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ decideHypothetically),
/* harmony export */   tM: () => (/* binding */ claimsOfPush),
/* harmony export */   yp: () => (/* binding */ knownAtRun)
/* harmony export */ });
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6386);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(394);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5024);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5699);




/** Stands for an actual value that only the run can know. */
const knownAtRun = '(known at run time)';
/** Returns the claims that a push to a branch certainly has, with those that are known of the repository. */
const claimsOfPush = (branch, repository) => ({
    ...repository,
    event_name: 'push',
    ref: `refs/heads/${branch}`,
    ref_type: 'branch',
    base_ref: '',
    head_ref: '',
});
/**
 * Checks a grant with assumed claims, not verified ones. A claim that is not among them, and all evidence of GitHub,
 * counts as holding and is marked `(known at run time)`.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decideHypothetically(policy, grantName, known) {
    const grant = (0,_load_load_js__WEBPACK_IMPORTED_MODULE_0__/* .findGrant */ .QD)(policy, grantName);
    const claims = Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const conditions = (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeWhen */ .Mr)(grant, claims).map(verdict => (verdict.actual === undefined ? later(verdict) : verdict));
    const asked = [...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBranch */ .m8)(grant, claims, undefined), ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeApproval */ .bA)(grant, claims, undefined)];
    conditions.push(...asked.map(later));
    return {
        verdict: conditions.every(_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9) ? 'would-allow' : 'would-deny',
        grant: grantName,
        conditions,
    };
}
const later = ({ source, condition, expected, accepted }) => ({
    source,
    condition,
    expected,
    ...(accepted && { accepted }),
    actual: knownAtRun,
    result: 'holds',
    isAssumed: true,
});


/***/ }),

/***/ 9971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkCrossings)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);
/* harmony import */ var _when_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4166);


/**
 * Checks grants against each other. A policy may have thousands, so accounts and claims are looked up in indexes, and a
 * message names only a few.
 *
 * @param grants in the order of the file, each valid by itself
 */
function checkCrossings(grants, path, reading) {
    checkSharedAccounts(grants, path, reading);
    const overlapping = overlapFinder(grants);
    for (const [index, grant] of grants.entries())
        if (grant.serviceAccount === undefined)
            checkDirectAccess(overlapping(index), [...path, grant.name], reading);
}
/** Unmerged code must not act as an account that merged code acts as. */
function checkSharedAccounts(grants, path, reading) {
    const firsts = new Map();
    for (const grant of grants) {
        const { name, serviceAccount, provider } = grant;
        if (serviceAccount === undefined)
            continue;
        const keyOf = (trust) => `${trust} ${serviceAccount}`;
        const other = firsts.get(keyOf(provider.trust === 'internal' ? 'external' : 'internal'));
        if (!firsts.has(keyOf(provider.trust)))
            firsts.set(keyOf(provider.trust), grant);
        if (other === undefined)
            continue;
        reading.report({
            path: [...path, name, 'service_account'],
            message: `${serviceAccount} serves ${provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
            cure: 'Use a separate account for each trust.',
        });
    }
}
/** Most other grants that a message names. */
const mostNames = 5;
/**
 * A federated token carries every attribute that matches. A token for one grant is therefore a token for all grants
 * that its claims match: direct access cannot be limited to one of them.
 */
function checkDirectAccess(others, path, reading) {
    if (others.length === 0)
        return;
    const names = others.slice(0, mostNames).map(other => other.name);
    const more = others.length > mostNames ? ' and more' : '';
    reading.report({
        path,
        message: `direct access (no service_account), but one token could match this grant and ${names.join(', ')}${more} of the same pool.`,
        cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, \u2026) have different literal values.',
        key: true,
    });
}
/**
 * Returns the claims that have only literal values, with these. A pool is like one more claim: no token belongs to two
 * pools.
 */
const literalsOf = ({ when, provider }) => new Map([
    ['pool', new Set([provider.pool])],
    ...when
        .filter(_when_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiteral */ .c$)
        .map(({ claim, anyOf }) => [`when.${claim}`, new Set((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalTexts */ .SM)(anyOf))]),
]);
/**
 * Finds the first few grants that one token could have together with a grant of direct access. A pair of two
 * direct-access grants is reported once, at the later one. The index uses the literal claim with the fewest candidates.
 */
function overlapFinder(grants) {
    const all = grants.map(literalsOf);
    /** By claim: the grants of each literal value, in order, and their number. */
    const byClaim = new Map();
    for (const [index, literals] of all.entries())
        for (const [claim, values] of literals) {
            const known = byClaim.get(claim) ?? { of: new Map(), count: 0 };
            byClaim.set(claim, known);
            known.count++;
            for (const value of values) {
                const those = known.of.get(value);
                if (those === undefined)
                    known.of.set(value, [index]);
                else
                    those.push(index);
            }
        }
    const open = new Map();
    const openAt = (claim) => {
        const known = open.get(claim) ?? all.flatMap((literals, index) => (literals.has(claim) ? [] : [index]));
        open.set(claim, known);
        return known;
    };
    const sharing = (claim, values) => [...values].map(value => byClaim.get(claim)?.of.get(value) ?? []);
    return index => {
        const own = all[index] ?? new Map();
        const sizes = [...own].map(([claim, values]) => ({
            claim,
            values,
            size: sharing(claim, values).reduce((sum, { length }) => sum + length, grants.length - (byClaim.get(claim)?.count ?? 0)),
        }));
        const [least] = sizes.toSorted((a, b) => a.size - b.size);
        if (least === undefined)
            return [];
        const found = new Set();
        for (const candidates of [...sharing(least.claim, least.values), openAt(least.claim)])
            for (const at of candidates) {
                if (found.size > mostNames)
                    break;
                const isLookedAt = at !== index && (grants[at]?.serviceAccount !== undefined || at < index);
                if (isLookedAt && !areDisjoint(own, all[at] ?? new Map()))
                    found.add(at);
            }
        return [...found].sort((a, b) => a - b).flatMap(at => grants[at] ?? []);
    };
}
/**
 * True if no token can match both: some claim is literal in both, without a common value. Otherwise they may overlap.
 */
function areDisjoint(a, b) {
    for (const [claim, values] of a) {
        const others = b.get(claim);
        if (others !== undefined && ![...values].some(value => others.has(value)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 6386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QD: () => (/* binding */ findGrant),
  od: () => (/* binding */ grantOf),
  tb: () => (/* binding */ loadPolicy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(9896);
;// CONCATENATED MODULE: ./build/document/parts.js

/**
 * Returns the parts of a value that have the types of a shape, so that a reader need not check them again. Parts of
 * another type become `undefined`: their keys and indices stay. Unknown keys stay as they are.
 */
const partsOf = (value, shape, shapes) => typedParts(value, shape, shapes);
function typedParts(value, shape, shapes) {
    switch (shape.type) {
        case 'string':
        case 'boolean':
            return typeof value === shape.type ? value : undefined;
        case 'integer':
        case 'number':
            return typeof value === 'number' ? value : undefined;
        case 'enum':
            return shape.values.find(one => one === value);
        case 'list':
            return Array.isArray(value) ? value.map(item => typedParts(item, shape.of, shapes)) : undefined;
        case 'map':
            return mapValues(value, item => typedParts(item, shape.of, shapes));
        case 'object': {
            const fields = shapes[shape.name]?.fields ?? {};
            return mapValues(value, (item, key) => {
                const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
                return field === undefined ? item : typedParts(item, field.shape, shapes);
            });
        }
        case 'either':
            return shape.of.map(one => typedParts(value, one, shapes)).find(part => part !== undefined);
        case 'any':
            return value;
        default:
            return shape;
    }
}
const mapValues = (value, change) => (0,json/* isObject */.Gv)(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)])) : undefined;

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(9500);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(8531);
// EXTERNAL MODULE: ./build/policy/load/across-grants.js
var across_grants = __webpack_require__(9971);
;// CONCATENATED MODULE: ./build/policy/load/action-version.js


/**
 * Checks the version of a policy's format, and that it accepts this version of the action, before anything else. An
 * older action could misread a newer policy.
 */
function checkVersions(policy, actionVersion) {
    if (!(0,json/* isObject */.Gv)(policy))
        return [];
    const { version, requires } = policy;
    if (typeof version === 'number' && version !== 1) {
        return [
            {
                path: ['version'],
                message: `policy version ${version}, but this action (${actionVersion}) reads version 1.`,
                cure: 'Use a version of the action that reads it.',
            },
        ];
    }
    if (typeof requires !== 'string')
        return [];
    const bounds = readRange(requires);
    if (bounds === undefined) {
        return [
            {
                path: ['requires'],
                message: `no range of versions: ${(0,core_text/* quote */.h)(requires)}.`,
                cure: 'Write ">=1.0", or ">=1.0 <2".',
            },
        ];
    }
    const own = readVersion(actionVersion.replace(/[-+].*$/, ''));
    const takes = bounds.every(({ operator, version: bound }) => {
        const order = own === undefined ? Number.NaN : compare(own, bound);
        return operator === '>=' ? order >= 0 : order < 0;
    });
    if (takes)
        return [];
    const least = bounds.find(({ operator }) => operator === '>=')?.version[0];
    return [
        {
            path: ['requires'],
            message: `this policy accepts versions ${requires} of the action, this is ${actionVersion}.`,
            cure: `Change the version after @ in the workflow's uses: line${least === undefined ? '' : `, as @v${least}`}.`,
        },
    ];
}
function readRange(range) {
    const bounds = [];
    for (const part of range.trim().split(/ +/)) {
        const operator = part.startsWith('>=') ? '>=' : part.startsWith('<') ? '<' : undefined;
        const version = operator && readVersion(part.slice(operator.length));
        if (operator === undefined || version === undefined)
            return undefined;
        bounds.push({ operator, version });
    }
    return bounds;
}
function readVersion(text) {
    const [whole, major, minor = '0', patch = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

;// CONCATENATED MODULE: ./build/policy/load/extends.js




/** More generations than a reviewer can follow. */
const maxGenerations = 16;
/** Most values of all grants together, inherited ones included: a small file must not grow without bound. */
const maxValues = 200_000;
/**
 * Resolves `extends`. Mappings merge key by key; lists and scalars of the child replace the parent's. `extends` and
 * `abstract` themselves are not inherited.
 */
function resolveGrants(grants, report) {
    const written = new Map((0,json/* isObject */.Gv)(grants)
        ? Object.entries(grants).flatMap(([name, grant]) => (0,json/* isObject */.Gv)(grant) ? [[name, grant]] : [])
        : []);
    const lines = new Map([...written.keys()].map(name => [name, lineOf(name, written, report)]));
    const concrete = new Map();
    const abstract = new Map();
    let values = 0;
    for (const [name, grant] of written) {
        const line = lines.get(name);
        if (line === undefined)
            continue;
        const generations = [name, ...line].map(one => withoutInheritance(written.get(one) ?? {}));
        values += generations.reduce((sum, one) => sum + countValues(one), 0);
        if (values > maxValues) {
            const message = `with what they inherit, the grants have more than ${maxValues} values.`;
            report({ path: ['grants', name], message, cure: 'Split the policy.', key: true });
            break;
        }
        const resolved = generations.toReversed().reduce(mergeGrants);
        if (grant['abstract'] === true)
            abstract.set(name, resolved);
        else
            concrete.set(name, resolved);
    }
    return {
        concrete,
        abstract,
        parentsOf: name => lines.get(name) ?? [],
        locate: path => locate(path, written, lines),
    };
}
/** Returns the parents of a grant, the nearest first; `undefined` if `extends` is invalid. */
function lineOf(name, written, report) {
    const line = [];
    for (let child = name;;) {
        const parent = written.get(child)?.['extends'];
        if (parent === undefined)
            return line;
        const refuse = (message, cure) => {
            // Each fault is reported once, at the grant that has it, not at those that extend it.
            if (child === name)
                report({ path: ['grants', name, 'extends'], message, cure });
            return undefined;
        };
        if (typeof parent !== 'string')
            return undefined;
        if (!written.has(parent)) {
            const others = [...written.keys()].filter(one => one !== name);
            const cure = (0,suggest/* suggest */.ZA)(parent, others) ?? (others.length === 0 ? 'Remove it.' : `Grants: ${others.join(', ')}.`);
            return refuse(`no such grant: ${(0,core_text/* quote */.h)(parent)}.`, cure);
        }
        if (parent === name) {
            const cycle = [name, ...line, name].join(' \u2192 ');
            const what = line.length === 0 ? 'a grant cannot extend itself.' : `a cycle: ${cycle}.`;
            report({ path: ['grants', name, 'extends'], message: what, cure: 'Let it extend another grant, or remove it.' });
            return undefined;
        }
        // A cycle further up is reported at the grants in it.
        if (line.includes(parent))
            return undefined;
        line.push(parent);
        if (line.length > maxGenerations) {
            const message = `more than ${maxGenerations} grants extend each other in a row.`;
            report({ path: ['grants', name, 'extends'], message, cure: 'Let it extend one of the first of them.' });
            return undefined;
        }
        child = parent;
    }
}
const withoutInheritance = ({ extends: _, abstract: __, ...rest }) => rest;
/** `fromEntries` creates own keys, whatever their names. */
function mergeGrants(parent, child) {
    const merged = new Map(Object.entries(parent));
    for (const [key, value] of Object.entries(child)) {
        const inherited = merged.get(key);
        merged.set(key, (0,json/* isObject */.Gv)(inherited) && (0,json/* isObject */.Gv)(value) ? mergeGrants(inherited, value) : value);
    }
    return Object.fromEntries(merged);
}
function countValues(value) {
    if (typeof value !== 'object' || value === null)
        return 1;
    return Object.values(value).reduce((sum, one) => sum + countValues(one), 1);
}
function locate(path, written, lines) {
    const [top, name, ...rest] = path;
    if (top !== 'grants' || typeof name !== 'string')
        return path;
    const owners = [name, ...(lines.get(name) ?? [])];
    // A missing value has no place, so the nearest parent path that exists is used.
    for (let length = rest.length; length > 0; length--) {
        const owner = owners.find(one => has(written.get(one), rest.slice(0, length)));
        if (owner !== undefined)
            return ['grants', owner, ...rest];
    }
    return path;
}
const has = (value, path) => (0,document_path/* valueAt */.fK)(value, path) !== undefined;
/** True if a parent of a grant has a value at a path, too. */
function isInherited({ parentsOf }, policy, [top, name, ...rest]) {
    if (top !== 'grants' || typeof name !== 'string')
        return false;
    return parentsOf(name).some(parent => has(policy, ['grants', parent, ...rest]));
}

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/policy/load/reader.js
var reader = __webpack_require__(2181);
;// CONCATENATED MODULE: ./build/policy/load/service-account.js

/** Returns what is wrong with a service account's email; nothing if it has Google's form. */
function emailFault(text) {
    if (/^[a-z0-9][a-z0-9-]{0,62}@([a-z0-9][a-z0-9-]*\.)*gserviceaccount\.com$/.test(text))
        return undefined;
    const member = /^(serviceAccount:|projects\/[^/]+\/serviceAccounts\/)/.exec(text)?.[0];
    const cure = `Write ${member === undefined ? 'NAME@PROJECT.iam.gserviceaccount.com' : text.slice(member.length)}`;
    return { message: `no service account's e-mail: ${(0,core_text/* quote */.h)(text)}.`, cure };
}

;// CONCATENATED MODULE: ./build/policy/load/allow.js



/** Reads `allow`. An absent list allows nothing of its kind. An empty list is a mistake, and is refused. */
function readAllow(given = {}, path, reading) {
    const patterns = (list) => readPatterns(given[list], [...path, list], reading);
    return {
        steps: readKinds(given.steps, [...path, 'steps'], reading),
        methods: patterns('methods'),
        projects: readProjects(given.projects, [...path, 'projects'], reading),
        locations: patterns('locations'),
        service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
        images: patterns('images'),
        templates: patterns('templates'),
        machines: readMachines(given.machines, [...path, 'machines'], reading),
        storage: patterns('storage'),
        models: patterns('models'),
        publisher_models: patterns('publisher_models'),
        endpoints: patterns('endpoints'),
        engines: patterns('engines'),
        datasets: patterns('datasets'),
        networks: patterns('networks'),
        kms_keys: patterns('kms_keys'),
        tensorboards: patterns('tensorboards'),
        reservations: patterns('reservations'),
        persistent_resources: patterns('persistent_resources'),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(given.timeout),
        nodeHours: given.node_hours,
        unchecked: patterns('unchecked'),
    };
}
/**
 * Unlike in `when`, a plain string may contain `*`: images and buckets are easiest to read that way, and no such name
 * contains one itself.
 */
function readPatterns(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).flatMap((item, index) => {
        const text = typeof item === 'object' ? item.glob : item;
        if (text === undefined)
            return [];
        const at = [...path, index];
        const trimmed = text.trim();
        if (trimmed !== text && trimmed !== '') {
            const message = 'spaces around the value, which no name has: it never matches.';
            reading.report({ path: at, message, cure: `Write ${JSON.stringify(trimmed)}.` });
        }
        if (text === '')
            reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' });
        if (/\*{3}/.test(text))
            reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' });
        if (reader/* controlCharacters */.Q.test(text))
            reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' });
        return [text.includes('*') ? { glob: text } : { literal: text }];
    });
}
function readKinds(list, path, reading) {
    reportEmpty(list, path, reading);
    return (list ?? []).filter(kind => kind !== undefined);
}
function reportEmpty(list, path, reading) {
    if (list?.length === 0)
        reading.report({ path, message: 'an empty list.', cure: 'Remove it: a missing list allows nothing.' });
}
function readAccounts(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, item] of (list ?? []).entries()) {
        if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '')
            continue;
        const fault = emailFault(item);
        if (fault !== undefined)
            reading.report({ path: [...path, index], ...fault });
    }
    return matchers;
}
/** A project's id or number becomes an argument of commands. One that begins with a hyphen would be an option. */
function readProjects(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, matcher] of matchers.entries())
        if ('literal' in matcher && matcher.literal.startsWith('-'))
            reading.report({
                path: [...path, index],
                message: 'a hyphen at the start, which no project has.',
                cure: 'Write its id.',
            });
    return matchers;
}
function readMachines(given = {}, path, reading) {
    const accelerators = Object.entries(given.accelerators ?? {});
    return {
        types: readPatterns(given.types, [...path, 'types'], reading),
        accelerators: Object.fromEntries(accelerators.flatMap(([type, count]) => (count === undefined ? [] : [[type, count]]))),
        replicas: given.replicas ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/policy/load/branch-and-approval.js


/**
 * Types of rules in GitHub's rulesets (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), to
 * distinguish a misspelling from a newer type.
 */
const knownRules = [
    'branch_name_pattern',
    'code_scanning',
    'commit_author_email_pattern',
    'commit_message_pattern',
    'committer_email_pattern',
    'creation',
    'deletion',
    'file_extension_restriction',
    'file_path_restriction',
    'max_file_path_length',
    'max_file_size',
    'merge_queue',
    'non_fast_forward',
    'pull_request',
    'required_deployments',
    'required_linear_history',
    'required_signatures',
    'required_status_checks',
    'update',
    'workflows',
];
/** The fault of a `branch` without any requirement. */
const isEmptyRequirement = (path) => ({
    path,
    message: 'requires nothing.',
    cure: 'Add rules: [pull_request] or merged: true, or remove it.',
    key: true,
});
/** Reads `branch`: the conditions on the branch. */
function readBranch(value, path, reading) {
    const { rules = [], merged = false, reviews = 0 } = value;
    if (value.rules?.length === 0)
        reading.report(isEmptyRequirement(path));
    for (const [index, rule] of rules.entries()) {
        if (rule === undefined || knownRules.includes(rule))
            continue;
        const cure = (0,suggest/* suggest */.ZA)(rule, knownRules);
        if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
            reading.report({
                path: [...path, 'rules', index],
                message: `no such type of rule: ${(0,core_text/* quote */.h)(rule)}.`,
                cure: cure ?? `Types: ${knownRules.join(', ')}.`,
            });
    }
    return { rules: rules.filter(rule => rule !== undefined), merged, reviews };
}
/** Reads `approval`: the conditions on the environment's approval. */
function readApproval(value, path, reading) {
    if (value.not_by?.length === 0)
        reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' });
    return {
        reviewers: value.reviewers ?? 1,
        amongReviewers: value.among === 'reviewers',
        notBy: value.not_by?.includes('actor') ? ['actor'] : [],
        reruns: value.reruns ?? false,
    };
}

// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(9145);
;// CONCATENATED MODULE: ./build/policy/load/require.js

/** Fields that a grant can require of every suitable body: the same as in a steps file's `defaults`. */
const requirableFields = ['encryptionSpec', 'network', 'serviceAccount'];
/** Reads `require`: keys of labels that must exist, and fields that must be equal. */
function readRequirement(value, path, reading) {
    if (Object.keys(value).length === 0)
        reading.report({ path, message: 'requires nothing.', cure: 'Add labels: [cost-center], or remove it.', key: true });
    const { labels = [] } = value;
    if (value.labels?.length === 0)
        reading.report({ path: [...path, 'labels'], message: 'an empty list.', cure: 'Remove it.' });
    for (const [index, label] of labels.entries()) {
        if (label === undefined || steps_labels/* labelKey */.kJ.test(label))
            continue;
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        reading.report({ path: [...path, 'labels', index], message: 'no key of a label.', cure });
    }
    return {
        labels: labels.filter(label => label !== undefined),
        fields: Object.fromEntries(requirableFields.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]]] : []))),
    };
}

// EXTERNAL MODULE: ./build/policy/load/when.js
var load_when = __webpack_require__(4166);
;// CONCATENATED MODULE: ./build/policy/load/grant.js








const defaultLifetimeSeconds = 3600;
/**
 * Reads one grant, with its inherited values. Returns nothing if its provider is invalid.
 *
 * @param abstract true for a grant that is only a parent: its values are checked, its completeness is not
 */
function readGrant(name, value, abstract, providers, path, reading) {
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
        reading.report({
            path,
            message: `no name for a grant: ${(0,core_text/* quote */.h)(name)}.`,
            cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
            key: true,
        });
    }
    const provider = findProvider(value.provider, providers, [...path, 'provider'], reading);
    const grant = {
        name,
        description: value.description,
        when: (0,load_when/* readConditions */.Z7)(value.when, [...path, 'when'], reading),
        branch: value.branch && readBranch(value.branch, [...path, 'branch'], reading),
        approval: value.approval && readApproval(value.approval, [...path, 'approval'], reading),
        serviceAccount: readServiceAccount(value.service_account, [...path, 'service_account'], reading),
        tokenLifetimeSeconds: readLifetime(value.token, [...path, 'token'], reading),
        allow: readAllow(value.allow, [...path, 'allow'], reading),
        require: value.require && readRequirement(value.require, [...path, 'require'], reading),
    };
    if (!abstract)
        checkWhole(grant, value, provider, path, reading);
    return provider === undefined ? undefined : { ...grant, provider };
}
/** Checks the completeness of a grant that can be used, inherited parts included. */
function checkWhole({ when, branch, approval, serviceAccount }, value, provider, path, reading) {
    if (value.when !== undefined)
        (0,load_when/* checkPins */.$q)(when, provider, [...path, 'when'], reading);
    if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
        reading.report({
            path: [...path, 'approval'],
            message: 'the environment is missing, so any environment with reviewers would pass.',
            cure: 'Add environment: NAME to when.',
            key: true,
        });
    }
    const isEmpty = value.branch !== undefined && !Object.hasOwn(value.branch, 'rules') && !branch?.merged && !branch?.reviews;
    if (isEmpty)
        reading.report(isEmptyRequirement([...path, 'branch']));
    if (value.token !== undefined && serviceAccount === undefined) {
        reading.report({
            path: [...path, 'token'],
            message: "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
            cure: 'Remove it, or add service_account.',
            key: true,
        });
    }
}
function findProvider(name, providers, path, reading) {
    if (name === undefined)
        return undefined;
    if (Object.hasOwn(providers, name))
        return providers[name];
    const names = Object.keys(providers);
    const cure = (0,suggest/* suggest */.ZA)(name, names) ?? `Providers: ${names.join(', ')}.`;
    reading.report({ path, message: `no such provider: ${(0,core_text/* quote */.h)(name)}.`, cure });
    return undefined;
}
function readServiceAccount(email, path, reading) {
    const fault = email === undefined ? undefined : emailFault(email);
    if (fault !== undefined)
        reading.report({ path, ...fault });
    return email;
}
function readLifetime(token = {}, path, reading) {
    const seconds = (0,formats/* periodSeconds */.p6)(token.lifetime);
    if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
        reading.report({
            path: [...path, 'lifetime'],
            message: `${token.lifetime} is not from 1m to 12h.`,
            cure: 'Write 30m, say.',
        });
    return seconds ?? defaultLifetimeSeconds;
}

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
;// CONCATENATED MODULE: ./build/policy/load/providers.js


const defaultIssuer = 'https://token.actions.githubusercontent.com';
const resourceForm = /^(projects\/[1-9]\d{0,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/[a-z0-9-]{4,32}$/;
/**
 * Reads `providers`. One pool must not serve both trusts, since its principals do not say which provider admitted them.
 */
function readProviders(providers, path, reading) {
    const found = {};
    if (providers === undefined)
        return found;
    if (Object.keys(providers).length === 0)
        reading.report({ path, message: 'the policy has no provider.', cure: 'Add one.' });
    for (const [name, { resource, trust, subject = 'run' } = {}] of Object.entries(providers)) {
        if (resource === undefined)
            continue;
        const pool = resourceForm.exec(resource)?.[1];
        if (pool === undefined) {
            reading.report({ path: [...path, name, 'resource'], ...faultOfResource(resource) });
            continue;
        }
        if (trust === undefined)
            continue;
        const other = Object.values(found).find(provider => provider.pool === pool && provider.trust !== trust);
        if (other !== undefined) {
            reading.report({
                path: [...path, name, 'resource'],
                message: `the pool of ${name} (${trust}) is also that of ${other.name} (${other.trust}): the principals of a pool do not show which provider admitted them.`,
                cure: `Give ${name} a pool of its own:`,
                commands: [createPool(pool, trust)],
            });
        }
        found[name] = { name, resource, pool, trust, subject };
    }
    return found;
}
/**
 * @param pool `projects/NUMBER/locations/global/workloadIdentityPools/POOL`; the new one is created in the same project
 */
function createPool(pool, trust) {
    const [, project = '', , , , id = ''] = pool.split('/');
    // An id has 32 characters at most.
    const fresh = `${id.slice(0, 31 - trust.length)}-${trust}`;
    return `gcloud iam workload-identity-pools create ${(0,gcloud/* quoteShell */.LA)(fresh)} --location=global --project=${(0,gcloud/* quoteShell */.LA)(project)}`;
}
/** Returns what is wrong with a provider's resource name, and its exact fix. */
function faultOfResource(resource) {
    const prefix = /^(https:)?\/\/iam\.[a-z.]+\/(v1\/)?/.exec(resource)?.[0];
    if (prefix !== undefined)
        return { message: 'expected only the resource name.', cure: `Write ${resource.slice(prefix.length)}` };
    const project = /^projects\/([^/]+)\//.exec(resource)?.[1];
    if (project !== undefined && !/^[1-9]\d*$/.test(project)) {
        return {
            message: `${(0,core_text/* quote */.h)(project)} is a project id; Google wants its number here.`,
            cure: 'This prints it:',
            commands: [`gcloud projects describe ${(0,gcloud/* quoteShell */.LA)(project)} --format='value(projectNumber)'`],
        };
    }
    const pool = /\/workloadIdentityPools\/([^/]+)\/?$/.exec(resource)?.[1];
    if (project !== undefined && pool !== undefined) {
        return {
            message: 'a pool without its provider.',
            cure: 'Add /providers/ and its name, which this prints:',
            commands: [
                `gcloud iam workload-identity-pools providers list --workload-identity-pool=${(0,gcloud/* quoteShell */.LA)(pool)} --location=global --project=${(0,gcloud/* quoteShell */.LA)(project)} --format='value(name.basename())'`,
            ],
        };
    }
    return {
        message: `no name of a workload identity provider: ${(0,core_text/* quote */.h)(resource)}.`,
        cure: 'Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
    };
}
/**
 * GitHub's issuers: github.com and data residency, each also with an enterprise's own, and GitHub Enterprise Server.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 */
const issuerForms = [
    /^https:\/\/token\.actions\.githubusercontent\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/token\.actions\.[a-z0-9][a-z0-9-]*\.ghe\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/_services\/token$/,
];
/** Reads `issuer`. It is compared with the token's character by character, so its form must be exact. */
function readIssuer(text, path, reading) {
    if (text === undefined || (URL.canParse(text) && issuerForms.some(form => form.test(text))))
        return text ?? defaultIssuer;
    const message = text.startsWith('http:')
        ? 'an issuer needs https.'
        : text.endsWith('/')
            ? 'no slash at the end: issuers are compared whole.'
            : `no issuer of GitHub: ${(0,core_text/* quote */.h)(text)}.`;
    const cure = `Write ${defaultIssuer}, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.`;
    reading.report({ path, message, cure });
    return text;
}

// EXTERNAL MODULE: ./build/core/universes.js
var universes = __webpack_require__(150);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/policy/load/shapes.js


const textShape = { type: 'string' };
const policyPeriod = { type: 'string', format: 'period' };
const glob = { type: 'object', name: 'Glob' };
const listOf = (of) => ({ type: 'list', of });
const mapOf = (name) => ({ type: 'map', of: { type: 'object', name } });
/** The value of a claim's condition. `src/policy/load/when.ts` checks numbers in more detail. */
const value = {
    type: 'either',
    of: [textShape, { type: 'boolean' }, { type: 'number' }, glob],
    expected: 'a string or {glob: \u2026}',
};
const matcher = {
    type: 'either',
    of: [value, listOf(value)],
    expected: 'a string, a list of strings, or {glob: \u2026}',
};
/** A pattern in `allow`: exact, or with `*` inside one segment and `**` across them. */
const pattern = { type: 'either', of: [textShape, glob], expected: 'a string or {glob: \u2026}' };
const patterns = listOf(pattern);
/**
 * The form of the policy file. Anything that this version does not support is refused, never ignored. See
 * docs/policy.md.
 */
const policyShapes = {
    Policy: {
        fields: {
            version: {
                shape: { type: 'integer', minimum: 1, maximum: 1 },
                required: true,
                description: 'Version of the file format: 1.',
            },
            requires: {
                shape: textShape,
                description: 'Versions of the action that this policy accepts, such as ">=1.0" or ">=1.0 <2". The action checks this key first.',
            },
            issuer: {
                shape: textShape,
                description: 'The only OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Also accepted: the issuer of an enterprise, of data residency, and of GitHub Enterprise Server.',
            },
            universe: {
                shape: { type: 'enum', values: universes/* universes */.x },
                description: 'Universe domain of Google Cloud. Default: googleapis.com.',
            },
            providers: {
                shape: mapOf('Provider'),
                required: true,
                description: 'Workload identity providers, by names that you choose. Use separate providers for merged and unmerged code.',
            },
            grants: {
                shape: mapOf('Grant'),
                required: true,
                description: 'Grants by name. A workflow names the grant that it uses. A name starts with a-z and continues with a-z, 0-9 and _, up to 40 characters.',
            },
            audit: {
                shape: { type: 'object', name: 'Audit' },
                description: 'Where the action also writes the audit record.',
            },
        },
    },
    Audit: {
        fields: {
            cloud_logging: {
                shape: textShape,
                required: true,
                description: 'A log in Cloud Logging, projects/{project}/logs/{log}. The action also writes each line of the record there. The service account of the grant needs roles/logging.logWriter.',
            },
        },
    },
    Provider: {
        fields: {
            resource: {
                shape: textShape,
                required: true,
                description: 'Full resource name: projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
            },
            trust: {
                shape: { type: 'enum', values: ['internal', 'external'] },
                required: true,
                description: 'internal: only merged code. external: unmerged code. One pool cannot have both.',
            },
            subject: {
                shape: { type: 'enum', values: ['run', 'sub', 'other'] },
                description: 'What the provider maps to google.subject. run (default): repository_id:run_id:run_attempt:sha. sub: the claim sub. other: anything else; the action then reports no principal.',
            },
        },
    },
    Grant: {
        fields: {
            description: { shape: textShape, description: 'The purpose of this grant, for readers.' },
            extends: {
                shape: textShape,
                description: 'Name of the parent grant. Mappings merge key by key; lists and single values of this grant replace the inherited ones. A grant can inherit required keys.',
            },
            abstract: {
                shape: { type: 'boolean' },
                description: 'true: only a parent of other grants. It may be incomplete, and no workflow can use it. Not inherited.',
            },
            provider: { shape: textShape, required: true, description: 'Name of a provider in this file.' },
            when: {
                shape: { type: 'map', of: matcher },
                required: true,
                description: "Conditions on the claims of the GitHub OIDC token. All of them must match. A value is a string, a list (any of) or {glob: \u2026}. `keyless-vertex compile` makes Google's side admit the same tokens.",
            },
            branch: {
                shape: { type: 'object', name: 'Branch' },
                description: 'Conditions on the branch, from the GitHub API. Only this action enforces them.',
            },
            approval: {
                shape: { type: 'object', name: 'Approval' },
                description: 'Conditions on the approval of the environment, from the GitHub API. Only this action enforces them.',
            },
            service_account: {
                shape: textShape,
                description: 'E-mail address of the service account to impersonate. Default: direct access by the federated principal.',
            },
            token: {
                shape: { type: 'object', name: 'Token' },
                description: 'The access token of the impersonated service account.',
            },
            allow: {
                shape: { type: 'object', name: 'Allow' },
                description: 'Limits on what steps may request. A missing list allows nothing of its kind.',
            },
            require: {
                shape: { type: 'object', name: 'Requirement' },
                description: 'Fields that every body must have, if its kind has them. Only this action enforces them.',
            },
        },
    },
    Requirement: {
        fields: {
            labels: { shape: listOf(textShape), description: 'Label keys that must exist, with any value.' },
            encryptionSpec: {
                shape: { type: 'object', name: 'RequiredEncryption' },
                description: 'The customer-managed encryption key.',
            },
            network: { shape: textShape, description: 'Full name of the VPC network.' },
            serviceAccount: { shape: textShape, description: 'Service account that the code runs as.' },
        },
    },
    RequiredEncryption: {
        fields: { kmsKeyName: { shape: textShape, required: true, description: 'Full name of the Cloud KMS key.' } },
    },
    Glob: {
        fields: {
            glob: {
                shape: textShape,
                required: true,
                description: '* matches within one / segment, ** across segments. The glob must match the whole value. No other character is special.',
            },
        },
    },
    Branch: {
        fields: {
            rules: {
                shape: listOf(textShape),
                description: 'Rule types that must be active in the rulesets of the ref, such as pull_request. Classic branch protection does not count.',
            },
            merged: {
                shape: { type: 'boolean' },
                description: 'true: the commit must be the merge commit of a merged pull request.',
            },
            reviews: {
                shape: { type: 'integer', minimum: 1, maximum: 10 },
                description: 'Minimum of the approving reviews that a ruleset of the ref requires (required_approving_review_count).',
            },
        },
    },
    Approval: {
        fields: {
            reviewers: {
                shape: { type: 'integer', minimum: 1, maximum: 6 },
                required: true,
                description: 'How many distinct people must have approved. Bots do not count.',
            },
            among: {
                shape: { type: 'enum', values: ['reviewers'] },
                description: 'reviewers: only current reviewers of the environment count. A team counts if the action can read its members.',
            },
            not_by: {
                shape: listOf({ type: 'enum', values: ['actor'] }),
                description: 'Whose approval does not count. actor: the person who started the run.',
            },
            reruns: {
                shape: { type: 'boolean' },
                description: 'true: allow run attempts above 1, although approvals do not say to which attempt they belong.',
            },
        },
    },
    Token: {
        fields: {
            lifetime: {
                shape: policyPeriod,
                required: true,
                description: 'Lifetime of the access token, from 1m to 12h. More than 1h needs an organization policy at Google. Default: 1h.',
            },
        },
    },
    Allow: {
        fields: {
            steps: { shape: listOf({ type: 'enum', values: kind_names/* kinds */.E }), description: 'Kinds of steps, such as customJob.' },
            methods: {
                shape: patterns,
                description: 'API methods that call may call, such as PersistentResourceService.CreatePersistentResource.',
            },
            projects: { shape: patterns, description: 'Google Cloud project ids.' },
            locations: { shape: patterns, description: 'Vertex AI locations.' },
            service_accounts: {
                shape: patterns,
                description: 'Service accounts that your code may run as. default: the account that Vertex AI uses if a job names no account.',
            },
            images: { shape: patterns, description: 'Container images, compared as written.' },
            templates: { shape: patterns, description: 'Pipeline templates: gs://, or Artifact Registry by digest.' },
            machines: {
                shape: { type: 'object', name: 'Machines' },
                description: 'Machines of jobs and deployed models.',
            },
            storage: {
                shape: patterns,
                description: 'gs:// locations, bq:// tables and mounted file servers that a body may name.',
            },
            models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
            publisher_models: {
                shape: patterns,
                description: "Google's models by their short name, such as gemini-2.5-flash. Others as publishers/\u2026/models/\u2026.",
            },
            endpoints: {
                shape: patterns,
                description: "Endpoint ids in the step's own project and location, or full names.",
            },
            engines: {
                shape: patterns,
                description: "Agent engines that a step may change or call: ids in the step's own project and location, or full names. reasoningEngine may change an engine that this grant created without an entry.",
            },
            datasets: { shape: patterns, description: "Dataset ids in the step's own project and location, or full names." },
            networks: { shape: patterns, description: 'Full names of VPC networks and network attachments.' },
            kms_keys: { shape: patterns, description: 'Full names of Cloud KMS keys.' },
            tensorboards: {
                shape: patterns,
                description: "TensorBoard ids in the step's own project and location, or full names.",
            },
            reservations: {
                shape: patterns,
                description: 'Full names of Compute Engine reservations. any: ANY_RESERVATION.',
            },
            persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
            timeout: { shape: policyPeriod, description: 'Maximum timeout of a step, and the default of steps without one.' },
            node_hours: {
                shape: { type: 'number', minimum: 0 },
                description: 'Maximum node hours of all steps of a file together: replicas \u00d7 trials \u00d7 timeout, plus AutoML budgets.',
            },
            unchecked: {
                shape: patterns,
                description: "Fields newer than the action's schema, such as customJob.jobSpec.newField. The step must list them under unchecked too.",
            },
        },
    },
    Machines: {
        fields: {
            types: { shape: patterns, description: 'Machine types. With a TPU topology: {type}/{topology}.' },
            accelerators: {
                shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
                description: "Accelerator type to the maximum count on one machine. '*': any other type, also one that is known only when a pipeline runs.",
            },
            replicas: {
                shape: { type: 'integer', minimum: 1 },
                description: 'Maximum replicas of a step at the same time: over all worker pools, times parallel trials, and up to the scaling limit.',
            },
        },
    },
};
/** Objects that a grant may inherit in part. Each may be incomplete by itself. */
const inheritable = [
    'Grant',
    'Approval',
    'Token',
    'RequiredEncryption',
];
/** The shapes with inheritable parts optional. */
const partialShapes = {
    ...policyShapes,
    ...Object.fromEntries(inheritable.map(name => [name, { fields: withoutRequired(policyShapes[name].fields) }])),
};
function withoutRequired(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]));
}

;// CONCATENATED MODULE: ./build/policy/load/load.js


















/**
 * Reads a policy: first its versions, then its form, then its rules. See docs/policy.md.
 *
 * @param actionVersion this action's, as `1.2.0`, to compare with `requires`
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and fix
 */
function loadPolicy(text, file, actionVersion) {
    const document = (0,yaml/* parseDocument */.Tp)(text, file, 'POLICY_INVALID');
    const refuse = (faults, places = asWritten) => {
        if (faults.length > 0)
            throw (0,problem_list/* invalidFile */.Am)('POLICY_INVALID', file, problemsOf(faults, document, places));
    };
    refuse(checkVersions(document.value, actionVersion));
    const faults = [];
    const grants = resolveGrants((0,json/* isObject */.Gv)(document.value) ? document.value.grants : undefined, fault => faults.push(fault));
    faults.push(...checkForm(document.value, grants));
    const empty = emptyValues(document.value);
    const told = new Set(faults.map(({ path }) => JSON.stringify(path)));
    faults.push(...empty.filter(({ path }) => !told.has(JSON.stringify(path))));
    const written = (path) => document.written(grants.locate(path));
    const policy = readPolicyDocument(document.value, grants, faults, written);
    const places = { locate: grants.locate, isInherited: (path) => isInherited(grants, document.value, path) };
    refuse(faults, places);
    return {
        policy,
        text,
        sha256: document.sha256,
        document,
        linesSha256: (0,external_node_crypto_.createHash)('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
        placeOf: (path, key = false) => document.problem(grants.locate(path), '', { key }),
        notes: problemsOf(notesOn(policy), document, places),
    };
}
/** Checks the form of the file. The completeness of a grant is checked after inheritance. */
function checkForm(value, { concrete, parentsOf }) {
    const policy = { type: 'object', name: 'Policy' };
    const shape = { type: 'object', name: 'Grant' };
    if (!(0,json/* isObject */.Gv)(value) || !(0,json/* isObject */.Gv)(value.grants))
        return (0,check_shape/* checkShape */.eA)(value, policy, policyShapes);
    const each = Object.entries(value.grants).flatMap(([name, grant]) => {
        const path = ['grants', name];
        const resolved = (0,json/* isObject */.Gv)(grant) ? concrete.get(name) : grant;
        const isWhole = resolved !== undefined && parentsOf(name).length === 0;
        const own = (0,check_shape/* checkShape */.eA)(grant, shape, isWhole ? policyShapes : partialShapes, path);
        return isWhole || resolved === undefined ? own : [...own, ...(0,check_shape/* checkShape */.eA)(resolved, shape, policyShapes, path)];
    });
    return [...(0,check_shape/* checkShape */.eA)({ ...value, grants: {} }, policy, policyShapes), ...each];
}
/** Returns only own grants: a policy has no grant `constructor` unless it defines one. */
const grantOf = (policy, name) => Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined;
/**
 * Returns the grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
function findGrant(policy, name) {
    const grant = grantOf(policy, name);
    if (grant !== undefined)
        return grant;
    const names = Object.keys(policy.grants);
    if (policy.abstract.includes(name))
        throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `grant ${name} is abstract: it is only a parent of other grants, and no workflow can use it`, {
            cure: `Name one of the grants that can: ${names.join(', ')}.`,
        });
    const near = (0,suggest/* suggest */.ZA)(name, names);
    throw new errors/* ActionError */.lZ('GRANT_UNKNOWN', `the policy has no grant ${(0,core_text/* quote */.h)(name)}`, {
        cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
    });
}
function readPolicyDocument(value, { concrete, abstract }, faults, written) {
    const reading = { report: fault => void faults.push(fault), written };
    const given = partsOf(value, { type: 'object', name: 'Policy' }, policyShapes) ?? {};
    const providers = readProviders(given.providers, ['providers'], reading);
    const declared = Object.fromEntries(Object.keys(given.providers ?? {}).map(name => [name, undefined]));
    const grants = {};
    if (given.grants && !Object.values(given.grants).some(grant => grant?.abstract !== true))
        reading.report({
            path: ['grants'],
            message: 'the policy has no grant.',
            cure: 'Add one: the action denies everything that no grant allows.',
        });
    const known = { ...declared, ...providers };
    const readEach = (name, grant, isAbstract) => {
        const parts = partsOf(grant, { type: 'object', name: 'Grant' }, policyShapes) ?? {};
        return readGrant(name, parts, isAbstract, known, ['grants', name], reading);
    };
    for (const [name, grant] of abstract)
        readEach(name, grant, true);
    for (const [name, grant] of concrete) {
        const read = readEach(name, grant, false);
        if (read !== undefined)
            grants[name] = read;
    }
    const faulty = new Set(faults.flatMap(({ path }) => (path[0] === 'grants' ? [path[1]] : [])));
    const isSound = (grant) => !faulty.has(grant.name);
    (0,across_grants/* checkCrossings */.K)(Object.values(grants).filter(isSound), ['grants'], reading);
    return {
        requires: given.requires,
        issuer: readIssuer(given.issuer, ['issuer'], reading),
        universe: given.universe ?? 'googleapis.com',
        providers,
        grants,
        abstract: [...abstract.keys()],
        auditLog: readAuditLog(given.audit?.cloud_logging, ['audit', 'cloud_logging'], reading),
    };
}
function readAuditLog(name, path, reading) {
    if (name === undefined)
        return undefined;
    const [, project, log] = /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? [];
    if (project !== undefined && log !== undefined)
        return { project, log };
    reading.report({
        path,
        message: `${(0,core_text/* quote */.h)(name)} is not a name of a log.`,
        cure: 'Write projects/PROJECT/logs/keyless-vertex.',
    });
    return undefined;
}
const asWritten = { locate: path => path, isInherited: () => false };
/** Returns each fault once, at its value: grants that extend a faulty one have the same fault. */
function problemsOf(faults, document, { locate, isInherited }) {
    const found = new Map();
    const placed = faults.map(fault => ({ fault, at: locate(fault.path) }));
    const isOwn = ({ fault, at }) => fault.path[1] === at[1];
    for (const one of [...placed.filter(isOwn), ...placed.filter(other => !isOwn(other))]) {
        const { fault, at } = one;
        const key = JSON.stringify([at, fault.message]);
        const same = found.get(key);
        if (same === undefined)
            found.set(key, { fault: { ...fault, path: at }, heirs: isOwn(one) ? [] : [String(fault.path[1])] });
        else if (same.heirs.length > 0 && !isOwn(one))
            same.heirs.push(String(fault.path[1]));
    }
    return [...found.values()].map(({ fault: { path, message, ...options }, heirs }) => {
        const more = heirs.length > 3 ? ` and ${heirs.length - 3} more` : '';
        const whose = heirs.length === 0 ? '' : `inherited by ${heirs.slice(0, 3).join(', ')}${more}: `;
        const removes = isInherited(path) && isEmptyDocument((0,document_path/* valueAt */.fK)(document.value, path));
        if (!removes)
            return document.problem(path, `${whose}${message}`, options);
        return document.problem(path, `${whose}${(0,core_escape/* withStop */.d8)(message)}`, { ...options, cure: cannotRemove });
    });
}
/** Advice for an inherited key: removing the line would bring back the parent's value. */
const cannotRemove = 'What a grant inherits it can replace, but not remove: move it from the parent to the grants that need it.';
const isEmptyDocument = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
/** `approval:` without a value reads like a requirement and would be none, so an empty value is refused everywhere. */
const emptyValues = (document) => (0,walk/* leavesOf */.w)(document)
    .filter(({ value }) => value === null)
    .map(({ path }) => ({
    path,
    message: 'nothing after the colon.',
    cure: 'Give it a value, or remove the line.',
    key: true,
}));
function notesOn(policy) {
    return Object.values(policy.grants)
        .filter(grant => grant.tokenLifetimeSeconds > 3600)
        .map(grant => ({
        path: ['grants', grant.name, 'token', 'lifetime'],
        message: 'Google refuses more than 1h, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }));
}


/***/ }),

/***/ 2181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ controlCharacters)
/* harmony export */ });
/** C0, DEL, C1, line separators, and bidirectional controls, which can hide in a value and are never valid. */
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;


/***/ }),

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ checkPins),
/* harmony export */   Z7: () => (/* binding */ readConditions),
/* harmony export */   c$: () => (/* binding */ isLiteral)
/* harmony export */ });
/* unused harmony exports internalEvents, claimForms, isClaim, readNumber */
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4005);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5178);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2181);





/** Events that outsiders cannot trigger and that run only merged code. See docs/design/identity.md, "Attacks". */
const internalEvents = [
    'push',
    'workflow_dispatch',
    'schedule',
    'release',
    'repository_dispatch',
    'merge_group',
];
/** Claims that identify one repository or event. A glob here would admit more than intended. */
const neverGlobs = ['repository_id', 'repository_owner_id', 'event_name'];
/** The form of some claims' values. A policy with another form could never match. */
const claimForms = {
    repository_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: repositoryIdOf },
    repository_owner_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: accountIdOf },
    actor_id: { pattern: /^\d+$/, words: 'a numeric id' },
    enterprise_id: { pattern: /^\d+$/, words: 'a numeric id' },
    repository: { pattern: /^[^/]+\/[^/]+$/, words: 'OWNER/NAME' },
    ref: { pattern: /^refs\//, words: 'a whole ref, such as refs/heads/main' },
    ref_protected: { pattern: /^(true|false)$/, words: 'true or false' },
    ref_type: { pattern: /^(branch|tag)$/, words: 'branch or tag' },
    runner_environment: { pattern: /^(github-hosted|self-hosted)$/, words: 'github-hosted or self-hosted' },
    repository_visibility: { pattern: /^(public|private|internal)$/, words: 'public, private or internal' },
    job_workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
    workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
};
/** Reads `when`: claim name to a matcher or a list of them. */
function readConditions(when, path, reading) {
    return Object.entries(when ?? {}).flatMap(([claim, value]) => {
        const at = [...path, claim];
        if (!isClaim(claim)) {
            const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}, and repo_property_*.`;
            reading.report({ path: at, message: 'no such claim.', cure, key: true });
            return [];
        }
        const values = isList(value) ? value : [value];
        if (values.length === 0)
            reading.report({ path: at, message: 'an empty list never matches.', cure: 'Say what does, or remove the line.' });
        const anyOf = values.flatMap((item, index) => readMatcher(claim, item, isList(value) ? [...at, index] : at, reading) ?? []);
        return [{ claim, anyOf }];
    });
}
/** `Array.isArray` does not narrow a readonly list. */
const isList = (value) => Array.isArray(value);
/** @param name `acme/fraud` */
function repositoryIdOf(name) {
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? `gh api repos/${name} --jq .id` : undefined;
}
function accountIdOf(name) {
    return /^[\w-]+$/.test(name) ? `gh api users/${name} --jq .id` : undefined;
}
/** True for a name that a claim of GitHub can have. */
const isClaim = (name) => _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.some(claim => claim === name) || /^repo_property_[\w.-]+$/.test(name);
function readMatcher(claim, value, path, reading) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'object') {
        if (value.glob === undefined)
            return undefined;
        if (!reportBlanks(value.glob, [...path, 'glob'], reading))
            checkGlob(claim, value.glob, [...path, 'glob'], reading);
        return { glob: value.glob };
    }
    if (typeof value === 'boolean')
        return { literal: String(value) };
    if (typeof value === 'number')
        return readNumber(value, path, reading);
    const literal = value;
    const form = claimForms[claim];
    if (reportBlanks(literal, path, reading))
        return { literal };
    if (claim === 'event_name' && literal === 'workflow_call') {
        const message = 'no token has the event workflow_call: a called workflow has the event of its caller.';
        const cure = "Name the caller's event, such as push, and pin the called workflow by job_workflow_ref.";
        reading.report({ path, message, cure });
    }
    else if (literal.includes('*')) {
        const cure = neverGlobs.includes(claim) ? 'Name each value.' : `Write {glob: ${JSON.stringify(literal)}}.`;
        reading.report({ path, message: '* is a literal character in a plain string, and no claim contains it.', cure });
    }
    else if (_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .controlCharacters */ .Q.test(literal)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(literal)) {
        const message = `${claim} is ${form.words}; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(literal)} never matches.`;
        const command = form.lookUp?.(literal);
        reading.report({
            path,
            message,
            ...(claim === 'ref' && {
                cure: `Write refs/heads/${literal} for the branch, refs/tags/${literal} for the tag.`,
            }),
            ...(command !== undefined && { cure: 'This prints it:', commands: [command] }),
        });
    }
    return { literal };
}
/** Reports spaces around a value. No claim has them, so the value would load and never match. */
function reportBlanks(value, path, reading) {
    const trimmed = value.trim();
    if (trimmed === value || trimmed === '')
        return false;
    reading.report({
        path,
        message: `spaces around the value, which no claim has: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(value)} never matches.`,
        cure: `Write ${JSON.stringify(trimmed)}.`,
    });
    return true;
}
/** Claims are strings. An integer stands for its text, if it has no quotes and no digit was lost in parsing. */
function readNumber(value, path, reading) {
    const written = reading.written(path);
    const shown = written ?? String(value);
    if (!Number.isSafeInteger(value) || written !== String(value)) {
        const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
        const why = isTooLarge ? 'beyond 2^53 its last digits are lost' : 'it is read as a number, and no claim is one';
        reading.report({ path, message: `${shown}: ${why}.`, cure: `Quote it: "${shown}".` });
    }
    return { literal: shown };
}
const globForms = { ref: /^refs\//, job_workflow_ref: /^[^*]+\/[^*]+\// };
function checkGlob(claim, glob, path, reading) {
    if (neverGlobs.includes(claim))
        reading.report({
            path,
            message: `${claim} cannot be a glob.`,
            cure: 'Name each value. Use a list for several values.',
        });
    else if (/\*{3}/.test(glob))
        reading.report({ path, message: '*** means nothing.', cure: 'Write * or **.' });
    else if (claim === 'ref' && !globForms.ref.test(glob))
        reading.report({
            path,
            message: 'a glob of ref starts with refs/, such as refs/heads/release/*.',
            cure: 'Say if you mean branches or tags.',
        });
    else if (claim === 'job_workflow_ref' && !globForms.job_workflow_ref.test(glob))
        reading.report({
            path,
            message: 'a glob of job_workflow_ref begins with OWNER/NAME/.',
            cure: 'Say which repository the workflow is in.',
        });
}
/**
 * Checks the claims that every grant's `when` must fix. Without them it would admit more than intended. See
 * docs/design/policy.md.
 */
function checkPins(when, provider, path, reading) {
    const find = (claim) => when.find(condition => condition.claim === claim);
    const report = (message, cure, ...commands) => reading.report({ path, message, cure, key: true, ...(commands.length > 0 && { commands }) });
    const workflow = find('job_workflow_ref');
    const ownerIsEnough = find('repository_owner_id') !== undefined && workflow !== undefined && isLiteral(workflow);
    if (find('repository_id') === undefined && !ownerIsEnough) {
        report('no repository_id: names can be registered again by someone else, ids cannot.', 'Add repository_id: "\u2026", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.', ...(find('repository')?.anyOf ?? []).flatMap(matcher => 'literal' in matcher ? (repositoryIdOf(matcher.literal) ?? []) : []));
    }
    const event = find('event_name');
    if (event === undefined)
        report('no event_name: every event would match.', 'Add event_name: push, or a list.');
    const ref = find('ref');
    if (ref === undefined && workflow === undefined) {
        const why = find('environment') === undefined
            ? ''
            : ' (an environment alone does not help: a job that names a missing one creates it, unprotected)';
        report(`neither ref nor job_workflow_ref: any branch would match${why}.`, 'Add ref: refs/heads/main.');
    }
    if (provider?.trust !== 'internal')
        return;
    if (event !== undefined)
        checkInternalEvents(event, [...path, 'event_name'], provider, reading);
    const open = [ref, workflow].filter(condition => condition !== undefined);
    if (!open.some(({ anyOf }) => anyOf.every(matcher => !takesAnyRef(matcher))))
        for (const { claim, anyOf } of open) {
            const message = `${(0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .describeMatchers */ .D6)(anyOf)} matches any ref, also of unmerged code; provider ${provider.name} is of trust: internal.`;
            reading.report({ path: [...path, claim], message, cure: pinCure });
        }
}
const pinCure = 'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.';
/**
 * True if a glob of `ref` or `job_workflow_ref` matches any ref. In the latter, `**` before the `@` does: a branch may
 * be named `x@refs/heads/main`. Globs that are refused for their form are not reported again.
 */
function takesAnyRef(matcher) {
    if ('literal' in matcher || matcher.glob.includes('***'))
        return false;
    const { glob } = matcher;
    const anyRef = (pattern) => ['refs/heads/-', 'refs/tags/-'].every(ref => (0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .kt)(pattern, ref));
    if (globForms.ref.test(glob))
        return anyRef(glob);
    if (!globForms.job_workflow_ref.test(glob))
        return false;
    const [file = '', ...refs] = glob.split('@');
    return refs.length === 0 || file.includes('**') || anyRef(refs.join('@'));
}
function checkInternalEvents(event, path, provider, reading) {
    for (const matcher of event.anyOf) {
        if (!('literal' in matcher) || internalEvents.some(name => name === matcher.literal.trim()))
            continue;
        // The fault that was reported already is the real one.
        if (matcher.literal === 'workflow_call')
            continue;
        const near = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(matcher.literal, internalEvents);
        reading.report({
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(matcher.literal)} can be triggered by outsiders or run code that is not merged; provider ${provider.name} is of trust: internal, which accepts ${internalEvents.join(', ')}.`,
            cure: near ?? 'Use a provider of trust: external, in a pool of its own.',
        });
    }
}
/** True for a condition without globs. */
const isLiteral = (condition) => condition.anyOf.every(matcher => 'literal' in matcher);


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ describeMatchers),
/* harmony export */   MS: () => (/* binding */ literalValues),
/* harmony export */   OT: () => (/* binding */ describeMatcher),
/* harmony export */   SM: () => (/* binding */ literalTexts),
/* harmony export */   XJ: () => (/* binding */ matchesBeginning),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   rU: () => (/* binding */ conditionOn),
/* harmony export */   sE: () => (/* binding */ matcherText)
/* harmony export */ });
/* unused harmony export matches */
/** True if a matcher matches the whole value. Case matters, and nothing is normalized. */
const matches = (matcher, value) => 'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value);
/** True if any of the matchers matches the whole value. */
const matchesAny = (matchers, value) => matchers.some(matcher => matches(matcher, value));
/**
 * True if a glob matches the whole text. `*` matches any characters but `/`, `**` any at all. Everything else matches
 * itself, `?`, `[` and `{` included.
 *
 * All possible positions in the pattern are followed at once, so the time is at most `glob.length \u00d7 text.length`,
 * without backtracking.
 */
function matchesGlob(glob, text) {
    const firstStar = glob.indexOf('*');
    if (firstStar === -1)
        return glob === text;
    const head = glob.slice(0, firstStar);
    const tail = glob.slice(glob.lastIndexOf('*') + 1);
    if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail))
        return false;
    const pattern = glob.slice(head.length, glob.length - tail.length);
    const middle = text.slice(head.length, text.length - tail.length);
    // Most globs have one star. Only the part that it matches is left to check.
    return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : matchFrom(pattern, middle).at(-1) === 1;
}
/** True if a text with this beginning could match. The end of a pattern is reachable from every position in it. */
const matchesBeginning = (matcher, beginning) => 'literal' in matcher ? matcher.literal.startsWith(beginning) : matchFrom(matcher.glob, beginning).includes(1);
/** For each position in a pattern, 1 if the whole text leads there. */
function matchFrom(pattern, text) {
    const tokens = pattern.match(/\*+|[^*]/gs) ?? [];
    const isStar = tokens.map(token => token.startsWith('*'));
    // reached[i]: the tokens before i match the text so far. A star may match nothing.
    let reached = new Uint8Array(tokens.length + 1);
    let next = new Uint8Array(tokens.length + 1);
    reached[0] = 1;
    for (let index = 0; index < tokens.length; index++)
        if (isStar[index] && reached[index])
            reached[index + 1] = 1;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        for (let index = 0; index <= tokens.length; index++) {
            const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*');
            const arrives = index > 0 && (isStar[index - 1] ? next[index - 1] : reached[index - 1] && tokens[index - 1] === character);
            next[index] = stays || arrives ? 1 : 0;
        }
        ;
        [reached, next] = [next, reached];
    }
    return reached;
}
/** Formats a matcher: `push`, `glob refs/heads/release/*`. */
const describeMatcher = (matcher) => 'literal' in matcher ? matcher.literal : `glob ${matcher.glob}`;
/** Formats a list of matchers: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
function describeMatchers(matchers) {
    const words = matchers.map(describeMatcher);
    return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`;
}
/** Returns the text of a matcher as it is written, whether literal or glob. */
const matcherText = (matcher) => ('literal' in matcher ? matcher.literal : matcher.glob);
/** Returns the literal ones of some matchers. */
const literalTexts = (matchers) => matchers.flatMap(matcher => ('literal' in matcher ? matcher.literal : []));
/** Returns the condition of a grant on a claim. */
const conditionOn = ({ when }, claim) => when.find(condition => condition.claim === claim);
/** Returns the literal values that a condition accepts, without globs. */
const literalValues = (condition) => literalTexts(condition?.anyOf ?? []);


/***/ }),

/***/ 5715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ describeUnanswered),
/* harmony export */   Od: () => (/* binding */ explainHypothesis),
/* harmony export */   el: () => (/* binding */ explainDecision),
/* harmony export */   p6: () => (/* binding */ distinctHints)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5024);


/**
 * Formats a decision for the log: an aligned table of the conditions, then the hints. Text of claims and servers is
 * escaped: no control character and no workflow command remains.
 */
function explainDecision(decision) {
    const others = decision.others.filter(({ holds }) => holds).map(({ grant }) => grant);
    return [
        headline(decision),
        ...conditionLines(decision.conditions),
        ...hintLines(decision.conditions),
        ...(others.length === 0
            ? []
            : [`The when of ${others.join(', ')} would have passed. If you meant that grant, set the input grant.`]),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
function headline({ grant, verdict, conditions }) {
    const count = (matches) => conditions.filter(matches).length;
    const among = (number) => `${number} of ${conditions.length} conditions`;
    switch (verdict) {
        case 'allow':
            return `Grant ${grant}: allowed, all ${conditions.length} conditions passed.`;
        case 'deny':
            return `Grant ${grant}: denied, ${among(count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6))} failed.`;
        case 'unknown':
            return `Grant ${grant}: not decided, ${among(count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8))} ${count(_policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8) === 1 ? 'is' : 'are'} unknown: GitHub gave no usable answer.`;
        default:
            return verdict;
    }
}
const verdictSigns = {
    holds: '\u2713',
    fails: '\u2717',
    unknown: '?',
    'not asked': '\u00b7',
};
/** Formats the hypothetical decision of a plan, whose claims are not verified. */
function explainHypothesis(hypothesis) {
    const would = hypothesis.verdict === 'would-allow' ? 'would be allowed' : 'would be denied';
    return [
        `Grant ${hypothesis.grant}: ${would}, based on claims that are not verified yet.`,
        ...conditionLines(hypothesis.conditions),
        ...hintLines(hypothesis.conditions),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
const maxCellLength = 60;
function conditionLines(conditions) {
    const rows = conditions.map(verdict => ({
        mark: verdict.isAssumed ? '\u25cb' : verdictSigns[verdict.result],
        cells: [verdict.condition, verdict.expected, actualLine(verdict)].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP),
    }));
    const widths = [0, 1, 2].map(column => Math.min(maxCellLength, Math.max(0, ...rows.map(({ cells }) => (cells[column] ?? '').length))));
    const align = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return rows.map(({ mark, cells }) => `  ${mark} ${align(cells)}`.trimEnd());
}
/** Names the state of a condition without an actual value. */
const describeUnanswered = (result) => result === 'not asked' ? 'not checked' : result;
function actualLine({ actual, result }) {
    if (result === 'not asked' || (result === 'unknown' && actual === undefined))
        return `(${describeUnanswered(result)})`;
    return actual === undefined ? '(absent)' : actual === '' ? '(empty)' : actual;
}
const hintLines = (conditions) => distinctHints(conditions).map(({ conditions, hint }) => `    ${conditions.join(', ')}: ${hint}`);
/** Returns each hint once, with all of its conditions: several may wait for one answer of GitHub. */
function distinctHints(verdicts) {
    const byHint = new Map();
    for (const { condition, hint } of verdicts)
        if (hint !== undefined)
            byHint.set(hint, [...(byHint.get(hint) ?? []), condition]);
    return [...byHint].map(([hint, conditions]) => ({ conditions, hint }));
}


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ admissionItems),
/* harmony export */   QS: () => (/* binding */ exampleBlock),
/* harmony export */   mb: () => (/* binding */ describeExample),
/* harmony export */   to: () => (/* binding */ admissionLines)
/* harmony export */ });
/* unused harmony export listClaims */
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);


const asWords = (text) => text;
const inText = {
    claim: asWords,
    // A value that could be mistaken for several words is quoted.
    value: value => (/^[\w./@:{}*+-]+$/.test(value) ? value : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(value)),
    phrase: asWords,
};
const inMarkdown = { claim: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY, value: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY, phrase: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY };
/** Formats what is special about a token: `event_name is schedule (before: push), otherwise as before`. */
function describeExample({ differs, claims, isIssued }, compared, words = inText) {
    const differences = differs.map(one => describeDifference(one, compared, words));
    const what = differs.length === 0 ? listClaims(claims, words) : `${differences.join(' and ')}, otherwise as ${compared}`;
    return isIssued ? what : `${what} (GitHub issues no such token, as far as its documentation says)`;
}
function describeDifference({ claim, value, expected }, compared, words) {
    const actual = value === undefined ? 'is absent' : `is ${words.value(value)}`;
    return `${words.claim(claim)} ${actual} (${compared}: ${words.phrase(expected)})`;
}
/** Formats claims on one line: `event_name push, ref refs/heads/main`. */
const listClaims = (claims, words = inText) => Object.entries(claims)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${words.claim(name)} ${words.value(value)}`)
    .join(', ');
/** Formats what `when` newly admits and refuses, for the log: the difference, then the claims of the token. */
function admissionLines({ admitted, refused }) {
    return [...linesOfAdmission('newly admits', admitted, 'before'), ...linesOfAdmission('newly refuses', refused, 'now')];
}
function linesOfAdmission(verb, admission, compared) {
    if (admission.kind === 'none')
        return [];
    if (admission.kind === 'undecided')
        return [`${verb}: not decided (${admission.reason})`];
    return admission.examples.flatMap(example => [
        `${verb}: ${describeExample(example, compared)}`,
        ...(example.differs.length === 0 ? [] : [`  ${listClaims(example.claims)}`]),
    ]);
}
/** Formats the same as items of a Markdown list. */
const admissionItems = ({ admitted, refused }) => [
    ...itemsOfAdmission('\u26a0\ufe0f Newly admits', admitted, 'before'),
    ...itemsOfAdmission('Newly refuses', refused, 'now'),
];
function itemsOfAdmission(verb, admission, compared) {
    if (admission.kind === 'none')
        return [];
    if (admission.kind === 'undecided')
        return [`${verb}: not decided, because ${admission.reason}`];
    return admission.examples.map(example => `${verb}: ${describeExample(example, compared, inMarkdown)}`);
}
/** Returns the claims of all examples as a folded block; nothing if the list of them says it all. */
function exampleBlock({ admitted, refused }) {
    const tokens = (admission) => admission.kind !== 'tokens' || admission.examples.every(({ differs }) => differs.length === 0)
        ? []
        : admission.examples.map(({ claims }) => JSON.stringify(claims, undefined, 1).replaceAll(/\n */g, ' '));
    const [wider, narrower] = [tokens(admitted), tokens(refused)];
    if (wider.length + narrower.length === 0)
        return '';
    const lines = [...withTitle('// newly admitted', wider), ...withTitle('// newly refused', narrower)];
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The whole tokens', [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines.join('\n'), 'jsonc')]);
}
const withTitle = (title, lines) => lines.length === 0 ? [] : [title, ...lines];


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyChangeSection),
/* harmony export */   c: () => (/* binding */ policyChangeLines),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _example_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(581);



const effectMarks = {
    none: '\u26aa no effect',
    narrowed: '\u2705 narrowed',
    widened: '\u26a0\ufe0f widened',
};
/** `changes the policy of grant train`, with what it widens. */
function headlineOf({ change }, shown = name => name) {
    const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? [];
    const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]));
    if (grants.length === 0)
        return 'changes the policy';
    return `changes the policy of ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`;
}
/** Returns the summary's section; nothing without changes. */
function policyChangeSection(report) {
    const { change, grant, refusedNow } = report;
    if (change === undefined)
        return [`### What changes in the policy`, notCompared];
    if (change.parts.length === 0)
        return [];
    const own = change.parts.find(part => part.grant === grant);
    const others = change.parts.filter(part => part !== own);
    return [
        '### What changes in the policy',
        `The proposed policy, compared with the current one: **${effectMarks[change.effect]}**. What \`when\` admits is compared exactly. Any other change counts as widened unless it is provably narrower.`,
        ...(own === undefined
            ? []
            : [
                `Grant ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(grant)}${presence(own)}: ${effectMarks[own.effect]}`,
                changeTable(own.changes),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(itemsOf(own)),
                own.admission === undefined ? '' : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleBlock */ .QS)(own.admission),
                others.length > 0 ? 'Besides:' : '',
            ]),
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(others.map(describeOther)),
        refusedNow.length === 0
            ? ''
            : `**\u26a0\ufe0f The current policy refuses these steps; the proposed one allows them:**\n\n${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(refusedNow.slice(0, 20).map(problem => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(problem)))}`,
    ];
}
/** What `when` newly admits and refuses, with example tokens. */
const itemsOf = ({ admission }) => (admission === undefined ? [] : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .admissionItems */ .KR)(admission));
function describeOther(part) {
    const what = `${describePart(part, _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}${presence(part)}: ${effectMarks[part.effect]}${describeKeys(part)}`;
    // Items of a list within a list are indented.
    return [what, ...itemsOf(part).map(item => `  - ${item}`)].join('\n');
}
const notCompared = 'The action does not compare a policy of the checkout with the current one, so it counts as **\u26a0\ufe0f widened**. To compare them, write the input `policy` without `./`.';
function changeTable(changes) {
    if (changes.length === 0)
        return '';
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Key', 'Current', 'Proposed', 'Effect'], changes.map(({ path, current, proposed, effect }) => [
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(path.slice(2))),
        current === undefined ? '\u2013' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(current),
        proposed === undefined ? '\u2013' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(proposed),
        effectMarks[effect],
    ]));
}
const describePart = ({ grant }, shown) => grant === undefined ? 'The policy itself' : `Grant ${shown(grant)}`;
const presence = ({ only }) => only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed';
const describeKeys = ({ only, changes, grant }) => only !== undefined || changes.length === 0
    ? ''
    : ` (${changes.map(({ path }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(grant === undefined ? path : path.slice(2)))).join(', ')})`;
/** Returns the changes for the log: a line for each key, then example tokens. */
function policyChangeLines({ change }) {
    const parts = change?.parts ?? [];
    return parts
        .flatMap(part => [
        `${describePart(part, name => name)}${presence(part)}: ${part.effect}`,
        ...part.changes.map(one => `  ${one.effect}  ${changeLine(one, part)}`),
        ...(part.admission === undefined ? [] : (0,_example_token_js__WEBPACK_IMPORTED_MODULE_1__/* .admissionLines */ .to)(part.admission).map(line => `  ${line}`)),
    ])
        .map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** `allow.images: us-docker.pkg.dev/acme-ml/train/* \u2192 **` */
function changeLine({ path, current, proposed }, { grant }) {
    const key = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(grant === undefined ? path : path.slice(2));
    return `${key}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(current ?? '(absent)', 300)} \u2192 ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(proposed ?? '(absent)', 300)}`;
}


/***/ }),

/***/ 3980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ fieldNamed),
  I: () => (/* binding */ withDiagnosis)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/core/rpc-status.js
var rpc_status = __webpack_require__(7472);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(3326);
;// CONCATENATED MODULE: ./build/report/symptoms/symptom.js

/** Matches a symptom by its google.rpc code. */
const isStatus = (...names) => ({ status }) => names.includes(status);
/** Matches a symptom by its words. */
const symptomSays = (...patterns) => ({ text }) => patterns.some(pattern => pattern.test(text));
/** Matches a symptom that passes all tests. */
const allOf = (...tests) => (symptom) => tests.every(test => test(symptom));
/** Prose and one command, which may span several lines. */
const command = (cure, ...lines) => ({
    cure,
    commands: [lines.join('\n')],
});
/** Returns the project and location of a request, which may differ from those of its step: a full name has its own. */
function placeOfRequest({ about = '', project, location }) {
    const [, p = project, l = location] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\//.exec(about) ?? [];
    // Google names projects by number. The user's own name is better.
    return { project: /^\d+$/.test(p) ? project : p, location: l };
}
/** Command that shows what was written to Cloud Logging in the last day. */
const logOf = (filter, { project }) => `gcloud logging read ${(0,gcloud/* quoteShell */.LA)(filter)} \\\n  --project=${(0,gcloud/* quoteShell */.LA)(project)} --freshness=1d --limit=50`;

;// CONCATENATED MODULE: ./build/report/symptoms/jobs.js



/** Ends of jobs: errors of their containers and programs, and partial results. */
const jobRows = [
    {
        // The container runtime's own words (runc, containerd). The program never ran, so it has no log.
        matches: symptomSays(/Termination reason: (?:StartError|ContainerCannotRun)/, /OCI runtime (?:create|exec) failed/i, /failed to create (?:containerd|shim) task/i, /executable file not found/i, /exec format error/i, /non-zero status of 128\b/),
        finds: [/replica (?<replica>[\w-]+)/, /exec: \\?"(?<program>[^"\\]{1,200})/, /(?<format>exec format error)/i],
        diagnosis: ({ replica = 'of the job', program, format }, { step }) => ({
            title: program === undefined ? 'its container did not start' : `its image has no executable ${program}`,
            cause: format !== undefined
                ? `the container of replica ${replica} did not start: its image is built for another kind of processor`
                : `the container of replica ${replica} did not start${program === undefined ? '' : `: its image has no executable ${JSON.stringify(program)}`}`,
            cure: format !== undefined
                ? 'Build it with `--platform linux/amd64`.'
                : `Correct containerSpec.command of steps.${step}, or the ENTRYPOINT of its image. The first item is an executable of the image, each argument an item of its own: command: [python3, -m, trainer]. There is no log, because the program never ran.`,
        }),
    },
    {
        matches: symptomSays(/exited with a non-zero status of \d+/),
        finds: [/replica (?<replica>[\w-]+)/, /status of (?<exit>\d+)/],
        diagnosis: ({ replica = 'of the job', exit = '' }, context) => ({
            title: `the program exited with status ${exit}`,
            cause: `the program in replica ${replica} exited with status ${exit}${exitWords[exit] ?? ''}${lastLine(context)}`,
            ...ownLog(context),
        }),
    },
    {
        matches: symptomSays(/tuned model is uploaded|tuned model (?:was|has been) (?:uploaded|created)/i),
        diagnosis: (_, { project, location }) => ({
            title: 'the job created the model, but failed',
            cause: 'the tuning created its model in the Model Registry, but a later part of the job failed',
            ...command('Do not tune again, which would cost the same again. Use that model, for example in a deployModel step. This finds it:', `gcloud ai models list --project=${(0,gcloud/* quoteShell */.LA)(project)} --region=${(0,gcloud/* quoteShell */.LA)(location)} --sort-by=~createTime --limit=5`),
        }),
    },
];
/** Rows for a failed job without a better explanation. */
const endedRows = [
    {
        matches: allOf(({ ended }) => ended, isStatus('INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'ABORTED')),
        diagnosis: (_, context) => ({
            title: 'Vertex AI ended it with an internal error',
            cause: `Vertex AI ended step ${context.step} with an internal error, or without an explanation`,
            cure: 'First look for the reason in the log: a re-run starts it again, at the same cost. Outages: https://status.cloud.google.com',
            ...logCommand(context),
        }),
    },
];
/** The usual meaning of an exit status. */
const exitWords = {
    '126': ': the command is not executable',
    '127': ': the command was not found',
    '137': ': killed, usually because memory ran out',
    '139': ': it crashed (segmentation fault)',
    '143': ': it received SIGTERM',
};
/** Returns the line that most likely says why: the last line of a traceback, or another one about an error. */
function lastLine({ lastLines = [] }) {
    const last = lastLines
        .map(line => line.trim())
        // Vertex AI's own line repeats what the message says.
        .findLast(line => /error|exception|fatal|panic/i.test(line) && !/exited with a non-zero status/.test(line));
    return last === undefined ? '' : `. It said: ${last}`;
}
/** Returns advice on where the job's log is. */
function ownLog(context) {
    const shown = (context.lastLines ?? []).length > 0;
    const where = shown ? 'The last log lines are in the step summary.' : 'The reason is in its last log lines.';
    const { commands } = logCommand(context);
    if (commands === undefined)
        return {
            cure: shown ? where : `${where} The console link in the summary leads to the log of step ${context.step}.`,
        };
    return { cure: `${where} This prints ${shown ? 'more' : 'them'}:`, commands };
}
/** Returns the command that prints the log of the job in the failure, if it names one. */
function logCommand(context) {
    const name = /\bprojects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w-]+/.exec(context.about ?? '')?.[0];
    const job = name === undefined ? undefined : (0,job_kinds/* parseJobName */.kh)(name);
    return job === undefined ? {} : { commands: [logOf(job_kinds/* jobKinds */.P6[job.kind].logFilter(job.id), context)] };
}

// EXTERNAL MODULE: ./build/core/google-refusals.js
var google_refusals = __webpack_require__(3821);
// EXTERNAL MODULE: ./build/core/refusal-explanation.js
var refusal_explanation = __webpack_require__(9760);
// EXTERNAL MODULE: ./build/vertex/roles.js
var roles = __webpack_require__(9530);
;// CONCATENATED MODULE: ./build/report/symptoms/access.js





const account = /(?<account>\b[a-z0-9][\w.-]*@[\w.-]+\.gserviceaccount\.com)/;
const inUri = /gs:\/\/(?<bucket>\w[\w.-]+)/;
const buckets = [inUri, /buckets?[\s/:"'\\]+(?<bucket>[a-z0-9][\w.-]{2,})/];
const access_image = /(?<image>[\w.-]+(?:\.pkg\.dev|gcr\.io|docker\.io)\/[\w./:@-]+)/;
const permission = /(?<permission>\b(?:aiplatform|artifactregistry|bigquery|cloudkms|compute|iam|logging|monitoring|resourcemanager|secretmanager|serviceusage|storage)\.(?!googleapis\b)[a-zA-Z]+\.[a-zA-Z]+)\b/;
/** `denied on resource '//aiplatform.googleapis.com/projects/other/\u2026'` */
const deniedIn = /denied on resource '?\/\/[\w.]+\/projects\/(?<denied>[a-z][\w.:-]{0,100})/;
const called = (member) => member ?? 'the principal of this run';
/** Missing permissions, and services that are not enabled. */
const accessRows = [
    {
        matches: () => true,
        diagnosis: (_, context, { text, details }) => (0,google_refusals/* explainGoogleRefusal */.h)({ text, details }, { ...context, serviceAccount: accountOf(context.member) }),
    },
    {
        matches: symptomSays(/permission to act as/i, /iam\.serviceAccounts\.actAs/),
        finds: [account],
        diagnosis: ({ account }, { member, project }) => {
            const whom = account ?? 'the account that the step names';
            const cause = `${called(member)} may not start jobs that run as ${whom}, or that account does not exist`;
            const title = `${called(member)} may not act as ${whom}`;
            return { title, cause, ...grantActAs(account, member, project) };
        },
    },
    {
        matches: symptomSays(/bucket(?: \S+)? does not exist/i, /target bucket exist/i),
        finds: [inUri],
        diagnosis: ({ bucket }, { project }, { text }) => {
            const [copied] = /gs:\/\/[\w./-]+/.exec(/^Can ?not copy from/i.test(text) ? text : '') ?? [];
            if (copied !== undefined)
                return {
                    title: `${copied} or its bucket does not exist`,
                    cause: `the object ${copied} does not exist, or Vertex AI may not read it, or the bucket that it is copied to is gone`,
                    ...command('Check that it exists:', `gcloud storage ls -l ${(0,gcloud/* quoteShell */.LA)(copied)}`),
                };
            const cause = `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`;
            return { title: cause, cause, ...command(`See which ones project ${project} has:`, listBuckets(project)) };
        },
    },
    {
        matches: allOf(symptomSays(/storage\.(?:objects|buckets)\./, /IAM permission\(s\) to the (?:bucket|directory)/, /bucket.*(?:denied|does not have|does not exist|not found)/is), symptomSays(/denied|does not have|not exist|not found|403|404/i)),
        finds: [account, ...buckets, /(?<permission>storage\.(?:objects|buckets)\.\w+)/],
        diagnosis: ({ account, bucket, permission }, { member, project }) => {
            const who = account === undefined ? member : `serviceAccount:${account}`;
            const role = (permission && (0,roles/* roleFor */.I)(permission)) ?? 'roles/storage.objectUser';
            const on = bucket === undefined ? 'the bucket' : `the bucket gs://${bucket}`;
            const title = `${called(who)} may not use ${on}`;
            const cause = `${called(who)} may not use ${on}, or it does not exist`;
            return { title, cause, ...grantOnBucket(bucket, who, role, project) };
        },
    },
    {
        matches: symptomSays(/artifactregistry\.repositories\.downloadArtifacts/, /(?:pull|access|read|download)\w*\b[^.]*\bimage/i, /\bimage\b.*(?:not found|not exist|denied|cannot be|could not be|failed to|invalid)/is),
        finds: [access_image],
        diagnosis: ({ image }, { project }) => {
            const title = image === undefined ? 'the image cannot be read' : `the image ${image} cannot be read`;
            const cause = `the image${image === undefined ? '' : ` ${image}`} does not exist, or Vertex AI may not read it`;
            const grant = `let Vertex AI's service agents of project ${project} read its repository (roles/artifactregistry.reader)`;
            if (image === undefined)
                return {
                    title,
                    cause,
                    cure: `Compare the imageUri of the step with the registry; if it exists there, ${grant}.`,
                };
            const show = `gcloud artifacts docker images describe ${(0,gcloud/* quoteShell */.LA)(image)}`;
            return { title, cause, ...command(`See whether it exists; if it does, ${grant}:`, show) };
        },
    },
    {
        matches: allOf(isStatus('PERMISSION_DENIED'), symptomSays(permission)),
        finds: [permission, deniedIn],
        diagnosis: ({ permission = '', denied }, { member, project: own }) => {
            const project = denied ?? own;
            const role = (0,roles/* roleFor */.I)(permission);
            const title = `${called(member)} lacks ${permission}`;
            const cause = `${called(member)} lacks ${permission} in project ${project}${role === undefined ? '' : `; ${role} includes it`}`;
            if (role !== undefined)
                return { title, cause, ...(0,refusal_explanation/* grantRole */.Ru)(project, role, { member }) };
            return {
                title,
                cause,
                ...command(`Grant a role that includes ${permission} (https://cloud.google.com/iam/docs/permissions-reference). These can be granted in the project:`, `gcloud iam list-grantable-roles ${(0,gcloud/* quoteShell */.LA)(`//cloudresourcemanager.googleapis.com/projects/${project}`)} --format='value(name)'`),
            };
        },
    },
    {
        matches: isStatus('PERMISSION_DENIED'),
        diagnosis: (_, { member, project }) => ({
            title: `${called(member)} may not do this in ${project}`,
            cause: `${called(member)} may not do this in project ${project}`,
            ...(member === undefined
                ? command("See which roles the principal of this run has. Google's audit log names it:", (0,gcloud/* gcloudPrincipals */._O)(project))
                : command('See which roles it has:', rolesOf(member, project))),
        }),
    },
    {
        matches: symptomSays(/ACCESS_TOKEN_EXPIRED/),
        diagnosis: () => ({
            title: 'the access token had expired',
            cause: 'the access token had expired before the request reached Google',
            cure: 'Run the job again; if it happens often, check that the clock of the runner is right.',
        }),
    },
    {
        matches: isStatus('UNAUTHENTICATED'),
        diagnosis: (_, { member }) => ({
            title: 'Google found no credential in this request',
            cause: `Google found no credential in this request, though it was sent as ${called(member)}`,
            cure: 'A proxy that strips the Authorization header does this, and so does a service account that was disabled or deleted since.',
        }),
    },
];
const accountOf = (member) => member?.startsWith('serviceAccount:') ? member.slice('serviceAccount:'.length) : undefined;
function grantActAs(account, member, project) {
    if (account === undefined)
        return command('Grant it roles/iam.serviceAccountUser on that account. See which accounts there are:', `gcloud iam service-accounts list --project=${(0,gcloud/* quoteShell */.LA)(project)}`);
    if (member === undefined)
        return command(`Grant roles/iam.serviceAccountUser on ${account} to the principal of this run. Google's audit log names it:`, (0,gcloud/* gcloudPrincipals */._O)(project));
    return command('Grant the role:', `gcloud iam service-accounts add-iam-policy-binding ${(0,gcloud/* quoteShell */.LA)(account)} \\`, `  --project=${(0,gcloud/* quoteShell */.LA)((0,gcloud/* accountProject */.TP)(account) ?? project)} \\`, `  --member=${(0,gcloud/* quoteShell */.LA)(member)} \\`, '  --role=roles/iam.serviceAccountUser');
}
function grantOnBucket(bucket, who, role, project) {
    if (bucket === undefined)
        return command(`Grant it ${role} only on that bucket. See which buckets project ${project} has:`, listBuckets(project));
    if (who === undefined)
        return command(`Grant ${role} on the bucket gs://${bucket} to the principal of this run. Google's audit log names it:`, (0,gcloud/* gcloudPrincipals */._O)(project));
    return command('Grant it only on that bucket:', `gcloud storage buckets add-iam-policy-binding gs://${(0,gcloud/* quoteShell */.LA)(bucket)} \\`, `  --member=${(0,gcloud/* quoteShell */.LA)(who)} \\`, `  --role=${role}`);
}
const listBuckets = (project) => `gcloud storage buckets list --project=${(0,gcloud/* quoteShell */.LA)(project)} --format='value(storage_url)'`;
const rolesOf = (member, project) => `gcloud projects get-iam-policy ${(0,gcloud/* quoteShell */.LA)(project)} --flatten='bindings[].members' ` +
    `--filter=${(0,gcloud/* quoteShell */.LA)(`bindings.members=${member}`)} --format='value(bindings.role)'`;

;// CONCATENATED MODULE: ./build/report/symptoms/capacity.js


/** Quotas, lack of machines, and machines that a region does not offer. */
const capacityRows = [
    {
        matches: symptom => symptomSays(/exceeds? quota limits?|\bquota exceeded\b|RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED/i)(symptom) ||
            allOf(isStatus('RESOURCE_EXHAUSTED'), symptomSays(/quota/i))(symptom),
        finds: [
            /(?<quota>[a-z0-9-]+\.googleapis\.com\/[a-z0-9_/]+)/,
            /quota metric '(?<quota>[^']{1,100})'/i,
            /limits? exceeded[^:]*:\s*(?<quota>[\w-]+)/i,
        ],
        diagnosis: ({ quota: said }, { project, location }, { details }) => {
            const quota = details?.reasons.flatMap(({ metadata }) => metadata['quota_metric'] ?? [])[0] ?? said;
            const [service] = /^[a-z0-9-]+\.googleapis\.com/.exec(quota ?? '') ?? [];
            const command = service === undefined || quota === undefined
                ? undefined
                : `gcloud beta quotas info list --service=${service} --project=${(0,gcloud/* quoteShell */.LA)(project)} --filter=${(0,gcloud/* quoteShell */.LA)(`metric=${quota}`)}`;
            return {
                title: `the quota${quota === undefined ? '' : ` ${quota}`} is used up`,
                cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is used up`,
                cure: 'Wait for running jobs to end, name another location in the step (a job can list others under `fallback`), or ask for more at ' +
                    `https://console.cloud.google.com/iam-admin/quotas?project=${encodeURIComponent(project)}`,
                ...(command !== undefined && { commands: [{ when: 'This shows the quota:', run: command }] }),
            };
        },
    },
    {
        matches: allOf(isStatus('RESOURCE_EXHAUSTED', 'UNAVAILABLE'), symptomSays(/insufficient|stock|capacity|not enough resources|unavailable in|temporarily unavailable/i)),
        diagnosis: (_, { location }) => ({
            title: `Google has no such machine free in ${location}`,
            cause: `Google has no such machine free in ${location} now: this is a stock-out, not a limit of your quota`,
            cure: 'Name another location or machine type in the step (a job can list others under `fallback`), or run it again later.',
        }),
    },
    {
        matches: isStatus('RESOURCE_EXHAUSTED'),
        diagnosis: (_, { project, location }) => ({
            title: `the quota is used up in ${location}`,
            cause: `project ${project} requests more in ${location} than its quota, or than Google has available`,
            cure: 'Run it again later, or name another location or machine type in the step.',
        }),
    },
    {
        matches: allOf(({ ended, status }) => !ended || status !== 'INTERNAL', symptomSays(/machine.?type|accelerator/i)),
        finds: [
            /["'`](?<machine>[a-z0-9]+(?:-[a-z0-9]+)+|NVIDIA_\w+|TPU_\w+)["'`]/,
            /(?<machine>\b[a-z]\d[a-z]?-[a-z]+-?\d*\w*|NVIDIA_\w+)/,
        ],
        diagnosis: ({ machine }, { location }) => ({
            title: `${location} does not offer ${machine ?? 'this machine'}`,
            cause: `${location} does not offer ${machine === undefined ? 'this machine or accelerator' : machine}, or not in this combination`,
            cure: 'Which machines each region has for training: https://cloud.google.com/vertex-ai/docs/general/locations#accelerators',
        }),
    },
];

;// CONCATENATED MODULE: ./build/report/symptoms/requests.js



/** `custom_job.job_spec`: a field, in the spelling of the protos. */
const protoPath = /[a-z]_?[a-z]*\.[a-z]+_[a-z_]+|[a-z]+_[a-z_]+\.[a-z]+/;
/** Missing resources, refused fields, and failures of Google. */
const requestRows = [
    {
        matches: symptomSays(/publisher model/i),
        finds: [/(?<model>projects\/[\w.:-]+\/locations\/[\w-]+\/publishers\/[\w.-]+\/models\/[\w.@-]+)/],
        diagnosis: ({ model }, context, symptom) => model === undefined ? undefined : publisherModel(model, context, symptom),
    },
    {
        // A front end that lacks the method answers with a page, or with these words. A service names what is missing.
        matches: allOf(isStatus('NOT_FOUND'), symptomSays(/<html|<!doctype|\bmethod not found\b/i)),
        diagnosis: (_, { location }) => ({
            title: `Vertex AI has no such method in ${location}`,
            cause: `Vertex AI has no such method at ${location}: the region's name is wrong, or it lacks this feature`,
            cure: 'The regions and their features: https://cloud.google.com/vertex-ai/docs/general/locations',
        }),
    },
    {
        matches: allOf(isStatus('NOT_FOUND'), symptomSays(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} does not exist`,
            cause: `${uri} does not exist`,
            ...command('See which objects exist:', `gcloud storage ls -l ${(0,gcloud/* quoteShell */.LA)(uri)}`),
        }),
    },
    {
        matches: isStatus('NOT_FOUND'),
        finds: [
            /(?<resource>projects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w/@.-]+)/,
            /\bThe (?<message>[A-Z]\w{1,60}) does not exist/,
        ],
        diagnosis: ({ resource, message }, context) => absent(resource, message, context),
    },
    {
        matches: allOf(isStatus('INVALID_ARGUMENT', 'FAILED_PRECONDITION'), symptomSays(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} is missing, or differs from what is expected`,
            cause: `what is at ${uri} is missing, or differs from what Vertex AI expects`,
            ...command('See which objects exist:', `gcloud storage ls -l ${(0,gcloud/* quoteShell */.LA)(uri)}`),
        }),
    },
    {
        matches: allOf(isStatus('INVALID_ARGUMENT'), symptom => refusedField(symptom) !== undefined),
        diagnosis: (_, { step }, symptom) => {
            const { field, why } = refusedField(symptom) ?? { field: '', why: '' };
            return {
                title: `Vertex AI refuses ${field}`,
                cause: `Vertex AI refuses the value of ${field}: ${why}`,
                cure: `Correct it in steps.${step}.`,
            };
        },
    },
    {
        matches: allOf(isStatus('INVALID_ARGUMENT'), symptomSays(protoPath)),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses a value',
            cause: `Vertex AI refuses a value in the body of step ${step}`,
            cure: 'The message above names the field, as the protos spell it: `custom_job.job_spec` is `customJob.jobSpec` in the steps file.',
        }),
    },
    {
        matches: isStatus('INVALID_ARGUMENT', 'OUT_OF_RANGE', 'UNIMPLEMENTED'),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses the request',
            cause: `Vertex AI refuses the request of step ${step}`,
            cure: 'The message above says why.',
        }),
    },
    {
        matches: allOf(({ ended }) => !ended, isStatus('FAILED_PRECONDITION')),
        diagnosis: (_, { step, project }) => ({
            title: 'the project or a resource is in the wrong state',
            cause: `project ${project}, or a resource that step ${step} names, is not in the required state`,
            cure: 'The message above names that state.',
        }),
    },
    {
        matches: allOf(({ ended }) => !ended, isStatus('UNAVAILABLE', 'INTERNAL', 'DEADLINE_EXCEEDED', 'ABORTED', 'UNKNOWN')),
        diagnosis: () => ({
            title: 'Vertex AI has internal errors',
            cause: 'Vertex AI has internal errors',
            cure: 'Run the job again; a step that this run already started is adopted, not started twice. Outages: https://status.cloud.google.com',
        }),
    },
];
/** Returns the field that Google refuses, in the spelling of the steps file, and why. */
function refusedField({ text, details }) {
    const violation = details?.violations.find(({ of, subject }) => of === 'field' && subject !== '');
    const [, field, why = ''] = violation === undefined
        ? (/\bField: ([\w.[\]]{1,200}); Message: ([^\t\n]{1,300})/.exec(text) ?? [])
        : ['', violation.subject, violation.description];
    if (field === undefined)
        return undefined;
    return { field: field.split('.').map(suggest/* camelCase */.xQ).join('.'), why: why.trim() };
}
function publisherModel(resource, { project, location }, { status }) {
    const [, publisher = '', model = ''] = /\/publishers\/([\w.-]+)\/models\/([\w.-]+)/.exec(resource) ?? [];
    if (status === 'NOT_FOUND')
        return {
            title: `there is no model ${model} in ${location}`,
            cause: `${resource} does not exist, is misspelled, or is not offered in ${location}`,
            cure: 'The models and their locations: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations',
        };
    return {
        title: `the model ${model} is not enabled in ${project}`,
        cause: `the model ${model} of ${publisher} is not enabled in project ${project}: its terms are not accepted there, or it is not offered to the project`,
        ...command(`Enable it in the Model Garden: https://console.cloud.google.com/vertex-ai/publishers/${publisher}/model-garden/${model}?project=${encodeURIComponent(project)}. See which ones can be used:`, `gcloud ai model-garden models list --model-filter=${(0,gcloud/* quoteShell */.LA)(model)} --project=${(0,gcloud/* quoteShell */.LA)(project)}`),
    };
}
/**
 * @param resource named in Google's words, or in the request's own path
 * @param message its type, as `ReasoningEngine`, if no name is known
 */
function absent(resource, message, context) {
    const place = placeOfRequest(context);
    if (resource?.includes('/publishers/'))
        return publisherModel(resource, context, notFoundSymptom);
    const [, found, id = '', version] = /\/(\w+)\/([\w-]+)(?:@([\w-]+))?$/.exec(resource ?? '') ?? [];
    const collection = found ?? (message === undefined ? undefined : `${message.charAt(0).toLowerCase()}${message.slice(1)}s`);
    const what = resource ??
        `${message === undefined ? 'what' : `the ${message} that`} the step names in project ${place.project}, ${place.location},`;
    return {
        title: version === undefined
            ? `${found === undefined ? (message ?? 'what it names') : `${found}/${id}`} does not exist in ${place.location}`
            : `the model ${id} has no version ${version} in ${place.location}`,
        cause: version === undefined
            ? `${what} does not exist, or was deleted since`
            : `the model ${id} has no version or alias ${version} in ${place.location}, or there is no such model there`,
        ...(collection === undefined
            ? { cure: 'Compare project, location and id with the console: a resource is visible only in its own location.' }
            : command('See what exists; a resource is visible only in its own location:', listCommand(version === undefined ? collection : 'versions', id, place))),
    };
}
const notFoundSymptom = { status: 'NOT_FOUND', text: '', ended: false };
/** Returns the command that lists a collection in one place. */
function listCommand(collection, id, place) {
    const verb = listCommands[collection]?.((0,gcloud/* quoteShell */.LA)(id));
    if (verb !== undefined)
        return (0,gcloud/* gcloudList */.j8)(verb, place);
    const { project, location } = place;
    const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
    const url = `https://${host}/v1/projects/${project}/locations/${location}/${collection}`;
    return `curl -fsS -H "Authorization: Bearer $(gcloud auth print-access-token)" ${(0,gcloud/* quoteShell */.LA)(url)}`;
}
/** gcloud's commands that list a collection. It has none for the others. */
const listCommands = {
    models: () => 'models list',
    versions: id => `models list-version ${id}`,
    endpoints: () => 'endpoints list',
    customJobs: () => 'custom-jobs list',
    hyperparameterTuningJobs: () => 'hp-tuning-jobs list',
    indexes: () => 'indexes list',
    indexEndpoints: () => 'index-endpoints list',
    tensorboards: () => 'tensorboards list',
    persistentResources: () => 'persistent-resources list',
};

;// CONCATENATED MODULE: ./build/report/symptoms/serving.js


/** Serving models and agents. */
const servingRows = [
    {
        matches: symptomSays(/model server (?:never became|terminated|exited|did not|failed|container)/i),
        diagnosis: (_, context) => ({
            title: 'the model server did not start',
            cause: 'the container of the model did not start, or did not answer its health route: its code, ports, healthRoute, predictRoute or artifactUri',
            ...servingLog(context),
        }),
    },
    {
        matches: symptomSays(/(?:doesn't|does not) have traffic_?split|\bno traffic\b/i),
        diagnosis: () => ({
            title: 'the endpoint sends no traffic to any model',
            cause: 'no deployed model of the endpoint gets any traffic',
            cure: 'Set a split: trafficSplit: { "0": 100 } in the deployModel step, or with a traffic step.',
        }),
    },
    {
        matches: allOf(isStatus('INVALID_ARGUMENT', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'), ({ about = '' }) => /:(?:raw)?predict\b/i.test(about)),
        diagnosis: (_, context) => ({
            title: 'the model refused or failed on these instances',
            cause: 'the container of the deployed model does not accept these instances, or fails on them',
            ...servingLog(context),
        }),
    },
    {
        matches: symptomSays(/failed to start and cannot serve traffic/, /reasoning ?engine instance \S+ failed/i, /agent-engine\/troubleshooting/),
        finds: [/reasoningEngines\/(?<engine>[\w-]+)/, /reasoning ?engine instance (?<engine>[\w-]+) failed/i],
        diagnosis: ({ engine }, context, { status }) => ({
            title: "the agent's image or container failed",
            cause: status === 'INTERNAL'
                ? "the agent's image could not be built, or its container failed when it was started: mostly its requirements, or its own code"
                : "the agent's own code or its requirements failed when it was started",
            ...command('This shows its last log lines:', engineLog(engine, context)),
        }),
    },
    {
        matches: symptomSays(/using a network that is different from/),
        diagnosis: (_, { project, location }) => ({
            title: 'another endpoint uses another network',
            cause: `the endpoints of ${project} in ${location} are peered with another network, and one project can use one per location`,
            ...command('Name that network in the step, or first undeploy and delete those endpoints. These endpoints exist:', `${(0,gcloud/* gcloudList */.j8)('endpoints list', { project, location })} --format='table(name.basename(),displayName,network)'`),
        }),
    },
];
/** @param engine its id; absent: all engines of the project */
function engineLog(engine, context) {
    const of = engine === undefined ? '' : ` AND resource.labels.reasoning_engine_id="${engine}"`;
    return logOf(`resource.type="aiplatform.googleapis.com/ReasoningEngine"${of}`, context);
}
/** @param context its words may name the endpoint */
function servingLog({ about = '', project }) {
    const endpoint = /\/endpoints\/([\w-]+)/.exec(about)?.[1];
    return command('This shows its last log lines:', (0,gcloud/* gcloudServingLog */.di)(project, endpoint));
}

;// CONCATENATED MODULE: ./build/report/symptoms.js





/**
 * All rows in order. The first match with something to say counts: errors of programs and containers come before
 * refusals of Google's front end, and specific rows before general ones. The wordings come from google.api.ErrorReason
 * and public issue trackers of Google's SDKs; `test/fixtures/google` has real answers.
 */
const symptomRows = [
    ...jobRows,
    ...accessRows,
    ...servingRows,
    ...capacityRows,
    ...endedRows,
    ...requestRows,
];

;// CONCATENATED MODULE: ./build/report/diagnosis.js




/** Returns what Google's answer most likely means, and what fixes it with the user's own values. */
const diagnose = (answer, context) => diagnoseSymptom(readAnswer(answer), context) ?? {
    cause: `${answer.host} answered ${answer.status}, and this action has no explanation for it`,
    cure: answer.requestId === undefined
        ? `Google's own message is above; it is about step ${context.step}.`
        : `Google's own message is above. Google's support can look up the request by its id, ${answer.requestId}.`,
};
/** As `diagnose`, for the error with which a job or an operation ended. Its status is a code of google.rpc. */
function diagnoseEnd({ status: code, words, details }, context) {
    const status = (0,rpc_status/* codeName */.Pg)(code) ?? '';
    const found = diagnoseSymptom({ status, text: words, details, ended: true }, context);
    return (found ?? {
        cause: `step ${context.step} ended with ${status || `code ${code}`}; its log says more`,
        cure: `Look at the log of step ${context.step}; for a job, the console link in the summary leads to it.`,
        ...logCommand(context),
    });
}
const maxDiagnosedLength = 8_000;
function diagnoseSymptom(symptom, context) {
    // A program's error may be of any length, and many patterns are tried on it.
    const text = symptom.text.slice(0, maxDiagnosedLength);
    const seen = { ...symptom, text, status: innerStatus(symptom.status, text), about: context.about };
    for (const row of symptomRows) {
        if (!row.matches(seen))
            continue;
        const diagnosis = row.diagnosis(findIn([text, context.about ?? ''], row.finds), context, seen);
        if (diagnosis !== undefined)
            return diagnosis;
    }
    return undefined;
}
function findIn(texts, patterns = []) {
    const found = {};
    for (const text of texts)
        for (const pattern of patterns)
            for (const [name, value] of Object.entries(pattern.exec(text)?.groups ?? {}))
                if (value !== undefined)
                    found[name] ??= value.replace(/[.,:;]{1,20}$/, '');
    return found;
}
/** Messages and codes that only say that something failed. */
const wordsWithoutCause = [
    '',
    'UNKNOWN',
    'INTERNAL',
    'FAILED_PRECONDITION',
    'INVALID_ARGUMENT',
    'ABORTED',
];
/** Services pass on each other's errors as text: `code=RESOURCE_EXHAUSTED, message=\u2026`, `generic::permission_denied: \u2026`. */
function innerStatus(status, text) {
    if (!wordsWithoutCause.includes(status))
        return status;
    const inner = /\bcode[=:] ?"?([A-Z_]{5,20})\b/.exec(text)?.[1] ?? /\bgeneric::([a-z_]{5,20})\b/.exec(text)?.[1]?.toUpperCase();
    return inner !== undefined && (0,rpc_status/* isCodeName */.hX)(inner) ? inner : status;
}
/** Status names by HTTP code, for answers that are not JSON (proxies, front ends). */
const httpStatuses = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    409: 'ABORTED',
    429: 'RESOURCE_EXHAUSTED',
    500: 'INTERNAL',
    502: 'UNAVAILABLE',
    503: 'UNAVAILABLE',
    504: 'DEADLINE_EXCEEDED',
};
/** The words may be the whole body, `{"error":{code,message,status,details}}`, or a part of it. */
function readAnswer({ status, words, details }) {
    const fallback = { status: details?.status || (httpStatuses[status] ?? ''), text: words, details, ended: false };
    if (details !== undefined)
        return fallback;
    const body = (0,json/* parseJson */.qF)(words);
    const error = (0,json/* isObject */.Gv)(body) && (0,json/* isObject */.Gv)(body['error']) ? body['error'] : undefined;
    if (error === undefined)
        return fallback;
    const read = (0,rpc_status/* readStatus */.rk)(error);
    const message = typeof error['message'] === 'string' ? error['message'] : '';
    return { ...fallback, status: read.status || fallback.status, text: (0,rpc_status/* describeStatus */.Wn)(message, read), details: read };
}

;// CONCATENATED MODULE: ./build/report/step-failure.js





/**
 * Adds the step and its place in the file to a failure. If only Google's words are known, adds the likely cause and the
 * fix, too.
 */
function withDiagnosis(error, { placeOf, makersBeside, ...requested }) {
    const { code, answer, subject, problems } = error;
    const about = [subject?.name, answer?.about].filter(name => name !== undefined).join(' ');
    const context = { ...requested, about };
    // A failure of the whole run stays as it is, and a problem has its own place.
    if (error.stage !== 'step' || problems.length > 0)
        return error;
    const found = answer === undefined || error.likelyCause !== undefined
        ? {}
        : // Codes of google.rpc are below all HTTP statuses.
            answer.status < 100
                ? diagnoseEnd(answer, context)
                : diagnose(answer, context);
    // The message of a failed job says more than general advice. The message of a refused create does not.
    const advice = code === 'STEP_FAILED' ? (adviceOf(found) ?? adviceOf(error)) : (adviceOf(error) ?? adviceOf(found));
    const isNamed = /\/(models|endpoints|reasoningEngines)\/|\bgs:\/\//.test(`${about} ${answer?.words ?? ''}`);
    const makers = answer?.status === 404 && isNamed ? makersBeside() : [];
    const named = (0,errors/* withStep */.p$)(error, context.step);
    return named.restated(named.message, {
        title: withFate(error.title ?? diagnosisTitle(found, context), context),
        place: error.place ?? placeOf(placeHint(error)),
        cause: found.cause ?? error.likelyCause,
        ...advice,
        ...(makers.length > 0 && { cure: `${waitFor(makers, context.step)} ${advice?.cure ?? ''}`.trim() }),
    });
}
/** Returns words that name a field of the step, as Google's do. Some services do not name a missing resource. */
function placeHint({ answer, subject }) {
    if (answer === undefined)
        return subject?.isMissing ? subject.name : '';
    return answer.status === 404 && !/\bprojects\//.test(answer.words) ? (subject?.name ?? '') : answer.words;
}
const diagnosisTitle = ({ title }, { step }) => title === undefined ? undefined : `${step}: ${title}`;
/** The fate of the step's changes, for the headline. */
const fates = { ROLLED_BACK: 'rolled back', NOT_RESTORED: 'not restored yet' };
function withFate(title, { state, step }) {
    const fate = state === undefined ? undefined : fates[state];
    if (fate === undefined)
        return title;
    return title === undefined ? `${step}: ${fate}` : `${title}; ${fate}`;
}
const adviceOf = ({ cure, commands = [], }) => cure === undefined ? undefined : { cure, commands };
/** A missing resource may be one that a parallel step is about to create. */
function waitFor(makers, step) {
    const [others, needs] = makers.length > 3 ? ['another step of this file', '\u2026'] : [`step ${makers.join(' or ')}`, makers[0]];
    return `If ${others} creates it, wait for that step: steps.${step}.needs: [${needs}].`;
}
/**
 * Returns the field of a step's body that Google's words name. They use the proto's spelling and mostly begin at the
 * message: `custom_job.job_spec.worker_pool_specs[0].machine_spec`. If the field does not exist, the path is cut to its
 * existing part.
 */
function fieldNamed(words, body) {
    const [, collection = '', id] = /\bprojects\/[\w:.-]+\/locations\/[\w-]+\/(\w+)\/([\w@.-]*[\w-])/.exec(words) ?? [];
    if (id !== undefined) {
        const naming = pathOf(body, (value, key) => {
            if (value.includes('/'))
                return value.endsWith(`${collection}/${id}`);
            return value === id && collection.toLowerCase().startsWith(key.replace(/Id$/, '').toLowerCase());
        });
        if (naming)
            return naming;
    }
    for (const [name] of words.slice(0, 4_000).matchAll(/\b[a-z]\w*(?:\[\d{1,4}\])?(?:\.[a-z]\w*(?:\[\d{1,4}\])?)*/gi)) {
        const path = (0,document_path/* readPath */.G7)((0,suggest/* camelCase */.xQ)(name)) ?? [];
        // A single word could be a coincidence.
        const candidates = path.length < 2 && !/_/.test(name) ? [] : [path, path.slice(1)];
        for (const candidate of candidates) {
            const there = (0,document_path/* reached */.V6)(body, candidate);
            if (there.length > 0)
                return there;
        }
    }
    return undefined;
}
/** Returns the path of the first string in a body that matches, with its key. */
function pathOf(value, fits, under = '') {
    if (typeof value === 'string')
        return fits(value, under) ? [] : undefined;
    const items = Array.isArray(value) ? [...value.entries()] : (0,json/* isObject */.Gv)(value) ? Object.entries(value) : [];
    for (const [key, item] of items) {
        const below = pathOf(item, fits, typeof key === 'string' ? key : under);
        if (below !== undefined)
            return [key, ...below];
    }
    return undefined;
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ tellPolicyToken),
  u: () => (/* binding */ tellUnordered)
});

// EXTERNAL MODULE: ./build/policy/source.js
var source = __webpack_require__(9278);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 17 modules
var registry = __webpack_require__(3944);
;// CONCATENATED MODULE: ./build/steps/file/order-warnings.js




/**
 * Finds steps that run in parallel with the one that creates what they name: mostly a forgotten `needs`. Only the
 * user's own ids are checked, since a reference waits by itself.
 */
function orderWarnings(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const order = new Map(nodes.map(({ id }, index) => [id, index]));
    const makers = new Map(steps.map(step => [step.declaration.id, madeBy(step)]));
    if ([...makers.values()].every(made => made === undefined))
        return [];
    const users = new Map();
    for (const step of steps)
        for (const name of new Set(resourcesNamedIn(step.body, step)))
            users.set(name, [...(users.get(name) ?? []), step.declaration.id]);
    return steps.flatMap(({ declaration: { id } }) => {
        const made = makers.get(id);
        // If two create the same, the later one waits.
        const isEarlier = (one) => (order.get(one) ?? 0) < (order.get(id) ?? 0);
        const others = (made === undefined ? [] : (users.get(made) ?? [])).filter(one => one !== id && !(makers.get(one) === made && isEarlier(one)));
        if (made === undefined || others.length === 0)
            return [];
        const beside = new Set((0,graph/* concurrentWith */.kp)(id, nodes).map(node => node.id));
        const resource = made.split('/').slice(-2).join('/');
        return others.filter(step => beside.has(step)).map(step => ({ step, maker: id, resource }));
    });
}
/** Finds gates that no step waits for, although other steps put a model to use. */
function ignoredGates(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const waitedFor = new Set(nodes.flatMap(({ needs }) => needs));
    return nodes.flatMap(({ id, kind }) => {
        if (!registry/* definitions */.BG[kind].isGate || waitedFor.has(id))
            return [];
        const heedless = (0,graph/* concurrentWith */.kp)(id, nodes).filter(node => registry/* definitions */.BG[node.kind].isRelease);
        return heedless.length === 0 ? [] : [{ gate: id, steps: heedless.map(node => node.id) }];
    });
}
/** Full name of what a step creates with an id that the user chose. */
function madeBy(step) {
    const made = registry/* definitions */.BG[step.declaration.kind].creates?.(step.body);
    return typeof made?.id === 'string' ? (0,resource_names/* fullName */.fq)(made.id, made.collection, step) : undefined;
}
/** Full name of each `endpoint` and `model` in a body, without a version. */
const resourcesNamedIn = (body, step) => (0,walk/* leavesOf */.w)(body).flatMap(({ value, path }) => {
    const key = path.at(-1);
    const collection = key === 'endpoint' ? 'endpoints' : key === 'model' ? 'models' : undefined;
    const isName = collection !== undefined && typeof value === 'string';
    return isName ? [(0,resource_names/* fullName */.fq)((0,resource_names/* withoutVersion */.Pv)(value), collection, step)] : [];
});

;// CONCATENATED MODULE: ./build/run/early-warnings.js


/**
 * Warns before anything begins: a step that runs in parallel with the step that creates what it names, and a gate that
 * no step waits for.
 */
function tellUnordered(runner, steps) {
    const found = orderWarnings(steps);
    for (const { step, maker, resource } of found.slice(0, 5)) {
        const message = `Step ${step} names ${resource}, which step ${maker} creates, but does not wait for it. Write steps.${step}.needs: [${maker}], or the reverse if you mean that.`;
        runner.annotate({ level: 'warning', title: `Step ${step} does not wait`, message });
    }
    for (const { gate, steps: others } of ignoredGates(steps).slice(0, 5)) {
        const [first = ''] = others;
        const message = `Nothing waits for gate ${gate}: ${others.slice(0, 5).join(', ')} ${others.length === 1 ? 'goes' : 'go'} ahead even if it fails. Write steps.${first}.needs: [${gate}].`;
        runner.annotate({ level: 'warning', title: `Gate ${gate} stops nothing`, message });
    }
    if (found.length > 5)
        runner.say(`${found.length - 5} more steps do not wait for what they name`);
}
const tokenOfAppSeconds = 3_600;
/** Warns before anything begins: an App's token may end while these steps run, and the policy is read again with it. */
function tellPolicyToken(runner, { policy }, steps) {
    if (policy.kind !== 'central' || (0,source/* isPinned */.T)(policy) || longestSeconds(steps) <= tokenOfAppSeconds)
        return;
    const { owner, repository, path } = policy;
    runner.annotate({
        level: 'notice',
        title: 'policy_token may end before these steps',
        message: `These steps may take more than one hour, and the token of a GitHub App ends after one. After that, this run continues under the last policy that it read: a change of ${owner}/${repository}/${path} does not stop it. Pin the policy to a commit if it is not to change, or use shorter steps.`,
    });
}
/** Sum of the timeouts along the longest chain of steps, in seconds. */
function longestSeconds(steps) {
    const ends = new Map();
    const endOf = (step) => {
        const known = ends.get(step.declaration.id);
        if (known !== undefined)
            return known;
        const before = steps.filter(({ declaration }) => step.declaration.needs.includes(declaration.id)).map(endOf);
        const end = Math.max(0, ...before) + (step.timeoutSeconds ?? 0);
        ends.set(step.declaration.id, end);
        return end;
    };
    return Math.max(0, ...steps.map(endOf));
}


/***/ }),

/***/ 6193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ loadSteps)
});

// UNUSED EXPORTS: readLocalPipelines

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(9500);
// EXTERNAL MODULE: ./build/github/workspace.js
var github_workspace = __webpack_require__(5499);
// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(5024);
// EXTERNAL MODULE: ./build/report/step-failure.js + 8 modules
var step_failure = __webpack_require__(3980);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/steps/pipeline/specification.js + 1 modules
var specification = __webpack_require__(2006);
;// CONCATENATED MODULE: ./build/steps/pipeline/check-task-references.js




/** Checks `${steps.p.tasks.<task>.outputs.<name>}` against the known pipelines: the task, and its outputs. */
function checkTaskLinks(links, file, pipelines) {
    return links.flatMap(link => {
        if (link.reference.root !== 'steps' || link.reference.path[1] !== 'tasks')
            return [];
        const step = file.steps.find(({ id }) => id === link.reference.path[0]);
        const source = (0,specification/* pipelineSourceOf */.Du)(step?.body ?? {});
        const loaded = step !== undefined && Object.hasOwn(pipelines, step.id) ? pipelines[step.id]?.spec : undefined;
        const spec = source.from === 'inline' ? source.spec : loaded;
        return spec === undefined ? [] : (checkTaskLink(link, spec, file) ?? []);
    });
}
function checkTaskLink({ reference, path }, spec, file) {
    const [, , task, , output] = reference.path;
    const fail = (message, word, names) => {
        const cure = (0,suggest/* suggest */.ZA)(word, names) ?? `It has ${names.length === 0 ? 'none' : names.join(', ')}.`;
        return file.document.problem(path, `${reference.text}: ${message}`, { cure });
    };
    const tasks = namesIn((0,document_path/* valueAt */.fK)(spec, ['root', 'dag', 'tasks']));
    if (!tasks.includes(String(task)))
        return fail(`the pipeline has no task ${task}.`, String(task), tasks);
    const component = String((0,document_path/* valueAt */.fK)(spec, ['root', 'dag', 'tasks', String(task), 'componentRef', 'name']));
    const definitions = (0,document_path/* valueAt */.fK)(spec, ['components', component, 'outputDefinitions']);
    const outputs = [...namesIn((0,document_path/* valueAt */.fK)(definitions, ['parameters'])), ...namesIn((0,document_path/* valueAt */.fK)(definitions, ['artifacts']))];
    if (!outputs.includes(String(output)))
        return fail(`the task ${task} has no output ${output}.`, String(output), outputs);
    return undefined;
}
const namesIn = (value) => ((0,core_json/* isObject */.Gv)(value) ? Object.keys(value) : []);

// EXTERNAL MODULE: ./build/steps/references.js
var references = __webpack_require__(8764);
;// CONCATENATED MODULE: ./build/steps/file/outputs.js



/** Returns what is wrong with the file's outputs once its pipelines are known: their tasks, and the tasks' outputs. */
const checkOutputs = (file, pipelines) => checkTaskLinks((0,references/* linksIn */.Lf)(file.outputs, ['outputs']).links, file, pipelines);
/**
 * Returns the action's outputs of the file: scalars as text, lists and mappings as JSON. An output of a step without a
 * result (yet) is left out.
 */
function resolveOutputs(file, scope) {
    const { value, faults } = (0,references/* resolveReferences */.d)(file.outputs, scope, ['outputs']);
    const known = Object.entries((0,core_json/* isObject */.Gv)(value) ? value : {}).filter(([, item]) => !(item instanceof core_json/* Pending */.UX));
    return {
        outputs: Object.fromEntries(known.map(([name, item]) => [name, typeof item === 'string' ? item : JSON.stringify(item)])),
        faults: faults.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
    };
}

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(9896);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(8531);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var prepare_fallback = __webpack_require__(8192);
;// CONCATENATED MODULE: ./build/document/layers.js

/**
 * Returns where the value at a path was written: in the uppermost layer that has it. A value that no layer has is
 * missing in the layer of the whole value, whose `at` is empty.
 *
 * @param layers the uppermost first
 */
function originOf(layers, path) {
    const layer = layers.find(one => isIn(one, path)) ?? layers.find(({ at }) => at.length === 0);
    if (layer === undefined)
        throw new Error('no layer is that of the whole value');
    return { document: layer.document, path: [...layer.from, ...path.slice(layer.at.length)] };
}
const isIn = ({ at, value, replaces }, path) => at.every((segment, index) => path[index] === segment) &&
    (replaces === true || (0,document_path/* valueAt */.fK)(value, path.slice(at.length)) !== undefined);
/** Returns a fault of the merged value as a problem, at the origin of the value. */
function problemAtOrigin(layers, { path, message, ...options }) {
    const origin = originOf(layers, path);
    return origin.document.problem(origin.path, message, options);
}

// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(3326);
// EXTERNAL MODULE: ./build/steps/kinds/call/check-request.js
var check_request = __webpack_require__(9537);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 17 modules
var registry = __webpack_require__(3944);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(9145);
;// CONCATENATED MODULE: ./build/steps/prepare/message-rules.js



/** Rules of Google's reference about messages, beyond their form. */
const ofMessages = {
    MachineSpec: checkAccelerator,
    ...Object.fromEntries([
        ...['CustomJob', 'HyperparameterTuningJob', 'PipelineJob', 'TrainingPipeline', 'BatchPredictionJob', 'Model'],
        ...['Endpoint', 'EndpointStep', 'DeployedModel', 'ReasoningEngine', 'TuningJob'],
    ].map(name => [name, checkDisplayName])),
};
/** Checks the rules of every message in a body. */
function checkRules(value, shape, shapes, path = []) {
    if (shape.type === 'list' && Array.isArray(value))
        return value.flatMap((item, index) => checkRules(item, shape.of, shapes, [...path, index]));
    if (shape.type === 'either') {
        const message = shape.of.find(one => one.type === 'object');
        return message === undefined ? [] : checkRules(value, message, shapes, path);
    }
    if (!(0,core_json/* isObject */.Gv)(value) || value instanceof core_json/* Pending */.UX)
        return [];
    if (shape.type === 'map')
        return Object.entries(value).flatMap(([key, item]) => checkRules(item, shape.of, shapes, [...path, key]));
    if (shape.type !== 'object')
        return [];
    const fields = shapes[shape.name]?.fields ?? {};
    const own = Object.hasOwn(ofMessages, shape.name) ? (ofMessages[shape.name]?.(value, path) ?? []) : [];
    const within = Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined ? [] : checkRules(item, field.shape, shapes, [...path, key]);
    });
    return [...own, ...within];
}
/** Most characters of a display name, as Google counts them. */
const mostDisplayName = 128;
function checkDisplayName(message, path) {
    return ['displayName', 'tunedModelDisplayName'].flatMap(field => {
        const name = message[field];
        const length = typeof name === 'string' ? [...name].length : 0;
        if (length <= mostDisplayName)
            return [];
        const text = `a display name has at most ${mostDisplayName} characters, and this one has ${length}`;
        return [{ path: [...path, field], message: text, cure: 'Shorten it.' }];
    });
}
/** A type needs a count, and a count a type (machine_resources.proto, MachineSpec). */
function checkAccelerator({ acceleratorType: type, acceleratorCount: count }, path) {
    if (type instanceof core_json/* Pending */.UX || count instanceof core_json/* Pending */.UX)
        return [];
    const hasType = type !== undefined && type !== null && type !== '' && type !== 'ACCELERATOR_TYPE_UNSPECIFIED';
    const hasCount = count !== undefined && count !== null && count !== 0;
    if (hasType === hasCount)
        return [];
    const missing = hasType ? 'acceleratorCount' : 'acceleratorType';
    const message = `${missing} is required with ${hasType ? 'acceleratorType' : 'acceleratorCount'}`;
    return [
        { path, message, cure: hasType ? 'Write acceleratorCount: 1' : 'Name the type, or remove the count.', key: true },
    ];
}
/** Google's own models answer in `global`, `us` and `eu`. Nothing can be trained, registered, or deployed there. */
function checkRegion({ location, pendingPlace }, kind) {
    if (pendingPlace?.location !== undefined || !registry/* definitions */.BG[kind].isRegional || !/^(global|us|eu)$/.test(location))
        return [];
    const message = `${kind}: it needs one region, and ${(0,core_text/* quote */.h)(location)} is not a region`;
    return [
        { path: ['location'], message, cure: `Write a region, as ${location === 'eu' ? 'europe-west4' : 'us-central1'}.` },
    ];
}

;// CONCATENATED MODULE: ./build/steps/pipeline/job.js








/**
 * Builds the PipelineJob to send from the user's body and the pipeline. The user's values override the pipeline's. See
 * docs/design/steps.md, "Pipelines".
 *
 * @param body references resolved; its `pipelineSpec` or `templateUri` is replaced with the specification
 * @param caching sets or clears the caching of every task; `undefined` leaves it as compiled
 */
function buildPipelineJob(body, pipeline, caching) {
    const { spec, jobDefaults } = pipeline;
    const config = objectAt(body, 'runtimeConfig');
    const jobConfig = objectAt(jobDefaults, 'runtimeConfig');
    const directory = outputDirectory(config, spec, jobConfig);
    const parameters = isTyped(spec) ? typedParameters(config, spec, jobConfig) : rawParameters(config, spec, jobConfig);
    const { parameters: _typed, parameterValues: _raw, ...rest } = { ...jobConfig, ...config };
    const { templateUri: _template, ...fields } = {
        displayName: shortened((0,document_path/* valueAt */.fK)(spec, ['pipelineInfo', 'name'])),
        ...jobDefaults,
        ...body,
    };
    const labels = body['labels'] === null ? {} : { ...objectAt(jobDefaults, 'labels'), ...objectAt(body, 'labels') };
    return {
        body: {
            ...fields,
            ...((0,core_json/* isObject */.Gv)(fields['labels']) ? { labels } : {}),
            pipelineSpec: caching === undefined ? spec : withCaching(spec, caching),
            runtimeConfig: { ...rest, gcsOutputDirectory: directory.value, ...parameters.config },
        },
        faults: [...directory.faults, ...parameters.faults],
    };
}
/** A pipeline's name may be longer than a display name. */
const shortened = (name) => typeof name === 'string' ? [...name].slice(0, mostDisplayName).join('') : name;
const objectAt = (holder, key) => {
    const value = (0,document_path/* valueAt */.fK)(holder, [key]);
    return (0,core_json/* isObject */.Gv)(value) ? value : {};
};
const directoryPath = ['runtimeConfig', 'gcsOutputDirectory'];
/** The user's, otherwise the specification's, otherwise the job's. */
function outputDirectory(config, spec, jobConfig) {
    const given = config['gcsOutputDirectory'];
    const value = given ?? spec['defaultPipelineRoot'] ?? jobConfig['gcsOutputDirectory'];
    if (value instanceof core_json/* Pending */.UX || (typeof value === 'string' && /^gs:\/\/[^/]+/.test(value)))
        return { value, faults: [] };
    const cure = 'Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.';
    const unnamed = new core_json/* Pending */.UX('the output directory', true);
    if (value === undefined)
        return {
            value: unnamed,
            faults: [{ path: [], message: 'names no output directory, and neither does the pipeline', cure, key: true }],
        };
    const whose = given === undefined ? "the pipeline's output directory" : 'the output directory';
    const message = `${whose} is ${(0,core_text/* quote */.h)(String(value))}: expected gs://\u2026`;
    const path = given === undefined ? [] : directoryPath;
    return { value: unnamed, faults: [{ path, message, cure, ...(given === undefined ? { key: true } : {}) }] };
}
function declaredParameters(spec) {
    const definitions = (0,document_path/* valueAt */.fK)(spec, ['root', 'inputDefinitions', 'parameters']);
    return new Map(Object.entries((0,core_json/* isObject */.Gv)(definitions) ? definitions : {}).map(([name, definition]) => {
        const type = (0,document_path/* valueAt */.fK)(definition, ['parameterType']) ?? (0,document_path/* valueAt */.fK)(definition, ['type']);
        const optional = (0,document_path/* valueAt */.fK)(definition, ['isOptional']) === true || (0,document_path/* valueAt */.fK)(definition, ['defaultValue']) !== undefined;
        return [name, { type: String(type), required: !optional }];
    }));
}
/** True if parameters are sent with their types: up to schemaVersion 2.0.0. */
function isTyped(spec) {
    const [major = 0, minor = 0, patch = 0] = String(spec['schemaVersion']).split(/[.-]/).map(Number);
    return major < 2 || (major === 2 && minor === 0 && patch === 0);
}
const valuesPath = ['runtimeConfig', 'parameterValues'];
const typedPath = ['runtimeConfig', 'parameters'];
/** `parameterValues`, unchanged. */
function rawParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(values, declared, valuesPath), ...missingParameters(values, declared, config)];
    if (Object.keys({ ...objectAt(jobConfig, 'parameters'), ...objectAt(config, 'parameters') }).length > 0) {
        const message = `a pipeline of schemaVersion ${spec['schemaVersion']} does not accept parameters of this form`;
        faults.push({ path: typedPath, message, cure: 'Write them under parameterValues.', key: true });
    }
    for (const [name, value] of Object.entries(values))
        faults.push(...typeFaults(value, declared.get(name)?.type, [...valuesPath, name]));
    return { config: Object.keys(values).length === 0 ? {} : { parameterValues: values }, faults };
}
/** `parameters`, each as `{ intValue | doubleValue | stringValue }`. Values that the user typed stay as they are. */
function typedParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const own = dropNulls(objectAt(config, 'parameters'));
    const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(own, declared, typedPath), ...nameFaults(values, declared, valuesPath)];
    const converted = Object.entries(values).map(([name, value]) => {
        const path = [...valuesPath, name];
        if (Object.hasOwn(own, name))
            faults.push({ path, message: 'is given under parameters too', cure: 'Remove one.', key: true });
        const type = declared.get(name)?.type;
        if (type === 'INT') {
            faults.push(...typeFaults(value, 'NUMBER_INTEGER', path));
            return [name, { intValue: typeof value === 'number' ? String(value) : value }];
        }
        if (type === 'DOUBLE') {
            faults.push(...typeFaults(value, 'NUMBER_DOUBLE', path));
            return [name, { doubleValue: value }];
        }
        // Before 2.1.0 there were no other types: booleans, lists, and structs are sent as JSON.
        if (typeof value === 'number')
            faults.push(...typeFaults(value, 'STRING', path));
        const text = typeof value === 'string' || value instanceof core_json/* Pending */.UX ? value : jsonText(value);
        return [name, { stringValue: text }];
    });
    const all = { ...objectAt(jobConfig, 'parameters'), ...own, ...Object.fromEntries(converted) };
    faults.push(...missingParameters(all, declared, config));
    return { config: Object.keys(all).length === 0 ? {} : { parameters: all }, faults };
}
function jsonText(value) {
    const [pending] = (0,references/* pendingIn */.fE)(value);
    return pending === undefined ? JSON.stringify(value) : new core_json/* Pending */.UX(pending.reference, false);
}
const dropNulls = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
function nameFaults(values, declared, path) {
    const names = [...declared.keys()];
    return Object.keys(values)
        .filter(name => !declared.has(name))
        .map(name => ({
        path: [...path, name],
        message: `the pipeline has no parameter ${name}.`,
        cure: (0,suggest/* suggest */.ZA)(name, names) ?? (names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`),
        key: true,
    }));
}
function missingParameters(values, declared, config) {
    const path = Object.hasOwn(config, 'parameterValues') ? valuesPath : [];
    return [...declared]
        .filter(([name, { required }]) => required && !Object.hasOwn(values, name))
        .map(([name]) => ({
        path,
        message: `the pipeline's parameter ${name} has no default and is not given`,
        cure: `Add ${name} under runtimeConfig.parameterValues.`,
        key: true,
    }));
}
const parameterShapes = {
    STRING: { type: 'string' },
    NUMBER_INTEGER: { type: 'integer' },
    NUMBER_DOUBLE: { type: 'number' },
    BOOLEAN: { type: 'boolean' },
    LIST: { type: 'list', of: { type: 'any' } },
    STRUCT: { type: 'map', of: { type: 'any' } },
};
function typeFaults(value, type, path) {
    const shape = type !== undefined && Object.hasOwn(parameterShapes, type) ? parameterShapes[type] : undefined;
    if (shape === undefined)
        return [];
    return (0,check_shape/* checkShape */.eA)(value, shape, {}, path).map(fault => ({ ...fault, cure: `The pipeline declares it ${type}.` }));
}
/** The API has no single switch for it: every task of every graph has its own. */
function withCaching(spec, enableCache) {
    const set = (task) => (0,core_json/* isObject */.Gv)(task) ? { ...task, cachingOptions: { ...objectAt(task, 'cachingOptions'), enableCache } } : task;
    const tasks = ['dag', 'tasks', '*'];
    return (0,specification/* rewrite */.v8)((0,specification/* rewrite */.v8)(spec, ['root', ...tasks], set), ['components', '*', ...tasks], set);
}

;// CONCATENATED MODULE: ./build/steps/pipeline/complete-job.js




/**
 * Builds the PipelineJob to send, if its pipeline is known and valid. Otherwise, the parts that the pipeline would give
 * are pending. Paths of faults are from the body.
 *
 * @returns also the pipeline: the one in the body, or the one that was read for the step
 */
function completePipelineJob(body, { id, caching }, pipelines, shapes) {
    const source = (0,specification/* pipelineSourceOf */.Du)(body);
    const read = Object.hasOwn(pipelines, id) ? pipelines[id] : undefined;
    const pipeline = source.from === 'inline' ? { spec: source.spec, jobDefaults: {} } : read;
    const faults = (0,specification/* checkPipelineSource */.OA)(body);
    if (faults.length === 0 && source.from === 'inline')
        faults.push(...(0,specification/* checkPipelineSpec */.ks)(source.spec, ['pipelineSpec']));
    // The schema reports wrong types, and unknown values are checked later.
    const config = [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']];
    const isReadable = config.map(path => (0,document_path/* valueAt */.fK)(body, path) ?? {}).every(core_json/* isObject */.Gv);
    if (faults.length > 0 || pipeline === undefined || !isReadable)
        return { body: withPendingPipeline(body), faults, pipeline };
    return { ...buildPipelineJob(body, asInput(pipeline, shapes), caching), pipeline };
}
/** Removes output-only fields from a job that Google returned. They do not apply to a new job. */
function asInput(pipeline, shapes) {
    const fields = shapes['PipelineJob']?.fields ?? {};
    const kept = Object.entries(pipeline.jobDefaults).filter(([key]) => !(Object.hasOwn(fields, key) && (fields[key]?.outputOnly || key === 'name')));
    return { ...pipeline, jobDefaults: Object.fromEntries(kept) };
}
/** A pipelineJob whose pipeline is not known. The missing parts are pending. */
function withPendingPipeline(body) {
    const { pipelineSpec } = body;
    const config = body['runtimeConfig'] ?? {};
    const gcsOutputDirectory = new core_json/* Pending */.UX("the pipeline's own output directory", true);
    return {
        ...body,
        ...(typeof pipelineSpec === 'string' ? { pipelineSpec: new core_json/* Pending */.UX(pipelineSpec, true) } : {}),
        runtimeConfig: (0,core_json/* isObject */.Gv)(config) ? { gcsOutputDirectory, ...config } : config,
    };
}

;// CONCATENATED MODULE: ./build/steps/prepare/defaults.js


/**
 * Returns the file's defaults as a body of a kind: each one if the kind has the field, and the body the object that
 * contains it.
 */
function defaultsFor(places, defaults, own) {
    let under = {};
    for (const [name, place] of entriesOf(places)) {
        const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
        if (value !== undefined && (0,core_json/* isObject */.Gv)((0,document_path/* valueAt */.fK)(own, place.slice(0, -1))))
            under = (0,document_path/* withValue */.cO)(under, place, value);
    }
    return under;
}
/** Returns the layers of a body of defaults. */
const defaultLayers = (places, under, document, kind) => entriesOf(places).flatMap(([name, place]) => {
    const value = (0,document_path/* valueAt */.fK)(under, place);
    return value === undefined ? [] : [{ document, from: ['defaults', name], at: [kind, ...place], value }];
});
const entriesOf = (places) => Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]));
/**
 * Merges a step's own values over the defaults: an own value wins, also if it is null. Labels merge one by one, and so
 * do objects that contain a default.
 */
function mergeOver(under, own) {
    const merged = Object.entries(own).map(([key, value]) => {
        const below = Object.hasOwn(under, key) ? under[key] : undefined;
        const together = key !== 'encryptionSpec' && (0,core_json/* isObject */.Gv)(value) && (0,core_json/* isObject */.Gv)(below);
        return [key, together ? mergeOver(below, value) : value];
    });
    return { ...under, ...Object.fromEntries(merged) };
}

;// CONCATENATED MODULE: ./build/steps/prepare/drop-unset.js

/** Removes null fields, except within free-form values: JSON's null means that a field is absent. */
function withoutNulls(body, shape, shapes) {
    return withoutItems(body, shape, shapes, (of, _, item) => {
        const isFreeForm = of.type === 'map' && of.of.type === 'any';
        return item === null && !isFreeForm;
    });
}
/**
 * Removes empty texts, which mean that a field is absent (proto3), and optional messages with nothing else: variables
 * with an empty default are written that way. A member of a oneof stays, because it says which member is meant. A
 * required field is removed, too, and the schema then reports it.
 */
function withoutEmpty(body, shape, shapes) {
    return withoutItems(body, shape, shapes, (of, key, item) => {
        if (of.type === 'map')
            return false;
        const field = shapeOfField(of.name, key, shapes);
        if (field?.required || !isUnset(item, field?.shape, shapes))
            return false;
        return !Object.values(shapes[of.name]?.oneofs ?? {}).some(members => members.includes(key));
    });
}
/** Removes items of mappings, at any depth, as far as the shape goes. What loses none of them is not copied. */
function withoutItems(body, shape, shapes, isLeftOut) {
    const visit = (value, of) => {
        if (of?.type === 'either')
            return visit(value, messageOf(of));
        if (of?.type === 'list' && Array.isArray(value)) {
            const items = value.map(item => visit(item, of.of));
            return items.some((item, index) => item !== value[index]) ? items : value;
        }
        return (of?.type === 'object' || of?.type === 'map') && (0,core_json/* isObject */.Gv)(value) ? visitItems(value, of) : value;
    };
    const visitItems = (object, of) => {
        const items = [];
        let isChanged = false;
        for (const [key, item] of Object.entries(object)) {
            const isGone = isLeftOut(of, key, item);
            const inner = of.type === 'map' ? of.of : shapeOfField(of.name, key, shapes)?.shape;
            const kept = isGone ? undefined : visit(item, inner);
            if (!isGone)
                items.push([key, kept]);
            isChanged ||= isGone || kept !== item;
        }
        return isChanged ? Object.fromEntries(items) : object;
    };
    const cleaned = visit(body, shape);
    return (0,core_json/* isObject */.Gv)(cleaned) ? cleaned : body;
}
/** True for an empty text, or a message of only empty texts. */
function isUnset(value, shape, shapes) {
    if (shape?.type === 'enum')
        return value === '';
    if (shape?.type === 'string')
        return value === '' && !hasOwnJsonFormat(shape.format);
    if (shape?.type !== 'object' || !(0,core_json/* isObject */.Gv)(value))
        return false;
    const items = Object.entries(value);
    return (items.length > 0 &&
        items.every(([key, item]) => isUnset(item, shapeOfField(shape.name, key, shapes)?.shape, shapes)));
}
/** True for our own formats of times: a bake or a latency that is removed would bound nothing. */
const hasOwnJsonFormat = (format) => format === 'period' || format === 'latency';
const messageOf = ({ of }) => of.find(one => one.type === 'object');
const shapeOfField = (message, key, shapes) => {
    const fields = shapes[message]?.fields ?? {};
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
};

;// CONCATENATED MODULE: ./build/steps/prepare/place.js



/** Both become parts of a URL, the location even of its host. */
const placeForms = {
    project: {
        pattern: /^(([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[1-9]\d{0,18})$/,
        expected: 'the id of a project, such as acme-ml',
    },
    location: {
        pattern: /^[a-z]{2,20}(-[a-z]{2,20}\d{1,2})?$/,
        expected: 'a location of Vertex AI, such as us-central1',
    },
};
/**
 * Returns a step's project and location, references resolved. Before the token is verified a variable or a claim may
 * still be missing, as in `plan`. After that it must be known. Paths of faults are from the step.
 */
function resolvePlace(declaration, scope) {
    const faults = [];
    const pendingPlace = {};
    const resolve = (key) => {
        const path = [key];
        const { value, faults: flaws } = (0,references/* resolveReferences */.d)(declaration[key], scope, path);
        faults.push(...flaws);
        if (value instanceof core_json/* Pending */.UX) {
            const message = `${value.reference} must be known before the run`;
            if (!scope.verified)
                pendingPlace[key] = value;
            else if (flaws.length === 0)
                faults.push({ path, message, cure: 'Give the variable that it refers to.' });
            return value.reference;
        }
        if (typeof value === 'string' && placeForms[key].pattern.test(value))
            return value;
        const got = typeof value === 'string' ? (0,core_text/* quote */.h)(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
        const region = key === 'location' ? regionMeant(String(value)) : undefined;
        const cure = region && `Did you mean ${region}?`;
        faults.push({ path, message: `expected ${placeForms[key].expected}, got ${got}`, cure });
        return String(value);
    };
    return { project: resolve('project'), location: resolve('location'), pendingPlace, faults };
}
/** Returns `us-central1` for `us-central-1`, or for a zone in it. */
function regionMeant(text) {
    const region = text.replace(/(?<=\d)-[a-f]$/, '').replace(/-(\d{1,2})$/, '$1');
    return placeForms.location.pattern.test(region) ? region : undefined;
}

// EXTERNAL MODULE: ./build/steps/prepare/timeout.js
var timeout = __webpack_require__(1959);
;// CONCATENATED MODULE: ./build/steps/prepare/unchecked-fields.js



/** The name of a body's field in policies and steps: `customJob.jobSpec.newField`. Lists are skipped. */
const fieldName = (kind, path) => [kind, ...path.filter(segment => typeof segment === 'string')].join('.');
/** Adds how a step may send an unknown field that resembles no other. */
function withUncheckedHint(fault, kind) {
    if (!fault.mayBeNewer)
        return fault;
    const name = fieldName(kind, fault.path);
    const wayOut = `Is it newer than this action's schema? Then name it in the step, unchecked: [${name}], and in allow.unchecked of the grant.`;
    return { ...fault, cure: fault.cure === undefined ? wayOut : `${fault.cure} ${wayOut}` };
}
/**
 * Removes the faults of unknown fields that the step lists as unchecked. A known field, also in the API's other
 * spelling, is still checked. Otherwise every bound could be bypassed.
 *
 * @param faults with paths in the body, also those that are returned; faults of `unchecked` itself have paths in the
 * step
 */
function withoutUnchecked(faults, body, { kind, unchecked = [] }, message, shapes) {
    const told = faults.map(fault => withUncheckedHint(fault, kind));
    if (unchecked.length === 0)
        return { faults: told, envelope: [] };
    const shape = { type: 'object', name: message };
    const unknown = new Set(unknownFields(body, shape, shapes).map(path => fieldName(kind, path)));
    const envelope = unchecked.flatMap((name, index) => unknown.has(name)
        ? []
        : [
            {
                path: ['unchecked', index],
                message: `${(0,core_text/* quote */.h)(name)} is not a field of this step that the schema does not know`,
                cure: `Remove it, or write it from the kind on, without indices: ${kind}.\u2026.`,
            },
        ]);
    const isWanted = ({ path, key }) => key === true && unchecked.includes(fieldName(kind, path));
    return { faults: told.filter(fault => !(isWanted(fault) && unknown.has(fieldName(kind, fault.path)))), envelope };
}
/** Returns paths of all fields that no message has, in any spelling. */
function unknownFields(value, shape, shapes, path = []) {
    if (shape.type === 'list' && Array.isArray(value))
        return value.flatMap((item, index) => unknownFields(item, shape.of, shapes, [...path, index]));
    if (shape.type === 'either')
        return shape.of.flatMap(one => unknownFields(value, one, shapes, path));
    if (!(0,core_json/* isObject */.Gv)(value))
        return [];
    if (shape.type === 'map')
        return Object.entries(value).flatMap(([key, item]) => unknownFields(item, shape.of, shapes, [...path, key]));
    if (shape.type !== 'object')
        return [];
    const fields = shapes[shape.name]?.fields ?? {};
    return Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field !== undefined)
            return unknownFields(item, field.shape, shapes, [...path, key]);
        return Object.hasOwn(fields, (0,suggest/* camelCase */.xQ)(key)) ? [] : [[...path, key]];
    });
}

;// CONCATENATED MODULE: ./build/steps/prepare/prepare.js



















/** The passes in their order. */
const passes = [
    // First: all other passes read values, and this one replaces references with values.
    resolveBody,
    // Over the step's own values, before anything is filled in: an alternative changes what the user wrote.
    applyAlternative,
    // After the alternative, which may name another location.
    resolveProjectAndLocation,
    // After the references: one may name the file. Its content is data, so a reference in it is only text.
    insertBodyFile,
    // Before the defaults, which fill empty fields: to Google these are absent. A null stays, and excludes a default.
    dropEmpty,
    // Below the step's own values, and above the values that a compiled pipeline has for its job.
    fillDefaults,
    // After all values of the user, which override the pipeline's.
    buildPipeline,
    // After the scheduling is final, because the step's timeout and the body's are one value.
    applyTimeout,
    // After the values that choose them: the definition of a training pipeline, the method of a call.
    chooseMessages,
    // Last of the changes: by now every null has excluded its default. Defaults and pipelines may have added empty texts.
    dropUnset,
    // The checks need the complete body. From here on, nothing changes it.
    checkBodyForm,
    checkEveryLabel,
    checkMessageRules,
    checkKindRules,
    checkTaskReferences,
];
/**
 * Prepares a step.
 *
 * @returns the step, and every fault with its place in the steps file, or in a pipeline's own file. `layers` are those
 * of the step itself: what a grant refuses is a fault of the step that asks for it, also if a default says it
 */
function prepareStep(file, declaration, scope, context) {
    const input = { file, declaration, scope, context };
    const { project, location, body, timeoutSeconds } = declaration;
    const found = [];
    let draft = { project, location, body, timeoutSeconds, shapes: context.shapes, layers: [] };
    for (const pass of passes) {
        const { faults = [], problems = [], ...changes } = pass(draft, input);
        draft = { ...draft, ...changes };
        for (const fault of faults)
            found.push(problemAtOrigin(draft.layers, withoutSecretValues(fault)));
        found.push(...problems);
    }
    const { layers, shapes: _, ...prepared } = draft;
    return {
        step: { declaration, ...prepared, projectIds: context.projectIds },
        faults: found,
        layers: layers.filter(({ from }) => from[0] === 'steps'),
    };
}
function resolveBody({ body }, { file, declaration, scope }) {
    const { value, faults } = resolveObject(body, scope);
    return { body: value, layers: [layerOf(value, file, declaration)], faults: inBody(faults, declaration) };
}
function applyAlternative({ body, layers }, { file, declaration, scope }) {
    const over = (0,prepare_fallback/* overlayAlternative */.W$)(body, declaration, scope, file.document);
    return { ...over, layers: [...over.layers, ...layers] };
}
/** A place that the step does not name comes from the top of the file. */
function resolveProjectAndLocation({ layers }, { file: { document }, declaration, scope }) {
    const { faults, ...place } = resolvePlace(declaration, scope);
    const all = [...layers, { document, from: [], at: [], value: document.value }];
    return { ...place, problems: faults.map(fault => problemAtOrigin(all, fault)) };
}
/** A file that is not read yet is unknown. */
function insertBodyFile({ body }, { declaration: { id, kind }, context: { bodyFiles } }) {
    const at = (0,registry/* filePlaceOf */.PK)(kind);
    const path = at === undefined ? undefined : (0,document_path/* valueAt */.fK)(body, at);
    if (at === undefined || typeof path !== 'string')
        return {};
    if (bodyFiles === undefined)
        return { body: (0,document_path/* withValue */.cO)(body, at, new core_json/* Pending */.UX(path, true)) };
    const bodyFile = Object.hasOwn(bodyFiles, id) ? bodyFiles[id] : undefined;
    return bodyFile === undefined ? {} : { body: (0,document_path/* withValue */.cO)(body, at, bodyFile.value), bodyFile };
}
/** The step's own layer loses the empty texts, too: other layers fill them. */
function dropEmpty({ body, layers }, { file, declaration, context }) {
    const own = withoutEmpty(body, bodyMessageOf(declaration, context), context.shapes);
    return { body: own, layers: [...layers.slice(0, -1), layerOf(own, file, declaration)] };
}
function fillDefaults({ body, layers }, { file, declaration, scope, context }) {
    const { kind } = declaration;
    const { document } = file;
    const defaults = resolveObject({ ...file.defaults }, scope);
    const places = (0,registry/* placesOf */.ek)(kind, body);
    const under = withoutEmpty(defaultsFor(places, defaults.value, body), bodyMessageOf(declaration, context), context.shapes);
    return {
        body: mergeOver(under, body),
        layers: [...layers, ...defaultLayers(places, under, document, kind)],
        problems: defaults.faults.map(({ path, message, ...options }) => document.problem(['defaults', ...path], message, options)),
    };
}
function buildPipeline({ body, layers }, { declaration, context: { pipelines, shapes } }) {
    if (declaration.kind !== 'pipelineJob')
        return {};
    const { pipeline, ...built } = completePipelineJob(body, declaration, pipelines, shapes);
    const { document, jobDefaults } = pipeline ?? {};
    return {
        body: built.body,
        layers: document ? [...layers, { document, from: [], at: [declaration.kind], value: jobDefaults }] : layers,
        faults: inBody(built.faults, declaration),
    };
}
function applyTimeout({ body }, { declaration, scope, context }) {
    const { seconds, ...timed } = (0,timeout/* withTimeout */.wj)(body, declaration, scope, context.grantTimeoutSeconds);
    return { ...timed, timeoutSeconds: seconds };
}
/**
 * The inputs of a custom task are a CustomJobSpec, which is Google's definition of them. To the API they are
 * free-form.
 */
function chooseMessages({ body, shapes }, { declaration: { kind }, context }) {
    const method = kind === 'call' ? (0,check_request/* methodOf */.N)(body['method'], context.api) : undefined;
    const pipeline = shapes['TrainingPipeline'];
    if (pipeline === undefined || kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== job_kinds/* customTask */.bu)
        return method === undefined ? {} : { method };
    const inputs = { ...pipeline.fields['trainingTaskInputs'], shape: { type: 'object', name: 'CustomJobSpec' } };
    return {
        shapes: {
            ...shapes,
            TrainingPipeline: { ...pipeline, fields: { ...pipeline.fields, trainingTaskInputs: inputs } },
        },
    };
}
/** The request of a call has the form that its method defines. */
function dropUnset({ body, method, shapes }, { declaration, context }) {
    const request = method && { body: { shape: { type: 'object', name: method.request } } };
    const messages = request === undefined ? shapes : { ...shapes, CallStep: { fields: request } };
    const sent = bodyMessageOf(declaration, context);
    return { body: withoutNulls(withoutEmpty(body, sent, messages), sent, messages) };
}
function checkBodyForm({ body, shapes }, { declaration, context }) {
    const sent = bodyMessageOf(declaration, context);
    const checked = withoutUnchecked((0,check_shape/* checkShape */.eA)(body, sent, shapes), body, declaration, sent.name, shapes);
    return { faults: [...checked.envelope, ...inBody(checked.faults, declaration)] };
}
function checkEveryLabel({ body }, { declaration }) {
    const { labels, madeLabels } = (0,registry/* placesOf */.ek)(declaration.kind, body);
    const faults = [labels ?? [], madeLabels ?? []].flatMap(place => place.length === 0 ? [] : (0,steps_labels/* checkLabels */.C)((0,document_path/* valueAt */.fK)(body, place), place));
    return { faults: inBody(faults, declaration) };
}
function checkMessageRules({ body, shapes }, { declaration, context }) {
    return { faults: inBody(checkRules(body, bodyMessageOf(declaration, context), shapes), declaration) };
}
function checkKindRules({ body, ...draft }, { declaration, context }) {
    const { project, location, pendingPlace = {} } = draft;
    const { kind } = declaration;
    const own = (0,registry/* checkBody */.ll)(kind, body, { ...context, project, location, pendingPlace });
    return { faults: [...checkRegion(draft, kind), ...inBody(own, declaration)] };
}
function checkTaskReferences(_, { file, declaration: { id, kind, body }, context: { pipelines } }) {
    return { problems: checkTaskLinks((0,references/* linksIn */.Lf)(body, ['steps', id, kind]).links, file, pipelines) };
}
/** The layer of the step itself, with its body as far as it is built. */
const layerOf = (body, { document }, { id, kind }) => {
    const written = (0,document_path/* valueAt */.fK)(document.value, ['steps', id]);
    return { document, from: ['steps', id], at: [], value: { ...((0,core_json/* isObject */.Gv)(written) ? written : {}), [kind]: body } };
};
const bodyMessageOf = ({ kind }, { messages }) => ({
    type: 'object',
    name: messages[kind].body,
});
const inBody = (faults, { kind }) => faults.map(fault => ({ ...fault, path: [kind, ...fault.path] }));
function resolveObject(object, scope) {
    const { value, faults } = (0,references/* resolveReferences */.d)(object, scope);
    return { value: (0,core_json/* isObject */.Gv)(value) ? value : {}, faults };
}
/** Returns a fault of a value that may be a secret, without the value. */
function withoutSecretValues(fault) {
    if (fault.key || !(0,secret_values/* leadsToSecret */.v)(fault.path))
        return fault;
    const { path } = fault;
    return { path, message: 'is not of the type that the API has there', cure: 'Quote a text.' };
}

// EXTERNAL MODULE: ./build/steps/file/check-references.js
var check_references = __webpack_require__(3174);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/steps/file/shapes.js


const string = { type: 'string' };
const shapes_boolean = { type: 'boolean' };
const anyStepShape = { type: 'any' };
/** A body is checked by its own schema once references are resolved. */
const kindField = (kind) => ({
    shape: { type: 'map', of: anyStepShape },
    description: registry/* definitions */.BG[kind].description,
});
/** The form of a steps file (docs/steps.md). Bodies are left to the API's own schema. */
const stepsShapes = {
    StepsFile: {
        fields: {
            version: { shape: { type: 'integer' }, required: true, description: 'Version of the file format: 1.' },
            project: { shape: string, required: true, description: 'Google Cloud project id. A step can override it.' },
            location: {
                shape: string,
                required: true,
                description: 'Vertex AI location, such as us-central1. A step can override it.',
            },
            timeout: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum duration of all steps together, such as 5h. After that time the action stops everything except jobs with cancel: detach.',
            },
            defaults: {
                shape: { type: 'object', name: 'Defaults' },
                description: 'Default values for every step.',
            },
            variables: {
                shape: { type: 'map', of: { type: 'object', name: 'Variable' } },
                description: 'Variables for ${variables.name}. The input variables of the action sets their values.',
            },
            steps: {
                shape: { type: 'map', of: { type: 'object', name: 'Step' } },
                required: true,
                description: 'The steps by id. Independent steps run at the same time.',
            },
            outputs: {
                shape: { type: 'map', of: string },
                description: "Outputs of the action by name, such as '${steps.train.name}'.",
            },
        },
    },
    Defaults: {
        fields: {
            labels: { shape: { type: 'map', of: string }, description: 'Labels that the action adds to those of each step.' },
            encryptionSpec: { shape: anyStepShape, description: 'Customer-managed encryption key: { kmsKeyName }.' },
            network: { shape: string, description: 'VPC network to peer with.' },
            serviceAccount: { shape: string, description: 'Service account that jobs run as.' },
        },
    },
    Variable: {
        fields: {
            type: {
                shape: { type: 'enum', values: ['string', 'integer', 'number', 'boolean', 'list', 'object'] },
                description: 'Type of the value. Default: string.',
            },
            required: { shape: shapes_boolean, description: 'true: the input variables must set it.' },
            default: {
                shape: anyStepShape,
                description: 'Default value. null removes the field that refers to the variable.',
            },
            description: { shape: string, description: 'The purpose of this variable, for readers.' },
        },
    },
    Step: {
        fields: {
            needs: {
                shape: { type: 'list', of: string },
                description: 'Steps that must succeed first. Steps that this step refers to need no entry.',
            },
            timeout: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum duration, such as 30m or 6h. Default: scheduling.timeout of the body, then the timeout of the grant.',
            },
            queue: {
                shape: { type: 'string', format: 'period' },
                description: 'Maximum time that the job waits for machines, before the next alternative of fallback.',
            },
            fallback: {
                shape: { type: 'list', of: { type: 'object', name: 'Alternative' } },
                description: 'Alternatives that the action tries in turn if Google has no capacity. Each one overrides the original step.',
            },
            wait: { shape: shapes_boolean, description: 'false: start the step without waiting for its end.' },
            cancel: {
                shape: { type: 'enum', values: ['cancel', 'detach'] },
                description: 'What happens to the job if its run is cancelled or times out. cancel (default) stops it. detach lets it continue, for attach in a later run.',
            },
            location: { shape: string, description: 'Vertex AI location of this step, instead of that of the file.' },
            project: { shape: string, description: 'Google Cloud project id of this step, instead of that of the file.' },
            caching: {
                shape: shapes_boolean,
                description: 'Enables or disables caching for every task of the pipeline. Default: as compiled.',
            },
            unchecked: {
                shape: { type: 'list', of: string },
                description: "Fields newer than the action's schema, such as customJob.jobSpec.newField. The grant must list them under allow.unchecked too. Nothing limits their values.",
            },
            ...Object.fromEntries(kind_names/* kinds */.E.map(kind => [kind, kindField(kind)])),
        },
    },
    Alternative: {
        fields: {
            location: { shape: string, description: 'Another location.' },
            machineSpec: { shape: anyStepShape, description: 'Another machine, for every worker pool.' },
            scheduling: {
                shape: anyStepShape,
                description: 'Other scheduling, such as { strategy: SPOT }. It overrides that of the body field by field.',
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/steps/file/draft.js









function readSteps(root, faults) {
    const steps = (0,core_json/* isObject */.Gv)(root['steps']) ? root['steps'] : {};
    const fields = stepsShapes['Step']?.fields ?? {};
    if ((0,core_json/* isObject */.Gv)(root['steps']) && Object.keys(steps).length === 0)
        faults.push({ path: ['steps'], message: 'contains no step', cure: 'Write at least one.' });
    return Object.entries(steps).flatMap(([id, step]) => {
        const path = ['steps', id];
        if (!/^[a-z][a-z0-9_-]{0,62}$/.test(id)) {
            const cure = 'Ids have up to 63 of a\u2013z, 0\u20139, _ and -, and begin with a letter.';
            faults.push({ path, message: `${(0,core_text/* quote */.h)(id)} is not an id of a step`, cure, key: true });
        }
        if (!(0,core_json/* isObject */.Gv)(step))
            return [];
        const named = kind_names/* kinds */.E.filter(kind => Object.hasOwn(step, kind));
        // A misspelt kind is reported already, as an unknown field.
        const misspelt = Object.keys(step).some(key => !Object.hasOwn(fields, key) && (0,suggest/* suggest */.ZA)(key, kind_names/* kinds */.E) !== undefined);
        if (named.length === 0 && !misspelt)
            faults.push({ path, message: 'has no kind', cure: `One of: ${kind_names/* kinds */.E.join(', ')}.`, key: true });
        if (named.length > 1)
            faults.push({
                path,
                message: `is of ${named.length} kinds: ${named.join(', ')}`,
                cure: 'Make it a step each.',
                key: true,
            });
        const kind = kind_names/* kinds */.E.find(candidate => named.includes(candidate));
        const body = kind && step[kind];
        if (kind === undefined || !(0,core_json/* isObject */.Gv)(body))
            return [];
        faults.push(...envelopeFaults(step, kind, path));
        return [{ id, kind, body, envelope: step }];
    });
}
/** Returns every id of the file: the id of an invalid step is still a known one. */
function kindsOf(steps, drafts) {
    const ids = Object.keys((0,core_json/* isObject */.Gv)(steps) ? steps : {});
    return new Map([
        ...ids.map((id) => [id, undefined]),
        ...drafts.map(({ id, kind }) => [id, kind]),
    ]);
}
const detaching = (drafts) => new Set(drafts.flatMap(({ id, envelope }) => (envelope['cancel'] === 'detach' ? [id] : [])));
const studiesOf = (drafts) => new Map(drafts.flatMap(({ id, kind, body }) => {
    const { studyMetrics } = registry/* definitions */.BG[kind];
    const metrics = studyMetrics && (0,document_path/* valueAt */.fK)(body, studyMetrics);
    return Array.isArray(metrics) ? [[id, metrics.filter(core_json/* isObject */.Gv).map(({ metricId }) => String(metricId))]] : [];
}));
function envelopeFaults(step, kind, path) {
    const definition = registry/* definitions */.BG[kind];
    const faults = [];
    if ((0,formats/* periodSeconds */.p6)(step['timeout']) === 0)
        faults.push({ path: [...path, 'timeout'], message: 'expected a time above zero' });
    if (step['cancel'] === 'detach' && !definition.canDetach)
        faults.push({
            path: [...path, 'cancel'],
            message: `a ${kind} cannot be adopted later: only jobs continue by themselves`,
            cure: 'Remove it.',
            key: true,
        });
    if (step['caching'] !== undefined && !definition.hasCaching)
        faults.push({ path: [...path, 'caching'], message: `a ${kind} has no caching`, cure: 'Remove it.', key: true });
    if (step['wait'] === false && definition.mustWait)
        faults.push({
            path: [...path, 'wait'],
            message: `nothing would finish the ${kind}, or restore the previous state`,
            cure: 'Remove it.',
            key: true,
        });
    return [...faults, ...(0,prepare_fallback/* checkFallback */.fh)(step, kind, path)];
}

;// CONCATENATED MODULE: ./build/steps/file/shorthand.js




/** Returns a fix that writes the shorthand out: `rollback: fraud` is `rollback: { endpoint: fraud }`. */
function writtenOut(fault, root) {
    const [top, id, key, ...deeper] = fault.path;
    if (top === 'steps' && id === undefined && Array.isArray(root['steps']))
        return { ...fault, cure: 'Write each step under its id, as train: { customJob: \u2026 }' };
    const kind = kind_names/* kinds */.E.find(candidate => candidate === key);
    const { mainField: field, isWholeByMainField: isWhole } = kind === undefined ? {} : registry/* definitions */.BG[kind];
    const value = (0,document_path/* valueAt */.fK)(root, fault.path);
    if (top !== 'steps' || deeper.length > 0 || field === undefined || typeof value !== 'string')
        return fault;
    return { ...fault, cure: `Write ${kind}: { ${field}: ${(0,core_text/* quote */.h)(value)}${isWhole ? '' : ', \u2026'} }` };
}

;// CONCATENATED MODULE: ./build/steps/file/step-references.js






/** Returns the ids that a step needs, each with the place of the reference. */
function neededSteps(draft, targets, faults) {
    const { id, kind, body, envelope } = draft;
    const path = ['steps', id];
    const needs = new Map();
    const add = (need, at) => void (needs.has(need) || needs.set(need, at));
    for (const [index, need] of (Array.isArray(envelope['needs']) ? envelope['needs'] : []).entries()) {
        const at = [...path, 'needs', index];
        if (typeof need !== 'string')
            continue;
        if (targets.steps.get(need) !== undefined)
            add(need, at);
        else if (!targets.steps.has(need)) {
            const cure = (0,suggest/* suggest */.ZA)(need, [...targets.steps.keys()]);
            faults.push({ path: at, message: `no step is named ${need}`, cure });
        }
    }
    const [own, others] = [(0,references/* linksIn */.Lf)(body, [...path, kind]), (0,references/* linksIn */.Lf)(envelope['fallback'], [...path, 'fallback'])];
    faults.push(...own.faults, ...others.faults);
    const definition = registry/* definitions */.BG[kind];
    for (const link of [...own.links, ...others.links]) {
        const found = definition.checkReference?.(link, body, targets);
        const fault = (0,check_references/* checkLink */.t)(link, targets) ??
            versionlessFault(link, draft, targets.steps) ??
            definition.earlyPaths?.map(early => earlyFault(link, [...path, kind, ...early])).find(one => one) ??
            earlyFault(link, [...path, 'fallback', link.path[3] ?? 0, 'location']) ??
            found?.unusable;
        faults.push(...(found?.others ?? []));
        if (fault !== undefined)
            faults.push(fault);
        else if (link.reference.root === 'steps' && targets.steps.get(link.reference.path[0]) !== undefined)
            add(link.reference.path[0], link.path);
    }
    checkEarly(envelope, path, targets, faults);
    return needs;
}
function checkTopLevel(root, targets, faults) {
    if ((0,formats/* periodSeconds */.p6)(root['timeout']) === 0)
        faults.push({ path: ['timeout'], message: 'expected a time above zero' });
    checkEarly(root, [], targets, faults);
    const { links, faults: flaws } = (0,references/* linksIn */.Lf)(root['defaults'], ['defaults']);
    faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? earlyFault(link, link.path) ?? []));
}
/** A step's place must be known before anything runs, since the grant bounds it. */
function checkEarly(holder, path, targets, faults) {
    for (const key of ['project', 'location']) {
        const { links, faults: flaws } = (0,references/* linksIn */.Lf)(holder[key], [...path, key]);
        faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? earlyFault(link, link.path) ?? []));
    }
}
function earlyFault({ reference, path }, early) {
    if (reference.root !== 'steps' || path.length !== early.length || !path.every((one, index) => one === early[index]))
        return undefined;
    const message = `${reference.text}: this value must be known before any step runs`;
    return { path, message, cure: 'Refer only to variables or claims.' };
}
/** An upload returns only the model's name, which means its default version: mostly not the new one. */
function versionlessFault({ reference, path }, { kind, body }, kinds) {
    const { root, path: of, text } = reference;
    const [maker, field, ...rest] = of;
    const makerKind = root === 'steps' ? kinds.get(maker) : undefined;
    const isMade = makerKind !== undefined && registry/* definitions */.BG[makerKind].makesVersion;
    const key = path.at(-1);
    const { versionKeys = ['model'] } = registry/* definitions */.BG[kind];
    const names = versionKeys.some(name => name === key);
    // Paths are from the root of the file: steps, the id, the kind.
    if (!isMade || field !== 'model' || rest.length > 0 || !names || (0,document_path/* valueAt */.fK)(body, path.slice(3)) !== text)
        return undefined;
    const message = `${text} is the model that ${maker} creates a version of, without that version: it would be the default version`;
    return { path, message, cure: `Write "${text}@\${steps.${maker}.modelVersionId}".` };
}

;// CONCATENATED MODULE: ./build/steps/file/variables.js





const file = 'variables (input)';
const variableName = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;
/**
 * Reads the action's `variables` input: `name=value` lines (the value follows the first `=`; spaces around both are
 * dropped, empty lines skipped), or one JSON object, whose values may have types and line breaks.
 *
 * @throws ActionError `INPUT_INVALID` with every problem: no `=`, a bad name, a duplicate name, control characters
 */
function parseVariables(input) {
    const problems = [];
    const given = input.trimStart().startsWith('{') ? fromJson(input, problems) : fromLines(input, problems);
    if (problems.length > 0)
        throw invalid(problems);
    return given;
}
function fromLines(input, problems) {
    const given = new Map();
    for (const [index, text] of input.split(/\r?\n/).entries()) {
        if (text.trim() === '')
            continue;
        const line = index + 1;
        const report = (message, cure) => void problems.push({ file, line, column: 1, path: '', message, cure });
        const equals = text.indexOf('=');
        const name = text.slice(0, equals).trim();
        const value = text.slice(equals + 1).trim();
        const before = given.get(name);
        if (equals === -1)
            report('expected name=value', 'Write one variable a line, or one JSON object.');
        else if (!variableName.test(name))
            report(`${(0,core_text/* quote */.h)(name)} is not a name of a variable`, nameRule);
        else if (before !== undefined)
            report(`${name} is given twice, first on line ${before.line}`, 'Remove one.');
        else if (/\p{Cc}/u.test(value))
            report(`${name} contains a control character`, 'Give the variables as a JSON object.');
        else
            given.set(name, { value, line, column: text.indexOf(value, equals + 1) + 1 });
    }
    return Object.fromEntries(given);
}
const nameRule = 'Names have letters, digits, _ and -, and begin with a letter.';
function fromJson(input, problems) {
    const json = readJson(input);
    // The YAML reader finds faults that JSON.parse ignores: duplicate names, `__proto__`.
    const document = (0,yaml/* parseDocument */.Tp)(input, file, 'INPUT_INVALID', yaml/* values */.zu);
    if (!json.isValid || !(0,core_json/* isObject */.Gv)(json.value)) {
        problems.push(document.problem([], 'begins with { but is not a JSON object', { cure: 'Write JSON, or name=value lines.' }));
        return {};
    }
    const given = [];
    for (const [name, value] of Object.entries(json.value)) {
        const { line, column } = document.problem([name], '');
        const report = (message, cure) => void problems.push(document.problem([name], message, { cure, key: true }));
        if (!variableName.test(name))
            report(`${(0,core_text/* quote */.h)(name)} is not a name of a variable`, nameRule);
        else if (value === null)
            report('expected a value, got null', 'Leave it out to get its default.');
        else if (hasControl(value))
            report('contains a control character', 'Strings may contain only tabs and line breaks.');
        else
            given.push([name, { value, line, column }]);
    }
    return Object.fromEntries(given);
}
function hasControl(value) {
    if (typeof value === 'string')
        return /\p{Cc}/u.test(value.replace(/[\t\n]/g, ''));
    if (Array.isArray(value))
        return value.some(hasControl);
    return (0,core_json/* isObject */.Gv)(value) && Object.entries(value).some(([key, item]) => hasControl(key) || hasControl(item));
}
/**
 * Compares the given values with the declarations of the steps file. Each value gets its declared type, and defaults
 * are filled in.
 *
 * @param options.allowMissing in `plan`: a missing required variable stays absent, and is not a problem
 * @throws ActionError `INPUT_INVALID` with every problem: undeclared, missing, of another type
 */
function resolveVariables(steps, given, options = {}) {
    const problems = [];
    const values = [];
    const names = Object.keys(steps.variables);
    for (const [name, { line, column }] of Object.entries(given)) {
        if (Object.hasOwn(steps.variables, name))
            continue;
        const message = `${steps.document.file} declares no variable ${name}`;
        const cure = (0,suggest/* suggest */.ZA)(name, names) ?? `Declare it there under variables, or remove it.`;
        problems.push({ file, line, column, path: name, message, cure });
    }
    for (const [name, declaration] of Object.entries(steps.variables)) {
        const one = Object.hasOwn(given, name) ? given[name] : undefined;
        if (one !== undefined) {
            const typed = convert(one.value, declaration.type);
            if ('value' in typed)
                values.push([name, typed.value]);
            else
                problems.push({ file, line: one.line, column: one.column, path: name, message: typed.fault });
        }
        else if (!declaration.required)
            values.push([name, declaration.default]);
        else if (!options.allowMissing)
            problems.push(steps.document.problem(['variables', name], 'required, but not given', {
                cure: `Add ${name}=\u2026 to the action's variables input.`,
                key: true,
            }));
    }
    if (problems.length > 0)
        throw invalid(problems);
    return Object.fromEntries(values);
}
/** Reads the `variables` of a steps file, whose form is checked elsewhere. Each is either required or has a default. */
function readVariableDeclarations(value, faults) {
    const declarations = [];
    for (const [name, raw] of Object.entries((0,core_json/* isObject */.Gv)(value) ? value : {})) {
        const path = ['variables', name];
        if (!variableName.test(name))
            faults.push({ path, message: `${(0,core_text/* quote */.h)(name)} is not a name of a variable`, cure: nameRule, key: true });
        const declared = (0,core_json/* isObject */.Gv)(raw) ? raw : {};
        const type = types.find(one => one === declared['type']) ?? 'string';
        const required = declared['required'] === true;
        const hasDefault = Object.hasOwn(declared, 'default');
        if (required === hasDefault) {
            const message = required
                ? 'is required, so its default would never be used'
                : 'is neither required nor has a default';
            faults.push({ path, message, cure: 'Write required: true or a default (null leaves the field out).', key: true });
        }
        const typed = (declared['default'] ?? null) === null ? { value: null } : convert(declared['default'], type);
        if ('fault' in typed)
            faults.push({ path: [...path, 'default'], message: typed.fault });
        const description = typeof declared['description'] === 'string' ? declared['description'] : undefined;
        declarations.push([name, { type, required, default: 'value' in typed ? typed.value : null, description }]);
    }
    return Object.fromEntries(declarations);
}
/**
 * Converts a value to its declared type. A string is accepted if it is the exact form of it (`10`, never `1e1`, `0xa`
 * or ` 10`).
 */
function convert(value, type) {
    const [typed, expected] = conversions[type](value);
    if (typed !== undefined)
        return { value: typed };
    const got = typeof value === 'string' ? (0,core_text/* quote */.h)(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
    return { fault: `expected ${expected}, got ${got}` };
}
const types = ['string', 'integer', 'number', 'boolean', 'list', 'object'];
const conversions = {
    string: value => [typeof value === 'string' ? value : undefined, 'a string'],
    integer: value => {
        const number = typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value;
        return [Number.isSafeInteger(number) ? number : undefined, 'an integer, such as 10'];
    },
    number: value => {
        const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
        const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
        return [Number.isFinite(number) ? number : undefined, 'a number, such as 0.5'];
    },
    boolean: value => {
        const boolean = value === 'true' ? true : value === 'false' ? false : value;
        return [typeof boolean === 'boolean' ? boolean : undefined, 'true or false'];
    },
    list: value => {
        const list = typeof value === 'string' ? strictJson(value) : value;
        return [Array.isArray(list) ? list : undefined, 'a JSON list, such as ["a", "b"]'];
    },
    object: value => {
        const object = typeof value === 'string' ? strictJson(value) : value;
        return [(0,core_json/* isObject */.Gv)(object) ? object : undefined, 'a JSON object, such as {"a": 1}'];
    },
};
/** @returns `undefined` for invalid JSON, and for faults that JSON.parse ignores: duplicate keys, `__proto__` */
function strictJson(text) {
    const json = readJson(text);
    if (!json.isValid)
        return undefined;
    try {
        (0,yaml/* parseDocument */.Tp)(text, file, 'INPUT_INVALID', yaml/* values */.zu);
        return json.value;
    }
    catch {
        return undefined;
    }
}
function readJson(text) {
    try {
        return { isValid: true, value: JSON.parse(text) };
    }
    catch {
        return { isValid: false };
    }
}
function invalid(problems) {
    const [first, ...more] = problems;
    const what = `${first?.path ? `${first.path}: ` : ''}${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
    return new errors/* ActionError */.lZ('INPUT_INVALID', `The variables cannot be used: ${what}`, { problems });
}

;// CONCATENATED MODULE: ./build/steps/file/parse.js

















/** The action's own outputs (docs/steps.md), whose names a steps file cannot use. */
const ownOutputs = [
    ...[
        'decision',
        'policy_change',
        'grant',
        'principal',
        'service_account',
        'policy_sha256',
        'policy_commit',
        'steps_sha256',
    ],
    ...['results', 'results_file', 'audit_log', 'audit_sha256'],
];
/**
 * Reads a steps file: its form, every reference, and that the steps form a graph without a cycle. Bodies are checked
 * later, when they are prepared. If the file is refused, faults of bodies are reported, too. `needs` has the written
 * ids and those of references.
 *
 * @param file its name in messages: the path, or `steps (input)`
 * @throws ActionError `STEPS_INVALID` with all problems, in the order of the file
 */
function parseStepsFile(text, file, schema) {
    const { stepsFile, problems } = readStepsFile(text, file, schema);
    if (problems.length === 0)
        return stepsFile;
    const ofBodies = stepsFile.steps.flatMap(declaration => bodyProblems(stepsFile, declaration, schema));
    throw (0,problem_list/* invalidFile */.Am)('STEPS_INVALID', file, [...problems, ...ofBodies]);
}
const nothingKnown = { variables: {}, github: {}, run: { id: '' }, steps: {} };
/** Checks a body with every reference unresolved. The method of a `call` is looked up once the file itself is valid. */
function bodyProblems(file, declaration, schema) {
    const { id, kind } = declaration;
    if (kind === 'call')
        return [];
    const { faults } = prepareStep(file, declaration, nothingKnown, { ...schema, pipelines: {} });
    return faults.filter(({ path }) => path.startsWith((0,document_path/* formatPath */.jV)(['steps', id, kind])));
}
/** Returns the content of a steps file, as far as it can be read, and its faults except those of bodies. */
function readStepsFile(text, file, schema) {
    const document = (0,yaml/* parseDocument */.Tp)(text, file, 'STEPS_INVALID', yaml/* stepsFile */.el);
    const root = (0,core_json/* isObject */.Gv)(document.value) ? document.value : {};
    const faults = (0,check_shape/* checkShape */.eA)(document.value, { type: 'object', name: 'StepsFile' }, stepsShapes).map(fault => writtenOut(fault, root));
    if (typeof root['version'] === 'number' && root['version'] !== 1)
        faults.push({
            path: ['version'],
            message: `version ${root['version']} is not supported`,
            cure: 'Write version: 1.',
        });
    const variables = readVariableDeclarations(root['variables'], faults);
    const drafts = readSteps(root, faults);
    const targets = {
        variables,
        schema,
        steps: kindsOf(root['steps'], drafts),
        bodies: new Map(drafts.map(({ id, body }) => [id, body])),
        studies: studiesOf(drafts),
        detaching: detaching(drafts),
    };
    const needs = new Map(drafts.map(draft => [draft.id, neededSteps(draft, targets, faults)]));
    const outputs = readOutputs(root['outputs'], targets, faults);
    checkTopLevel(root, targets, faults);
    faults.push(...cycleFaults(needs, document));
    const stepsFile = {
        document,
        project: asString(root['project']),
        location: asString(root['location']),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(root['timeout']),
        defaults: (0,core_json/* isObject */.Gv)(root['defaults']) ? root['defaults'] : {},
        variables,
        steps: drafts.map(draft => declarationOf(draft, [...(needs.get(draft.id)?.keys() ?? [])], root)),
        outputs,
    };
    return {
        stepsFile,
        problems: faults.map(({ path, message, ...options }) => document.problem(path, message, options)),
    };
}
/** True if a text would be a valid reference inside `${\u2026}`. */
function isReference(text, targets) {
    if (!/^(steps|variables|github|run)\.[\w.[\]-]+$/.test(text))
        return false;
    const { links, faults } = (0,references/* linksIn */.Lf)(`\${${text}}`);
    return faults.length === 0 && links.every(link => (0,check_references/* checkLink */.t)(link, targets) === undefined);
}
function readOutputs(value, targets, faults) {
    const outputs = [];
    for (const [name, template] of Object.entries((0,core_json/* isObject */.Gv)(value) ? value : {})) {
        const path = ['outputs', name];
        if (!variableName.test(name))
            faults.push({ path, message: `${(0,core_text/* quote */.h)(name)} is not a name of an output`, key: true });
        if (ownOutputs.includes(name))
            faults.push({
                path,
                message: `${name} is an output of the action itself`,
                cure: 'Choose another name.',
                key: true,
            });
        if (typeof template !== 'string')
            continue;
        if (isReference(template, targets))
            faults.push({ path, message: `${(0,core_text/* quote */.h)(template)} is plain text here`, cure: `Write \${${template}}.` });
        const { links, faults: flaws } = (0,references/* linksIn */.Lf)(template, path);
        faults.push(...flaws, ...links.flatMap(link => (0,check_references/* checkLink */.t)(link, targets) ?? []));
        outputs.push([name, template]);
    }
    return Object.fromEntries(outputs);
}
function cycleFaults(needs, document) {
    const cycle = (0,graph/* findCycle */.u8)([...needs].map(([id, places]) => ({ id, needs: [...places.keys()] })));
    if (cycle === undefined)
        return [];
    const [first = ''] = cycle;
    const edges = cycle.map((id, index) => {
        const need = cycle[index + 1] ?? first;
        const { line, column } = document.problem(needs.get(id)?.get(need) ?? [], '');
        return `${id} needs ${need === id ? 'itself' : need} (${line}:${column})`;
    });
    const message = cycle.length === 1 ? `waits forever: ${edges[0]}` : `a cycle that would wait forever: ${edges.join(', ')}`;
    return [{ path: ['steps', first], message, cure: 'Remove one of these.', key: true }];
}
function declarationOf(draft, needs, root) {
    const { id, kind, body, envelope } = draft;
    const { timeout, queue, fallback, wait, caching, unchecked } = envelope;
    const queueSeconds = (0,formats/* periodSeconds */.p6)(queue);
    return {
        id,
        kind,
        body,
        needs,
        project: asString(envelope['project'] ?? root['project']),
        location: asString(envelope['location'] ?? root['location']),
        timeoutSeconds: (0,formats/* periodSeconds */.p6)(timeout),
        wait: wait !== false,
        ...(envelope['cancel'] === 'detach' ? { detach: true } : {}),
        ...(queueSeconds !== undefined && { queueSeconds }),
        ...(Array.isArray(fallback) && fallback.length > 0 ? { fallback: (0,prepare_fallback/* readAlternatives */.rB)(fallback) } : {}),
        ...(typeof caching === 'boolean' ? { caching } : {}),
        ...(Array.isArray(unchecked) ? { unchecked: unchecked.filter(path => typeof path === 'string') } : {}),
    };
}
const asString = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: ./build/steps/kinds/call/kind-of-method.js


/** Returns the kind of step that a method belongs to, so that no call bypasses the grant's limits for that kind. */
function kindOfMethod(name, { verb, path }) {
    const template = path.replace(/=[^}]+\}/g, '}');
    return kind_names/* kinds */.E.find(kind => {
        const { call, otherMethods } = registry/* definitions */.BG[kind];
        return (call?.verb === verb && call.path === template) || otherMethods?.includes(name);
    });
}

;// CONCATENATED MODULE: ./build/steps/prepare/schema.js


/** The whole schema of a steps file: Google's messages, and our own. */
const stepSchema = ({ shapes }) => ({
    shapes: { ...shapes, ...(0,registry/* ownShapes */.lK)(shapes) },
    messages: registry/* definitions */.BG,
});
/** The schema with the rest of Google's API, for steps that call a method by its name. */
const withMethods = (schema, api) => ({
    ...schema,
    shapes: { ...api.shapes, ...schema.shapes },
    api: { ...api, kindOf: kindOfMethod },
});

// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/policy/load/reader.js
var reader = __webpack_require__(2181);
;// CONCATENATED MODULE: ./build/policy/limits/malformed-names.js

/** Returns why a text cannot be the name of a resource, as the end of a sentence. */
function malformedName(value) {
    if (value === '')
        return 'is empty';
    if (reader/* controlCharacters */.Q.test(value) || /\s/.test(value))
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
/** It is only metadata: no wildcard is expanded and no placeholder replaced, so any name of an object is valid. */
function malformedArtifact(value) {
    const path = value.slice('gs://'.length);
    if (!bucketPath.test(path))
        return 'names no bucket';
    if (reader/* controlCharacters */.Q.test(path))
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

;// CONCATENATED MODULE: ./build/policy/limits/lists.js






const namesAs = (list, noun, more = {}) => ({
    list,
    noun,
    entries: allow => allow[list],
    malformed: malformedName,
    ...more,
});
/** Resources of a collection. In the step's own project and location, the id is enough. */
const within = (collection) => ({
    called: (value, place) => spelledNames(value, collection, place),
});
const allowLists = {
    methods: namesAs('methods', 'method'),
    projects: namesAs('projects', 'project'),
    locations: namesAs('locations', 'location'),
    service_accounts: namesAs('service_accounts', 'service account'),
    images: namesAs('images', 'image', { malformed: malformedImage }),
    templates: namesAs('templates', 'template', { malformed: malformedTemplate }),
    storage: namesAs('storage', 'storage location', { malformed: malformedStorage }),
    artifacts: namesAs('storage', 'storage location', { malformed: malformedArtifact }),
    tables: namesAs('storage', 'BigQuery location', { malformed: malformedTable }),
    mounts: namesAs('storage', 'file server'),
    schemata: namesAs('storage', 'schema', {
        malformed: malformedStorage,
        free: isGoogleSchema,
    }),
    models: namesAs('models', 'model', within('models')),
    publisher_models: namesAs('publisher_models', 'publisher model', { called: publisherNames }),
    endpoints: namesAs('endpoints', 'endpoint', within('endpoints')),
    engines: namesAs('engines', 'agent engine', within('reasoningEngines')),
    datasets: namesAs('datasets', 'dataset', within('datasets')),
    networks: namesAs('networks', 'network'),
    kms_keys: namesAs('kms_keys', 'key'),
    tensorboards: namesAs('tensorboards', 'tensorboard', within('tensorboards')),
    reservations: namesAs('reservations', 'reservation'),
    persistent_resources: namesAs('persistent_resources', 'persistent resource', within('persistentResources')),
};
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
        const collection = (0,resource_names/* collectionIn */.et)(value);
        return collection === 'models' || collection === 'endpoints' ? collection : fieldClass;
    }
    if (fieldClass === 'storage' && (0,resource_names/* collectionIn */.et)(value) === 'datasets')
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
    const text = valueClass === 'service_accounts' ? (0,resource_names/* accountIn */.l1)(value) : value;
    return refuseListed(valueClass, text, allow, grant, place);
}
function refuseListed(fieldClass, value, allow, grant, place) {
    const rule = allowLists[fieldClass];
    const malformed = rule.malformed?.(value);
    if (malformed !== undefined)
        return {
            message: `the ${rule.noun} ${(0,core_text/* quote */.h)(value)} ${malformed}.`,
            cure: 'The action does not normalize names: write the plain form.',
        };
    if (rule.free?.(value))
        return undefined;
    const entries = rule.entries(allow).filter(entry => !isWord(fieldClass, entry));
    const called = spellingsOf(value, fieldClass, place).flatMap(name => rule.called?.(name, place) ?? [name]);
    if (called.some(name => (0,match/* matchesAny */._I)(entries, name)))
        return undefined;
    const what = `the ${rule.noun} ${(0,core_text/* quote */.h)(value)}`;
    if (fieldClass === 'images' && !value.includes('@'))
        return outsideByTag(what, value, entries, grant);
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
    if (beginning === '' || listed.some(entry => (0,match/* matchesBeginning */.XJ)(entry, beginning)))
        return undefined;
    const what = `the ${noun} ${(0,core_text/* quote */.h)(reference)}, with any value of its references,`;
    return outside(what, list, `${beginning}*`, entries(allow), grant);
}
/**
 * The refusal of an image without a digest. A tag can move after the check, so none is suggested if digests are
 * required.
 */
function outsideByTag(what, image, entries, grant) {
    const wantsDigest = entries.some(entry => (0,match/* matcherText */.sE)(entry).includes('@sha256:'));
    if (!wantsDigest)
        return outside(what, 'images', image, entries, grant);
    const name = image.replace(/:[^/:]*$/, '');
    const refusal = outside(what, 'images', `${name}@sha256:*`, entries, grant);
    if (!(0,match/* matchesAny */._I)(entries, `${name}@sha256:${'0'.repeat(64)}`))
        return { ...refusal, cure: `Name it by digest, as ${name}@sha256:\u2026. ${refusal.cure}` };
    if (!/^[\w.-]*\b(?:pkg\.dev|gcr\.io)\/[\w./:-]+$/.test(image))
        return { ...refusal, cure: `Name it by digest: ${(0,core_text/* quote */.h)(`${name}@sha256:\u2026`)}.` };
    return {
        ...refusal,
        cure: 'Name it by digest.',
        commands: [
            {
                when: 'This prints the digest:',
                run: `gcloud artifacts docker images describe ${(0,gcloud/* quoteShell */.LA)(image)} --format='value(image_summary.digest)'`,
            },
        ],
    };
}
/** The refusal of a value outside a list, with the list's entries and the line to add. */
function outside(what, list, asked, entries, grant) {
    const shown = entries.map(match/* matcherText */.sE);
    const literals = (0,match/* literalTexts */.SM)(entries);
    const line = list === 'storage' ? lasting(asked) : asked;
    const meant = (0,suggest/* suggestSlip */.lr)(line, literals.filter(one => withoutDigits(one) !== withoutDigits(line))) ?? (list === 'storage' ? suggestBucket(asked, shown) : undefined);
    return {
        message: `${what} is outside allow.${list} of grant ${grant}.`,
        cure: `${meant === undefined ? '' : `${meant} `}${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`,
    };
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
    return bucket === '' || known.includes(bucket) ? undefined : (0,suggest/* suggestSlip */.lr)(bucket, known);
}
/** Names that differ only in a number are mostly meant, not misspelt. */
const withoutDigits = (text) => text.replace(/\d/g, '');
/** Words of the policy that are not names: they allow a default account, or any reservation. */
const wordsOfLists = {
    service_accounts: 'default',
    reservations: 'any',
};
const isWord = (fieldClass, entry) => 'literal' in entry && entry.literal === wordsOfLists[fieldClass];
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
    return collection === 'models' ? called.flatMap(name => [name, (0,resource_names/* withoutVersion */.Pv)(name)]) : called;
}
/**
 * Returns Google's own models with their short names, too, and other publishers' by publisher. With and without
 * version.
 */
function publisherNames(value, place) {
    const own = `projects/${place.project}/locations/${place.location}/`;
    const name = value.startsWith(own) ? value.slice(own.length) : value;
    const google = 'publishers/google/models/';
    const full = name.includes('/') ? name : `${google}${name}`;
    const called = full.startsWith(google) ? [full, full.slice(google.length)] : [full];
    return called.flatMap(one => [one, (0,resource_names/* withoutVersion */.Pv)(one)]);
}

;// CONCATENATED MODULE: ./build/policy/limits/context.js



/** The refusal of a field that must be absent, whatever its value. */
const refuseOff = () => ({
    message: 'no list in allow covers this, so no grant can allow it.',
    cure: 'Remove it.',
});
/**
 * Refuses a value that is not known yet if nothing with its beginning is allowed. Otherwise it is checked again later.
 */
function judgePending(value, fieldClass, path, limits) {
    const refusal = refuseBeginning(fieldClass, value, limits.allow, limits.grant);
    if (refusal === undefined)
        limits.postpone(path, value);
    else
        limits.refuse(path, refusal);
}
/** True for a field that the schema does not know, and that the step lists in `unchecked`. */
const isUncheckedField = (path, key, { step: { declaration } }) => declaration.unchecked?.includes(fieldName(declaration.kind, [...path.slice(bodyDepth), key])) ?? false;
/** Length of the body's path in the steps file: `steps`, the id, and the kind. */
const bodyDepth = 3;
/** True if a field contains only messages, which are checked by their own fields. */
const isMessage = (shape) => shape.type === 'list' || shape.type === 'map' ? isMessage(shape.of) : shape.type === 'object';
/** Checks a text against the list of its class. */
function judgeText(value, fieldClass, path, limits) {
    const { allow, grant, step, refuse } = limits;
    // To the API, empty is the same as absent. If that means a default account, `judgeAccount` checks it.
    if (fieldClass === 'service_accounts' && value === '')
        return;
    const place = step.pendingPlace?.project ?? step.pendingPlace?.location;
    if (place !== undefined && isRelative(fieldClass))
        limits.postpone(path, place);
    else if (fieldClass === 'timeout') {
        const seconds = Number(value.slice(0, -1));
        // The value is the step's own `timeout`, which was checked there.
        if (seconds !== step.declaration.timeoutSeconds)
            refuse(path, refuseTimeout(seconds, limits));
    }
    else if (fieldClass === 'contexts')
        refuse(path, refuseContext(value, limits));
    else if (isListed(fieldClass))
        refuse(path, refuseValue(fieldClass, value, allow, grant, step));
}
/** Returns why a grant does not allow a timeout; nothing if it does. */
function refuseTimeout(seconds, { allow, grant }) {
    if (!(seconds > 0)) {
        const cure = 'Write the maximum duration of the step, or leave it out.';
        return { message: `a timeout of ${seconds}s limits nothing.`, cure };
    }
    const most = allow.timeoutSeconds;
    if (most !== undefined && seconds <= most)
        return undefined;
    return {
        message: `a timeout of ${describePeriod(seconds)} is outside allow.timeout of grant ${grant}.`,
        cure: `It allows ${most === undefined ? 'none' : describePeriod(most)}. To allow it, write grants.${grant}.allow.timeout: ${describePeriod(seconds)}`,
    };
}
/** Formats seconds as in a policy, in the largest unit without a fraction: `2h`, `90m`. */
function describePeriod(seconds) {
    const whole = Math.ceil(seconds);
    if (whole % 3600 === 0)
        return `${whole / 3600}h`;
    return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`;
}
/**
 * Checks an experiment or its run. No list names these, so they must be in an allowed project and in the step's
 * location.
 */
function refuseContext(value, { allow, grant, step }) {
    const [, project, location] = /^projects\/([^/]+)\/locations\/([^/]+)\/metadataStores\/[^/]+\/contexts\/[^/]+$/.exec(value) ?? [];
    if (project === undefined) {
        const cure = 'Write projects/PROJECT/locations/LOCATION/metadataStores/default/contexts/NAME.';
        return { message: `no full name of an experiment: ${(0,core_text/* quote */.h)(value)}.`, cure };
    }
    if (location !== step.location) {
        const message = `the experiment is in ${location}, the step in ${step.location}.`;
        return { message, cure: 'Name one of the same location.' };
    }
    return refuseValue('projects', project, allow, grant, step);
}

;// CONCATENATED MODULE: ./build/policy/limits/machines.js




/** The machine that serves if no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultMachine = 'n1-standard-2';
/**
 * Checks a machine: its type, its accelerators, and their count. A TPU's topology determines the number of machines, so
 * it is part of the type.
 */
function judgeMachine(machine, path, limits) {
    const { machineType: given, tpuTopology } = machine;
    const isLeftOut = given === undefined || given === null || given === '';
    const machineType = isLeftOut ? defaultMachine : given;
    if (typeof machineType === 'string' && !(tpuTopology instanceof core_json/* Pending */.UX)) {
        const type = typeof tpuTopology === 'string' && tpuTopology !== '' ? `${machineType}/${tpuTopology}` : machineType;
        const { types } = limits.allow.machines;
        if (!(0,match/* matchesAny */._I)(types, type)) {
            const what = isLeftOut ? `no machineType, so Google's default ${(0,core_text/* quote */.h)(type)},` : `the machine type ${(0,core_text/* quote */.h)(type)}`;
            limits.refuse([...path, 'machineType'], outside(what, 'machines.types', type, types, limits.grant));
        }
    }
    const type = machine.acceleratorType;
    if (type !== undefined && type !== 'ACCELERATOR_TYPE_UNSPECIFIED')
        judgeAccelerator(type, machine.acceleratorCount, [...path, 'acceleratorType'], limits);
}
/**
 * Checks an accelerator. A type that is not listed is refused, whatever its count.
 *
 * @param count a number or its text; absent, 0, and a value that is not known yet count as 1
 */
function judgeAccelerator(type, count, path, limits) {
    if (typeof type !== 'string')
        return;
    const { accelerators } = limits.allow.machines;
    const most = Object.hasOwn(accelerators, type) ? accelerators[type] : accelerators['*'];
    const wanted = count instanceof core_json/* Pending */.UX ? 1 : readCount(count);
    if (most !== undefined && wanted <= most)
        return;
    const shown = Object.entries(accelerators).map(([name, number]) => `${name}: ${number}`);
    limits.refuse(path, {
        message: `${Number.isNaN(wanted) ? (0,core_text/* quote */.h)(String(count)) : wanted} of the accelerator ${(0,core_text/* quote */.h)(type)} on one machine is outside allow.machines.accelerators of grant ${limits.grant}.`,
        cure: `${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, write grants.${limits.grant}.allow.machines.accelerators: {${type}: ${Number.isNaN(wanted) ? 1 : wanted}}`,
    });
}
/** True if the grant lists `*`: any type of accelerator, also one that only a pipeline's run knows. */
const admitsAnyAccelerator = ({ allow }) => Object.hasOwn(allow.machines.accelerators, '*');
/**
 * Returns the sum over the worker pools of a job. A pool without a count, with 0, or with an unknown number has one.
 */
const sumOfPools = (pools) => (Array.isArray(pools) ? pools : []).filter(core_json/* isObject */.Gv).reduce((sum, pool) => sum + largestCount(pool.replicaCount), 0);
/** Returns the largest of some counts. NaN if one of them is not a count. */
const largestCount = (...counts) => Math.max(...counts.map(count => (count instanceof core_json/* Pending */.UX ? 1 : readCount(count))));
/**
 * Checks replicas that run at the same time.
 *
 * @param unwritten the field that would bound them, if it is absent and Google's default applies
 */
function judgeReplicaCount(count, path, limits, unwritten) {
    const bound = limits.allow.machines.replicas;
    if (count <= bound)
        return;
    const why = unwritten === undefined ? '' : `, so many may run where ${unwritten} is not written,`;
    const less = unwritten === undefined || bound === 0 ? '' : `Write ${unwritten}: ${bound}. `;
    limits.refuse(path, {
        message: `${count} replicas${why} are outside allow.machines.replicas of grant ${limits.grant}.`,
        cure: `${less}It allows ${bound === 0 ? 'none' : bound}. To allow it, write grants.${limits.grant}.allow.machines.replicas: ${count}`,
    });
}
/** ANY_RESERVATION names none and may use any, so the word `any` must allow it. */
function judgeReservation(affinity, path, limits) {
    if (affinity.reservationAffinityType !== 'ANY_RESERVATION')
        return;
    const { reservations } = limits.allow;
    if (reservations.some(entry => 'literal' in entry && entry.literal === 'any'))
        return;
    limits.refuse([...path, 'reservationAffinityType'], outside('ANY_RESERVATION', 'reservations', 'any', reservations, limits.grant));
}
/**
 * Returns a count. Absent and 0 are the same on the wire (proto3), and count as 1. NaN, which no bound admits, if it is
 * not a count.
 */
function readCount(count) {
    const number = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : (count ?? 0);
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
        return Number.NaN;
    return Math.max(1, number);
}
/** Most replicas of a batch prediction. */
const batchReplicas = ({ startingReplicaCount, maxReplicaCount }) => largestCount(startingReplicaCount, isUnbounded({ maxReplicaCount }) ? 10 : maxReplicaCount);
/** True if a body sets no largest number of replicas. */
const isUnbounded = ({ maxReplicaCount }) => maxReplicaCount === undefined || maxReplicaCount === 0;

;// CONCATENATED MODULE: ./build/policy/limits/accounts.js




/**
 * Checks the account of user code. If none is named, Vertex AI chooses one, which the word `default` must allow. That
 * applies to custom jobs, trials, and custom training pipelines (the Custom Code Service Agent), pipelines (Compute
 * Engine's default account), and agents (the Reasoning Engine Service Agent, reasoning_engine.proto).
 *
 * It does not apply if user code gets no account of the project. Containers of deployed models run "as a service
 * account that doesn't have access to the resource project" (endpoint.proto), those of batch predictions as one of
 * "minimal permissions" (batch_prediction_job.proto). Tuning (tuning_job.proto), AutoML, uploads, and copies
 * (model_service.proto) are Google's own code under its own agents. Accounts that these name must be listed.
 */
function judgeAccount(account, path, { allow, grant, refuse }) {
    if (account !== undefined && account !== null && account !== '')
        return;
    if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default'))
        return;
    const what = "no serviceAccount, so Vertex AI's default account,";
    const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant);
    const [listed] = (0,match/* literalTexts */.SM)(allow.service_accounts);
    const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`;
    refuse([...path, 'serviceAccount'], { ...refusal, cure });
}
/** Checks pools of machines that stay, and the account of the code that runs on them. */
function judgePersistent(resource, path, limits) {
    const pools = Array.isArray(resource.resourcePools) ? resource.resourcePools : [];
    const each = pools.filter(core_json/* isObject */.Gv).map(pool => {
        const { minReplicaCount, maxReplicaCount } = (0,core_json/* isObject */.Gv)(pool.autoscalingSpec) ? pool.autoscalingSpec : {};
        return largestCount(pool.replicaCount, minReplicaCount, maxReplicaCount);
    });
    judgeReplicaCount(each.reduce((sum, count) => sum + count, 0), [...path, 'resourcePools'], limits);
    const runtime = (0,core_json/* isObject */.Gv)(resource.resourceRuntimeSpec) ? resource.resourceRuntimeSpec : {};
    const account = (0,core_json/* isObject */.Gv)(runtime.serviceAccountSpec) ? runtime.serviceAccountSpec.serviceAccount : undefined;
    // An update that does not name the account is checked with the one that the resource has.
    if (!limits.partial || runtime.serviceAccountSpec !== undefined)
        judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits);
}

// EXTERNAL MODULE: ./build/steps/kinds/call/request.js
var call_request = __webpack_require__(7440);
;// CONCATENATED MODULE: ./build/policy/limits/fields/calls.js
/**
 * Messages that only `call` can send. A field whose name means the same in every message is in `plainNames`. All other
 * text fields, and every switch or number that grants access, are here under their message. A test walks the requests
 * of all methods, and fails on a text field that is missing.
 */
const callFields = {
    // Datasets and feature stores.
    Dataset: { schemata: 'metadataSchemaUri', address: 'metadata', models: 'modelReference' },
    SavedQuery: { 'by value': 'metadata', harmless: 'problemType' },
    ExportDataConfig: { schemata: 'annotationSchemaUri', harmless: 'annotationsFilter savedQueryId' },
    ExportFilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    ImportDataConfig: { schemata: 'importSchemaUri', harmless: 'dataItemLabels annotationLabels' },
    SearchDataItemsRequest: {
        'by value': 'dataset savedQuery dataLabelingJob',
        harmless: 'orderByDataItem dataItemFilter annotationsFilter annotationFilters fieldMask',
    },
    'SearchDataItemsRequest.OrderByAnnotation': { 'by value': 'savedQuery' },
    TaskDescriptionStrategy: { harmless: 'taskDescription' },
    OutputFieldSpec: { harmless: 'fieldName guidance' },
    SyntheticField: { harmless: 'fieldName' },
    'FeatureOnlineStore.Bigtable': { harmless: 'zone' },
    'FeatureOnlineStore.Bigtable.AutoScaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    'FeatureView.BigQuerySource': { tables: 'uri', harmless: 'entityIdColumns' },
    'FeatureView.FeatureRegistrySource.FeatureGroup': { harmless: 'featureGroupId featureIds' },
    // Another project by its number, and corpora: no list names either.
    'FeatureView.FeatureRegistrySource': { 'must be off': 'projectNumber' },
    'FeatureView.VertexRagSource': { tables: 'uri', 'must be off': 'ragCorpusId' },
    'FeatureView.IndexConfig': { harmless: 'embeddingColumn filterColumns crowdingColumn' },
    'FeatureView.IndexConfig.TreeAHConfig': { harmless: 'leafNodeEmbeddingCount' },
    'Featurestore.OnlineServingConfig': { 'judged whole': 'fixedNodeCount' },
    'Featurestore.OnlineServingConfig.Scaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    Feature: { harmless: 'versionColumnName pointOfContact' },
    FeatureGroup: { harmless: 'serviceAgentType' },
    'FeatureGroup.BigQuery': { harmless: 'entityIdColumns' },
    'FeatureGroup.BigQuery.TimeSeries': { harmless: 'timestampColumn' },
    FeatureViewDataKey: { harmless: 'key' },
    'FeatureViewDataKey.CompositeKey': { harmless: 'parts' },
    NearestNeighborQuery: { harmless: 'entityId' },
    'NearestNeighborQuery.StringFilter': { harmless: 'allowTokens denyTokens' },
    'NearestNeighborQuery.NumericFilter': { harmless: 'valueInt' },
    ReadFeatureValuesRequest: { harmless: 'entityId' },
    IdMatcher: { harmless: 'ids' },
    WriteFeatureValuesPayload: { harmless: 'entityId' },
    FeatureValue: { harmless: 'int64Value stringValue bytesValue' },
    Int64Array: { harmless: 'values' },
    StringArray: { harmless: 'values' },
    'BatchReadFeatureValuesRequest.PassThroughField': { harmless: 'fieldName' },
    'BatchReadFeatureValuesRequest.EntityTypeSpec': { harmless: 'entityTypeId' },
    DestinationFeatureSetting: { harmless: 'featureId destinationField' },
    EntityIdSelector: { harmless: 'entityIdField' },
    ImportFeatureValuesRequest: { harmless: 'featureTimeField entityIdField' },
    'ImportFeatureValuesRequest.FeatureSpec': { harmless: 'id sourceField' },
    SearchFeaturesRequest: { harmless: 'query' },
    // Serving and indexes.
    DeploymentResourcePool: { service_accounts: 'serviceAccount' },
    Index: { schemata: 'metadataSchemaUri', address: 'metadata' },
    IndexEndpoint: { networks: 'network' },
    DeployedIndex: { 'by value': 'index', harmless: 'id reservedIpRanges deploymentGroup' },
    // Accounts that may call the index from then on.
    'DeployedIndexAuthConfig.AuthProvider': { service_accounts: 'allowedIssuers', harmless: 'audiences' },
    UndeployIndexRequest: { harmless: 'deployedIndexId' },
    FindNeighborsRequest: { harmless: 'deployedIndexId' },
    ReadIndexDatapointsRequest: { harmless: 'deployedIndexId ids' },
    RemoveDatapointsRequest: { harmless: 'datapointIds' },
    IndexDatapoint: { 'by value': 'embeddingMetadata', harmless: 'datapointId' },
    'IndexDatapoint.SparseEmbedding': { harmless: 'dimensions' },
    'IndexDatapoint.Restriction': { harmless: 'namespace allowList denyList' },
    'IndexDatapoint.NumericRestriction': { harmless: 'valueInt namespace' },
    'IndexDatapoint.CrowdingTag': { harmless: 'crowdingAttribute' },
    DirectRawPredictRequest: { harmless: 'methodName input' },
    Tensor: { harmless: 'shape stringVal bytesVal int64Val uint64Val tensorVal' },
    ExplainRequest: { 'by value': 'instances parameters', harmless: 'deployedModelId' },
    'ExplanationMetadataOverride.InputMetadataOverride': { harmless: 'inputBaselines' },
    ExamplesRestrictionsNamespace: { harmless: 'namespaceName allow deny' },
    ComputeTokensRequest: { 'by value': 'instances', models: 'model' },
    CountTokensRequest: { 'by value': 'instances', models: 'model' },
    EmbedContentRequest: { models: 'model', harmless: 'title' },
    'EmbedContentRequest.EmbedContentConfig': { harmless: 'title' },
    CachedContent: { models: 'model' },
    // Model Garden. No list bounds weights of a third party, or a key for them.
    DeployRequest: {
        publisher_models: 'publisherModelName',
        'by value': 'destination',
        'must be off': 'huggingFaceModelId',
    },
    'DeployRequest.ModelConfig': { 'must be off': 'huggingFaceAccessToken', harmless: 'modelDisplayName modelUserId' },
    'DeployRequest.EndpointConfig': { harmless: 'endpointDisplayName endpointUserId' },
    'DeployRequest.DeployConfig': { harmless: 'systemLabels' },
    // Models, their evaluations and their migration.
    'ExportModelRequest.OutputConfig': { harmless: 'exportFormatId' },
    ContainerRegistryDestination: { images: 'outputUri' },
    ModelEvaluation: {
        schemata: 'metricsSchemaUri dataItemSchemaUri annotationSchemaUri',
        'by value': 'metrics metadata',
        harmless: 'sliceDimensions',
    },
    'ModelEvaluation.ModelEvaluationExplanationSpec': { harmless: 'explanationType' },
    EvaluatedAnnotationExplanation: { harmless: 'explanationType' },
    'ErrorAnalysisAnnotation.AttributedItem': { 'by value': 'annotationResourceName' },
    // The endpoint is one of three hosts of Google.
    'MigrateResourceRequest.MigrateMlEngineModelVersionConfig': {
        'by value': 'modelVersion',
        harmless: 'endpoint modelDisplayName',
    },
    'MigrateResourceRequest.MigrateAutomlModelConfig': { 'by value': 'model', harmless: 'modelDisplayName' },
    'MigrateResourceRequest.MigrateAutomlDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig': {
        'by value': 'annotatedDataset',
    },
    // It would send the traffic of an endpoint to a model that no gate or probe has checked.
    RebaseTunedModelRequest: { 'must be off': 'deployToSameEndpoint' },
    TunedModelRef: { models: 'tunedModel', 'by value': 'tuningJob pipelineJob' },
    // People, and messages to them: no list names people.
    DataLabelingJob: {
        datasets: 'datasets',
        storage: 'instructionUri',
        schemata: 'inputsSchemaUri',
        address: 'inputs',
        'by value': 'specialistPools',
        harmless: 'annotationLabels',
    },
    TrainingConfig: { harmless: 'timeoutTrainingMilliHours' },
    ActiveLearningConfig: { harmless: 'maxDataItemCount' },
    SpecialistPool: { 'must be off': 'specialistManagerEmails specialistWorkerEmails' },
    'ModelMonitoringAlertConfig.EmailAlertConfig': { 'must be off': 'userEmails' },
    ModelMonitoringAlertConfig: { 'by value': 'notificationChannels' },
    ModelDeploymentMonitoringJob: {
        endpoints: 'endpoint',
        schemata: 'predictInstanceSchemaUri analysisInstanceSchemaUri',
        'by value': 'samplePredictInstance',
    },
    ModelDeploymentMonitoringObjectiveConfig: { harmless: 'deployedModelId' },
    'ModelMonitoringObjectiveConfig.TrainingDataset': { datasets: 'dataset', harmless: 'dataFormat targetField' },
    SearchModelDeploymentMonitoringStatsAnomaliesRequest: { harmless: 'deployedModelId featureDisplayName' },
    NasJobSpec: { 'by value': 'resumeNasJobId', harmless: 'searchSpaceSpec' },
    'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec': { harmless: 'metricId' },
    // Metadata: the target of an artifact is checked as if the step named it.
    Artifact: { address: 'uri metadata', harmless: 'schemaTitle schemaVersion' },
    Context: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    Execution: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    MetadataSchema: { harmless: 'schemaVersion schema' },
    Event: { 'by value': 'artifact' },
    AddContextArtifactsAndExecutionsRequest: { 'by value': 'artifacts executions' },
    AddContextChildrenRequest: { 'by value': 'childContexts' },
    RemoveContextChildrenRequest: { 'by value': 'childContexts' },
    // Notebooks and persistent resources: machines that stay, with code, and the accounts or people that the code runs
    // as.
    NotebookRuntime: { 'must be off': 'runtimeUser', harmless: 'networkTags' },
    NotebookReservationAffinity: { reservations: 'values', harmless: 'consumeReservationType key' },
    NotebookRuntimeTemplate: { service_accounts: 'serviceAccount', harmless: 'networkTags' },
    NotebookExecutionJob: {
        'by value': 'notebookRuntimeTemplateResourceName scheduleResourceName',
        storage: 'gcsOutputUri',
        service_accounts: 'serviceAccount',
        'must be off': 'executionUser',
        harmless: 'kernelName',
    },
    AssignNotebookRuntimeRequest: { 'by value': 'notebookRuntimeTemplate' },
    'NotebookExecutionJob.DataformRepositorySource': {
        'by value': 'dataformRepositoryResourceName',
        harmless: 'commitSha',
    },
    'NotebookExecutionJob.GcsNotebookSource': { storage: 'uri', harmless: 'generation' },
    'NotebookExecutionJob.DirectNotebookSource': { harmless: 'content' },
    NetworkSpec: { networks: 'network subnetwork' },
    PersistentDiskSpec: { harmless: 'diskType diskSizeGb' },
    ColabImage: { harmless: 'releaseName' },
    // A script that runs as the user of the runtime.
    PostStartupScriptConfig: { 'must be off': 'postStartupScript postStartupScriptUrl' },
    CreatePersistentResourceRequest: { persistent_resources: 'persistentResourceId' },
    PersistentResource: { networks: 'network', harmless: 'reservedIpRanges' },
    ResourcePool: { 'judged whole': 'replicaCount', harmless: 'id' },
    'ResourcePool.AutoscalingSpec': { 'judged whole': 'minReplicaCount maxReplicaCount' },
    ServiceAccountSpec: { service_accounts: 'serviceAccount' },
    RaySpec: { images: 'imageUri resourcePoolImages', harmless: 'headNodeResourcePoolId' },
    // Pipelines and schedules.
    BatchCancelPipelineJobsRequest: { 'by value': 'names' },
    BatchDeletePipelineJobsRequest: { 'by value': 'names' },
    Schedule: { harmless: 'maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount' },
    // Agents: questions to them are data. A user is one of the agent's own.
    AsyncQueryReasoningEngineRequest: { storage: 'inputGcsUri outputGcsUri' },
    CancelAsyncQueryReasoningEngineRequest: { harmless: 'operationName' },
    QueryReasoningEngineRequest: { 'by value': 'input', harmless: 'classMethod' },
    Session: { 'by value': 'sessionState', harmless: 'userId' },
    SessionEvent: { 'by value': 'rawEvent', harmless: 'author invocationId errorCode errorMessage' },
    EventActions: { 'by value': 'stateDelta requestedAuthConfigs', harmless: 'transferAgent' },
    EventMetadata: { 'by value': 'customMetadata', harmless: 'longRunningToolIds branch' },
    Transcription: { harmless: 'text' },
    // Sources of an answer, as they were returned with it.
    GroundingMetadata: { harmless: 'webSearchQueries imageSearchQueries retrievalQueries' },
    SearchEntryPoint: { harmless: 'renderedContent sdkBlob' },
    GroundingChunkImage: { harmless: 'domain imageUri sourceUri title' },
    'GroundingChunk.Web': { harmless: 'uri title domain' },
    RagChunk: { harmless: 'text' },
    'GroundingChunk.RetrievedContext': { harmless: 'uri title text' },
    'GroundingChunk.Maps': { harmless: 'uri title text placeId' },
    'GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet': { harmless: 'reviewId googleMapsUri title' },
    'GroundingMetadata.SourceFlaggingUri': { harmless: 'sourceId flagContentUri' },
    // Retrieval. No list bounds corpora, or the sources outside Google that they read with their own keys.
    'RagVectorDbConfig.Pinecone': { 'must be off': 'indexName' },
    'RagVectorDbConfig.VertexVectorSearch': { 'by value': 'indexEndpoint index' },
    'RagEmbeddingModelConfig.VertexPredictionEndpoint': { endpoints: 'endpoint' },
    VertexAiSearchConfig: { 'must be off': 'servingConfig' },
    'GoogleDriveSource.ResourceId': { 'must be off': 'resourceId' },
    'SlackSource.SlackChannels.SlackChannel': { 'must be off': 'channelId' },
    'JiraSource.JiraQueries': { 'must be off': 'projects customQueries email serverUri' },
    'SharePointSources.SharePointSource': {
        'must be off': 'sharepointFolderPath sharepointFolderId driveName driveId clientId tenantId sharepointSiteName',
    },
    'RagFileParsingConfig.LayoutParser': { 'by value': 'processorName' },
    'RagFileParsingConfig.LlmParser': { publisher_models: 'modelName', harmless: 'customParsingPrompt' },
    RagQuery: { harmless: 'text' },
    'AugmentPromptRequest.Model': { publisher_models: 'model', harmless: 'modelVersion' },
    Fact: { 'by value': 'uri', harmless: 'query title summary' },
    'RetrieveContextsRequest.VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    // Evaluations: texts that are compared with each other.
    ExactMatchInstance: { harmless: 'prediction reference' },
    BleuInstance: { harmless: 'prediction reference' },
    RougeInstance: { harmless: 'prediction reference' },
    FluencyInstance: { harmless: 'prediction' },
    CoherenceInstance: { harmless: 'prediction' },
    SafetyInstance: { harmless: 'prediction' },
    GroundednessInstance: { harmless: 'prediction context' },
    FulfillmentInstance: { harmless: 'prediction instruction' },
    SummarizationQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseSummarizationQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    SummarizationHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    SummarizationVerbosityInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseQuestionAnsweringQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    QuestionAnsweringRelevanceInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringCorrectnessInstance: { harmless: 'prediction reference context instruction' },
    MetricSource: { 'by value': 'metricResourceName' },
    EvaluationInstanceDeprecatedAgentConfig: { harmless: 'agentId agentType subAgents toolsText' },
    EvaluationInstanceDeprecatedAgentData: { harmless: 'toolsText' },
    EvaluationInstanceDeprecatedAgentDataAgentEvent: { 'by value': 'stateDelta', harmless: 'author eventTime' },
    EvaluationInstanceDeprecatedAgentDataConversationTurn: { harmless: 'turnId' },
    EvaluationInstanceInstanceData: { harmless: 'text' },
    RubricGroup: { harmless: 'groupId' },
    Rubric: { harmless: 'importance rubricId type' },
    RubricBasedInstructionFollowingInstance: { harmless: 'jsonInstance' },
    ToolCall: { harmless: 'toolInput toolName' },
    TrajectorySingleToolUseSpec: { harmless: 'toolName' },
    PointwiseMetricInstance: { harmless: 'jsonInstance' },
    PairwiseMetricInstance: { harmless: 'jsonInstance' },
    ToolCallValidInstance: { harmless: 'prediction reference' },
    ToolNameMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKeyMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKVMatchInstance: { harmless: 'prediction reference' },
    CometSpec: { harmless: 'sourceLanguage targetLanguage' },
    CometInstance: { harmless: 'prediction reference source' },
    MetricxSpec: { harmless: 'sourceLanguage targetLanguage' },
    MetricxInstance: { harmless: 'prediction reference source' },
    // Studies and TensorBoards.
    CompleteTrialRequest: { harmless: 'infeasibleReason' },
    SuggestTrialsRequest: { harmless: 'clientId' },
    TensorboardTimeSeries: { harmless: 'pluginName pluginData' },
    TensorboardExperiment: { harmless: 'source' },
    BatchReadTensorboardTimeSeriesDataRequest: { 'by value': 'timeSeries' },
    TimeSeriesData: { harmless: 'tensorboardTimeSeriesId' },
    TensorboardTensor: { harmless: 'value' },
    TensorboardBlob: { harmless: 'data' },
    TimeSeriesDataPoint: { harmless: 'step' },
};
/** Names that mean the same in every message, and name nothing that a grant bounds. */
const harmless = 'displayName description etag labels filter pageToken orderBy readMask updateMask location cron ' +
    'datapointId featureOnlineStoreId featureViewId featureId featureGroupId entityTypeId featurestoreId sessionId ' +
    'artifactId contextId executionId metadataSchemaId metadataStoreId notebookRuntimeId notebookExecutionJobId ' +
    'notebookRuntimeTemplateId deploymentResourcePoolId pipelineJobId tensorboardRunId tensorboardTimeSeriesId ' +
    'tensorboardExperimentId';
/** Names of resources in the path, or of a message's subject: an id, or a full name that says what it is. */
const matchesName = 'name parent names trialName endpoint model dataset deploymentResourcePool featureView entityType featurestore ' +
    'indexEndpoint index modelDeploymentMonitoringJob context execution artifact tensorboard tensorboardTimeSeries ' +
    'tensorboardExperiment tensorboardRun notebookRuntimeTemplate';
/** Classes of fields by their names alone, in messages that only `call` can send. */
const plainNames = Object.fromEntries([
    ...harmless.split(' ').map(field => [field, 'harmless']),
    ...matchesName.split(' ').map(field => [field, 'by value']),
]);

;// CONCATENATED MODULE: ./build/policy/limits/fields/models.js
/** The registry: models, their versions, and their explanations. */
const modelFields = {
    UploadModelRequest: { models: 'parentModel modelId', service_accounts: 'serviceAccount' },
    CopyModelRequest: { models: 'modelId parentModel sourceModel', service_accounts: 'customServiceAccount' },
    MergeVersionAliasesRequest: { models: 'name', harmless: 'versionAliases' },
    Model: {
        models: 'name',
        schemata: 'metadataSchemaUri',
        storage: 'artifactUri',
        // The metadata of a model may point anywhere, and Google reads some of it.
        'by value': 'metadata pipelineJob',
        harmless: 'versionAliases displayName description versionDescription defaultCheckpointId etag labels',
    },
    PredictSchemata: { schemata: 'instanceSchemaUri parametersSchemaUri predictionSchemaUri' },
    ModelContainerSpec: {
        images: 'imageUri',
        // Code of the image, like command and args of a training container. The other fields are addresses inside it.
        harmless: 'command args predictRoute healthRoute invokeRoutePrefix deploymentTimeout sharedMemorySizeMb',
    },
    Port: { harmless: 'containerPort' },
    // Health checks, inside the container.
    Probe: {
        harmless: 'periodSeconds timeoutSeconds failureThreshold successThreshold initialDelaySeconds',
    },
    'Probe.ExecAction': { harmless: 'command' },
    'Probe.HttpGetAction': { harmless: 'path port host scheme' },
    'Probe.HttpHeader': { harmless: 'name value' },
    'Probe.GrpcAction': { harmless: 'port service' },
    'Probe.TcpSocketAction': { harmless: 'port host' },
    'Model.DataStats': {
        harmless: 'trainingDataItemsCount validationDataItemsCount testDataItemsCount trainingAnnotationsCount validationAnnotationsCount testAnnotationsCount',
    },
    ModelGardenSource: { publisher_models: 'publicModelName', harmless: 'versionId skipHfModelCache' },
    GenieSource: { publisher_models: 'baseModelUri' },
    UnmanagedContainerModel: { storage: 'artifactUri' },
    ExplanationParameters: { harmless: 'topK outputIndices' },
    SampledShapleyAttribution: { harmless: 'pathCount' },
    IntegratedGradientsAttribution: { harmless: 'stepCount' },
    SmoothGradConfig: { harmless: 'noiseSigma noisySampleCount' },
    'FeatureNoiseSigma.NoiseSigmaForFeature': { harmless: 'name sigma' },
    BlurBaselineConfig: { harmless: 'maxBlurSigma' },
    XraiAttribution: { harmless: 'stepCount' },
    Examples: { 'by value': 'nearestNeighborSearchConfig', harmless: 'neighborCount' },
    'Examples.ExampleGcsSource': { harmless: 'dataFormat' },
    GcsSource: { storage: 'uris' },
    Presets: { harmless: 'query modality' },
    // latentSpaceSource names an input of the model itself.
    ExplanationMetadata: { schemata: 'featureAttributionsSchemaUri', harmless: 'latentSpaceSource' },
    'ExplanationMetadata.InputMetadata': {
        harmless: 'inputBaselines inputTensorName encoding modality indicesTensorName denseShapeTensorName indexFeatureMapping encodedTensorName encodedBaselines groupName',
    },
    'ExplanationMetadata.InputMetadata.FeatureValueDomain': { harmless: 'minValue maxValue originalMean originalStddev' },
    'ExplanationMetadata.InputMetadata.Visualization': {
        harmless: 'type polarity colorMap clipPercentUpperbound clipPercentLowerbound overlayType',
    },
    'ExplanationMetadata.OutputMetadata': { harmless: 'indexDisplayNameMapping displayNameMappingKey outputTensorName' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/our-kinds.js
/** Kinds with their own shapes. They check names that they find at run time against the grant then. */
const ourKindFields = {
    // The job must have the labels of this repository and grant, which the step's handler checks.
    AttachStep: { 'by value': 'name', harmless: 'key kind since' },
    // Checked by the name that it resolves to, once that is known.
    EndpointByDisplayName: { harmless: 'displayName' },
    EndpointStep: {
        endpoints: 'endpointId',
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    TrafficStep: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    // Numbers that a gate reads, and writes to a model's evaluation.
    GateStep: { storage: 'metrics', harmless: 'absent' },
    EvaluationsOf: { models: 'model' },
    Bound: { harmless: 'min max equals' },
    BetterThan: { endpoints: 'endpoint', models: 'model', harmless: 'metric by goal' },
    ImportEvaluation: { models: 'model', schemata: 'metricsSchemaUri', harmless: 'displayName' },
    RolloutStep: { endpoints: 'endpoint', models: 'model', harmless: 'traffic bake keep' },
    RolloutProbe: { 'by value': 'instances parameters', harmless: 'latency errors requests' },
    Expectation: { harmless: 'min max equals type' },
    Watch: { harmless: 'failures min_requests on_inconclusive within' },
    WatchErrors: { harmless: 'max' },
    WatchLatency: { harmless: 'p50 p95 p99' },
    RollbackStep: { endpoints: 'endpoint' },
    CallStep: { methods: 'method', 'judged whole': 'body' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/pipelines.js
/** Pipeline jobs, and the parts of a compiled specification (`src/policy/limits/pipeline-shapes.ts`). */
const pipelineFields = {
    PipelineJob: {
        'judged whole': 'pipelineSpec',
        service_accounts: 'serviceAccount',
        networks: 'network',
        templates: 'templateUri',
        // preflightValidations: more checks by Google, before it runs anything.
        harmless: 'displayName labels reservedIpRanges preflightValidations',
    },
    'PipelineJob.RuntimeConfig': {
        storage: 'gcsOutputDirectory',
        // If an image or an accelerator is a parameter, its value is checked there.
        harmless: 'parameterValues failurePolicy',
    },
    // An id inside the metadata store of the pipeline's own project and location.
    'PipelineJob.RuntimeConfig.InputArtifact': { harmless: 'artifactId' },
    // Parameters in the form of old pipelines, like parameterValues.
    Value: { harmless: 'stringValue intValue doubleValue' },
    PipelineSpec: {
        // The root is used only if the job names no output directory.
        'judged whole': 'defaultPipelineRoot',
        harmless: 'pipelineInfo schemaVersion sdkVersion components root',
    },
    PipelineContainerSpec: { images: 'image', harmless: 'command args lifecycle env' },
    // Not bounded by `machines`, as docs/policy.md says: they are requests, and Vertex AI chooses the machine.
    ResourceSpec: {
        harmless: 'cpuLimit memoryLimit cpuRequest memoryRequest resourceCpuLimit resourceMemoryLimit resourceCpuRequest resourceMemoryRequest',
    },
    AcceleratorConfig: { 'judged whole': 'type count resourceType resourceCount' },
    ValueOrRuntimeParameter: { 'judged whole': 'constantValue runtimeParameter constant' },
    // reimport: whether to read a bounded address again.
    ImporterSpec: { 'judged whole': 'properties customProperties metadata', harmless: 'typeSchema reimport' },
    // Queries over the metadata of the pipeline's own project.
    ExecutorSpec: { harmless: 'resolver' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/prompts.js
/** Requests to models: the question, its tools, the form of the answer. Only the run gets the answer. */
const promptFields = {
    // Imagen, Veo, and others read and write `gs://` locations in instances and parameters.
    PredictRequest: { endpoints: 'endpoint', 'by value': 'instances parameters', harmless: 'labels' },
    GenerateContentRequest: {
        publisher_models: 'model',
        // A cache contains a prompt of its own, in an allowed project and location.
        'by value': 'cachedContent',
        harmless: 'labels',
    },
    Content: { harmless: 'role' },
    Part: { harmless: 'text thought thoughtSignature' },
    Blob: { harmless: 'mimeType data displayName' },
    // Only gs://: a request of Google's to https:// would reveal the question to a stranger.
    FileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    FunctionCall: { harmless: 'name args willContinue' },
    PartialArg: { harmless: 'nullValue numberValue stringValue boolValue jsonPath willContinue' },
    FunctionResponse: { harmless: 'name response scheduling' },
    FunctionResponseBlob: { harmless: 'mimeType data displayName' },
    FunctionResponseFileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    ExecutableCode: { harmless: 'language code' },
    CodeExecutionResult: { harmless: 'outcome output' },
    VideoMetadata: { harmless: 'startOffset endOffset fps' },
    'Part.MediaResolution': { harmless: 'level' },
    // Code execution is Google's sandbox without a network. Search and Maps are Google's own, and the model writes the
    // queries. Functions are only named, since this action calls none. All of these pass.
    Tool: {
        // Data stores and corpora that no list names, third parties with their own key, and addresses that the model
        // invents, through which its knowledge could leave.
        'must be off': 'retrieval parallelAiSearch exaAiSearch urlContext',
    },
    FunctionDeclaration: { harmless: 'name description behavior parametersJsonSchema responseJsonSchema' },
    // The parts of messages that must be off. They are refused as well, in case they are reached another way.
    Retrieval: { harmless: 'disableAttribution' },
    VertexAISearch: { 'must be off': 'datastore engine', harmless: 'maxResults filter' },
    'VertexAISearch.DataStoreSpec': { 'must be off': 'dataStore', harmless: 'filter' },
    VertexRagStore: { harmless: 'similarityTopK vectorDistanceThreshold' },
    'VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    RagRetrievalConfig: { harmless: 'topK' },
    'RagRetrievalConfig.Filter': { harmless: 'vectorDistanceThreshold vectorSimilarityThreshold metadataFilter' },
    'RagRetrievalConfig.Ranking.RankService': { 'must be off': 'modelName' },
    'RagRetrievalConfig.Ranking.LlmRanker': { publisher_models: 'modelName' },
    'Tool.ParallelAiSearch': { 'must be off': 'apiKey', harmless: 'enableZeroDataRetention customConfigs' },
    'Tool.ExaAiSearch': { 'must be off': 'apiKey', harmless: 'customConfigs' },
    'Tool.GoogleSearch': { harmless: 'excludeDomains blockingConfidence' },
    DynamicRetrievalConfig: { harmless: 'mode dynamicThreshold' },
    GoogleMaps: { harmless: 'enableWidget' },
    EnterpriseWebSearch: { harmless: 'excludeDomains blockingConfidence' },
    'Tool.ComputerUse': { harmless: 'environment excludedPredefinedFunctions' },
    FunctionCallingConfig: { harmless: 'mode allowedFunctionNames streamFunctionCallArguments' },
    RetrievalConfig: { harmless: 'languageCode' },
    'google.type.LatLng': { harmless: 'latitude longitude' },
    SafetySetting: { harmless: 'category threshold method' },
    // Templates of Model Armor, in an allowed project and location.
    ModelArmorConfig: { 'by value': 'promptTemplateName responseTemplateName' },
    GenerationConfig: {
        harmless: 'temperature topP topK candidateCount maxOutputTokens stopSequences responseLogprobs logprobs presencePenalty frequencyPenalty seed responseMimeType responseJsonSchema audioTimestamp responseModalities mediaResolution enableAffectiveDialog',
    },
    Schema: {
        harmless: 'type format title description nullable default minItems maxItems enum propertyOrdering required minProperties maxProperties minimum maximum minLength maxLength pattern example additionalProperties ref',
    },
    // Automatic routing is a model of its own, which `model` names.
    'GenerationConfig.RoutingConfig.AutoRoutingMode': { harmless: 'modelRoutingPreference' },
    'GenerationConfig.RoutingConfig.ManualRoutingMode': { publisher_models: 'modelName' },
    SpeechConfig: { harmless: 'languageCode' },
    PrebuiltVoiceConfig: { harmless: 'voiceName' },
    ReplicatedVoiceConfig: { harmless: 'mimeType voiceSampleAudio' },
    SpeakerVoiceConfig: { harmless: 'speaker' },
    'GenerationConfig.ThinkingConfig': { harmless: 'includeThoughts thinkingBudget thinkingLevel' },
    ImageConfig: { harmless: 'aspectRatio personGeneration imageSize prominentPeople' },
    'ImageConfig.ImageOutputOptions': { harmless: 'mimeType compressionQuality' },
};
/** The parts of an external retrieval, which must be off. Elsewhere their names mean something else. */
const retrievalFields = {
    ExternalApi: { 'must be off': 'endpoint', harmless: 'apiSpec' },
    ExternalApiElasticSearchParams: { harmless: 'index numHits searchTemplate' },
    'ApiAuth.ApiKeyConfig': { 'must be off': 'apiKeySecretVersion apiKeyString' },
    AuthConfig: { harmless: 'authType' },
    AuthConfigApiKeyConfig: { 'must be off': 'apiKeySecret apiKeyString', harmless: 'name httpElementLocation' },
    AuthConfigGoogleServiceAccountConfig: { service_accounts: 'serviceAccount' },
    AuthConfigHttpBasicAuthConfig: { 'must be off': 'credentialSecret' },
    AuthConfigOauthConfig: { 'must be off': 'accessToken', service_accounts: 'serviceAccount' },
    AuthConfigOidcConfig: { 'must be off': 'idToken', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/serving.js
/** Serving: endpoints, deployments, batch predictions, agents. */
const servingFields = {
    BatchPredictionJob: {
        models: 'model',
        service_accounts: 'serviceAccount',
        'by value': 'modelParameters',
        harmless: 'displayName generateExplanation labels disableContainerLogging',
    },
    'BatchPredictionJob.InputConfig': { harmless: 'instancesFormat' },
    'BatchPredictionJob.InstanceConfig': { harmless: 'instanceType keyField includedFields excludedFields' },
    'BatchPredictionJob.OutputConfig': { harmless: 'predictionsFormat' },
    BigQuerySource: { tables: 'inputUri' },
    VertexMultimodalDatasetSource: { datasets: 'datasetName' },
    VertexMultimodalDatasetDestination: { harmless: 'displayName' },
    BatchDedicatedResources: { 'judged whole': 'startingReplicaCount maxReplicaCount' },
    ManualBatchTuningParameters: { harmless: 'batchSize' },
    // Shares of traffic refer to models that are deployed on the endpoint, which is checked.
    DeployModelRequest: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    UndeployModelRequest: { endpoints: 'endpoint', harmless: 'deployedModelId trafficSplit' },
    DeployedModel: {
        models: 'model',
        service_accounts: 'serviceAccount',
        publisher_models: 'gdcConnectedModel',
        // A pool of machines that exists and is paid for already. No list names it, so its project and location must be
        // allowed.
        'by value': 'sharedResources',
        harmless: 'id displayName disableExplanations disableContainerLogging enableAccessLogging systemLabels checkpointId',
    },
    DedicatedResources: { 'judged whole': 'minReplicaCount maxReplicaCount requiredReplicaCount', harmless: 'spot' },
    AutomaticResources: { 'judged whole': 'minReplicaCount maxReplicaCount' },
    AutoscalingMetricSpec: { harmless: 'metricName target' },
    FasterDeploymentConfig: { harmless: 'fastTryoutEnabled' },
    SpeculativeDecodingSpec: { harmless: 'speculativeTokenCount' },
    'SpeculativeDecodingSpec.DraftModelSpeculation': { models: 'draftModel' },
    'SpeculativeDecodingSpec.NgramSpeculation': { harmless: 'ngramSize' },
    Endpoint: {
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    // A place of Google Distributed Cloud, in which the endpoint then serves.
    GdcConfig: { locations: 'zone' },
    // Projects that may reach the endpoint from their own networks.
    PrivateServiceConnectConfig: { projects: 'projectAllowlist', harmless: 'enablePrivateServiceConnect' },
    PSCAutomationConfig: { projects: 'projectId', networks: 'network' },
    // Copies of requests: to the named table, which is checked, otherwise to one in the endpoint's own project.
    PredictRequestResponseLoggingConfig: { harmless: 'enabled samplingRate' },
    ClientConnectionConfig: { harmless: 'inferenceTimeout' },
    // Requests could then use corpora that no list names.
    'GenAiAdvancedFeaturesConfig.RagConfig': { 'must be off': 'enableRag' },
    ReasoningEngine: {
        engines: 'name',
        harmless: 'displayName description etag labels',
    },
    ReasoningEngineSpec: {
        service_accounts: 'serviceAccount',
        // identityType: the identity if no account is named, which `default` must allow.
        'judged whole': 'identityType',
        harmless: 'classMethods agentFramework',
    },
    // Code in the body comes from the repository, like arguments of a container.
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource': { harmless: 'sourceArchive' },
    // Code of another repository, in whatever state it is when it is read.
    'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig': {
        'must be off': 'gitRepositoryLink',
        harmless: 'dir revision',
    },
    'ReasoningEngineSpec.SourceCodeSpec.PythonSpec': {
        harmless: 'version entrypointModule entrypointObject requirementsFile',
    },
    'ReasoningEngineSpec.SourceCodeSpec.ImageSpec': { harmless: 'buildArgs' },
    'ReasoningEngineSpec.ContainerSpec': { images: 'imageUri' },
    'ReasoningEngineSpec.PackageSpec': {
        storage: 'pickleObjectGcsUri dependencyFilesGcsUri requirementsGcsUri',
        harmless: 'pythonVersion',
    },
    // CPU and memory of an instance are small. The number of instances is bounded.
    'ReasoningEngineSpec.DeploymentSpec': {
        'judged whole': 'minInstances maxInstances',
        harmless: 'resourceLimits containerConcurrency',
    },
    // A question inside the instance, like a health check.
    KeepAliveProbe: { harmless: 'maxSeconds' },
    KeepAliveProbeHttpGet: { harmless: 'path port' },
    // An agent as data instead of code. It names things in free form.
    ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig: { 'by value': 'jsonConfig' },
    // An agent's memory stays in the engine, and two of Google's models read it.
    ReasoningEngineContextSpecMemoryBankConfig: { harmless: 'disableMemoryRevisions' },
    ReasoningEngineContextSpecMemoryBankConfigGenerationConfig: { publisher_models: 'model' },
    ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig: { publisher_models: 'embeddingModel' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfig: { harmless: 'defaultTtl memoryRevisionDefaultTtl' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig: {
        harmless: 'createTtl generateCreatedTtl generateUpdatedTtl',
    },
    MemoryGenerationTriggerConfigGenerationTriggerRule: { harmless: 'eventCount fixedInterval idleDuration' },
    MemoryBankCustomizationConfig: { harmless: 'disableNaturalLanguageMemories enableThirdPersonMemories scopeKeys' },
    MemoryBankCustomizationConfigConsolidationConfig: { harmless: 'revisionsPerCandidateCount' },
    MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory: { harmless: 'fact' },
    MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic: { harmless: 'description label' },
    MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic: { harmless: 'managedTopicEnum' },
    MemoryTopicId: { harmless: 'customMemoryTopicLabel managedMemoryTopic' },
    SecretEnvVar: { harmless: 'name' },
    // No list names secrets. Their value would be passed to code that anyone who may write the steps chooses.
    SecretRef: { 'must be off': 'secret', harmless: 'version' },
    // Machines of Cloud Build in a user's network. Without it Google's own agent builds, and the account is ignored.
    'ReasoningEngineSpec.BuildSpec': { 'must be off': 'workerPool', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/training.js
/** Training: custom jobs, their trials, training pipelines. */
const trainingFields = {
    // The account bounds what code does with its arguments and environment.
    ContainerSpec: { images: 'imageUri', harmless: 'command args' },
    EnvVar: { harmless: 'name value' },
    PythonPackageSpec: { images: 'executorImageUri', storage: 'packageUris', harmless: 'pythonModule args' },
    CustomJob: { harmless: 'displayName labels' },
    CustomJobSpec: {
        persistent_resources: 'persistentResourceId',
        service_accounts: 'serviceAccount',
        networks: 'network',
        locations: 'protectedArtifactLocationId',
        tensorboards: 'tensorboard',
        contexts: 'experiment experimentRun',
        models: 'models',
        // An interactive shell and a dashboard in the running job, for people whom no list names.
        'must be off': 'enableWebAccess enableDashboardAccess',
        // Ranges inside the network, which is checked.
        harmless: 'reservedIpRanges',
    },
    WorkerPoolSpec: { 'judged whole': 'replicaCount' },
    MachineSpec: {
        'judged whole': 'machineType acceleratorType acceleratorCount tpuTopology',
        harmless: 'gpuPartitionSize',
    },
    ReservationAffinity: { 'judged whole': 'reservationAffinityType', reservations: 'values', harmless: 'key' },
    // Disks cost little compared with the machines, which are bounded.
    DiskSpec: { harmless: 'bootDiskType bootDiskSizeGb' },
    NfsMount: { mounts: 'server', harmless: 'path mountPoint' },
    LustreMount: { mounts: 'instanceIp volumeHandle', harmless: 'filesystem mountPoint' },
    // Restarts and retries end with the timeout, which is bounded.
    Scheduling: { timeout: 'timeout', harmless: 'strategy maxWaitDuration restartJobOnWorkerRestart disableRetries' },
    PscInterfaceConfig: { networks: 'networkAttachment' },
    // A domain is resolved through the target network, which is checked.
    DnsPeeringConfig: { projects: 'targetProject', networks: 'targetNetwork', harmless: 'domain' },
    GcsDestination: { storage: 'outputUriPrefix' },
    EncryptionSpec: { kms_keys: 'kmsKeyName' },
    // Trials multiply the resources of a job. The fields of a study can only reduce their number.
    HyperparameterTuningJob: {
        'judged whole': 'maxTrialCount parallelTrialCount',
        harmless: 'displayName labels maxFailedTrialCount',
    },
    StudySpec: { harmless: 'algorithm observationNoise measurementSelectionType' },
    'StudySpec.DecayCurveAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.MedianAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.ConvexAutomatedStoppingSpec': {
        harmless: 'maxStepCount minStepCount minMeasurementCount learningRateParameterName useElapsedDuration updateAllStoppedTrials',
    },
    'StudySpec.MetricSpec': { harmless: 'metricId goal' },
    'StudySpec.MetricSpec.SafetyMetricConfig': { harmless: 'safetyThreshold desiredMinSafeTrialsFraction' },
    'StudySpec.ParameterSpec': { harmless: 'parameterId scaleType' },
    'StudySpec.ParameterSpec.DoubleValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.IntegerValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.CategoricalValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.DiscreteValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition': { harmless: 'values' },
    'StudySpec.StudyStoppingConfig': {
        harmless: 'shouldStopAsap minNumTrials maxNumTrials maxNumTrialsNoProgress maxDurationNoProgress',
    },
    StudyTimeConstraint: { harmless: 'maxDuration endTime' },
    TrainingPipeline: {
        // The definition says what the inputs are: a custom job's specification, or an AutoML training's budget.
        'judged whole': 'trainingTaskDefinition trainingTaskInputs',
        models: 'modelId parentModel',
        harmless: 'displayName labels',
    },
    InputDataConfig: {
        datasets: 'datasetId',
        schemata: 'annotationSchemaUri',
        // Parts of the dataset, which is checked, and its own queries and annotations.
        harmless: 'annotationsFilter savedQueryId persistMlUseAssignment',
    },
    FractionSplit: { harmless: 'trainingFraction validationFraction testFraction' },
    FilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    PredefinedSplit: { harmless: 'key' },
    TimestampSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    StratifiedSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    BigQueryDestination: { tables: 'outputUri' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/tuning.js
/** Tuning of Gemini and open models, and the evaluation of its result. */
const tuningFields = {
    TuningJob: {
        publisher_models: 'baseModel',
        service_accounts: 'serviceAccount',
        harmless: 'tunedModelDisplayName description labels',
    },
    PreferenceOptimizationSpec: {
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    PreferenceOptimizationHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize beta' },
    PreTunedModel: { models: 'tunedModelName', harmless: 'checkpointId' },
    SupervisedTuningSpec: {
        // A file, or the name of a multimodal dataset, which its form distinguishes.
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    // The price of tuning depends on the tokens: epochs times the dataset, which is checked.
    SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },
    Metric: { harmless: 'aggregationMetrics' },
    MetricMetadata: { 'by value': 'otherMetadata', harmless: 'title' },
    MetricMetadataScoreRange: { harmless: 'min max step description' },
    // Short functions that come from the repository and run in Google's sandbox.
    CustomCodeExecutionSpec: { harmless: 'evaluationFunction' },
    EvaluationParserConfigCustomCodeParserConfig: { harmless: 'parsingFunction' },
    DatasetCustomMetric: { harmless: 'aggregationFunction displayName' },
    // The model that writes rubrics has its own message.
    RubricGenerationSpec: { harmless: 'promptTemplate rubricContentType rubricTypeOntology' },
    PredefinedMetricSpec: { 'by value': 'metricSpecParameters', harmless: 'metricSpecName' },
    ComputationBasedMetricSpec: { 'by value': 'parameters', harmless: 'type' },
    LLMBasedMetricSpec: {
        'by value': 'additionalConfig',
        harmless: 'rubricGroupKey metricPromptTemplate systemInstruction',
    },
    AutoraterConfig: { publisher_models: 'autoraterModel', harmless: 'samplingCount flipEnabled' },
    PointwiseMetricSpec: { harmless: 'metricPromptTemplate systemInstruction' },
    CustomOutputFormatConfig: { harmless: 'returnRawOutput' },
    PairwiseMetricSpec: {
        harmless: 'metricPromptTemplate candidateResponseFieldName baselineResponseFieldName systemInstruction',
    },
    BleuSpec: { harmless: 'useEffectiveOrder' },
    RougeSpec: { harmless: 'rougeType useStemmer splitSummaries' },
};

;// CONCATENATED MODULE: ./build/policy/limits/fields/fields.js








/** The fields that bodies can contain, by area. No message is in two areas. */
const bodyFields = [
    trainingFields,
    pipelineFields,
    tuningFields,
    modelFields,
    servingFields,
    promptFields,
    retrievalFields,
    ourKindFields,
];
/**
 * Returns the class of a field that is not itself a message, for every message that a body can contain: text, numbers, and
 * switches. Messages are listed only if they must be absent. `src/policy/limits/walk.ts` refuses a field that is missing
 * here, and a test finds it in the schema.
 */
const bodyFieldClass = (message, field) => classesOf(message).get(field);
/** The classes of one message's fields, made when the first is checked: a run meets a few dozen of the hundreds. */
function classesOf(message) {
    const known = knownClasses.get(message);
    if (known !== undefined)
        return known;
    const area = bodyFields.find(fields => Object.hasOwn(fields, message));
    const classes = classesIn(message, area?.[message] ?? {});
    knownClasses.set(message, classes);
    return classes;
}
const knownClasses = new Map();
/** Every classified field of a body, as `Message.field`. */
const bodyFieldNames = () => bodyFields
    .flatMap(area => Object.keys(area))
    .flatMap(message => [...classesOf(message).keys()].map(field => `${message}.${field}`));
/**
 * Returns the class of a field whose name means the same in every message: for requests that no kind's body describes.
 * `model` and similar fields may have several classes, which their values distinguish.
 */
function fieldClassByName(field) {
    commonClasses ??= commonNames([trainingFields, tuningFields, modelFields, servingFields, promptFields]);
    return commonClasses.get(field);
}
/** Created when the first call is checked: few runs have one. */
let commonClasses;
/**
 * Returns the class of a field of a message that only `call` can send: by message, otherwise by its name, otherwise
 * harmless if its type cannot name anything. `undefined` if the field is not classified, or if a kind's body contains
 * the message.
 */
function callFieldClass(message, field, shape) {
    const fieldClass = Object.hasOwn(callFields, message)
        ? classesIn(message, callFields[message] ?? {}).get(field)
        : undefined;
    if (fieldClass !== undefined)
        return fieldClass;
    if (bodyFields.some(area => Object.hasOwn(area, message)))
        return undefined;
    if (Object.hasOwn(plainNames, field))
        return plainNames[field];
    return namesNothing(shape) ? 'harmless' : undefined;
}
/** True for numbers, switches, times, and masks, which name nothing. */
function namesNothing(shape) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesNothing(shape.of);
    if (shape.type === 'string')
        return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '');
    return ['integer', 'number', 'boolean', 'enum'].includes(shape.type);
}
function commonNames(areas) {
    const classes = new Map();
    for (const [message, byClass] of areas.flatMap(area => Object.entries(area)))
        for (const [field, fieldClass] of classesIn(message, byClass))
            classes.set(field, classes.has(field) && classes.get(field) !== fieldClass ? undefined : fieldClass);
    const common = new Map([...classes].flatMap(([field, fieldClass]) => (fieldClass === undefined ? [] : [[field, fieldClass]])));
    // An address may be of a table, a bucket, or an image; its value says which. A zone is mostly one of Compute Engine.
    for (const field of ['outputUri', 'inputUri', 'zone'])
        common.delete(field);
    return common.set('templateUri', 'templates').set('model', 'models');
}
/** @throws Error on a field that is listed twice: its class must not depend on an order */
function classesIn(message, byClass) {
    const classes = new Map();
    for (const [fieldClass, fields] of Object.entries(byClass))
        for (const field of fields.split(' ')) {
            if (classes.has(field))
                throw new Error(`${message}.${field} is classified twice`);
            classes.set(field, fieldClass);
        }
    return classes;
}

;// CONCATENATED MODULE: ./build/policy/limits/free-form.js






/**
 * Checks a free-form value against the grant by its form, since no schema describes its parts: `gs://` and `bq://`
 * locations, images, emails of service accounts, and full resource names, at any depth. Text that only mentions one is
 * left alone.
 */
function judgeByValue(value, path, limits, fieldClass = 'by value') {
    if (value instanceof core_json/* Pending */.UX)
        limits.postpone(path, value);
    else if (typeof value === 'string')
        limits.refuse(path, withoutValue(path, refuseText(value, limits) ?? (fieldClass === 'address' ? refuseAddress(value) : undefined)));
    else if (Array.isArray(value))
        for (const [index, item] of value.entries())
            judgeByValue(item, [...path, index], limits, fieldClass);
    else if ((0,core_json/* isObject */.Gv)(value))
        for (const [key, item] of Object.entries(value))
            judgeByValue(item, [...path, key], limits, fieldClass);
}
/** The refusal of a value that may be a secret, without the value. */
const withoutValue = (path, refusal) => refusal === undefined || !(0,secret_values/* leadsToSecret */.v)(path)
    ? refusal
    : { message: 'names something that the grant does not allow.', cure: 'Compare it with the lists of allow.' };
/** Refuses an address outside Google's APIs, which no list bounds. */
function refuseAddress(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:gs|bq):\/\//.test(text))
        return undefined;
    if (/^https:\/\/[a-z0-9.-]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?projects\//.test(text))
        return undefined;
    return { message: `no list in allow covers the address ${(0,core_text/* quote */.h)(text)}.`, cure: 'Name a gs:// location instead.' };
}
function refuseText(text, limits) {
    const { allow, grant, step } = limits;
    // An upper-case scheme is malformed: some readers ignore the case.
    if (/^gs:\/\//i.test(text))
        return isGoogleSchema(text) ? undefined : refuseValue('storage', text, allow, grant, step);
    if (/^bq:\/\//i.test(text))
        return refuseValue('tables', text, allow, grant, step);
    const account = /^(?:serviceAccount:)?([^\s@/]+@[^\s@/]*gserviceaccount\.com)$/.exec(text)?.[1];
    if (account !== undefined)
        return refuseValue('service_accounts', account, allow, grant, step);
    if (/^[\w.-]*(?:docker\.pkg\.dev|gcr\.io)\/\S+$/.test(text))
        return refuseValue('images', text, allow, grant, step);
    return refuseResource(text, limits);
}
/** Collections that a list names, as in a full resource name. */
const listsByForm = {
    models: 'models',
    endpoints: 'endpoints',
    reasoningEngines: 'engines',
    datasets: 'datasets',
    tensorboards: 'tensorboards',
    persistentResources: 'persistent_resources',
};
/**
 * Checks a full resource name: against the list of its collection if there is one, otherwise its project and location
 * must be allowed.
 */
function refuseResource(text, limits) {
    const { allow, grant, step } = limits;
    // The form in which Compute Engine and Google's APIs write their own names.
    const name = text.replace(/^(?:https:)?\/\/[a-z.]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?/, '');
    if (/^publishers\/[^/]+\/models\//.test(name))
        return refuseValue('publisher_models', name, allow, grant, step);
    const [, project, rest = ''] = /^projects\/([^/\s]+)(?:\/(\S*))?$/.exec(name) ?? [];
    if (project === undefined)
        return undefined;
    const flaw = malformedName(name);
    if (flaw !== undefined)
        return { message: `${(0,core_text/* quote */.h)(text)} ${flaw}: no name of a resource does.`, cure: 'Write the plain name.' };
    if (/(?:^|\/)(?:networks|networkAttachments)\//.test(rest))
        return refuseValue('networks', name, allow, grant, step);
    if (/(?:^|\/)cryptoKeys\//.test(rest))
        return refuseValue('kms_keys', name, allow, grant, step);
    if (/(?:^|\/)reservations\//.test(rest))
        return refuseValue('reservations', name, allow, grant, step);
    if (/(?:^|\/)secrets\//.test(rest))
        return refuseOff();
    if (rest.startsWith('serviceAccounts/'))
        return refuseValue('service_accounts', name, allow, grant, step);
    const [, location, collection = '', id] = /^locations\/([^/]+)(?:\/([^/]+)\/([^/]+))?/.exec(rest) ?? [];
    if (collection === 'publishers')
        return refuseValue('publisher_models', name, allow, grant, step);
    if (id !== undefined && Object.hasOwn(listsByForm, collection)) {
        const fieldClass = listsByForm[collection];
        return refuseValue(fieldClass, `projects/${project}/locations/${location}/${collection}/${id}`, allow, grant, step);
    }
    return (refuseValue('projects', project, allow, grant, step) ??
        (location === undefined ? undefined : refuseValue('locations', location, allow, grant, step)));
}

;// CONCATENATED MODULE: ./build/policy/limits/walk.js









/** Walks a value by its shape, and checks each leaf by the class of its field. */
function judgeValue(value, shape, fieldClass, path, limits) {
    if (value === undefined || value === null)
        return;
    if (value instanceof core_json/* Pending */.UX) {
        if (fieldClass !== 'harmless' || isMessage(shape))
            judgePending(value, fieldClass, path, limits);
    }
    else if (fieldClass === 'must be off')
        limits.refuse(path, value === false ? undefined : refuseOff());
    else if (fieldClass === 'by value' || fieldClass === 'address')
        judgeByValue(value, path, limits, fieldClass);
    else if (shape.type === 'list') {
        const items = Array.isArray(value) ? value : [];
        for (const [index, item] of items.entries())
            judgeValue(item, shape.of, fieldClass, [...path, index], limits);
    }
    else if (shape.type === 'map') {
        for (const [key, item] of Object.entries((0,core_json/* isObject */.Gv)(value) ? value : {}))
            judgeValue(item, shape.of, fieldClass, [...path, key], limits);
    }
    else if (shape.type === 'object') {
        if ((0,core_json/* isObject */.Gv)(value))
            judgeMessage(value, shape.name, path, limits);
    }
    else if (typeof value === 'string')
        judgeText(value, fieldClass, path, limits);
    else if (shape.type === 'either') {
        // A message in place of a name is checked by its own fields. A mapping contains an earlier step's result.
        const message = shape.of.find(one => one.type === 'object' && (0,check_shape/* checkShape */.eA)(value, one, limits.shapes).length === 0);
        if (message !== undefined)
            judgeValue(value, message, 'harmless', path, limits);
    }
}
function judgeMessage(message, name, path, limits) {
    const fields = limits.shapes[name]?.fields ?? {};
    for (const [key, value] of Object.entries(message)) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        const fieldClass = field === undefined ? undefined : classOfField(name, key, field.shape);
        if (field === undefined && isUncheckedField(path, key, limits))
            judgeUnchecked(value, [...path, key], limits);
        else if (field === undefined || fieldClass === undefined) {
            const cure = 'A bug of this action: it must know what a field can name before it lets it pass.';
            limits.refuse([...path, key], { message: `${name}.${key} is not classified.`, cure });
        }
        else
            judgeValue(value, field.shape, fieldClass, [...path, key], limits);
    }
    const judgeWhole = Object.hasOwn(limits.rules, name) ? limits.rules[name] : undefined;
    judgeWhole?.(message, path, limits);
}
function classOfField(message, field, shape) {
    return bodyFieldClass(message, field) ?? (isMessage(shape) ? 'harmless' : callFieldClass(message, field, shape));
}
/** Both the step and the grant must name it. Nothing bounds its value then. */
function judgeUnchecked(value, path, { step, allow, grant, refuse }) {
    if (value === undefined || value === null)
        return;
    const name = fieldName(step.declaration.kind, path.slice(bodyDepth));
    if (!(0,match/* matchesAny */._I)(allow.unchecked, name))
        refuse(path, outside(`the unchecked field ${(0,core_text/* quote */.h)(name)}`, 'unchecked', name, allow.unchecked, grant));
}

;// CONCATENATED MODULE: ./build/policy/limits/call-request.js










/** Field names that identify a message type, and that type. */
const messageMarks = [
    ['workerPoolSpecs', 'CustomJobSpec'],
    ['machineType', 'MachineSpec'],
    ['acceleratorType', 'MachineSpec'],
    ['reservationAffinityType', 'ReservationAffinity'],
    ['runtimeConfig', 'PipelineJob'],
    ['pipelineSpec', 'PipelineJob'],
    ['templateUri', 'PipelineJob'],
    ['trialJobSpec', 'HyperparameterTuningJob'],
    ['trainingTaskDefinition', 'TrainingPipeline'],
    ['startingReplicaCount', 'BatchDedicatedResources'],
    ['sourceCodeSpec', 'ReasoningEngineSpec'],
    ['packageSpec', 'ReasoningEngineSpec'],
    ['deploymentSpec', 'ReasoningEngineSpec'],
    ['identityType', 'ReasoningEngineSpec'],
];
/** Messages that are identified by the field that contains them, since all their own fields are optional. */
const messagesByField = {
    machineSpec: 'MachineSpec',
    automaticResources: 'AutomaticResources',
};
/**
 * Checks a call's request in two ways: by the names and forms of its fields, and field by field by the method's own
 * message. So neither an unusual name nor an unusual value passes alone. In its path an id alone is the resource of
 * that id.
 */
function judgeCall(request, path, all) {
    const refused = new Set();
    const refuse = (at, refusal) => {
        const place = (0,document_path/* formatPath */.jV)(at);
        if (refusal === undefined || refused.has(place))
            return;
        refused.add(place);
        all.refuse(at, refusal);
    };
    const limits = { ...all, refuse };
    const { step } = limits;
    judgeRequest(request, path, limits);
    if (step.method !== undefined)
        judgeValue(request, { type: 'object', name: step.method.request }, 'harmless', path, limits);
    for (const { path: field, globs } of step.method === undefined ? [] : (0,call_request/* pathFields */.NB)(step.method)) {
        const value = (0,document_path/* valueAt */.fK)(request, field);
        if (typeof value === 'string' && !value.includes('/'))
            judgeByValue((0,call_request/* nameInPlace */.W8)(value, globs[0], step), [...path, ...field], limits);
    }
}
/**
 * Checks the request of any other method: messages by their fields, fields by names that mean the same in every kind's
 * body, and the rest by its form. The method itself must be listed, which is the stronger check.
 */
function judgeRequest(value, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeRequest(item, [...path, index], limits);
        return;
    }
    if (!(0,core_json/* isObject */.Gv)(value)) {
        judgeByValue(value, path, limits);
        return;
    }
    for (const [key, item] of Object.entries(value))
        judgeField(key, item, [...path, key], limits);
    const key = String(path.at(-1));
    const messages = new Set([
        ...messageMarks.flatMap(([field, message]) => (Object.hasOwn(value, field) ? [message] : [])),
        ...(Object.hasOwn(messagesByField, key) ? [messagesByField[key] ?? ''] : []),
    ]);
    for (const message of messages)
        limits.rules[message]?.(value, path, limits);
    if (messages.size === 0)
        judgeCounts(value, path, limits);
    if (Object.hasOwn(value, 'maxParallelTrialCount'))
        judgeTrials(value, path, limits);
    if (Array.isArray(value.resourcePools))
        judgePersistent(value, path, limits);
}
function judgeField(key, item, path, limits) {
    const fieldClass = fieldClassByName(key);
    // The contents of a pipeline's specification are checked with its job.
    if (key === 'pipelineSpec')
        return;
    if (unlisted.has(key))
        limits.refuse(path, refuseOff());
    if (key === 'notebookExecutionJob' && (0,core_json/* isObject */.Gv)(item))
        judgeAccount(item['serviceAccount'], path, limits);
    if (key === 'serviceAccountSpec' && (0,core_json/* isObject */.Gv)(item) && item['enableCustomServiceAccount'] !== true)
        judgeAccount(undefined, path, limits);
    if (fieldClass === 'must be off')
        limits.refuse(path, item === false ? undefined : refuseOff());
    else if (fieldClass !== undefined && (isListed(fieldClass) || fieldClass === 'timeout' || fieldClass === 'contexts'))
        for (const [index, text] of (Array.isArray(item) ? item : [item]).entries()) {
            const at = Array.isArray(item) ? [...path, index] : path;
            if (typeof text === 'string')
                judgeText(text, fieldClass, at, limits);
            else
                judgeRequest(text, at, limits);
        }
    else
        judgeRequest(item, path, limits);
}
/** Names that no list bounds: the user of a notebook, and models of other publishers. */
const unlisted = new Set(['executionUser', 'huggingFaceModelId']);
/** Checks trials of a search, which run in parallel, each on all of its pools. */
function judgeTrials(message, path, limits) {
    const each = Object.values(message).map(spec => ((0,core_json/* isObject */.Gv)(spec) ? sumOfPools(spec['workerPoolSpecs']) : 0));
    const parallel = largestCount(message['maxParallelTrialCount']);
    judgeReplicaCount(Math.max(1, ...each) * parallel, [...path, 'maxParallelTrialCount'], limits);
}
/** Checks the replicas of anything that serves or stays. */
function judgeCounts(message, path, limits) {
    const counts = [
        'minReplicaCount',
        'maxReplicaCount',
        'requiredReplicaCount',
        'replicaCount',
        'maxInstances',
        'minNodeCount',
        'maxNodeCount',
        'fixedNodeCount',
    ];
    const given = counts.filter(key => Object.hasOwn(message, key)).map(key => message[key]);
    if (given.length > 0)
        judgeReplicaCount(largestCount(...given), path, limits);
}

;// CONCATENATED MODULE: ./build/policy/limits/images.js



/** Checks images: every possible value must be known, and allowed. */
function judgeImages(values, path, limits) {
    const known = new Set(values.filter(value => typeof value === 'string'));
    for (const value of known)
        limits.refuse(path, refuseValue('images', value, limits.allow, limits.grant, limits.step));
    for (const value of values) {
        if (value instanceof core_json/* Pending */.UX)
            judgePending(value, 'images', path, limits);
        else if (typeof value !== 'string')
            limits.refuse(path, unknownValue('the image', value.unknown));
    }
}
/** The fault of a value that only a pipeline's run knows. */
const unknownValue = (noun, why) => ({
    message: `${noun} is not known before the pipeline runs: ${why}.`,
    cure: 'Make it a constant, or a parameter with a default or a given value.',
});

// EXTERNAL MODULE: ./build/core/universes.js
var universes = __webpack_require__(150);
;// CONCATENATED MODULE: ./build/policy/limits/importers.js









/**
 * Checks an importer, which writes an artifact into Vertex ML Metadata. Its address is a constant or a parameter of its
 * component. Components also read the artifact's metadata: the image of a model's container, which they upload, and the
 * name of a resource.
 *
 * @param possible returns every value that a text of the importer can have
 */
function judgeImporter(importer, possible, path, limits) {
    const at = [...path, 'artifactUri'];
    const source = (0,core_json/* isObject */.Gv)(importer.artifactUri) ? importer.artifactUri : {};
    const typed = (0,core_json/* isObject */.Gv)(source.constantValue) ? source.constantValue.stringValue : undefined;
    const parameter = source.runtimeParameter;
    const uri = typeof parameter === 'string' ? `{{$.inputs.parameters['${parameter}']}}` : (source.constant ?? typed);
    if (typeof uri === 'string')
        judgeAddresses(possible(uri), at, limits);
    else
        limits.refuse(at, unknownValue('the artifact', 'it is neither a constant nor a parameter'));
    for (const field of ['metadata', 'properties', 'customProperties'])
        judgeMetadata(importer[field], possible, [...path, field], limits);
}
/** Checks every address that an artifact can have. */
function judgeAddresses(values, path, limits) {
    for (const value of values) {
        if (typeof value === 'string')
            judgeAddress(value, path, limits);
        else if (value instanceof core_json/* Pending */.UX)
            judgeAddressLater(value, path, limits);
        else
            judgeUnknownAddress(value, path, limits);
    }
}
/** Checks an address by its form. An empty one is an optional artifact that is not given. */
function judgeAddress(uri, path, limits) {
    if (uri === '')
        return;
    const name = resourceName(uri);
    if (name !== undefined)
        judgeByValue(name, path, limits);
    else
        for (const location of locationsOf(uri))
            limits.refuse(path, refuseLocation(location, limits));
}
/** Addresses of Vertex AI: its hosts in any region, the scheme of Google's first components, and full names. */
const addressOfVertex = new RegExp(`^(?:https://(?:[a-z0-9-]+-)?aiplatform\\.(?:[a-z0-9-]+\\.rep\\.)?(?:${universes/* universes */.x.map(one => one.replaceAll('.', '\\.')).join('|')})/v1\\w*/|aiplatform://v1\\w*/|//aiplatform\\.googleapis\\.com/)`);
/** Returns the full name of a resource of Vertex AI: artifacts of Google's components have its address. */
function resourceName(uri) {
    const name = uri.replace(addressOfVertex, '');
    return /^(?:projects\/[^/\s]+\/locations\/[^/\s]+\/[A-Za-z]+|publishers\/[^/\s]+\/models)\/\S+$/.test(name)
        ? name
        : undefined;
}
/**
 * Returns the locations that a web address of Cloud Storage may mean. Some readers take `%2F` for a slash, others do
 * not. Many take a backslash for one, so such an address is not accepted as Cloud Storage.
 */
function locationsOf(uri) {
    const object = /^https:\/\/storage\.googleapis\.com\/([^?#\\]+)$/.exec(uri)?.[1];
    if (object === undefined)
        return [uri];
    return [...new Set([`gs://${object}`, `gs://${decodeUri(object)}`])];
}
function decodeUri(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuseLocation(uri, { allow, grant, step }) {
    if (/^(gs|bq):\/\//.test(uri))
        return refuseValue('artifacts', uri, allow, grant, step);
    if ((0,match/* matchesAny */._I)(allow.storage, uri))
        return undefined;
    return outside(`the artifact ${(0,core_text/* quote */.h)(uri)}`, 'storage', uri, allow.storage, grant);
}
/** Checks the known beginning of an earlier step's result. The whole is checked before the call. */
function judgeAddressLater(value, path, limits) {
    const isLocation = !value.whole && /^(gs|bq):\/\//.test(value.reference);
    if (isLocation)
        judgePending(value, 'artifacts', path, limits);
    else
        limits.postpone(path, value);
}
/**
 * Checks an address that only the pipeline's run knows. It passes if an entry matches everything with its known
 * beginning. An address that is not given counts as empty.
 */
function judgeUnknownAddress({ unknown, prefix = '', absent }, path, limits) {
    if (absent)
        return;
    const { list, entries, beginning } = boundOf(prefix, limits);
    const all = [
        ...entries.map(entry => ({ entry, text: beginning })),
        ...limits.allow.storage.map(entry => ({ entry, text: prefix })),
    ];
    const found = all.find(({ entry, text }) => takesAllThatBegins(entry, text));
    if (found !== undefined) {
        const within = 'glob' in found.entry ? found.entry.glob : '';
        limits.leaveToRun(path, `the artifact, within ${within}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue('the artifact', unknown);
    const entry = `${beginning.slice(0, beginning.lastIndexOf('/') + 1).replace(/^(gs|bq):\/\/$/, '')}**`;
    limits.refuse(path, {
        message,
        cure: `${cure} To allow any value, add to grants.${limits.grant}.allow.${list}: [${JSON.stringify(entry)}]`,
    });
}
/** Returns the list that bounds addresses with this beginning. */
function boundOf(prefix, { allow }) {
    const name = prefix.replace(addressOfVertex, '');
    const collection = (0,resource_names/* collectionIn */.et)(name);
    if (collection === 'models' || collection === 'endpoints' || collection === 'datasets')
        return { list: collection, entries: allow[collection], beginning: name };
    const beginning = prefix.replace(/^https:\/\/storage\.googleapis\.com\//, 'gs://');
    return { list: 'storage', entries: allow.storage, beginning };
}
/** Only a `**` at the end matches everything that may follow. */
const takesAllThatBegins = (entry, beginning) => 'glob' in entry && entry.glob.endsWith('**') && (0,match/* matchesAny */._I)([entry], beginning);
/** Names under which Google's components read an image from an artifact. */
const imageKey = /^image_?uri$/i;
const containerKey = /^container_?spec$/i;
const resourceKey = /^resource_?name$/i;
/** Texts of the metadata may contain placeholders, like every text of a pipeline. */
function judgeMetadata(value, possible, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeMetadata(item, possible, [...path, index], limits);
        return;
    }
    if (!(0,core_json/* isObject */.Gv)(value))
        return;
    for (const [key, item] of Object.entries(value)) {
        const at = [...path, key];
        const text = constantTextOf(item);
        // A key may contain a placeholder, too, and so become any of these.
        const keys = possible(key);
        const mayBe = (pattern) => keys.some(one => typeof one !== 'string' || pattern.test(one));
        if (text === undefined)
            judgeMetadata(item, possible, at, limits);
        else if (mayBe(imageKey))
            judgeImages(possible(text), at, limits);
        else if (mayBe(resourceKey))
            judgeAddresses(possible(text), at, limits);
        // A container that is a parameter brings an image that was not checked.
        else if (mayBe(containerKey) && text.includes('{{'))
            judgeImages([{ unknown: 'its container is a parameter' }], at, limits);
        // Metadata may contain a mapping as JSON in a text.
        else if (mayBe(containerKey))
            judgeMetadata((0,core_json/* parseJson */.qF)(text), possible, at, limits);
    }
}
/** Returns a plain text, or the text of the typed form in old specifications. */
function constantTextOf(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,core_json/* isObject */.Gv)(value))
        return undefined;
    const inner = (0,core_json/* isObject */.Gv)(value.constantValue) ? value.constantValue.stringValue : (value.constant ?? value.stringValue);
    if (typeof inner === 'string')
        return inner;
    return typeof value.runtimeParameter === 'string' ? `{{$.inputs.parameters['${value.runtimeParameter}']}}` : undefined;
}

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/policy/limits/pipeline-parameters.js


/**
 * Returns a function that finds every possible value of an executor's text (`{{$.inputs.parameters['image']}}`). It
 * follows the component's inputs through the tasks that call it, up to the pipeline's own parameters. The result of a
 * task, a loop, or an expression is not known.
 *
 * @param spec of the form in `src/policy/limits/pipeline-shapes.ts`: an unknown spelling could hide the source of a
 * value
 */
function resolver(spec, runtimeConfig) {
    const parameters = new PipelineParameters(spec, runtimeConfig);
    const usersOf = (0,oldest_node/* groupBy */.$)(Object.entries(mappingOf(spec.components)), ([, component]) => mappingOf(component).executorLabel);
    return (text, executor) => {
        if (!text.includes('{{'))
            return [text];
        const users = usersOf.get(executor) ?? [];
        if (users.length === 0)
            return [{ unknown: 'no component uses it' }];
        return distinctValues(users.flatMap(([component]) => expand(text, name => parameters.valuesOf(component, name))));
    };
}
/** The possible values of the parameters of a pipeline's components. */
class PipelineParameters {
    #components;
    #root;
    #runtimeConfig;
    #calls;
    // Each parameter of each component is evaluated once: the number of paths to it may be exponential.
    #found = new Map();
    constructor(spec, runtimeConfig) {
        this.#components = mappingOf(spec.components);
        this.#root = mappingOf(spec.root);
        this.#runtimeConfig = runtimeConfig;
        this.#calls = callsOf(this.#components, this.#root);
    }
    valuesOf(component, parameter) {
        const key = JSON.stringify([component, parameter]);
        const before = this.#found.get(key);
        if (before !== undefined)
            return before;
        this.#found.set(key, [{ unknown: 'its components call each other in a circle' }]);
        const here = this.#calls.get(component) ?? [];
        const values = here.length === 0
            ? [{ unknown: `no task calls ${component}` }]
            : distinctValues(here.flatMap(call => this.#passedBy(call, component, parameter)));
        this.#found.set(key, values);
        return values;
    }
    /** The value that one task passes to a parameter of the component that it calls. */
    #passedBy({ scope, task }, component, parameter) {
        const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), parameter);
        if (mappingOf(task.parameterIterator).itemInput === parameter)
            return [{ unknown: 'it is the item of a loop' }];
        if (!(0,core_json/* isObject */.Gv)(input))
            return defaultOf(mappingOf(ownProperty(this.#components, component)), parameter);
        if (input.parameterExpressionSelector !== undefined)
            return [{ unknown: 'it is what an expression selects' }];
        if ((0,core_json/* isObject */.Gv)(input.runtimeValue))
            return constantOf(input.runtimeValue).flatMap(value => this.#filledIn(value, task, scope));
        return this.#referredTo(input, scope);
    }
    /**
     * The source of a value that a task passes on: an input of the component that contains the task, or the output of
     * another task.
     */
    #referredTo(input, scope) {
        if (typeof input.componentInputParameter !== 'string')
            return [{ unknown: 'it is what a task returns' }];
        return scope === undefined
            ? argumentsOf(input.componentInputParameter, this.#root, this.#runtimeConfig)
            : this.valuesOf(scope, input.componentInputParameter);
    }
    /**
     * A constant that refers to other inputs of its task, as kfp compiles an f-string. If the component around the task
     * has an input of the same name, its values count, too: no document says which of the two Vertex AI uses.
     */
    #filledIn(value, task, scope) {
        if (typeof value !== 'string')
            return [value];
        const around = mappingOf(mappingOf((scope === undefined ? this.#root : mappingOf(this.#components[scope])).inputDefinitions).parameters);
        return expand(value, name => {
            const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), name);
            if (!(0,core_json/* isObject */.Gv)(input))
                return undefined;
            if (mappingOf(task.parameterIterator).itemInput === name)
                return [{ unknown: 'it is the item of a loop' }];
            if (input.parameterExpressionSelector !== undefined)
                return [{ unknown: 'it is what an expression selects' }];
            const outer = ownProperty(around, name) === undefined ? [] : this.#referredTo({ componentInputParameter: name }, scope);
            return [
                ...((0,core_json/* isObject */.Gv)(input.runtimeValue) ? constantOf(input.runtimeValue) : this.#referredTo(input, scope)),
                ...outer,
            ];
        });
    }
}
const placeholder = /\{\{\$\.inputs\.parameters\[(?:'([^'\]]+)'|"([^"\]]+)")\]\}\}/g;
/** More combinations than any pipeline has. Beyond them a text counts as unknown. */
const mostTexts = 256;
const tooMany = [{ unknown: 'it has too many values' }];
/** Longer than any name. A parameter that contains another one twice, and so on, soon stands for gigabytes. */
const maxExpandedCharacters = 65_536;
const tooLong = [{ unknown: 'it is too long' }];
/**
 * Returns every text that results from one with placeholders. An unknown value ends it: the text before is its known
 * beginning.
 *
 * @param valuesOf returns the values of a parameter; `undefined` leaves its placeholder as it is
 */
function expand(text, valuesOf) {
    let known = [''];
    const open = [];
    let from = 0;
    for (const { 0: whole, 1: single, 2: double, index } of text.matchAll(placeholder)) {
        const before = text.slice(from, index);
        from = index + whole.length;
        const values = valuesOf(single ?? double ?? '') ?? [whole];
        const isAll = whole.length === text.length;
        for (const start of known)
            for (const value of values) {
                open.push(...cutOff(start + before, value, isAll));
                if (open.length > mostTexts)
                    return tooMany;
            }
        const texts = values.filter(value => typeof value === 'string');
        if (known.length * texts.length > mostTexts)
            return tooMany;
        known = known.flatMap(start => texts.map(value => start + before + value));
        if (known.some(({ length }) => length > maxExpandedCharacters))
            return tooLong;
    }
    return distinctValues([...open, ...known.map(start => settledText(start + text.slice(from)))]);
}
/** Returns a text whose known part is followed by an unknown value. */
function cutOff(start, value, isAll) {
    if (typeof value === 'string')
        return [];
    if (value instanceof core_json/* Pending */.UX)
        return [isAll ? value : new core_json/* Pending */.UX(start + value.reference, false)];
    const prefix = start + (value.prefix ?? '');
    // Two halves may form a placeholder.
    if (prefix === '')
        return [isAll ? value : { unknown: value.unknown }];
    return [prefix.includes('{{') ? settledText(prefix) : { unknown: value.unknown, prefix }];
}
/** Kubeflow also replaces placeholders in a constant or a parameter's value, with unknown text. */
const settledText = (text) => text.includes('{{')
    ? { unknown: 'its value contains a placeholder, {{\u2026}}', prefix: text.slice(0, text.indexOf('{{')) }
    : text;
/** Returns the tasks that call each component. */
function callsOf(components, root) {
    const calls = new Map();
    const scopes = [
        [undefined, root],
        ...Object.entries(components).map(([name, component]) => [name, mappingOf(component)]),
    ];
    for (const [scope, component] of scopes) {
        for (const task of Object.values(mappingOf(mappingOf(component.dag).tasks)).map(mappingOf)) {
            const { name } = mappingOf(task.componentRef);
            if (typeof name !== 'string')
                continue;
            const known = calls.get(name);
            if (known === undefined)
                calls.set(name, [{ scope, task }]);
            else
                known.push({ scope, task });
        }
    }
    return calls;
}
/** Returns the run's value of a pipeline parameter, or its default. */
function argumentsOf(parameter, root, runtimeConfig) {
    const config = mappingOf(runtimeConfig);
    for (const values of [config.parameterValues, config.parameters]) {
        if (values instanceof core_json/* Pending */.UX)
            return [values];
        const value = ownProperty(mappingOf(values), parameter);
        if (value !== undefined && value !== null)
            return [plainValue(value)];
    }
    return defaultOf(root, parameter);
}
function defaultOf(component, parameter) {
    const definition = mappingOf(ownProperty(mappingOf(mappingOf(component.inputDefinitions).parameters), parameter));
    if (definition.defaultValue !== undefined)
        return [plainValue(definition.defaultValue)];
    return [{ unknown: `${parameter} has no value`, ...(definition.isOptional === true && { absent: true }) }];
}
const constantOf = (value) => value.runtimeParameter !== undefined
    ? [{ unknown: 'it is a runtime parameter' }]
    : [plainValue(value.constant ?? value.constantValue)];
/** Returns a scalar, raw or in the typed form of schema versions up to 2.0.0. */
function plainValue(value) {
    if (value instanceof core_json/* Pending */.UX || typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    const typed = mappingOf(value);
    const inner = typed.stringValue ?? typed.intValue ?? typed.doubleValue;
    if (inner instanceof core_json/* Pending */.UX || typeof inner === 'string')
        return inner;
    return typeof inner === 'number' ? String(inner) : { unknown: 'it is neither text nor a number' };
}
const distinctValues = (values) => [
    ...new Map(values.map(value => [JSON.stringify(value), value])).values(),
];
const mappingOf = (value) => ((0,core_json/* isObject */.Gv)(value) ? value : {});
const ownProperty = (mapping, key) => Object.hasOwn(mapping, key) ? mapping[key] : undefined;

;// CONCATENATED MODULE: ./build/policy/limits/pipeline-shapes.js
const textField = { shape: { type: 'string' } };
const number = { shape: { type: 'number' } };
const flagField = { shape: { type: 'boolean' } };
const anyField = { shape: { type: 'any' } };
const textsField = { shape: { type: 'list', of: { type: 'string' } } };
const object = (name) => ({ type: 'object', name });
const one = (name) => ({ shape: object(name) });
const map = (name) => ({ shape: { type: 'map', of: object(name) } });
const valueOrRuntimeParameter = {
    fields: { constantValue: anyField, runtimeParameter: textField, constant: anyField },
    oneofs: { value: ['constantValue', 'runtimeParameter', 'constant'] },
};
/**
 * The parts of a compiled pipeline specification
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto) that determine what is started.
 * They are strict, because Google's parser accepts `deployment_spec` for `deploymentSpec`: an unknown key could be
 * another spelling of a bounded one.
 */
const pipelineShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: anyField,
            deploymentSpec: one('PipelineDeploymentConfig'),
            schemaVersion: textField,
            sdkVersion: textField,
            components: anyField,
            root: anyField,
            defaultPipelineRoot: textField,
        },
    },
    PipelineDeploymentConfig: { fields: { executors: map('ExecutorSpec') } },
    ExecutorSpec: {
        fields: { container: one('PipelineContainerSpec'), importer: one('ImporterSpec'), resolver: anyField },
        oneofs: { spec: ['container', 'importer', 'resolver'] },
    },
    PipelineContainerSpec: {
        fields: {
            image: { ...textField, required: true },
            command: textsField,
            args: textsField,
            lifecycle: anyField,
            resources: one('ResourceSpec'),
            env: anyField,
        },
    },
    ResourceSpec: {
        fields: {
            cpuLimit: number,
            memoryLimit: number,
            cpuRequest: number,
            memoryRequest: number,
            accelerator: one('AcceleratorConfig'),
            resourceCpuLimit: textField,
            resourceMemoryLimit: textField,
            resourceCpuRequest: textField,
            resourceMemoryRequest: textField,
        },
    },
    AcceleratorConfig: {
        fields: {
            type: textField,
            count: { shape: { type: 'string', format: 'int64' } },
            resourceType: textField,
            resourceCount: textField,
        },
    },
    ImporterSpec: {
        fields: {
            artifactUri: one('ValueOrRuntimeParameter'),
            typeSchema: anyField,
            properties: anyField,
            customProperties: anyField,
            metadata: anyField,
            reimport: flagField,
        },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};
/** The graph: which task uses which executor, and the source of each parameter that determines what is started. */
const graphShapes = {
    Graph: { fields: { components: map('ComponentSpec'), root: one('ComponentSpec') } },
    ComponentSpec: {
        fields: {
            inputDefinitions: one('ComponentInputsSpec'),
            outputDefinitions: anyField,
            dag: one('DagSpec'),
            executorLabel: textField,
            taskConfigPassthroughs: anyField,
        },
        oneofs: { implementation: ['dag', 'executorLabel'] },
    },
    ComponentInputsSpec: { fields: { artifacts: anyField, parameters: map('ParameterSpec') } },
    ParameterSpec: {
        fields: {
            type: textField,
            parameterType: textField,
            defaultValue: anyField,
            isOptional: flagField,
            description: textField,
            literals: anyField,
        },
    },
    DagSpec: { fields: { tasks: map('PipelineTaskSpec'), outputs: anyField } },
    PipelineTaskSpec: {
        fields: {
            taskInfo: anyField,
            inputs: one('TaskInputsSpec'),
            dependentTasks: textsField,
            cachingOptions: anyField,
            componentRef: one('ComponentRef'),
            triggerPolicy: anyField,
            artifactIterator: anyField,
            parameterIterator: one('ParameterIteratorSpec'),
            retryPolicy: anyField,
            iteratorPolicy: anyField,
        },
        oneofs: { iterator: ['artifactIterator', 'parameterIterator'] },
    },
    ComponentRef: { fields: { name: textField } },
    ParameterIteratorSpec: { fields: { items: anyField, itemInput: textField } },
    TaskInputsSpec: { fields: { artifacts: anyField, parameters: map('InputParameterSpec') } },
    InputParameterSpec: {
        fields: {
            taskOutputParameter: anyField,
            runtimeValue: one('ValueOrRuntimeParameter'),
            componentInputParameter: textField,
            taskFinalStatus: anyField,
            parameterExpressionSelector: textField,
        },
        oneofs: { kind: ['taskOutputParameter', 'runtimeValue', 'componentInputParameter', 'taskFinalStatus'] },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};

;// CONCATENATED MODULE: ./build/policy/limits/pipeline.js








/**
 * Checks a compiled pipeline against the grant: the images, accelerators, and imported artifacts of its executors, and
 * its default root if the job names no output directory. Their account bounds what its components start then.
 *
 * @param job the PipelineJob, for its parameters and output directory
 */
function judgePipeline(spec, job, path, limits) {
    if (spec instanceof core_json/* Pending */.UX)
        return; // The walk through the body has listed it.
    const { components = {}, root = {} } = (0,core_json/* isObject */.Gv)(spec) ? spec : {};
    const faults = [
        ...(0,check_shape/* checkShape */.eA)(spec, { type: 'object', name: 'PipelineSpec' }, pipelineShapes, path),
        ...(0,check_shape/* checkShape */.eA)({ components, root }, { type: 'object', name: 'Graph' }, graphShapes, path),
    ];
    for (const { path: at, message, cure } of faults) {
        const anyway = 'The action cannot check unknown fields against the grant. Compile the pipeline with a version of kfp that this action knows.';
        limits.refuse(at, { message, cure: cure ?? anyway });
    }
    if (!(0,core_json/* isObject */.Gv)(spec) || faults.length > 0)
        return;
    const runtime = (0,core_json/* isObject */.Gv)(job.runtimeConfig) ? job.runtimeConfig : {};
    const resolve = resolver(spec, runtime);
    if (runtime.gcsOutputDirectory === undefined && typeof spec.defaultPipelineRoot === 'string')
        judgeValue(spec.defaultPipelineRoot, { type: 'string' }, 'storage', [...path, 'defaultPipelineRoot'], limits);
    const deployment = (0,core_json/* isObject */.Gv)(spec.deploymentSpec) ? spec.deploymentSpec : {};
    for (const [label, executor] of Object.entries((0,core_json/* isObject */.Gv)(deployment.executors) ? deployment.executors : {})) {
        if (!(0,core_json/* isObject */.Gv)(executor))
            continue;
        const at = [...path, 'deploymentSpec', 'executors', label];
        const possible = (text) => resolve(text, label);
        if ((0,core_json/* isObject */.Gv)(executor.container))
            judgeContainer(executor.container, possible, [...at, 'container'], limits);
        if ((0,core_json/* isObject */.Gv)(executor.importer))
            judgeImporter(executor.importer, possible, [...at, 'importer'], limits);
    }
}
function judgeContainer(container, possible, path, limits) {
    const { image } = container;
    if (typeof image === 'string')
        judgeImages(possible(image), [...path, 'image'], limits);
    const accelerator = (0,core_json/* isObject */.Gv)(container.resources) ? container.resources.accelerator : undefined;
    if (!(0,core_json/* isObject */.Gv)(accelerator))
        return;
    const at = [...path, 'resources', 'accelerator'];
    const counts = [accelerator.count, accelerator.resourceCount]
        .filter(count => count !== undefined && count !== null)
        .flatMap((count) => (count instanceof core_json/* Pending */.UX ? [count] : possible(String(count))));
    for (const type of [accelerator.type, accelerator.resourceType].flatMap(text => typeof text === 'string' ? possible(text) : [])) {
        if (type instanceof core_json/* Pending */.UX)
            limits.postpone(at, type);
        else if (typeof type !== 'string')
            judgeUnknown('the accelerator', type, at, limits);
        else
            for (const count of counts.length === 0 ? ['1'] : counts)
                judgeCounted(type, count, at, limits);
    }
}
function judgeCounted(type, count, path, limits) {
    if (count instanceof core_json/* Pending */.UX)
        limits.postpone(path, count);
    if (typeof count === 'string' || count instanceof core_json/* Pending */.UX)
        judgeAccelerator(type, count, path, limits);
    else
        judgeUnknown('the number of accelerators', count, path, limits);
}
/** An accelerator that only the run knows cannot be compared. It passes if every type does. */
function judgeUnknown(noun, { unknown }, path, limits) {
    if (admitsAnyAccelerator(limits)) {
        limits.leaveToRun(path, `${noun}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue(noun, unknown);
    const entry = `grants.${limits.grant}.allow.machines.accelerators: {"*": 1}`;
    limits.refuse(path, { message, cure: `${cure} To allow any value, write ${entry}` });
}

;// CONCATENATED MODULE: ./build/policy/limits/automl-budget.js

const taskFolder = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/';
/** AutoML trainings with a budget, and its name in their inputs (thousandths of a node hour). */
const budgetFields = {
    automl_tables: 'trainBudgetMilliNodeHours',
    automl_tabular: 'trainBudgetMilliNodeHours',
    automl_time_series_forecasting: 'trainBudgetMilliNodeHours',
    seq2seq_plus_time_series_forecasting: 'trainBudgetMilliNodeHours',
    temporal_fusion_transformer_time_series_forecasting: 'trainBudgetMilliNodeHours',
    time_series_dense_encoder_forecasting: 'trainBudgetMilliNodeHours',
    automl_image_classification: 'budgetMilliNodeHours',
    automl_image_object_detection: 'budgetMilliNodeHours',
    automl_image_segmentation: 'budgetMilliNodeHours',
};
/** Definition to the name of the budget in its inputs. */
const autoMlDefinitions = Object.fromEntries(Object.entries(budgetFields).map(([name, budget]) => [`${taskFolder}${name}_1.0.0.yaml`, budget]));
/**
 * Returns the budget of an AutoML training, in node hours; nothing for another training, or if its budget is not a
 * number.
 */
function autoMlBudget({ trainingTaskDefinition: definition, trainingTaskInputs: inputs }) {
    const budget = typeof definition === 'string' && Object.hasOwn(autoMlDefinitions, definition)
        ? autoMlDefinitions[definition]
        : undefined;
    if (budget === undefined || !(0,core_json/* isObject */.Gv)(inputs))
        return undefined;
    const thousandths = Number(inputs[budget]);
    return thousandths > 0 ? thousandths / 1000 : undefined;
}

;// CONCATENATED MODULE: ./build/policy/limits/training-inputs.js









/**
 * Checks a training pipeline's inputs, which are free-form. Google's definition says what they are. An unknown
 * definition cannot be checked, and neither can one without a budget (text, video).
 */
function judgeTrainingPipeline(pipeline, path, limits) {
    const { trainingTaskDefinition: definition, trainingTaskInputs: inputs } = pipeline;
    if (typeof definition !== 'string' || inputs instanceof core_json/* Pending */.UX)
        return;
    const at = [...path, 'trainingTaskInputs'];
    const budget = Object.hasOwn(autoMlDefinitions, definition) ? autoMlDefinitions[definition] : undefined;
    if (definition === job_kinds/* customTask */.bu)
        judgeCustomTask(inputs, at, limits);
    else if (budget !== undefined)
        judgeAutoMl(inputs, budget, at, limits);
    else
        limits.refuse([...path, 'trainingTaskDefinition'], {
            message: `what ${(0,core_text/* quote */.h)(definition)} accepts is unknown here, so no limit applies.`,
            cure: `One of: ${[job_kinds/* customTask */.bu, ...Object.keys(autoMlDefinitions)].join(', ')}.`,
        });
}
/** Checks strictly by the schema: Google's parser accepts other spellings, too, which nothing here would bound. */
function judgeCustomTask(inputs, path, limits) {
    const shape = { type: 'object', name: 'CustomJobSpec' };
    const faults = (0,check_shape/* checkShape */.eA)(inputs, shape, limits.shapes, path).filter(({ path: at, key }) => !(key === true && isUncheckedField(at.slice(0, -1), String(at.at(-1)), limits)));
    for (const { path: at, message, cure } of faults)
        limits.refuse(at, { message, cure: cure ?? 'Inputs of a custom task are a CustomJobSpec.' });
    if (faults.length === 0)
        judgeValue(inputs, shape, 'harmless', path, limits);
}
function judgeAutoMl(inputs, budget, path, limits) {
    const given = (0,core_json/* isObject */.Gv)(inputs) ? inputs : {};
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (key.includes('_')) {
            limits.refuse(at, { message: 'inputs have their names in camel case here.', cure: `Write ${(0,suggest/* camelCase */.xQ)(key)}.` });
        }
        else if (/baseModelId$/i.test(key) && typeof value === 'string' && value !== '')
            judgeText(value, 'models', at, limits);
        else
            judgeByValue(value, at, limits);
    }
    const { nodeHours } = limits.allow;
    if (given[budget] instanceof core_json/* Pending */.UX)
        return;
    if (!(Number(given[budget]) > 0))
        limits.refuse(path, { message: `no ${budget}, so its cost has no limit.`, cure: `Write ${budget}: 1000` });
    // Neither a timeout nor a list of machines bounds AutoML. Its budget is the only limit.
    else if (nodeHours === undefined)
        limits.refuse([...path, budget], {
            message: `a budget of AutoML is outside allow.node_hours of grant ${limits.grant}.`,
            cure: `It allows none. To allow it, write grants.${limits.grant}.allow.node_hours: ${Math.ceil(Number(given[budget]) / 1000)}`,
        });
}

;// CONCATENATED MODULE: ./build/policy/limits/messages.js






/** Rules that need several fields of a message at once. */
const messageRules = {
    MachineSpec: judgeMachine,
    ReservationAffinity: judgeReservation,
    CustomJobSpec: (spec, path, limits) => {
        judgeAccount(spec.serviceAccount, path, limits);
        judgeReplicaCount(sumOfPools(spec.workerPoolSpecs), [...path, 'workerPoolSpecs'], limits);
    },
    // Trials run in parallel. The resources of one are checked with its job.
    HyperparameterTuningJob: (job, path, limits) => {
        const each = (0,core_json/* isObject */.Gv)(job.trialJobSpec) ? sumOfPools(job.trialJobSpec.workerPoolSpecs) : 1;
        const parallel = largestCount(job.parallelTrialCount);
        if (parallel > 1 && each <= limits.allow.machines.replicas)
            judgeReplicaCount(each * parallel, [...path, 'parallelTrialCount'], limits);
    },
    PipelineJob: (job, path, limits) => {
        judgeAccount(job.serviceAccount, path, limits);
        if (job.pipelineSpec !== undefined)
            judgePipeline(job.pipelineSpec, job, [...path, 'pipelineSpec'], limits);
    },
    TrainingPipeline: judgeTrainingPipeline,
    // machine_resources.proto: without a largest count, the smallest is used.
    DedicatedResources: ({ minReplicaCount, maxReplicaCount, requiredReplicaCount }, path, limits) => judgeReplicaCount(largestCount(minReplicaCount, maxReplicaCount, requiredReplicaCount), path, limits),
    // machine_resources.proto: ten if no largest count is named.
    BatchDedicatedResources: (resources, path, limits) => {
        const isLeftOpen = isUnbounded(resources) && largestCount(resources.startingReplicaCount) <= limits.allow.machines.replicas;
        const unwritten = isLeftOpen ? 'maxReplicaCount' : undefined;
        judgeReplicaCount(batchReplicas(resources), path, limits, unwritten);
    },
    AutomaticResources: ({ minReplicaCount, maxReplicaCount }, path, limits) => {
        if (isUnbounded({ maxReplicaCount }))
            // machine_resources.proto: "no upper bound for scaling under heavy traffic".
            limits.refuse(path, {
                message: 'without maxReplicaCount Vertex AI adds as many replicas as the traffic needs.',
                cure: `Write maxReplicaCount: ${Math.max(1, limits.allow.machines.replicas)}`,
            });
        else
            judgeReplicaCount(largestCount(minReplicaCount, maxReplicaCount), path, limits);
    },
    ReasoningEngineSpec: judgeAgent,
    // Machines that stay, with the user's code on them. Google chooses a machine if none is named.
    PersistentResource: (resource, path, limits) => {
        const isLeftAlone = resource.resourcePools === undefined && resource.resourceRuntimeSpec === undefined;
        if (!(limits.partial && isLeftAlone))
            judgePersistent(resource, path, limits);
    },
    NotebookRuntimeTemplate: ({ machineSpec }, path, limits) => {
        if (limits.partial && machineSpec === undefined)
            return;
        judgeMachine((0,core_json/* isObject */.Gv)(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits);
    },
    'NotebookExecutionJob.CustomEnvironmentSpec': ({ machineSpec }, path, limits) => judgeMachine((0,core_json/* isObject */.Gv)(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits),
    CallStep: (step, path, limits) => judgeCall(step.body, [...path, 'body'], limits),
};
/**
 * Checks an agent. It runs on up to a hundred instances if no number is named (reasoning_engine.proto). With an
 * identity of its own, it runs as no account that a list could name.
 */
function judgeAgent(spec, path, limits) {
    const { sourceCodeSpec, containerSpec, packageSpec, serviceAccount, identityType, deploymentSpec } = spec;
    const deployment = (0,core_json/* isObject */.Gv)(deploymentSpec) ? deploymentSpec : {};
    // The environment is code, too: PYTHONPATH, LD_PRELOAD, or a proxy's address change the program that runs as the
    // agent's account.
    const code = [sourceCodeSpec, containerSpec, packageSpec, deployment.env];
    const hasCode = code.some(one => one !== undefined);
    const hasOwnIdentity = identityType === 'AGENT_IDENTITY';
    if (hasCode || serviceAccount !== undefined || identityType !== undefined)
        judgeAccount(hasOwnIdentity ? undefined : serviceAccount, path, limits);
    if (!hasCode && deploymentSpec === undefined)
        return;
    const { minInstances, maxInstances = 100 } = deployment;
    const isLeftOpen = deployment.maxInstances === undefined && largestCount(minInstances) <= limits.allow.machines.replicas;
    const unwritten = isLeftOpen ? 'deploymentSpec.maxInstances' : undefined;
    judgeReplicaCount(largestCount(minInstances, maxInstances), [...path, 'deploymentSpec', 'maxInstances'], limits, unwritten);
}

;// CONCATENATED MODULE: ./build/policy/limits/node-hours.js





/**
 * Returns the most node hours that a step may use: replicas \u00d7 trials \u00d7 timeout, and an AutoML training's budget. A
 * deployment runs until it is removed, and its account bounds a pipeline's components, so neither has hours. An unknown
 * count is one.
 *
 * @returns Infinity if nothing limits how long it may run
 */
function nodeHoursOf(step) {
    const { body, declaration, timeoutSeconds } = step;
    // The step's own timeout is in no request of another method.
    if (declaration.kind === 'call')
        return hoursWithin(body.body, { ...step, timeoutSeconds: undefined });
    const { spec, isPerTrial, machineSpec } = registry/* definitions */.BG[declaration.kind].machines ?? {};
    if (machineSpec !== undefined) {
        const resources = (0,document_path/* valueAt */.fK)(body, machineSpec.slice(0, -1));
        return (0,core_json/* isObject */.Gv)(resources) ? batchReplicas(resources) * hours(timeoutSeconds) : 0;
    }
    if (spec === undefined)
        return 0;
    return autoMlBudget(body) ?? (isPerTrial ? largestCount(body.maxTrialCount) : 1) * jobHours(body[spec], step);
}
/** Returns the hours of jobs that the request of another method would start, at any depth. */
function hoursWithin(value, step) {
    if (Array.isArray(value))
        return value.reduce((sum, item) => sum + hoursWithin(item, step), 0);
    if (!(0,core_json/* isObject */.Gv)(value))
        return 0;
    if (value.trialJobSpec !== undefined)
        return largestCount(value.maxTrialCount) * jobHours(value.trialJobSpec, step);
    if (value.workerPoolSpecs !== undefined)
        return jobHours(value, step);
    const times = value.maxTrialCount === undefined ? 1 : largestCount(value.maxTrialCount);
    return autoMlBudget(value) ?? times * hoursWithin(Object.values(value), step);
}
function jobHours(spec, step) {
    if (!(0,core_json/* isObject */.Gv)(spec) || spec.workerPoolSpecs === undefined)
        return 0;
    const timeout = (0,core_json/* isObject */.Gv)(spec.scheduling) ? spec.scheduling.timeout : undefined;
    const own = typeof timeout === 'string' ? Number(timeout.slice(0, -1)) : undefined;
    return sumOfPools(spec.workerPoolSpecs) * hours(own ?? step.timeoutSeconds);
}
const hours = (seconds) => seconds === undefined ? Number.POSITIVE_INFINITY : seconds / 3600;
/**
 * Checks the hours of a step, or of all steps of a file together: the grant's limit is for a run. A grant without one
 * leaves them to machines, replicas, and timeouts.
 */
function checkNodeHours(total, what, path, allow, grant) {
    const bound = allow.nodeHours;
    if (bound === undefined || total <= bound)
        return [];
    if (!Number.isFinite(total)) {
        const message = `${what} has no time limit, and exceeds allow.node_hours of grant ${grant}.`;
        return [{ path, message, cure: 'Give it a timeout.' }];
    }
    const shown = Math.ceil(total * 100) / 100;
    const cure = `It allows ${bound}. To allow it, write grants.${grant}.allow.node_hours: ${Math.ceil(total)}`;
    return [{ path, message: `${what}: ${shown} node hours are outside allow.node_hours of grant ${grant}.`, cure }];
}

;// CONCATENATED MODULE: ./build/policy/limits/require.js



/**
 * Refuses a body that lacks a requirement of its grant, at the place of its kind. A kind without such a place is not
 * checked. `call` has none: its methods are listed instead. An unknown value is checked again once it is known.
 */
function checkRequirement(step, requirement, grant) {
    if (requirement === undefined)
        return [];
    const { id, kind } = step.declaration;
    const at = (place) => ['steps', id, kind, ...place];
    const faults = [];
    for (const place of placesWithin(step, 'labels')) {
        const labels = (0,document_path/* valueAt */.fK)(step.body, place);
        if (labels instanceof core_json/* Pending */.UX)
            continue;
        for (const key of requirement.labels) {
            const value = (0,document_path/* valueAt */.fK)(labels, [key]);
            if (value !== undefined && value !== null && value !== '')
                continue;
            const cure = `Write ${[...place, key].join('.')}: \u2026, or defaults.labels.${key} for all steps.`;
            faults.push({ path: at(place), message: `the label ${key} is required by grant ${grant}.`, cure });
        }
    }
    for (const [name, expected] of Object.entries(requirement.fields))
        for (const place of placesWithin(step, name)) {
            const difference = differenceOf((0,document_path/* valueAt */.fK)(step.body, place), expected, place);
            if (difference === undefined)
                continue;
            const cure = `Write ${difference.path.join('.')}: ${JSON.stringify(difference.expected)}`;
            faults.push({ path: at(difference.path), message: `is not what grant ${grant} requires of ${name}.`, cure });
        }
    return faults;
}
/** Returns the places of a field in a body: each message that can have it. */
function placesWithin({ declaration: { kind }, body }, name) {
    const places = { ...(0,registry/* placesOf */.ek)(kind, body) };
    const place = places[name];
    return place !== undefined && (0,core_json/* isObject */.Gv)((0,document_path/* valueAt */.fK)(body, place.slice(0, -1))) ? [place] : [];
}
/** Returns the first part that differs from the expected value. Fields that are not named are free. */
function differenceOf(actual, expected, path) {
    if (actual instanceof core_json/* Pending */.UX)
        return undefined;
    if ((0,core_json/* isObject */.Gv)(expected) && (0,core_json/* isObject */.Gv)(actual))
        return Object.entries(expected)
            .map(([key, value]) => differenceOf(actual[key], value, [...path, key]))
            .find(one => one !== undefined);
    return JSON.stringify(actual) === JSON.stringify(expected) ? undefined : { path, expected };
}

;// CONCATENATED MODULE: ./build/policy/limits/check.js







/**
 * Checks a step against its grant's `allow`. Call it before the first token is requested, and again before the call,
 * when pending values are known. It does not bound what the step's code and a pipeline's components do then. Their
 * account does. See docs/design/policy.md.
 *
 * @param extra the grant's name, for messages, and its requirements; a pipeline's specification if the body does not
 * contain it (yet); `whole`: the body of an update is the whole resource after it
 * @returns faults with paths in the steps file: `steps.train.customJob.\u2026`
 */
function checkLimits(step, allow, shapes, bodyName, extra) {
    const { id, kind } = step.declaration;
    const { grant } = extra;
    const faults = [];
    const pending = [];
    const leftToRun = [];
    const limits = {
        step,
        allow,
        grant,
        shapes,
        rules: messageRules,
        partial: step.method?.verb === 'PATCH' && extra.whole !== true,
        refuse: (path, refusal) => {
            if (refusal !== undefined)
                faults.push({ path, ...refusal });
        },
        postpone: (path, { reference }) => void pending.push({ path, reference }),
        leaveToRun: (path, what) => void leftToRun.push({ path, what }),
    };
    const at = ['steps', id];
    if (!allow.steps.includes(kind)) {
        const entries = allow.steps.map(literal => ({ literal }));
        limits.refuse([...at, kind], outside(`a ${kind}`, 'steps', kind, entries, grant));
    }
    for (const key of ['project', 'location']) {
        const later = step.pendingPlace?.[key];
        if (later !== undefined)
            judgePending(later, `${key}s`, [...at, key], limits);
        else
            limits.refuse([...at, key], refuseValue(`${key}s`, step[key], allow, grant, step));
    }
    // A timeout in the body is checked there, and the grant's own is valid.
    const { timeoutSeconds } = step.declaration;
    if (timeoutSeconds !== undefined)
        limits.refuse([...at, 'timeout'], refuseTimeout(timeoutSeconds, limits));
    judgeValue(step.body, { type: 'object', name: bodyName }, 'harmless', [...at, kind], limits);
    if (extra.pipelineSpec !== undefined && step.body.pipelineSpec === undefined)
        judgePipeline(extra.pipelineSpec, step.body, [...at, kind, 'pipelineSpec'], limits);
    const nodeHours = allow.nodeHours === undefined ? 0 : nodeHoursOf(step);
    faults.push(...checkNodeHours(nodeHours, `step ${id}`, at, allow, grant), ...checkRequirement(step, extra.require, grant));
    return { faults, pending, leftToRun, nodeHours };
}

;// CONCATENATED MODULE: ./build/run/check-steps.js








/**
 * Checks one step and each of its alternatives against schema and grant. Of the alternatives' node hours the highest
 * counts.
 */
function checkSteps(declared, declaration, scope, grant, pipelines) {
    const own = checkOneStep(declared, declaration, scope, grant, pipelines);
    const others = (0,prepare_fallback/* alternativesOf */.c3)(declaration).map(one => checkOneStep(declared, one, scope, grant, pipelines));
    if (others.length === 0)
        return own;
    return {
        step: { ...own.step, alternatives: others.map(({ step }) => step) },
        faults: [own, ...others].flatMap(({ faults }) => faults),
        excesses: [own, ...others].flatMap(({ excesses }) => excesses),
        nodeHours: Math.max(...[own, ...others].map(({ nodeHours }) => nodeHours)),
    };
}
function checkOneStep({ file, schema, projectIds, bodyFiles }, declaration, scope, grant, pipelines) {
    const context = { ...schema, pipelines, grantTimeoutSeconds: grant.allow.timeoutSeconds, projectIds, bodyFiles };
    const { step, faults, layers } = prepareStep(file, declaration, scope, context);
    const limits = checkLimits(step, grant.allow, schema.shapes, schema.messages[declaration.kind].body, {
        grant: grant.name,
        require: grant.require,
    });
    const excesses = limits.faults.map(({ path, ...fault }) => {
        const inStep = { ...fault, path: path.slice(2) };
        return problemAtOrigin(layers, fromVariable(inStep, declaration, layers));
    });
    const { leftToRun, nodeHours } = limits;
    return { step: leftToRun.length === 0 ? step : { ...step, leftToRun }, faults, excesses, nodeHours };
}
/** Points to the workflow if a refused value of the body comes from a variable, not from the steps file. */
function fromVariable(fault, { kind }, layers) {
    const { document, path } = originOf(layers, fault.path);
    const written = fault.path[0] === kind ? (0,document_path/* valueAt */.fK)(document.value, path) : undefined;
    const names = typeof written === 'string' ? written.match(/variables\.\w{1,64}(?=\})/g) : null;
    if (names === null || fault.cure === undefined)
        return fault;
    // Commands follow the advice, which then ends with a colon.
    return { ...fault, cure: `The value comes from ${[...new Set(names)].join(' and ')}. ${fault.cure}` };
}
/**
 * Checks the node hours of all steps together: the grant's limit is for a run. A step that exceeds them alone has its
 * own problem.
 */
function sharedExcess(file, nodeHours, { allow, name }) {
    if (nodeHours.some(hours => hours > (allow.nodeHours ?? Number.POSITIVE_INFINITY)))
        return [];
    const total = nodeHours.reduce((sum, hours) => sum + hours, 0);
    return checkNodeHours(total, 'the steps together', ['steps'], allow, name).map(fault => problemIn(file, fault));
}
/** Returns all problems that the grant finds. */
const excessesOf = (file, found, grant) => [
    ...found.flatMap(({ excesses }) => excesses),
    ...sharedExcess(file, found.map(({ nodeHours }) => nodeHours), grant),
];
/** Returns a fault as a problem, with its place in the steps file. */
const problemIn = (file, { path, message, ...options }) => file.document.problem(path, message, options);
/** @throws ActionError `STEPS_INVALID` with all problems, if there are any */
function refuseInvalid(file, found) {
    if (found.length > 0)
        throw (0,problem_list/* invalidFile */.Am)('STEPS_INVALID', file.document.file, found);
}
/**
 * @param others grants that would allow it
 * @throws ActionError `LIMITS_EXCEEDED` with all problems, if there are any
 */
function refuseExcess(file, found, grant, others = []) {
    if (found.length === 0)
        return;
    const problems = (0,problem_list/* distinctProblems */.Jk)(found);
    const message = `${file.document.file} exceeds the limits of grant ${grant.name}: ${(0,problem_list/* countProblems */._k)(problems)}`;
    const meant = others.length === 0
        ? ''
        : `Grant ${others.map(other => other.name).join(' or ')} allows it. If you did not mean that grant, ask`;
    const cure = `${meant || 'Ask'} for less, or have \`allow\` of the grant widened in a reviewed change of the policy.`;
    throw new errors/* ActionError */.lZ('LIMITS_EXCEEDED', message, { problems, cure });
}

// EXTERNAL MODULE: ./build/google/files.js + 1 modules
var files = __webpack_require__(8200);
// EXTERNAL MODULE: ./build/steps/dedupe-key.js
var dedupe_key = __webpack_require__(8139);
;// CONCATENATED MODULE: ./build/run/finalize-step.js












/** A run may last 35 days and be re-run for 30, so nothing of it can be older. */
const runDays = 65;
/**
 * Completes a step for its request, once its references are known. It is checked again, and gets its labels and its
 * key.
 *
 * @param declared its node hours of this step are updated
 * @throws ActionError `STEPS_INVALID` or `LIMITS_EXCEEDED` with all problems
 */
async function finalizeStep(declared, declaration, scope, context, { environment, clock }) {
    const { grant, client, universe, projectIds } = context;
    const known = { ...declared, projectIds };
    const { file, schema, pipelines, nodeHours } = known;
    const settle = (loaded) => {
        const found = checkSteps(known, declaration, scope, grant, loaded);
        refuseInvalid(file, found.faults);
        nodeHours.set(declaration.id, found.nodeHours);
        const shared = sharedExcess(file, [...nodeHours.values()], grant);
        refuseExcess(file, [...found.excesses, ...shared], grant);
        return found.step;
    };
    let step = settle(pipelines);
    const template = declaration.kind === 'pipelineJob' ? (0,specification/* pipelineSourceOf */.Du)(step.body) : undefined;
    if (template?.from === 'template') {
        // The grant's `templates` admitted its address. Its content is checked before it is submitted inline.
        const loaded = (0,specification/* readPipeline */.l9)(await (0,files/* readTemplate */.x)(client, template.uri, universe, declaration.id), template.uri);
        step = settle({ ...pipelines, [declaration.id]: loaded });
    }
    const unknown = [step, ...(step.alternatives ?? [])].flatMap(({ body }) => (0,references/* pendingIn */.fE)(body));
    if (unknown.length > 0)
        throw (0,errors/* stepError */.hH)(declaration.id, 'STEPS_INVALID', `still not known: ${unknown.map(({ reference }) => reference).join(', ')}`);
    const resource = { shapes: schema.shapes, name: schema.messages[declaration.kind].body };
    const permit = (fieldClass, name, at) => {
        const refusal = refuseValue(fieldClass, name, grant.allow, grant.name, step);
        const path = ['steps', declaration.id, ...at];
        refuseExcess(file, refusal === undefined ? [] : [problemIn(file, { path, ...refusal })], grant);
    };
    const attributed = (one) => withAttribution(one, context, environment.identity, resource, clock.now());
    const permitResult = (name, body) => {
        const message = schema.messages[declaration.kind].body;
        const extra = { grant: grant.name, whole: true };
        const { faults } = checkLimits({ ...step, body: { ...body } }, grant.allow, schema.shapes, message, extra);
        const kept = faults.map(fault => problemIn(file, { ...fault, message: `${name} keeps this: ${fault.message}` }));
        refuseExcess(file, kept, grant);
    };
    return { ...attributed(step), permit, permitResult, alternatives: (step.alternatives ?? []).map(attributed) };
}
/** Adds labels that say where a resource comes from. One of them is the key that prevents duplicates. */
function withAttribution(step, { claims, policySha256, grant, inputs, runCreatedAt }, identity, schema, now) {
    const { id, kind } = step.declaration;
    const key = (0,dedupe_key/* dedupeKey */.r9)({ ...identity, key: inputs.key, grant: grant.name, step: id, body: step.body });
    const labels = (0,steps_labels/* labelsFor */.dS)({
        ...identity,
        actor: claims['actor'],
        workflow: claims['workflow'],
        grant: grant.name,
        step: id,
        policySha256,
        dedupeKey: key,
    });
    const body = withLabels(step, registry/* definitions */.BG[kind].hasStableLabels ? (0,steps_labels/* stableLabels */.X5)(labels) : labels);
    const earliest = new Date(now - runDays * 86_400_000).toISOString();
    return { step, request: { step, body, labels, dedupeKey: key, rerun: inputs.rerun, earliest, runCreatedAt, schema } };
}
/** Adds our labels to the user's, if the kind takes labels and its body has a place for them. */
function withLabels({ declaration: { kind }, body, method }, ours) {
    const { labels, madeLabels } = registry/* definitions */.BG[kind].places;
    const places = [method?.labels === undefined ? labels : ['body', ...method.labels], madeLabels];
    return places.reduce((labelled, place) => {
        if (place === undefined || !(0,core_json/* isObject */.Gv)((0,document_path/* valueAt */.fK)(body, place.slice(0, -1))))
            return labelled;
        const own = (0,document_path/* valueAt */.fK)(body, place);
        return (0,document_path/* withValue */.cO)(labelled, place, { ...((0,core_json/* isObject */.Gv)(own) ? own : {}), ...ours });
    }, body);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/document/exact-number.js
var exact_number = __webpack_require__(4105);
;// CONCATENATED MODULE: ./build/run/read-body-files.js









/** The limit of a dedicated endpoint. Other endpoints take less, which is checked once the endpoint is known. */
const mostBytes = 10_000_000;
const mostLevels = 128;
/**
 * Reads the files that stand for a large part of a body: the instances of a prediction, the contents of a question.
 *
 * @throws ActionError with every file that cannot be used, each at its step
 */
async function readBodyFiles(file, scope, workspace) {
    const found = {};
    const failures = [];
    const problems = [];
    for (const { id, kind, body } of file.steps) {
        const at = (0,registry/* filePlaceOf */.PK)(kind);
        if (at === undefined)
            continue;
        const { value: path } = (0,references/* resolveReferences */.d)((0,document_path/* valueAt */.fK)(body, at), scope);
        const field = String(at.at(-1));
        if (typeof path !== 'string' || path === '')
            continue;
        try {
            found[id] = readBodyFile(await (0,github_workspace/* readWorkspaceFile */.s)(workspace, path, 'STEPS_UNREADABLE'), path, at);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            failures.push(error);
            const cure = `${error.cure ?? ''} ${field} is a list, or the path of a JSON file that contains one.`.trim();
            problems.push(file.document.problem(['steps', id, kind, ...at], error.message, { cure }));
        }
    }
    const [first, ...others] = failures;
    if (first === undefined)
        return found;
    const message = others.length === 0 ? first.message : `${failures.length} files of bodies cannot be read`;
    throw new errors/* ActionError */.lZ(first.code, message, { problems: (0,problem_list/* distinctProblems */.Jk)(problems) });
}
/** Reads a JSON list, or a whole request that contains only that list. */
function readBodyFile(text, path, at) {
    const field = String(at.at(-1));
    const fail = (reason, cure) => {
        throw new errors/* ActionError */.lZ('STEPS_INVALID', `${path} ${reason}`, cure === undefined ? {} : { cure });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes)
        fail(`has ${bytes} bytes, and Vertex AI accepts at most ${mostBytes} in a request`, 'Ask for less at once; for large inputs use a batchPredictionJob, which reads files.');
    const json = parseBodyFile(text);
    if ('position' in json)
        return fail(`is not JSON: see line ${json.position}`, yamlHint(text));
    const silent = (0,exact_number/* silentFault */.ay)(text);
    if (silent !== undefined)
        return fail(`cannot be sent unchanged: line ${silent.line}: ${silent.message}`);
    const { value } = json;
    const only = (0,core_json/* isObject */.Gv)(value) && Object.keys(value).join() === field ? value[field] : value;
    if (!Array.isArray(only))
        return fail(`contains no list of ${field}`);
    if ((0,core_json/* isDeeperThan */.hz)(only, mostLevels))
        return fail(`is nested deeper than ${mostLevels} levels`);
    return { at, path, bytes, sha256: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'), value: only };
}
/** One value per line is the format of a batch prediction. */
function yamlHint(text) {
    const [first = '', ...more] = text.split('\n').filter(line => line.trim() !== '');
    const isOfLines = more.length > 0 && 'value' in parseBodyFile(first);
    return isOfLines ? 'It has one value in each line (JSON Lines): put them into one list.' : undefined;
}
/** Finds the line by parsing up to it. A JSON parser's own message is of little use to a reader. */
function parseBodyFile(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length);
        return { position: text.slice(0, at).split('\n').length };
    }
}

;// CONCATENATED MODULE: ./build/run/load-steps.js

















/**
 * Reads the steps file, the variables, and the pipelines in the workspace. It sends no request.
 *
 * @throws ActionError `STEPS_UNREADABLE`, `STEPS_INVALID`, `INPUT_INVALID`
 */
async function loadSteps(context, inputs) {
    const { environment } = context;
    const { runId } = environment.identity;
    const kindSchema = stepSchema(await __webpack_require__.e(/* import() */ 907).then(__webpack_require__.bind(__webpack_require__, 3907)));
    const source = inputs.steps ?? { text: '' };
    const given = parseVariables(inputs.variables);
    const [text, name] = 'text' in source
        ? [source.text, 'steps (input)']
        : [await (0,github_workspace/* readWorkspaceFile */.s)(environment.workspace, source.path, 'STEPS_UNREADABLE'), source.path];
    // A checkout on Windows has other line ends. The steps and their digest must not depend on that.
    const file = parseStepsFile(text.replaceAll('\r\n', '\n'), name, kindSchema);
    const calls = file.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? withMethods(kindSchema, await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 5226))) : kindSchema;
    const variables = resolveVariables(file, given, { allowMissing: inputs.mode === 'plan' });
    const scopeOf = (github, steps, verified) => ({
        variables,
        github,
        run: runId === '' ? {} : { id: runId },
        steps,
        ...(verified && { verified: true }),
    });
    const pipelines = await readLocalPipelines(file, scopeOf(environment.provisionalClaims, {}, false), environment.workspace);
    const bodyFiles = await readBodyFiles(file, scopeOf(environment.provisionalClaims, {}, false), environment.workspace);
    const declared = { file, schema, pipelines, bodyFiles, nodeHours: new Map() };
    return {
        sha256: file.document.sha256,
        declarations: file.steps,
        timeoutSeconds: file.timeoutSeconds,
        check: (policy, grant, claims, verified) => checkAll(declared, policy, grant, scopeOf(claims, {}, verified), verified ? claims : undefined),
        ready: (declaration, resources, ready) => finalizeStep(declared, declaration, scopeOf(ready.claims, resources, true), ready, context),
        placeOf: ({ id, kind, body }, words) => {
            const field = (0,step_failure/* fieldNamed */.w)(words, body);
            const { message: _, ...place } = file.document.problem(['steps', id, ...(field ? [kind, ...field] : [])], '', {
                key: true,
            });
            return place;
        },
        outputs: (claims, resources) => {
            const { outputs, faults } = resolveOutputs(file, scopeOf(claims, resources, true));
            return { outputs, refuse: () => refuseInvalid(file, faults) };
        },
    };
}
/** Checks all steps against the schema first. Limits on an invalid body would say little. */
function checkAll(declared, policy, grant, scope, claims) {
    const { file, pipelines } = declared;
    const look = (by) => file.steps.map(declaration => checkSteps(declared, declaration, scope, by, pipelines));
    const found = look(grant);
    const ofRun = (0,timeout/* checkRunTimeout */.be)(file, scope).map(fault => problemIn(file, fault));
    refuseInvalid(file, [...ofRun, ...found.flatMap(({ faults }) => faults), ...checkOutputs(file, pipelines)]);
    const excesses = excessesOf(file, found, grant);
    // Suggests only grants that this run would get, and none that skips the approval.
    const isOpen = (other) => (claims === undefined || (0,decide/* judgeWhen */.Mr)(other, claims).every(decision/* holds */.v9)) &&
        (grant.approval === undefined || other.approval !== undefined);
    const allows = (other) => isOpen(other) && excessesOf(file, look(other), other).length === 0;
    const others = excesses.length === 0 ? [] : Object.values(policy.grants).filter(allows);
    refuseExcess(file, excesses, grant, others);
    for (const { step, nodeHours } of found)
        declared.nodeHours.set(step.declaration.id, nodeHours);
    return found.map(({ step }) => step);
}
/** @throws ActionError `STEPS_INVALID` if a pipeline is not compiled */
function refusePython(file) {
    if (!/\.py$/i.test(file))
        return;
    throw new errors/* ActionError */.lZ('STEPS_INVALID', `${file} is Python, not a compiled pipeline`, {
        cure: 'Compile it, and name the output file:',
        commands: [`kfp dsl compile --py ${(0,gcloud/* quoteShell */.LA)(file)} --output ${(0,gcloud/* quoteShell */.LA)(file.replace(/py$/i, 'yaml'))}`],
    });
}
/** @throws ActionError with every pipeline that cannot be read, each at its step */
async function readLocalPipelines(file, scope, workspace) {
    const loaded = {};
    const failures = [];
    const problems = [];
    for (const { id, kind, body } of file.steps) {
        if (kind !== 'pipelineJob')
            continue;
        const { value } = (0,references/* resolveReferences */.d)({ pipelineSpec: body['pipelineSpec'] }, scope);
        const source = (0,specification/* pipelineSourceOf */.Du)(value);
        if (source.from !== 'file')
            continue;
        try {
            refusePython(source.file);
            loaded[id] = (0,specification/* readPipeline */.l9)(await (0,github_workspace/* readWorkspaceFile */.s)(workspace, source.file, 'STEPS_UNREADABLE'), source.file);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            failures.push(error);
            const path = ['steps', id, kind, 'pipelineSpec'];
            const { message, cure, commands } = error;
            const here = file.document.problem(path, message, { cure, commands });
            problems.push(...(error.problems.length > 0 ? error.problems : [here]));
        }
    }
    const [first, ...others] = failures;
    if (first === undefined)
        return loaded;
    const message = others.length === 0 ? first.message : `${failures.length} pipelines cannot be read`;
    throw new errors/* ActionError */.lZ(first.code, message, { problems: (0,problem_list/* distinctProblems */.Jk)(problems) });
}


/***/ }),

/***/ 9595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ loadedPolicy),
/* harmony export */   VP: () => (/* binding */ lookForPolicy),
/* harmony export */   Vb: () => (/* binding */ readPolicyInForce),
/* harmony export */   fy: () => (/* binding */ tellNotes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8614);
/* harmony import */ var _github_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5499);
/* harmony import */ var _policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6386);




/**
 * Reads the policy of this run from its source.
 *
 * @throws ActionError `POLICY_UNREADABLE`, `POLICY_MISSING`, `POLICY_INVALID`; `INPUT_INVALID` if its ref is ambiguous
 */
async function readPolicyInForce(context, reader, source) {
    const reading = await lookForPolicy(context, reader, source);
    if ('gone' in reading)
        throw reading.gone;
    return reading.policy;
}
/**
 * As `readPolicyInForce`, but returns `gone` for a complete answer that there is no policy.
 *
 * @param known result of loading the same text before
 */
async function lookForPolicy(context, reader, source, known) {
    if (source.kind === 'checkout') {
        const name = `./${source.path}`;
        const text = await (0,_github_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .s)(context.environment.workspace, source.path, 'POLICY_UNREADABLE');
        const loaded = (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .tb)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
        return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } };
    }
    const reading = await reader.readPolicy(source);
    if ('gone' in reading)
        return reading;
    const { text } = reading.found;
    const loaded = known?.text === text ? known : (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .tb)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
    return { policy: { ...loaded, ...reading.found } };
}
/** Reports what is valid, but deserves a notice. */
function tellNotes(runner, { notes }) {
    for (const problem of notes) {
        const { file, line, column } = problem;
        runner.annotate({ level: 'notice', title: 'The policy', message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem), file, line, column });
    }
}
/** Returns the policy's fields for the record. */
const loadedPolicy = ({ name, commit, sha256, repositoryId }) => ({
    policy: name,
    commit: commit ?? null,
    sha256,
    ...(repositoryId !== undefined && { repository_id: repositoryId }),
});


/***/ }),

/***/ 769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/event-loop.js
var event_loop = __webpack_require__(6213);
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
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/network/json.js
var json = __webpack_require__(23);
// EXTERNAL MODULE: ./build/network/retry.js
var network_retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/core/google-refusals.js
var google_refusals = __webpack_require__(3821);
// EXTERNAL MODULE: ./build/identity/claims.js
var claims = __webpack_require__(5178);
// EXTERNAL MODULE: ./build/credentials/principal.js
var credentials_principal = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/credentials/provider-commands.js



/** Formats a gcloud command. A false flag becomes `--no-flag`, an undefined one is left out. */
const provider_commands_gcloud = (command, flags) => [
    `gcloud ${command}`,
    ...Object.entries(flags).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'boolean')
            return value ? `--${name}` : `--no-${name}`;
        return `--${name}=${(0,gcloud/* quoteShell */.LA)(value)}`;
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
const ofProvider = (verb, provider, flags = {}) => provider_commands_gcloud(`iam workload-identity-pools providers ${verb} ${(0,gcloud/* quoteShell */.LA)(provider.resource.split('/').at(-1) ?? '')}`, {
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
    matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
    title: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}`,
    cause: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}; retries did not help.`,
    advice: ({ provider }, { host }) => ({
        cure: 'Run the job again later, or raise the quota:',
        commands: [provider_commands_gcloud('beta quotas info list', { service: host, project: projectNumber(provider) })],
    }),
};
const outageCause = {
    matches: ({ status }) => status >= 500 || status === 408,
    title: (_, { host }) => `${host} is not available`,
    cause: (_, { host }) => `${host} fails at the moment; retries did not help.`,
    advice: () => ({
        cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
    }),
};
const foreign = {
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
        matches: refusalSays(/mapped attribute '.*' must be of type/),
        title: ({ provider }, { words }) => `Provider ${provider.name} maps ${attributeIn(words) ?? 'an attribute'} to no string`,
        cause: ({ provider }, { words }) => `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
            'string: its expression is wrong, or names a claim that this token does not have.',
        advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
    },
    {
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
        matches: refusalSays(/mapped attribute google\.subject exceeds/),
        title: ({ provider }) => `Provider ${provider.name} maps google.subject to more than 127 bytes`,
        cause: ({ provider, claims }) => `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
            `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
        advice: ({ provider }) => correctMapping(provider, 'google.subject'),
    },
    {
        matches: ({ code }) => code === 'invalid_target',
        title: ({ provider }) => `There is no provider ${providerId(provider)}, or it is disabled or deleted`,
        cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
        advice: ({ provider }) => ({
            cure: `Most often providers.${provider.name}.resource of the policy is misspelled. Compare it with the existing providers:`,
            commands: [
                listProviders(provider),
                { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
                { when: 'If it is deleted:', run: undeleteProvider(provider) },
            ],
        }),
    },
    {
        matches: refusalSays('is stale to sign-in'),
        title: () => 'The OIDC token reached Google after it expired',
        cause: () => "The OIDC token reached Google after it expired, or GitHub's clock and Google's are far apart.",
        advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing delays its requests.' }),
    },
    {
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
        matches: refusalSays(/issuer in ID Token .* does not match/),
        title: ({ provider }) => `Provider ${provider.name} trusts another issuer`,
        cause: ({ provider, claims }) => `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
        advice: ({ provider, claims }) => ({
            cure: 'Trust it, if it is the issuer of your GitHub:',
            commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
        }),
    },
    {
        matches: refusalSays(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
        title: ({ claims }) => `Google cannot verify tokens of ${claims['iss']}`,
        cause: ({ claims }) => `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
            'internet does not reach needs its keys uploaded, and uploaded again when they change.',
        advice: ({ provider, claims }) => ({
            cure: 'If it is github.com, run the job again. Otherwise fetch the keys on a machine that reaches the server, and upload them:',
            commands: [
                `curl -fsS ${(0,gcloud/* quoteShell */.LA)(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
                updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
            ],
        }),
    },
    {
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `sts.googleapis.com is not enabled in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('sts.googleapis.com', provider),
    },
];
/** Refusals that only the OAuth code identifies (RFC 6749, section 5.2). */
const exchangeCausesLast = [
    ...generalCauses,
    {
        matches: ({ code }) => code === 'unauthorized_client' || code === 'invalid_client',
        title: ({ provider }) => `Provider ${providerId(provider)} does not admit this run`,
        cause: ({ provider }) => `Google accepts no token of this run at ${provider.resource}: there is no such pool or provider, it is disabled or deleted, or it does not admit this repository.`,
        advice: ({ provider }) => ({
            cure: `Compare providers.${provider.name}.resource of the policy with the existing providers, then its condition with this run:`,
            commands: [listProviders(provider), describeProvider(provider, 'yaml(name,state,attributeCondition,oidc)')],
        }),
    },
    {
        matches: ({ code }) => code === 'invalid_request' || code === 'INVALID_ARGUMENT',
        title: ({ provider }) => `Google cannot use the request at provider ${providerId(provider)}`,
        cause: ({ provider }) => `Google cannot use this request: most often ${provider.resource} is not the full name of a provider, or its mapping gives an attribute a value that Google does not accept.`,
        advice: ({ provider }) => ({
            cure: 'Compare the name, the mapping and the condition with its message above:',
            commands: [describeProvider(provider, 'yaml(name,attributeMapping,attributeCondition)')],
        }),
    },
    {
        matches: ({ code }) => code === 'invalid_grant',
        title: ({ provider }) => `Provider ${provider.name} does not accept this token`,
        cause: ({ provider, claims }) => `Provider ${provider.name} does not accept this token: its issuer (${claims['iss']}), its audience or its time is not what the provider expects.`,
        advice: ({ provider }) => ({
            cure: 'Compare these with what the provider expects:',
            commands: [describeProvider(provider, 'yaml(oidc,state,disabled)')],
        }),
    },
    {
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
/** Returns the attribute that a refusal of the mapping names. */
const attributeIn = (words) => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1];
/** Formats the claims that conditions mostly use. */
const describeClaims = (claims) => ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ');

// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(2082);
;// CONCATENATED MODULE: ./build/credentials/impersonation-causes.js






const unbound = {
    matches: ({ status }) => status === 403,
    title: ({ grant, serviceAccount }) => `Tokens of grant ${grant.name} may not impersonate ${serviceAccount}`,
    cause: ({ provider, grant, serviceAccount }) => `${serviceAccount} does not exist, or ${(0,credentials_principal/* grantMember */.LA)({ ...grant, provider })} may not impersonate it. ` +
        `A new binding takes effect within two minutes, and has no effect if provider ${provider.name} does not map attribute.${(0,names/* attributeName */.CK)(grant)}.`,
    advice: situation => {
        const { provider, grant, claims } = situation;
        const attribute = `attribute.${(0,names/* attributeName */.CK)(grant)}`;
        return {
            cure: "Set up Google's side of the policy again, in a checkout of it:",
            commands: [
                ...setUpAgain,
                {
                    when: `If only the binding is missing, and the provider maps ${attribute}:`,
                    run: bindWorkloadIdentityUser(situation, (0,credentials_principal/* grantMember */.LA)({ ...grant, provider })),
                },
                { when: 'This shows what it maps:', run: describeProvider(provider, 'yaml(attributeMapping)') },
                {
                    when: 'If you set it up by hand, and it maps attribute.repository_id:',
                    run: bindWorkloadIdentityUser(situation, (0,credentials_principal/* repositoryMember */.R1)(provider, claims)),
                },
            ],
        };
    },
};
/** Refusals of IAM Credentials. The first match is the cause. */
const impersonationCausesFirst = [
    {
        matches: hasReason('SERVICE_DISABLED'),
        title: ({ provider }) => `iamcredentials.googleapis.com is not enabled in project ${projectNumber(provider)}`,
        cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
    },
    {
        ...unbound,
        matches: refusal => refusal.status === 403 &&
            refusalSays(/iam\.serviceAccounts\.getAccessToken|caller does not have permission/i)(refusal),
    },
    {
        matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
        title: ({ serviceAccount }) => `There is no service account ${serviceAccount}`,
        cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Check its name:',
            commands: [
                provider_commands_gcloud('iam service-accounts list', { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
                ...(0,google_refusals/* deletedAccount */.Z)(serviceAccount, (0,gcloud/* accountProject */.TP)(serviceAccount)),
            ],
        }),
    },
    {
        matches: refusal => refusal.status === 400 && refusalSays(/lifetime/i)(refusal),
        title: ({ serviceAccount }) => `token.lifetime is longer than ${serviceAccount} allows`,
        cause: ({ lifetimeSeconds, serviceAccount }) => `${lifetimeSeconds} s is longer than tokens of ${serviceAccount} may live: one hour, where the organization's ` +
            'policy does not allow more.',
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Set token.lifetime of the grant to 1h or less, or let the organization policy allow more for this account:',
            commands: [
                provider_commands_gcloud(`resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, { project: (0,gcloud/* accountProject */.TP)(serviceAccount) }),
            ],
        }),
    },
];
const impersonationCausesLast = [
    {
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
        matches: ({ status }) => status >= 400,
        title: ({ serviceAccount }) => `Google refuses a token of ${serviceAccount}`,
        cause: ({ serviceAccount }) => `Google does not accept the request for a token of ${serviceAccount}: the account, or token.lifetime of the grant, may not be as it expects.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Compare service_account of the grant with the account, and see whether it is disabled:',
            commands: [
                provider_commands_gcloud(`iam service-accounts describe ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, {
                    project: (0,gcloud/* accountProject */.TP)(serviceAccount),
                }),
            ],
        }),
    },
];
const impersonationCauses = { particular: impersonationCausesFirst, general: impersonationCausesLast };
function bindWorkloadIdentityUser({ serviceAccount = '' }, member) {
    const project = (0,gcloud/* accountProject */.TP)(serviceAccount);
    return provider_commands_gcloud(`iam service-accounts add-iam-policy-binding ${(0,gcloud/* quoteShell */.LA)(serviceAccount)}`, {
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
function impersonationRejected(refusal, situation) {
    const message = `Google refused to impersonate ${situation.serviceAccount} (${refusalName(refusal)})`;
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
    const found = (0,google_refusals/* explainGoogleRefusal */.h)({ text, details }, caller);
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
var core_json = __webpack_require__(8314);
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
    if ((0,core_json/* isObject */.Gv)(error)) {
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
        const body = readBody(response);
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
const readBody = ({ status, body }) => (status === 200 ? (0,json/* jsonObjectIn */.$)(body) : undefined) ?? {};
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
        const now = this.#options.clock.now();
        if (this.#failure !== undefined && now < this.#failure.until)
            throw this.#failure.error;
        if (this.#current !== undefined && now < this.#renewAt)
            return this.#current.token;
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
            return token.token;
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
var identity_keys = __webpack_require__(6679);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/policy/load/load.js + 10 modules
var load = __webpack_require__(6386);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(5715);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var vertex_hosts = __webpack_require__(9880);
// EXTERNAL MODULE: ./build/identity/rejection.js
var rejection = __webpack_require__(3616);
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
            cause: 'This is a pull request from a fork: GitHub gives it no token, with any permissions.',
            cure: `${later} Do not turn to pull_request_target: it would hand your permissions to the fork's code.`,
        });
    }
    if (actor === 'dependabot[bot]') {
        return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            cause: 'Dependabot started this run: GitHub treats it like a fork and gives it no token.',
            cure: `${later} A person must merge; a re-run still belongs to Dependabot.`,
        });
    }
    return new errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
        cause: 'The job does not have the permission `id-token: write`.',
        cure: `Add to the job, or to the top of the workflow:\n${permissionLines}\nIn a reusable workflow the job that calls it must grant them too: a called workflow never has more than its caller.`,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
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
    .then(() => __webpack_require__.e(/* import() */ 742).then(__webpack_require__.bind(__webpack_require__, 5742)))
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
    const jose = await __webpack_require__.e(/* import() */ 742).then(__webpack_require__.bind(__webpack_require__, 5742));
    const keyId = checkHeader(token, jose);
    checkIssuerClaimed(token, expected.issuer, jose);
    const key = await expected.keys(keyId);
    if (key === undefined) {
        throw new rejection/* TokenRejection */.ho('key-unknown', `${expected.issuer} has no key with the id ${(0,core_text/* quote */.h)(keyId)}`, {
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
        if ((0,core_json/* isObject */.Gv)(value))
            return value;
    }
    catch {
        // The message of jose's error is dropped; the name of the part is enough.
    }
    throw new rejection/* TokenRejection */.ho('malformed', `its ${part} cannot be read`);
}

// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decide_decision = __webpack_require__(5024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
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
    return new errors/* ActionError */.lZ('EVIDENCE_UNAVAILABLE', `GitHub did not report what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`, {
        title: `Cannot read ${joinWithAnd(distinctTexts(unanswered.map(({ asked }) => asked)))}${add}`,
        ...(causes.length > 0 && { cause: causes.join(' ') }),
        cure: permissions.length > 0 ? `${prose}\n${(0,refusals/* permissionBlock */.h)(permissions)}` : prose,
    });
}
const distinctTexts = (texts) => [...new Set(texts)];
/** `a`, `a and b`, `a, b and c` */
const joinWithAnd = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** The error for a denial: what contradicts the grant, and what to do about each condition. */
function denied({ grant, conditions, others }) {
    const failed = conditions.filter(decide_decision/* fails */.c6);
    const why = failed
        .slice(0, 3)
        .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, expected ${expected}`);
    const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : [];
    const advice = (0,decision_lines/* distinctHints */.p6)(failed).map(({ conditions, hint }) => `${conditions.join(', ')}: ${hint}`);
    const fits = others.filter(({ holds }) => holds).map(other => other.grant);
    if (fits.length > 0)
        advice.push(`These claims fit the \`when\` of ${fits.join(', ')}: if you meant that grant, name it as the input \`grant\`.`);
    return new errors/* ActionError */.lZ('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
        title: failed.flatMap(({ cause }) => cause ?? [])[0] ?? why[0] ?? '',
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
        throw denied(decision);
    if (decision.verdict === 'unknown' && !question.undo)
        throw undecided(decision);
    context.signal.throwIfAborted();
    return { subjectToken, verified, decision };
}
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
var external_node_path_ = __webpack_require__(6760);
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
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/audit/event-fields.js

const anyText = (value) => (typeof value === 'string' ? value : undefined);
const textForm = anyText;
const oneOf = () => anyText;
const wholeNumber = value => (Number.isSafeInteger(value) ? value : undefined);
const flag = value => (typeof value === 'boolean' ? value : undefined);
const nullable = (form) => value => value === null ? null : form(value);
/** A field that an event may lack: earlier records lack it, or not every run has it. */
const mayLack = (form) => Object.assign((value) => form(value), { optional: true });
const listForm = (form) => value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
};
/** Names with values of one form, sorted by name. */
const sortedMap = (form) => value => {
    if (!(0,core_json/* isObject */.Gv)(value) || Object.values(value).some(item => form(item) === undefined))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/** An object of exactly these fields. */
const objectOf = (fields) => value => {
    const data = (0,core_json/* isObject */.Gv)(value) ? readFields(fields, value) : undefined;
    return data !== undefined && 'data' in data ? data.data : undefined;
};
const textForms = listForm(textForm);
/** Only records of earlier versions have `asked`, and they can lack `result`. */
const conditionForm = objectOf({
    condition: textForm,
    expected: textForm,
    actual: mayLack(textForm),
    holds: flag,
    result: mayLack(oneOf()),
    asked: mayLack(flag),
    hint: mayLack(textForm),
});
/** Numbers are text, exactly as found. */
const judgedForm = objectOf({ metric: textForm, expected: textForm, actual: nullable(textForm), holds: flag });
/** A difference between Google's side and the policy: what differs, what that does, and on which resource. */
const driftForm = objectOf({ rule: textForm, effect: textForm, on: textForm });
/** Id of a deployed model to its percentage. */
const shares = sortedMap(wholeNumber);
/**
 * All events of the record, with their fields: claims, ids, digests, names, reasons. Never a token, a body, or a log
 * line. Each is the `data` of a CloudEvent with the type `dev.keyless-vertex.<key>`. See docs/design/audit-record.md.
 */
const eventFields = {
    'run.started': {
        action_version: textForm,
        mode: textForm,
        grant: textForm,
        rerun: textForm,
        key: textForm,
        server: textForm,
    },
    'policy.loaded': { policy: textForm, commit: nullable(textForm), sha256: textForm, repository_id: mayLack(textForm) },
    'token.requested': { issuer: textForm, audience: textForm, purpose: oneOf() },
    'token.verified': {
        claims: sortedMap(textForm),
        jti: nullable(textForm),
        key_id: textForm,
        token_sha256: textForm,
        expires_at: textForm,
    },
    'token.rejected': { code: textForm, reason: textForm, token_sha256: nullable(textForm) },
    'decision.made': {
        verdict: textForm,
        grant: textForm,
        conditions: listForm(conditionForm),
        approvers: textForms,
        merged_pull_request: nullable(wholeNumber),
    },
    'credential.exchanged': { principal: nullable(textForm), expires_at: textForm },
    'credential.impersonated': { service_account: textForm, expires_at: textForm },
    'credential.renewed': { principal: nullable(textForm), service_account: nullable(textForm), expires_at: textForm },
    /** Google's side compared with the policy, before any step: only with the input `drift`. Empty: no difference. */
    'setup.compared': { provider: textForm, service_account: nullable(textForm), differences: listForm(driftForm) },
    /** For a `call`, `method` is a method of Google's protos. */
    'step.started': {
        step: textForm,
        kind: textForm,
        method: nullable(textForm),
        project: textForm,
        location: textForm,
        request_sha256: textForm,
        dedupe_key: textForm,
    },
    'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
    /** The version that an alias meant when it was deployed. */
    'model.resolved': { step: textForm, asked: textForm, model: textForm },
    'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
    /** Written before the action asks Vertex AI to stop a job. */
    'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: oneOf() },
    /** A step tries its next alternative. The attempt before has ended. */
    'step.fallback': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        from: textForm,
        to: textForm,
        reason: textForm,
    },
    'gate.judged': { step: textForm, comparisons: listForm(judgedForm), passed: flag },
    /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
    'rollout.began': {
        step: textForm,
        endpoint: textForm,
        model: textForm,
        deployed_model_id: nullable(textForm),
        former: shares,
    },
    'rollout.changed': { step: textForm, endpoint: textForm, shares },
    /** Written when a rollout is complete and a model that no longer serves is undeployed. */
    'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
    /** Written after the restoration: undoing does not wait for the record. */
    'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: nullable(textForm), reason: textForm },
    'step.finished': {
        step: textForm,
        kind: textForm,
        name: nullable(textForm),
        state: textForm,
        reason: nullable(textForm),
    },
    /** The listener that lends is ready. `calls` and `credentials` are what the grant lends. */
    'lend.started': {
        borrower: textForm,
        listener: oneOf(),
        address: textForm,
        isolation: nullable(textForm),
        calls: textForms,
        credentials: textForms,
        budget: sortedMap(wholeNumber),
    },
    /** Written before a call is sent to Google. `call` numbers the calls of a listener from 1. */
    'call.began': {
        call: wholeNumber,
        borrower: textForm,
        method: textForm,
        model: nullable(textForm),
        project: textForm,
        location: textForm,
        request_bytes: wholeNumber,
        request_sha256: textForm,
    },
    /** `rule` is the key of the policy, or the rule of the gateway, that refuses it. */
    'call.refused': {
        borrower: textForm,
        method: nullable(textForm),
        model: nullable(textForm),
        rule: textForm,
        request_bytes: wholeNumber,
        request_sha256: nullable(textForm),
    },
    /** `broken`: the answer ended early, so its tokens are the larger of what was seen and what was reserved. */
    'call.ended': {
        call: wholeNumber,
        status: nullable(wholeNumber),
        outcome: oneOf(),
        response_bytes: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
        milliseconds: wholeNumber,
    },
    /** Written before a real token leaves this action. */
    'token.lent': {
        borrower: textForm,
        form: oneOf(),
        token_sha256: textForm,
        audience: nullable(textForm),
        scopes: textForms,
        expires_at: textForm,
    },
    'lend.ended': {
        reason: oneOf(),
        calls: wholeNumber,
        refused: wholeNumber,
        input_tokens: wholeNumber,
        output_tokens: wholeNumber,
    },
    'run.cancelled': { signal: textForm, cancelled: textForms, left_running: textForms },
    'run.finished': {
        conclusion: oneOf(),
        code: nullable(textForm),
        steps_sha256: nullable(textForm),
    },
};
/** True for the name of an event, without its CloudEvents prefix. */
const event_fields_isEventType = (type) => Object.hasOwn(eventFields, type);
/** Returns the fields in the record's order, or the first field that is unknown, or is missing or of the wrong form. */
function readFields(fields, value) {
    const unknown = Object.keys(value).find(key => !Object.hasOwn(fields, key));
    if (unknown !== undefined)
        return { unknown };
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])]);
    const wrong = entries.find(([key, item]) => item === undefined && !(fields[key]?.optional && value[key] === undefined));
    if (wrong !== undefined)
        return { wrong: wrong[0] };
    return { data: Object.fromEntries(entries.filter(([, item]) => item !== undefined)) };
}
/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
function allowedData(type, value) {
    if (!(0,core_json/* isObject */.Gv)(value))
        return 'data is not an object';
    const found = readFields(eventFields[type], value);
    if ('data' in found)
        return found.data;
    return 'unknown' in found
        ? `data has a field ${JSON.stringify(found.unknown)}, which ${type} does not have`
        : `data.${found.wrong} of ${type} is missing or of the wrong form`;
}

;// CONCATENATED MODULE: ./build/audit/chain.js



/** Prefix of every event's CloudEvents type. */
const chain_typePrefix = 'dev.keyless-vertex.';
/** Returns the hex SHA-256 of bytes, or of a text's UTF-8. */
const chain_sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** CloudEvents attributes of the first line. They identify the run from which the chain starts. */
const chain_identityAttributes = {
    server: 'server',
    repository: 'repository',
    repositoryid: 'repositoryId',
    runid: 'runId',
    runattempt: 'runAttempt',
    job: 'job',
    sha: 'sha',
};
const attributesOf = (run) => Object.fromEntries(Object.entries(chain_identityAttributes).map(([attribute, key]) => [attribute, run[key]]));
/** URL of the run's attempt: the `source` of all its events. */
const sourceOf = (run) => `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
/** The state before the first line: the digest of the run's identity. */
const chain_startChain = (run) => ({
    seq: 1,
    prev: chain_sha256(JSON.stringify(attributesOf(run))),
});
/**
 * Returns the next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`. The
 * first line also has the run's identity. See docs/design/audit-record.md.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type lacks, and for anything like a token
 */
function appendEvent(state, run, event) {
    const link = chain_linkOf(state, run, event);
    if ('fault' in link)
        throw new errors/* ActionError */.lZ('INTERNAL', `The record does not accept this ${event.type}: ${link.fault}`);
    return link;
}
/** As `appendEvent`, for unchecked data. A fault is returned as a message. */
function chain_linkOf(state, run, event) {
    const data = allowedData(event.type, event.data);
    if (typeof data === 'string')
        return { fault: data };
    const line = JSON.stringify({
        specversion: '1.0',
        id: event.id,
        source: sourceOf(run),
        type: `${chain_typePrefix}${event.type}`,
        ...(typeof data['step'] === 'string' ? { subject: data['step'] } : {}),
        time: event.time,
        datacontenttype: 'application/json',
        seq: state.seq,
        prev: state.prev,
        ...(state.seq === 1 ? attributesOf(run) : {}),
        ...(event.torn === undefined ? {} : { torn: event.torn }),
        data,
    });
    if (credential.test(line))
        return { fault: 'it contains what looks like a token' };
    return { line, state: { seq: state.seq + 1, prev: chain_sha256(line) } };
}
/** Matches JSON Web Tokens and Google's access tokens. It is the last check; no token should get this far. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/;

// EXTERNAL MODULE: ./build/audit/disk.js
var audit_disk = __webpack_require__(4883);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/audit/verify.js





/**
 * Checks a record: no line was edited, removed, inserted, reordered, or torn. Removed lines at its end show in
 * `closed`. Only the comparison with the run's `audit_sha256` proves that, and that the record was not rewritten from
 * its start.
 *
 * @param options.sha256 the run's `audit_sha256`
 */
function verifyChain(record, options = {}) {
    const chain = verify_readChain(record);
    if (!chain.ok)
        return chain;
    const events = chain.states.length - 1;
    if (chain.rest.length > 0)
        return broken(events + 1, undefined, 'it does not end with a line feed: it was cut off while it was written, or later');
    const last = chain.states.at(-1);
    if (chain.run === undefined || last === undefined)
        return broken(1, undefined, 'the record is empty');
    if (options.sha256 !== undefined && options.sha256.toLowerCase() !== last.prev) {
        const reason = `its SHA-256 is ${last.prev}, the run's last line had ${options.sha256.toLowerCase()}: it was edited, or lines were cut off after it or added, or this is another run's record`;
        return broken(events, events, reason);
    }
    return { ok: true, events, sha256: last.prev, closed: chain.closed, run: chain.run };
}
/** Reads a record up to its last complete line. `rest` is the incomplete line of a killed run. */
function verify_readChain(record) {
    const bytes = Buffer.from(record);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const states = [];
    let run;
    let closed = false;
    for (let start = 0, line = 1; start < end; line++) {
        const stop = bytes.indexOf(0x0a, start);
        const read = readLine(bytes.subarray(start, stop), line, run, states.at(-1), closed);
        if ('reason' in read)
            return read;
        if (run === undefined)
            states.push(startChain(read.run));
        run = read.run;
        states.push(read.state);
        closed = read.closes;
        start = stop + 1;
    }
    return { ok: true, run, states, closed, rest: bytes.subarray(end) };
}
function readLine(bytes, line, knownRun, knownState, closed) {
    const found = parseLine(bytes);
    if (found === undefined)
        return broken(line, undefined, 'it is not a JSON object');
    const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined;
    const run = knownRun ?? identityIn(found);
    if (typeof run === 'string')
        return broken(line, seq, run);
    const state = knownState ?? startChain(run);
    const misplaced = placeFault(found, state, closed);
    if (misplaced !== undefined)
        return broken(line, seq, misplaced);
    const event = eventIn(found);
    if (typeof event === 'string')
        return broken(line, seq, event);
    const rebuilt = linkOf(state, run, event);
    if ('fault' in rebuilt)
        return broken(line, seq, rebuilt.fault);
    // Compares bytes, not text: different bytes that are not UTF-8 can decode to the same text.
    if (!bytes.equals(Buffer.from(rebuilt.line)))
        return broken(line, seq, difference(found, rebuilt.line));
    return { run, state: { seq: state.seq + 1, prev: sha256(bytes) }, closes: event.type === 'run.finished' };
}
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    const value = parseJson(bytes.toString());
    return isObject(value) ? value : undefined;
}
function identityIn(found) {
    const text = (attribute) => {
        const value = found[attribute];
        return typeof value === 'string' ? value : undefined;
    };
    const absent = Object.keys(identityAttributes).filter(attribute => text(attribute) === undefined);
    if (absent.length > 0)
        return `the first line does not say which run it is of (${absent.join(', ')}): lines before it were removed`;
    return {
        server: text('server') ?? '',
        repository: text('repository') ?? '',
        repositoryId: text('repositoryid') ?? '',
        runId: text('runid') ?? '',
        runAttempt: text('runattempt') ?? '',
        job: text('job') ?? '',
        sha: text('sha') ?? '',
    };
}
/** Checks that a line is where it says, after the line that it names. */
function placeFault(found, state, closed) {
    const { seq, prev } = found;
    if (closed)
        return 'it comes after run.finished, which closes a record: it was added';
    if (seq !== state.seq) {
        const what = `its seq is ${JSON.stringify(seq) ?? 'missing'}, ${state.seq} was expected`;
        if (typeof seq !== 'number')
            return what;
        return seq > state.seq
            ? `${what}: lines before it were removed or reordered`
            : `${what}: it was inserted, repeated or reordered`;
    }
    if (prev === state.prev)
        return undefined;
    const said = typeof prev === 'string' ? quote(prev) : 'nothing';
    if (state.seq === 1)
        return `its prev is ${said}, the run that it names has ${state.prev}: the first line was edited`;
    return `its prev is ${said}, but line ${state.seq - 1} has the SHA-256 ${state.prev}: line ${state.seq - 1} was edited or replaced after this one was written, or this one was`;
}
function eventIn(found) {
    const { id, time, type, torn } = found;
    if (typeof id !== 'string' || typeof time !== 'string')
        return 'its id or time is not a string';
    if (torn !== undefined && typeof torn !== 'string')
        return 'its torn is not a string';
    const name = typeof type === 'string' && type.startsWith(typePrefix) ? type.slice(typePrefix.length) : '';
    if (!isEventType(name))
        return `its type is ${typeof type === 'string' ? quote(type) : 'nothing'}, which no record has`;
    return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) };
}
/** Names the attributes that differ from what the writer would have written. */
function difference(found, rebuilt) {
    const expected = parseLine(Buffer.from(rebuilt)) ?? {};
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = names.filter(name => !isDeepStrictEqual(found[name], expected[name])).map(quote);
    return differing.length > 0
        ? `it differs from what was written: ${differing.join(', ')} differ`
        : 'it differs from what was written: its white space, order, escapes or repeated keys differ';
}

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
                return recordOn(handle, path, chain_startChain(options.identity), options);
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
    const write = (type, data) => {
        const done = (0,oldest_node/* withResolvers */.Y)();
        waiting.push({ type, data, done });
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
            const link = appendEvent(after.state, identity, {
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
        commands: [`df -h ${(0,gcloud/* quoteShell */.LA)((0,external_node_path_.dirname)(path))}`, `ls -ld ${(0,gcloud/* quoteShell */.LA)((0,external_node_path_.dirname)(path))}`],
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
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/github/workspace.js
var workspace = __webpack_require__(5499);
// EXTERNAL MODULE: ./build/google/logs.js
var logs = __webpack_require__(9484);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(3326);
;// CONCATENATED MODULE: ./build/run/seal.js

/** The HMAC of a state. Only a process that knows the key can make it. */
const seal_seal = (text, key) => (0,external_node_crypto_.createHmac)('sha256', Buffer.from(key, 'hex')).update(text).digest();
/** A state with its seal in front. */
const sealed = (text, key) => `${seal_seal(text, key).toString('hex')} ${text}`;
const cipherName = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
/** Derives the key of the policy. It needs the policy token, too, which another step does not know. */
const seal_encryptionKey = (key, policyToken) => seal_seal(`policy ${policyToken}`, key);
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
/**
 * Creates the writer of the state for post.
 *
 * @param policyToken part of the policy's encryption key. Another step can plant all states for a main that never saved
 * any, key and record included, but it does not know this token.
 * @param failed called once if a finished entry could not be removed. Post then finds that it has ended.
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing may begin
 */
function beginPostState({ saveState, mask }, record, policyToken, failed) {
    const key = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    // With debug logging the runner prints states.
    mask(key);
    const left = new Map();
    let kept;
    let hasFailed = false;
    const saveRun = (ended) => saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }));
    const save = ({ step }, text) => saveState(`${inFlightPrefix}${step}`, text);
    const tryTo = (act) => {
        try {
            act();
        }
        catch (error) {
            if (!hasFailed)
                failed(error);
            hasFailed = true;
        }
    };
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
        keepPolicy: ({ text, name, commit, ref, repositoryId }) => {
            if (kept?.text === text && kept.name === name && kept.commit === commit)
                return;
            kept = { text, name, commit, ref, repositoryId };
            const policy = Buffer.from(JSON.stringify(kept));
            tryTo(() => saveState('policy', policy.length > mostOfPolicy ? '' : encrypted(policy, seal_encryptionKey(key, policyToken))));
        },
        end: ended => saveRun(ended),
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
    return {
        record: { path, state: { seq: Number(seq), prev: String(prev) } },
        ended: readEnded(run['ended']),
        inFlight: read.flatMap(({ inFlight }) => inFlight ?? []),
        ...(policy !== '' && { policy: token => readKeptPolicy(policy, encryptionKey(key, token)) }),
        planted: read.flatMap(({ name, inFlight }) => (inFlight === undefined ? [name] : [])),
    };
}
function readKeptPolicy(value, key) {
    const { text, name, commit, ref, repositoryId } = parseJsonObject(decrypted(value, key) ?? '');
    const textOf = (one) => (typeof one === 'string' ? one : undefined);
    return typeof text === 'string' && typeof name === 'string'
        ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
        : undefined;
}
function readSealed(value, key, step) {
    const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? [];
    if (hex === '' || !timingSafeEqual(Buffer.from(hex, 'hex'), seal(text, key)))
        return undefined;
    const inFlight = readInFlight(parseJsonObject(text));
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
/** The state is main's, but may come from another version of this action. So its form is checked. */
function readInFlight(inFlight) {
    const { type, step } = inFlight;
    const kind = kinds.find(candidate => candidate === inFlight['kind']);
    if (kind === undefined || typeof step !== 'string')
        return undefined;
    if (type === 'job')
        return readJob(inFlight, step);
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

// EXTERNAL MODULE: ./build/run/warn.js
var warn = __webpack_require__(6340);
;// CONCATENATED MODULE: ./build/run/begin-record.js









/** Opens the record first: if it cannot be written, nothing is done. */
async function beginRecord(context, runState, inputs) {
    const { environment } = context;
    const { identity, tempDirectory } = environment;
    const path = inputs.auditLog === undefined
        ? (0,external_node_path_.join)(tempDirectory, 'vertex-audit.jsonl')
        : await (0,workspace/* placeToWrite */._)(inputs.auditLog, 'audit_log', environment);
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
    runState.postState = beginPostState(context.runner, record, inputs.policyToken, error => (0,warn/* warn */.R)(context, 'Post will look again', error));
    return record;
}
/** Starts the copy of the record, if the policy names one. If Cloud Logging refuses it, nothing begins. */
async function beginCopy({ copy, policy }, { client }) {
    const { auditLog, universe } = policy?.policy ?? {};
    if (auditLog !== undefined && universe !== undefined)
        await copy?.begin((0,logs/* createWriteLog */.UU)(client, universe, auditLog));
}

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
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

// EXTERNAL MODULE: ./build/steps/needs.js
var steps_needs = __webpack_require__(9);
// EXTERNAL MODULE: ./build/report/commands.js
var report_commands = __webpack_require__(9701);
;// CONCATENATED MODULE: ./build/report/access-check.js



const needMarks = { yes: '\u2705 yes', no: '\u274c no', unknown: '\u2754 unknown' };
const logMarks = {
    yes: '\u2713 yes    ',
    no: '\u2717 no     ',
    unknown: '? unknown',
};
const whatOf = (need) => need.permission ?? `API ${need.service} enabled`;
/** `iam.serviceAccounts.actAs on train-runtime@\u2026, for step train` */
const describeNeed = (need) => `${whatOf(need)} on ${(0,steps_needs/* nameOfPlace */.A8)(need.on)}, for ${need.for.join(', ')}`;
/** Returns the commands for needs of one state. Several permissions of a role need one command. */
function commandsOf({ checked, member }, state) {
    const byCommand = new Map();
    for (const { need, state: found } of checked) {
        if (found !== state)
            continue;
        const run = (0,steps_needs/* commandFor */.Fw)(need, member);
        byCommand.set(run, [...(byCommand.get(run) ?? []), need]);
    }
    return [...byCommand].map(([run, needs]) => ({
        when: state === 'no' ? missingNeeds(needs) : unlessGranted(needs),
        run,
    }));
}
const missingNeeds = (needs) => `${needs.map(whatOf).join(', ')}:`;
function unlessGranted(needs) {
    const services = needs.flatMap(({ service }) => service ?? []);
    if (services.length > 0)
        return `If the API ${services.join(', ')} is not enabled:`;
    return `If ${needs.map(whatOf).join(', ')} ${needs.length === 1 ? 'is' : 'are'} missing:`;
}
/** Returns a line for each need, then what was not tested. */
function checkLines({ checked, untested }) {
    return [
        ...checked.map(({ need, state, why }) => {
            const because = why === undefined ? '' : ` (${(0,core_escape/* clipText */.gL)(why, 300)})`;
            return `${logMarks[state]}  ${describeNeed(need)}${because}`;
        }),
        ...untested.flatMap(({ what, commands }) => [
            `- not tested: ${what}`,
            ...commands.map(command => `    ${command}`),
        ]),
    ].map(core_escape/* logLine */.BP);
}
/** `9 yes, 1 no, 2 unknown` */
function countsOf({ checked }) {
    const count = (state) => checked.filter(one => one.state === state).length;
    return ['yes', 'no', 'unknown']
        .flatMap(state => (count(state) === 0 ? [] : [`${count(state)} ${state}`]))
        .join(', ');
}
/** Returns the tested needs as a table, and below it the commands that grant what is missing or unknown. */
function checkSections(report) {
    const { checked, untested, member } = report;
    return [
        '### What the steps need',
        checked.length === 0
            ? 'No steps were given, so only the credential was tested. Give the input `steps` to test what they need.'
            : `Asked as ${(0,core_escape/* code */.aY)(member)}. The check created and changed nothing.\n\n${(0,core_escape/* markdownTable */.Qj)(['', 'What', 'On', 'For'], checked.map(({ need, state }) => [
                needMarks[state],
                (0,core_escape/* code */.aY)(whatOf(need)),
                (0,core_escape/* code */.aY)((0,steps_needs/* nameOfPlace */.A8)(need.on)),
                (0,core_escape/* markdown */.wD)(need.for.join(', ')),
            ]))}`,
        (0,core_escape/* markdownList */.Al)(checked.flatMap(({ need, state, why }) => state === 'yes' || why === undefined ? [] : [`${(0,core_escape/* code */.aY)(whatOf(need))}: ${(0,core_escape/* markdown */.wD)((0,core_escape/* clipText */.gL)(why, 500))}`])),
        // Missing needs ended the run, and their commands are further up.
        (0,report_commands/* commandBlocks */.EH)(commandsForUnknown(report)),
        untested.length === 0
            ? ''
            : `Not tested:\n\n${untested
                .map(({ what, commands }) => [`- ${(0,core_escape/* markdown */.wD)(what)}`, ...commands.map(one => (0,core_escape/* codeBlock */.DV)(one, 'sh'))].join('\n\n'))
                .join('\n\n')}`,
    ];
}
/** Returns commands for unknown needs: first those that let the next check see them, then those that grant them. */
function commandsForUnknown(report) {
    const unseen = report.checked.flatMap(({ need, state, isDenied }) => state === 'unknown' && need.permission === undefined && isDenied ? [need.on] : []);
    const looks = new Set(unseen.map(on => (0,steps_needs/* commandFor */.Fw)({ on, permission: 'serviceusage.services.get' }, report.member)));
    return [
        ...[...looks].map(run => ({ when: 'This lets the next check see which APIs are enabled:', run })),
        ...commandsOf(report, 'unknown'),
    ];
}

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
    const { needs, untested } = (0,steps_needs/* needsOf */.hN)(prepared, { logStreaming: inputs.logStreaming, auditLog });
    const answers = await testNeeds(access.client, universe, needs);
    const report = {
        // The set-up maps an attribute of the grant, whatever the provider maps to the subject.
        member: (0,credentials_principal/* grantee */.Fb)(grant, claims, access.credential.serviceAccount) ?? (0,credentials_principal/* grantMember */.LA)(grant),
        checked: needs.map((need, index) => ({ need, ...(answers[index] ?? { state: 'unknown' }) })),
        untested,
    };
    runState.check = report;
    if (steps === undefined)
        runner.say('No steps were given: only the credential and the record were tested.');
    runner.quote(checkLines(report));
    tellUnknown(runner, report);
    refuseMissing(report);
}
/** Reports what could be neither confirmed nor ruled out: a person must check it. */
function tellUnknown(runner, report) {
    const unknown = report.checked.filter(({ state }) => state === 'unknown');
    if (unknown.length === 0)
        return;
    const lines = unknown.slice(0, 10).map(({ need }) => describeNeed(need));
    const more = unknown.length > lines.length ? [`and ${unknown.length - lines.length} more`] : [];
    const told = [...lines, ...more].join('\n');
    const message = told + (0,report_commands/* fittingCommands */.Ie)(commandsForUnknown(report), core_escape/* annotationLength */.cF - told.length);
    runner.annotate({ level: 'warning', title: `Could not test ${unknown.length} of what the steps need`, message });
}
function refuseMissing(report) {
    const missing = report.checked.filter(({ state }) => state === 'no');
    if (missing.length === 0)
        return;
    const shown = missing.slice(0, 5).map(({ need }) => describeNeed(need));
    const more = missing.length > shown.length ? [`and ${missing.length - shown.length} more`] : [];
    throw new errors/* ActionError */.lZ('CHECK_FAILED', `The steps lack something that they need (${countsOf(report)}): ${[...shown, ...more].join('; ')}`, {
        title: `Missing at Google: ${missing
            .slice(0, 1)
            .map(({ need }) => describeNeed(need))
            .join('')}${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}`,
        cure: 'Run these commands, or ask an administrator of the project to; then check again. A change may take minutes to take effect.',
        commands: commandsOf(report, 'no'),
    });
}

// EXTERNAL MODULE: ./build/report/failure.js
var report_failure = __webpack_require__(897);
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
/** Returns one line from the merge to the model, with links. Only if there were steps to run. */
function chainLine(report) {
    const { decision, grant, credential, steps } = report;
    if (report.mode !== 'run' || credential === undefined || grant === undefined)
        return '';
    const merged = decision?.mergedPullRequest;
    const road = [
        ...(merged === undefined ? [] : [pullRequestLink(report, merged)]),
        commitLink(report),
        runLink(report),
        `grant ${(0,core_escape/* code */.aY)(grant.name)}`,
        credential.serviceAccount === undefined
            ? credential.principal === undefined
                ? 'federated principal'
                : `principal ${(0,core_escape/* code */.aY)(credential.principal)}`
            : (0,core_escape/* code */.aY)(credential.serviceAccount),
    ];
    const made = steps.slice(0, 4).map(step => (0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(step.id), step.consoleUrl));
    if (steps.length > made.length)
        made.push(`${steps.length - made.length} more`);
    return [...road, made.join(' \u00b7 ')].filter(part => part !== '').join(' \u2192 ');
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
        ['Grant', grant === undefined ? undefined : (0,core_escape/* code */.aY)(grant.name)],
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
function conditionTable(conditions) {
    return (0,core_escape/* markdownTable */.Qj)(['', 'Condition', 'Expected', 'Actual', 'Enforced by'], conditions.map(verdict => [
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/steps/references.js
var steps_references = __webpack_require__(8764);
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
        '### Conditions',
        ...(decision === undefined ? [] : [hypothesis(planTitles[plan.source], decision)]),
        ...(plan.proposed === undefined ? [] : [hypothesis('The proposed policy', plan.proposed)]),
        plan.grant.length === 0
            ? ''
            : (0,core_escape/* details */.zH)('<b>The grant</b>, with what it inherits', [
                (0,core_escape/* markdownTable */.Qj)(['Key', 'Value'], plan.grant.map(({ key, value }) => [(0,core_escape/* code */.aY)(key), (0,core_escape/* code */.aY)(value)])),
            ]),
        ...(plan.steps.length === 0
            ? []
            : [
                '### What would be submitted',
                stepTable(plan.steps),
                ...plan.steps.map(outlineSection),
                limitsVerdict(report),
                uncheckedFields(plan.steps),
                unknowns(plan.steps),
                leftToRun(plan.steps),
            ]),
        ...plan.steps.map(step => submission(step, blockLength)),
    ];
}
const planTitles = {
    'in force': 'The current policy',
    checkout: 'The policy of this checkout (not the current one)',
};
function stepTable(steps) {
    return (0,core_escape/* markdownTable */.Qj)(['Step', 'Kind', 'Where', 'Depends on', 'Timeout'], steps.map(({ id, kind, project, location, needs, timeoutSeconds }) => [
        (0,core_escape/* code */.aY)(id),
        (0,core_escape/* code */.aY)(kind),
        `${(0,core_escape/* code */.aY)(project)} \u00b7 ${(0,core_escape/* code */.aY)(location)}`,
        needs.map(core_escape/* code */.aY).join(', ') || '\u2013',
        timeoutSeconds === undefined ? '\u2013' : (0,core_text/* duration */.p)(timeoutSeconds * 1_000),
    ]));
}
/** Returns the outline of a step that needs more than one call. */
const outlineSection = ({ id, course: lines = [] }) => lines.length === 0 ? '' : `${(0,core_escape/* code */.aY)(id)}, step by step:\n\n${(0,core_escape/* markdownList */.Al)(lines.map(line => (0,core_escape/* markdown */.wD)(line)))}`;
const limitsVerdict = ({ failure }) => failure === undefined
    ? 'All steps are within the grant\u2019s limits. This action checks them, Google does not. It checks values marked *known at run time* before it sends them.'
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
const yaml = (value) => (0,dist/* stringify */.As)(shownInPlan((0,secret_values/* withoutSecrets */.c)(value)), { lineWidth: 0, aliasDuplicateObjects: false });
/** Returns the body as data for YAML. Unknown values are marked. */
const shownInPlan = (body) => (0,walk/* mapLeaves */.L)(body, value => (value instanceof core_json/* Pending */.UX ? `(known at run time) ${value.reference}` : value));

// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
;// CONCATENATED MODULE: ./build/report/summary-failure.js




function denialSection({ decision, policy, mode }) {
    if (decision === undefined || mode === 'plan')
        return '';
    const others = otherGrants(decision);
    const where = policy === undefined ? 'it' : policyLink(policy);
    const todo = [
        ...decisionHints(failing(decision)),
        ...(others.length === 0
            ? []
            : [`This run would get ${others.map(core_escape/* code */.aY).join(' or ')}: name that grant if you mean it.`]),
        `To change the policy instead: the action reads ${where} from the default branch, so a change takes effect after its merge.`,
    ];
    const rest = holding(decision);
    return [
        '### Failed conditions',
        conditionTable(failing(decision)),
        '### What to do',
        (0,core_escape/* markdownList */.Al)(todo),
        rest.length === 0 ? '' : (0,core_escape/* details */.zH)(`${rest.length} conditions passed`, [conditionTable(rest)], ' open'),
        enforcementNote,
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
function failureSection(failure, { block }) {
    const { sentence, place, words, cause, cure, commands, problems, stack } = failure;
    const listed = problems.slice(0, 50).map(problemItem);
    const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : '';
    return [
        `**${(0,core_escape/* markdown */.wD)(asSentence(sentence))}**`,
        place === undefined
            ? ''
            : `At ${(0,core_escape/* code */.aY)(`${place.file}:${place.line}:${place.column}`)}${place.path === '' ? '' : `, ${(0,core_escape/* code */.aY)(place.path)}`}.`,
        (0,core_escape/* markdownList */.Al)(listed),
        more,
        stack.length === 0 ? '' : (0,core_escape/* codeBlock */.DV)(stack.join('\n'), '', block),
        words === undefined ? '' : `${(0,core_escape/* markdown */.wD)(words.from)}:\n\n${(0,core_escape/* quotation */.fh)(words.text, block)}`,
        cause === undefined ? '' : `**Likely cause:** ${(0,core_escape/* markdown */.wD)((0,core_escape/* withStop */.d8)(cause))}`,
        cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
        (0,report_commands/* commandBlocks */.EH)(commands),
    ]
        .filter(part => part !== '')
        .join('\n\n');
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
    return lines.length === 0 ? (0,core_escape/* markdown */.wD)(prose) : `${(0,core_escape/* markdown */.wD)(prose)}\n\n${(0,core_escape/* codeBlock */.DV)(lines.join('\n'))}`;
}
/**
 * Returns a message as a sentence: with a capital letter, unless its first word is a name or a path, and a full stop.
 */
const asSentence = (text) => (0,core_escape/* withStop */.d8)(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

;// CONCATENATED MODULE: ./build/report/states.js

/** States of Vertex AI's JobState and PipelineState, and our own for steps that never created a resource. */
const tones = {
    SUCCEEDED: 'good',
    PARTIALLY_SUCCEEDED: 'bad',
    FAILED: 'bad',
    EXPIRED: 'bad',
    REJECTED: 'bad',
    TIMED_OUT: 'bad',
    ROLLED_BACK: 'bad',
    NOT_RESTORED: 'bad',
    OVERTAKEN: 'bad',
    CANCELLED: 'stopped',
    CANCELLING: 'stopped',
    SKIPPED: 'stopped',
    RUNNING: 'busy',
    DETACHED: 'busy',
    UPDATING: 'busy',
    SUBMITTED: 'busy',
    PENDING: 'busy',
    QUEUED: 'busy',
    PAUSED: 'waiting',
};
const toneMarks = { good: '\u2705', bad: '\u274c', stopped: '\u23f9\ufe0f', busy: '\u25b6\ufe0f', waiting: '\u26aa' };
/**
 * Describes a state. A state newer than this table counts as waiting, so that it claims neither success nor failure.
 */
function describeState(state) {
    const word = (0,job_kinds/* shortState */.e9)(state);
    const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting';
    return { tone, mark: toneMarks[tone], words: word.toLowerCase().replaceAll('_', ' ') };
}
/** Returns the milliseconds between two RFC 3339 times, if both exist. */
function betweenStates(from, to) {
    const span = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isNaN(span) ? undefined : span;
}

;// CONCATENATED MODULE: ./build/report/summary-headline.js






/** A grant that is revoked during the run is denied, too, although the last decision allowed it. */
const isDeniedByDecision = ({ conclusion, decision }) => conclusion === 'denied' && decision?.verdict === 'deny';
function summaryHeadline({ mode, conclusion, grant, decision, steps, policyChange, check }, failure) {
    const name = grant === undefined ? '' : ` ${(0,core_escape/* code */.aY)(grant.name)}`;
    switch (conclusion) {
        case 'denied':
            if (mode !== 'plan' && decision?.verdict === 'allow')
                return `\u26d4 Denied: grant${name} was revoked during this run`;
            return mode === 'plan' ? `\u26d4 Plan: grant${name} would be denied` : `\u26d4 Denied: this run does not get grant${name}`;
        case 'failure':
            return `\u274c ${mode === 'plan' ? 'Plan: ' : ''}${(0,core_escape/* markdown */.wD)(failure?.title ?? 'Failed')}`;
        case 'cancelled':
            return '\u23f9\ufe0f Cancelled';
        case 'success':
            if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
                const denied = decision?.verdict === 'deny' ? `; the current policy would deny grant${name}` : '';
                return `\u26a0\ufe0f Plan: ${(0,policy_change/* headlineOf */.gD)(policyChange, core_escape/* code */.aY)}${denied}`;
            }
            if (mode === 'plan' && decision?.verdict === 'deny')
                return `\u26a0\ufe0f Plan: the steps are valid, but grant${name} would be denied`;
            if (mode === 'plan')
                return `\u2705 Plan: the steps are valid, and grant${name} would allow them`;
            if (mode === 'check')
                return checkHeadline(check, name);
            return `\u2705 ${successWords(steps)}`;
        default:
            return conclusion;
    }
}
/** Returns the headline of a check: what was tested, and no more. */
function checkHeadline(check, name) {
    if (check === undefined || check.checked.length === 0)
        return `\u2705 Check: grant${name} gets a credential; nothing else was tested`;
    return check.checked.every(({ state }) => state === 'yes')
        ? `\u2705 Check: grant${name} gets a credential, and everything tested exists (${countsOf(check)})`
        : `\u26a0\ufe0f Check: grant${name} gets a credential, but some tests gave no answer (${countsOf(check)})`;
}
function successWords(steps) {
    const done = steps.filter(({ state }) => describeState(state).tone === 'good').length;
    const noun = (count) => `${count} ${count === 1 ? 'step' : 'steps'}`;
    if (steps.length === 0)
        return 'Allowed; there were no steps to run';
    if (done === steps.length)
        return `${noun(done)} succeeded on Vertex AI`;
    const left = `${noun(steps.length - done)} submitted and left running`;
    return done === 0 ? left : `${noun(done)} succeeded on Vertex AI, ${left}`;
}
/** Returns one sentence on what happened. */
function outcomeSentence(report) {
    const { run, grant, decision, credential, mode, steps } = report;
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
        return `${name} was requested by ${where}, without a decision.${uncalled}`;
    const inFlight = steps.flatMap(({ startedAt }) => startedAt ?? []).sort();
    const took = betweenStates(inFlight[0], report.finishedAt);
    const ran = took === undefined ? '' : `; the steps took ${(0,core_text/* duration */.p)(took)}`;
    const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict];
    return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`;
}

;// CONCATENATED MODULE: ./build/report/details.js


/**
 * Returns what the summary shows of a step besides its row.
 *
 * @param block most characters of a long text
 */
function describeDetails({ id, details: shown }, block) {
    switch (shown?.type) {
        case 'answer':
            return shown.text === ''
                ? ''
                : (0,core_escape/* details */.zH)(`What <code>${id}</code> was answered`, [(0,core_escape/* codeBlock */.DV)(shown.text, '', block)]);
        case 'comparisons':
            return comparisonsSection(id, shown);
        case 'attempts':
            return attemptsSection(id, shown);
        case 'rollout':
            return rolloutSection(id, shown);
        default:
            return '';
    }
}
function comparisonsSection(id, { comparisons }) {
    const held = comparisons.filter(({ holds }) => holds).length;
    const rows = comparisons.map(({ metric, expected, actual, holds, note }) => [
        holds ? '\u2705' : '\u274c',
        (0,core_escape/* code */.aY)(metric),
        (0,core_escape/* markdown */.wD)(expected),
        actual === undefined ? '\u2013' : (0,core_escape/* code */.aY)(actual),
        note === undefined ? '' : (0,core_escape/* markdown */.wD)(note),
    ]);
    const title = `**Gate ${(0,core_escape/* code */.aY)(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison' : 'comparisons'} passed`;
    return [title, (0,core_escape/* markdownTable */.Qj)(['', 'Metric', 'Expected', 'Actual', ''], rows)].join('\n\n');
}
function attemptsSection(id, { attempts }) {
    const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, (0,core_escape/* code */.aY)(where), (0,core_escape/* markdown */.wD)(outcome, 300)]);
    return [`**Attempts of ${(0,core_escape/* code */.aY)(id)}**`, (0,core_escape/* markdownTable */.Qj)(['', 'Where', 'Result'], rows)].join('\n\n');
}
const outcomes = {
    held: '\u2705 passed',
    failed: '\u274c failed',
    restored: '\u21a9\ufe0f restored',
};
function rolloutSection(id, { model, endpoint, from, to, stages }) {
    const all = (served) => served.map(({ model, traffic }) => `${(0,core_escape/* code */.aY)(model)} ${traffic} %`).join(', ') || 'nothing';
    const after = to.length === 0 ? '' : ` \u2192 ${all(to)}`;
    const what = model === undefined ? `**Rollback ${(0,core_escape/* code */.aY)(id)}**` : `**Rollout ${(0,core_escape/* code */.aY)(id)}** of ${(0,core_escape/* code */.aY)(model)}`;
    const title = `${what} on ${(0,core_escape/* code */.aY)(endpoint.split('/').at(-1) ?? endpoint)}: ${all(from)}${after}`;
    const rows = stages.map(({ traffic, outcome, looks, milliseconds }) => [
        `${(0,core_escape/* code */.aY)(bar(traffic))} ${traffic} %`,
        outcomes[outcome],
        (0,core_text/* duration */.p)(milliseconds),
        looks.map(look => (0,core_escape/* markdown */.wD)(look)).join('<br>'),
    ]);
    return rows.length === 0 ? title : [title, (0,core_escape/* markdownTable */.Qj)(['New model', '', 'Duration', 'Checks'], rows)].join('\n\n');
}
/** `\u2588\u2588\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591`: a tenth each, and at least one mark for a share above zero. */
function bar(traffic) {
    const filled = Math.min(10, Math.max(traffic > 0 ? 1 : 0, Math.round(traffic / 10)));
    return '\u2588'.repeat(filled) + '\u2591'.repeat(10 - filled);
}

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
/**
 * Returns a picture from the merge to its results: pull request, commit, run, grant, identity, then the steps, colored
 * by state.
 */
function flowPicture(report) {
    const { run, decision, grant, credential, steps } = report;
    if (grant === undefined || steps.length === 0 || steps.length > drawableSteps)
        return undefined;
    const account = credential?.serviceAccount ?? grant.serviceAccount;
    const road = [
        ...(decision?.mergedPullRequest === undefined ? [] : [['pull request', `#${decision.mergedPullRequest}`]]),
        ['commit', run.sha.slice(0, 7)],
        ['run', run.runAttempt === '1' ? run.runId : `${run.runId} \u00b7 attempt ${run.runAttempt}`],
        ['grant', grant.name],
        account === undefined ? ['identity', 'federated principal'] : ['service account', account.split('@')[0] ?? account],
    ];
    const ids = new Map(steps.map((step, index) => [step.id, `s${index}`]));
    const last = `r${road.length - 1}`;
    const lines = [
        'flowchart LR',
        ...road.map(([kind = '', value = ''], index) => `  r${index}["${label(kind, value)}"]`),
        `  ${road.map((_, index) => `r${index}`).join(' --> ')}`,
        `  subgraph vertex["Vertex AI \u00b7 ${(0,core_escape/* mermaidLabel */._b)(steps[0]?.project ?? '')}"]`,
        '    direction LR',
        ...steps.map(step => `    ${ids.get(step.id)}["${label(step.kind, step.id)}"]`),
        ...steps.flatMap(step => needed(step, ids).map(id => `    ${id} --> ${ids.get(step.id)}`)),
        '  end',
        ...steps.filter(step => needed(step, ids).length === 0).map(step => `  ${last} --> ${ids.get(step.id)}`),
        ...classes(road.length, steps, ids),
    ];
    return (0,core_escape/* codeBlock */.DV)(lines.join('\n'), 'mermaid');
}
const label = (kind, value) => `${(0,core_escape/* mermaidLabel */._b)(kind)}<br/><b>${(0,core_escape/* mermaidLabel */._b)(value)}</b>`;
const needed = (step, ids) => step.needs.flatMap(need => ids.get(need) ?? []);
function classes(roadLength, steps, ids) {
    const members = new Map([
        ['plain', Array.from({ length: roadLength }, (_, index) => `r${index}`)],
    ]);
    for (const { id, state } of steps) {
        const { tone } = describeState(state);
        members.set(tone, [...(members.get(tone) ?? []), ids.get(id) ?? '']);
    }
    const drawn = [...members].flatMap(([tone, nodes]) => {
        const [fill, stroke, color] = colours[tone];
        return [`  classDef ${tone} fill:${fill},stroke:${stroke},color:${color}`, `  class ${nodes.join(',')} ${tone}`];
    });
    return [...drawn, '  style vertex fill:none,stroke:#8c959f,stroke-dasharray:4 4'];
}
/** Colors of bars on which dark and light text can be read: GitHub's dark page changes only the text. */
const style = `%%{init: ${JSON.stringify({
    gantt: { leftPadding: 12, rightPadding: 12 },
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
    if (inFlight.length < 2 || inFlight.length > drawableSteps)
        return undefined;
    const at = (time) => Date.parse(time ?? '');
    const start = Math.min(...inFlight.map(step => at(step.startedAt)));
    const end = Math.max(...inFlight.map(step => at(step.finishedAt ?? finishedAt)));
    if (!Number.isFinite(end - start) || end <= start)
        return undefined;
    const bars = inFlight.map((step, index) => {
        const { tone, mark } = describeState(step.state);
        const tag = tone === 'bad' ? 'crit, ' : tone === 'good' ? 'done, ' : 'active, ';
        const length = Math.max(1, Math.round((betweenStates(step.startedAt, step.finishedAt ?? finishedAt) ?? 0) / 1_000));
        // The prefix keeps an id from being one of Mermaid's own words.
        return `  ${mark} ${step.id.replace(/[^\w-]/g, '_')} :${tag}b${index}, ${at(step.startedAt)}, ${length}s`;
    });
    const axis = end - start < 600_000 ? '%H:%M:%S' : '%H:%M';
    // Without a line for the moment of reading.
    const head = [style, 'gantt', '  dateFormat x', `  axisFormat ${axis}`, '  todayMarker off'];
    return (0,core_escape/* codeBlock */.DV)([...head, ...bars].join('\n'), 'mermaid');
}

;// CONCATENATED MODULE: ./build/report/summary-steps.js






function stepSections(report, { rows, block }) {
    const { steps } = report;
    if (steps.length === 0)
        return [];
    // With many steps, those that did not succeed come first.
    const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows);
    const more = steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record lists all of them.*` : '';
    return [
        '### Steps',
        (0,core_escape/* markdownTable */.Qj)(['', 'Step', 'State', 'Duration', 'Kind', 'Where', 'Console'], ranked.map(stepRow)),
        more,
        uncheckedFields(steps),
        ...ranked
            // The summary begins with the error that ended the run, and a skipped step's needs say why.
            .filter(({ error, state }) => error !== undefined && error.endedRun !== true && state !== 'SKIPPED')
            .slice(0, 20)
            .map(step => wordsOf(step, block)),
        ...ranked
            .filter(({ state }) => describeState(state).tone === 'bad')
            .slice(0, 5)
            .map(step => lastLinesOf(step, block)),
        ...ranked.slice(0, 50).map(step => describeDetails(step, block)),
        flowPicture(report) ?? '',
        timelinePicture(report) ?? '',
    ];
}
const rank = ({ state }) => ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf(describeState(state).tone);
function stepRow(step) {
    const { mark, words } = describeState(step.state);
    const took = betweenStates(step.startedAt, step.finishedAt);
    return [
        mark,
        `**${(0,core_escape/* code */.aY)(step.id)}**`,
        (0,core_escape/* markdown */.wD)(words) + (step.adopted ? ' *(adopted)*' : ''),
        took === undefined ? '\u2013' : (0,core_text/* duration */.p)(took),
        (0,core_escape/* code */.aY)(step.kind),
        `${(0,core_escape/* code */.aY)(step.project)} \u00b7 ${(0,core_escape/* code */.aY)(step.location)}`,
        resourceOf(step),
    ];
}
/** `fraud@3`, if a resource has a name that people know. A job's number says nothing. */
function resourceOf({ name = '', consoleUrl }) {
    const known = /\/(?:models|endpoints)\/([a-z_][\w@-]{0,31})(?=\/|$)/i.exec(name)?.[1];
    if (known !== undefined)
        return (0,core_escape/* link */.nf)((0,core_escape/* code */.aY)(known), consoleUrl);
    return consoleUrl === undefined ? '\u2013' : (0,core_escape/* link */.nf)('open', consoleUrl);
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
        text = sections(report, bounds).join('\n\n') + '\n';
        if (Buffer.byteLength(text) <= maxSummaryBytes)
            return text;
    }
    const whole = Buffer.from(text).subarray(0, maxSummaryBytes).toString();
    return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: GitHub limits the size of a summary. The record is complete.*\n`;
}
function sections(report, bounds) {
    const failure = report.failure === undefined ? undefined : (0,report_failure/* failureReport */.L)(report.failure, { version: report.version });
    const parts = [
        `## ${summaryHeadline(report, failure)}`,
        failure === undefined || isDeniedByDecision(report) ? '' : failureSection(failure, bounds),
        leftSection(report),
        outcomeSentence(report),
        chainLine(report),
        isDeniedByDecision(report) ? denialSection(report) : '',
        report.mode === 'check' ? checkList(report) : '',
        ...(report.drift ?? []),
        ...(report.check === undefined ? [] : checkSections(report.check)),
        ...(report.policyChange === undefined ? [] : (0,policy_change/* policyChangeSection */._z)(report.policyChange)),
        ...(report.plan === undefined ? stepSections(report, bounds) : planSections(report, report.plan, bounds.block)),
        outputSection(report),
        report.plan === undefined ? decisionSection(report) : '',
        attributionSection(report),
        recordSection(report),
        footer(report, failure),
    ];
    return parts.filter(part => part !== '');
}
function leftSection({ cancelled, leftRunning }) {
    const lines = [
        ...(cancelled.length === 0 ? [] : [`- Vertex AI received a request to cancel ${cancelled.map(core_escape/* code */.aY).join(', ')}.`]),
        ...(leftRunning.length === 0 ? [] : [`- **Still running, and billed:** ${leftRunning.map(core_escape/* code */.aY).join(', ')}.`]),
    ];
    return lines.join('\n');
}
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
    return (0,core_escape/* markdownList */.Al)(checks.map(({ passed, what }, index) => {
        if (passed)
            return `\u2705 ${what}`;
        return index === broken ? `\u274c **${what}**` : `\u26aa ${what} *(not reached)*`;
    }));
}
function outputSection({ outputs }) {
    const rows = Object.entries(outputs)
        .slice(0, 100)
        .map(([name, value]) => [(0,core_escape/* code */.aY)(name), (0,core_escape/* code */.aY)(value)]);
    return rows.length === 0 ? '' : ['### Outputs', (0,core_escape/* markdownTable */.Qj)(['Output', 'Value'], rows)].join('\n\n');
}
function decisionSection(report) {
    const { decision } = report;
    if (decision === undefined || isDeniedByDecision(report))
        return '';
    const would = report.mode === 'plan' ? 'would be ' : '';
    const word = { allow: 'allowed', deny: 'denied', unknown: 'unknown' }[decision.verdict];
    return (0,core_escape/* details */.zH)(`<b>Decision: ${would}${word}</b>, ${tally(decision)}`, [conditionTable(decision.conditions), (0,core_escape/* markdownList */.Al)(decisionHints(decision.conditions)), enforcementNote], decision.verdict === 'allow' ? '' : ' open');
}
function recordSection({ record }) {
    if (record === undefined)
        return '';
    return (0,core_escape/* details */.zH)('<b>Record</b>, and how to verify it', [
        `${(0,core_escape/* code */.aY)(record.path)}, last hash ${(0,core_escape/* code */.aY)(record.sha256)}. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. To verify it, run this in the directory of the file:`,
        (0,core_escape/* codeBlock */.DV)(record.verify, 'sh'),
    ]);
}
function footer({ phases, version }, failure) {
    const parts = phases.map(({ name, milliseconds }) => `${(0,core_escape/* markdown */.wD)(name)} ${(0,core_text/* duration */.p)(milliseconds)}`);
    const error = failure === undefined ? [] : [(0,core_escape/* code */.aY)(failure.code)];
    return `<sub>${[...error, ...parts, `Keyless Vertex ${(0,core_escape/* markdown */.wD)(version)}`].join(' \u00b7 ')}</sub>`;
}

// EXTERNAL MODULE: ./build/document/path.js
var path = __webpack_require__(5293);
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
        case 'DENIED':
        case 'EVIDENCE_UNAVAILABLE': {
            const open = decision?.conditions.find(decide_decision/* fails */.c6) ?? decision?.conditions.find(({ result }) => result === 'unknown');
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

// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/report/results.js
/**
 * Returns the output `results`: step id to `{kind, state, name, console_url, started_at, finished_at}`, times in RFC
 * 3339. A missing value is `null`, so that `fromJSON` finds the same fields for every step.
 */
function resultsJson(results) {
    const entries = Object.entries(results).map(([id, result]) => [
        id,
        {
            kind: result.kind,
            state: result.state,
            name: result.name ?? null,
            console_url: result.consoleUrl ?? null,
            started_at: result.startedAt ?? null,
            finished_at: result.finishedAt ?? null,
        },
    ]);
    return JSON.stringify(Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/run/state.js

/** The impersonated account, once there is a token for it. */
const actingAs = (credential) => credential?.expiresAt === undefined ? undefined : credential.serviceAccount;
/** Returns the error code of a failure; `INTERNAL` if it is not an ActionError. */
const failureCode = (failure) => (failure instanceof errors/* ActionError */.lZ ? failure.code : 'INTERNAL');
/** Names of the jobs that continue without this run. */
const detachedOf = ({ execution }) => [...(execution?.outcomes.values() ?? [])].flatMap(({ state, name = '' }) => (state === 'DETACHED' ? [name] : []));

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
 * Writes the outputs of `action.yml`, except the record's hash, and the results file.
 *
 * @throws ActionError RUNNER_FILE_UNWRITABLE if the results file cannot be written
 */
async function writeOutputs({ runner, environment, disk }, runState) {
    const { inputs, decision, credential, policy, steps, record, execution } = runState;
    const would = inputs?.mode === 'plan' ? 'would-' : '';
    const outputs = {
        ...runState.outputs,
        decision: decision && `${would}${decision.verdict}`,
        policy_change: runState.policyChange?.effect,
        grant: inputs?.grant,
        principal: credential?.principal,
        service_account: actingAs(credential),
        policy_sha256: policy?.sha256,
        policy_commit: policy?.commit,
        steps_sha256: steps?.sha256,
        audit_log: record?.path,
    };
    // Our own small outputs come first. Outputs of the user may be large.
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            runner.output(name, value);
    if (execution === undefined)
        return;
    runner.output('results', resultsJson(Object.fromEntries(execution.outcomes)));
    runner.output('results_file', await writeResultsFile(disk, environment.tempDirectory, execution.outcomes));
}
/**
 * Writes every final resource as Google returned it, without values of environments. The file name is unique, since a
 * job may use this action several times.
 */
async function writeResultsFile({ writeFile }, directory, outcomes) {
    const results = [...outcomes].map(([id, outcome]) => {
        const small = JSON.parse(resultsJson({ [id]: outcome }))[id];
        return [id, { ...small, resource: (0,secret_values/* withoutSecrets */.c)(outcome.resource ?? null) }];
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
/** Writes the output `audit_sha256` when the record is closed. */
async function writeRecordHash({ runner }, { record }) {
    if (record !== undefined)
        runner.output('audit_sha256', record.sha256());
}

;// CONCATENATED MODULE: ./build/run/run-report.js




/** Collects the data of a run for its summary and its log. */
function reportOf({ environment, clock, signal }, runState) {
    const { inputs, policy, grant, verified, decision, plan, execution, failure } = runState;
    return {
        version: version/* version */.r,
        mode: inputs?.mode ?? 'run',
        conclusion: conclusionOf(signal, failure),
        run: runOf(environment, runState),
        grant: grant && {
            name: grant.name,
            description: grant.description,
            serviceAccount: grant.serviceAccount,
            provider: grant.provider.resource,
        },
        policy: policy && {
            path: policy.name,
            commit: policy.commit,
            sha256: policy.sha256,
            url: policyUrl(environment.identity.server, policy),
        },
        token: verified && policy && { issuer: policy.policy.issuer, audience: verified.claims['aud'] ?? '' },
        decision,
        credential: credentialReport(runState.credential),
        steps: plan?.steps ?? stepReports(runState),
        plan: plan?.report,
        check: runState.check,
        drift: runState.drift,
        policyChange: runState.policyChange,
        outputs: runState.outputs,
        record: recordReport(environment, runState.record),
        failure,
        cancelled: execution?.cancelled ?? [],
        leftRunning: [...(execution?.leftRunning ?? []), ...(execution?.remaining ?? []), ...detachedOf(runState)],
        phases: runState.phases,
        finishedAt: new Date(clock.now()).toISOString(),
    };
}
function conclusionOf(signal, failure) {
    if (signal.aborted)
        return 'cancelled';
    if (failure === undefined)
        return 'success';
    return failureCode(failure) === 'DENIED' ? 'denied' : 'failure';
}
/** The claims of the verified token, once there is one. */
function runOf(environment, { verified }) {
    const { identity } = environment;
    const claims = verified?.claims ?? environment.provisionalClaims;
    return {
        server: identity.server,
        repository: identity.repository,
        sha: identity.sha,
        ref: claims['ref'] ?? environment.ref,
        event: claims['event_name'] ?? environment.eventName,
        workflow: claims['workflow'],
        runId: identity.runId,
        runAttempt: identity.runAttempt,
        actor: claims['actor'],
    };
}
const credentialReport = (credential) => credential === undefined || !credential.exchanged
    ? undefined
    : {
        principal: credential.principal,
        serviceAccount: actingAs(credential),
        expiresAt: new Date(credential.expiresAt ?? 0).toISOString(),
    };
/** The record, with the command that verifies it. */
function recordReport(environment, record) {
    if (record === undefined)
        return undefined;
    const sha256 = record.sha256();
    const source = (0,gcloud/* quoteShell */.LA)(`github:${actionSource(environment)}`);
    const verify = `npx --yes ${source} audit verify ${(0,gcloud/* quoteShell */.LA)((0,external_node_path_.basename)(record.path))} --sha256 ${sha256}`;
    return { path: record.path, sha256, verify };
}
/** Returns a row for every declared step, also for one that did not start. */
function stepReports({ steps, execution, lastLines, failure }) {
    return (steps?.declarations ?? []).map(declaration => {
        const outcome = execution?.outcomes.get(declaration.id);
        return {
            id: declaration.id,
            kind: declaration.kind,
            state: outcome?.state ?? 'NOT_STARTED',
            needs: declaration.needs,
            unchecked: declaration.unchecked,
            project: declaration.project,
            // After a fallback the step ran in another location.
            location: locationIn(outcome?.name) ?? declaration.location,
            startedAt: outcome?.startedAt,
            finishedAt: outcome?.finishedAt,
            name: outcome?.name,
            consoleUrl: outcome?.consoleUrl,
            adopted: outcome?.adopted ?? false,
            details: outcome?.details,
            error: outcome?.error && { ...whyFailed(outcome.error), endedRun: outcome.error === failure },
            lastLines: lastLines.get(declaration.id)?.map(({ line }) => line),
        };
    });
}
const locationIn = (name) => /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name ?? '')?.[1];
const whyFailed = ({ answer, message }) => answer === undefined ? { text: message, ofGoogle: false } : { text: answer.words, ofGoogle: true };
/** Returns the source of the code that ran. With `uses: ./` it is the checkout, and the runner names no repository. */
function actionSource({ action: { repository, ref }, identity }) {
    if (repository === '')
        return `${identity.repository}#${identity.sha}`;
    return ref === '' ? repository : `${repository}#${ref}`;
}
function policyUrl(server, { name, commit }) {
    const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(.+)$/.exec(name) ?? [];
    if (commit === undefined || repository === undefined || path === undefined)
        return undefined;
    return `${server}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

;// CONCATENATED MODULE: ./build/run/conclude.js











/**
 * How long the end of a run waits until Cloud Logging has the last lines of the record. A cancelled run has little
 * time.
 */
const copyWithinMs = { ended: 10_000, cancelled: 1_500 };
/** Reports how a run ended: record, log, annotations, outputs, summary, exit code. */
async function conclude(context, runState) {
    const { runner, signal } = context;
    if (signal.aborted && runState.failure === undefined)
        runState.failure = signal.reason;
    runState.failure = locateFailure(runState.failure, runState, context.environment.provisionalClaims['workflow_ref']);
    // Comes before the record is closed, which says if the outputs could be written.
    const areGiven = await ifAny(context, runState, () => writeOutputs(context, runState));
    await closeRecord(context, runState);
    await endCopy(context, runState);
    // The digest of the last line exists only after that line is written.
    if (areGiven)
        await ifAny(context, runState, () => writeRecordHash(context, runState));
    tellStopped(context, runState);
    printFailure(context, runState);
    await runner
        .summarize(renderSummary(reportOf(context, runState)))
        .catch((error) => (0,warn/* warn */.R)(context, 'The step summary could not be written', error));
    if (runState.record !== undefined)
        runner.say(`Record: ${runState.record.path}, SHA-256 ${runState.record.sha256()}`);
    if (runState.record?.closed() ?? true)
        saveDone(context);
    if (runState.failure !== undefined)
        runner.fail();
}
/** If this fails, post looks again and finds the record closed. */
function saveDone(context) {
    try {
        context.runner.saveState('done', 'true');
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
    const code = failure === undefined ? null : failureCode(failure);
    const stepsSha256 = runState.steps?.sha256 ?? null;
    try {
        if (stopped !== undefined) {
            const left = [...leftRunning, ...(execution?.remaining ?? []), ...detachedOf(runState)];
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
        const { lines, annotations } = (0,report_failure/* describeFailure */.I)(failure, { version: version/* version */.r });
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
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/early-warnings.js + 1 modules
var early_warnings = __webpack_require__(5472);
// EXTERNAL MODULE: ./build/google/answers.js
var answers = __webpack_require__(2749);
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

// EXTERNAL MODULE: ./build/vertex/no-capacity.js
var no_capacity = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/steps/toolkit/visibility.js
var visibility = __webpack_require__(6505);
;// CONCATENATED MODULE: ./build/google/repeat.js





/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 };
/**
 * Sends a call, again for temporary failures, and for a success that is not the answer. Each try gets a token, so that a
 * late repetition does not send one that is about to end.
 */
const repeatCall = (client, call, isAnswer) => (0,network_retry/* retrying */.R$)(() => attemptCall(client, call, client.accessToken), call.policy ?? network_retry/* patient */.Im, client.clock, call.signal, outcome => (0,network_retry/* isTemporaryOutcome */.O4)(outcome) || (!(outcome instanceof errors/* ActionError */.lZ) && isOdd(outcome, isAnswer)));
/** Repeats a request for an existing thing while Google refuses it. */
async function repeatWhileRefused(client, call, isAnswer) {
    const { clock, known } = client;
    let refusedAt;
    for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
        const response = await repeatCall(client, call, isAnswer);
        if (!errors/* refusalStatuses */.PX.has(response.status))
            return response;
        refusedAt ??= clock.now();
        if (clock.now() - refusedAt >= visibility/* refusedMs */.dv) {
            // From now on the same refusal is an answer.
            known.deleted(call.path);
            throw (0,visibility/* stillRefused */.fK)((0,answers/* rejection */.cz)(call, response));
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
    const send = () => (0,network_retry/* retrying */.R$)(attempt, network_retry/* patient */.Im, client.clock, signal, isTooManyForNow);
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
const isTooManyForNow = (outcome) => isTooMany(outcome) && !(outcome instanceof errors/* ActionError */.lZ) && !(0,no_capacity/* isAboutMachines */.gf)(outcome.body.toString('utf8', 0, 10_000));

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
                    if ((0,core_json/* isObject */.Gv)(item))
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
        if (done !== true || error !== undefined || !(0,core_json/* isObject */.Gv)(response))
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
        const retryAfter = (0,network_retry/* retryAfterMs */.Vs)(response, clock.now());
        return { response, words: failed ? (0,answers/* answerWords */.Gy)(call, response) : '', milliseconds, retryAfterMs: retryAfter };
    }
    catch (error) {
        if (began === undefined || !(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
            throw error;
        return { response: undefined, words: error.message, milliseconds: took() };
    }
}

// EXTERNAL MODULE: ./build/steps/labels.js
var labels = __webpack_require__(9145);
;// CONCATENATED MODULE: ./build/run/access-tokens.js



/**
 * Creates the functions that give a token to each call of the Google client.
 *
 * @param denied aborted when a renewal is denied for good
 */
function createAccessTokens(credential, denied, runner) {
    const tellOnce = createRenewalWarning(credential, runner);
    /** The token that Google refused before its end. It is not used again until it was renewed, or could not be. */
    let refusedToken;
    /** Returns a token for starting something. It fails if the credential could not be renewed. */
    async function freshToken() {
        try {
            return await credential.accessToken();
        }
        catch (error) {
            if (isFinalRefusal(error))
                denied.abort(error);
            else
                tellOnce(error);
            throw ofRenewal(error);
        }
    }
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
    return { freshToken, accessToken, refused };
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
var repository_api = __webpack_require__(8289);
// EXTERNAL MODULE: ./build/policy/source.js
var policy_source = __webpack_require__(9278);
// EXTERNAL MODULE: ./build/run/read-policy.js
var read_policy = __webpack_require__(9595);
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
        const grant = (0,load/* grantOf */.od)(policy.policy, last.grant.name);
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
    const { context, grant, policy, record } = request;
    const { universe } = policy.policy;
    const { clock, monotonic, runner } = context;
    const send = context.transport.to(network_hosts/* isGoogleHost */.Yn);
    const denied = new AbortController();
    const decisions = createDecisions(request);
    const { identity } = context.environment;
    const reason = (step) => (0,labels/* requestReason */.yF)({
        ...identity,
        attempt: identity.runAttempt,
        grant: grant.name,
        step,
        approvers: decisions.approvers(),
    });
    const credential = createCredential({
        provider: grant.provider,
        grant,
        universe,
        serviceAccount: grant.serviceAccount,
        lifetimeSeconds: grant.tokenLifetimeSeconds,
        subjectToken: decisions.subjectToken,
        send,
        requestReason: reason,
        userAgent,
        mask: runner.mask,
        clock,
        onExchanged: event => record('credential.exchanged', event),
        onImpersonated: event => record('credential.impersonated', event),
        onRenewed: event => record('credential.renewed', event),
    });
    const tokens = createAccessTokens(credential, denied, runner);
    return {
        credential,
        client: createGoogleClient({ send, clock, monotonic, ...tokens, requestReason: reason, userAgent }),
        denied: denied.signal,
        inForce: decisions.inForce,
    };
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
var run_inputs = __webpack_require__(7885);
// EXTERNAL MODULE: ./build/run/load-steps.js + 50 modules
var load_steps = __webpack_require__(6193);
// EXTERNAL MODULE: ./build/run/timers.js
var timers = __webpack_require__(5766);
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
            const { plan } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(436)]).then(__webpack_require__.bind(__webpack_require__, 6436));
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
/** Modes `run` and `check`: both need a credential. */
async function act(context, runState, inputs) {
    // Before the steps are read: hundreds of them would already make the heap grow.
    if (inputs.mode === 'run')
        keepHeapSmall();
    const record = await beginRecord(context, runState, inputs);
    const { access, steps, claims } = await (0,timers/* unlessCancelled */.MS)(context.signal, connectToGoogle(context, runState, inputs, record));
    if (inputs.drift !== 'off') {
        const { compareLiveSetup } = await Promise.all(/* import() */[__webpack_require__.e(707), __webpack_require__.e(719), __webpack_require__.e(104)]).then(__webpack_require__.bind(__webpack_require__, 5104));
        await (0,timers/* unlessCancelled */.MS)(context.signal, compareLiveSetup(context, runState, inputs, { access, claims, record }));
    }
    if (steps !== undefined && inputs.mode === 'run') {
        const { runSteps } = await loadExecution();
        await runSteps(context, runState, inputs, record, { access, steps, claims });
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
    // While the request for the token is in progress, the code that runs the steps loads. If that fails, the steps fail.
    if (inputs.mode === 'run')
        void (0,event_loop/* yieldToEventLoop */.h)()
            .then(loadExecution)
            .catch(() => { });
    await token;
    await beginCopy(runState, access);
    phase('exchange');
    tellIdentity(context.runner, access.credential, grant);
    return { access, steps, claims };
}
/** The code that runs steps is a third of the program. Only mode `run` loads it. */
const loadExecution = () => __webpack_require__.e(/* import() */ 797).then(__webpack_require__.bind(__webpack_require__, 6797));
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
    const grant = (0,load/* findGrant */.QD)(policy.policy, inputs.grant);
    runState.grant = grant;
    const checked = steps?.check(policy.policy, grant, environment.provisionalClaims, false);
    if (checked !== undefined) {
        (0,early_warnings/* tellUnordered */.u)(runner, checked);
        (0,early_warnings/* tellPolicyToken */.L)(runner, inputs, checked);
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

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ runTime),
/* harmony export */   MS: () => (/* binding */ unlessCancelled),
/* harmony export */   sX: () => (/* binding */ stopwatch)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_oldest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);


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

/***/ 6340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn),
/* harmony export */   z: () => (/* binding */ asError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);


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

/***/ 8139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   r9: () => (/* binding */ dedupeKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9145);



/**
 * Returns the deduplication key: equal for the same step with the same body in the same workflow run, in every attempt.
 * It has 40 hex digits, so that it fits a label. Our own labels do not count.
 */
function dedupeKey({ repositoryId, runId, key, grant, step, body }) {
    return digestOf([repositoryId, runId, key, grant, step, withoutOurLabels(body)]).slice(0, 40);
}
/** Returns the hex SHA-256 of a JSON value, whatever the order of its keys. */
const digestOf = (value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(value)).digest('hex');
/**
 * Returns JSON with sorted keys and no spaces.
 *
 * @throws Error if a part of it is not known yet
 */
function canonicalJson(value) {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX)
        throw new Error(`${value.reference} is not known yet: there is nothing to digest`);
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return JSON.stringify(value) ?? 'null';
    const members = Object.keys(value)
        .filter(key => value[key] !== undefined)
        .sort()
        .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
}
function withoutOurLabels(body) {
    const { labels, ...rest } = body;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(labels))
        return body;
    const own = Object.entries(labels).filter(([key]) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurLabel */ .NA)(key));
    return own.length === 0 ? rest : { ...rest, labels: Object.fromEntries(own) };
}


/***/ }),

/***/ 3174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   t: () => (/* binding */ checkLink)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4005);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5178);




/** Returns why a reference cannot resolve in any run; `undefined` if it may resolve. */
function checkLink({ reference, path }, targets) {
    const flaw = checkers[reference.root](reference, targets);
    return flaw && { path, message: `${reference.text}: ${flaw.message}`, cure: flaw.cure };
}
const checkers = {
    run: ({ path }) => path.length === 1 && path[0] === 'id' ? undefined : { message: 'a run has only an id', cure: 'Write ${run.id}.' },
    github: ({ path: [claim, ...rest] }) => {
        if (rest.length > 0)
            return { message: `the claim ${claim} is a string, without fields` };
        if (_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.some(name => name === claim) || /^repo_property_\w+$/.test(claim))
            return undefined;
        return {
            message: `GitHub's token has no claim ${claim}`,
            cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Its claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}.`,
        };
    },
    variables: ({ path: [name, ...rest] }, { variables }) => {
        const declaration = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (declaration === undefined)
            return {
                message: `no variable is named ${name}`,
                cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(name, Object.keys(variables)) ?? 'Declare it under variables.',
            };
        const deep = declaration.type === 'list' || declaration.type === 'object';
        if (rest.length > 0 && !deep)
            return { message: `the variable ${name} is of type ${declaration.type}, without fields` };
        return undefined;
    },
    steps: ({ path: [id, ...rest] }, targets) => {
        const { steps, schema, studies, detaching } = targets;
        const kind = steps.get(id);
        if (kind === undefined && steps.has(id))
            return undefined;
        if (kind === undefined)
            return { message: `no step is named ${id}`, cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(id, [...steps.keys()]) ?? 'Name one of this file.' };
        if (kind === 'pipelineJob' && rest[0] === 'tasks')
            return typeof rest[1] === 'string' && rest[2] === 'outputs' && typeof rest[3] === 'string'
                ? undefined
                : {
                    message: "a pipeline's results are its tasks' outputs",
                    cure: `Write \${steps.${id}.tasks.TASK.outputs.NAME}.`,
                };
        if (rest[0] === 'bestTrial' && (studies?.get(id)?.length ?? 0) > 1)
            return {
                message: 'the study has several metrics, so it has no single best trial',
                cure: `Keep one metric, or refer to \${steps.${id}.trials}.`,
            };
        if (rest[0] === 'detachedAt' && rest.length === 1 && kind !== 'attach') {
            const cure = `Write cancel: detach, or leave it out.`;
            return detaching?.has(id) ? undefined : { message: 'the step does not detach its job', cure };
        }
        const { returns } = schema.messages[kind];
        const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema);
        return 'message' in end ? end : noOutputDirectory(id, kind, rest, targets);
    },
};
/** A job without an output directory returns no place either. This is known before it runs for hours. */
function noOutputDirectory(id, kind, path, { bodies }) {
    const place = path.slice(0, path.indexOf('baseOutputDirectory') + 1);
    const body = bodies?.get(id);
    // The value of a reference is not known yet.
    if (place.length === 0 || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(body, place.slice(0, -1))) || (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(body, place) !== undefined)
        return undefined;
    return {
        message: `${id} sets no ${(0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPath */ .jV)(place)}, so its result will have none`,
        cure: `Write ${(0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPath */ .jV)(['steps', id, kind, ...place])}: { outputUriPrefix: gs://\u2026 }`,
    };
}
const anything = { type: 'any' };
/** Returns the shape of a reference's target, if it has one: `any` if only the run can tell. */
function targetOf({ root, path: [id, ...rest] }, { steps, schema }) {
    const kind = root === 'steps' ? steps.get(id) : undefined;
    if (kind === undefined || rest[0] === 'detachedAt' || (kind === 'pipelineJob' && rest[0] === 'tasks'))
        return anything;
    const { returns } = schema.messages[kind];
    const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema);
    return 'message' in end ? anything : end;
}
/** Follows a path through the shape of the API's answer. */
function followPath(path, shape, schema) {
    const [segment, ...rest] = path;
    if (segment === undefined || shape.type === 'any')
        return shape;
    switch (shape.type) {
        case 'list':
            return typeof segment === 'number'
                ? followPath(rest, shape.of, schema)
                : { message: `${segment} does not exist in a list`, cure: `Name an item first: [0].${segment}.` };
        case 'map':
            return typeof segment === 'number'
                ? { message: `[${segment}] does not exist in a mapping` }
                : followPath(rest, shape.of, schema);
        case 'object': {
            const fields = schema.shapes[shape.name]?.fields ?? {};
            const field = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
            if (field !== undefined)
                return followPath(rest, field.shape, schema);
            return { message: `${shape.name} has no field ${segment}.`, cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(String(segment), Object.keys(fields)) };
        }
        case 'either': {
            const ends = shape.of.map(one => followPath(path, one, schema));
            return ends.find(end => !('message' in end)) ?? ends[0] ?? anything;
        }
        case 'string':
        case 'integer':
        case 'number':
        case 'boolean':
        case 'enum':
            return { message: `${segment} does not exist in a value without fields` };
        default:
            return shape;
    }
}


/***/ }),

/***/ 1152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kp: () => (/* binding */ concurrentWith),
/* harmony export */   u8: () => (/* binding */ findCycle)
/* harmony export */ });
/* unused harmony export levels */
/**
 * Returns the steps by the earliest time at which they can run: those of a level need only steps of earlier levels. A
 * step on a cycle, or with a dependency on one, is on no level. Linear in nodes and needs.
 */
function levels(nodes) {
    const followers = followersOf(nodes);
    const open = new Map(nodes.map(({ id, needs }) => [id, new Set(needs).size]));
    const found = [];
    let level = nodes.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    while (level.length > 0) {
        found.push(level);
        const next = [];
        for (const id of level)
            for (const follower of followers.get(id) ?? []) {
                const left = (open.get(follower) ?? 0) - 1;
                open.set(follower, left);
                if (left === 0)
                    next.push(follower);
            }
        level = next;
    }
    return found;
}
/** @returns a cycle, each id needing the one after it and the last the first; `undefined` if there is none */
function findCycle(nodes) {
    const sound = new Set(levels(nodes).flat());
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    // A step on no level needs another one on no level. Following these ends at a step that was seen before.
    const trail = new Map();
    let id = nodes.find(node => !sound.has(node.id))?.id;
    while (id !== undefined && !trail.has(id)) {
        trail.set(id, trail.size);
        id = needs.get(id)?.find(need => !sound.has(need));
    }
    return id === undefined ? undefined : [...trail.keys()].slice(trail.get(id));
}
/** Returns the steps that run in parallel with one: it waits for none of them, and none of them for it. */
function concurrentWith(id, nodes) {
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    const related = new Set([...reach(id, needs), ...reach(id, followersOf(nodes))]);
    return nodes.filter(node => !related.has(node.id));
}
function reach(id, next) {
    const found = new Set([id]);
    // Iterating a set includes members that are added meanwhile.
    for (const one of found)
        for (const further of next.get(one) ?? [])
            found.add(further);
    return found;
}
function followersOf(nodes) {
    const followers = new Map();
    for (const { id, needs } of nodes)
        for (const need of new Set(needs)) {
            const list = followers.get(need);
            if (list === undefined)
                followers.set(need, [id]);
            else
                list.push(id);
        }
    return followers;
}


/***/ }),

/***/ 9537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ methodOf),
/* harmony export */   P: () => (/* binding */ checkCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6067);
/* harmony import */ var _document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4005);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9145);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7440);







/**
 * Returns what is wrong with a call: its method, the names in its path, and its request by the method's own message.
 */
function checkCall({ method: name, body }, context) {
    if (typeof name !== 'string')
        return [];
    const method = methodOf(name, context.api);
    if (method === undefined)
        return [{ path: ['method'], ...methodFault(name, context.api) }];
    const kind = context.api?.kindOf(name, method);
    if (kind !== undefined) {
        const message = `${name} has its own kind of step, which the grant limits`;
        return [{ path: ['method'], message, cure: `Write ${kind} instead of call.` }];
    }
    const request = body ?? {};
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(request))
        return [];
    return [
        ...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFields */ .NB)(method).flatMap(field => checkPathField(field, request, context)),
        ...checkRequest(method, request, context.shapes),
        ...(method.labels === undefined ? [] : (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLabels */ .C)((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(request, method.labels), method.labels)),
        ...ownLabels(request, [], method.labels ?? []),
    ].map(fault => ({ ...fault, path: ['body', ...fault.path] }));
}
/** Finds our own attribution labels, which an update must not write. */
function ownLabels(value, path, checked) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => ownLabels(item, [...path, index], checked));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const at = [...path, key];
        if (key !== 'labels' || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item))
            return ownLabels(item, at, checked);
        if ((0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(at) === (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(checked))
            return [];
        return (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLabels */ .C)(Object.fromEntries(Object.entries(item).filter(([name]) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurLabel */ .NA)(name))), at);
    });
}
/** Returns the method of a name; `undefined` if there is none. */
const methodOf = (name, api) => typeof name === 'string' && api !== undefined && Object.hasOwn(api.methods, name) ? api.methods[name] : undefined;
function methodFault(name, api) {
    const why = api !== undefined && Object.hasOwn(api.uncallable, name) ? api.uncallable[name] : undefined;
    if (why !== undefined)
        return { message: `${name} ${why}, which a step cannot` };
    const names = Object.keys(api?.methods ?? {});
    // `CreatePersistentResource` alone, or under another service.
    const own = name.split('.').at(-1) ?? '';
    const meant = [own, ...asInReference(name)];
    const elsewhere = names.find(one => meant.some(word => one.split('.')[1]?.toLowerCase() === word.toLowerCase()));
    const cure = elsewhere === undefined ? (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .ZA)(name, names) : `Did you mean ${elsewhere}?`;
    return { message: `no method of Vertex AI: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(name)}`, cure };
}
/**
 * Names from Google's reference: `projects.locations.tensorboards.create` means `createTensorboard` or
 * `createTensorboards`.
 */
function asInReference(name) {
    const [, collection, action] = /^projects\.(?:\w+\.)*(\w+)\.(\w+)$/.exec(name) ?? [];
    if (collection === undefined || action === undefined)
        return [];
    const singular = collection.replace(/(?<=index)es$|s$/, '');
    const verb = action === 'patch' ? 'update' : action;
    return [`${verb}${singular}`, `${verb}${collection}`];
}
/** Resources in a call must be in the step's project and location, which the grant allows. */
function checkPathField({ path, globs }, request, context) {
    const value = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(request, path);
    const expected = `an id or a full name, as ${globs[0].replace('*', context.project).replace('*', context.location)}`;
    if (value === undefined || value === null)
        return [{ path: path.slice(0, -1), message: `${path.at(-1)} is required: ${expected}`, key: true }];
    const { project, location } = context.pendingPlace ?? {};
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX || project !== undefined || location !== undefined)
        return [];
    const name = typeof value === 'string' ? withIdOf((0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .nameInPlace */ .W8)(value, globs[0], context), context) : '';
    const parent = `projects/${context.project}/locations/${context.location}/`;
    const below = name.slice(parent.length);
    if (name.startsWith(parent) && !name.includes('..') && globs.some(glob => segmentPattern(glob).test(below)))
        return [];
    const got = typeof value === 'string' ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(value) : 'something else';
    return [
        {
            path: [...path],
            message: `expected ${expected}, got ${got}`,
            cure: "It is in the step's own project and location.",
        },
    ];
}
/** Replaces the project's number in Google's names with its id. */
const withIdOf = (name, { projectIds }) => name.replace(/^projects\/(\d+)\//, (all, number) => {
    const id = projectIds?.get(number);
    return id === undefined ? all : `projects/${id}/`;
});
/** Matches the part after the project and the location. */
const segmentPattern = (glob) => new RegExp(`^${glob.replace('projects/*/locations/*/', '').replaceAll('*', '[\\w.@-]+').replaceAll('/', '\\/')}$`);
/** Checks the request against the method's message, without the fields in the path. */
function checkRequest(method, request, shapes) {
    const inPath = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFields */ .NB)(method);
    const message = shapes[method.request];
    if (message === undefined)
        throw new Error(`no shape is named ${method.request}`);
    const top = [...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .placeFields */ .F6)(method), ...inPath.flatMap(({ path }) => (path.length === 1 ? path : []))];
    const fields = Object.fromEntries(Object.entries(message.fields).filter(([field]) => !top.includes(field)));
    // An update names in its mask what it changes, and omits the rest.
    const below = method.verb === 'PATCH' ? withoutRequiredFields(shapes) : shapes;
    const left = inPath.reduce((rest, { path }) => (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutField */ .Hr)(rest, path), request);
    return (0,_document_check_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShape */ .eA)(left, { type: 'object', name: method.request }, { ...below, [method.request]: { ...message, fields } });
}
const withoutRequiredFields = (shapes) => Object.fromEntries(Object.entries(shapes).map(([name, object]) => [
    name,
    {
        ...object,
        fields: Object.fromEntries(Object.entries(object.fields).map(([field, { required: _, ...rest }]) => [field, rest])),
    },
]));


/***/ }),

/***/ 7440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ placeFields),
/* harmony export */   Hr: () => (/* binding */ withoutField),
/* harmony export */   NB: () => (/* binding */ pathFields),
/* harmony export */   UY: () => (/* binding */ callRequest),
/* harmony export */   W8: () => (/* binding */ nameInPlace)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5293);


const variable = /\{([\w.]+)=([^}]+)\}/g;
/** Returns the path's fields that the step must fill: all but its own project and location. */
const pathFields = ({ path, also = [] }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => isPlace(glob) ? [] : [{ path: field.split('.'), globs: [glob, ...also] }]);
/** Returns the fields that the step's project and location fill. */
const placeFields = ({ path }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => (isPlace(glob) ? [field] : []));
const isPlace = (glob) => glob === 'projects/*/locations/*';
/**
 * Returns a full name from an id or a full name. An id needs a form with one collection, as
 * `projects/*\/locations/*\/datasets/*`.
 */
function nameInPlace(value, glob, { project, location }) {
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX)
        return value.reference;
    const text = String(value);
    // The form of a publisher's model in the reference.
    if (text.startsWith('publishers/'))
        return `projects/${project}/locations/${location}/${text}`;
    const collection = /^projects\/\*\/locations\/\*\/([A-Za-z]+)\/\*$/.exec(glob)?.[1];
    return text.includes('/') || collection === undefined
        ? text
        : `projects/${project}/locations/${location}/${collection}/${text}`;
}
/** Returns the parts of a call (google/api/http.proto): fields in the path, in the body, and the rest in the query. */
function callRequest(method, request, place) {
    const path = method.path.replace(variable, (_, field, glob) => isPlace(glob)
        ? `projects/${place.project}/locations/${place.location}`
        : nameInPlace((0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(request, field.split('.')), glob, place));
    const rest = pathFields(method).reduce((left, field) => withoutField(left, field.path), request);
    const { body: field } = method;
    if (field === '*')
        return { verb: method.verb, path, query: {}, body: rest };
    const body = field === undefined ? undefined : rest[field];
    const others = field === undefined ? rest : withoutField(rest, [field]);
    return {
        verb: method.verb,
        path,
        query: queryOf(others),
        body: field === undefined ? undefined : (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(body) ? body : {},
    };
}
/** Returns the object without the value at a path. */
function withoutField(object, [key = '', ...deeper]) {
    const { [key]: value, ...others } = object;
    return deeper.length > 0 && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? { ...others, [key]: withoutField(value, deeper) } : others;
}
/** Messages become dotted paths of their fields, lists repeated parameters. */
function queryOf(fields, prefix = '') {
    return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
            return Object.entries(queryOf(value, `${prefix}${key}.`));
        return [[prefix + key, Array.isArray(value) ? value.map(String) : String(value)]];
    }));
}


/***/ }),

/***/ 2133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ judgeWithoutIncumbent),
/* harmony export */   V4: () => (/* binding */ plannedComparisons),
/* harmony export */   uO: () => (/* binding */ describeMetricBound),
/* harmony export */   wf: () => (/* binding */ compareWithBound),
/* harmony export */   xQ: () => (/* binding */ compareWithIncumbent)
/* harmony export */ });
/* unused harmony exports describeBetterThan, exceeds */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9419);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9989);



/** Compares a metric with its bound. A value that is not a finite number fails every bound. */
function compareWithBound(metrics, metric, bound) {
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readMetric */ .Nk)(metrics, metric);
    const { number } = reading;
    const { min, max, equals } = bound;
    const holds = number !== undefined &&
        (typeof min !== 'number' || number >= min) &&
        (typeof max !== 'number' || number <= max) &&
        (typeof equals !== 'number' || number === equals);
    return compared(metric, describeMetricBound(bound), reading, holds);
}
/** Compares a challenger with the incumbent. A challenger without the metric does not beat it. */
function compareWithIncumbent(metrics, wanted, incumbent) {
    const { metric, by, goal } = wanted;
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readMetric */ .Nk)(metrics, metric);
    const { number } = reading;
    const [greater, less] = goal === 'MAXIMIZE' ? [number, incumbent.number] : [incumbent.number, number];
    const holds = greater !== undefined && less !== undefined && exceeds(greater, less, by);
    return compared(metric, describeBetterThan(wanted, `${incumbent.number} of ${incumbent.name}`), reading, holds);
}
/** Judges a challenger without a number to beat: it must still have the metric. */
function judgeWithoutIncumbent(metrics, wanted, { name, holds, note, cure }) {
    const reading = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readMetric */ .Nk)(metrics, wanted.metric);
    const found = compared(wanted.metric, describeBetterThan(wanted, name), reading, holds && reading.number !== undefined);
    return reading.number === undefined ? found : { ...found, note, ...(!holds && cure !== undefined && { cure }) };
}
function compared(metric, expected, reading, holds) {
    const note = reading.number === undefined ? reading.flaw : undefined;
    return { metric, expected, actual: reading.shown, holds, ...(note === undefined ? {} : { note }) };
}
/** Describes a bound: `at least 0.92`, `exactly 1`. */
function describeMetricBound({ min, max, equals }) {
    if (equals !== undefined)
        return `exactly ${describeBound(equals)}`;
    if (min !== undefined && max !== undefined)
        return `from ${describeBound(min)} to ${describeBound(max)}`;
    return min === undefined ? `at most ${describeBound(max)}` : `at least ${describeBound(min)}`;
}
/** @param whom the version to beat, with its number if that is known */
function describeBetterThan({ by, goal }, whom) {
    const direction = goal === 'MINIMIZE' ? 'less than' : 'more than';
    return by === undefined || by === 0 ? `${direction} ${whom}` : `at least ${describeBound(by)} ${direction} ${whom}`;
}
/**
 * Returns the comparisons of a gate before its numbers are known.
 *
 * @param body may contain `Pending` values
 */
function plannedComparisons(body) {
    const bounded = (0,_read_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readRequire */ .o)(body['require']).map(({ metric, bound }) => ({
        metric,
        expected: describeMetricBound(bound),
    }));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(body['better_than']))
        return bounded;
    const { endpoint, model, metric, ...rest } = body['better_than'];
    const whom = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(endpoint) ? endpoint['displayName'] : endpoint;
    const name = endpoint === undefined ? describeBound(model) : `what serves on ${describeBound(whom)}`;
    return [...bounded, { metric: describeBound(metric), expected: describeBetterThan(rest, name) }];
}
const describeBound = (value) => (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? value.reference : String(value));
/**
 * True if one number is greater than another, by at least so much. It calculates in decimals, as they are written,
 * since 0.9 \u2212 0.8 is less than 0.1 in binary.
 */
function exceeds(greater, less, by) {
    if (by === 0)
        return greater > less;
    const [a, b, margin] = [greater, less, by].map(toDecimal);
    if (a === undefined || b === undefined || margin === undefined)
        return false;
    const exponent = Math.min(a.exponent, b.exponent, margin.exponent);
    const scaled = (one) => one.digits * 10n ** BigInt(one.exponent - exponent);
    return scaled(a) - scaled(b) >= scaled(margin);
}
/** @param value finite */
function toDecimal(value) {
    const [mantissa = '0', power = '0'] = String(value).split('e');
    const [whole = '0', fraction = ''] = mantissa.split('.');
    return { digits: BigInt(`${whole}${fraction}`), exponent: Number(power) - fraction.length };
}


/***/ }),

/***/ 9419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ parseMetrics),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   vw: () => (/* binding */ isMeasurement),
/* harmony export */   ww: () => (/* binding */ measuredValue)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5293);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4005);



/** Numbers at a greater depth are not read. */
const deepestMetrics = 100;
/**
 * Reads a file of metrics. Python's `json` writes `NaN` and `Infinity`, which are invalid JSON. They are accepted, so
 * that the gate can name the metric.
 *
 * @returns `undefined` if it is not a JSON object, or nests too deep
 */
function parseMetrics(text) {
    const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.replace(stringOrNotFinite, quoteNotFinite), reviveNotFinite);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeeperThan */ .hz)(value, deepestMetrics) ? value : undefined;
}
/** A string without an end continues to the end of the text, so that each character is read once. */
const stringOrNotFinite = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g;
/** Prefix of a word without a JSON number, until it is revived. */
const notFinite = 'no finite number: ';
const quoteNotFinite = (token) => token.startsWith('"') ? token : JSON.stringify(`${notFinite}${token}`);
function reviveNotFinite(_, value) {
    const word = typeof value === 'string' && value.startsWith(notFinite) ? value.slice(notFinite.length) : '';
    return ['NaN', 'Infinity', '-Infinity'].includes(word) ? Number(word) : value;
}
/** True for a trial's `Measurement` of the API, or its list `[{ metricId, value }]`. */
const isMeasurement = (value) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? isMeasuredList(value['metrics']) : isMeasuredList(value);
const isMeasuredList = (value) => Array.isArray(value) && value.every(item => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item) && typeof item['metricId'] === 'string');
/** Returns the numbers by metric id. The API omits a value of 0. */
function measuredValue(measurement) {
    const list = 'metrics' in measurement ? measurement.metrics : measurement;
    return Object.fromEntries(list.map(({ metricId, value }) => [metricId, value ?? 0]));
}
/**
 * Returns the number of a name: the key itself, or a path of keys and indices as `slices.eu.auc`,
 * `confidenceMetrics[3].recall`.
 */
function readMetric(metrics, name) {
    const path = Object.hasOwn(metrics, name) ? [name] : (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .readPath */ .G7)(name);
    const value = path && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(metrics, path);
    if (value === undefined)
        return { number: undefined, shown: undefined, flaw: `there is none${hint(metrics, name)}` };
    if (typeof value !== 'number')
        return { number: undefined, shown: typeName(value), flaw: 'that is not a number' };
    if (!Number.isFinite(value))
        return { number: undefined, shown: String(value), flaw: 'that is not a finite number' };
    return { number: value, shown: String(value) };
}
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    // A number that was written as text can be shown. Any other text is untrusted.
    if (typeof value === 'string')
        return /^[-+\d.eE%]{1,40}$/.test(value) ? `the string "${value}"` : 'a string';
    return typeof value === 'boolean' ? String(value) : 'a mapping';
}
/** Names what exists instead, if possible. Keys are the writer's own. */
function hint(metrics, name) {
    const names = metricNames(metrics).filter(one => /^[\w./[\]-]{1,80}$/.test(one));
    const below = names.find(one => one.endsWith(`.${name}`));
    const nearest = below === undefined ? (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(name, names) : `Did you mean ${below}?`;
    if (nearest !== undefined)
        return `. ${nearest}`;
    const some = names.slice(0, 8).join(', ');
    return some === '' ? ', and no other number either' : ` among ${some}${names.length > 8 ? ', \u2026' : ''}`;
}
/** Returns the first hundred paths of numbers, in order. */
function metricNames(metrics) {
    const found = [];
    const visit = (value, path, depth) => {
        if (found.length >= 100 || depth > 8)
            return;
        if (typeof value === 'number')
            found.push(path);
        else if (Array.isArray(value))
            for (const [index, item] of value.entries())
                visit(item, `${path}[${index}]`, depth + 1);
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
            for (const [key, item] of Object.entries(value))
                visit(item, path === '' ? key : `${path}.${key}`, depth + 1);
    };
    visit(metrics, '', 0);
    return found;
}


/***/ }),

/***/ 9989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readGate),
/* harmony export */   o: () => (/* binding */ readRequire)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9419);


/** Reads a gate's body, whose form is checked already. */
function readGate(body) {
    const { better_than: betterThan, import: imported, absent } = body;
    return {
        source: readSource(body['metrics']),
        require: readRequire(body['require']),
        betterThan: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(betterThan) ? readBetterThan(betterThan) : undefined,
        absent: absent === 'pass' ? 'pass' : 'fail',
        import: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(imported)
            ? {
                model: String(imported['model']),
                displayName: optionalText(imported['displayName']),
                metricsSchemaUri: optionalText(imported['metricsSchemaUri']),
            }
            : undefined,
    };
}
/** Reads the bounds of a gate, by metric. */
const readRequire = (require) => Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(require) ? require : {}).map(([metric, bound]) => ({
    metric,
    bound: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(bound) ? bound : {},
}));
function readBetterThan({ endpoint, model, metric, by, goal }) {
    return {
        endpoint,
        model: optionalText(model),
        metric: String(metric),
        by: typeof by === 'number' ? by : 0,
        goal: goal === 'MINIMIZE' ? 'MINIMIZE' : 'MAXIMIZE',
    };
}
function readSource(metrics) {
    if (typeof metrics === 'string')
        return { file: metrics };
    const model = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(metrics) && Object.keys(metrics).length === 1 ? metrics['model'] : undefined;
    if (typeof model === 'string')
        return { model };
    if ((0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .isMeasurement */ .vw)(metrics))
        return { values: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredValue */ .ww)(metrics) };
    return { values: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(metrics) ? metrics : {} };
}
const optionalText = (value) => (typeof value === 'string' ? value : undefined);


/***/ }),

/***/ 1941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds),
/* harmony export */   i: () => (/* binding */ isJobKind)
/* harmony export */ });
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3326);

/**
 * Every kind of step, in the order of the documents. The names stand apart because the policy and post read only them.
 */
const kinds = [
    ..._vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKindNames */ .GL,
    'attach',
    'uploadModel',
    'copyModel',
    'aliases',
    'endpoint',
    'deployModel',
    'undeployModel',
    'traffic',
    'reasoningEngine',
    'predict',
    'generateContent',
    'gate',
    'rollout',
    'rollback',
    'call',
];
/** True for a kind whose resource is a job. */
const isJobKind = (kind) => _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKindNames */ .GL.some(name => name === kind);


/***/ }),

/***/ 3944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ll: () => (/* binding */ checkBody),
  BG: () => (/* binding */ definitions),
  PK: () => (/* binding */ filePlaceOf),
  lK: () => (/* binding */ ownShapes),
  ek: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/steps/kinds/name-forms.js

const place = 'projects\\/[a-z0-9.:-]+\\/locations\\/[a-z0-9-]+';
const endpointName = {
    pattern: new RegExp(`^(${place}\\/endpoints\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an endpoint, or projects/P/locations/L/endpoints/ID',
};
/**
 * CreateEndpointRequest.endpoint_id (endpoint_service.proto), or the longer number that Google gave to an existing one.
 */
const newEndpointId = {
    pattern: /^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,18})$/,
    expected: 'an id of up to 63 of a\u2013z, 0\u20139 and -, that starts with a letter and does not end with -, or a number',
};
/** A publisher's own model, such as one for embeddings, is called like an endpoint. */
const predictName = {
    pattern: new RegExp(`${endpointName.pattern.source}|^(${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/[\\w.@-]{1,128}$`),
    expected: `${endpointName.expected}, or publishers/google/models/ID`,
};
const modelName = {
    pattern: new RegExp(`^(${place}\\/models\\/)?[A-Za-z0-9_-]{1,63}(@[a-z0-9-]{1,128})?$`),
    expected: 'the id of a model or its full name, with @version or @alias',
};
const engineName = {
    pattern: new RegExp(`^(${place}\\/reasoningEngines\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an agent engine, or projects/P/locations/L/reasoningEngines/ID',
};
const deployedId = {
    pattern: /^[1-9]\d{0,9}$/,
    expected: 'the id of a deployed model, a number of up to 10 digits',
};
const contentModel = {
    pattern: new RegExp(`^(((${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/)?[A-Za-z0-9][\\w.@-]{0,127}|${place}\\/endpoints\\/[\\w-]{1,63})$`),
    expected: "a model, such as gemini-2.5-flash, publishers/google/models/\u2026, or the full name of a tuned model's endpoint",
};
/** Returns a fault if a body's field is a string that does not match the form. */
function checkName(body, field, { pattern, expected }) {
    const value = body[field];
    return typeof value !== 'string' || pattern.test(value)
        ? []
        : [{ path: [field], message: `expected ${expected}, got ${(0,core_text/* quote */.h)(value)}` }];
}

;// CONCATENATED MODULE: ./build/steps/kinds/agents/definition.js

/** Agent engines. */
const agents = {
    reasoningEngine: {
        handledAs: 'own',
        description: 'Creates or updates an agent engine: the REST resource projects.locations.reasoningEngines.',
        body: 'ReasoningEngine',
        returns: 'ReasoningEngine',
        check: body => checkName(body, 'name', engineName),
        call: { verb: 'POST', path: '{parent}/reasoningEngines' },
        otherMethods: ['ReasoningEngineService.UpdateReasoningEngine'],
        places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], serviceAccount: ['spec', 'serviceAccount'] },
        needs: {
            permissions: ['create', 'get', 'list', 'update'].map(verb => `aiplatform.reasoningEngines.${verb}`),
            runsCode: true,
        },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/shared-shapes.js
/** Shapes in which the definitions of kinds write their own messages. */
const stringShape = { type: 'string' };
const integerShape = { type: 'integer' };
const numberShape = { type: 'number' };
const booleanShape = { type: 'boolean' };
const anyShape = { type: 'any' };
const periodShape = { type: 'string', format: 'period' };
const latencyShape = { type: 'string', format: 'latency' };
/** Returns the shape of a message by its name. */
const messageShape = (name) => ({ type: 'object', name });
/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
const endpointField = {
    shape: {
        type: 'either',
        of: [stringShape, messageShape('EndpointByDisplayName')],
        expected: 'an id, a full resource name, or { displayName }',
    },
    required: true,
    description: 'Id, full resource name, or { displayName } that matches exactly one endpoint.',
};
const modelField = {
    shape: stringShape,
    required: true,
    description: 'Id or full resource name of the model, with @version or @alias.',
};
/** Returns the same field, not required. */
const optional = ({ required: _, ...field }) => field;

// EXTERNAL MODULE: ./build/steps/kinds/call/check-request.js
var check_request = __webpack_require__(9537);
;// CONCATENATED MODULE: ./build/steps/kinds/call/definition.js


/** Any other method of the API. */
const calls = {
    call: {
        handledAs: 'own',
        description: 'Calls any other method of the API, if the grant allows it by name.',
        body: 'CallStep',
        shapes: () => ({
            CallStep: {
                fields: {
                    method: {
                        shape: stringShape,
                        required: true,
                        description: 'Method of the API, such as PersistentResourceService.CreatePersistentResource.',
                    },
                    body: {
                        shape: { type: 'map', of: anyShape },
                        description: "Request of the method. Its parent is the step's project and location.",
                    },
                },
            },
        }),
        check: check_request/* checkCall */.P,
        places: {},
        mainField: 'method',
        versionKeys: [],
        needs: {
            permissions: [],
            services: ['aiplatform'],
            untested: ({ body: { method } }) => `the permissions that ${typeof method === 'string' ? method : 'a method'} needs`,
        },
    },
};

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/check-gate.js


/** Returns what is wrong with a gate beyond its form, which the schema checks. Paths are from the body. */
function checkGate(body) {
    const { metrics, require, better_than: betterThan, absent } = body;
    const faults = [];
    if (typeof metrics === 'string' && !/^gs:\/\/[^/]+\/.*[^/]$/.test(metrics))
        faults.push({
            path: ['metrics'],
            message: `expected a file such as gs://bucket/metrics.json, got ${(0,core_text/* quote */.h)(metrics)}`,
            cure: 'For the latest evaluation of a model, write { model: \u2026 }.',
        });
    if (require === undefined && betterThan === undefined)
        faults.push({
            path: [],
            message: 'requires nothing, so everything would pass',
            cure: 'Write require: { METRIC: { min: \u2026 } } or better_than: { \u2026 }.',
            key: true,
        });
    if ((0,json/* isObject */.Gv)(require))
        faults.push(...checkRequire(require));
    if ((0,json/* isObject */.Gv)(betterThan))
        faults.push(...checkBetterThan(betterThan));
    else if (absent !== undefined && betterThan === undefined)
        faults.push({
            path: ['absent'],
            message: 'refers to better_than, which is missing',
            cure: 'Remove it.',
            key: true,
        });
    return faults;
}
function checkRequire(require) {
    const bounds = Object.entries(require);
    if (bounds.length === 0)
        return [{ path: ['require'], message: 'names no metric', cure: 'Write METRIC: { min: \u2026 }.', key: true }];
    return bounds.flatMap(([metric, bound]) => ((0,json/* isObject */.Gv)(bound) ? checkBound(bound, ['require', metric]) : []));
}
function checkBound(bound, path) {
    const { min, max, equals } = bound;
    const set = [min, max, equals].filter(value => value !== undefined);
    if (set.length === 0)
        return [{ path, message: 'bounds nothing', cure: 'Write min, max or equals.', key: true }];
    if (equals !== undefined && set.length > 1)
        return [{ path, message: 'equals cannot be combined with min and max', cure: 'Remove them.', key: true }];
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        return [{ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Exchange min and max.' }];
    return [];
}
function checkBetterThan({ endpoint, model, by }) {
    const faults = [];
    if (endpoint === undefined && model === undefined)
        faults.push({
            path: ['better_than'],
            message: 'names no model',
            cure: 'Write endpoint: for the model that serves on it now, or model:, such as fraud@champion.',
            key: true,
        });
    if (!(by instanceof json/* Pending */.UX) && typeof by === 'number' && by < 0)
        faults.push({
            path: ['better_than', 'by'],
            message: `expected 0 or more, got ${by}`,
            cure: 'If lower is better, write goal: MINIMIZE.',
        });
    return faults;
}

// EXTERNAL MODULE: ./build/steps/kinds/gate/compare.js
var compare = __webpack_require__(2133);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(4005);
// EXTERNAL MODULE: ./build/steps/file/check-references.js
var check_references = __webpack_require__(3174);
;// CONCATENATED MODULE: ./build/steps/kinds/gate/links.js




/**
 * Returns why a gate's `metrics` cannot come from a reference. Names of files, free-form mappings, and a trial's
 * measurement can contain numbers by name. No other message of the API does.
 *
 * @param text of `metrics`: a reference within a longer string forms a name
 */
function checkMetricsLink({ reference, path }, text, targets) {
    if (text !== reference.text || reference.root !== 'steps')
        return undefined;
    const target = (0,check_references/* targetOf */.$)(reference, targets);
    if (canBeMetrics(target))
        return undefined;
    const [id] = reference.path;
    const kind = targets.steps.get(id);
    return {
        path,
        message: `${reference.text} ${describeLinkShape(target)}, in which a gate finds no metrics`,
        cure: `${(kind && cures[kind]?.(id)) ?? 'Name the file that contains them, such as gs://bucket/metrics.json.'}`,
    };
}
/**
 * Returns a metric that a gate needs and a tuning job's study does not measure. Otherwise the gate would fail after the
 * job was paid for.
 */
function checkMeasured({ reference, path }, body, { studies }) {
    const [id, trial] = reference.path;
    const measured = reference.root === 'steps' && trial === 'bestTrial' && path.at(-1) === 'metrics' && studies?.get(id);
    // A metric that is a reference is known later.
    if (!measured || measured.some(metric => metric.includes('${')))
        return [];
    const { require, better_than: betterThan } = body;
    const bounded = Object.keys((0,json/* isObject */.Gv)(require) ? require : {}).map(metric => ({ metric, at: ['require', metric] }));
    const compared = (0,json/* isObject */.Gv)(betterThan) ? betterThan['metric'] : undefined;
    const all = typeof compared === 'string' ? [...bounded, { metric: compared, at: ['better_than', 'metric'] }] : bounded;
    return all.flatMap(({ metric, at }) => {
        if (measured.includes(metric) || metric.includes('${'))
            return [];
        const cure = (0,suggest/* suggest */.ZA)(metric, measured) ?? `It measures ${measured.join(', ')}.`;
        return [{ path: [...path.slice(0, -1), ...at], message: `the study of ${id} has no metric ${(0,core_text/* quote */.h)(metric)}`, cure }];
    });
}
const measurements = ['Measurement', 'Measurement.Metric'];
function canBeMetrics(shape) {
    switch (shape.type) {
        case 'any':
        case 'string':
        case 'map':
            return true;
        case 'object':
            return measurements.includes(shape.name);
        case 'list':
            return shape.of.type === 'any' || (shape.of.type === 'object' && measurements[1] === shape.of.name);
        case 'either':
            return shape.of.some(canBeMetrics);
        default:
            return false;
    }
}
const describeLinkShape = (shape) => shape.type === 'object' ? `is a ${shape.name}` : shape.type === 'list' ? 'is a list' : 'is a single value';
const cures = {
    customJob: id => `Name the file that it writes, as \${steps.${id}.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.`,
    hyperparameterTuningJob: id => `Write \${steps.${id}.bestTrial.finalMeasurement}.`,
    pipelineJob: id => `Write \${steps.${id}.tasks.TASK.outputs.NAME.metadata}.`,
    uploadModel: id => `Write { model: "\${steps.${id}.model}@\${steps.${id}.modelVersionId}" } for its latest evaluation.`,
    gate: id => `Write \${steps.${id}.metrics}.`,
};

;// CONCATENATED MODULE: ./build/steps/kinds/gate/definition.js





/** The judgement of a model by its metrics. */
const gates = {
    gate: {
        handledAs: 'own',
        description: 'Compares metrics with thresholds or with the model in production. Steps that need this step run only if it passes.',
        body: 'GateStep',
        returns: 'GateResult',
        refersTo: ['ModelEvaluation'],
        shapes: () => ({
            GateStep: {
                fields: {
                    metrics: {
                        shape: {
                            type: 'either',
                            of: [
                                stringShape,
                                messageShape('EvaluationsOf'),
                                { type: 'map', of: anyShape },
                                { type: 'list', of: anyShape },
                            ],
                            expected: 'gs://\u2026.json, { model }, or a reference to what an earlier step returned',
                        },
                        required: true,
                        description: 'Source of the metrics: a gs:// JSON file, { model } for its latest evaluation, or a result of an earlier step.',
                    },
                    require: {
                        shape: { type: 'map', of: messageShape('Bound') },
                        description: 'Metric to its thresholds. Dots select nested numbers.',
                    },
                    better_than: {
                        shape: messageShape('BetterThan'),
                        description: 'The current model, which the new model must exceed.',
                    },
                    absent: {
                        shape: { type: 'enum', values: ['pass', 'fail'] },
                        description: 'Result if there is no current model yet. Default: fail.',
                    },
                    import: {
                        shape: messageShape('ImportEvaluation'),
                        description: "Stores the gate's metrics as an evaluation of a model version, for the next better_than.",
                    },
                },
            },
            EvaluationsOf: { fields: { model: modelField } },
            Bound: {
                fields: {
                    min: { shape: numberShape, description: 'Lowest value that passes.' },
                    max: { shape: numberShape, description: 'Highest value that passes.' },
                    equals: { shape: numberShape, description: 'The only value that passes.' },
                },
            },
            BetterThan: {
                fields: {
                    endpoint: optional(endpointField),
                    model: optional(modelField),
                    metric: { shape: stringShape, required: true, description: 'Name of the metric, in both models.' },
                    by: { shape: numberShape, description: 'Minimum difference. Default: 0, any improvement.' },
                    goal: {
                        shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
                        description: 'MAXIMIZE (default): higher is better. MINIMIZE: lower is better.',
                    },
                },
                oneofs: { incumbent: ['endpoint', 'model'] },
            },
            ImportEvaluation: {
                fields: {
                    model: modelField,
                    displayName: {
                        shape: stringShape,
                        description: 'Display name of the evaluation. Default: the id of the step and the beginning of its key.',
                    },
                    metricsSchemaUri: {
                        shape: stringShape,
                        description: 'Google schema that the metrics must match, such as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.',
                    },
                },
            },
            GateResult: {
                fields: {
                    metrics: { shape: anyShape },
                    comparisons: { shape: { type: 'list', of: messageShape('GateComparison') } },
                    passed: { shape: booleanShape },
                    evaluation: { shape: stringShape },
                },
            },
            GateComparison: {
                fields: {
                    metric: { shape: stringShape },
                    expected: { shape: stringShape },
                    actual: { shape: stringShape },
                    holds: { shape: booleanShape },
                    note: { shape: stringShape },
                },
            },
        }),
        check: checkGate,
        checkReference: (link, body, targets) => ({
            unusable: link.path.at(-1) === 'metrics' ? checkMetricsLink(link, body['metrics'], targets) : undefined,
            others: checkMeasured(link, body, targets),
        }),
        places: {},
        mainField: 'metrics',
        isGate: true,
        isNameless: true,
        isUnlabelled: () => true,
        // A gate calls the API only if it compares with an existing model.
        requests: (body, host) => {
            const { metrics, better_than: betterThan, import: imported } = body;
            if (typeof metrics !== 'string')
                return `several, at https://${host}`;
            const more = betterThan === undefined && imported === undefined ? '' : `, and several at https://${host}`;
            return `the file ${metrics}, by https://storage.googleapis.com${more}`;
        },
        comparisons: compare/* plannedComparisons */.V4,
        needs: {
            permissions: [],
            more: ({ better_than: betterThan, import: imported }) => [
                ...(betterThan === undefined
                    ? []
                    : ['aiplatform.models.get', 'aiplatform.modelEvaluations.list', 'aiplatform.modelEvaluations.get']),
                ...(imported === undefined ? [] : ['aiplatform.models.get', 'aiplatform.modelEvaluations.import']),
            ],
            reads: ({ metrics }) => metrics,
            untested: ({ body: { metrics } }) => metrics instanceof json/* Pending */.UX ? `reading ${metrics.reference}, which is known only at run time` : undefined,
        },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/inference/definition.js


/** Questions to a model that is already there. They change nothing, so a lost answer is requested again. */
const inference = {
    predict: {
        handledAs: 'own',
        description: 'Gets predictions from an endpoint: the request of endpoints.predict.',
        body: 'PredictRequest',
        returns: 'PredictResponse',
        check: body => checkName(body, 'endpoint', predictName),
        call: { verb: 'POST', path: '{endpoint}:predict', collection: 'endpoints', repeatable: true },
        places: {},
        mainField: 'endpoint',
        bodyFile: ['instances'],
        isNameless: true,
        needs: { permissions: ['aiplatform.endpoints.predict'] },
    },
    generateContent: {
        handledAs: 'own',
        description: 'Sends a prompt to a Gemini or tuned model: the request of models.generateContent.',
        body: 'GenerateContentRequest',
        returns: 'GenerateContentResult',
        refersTo: ['GenerateContentResponse'],
        shapes: google => ({
            GenerateContentResult: {
                ...google['GenerateContentResponse'],
                fields: {
                    text: { shape: stringShape, description: 'Text of the first candidate.' },
                    ...google['GenerateContentResponse']?.fields,
                },
            },
        }),
        check: body => checkName(body, 'model', contentModel),
        call: {
            verb: 'POST',
            path: '{model}:generateContent',
            collection: 'publishers/google/models',
            repeatable: true,
        },
        places: { labels: ['labels'] },
        // Billing may drop a label with too many values.
        hasStableLabels: true,
        mainField: 'model',
        bodyFile: ['contents'],
        isNameless: true,
        outline: ({ model }) => (typeof model === 'string' ? undocumentedModel(model) : []),
        needs: { permissions: ['aiplatform.endpoints.predict'] },
    },
};
/** Anthropic's models are documented only for rawPredict and streamRawPredict. */
const undocumentedModel = (model) => /(^|\/)publishers\/anthropic\//.test(model)
    ? ['Asks a model of Anthropic by generateContent: Google documents only rawPredict for it, and may refuse this']
    : [];

// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(3326);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/steps/pipeline/specification.js + 1 modules
var specification = __webpack_require__(2006);
;// CONCATENATED MODULE: ./build/steps/kinds/jobs/check-job.js



/** The API accepts only full names here. */
function checkBatchModel({ model }, { project, location, pendingPlace }) {
    if (typeof model !== 'string' || model === '' || model.includes('/'))
        return [];
    const [p, l] = [
        pendingPlace?.project === undefined ? project : 'P',
        pendingPlace?.location === undefined ? location : 'L',
    ];
    const message = `expected the full name of a model, as projects/P/locations/L/models/ID, got ${(0,core_text/* quote */.h)(model)}`;
    return [{ path: ['model'], message, cure: `Write projects/${p}/locations/${l}/models/${model}` }];
}
/** Checks how the job is identified: by its name, or by its key and kind. */
function checkAttach({ name, key, kind, since }, { project, projectIds }) {
    const faults = [];
    const byNumber = typeof name === 'string' ? (0,job_kinds/* parseJobName */.kh)(name)?.project : undefined;
    if (byNumber !== undefined && /^\d+$/.test(byNumber) && byNumber !== project && projectIds?.get(byNumber) !== project)
        faults.push({
            path: ['name'],
            message: `names the project by its number ${byNumber}, and the step by ${project}`,
            cure: `Write its id: ${(0,resource_names/* nameInProject */.eB)(project, String(name))}`,
        });
    if (name === undefined && key === undefined)
        faults.push({ path: [], message: 'names no job', cure: 'Write name: projects/\u2026, or key: of its label.', key: true });
    if (typeof name === 'string' && (0,job_kinds/* parseJobName */.kh)(name) === undefined)
        faults.push({
            path: ['name'],
            message: `expected the full name of a job, as projects/P/locations/L/customJobs/ID, got ${(0,core_text/* quote */.h)(name)}`,
        });
    if (typeof key === 'string' && !/^[0-9a-f]{40}$/.test(key))
        faults.push({ path: ['key'], message: `expected 40 hex digits, as in the label keyless-key, got ${(0,core_text/* quote */.h)(key)}` });
    if (name !== undefined && kind !== undefined)
        faults.push({ path: ['kind'], message: 'the name already says it', cure: 'Remove it.', key: true });
    if (typeof since === 'string' && since !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(since))
        faults.push({ path: ['since'], message: `expected a time as 2026-11-26T10:00:00Z, got ${(0,core_text/* quote */.h)(since)}` });
    return faults;
}

;// CONCATENATED MODULE: ./build/steps/kinds/jobs/definition.js





const labelledJob = { labels: ['labels'], encryptionSpec: ['encryptionSpec'] };
/** The facts that all kinds of jobs share. */
const jobDefinition = { handledAs: 'job', canDetach: true, isRegional: true };
const permissionsFor = (collection) => ['create', 'get', 'list', 'cancel'].map(verb => `aiplatform.${collection}.${verb}`);
/** Jobs: the action creates or adopts them, and watches them to their end. */
const jobs = {
    customJob: {
        ...jobDefinition,
        description: 'A custom training job: the REST resource projects.locations.customJobs.',
        body: 'CustomJob',
        returns: 'CustomJob',
        call: { verb: 'POST', path: '{parent}/customJobs' },
        places: { ...labelledJob, network: ['jobSpec', 'network'], serviceAccount: ['jobSpec', 'serviceAccount'] },
        machines: { spec: 'jobSpec' },
        needs: { permissions: permissionsFor('customJobs'), logs: true, runsCode: true },
    },
    hyperparameterTuningJob: {
        ...jobDefinition,
        description: 'Trials of a training job: the REST resource projects.locations.hyperparameterTuningJobs.',
        body: 'HyperparameterTuningJob',
        returns: 'HyperparameterTuningResult',
        shapes: google => ({
            HyperparameterTuningResult: {
                ...google['HyperparameterTuningJob'],
                fields: {
                    ...google['HyperparameterTuningJob']?.fields,
                    bestTrial: {
                        shape: messageShape('Trial'),
                        description: 'The best trial by the only metric of the study.',
                    },
                },
            },
        }),
        call: { verb: 'POST', path: '{parent}/hyperparameterTuningJobs' },
        places: {
            ...labelledJob,
            network: ['trialJobSpec', 'network'],
            serviceAccount: ['trialJobSpec', 'serviceAccount'],
        },
        studyMetrics: ['studySpec', 'metrics'],
        machines: { spec: 'trialJobSpec', isPerTrial: true },
        needs: { permissions: permissionsFor('hyperparameterTuningJobs'), logs: true, runsCode: true },
    },
    pipelineJob: {
        ...jobDefinition,
        description: 'A pipeline run: the REST resource projects.locations.pipelineJobs. pipelineSpec may be the path of a compiled file.',
        body: 'PipelineJob',
        returns: 'PipelineJob',
        call: { verb: 'POST', path: '{parent}/pipelineJobs' },
        places: { ...labelledJob, network: ['network'], serviceAccount: ['serviceAccount'] },
        mainField: 'templateUri',
        earlyPaths: [['pipelineSpec']],
        hasCaching: true,
        needs: {
            permissions: permissionsFor('pipelineJobs'),
            logs: true,
            runsCode: true,
            reads: body => {
                const source = (0,specification/* pipelineSourceOf */.Du)(body);
                return source.from === 'template' ? source.uri : undefined;
            },
            // The name of this account begins with the project's number, which Google returns when the job is created.
            untested: ({ project }, accounts) => accounts.length === 0 ? `acting as the Compute Engine default service account of ${project}` : undefined,
        },
    },
    trainingPipeline: {
        ...jobDefinition,
        description: 'AutoML or custom training: the REST resource projects.locations.trainingPipelines.',
        body: 'TrainingPipeline',
        returns: 'TrainingPipeline',
        call: { verb: 'POST', path: '{parent}/trainingPipelines' },
        places: { ...labelledJob, madeLabels: ['modelToUpload', 'labels'] },
        // The job of a custom training pipeline runs like any other.
        morePlaces: body => body['trainingTaskDefinition'] === job_kinds/* customTask */.bu
            ? { network: ['trainingTaskInputs', 'network'], serviceAccount: ['trainingTaskInputs', 'serviceAccount'] }
            : {},
        machines: { spec: 'trainingTaskInputs' },
        needs: { permissions: permissionsFor('trainingPipelines'), logs: true, runsCode: true },
    },
    tuningJob: {
        ...jobDefinition,
        description: 'Tuning of a Gemini or open model: the REST resource projects.locations.tuningJobs.',
        body: 'TuningJob',
        returns: 'TuningJob',
        call: { verb: 'POST', path: '{parent}/tuningJobs' },
        places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
        needs: { permissions: permissionsFor('tuningJobs') },
    },
    batchPredictionJob: {
        ...jobDefinition,
        description: 'Predictions for a whole dataset: the REST resource projects.locations.batchPredictionJobs.',
        body: 'BatchPredictionJob',
        returns: 'BatchPredictionJob',
        check: checkBatchModel,
        call: { verb: 'POST', path: '{parent}/batchPredictionJobs' },
        places: { ...labelledJob, serviceAccount: ['serviceAccount'] },
        machines: { machineSpec: ['dedicatedResources', 'machineSpec'] },
        needs: { permissions: permissionsFor('batchPredictionJobs'), logs: true, runsCode: true },
    },
    attach: {
        handledAs: 'own',
        canDetach: true,
        isNameless: true,
        description: 'Watches a job that an earlier run of this repository and grant left running.',
        body: 'AttachStep',
        shapes: () => ({
            AttachStep: {
                fields: {
                    name: { shape: stringShape, description: 'Full resource name of the job.' },
                    key: {
                        shape: stringShape,
                        description: 'The label keyless-key of the job, from the log or the record of the run that created it.',
                    },
                    kind: {
                        shape: { type: 'enum', values: job_kinds/* jobKindNames */.GL },
                        description: 'Kind of the job, for use with key. Default: customJob.',
                    },
                    since: {
                        shape: stringShape,
                        description: 'Start of the log that the action shows, in RFC 3339: ${steps.train.detachedAt} of the run that detached. Default: the whole log.',
                    },
                },
                oneofs: { job: ['name', 'key'] },
            },
        }),
        check: checkAttach,
        places: {},
        mainField: 'name',
        isWholeByMainField: true,
        needs: { permissions: [], more: ({ name }) => [`aiplatform.${(0,resource_names/* collectionIn */.et)(String(name)) ?? 'customJobs'}.get`] },
    },
};

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
;// CONCATENATED MODULE: ./build/steps/kinds/models/check-model.js


/** Returns what is wrong with an `uploadModel` beyond its form. Paths are from the body. */
const checkUpload = (body) => [
    ...aliasFaults((0,document_path/* valueAt */.fK)(body, ['model', 'versionAliases']), ['model', 'versionAliases']),
    ...destinationFaults(body),
];
/** Returns what is wrong with a `copyModel` beyond its form. Paths are from the body. */
const checkCopy = ({ modelId }) => idFaults(modelId);
/** Returns what is wrong with an `aliases` step beyond its form. Paths are from the body. */
const checkAliases = ({ name, versionAliases }) => [
    ...versionFaults(name),
    ...mergeFaults(versionAliases),
];
/** Model.version_aliases (model.proto). */
const aliasForm = /^[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]$/;
const aliasRule = 'It has 2 to 128 of a\u2013z, A\u2013Z, 0\u20139 and -, begins with a\u2013z and ends with a\u2013z or 0\u20139.';
function aliasFaults(value, path, form = aliasForm) {
    return indexedTexts(value).flatMap(([index, alias], _, all) => {
        const at = [...path, index];
        if (all.some(([before, other]) => before < index && other === alias))
            return [{ path: at, message: `the alias ${(0,core_text/* quote */.h)(alias)} is given twice`, cure: 'Remove one.' }];
        return form.test(alias)
            ? []
            : [{ path: at, message: `${(0,core_text/* quote */.h)(alias)} is not an alias of a version`, cure: aliasRule }];
    });
}
function destinationFaults({ modelId, parentModel }) {
    if (modelId === undefined || parentModel === undefined)
        return idFaults(modelId);
    const cure = 'Keep modelId: if it exists, it becomes the parent of a new version.';
    return [{ path: ['parentModel'], message: 'is given together with modelId', cure, key: true }];
}
/** UploadModelRequest.model_id (model_service.proto). */
function idFaults(modelId) {
    if (typeof modelId !== 'string' || /^[a-z_][a-z0-9_-]{0,62}$/.test(modelId))
        return [];
    const cure = 'It has up to 63 of a\u2013z, 0\u20139, _ and -, and begins with a letter or _.';
    return [{ path: ['modelId'], message: `${(0,core_text/* quote */.h)(modelId)} is not an id of a model`, cure }];
}
/** Aliases belong to a version. */
function versionFaults(name) {
    if (typeof name !== 'string' || /@[^@/]+$/.test(name))
        return [];
    const cure = `Write ${(0,core_text/* quote */.h)(`${name}@VERSION`)}.`;
    return [{ path: ['name'], message: `${(0,core_text/* quote */.h)(name)} names a model, and no version of it`, cure }];
}
/** MergeVersionAliasesRequest.version_aliases: `-champion` removes one. */
function mergeFaults(value) {
    const path = ['versionAliases'];
    if (Array.isArray(value) && value.length === 0)
        return [{ path, message: 'names no alias', cure: 'Name an alias to add, or to remove, such as -champion.' }];
    const aliases = indexedTexts(value);
    return [
        ...aliasFaults(value, path, new RegExp(aliasForm.source.replace('^', '^-?'))),
        ...aliases.flatMap(([index, alias]) => {
            const at = [...path, index];
            if (alias === '-default') {
                const cure = 'Give default to another version: it moves there.';
                return [{ path: at, message: 'a model has exactly one default version, which cannot be removed', cure }];
            }
            if (!alias.startsWith('-') || !aliases.some(([, other]) => other === alias.slice(1)))
                return [];
            return [{ path: at, message: `${(0,core_text/* quote */.h)(alias.slice(1))} is both added and removed`, cure: 'Remove one of them.' }];
        }),
    ];
}
const indexedTexts = (value) => Array.isArray(value)
    ? [...value.entries()].filter((entry) => typeof entry[1] === 'string')
    : [];

;// CONCATENATED MODULE: ./build/steps/kinds/models/definition.js

/** Models in the registry: uploads, copies and aliases. */
const models = {
    uploadModel: {
        handledAs: 'own',
        description: 'Registers a model: the request of models.upload. If modelId exists, the step creates a new version.',
        body: 'UploadModelRequest',
        returns: 'UploadModelResponse',
        check: checkUpload,
        call: { verb: 'POST', path: '{parent}/models:upload' },
        places: { labels: ['model', 'labels'], encryptionSpec: ['model', 'encryptionSpec'] },
        isRegional: true,
        makesVersion: true,
        creates: ({ modelId }) => ({ collection: 'models', id: modelId }),
        needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
    },
    copyModel: {
        handledAs: 'own',
        description: 'Copies a model to this location or to another id: the request of models.copy.',
        body: 'CopyModelRequest',
        returns: 'CopyModelResponse',
        check: checkCopy,
        call: { verb: 'POST', path: '{parent}/models:copy' },
        places: { encryptionSpec: ['encryptionSpec'] },
        mainField: 'sourceModel',
        isRegional: true,
        makesVersion: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.models.upload', 'aiplatform.models.get', 'aiplatform.models.list'] },
    },
    aliases: {
        handledAs: 'own',
        description: 'Adds and removes (-name) aliases of a model version: the request of models.mergeVersionAliases.',
        body: 'MergeVersionAliasesRequest',
        returns: 'Model',
        check: checkAliases,
        call: { verb: 'POST', path: '{name}:mergeVersionAliases', collection: 'models' },
        places: {},
        mainField: 'name',
        versionKeys: ['model', 'name'],
        isRegional: true,
        isNameless: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.models.get', 'aiplatform.models.update'] },
    },
};

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/steps/kinds/rollout/read-body.js
var read_body = __webpack_require__(3701);
;// CONCATENATED MODULE: ./build/steps/kinds/rollout/check-rollout.js





/** A bake must be longer than a minute to contain a whole minute of metrics. Seconds. */
const shortestBake = 120;
/** Returns what is wrong with a rollout beyond its form and its names. Paths are from the body. */
const checkRollout = (body) => [
    ...createFaults(body),
    ...deployedFaults(body['deployedModel']),
    ...trafficFaults(body['traffic']),
    ...probeFaults(body),
    ...watchFaults(body),
];
function createFaults({ endpoint, create, probe }) {
    if (!(0,json/* isObject */.Gv)(create))
        return [];
    const faults = [];
    const isId = typeof endpoint === 'string' && !endpoint.includes('/');
    if (typeof endpoint === 'string' && !isId)
        faults.push({
            path: ['create'],
            message: 'an endpoint with a full name must exist',
            cure: 'Name it by its id, or leave out create.',
            key: true,
        });
    if (isId && !/^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,8})$/.test(endpoint))
        faults.push({
            path: ['endpoint'],
            message: `${(0,core_text/* quote */.h)(endpoint)} cannot be the id of a new endpoint`,
            cure: 'It has up to 63 of a\u2013z, 0\u20139 and -, and begins with a letter; or up to 9 digits.',
        });
    const asked = (0,json/* isObject */.Gv)(endpoint) ? endpoint['displayName'] : undefined;
    const { displayName, trafficSplit } = create;
    if (typeof asked === 'string' && typeof displayName === 'string' && asked !== displayName)
        faults.push({
            path: ['create', 'displayName'],
            message: `${(0,core_text/* quote */.h)(displayName)} is not the display name that selects the endpoint, ${(0,core_text/* quote */.h)(asked)}`,
            cure: 'Write the same.',
        });
    if (trafficSplit !== undefined)
        faults.push({
            path: ['create', 'trafficSplit'],
            message: 'a new endpoint has no models to split traffic between',
            cure: 'Remove it: traffic defines the stages of the rollout.',
            key: true,
        });
    const isPrivate = create['network'] !== undefined || create['privateServiceConnectConfig'] !== undefined;
    if (isPrivate && probe !== undefined)
        faults.push({
            path: ['probe'],
            message: 'the action cannot probe an endpoint in a private network',
            cure: 'Leave it out, and let watch check real traffic.',
            key: true,
        });
    return faults;
}
function deployedFaults(deployed) {
    if (!(0,json/* isObject */.Gv)(deployed))
        return [];
    const at = (field) => ['deployedModel', field];
    const faults = [];
    if (deployed['model'] !== undefined)
        faults.push({
            path: at('model'),
            message: 'the model belongs next to deployedModel',
            cure: 'Move it to rollout.model.',
            key: true,
        });
    if (deployed['id'] !== undefined)
        faults.push({
            path: at('id'),
            message: 'the rollout chooses the id, to find its deployment again',
            cure: 'Remove it.',
            key: true,
        });
    const resources = ['dedicatedResources', 'automaticResources', 'sharedResources'];
    if (resources.every(field => deployed[field] === undefined))
        faults.push({
            path: ['deployedModel'],
            message: 'names no machines',
            cure: `Give ${resources.join(', ')}: one of them.`,
            key: true,
        });
    return faults;
}
function trafficFaults(traffic) {
    if (!Array.isArray(traffic))
        return [];
    return traffic.flatMap((share, index) => {
        const before = traffic[index - 1];
        if (typeof share !== 'number' || typeof before !== 'number' || share > before)
            return [];
        return [
            {
                path: ['traffic', index],
                message: `${share} does not rise above ${before}`,
                cure: 'Write rising percentages.',
            },
        ];
    });
}
/** True for a rollout that never gives the model any traffic, so that there is nothing to observe. */
const isDark = ({ traffic }) => Array.isArray(traffic) && traffic.length === 1 && traffic[0] === 0;
function probeFaults(body) {
    const { probe } = body;
    if (!(0,json/* isObject */.Gv)(probe))
        return [];
    const { expect, latency, errors } = probe;
    const faults = [];
    const expectsNothing = expect === undefined || ((0,json/* isObject */.Gv)(expect) && Object.keys(expect).length === 0);
    if (expectsNothing && latency === undefined && errors === undefined)
        faults.push({
            path: ['probe'],
            message: 'expects nothing, so nothing could fail it',
            cure: 'Give expect, latency or errors.',
            key: true,
        });
    if ((0,json/* isObject */.Gv)(expect))
        faults.push(...Object.entries(expect).flatMap(([path, one]) => expectationFaults(path, one)));
    faults.push(...latencyFaults(latency, ['probe', 'latency']));
    if (isDark(body))
        faults.push({ path: ['probe'], message: 'a model at 0 % cannot be probed', cure: 'Remove it.', key: true });
    return faults;
}
function expectationFaults(text, expectation) {
    const path = ['probe', 'expect', text];
    const faults = [];
    if ((0,document_path/* readPath */.G7)(text) === undefined)
        faults.push({
            path,
            message: `${(0,core_text/* quote */.h)(text)} is not a path into an answer`,
            cure: 'Write one like predictions[0].score.',
            key: true,
        });
    if (!(0,json/* isObject */.Gv)(expectation))
        return faults;
    const { min, max } = expectation;
    // A misspelt one is reported already.
    if (Object.keys(expectation).length === 0)
        faults.push({ path, message: 'expects nothing', cure: 'Give min, max, equals or type.', key: true });
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        faults.push({ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Change one of them.' });
    return faults;
}
function watchFaults(body) {
    const { watch, bake } = body;
    if (!(0,json/* isObject */.Gv)(watch))
        return [];
    const { errors, latency } = watch;
    const faults = [];
    const hasLatency = latency !== undefined && !((0,json/* isObject */.Gv)(latency) && Object.keys(latency).length === 0);
    if (errors === undefined && !hasLatency)
        faults.push({
            path: ['watch'],
            message: 'has no limit, so nothing could fail it',
            cure: 'Give errors: { max }, or latency: { p95 }.',
            key: true,
        });
    if ((0,json/* isObject */.Gv)(latency))
        for (const name of read_body/* percentiles */.FX)
            faults.push(...latencyFaults(latency[name], ['watch', 'latency', name]));
    const seconds = bake === undefined ? 0 : (0,formats/* periodSeconds */.p6)(bake);
    if (!(bake instanceof json/* Pending */.UX) && seconds !== undefined && seconds < shortestBake)
        faults.push({
            path: bake === undefined ? ['watch'] : ['bake'],
            message: `watch looks at whole minutes, and ${bake === undefined ? 'there is no bake' : 'the bake is too short for one'}`,
            cure: 'Give bake, of 2m at least; less than 10m of real traffic shows little.',
            key: true,
        });
    if (isDark(body))
        faults.push({ path: ['watch'], message: 'a model at 0 % gets no traffic to watch', cure: 'Remove it.', key: true });
    return faults;
}
function latencyFaults(latency, path) {
    // Its form is checked already.
    if (typeof latency !== 'string' || !/^0+(\.0+)?m?s$/.test(latency))
        return [];
    return [{ path, message: `expected a time above 0, as 500ms or 2s, got ${(0,core_text/* quote */.h)(latency)}` }];
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/outline.js




/** Returns the stages of a rollout for the plan. */
function outlineRollout(body) {
    const { endpoint, create, bakeMs, probe, watch, keep } = (0,read_body/* readRolloutBody */.wc)(body);
    const shares = [body['traffic']].flat();
    const made = create === undefined ? '' : ', which is created if it does not exist';
    const bake = bakeMs > 0 ? `, held for ${(0,core_text/* duration */.p)(bakeMs)}` : '';
    return [
        `Deploys ${named(body['model'])} on ${named(endpoint)}${made}, without traffic`,
        ...shares.map(share => `Gives it ${named(share)} % of the traffic${bake}`),
        ...(probe === undefined ? [] : [`At each share the probes must pass: ${describeProbe(probe)}`]),
        ...(watch === undefined ? [] : [`At each share real traffic must stay within limits: ${describeWatch(watch)}`]),
        ending(shares.at(-1), keep),
        'On failure, restores the previous split and undeploys the new model',
    ];
}
/** Returns the effect of a rollback for the plan. */
const outlineRollback = ({ endpoint }) => [
    `Gives ${named(endpoint)} back to what served before its last rollout, and undeploys what was rolled out`,
];
function ending(last, keep) {
    if (last !== 100)
        return `Stops at ${named(last)} %: a later rollout of the same version continues from there`;
    return keep ? 'Keeps the previous models deployed at 0 %' : 'Undeploys the previous models';
}
function describeProbe({ requests, errors, latencyMs, expect }) {
    const expected = Object.entries(expect).flatMap(([path, { type, equals, min, max }]) => [
        ...(type === undefined ? [] : [`${path} of type ${named(type)}`]),
        ...(equals === undefined ? [] : [`${path} exactly ${named(equals)}`]),
        ...(min === undefined && max === undefined ? [] : [`${path} ${(0,compare/* describeMetricBound */.uO)({ min, max })}`]),
    ]);
    const slowest = latencyMs === undefined ? [] : [`p95 at most ${latencyMs} ms`];
    return [`of ${requests} at most ${errors} fail`, ...slowest, ...expected].join('; ');
}
function describeWatch({ errors, latency, failures, minRequests, onInconclusive, withinMs }) {
    const then = {
        hold: `are watched for ${(0,core_text/* duration */.p)(withinMs)} more, then rolled back`,
        rollback: 'are rolled back',
        promote: 'continue anyway',
    };
    return [
        ...(errors === undefined ? [] : [`at most ${Number((errors * 100).toFixed(4))} % errors`]),
        ...latency.map(({ percentile, boundMs }) => `${percentile} at most ${boundMs} ms`),
        `${failures} bad ${failures === 1 ? 'sample rolls' : 'samples roll'} back`,
        `fewer than ${minRequests} requests ${then[onInconclusive]}`,
    ].join('; ');
}
/** Formats a value of the body. */
function named(value) {
    if (value instanceof json/* Pending */.UX)
        return value.reference;
    if ((0,json/* isObject */.Gv)(value) && value['displayName'] !== undefined)
        return `the endpoint called ${named(value['displayName'])}`;
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/definition.js




const percentile = { shape: latencyShape, description: 'Highest latency that passes, such as 800ms or 2s.' };
const permissions = [
    ...['get', 'list', 'deploy', 'undeploy', 'update', 'predict'].map(verb => `aiplatform.endpoints.${verb}`),
    'aiplatform.models.get',
];
/** A release of a model in stages, and the way back from it. Both make several calls and undo them if they fail. */
const rollouts = {
    rollout: {
        handledAs: 'own',
        description: 'Deploys a model version next to the current ones and moves traffic to it in stages. It probes and watches each stage.',
        body: 'RolloutStep',
        returns: 'RolloutResult',
        refersTo: ['Endpoint', 'DeployedModel'],
        shapes: () => ({
            RolloutStep: {
                fields: {
                    endpoint: endpointField,
                    create: {
                        shape: messageShape('Endpoint'),
                        description: 'Creates the endpoint if it does not exist. The Endpoint, with at least a displayName.',
                    },
                    model: modelField,
                    deployedModel: {
                        shape: messageShape('DeployedModel'),
                        required: true,
                        description: 'The DeployedModel without its model: dedicatedResources, serviceAccount, \u2026.',
                    },
                    traffic: {
                        shape: { type: 'list', of: { type: 'integer', minimum: 0, maximum: 100 } },
                        required: true,
                        description: 'Rising percentages for the new version. They may end below 100; a later rollout of the same version continues from there.',
                    },
                    bake: {
                        shape: periodShape,
                        description: 'How long the step watches each share before the next one. Default: 0s.',
                    },
                    probe: {
                        shape: messageShape('RolloutProbe'),
                        description: 'Test requests after each change of traffic and during the bake.',
                    },
                    watch: {
                        shape: messageShape('Watch'),
                        description: 'Limits on the metrics of real traffic in Cloud Monitoring, during each bake.',
                    },
                    keep: {
                        shape: { type: 'integer', minimum: 0, maximum: 1 },
                        description: '1: the previous model stays deployed at 0 % after the rollout, for a fast rollback. Default: 0.',
                    },
                },
            },
            RolloutProbe: {
                fields: {
                    instances: {
                        shape: { type: 'list', of: anyShape },
                        required: true,
                        description: 'Instances, as in a PredictRequest.',
                    },
                    parameters: { shape: anyShape, description: 'Parameters, as in a PredictRequest.' },
                    expect: {
                        shape: { type: 'map', of: messageShape('Expectation') },
                        description: 'Path in the response, such as predictions[0].score, to the expected value.',
                    },
                    latency: { shape: latencyShape, description: 'Maximum p95 latency of the probes, such as 500ms or 2s.' },
                    errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
                    requests: {
                        shape: { type: 'integer', minimum: 1, maximum: 1000 },
                        description: 'How many responses of the new version each probe needs. Default: 20.',
                    },
                },
            },
            Expectation: {
                fields: {
                    min: { shape: numberShape, description: 'Lowest value that passes.' },
                    max: { shape: numberShape, description: 'Highest value that passes.' },
                    equals: { shape: anyShape, description: 'The only value that passes.' },
                    type: {
                        shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] },
                        description: 'The expected type.',
                    },
                },
            },
            Watch: {
                fields: {
                    errors: { shape: messageShape('WatchErrors'), description: 'Limit on the share of failed requests.' },
                    latency: {
                        shape: messageShape('WatchLatency'),
                        description: 'Limits on the latency of requests, by percentile.',
                    },
                    failures: {
                        shape: { type: 'integer', minimum: 1 },
                        description: 'How many bad samples trigger the rollback, at one sample a minute. Default: 1.',
                    },
                    min_requests: {
                        shape: { type: 'integer', minimum: 1 },
                        description: 'Minimum number of user requests in a bake. Fewer are inconclusive. Default: 1.',
                    },
                    on_inconclusive: {
                        shape: { type: 'enum', values: ['hold', 'rollback', 'promote'] },
                        description: 'What the step does after an inconclusive bake: watch longer (hold, the default), roll back, or continue (promote).',
                    },
                    within: {
                        shape: periodShape,
                        description: 'Maximum duration of a hold before the step rolls back. Default: 1h.',
                    },
                },
            },
            WatchErrors: {
                fields: {
                    max: {
                        shape: { type: 'number', minimum: 0, maximum: 1 },
                        required: true,
                        description: 'Highest share of failed requests that passes, such as 0.01.',
                    },
                },
            },
            WatchLatency: { fields: { p50: percentile, p95: percentile, p99: percentile } },
            RolloutResult: {
                fields: {
                    endpoint: { shape: stringShape },
                    model: { shape: stringShape },
                    modelVersionId: { shape: stringShape },
                    deployedModelId: { shape: stringShape },
                    trafficSplit: { shape: { type: 'map', of: integerShape } },
                },
            },
        }),
        check: body => [
            ...checkName(body, 'endpoint', endpointName),
            ...checkName(body, 'model', modelName),
            ...checkRollout(body),
        ],
        places: {
            labels: ['create', 'labels'],
            encryptionSpec: ['create', 'encryptionSpec'],
            network: ['create', 'network'],
            serviceAccount: ['deployedModel', 'serviceAccount'],
        },
        mainField: 'model',
        bodyFile: ['probe', 'instances'],
        isRegional: true,
        mustWait: true,
        isRelease: true,
        creates: ({ endpoint, create }) => ({ collection: 'endpoints', id: create === undefined ? undefined : endpoint }),
        isUnlabelled: ({ create }) => create === undefined,
        outline: outlineRollout,
        needs: {
            permissions,
            more: ({ create, watch }) => [
                ...(create === undefined ? [] : ['aiplatform.endpoints.create']),
                ...(watch === undefined ? [] : ['monitoring.timeSeries.list']),
            ],
        },
    },
    rollback: {
        handledAs: 'own',
        description: 'Restores what an endpoint served before its last rollout.',
        body: 'RollbackStep',
        returns: 'RolloutResult',
        shapes: () => ({
            RollbackStep: { fields: { endpoint: endpointField } },
        }),
        check: body => checkName(body, 'endpoint', endpointName),
        places: {},
        mainField: 'endpoint',
        isWholeByMainField: true,
        isRegional: true,
        mustWait: true,
        isNameless: true,
        isUnlabelled: () => true,
        outline: outlineRollback,
        needs: { permissions },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/serving/check-serving.js


/** An id that Google accepts for a new endpoint (CreateEndpointRequest.endpoint_id), or an existing one. */
function checkEndpoint(body) {
    const { endpointId, displayName } = body;
    if (endpointId instanceof json/* Pending */.UX || displayName instanceof json/* Pending */.UX)
        return [];
    if (endpointId === undefined && displayName === undefined)
        return [{ path: [], message: 'names no endpoint', cure: 'Give endpointId, displayName, or both.', key: true }];
    const isNamed = typeof endpointId === 'string' && endpointId.includes('/');
    return [
        ...(isNamed ? checkName(body, 'endpointId', endpointName) : checkName(body, 'endpointId', newEndpointId)),
        ...(isNamed || displayName !== undefined
            ? []
            : [
                {
                    path: [],
                    message: 'displayName is required',
                    cure: 'A new endpoint needs one.',
                    key: true,
                },
            ]),
        ...(displayName === '' ? [{ path: ['displayName'], message: 'expected a name, got an empty string' }] : []),
    ];
}
/** Checks a `DeployedModel`: its names, and the fields that Google requires. Paths start with `deployedModel`. */
function checkDeployedModel(deployed) {
    if (!(0,json/* isObject */.Gv)(deployed))
        return [];
    const faults = [
        ...checkName(deployed, 'model', modelName),
        ...(deployed['id'] === '' ? [] : checkName(deployed, 'id', deployedId)),
        ...(deployed['model'] === undefined
            ? [{ path: [], message: 'model is required', cure: 'Say which model is deployed.', key: true }]
            : []),
    ];
    return faults.map(fault => ({ ...fault, path: ['deployedModel', ...fault.path] }));
}
/** A model that is undeployed cannot get traffic in the same call. */
function checkLeaving({ deployedModelId, trafficSplit }) {
    if (!(0,json/* isObject */.Gv)(trafficSplit) || typeof deployedModelId !== 'string' || !Object.hasOwn(trafficSplit, deployedModelId))
        return [];
    if (trafficSplit[deployedModelId] === 0)
        return [];
    const message = 'gives traffic to the model that it undeploys';
    return [{ path: ['trafficSplit', deployedModelId], message, cure: 'Divide 100 % among the models that stay.' }];
}

// EXTERNAL MODULE: ./build/steps/kinds/serving/split.js
var split = __webpack_require__(4283);
;// CONCATENATED MODULE: ./build/steps/kinds/serving/definition.js




/** Endpoints, the models on them, and their traffic, one change at a time. */
const serving = {
    endpoint: {
        handledAs: 'own',
        description: 'Creates an endpoint or uses an existing one: the REST resource projects.locations.endpoints, and its endpointId.',
        body: 'EndpointStep',
        returns: 'Endpoint',
        refersTo: ['Endpoint'],
        shapes: google => ({
            EndpointByDisplayName: {
                fields: {
                    displayName: { shape: stringShape, required: true, description: 'Display name of exactly one endpoint.' },
                },
            },
            EndpointStep: {
                ...google['Endpoint'],
                fields: {
                    endpointId: {
                        shape: stringShape,
                        description: 'Id of the endpoint. The step creates the endpoint if it does not exist. A full resource name must exist.',
                    },
                    ...google['Endpoint']?.fields,
                    // Not for one that is named in full, and so exists.
                    displayName: {
                        shape: stringShape,
                        description: 'Display name of the endpoint. Without endpointId, it selects the endpoint with this name.',
                    },
                },
            },
        }),
        check: checkEndpoint,
        call: { verb: 'POST', path: '{parent}/endpoints' },
        places: { labels: ['labels'], encryptionSpec: ['encryptionSpec'], network: ['network'] },
        mainField: 'endpointId',
        isWholeByMainField: true,
        isRegional: true,
        creates: ({ endpointId }) => ({ collection: 'endpoints', id: endpointId }),
        needs: {
            permissions: ['aiplatform.endpoints.create', 'aiplatform.endpoints.get', 'aiplatform.endpoints.list'],
        },
    },
    deployModel: {
        handledAs: 'own',
        description: 'Deploys a model to an endpoint: the request of endpoints.deployModel.',
        body: 'DeployModelRequest',
        returns: 'DeployModelResponse',
        check: body => [
            ...checkName(body, 'endpoint', endpointName),
            ...checkDeployedModel(body['deployedModel']),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], true),
        ],
        call: { verb: 'POST', path: '{endpoint}:deployModel', collection: 'endpoints' },
        places: { serviceAccount: ['deployedModel', 'serviceAccount'] },
        mainField: 'endpoint',
        isRegional: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.deploy', 'aiplatform.models.get'] },
    },
    undeployModel: {
        handledAs: 'own',
        description: 'Undeploys a model from an endpoint: the request of endpoints.undeployModel.',
        body: 'UndeployModelRequest',
        returns: 'Endpoint',
        check: body => [
            ...checkName(body, 'endpoint', endpointName),
            ...checkName(body, 'deployedModelId', deployedId),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], false),
            ...checkLeaving(body),
        ],
        call: { verb: 'POST', path: '{endpoint}:undeployModel', collection: 'endpoints' },
        places: {},
        mainField: 'endpoint',
        isRegional: true,
        isNameless: true,
        needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.undeploy'] },
    },
    traffic: {
        handledAs: 'own',
        description: 'Sets the traffic split of an endpoint: deployed model id to percentage.',
        body: 'TrafficStep',
        returns: 'Endpoint',
        shapes: () => ({
            TrafficStep: {
                fields: {
                    endpoint: endpointField,
                    trafficSplit: {
                        shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
                        required: true,
                        description: 'Deployed model id to its percentage. The sum must be 100, or the split empty.',
                    },
                },
            },
        }),
        check: body => [
            ...checkName(body, 'endpoint', endpointName),
            ...(0,split/* checkSplit */.he)(body['trafficSplit'], ['trafficSplit'], false),
        ],
        call: { verb: 'PATCH', path: '{endpoint}', collection: 'endpoints' },
        otherMethods: ['EndpointService.UpdateEndpoint', 'EndpointService.UpdateEndpointLongRunning'],
        places: {},
        mainField: 'endpoint',
        isRegional: true,
        isNameless: true,
        isRelease: true,
        needs: { permissions: ['aiplatform.endpoints.get', 'aiplatform.endpoints.update'] },
    },
};

;// CONCATENATED MODULE: ./build/steps/kinds/registry.js








/** The definition of every kind, a line for each family. */
const registry = {
    ...jobs,
    ...models,
    ...serving,
    ...agents,
    ...inference,
    ...gates,
    ...rollouts,
    ...calls,
};
/** Every kind of step with its definition. */
const definitions = registry;
/** Returns the places in a kind's body. */
function placesOf(kind, body) {
    const { places, morePlaces } = definitions[kind];
    return morePlaces === undefined ? places : { ...places, ...morePlaces(body) };
}
/** Returns what is wrong with a body beyond its form. Paths are from the body. */
const checkBody = (kind, body, context) => definitions[kind].check?.(body, context) ?? [];
/** Returns the part of a kind's body that may be the path of a file; `undefined` if it has none. */
const filePlaceOf = (kind) => definitions[kind].bodyFile;
/**
 * Returns the messages of kinds that are not Google's. They are written in the same language, so that they are checked,
 * bounded, and published in the same way.
 *
 * @param google the API's own messages; some of them are extended
 */
const ownShapes = (google) => Object.assign({}, ...Object.values(definitions).map(({ shapes }) => shapes?.(google)));


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ percentiles),
/* harmony export */   wc: () => (/* binding */ readRolloutBody)
/* harmony export */ });
/* unused harmony exports latencyMs, periodMs */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8340);


const percentiles = ['p50', 'p95', 'p99'];
/** Reads a rollout's body, whose form is checked already. */
function readRolloutBody(body) {
    const { create, traffic, bake, probe, watch } = body;
    return {
        endpoint: body['endpoint'],
        create: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(create) ? create : undefined,
        model: String(body['model']),
        deployedModel: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body['deployedModel']) ? body['deployedModel'] : {},
        traffic: Array.isArray(traffic) ? traffic.map(Number) : [],
        bakeMs: periodMs(bake) ?? 0,
        probe: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(probe) ? readProbe(probe) : undefined,
        watch: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(watch) ? readWatch(watch) : undefined,
        keep: body['keep'] === 1,
    };
}
function readProbe({ instances, parameters, expect, latency, errors, requests }) {
    const expected = Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(expect) ? expect : {});
    return {
        instances: Array.isArray(instances) ? instances : [],
        parameters,
        expect: Object.fromEntries(expected.map(([path, value]) => [path, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : {}])),
        latencyMs: latencyMs(latency),
        errors: typeof errors === 'number' ? errors : 0,
        requests: typeof requests === 'number' ? requests : 20,
    };
}
function readWatch(watch) {
    const { errors, latency, failures, on_inconclusive: then } = watch;
    const bounds = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(latency) ? latency : {};
    return {
        errors: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(errors) && typeof errors['max'] === 'number' ? errors['max'] : undefined,
        latency: percentiles.flatMap(percentile => {
            const boundMs = latencyMs(bounds[percentile]);
            return boundMs === undefined ? [] : [{ percentile, boundMs }];
        }),
        failures: typeof failures === 'number' ? failures : 1,
        minRequests: typeof watch['min_requests'] === 'number' ? watch['min_requests'] : 1,
        onInconclusive: then === 'rollback' || then === 'promote' ? then : 'hold',
        withinMs: periodMs(watch['within']) ?? 3_600_000,
    };
}
/** Returns `500ms` or `2s` in milliseconds; `undefined` for anything else. */
function latencyMs(text) {
    const [, amount, unit] = typeof text === 'string' ? (/^(\d{1,6}(?:\.\d{1,3})?)(ms|s)$/.exec(text) ?? []) : [];
    const milliseconds = Number(amount) * (unit === 's' ? 1_000 : 1);
    return milliseconds > 0 ? milliseconds : undefined;
}
/** Returns a period, as `10m`, in milliseconds; `undefined` for anything else. */
function periodMs(period) {
    const seconds = (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(period);
    return seconds === undefined ? undefined : seconds * 1_000;
}


/***/ }),

/***/ 4283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ checkSplit),
/* harmony export */   iO: () => (/* binding */ describeSplit),
/* harmony export */   jR: () => (/* binding */ unknownDeployedModels),
/* harmony export */   qj: () => (/* binding */ deployedOf),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   uv: () => (/* binding */ splitOf),
/* harmony export */   xY: () => (/* binding */ sameSplit)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);


/**
 * Returns what is wrong with a split, whatever the endpoint has: shares are whole percentages with the sum 100, or
 * there are none. See docs/design/rollouts.md.
 *
 * @param deploys true if the split may name the model that is being deployed, as "0"
 */
function checkSplit(split, path, deploys) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(split))
        return [];
    const shares = Object.entries(split);
    const faults = shares.flatMap(([id, share]) => {
        const at = [...path, id];
        if (!/^\d{1,10}$/.test(id))
            return [
                {
                    path: at,
                    message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(id)} is not an id of a deployed model`,
                    cure: 'It is a number of up to 10 digits.',
                    key: true,
                },
            ];
        if (id === '0' && !deploys)
            return [
                {
                    path: at,
                    message: '"0" stands for the model that a deployModel deploys, and this step deploys none',
                    cure: 'Name it by its id.',
                    key: true,
                },
            ];
        if (share instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX || (typeof share === 'number' && share >= 0 && share <= 100))
            return [];
        return [{ path: at, message: `expected a percentage from 0 to 100, got ${JSON.stringify(share)}` }];
    });
    if (faults.length > 0 || shares.length === 0 || shares.some(([, share]) => share instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .Pending */ .UX))
        return faults;
    const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
    return sum === 100
        ? []
        : [
            {
                path,
                message: `the shares are ${sum} together, not 100`,
                cure: 'Make them 100, or write {} for no traffic at all.',
                key: true,
            },
        ];
}
/** True if two splits give every model the same share. An absent model has 0. */
const sameSplit = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => shareOf(a, id) === shareOf(b, id));
/** Returns a model's share; 0 if it has none. */
const shareOf = (split, id) => Number(split[id] ?? 0);
/** Returns the split of an endpoint; empty if it has none. */
const splitOf = ({ trafficSplit }) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(trafficSplit) ? trafficSplit : {});
/** `1234: 90 %, 5678: 10 %` */
const describeSplit = (split) => Object.entries(split)
    .map(([id, share]) => `${id}: ${String(share)} %`)
    .join(', ') || 'no traffic';
/** Returns the deployed models of an endpoint. */
const deployedOf = ({ deployedModels }) => Array.isArray(deployedModels) ? deployedModels.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv) : [];
/** Names ids in a split that the endpoint does not have; `undefined` if it has them all. */
function unknownDeployedModels(split, endpoint) {
    const there = deployedOf(endpoint).map(({ id }) => String(id));
    const unknownModels = Object.keys(split).filter(id => id !== '0' && !there.includes(id));
    if (unknownModels.length === 0)
        return undefined;
    return `it has no deployed model ${unknownModels.join(', ')}; there ${there.length === 0 ? 'is none' : `are ${there.join(', ')}`}`;
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkLabels),
/* harmony export */   NA: () => (/* binding */ isOurLabel),
/* harmony export */   X5: () => (/* binding */ stableLabels),
/* harmony export */   dS: () => (/* binding */ labelsFor),
/* harmony export */   kJ: () => (/* binding */ labelKey),
/* harmony export */   nX: () => (/* binding */ mostLabels),
/* harmony export */   w: () => (/* binding */ labelValue),
/* harmony export */   yF: () => (/* binding */ requestReason),
/* harmony export */   yL: () => (/* binding */ isSameKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6067);



const labelPrefix = 'keyless-';
/** Most labels of a resource, and how many of them are ours. See docs/design/attribution.md. */
const mostLabels = 64;
const ours = 11;
/** True for a label that only this action sets. */
const isOurLabel = (label) => label.startsWith(labelPrefix);
/** Returns the labels of every resource that takes labels: eleven, or fewer if the token lacks a claim. */
function labelsFor(origin) {
    const values = {
        repository: origin.repository,
        'repository-id': origin.repositoryId,
        sha: origin.sha,
        'run-id': origin.runId,
        'run-attempt': origin.runAttempt,
        actor: origin.actor,
        workflow: origin.workflow,
        grant: origin.grant,
        step: origin.step,
        policy: origin.policySha256.slice(0, 32),
        key: origin.dedupeKey,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [[`${labelPrefix}${name}`, labelValue(value)]]));
}
/**
 * Returns the labels that do not change with every run. Billing may drop a label with more than a thousand values in
 * its life: https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/add-labels-to-api-calls
 */
const stableLabels = (labels) => Object.fromEntries(['repository', 'repository-id', 'workflow', 'grant', 'step'].flatMap(name => {
    const value = labels[`${labelPrefix}${name}`];
    return value === undefined ? [] : [[`${labelPrefix}${name}`, value]];
}));
/** True if a resource has a step's key. */
const isSameKey = ({ labels }, dedupeKey) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(labels) && labels[`${labelPrefix}key`] === dedupeKey;
/** Returns at most 63 characters of `a-z0-9_-`. A value that is cut ends in eight hex digits of its SHA-256. */
function labelValue(value) {
    const clean = value.toLowerCase().replace(/[^a-z0-9_-]/gu, '-');
    if (clean.length <= 63)
        return clean;
    return `${clean.slice(0, 54)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex').slice(0, 8)}`;
}
/** Returns what is wrong with a user's labels: their form, their number, and reserved names. */
function checkLabels(labels, path) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(labels))
        return [];
    const faults = Object.entries(labels).flatMap(([key, value]) => labelFaults(key, value, [...path, key]));
    const count = Object.keys(labels).length;
    const room = mostLabels - ours;
    if (count <= room)
        return faults;
    const message = `${count} labels: a resource has at most ${mostLabels}, and ${ours} of them name its origin`;
    return [...faults, { path, message, cure: `Keep ${room} of them.`, key: true }];
}
/**
 * Google's rules for labels: at most 64 characters (code points) of lower-case letters, numbers, underscores, and
 * dashes; "international characters are allowed". Letters without case, as in Japanese, count as lower-case.
 */
const labelText = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,64}$/u;
const labelKey = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,63}$/u;
function labelFaults(key, value, path) {
    const faults = [];
    if (isOurLabel(key))
        faults.push({
            path,
            message: `only this action sets labels that start with ${labelPrefix}`,
            cure: 'Rename it.',
            key: true,
        });
    else if (key === 'vertex-ai-pipelines-run-billing-id')
        faults.push({ path, message: 'reserved by Vertex AI', cure: 'Remove it.', key: true });
    else if (!labelKey.test(key)) {
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        faults.push({ path, message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(key)} is not a key of a label`, cure, key: true });
    }
    if (typeof value === 'string' && !labelText.test(value))
        faults.push({
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(value)} is not a value of a label`,
            cure: 'It has up to 64 lower-case letters of any language, digits, _ and -.',
        });
    return faults;
}
/**
 * Returns `X-Goog-Request-Reason`, as `acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train`. Only
 * printable ASCII, since a line break would begin another header, and at most 200 characters.
 */
function requestReason({ repository, runId, attempt, sha, grant, step, approvers = [] }) {
    const words = [`${repository} run ${runId} attempt ${attempt} sha ${sha.slice(0, 7)} grant ${grant}`];
    if (step !== undefined)
        words.push(`step ${step}`);
    if (approvers.length > 0)
        words.push(`approved by ${approvers.join(', ')}`);
    return words
        .join(' ')
        .replace(/[^\x20-\x7e]/gu, '?')
        .slice(0, 200);
}


/***/ }),

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   Jh: () => (/* binding */ bindingWords),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   q3: () => (/* binding */ registryRepository)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/* harmony import */ var _vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9530);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3944);




/**
 * Returns the requirements of the run's own account for its steps. Those of other accounts, and those that only the run
 * knows, are untested.
 */
function needsOf(steps, { logStreaming, auditLog }) {
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
function needsOfStep({ declaration: { kind }, project, body }, logStreaming) {
    const { permissions, more, logs, runsCode, services = [], reads } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[kind].needs;
    const needs = [];
    const here = { type: 'project', project };
    const may = (permission, where = here) => void needs.push({ permission, on: where });
    const asked = [...permissions, ...(more?.(body) ?? []), ...(logStreaming && logs ? ['logging.logEntries.list'] : [])];
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
    const read = reads?.(body);
    const bucket = bucketOf(read);
    if (bucket !== undefined)
        may('storage.objects.get', { type: 'bucket', name: bucket });
    const repository = registryRepository(typeof read === 'string' ? read.replace(/^https:\/\//, '') : '');
    if (repository !== undefined)
        may('artifactregistry.repositories.downloadArtifacts', repository);
    return needs;
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
        const member = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(`serviceAccount:${account}`);
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
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
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
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX)
        return [value.reference];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : [];
}
function bucketOf(value) {
    const text = value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX ? value.reference : value;
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
        return `gcloud services enable ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(need.service)} --project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(need.on.project)}`;
    const words = bindingWords('add', need.on);
    // gcloud would ask about the conditions of other bindings. Most policies with conditions are those of projects.
    const condition = need.on.type === 'project' ? ['--condition=None'] : [];
    const role = `--role=${(0,_vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .roleFor */ .I)(need.permission) ?? 'ROLE'}`;
    return [...words, ...condition, role, `--member=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(member)}`].join(' ');
}
/**
 * Returns the command that changes the bindings of a resource, without role and member: its words, each quoted, the flags
 * from the third on.
 */
function bindingWords(verb, where) {
    const change = `${verb}-iam-policy-binding`;
    switch (where.type) {
        case 'project':
            return [`gcloud projects ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(where.project)];
        case 'service account': {
            const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .accountProject */ .TP)(where.name);
            const of = project === undefined ? [] : [`--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(project)}`];
            return [`gcloud iam service-accounts ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(where.name), ...of];
        }
        case 'bucket':
            return [`gcloud storage buckets ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(`gs://${where.name}`)];
        case 'repository':
            return [
                `gcloud artifacts repositories ${change}`,
                (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(where.name),
                `--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(where.project)}`,
                `--location=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteShell */ .LA)(where.location)}`,
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

/***/ 2006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OA: () => (/* binding */ checkPipelineSource),
  ks: () => (/* binding */ checkPipelineSpec),
  Du: () => (/* binding */ pipelineSourceOf),
  l9: () => (/* binding */ readPipeline),
  v8: () => (/* binding */ rewrite)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/check-shape.js + 1 modules
var check_shape = __webpack_require__(9896);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/document/pyyaml.js

/**
 * Types of plain scalars in PyYAML, which writes compiled pipelines and reads them for Google's SDK. It has a YAML 1.1
 * of its own. The string `1e-5` needs no quotes, since a float needs a dot and a sign in its exponent. `08` needs none
 * either, since it is not octal. `y` is not a boolean.
 */
const pyyamlScalars = (core) => [
    ...core.filter(tag => typeof tag === 'string' || !/:(bool|int|float)$/.test(tag.tag)),
    ...scalars,
];
const scalar = (type, test, resolve) => ({
    tag: `tag:yaml.org,2002:${type}`,
    default: true,
    test,
    resolve,
});
const digits = (text) => text.replaceAll('_', '');
const integer = (radix) => (text) => {
    const number = Number.parseInt(digits(text).replace(/^[-+]?0[bx]/, ''), radix);
    return text.startsWith('-') && /^-0[bx]/.test(text) ? -number : number;
};
const scalars = [
    scalar('bool', /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
    scalar('bool', /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
    scalar('int', /^[-+]?0b[01_]+$/, integer(2)),
    scalar('int', /^[-+]?0x[0-9a-fA-F_]+$/, integer(16)),
    scalar('int', /^[-+]?0[0-7_]+$/, integer(8)),
    scalar('int', /^[-+]?(0|[1-9][0-9_]*)$/, integer(10)),
    scalar('float', /^[-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
    scalar('float', /^\.[0-9][0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
];
/**
 * PyYAML lets a quoted string continue at any indentation, and real pipelines do so. YAML 1.2 wants its lines deeper
 * than their parent. Spaces before such a line have no meaning, so adding some changes no value.
 */
function deepenContinuations(text) {
    let deepened = text;
    for (let repairs = 0; repairs < mostRepairs; repairs++) {
        const start = cutString(deepened);
        if (start === undefined)
            break;
        const end = closingQuote(deepened, start);
        if (end === undefined)
            break;
        const indent = ' '.repeat(start - deepened.lastIndexOf('\n', start));
        deepened =
            deepened.slice(0, start) + deepened.slice(start, end).replaceAll('\n', `\n${indent}`) + deepened.slice(end);
    }
    return deepened;
}
/** Each costs a pass over the text. */
const mostRepairs = 100;
/** Returns the start of a quoted string that the lexer gave up before its closing quote. */
function cutString(text) {
    let offset = 0;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        // Marks of the lexer that stand for no text.
        if (token === '\x02' || token === '\x18' || token === '\x1f')
            continue;
        if (/^["']/.test(token) && closingQuote(text, offset) !== offset + token.length - 1)
            return offset;
        offset += token.length;
    }
    return undefined;
}
function closingQuote(text, start) {
    const quote = text[start];
    for (let index = start + 1; index < text.length; index++) {
        if (quote === '"' && text[index] === '\\')
            index++;
        else if (text[index] === quote) {
            if (quote === '"' || text[index + 1] !== quote)
                return index;
            index++;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/document/yaml.js + 1 modules
var yaml = __webpack_require__(8531);
;// CONCATENATED MODULE: ./build/steps/pipeline/specification.js







/**
 * The outer form of a PipelineSpec
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto).
 */
const specShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: { shape: { type: 'object', name: 'PipelineInfo' }, required: true },
            deploymentSpec: { shape: { type: 'map', of: { type: 'any' } } },
            schemaVersion: { shape: { type: 'string' }, required: true },
            sdkVersion: { shape: { type: 'string' } },
            components: { shape: { type: 'map', of: { type: 'any' } } },
            root: { shape: { type: 'map', of: { type: 'any' } }, required: true },
            defaultPipelineRoot: { shape: { type: 'string' } },
        },
    },
    PipelineInfo: {
        fields: {
            name: { shape: { type: 'string' }, required: true },
            displayName: { shape: { type: 'string' } },
            description: { shape: { type: 'string' } },
        },
    },
};
const yamlLimits = {
    ...yaml/* compiled */.QO,
    aliases: { nodes: 500_000, characters: 4 * yaml/* compiled */.QO.maxBytes },
    second: true,
    scalars: pyyamlScalars,
};
/**
 * Reads a compiled pipeline, YAML or JSON: a bare PipelineSpec, or a whole PipelineJob. A platform specification after
 * it is ignored if it is empty.
 *
 * @throws ActionError `STEPS_INVALID` with all problems
 */
function readPipeline(text, file) {
    const json = /^\s*\{/.test(text);
    const document = json
        ? (0,yaml/* parseDocument */.Tp)(text, file, 'STEPS_INVALID', yaml/* compiled */.QO)
        : (0,yaml/* parseDocument */.Tp)(deepenContinuations(text), file, 'STEPS_INVALID', yamlLimits);
    const value = (0,core_json/* isObject */.Gv)(document.value) ? document.value : {};
    const whole = Object.hasOwn(value, 'pipelineSpec');
    const { pipelineSpec, ...jobDefaults } = whole ? value : { pipelineSpec: document.value };
    const path = whole ? ['pipelineSpec'] : [];
    const problems = [];
    if (Object.hasOwn(value, 'apiVersion') && Object.hasOwn(value, 'kind')) {
        const message = 'a resource of Kubernetes, not a compiled pipeline';
        problems.push(document.problem(['kind'], message, { cure: 'Compile the pipeline with version 2 of kfp.' }));
    }
    else {
        const faults = [...checkPipelineSpec(pipelineSpec, path), ...checkJobConfig(jobDefaults)];
        problems.push(...faults.map(({ path: at, message, ...options }) => document.problem(at, message, options)));
    }
    if (document.second !== undefined)
        problems.push(...platformProblems(document.second));
    const [first, ...more] = problems;
    if (first !== undefined || !(0,core_json/* isObject */.Gv)(pipelineSpec)) {
        const what = [first?.path, first?.message].filter(Boolean).join(': ');
        const message = `${file} is not a pipeline that can run: ${what}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new errors/* ActionError */.lZ('STEPS_INVALID', message, { problems });
    }
    const written = (at) => document.written([...path, ...at]);
    return { spec: withDeclaredTypes(pipelineSpec, written), jobDefaults, document };
}
/** Returns what is wrong with the outer form of a pipeline specification. */
const checkPipelineSpec = (spec, path) => (0,check_shape/* checkShape */.eA)(spec, { type: 'object', name: 'PipelineSpec' }, specShapes, path);
/** Checks the mappings of a PipelineJob that are merged with the step's. The rest is checked with the step's body. */
function checkJobConfig(job) {
    return [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']].flatMap(path => (0,check_shape/* checkShape */.eA)((0,document_path/* valueAt */.fK)(job, path) ?? {}, { type: 'map', of: { type: 'any' } }, {}, path));
}
/** Kubeflow's second document is for Kubernetes. Vertex AI does not take it, so its settings would be lost. */
function platformProblems(document) {
    const { value } = document;
    const known = (0,core_json/* isObject */.Gv)(value) && Object.keys(value).every(key => key === 'platforms');
    const message = known
        ? 'requests features that Vertex AI does not have and would ignore'
        : 'a second document that is not a platform specification';
    const path = firstLeaf(value);
    return path === undefined
        ? []
        : [document.problem(path, message, { cure: 'Compile the pipeline without it.', key: true })];
}
function firstLeaf(value, path = []) {
    if (value === null)
        return undefined;
    if (!(0,core_json/* isObject */.Gv)(value) && !Array.isArray(value))
        return path;
    for (const [key, item] of Object.entries(value)) {
        const leaf = firstLeaf(item, [...path, Array.isArray(value) ? Number(key) : key]);
        if (leaf !== undefined)
            return leaf;
    }
    return undefined;
}
const decimalPattern = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
/**
 * Gives values their declared types, if YAML has read them otherwise: `version: 1.10` in an `env`, `1e-5` for a STRING,
 * `1e-5` for a NUMBER_DOUBLE.
 */
function withDeclaredTypes(spec, written) {
    const asText = (value, path) => typeof value === 'number' || typeof value === 'boolean' ? (written(path) ?? String(value)) : value;
    const asDeclared = (value, type, path) => {
        if (type === 'STRING')
            return asText(value, path);
        const number = type === 'NUMBER_DOUBLE' || type === 'NUMBER_INTEGER';
        return number && typeof value === 'string' && decimalPattern.test(value) ? Number(value) : value;
    };
    const typedDefault = (definition, path) => (0,core_json/* isObject */.Gv)(definition) && Object.hasOwn(definition, 'defaultValue')
        ? {
            ...definition,
            defaultValue: asDeclared(definition['defaultValue'], definition['parameterType'], [...path, 'defaultValue']),
        }
        : definition;
    const typedConstants = (task, path) => {
        const component = (0,document_path/* valueAt */.fK)(spec, ['components', String((0,document_path/* valueAt */.fK)(task, ['componentRef', 'name']))]);
        return rewrite(task, ['inputs', 'parameters', '*', 'runtimeValue', 'constant'], (value, [...constant]) => {
            const declared = (0,document_path/* valueAt */.fK)(component, [
                'inputDefinitions',
                'parameters',
                String(constant[path.length + 2]),
                'parameterType',
            ]);
            return asDeclared(value, declared, constant);
        }, path);
    };
    const container = ['deploymentSpec', 'executors', '*', 'container'];
    const rules = [
        [[...container, 'args', '*'], asText],
        [[...container, 'command', '*'], asText],
        [[...container, 'env', '*', 'value'], asText],
        ...['root', 'components.*'].flatMap((owner) => [
            [[...owner.split('.'), 'inputDefinitions', 'parameters', '*'], typedDefault],
            [[...owner.split('.'), 'dag', 'tasks', '*'], typedConstants],
        ]),
    ];
    return rules.reduce((typed, [pattern, change]) => {
        const next = rewrite(typed, pattern, change);
        return (0,core_json/* isObject */.Gv)(next) ? next : typed;
    }, spec);
}
/** Returns a copy with every value at the pattern changed. `*` is any key or index, and missing values stay absent. */
function rewrite(value, [segment, ...rest], change, path = []) {
    if (segment === undefined)
        return change(value, path);
    const matches = (key) => segment === '*' || segment === key;
    if (Array.isArray(value))
        return value.map((item, index) => (matches(index) ? rewrite(item, rest, change, [...path, index]) : item));
    if (!(0,core_json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        matches(key) ? rewrite(item, rest, change, [...path, key]) : item,
    ]));
}
/** @param body a pipelineJob's, references resolved */
function pipelineSourceOf(body) {
    const { pipelineSpec, templateUri } = body;
    if ((0,core_json/* isObject */.Gv)(pipelineSpec))
        return { from: 'inline', spec: pipelineSpec };
    if (typeof pipelineSpec === 'string' && isWorkspacePath(pipelineSpec))
        return { from: 'file', file: pipelineSpec };
    if (typeof templateUri === 'string' && pipelineSpec === undefined)
        return { from: 'template', uri: templateUri };
    return { from: 'unknown' };
}
const isWorkspacePath = (path) => path !== '' && !/^[\\/~]|^\w+:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..');
/** Returns what is wrong with the source of the specification; paths are from the body. */
function checkPipelineSource({ pipelineSpec, templateUri }) {
    if (pipelineSpec !== undefined && templateUri !== undefined)
        return [{ path: ['templateUri'], message: 'only one of pipelineSpec, templateUri may be set', key: true }];
    if (pipelineSpec === undefined && templateUri === undefined)
        return [{ path: [], message: 'pipelineSpec or templateUri is required', key: true }];
    if (pipelineSpec instanceof core_json/* Pending */.UX) {
        const message = `${pipelineSpec.reference} is not known yet: the pipeline cannot be read`;
        return [{ path: ['pipelineSpec'], message, cure: 'Give the variable that it refers to.' }];
    }
    if (typeof pipelineSpec === 'string' && !isWorkspacePath(pipelineSpec)) {
        const cure = 'As pipelines/train.yaml; for gs:// and Artifact Registry write templateUri.';
        return [{ path: ['pipelineSpec'], message: 'expected a path within the workspace', cure }];
    }
    if (typeof templateUri === 'string')
        return templateFaults(templateUri);
    return [];
}
function templateFaults(uri) {
    const path = ['templateUri'];
    const odd = /[\p{Cc}\s%?#\\]|\/\.{0,2}\/|\/\.{1,2}$/u.test(uri.replace(/^(gs|https):\/\//, ''));
    if (!odd && /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/.+/.test(uri))
        return [];
    const registry = /^https:\/\/([a-z0-9-]+)-kfp\.pkg\.dev\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri);
    if (odd || registry === null) {
        const cure = 'As gs://BUCKET/train.yaml or https://us-kfp.pkg.dev/PROJECT/REPOSITORY/train/sha256:\u2026.';
        return [{ path, message: 'expected a template of Cloud Storage or Artifact Registry', cure }];
    }
    const [, location = '', project = '', repository = '', name = '', tag = ''] = registry;
    if (/^sha256:[0-9a-f]{64}$/.test(tag))
        return [];
    const cure = `Replace ${tag} by the digest of that version of ${name}, sha256:\u2026, which this prints:`;
    const place = `--project=${(0,gcloud/* quoteShell */.LA)(project)} --location=${(0,gcloud/* quoteShell */.LA)(location)}`;
    const of = `--repository=${(0,gcloud/* quoteShell */.LA)(repository)} --package=${(0,gcloud/* quoteShell */.LA)(name)}`;
    const commands = [`gcloud artifacts tags describe ${(0,gcloud/* quoteShell */.LA)(tag)} ${place} ${of} --format='value(version)'`];
    return [{ path, message: 'a tag can be moved: the action reads Artifact Registry only by digest', cure, commands }];
}


/***/ }),

/***/ 8192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W$: () => (/* binding */ overlayAlternative),
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   de: () => (/* binding */ whereOf),
/* harmony export */   fh: () => (/* binding */ checkFallback),
/* harmony export */   rB: () => (/* binding */ readAlternatives)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8314);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8340);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5293);
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3944);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8764);






const machinePlacesOf = (kind) => _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines ?? {};
/** Fields that an alternative of a kind may have. */
const machineFields = ({ spec, machineSpec }) => [
    'location',
    ...(spec === undefined && machineSpec === undefined ? [] : ['machineSpec']),
    ...(spec === undefined ? [] : ['scheduling']),
];
/**
 * Returns what is wrong with `queue` and `fallback` of a step, beyond their form.
 *
 * @param path of the step
 */
function checkFallback(envelope, kind, path) {
    const { queue, fallback, wait } = envelope;
    const faults = [];
    if ((0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(queue) === 0)
        faults.push({ path: [...path, 'queue'], message: 'expected a time above zero' });
    for (const key of ['queue', 'fallback'].filter(name => envelope[name] !== undefined)) {
        const at = { path: [...path, key], key: true };
        if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
            faults.push({ ...at, message: `a ${kind} does not wait for machines`, cure: 'Remove it.' });
        else if (wait === false)
            faults.push({
                ...at,
                message: 'nothing would enforce it: with wait: false the job is not watched',
                cure: 'Leave out one of the two.',
            });
    }
    if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind) || !Array.isArray(fallback))
        return faults;
    if (fallback.length === 0)
        faults.push({ path: [...path, 'fallback'], message: 'has no alternative', cure: 'Name one, or leave it out.' });
    const known = machineFields(machinePlacesOf(kind));
    for (const [index, alternative] of fallback.entries()) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(alternative))
            continue;
        const at = [...path, 'fallback', index];
        const fields = Object.keys(alternative).filter(field => alternative[field] !== null);
        if (fields.length === 0)
            faults.push({ path: at, message: `changes nothing`, cure: `Name ${either(known)}.` });
        for (const field of ['machineSpec', 'scheduling'].filter(name => fields.includes(name) && !known.includes(name)))
            faults.push({
                path: [...at, field],
                message: `a ${kind} has no ${field} of its own`,
                cure: `An alternative of it may name ${either(known)}.`,
                key: true,
            });
    }
    return faults;
}
const either = (names) => names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
/** Returns the alternatives as written in the file. */
function readAlternatives(fallback) {
    return (Array.isArray(fallback) ? fallback : []).map((one, index) => {
        const { location, machineSpec, scheduling } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one) ? one : {};
        return {
            index,
            ...(typeof location === 'string' && { location }),
            ...(machineSpec !== undefined && machineSpec !== null && { machineSpec }),
            ...(scheduling !== undefined && scheduling !== null && { scheduling }),
        };
    });
}
/**
 * Returns the step with each of its alternatives. Each is applied to the step as it was written, not to the alternative
 * before.
 */
function alternativesOf(declaration) {
    const { fallback = [], ...rest } = declaration;
    return fallback.map(alternative => ({
        ...rest,
        location: alternative.location ?? declaration.location,
        alternative,
    }));
}
/**
 * Applies an alternative to a body: `machineSpec` replaces that of every worker pool (a machine is one unit), and
 * `scheduling` merges field by field. Unknown references are left for later.
 *
 * @param body with its references resolved, as far as they are known
 */
function overlayAlternative(body, { id, kind, alternative }, scope, document) {
    if (alternative === undefined || !(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
        return { body, layers: [], faults: [] };
    const path = ['fallback', alternative.index];
    const faults = [];
    const resolved = (field) => {
        if (alternative[field] === undefined)
            return undefined;
        const { value, faults: flaws } = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReferences */ .d)(alternative[field], scope, [...path, field]);
        faults.push(...flaws);
        return value;
    };
    const layer = (field, at, value) => {
        const merges = field === 'scheduling' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value);
        return { document, from: ['steps', id, ...path, field], at, value, ...(!merges && { replaces: true }) };
    };
    const { location } = alternative;
    const [machineSpec, scheduling] = [resolved('machineSpec'), resolved('scheduling')];
    const withMachine = machineSpec === undefined ? unchanged(body) : overlayMachine(body, kind, machineSpec);
    const whole = scheduling === undefined ? unchanged(withMachine.body) : overlayScheduling(withMachine.body, kind, scheduling);
    if (withMachine.refusal !== undefined)
        faults.push({ path: [...path, 'machineSpec'], message: withMachine.refusal });
    return {
        body: whole.body,
        layers: [
            ...(location === undefined ? [] : [layer('location', ['location'], location)]),
            ...withMachine.places.map(at => layer('machineSpec', [kind, ...at], machineSpec)),
            ...whole.places.map(at => layer('scheduling', [kind, ...at], scheduling)),
        ],
        faults,
    };
}
const unchanged = (body) => ({ body, places: [] });
function overlayMachine(body, kind, value) {
    const { spec, machineSpec: place } = machinePlacesOf(kind);
    if (place !== undefined) {
        const holder = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, place.slice(0, -1));
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(holder))
            return { body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, place, value), places: [place] };
        const missing = [kind, ...place.slice(0, -1)].join('.');
        return {
            ...unchanged(body),
            ...(!(holder instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .Pending */ .UX) && { refusal: `${missing} does not exist, so there is nothing to override` }),
        };
    }
    if (spec === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(body[spec]))
        return unchanged(body);
    const at = [spec, 'workerPoolSpecs'];
    const pools = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, at);
    if (pools === undefined)
        return { ...unchanged(body), refusal: `${kind}.${spec} has no workerPoolSpecs to override` };
    if (!Array.isArray(pools))
        return unchanged(body);
    // An omitted pool (`{}`, so that the next has its usual number) stays omitted.
    const hasMachine = (pool) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(pool) && pool['machineSpec'] !== undefined;
    return {
        body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, at, pools.map(pool => (hasMachine(pool) ? { ...pool, machineSpec: value } : pool))),
        places: pools.flatMap((pool, index) => (hasMachine(pool) ? [[...at, index, 'machineSpec']] : [])),
    };
}
function overlayScheduling(body, kind, value) {
    const { spec } = machinePlacesOf(kind);
    if (spec === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(body[spec]))
        return unchanged(body);
    const place = [spec, 'scheduling'];
    const own = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, place);
    const merged = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? { ...((0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(own) ? own : {}), ...value } : value;
    return { body: (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .withValue */ .cO)(body, place, merged), places: [place] };
}
/** Describes the machines of a step: `us-east1, a2-highgpu-1g with 1 NVIDIA_TESLA_A100, SPOT`. */
function whereOf({ declaration: { kind }, location, body, }) {
    if (!(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind))
        return location;
    const { spec, machineSpec } = machinePlacesOf(kind);
    const machine = spec === undefined ? machineSpec && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, machineSpec) : firstMachine((0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, [spec]));
    const strategy = spec && (0,_document_path_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(body, [spec, 'scheduling', 'strategy']);
    return [location, describeMachine(machine), typeof strategy === 'string' && strategy !== 'STANDARD' ? strategy : '']
        .filter(part => part !== '')
        .join(', ');
}
function firstMachine(spec) {
    const pools = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(spec) && Array.isArray(spec['workerPoolSpecs']) ? spec['workerPoolSpecs'] : [];
    return pools.filter(_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv).find(pool => pool['machineSpec'] !== undefined)?.['machineSpec'];
}
function describeMachine(machine) {
    const { machineType, acceleratorType, acceleratorCount } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(machine) ? machine : {};
    if (typeof machineType !== 'string')
        return '';
    if (typeof acceleratorType !== 'string' || acceleratorType === 'ACCELERATOR_TYPE_UNSPECIFIED')
        return machineType;
    return `${machineType} with ${String(acceleratorCount ?? 1)} ${acceleratorType}`;
}


/***/ }),

/***/ 1959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ checkRunTimeout),
/* harmony export */   sC: () => (/* binding */ timeoutTitle),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5293);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3326);
/* harmony import */ var _kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1941);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3944);





/** The longest job on a GitHub-hosted runner. */
const hostedSeconds = 6 * 3_600;
/**
 * Returns the part of a body with a `scheduling` whose timeout Vertex AI enforces: the job's own, or that of each
 * trial.
 */
function scheduledPart(kind, body) {
    const spec = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines?.spec;
    // The inputs of a training pipeline are a job only if its code is the user's own.
    return kind === 'trainingPipeline' && body['trainingTaskDefinition'] !== _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .customTask */ .bu ? undefined : spec;
}
/** The title of the error for a step that ran out of time. */
const timeoutTitle = ({ declaration, timeoutSeconds }) => `${declaration.id}: not done within its timeout of ${timeoutSeconds} s`;
/**
 * Returns the time limit of a step: its own `timeout`, otherwise that of the body's scheduling, otherwise the grant's.
 * It is also written to the `scheduling.timeout` of a custom job, of a training pipeline's, and of a tuning job's
 * trials, which may not take longer than the whole. Vertex AI enforces it if the runner dies. Paths of faults are from
 * the step.
 */
function withTimeout(body, declaration, scope, grantSeconds) {
    const { kind, timeoutSeconds: declared } = declaration;
    const part = scheduledPart(kind, body);
    const written = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(part === undefined ? undefined : body[part], ['scheduling', 'timeout']) ?? undefined;
    // A trial's timeout says nothing about the whole.
    const isWhole = part !== undefined && !_kinds_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .BG[kind].machines?.isPerTrial;
    const scheduled = isWhole ? durationSeconds(written) : undefined;
    const times = { declared, scheduled, written, part, isWhole };
    const seconds = declared ?? scheduled ?? grantSeconds;
    const isToSchedule = part !== undefined && written === undefined && seconds !== undefined;
    return {
        body: isToSchedule ? withScheduling(body, part, seconds) : body,
        seconds,
        faults: [
            ...contradiction(times),
            ...longerThanRunner(times, declaration, scope),
            ...notEnforced(times, declaration),
        ],
    };
}
/** Returns the body with the time limit in its scheduling. A scheduling of another type is reported elsewhere. */
function withScheduling(body, part, seconds) {
    const spec = body[part];
    const scheduling = (0,_document_path_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(spec, ['scheduling']) ?? {};
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(spec) || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(scheduling))
        return body;
    return { ...body, [part]: { ...spec, scheduling: { ...scheduling, timeout: `${seconds}s` } } };
}
function contradiction({ declared, scheduled, written, part }) {
    if (declared === undefined || scheduled === undefined || declared === scheduled)
        return [];
    const message = `${declared} s here, but ${String(written)} in ${part}.scheduling.timeout`;
    return [{ path: ['timeout'], message, cure: 'Leave one out.' }];
}
function longerThanRunner({ declared, scheduled, part = '' }, { kind, wait, detach }, scope) {
    const named = declared ?? scheduled;
    if (named === undefined || named <= hostedSeconds || !wait || detach === true || !isHostedRunner(scope))
        return [];
    const path = declared === undefined ? [kind, part, 'scheduling', 'timeout'] : ['timeout'];
    const message = 'a job on a hosted runner ends after 6 h, so the step cannot wait this long';
    const cure = (0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind)
        ? 'Write cancel: detach, and adopt the job by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.'
        : 'Write wait: false, shorten it, or use a self-hosted runner.';
    return [{ path, message, cure }];
}
function notEnforced({ declared, isWhole }, { kind, wait }) {
    if (declared === undefined || wait || !(0,_kinds_kind_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isJobKind */ .i)(kind) || isWhole)
        return [];
    const message = `nothing would enforce it: a ${kind} has no time limit of its own, and with wait: false it is not watched`;
    return [{ path: ['timeout'], message, cure: 'Leave out one of the two.' }];
}
const isHostedRunner = ({ github }) => github['runner_environment'] === 'github-hosted';
/** Returns what is wrong with the time limit of the run. Paths are from the root of the file. */
const checkRunTimeout = ({ timeoutSeconds }, scope) => timeoutSeconds !== undefined && timeoutSeconds > hostedSeconds && isHostedRunner(scope)
    ? [
        {
            path: ['timeout'],
            message: 'a job on a hosted runner ends after 6 h, before this time is over',
            cure: 'Shorten it, to leave time to detach what continues; or use a self-hosted runner.',
        },
    ]
    : [];
/** Returns whole seconds, rounded up; `undefined` if it is not a duration. */
function durationSeconds(value) {
    return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
        ? Math.ceil(Number(value.slice(0, -1)))
        : undefined;
}


/***/ }),

/***/ 8764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ linksIn),
/* harmony export */   d: () => (/* binding */ resolveReferences),
/* harmony export */   fE: () => (/* binding */ pendingIn)
/* harmony export */ });
/* unused harmony export parseTemplate */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4005);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2219);




const roots = ['variables', 'github', 'run', 'steps'];
const howTo = 'References are ${variables.x}, ${github.sha}, ${run.id} and ${steps.train.name}; $${ is a literal ${.';
/** Parses a string. `$${` is a literal `${`; every other `${` must begin a reference. */
function parseTemplate(text) {
    const template = [];
    const flaws = [];
    let end = 0;
    for (const match of text.matchAll(/\$\$\{|\$\{([^}]*)(\}?)/g)) {
        template.push(text.slice(end, match.index));
        end = match.index + match[0].length;
        if (match[0] === '$${')
            template.push('${');
        else if (match[2] === '')
            flaws.push({ message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(match[0])} has no closing }`, cure: howTo });
        else {
            const reference = parseReference(match[0], match[1] ?? '');
            if ('message' in reference)
                flaws.push(reference);
            else
                template.push(reference);
        }
    }
    template.push(text.slice(end));
    return { template: template.filter(part => part !== ''), flaws };
}
function parseReference(text, inner) {
    if (inner.startsWith('{'))
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(`${text}}`)} is a GitHub expression, which is not supported here`, cure: howTo };
    const match = /^(\w+)((?:\.[\w-]+|\[\d{1,6}\])*)$/.exec(inner);
    if (match === null)
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} is not a reference`, cure: howTo };
    const [, word = '', rest = ''] = match;
    const root = roots.find(name => name === word);
    if (root === undefined)
        return {
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} refers to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(word)}, which does not exist`,
            cure: (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(word, roots) ?? howTo,
        };
    const [head, ...path] = [...rest.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
    if (typeof head !== 'string')
        return { message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(text)} names no value in ${root}`, cure: howTo };
    return { text, root, path: [head, ...path] };
}
/** Returns every reference in the strings of a value. Keys are not searched. */
function linksIn(value, path = []) {
    const links = [];
    const faults = [];
    for (const { value: text, path: at } of (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesOf */ .w)(value, path)) {
        if (typeof text !== 'string' || !text.includes('${'))
            continue;
        const { template, flaws } = parseTemplate(text);
        faults.push(...flaws.map(flaw => ({ path: at, ...flaw })));
        for (const part of template)
            if (typeof part !== 'string')
                links.push({ reference: part, path: at });
    }
    return { links, faults };
}
/**
 * Replaces references with values: once, only in values, never in keys, and never in inserted text. A string that is
 * one whole reference becomes the value with its type. A longer string can only contain scalars. An unknown value
 * becomes `Pending`, and so does an invalid reference, so that it causes no second fault.
 */
function resolveReferences(value, scope, path = []) {
    const faults = [];
    let room = maxResolvedCharacters;
    const put = (text, at) => {
        if (room < 0)
            return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
        const found = substitute(text, scope, at, faults);
        room -= textLength(found);
        if (room >= 0)
            return found;
        const message = `with the values of its references, the text is longer than ${maxResolvedCharacters} characters from here on.`;
        faults.push({ path: at, message, cure: 'For large values let a job read a file.' });
        return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
    };
    const resolve = (leaf, at) => typeof leaf === 'string' && leaf.includes('${') ? put(leaf, at) : leaf;
    return { value: (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLeaves */ .L)(value, resolve, path), faults };
}
/**
 * More than Vertex AI takes in any request. Without a bound, a few references to one long value could fill the memory.
 */
const maxResolvedCharacters = 10_000_000;
/** Estimates the length of the value in JSON. An earlier step's result is counted once. */
function textLength(value) {
    if (typeof value === 'string')
        return value.length;
    if (typeof value !== 'object' || value === null || value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX)
        return 4;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    const sum = Object.entries(value).reduce((all, [key, one]) => all + key.length + 4 + textLength(one), 2);
    counted.set(value, sum);
    return sum;
}
const counted = new WeakMap();
function substitute(text, scope, path, faults) {
    const { template, flaws } = parseTemplate(text);
    faults.push(...flaws.map(flaw => ({ path, ...flaw })));
    if (flaws.length > 0)
        return new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(text, true);
    const [only] = template;
    if (template.length === 1 && only !== undefined && typeof only !== 'string') {
        const found = resolveReference(only, scope);
        if ('message' in found)
            faults.push({ path, ...found });
        return 'value' in found ? found.value : new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(only.text, true);
    }
    let known = true;
    const parts = template.map(part => {
        if (typeof part === 'string')
            return part;
        const found = resolveReference(part, scope);
        if ('value' in found) {
            if (['string', 'number', 'boolean'].includes(typeof found.value))
                return String(found.value);
            const noun = found.value === null ? 'nothing' : Array.isArray(found.value) ? 'a list' : 'a mapping';
            faults.push({
                path,
                message: `${part.text} is ${noun}, and cannot be part of a longer string`,
                cure: 'Use it as the whole value, or refer to a field within it.',
            });
        }
        else if ('message' in found)
            faults.push({ path, ...found });
        known = false;
        return part.text;
    });
    // A text that is too long is refused by its length, before it is built.
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const whole = length > maxResolvedCharacters ? ' '.repeat(maxResolvedCharacters + 1) : parts.join('');
    return known ? whole : new _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX(whole, false);
}
/** Finds only own properties and list items, so `constructor` and `__proto__` lead nowhere. */
function resolveReference({ root, path, text }, scope) {
    const [head, ...rest] = path;
    const names = scope[root];
    if (!Object.hasOwn(names, head)) {
        if (root !== 'github' || !scope.verified)
            return { unknown: true };
        return { message: `${text}: the token has no claim ${head}`, cure: 'Not every event and job has every claim.' };
    }
    let value = names[head];
    for (const segment of rest) {
        const next = child(value, segment);
        if (next === undefined)
            return { message: `${text}: there is no ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(String(segment))} in it`, cure: 'Check what the step returns.' };
        value = next;
    }
    return { value };
}
function child(value, segment) {
    if (Array.isArray(value))
        return typeof segment === 'number' ? value[segment] : undefined;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}
/** Returns every unknown part of a value. */
const pendingIn = (value) => (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesOf */ .w)(value).flatMap(leaf => (leaf.value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .Pending */ .UX ? [leaf.value] : []));


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   bv: () => (/* binding */ Visibility),
/* harmony export */   dv: () => (/* binding */ refusedMs),
/* harmony export */   fK: () => (/* binding */ stillRefused)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

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

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ apiHost)
/* harmony export */ });
/**
 * Host of Vertex AI's API for a location. `global` and the multi-regions `us` and `eu` have their own:
 * https://cloud.google.com/vertex-ai/docs/general/locations
 */
function apiHost(location, universe) {
    if (location === 'global')
        return `aiplatform.${universe}`;
    if (location === 'us' || location === 'eu')
        return `aiplatform.${location}.rep.${universe}`;
    return `${location}-aiplatform.${universe}`;
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ jobKindNames),
/* harmony export */   P6: () => (/* binding */ jobKinds),
/* harmony export */   bu: () => (/* binding */ customTask),
/* harmony export */   e9: () => (/* binding */ shortState),
/* harmony export */   ev: () => (/* binding */ jobsIn),
/* harmony export */   kh: () => (/* binding */ parseJobName),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports jobStates, pipelineStates, mlJob */
/* harmony import */ var _resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/** The kinds that are jobs: created by one call, then watched by their `state`. */

const jobKindNames = [
    'customJob',
    'hyperparameterTuningJob',
    'pipelineJob',
    'trainingPipeline',
    'tuningJob',
    'batchPredictionJob',
];
const jobStates = {
    JOB_STATE_SUCCEEDED: 'succeeded',
    JOB_STATE_FAILED: 'failed',
    JOB_STATE_CANCELLED: 'cancelled',
    JOB_STATE_EXPIRED: 'failed',
    JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
};
const pipelineStates = {
    PIPELINE_STATE_SUCCEEDED: 'succeeded',
    PIPELINE_STATE_FAILED: 'failed',
    PIPELINE_STATE_CANCELLED: 'cancelled',
};
/** Filter for the training log of a job in Cloud Logging. */
const mlJob = (id) => `resource.type="ml_job" AND resource.labels.job_id="${id}"`;
/** The properties of most kinds that train. */
const training = {
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
};
/** All kinds of jobs, with their console pages and logs. See docs/design/google-behavior.md. */
const jobKinds = {
    customJob: {
        collection: 'customJobs',
        ...training,
    },
    hyperparameterTuningJob: {
        collection: 'hyperparameterTuningJobs',
        ...training,
    },
    pipelineJob: {
        collection: 'pipelineJobs',
        idParameter: 'pipelineJobId',
        terminal: pipelineStates,
        consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
        logFilter: id => `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
    },
    trainingPipeline: {
        collection: 'trainingPipelines',
        ...training,
        terminal: pipelineStates,
    },
    tuningJob: {
        collection: 'tuningJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'vertex-ai/generative/language/locations/{location}/tuning/tuningJob/{id}',
        logFilter: mlJob,
    },
    batchPredictionJob: {
        collection: 'batchPredictionJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/batch-predictions/{id}',
        logFilter: mlJob,
    },
};
/** Returns the collection of the jobs in a place: `projects/p/locations/l/customJobs`. */
const jobsIn = (place) => `${(0,_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(place)}/${jobKinds[place.kind].collection}`;
/** Returns the outcome of a job's state. A state that is not final counts as running. */
function outcomeOf(kind, state) {
    const { terminal } = jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` \u2192 `RUNNING`, the short form for people. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` if it is not the name of a job of these kinds */
function parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';


/***/ }),

/***/ 4397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ isCapacityError),
/* harmony export */   gf: () => (/* binding */ isAboutMachines),
/* harmony export */   ug: () => (/* binding */ refusesMachines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);


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
    const { code, message } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(error) ? error : {};
    const words = typeof message === 'string' ? message : '';
    if (programWords.test(words))
        return false;
    if (machineWords.test(words))
        return true;
    return code === resourceExhausted && (startTime === undefined || startTime === null);
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ withProject),
/* harmony export */   C5: () => (/* binding */ modelVersion),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   VU: () => (/* binding */ resourceOfOperation),
/* harmony export */   a4: () => (/* binding */ withoutProject),
/* harmony export */   eB: () => (/* binding */ nameInProject),
/* harmony export */   et: () => (/* binding */ collectionIn),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   jG: () => (/* binding */ withProjectOf),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   p$: () => (/* binding */ parseResourceName)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);


/** Returns the resource name of a location. */
const parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
const fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`);
/** Removes the version or alias from a model's name. */
const withoutVersion = (model) => model.replace(/@[^@/]*$/, '');
/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
const modelVersion = (model, version) => `${withoutVersion(String(model))}@${String(version)}`;
/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
const resourceOfOperation = (operation) => operation.replace(/\/operations\/[^/]+$/, '');
/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
const withoutProject = (name) => name.replace(/^projects\/[^/]+\//, '');
/** Returns the email address in the name of a service account, which may be the address alone. */
const accountIn = (name) => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '');
/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
const collectionIn = (name) => /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1];
/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
function parseResourceName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/([^/]+)\/([^/]+)/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, collection, id };
}
/** Replaces a project's number in a full name with its id, which a grant lists. */
const nameInProject = (project, name) => name.replace(/^projects\/\d+\//, `projects/${project}/`);
/**
 * Replaces the project in Google's names with the user's. Google writes its number, which no grant lists.
 *
 * @param name Google's name of a resource in the step's own project
 */
function withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    return number === undefined || number === project ? resource : withProject(resource, number, project);
}
/** Replaces a project's number with its id in every name of a resource. */
function withProject(resource, number, project) {
    const prefix = `projects/${number}/`;
    const own = (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLeaves */ .L)(resource, value => typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(own) ? own : resource;
}


/***/ }),

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ roleFor)
/* harmony export */ });
/** The smallest predefined role of Google with a permission. The longest prefix wins. */
const roles = {
    'aiplatform.': 'roles/aiplatform.user',
    'artifactregistry.': 'roles/artifactregistry.reader',
    'bigquery.': 'roles/bigquery.dataViewer',
    'bigquery.jobs.': 'roles/bigquery.jobUser',
    'bigquery.datasets.create': 'roles/bigquery.user',
    'bigquery.tables.create': 'roles/bigquery.dataEditor',
    'bigquery.tables.update': 'roles/bigquery.dataEditor',
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
