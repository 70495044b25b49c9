export const id = 847;
export const ids = [847];
export const modules = {

/***/ 9641:
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

/***/ 9847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
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
var suggest = __webpack_require__(6386);
// EXTERNAL MODULE: ./build/policy/load/when.js
var when = __webpack_require__(4166);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(8706);
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
/** Methods of the same effect, for steps that call a method by its name. */
const deployingMethods = [
    'EndpointService.DeployModel',
    'EndpointService.MutateDeployedModel',
    'EndpointService.UndeployModel',
    'EndpointService.UpdateEndpoint',
    'ModelService.MergeVersionAliases',
    'ReasoningEngineService.CreateReasoningEngine',
    'ReasoningEngineService.UpdateReasoningEngine',
];
/** True for a grant whose steps may change what users are served. */
const isDeploying = ({ allow }) => allow.steps.some(kind => deployingKinds.includes(kind)) ||
    (allow.steps.includes('call') && deployingMethods.some(method => (0,match/* matchesAny */._I)(allow.methods, method)));

;// CONCATENATED MODULE: ./build/policy/lint/rule.js
/** Returns the condition of a grant on a claim. */
const conditionOn = ({ when }, claim) => when.find(condition => condition.claim === claim);
/** Returns the literal values that a condition accepts, without globs. */
const literalValues = (condition) => (condition?.anyOf ?? []).flatMap(matcher => ('literal' in matcher ? matcher.literal : []));
/** The path of a condition of a grant, or of `when` if it has none on the claim. */
const pathOfClaim = (grant, claim) => [
    'grants',
    grant.name,
    'when',
    ...(claim !== undefined && conditionOn(grant, claim) !== undefined ? [claim] : []),
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
const openEvents = (grant) => literalValues(conditionOn(grant, 'event_name')).filter(event => !when/* internalEvents */.jx.some(one => one === event));
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
            .filter(grant => conditionOn(grant, 'environment') !== undefined)
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
        find: ({ grants }) => grants.flatMap(grant => literalValues(conditionOn(grant, 'event_name'))
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

// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/document/problem-list.js
var problem_list = __webpack_require__(9500);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
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

;// CONCATENATED MODULE: ./build/policy/compile/cel.js
/** Claims without which Google refuses a token anyway, because `google.subject` is made of them. They need no guard. */
const subjectClaims = ['repository_id', 'run_id', 'run_attempt', 'sha'];
/** `assertion.repository_id + ':' + assertion.run_id + \u2026`: whom Google's audit log names. */
const runSubject = subjectClaims.map(claim => `assertion.${claim}`).join(" + ':' + ");
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
    if (subjectClaims.some(one => one === claim))
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
    const literals = [...new Set(anyOf.flatMap(matcher => ('literal' in matcher ? matcher.literal : [])))];
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

;// CONCATENATED MODULE: ./build/policy/compile/limits.js
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

;// CONCATENATED MODULE: ./build/policy/compile/names.js

/** Claims that say whose workflow it is. */
const pins = ['repository_id', 'repository_owner_id', 'job_workflow_ref'];
/**
 * Returns the custom attribute of a grant, `train_512345678`, which is `'true'` for its tokens. It follows from the grant
 * alone. Two repositories in one pool therefore do not meet in one attribute, although both name a grant `train`.
 */
function attributeName({ name, when }) {
    const [only, ...more] = when.find(({ claim }) => claim === 'repository_id')?.anyOf ?? [];
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
const shortDigest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
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
    const set = `principalSet://iam.googleapis.com/${grant.provider.pool}/attribute`;
    if (layout === 'conditions')
        return [`${set}.${attributeName(grant)}/true`];
    const claims = joinedClaims(grant);
    const values = claims.map(name => literals(grant.when.find(({ claim }) => claim === name)));
    const combinations = values.reduce((joined, texts) => joined.flatMap(before => texts.map(text => [...before, text])), [[]]);
    return combinations.map(combination => `${set}.${claimsAttribute(claims)}/${combination.join(':')}`);
}
const literals = (condition) => [
    ...new Set((condition?.anyOf ?? []).flatMap(matcher => ('literal' in matcher ? matcher.literal : []))),
];

;// CONCATENATED MODULE: ./build/policy/compile/drafts.js



/** Returns the name and the CEL of the attribute by which the members of a grant are known. */
function attributeOf(grant, layout) {
    const claims = joinedClaims(grant);
    return layout === 'conditions'
        ? [attributeName(grant), `${conditionsExpression(grant.when)} ? 'true' : 'false'`]
        : [claimsAttribute(claims), joinedValues(claims)];
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
        condition: conditions.find(text => text.length <= limits.condition.most) ?? conditions.at(-1) ?? 'false',
        ...membersOf(grants, 'conditions'),
        valueBytes: [...attributes.keys()].join('').length + attributes.size * 'false'.length,
    };
}
const anyOf = (expressions) => expressions.length === 1 ? expressions.join('') : `(${expressions.join(' || ')})`;
/** Returns CEL that names the repositories or owners of all grants, from the narrowest to the shortest. */
function whose(grants) {
    const conditions = (claim) => grants.map(({ grant }) => grant.when.find(condition => condition.claim === claim));
    const ids = isAnyOf('repository_id', conditions('repository_id'));
    const owners = isAnyOf('repository_owner_id', conditions('repository_owner_id'));
    return [ids, owners, 'has(assertion.repository_id)'].filter(text => text !== undefined);
}
/** Returns nothing if some grant does not pin the claim. */
function isAnyOf(claim, conditions) {
    const values = conditions.flatMap(condition => condition?.anyOf ?? []);
    const literals = values.flatMap(matcher => ('literal' in matcher ? matcher.literal : []));
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
        forms.set(owner, (forms.get(owner) ?? new Set()).add(conditionsExpression(form)));
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
        const attribute = claimsAttribute(joinedClaims(grant));
        const lengths = grant.when.map(({ anyOf }) => Math.max(...anyOf.map(matcher => ('literal' in matcher ? Buffer.byteLength(matcher.literal) + 1 : 0))));
        const sum = lengths.reduce((total, length) => total + length, -1);
        longest.set(attribute, Math.max(longest.get(attribute) ?? 0, sum));
    }
    return [...longest.values()].reduce((total, length) => total + length, 0);
}
const attributeMappingOf = (grants, attributes) => ({
    'google.subject': grants[0]?.grant.provider.subject === 'sub' ? 'assertion.sub' : runSubject,
    ...Object.fromEntries([...attributes].map(([name, expression]) => [`attribute.${name}`, expression])),
});
function membersOf(grants, layout) {
    const ofAccounts = new Map();
    const members = grants.map(({ policy, grant }) => ({
        policy,
        grant: grant.name,
        members: grantMembers(grant, layout),
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
    const owner = when.find(({ claim }) => claim === 'repository_owner_id');
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
    if (combinations > limits.members.most)
        return `grant ${name} has ${combinations} combinations of values, and an account has at most ${limits.members.most} members`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/policy/compile/allowed-places.js
/** Returns the literal entries of a list. */
const literalsIn = (list) => ({
    places: list.flatMap(matcher => ('literal' in matcher ? matcher.literal : [])),
    unbound: list.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])),
});
/** Returns the buckets of `storage`: of `gs://acme-models/fraud/**`, the bucket acme-models. */
const bucketsIn = (list) => placesIn(textsIn(list).filter(text => text.startsWith('gs://') || text.startsWith('*')), text => {
    const name = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/|$)/.exec(text)?.[1];
    return name === undefined ? undefined : { type: 'bucket', name };
});
/** Returns entries of `storage` that no role on a bucket opens: BigQuery tables and file servers. */
const otherStorage = (list) => textsIn(list).filter(text => !text.startsWith('gs://') && !text.startsWith('*'));
/** Returns the repositories of images, of `us-docker.pkg.dev/acme-ml/train/*` the repository train. */
const imageRepositories = ({ images }) => placesIn(textsIn(images).filter(text => !isPublicImage(text)), text => registryRepository(text) ?? hostedRepository(text));
/** Returns the repositories of pipeline templates. */
const templateRepositories = ({ templates }) => placesIn(textsIn(templates).filter(text => !text.startsWith('gs://')), text => registryRepository(text.replace(/^https:\/\//, '')));
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
const textsIn = (list) => list.map(matcher => ('literal' in matcher ? matcher.literal : matcher.glob));
/** Returns the repository of `us-docker.pkg.dev/acme-ml/train/\u2026`. */
function registryRepository(text) {
    const [, location, project, name] = /^([a-z0-9-]+)-(?:docker|kfp)\.pkg\.dev\/((?:[a-z0-9.-]+:)?[a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\//.exec(text) ?? [];
    if (location === undefined || project === undefined || name === undefined)
        return undefined;
    return { type: 'repository', name, project, location };
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
function fencesOf(wanted, providers, grants, accounts) {
    const pools = [...new Set(providers.map(({ pool }) => pool))];
    const numbers = [...new Set(pools.map(pool => pool.split('/')[1] ?? ''))];
    return {
        boundaries: wanted.includes('boundary')
            ? pools.map(pool => ({
                pool,
                projects: distinct(grants.filter(({ grant }) => grant.provider.pool === pool).flatMap(reachedProjects)),
            }))
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
/** Returns the projects that a federated principal itself uses: with an account, only that of the account. */
function reachedProjects({ grant, policy }) {
    const { serviceAccount, allow } = grant;
    if (serviceAccount !== undefined)
        return [(0,gcloud/* accountProject */.TP)(serviceAccount) ?? []].flat();
    return [...literalsIn(allow.projects).places, ...(policy.auditLog === undefined ? [] : [policy.auditLog.project])];
}
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
        return noLayout(grants, first, one, two);
    const layoutReason = `The layout ${first} does not fit: ${one.obstacle}.`;
    return { layout: other, layoutReason, ...two };
}
function tryLayout(grants, layout) {
    const obstacle = layout === 'bindings' ? grants.map(obstacleToBindings).find(why => why !== undefined) : undefined;
    if (obstacle !== undefined)
        return { obstacle, isTooMuch: false };
    const draft = layout === 'bindings' ? draftBindings(grants) : draftConditions(grants);
    const limits = limitUses(draft);
    if (!limits.some(isExceeded))
        return { draft, limits };
    return { obstacle: `it needs ${describeExcess(limits)}`, isTooMuch: true };
}
function noLayout(grants, layout, one, two) {
    const other = layout === 'conditions' ? 'bindings' : 'conditions';
    const why = `the layout ${layout} does not fit: ${one.obstacle}`;
    if (!('obstacle' in two))
        return { why: `${why}.`, cure: `The layout ${other} fits: choose it, or auto.` };
    return {
        why: `${why}. Nor does the layout ${other}: ${two.obstacle}.`,
        cure: howToSplit(grants, one.isTooMuch ? layout : 'conditions'),
    };
}
/** Most grants that a message names. */
const mostMovedGrants = 8;
/** Returns which grants a provider can keep, and which another one of its pool must take. */
function howToSplit(grants, layout) {
    const tooLong = grants.find(grant => 'obstacle' in tryLayout([grant], layout));
    if (tooLong !== undefined)
        return `Grant ${tooLong.grant.name} alone is too long: split its lists between two grants, or let a glob stand for them.`;
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
    const moved = grants.slice(fits).map(({ policy, grant }) => `${grant.name} of ${policy}`);
    const more = moved.length > mostMovedGrants ? ` and ${moved.length - mostMovedGrants} more` : '';
    return `Declare another provider of the same pool, and give it all grants after the first ${fits}: ${moved.slice(0, mostMovedGrants).join(', ')}${more}.`;
}
/** Returns the number of repositories that grants name by their ids. A grant without an id may be for many. */
function repositoryCount(grants) {
    const ids = new Set();
    for (const { grant } of grants)
        for (const matcher of grant.when.find(({ claim }) => claim === 'repository_id')?.anyOf ?? [])
            if ('literal' in matcher)
                ids.add(matcher.literal);
    return ids.size;
}

// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 21 modules
var registry = __webpack_require__(3851);
// EXTERNAL MODULE: ./build/vertex/roles.js
var vertex_roles = __webpack_require__(9530);
// EXTERNAL MODULE: ./build/steps/kinds/kind-names.js
var kind_names = __webpack_require__(1941);
;// CONCATENATED MODULE: ./build/policy/compile/served-grant.js


/** Returns the kinds of steps that a grant allows, in the order of the documents. */
const allowedKinds = (steps) => kind_names/* kinds */.E.filter(kind => steps.includes(kind));
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
    for (const email of accounts) {
        needs.account(email, 'runtime');
        const account = { type: 'service account', name: email };
        needs.bind('roles/iam.serviceAccountUser', account, own, `${called}: lets jobs run as it (allow.service_accounts)`);
        for (const project of projects.filter(one => one !== (0,gcloud/* accountProject */.TP)(email)))
            needs.bind('roles/iam.serviceAccountTokenCreator', account, [{ agent: 'vertex', project }], `${called}: Vertex AI gives its tokens to jobs of another project`);
        if (allow.steps.includes('pipelineJob'))
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
    const { places: repositories, unbound } = imageRepositories(allow);
    const projects = literalsIn(allow.projects).places;
    const accounts = kinds.some(runsAsAccount) ? literalsIn(allow.service_accounts).places : [];
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
    if (!grant.allow.steps.includes('pipelineJob'))
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
    collectRuntimeNeeds(served, own, needs);
}
/** Collects the roles on projects that the kinds of `allow.steps` need, and the APIs. */
function collectStepNeeds({ grant, called }, own, needs) {
    const { places: projects, unbound } = literalsIn(grant.allow.projects);
    const roles = projectRoles(grant);
    if (roles.size === 0)
        return;
    for (const entry of unbound)
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
    if (grant.allow.steps.includes('call'))
        needs.note({
            grant: grant.name,
            message: `${called}: roles/aiplatform.user may lack what a method of allow.methods needs.`,
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
        // `call` names its method only in the step.
        ...services.map(service => `${service}.`),
    ];
}
function projectRoles({ allow }) {
    const roles = new Map();
    for (const kind of allowedKinds(allow.steps))
        for (const permission of permissionsOfKind(kind, allow)) {
            const role = (0,vertex_roles/* roleFor */.I)(permission);
            if (role === undefined)
                continue;
            const known = roles.get(role) ?? { services: [`${permission.split('.')[0]}.googleapis.com`], why: new Set() };
            known.why.add(reasons[role] ?? kind);
            roles.set(role, known);
        }
    return roles;
}
/** Reasons that say more than the kinds of steps. */
const reasons = {
    'roles/logging.viewer': 'shows the logs of jobs',
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
    if (!allow.steps.includes('pipelineJob'))
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
        problems.push(...mixedPools(uses), ...sharedAttributes(uses, providers));
    if (problems.length > 0)
        throw new errors/* ActionError */.lZ('POLICY_INVALID', `The set-up cannot be compiled: ${(0,problem_list/* countProblems */._k)(problems)}`, { problems });
    const grants = grantsToServe(uses, providers, policies);
    const needs = new CollectedNeeds();
    for (const grant of grants)
        collectNeeds(grant, needs);
    const { accounts, bindings, services, notes } = needs;
    return {
        policies: policies.map(({ name, sha256 }) => ({ name, sha256 })),
        pools: poolsOf(uses),
        providers,
        accounts,
        bindings,
        services,
        fences: fencesOf(options.fences ?? [], providers, grants, accounts),
        notes: [...unusedProviders(policies), ...notes],
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
        description: describeOwners(policies),
        ...layout,
        mapping: draft.mapping,
        condition: draft.condition,
        grants: draft.grants,
    };
}
/** Google's limit of a description. */
const longestDescription = 256;
/** Names the policies that own a provider, with their digests: another run of `compile` recognizes its own work by it. */
function describeOwners(policies) {
    const [first, ...others] = policies;
    if (first === undefined)
        return '';
    const all = others.length === 0 ? first.sha256 : digestOfAll(policies);
    const texts = [
        `Compiled by keyless-vertex from ${policies.map(({ name }) => name).join(', ')} sha256:${all}`,
        `Compiled by keyless-vertex from ${first.name} and ${others.length} more sha256:${all}`,
    ];
    const fits = texts.find(text => text.length <= longestDescription);
    return fits ?? `Compiled by keyless-vertex from ${policies.length} policies sha256:${all}`;
}
const digestOfAll = (policies) => (0,external_node_crypto_.createHash)('sha256')
    .update(policies.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .digest('hex');
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
function unusedProviders(policies) {
    return policies.flatMap(({ policy, name }) => {
        const used = new Set(Object.values(policy.grants).map(grant => grant.provider.name));
        return Object.values(policy.providers)
            .filter(provider => !used.has(provider.name))
            .map(provider => ({ message: `Provider ${provider.name} of ${name} has no grant, so it is not set up.` }));
    });
}
const placeInPolicy = (policy, path) => policy?.placeOf?.(path) ?? { file: policy?.name ?? '', line: 1, column: 1, path: path.join('.') };

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
        const { providers } = compileSetup([{ policy: known, name: 'this policy', sha256: '0'.repeat(64), placeOf }]);
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
            .filter(([name, id]) => conditionOn(grant, name) !== undefined && conditionOn(grant, id) === undefined)
            // The id of a repository belongs to one owner.
            .filter(([name]) => name !== 'repository_owner' || conditionOn(grant, 'repository_id') === undefined)
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
            .filter(claim => conditionOn(grant, claim) !== undefined)
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
            .filter(grant => conditionOn(grant, 'sub') !== undefined)
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
            for (const value of literalValues(conditionOn(grant, claim)))
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
            .filter(grant => conditionOn(grant, 'runner_environment') === undefined)
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
            const runner = conditionOn(grant, 'runner_environment');
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
            .filter(grant => isDeploying(grant) && conditionOn(grant, 'job_workflow_ref') === undefined)
            .map(grant => {
            const [repository = 'OWNER/NAME'] = literalValues(conditionOn(grant, 'repository'));
            const [ref = 'refs/heads/main'] = literalValues(conditionOn(grant, 'ref'));
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
            .filter(grant => conditionOn(grant, 'workflow_ref') !== undefined)
            .filter(grant => conditionOn(grant, 'job_workflow_ref') === undefined)
            .map(grant => ({
            path: pathOfClaim(grant, 'workflow_ref'),
            message: 'workflow_ref is the workflow that calls; every workflow that it calls would match.',
            cure: 'Write job_workflow_ref instead. For a workflow that calls none, both have the same value.',
        })),
    },
];

;// CONCATENATED MODULE: ./build/policy/formula/pattern.js
/** Returns the pattern of exactly this text. */
const literalPattern = (text) => [...text].map(character => ({ characters: character, isComplement: false, isRepeated: false }));
/** Any characters: `**`. */
const anyRepeated = { characters: '', isComplement: true, isRepeated: true };
const insideSegment = { characters: '/', isComplement: true, isRepeated: true };
/** Returns the pattern of a matcher. A glob is read as `matchesGlob` of `../match.ts` reads it. */
function pattern_matcherPattern(matcher) {
    if ('pattern' in matcher)
        return matcher.pattern;
    if ('literal' in matcher)
        return literalPattern(matcher.literal);
    return (matcher.glob.match(/\*+|[^*]+/g) ?? []).flatMap(part => part.startsWith('*') ? [part === '*' ? insideSegment : anyRepeated] : literalPattern(part));
}
/** Returns the one text that a pattern matches; `undefined` if there are others. */
function onlyText(pattern) {
    let text = '';
    for (const { characters, isComplement, isRepeated } of pattern) {
        if (isRepeated || isComplement || characters === '' || [...characters].length > 1)
            return undefined;
        text += characters;
    }
    return text;
}
/** True if the set of an item has a character. */
const pattern_hasCharacter = ({ characters, isComplement }, character) => characters.includes(character) !== isComplement;
/** Returns a text that identifies a pattern: equal patterns have the same. */
const patternKey = (pattern) => onlyText(pattern) === undefined
    ? `~${pattern.map(item => `${item.isRepeated ? '*' : ''}${item.isComplement ? '^' : ''}${JSON.stringify(item.characters)}`).join('')}`
    : `=${onlyText(pattern)}`;

;// CONCATENATED MODULE: ./build/policy/formula/automaton.js

/** Thrown when the work of a question is used up. */
class OutOfWork extends Error {
}
/** Uses up some work. @throws OutOfWork */
function spend(work, amount) {
    work.left -= amount;
    if (work.left < 0)
        throw new OutOfWork();
}
function createAutomaton(patterns, work) {
    const items = patterns.flatMap(pattern => [...pattern, undefined]);
    const owner = patterns.flatMap((pattern, index) => Array.from({ length: pattern.length + 1 }, () => index));
    const states = [];
    const ids = new Map();
    const steps = [];
    /** A repeated item may match nothing: what comes after it may come next, too. */
    const close = (positions) => {
        const closed = new Set(positions);
        // Iterating a set includes members that are added meanwhile.
        for (const position of closed)
            if (items[position]?.isRepeated)
                closed.add(position + 1);
        const state = [...closed].sort((a, b) => a - b);
        spend(work, state.length + 1);
        const key = state.join();
        const known = ids.get(key);
        if (known !== undefined)
            return known;
        ids.set(key, states.length);
        steps.push(new Map());
        return states.push(state) - 1;
    };
    let offset = 0;
    const starts = new Set();
    for (const pattern of patterns) {
        starts.add(offset);
        offset += pattern.length + 1;
    }
    return {
        start: close(starts),
        next: (id, character) => {
            const known = steps[id]?.get(character);
            if (known !== undefined)
                return known;
            const reached = new Set();
            for (const position of states[id] ?? []) {
                const item = items[position];
                if (item !== undefined && pattern_hasCharacter(item, character))
                    reached.add(item.isRepeated ? position : position + 1);
            }
            spend(work, (states[id]?.length ?? 0) + 1);
            const found = close(reached);
            steps[id]?.set(character, found);
            return found;
        },
        accepted: id => (states[id] ?? []).flatMap(position => (items[position] === undefined ? (owner[position] ?? []) : [])),
        characters: id => new Set((states[id] ?? []).flatMap(position => [...(items[position]?.characters ?? '')])),
    };
}
/** True if a pattern matches a whole text. The time is at most `pattern.length \u00d7 text.length`. */
function automaton_matchesPattern(pattern, text) {
    const pass = (positions) => {
        for (const position of positions)
            if (pattern[position]?.isRepeated)
                positions.add(position + 1);
        return positions;
    };
    let reached = pass(new Set([0]));
    for (const character of text) {
        const next = new Set();
        for (const position of reached) {
            const item = pattern[position];
            if (item !== undefined && hasCharacter(item, character))
                next.add(item.isRepeated ? position : position + 1);
        }
        reached = pass(next);
        if (reached.size === 0)
            return false;
    }
    return reached.has(pattern.length);
}

;// CONCATENATED MODULE: ./build/policy/formula/formula.js


/** Holds for every token. */
const always = { kind: 'constant', value: true };
/** Holds for no token. */
const never = { kind: 'constant', value: false };
/** Holds if all hold; always, if there are none. */
const formula_all = (...of) => ({ kind: 'all', of });
/** Holds if one of them holds; never, if there are none. */
const any = (...of) => ({ kind: 'any', of });
/** Holds if the other does not. */
const not = (of) => ({ kind: 'not', of });
/** Holds if the claim is there and its whole value matches. */
const claimMatches = (claim, matcher) => ({ kind: 'matches', claim, matcher });
/** Holds if the claim is there with this value. */
const claimIs = (claim, literal) => claimMatches(claim, { literal });
/** Holds if the token has the claim. */
const claimPresent = (claim) => ({ kind: 'present', claim });
/** Holds unless the first holds and the second fails. */
const implies = (condition, consequence) => any(not(condition), consequence);
/** Returns the formula of one line of `when`. */
const conditionFormula = ({ claim, anyOf }) => any(...anyOf.map(matcher => claimMatches(claim, matcher)));
/** Returns what `when` of a grant says. A grant without conditions admits nothing. */
const grantFormula = ({ when }) => when.length === 0 ? never : formula_all(...when.map(conditionFormula));
/** True if a formula holds for the claims of a token. */
function holdsFor(formula, claims) {
    switch (formula.kind) {
        case 'constant':
            return formula.value;
        case 'all':
            return formula.of.every(one => holdsFor(one, claims));
        case 'any':
            return formula.of.some(one => holdsFor(one, claims));
        case 'not':
            return !holdsFor(formula.of, claims);
        case 'present':
            return Object.hasOwn(claims, formula.claim);
        case 'matches': {
            const value = Object.hasOwn(claims, formula.claim) ? claims[formula.claim] : undefined;
            return value !== undefined && matchesPattern(matcherPattern(formula.matcher), value);
        }
        default:
            return formula;
    }
}

;// CONCATENATED MODULE: ./build/policy/formula/classes.js


/**
 * Returns all classes of values that some patterns distinguish: first the literals, then other values, absence last.
 *
 * Literals are compared one by one. The other patterns become one automaton: each set of patterns that it accepts in a
 * reachable state is a class, if a value besides the literals leads there.
 *
 * @throws OutOfWork if there are too many states
 */
function valueClasses(patterns, work) {
    const literals = new Map();
    const open = [];
    for (const [index, pattern] of patterns.entries()) {
        const text = onlyText(pattern);
        if (text === undefined)
            open.push({ pattern, index });
        else
            literals.set(text, index);
    }
    const automaton = createAutomaton(open.map(({ pattern }) => pattern), work);
    const matchedBy = (state) => automaton.accepted(state).map(at => open[at]?.index ?? -1);
    const classes = [];
    for (const [text, index] of literals) {
        spend(work, text.length);
        classes.push({ value: text, matched: new Set([index, ...matchedBy(walk(automaton, text))]) });
    }
    const fresh = freshCharacter([...patterns.flat().map(({ characters }) => characters)].join(''));
    const others = otherValues(automaton, new Set(literals.keys()), candidates(patterns, fresh), fresh, work);
    for (const { state, value } of others)
        classes.push({ value, matched: new Set(matchedBy(state)) });
    return [...classes, { value: undefined, matched: new Set() }];
}
function walk(automaton, text) {
    let state = automaton.start;
    for (const character of text)
        state = automaton.next(state, character);
    return state;
}
/** Returns a character that no pattern names: it stands for all others. */
function freshCharacter(named) {
    for (const character of 'xyzabcdefghijklmnopqrstuvw0123456789XYZ')
        if (!named.includes(character))
            return character;
    // 40 more than there are named ones: one of them is free.
    let code = 0x4e00;
    while (named.includes(String.fromCodePoint(code)))
        code++;
    return String.fromCodePoint(code);
}
/** Returns one value for each set of open patterns that matches some value besides the literals. */
function otherValues(automaton, literals, readable, fresh, work) {
    const keyOf = (state) => automaton.accepted(state).join();
    const missing = reachableKeys(automaton, fresh, keyOf);
    const found = [];
    const take = (state, value) => {
        if (!literals.has(value) && missing.delete(keyOf(state)))
            found.push({ state, value });
    };
    for (const value of readable) {
        if (missing.size === 0)
            return found;
        spend(work, value.length);
        take(walk(automaton, value), value);
    }
    // The rest in order of length. Two ways to a state are alike unless one may still become a literal.
    const trie = trieOf(literals, work);
    const seen = new Set();
    let frontier = [{ state: automaton.start, value: '', node: 0 }];
    while (frontier.length > 0 && missing.size > 0) {
        const next = [];
        for (const { state, value, node } of frontier) {
            take(state, value);
            for (const character of [fresh, ...automaton.characters(state)]) {
                const reached = automaton.next(state, character);
                const longer = node === undefined ? undefined : trie[node]?.get(character);
                const key = `${reached} ${longer ?? ''}`;
                if (seen.has(key))
                    continue;
                spend(work, value.length + 1);
                seen.add(key);
                next.push({ state: reached, value: value + character, node: longer });
            }
        }
        frontier = next;
    }
    return found;
}
/** Returns the key of every state that some value leads to. */
function reachableKeys(automaton, fresh, keyOf) {
    const seen = new Set([automaton.start]);
    // Iterating a set includes members that are added meanwhile.
    for (const state of seen)
        for (const character of [fresh, ...automaton.characters(state)])
            seen.add(automaton.next(state, character));
    return new Set([...seen].map(keyOf));
}
/** Returns a tree of the literals, character by character. */
function trieOf(literals, work) {
    const nodes = [new Map()];
    for (const literal of literals) {
        spend(work, literal.length);
        let node = 0;
        for (const character of literal) {
            const known = nodes[node]?.get(character) ?? nodes.push(new Map()) - 1;
            nodes[node]?.set(character, known);
            node = known;
        }
    }
    return nodes;
}
/**
 * Returns values that a reader understands at once: the border cases of each glob, and literals that are wrong by one
 * character.
 */
function* candidates(patterns, fresh) {
    for (const pattern of patterns) {
        if (onlyText(pattern) !== undefined)
            continue;
        for (const length of [1, 0, 2])
            yield pattern.map(item => fill(item, length, fresh)).join('');
        yield pattern.map(item => fill(item, 1, '/')).join('');
    }
    for (const pattern of patterns.slice(0, mostVaried)) {
        const text = onlyText(pattern) ?? pattern.map(item => fill(item, 1, fresh)).join('');
        yield* variants(text, fresh);
    }
    yield fresh;
}
/** The number of literals with tried variants. One is enough for most; the automaton finds what is left. */
const mostVaried = 20;
/** Returns values that are wrong by little: one character more or less, another case. */
function variants(text, fresh) {
    const characters = [...text];
    return [
        `${text}${fresh}`,
        `${text}${characters.at(-1) ?? ''}`,
        characters.slice(0, -1).join(''),
        `${fresh}${text}`,
        text.toUpperCase(),
        `${text}/${fresh}`,
    ];
}
/** Returns characters that an item matches: the wanted one if possible. */
function fill(item, times, wanted) {
    const [first = ''] = item.characters;
    const character = pattern_hasCharacter(item, wanted) ? wanted : item.isComplement ? freshCharacter(item.characters) : first;
    return character.repeat(item.isRepeated ? times : 1);
}

;// CONCATENATED MODULE: ./build/policy/formula/graph.js


/** Returns the claims that a formula names, each with its distinct patterns. */
function patternsByClaim(formula) {
    const claims = new Map();
    const seen = new Set();
    const patternsOf = (claim) => {
        const patterns = claims.get(claim) ?? new Map();
        claims.set(claim, patterns);
        return patterns;
    };
    const visit = (one) => {
        if (seen.has(one))
            return;
        seen.add(one);
        if (one.kind === 'not')
            visit(one.of);
        else if (one.kind === 'all' || one.kind === 'any')
            for (const member of one.of)
                visit(member);
        else if (one.kind === 'present')
            patternsOf(one.claim);
        else if (one.kind === 'matches') {
            const pattern = pattern_matcherPattern(one.matcher);
            patternsOf(one.claim).set(patternKey(pattern), pattern);
        }
        else
            one.kind;
    };
    visit(formula);
    return claims;
}
/** Makes nodes, each once, and simplifies them. */
class FormulaGraph {
    #nodes = new Map();
    #order = new Map();
    #read = new Map();
    #work;
    yes;
    no;
    constructor(claims, work) {
        this.#work = work;
        for (const [at, { claim, patterns }] of claims.entries())
            this.#order.set(claim, { at, patterns: new Map(patterns.map((one, index) => [patternKey(one), index])) });
        this.yes = this.#node('yes', { kind: 'constant', of: [], value: true, claim: Infinity });
        this.no = this.#node('no', { kind: 'constant', of: [], value: false, claim: Infinity });
    }
    #node(key, { pattern = -1, ...rest }) {
        const known = this.#nodes.get(key);
        if (known !== undefined)
            return known;
        const made = { ...rest, pattern, id: this.#nodes.size };
        this.#nodes.set(key, made);
        return made;
    }
    /** @throws OutOfWork */
    read(formula) {
        const known = this.#read.get(formula);
        if (known !== undefined)
            return known;
        spend(this.#work, 1);
        const made = this.#make(formula);
        this.#read.set(formula, made);
        return made;
    }
    #make(formula) {
        switch (formula.kind) {
            case 'constant':
                return formula.value ? this.yes : this.no;
            case 'not':
                return this.not(this.read(formula.of));
            case 'all':
            case 'any':
                return this.join(formula.kind, formula.of.map(one => this.read(one)));
            case 'present':
            case 'matches': {
                const { at = -1, patterns } = this.#order.get(formula.claim) ?? {};
                const pattern = formula.kind === 'present' ? -1 : (patterns?.get(patternKey(pattern_matcherPattern(formula.matcher))) ?? -1);
                return this.#node(`${formula.kind} ${at} ${pattern}`, {
                    kind: formula.kind,
                    of: [],
                    value: false,
                    claim: at,
                    pattern,
                });
            }
            default:
                return formula;
        }
    }
    not(of) {
        if (of.kind === 'constant')
            return of.value ? this.no : this.yes;
        const [inner] = of.of;
        if (of.kind === 'not' && inner !== undefined)
            return inner;
        return this.#node(`not ${of.id}`, { kind: 'not', of: [of], value: false, claim: of.claim });
    }
    /** Joins formulas. Constants vanish, equal ones are one, and two that contradict each other decide the whole. */
    join(kind, of) {
        const [neutral, decisive] = kind === 'all' ? [this.yes, this.no] : [this.no, this.yes];
        const members = new Set();
        for (const one of of) {
            if (one === decisive)
                return decisive;
            if (one === neutral)
                continue;
            for (const member of one.kind === kind ? one.of : [one])
                members.add(member);
        }
        spend(this.#work, members.size);
        for (const member of members) {
            const [inner] = member.of;
            if (member.kind === 'not' && inner !== undefined && members.has(inner))
                return decisive;
        }
        // In the order of claims, so that a claim's value is looked up in the first members only.
        const sorted = [...members].sort((a, b) => a.claim - b.claim || a.id - b.id);
        const [only] = sorted;
        if (only === undefined)
            return neutral;
        if (sorted.length === 1)
            return only;
        const key = `${kind} ${sorted.map(({ id }) => id).join()}`;
        return this.#node(key, { kind, of: sorted, value: false, claim: only.claim });
    }
    /**
     * Returns what is left of a formula once its first claim has a value.
     *
     * @param known what is left of formulas for the same value
     */
    restrict(node, claim, to, known) {
        if (node.claim > claim)
            return node;
        if (node.kind === 'matches')
            return to.matched.has(node.pattern) ? this.yes : this.no;
        if (node.kind === 'present')
            return to.value === undefined ? this.no : this.yes;
        const found = known.get(node);
        if (found !== undefined)
            return found;
        const made = this.#restrictMembers(node, claim, to, known);
        known.set(node, made);
        return made;
    }
    #restrictMembers(node, claim, to, known) {
        const [inner] = node.of;
        if (node.kind === 'not' && inner !== undefined)
            return this.not(this.restrict(inner, claim, to, known));
        const isAll = node.kind === 'all';
        const members = [];
        for (const member of node.of) {
            spend(this.#work, 1);
            const left = this.restrict(member, claim, to, known);
            if (left === (isAll ? this.no : this.yes))
                return left;
            members.push(left);
        }
        return this.join(isAll ? 'all' : 'any', members);
    }
}

;// CONCATENATED MODULE: ./build/policy/formula/facts.js



/**
 * Returns what every token of GitHub keeps to, as far as its documentation says, about the claims of a question and
 * those that depend on them. A claim that a token lacks breaks none of it.
 *
 * Sources: https://docs.github.com/en/actions/reference/security/oidc (values),
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows (the ref of each
 * event), https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context (`ref`).
 */
function githubFacts(question) {
    const claims = patternsByClaim(question);
    const isAsked = (claim) => claims.has(claim);
    const aboutRefs = refClaims.some(isAsked) ? [refFacts, valuesFact('ref_type', ['branch', 'tag'])] : [];
    const values = Object.entries(valuesOf)
        .filter(([claim]) => isAsked(claim))
        .map(([claim, those]) => valuesFact(claim, those));
    const ids = numbers.filter(isAsked).map(claim => implies(claimPresent(claim), claimMatches(claim, positiveNumber)));
    return formula_all(...aboutRefs, ...values, ...ids, ownerFacts(claims));
}
/** Claims that are positive numbers, as strings. */
const numbers = [
    'actor_id',
    'enterprise_id',
    'repository_id',
    'repository_owner_id',
    'run_attempt',
    'run_id',
    'run_number',
];
const digit = { characters: '0123456789', isComplement: false, isRepeated: false };
const positiveNumber = {
    pattern: [
        { ...digit, characters: '123456789' },
        { ...digit, isRepeated: true },
    ],
};
const notSlash = { characters: '/', isComplement: true, isRepeated: false };
const anyNotSlash = { ...notSlash, isRepeated: true };
const slash = { characters: '/', isComplement: false, isRepeated: false };
const pullRequestRef = (end) => claimMatches('ref', {
    pattern: [...literalPattern('refs/pull/'), digit, { ...digit, isRepeated: true }, ...literalPattern(end)],
});
const pull = any(pullRequestRef('/merge'), pullRequestRef('/head'));
const refClaims = ['ref', 'ref_type', 'event_name'];
const branch = claimMatches('ref', { glob: 'refs/heads/**' });
const tag = claimMatches('ref', { glob: 'refs/tags/**' });
const ifRef = (event, ref) => implies(formula_all(claimIs('event_name', event), claimPresent('ref')), ref);
/**
 * The ref of each event. A `pull_request` has the ref of the merge, and that of the branch once it is merged. The type of
 * both is `branch`.
 */
const refFacts = formula_all(implies(formula_all(claimPresent('ref'), claimPresent('ref_type')), any(formula_all(tag, claimIs('ref_type', 'tag')), formula_all(not(tag), not(claimIs('ref_type', 'tag'))))), implies(claimPresent('ref'), any(branch, tag, pull)), 
// https://git-scm.com/docs/git-check-ref-format: no part of a ref is empty.
not(any(claimMatches('ref', { glob: '**//**' }), claimMatches('ref', { glob: '**/' }))), ifRef('push', any(branch, tag)), ifRef('workflow_dispatch', any(branch, tag)), ifRef('schedule', branch), ifRef('repository_dispatch', branch), ifRef('release', tag), ifRef('merge_group', claimMatches('ref', { glob: 'refs/heads/gh-readonly-queue/**' })), ifRef('pull_request', any(branch, pull)), ifRef('pull_request_target', branch), ifRef('workflow_run', branch), ifRef('issue_comment', branch), ifRef('issues', branch));
/** Claims with a closed list of values. */
const valuesOf = {
    ref_protected: ['true', 'false'],
    runner_environment: ['github-hosted', 'self-hosted'],
    repository_visibility: ['public', 'private', 'internal'],
};
const valuesFact = (claim, values) => implies(claimPresent(claim), any(...values.map(value => claimIs(claim, value))));
/** A repository's name begins with its owner: for the names and owners that the question has. */
function ownerFacts(claims) {
    if (!claims.has('repository'))
        return always;
    const textsOf = (claim) => [...(claims.get(claim)?.values() ?? [])].flatMap(pattern => onlyText(pattern) ?? []);
    const named = textsOf('repository').flatMap(name => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []));
    const owners = new Set(claims.has('repository_owner') ? [...named, ...textsOf('repository_owner')] : []);
    return formula_all(implies(claimPresent('repository'), claimMatches('repository', { pattern: [notSlash, anyNotSlash, slash, notSlash, anyNotSlash] })), ...[...owners].map(owner => implies(formula_all(claimPresent('repository'), claimPresent('repository_owner')), any(formula_all(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` })), not(any(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` })))))));
}

;// CONCATENATED MODULE: ./build/policy/formula/solve.js





const defaultWork = 20_000_000;
/**
 * Finds a token for which a formula holds. The token has only the claims that matter. Answers depend on the formula and
 * the options alone, never on time or order.
 *
 * Each claim in turn gets one value of each class, and what is left of the formula is looked at further. Equal rests
 * are one node, so each is looked at once: a decision diagram over the classes.
 */
function findToken(formula, { facts = false, work = defaultWork } = {}) {
    const question = facts ? formula_all(formula, githubFacts(formula)) : formula;
    try {
        const token = search(question, { left: work });
        return token === undefined ? { kind: 'none' } : { kind: 'token', token };
    }
    catch (error) {
        if (!(error instanceof OutOfWork))
            throw error;
        return { kind: 'undecided', reason: `the patterns or conditions are too many: more than ${work} steps` };
    }
}
/** Finds a token that both admit. */
const findOverlap = (a, b, options) => findToken(formula_all(a, b), options);
/** Finds a token that the first admits and the second does not. */
const findDifference = (a, b, options) => findToken(formula_all(a, not(b)), options);
/** True if the second admits each token that the first admits; `undefined` if that is undecided. */
function admitsNoMore(a, b, options) {
    const { kind } = findDifference(a, b, options);
    return kind === 'undecided' ? undefined : kind === 'none';
}
function search(formula, work) {
    const claims = [...patternsByClaim(formula)].map(([claim, patterns]) => ({
        claim,
        patterns: [...patterns.values()],
        classes: valueClasses([...patterns.values()], work),
    }));
    // The claims with the most values first: they divide a list of grants into the smallest parts.
    claims.sort((a, b) => b.classes.length - a.classes.length);
    const graph = new FormulaGraph(claims, work);
    const token = Object.create(null);
    return searchNode(graph.read(formula), graph, claims, new Set(), token) ? { ...token } : undefined;
}
/** @param failed formulas that no token satisfies */
function searchNode(node, graph, claims, failed, token) {
    if (node.kind === 'constant')
        return node.value;
    if (failed.has(node))
        return false;
    const at = claims[node.claim];
    for (const one of at?.classes ?? []) {
        const rest = graph.restrict(node, node.claim, one, new Map());
        if (!searchNode(rest, graph, claims, failed, token))
            continue;
        if (at !== undefined && one.value !== undefined)
            token[at.claim] = one.value;
        return true;
    }
    failed.add(node);
    return false;
}

;// CONCATENATED MODULE: ./build/policy/formula/contradiction.js



/** There are many subsets, and each question is small. */
const workOfSubset = 100_000;
/** Finds the smallest set of conditions that no token of GitHub meets; `undefined` if some token may meet all. */
function describeUnsatisfiable(conditions) {
    const isImpossible = (chosen, facts = true) => findToken(formula_all(...chosen.map(conditionFormula)), { facts, work: workOfSubset }).kind === 'none';
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





/** Most pairs of grants that are compared claim by claim, and the work for each pair: a policy may have thousands. */
const mostPairs = 400;
const pairSearch = { facts: true, work: 1_000_000 };
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
    let compared = 0;
    for (const [at, later] of grants.entries())
        for (const earlier of grants.slice(0, at)) {
            if (areApart(earlier, later))
                continue;
            if (++compared > mostPairs)
                return [...faults, notAllCompared(later)];
            const found = findOverlap(grantFormula(earlier), grantFormula(later), pairSearch);
            if (found.kind === 'token')
                faults.push(describeOverlap(earlier, later, found.token));
        }
    return faults;
}
const notAllCompared = ({ name }) => ({
    path: ['grants', name],
    message: `more than ${mostPairs} pairs of grants could overlap; the others are not compared.`,
    cure: 'Let grants differ in a literal value of some claim.',
    key: true,
});
function describeOverlap(earlier, later, token) {
    const [deploying, other] = isDeploying(later) ? [later, earlier] : [earlier, later];
    const isAll = isDeploying(deploying) &&
        !isDeploying(other) &&
        admitsNoMore(grantFormula(other), grantFormula(deploying), pairSearch) === true;
    const claims = new Set([...later.when, ...earlier.when].map(({ claim }) => claim));
    const example = [...claims].map(claim => `${claim}: ${token[claim] ?? 'any'}`);
    return {
        path: ['grants', later.name],
        message: isAll
            ? `every token of ${other.name} also matches ${deploying.name}, which may deploy.`
            : `one token can match this grant and ${earlier.name}: ${example.join(', ')}.`,
        cure: isAll ? `Let ${deploying.name} require more, such as an environment.` : undefined,
        ...(isAll && { level: 'warning' }),
        key: true,
    };
}
/** True if some claim is literal in both, without a common value. That needs no pairSearch. */
const areApart = (a, b) => a.when.some(condition => {
    const other = conditionOn(b, condition.claim);
    if (other === undefined || !isAllLiteral(condition) || !isAllLiteral(other))
        return false;
    const values = new Set(literalValues(condition));
    return !literalValues(other).some(value => values.has(value));
});
const isAllLiteral = ({ anyOf }) => anyOf.every(matcher => 'literal' in matcher);

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
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

;// CONCATENATED MODULE: ./build/policy/lint/rules.js







/** All rules of the lint, a line for each family. The page docs/policy-lint.md has them in this order. */
const lintRules = [
    ...tokenRules,
    ...eventRules,
    ...runnerRules,
    ...nameRules,
    ...globRules,
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

// EXTERNAL MODULE: ./build/policy/load/load.js + 11 modules
var load = __webpack_require__(9444);
// EXTERNAL MODULE: ./build/cli/files.js
var files = __webpack_require__(2566);
// EXTERNAL MODULE: ./build/cli/findings/finding.js
var finding = __webpack_require__(9641);
// EXTERNAL MODULE: ./build/cli/findings/report.js
var findings_report = __webpack_require__(9584);
// EXTERNAL MODULE: ./build/run/check-steps.js
var check_steps = __webpack_require__(3340);
// EXTERNAL MODULE: ./build/run/load-steps.js + 17 modules
var load_steps = __webpack_require__(2412);
// EXTERNAL MODULE: ./build/run/read-body-files.js
var read_body_files = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/steps/file/outputs.js
var outputs = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/steps/file/parse.js + 4 modules
var parse = __webpack_require__(4696);
// EXTERNAL MODULE: ./build/steps/file/variables.js
var file_variables = __webpack_require__(282);
// EXTERNAL MODULE: ./build/steps/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(3744);
// EXTERNAL MODULE: ./build/steps/prepare/schema.js + 1 modules
var prepare_schema = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/steps/prepare/timeout.js
var timeout = __webpack_require__(1959);
;// CONCATENATED MODULE: ./build/cli/steps-files.js











/**
 * Reads a steps file, and the pipelines and files that it names in the checkout.
 *
 * @param root the folder of the checkout
 * @param variables `name=value` lines; those that are missing are not known
 * @throws ActionError with every problem
 */
async function readStepsOffline(text, file, root, variables) {
    const kindSchema = (0,prepare_schema/* stepSchema */.S)(await __webpack_require__.e(/* import() */ 907).then(__webpack_require__.bind(__webpack_require__, 3907)));
    const steps = (0,parse/* parseStepsFile */.zZ)(text.replaceAll('\r\n', '\n'), file, kindSchema);
    const calls = steps.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? (0,prepare_schema/* withMethods */.R)(kindSchema, await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 5226))) : kindSchema;
    const scope = {
        variables: (0,file_variables/* resolveVariables */.CO)(steps, (0,file_variables/* parseVariables */.rf)(variables), { allowMissing: true }),
        github: {},
        run: {},
        steps: {},
    };
    const pipelines = await (0,load_steps/* readLocalPipelines */.r)(steps, scope, root);
    const bodyFiles = await (0,read_body_files/* readBodyFiles */.q)(steps, scope, root);
    return { declared: { file: steps, schema, pipelines, bodyFiles, nodeHours: new Map() }, scope };
}
/** Returns the problems that no grant changes: those of the API's schema, of the outputs and of the timeouts. */
function problemsOfSteps({ declared, scope }) {
    const { file, schema, pipelines, bodyFiles } = declared;
    const ofSteps = file.steps.flatMap(declaration => (0,prepare/* prepareStep */.I)(file, declaration, scope, { ...schema, pipelines, bodyFiles }).faults);
    const ofRun = (0,timeout/* checkRunTimeout */.be)(file, scope).map(fault => (0,check_steps/* problemIn */.Dk)(file, fault));
    return (0,problem_list/* distinctProblems */.Jk)([...ofRun, ...ofSteps, ...(0,outputs/* checkOutputs */.n)(file, pipelines)]);
}
/** Returns what each grant allows of the steps, the most fitting first. */
const judgeSteps = (steps, { grants }) => Object.values(grants)
    .map(grant => ({ grant: grant.name, excesses: excessesByGrant(steps, grant) }))
    .toSorted((a, b) => a.excesses.length - b.excesses.length);
/** Returns what a grant does not allow of the steps, and what only the grant makes invalid. */
function excessesByGrant({ declared, scope }, grant) {
    const found = declared.file.steps.map(declaration => (0,check_steps/* checkSteps */.wO)(declared, declaration, scope, grant, declared.pipelines));
    return (0,problem_list/* distinctProblems */.Jk)([...found.flatMap(({ faults }) => faults), ...(0,check_steps/* excessesOf */.Tg)(declared.file, found, grant)]);
}
/** True if a document looks like a steps file, and not like a policy. An invalid document looks like neither. */
async function looksLikeSteps(text) {
    const { parseDocument, stepsFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8531));
    const { isObject } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8314));
    try {
        const { value } = parseDocument(text, '', 'STEPS_INVALID', stepsFile);
        return isObject(value) && !('grants' in value) && 'steps' in value;
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return false;
    }
}

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
    const { loaded, findings } = await checkPolicy(policyPath, terminal);
    const root = await workspaceOf(policyPath, terminal);
    for (const path of stepsPaths) {
        const file = (0,files/* shownPath */.pS)(path);
        findings.push(...(await checkStepsFile(sources.get(file) ?? '', file, root, loaded, options)));
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
    await (0,findings_report/* reportFindings */.L)(session, report, options);
}
/** The first file may be a steps file. The policy is then the one of this checkout. */
async function sortFiles(first, rest, terminal) {
    if (first === undefined)
        return [await (0,files/* defaultPolicy */.G4)(terminal), rest];
    if (first !== '-' && (await looksLikeSteps(await (0,files/* readTextFile */.Gu)(terminal, first))))
        return [await (0,files/* defaultPolicy */.G4)(terminal), [first, ...rest]];
    return [first, rest];
}
/** Returns the folder from which steps name files: that of the policy's repository. */
async function workspaceOf(policy, terminal) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(terminal.directory, policy));
    return (0,external_node_path_.basename)(folder) === '.github' ? (0,external_node_path_.dirname)(folder) : (0,files/* repositoryRoot */.Hn)(terminal);
}
async function checkPolicy(path, terminal) {
    try {
        const loaded = await (0,files/* loadPolicyFile */.n$)(terminal, path);
        const notes = loaded.notes.map(note => (0,finding/* findingOf */.hD)('policy-note', note, 'note'));
        const linted = lintPolicy(loaded, version/* version */.r).map(({ rule, level, ...problem }) => (0,finding/* findingOf */.hD)(rule, problem, level));
        return { loaded, findings: [...notes, ...linted] };
    }
    catch (error) {
        return { loaded: undefined, findings: problemFindings('policy-invalid', error) };
    }
}
async function checkStepsFile(text, file, root, loaded, { grant, variable = [] }) {
    const asked = grant === undefined || loaded === undefined ? undefined : (0,load/* findGrant */.Q)(loaded.policy, grant);
    try {
        const steps = await readStepsOffline(text, file, root, variable.join('\n'));
        const problems = problemsOfSteps(steps);
        if (problems.length > 0)
            return problems.map(problem => (0,finding/* findingOf */.hD)('steps-invalid', problem));
        if (asked !== undefined)
            return excessesByGrant(steps, asked).map(problem => (0,finding/* findingOf */.hD)('steps-not-allowed', problem));
        if (loaded === undefined)
            return [];
        // Without a grant, one that allows the steps is enough. Otherwise the reader wants to know what the nearest one lacks.
        const [nearest] = judgeSteps(steps, loaded.policy);
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


/***/ })

};
