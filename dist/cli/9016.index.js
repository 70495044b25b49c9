export const id = 9016;
export const ids = [9016,2942];
export const modules = {

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   di: () => (/* binding */ gcloudServingLog),
/* harmony export */   j8: () => (/* binding */ gcloudList),
/* harmony export */   quoteShell: () => (/* binding */ quoteShell),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/* unused harmony exports gcloudUndeploy, gcloudLog */
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
 */
function gcloudServingLog(project, endpoint) {
    const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
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


/***/ }),

/***/ 957:
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

/***/ 9701:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


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

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ describeMatchers),
/* harmony export */   MS: () => (/* binding */ literalValues),
/* harmony export */   OT: () => (/* binding */ describeMatcher),
/* harmony export */   SM: () => (/* binding */ literalTexts),
/* harmony export */   XJ: () => (/* binding */ matchesBeginning),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   rU: () => (/* binding */ conditionOn),
/* harmony export */   sE: () => (/* binding */ matcherText)
/* harmony export */ });
/* unused harmony export matches */
/** True if a matcher matches the whole value. Case matters, and nothing is normalized. */
const matches = (matcher, value) => 'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value);
/** True if any of the matchers matches the whole value. */
const matchesAny = (matchers, value) => matchers.some(matcher => matches(matcher, value));
/**
 * True if a glob matches the whole text. `*` matches any characters but `/`, `**` any at all. Everything else matches
 * itself, `?`, `[` and `{` included.
 *
 * All possible positions in the pattern are followed at once, so the time is at most `glob.length \u00d7 text.length`,
 * without backtracking.
 */
function matchesGlob(glob, text) {
    const firstStar = glob.indexOf('*');
    if (firstStar === -1)
        return glob === text;
    const head = glob.slice(0, firstStar);
    const tail = glob.slice(glob.lastIndexOf('*') + 1);
    if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail))
        return false;
    const pattern = glob.slice(head.length, glob.length - tail.length);
    const middle = text.slice(head.length, text.length - tail.length);
    // Most globs have one star. Only the part that it matches is left to check.
    return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : matchFrom(pattern, middle).at(-1) === 1;
}
/** True if a text with this beginning could match. The end of a pattern is reachable from every position in it. */
const matchesBeginning = (matcher, beginning) => 'literal' in matcher ? matcher.literal.startsWith(beginning) : matchFrom(matcher.glob, beginning).includes(1);
/** For each position in a pattern, 1 if the whole text leads there. */
function matchFrom(pattern, text) {
    const tokens = pattern.match(/\*+|[^*]/gs) ?? [];
    const isStar = tokens.map(token => token.startsWith('*'));
    // reached[i]: the tokens before i match the text so far. A star may match nothing.
    let reached = new Uint8Array(tokens.length + 1);
    let next = new Uint8Array(tokens.length + 1);
    reached[0] = 1;
    for (let index = 0; index < tokens.length; index++)
        if (isStar[index] && reached[index])
            reached[index + 1] = 1;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        for (let index = 0; index <= tokens.length; index++) {
            const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*');
            const arrives = index > 0 && (isStar[index - 1] ? next[index - 1] : reached[index - 1] && tokens[index - 1] === character);
            next[index] = stays || arrives ? 1 : 0;
        }
        ;
        [reached, next] = [next, reached];
    }
    return reached;
}
/** Formats a matcher: `push`, `glob refs/heads/release/*`. */
const describeMatcher = (matcher) => 'literal' in matcher ? matcher.literal : `glob ${matcher.glob}`;
/** Formats a list of matchers: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
function describeMatchers(matchers) {
    const words = matchers.map(describeMatcher);
    return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`;
}
/** Returns the text of a matcher as it is written, whether literal or glob. */
const matcherText = (matcher) => ('literal' in matcher ? matcher.literal : matcher.glob);
/** Returns the literal ones of some matchers. */
const literalTexts = (matchers) => matchers.flatMap(matcher => ('literal' in matcher ? matcher.literal : []));
/** Returns the condition of a grant on a claim. */
const conditionOn = ({ when }, claim) => when.find(condition => condition.claim === claim);
/** Returns the literal values that a condition accepts, without globs. */
const literalValues = (condition) => literalTexts(condition?.anyOf ?? []);


/***/ })

};
