export const id = 736;
export const ids = [736];
export const modules = {

/***/ 40736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileSetup: () => (/* binding */ compileSetup)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(89500);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(42942);
;// CONCATENATED MODULE: ./build/policy/compile/collected.js

/** What the grants of all policies need. Each thing appears once, in the order in which it was first needed. */
class CollectedNeeds {
    #bindings = new Map();
    #accounts = new Map();
    #services = new Map();
    #notes = new Map();
    bind(role, on, members, why) {
        for (const member of members) {
            const key = JSON.stringify([on, role, member]);
            const known = this.#bindings.get(key);
            if (known === undefined)
                this.#bindings.set(key, { binding: { on, role, member, why }, why: new Set([why]) });
            else
                known.why.add(why);
        }
    }
    /** Adds an account, unless Google creates it. */
    account(email, use) {
        const project = (0,gcloud/* accountProject */.TP)(email);
        if (project === undefined || !email.endsWith('.iam.gserviceaccount.com') || this.#accounts.has(email))
            return;
        this.#accounts.set(email, { email, project, use });
    }
    enable(project, services) {
        const known = this.#services.get(project) ?? new Set();
        for (const service of services)
            known.add(service);
        this.#services.set(project, known);
    }
    note(note) {
        this.#notes.set(JSON.stringify(note), note);
    }
    get accounts() {
        return [...this.#accounts.values()];
    }
    get bindings() {
        return [...this.#bindings.values()].map(({ binding, why }) => ({ ...binding, why: [...why].join('; ') }));
    }
    get services() {
        return [...this.#services].map(([project, services]) => ({ project, services: [...services].toSorted() }));
    }
    get notes() {
        return [...this.#notes.values()];
    }
}

// EXTERNAL MODULE: ./build/policy/load/across-grants.js
var across_grants = __webpack_require__(29971);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/compile/names.js
var names = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/policy/compile/cel.js


/**
 * Formats a string for CEL, in ASCII. Quotes and backslashes are escaped, so that a value cannot end the string. So is
 * every other character that is not ASCII: a value cannot look like another one, and nothing on the way to Google can
 * change it. Terraform composes characters (e and an accent become one), and a claim with the other form would enter.
 */
function celString(text) {
    const escaped = text.replace(/['\\]|[^ -~]/gu, character => {
        const short = shortEscapes[character];
        if (short !== undefined)
            return short;
        const hex = (character.codePointAt(0) ?? 0).toString(16);
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    });
    return `'${escaped}'`;
}
const shortEscapes = {
    "'": String.raw `\'`,
    '\\': String.raw `\\`,
    '\n': String.raw `\n`,
    '\r': String.raw `\r`,
    '\t': String.raw `\t`,
};
/**
 * Returns the regular expression of a glob, for RE2: anchored at both ends, for `matches` searches anywhere. `*` stays
 * inside one segment, `**` crosses them; everything else stands for itself.
 */
const globExpression = (glob) => `^${glob.replace(/\*+|[\\^$.|?+()[\]{}]/g, part => globParts[part] ?? (part.startsWith('**') ? anyCharacters : `\\${part}`))}$`;
/** `.` would not match a line end. */
const anyCharacters = String.raw `[\s\S]*`;
const globParts = { '*': '[^/]*' };
/** Returns CEL that reads a claim. */
const claimValue = (claim) => isIdentifier(claim) ? `assertion.${claim}` : `assertion[${celString(claim)}]`;
/** Returns CEL that is true if a token has a claim; nothing if every token that Google accepts has it. */
function claimGuard(claim) {
    if (names/* subjectClaims */.Mc.some(one => one === claim))
        return undefined;
    return isIdentifier(claim) ? `has(assertion.${claim})` : `${celString(claim)} in assertion`;
}
const isIdentifier = (name) => /^[A-Za-z_]\w*$/.test(name);
/** Returns CEL that is true if all conditions hold. An absent claim makes it false, and never fails the exchange. */
const conditionsExpression = (conditions) => conditions.length === 0 ? 'false' : conditions.map(conditionExpression).join(' && ');
function conditionExpression({ claim, anyOf }) {
    const guard = claimGuard(claim);
    const value = matchersExpression(claimValue(claim), anyOf);
    return guard === undefined ? value : `${guard} && ${value}`;
}
function matchersExpression(value, anyOf) {
    const literals = [...new Set((0,match/* literalTexts */.SM)(anyOf))];
    const globs = [...new Set(anyOf.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])))];
    const parts = [
        ...(literals.length > 0 ? [isOneOf(value, literals)] : []),
        ...globs.map(glob => `${value}.matches(${celString(globExpression(glob))})`),
    ];
    if (parts.length === 0)
        return 'false';
    return parts.length === 1 ? parts.join('') : `(${parts.join(' || ')})`;
}
/** Returns CEL that compares a value with one or more texts. */
const isOneOf = (value, texts) => texts.length === 1 && texts[0] !== undefined
    ? `${value} == ${celString(texts[0])}`
    : `${value} in [${texts.map(celString).join(', ')}]`;

// EXTERNAL MODULE: ./build/policy/compile/limits.js
var compile_limits = __webpack_require__(70957);
;// CONCATENATED MODULE: ./build/policy/compile/drafts.js




/** Returns the name and the CEL of the attribute by which the members of a grant are known. */
function attributeOf(grant, layout) {
    const claims = (0,names/* joinedClaims */.xi)(grant);
    return layout === 'conditions'
        ? [(0,names/* attributeName */.CK)(grant), `${conditionsExpression(grant.when)} ? 'true' : 'false'`]
        : [(0,names/* claimsAttribute */.Yx)(claims), joinedValues(claims)];
}
/**
 * Drafts a provider in the layout `conditions`: each grant is one attribute.
 *
 * @param grants of one provider
 */
function draftConditions(grants) {
    const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'conditions')));
    const isGranted = anyOf([...attributes.keys()].map(name => `attribute.${name} == 'true'`));
    const conditions = whose(grants).map(pin => `${pin} && ${isGranted}`);
    return {
        mapping: attributeMappingOf(grants, attributes),
        // All of them mean the same, for each attribute pins its own repositories. The first one says it best.
        condition: conditions.find(text => text.length <= compile_limits/* limits */.Fy.condition.most) ?? conditions.at(-1) ?? 'false',
        ...membersOf(grants, 'conditions'),
        valueBytes: [...attributes.keys()].join('').length + attributes.size * 'false'.length,
    };
}
const anyOf = (expressions) => expressions.length === 1 ? expressions.join('') : `(${expressions.join(' || ')})`;
/** Returns CEL that names the repositories or owners of all grants, from the narrowest to the shortest. */
function whose(grants) {
    const conditions = (claim) => grants.map(({ grant }) => (0,match/* conditionOn */.rU)(grant, claim));
    const ids = isAnyOf('repository_id', conditions('repository_id'));
    const owners = isAnyOf('repository_owner_id', conditions('repository_owner_id'));
    return [ids, owners, 'has(assertion.repository_id)'].filter(text => text !== undefined);
}
/** Returns nothing if some grant does not pin the claim. */
function isAnyOf(claim, conditions) {
    const values = conditions.flatMap(condition => condition?.anyOf ?? []);
    const literals = (0,match/* literalTexts */.SM)(values);
    if (conditions.includes(undefined) || literals.length < values.length || literals.length === 0)
        return undefined;
    const guard = claimGuard(claim);
    return `${guard === undefined ? '' : `${guard} && `}${isOneOf(claimValue(claim), [...new Set(literals)].toSorted())}`;
}
/** Claims that name one repository. In the layout `bindings`, only members name them. */
const repositoryClaims = ['repository', 'repository_id', 'sub', 'workflow_ref'];
/**
 * Drafts a provider in the layout `bindings`: each set of claims is one attribute, with their values joined by colons. A
 * grant is one member for each combination of values. The condition says from which owners, and in which forms.
 *
 * @param grants of one provider, without obstacles
 */
function draftBindings(grants) {
    const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'bindings')));
    const forms = new Map();
    for (const { grant } of grants) {
        const owner = conditionsExpression(grant.when.filter(({ claim }) => claim === 'repository_owner_id'));
        const form = grant.when.filter(({ claim }) => !['repository_owner_id', ...repositoryClaims].includes(claim));
        forms.set(owner, (forms.get(owner) ?? new Set()).add(form.length === 0 ? 'true' : conditionsExpression(form)));
    }
    const conditions = [...forms].map(([owner, each]) => `${owner} && ${anyOf([...each])}`);
    return {
        mapping: attributeMappingOf(grants, attributes),
        condition: conditions.length === 1 ? conditions.join('') : conditions.map(text => `(${text})`).join(' || '),
        ...membersOf(grants, 'bindings'),
        valueBytes: [...attributes.keys()].join('').length + longestValues(grants),
    };
}
/** Returns CEL that joins the values of claims; empty if a claim is absent, and no member names an empty value. */
function joinedValues(claims) {
    const guards = claims.flatMap(claim => claimGuard(claim) ?? []);
    const joined = claims.map(claimValue).join(" + ':' + ");
    return guards.length === 0 ? joined : `${guards.join(' && ')} ? ${joined} : ''`;
}
/** Returns the sum of the longest values that members name, one for each attribute. */
function longestValues(grants) {
    const longest = new Map();
    for (const { grant } of grants) {
        const attribute = (0,names/* claimsAttribute */.Yx)((0,names/* joinedClaims */.xi)(grant));
        const lengths = grant.when.map(({ anyOf }) => Math.max(...anyOf.map(matcher => ('literal' in matcher ? Buffer.byteLength(matcher.literal) + 1 : 0))));
        const sum = lengths.reduce((total, length) => total + length, -1);
        longest.set(attribute, Math.max(longest.get(attribute) ?? 0, sum));
    }
    return [...longest.values()].reduce((total, length) => total + length, 0);
}
const attributeMappingOf = (grants, attributes) => ({
    'google.subject': grants[0]?.grant.provider.subject === 'sub' ? 'assertion.sub' : names/* runSubject */.Od,
    ...Object.fromEntries([...attributes].map(([name, expression]) => [`attribute.${name}`, expression])),
});
function membersOf(grants, layout) {
    const ofAccounts = new Map();
    const members = grants.map(({ policy, grant }) => ({
        policy,
        grant: grant.name,
        members: (0,names/* grantMembers */.kn)(grant, layout),
    }));
    for (const [index, { grant }] of grants.entries()) {
        const account = grant.serviceAccount ?? '';
        ofAccounts.set(account, (ofAccounts.get(account) ?? 0) + (members[index]?.members.length ?? 0));
    }
    return { grants: members, mostMembers: Math.max(0, ...ofAccounts.values()) };
}
/** Characters that stand for themselves in the value of a `principalSet`. A colon separates values. */
const safeValue = /^[\w./@+~-]+$/;
/** Returns why the layout `bindings` cannot express a grant, in words; nothing if it can. */
function obstacleToBindings({ grant: { name, when } }) {
    const owner = (0,match/* conditionOn */.rU)({ when }, 'repository_owner_id');
    if (owner === undefined)
        return `grant ${name} names no repository_owner_id`;
    for (const { claim, anyOf } of when)
        for (const matcher of anyOf) {
            if ('glob' in matcher)
                return `grant ${name} has a glob of ${claim}`;
            if (!safeValue.test(matcher.literal))
                return `${claim} of grant ${name} is empty or has a character that a member of IAM cannot contain safely`;
        }
    const combinations = when.reduce((product, { anyOf }) => product * anyOf.length, 1);
    if (combinations > compile_limits/* limits */.Fy.members.most)
        return `grant ${name} has ${combinations} combinations of values, and an account has at most ${compile_limits/* limits */.Fy.members.most} members`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/policy/compile/provider-use.js
/** Returns the providers that grants use, in the order of the policies. */
function usesOfProviders(policies) {
    const found = new Map();
    for (const one of policies)
        for (const grant of Object.values(one.policy.grants)) {
            const { resource } = grant.provider;
            const use = found.get(resource) ?? { policies: new Set(), grants: [] };
            use.policies.add(one);
            use.grants.push({ policy: one.name, grant });
            found.set(resource, use);
        }
    return [...found].map(([resource, use]) => ({ resource, ...use, policies: [...use.policies] }));
}
/** Returns a place in the file of a policy. */
const placeInPolicy = (policy, path) => policy?.placeOf?.(path) ?? { file: policy?.name ?? '', line: 1, column: 1, path: path.join('.') };

;// CONCATENATED MODULE: ./build/policy/compile/conflicts.js



/** Returns why policies cannot share a provider, or a grant cannot be written in CEL. */
function problemsOfUse({ resource, policies, grants }) {
    const [first] = policies;
    const problems = [];
    for (const one of policies) {
        const provider = Object.values(one.policy.providers).find(each => each.resource === resource);
        const other = Object.values(first?.policy.providers ?? {}).find(each => each.resource === resource);
        if (provider === undefined || other === undefined || first === undefined)
            continue;
        const path = ['providers', provider.name];
        if (provider.subject === 'other')
            problems.push({
                ...placeInPolicy(one, [...path, 'subject']),
                message: 'subject: other does not say what google.subject is, so that it cannot be compiled.',
                cure: 'Write subject: run, or subject: sub if bindings name the subjects of GitHub.',
            });
        if (one.policy.issuer !== first.policy.issuer)
            problems.push({
                ...placeInPolicy(one, ['issuer']),
                message: `provider ${provider.name} has one issuer: ${one.policy.issuer} here, ${first.policy.issuer} in ${first.name}.`,
                cure: 'Give each issuer a provider of its own, in a pool of its own.',
            });
        for (const key of ['trust', 'subject'])
            if (provider[key] !== other[key])
                problems.push({
                    ...placeInPolicy(one, [...path, key]),
                    message: `${key}: ${provider[key]} here, ${other[key]} for the same provider in ${first.name}.`,
                    cure: 'Write the same in all policies of a provider.',
                });
    }
    return [...problems, ...grants.flatMap(owned => malformed(owned, policies))];
}
/** CEL cannot contain half a surrogate pair, and no token that Google accepts has one. */
function malformed({ policy, grant }, policies) {
    const owner = policies.find(({ name }) => name === policy);
    return grant.when.flatMap(({ claim, anyOf }) => anyOf.every(matcher => Object.values(matcher).every(text => text.isWellFormed()))
        ? []
        : {
            ...placeInPolicy(owner, ['grants', grant.name, 'when', claim]),
            message: 'a value with half a character, which no token has.',
            cure: 'Remove it.',
        });
}
/** Returns why providers cannot be set up together. */
const problemsTogether = (policies, uses, providers) => [...mixedPools(uses), ...sharedAttributes(uses, providers), ...crossings(policies)];
/**
 * Returns grants of several policies that must not meet, by the rules within one policy: an account serves one trust, and
 * no token for direct access belongs to two grants.
 */
function crossings(policies) {
    if (policies.length === 1)
        return [];
    const owners = new Map();
    const grants = policies.flatMap(owner => Object.values(owner.policy.grants).map(grant => {
        const name = `${grant.name} of ${owner.name}`;
        owners.set(name, { owner, grant: grant.name });
        return { ...grant, name };
    }));
    const problems = [];
    (0,across_grants/* checkCrossings */.K)(grants, [], {
        written: () => undefined,
        report: ({ path: [name = '', ...rest], message, cure }) => {
            const found = owners.get(String(name));
            problems.push({ ...placeInPolicy(found?.owner, ['grants', found?.grant ?? '', ...rest]), message, cure });
        },
    });
    return problems;
}
/**
 * Returns attributes that mean two things in one pool. Their tokens would meet in one `principalSet`, which does not say
 * which provider admitted them.
 */
function sharedAttributes(uses, providers) {
    const known = new Map();
    const problems = [];
    for (const [index, { policies, grants }] of uses.entries()) {
        const provider = providers[index];
        if (provider === undefined)
            continue;
        for (const { policy, grant } of grants) {
            const [name, expression] = attributeOf(grant, provider.layout);
            const meaning = JSON.stringify([provider.issuer, expression]);
            const other = known.get(`${provider.pool} ${name}`);
            if (other === undefined)
                known.set(`${provider.pool} ${name}`, { meaning, who: `grant ${grant.name} of ${policy}` });
            if (other === undefined || other.meaning === meaning)
                continue;
            const owner = policies.find(one => one.name === policy);
            problems.push({
                ...placeInPolicy(owner, ['grants', grant.name]),
                message: `grant ${grant.name} would have the same attribute as ${other.who}, ${name}, but they admit different tokens.`,
                cure: 'Rename one of the two.',
            });
        }
    }
    return problems;
}
/** Returns pools that serve both trusts: their principals do not say which provider admitted them. */
function mixedPools(uses) {
    const firsts = new Map();
    return uses.flatMap(({ policies, grants }) => {
        const [owner] = policies;
        const provider = grants[0]?.grant.provider;
        if (owner === undefined || provider === undefined)
            return [];
        const first = firsts.get(provider.pool) ?? { trust: provider.trust, policy: owner.name };
        firsts.set(provider.pool, first);
        if (first.trust === provider.trust)
            return [];
        return {
            ...placeInPolicy(owner, ['providers', provider.name, 'resource']),
            message: `the pool serves ${provider.trust} trust here and ${first.trust} trust in ${first.policy}.`,
            cure: 'Use a pool of its own for each trust.',
        };
    });
}

// EXTERNAL MODULE: ./build/steps/needs.js
var needs = __webpack_require__(40009);
;// CONCATENATED MODULE: ./build/policy/compile/allowed-places.js


/** Returns the literal entries of a list. */
const literalsIn = (list) => ({
    places: (0,match/* literalTexts */.SM)(list),
    unbound: list.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])),
});
/** Returns the buckets of `storage`: of `gs://acme-models/fraud/**`, the bucket acme-models. */
const bucketsIn = (list) => placesIn(list.map(match/* matcherText */.sE).filter(text => text.startsWith('gs://') || text.startsWith('*')), text => {
    const name = (0,needs/* bucketIn */.CC)(text);
    return name === undefined ? undefined : { type: 'bucket', name };
});
/** Returns entries of `storage` that no role on a bucket opens: BigQuery tables and file servers. */
const otherStorage = (list) => list.map(match/* matcherText */.sE).filter(text => !text.startsWith('gs://') && !text.startsWith('*'));
/** Returns the repositories of images, of `us-docker.pkg.dev/acme-ml/train/*` the repository train. */
const imageRepositories = ({ images }) => placesIn(images.map(match/* matcherText */.sE).filter(text => !isPublicImage(text)), text => (0,needs/* registryRepository */.q3)(text) ?? hostedRepository(text));
/** Returns the repositories of pipeline templates. */
const templateRepositories = ({ templates }) => placesIn(templates.map(match/* matcherText */.sE).filter(text => !text.startsWith('gs://')), text => (0,needs/* registryRepository */.q3)(text.replace(/^https:\/\//, '')));
function placesIn(texts, placeIn) {
    const places = new Map();
    const unbound = [];
    for (const text of texts) {
        const place = placeIn(text);
        if (place === undefined)
            unbound.push(text);
        else
            places.set(JSON.stringify(place), place);
    }
    return { places: [...places.values()], unbound };
}
/** Artifact Registry serves the old hosts from repositories with their names. */
const hosts = {
    'gcr.io': 'us',
    'us.gcr.io': 'us',
    'eu.gcr.io': 'europe',
    'asia.gcr.io': 'asia',
};
/** Source: https://docs.cloud.google.com/artifact-registry/docs/transition/setup-gcr-repo */
function hostedRepository(text) {
    const [, host = '', project] = /^((?:us|eu|asia)?\.?gcr\.io)\/([a-z][a-z0-9-]+)\//.exec(text) ?? [];
    const location = hosts[host];
    return project === undefined || location === undefined
        ? undefined
        : { type: 'repository', name: host, project, location };
}
/** Images that Google publishes for everybody. */
const isPublicImage = (text) => /^(?:[a-z0-9-]+-docker\.pkg\.dev\/(?:vertex-ai|vertex-ai-restricted|deeplearning-platform-release)|(?:[a-z]+\.)?gcr\.io\/(?:cloud-aiplatform|deeplearning-platform-release))\//.test(text);

;// CONCATENATED MODULE: ./build/policy/compile/fences.js


/** Returns the fences that were asked for. */
function fencesOf(wanted, providers, bindings, accounts) {
    const pools = distinct(providers.map(({ pool }) => pool));
    const numbers = distinct(pools.map(pool => pool.split('/')[1] ?? ''));
    return {
        boundaries: wanted.includes('boundary')
            ? pools
                .map(pool => ({ pool, projects: distinct(rolesOfPool(pool, bindings).flatMap(projectOf)) }))
                // Google accepts no rule without a resource.
                .filter(({ projects }) => projects.length > 0)
            : [],
        deniedKeys: wanted.includes('keys') ? distinct(accounts.map(({ project }) => project)) : [],
        issuers: wanted.includes('issuers')
            ? numbers.map(projectNumber => ({
                projectNumber,
                issuers: distinct(providers.filter(({ pool }) => pool.split('/')[1] === projectNumber).map(({ issuer }) => issuer)),
            }))
            : [],
    };
}
/** Returns what a boundary keeps out although a grant may use it. Only grants without an account can have such places. */
function boundaryNotes(wanted, { boundaries }, bindings, grants) {
    const fenced = boundaries.map(({ pool }) => pool);
    const unfenced = distinct(grants.map(({ grant }) => grant.provider.pool)).filter(pool => !fenced.includes(pool));
    const missing = unfenced.map(pool => ({ message: `Pool ${pool} gets no boundary: its roles name no project.` }));
    const unknown = boundaries.flatMap(({ pool, projects }) => {
        const cure = `The boundary has ${projects.join(', ')}. Bind a second boundary policy with other projects to the pool.`;
        const buckets = rolesOfPool(pool, bindings).flatMap(({ on }) => (on.type === 'bucket' ? on.name : []));
        const patterns = grants
            .filter(({ grant }) => grant.serviceAccount === undefined && grant.provider.pool === pool)
            .flatMap(({ grant, called }) => literalsIn(grant.allow.projects).unbound.map(entry => ({ grant, called, entry })));
        return [
            ...distinct(buckets).map(bucket => ({
                message: `The boundary admits to bucket ${bucket} only if it lies in one of the boundary's projects.`,
                cure,
            })),
            ...patterns.map(({ grant, called, entry }) => ({
                grant: grant.name,
                message: `${called}: allow.projects has ${entry}, and a boundary lists projects without patterns.`,
                cure,
            })),
        ];
    });
    return wanted.includes('boundary') ? [...missing, ...unknown] : [];
}
/** Returns the roles that a pool's principals have themselves, not by an account. */
const rolesOfPool = (pool, bindings) => bindings.filter(({ member }) => typeof member === 'string' && member.startsWith(`principalSet://iam.googleapis.com/${pool}/`));
/** Returns the project of a resource. A bucket's name does not tell. */
const projectOf = ({ on }) => [on.type === 'service account' ? ((0,gcloud/* accountProject */.TP)(on.name) ?? []) : on.type === 'bucket' ? [] : on.project].flat();
const distinct = (texts) => [...new Set(texts)];

;// CONCATENATED MODULE: ./build/policy/compile/layout.js



/**
 * Chooses the layout of a provider: for one repository `conditions`, for several ones `bindings` if every matcher is
 * exact. If that one exceeds a limit of Google, the other one.
 */
function chooseLayout(grants, wanted) {
    const repositories = repositoryCount(grants);
    const [first, reason] = wanted !== 'auto'
        ? [wanted, 'It was asked for.']
        : repositories <= 1
            ? ['conditions', 'The grants are for one repository.']
            : [
                'bindings',
                `The grants are for ${repositories} repositories, and all values are exact: another repository adds only bindings.`,
            ];
    const other = first === 'conditions' ? 'bindings' : 'conditions';
    const one = tryLayout(grants, first);
    if (!('obstacle' in one))
        return { layout: first, layoutReason: reason, ...one };
    const two = tryLayout(grants, other);
    if ('obstacle' in two || wanted !== 'auto')
        return noLayout(grants, first, one, two, wanted);
    const layoutReason = `The layout ${first} does not fit: ${one.obstacle}.`;
    return { layout: other, layoutReason, ...two };
}
function tryLayout(grants, layout) {
    const obstacle = layout === 'bindings' ? grants.map(obstacleToBindings).find(why => why !== undefined) : undefined;
    if (obstacle !== undefined)
        return { obstacle, isTooMuch: false };
    const draft = layout === 'bindings' ? draftBindings(grants) : draftConditions(grants);
    const limits = (0,compile_limits/* limitUses */.S4)(draft);
    if (!limits.some(compile_limits/* isExceeded */.ET))
        return { draft, limits };
    return { obstacle: `it needs ${(0,compile_limits/* describeExcess */.d9)(limits)}`, isTooMuch: true };
}
function noLayout(grants, layout, one, two, wanted) {
    const other = layout === 'conditions' ? 'bindings' : 'conditions';
    const why = `the layout ${layout} does not fit: ${one.obstacle}`;
    if (!('obstacle' in two))
        return { why: `${why}.`, cure: `The layout ${other} fits: choose it, or auto.` };
    return {
        why: `${why}. Nor does the layout ${other}: ${two.obstacle}.`,
        cure: howToSplit(grants, !one.isTooMuch ? ['conditions'] : wanted === 'auto' ? [layout, other] : [layout]),
    };
}
/** Most grants that a message names. */
const mostMovedGrants = 8;
/** Returns which grants a provider can keep, and which another one of its pool must take, so that few move. */
function howToSplit(grants, layouts) {
    const [first = 'conditions'] = layouts;
    const fits = Math.max(...layouts.map(layout => mostThatFit(grants, layout)));
    const tooLong = grants.find(grant => 'obstacle' in tryLayout([grant], first));
    if (fits === 0)
        return `Grant ${tooLong?.grant.name} alone is too long: split its lists between two grants, or let a glob stand for them.`;
    const moved = grants.slice(fits).map(({ policy, grant }) => `${grant.name} of ${policy}`);
    const more = moved.length > mostMovedGrants ? ` and ${moved.length - mostMovedGrants} more` : '';
    return `Declare another provider of the same pool, and give it all grants after the first ${fits}: ${moved.slice(0, mostMovedGrants).join(', ')}${more}.`;
}
/** Returns how many grants fit into one provider, the first ones first; 0 if one alone is too long. */
function mostThatFit(grants, layout) {
    if (grants.some(grant => 'obstacle' in tryLayout([grant], layout)))
        return 0;
    // Each grant adds to every limit, so the number that fits can be halved towards.
    let fits = 1;
    let fails = grants.length;
    while (fails - fits > 1) {
        const middle = Math.floor((fits + fails) / 2);
        if ('obstacle' in tryLayout(grants.slice(0, middle), layout))
            fails = middle;
        else
            fits = middle;
    }
    return fits;
}
/** Returns the number of repositories that grants name by their ids. A grant without an id may be for many. */
function repositoryCount(grants) {
    return new Set(grants.flatMap(({ grant }) => (0,match/* literalValues */.MS)((0,match/* conditionOn */.rU)(grant, 'repository_id')))).size;
}

// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 24 modules
var registry = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/vertex/roles.js
var vertex_roles = __webpack_require__(49530);
// EXTERNAL MODULE: ./build/policy/compile/lend-needs.js
var lend_needs = __webpack_require__(31232);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(31941);
;// CONCATENATED MODULE: ./build/policy/compile/served-grant.js


/** Returns the kinds of steps that a grant allows, in the order of the documents. */
const allowedKinds = (steps) => kind_names/* kinds */.E.filter(kind => steps.includes(kind));
/** Kinds of steps that start pipelines, now or on a schedule. */
const startsPipelines = (kind) => kind === 'pipelineJob' || kind === 'schedule';
/** Enables an API in each project of the grant: nothing says in which one a bucket lies. */
function enableFor({ projects }, service, needs) {
    for (const project of literalsIn(projects).places)
        needs.enable(project, [service]);
}

;// CONCATENATED MODULE: ./build/policy/compile/runtime-needs.js




/** Kinds whose code runs as an account that the grant lists. */
const runsAsAccount = (kind) => registry/* definitions */.BG[kind].needs.runsCode === true ||
    registry/* definitions */.BG[kind].places.serviceAccount !== undefined ||
    kind === 'rollout' ||
    kind === 'call';
/** Kinds that Vertex AI runs. A build runs in Cloud Build. */
const runsOnVertex = (kind) => runsAsAccount(kind) && !isBuild(kind);
const isBuild = (kind) => kind === 'buildImage';
/** Kinds that use no image: the grant's images are those that it builds. */
const usesNoImage = (kind) => isBuild(kind) || kind === 'stage' || kind === 'publish';
/** Kinds that run as the Custom Code Service Agent if they name no account. */
const customCodeKinds = ['customJob', 'hyperparameterTuningJob', 'trainingPipeline', 'call'];
/**
 * Collects what the code of jobs needs: the run may act as its account, and the account reads and writes the data.
 * Google's own agents pull the images. Source: https://docs.cloud.google.com/vertex-ai/docs/general/custom-service-account
 */
function collectRuntimeNeeds(served, own, needs) {
    if (allowedKinds(served.grant.allow.steps).some(runsAsAccount))
        collectAccounts(served, own, needs);
    collectImages(served, needs);
}
function collectAccounts(served, own, needs) {
    const { grant, called } = served;
    const { allow } = grant;
    const { places, unbound } = literalsIn(allow.service_accounts);
    const accounts = places.filter(account => account !== 'default');
    const projects = literalsIn(allow.projects).places;
    const usesVertex = allowedKinds(allow.steps).some(runsOnVertex);
    for (const email of accounts) {
        needs.account(email, 'runtime');
        const account = { type: 'service account', name: email };
        needs.bind('roles/iam.serviceAccountUser', account, own, `${called}: lets jobs run as it (allow.service_accounts)`);
        for (const project of projects.filter(one => usesVertex && one !== (0,gcloud/* accountProject */.TP)(email)))
            needs.bind('roles/iam.serviceAccountTokenCreator', account, [{ agent: 'vertex', project }], `${called}: Vertex AI gives its tokens to jobs of another project`);
        if (allow.steps.some(startsPipelines))
            for (const project of projects)
                needs.bind('roles/aiplatform.user', { type: 'project', project }, [`serviceAccount:${email}`], `${called}: starts the tasks of pipelines`);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.service_accounts has ${entry}, and IAM binds no pattern.`,
            cure: 'Name the accounts, or bind roles/iam.serviceAccountUser on each by hand.',
        });
    const usesDefault = places.includes('default');
    const agents = usesDefault && allowedKinds(allow.steps).some(kind => customCodeKinds.includes(kind))
        ? projects.map(project => ({ agent: 'custom-code', project }))
        : [];
    if (usesVertex)
        collectData(served, [...accounts.map(email => `serviceAccount:${email}`), ...agents], needs);
    if (usesDefault)
        noteDefaultAccounts(served, needs);
    noteKeysAndNetworks(served, needs);
}
function collectData({ grant, called }, members, needs) {
    const { allow } = grant;
    const { places: buckets, unbound } = bucketsIn(allow.storage);
    for (const bucket of buckets)
        needs.bind('roles/storage.objectUser', bucket, members, `${called}: jobs read and write it (allow.storage)`);
    if (buckets.length > 0)
        enableFor(allow, 'storage.googleapis.com', needs);
    const entries = [...unbound, ...otherStorage(allow.storage)];
    for (const entry of entries)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.storage has ${entry}, which does not name one bucket, so no role is bound for it.`,
            cure: entry.startsWith('bq://')
                ? 'Let the accounts of the jobs use the dataset (roles/bigquery.dataEditor), and run queries (roles/bigquery.jobUser).'
                : 'Let the accounts of the jobs use it.',
        });
}
/**
 * In their own project, Google's agents read every image. The accounts of jobs need it too: tasks of pipelines read other
 * images and artifacts.
 */
function collectImages({ grant, called }, needs) {
    const { allow } = grant;
    const kinds = allowedKinds(allow.steps);
    if (kinds.length > 0 && kinds.every(usesNoImage))
        return;
    const { places: repositories, unbound } = imageRepositories(allow);
    const projects = literalsIn(allow.projects).places;
    const accounts = kinds.some(runsOnVertex) ? literalsIn(allow.service_accounts).places : [];
    const members = accounts.filter(name => name !== 'default').map(email => `serviceAccount:${email}`);
    for (const repository of repositories) {
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
        needs.bind('roles/artifactregistry.reader', repository, members, `${called}: jobs read images (allow.images)`);
        const agents = projects
            .filter(project => project !== repository.project)
            .flatMap((project) => [
            { agent: 'vertex', project },
            ...(kinds.some(kind => customCodeKinds.includes(kind)) ? [{ agent: 'custom-code', project }] : []),
        ]);
        needs.bind('roles/artifactregistry.reader', repository, agents, `${called}: Vertex AI pulls images of another project`);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.images has ${entry}, which names no single repository of Artifact Registry.`,
            cure: 'Name the repository, or let the jobs and the Vertex AI service agent read it by hand.',
        });
}
/** Accounts that Google creates, and names by the number of the project. */
function noteDefaultAccounts({ grant, called }, needs) {
    if (!grant.allow.steps.some(startsPipelines))
        return;
    needs.note({
        grant: grant.name,
        message: `${called}: allow.service_accounts has default. Pipelines then run as the Compute Engine default service account, which has many roles.`,
        cure: 'Name an account instead of default. Otherwise bind roles/iam.serviceAccountUser on PROJECT_NUMBER-compute@developer.gserviceaccount.com by hand.',
    });
}
function noteKeysAndNetworks({ grant, called }, needs) {
    const { kms_keys: keys, networks } = grant.allow;
    if (keys.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.kms_keys names keys, and no role on keys is bound.`,
            cure: 'Let the Vertex AI service agent of each project use each key (roles/cloudkms.cryptoKeyEncrypterDecrypter).',
        });
    if (networks.length > 0)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.networks names networks, and no network is set up.`,
            cure: 'See https://docs.cloud.google.com/vertex-ai/docs/general/vpc-peering.',
        });
}

;// CONCATENATED MODULE: ./build/policy/compile/source-needs.js




/** Kinds that upload files of the workspace to the buckets of `allow.writes`. */
const uploading = ['stage', 'buildImage', 'reasoningEngine'];
/**
 * Collects what a run needs to bring code to Google: uploads, builds of images, publications of pipelines, and what the
 * account of a build needs to read the sources and to push the image.
 */
function collectSourceNeeds(served, own, needs) {
    const { steps } = served.grant.allow;
    if (steps.some(kind => uploading.includes(kind)))
        collectUploads(served, own, needs);
    if (steps.includes('buildImage'))
        collectBuilds(served, own, needs);
    if (steps.includes('publish'))
        collectPublications(served, own, needs);
    if (steps.includes('gate'))
        collectQueries(served, own, needs);
    if (steps.includes('reasoningEngine'))
        noteSecrets(served, needs);
}
/** The role to create objects cannot replace or delete one: Google, too, refuses to overwrite what is there. */
function collectUploads({ grant, called }, own, needs) {
    const { places: buckets, unbound } = bucketsIn(grant.allow.writes);
    for (const bucket of buckets) {
        needs.bind('roles/storage.objectCreator', bucket, own, `${called}: uploads to it (allow.writes)`);
        needs.bind('roles/storage.objectViewer', bucket, own, `${called}: compares what is there with its upload`);
    }
    if (buckets.length > 0)
        enableFor(grant.allow, 'storage.googleapis.com', needs);
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.writes has ${entry}, which names no single bucket.`,
            cure: 'Name the buckets, or bind roles/storage.objectCreator and roles/storage.objectViewer by hand.',
        });
}
/** Source: https://docs.cloud.google.com/build/docs/securing-builds/configure-user-specified-service-accounts */
function collectBuilds({ grant, called }, own, needs) {
    const { allow } = grant;
    const { places } = literalsIn(allow.service_accounts);
    const accounts = places.filter(name => name !== 'default').map(email => `serviceAccount:${email}`);
    const { places: repositories } = imageRepositories(allow);
    for (const repository of repositories) {
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
        needs.bind('roles/artifactregistry.reader', repository, own, `${called}: looks for an image before it builds one`);
        needs.bind('roles/artifactregistry.writer', repository, accounts, `${called}: builds push images (allow.images)`);
    }
    for (const bucket of bucketsIn(allow.writes).places)
        needs.bind('roles/storage.objectViewer', bucket, accounts, `${called}: builds read their sources`);
    for (const project of (0,match/* literalTexts */.SM)(allow.projects)) {
        needs.enable(project, ['logging.googleapis.com']);
        needs.bind('roles/logging.logWriter', { type: 'project', project }, accounts, `${called}: builds write their logs`);
    }
    if (places.includes('default'))
        needs.note({
            grant: grant.name,
            message: `${called}: allow.service_accounts has default. Builds then run as the default account of Cloud Build, which may have many roles.`,
            cure: 'Name an account of its own for builds instead. Otherwise bind roles/iam.serviceAccountUser on the default account by hand.',
        });
    if (accounts.length > 1)
        needs.note({
            grant: grant.name,
            message: `${called}: builds may run as ${(0,match/* literalTexts */.SM)(allow.service_accounts)
                .filter(name => name !== 'default')
                .join(', ')}, so that each of them may push images.`,
            cure: 'To keep the account of builds apart from those of jobs, give builds a grant of their own.',
        });
}
/** The repositories of pipelines, which publications write and look into. */
function collectPublications({ grant, called }, own, needs) {
    const { places, unbound } = templateRepositories(grant.allow);
    for (const repository of places) {
        needs.bind('roles/artifactregistry.writer', repository, own, `${called}: publishes pipelines (allow.templates)`);
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
    }
    for (const entry of unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.templates has ${entry}, which names no single repository to publish to.`,
            cure: 'Name the repositories, or bind roles/artifactregistry.writer by hand.',
        });
}
/** `bq://acme-ml.fraud` or `acme-ml.fraud`, as in `allow.datasets`. */
const bigQueryDataset = /^(?:bq:\/\/)?(?<project>[a-z][a-z0-9-]{4,28}[a-z0-9])\.(?<dataset>\w+)(?:\.\S*)?$/;
/** A gate that asks BigQuery starts a job, and reads what it names. No role binds to a dataset here. */
function collectQueries({ grant, called }, own, needs) {
    const datasets = grant.allow.datasets.map(match/* matcherText */.sE).filter(text => /^bq:\/\/|\./.test(text));
    if (datasets.length === 0)
        return;
    for (const project of (0,match/* literalTexts */.SM)(grant.allow.projects)) {
        needs.enable(project, ['bigquery.googleapis.com']);
        needs.bind('roles/bigquery.jobUser', { type: 'project', project }, own, `${called}: asks BigQuery (gate.rows)`);
    }
    for (const entry of datasets) {
        const { project, dataset } = bigQueryDataset.exec(entry)?.groups ?? {};
        needs.note({
            grant: grant.name,
            message: `${called}: allow.datasets has ${entry}, and no role on datasets is bound.`,
            cure: project === undefined || dataset === undefined
                ? 'Let it read the datasets (roles/bigquery.dataViewer on each).'
                : `Let it read the dataset: bq query --nouse_legacy_sql 'GRANT \`roles/bigquery.dataViewer\` ON SCHEMA \`${project}.${dataset}\` TO "${own[0] ?? ''}"'.`,
        });
    }
}
/**
 * An agent's account reads the secrets, not the run. Nothing says which account reads which secret, so none is bound: each
 * agent should read only its own.
 */
function noteSecrets({ grant, called }, needs) {
    const { secrets, service_accounts: accounts, projects } = grant.allow;
    if (secrets.length === 0)
        return;
    const [project = 'PROJECT'] = (0,match/* literalTexts */.SM)(projects);
    const [secret = ''] = secrets.map(match/* matcherText */.sE);
    const [, of = project, id = secret] = /^projects\/([^/]+)\/secrets\/(.+)$/.exec(secret) ?? [];
    for (const one of (0,match/* literalTexts */.SM)(projects))
        needs.enable(one, ['secretmanager.googleapis.com']);
    const [account = 'ACCOUNT'] = (0,match/* literalTexts */.SM)(accounts).filter(name => name !== 'default');
    const command = `gcloud secrets add-iam-policy-binding ${(0,gcloud.quoteShell)(id)} --project=${(0,gcloud.quoteShell)(of)} --member=${(0,gcloud.quoteShell)(`serviceAccount:${account}`)} --role=roles/secretmanager.secretAccessor`;
    needs.note({
        grant: grant.name,
        message: `${called}: allow.secrets has ${secrets.map(match/* matcherText */.sE).join(', ')}, and no role on secrets is bound.`,
        cure: `Let the account of each agent read its own secrets: ${command}.`,
    });
}

;// CONCATENATED MODULE: ./build/policy/compile/needs.js








/** Collects what a grant needs at Google by its account and its `allow`, and nothing more. */
function collectNeeds(served, needs) {
    const { grant, policy, called, members } = served;
    const { serviceAccount, provider } = grant;
    const poolProject = provider.resource.split('/')[1] ?? '';
    needs.enable(poolProject, ['iam.googleapis.com', 'sts.googleapis.com']);
    if (serviceAccount !== undefined) {
        needs.enable(poolProject, ['iamcredentials.googleapis.com']);
        needs.account(serviceAccount, 'grant');
        const project = (0,gcloud/* accountProject */.TP)(serviceAccount);
        if (project !== undefined)
            needs.enable(project, ['iam.googleapis.com']);
        const on = { type: 'service account', name: serviceAccount };
        needs.bind('roles/iam.workloadIdentityUser', on, members, `${called}: acts as it (service_account)`);
    }
    const own = serviceAccount === undefined ? members : [`serviceAccount:${serviceAccount}`];
    if (policy.auditLog !== undefined) {
        const { project } = policy.auditLog;
        needs.enable(project, ['logging.googleapis.com']);
        needs.bind('roles/logging.logWriter', { type: 'project', project }, own, `${called}: audit.cloud_logging`);
    }
    collectStepNeeds(served, own, needs);
    collectReads(served, own, needs);
    collectSourceNeeds(served, own, needs);
    collectRuntimeNeeds(served, own, needs);
    (0,lend_needs/* collectLendNeeds */.Ru)(served, needs);
}
/** Collects the roles on projects that the kinds of `allow.steps` and the calls of a gateway need, and the APIs. */
function collectStepNeeds({ grant, called }, own, needs) {
    const { places: projects, unbound } = literalsIn(grant.allow.projects);
    const roles = projectRoles(grant);
    if (roles.size === 0 && !allowedKinds(grant.allow.steps).some(usesOtherApis))
        return;
    for (const entry of roles.size === 0 ? [] : unbound)
        needs.note({
            grant: grant.name,
            message: `${called}: allow.projects has ${entry}, and IAM binds no pattern.`,
            cure: `Name the projects, or bind ${[...roles.keys()].join(', ')} by hand.`,
        });
    for (const project of projects) {
        const on = { type: 'project', project };
        for (const [role, { services, why }] of roles) {
            needs.enable(project, services);
            needs.bind(role, on, own, `${called}: ${[...why].join(', ')}`);
        }
        needs.enable(project, ['cloudresourcemanager.googleapis.com', 'serviceusage.googleapis.com']);
        const check = `${called}: mode: check sees which APIs are enabled`;
        needs.bind('roles/serviceusage.serviceUsageViewer', on, own, check);
    }
    const methodLists = [
        ...(grant.allow.steps.includes('call') ? ['allow.methods'] : []),
        ...((0,lend_needs/* lendsMethods */.Rg)(grant) ? ['lend.gateway.calls'] : []),
    ];
    for (const list of methodLists)
        needs.note({
            grant: grant.name,
            message: `${called}: roles/aiplatform.user may lack what a method of ${list} needs.`,
            cure: 'mode: check does not test it. Compare the method with https://docs.cloud.google.com/vertex-ai/docs/general/access-control.',
        });
}
/** A body with every key that makes a kind need more. */
const widestBody = { create: {}, watch: {}, better_than: {}, import: {} };
/** Returns the permissions on a project that steps of a kind may need, whatever their bodies are. */
function permissionsOfKind(kind, { models }) {
    const { permissions, more, logs, services = [] } = registry/* definitions */.BG[kind].needs;
    // A gate compares only with models that the grant lists. Otherwise it reads files.
    const compares = kind !== 'gate' || models.length > 0;
    return [
        ...permissions,
        ...((compares && more?.(widestBody)) || []),
        ...(logs ? ['logging.logEntries.list'] : []),
        // `call` names its method only in the step. Other APIs need roles on buckets and repositories alone.
        ...(kind === 'call' ? services.map(service => `${service}.`) : []),
    ];
}
/** True for a kind whose permissions are all on buckets and repositories, so that no role on a project shows its APIs. */
const usesOtherApis = (kind) => {
    const { services = [] } = registry/* definitions */.BG[kind].needs;
    return services.length > 0;
};
function projectRoles({ allow, lend }) {
    const roles = new Map();
    const add = (permission, reason) => {
        const role = (0,vertex_roles/* roleFor */.I)(permission);
        if (role === undefined)
            return;
        const known = roles.get(role) ?? { services: [`${permission.split('.')[0]}.googleapis.com`], why: new Set() };
        known.why.add(reasons[role] ?? reason);
        roles.set(role, known);
    };
    for (const kind of allowedKinds(allow.steps))
        for (const permission of permissionsOfKind(kind, allow))
            add(permission, kind);
    for (const permission of (0,lend_needs/* permissionsOfCalls */.NF)(lend?.gateway))
        add(permission, 'lends calls (lend.gateway)');
    return roles;
}
/** Reasons that say more than the kinds of steps. */
const reasons = {
    'roles/logging.viewer': 'shows the logs of jobs, and of servers that did not start',
    'roles/monitoring.viewer': 'watches the traffic of a rollout',
};
/** Collects what the run itself reads: metrics of gates, and templates of pipelines. */
function collectReads({ grant, called }, own, needs) {
    const { allow } = grant;
    const read = (list, what) => {
        const { places, unbound } = bucketsIn(allow[list]);
        for (const bucket of places)
            needs.bind('roles/storage.objectViewer', bucket, own, `${called}: reads ${what}`);
        if (places.length > 0)
            enableFor(allow, 'storage.googleapis.com', needs);
        for (const entry of unbound)
            needs.note({
                grant: grant.name,
                message: `${called}: allow.${list} has ${entry}, which names no single bucket.`,
                cure: `Name the buckets, or bind roles/storage.objectViewer by hand, so that it can read ${what}.`,
            });
    };
    if (allow.steps.includes('gate'))
        read('storage', 'the metrics of gates');
    if (!allow.steps.some(startsPipelines))
        return;
    read('templates', 'templates of pipelines');
    const { places, unbound } = templateRepositories(allow);
    for (const repository of places) {
        needs.bind('roles/artifactregistry.reader', repository, own, `${called}: reads templates of pipelines`);
        needs.enable(repository.project, ['artifactregistry.googleapis.com']);
    }
    for (const entry of unbound.filter(text => !text.startsWith('*')))
        needs.note({
            grant: grant.name,
            message: `${called}: allow.templates has ${entry}, which names no single repository.`,
            cure: 'Name the repositories, or bind roles/artifactregistry.reader by hand.',
        });
}

// EXTERNAL MODULE: ./build/policy/compile/owner.js
var compile_owner = __webpack_require__(67562);
;// CONCATENATED MODULE: ./build/policy/compile/compile.js









/**
 * Compiles policies to the set-up of Google that admits exactly what their `when` admits. See docs/design/compile.md.
 *
 * @throws ActionError `POLICY_INVALID` with each provider that Google's limits do not allow, and what to change
 */
function compileSetup(policies, options = {}) {
    const problems = [];
    const uses = usesOfProviders(policies);
    const providers = [];
    for (const use of uses) {
        const found = problemsOfUse(use);
        const compiled = found.length > 0 ? undefined : compileProvider(use, options.layout ?? 'auto', found);
        if (compiled !== undefined)
            providers.push(compiled);
        problems.push(...found);
    }
    if (problems.length === 0)
        problems.push(...problemsTogether(policies, uses, providers));
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ('POLICY_INVALID', `The set-up cannot be compiled: ${(0,problem_list/* countProblems */._k)(problems)}`, { problems });
    const grants = grantsToServe(uses, providers, policies);
    const needs = new CollectedNeeds();
    for (const grant of grants)
        collectNeeds(grant, needs);
    const { accounts, bindings, services, notes } = needs;
    const fences = fencesOf(options.fences ?? [], providers, bindings, accounts);
    return {
        policies: policies.map(({ name, sha256 }) => ({ name, sha256 })),
        pools: poolsOf(uses),
        providers,
        accounts,
        bindings,
        services,
        fences,
        notes: [
            ...unusedProviders(policies),
            ...sharedAccounts(grants),
            ...notes,
            ...boundaryNotes(options.fences ?? [], fences, bindings, grants),
        ],
    };
}
/** Returns all grants, with their members. */
function grantsToServe(uses, providers, policies) {
    return uses.flatMap(({ grants, policies: owners }, index) => grants.flatMap(({ policy: name, grant }, at) => {
        const policy = owners.find(one => one.name === name)?.policy;
        const members = providers[index]?.grants[at]?.members ?? [];
        const called = `grant ${grant.name}${policies.length > 1 ? ` of ${name}` : ''}`;
        return policy === undefined ? [] : { grant, policy, called, members };
    }));
}
function compileProvider({ resource, policies, grants }, wanted, problems) {
    const [owner] = policies;
    const provider = grants[0]?.grant.provider;
    if (owner === undefined || provider === undefined)
        return undefined;
    const chosen = chooseLayout(grants, wanted);
    if ('why' in chosen) {
        const message = `provider ${provider.name}: ${chosen.why}`;
        problems.push({ ...placeInPolicy(owner, ['providers', provider.name]), message, cure: chosen.cure });
        return undefined;
    }
    const { draft, ...layout } = chosen;
    return {
        resource,
        pool: provider.pool,
        id: resource.split('/').at(-1) ?? '',
        issuer: owner.policy.issuer,
        description: (0,compile_owner/* describeOwners */.cx)(policies),
        ...layout,
        mapping: draft.mapping,
        condition: draft.condition,
        grants: draft.grants,
    };
}
function poolsOf(uses) {
    const pools = new Map();
    for (const { grants } of uses) {
        const provider = grants[0]?.grant.provider;
        if (provider === undefined)
            continue;
        const [, projectNumber = '', , , , id = ''] = provider.pool.split('/');
        pools.set(provider.pool, { resource: provider.pool, projectNumber, id, trust: provider.trust });
    }
    return [...pools.values()];
}
/** Returns accounts of several grants. Google cannot tell whose token impersonates one, so each grant has all its roles. */
function sharedAccounts(grants) {
    const users = new Map();
    for (const one of grants) {
        const { serviceAccount } = one.grant;
        if (serviceAccount !== undefined)
            users.set(serviceAccount, [...(users.get(serviceAccount) ?? []), one]);
    }
    return [...users].flatMap(([account, each]) => {
        const allows = new Set(each.map(({ grant }) => JSON.stringify(grant.allow)));
        if (allows.size < 2)
            return [];
        const shown = each.slice(0, mostSharing).map(({ called }) => called);
        const more = each.length > mostSharing ? ` and ${each.length - mostSharing} more` : '';
        return {
            message: `${account} has the roles of ${shown.join(', ')}${more}. Google lets the tokens of each do what all of them may.`,
            cure: 'Give each grant an account of its own if that is too much.',
        };
    });
}
/** Most grants of an account that a note names. */
const mostSharing = 5;
function unusedProviders(policies) {
    return policies.flatMap(({ policy, name }) => {
        const used = new Set(Object.values(policy.grants).map(grant => grant.provider.name));
        return Object.values(policy.providers)
            .filter(provider => !used.has(provider.name))
            .map(provider => ({ message: `Provider ${provider.name} of ${name} has no grant, so it is not set up.` }));
    });
}


/***/ }),

/***/ 70957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ isExceeded),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   S4: () => (/* binding */ limitUses),
/* harmony export */   d9: () => (/* binding */ describeExcess)
/* harmony export */ });
/**
 * Google's limits of a workload identity provider, and of the members of one allow policy. Sources:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers and
 * https://docs.cloud.google.com/iam/quotas
 */
const limits = {
    condition: { limit: 'characters of the condition', most: 4096 },
    expression: { limit: 'characters of the longest mapping expression', most: 2048 },
    attributes: { limit: 'custom attributes', most: 50 },
    name: { limit: 'characters of the longest attribute name', most: 100 },
    values: { limit: 'bytes of all mapped attributes', most: 8192 },
    subject: { limit: 'bytes of google.subject', most: 127 },
    members: { limit: 'members of the service account with the most', most: 1500 },
};
/** The longest values of `repository_id:run_id:run_attempt:sha`: 64-bit numbers, 50 attempts, and SHA-256. */
const longestRunSubject = 20 + 20 + 2 + 64 + 3;
/** Returns how near a provider is to each limit. */
function limitUses({ mapping, condition, valueBytes, mostMembers }) {
    const custom = Object.keys(mapping).filter(name => name.startsWith('attribute.'));
    const subject = mapping['google.subject'] === 'assertion.sub' ? [] : [longestRunSubject];
    return [
        { ...limits.condition, used: condition.length },
        { ...limits.expression, used: Math.max(...Object.values(mapping).map(expression => expression.length)) },
        { ...limits.attributes, used: custom.length },
        { ...limits.name, used: Math.max(0, ...custom.map(name => name.length - 'attribute.'.length)) },
        { ...limits.values, used: valueBytes + (subject[0] ?? limits.subject.most) },
        ...subject.map(used => ({ ...limits.subject, used })),
        { ...limits.members, used: mostMembers },
    ];
}
/** Formats limits that are exceeded: `60 of 50 custom attributes`. */
const describeExcess = (uses) => uses
    .filter(isExceeded)
    .map(({ used, most, limit }) => `${used} of ${most} ${limit}`)
    .join(', ');
const isExceeded = ({ used, most }) => used > most;


/***/ }),

/***/ 67562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ ownerPrefix),
/* harmony export */   cx: () => (/* binding */ describeOwners),
/* harmony export */   f6: () => (/* binding */ ownerIn),
/* harmony export */   it: () => (/* binding */ beforeDigest),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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


/***/ })

};
