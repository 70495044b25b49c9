export const id = 7408;
export const ids = [7408];
export const modules = {

/***/ 4504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ crc32c),
/* harmony export */   z: () => (/* binding */ Crc32c)
/* harmony export */ });
/**
 * Eight tables of one entry for each byte, one after another: the polynomial of CRC-32C, reflected. The table k has the
 * effect of a byte that k other bytes follow.
 */
const tables = (() => {
    const all = new Int32Array(8 * 256);
    for (let byte = 0; byte < 256; byte++) {
        let sum = byte;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
        all[byte] = sum;
    }
    for (let at = 256; at < all.length; at++) {
        const before = all[at - 256] ?? 0;
        all[at] = (before >>> 8) ^ (all[before & 0xff] ?? 0);
    }
    return all;
})();
/**
 * Computes a CRC-32C (Castagnoli) of bytes that come in parts: the only checksum that every object of Cloud Storage has
 * (https://docs.cloud.google.com/storage/docs/data-validation). Eight bytes at a time, which is several times as fast as
 * one.
 */
class Crc32c {
    #sum = ~0;
    update(bytes) {
        const t = tables;
        const whole = bytes.length - (bytes.length % 8);
        let sum = this.#sum;
        let at = 0;
        for (; at < whole; at += 8) {
            const low = sum ^
                (bytes[at] |
                    (bytes[at + 1] << 8) |
                    (bytes[at + 2] << 16) |
                    (bytes[at + 3] << 24));
            sum =
                t[1792 + (low & 0xff)] ^
                    t[1536 + ((low >>> 8) & 0xff)] ^
                    t[1280 + ((low >>> 16) & 0xff)] ^
                    t[1024 + (low >>> 24)] ^
                    t[768 + bytes[at + 4]] ^
                    t[512 + bytes[at + 5]] ^
                    t[256 + bytes[at + 6]] ^
                    t[bytes[at + 7]];
        }
        for (; at < bytes.length; at++)
            sum = (sum >>> 8) ^ t[(sum ^ bytes[at]) & 0xff];
        this.#sum = sum;
        return this;
    }
    /** Base64, big-endian, as Cloud Storage writes it. */
    digest() {
        const digest = Buffer.alloc(4);
        digest.writeUInt32BE(~this.#sum >>> 0);
        return digest.toString('base64');
    }
}
/** Returns the CRC-32C of bytes in base64, as Cloud Storage writes it. */
const crc32c = (bytes) => new Crc32c().update(bytes).digest();


/***/ }),

/***/ 63279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: () => (/* binding */ serviceDisabled),
/* harmony export */   NJ: () => (/* binding */ projectSuspended),
/* harmony export */   T3: () => (/* binding */ vpcServiceControls),
/* harmony export */   WC: () => (/* binding */ scopeInsufficient),
/* harmony export */   ZQ: () => (/* binding */ deletedAccount),
/* harmony export */   dw: () => (/* binding */ projectInvalid),
/* harmony export */   g$: () => (/* binding */ userProjectDenied),
/* harmony export */   po: () => (/* binding */ accountState),
/* harmony export */   qs: () => (/* binding */ billingDisabled),
/* harmony export */   u: () => (/* binding */ organizationPolicy)
/* harmony export */ });
/* harmony import */ var _gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
/* harmony import */ var _refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69760);


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
            `gcloud logging read ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(filter)} \\\n  ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(caller.project)} --freshness=1d --limit=1 --format=yaml`,
        ],
    };
}
/** Names of APIs as Google's console has them. */
const apiNames = {
    'aiplatform.googleapis.com': 'Vertex AI',
    'artifactregistry.googleapis.com': 'Artifact Registry',
    'bigquery.googleapis.com': 'BigQuery',
    'cloudbuild.googleapis.com': 'Cloud Build',
    'compute.googleapis.com': 'Compute Engine',
    'iamcredentials.googleapis.com': 'IAM Service Account Credentials',
    'logging.googleapis.com': 'Cloud Logging',
    'monitoring.googleapis.com': 'Cloud Monitoring',
    'secretmanager.googleapis.com': 'Secret Manager',
    'serviceusage.googleapis.com': 'Service Usage',
    'storage.googleapis.com': 'Cloud Storage',
    'sts.googleapis.com': 'Security Token Service',
};
function serviceDisabled(refused, caller) {
    const service = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yu)(refused, 'service') ??
        (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/\b([a-z0-9-]{2,60}\.googleapis\.com)\b/, refused) ??
        'aiplatform.googleapis.com';
    const { project } = caller;
    const name = apiNames[service];
    return {
        title: `${name === undefined ? `the API ${service}` : `the ${name} API`} is off in ${project}`,
        cause: `the API ${service} is not enabled in project ${project}`,
        cure: 'Enable it; it takes effect in a few minutes:',
        commands: [`gcloud services enable ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(service)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`],
    };
}
function billingDisabled(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `billing is not enabled in ${project}`,
        cause: `project ${project} has no open billing account`,
        cure: `Link it to one at https://console.cloud.google.com/billing/linkedaccount?project=${encodeURIComponent(project)}; it takes effect in a few minutes. See what it is linked to now:`,
        commands: [`gcloud billing projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(project)}`],
    };
}
function userProjectDenied(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMatch */ .o4)(/permission to use project ([a-z0-9][\w.:-]{0,100}\w)/, refused) ?? (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `${caller.serviceAccount ?? 'the principal of this run'} may not use project ${project}`,
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
        commands: [`gcloud org-policies describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(constraint)} --effective ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`],
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
            `gcloud iam service-accounts describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(email)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`,
            {
                when: 'If it is disabled:',
                run: `gcloud iam service-accounts enable ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(email)} ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)}`,
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
            run: `gcloud logging read ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(filter)} \\\n  ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .inProject */ .nO)(project)} --freshness=30d --limit=1 --format='value(resource.labels.unique_id)'`,
        },
    ];
}
function projectInvalid(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `there is no project ${project}, or it may not be used`,
        cause: `there is no project ${project}, or it may not be used by this account`,
        cure: 'See whether it exists:',
        commands: [`gcloud projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(project)}`],
    };
}
function projectSuspended(refused, caller) {
    const project = (0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_0__/* .consumer */ .j7)(refused, caller);
    return {
        title: `project ${project} is suspended`,
        cause: `Google has suspended project ${project}, or its billing account`,
        cure: 'The owners of the project have an e-mail that says why, and can appeal in the console: https://cloud.google.com/resource-manager/docs/project-suspension-guidelines. See its state:',
        commands: [`gcloud projects describe ${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_1__.quoteShell)(project)}`],
    };
}


/***/ }),

/***/ 23821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hW: () => (/* binding */ explainGoogleRefusal)
/* harmony export */ });
/* unused harmony exports findRefusalRow, refusalRows */
/* harmony import */ var _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63279);
/* harmony import */ var _refusal_explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69760);


/** Explains a refusal, if it is one of these. */
const explainGoogleRefusal = (refused, caller) => findRefusalRow(refused)?.explain(refused, caller);
/** Returns the row that explains a refusal. */
function findRefusalRow({ text, details }) {
    const given = details?.reasons.map(({ reason }) => reason) ?? [];
    return (refusalRows.find(({ reasons = [] }) => reasons.some(reason => given.includes(reason))) ??
        refusalRows.find(({ words }) => words?.test(text)));
}
/** The first match counts: by reason, and only then by words. */
const refusalRows = [
    {
        id: 'vpc-service-controls',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: VQQnKfXtacme`,
            },
        ],
        reasons: ['SECURITY_POLICY_VIOLATED'],
        words: /vpcServiceControlsUniqueIdentifier|VPC Service Controls|Request is prohibited by organization's policy/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .vpcServiceControls */ .T3,
    },
    {
        id: 'api-disabled',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Vertex AI API has not been used in project acme-ml before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/aiplatform.googleapis.com/overview?project=acme-ml then retry.',
            },
        ],
        reasons: ['SERVICE_DISABLED'],
        words: /SERVICE_DISABLED|API has not been used in project|it is disabled\. Enable it/,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceDisabled */ .Mv,
    },
    {
        id: 'billing-disabled',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'This API method requires billing to be enabled.',
            },
        ],
        reasons: ['BILLING_DISABLED'],
        words: /BILLING_DISABLED|requires billing|billing (?:to be|must be|is not|has not been) enabled|enable billing|billing account [^.]{0,100}(?:disabled|closed|absent|delinquent|not (?:open|active|found))/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .billingDisabled */ .qs,
    },
    {
        id: 'quota-project',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Caller does not have required permission to use project acme-quota. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
            },
        ],
        reasons: ['USER_PROJECT_DENIED'],
        words: /does not have (?:the )?required permission to use project|roles\/serviceusage\.serviceUsageConsumer/,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .userProjectDenied */ .g$,
    },
    {
        id: 'organization-policy',
        examples: [
            {
                status: 'FAILED_PRECONDITION',
                words: 'Constraint constraints/gcp.resourceLocations violated for projects/acme-ml attempting to use us-central1',
            },
        ],
        reasons: [
            'RESOURCE_USAGE_RESTRICTION_VIOLATED',
            'LOCATION_ORG_POLICY_VIOLATED',
            'LOCATION_POLICY_VIOLATED',
            'ORG_POLICY_VIOLATED',
        ],
        words: /\bconstraints\/[a-z]|\borg(?:anization)?(?:al)? polic(?:y|ies)\b/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationPolicy */ .u,
    },
    {
        id: 'token-scope',
        examples: [{ status: 'PERMISSION_DENIED', words: 'Request had insufficient authentication scopes.' }],
        reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
        words: /insufficient authentication scopes/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeInsufficient */ .WC,
    },
    {
        id: 'account-disabled',
        examples: [
            { status: 'UNAUTHENTICATED', words: 'Service account trainer@acme-ml.iam.gserviceaccount.com is disabled.' },
        ],
        reasons: ['ACCOUNT_STATE_INVALID', 'USER_BLOCKED_BY_ADMIN', 'SERVICE_ACCOUNT_DISABLED'],
        words: /\bservice account\b[^\n]{0,120}\b(?:is|has been|was) (?:disabled|deleted)|Gaia id not found|\baccount (?:is|has been|was) (?:disabled|deleted)/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .accountState */ .po,
    },
    {
        id: 'federated-token-unsupported',
        examples: [
            {
                status: 'UNAUTHENTICATED',
                words: 'Request had invalid authentication credentials.',
                reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
            },
        ],
        reasons: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
        explain: () => ({
            title: 'this method does not accept a federated token',
            cause: 'this method does not accept the token of a federated principal',
            cure: 'Give the grant a service_account to impersonate.',
        }),
    },
    {
        id: 'project-suspended',
        examples: [{ status: 'PERMISSION_DENIED', words: `Consumer 'projects/acme-ml' has been suspended.` }],
        reasons: ['CONSUMER_SUSPENDED', 'GCP_SUSPENDED'],
        words: /\b(?:project|consumer)\b[^.]{0,120}\b(?:is|has been) suspended/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .projectSuspended */ .NJ,
    },
    {
        id: 'project-missing',
        examples: [{ status: 'PERMISSION_DENIED', words: 'Permission denied on resource project acme-ml.' }],
        reasons: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID'],
        words: /CONSUMER_INVALID|Permission denied on resource project|\bproject\b[^.]{0,80}\b(?:has been|was) deleted/i,
        explain: _google_refusal_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .projectInvalid */ .dw,
    },
    {
        id: 'organization-restriction',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Access denied by organization restriction.',
                reason: 'ORG_RESTRICTION_VIOLATION',
            },
        ],
        reasons: ['ORG_RESTRICTION_VIOLATION', 'ORG_RESTRICTION_HEADER_INVALID'],
        explain: () => ({
            title: 'a proxy restricts which organizations may be used',
            cause: "the runner's proxy adds the header X-Goog-Allowed-Resources, which does not name the organization of this project",
            cure: 'Ask the administrator of the proxy to add the organization to it: https://cloud.google.com/resource-manager/docs/organization-restrictions/overview',
        }),
    },
    {
        id: 'api-not-visible',
        examples: [
            { status: 'PERMISSION_DENIED', words: 'The API is not visible to this project.', reason: 'SERVICE_NOT_VISIBLE' },
        ],
        reasons: ['SERVICE_NOT_VISIBLE'],
        explain: (refused, caller) => ({
            title: `the API is not open to ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .consumer */ .j7)(refused, caller)}`,
            cause: `the API ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .yu)(refused, 'service') ?? ''} is not open to project ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .consumer */ .j7)(refused, caller)}`.replace('  ', ' '),
            cure: 'See which APIs the project can use:',
            commands: [`gcloud services list --available ${(0,_refusal_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .inProject */ .nO)(caller.project)} --filter=aiplatform`],
        }),
    },
];


/***/ }),

/***/ 69760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ grantRole),
/* harmony export */   gm: () => (/* binding */ principalIn),
/* harmony export */   j7: () => (/* binding */ consumer),
/* harmony export */   nO: () => (/* binding */ inProject),
/* harmony export */   o4: () => (/* binding */ firstMatch),
/* harmony export */   yu: () => (/* binding */ metadata)
/* harmony export */ });
/* harmony import */ var _gcloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42942);

const metadata = ({ details }, key) => details?.reasons.flatMap(reason => reason.metadata[key] ?? []).find(value => value !== '');
const firstMatch = (pattern, { text, details }) => [text, ...(details?.violations ?? []).flatMap(({ subject, description }) => [subject, description])]
    .map(one => pattern.exec(one)?.[1])
    .find(one => one !== undefined);
/** The project that the refusal is about, as Google names it. It is not always the project of the request. */
const consumer = (refused, { project }) => /^(?:projects\/)?([a-z0-9][\w.:-]*)$/.exec(metadata(refused, 'consumer') ?? '')?.[1] ?? project;
const inProject = (project) => `--project=${(0,_gcloud_js__WEBPACK_IMPORTED_MODULE_0__.quoteShell)(project)}`;
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

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);


/** @param path `GITHUB_EVENT_PATH`; an unreadable file gives empty fields */
async function readEvent(path, repository) {
    const event = parsed(path);
    const head = textAt(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        baseBranch: textAt(event, 'pull_request', 'base', 'ref'),
        pullNumber: wholeAt(event, 'pull_request', 'number'),
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
const valueIn = (value, path) => path.reduce((at, name) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
function textAt(value, ...path) {
    const found = valueIn(value, path);
    return typeof found === 'string' ? found : undefined;
}
function wholeAt(value, ...path) {
    const found = valueIn(value, path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}


/***/ }),

/***/ 4613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ createReadBytes),
/* harmony export */   LY: () => (/* binding */ createReadFile),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _core_crc32c_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4504);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45723);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82749);
/* harmony import */ var _object_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31041);





const maxObjectBytes = 8 * 1024 * 1024;
/**
 * Returns the text of a `gs://` object.
 *
 * @param uri one that the grant's `storage` allows
 */
const createReadFile = (client, universe) => async (uri, most, step, isWhole) => {
    const place = objectPlace(uri, universe);
    if (place === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${uri} is not an object: expected gs://bucket/object`);
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
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .notWhole */ .HR)(call, response);
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
    return (0,_core_crc32c_js__WEBPACK_IMPORTED_MODULE_0__/* .crc32c */ .d)(body) === stored;
}
/** Returns the bytes of a `gs://` object. */
const createReadBytes = (client, universe) => async (uri, most, step) => {
    const place = objectPlace(uri, universe);
    if (place === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${uri} is not an object of Cloud Storage: expected gs://bucket/object`);
    return download(client, { method: 'GET', ...place, step }, most);
};
/** False for the page of a proxy, and for an empty text. */
const mayBePipeline = (text) => /^\s*[^<\s]/.test(text);
function decodeText(bytes, uri) {
    const text = (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(bytes);
    if (text === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEP_REJECTED', `${uri} is not text in UTF-8`);
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('STEPS_INVALID', `${uri} is not a template: expected gs://\u2026 or https://{location}-kfp.pkg.dev/\u2026`);
    return decodeText(await download(client, { method: 'GET', ...place, step }, maxObjectBytes, mayBePipeline), uri);
}
function objectPlace(uri, universe) {
    const place = (0,_object_place_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObjectUri */ .BT)(uri);
    return place && { host: `storage.${universe}`, path: (0,_object_place_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataPath */ .xT)(place), query: { alt: 'media' } };
}
function templatePlace(uri, universe) {
    const stored = objectPlace(uri, universe);
    if (stored !== undefined)
        return stored;
    const [, host, path] = /^https:\/\/([a-z0-9-]+-kfp\.pkg\.dev)(\/[\w./:@-]+)$/.exec(uri) ?? [];
    return host === undefined || path === undefined ? undefined : { host, path };
}


/***/ }),

/***/ 31041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ parseObjectUri),
/* harmony export */   ew: () => (/* binding */ objectPlaceOf),
/* harmony export */   xT: () => (/* binding */ metadataPath),
/* harmony export */   zK: () => (/* binding */ uploadPath)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/**
 * Reads the address of an object; `undefined` if it is none. Sources: https://docs.cloud.google.com/storage/docs/buckets,
 * https://docs.cloud.google.com/storage/docs/objects
 */
function parseObjectUri(uri) {
    const [, bucket, name] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/([^\r\n]+)$/.exec(uri) ?? [];
    // A URL parser would read these names as the folder or its parent.
    if (bucket === undefined || name === undefined || name === '.' || name === '..')
        return undefined;
    return Buffer.byteLength(name) > 1024 ? undefined : { bucket, name };
}
/** @throws ActionError `STEPS_INVALID` */
function objectPlaceOf(uri) {
    const place = parseObjectUri(uri);
    if (place !== undefined)
        return place;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('STEPS_INVALID', `${uri} is not an object: expected gs://bucket/object`);
}
/** Path of an object's metadata. */
const metadataPath = ({ bucket, name }) => `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`;
/** Path of uploads to a bucket. */
const uploadPath = ({ bucket }) => `/upload/storage/v1/b/${encodeURIComponent(bucket)}/o`;


/***/ }),

/***/ 55178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ formatUsed),
/* harmony export */   e: () => (/* binding */ formatAmount)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);

/** Formats an amount of a part: `500 requests`, `$2.00`, `45m 00s`. */
function formatAmount(part, amount) {
    switch (part) {
        case 'requests':
            return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(amount)} ${amount === 1 ? 'request' : 'requests'}`;
        case 'input_tokens':
            return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(amount)} input tokens`;
        case 'output_tokens':
            return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(amount)} output tokens`;
        case 'cost':
            return formatDollars(amount);
        case 'duration':
            return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(amount * 1_000);
        default:
            return part;
    }
}
/** `4 of 500 requests`, `$1.20 of $20.00` */
const formatUsed = (part, used, limit) => `${part === 'cost' || part === 'duration' ? formatAmount(part, used) : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(used)} of ${formatAmount(part, limit)}`;
/** `$12.30`, `$0.0042`: cents, and more digits below a cent. */
function formatDollars(dollars) {
    if (dollars === 0 || dollars >= 0.01)
        return `$${dollars.toFixed(2)}`;
    return dollars < 0.0001 ? 'less than $0.0001' : `$${dollars.toFixed(4)}`;
}


/***/ }),

/***/ 53476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ decideHypothetically),
/* harmony export */   tM: () => (/* binding */ claimsOfPush),
/* harmony export */   yp: () => (/* binding */ knownAtRun)
/* harmony export */ });
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48219);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90394);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15024);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25699);




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
    const grant = (0,_load_load_js__WEBPACK_IMPORTED_MODULE_0__/* .findGrant */ .Q)(policy, grantName);
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

/***/ 97672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   Se: () => (/* binding */ describeNeed),
/* harmony export */   Wb: () => (/* binding */ checkLines),
/* harmony export */   fM: () => (/* binding */ checkSections),
/* harmony export */   kx: () => (/* binding */ commandsForUnknown),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _steps_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40009);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77795);



/** What is missing comes first. */
const needOrder = ['no', 'unknown', 'yes'];
const needMarks = { yes: '\u2705 yes', no: '\u274c no', unknown: '\u2754 unknown' };
const logMarks = {
    yes: '\u2713 yes    ',
    no: '\u2717 no     ',
    unknown: '? unknown',
};
const whatOf = (need) => need.permission ?? `API ${need.service} enabled`;
/** `iam.serviceAccounts.actAs on train-runtime@\u2026, for step train` */
const describeNeed = (need) => `${whatOf(need)} on ${(0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(need.on)}, for ${need.for.join(', ')}`;
/** Returns the commands for needs of one state. Several permissions of a role need one command. */
function commandsOf({ checked, member }, state) {
    const byCommand = new Map();
    for (const { need, state: found } of checked) {
        if (found !== state)
            continue;
        const run = (0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFor */ .Fw)(need, member);
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
            const because = why === undefined ? '' : ` (${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(why, 300)})`;
            return `${logMarks[state]}  ${describeNeed(need)}${because}`;
        }),
        ...untested.flatMap(({ what, commands }) => [
            `- not tested: ${what}`,
            ...commands.map(command => `    ${command}`),
        ]),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
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
            : `Asked as ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(member)}. The check created and changed nothing.\n\n${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['', 'What', 'On', 'For'], [...checked]
                .sort((a, b) => needOrder.indexOf(a.state) - needOrder.indexOf(b.state))
                .map(({ need, state }) => [
                needMarks[state],
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(whatOf(need)),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(need.on)),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(need.for.join(', ')),
            ]))}`,
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)(checked.flatMap(({ need, state, why }) => state === 'yes' || why === undefined ? [] : [`${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(whatOf(need))}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(why, 500))}`])),
        // Missing needs ended the run, and their commands are further up.
        (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlocks */ .EH)(commandsForUnknown(report)),
        untested.length === 0
            ? ''
            : `Not tested:\n\n${untested
                .map(({ what, commands }) => {
                const grants = commands.length === 0
                    ? ''
                    : `. If it lacks that, ${commands.length === 1 ? 'this grants' : 'these grant'} it:`;
                return [`- ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(what)}${grants}`, (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlocks */ .EH)(commands)].join('\n\n');
            })
                .join('\n\n')}`,
    ];
}
/** Returns commands for unknown needs: first those that let the next check see them, then those that grant them. */
function commandsForUnknown(report) {
    const unseen = report.checked.flatMap(({ need, state, isDenied }) => state === 'unknown' && need.permission === undefined && isDenied ? [need.on] : []);
    const looks = new Set(unseen.map(on => (0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFor */ .Fw)({ on, permission: 'serviceusage.services.get' }, report.member)));
    return [
        ...[...looks].map(run => ({ when: 'This lets the next check see which APIs are enabled:', run })),
        ...commandsOf(report, 'unknown'),
    ];
}


/***/ }),

/***/ 50658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   K4: () => (/* binding */ withCost),
/* harmony export */   P9: () => (/* binding */ describeCost),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   u1: () => (/* binding */ largestOf)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);

/** Returns machine time with its cost. Sums are in whole millionths, because fractions do not add up exactly. */
function withCost(time, prices) {
    const { parts, isUnknown = false, isOngoing = false } = time;
    const unpriced = prices === undefined ? [] : [...new Set(parts.flatMap(part => unpricedIn(part, prices)))];
    const nodeHours = parts.reduce((sum, part) => sum + part.nodeHours, 0);
    const isPriced = prices !== undefined && !isUnknown && unpriced.length === 0 && Number.isFinite(nodeHours);
    const millionths = isPriced ? parts.reduce((sum, part) => sum + costInMillionths(part, prices), 0) : 0;
    return {
        nodeHours,
        isUnknown,
        isOngoing,
        cost: isPriced ? { amount: millionths / 1_000_000, currency: prices.currency } : undefined,
        unpriced,
    };
}
const priceIn = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;
const unpricedIn = ({ machineType, accelerator }, { machines, accelerators }) => [
    ...(priceIn(machines, machineType) === undefined ? [machineType] : []),
    ...(accelerator !== undefined && priceIn(accelerators, accelerator.type) === undefined ? [accelerator.type] : []),
];
function costInMillionths({ machineType, accelerator, nodeHours }, prices) {
    const own = priceIn(prices.machines, machineType) ?? 0;
    const beside = accelerator === undefined ? 0 : (priceIn(prices.accelerators, accelerator.type) ?? 0);
    return Math.round(nodeHours * (own + beside * (accelerator?.count ?? 0)) * 1_000_000);
}
/**
 * Returns the sum of what has ended or will end. Ongoing time has no end, so it is left out.
 *
 * @returns `undefined` if nothing uses machines
 */
function totalOf(all) {
    const ending = all.filter(({ isOngoing }) => !isOngoing);
    if (ending.length === 0)
        return undefined;
    const costs = ending.flatMap(({ cost }) => cost ?? []);
    const [first] = costs;
    return {
        nodeHours: ending.reduce((sum, { nodeHours }) => sum + nodeHours, 0),
        isUnknown: ending.some(({ isUnknown }) => isUnknown),
        isOngoing: false,
        cost: first !== undefined && costs.length === ending.length
            ? { ...first, amount: costs.reduce((sum, { amount }) => sum + Math.round(amount * 1_000_000), 0) / 1_000_000 }
            : undefined,
        unpriced: [...new Set(ending.flatMap(({ unpriced }) => unpriced))],
    };
}
/** Returns the largest of several: of a step and its alternatives only one runs to its end. */
const largestOf = (all) => all.toSorted((a, b) => rankOf(b) - rankOf(a) || (b.cost?.amount ?? 0) - (a.cost?.amount ?? 0))[0];
const rankOf = ({ nodeHours, isUnknown, cost, unpriced }) => isUnknown || Number.isNaN(nodeHours) || unpriced.length > 0 ? Number.POSITIVE_INFINITY : (cost?.amount ?? nodeHours);
/** `12.5`, `0.04`, `under 0.01`: two decimals at most. */
function decimals(value) {
    const hundredths = Math.round(value * 100);
    if (value > 0 && hundredths === 0)
        return 'under 0.01';
    return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(Math.floor(hundredths / 100))}${decimalsOf(hundredths % 100)}`;
}
const decimalsOf = (hundredths) => hundredths === 0 ? '' : `.${String(hundredths).padStart(2, '0').replace(/0$/, '')}`;
/** `16 node-hours`, `unknown`, `4 node-hours and more`, `2 nodes while it serves`. */
function describeTime({ nodeHours, isUnknown, isOngoing }) {
    if (isUnknown && nodeHours === 0)
        return 'unknown';
    if (nodeHours === Number.POSITIVE_INFINITY)
        return 'no limit';
    const shown = decimals(nodeHours);
    if (isOngoing)
        return `${shown} ${nodeHours === 1 ? 'node' : 'nodes'} while it serves`;
    return `${shown} node-${nodeHours === 1 ? 'hour' : 'hours'}${isUnknown ? ' and an unknown part' : ''}`;
}
/**
 * `about USD 3.42`, `no price for a2-highgpu-1g`; nothing without prices, and for no time. The table or sentence around
 * it calls it an estimate.
 *
 * @param name formats the name of a machine, which is untrusted
 */
function describeCost({ cost, unpriced, isOngoing }, name) {
    if (cost !== undefined)
        return cost.amount === 0 ? undefined : `${describeMoney(cost)}${isOngoing ? ' per hour' : ''}`;
    return unpriced.length === 0 ? undefined : `no price for ${unpriced.map(name).join(', ')}`;
}
/** `about USD 3.42`, `about JPY 1,240`: cents only for small amounts. */
function describeMoney({ amount, currency }) {
    if (amount >= 100)
        return `about ${currency} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(Math.round(amount))}`;
    const cents = Math.round(amount * 100);
    if (cents === 0)
        return `under ${currency} 0.01`;
    return `about ${currency} ${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}


/***/ }),

/***/ 85715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ describeUnanswered),
/* harmony export */   Od: () => (/* binding */ explainHypothesis),
/* harmony export */   el: () => (/* binding */ explainDecision),
/* harmony export */   p6: () => (/* binding */ distinctHints)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _policy_decide_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15024);


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

/***/ 90581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ listClaims),
/* harmony export */   KR: () => (/* binding */ admissionItems),
/* harmony export */   QS: () => (/* binding */ exampleBlock),
/* harmony export */   mb: () => (/* binding */ describeExample),
/* harmony export */   to: () => (/* binding */ admissionLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);


const asWords = (text) => text;
const inText = {
    claim: asWords,
    // A value that could be mistaken for several words is quoted.
    value: value => (/^[\w./@:{}*+-]+$/.test(value) ? value : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value)),
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

/***/ 85000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isDeniedByDecision),
/* harmony export */   Ni: () => (/* binding */ failureHeadline),
/* harmony export */   kU: () => (/* binding */ deniedHeadline)
/* harmony export */ });
/** A grant that is revoked during the run is denied, too, although the last decision allowed it. */
const isDeniedByDecision = ({ conclusion, decision }) => conclusion === 'denied' && decision?.verdict === 'deny';
/** Returns the title of the denial, as the annotation has it. */
function deniedHeadline({ mode, grant, decision }, failure, show) {
    const name = grant === undefined ? '' : ` ${show.value(grant.name)}`;
    if (mode !== 'plan' && decision?.verdict === 'allow')
        return `\u26d4 Denied: grant${name} was revoked during this run`;
    if (mode === 'plan')
        return `\u26d4 Plan: grant${name} would be denied`;
    return failure === undefined || failure.title === failure.kind
        ? `\u26d4 Denied: this run does not get grant${name}`
        : `\u26d4 ${show.prose(failure.title)}`;
}
/** Returns the title of the failure, as the annotation has it. */
function failureHeadline({ mode }, failure, show) {
    return `\u274c ${mode === 'plan' ? 'Plan: ' : ''}${show.prose(failure?.title ?? 'Failed')}`;
}


/***/ }),

/***/ 12425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ successHeadline),
/* harmony export */   tN: () => (/* binding */ phraseText)
/* harmony export */ });
/* unused harmony export metricWords */
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);
/* harmony import */ var _serving_now_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33178);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37249);



/** Topics by what they mean to a reader. A later one is said only if there is none of an earlier line. */
const tiers = [
    ['serving', 'rollback', 'model', 'agent'],
    ['tuned', 'published', 'schedule', 'predictions'],
    ['job'],
    ['image', 'files', 'other'],
];
/** Words for several steps of a topic. */
const plurals = {
    serving: 'changes of what serves',
    rollback: 'rollbacks',
    model: 'model versions registered',
    agent: 'agents deployed and asked',
    tuned: 'models tuned',
    published: 'pipelines published',
    schedule: 'schedules set',
    predictions: 'batch predictions written',
    job: 'jobs succeeded',
    image: 'images built',
    files: 'uploads',
    other: 'steps succeeded',
};
/** Up to this many phrases of a topic are said in full. */
const mostPhrases = 2;
/** Metrics in a headline. */
const mostComparisons = 2;
/** Returns the headline of a run whose steps succeeded, or were left running as asked. */
function successHeadline({ steps }, show) {
    if (steps.length === 0)
        return '\u2705 Allowed; there were no steps to run';
    const facts = saidFacts(steps);
    const tier = tiers.find(topics => facts.some(({ topic }) => topics.includes(topic))) ?? [];
    const [main, ...rest] = tier.flatMap(topic => topicWords(facts.filter(fact => fact.topic === topic), show));
    const left = steps.filter(({ state }) => (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .describeState */ .J)(state).tone !== 'good');
    const said = [
        ...(main === undefined ? [] : [main]),
        ...metricWords(steps, show),
        ...rest,
        ...(left.length === 0 ? [] : [leftWords(left, show)]),
    ];
    if (said.length === 0)
        return `\u2705 ${steps.length === 1 ? '1 step' : `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(steps.length)} steps`} succeeded`;
    if (main === undefined && left.length > 0)
        return `\u25b6\ufe0f ${said.join(' \u00b7 ')}`;
    const isRollback = tier.includes('rollback') && facts.some(({ topic }) => topic === 'rollback');
    return `${isRollback ? '\u21a9\ufe0f Rolled back:' : '\u2705'} ${said.join(' \u00b7 ')}`;
}
/**
 * Returns what the steps did. A version that serves is registered, so only the former is said. Of several changes of an
 * endpoint, what serves now is said.
 */
function saidFacts(steps) {
    const current = steps.filter(step => !(0,_serving_now_js__WEBPACK_IMPORTED_MODULE_2__/* .isOutdated */ .lY)(step, steps));
    const served = new Set(current.flatMap(({ fact, values }) => (fact?.topic === 'serving' && values?.model ? [versionText(values)] : [])));
    return current.flatMap(({ fact, values }) => fact === undefined || (fact.topic === 'model' && values !== undefined && served.has(versionText(values)))
        ? []
        : [fact]);
}
const versionText = ({ model, version }) => `${model?.split('/').at(-1)}@${version}`;
function topicWords(facts, show) {
    const [first] = facts;
    if (first === undefined)
        return [];
    if (facts.length > mostPhrases)
        return [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(facts.length)} ${plurals[first.topic]}`];
    return [...new Set(facts.map(({ phrase }) => phraseText(phrase, show)))];
}
/** Returns a phrase with the values of others in it. */
const phraseText = (phrase, show) => phrase.map(part => (typeof part === 'string' ? part : show.value(part.value))).join('');
/** `auc 0.941 (needs \u2265 0.92)`, of gates that passed. */
function metricWords(steps, show) {
    const comparisons = steps.flatMap(({ details, state }) => details?.type === 'comparisons' && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .describeState */ .J)(state).tone === 'good' ? details.comparisons : []);
    const measured = comparisons.filter(({ actual, metric }) => actual !== undefined && !metric.startsWith('gs://'));
    // One metric may have several bounds.
    const byMetric = new Map();
    for (const one of measured)
        byMetric.set(one.metric, [...(byMetric.get(one.metric) ?? []), one]);
    const metrics = [...byMetric.values()];
    const shown = metrics.slice(0, mostComparisons).map(bounds => comparisonText(bounds, show));
    const more = metrics.length - shown.length;
    return more === 0 ? shown : [...shown, `${more} more ${more === 1 ? 'metric' : 'metrics'} passed`];
}
/** Our own signs, numbers and words. They have no meaning in Markdown, and `\u2265` in code would look odd in a headline. */
const signsAndNumbers = /^(?:[<>\u2265\u2264=] )?[\d.e+\u2013-]+(?: (?:above|below) [\d.e+-]+)?(?: of the current model)?$/;
function comparisonText(bounds, show) {
    const [first] = bounds;
    const needed = bounds
        .map(({ expected, bound }) => bound !== undefined && signsAndNumbers.test(bound) ? bound : show.prose(bound ?? expected))
        .join(', ');
    return first === undefined ? '' : `${show.value(first.metric)} ${show.prose(first.actual ?? '')} (needs ${needed})`;
}
function leftWords(left, show) {
    const [first] = left;
    if (first === undefined || left.length > 1)
        return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(left.length)} steps left running`;
    return `${show.value(first.id)} ${first.state === 'DETACHED' ? 'continues on Vertex AI' : 'submitted and left running'}`;
}


/***/ }),

/***/ 43895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ outcomeLine),
  i: () => (/* binding */ runHeadline)
});

// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var report_failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/report/access-check.js
var access_check = __webpack_require__(97672);
;// CONCATENATED MODULE: ./build/report/headline-check.js

/** Returns the headline of a check: what was tested, and no more. */
function checkHeadline({ check, grant }, show) {
    const name = grant === undefined ? '' : ` ${show.value(grant.name)}`;
    if (check === undefined || check.checked.length === 0)
        return `\u2705 Check: grant${name} gets a credential; nothing else was tested`;
    return check.checked.every(({ state }) => state === 'yes')
        ? `\u2705 Check: grant${name} has what its steps need (${(0,access_check/* countsOf */.mQ)(check)})`
        : `\u26a0\ufe0f Check: grant${name} may lack what its steps need (${(0,access_check/* countsOf */.mQ)(check)})`;
}

// EXTERNAL MODULE: ./build/report/headline-failure.js
var headline_failure = __webpack_require__(85000);
// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
// EXTERNAL MODULE: ./build/report/planned-table.js
var planned_table = __webpack_require__(72876);
// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
;// CONCATENATED MODULE: ./build/report/headline-plan.js



/** `\u2705 Plan: would run 3 steps as trainer@\u2026 \u00b7 at most 16 node-hours` */
function planHeadline({ decision, plan, policyChange, grant }, show) {
    const name = grant === undefined ? '' : ` ${show.value(grant.name)}`;
    const isDenied = decision?.verdict === 'deny';
    const run = plan === undefined || plan.steps.length === 0 ? '' : wouldRun(plan, grant?.serviceAccount, show);
    if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
        const denied = isDenied && policyChange.isFirst !== true ? ` \u00b7 the current policy would deny grant${name}` : '';
        return `\u26a0\ufe0f Plan: ${(0,policy_change/* headlineOf */.gD)(policyChange, show.value)}${denied}${run === '' ? '' : ` \u00b7 ${run}`}`;
    }
    if (run === '')
        return isDenied ? `\u26a0\ufe0f Plan: grant${name} would be denied` : `\u2705 Plan: grant${name} would be allowed`;
    return isDenied ? `\u26a0\ufe0f Plan: grant${name} would be denied \u00b7 ${run}` : `\u2705 Plan: ${run}`;
}
function wouldRun({ steps }, account, show) {
    const many = `would run ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
    const total = (0,cost/* totalOf */.e6)(steps.flatMap(({ atMost }) => atMost ?? []));
    const most = total === undefined ? [] : [(0,planned_table/* describeAtMost */.E)(total, show.value)];
    // The sentence below has the whole address.
    const as = account === undefined ? '' : ` as ${show.value(`${account.split('@')[0]}@\u2026`)}`;
    return [`${many}${as}`, ...most].join(' \u00b7 ');
}

// EXTERNAL MODULE: ./build/report/headline-success.js
var headline_success = __webpack_require__(12425);
// EXTERNAL MODULE: ./build/report/lend.js
var report_lend = __webpack_require__(36286);
// EXTERNAL MODULE: ./build/report/rollout-outcome.js
var rollout_outcome = __webpack_require__(81399);
// EXTERNAL MODULE: ./build/report/show.js
var show = __webpack_require__(35198);
;// CONCATENATED MODULE: ./build/report/headline.js








/** Returns the output `summary`: the headline as one line of plain text. */
function outcomeLine(report) {
    const { failure, version } = report;
    return (0,show/* plainLine */.h0)(runHeadline(report, failure === undefined ? undefined : (0,report_failure/* failureReport */.L)(failure, { version }), show/* plainShow */.UO));
}
/** Returns the outcome of a run, with the words of others as `show` formats them. */
function runHeadline(report, failure, show) {
    const { mode, conclusion, grant, lend, leftRunning } = report;
    switch (conclusion) {
        case 'denied':
            return (0,headline_failure/* deniedHeadline */.kU)(report, failure, show);
        case 'failure':
            return rolledBackHeadline(report, failure, show) ?? (0,headline_failure/* failureHeadline */.Ni)(report, failure, show);
        case 'cancelled':
            return leftRunning.length === 0 ? '\u23f9\ufe0f Cancelled' : `\u23f9\ufe0f Cancelled \u00b7 ${leftRunning.length} still running, and billed`;
        case 'success':
            if (mode === 'plan')
                return planHeadline(report, show);
            if (mode === 'check')
                return checkHeadline(report, show);
            if (mode === 'lend') {
                const name = grant === undefined ? '' : ` ${show.value(grant.name)}`;
                return lend === undefined ? `\u2705 Grant${name} lent nothing` : (0,report_lend/* lendHeadline */.M)(lend, name);
            }
            return (0,headline_success/* successHeadline */.I1)(report, show);
        default:
            return conclusion;
    }
}
/** States of a rollout that ended the run, about which the first question is what serves now. */
const afterTraffic = ['ROLLED_BACK', 'NOT_RESTORED', 'OVERTAKEN'];
function rolledBackHeadline({ steps }, failure, show) {
    const ended = steps.find(({ error, state }) => error?.endedRun === true && afterTraffic.includes(state));
    const outcome = ended && (0,rollout_outcome/* rolloutOutcome */.YW)(ended, show.value);
    if (outcome === undefined)
        return undefined;
    const why = outcome.why ?? (failure?.reason === undefined ? [] : show.prose(failure.reason));
    return [`${outcome.mark} ${outcome.words}`, why].flat().join(' \u00b7 ');
}


/***/ }),

/***/ 36286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lendHeadline),
/* harmony export */   o: () => (/* binding */ lendSections)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55178);



/** Returns the headline of a run that lent: what was lent, and whether the budget was enough. */
function lendHeadline({ totals }, grant) {
    const { calls, refused } = sumOf(totals);
    const tokens = totals.lent.reduce((sum, one) => sum + one.tokens, 0);
    const price = totals.charged.cost === undefined ? '' : ` for ${(0,_policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .e)('cost', totals.charged.cost)}`;
    const what = [
        ...(calls > 0 || tokens === 0 ? [`${amountOf(calls, 'call')} of Vertex AI${price}`] : []),
        // Not "tokens": those are what a model reads and writes.
        ...(tokens > 0 ? [amountOf(tokens, 'credential')] : []),
    ];
    const lent = `lent ${what.join(' and ')}`;
    if (totals.spent.length > 0)
        return `\u26a0\ufe0f Grant${grant} ${lent}, and its budget is spent: ${totals.spent.map(partWords).join(', ')}`;
    return refused > 0 ? `\u2705 Grant${grant} ${lent}, and refused ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(refused)}` : `\u2705 Grant${grant} ${lent}`;
}
/** Returns the sections of mode `lend`. */
function lendSections(report) {
    const { totals } = report;
    return [
        lentSentence(report),
        spentSentence(totals),
        totals.byModel.length === 0 ? '' : '### Calls',
        modelTable(totals),
        totals.budget.length === 0 ? '' : '### Budget',
        budgetTable(totals),
        totals.refused.length + totals.strangers === 0 ? '' : '### Refused',
        refusalTable(totals),
        strangerSentence(totals),
        totals.lent.length === 0 ? '' : '### Credentials that left this action',
        credentialTable(totals),
        isolationList(report),
    ];
}
const amountOf = (amount, noun) => `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(amount)} ${noun}${amount === 1 ? '' : 's'}`;
const partWords = (part) => part.replace('_', ' ');
function sumOf({ byModel, refused }) {
    return {
        calls: byModel.reduce((sum, one) => sum + one.calls, 0),
        failed: byModel.reduce((sum, one) => sum + one.failed, 0),
        refused: refused.reduce((sum, one) => sum + one.calls, 0),
    };
}
function lentSentence({ borrower, totals, command }) {
    const { calls, failed } = sumOf(totals);
    const { inputTokens, outputTokens, cost } = totals.charged;
    const price = cost === undefined ? '' : `, ${(0,_policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .e)('cost', cost)} by the prices of the policy`;
    const who = command === undefined ? 'They' : 'It';
    const made = calls === 0
        ? `${who} made no calls through the gateway`
        : `${who} made ${amountOf(calls, 'call')}, with ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(inputTokens)} input and ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(outputTokens)} output tokens${price}`;
    const failures = failed === 0 ? '' : `. ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(failed)} of them ended with an error, or without a complete answer`;
    return `${borrowers(borrower, command)} ${made}${failures}.`;
}
function borrowers(borrower, command) {
    if (command === undefined)
        return `Programs of the job borrowed as ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(borrower)}.`;
    const end = command.signal === undefined ? `ended with exit code ${command.exitCode}` : `was ended by ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(command.signal)}`;
    return `The command borrowed as ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(borrower)} and ${end}.`;
}
function spentSentence({ spent, budget }) {
    if (spent.length === 0)
        return '';
    const parts = budget
        .filter(({ part }) => spent.includes(part))
        .map(({ part, used, limit }) => (0,_policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsed */ .H)(part, used, limit));
    return `**The budget is spent:** ${parts.join(', ')}. Further calls are refused; they cost nothing. If that is too little, raise ${spent.map(part => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`lend.budget.${part}`)).join(', ')} in the policy.`;
}
/** Most models in the table; the record has all calls. */
const mostRows = 100;
function modelTable({ byModel }) {
    if (byModel.length === 0)
        return '';
    const hasCost = byModel.some(({ cost }) => cost !== undefined);
    const header = [
        'Model',
        'Calls',
        'Failed',
        'Refused',
        'Input tokens',
        'Output tokens',
        ...(hasCost ? ['Cost'] : []),
        'Latency, median',
        '95\u{a0}%',
    ];
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(header, byModel.slice(0, mostRows).map(one => modelRow(one, hasCost)));
}
const orDash = (amount) => (amount === 0 ? '\u2013' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(amount));
const modelRow = (one, hasCost) => [
    (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one.model),
    orDash(one.calls),
    orDash(one.failed),
    orDash(one.refused),
    orDash(one.inputTokens),
    orDash(one.outputTokens),
    ...(hasCost ? [one.cost === undefined ? '\u2013' : (0,_policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .e)('cost', one.cost)] : []),
    one.latency === undefined ? '\u2013' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(one.latency.p50),
    one.latency === undefined ? '\u2013' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(one.latency.p95),
];
const barLength = 20;
/** `\u25b0\u25b0\u25b0\u25b0\u25b0\u25b1\u25b1\u25b1\u25b1\u25b1 50 %` */
function usedBar(used, limit) {
    const share = limit > 0 ? used / limit : 1;
    // Full only when nothing is left.
    const full = share >= 1 ? barLength : Math.min(barLength - 1, Math.round(share * barLength));
    const percent = share >= 1 ? Math.round(share * 100) : Math.min(99, Math.round(share * 100));
    return `${'\u25b0'.repeat(full)}${'\u25b1'.repeat(barLength - full)}\u{a0}${percent}\u{a0}%`;
}
/** The key says what is counted. */
const usedWords = (part, amount) => part === 'cost' || part === 'duration' ? (0,_policy_budget_part_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .e)(part, amount) : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(amount);
const budgetTable = ({ budget, spent }) => budget.length === 0
    ? ''
    : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['', 'Limit', 'Used', 'Share'], budget.map(({ part, used, limit }) => [
        spent.includes(part) ? '\u26d4' : used >= limit * 0.8 ? '\u26a0\ufe0f' : '\u2705',
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`lend.budget.${part}`),
        `${usedWords(part, used)} of ${usedWords(part, limit)}`,
        usedBar(used, limit),
    ]));
const refusalTable = ({ refused }) => refused.length === 0
    ? ''
    : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Rule', 'Calls', 'Last message'], refused
        .slice(0, mostRows)
        .map(({ rule, calls, message }) => [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(rule), (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(calls), (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(message, 600)]));
const strangerSentence = ({ strangers }) => strangers === 0
    ? ''
    : `${amountOf(strangers, 'request')} came without the secret of the borrower, and got nothing. If no program is misconfigured, another process on this machine tried the port.`;
const credentialTable = ({ lent }) => lent.length === 0
    ? ''
    : `${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Form', 'Tokens', 'The last one ends'], lent.map(({ form, tokens, expiresAt }) => [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(form), (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(tokens), (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(expiresAt)]))}\n\nWhat programs did with them is neither limited nor counted here: only the roles at Google limit it.`;
const isolationList = ({ isolation }) => isolation === undefined
    ? ''
    : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownList */ .Al)([
        `**Isolation of the command: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(isolation.name)}.** ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(isolation.stops)}`,
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(isolation.leaves),
    ]);


/***/ }),

/***/ 79249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatMachine),
/* harmony export */   q: () => (/* binding */ machinesOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43326);




/** The places of machines in the job that an `attach` adopts. */
const placesOfJob = (name) => {
    const job = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJobName */ .kh)(name ?? '');
    return job && _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[job.kind].machines;
};
/**
 * Returns the machines of a step, as its resource or its request names them. After a fallback the resource has those
 * that ran.
 *
 * @param body the resource as Google returned it, otherwise the request; unknown values are left out
 */
function machinesOf(kind, body, name) {
    if (kind === 'buildImage')
        return isName(body['machineType']) ? [buildMachine(body['machineType'])] : [];
    const places = _steps_kinds_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[kind].machines ?? placesOfJob(name);
    if (places === undefined)
        return machinesIn((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, ['deployedModel', 'dedicatedResources']));
    if (places.machineSpec !== undefined)
        return machinesIn((0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, places.machineSpec.slice(0, -1)));
    const spec = places.spec === undefined ? undefined : body[places.spec];
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(spec) || !Array.isArray(spec['workerPoolSpecs']))
        return [];
    const times = places.isPerTrial ? countOf(body['parallelTrialCount']) : 1;
    return spec['workerPoolSpecs'].flatMap(machinesIn).map(use => ({ ...use, nodes: use.nodes * times }));
}
/** Cloud Build writes `E2_HIGHCPU_8`. */
const buildMachine = (type) => ({ machineType: type.toLowerCase().replaceAll('_', '-'), nodes: 1 });
/** The keys of the number of machines: of a pool, of a batch prediction, of a deployed model. */
const nodeCountKeys = ['replicaCount', 'startingReplicaCount', 'minReplicaCount'];
function machinesIn(resources) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(resources))
        return [];
    const { machineSpec } = resources;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(machineSpec) || !isName(machineSpec['machineType']))
        return [];
    const { machineType, acceleratorType, acceleratorCount } = machineSpec;
    const count = nodeCountKeys.flatMap(key => (resources[key] === undefined ? [] : [countOf(resources[key])]))[0] ?? 1;
    if (count === 0)
        return [];
    return [
        {
            machineType,
            ...(isName(acceleratorType) && { accelerator: { type: acceleratorType, count: countOf(acceleratorCount) } }),
            nodes: count,
        },
    ];
}
/** False for a reference, which is not known yet. */
const isName = (value) => typeof value === 'string' && value !== '' && !value.includes('${') && !value.endsWith('UNSPECIFIED');
/** Google writes its 64-bit numbers as text. */
function countOf(value) {
    const count = Number(value ?? 1);
    return Number.isSafeInteger(count) && count >= 0 ? count : 1;
}
/** `2 \u00d7 n1-standard-8 + 1 NVIDIA_TESLA_T4`: the accelerators are those of each machine. */
function formatMachine({ machineType, accelerator, nodes }) {
    const machine = accelerator === undefined ? machineType : `${machineType} + ${accelerator.count} ${accelerator.type}`;
    return nodes === 1 ? machine : `${nodes} \u00d7 ${machine}`;
}


/***/ }),

/***/ 72876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeAtMost),
/* harmony export */   n: () => (/* binding */ plannedTable)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50658);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79249);




/**
 * `at most 16 node-hours`, with the cost if there are prices.
 *
 * @param name formats the name of a machine, which is untrusted
 */
function describeAtMost(time, name) {
    const hours = (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTime */ .Ht)(time);
    const cost = (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCost */ .P9)(time, name);
    if (hours === 'unknown')
        return 'node-hours unknown';
    if (hours === 'no limit')
        return 'no limit of node-hours';
    return `at most ${hours}${cost === undefined ? '' : `, ${cost}`}`;
}
/** Returns what would run, a row for each step, and the most that all of them could use. */
function plannedTable(steps) {
    const hasMachines = steps.some(({ machines = [], atMost }) => machines.length > 0 || atMost !== undefined);
    const hasNeeds = steps.some(({ needs }) => needs.length > 0);
    const columns = [
        { title: 'Step', cell: ({ id }) => `**${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)}**` },
        { title: 'Kind', cell: ({ kind }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(kind) },
        ...(hasMachines ? [{ title: 'Machines', cell: machinesCell }] : []),
        { title: 'Where', cell: ({ project, location }) => `${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(project)} \u00b7 ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(location)}` },
        { title: 'At most', cell: atMostCell },
        ...(hasNeeds ? [{ title: 'Depends on', cell: ({ needs }) => needs.map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ') || '\u2013' }] : []),
    ];
    const table = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(columns.map(({ title }) => title), steps.map(step => columns.map(({ cell }) => cell(step))));
    return [table, totalLine(steps)].filter(part => part !== '');
}
const machinesCell = ({ machines = [] }) => machines.map(machine => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMachine */ .B)(machine))).join(', ') || '\u2013';
/** A timeout, and what its machines could use within it. */
function atMostCell({ timeoutSeconds, atMost }) {
    const limit = timeoutSeconds === undefined ? undefined : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(timeoutSeconds * 1_000);
    const hours = atMost && (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTime */ .Ht)(atMost);
    const shown = hours === 'unknown' ? 'node-hours unknown' : hours;
    const cost = atMost && (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCost */ .P9)(atMost, _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY);
    return [limit, shown, cost].filter(part => part !== undefined).join(' \u00b7 ') || '\u2013';
}
function totalLine(steps) {
    const times = steps.flatMap(({ atMost }) => atMost ?? []);
    const known = times.filter(({ isUnknown }) => !isUnknown);
    const total = (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .totalOf */ .e6)(known);
    const isPartial = known.length < times.length;
    const sentences = [
        ...(isPartial ? ['A pipeline chooses its machines, so the node-hours of its run are unknown.'] : []),
        ...(total === undefined || known.length < 2
            ? []
            : [`${isPartial ? 'All other steps' : 'All steps'} together: ${describeAtMost(total, _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)}.`]),
        ...(times.some(({ cost }) => cost !== undefined) ? ['Costs are estimates by the `prices` of the policy.'] : []),
    ];
    return sentences.join(' ');
}


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyChangeSection),
/* harmony export */   c: () => (/* binding */ policyChangeLines),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _example_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90581);



const effectMarks = {
    none: '\u26aa no effect',
    narrowed: '\u2705 narrowed',
    widened: '\u26a0\ufe0f widened',
};
/** `widens grant train`: the change admits more, or it is not provably narrower. */
function headlineOf({ change, isFirst = false }, shown = name => name) {
    if (isFirst)
        return 'adds the first policy';
    const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? [];
    const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]));
    if (grants.length === 0)
        return 'widens the policy';
    return `widens ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`;
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

/***/ 81399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U0: () => (/* binding */ percentileKeys),
/* harmony export */   YW: () => (/* binding */ rolloutOutcome),
/* harmony export */   eG: () => (/* binding */ exceededLimits)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);

/**
 * Describes the end of a rollout.
 *
 * @param name formats a name, which is untrusted: as code, or as it is
 * @returns `undefined` for a step without a rollout's details
 */
function rolloutOutcome({ details, state, kind }, name) {
    if (details?.type !== 'rollout')
        return undefined;
    const serves = describeServing(details, name);
    const why = numbersOfFailure(details, name);
    switch (state) {
        case 'SUCCEEDED':
            return kind === 'rollback'
                ? { mark: '\u21a9\ufe0f', words: `Rolled back: ${serves}`, why: undefined }
                : { mark: '\u2705', words: serves, why: undefined };
        case 'ROLLED_BACK':
            return { mark: '\u21a9\ufe0f', words: `${kind === 'rollback' ? 'Not rolled back' : 'Rolled back'}: ${serves}`, why };
        case 'NOT_RESTORED':
            return { mark: '\u274c', words: `Not restored: ${serves}`, why };
        case 'OVERTAKEN':
            return { mark: '\u26a0\ufe0f', words: `Another client changed the traffic: ${serves}`, why };
        case 'CANCELLED':
        case 'CANCELLING':
            return { mark: '\u23f9\ufe0f', words: `Stopped: ${serves}`, why: undefined };
        default:
            return { mark: '\u26a0\ufe0f', words: serves, why };
    }
}
/** `fraud@2 serves 100 % of fraud`, `fraud@1 serves 90 % and fraud@2 10 % of fraud` */
function describeServing({ endpoint, to, model }, name) {
    const where = name(endpoint.split('/').at(-1) ?? endpoint);
    if (to === undefined)
        return `what ${where} serves is not known`;
    // The new version first, then the largest share.
    const served = [...to].sort((a, b) => Number(b.model === model) - Number(a.model === model) || b.traffic - a.traffic);
    const [first, ...others] = served;
    if (first === undefined)
        return `${where} serves no model`;
    const more = others.map(one => `${name(one.model)} ${one.traffic} %`);
    const last = more.pop();
    const rest = last === undefined ? '' : `${more.map(one => `, ${one}`).join('')} and ${last}`;
    return `${name(first.model)} serves ${first.traffic} %${rest} of ${where}`;
}
/** Returns the numbers of the last sample that exceeded a limit. */
function numbersOfFailure({ stages }, name) {
    const failed = stages.find(({ outcome }) => outcome === 'failed');
    const sample = failed?.samples?.findLast(({ passed }) => !passed);
    if (failed === undefined || sample === undefined)
        return undefined;
    const exceeded = exceededLimits(sample).map(({ what, value, limit }) => `${what} ${value} (limit ${limit})`);
    if (exceeded.length === 0)
        return undefined;
    return `${name(sample.models[0].model)} at ${failed.traffic} % traffic: ${exceeded.join(', ')}`;
}
/** Returns the limits that the new model exceeded. */
function exceededLimits({ by, models: [own], bound }) {
    const { failures, errorRatio, minRequests } = bound;
    return [
        ...(errorRatio !== undefined && own.errorRatio !== undefined && own.errorRatio > errorRatio
            ? [{ what: 'error ratio', value: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(own.errorRatio, errorRatio), limit: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X1)(errorRatio) }]
            : []),
        ...(failures !== undefined && own.failures > failures
            ? [{ what: 'failed probes', value: `${own.failures} of ${own.requests}`, limit: `${failures}` }]
            : []),
        ...percentileKeys.flatMap(({ key, what }) => exceededLatency(own, bound, key, what)),
        // A probe needs so many answers. Of real traffic it is the number of a whole bake, not of a minute.
        ...(by === 'probe' && minRequests !== undefined && own.requests < minRequests
            ? [{ what: 'answered probes', value: `${own.requests}`, limit: `at least ${minRequests}` }]
            : []),
    ];
}
const percentileKeys = [
    { key: 'p50Ms', what: 'p50' },
    { key: 'p95Ms', what: 'p95' },
    { key: 'p99Ms', what: 'p99' },
];
function exceededLatency(own, bound, key, what) {
    const [value, limit] = [own[key], bound[key]];
    return value !== undefined && limit !== undefined && value > limit
        ? [{ what, value: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeMilliseconds */ .yL)(value, limit), limit: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeMilliseconds */ .yL)(limit) }]
        : [];
}


/***/ }),

/***/ 33178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   kV: () => (/* binding */ lastChangeOf),
/* harmony export */   lY: () => (/* binding */ isOutdated)
/* harmony export */ });
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27994);

/** Kinds that change what an endpoint serves. */
const changing = ['rollout', 'rollback', 'traffic', 'deployModel', 'undeployModel'];
/** Those of them that say all that it serves. */
const telling = ['rollout', 'rollback', 'traffic'];
/** Returns the endpoint of a step without its project, which Google names by number. */
function endpointOf({ values, details }) {
    const name = values?.endpoint ?? (details?.type === 'rollout' ? details.endpoint : undefined);
    return name === undefined ? undefined : (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutProject */ .a4)(name);
}
/** Returns the step that was the last to change an endpoint, whatever its end. */
const lastChangeOf = (endpoint, steps) => endpoint === undefined
    ? undefined
    : steps
        .filter(step => changing.includes(step.kind) && step.startedAt !== undefined && endpointOf(step) === endpoint)
        .reduce((last, step) => (last && endTimeOf(step) < endTimeOf(last) ? last : step), undefined);
/** True if a later step of the run says what serves on the endpoint of this one now. */
function isOutdated(step, steps) {
    const endpoint = endpointOf(step);
    return (changing.includes(step.kind) &&
        endpoint !== undefined &&
        steps.some(other => telling.includes(other.kind) &&
            endpointOf(other) === endpoint &&
            other.fact &&
            endTimeOf(other) > endTimeOf(step)));
}
/** Milliseconds since the epoch. What has not ended may still change something. */
function endTimeOf({ finishedAt }) {
    const at = Date.parse(finishedAt ?? '');
    return Number.isFinite(at) ? at : Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 35198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ listShow),
/* harmony export */   UO: () => (/* binding */ plainShow),
/* harmony export */   bv: () => (/* binding */ markdownShow),
/* harmony export */   h0: () => (/* binding */ plainLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

/** Characters of a value in a headline. */
const valueLength = 60;
/** Characters of a sentence in a headline. */
const sentenceLength = 200;
/** Characters of a headline as plain text. */
const headlineLength = 300;
/** Cuts a text without a count of what is left out, for which a headline has no room. */
const cutTo = (text, length) => {
    const all = [...text];
    return all.length <= length ? text : `${all.slice(0, length - 1).join('')}\u2026`;
};
const markdownShow = {
    value: text => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cutTo(text, valueLength)),
    prose: text => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(cutTo(text, sentenceLength)),
};
/** For a list, which has room for whole names. */
const listShow = { value: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY, prose: _core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD };
const plainShow = {
    value: text => cutTo((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(text), valueLength),
    prose: text => cutTo((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(text), sentenceLength),
};
/**
 * Signs with a meaning in shells, JSON, HTML or chats, and signs that look like them. PowerShell reads curly quotes as
 * straight ones, so all become prime marks:
 * https://github.com/PowerShell/PowerShell/blob/master/src/System.Management.Automation/engine/parser/CharTraits.cs
 */
const lookAlikes = {
    ...Object.fromEntries([...'"\u201c\u201d\u201e'].map(sign => [sign, '\u2033'])),
    ...Object.fromEntries([..."'\u2018\u2019\u201a\u201b`"].map(sign => [sign, '\u2032'])),
    $: '\uff04',
    '\\': '\u29f5',
    '<': '\u2039',
    '>': '\u203a',
    '\t': ' ',
    '@': '\uff20',
    '!': '\uff01',
};
/**
 * Returns a headline in plain text as one bounded line for a shell, a JSON body or a chat: people paste it there, and
 * the words of others in it must not have an effect.
 */
const plainLine = (headline) => cutTo((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(headline, 4_000))
    .replace(/["\u201c\u201d\u201e'\u2018\u2019\u201a\u201b`$\\<>\t]/g, sign => lookAlikes[sign] ?? sign)
    // Names that chats notify everyone for. A sign that was removed would leave room for the one before it.
    .replace(/[@!](?=everyone|here|channel)/gi, sign => lookAlikes[sign] ?? sign), headlineLength);


/***/ }),

/***/ 37249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeState),
/* harmony export */   L: () => (/* binding */ betweenStates)
/* harmony export */ });
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

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
    const word = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .shortState */ .e9)(state);
    const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting';
    return { tone, mark: toneMarks[tone], words: word.toLowerCase().replaceAll('_', ' ') };
}
/** Returns the milliseconds between two RFC 3339 times, if both exist. */
function betweenStates(from, to) {
    const span = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isNaN(span) ? undefined : span;
}


/***/ }),

/***/ 60633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ fieldNamed),
  I: () => (/* binding */ withDiagnosis)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/core/rpc-status.js
var rpc_status = __webpack_require__(7472);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
// EXTERNAL MODULE: ./build/vertex/roles.js
var roles = __webpack_require__(49530);
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
const logOf = (filter, { project }) => `gcloud logging read ${(0,gcloud.quoteShell)(filter)} \\\n  --project=${(0,gcloud.quoteShell)(project)} --freshness=1d --limit=50`;

;// CONCATENATED MODULE: ./build/report/symptoms/bucket-access.js


/** Advice to grant a role on a bucket; without its name or that of the member, to find it. */
function grantOnBucket(bucket, who, role, project) {
    if (bucket === undefined)
        return command(`Grant it ${role} only on that bucket. See which buckets project ${project} has:`, listBuckets(project));
    if (who === undefined)
        return command(`Grant ${role} on the bucket gs://${bucket} to the principal of this run. Google's audit log names it:`, (0,gcloud/* gcloudPrincipals */._O)(project));
    return command('Grant it only on that bucket:', `gcloud storage buckets add-iam-policy-binding gs://${(0,gcloud.quoteShell)(bucket)} \\`, `  --member=${(0,gcloud.quoteShell)(who)} \\`, `  --role=${role}`);
}
/** Command that lists the buckets of a project. */
const listBuckets = (project) => `gcloud storage buckets list --project=${(0,gcloud.quoteShell)(project)} --format='value(storage_url)'`;

;// CONCATENATED MODULE: ./build/report/symptoms/jobs.js





/** Ends of jobs: errors of their containers and programs, and partial results. */
const jobRows = [
    {
        id: 'container-did-not-start',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'The replica workerpool0-0 exited with a non-zero status of 128. Termination reason: StartError. OCI runtime create failed: exec: "trainer.task": executable file not found in $PATH',
                ended: true,
            },
            {
                status: 'INVALID_ARGUMENT',
                words: 'The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: StartError. exec /usr/bin/python3: exec format error',
                ended: true,
            },
        ],
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
        id: 'out-of-memory',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'The replica workerpool0-0 ran out-of-memory and exited with a non-zero status of 137.',
                about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
                ended: true,
            },
        ],
        matches: symptomSays(/\bout[- ]of[- ]memory and exited\b/, /\bOOMKilled\b/, /non-zero status of 137\b/),
        finds: [/replica (?<replica>[\w-]+)/, /(?<said>out[- ]of[- ]memory|OOMKilled)/],
        diagnosis: ({ replica = 'of the job', said }, context) => ({
            title: said === undefined ? 'killed, probably out of memory (exit code 137)' : 'out of memory (exit code 137)',
            isEnd: true,
            cause: `the program in replica ${replica} was killed${said === undefined ? ', usually because memory ran out' : ' because memory ran out'}`,
            cure: `Choose a machineType with more memory in steps.${context.step}, or let the program use less, for example by smaller batches. This prints the log:`,
            ...logCommand(context),
        }),
    },
    {
        // The program's own words: only a grant to the step's own account is suggested, whatever they say.
        matches: symptomSays(/exited with a non-zero status of \d+/),
        diagnosis: (_, context) => deniedProgram(context),
    },
    {
        id: 'program-failed',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'The replica workerpool0-0 exited with a non-zero status of 1. Termination reason: Error.',
                about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
                ended: true,
            },
        ],
        matches: symptomSays(/exited with a non-zero status of \d+/),
        finds: [/replica (?<replica>[\w-]+)/, /status of (?<exit>\d+)/],
        diagnosis: ({ replica = 'of the job', exit = '' }, context) => {
            const said = errorLine(context);
            const meaning = exitWords[exit] ?? '';
            return {
                title: `exit code ${exit}${said === undefined ? meaning : ` \u00b7 ${said}`}`,
                isEnd: true,
                cause: `the program in replica ${replica} exited with status ${exit}${meaning}${said === undefined ? '' : `. It said: ${said}`}`,
                ...ownLog(context),
            };
        },
    },
    {
        id: 'tuned-model-exists',
        examples: [
            {
                status: 'INTERNAL',
                words: 'Failed to create endpoint. Tuned model is uploaded and can be accessed through Model Registry.',
                ended: true,
            },
        ],
        matches: symptomSays(/tuned model is uploaded|tuned model (?:was|has been) (?:uploaded|created)/i),
        diagnosis: (_, { project, location }) => ({
            title: 'the job created the model, but failed',
            cause: 'the tuning created its model in the Model Registry, but a later part of the job failed',
            ...command('Do not tune again, which would cost the same again. Use that model, for example in a deployModel step. This finds it:', `gcloud ai models list --project=${(0,gcloud.quoteShell)(project)} --region=${(0,gcloud.quoteShell)(location)} --sort-by=~createTime --limit=5`),
        }),
    },
];
/** Rows for a failed job without a better explanation. */
const endedRows = [
    {
        id: 'job-internal-error',
        examples: [
            {
                status: 'INTERNAL',
                words: 'Internal error occurred.',
                about: 'projects/acme-ml/locations/us-central1/customJobs/4242',
                ended: true,
            },
        ],
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
    '139': ': it crashed (segmentation fault)',
    '143': ': it received SIGTERM',
};
/** Returns the line that most likely says why: the last line of a traceback, or another one about an error. */
const errorLine = ({ lastLines = [] }) => lastLines
    .map(line => line.trim())
    // Vertex AI's own line repeats what the message says.
    .findLast(line => /error|exception|fatal|panic/i.test(line) && !/exited with a non-zero status/.test(line));
/** Explains a program that Cloud Storage refused to let read or write. */
function deniedProgram(context) {
    const said = context.lastLines?.findLast(line => line.includes(' does not have storage.')) ?? '';
    const [before = '', after = ''] = said.split(' does not have ');
    const account = before.split(/[\s:]/).at(-1) ?? '';
    const [permission = ''] = after.split(' ');
    if (!/^[\w.-]{1,100}@[\w.-]{1,100}$/.test(account) || !account.endsWith('.gserviceaccount.com'))
        return undefined;
    if (!/^storage\.[a-z]{1,20}\.[a-zA-Z]{1,30}$/.test(permission))
        return undefined;
    const [, bucket] = /(?:gs:\/\/|\/b\/)([a-z0-9][\w.-]{1,221}[a-z0-9])(?=[/?\s]|$)/.exec(said) ?? [];
    const on = bucket === undefined ? 'a bucket' : `gs://${bucket}`;
    const ofProgram = {
        title: `${account} lacks ${permission} on ${on}`,
        isEnd: true,
        cause: `the program runs as ${account}, which lacks ${permission} on ${on}`,
    };
    if (bucket === undefined || account !== context.runsAs)
        return { ...ofProgram, ...ownLog(context) };
    const role = (0,roles/* roleFor */.I)(permission) ?? 'roles/storage.objectUser';
    return { ...ofProgram, ...grantOnBucket(bucket, `serviceAccount:${account}`, role, context.project) };
}
/** Returns advice on where the job's log is. */
function ownLog(context) {
    const shown = (context.lastLines ?? []).length > 0;
    const where = shown ? 'Correct the program: its last log lines say why.' : 'The reason is in its last log lines.';
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
var google_refusals = __webpack_require__(23821);
// EXTERNAL MODULE: ./build/core/refusal-explanation.js
var refusal_explanation = __webpack_require__(69760);
;// CONCATENATED MODULE: ./build/report/symptoms/secret-access.js


/** `projects/123456789/secrets/crm-token/versions/latest`, in the words of Secret Manager and Cloud Run */
const secretPath = /projects\/(?<project>[a-z\d][a-z\d.:-]{0,99})\/secrets\/(?<secret>[\w-]{1,255})/;
const secretVersion = /\/secrets\/[\w-]{1,255}\/versions\/(?<version>[\w-]{1,63})/;
const reader = /service account (?<reader>[a-z\d][\w.-]{0,99}@[\w.-]{1,99}\.gserviceaccount\.com)/i;
const role = 'roles/secretmanager.secretAccessor';
/** Secrets that an agent receives. Its own account reads them, not the principal of the run. */
const secretRows = [
    {
        id: 'secret-denied',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Permission denied on secret: projects/123456789/secrets/crm-token/versions/latest for Revision service account agent@acme-ml.iam.gserviceaccount.com.',
                about: 'projects/acme-ml/locations/us-central1/reasoningEngines',
                ended: true,
            },
        ],
        matches: symptomSays(/permission denied on secret\b/i, /secretmanager\.versions\.access/),
        finds: [secretPath, reader],
        diagnosis: (found, context) => {
            if (found['secret'] === undefined)
                return undefined;
            const { secret, reader } = found;
            const of = ownerOf(found['project'], context);
            const who = reader ?? 'the account that the deployment runs as';
            const title = `${who} may not read the secret ${secret}`;
            const cause = `${who} lacks ${role} on the secret ${secret} of project ${of}, or the secret does not exist`;
            if (reader === undefined)
                return {
                    title,
                    cause,
                    ...command(`Grant it ${role} on the secret. See who has it:`, `gcloud secrets get-iam-policy ${(0,gcloud.quoteShell)(secret)} --project=${(0,gcloud.quoteShell)(of)}`),
                };
            return {
                title,
                cause,
                ...command('Grant it only on that secret:', `gcloud secrets add-iam-policy-binding ${(0,gcloud.quoteShell)(secret)} \\`, `  --project=${(0,gcloud.quoteShell)(of)} \\`, `  --member=${(0,gcloud.quoteShell)(`serviceAccount:${reader}`)} \\`, `  --role=${role}`),
            };
        },
    },
    {
        id: 'secret-missing',
        examples: [
            {
                status: 'NOT_FOUND',
                words: 'Secret [projects/acme-ml/secrets/crm-token] not found or has no versions.',
                about: 'projects/acme-ml/locations/us-central1/reasoningEngines',
                ended: true,
            },
        ],
        matches: allOf(symptomSays(/\/secrets\/[\w-]/), symptomSays(/not found|not exist|no versions/i)),
        finds: [secretPath, secretVersion],
        diagnosis: (found, context) => missingSecret(found, context),
    },
];
function missingSecret(found, context) {
    const { secret, version } = found;
    if (secret === undefined)
        return undefined;
    const of = ownerOf(found['project'], context);
    const title = `the secret ${secret} or its version does not exist`;
    const cause = `project ${of} has no secret ${secret}${version === undefined ? ' with a version' : `, or it has no version ${version}`}`;
    return {
        title,
        cause,
        ...command('See which versions it has. Create the secret first, or correct its name in secretEnv:', `gcloud secrets versions list ${(0,gcloud.quoteShell)(secret)} --project=${(0,gcloud.quoteShell)(of)}`),
    };
}
/** Google names projects by number. The user's own name is better, if it is the same project. */
function ownerOf(named, { about = '', project }) {
    if (named === undefined)
        return project;
    const [, asked = named] = /projects\/(\d+)\//.exec(about) ?? [];
    return /^\d+$/.test(named) && asked === named ? project : named;
}

;// CONCATENATED MODULE: ./build/report/symptoms/access.js







const account = /(?<account>\b[a-z0-9][\w.-]*@[\w.-]+\.gserviceaccount\.com)/;
const inUri = /gs:\/\/(?<bucket>\w[\w.-]+)/;
const buckets = [inUri, /buckets?[\s/:"'\\]+(?<bucket>[a-z0-9][\w.-]{2,})/];
const access_image = /(?<image>[\w.-]+(?:\.pkg\.dev|gcr\.io|docker\.io)\/[\w./:@-]+)/;
const permission = /(?<permission>\b(?:aiplatform|artifactregistry|bigquery|cloudbuild|cloudkms|compute|iam|logging|monitoring|resourcemanager|secretmanager|serviceusage|storage)\.(?!googleapis\b)[a-zA-Z]+\.[a-zA-Z]+)\b/;
/** `denied on resource '//aiplatform.googleapis.com/projects/other/\u2026'` */
const deniedIn = /denied on resource '?\/\/[\w.]+\/projects\/(?<denied>[a-z][\w.:-]{0,100})/;
/** A name that fits into a title. That of a federated principal is too long. */
const memberInTitle = (member) => /^(?:serviceAccount|user|group):(.+)$/.exec(member ?? '')?.[1] ?? 'the principal of this run';
const called = (member) => member ?? 'the principal of this run';
/** Missing permissions, and services that are not enabled. */
const accessRows = [
    {
        matches: () => true,
        diagnosis: (_, context, { text, details }) => (0,google_refusals/* explainGoogleRefusal */.hW)({ text, details }, { ...context, serviceAccount: accountOf(context.member) }),
    },
    {
        id: 'act-as',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'You do not have permission to act as service_account: train-runtime@acme-ml.iam.gserviceaccount.com. (or it may not exist).',
            },
        ],
        matches: symptomSays(/permission to act as/i, /iam\.serviceAccounts\.actAs/),
        finds: [account],
        diagnosis: ({ account }, { member, project }) => {
            const whom = account ?? 'the account that the step names';
            const cause = `${called(member)} may not start jobs that run as ${whom}, or that account does not exist`;
            const title = `${memberInTitle(member)} may not act as ${whom}`;
            return { title, cause, ...grantActAs(account, member, project) };
        },
    },
    ...secretRows,
    {
        id: 'bucket-missing',
        examples: [
            { status: 'NOT_FOUND', words: 'The specified bucket does not exist.', about: 'gs://acme-models/fraud' },
            {
                status: 'INVALID_ARGUMENT',
                words: 'Can not copy from "gs://acme-models/agent/reasoning_engine.pkl" to "gs://123456789-996210311323189248-1713810220200/code.pkl", check if the source object and target bucket exist.',
                ended: true,
            },
        ],
        matches: symptomSays(/bucket(?: \S+)? does not exist/i, /target bucket exist/i),
        finds: [inUri],
        diagnosis: ({ bucket }, { project }, { text }) => {
            const [copied] = /gs:\/\/[\w./-]+/.exec(/^Can ?not copy from/i.test(text) ? text : '') ?? [];
            if (copied !== undefined)
                return {
                    title: `${copied} or its bucket does not exist`,
                    cause: `the object ${copied} does not exist, or Vertex AI may not read it, or the bucket that it is copied to is gone`,
                    ...command('Check that it exists:', `gcloud storage ls -l ${(0,gcloud.quoteShell)(copied)}`),
                };
            const cause = `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`;
            return { title: cause, cause, ...command(`See which ones project ${project} has:`, listBuckets(project)) };
        },
    },
    {
        id: 'bucket-denied',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'Service account `service-123456789@gcp-sa-aiplatform.iam.gserviceaccount.com` does not have `[storage.objects.get]` IAM permission(s) to the directory "gs://acme-models/fraud".',
            },
            {
                status: 'PERMISSION_DENIED',
                words: 'trainer@acme-ml.iam.gserviceaccount.com does not have storage.objects.get access to the Google Cloud Storage object.',
                about: 'gs://acme-models/fraud/metrics.json',
            },
        ],
        matches: allOf(symptomSays(/storage\.(?:objects|buckets)\./, /IAM permission\(s\) to the (?:bucket|directory)/, /bucket.*(?:denied|does not have|does not exist|not found)/is), symptomSays(/denied|does not have|not exist|not found|403|404/i)),
        finds: [account, ...buckets, /(?<permission>storage\.(?:objects|buckets)\.\w+)/],
        diagnosis: ({ account, bucket, permission }, { member, project }) => {
            const who = account === undefined ? member : `serviceAccount:${account}`;
            const role = (permission && (0,roles/* roleFor */.I)(permission)) ?? 'roles/storage.objectUser';
            const on = bucket === undefined ? 'the bucket' : `the bucket gs://${bucket}`;
            const title = `${memberInTitle(who)} may not use ${on}`;
            const cause = `${called(who)} may not use ${on}, or it does not exist`;
            return { title, cause, ...grantOnBucket(bucket, who, role, project) };
        },
    },
    {
        id: 'image-unreadable',
        examples: [{ status: 'INVALID_ARGUMENT', words: 'Image us-docker.pkg.dev/acme-ml/train/fraud:latest not found.' }],
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
            const show = `gcloud artifacts docker images describe ${(0,gcloud.quoteShell)(image)}`;
            return { title, cause, ...command(`See whether it exists; if it does, ${grant}:`, show) };
        },
    },
    {
        id: 'permission-missing',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: `Permission 'aiplatform.customJobs.create' denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1' (or it may not exist).`,
            },
        ],
        matches: allOf(isStatus('PERMISSION_DENIED'), symptomSays(permission)),
        finds: [permission, deniedIn],
        diagnosis: ({ permission = '', denied }, { member, project: own }) => {
            const project = denied ?? own;
            const role = (0,roles/* roleFor */.I)(permission);
            const title = `${memberInTitle(member)} lacks ${permission}`;
            const cause = `${called(member)} lacks ${permission} in project ${project}${role === undefined ? '' : `; ${role} includes it`}`;
            if (role !== undefined)
                return { title, cause, ...(0,refusal_explanation/* grantRole */.Ru)(project, role, { member }) };
            return {
                title,
                cause,
                ...command(`Grant a role that includes ${permission} (https://cloud.google.com/iam/docs/permissions-reference). These can be granted in the project:`, `gcloud iam list-grantable-roles ${(0,gcloud.quoteShell)(`//cloudresourcemanager.googleapis.com/projects/${project}`)} --format='value(name)'`),
            };
        },
    },
    // Cloud Build does not say which permission is missing.
    {
        id: 'build-denied',
        examples: [
            {
                status: 'PERMISSION_DENIED',
                words: 'The caller does not have permission',
                about: 'projects/acme-ml/locations/us-central1/builds',
            },
        ],
        matches: allOf(isStatus('PERMISSION_DENIED'), ({ about = '' }) => /\/builds(?:$|[/:])/.test(about)),
        diagnosis: (_, { member, project }) => ({
            title: `${memberInTitle(member)} may not use Cloud Build in ${project}`,
            cause: `${called(member)} may not use Cloud Build in project ${project}; roles/cloudbuild.builds.editor includes it`,
            ...(0,refusal_explanation/* grantRole */.Ru)(project, 'roles/cloudbuild.builds.editor', { member }),
        }),
    },
    {
        id: 'permission-denied',
        examples: [{ status: 'PERMISSION_DENIED', words: 'The caller does not have permission' }],
        matches: isStatus('PERMISSION_DENIED'),
        diagnosis: (_, { member, project }) => ({
            title: `${memberInTitle(member)} may not do this in ${project}`,
            cause: `${called(member)} may not do this in project ${project}`,
            ...(member === undefined
                ? command("See which roles the principal of this run has. Google's audit log names it:", (0,gcloud/* gcloudPrincipals */._O)(project))
                : command('See which roles it has:', rolesOf(member, project))),
        }),
    },
    {
        id: 'access-token-expired',
        examples: [
            {
                status: 'UNAUTHENTICATED',
                words: 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. ACCESS_TOKEN_EXPIRED',
            },
        ],
        matches: symptomSays(/ACCESS_TOKEN_EXPIRED/),
        diagnosis: () => ({
            title: 'the access token had expired',
            cause: 'the access token had expired before the request reached Google',
            cure: 'Run the job again; if it happens often, check that the clock of the runner is right.',
        }),
    },
    {
        id: 'no-credential',
        examples: [
            {
                status: 'UNAUTHENTICATED',
                words: 'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
            },
        ],
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
        return command('Grant it roles/iam.serviceAccountUser on that account. See which accounts there are:', `gcloud iam service-accounts list --project=${(0,gcloud.quoteShell)(project)}`);
    if (member === undefined)
        return command(`Grant roles/iam.serviceAccountUser on ${account} to the principal of this run. Google's audit log names it:`, (0,gcloud/* gcloudPrincipals */._O)(project));
    return command('Grant the role:', `gcloud iam service-accounts add-iam-policy-binding ${(0,gcloud.quoteShell)(account)} \\`, `  --project=${(0,gcloud.quoteShell)((0,gcloud/* accountProject */.TP)(account) ?? project)} \\`, `  --member=${(0,gcloud.quoteShell)(member)} \\`, '  --role=roles/iam.serviceAccountUser');
}
const rolesOf = (member, project) => `gcloud projects get-iam-policy ${(0,gcloud.quoteShell)(project)} --flatten='bindings[].members' ` +
    `--filter=${(0,gcloud.quoteShell)(`bindings.members=${member}`)} --format='value(bindings.role)'`;

;// CONCATENATED MODULE: ./build/report/symptoms/capacity.js


/** Quotas, lack of machines, and machines that a region does not offer. */
const capacityRows = [
    {
        id: 'quota',
        examples: [
            {
                status: 'RESOURCE_EXHAUSTED',
                words: 'The following quota metrics exceed quota limits: aiplatform.googleapis.com/custom_model_training_nvidia_l4_gpus',
            },
        ],
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
                : `gcloud beta quotas info list --service=${service} --project=${(0,gcloud.quoteShell)(project)} --filter=${(0,gcloud.quoteShell)(`metric=${quota}`)}`;
            return {
                title: `the quota${quota === undefined ? '' : ` ${quota.split('/').at(-1)}`} is exceeded in ${location}`,
                cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is exceeded`,
                cure: 'Wait until other jobs end, if they use it. Or take fewer machines, list another location under `fallback` of the job, or ask for more at ' +
                    `https://console.cloud.google.com/iam-admin/quotas?project=${encodeURIComponent(project)}`,
                ...(command !== undefined && { commands: [{ when: 'This shows the quota:', run: command }] }),
            };
        },
    },
    {
        id: 'stock-out',
        examples: [
            {
                status: 'RESOURCE_EXHAUSTED',
                words: 'Resources are insufficient in region: us-central1.',
                ended: true,
            },
        ],
        matches: allOf(isStatus('RESOURCE_EXHAUSTED', 'UNAVAILABLE'), symptomSays(/insufficient|stock|capacity|not enough resources|unavailable in|temporarily unavailable/i)),
        diagnosis: (_, { location }) => ({
            title: `Google has no such machine free in ${location}`,
            cause: `Google has no such machine free in ${location} now: this is a stock-out, not a limit of your quota`,
            cure: 'List another location or machine type under `fallback` of the job, or run it again later.',
        }),
    },
    {
        id: 'resource-exhausted',
        examples: [{ status: 'RESOURCE_EXHAUSTED', words: 'Resource has been exhausted.' }],
        matches: isStatus('RESOURCE_EXHAUSTED'),
        diagnosis: (_, { project, location }) => ({
            title: `a quota is exceeded in ${location}`,
            cause: `project ${project} requests more in ${location} than its quota, or than Google has available`,
            cure: 'Run it again later, or name another location or machine type in the step.',
        }),
    },
    {
        id: 'machine-not-offered',
        examples: [{ status: 'INVALID_ARGUMENT', words: 'Machine type "a3-ultragpu-8g" is not supported.' }],
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
        id: 'publisher-model',
        examples: [
            {
                status: 'FAILED_PRECONDITION',
                words: 'Project `123456789` is not allowed to use Publisher Model `projects/acme-ml/locations/us-central1/publishers/anthropic/models/claude-sonnet-4`',
            },
            {
                status: 'NOT_FOUND',
                words: 'Publisher Model `projects/acme-ml/locations/us-central1/publishers/google/models/gemini-9` was not found or your project does not have access to it.',
            },
        ],
        matches: symptomSays(/publisher model/i),
        finds: [/(?<model>projects\/[\w.:-]+\/locations\/[\w-]+\/publishers\/[\w.-]+\/models\/[\w.@-]+)/],
        diagnosis: ({ model }, context, symptom) => model === undefined ? undefined : publisherModel(model, context, symptom),
    },
    {
        id: 'method-missing',
        examples: [{ status: 'NOT_FOUND', words: 'Method not found.' }],
        // A front end that lacks the method answers with a page, or with these words. A service names what is missing.
        matches: allOf(isStatus('NOT_FOUND'), symptomSays(/<html|<!doctype|\bmethod not found\b/i)),
        diagnosis: (_, { location }) => ({
            title: `Vertex AI has no such method in ${location}`,
            cause: `Vertex AI has no such method at ${location}: the region's name is wrong, or it lacks this feature`,
            cure: 'The regions and their features: https://cloud.google.com/vertex-ai/docs/general/locations',
        }),
    },
    {
        id: 'object-missing',
        examples: [{ status: 'NOT_FOUND', words: 'No such object: gs://acme-models/fraud/metrics.json' }],
        matches: allOf(isStatus('NOT_FOUND'), symptomSays(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} does not exist`,
            cause: `${uri} does not exist`,
            ...command('See which objects exist:', `gcloud storage ls -l ${(0,gcloud.quoteShell)(uri)}`),
        }),
    },
    {
        id: 'resource-missing',
        examples: [
            { status: 'NOT_FOUND', words: 'endpoint "projects/123456789/locations/us-central1/endpoints/fraud" not found' },
            { status: 'NOT_FOUND', words: 'The TuningJob does not exist.' },
        ],
        matches: isStatus('NOT_FOUND'),
        finds: [
            /(?<resource>projects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w/@.-]+)/,
            /\bThe (?<message>[A-Z]\w{1,60}) does not exist/,
        ],
        diagnosis: ({ resource, message }, context) => absent(resource, message, context),
    },
    {
        id: 'object-unexpected',
        examples: [
            {
                status: 'FAILED_PRECONDITION',
                words: 'Model directory gs://acme-models/fraud/model is expected to contain exactly one of: saved_model.pb, model.pkl.',
            },
        ],
        matches: allOf(isStatus('INVALID_ARGUMENT', 'FAILED_PRECONDITION'), symptomSays(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} is missing, or differs from what is expected`,
            cause: `what is at ${uri} is missing, or differs from what Vertex AI expects`,
            ...command('See which objects exist:', `gcloud storage ls -l ${(0,gcloud.quoteShell)(uri)}`),
        }),
    },
    {
        id: 'field-refused',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'List of found errors:\t1.Field: custom_job.display_name; Message: must be at most 128 characters.',
            },
        ],
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
        id: 'value-refused',
        examples: [{ status: 'INVALID_ARGUMENT', words: 'custom_job.job_spec.worker_pool_specs is empty.' }],
        matches: allOf(isStatus('INVALID_ARGUMENT'), symptomSays(protoPath)),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses a value',
            cause: `Vertex AI refuses a value in the body of step ${step}`,
            cure: 'Google\u2019s message names the field, as the protos spell it: `custom_job.job_spec` is `customJob.jobSpec` in the steps file.',
        }),
    },
    {
        id: 'request-refused',
        examples: [{ status: 'INVALID_ARGUMENT', words: 'The adapter size is not supported for this base model.' }],
        matches: isStatus('INVALID_ARGUMENT', 'OUT_OF_RANGE', 'UNIMPLEMENTED'),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses the request',
            cause: `Vertex AI refuses the request of step ${step}`,
            cure: 'Google\u2019s message says why.',
        }),
    },
    {
        id: 'wrong-state',
        examples: [{ status: 'FAILED_PRECONDITION', words: 'The resource is not in a state that allows this operation.' }],
        matches: allOf(({ ended }) => !ended, isStatus('FAILED_PRECONDITION')),
        diagnosis: (_, { step, project }) => ({
            title: 'the project or a resource is in the wrong state',
            cause: `project ${project}, or a resource that step ${step} names, is not in the required state`,
            cure: 'Google\u2019s message names that state.',
        }),
    },
    {
        id: 'vertex-unavailable',
        examples: [{ status: 'UNAVAILABLE', words: 'The service is currently unavailable.' }],
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
        ...command(`Enable it in the Model Garden: https://console.cloud.google.com/vertex-ai/publishers/${publisher}/model-garden/${model}?project=${encodeURIComponent(project)}. See which ones can be used:`, `gcloud ai model-garden models list --model-filter=${(0,gcloud.quoteShell)(model)} --project=${(0,gcloud.quoteShell)(project)}`),
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
    const verb = listCommands[collection]?.((0,gcloud.quoteShell)(id));
    if (verb !== undefined)
        return (0,gcloud/* gcloudList */.j8)(verb, place);
    const { project, location } = place;
    const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
    const url = `https://${host}/v1/projects/${project}/locations/${location}/${collection}`;
    return `curl -fsS -H "Authorization: Bearer $(gcloud auth print-access-token)" ${(0,gcloud.quoteShell)(url)}`;
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
        id: 'model-server-failed',
        examples: [
            {
                status: 'INTERNAL',
                words: 'Model server exited unexpectedly. Model server logs can be found at https://console.cloud.google.com/logs/viewer?project=123456789',
                about: 'projects/acme-ml/locations/us-central1/endpoints/fraud',
                ended: true,
            },
        ],
        matches: symptomSays(/model server (?:never became|terminated|exited|did not|failed|container)/i),
        diagnosis: (_, context) => {
            const said = errorLine(context);
            return {
                title: `the model server did not start${said === undefined ? '' : ` \u00b7 ${said}`}`,
                ...(said !== undefined && { isEnd: true }),
                cause: `the container of the model did not start, or did not answer its health route${said === undefined ? ': its code, ports, healthRoute, predictRoute or artifactUri' : `. It said: ${said}`}`,
                ...servingLog(context),
            };
        },
    },
    {
        id: 'no-traffic-split',
        examples: [{ status: 'FAILED_PRECONDITION', words: `The endpoint doesn't have traffic_split.` }],
        matches: symptomSays(/(?:doesn't|does not) have traffic_?split|\bno traffic\b/i),
        diagnosis: () => ({
            title: 'the endpoint sends no traffic to any model',
            cause: 'no deployed model of the endpoint gets any traffic',
            cure: 'Set a split: trafficSplit: { "0": 100 } in the deployModel step, or with a traffic step.',
        }),
    },
    {
        id: 'prediction-failed',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'Prediction failed: could not convert string to float',
                about: 'projects/acme-ml/locations/us-central1/endpoints/fraud:predict',
            },
        ],
        matches: allOf(isStatus('INVALID_ARGUMENT', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'), ({ about = '' }) => /:(?:raw)?predict\b/i.test(about)),
        diagnosis: (_, context) => ({
            title: 'the model refused or failed on these instances',
            cause: 'the container of the deployed model does not accept these instances, or fails on them',
            ...servingLog(context),
        }),
    },
    {
        id: 'agent-failed',
        examples: [
            {
                status: 'INVALID_ARGUMENT',
                words: 'Reasoning Engine resource [projects/123456789/locations/us-central1/reasoningEngines/2650944524800491520] failed to start and cannot serve traffic.',
                ended: true,
            },
        ],
        matches: symptomSays(/failed to start and cannot serve traffic/, /reasoning ?engine instance \S+ failed/i, /agent-engine\/troubleshooting/),
        finds: [/reasoningEngines\/(?<engine>[\w-]+)/, /reasoning ?engine instance (?<engine>[\w-]+) failed/i],
        diagnosis: ({ engine }, context, { status }) => {
            const said = errorLine(context);
            const what = status === 'INTERNAL'
                ? "the agent's image could not be built, or its container failed when it was started: mostly its requirements, or its own code"
                : "the agent's own code or its requirements failed when it was started";
            return {
                title: `the agent's image or container failed${said === undefined ? '' : ` \u00b7 ${said}`}`,
                ...(said !== undefined && { isEnd: true }),
                cause: said === undefined ? what : `${what}. It said: ${said}`,
                ...command(logWords(context), engineLog(engine, context)),
            };
        },
    },
    {
        id: 'endpoint-network',
        examples: [
            {
                status: 'FAILED_PRECONDITION',
                words: 'An existing endpoint is using a network that is different from the network (projects/123456789/global/networks/acme) you are trying to assign to the new endpoint.',
            },
        ],
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
function servingLog(context) {
    const { about = '', project } = context;
    const endpoint = /\/endpoints\/([\w-]+)/.exec(about)?.[1];
    return command(logWords(context), (0,gcloud/* gcloudServingLog */.di)(project, endpoint));
}
const logWords = ({ lastLines = [] }) => lastLines.length > 0
    ? 'Correct its code or its files: the last log lines say why. This shows more:'
    : 'This shows its last log lines:';

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
        ? `Google's own message says more; it is about step ${context.step}.`
        : `Google's own message says more. Google's support can look up the request by its id, ${answer.requestId}.`,
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
const diagnoseSymptom = (symptom, context) => explainSymptom(symptom, context)?.diagnosis;
/** Returns the first row that explains an answer, and what it says. */
function explainSymptom(symptom, context) {
    // A program's error may be of any length, and many patterns are tried on it.
    const text = symptom.text.slice(0, maxDiagnosedLength);
    const seen = { ...symptom, text, status: innerStatus(symptom.status, text), about: context.about };
    for (const row of symptomRows) {
        if (!row.matches(seen))
            continue;
        const diagnosis = row.diagnosis(findIn([text, context.about ?? ''], row.finds), context, seen);
        if (diagnosis !== undefined)
            return { row, diagnosis };
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
    const error = (0,json.isObject)(body) && (0,json.isObject)(body['error']) ? body['error'] : undefined;
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
        title: error.title ?? diagnosisTitle(found, context),
        fate: context.state === undefined ? undefined : fates[context.state],
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
const diagnosisTitle = ({ title, isEnd }, { step }) => title === undefined ? undefined : `${step}${isEnd ? ' failed' : ''}: ${title}`;
/** The fate of the step's changes, by the state in which it ended. */
const fates = { ROLLED_BACK: 'rolled back', NOT_RESTORED: 'not restored yet' };
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
    const items = Array.isArray(value) ? [...value.entries()] : (0,json.isObject)(value) ? Object.entries(value) : [];
    for (const [key, item] of items) {
        const below = pathOf(item, fits, typeof key === 'string' ? key : under);
        if (below !== undefined)
            return [key, ...below];
    }
    return undefined;
}


/***/ }),

/***/ 87204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ stepValues)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35293);
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27994);



/** Most numbers of a gate that go into outputs, whose size GitHub limits. */
const mostMetrics = 20;
/** Characters of a metric's name, which the training chooses. */
const longestMetric = 200;
/** Returns what other steps and workflows use of a step. */
function stepValues({ kind, project, resource = {}, ...step }) {
    const name = project === undefined ? (step.name ?? '') : (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInProject */ .eB)(project, step.name ?? '');
    const collection = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseResourceName */ .p$)(name)?.collection;
    return {
        ...versionMade(kind, name, resource),
        ...textValue('endpoint', collection === 'endpoints' ? withoutRest(name) : resource['endpoint']),
        ...textValue('image', resource['reference']),
        ...textValue('uri', uriOf(kind, resource)),
        ...textValue('agent', collection === 'reasoningEngines' ? name : resource['engine']),
        ...textValue('schedule', collection === 'schedules' ? name : undefined),
        ...(kind === 'gate' && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(resource['metrics']) && gateMetrics(resource['metrics'])),
    };
}
const textValue = (key, value) => typeof value === 'string' && value !== '' ? { [key]: value } : {};
/** Returns the name of a resource without what is below it. */
const withoutRest = (name) => name.split('/').slice(0, 6).join('/');
/** Places of a model in a resource, besides its own name. */
const modelPlaces = [
    ['model'],
    ['deployedModel', 'model'],
    ['tunedModel', 'model'],
    ['modelToUpload', 'name'],
];
/** Kinds that make or serve a version. A batch prediction and a gate only read theirs. */
const modelKinds = [
    'uploadModel',
    'copyModel',
    'aliases',
    'deployModel',
    'rollout',
    'rollback',
    'tuningJob',
    'trainingPipeline',
];
function versionMade(kind, name, resource) {
    if (!modelKinds.includes(kind))
        return {};
    const own = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseResourceName */ .p$)(name)?.collection === 'models' ? name : undefined;
    const found = own ?? modelPlaces.map(place => (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(resource, place)).find(one => typeof one === 'string');
    if (typeof found !== 'string')
        return {};
    const [model = '', version] = found.split('@');
    const other = [
        resource['modelVersionId'],
        (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(resource, ['deployedModel', 'modelVersionId']),
        (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(resource, ['modelToUpload', 'versionId']),
        resource['versionId'],
    ].find(one => typeof one === 'string' && one !== '');
    return { ...textValue('model', model), ...textValue('version', version ?? other) };
}
/** Where a step wrote: files, or a table. */
function uriOf(kind, resource) {
    const places = {
        customJob: [['jobSpec', 'baseOutputDirectory', 'outputUriPrefix']],
        hyperparameterTuningJob: [['trialJobSpec', 'baseOutputDirectory', 'outputUriPrefix']],
        trainingPipeline: [['trainingTaskInputs', 'baseOutputDirectory', 'outputUriPrefix']],
        pipelineJob: [['runtimeConfig', 'gcsOutputDirectory']],
        batchPredictionJob: [
            ['outputInfo', 'gcsOutputDirectory'],
            ['outputInfo', 'bigqueryOutputDataset'],
            ['outputConfig', 'gcsDestination', 'outputUriPrefix'],
            ['outputConfig', 'bigqueryDestination', 'outputUri'],
        ],
        stage: [['uri']],
        publish: [['templateUri']],
        attach: [
            ['jobSpec', 'baseOutputDirectory', 'outputUriPrefix'],
            ['runtimeConfig', 'gcsOutputDirectory'],
        ],
    };
    return places[kind]?.map(place => (0,_document_path_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(resource, place)).find(one => typeof one === 'string' && one !== '');
}
function gateMetrics(metrics) {
    const numbers = Object.entries(metrics).filter((entry) => typeof entry[1] === 'number' && entry[0].length <= longestMetric);
    return numbers.length === 0 ? {} : { metrics: Object.fromEntries(numbers.slice(0, mostMetrics)) };
}


/***/ }),

/***/ 72664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w2: () => (/* binding */ tellKeys),
  Ln: () => (/* binding */ tellPolicyToken),
  ul: () => (/* binding */ tellUnordered)
});

// EXTERNAL MODULE: ./build/policy/source.js
var source = __webpack_require__(39278);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
;// CONCATENATED MODULE: ./build/steps/file/key-warnings.js


/** Beginnings of keys that their issuers document. */
const keyBeginnings = [
    'sk-',
    'sk_live_',
    'rk_live_',
    'ghp_',
    'gho_',
    'ghs_',
    'ghu_',
    'github_pat_',
    'glpat-',
    'AKIA',
    'ASIA',
    'AIza',
    'ya29.',
    'xoxb-',
    'xoxp-',
    'hf_',
    'npm_',
    'SG.',
    '-----BEGIN ',
];
/** Shortest key with such a beginning, and shortest one without. */
const shortest = { known: 12, unknown: 20 };
/** A longer value is judged by its beginning. */
const mostJudged = 512;
/** Bits of each character: words and names have less, random letters and digits more. */
const leastEntropy = 3.8;
/** Returns the variables of environments, and the arguments of builds, whose values look like keys. */
const keyWarnings = (steps) => steps.flatMap(({ declaration: { id, kind }, body }) => variablesIn(body, ['steps', id, kind]).flatMap(({ name, value, path }) => {
    if (!looksLikeKey(value))
        return [];
    const message = `The value of ${name} looks like a key. All who may read the ${readableIn[kind] ?? kind} at Google can read it. ${adviceFor(kind, name, path)}`;
    return [{ step: id, path, message }];
}));
/** What shows the value, if it is not called like the kind. */
const readableIn = { buildImage: 'build, and perhaps the image,' };
/** Only an agent can receive a secret by its name. */
function adviceFor(kind, name, path) {
    const secret = name.toLowerCase().replaceAll('_', '-');
    if (kind === 'buildImage')
        return `Keep it in Secret Manager, and let one of your own \`steps\` of the build read it under the build's account: gcloud secrets versions access latest --secret=${secret}`;
    if (kind !== 'reasoningEngine')
        return `Keep it in Secret Manager, and let the program read projects/PROJECT/secrets/${secret} under its own account.`;
    const at = (0,document_path/* formatPath */.jV)([...path.slice(3, -3), 'secretEnv']);
    return `Keep it in Secret Manager, list ${secret} in allow.secrets of the grant, and write instead of this variable: ${at}: [{ name: ${name}, secretRef: { secret: ${secret}, version: latest } }]`;
}
/** Returns the variables of all environments in a body, and the arguments of a build. */
function variablesIn(value, path) {
    if (value instanceof json/* Pending */.UX)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item, index) => variablesIn(item, [...path, index]));
    if (!(0,json.isObject)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const at = [...path, key];
        if (key !== 'env' && key !== 'build_args')
            return variablesIn(item, at);
        if (Array.isArray(item))
            return item.flatMap((variable, index) => variableOf(variable, [...at, index]));
        if (!(0,json.isObject)(item) || item instanceof json/* Pending */.UX)
            return [];
        return Object.entries(item).flatMap(([name, text]) => variableOf({ name, value: text }, at, name));
    });
}
/**
 * Returns a variable that is written as `name` and `value`, as a text `NAME=value`, or as an entry of a mapping.
 *
 * @param key the last segment of the value's path, where the form does not decide it
 */
function variableOf(variable, at, key = 'value') {
    if (typeof variable === 'string') {
        const [name = '', ...rest] = variable.split('=');
        return [{ name, value: rest.join('='), path: at }];
    }
    const { name, value } = (0,json.isObject)(variable) ? variable : {};
    return typeof name === 'string' && typeof value === 'string' ? [{ name, value, path: [...at, key] }] : [];
}
/** True for a value with the beginning of a known key, and for random letters and digits. A digest is not a key. */
function looksLikeKey(value) {
    const text = value.slice(0, mostJudged);
    if (keyBeginnings.some(beginning => text.startsWith(beginning)))
        return text.length >= shortest.known;
    if (text.length < shortest.unknown)
        return false;
    const kinds = { lower: 0, upper: 0, digit: 0, other: 0 };
    for (const character of text) {
        const kind = kindOfCharacter(character);
        if (kind === undefined)
            return false;
        kinds[kind]++;
    }
    const isHex = [32, 40, 64].includes(text.length) && [...text].every(character => '0123456789abcdef'.includes(character));
    return kinds.lower > 2 && kinds.upper > 2 && kinds.digit > 1 && !isHex && entropyOf(text) >= leastEntropy;
}
/** @returns `undefined` for a character that keys do not have: of an address, a path, a sentence */
function kindOfCharacter(character) {
    if (character >= 'a' && character <= 'z')
        return 'lower';
    if (character >= 'A' && character <= 'Z')
        return 'upper';
    if (character >= '0' && character <= '9')
        return 'digit';
    return '+/=_-'.includes(character) ? 'other' : undefined;
}
/** Returns Shannon's entropy in bits for each character. */
function entropyOf(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}

// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(32219);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(91152);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
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
/** Warns of values that look like keys, each at its place. The values are not shown. */
function tellKeys(runner, { placeAt }, steps) {
    const found = keyWarnings(steps);
    for (const { path, message } of found.slice(0, 5)) {
        const { file, line, column } = placeAt(path);
        const place = { file, line, column };
        runner.annotate({ level: 'warning', title: 'A value looks like a key', message, ...place });
    }
    if (found.length > 5)
        runner.say(`${found.length - 5} more values look like keys`);
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

/***/ 57973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ loadSteps)
});

// EXTERNAL MODULE: ./build/github/workspace.js
var github_workspace = __webpack_require__(95499);
// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(90394);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/report/step-failure.js + 10 modules
var step_failure = __webpack_require__(60633);
// EXTERNAL MODULE: ./build/steps/file/early-values.js
var early_values = __webpack_require__(23907);
// EXTERNAL MODULE: ./build/steps/file/outputs.js
var file_outputs = __webpack_require__(56869);
// EXTERNAL MODULE: ./build/steps/file/parse.js + 2 modules
var parse = __webpack_require__(78682);
// EXTERNAL MODULE: ./build/steps/file/variables.js
var file_variables = __webpack_require__(70282);
// EXTERNAL MODULE: ./build/steps/prepare/schema.js
var prepare_schema = __webpack_require__(21305);
// EXTERNAL MODULE: ./build/steps/prepare/timeout.js
var timeout = __webpack_require__(31959);
// EXTERNAL MODULE: ./build/run/check-steps.js
var check_steps = __webpack_require__(13340);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/path.js
var path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/google/files.js
var files = __webpack_require__(4613);
// EXTERNAL MODULE: ./build/policy/limits/check.js
var check = __webpack_require__(71988);
// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
// EXTERNAL MODULE: ./build/steps/dedupe-key.js
var dedupe_key = __webpack_require__(98139);
// EXTERNAL MODULE: ./build/steps/file/sources.js
var file_sources = __webpack_require__(53741);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(69145);
// EXTERNAL MODULE: ./build/steps/pipeline/specification.js + 1 modules
var specification = __webpack_require__(32006);
// EXTERNAL MODULE: ./build/steps/prepare/newest.js
var prepare_newest = __webpack_require__(32736);
// EXTERNAL MODULE: ./build/steps/references.js
var references = __webpack_require__(78764);
// EXTERNAL MODULE: ./build/run/read-pipelines.js
var read_pipelines = __webpack_require__(15654);
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
    const newestModels = new Map();
    const known = { ...declared, projectIds, newestModels };
    const { file, schema, pipelines, nodeHours } = known;
    const settle = (loaded) => {
        const found = (0,check_steps/* checkSteps */.wO)(known, declaration, scope, grant, loaded);
        (0,check_steps/* refuseInvalid */.Q5)(file, found.faults);
        nodeHours.set(declaration.id, found.nodeHours);
        const shared = (0,check_steps/* sharedExcess */.Zl)(file, [...nodeHours.values()], grant);
        (0,check_steps/* refuseExcess */.eN)(file, [...found.excesses, ...shared], grant);
        return found.step;
    };
    let step = settle(pipelines);
    if (await learnNewest([step, ...(step.alternatives ?? [])], newestModels, context))
        step = settle(pipelines);
    const template = (0,read_pipelines/* templateIn */.U)(step);
    if (template !== undefined) {
        // The grant's `templates` admitted its address. Its content is checked before it is submitted inline.
        const loaded = (0,specification/* readPipeline */.l9)(await (0,files/* readTemplate */.xV)(client, template, universe, declaration.id), template);
        step = settle({ ...pipelines, [declaration.id]: loaded });
    }
    const unknown = [step, ...(step.alternatives ?? [])].flatMap(({ body }) => (0,references/* pendingIn */.fE)(body));
    if (unknown.length > 0)
        throw (0,errors/* stepError */.hH)(declaration.id, 'STEPS_INVALID', `still not known: ${unknown.map(({ reference }) => reference).join(', ')}`);
    const resource = { shapes: schema.shapes, name: schema.messages[declaration.kind].body };
    const permit = (fieldClass, name, at) => {
        const refusal = (0,lists/* refuseValue */.ss)(fieldClass, name, grant.allow, grant.name, step);
        const path = ['steps', declaration.id, ...at];
        (0,check_steps/* refuseExcess */.eN)(file, refusal === undefined ? [] : [(0,check_steps/* problemIn */.Dk)(file, { path, ...refusal })], grant);
    };
    const attributed = (one) => withAttribution(one, context, environment.identity, resource, clock.now());
    const permitResult = (name, body) => {
        const message = schema.messages[declaration.kind].body;
        const extra = { grant: grant.name, whole: true };
        const { faults } = (0,check/* checkLimits */.J)({ ...step, body: { ...body } }, grant.allow, schema.shapes, message, extra);
        const kept = faults.map(fault => (0,check_steps/* problemIn */.Dk)(file, { ...fault, message: `${name} keeps this: ${fault.message}` }));
        (0,check_steps/* refuseExcess */.eN)(file, kept, grant);
    };
    return { ...attributed(step), permit, permitResult, alternatives: (step.alternatives ?? []).map(attributed) };
}
/** Finds the newest models that attempts of a step name. @returns true if there are any */
async function learnNewest(attempts, models, { findNewest }) {
    for (const { declaration, newest = [], project, location } of attempts)
        for (const displayName of newest) {
            const key = (0,prepare_newest/* newestKey */.C)(displayName, { project, location });
            if (!models.has(key))
                models.set(key, await findNewest(displayName, { project, location }, declaration.id));
        }
    return models.size > 0;
}
/** Adds labels that say where a resource comes from. One of them is the key that prevents duplicates. */
function withAttribution(step, { claims, policySha256, grant, inputs, runCreatedAt }, identity, schema, now) {
    const { id, kind } = step.declaration;
    const sources = step.sources?.map(file_sources/* digestOfSources */.K);
    const key = (0,dedupe_key/* dedupeKey */.r9)({ ...identity, key: inputs.key, grant: grant.name, step: id, body: step.body, sources });
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
        if (place === undefined || !(0,json.isObject)((0,path/* valueAt */.fK)(body, place.slice(0, -1))))
            return labelled;
        const own = (0,path/* valueAt */.fK)(body, place);
        return (0,path/* withValue */.cO)(labelled, place, { ...((0,json.isObject)(own) ? own : {}), ...ours });
    }, body);
}

// EXTERNAL MODULE: ./build/steps/pipeline/compiled-file.js
var compiled_file = __webpack_require__(74523);
// EXTERNAL MODULE: ./build/steps/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(13744);
;// CONCATENATED MODULE: ./build/run/published-pipelines.js




/** Returns the pipelines that the steps of a file publish, as far as their repositories are known. */
function publishedIn(declared, scope) {
    const { file, schema, pipelines, compiledFiles = {} } = declared;
    const results = {};
    const templates = new Map();
    for (const declaration of file.steps) {
        if (registry/* definitions */.BG[declaration.kind].pipelineFile === undefined)
            continue;
        const { step, faults } = (0,prepare/* prepareStep */.I)(file, declaration, scope, { ...schema, pipelines, compiledFiles });
        const { pipelineFile, body } = step;
        const version = (0,compiled_file/* templateVersionOf */.sH)(body, pipelineFile);
        if (faults.length > 0 || version === undefined || pipelineFile === undefined)
            continue;
        results[declaration.id] = (0,compiled_file/* publishedAs */.hY)(version, body);
        templates.set(version.templateUri, (0,specification/* readPipeline */.l9)(pipelineFile.text, pipelineFile.path));
    }
    return { results, pipelineAt: uri => (uri === undefined ? undefined : templates.get(uri)) };
}

// EXTERNAL MODULE: ./build/run/read-body-files.js
var read_body_files = __webpack_require__(11235);
// EXTERNAL MODULE: ./build/run/read-step-sources.js
var read_step_sources = __webpack_require__(4568);
;// CONCATENATED MODULE: ./build/run/load-steps.js
















/**
 * Reads the steps file, the variables, and what the steps take from the workspace. It sends no request.
 *
 * @throws ActionError `STEPS_UNREADABLE`, `STEPS_INVALID`, `INPUT_INVALID`
 */
async function loadSteps(context, inputs) {
    const { environment } = context;
    const { workspace } = environment;
    const { runId } = environment.identity;
    const kindSchema = (0,prepare_schema/* stepSchema */.S)(await __webpack_require__.e(/* import() */ 3907).then(__webpack_require__.bind(__webpack_require__, 53907)));
    const source = inputs.steps ?? { text: '' };
    const given = (0,file_variables/* parseVariables */.rf)(inputs.variables);
    const [text, name] = 'text' in source
        ? [source.text, 'steps (input)']
        : [await (0,github_workspace/* readWorkspaceFile */.sL)(workspace, source.path, 'STEPS_UNREADABLE'), source.path];
    // A checkout on Windows has other line ends. The steps and their digest must not depend on that.
    const file = (0,parse/* parseStepsFile */.zZ)(text.replaceAll('\r\n', '\n'), name, kindSchema);
    const calls = file.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? (0,prepare_schema/* withMethods */.R)(kindSchema, await __webpack_require__.e(/* import() */ 5226).then(__webpack_require__.bind(__webpack_require__, 45226))) : kindSchema;
    const variables = (0,file_variables/* resolveVariables */.CO)(file, given, { allowMissing: inputs.mode === 'plan' });
    const scopeOf = (github, steps, verified) => ({
        variables,
        github,
        run: runId === '' ? {} : { id: runId },
        steps,
        ...(verified && { verified: true }),
    });
    const now = scopeOf(environment.provisionalClaims, {}, false);
    const early = withEarlyValues(file, given, now);
    const local = await (0,read_pipelines/* readLocalPipelines */.r)(file, now, workspace);
    const bodyFiles = await (0,read_body_files/* readBodyFiles */.q)(file, now, workspace);
    // Outside of a runner there is no folder for temporary files.
    const written = [environment.tempDirectory, inputs.auditLog ?? ''].filter(path => path !== '');
    const { sources, contentsOf } = await (0,read_step_sources/* readStepSources */.d)(file, now, workspace, written);
    let declared = { file: early, schema, ...local, bodyFiles, sources, nodeHours: new Map() };
    return {
        sha256: file.document.sha256,
        get declarations() {
            return declared.file.steps;
        },
        get timeoutSeconds() {
            return declared.file.timeoutSeconds;
        },
        contentsOf,
        check: (policy, grant, claims, verified) => {
            const scope = scopeOf(claims, {}, verified);
            declared = { ...declared, file: withEarlyValues(file, given, scope) };
            return checkAll(declared, policy, grant, scope, verified ? claims : undefined);
        },
        ready: (declaration, resources, ready) => finalizeStep(declared, declaration, scopeOf(ready.claims, resources, true), ready, context),
        placeOf: ({ id, kind, body }, words) => {
            const field = (0,step_failure/* fieldNamed */.w)(words, body);
            return placeOfPath(file, ['steps', id, ...(field ? [kind, ...field] : [])], true);
        },
        placeAt: path => placeOfPath(file, path),
        outputs: (claims, resources) => {
            const { outputs, faults } = (0,file_outputs/* resolveOutputs */.p)(file, scopeOf(claims, resources, true));
            return { outputs, refuse: () => (0,check_steps/* refuseInvalid */.Q5)(file, faults) };
        },
    };
}
/** @throws ActionError `STEPS_INVALID` if a value around a body is not of its form */
function withEarlyValues(file, given, scope) {
    const { file: known, problems } = (0,early_values/* settleEarlyValues */.t$)(file, scope, variable => (0,file_variables/* placeOfValue */.E0)(file, given, variable));
    (0,check_steps/* refuseInvalid */.Q5)(file, problems);
    return known;
}
/** @param key true for the place of the key, not of its value */
function placeOfPath({ document }, path, key = false) {
    const { message: _, ...place } = document.problem(path, '', { key });
    return place;
}
/** Checks all steps against the schema first. Limits on an invalid body would say little. */
function checkAll(declared, policy, grant, scope, claims) {
    const { file, pipelines } = declared;
    const published = publishedIn(declared, scope);
    const inPlan = { ...scope, steps: { ...scope.steps, ...published.results } };
    const look = (by) => file.steps.map(declaration => {
        const check = (loaded) => (0,check_steps/* checkSteps */.wO)(declared, declaration, inPlan, by, loaded);
        const found = check(pipelines);
        // A template of this same run is known already. It is read again, once it is published.
        const template = published.pipelineAt((0,read_pipelines/* templateIn */.U)(found.step));
        if (template === undefined || found.faults.length > 0)
            return found;
        const whole = check({ ...pipelines, [declaration.id]: template });
        return { ...found, faults: whole.faults, excesses: [...found.excesses, ...whole.excesses] };
    });
    const found = look(grant);
    const ofRun = (0,timeout/* checkRunTimeout */.be)(file, scope).map(fault => (0,check_steps/* problemIn */.Dk)(file, fault));
    (0,check_steps/* refuseInvalid */.Q5)(file, [...ofRun, ...found.flatMap(({ faults }) => faults), ...(0,file_outputs/* checkOutputs */.n)(file, pipelines)]);
    const excesses = (0,check_steps/* excessesOf */.Tg)(file, found, grant);
    // Suggests only grants that this run would get, and none that skips the approval.
    const isOpen = (other) => (claims === undefined || (0,decide/* judgeWhen */.Mr)(other, claims).every(decision/* holds */.v9)) &&
        (grant.approval === undefined || other.approval !== undefined);
    const allows = (other) => isOpen(other) && (0,check_steps/* excessesOf */.Tg)(file, look(other), other).length === 0;
    const others = excesses.length === 0 ? [] : Object.values(policy.grants).filter(allows);
    (0,check_steps/* refuseExcess */.eN)(file, excesses, grant, others);
    for (const { step, nodeHours } of found)
        declared.nodeHours.set(step.declaration.id, nodeHours);
    return found.map(({ step }) => step);
}


/***/ }),

/***/ 29595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ loadedPolicy),
/* harmony export */   VP: () => (/* binding */ lookForPolicy),
/* harmony export */   Vb: () => (/* binding */ readPolicyInForce),
/* harmony export */   fy: () => (/* binding */ tellNotes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18614);
/* harmony import */ var _github_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95499);
/* harmony import */ var _policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48219);




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
        const text = await (0,_github_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .sL)(context.environment.workspace, source.path, 'POLICY_UNREADABLE');
        const loaded = (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__.loadPolicy)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
        return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } };
    }
    const reading = await reader.readPolicy(source);
    if ('gone' in reading)
        return reading;
    const { text } = reading.found;
    const loaded = known?.text === text ? known : (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_2__.loadPolicy)(text, source.path, _core_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r);
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

/***/ 66934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
// EXTERNAL MODULE: ./build/report/machines.js
var machines = __webpack_require__(79249);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/steps/kinds/rollout/deployed-models.js
var deployed_models = __webpack_require__(97057);
// EXTERNAL MODULE: ./build/steps/toolkit/stop-reasons.js
var stop_reasons = __webpack_require__(52453);
// EXTERNAL MODULE: ./build/report/step-values.js
var step_values = __webpack_require__(87204);
;// CONCATENATED MODULE: ./build/report/step-facts.js






/** Returns what comes next, if it is known. */
function nextOf({ kind, name, resource = {} }, state, details) {
    const { nextRunTime, displayName } = resource;
    if (state === 'DETACHED' && name !== undefined) {
        const since = resource['detachedAt'];
        return [
            'a later run of this repository adopts the job by ',
            quoted((0,stop_reasons/* attachLine */.aR)(name, typeof since === 'string' ? since : '')),
        ];
    }
    if (state !== 'SUCCEEDED')
        return undefined;
    if (kind === 'schedule' && typeof nextRunTime === 'string')
        return [
            'schedule ',
            quoted(displayName),
            ' starts its next run at ',
            `${nextRunTime.slice(0, 16).replace(/[^\d:-]/g, ' ')} UTC`,
        ];
    if (kind !== 'rollout' || details?.type !== 'rollout' || details.to === undefined)
        return undefined;
    const share = details.to.find(({ model }) => model === details.model)?.traffic ?? 0;
    return share < 100 ? ['another rollout of ', quoted(details.model), ` continues from ${share} %`] : undefined;
}
/** Returns what a step did, in the reader's nouns; `undefined` for a gate, whose numbers say more. */
const factOf = (step) => facts[step.kind](step);
const fact = (topic, ...phrase) => ({ topic, phrase });
const quoted = (value) => ({ value: typeof value === 'string' ? value : '' });
const lastPart = (name) => name.split('/').at(-1) ?? name;
const jobFact = ({ id }) => fact('job', quoted(id), ' succeeded');
/** Returns the version that a step made or serves, as `fraud@2`. */
function shownVersion(step) {
    const { model = '', version } = (0,step_values/* stepValues */.p)(step);
    return { value: version === undefined ? lastPart(model) : `${lastPart(model)}@${version}` };
}
const endpointIdOf = (step) => lastPart((0,step_values/* stepValues */.p)(step).endpoint ?? '');
/** `fraud@2 serves 90 % of fraud, fraud@1 10 %`, the version of the step first. */
function serves(served, endpoint, first) {
    const ranked = [...served].sort((a, b) => Number(b.model === first) - Number(a.model === first) || b.traffic - a.traffic);
    const [one, ...others] = ranked;
    if (one === undefined)
        return [quoted(endpoint), ' serves no model'];
    const more = others.slice(0, 2).flatMap(({ model, traffic }) => [', ', quoted(model), ` ${traffic} %`]);
    return [quoted(one.model), ` serves ${one.traffic} % of `, quoted(endpoint), ...more];
}
const rolloutFact = ({ details, ...step }) => {
    if (details?.type !== 'rollout' || details.to === undefined)
        return undefined;
    const { model, to } = details;
    const endpoint = lastPart(details.endpoint);
    if (model !== undefined && to.every(one => one.model !== model))
        return fact('serving', quoted(model), ' is deployed to ', quoted(endpoint), ' without traffic');
    return fact(step.kind === 'rollback' ? 'rollback' : 'serving', ...serves(to, endpoint, model));
};
const registered = step => fact('model', shownVersion(step), ' registered');
/** The numbers of the best trial, in Google's names. */
const trials = step => {
    const { resource = {} } = step;
    const best = resource['bestTrial'];
    const [metric] = (0,json.isObject)(best) ? listAt(best, ['finalMeasurement', 'metrics']) : [];
    if (metric === undefined)
        return jobFact(step);
    const all = listAt(resource, ['trials']).length;
    const value = typeof metric['value'] === 'number' ? metric['value'] : 0;
    return fact('job', `best of ${(0,core_text/* count */.U9)(all)} trials: `, quoted(metric['metricId']), ` ${rounded(value)}`);
};
/** At most five digits: a headline compares, and the table below has the whole number. */
const rounded = (value) => String(Number(value.toPrecision(5)));
const listAt = (resource, path) => {
    const found = (0,document_path/* valueAt */.fK)(resource, path);
    return Array.isArray(found) ? found.filter(json.isObject) : [];
};
const predictions = step => {
    const done = Number((0,document_path/* valueAt */.fK)(step.resource ?? {}, ['completionStats', 'successfulCount']));
    return done > 0
        ? fact('predictions', `${(0,core_text/* count */.U9)(done)} predictions written`)
        : fact('predictions', 'predictions written');
};
const agent = ({ name = '', resource = {}, adopted }) => {
    const shown = typeof resource['displayName'] === 'string' ? resource['displayName'] : lastPart(name);
    return fact('agent', 'agent ', quoted(shown), adopted ? ' is deployed already' : ' deployed');
};
const scheduled = ({ resource = {} }) => {
    const { displayName, cron, state } = resource;
    const schedule = ['schedule ', quoted(displayName)];
    if (state === 'DELETED')
        return fact('schedule', ...schedule, ' deleted');
    const times = typeof cron === 'string' ? [' runs at ', quoted(cron)] : [' is active'];
    return fact('schedule', ...schedule, ...(state === 'PAUSED' ? [' is paused'] : times));
};
const built = ({ resource = {}, adopted }) => {
    const reference = typeof resource['reference'] === 'string' ? resource['reference'] : '';
    return fact('image', 'image ', quoted(shortImage(reference)), adopted ? ' exists already' : ' built');
};
/** `fraud@sha256:0123456789ab` */
const shortImage = (reference) => lastPart(reference).replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
const staged = ({ resource = {}, adopted }) => {
    const { count: files, bytes } = resource;
    const size = typeof bytes === 'number' ? ` (${(0,core_text/* byteSize */.mz)(bytes)})` : '';
    const what = files === 1 || typeof files !== 'number' ? 'files' : `${(0,core_text/* count */.U9)(files)} files`;
    return fact('files', `${what}${size} ${adopted ? 'are in the bucket already' : 'uploaded'}`);
};
const answeredFact = step => fact('other', quoted(step.id), ' got an answer');
/** A step of each kind. */
const facts = {
    customJob: jobFact,
    hyperparameterTuningJob: trials,
    pipelineJob: ({ id }) => fact('job', 'pipeline ', quoted(id), ' succeeded'),
    trainingPipeline: step => (shownVersion(step).value === '' ? jobFact(step) : registered(step)),
    tuningJob: step => {
        const shown = step.resource?.['tunedModelDisplayName'];
        const model = typeof shown === 'string' && shown !== '' ? quoted(shown) : shownVersion(step);
        return model.value === '' ? jobFact(step) : fact('tuned', 'model ', model, ' tuned');
    },
    batchPredictionJob: predictions,
    attach: jobFact,
    uploadModel: registered,
    copyModel: registered,
    aliases: step => {
        const wanted = step.body['versionAliases'];
        const added = (Array.isArray(wanted) ? wanted.map(String) : []).filter(one => !one.startsWith('-'));
        if (added.length === 0)
            return fact('model', 'aliases of ', shownVersion(step), ' changed');
        return fact('model', shownVersion(step), ' is ', ...added.flatMap((one, index) => [index === 0 ? '' : ', ', quoted(one)]));
    },
    endpoint: step => fact('other', 'endpoint ', quoted(endpointIdOf(step)), step.adopted ? ' exists' : ' created'),
    deployModel: step => {
        const share = (0,document_path/* valueAt */.fK)(step.body, ['trafficSplit', '0']);
        const shown = typeof share === 'number' ? ` and serves ${share} %` : '';
        return fact('serving', shownVersion(step), ' is deployed to ', quoted(endpointIdOf(step)), shown);
    },
    undeployModel: step => fact('serving', 'a model is undeployed from ', quoted(endpointIdOf(step))),
    traffic: step => {
        const served = (0,deployed_models/* servingIn */.m8)(step.resource ?? {}).map(({ short, share }) => ({ model: short, traffic: share }));
        return fact('serving', ...serves(served, endpointIdOf(step)));
    },
    reasoningEngine: agent,
    queryAgent: () => fact('agent', 'it answers as expected'),
    publish: ({ resource = {} }) => fact('published', 'pipeline ', quoted(resource['package']), ' published'),
    buildImage: built,
    schedule: scheduled,
    predict: answeredFact,
    generateContent: answeredFact,
    gate: () => undefined,
    rollout: rolloutFact,
    rollback: rolloutFact,
    stage: staged,
    call: ({ body }) => fact('other', quoted(body['method']), ' is done'),
};

// EXTERNAL MODULE: ./build/vertex/build-names.js
var build_names = __webpack_require__(86382);
// EXTERNAL MODULE: ./build/vertex/console.js
var console = __webpack_require__(6410);
// EXTERNAL MODULE: ./build/vertex/job-kinds.js
var job_kinds = __webpack_require__(43326);
// EXTERNAL MODULE: ./build/vertex/log-writers.js
var log_writers = __webpack_require__(54480);
// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
;// CONCATENATED MODULE: ./build/vertex/console-pages.js



/** Pages of Google's console besides those of Vertex AI's resources. See docs/design/google-behavior.md, "Console links". */
const consolePage = (path, project) => `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`;
/** The same for a place that others named. A browser would follow `..` in it to another page. */
const pageOfPlace = (path, project) => path.split('/').some(part => part === '.' || part === '..') ? undefined : consolePage(path, project);
/** Encodes a part of a path, its parentheses too, since a matrix parameter of the console ends at some of them. */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
/**
 * The page of a file or a folder in a bucket.
 *
 * @param uri `gs://bucket/path`; a folder ends with `/`, or has no extension
 */
function storagePage(uri, project) {
    const [, bucket = '', path = ''] = /^gs:\/\/([a-z0-9][a-z0-9._-]*)(?:\/(.*))?$/s.exec(uri) ?? [];
    if (bucket === '')
        return undefined;
    const parts = path.split('/').filter(part => part !== '');
    const isFile = !path.endsWith('/') && /\.[a-z]\w{0,7}$/i.test(parts.at(-1) ?? '');
    const place = [bucket, ...parts.map(encoded)].join('/');
    return pageOfPlace(`storage/browser/${isFile ? '_details/' : ''}${place}`, project);
}
/** The page of a table or a dataset. @param uri `bq://project`, `bq://project.dataset` or `bq://project.dataset.table` */
function bigQueryPage(uri, project) {
    const [, owner = '', dataset = '', table = ''] = /^bq:\/\/([a-z0-9:.-]+?)(?:\.(\w+))?(?:\.([\w-]+))?$/.exec(uri) ?? [];
    if (owner === '' || dataset === '')
        return undefined;
    const shown = table === '' ? `page=dataset` : `t=${table}&page=table`;
    return `${consolePage('bigquery', project)}&p=${encodeURIComponent(owner)}&d=${dataset}&${shown}`;
}
/** Longest before and after the work of a step whose log is shown: entries arrive late. */
const marginMs = 600_000;
/**
 * The Logs Explorer with the log of a job or a build.
 *
 * @param name full name; times are RFC 3339. Without an end, the log is shown up to now
 */
function logsPage(name, project, { startedAt, finishedAt }) {
    const writer = (0,log_writers/* logWriterOf */.t)(name);
    if (writer === undefined)
        return undefined;
    const from = shifted(startedAt, -marginMs);
    const to = shifted(finishedAt, marginMs);
    // Without times the console shows the last hour only.
    const times = from === undefined ? '' : `;startTime=${from}${to === undefined ? '' : `;endTime=${to}`}`;
    return consolePage(`logs/query;query=${encoded(writer.filter.replaceAll(' AND ', '\n'))}${times}`, project);
}
function shifted(time, by) {
    const at = Date.parse(time ?? '');
    return Number.isFinite(at) ? new Date(at + by).toISOString() : undefined;
}
/**
 * The page of what a job wrote to a TensorBoard, as Google's Python SDK links it.
 *
 * @param job full name, since the experiment has the id of its job
 */
function tensorboardPage(tensorboard, job) {
    const id = (0,job_kinds/* parseJobName */.kh)(job)?.id;
    const parsed = (0,resource_names/* parseResourceName */.p$)(tensorboard);
    if (id === undefined || parsed?.collection !== 'tensorboards' || !/^[a-z0-9-]+$/.test(parsed.location))
        return undefined;
    const experiment = encodeURIComponent(`${tensorboard}/experiments/${id}`).replaceAll('%2F', '+');
    return `https://${parsed.location}.tensorboard.googleusercontent.com/experiment/${experiment}`;
}
/** The page of the runs of an experiment. @param context full name of its context in Vertex ML Metadata, or its id */
function experimentPage(context, location, project) {
    const id = context.split('/').at(-1) ?? '';
    if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(id))
        return undefined;
    return pageOfPlace(`vertex-ai/experiments/locations/${encoded(location)}/experiments/${id}/runs`, project);
}
/**
 * The page of an image in Artifact Registry.
 *
 * @param reference `us-docker.pkg.dev/project/repository/image@sha256:\u2026`
 */
function imagePage(reference) {
    const [, location = '', project = '', repository = '', image = '', digest = ''] = /^([a-z0-9-]+)-docker\.pkg\.dev\/([a-z0-9:.-]+)\/([\w.-]+)\/([\w./-]+?)(?::[\w.-]+)?(?:@(sha256:[0-9a-f]{64}))?$/.exec(reference) ?? [];
    if (image === '')
        return undefined;
    const place = [project, location, repository, image].map(encoded).join('/');
    return pageOfPlace(`artifacts/docker/${place}${digest === '' ? '' : `/${digest}`}`, project);
}

;// CONCATENATED MODULE: ./build/report/step-links.js









/** Returns what exists of a step: first what it is for, then where to look at it. */
const linksOf = (step) => [
    ...modelLinks(step),
    ...resourceLinks(step),
    ...outputLinks(step),
    ...jobLinks(step),
    ...trackingLinks(step),
];
const linkTo = (kind, text, url) => ({
    kind,
    text,
    ...(url !== undefined && { url }),
});
function modelLinks(step) {
    const { model, version } = (0,step_values/* stepValues */.p)(step);
    if (model === undefined)
        return [];
    const name = version === undefined ? model : (0,resource_names/* modelVersion */.C5)(model, version);
    return [linkTo('model', name.split('/').at(-1) ?? name, (0,console/* consoleUrl */.B)(name, step.project))];
}
function resourceLinks(step) {
    const { endpoint, agent, schedule, image } = (0,step_values/* stepValues */.p)(step);
    const title = step.resource?.['displayName'];
    const shown = (kind, name) => {
        if (name === undefined)
            return [];
        const id = (0,resource_names/* parseResourceName */.p$)(name)?.id ?? name;
        // Google chooses the numbers of agents and schedules.
        const text = /^\d+$/.test(id) && typeof title === 'string' && title !== '' ? title : id;
        return [linkTo(kind, text, (0,console/* consoleUrl */.B)(name, step.project))];
    };
    return [
        ...shown('endpoint', endpoint),
        ...shown('agent', agent),
        ...shown('schedule', schedule),
        ...(image === undefined ? [] : [linkTo('image', shortImage(image), imagePage(image))]),
    ];
}
function outputLinks(step) {
    const { uri } = (0,step_values/* stepValues */.p)(step);
    if (uri === undefined || uri.startsWith('https://'))
        return [];
    return [
        linkTo('output', uri.replace(/([0-9a-f]{12})[0-9a-f]{52,}/g, '$1\u2026'), storagePage(uri, step.project) ?? bigQueryPage(uri, step.project)),
    ];
}
/** The names of the pages of jobs. */
const jobWords = {
    customJob: ['job', 'job'],
    hyperparameterTuningJob: ['job', 'trials'],
    pipelineJob: ['pipeline', 'pipeline run'],
    trainingPipeline: ['job', 'training'],
    tuningJob: ['job', 'tuning'],
    batchPredictionJob: ['job', 'job'],
};
function jobLinks(step) {
    const { name = '', resource, project } = step;
    const job = (0,job_kinds/* parseJobName */.kh)(name);
    if (job !== undefined) {
        const [kind, text] = jobWords[job.kind];
        const logs = job.kind === 'tuningJob' ? undefined : logsPage(name, project, step);
        return [
            linkTo(kind, text, step.consoleUrl ?? (0,console/* consoleUrl */.B)(name, project)),
            ...(logs === undefined ? [] : [linkTo('logs', 'logs', logs)]),
        ];
    }
    const written = [name, resource?.['build']].find(one => typeof one === 'string' && (0,build_names/* parseBuildName */.rg)(one) !== undefined);
    const build = typeof written === 'string' ? (0,build_names/* parseBuildName */.rg)(written) : undefined;
    if (build === undefined || typeof written !== 'string')
        return [];
    const logs = logsPage(written, project, step);
    return [
        linkTo('build', 'build', step.consoleUrl ?? (0,build_names/* buildConsoleUrl */.BG)(build, project)),
        ...(logs === undefined ? [] : [linkTo('logs', 'logs', logs)]),
    ];
}
/** The TensorBoard and the experiment of a training. */
function trackingLinks({ name = '', resource, location, project }) {
    const spec = ['jobSpec', 'trialJobSpec', 'trainingTaskInputs']
        .map(key => (0,document_path/* valueAt */.fK)(resource ?? {}, [key]))
        .find(json.isObject);
    if (spec === undefined)
        return [];
    const { tensorboard, experiment } = spec;
    return [
        ...(typeof tensorboard === 'string' && tensorboard !== ''
            ? [linkTo('tensorboard', 'TensorBoard', tensorboardPage(tensorboard, name))]
            : []),
        ...(typeof experiment === 'string' && experiment !== ''
            ? [linkTo('experiment', 'experiment', experimentPage(experiment, location, project))]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/run/state.js
var state = __webpack_require__(69047);
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
        lend: runState.lent && { ...runState.lent, command: runState.lent.command, totals: runState.lent.totals() },
        drift: runState.drift,
        policyChange: runState.policyChange,
        outputs: runState.outputs,
        record: recordReport(environment, runState.record),
        failure,
        cancelled: execution?.cancelled ?? [],
        leftRunning: [...(execution?.leftRunning ?? []), ...(execution?.remaining ?? []), ...(0,state/* detachedOf */.KT)(runState)],
        phases: runState.phases,
        finishedAt: new Date(clock.now()).toISOString(),
    };
}
function conclusionOf(signal, failure) {
    if (signal.aborted)
        return 'cancelled';
    if (failure === undefined)
        return 'success';
    return (0,state/* failureCode */.AD)(failure) === 'DENIED' ? 'denied' : 'failure';
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
        serviceAccount: (0,state/* actingAs */.J6)(credential),
        expiresAt: new Date(credential.expiresAt ?? 0).toISOString(),
    };
const recordReport = (environment, record) => record && { path: record.path, sha256: record.sha256(), source: npmNameOf(environment) };
/** Returns a row for every declared step, also for one that did not start. */
function stepReports({ steps, execution, lastLines, failure, policy }) {
    return (steps?.declarations ?? []).map(declaration => {
        const outcome = execution?.outcomes.get(declaration.id);
        return {
            id: declaration.id,
            kind: declaration.kind,
            state: outcome?.state ?? 'NOT_STARTED',
            needs: declaration.needs,
            unchecked: declaration.unchecked,
            project: outcome?.sent?.step.project ?? declaration.project,
            // After a fallback the step ran in another location.
            location: locationIn(outcome?.name) ?? outcome?.sent?.step.location ?? declaration.location,
            startedAt: outcome?.startedAt,
            finishedAt: outcome?.finishedAt,
            name: outcome?.name,
            consoleUrl: outcome?.consoleUrl,
            adopted: outcome?.adopted ?? false,
            details: outcome?.details,
            machineTime: outcome?.machineTime && (0,cost/* withCost */.K4)(outcome.machineTime, policy?.policy.prices),
            error: outcome?.error && { ...whyFailed(outcome.error), endedRun: outcome.error === failure },
            lastLines: lastLines.get(declaration.id)?.map(({ line }) => line),
            ...(outcome && whatExists(declaration, outcome)),
        };
    });
}
/** What exists of a step, and the machines that it used. */
function whatExists({ id, kind }, outcome) {
    const { sent, name, resource } = outcome;
    if (sent === undefined)
        return {};
    const { project, location: placed } = sent.step;
    // After a fallback the step ran in another location, on the machines of its resource.
    const location = locationIn(name) ?? placed;
    const used = (0,machines/* machinesOf */.q)(kind, resource ?? {}, name);
    return {
        machines: used.length > 0 ? used : (0,machines/* machinesOf */.q)(kind, sent.body, name),
        links: linksOf({ ...outcome, project, location }),
        values: (0,step_values/* stepValues */.p)({ ...outcome, project }),
        next: nextOf(outcome, outcome.state, outcome.details),
        fact: outcome.state === 'SUCCEEDED' ? factOf({ ...outcome, id, body: sent.body }) : undefined,
    };
}
const locationIn = (name) => /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name ?? '')?.[1];
const whyFailed = ({ answer, message }) => answer === undefined ? { text: message, ofGoogle: false } : { text: answer.words, ofGoogle: true };
/**
 * Returns npm's name of the code that ran. With `uses: ./` it is the checkout, and the runner names no repository. To
 * npm, `github:` is always github.com.
 */
function npmNameOf({ action: { repository, ref }, identity }) {
    if (repository !== '')
        return `github:${repository}${ref === '' ? '' : `#${ref}`}`;
    const { server } = identity;
    return server === 'https://github.com'
        ? `github:${identity.repository}#${identity.sha}`
        : `git+${server}/${identity.repository}.git#${identity.sha}`;
}
function policyUrl(server, { name, commit }) {
    const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(.+)$/.exec(name) ?? [];
    if (commit === undefined || repository === undefined || path === undefined)
        return undefined;
    return `${server}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}


/***/ }),

/***/ 69047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ failureCode),
/* harmony export */   J6: () => (/* binding */ actingAs),
/* harmony export */   KT: () => (/* binding */ detachedOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** The impersonated account, once there is a token for it. */
const actingAs = (credential) => credential?.expiresAt === undefined ? undefined : credential.serviceAccount;
/** Returns the error code of a failure; `INTERNAL` if it is not an ActionError. */
const failureCode = (failure) => (failure instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? failure.code : 'INTERNAL');
/** Names of the jobs that continue without this run. */
const detachedOf = ({ execution }) => [...(execution?.outcomes.values() ?? [])].flatMap(({ state, name = '' }) => (state === 'DETACHED' ? [name] : []));


/***/ }),

/***/ 98139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   r9: () => (/* binding */ dedupeKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69145);



/**
 * Returns the deduplication key: equal for the same step with the same body in the same workflow run, in every attempt.
 * It has 40 hex digits, so that it fits a label. Our own labels do not count.
 */
function dedupeKey({ repositoryId, runId, key, grant, step, body, sources = [] }) {
    return digestOf([repositoryId, runId, key, grant, step, withoutOurLabels(body), ...sources]).slice(0, 40);
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
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(value))
        return JSON.stringify(value) ?? 'null';
    const members = Object.keys(value)
        .filter(key => value[key] !== undefined)
        .sort()
        .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
}
function withoutOurLabels(body) {
    const { labels, ...rest } = body;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(labels))
        return body;
    const own = Object.entries(labels).filter(([key]) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurLabel */ .NA)(key));
    return own.length === 0 ? rest : { ...rest, labels: Object.fromEntries(own) };
}


/***/ }),

/***/ 80500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ withoutBreadcrumb),
/* harmony export */   PA: () => (/* binding */ breadcrumbBefore),
/* harmony export */   S8: () => (/* binding */ readBreadcrumb),
/* harmony export */   ad: () => (/* binding */ rolledBackLabel),
/* harmony export */   fF: () => (/* binding */ breadcrumbOfRollback),
/* harmony export */   pi: () => (/* binding */ rolledBackBy)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69145);


/** DeployedModel.display_name (endpoint.proto). */
const maxDisplayName = 128;
/** @param served the models that served before; empty if the endpoint was empty */
function breadcrumbBefore(displayName, served) {
    const [only, ...others] = served;
    const words = served.map(({ short, share }) => `${short} ${share} %`).join(', ');
    return withBreadcrumb(displayName, `before: ${only === undefined ? 'nothing' : others.length === 0 ? only.short : words}`);
}
/** Returns the display name of a model that a rollback deploys again. */
const breadcrumbOfRollback = (displayName, from) => withBreadcrumb(displayName, `back from: ${from}`);
/** Shortens the name to fit the mark, which must be whole. A mark that does not fit at all is left out. */
function withBreadcrumb(displayName, words) {
    const mark = `(${words})`;
    const room = maxDisplayName - mark.length - 1;
    if (room < 0)
        return displayName.slice(0, maxDisplayName);
    return `${withoutBreadcrumb(displayName).slice(0, room).trimEnd()} ${mark}`.trimStart();
}
/** Returns a display name without its note. */
const withoutBreadcrumb = (displayName) => displayName.replace(/ ?\((before|back from): [^()]*\)$/, '');
/** Reads the note of a display name; `undefined` if there is none. */
function readBreadcrumb(displayName) {
    const [, word, words = ''] = typeof displayName === 'string' ? (/(?:^| )\((before|back from): ([^()]*)\)$/.exec(displayName) ?? []) : [];
    if (word === 'back from')
        return { type: 'back', from: words };
    if (word !== 'before')
        return undefined;
    if (words === 'nothing')
        return { type: 'before', models: [] };
    const models = words.split(', ').map(one => {
        const [, short = one, share = '100'] = /^(.+) (\d{1,3}) %$/.exec(one) ?? [];
        return { short, share: Number(share) };
    });
    return models.every(({ short }) => /^[\w./:-]+@\d+$/.test(short)) ? { type: 'before', models } : undefined;
}
const rolledBackKey = 'keyless-rolled-back';
/** As many as fit a label of 63 characters. */
const mostEntries = 3;
/**
 * Returns a label for the endpoint. It tells another attempt of a step that its rollback is done, and is set together
 * with the split. It has the endpoint's last few rollbacks: the beginning of each step's key, and the model that was
 * rolled back.
 *
 * @param from id of the deployed model that is rolled back
 * @returns `undefined` if the endpoint has no space for one more label
 */
function rolledBackLabel({ labels }, from, dedupeKey) {
    const there = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(labels) ? labels : {};
    if (Object.keys(there).length >= _labels_js__WEBPACK_IMPORTED_MODULE_0__/* .mostLabels */ .nX && !Object.hasOwn(there, rolledBackKey))
        return undefined;
    const own = dedupeKey.slice(0, 8);
    const others = labelEntries(there).filter(([key]) => key !== own);
    const entries = [[own, from], ...others].slice(0, mostEntries);
    return { [rolledBackKey]: entries.map(entry => entry.join('_')).join('-') };
}
/** Returns the id of the deployed model that a step's rollback took the traffic from. */
function rolledBackBy({ labels }, dedupeKey) {
    return labelEntries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(labels) ? labels : {}).find(([key]) => key === dedupeKey.slice(0, 8))?.[1];
}
const labelEntries = (labels) => String(labels[rolledBackKey] ?? '')
    .split('-')
    .map(entry => entry.split('_'))
    .filter(({ length }) => length === 2);


/***/ }),

/***/ 97057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ shortOf),
/* harmony export */   JA: () => (/* binding */ describeServed),
/* harmony export */   av: () => (/* binding */ deployedAt),
/* harmony export */   gW: () => (/* binding */ servingBy),
/* harmony export */   m8: () => (/* binding */ servingIn),
/* harmony export */   qL: () => (/* binding */ describeIdle)
/* harmony export */ });
/* unused harmony export parentOfEndpoint */
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27994);
/* harmony import */ var _toolkit_find_resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55439);
/* harmony import */ var _serving_split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94283);
/* harmony import */ var _breadcrumbs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80500);
/* harmony import */ var _shares_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76440);





/** Returns the deployed models of an endpoint, with their shares. */
function deployedAt(endpoint) {
    const shares = (0,_shares_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(endpoint);
    const place = parentOfEndpoint(endpoint);
    return (0,_serving_split_js__WEBPACK_IMPORTED_MODULE_3__/* .deployedOf */ .qj)(endpoint).map(resource => {
        const id = String(resource['id']);
        const version = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_4__/* .modelVersion */ .C5)(resource['model'], resource['modelVersionId']);
        return {
            id,
            version,
            short: shortIn(version, place),
            share: shares[id] ?? 0,
            mark: (0,_breadcrumbs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBreadcrumb */ .S8)(resource['displayName']),
            createdAt: Date.parse(String(resource['createTime'])),
            resource,
        };
    });
}
/** Returns the models that serve with a split, with their percentages. */
const servingBy = (all, shares) => all.flatMap(one => {
    const share = shares[one.id];
    return share === undefined ? [] : [{ ...one, share }];
});
/** Returns the models that serve now. */
const servingIn = (endpoint) => deployedAt(endpoint).filter(({ share }) => share > 0);
/** `projects/123/locations/us-central1`, as Google returns it. */
const parentOfEndpoint = (endpoint) => String(endpoint['name']).replace(/\/endpoints\/[^/]*$/, '');
const shortIn = (version, place) => version.startsWith(`${place}/models/`) ? version.slice(place.length + '/models/'.length) : version;
/** `fraud@3` of a version that was looked up. */
const shortOf = (version, endpoint) => shortIn((0,_toolkit_find_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(version), parentOfEndpoint(endpoint));
/** `fraud@2 90 %, fraud@3 10 %` */
const describeServed = (deployed) => deployed
    .filter(({ share }) => share > 0)
    .map(({ short, share }) => `${short} ${share} %`)
    .join(', ') || 'nothing';
/** `; deployed at 0 %, and billed: fraud@1 (17)`; empty if all of it serves. */
function describeIdle(endpoint) {
    const idle = deployedAt(endpoint).filter(({ share }) => share === 0);
    if (idle.length === 0)
        return '';
    return `; deployed at 0 %, and billed: ${idle.map(({ short, id }) => `${short} (${id})`).join(', ')}`;
}


/***/ }),

/***/ 76440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   TV: () => (/* binding */ formerOf),
/* harmony export */   kp: () => (/* binding */ withShare)
/* harmony export */ });
/* harmony import */ var _serving_split_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94283);

/** Returns the shares of an endpoint's split, without models at 0 %. */
const sharesOf = (endpoint) => Object.fromEntries(Object.entries((0,_serving_split_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOf */ .uv)(endpoint))
    .map(([id, share]) => [id, Number(share)])
    .filter(([, share]) => share > 0));
/** Returns the split with one model at a percentage. The others share the rest in their former proportions. */
const withShare = (shares, id, share) => {
    const rest = scaled(withoutShare(shares, id), 100 - share);
    return share > 0 ? { ...rest, [id]: share } : rest;
};
/** Returns the split without a model: the others share all traffic; empty if there is no other. */
const formerOf = (shares, id) => Object.hasOwn(shares, id) ? scaled(withoutShare(shares, id), 100) : shares;
const withoutShare = (shares, id) => Object.fromEntries(Object.entries(shares).filter(([one]) => one !== id));
/** Returns whole percentages of a total, by largest remainder: their sum is exact. */
function scaled(shares, total) {
    const sum = Object.values(shares).reduce((a, b) => a + b, 0);
    if (sum === 0 || total === 0)
        return {};
    const exact = Object.entries(shares).map(([id, share]) => ({ id, exact: (share * total) / sum }));
    const whole = exact.map(one => ({ ...one, share: Math.floor(one.exact) }));
    const missing = total - whole.reduce((a, { share }) => a + share, 0);
    const byRemainder = [...whole].sort((a, b) => b.exact - b.share - (a.exact - a.share));
    const raised = new Set(byRemainder.slice(0, missing).map(({ id }) => id));
    const settled = whole.map(({ id, share }) => [id, raised.has(id) ? share + 1 : share]);
    return Object.fromEntries(settled.filter(([, share]) => share > 0));
}


/***/ }),

/***/ 55439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   P6: () => (/* binding */ findModel),
/* harmony export */   X_: () => (/* binding */ noModel),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   kM: () => (/* binding */ findJobs),
/* harmony export */   lB: () => (/* binding */ noEndpoint),
/* harmony export */   vS: () => (/* binding */ findEndpoint),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43326);
/* harmony import */ var _vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27994);






/**
 * Returns a resource by its full name; `undefined` if there is none.
 *
 * @param known as in `VertexCall`
 */
const ifThere = (name, { step, ports, signal }, known) => ports.vertex.get(name, { step: step.declaration.id, signal, known }).catch((error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.answer?.status === 404)
        return undefined;
    throw error;
});
/**
 * Returns the endpoint of a step, which its grant must allow by its name.
 *
 * @param reference id, full name, or `{ displayName }` that matches exactly one
 * @param at path of the reference in the step
 * @returns its full name, with the project as in the step, and itself; `undefined` if there is none
 * @throws ActionError `STEP_REJECTED` if a display name matches several, `LIMITS_EXCEEDED` if the grant does not list
 * it
 */
async function findEndpoint(reference, { step, ports, permit, signal }, at = [step.declaration.kind, 'endpoint']) {
    const { id } = step.declaration;
    const call = { step: id, signal };
    if (typeof reference === 'string') {
        const name = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(reference, 'endpoints', step);
        permit('endpoints', name, at);
        const endpoint = await ifThere(name, { step, ports, signal });
        return endpoint && { name, endpoint };
    }
    const displayName = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(reference) ? String(reference['displayName']) : '';
    const filter = `display_name=${JSON.stringify(displayName)}`;
    const listed = await ports.vertex.list(`${(0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(step)}/endpoints`, 'endpoints', { ...call, query: { filter } });
    // Google decides what a filter means, so the display name is compared here once more.
    const found = listed.filter(one => one['displayName'] === displayName);
    const [endpoint, ...others] = found;
    if (endpoint === undefined)
        return undefined;
    if (others.length > 0) {
        const names = found.map(one => String(one['name'])).join(', ');
        const message = `${found.length} endpoints have the display name ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(displayName)}: ${names}`;
        throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepError */ .hH)(id, 'STEP_REJECTED', message, {
            subject: { kind: 'endpoint', name: displayName },
            cure: 'Name one of them by its id.',
        });
    }
    const name = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(String(endpoint['name']).split('/').at(-1) ?? '', 'endpoints', step);
    permit('endpoints', name, at);
    return { name, endpoint };
}
/** The version in Google's form, with the project's number, for comparisons. */
const identityOf = ({ model }) => (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .modelVersion */ .C5)(model['name'], model['versionId']);
/**
 * Returns the version of a model that a step names. Its grant must allow it by its name.
 *
 * @param reference id or full name, with `@version`, `@alias`, or neither: the default version
 * @param at path of the reference in the step
 * @returns `undefined` if there is none
 * @throws ActionError `LIMITS_EXCEEDED` if the grant does not list it
 */
async function findModel(reference, run, at) {
    const name = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(reference, 'models', run.step);
    run.permit('models', name, at);
    const model = await ifThere(name, run);
    return model && { versioned: (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .modelVersion */ .C5)(name, model['versionId']), model };
}
/** @param cure another fix, if a different name is not enough */
function noEndpoint(reference, { step }, cure = '') {
    const { project, location } = step;
    const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(reference) ? String(reference['displayName']) : (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(String(reference), 'endpoints', step);
    const called = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(reference) ? `with the display name ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(name)} in ${location} of ${project}` : name;
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepError */ .hH)(step.declaration.id, 'STEP_REJECTED', `there is no endpoint ${called}`, {
        subject: { kind: 'endpoint', name, isMissing: true },
        cure: `${cure}See which there are:`,
        commands: [(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__/* .gcloudList */ .j8)('endpoints list', step)],
    });
}
/** The error for a model that does not exist. */
function noModel(reference, code, { step }) {
    const name = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(reference, 'models', step);
    const { project, location, id } = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResourceName */ .p$)((0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutVersion */ .Pv)(name)) ?? { project: '', location: '', id: '' };
    const list = name.includes('@') ? `models list-version ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__.quoteShell)(id)}` : 'models list';
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepError */ .hH)(step.declaration.id, code, `there is no model ${name}`, {
        subject: { kind: 'model', name, isMissing: true },
        cure: 'A model is visible only in its own location. See which models exist:',
        commands: [(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_5__/* .gcloudList */ .j8)(list, { project, location })],
    });
}
/**
 * Resolves an alias to its present version, so that the recorded version is the deployed one.
 *
 * @param reference id or full name, with `@version` or `@alias`; without, its default version
 * @throws ActionError `STEP_REJECTED` if there is none
 */
async function findVersion(reference, { step, ports, signal }) {
    const name = (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(reference, 'models', step);
    const model = await ports.vertex.get(name, { step: step.declaration.id, signal });
    return { versioned: (0,_vertex_resource_names_js__WEBPACK_IMPORTED_MODULE_2__/* .modelVersion */ .C5)(name, model['versionId']), model };
}
/**
 * Returns every job with a deduplication label.
 *
 * @param since RFC 3339: older jobs do not count
 */
function findJobs(place, dedupeKey, since, step, vertex) {
    const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`;
    return vertex.list((0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .jobsIn */ .ev)(place), _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .jobKinds */ .P6[place.kind].collection, { step, query: { filter } });
}


/***/ }),

/***/ 52453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ stoppedBy),
/* harmony export */   X$: () => (/* binding */ continuesAfterStop),
/* harmony export */   aR: () => (/* binding */ attachLine),
/* harmony export */   r3: () => (/* binding */ neededJobDetached),
/* harmony export */   uN: () => (/* binding */ stoppedWith)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/**
 * True if something continues when its run is stopped: a job with `cancel: detach`, unless the grant itself was
 * removed.
 */
const continuesAfterStop = ({ detach }, { reason }) => detach === true && !(reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && reason.code === 'DENIED');
/** Why a step did not end: its run was cancelled, or the time of its run was over. */
function stoppedWith(step, { reason }, how = 'was stopped') {
    if (!(reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) || reason.code !== 'STEP_TIMEOUT')
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepEnded */ .FS)(step, 'CANCELLED', how === 'was stopped' ? 'was cancelled with its run' : 'was not run: the run was stopped');
    const { cure, commands } = reason;
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepEnded */ .FS)(step, 'STEP_TIMEOUT', `${how}: ${reason.message}`, { cure, commands });
}
/** The step that adopts a job later, ready to be pasted. */
const attachLine = (name, since) => `attach: { name: ${JSON.stringify(name)}, since: ${JSON.stringify(since)} }`;
/** Why a step did not run: it needs a job that continues without its run. */
const neededJobDetached = (step, needed, name, since) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stepEnded */ .FS)(step, 'STEP_TIMEOUT', `was not run: the job of ${needed} continues without this run: ${name}`, {
    cure: `Adopt it in another run, with a steps file that has ${step} too: ${attachLine(name, since)}`,
});
/** Returns why a run was stopped, from the reason of its signal. */
function stoppedBy({ reason }) {
    const code = reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? reason.code : undefined;
    return code === 'CANCELLED' || code === 'STEP_TIMEOUT' ? code : 'DENIED';
}


/***/ }),

/***/ 86382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ buildConsoleUrl),
/* harmony export */   p0: () => (/* binding */ buildLogFilter),
/* harmony export */   rg: () => (/* binding */ parseBuildName)
/* harmony export */ });
/** @returns the parts of `projects/p/locations/l/builds/ID`; `undefined` for any other text */
function parseBuildName(name) {
    const [, project = '', location = '', id = ''] = /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z][a-z0-9-]{1,40})\/builds\/([\w-]{1,64})$/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, id };
}
/** Filter of Cloud Logging for a build's log: https://cloud.google.com/build/docs/securing-builds/store-manage-build-logs */
const buildLogFilter = (id) => `resource.type="build" AND resource.labels.build_id="${id}"`;
/**
 * The console's page of a build.
 *
 * @param project the user's id
 */
const buildConsoleUrl = ({ location, id }, project) => `https://console.cloud.google.com/cloud-build/builds${location === 'global' ? '' : `;region=${location}`}/${id}?project=${encodeURIComponent(project)}`;


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ consoleUrl)
/* harmony export */ });
/* unused harmony export consolePaths */
/* harmony import */ var _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

/** Console pages of resources that are not jobs. See docs/design/google-behavior.md, "Console links". */
const consolePaths = [
    [
        /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
        'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
    ],
    [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
    [
        /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
        'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
    ],
    [/\/locations\/([a-z0-9-]+)\/schedules\/([\w-]+)$/, 'vertex-ai/locations/$1/pipelines/schedules/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
];
/** @param project the user's id, since a name may contain the project's number */
function consoleUrl(name, project) {
    const parsed = (0,_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJobName */ .kh)(name);
    const path = parsed === undefined
        ? consolePaths.flatMap(([pattern, page]) => pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`, 's'), page)] : [])[0]
        : _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKinds */ .P6[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id);
    return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`;
}


/***/ }),

/***/ 99880:
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

/***/ 54480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ logWriterOf)
/* harmony export */ });
/* harmony import */ var _build_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86382);
/* harmony import */ var _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);


/** @param name full name; @returns `undefined` for what writes no log */
function logWriterOf(name) {
    const job = (0,_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJobName */ .kh)(name);
    if (job !== undefined)
        return { id: job.id, filter: _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKinds */ .P6[job.kind].logFilter(job.id) };
    const build = (0,_build_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBuildName */ .rg)(name);
    return build === undefined ? serverOf(name) : { id: build.id, filter: (0,_build_names_js__WEBPACK_IMPORTED_MODULE_1__/* .buildLogFilter */ .p0)(build.id) };
}
/**
 * The containers of all models of an endpoint write to one log, with the id of the deployed model as a label:
 * https://docs.cloud.google.com/vertex-ai/docs/predictions/online-prediction-logging
 */
function serverOf(name) {
    const [, endpoint, deployed = ''] = /^projects\/[^/]+\/locations\/[^/]+\/endpoints\/([\w-]{1,63})\/deployedModels\/(\d{1,20})$/.exec(name) ?? [];
    if (endpoint !== undefined)
        return {
            id: deployed,
            filter: `resource.type="aiplatform.googleapis.com/Endpoint" AND resource.labels.endpoint_id="${endpoint}" AND labels.deployed_model_id="${deployed}"`,
        };
    const [, engine] = /^projects\/[^/]+\/locations\/[^/]+\/reasoningEngines\/([\w-]{1,63})$/.exec(name) ?? [];
    if (engine === undefined)
        return undefined;
    const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`;
    return { id: engine, filter };
}


/***/ })

};
