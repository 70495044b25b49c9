export const id = 923;
export const ids = [923];
export const modules = {

/***/ 6923:
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
// EXTERNAL MODULE: ./build/policy/load/load.js + 12 modules
var load = __webpack_require__(2549);
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
const formula_not = (of) => ({ kind: 'not', of });
/** Holds if the claim is there and its whole value matches. */
const claimMatches = (claim, matcher) => ({ kind: 'matches', claim, matcher });
/** Holds if the claim is there with this value. */
const claimIs = (claim, literal) => claimMatches(claim, { literal });
/** Holds if the token has the claim. */
const claimPresent = (claim) => ({ kind: 'present', claim });
/** Holds unless the first holds and the second fails. */
const implies = (condition, consequence) => any(formula_not(condition), consequence);
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
        classes.push({ value: text, matched: new Set([index, ...matchedBy(classes_walk(automaton, text))]) });
    }
    const fresh = freshCharacter([...patterns.flat().map(({ characters }) => characters)].join(''));
    const others = otherValues(automaton, new Set(literals.keys()), candidates(patterns, fresh), fresh, work);
    for (const { state, value } of others)
        classes.push({ value, matched: new Set(matchedBy(state)) });
    return [...classes, { value: undefined, matched: new Set() }];
}
function classes_walk(automaton, text) {
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
        take(classes_walk(automaton, value), value);
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
const refFacts = formula_all(implies(formula_all(claimPresent('ref'), claimPresent('ref_type')), any(formula_all(tag, claimIs('ref_type', 'tag')), formula_all(formula_not(tag), formula_not(claimIs('ref_type', 'tag'))))), implies(claimPresent('ref'), any(branch, tag, pull)), 
// https://git-scm.com/docs/git-check-ref-format: no part of a ref is empty.
formula_not(any(claimMatches('ref', { glob: '**//**' }), claimMatches('ref', { glob: '**/' }))), ifRef('push', any(branch, tag)), ifRef('workflow_dispatch', any(branch, tag)), ifRef('schedule', branch), ifRef('repository_dispatch', branch), ifRef('release', tag), ifRef('merge_group', claimMatches('ref', { glob: 'refs/heads/gh-readonly-queue/**' })), ifRef('pull_request', any(branch, pull)), ifRef('pull_request_target', branch), ifRef('workflow_run', branch), ifRef('issue_comment', branch), ifRef('issues', branch));
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
    return formula_all(implies(claimPresent('repository'), claimMatches('repository', { pattern: [notSlash, anyNotSlash, slash, notSlash, anyNotSlash] })), ...[...owners].map(owner => implies(formula_all(claimPresent('repository'), claimPresent('repository_owner')), any(formula_all(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` })), formula_not(any(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` })))))));
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
const findOverlap = (a, b, options) => findToken(all(a, b), options);
/** Finds a token that the first admits and the second does not. */
const findDifference = (a, b, options) => findToken(all(a, not(b)), options);
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
    return findToken(facts ? formula_all(formula, ...inEveryToken.map(claimPresent)) : formula, { facts, work: searchWork });
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
    const question = formula_all(conditionFormula(inner), formula_not(conditionFormula(outer)));
    return budget.left >= 0 && findToken(question, { work: searchWork }).kind === 'none';
}
/** Returns what one version of a grant admits and the other does not. Without the other, it is all that the one admits. */
function admittedOnlyBy(one, other, budget = newSearchBudget()) {
    const whole = other === undefined ? grantFormula(one) : formula_all(grantFormula(one), formula_not(grantFormula(other)));
    const found = searchOnce(whole, false, budget);
    if (found.kind !== 'token')
        return found;
    const nearest = (other?.when ?? []).flatMap(condition => differingIn(one, other?.when ?? [], condition, budget));
    if (nearest.length > 0)
        return { kind: 'tokens', examples: nearest.filter(preferIssued) };
    const { token, isIssued } = searchToken(whole, budget) ?? { token: found.token, isIssued: false };
    const differs = (other?.when ?? []).flatMap(condition => differenceIn(condition, token));
    return { kind: 'tokens', examples: [{ claims: token, differs, isIssued }] };
}
/** A token that GitHub does not issue is shown only if there is no other. */
const preferIssued = ({ isIssued }, _, every) => isIssued || !every.some(example => example.isIssued);
/** Finds a token that fails only this condition of the other version. */
function differingIn(one, others, condition, budget) {
    const { claim } = condition;
    const own = one.when.find(candidate => candidate.claim === claim);
    if (own !== undefined && JSON.stringify(own.anyOf) === JSON.stringify(condition.anyOf))
        return [];
    const rest = others.filter(candidate => candidate !== condition);
    const question = formula_all(grantFormula(one), formula_not(conditionFormula(condition)), ...rest.map(conditionFormula));
    const first = searchToken(question, budget);
    if (first === undefined)
        return [];
    const { token, isIssued } = mostUsual(question, condition, own, first, budget);
    return [{ claims: token, isIssued, differs: differenceIn(condition, token) }];
}
/** Returns a token with a value that jobs have, if there is one. */
function mostUsual(question, { claim, anyOf }, wider, first, budget) {
    const own = wider?.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : instanceOf(matcher.glob))) ?? [];
    const fits = (value) => !(0,match/* matchesAny */._I)(anyOf, value) && (wider === undefined || (0,match/* matchesAny */._I)(wider.anyOf, value));
    for (const value of [...own, ...usualValues(claim)].filter(fits).slice(0, 3)) {
        const found = searchOnce(formula_all(question, claimIs(claim, value)), first.isIssued, budget);
        if (found.kind === 'token')
            return { ...first, token: found.token };
    }
    return first;
}
function differenceIn({ claim, anyOf }, claims) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return value !== undefined && (0,match/* matchesAny */._I)(anyOf, value) ? [] : [{ claim, value, expected: (0,match/* describeMatchers */.D6)(anyOf) }];
}

// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
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
    const same = new Set(outer.map(patternOf));
    const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []));
    const covers = (glob, one) => {
        const text = patternOf(one);
        effort.left -= glob.length * text.length;
        if (effort.left < 0)
            return false;
        return isGlob(one) ? isGlobWithin(text, glob) : (0,match/* matchesGlob */.kt)(glob, text);
    };
    return inner.every(one => same.has(patternOf(one)) || globs.some(glob => covers(glob, one)));
}
/** A glob without a star matches only itself. */
const isGlob = (matcher) => 'glob' in matcher && matcher.glob.includes('*');
const patternOf = (matcher) => ('literal' in matcher ? matcher.literal : matcher.glob);
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
    const find = ({ when }) => when.find(condition => condition.claim === claim);
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
    templates: 'templates',
    storage: 'storage',
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
    unchecked: 'unchecked',
};
/** Words that are not names: a glob does not match them. */
const defaultWords = {
    service_accounts: 'default',
    reservations: 'any',
};
const matcherList = (matchers) => describeList(matchers.map(one => ('literal' in one ? one.literal : one.glob)));
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
            return keepsWord && areWithin(names(inner), names(outer), effort);
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
    ];
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
// EXTERNAL MODULE: ./build/report/decision-lines.js
var decision_lines = __webpack_require__(5715);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/early-warnings.js + 1 modules
var early_warnings = __webpack_require__(5472);
// EXTERNAL MODULE: ./build/run/load-steps.js + 50 modules
var load_steps = __webpack_require__(6193);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/steps/kinds/registry.js + 17 modules
var registry = __webpack_require__(3944);
// EXTERNAL MODULE: ./build/steps/prepare/fallback.js
var fallback = __webpack_require__(8192);
;// CONCATENATED MODULE: ./build/report/plan-outline.js



/** Returns the outline of a step for the plan: the lines beyond its one call. */
function outlineOf(step) {
    const { kind, detach, wait } = step.declaration;
    return [
        ...(registry/* definitions */.BG[kind].outline?.(step.body) ?? []),
        ...attemptsOf(step),
        ...(detach ? ['Continues if its workflow run is cancelled or times out; attach adopts it later'] : []),
        ...(wait ? [] : ['Is submitted and not waited for']),
    ];
}
function attemptsOf(step) {
    const { queueSeconds } = step.declaration;
    const alternatives = step.alternatives ?? [];
    if (queueSeconds === undefined && alternatives.length === 0)
        return [];
    const patience = queueSeconds === undefined ? '' : `, for ${(0,core_text/* duration */.p)(queueSeconds * 1_000)} at most`;
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
    return { effect: change.effect, grant, change, refusedNow: [] };
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
 * @throws ActionError if the steps are invalid, or ask for more than the grant allows
 */
async function plan(context, runState, inputs) {
    const declaring = (0,load_steps/* loadSteps */.g)(context, inputs);
    // A change of the policy is reported even if the steps cannot be read.
    declaring.catch(() => { });
    const judged = await judgePolicies(context, runState, inputs);
    const steps = await declaring;
    runState.steps = steps;
    planSteps(context, runState, inputs, steps, judged);
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
    const refusedNow = proposed === undefined ? [] : refusalsInForce(found, inputs.grant, steps, known);
    const checked = steps.check(policy.policy, grant, known, false);
    runState.policyChange = { ...policyChange, refusedNow: refusedNow.map(errors/* formatProblem */.Vw) };
    const planned = checked.map(one => plannedStep(one, context, policy, inputs));
    runState.plan = {
        report: {
            source: inputs.policy.kind === 'checkout' ? 'checkout' : 'in force',
            assumption,
            proposed: later && asDecision(later),
            grant: describeGrant(grant).map(({ path, value }) => ({ key: (0,document_path/* formatPath */.jV)(path), value })),
            steps: planned,
        },
        steps: checked.map(stepReport),
    };
    for (const step of planned)
        logPlan(context, step);
    (0,early_warnings/* tellUnordered */.u)(runner, checked);
    tellRefusedNow(context, refusedNow);
}
/** What the policy in force refuses of the steps that the proposed one is to allow. */
function refusalsInForce(found, grant, steps, known) {
    if (found instanceof errors/* ActionError */.lZ)
        return [];
    const asked = (0,load/* grantOf */.od)(found.policy, grant);
    return asked === undefined ? [] : refusalsOf(() => steps.check(found.policy, asked, known, false));
}
/** Shows the service account and all keys of the grant, inherited ones included. */
function tellGrant(runner, grant) {
    const { name, serviceAccount, provider } = grant;
    runner.say(`Grant ${name} acts as ${serviceAccount ?? 'the federated principal'}, by ${provider.resource}`);
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
const readableBody = (body) => (0,walk/* mapLeaves */.L)((0,secret_values/* withoutSecrets */.c)(body), value => (value instanceof json/* Pending */.UX ? `${value.reference} ${hypothetical/* knownAtRun */.yp}` : value));


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callOf),
/* harmony export */   D: () => (/* binding */ plainCall)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3944);


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
