export const id = 7918;
export const ids = [7918];
export const modules = {

/***/ 59314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ lentTools),
/* harmony export */   N9: () => (/* binding */ publisherModelName),
/* harmony export */   Zd: () => (/* binding */ accessTokenForms),
/* harmony export */   e$: () => (/* binding */ gatewayCalls),
/* harmony export */   rM: () => (/* binding */ lentForms)
/* harmony export */ });
/** Short names of calls that the gateway serves, each with its method in Google's protos. */
const gatewayCalls = {
    generateContent: 'PredictionService.GenerateContent',
    streamGenerateContent: 'PredictionService.StreamGenerateContent',
    countTokens: 'LlmUtilityService.CountTokens',
    computeTokens: 'LlmUtilityService.ComputeTokens',
    rawPredict: 'PredictionService.RawPredict',
    streamRawPredict: 'PredictionService.StreamRawPredict',
    predict: 'PredictionService.Predict',
};
/** Every form in which a token can be lent. */
const lentForms = [
    'file',
    'metadata',
    'access_token',
    'id_token',
    'subject_token',
];
/** Forms with which a program has Google's access token, and calls Google by itself. */
const accessTokenForms = ['file', 'metadata', 'access_token'];
/** Every kind of tool that a grant can name. */
const lentTools = [
    'functions',
    'googleSearch',
    'googleMaps',
    'enterpriseWebSearch',
    'urlContext',
    'retrieval',
    'codeExecution',
    'computerUse',
    'web_search',
    'web_fetch',
    'code_execution',
    'mcp',
];
/**
 * Returns a publisher's model, or a pattern of them, as `{publisher}/{model}`: `gemini-2.5-flash` becomes
 * `google/gemini-2.5-flash`. A pattern with `**` can cross that slash, so it stays.
 */
function publisherModelName(text) {
    const [, publisher, model] = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/([^/]+)\/models\/(.+)$/.exec(text) ?? [];
    if (publisher !== undefined && model !== undefined)
        return `${publisher}/${model}`;
    return text.includes('/') || text.includes('**') ? text : `google/${text}`;
}


/***/ }),

/***/ 29971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkCrossings)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78706);
/* harmony import */ var _when_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54166);


/**
 * Checks grants against each other. A policy may have thousands, so accounts and claims are looked up in indexes, and a
 * message names only a few.
 *
 * @param grants in the order of the file, each valid by itself
 */
function checkCrossings(grants, path, reading) {
    checkSharedAccounts(grants, path, reading);
    const overlapping = overlapFinder(grants);
    for (const [index, grant] of grants.entries())
        if (grant.serviceAccount === undefined)
            checkDirectAccess(overlapping(index), [...path, grant.name], reading);
}
/** Unmerged code must not act as an account that merged code acts as. */
function checkSharedAccounts(grants, path, reading) {
    const firsts = new Map();
    for (const grant of grants) {
        const { name, serviceAccount, provider } = grant;
        if (serviceAccount === undefined)
            continue;
        const keyOf = (trust) => `${trust} ${serviceAccount}`;
        const other = firsts.get(keyOf(provider.trust === 'internal' ? 'external' : 'internal'));
        if (!firsts.has(keyOf(provider.trust)))
            firsts.set(keyOf(provider.trust), grant);
        if (other === undefined)
            continue;
        reading.report({
            path: [...path, name, 'service_account'],
            message: `${serviceAccount} serves ${provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
            cure: 'Use a separate account for each trust.',
        });
    }
}
/** Most other grants that a message names. */
const mostNames = 5;
/**
 * A federated token carries every attribute that matches. A token for one grant is therefore a token for all grants
 * that its claims match: direct access cannot be limited to one of them.
 */
function checkDirectAccess(others, path, reading) {
    if (others.length === 0)
        return;
    const names = others.slice(0, mostNames).map(other => other.name);
    const more = others.length > mostNames ? ' and more' : '';
    reading.report({
        path,
        message: `direct access (no service_account), but one token could match this grant and ${names.join(', ')}${more} of the same pool.`,
        cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, \u2026) have different literal values.',
        key: true,
    });
}
/**
 * Returns the claims that have only literal values, with these. A pool is like one more claim: no token belongs to two
 * pools.
 */
const literalsOf = ({ when, provider }) => new Map([
    ['pool', new Set([provider.pool])],
    ...when
        .filter(_when_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiteral */ .c$)
        .map(({ claim, anyOf }) => [`when.${claim}`, new Set((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .literalTexts */ .SM)(anyOf))]),
]);
/**
 * Finds the first few grants that one token could have together with a grant of direct access. A pair of two
 * direct-access grants is reported once, at the later one. The index uses the literal claim with the fewest candidates.
 */
function overlapFinder(grants) {
    const all = grants.map(literalsOf);
    /** By claim: the grants of each literal value, in order, and their number. */
    const byClaim = new Map();
    for (const [index, literals] of all.entries())
        for (const [claim, values] of literals) {
            const known = byClaim.get(claim) ?? { of: new Map(), count: 0 };
            byClaim.set(claim, known);
            known.count++;
            for (const value of values) {
                const those = known.of.get(value);
                if (those === undefined)
                    known.of.set(value, [index]);
                else
                    those.push(index);
            }
        }
    const open = new Map();
    const openAt = (claim) => {
        const known = open.get(claim) ?? all.flatMap((literals, index) => (literals.has(claim) ? [] : [index]));
        open.set(claim, known);
        return known;
    };
    const sharing = (claim, values) => [...values].map(value => byClaim.get(claim)?.of.get(value) ?? []);
    return index => {
        const own = all[index] ?? new Map();
        const sizes = [...own].map(([claim, values]) => ({
            claim,
            values,
            size: sharing(claim, values).reduce((sum, { length }) => sum + length, grants.length - (byClaim.get(claim)?.count ?? 0)),
        }));
        const [least] = sizes.toSorted((a, b) => a.size - b.size);
        if (least === undefined)
            return [];
        const found = new Set();
        for (const candidates of [...sharing(least.claim, least.values), openAt(least.claim)])
            for (const at of candidates) {
                if (found.size > mostNames)
                    break;
                const isLookedAt = at !== index && (grants[at]?.serviceAccount !== undefined || at < index);
                if (isLookedAt && !areDisjoint(own, all[at] ?? new Map()))
                    found.add(at);
            }
        return [...found].sort((a, b) => a - b).flatMap(at => grants[at] ?? []);
    };
}
/**
 * True if no token can match both: some claim is literal in both, without a common value. Otherwise they may overlap.
 */
function areDisjoint(a, b) {
    for (const [claim, values] of a) {
        const others = b.get(claim);
        if (others !== undefined && ![...values].some(value => others.has(value)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 62181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ controlCharacters)
/* harmony export */ });
/** C0, DEL, C1, line separators, and bidirectional controls, which can hide in a value and are never valid. */
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;


/***/ }),

/***/ 54166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ checkPins),
/* harmony export */   Uu: () => (/* binding */ claimForms),
/* harmony export */   Z7: () => (/* binding */ readConditions),
/* harmony export */   c$: () => (/* binding */ isLiteral),
/* harmony export */   j_: () => (/* binding */ isClaim),
/* harmony export */   jx: () => (/* binding */ internalEvents),
/* harmony export */   kz: () => (/* binding */ readNumber)
/* harmony export */ });
/* unused harmony export neverGlobs */
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96386);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15178);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78706);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62181);





/** Events that outsiders cannot trigger and that run only merged code. See docs/design/identity.md, "Attacks". */
const internalEvents = [
    'push',
    'workflow_dispatch',
    'schedule',
    'release',
    'repository_dispatch',
    'merge_group',
];
/** Claims that identify one repository or event. A glob here would admit more than intended. */
const neverGlobs = ['repository_id', 'repository_owner_id', 'event_name'];
/** The form of some claims' values. A policy with another form could never match. */
const claimForms = {
    repository_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: repositoryIdOf },
    repository_owner_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: accountIdOf },
    actor_id: { pattern: /^\d+$/, words: 'a numeric id' },
    enterprise_id: { pattern: /^\d+$/, words: 'a numeric id' },
    repository: { pattern: /^[^/]+\/[^/]+$/, words: 'OWNER/NAME' },
    ref: { pattern: /^refs\//, words: 'a whole ref, such as refs/heads/main' },
    ref_protected: { pattern: /^(true|false)$/, words: 'true or false' },
    ref_type: { pattern: /^(branch|tag)$/, words: 'branch or tag' },
    runner_environment: { pattern: /^(github-hosted|self-hosted)$/, words: 'github-hosted or self-hosted' },
    repository_visibility: { pattern: /^(public|private|internal)$/, words: 'public, private or internal' },
    job_workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
    workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
};
/** Reads `when`: claim name to a matcher or a list of them. */
function readConditions(when, path, reading) {
    return Object.entries(when ?? {}).flatMap(([claim, value]) => {
        const at = [...path, claim];
        if (!isClaim(claim)) {
            const cure = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(claim, _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA) ?? `Claims: ${_identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.join(', ')}, and repo_property_*.`;
            reading.report({ path: at, message: 'no such claim.', cure, key: true });
            return [];
        }
        const values = isList(value) ? value : [value];
        if (values.length === 0)
            reading.report({ path: at, message: 'an empty list never matches.', cure: 'Say what does, or remove the line.' });
        const anyOf = values.flatMap((item, index) => readMatcher(claim, item, isList(value) ? [...at, index] : at, reading) ?? []);
        return [{ claim, anyOf }];
    });
}
/** `Array.isArray` does not narrow a readonly list. */
const isList = (value) => Array.isArray(value);
/** @param name `acme/fraud` */
function repositoryIdOf(name) {
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? `gh api repos/${name} --jq .id` : undefined;
}
function accountIdOf(name) {
    return /^[\w-]+$/.test(name) ? `gh api users/${name} --jq .id` : undefined;
}
/** True for a name that a claim of GitHub can have. */
const isClaim = (name) => _identity_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimNames */ .RA.some(claim => claim === name) || /^repo_property_[\w.-]+$/.test(name);
function readMatcher(claim, value, path, reading) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'object') {
        if (value.glob === undefined)
            return undefined;
        if (!reportBlanks(value.glob, [...path, 'glob'], reading))
            checkGlob(claim, value.glob, [...path, 'glob'], reading);
        return { glob: value.glob };
    }
    if (typeof value === 'boolean')
        return { literal: String(value) };
    if (typeof value === 'number')
        return readNumber(value, path, reading);
    const literal = value;
    const form = claimForms[claim];
    if (reportBlanks(literal, path, reading))
        return { literal };
    if (claim === 'event_name' && literal === 'workflow_call') {
        const message = 'no token has the event workflow_call: a called workflow has the event of its caller.';
        const cure = "Name the caller's event, such as push, and pin the called workflow by job_workflow_ref.";
        reading.report({ path, message, cure });
    }
    else if (literal.includes('*')) {
        const cure = neverGlobs.includes(claim) ? 'Name each value.' : `Write {glob: ${JSON.stringify(literal)}}.`;
        reading.report({ path, message: '* is a literal character in a plain string, and no claim contains it.', cure });
    }
    else if (_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .controlCharacters */ .Q.test(literal)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(literal)) {
        const message = `${claim} is ${form.words}; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(literal)} never matches.`;
        const command = form.lookUp?.(literal);
        reading.report({
            path,
            message,
            ...(claim === 'ref' && {
                cure: `Write refs/heads/${literal} for the branch, refs/tags/${literal} for the tag.`,
            }),
            ...(command !== undefined && { cure: 'This prints it:', commands: [command] }),
        });
    }
    return { literal };
}
/** Reports spaces around a value. No claim has them, so the value would load and never match. */
function reportBlanks(value, path, reading) {
    const trimmed = value.trim();
    if (trimmed === value || trimmed === '')
        return false;
    reading.report({
        path,
        message: `spaces around the value, which no claim has: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(value)} never matches.`,
        cure: `Write ${JSON.stringify(trimmed)}.`,
    });
    return true;
}
/** Claims are strings. An integer stands for its text, if it has no quotes and no digit was lost in parsing. */
function readNumber(value, path, reading) {
    const written = reading.written(path);
    const shown = written ?? String(value);
    if (!Number.isSafeInteger(value) || written !== String(value)) {
        const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
        const why = isTooLarge ? 'beyond 2^53 its last digits are lost' : 'it is read as a number, and no claim is one';
        reading.report({ path, message: `${shown}: ${why}.`, cure: `Quote it: "${shown}".` });
    }
    return { literal: shown };
}
const globForms = { ref: /^refs\//, job_workflow_ref: /^[^*]+\/[^*]+\// };
function checkGlob(claim, glob, path, reading) {
    if (neverGlobs.includes(claim))
        reading.report({
            path,
            message: `${claim} cannot be a glob.`,
            cure: 'Name each value. Use a list for several values.',
        });
    else if (/\*{3}/.test(glob))
        reading.report({ path, message: '*** means nothing.', cure: 'Write * or **.' });
    else if (claim === 'ref' && !globForms.ref.test(glob))
        reading.report({
            path,
            message: 'a glob of ref starts with refs/, such as refs/heads/release/*.',
            cure: 'Say if you mean branches or tags.',
        });
    else if (claim === 'job_workflow_ref' && !globForms.job_workflow_ref.test(glob))
        reading.report({
            path,
            message: 'a glob of job_workflow_ref begins with OWNER/NAME/.',
            cure: 'Say which repository the workflow is in.',
        });
}
/**
 * Checks the claims that every grant's `when` must fix. Without them it would admit more than intended. See
 * docs/design/policy.md.
 */
function checkPins(when, provider, path, reading) {
    const find = (claim) => when.find(condition => condition.claim === claim);
    const report = (message, cure, ...commands) => reading.report({ path, message, cure, key: true, ...(commands.length > 0 && { commands }) });
    const workflow = find('job_workflow_ref');
    const ownerIsEnough = find('repository_owner_id') !== undefined && workflow !== undefined && isLiteral(workflow);
    if (find('repository_id') === undefined && !ownerIsEnough) {
        report('no repository_id: names can be registered again by someone else, ids cannot.', 'Add repository_id: "\u2026", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.', ...(find('repository')?.anyOf ?? []).flatMap(matcher => 'literal' in matcher ? (repositoryIdOf(matcher.literal) ?? []) : []));
    }
    const event = find('event_name');
    if (event === undefined)
        report('no event_name: every event would match.', 'Add event_name: push, or a list.');
    const ref = find('ref');
    if (ref === undefined && workflow === undefined) {
        const why = find('environment') === undefined
            ? ''
            : ' (an environment alone does not help: a job that names a missing one creates it, unprotected)';
        report(`neither ref nor job_workflow_ref: any branch would match${why}.`, 'Add ref: refs/heads/main.');
    }
    if (provider?.trust !== 'internal')
        return;
    if (event !== undefined)
        checkInternalEvents(event, [...path, 'event_name'], provider, reading);
    const open = [ref, workflow].filter(condition => condition !== undefined);
    if (!open.some(({ anyOf }) => anyOf.every(matcher => !takesAnyRef(matcher))))
        for (const { claim, anyOf } of open) {
            const message = `${(0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .describeMatchers */ .D6)(anyOf)} matches any ref, also of unmerged code; provider ${provider.name} is of trust: internal.`;
            reading.report({ path: [...path, claim], message, cure: pinCure });
        }
}
const pinCure = 'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.';
/**
 * True if a glob of `ref` or `job_workflow_ref` matches any ref. In the latter, `**` before the `@` does: a branch may
 * be named `x@refs/heads/main`. Globs that are refused for their form are not reported again.
 */
function takesAnyRef(matcher) {
    if ('literal' in matcher || matcher.glob.includes('***'))
        return false;
    const { glob } = matcher;
    const anyRef = (pattern) => ['refs/heads/-', 'refs/tags/-'].every(ref => (0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .kt)(pattern, ref));
    if (globForms.ref.test(glob))
        return anyRef(glob);
    if (!globForms.job_workflow_ref.test(glob))
        return false;
    const [file = '', ...refs] = glob.split('@');
    return refs.length === 0 || file.includes('**') || anyRef(refs.join('@'));
}
function checkInternalEvents(event, path, provider, reading) {
    for (const matcher of event.anyOf) {
        if (!('literal' in matcher) || internalEvents.some(name => name === matcher.literal.trim()))
            continue;
        // The fault that was reported already is the real one.
        if (matcher.literal === 'workflow_call')
            continue;
        const near = (0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .ZA)(matcher.literal, internalEvents);
        reading.report({
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(matcher.literal)} can be triggered by outsiders or run code that is not merged; provider ${provider.name} is of trust: internal, which accepts ${internalEvents.join(', ')}.`,
            cure: near ?? 'Use a provider of trust: external, in a pool of its own.',
        });
    }
}
/** True for a condition without globs. */
const isLiteral = (condition) => condition.anyOf.every(matcher => 'literal' in matcher);


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


/***/ }),

/***/ 31941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds),
/* harmony export */   i: () => (/* binding */ isJobKind)
/* harmony export */ });
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

/**
 * Every kind of step, in the order of the documents. The names stand apart because the policy and post read only them.
 */
const kinds = [
    ..._vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKindNames */ .GL,
    'attach',
    'uploadModel',
    'copyModel',
    'aliases',
    'endpoint',
    'deployModel',
    'undeployModel',
    'traffic',
    'reasoningEngine',
    'queryAgent',
    'publish',
    'buildImage',
    'schedule',
    'predict',
    'generateContent',
    'gate',
    'rollout',
    'rollback',
    'stage',
    'call',
];
/** True for a kind whose resource is a job. */
const isJobKind = (kind) => _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKindNames */ .GL.some(name => name === kind);


/***/ })

};
