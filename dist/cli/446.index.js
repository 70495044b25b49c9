export const id = 446;
export const ids = [446];
export const modules = {

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

/***/ 78706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ describeMatchers),
/* harmony export */   MS: () => (/* binding */ literalValues),
/* harmony export */   OT: () => (/* binding */ describeMatcher),
/* harmony export */   SM: () => (/* binding */ literalTexts),
/* harmony export */   XJ: () => (/* binding */ matchesBeginning),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   rU: () => (/* binding */ conditionOn),
/* harmony export */   sE: () => (/* binding */ matcherText)
/* harmony export */ });
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
