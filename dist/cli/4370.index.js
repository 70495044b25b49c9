export const id = 4370;
export const ids = [4370,897];
export const modules = {

/***/ 4370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planLocally: () => (/* binding */ planLocally)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/report/failure.js
var report_failure = __webpack_require__(897);
;// CONCATENATED MODULE: ./build/run/inputs.js

/**
 * @param get returns the runner's value of an input, empty if it is not set
 * @throws ActionError `INPUT_INVALID` that names every invalid input
 */
function readInputs(get) {
    const faults = [];
    const oneOf = (name, values) => {
        const value = get(name) || values[0];
        const found = values.find(candidate => candidate === value);
        if (found === undefined)
            faults.push(`${name}: expected ${values.join(' or ')}, got ${JSON.stringify(value)}`);
        return found ?? values[0];
    };
    const wasAuth = get('mode') === 'auth';
    if (wasAuth)
        faults.push('mode: auth is now check, which also tests what the steps need; write mode: check');
    const mode = wasAuth ? 'check' : oneOf('mode', ['run', 'plan', 'check']);
    const grant = get('grant');
    if (grant === '')
        faults.push('grant: required; name the grant of the policy to use');
    const steps = get('steps');
    if (steps === '' && mode !== 'check')
        faults.push(`steps: required in mode ${mode}; the path of the steps file`);
    if (steps === '' && get('variables') !== '')
        faults.push('variables: there are no steps to use them');
    const policy = policySource(get('policy') || '.github/vertex-policy.yml');
    if (typeof policy === 'string')
        faults.push(`policy: ${policy}`);
    else if (policy.kind === 'checkout' && mode !== 'plan') {
        faults.push(`policy: ./${policy.path} is the checkout's own, which only mode plan may use; write ${policy.path} to read it at the default branch`);
    }
    const githubToken = get('github_token');
    if (githubToken === '')
        faults.push('github_token: empty; leave it out to use the job\u2019s own');
    const inputs = {
        mode,
        grant,
        steps: steps === '' ? undefined : /\n/.test(steps) ? { text: steps } : { path: steps },
        variables: get('variables'),
        key: get('key'),
        rerun: oneOf('rerun', ['adopt', 'new']),
        logStreaming: oneOf('log_streaming', ['true', 'false']) === 'true',
        drift: oneOf('drift', ['off', 'warn', 'fail']),
        auditLog: get('audit_log') || undefined,
        githubToken,
        policyToken: get('policy_token') || githubToken,
    };
    if (faults.length > 0 || typeof policy === 'string') {
        throw new errors/* ActionError */.lZ('INPUT_INVALID', faults.join('; '), {
            cure: 'Correct them under `with:` of this step.',
        });
    }
    return { ...inputs, policy };
}
/** @returns a message if the value is not a source */
function policySource(value) {
    if (/[\u0000-\u001f\u007f]/.test(value))
        return 'contains a control character';
    if (value.startsWith('./'))
        return checkPath(value.slice(2)) ?? { kind: 'checkout', path: value.slice(2) };
    const at = refStart(value);
    if (at === undefined)
        return `${JSON.stringify(value)} can be split at more than one @; write the whole ref: @refs/heads/\u2026, @refs/tags/\u2026 or the 40 digits of a commit`;
    if (at === -1)
        return checkPath(value) ?? { kind: 'default-branch', path: value };
    const [owner = '', repository = '', ...path] = value.slice(0, at).split('/');
    // A full ref may contain a #, too. The last one comes before the id.
    const hash = value.lastIndexOf('#');
    const [ref, repositoryId] = hash < at ? [value.slice(at + 1), undefined] : [value.slice(at + 1, hash), value.slice(hash + 1)];
    const isRef = /^[^\s~^:?*[\\]+$/.test(ref) &&
        (/^refs\/(heads|tags)\/./.test(ref) || !(ref.startsWith('refs/') || ref.includes('#')));
    const isId = repositoryId === undefined || /^[1-9]\d{0,15}$/.test(repositoryId);
    if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || path.length === 0 || !isRef || !isId) {
        const forms = 'REF is refs/heads/\u2026, refs/tags/\u2026 or the 40 digits of a commit, and #REPOSITORY_ID may follow';
        return `expected owner/repo/path@REF, got ${JSON.stringify(value)}; ${forms}`;
    }
    const source = { kind: 'central', owner, repository, path: path.join('/') };
    const commit = /^[0-9a-f]{40}$/i.test(ref) ? ref.toLowerCase() : ref;
    return checkPath(source.path) ?? { ...source, ref: commit, ...(repositoryId !== undefined && { repositoryId }) };
}
/**
 * Finds the ref of a central policy. Paths and refs may contain an @, too.
 *
 * @returns index of the @ before it; -1 if there is none, `undefined` if it is ambiguous
 */
function refStart(value) {
    const whole = value.search(/@(refs\/(heads|tags)\/|[0-9a-f]{40}(#[^@#]*)?$)/i);
    if (whole >= 0)
        return whole;
    return value.indexOf('@') === value.lastIndexOf('@') ? value.indexOf('@') : undefined;
}
function checkPath(path) {
    const segments = path.split('/');
    if (segments.some(segment => segment === '' || segment === '.' || segment === '..') || path.includes('\\')) {
        return `expected a path inside the repository, got ${JSON.stringify(path)}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/github/event.js


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
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function textAt(value, ...path) {
    const found = path.reduce((at, name) => ((0,json.isObject)(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
    return typeof found === 'string' ? found : undefined;
}

// EXTERNAL MODULE: ./build/policy/compare/compare.js + 2 modules
var compare = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(5024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/policy/load/load.js + 9 modules
var load = __webpack_require__(5196);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(5715);
;// CONCATENATED MODULE: ./build/run/context.js
/**
 * Returns the client that reads the policy: a central policy has its own token, one of this repository the token for
 * everything else.
 */
const policyReader = ({ repository }, { policy, policyToken, githubToken }) => policy.kind === 'central' ? repository(policyToken, 'policy_token') : repository(githubToken, 'github_token');

// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/steps/graph.js
var graph = __webpack_require__(1152);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 21 modules
var registry = __webpack_require__(3851);
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
    if (policy.kind !== 'central' || isPinned(policy) || longestSeconds(steps) <= tokenOfAppSeconds)
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

// EXTERNAL MODULE: ./build/run/load-steps.js + 15 modules
var load_steps = __webpack_require__(9512);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(8192);
;// CONCATENATED MODULE: ./build/report/plan-outline.js



/** Returns the outline of a step for the plan: the lines beyond its one call. */
function outlineOf(step) {
    const { kind, detach, wait } = step.declaration;
    return [
        ...(registry/* definitions */.BG[kind].outline?.(step.body) ?? []),
        ...attemptsOf(step),
        ...(detach ? ['Continues if its workflow run is cancelled or times out; attach adopts it later'] : []),
        ...(wait ? [] : ['Is submitted and not waited for']),
    ];
}
function attemptsOf(step) {
    const { queueSeconds } = step.declaration;
    const alternatives = step.alternatives ?? [];
    if (queueSeconds === undefined && alternatives.length === 0)
        return [];
    const patience = queueSeconds === undefined ? '' : `, for ${(0,core_text/* duration */.p)(queueSeconds * 1_000)} at most`;
    const last = alternatives.length === 0 ? ', then it is cancelled and fails' : '';
    return [
        `Waits for machines in ${(0,fallback/* whereOf */.de)(step)}${patience}${last}`,
        ...alternatives.map(alternative => `If no machines are available: ${(0,fallback/* whereOf */.de)(alternative)}`),
    ];
}

;// CONCATENATED MODULE: ./build/steps/file/body-files.js
/** Returns the text that a plan shows in place of a file's content. */
const asFile = ({ path, bytes, sha256 }) => `${path} (${bytes} bytes, sha256 ${sha256})`;

// EXTERNAL MODULE: ./build/steps/kinds/call/request.js
var request = __webpack_require__(7440);
;// CONCATENATED MODULE: ./build/steps/kinds/plain/plain-call.js


/** @returns `undefined` for a kind without such a call */
function callOf(kind, { project, location }, body) {
    const { call } = registry/* definitions */.BG[kind];
    if (call === undefined)
        return undefined;
    const parent = `projects/${project}/locations/${location}`;
    const rest = { ...body };
    const path = call.path.replace(/\{(\w+)\}/g, (_, field) => {
        if (field === 'parent')
            return parent;
        delete rest[field];
        const value = body[field];
        // It is not known yet if it will be an id or a full name.
        if (value instanceof json/* Pending */.UX)
            return value.reference;
        if ((0,json.isObject)(value))
            return `${parent}/${call.collection ?? field}/{of displayName ${JSON.stringify(value['displayName'])}}`;
        const name = String(value);
        if (name.startsWith('publishers/'))
            return `${parent}/${name}`;
        return name.includes('/') || call.collection === undefined ? name : `${parent}/${call.collection}/${name}`;
    });
    return { verb: call.verb, path, body: rest, repeatable: call.repeatable ?? false };
}
/** Returns the one call of a step, and the resource on which it is made. */
function plainCall({ step, request }) {
    const { kind } = step.declaration;
    const call = callOf(kind, step, request.body);
    if (call === undefined)
        throw new Error(`${kind} is not a plain call`);
    return { ...call, target: call.path.replace(/:\w+$/, '') };
}

// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(9145);
;// CONCATENATED MODULE: ./build/vertex/hosts.js
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

;// CONCATENATED MODULE: ./build/run/planned-step.js










/** Returns a step as `mode: plan` shows it: its request, its body and its labels, as far as they are known. */
function plannedStep(step, { environment }, policy, inputs) {
    const { id, kind, needs, unchecked } = step.declaration;
    const { project, location } = plannedPlaceOf(step);
    const host = apiHost(location, policy.policy.universe);
    const { method, body } = step;
    const { requests, comparisons, isUnlabelled } = registry/* definitions */.BG[kind];
    const call = method === undefined
        ? callOf(kind, { project, location }, body)
        : (0,request/* callRequest */.UY)(method, (0,json.isObject)(body['body']) ? body['body'] : {}, { project, location });
    return {
        id,
        kind,
        needs,
        project,
        location,
        timeoutSeconds: step.timeoutSeconds,
        unchecked,
        request: call === undefined
            ? (requests?.(body, host) ?? `several, at https://${host}`)
            : `${call.verb} https://${host}/v1/${call.path}`,
        body: step.bodyFile === undefined ? body : (0,document_path/* withValue */.cO)(body, step.bodyFile.at, asFile(step.bodyFile)),
        labels: isUnlabelled?.(body) ? {} : plannedLabels(environment, id, policy, inputs),
        course: outlineOf(step),
        ...(step.leftToRun && {
            leftToRun: step.leftToRun.map(({ path, what }) => `${(0,document_path/* formatPath */.jV)(path.slice(3))}: ${what}`),
        }),
        ...(comparisons && { comparisons: comparisons(body) }),
    };
}
/** Labels that only a run knows. */
const ofTheRun = [
    'keyless-sha',
    'keyless-run-id',
    'keyless-run-attempt',
    'keyless-actor',
    'keyless-workflow',
    'keyless-key',
];
/** Outside of a run, even the repository can be unknown. */
function plannedLabels({ identity, provisionalClaims }, step, { sha256: policySha256 }, { grant }) {
    const labels = (0,steps_labels/* labelsFor */.dS)({
        ...identity,
        actor: provisionalClaims['actor'] ?? '',
        workflow: provisionalClaims['workflow'] ?? '',
        grant,
        step,
        policySha256,
        dedupeKey: '',
    });
    return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, value === '' || ofTheRun.includes(name) ? hypothetical/* knownAtRun */.yp : value]));
}
const plannedPlaceOf = ({ project, location, pendingPlace }) => ({
    project: pendingPlace?.project === undefined ? project : hypothetical/* knownAtRun */.yp,
    location: pendingPlace?.location === undefined ? location : hypothetical/* knownAtRun */.yp,
});
/** Returns the report of a step that has not started. */
const stepReport = (step) => ({
    id: step.declaration.id,
    kind: step.declaration.kind,
    state: 'NOT_STARTED',
    needs: step.declaration.needs,
    unchecked: step.declaration.unchecked,
    ...plannedPlaceOf(step),
    startedAt: undefined,
    finishedAt: undefined,
    name: undefined,
    consoleUrl: undefined,
    adopted: false,
    details: undefined,
    error: undefined,
});

// EXTERNAL MODULE: ./build/report/example-token.js
var example_token = __webpack_require__(581);
// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
// EXTERNAL MODULE: ./build/github/workspace.js
var workspace = __webpack_require__(5499);
;// CONCATENATED MODULE: ./build/run/read-policy.js




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
        const text = await (0,workspace/* readWorkspaceFile */.s)(context.environment.workspace, source.path, 'POLICY_UNREADABLE');
        const loaded = (0,load.loadPolicy)(text, source.path, version/* version */.r);
        return { policy: { ...loaded, name, commit: undefined, ref: undefined, repositoryId: undefined } };
    }
    const reading = await reader.readPolicy(source);
    if ('gone' in reading)
        return reading;
    const { text } = reading.found;
    const loaded = known?.text === text ? known : (0,load.loadPolicy)(text, source.path, version/* version */.r);
    return { policy: { ...loaded, ...reading.found } };
}
/** Reports what is valid, but deserves a notice. */
function tellNotes(runner, { notes }) {
    for (const problem of notes) {
        const { file, line, column } = problem;
        runner.annotate({ level: 'notice', title: 'The policy', message: (0,errors/* describeProblem */.BJ)(problem), file, line, column });
    }
}
/** Returns the policy's fields for the record. */
const loadedPolicy = ({ name, commit, sha256, repositoryId }) => ({
    policy: name,
    commit: commit ?? null,
    sha256,
    ...(repositoryId !== undefined && { repository_id: repositoryId }),
});

;// CONCATENATED MODULE: ./build/run/proposed-policy.js






/** Returns the policy of this change, if it differs from the present one in more than line ends. */
async function proposedPolicy(context, inputs, inForce) {
    if (inputs.policy.kind !== 'default-branch')
        return undefined;
    const source = { kind: 'checkout', path: inputs.policy.path };
    const found = await readPolicyInForce(context, context.repository(inputs.githubToken, 'github_token'), source).catch((error) => {
        // Without a checkout, or without a policy in it, nothing is proposed.
        if (error instanceof errors/* ActionError */.lZ && error.code === 'POLICY_UNREADABLE')
            return undefined;
        throw error;
    });
    return found === undefined || found.linesSha256 === inForce?.linesSha256 ? undefined : found;
}
/**
 * Compares the proposed policy with the present one. The checkout's own policy (`./path`) has nothing to be compared
 * with.
 */
function compareProposal(inputs, inForce, proposed) {
    const { grant } = inputs;
    if (inputs.policy.kind === 'checkout')
        return { effect: 'widened', grant, change: undefined, refusedNow: [] };
    const change = proposed === undefined ? { effect: 'none', parts: [] } : (0,compare.comparePolicies)(inForce?.policy, proposed.policy);
    return { effect: change.effect, grant, change, refusedNow: [] };
}
/** Reports a change in the log, and warns at the line of a change that widens. */
function tellProposal({ runner }, report, proposed) {
    const { effect, change } = report;
    if (change === undefined)
        runner.say('The action does not compare a policy of the checkout with the current one: it counts as widened.');
    const lines = (0,policy_change/* policyChangeLines */.c)(report);
    if (lines.length > 0) {
        runner.group(`Changes of the policy: ${effect}`);
        runner.quote(lines);
        runner.endGroup();
    }
    if (effect !== 'widened')
        return;
    const widened = change?.parts.filter(part => part.effect === 'widened') ?? [];
    const told = widened.flatMap(part => changeLines(part));
    const [first] = widened.flatMap(({ changes }) => changes.filter(one => one.effect === 'widened'));
    const place = first && proposed?.placeOf(first.path);
    runner.annotate({
        level: 'warning',
        title: `This change ${(0,policy_change/* headlineOf */.gD)(report)}`,
        message: change === undefined
            ? 'The action does not compare a policy of the checkout with the current one: it counts as widened.'
            : [
                'Wider, or not provably narrower:',
                ...told.slice(0, 20),
                ...(told.length > 20 ? [`and ${told.length - 20} more`] : []),
                ...newlyAdmitted(widened),
            ]
                .map(core_escape/* logLine */.BP)
                .join('\n'),
        ...(place && { file: place.file, line: place.line, column: place.column }),
    });
}
/** Names what each grant newly admits, by one token: the log has all of them. */
const newlyAdmitted = (parts) => parts
    .flatMap(({ grant, admission }) => {
    const { admitted } = admission ?? {};
    const [example] = admitted?.kind === 'tokens' ? admitted.examples : [];
    return example === undefined ? [] : [`grant ${grant} newly admits: ${(0,example_token/* describeExample */.mb)(example, 'before')}`];
})
    .slice(0, 5);
const changeLines = (part) => {
    if (part.only === 'proposed')
        return [`grant ${part.grant} is new`];
    const of = part.grant === undefined ? '' : `grant ${part.grant}, `;
    return part.changes.flatMap(one => (one.effect === 'widened' ? [`${of}${(0,policy_change/* changeLine */.vK)(one, part)}`] : []));
};
/** Returns what a policy refuses in the steps; empty if it admits them. */
function refusalsOf(check) {
    try {
        check();
        return [];
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.code === 'LIMITS_EXCEEDED')
            return error.problems;
        throw error;
    }
}
/** Reports that the steps fit only the proposed policy. The output `decision` is about conditions alone. */
function tellRefusedNow({ runner }, refused) {
    const [first] = refused;
    if (first === undefined)
        return;
    const more = refused.length > 10 ? [`and ${refused.length - 10} more`] : [];
    runner.annotate({
        level: 'warning',
        title: 'The current policy refuses these steps',
        message: [...refused.slice(0, 10).map(errors/* formatProblem */.Vw), ...more, 'The proposed policy allows them after the merge.']
            .map(core_escape/* logLine */.BP)
            .join('\n'),
        file: first.file,
        line: first.line,
        column: first.column,
    });
}

;// CONCATENATED MODULE: ./build/run/plan.js



















/**
 * Mode `plan`: checks everything that needs no token. It shows what would be submitted, and if a push to the base
 * branch would get the grant, under the present policy and under the one that this change proposes. It decides nothing,
 * since the claims are not verified.
 *
 * @throws ActionError if the steps are invalid, or ask for more than the grant allows
 */
async function plan(context, runState, inputs) {
    const declaring = (0,load_steps/* loadSteps */.g)(context, inputs);
    // A change of the policy is reported even if the steps cannot be read.
    declaring.catch(() => { });
    const judged = await judgePolicies(context, runState, inputs);
    const steps = await declaring;
    runState.steps = steps;
    planSteps(context, runState, inputs, steps, judged);
    const { hypothesis, later } = judged;
    if (hypothesis.verdict === 'would-deny')
        warnOfDenial(context, hypothesis, later);
}
/** Reads the policy in force and the proposed one, and judges a later push by each. */
async function judgePolicies(context, runState, inputs) {
    const { environment, runner } = context;
    const [found, event] = await Promise.all([
        readPolicyInForce(context, policyReader(context, inputs), inputs.policy).catch(unlessMissing),
        readEvent(environment.eventPath, environment.identity.repository),
    ]);
    const inForce = found instanceof errors/* ActionError */.lZ ? undefined : found;
    if (inForce !== undefined)
        runState.policy = inForce;
    const branch = event.baseBranch ?? branchName(environment.ref) ?? branchName(inForce?.ref ?? '') ?? 'main';
    const known = (0,hypothetical/* claimsOfPush */.tM)(branch, knownOfRepository(environment.provisionalClaims, event));
    const assumption = `a push to refs/heads/${branch}`;
    runner.say(`What ${assumption.replace(branch, (0,core_escape/* logLine */.BP)(branch))} would do:`);
    const hypothesis = judgePolicy(inForce, inputs.grant, known);
    const which = inputs.policy.kind === 'checkout' ? 'Policy of this checkout (not the current one)' : 'Current policy';
    runner.quote([`${which}: ${inForce?.name ?? 'none yet'}`, ...(0,decision_lines/* explainHypothesis */.Od)(hypothesis)]);
    runState.decision = asDecision(hypothesis);
    const asked = inForce && (0,load/* grantOf */.o)(inForce.policy, inputs.grant);
    if (asked !== undefined)
        runState.grant = asked;
    const proposed = await proposedPolicy(context, inputs, inForce);
    const later = proposed && judgePolicy(proposed, inputs.grant, known);
    if (later !== undefined)
        runner.quote(['Proposed policy:', ...(0,decision_lines/* explainHypothesis */.Od)(later)]);
    const policyChange = compareProposal(inputs, inForce, proposed);
    runState.policyChange = policyChange;
    tellProposal(context, policyChange, proposed);
    return { found, proposed, policyChange, assumption, known, hypothesis, later };
}
/** Checks the steps by the policy that is in force after the merge, and shows what they would send. */
function planSteps(context, runState, inputs, steps, { found, proposed, policyChange, assumption, known, later }) {
    const { runner } = context;
    const policy = proposed ?? found;
    if (policy instanceof errors/* ActionError */.lZ)
        throw policy;
    runState.policy ??= policy;
    tellNotes(runner, policy);
    const grant = (0,load/* findGrant */.Q)(policy.policy, inputs.grant);
    runState.grant = grant;
    tellGrant(runner, grant);
    const refusedNow = proposed === undefined ? [] : refusalsInForce(found, inputs.grant, steps, known);
    const checked = steps.check(policy.policy, grant, known, false);
    runState.policyChange = { ...policyChange, refusedNow: refusedNow.map(errors/* formatProblem */.Vw) };
    const planned = checked.map(one => plannedStep(one, context, policy, inputs));
    runState.plan = {
        report: {
            source: inputs.policy.kind === 'checkout' ? 'checkout' : 'in force',
            assumption,
            proposed: later && asDecision(later),
            grant: (0,compare/* describeGrant */.a)(grant).map(({ path, value }) => ({ key: (0,document_path/* formatPath */.jV)(path), value })),
            steps: planned,
        },
        steps: checked.map(stepReport),
    };
    for (const step of planned)
        logPlan(context, step);
    tellUnordered(runner, checked);
    tellRefusedNow(context, refusedNow);
}
/** What the policy in force refuses of the steps that the proposed one is to allow. */
function refusalsInForce(found, grant, steps, known) {
    if (found instanceof errors/* ActionError */.lZ)
        return [];
    const asked = (0,load/* grantOf */.o)(found.policy, grant);
    return asked === undefined ? [] : refusalsOf(() => steps.check(found.policy, asked, known, false));
}
/** Shows the service account and all keys of the grant, inherited ones included. */
function tellGrant(runner, grant) {
    const { name, serviceAccount, provider } = grant;
    runner.say(`Grant ${name} acts as ${serviceAccount ?? 'the federated principal'}, by ${provider.resource}`);
    runner.group(`Grant ${name}, with what it inherits`);
    runner.quote((0,compare/* describeGrant */.a)(grant).map(({ path, value }) => (0,core_escape/* logLine */.BP)(`${(0,document_path/* formatPath */.jV)(path)}: ${value}`)));
    runner.endGroup();
}
/** A plan that would be denied does not fail: the steps are valid, and a proposed policy may be the fix. */
function warnOfDenial({ runner }, { grant, conditions }, proposed) {
    const failed = conditions.filter(decision/* fails */.c6);
    const lines = failed.map(({ condition, expected, actual, hint }) => [`${condition} is ${actual || 'absent'}, expected ${expected}.`, ...(hint === undefined ? [] : [hint])].join(' '));
    if (proposed?.verdict === 'would-allow')
        lines.push('The proposed policy would allow it after the merge.');
    runner.annotate({ level: 'warning', title: `Grant ${grant} would be denied`, message: lines.map(core_escape/* logLine */.BP).join('\n') });
}
/** A change that adds the first policy has none in force yet. */
function unlessMissing(error) {
    if (error instanceof errors/* ActionError */.lZ && error.code === 'POLICY_MISSING')
        return error;
    throw error;
}
function judgePolicy(policy, grant, known) {
    if (policy !== undefined && (0,load/* grantOf */.o)(policy.policy, grant) !== undefined) {
        return (0,hypothetical/* decideHypothetically */.AJ)(policy.policy, grant, { ...known, iss: policy.policy.issuer });
    }
    const isParent = policy?.policy.abstract.includes(grant);
    const there = isParent
        ? 'In this policy it is abstract: it is only a parent of other grants.'
        : 'This policy has no such grant.';
    const hint = policy === undefined ? 'There is no current policy yet.' : there;
    const condition = {
        source: 'grant',
        condition: 'grant',
        expected: grant,
        actual: undefined,
        result: 'fails',
        hint,
    };
    return { verdict: 'would-deny', grant, conditions: [condition] };
}
const branchName = (ref) => /^refs\/heads\/(.+)$/.exec(ref)?.[1];
/** Claims that a later push shares with this run. */
function knownOfRepository(claims, { visibility }) {
    const shared = ['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'runner_environment'];
    return {
        ...Object.fromEntries(shared.flatMap(name => (claims[name] === undefined ? [] : [[name, claims[name]]]))),
        ...(visibility !== undefined && { repository_visibility: visibility }),
    };
}
const asDecision = ({ verdict, grant, conditions }) => ({
    verdict: verdict === 'would-allow' ? 'allow' : 'deny',
    grant,
    conditions,
    others: [],
    approvers: [],
    mergedPullRequest: undefined,
    unanswered: [],
});
function logPlan({ runner }, step) {
    const { id, kind, needs, unchecked = [], course = [], leftToRun = [], request, body, labels, comparisons } = step;
    runner.group(`Step ${id}: ${kind}`);
    if (unchecked.length > 0)
        runner.quote([`Without a limit: ${unchecked.map(core_escape/* logLine */.BP).join(', ')}`]);
    runner.quote(course.map(core_escape/* logLine */.BP));
    if (leftToRun.length > 0)
        runner.quote(['Known only when the pipeline runs:', ...leftToRun.map(core_escape/* logLine */.BP)]);
    const compared = comparisons?.map(({ metric, expected }) => `${metric}: ${expected}`);
    const shown = {
        ...(needs.length > 0 && { needs }),
        request,
        body: readableBody(body),
        labels,
        ...(compared && { compared }),
    };
    const text = (0,dist/* stringify */.As)(shown, { lineWidth: 0, aliasDuplicateObjects: false });
    runner.quote(text.trimEnd().split('\n').map(core_escape/* logLine */.BP));
    runner.endGroup();
}
/** Returns a body without secrets, and with words in place of what is not known yet. */
const readableBody = (body) => (0,walk/* mapLeaves */.L)((0,secret_values/* withoutSecrets */.c)(body), value => (value instanceof json/* Pending */.UX ? `${value.reference} ${hypothetical/* knownAtRun */.yp}` : value));

// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/findings/as-json.js
var as_json = __webpack_require__(5773);
// EXTERNAL MODULE: ./build/cli/session.js
var session = __webpack_require__(7345);
// EXTERNAL MODULE: ./build/cli/checkout/git.js
var git = __webpack_require__(9146);
;// CONCATENATED MODULE: ./build/audit/disk.js

/**
 * The disk of this machine. A record has a few short lines, which the system takes without waiting for the disk. So these
 * calls are synchronous inside: `node:fs/promises` and its threads would cost more than all of them. Only a flush waits for
 * the disk, and it runs beside the event loop, so that lines gather for the next one.
 */
const thisDisk = {
    lstat: async (path) => external_node_fs_.lstatSync(path),
    mkdir: async (path, options) => external_node_fs_.mkdirSync(path, options),
    writeFile: async (path, data, options) => external_node_fs_.writeFileSync(path, data, options),
    open: async (path, flags, mode) => openFile(external_node_fs_.openSync(path, flags, mode)),
};
const openFile = (descriptor) => ({
    appendFile: async (text) => external_node_fs_.appendFileSync(descriptor, text),
    sync: () => new Promise((resolve, reject) => external_node_fs_.fsync(descriptor, error => (error === null ? resolve() : reject(error)))),
    truncate: async (size) => external_node_fs_.ftruncateSync(descriptor, size),
    stat: async () => external_node_fs_.fstatSync(descriptor),
    readFile: async () => external_node_fs_.readFileSync(descriptor),
    close: async () => external_node_fs_.closeSync(descriptor),
});

// EXTERNAL MODULE: ./build/core/clock.js
var clock = __webpack_require__(4300);
;// CONCATENATED MODULE: ./build/cli/checkout/local-context.js





/** Creates the context of a plan outside of GitHub's runner. It has no network, and no token. */
function createLocalContext({ terminal, runner, root, checkout, known }) {
    const signal = new AbortController().signal;
    return {
        environment: localEnvironment(root, checkout, known),
        runner,
        transport: noTransport,
        clock: clock/* systemClock */.m,
        monotonic: () => 0,
        disk: thisDisk,
        repository: () => committedPolicy(terminal, checkout, known),
        signal,
    };
}
/** Sends nothing at all, so that no mistake can make a plan ask a server. */
const noTransport = {
    to: () => request => Promise.reject(new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${request.url.host}: this command is offline`)),
    warm: () => { },
    close: () => { },
};
function localEnvironment(root, checkout, known) {
    const { repository, repositoryId, ownerId, branch } = known;
    const host = checkout?.remote?.host ?? 'github.com';
    const claims = {
        repository,
        repository_owner: repository?.split('/')[0],
        repository_id: repositoryId,
        repository_owner_id: ownerId,
    };
    return {
        identity: {
            server: `https://${host}`,
            repository: repository ?? '',
            repositoryId: repositoryId ?? '',
            runId: '',
            runAttempt: '',
            job: '',
            sha: checkout?.sha ?? '',
        },
        apiUrl: '',
        hosts: { server: host, api: '', idToken: undefined },
        idToken: undefined,
        eventName: '',
        ref: `refs/heads/${branch}`,
        action: { repository: '', ref: '' },
        workspace: root,
        tempDirectory: '',
        eventPath: '',
        provisionalClaims: Object.fromEntries(Object.entries(claims).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    };
}
/** The policy at the default branch, as git has it since the last fetch. */
function committedPolicy(terminal, checkout, { repository, repositoryId, branch }) {
    const offline = () => {
        throw new errors/* ActionError */.lZ('HOST_REFUSED', 'A plan on this machine asks GitHub nothing');
    };
    return {
        readPolicy: async ({ path }) => {
            const ref = checkout?.defaultBranch?.ref;
            const file = ref === undefined ? undefined : await (0,git/* readCommitted */.r3)(terminal, ref, path);
            const name = repository === undefined ? path : `${repository}/${path}`;
            return file === undefined
                ? { gone: new errors/* ActionError */.lZ('POLICY_MISSING', `${name} is not in ${ref ?? branch}, as git has it here`) }
                : { found: { ...file, name, ref: `refs/heads/${branch}`, repositoryId: repositoryId ?? '' } };
        },
        askEarly: () => { },
        branchEvidence: offline,
        approvalEvidence: offline,
        runCreatedAt: offline,
    };
}
/** A runner that writes to a terminal: groups are indented, and annotations are lines. */
function terminalRunner(print, annotate) {
    let indent = '';
    const say = (text = '') => {
        for (const one of (0,core_escape/* printable */.g$)(text).split('\n'))
            print(`${indent}${one}`.trimEnd());
    };
    const quote = (lines) => {
        for (const one of lines)
            say(one);
    };
    const group = (title) => {
        say(title);
        indent = '  ';
    };
    return {
        input: () => '',
        mask: () => { },
        say,
        debug: () => { },
        quote,
        stream: (_, lines) => quote(lines),
        group,
        endGroup: () => {
            indent = '';
        },
        annotate: annotation => {
            indent = '';
            annotate(annotation);
        },
        output: () => { },
        saveState: () => { },
        exportVariable: () => { },
        summarize: async () => { },
        fail: () => { },
    };
}

// EXTERNAL MODULE: ./build/cli/checkout/workflow-uses.js + 1 modules
var workflow_uses = __webpack_require__(1447);
;// CONCATENATED MODULE: ./build/cli/checkout/plan-locally.js













/** Plans the uses of the action in this checkout, and writes the answers. */
async function planLocally(options, { terminal, end }) {
    const checkout = await (0,git/* readCheckout */.b$)(terminal);
    const root = (0,external_node_path_.resolve)(checkout?.root ?? terminal.directory);
    const known = knownOf(options, checkout);
    const uses = await usesOf(options, terminal, root);
    const inputs = uses.map(use => planInputs(use, checkout));
    const answers = [];
    if (!options.json)
        for (const line of await originLines(terminal, checkout))
            terminal.print(line);
    for (const [index, use] of uses.entries()) {
        const given = inputs[index];
        if (given === undefined)
            continue;
        const shown = options.json ? () => { } : terminal.print;
        if (!options.json && uses.length > 1)
            terminal.print(`${index === 0 ? '' : '\n'}== ${(0,core_escape/* printable */.g$)(use.place)} ==`);
        answers.push(await planOnce(use, given, { terminal, checkout, root, known, print: shown }));
    }
    if (options.json)
        terminal.print((0,as_json.safeJson)({ branch: known.branch, plans: answers.map(({ json }) => json) }));
    end(answers.reduce((worst, { exit }) => (exit > worst ? exit : worst), 0));
}
/** Says of when the current policy is: git sends no request. */
async function originLines(terminal, checkout) {
    const { defaultBranch } = checkout ?? {};
    if (defaultBranch === undefined)
        return [];
    const commit = await (0,git/* commitOf */.D3)(terminal, defaultBranch.ref);
    return commit === undefined
        ? []
        : [
            (0,core_escape/* printable */.g$)(`The current policy is that of ${defaultBranch.name} at ${commit.slice(0, 12)}, as of the last fetch.`),
        ];
}
function knownOf(options, checkout) {
    const { repository = checkout?.remote?.repository, repositoryId, ownerId, branch } = options;
    const faults = [
        ...(repository !== undefined && !/^[\w-]+\/[\w.-]+$/.test(repository)
            ? ['--repository: expected owner/name, as acme/fraud']
            : []),
        ...Object.entries({ '--repository-id': repositoryId, '--owner-id': ownerId }).flatMap(([flag, id]) => id !== undefined && !/^[1-9]\d{0,15}$/.test(id) ? [`${flag}: expected the digits of an id`] : []),
    ];
    if (faults.length > 0)
        throw new session/* UsageError */.e('These options are malformed:', faults);
    return {
        repository,
        repositoryId,
        ownerId,
        branch: branch ?? checkout?.defaultBranch?.name ?? checkout?.branch ?? 'main',
    };
}
/** The use that the options name, or all uses of the checkout. */
async function usesOf({ grant, steps, variables, policy = '' }, terminal, root) {
    if (grant !== undefined && steps !== undefined)
        return [{ grant, steps, policy, variables: variables.join('\n'), place: 'command line' }];
    if (grant !== undefined || steps !== undefined)
        throw new session/* UsageError */.e('--grant and --steps go together: name both');
    const uses = await (0,workflow_uses/* workflowUses */.M)(terminal, root);
    if (uses.length === 0)
        throw new session/* UsageError */.e('no workflow here uses the action with a grant and a steps file: name them, as --grant train --steps vertex/train.yml');
    const added = variables.join('\n');
    return uses.map(use => ({
        ...use,
        policy: policy || use.policy,
        variables: [use.variables, added].filter(one => one !== '').join('\n'),
    }));
}
/** Reads the inputs as the action does. Without git there is nothing to compare the checkout's policy with. */
function planInputs({ grant, steps, variables, policy }, checkout) {
    const path = policy || files.defaultPolicyPath;
    const isCompared = checkout?.defaultBranch !== undefined || path.startsWith('./') || path.includes('@');
    const given = {
        mode: 'plan',
        grant,
        steps,
        variables,
        policy: isCompared ? path : `./${path}`,
        // The action demands one. Nothing here sends it.
        github_token: 'none',
    };
    try {
        const inputs = readInputs(name => given[name] ?? '');
        if (inputs.policy.kind === 'central')
            throw new session/* UsageError */.e(`the policy ${path} is in another repository, which this command does not read: name a copy, as --policy ./policy.yml`);
        return inputs;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.code === 'INPUT_INVALID')
            throw new session/* UsageError */.e(error.message);
        throw error;
    }
}
/** Plans one use, and writes what it finds. */
async function planOnce(use, inputs, surroundings) {
    const { terminal, checkout, root, known, print } = surroundings;
    const annotations = [];
    const runner = terminalRunner(print, annotation => {
        annotations.push(annotation);
        for (const one of annotationLines(annotation))
            print(one);
    });
    const context = createLocalContext({ terminal, runner, root, checkout, known });
    const runState = { inputs, outputs: {}, lastLines: new Map(), phases: [] };
    try {
        await plan(context, runState, inputs);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        runState.failure = error;
        for (const one of (0,report_failure.describeFailure)(error, { version: version/* version */.r }).lines)
            print(one);
    }
    return planAnswer(use, runState, annotations);
}
function annotationLines({ level, title, message, file, line, column }) {
    const place = file === undefined ? '' : `${[file, line, column].filter(part => part !== undefined).join(':')}: `;
    return (0,core_escape/* printable */.g$)(`${place}${level}: ${title}\n${message}`)
        .split('\n')
        .map((one, index) => (index === 0 ? one : `  ${one}`));
}
function planAnswer(use, runState, annotations) {
    const { policy, policyChange, failure } = runState;
    const report = runState.plan?.report;
    const afterMerge = report?.proposed ?? runState.decision;
    const ok = failure === undefined && afterMerge?.verdict === 'allow';
    return {
        exit: ok ? 0 : failure instanceof errors/* ActionError */.lZ && failure.code === 'STEPS_UNREADABLE' ? 2 : 1,
        json: {
            ok,
            use,
            policy: policy && { name: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 },
            decision: decisionJson(runState.decision),
            proposed: decisionJson(report?.proposed),
            policy_change: policyChange?.effect,
            changes: policyChange?.change?.parts,
            refused_now: policyChange?.refusedNow,
            grant: report?.grant,
            steps: report?.steps.map(step => ({ ...step, body: readableBody(step.body) })),
            annotations,
            error: failure instanceof errors/* ActionError */.lZ ? (0,report_failure/* failureReport */.L)(failure, { version: version/* version */.r }) : null,
        },
    };
}
const decisionJson = (decision) => decision && {
    verdict: decision.verdict === 'allow' ? 'would-allow' : 'would-deny',
    conditions: decision.conditions.map(({ source, condition, expected, actual, result, isAssumed = false, hint }) => ({
        source,
        condition,
        expected,
        actual: actual ?? null,
        result,
        assumed: isAssumed,
        ...(hint !== undefined && { hint }),
    })),
};


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ workflowUses)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/cli/checkout/action-uses.js


/** An action by its name, with any publisher, or one of the repository itself. */
const thisAction = /^(?:[\w.-]{1,100}\/)?keyless-vertex(?:@|$)/;
/**
 * Returns every use of this action that can run steps: not those of mode `plan`, which show what another one does.
 * Uses that differ in nothing are returned once.
 */
function actionUses(file, text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' });
    const workflow = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    const jobs = (0,json.isObject)(workflow) && (0,json.isObject)(workflow['jobs']) ? Object.entries(workflow['jobs']) : [];
    return jobs.flatMap(([job, definition]) => {
        const steps = (0,json.isObject)(definition) && Array.isArray(definition['steps']) ? definition['steps'] : [];
        return steps.flatMap(step => useOf(step, `${file}, job ${job}`));
    });
}
function useOf(step, place) {
    if (!(0,json.isObject)(step) || !thisAction.test(String(step['uses'] ?? '')) || !(0,json.isObject)(step['with']))
        return [];
    const inputs = step['with'];
    const input = (name) => (typeof inputs[name] === 'string' ? inputs[name].trim() : '');
    const [grant, steps, mode] = [input('grant'), input('steps'), input('mode')];
    // What an expression names is known to GitHub alone.
    if (grant === '' || steps === '' || mode === 'plan' || isExpression(grant) || isExpression(steps))
        return [];
    const policy = input('policy');
    const variables = input('variables');
    const isJson = variables.startsWith('{');
    return [
        {
            grant,
            steps,
            place,
            policy: isExpression(policy) ? '' : policy,
            variables: isJson
                ? isExpression(variables)
                    ? ''
                    : variables
                : variables
                    .split('\n')
                    .filter(one => !isExpression(one))
                    .join('\n'),
        },
    ];
}
const isExpression = (text) => text.includes('${{');
/** Returns the uses without those that are equal to an earlier one in all but their place. */
function distinctUses(uses) {
    const byContent = new Map();
    for (const use of uses) {
        const { place: _, ...content } = use;
        const key = JSON.stringify(content);
        if (!byContent.has(key))
            byContent.set(key, use);
    }
    return [...byContent.values()];
}

;// CONCATENATED MODULE: ./build/cli/checkout/workflow-uses.js


/** Returns every use of this action in the workflows of a checkout. */
async function workflowUses(terminal, root) {
    const folder = (0,external_node_path_.join)('.github', 'workflows');
    const names = await terminal.list((0,external_node_path_.join)(root, folder)).catch(() => []);
    const found = await Promise.all(names
        .filter(name => /\.ya?ml$/.test(name))
        .toSorted()
        .map(async (name) => {
        const text = (await terminal.read((0,external_node_path_.join)(root, folder, name))).toString('utf8');
        return actionUses(`.github/workflows/${name}`, text);
    }));
    return distinctUses(found.flat());
}


/***/ }),

/***/ 4300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    }),
};


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ decideHypothetically),
/* harmony export */   tM: () => (/* binding */ claimsOfPush),
/* harmony export */   yp: () => (/* binding */ knownAtRun)
/* harmony export */ });
/* harmony import */ var _load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5196);
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

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ commandBlocks),
/* harmony export */   Ie: () => (/* binding */ fittingCommands),
/* harmony export */   Zm: () => (/* binding */ commandLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

/** Formats commands for the log: each on its own, with its purpose above. */
function commandLines(commands, indent) {
    return commands.flatMap((command, index) => {
        const { when, run } = parts(command);
        const above = when !== undefined ? [`${indent}${when}`] : index > 0 ? [''] : [];
        return [...above, ...run.split('\n').map(line => `${indent}  ${line}`)];
    });
}
/** Formats commands as Markdown: a block with GitHub's copy button for each. */
const commandBlocks = (commands) => commands
    .map(parts)
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(when)]), (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(run, 'sh')])
    .join('\n\n');
/**
 * Returns as many whole commands as fit into the rest of an annotation. Half a command would do something else.
 *
 * @param room characters
 */
function fittingCommands(commands, room) {
    const shown = commands.map(parts).map(({ when, run }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(when === undefined ? run : `${when}\n${run}`));
    const all = shown.map(text => `\n${text}`).join('');
    if (all.length <= room)
        return all;
    const elsewhere = `\nThe log of the step has the ${commands.length === 1 ? 'command' : 'commands'} to run.`;
    return elsewhere.length <= room ? elsewhere : '';
}
const parts = (command) => typeof command === 'string' ? { run: command } : command;


/***/ }),

/***/ 5715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ explainHypothesis)
/* harmony export */ });
/* unused harmony exports explainDecision, describeUnanswered, distinctHints */
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);


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
    ].map(logLine);
}
function headline({ grant, verdict, conditions }) {
    const count = (matches) => conditions.filter(matches).length;
    const among = (number) => `${number} of ${conditions.length} conditions`;
    switch (verdict) {
        case 'allow':
            return `Grant ${grant}: allowed, all ${conditions.length} conditions passed.`;
        case 'deny':
            return `Grant ${grant}: denied, ${among(count(fails))} failed.`;
        case 'unknown':
            return `Grant ${grant}: not decided, ${among(count(isUnknown))} ${count(isUnknown) === 1 ? 'is' : 'are'} unknown: GitHub gave no usable answer.`;
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
/* harmony export */   Ar: () => (/* binding */ listClaims),
/* harmony export */   mb: () => (/* binding */ describeExample),
/* harmony export */   to: () => (/* binding */ admissionLines)
/* harmony export */ });
/* unused harmony exports admissionItems, exampleBlock */
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
    return details('The whole tokens', [codeBlock(lines.join('\n'), 'jsonc')]);
}
const withTitle = (title, lines) => lines.length === 0 ? [] : [title, ...lines];


/***/ }),

/***/ 897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ failureReport),
/* harmony export */   describeFailure: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);



const failureTitles = {
    INPUT_INVALID: 'Invalid input',
    POLICY_UNREADABLE: 'The policy cannot be read',
    POLICY_MISSING: 'There is no policy',
    POLICY_INVALID: 'Invalid policy',
    GRANT_UNKNOWN: 'The policy has no such grant',
    STEPS_UNREADABLE: 'The steps file cannot be read',
    STEPS_INVALID: 'Invalid steps file',
    LIMITS_EXCEEDED: 'The steps exceed the limits of the grant',
    TOKEN_UNAVAILABLE: 'GitHub issued no identity token',
    TOKEN_REJECTED: 'The action rejected the identity token',
    DENIED: 'Denied',
    EVIDENCE_UNAVAILABLE: 'GitHub gave no usable answer, so there is no decision',
    STS_REJECTED: 'Google refused the token exchange',
    IMPERSONATION_REJECTED: 'Google refused the impersonation',
    RECORD_UNWRITABLE: 'The record cannot be written',
    RUNNER_FILE_UNWRITABLE: 'A file of the runner cannot be written',
    CHECK_FAILED: 'The steps lack an API, a role or a resource',
    SETUP_DRIFTED: 'The set-up at Google is not what the policy compiles to',
    STEP_REJECTED: 'Google refused a step',
    STEP_FAILED: 'A step failed',
    STEP_TIMEOUT: 'A step ran out of time',
    CANCELLED: 'Cancelled',
    LEND_FAILED: 'Nothing can be lent',
    COMMAND_FAILED: 'The command failed',
    HOST_REFUSED: 'The action refused to send a request',
    NETWORK: 'A server is unreachable',
    INTERNAL: 'A bug in this action',
};
/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;
const listedProblems = 50;
/**
 * Returns what is known of a failure, whatever was thrown. A library's error object is never read: it may hold a token.
 */
function failureReport(error, about) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code !== 'INTERNAL')
        return {
            code: error.code,
            stage: error.stage,
            title: failureTitle(error),
            kind: failureKindOf(error),
            saysKind: error.saysKind,
            sentence: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.message),
            place: error.place,
            words: error.answer === undefined ? undefined : quoteAnswer(error.answer, error.source),
            cause: error.likelyCause === undefined ? undefined : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.likelyCause),
            cure: error.cure === undefined ? undefined : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.cure),
            commands: error.commands,
            problems: error.problems,
            stack: [],
        };
    const during = about.during === undefined ? '' : ` while ${about.during}`;
    return {
        code: 'INTERNAL',
        stage: 'internal',
        title: failureTitles.INTERNAL,
        kind: failureTitles.INTERNAL,
        saysKind: false,
        sentence: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.message : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfError */ .OK)(error)}${during}`),
        place: undefined,
        words: undefined,
        cause: `this is a bug in Keyless Vertex ${about.version}, not of your workflow`,
        cure: 'Report it with these lines and the version.',
        commands: [],
        problems: [],
        stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
    };
}
/** Names the kind of a failure, depending on whether Google was asked. */
const failureKindOf = ({ code, answer }) => code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : failureTitles[code];
/** Kinds of failures that the title begins with: `Denied: Not merged yet`. */
const leading = new Set(['DENIED']);
function failureTitle(error) {
    if (error.title === undefined)
        return failureKindOf(error);
    const title = leading.has(error.code) ? `${failureKindOf(error)}: ${error.title}` : error.title;
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(title).replaceAll('\n', ' '), 160);
}
/** Returns the failure for the log and as annotations. No line contains a workflow command. */
function describeFailure(error, about) {
    const failure = failureReport(error, about);
    return { title: failure.title, lines: logLines(failure), annotations: annotate(failure) };
}
function logLines(failure) {
    const { title, kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure;
    const indent = (text, prefix) => text.split('\n').map(line => `${prefix}${line}`);
    const what = failure.saysKind ? sentence : `${kind}: ${sentence}`;
    // The cause comes first, then the request, which the cause may repeat.
    const lines = title === kind || leading.has(code) ? [what] : [title, `  ${what}`];
    if (place !== undefined)
        lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`);
    for (const problem of problems.slice(0, listedProblems))
        lines.push(`  ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem)}`, ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(problem.commands ?? [], '    '));
    if (problems.length > listedProblems)
        lines.push(`  \u2026 and ${problems.length - listedProblems} more`);
    lines.push(...stack.map(line => `    ${line}`));
    if (words !== undefined)
        lines.push(`  ${words.from}:`, ...indent(words.text, '  \u2502 '));
    if (cause !== undefined)
        lines.push(`  Likely cause: ${cause}`);
    if (cure !== undefined) {
        const [first = '', ...rest] = cure.split('\n');
        lines.push(`  What to do: ${first}`, ...rest.map(line => `    ${line}`));
    }
    lines.push(...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(commands, '  '));
    lines.push(`  (${code}, at: ${stage})`);
    return lines.map(_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP);
}
function annotate({ title, sentence, place, words, cause, cure, commands, problems, }) {
    const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems;
    const annotations = shown.map(problem => ({
        title,
        message: withCommands([(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem)], problem.commands),
        file: problem.file,
        line: problem.line,
        column: problem.column,
    }));
    if (problems.length > shown.length)
        return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }];
    if (annotations.length > 0)
        return annotations;
    const said = words === undefined ? undefined : `${words.from}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)(words.text, quotedLength)}`;
    const because = cause === undefined ? undefined : `Likely cause: ${cause}`;
    const at = place && { file: place.file, line: place.line, column: place.column };
    return [{ title, message: withCommands([sentence, said, because, cure], commands), ...at }];
}
/** Long words are cut before commands are, which are of use only as a whole. */
const quotedLength = 1_000;
const proseLength = 2_500;
function withCommands(prose, commands = []) {
    const longest = commands.length === 0 ? _core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF : proseLength;
    const text = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(prose.filter(part => part !== undefined && part !== '').join('\n')), longest);
    return text + (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .fittingCommands */ .Ie)(commands, _core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF - text.length);
}
/** Returns a server's words, with the name of the server. */
function quoteAnswer({ host, status, words, requestId }, source) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    // A job ends with a code of google.rpc, not with an HTTP status. GraphQL refuses with status 200, which would only
    // mislead.
    const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`;
    const text = words.trim() === '' ? '(an empty reply)' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationText */ .xr)(words.trim());
    return { from: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${speakers[source]} said (${host}${result}${id})`), text };
}
const speakers = {
    google: 'Google',
    github: 'GitHub',
    server: 'The server',
    document: 'The server',
    action: 'The server',
};
/** `at run (dist/main/index.js:10:5)`: our own frames, without the machine's paths. */
function firstParty(stack) {
    return stack
        .split('\n')
        .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !/node_modules|\bnode:/.test(line))
        .map(line => /^\s+at (?:(.+?) \()?.*?\b((?:dist|src)\/\S*?:\d+:\d+)\)?$/.exec(line))
        .flatMap(match => (match === null ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
        .slice(0, 8);
}


/***/ }),

/***/ 4618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ policyChangeLines),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   vK: () => (/* binding */ changeLine)
/* harmony export */ });
/* unused harmony export policyChangeSection */
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
                `Grant ${code(grant)}${presence(own)}: ${effectMarks[own.effect]}`,
                changeTable(own.changes),
                markdownList(itemsOf(own)),
                own.admission === undefined ? '' : exampleBlock(own.admission),
                others.length > 0 ? 'Besides:' : '',
            ]),
        markdownList(others.map(describeOther)),
        refusedNow.length === 0
            ? ''
            : `**\u26a0\ufe0f The current policy refuses these steps; the proposed one allows them:**\n\n${markdownList(refusedNow.slice(0, 20).map(problem => markdown(problem)))}`,
    ];
}
/** What `when` newly admits and refuses, with example tokens. */
const itemsOf = ({ admission }) => (admission === undefined ? [] : admissionItems(admission));
function describeOther(part) {
    const what = `${describePart(part, code)}${presence(part)}: ${effectMarks[part.effect]}${describeKeys(part)}`;
    // Items of a list within a list are indented.
    return [what, ...itemsOf(part).map(item => `  - ${item}`)].join('\n');
}
const notCompared = 'The action does not compare a policy of the checkout with the current one, so it counts as **\u26a0\ufe0f widened**. To compare them, write the input `policy` without `./`.';
function changeTable(changes) {
    if (changes.length === 0)
        return '';
    return markdownTable(['Key', 'Current', 'Proposed', 'Effect'], changes.map(({ path, current, proposed, effect }) => [
        code(formatPath(path.slice(2))),
        current === undefined ? '\u2013' : code(current),
        proposed === undefined ? '\u2013' : code(proposed),
        effectMarks[effect],
    ]));
}
const describePart = ({ grant }, shown) => grant === undefined ? 'The policy itself' : `Grant ${shown(grant)}`;
const presence = ({ only }) => only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed';
const describeKeys = ({ only, changes, grant }) => only !== undefined || changes.length === 0
    ? ''
    : ` (${changes.map(({ path }) => code(formatPath(grant === undefined ? path : path.slice(2)))).join(', ')})`;
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


/***/ })

};
