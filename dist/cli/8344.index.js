export const id = 8344;
export const ids = [8344];
export const modules = {

/***/ 44270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLent)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);



/**
 * Returns what a grant lends to other programs, a line for each kind; nothing, if it lends nothing.
 */
function describeLent({ lend, allow }) {
    if (lend === undefined)
        return [];
    const { gateway, budget, credentials, recordPrompts } = lend;
    const lines = [];
    if (gateway !== undefined) {
        const targets = [
            ...targetsOf('models', allow.publisher_models),
            ...targetsOf('endpoints', allow.endpoints),
            `projects ${allow.projects.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ') || 'none'}`,
            `locations ${allow.locations.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ') || 'none'}`,
        ];
        const { maxOutputTokens, tools } = gateway;
        const most = maxOutputTokens === undefined ? '' : `, each of at most ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(maxOutputTokens)} output tokens`;
        lines.push(`Lends calls: ${gateway.calls.join(', ')} (${targets.join('; ')})${most}, with ${toolWords(tools)}.`);
        lines.push(`Budget: ${budgetWords(budget)}.`);
        if (recordPrompts)
            lines.push('Record: prompts and answers too, in Cloud Logging.');
    }
    if (credentials.length > 0)
        lines.push(`Lends tokens: ${credentials.join(', ')}. Only roles at Google limit their use.`);
    return lines;
}
const targetsOf = (name, list) => list.length === 0 ? [] : [`${name} ${list.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE).join(', ')}`];
const toolWords = (tools) => (tools.length === 0 ? 'no tools' : `tools: ${tools.join(', ')}`);
/** `at most 500 requests, 5,000,000 input tokens, $20, for 45m` */
function budgetWords({ requests, inputTokens, outputTokens, cost, durationSeconds }) {
    const limits = [
        ...(requests === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(requests)} requests`]),
        ...(inputTokens === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(inputTokens)} input tokens`]),
        ...(outputTokens === undefined ? [] : [`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(outputTokens)} output tokens`]),
        ...(cost === undefined ? [] : [`$${cost}`]),
    ];
    const most = limits.length === 0 ? 'no limit on requests, tokens or cost' : `at most ${limits.join(', ')}`;
    return `${most}${durationSeconds === undefined ? '' : `, for ${(0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .asPeriod */ .G_)(durationSeconds)}`}`;
}


/***/ }),

/***/ 48344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan),
  r: () => (/* binding */ readableBody)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(20729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(32219);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/policy/compare/compare.js + 2 modules
var compare = __webpack_require__(71144);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(53476);
// EXTERNAL MODULE: ./build/policy/describe-lent.js
var describe_lent = __webpack_require__(44270);
// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(85715);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(31209);
// EXTERNAL MODULE: ./build/run/early-warnings.js + 2 modules
var early_warnings = __webpack_require__(72664);
// EXTERNAL MODULE: ./build/run/load-steps.js + 2 modules
var load_steps = __webpack_require__(57973);
// EXTERNAL MODULE: ./build/policy/limits/node-hours.js
var node_hours = __webpack_require__(64468);
// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
// EXTERNAL MODULE: ./build/report/machines.js
var machines = __webpack_require__(79249);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/steps/file/sources.js
var sources = __webpack_require__(53741);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(58192);
;// CONCATENATED MODULE: ./build/report/plan-outline.js




/** Returns the outline of a step for the plan: the lines beyond its one call. */
function outlineOf(step) {
    const { kind, detach, wait, unknown = [] } = step.declaration;
    return [
        ...(registry/* definitions */.BG[kind].outline?.(step.body, step) ?? []),
        ...(step.sources ?? []).map(sources/* describeSources */.a),
        ...attemptsOf(step),
        ...(detach ? ['Continues if its workflow run is cancelled or times out; attach adopts it later'] : []),
        ...(wait ? [] : ['Is submitted and not waited for']),
        ...unknown.map(({ key, reference }) => `${key}: ${reference} is known only at run time`),
    ];
}
function attemptsOf(step) {
    const { queueSeconds } = step.declaration;
    const alternatives = step.alternatives ?? [];
    if (queueSeconds === undefined && alternatives.length === 0)
        return [];
    const patience = queueSeconds === undefined ? '' : `, for ${(0,core_text/* duration */.p0)(queueSeconds * 1_000)} at most`;
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
var request = __webpack_require__(17440);
// EXTERNAL MODULE: ./build/steps/kinds/plain/plain-call.js
var plain_call = __webpack_require__(51564);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(69145);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var hosts = __webpack_require__(99880);
;// CONCATENATED MODULE: ./build/run/planned-step.js













/** Returns a step as `mode: plan` shows it: its request, its body and its labels, as far as they are known. */
function plannedStep(step, { environment }, policy, inputs) {
    const { id, kind, needs, unchecked } = step.declaration;
    const { project, location } = plannedPlaceOf(step);
    const host = (0,hosts/* apiHost */.n)(location, policy.policy.universe);
    const { method, body } = step;
    const { requests, comparisons, isUnlabelled } = registry/* definitions */.BG[kind];
    const call = method === undefined
        ? (0,plain_call/* callOf */.C)(kind, { project, location }, body)
        : (0,request/* callRequest */.UY)(method, (0,json.isObject)(body['body']) ? body['body'] : {}, { project, location });
    return {
        id,
        kind,
        needs,
        project,
        location,
        timeoutSeconds: step.timeoutSeconds,
        machines: (0,machines/* machinesOf */.q)(kind, body),
        atMost: (0,cost/* largestOf */.u1)((0,node_hours/* mostMachineTimes */.tP)(step).map(time => (0,cost/* withCost */.K4)(time, policy.policy.prices))),
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
var example_token = __webpack_require__(90581);
// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
// EXTERNAL MODULE: ./build/run/read-policy.js
var read_policy = __webpack_require__(29595);
;// CONCATENATED MODULE: ./build/run/proposed-policy.js






/** Returns the policy of this change, if it differs from the present one in more than line ends. */
async function proposedPolicy(context, inputs, inForce) {
    if (inputs.policy.kind !== 'default-branch')
        return undefined;
    const source = { kind: 'checkout', path: inputs.policy.path };
    const found = await (0,read_policy/* readPolicyInForce */.Vb)(context, context.repository(inputs.githubToken, 'github_token'), source).catch((error) => {
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
    const isFirst = inForce === undefined && proposed !== undefined;
    return { effect: change.effect, grant, change, isFirst, refusedNow: [] };
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
 * @throws ActionError if the steps are invalid, or ask for more than the grant allows; or if there are none, and the
 * grant lends nothing
 */
async function plan(context, runState, inputs) {
    const declaring = inputs.steps === undefined ? Promise.resolve(undefined) : (0,load_steps/* loadSteps */.g)(context, inputs);
    // A change of the policy is reported even if the steps cannot be read.
    declaring.catch(() => { });
    const judged = await judgePolicies(context, runState, inputs);
    const steps = await declaring;
    if (steps !== undefined)
        runState.steps = steps;
    planSteps(context, runState, inputs, steps, judged);
    if (inputs.baseResults !== undefined && runState.plan !== undefined) {
        const { compareWithBase } = await __webpack_require__.e(/* import() */ 7528).then(__webpack_require__.bind(__webpack_require__, 47528));
        const { report } = runState.plan;
        const differences = await compareWithBase(context, inputs.baseResults, report.steps);
        runState.plan = { ...runState.plan, report: { ...report, differences } };
    }
    const { hypothesis, later } = judged;
    if (hypothesis.verdict === 'would-deny')
        warnOfDenial(context, hypothesis, later);
}
/** Reads the policy in force and the proposed one, and judges a later push by each. */
async function judgePolicies(context, runState, inputs) {
    const { environment, runner } = context;
    const [found, event] = await Promise.all([
        (0,read_policy/* readPolicyInForce */.Vb)(context, (0,run_context/* policyReader */.C)(context, inputs), inputs.policy).catch(unlessMissing),
        (0,github_event/* readEvent */.j)(environment.eventPath, environment.identity.repository),
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
    (0,read_policy/* tellNotes */.fy)(runner, policy);
    const grant = (0,load/* findGrant */.Q)(policy.policy, inputs.grant);
    runState.grant = grant;
    tellGrant(runner, grant);
    if (steps === undefined)
        refuseWithoutSteps(grant);
    const refusedNow = proposed === undefined || steps === undefined ? [] : refusalsInForce(found, inputs.grant, steps, known);
    const checked = steps?.check(policy.policy, grant, known, false) ?? [];
    runState.policyChange = { ...policyChange, refusedNow: refusedNow.map(errors/* formatProblem */.Vw) };
    const planned = checked.map(one => plannedStep(one, context, policy, inputs));
    runState.plan = {
        report: {
            source: inputs.policy.kind === 'checkout' ? 'checkout' : 'in force',
            assumption,
            proposed: later && asDecision(later),
            grant: (0,compare/* describeGrant */.a)(grant).map(({ path, value }) => ({ key: (0,document_path/* formatPath */.jV)(path), value })),
            lends: (0,describe_lent/* describeLent */.$)(grant),
            steps: planned,
        },
        steps: checked.map(stepReport),
    };
    for (const step of planned)
        logPlan(context, step);
    (0,early_warnings/* tellUnordered */.ul)(runner, checked);
    if (steps !== undefined)
        (0,early_warnings/* tellKeys */.w2)(runner, steps, checked);
    tellRefusedNow(context, refusedNow);
}
/** What the policy in force refuses of the steps that the proposed one is to allow. */
function refusalsInForce(found, grant, steps, known) {
    if (found instanceof errors/* ActionError */.lZ)
        return [];
    const asked = (0,load/* grantOf */.o)(found.policy, grant);
    return asked === undefined ? [] : refusalsOf(() => steps.check(found.policy, asked, known, false));
}
/** Only a grant that lends can be used without steps. */
function refuseWithoutSteps({ name, lend }) {
    if (lend !== undefined)
        return;
    throw new errors/* ActionError */.lZ('INPUT_INVALID', `steps: required to plan grant ${name}, which lends nothing`, {
        cure: `Name the steps file, or add lend to grant ${name}.`,
    });
}
/** Shows the service account and all keys of the grant, inherited ones included. */
function tellGrant(runner, grant) {
    const { name, serviceAccount, provider } = grant;
    runner.say(`Grant ${name} acts as ${serviceAccount ?? 'the federated principal'}, by ${provider.resource}`);
    runner.quote((0,describe_lent/* describeLent */.$)(grant).map(core_escape/* logLine */.BP));
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
const readableBody = (body) => (0,walk/* mapLeaves */.L)((0,secret_values/* withoutSecrets */.cT)(body), value => (value instanceof json/* Pending */.UX ? `${value.reference} ${hypothetical/* knownAtRun */.yp}` : value));


/***/ }),

/***/ 51564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callOf),
/* harmony export */   D: () => (/* binding */ plainCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);


/** @returns `undefined` for a kind without such a call */
function callOf(kind, { project, location }, body) {
    const { call } = _registry_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .BG[kind];
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
        if (value instanceof _core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Pending */ .UX)
            return value.reference;
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(value))
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


/***/ })

};
