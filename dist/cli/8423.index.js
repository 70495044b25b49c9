export const id = 8423;
export const ids = [8423];
export const modules = {

/***/ 98423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderGcloud: () => (/* binding */ renderGcloud)
});

// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(27856);
// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(40009);
// EXTERNAL MODULE: ./build/policy/compile/gcloud-fences.js
var gcloud_fences = __webpack_require__(65362);
// EXTERNAL MODULE: ./build/policy/compile/owner.js
var owner = __webpack_require__(67562);
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
const advice = 'If it names other policies, compile them together with these. If it names none, use the name of a new provider in the policy. To overwrite the provider on purpose, run this script with TAKE_OVER=yes in front of bash, as in: TAKE_OVER=yes bash FILE';
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

/***/ 40009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   Jh: () => (/* binding */ bindingWords),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   q3: () => (/* binding */ registryRepository)
/* harmony export */ });
/* harmony import */ var _core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42942);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28314);
/* harmony import */ var _vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49530);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);




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
function needsOfStep({ declaration: { kind }, project, body, newest }, logStreaming) {
    const { permissions, more, logs, runsCode, services = [], reads, named } = _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .definitions */ .BG[kind].needs;
    const needs = [];
    const here = { type: 'project', project };
    const may = (permission, where = here) => void needs.push({ permission, on: where });
    const asked = [
        ...permissions,
        ...(more?.(body) ?? []),
        ...(logStreaming && logs ? ['logging.logEntries.list'] : []),
        ...(newest ? ['aiplatform.models.list'] : []),
    ];
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
    const asks = named?.(body) ?? [];
    for (const { permissions: all, at, role } of [...readsOf(reads?.(body)), ...asks]) {
        const where = placeNamed(at);
        if (where === undefined)
            continue;
        if (where.type === 'repository' && asks.length > 0)
            needs.push({
                service: 'artifactregistry.googleapis.com',
                on: { type: 'project', project: where.project },
            });
        for (const permission of all)
            needs.push({ permission, on: where, ...(role !== undefined && { role }) });
    }
    return needs;
}
/** The permissions to read a file of a bucket, or a template of a repository. */
const readsOf = (at) => {
    const where = placeNamed(at);
    if (where === undefined)
        return [];
    const read = where.type === 'bucket' ? 'storage.objects.get' : 'artifactregistry.repositories.downloadArtifacts';
    return [{ permissions: [read], at }];
};
/** Returns the bucket or the repository that a value names. */
function placeNamed(at) {
    const bucket = bucketOf(at);
    if (bucket !== undefined)
        return { type: 'bucket', name: bucket };
    const text = at instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? at.reference : at;
    return registryRepository(typeof text === 'string' ? `${text.replace(/^https:\/\//, '')}/` : '');
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
        const member = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(`serviceAccount:${account}`);
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
        else if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(value))
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
    if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX)
        return [value.reference];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : [];
}
function bucketOf(value) {
    const text = value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .Pending */ .UX ? value.reference : value;
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
        return `gcloud services enable ${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(need.service)} --project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(need.on.project)}`;
    const words = bindingWords('add', need.on);
    // gcloud would ask about the conditions of other bindings. Most policies with conditions are those of projects.
    const condition = need.on.type === 'project' ? ['--condition=None'] : [];
    const role = `--role=${need.role ?? (0,_vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .roleFor */ .I)(need.permission) ?? 'ROLE'}`;
    return [...words, ...condition, role, `--member=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(member)}`].join(' ');
}
/**
 * Returns the command that changes the bindings of a resource, without role and member: its words, each quoted, the flags
 * from the third on.
 */
function bindingWords(verb, where) {
    const change = `${verb}-iam-policy-binding`;
    switch (where.type) {
        case 'project':
            return [`gcloud projects ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.project)];
        case 'service account': {
            const project = (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__/* .accountProject */ .TP)(where.name);
            const of = project === undefined ? [] : [`--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(project)}`];
            return [`gcloud iam service-accounts ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.name), ...of];
        }
        case 'bucket':
            return [`gcloud storage buckets ${change}`, (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(`gs://${where.name}`)];
        case 'repository':
            return [
                `gcloud artifacts repositories ${change}`,
                (0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.name),
                `--project=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.project)}`,
                `--location=${(0,_core_gcloud_js__WEBPACK_IMPORTED_MODULE_3__.quoteShell)(where.location)}`,
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
