export const id = 4838;
export const ids = [4838,7045,4362,2942,872,1981];
export const modules = {

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ workflowUses)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/cli/checkout/action-uses.js


/** An action by its name, with any publisher, or one of the repository itself. */
const thisAction = /^(?:[\w.-]{1,100}\/)?keyless-vertex(?:@|$)/;
/**
 * Returns every use of this action that can run steps or lend: not those of mode `plan`, which show what another one does.
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
    if (grant === '' || mode === 'plan' || isExpression(grant) || isExpression(steps))
        return [];
    if ((steps === '') !== (mode === 'lend'))
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

/***/ 39641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/** Returns a problem of a file as a finding. */
const findingOf = (rule, problem, level = 'error') => {
    const { message, cure, commands, ...place } = problem;
    return { rule, level, message, cure, commands, place };
};
/** Sorts findings by file, line and column. Files keep their order. */
function inFileOrder(findings) {
    const files = [...new Set(findings.map(({ place }) => place?.file ?? ''))];
    const at = ({ place }) => [
        files.indexOf(place?.file ?? ''),
        place?.line ?? 0,
        place?.column ?? 0,
    ];
    return findings.toSorted((a, b) => {
        const [left, right] = [at(a), at(b)];
        return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
    });
}
/** `2 errors, 1 warning`; `no findings`. */
function countFindings(findings) {
    const levels = ['error', 'warning', 'note'];
    const counts = levels.flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number === 0 ? [] : [`${number} ${level}${number === 1 ? '' : 's'}`];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}


/***/ }),

/***/ 10872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ looksLikeSteps),
/* harmony export */   N: () => (/* binding */ judgeSteps),
/* harmony export */   excessesByGrant: () => (/* binding */ excessesByGrant),
/* harmony export */   problemsOfSteps: () => (/* binding */ problemsOfSteps),
/* harmony export */   readStepsOffline: () => (/* binding */ readStepsOffline)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89500);
/* harmony import */ var _run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13340);
/* harmony import */ var _run_read_body_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11235);
/* harmony import */ var _run_read_pipelines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15654);
/* harmony import */ var _run_read_step_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4568);
/* harmony import */ var _steps_file_early_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23907);
/* harmony import */ var _steps_file_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56869);
/* harmony import */ var _steps_file_parse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78682);
/* harmony import */ var _steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70282);
/* harmony import */ var _steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13744);
/* harmony import */ var _steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21305);
/* harmony import */ var _steps_prepare_timeout_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31959);













/**
 * Reads a steps file, and the pipelines and files that it names in the checkout.
 *
 * @param root the folder of the checkout
 * @param variables `name=value` lines; those that are missing are not known
 * @throws ActionError with every problem
 */
async function readStepsOffline(text, file, root, variables) {
    const kindSchema = (0,_steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .stepSchema */ .S)(await __webpack_require__.e(/* import() */ 3907).then(__webpack_require__.bind(__webpack_require__, 53907)));
    const parsed = (0,_steps_file_parse_js__WEBPACK_IMPORTED_MODULE_8__/* .parseStepsFile */ .zZ)(text.replaceAll('\r\n', '\n'), file, kindSchema);
    const calls = parsed.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? (0,_steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .withMethods */ .R)(kindSchema, await __webpack_require__.e(/* import() */ 5226).then(__webpack_require__.bind(__webpack_require__, 45226))) : kindSchema;
    const given = (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .parseVariables */ .rf)(variables);
    const scope = {
        variables: (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveVariables */ .CO)(parsed, given, { allowMissing: true }),
        github: {},
        run: {},
        steps: {},
    };
    const { file: steps, problems } = (0,_steps_file_early_values_js__WEBPACK_IMPORTED_MODULE_6__/* .settleEarlyValues */ .t$)(parsed, scope, name => (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .placeOfValue */ .E0)(parsed, given, name));
    (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseInvalid */ .Q5)(parsed, problems);
    const local = await (0,_run_read_pipelines_js__WEBPACK_IMPORTED_MODULE_4__/* .readLocalPipelines */ .r)(steps, scope, root);
    const bodyFiles = await (0,_run_read_body_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readBodyFiles */ .q)(steps, scope, root);
    const { sources } = await (0,_run_read_step_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .readStepSources */ .d)(steps, scope, root, []);
    return { declared: { file: steps, schema, ...local, bodyFiles, sources, nodeHours: new Map() }, scope };
}
/** Returns the problems that no grant changes: those of the API's schema, of the outputs and of the timeouts. */
function problemsOfSteps({ declared, scope }) {
    const { file, schema, pipelines, bodyFiles, sources, compiledFiles } = declared;
    const ofSteps = file.steps.flatMap(declaration => (0,_steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .prepareStep */ .I)(file, declaration, scope, { ...schema, pipelines, bodyFiles, sources, compiledFiles }).faults);
    const ofRun = (0,_steps_prepare_timeout_js__WEBPACK_IMPORTED_MODULE_12__/* .checkRunTimeout */ .be)(file, scope).map(fault => (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .problemIn */ .Dk)(file, fault));
    return (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctProblems */ .Jk)([...ofRun, ...ofSteps, ...(0,_steps_file_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .checkOutputs */ .n)(file, pipelines)]);
}
/** Returns what each grant allows of the steps, the most fitting first. */
const judgeSteps = (steps, { grants }) => Object.values(grants)
    .map(grant => ({ grant: grant.name, excesses: excessesByGrant(steps, grant) }))
    .toSorted((a, b) => a.excesses.length - b.excesses.length);
/** Returns what a grant does not allow of the steps, and what only the grant makes invalid. */
function excessesByGrant({ declared, scope }, grant) {
    const found = declared.file.steps.map(declaration => (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSteps */ .wO)(declared, declaration, scope, grant, declared.pipelines));
    return (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctProblems */ .Jk)([...found.flatMap(({ faults }) => faults), ...(0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .excessesOf */ .Tg)(declared.file, found, grant)]);
}
/** True if a document looks like a steps file, and not like a policy. An invalid document looks like neither. */
async function looksLikeSteps(text) {
    const { parseDocument, stepsFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28531));
    const { isObject } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28314));
    try {
        const { value } = parseDocument(text, '', 'STEPS_INVALID', stepsFile);
        return isObject(value) && !('grants' in value) && 'steps' in value;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        return false;
    }
}


/***/ }),

/***/ 95014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
;// CONCATENATED MODULE: ./build/policy/lint/exceptions.js
const marker = '# keyless-vertex: allow ';
/**
 * Reads the exceptions of a policy. A comment within a grant, or directly above it, is for this grant. A comment above
 * all grants is for the whole policy.
 *
 * @param lineOf returns the line of a grant's name
 */
function exceptionsIn(text, lineOf, grants) {
    const lines = text.split(/\r?\n/);
    const starts = grants
        .map(grant => ({ grant, line: firstLineOf(lineOf(grant), lines) }))
        .sort((a, b) => a.line - b.line);
    return lines.flatMap((content, index) => {
        const at = content.indexOf(marker);
        // YAML begins a comment at the start of a line, or after white space.
        if (at === -1 || (at > 0 && content.charAt(at - 1).trim() !== ''))
            return [];
        const [rule = '', ...reason] = content
            .slice(at + marker.length)
            .trim()
            .split(' ');
        const grant = starts.findLast(({ line }) => line <= index + 1)?.grant;
        return [{ rule, grant, reason: reason.join(' ').trim(), line: index + 1, column: at + 1 }];
    });
}
/** The first of the comment lines directly above a grant, or its own line. */
function firstLineOf(line, lines) {
    let first = line;
    while (/^\s*#/.test(lines[first - 2] ?? ''))
        first--;
    return first;
}
/** Returns the exception to a rule at a path, if there is one. */
const findException = (exceptions, rule, path) => exceptions.find(exception => exception.rule === rule &&
    (exception.grant === undefined || (path[0] === 'grants' && path[1] === exception.grant)));

// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
// EXTERNAL MODULE: ./build/policy/load/when.js
var when = __webpack_require__(54166);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
;// CONCATENATED MODULE: ./build/policy/lint/deploying.js

/** Kinds of steps that change what users are served. */
const deployingKinds = [
    'aliases',
    'copyModel',
    'deployModel',
    'reasoningEngine',
    'rollback',
    'rollout',
    'traffic',
    'undeployModel',
];
/** Methods of the same effect, for steps and gateways that call a method by its name. */
const deployingMethods = [
    'EndpointService.DeployModel',
    'EndpointService.MutateDeployedModel',
    'EndpointService.UndeployModel',
    'EndpointService.UpdateEndpoint',
    'ModelService.MergeVersionAliases',
    'ReasoningEngineService.CreateReasoningEngine',
    'ReasoningEngineService.UpdateReasoningEngine',
];
/** True for a grant whose steps, or the calls that it lends, may change what users are served. */
const isDeploying = ({ allow, lend }) => allow.steps.some(kind => deployingKinds.includes(kind)) ||
    (allow.steps.includes('call') && deployingMethods.some(method => (0,match/* matchesAny */._I)(allow.methods, method))) ||
    deployingMethods.some(method => lend?.gateway?.calls.includes(method));

;// CONCATENATED MODULE: ./build/policy/lint/rule.js

/** The path of a condition of a grant, or of `when` if it has none on the claim. */
const pathOfClaim = (grant, claim) => [
    'grants',
    grant.name,
    'when',
    ...(claim !== undefined && (0,match/* conditionOn */.rU)(grant, claim) !== undefined ? [claim] : []),
];
/** Formats a few names: `a, b and 3 more`. */
function fewNames(names, most = 5) {
    const shown = names.slice(0, most);
    if (names.length > most)
        return `${shown.join(', ')} and ${names.length - most} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/policy/lint/events.js





/**
 * Events of workflows: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const knownEvents = [
    ...when/* internalEvents */.jx,
    'branch_protection_rule',
    'check_run',
    'check_suite',
    'create',
    'delete',
    'deployment',
    'deployment_status',
    'discussion',
    'discussion_comment',
    'fork',
    'gollum',
    'image_version',
    'issue_comment',
    'issues',
    'label',
    'milestone',
    'page_build',
    'public',
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_target',
    'registry_package',
    'status',
    'watch',
    'workflow_run',
];
/** Events that outsiders trigger, or that run code that is not merged. */
const openEvents = (grant) => (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'event_name')).filter(event => !when/* internalEvents */.jx.some(one => one === event));
/** How unmerged code could reach what a grant deploys; `undefined`: not by the policy. */
function reachOf(open, deploying) {
    if (open.serviceAccount !== undefined && open.serviceAccount === deploying.serviceAccount)
        return `acts as the same account, ${open.serviceAccount}`;
    if (deploying.serviceAccount !== undefined && (0,match/* matchesAny */._I)(open.allow.service_accounts, deploying.serviceAccount))
        return `may start jobs that run as ${deploying.serviceAccount}, the account of this grant`;
    if (open.provider.pool === deploying.provider.pool)
        return 'has the same pool';
    return undefined;
}
const eventRules = [
    {
        id: 'pull-request-deploys',
        level: 'warning',
        summary: 'A grant that deploys admits events of unmerged code.',
        why: 'A pull request, a comment or a `workflow_run` can run code that was never reviewed. A grant with such events must not change what users are served. Give it its own grant, without steps that deploy.',
        find: ({ grants }) => grants.filter(isDeploying).flatMap((grant) => {
            const events = openEvents(grant);
            if (events.length === 0)
                return [];
            return [
                {
                    path: pathOfClaim(grant, 'event_name'),
                    message: `the grant may deploy, and admits ${fewNames(events)}: code that is not merged.`,
                    cure: 'Move these events to a grant of their own, without steps that deploy.',
                },
            ];
        }),
    },
    {
        id: 'pull-request-near-deploy',
        level: 'warning',
        summary: 'A grant for unmerged code shares an account or a pool with one that deploys.',
        why: 'Only the attribute of each grant separates two grants of one pool or account. One mistake in a binding then lets unmerged code deploy. Use a pool and an account of their own for unmerged code, and let its jobs run as another account.',
        find: ({ grants }) => {
            const open = grants.filter(grant => openEvents(grant).length > 0 && !isDeploying(grant));
            return grants.filter(isDeploying).flatMap(grant => open.flatMap((other) => {
                const reach = reachOf(other, grant);
                if (reach === undefined)
                    return [];
                return [
                    {
                        path: ['grants', grant.name],
                        message: `grant ${other.name}, which admits ${fewNames(openEvents(other))}, ${reach}.`,
                        cure: 'Give the two separate pools and accounts.',
                        key: true,
                    },
                ];
            }));
        },
    },
    {
        id: 'unapproved-environment',
        level: 'warning',
        summary: 'A grant that deploys names an environment, but requires no approval.',
        why: 'GitHub creates an environment that a job names and that does not exist yet, without protection. And an environment without reviewers delays nothing. With `approval` the action checks in each run that people approved it.',
        find: ({ grants }) => grants
            .filter(grant => isDeploying(grant) && grant.approval === undefined)
            .filter(grant => (0,match/* conditionOn */.rU)(grant, 'environment') !== undefined)
            .map(grant => ({
            path: pathOfClaim(grant, 'environment'),
            message: 'the grant may deploy with this environment, but requires no approval.',
            cure: 'Add approval: { reviewers: 1 } to the grant, and reviewers to the environment.',
        })),
    },
    {
        id: 'unknown-event',
        level: 'warning',
        summary: 'An event that GitHub does not have.',
        why: 'GitHub writes events in lower case, and a token has exactly one of its own list. A condition on another one never matches.',
        find: ({ grants }) => grants.flatMap(grant => (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'event_name'))
            .filter(event => !knownEvents.includes(event) && event !== 'dynamic')
            .map(event => {
            const twin = knownEvents.find(one => one === event.toLowerCase());
            return {
                path: pathOfClaim(grant, 'event_name'),
                message: `GitHub has no event ${JSON.stringify(event)}, as far as this version knows.`,
                cure: (twin === undefined ? undefined : `Write ${twin}.`) ?? (0,suggest/* suggestSlip */.lr)(event, knownEvents),
            };
        })),
    },
];

;// CONCATENATED MODULE: ./build/policy/lint/globs.js

/** Characters after which a name is complete. */
const delimiters = ['/', ':', '@', '-', '.', '_'];
const globRules = [
    {
        id: 'glob-without-delimiter',
        level: 'warning',
        summary: 'A glob that begins in the middle of a name.',
        why: 'A star matches any characters. `refs/heads/release*` therefore matches `refs/heads/release-by-anyone`, too, and `acme*` matches `acme-evil`. End the fixed part at a delimiter, as `refs/heads/release/*`.',
        find: ({ grants }) => eachGlob(grants, (glob, claim, grant) => {
            const before = glob.slice(0, glob.indexOf('*'));
            const after = glob.slice(glob.lastIndexOf('*') + 1);
            const isOpen = before !== '' && !delimiters.includes(before.at(-1) ?? '');
            const isOpenAtEnd = after !== '' && !delimiters.includes(after.charAt(0));
            if (!isOpen && !isOpenAtEnd)
                return undefined;
            const example = isOpen
                ? glob.replace(/\*+/, '-by-anyone')
                : `${glob.slice(0, glob.lastIndexOf('*'))}anyone-${after}`;
            return {
                path: pathOfClaim(grant, claim),
                message: `${JSON.stringify(glob)} also matches ${JSON.stringify(example.replaceAll('*', 'x'))}.`,
                cure: isOpen ? `Put a / before the star: ${JSON.stringify(glob.replace(/\*+/, '/$&'))}.` : undefined,
            };
        }),
    },
    {
        id: 'wildcard-environment',
        level: 'warning',
        summary: 'A condition on the environment with a star.',
        why: 'GitHub creates an environment that a job names and that does not exist, without reviewers or rules. A star therefore admits unprotected environments. Name each environment.',
        find: ({ grants }) => eachGlob(grants, (glob, claim, grant) => claim === 'environment'
            ? {
                path: pathOfClaim(grant, claim),
                message: `${JSON.stringify(glob)} also matches environments that do not exist yet: GitHub creates them without protection.`,
                cure: 'Name each environment.',
            }
            : undefined),
    },
    {
        id: 'any-value',
        level: 'note',
        summary: 'A condition that every value of its claim meets.',
        why: 'A glob of stars alone says only that the claim is present. If you mean that, all is well. Otherwise write the values.',
        find: ({ grants }) => eachGlob(grants, (glob, claim, grant) => /^\*+$/.test(glob) && claim !== 'environment'
            ? { path: pathOfClaim(grant, claim), message: `${JSON.stringify(glob)} only says that the claim is present.` }
            : undefined),
    },
];
function eachGlob(grants, look) {
    return grants.flatMap(grant => grant.when.flatMap(({ claim, anyOf }) => anyOf.flatMap(matcher => ('glob' in matcher ? (look(matcher.glob, claim, grant) ?? []) : []))));
}

// EXTERNAL MODULE: ./build/policy/compare/glob-within.js
var glob_within = __webpack_require__(52925);
// EXTERNAL MODULE: ./build/policy/lent.js
var lent = __webpack_require__(59314);
;// CONCATENATED MODULE: ./build/policy/lint/lending.js




/** Tools that fetch what a prompt names, so that a prompt can send data anywhere. */
const fetchingTools = ['urlContext', 'web_fetch', 'mcp'];
/** Tools whose questions leave for a search engine. */
const searchingTools = ['googleSearch', 'googleMaps', 'enterpriseWebSearch', 'web_search'];
const lendRules = [
    {
        id: 'gateway-allows-nothing',
        level: 'warning',
        summary: 'A gateway all of whose calls the grant refuses.',
        why: 'A gateway passes on only what `allow` contains: a project, a location, and a model or an endpoint. A missing list allows nothing of its kind.',
        find: ({ grants }) => eachLending(grants, gatewayWithoutLists),
    },
    {
        id: 'gateway-without-budget',
        level: 'warning',
        summary: 'A gateway without a limit on requests, tokens or cost.',
        why: 'An agent in a loop, or one that follows an injected prompt, makes calls until its job ends. A duration alone does not limit what they cost.',
        find: ({ grants }) => eachLending(grants, ({ gateway, budget }) => {
            const { requests, inputTokens, outputTokens, cost } = budget;
            const isLimited = [requests, inputTokens, outputTokens, cost].some(limit => limit !== undefined);
            if (gateway === undefined || isLimited)
                return [];
            return [
                {
                    path: ['gateway'],
                    message: 'no limit on its requests, tokens or cost.',
                    cure: 'Add budget: { requests: 500 } to lend, say.',
                    key: true,
                },
            ];
        }),
    },
    {
        id: 'gateway-bypassed',
        level: 'warning',
        summary: 'A gateway and a credential in one grant.',
        why: 'A program that holds a token of Google can call Vertex AI without the gateway. Then neither `allow` nor the budget limits its calls, and the record does not have them. Lend the two in two grants, with two service accounts.',
        find: ({ grants }) => eachLending(grants, ({ gateway, credentials }) => {
            const forms = credentials.filter(form => lent/* accessTokenForms */.Zd.includes(form));
            if (gateway === undefined || forms.length === 0)
                return [];
            const message = `with ${fewNames(forms)} a program can call Google without the gateway, its limits and its budget.`;
            return [{ path: ['credentials'], message, cure: 'Move one of the two to another grant.', key: true }];
        }),
    },
    {
        id: 'lent-metadata',
        level: 'warning',
        summary: 'A credential that any process at the port can get.',
        why: 'The protocol of the metadata server has no secret. Each process of the machine that reaches the port gets a token: another step, a container, on a self-hosted runner another job. Client libraries of Node, Python and Go, gcloud and Terraform accept `file` as well, which has a secret.',
        find: ({ grants }) => eachCredential(grants, 'metadata', 'the metadata server asks no caller for a secret.', 'Write file instead.'),
    },
    {
        id: 'lent-subject-token',
        level: 'warning',
        summary: "GitHub's own token leaves the action.",
        why: "GitHub's OIDC token opens every pool that trusts it, in any project: what it opens is not in this policy. Google's own libraries need it only to exchange it, which `file` does for them.",
        find: ({ grants }) => eachCredential(grants, 'subject_token', "GitHub's token opens whatever trusts this repository, not only this grant's account.", 'Write file instead, unless a tool exchanges the token itself.'),
    },
    {
        id: 'tools-reach-outside',
        level: 'warning',
        summary: 'Tools that send data to places that a prompt names.',
        why: 'The publisher runs these tools, so no firewall of the runner sees them. Fetching an address is enough to send data to it: a prompt that an agent reads in an issue or on a page can name that address. It is a note for tools that only search.',
        find: ({ grants }) => eachLending(grants, toolsOutside),
    },
    {
        id: 'unpriced-models',
        level: 'warning',
        summary: 'A cost whose prices do not cover all models.',
        why: 'The gateway refuses a call whose cost it cannot know. The lint cannot prove that each model of the pattern has a price. Endpoints have none: lend them in a grant without a cost.',
        find: ({ grants }) => eachLending(grants, (lend, grant) => {
            const { cost } = lend.budget;
            if (lend.gateway === undefined || cost === undefined)
                return [];
            const unpriced = patternsWithoutPrice(lend, grant);
            const refused = 'the gateway refuses calls without a price.';
            return [
                ...(unpriced.length === 0
                    ? []
                    : [
                        {
                            path: ['prices'],
                            message: `perhaps no price for each model of ${fewNames(unpriced)}: ${refused}`,
                            cure: 'Add a price with the same pattern.',
                            key: true,
                        },
                    ]),
                ...(grant.allow.endpoints.length === 0
                    ? []
                    : [
                        {
                            path: ['budget', 'cost'],
                            message: `allow.endpoints names endpoints, which have no price: ${refused}`,
                            cure: 'Lend them in a grant without a cost.',
                            key: true,
                        },
                    ]),
            ];
        }),
    },
    {
        id: 'lends-to-unmerged-code',
        level: 'note',
        summary: 'A gateway for code that is not merged.',
        why: 'The author of a pull request decides what such a job sends to the models, and can spend the whole budget in each run. Keep the budget small, and do not allow endpoints or files that only merged code may use.',
        find: ({ grants }) => eachLending(grants, (lend, { provider }) => lend.gateway === undefined || provider.trust === 'internal'
            ? []
            : [{ path: [], message: `unmerged code (provider ${provider.name}) can spend this budget.`, key: true }]),
    },
];
/** Finds faults in `lend` of each grant. Their paths are relative to it. */
function eachLending(grants, find) {
    return grants.flatMap(grant => grant.lend === undefined
        ? []
        : find(grant.lend, grant).map(fault => ({ ...fault, path: ['grants', grant.name, 'lend', ...fault.path] })));
}
const eachCredential = (grants, form, message, cure) => eachLending(grants, ({ credentials }) => credentials.includes(form) ? [{ path: ['credentials', credentials.indexOf(form)], message, cure }] : []);
function gatewayWithoutLists({ gateway }, { allow }) {
    if (gateway === undefined)
        return [];
    const path = ['gateway', 'calls'];
    const missing = ['projects', 'locations'].filter(list => allow[list].length === 0);
    if (missing.length > 0) {
        const lists = missing.map(list => `allow.${list}`);
        return [{ path, message: `no call passes: the grant has no ${fewNames(lists)}.`, cure: 'Add it.', key: true }];
    }
    const ofModels = gateway.calls.filter(call => Object.hasOwn(lent/* gatewayCalls */.e$, call));
    if (ofModels.length === 0 || allow.publisher_models.length > 0 || allow.endpoints.length > 0)
        return [];
    return [
        {
            path,
            message: `no ${fewNames(ofModels)} passes: the grant has neither allow.publisher_models nor allow.endpoints.`,
            cure: 'Add publisher_models: ["google/gemini-2.5-*"] to allow, say.',
            key: true,
        },
    ];
}
function toolsOutside({ gateway }) {
    const tools = gateway?.tools ?? [];
    return tools.flatMap((tool, index) => {
        const path = ['gateway', 'tools', index];
        if (fetchingTools.includes(tool))
            return [
                {
                    path,
                    message: `${tool} can send data to any address that a prompt names.`,
                    cure: 'Remove it, unless the agent needs it.',
                },
            ];
        if (!searchingTools.includes(tool))
            return [];
        return [{ path, level: 'note', message: `${tool} sends what the model asks to a search engine.` }];
    });
}
/** Patterns of models that no price is known to cover. Names without a price keep the policy from loading. */
const patternsWithoutPrice = ({ prices }, { allow }) => allow.publisher_models
    .filter(model => 'glob' in model)
    .map(model => (0,lent/* publisherModelName */.N9)((0,match/* matcherText */.sE)(model)))
    .filter(model => !prices.some(price => (0,glob_within/* areWithin */.a)([asGlob(model)], [price.model])));
const asGlob = (glob) => ({ glob });

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/policy/compile/compile.js + 12 modules
var compile = __webpack_require__(40736);
;// CONCATENATED MODULE: ./build/policy/lint/limits.js



/** From this part of a limit on, a provider is near it. */
const nearPart = 0.8;
const limitRules = [
    {
        id: 'not-compilable',
        level: 'error',
        summary: 'A policy whose set-up cannot be compiled.',
        why: 'Google limits the length of a condition and of each mapping, and the number of attributes. If no layout fits into a provider, move the named grants to another provider of the same pool.',
        find: subject => compileForLint(subject).faults,
    },
    {
        id: 'near-limit',
        level: 'note',
        summary: 'A provider that is near a limit of Google.',
        why: 'With a few more grants the set-up can no longer be compiled. The command `compile` shows how near each limit is.',
        find: subject => compileForLint(subject).providers.flatMap(provider => nearLimits(provider, subject)),
    },
];
/** Compiles what can be compiled: with `subject: other` the policy itself says that another tool maps the provider. */
function compileForLint({ policy, grants }) {
    const paths = new Map();
    const placeOf = (path) => {
        paths.set((0,document_path/* formatPath */.jV)(path), path);
        return { file: '', line: 0, column: 0, path: (0,document_path/* formatPath */.jV)(path) };
    };
    const mapped = grants.filter(({ provider }) => provider.subject !== 'other');
    const known = { ...policy, grants: Object.fromEntries(mapped.map(grant => [grant.name, grant])) };
    try {
        const { providers } = (0,compile.compileSetup)([{ policy: known, name: 'this policy', sha256: '0'.repeat(64), placeOf }]);
        return { faults: [], providers };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const faults = error.problems.map(({ path, message, cure }) => ({ path: paths.get(path) ?? [], message, cure }));
        return { faults, providers: [] };
    }
}
/** `3720 of 4096 characters of the condition` */
function nearLimits({ resource, limits, layout }, { policy }) {
    const name = Object.values(policy.providers).find(provider => provider.resource === resource)?.name;
    // The longest subject of all is what every provider of this action has.
    const near = limits.filter(({ limit, used, most }) => used >= most * nearPart && limit !== 'bytes of google.subject');
    if (name === undefined || near.length === 0)
        return [];
    const uses = near.map(({ used, most, limit }) => `${used} of ${most} ${limit}`).join(', ');
    return [
        {
            path: ['providers', name],
            message: `near the limits of Google (layout ${layout}): ${uses}.`,
            cure: 'Give new grants another provider of the same pool.',
            key: true,
        },
    ];
}

;// CONCATENATED MODULE: ./build/policy/lint/names.js


/** Claims that are names, each with the number that keeps its meaning. */
const idOf = {
    repository: 'repository_id',
    repository_owner: 'repository_owner_id',
    actor: 'actor_id',
    enterprise: 'enterprise_id',
};
const actorClaims = ['actor', 'actor_id'];
const nameRules = [
    {
        id: 'name-without-id',
        level: 'warning',
        summary: 'A condition on a name, without the number that belongs to it.',
        why: 'A name can be released and registered again by another owner: that of a user, an organization or a repository. Its number never is.',
        find: ({ grants }) => grants.flatMap(grant => Object.entries(idOf)
            .filter(([name, id]) => (0,match/* conditionOn */.rU)(grant, name) !== undefined && (0,match/* conditionOn */.rU)(grant, id) === undefined)
            // The id of a repository belongs to one owner.
            .filter(([name]) => name !== 'repository_owner' || (0,match/* conditionOn */.rU)(grant, 'repository_id') === undefined)
            .map(([name, id]) => ({
            path: pathOfClaim(grant, name),
            message: `a name without its number: another owner can register the same ${name} later.`,
            cure: `Add ${id}.`,
        }))),
    },
    {
        id: 'actor-condition',
        level: 'warning',
        summary: 'A condition on the person who triggered the run.',
        why: 'The actor is who triggered the run, not who wrote or approved the code. Other people can re-run it under that name, and an automation can push under it. Use `branch` and `approval` for what people did.',
        find: ({ grants }) => grants.flatMap(grant => actorClaims
            .filter(claim => (0,match/* conditionOn */.rU)(grant, claim) !== undefined)
            .slice(0, 1)
            .map(claim => ({
            path: pathOfClaim(grant, claim),
            message: `${claim} is who triggered the run, not who wrote or approved its code; a re-run keeps it.`,
            cure: 'Use branch or approval instead.',
        }))),
    },
    {
        id: 'sub-condition',
        level: 'warning',
        summary: 'A condition on sub.',
        why: 'The form of `sub` depends on a template that organizations and repositories can change, and on the age of the repository: since 2026-07-15 new ones have the form `repo:OWNER@ID/NAME@ID:\u2026`. Conditions on `repository_id`, `ref` and `environment` say the same, and do not change.',
        find: ({ grants }) => grants
            .filter(grant => (0,match/* conditionOn */.rU)(grant, 'sub') !== undefined)
            .map(grant => ({
            path: pathOfClaim(grant, 'sub'),
            message: 'the form of sub depends on a template, and on the age of the repository.',
            cure: 'Compare repository_id, ref and environment instead.',
        })),
    },
    {
        id: 'repository-property',
        level: 'note',
        summary: 'A condition on a custom property of the repository.',
        why: 'A property is as strong as the rule of who may edit it. If the organization lets repository administrators set it, they can get the grant. The claim is absent unless the organization includes the property in its tokens. A property with several values has them all in one text, with commas.',
        find: ({ grants }) => grants.flatMap(grant => grant.when
            .filter(({ claim }) => claim.startsWith('repo_property_'))
            .map(({ claim }) => ({
            path: pathOfClaim(grant, claim),
            message: 'a custom property: each person who may edit it can meet this condition.',
            cure: 'Let only the organization set the property, and include it in the tokens of Actions.',
        }))),
    },
    {
        id: 'same-but-case',
        level: 'warning',
        summary: 'Two values that differ only in case.',
        why: 'GitHub ignores case in names of owners, repositories and environments. Google and this action compare each character, so that one of the two spellings never matches.',
        find: ({ grants }) => differentCases(grants),
    },
];
/** Claims whose values are compared with each other. */
const spelled = ['repository', 'repository_owner', 'environment', 'ref', 'actor', 'job_workflow_ref', 'workflow_ref'];
function differentCases(grants) {
    const first = new Map();
    const faults = [];
    for (const grant of grants)
        for (const claim of spelled)
            for (const value of (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, claim)))
                for (const [key, text] of comparedNames(claim, value)) {
                    const known = first.get(`${key} ${text.toLowerCase()}`);
                    if (known === undefined)
                        first.set(`${key} ${text.toLowerCase()}`, text);
                    else if (known !== text)
                        faults.push({
                            path: pathOfClaim(grant, claim),
                            message: `${JSON.stringify(text)} here, ${JSON.stringify(known)} before: they differ only in case.`,
                            cure: 'Write each as its token has it.',
                        });
                }
    return faults;
}
/** Returns the names in a value: the owner and the repository of a workflow are those of the other claims. */
function comparedNames(claim, value) {
    if (claim === 'repository_owner' || claim === 'actor')
        return [['account', value]];
    if (claim === 'repository')
        return [['repository', value]];
    if (!claim.endsWith('workflow_ref'))
        return [[claim, value]];
    return [
        ['repository', value.split('/').slice(0, 2).join('/')],
        ['workflow', value],
    ];
}

;// CONCATENATED MODULE: ./build/policy/lint/runners.js



const runnerRules = [
    {
        id: 'no-runner-environment',
        level: 'warning',
        summary: 'A grant admits any runner.',
        why: 'Without `runner_environment` a job on a self-hosted runner gets the grant, too. Such a runner may keep files and processes of earlier jobs, and its owner can read every token on it. Older GitHub Enterprise Servers do not have this claim.',
        find: ({ grants }) => grants
            .filter(grant => (0,match/* conditionOn */.rU)(grant, 'runner_environment') === undefined)
            .map(grant => ({
            path: pathOfClaim(grant),
            message: 'no runner_environment: a self-hosted runner would match, too.',
            cure: 'Add runner_environment: github-hosted.',
        })),
    },
    {
        id: 'self-hosted-runner',
        level: 'warning',
        summary: 'A grant for merged code admits self-hosted runners.',
        why: 'A self-hosted runner that also runs pull requests can be left in a state that steals the token of a later job. Use runners that GitHub hosts, or runners that are made for one job and that no pull request reaches, and add a comment that allows this rule.',
        find: ({ grants }) => grants.flatMap(grant => {
            const runner = (0,match/* conditionOn */.rU)(grant, 'runner_environment');
            if (runner === undefined || grant.provider.trust !== 'internal' || !(0,match/* matchesAny */._I)(runner.anyOf, 'self-hosted'))
                return [];
            return [
                {
                    path: pathOfClaim(grant, 'runner_environment'),
                    message: 'a self-hosted runner may keep what earlier jobs left on it, and this grant trusts merged code only.',
                    cure: 'Write runner_environment: github-hosted.',
                },
            ];
        }),
    },
    {
        id: 'no-job-workflow-ref',
        level: 'warning',
        summary: 'A grant that deploys admits any workflow of the repository.',
        why: 'Without `job_workflow_ref` each workflow file on the branch can deploy, also one that is added later. With it only the named file can.',
        find: ({ grants }) => grants
            .filter(grant => isDeploying(grant) && (0,match/* conditionOn */.rU)(grant, 'job_workflow_ref') === undefined)
            .map(grant => {
            const [repository = 'OWNER/NAME'] = (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'repository'));
            const [ref = 'refs/heads/main'] = (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'ref'));
            return {
                path: pathOfClaim(grant),
                message: 'the grant may deploy, and any workflow of the repository would match.',
                cure: `Add job_workflow_ref: ${repository}/.github/workflows/FILE@${ref}.`,
            };
        }),
    },
    {
        id: 'workflow-ref',
        level: 'warning',
        summary: 'A condition on the workflow that calls, not on the one whose job it is.',
        why: '`workflow_ref` is the workflow that was triggered. If it calls a reusable workflow, the job is of that one, which `job_workflow_ref` names. A condition on `workflow_ref` alone admits every workflow that the triggered one calls.',
        find: ({ grants }) => grants
            .filter(grant => (0,match/* conditionOn */.rU)(grant, 'workflow_ref') !== undefined)
            .filter(grant => (0,match/* conditionOn */.rU)(grant, 'job_workflow_ref') === undefined)
            .map(grant => ({
            path: pathOfClaim(grant, 'workflow_ref'),
            message: 'workflow_ref is the workflow that calls; every workflow that it calls would match.',
            cure: 'Write job_workflow_ref instead. For a workflow that calls none, both have the same value.',
        })),
    },
];

// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula = __webpack_require__(65884);
// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(82719);
;// CONCATENATED MODULE: ./build/policy/formula/contradiction.js



/** There are many subsets, and each question is small. */
const workOfSubset = 100_000;
/** Finds the smallest set of conditions that no token of GitHub meets; `undefined` if some token may meet all. */
function describeUnsatisfiable(conditions) {
    const isImpossible = (chosen, facts = true) => (0,solve/* findToken */.fm)((0,formula/* all */.Q7)(...chosen.map(formula/* conditionFormula */.c9)), { facts, work: workOfSubset }).kind === 'none';
    if (!isImpossible(conditions))
        return undefined;
    const smallest = smallestOf(conditions, isImpossible);
    return { conditions: smallest, isByFacts: !isImpossible(smallest, false) };
}
/** Tries one, two and three conditions. After that it drops conditions as long as the others are impossible. */
function smallestOf(conditions, isImpossible) {
    for (const size of [1, 2, 3])
        for (const chosen of choices(conditions, size))
            if (isImpossible(chosen))
                return chosen;
    let left = conditions;
    for (const one of conditions) {
        const fewer = left.filter(other => other !== one);
        if (isImpossible(fewer))
            left = fewer;
    }
    return left;
}
/** Returns every choice of so many conditions, in order. */
function* choices(conditions, size) {
    if (size === 0)
        return yield [];
    for (const [at, first] of conditions.entries())
        for (const others of choices(conditions.slice(at + 1), size - 1))
            yield [first, ...others];
}
/** Formats conditions as in a policy: `event_name: any of push, schedule; ref: glob refs/tags/*`. */
const describeConditions = (conditions) => conditions.map(({ claim, anyOf }) => `${claim}: ${(0,match/* describeMatchers */.D6)(anyOf)}`).join('; ');

;// CONCATENATED MODULE: ./build/policy/lint/tokens.js







/**
 * Most pairs of grants that are compared claim by claim, and the work for each pair and for all: a policy may have
 * thousands, each with globs that are hard to compare.
 */
const mostPairs = 400;
const pairSearch = { facts: true, work: 1_000_000 };
const workOfAll = 10_000_000;
const tokenRules = [
    {
        id: 'grant-never-matches',
        level: 'error',
        summary: 'A grant that no token can match.',
        why: 'Its conditions contradict each other, or what GitHub writes into tokens: a `push` never has the ref of a pull request, for example. The lint proves it, claim by claim.',
        find: ({ grants }) => grants.flatMap((grant) => {
            const found = describeUnsatisfiable(grant.when);
            if (found === undefined)
                return [];
            const { conditions, isByFacts } = found;
            const [first] = conditions;
            return [
                {
                    path: pathOfClaim(grant, first?.claim),
                    message: `no token can match: ${describeConditions(conditions)}${isByFacts ? ', which GitHub never writes into one token' : ''}.`,
                    cure: conditions.length > 1 ? 'Change one of them.' : 'Change it.',
                },
            ];
        }),
    },
    {
        id: 'grants-overlap',
        level: 'note',
        summary: 'Two grants that one token can match.',
        why: 'Workflows choose their grant by name, so an overlap is not an error. A job of the one can also get the other, and what the other allows. It is a warning if every token of a grant that does not deploy also matches one that does: then each training job can deploy.',
        find: ({ grants }) => overlaps(grants),
    },
];
function overlaps(grants) {
    const faults = [];
    const search = { ...pairSearch, shared: { left: workOfAll } };
    const undecided = [];
    let compared = 0;
    for (const [at, later] of grants.entries())
        for (const earlier of grants.slice(0, at)) {
            if (areApart(earlier, later))
                continue;
            if (++compared > mostPairs)
                return [...faults, ...notDecided(undecided), notAllCompared(later)];
            const found = (0,solve/* findOverlap */.xC)((0,formula/* grantFormula */.Js)(earlier), (0,formula/* grantFormula */.Js)(later), search);
            if (found.kind === 'token')
                faults.push(describeOverlap(earlier, later, found.token, search));
            if (found.kind === 'undecided')
                undecided.push([earlier, later]);
        }
    return [...faults, ...notDecided(undecided)];
}
/** No answer is not "apart". One fault stands for all pairs, at the first one. */
function notDecided([first, ...more]) {
    if (first === undefined)
        return [];
    const [earlier, later] = first;
    const others = more.length === 0 ? '' : `, and so for ${more.length} more ${more.length === 1 ? 'pair' : 'pairs'} of grants`;
    return [
        {
            path: ['grants', later.name],
            message: `it is not decided if one token can match this grant and ${earlier.name}: their globs are too many${others}.`,
            cure: 'Let grants differ in a literal value of some claim.',
            key: true,
        },
    ];
}
const notAllCompared = ({ name }) => ({
    path: ['grants', name],
    message: `more than ${mostPairs} pairs of grants could overlap; the others are not compared.`,
    cure: 'Let grants differ in a literal value of some claim.',
    key: true,
});
function describeOverlap(earlier, later, token, search) {
    const [deploying, other] = isDeploying(later) ? [later, earlier] : [earlier, later];
    const isAll = isDeploying(deploying) &&
        !isDeploying(other) &&
        (0,solve/* admitsNoMore */.D9)((0,formula/* grantFormula */.Js)(other), (0,formula/* grantFormula */.Js)(deploying), search) === true;
    const claims = new Set([...later.when, ...earlier.when].map(({ claim }) => claim));
    const example = [...claims].map(claim => `${claim}: ${token[claim] ?? 'any'}`);
    return {
        path: ['grants', later.name],
        message: isAll
            ? `every token of ${other.name} also matches ${deploying.name}, which may deploy.`
            : `one token can match this grant and ${earlier.name}: ${example.join(', ')}.`,
        cure: isAll
            ? `Let ${deploying.name} require more, such as an environment.`
            : 'If such a job may choose between the two, all is well. Otherwise let the two differ in a claim.',
        ...(isAll && { level: 'warning' }),
        key: true,
    };
}
/** True if some claim is literal in both, without a common value. That needs no search. */
const areApart = (a, b) => a.when.some(condition => {
    const other = (0,match/* conditionOn */.rU)(b, condition.claim);
    if (other === undefined || !(0,when/* isLiteral */.c$)(condition) || !(0,when/* isLiteral */.c$)(other))
        return false;
    const values = new Set((0,match/* literalValues */.MS)(condition));
    return !(0,match/* literalValues */.MS)(other).some(value => values.has(value));
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/steps/machine-time.js
var machine_time = __webpack_require__(22123);
;// CONCATENATED MODULE: ./build/policy/lint/unused.js



const unusedRules = [
    {
        id: 'unused-provider',
        level: 'warning',
        summary: 'A provider that no grant uses.',
        why: 'If it exists at Google, whatever its condition admits is not in this policy. Remove it here and there, or use it.',
        find: ({ policy, grants }) => Object.keys(policy.providers)
            .filter(name => !grants.some(grant => grant.provider.name === name))
            .map(name => ({
            path: ['providers', name],
            message: 'no grant uses this provider.',
            cure: 'Remove it, at Google too if it exists.',
            key: true,
        })),
    },
    {
        id: 'unused-parent',
        level: 'note',
        summary: 'An abstract grant that no grant extends.',
        why: 'It has no effect. Readers may believe that it has.',
        find: ({ policy, written }) => {
            const grants = (0,json.isObject)(written) && (0,json.isObject)(written.grants) ? Object.values(written.grants) : [];
            const parents = new Set(grants.map(grant => ((0,json.isObject)(grant) ? grant.extends : undefined)));
            return policy.abstract
                .filter(name => !parents.has(name))
                .map(name => ({ path: ['grants', name], message: 'no grant extends it.', cure: 'Remove it.', key: true }));
        },
    },
    {
        id: 'unused-price',
        level: 'note',
        summary: 'A price of a machine or an accelerator that no grant allows.',
        why: 'It has no effect. Mostly its name is misspelled: then estimates lack this price.',
        find: ({ policy: { prices }, grants }) => {
            const unused = (table, isUsed) => Object.keys(prices?.[table] ?? {})
                .filter(name => !isUsed(name))
                .map(name => ({
                path: ['prices', 'per_hour', table, name],
                message: `no grant allows ${name}.`,
                cure: `Correct the name, remove the price, or allow it in allow.machines.${table === 'machines' ? 'types' : table} of a grant.`,
                key: true,
            }));
            return [
                ...unused('machines', name => machine_time/* machinesByGoogle */.NM.includes(name) || grants.some(({ allow }) => (0,match/* matchesAny */._I)(allow.machines.types, name))),
                ...unused('accelerators', name => grants.some(({ allow: { machines } }) => ['*', name].some(one => Object.hasOwn(machines.accelerators, one)))),
            ];
        },
    },
    {
        id: 'shared-pool',
        level: 'warning',
        summary: 'Two providers in one pool.',
        why: 'The principals of a pool do not say which provider admitted them. A binding on an attribute of one provider therefore also admits the tokens of the other, if that one maps the same attribute. Use one provider for each pool, unless the limits of a provider force you to split it.',
        find: ({ policy }) => {
            const all = Object.values(policy.providers);
            return all.flatMap((provider, at) => {
                const other = all.slice(0, at).find(one => one.pool === provider.pool && one.resource !== provider.resource);
                if (other === undefined)
                    return [];
                return [
                    {
                        path: ['providers', provider.name, 'resource'],
                        message: `the same pool as ${other.name}: its principals do not say which of the two admitted them.`,
                        cure: 'Give each provider a pool of its own, if the limits of Google let you.',
                    },
                ];
            });
        },
    },
    {
        id: 'foreign-subject',
        level: 'note',
        summary: 'A provider whose subject is not that of this action.',
        why: 'With `subject: sub` the principal of a job in the logs of Google is a branch or an environment, not a run. With `subject: other` the set-up cannot be compiled at all. With `subject: run`, the default, each principal names its run and commit.',
        find: ({ policy }) => Object.values(policy.providers)
            .filter(({ subject }) => subject !== 'run')
            .map(({ name, subject }) => ({
            path: ['providers', name, 'subject'],
            message: subject === 'sub'
                ? "google.subject is GitHub's sub, which names no run and can exceed Google's 127 bytes."
                : 'google.subject is not known, so that nothing can compile this provider.',
            cure: 'Write subject: run, and apply the set-up again.',
        })),
    },
    {
        id: 'requires',
        level: 'note',
        summary: 'The policy does not say which versions of the action read it.',
        why: 'A version that does not know a key refuses the policy with a list of faults. With `requires` it says which version is needed, and reads nothing else.',
        find: ({ policy: { requires }, actionVersion }) => {
            const major = Number(actionVersion.split('.')[0]);
            const least = /(?:^|\s)>=\s?(\d{1,9})/.exec(requires ?? '')?.[1];
            if (least !== undefined && Number(least) >= major)
                return [];
            const message = requires === undefined
                ? 'no requires: an older version would read as much of this policy as it knows.'
                : `requires: ${JSON.stringify(requires)} accepts versions older than ${major}.0.`;
            return [
                {
                    path: requires === undefined ? [] : ['requires'],
                    message,
                    cure: `Write requires: ">=${major}.0".`,
                },
            ];
        },
    },
];

;// CONCATENATED MODULE: ./build/policy/lint/uploads.js



/** Rules for the lists by which a grant brings code and secrets to Google. */
const uploadRules = [
    {
        id: 'writes-whole-bucket',
        level: 'warning',
        summary: 'Uploads that may write anywhere in a bucket, or in any bucket.',
        why: 'An upload never replaces an object. But it can add one wherever others read: next to data, or in a folder that jobs of another grant take as code. Name a folder for code, as `gs://acme-ml-code/train/**`, in a bucket that no job writes.',
        find: eachEntry('writes', entry => isWholeBucket(entry)
            ? {
                message: `${JSON.stringify(entry)} covers a whole bucket.`,
                cure: 'Name a folder, as gs://acme-ml-code/train/**.',
            }
            : undefined),
    },
    {
        id: 'writes-meet-storage',
        level: 'note',
        summary: 'A grant that may upload to where the jobs of another grant read.',
        why: 'Jobs read code and data from `storage`. Who may upload there can choose what the jobs of the other grant run, if their steps name the place by a pattern or a folder. If both grants admit the same people and events, all is well. Otherwise give each grant a folder of its own. It is a warning if the uploads come from unmerged code, or if the other grant deploys.',
        find: ({ grants }) => grants.flatMap(writer => grants.flatMap(reader => meeting(writer, reader))),
    },
    {
        id: 'shared-upload-bucket',
        level: 'warning',
        summary: 'Uploads of merged and of unmerged code in one bucket.',
        why: 'The role that `compile` binds is for a whole bucket: only the action knows the folders of `writes`. A step of a pull request that skips the action can therefore add an object to each of them, also under a name that a later merge will use. The action then finds another object in the way and fails. Give unmerged code a bucket of its own.',
        find: ({ grants }) => grants
            .filter(({ provider }) => provider.trust === 'external')
            .flatMap(({ name, allow }) => {
            const others = grants.filter(({ provider }) => provider.trust === 'internal');
            return allow.writes.flatMap((entry, index) => {
                const shared = others.filter(other => other.allow.writes.some(one => uploadBucket(one) === uploadBucket(entry)));
                if (shared.length === 0)
                    return [];
                return [
                    {
                        path: ['grants', name, 'allow', 'writes', index],
                        message: `code that is not merged uploads to the bucket of ${fewNames(shared.map(one => one.name))}.`,
                        cure: 'Name another bucket.',
                    },
                ];
            });
        }),
    },
    {
        id: 'builds-meet-images',
        level: 'warning',
        summary: 'Builds of unmerged code that may push to where merged code takes its images.',
        why: 'A build adopts the image that has the tag of its files, and builds nothing. The tag is a digest of the files, so it is known before a merge. A build of a pull request runs code of that request, which may push any image under that tag. Give builds of unmerged code a repository of their own.',
        find: ({ grants }) => grants
            .filter(({ provider, allow }) => provider.trust === 'external' && allow.steps.includes('buildImage'))
            .flatMap(({ name, allow }) => {
            const others = grants.filter(({ provider }) => provider.trust === 'internal');
            return allow.images.flatMap((entry, index) => {
                const users = others.filter(other => other.allow.images.some(one => mayMeet(entry, one)));
                if (users.length === 0)
                    return [];
                return [
                    {
                        path: ['grants', name, 'allow', 'images', index],
                        message: `code that is not merged may push images that ${fewNames(users.map(one => one.name))} may use.`,
                        cure: 'Name another repository.',
                    },
                ];
            });
        }),
    },
    {
        id: 'any-build-step',
        level: 'warning',
        summary: 'Build steps of any image.',
        why: 'An image in `build_steps` runs as the service account of the build, which can push images. Name the images, by digest if you can.',
        find: eachEntry('build_steps', entry => /^\**$/.test(entry)
            ? {
                message: `${JSON.stringify(entry)} allows every image.`,
                cure: 'Name images, as gcr.io/cloud-builders/gsutil.',
            }
            : undefined),
    },
    {
        id: 'any-secret',
        level: 'warning',
        summary: 'A grant whose code may receive any secret.',
        why: 'A secret in `secretEnv` reaches the code of an agent, which the author of a change can choose. Name the secrets of each agent. If the grant admits unmerged code, give it no secret that matters elsewhere.',
        find: subject => [
            ...eachEntry('secrets', entry => /^(?:projects\/[^/]*\/secrets\/)?\**$/.test(entry)
                ? { message: `${JSON.stringify(entry)} allows every secret of a project.`, cure: 'Name the secrets.' }
                : undefined)(subject),
            ...subject.grants
                .filter(({ provider, allow }) => provider.trust === 'external' && allow.secrets.length > 0)
                .map(({ name, allow }) => ({
                path: ['grants', name, 'allow', 'secrets'],
                message: `code that is not merged may receive ${fewNames(allow.secrets.map(match/* matcherText */.sE))}.`,
                cure: 'Remove the list, or use secrets that are worth nothing elsewhere.',
            })),
        ],
    },
];
/** Returns a rule that looks at each entry of a list of all grants. */
function eachEntry(list, look) {
    return ({ grants }) => grants.flatMap(({ name, allow }) => allow[list].flatMap((matcher, index) => {
        const found = look((0,match/* matcherText */.sE)(matcher));
        return found === undefined ? [] : [{ path: ['grants', name, 'allow', list, index], ...found }];
    }));
}
/** True for `gs://b/`, `gs://b/**`, `gs://*`, `**`: nothing but the bucket is fixed, or not even that. */
function isWholeBucket(entry) {
    const [, bucket = '', path = ''] = /^gs:\/\/([^/]*)\/?(.*)$/s.exec(entry) ?? [];
    return bucket === '' || bucket.includes('*') || /^[*/]*$/.test(path.replace(/^\*$/, 'x'));
}
const uploadBucket = (entry) => /^gs:\/\/[^/]*/.exec((0,match/* matcherText */.sE)(entry))?.[0] ?? '';
function meeting(writer, reader) {
    const isSameGate = writer.name === reader.name ||
        JSON.stringify([writer.provider.resource, writer.when]) === JSON.stringify([reader.provider.resource, reader.when]);
    if (isSameGate)
        return [];
    const [place] = writer.allow.writes.flatMap((entry, index) => reader.allow.storage.some(other => mayMeet(entry, other)) ? [index] : []);
    if (place === undefined)
        return [];
    const isGrave = (writer.provider.trust === 'external' && reader.provider.trust === 'internal') || isDeploying(reader);
    return [
        {
            path: ['grants', writer.name, 'allow', 'writes', place],
            message: `jobs of grant ${reader.name} may read what this grant uploads, and other tokens get that grant.`,
            cure: `Upload to a folder outside the storage of ${reader.name}, if its jobs read code there.`,
            ...(isGrave && { level: 'warning' }),
        },
    ];
}
/** True unless the fixed beginnings differ: some location may match both. */
function mayMeet(one, other) {
    const [a, b] = [beginning(one), beginning(other)];
    return a.startsWith(b) || b.startsWith(a);
}
const beginning = (matcher) => {
    const text = (0,match/* matcherText */.sE)(matcher);
    return text.includes('*') ? text.slice(0, text.indexOf('*')) : text;
};

;// CONCATENATED MODULE: ./build/policy/lint/rules.js









/** All rules of the lint, a line for each family. The page docs/policy-lint.md has them in this order. */
const lintRules = [
    ...tokenRules,
    ...eventRules,
    ...runnerRules,
    ...nameRules,
    ...globRules,
    ...uploadRules,
    ...lendRules,
    ...limitRules,
    ...unusedRules,
];

;// CONCATENATED MODULE: ./build/policy/lint/lint.js


/** Exceptions in comments, by what is wrong with them. They are findings of these two rules. */
const exceptionRules = {
    unknown: 'unknown-exception',
    unused: 'unused-exception',
};
/**
 * Finds what a valid policy says, and what its author may not want. Comments in the file allow exceptions. See
 * docs/policy-lint.md.
 *
 * @param actionVersion this program's, as `1.2.0`
 * @returns in the order of the file
 */
function lintPolicy({ policy, document, placeOf, text }, actionVersion) {
    const subject = {
        policy,
        grants: Object.values(policy.grants),
        written: document.value,
        actionVersion,
    };
    const exceptions = exceptionsIn(text, name => document.problem(['grants', name], '', { key: true }).line, [
        ...Object.keys(policy.grants),
        ...policy.abstract,
    ]);
    const used = new Set();
    const found = new Map();
    for (const rule of lintRules)
        for (const { path, message, cure, commands, key, level = rule.level } of rule.find(subject)) {
            const exception = findException(exceptions, rule.id, path);
            if (exception !== undefined) {
                used.add(exception);
                continue;
            }
            const place = placeOf(path, key);
            // Grants that inherit a condition have the same finding at the same place.
            const same = `${rule.id} ${place.line} ${place.column} ${message}`;
            if (!found.has(same))
                found.set(same, { ...place, rule: rule.id, level, message, cure, commands });
        }
    const all = [...found.values(), ...exceptionFindings(exceptions, used, document.file)];
    return all.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
/** An exception that does nothing hides what a reader believes to be allowed. */
function exceptionFindings(exceptions, used, file) {
    const ids = new Set(lintRules.map(({ id }) => id));
    return exceptions.flatMap((exception) => {
        const { rule, line, column, reason } = exception;
        const place = { file, line, column, path: '' };
        if (!ids.has(rule))
            return [
                {
                    ...place,
                    rule: exceptionRules.unknown,
                    level: 'warning',
                    message: `there is no rule ${JSON.stringify(rule)}, so that this comment allows nothing.`,
                    cure: 'docs/policy-lint.md of Keyless Vertex has the rules.',
                },
            ];
        if (!used.has(exception))
            return [
                {
                    ...place,
                    rule: exceptionRules.unused,
                    level: 'note',
                    message: `nothing here breaks the rule ${rule}.`,
                    cure: 'Remove the comment.',
                },
            ];
        if (reason === '')
            return [
                {
                    ...place,
                    rule: exceptionRules.unknown,
                    level: 'warning',
                    message: `the exception to ${rule} has no reason.`,
                    cure: 'Write it after the name of the rule.',
                },
            ];
        return [];
    });
}

// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/cli/checkout/workflow-uses.js + 1 modules
var workflow_uses = __webpack_require__(1447);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(82566);
// EXTERNAL MODULE: ./build/cli/findings/finding.js
var finding = __webpack_require__(39641);
// EXTERNAL MODULE: ./build/cli/findings/report.js
var findings_report = __webpack_require__(39584);
// EXTERNAL MODULE: ./build/cli/steps-files.js
var steps_files = __webpack_require__(10872);
;// CONCATENATED MODULE: ./build/cli/validate/rules.js


const lintPage = 'docs/policy-lint.md';
/** What `validate` checks, besides the rules of the lint. */
const ownRules = [
    {
        id: 'policy-invalid',
        level: 'error',
        summary: 'A policy that does not load: the action would deny everything.',
        page: 'docs/policy.md',
    },
    {
        id: 'policy-note',
        level: 'note',
        summary: 'A valid entry of a policy that deserves attention.',
        page: 'docs/policy.md',
    },
    {
        id: 'steps-invalid',
        level: 'error',
        summary: 'A steps file that the action would refuse before it requests a token.',
        page: 'docs/steps.md',
    },
    {
        id: 'steps-not-allowed',
        level: 'error',
        summary: 'Steps that ask for more than their grant allows.',
        page: 'docs/policy.md',
    },
    {
        id: exceptionRules.unknown,
        level: 'warning',
        summary: 'A comment that allows an exception to no rule, or without a reason.',
        page: `${lintPage}#exceptions`,
    },
    {
        id: exceptionRules.unused,
        level: 'note',
        summary: 'A comment that allows what no rule finds.',
        page: `${lintPage}#exceptions`,
    },
];
/** All rules of `validate`. */
const validateRules = [
    ...ownRules,
    ...lintRules.map(({ id, level, summary }) => ({ id, level, summary, page: `${lintPage}#${id}` })),
];

;// CONCATENATED MODULE: ./build/cli/validate/validate.js











/** Checks a policy and steps files as far as that is possible without a server, and lints the policy. */
async function validate(policy, steps, options, session) {
    const { terminal } = session;
    const [policyPath, stepsPaths] = await sortFiles(policy, steps, terminal);
    const sources = new Map();
    for (const path of [policyPath, ...stepsPaths])
        sources.set((0,files/* shownPath */.pS)(path), await (0,files/* readTextFile */.Gu)(terminal, path));
    const { loaded, findings } = checkPolicy(sources.get((0,files/* shownPath */.pS)(policyPath)) ?? '', (0,files/* shownPath */.pS)(policyPath));
    const root = await (0,files/* policyFolder */.hx)(policyPath, terminal);
    const uses = loaded === undefined ? [] : await (0,workflow_uses/* workflowUses */.M)(terminal, root);
    for (const path of stepsPaths) {
        const file = (0,files/* shownPath */.pS)(path);
        const inRoot = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(terminal.directory, path)).split(external_node_path_.sep).join('/');
        const used = uses.filter(use => use.steps === inRoot).map(use => use.grant);
        const grants = options.grant === undefined ? [...new Set(used)] : [options.grant];
        findings.push(...(await checkStepsFile(sources.get(file) ?? '', file, root, loaded, grants, options)));
    }
    const strict = findings.map((finding) => {
        return options.strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding;
    });
    const report = {
        findings: (0,finding/* inFileOrder */.w$)(strict),
        rules: validateRules,
        sources,
        checked: [...sources.keys()],
    };
    await (0,findings_report.reportFindings)(session, report, options);
}
/** The first file may be a steps file. The policy is then the one of this checkout. */
async function sortFiles(first, rest, terminal) {
    if (first === undefined)
        return [await (0,files/* defaultPolicy */.G4)(terminal), rest];
    if (first !== '-' && (await (0,steps_files/* looksLikeSteps */.B)(await (0,files/* readTextFile */.Gu)(terminal, first))))
        return [await (0,files/* defaultPolicy */.G4)(terminal), [first, ...rest]];
    return [first, rest];
}
/** The text is that of the sources: the standard input can be read only once. */
function checkPolicy(text, file) {
    try {
        const loaded = (0,load.loadPolicy)(text, file, version/* version */.r);
        const notes = loaded.notes.map(note => (0,finding/* findingOf */.hD)('policy-note', note, 'note'));
        const linted = lintPolicy(loaded, version/* version */.r).map(({ rule, level, ...problem }) => (0,finding/* findingOf */.hD)(rule, problem, level));
        return { loaded, findings: [...notes, ...linted] };
    }
    catch (error) {
        return { loaded: undefined, findings: problemFindings('policy-invalid', error) };
    }
}
async function checkStepsFile(text, file, root, loaded, grants, { variables = [] }) {
    const asked = loaded === undefined ? [] : grants.map(grant => (0,load/* findGrant */.Q)(loaded.policy, grant));
    try {
        const steps = await (0,steps_files.readStepsOffline)(text, file, root, variables.join('\n'));
        const problems = (0,steps_files.problemsOfSteps)(steps);
        if (problems.length > 0)
            return problems.map(problem => (0,finding/* findingOf */.hD)('steps-invalid', problem));
        if (asked.length > 0)
            return asked
                .flatMap(grant => (0,steps_files.excessesByGrant)(steps, grant))
                .map(problem => (0,finding/* findingOf */.hD)('steps-not-allowed', problem));
        if (loaded === undefined)
            return [];
        // Without a grant, one that allows the steps is enough. Otherwise the reader wants to know what the nearest one lacks.
        const [nearest] = (0,steps_files/* judgeSteps */.N)(steps, loaded.policy);
        return (nearest?.excesses ?? []).map(problem => {
            const message = `no grant allows these steps; of ${nearest?.grant}, the nearest: ${problem.message}`;
            return (0,finding/* findingOf */.hD)('steps-not-allowed', { ...problem, message });
        });
    }
    catch (error) {
        return problemFindings('steps-invalid', error);
    }
}
/** Returns the problems of an invalid file as findings. Any other error is not about the file. */
function problemFindings(rule, error) {
    if (!(error instanceof errors/* ActionError */.lZ) || error.code === 'GRANT_UNKNOWN')
        throw error;
    const { problems, message, cure, commands } = error;
    if (problems.length > 0)
        return problems.map(problem => (0,finding/* findingOf */.hD)(rule, problem));
    return [{ rule, level: 'error', message, cure, commands }];
}


/***/ }),

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

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 84394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ isConditionWithin),
/* harmony export */   Qr: () => (/* binding */ newSearchBudget),
/* harmony export */   oX: () => (/* binding */ admittedOnlyBy)
/* harmony export */ });
/* harmony import */ var _formula_formula_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65884);
/* harmony import */ var _formula_solve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82719);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78706);
/* harmony import */ var _usual_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9724);




/** About ten seconds in the worst case. Nearly every search takes less than a millisecond. */
const newSearchBudget = (searches = 1_000) => ({ left: searches });
/** The most steps of one search. */
const searchWork = 100_000;
/** @param facts true to look only at tokens that GitHub issues, as far as its documentation says */
function searchOnce(formula, facts, budget) {
    budget.left -= 1;
    if (budget.left < 0)
        return { kind: 'undecided', reason: 'the policies differ in too much' };
    return (0,_formula_solve_js__WEBPACK_IMPORTED_MODULE_1__/* .findToken */ .fm)(facts ? (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(formula, ...inEveryToken.map(_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .claimPresent */ .KT)) : formula, { facts, work: searchWork });
}
/** Claims that every token of GitHub has, on every version of GitHub Enterprise Server, too. */
const inEveryToken = ['event_name', 'ref', 'ref_type', 'repository', 'repository_id', 'repository_owner'];
/** Finds a token that GitHub issues; without one, any other. */
function searchToken(formula, budget) {
    for (const facts of [true, false]) {
        const found = searchOnce(formula, facts, budget);
        if (found.kind === 'token')
            return { token: found.token, isIssued: facts };
    }
    return undefined;
}
/** True if every value that the first condition matches certainly matches the second. False if that is undecided. */
function isConditionWithin(inner, outer, budget) {
    budget.left -= 1;
    const question = (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(inner), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(outer)));
    return budget.left >= 0 && (0,_formula_solve_js__WEBPACK_IMPORTED_MODULE_1__/* .findToken */ .fm)(question, { work: searchWork }).kind === 'none';
}
/** Returns what one version of a grant admits and the other does not. Without the other, it is all that the one admits. */
function admittedOnlyBy(one, other, budget = newSearchBudget()) {
    const whole = other === undefined ? (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one) : (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(other)));
    const found = searchOnce(whole, false, budget);
    if (found.kind !== 'token')
        return found;
    const conditions = other?.when ?? [];
    const relevant = new Set([...one.when, ...conditions].map(({ claim }) => claim));
    const exampleOf = ({ token, isIssued }) => ({
        claims: Object.fromEntries([...relevant].sort().flatMap(claim => (Object.hasOwn(token, claim) ? [[claim, token[claim] ?? '']] : []))),
        differs: conditions.flatMap(condition => differenceIn(condition, token)),
        isIssued,
    });
    const each = conditions.flatMap(condition => differingIn(one, conditions, condition, budget) ?? []).map(exampleOf);
    const distinct = [...new Map(each.map(example => [JSON.stringify(example.differs), example])).values()];
    if (distinct.length > 0)
        return { kind: 'tokens', examples: distinct.filter(preferIssued) };
    return {
        kind: 'tokens',
        examples: [exampleOf(searchToken(whole, budget) ?? { token: found.token, isIssued: false })],
    };
}
/** A token that GitHub does not issue is shown only if there is no other. */
const preferIssued = ({ isIssued }, _, every) => isIssued || !every.some(example => example.isIssued);
/** Finds a token that this condition of the other version refuses, and no other condition if possible. */
function differingIn(one, others, condition, budget) {
    const { claim } = condition;
    const own = (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .conditionOn */ .rU)(one, claim);
    if (own !== undefined && JSON.stringify(own.anyOf) === JSON.stringify(condition.anyOf))
        return undefined;
    const rest = others.filter(candidate => candidate !== condition).map(_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9);
    const refused = (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .grantFormula */ .Js)(one), (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionFormula */ .c9)(condition)));
    for (const question of [(0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(refused, ...rest), refused]) {
        const found = usualToken(question, condition, own, budget) ?? searchToken(question, budget);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Finds a token with a value of the claim that jobs have. */
function usualToken(question, { claim, anyOf }, wider, budget) {
    const own = wider?.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : (0,_usual_values_js__WEBPACK_IMPORTED_MODULE_2__/* .instanceOf */ .h)(matcher.glob))) ?? [];
    const fits = (value) => !(0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(anyOf, value) && (wider === undefined || (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(wider.anyOf, value));
    for (const value of [...own, ...(0,_usual_values_js__WEBPACK_IMPORTED_MODULE_2__/* .usualValues */ .z)(claim)].filter(fits).slice(0, 3)) {
        const found = searchOnce((0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(question, (0,_formula_formula_js__WEBPACK_IMPORTED_MODULE_0__/* .claimIs */ .h7)(claim, value)), true, budget);
        if (found.kind === 'token')
            return { token: found.token, isIssued: true };
    }
    return undefined;
}
function differenceIn({ claim, anyOf }, claims) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return value !== undefined && (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(anyOf, value) ? [] : [{ claim, value, expected: (0,_match_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMatchers */ .D6)(anyOf) }];
}


/***/ }),

/***/ 52925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ newWorkBudget),
/* harmony export */   a: () => (/* binding */ areWithin)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);
/* harmony import */ var _admission_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84394);


/** About half a second, besides the searches. */
const newWorkBudget = () => ({ left: 50_000_000, known: new Map(), searches: (0,_admission_js__WEBPACK_IMPORTED_MODULE_0__/* .newSearchBudget */ .Qr)() });
/**
 * True if the second list of matchers certainly matches everything that the first one matches. False means that it
 * could not be proved: two equivalent patterns may look different.
 */
function areWithin(inner, outer, effort = newWorkBudget()) {
    const key = JSON.stringify([inner, outer]);
    const known = effort.known.get(key);
    if (known !== undefined)
        return known;
    const found = prove(inner, outer, effort);
    effort.known.set(key, found);
    return found;
}
function prove(inner, outer, effort) {
    // Equal texts match the same: a glob without a star is a literal.
    const same = new Set(outer.map(_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE));
    const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []));
    const covers = (glob, one) => {
        const text = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE)(one);
        effort.left -= glob.length * text.length;
        if (effort.left < 0)
            return false;
        return isGlob(one) ? isGlobWithin(text, glob) : (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(glob, text);
    };
    return inner.every(one => same.has((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherText */ .sE)(one)) || globs.some(glob => covers(glob, one)));
}
/** A glob without a star matches only itself. */
const isGlob = (matcher) => 'glob' in matcher && matcher.glob.includes('*');
/**
 * True if the outer glob matches the inner pattern itself, with a star of the inner one matched only by a star, and
 * `**` only by `**`. The outer one then matches everything that the inner one matches.
 */
function isGlobWithin(inner, outer) {
    const tokens = outer.match(/\*+|[^*]/gs) ?? [];
    // reached[i]: the outer's tokens before i match the inner pattern so far. A star may match nothing.
    let reached = passStars(new Set([0]), tokens);
    for (const one of inner.match(/\*+|[^*]/gs) ?? []) {
        const next = new Set();
        for (const at of reached) {
            const token = tokens[at];
            if (token === undefined)
                continue;
            const isStar = token.startsWith('*');
            if (isStar && (token !== '*' || (one !== '/' && one !== '**')))
                next.add(at);
            if (!isStar && token === one)
                next.add(at + 1);
        }
        reached = passStars(next, tokens);
        if (reached.size === 0)
            return false;
    }
    return reached.has(tokens.length);
}
function passStars(reached, tokens) {
    // Iterating a set includes members that are added meanwhile.
    for (const at of reached)
        if (tokens[at]?.startsWith('*'))
            reached.add(at + 1);
    return reached;
}


/***/ }),

/***/ 9724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ instanceOf),
/* harmony export */   z: () => (/* binding */ usualValues)
/* harmony export */ });
/** Values of claims as jobs have them, the most telling first. An example with one of them is easy to understand. */
const byClaim = {
    event_name: ['pull_request', 'schedule', 'workflow_dispatch', 'push', 'release', 'issue_comment'],
    ref: ['refs/heads/another', 'refs/tags/v1', 'refs/pull/1/merge'],
    ref_protected: ['false', 'true'],
    ref_type: ['tag', 'branch'],
    runner_environment: ['self-hosted', 'github-hosted'],
    repository_visibility: ['public', 'private', 'internal'],
    repository: ['someone/else'],
    repository_owner: ['someone'],
    environment: ['another'],
    actor: ['someone'],
};
/** Returns values of a claim that jobs have. */
const usualValues = (claim) => (Object.hasOwn(byClaim, claim) ? byClaim[claim] : undefined) ?? (claim.endsWith('_id') ? ['999999999', '1'] : []);
/** Returns a readable value that a glob matches. */
const instanceOf = (glob) => glob.replace(/\*+/g, 'another');


/***/ }),

/***/ 31232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ permissionsOfCalls),
/* harmony export */   Rg: () => (/* binding */ lendsMethods),
/* harmony export */   Ru: () => (/* binding */ collectLendNeeds),
/* harmony export */   Yk: () => (/* binding */ testableNeeds)
/* harmony export */ });
/* harmony import */ var _lent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59314);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);


/** Short names of calls, each with the permission on the project that it needs. Counting has its own. */
const permissionOfCall = {
    ...Object.fromEntries(Object.keys(_lent_js__WEBPACK_IMPORTED_MODULE_0__/* .gatewayCalls */ .e$).map(call => [call, 'aiplatform.endpoints.predict'])),
    countTokens: 'aiplatform.endpoints.computeTokens',
    computeTokens: 'aiplatform.endpoints.computeTokens',
};
/** Returns the permissions on a project that the calls of a gateway need. A method's own permission is not known. */
const permissionsOfCalls = (gateway) => [
    ...new Set((gateway?.calls ?? []).map(call => permissionOfCall[call] ?? 'aiplatform.')),
];
/** True if the gateway passes on methods that it knows only by their protos. */
const lendsMethods = ({ lend }) => permissionsOfCalls(lend?.gateway).includes('aiplatform.');
/** Returns what the calls of a gateway need in each project that the grant names, as far as a request can test it. */
function testableNeeds({ allow, lend }) {
    const permissions = permissionsOfCalls(lend?.gateway).filter(permission => !permission.endsWith('.'));
    if (lend?.gateway === undefined)
        return [];
    const users = ['lend.gateway'];
    return (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalTexts */ .SM)(allow.projects).flatMap((project) => {
        const on = { type: 'project', project };
        return [
            { service: 'aiplatform.googleapis.com', on, for: users },
            ...permissions.map((permission) => ({ permission, on, for: users })),
        ];
    });
}
/** Collects what lending needs beside the roles for calls: nothing says what a program does with a credential. */
function collectLendNeeds({ grant, called, members }, needs) {
    const { lend, serviceAccount } = grant;
    if (lend === undefined)
        return;
    // The role contains iam.serviceAccounts.getOpenIdToken: https://docs.cloud.google.com/iam/docs/roles-permissions/iam
    if (serviceAccount !== undefined && lend.credentials.includes('id_token'))
        needs.bind('roles/iam.workloadIdentityUser', { type: 'service account', name: serviceAccount }, members, `${called}: lends its ID tokens (lend.credentials)`);
    const forms = lend.credentials.filter(form => _lent_js__WEBPACK_IMPORTED_MODULE_0__/* .accessTokenForms */ .Zd.includes(form));
    if (forms.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: nothing says what other programs do with its credential (lend.credentials: ${forms.join(', ')}).`,
            cure: `Bind the roles that they need to ${serviceAccount ?? 'the members of the grant'} by hand, and no others.`,
        });
}


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
