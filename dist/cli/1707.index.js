export const id = 1707;
export const ids = [1707,2942];
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


/***/ }),

/***/ 31707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerraform: () => (/* binding */ renderTerraform)
});

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
// EXTERNAL MODULE: ./build/policy/compile/limits.js
var limits = __webpack_require__(70957);
;// CONCATENATED MODULE: ./build/policy/compile/checkov.js

/** The only issuer that Checkov looks at. */
const gitHub = 'https://token.actions.githubusercontent.com';
/** Says what the added comparison is for. */
const checkovComment = "The comparison of `sub` changes nothing: Checkov's CKV_GCP_125 does not accept a condition without one.";
/**
 * Returns a provider's condition with a comparison of `sub` that every token passes. Checkov's rule CKV_GCP_125 accepts
 * a condition only if its text has such a comparison, but `sub` is not a safe pin: its form depends on the organization's
 * template, and changed in 2026. What the provider admits stays the same, for each token has the claim on the right, or
 * its subject could not be mapped. Without room for the comparison, or without Checkov's need for it, the condition is
 * returned as it is.
 */
function checkovCondition({ id, issuer, mapping, condition }) {
    if (issuer !== gitHub)
        return condition;
    const mapped = mapping['google.subject'] === 'assertion.sub' ? 'sub' : 'repository_id';
    // No token of GitHub has this subject.
    const longer = `(${condition}) && (assertion.sub == 'keyless-vertex:${id}' || has(assertion.${mapped}))`;
    return longer.length > limits/* limits */.Fy.condition.most ? condition : longer;
}

;// CONCATENATED MODULE: ./build/policy/compile/hcl.js
/**
 * Formats a string. Quotes, backslashes, line ends and the starts of templates are escaped, and so is every character
 * that an editor hides or reorders (https://developer.hashicorp.com/terraform/language/expressions/strings).
 */
function hclString(text) {
    const escaped = text
        .replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character => {
        const short = hclEscapes[character];
        if (short !== undefined)
            return short;
        const hex = (character.codePointAt(0) ?? 0).toString(16);
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    })
        .replace(/[$%](?=\{)/g, '$&$&');
    return `"${escaped}"`;
}
const hclEscapes = {
    '"': String.raw `\"`,
    '\\': String.raw `\\`,
    '\n': String.raw `\n`,
    '\r': String.raw `\r`,
    '\t': String.raw `\t`,
};
/** Formats a block as `terraform fmt` does. */
function hclBlock({ block, labels = [], comment = [], body }, indent = '') {
    const head = [block, ...labels.map(hclString), '{'].join(' ');
    const lines = bodyLines(body, `${indent}  `);
    return [...comment.map(line => `${indent}# ${line}`.trimEnd()), `${indent}${head}`, ...lines, `${indent}}`].join('\n');
}
/** Formats a body: single lines that follow each other have their equals signs in one column. */
function bodyLines(body, indent) {
    const lines = [];
    let group = [];
    const flush = () => {
        const width = Math.max(...group.map(([name]) => [...name].length));
        lines.push(...group.map(([name, value]) => `${indent}${name}${' '.repeat(width - [...name].length)} = ${value}`));
        group = [];
    };
    for (const entry of body) {
        if ('block' in entry) {
            flush();
            if (lines.length > 0)
                lines.push('');
            lines.push(hclBlock(entry, indent));
            continue;
        }
        const [name, value] = entry;
        const text = formatValue(value, indent);
        if (!text.includes('\n')) {
            group.push([name, text]);
            continue;
        }
        flush();
        lines.push(`${indent}${name} = ${text}`);
    }
    flush();
    return lines;
}
function formatValue(value, indent) {
    if (typeof value === 'string')
        return hclString(value);
    if (typeof value === 'boolean')
        return String(value);
    if ('raw' in value)
        return value.raw;
    if ('list' in value) {
        const items = value.list.map(item => formatValue(item, `${indent}  `));
        const short = `[${items.join(', ')}]`;
        if (items.length < 2 || short.length + indent.length < shortList)
            return short;
        return `[\n${items.map(item => `${indent}  ${item},\n`).join('')}${indent}]`;
    }
    const entries = 'map' in value
        ? Object.entries(value.map).map(([key, item]) => [hclString(key), item])
        : Object.entries(value.object);
    return entries.length === 0 ? '{}' : `{\n${bodyLines(entries, `${indent}  `).join('\n')}\n${indent}}`;
}
/** Longest list on one line, in characters. */
const shortList = 100;

// EXTERNAL MODULE: ./build/policy/compile/render-options.js
var render_options = __webpack_require__(78);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var compile_names = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/policy/compile/terraform-names.js

/** Returns a name of Terraform: letters, digits, `_` and `-`, and no digit first. */
const terraformName = (...parts) => parts
    .join('_')
    .replace(/[^\w-]/g, '-')
    .replace(/^(?=[\d-])/, '_');
const createdAccounts = ({ accounts }) => accounts.filter(({ email }) => (0,render_options/* creatableName */.JM)(email) !== undefined);
const accountLabel = ({ email, project }) => terraformName((0,render_options/* creatableName */.JM)(email) ?? email, project);
const poolLabel = ({ id, projectNumber }) => terraformName(id, projectNumber);
const providerLabel = (pool, provider) => terraformName(pool.id, provider.id, pool.projectNumber);
const serviceLabel = (project, service) => terraformName(project, service.replace(/\.googleapis\.com$/, ''));
const dependsOn = (names) => names.length === 0 ? [] : [['depends_on', { list: [...new Set(names)].map(raw => ({ raw })) }]];
/** Accounts, pools and fences need the API of IAM. */
const afterIam = ({ services }) => dependsOn(services
    .filter(({ services: names }) => names.includes('iam.googleapis.com'))
    .map(({ project }) => `google_project_service.${serviceLabel(project, 'iam')}`));

;// CONCATENATED MODULE: ./build/policy/compile/terraform-bindings.js






/** Bindings follow the providers: at no moment is a token admitted that was not before, and is not afterwards. */
function bindingBlocks(setup) {
    const awaited = awaitedOf(setup);
    const reasons = (0,oldest_node/* groupBy */.$)(setup.bindings, ({ on, role, member }) => JSON.stringify([on, role, member]));
    return [...reasons].flatMap(([identity, [binding, ...more]]) => {
        if (binding === undefined)
            return [];
        const [type, body] = memberTarget(binding);
        const role = binding.role.replace(/^.*roles\//, '').replaceAll('.', '_');
        return [
            {
                block: 'resource',
                labels: [type, terraformName(role, (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 8))],
                comment: [...new Set([binding, ...more].map(({ why }) => (0,render_options/* commentText */.br)(why)))],
                body: [
                    ...body,
                    ['role', binding.role],
                    ['member', memberValue(binding.member)],
                    ...dependencies(awaited, binding),
                ],
            },
        ];
    });
}
function memberTarget({ on: where }) {
    switch (where.type) {
        case 'project':
            return ['google_project_iam_member', [['project', where.project]]];
        case 'service account': {
            const name = `projects/${(0,gcloud/* accountProject */.TP)(where.name) ?? '-'}/serviceAccounts/${where.name}`;
            return ['google_service_account_iam_member', [['service_account_id', name]]];
        }
        case 'bucket':
            return ['google_storage_bucket_iam_member', [['bucket', where.name]]];
        case 'repository':
            return [
                'google_artifact_registry_repository_iam_member',
                [
                    ['project', where.project],
                    ['location', where.location],
                    ['repository', where.name],
                ],
            ];
        default:
            return where;
    }
}
const memberValue = (member) => typeof member === 'string'
    ? member
    : {
        raw: `"serviceAccount:service-${'$'}{data.google_project.${terraformName(member.project)}.number}@${render_options/* agentDomains */.Bb[member.agent]}"`,
    };
function awaitedOf(setup) {
    const providers = setup.providers.flatMap(provider => {
        const pool = setup.pools.find(({ resource }) => resource === provider.pool);
        const name = pool && `google_iam_workload_identity_pool_provider.${providerLabel(pool, provider)}`;
        return name === undefined ? [] : [[provider.pool, name]];
    });
    const ofPools = (0,oldest_node/* groupBy */.$)(providers, ([pool]) => pool);
    return {
        services: new Set(setup.services.flatMap(({ project, services }) => services.map(one => serviceName(project, one)))),
        accounts: new Map(createdAccounts(setup).map(account => [account.email, `google_service_account.${accountLabel(account)}`])),
        providers: new Map([...ofPools].map(([pool, each]) => [pool, each.map(([, name]) => name)])),
    };
}
const serviceName = (project, service) => `google_project_service.${serviceLabel(project, service)}`;
/**
 * A binding comes after the accounts that it names, and after the providers of its pool. A service agent exists only
 * once its API is enabled.
 */
function dependencies({ accounts, providers, services }, { on: where, member }) {
    const text = typeof member === 'string' ? member : '';
    const pool = (0,compile_names/* readAttributeSet */.Zc)(text)?.pool ?? '';
    const emails = [where.type === 'service account' ? where.name : '', text.replace(/^serviceAccount:/, '')];
    const ofAgent = typeof member === 'string' ? [] : [serviceName(member.project, 'aiplatform.googleapis.com')];
    const apis = ofAgent.filter(name => services.has(name));
    const names = [...apis, ...emails.flatMap(email => accounts.get(email) ?? []), ...(providers.get(pool) ?? [])];
    return dependsOn(names);
}

// EXTERNAL MODULE: ./build/policy/compile/gcloud-fences.js
var gcloud_fences = __webpack_require__(65362);
;// CONCATENATED MODULE: ./build/policy/compile/terraform-fences.js



/** Returns the resources of the fences, and the variable that they need. */
const fenceBlocks = (setup) => [
    ...(setup.fences.boundaries.length === 0 ? [] : [organization]),
    ...setup.fences.boundaries.flatMap(boundary => {
        const pool = setup.pools.find(({ resource }) => resource === boundary.pool);
        return pool === undefined ? [] : boundaryBlocks(boundary, pool, afterIam(setup));
    }),
    ...setup.fences.deniedKeys.map(project => denyBlock(project, afterIam(setup))),
    ...setup.fences.issuers.map(issuerBlock),
];
const organization = {
    block: 'variable',
    labels: ['organization'],
    body: [
        ['description', 'Number of the organization that the boundaries belong to'],
        ['type', { raw: 'string' }],
    ],
};
function boundaryBlocks({ projects }, pool, after) {
    const name = `keyless-vertex-${pool.projectNumber}-${pool.id}`;
    const rule = {
        block: 'rules',
        body: [
            ['description', gcloud_fences/* boundaryTitle */.jw],
            ['effect', 'ALLOW'],
            ['resources', { list: projects.map(gcloud_fences/* fullProjectName */.Ey) }],
        ],
    };
    return [
        {
            block: 'resource',
            labels: ['google_iam_principal_access_boundary_policy', poolLabel(pool)],
            comment: [`Boundary of pool ${pool.id}: ${gcloud_fences/* boundaryTitle */.jw}.`, ...gcloud_fences/* boundaryHints */.xH],
            body: [
                ['organization', { raw: 'var.organization' }],
                ['location', 'global'],
                ['principal_access_boundary_policy_id', name],
                { block: 'details', body: [['enforcement_version', gcloud_fences/* boundaryVersion */.nv], rule] },
                ...after,
            ],
        },
        {
            block: 'resource',
            labels: ['google_iam_projects_policy_binding', poolLabel(pool)],
            body: [
                ['project', pool.projectNumber],
                ['location', 'global'],
                ['policy_binding_id', name],
                ['policy_kind', 'PRINCIPAL_ACCESS_BOUNDARY'],
                ['policy', { raw: `google_iam_principal_access_boundary_policy.${poolLabel(pool)}.name` }],
                { block: 'target', body: [['principal_set', `//iam.googleapis.com/${pool.resource}`]] },
                // The name of the pool is text, so Terraform does not see that the pool comes first.
                ...dependsOn([`google_iam_workload_identity_pool.${poolLabel(pool)}`]),
            ],
        },
    ];
}
function denyBlock(project, after) {
    const { id, title, principals, permissions } = gcloud_fences/* deniedKeys */.IQ;
    const rule = {
        block: 'deny_rule',
        body: [
            ['denied_principals', { list: principals }],
            ['denied_permissions', { list: permissions }],
        ],
    };
    return {
        block: 'resource',
        labels: ['google_iam_deny_policy', terraformName('no-keys', project)],
        comment: [`Project ${project}: ${gcloud_fences/* deniedHint */.vU}`],
        body: [
            ['parent', { raw: `urlencode(${hclString(`cloudresourcemanager.googleapis.com/projects/${project}`)})` }],
            ['name', id],
            ['display_name', title],
            { block: 'rules', body: [['description', title], rule] },
            ...after,
        ],
    };
}
const issuerBlock = ({ projectNumber, issuers }) => ({
    block: 'resource',
    labels: ['google_org_policy_policy', terraformName('issuers', projectNumber)],
    comment: [`Project ${projectNumber}: ${gcloud_fences/* issuerHint */.nA}`],
    body: [
        ['name', `projects/${projectNumber}/policies/${gcloud_fences/* issuerConstraint */.XX}`],
        ['parent', `projects/${projectNumber}`],
        {
            block: 'spec',
            body: [{ block: 'rules', body: [{ block: 'values', body: [['allowed_values', { list: issuers }]] }] }],
        },
    ],
});

;// CONCATENATED MODULE: ./build/policy/compile/terraform.js







/**
 * Renders a set-up as Terraform for the provider `hashicorp/google`. Each role is a resource of its own
 * (`\u2026_iam_member`), so that roles of others stay. Names of resources follow from what they are: they do not change if
 * another grant comes or goes.
 */
function renderTerraform(setup, options = {}) {
    const blocks = [
        versions,
        ...variables(setup, options),
        ...(0,render_options/* agentProjects */.U5)(setup).map(projectData),
        ...setup.services.flatMap(({ project, services }) => services.map(service => serviceBlock(project, service))),
        ...createdAccounts(setup).map(account => accountBlock(account, afterIam(setup))),
        ...setup.pools.map(pool => poolBlock(pool, afterIam(setup))),
        ...setup.providers.flatMap(provider => providerBlock(setup, provider)),
        ...bindingBlocks(setup),
        ...fenceBlocks(setup),
        ...outputs(setup),
    ];
    const comment = [
        ...(0,render_options/* firstLines */.UV)('terraform', setup.policies),
        '',
        'It never takes a role from others. `keyless-vertex drift` names what else the pools admit.',
        ...setup.notes.map(render_options/* noteText */.gA),
    ];
    const head = comment.map(line => `# ${(0,render_options/* commentText */.br)(line)}`.trimEnd()).join('\n');
    return `${[head, ...blocks.map(block => hclBlock(block))].join('\n\n')}\n`;
}
const versions = {
    block: 'terraform',
    body: [
        {
            block: 'required_providers',
            body: [['google', { object: { source: 'hashicorp/google', version: '>= 6.0' } }]],
        },
    ],
};
/** Variables with what exists already. */
function variables(setup, { existingPools = [], existingAccounts = [] }) {
    const variable = (name, description, values) => ({
        block: 'variable',
        labels: [name],
        body: [
            ['description', description],
            ['type', { raw: 'set(string)' }],
            ['default', { list: values }],
        ],
    });
    return [
        ...(setup.pools.length === 0
            ? []
            : [variable('existing_pools', 'Resource names of pools that exist already: used, not created', existingPools)]),
        ...(createdAccounts(setup).length === 0
            ? []
            : [
                variable('existing_service_accounts', 'Emails of accounts that exist already: used, not created', existingAccounts),
            ]),
    ];
}
/** Count of a resource that a variable can switch off. */
const unlessIn = (variable, name) => [
    'count',
    { raw: `contains(var.${variable}, ${hclString(name)}) ? 0 : 1` },
];
const projectData = (project) => ({
    block: 'data',
    labels: ['google_project', terraformName(project)],
    comment: [
        'Its number is in the names of its service agents. They exist once Vertex AI was used there, or after',
        (0,render_options/* commentText */.br)(`gcloud beta services identity create --service=aiplatform.googleapis.com --project=${(0,gcloud.quoteShell)(project)}`),
    ],
    body: [['project_id', project]],
});
const serviceBlock = (project, service) => ({
    block: 'resource',
    labels: ['google_project_service', serviceLabel(project, service)],
    body: [
        ['project', project],
        ['service', service],
        ['disable_on_destroy', false],
    ],
});
const accountBlock = (account, after) => ({
    block: 'resource',
    labels: ['google_service_account', accountLabel(account)],
    body: [
        unlessIn('existing_service_accounts', account.email),
        ['project', account.project],
        ['account_id', (0,render_options/* creatableName */.JM)(account.email) ?? ''],
        ['display_name', (0,render_options/* accountTitle */.YI)(account)],
        ...after,
    ],
});
const poolBlock = (pool, after) => ({
    block: 'resource',
    labels: ['google_iam_workload_identity_pool', poolLabel(pool)],
    body: [
        unlessIn('existing_pools', pool.resource),
        ['project', pool.projectNumber],
        ['workload_identity_pool_id', pool.id],
        ['description', (0,render_options/* poolTitle */.$w)(pool)],
        ...after,
    ],
});
function providerBlock({ pools }, provider) {
    const pool = pools.find(({ resource }) => resource === provider.pool);
    if (pool === undefined)
        return [];
    return [
        {
            block: 'resource',
            labels: ['google_iam_workload_identity_pool_provider', providerLabel(pool, provider)],
            comment: [
                (0,render_options/* commentText */.br)(`Layout ${provider.layout}. ${provider.layoutReason}`),
                ...provider.grants.map(({ grant, policy }) => (0,render_options/* commentText */.br)(`Grant ${grant} of ${policy}`)),
                ...(checkovCondition(provider) === provider.condition ? [] : [checkovComment]),
            ],
            body: [
                ['project', pool.projectNumber],
                ['workload_identity_pool_id', pool.id],
                ['workload_identity_pool_provider_id', provider.id],
                ['description', provider.description],
                ['attribute_mapping', { map: provider.mapping }],
                ['attribute_condition', checkovCondition(provider)],
                { block: 'oidc', body: [['issuer_uri', provider.issuer]] },
                ['depends_on', { list: [{ raw: `google_iam_workload_identity_pool.${poolLabel(pool)}` }] }],
            ],
        },
    ];
}
const outputs = ({ providers, pools, accounts }) => [
    {
        block: 'output',
        labels: ['providers'],
        body: [
            ['description', 'Resource names of the providers, for `providers` of the policy'],
            [
                'value',
                {
                    list: providers.flatMap(provider => {
                        const pool = pools.find(({ resource }) => resource === provider.pool);
                        return pool === undefined
                            ? []
                            : [{ raw: `google_iam_workload_identity_pool_provider.${providerLabel(pool, provider)}.name` }];
                    }),
                },
            ],
        ],
    },
    {
        block: 'output',
        labels: ['service_accounts'],
        body: [
            ['description', 'Emails of the accounts that grants impersonate'],
            ['value', { list: accounts.filter(({ use }) => use === 'grant').map(({ email }) => email) }],
        ],
    },
];


/***/ })

};
