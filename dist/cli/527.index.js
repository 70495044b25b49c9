export const id = 527;
export const ids = [527,2942];
export const modules = {

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/* unused harmony exports gcloudUndeploy, gcloudLog */
/** Quotes one word for a POSIX shell. Claims and policy values are untrusted text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/**
 * Returns the project of an account: `trainer@acme-ml.iam.gserviceaccount.com` belongs to acme-ml, and a default
 * account's email begins with its project.
 */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
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


/***/ }),

/***/ 5362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ fenceSections),
/* harmony export */   Ey: () => (/* binding */ fullProjectName),
/* harmony export */   IQ: () => (/* binding */ deniedKeys),
/* harmony export */   XX: () => (/* binding */ issuerConstraint),
/* harmony export */   jw: () => (/* binding */ boundaryTitle),
/* harmony export */   wI: () => (/* binding */ boundaryHint)
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
const unlessThere = (describe, create, input = '') => `${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)([...describe, '>/dev/null 2>&1 ||'])}\n${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)(create, '  ')}${input}`;
function boundaryCommands({ projects }, { id, resource, projectNumber }, project) {
    const name = `keyless-vertex-${projectNumber}-${id}`;
    const ancestors = (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)('ANCESTORS', projectNumber);
    const organization = (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellName */ .oy)('ORGANIZATION', projectNumber);
    const at = [`--organization="$${organization}"`, '--location=global'];
    const verb = 'gcloud iam principal-access-boundary-policies';
    const rules = JSON.stringify([
        { description: boundaryTitle, resources: projects.map(fullProjectName), effect: 'ALLOW' },
    ]);
    const binding = [(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), `--project=${project}`, '--location=global'];
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Boundary of pool ${id}: ${boundaryTitle}.`, boundaryHint),
        '# The last ancestor of its project is the organization.',
        `${ancestors}=$(gcloud projects get-ancestors ${project} --format='value(id)')`,
        `${organization}=${'$'}{${ancestors}##*$'\\n'}`,
        unlessThere([`${verb} describe`, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), ...at], [`${verb} create`, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(name), ...at, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('details-rules', rules)]),
        unlessThere(['gcloud iam policy-bindings describe', ...binding], [
            ...['gcloud iam policy-bindings create', ...binding],
            `--policy="organizations/$${organization}/locations/global/principalAccessBoundaryPolicies/${name}"`,
            (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('target-principal-set', `//iam.googleapis.com/${resource}`),
        ]),
    ].join('\n');
}
const boundaryTitle = 'federated principals reach these projects only';
const boundaryHint = 'It does not hold the accounts that they impersonate. Those have roles of their own.';
const fullProjectName = (project) => `//cloudresourcemanager.googleapis.com/projects/${project}`;
/** Deny rules at a project: a key would outlive every condition of a policy. */
const deniedKeys = {
    id: 'keyless-vertex-no-keys',
    title: 'no keys of service accounts',
    principals: ['principalSet://goog/public:all'],
    permissions: ['iam.googleapis.com/serviceAccountKeys.create', 'iam.googleapis.com/serviceAccountKeys.upload'],
};
function denyCommands(project) {
    const { id, title, principals, permissions } = deniedKeys;
    const at = [
        ...[id, (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFlag */ .rG)('attachment-point', `cloudresourcemanager.googleapis.com/projects/${project}`)],
        '--kind=denypolicies',
    ];
    const rule = { description: title, denyRule: { deniedPrincipals: principals, deniedPermissions: permissions } };
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Project ${project}: ${title}, whatever roles allow.`),
        unlessThere(['gcloud iam policies get', ...at], ['gcloud iam policies create', ...at, "--policy-file=/dev/stdin <<'JSON'"], jsonDocument({ displayName: title, rules: [rule] })),
    ].join('\n');
}
/** Constraint of the organization policy. */
const issuerConstraint = 'iam.workloadIdentityPoolProviders';
function issuerCommands({ projectNumber, issuers }, project) {
    const name = `projects/${projectNumber}/policies/${issuerConstraint}`;
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellComment */ .Eu)(`Project ${projectNumber}: no other issuers. If the project has a list of its own, that one stays.`),
        unlessThere(['gcloud org-policies describe', issuerConstraint, `--project=${project}`], ["gcloud org-policies set-policy /dev/stdin <<'JSON'"], jsonDocument({ name, spec: { rules: [{ values: { allowedValues: issuers } }] } })),
    ].join('\n');
}
/** A document for standard input. JSON writes a line end as `\n`, so no value can end it. */
const jsonDocument = (value) => `\n${JSON.stringify(value, null, 2)}\nJSON`;


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGcloud: () => (/* binding */ renderGcloud)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2942);
/* harmony import */ var _gcloud_fences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5362);
/* harmony import */ var _render_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78);
/* harmony import */ var _shell_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8063);




/**
 * Renders a set-up as a script for bash. It creates what is missing, updates what differs, and removes nothing; a second
 * run changes nothing. Providers change before bindings are added: at no moment is a token admitted that was not before,
 * and is not afterwards.
 */
function renderGcloud(setup, options = {}) {
    const sections = [
        apis(setup),
        projectLookUps(setup),
        accounts(setup, options),
        ...setup.pools.map(pool => poolCommands(pool, options)),
        ...setup.providers.map(provider => providerCommands(setup, provider)),
        agentCommands(setup),
        ...bindings(setup),
        ...(0,_gcloud_fences_js__WEBPACK_IMPORTED_MODULE_0__/* .fenceSections */ .EI)(setup, poolProject),
        notes(setup),
    ].filter(text => text !== '');
    return [
        '#!/usr/bin/env bash',
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)(...(0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLines */ .UV)('gcloud', setup.policies)),
        '#',
        '# Run it in Cloud Shell, or where gcloud is signed in as an administrator of IAM of these projects.',
        '# A second run changes nothing. It never removes a role: `keyless-vertex drift` names those that are no longer needed.',
        '',
        '# The parentheses keep your shell open if a command fails. gcloud asks no questions.',
        '(',
        'set -euo pipefail',
        'export CLOUDSDK_CORE_DISABLE_PROMPTS=1',
        '',
        sections.join('\n\n'),
        ')',
        '',
    ].join('\n');
}
const projectFlag = (project) => (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('project', project);
/** Reference to the id of a pool's project: a policy names its number, and gcloud wants the id. */
const poolProject = ({ projectNumber }) => `"$${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellName */ .oy)('PROJECT', projectNumber)}"`;
function apis({ services }) {
    const commands = services
        .filter(({ services: names }) => names.length > 0)
        .map(({ project, services: names }) => (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)(['gcloud services enable', ...names.map(_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7), projectFlag(project)]));
    return commands.length === 0 ? '' : ['# APIs', ...commands].join('\n');
}
/** Service agents have their project's number in their name, and pools have it in theirs. */
function projectLookUps(setup) {
    const lookUp = (variable, project, field) => `${variable}=$(gcloud projects describe ${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(project)} --format='value(${field})')`;
    const lines = [
        ...new Set([
            ...setup.pools.map(({ projectNumber: number }) => lookUp((0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellName */ .oy)('PROJECT', number), number, 'projectId')),
            ...(0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .agentProjects */ .U5)(setup).map(id => lookUp((0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellName */ .oy)('NUMBER', id), id, 'projectNumber')),
        ]),
    ];
    return lines.length === 0 ? '' : ['# Ids and numbers of projects', ...lines].join('\n');
}
/** A command that creates something unless it can be seen. */
const unlessSeen = (describe, create) => `${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([...describe, '>/dev/null 2>&1 ||'])}\n${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)(create, '  ')}`;
function accounts(setup, { existingAccounts = [] }) {
    const commands = setup.accounts.flatMap(account => {
        const name = (0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .creatableName */ .JM)(account.email);
        if (name === undefined || existingAccounts.includes(account.email))
            return [];
        const project = projectFlag(account.project);
        return unlessSeen(['gcloud iam service-accounts describe', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(account.email), project], [
            'gcloud iam service-accounts create',
            (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(name),
            project,
            (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('display-name', (0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .accountTitle */ .YI)(account)),
        ]);
    });
    return commands.length === 0 ? '' : ['# Service accounts', ...commands].join('\n');
}
function poolCommands(pool, { existingPools = [] }) {
    const at = [`--project=${poolProject(pool)}`, '--location=global'];
    const describe = ['gcloud iam workload-identity-pools describe', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(pool.id), ...at];
    const create = [
        ...['gcloud iam workload-identity-pools create', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(pool.id), ...at],
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('description', (0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .poolTitle */ .$w)(pool)),
    ];
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)(`Pool ${pool.id}: ${(0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .poolTitle */ .$w)(pool)}`),
        ...(existingPools.includes(pool.resource) ? [] : [unlessSeen(describe, create)]),
        mustBeActive(describe, `Pool ${pool.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`),
    ].join('\n');
}
const undeleteAdvice = 'If you undelete it, all that it admitted is admitted again. Otherwise choose another name in the policy.';
/** `describe` shows what is deleted, too. Bindings for it would come back with it. */
const mustBeActive = (describe, message) => `test "$(${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([...describe, "--format='value(state)'"])})" = ACTIVE ||\n  ${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .orStop */ .ic)(message)}`;
function providerCommands({ pools }, provider) {
    const pool = pools.find(({ resource }) => resource === provider.pool);
    if (pool === undefined)
        return '';
    const words = (verb) => [
        `gcloud iam workload-identity-pools providers ${verb}`,
        ...[(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(provider.id), `--project=${poolProject(pool)}`, '--location=global'],
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('workload-identity-pool', pool.id),
    ];
    const values = [
        ...[(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('issuer-uri', provider.issuer), (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('description', provider.description)],
        ...['--attribute-mapping="$MAPPING"', '--attribute-condition="$CONDITION"'],
    ];
    const { delimiter, items } = (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloudDictionary */ .Np)(Object.entries(provider.mapping));
    const ofGrants = new Map(provider.grants.map(({ grant, policy, members }) => [members.join(), { grant, policy }]));
    return [
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)(`Provider ${provider.id} of pool ${pool.id}, layout ${provider.layout}. ${provider.layoutReason}`, ...[...ofGrants.values()].map(({ grant, policy }) => `  grant ${grant} of ${policy}`)),
        ...items.map((item, index) => index === 0 ? `MAPPING=${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(`^${delimiter}^${item}`)}` : `MAPPING+=${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(`${delimiter}${item}`)}`),
        `CONDITION=${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(provider.condition)}`,
        `if ${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([...words('describe'), '>/dev/null 2>&1; then'])}`,
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([...words('update-oidc'), ...values], '  '),
        'else',
        (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([...words('create-oidc'), ...values], '  '),
        'fi',
        mustBeActive(words('describe'), `Provider ${provider.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`),
    ].join('\n');
}
/** An agent exists once its API was used, or after this. */
function agentCommands(setup) {
    const commands = (0,_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .agentProjects */ .U5)(setup).map(project => (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)(['gcloud beta services identity create --service=aiplatform.googleapis.com', projectFlag(project)]));
    if (commands.length === 0)
        return '';
    const comment = 'Service agents of Vertex AI. The one for custom code exists only after the first custom job of its project.';
    return [(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)(comment), ...commands].join('\n');
}
/** One section for each reason. */
function bindings({ bindings: all }) {
    const reasons = Map.groupBy(all, ({ why }) => why);
    return [...reasons].map(([why, each]) => [(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)(why), ...new Set(each.map(bindingCommand))].join('\n'));
}
const bindingCommand = ({ on: where, role, member }) => (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellCommand */ .q$)([
    ...target(where),
    `--member=${memberWord(member)}`,
    (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('role', role),
    '--condition=None >/dev/null',
]);
function target(where) {
    switch (where.type) {
        case 'project':
            return ['gcloud projects add-iam-policy-binding', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(where.project)];
        case 'service account': {
            const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__/* .accountProject */ .TP)(where.name);
            return [
                ...['gcloud iam service-accounts add-iam-policy-binding', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(where.name)],
                ...(project === undefined ? [] : [projectFlag(project)]),
            ];
        }
        case 'bucket':
            return ['gcloud storage buckets add-iam-policy-binding', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(`gs://${where.name}`)];
        case 'repository':
            return [
                ...['gcloud artifacts repositories add-iam-policy-binding', (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(where.name)],
                ...[projectFlag(where.project), (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellFlag */ .rG)('location', where.location)],
            ];
        default:
            return where;
    }
}
const memberWord = (member) => typeof member === 'string'
    ? (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(member)
    : `"serviceAccount:service-${'$'}{${(0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellName */ .oy)('NUMBER', member.project)}}@${_render_options_js__WEBPACK_IMPORTED_MODULE_1__/* .agentDomains */ .Bb[member.agent]}"`;
const notes = ({ notes: all }) => all.length === 0
    ? ''
    : (0,_shell_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellComment */ .Eu)('Not part of this script:', ...all.map(({ grant, message, cure }) => [grant === undefined ? '' : `grant ${grant}: `, message, cure === undefined ? '' : ` ${cure}`].join('')));


/***/ }),

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ poolTitle),
/* harmony export */   Bb: () => (/* binding */ agentDomains),
/* harmony export */   JM: () => (/* binding */ creatableName),
/* harmony export */   U5: () => (/* binding */ agentProjects),
/* harmony export */   UV: () => (/* binding */ firstLines),
/* harmony export */   YI: () => (/* binding */ accountTitle),
/* harmony export */   br: () => (/* binding */ commentText)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

/** Returns the part of an email of an account that `create` takes; nothing for accounts that Google creates itself. */
const creatableName = (email) => /^([a-z][a-z0-9-]*)@[\w.:-]+\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
/** Email domains of Google's service agents, by what `compile` calls them. */
const agentDomains = {
    vertex: 'gcp-sa-aiplatform.iam.gserviceaccount.com',
    'custom-code': 'gcp-sa-aiplatform-cc.iam.gserviceaccount.com',
};
/** First lines of every rendering, without comment signs: what it is, and which policies it is made of. */
const firstLines = (target, policies) => [
    `Google's side of these policies, as \`keyless-vertex compile --target ${target}\` prints it.`,
    'To change it, change the policy and compile again.',
    ...policies.map(({ name, sha256 }) => `  ${name} (SHA-256 ${sha256})`),
];
/** Returns the text of a comment: one line, without characters that an editor hides or reorders. */
const commentText = (text) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(/\s+/g, ' ').trim();
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
/* harmony export */   Eu: () => (/* binding */ shellComment),
/* harmony export */   Np: () => (/* binding */ gcloudDictionary),
/* harmony export */   ic: () => (/* binding */ orStop),
/* harmony export */   oy: () => (/* binding */ shellName),
/* harmony export */   q$: () => (/* binding */ shellCommand),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   rG: () => (/* binding */ shellFlag)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);
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
/** Formats comment lines. */
const shellComment = (...texts) => texts.map(text => `# ${(0,_render_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commentText */ .br)(text)}`.trimEnd()).join('\n');
/** Command that prints why the script ends, and ends it, if the one before it failed. */
const orStop = (message) => `{ echo ${shellWord(message)} >&2; exit 1; }`;
/** Name of a variable for something: `NUMBER_ACME_ML`. */
const shellName = (prefix, of) => `${prefix}_${of.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
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
