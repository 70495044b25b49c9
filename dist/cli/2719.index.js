export const id = 2719;
export const ids = [2719];
export const modules = {

/***/ 57260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ OutOfWork),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Rf: () => (/* binding */ spend),
/* harmony export */   x4: () => (/* binding */ createAutomaton)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28340);

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
                if (item !== undefined && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCharacter */ .GH)(item, character))
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
function matchesPattern(pattern, text) {
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
            if (item !== undefined && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCharacter */ .GH)(item, character))
                next.add(item.isRepeated ? position : position + 1);
        }
        reached = pass(next);
        if (reached.size === 0)
            return false;
    }
    return reached.has(pattern.length);
}


/***/ }),

/***/ 46150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ variants),
/* harmony export */   S: () => (/* binding */ valueClasses)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57260);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28340);


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
        const text = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(pattern);
        if (text === undefined)
            open.push({ pattern, index });
        else
            literals.set(text, index);
    }
    const automaton = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .createAutomaton */ .x4)(open.map(({ pattern }) => pattern), work);
    const matchedBy = (state) => automaton.accepted(state).map(at => open[at]?.index ?? -1);
    const classes = [];
    for (const [text, index] of literals) {
        (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(work, text.length);
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
        (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(work, value.length);
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
                (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(work, value.length + 1);
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
        (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(work, literal.length);
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
        if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(pattern) !== undefined)
            continue;
        for (const length of [1, 0, 2])
            yield pattern.map(item => fill(item, length, fresh)).join('');
        yield pattern.map(item => fill(item, 1, '/')).join('');
    }
    for (const pattern of patterns.slice(0, mostVaried)) {
        const text = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(pattern) ?? pattern.map(item => fill(item, 1, fresh)).join('');
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
    const character = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCharacter */ .GH)(item, wanted) ? wanted : item.isComplement ? freshCharacter(item.characters) : first;
    return character.repeat(item.isRepeated ? times : 1);
}


/***/ }),

/***/ 65884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   Js: () => (/* binding */ grantFormula),
/* harmony export */   KT: () => (/* binding */ claimPresent),
/* harmony export */   M0: () => (/* binding */ implies),
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   Zm: () => (/* binding */ never),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   c9: () => (/* binding */ conditionFormula),
/* harmony export */   h7: () => (/* binding */ claimIs),
/* harmony export */   ob: () => (/* binding */ claimMatches)
/* harmony export */ });
/* unused harmony export holdsFor */
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57260);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28340);


/** Holds for every token. */
const always = { kind: 'constant', value: true };
/** Holds for no token. */
const never = { kind: 'constant', value: false };
/** Holds if all hold; always, if there are none. */
const all = (...of) => ({ kind: 'all', of });
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
const grantFormula = ({ when }) => when.length === 0 ? never : all(...when.map(conditionFormula));
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


/***/ }),

/***/ 98590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ FormulaGraph),
/* harmony export */   l: () => (/* binding */ patternsByClaim)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57260);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28340);


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
            const pattern = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherPattern */ .bz)(one.matcher);
            patternsOf(one.claim).set((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternKey */ .Q5)(pattern), pattern);
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
            this.#order.set(claim, { at, patterns: new Map(patterns.map((one, index) => [(0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternKey */ .Q5)(one), index])) });
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
        (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(this.#work, 1);
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
                const pattern = formula.kind === 'present' ? -1 : (patterns?.get((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .patternKey */ .Q5)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matcherPattern */ .bz)(formula.matcher))) ?? -1);
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
        (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(this.#work, members.size);
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
            (0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(this.#work, 1);
            const left = this.restrict(member, claim, to, known);
            if (left === (isAll ? this.no : this.yes))
                return left;
            members.push(left);
        }
        return this.join(isAll ? 'all' : 'any', members);
    }
}


/***/ }),

/***/ 28340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   GH: () => (/* binding */ hasCharacter),
/* harmony export */   J5: () => (/* binding */ anyRepeated),
/* harmony export */   Kf: () => (/* binding */ literalPattern),
/* harmony export */   Q5: () => (/* binding */ patternKey),
/* harmony export */   bz: () => (/* binding */ matcherPattern)
/* harmony export */ });
/** Returns the pattern of exactly this text. */
const literalPattern = (text) => [...text].map(character => ({ characters: character, isComplement: false, isRepeated: false }));
/** Any characters: `**`. */
const anyRepeated = { characters: '', isComplement: true, isRepeated: true };
const insideSegment = { characters: '/', isComplement: true, isRepeated: true };
/** Returns the pattern of a matcher. A glob is read as `matchesGlob` of `../match.ts` reads it. */
function matcherPattern(matcher) {
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
const hasCharacter = ({ characters, isComplement }, character) => characters.includes(character) !== isComplement;
/** Returns a text that identifies a pattern: equal patterns have the same. */
const patternKey = (pattern) => onlyText(pattern) === undefined
    ? `~${pattern.map(item => `${item.isRepeated ? '*' : ''}${item.isComplement ? '^' : ''}${JSON.stringify(item.characters)}`).join('')}`
    : `=${onlyText(pattern)}`;


/***/ }),

/***/ 82719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D9: () => (/* binding */ admitsNoMore),
  Lg: () => (/* binding */ defaultWork),
  Hl: () => (/* binding */ findDifference),
  xC: () => (/* binding */ findOverlap),
  fm: () => (/* binding */ findToken)
});

// EXTERNAL MODULE: ./build/policy/formula/automaton.js
var automaton = __webpack_require__(57260);
// EXTERNAL MODULE: ./build/policy/formula/classes.js
var classes = __webpack_require__(46150);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula_formula = __webpack_require__(65884);
// EXTERNAL MODULE: ./build/policy/formula/graph.js
var formula_graph = __webpack_require__(98590);
// EXTERNAL MODULE: ./build/policy/formula/pattern.js
var formula_pattern = __webpack_require__(28340);
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
    const claims = (0,formula_graph/* patternsByClaim */.l)(question);
    const isAsked = (claim) => claims.has(claim);
    const aboutRefs = refClaims.some(isAsked) ? [refFacts, valuesFact('ref_type', ['branch', 'tag'])] : [];
    const values = Object.entries(valuesOf)
        .filter(([claim]) => isAsked(claim))
        .map(([claim, those]) => valuesFact(claim, those));
    const ids = numbers.filter(isAsked).map(claim => (0,formula_formula/* implies */.M0)((0,formula_formula/* claimPresent */.KT)(claim), (0,formula_formula/* claimMatches */.ob)(claim, positiveNumber)));
    return (0,formula_formula/* all */.Q7)(...aboutRefs, ...values, ...ids, ownerFacts(claims));
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
const pullRequestRef = (end) => (0,formula_formula/* claimMatches */.ob)('ref', {
    pattern: [...(0,formula_pattern/* literalPattern */.Kf)('refs/pull/'), digit, { ...digit, isRepeated: true }, ...(0,formula_pattern/* literalPattern */.Kf)(end)],
});
const pull = (0,formula_formula/* any */.bz)(pullRequestRef('/merge'), pullRequestRef('/head'));
const refClaims = ['ref', 'ref_type', 'event_name'];
const branch = (0,formula_formula/* claimMatches */.ob)('ref', { glob: 'refs/heads/**' });
const tag = (0,formula_formula/* claimMatches */.ob)('ref', { glob: 'refs/tags/**' });
const ifRef = (event, ref) => (0,formula_formula/* implies */.M0)((0,formula_formula/* all */.Q7)((0,formula_formula/* claimIs */.h7)('event_name', event), (0,formula_formula/* claimPresent */.KT)('ref')), ref);
/**
 * The ref of each event. A `pull_request` has the ref of the merge, and that of the branch once it is merged. The type of
 * both is `branch`.
 */
const refFacts = (0,formula_formula/* all */.Q7)((0,formula_formula/* implies */.M0)((0,formula_formula/* all */.Q7)((0,formula_formula/* claimPresent */.KT)('ref'), (0,formula_formula/* claimPresent */.KT)('ref_type')), (0,formula_formula/* any */.bz)((0,formula_formula/* all */.Q7)(tag, (0,formula_formula/* claimIs */.h7)('ref_type', 'tag')), (0,formula_formula/* all */.Q7)((0,formula_formula/* not */.AU)(tag), (0,formula_formula/* not */.AU)((0,formula_formula/* claimIs */.h7)('ref_type', 'tag'))))), (0,formula_formula/* implies */.M0)((0,formula_formula/* claimPresent */.KT)('ref'), (0,formula_formula/* any */.bz)(branch, tag, pull)), 
// https://git-scm.com/docs/git-check-ref-format: no part of a ref is empty.
(0,formula_formula/* not */.AU)((0,formula_formula/* any */.bz)((0,formula_formula/* claimMatches */.ob)('ref', { glob: '**//**' }), (0,formula_formula/* claimMatches */.ob)('ref', { glob: '**/' }))), ifRef('push', (0,formula_formula/* any */.bz)(branch, tag)), ifRef('workflow_dispatch', (0,formula_formula/* any */.bz)(branch, tag)), ifRef('schedule', branch), ifRef('repository_dispatch', branch), ifRef('release', tag), ifRef('merge_group', (0,formula_formula/* claimMatches */.ob)('ref', { glob: 'refs/heads/gh-readonly-queue/**' })), ifRef('pull_request', (0,formula_formula/* any */.bz)(branch, pull)), ifRef('pull_request_target', branch), ifRef('workflow_run', branch), ifRef('issue_comment', branch), ifRef('issues', branch));
/** Claims with a closed list of values. */
const valuesOf = {
    ref_protected: ['true', 'false'],
    runner_environment: ['github-hosted', 'self-hosted'],
    repository_visibility: ['public', 'private', 'internal'],
};
const valuesFact = (claim, values) => (0,formula_formula/* implies */.M0)((0,formula_formula/* claimPresent */.KT)(claim), (0,formula_formula/* any */.bz)(...values.map(value => (0,formula_formula/* claimIs */.h7)(claim, value))));
/** A repository's name begins with its owner: for the names and owners that the question has. */
function ownerFacts(claims) {
    if (!claims.has('repository'))
        return formula_formula/* always */.Gk;
    const textsOf = (claim) => [...(claims.get(claim)?.values() ?? [])].flatMap(pattern => (0,formula_pattern/* onlyText */.Cw)(pattern) ?? []);
    const named = textsOf('repository').flatMap(name => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []));
    const owners = new Set(claims.has('repository_owner') ? [...named, ...textsOf('repository_owner')] : []);
    return (0,formula_formula/* all */.Q7)((0,formula_formula/* implies */.M0)((0,formula_formula/* claimPresent */.KT)('repository'), (0,formula_formula/* claimMatches */.ob)('repository', { pattern: [notSlash, anyNotSlash, slash, notSlash, anyNotSlash] })), ...[...owners].map(owner => (0,formula_formula/* implies */.M0)((0,formula_formula/* all */.Q7)((0,formula_formula/* claimPresent */.KT)('repository'), (0,formula_formula/* claimPresent */.KT)('repository_owner')), (0,formula_formula/* any */.bz)((0,formula_formula/* all */.Q7)((0,formula_formula/* claimIs */.h7)('repository_owner', owner), (0,formula_formula/* claimMatches */.ob)('repository', { glob: `${owner}/*` })), (0,formula_formula/* not */.AU)((0,formula_formula/* any */.bz)((0,formula_formula/* claimIs */.h7)('repository_owner', owner), (0,formula_formula/* claimMatches */.ob)('repository', { glob: `${owner}/*` })))))));
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
function findToken(formula, { facts = false, work = defaultWork, shared } = {}) {
    const question = facts ? (0,formula_formula/* all */.Q7)(formula, githubFacts(formula)) : formula;
    const most = Math.min(work, shared?.left ?? work);
    const budget = { left: most };
    try {
        const token = search(question, budget);
        return token === undefined ? { kind: 'none' } : { kind: 'token', token };
    }
    catch (error) {
        if (!(error instanceof automaton/* OutOfWork */.BN))
            throw error;
        return { kind: 'undecided', reason: `the patterns or conditions are too many: more than ${most} steps` };
    }
    finally {
        if (shared !== undefined)
            shared.left -= most - Math.max(0, budget.left);
    }
}
/** Finds a token that both admit. */
const findOverlap = (a, b, options) => findToken((0,formula_formula/* all */.Q7)(a, b), options);
/** Finds a token that the first admits and the second does not. */
const findDifference = (a, b, options) => findToken((0,formula_formula/* all */.Q7)(a, (0,formula_formula/* not */.AU)(b)), options);
/** True if the second admits each token that the first admits; `undefined` if that is undecided. */
function admitsNoMore(a, b, options) {
    const { kind } = findDifference(a, b, options);
    return kind === 'undecided' ? undefined : kind === 'none';
}
function search(formula, work) {
    const claims = [...(0,formula_graph/* patternsByClaim */.l)(formula)].map(([claim, patterns]) => ({
        claim,
        patterns: [...patterns.values()],
        classes: (0,classes/* valueClasses */.S)([...patterns.values()], work),
    }));
    // The claims with the most values first: they divide a list of grants into the smallest parts.
    claims.sort((a, b) => b.classes.length - a.classes.length);
    const graph = new formula_graph/* FormulaGraph */.F(claims, work);
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


/***/ })

};
