export const id = 3661;
export const ids = [3661];
export const modules = {

/***/ 49093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ celVariables),
/* harmony export */   SD: () => (/* binding */ compileCel),
/* harmony export */   W2: () => (/* binding */ parseCel)
/* harmony export */ });
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78217);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53340);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42108);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89735);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98558);
/* harmony import */ var _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54540);
/* harmony import */ var _bufbuild_cel_ext__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65480);


/**
 * Compiles a CEL expression, to be evaluated as Google's workload identity federation does. It knows the standard
 * functions, the string extensions (`split`, `lowerAscii`, \u2026), and Google's own `extract`. `matches` is RE2 and
 * unanchored.
 */
function compileCel(expression) {
    try {
        const run = (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e)(environment, (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)(expression));
        return variables => {
            try {
                const outcome = run(variables);
                return (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_2__/* .isCelError */ .Jr)(outcome) ? { error: outcome.message } : { value: outcome };
            }
            catch (error) {
                return { error: celErrorMessage(error) };
            }
        };
    }
    catch (error) {
        const failed = { error: celErrorMessage(error) };
        return () => failed;
    }
}
const celErrorMessage = (error) => (error instanceof Error ? error.message : String(error));
/** Parses a CEL expression; the error is the parser's own. */
function parseCel(expression) {
    try {
        return (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)(expression).expr;
    }
    catch (error) {
        return { error: celErrorMessage(error) };
    }
}
/**
 * Returns variables for CEL. Objects become maps, so that a claim is never looked up on a prototype.
 *
 * @param variables plain JSON values by name, as `{ assertion: claims }`; JSON numbers are CEL doubles
 */
const celVariables = (variables) => Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, toCel(value)]));
function toCel(value) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(toCel);
    if (typeof value === 'object')
        return new Map(Object.entries(value).map(([key, item]) => [key, toCel(item)]));
    throw new TypeError(`a claim cannot be a ${typeof value}`);
}
/**
 * Implements `extract("prefix{name}suffix")` of IAM conditions. It returns the text between the first prefix and the
 * next suffix, or up to the end if the suffix is empty. If either is missing, it returns the empty string.
 */
function extract(text, template) {
    const [, prefix, suffix] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? [];
    if (prefix === undefined || suffix === undefined)
        return '';
    const at = text.indexOf(prefix);
    if (at === -1)
        return '';
    const start = at + prefix.length;
    const end = suffix === '' ? text.length : text.indexOf(suffix, start);
    return end === -1 ? '' : text.slice(start, end);
}
const environment = (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_3__/* .celEnv */ .U)({
    funcs: [
        ..._bufbuild_cel_ext__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A,
        (0,_bufbuild_cel__WEBPACK_IMPORTED_MODULE_5__/* .celMethod */ .y)('extract', _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING, [_bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING], _bufbuild_cel__WEBPACK_IMPORTED_MODULE_6__/* .CelScalar */ .ZR.STRING, function (template) {
            return extract(this, template);
        }),
    ],
});


/***/ }),

/***/ 57087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RX: () => (/* binding */ customAttributes),
/* harmony export */   m$: () => (/* binding */ createEvaluator),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49093);

/**
 * Evaluates mapping and condition of a provider as Google's token service does. It verifies nothing: neither signature
 * nor issuer, audience or time.
 */
function createEvaluator({ mapping, condition }) {
    const compiled = Object.entries(mapping).map(([name, expression]) => [name, (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(expression)]);
    const isMet = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCel */ .SD)(condition);
    return claims => {
        const assertion = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ assertion: claims });
        const attributes = {};
        for (const [name, run] of compiled) {
            const text = textIn(run, assertion);
            if (text === undefined)
                return { isAdmitted: false, attributes: {}, unmapped: name };
            attributes[name] = text;
        }
        const attribute = customAttributes(attributes);
        const google = { subject: attributes['google.subject'] ?? '' };
        const outcome = isMet({ ...assertion, ...(0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .celVariables */ .Gw)({ attribute, google }) });
        return { isAdmitted: 'value' in outcome && outcome.value === true, attributes };
    };
}
/** Returns the custom attributes by their names without `attribute.`. */
const customAttributes = (attributes) => Object.fromEntries(Object.entries(attributes).flatMap(([name, text]) => name.startsWith('attribute.') ? [[name.slice('attribute.'.length), text]] : []));
/** Returns the value of an expression; nothing if it fails, or is not a string. */
function textIn(run, variables) {
    const outcome = run(variables);
    return 'value' in outcome && typeof outcome.value === 'string' ? outcome.value : undefined;
}


/***/ }),

/***/ 27683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProvider)
});

// EXTERNAL MODULE: ./build/policy/formula/automaton.js
var automaton = __webpack_require__(57260);
// EXTERNAL MODULE: ./build/policy/formula/formula.js
var formula = __webpack_require__(65884);
// EXTERNAL MODULE: ./build/policy/formula/pattern.js
var formula_pattern = __webpack_require__(28340);
// EXTERNAL MODULE: ./build/policy/cel/evaluate.js
var evaluate = __webpack_require__(49093);
;// CONCATENATED MODULE: ./build/policy/cel/regular-expression.js

/** Thrown for what the reader does not know. Nothing is guessed. */
class Unreadable extends Error {
}
/** Most ways through one expression. */
const mostWays = 500;
/**
 * Reads a regular expression as RE2 understands it in `matches`, which searches anywhere. It returns patterns; a text
 * matches if it matches one of them. It reads literals, `.`, classes, groups, alternatives, quantifiers and anchors at the
 * borders, and returns nothing for all else: flags, word borders, Unicode classes, repeated groups.
 *
 * Source: https://github.com/google/re2/wiki/Syntax
 */
function readRegularExpression(text) {
    const reader = new Reader([...text]);
    try {
        const ways = reader.alternatives();
        if (!reader.isAtEnd)
            return undefined;
        return ways.map(patternOfWay);
    }
    catch (error) {
        if (error instanceof Unreadable)
            return undefined;
        throw error;
    }
}
/** Returns the pattern that a whole text must match. */
function patternOfWay(way) {
    const items = [];
    let isAnchored = false;
    let isOver = false;
    for (const item of way) {
        // An anchor behind characters that may be none is possible only if there are none. That is not read.
        if (item === 'start') {
            if (items.length > 0)
                throw new Unreadable();
            isAnchored = true;
        }
        else if (item === 'end')
            isOver = true;
        else if (isOver)
            throw new Unreadable();
        else
            items.push(item);
    }
    return [...(isAnchored ? [] : [formula_pattern/* anyRepeated */.J5]), ...items, ...(isOver ? [] : [formula_pattern/* anyRepeated */.J5])];
}
const single = (characters, isComplement = false) => ({
    characters,
    isComplement,
    isRepeated: false,
});
const decimalDigits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const perlClasses = {
    d: decimalDigits,
    w: `${decimalDigits}${letters}${letters.toUpperCase()}_`,
    s: '\t\n\f\r ',
};
const escapes = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
const punctuation = /^[\\^$.|?*+()[\]{}/\-!"#%&',:;<=>@`~ ]$/;
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get isAtEnd() {
        return this.#at >= this.#text.length;
    }
    #take(text) {
        const isThere = [...text].every((character, index) => this.#text[this.#at + index] === character);
        if (isThere)
            this.#at += [...text].length;
        return isThere;
    }
    #next() {
        const character = this.#text[this.#at++];
        if (character === undefined)
            throw new Unreadable();
        return character;
    }
    alternatives() {
        const ways = [...this.#sequence()];
        while (this.#take('|'))
            ways.push(...this.#sequence());
        return limited(ways);
    }
    #sequence() {
        let ways = [[]];
        while (!this.isAtEnd && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') {
            const parts = this.#quantified();
            ways = limited(ways.flatMap(way => parts.map(part => [...way, ...part])));
        }
        return ways;
    }
    #quantified() {
        const ways = this.#atom();
        const quantifier = ['*', '+', '?'].find(one => this.#take(one));
        if (quantifier === undefined)
            return this.#text[this.#at] === '{' ? unreadable() : ways;
        this.#take('?');
        if (['*', '+', '?', '{'].includes(this.#text[this.#at] ?? ''))
            return unreadable();
        if (quantifier === '?')
            return [...ways, []];
        // Only one character of some set can be repeated.
        const items = ways.map(way => (way.length === 1 ? way[0] : undefined));
        const [item, ...more] = items;
        if (item === undefined || typeof item === 'string' || more.length > 0 || item.isRepeated)
            return unreadable();
        const repeated = { ...item, isRepeated: true };
        return quantifier === '*' ? [[repeated]] : [[item, repeated]];
    }
    #atom() {
        const character = this.#next();
        switch (character) {
            case '^':
                return [['start']];
            case '$':
                return [['end']];
            case '.':
                return [[single('\n', true)]];
            case '[':
                return [[this.#class()]];
            case '(': {
                this.#take('?:');
                if (this.#text[this.#at] === '?')
                    return unreadable();
                const ways = this.alternatives();
                if (!this.#take(')'))
                    return unreadable();
                return ways;
            }
            case '\\':
                return [[this.#escape()]];
            case '*':
            case '+':
            case '?':
            case '{':
                return unreadable();
            default:
                return [[single(character)]];
        }
    }
    #escape() {
        const character = this.#next();
        const known = perlClasses[character] ?? perlClasses[character.toLowerCase()];
        if (known !== undefined)
            return single(known, character !== character.toLowerCase());
        if (escapes[character] !== undefined)
            return single(escapes[character]);
        return punctuation.test(character) ? single(character) : unreadable();
    }
    #class() {
        const isNegated = this.#take('^');
        let set = single('');
        for (let isFirst = true; isFirst || this.#text[this.#at] !== ']'; isFirst = false) {
            if (this.#text[this.#at] === '[')
                return unreadable();
            const from = this.#member();
            const isRange = this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']';
            if (!isRange)
                set = union(set, from);
            else {
                this.#at++;
                set = union(set, range(from, this.#member()));
            }
        }
        this.#at++;
        return { ...set, isComplement: set.isComplement !== isNegated };
    }
    #member() {
        const character = this.#next();
        return character === '\\' ? this.#escape() : single(character);
    }
}
const unreadable = () => {
    throw new Unreadable();
};
function limited(ways) {
    return ways.length > mostWays ? unreadable() : ways;
}
const without = (characters, others) => [...characters].filter(one => !others.includes(one)).join('');
function union(a, b) {
    if (!a.isComplement && !b.isComplement)
        return single(a.characters + without(b.characters, a.characters));
    if (a.isComplement && b.isComplement)
        return single(without(a.characters, without(a.characters, b.characters)), true);
    const [lacking, having] = a.isComplement ? [a, b] : [b, a];
    return single(without(lacking.characters, having.characters), true);
}
/** The longest range that is read, in characters: all of ASCII. */
const longestRange = 128;
function range(from, to) {
    const [first, last] = [from, to].map(({ characters, isComplement }) => isComplement || [...characters].length !== 1 ? undefined : characters.codePointAt(0));
    if (first === undefined || last === undefined || last < first || last - first >= longestRange)
        return unreadable();
    return single(Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join(''));
}

;// CONCATENATED MODULE: ./build/policy/cel/symbols.js


/** Thrown for what the reader does not know. Nothing is guessed. */
class UnreadableCel extends Error {
}
const constantBool = (value) => decided(value ? formula/* always */.Gk : formula/* never */.Zm);
/** A result for every token: the formula, or its opposite. */
const decided = (yes) => ({ kind: 'bool', yes, no: (0,formula/* not */.AU)(yes) });
const constantText = (text) => ({ kind: 'text', cases: [{ when: formula/* always */.Gk, parts: [text] }] });
/** A claim by name. It fails if the claim is absent. */
const claimText = (claim) => ({
    kind: 'text',
    cases: [{ when: (0,formula/* claimPresent */.KT)(claim), parts: [wholeClaim(claim)] }],
});
const wholeClaim = (claim) => ({ claim, view: '', is: literal => (0,formula/* claimMatches */.ob)(claim, { literal }) });
/** `&&`: an error counts only if the other side does not decide. */
const conjunction = (a, b) => ({
    kind: 'bool',
    yes: (0,formula/* all */.Q7)(a.yes, b.yes),
    no: (0,formula/* any */.bz)(a.no, b.no),
});
/** `||`: an error counts only if the other side does not decide. */
const disjunction = (a, b) => opposite(conjunction(opposite(a), opposite(b)));
const opposite = ({ yes, no }) => ({ kind: 'bool', yes: no, no: yes });
function choose({ yes, no }, a, b) {
    if (a.kind === 'bool' && b.kind === 'bool')
        return { kind: 'bool', yes: (0,formula/* any */.bz)((0,formula/* all */.Q7)(yes, a.yes), (0,formula/* all */.Q7)(no, b.yes)), no: (0,formula/* any */.bz)((0,formula/* all */.Q7)(yes, a.no), (0,formula/* all */.Q7)(no, b.no)) };
    if (a.kind === 'bool' || b.kind === 'bool')
        throw new UnreadableCel('a choice between values of two types');
    const under = (when, { cases }) => cases.map(one => ({ ...one, when: (0,formula/* all */.Q7)(when, one.when) }));
    return { kind: 'text', cases: [...under(yes, a), ...under(no, b)] };
}
/** Most cases of one text: concatenated choices multiply. */
const mostCases = 200;
/** `a + b`. */
function concatenate(a, b) {
    const cases = a.cases.flatMap(first => b.cases.map(second => ({
        when: (0,formula/* all */.Q7)(first.when, second.when),
        parts: joinParts([...first.parts, ...second.parts]),
    })));
    if (cases.length > mostCases)
        throw new UnreadableCel('too many cases of one text');
    return { kind: 'text', cases };
}
function joinParts(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (typeof part === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + part;
        else
            joined.push(part);
    }
    return joined.length > 1 ? joined.filter(part => part !== '') : joined;
}
/** Returns whether a relation holds, case by case. */
const inEachCase = ({ cases }, relation) => ({
    kind: 'bool',
    yes: (0,formula/* any */.bz)(...cases.map(({ when, parts }) => (0,formula/* all */.Q7)(when, relation(parts)))),
    no: (0,formula/* any */.bz)(...cases.map(({ when, parts }) => (0,formula/* all */.Q7)(when, (0,formula/* not */.AU)(relation(parts))))),
});
/** `a == b`. One of the two must be constant, unless both are the same. */
function equals(a, b) {
    const results = b.cases.map(({ when, parts }) => {
        const { yes, no } = inEachCase(a, other => areEqual(other, parts));
        return { yes: (0,formula/* all */.Q7)(when, yes), no: (0,formula/* all */.Q7)(when, no) };
    });
    return { kind: 'bool', yes: (0,formula/* any */.bz)(...results.map(({ yes }) => yes)), no: (0,formula/* any */.bz)(...results.map(({ no }) => no)) };
}
function areEqual(a, b) {
    const [textA, textB] = [onlyConstant(a), onlyConstant(b)];
    if (textB !== undefined)
        return partsAre(a, textB, { left: mostSplits });
    if (textA !== undefined)
        return partsAre(b, textA, { left: mostSplits });
    const keyOf = (parts) => JSON.stringify(parts.map(part => (typeof part === 'string' ? part : [part.claim, part.view])));
    if (keyOf(a) === keyOf(b))
        return formula/* always */.Gk;
    throw new UnreadableCel('a comparison of two claims');
}
/** Returns a text without claims; nothing if claims are in it. */
function onlyConstant(parts) {
    const [first = '', ...more] = parts;
    return typeof first === 'string' && more.length === 0 ? first : undefined;
}
/** Most ways to divide a constant among claims. */
const mostSplits = 5000;
/** Returns the formula that joined parts are a certain text: a claim may be any beginning after which the rest fits. */
function partsAre(parts, text, splits) {
    if (splits.left-- < 0)
        throw new UnreadableCel('too many ways to divide a text among claims');
    const [first, ...rest] = parts;
    if (first === undefined)
        return text === '' ? formula/* always */.Gk : formula/* never */.Zm;
    if (typeof first === 'string')
        return text.startsWith(first) ? partsAre(rest, text.slice(first.length), splits) : formula/* never */.Zm;
    if (rest.length === 0)
        return first.is(text);
    const ways = [];
    const [next] = rest;
    for (let end = 0; end <= text.length; end++) {
        if (typeof next === 'string' && !text.startsWith(next, end))
            continue;
        // Not between the halves of a character.
        if (!text.slice(0, end).isWellFormed())
            continue;
        const others = partsAre(rest, text.slice(end), splits);
        if (others !== formula/* never */.Zm)
            ways.push((0,formula/* all */.Q7)(first.is(text.slice(0, end)), others));
    }
    return ways.length === 0 ? formula/* never */.Zm : (0,formula/* any */.bz)(...ways);
}
/** Returns the formula that a text matches one of some patterns. Only constants and whole claims are read. */
function matchesOneOf(parts, patterns, matches) {
    const text = onlyConstant(parts);
    if (text !== undefined)
        return patterns.some(pattern => matches(pattern, text)) ? formula/* always */.Gk : formula/* never */.Zm;
    const [only, ...more] = parts;
    if (typeof only !== 'object' || only.view !== '' || more.length > 0)
        throw new UnreadableCel('a pattern of a joined or changed text');
    return (0,formula/* any */.bz)(...patterns.map(pattern => (0,formula/* claimMatches */.ob)(only.claim, { pattern })));
}
/** `text.lowerAscii()` and `text.upperAscii()`. */
function inCase(text, isLower) {
    const fold = (one) => one.replace(isLower ? /[A-Z]/g : /[a-z]/g, letter => (isLower ? letter.toLowerCase() : letter.toUpperCase()));
    const folded = (part) => {
        if (typeof part === 'string')
            return fold(part);
        if (part.view !== '')
            throw new UnreadableCel('a text that is changed twice');
        const is = (wanted) => {
            if (fold(wanted) !== wanted)
                return formula/* never */.Zm;
            const pattern = (0,formula_pattern/* literalPattern */.Kf)(wanted).map(item => {
                const other = isLower ? item.characters.toUpperCase() : item.characters.toLowerCase();
                const isLetter = /^[A-Za-z]$/.test(item.characters);
                return isLetter ? { ...item, characters: `${item.characters}${other}` } : item;
            });
            return (0,formula/* claimMatches */.ob)(part.claim, { pattern });
        };
        return { claim: part.claim, view: isLower ? 'lower' : 'upper', is };
    };
    return { kind: 'text', cases: text.cases.map(one => ({ ...one, parts: one.parts.map(folded) })) };
}
/** `text.split(separator)[index]`, for one character. It fails if there are fewer parts. */
function splitPart(text, separator, index) {
    if ([...separator].length !== 1)
        throw new UnreadableCel('a split by other than one character');
    const other = { characters: separator, isComplement: true, isRepeated: true };
    const before = Array.from({ length: index }, () => [other, ...(0,formula_pattern/* literalPattern */.Kf)(separator)]).flat();
    const cases = text.cases.map(({ when, parts }) => {
        const [only, ...more] = parts;
        if (typeof only === 'string' && more.length === 0) {
            const part = only.split(separator)[index];
            return part === undefined ? { when: formula/* never */.Zm, parts: [''] } : { when, parts: [part] };
        }
        if (typeof only !== 'object' || only.view !== '' || more.length > 0)
            throw new UnreadableCel('a split of a joined or changed text');
        const { claim } = only;
        const is = (wanted) => {
            if (wanted.includes(separator))
                return formula/* never */.Zm;
            const pattern = [...before, ...(0,formula_pattern/* literalPattern */.Kf)(wanted)];
            const longer = [...pattern, ...(0,formula_pattern/* literalPattern */.Kf)(separator), formula_pattern/* anyRepeated */.J5];
            return (0,formula/* any */.bz)((0,formula/* claimMatches */.ob)(claim, { pattern }), (0,formula/* claimMatches */.ob)(claim, { pattern: longer }));
        };
        const hasPart = (0,formula/* claimMatches */.ob)(claim, { pattern: [...before, formula_pattern/* anyRepeated */.J5] });
        return { when: (0,formula/* all */.Q7)(when, hasPart), parts: [{ claim, view: `split ${JSON.stringify([separator, index])}`, is }] };
    });
    return { kind: 'text', cases };
}

;// CONCATENATED MODULE: ./build/policy/cel/read.js






/**
 * Reads the mapping and condition of a provider as formulas over claims, exactly: what they admit, for every token. All
 * claims are strings. It reads `&&`, `||`, `!`, `?:`, `==`, `!=`, `in`, `has()`, `startsWith`, `endsWith`, `contains`,
 * `matches`, `lowerAscii`, `upperAscii`, `split(\u2026)[n]`, and `+` between texts.
 *
 * CEL fails for an absent claim, and `&&` and `||` hide that if the other side decides: so it does here.
 */
function readProvider({ mapping, condition }) {
    const attributes = new Map();
    for (const [attribute, expression] of Object.entries(mapping)) {
        const read = attempt(attribute, () => textOf(read_evaluate(parseOrFail(expression), noAttributes)));
        if ('why' in read)
            return read;
        attributes.set(attribute, read.value);
    }
    const read = attempt('condition', () => boolOf(read_evaluate(parseOrFail(condition), attributes)));
    if ('why' in read)
        return read;
    const hasValue = ({ cases }) => (0,formula/* any */.bz)(...cases.map(({ when }) => when));
    const defined = [...attributes.values()].map(hasValue);
    return {
        kind: 'read',
        admitted: (0,formula/* all */.Q7)(read.value.yes, ...defined),
        condition: read.value.yes,
        defined,
        attributeIs: (attribute, value) => {
            const text = attributes.get(attribute);
            return text === undefined ? (0,formula/* any */.bz)() : equals(text, constantText(value)).yes;
        },
    };
}
const noAttributes = new Map();
function attempt(where, act) {
    try {
        return { value: act() };
    }
    catch (error) {
        if (error instanceof UnreadableCel)
            return { kind: 'unread', where, why: error.message };
        // A hostile expression may be nested too deeply for the stack.
        if (error instanceof RangeError)
            return { kind: 'unread', where, why: 'it is nested too deeply' };
        throw error;
    }
}
function parseOrFail(expression) {
    const tree = (0,evaluate/* parseCel */.W2)(expression);
    if ('error' in tree)
        throw new UnreadableCel(`it cannot be parsed: ${tree.error}`);
    return tree;
}
function textOf(value) {
    if (value.kind !== 'text')
        throw new UnreadableCel('a value that is not a string');
    return value;
}
function boolOf(value) {
    if (value.kind !== 'bool')
        throw new UnreadableCel('a string where a condition is expected');
    return value;
}
function read_evaluate({ exprKind }, attributes) {
    switch (exprKind.case) {
        case 'constExpr': {
            const { constantKind } = exprKind.value;
            if (constantKind.case === 'stringValue')
                return constantText(constantKind.value);
            if (constantKind.case === 'boolValue')
                return constantBool(constantKind.value);
            throw new UnreadableCel('a number or another constant');
        }
        case 'selectExpr': {
            const { operand, field, testOnly } = exprKind.value;
            return member(identifierName(operand), field, testOnly, attributes);
        }
        case 'callExpr': {
            const { function: name, target, args } = exprKind.value;
            return evaluateCall(name, target === undefined ? args : [target, ...args], attributes);
        }
        default:
            throw new UnreadableCel('a macro or a structure');
    }
}
const identifierName = (expression) => expression?.exprKind.case === 'identExpr' ? expression.exprKind.value.name : undefined;
/** Claims that are numbers. */
const numericClaims = ['exp', 'iat', 'nbf'];
/** `assertion.x`, `attribute.x`, `google.x`, and `has()` of them. */
function member(of, field, isTest, attributes) {
    if (of === 'assertion') {
        if (isTest)
            return decided((0,formula/* claimPresent */.KT)(field));
        if (numericClaims.includes(field))
            throw new UnreadableCel(`${field}, which is a number`);
        return claimText(field);
    }
    if (of !== 'attribute' && of !== 'google')
        throw new UnreadableCel('a variable besides assertion, attribute, google');
    const text = attributes.get(`${of}.${field}`);
    if (isTest)
        return constantBool(text !== undefined);
    // An attribute that is not mapped has no value: the expression fails.
    return text ?? { kind: 'text', cases: [] };
}
function evaluateCall(name, args, attributes) {
    const value = (at) => read_evaluate(argument(args, at), attributes);
    const bool = (at) => boolOf(value(at));
    const text = (at) => textOf(value(at));
    switch (name) {
        case '_&&_':
            return conjunction(bool(0), bool(1));
        case '_||_':
            return disjunction(bool(0), bool(1));
        case '!_':
            return opposite(bool(0));
        case '_?_:_':
            return choose(bool(0), value(1), value(2));
        case '_==_':
            return same(value(0), value(1));
        case '_!=_':
            return opposite(same(value(0), value(1)));
        case '_+_':
            return concatenate(text(0), text(1));
        case '_[_]':
            return indexed(args, attributes);
        case '@in':
            return inList(args, attributes);
        case 'lowerAscii':
            return inCase(text(0), true);
        case 'upperAscii':
            return inCase(text(0), false);
        case 'startsWith':
        case 'endsWith':
        case 'contains':
        case 'matches':
            return inEachCase(text(0), parts => matchesOneOf(parts, patternsFor(name, constantArgument(args, 1)), automaton/* matchesPattern */.MT));
        default:
            throw new UnreadableCel(`the function ${name}`);
    }
}
function argument(args, at) {
    const one = args[at];
    if (one === undefined)
        throw new UnreadableCel('a call with other arguments');
    return one;
}
function constantArgument(args, at) {
    const { exprKind } = argument(args, at);
    if (exprKind.case === 'constExpr' && exprKind.value.constantKind.case === 'stringValue')
        return exprKind.value.constantKind.value;
    throw new UnreadableCel('an argument that is not a constant string');
}
function same(a, b) {
    if (a.kind === 'text' && b.kind === 'text')
        return equals(a, b);
    if (a.kind === 'bool' && b.kind === 'bool')
        return disjunction(conjunction(a, b), conjunction(opposite(a), opposite(b)));
    throw new UnreadableCel('a comparison of two types');
}
/** `assertion['x']`, and `split(\u2026)[0]`. */
function indexed(args, attributes) {
    const [of, index] = [argument(args, 0), argument(args, 1).exprKind];
    const name = identifierName(of);
    if (name !== undefined)
        return member(name, constantArgument(args, 1), false, attributes);
    const { exprKind } = of;
    const isSplit = exprKind.case === 'callExpr' && exprKind.value.function === 'split' && exprKind.value.args.length === 1;
    const at = index.case === 'constExpr' && index.value.constantKind.case === 'int64Value' ? index.value.constantKind.value : -1n;
    if (!isSplit || exprKind.value.target === undefined || at < 0n || at > 20n)
        throw new UnreadableCel('an index');
    const text = textOf(read_evaluate(exprKind.value.target, attributes));
    return splitPart(text, constantArgument(exprKind.value.args, 0), Number(at));
}
/** `text in ['a', 'b']`, and `'x' in assertion`. */
function inList(args, attributes) {
    const [what, list] = [argument(args, 0), argument(args, 1)];
    const name = identifierName(list);
    if (name !== undefined)
        return boolOf(member(name, constantArgument([what], 0), true, attributes));
    if (list.exprKind.case !== 'listExpr')
        throw new UnreadableCel('in something that is not a list of constants');
    const { elements } = list.exprKind.value;
    const texts = elements.map((_, at) => constantArgument(elements, at));
    const text = textOf(read_evaluate(what, attributes));
    const results = texts.map(one => equals(text, constantText(one)));
    return {
        kind: 'bool',
        yes: (0,formula/* any */.bz)(...results.map(({ yes }) => yes)),
        no: (0,formula/* all */.Q7)((0,formula/* any */.bz)(...text.cases.map(({ when }) => when)), ...results.map(({ no }) => no)),
    };
}
function patternsFor(name, text) {
    const literal = (0,formula_pattern/* literalPattern */.Kf)(text);
    if (name === 'startsWith')
        return [[...literal, formula_pattern/* anyRepeated */.J5]];
    if (name === 'endsWith')
        return [[formula_pattern/* anyRepeated */.J5, ...literal]];
    if (name === 'contains')
        return [[formula_pattern/* anyRepeated */.J5, ...literal, formula_pattern/* anyRepeated */.J5]];
    const patterns = readRegularExpression(text);
    if (patterns === undefined)
        throw new UnreadableCel(`the regular expression ${JSON.stringify(text)}`);
    return patterns;
}


/***/ })

};
