export const id = 1144;
export const ids = [1144];
export const modules = {

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

/***/ 71144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comparePolicies: () => (/* binding */ comparePolicies),
  a: () => (/* binding */ describeGrant)
});

// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/policy/compare/admission.js
var compare_admission = __webpack_require__(84394);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(78340);
// EXTERNAL MODULE: ./build/policy/limits/lists.js
var lists = __webpack_require__(1369);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/compare/glob-within.js
var glob_within = __webpack_require__(52925);
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
        return effort.left >= 0 && (0,glob_within/* areWithin */.a)([one.model], [other.model], effort);
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
            return (0,glob_within/* areWithin */.a)(narrow.anyOf, wide.anyOf, effort) || (0,compare_admission/* isConditionWithin */.LN)(narrow, wide, effort.searches);
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
            if (!keepsWord || !(0,glob_within/* areWithin */.a)(names(inner), names(outer), effort))
                return false;
            const folders = (of) => of.allow.writes.filter(lists/* isFolderEntry */.dn);
            return list !== 'writes' || (0,glob_within/* areWithin */.a)(folders(inner), folders(outer), effort);
        },
    })),
];
/** The largest count of a type: `*` is for types that are not named. */
const acceleratorCount = ({ allow: { machines } }, type) => (Object.hasOwn(machines.accelerators, type) ? machines.accelerators[type] : machines.accelerators['*']) ?? 0;
const machines = [
    {
        path: ['allow', 'machines', 'types'],
        show: ({ allow }) => matcherList(allow.machines.types),
        isWithin: (inner, outer, effort) => (0,glob_within/* areWithin */.a)(inner.allow.machines.types, outer.allow.machines.types, effort),
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
    const effort = (0,glob_within/* newWorkBudget */.$)();
    const names = new Set([...Object.keys(proposed.grants), ...Object.keys(current?.grants ?? {})]);
    const parts = [...names].flatMap((name) => {
        const [before, after] = [current && (0,load/* grantOf */.o)(current, name), (0,load/* grantOf */.o)(proposed, name)];
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
        const admission = { admitted: (0,compare_admission/* admittedOnlyBy */.oX)(after, undefined, effort.searches), refused: nothing };
        return [{ grant: name, effect: 'widened', only: 'proposed', changes, admission }];
    }
    if (before === undefined)
        return [];
    if (after === undefined) {
        const admission = { admitted: nothing, refused: (0,compare_admission/* admittedOnlyBy */.oX)(before, undefined, effort.searches) };
        return [{ grant: name, effect: 'narrowed', only: 'current', changes: [], admission }];
    }
    const found = facetsOf([before, after]).flatMap(facet => compareFacet(facet, before, after, effort) ?? []);
    if (found.length === 0)
        return [];
    if (!found.some(isOfWhen))
        return [{ grant: name, effect: overall(found), changes: found }];
    const admission = {
        admitted: (0,compare_admission/* admittedOnlyBy */.oX)(after, before, effort.searches),
        refused: (0,compare_admission/* admittedOnlyBy */.oX)(before, after, effort.searches),
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


/***/ })

};
