export const id = 6976;
export const ids = [6976];
export const modules = {

/***/ 89896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eA: () => (/* binding */ checkShape)
});

// UNUSED EXPORTS: checkObject, couldBeText, describeShape, describeValue, fieldsThatMayBeEmpty, isNothing

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(78340);
// EXTERNAL MODULE: ./build/document/suggest.js
var suggest = __webpack_require__(96386);
;// CONCATENATED MODULE: ./build/document/rewrite.js




/**
 * Returns the valid form of a value of another type, if that is obvious.
 *
 * @param isValid checks a value against a shape
 */
function rewritten(value, shape, shapes, isValid) {
    const rewrite = (type, of) => rewrites[type](value, of, { shapes, isValid });
    return rewrite(shape.type, shape);
}
const quoteText = (value, { format }) => {
    if (typeof value === 'object')
        return undefined;
    const text = String(value);
    if (typeof value !== 'string' && (0,formats/* isText */.KH)(text, format))
        return `Quote it: ${(0,core_text/* quote */.hD)(text)}.`;
    const written = inFormat(text, format);
    if (written === undefined || !(0,formats/* isText */.KH)(written, format))
        return undefined;
    return `Write ${format === 'duration' ? (0,core_text/* quote */.hD)(written) : written}.`;
};
const asNumber = (value, shape, { isValid }) => typeof value === 'string' && value.trim() !== '' && isValid(Number(value), shape)
    ? `Write ${Number(value)}, without quotes.`
    : undefined;
const asBoolean = value => String(value) === 'true' || String(value) === 'false' ? `Write ${String(value)}, without quotes.` : undefined;
const asList = (value, { of }, rewriting) => {
    if (!(0,json.isObject)(value) || of.type !== 'object')
        return isValidScalar(value, of, rewriting) ? `Write ${shortJsonOf([value])}.` : undefined;
    const pairs = nameValuePairs(value);
    const isItem = (one) => rewriting.isValid(one, of);
    return pairs?.every(isItem) && !isItem(value) ? `Write ${shortJsonOf(pairs)}.` : 'Make it an item of a list.';
};
const asObject = (value, { name }, rewriting) => {
    if ((0,json.isObject)(value) || Array.isArray(value))
        return undefined;
    const fields = Object.entries(rewriting.shapes[name]?.fields ?? {}).filter(([, field]) => !field.outputOnly);
    const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required);
    if (only !== undefined && others.length === 0) {
        const [key, { shape: of }] = only;
        if (isValidScalar(value, of, rewriting))
            return `Write ${shortJsonOf({ [key]: value })}.`;
        if (of.type === 'list' && isValidScalar(value, of.of, rewriting))
            return `Write ${shortJsonOf({ [key]: [value] })}.`;
    }
    return (0,suggest/* fewOf */.sZ)('It may contain', fields.map(([field]) => field));
};
const notObvious = () => undefined;
const rewrites = {
    string: quoteText,
    integer: asNumber,
    number: asNumber,
    boolean: asBoolean,
    list: asList,
    object: asObject,
    enum: notObvious,
    map: notObvious,
    either: notObvious,
    any: notObvious,
};
/** True for a valid scalar. A shape that may contain itself is not tried: the work would double at each level. */
const isValidScalar = (value, shape, { isValid }) => ['string', 'integer', 'number', 'boolean', 'enum'].includes(shape.type) && isValid(value, shape);
/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
function nameValuePairs(value) {
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object'))
        return undefined;
    return entries.map(([name, one]) => ({ name, value: String(one) }));
}
/** Formats a value, and cuts it if it is long. */
function shortJsonOf(value) {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}\u2026` : text;
}
/** Returns a text in the form that a format requires. */
function inFormat(text, format) {
    if (format === 'latency') {
        const [, amount, unit] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? [];
        // Without a unit, 60 means seconds rather than milliseconds.
        return amount && `${amount}${unit ?? (Number(amount) < 100 ? 's' : 'ms')}`;
    }
    const seconds = secondsIn(text);
    if (seconds === undefined || seconds === 0)
        return undefined;
    if (format === 'duration')
        return `${seconds}s`;
    return format === 'period' ? (0,formats/* asPeriod */.G_)(seconds) : undefined;
}
/** Returns the seconds of a period in another notation: `1h30m`, `2 hours`, 3600. */
function secondsIn(text) {
    if (/^\d{1,8}$/.test(text))
        return Number(text);
    const parts = [
        ...text.matchAll(/(\d{1,6})\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])\s*/gi),
    ];
    if (parts.map(([part]) => part).join('') !== text || parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, amount, ...units]) => sum + ((0,formats/* periodSeconds */.p6)(`${amount}${units.join('').toLowerCase()}`) ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/document/check-shape.js





/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
function checkShape(value, shape, shapes, path = []) {
    if (value instanceof json/* Pending */.UX)
        return value.whole || couldBeText(shape)
            ? []
            : [{ path, message: `expected ${describeShape(shape)}, got a string made of ${value.reference}` }];
    const expected = () => {
        const cure = rewritten(value, shape, shapes, (one, of) => checkShape(one, of, shapes).length === 0);
        const got = shape.type === 'string' && typeof value === 'string' ? (0,core_text/* quote */.hD)(value) : describeValue(value);
        return [{ path, message: `expected ${describeShape(shape)}, got ${got}`, cure }];
    };
    switch (shape.type) {
        case 'any':
            return [];
        case 'string':
            return (0,formats/* isText */.KH)(value, shape.format) ? [] : expected();
        case 'integer':
        case 'number': {
            if (typeof value !== 'number' ||
                !Number.isFinite(value) ||
                (shape.type === 'integer' && !Number.isSafeInteger(value)))
                return expected();
            if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity))
                return expected();
            return [];
        }
        case 'boolean':
            return typeof value === 'boolean' ? [] : expected();
        case 'enum':
            if (typeof value === 'string' && shape.values.includes(value))
                return [];
            return typeof value === 'string'
                ? [{ path, message: `no such value: ${(0,core_text/* quote */.hD)(value)}`, cure: (0,suggest/* nearestValue */.O3)(value, shape.values) }]
                : expected();
        case 'list':
            return Array.isArray(value)
                ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
                : expected();
        case 'map':
            return (0,json.isObject)(value)
                ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
                : expected();
        case 'object':
            return (0,json.isObject)(value) ? checkObject(value, shape.name, shapes, path) : expected();
        case 'either': {
            const attempts = shape.of.map(one => checkShape(value, one, shapes, path));
            if (attempts.some(faults => faults.length === 0))
                return [];
            // The alternative that matched deepest has the most helpful fault.
            const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length));
            return deepest ?? expected();
        }
        default:
            return shape;
    }
}
/** Checks the fields of an object of a named shape. @throws Error if there is no such shape */
function checkObject(value, name, shapes, path) {
    const object = shapes[name];
    if (object === undefined)
        throw new Error(`no shape is named ${name}`);
    const faults = [];
    const missing = new Set(Object.entries(object.fields).flatMap(([key, { required, outputOnly }]) => required && !outputOnly && !Object.hasOwn(value, key) ? [key] : []));
    for (const [key, item] of Object.entries(value)) {
        const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined;
        const at = [...path, key];
        if (field === undefined) {
            if (object.beta?.includes(key)) {
                const message = 'v1 of the API, which this action uses, has no such field: only v1beta1 has it.';
                faults.push({ path: at, message, cure: 'Remove it.', key: true });
                continue;
            }
            const meant = (0,suggest/* meantBy */.Pn)(key, object, missing, shapes);
            const isMeant = meant.length > 0;
            const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : (0,suggest/* fewOf */.sZ)('One of', Object.keys(object.fields));
            const fault = { path: at, message: 'no such field.', cure, key: true };
            faults.push(isMeant ? fault : { ...fault, mayBeNewer: true });
            for (const one of meant)
                missing.delete(one.replace(/[.[].*/s, ''));
            // The key has the spelling of Google's Python library. Its value is still checked.
            const [own = ''] = meant;
            const spelt = (0,suggest/* fold */.AU)(own) === (0,suggest/* fold */.AU)(key) ? object.fields[own] : undefined;
            if (spelt !== undefined)
                faults.push(...checkShape(item, spelt.shape, shapes, at));
        }
        else if (field.outputOnly)
            faults.push({ path: at, message: 'set only by Google (output only)', cure: 'Remove it.', key: true });
        // To the API, an empty list or text is an absent one.
        else if (field.required && isNothing(item) && !fieldsThatMayBeEmpty.has(`${name}.${key}`))
            faults.push({ path: at, message: 'required, but empty', key: true });
        else if (item !== null)
            faults.push(...checkShape(item, field.shape, shapes, at));
    }
    for (const key of missing)
        faults.push({ path, message: `${key} is required`, key: true });
    for (const members of Object.values(object.oneofs ?? {})) {
        const set = members.filter(member => Object.hasOwn(value, member) && value[member] !== null);
        if (set.length > 1)
            faults.push({ path, message: `only one of ${set.join(', ')} may be set`, key: true });
    }
    return faults;
}
/** True for a value that the API treats as absent. */
const isNothing = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Required fields that may be an empty text: a variable of an environment. */
const fieldsThatMayBeEmpty = new Set(['EnvVar.value']);
/** True if a shape admits a string. */
const couldBeText = (shape) => shape.type === 'string' ||
    shape.type === 'any' ||
    shape.type === 'enum' ||
    (shape.type === 'either' && shape.of.some(couldBeText));
/** Describes a shape for a message: `a string`, `a list`, \u2026 */
function describeShape(shape) {
    switch (shape.type) {
        case 'string':
            return shape.format === undefined ? 'a string' : formats/* formats */.Fx[shape.format].words;
        case 'integer':
        case 'number': {
            const noun = shape.type === 'integer' ? 'an integer' : 'a number';
            if (shape.minimum !== undefined && shape.maximum !== undefined)
                return `${noun} from ${shape.minimum} to ${shape.maximum}`;
            if (shape.minimum !== undefined)
                return `${noun} of at least ${shape.minimum}`;
            return shape.maximum === undefined ? noun : `${noun} of at most ${shape.maximum}`;
        }
        case 'boolean':
            return 'true or false';
        case 'enum':
            return `one of ${(0,suggest/* listValues */.Du)(shape.values)}`;
        case 'list':
            return `a list`;
        case 'map':
        case 'object':
            return 'a mapping';
        case 'either':
            return shape.expected;
        case 'any':
            return 'anything';
        default:
            return shape;
    }
}
/** Describes a value's type for a message, without the value. */
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the string ${(0,core_text/* quote */.hD)(value)}`;
    return `${String(value)}`;
}


/***/ }),

/***/ 24105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ notExact),
/* harmony export */   ay: () => (/* binding */ silentFault),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/**
 * True if a number is sent as it was written. An integer beyond 2^53 mostly is not, and one that is too large becomes
 * Infinity, which JSON cannot express. JSON.stringify writes the shortest digits of a number, so all others come out
 * unchanged.
 *
 * @param written as `9007199254740993`, `0x1F`, `1e400`
 */
function isExact(written, value) {
    if (!Number.isFinite(value))
        return false;
    const [, sign, digits] = /^([-+]?)(\d+|0x[\da-f]+|0o[0-7]+)$/i.exec(written) ?? [];
    if (digits === undefined)
        return true;
    const magnitude = sign === '-' ? -value : value;
    return BigInt(digits) === BigInt(magnitude) || digits === String(magnitude);
}
/** The message for a number that JSON cannot express exactly. */
const notExact = (written) => /^[-+]?(?:\d|0[xo])[\da-f]*$/i.test(written)
    ? `${written} has more digits than a number of JSON keeps (53 bits)`
    : `${written} is not a number that JSON has`;
/**
 * @param text that JSON.parse accepted
 * @returns the first number that loses digits, or the first duplicate key
 */
function silentFault(text) {
    /** Keys of each open mapping; `undefined` for a list. */
    const open = [];
    const number = /-?\d[\d.eE+-]*/y;
    const faultAt = (at, message) => ({
        line: text.slice(0, at).split('\n').length,
        message,
    });
    for (let at = 0; at < text.length; at++) {
        const start = at;
        const character = text.charAt(at);
        if (character === '{')
            open.push(new Set());
        else if (character === '[')
            open.push(undefined);
        else if (character === '}' || character === ']')
            open.pop();
        else if (character === '"') {
            at = endOfString(text, at);
            if (!isFollowedByColon(text, at + 1))
                continue;
            const written = text.slice(start, at + 1);
            const key = JSON.parse(written);
            if (open.at(-1)?.has(key))
                return faultAt(start, `the key ${written} occurs twice`);
            open.at(-1)?.add(key);
        }
        else if (character === '-' || (character >= '0' && character <= '9')) {
            number.lastIndex = at;
            const [written = character] = number.exec(text) ?? [];
            if (!isExact(written, Number(written)))
                return faultAt(at, notExact(written));
            at += written.length - 1;
        }
    }
    return undefined;
}
/** @returns the offset of a string's closing quote */
function endOfString(text, from) {
    let at = from + 1;
    while (text.charAt(at) !== '"')
        at += text.charAt(at) === '\\' ? 2 : 1;
    return at;
}
function isFollowedByColon(text, from) {
    let at = from;
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length)
        at++;
    return text.charAt(at) === ':';
}


/***/ }),

/***/ 78340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   G_: () => (/* binding */ asPeriod),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   p6: () => (/* binding */ periodSeconds)
/* harmony export */ });
/* unused harmony export unitSeconds */
const formats = {
    int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
    duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, such as "3600s"' },
    period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, such as 90s, 30m, 6h or 2d' },
    latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, such as 500ms or 2s' },
    timestamp: {
        pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
        words: 'a time, such as "2026-01-31T12:00:00Z"',
    },
    bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
    fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
};
/** True if a value is a string of the format. For `int64`, a safe integer is one, too. */
const isText = (value, format) => (format === 'int64' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)));
const unitSeconds = { d: 86400, h: 3600, m: 60, s: 1 };
/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
function periodSeconds(period) {
    const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : [];
    const seconds = unitSeconds[unit];
    return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
}
/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
function asPeriod(seconds) {
    const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1];
    return `${seconds / size}${unit}`;
}


/***/ }),

/***/ 35293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   V6: () => (/* binding */ reached),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Returns the value at a path; `undefined` if there is none. */
function valueAt(value, path) {
    return path.reduce((holder, segment) => {
        if (Array.isArray(holder))
            return typeof segment === 'number' ? holder[segment] : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
    }, value);
}
/** Returns the longest beginning of a path that leads to a value. */
const reached = (value, path) => path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1);
/**
 * Returns a copy of the object with a value set at a path of names. Objects on the way are copied, or created if
 * missing.
 */
function withValue(object, [key = '', ...rest], value) {
    if (rest.length === 0)
        return { ...object, [key]: value };
    const below = object[key];
    return { ...object, [key]: withValue((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(below) ? below : {}, rest, value) };
}
/** Parses `predictions[0].score` into names and indices; `undefined` if it is not a path. */
function readPath(text) {
    if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text))
        return undefined;
    return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) => index === undefined ? name : Number(index));
}
/**
 * Formats a path: `steps.train.workerPoolSpecs[0].machineSpec`. Keys that are not plain words are quoted:
 * `when["a.b"]`.
 */
function formatPath(path) {
    return path.reduce((text, segment) => {
        if (typeof segment === 'number')
            return `${text}[${segment}]`;
        if (!/^[\w$-]+$/.test(segment))
            return `${text}[${JSON.stringify(segment)}]`;
        return text === '' ? segment : `${text}.${segment}`;
    }, '');
}


/***/ }),

/***/ 96386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Du: () => (/* binding */ listValues),
/* harmony export */   O3: () => (/* binding */ nearestValue),
/* harmony export */   Pn: () => (/* binding */ meantBy),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   lr: () => (/* binding */ suggestSlip),
/* harmony export */   sZ: () => (/* binding */ fewOf),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/** Returns `Did you mean X?`, or nothing if no name is similar enough. */
function suggest(word, names) {
    const found = nearest(word, names);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns `Did you mean X?` for a name that is a letter or two away, for lists in which another name may be meant. */
function suggestSlip(word, names) {
    const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
    const found = names.find(name => name !== word && editDistance(fold(word), fold(name)) <= limit);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** Returns the fields that a key may mean: the object's own, otherwise fields of that name within it. */
function meantBy(key, object, missing, shapes) {
    const own = Object.keys(object.fields).filter(name => !object.fields[name]?.outputOnly);
    const exact = own.find(name => fold(name) === fold(key));
    if (exact !== undefined)
        return [exact];
    const wanted = [...missing].filter(name => fold(name).endsWith(fold(key)));
    if (wanted.length > 0)
        return wanted;
    const within = fieldsWithin(key, object, shapes);
    if (within.length > 0)
        return within;
    return [nearest(key, own) ?? []].flat();
}
/** How many levels down a misplaced field is searched. */
const deepestSuggestion = 3;
/** `jobSpec.workerPoolSpecs[].machineSpec`: the shallowest paths of a field in an object's messages. */
function fieldsWithin(key, object, shapes) {
    let level = [['', object]];
    for (let depth = 0; depth < deepestSuggestion; depth++) {
        const below = level.flatMap(([at, { fields }]) => Object.entries(fields).flatMap(([name, { shape, outputOnly }]) => {
            const [of, end] = shape.type === 'list' ? [shape.of, '[].'] : [shape, '.'];
            const message = of.type === 'object' && !outputOnly ? shapes[of.name] : undefined;
            return message === undefined ? [] : [[`${at}${name}${end}`, message]];
        }));
        const found = below.flatMap(([at, { fields }]) => Object.keys(fields).flatMap(name => fold(name) === fold(key) && !fields[name]?.outputOnly ? [`${at}${name}`] : []));
        if (found.length > 0)
            return found.slice(0, 3);
        level = below;
    }
    return [];
}
/** Lists names to choose from, if they are few enough to read. */
const fewOf = (lead, names) => names.length > 8 ? undefined : `${lead}: ${names.join(', ')}.`;
/** Returns the enum value that was probably meant, otherwise all values. */
function nearestValue(value, values) {
    const ending = values.filter(one => fold(one).endsWith(fold(value)));
    const [only] = ending;
    if (ending.length === 1 && value !== '')
        return `Did you mean ${only}?`;
    const parts = value.toUpperCase().split(/[_-]/);
    const holding = parts.length < 2 ? [] : values.filter(one => parts.every(part => one.split('_').includes(part)));
    if (holding.length > 0 && holding.length <= 3)
        return `Did you mean ${holding.join(' or ')}?`;
    return suggest(value, values) ?? `One of: ${listValues(values)}.`;
}
/** The enum value for "unspecified" is not worth suggesting. */
const listValues = (values) => values.filter(one => !one.endsWith('_UNSPECIFIED')).join(', ');
function nearest(word, names) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const ranked = names
        .map(name => ({ name, distance: editDistance(fold(word), fold(name)) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.name ?? longerName(fold(word), names);
}
/** `job_spec` as `jobSpec`. */
const camelCase = (text) => text.replace(/_+(\w)/g, (_, letter) => letter.toUpperCase());
/** Removes case, underscores, and hyphens, so that `job_spec` and `jobSpec` are equal. */
const fold = (text) => text.toLowerCase().replace(/[_\-\s]/g, '');
/**
 * Returns the shortest name that begins with the word or its singular, otherwise one that contains it: `replicas` for
 * `replicaCount`.
 */
function longerName(word, names) {
    const stem = word.replace(/s$/, '');
    if (stem.length < 4)
        return undefined;
    const byLength = names.toSorted((a, b) => a.length - b.length);
    return byLength.find(name => fold(name).startsWith(stem)) ?? byLength.find(name => fold(name).includes(stem));
}
/** Damerau-Levenshtein distance (adjacent transpositions count one). */
function editDistance(a, b) {
    let previous = [];
    let current = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min((next[j - 1] ?? 0) + 1, (current[j] ?? 0) + 1, (current[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, (previous[j - 2] ?? 0) + 1);
            next.push(best);
        }
        previous = current;
        current = next;
    }
    return current[b.length] ?? 0;
}


/***/ }),

/***/ 32219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mapLeaves),
/* harmony export */   w: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
function leavesOf(tree, path = []) {
    if (Array.isArray(tree))
        return tree.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return [{ value: tree, path }];
    return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
function mapLeaves(tree, map, path = []) {
    if (Array.isArray(tree))
        return tree.map((item, index) => mapLeaves(item, map, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]));
}


/***/ }),

/***/ 28531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QO: () => (/* binding */ compiled),
  parseDocument: () => (/* binding */ parseDocument),
  stepsFile: () => (/* binding */ stepsFile),
  zu: () => (/* binding */ values)
});

// UNUSED EXPORTS: policyFile

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
;// CONCATENATED MODULE: ./build/document/aliases.js

/**
 * Replaces aliases with the nodes that they name, and merges mappings (`<<`) as PyYAML does: own keys win, then those
 * of the mappings named first. Nodes are shared, not copied, so that each keeps its place. Sizes are counted, not
 * built, so that a bomb costs no more than its text.
 */
function writeOutAliases(root, most) {
    const aliases = new AliasExpansion(most.nodes);
    aliases.visit(root);
    return aliases.faults.length > 0 ? [...aliases.faults] : excess(root, aliases, most);
}
/** Returns what is too large or too deep. */
function excess(root, { extent, mergedPairs, isExpanded }, most) {
    const { nodes, characters, depth } = extent(root);
    const tooLarge = (count, what, bound) => ({
        node: root,
        message: `has ${count} ${what} with its aliases written out, at most ${bound} are read`,
    });
    if (mergedPairs > most.nodes)
        return [tooLarge(mergedPairs, 'merged keys', most.nodes)];
    if (isExpanded && nodes > most.nodes)
        return [tooLarge(nodes, 'values', most.nodes)];
    if (isExpanded && characters > most.characters)
        return [tooLarge(characters, 'characters', most.characters)];
    return depth > most.depth ? [{ node: root, message: `nested deeper than ${most.depth} levels` }] : [];
}
/** Visits a document once, in the order of its text, since an anchor stands before its aliases. */
class AliasExpansion {
    faults = [];
    isExpanded = false;
    /** Number of pairs that merges have copied: a large mapping may be merged many times. */
    mergedPairs = 0;
    #anchors = new Map();
    #open = new Set();
    #extents = new Map();
    #mostPairs;
    constructor(mostPairs) {
        this.#mostPairs = mostPairs;
    }
    visit(node) {
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return;
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            return;
        this.#open.add(node);
        if ((0,dist/* isMap */.jh)(node))
            this.#visitMap(node);
        else if ((0,dist/* isSeq */.oP)(node))
            node.items = node.items.map(item => this.#written(item));
        this.#open.delete(node);
        const [keys, values] = (0,dist/* isMap */.jh)(node)
            ? [node.items.map(({ key }) => key), node.items.map(({ value }) => value)]
            : [[], node.items];
        this.#extents.set(node, around([...keys, ...values].map(this.extent)));
    }
    extent = (node) => this.#extents.get(node) ?? { nodes: 1, characters: writtenLength(node), depth: 0 };
    /** Returns the node at a place: for an alias, the node that it names. */
    #written(node) {
        if (!(0,dist/* isAlias */.Vj)(node)) {
            this.visit(node);
            return node;
        }
        const target = this.#anchors.get(node.source);
        if (target === undefined)
            this.faults.push({
                node,
                message: `no anchor &${node.source} comes before the alias`,
                cure: 'Write the value out. Quote a text that begins with *.',
            });
        else if (this.#open.has(target))
            this.faults.push({ node, message: `the alias *${node.source} is inside its own anchor` });
        else {
            this.isExpanded = true;
            return target;
        }
        return node;
    }
    #visitMap(node) {
        const merged = [];
        const own = [];
        for (const pair of node.items) {
            if ((0,dist/* isAlias */.Vj)(pair.key))
                this.faults.push({ node: pair.key, message: 'an alias as a key is not supported' });
            pair.value = this.#written(pair.value);
            if (isMergeKey(pair.key))
                for (const one of this.#mergedBy(pair))
                    merged.push(one);
            else
                own.push(pair);
        }
        const keys = new Set(own.map(keyOf));
        const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)));
        node.items = [...added, ...own];
    }
    #mergedBy({ key, value }) {
        const maps = (0,dist/* isSeq */.oP)(value) ? value.items : [value];
        if (maps.every(dist/* isMap */.jh)) {
            this.mergedPairs += maps.reduce((sum, map) => sum + map.items.length, 0);
            return this.mergedPairs > this.#mostPairs ? [] : maps.flatMap(map => map.items);
        }
        this.faults.push({
            node: key,
            message: 'merges a value that is not a mapping',
            cure: 'Write <<: *name of a mapping, or a list of them.',
        });
        return [];
    }
}
/** Returns the extent of a collection from those of its members. */
const around = (within) => within.reduce((sum, one) => ({
    nodes: sum.nodes + one.nodes,
    characters: sum.characters + one.characters,
    depth: Math.max(sum.depth, one.depth + 1),
}), { nodes: 1, characters: 0, depth: 1 });
const writtenLength = (node) => (0,dist/* isScalar */.jn)(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0;
/** A plain `<<` is a merge key, as in PyYAML. In quotes it is a key like any other. */
const isMergeKey = (key) => (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
const keyOf = ({ key }) => ((0,dist/* isScalar */.jn)(key) ? key.value : key);

// EXTERNAL MODULE: ./build/document/exact-number.js
var exact_number = __webpack_require__(24105);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(35293);
;// CONCATENATED MODULE: ./build/document/yaml.js







/** Limits of a document that a person writes: a policy. */
const policyFile = { maxBytes: 256 * 1024, maxDepth: 64 };
/** Limits of a steps file. Its bodies may come from a file of gcloud, which takes aliases. */
const stepsFile = {
    ...policyFile,
    aliases: { nodes: 50_000, characters: 4 * 1024 * 1024 },
    exact: true,
};
/** Limits of a file of values that a steps file refers to. */
const values = { ...policyFile, exact: true };
/** Limits of a compiler's output: pipeline specifications. */
const compiled = { maxBytes: 8 * 1024 * 1024, maxDepth: 128 };
/**
 * Reads YAML 1.2 (and so JSON) as data only: no tags, no duplicate keys, no `__proto__`, nothing too large or too deep.
 * Anchors, aliases, and merge keys are valid only if the limits allow them.
 *
 * @param code the error code for a fault, since only the caller knows the kind of document
 * @throws ActionError with every problem, each with its place
 */
function parseDocument(text, file, code, limits = policyFile) {
    const lines = new dist/* LineCounter */.HN();
    const problemAt = (offset, message, cure, path = '') => {
        const { line, col } = lines.linePos(Math.max(0, offset));
        return {
            file,
            line: Math.max(1, line),
            column: Math.max(1, col),
            path,
            message,
            cure,
        };
    };
    const fail = (problems) => {
        const [first, ...more] = problems;
        const summary = first === undefined ? '' : `: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new errors/* ActionError */.lZ(code, `${file} cannot be read${summary}`, { problems });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > limits.maxBytes) {
        fail([problemAt(0, `the file has ${bytes} bytes, at most ${limits.maxBytes} are read`, 'Split it.')]);
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const [first, second] = parseAll(text, lines, limits, problemAt, fail).map(({ document, root }) => {
        const problems = hazards(root, limits, problemAt);
        if (problems.length > 0)
            fail(problems);
        // Without an alias or a merge key there is nothing to write out.
        if (limits.aliases !== undefined && /\*|<</.test(text)) {
            const flaws = writeOutAliases(root, { ...limits.aliases, depth: limits.maxDepth });
            if (flaws.length > 0)
                fail(flaws.map(({ node, message, cure }) => problemAt(offsetOfNode(node), message, cure)));
        }
        const value = document.toJS({ maxAliasCount: 0 });
        return {
            file,
            value,
            sha256,
            problem: (path, message, { key = false, cure, commands } = {}) => ({
                ...problemAt(offsetOf(root, path, key), message, cure, (0,document_path/* formatPath */.jV)(path)),
                commands,
            }),
            written: path => {
                const node = nodeAt(root, path);
                return (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' ? node.source : undefined;
            },
        };
    });
    if (first === undefined)
        return fail([problemAt(0, 'the file is empty')]);
    return second === undefined ? first : { ...first, second };
}
function parseAll(text, lines, limits, problemAt, fail) {
    let documents;
    try {
        documents = (0,dist/* parseAllDocuments */.hR)(text, {
            version: '1.2',
            lineCounter: lines,
            // The library compares each key with all earlier ones, so that a file of keys alone takes minutes. `hazards`
            // checks it instead.
            uniqueKeys: false,
            merge: false,
            prettyErrors: false,
            strict: true,
            stringKeys: true,
            ...(limits.scalars === undefined ? {} : { customTags: limits.scalars }),
        });
    }
    catch (error) {
        // The composer recurses: nested brackets exhaust the stack before any depth can be counted.
        if (error instanceof RangeError)
            return fail([problemAt(0, `nested deeper than ${limits.maxDepth} levels`)]);
        throw error;
    }
    const all = Array.isArray(documents) ? documents : [];
    if (all[0] === undefined || all[0].contents === null)
        return fail([problemAt(0, 'the file is empty')]);
    const excess = all[limits.second ? 2 : 1];
    if (excess !== undefined)
        return fail([
            problemAt(excess.range?.[0] ?? 0, limits.second ? 'a third document; two at most are expected' : 'a second document; one is expected'),
        ]);
    const lineAt = (offset) => lines.linePos(offset).line;
    // After the first error a parser finds every token unexpected, or at a wrong column. Only the first error is useful.
    const errors = all
        .flatMap(document => [...document.errors, ...document.warnings])
        .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
        .filter(({ message }, index, found) => !isIndentationFault(message) || found.findIndex(one => isIndentationFault(one.message)) === index)
        // Further errors of a line follow from its first one.
        .filter(({ pos }, index, found) => found.findIndex(one => lineAt(one.pos[0]) === lineAt(pos[0])) === index);
    const inWords = (message) => /maximum call stack/i.test(message) ? `nested deeper than ${limits.maxDepth} levels` : (0,core_text/* lowerFirst */.oZ)(message);
    if (errors.length > 0)
        return fail(errors.map(error => problemAt(error.pos[0], inWords(error.message), cureOf(error, text))));
    return all.flatMap(document => (document.contents === null ? [] : [{ document, root: document.contents }]));
}
/** True for an item at another column than those before it. Every later item then has the same error. */
const isIndentationFault = (message) => message.includes('must start at the same column');
/** Returns the fix of common mistakes. */
function cureOf({ code, message, pos: [at] }, text) {
    const [reference] = /^\$\{[^}\n]*\}/.exec(text.slice(Math.max(0, at - 1))) ?? [];
    if (reference !== undefined)
        return `Within { } and [ ] quote a value with a reference, as "${reference}".`;
    if (code === 'MISSING_CHAR' && message.includes('between flow'))
        return 'Put a key or value that contains [ ] { } or a comma in quotes.';
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return 'Quote a value that contains ": ".';
    if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
        return 'Put it in quotes.';
    if (code === 'MULTILINE_IMPLICIT_KEY')
        return 'Write ": " after a key.';
    if (message.endsWith('scalar at node end'))
        return 'Put all of it in one pair of quotes.';
    if (isIndentationFault(message))
        return 'Indent all keys of a mapping equally, and all items of a list equally.';
    return code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : undefined;
}
const offsetOfNode = (node) => node?.range?.[0] ?? 0;
/** People read a policy, and should not have to follow references. A grant has a parent instead. */
const insteadOfAnchors = 'Write the value out where it is needed; put what grants share into a parent: `extends: NAME`.';
const mergeKeys = 'YAML merge keys (<<) are not supported';
function hazards(root, limits, problemAt) {
    const problems = [];
    const takesAliases = limits.aliases !== undefined;
    const report = (node, message, cure) => {
        problems.push(problemAt(offsetOfNode(node), message, cure));
    };
    const checkNode = ({ anchor, tag }, node) => {
        if (!takesAliases && anchor !== undefined)
            report(node, 'YAML anchors are not supported', insteadOfAnchors);
        if (limits.exact && (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' && !(0,exact_number/* isExact */.u0)(node.source ?? '', node.value))
            report(node, (0,exact_number/* notExact */.Hr)(node.source ?? ''), `Quote it: ${JSON.stringify(node.source)}.`);
        if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:'))
            report(node, `the YAML tag ${tag} is not supported`);
    };
    const checkKey = (pair, keys) => {
        const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
        if (keys.has(key))
            report(pair.key, `the key ${(0,core_text/* quote */.hD)(String(key))} occurs twice`, 'Rename one, or remove it.');
        keys.add(key);
        if (key === '__proto__' || (key === '<<' && !(takesAliases && isMergeKey(pair.key))))
            report(pair.key, takesAliases || key !== '<<' ? `the key ${key} is not supported` : mergeKeys, 'Remove it.');
    };
    /** @returns false if the document is too deep: then nothing more is checked */
    const check = (node, depth) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (!takesAliases)
                report(node, 'YAML aliases are not supported', 'Write the value out. Quote a text that begins with *.');
            return true;
        }
        if (!(0,dist/* isCollection */.P3)(node) && !(0,dist/* isScalar */.jn)(node))
            return true;
        checkNode(node, node);
        if (depth > limits.maxDepth) {
            report(node, `nested deeper than ${limits.maxDepth} levels`);
            return false;
        }
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.every(item => check(item, depth + 1));
        if (!(0,dist/* isMap */.jh)(node))
            return true;
        const keys = new Set();
        return node.items.every(pair => {
            checkKey(pair, keys);
            return check(pair.key, depth + 1) && check(pair.value, depth + 1);
        });
    };
    check(root, 0);
    return problems;
}
/** Cache of each mapping's pairs: a file with 20,000 wrong keys reads them for each key. */
const pairsByKey = new WeakMap();
function pairOf(mapping, key) {
    const known = pairsByKey.get(mapping);
    const pairs = known ??
        new Map(mapping.items
            .toReversed()
            .flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [[pair.key.value, pair]] : [])));
    if (known === undefined)
        pairsByKey.set(mapping, pairs);
    return pairs.get(key);
}
const nodeAt = (root, path) => path.reduce((node, segment) => (0,dist/* isMap */.jh)(node) ? pairOf(node, String(segment))?.value : (0,dist/* isSeq */.oP)(node) ? node.items[Number(segment)] : undefined, root);
function offsetOf(root, path, wantKey) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [depth, segment] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = pairOf(node, String(segment));
            if (pair === undefined)
                break;
            const last = depth === path.length - 1;
            const target = (last && wantKey) || pair.value === null ? pair.key : pair.value;
            offset = target.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            const item = node.items[Number(segment)];
            if (item === undefined)
                break;
            offset = item.range?.[0] ?? offset;
            node = item;
        }
        else
            break;
    }
    return offset;
}


/***/ }),

/***/ 15178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ claimNames),
/* harmony export */   TF: () => (/* binding */ requiredClaims),
/* harmony export */   k9: () => (/* binding */ optionalClaims)
/* harmony export */ });
/** Claims that a decision and the record need: the issuer, the audience, and the run. */
const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'];
/**
 * Claims that GitHub may set: which of them a token has depends on the server's version and on the job. An absent claim
 * matches nothing. Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
const optionalClaims = [
    'actor',
    'actor_id',
    'base_ref',
    'check_run_id',
    'enterprise',
    'enterprise_id',
    'environment',
    'environment_node_id',
    'event_name',
    'head_ref',
    'job_workflow_ref',
    'job_workflow_sha',
    'ref',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_owner',
    'repository_owner_id',
    'repository_visibility',
    'run_number',
    'runner_environment',
    'sub',
    'workflow',
    'workflow_ref',
    'workflow_sha',
];
/** GitHub's own claims, by name. `repo_property_*` (custom properties) exist in addition. */
const claimNames = [...requiredClaims, ...optionalClaims].toSorted();


/***/ }),

/***/ 69145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkLabels),
/* harmony export */   NA: () => (/* binding */ isOurLabel),
/* harmony export */   X5: () => (/* binding */ stableLabels),
/* harmony export */   dS: () => (/* binding */ labelsFor),
/* harmony export */   kJ: () => (/* binding */ labelKey),
/* harmony export */   nX: () => (/* binding */ mostLabels),
/* harmony export */   w: () => (/* binding */ labelValue),
/* harmony export */   yF: () => (/* binding */ requestReason),
/* harmony export */   yL: () => (/* binding */ isSameKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);



const labelPrefix = 'keyless-';
/** Most labels of a resource, and how many of them are ours. See docs/design/attribution.md. */
const mostLabels = 64;
const ours = 11;
/** True for a label that only this action sets. */
const isOurLabel = (label) => label.startsWith(labelPrefix);
/** Returns the labels of every resource that takes labels: eleven, or fewer if the token lacks a claim. */
function labelsFor(origin) {
    const values = {
        repository: origin.repository,
        'repository-id': origin.repositoryId,
        sha: origin.sha,
        'run-id': origin.runId,
        'run-attempt': origin.runAttempt,
        actor: origin.actor,
        workflow: origin.workflow,
        grant: origin.grant,
        step: origin.step,
        policy: origin.policySha256.slice(0, 32),
        key: origin.dedupeKey,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [[`${labelPrefix}${name}`, labelValue(value)]]));
}
/**
 * Returns the labels that do not change with every run. Billing may drop a label with more than a thousand values in
 * its life: https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/add-labels-to-api-calls
 */
const stableLabels = (labels) => Object.fromEntries(['repository', 'repository-id', 'workflow', 'grant', 'step'].flatMap(name => {
    const value = labels[`${labelPrefix}${name}`];
    return value === undefined ? [] : [[`${labelPrefix}${name}`, value]];
}));
/** True if a resource has a step's key. */
const isSameKey = ({ labels }, dedupeKey) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(labels) && labels[`${labelPrefix}key`] === dedupeKey;
/** Returns at most 63 characters of `a-z0-9_-`. A value that is cut ends in eight hex digits of its SHA-256. */
function labelValue(value) {
    const clean = value.toLowerCase().replace(/[^a-z0-9_-]/gu, '-');
    if (clean.length <= 63)
        return clean;
    return `${clean.slice(0, 54)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex').slice(0, 8)}`;
}
/** Returns what is wrong with a user's labels: their form, their number, and reserved names. */
function checkLabels(labels, path) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(labels))
        return [];
    const faults = Object.entries(labels).flatMap(([key, value]) => labelFaults(key, value, [...path, key]));
    const count = Object.keys(labels).length;
    const room = mostLabels - ours;
    if (count <= room)
        return faults;
    const message = `${count} labels: a resource has at most ${mostLabels}, and ${ours} of them name its origin`;
    return [...faults, { path, message, cure: `Keep ${room} of them.`, key: true }];
}
/**
 * Google's rules for labels: at most 64 characters (code points) of lower-case letters, numbers, underscores, and
 * dashes; "international characters are allowed". Letters without case, as in Japanese, count as lower-case.
 */
const labelText = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,64}$/u;
const labelKey = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,63}$/u;
function labelFaults(key, value, path) {
    const faults = [];
    if (isOurLabel(key))
        faults.push({
            path,
            message: `only this action sets labels that start with ${labelPrefix}`,
            cure: 'Rename it.',
            key: true,
        });
    else if (key === 'vertex-ai-pipelines-run-billing-id')
        faults.push({ path, message: 'reserved by Vertex AI', cure: 'Remove it.', key: true });
    else if (!labelKey.test(key)) {
        const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.';
        faults.push({ path, message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(key)} is not a key of a label`, cure, key: true });
    }
    if (typeof value === 'string' && !labelText.test(value))
        faults.push({
            path,
            message: `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)} is not a value of a label`,
            cure: 'It has up to 64 lower-case letters of any language, digits, _ and -.',
        });
    return faults;
}
/**
 * Returns `X-Goog-Request-Reason`, as `acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train`. Only
 * printable ASCII, since a line break would begin another header, and at most 200 characters.
 */
function requestReason(about) {
    const { repository, runId, attempt, sha, grant, step, lends, approvers = [] } = about;
    const words = [`${repository} run ${runId} attempt ${attempt} sha ${sha.slice(0, 7)} grant ${grant}`];
    if (step !== undefined)
        words.push(`step ${step}`);
    if (lends !== undefined)
        words.push(`lends ${lends}`);
    if (approvers.length > 0)
        words.push(`approved by ${approvers.join(', ')}`);
    return words
        .join(' ')
        .replace(/[^\x20-\x7e]/gu, '?')
        .slice(0, 200);
}


/***/ }),

/***/ 43326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ jobKindNames),
/* harmony export */   P6: () => (/* binding */ jobKinds),
/* harmony export */   bu: () => (/* binding */ customTask),
/* harmony export */   e9: () => (/* binding */ shortState),
/* harmony export */   ev: () => (/* binding */ jobsIn),
/* harmony export */   kh: () => (/* binding */ parseJobName),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports jobStates, pipelineStates, mlJob */
/* harmony import */ var _resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27994);
/** The kinds that are jobs: created by one call, then watched by their `state`. */

const jobKindNames = [
    'customJob',
    'hyperparameterTuningJob',
    'pipelineJob',
    'trainingPipeline',
    'tuningJob',
    'batchPredictionJob',
];
const jobStates = {
    JOB_STATE_SUCCEEDED: 'succeeded',
    JOB_STATE_FAILED: 'failed',
    JOB_STATE_CANCELLED: 'cancelled',
    JOB_STATE_EXPIRED: 'failed',
    JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
};
const pipelineStates = {
    PIPELINE_STATE_SUCCEEDED: 'succeeded',
    PIPELINE_STATE_FAILED: 'failed',
    PIPELINE_STATE_CANCELLED: 'cancelled',
};
/** Filter for the training log of a job in Cloud Logging. */
const mlJob = (id) => `resource.type="ml_job" AND resource.labels.job_id="${id}"`;
/** The properties of most kinds that train. */
const training = {
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
};
/** All kinds of jobs, with their console pages and logs. See docs/design/google-behavior.md. */
const jobKinds = {
    customJob: {
        collection: 'customJobs',
        ...training,
    },
    hyperparameterTuningJob: {
        collection: 'hyperparameterTuningJobs',
        ...training,
    },
    pipelineJob: {
        collection: 'pipelineJobs',
        idParameter: 'pipelineJobId',
        terminal: pipelineStates,
        consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
        logFilter: id => `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
    },
    trainingPipeline: {
        collection: 'trainingPipelines',
        ...training,
        terminal: pipelineStates,
    },
    tuningJob: {
        collection: 'tuningJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'vertex-ai/generative/language/locations/{location}/tuning/tuningJob/{id}',
        logFilter: mlJob,
    },
    batchPredictionJob: {
        collection: 'batchPredictionJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/batch-predictions/{id}',
        logFilter: mlJob,
    },
};
/** Returns the collection of the jobs in a place: `projects/p/locations/l/customJobs`. */
const jobsIn = (place) => `${(0,_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(place)}/${jobKinds[place.kind].collection}`;
/** Returns the outcome of a job's state. A state that is not final counts as running. */
function outcomeOf(kind, state) {
    const { terminal } = jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` \u2192 `RUNNING`, the short form for people. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` if it is not the name of a job of these kinds */
function parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';


/***/ }),

/***/ 27994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ withProject),
/* harmony export */   C5: () => (/* binding */ modelVersion),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   VU: () => (/* binding */ resourceOfOperation),
/* harmony export */   a4: () => (/* binding */ withoutProject),
/* harmony export */   eB: () => (/* binding */ nameInProject),
/* harmony export */   et: () => (/* binding */ collectionIn),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   jG: () => (/* binding */ withProjectOf),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   p$: () => (/* binding */ parseResourceName)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32219);


/** Returns the resource name of a location. */
const parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
const fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`);
/** Removes the version or alias from a model's name. */
const withoutVersion = (model) => model.replace(/@[^@/]*$/, '');
/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
const modelVersion = (model, version) => `${withoutVersion(String(model))}@${String(version)}`;
/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
const resourceOfOperation = (operation) => operation.replace(/\/operations\/[^/]+$/, '');
/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
const withoutProject = (name) => name.replace(/^projects\/[^/]+\//, '');
/** Returns the email address in the name of a service account, which may be the address alone. */
const accountIn = (name) => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '');
/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
const collectionIn = (name) => /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1];
/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
function parseResourceName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/([^/]+)\/([^/]+)/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, collection, id };
}
/** Replaces a project's number in a full name with its id, which a grant lists. */
const nameInProject = (project, name) => name.replace(/^projects\/\d+\//, `projects/${project}/`);
/**
 * Replaces the project in Google's names with the user's. Google writes its number, which no grant lists.
 *
 * @param name Google's name of a resource in the step's own project
 */
function withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    return number === undefined || number === project ? resource : withProject(resource, number, project);
}
/** Replaces a project's number with its id in every name of a resource. */
function withProject(resource, number, project) {
    const prefix = `projects/${number}/`;
    const own = (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLeaves */ .L)(resource, value => typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(own) ? own : resource;
}


/***/ })

};
