export const id = 8423;
export const ids = [8423,2942];
export const modules = {

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5362:
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

/***/ 8423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderGcloud: () => (/* binding */ renderGcloud)
});

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(7856);
// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(9);
// EXTERNAL MODULE: ./build/policy/compile/gcloud-fences.js
var gcloud_fences = __webpack_require__(5362);
// EXTERNAL MODULE: ./build/policy/compile/owner.js
var owner = __webpack_require__(7562);
// EXTERNAL MODULE: ./build/policy/compile/shell-text.js
var shell_text = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/policy/compile/gcloud-owner.js


/**
 * Commands that stop the script if a provider exists and its description does not name these policies as its owner. They
 * also choose between update and create. A provider that `describe` could not show is created, which fails if it exists:
 * so a failure never skips the check.
 *
 * @param describe words of the command that shows the provider
 * @param called `provider internal of pool github`
 * @param variable gets the verb of the command that changes the provider
 */
function ownerCheck(provider, describe, { called, variable }) {
    const policies = [...new Set(provider.grants.map(({ policy }) => policy))];
    return [
        `if ${(0,shell_text/* shellCommand */.q$)([...describe, '>/dev/null 2>&1; then'])}`,
        `  ${variable}=update-oidc`,
        `  DESCRIPTION=$(${(0,shell_text/* shellCommand */.q$)([...describe, "--format='value(description)'"], '  ').trimStart()})`,
        ...(policies.length > 1 ? othersOf(policies) : []),
        `  test "\${DESCRIPTION%${owner/* beforeDigest */.it}*}" = ${(0,shell_text/* shellWord */.r7)((0,owner/* ownerIn */.f6)(provider.description))} ||`,
        ...(policies.length > 1 ? [`    test "$OTHERS" = ${(0,shell_text/* shellWord */.r7)(owner/* ownerPrefix */.cn)} ||`] : []),
        '    test "${TAKE_OVER:-}" = yes || {',
        `      echo ${(0,shell_text/* shellWord */.r7)(`These policies do not own ${called}, which exists. Its description: `)}"\${DESCRIPTION//[[:cntrl:]]/ }" >&2`,
        `      echo ${(0,shell_text/* shellWord */.r7)(advice)} >&2`,
        '      exit 1',
        '    }',
        'else',
        `  ${variable}=create-oidc`,
        'fi',
    ].join('\n');
}
const advice = 'If it names other policies, compile them together with these. If it names none, use the name of a new provider in the policy. To overwrite the provider on purpose, run this script as: TAKE_OVER=yes bash setup.sh';
/** Removes the names of these policies from the description. The prefix alone is left if it names no others. */
const othersOf = (policies) => [
    `  OTHERS="\${DESCRIPTION%${owner/* beforeDigest */.it}*},"`,
    ...policies.flatMap(name => [`  NAME=${(0,shell_text/* shellWord */.r7)(name)}`, '  OTHERS=${OTHERS/" $NAME,"/}']),
];

// EXTERNAL MODULE: ./build/policy/compile/render-options.js
var render_options = __webpack_require__(78);
;// CONCATENATED MODULE: ./build/policy/compile/gcloud.js






/**
 * Renders a set-up as a script for bash. It creates what is missing, updates what differs, and removes nothing; a second
 * run changes nothing. It stops before its first change if other policies own a provider. Providers change before bindings are added: at no moment is a token admitted that was not before,
 * and is not afterwards.
 */
function renderGcloud(setup, options = {}) {
    const sections = [
        apis(setup),
        projectLookUps(setup),
        ownerChecks(setup),
        accounts(setup, options),
        ...setup.pools.map(pool => poolCommands(pool, options)),
        ...setup.providers.map((_, index) => providerCommands(setup, index)),
        agentCommands(setup),
        ...bindings(setup),
        ...(0,gcloud_fences/* fenceSections */.EI)(setup, poolProject),
        notes(setup),
    ].filter(text => text !== '');
    return [
        '#!/usr/bin/env bash',
        (0,shell_text/* shellComment */.Eu)(...(0,render_options/* firstLines */.UV)('gcloud', setup.policies)),
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
const projectFlag = (project) => (0,shell_text/* shellFlag */.rG)('project', project);
/** Reference to the id of a pool's project: a policy names its number, and gcloud wants the id. */
const poolProject = ({ projectNumber }) => `"$${(0,shell_text/* shellName */.oy)('PROJECT', projectNumber)}"`;
function apis({ services }) {
    const commands = services
        .filter(({ services: names }) => names.length > 0)
        .map(({ project, services: names }) => (0,shell_text/* shellCommand */.q$)(['gcloud services enable', ...names.map(shell_text/* shellWord */.r7), projectFlag(project)]));
    return commands.length === 0 ? '' : ['# APIs', ...commands].join('\n');
}
/** Service agents have their project's number in their name, and pools have it in theirs. */
function projectLookUps(setup) {
    const lookUp = (variable, project, field) => `${variable}=$(gcloud projects describe ${(0,shell_text/* shellWord */.r7)(project)} --format='value(${field})')`;
    const lines = [
        ...new Set([
            ...setup.pools.map(({ projectNumber: number }) => lookUp((0,shell_text/* shellName */.oy)('PROJECT', number), number, 'projectId')),
            ...(0,render_options/* agentProjects */.U5)(setup).map(id => lookUp((0,shell_text/* shellName */.oy)('NUMBER', id), id, 'projectNumber')),
        ]),
    ];
    return lines.length === 0 ? '' : ['# Ids and numbers of projects', ...lines].join('\n');
}
function accounts(setup, { existingAccounts = [] }) {
    const commands = setup.accounts.flatMap(account => {
        const name = (0,render_options/* creatableName */.JM)(account.email);
        if (name === undefined || existingAccounts.includes(account.email))
            return [];
        const project = projectFlag(account.project);
        return (0,shell_text/* unlessThere */.$A)(['gcloud iam service-accounts describe', (0,shell_text/* shellWord */.r7)(account.email), project], [
            'gcloud iam service-accounts create',
            (0,shell_text/* shellWord */.r7)(name),
            project,
            (0,shell_text/* shellFlag */.rG)('display-name', (0,render_options/* accountTitle */.YI)(account)),
        ]);
    });
    return commands.length === 0 ? '' : ['# Service accounts', ...commands].join('\n');
}
function poolCommands(pool, { existingPools = [] }) {
    const at = [`--project=${poolProject(pool)}`, '--location=global'];
    const describe = ['gcloud iam workload-identity-pools describe', (0,shell_text/* shellWord */.r7)(pool.id), ...at];
    const create = [
        ...['gcloud iam workload-identity-pools create', (0,shell_text/* shellWord */.r7)(pool.id), ...at],
        (0,shell_text/* shellFlag */.rG)('description', (0,render_options/* poolTitle */.$w)(pool)),
    ];
    return [
        (0,shell_text/* shellComment */.Eu)(`Pool ${pool.id}: ${(0,render_options/* poolTitle */.$w)(pool)}`),
        ...(existingPools.includes(pool.resource) ? [] : [(0,shell_text/* unlessThere */.$A)(describe, create)]),
        mustBeActive(describe, `Pool ${pool.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`),
    ].join('\n');
}
const undeleteAdvice = 'If you undelete it, all that it admitted is admitted again. Otherwise choose another name in the policy.';
/** `describe` shows what is deleted, too. Bindings for it would come back with it. */
const mustBeActive = (describe, message) => `test "$(${(0,shell_text/* shellCommand */.q$)([...describe, "--format='value(state)'"])})" = ACTIVE ||\n  ${(0,shell_text/* orStop */.ic)(message)}`;
/** A command on a provider. */
const providerWords = (verb, { id }, pool) => [
    `gcloud iam workload-identity-pools providers ${verb}`,
    ...[(0,shell_text/* shellWord */.r7)(id), `--project=${poolProject(pool)}`, '--location=global'],
    (0,shell_text/* shellFlag */.rG)('workload-identity-pool', pool.id),
];
const poolOf = ({ pools }, provider) => pools.find(({ resource }) => resource === provider.pool);
/** Variable with the verb of the command that creates or updates a provider. */
const changeVariable = (index) => `CHANGE_${index + 1}`;
function ownerChecks(setup) {
    const checks = setup.providers.flatMap((provider, index) => {
        const pool = poolOf(setup, provider);
        if (pool === undefined)
            return [];
        const called = `provider ${provider.id} of pool ${pool.id}`;
        return ownerCheck(provider, providerWords('describe', provider, pool), { called, variable: changeVariable(index) });
    });
    return checks.length === 0
        ? ''
        : [(0,shell_text/* shellComment */.Eu)('A provider has one owner: the policies that it was made from'), ...checks].join('\n');
}
function providerCommands(setup, index) {
    const provider = setup.providers[index];
    const pool = provider === undefined ? undefined : poolOf(setup, provider);
    if (provider === undefined || pool === undefined)
        return '';
    const values = [
        ...[(0,shell_text/* shellFlag */.rG)('issuer-uri', provider.issuer), (0,shell_text/* shellFlag */.rG)('description', provider.description)],
        ...['--attribute-mapping="$MAPPING"', '--attribute-condition="$CONDITION"'],
    ];
    const { delimiter, items } = (0,shell_text/* gcloudDictionary */.Np)(Object.entries(provider.mapping));
    const ofGrants = new Map(provider.grants.map(({ grant, policy, members }) => [members.join(), { grant, policy }]));
    return [
        (0,shell_text/* shellComment */.Eu)(`Provider ${provider.id} of pool ${pool.id}, layout ${provider.layout}. ${provider.layoutReason}`, ...[...ofGrants.values()].map(({ grant, policy }) => `  grant ${grant} of ${policy}`)),
        ...items.map((item, index) => index === 0 ? `MAPPING=${(0,shell_text/* shellWord */.r7)(`^${delimiter}^${item}`)}` : `MAPPING+=${(0,shell_text/* shellWord */.r7)(`${delimiter}${item}`)}`),
        `CONDITION=${(0,shell_text/* shellWord */.r7)(provider.condition)}`,
        (0,shell_text/* shellCommand */.q$)([...providerWords(`"$${changeVariable(index)}"`, provider, pool), ...values]),
        mustBeActive(providerWords('describe', provider, pool), `Provider ${provider.id} was deleted, and keeps its name for 30 days. ${undeleteAdvice}`),
    ].join('\n');
}
/** An agent exists once its API was used, or after this. */
function agentCommands(setup) {
    const commands = (0,render_options/* agentProjects */.U5)(setup).map(project => (0,shell_text/* shellCommand */.q$)(['gcloud beta services identity create --service=aiplatform.googleapis.com', projectFlag(project)]));
    if (commands.length === 0)
        return '';
    const comment = 'Service agents of Vertex AI. The one for custom code exists only after the first custom job of its project.';
    return [(0,shell_text/* shellComment */.Eu)(comment), ...commands].join('\n');
}
/** One section for each reason. */
function bindings({ bindings: all }) {
    const reasons = (0,oldest_node/* groupBy */.$)(all, ({ why }) => why);
    return [...reasons].map(([why, each]) => [(0,shell_text/* shellComment */.Eu)(why), ...new Set(each.map(bindingCommand))].join('\n'));
}
const bindingCommand = ({ on: where, role, member }) => (0,shell_text/* shellCommand */.q$)([
    ...(0,needs/* bindingWords */.Jh)('add', where),
    `--member=${memberWord(member)}`,
    (0,shell_text/* shellFlag */.rG)('role', role),
    '--condition=None >/dev/null',
]);
const memberWord = (member) => typeof member === 'string'
    ? (0,shell_text/* shellWord */.r7)(member)
    : `"serviceAccount:service-${'$'}{${(0,shell_text/* shellName */.oy)('NUMBER', member.project)}}@${render_options/* agentDomains */.Bb[member.agent]}"`;
const notes = ({ notes: all }) => all.length === 0 ? '' : (0,shell_text/* shellComment */.Eu)('Not part of this script:', ...all.map(render_options/* noteText */.gA));


/***/ }),

/***/ 7562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ ownerPrefix),
/* harmony export */   cx: () => (/* binding */ describeOwners),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   it: () => (/* binding */ beforeDigest),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

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
function needsOf(steps, { logStreaming, auditLog, others = [] }) {
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
    for (const need of others)
        add(need);
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
        const member = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(`serviceAccount:${account}`);
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
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(value))
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
        return `gcloud services enable ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(need.service)} --project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(need.on.project)}`;
    const words = bindingWords('add', need.on);
    // gcloud would ask about the conditions of other bindings. Most policies with conditions are those of projects.
    const condition = need.on.type === 'project' ? ['--condition=None'] : [];
    const role = `--role=${(0,_vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .roleFor */ .I)(need.permission) ?? 'ROLE'}`;
    return [...words, ...condition, role, `--member=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(member)}`].join(' ');
}
/**
 * Returns the command that changes the bindings of a resource, without role and member: its words, each quoted, the flags
 * from the third on.
 */
function bindingWords(verb, where) {
    const change = `${verb}-iam-policy-binding`;
    switch (where.type) {
        case 'project':
            return [`gcloud projects ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(where.project)];
        case 'service account': {
            const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__/* .accountProject */ .TP)(where.name);
            const of = project === undefined ? [] : [`--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(project)}`];
            return [`gcloud iam service-accounts ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(where.name), ...of];
        }
        case 'bucket':
            return [`gcloud storage buckets ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(`gs://${where.name}`)];
        case 'repository':
            return [
                `gcloud artifacts repositories ${change}`,
                (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(where.name),
                `--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(where.project)}`,
                `--location=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_2__.quoteShell)(where.location)}`,
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


/***/ })

};
