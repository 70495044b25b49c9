export const id = 12;
export const ids = [12];
export const modules = {

/***/ 2012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// UNUSED EXPORTS: readableBody

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/policy/load/load.js + 14 modules
var load = __webpack_require__(2802);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula_formula = __webpack_require__(5884);
// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(2719);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(8706);
;// CONCATENATED MODULE: ./build/policy/compare/usual-values.js
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

;// CONCATENATED MODULE: ./build/policy/compare/admission.js




/** About ten seconds in the worst case. Nearly every search takes less than a millisecond. */
const newSearchBudget = (searches = 1_000) => ({ left: searches });
/** The most steps of one search. */
const searchWork = 100_000;
/** @param facts true to look only at tokens that GitHub issues, as far as its documentation says */
function searchOnce(formula, facts, budget) {
    budget.left -= 1;
    if (budget.left < 0)
        return { kind: 'undecided', reason: 'the policies differ in too much' };
    return (0,solve/* findToken */.fm)(facts ? (0,formula_formula/* all */.Q7)(formula, ...inEveryToken.map(formula_formula/* claimPresent */.KT)) : formula, { facts, work: searchWork });
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
    const question = (0,formula_formula/* all */.Q7)((0,formula_formula/* conditionFormula */.c9)(inner), (0,formula_formula/* not */.AU)((0,formula_formula/* conditionFormula */.c9)(outer)));
    return budget.left >= 0 && (0,solve/* findToken */.fm)(question, { work: searchWork }).kind === 'none';
}
/** Returns what one version of a grant admits and the other does not. Without the other, it is all that the one admits. */
function admittedOnlyBy(one, other, budget = newSearchBudget()) {
    const whole = other === undefined ? (0,formula_formula/* grantFormula */.Js)(one) : (0,formula_formula/* all */.Q7)((0,formula_formula/* grantFormula */.Js)(one), (0,formula_formula/* not */.AU)((0,formula_formula/* grantFormula */.Js)(other)));
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
    const own = (0,match/* conditionOn */.rU)(one, claim);
    if (own !== undefined && JSON.stringify(own.anyOf) === JSON.stringify(condition.anyOf))
        return undefined;
    const rest = others.filter(candidate => candidate !== condition).map(formula_formula/* conditionFormula */.c9);
    const refused = (0,formula_formula/* all */.Q7)((0,formula_formula/* grantFormula */.Js)(one), (0,formula_formula/* not */.AU)((0,formula_formula/* conditionFormula */.c9)(condition)));
    for (const question of [(0,formula_formula/* all */.Q7)(refused, ...rest), refused]) {
        const found = usualToken(question, condition, own, budget) ?? searchToken(question, budget);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Finds a token with a value of the claim that jobs have. */
function usualToken(question, { claim, anyOf }, wider, budget) {
    const own = wider?.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : instanceOf(matcher.glob))) ?? [];
    const fits = (value) => !(0,match/* matchesAny */._I)(anyOf, value) && (wider === undefined || (0,match/* matchesAny */._I)(wider.anyOf, value));
    for (const value of [...own, ...usualValues(claim)].filter(fits).slice(0, 3)) {
        const found = searchOnce((0,formula_formula/* all */.Q7)(question, (0,formula_formula/* claimIs */.h7)(claim, value)), true, budget);
        if (found.kind === 'token')
            return { token: found.token, isIssued: true };
    }
    return undefined;
}
function differenceIn({ claim, anyOf }, claims) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return value !== undefined && (0,match/* matchesAny */._I)(anyOf, value) ? [] : [{ claim, value, expected: (0,match/* describeMatchers */.D6)(anyOf) }];
}

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
;// CONCATENATED MODULE: ./build/policy/compare/glob-within.js


/** About half a second, besides the searches. */
const newWorkBudget = () => ({ left: 50_000_000, known: new Map(), searches: newSearchBudget() });
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
    const same = new Set(outer.map(match/* matcherText */.sE));
    const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []));
    const covers = (glob, one) => {
        const text = (0,match/* matcherText */.sE)(one);
        effort.left -= glob.length * text.length;
        if (effort.left < 0)
            return false;
        return isGlob(one) ? isGlobWithin(text, glob) : (0,match/* matchesGlob */.kt)(glob, text);
    };
    return inner.every(one => same.has((0,match/* matcherText */.sE)(one)) || globs.some(glob => covers(glob, one)));
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

;// CONCATENATED MODULE: ./build/policy/compare/lend-facets.js



const describeNames = (list) => list?.join(', ') || undefined;
const containsAll = (all = [], some = []) => some.every(one => all.includes(one));
/** A key that only limits calls. If one of the grants has no gateway, the calls themselves are compared. */
const ofCalls = (isWithin) => ({ lend: inner }, { lend: outer }, effort) => !hasGateway(inner) || !hasGateway(outer) || isWithin(inner, outer, effort);
const hasGateway = (lend) => lend?.gateway !== undefined;
const budgetFacet = (key, limit) => ({
    path: ['lend', 'budget', key],
    show: ({ lend }) => lend?.budget[limit]?.toString(),
    isWithin: ofCalls((inner, outer) => isAtMost(inner.budget[limit], outer.budget[limit])),
});
/** A missing limit is above all others. */
const isAtMost = (inner = Infinity, outer = Infinity) => inner <= outer;
/** What a grant lends to other programs. */
const lendFacets = [
    {
        path: ['lend', 'gateway', 'calls'],
        show: ({ lend }) => describeNames(lend?.gateway?.calls),
        isWithin: (inner, outer) => containsAll(outer.lend?.gateway?.calls, inner.lend?.gateway?.calls),
    },
    {
        path: ['lend', 'gateway', 'max_output_tokens'],
        show: ({ lend }) => lend?.gateway?.maxOutputTokens?.toString(),
        isWithin: ofCalls((inner, outer) => isAtMost(inner.gateway.maxOutputTokens, outer.gateway.maxOutputTokens)),
    },
    {
        path: ['lend', 'gateway', 'tools'],
        show: ({ lend }) => describeNames(lend?.gateway?.tools),
        isWithin: (inner, outer) => containsAll(outer.lend?.gateway?.tools, inner.lend?.gateway?.tools),
    },
    budgetFacet('requests', 'requests'),
    budgetFacet('input_tokens', 'inputTokens'),
    budgetFacet('output_tokens', 'outputTokens'),
    budgetFacet('cost', 'cost'),
    {
        path: ['lend', 'budget', 'duration'],
        show: ({ lend }) => durationOf(lend),
        isWithin: ({ lend: inner }, { lend: outer }) => inner === undefined ||
            outer === undefined ||
            isAtMost(inner.budget.durationSeconds, outer.budget.durationSeconds),
    },
    {
        path: ['lend', 'prices'],
        show: ({ lend }) => describeNames(lend?.prices.map(describePrice)),
        // Prices only limit what a grant can do together with a cost.
        isWithin: ofCalls((inner, outer, effort) => outer.budget.cost === undefined || arePricesAtLeast(inner.prices, outer.prices, effort)),
    },
    {
        path: ['lend', 'credentials'],
        show: ({ lend }) => describeNames(lend?.credentials),
        isWithin: (inner, outer) => containsAll(outer.lend?.credentials, inner.lend?.credentials),
    },
    {
        path: ['lend', 'record', 'prompts'],
        show: ({ lend }) => (lend?.recordPrompts ? 'true' : undefined),
        // More readers with it, and less of a record without it.
        isWithin: ofCalls((inner, outer) => inner.recordPrompts === outer.recordPrompts),
    },
    {
        path: ['lend', 'isolation'],
        show: ({ lend }) => (lend?.isolation === 'required' ? 'required' : undefined),
        isWithin: ({ lend: inner }, { lend: outer }) => inner === undefined || outer === undefined || inner.isolation === 'required' || outer.isolation === 'preferred',
    },
];
const durationOf = (lend) => lend?.budget.durationSeconds === undefined ? undefined : (0,formats/* asPeriod */.G_)(lend.budget.durationSeconds);
/** `anthropic/claude-*: 3 in, 15 out, 0.3 from a cache` */
function describePrice({ model, input, output, cacheRead, cacheWrite }) {
    const cache = [
        ...(cacheRead === undefined ? [] : [`, ${cacheRead} from a cache`]),
        ...(cacheWrite === undefined ? [] : [`, ${cacheWrite} to a cache`]),
    ];
    return `${(0,match/* matcherText */.sE)(model)}: ${input} in, ${output} out${cache.join('')}`;
}
/** The price of each kind of token, those without a price of their own included. */
const pricesOf = ({ input, output, cacheRead = input, cacheWrite = 2 * input }) => [
    input,
    output,
    cacheRead,
    cacheWrite,
];
/** The work of a comparison of two prices, besides that of their patterns. */
const pairEffort = 20;
/**
 * True if each model surely costs at least as much by the first list, so that a cost allows no more calls. The first
 * price that matches counts, and a model without a price cannot be called.
 */
function arePricesAtLeast(inner, outer, effort) {
    if (JSON.stringify(inner) === JSON.stringify(outer))
        return true;
    const isWithin = (one, other) => {
        effort.left -= pairEffort;
        return effort.left >= 0 && areWithin([one.model], [other.model], effort);
    };
    return inner.every((price, at) => {
        const last = outer.findIndex(other => isWithin(price, other));
        if (last === -1)
            return false;
        // Models that an earlier price has are compared there.
        const governing = outer
            .slice(0, last + 1)
            .filter(other => canMatchBoth(price, other) && !inner.slice(0, at).some(earlier => isWithin(other, earlier)));
        const most = pricesOf(price);
        return governing.every(other => pricesOf(other).every((one, kind) => one <= (most[kind] ?? 0)));
    });
}
/** False only if no model can match both: literals that differ, or a pattern that does not match the literal. */
function canMatchBoth(one, other) {
    if ('glob' in one.model && 'glob' in other.model)
        return true;
    return 'literal' in one.model
        ? (0,match/* matches */.cK)(other.model, one.model.literal)
        : 'literal' in other.model && (0,match/* matches */.cK)(one.model, other.model.literal);
}

;// CONCATENATED MODULE: ./build/policy/compare/facets.js






/** Returns all keys in which grants can differ, with the claims and required fields of these grants. */
function facetsOf(grants) {
    const claims = new Set(grants.flatMap(({ when }) => when.map(({ claim }) => claim)));
    const fields = new Set(grants.flatMap(({ require }) => Object.keys(require?.fields ?? {})));
    return [
        ...identity,
        ...[...claims].map(whenFacet),
        ...evidence,
        ...allow,
        ...machines,
        ...bounds,
        ...lendFacets,
        requiredLabels,
        ...[...fields].map(requiredField),
    ];
}
const isSame = (show) => (inner, outer) => show(inner) === show(outer);
const identity = [
    // It has no effect on access.
    { path: ['description'], show: ({ description }) => description, isWithin: () => true },
    {
        path: ['provider'],
        show: ({ provider: { name, resource, trust, subject } }) => `${name}: ${resource} (trust: ${trust}, subject: ${subject})`,
        isWithin: isSame(({ provider: { resource, trust, subject } }) => `${trust} ${subject} ${resource}`),
    },
    {
        path: ['service_account'],
        show: ({ serviceAccount }) => serviceAccount,
        isWithin: isSame(({ serviceAccount }) => serviceAccount),
    },
    {
        path: ['token', 'lifetime'],
        show: ({ serviceAccount, tokenLifetimeSeconds }) => serviceAccount && (0,formats/* asPeriod */.G_)(tokenLifetimeSeconds),
        isWithin: (inner, outer) => inner.tokenLifetimeSeconds <= outer.tokenLifetimeSeconds,
    },
];
/** Exact: an absent condition holds for every claim, and for a token without the claim. */
function whenFacet(claim) {
    const find = (grant) => (0,match/* conditionOn */.rU)(grant, claim);
    return {
        path: ['when', claim],
        show: grant => find(grant)
            ?.anyOf.map(one => ('literal' in one ? one.literal : `{glob: ${one.glob}}`))
            .join(', '),
        isWithin: (inner, outer, effort) => {
            const [narrow, wide] = [find(inner), find(outer)];
            if (wide === undefined)
                return true;
            if (narrow === undefined)
                return false;
            // Patterns that look alike are compared without a search.
            return areWithin(narrow.anyOf, wide.anyOf, effort) || isConditionWithin(narrow, wide, effort.searches);
        },
    };
}
/** Without `approval` no person must approve, in any attempt. */
const approvalOf = ({ approval }) => approval ?? { reviewers: 0, notBy: [], reruns: true, amongReviewers: false };
const branchRequirementOf = ({ branch }) => branch ?? { rules: [], merged: false, reviews: 0 };
const hasAll = (all, some) => some.every(one => all.includes(one));
const describeList = (list) => list.join(', ') || undefined;
const evidence = [
    {
        path: ['branch', 'rules'],
        show: grant => describeList(branchRequirementOf(grant).rules),
        isWithin: (inner, outer) => hasAll(branchRequirementOf(inner).rules, branchRequirementOf(outer).rules),
    },
    {
        path: ['branch', 'merged'],
        show: grant => (branchRequirementOf(grant).merged ? 'true' : undefined),
        isWithin: (inner, outer) => branchRequirementOf(inner).merged || !branchRequirementOf(outer).merged,
    },
    {
        path: ['branch', 'reviews'],
        show: grant => (branchRequirementOf(grant).reviews === 0 ? undefined : String(branchRequirementOf(grant).reviews)),
        isWithin: (inner, outer) => branchRequirementOf(inner).reviews >= branchRequirementOf(outer).reviews,
    },
    {
        path: ['approval', 'among'],
        show: grant => (approvalOf(grant).amongReviewers ? 'reviewers' : undefined),
        isWithin: (inner, outer) => approvalOf(inner).amongReviewers || !approvalOf(outer).amongReviewers,
    },
    {
        path: ['approval', 'reviewers'],
        show: ({ approval }) => approval && String(approval.reviewers),
        // The requirement itself needs an environment with reviewers, whatever their number.
        isWithin: (inner, outer) => approvalOf(inner).reviewers >= approvalOf(outer).reviewers,
    },
    {
        path: ['approval', 'not_by'],
        show: grant => describeList(approvalOf(grant).notBy),
        isWithin: (inner, outer) => hasAll(approvalOf(inner).notBy, approvalOf(outer).notBy),
    },
    {
        path: ['approval', 'reruns'],
        show: ({ approval }) => approval && String(approval.reruns),
        isWithin: (inner, outer) => !approvalOf(inner).reruns || approvalOf(outer).reruns,
    },
];
/** Every list of names. The type requires all of them, since a missing one would not be compared. */
const comparedLists = {
    methods: 'methods',
    projects: 'projects',
    locations: 'locations',
    service_accounts: 'service_accounts',
    images: 'images',
    build_steps: 'build_steps',
    templates: 'templates',
    storage: 'storage',
    writes: 'writes',
    models: 'models',
    publisher_models: 'publisher_models',
    endpoints: 'endpoints',
    engines: 'engines',
    datasets: 'datasets',
    networks: 'networks',
    kms_keys: 'kms_keys',
    tensorboards: 'tensorboards',
    reservations: 'reservations',
    persistent_resources: 'persistent_resources',
    secrets: 'secrets',
    unchecked: 'unchecked',
};
/** Words that are not names: a glob does not match them. */
const defaultWords = {
    service_accounts: 'default',
    reservations: 'any',
};
const matcherList = (matchers) => describeList(matchers.map(match/* matcherText */.sE));
const allow = [
    {
        path: ['allow', 'steps'],
        show: ({ allow }) => describeList(allow.steps),
        isWithin: (inner, outer) => hasAll(outer.allow.steps, inner.allow.steps),
    },
    ...Object.values(comparedLists).map((list) => ({
        path: ['allow', list],
        show: ({ allow }) => matcherList(allow[list]),
        isWithin: (inner, outer, effort) => {
            const isWord = (one) => 'literal' in one && one.literal === defaultWords[list];
            const names = (of) => of.allow[list].filter(one => !isWord(one));
            const keepsWord = !inner.allow[list].some(isWord) || outer.allow[list].some(isWord);
            if (!keepsWord || !areWithin(names(inner), names(outer), effort))
                return false;
            const folders = (of) => of.allow.writes.filter(lists/* isFolderEntry */.dn);
            return list !== 'writes' || areWithin(folders(inner), folders(outer), effort);
        },
    })),
];
/** The largest count of a type: `*` is for types that are not named. */
const acceleratorCount = ({ allow: { machines } }, type) => (Object.hasOwn(machines.accelerators, type) ? machines.accelerators[type] : machines.accelerators['*']) ?? 0;
const machines = [
    {
        path: ['allow', 'machines', 'types'],
        show: ({ allow }) => matcherList(allow.machines.types),
        isWithin: (inner, outer, effort) => areWithin(inner.allow.machines.types, outer.allow.machines.types, effort),
    },
    {
        path: ['allow', 'machines', 'accelerators'],
        show: ({ allow }) => describeList(Object.entries(allow.machines.accelerators).map(([type, count]) => `${type}: ${count}`)),
        isWithin: (inner, outer) => ['*', ...[inner, outer].flatMap(({ allow }) => Object.keys(allow.machines.accelerators))].every(type => acceleratorCount(inner, type) <= acceleratorCount(outer, type)),
    },
    {
        path: ['allow', 'machines', 'replicas'],
        show: ({ allow }) => (allow.machines.replicas === 0 ? undefined : String(allow.machines.replicas)),
        isWithin: (inner, outer) => inner.allow.machines.replicas <= outer.allow.machines.replicas,
    },
];
const bounds = [
    {
        path: ['allow', 'timeout'],
        show: ({ allow: { timeoutSeconds } }) => (timeoutSeconds === undefined ? undefined : (0,formats/* asPeriod */.G_)(timeoutSeconds)),
        // Without a limit, a step may name none and runs as long as Vertex AI lets it. Neither is within the other.
        isWithin: ({ allow: { timeoutSeconds: narrow } }, { allow: { timeoutSeconds: wide } }) => narrow === wide || (narrow !== undefined && wide !== undefined && narrow <= wide),
    },
    {
        path: ['allow', 'node_hours'],
        show: ({ allow: { nodeHours } }) => (nodeHours === undefined ? undefined : String(nodeHours)),
        isWithin: ({ allow: { nodeHours: narrow, steps } }, { allow: { nodeHours: wide } }) => {
            if (wide !== undefined)
                return narrow !== undefined && narrow <= wide;
            // AutoML's budgets pass only if they are bounded.
            return narrow === undefined || !steps.some(kind => kind === 'trainingPipeline' || kind === 'call');
        },
    },
];
const requiredLabels = {
    path: ['require', 'labels'],
    show: ({ require }) => describeList(require?.labels ?? []),
    isWithin: (inner, outer) => hasAll(inner.require?.labels ?? [], outer.require?.labels ?? []),
};
function requiredField(name) {
    const show = ({ require }) => require !== undefined && Object.hasOwn(require.fields, name) ? JSON.stringify(require.fields[name]) : undefined;
    return {
        path: ['require', name],
        show,
        isWithin: (inner, outer) => show(outer) === undefined || show(inner) === show(outer),
    };
}

;// CONCATENATED MODULE: ./build/policy/compare/compare.js




/** Returns all changes of a proposed policy, in its own order. Without a present policy, everything is new. */
function comparePolicies(current, proposed) {
    const effort = newWorkBudget();
    const names = new Set([...Object.keys(proposed.grants), ...Object.keys(current?.grants ?? {})]);
    const parts = [...names].flatMap((name) => {
        const [before, after] = [current && (0,load/* grantOf */.od)(current, name), (0,load/* grantOf */.od)(proposed, name)];
        return comparePart(name, before, after, effort);
    });
    const own = current === undefined ? [] : ownChanges(current, proposed);
    if (own.length > 0)
        parts.unshift({ grant: undefined, effect: overall(own), changes: own });
    return { effect: overall(parts), parts };
}
/** Returns the keys of a grant, inherited ones included, as the policy would write them. */
const describeGrant = (grant) => facetsOf([grant]).flatMap(({ path, show }) => {
    const value = show(grant);
    return value === undefined ? [] : [{ path, value }];
});
function comparePart(name, before, after, effort) {
    if (before === undefined && after !== undefined) {
        const changes = describeGrant(after).map(({ path, value }) => ({
            path: ['grants', name, ...path],
            current: undefined,
            proposed: value,
            effect: 'widened',
        }));
        const admission = { admitted: admittedOnlyBy(after, undefined, effort.searches), refused: nothing };
        return [{ grant: name, effect: 'widened', only: 'proposed', changes, admission }];
    }
    if (before === undefined)
        return [];
    if (after === undefined) {
        const admission = { admitted: nothing, refused: admittedOnlyBy(before, undefined, effort.searches) };
        return [{ grant: name, effect: 'narrowed', only: 'current', changes: [], admission }];
    }
    const found = facetsOf([before, after]).flatMap(facet => compareFacet(facet, before, after, effort) ?? []);
    if (found.length === 0)
        return [];
    if (!found.some(isOfWhen))
        return [{ grant: name, effect: overall(found), changes: found }];
    const admission = {
        admitted: admittedOnlyBy(after, before, effort.searches),
        refused: admittedOnlyBy(before, after, effort.searches),
    };
    const changes = found.map(change => (isOfWhen(change) ? withExactEffect(change, admission) : change));
    return [{ grant: name, effect: overall(changes), changes, admission }];
}
const nothing = { kind: 'none' };
const isOfWhen = ({ path }) => path[2] === 'when';
/** A condition that admits more by itself changes nothing if the other conditions admit nothing of it. */
function withExactEffect(change, { admitted, refused }) {
    if (change.effect !== 'widened' || admitted.kind !== 'none')
        return change;
    return { ...change, effect: refused.kind === 'none' ? 'none' : 'narrowed' };
}
function compareFacet({ path, show, isWithin }, before, after, effort) {
    const [current, proposed] = [show(before), show(after)];
    const effect = isWithin(after, before, effort) ? (isWithin(before, after, effort) ? 'none' : 'narrowed') : 'widened';
    if (current === proposed && effect === 'none')
        return undefined;
    return { path: ['grants', after.name, ...path], current, proposed, effect };
}
function ownChanges(current, proposed) {
    const change = (path, before, after, effect) => before === after ? [] : [{ path, current: before, proposed: after, effect }];
    const log = ({ auditLog }) => auditLog && `projects/${auditLog.project}/logs/${auditLog.log}`;
    const shown = (provider) => provider && `${provider.resource} (trust: ${provider.trust}, subject: ${provider.subject})`;
    const providers = new Set([...Object.keys(proposed.providers), ...Object.keys(current.providers)]);
    const copy = log(current);
    return [
        ...change(['requires'], current.requires, proposed.requires, current.requires ? 'widened' : 'narrowed'),
        ...change(['issuer'], current.issuer, proposed.issuer, 'widened'),
        ...change(['universe'], current.universe, proposed.universe, 'widened'),
        ...[...providers].flatMap(name => {
            const [before, after] = [current.providers, proposed.providers].map(all => Object.hasOwn(all, name) ? all[name] : undefined);
            return [
                // A provider that is added or removed admits nothing by itself. The grants that use it are compared.
                ...change(['providers', name], shown(before), shown(after), before && after ? 'widened' : 'none'),
                // It is only a name in the report, and admits nothing.
                ...(before && after ? change(['providers', name, 'subject'], before.subject, after.subject, 'none') : []),
            ];
        }),
        // A copy of the record must be written before anything else, so a new one is one more condition.
        ...change(['audit', 'cloud_logging'], copy, log(proposed), copy === undefined ? 'narrowed' : 'widened'),
        // They only change what reports estimate.
        ...change(['prices'], describePrices(current), describePrices(proposed), 'none'),
    ];
}
/** `USD per hour: n1-standard-8 0.38, NVIDIA_TESLA_T4 0.35` */
function describePrices({ prices }) {
    if (prices === undefined)
        return undefined;
    const { currency, machines, accelerators } = prices;
    const each = [...Object.entries(machines), ...Object.entries(accelerators)].map(([name, price]) => `${name} ${price}`);
    return `${currency} per hour: ${each.join(', ')}`;
}
function overall(all) {
    if (all.some(({ effect }) => effect === 'widened'))
        return 'widened';
    return all.some(({ effect }) => effect === 'narrowed') ? 'narrowed' : 'none';
}

// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(5024);
// EXTERNAL MODULE: ./build/policy/decide/hypothetical.js
var hypothetical = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/policy/describe-lent.js



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
            `projects ${allow.projects.map(match/* matcherText */.sE).join(', ') || 'none'}`,
            `locations ${allow.locations.map(match/* matcherText */.sE).join(', ') || 'none'}`,
        ];
        const { maxOutputTokens, tools } = gateway;
        const most = maxOutputTokens === undefined ? '' : `, each of at most ${(0,core_text/* count */.U9)(maxOutputTokens)} output tokens`;
        lines.push(`Lends calls: ${gateway.calls.join(', ')} (${targets.join('; ')})${most}, with ${toolWords(tools)}.`);
        lines.push(`Budget: ${budgetWords(budget)}.`);
        if (recordPrompts)
            lines.push('Record: prompts and answers too, in Cloud Logging.');
    }
    if (credentials.length > 0)
        lines.push(`Lends tokens: ${credentials.join(', ')}. Only roles at Google limit their use.`);
    return lines;
}
const targetsOf = (name, list) => list.length === 0 ? [] : [`${name} ${list.map(match/* matcherText */.sE).join(', ')}`];
const toolWords = (tools) => (tools.length === 0 ? 'no tools' : `tools: ${tools.join(', ')}`);
/** `at most 500 requests, 5,000,000 input tokens, $20, for 45m` */
function budgetWords({ requests, inputTokens, outputTokens, cost, durationSeconds }) {
    const limits = [
        ...(requests === undefined ? [] : [`${(0,core_text/* count */.U9)(requests)} requests`]),
        ...(inputTokens === undefined ? [] : [`${(0,core_text/* count */.U9)(inputTokens)} input tokens`]),
        ...(outputTokens === undefined ? [] : [`${(0,core_text/* count */.U9)(outputTokens)} output tokens`]),
        ...(cost === undefined ? [] : [`$${cost}`]),
    ];
    const most = limits.length === 0 ? 'no limit on requests, tokens or cost' : `at most ${limits.join(', ')}`;
    return `${most}${durationSeconds === undefined ? '' : `, for ${(0,formats/* asPeriod */.G_)(durationSeconds)}`}`;
}

// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(5715);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/early-warnings.js + 2 modules
var early_warnings = __webpack_require__(2664);
// EXTERNAL MODULE: ./build/run/load-steps.js + 26 modules
var load_steps = __webpack_require__(2522);
// EXTERNAL MODULE: ./build/policy/limits/node-hours.js
var node_hours = __webpack_require__(4468);
// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(658);
// EXTERNAL MODULE: ./build/report/machines.js
var report_machines = __webpack_require__(9249);
// EXTERNAL MODULE: ./build/steps/file/sources.js
var sources = __webpack_require__(3741);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(8192);
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
var request = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/steps/kinds/plain/plain-call.js
var plain_call = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/steps/labels.js
var steps_labels = __webpack_require__(9145);
// EXTERNAL MODULE: ./build/vertex/hosts.js
var hosts = __webpack_require__(9880);
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
        : (0,request/* callRequest */.UY)(method, (0,json/* isObject */.Gv)(body['body']) ? body['body'] : {}, { project, location });
    return {
        id,
        kind,
        needs,
        project,
        location,
        timeoutSeconds: step.timeoutSeconds,
        machines: (0,report_machines/* machinesOf */.q)(kind, body),
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
var example_token = __webpack_require__(581);
// EXTERNAL MODULE: ./build/report/policy-change.js
var policy_change = __webpack_require__(4618);
// EXTERNAL MODULE: ./build/run/read-policy.js
var read_policy = __webpack_require__(9595);
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
    const change = proposed === undefined ? { effect: 'none', parts: [] } : comparePolicies(inForce?.policy, proposed.policy);
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
        const { compareWithBase } = await __webpack_require__.e(/* import() */ 528).then(__webpack_require__.bind(__webpack_require__, 7528));
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
    const asked = inForce && (0,load/* grantOf */.od)(inForce.policy, inputs.grant);
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
    const grant = (0,load/* findGrant */.QD)(policy.policy, inputs.grant);
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
            grant: describeGrant(grant).map(({ path, value }) => ({ key: (0,document_path/* formatPath */.jV)(path), value })),
            lends: describeLent(grant),
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
    const asked = (0,load/* grantOf */.od)(found.policy, grant);
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
    runner.quote(describeLent(grant).map(core_escape/* logLine */.BP));
    runner.group(`Grant ${name}, with what it inherits`);
    runner.quote(describeGrant(grant).map(({ path, value }) => (0,core_escape/* logLine */.BP)(`${(0,document_path/* formatPath */.jV)(path)}: ${value}`)));
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
    if (policy !== undefined && (0,load/* grantOf */.od)(policy.policy, grant) !== undefined) {
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

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callOf),
/* harmony export */   D: () => (/* binding */ plainCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
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
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
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
