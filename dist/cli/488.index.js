export const id = 488;
export const ids = [488,2942];
export const modules = {

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
 * @param deployedModelId the only model whose lines it shows; absent: all models of the endpoint
 */
function gcloudServingLog(project, endpoint, deployedModelId) {
    const ofEndpoint = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const of = `${ofEndpoint}${deployedModelId === undefined ? '' : ` AND labels.deployed_model_id="${deployedModelId}"`}`;
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

/***/ 27856:
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

/***/ 65362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ fenceSections),
/* harmony export */   Ey: () => (/* binding */ fullProjectName),
/* harmony export */   IQ: () => (/* binding */ deniedKeys),
/* harmony export */   XX: () => (/* binding */ issuerConstraint),
/* harmony export */   jw: () => (/* binding */ boundaryTitle),
/* harmony export */   nA: () => (/* binding */ issuerHint),
/* harmony export */   nv: () => (/* binding */ boundaryVersion),
/* harmony export */   vU: () => (/* binding */ deniedHint),
/* harmony export */   xH: () => (/* binding */ boundaryHints)
/* harmony export */ });
/* harmony import */ var _shell_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);

/**
 * Returns the sections of the fences.
 *
 * @param projectOf reference to the id of a pool's project, quoted
 */
const fenceSections = (setup, projectOf) => [
    ...setup.fences.boundaries.flatMap(boundary => {
        const pool = setup.pools.find(({ resource }) => resource === boundary.pool);
        return pool === undefined ? [] : [boundaryCommands(boundary, pool, projectOf(pool))];
    }),
    ...setup.fences.deniedKeys.map(denyCommands),
    ...setup.fences.issuers.map(fence => issuerCommands(fence, projectOf(fence))),
];
function boundaryCommands({ projects }, { id, resource, projectNumber }, project) {
    const name = `keyless-vertex-${projectNumber}-${id}`;
    const ancestors = (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)('ANCESTORS', projectNumber);
    const organization = (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)('ORGANIZATION', projectNumber);
    const at = [`--organization="$${organization}"`, '--location=global'];
    const verb = 'gcloud iam principal-access-boundary-policies';
    const rules = JSON.stringify([
        { description: boundaryTitle, resources: projects.map(fullProjectName), effect: 'ALLOW' },
    ]);
    const details = [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('details-rules', rules),
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('details-enforcement-version', boundaryVersion),
        '>/dev/null',
    ];
    const binding = [(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), `--project=${project}`, '--location=global'];
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Boundary of pool ${id}: ${boundaryTitle}.`, ...boundaryHints),
        '# The last ancestor of its project is the organization.',
        `${ancestors}=$(gcloud projects get-ancestors ${project} --format='value(id)')`,
        `${organization}=${'$'}{${ancestors}##*$'\\n'}`,
        `if ${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)([`${verb} describe`, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), ...at, '>/dev/null 2>&1; then'])}`,
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)([`${verb} update`, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), ...at, ...details], '  '),
        'else',
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)([`${verb} create`, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), ...at, ...details], '  '),
        'fi',
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessThere */ .$A)(['gcloud iam policy-bindings describe', ...binding], [
            ...['gcloud iam policy-bindings create', ...binding],
            `--policy="organizations/$${organization}/locations/global/principalAccessBoundaryPolicies/${name}"`,
            (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('target-principal-set', `//iam.googleapis.com/${resource}`),
        ]),
    ].join('\n');
}
const boundaryTitle = 'federated principals reach these projects only';
const boundaryHints = [
    'It does not bind the accounts that they impersonate: those have roles of their own. It blocks only the permissions',
    'of https://docs.cloud.google.com/iam/docs/pab-blocked-permissions, so reading logs and metrics stays possible.',
    'Google may need a minute to know a new policy. If the binding fails, apply all of this again.',
];
/** The version says which permissions are blocked. Without one, that would depend on the day of the set-up. */
const boundaryVersion = '4';
const fullProjectName = (project) => `//cloudresourcemanager.googleapis.com/projects/${project}`;
/**
 * Deny rules at a project: a key would outlive every condition of a policy. To upload a key takes the same permission:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys/upload
 */
const deniedKeys = {
    id: 'keyless-vertex-no-keys',
    title: 'no keys of service accounts',
    principals: ['principalSet://goog/public:all'],
    permissions: ['iam.googleapis.com/serviceAccountKeys.create'],
};
const deniedHint = 'Google refuses new keys of its service accounts, created or uploaded, whatever roles allow. Existing keys stay valid.';
function denyCommands(project) {
    const { id, title, principals, permissions } = deniedKeys;
    const at = [
        ...[id, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('attachment-point', `cloudresourcemanager.googleapis.com/projects/${project}`)],
        '--kind=denypolicies',
    ];
    const rule = { description: title, denyRule: { deniedPrincipals: principals, deniedPermissions: permissions } };
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Project ${project}: ${deniedHint}`),
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessThere */ .$A)(['gcloud iam policies get', ...at], ['gcloud iam policies create', ...at, "--policy-file=/dev/stdin <<'JSON'"], jsonDocument({ displayName: title, rules: [rule] })),
    ].join('\n');
}
const issuerHint = 'new and changed providers have no other issuers. Providers that exist stay as they are.';
/** Constraint of the organization policy. */
const issuerConstraint = 'iam.workloadIdentityPoolProviders';
function issuerCommands({ projectNumber, issuers }, project) {
    const name = `projects/${projectNumber}/policies/${issuerConstraint}`;
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Project ${projectNumber}: ${issuerHint}`, 'If the project has a list of its own, that one stays.'),
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessThere */ .$A)(['gcloud org-policies describe', issuerConstraint, `--project=${project}`], ["gcloud org-policies set-policy /dev/stdin <<'JSON'"], jsonDocument({ name, spec: { rules: [{ values: { allowedValues: issuers } }] } })),
    ].join('\n');
}
/** A document for standard input. JSON writes a line end as `\n`, so no value can end it. */
const jsonDocument = (value) => `\n${JSON.stringify(value, null, 2)}\nJSON`;


/***/ }),

/***/ 67562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ ownerPrefix),
/* harmony export */   cx: () => (/* binding */ describeOwners),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   it: () => (/* binding */ beforeDigest),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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
const digestOfAll = (policies) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(policies.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .digest('hex');


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
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

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
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42942);
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


/***/ })

};
