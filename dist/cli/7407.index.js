export const id = 7407;
export const ids = [7407];
export const modules = {

/***/ 7407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareSetups: () => (/* binding */ compareSetups)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _steps_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9);
/* harmony import */ var _compile_compile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7324);



/** Compares what two versions of a policy need at Google. Descriptions of providers, which name digests, do not count. */
function compareSetups(old, proposed) {
    const compiled = [old, proposed].map(compiledParts);
    const [before, after] = compiled;
    if (typeof before === 'string')
        return { kind: 'failed', version: 'old', reason: before };
    if (typeof after === 'string')
        return { kind: 'failed', version: 'new', reason: after };
    const names = new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])]);
    const changes = [...names].flatMap((part) => {
        const [left, right] = [before?.get(part), after?.get(part)];
        if (left === right)
            return [];
        return [{ part, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed' }];
    });
    return { kind: 'compared', changes };
}
/** @returns the reason, if the policy does not compile */
function compiledParts(policy) {
    try {
        return setupPartsByName((0,_compile_compile_js__WEBPACK_IMPORTED_MODULE_2__.compileSetup)([{ policy, name: 'policy', sha256: '' }]));
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        return [error.message, ...error.problems.map(({ message }) => message)].join('. ');
    }
}
/** Returns the parts of a set-up by their names, each with its content. */
function setupPartsByName({ providers, bindings, accounts, services }) {
    return new Map([
        ...providers.flatMap(({ resource, id, issuer, mapping, condition }) => [
            [`provider ${resource}`, issuer],
            [`the condition of provider ${id}`, condition],
            ...Object.entries(mapping).map(([name, cel]) => [`${name} of provider ${id}`, cel]),
        ]),
        ...accounts.map(({ email, use }) => [`the account ${email}`, use]),
        ...bindings.map((binding) => [nameOfBinding(binding), '']),
        ...services.flatMap(({ project, services: apis }) => apis.map((api) => [`the API ${api} in project ${project}`, ''])),
    ]);
}
function nameOfBinding({ role, on, member }) {
    const who = typeof member === 'string' ? member : `the ${member.agent} service agent of ${member.project}`;
    return `${role} on ${(0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(on)} for ${who}`;
}


/***/ }),

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ nameOfPlace)
/* harmony export */ });
/* unused harmony exports needsOf, commandFor */
/* harmony import */ var _vertex_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9530);
/* harmony import */ var _kinds_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3851);




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
    const { permissions, more, logs, runsCode, services = [], reads } = definitions[kind].needs;
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
    const repository = repositoryOf(typeof read === 'string' ? read.replace(/^https:\/\//, '') : '');
    if (repository !== undefined)
        may('artifactregistry.repositories.downloadArtifacts', repository);
    return needs;
}
/** Returns requirements of other accounts, which only these can test, and those that cannot be derived. */
function untestedOf(step) {
    const { declaration, body } = step;
    const { untested, runsCode } = definitions[declaration.kind].needs;
    const accounts = accountsIn(body);
    const own = untested?.(step, accounts);
    if (own !== undefined)
        return [{ what: `step ${declaration.id}: ${own}`, commands: [] }];
    if (!runsCode)
        return [];
    const buckets = [...new Set(allTextsIn(body).flatMap(text => bucketOf(text) ?? []))];
    const repositories = allTextsIn(body).flatMap(text => repositoryOf(text) ?? []);
    return accounts.flatMap((account) => {
        const member = quoteShell(`serviceAccount:${account}`);
        const commands = [
            ...buckets.map(bucket => `gcloud storage buckets add-iam-policy-binding gs://${bucket} --role=roles/storage.objectUser --member=${member}`),
            ...new Set(repositories.map(({ name, project, location }) => `gcloud artifacts repositories add-iam-policy-binding ${name} --project=${project} --location=${location} --role=roles/artifactregistry.reader --member=${member}`)),
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
        else if (isObject(value))
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
    if (value instanceof Pending)
        return [value.reference];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : [];
}
function bucketOf(value) {
    const text = value instanceof Pending ? value.reference : value;
    return typeof text === 'string' ? /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/|$)/.exec(text)?.[1] : undefined;
}
/** Returns the repository of `us-docker.pkg.dev/acme-ml/train/\u2026`. */
function repositoryOf(text) {
    const [, location, project, name] = /^([a-z0-9-]+)-(?:docker|kfp)\.pkg\.dev\/([a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\//.exec(text) ?? [];
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
        return `gcloud services enable ${quoteShell(need.service)} --project=${quoteShell(need.on.project)}`;
    const binding = `--role=${roleFor(need.permission) ?? 'ROLE'} --member=${quoteShell(member)}`;
    const { on: where } = need;
    switch (where.type) {
        case 'project':
            return `gcloud projects add-iam-policy-binding ${quoteShell(where.project)} --condition=None ${binding}`;
        case 'service account': {
            const project = accountProject(where.name);
            const of = project === undefined ? '' : ` --project=${quoteShell(project)}`;
            return `gcloud iam service-accounts add-iam-policy-binding ${quoteShell(where.name)}${of} ${binding}`;
        }
        case 'bucket':
            return `gcloud storage buckets add-iam-policy-binding gs://${where.name} ${binding}`;
        case 'repository':
            return `gcloud artifacts repositories add-iam-policy-binding ${where.name} --project=${where.project} --location=${where.location} ${binding}`;
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
