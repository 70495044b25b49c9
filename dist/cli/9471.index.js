export const id = 9471;
export const ids = [9471,7045,2942];
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

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


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

/***/ 36883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveSetup: () => (/* binding */ proveSetup)
});

// EXTERNAL MODULE: ./build/policy/cel/read.js + 2 modules
var cel_read = __webpack_require__(27683);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula_formula = __webpack_require__(65884);
// EXTERNAL MODULE: ./build/policy/formula/solve.js + 1 modules
var solve = __webpack_require__(82719);
// EXTERNAL MODULE: ./build/policy/cel/evaluate.js
var cel_evaluate = __webpack_require__(49093);
// EXTERNAL MODULE: ./build/policy/cel/provider-evaluator.js
var provider_evaluator = __webpack_require__(57087);
// EXTERNAL MODULE: ./build/policy/decide/decide.js + 1 modules
var decide = __webpack_require__(90394);
// EXTERNAL MODULE: ./build/policy/formula/classes.js
var classes = __webpack_require__(46150);
// EXTERNAL MODULE: ./build/policy/formula/pattern.js
var formula_pattern = __webpack_require__(28340);
;// CONCATENATED MODULE: ./build/policy/compile/representatives.js


/** More work than the values of a claim need. Where it is not enough, the values of the grant itself are left. */
const workForClasses = 500_000;
/**
 * Returns values of each claim that stand for all: one of each class that the grants distinguish, absence included, and
 * values that are wrong by little. Those of the conditions come first, absence comes last.
 *
 * @param when of the grant whose border is looked at
 */
function representatives(when, grants) {
    const values = new Map();
    const conditions = grants.flatMap(({ grant }) => grant.when);
    for (const claim of new Set([...when, ...conditions].map(one => one.claim))) {
        const own = when.filter(one => one.claim === claim).flatMap(({ anyOf }) => anyOf);
        const all = [own, conditions.filter(one => one.claim === claim).flatMap(({ anyOf }) => anyOf)];
        const near = own.slice(0, mostMatchers).flatMap(borderValues);
        const known = [...all.flatMap(classValues), ...near].filter(value => value !== undefined);
        values.set(claim, [...new Set(known), undefined]);
    }
    return values;
}
/** Matchers of one condition whose border is looked at. */
const mostMatchers = 20;
function classValues(matchers) {
    const patterns = new Map();
    for (const matcher of matchers) {
        const pattern = (0,formula_pattern/* matcherPattern */.bz)(matcher);
        patterns.set((0,formula_pattern/* patternKey */.Q5)(pattern), pattern);
    }
    return (0,classes/* valueClasses */.S)([...patterns.values()], { left: workForClasses }).map(({ value }) => value);
}
/** Returns values that match and values that nearly do: one character more or less, another case, each end of a star. */
function borderValues(matcher) {
    if ('literal' in matcher)
        return [matcher.literal, ...(0,classes/* variants */.H)(matcher.literal, 'x'), `${matcher.literal}\n`];
    const filled = ['', 'x', '/', 'x/y', '\n', '.'].map(text => matcher.glob.replace(/\*+/g, () => text));
    return [...filled, ...(0,classes/* variants */.H)(filled[1] ?? '', 'x')];
}

;// CONCATENATED MODULE: ./build/policy/compile/compare-tokens.js






/**
 * Lets `decide` and real CEL judge tokens at the border of each grant: each claim takes each of its representatives
 * while the others hold, and so do all pairs of claims.
 */
function compareTokens(provider, grants, required, findings) {
    const judges = createJudges(provider, grants, required);
    for (const one of grants) {
        const base = baseToken(one.formula, required);
        const values = representatives(one.grant.when, grants);
        const own = one.grant.when.map(({ claim }) => claim);
        const token = firstDifference(singles(base, values), judges.whole, findings) ??
            firstDifference(pairs(base, values, own), claims => judges.member(one, claims), findings);
        if (token === undefined)
            continue;
        findings.failures.push({
            kind: (0,decide/* whenHolds */.nZ)(one.grant, token) ? 'refuses' : 'admits',
            provider: provider.resource,
            policy: one.policy,
            grant: one.grant.name,
            token,
            message: 'decide and CEL differ on this token.',
        });
    }
}
function firstDifference(tokens, isAlike, findings) {
    for (const token of tokens) {
        findings.tokens++;
        if (!isAlike(token))
            return token;
    }
    return undefined;
}
function createJudges(provider, grants, required) {
    const evaluate = (0,provider_evaluator/* createEvaluator */.m$)(provider);
    const single = new Map(Object.entries(provider.mapping).map(([name, expression]) => [name, (0,cel_evaluate/* compileCel */.SD)(expression)]));
    return {
        whole: claims => {
            const { isAdmitted, attributes } = evaluate(claims);
            // Such a token does not exist. Google refuses it, for its subject has no value.
            if (!required.every(claim => Object.hasOwn(claims, claim)))
                return !isAdmitted;
            const isAnyAdmitted = grants.some(({ grant }) => (0,decide/* whenHolds */.nZ)(grant, claims));
            return (grants.every(({ grant, members }) => (0,decide/* whenHolds */.nZ)(grant, claims) ===
                (isAdmitted && members.some(({ attribute, value }) => attributes[attribute] === value))) &&
                (provider.layout !== 'conditions' || isAdmitted === isAnyAdmitted));
        },
        member: ({ grant, members }, claims) => {
            const assertion = (0,cel_evaluate/* celVariables */.Gw)({ assertion: claims });
            const values = new Map();
            for (const { attribute } of members) {
                const run = single.get(attribute);
                if (run !== undefined && !values.has(attribute))
                    values.set(attribute, (0,provider_evaluator/* textIn */.r7)(run, assertion));
            }
            return (0,decide/* whenHolds */.nZ)(grant, claims) === members.some(({ attribute, value }) => values.get(attribute) === value);
        },
    };
}
/** Values of claims that every token has, if a grant says nothing of them. */
const requiredValues = {
    repository_id: '1',
    run_id: '17012345678',
    run_attempt: '1',
    sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
    sub: 'repo:acme/fraud:ref:refs/heads/main',
};
/** Returns a token of the grant; one with the required claims only, if the grant admits none. */
function baseToken(formula, required) {
    const usual = Object.fromEntries(required.map(claim => [claim, requiredValues[claim] ?? '1']));
    const given = (0,formula_formula/* all */.Q7)(formula, ...required.map(formula_formula/* claimPresent */.KT));
    const wanted = (0,formula_formula/* all */.Q7)(formula, ...Object.entries(usual).map(([claim, value]) => (0,formula_formula/* claimIs */.h7)(claim, value)));
    for (const [question, facts] of [
        [wanted, true],
        [given, true],
        [given, false],
    ]) {
        const found = (0,solve/* findToken */.fm)(question, { facts });
        if (found.kind === 'token')
            return { ...usual, ...found.token };
    }
    return usual;
}
function replaceClaim(token, claim, value) {
    const { [claim]: _, ...others } = token;
    return value === undefined ? others : { ...others, [claim]: value };
}
function* singles(base, values) {
    yield base;
    for (const [claim, all] of values)
        for (const value of all)
            yield replaceClaim(base, claim, value);
}
/** Most values of one claim in a pair. */
const mostInPair = 8;
function* pairs(base, values, claims) {
    const few = (claim) => {
        const all = values.get(claim) ?? [];
        return [...all.slice(0, mostInPair - 1), ...all.slice(-1)];
    };
    for (const [at, first] of claims.entries())
        for (const second of claims.slice(at + 1))
            for (const one of few(first))
                for (const other of few(second))
                    yield replaceClaim(replaceClaim(base, first, one), second, other);
}

// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/policy/compile/prove.js





/**
 * Proves that a set-up admits exactly what `when` of some policies admits. The CEL of each provider is parsed back, so
 * the compiler is not trusted; then the solver looks for a token that one side admits and the other does not. Besides,
 * representatives of all classes of values go through `decide` and through real CEL. See docs/design/proof.md.
 *
 * `branch`, `approval` and `allow` are no part of it: Google does not know them.
 */
function proveSetup(policies, setup) {
    const findings = { statements: 0, tokens: 0, failures: [] };
    const read = new Map(setup.providers.map(provider => [provider, (0,cel_read/* readProvider */.W)(provider)]));
    for (const provider of setup.providers) {
        const grants = grantsToProve(policies, provider, findings);
        proveProvider(provider, read, grants, findings);
        compareTokens(provider, grants, requiredOf(grants), findings);
    }
    return findings;
}
/** Returns the grants of a provider. A member that is not of its pool is a failure. */
function grantsToProve(policies, provider, findings) {
    return policies.flatMap(({ name, policy }) => Object.values(policy.grants)
        .filter(grant => grant.provider.resource === provider.resource)
        .map(grant => {
        const made = provider.grants.filter(one => one.policy === name && one.grant === grant.name);
        const members = made.flatMap(one => one.members).map(member => readMember(member, provider.pool));
        if (members.includes(undefined))
            findings.failures.push({
                kind: 'unproven',
                provider: provider.resource,
                policy: name,
                grant: grant.name,
                message: 'a member is not an attribute of the pool of the provider.',
            });
        return {
            policy: name,
            grant,
            formula: (0,formula_formula/* grantFormula */.Js)(grant),
            members: members.filter(member => member !== undefined),
        };
    }));
}
/** An empty value would make members of the tokens that lack a claim. */
function readMember(member, pool) {
    const set = (0,names/* readAttributeSet */.Zc)(member);
    return set === undefined || set.pool !== pool || set.value === ''
        ? undefined
        : { attribute: `attribute.${set.name}`, value: set.value };
}
/** Claims that each token has: `verifyToken` requires those of the run, and the subject is made of them. */
const requiredOf = (grants) => grants.some(({ grant }) => grant.provider.subject === 'sub') ? [...names/* subjectClaims */.Mc, 'sub'] : names/* subjectClaims */.Mc;
function proveProvider(provider, providers, grants, findings) {
    const read = providers.get(provider);
    if (read === undefined)
        return;
    const about = { provider: provider.resource };
    if (read.kind === 'unread') {
        findings.failures.push({ ...about, kind: 'unproven', message: `${read.where} cannot be read: ${read.why}.` });
        return;
    }
    const given = (0,formula_formula/* all */.Q7)(...requiredOf(grants).map(formula_formula/* claimPresent */.KT));
    // Each mapping has a value for every such token, so it can be left out of what follows.
    const isMapped = read.defined.every(formula => (0,solve/* findDifference */.Hl)(given, formula).kind === 'none');
    const admitted = isMapped ? read.condition : read.admitted;
    for (const one of grants) {
        const where = { ...about, policy: one.policy, grant: one.grant.name };
        const held = (0,formula_formula/* any */.bz)(...one.members.map(({ attribute, value }) => read.attributeIs(attribute, value)));
        // Leaving out the condition proves more. If that fails, the condition is needed.
        const alone = (0,solve/* findDifference */.Hl)(held, one.formula);
        const more = alone.kind === 'none' ? alone : (0,solve/* findDifference */.Hl)((0,formula_formula/* all */.Q7)(read.admitted, held), one.formula);
        note(findings, more, { ...where, kind: 'admits', message: 'Google gives it to the grant, and when refuses it.' });
        const less = (0,solve/* findDifference */.Hl)((0,formula_formula/* all */.Q7)(given, one.formula), (0,formula_formula/* all */.Q7)(held, admitted));
        note(findings, less, {
            ...where,
            kind: 'refuses',
            message: 'when admits it, and Google does not give it to the grant.',
        });
        proveOthers(provider, providers, one, findings);
    }
    if (provider.layout !== 'conditions')
        return;
    const extra = (0,solve/* findDifference */.Hl)(read.admitted, (0,formula_formula/* any */.bz)(...grants.map(({ formula }) => formula)));
    note(findings, extra, { ...about, kind: 'admits', message: 'Google admits it, and no grant does.' });
}
/** Proves that no other provider of the pool makes a token a member of the grant that the grant refuses. */
function proveOthers(provider, providers, { policy, grant, formula, members }, findings) {
    for (const [other, read] of providers) {
        const shared = members.filter(({ attribute }) => Object.hasOwn(other.mapping, attribute));
        if (other === provider || other.pool !== provider.pool || read.kind === 'unread' || shared.length === 0)
            continue;
        const held = (0,formula_formula/* all */.Q7)(read.admitted, (0,formula_formula/* any */.bz)(...shared.map(({ attribute, value }) => read.attributeIs(attribute, value))));
        // The same claims of another issuer are another token.
        const found = other.issuer === provider.issuer ? (0,solve/* findDifference */.Hl)(held, formula) : (0,solve/* findOverlap */.xC)(held, formula);
        note(findings, found, {
            kind: 'admits',
            provider: other.resource,
            policy,
            grant: grant.name,
            message: 'another provider of the pool gives it to the grant.',
        });
    }
}
function note(findings, found, failure) {
    if (found.kind === 'none')
        findings.statements++;
    else if (found.kind === 'token')
        findings.failures.push({ ...failure, token: found.token });
    else
        findings.failures.push({ ...failure, kind: 'unproven', message: `undecided: ${found.reason}.` });
}


/***/ })

};
