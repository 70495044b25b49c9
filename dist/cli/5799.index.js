export const id = 5799;
export const ids = [5799];
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
/** `about USD 3.42`, `no price for a2-highgpu-1g`; nothing without prices, and for no time. The table or sentence around it calls it an estimate. */
function describeCost({ cost, unpriced, isOngoing }) {
    if (cost !== undefined)
        return cost.amount === 0 ? undefined : `${describeMoney(cost)}${isOngoing ? ' per hour' : ''}`;
    return unpriced.length === 0 ? undefined : `no price for ${unpriced.join(', ')}`;
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
function headlineOf({ change }, shown = name => name) {
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
                title: `the quota${quota === undefined ? '' : ` ${quota.split('/').at(-1)}`} is used up in ${location}`,
                cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is used up`,
                cure: 'Wait until other jobs end, list another location under `fallback` of the job, or ask for more at ' +
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
            title: `the quota is used up in ${location}`,
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
    ? 'Its last log lines are in the step summary. This shows more:'
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
const diagnosisTitle = ({ title, isEnd }, { step }) => title === undefined ? undefined : `${step}${isEnd ? ' failed' : ''}: ${title}`;
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
    const items = Array.isArray(value) ? [...value.entries()] : (0,json.isObject)(value) ? Object.entries(value) : [];
    for (const [key, item] of items) {
        const below = pathOf(item, fits, typeof key === 'string' ? key : under);
        if (below !== undefined)
            return [key, ...below];
    }
    return undefined;
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
