export const id = 828;
export const ids = [828];
export const modules = {

/***/ 9828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/suggest.js
/** `Did you mean X?`, or nothing where no name is near enough to be what was meant. */
function suggest(word, names) {
    const found = nearest(word, names);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** `Did you mean X?` of a name that is a letter or two away, where another name may well be meant. */
function suggestSlip(word, names) {
    const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
    const found = names.find(name => name !== word && editDistance(fold(word), fold(name)) <= limit);
    return found === undefined ? undefined : `Did you mean ${found}?`;
}
/** The fields that a key may have been meant for: the object's own, else those of this name within it. */
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
/** How deep a field is looked for that stands too high. */
const deepest = 3;
/** `jobSpec.workerPoolSpecs[].machineSpec`: where in an object's messages a field is, at the least depth. */
function fieldsWithin(key, object, shapes) {
    let level = [['', object]];
    for (let depth = 0; depth < deepest; depth++) {
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
/** Names to choose from, where they are few enough to read. */
const fewOf = (lead, names) => names.length > 8 ? undefined : `${lead}: ${names.join(', ')}.`;
/** The value of an enum that was meant, else all there are. */
function nearestValue(value, values) {
    const ending = values.filter(one => fold(one).endsWith(fold(value)));
    const [only] = ending;
    if (ending.length === 1 && value !== '')
        return `Did you mean ${only}?`;
    const parts = value.toUpperCase().split(/[_-]/);
    const holding = parts.length < 2 ? [] : values.filter(one => parts.every(part => one.split('_').includes(part)));
    if (holding.length > 0 && holding.length <= 3)
        return `Did you mean ${holding.join(' or ')}?`;
    return suggest(value, values) ?? `One of: ${listed(values)}.`;
}
/** An enum's own word for nothing is none to choose. */
const listed = (values) => values.filter(one => !one.endsWith('_UNSPECIFIED')).join(', ');
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
/** Names that differ in case, underscores and hyphens alone are the same in it: `job_spec` and `jobSpec`. */
const fold = (text) => text.toLowerCase().replace(/[_\-\s]/g, '');
/** The shortest name that begins like a word or its singular, else one that holds it: `replicas` for `replicaCount`. */
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

;// CONCATENATED MODULE: ./build/shape.js

/** A value that is not known yet: it stands for a reference to what an earlier step will return. */
class Pending {
    /** As the user wrote it: `${steps.train.name}`. */
    reference;
    /** True where the reference is the whole value, so that its type is unknown too; else it is part of a string. */
    whole;
    constructor(reference, whole) {
        this.reference = reference;
        this.whole = whole;
    }
}
/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required, oneofs, output-only fields.
 * A `Pending` value passes wherever its type could.
 *
 * @returns all faults, in the order of the value; empty when it is sound
 */
function checkShape(value, shape, shapes, path = []) {
    if (value instanceof Pending)
        return value.whole || couldBeText(shape)
            ? []
            : [{ path, message: `expected ${describe(shape)}, got a string made of ${value.reference}` }];
    const expected = () => {
        const cure = rewritten(value, shape, shapes);
        const got = shape.type === 'string' && typeof value === 'string' ? shape_quote(value) : describeValue(value);
        return [{ path, message: `expected ${describe(shape)}, got ${got}`, ...(cure && { cure }) }];
    };
    switch (shape.type) {
        case 'any':
            return [];
        case 'string':
            return isText(value, shape.format) ? [] : expected();
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
                ? [{ path, message: `no such value: ${shape_quote(value)}`, cure: nearestValue(value, shape.values) }]
                : expected();
        case 'list':
            return Array.isArray(value)
                ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
                : expected();
        case 'map':
            return shape_isObject(value)
                ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
                : expected();
        case 'object':
            return shape_isObject(value) ? checkObject(value, shape.name, shapes, path) : expected();
        case 'either': {
            const attempts = shape.of.map(one => checkShape(value, one, shapes, path));
            if (attempts.some(faults => faults.length === 0))
                return [];
            // The most helpful complaint is that of the alternative that went deepest.
            const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length));
            return deepest ?? expected();
        }
        default:
            return shape;
    }
}
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
                const message = 'v1 of the API, which this action speaks, has no such field: v1beta1 alone has it.';
                faults.push({ path: at, message, cure: 'Remove it.', key: true });
                continue;
            }
            const meant = meantBy(key, object, missing, shapes);
            const isMeant = meant.length > 0;
            const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : fewOf('One of', Object.keys(object.fields));
            const fault = { path: at, message: 'no such field.', ...(cure && { cure }), key: true };
            faults.push(isMeant ? fault : { ...fault, mayBeNewer: true });
            for (const one of meant)
                missing.delete(one.replace(/[.[].*/s, ''));
            // Spelt as Google's Python library does: what stands in it is looked at all the same.
            const [own = ''] = meant;
            const spelt = fold(own) === fold(key) ? object.fields[own] : undefined;
            if (spelt !== undefined)
                faults.push(...checkShape(item, spelt.shape, shapes, at));
        }
        else if (field.outputOnly)
            faults.push({ path: at, message: 'set by Google alone (output only)', cure: 'Remove it.', key: true });
        // To the API an empty list is none at all.
        else if (field.required && (item === null || isEmptyList(item)))
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
const isEmptyList = (value) => Array.isArray(value) && value.length === 0;
/** Whether data nests deeper than what any of our own functions could follow. */
function isDeeperThan(value, most) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > most)
            return true;
        level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
}
/** How a value of another type is written so that it fits, where that is plain. */
function rewritten(value, shape, shapes) {
    // Of what may hold more of its kind nothing is tried: each level would try the next one twice.
    const fits = (one, of) => ['string', 'integer', 'number', 'boolean', 'enum'].includes(of.type) && checkShape(one, of, shapes).length === 0;
    const text = String(value);
    switch (shape.type) {
        case 'string': {
            if (typeof value === 'object')
                return undefined;
            if (typeof value !== 'string' && isText(text, shape.format))
                return `Quote it: ${shape_quote(text)}.`;
            const written = inFormat(text, shape.format);
            if (written === undefined || !isText(written, shape.format))
                return undefined;
            return `Write ${shape.format === 'duration' ? shape_quote(written) : written}.`;
        }
        case 'integer':
        case 'number':
            return typeof value === 'string' && value.trim() !== '' && fits(Number(value), shape)
                ? `Write ${Number(value)}, without quotes.`
                : undefined;
        case 'boolean':
            return text === 'true' || text === 'false' ? `Write ${text}, without quotes.` : undefined;
        case 'list':
            if (shape_isObject(value) && shape.of.type === 'object') {
                const pairs = pairsOf(value);
                const fits = (one) => checkShape(one, shape.of, shapes).length === 0;
                return pairs?.every(fits) && !fits(value) ? `Write ${shape_short(pairs)}.` : 'Make it an item of a list.';
            }
            return fits(value, shape.of) ? `Write ${shape_short([value])}.` : undefined;
        case 'object': {
            if (shape_isObject(value) || Array.isArray(value))
                return undefined;
            const fields = Object.entries(shapes[shape.name]?.fields ?? {}).filter(([, field]) => !field.outputOnly);
            const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required);
            if (only !== undefined && others.length === 0) {
                const [key, { shape: of }] = only;
                if (fits(value, of))
                    return `Write ${shape_short({ [key]: value })}.`;
                if (of.type === 'list' && fits(value, of.of))
                    return `Write ${shape_short({ [key]: [value] })}.`;
            }
            return fewOf('It may hold', fields.map(([name]) => name));
        }
        case 'enum':
        case 'map':
        case 'either':
        case 'any':
            return undefined;
        default:
            return shape;
    }
}
/** `{ A: b }` as `[{ name: A, value: b }]`, as the API has environments; `undefined` where it holds more than texts. */
function pairsOf(value) {
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object'))
        return undefined;
    return entries.map(([name, one]) => ({ name, value: String(one) }));
}
/** A value to write, cut where it is long. */
function shape_short(value) {
    const text = JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
const isText = (value, format) => (format === 'int64' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)));
const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 };
/** Seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
function periodSeconds(period) {
    const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : [];
    const seconds = unitSeconds[unit];
    return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
}
/** What was written, as a format has it. */
function inFormat(text, format) {
    if (format === 'latency') {
        const [, amount, unit = 'ms'] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? [];
        return amount && `${amount}${unit}`;
    }
    const seconds = secondsIn(text);
    if (seconds === undefined || seconds === 0)
        return undefined;
    if (format === 'duration')
        return `${seconds}s`;
    return format === 'period' ? asPeriod(seconds) : undefined;
}
/** Of a period as people write it otherwise: `1h30m`, `2 hours`, 3600. */
function secondsIn(text) {
    if (/^\d{1,8}$/.test(text))
        return Number(text);
    const parts = [
        ...text.matchAll(/(\d{1,6})\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])\s*/gi),
    ];
    if (parts.map(([part]) => part).join('') !== text || parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, amount, ...units]) => sum + (periodSeconds(`${amount}${units.join('').toLowerCase()}`) ?? 0), 0);
}
/** Seconds as a period, in the largest unit that they are a whole number of: `90m`, `6h`. */
function asPeriod(seconds) {
    const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1];
    return `${seconds / size}${unit}`;
}
const formats = {
    int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
    duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, as "3600s"' },
    period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, as 90s, 30m, 6h or 2d' },
    latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, as 500ms or 2s' },
    timestamp: {
        pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
        words: 'a time, as "2026-01-31T12:00:00Z"',
    },
    bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
    fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
};
const couldBeText = (shape) => shape.type === 'string' ||
    shape.type === 'any' ||
    shape.type === 'enum' ||
    (shape.type === 'either' && shape.of.some(couldBeText));
function describe(shape) {
    switch (shape.type) {
        case 'string':
            return shape.format === undefined ? 'a string' : formats[shape.format].words;
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
            return `one of ${listed(shape.values)}`;
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
function describeValue(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'string')
        return `the string ${shape_quote(value)}`;
    return `${String(value)}`;
}
/** A string as a user would recognise it in a message: JSON-quoted, cut at 80 characters. */
const shape_quote = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
const shape_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending);
/** Of a message that a server returned, what a request could set: without output-only fields, and those no schema knows. */
function inputsOf(value, message, shapes) {
    const fields = shapes[message]?.fields ?? {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]];
    }));
}
function inputOf(value, shape, shapes) {
    if (shape.type === 'object')
        return shape_isObject(value) ? inputsOf(value, shape.name, shapes) : value;
    if (shape.type === 'list' && Array.isArray(value))
        return value.map(item => inputOf(item, shape.of, shapes));
    if (shape.type === 'map' && shape_isObject(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]));
    return value;
}

;// CONCATENATED MODULE: ./build/network/json.js

/** No API nests its messages so deep. */
const json_deepest = 200;
/** The JSON object in a reply's body, or in its text; `undefined` when it is anything else, or nests without sense. */
function jsonObject(body) {
    try {
        const value = JSON.parse(body.toString());
        return shape_isObject(value) && !isDeeperThan(value, json_deepest) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/network/retry.js
var network_retry = __webpack_require__(9843);
;// CONCATENATED MODULE: ./build/identity/rejection.js

/** An OIDC token that is not to be believed. Never holds any part of it as it came, nor an error of jose, which does. */
class TokenRejection extends build_errors/* ActionError */.lZ {
    reason;
    /** The claim at fault, where it is one. */
    claim;
    constructor(reason, what, options = {}) {
        super('TOKEN_REJECTED', `The OIDC token was rejected: ${what}`, options);
        this.reason = reason;
        this.claim = options.claim;
    }
}
const missing = (claim) => new TokenRejection('claim-missing', `the claim "${claim}" is missing`, {
    claim,
    cause: 'GitHub sets it in every token: this one comes from another issuer, or from a GitHub Enterprise Server that is too old.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV; update a GitHub Enterprise Server that does not set it.',
});
/**
 * A time that does not fit this runner's clock.
 *
 * @param now milliseconds since the epoch
 */
function wrongTime(claim, value, now) {
    const time = typeof value === 'number' ? inWords(value) : 'no time';
    const clock = `this runner's clock says ${inWords(now / 1000)}`;
    const cure = 'If the runner is your own, check its clock (timedatectl); else re-run the job.';
    if (claim === 'exp')
        return new TokenRejection('expired', `it expired at ${time}, ${clock}`, { claim, cure });
    const what = claim === 'nbf' ? `it is not valid before ${time}` : `it was issued in the future, at ${time}`;
    return new TokenRejection('not-yet-valid', `${what}, ${clock}`, { claim, cure });
}
const inWords = (seconds) => {
    const time = new Date(Math.floor(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? `${seconds} s since 1970` : time.toISOString();
};
const wrongType = (claim, value, wanted) => new TokenRejection('claim-type', `the claim "${claim}" is ${show(value)}, not ${wanted}`, { claim });
/** A value out of a token as a person would recognise it: JSON, long enough for an audience, no longer. */
const show = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
};

;// CONCATENATED MODULE: ./build/identity/keys.js





/** The issuer of github.com, whose keys stand at a known place. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
const maxBytes = 256 * 1024;
const minModulusBits = 2048;
const refetchMs = 60_000;
const tryMs = 10_000;
/**
 * Fetches the issuer's keys at once, so that they travel while the token does; what fails shows when a key is asked for.
 * An unknown key id has them fetched again (keys rotate), at most once a minute (or a stream of bad tokens would).
 *
 * The returned function throws `TOKEN_UNAVAILABLE` when the issuer does not answer, and `TOKEN_REJECTED` when what it
 * answers cannot be trusted.
 */
function fetchKeys(source) {
    const load = () => {
        const loading = readKeys(source);
        loading.catch(() => { });
        return loading;
    };
    let keys = load();
    let refetchedAt = Number.NEGATIVE_INFINITY;
    const current = async () => {
        keys ??= load();
        try {
            return await keys;
        }
        catch (error) {
            keys = undefined;
            throw error;
        }
    };
    return async (keyId) => {
        const found = (await current()).get(keyId);
        if (found !== undefined || source.pace.now() - refetchedAt < refetchMs)
            return found;
        refetchedAt = source.pace.now();
        keys = load();
        return (await current()).get(keyId);
    };
}
async function readKeys(source) {
    const base = source.issuer.replace(/\/$/, '');
    const url = base === githubIssuer ? new URL(`${base}/.well-known/jwks`) : await discover(source, base);
    const reply = await getJson(source, url);
    const entries = Array.isArray(reply['keys']) ? reply['keys'].flatMap(signingKey) : [];
    if (entries.length > 0)
        return new Map(entries);
    throw untrusted(source, `${url.href} holds no RSA key of ${minModulusBits} bits or more for signatures`);
}
/** OpenID Connect Discovery 1.0, and stricter: the keys must stand on the issuer's own host. */
async function discover(source, base) {
    const url = new URL(`${base}/.well-known/openid-configuration`);
    const { issuer, jwks_uri: keysAddress } = await getJson(source, url);
    if (issuer !== source.issuer)
        throw untrusted(source, `${url.href} speaks for the issuer ${show(issuer)}`);
    if (typeof keysAddress !== 'string' || !URL.canParse(keysAddress))
        throw untrusted(source, `${url.href} names no jwks_uri`);
    const keysUrl = new URL(keysAddress);
    if (keysUrl.protocol !== 'https:' || keysUrl.host !== url.host)
        throw untrusted(source, `its keys must be at https://${url.host}, but jwks_uri is ${shape_quote(keysAddress)}`);
    return keysUrl;
}
async function getJson(source, url) {
    if (url.protocol !== 'https:')
        throw untrusted(source, `${url.href} is no https address`);
    const request = { method: 'GET', url, headers: { accept: 'application/json' }, timeoutMs: tryMs };
    const reply = await (0,network_retry/* sendRetrying */.XF)(source.send, request, source.policy ?? network_retry/* patient */.Im, source.pace).catch((error) => {
        throw error instanceof build_errors/* ActionError */.lZ && error.code === 'NETWORK' ? unanswered(source, error.message) : error;
    });
    if (reply.status !== 200)
        throw unanswered(source, `${url.href} answered with status ${reply.status}`);
    if (reply.body.length > maxBytes)
        throw untrusted(source, `${url.href} answered with more than ${maxBytes} bytes`);
    const value = jsonObject(reply.body);
    if (value === undefined)
        throw untrusted(source, `${url.href} did not answer with a JSON object`);
    return value;
}
/** A key that may sign tokens, by its id; nothing for any other. */
function signingKey(key) {
    if (!shape_isObject(key))
        return [];
    const { kid, kty, use, alg, n, e } = key;
    if (typeof kid !== 'string' || kid === '' || kty !== 'RSA' || use !== 'sig')
        return [];
    if (alg !== undefined && alg !== 'RS256')
        return [];
    if (typeof n !== 'string' || typeof e !== 'string' || modulusBits(n) < minModulusBits)
        return [];
    return [[kid, { kty: 'RSA', alg: 'RS256', n, e }]];
}
function modulusBits(n) {
    const hex = Buffer.from(n, 'base64url').toString('hex').replace(/^0+/, '');
    return hex === '' ? 0 : BigInt(`0x${hex}`).toString(2).length;
}
const untrusted = ({ issuer }, what) => new TokenRejection('issuer-keys', `the keys of its issuer cannot be trusted: ${what}`, {
    cure: `Check the policy's issuer (${issuer}): it must be exactly the "iss" of your GitHub's tokens, and answer for itself.`,
});
const unanswered = ({ issuer }, what) => new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `The keys of ${issuer} could not be fetched: ${what}`, {
    cause: 'The issuer is down, or this runner cannot reach it.',
    cure: `Check from the runner: curl -v ${issuer.replace(/\/$/, '')}/.well-known/openid-configuration (behind a proxy set HTTPS_PROXY and NODE_EXTRA_CA_CERTS), then re-run the job.`,
});

;// CONCATENATED MODULE: ./build/identity/request.js



const request_tryMs = 10_000;
/** With the last try's own bound, 45 s in all. */
const tokenPolicy = { tries: 6, totalMs: 35_000, delayMs: 1_000 };
const request_maxBytes = 64 * 1024;
const statusPage = 'https://www.githubstatus.com';
/**
 * Asks GitHub for an OIDC token of this job, for one audience. The token is masked before anything else is done.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE` with GitHub's own words
 */
async function requestToken(request) {
    const url = requestUrl(request.url, request.audience);
    const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${request.bearer}` };
    const reply = await (0,network_retry/* sendRetrying */.XF)(request.send, { method: 'GET', url, headers, timeoutMs: request_tryMs }, request.policy ?? tokenPolicy, request.pace).catch((error) => {
        throw error instanceof build_errors/* ActionError */.lZ && error.code === 'NETWORK' ? unreachable(url, error.message) : error;
    });
    const token = reply.status === 200 ? tokenIn(reply.body) : undefined;
    if (token !== undefined) {
        request.mask(token);
        return token;
    }
    throw reply.status === 200 ? noToken(url) : refusal(url, reply, request.bearer);
}
/** The runner's URL has a query already; nothing of it is decoded and written anew. */
function requestUrl(address, audience) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol !== 'https:' || address.includes('#') || url.username !== '' || url.password !== '') {
        const what = url === undefined ? 'is no address' : url.protocol !== 'https:' ? 'is no https address' : 'is malformed';
        throw new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `ACTIONS_ID_TOKEN_REQUEST_URL ${what}: nothing was sent to it`, {
            cause: 'GitHub always sets an https address; an earlier step of the job has changed it.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV.',
        });
    }
    return new URL(`${address}${address.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`);
}
/** The token in `{"value": "<jwt>"}`. */
function tokenIn(body) {
    if (body.length > request_maxBytes)
        return undefined;
    const value = jsonObject(body)?.['value'];
    return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? value : undefined;
}
const unreachable = ({ host }, what) => new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `GitHub did not answer the request for an OIDC token. ${what}`, {
    cause: `GitHub is down (${statusPage}), or this runner cannot reach ${host}.`,
    cure: `Check from the runner: curl -v https://${host} (behind a proxy set HTTPS_PROXY and NODE_EXTRA_CA_CERTS), then re-run the job.`,
});
/** Never quotes the body: what was answered with 200 may hold a token. */
const noToken = ({ host }) => new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `${host} answered the request for an OIDC token with something that is none`, {
    cause: 'A proxy answered in its place, or an earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL.',
    cure: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
});
function refusal({ host }, reply, bearer) {
    const requestId = reply.headers['x-github-request-id'] ?? reply.headers['x-vss-e2eid'];
    const words = wordsOf(reply.body)
        .replaceAll(bearer, '***')
        .replace(/\beyJ[\w.-]+/g, '***')
        .slice(0, 500);
    return new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', `GitHub refused to issue an OIDC token (status ${reply.status})`, {
        ...likelyCause(reply.status, words),
        answer: { host, status: reply.status, words, ...(requestId === undefined ? {} : { requestId }) },
    });
}
function likelyCause(status, words) {
    if (/'Completed' state/.test(words)) {
        return {
            cause: 'The job is over, or was cancelled: GitHub issues no more tokens for it.',
            cure: 'Re-run the job; work that outlives a job needs steps that detach.',
        };
    }
    if (status === 429 || status >= 500 || status === 408)
        return { cause: `GitHub is overloaded or down (${statusPage}).`, cure: 'Re-run the job when it is up again.' };
    if (status === 401 || status === 403) {
        return {
            cause: 'The token to request with has expired (after about 6 hours), or the job may not have `id-token: write`.',
            cure: `Give the job the permission and re-run it:\n${permissionLines}`,
        };
    }
    return {
        cause: 'GitHub did not understand the request: an earlier step may have changed ACTIONS_ID_TOKEN_REQUEST_URL.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV.',
    };
}
/** `message` of GitHub's JSON, else the text itself; of a page of HTML its title. */
function wordsOf(body) {
    const message = jsonObject(body)?.['message'];
    if (typeof message === 'string')
        return message;
    const text = body.subarray(0, request_maxBytes).toString();
    return (/<title>([^<]*)/i.exec(text)?.[1] ?? text).replace(/\s+/g, ' ').trim();
}
/** To be put into the job, or at the top of the workflow. */
const permissionLines = `permissions:
  contents: read   # naming one permission takes away those that are not named
  id-token: write`;
/** Why `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN` are not there; what fits this run comes first. */
function missingTokenError({ eventName, fork, actor }) {
    const message = 'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set';
    const later = `Use mode: plan on ${eventName}, which needs no token, and mode: run on the push that a merge makes.`;
    if (fork) {
        return new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            cause: 'This is a pull request from a fork: GitHub gives it no token, whatever the permissions say.',
            cure: `${later} Do not turn to pull_request_target: it would hand your permissions to the fork's code.`,
        });
    }
    if (actor === 'dependabot[bot]') {
        return new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
            cause: 'Dependabot started this run: GitHub treats it like a fork and gives it no token.',
            cure: `${later} A person must do the merging; running this one again does not change whose run it is.`,
        });
    }
    return new build_errors/* ActionError */.lZ('TOKEN_UNAVAILABLE', message, {
        cause: 'The job does not have the permission `id-token: write`.',
        cure: `Add to the job, or to the top of the workflow:\n${permissionLines}\nIn a reusable workflow the job that calls it must grant them too: a called workflow never has more than its caller.`,
    });
}

// EXTERNAL MODULE: ./build/turn.js
var turn = __webpack_require__(7957);
;// CONCATENATED MODULE: ./build/identity/claims.js
/** What a decision and a record cannot do without: which issuer, for which audience, and which run. */
const requiredClaims = ['aud', 'iss', 'repository_id', 'run_attempt', 'run_id', 'sha'];
/**
 * What GitHub may set besides: which of them a token has depends on the server's version and on the job. Absent, a claim
 * matches nothing.
 * Source: https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
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
/** GitHub's own claims, by name. `repo_property_*` (custom properties) come beside them. */
const claimNames = [...requiredClaims, ...optionalClaims].toSorted();

;// CONCATENATED MODULE: ./build/identity/check.js


/** Empty outside pull requests. */
const mayBeEmpty = ['base_ref', 'head_ref'];
/** Google exchanges no token that lives longer. GitHub promises no lifetime: 5 minutes are usual, 6 hours were seen. */
const maxLifetimeSeconds = 24 * 3600;
/** How far the runner's clock may be behind: as far back as GitHub sets `nbf`, which is checked besides. */
const maxAheadSeconds = 300;
/**
 * The claims of a payload whose signature, issuer, audience, `exp` and `nbf` are valid: those that are needed must be
 * there, all of GitHub's own that are there must be strings. Of claims that this action does not know the strings are
 * kept, since only they can ever match.
 *
 * @param needed claims that are required besides those that always are
 * @param now milliseconds since the epoch
 * @throws TokenRejection that names the claim
 */
function checkClaims(payload, needed, now) {
    for (const claim of [...requiredClaims, ...needed])
        if (!Object.hasOwn(payload, claim))
            throw missing(claim);
    for (const claim of [...requiredClaims, ...optionalClaims])
        checkText(payload, claim);
    const issuedAt = seconds(payload, 'iat');
    const expiresAt = seconds(payload, 'exp');
    checkTimes(issuedAt, expiresAt, now);
    return { claims: claimsOf(payload), jti: checkText(payload, 'jti'), issuedAt, expiresAt };
}
function checkTimes(issuedAt, expiresAt, now) {
    if (issuedAt > now / 1000 + maxAheadSeconds)
        throw wrongTime('iat', issuedAt, now);
    const lifetime = expiresAt - issuedAt;
    if (lifetime > 0 && lifetime <= maxLifetimeSeconds)
        return;
    const what = `it would live ${show(lifetime)} s ("exp" less "iat"); 1 to ${maxLifetimeSeconds} s are possible`;
    throw new TokenRejection('lifetime', what, {
        claim: 'exp',
        cause: 'Google exchanges no token that lives longer than 24 hours, and GitHub issues none.',
        cure: 'Look at what the steps before this one write to GITHUB_ENV; on GitHub Enterprise ask the administrators what they changed.',
    });
}
function claimsOf(payload) {
    const texts = Object.entries(payload).filter((entry) => typeof entry[1] === 'string' && entry[0] !== 'jti');
    const claims = Object.fromEntries(texts);
    // No claim may be found that the token does not have: `constructor`, `toString`, …
    Object.setPrototypeOf(claims, null);
    return Object.freeze(claims);
}
/** @returns the claim's text; `undefined` if the token does not have it */
function checkText(payload, claim) {
    if (!Object.hasOwn(payload, claim))
        return undefined;
    const value = payload[claim];
    if (typeof value !== 'string')
        throw wrongType(claim, value, 'a string');
    if (value === '' && !mayBeEmpty.includes(claim))
        throw new TokenRejection('claim-empty', `the claim "${claim}" is empty`, { claim });
    return value;
}
function seconds(payload, claim) {
    const value = payload[claim];
    if (typeof value !== 'number')
        throw wrongType(claim, value, 'a number of seconds');
    return value;
}

;// CONCATENATED MODULE: ./build/identity/hold.js

const held = [
    { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', key: 'repositoryId', reason: 'other-repository' },
    { claim: 'run_id', variable: 'GITHUB_RUN_ID', key: 'runId', reason: 'other-run' },
    { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', key: 'runAttempt', reason: 'other-run' },
    { claim: 'sha', variable: 'GITHUB_SHA', key: 'sha', reason: 'other-commit' },
    { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', key: 'workflowRef', reason: 'other-workflow' },
];
const whose = {
    'other-repository': "another repository's",
    'other-run': "another run's",
    'other-commit': "another commit's",
    'other-workflow': "another workflow's",
};
/**
 * Holds a verified token against the runner's own word: an earlier step can put another job's token, or a false
 * request URL, in this one's way (facts/github-oidc.md "Requesting one").
 *
 * @throws TokenRejection with both values
 */
function holdAgainstRunner(claims, run) {
    for (const { claim, variable, key, reason } of held) {
        const actual = claims[claim];
        const expected = run[key];
        // An older server or runner does not name the workflow; what both name must be the same.
        if (claim === 'workflow_ref' && (actual === undefined || expected === ''))
            continue;
        if (actual !== undefined && actual === expected)
            continue;
        const what = `it is ${whose[reason]}: its ${claim} is ${show(actual)}, the runner's ${variable} is ${show(expected)}`;
        throw new TokenRejection(reason, what, {
            claim,
            cause: 'An earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL, HTTPS_PROXY or GITHUB_*, or the token was replayed.',
            cure: 'Look at what the steps before this one write to GITHUB_ENV, and run this action in a job of its own.',
        });
    }
}

;// CONCATENATED MODULE: ./build/identity/verify.js






/** How far the runner's clock and the issuer's may be apart. */
const toleranceSeconds = 60;
const maxTokenBytes = 32 * 1024;
/** Begins to load what verifying needs, while the network is being waited for. What fails shows when it is used. */
const preload = () => (0,turn/* turn */.w)()
    .then(() => __webpack_require__.e(/* import() */ 460).then(__webpack_require__.bind(__webpack_require__, 6460)))
    .catch(() => { });
/** Hex SHA-256 of a token as it came: how the record names it. */
const tokenDigest = (token) => (0,external_node_crypto_.createHash)('sha256').update(token).digest('hex');
/**
 * Verifies a GitHub OIDC token: RS256 by a key of the pinned issuer, that issuer and one audience exactly, its times,
 * the claims that are needed, the type of all others, and the runner's own run.
 *
 * @throws TokenRejection (`TOKEN_REJECTED`) with the reason and the claim
 * @throws ActionError `TOKEN_UNAVAILABLE` when the issuer's keys could not be fetched
 */
async function verifyToken(token, expected) {
    const jose = await __webpack_require__.e(/* import() */ 460).then(__webpack_require__.bind(__webpack_require__, 6460));
    const keyId = checkHeader(token, jose);
    checkIssuerClaimed(token, expected.issuer, jose);
    const key = await expected.keys(keyId);
    if (key === undefined) {
        throw new TokenRejection('key-unknown', `${expected.issuer} has no key with the id ${shape_quote(keyId)}`, {
            cause: 'The token was not signed by this issuer.',
        });
    }
    const payload = await verifySignature(token, key, expected, jose);
    const { claims, jti, issuedAt, expiresAt } = checkClaims(payload, expected.needed ?? [], expected.now());
    if (expected.run !== undefined)
        holdAgainstRunner(claims, expected.run);
    return { claims, jti, keyId, issuedAt, expiresAt, sha256: tokenDigest(token) };
}
/** Headers by which a token would bring its own key, or rules of its own. */
const refusedHeaders = ['jwk', 'jku', 'x5u', 'x5c', 'crit'];
/** @returns the id of the key that the token says signed it */
function checkHeader(token, jose) {
    if (token.length > maxTokenBytes)
        throw new TokenRejection('malformed', `it is longer than ${maxTokenBytes} bytes`);
    if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token))
        throw new TokenRejection('malformed', 'it does not have the three parts of a signed JWT');
    const header = decode(() => jose.decodeProtectedHeader(token), 'header');
    const refused = refusedHeaders.find(name => Object.hasOwn(header, name));
    if (refused !== undefined) {
        throw new TokenRejection('header', `its header has "${refused}", which the issuer never sets`, {
            cause: 'Someone forged a token that brings its own key.',
        });
    }
    const { alg, typ, kid } = header;
    if (alg !== 'RS256') {
        throw new TokenRejection('algorithm', `it is signed with ${show(alg)}, the issuer signs with "RS256"`, {
            cause: 'Someone forged a token that picks its own algorithm.',
        });
    }
    if (typ !== undefined && typ !== 'JWT')
        throw new TokenRejection('header', `its type is ${show(typ)}, not "JWT"`);
    if (typeof kid !== 'string' || kid === '')
        throw new TokenRejection('key-missing', 'its header names no key ("kid") that signed it');
    return kid;
}
/**
 * Refuses a wrong issuer before its signature is looked at: nothing is believed by it, and an issuer that the policy
 * does not name reads as just that, not as an unknown key.
 */
function checkIssuerClaimed(token, issuer, jose) {
    const payload = decode(() => jose.decodeJwt(token), 'payload');
    if (!Object.hasOwn(payload, 'iss'))
        throw missing('iss');
    if (payload['iss'] !== issuer) {
        throw new TokenRejection('issuer', `its issuer is ${show(payload['iss'])}, the policy trusts "${issuer}" alone`, {
            claim: 'iss',
            cure: "GitHub Enterprise (an enterprise's slug, data residency, GHES) has an issuer of its own: if yours is the one named, set it as the policy's issuer.",
        });
    }
}
async function verifySignature(token, key, expected, jose) {
    const now = expected.now();
    try {
        const { payload } = await jose.jwtVerify(token, key, {
            algorithms: ['RS256'],
            issuer: expected.issuer,
            audience: expected.audience,
            currentDate: new Date(now),
            clockTolerance: toleranceSeconds,
            requiredClaims: ['iss', 'aud', 'iat', 'exp'],
        });
        // jose is content with a list that holds the right one; such a token is good elsewhere too.
        if (payload.aud !== expected.audience)
            throw wrongAudience(payload.aud, expected.audience);
        return payload;
    }
    catch (error) {
        // jose's errors carry the payload: only what is wanted is taken from them.
        throw error instanceof TokenRejection ? error : inOurWords(error, expected, now, jose);
    }
}
function inOurWords(error, { issuer, audience }, now, jose) {
    if (error instanceof jose.errors.JWSSignatureVerificationFailed) {
        return new TokenRejection('signature', `its signature does not fit the key of ${issuer}`, {
            cause: 'The token was changed after it was signed, or someone else signed it.',
        });
    }
    if (error instanceof jose.errors.JWTExpired || error instanceof jose.errors.JWTClaimValidationFailed) {
        const { claim, reason, payload } = error;
        if (reason === 'missing')
            return missing(claim);
        if (claim === 'aud')
            return wrongAudience(payload.aud, audience);
        if (reason === 'invalid')
            return wrongType(claim, payload[claim], 'a number of seconds');
        return wrongTime(claim, payload[claim], now);
    }
    return new TokenRejection('malformed', 'it is no sound JWT');
}
const wrongAudience = (actual, audience) => new TokenRejection('audience', `its audience is ${show(actual)}, the provider's is "${audience}" alone`, {
    claim: 'aud',
    cause: 'It was made for someone else, who could pass it on.',
});
function decode(read, part) {
    try {
        const value = read();
        if (shape_isObject(value))
            return value;
    }
    catch {
        // An error of jose's would bring its own words; the part says enough.
    }
    throw new TokenRejection('malformed', `its ${part} cannot be read`);
}

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
;// CONCATENATED MODULE: ./build/policy/decision.js
const holds = ({ result }) => result === 'holds';
const fails = ({ result }) => result === 'fails';
const isUnknown = ({ result }) => result === 'unknown';

;// CONCATENATED MODULE: ./build/policy/evidence.js
const notAsked = (asked) => ({ asked, unanswered: 'GitHub was not asked' });
const isUnanswered = (answer) => 'unanswered' in answer;
/** The verdict on a condition that GitHub gave no usable answer to. */
const unknown = (verdict, { unanswered, hint }, actual) => ({
    ...verdict,
    actual,
    result: 'unknown',
    hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
});
const isBranch = (claims) => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false;
const claimOf = (claims, name) => Object.hasOwn(claims, name) ? claims[name] : undefined;
/** `branch.rules` and `branch.merged`, where the grant asks for them. */
function judgeBranch(grant, claims, evidence) {
    const verdicts = [];
    if (grant.branch === undefined)
        return verdicts;
    if (grant.branch.rules.length > 0)
        verdicts.push(judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAsked('the rules of the branch')));
    if (grant.branch.merged)
        verdicts.push(judgeMerged(claims, evidence?.mergedPullRequests ?? notAsked('the pull requests of the commit')));
    return verdicts;
}
function judgeRules(wanted, claims, rules) {
    const verdict = { condition: 'branch.rules', expected: `active rules ${wanted.join(', ')}` };
    if (isUnanswered(rules)) {
        const hint = 'Rules are of branches, and this ref is none.';
        return isBranch(claims) ? unknown(verdict, rules) : { ...verdict, actual: undefined, result: 'fails', hint };
    }
    const actual = rules.length === 0 ? undefined : rules.join(', ');
    const missing = wanted.filter(rule => !rules.includes(rule));
    if (missing.length === 0)
        return { ...verdict, actual, result: 'holds' };
    const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true';
    const hint = isClassic
        ? 'The ref is protected, yet no ruleset is active for it: classic branch protection is not visible here. Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.'
        : `Missing: ${missing.join(', ')}. Add them to a ruleset of the branch that is active (Settings, Rules, Rulesets).`;
    return { ...verdict, actual, result: 'fails', hint };
}
function judgeMerged(claims, merged) {
    const sha = claimOf(claims, 'sha');
    const verdict = { condition: 'branch.merged', expected: `a merged pull request for ${sha ?? 'the commit'}` };
    if (isUnanswered(merged)) {
        const hint = 'Pull requests are merged into branches, and this ref is none.';
        return isBranch(claims) ? unknown(verdict, merged) : { ...verdict, actual: undefined, result: 'fails', hint };
    }
    if (merged.length > 0)
        return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' };
    const hint = 'No pull request was merged as this very commit: it was pushed directly, or this is an earlier commit of a pull request.';
    return { ...verdict, actual: undefined, result: 'fails', hint };
}
/**
 * `approval.…`, where the grant asks for it. GitHub's approvals name neither attempt nor job, and an environment's
 * rules may have been taken away since: so the rule must be there now, and a second attempt does not live on the first
 * one's approval.
 */
function judgeApproval(grant, claims, evidence) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const approvals = evidence?.approvals ?? notAsked('the approvals of this run');
    return [
        judgeEnvironment(claims, evidence),
        judgeReviewers(approval, approvals),
        ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
        ...(approval.reruns ? [] : [judgeAttempt(claims)]),
    ];
}
function judgeEnvironment(claims, evidence) {
    const name = claimOf(claims, 'environment');
    const verdict = { condition: 'approval.environment', expected: 'an environment with required reviewers' };
    const fails = (hint, actual = name) => ({ ...verdict, actual, result: 'fails', hint });
    if (name === undefined || name === '')
        return fails('The job names no environment: add environment: NAME to the job in the workflow.', undefined);
    const environment = evidence?.environment ?? notAsked('the environment');
    if (isUnanswered(environment))
        return unknown(verdict, environment, name);
    if (environment.missing)
        return fails('There is no such environment: add it with required reviewers (Settings, Environments).');
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? ''
        : ' On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails(`The environment has no required reviewers now: add them (Settings, Environments, ${name}).${plan}`);
}
function judgeReviewers(approval, approvals) {
    const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`;
    const verdict = { condition: 'approval.reviewers', expected: `approved by ${people}` };
    if (isUnanswered(approvals))
        return unknown(verdict, approvals);
    const distinct = distinctApprovers(approvals);
    const actual = distinct.length === 0 ? undefined : distinct.map(nameOf).join(', ');
    if (distinct.length >= approval.reviewers)
        return { ...verdict, actual, result: 'holds' };
    const hint = distinct.length === 0
        ? 'No person approved this run for this environment.'
        : 'Each person counts once. GitHub lets a job start on the first approval: more come only from other jobs of the run.';
    return { ...verdict, actual, result: 'fails', hint };
}
/** Not even among others: the approvals do not say for which job each was given. */
function judgeNotByActor(claims, approvals) {
    const id = claimOf(claims, 'actor_id');
    const actor = id === undefined ? 'the actor' : nameOf({ login: claimOf(claims, 'actor') ?? 'the actor', id });
    const verdict = {
        condition: 'approval.not_by',
        expected: `a person other than ${actor}, who started this run`,
    };
    if (isUnanswered(approvals))
        return unknown(verdict, approvals);
    const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(nameOf).join(', ');
    if (id === undefined)
        return { ...verdict, actual, result: 'fails', hint: 'The token does not say whose run it is.' };
    if (!approvals.some(approver => approver.id === id))
        return { ...verdict, actual, result: 'holds' };
    const hint = 'The person who starts a run may not approve it. "Prevent self-review" in the environment stops it earlier.';
    return { ...verdict, actual, result: 'fails', hint };
}
function judgeAttempt(claims) {
    const actual = claimOf(claims, 'run_attempt');
    const verdict = { condition: 'approval.attempt', expected: '1', actual };
    if (actual === '1')
        return { ...verdict, result: 'holds' };
    const hint = 'Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true.';
    return { ...verdict, result: 'fails', hint };
}
/** Each person once, by the numeric id: names can change hands. */
const distinctApprovers = (approvals) => approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index);
const nameOf = ({ login, id }) => `${login} (${id})`;

;// CONCATENATED MODULE: ./build/policy/match.js
/** Whether a matcher takes the whole of a value. Case counts; nothing is normalised. */
const matches = (matcher, value) => 'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value);
/** Whether any of the matchers takes the whole of a value; none of none. */
const matchesAny = (matchers, value) => matchers.some(matcher => matches(matcher, value));
/**
 * Whether a glob takes the whole of a text. `*` stands for any characters but `/`, `**` for any at all; everything else
 * stands for itself, `?`, `[` and `{` included.
 *
 * All ways through the pattern are followed at once, so that the time is at most `glob.length × text.length` whatever
 * the pattern: there is no backtracking to blow up.
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
    // Most globs have one star: what it must not cross is all that is left to look at.
    return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : follow(pattern, middle).at(-1) === 1;
}
/** Whether any text that begins so could match. From every place that is reached in a pattern its end can be. */
const matchesBeginning = (matcher, beginning) => 'literal' in matcher ? matcher.literal.startsWith(beginning) : follow(matcher.glob, beginning).includes(1);
/** For each place in a pattern, 1 where the whole text leads there. */
function follow(pattern, text) {
    const tokens = pattern.match(/\*+|[^*]/gs) ?? [];
    const isStar = tokens.map(token => token.startsWith('*'));
    // reached[i]: the text so far can be had from the tokens before i. A star may stand for nothing.
    const reached = new Uint8Array(tokens.length + 1);
    const passStars = () => {
        for (const [index, star] of isStar.entries())
            if (star && reached[index])
                reached[index + 1] = 1;
    };
    reached[0] = 1;
    passStars();
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        for (let index = tokens.length; index >= 0; index--) {
            const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*');
            const arrives = reached[index - 1] && tokens[index - 1] === character && !isStar[index - 1];
            reached[index] = stays || arrives ? 1 : 0;
        }
        passStars();
    }
    return reached;
}
/** A list of matchers in words: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
function describeMatchers(matchers) {
    const words = matchers.map(matcher => ('literal' in matcher ? matcher.literal : `glob ${matcher.glob}`));
    return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/policy/hints.js

/** Why a condition nearly held, or what to do about it; nothing where there is nothing to add. */
function hintFor(condition, actual, grant, claims) {
    if (actual === undefined)
        return hintForAbsent(condition.claim);
    const nearMiss = {
        claim: condition.claim,
        actual,
        ref: claims['ref'],
        literals: condition.anyOf.flatMap(matcher => ('literal' in matcher ? [matcher.literal] : [])),
        holds: claim => {
            const other = grant.when.find(one => one.claim === claim);
            const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
            return other !== undefined && value !== undefined && matchesAny(other.anyOf, value);
        },
    };
    for (const look of nearMisses) {
        const hint = look(nearMiss);
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
function hintForAbsent(claim) {
    if (claim === 'environment')
        return 'The job names no environment: add environment: NAME to the job in the workflow.';
    if (claim.startsWith('repo_property_'))
        return 'The repository has no such custom property.';
    return 'The token has no such claim, and an absent claim never matches.';
}
/** The most telling first. */
const nearMisses = [
    ({ actual, literals }) => {
        const twin = literals.find(literal => literal.toLowerCase() === actual.toLowerCase());
        return twin && `Differs only in case: GitHub does not mind, Google does. Write it as the token has it.`;
    },
    ({ claim, actual, literals }) => {
        if (claim !== 'ref' || !actual.startsWith('refs/tags/'))
            return undefined;
        const name = actual.slice('refs/tags/'.length);
        return literals.includes(`refs/heads/${name}`)
            ? `A tag named like the branch: ${actual} is not ${name} itself.`
            : undefined;
    },
    ({ claim, actual }) => claim === 'ref' && /^refs\/pull\/\d+\/(merge|head)$/.test(actual)
        ? 'Not merged yet. To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.'
        : undefined,
    ({ claim, actual, literals }) => claim === 'sub' && literals.includes(actual.replace(/^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/, 'repo:$1/$2:'))
        ? 'The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have. Compare repository_id and ref instead.'
        : undefined,
    ({ claim, holds }) => claim === 'repository_id' && holds('repository')
        ? 'The same name, but another repository: the name was registered again.'
        : undefined,
    ({ claim, holds }) => claim === 'repository' && holds('repository_id')
        ? 'The same repository under another name: it was renamed or transferred. Change the name in the policy.'
        : undefined,
    ({ claim, actual, literals }) => {
        if (claim !== 'workflow_ref' && claim !== 'job_workflow_ref')
            return undefined;
        const [file] = actual.split('@refs/');
        return literals.some(literal => literal.split('@refs/')[0] === file)
            ? 'The same workflow, at another ref.'
            : undefined;
    },
    ({ claim, actual }) => claim === 'event_name' && (actual === 'pull_request_target' || actual === 'workflow_run')
        ? 'Its ref is the default branch even where it runs code that is not merged: no grant for merged code should take it.'
        : undefined,
    ({ claim, actual, ref = 'refs/heads/' }) => claim === 'ref_protected' && actual === 'false' && ref.startsWith('refs/heads/')
        ? 'The branch has neither a ruleset nor branch protection.'
        : undefined,
    ({ claim, actual }) => claim === 'runner_environment' && actual === 'self-hosted'
        ? 'A self-hosted runner may keep what earlier jobs left on it.'
        : undefined,
    ({ claim, actual, literals }) => {
        const beginning = literals.find(literal => literal !== '' && actual.startsWith(literal));
        return beginning && !/^\d+$/.test(actual) && claim !== 'sub'
            ? `Begins like ${beginning}, but is compared whole.`
            : undefined;
    },
];

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/document.js




/** What a person writes: policy and steps files (DESIGN 2: at most 256 KiB). */
const handWritten = { maxBytes: 256 * 1024, maxDepth: 64 };
/** What a compiler writes: pipeline specifications. */
const compiled = { maxBytes: 8 * 1024 * 1024, maxDepth: 128 };
/**
 * Reads YAML 1.2 (and so JSON) as data alone: no anchors, aliases, tags or merge keys, no duplicate keys,
 * no `__proto__`, nothing too large or too deep.
 *
 * @param code the error code to fail with, since the caller knows whose document it is
 * @throws ActionError with every problem that was found, each with its place
 */
function parseDocument(text, file, code, limits = handWritten) {
    const lines = new dist/* LineCounter */.HN();
    const problemAt = (offset, message, cure, path = '') => {
        const { line, col } = lines.linePos(Math.max(0, offset));
        return {
            file,
            line: Math.max(1, line),
            column: Math.max(1, col),
            path,
            message,
            ...(cure === undefined ? {} : { cure }),
        };
    };
    const fail = (problems) => {
        const [first, ...more] = problems;
        const summary = first === undefined ? '' : `: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new build_errors/* ActionError */.lZ(code, `${file} cannot be read${summary}`, { problems });
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
        const value = document.toJS({ maxAliasCount: 0 });
        return {
            file,
            value,
            sha256,
            problem: (path, message, { key = false, cure, commands } = {}) => ({
                ...problemAt(offsetOf(root, path, key), message, cure, formatPath(path)),
                ...(commands === undefined ? {} : { commands }),
            }),
            written: path => {
                const node = (0,dist/* isMap */.jh)(root) || (0,dist/* isSeq */.oP)(root) ? root.getIn(path, true) : undefined;
                return (0,dist/* isScalar */.jn)(node) ? node.source : undefined;
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
            // The library holds each key against all before it: a file of keys alone would take minutes. `hazards` looks instead.
            uniqueKeys: false,
            merge: false,
            prettyErrors: false,
            strict: true,
            stringKeys: true,
            ...(limits.scalars === undefined ? {} : { customTags: limits.scalars }),
        });
    }
    catch (error) {
        // The composer recurses: a bomb of brackets exhausts the stack before any depth can be counted.
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
    // A parser that has lost its way finds every token after that unexpected: only the first of them says anything.
    const errors = all
        .flatMap(document => [...document.errors, ...document.warnings])
        .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN');
    const inWords = (message) => /maximum call stack/i.test(message) ? `nested deeper than ${limits.maxDepth} levels` : lowerFirst(message);
    if (errors.length > 0)
        return fail(errors.map(error => problemAt(error.pos[0], inWords(error.message), cureOf(error, text))));
    return all.flatMap(document => (document.contents === null ? [] : [{ document, root: document.contents }]));
}
/** What mends the usual slips. */
function cureOf({ code, message, pos: [at] }, text) {
    const [reference] = /^\$\{[^}\n]*\}/.exec(text.slice(Math.max(0, at - 1))) ?? [];
    if (reference !== undefined)
        return `Within { } and [ ] a value with a reference stands in quotes, as "${reference}".`;
    if (code === 'MISSING_CHAR' && message.includes('between flow'))
        return 'Put a key or value that holds [ ] { } or a comma in quotes.';
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return 'Put a value that holds a colon and a blank in quotes.';
    if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
        return 'Put it in quotes.';
    if (code === 'MULTILINE_IMPLICIT_KEY')
        return 'After a key comes a colon and a blank.';
    if (message.endsWith('scalar at node end'))
        return 'Put the whole of it in one pair of quotes.';
    return code === 'TAB_AS_INDENT' ? 'Indent by spaces.' : undefined;
}
function hazards(root, limits, problemAt) {
    const problems = [];
    const keysOf = new Map();
    const offset = (node) => node?.range?.[0] ?? 0;
    (0,dist/* visit */.YR)(root, {
        Alias: (_, node) => void problems.push(problemAt(offset(node), 'aliases are not read', 'Write the value out; a text that begins with * stands in quotes.')),
        Node: (_, node, ancestors) => {
            if ('anchor' in node && node.anchor !== undefined)
                problems.push(problemAt(offset(node), 'anchors are not read', 'Write the value out where it is needed.'));
            if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
                problems.push(problemAt(offset(node), `the tag ${node.tag} is not read`));
            const mayBeTooDeep = ancestors.length > limits.maxDepth;
            if (mayBeTooDeep && ancestors.filter(one => (0,dist/* isMap */.jh)(one) || (0,dist/* isSeq */.oP)(one)).length > limits.maxDepth) {
                problems.push(problemAt(offset(node), `nested deeper than ${limits.maxDepth} levels`));
                return dist/* visit */.YR.BREAK;
            }
            return undefined;
        },
        Pair: (_, pair, ancestors) => {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : pair.key;
            const mapping = ancestors.at(-1);
            const keys = keysOf.get(mapping) ?? new Set();
            if (keys.has(key))
                problems.push(problemAt(offset(pair.key), `the key ${shape_quote(String(key))} is there twice`, 'Rename one, or remove it.'));
            keysOf.set(mapping, keys.add(key));
            if (key === '__proto__' || key === '<<')
                problems.push(problemAt(offset(pair.key), `the key ${key} is not read`, 'Remove it.'));
        },
    });
    return problems;
}
function offsetOf(root, path, wantKey) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [depth, segment] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(item => (0,dist/* isScalar */.jn)(item.key) && item.key.value === String(segment));
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
/** `steps.train.workerPoolSpecs[0].machineSpec`; keys that are no plain words are quoted: `when["a.b"]`. */
function formatPath(path) {
    return path.reduce((text, segment) => {
        if (typeof segment === 'number')
            return `${text}[${segment}]`;
        if (!/^[\w$-]+$/.test(segment))
            return `${text}[${JSON.stringify(segment)}]`;
        return text === '' ? segment : `${text}.${segment}`;
    }, '');
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

// EXTERNAL MODULE: ./build/report/safe.js
var safe = __webpack_require__(570);
;// CONCATENATED MODULE: ./build/steps/values.js

/** The value at a path; `undefined` where there is none. */
function valueAt(value, path) {
    return path.reduce((holder, segment) => {
        if (Array.isArray(holder))
            return typeof segment === 'number' ? holder[segment] : undefined;
        return shape_isObject(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
    }, value);
}
/** As much of a path, from its beginning, as leads to something. */
const reached = (value, path) => path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1);
/** The object with a value at a path of names; what the path leads through is copied, or made where it is no object. */
function withValue(object, [key = '', ...rest], value) {
    if (rest.length === 0)
        return { ...object, [key]: value };
    const below = object[key];
    return { ...object, [key]: withValue(shape_isObject(below) ? below : {}, rest, value) };
}
/** `predictions[0].score` as a path of names and indices; `undefined` where it is none. */
function readPath(text) {
    if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text))
        return undefined;
    return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) => index === undefined ? name : Number(index));
}

;// CONCATENATED MODULE: ./build/policy/reading.js
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** C0, DEL, C1, line separators and bidirectional controls: what may hide in a value, and belongs in none. */
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

;// CONCATENATED MODULE: ./build/policy/when.js





/** Events that neither outsiders can set off nor run code that is not merged (facts/github-oidc.md, attacks). */
const internalEvents = [
    'push',
    'workflow_dispatch',
    'schedule',
    'release',
    'repository_dispatch',
    'merge_group',
];
/** What tells one repository or event from all others: a glob here would admit what nobody thought of. */
const neverGlobs = ['repository_id', 'repository_owner_id', 'event_name'];
/** What the values of some claims look like: a policy that says otherwise could never hold. */
const claimForms = {
    repository_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: repositoryIdOf },
    repository_owner_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: accountIdOf },
    actor_id: { pattern: /^\d+$/, words: 'a numeric id' },
    enterprise_id: { pattern: /^\d+$/, words: 'a numeric id' },
    repository: { pattern: /^[^/]+\/[^/]+$/, words: 'OWNER/NAME' },
    ref: { pattern: /^refs\//, words: 'a whole ref, as refs/heads/main' },
    ref_protected: { pattern: /^(true|false)$/, words: 'true or false' },
    ref_type: { pattern: /^(branch|tag)$/, words: 'branch or tag' },
    runner_environment: { pattern: /^(github-hosted|self-hosted)$/, words: 'github-hosted or self-hosted' },
    repository_visibility: { pattern: /^(public|private|internal)$/, words: 'public, private or internal' },
    job_workflow_ref: { pattern: /^.+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
    workflow_ref: { pattern: /^.+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
};
/** Reads `when`: claim name to a matcher or a list of them. */
function readConditions(when, path, reading) {
    if (!shape_isObject(when))
        return [];
    return Object.entries(when).flatMap(([claim, value]) => {
        const at = [...path, claim];
        if (!isClaim(claim)) {
            const cure = suggest(claim, claimNames) ?? `Claims: ${claimNames.join(', ')}, and repo_property_*.`;
            reading.report({ path: at, message: 'no such claim.', cure, key: true });
            return [];
        }
        if (Array.isArray(value) && value.length === 0)
            reading.report({ path: at, message: 'an empty list never matches.', cure: 'Say what does, or remove the line.' });
        const values = Array.isArray(value)
            ? value.map((item, index) => ({ item, at: [...at, index] }))
            : undefined;
        const anyOf = (values ?? [{ item: value, at }]).flatMap(({ item, at }) => readMatcher(claim, item, at, reading) ?? []);
        return [{ claim, anyOf }];
    });
}
/** @param name `acme/fraud` */
function repositoryIdOf(name) {
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? `gh api repos/${name} --jq .id` : undefined;
}
function accountIdOf(name) {
    return /^[\w-]+$/.test(name) ? `gh api users/${name} --jq .id` : undefined;
}
const isClaim = (name) => claimNames.some(claim => claim === name) || /^repo_property_[\w.-]+$/.test(name);
function readMatcher(claim, value, path, reading) {
    if (shape_isObject(value)) {
        if (typeof value.glob !== 'string')
            return undefined;
        checkGlob(claim, value.glob, [...path, 'glob'], reading);
        return { glob: value.glob };
    }
    if (typeof value === 'boolean')
        return { literal: String(value) };
    if (typeof value === 'number')
        return readNumber(value, path, reading);
    if (typeof value !== 'string')
        return undefined;
    const literal = value;
    const form = claimForms[claim];
    if (literal.includes('*')) {
        const cure = neverGlobs.includes(claim) ? 'Name each value.' : `Write {glob: ${JSON.stringify(literal)}}.`;
        reading.report({ path, message: '* stands for itself in a plain string, and no claim has one.', cure });
    }
    else if (controlCharacters.test(literal)) {
        reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' });
    }
    else if (form !== undefined && !form.pattern.test(literal)) {
        const message = `${claim} is ${form.words}; ${shape_quote(literal)} never matches.`;
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
/** Claims are strings; an integer stands for its own, but only where no digit was lost in reading it. */
function readNumber(value, path, reading) {
    const written = reading.written(path);
    if (!Number.isSafeInteger(value) || written !== String(value)) {
        const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
        const why = isTooLarge ? 'beyond 2^53 its last digits are lost' : 'it is read as a number, and no claim is one';
        reading.report({ path, message: `${written}: ${why}.`, cure: `Quote it: "${written}".` });
    }
    return { literal: written };
}
const globForms = { ref: /^refs\//, job_workflow_ref: /^[^*]+\/[^*]+\// };
function checkGlob(claim, glob, path, reading) {
    if (neverGlobs.includes(claim))
        reading.report({
            path,
            message: `${claim} cannot be a glob.`,
            cure: 'Name each value, in a list where there are more.',
        });
    else if (/\*{3}/.test(glob))
        reading.report({ path, message: '*** means nothing.', cure: 'Write * or **.' });
    else if (claim === 'ref' && !globForms.ref.test(glob))
        reading.report({
            path,
            message: 'a glob of ref begins with refs/, as refs/heads/release/*.',
            cure: 'Say whether branches or tags are meant.',
        });
    else if (claim === 'job_workflow_ref' && !globForms.job_workflow_ref.test(glob))
        reading.report({
            path,
            message: 'a glob of job_workflow_ref begins with OWNER/NAME/.',
            cure: 'Say whose workflow is meant.',
        });
}
/** What every grant's `when` has to pin, lest it admit what nobody thought of (DESIGN 2, "Load fails"). */
function checkPins(when, provider, path, reading) {
    const find = (claim) => when.find(condition => condition.claim === claim);
    const report = (message, cure, ...commands) => reading.report({ path, message, cure, key: true, ...(commands.length > 0 && { commands }) });
    const workflow = find('job_workflow_ref');
    const ownerIsEnough = find('repository_owner_id') !== undefined && workflow !== undefined && isLiteral(workflow);
    if (find('repository_id') === undefined && !ownerIsEnough) {
        report('no repository_id: names can be registered again by someone else, ids cannot.', 'Add repository_id: "…", the number of the repository; repository_owner_id is enough only beside a job_workflow_ref without a glob.', ...(find('repository')?.anyOf ?? []).flatMap(matcher => 'literal' in matcher ? (repositoryIdOf(matcher.literal) ?? []) : []));
    }
    const event = find('event_name');
    if (event === undefined)
        report('no event_name: every event would do.', 'Add event_name: push, or a list.');
    const ref = find('ref');
    if (ref === undefined && workflow === undefined) {
        const why = find('environment') === undefined
            ? ''
            : ' (an environment alone is none: naming a missing one creates it, unprotected)';
        report(`neither ref nor job_workflow_ref: any branch would do${why}.`, 'Add ref: refs/heads/main.');
    }
    if (provider?.trust !== 'internal')
        return;
    if (event !== undefined)
        checkInternalEvents(event, [...path, 'event_name'], provider, reading);
    const open = [ref, workflow].filter(condition => condition !== undefined);
    if (!open.some(({ anyOf }) => anyOf.every(matcher => !takesAnyRef(matcher))))
        for (const { claim, anyOf } of open) {
            const message = `${describeMatchers(anyOf)} takes any ref, of code that is not merged too; provider ${provider.name} is of trust: internal.`;
            reading.report({ path: [...path, claim], message, cure: pinCure });
        }
}
const pinCure = 'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.';
/**
 * Whether a glob of `ref` or `job_workflow_ref` leaves the ref open. In the latter `**` before the `@` does, whatever
 * follows: a branch may be called `x@refs/heads/main`. Of globs that are refused for their form nothing more is said.
 */
function takesAnyRef(matcher) {
    if ('literal' in matcher || matcher.glob.includes('***'))
        return false;
    const { glob } = matcher;
    const anyRef = (pattern) => ['refs/heads/-', 'refs/tags/-'].every(ref => matchesGlob(pattern, ref));
    if (globForms.ref.test(glob))
        return anyRef(glob);
    if (!globForms.job_workflow_ref.test(glob))
        return false;
    const [file = '', ...refs] = glob.split('@');
    return refs.length === 0 || file.includes('**') || anyRef(refs.join('@'));
}
function checkInternalEvents(event, path, provider, reading) {
    for (const matcher of event.anyOf) {
        if (!('literal' in matcher) || internalEvents.some(name => name === matcher.literal))
            continue;
        const near = suggest(matcher.literal, internalEvents);
        reading.report({
            path,
            message: `${shape_quote(matcher.literal)} can be set off by outsiders or run code that is not merged; provider ${provider.name} is of trust: internal, which takes ${internalEvents.join(', ')}.`,
            cure: near ?? 'Use a provider of trust: external, in a pool of its own.',
        });
    }
}
const isLiteral = (condition) => condition.anyOf.every(matcher => 'literal' in matcher);

;// CONCATENATED MODULE: ./build/policy/crossing.js

/** What only shows when grants are held against each other. `grants` are in the order of the file, each sound in itself. */
function checkCrossings(grants, path, reading) {
    for (const [index, grant] of grants.entries()) {
        checkSharedAccount(grant, grants.slice(0, index), [...path, grant.name, 'service_account'], reading);
        if (grant.serviceAccount === undefined)
            checkDirectAccess(grant, index, grants, [...path, grant.name], reading);
    }
}
/** Code that nobody has merged yet must not act as an account that merged code acts as. */
function checkSharedAccount(grant, earlier, path, reading) {
    const other = earlier.find(one => one.serviceAccount !== undefined &&
        one.serviceAccount === grant.serviceAccount &&
        one.provider.trust !== grant.provider.trust);
    if (other === undefined)
        return;
    reading.report({
        path,
        message: `${grant.serviceAccount} serves ${grant.provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
        cure: 'Give each trust an account of its own.',
    });
}
/**
 * A federated token carries every attribute that matches, so whoever holds it for one grant holds it for all that its
 * claims fit: direct access cannot be had for one of them alone.
 */
function checkDirectAccess(grant, index, grants, path, reading) {
    const others = grants.filter((other, at) => other.provider.pool === grant.provider.pool &&
        // Of two with direct access the later is reported, once.
        (other.serviceAccount === undefined ? at < index : true) &&
        !areDisjoint(grant, other));
    if (others.length === 0)
        return;
    const names = others.map(other => other.name).join(', ');
    reading.report({
        path,
        message: `direct access (no service_account), but one token could hold this grant and ${names} of the same pool.`,
        cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, …) have different literal values.',
        key: true,
    });
}
/** Whether no token can hold both: some claim is literal in both, without a value in common. Otherwise they may overlap. */
function areDisjoint(a, b) {
    return a.when.some(condition => {
        const other = b.when.find(({ claim }) => claim === condition.claim);
        if (other === undefined || !isLiteral(condition) || !isLiteral(other))
            return false;
        const values = new Set(condition.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : '')));
        return !other.anyOf.some(matcher => 'literal' in matcher && values.has(matcher.literal));
    });
}

;// CONCATENATED MODULE: ./build/policy/extends.js



/** More generations than this no reviewer follows. */
const maxGenerations = 16;
/** Values that all grants may have together, with what they inherit: a small file must not grow without bound. */
const maxValues = 200_000;
/**
 * Resolves `extends`. Mappings merge key by key, lists and scalars of the child replace the parent's. `extends` and
 * `abstract` themselves are not inherited.
 */
function resolveGrants(grants, report) {
    const written = new Map(shape_isObject(grants)
        ? Object.entries(grants).flatMap(([name, grant]) => (shape_isObject(grant) ? [[name, grant]] : []))
        : []);
    const lines = new Map([...written.keys()].map(name => [name, lineOf(name, written, report)]));
    const concrete = new Map();
    const abstract = new Map();
    let values = 0;
    for (const [name, grant] of written) {
        const line = lines.get(name);
        if (line === undefined)
            continue;
        const generations = [name, ...line].map(one => withoutKinship(written.get(one) ?? {}));
        values += generations.reduce((sum, one) => sum + countValues(one), 0);
        if (values > maxValues) {
            const message = `with what they inherit, the grants have more than ${maxValues} values.`;
            report({ path: ['grants', name], message, cure: 'Split the policy.', key: true });
            break;
        }
        const resolved = generations.toReversed().reduce(merge);
        if (grant['abstract'] === true)
            abstract.set(name, resolved);
        else
            concrete.set(name, resolved);
    }
    return {
        concrete,
        abstract,
        parentsOf: name => lines.get(name) ?? [],
        locate: path => locate(path, written, lines),
    };
}
/** The parents of a grant, the nearest first; `undefined` where `extends` leads nowhere. */
function lineOf(name, written, report) {
    const line = [];
    for (let child = name;;) {
        const parent = written.get(child)?.['extends'];
        if (parent === undefined)
            return line;
        const refuse = (message, cure) => {
            // Each fault once, at the grant that has it, and not again at those that extend that one.
            if (child === name)
                report({ path: ['grants', name, 'extends'], message, cure });
            return undefined;
        };
        if (typeof parent !== 'string')
            return undefined;
        if (!written.has(parent)) {
            const others = [...written.keys()].filter(one => one !== name);
            const cure = suggest(parent, others) ?? (others.length === 0 ? 'Remove it.' : `Grants: ${others.join(', ')}.`);
            return refuse(`no such grant: ${shape_quote(parent)}.`, cure);
        }
        if (parent === name) {
            const cycle = [name, ...line, name].join(' → ');
            const what = line.length === 0 ? 'a grant cannot extend itself.' : `a cycle: ${cycle}.`;
            report({ path: ['grants', name, 'extends'], message: what, cure: 'Let it extend another grant, or remove it.' });
            return undefined;
        }
        // A cycle further up is told at the grants that are in it.
        if (line.includes(parent))
            return undefined;
        line.push(parent);
        if (line.length > maxGenerations) {
            const message = `more than ${maxGenerations} grants extend each other in a row.`;
            report({ path: ['grants', name, 'extends'], message, cure: 'Let it extend one of the first of them.' });
            return undefined;
        }
        child = parent;
    }
}
const withoutKinship = ({ extends: _, abstract: __, ...rest }) => rest;
/** `fromEntries` makes own keys of whatever name. */
function merge(parent, child) {
    const merged = new Map(Object.entries(parent));
    for (const [key, value] of Object.entries(child)) {
        const inherited = merged.get(key);
        merged.set(key, shape_isObject(inherited) && shape_isObject(value) ? merge(inherited, value) : value);
    }
    return Object.fromEntries(merged);
}
function countValues(value) {
    if (typeof value !== 'object' || value === null)
        return 1;
    return Object.values(value).reduce((sum, one) => sum + countValues(one), 1);
}
function locate(path, written, lines) {
    const [top, name, ...rest] = path;
    if (top !== 'grants' || typeof name !== 'string')
        return path;
    const owners = [name, ...(lines.get(name) ?? [])];
    // What is missing stands nowhere: the nearest that holds it does.
    for (let length = rest.length; length > 0; length--) {
        const owner = owners.find(one => has(written.get(one), rest.slice(0, length)));
        if (owner !== undefined)
            return ['grants', owner, ...rest];
    }
    return path;
}
const has = (value, path) => valueAt(value, path) !== undefined;
/** Whether a parent of a grant has a value at a path too. */
function isInherited({ parentsOf }, policy, [top, name, ...rest]) {
    if (top !== 'grants' || typeof name !== 'string')
        return false;
    return parentsOf(name).some(parent => has(policy, ['grants', parent, ...rest]));
}

;// CONCATENATED MODULE: ./build/policy/accounts.js

/** What is wrong with a service account's e-mail; nothing where it has the form that Google gives. */
function emailFault(text) {
    if (/^[a-z0-9][a-z0-9-]{0,62}@([a-z0-9][a-z0-9-]*\.)*gserviceaccount\.com$/.test(text))
        return undefined;
    const member = /^(serviceAccount:|projects\/[^/]+\/serviceAccounts\/)/.exec(text)?.[0];
    const cure = `Write ${member === undefined ? 'NAME@PROJECT.iam.gserviceaccount.com' : text.slice(member.length)}`;
    return { message: `no service account's e-mail: ${shape_quote(text)}.`, cure };
}

;// CONCATENATED MODULE: ./build/policy/allow.js



/** Reads `allow`. A list that is absent allows nothing of that kind; an empty one is a slip, and refused. */
function readAllow(allow, path, reading) {
    const given = shape_isObject(allow) ? allow : {};
    const patterns = (sort) => readPatterns(given[sort], [...path, sort], reading);
    return {
        steps: readKinds(given.steps, [...path, 'steps'], reading),
        methods: patterns('methods'),
        projects: patterns('projects'),
        locations: patterns('locations'),
        service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
        images: patterns('images'),
        templates: patterns('templates'),
        machines: readMachines(given.machines, [...path, 'machines'], reading),
        storage: patterns('storage'),
        models: patterns('models'),
        publisher_models: patterns('publisher_models'),
        endpoints: patterns('endpoints'),
        engines: patterns('engines'),
        datasets: patterns('datasets'),
        networks: patterns('networks'),
        kms_keys: patterns('kms_keys'),
        tensorboards: patterns('tensorboards'),
        reservations: patterns('reservations'),
        persistent_resources: patterns('persistent_resources'),
        timeoutSeconds: periodSeconds(given.timeout),
        nodeHours: typeof given.node_hours === 'number' ? given.node_hours : undefined,
        unchecked: patterns('unchecked'),
    };
}
/** Unlike in `when`, a plain string may hold `*`: images and buckets read best so, and no such name has one itself. */
function readPatterns(list, path, reading) {
    if (!Array.isArray(list))
        return [];
    if (list.length === 0)
        reading.report({ path, message: 'an empty list.', cure: 'Remove it: a list that is absent allows none.' });
    return list.flatMap((item, index) => {
        const text = shape_isObject(item) ? item.glob : item;
        if (typeof text !== 'string')
            return [];
        const at = [...path, index];
        if (text === '')
            reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' });
        if (/\*{3}/.test(text))
            reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' });
        if (controlCharacters.test(text))
            reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' });
        return [text.includes('*') ? { glob: text } : { literal: text }];
    });
}
function readKinds(list, path, reading) {
    if (!Array.isArray(list))
        return [];
    if (list.length === 0)
        reading.report({ path, message: 'an empty list.', cure: 'Remove it: a list that is absent allows none.' });
    return list.filter(kind => typeof kind === 'string');
}
function readAccounts(list, path, reading) {
    const matchers = readPatterns(list, path, reading);
    for (const [index, item] of Array.isArray(list) ? list.entries() : []) {
        if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '')
            continue;
        const fault = emailFault(item);
        if (fault !== undefined)
            reading.report({ path: [...path, index], ...fault });
    }
    return matchers;
}
function readMachines(machines, path, reading) {
    const given = shape_isObject(machines) ? machines : {};
    const accelerators = shape_isObject(given.accelerators) ? Object.entries(given.accelerators) : [];
    return {
        types: readPatterns(given.types, [...path, 'types'], reading),
        accelerators: Object.fromEntries(accelerators.flatMap(([type, count]) => (typeof count === 'number' ? [[type, count]] : []))),
        replicas: typeof given.replicas === 'number' ? given.replicas : 0,
    };
}

;// CONCATENATED MODULE: ./build/policy/protection.js


/** Types of rules that GitHub's rulesets have (REST, "Get rules for a branch"): to tell a slip from a type newer than this. */
const knownRules = [
    'branch_name_pattern',
    'code_scanning',
    'commit_author_email_pattern',
    'commit_message_pattern',
    'committer_email_pattern',
    'creation',
    'deletion',
    'file_extension_restriction',
    'file_path_restriction',
    'max_file_path_length',
    'max_file_size',
    'merge_queue',
    'non_fast_forward',
    'pull_request',
    'required_deployments',
    'required_linear_history',
    'required_signatures',
    'required_status_checks',
    'update',
    'workflows',
];
const asksForNothing = (path) => ({
    path,
    message: 'asks for nothing.',
    cure: 'Add rules: [pull_request] or merged: true, or remove it.',
    key: true,
});
/** Reads `branch`: what must be true of the branch. */
function readBranch(value, path, reading) {
    if (!shape_isObject(value))
        return undefined;
    const rules = Array.isArray(value.rules) ? value.rules : [];
    if (Array.isArray(value.rules) && rules.length === 0)
        reading.report(asksForNothing(path));
    for (const [index, rule] of rules.entries()) {
        if (typeof rule !== 'string' || knownRules.includes(rule))
            continue;
        const cure = suggest(rule, knownRules);
        if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
            reading.report({
                path: [...path, 'rules', index],
                message: `no such type of rule: ${shape_quote(rule)}.`,
                cure: cure ?? `Types: ${knownRules.join(', ')}.`,
            });
    }
    return { rules: rules.filter(rule => typeof rule === 'string'), merged: value.merged === true };
}
/** Reads `approval`: who must have approved the environment. */
function readApproval(value, path, reading) {
    if (!shape_isObject(value))
        return undefined;
    if (Array.isArray(value.not_by) && value.not_by.length === 0)
        reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' });
    return {
        reviewers: typeof value.reviewers === 'number' ? value.reviewers : 1,
        notBy: Array.isArray(value.not_by) && value.not_by.includes('actor') ? ['actor'] : [],
        reruns: value.reruns === true,
    };
}

;// CONCATENATED MODULE: ./build/steps/steps.js
/** The kinds that are jobs: made by one call, then watched by their `state`. */
const jobKindNames = [
    'customJob',
    'hyperparameterTuningJob',
    'pipelineJob',
    'trainingPipeline',
    'tuningJob',
    'batchPredictionJob',
];
/** Every kind of step in the contract (DESIGN 3). */
const kinds = [
    ...jobKindNames,
    'attach',
    'uploadModel',
    'copyModel',
    'aliases',
    'endpoint',
    'deployModel',
    'undeployModel',
    'traffic',
    'reasoningEngine',
    'predict',
    'generateContent',
    'gate',
    'rollout',
    'rollback',
    'call',
];
const isJobKind = (kind) => jobKindNames.some(name => name === kind);

;// CONCATENATED MODULE: ./build/steps/kinds/table.js


const labelled = { labels: ['labels'], encryptionSpec: ['encryptionSpec'] };
const kindRows = {
    customJob: {
        call: { verb: 'POST', path: '{parent}/customJobs' },
        gives: 'job',
        places: { ...labelled, network: ['jobSpec', 'network'], serviceAccount: ['jobSpec', 'serviceAccount'] },
    },
    hyperparameterTuningJob: {
        call: { verb: 'POST', path: '{parent}/hyperparameterTuningJobs' },
        gives: 'job',
        places: { ...labelled, network: ['trialJobSpec', 'network'], serviceAccount: ['trialJobSpec', 'serviceAccount'] },
    },
    pipelineJob: {
        call: { verb: 'POST', path: '{parent}/pipelineJobs' },
        gives: 'job',
        places: { ...labelled, network: ['network'], serviceAccount: ['serviceAccount'] },
    },
    trainingPipeline: {
        call: { verb: 'POST', path: '{parent}/trainingPipelines' },
        gives: 'job',
        places: { ...labelled, madeLabels: ['modelToUpload', 'labels'] },
    },
    tuningJob: {
        call: { verb: 'POST', path: '{parent}/tuningJobs' },
        gives: 'job',
        places: { ...labelled, serviceAccount: ['serviceAccount'] },
    },
    batchPredictionJob: {
        call: { verb: 'POST', path: '{parent}/batchPredictionJobs' },
        gives: 'job',
        places: { ...labelled, serviceAccount: ['serviceAccount'] },
    },
    attach: { gives: 'own', places: {} },
    uploadModel: {
        call: { verb: 'POST', path: '{parent}/models:upload' },
        gives: 'operation',
        places: { labels: ['model', 'labels'], encryptionSpec: ['model', 'encryptionSpec'] },
    },
    copyModel: {
        call: { verb: 'POST', path: '{parent}/models:copy' },
        gives: 'operation',
        places: { encryptionSpec: ['encryptionSpec'] },
    },
    aliases: {
        call: { verb: 'POST', path: '{name}:mergeVersionAliases', collection: 'models' },
        gives: 'answer',
        places: {},
    },
    endpoint: {
        call: { verb: 'POST', path: '{parent}/endpoints' },
        gives: 'operation',
        places: { ...labelled, network: ['network'] },
    },
    deployModel: {
        call: { verb: 'POST', path: '{endpoint}:deployModel', collection: 'endpoints' },
        gives: 'operation',
        places: { serviceAccount: ['deployedModel', 'serviceAccount'] },
    },
    undeployModel: {
        call: { verb: 'POST', path: '{endpoint}:undeployModel', collection: 'endpoints' },
        gives: 'operation',
        places: {},
    },
    traffic: { call: { verb: 'PATCH', path: '{endpoint}', collection: 'endpoints' }, gives: 'answer', places: {} },
    reasoningEngine: {
        call: { verb: 'POST', path: '{parent}/reasoningEngines' },
        gives: 'operation',
        places: { ...labelled, serviceAccount: ['spec', 'serviceAccount'] },
    },
    predict: {
        call: { verb: 'POST', path: '{endpoint}:predict', collection: 'endpoints', repeatable: true },
        gives: 'answer',
        places: {},
    },
    generateContent: {
        call: {
            verb: 'POST',
            path: '{model}:generateContent',
            collection: 'publishers/google/models',
            repeatable: true,
        },
        gives: 'answer',
        places: { labels: ['labels'] },
    },
    gate: { gives: 'own', places: {} },
    rollout: {
        gives: 'own',
        places: {
            labels: ['create', 'labels'],
            encryptionSpec: ['create', 'encryptionSpec'],
            network: ['create', 'network'],
            serviceAccount: ['deployedModel', 'serviceAccount'],
        },
    },
    rollback: { gives: 'own', places: {} },
    call: { gives: 'own', places: {} },
};
/** Definition of a training pipeline that trains by one's own code: its inputs are a CustomJobSpec. */
const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';
/** Where a body of a kind has its places. The job of a custom training pipeline runs as any other. */
function placesOf(kind, body) {
    const { places } = kindRows[kind];
    if (kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask)
        return places;
    return {
        ...places,
        network: ['trainingTaskInputs', 'network'],
        serviceAccount: ['trainingTaskInputs', 'serviceAccount'],
    };
}
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
const mlJob = (id) => `resource.type="ml_job" AND resource.labels.job_id="${id}"`;
/** One row a kind (facts/vertex-api.md: operations, states, console links, training logs). */
const jobKinds = {
    customJob: {
        collection: 'customJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/training/{id}',
        logFilter: mlJob,
    },
    hyperparameterTuningJob: {
        collection: 'hyperparameterTuningJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/training/{id}',
        logFilter: mlJob,
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
        idParameter: undefined,
        terminal: pipelineStates,
        consolePath: 'agent-platform/locations/{location}/training/{id}',
        logFilter: mlJob,
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
function outcomeOf(kind, state) {
    const { terminal } = jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` → `RUNNING`: as people say it. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` where it is no name of a job of these kinds */
function parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Pages of what is no job (facts/vertex-api.md "Console links"). */
const consolePaths = [
    [
        /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
        'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
    ],
    [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
    [
        /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
        'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
    ],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
];
/** @param project the id that the user wrote, since a name may hold the project's number */
function consoleUrl(name, project) {
    const parsed = parseJobName(name);
    const path = parsed === undefined
        ? consolePaths.flatMap(([pattern, page]) => pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`), page)] : [])[0]
        : jobKinds[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id);
    return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`;
}
/** @returns `undefined` for a kind that has no such call */
function callOf(kind, { project, location }, body) {
    const { call } = kindRows[kind];
    if (call === undefined)
        return undefined;
    const parent = `projects/${project}/locations/${location}`;
    const rest = { ...body };
    const path = call.path.replace(/\{(\w+)\}/g, (_, field) => {
        if (field === 'parent')
            return parent;
        delete rest[field];
        const value = body[field];
        // Whether it will be an id or a full name is not known yet.
        if (value instanceof Pending)
            return value.reference;
        if (shape_isObject(value))
            return `${parent}/${call.collection ?? field}/{of displayName ${JSON.stringify(value['displayName'])}}`;
        const name = String(value);
        if (name.startsWith('publishers/'))
            return `${parent}/${name}`;
        return name.includes('/') || call.collection === undefined ? name : `${parent}/${call.collection}/${name}`;
    });
    return { verb: call.verb, path, body: rest, repeatable: call.repeatable ?? false };
}

;// CONCATENATED MODULE: ./build/policy/requirement.js



/** What a grant can require of every body that takes it: the same as a steps file's `defaults` can bring. */
const fields = ['encryptionSpec', 'network', 'serviceAccount'];
/** Reads `require`: the keys of labels that must be there, and fields that must be equal. */
function readRequirement(value, path, reading) {
    if (!shape_isObject(value))
        return undefined;
    if (Object.keys(value).length === 0)
        reading.report({ path, message: 'asks for nothing.', cure: 'Add labels: [cost-center], or remove it.', key: true });
    const labels = Array.isArray(value.labels) ? value.labels : [];
    if (Array.isArray(value.labels) && labels.length === 0)
        reading.report({ path: [...path, 'labels'], message: 'an empty list.', cure: 'Remove it.' });
    for (const [index, label] of labels.entries()) {
        if (typeof label !== 'string' || /^[a-z][a-z0-9_-]{0,62}$/.test(label))
            continue;
        const cure = 'It has up to 63 of a-z, 0-9, _ and -, and begins with a letter.';
        reading.report({ path: [...path, 'labels', index], message: 'no key of a label.', cure });
    }
    return {
        labels: labels.filter(label => typeof label === 'string'),
        fields: Object.fromEntries(fields.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]]] : []))),
    };
}
/**
 * Refuses a body that lacks what its grant requires, at the place where its kind has it; a kind without such a place is
 * not asked. `call` has none: its methods are listed instead. What is not known yet is looked at again when it is.
 */
function checkRequirement(step, requirement, grant) {
    if (requirement === undefined)
        return [];
    const { id, kind } = step.declaration;
    const at = (place) => ['steps', id, kind, ...place];
    const faults = [];
    for (const place of placesWithin(step, 'labels')) {
        const labels = valueAt(step.body, place);
        if (labels instanceof Pending)
            continue;
        for (const key of requirement.labels) {
            const value = valueAt(labels, [key]);
            if (value !== undefined && value !== null && value !== '')
                continue;
            const cure = `Write ${[...place, key].join('.')}: …, or defaults.labels.${key} for all steps.`;
            faults.push({ path: at(place), message: `the label ${key} is required by grant ${grant}.`, cure });
        }
    }
    for (const [name, expected] of Object.entries(requirement.fields))
        for (const place of placesWithin(step, name)) {
            const difference = differenceOf(valueAt(step.body, place), expected, place);
            if (difference === undefined)
                continue;
            const cure = `Write ${difference.path.join('.')}: ${JSON.stringify(difference.expected)}`;
            faults.push({ path: at(difference.path), message: `is not what grant ${grant} requires of ${name}.`, cure });
        }
    return faults;
}
/** Where a body of its kind has a field: where it has what holds it. */
function placesWithin({ declaration: { kind }, body }, name) {
    const places = { ...placesOf(kind, body) };
    const place = places[name];
    return place !== undefined && shape_isObject(valueAt(body, place.slice(0, -1))) ? [place] : [];
}
/** The first part that is not as expected; further fields beside those that are named are free. */
function differenceOf(actual, expected, path) {
    if (actual instanceof Pending)
        return undefined;
    if (shape_isObject(expected) && shape_isObject(actual))
        return Object.entries(expected)
            .map(([key, value]) => differenceOf(actual[key], value, [...path, key]))
            .find(one => one !== undefined);
    return JSON.stringify(actual) === JSON.stringify(expected) ? undefined : { path, expected };
}

;// CONCATENATED MODULE: ./build/policy/grants.js








const defaultLifetimeSeconds = 3600;
/**
 * Reads one grant, with what it inherits. Nothing comes back where its provider could not be read.
 *
 * @param abstract only a parent: its values are checked, and not whether it is complete
 */
function readGrant(name, value, abstract, providers, path, reading) {
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) {
        reading.report({
            path,
            message: `no name for a grant: ${shape_quote(name)}.`,
            cure: 'A lower-case letter, then letters, digits and _, 40 at most.',
            key: true,
        });
    }
    const provider = findProvider(value.provider, providers, [...path, 'provider'], reading);
    const grant = {
        name,
        description: textOf(value.description),
        when: readConditions(value.when, [...path, 'when'], reading),
        branch: readBranch(value.branch, [...path, 'branch'], reading),
        approval: readApproval(value.approval, [...path, 'approval'], reading),
        serviceAccount: readServiceAccount(value.service_account, [...path, 'service_account'], reading),
        tokenLifetimeSeconds: readLifetime(value.token, [...path, 'token'], reading),
        allow: readAllow(value.allow, [...path, 'allow'], reading),
        require: readRequirement(value.require, [...path, 'require'], reading),
    };
    if (!abstract)
        checkWhole(grant, value, provider, path, reading);
    return provider === undefined ? undefined : { ...grant, provider };
}
/** What a grant that can be used owes: each part may be inherited, the whole must be complete. */
function checkWhole({ when, branch, approval, serviceAccount }, value, provider, path, reading) {
    if (shape_isObject(value.when))
        checkPins(when, provider, [...path, 'when'], reading);
    if (approval !== undefined && !when.some(condition => condition.claim === 'environment')) {
        reading.report({
            path: [...path, 'approval'],
            message: 'of which environment? Any that has reviewers would do.',
            cure: 'Add environment: NAME to when.',
            key: true,
        });
    }
    const isEmpty = shape_isObject(value.branch) && value.branch.rules === undefined && !branch?.merged;
    if (isEmpty)
        reading.report(asksForNothing([...path, 'branch']));
    if (shape_isObject(value.token) && serviceAccount === undefined) {
        reading.report({
            path: [...path, 'token'],
            message: "without a service_account there is no token whose lifetime could be chosen: a federated one lives as long as GitHub's.",
            cure: 'Remove it, or add service_account.',
            key: true,
        });
    }
}
function findProvider(name, providers, path, reading) {
    if (typeof name !== 'string')
        return undefined;
    if (Object.hasOwn(providers, name))
        return providers[name];
    const names = Object.keys(providers);
    const cure = suggest(name, names) ?? `Providers: ${names.join(', ')}.`;
    reading.report({ path, message: `no such provider: ${shape_quote(name)}.`, cure });
    return undefined;
}
function readServiceAccount(value, path, reading) {
    const email = textOf(value);
    const fault = email === undefined ? undefined : emailFault(email);
    if (fault !== undefined)
        reading.report({ path, ...fault });
    return email;
}
function readLifetime(token, path, reading) {
    if (!shape_isObject(token))
        return defaultLifetimeSeconds;
    const seconds = periodSeconds(token.lifetime);
    if (seconds !== undefined && (seconds < 60 || seconds > 43_200))
        reading.report({
            path: [...path, 'lifetime'],
            message: `${token.lifetime} is not from 1m to 12h.`,
            cure: 'Write 30m, say.',
        });
    return seconds ?? defaultLifetimeSeconds;
}

;// CONCATENATED MODULE: ./build/shell.js
/** One word of a POSIX shell, whatever it holds: claims and policy values are other people's text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/** `trainer@acme-ml.iam.gserviceaccount.com` lives in acme-ml; a default account's email begins with its project. */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
/** Lists what Vertex AI has in one place. @param what `endpoints list`, `models list-version fraud` */
const gcloudList = (what, { project, location }) => `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`;
/** Shows what containers that serve wrote in the last hour. @param endpoint its id; absent: all of the project's */
function gcloudServingLog(project, endpoint) {
    const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`);
    return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}
/** Grants a role on a project. */
const gcloudGrant = (project, member, role) => [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
].join('\n');
/** Shows as whom Google knows the federated runs of the last hour: STS does not tell what a provider maps. */
const gcloudPrincipals = (project) => [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
].join('\n');

;// CONCATENATED MODULE: ./build/policy/providers.js



const defaultIssuer = 'https://token.actions.githubusercontent.com';
const resourceForm = /^(projects\/[1-9]\d{0,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32})\/providers\/[a-z0-9-]{4,32}$/;
/** Reads `providers`; one pool never serves both trusts, since its principals do not say which provider admitted them. */
function readProviders(providers, path, reading) {
    const found = {};
    if (!shape_isObject(providers))
        return found;
    if (Object.keys(providers).length === 0)
        reading.report({ path, message: 'no provider at all.', cure: 'Add one.' });
    for (const [name, value] of Object.entries(providers)) {
        const resource = shape_isObject(value) ? textOf(value.resource) : undefined;
        const trust = shape_isObject(value) ? value.trust : undefined;
        if (resource === undefined)
            continue;
        const pool = resourceForm.exec(resource)?.[1];
        if (pool === undefined) {
            reading.report({ path: [...path, name, 'resource'], ...faultOfResource(resource) });
            continue;
        }
        if (trust !== 'internal' && trust !== 'external')
            continue;
        const other = Object.values(found).find(provider => provider.pool === pool && provider.trust !== trust);
        if (other !== undefined) {
            reading.report({
                path: [...path, name, 'resource'],
                message: `the pool of ${name} (${trust}) is also that of ${other.name} (${other.trust}): a pool's principals do not say which provider admitted them.`,
                cure: `Give ${name} a pool of its own:`,
                commands: [createPool(pool, trust)],
            });
        }
        found[name] = { name, resource, pool, trust };
    }
    return found;
}
/** @param pool `projects/NUMBER/locations/global/workloadIdentityPools/POOL`, beside which the new one is made */
function createPool(pool, trust) {
    const [, project = '', , , , id = ''] = pool.split('/');
    // An id has 32 characters at most.
    const fresh = `${id.slice(0, 31 - trust.length)}-${trust}`;
    return `gcloud iam workload-identity-pools create ${quoteShell(fresh)} --location=global --project=${quoteShell(project)}`;
}
/** What is wrong with a provider's resource name, and exactly what fixes it. */
function faultOfResource(resource) {
    const prefix = /^(https:)?\/\/iam\.[a-z.]+\/(v1\/)?/.exec(resource)?.[0];
    if (prefix !== undefined)
        return { message: 'expected the resource name alone.', cure: `Write ${resource.slice(prefix.length)}` };
    const project = /^projects\/([^/]+)\//.exec(resource)?.[1];
    if (project !== undefined && !/^[1-9]\d*$/.test(project)) {
        return {
            message: `${shape_quote(project)} is a project id; Google wants its number here.`,
            cure: 'This prints it:',
            commands: [`gcloud projects describe ${quoteShell(project)} --format='value(projectNumber)'`],
        };
    }
    const pool = /\/workloadIdentityPools\/([^/]+)\/?$/.exec(resource)?.[1];
    if (project !== undefined && pool !== undefined) {
        return {
            message: 'a pool without its provider.',
            cure: 'Add /providers/ and its name, which this prints:',
            commands: [
                `gcloud iam workload-identity-pools providers list --workload-identity-pool=${quoteShell(pool)} --location=global --project=${quoteShell(project)} --format='value(name.basename())'`,
            ],
        };
    }
    return {
        message: `no name of a workload identity provider: ${shape_quote(resource)}.`,
        cure: 'Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
    };
}
/**
 * GitHub's issuers: github.com and data residency, each with an enterprise's own, and GitHub Enterprise Server.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 */
const issuerForms = [
    /^https:\/\/token\.actions\.githubusercontent\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/token\.actions\.[a-z0-9][a-z0-9-]*\.ghe\.com(\/[a-z0-9][a-z0-9-]*)?$/,
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/_services\/token$/,
];
/** Reads `issuer`; it is compared character by character with the token's, so only its very form will do. */
function readIssuer(issuer, path, reading) {
    const text = textOf(issuer);
    if (text === undefined || issuerForms.some(form => form.test(text)))
        return text ?? defaultIssuer;
    const message = text.startsWith('http:')
        ? 'an issuer is asked over https alone.'
        : text.endsWith('/')
            ? 'no slash at the end: issuers are compared whole.'
            : `no issuer of GitHub: ${shape_quote(text)}.`;
    const cure = `Write ${defaultIssuer}, https://token.actions.githubusercontent.com/ENTERPRISE, https://token.actions.SUBDOMAIN.ghe.com (with or without /ENTERPRISE), or https://HOST/_services/token.`;
    reading.report({ path, message, cure });
    return text;
}

;// CONCATENATED MODULE: ./build/policy/requires.js

/**
 * What must be known before anything else of a policy is believed: its format's version, and whether it takes this
 * version of the action. A newer policy may say things in ways that an older action misreads.
 */
function checkVersions(policy, actionVersion) {
    if (!shape_isObject(policy))
        return [];
    const { version, requires } = policy;
    if (typeof version === 'number' && version !== 1) {
        return [
            {
                path: ['version'],
                message: `policy version ${version}, but this action (${actionVersion}) reads version 1.`,
                cure: 'Use a version of the action that reads it.',
            },
        ];
    }
    if (typeof requires !== 'string')
        return [];
    const bounds = readRange(requires);
    if (bounds === undefined) {
        return [
            {
                path: ['requires'],
                message: `no range of versions: ${shape_quote(requires)}.`,
                cure: 'Write ">=1.0", or ">=1.0 <2".',
            },
        ];
    }
    const own = readVersion(actionVersion.replace(/[-+].*$/, ''));
    const takes = bounds.every(({ operator, version: bound }) => {
        const order = own === undefined ? Number.NaN : compare(own, bound);
        return operator === '>=' ? order >= 0 : order < 0;
    });
    if (takes)
        return [];
    const least = bounds.find(({ operator }) => operator === '>=')?.version[0];
    return [
        {
            path: ['requires'],
            message: `this policy takes versions ${requires} of the action, this is ${actionVersion}.`,
            cure: `Change the version after @ in the workflow's uses: line${least === undefined ? '' : `, as @v${least}`}.`,
        },
    ];
}
function readRange(range) {
    const bounds = [];
    for (const part of range.trim().split(/ +/)) {
        const operator = part.startsWith('>=') ? '>=' : part.startsWith('<') ? '<' : undefined;
        const version = operator && readVersion(part.slice(operator.length));
        if (operator === undefined || version === undefined)
            return undefined;
        bounds.push({ operator, version });
    }
    return bounds;
}
function readVersion(text) {
    const [whole, major, minor = '0', patch = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    return whole === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

// EXTERNAL MODULE: ./build/universes.js
var universes = __webpack_require__(3964);
;// CONCATENATED MODULE: ./build/policy/shapes.js


const shapes_text = { type: 'string' };
const period = { type: 'string', format: 'period' };
const glob = { type: 'object', name: 'Glob' };
const listOf = (of) => ({ type: 'list', of });
const mapOf = (name) => ({ type: 'map', of: { type: 'object', name } });
/** What a claim is held against. Numbers are looked at closer by `when.ts`. */
const value = {
    type: 'either',
    of: [shapes_text, { type: 'boolean' }, { type: 'number' }, glob],
    expected: 'a string or {glob: …}',
};
const matcher = {
    type: 'either',
    of: [value, listOf(value)],
    expected: 'a string, a list of strings, or {glob: …}',
};
/** What `allow` takes: exact, or with `*` inside one segment and `**` across them. */
const patterns = listOf({ type: 'either', of: [shapes_text, glob], expected: 'a string or {glob: …}' });
/** The policy file's form (DESIGN 2). What the contract has and this version does not do yet is refused, never ignored. */
const policyShapes = {
    Policy: {
        fields: {
            version: {
                shape: { type: 'integer', minimum: 1, maximum: 1 },
                required: true,
                description: 'Version of this file format.',
            },
            requires: {
                shape: shapes_text,
                description: 'Versions of the action that this policy takes, as ">=1.0" or ">=1.0 <2". Read before all else.',
            },
            issuer: {
                shape: shapes_text,
                description: 'The one OIDC issuer that this policy trusts. Default: https://token.actions.githubusercontent.com. Others: with an enterprise’s slug, data residency (with or without a slug), GitHub Enterprise Server.',
            },
            universe: {
                shape: { type: 'enum', values: universes/* universes */.x },
                description: "Google's universe domain. Default: googleapis.com.",
            },
            providers: {
                shape: mapOf('Provider'),
                required: true,
                description: 'Workload identity providers by a name of your own; separate ones for inside and outside.',
            },
            grants: {
                shape: mapOf('Grant'),
                required: true,
                description: 'Roles, mapped deliberately one by one. Names: a-z, then a-z, 0-9 and _, 40 at most.',
            },
            audit: { shape: { type: 'object', name: 'Audit' }, description: 'A second home of the record.' },
        },
    },
    Audit: {
        fields: {
            cloud_logging: {
                shape: shapes_text,
                required: true,
                description: 'projects/{project}/logs/{log}: every line of the record is written there too. The grant’s account needs roles/logging.logWriter.',
            },
        },
    },
    Provider: {
        fields: {
            resource: {
                shape: shapes_text,
                required: true,
                description: 'projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}',
            },
            trust: {
                shape: { type: 'enum', values: ['internal', 'external'] },
                required: true,
                description: 'internal: merged code alone. external: code not yet merged. Never both in one pool.',
            },
        },
    },
    Grant: {
        fields: {
            description: { shape: shapes_text, description: 'What this grant is for, for people.' },
            extends: {
                shape: shapes_text,
                description: 'Name of one grant to inherit from: mappings merge key by key, lists and values of this grant replace the inherited ones. What is required may be inherited.',
            },
            abstract: {
                shape: { type: 'boolean' },
                description: 'Only a parent of other grants: it may be incomplete, and cannot be used. Not inherited.',
            },
            provider: { shape: shapes_text, required: true, description: 'Name of one of the providers above.' },
            when: {
                shape: { type: 'map', of: matcher },
                required: true,
                description: 'Claims of the GitHub OIDC token; every line must hold. A string, a list (any of) or {glob: …}. Enforced by Google too, once compiled.',
            },
            branch: {
                shape: { type: 'object', name: 'Branch' },
                description: 'What must be true of the branch, asked of the GitHub API. Enforced by this action alone.',
            },
            approval: {
                shape: { type: 'object', name: 'Approval' },
                description: 'Who approved the environment, asked of the GitHub API. Enforced by this action alone.',
            },
            service_account: {
                shape: shapes_text,
                description: 'E-mail of the service account to impersonate. Left out: direct access by the federated principal.',
            },
            token: {
                shape: { type: 'object', name: 'Token' },
                description: 'The access token of the impersonated service account.',
            },
            allow: {
                shape: { type: 'object', name: 'Allow' },
                description: 'Bounds on what steps may ask for. A list that is absent allows nothing of that kind.',
            },
            require: {
                shape: { type: 'object', name: 'Requirement' },
                description: 'What every body must have that can have it. Enforced by this action alone.',
            },
        },
    },
    Requirement: {
        fields: {
            labels: { shape: listOf(shapes_text), description: 'Keys of labels that must be there, with any value.' },
            encryptionSpec: {
                shape: { type: 'object', name: 'RequiredEncryption' },
                description: 'The customer-managed key.',
            },
            network: { shape: shapes_text, description: 'The VPC network, by full name.' },
            serviceAccount: { shape: shapes_text, description: 'The account that code runs as.' },
        },
    },
    RequiredEncryption: {
        fields: { kmsKeyName: { shape: shapes_text, required: true, description: 'The Cloud KMS key, by full name.' } },
    },
    Glob: {
        fields: {
            glob: {
                shape: shapes_text,
                required: true,
                description: '* stays inside one / segment, ** crosses them; the whole value must match; nothing else is special.',
            },
        },
    },
    Branch: {
        fields: {
            rules: {
                shape: listOf(shapes_text),
                description: 'Types of active rules that the ref must have, as pull_request. Rulesets only.',
            },
            merged: { shape: { type: 'boolean' }, description: 'A merged pull request must stand behind the very commit.' },
        },
    },
    Approval: {
        fields: {
            reviewers: {
                shape: { type: 'integer', minimum: 1, maximum: 6 },
                required: true,
                description: 'How many distinct people must have approved.',
            },
            not_by: {
                shape: listOf({ type: 'enum', values: ['actor'] }),
                description: 'Who may not be among those who approved.',
            },
            reruns: {
                shape: { type: 'boolean' },
                description: 'Let attempts above 1 through, though approvals do not say which attempt they were for.',
            },
        },
    },
    Token: {
        fields: {
            lifetime: {
                shape: period,
                required: true,
                description: 'From 1m to 12h; above 1h only where an organization policy of Google allows it. Default: 1h.',
            },
        },
    },
    Allow: {
        fields: {
            steps: { shape: listOf({ type: 'enum', values: kinds }), description: 'Kinds of steps.' },
            methods: {
                shape: patterns,
                description: 'Methods that call may call, as PersistentResourceService.CreatePersistentResource.',
            },
            projects: { shape: patterns, description: 'Google Cloud project ids.' },
            locations: { shape: patterns, description: 'Vertex AI locations.' },
            service_accounts: {
                shape: patterns,
                description: 'Accounts that jobs may run as. default: what Vertex AI uses when a job names none.',
            },
            images: { shape: patterns, description: 'Container images, compared as written.' },
            templates: { shape: patterns, description: 'Pipeline templates: gs:// or Artifact Registry (by digest).' },
            machines: {
                shape: { type: 'object', name: 'Machines' },
                description: 'Machines of whatever a step starts or serves.',
            },
            storage: {
                shape: patterns,
                description: 'gs:// locations and bq:// tables that bodies may name, and file servers that they mount.',
            },
            models: { shape: patterns, description: "Model ids in the step's own project and location, or full names." },
            publisher_models: {
                shape: patterns,
                description: 'Models of Google and others by their short name, as gemini-2.5-flash, or publishers/…/models/….',
            },
            endpoints: {
                shape: patterns,
                description: "Endpoint ids in the step's own project and location, or full names.",
            },
            engines: {
                shape: patterns,
                description: "Agent engines that a step may change or call, by id in the step's own project and location or by full name. One that this grant made needs no entry to be changed by reasoningEngine.",
            },
            datasets: { shape: patterns, description: "Dataset ids in the step's own project and location, or full names." },
            networks: { shape: patterns, description: 'VPC networks and network attachments, by full name.' },
            kms_keys: { shape: patterns, description: 'Cloud KMS keys, by full name.' },
            tensorboards: { shape: patterns, description: "Ids in the step's own project and location, or full names." },
            reservations: { shape: patterns, description: 'Compute reservations by full name; any: ANY_RESERVATION.' },
            persistent_resources: { shape: patterns, description: 'Ids of persistent resources.' },
            timeout: { shape: period, description: 'Longest timeout of a step, and that of a step that names none.' },
            node_hours: {
                shape: { type: 'number', minimum: 0 },
                description: 'Most node hours that the steps of a file may take together: replicas × trials × timeout, and budgets of AutoML.',
            },
            unchecked: {
                shape: patterns,
                description: "Fields newer than the action's schema that a step may have, where it names them under unchecked too, as customJob.jobSpec.newField.",
            },
        },
    },
    Machines: {
        fields: {
            types: { shape: patterns, description: 'Machine types; with a TPU topology: {type}/{topology}.' },
            accelerators: {
                shape: { type: 'map', of: { type: 'integer', minimum: 1 } },
                description: "Accelerator type to the largest count on one machine. '*': any other type, also one that only the run of a pipeline knows.",
            },
            replicas: {
                shape: { type: 'integer', minimum: 1 },
                description: "Largest number of a step's replicas at the same time: over worker pools, trials, and as far as it may scale.",
            },
        },
    },
};
/** Objects of which a grant may inherit a part: each may be incomplete by itself. */
const inheritable = [
    'Grant',
    'Approval',
    'Token',
    'RequiredEncryption',
];
/** The shapes without what may be inherited being required. */
const partialShapes = {
    ...policyShapes,
    ...Object.fromEntries(inheritable.map(name => [name, { fields: optional(policyShapes[name].fields) }])),
};
function optional(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, { required: _, ...field }]) => [key, field]));
}

;// CONCATENATED MODULE: ./build/policy/load.js














/**
 * Reads a policy (DESIGN 2): its versions first, then its form, then its rules, strictly.
 *
 * @param actionVersion this action's, as `1.2.0`, to hold `requires` against
 * @throws ActionError `POLICY_INVALID` with every problem of the file, each with its place and cure
 */
function loadPolicy(text, file, actionVersion) {
    const document = parseDocument(text, file, 'POLICY_INVALID');
    const refuse = (faults, places = asWritten) => {
        if (faults.length > 0)
            throw invalid(file, problemsOf(faults, document, places));
    };
    refuse(checkVersions(document.value, actionVersion));
    const lines = text.split('\n');
    const faults = [];
    const grants = resolveGrants(shape_isObject(document.value) ? document.value.grants : undefined, fault => faults.push(fault));
    faults.push(...checkForm(document.value, grants));
    const empty = emptyValues(document.value);
    faults.push(...empty.filter(({ path }) => !faults.some(fault => isSame(fault.path, path))));
    const written = (path) => writtenAt(lines, document.problem(grants.locate(path), ''));
    const policy = readPolicy(document.value, grants, faults, written);
    const places = { locate: grants.locate, isInherited: (path) => isInherited(grants, document.value, path) };
    refuse(faults, places);
    return {
        policy,
        sha256: document.sha256,
        document,
        linesSha256: (0,external_node_crypto_.createHash)('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
        placeOf: path => document.problem(grants.locate(path), ''),
        notes: problemsOf(notesOn(policy), document, places),
    };
}
/** The form of the file. Whether a grant is complete shows when what it inherits is there. */
function checkForm(value, { concrete, parentsOf }) {
    const policy = { type: 'object', name: 'Policy' };
    const shape = { type: 'object', name: 'Grant' };
    if (!shape_isObject(value) || !shape_isObject(value.grants))
        return checkShape(value, policy, policyShapes);
    const each = Object.entries(value.grants).flatMap(([name, grant]) => {
        const path = ['grants', name];
        const resolved = shape_isObject(grant) ? concrete.get(name) : grant;
        const isWhole = resolved !== undefined && parentsOf(name).length === 0;
        const own = checkShape(grant, shape, isWhole ? policyShapes : partialShapes, path);
        return isWhole || resolved === undefined ? own : [...own, ...checkShape(resolved, shape, policyShapes, path)];
    });
    return [...checkShape({ ...value, grants: {} }, policy, policyShapes), ...each];
}
/** Own grants alone: a policy has no grant `constructor` unless it says so. */
const grantOf = (policy, name) => Object.hasOwn(policy.grants, name) ? policy.grants[name] : undefined;
/**
 * The grant of that name.
 *
 * @throws ActionError `GRANT_UNKNOWN` with the nearest name and the list
 */
function findGrant(policy, name) {
    const grant = grantOf(policy, name);
    if (grant !== undefined)
        return grant;
    const names = Object.keys(policy.grants);
    if (policy.abstract.includes(name))
        throw new build_errors/* ActionError */.lZ('GRANT_UNKNOWN', `grant ${name} is abstract: only a parent of others, it cannot be used`, {
            cure: `Name one of the grants that can: ${names.join(', ')}.`,
        });
    const near = suggest(name, names);
    throw new build_errors/* ActionError */.lZ('GRANT_UNKNOWN', `the policy has no grant ${shape_quote(name)}`, {
        cure: `${near === undefined ? '' : `${near} `}Its grants: ${names.join(', ')}.`,
    });
}
function readPolicy(value, { concrete, abstract }, faults, written) {
    const reading = { report: fault => void faults.push(fault), written };
    const given = shape_isObject(value) ? value : {};
    const providers = readProviders(given.providers, ['providers'], reading);
    const declared = shape_isObject(given.providers)
        ? Object.fromEntries(Object.keys(given.providers).map(name => [name, undefined]))
        : {};
    const grants = {};
    if (shape_isObject(given.grants) && !Object.values(given.grants).some(grant => !shape_isObject(grant) || grant.abstract !== true))
        reading.report({
            path: ['grants'],
            message: 'no grant at all.',
            cure: 'Add one: whatever is not granted is denied.',
        });
    const known = { ...declared, ...providers };
    for (const [name, grant] of abstract)
        readGrant(name, grant, true, known, ['grants', name], reading);
    for (const [name, grant] of concrete) {
        const read = readGrant(name, grant, false, known, ['grants', name], reading);
        if (read !== undefined)
            grants[name] = read;
    }
    const isSound = (grant) => !faults.some(({ path }) => path[0] === 'grants' && path[1] === grant.name);
    checkCrossings(Object.values(grants).filter(isSound), ['grants'], reading);
    return {
        requires: textOf(given.requires),
        issuer: readIssuer(given.issuer, ['issuer'], reading),
        universe: textOf(given.universe) ?? 'googleapis.com',
        providers,
        grants,
        abstract: [...abstract.keys()],
        auditLog: readAuditLog(given.audit, ['audit', 'cloud_logging'], reading),
    };
}
function readAuditLog(audit, path, reading) {
    const name = shape_isObject(audit) ? textOf(audit.cloud_logging) : undefined;
    if (name === undefined)
        return undefined;
    const [, project, log] = /^projects\/([a-z][a-z0-9.:-]{4,62}[a-z0-9])\/logs\/([A-Za-z0-9_.-]{1,200})$/.exec(name) ?? [];
    if (project !== undefined && log !== undefined)
        return { project, log };
    reading.report({
        path,
        message: `${shape_quote(name)} is no name of a log.`,
        cure: 'Write projects/PROJECT/logs/keyless-vertex.',
    });
    return undefined;
}
const asWritten = { locate: path => path, isInherited: () => false };
/** Each fault once, at the value that it is about: what a parent has wrong, those that extend it have wrong too. */
function problemsOf(faults, document, { locate, isInherited }) {
    const found = new Map();
    const placed = faults.map(fault => ({ fault, at: locate(fault.path) }));
    const isOwn = ({ fault, at }) => fault.path[1] === at[1];
    for (const one of [...placed.filter(isOwn), ...placed.filter(other => !isOwn(other))]) {
        const { fault, at } = one;
        const key = JSON.stringify([at, fault.message]);
        const same = found.get(key);
        if (same === undefined)
            found.set(key, { fault: { ...fault, path: at }, heirs: isOwn(one) ? [] : [String(fault.path[1])] });
        else if (same.heirs.length > 0 && !isOwn(one))
            same.heirs.push(String(fault.path[1]));
    }
    return [...found.values()].map(({ fault: { path, message, ...options }, heirs }) => {
        const more = heirs.length > 3 ? ` and ${heirs.length - 3} more` : '';
        const whose = heirs.length === 0 ? '' : `inherited by ${heirs.slice(0, 3).join(', ')}${more}: `;
        const removes = isInherited(path) && isEmpty(valueAt(document.value, path));
        if (!removes)
            return document.problem(path, `${whose}${message}`, options);
        return document.problem(path, `${whose}${(0,safe/* withStop */.d8)(message)}`, { ...options, cure: cannotRemove });
    });
}
/** Removing the line would bring back what the parent has. */
const cannotRemove = 'What a grant inherits it can replace, but not remove: move it from the parent to the grants that need it.';
const isEmpty = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
function invalid(file, problems) {
    const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
    return new build_errors/* ActionError */.lZ('POLICY_INVALID', `${file} has ${count}`, { problems: inOrder });
}
/** `approval:` with nothing after it reads like a requirement and would be none: an empty value is refused everywhere. */
function emptyValues(value, path = []) {
    if (value === null)
        return [{ path, message: 'nothing after the colon.', cure: 'Give it a value, or remove the line.', key: true }];
    if (Array.isArray(value))
        return value.flatMap((item, index) => emptyValues(item, [...path, index]));
    if (!shape_isObject(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => emptyValues(item, [...path, key]));
}
function notesOn(policy) {
    return Object.values(policy.grants)
        .filter(grant => grant.tokenLifetimeSeconds > 3600)
        .map(grant => ({
        path: ['grants', grant.name, 'token', 'lifetime'],
        message: 'above 1h Google refuses, unless the organization policy iam.allowServiceAccountCredentialLifetimeExtension names the account.',
    }));
}
/** The characters of a plain scalar at a place in the text. */
function writtenAt(lines, { line, column }) {
    const rest = lines[line - 1]?.slice(column - 1) ?? '';
    return /^[^\s,\]}]*/.exec(rest)?.[0] ?? '';
}
const isSame = (a, b) => a.length === b.length && a.every((segment, index) => segment === b[index]);

;// CONCATENATED MODULE: ./build/policy/decide.js





const evidenceNeeded = (grant) => ({
    branchRules: (grant.branch?.rules.length ?? 0) > 0,
    mergedPullRequest: grant.branch?.merged ?? false,
    approval: grant.approval !== undefined,
});
/**
 * Decides whether verified claims hold a grant. Issuer and audience are not looked at again: nobody has `Claims` whose
 * token was not verified against them. Default deny: an absent claim matches nothing, and evidence that is needed but
 * not there allows nothing: what fails denies, and what GitHub gave no usable answer to leaves the decision unknown.
 *
 * If its `when` fails, the other grants are looked at too, by their `when` alone, for the hint that one would have held.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decide(policy, grantName, claims, evidence = {}) {
    const grant = findGrant(policy, grantName);
    const when = judgeWhen(grant, claims);
    const byGitHub = [...judgeBranch(grant, claims, evidence.branch), ...judgeApproval(grant, claims, evidence.approval)];
    const asked = allHold(when) || Object.keys(evidence).length > 0;
    const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(decide_notAsked))];
    const verdict = allHold(conditions)
        ? 'allow'
        : conditions.some(isUnknown) && !conditions.some(fails)
            ? 'unknown'
            : 'deny';
    const others = when.some(fails) ? alternatives(policy, grant) : [];
    const approvals = grant.approval === undefined ? undefined : evidence.approval?.approvals;
    const merged = grant.branch?.merged ? evidence.branch?.mergedPullRequests : undefined;
    return {
        verdict,
        grant: grantName,
        conditions,
        others: others.map(other => judgeOther(other, claims)),
        approvers: approvals !== undefined && !isUnanswered(approvals) ? distinctApprovers(approvals) : [],
        mergedPullRequest: merged !== undefined && !isUnanswered(merged) ? merged[0] : undefined,
        unanswered: conditions.some(isUnknown) ? unansweredIn(evidence) : [],
    };
}
/** Grants that the run may have meant. A missing approval is no reason to point to a grant that asks for none. */
const alternatives = ({ grants }, { name, approval }) => Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined));
/** Each question once, however many conditions wait for its answer. */
function unansweredIn({ branch, approval }) {
    const answers = [branch?.rules, branch?.mergedPullRequests, approval?.environment, approval?.approvals];
    return answers.filter(answer => answer !== undefined).filter(isUnanswered);
}
/** Default deny: of no conditions, none holds. */
const allHold = (conditions) => conditions.length > 0 && conditions.every(holds);
/** Claims that deny already need no more words of GitHub's. */
const decide_notAsked = ({ condition, expected }) => ({
    condition,
    expected,
    actual: undefined,
    result: 'not asked',
});
function judgeOther(grant, claims) {
    const conditions = grant.when.map(condition => judgeClaim(condition, claims));
    return { grant: grant.name, holds: allHold(conditions), conditions };
}
/** The lines of `when` against the claims, each with what to do about it where it does not hold. */
function judgeWhen(grant, claims) {
    return grant.when.map(condition => {
        const verdict = judgeClaim(condition, claims);
        const hint = holds(verdict) ? undefined : hintFor(condition, verdict.actual, grant, claims);
        return hint === undefined ? verdict : { ...verdict, hint };
    });
}
function judgeClaim({ claim, anyOf }, claims) {
    const actual = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    const matches = actual !== undefined && matchesAny(anyOf, actual);
    return { condition: `when.${claim}`, expected: describeMatchers(anyOf), actual, result: matches ? 'holds' : 'fails' };
}

;// CONCATENATED MODULE: ./build/policy/hypothetical.js




/** What stands for the actual value of what nobody can know before the run. */
const knownAtRun = '(known at run)';
/** The claims that a push to a branch would surely bring, besides what else is known of the repository. */
const claimsOfPush = (branch, repository) => ({
    ...repository,
    event_name: 'push',
    ref: `refs/heads/${branch}`,
    ref_type: 'branch',
    base_ref: '',
    head_ref: '',
});
/**
 * Holds a grant against claims that are assumed, not verified. A claim that is not among them, and whatever GitHub
 * would have to be asked, counts as holding and is marked `(known at run)`.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decideHypothetically(policy, grantName, known) {
    const grant = findGrant(policy, grantName);
    const claims = Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const conditions = judgeWhen(grant, claims).map(verdict => (verdict.actual === undefined ? later(verdict) : verdict));
    const asked = [...judgeBranch(grant, claims, undefined), ...judgeApproval(grant, claims, undefined)];
    conditions.push(...asked.map(later));
    return {
        verdict: conditions.every(holds) ? 'would-allow' : 'would-deny',
        grant: grantName,
        conditions,
    };
}
const later = ({ condition, expected }) => ({
    condition,
    expected,
    actual: knownAtRun,
    result: 'holds',
});

;// CONCATENATED MODULE: ./build/authorize.js









const audienceOf = (grant) => `https://iam.googleapis.com/${grant.provider.resource}`;
/** Keys travel while everything else does; nothing but keys is asked of the issuer, and no token is sent to it. */
function keysOf(world, issuer) {
    const host = new URL(issuer).hostname;
    return fetchKeys({
        issuer,
        send: world.transport.to(candidate => candidate === host, { bearer: false }),
        pace: world.pace,
    });
}
/**
 * Who is asking, and may they? The one way to a token that Google gets to see, taken anew at each renewal
 * (DESIGN 4.2, 4.3): request, verify, hold against the runner, decide.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE`, `TOKEN_REJECTED`, `DENIED`, `EVIDENCE_UNAVAILABLE`; each is in the record
 * before it is thrown
 */
async function authorize(question) {
    const { world, policy, grant, record, purpose } = question;
    const audience = audienceOf(grant);
    await record('token.requested', { issuer: policy.issuer, audience, purpose });
    const asked = request(question, audience);
    const expected = expectBranch(question);
    void preload();
    const subjectToken = await asked;
    const verified = await verify(question, subjectToken, audience);
    await record('token.verified', {
        claims: verified.claims,
        jti: verified.jti ?? null,
        key_id: verified.keyId,
        token_sha256: verified.sha256,
        expires_at: new Date(verified.expiresAt * 1000).toISOString(),
    });
    const decision = await judge(question, verified, expected);
    question.decided(decision, verified);
    await record('decision.made', {
        verdict: decision.verdict,
        grant: grant.name,
        conditions: decision.conditions.map(one => ({ ...one, holds: holds(one) })),
        approvers: decision.approvers.map(({ login, id }) => `${login} (${id})`),
        merged_pull_request: decision.mergedPullRequest ?? null,
    });
    if (decision.verdict === 'deny')
        throw denied(decision);
    if (decision.verdict === 'unknown')
        throw undecided(decision);
    world.signal.throwIfAborted();
    return { subjectToken, verified, decision };
}
async function request({ world, fork }, audience) {
    const { idToken, eventName, hosts, provisionalClaims } = world.environment;
    if (idToken === undefined)
        throw missingTokenError({ eventName, fork, actor: provisionalClaims['actor'] ?? '' });
    return requestToken({
        ...idToken,
        audience,
        send: world.transport.to(host => (0,network_hosts/* isOfGitHub */.ND)(host, hosts)),
        mask: world.runner.mask,
        pace: world.pace,
    });
}
async function verify({ world, policy, keys, record }, token, audience) {
    const { identity, provisionalClaims } = world.environment;
    const { repositoryId, runId, runAttempt, sha } = identity;
    try {
        const run = { repositoryId, runId, runAttempt, sha, workflowRef: provisionalClaims['workflow_ref'] ?? '' };
        return await verifyToken(token, { issuer: policy.issuer, audience, keys, now: world.pace.now, run });
    }
    catch (error) {
        if (error instanceof TokenRejection) {
            await record('token.rejected', { code: error.code, reason: error.reason, token_sha256: tokenDigest(token) });
        }
        throw error;
    }
}
/**
 * Asks about the branch that the runner says it is on while the token is on its way: the answer is used where the
 * verified claims name the same. Nothing is asked where the runner's own word would not do.
 */
function expectBranch(question) {
    const { provisionalClaims } = question.world.environment;
    const { policy, grant } = question;
    if (decideHypothetically(policy, grant.name, provisionalClaims).verdict === 'would-deny')
        return undefined;
    const asked = askBranch(question, provisionalClaims);
    asked?.evidence.catch(() => { });
    return asked;
}
function askBranch({ grant, repository }, claims) {
    const { branchRules: rules, mergedPullRequest: merged } = evidenceNeeded(grant);
    if (!rules && !merged)
        return undefined;
    const { ref = '', sha = '' } = claims;
    return { ref, sha, evidence: repository.branchEvidence(ref, sha, { rules, merged }) };
}
/** GitHub is asked for rules and approvals only where the claims hold: a denial by `when` needs no more words. */
async function judge(question, { claims }, expected) {
    const { policy, grant, repository, world } = question;
    const byClaims = decide(policy, grant.name, claims);
    const whenHolds = byClaims.conditions.every(one => holds(one) || !one.condition.startsWith('when.'));
    if (!whenHolds || byClaims.verdict === 'allow')
        return byClaims;
    const { environment } = claims;
    const isSame = expected !== undefined && expected.ref === claims['ref'] && expected.sha === claims['sha'];
    const [branch, approval] = await Promise.all([
        (isSame ? expected : askBranch(question, claims))?.evidence,
        evidenceNeeded(grant).approval && environment !== undefined
            ? repository.approvalEvidence(environment, world.environment.identity.runId)
            : undefined,
    ]);
    const evidence = { ...(branch && { branch }), ...(approval && { approval }) };
    return decide(policy, grant.name, claims, evidence);
}
/** No denial: nothing contradicts the grant, but what would allow it is not known either. */
function undecided({ grant, conditions, unanswered }) {
    const unknown = conditions.filter(isUnknown).map(({ condition }) => condition);
    const reasons = distinct(unanswered.map(one => one.unanswered)).map(words => {
        const asked = unanswered.filter(one => one.unanswered === words).map(one => one.asked);
        return `cannot read ${authorize_inWords(distinct(asked))}: ${words}`;
    });
    const causes = distinct(unanswered.flatMap(({ cause = [] }) => cause));
    const cures = distinct(unanswered.flatMap(({ hint = [] }) => hint));
    return new build_errors/* ActionError */.lZ('EVIDENCE_UNAVAILABLE', `GitHub did not tell what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`, {
        ...(causes.length > 0 && { cause: causes.join(' ') }),
        cure: cures.length > 0 ? cures.join('\n') : 'Run the job again when GitHub answers (https://www.githubstatus.com).',
    });
}
const distinct = (texts) => [...new Set(texts)];
/** `a`, `a and b`, `a, b and c` */
const authorize_inWords = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
function denied({ grant, conditions, others }) {
    const failed = conditions.filter(fails);
    const why = failed
        .slice(0, 3)
        .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, wanted ${expected}`);
    const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : [];
    const mending = failed.flatMap(({ condition, hint }) => (hint === undefined ? [] : [`${condition}: ${hint}`]));
    const fits = others.filter(({ holds }) => holds).map(other => other.grant);
    if (fits.length > 0)
        mending.push(`These claims fit the \`when\` of ${fits.join(', ')}: name it as the input \`grant\`, if that was meant.`);
    return new build_errors/* ActionError */.lZ('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
        cure: mending.length > 0
            ? mending.join(' ')
            : 'Run from where the grant allows it, or have the policy changed by a reviewed merge to the default branch.',
    });
}

// EXTERNAL MODULE: ./build/network/fetch.js
var fetch = __webpack_require__(1125);
;// CONCATENATED MODULE: ./build/redact.js
/** A piece of a token this long or longer is never shown. */
const pieceLength = 12;
/** Of a refusal no more is read: it is words. */
const refusalBytes = 65_536;
/** What looks like a token of GitHub's or Google's, whoever's it is. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g;
/**
 * The text without anything that looks like a token, and without any piece of 12 characters or more of the tokens that
 * are given: servers echo what they were sent.
 */
function redact(text, tokens) {
    const pieces = new Set();
    for (const token of tokens)
        for (let at = 0; at + pieceLength <= token.length; at++)
            pieces.add(token.slice(at, at + pieceLength));
    let kept = '';
    let hiddenUntil = 0;
    for (let at = 0; at < text.length; at++) {
        if (pieces.has(text.slice(at, at + pieceLength))) {
            if (at >= hiddenUntil)
                kept += '***';
            hiddenUntil = at + pieceLength;
        }
        if (at >= hiddenUntil)
            kept += text.charAt(at);
    }
    return kept.replace(tokenLike, '***');
}
/**
 * A reply without what its server echoes of the bearer. A refusal is words, and searched for every piece; in a success any
 * 23 characters of it are found.
 */
function unechoed(reply, bearer) {
    const refused = reply.status < 200 || reply.status > 299;
    if (!refused && !holdsPiece(reply.body, bearer))
        return reply;
    const text = reply.body.toString('utf8', 0, refused ? refusalBytes : reply.body.length);
    return { ...reply, body: Buffer.from(redact(text, [bearer])) };
}
function holdsPiece(body, token) {
    for (let at = 0; at + pieceLength <= token.length; at += pieceLength)
        if (body.includes(token.slice(at, at + pieceLength), 0, 'latin1'))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/refusals.js

/** Why it was refused, if it is one of these. */
function explainRefusal(refused, asker) {
    const given = refused.details?.reasons.map(({ reason }) => reason) ?? [];
    const row = rows.find(({ reasons = [] }) => reasons.some(reason => given.includes(reason))) ??
        rows.find(({ words }) => words?.test(refused.text));
    return row?.explain(refused, asker);
}
const metadata = ({ details }, key) => details?.reasons.flatMap(reason => reason.metadata[key] ?? []).find(value => value !== '');
const found = (pattern, { text, details }) => [text, ...(details?.violations ?? []).flatMap(({ subject, description }) => [subject, description])]
    .map(one => pattern.exec(one)?.[1])
    .find(one => one !== undefined);
/** The project that the refusal is about, as Google names it: the one asked in mostly, but not always. */
const consumer = (refused, { project }) => /^(?:projects\/)?([a-z0-9][\w.:-]*)$/.exec(metadata(refused, 'consumer') ?? '')?.[1] ?? project;
const inProject = (project) => `--project=${quoteShell(project)}`;
/** A role for whoever asked; who that is may have to be looked up first. */
function grantRole(project, role, { member }) {
    if (member !== undefined)
        return {
            cure: 'Grant the role; it takes a minute or two to act:',
            commands: [gcloudGrant(project, member, role)],
        };
    return {
        cure: `Grant ${role} on project ${project} to the principal of this run. Google's audit log names it:`,
        commands: [gcloudPrincipals(project)],
    };
}
const who = ({ member }) => member ?? 'the principal of this run';
function vpcServiceControls(refused, asker) {
    const service = metadata(refused, 'service');
    const id = found(/vpcServiceControlsUniqueIdentifier:\s{0,3}([\w-]{4,100})/, refused) ??
        metadata(refused, 'uid') ??
        refused.details?.violations.find(({ type }) => type === 'VPC_SERVICE_CONTROLS')?.description;
    const cause = `a perimeter of VPC Service Controls keeps ${who(asker)} from ${service ?? 'this service'}: GitHub's runners are outside of it`;
    const cure = `Have whoever manages the perimeter add an ingress rule for ${who(asker)}${service === undefined ? '' : ` and ${service}`}`;
    if (id === undefined || !/^[\w-]{4,100}$/.test(id))
        return { title: 'VPC Service Controls refuse this run', cause, cure: `${cure}.` };
    const filter = `log_id("cloudaudit.googleapis.com/policy") AND protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`;
    return {
        title: 'VPC Service Controls refuse this run',
        cause: `${cause} (unique id ${id})`,
        cure: `${cure}. The audit log says which perimeter and rule it was:`,
        commands: [
            `gcloud logging read ${quoteShell(filter)} \\\n  ${inProject(asker.project)} --freshness=1d --limit=1 --format=yaml`,
        ],
    };
}
function serviceDisabled(refused, asker) {
    const service = metadata(refused, 'service') ??
        found(/\b([a-z0-9-]{2,60}\.googleapis\.com)\b/, refused) ??
        'aiplatform.googleapis.com';
    const { project } = asker;
    return {
        title: `${service} is not enabled in ${project}`,
        cause: `the API ${service} is not enabled in project ${project}`,
        cure: 'Enable it; it takes a few minutes to act:',
        commands: [`gcloud services enable ${quoteShell(service)} ${inProject(project)}`],
    };
}
function billingDisabled(refused, asker) {
    const project = consumer(refused, asker);
    return {
        title: `billing is not enabled in ${project}`,
        cause: `project ${project} has no open billing account`,
        cure: `Link it to one at https://console.cloud.google.com/billing/linkedaccount?project=${encodeURIComponent(project)}; it takes a few minutes to act. See what it is linked to now:`,
        commands: [`gcloud billing projects describe ${quoteShell(project)}`],
    };
}
function userProjectDenied(refused, asker) {
    const project = found(/permission to use project ([a-z0-9][\w.:-]{0,100}\w)/, refused) ?? consumer(refused, asker);
    return {
        title: `${who(asker)} may not use ${project}`,
        cause: `${who(asker)} lacks serviceusage.services.use in project ${project}; roles/serviceusage.serviceUsageConsumer holds it`,
        ...grantRole(project, 'roles/serviceusage.serviceUsageConsumer', asker),
    };
}
function organizationPolicy(refused, asker) {
    const { project, location } = asker;
    const given = refused.details?.reasons.map(({ reason }) => reason) ?? [];
    const constraint = found(/constraints\/([a-zA-Z]\w{0,60}(?:\.\w{1,100}){0,3})/, refused) ??
        (given.includes('RESOURCE_USAGE_RESTRICTION_VIOLATED') ? 'gcp.restrictServiceUsage' : undefined) ??
        (given.some(reason => reason.startsWith('LOCATION_')) ? 'gcp.resourceLocations' : undefined);
    if (constraint === undefined)
        return {
            title: "the organization's policy refuses this",
            cause: `a policy of the organization that holds project ${project} refuses this`,
            cure: 'Ask whoever manages the organization. See which policies are set on the project itself:',
            commands: [`gcloud org-policies list ${inProject(project)}`],
        };
    const isOfPlaces = constraint === 'gcp.resourceLocations';
    const asksFor = isOfPlaces && location !== undefined ? `resources in ${location}` : 'this';
    return {
        title: `the organization policy ${constraint} refuses this`,
        cause: `the organization policy constraints/${constraint} does not allow ${asksFor} in project ${project}`,
        cure: `${isOfPlaces ? 'Choose a location that it allows' : 'Ask for what it allows'}, or have whoever manages the organization change it. See what it allows:`,
        commands: [`gcloud org-policies describe ${quoteShell(constraint)} --effective ${inProject(project)}`],
    };
}
function scopeInsufficient(refused, asker) {
    const service = metadata(refused, 'service') ?? 'the service';
    const isService = /^[\w.-]{1,100}\.googleapis\.com$/.test(service);
    return {
        title: 'the access token lacks a scope',
        cause: `the access token that reached ${service} lacks the scope that this call needs, though ${who(asker)} asked for https://www.googleapis.com/auth/cloud-platform, which covers it`,
        cure: 'Something between the runner and Google may put another credential in its place, such as a proxy of the cloud that a self-hosted runner is in. See who answers from the runner:',
        ...(isService && { commands: [`curl -sv -o /dev/null https://${service}`] }),
    };
}
function accountState(refused, asker) {
    const email = found(/\b([a-z0-9][\w.-]{0,62}@[\w.-]{1,100}\.gserviceaccount\.com)\b/, refused) ??
        metadata(refused, 'email') ??
        asker.serviceAccount;
    const isDeleted = /deleted|Gaia id not found|not found; gaia|account not found/i.test(refused.text);
    const state = isDeleted ? 'deleted, or never was' : 'disabled or deleted';
    if (email === undefined)
        return {
            title: 'the account is disabled or deleted',
            cause: `the account of this run is ${state}`,
            cure: 'See which accounts there are, and whether each is disabled:',
            commands: [`gcloud iam service-accounts list ${inProject(asker.project)}`],
        };
    const project = accountProject(email) ?? asker.project;
    return {
        title: `${email} is ${state}`,
        cause: `the service account ${email} is ${state}`,
        cure: 'See which it is:',
        commands: [
            `gcloud iam service-accounts describe ${quoteShell(email)} ${inProject(project)}`,
            {
                when: 'If it is disabled:',
                run: `gcloud iam service-accounts enable ${quoteShell(email)} ${inProject(project)}`,
            },
            ...deletedAccount(email, project),
        ],
    };
}
/** How to get a deleted account back: by its number, which only the audit log still has. */
function deletedAccount(email, project) {
    if (project === undefined)
        return [];
    const filter = `protoPayload.methodName="google.iam.admin.v1.DeleteServiceAccount" AND protoPayload.resourceName:"${email}"`;
    return [
        {
            when: 'If it was deleted within 30 days, this prints its number, by which gcloud iam service-accounts undelete restores it:',
            run: `gcloud logging read ${quoteShell(filter)} \\\n  ${inProject(project)} --freshness=30d --limit=1 --format='value(resource.labels.unique_id)'`,
        },
    ];
}
function projectInvalid(refused, asker) {
    const project = consumer(refused, asker);
    return {
        title: `there is no project ${project}, or it may not be used`,
        cause: `there is no project ${project}, or it may not be used by this account`,
        cure: 'See whether it exists:',
        commands: [`gcloud projects describe ${quoteShell(project)}`],
    };
}
function projectSuspended(refused, asker) {
    const project = consumer(refused, asker);
    return {
        title: `project ${project} is suspended`,
        cause: `Google has suspended project ${project}, or its billing account`,
        cure: 'The owners of the project have an e-mail that says why, and can appeal in the console: https://cloud.google.com/resource-manager/docs/project-suspension-guidelines. See its state:',
        commands: [`gcloud projects describe ${quoteShell(project)}`],
    };
}
/** The first that matches counts: by its reason, and only then by words. */
const rows = [
    {
        reasons: ['SECURITY_POLICY_VIOLATED'],
        words: /vpcServiceControlsUniqueIdentifier|VPC Service Controls|Request is prohibited by organization's policy/i,
        explain: vpcServiceControls,
    },
    {
        reasons: ['SERVICE_DISABLED'],
        words: /SERVICE_DISABLED|API has not been used in project|it is disabled\. Enable it/,
        explain: serviceDisabled,
    },
    {
        reasons: ['BILLING_DISABLED'],
        words: /BILLING_DISABLED|requires billing|billing (?:to be|must be|is not|has not been) enabled|enable billing|billing account [^.]{0,100}(?:disabled|closed|absent|delinquent|not (?:open|active|found))/i,
        explain: billingDisabled,
    },
    {
        reasons: ['USER_PROJECT_DENIED'],
        words: /does not have (?:the )?required permission to use project|roles\/serviceusage\.serviceUsageConsumer/,
        explain: userProjectDenied,
    },
    {
        reasons: [
            'RESOURCE_USAGE_RESTRICTION_VIOLATED',
            'LOCATION_ORG_POLICY_VIOLATED',
            'LOCATION_POLICY_VIOLATED',
            'ORG_POLICY_VIOLATED',
        ],
        words: /\bconstraints\/[a-z]|\borg(?:anization)?(?:al)? polic(?:y|ies)\b/i,
        explain: organizationPolicy,
    },
    {
        reasons: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
        words: /insufficient authentication scopes/i,
        explain: scopeInsufficient,
    },
    {
        reasons: ['ACCOUNT_STATE_INVALID', 'USER_BLOCKED_BY_ADMIN', 'SERVICE_ACCOUNT_DISABLED'],
        words: /\bservice account\b[^\n]{0,120}\b(?:is|has been|was) (?:disabled|deleted)|Gaia id not found|\baccount (?:is|has been|was) (?:disabled|deleted)/i,
        explain: accountState,
    },
    {
        reasons: ['ACCESS_TOKEN_TYPE_UNSUPPORTED'],
        explain: () => ({
            title: 'this method takes no federated token',
            cause: 'this method does not take the token of a federated principal',
            cure: 'Give the grant a service_account to impersonate.',
        }),
    },
    {
        reasons: ['CONSUMER_SUSPENDED', 'GCP_SUSPENDED'],
        words: /\b(?:project|consumer)\b[^.]{0,120}\b(?:is|has been) suspended/i,
        explain: projectSuspended,
    },
    {
        reasons: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID'],
        words: /CONSUMER_INVALID|Permission denied on resource project|\bproject\b[^.]{0,80}\b(?:has been|was) deleted/i,
        explain: projectInvalid,
    },
    {
        reasons: ['ORG_RESTRICTION_VIOLATION', 'ORG_RESTRICTION_HEADER_INVALID'],
        explain: () => ({
            title: 'a proxy restricts which organizations may be used',
            cause: "the runner's proxy adds the header X-Goog-Allowed-Resources, which does not name the organization of this project",
            cure: 'Have whoever manages the proxy add the organization to it: https://cloud.google.com/resource-manager/docs/organization-restrictions/overview',
        }),
    },
    {
        reasons: ['SERVICE_NOT_VISIBLE'],
        explain: (refused, asker) => ({
            title: `the API is not open to ${consumer(refused, asker)}`,
            cause: `the API ${metadata(refused, 'service') ?? ''} is not open to project ${consumer(refused, asker)}`.replace('  ', ' '),
            cure: 'See which APIs the project can use:',
            commands: [`gcloud services list --available ${inProject(asker.project)} --filter=aiplatform`],
        }),
    },
];

;// CONCATENATED MODULE: ./build/credentials/principal.js
/**
 * The federated principal, as Google's audit log names it under the attribute mapping of the set-up
 * (`google.subject` = `repository_id:run_id:run_attempt:sha`). STS does not say what it mapped: where a provider maps
 * something else, the log differs from this.
 */
const federatedPrincipal = (provider, claims) => `principal://iam.googleapis.com/${provider.pool}/subject/${subjectOf(claims)}`;
const subjectOf = ({ repository_id, run_id, run_attempt, sha }) => [repository_id, run_id, run_attempt, sha].join(':');
/** The CEL of that mapping, with the attribute that bindings name. */
const expressions = {
    'google.subject': ['repository_id', 'run_id', 'run_attempt', 'sha']
        .map(claim => `assertion.${claim}`)
        .join(" + ':' + "),
    'attribute.repository_id': 'assertion.repository_id',
};
const attributeMapping = Object.entries(expressions)
    .map(([attribute, expression]) => `${attribute}=${expression}`)
    .join(',');
/**
 * CEL that gives an attribute a string for every token: an absent claim without a guard fails the whole exchange.
 *
 * @returns `undefined` for an attribute that is not named after a claim
 */
function expressionFor(attribute, claims) {
    const claim = attribute.replace(/^attribute\./, '');
    const known = expressions[attribute];
    if (known !== undefined || !claims.includes(claim))
        return known;
    return `'${claim}' in assertion ? assertion.${claim} : ''`;
}
/** The IAM member that stands for this repository in the provider's pool. */
const repositoryMember = (provider, claims) => `principalSet://iam.googleapis.com/${provider.pool}/attribute.repository_id/${claims['repository_id'] ?? ''}`;

;// CONCATENATED MODULE: ./build/credentials/provider-commands.js



/** A gcloud command; a flag that is false becomes `--no-flag`, one that is undefined is left out. */
const gcloud = (command, flags) => [
    `gcloud ${command}`,
    ...Object.entries(flags).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'boolean')
            return value ? `--${name}` : `--no-${name}`;
        return `--${name}=${quoteShell(value)}`;
    }),
].join(' ');
const projectNumber = ({ resource }) => resource.split('/')[1] ?? '';
const enableService = (service, provider) => ({
    cure: 'Enable it; it takes a few minutes to act:',
    commands: [gcloud(`services enable ${service}`, { project: projectNumber(provider) })],
});
const ofPool = ({ resource }) => {
    const [, project = '', , location = '', , pool = ''] = resource.split('/');
    return { project, location, 'workload-identity-pool': pool };
};
const ofProvider = (verb, provider, flags = {}) => gcloud(`iam workload-identity-pools providers ${verb} ${quoteShell(provider.resource.split('/').at(-1) ?? '')}`, {
    ...ofPool(provider),
    ...flags,
});
const describeProvider = (provider, format) => ofProvider('describe', provider, { format });
const updateProvider = (provider, flags) => ofProvider('update-oidc', provider, flags);
const undeleteProvider = (provider) => ofProvider('undelete', provider);
/** All providers of its pool, those too that are deleted and can be restored. */
const listProviders = (provider) => gcloud('iam workload-identity-pools providers list', {
    ...ofPool(provider),
    'show-deleted': true,
    format: 'table(name.basename(),state,disabled)',
});
/**
 * How to map one attribute right. gcloud replaces the whole mapping, and other bindings may rest on what else it maps:
 * so what is there is read within the command, and kept.
 *
 * @param attribute `google.subject`, `attribute.environment`; absent: Google did not say which
 */
function correctMapping(provider, attribute) {
    const expression = attribute === undefined ? undefined : expressionFor(attribute, claimNames);
    if (attribute === undefined || expression === undefined)
        return {
            cure: 'Correct the expression, or guard it for tokens without that claim. An update replaces the whole mapping, so start from what this shows:',
            commands: [describeProvider(provider, 'yaml(attributeMapping)')],
        };
    const { look, map } = mapAttribute(provider, attribute);
    return {
        cure: `Map ${attribute} to ${expression}. See what is mapped now:`,
        commands: [look, { when: `This maps ${attribute} anew and keeps the rest:`, run: map }],
    };
}
/** @param attribute that is named after a claim, or one of the set-up's own */
function mapAttribute(provider, attribute) {
    const expression = expressionFor(attribute, claimNames) ?? '';
    return { look: describeProvider(provider, 'yaml(attributeMapping)'), map: remap(provider, attribute, expression) };
}
/** @param expression CEL of ours: it holds nothing that a shell reads within double quotes */
function remap(provider, attribute, expression) {
    const now = describeProvider(provider, 'value(attributeMapping.list(separator=";"))');
    const others = `${now} | tr ';' '\\n' | grep -v '^${attribute.replaceAll('.', '\\.')}=' | paste -sd ';' -`;
    return `${ofProvider('update-oidc', provider)} \\\n  --attribute-mapping="^;^$(${others});${attribute}=${expression}"`;
}

;// CONCATENATED MODULE: ./build/credentials/cause.js

const says = (words) => (refusal) => typeof words === 'string' ? refusal.words.includes(words) : words.test(refusal.words);
const hasReason = (reason) => ({ details }) => details?.reasons.some(one => one.reason === reason) ?? false;
const throttled = {
    matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
    cause: ({ provider }, { host }) => `Project ${projectNumber(provider)} is over its request quota at ${host}; trying again for a while did not help.`,
    advice: ({ provider }, { host }) => ({
        cure: 'Run the job again later, or raise the quota:',
        commands: [gcloud('beta quotas info list', { service: host, project: projectNumber(provider) })],
    }),
};
const outage = {
    matches: ({ status }) => status >= 500 || status === 408,
    cause: (_, { host }) => `${host} fails for the moment; trying again for a while did not help.`,
    advice: () => ({
        cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
    }),
};
const foreign = {
    matches: ({ code }) => code === '',
    cause: (_, { host }) => `The answer is not in the form of ${host}: a proxy or gateway may have answered in its place.`,
    advice: () => ({ cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.' }),
};
const passing = [throttled, outage, foreign];

;// CONCATENATED MODULE: ./build/credentials/exchange-causes.js



/** What STS refuses with, in its words; the first that matches is the cause. */
const particular = [
    {
        matches: says('rejected by the attribute condition'),
        cause: ({ provider, claims }) => `The attribute condition of provider ${provider.name} does not hold for ${exchange_causes_describe(claims)}. ` +
            'A condition that names an absent claim without has() does not hold either.',
        advice: ({ provider }) => ({
            cure: 'Compare the condition with those claims, and change whichever is wrong. This shows the condition:',
            commands: [describeProvider(provider, 'yaml(attributeMapping,attributeCondition)')],
        }),
    },
    {
        matches: says(/mapped attribute '.*' must be of type/),
        cause: ({ provider }, { words }) => `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
            'string: its expression is wrong, or names a claim that this token does not have.',
        advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
    },
    {
        matches: says('Invalid value for "audience"'),
        cause: ({ provider }) => `${provider.resource} is not the full name of a provider: it takes the project's number, not its id, and ends in ` +
            'workloadIdentityPools/POOL/providers/PROVIDER.',
        advice: ({ provider }) => ({
            cure: `Set providers.${provider.name}.resource of the policy to what this prints:`,
            commands: [describeProvider(provider, 'value(name)')],
        }),
    },
    {
        matches: says(/mapped attribute google\.subject exceeds/),
        cause: ({ provider, claims }) => `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
            `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
        advice: ({ provider }) => correctMapping(provider, 'google.subject'),
    },
    {
        matches: ({ code }) => code === 'invalid_target',
        cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
        advice: ({ provider }) => ({
            cure: `Most often providers.${provider.name}.resource of the policy is misspelt. Compare it with what there is:`,
            commands: [
                listProviders(provider),
                { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
                { when: 'If it is deleted:', run: undeleteProvider(provider) },
            ],
        }),
    },
    {
        matches: says('is stale to sign-in'),
        cause: () => "The OIDC token reached Google after its time, or GitHub's clock and Google's are far apart.",
        advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing holds its requests back.' }),
    },
    {
        matches: says(/audience in ID Token .* does not match/),
        cause: ({ provider }) => `Provider ${provider.name} allows other audiences than its own name, which this action asks for.`,
        advice: ({ provider }) => ({
            cure: 'Allow its own name too. An update replaces the list, so add what this prints, if anything else still uses it:',
            commands: [
                describeProvider(provider, 'value(oidc.allowedAudiences)'),
                {
                    when: 'If nothing else uses it:',
                    run: updateProvider(provider, { 'allowed-audiences': `https://iam.googleapis.com/${provider.resource}` }),
                },
            ],
        }),
    },
    {
        matches: says(/issuer in ID Token .* does not match/),
        cause: ({ provider, claims }) => `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
        advice: ({ provider, claims }) => ({
            cure: 'Trust it, if it is the issuer of your GitHub:',
            commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
        }),
    },
    {
        matches: says(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
        cause: ({ claims }) => `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
            'internet does not reach needs its keys uploaded, and uploaded anew when they change.',
        advice: ({ provider, claims }) => ({
            cure: 'If it is github.com, run the job again. Else fetch the keys where the server can be reached, and upload them:',
            commands: [
                `curl -fsS ${quoteShell(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
                updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
            ],
        }),
    },
    {
        matches: hasReason('SERVICE_DISABLED'),
        cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('sts.googleapis.com', provider),
    },
];
/** Known by the code of OAuth alone (RFC 6749, section 5.2). */
const general = [
    ...passing,
    {
        matches: ({ code }) => code === 'unauthorized_client' || code === 'invalid_client',
        cause: ({ provider }) => `Google takes no token of this run at ${provider.resource}: there is no such pool or provider, it is disabled or deleted, or it does not admit this repository.`,
        advice: ({ provider }) => ({
            cure: `Compare providers.${provider.name}.resource of the policy with what there is, then its condition with this run:`,
            commands: [listProviders(provider), describeProvider(provider, 'yaml(name,state,attributeCondition,oidc)')],
        }),
    },
    {
        matches: ({ code }) => code === 'invalid_request' || code === 'INVALID_ARGUMENT',
        cause: ({ provider }) => `Google cannot use this request: most often ${provider.resource} is not the full name of a provider, or its mapping gives an attribute what Google does not take.`,
        advice: ({ provider }) => ({
            cure: 'Compare the name, the mapping and the condition with what its words above say:',
            commands: [describeProvider(provider, 'yaml(name,attributeMapping,attributeCondition)')],
        }),
    },
    {
        matches: ({ code }) => code === 'invalid_grant',
        cause: ({ provider, claims }) => `Provider ${provider.name} does not take this token: its issuer (${claims['iss']}), its audience or its time is not what the provider expects.`,
        advice: ({ provider }) => ({
            cure: 'Compare these with what the provider expects:',
            commands: [describeProvider(provider, 'yaml(oidc,state,disabled)')],
        }),
    },
    {
        matches: ({ status }) => status >= 400,
        cause: ({ provider }) => `Google refuses the exchange at provider ${provider.name}; its own words say why.`,
        advice: ({ provider }) => ({
            cure: 'See how the provider is set up:',
            commands: [describeProvider(provider, 'yaml')],
        }),
    },
];
const exchangeCauses = { particular, general };
/** The attribute that a refusal of the mapping names. */
const attributeIn = (words) => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1];
/** The claims that conditions are mostly made of. */
const exchange_causes_describe = (claims) => ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ');

;// CONCATENATED MODULE: ./build/credentials/impersonation-causes.js





const unbound = {
    matches: ({ status }) => status === 403,
    cause: ({ provider, serviceAccount, claims }) => `${serviceAccount} does not exist, or ${repositoryMember(provider, claims)} may not impersonate it. ` +
        `A new binding takes up to two minutes to act, and none acts if provider ${provider.name} does not map attribute.repository_id.`,
    advice: situation => {
        const { look, map } = mapAttribute(situation.provider, 'attribute.repository_id');
        return {
            cure: 'Let the repository impersonate it:',
            commands: [
                bindWorkloadIdentityUser(situation),
                { when: 'If it is bound already, see whether the provider maps attribute.repository_id:', run: look },
                { when: 'If it does not, this maps it and keeps the rest:', run: map },
            ],
        };
    },
};
/** What IAM Credentials refuses with; the first that matches is the cause. */
const impersonation_causes_particular = [
    {
        matches: hasReason('SERVICE_DISABLED'),
        cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
        advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
    },
    {
        ...unbound,
        matches: refusal => refusal.status === 403 && says(/iam\.serviceAccounts\.getAccessToken|caller does not have permission/i)(refusal),
    },
    {
        matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
        cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Check its name:',
            commands: [
                gcloud('iam service-accounts list', { project: accountProject(serviceAccount) }),
                ...deletedAccount(serviceAccount, accountProject(serviceAccount)),
            ],
        }),
    },
    {
        matches: refusal => refusal.status === 400 && says(/lifetime/i)(refusal),
        cause: ({ lifetimeSeconds, serviceAccount }) => `${lifetimeSeconds} s is longer than tokens of ${serviceAccount} may live: one hour, where the organization's ` +
            'policy does not allow more.',
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Set token.lifetime of the grant to 1h or less, or let the organization policy allow more for this account:',
            commands: [
                gcloud(`resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${quoteShell(serviceAccount)}`, { project: accountProject(serviceAccount) }),
            ],
        }),
    },
];
const impersonation_causes_general = [
    {
        matches: ({ status }) => status === 401,
        cause: () => 'Google does not take the federated token that it gave a moment ago.',
        advice: () => ({
            cure: "Run the job again; on a self-hosted runner, check that no proxy changes the request's Authorization header.",
        }),
    },
    ...passing,
    unbound,
    {
        matches: ({ status }) => status >= 400,
        cause: ({ serviceAccount }) => `Google does not take the request for a token of ${serviceAccount}: the account, or token.lifetime of the grant, may not be as it expects.`,
        advice: ({ serviceAccount = '' }) => ({
            cure: 'Compare service_account of the grant with the account, and see whether it is disabled:',
            commands: [
                gcloud(`iam service-accounts describe ${quoteShell(serviceAccount)}`, {
                    project: accountProject(serviceAccount),
                }),
            ],
        }),
    },
];
const impersonationCauses = { particular: impersonation_causes_particular, general: impersonation_causes_general };
function bindWorkloadIdentityUser({ provider, serviceAccount = '', claims }) {
    const project = accountProject(serviceAccount);
    return gcloud(`iam service-accounts add-iam-policy-binding ${quoteShell(serviceAccount)}`, {
        ...(project === undefined ? {} : { project }),
        role: 'roles/iam.workloadIdentityUser',
        member: repositoryMember(provider, claims),
    });
}

;// CONCATENATED MODULE: ./build/credentials/causes.js







/** Google's refusal as this action's error: its own words, the likely cause, and the commands that fix it. */
function exchangeRejected(refusal, situation) {
    const message = `Google refused to exchange the OIDC token at provider ${situation.provider.name} (${named(refusal)})`;
    return new build_errors/* ActionError */.lZ('STS_REJECTED', message, explain(exchangeCauses, refusal, situation, askerOf(situation)));
}
function impersonationRejected(refusal, situation) {
    const message = `Google refused to impersonate ${situation.serviceAccount} (${named(refusal)})`;
    return new build_errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, explain(impersonationCauses, refusal, situation, {
        ...askerOf(situation),
        project: accountProject(situation.serviceAccount ?? '') ?? projectNumber(situation.provider),
    }));
}
function explain({ particular, general }, refusal, situation, asker) {
    const { host, status, words, details } = refusal;
    const answer = { host, status, words, ...(details && { details }) };
    const causeIn = (causes) => {
        const found = causes.find(({ matches }) => matches(refusal));
        return found && { cause: found.cause(situation, refusal), ...found.advice(situation, refusal) };
    };
    return { answer, ...(causeIn(particular) ?? sharedCause(refusal, asker) ?? causeIn(general)) };
}
/** What any API of Google refuses with. */
function sharedCause({ words: text, details }, asker) {
    const { title: _, ...found } = explainRefusal({ text, details }, asker) ?? { title: '', cause: '' };
    return found.cause === '' ? undefined : { ...found, cause: withStop(found.cause) };
}
const withStop = (sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
const named = ({ status, code }) => /^[\w-]{1,60}$/.test(code) ? `${status} ${code}` : `status ${status}`;
const askerOf = ({ provider, claims, serviceAccount }) => ({
    member: repositoryMember(provider, claims),
    project: projectNumber(provider),
    serviceAccount,
});

;// CONCATENATED MODULE: ./build/rpc-status.js

/** No answer that was ever seen comes near these. */
const most = { details: 20, violations: 8, reasons: 4, metadata: 16, links: 4, text: 400, url: 500 };
/** google.rpc.Code */
const codes = {
    1: 'CANCELLED',
    2: 'UNKNOWN',
    3: 'INVALID_ARGUMENT',
    4: 'DEADLINE_EXCEEDED',
    5: 'NOT_FOUND',
    6: 'ALREADY_EXISTS',
    7: 'PERMISSION_DENIED',
    8: 'RESOURCE_EXHAUSTED',
    9: 'FAILED_PRECONDITION',
    10: 'ABORTED',
    11: 'OUT_OF_RANGE',
    12: 'UNIMPLEMENTED',
    13: 'INTERNAL',
    14: 'UNAVAILABLE',
    15: 'DATA_LOSS',
    16: 'UNAUTHENTICATED',
};
/** @param code google.rpc.Code as a number, as jobs and operations hold it */
const codeName = (code) => codes[code];
const isCodeName = (name) => Object.values(codes).includes(name);
/**
 * The details of an error.
 *
 * @param error `{code, message, status?, details?}`: the `error` of a REST body, an operation or a job
 */
function readStatus(error) {
    const { code, status, message, details } = error;
    const found = (Array.isArray(details) ? details : []).filter(shape_isObject).slice(0, most.details);
    const of = (type) => found.filter(detail => detail['@type'] === `type.googleapis.com/google.rpc.${type}`);
    const localized = of('LocalizedMessage')
        .map(detail => rpc_status_text(detail['message']))
        .find(one => one !== '');
    return {
        status: rpc_status_text(status) || (typeof code === 'number' ? (codes[code] ?? '') : ''),
        // Some services give a reason without the type.
        reasons: found.filter(isReason).slice(0, most.reasons).map(readReason),
        violations: [
            ...of('PreconditionFailure').flatMap(detail => violationsOf('precondition', detail['violations'])),
            ...of('QuotaFailure').flatMap(detail => violationsOf('quota', detail['violations'])),
            ...of('BadRequest').flatMap(detail => violationsOf('field', detail['fieldViolations'])),
        ].slice(0, most.violations),
        links: of('Help')
            .flatMap(detail => items(detail['links']))
            .flatMap(link => pageOf(link))
            .slice(0, most.links),
        localized: localized === rpc_status_text(message) ? undefined : localized,
    };
}
/**
 * Google's words: the message with its status and reasons, and below it what the details add.
 *
 * @param message already without tokens
 */
function describeStatus(message, { status, reasons, violations, links, localized }) {
    const known = [...new Set([status, ...reasons.map(({ reason }) => reason)])].filter(word => word !== '');
    const lines = [
        known.length === 0 ? message : `${message} (${known.join(', ')})`,
        ...(localized === undefined ? [] : [localized]),
        ...violations.map(({ type, subject, description }) => {
            const what = [type, subject].filter(word => word !== '' && !message.includes(word)).join(' ');
            return what === '' ? description : `${what}: ${description}`;
        }),
        ...links.map(({ text, url }) => (text === '' ? url : `${text}: ${url}`)),
    ];
    return [...new Set(lines)].filter((line, index) => index === 0 || (line !== '' && !message.includes(line))).join('\n');
}
const isReason = ({ '@type': type, reason }) => typeof reason === 'string' && (type === undefined || type === 'type.googleapis.com/google.rpc.ErrorInfo');
function readReason({ reason, domain, metadata }) {
    const entries = shape_isObject(metadata) ? Object.entries(metadata) : [];
    const kept = entries.filter(([, value]) => typeof value === 'string').slice(0, most.metadata);
    return {
        reason: rpc_status_text(reason),
        domain: rpc_status_text(domain),
        metadata: Object.fromEntries(kept.map(([key, value]) => [rpc_status_text(key), rpc_status_text(value)])),
    };
}
const violationsOf = (of, violations) => items(violations).map(({ type, subject, field, description, reason }) => ({
    of,
    type: rpc_status_text(type) || rpc_status_text(reason),
    subject: rpc_status_text(subject) || rpc_status_text(field),
    description: rpc_status_text(description),
}));
/** Only pages of Google and GitHub are passed on: nobody else's address is worth a click here. */
function pageOf({ description, url }) {
    if (typeof url !== 'string' || url.length > most.url || !URL.canParse(url))
        return [];
    const { protocol, hostname, username, password, href } = new URL(url);
    const isSafe = protocol === 'https:' && username === '' && password === '' && isOfGoogleOrGitHub(hostname);
    return isSafe ? [{ text: rpc_status_text(description), url: href }] : [];
}
const isOfGoogleOrGitHub = (host) => /^(?:(?:[\w-]+\.){0,3}cloud\.google\.com|(?:console\.)?developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com)$/.test(host);
const items = (value) => (Array.isArray(value) ? value : []).slice(0, most.details).filter(shape_isObject);
/** One line, clipped. */
const rpc_status_text = (value) => {
    if (typeof value !== 'string')
        return '';
    const line = value
        .slice(0, 4 * most.text)
        .replace(/\s+/g, ' ')
        .trim();
    return line.length > most.text ? `${line.slice(0, most.text)}…` : line;
};

;// CONCATENATED MODULE: ./build/credentials/refusal.js



/** How much of a body that is neither OAuth's nor Google's is kept. */
const maxWords = 500;
/**
 * Reads a refusal of STS (`{error, error_description}`) or of a Google API (AIP-193).
 *
 * @param redact takes tokens out of the body, before anything of it is kept
 */
function readRefusal(host, response, redact) {
    const text = redact(response.body.toString('utf8'));
    const body = jsonObject(text);
    const error = body?.['error'];
    const base = { host, status: response.status };
    if (shape_isObject(error)) {
        const details = readStatus(error);
        const message = asText(error['message']);
        const words = message === undefined ? clip(text) : describeStatus(clip(message), { ...details, status: '' });
        return { ...base, code: details.status, details, words };
    }
    const description = asText(body?.['error_description']);
    return { ...base, code: asText(error) ?? '', details: undefined, words: clip(description ?? text) };
}
const asText = (value) => (typeof value === 'string' ? value : undefined);
const clip = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > maxWords ? `${line.slice(0, maxWords)}…` : line;
};

;// CONCATENATED MODULE: ./build/credentials/exchange.js








/** Three tries of at most 9 s each end within 30 s; so does the last one where the server asks to wait. */
const briefly = { tries: 3, totalMs: 30_000, delayMs: 500 };
const exchange_tryMs = 9_000;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
/** Loads google-auth-library, and Node's `Headers` that it uses, while the network is being waited for. What fails shows when it is used. */
const exchange_preload = () => (0,turn/* turn */.w)()
    .then(loadLibrary)
    .then(turn/* turn */.w)
    .then(() => new Headers(), () => { });
/**
 * One exchange at STS, and one impersonation where a service account is named.
 *
 * google-auth-library knows the protocol; everything else is kept from it. It gets a client of its own for each
 * exchange, so that its renewal (five minutes ahead: longer than a federated token lives) never sets in, and its errors,
 * which hold the subject token, never leave this function.
 *
 * @throws ActionError `STS_REJECTED`, `IMPERSONATION_REJECTED`, `NETWORK`; and whatever the observer throws
 */
async function exchangeToken(subject, options, observer) {
    const held = new Set([subject.token]);
    const call = callGoogle(subject, options, observer, held);
    let failure;
    let latest;
    const sealed = async (request) => {
        try {
            const { response, token } = await call(request);
            latest = token;
            return response;
        }
        catch (error) {
            failure = error;
            throw new Error('see failure');
        }
    };
    try {
        const client = await createClient(subject, options, sealed);
        await client.getAccessToken();
    }
    catch (error) {
        // The library's own error is never looked at beyond its name: it may hold tokens anywhere.
        failure ??= new build_errors/* ActionError */.lZ('INTERNAL', `google-auth-library failed on its own (${exchange_nameOf(error)})`);
        throw failure;
    }
    if (latest === undefined)
        throw new build_errors/* ActionError */.lZ('INTERNAL', 'google-auth-library asked for no token');
    return latest;
}
/** Sends one of the two requests, masks what it brings before anything else happens to it, and tells the observer. */
function callGoogle(subject, options, observer, held) {
    const situation = { ...options, serviceAccount: options.serviceAccount, claims: subject.claims };
    return async (request) => {
        const { host } = request.url;
        const atSts = host === `sts.${options.universe}`;
        const rejected = atSts ? exchangeRejected : impersonationRejected;
        const { response, sentAt } = await sendBounded(request, options);
        const body = readBody(response);
        for (const secret of [body['access_token'], body['accessToken']]) {
            if (typeof secret !== 'string' || secret === '')
                continue;
            options.mask(secret);
            held.add(secret);
        }
        const token = atSts
            ? readFederated(body, sentAt, subject.expiresAt * 1000)
            : readImpersonated(body, sentAt, options.lifetimeSeconds);
        if (token === undefined)
            throw rejected(readRefusal(host, response, text => redact(text, held)), situation);
        await (atSts ? observer.exchanged(token) : observer.impersonated(token));
        return { response, token };
    };
}
/** `sentAt` is when the try that was answered began: lifetimes count from there, so that they are never overrated. */
async function sendBounded(request, options) {
    const { pace, send, retry = briefly } = options;
    const deadline = pace.now() + retry.totalMs;
    const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        ...request.headers,
        'user-agent': options.userAgent,
        'x-goog-request-reason': options.requestReason(),
    };
    let sentAt = pace.now();
    const bounded = one => {
        sentAt = pace.now();
        return send({ ...one, timeoutMs: Math.max(1, Math.min(exchange_tryMs, deadline - sentAt)) });
    };
    const response = await (0,network_retry/* sendRetrying */.XF)(bounded, { ...request, headers }, retry, pace);
    return { response, sentAt };
}
/** STS says how long the token lives from now on; it never outlives the token that it was had for. */
function readFederated(body, sentAt, subjectExpiresAt) {
    const { access_token: token, expires_in: seconds } = body;
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0))
        return undefined;
    return { token, expiresAt: Math.min(sentAt + seconds * 1000, subjectExpiresAt) };
}
/** IAM Credentials says when the token ends, by its own clock: ours may be behind, so that the lifetime bounds it too. */
function readImpersonated(body, sentAt, lifetimeSeconds) {
    const { accessToken: token, expireTime } = body;
    const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN;
    if (typeof token !== 'string' || token === '' || Number.isNaN(expiresAt))
        return undefined;
    return { token, expiresAt: Math.min(expiresAt, sentAt + lifetimeSeconds * 1000) };
}
/** The fields of a 200's body; none where it is something else. */
const readBody = ({ status, body }) => (status === 200 ? jsonObject(body) : undefined) ?? {};
async function createClient(subject, options, send) {
    const library = await loadLibrary();
    const { provider, universe, serviceAccount, lifetimeSeconds } = options;
    const transporter = new library.gaxios.Gaxios({
        fetchImplementation: (0,fetch/* asFetch */.f)(send),
        // `send` tries again, and knows the proxy.
        retryConfig: { retry: 0 },
        noProxy: [/^/],
    });
    class Client extends library.IdentityPoolClient {
        constructor(clientOptions) {
            super(clientOptions);
            // The library builds this without the transporter, and so without time limit, headers and redaction.
            Object.assign(this.stsCredential, { transporter });
        }
    }
    return new Client({
        type: 'external_account',
        audience: `//iam.googleapis.com/${provider.resource}`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `https://sts.${universe}/v1/token`,
        universe_domain: universe,
        subject_token_supplier: { getSubjectToken: async () => subject.token },
        scopes: [cloudPlatform],
        ...(serviceAccount === undefined
            ? {}
            : {
                service_account_impersonation_url: `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${encodeURIComponent(serviceAccount)}:generateAccessToken`,
                service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds },
            }),
        transporter,
        // Its interceptors log requests with their tokens, and add a user agent of their own.
        useAuthRequestParameters: false,
    });
}
function loadLibrary() {
    // It prints access tokens, and is read when the library loads.
    delete process.env['GOOGLE_SDK_NODE_LOGGING'];
    return __webpack_require__.e(/* import() */ 492).then(__webpack_require__.t.bind(__webpack_require__, 492, 19));
}
const exchange_nameOf = (error) => error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;

;// CONCATENATED MODULE: ./build/credentials/google.js




/** Never used this close to its end. */
const unusableMs = 30_000;
/** Renewed when between these is left: early enough that 90 s are left even where callers ask only every 30 s. */
const renewalMs = { least: 120_000, most: 180_000 };
/** How long a failed renewal answers for those who ask again. */
const failureHoldsMs = 10_000;
/** A renewal that failed with these is not tried again: the answer was no. */
const google_final = new Set(['DENIED', 'TOKEN_REJECTED']);
/** The credential of a grant; asks for nothing before its first `accessToken()`. */
function createCredential(options) {
    return new GoogleCredential(options);
}
class GoogleCredential {
    #options;
    #current;
    #principal;
    /** When the current token is to be renewed, in milliseconds since the epoch. */
    #renewAt = 0;
    #pending;
    /** The current token was asked for since Google refused the one before. */
    #isReplacement = false;
    #failure;
    constructor(options) {
        this.#options = options;
    }
    get principal() {
        return this.#principal;
    }
    get serviceAccount() {
        return this.#options.serviceAccount;
    }
    get expiresAt() {
        return this.#current?.expiresAt;
    }
    async accessToken() {
        const now = this.#options.pace.now();
        if (this.#failure !== undefined && now < this.#failure.until)
            throw this.#failure.error;
        if (this.#current !== undefined && now < this.#renewAt)
            return this.#current.token;
        this.#pending ??= this.#obtain().finally(() => {
            this.#pending = undefined;
        });
        return this.#pending;
    }
    refused(token) {
        // Whoever asks late finds that another has asked already.
        if (this.#current?.token !== token)
            return true;
        if (this.#isReplacement)
            return false;
        this.#isReplacement = true;
        this.#renewAt = 0;
        return true;
    }
    remaining() {
        const current = this.#current;
        return current !== undefined && this.#usableFor(current) > 0 ? current.token : undefined;
    }
    async #obtain() {
        const first = this.#current === undefined;
        try {
            const token = first ? await this.#exchangeFirst() : await this.#renew();
            if (this.#usableFor(token) <= 0)
                throw tooShort(token, this.#options);
            this.#keep(token);
            return token.token;
        }
        catch (error) {
            const isFinal = error instanceof build_errors/* ActionError */.lZ && google_final.has(error.code);
            const until = isFinal ? Number.POSITIVE_INFINITY : this.#options.pace.now() + failureHoldsMs;
            if (!first)
                this.#failure = { error, until };
            throw error;
        }
    }
    async #exchangeFirst() {
        const { subjectToken, provider, serviceAccount, onExchanged, onImpersonated } = this.#options;
        const subject = await subjectToken('first');
        const principal = federatedPrincipal(provider, subject.claims);
        return exchangeToken(subject, this.#options, {
            exchanged: async ({ expiresAt }) => {
                this.#principal = principal;
                await onExchanged({ principal, expires_at: timestamp(expiresAt) });
            },
            impersonated: async ({ expiresAt }) => {
                await onImpersonated({ service_account: serviceAccount ?? '', expires_at: timestamp(expiresAt) });
            },
        });
    }
    async #renew() {
        const { subjectToken, provider, serviceAccount, onRenewed } = this.#options;
        const subject = await subjectToken('renewal');
        const nothing = async () => { };
        const token = await exchangeToken(subject, this.#options, { exchanged: nothing, impersonated: nothing });
        await onRenewed({
            principal: federatedPrincipal(provider, subject.claims),
            service_account: serviceAccount ?? null,
            expires_at: timestamp(token.expiresAt),
        });
        return token;
    }
    #keep(token) {
        const { now, random } = this.#options.pace;
        // One that is renewed in its time is no replacement.
        if (this.#renewAt > 0)
            this.#isReplacement = false;
        const ahead = renewalMs.least + random() * (renewalMs.most - renewalMs.least);
        // A short-lived token is renewed at half its life, lest every call be an exchange.
        this.#renewAt = token.expiresAt - Math.max(unusableMs, Math.min(ahead, (token.expiresAt - now()) / 2));
        this.#current = token;
        this.#failure = undefined;
    }
    /** Milliseconds. */
    #usableFor(token) {
        return token.expiresAt - unusableMs - this.#options.pace.now();
    }
}
function tooShort(token, { pace, serviceAccount, lifetimeSeconds }) {
    const seconds = Math.max(0, Math.floor((token.expiresAt - pace.now()) / 1000));
    const message = `Google's access token is good for ${seconds} s only; none is used within 30 s of its end`;
    return serviceAccount === undefined
        ? new build_errors/* ActionError */.lZ('STS_REJECTED', message, {
            cause: "The OIDC token was nearly over when it reached Google, or this machine's clock is ahead.",
            cure: 'Check the clock of the runner.',
        })
        : new build_errors/* ActionError */.lZ('IMPERSONATION_REJECTED', message, {
            cause: `The grant asks for ${lifetimeSeconds} s, or this machine's clock is ahead.`,
            cure: 'Set token.lifetime of the grant to 5m or more, and check the clock of the runner.',
        });
}
const timestamp = (milliseconds) => new Date(milliseconds).toISOString();

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
;// CONCATENATED MODULE: ./build/github/workspace.js



/** Larger than any document that is read: its own limit, with its own message, comes with its parsing. */
const workspace_maxBytes = 16 * 1024 * 1024;
/**
 * Reads a text file of the checkout; never one outside it, not by `..`, not by an absolute path, not by a symbolic link.
 *
 * @param code the error code to fail with, since the caller knows whose file it is
 */
async function readWorkspaceFile(workspace, path, code) {
    const fail = (reason, cure) => {
        throw new build_errors/* ActionError */.lZ(code, `${path} could not be read: ${reason}`, { cure });
    };
    const root = await (0,promises_.realpath)(workspace);
    const asked = (0,external_node_path_.resolve)(root, path);
    const inside = (candidate) => candidate.startsWith(root + external_node_path_.sep);
    if (!inside(asked) || path.includes('\0'))
        return fail('it is outside of the workspace', 'Name a file of the checked-out repository.');
    const found = await (0,promises_.realpath)(asked).catch(() => undefined);
    if (found === undefined) {
        return fail('there is no such file in the workspace', 'Check the path, and that a step with actions/checkout comes before this one.');
    }
    if (!inside(found))
        return fail('it is a link to outside of the workspace', 'Put the file itself into the repository.');
    const { size, isFile } = await (0,promises_.stat)(found).then(about => ({ size: about.size, isFile: about.isFile() }));
    if (!isFile)
        return fail('it is no file', 'Name the file itself.');
    if (size > workspace_maxBytes)
        return fail(`it has ${size} bytes`, 'Is it the right file?');
    const bytes = await (0,promises_.readFile)(found);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return fail('it is no UTF-8 text', 'Save it as UTF-8.');
    }
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/in-force.js




/**
 * The policy that this run is held against, from where the input says it is.
 *
 * @throws ActionError `POLICY_UNREADABLE`, `POLICY_INVALID`
 */
async function readPolicyInForce(world, repository, source) {
    if (source.kind === 'checkout') {
        const name = `./${source.path}`;
        const text = await readWorkspaceFile(world.environment.workspace, source.path, 'POLICY_UNREADABLE');
        return { ...loadPolicy(text, source.path, version/* version */.r), name, commit: undefined, ref: undefined };
    }
    const { text, name, commit, ref } = await repository.readPolicy(source);
    return { ...loadPolicy(text, source.path, version/* version */.r), name, commit, ref };
}
/** What is allowed, but worth a word. */
function tellNotes(runner, { notes }) {
    for (const problem of notes) {
        const { file, line, column } = problem;
        runner.annotate({ level: 'notice', title: 'The policy', message: (0,build_errors/* describeProblem */.BJ)(problem), file, line, column });
    }
}

;// CONCATENATED MODULE: ./build/steps/attribution.js


const prefix = 'keyless-';
/** Labels that a resource may have (facts/vertex-api.md "Labels"), and how many of them are ours. */
const mostLabels = 64;
const ours = 11;
const isOurs = (label) => label.startsWith(prefix);
/** The labels that every resource gets which takes labels: eleven, fewer if the token does not say all of it. */
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
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [[`${prefix}${name}`, labelValue(value)]]));
}
/**
 * Those that do not change with every run: a billing label with more than a thousand values in its life may be dropped
 * (facts/vertex-api.md "Labels").
 */
const stableLabels = (labels) => Object.fromEntries(['repository', 'repository-id', 'workflow', 'grant', 'step'].flatMap(name => {
    const value = labels[`${prefix}${name}`];
    return value === undefined ? [] : [[`${prefix}${name}`, value]];
}));
/** Whether a resource carries a step's key. */
const isSameKey = ({ labels }, dedupeKey) => shape_isObject(labels) && labels[`${prefix}key`] === dedupeKey;
/** At most 63 of `a-z0-9_-`; where something is cut off, eight hex digits of the whole value's SHA-256 stand at the end. */
function labelValue(value) {
    const clean = value.toLowerCase().replace(/[^a-z0-9_-]/gu, '-');
    if (clean.length <= 63)
        return clean;
    return `${clean.slice(0, 54)}-${(0,external_node_crypto_.createHash)('sha256').update(value).digest('hex').slice(0, 8)}`;
}
/** What is wrong with labels that a user wrote: their form, their number, and names that are not theirs to give. */
function checkLabels(labels, path) {
    if (!shape_isObject(labels))
        return [];
    const faults = Object.entries(labels).flatMap(([key, value]) => labelFaults(key, value, [...path, key]));
    const count = Object.keys(labels).length;
    const room = mostLabels - ours;
    if (count <= room)
        return faults;
    const message = `${count} labels: a resource has ${mostLabels} at most, of which ${ours} say where it came from`;
    return [...faults, { path, message, cure: `Keep ${room} of them.`, key: true }];
}
function labelFaults(key, value, path) {
    const faults = [];
    if (isOurs(key))
        faults.push({
            path,
            message: `labels that begin with ${prefix} are set by this action alone`,
            cure: 'Rename it.',
            key: true,
        });
    else if (key === 'vertex-ai-pipelines-run-billing-id')
        faults.push({ path, message: 'reserved by Vertex AI', cure: 'Remove it.', key: true });
    else if (!/^[a-z][a-z0-9_-]{0,62}$/.test(key)) {
        const cure = 'It has up to 63 of a–z, 0–9, _ and -, and begins with a letter.';
        faults.push({ path, message: `${shape_quote(key)} is no key of a label`, cure, key: true });
    }
    if (typeof value === 'string' && !/^[a-z0-9_-]{0,63}$/.test(value))
        faults.push({
            path,
            message: `${shape_quote(value)} is no value of a label`,
            cure: 'It has up to 63 of a–z, 0–9, _ and -.',
        });
    return faults;
}
/**
 * `X-Goog-Request-Reason`, as `acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train`. Printable ASCII
 * alone, since a line break would begin another header, and at most 200 characters.
 */
function requestReason({ repository, runId, attempt, sha, grant, step, approvers = [] }) {
    const words = [`${repository} run ${runId} attempt ${attempt} sha ${sha.slice(0, 7)} grant ${grant}`];
    if (step !== undefined)
        words.push(`step ${step}`);
    if (approvers.length > 0)
        words.push(`approved by ${approvers.join(', ')}`);
    return words
        .join(' ')
        .replace(/[^\x20-\x7e]/gu, '?')
        .slice(0, 200);
}

;// CONCATENATED MODULE: ./build/steps/shortage.js


/** google.rpc.Code.RESOURCE_EXHAUSTED, as jobs carry it (facts/vertex-api.md "Errors, retries, quotas"). */
const resourceExhausted = 8;
/** Google's words where there are no machines, or no quota left for them, in an answer or in a job's error. */
const ofMachines = /resources? (are|is) insufficient|insufficient (capacity|resources)|exceeds? quota limits|out of stock|stock-?out|machine type temporarily unavailable|preempt/i;
/** The program used up what it was given: the job found its machines. */
const ofProgram = /out[- ]of[- ]memory|non-zero status/i;
/**
 * Whether a refusal to make a job says that there are no machines for it: a quota of machines is one per location and
 * machine too, so that an alternative may still fit. One of calls a minute passes, and says nothing of machines.
 */
const refusesMachines = (error) => error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words);
/** Whether the words of a 429 are of machines: asked again a moment later it says the same. */
const isOfMachines = (words) => ofMachines.test(words);
/**
 * Whether a job that has failed did so for want of machines: RESOURCE_EXHAUSTED before it ever ran; once it has run, as
 * where spot machines were taken away too often, only where Google's words say so, since a program that is out of memory
 * bears the same code.
 */
function lackedMachines(job) {
    const { error, startTime } = job;
    const { code, message } = shape_isObject(error) ? error : {};
    const words = typeof message === 'string' ? message : '';
    if (ofProgram.test(words))
        return false;
    if (ofMachines.test(words))
        return true;
    return code === resourceExhausted && (startTime === undefined || startTime === null);
}

;// CONCATENATED MODULE: ./build/steps/sight.js

/** How long Google may refuse to show what exists: a permission, or a resource, may not have reached every server yet. */
const refusedMs = 5 * 60_000;
/** How long something may stay unreadable, with everything else in order, before its step gives up. */
const blindMs = 15 * 60_000;
/**
 * How long something that exists may be out of sight while it is watched: looks that fail for a passing reason are
 * repeated, and so are refusals of what was there before.
 */
class Sight {
    #pace;
    #refused;
    #seenAt;
    #refusedAt;
    /** @param refused is told of the first refusal after a look that succeeded */
    constructor(pace, refused = () => { }) {
        this.#pace = pace;
        this.#refused = refused;
        this.#seenAt = pace.now();
    }
    /** A look succeeded. */
    seen() {
        this.#seenAt = this.#pace.now();
        this.#refusedAt = undefined;
    }
    /** A look failed: returns if another look is worth it. @throws the error, if it is not */
    lost(error) {
        const now = this.#pace.now();
        if ((0,build_errors/* isRefusal */.vu)(error)) {
            if (this.#refusedAt === undefined)
                this.#refused(error);
            this.#refusedAt ??= now;
            if (now - this.#refusedAt >= refusedMs)
                throw stillRefused(error);
        }
        else if (!(0,build_errors/* isPassing */.WG)(error) || now - this.#seenAt > blindMs)
            throw error;
    }
}
/** Why what exists is not shown, by HTTP status. */
const causes = {
    401: 'Google no longer accepts the credential of this run, not even after a renewal.',
    403: 'The permission to read it was taken away during the run, or Google is having trouble of its own.',
    404: 'It was deleted during the run, or Google is having trouble of its own.',
};
/** The refusal of something that this run made or saw, after which nobody looks again. */
function stillRefused(error) {
    return error.restated(`${error.message} for ${refusedMs / 60_000} minutes, although it was there before`, {
        cause: causes[error.answer?.status ?? 0],
        cure: 'Look at it in the console: whatever it does goes on. A re-run of this workflow run adopts what this run has made.',
    });
}
/** For the log: what happens now, in our own words. */
const refusalInWords = (name, { answer }) => `Google answers ${answer?.status ?? 0} for ${name}, which exists: looking again for up to ${refusedMs / 60_000} minutes`;

;// CONCATENATED MODULE: ./build/vertex/answers.js




/** @throws ActionError `STEP_REJECTED` with Google's own words, where the status is no success */
function accepted(asked, response) {
    if (response.status < 200 || response.status > 299)
        throw rejection(asked, response);
    return response;
}
/** Whether a success holds the JSON object that was asked for. @param isAnswer what more must hold of it */
const isResource = ({ body }, isAnswer) => readResource(body, isAnswer) !== undefined;
/** Every resource and operation has a name. */
const isNamed = ({ name }) => typeof name === 'string' && name !== '';
/** An empty page holds nothing at all; an error is no page. @param field that holds the items */
const isPageOf = (field) => (page) => page['error'] === undefined && (page[field] === undefined || Array.isArray(page[field]));
function readResource(body, isAnswer = () => true) {
    const value = jsonObject(body);
    return value !== undefined && isAnswer(value) ? value : undefined;
}
/** @throws ActionError `STEP_REJECTED`, if a success is not the JSON object that was asked for */
function resourceIn(asked, response, isAnswer) {
    const value = readResource(response.body, isAnswer);
    if (value !== undefined)
        return value;
    throw unreadable(asked, response);
}
const rejection = (asked, response) => new build_errors/* ActionError */.lZ('STEP_REJECTED', `${asked.host} refused ${asked.method} ${asked.path}`, {
    answer: answerOf(asked, response),
});
const unreadable = (asked, response) => new build_errors/* ActionError */.lZ('STEP_REJECTED', `${asked.host} answered ${asked.method} ${asked.path} with something that its API does not send`, {
    answer: answerOf(asked, response),
    cause: 'A proxy or an outage in between.',
});
/** Bytes of a file that are not the stored ones. Their own words would say nothing. */
const notWhole = ({ host, path }, { status }) => new build_errors/* ActionError */.lZ('STEP_REJECTED', `${host}${path} did not arrive as it is stored`, {
    answer: { host, status, words: 'the bytes do not have the checksum that Cloud Storage names (x-goog-hash)' },
    cause: 'A proxy or an outage in between cuts off or changes what is read.',
    cure: 'Run the job again; if it fails in the same way, look at the proxy of the runner.',
});
const answers_wordsOf = (asked, response) => answerOf(asked, response).words;
/** Google's own words: the message of the error body with what its details add; else the start of the body. */
function answerOf({ host }, response) {
    const error = jsonObject(response.body)?.['error'];
    const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id'];
    const answer = { host, status: response.status, ...(requestId === undefined ? {} : { requestId }) };
    if (!shape_isObject(error) || typeof error['message'] !== 'string')
        return { ...answer, words: response.body.toString('utf8', 0, 500) };
    const details = readStatus(error);
    return { ...answer, words: describeStatus(error['message'], details), details };
}

;// CONCATENATED MODULE: ./build/vertex/known.js

/**
 * What this run has made or seen at Google. A refusal of it (401, 403, 404) may pass, where the same refusal of anything
 * else is the answer.
 */
class Known {
    #places = new Set();
    /** @param path of a request */
    has(path) {
        return this.#places.has(placeOf(path));
    }
    /** @param path that was read */
    read(path, answer) {
        this.#add(path);
        for (const value of Object.values(answer))
            if (Array.isArray(value))
                for (const item of value)
                    if (shape_isObject(item))
                        this.#addResource(item);
        this.made(answer);
    }
    /** What a call with an effect, or a look at an operation, says that there is now. */
    made(answer) {
        this.#addResource(answer);
        const { name, done, error, response } = answer;
        if (done !== true || error !== undefined || !shape_isObject(response))
            return;
        // An operation stands under what it has made, and an upload names the version.
        if (typeof name === 'string')
            this.#add(name.replace(/\/operations\/[^/]+$/, ''));
        this.#addResource(response);
        this.#addResource({ name: response['model'], versionId: response['modelVersionId'] });
    }
    deleted(path) {
        this.#places.delete(placeOf(path));
    }
    #addResource({ name, versionId }) {
        if (typeof name !== 'string')
            return;
        this.#add(name);
        if (typeof versionId === 'string')
            this.#add(`${name.replace(/@[^@/]*$/, '')}@${versionId}`);
    }
    #add(path) {
        this.#places.add(placeOf(path));
    }
}
/** Without the API's version and the project: a name may hold the project's id or its number. */
const placeOf = (path) => path.replace(/^\/v\d\w*\//, '').replace(/^projects\/[^/]+\//, '');

;// CONCATENATED MODULE: ./build/vertex/client.js







/** First and longest pause before what exists, and was refused, is asked for again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 };
/** Every call carries a bearer token, the reason for it and who we are. */
function createGoogleClient(options) {
    const { send, pace, monotonic, accessToken, freshToken, refused, requestReason, userAgent } = options;
    const known = new Known();
    /** Sends it once, or again with another token if Google refuses this one; what its server echoes of the bearer goes no further. */
    async function attempt(call, token, sending = () => { }) {
        const bearer = await token();
        sending();
        const response = unechoed(await send(request(call, bearer)), bearer);
        if (response.status !== 401 || !refused(bearer))
            return response;
        // If there is no other, the refusal is the answer.
        const renewed = await token().catch(() => undefined);
        if (renewed === undefined)
            return response;
        sending();
        return unechoed(await send(request(call, renewed)), renewed);
    }
    function request(call, bearer) {
        const url = new URL(`https://${call.host}${call.path}`);
        for (const [name, value] of Object.entries(call.query ?? {}))
            for (const one of [value].flat())
                url.searchParams.append(name, one);
        return {
            method: call.method,
            url,
            headers: {
                authorization: `Bearer ${bearer}`,
                'user-agent': userAgent,
                'x-goog-request-reason': requestReason(call.step),
                ...(call.body && { 'content-type': 'application/json; charset=utf-8' }),
            },
            ...(call.body && { body: JSON.stringify(call.body) }),
            ...(call.signal && { signal: call.signal }),
        };
    }
    // Each try asks for the token anew: one that is about to expire must not be sent by a late repetition.
    const repeat = (call, isAnswer) => (0,network_retry/* retrying */.R$)(() => attempt(call, accessToken), network_retry/* patient */.Im, pace, call.signal, outcome => (0,network_retry/* isPassingOutcome */._m)(outcome) || (!(outcome instanceof build_errors/* ActionError */.lZ) && isOdd(outcome, isAnswer)));
    /** What exists is asked for again while Google refuses it. */
    async function repeatKnown(call, isAnswer) {
        let refusedAt;
        for (let pauseMs = refusalPauseMs.first;; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
            const response = await repeat(call, isAnswer);
            if (!isRefused(response))
                return response;
            refusedAt ??= pace.now();
            if (pace.now() - refusedAt >= refusedMs)
                throw stillRefused(rejection(call, response));
            await pace.sleep(pauseMs, call.signal);
        }
    }
    return {
        repeatable: async (call) => {
            const isAnswer = (response) => isResource(response, call.isAnswer);
            const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path));
            const response = await (isKnown ? repeatKnown : repeat)(call, isAnswer);
            const resource = resourceIn(call, accepted(call, response), call.isAnswer);
            if (call.method === 'GET')
                known.read(call.path, resource);
            return resource;
        },
        download: async (call, maxBytes, isWhole) => {
            const response = accepted(call, await repeat(call, isWhole));
            if (response.body.length <= maxBytes)
                return response;
            throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`);
        },
        ask: async (call) => {
            let began;
            const took = () => (began === undefined ? 0 : monotonic() - began);
            try {
                const response = await attempt(call, accessToken, () => {
                    began = monotonic();
                });
                const milliseconds = took();
                const failed = response.status < 200 || response.status > 299;
                return { response, words: failed ? answers_wordsOf(call, response) : '', milliseconds };
            }
            catch (error) {
                if (began === undefined || !(error instanceof build_errors/* ActionError */.lZ && error.code === 'NETWORK'))
                    throw error;
                return { response: undefined, words: error.message, milliseconds: took() };
            }
        },
        once: async (call) => {
            let sent = false;
            const effect = () => {
                sent = false;
                return attempt(call, call.restores ? accessToken : freshToken, () => {
                    sent = true;
                });
            };
            // Too many requests (429) is a clear no, and may be repeated; any other passing failure leaves the effect unknown.
            const outcome = await (0,network_retry/* retrying */.R$)(effect, network_retry/* patient */.Im, pace, call.signal, isTooManyForNow).catch((error) => {
                if (sent && error instanceof build_errors/* ActionError */.lZ && error.code === 'NETWORK')
                    return error;
                throw error;
            });
            if (outcome instanceof build_errors/* ActionError */.lZ)
                return { ambiguous: outcome };
            if ((!isTooMany(outcome) && build_errors/* passingStatuses */.eZ.has(outcome.status)) || isRedirection(outcome))
                return { ambiguous: rejection(call, outcome) };
            const response = accepted(call, outcome);
            try {
                const resource = resourceIn(call, response);
                if (call.method === 'DELETE')
                    known.deleted(call.path);
                else
                    known.made(resource);
                return { resource };
            }
            catch (error) {
                // It took effect, but what came of it was lost on the way.
                if (error instanceof build_errors/* ActionError */.lZ)
                    return { ambiguous: error };
                throw error;
            }
        },
    };
}
/** A success that is not the answer: something in between sent it. */
const isOdd = (response, isAnswer) => isRedirection(response) || (response.status < 300 && !isAnswer(response));
/** No API of Google redirects: the page of a proxy does. */
const isRedirection = ({ status }) => status >= 300 && status < 400;
const isRefused = ({ status }) => build_errors/* refusalStatuses */.PX.has(status);
const isTooMany = (outcome) => !(outcome instanceof build_errors/* ActionError */.lZ) && outcome.status === 429;
/** Where there are no machines, there are none a moment later. */
const isTooManyForNow = (outcome) => isTooMany(outcome) && !(outcome instanceof build_errors/* ActionError */.lZ) && !isOfMachines(outcome.body.toString('utf8', 0, 10_000));

;// CONCATENATED MODULE: ./build/access.js









/** Nothing is asked of Google before the first call, nor of GitHub. */
function openAccess(request) {
    const { world, grant, policy, record } = request;
    const { universe } = policy.policy;
    const send = world.transport.to(network_hosts/* isOfGoogle */.n8);
    const denied = new AbortController();
    let approvers = [];
    let inForce = { policy, grant };
    const { identity } = world.environment;
    const reason = (step) => requestReason({ ...identity, attempt: identity.runAttempt, grant: grant.name, step, approvers });
    const keys = request.keys ?? keysOf(world, policy.policy.issuer);
    async function subjectToken(purpose) {
        // A renewal is held against the policy as it is by then: what was taken back must not go on.
        const now = purpose === 'first' ? { policy, grant } : await inForceAgain(request);
        const authorized = await authorize({ ...request, ...now, policy: now.policy.policy, keys, purpose });
        if (purpose === 'first')
            request.verified(authorized);
        inForce = now;
        approvers = authorized.decision.approvers.map(({ login }) => login);
        return {
            token: authorized.subjectToken,
            expiresAt: authorized.verified.expiresAt,
            claims: authorized.verified.claims,
        };
    }
    const credential = createCredential({
        provider: grant.provider,
        universe,
        serviceAccount: grant.serviceAccount,
        lifetimeSeconds: grant.tokenLifetimeSeconds,
        subjectToken,
        send,
        requestReason: reason,
        userAgent,
        mask: world.runner.mask,
        pace: world.pace,
        onExchanged: event => record('credential.exchanged', event),
        onImpersonated: event => record('credential.impersonated', event),
        onRenewed: event => record('credential.renewed', event),
    });
    /** With what cannot be renewed nothing is started. */
    async function freshToken() {
        try {
            return await credential.accessToken();
        }
        catch (error) {
            if (error instanceof build_errors/* ActionError */.lZ && ['DENIED', 'TOKEN_REJECTED'].includes(error.code))
                denied.abort(error);
            throw error;
        }
    }
    /** What is left of it is for watching and stopping alone. */
    const accessToken = () => freshToken().catch((error) => {
        const left = credential.remaining();
        if (left === undefined)
            throw error;
        return left;
    });
    return {
        credential,
        client: createGoogleClient({
            send,
            pace: world.pace,
            monotonic: world.monotonic,
            accessToken,
            freshToken,
            refused: credential.refused.bind(credential),
            requestReason: reason,
            userAgent,
        }),
        denied: denied.signal,
        inForce: () => inForce,
    };
}
const userAgent = `keyless-vertex/${version/* version */.r}`;
/**
 * The grant under the policy as it is by now.
 *
 * @throws ActionError `DENIED` where it was taken away, or leads to another account; `POLICY_UNREADABLE` where GitHub
 * does not answer, which is no denial
 */
async function inForceAgain(request) {
    const { world, repository, source, grant, record, policy: before } = request;
    const policy = await readPolicyInForce(world, repository, source).catch((error) => {
        const code = error instanceof build_errors/* ActionError */.lZ ? error.code : undefined;
        if (code === 'POLICY_MISSING')
            throw takenBack(grant, 'is gone');
        throw code === 'POLICY_INVALID' ? takenBack(grant, 'is not sound any more') : error;
    });
    if (policy.sha256 === before.sha256)
        return { policy, grant };
    await record('policy.loaded', { policy: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 });
    const again = grantOf(policy.policy, grant.name);
    if (again === undefined)
        throw takenBack(grant, `has no grant ${grant.name} any more`);
    if (again.provider.resource !== grant.provider.resource || again.serviceAccount !== grant.serviceAccount) {
        throw takenBack(grant, `leads grant ${grant.name} to another account`);
    }
    return { policy, grant: again };
}
const takenBack = (grant, how) => new build_errors/* ActionError */.lZ('DENIED', `Grant ${grant.name} was taken back while this ran: the policy ${how}`, {
    cure: 'Run the workflow again, under the policy that is in force now.',
});

;// CONCATENATED MODULE: ./build/audit/copy.js
function createRecordCopy(asFailure) {
    const waiting = [];
    let send;
    let failure;
    let last = Promise.resolve();
    const sendWaiting = async () => {
        const lines = waiting.splice(0);
        if (send === undefined || lines.length === 0 || failure !== undefined)
            return;
        try {
            await send(lines);
        }
        catch (error) {
            // A gap is worse than an end: what comes after a line that is missing is not sent.
            failure = asFailure(error);
        }
    };
    const follow = () => {
        last = last.then(sendWaiting);
        return last;
    };
    return {
        add: line => {
            waiting.push(line);
            if (send !== undefined)
                void follow();
        },
        begin: async (to) => {
            send = to;
            await follow();
            if (failure !== undefined)
                throw failure;
        },
        end: async () => {
            await follow();
            return failure;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/audit/fields.js

const fields_text = value => (typeof value === 'string' ? value : undefined);
const texts = value => (Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined);
const flag = value => (typeof value === 'boolean' ? value : undefined);
const count = value => (Number.isSafeInteger(value) ? value : undefined);
const orNull = (form) => value => value === null ? null : form(value);
/** Claims by name, sorted. */
const claims = value => {
    if (!shape_isObject(value) || !Object.values(value).every(item => typeof item === 'string'))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
const fields_listOf = (form) => value => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(form);
    return items.includes(undefined) ? undefined : items;
};
/** An object of just these fields, those marked optional may be absent. */
const objectOf = (fields, optional = []) => value => {
    if (!shape_isObject(value) || Object.keys(value).some(key => !Object.hasOwn(fields, key)))
        return undefined;
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])]);
    const sound = entries.every(([key, item]) => item !== undefined || (optional.includes(key) && value[key] === undefined));
    return sound ? Object.fromEntries(entries.filter(([, item]) => item !== undefined)) : undefined;
};
/** `asked` is of records that earlier versions wrote. */
const condition = objectOf({ condition: fields_text, expected: fields_text, actual: fields_text, holds: flag, result: fields_text, asked: flag, hint: fields_text }, ['actual', 'result', 'asked', 'hint']);
const judged = objectOf({ metric: fields_text, expected: fields_text, actual: orNull(fields_text), holds: flag });
/** Id of a deployed model to its percentage, sorted. */
const shares = value => {
    if (!shape_isObject(value) || !Object.values(value).every(item => Number.isSafeInteger(item)))
        return undefined;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/** What each event may say: the runtime's own copy of `AuditEvents`, held to it by its type. */
const fieldsOf = {
    'run.started': { action_version: fields_text, mode: fields_text, grant: fields_text, rerun: fields_text, key: fields_text, server: fields_text },
    'policy.loaded': { policy: fields_text, commit: orNull(fields_text), sha256: fields_text },
    'token.requested': { issuer: fields_text, audience: fields_text, purpose: fields_text },
    'token.verified': { claims, jti: orNull(fields_text), key_id: fields_text, token_sha256: fields_text, expires_at: fields_text },
    'token.rejected': { code: fields_text, reason: fields_text, token_sha256: orNull(fields_text) },
    'decision.made': {
        verdict: fields_text,
        grant: fields_text,
        conditions: fields_listOf(condition),
        approvers: texts,
        merged_pull_request: orNull(count),
    },
    'credential.exchanged': { principal: fields_text, expires_at: fields_text },
    'credential.impersonated': { service_account: fields_text, expires_at: fields_text },
    'credential.renewed': { principal: fields_text, service_account: orNull(fields_text), expires_at: fields_text },
    'step.started': {
        step: fields_text,
        kind: fields_text,
        method: orNull(fields_text),
        project: fields_text,
        location: fields_text,
        request_sha256: fields_text,
        dedupe_key: fields_text,
    },
    'step.adopted': { step: fields_text, kind: fields_text, name: fields_text, state: fields_text, dedupe_key: fields_text },
    'model.resolved': { step: fields_text, asked: fields_text, model: fields_text },
    'step.submitted': { step: fields_text, kind: fields_text, name: fields_text, request_sha256: fields_text },
    'step.cancelled': { step: fields_text, kind: fields_text, name: fields_text, reason: fields_text },
    'step.fallback': { step: fields_text, kind: fields_text, name: orNull(fields_text), from: fields_text, to: fields_text, reason: fields_text },
    'gate.judged': { step: fields_text, comparisons: fields_listOf(judged), passed: flag },
    'rollout.began': { step: fields_text, endpoint: fields_text, model: fields_text, deployed_model_id: orNull(fields_text), former: shares },
    'rollout.changed': { step: fields_text, endpoint: fields_text, shares },
    'rollout.retired': { step: fields_text, endpoint: fields_text, deployed_model_id: fields_text },
    'rollout.restored': { step: fields_text, endpoint: fields_text, shares, undeployed: orNull(fields_text), reason: fields_text },
    'step.finished': { step: fields_text, kind: fields_text, name: orNull(fields_text), state: fields_text, reason: orNull(fields_text) },
    'run.cancelled': { signal: fields_text, cancelled: texts, left_running: texts },
    'run.finished': { conclusion: fields_text, code: orNull(fields_text), steps_sha256: orNull(fields_text) },
};
const fields_isEventType = (type) => Object.hasOwn(fieldsOf, type);
/**
 * An event's data with its fields in the record's order.
 *
 * @returns the data, or in words which field is unknown, missing or of the wrong form
 */
function allowedData(type, data) {
    if (!shape_isObject(data))
        return 'data is no object';
    const fields = fieldsOf[type];
    const unknown = Object.keys(data).find(key => !Object.hasOwn(fields, key));
    if (unknown !== undefined)
        return `data has a field ${JSON.stringify(unknown)}, which ${type} does not have`;
    const entries = Object.entries(fields).map(([key, form]) => [key, form(data[key])]);
    const unsound = entries.find(([, value]) => value === undefined);
    return unsound === undefined
        ? Object.fromEntries(entries)
        : `data.${unsound[0]} of ${type} is missing or of the wrong form`;
}

;// CONCATENATED MODULE: ./build/audit/chain.js



/** Every event's CloudEvents type is this and its name. */
const chain_typePrefix = 'dev.keyless-vertex.';
const chain_digest = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** CloudEvents attributes of the first line: the run that the chain starts from. */
const chain_identityAttributes = {
    server: 'server',
    repository: 'repository',
    repositoryid: 'repositoryId',
    runid: 'runId',
    runattempt: 'runAttempt',
    job: 'job',
    sha: 'sha',
};
const attributesOf = (run) => Object.fromEntries(Object.entries(chain_identityAttributes).map(([attribute, key]) => [attribute, run[key]]));
/** Address of the run's attempt: the `source` of all its events. */
const sourceOf = (run) => `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
/** The state before the first line: the digest of the run's identity. */
const chain_startChain = (run) => ({
    seq: 1,
    prev: chain_digest(JSON.stringify(attributesOf(run))),
});
/**
 * The next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`, and on the
 * first line the run's identity.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type does not have, and for anything like a token
 */
function appendEvent(state, run, event) {
    const link = chain_linkOf(state, run, event);
    if ('fault' in link)
        throw new build_errors/* ActionError */.lZ('INTERNAL', `The record takes no such ${event.type}: ${link.fault}`);
    return link;
}
/** As `appendEvent`, for data that nobody has looked at; what is wrong with it in words. */
function chain_linkOf(state, run, event) {
    const data = allowedData(event.type, event.data);
    if (typeof data === 'string')
        return { fault: data };
    const line = JSON.stringify({
        specversion: '1.0',
        id: event.id,
        source: sourceOf(run),
        type: `${chain_typePrefix}${event.type}`,
        ...(typeof data['step'] === 'string' ? { subject: data['step'] } : {}),
        time: event.time,
        datacontenttype: 'application/json',
        seq: state.seq,
        prev: state.prev,
        ...(state.seq === 1 ? attributesOf(run) : {}),
        ...(event.torn === undefined ? {} : { torn: event.torn }),
        data,
    });
    if (credential.test(line))
        return { fault: 'it holds what looks like a token' };
    return { line, state: { seq: state.seq + 1, prev: chain_digest(line) } };
}
/** JSON Web Tokens and Google's access tokens: the last guard, nothing should ever come to it. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/;

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/audit/verify.js




/**
 * Checks a record: no line edited, removed, inserted, reordered or torn. That no line was cut off its end, and that it
 * was not rewritten from its start, shows in `closed` and, for certain, against the hash that the run gave out.
 *
 * @param options.sha256 the run's `audit_sha256`
 */
function verifyChain(record, options = {}) {
    const chain = verify_readChain(record);
    if (!chain.ok)
        return chain;
    const events = chain.states.length - 1;
    if (chain.rest.length > 0)
        return broken(events + 1, undefined, 'it does not end with a line feed: it was cut off while it was written, or later');
    const last = chain.states.at(-1);
    if (chain.run === undefined || last === undefined)
        return broken(1, undefined, 'the record is empty');
    if (options.sha256 !== undefined && options.sha256.toLowerCase() !== last.prev) {
        const reason = `its SHA-256 is ${last.prev}, the run's last line had ${options.sha256.toLowerCase()}: it was edited, or lines were cut off after it or added, or this is another run's record`;
        return broken(events, events, reason);
    }
    return { ok: true, events, sha256: last.prev, closed: chain.closed, run: chain.run };
}
/** Reads a record as far as its last complete line; what a killed run left half written is `rest`. */
function verify_readChain(record) {
    const bytes = Buffer.from(record);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const states = [];
    let run;
    let closed = false;
    for (let start = 0, line = 1; start < end; line++) {
        const stop = bytes.indexOf(0x0a, start);
        const read = readLine(bytes.subarray(start, stop), line, run, states.at(-1), closed);
        if ('reason' in read)
            return read;
        if (run === undefined)
            states.push(startChain(read.run));
        run = read.run;
        states.push(read.state);
        closed = read.closes;
        start = stop + 1;
    }
    return { ok: true, run, states, closed, rest: bytes.subarray(end) };
}
function readLine(bytes, line, knownRun, knownState, closed) {
    const found = parseLine(bytes);
    if (found === undefined)
        return broken(line, undefined, 'it is no JSON object');
    const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined;
    const run = knownRun ?? identityIn(found);
    if (typeof run === 'string')
        return broken(line, seq, run);
    const state = knownState ?? startChain(run);
    const misplaced = placeFault(found, state, closed);
    if (misplaced !== undefined)
        return broken(line, seq, misplaced);
    const event = eventIn(found);
    if (typeof event === 'string')
        return broken(line, seq, event);
    const rebuilt = linkOf(state, run, event);
    if ('fault' in rebuilt)
        return broken(line, seq, rebuilt.fault);
    // Of bytes, not of text: what is no UTF-8 reads as the same text as other bytes that are none either.
    if (!bytes.equals(Buffer.from(rebuilt.line)))
        return broken(line, seq, difference(found, rebuilt.line));
    return { run, state: { seq: state.seq + 1, prev: digest(bytes) }, closes: event.type === 'run.finished' };
}
const broken = (line, seq, reason) => ({ ok: false, line, seq, reason });
function parseLine(bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function identityIn(found) {
    const text = (attribute) => {
        const value = found[attribute];
        return typeof value === 'string' ? value : undefined;
    };
    const absent = Object.keys(identityAttributes).filter(attribute => text(attribute) === undefined);
    if (absent.length > 0)
        return `the first line does not say which run it is of (${absent.join(', ')}): lines before it were removed`;
    return {
        server: text('server') ?? '',
        repository: text('repository') ?? '',
        repositoryId: text('repositoryid') ?? '',
        runId: text('runid') ?? '',
        runAttempt: text('runattempt') ?? '',
        job: text('job') ?? '',
        sha: text('sha') ?? '',
    };
}
/** Whether the line stands where it says, after the line that it says. */
function placeFault(found, state, closed) {
    const { seq, prev } = found;
    if (closed)
        return 'it stands after run.finished, which closes a record: it was added';
    if (seq !== state.seq) {
        const what = `its seq is ${JSON.stringify(seq) ?? 'missing'}, ${state.seq} was expected`;
        if (typeof seq !== 'number')
            return what;
        return seq > state.seq
            ? `${what}: lines before it were removed or reordered`
            : `${what}: it was inserted, repeated or reordered`;
    }
    if (prev === state.prev)
        return undefined;
    const said = typeof prev === 'string' ? quote(prev) : 'nothing';
    if (state.seq === 1)
        return `its prev is ${said}, the run that it names has ${state.prev}: the first line was edited`;
    return `its prev is ${said}, but line ${state.seq - 1} has the SHA-256 ${state.prev}: line ${state.seq - 1} was edited or replaced after this one was written, or this one was`;
}
function eventIn(found) {
    const { id, time, type, torn } = found;
    if (typeof id !== 'string' || typeof time !== 'string')
        return 'its id or time is no string';
    if (torn !== undefined && typeof torn !== 'string')
        return 'its torn is no string';
    const name = typeof type === 'string' && type.startsWith(typePrefix) ? type.slice(typePrefix.length) : '';
    if (!isEventType(name))
        return `its type is ${typeof type === 'string' ? quote(type) : 'nothing'}, which no record has`;
    return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) };
}
/** Which attributes are not as the writer would have written them. */
function difference(found, rebuilt) {
    const expected = parseLine(Buffer.from(rebuilt)) ?? {};
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const differing = names.filter(name => !isDeepStrictEqual(found[name], expected[name])).map(quote);
    return differing.length > 0
        ? `it is not as it was written: ${differing.join(', ')} differ`
        : 'it is not as it was written: its white space, order, escapes or repeated keys differ';
}

;// CONCATENATED MODULE: ./build/audit/file.js







const maxRecordsInAJob = 1000;
/**
 * Begins a record in a file of its own: never one that is there already, never through a symbolic link, readable by
 * its owner alone.
 *
 * @throws ActionError `RECORD_UNWRITABLE`
 */
async function openRecord(options) {
    const asked = (0,external_node_path_.resolve)(options.path);
    const { dir, name, ext } = (0,external_node_path_.parse)(asked);
    const { disk = promises_namespaceObject } = options;
    try {
        await disk.mkdir((0,external_node_path_.dirname)(asked), { recursive: true });
        for (let use = 1; use <= maxRecordsInAJob; use++) {
            const path = use === 1 ? asked : (0,external_node_path_.join)(dir, `${name}-${use}${ext}`);
            const handle = await createExclusively(disk, path);
            if (handle !== undefined)
                return recordOn(handle, path, chain_startChain(options.identity), options);
        }
    }
    catch (error) {
        throw unwritable(asked, error);
    }
    throw unwritable(asked, `${maxRecordsInAJob} records of its name are there already`);
}
/** `undefined` where the name is taken by another record. */
async function createExclusively({ lstat, open }, path) {
    try {
        return await open(path, 'ax', 0o600);
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            throw error;
        if ((await lstat(path)).isFile())
            return undefined;
        throw new build_errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written: ${path} is there already and is no file`, {
            cause: 'A symbolic link, or a directory, of this name was put there by an earlier step.',
            cure: 'Remove it, or name another place with the input audit_log.',
        });
    }
}
/** The file must be open for appending and hold the chain up to `start`. */
function recordOn(handle, path, start, { identity, now, newId, onLine }, found = {}) {
    let state = start;
    let closed = found.closed ?? false;
    let torn = found.torn;
    let failure;
    let last = Promise.resolve();
    const append = async (type, data) => {
        if (failure !== undefined)
            throw failure;
        if (closed)
            throw new build_errors/* ActionError */.lZ('INTERNAL', `${type} came after run.finished, which closes the record`);
        const event = {
            type,
            data,
            id: newId(),
            time: new Date(now()).toISOString(),
            ...(torn === undefined ? {} : { torn }),
        };
        const link = appendEvent(state, identity, event);
        try {
            await handle.appendFile(`${link.line}\n`);
            await handle.sync();
        }
        catch (error) {
            failure = unwritable(path, error);
            throw failure;
        }
        state = link.state;
        torn = undefined;
        closed = type === 'run.finished';
        onLine?.(link.line);
    };
    const write = (type, data) => {
        const writing = last.then(() => append(type, data));
        last = writing.catch(() => { });
        return writing;
    };
    return {
        path,
        write,
        state: () => state,
        sha256: () => state.prev,
        closed: () => closed,
        close: () => last.then(() => handle.close()),
    };
}
/**
 * Takes up in post what main left: the chain goes on from its last complete line. What main was killed while writing
 * is moved to a file beside the record, and the next line holds its digest (`torn`): it is neither believed nor lost.
 *
 * @param known where main said the chain stood; the file may be further on, but must have passed it
 * @throws ActionError `RECORD_UNWRITABLE`, also where the record is not what main wrote
 */
async function resumeRecord(options, known) {
    const path = resolve(options.path);
    const { disk = realDisk } = options;
    try {
        const handle = await disk.open(path, constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
        try {
            if (!(await handle.stat()).isFile())
                throw changed(path, 'it is no file');
            const bytes = await handle.readFile();
            const chain = readChain(bytes);
            if (!chain.ok)
                throw changed(path, `line ${chain.line}: ${chain.reason}`);
            const states = chain.states.length > 0 ? chain.states : [startChain(options.identity)];
            const state = states.at(-1);
            if (state === undefined || states[0]?.prev !== startChain(options.identity).prev)
                throw changed(path, 'it is of another run');
            if (states[known.seq - 1]?.prev !== known.prev)
                throw changed(path, `line ${known.seq - 1}, the last that main knew of, is not the same or not there`);
            const torn = chain.rest.length > 0 ? await setAside(disk, handle, path, bytes, chain.rest) : undefined;
            const found = { closed: chain.closed, ...(torn === undefined ? {} : { torn: torn.sha256 }) };
            return { ...recordOn(handle, path, state, options, found), torn };
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    catch (error) {
        throw unwritable(path, error);
    }
}
async function setAside({ writeFile }, handle, path, bytes, rest) {
    const aside = `${path}.torn`;
    await writeFile(aside, rest, { flag: 'wx', mode: 0o600, flush: true });
    await handle.truncate(bytes.length - rest.length);
    await handle.sync();
    return { path: aside, sha256: digest(rest) };
}
const changed = (path, what) => new ActionError('RECORD_UNWRITABLE', `The record ${path} is not what this run wrote: ${what}`, {
    cause: 'A later step of the job, or a process that one left behind, changed the file.',
    cure: 'Keep the file as evidence; Cloud Audit Logs and the job’s log hold what was done at Google.',
});
function unwritable(path, error) {
    if (error instanceof build_errors/* ActionError */.lZ)
        return error;
    const code = errorCode(error);
    const why = typeof error === 'string' ? error : (reasons[code] ?? `the system said ${code}`);
    return new build_errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written to ${path}: ${why}`, {
        cure: 'Free space or let the user of the runner write there, or name another place with the input audit_log. See which it is:',
        commands: [`df -h ${quoteShell((0,external_node_path_.dirname)(path))}`, `ls -ld ${quoteShell((0,external_node_path_.dirname)(path))}`],
    });
}
const reasons = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOTDIR: 'a part of its path is no directory (ENOTDIR)',
    EEXIST: 'a part of its path is no directory (EEXIST)',
    ENOENT: 'it is not there (ENOENT)',
    ELOOP: 'it is a symbolic link (ELOOP)',
    EIO: 'the disk failed (EIO)',
};
const errorCode = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';

;// CONCATENATED MODULE: ./build/policy/explain.js



/**
 * A decision as lines for the log: an aligned table of the conditions, then the hints. What claims and servers say is
 * made harmless: no control character and no workflow command gets through.
 */
function explainDecision(decision) {
    const others = decision.others.filter(({ holds }) => holds).map(({ grant }) => grant);
    return [
        headline(decision),
        ...table(decision.conditions),
        ...hints(decision.conditions),
        ...(others.length === 0
            ? []
            : [`The when of ${others.join(', ')} would have held: set the input grant, if that was meant.`]),
    ].map(safe/* logLine */.BP);
}
function headline({ grant, verdict, conditions }) {
    const count = (matches) => conditions.filter(matches).length;
    const among = (number, one, many) => `${number} of ${conditions.length} conditions ${number === 1 ? one : many}`;
    switch (verdict) {
        case 'allow':
            return `Grant ${grant}: allowed, all ${conditions.length} conditions hold.`;
        case 'deny':
            return `Grant ${grant}: denied, ${among(count(fails), 'does', 'do')} not hold.`;
        case 'unknown':
            return `Grant ${grant}: not decided, ${among(count(isUnknown), 'is', 'are')} unknown: GitHub gave no usable answer.`;
        default:
            return verdict;
    }
}
const marks = {
    holds: '✓',
    fails: '✗',
    unknown: '?',
    'not asked': '·',
};
/** The same for a run that has not happened: nobody has verified these claims. */
function explainHypothesis(hypothesis) {
    const would = hypothesis.verdict === 'would-allow' ? 'would be allowed' : 'would be denied';
    return [
        `Grant ${hypothesis.grant}: ${would}, by claims that nobody has verified.`,
        ...table(hypothesis.conditions),
        ...hints(hypothesis.conditions),
    ].map(safe/* logLine */.BP);
}
/** Of a run that has not happened, it neither holds nor fails yet. */
const isLater = ({ actual }) => actual === knownAtRun;
const longest = 60;
function table(conditions) {
    const rows = conditions.map(verdict => ({
        mark: isLater(verdict) ? '○' : marks[verdict.result],
        cells: [verdict.condition, verdict.expected, explain_found(verdict)].map(safe/* logLine */.BP),
    }));
    const widths = [0, 1, 2].map(column => Math.min(longest, Math.max(0, ...rows.map(({ cells }) => (cells[column] ?? '').length))));
    const align = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return rows.map(({ mark, cells }) => `  ${mark} ${align(cells)}`.trimEnd());
}
function explain_found({ actual, result }) {
    if (result === 'not asked' || (result === 'unknown' && actual === undefined))
        return `(${result})`;
    return actual === undefined ? '(absent)' : actual === '' ? '(empty)' : actual;
}
const hints = (conditions) => distinctHints(conditions).map(({ conditions, hint }) => `    ${conditions.join(', ')}: ${hint}`);
/** Each hint once, with all conditions that it is about: several may wait for one answer of GitHub's. */
function distinctHints(verdicts) {
    const byHint = new Map();
    for (const { condition, hint } of verdicts)
        if (hint !== undefined)
            byHint.set(hint, [...(byHint.get(hint) ?? []), condition]);
    return [...byHint].map(([hint, conditions]) => ({ conditions, hint }));
}

// EXTERNAL MODULE: ./build/report/failure.js
var report_failure = __webpack_require__(897);
;// CONCATENATED MODULE: ./build/report/results.js
/**
 * The output `results`: step id to `{kind, state, name, console_url, started_at, finished_at}`, times in RFC 3339.
 * What is not there is `null`, so that `fromJSON` finds the same fields for every step.
 */
function resultsJson(results) {
    const entries = Object.entries(results).map(([id, result]) => [
        id,
        {
            kind: result.kind,
            state: result.state,
            name: result.name ?? null,
            console_url: result.consoleUrl ?? null,
            started_at: result.startedAt ?? null,
            finished_at: result.finishedAt ?? null,
        },
    ]);
    return JSON.stringify(Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/report/attribution.js

const repositoryUrl = ({ run }) => `${run.server}/${run.repository.split('/').map(encodeURIComponent).join('/')}`;
const commitLink = (report) => (0,safe/* link */.nf)((0,safe/* code */.aY)(report.run.sha.slice(0, 7)), `${repositoryUrl(report)}/commit/${encodeURIComponent(report.run.sha)}`);
const runLink = (report) => {
    const { runId, runAttempt } = report.run;
    const address = `${repositoryUrl(report)}/actions/runs/${encodeURIComponent(runId)}/attempts/${encodeURIComponent(runAttempt)}`;
    return (0,safe/* link */.nf)(runAttempt === '1' ? `run ${(0,safe/* code */.aY)(runId)}` : `run ${(0,safe/* code */.aY)(runId)}, attempt ${(0,safe/* markdown */.wD)(runAttempt)}`, address);
};
const pullRequestLink = (report, number) => (0,safe/* link */.nf)(`#${number}`, `${repositoryUrl(report)}/pull/${number}`);
/** The policy, at the commit at which it was read. */
const policyLink = ({ path, commit, url }) => commit === undefined ? `${(0,safe/* code */.aY)(path)} of the checkout` : `${(0,safe/* link */.nf)((0,safe/* code */.aY)(path), url)} at ${(0,safe/* code */.aY)(commit.slice(0, 7))}`;
/** From the merge to the model in one line, each link of the chain a link. Only where steps were to run. */
function chainLine(report) {
    const { decision, grant, credential, steps } = report;
    if (report.mode !== 'run' || credential === undefined || grant === undefined)
        return '';
    const merged = decision?.mergedPullRequest;
    const road = [
        ...(merged === undefined ? [] : [pullRequestLink(report, merged)]),
        commitLink(report),
        runLink(report),
        `grant ${(0,safe/* code */.aY)(grant.name)}`,
        credential.serviceAccount === undefined
            ? `principal ${(0,safe/* code */.aY)(credential.principal)}`
            : (0,safe/* code */.aY)(credential.serviceAccount),
    ];
    const made = steps.slice(0, 4).map(step => (0,safe/* link */.nf)((0,safe/* code */.aY)(step.id), step.consoleUrl));
    if (steps.length > made.length)
        made.push(`${steps.length - made.length} more`);
    return [...road, made.join(' · ')].filter(part => part !== '').join(' → ');
}
/** Who, what and by which rules: what Google's audit log can be held against. */
function attributionSection(report) {
    const { run, grant, policy, credential, decision } = report;
    const rows = [
        ['Repository', (0,safe/* link */.nf)((0,safe/* code */.aY)(run.repository), repositoryUrl(report))],
        [
            'Commit',
            `${(0,safe/* link */.nf)((0,safe/* code */.aY)(run.sha), `${repositoryUrl(report)}/commit/${encodeURIComponent(run.sha)}`)} on ${(0,safe/* code */.aY)(run.ref)}`,
        ],
        [
            'Pull request',
            decision?.mergedPullRequest === undefined ? undefined : pullRequestLink(report, decision.mergedPullRequest),
        ],
        ['Run', run.workflow === undefined ? runLink(report) : `${runLink(report)} of ${(0,safe/* code */.aY)(run.workflow)}`],
        [
            'Set off by',
            run.actor === undefined ? `event ${(0,safe/* code */.aY)(run.event)}` : `${(0,safe/* code */.aY)(run.actor)}, event ${(0,safe/* code */.aY)(run.event)}`,
        ],
        [
            'Approved by',
            decision === undefined || decision.approvers.length === 0
                ? undefined
                : decision.approvers.map(({ login, id }) => `${(0,safe/* code */.aY)(login)} (id ${(0,safe/* markdown */.wD)(id)})`).join(', '),
        ],
        ['Grant', grant === undefined ? undefined : (0,safe/* code */.aY)(grant.name)],
        ['Policy', policy === undefined ? undefined : `${policyLink(policy)}, SHA-256 ${(0,safe/* code */.aY)(policy.sha256)}`],
        ['Principal', credential === undefined ? undefined : (0,safe/* code */.aY)(credential.principal)],
        ['Service account', credential?.serviceAccount === undefined ? undefined : (0,safe/* code */.aY)(credential.serviceAccount)],
    ];
    const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [`**${name}:** ${value}`]));
    const resources = report.steps.flatMap(({ id, name }) => (name === undefined ? [] : [[(0,safe/* code */.aY)(id), (0,safe/* code */.aY)(name)]]));
    return (0,safe/* details */.zH)('<b>Attribution</b>: who, what, by which rules', [
        (0,safe/* list */.p_)(known),
        resources.length === 0 ? '' : (0,safe/* table */.tp)(['Step', 'Resource'], resources.slice(0, 200)),
    ]);
}

// EXTERNAL MODULE: ./build/report/commands.js
var report_commands = __webpack_require__(9701);
;// CONCATENATED MODULE: ./build/report/decision.js



/**
 * Who else holds the run to a condition (DESIGN 2): Google can see the token's claims alone, and only as far as the
 * provider's condition and the bindings were set up from this policy. The rest a step that mints its own token skips.
 */
const enforcedBy = (condition) => isWhen(condition) ? 'Google\u00a0and\u00a0action' : 'action\u00a0alone';
/** Of a plan: nobody can say yet, and nothing speaks against it. */
const decision_isLater = ({ actual }) => actual?.startsWith('(known at run') ?? false;
const decision_marks = {
    holds: '✅',
    fails: '❌',
    unknown: '❔',
    'not asked': '⚪',
};
const mark = (verdict) => (decision_isLater(verdict) ? '⚪' : decision_marks[verdict.result]);
function decision_found({ condition, actual, result }) {
    const isOpen = result === 'not asked' || (result === 'unknown' && actual === undefined);
    return isOpen ? `*(${result})*` : values(condition, actual);
}
const isWhen = (condition) => condition.startsWith('when.');
/** A claim's values as code; what GitHub answered is told in words. `(known at run)` and `any of …` are words, too. */
function values(condition, text) {
    if (text === undefined)
        return '*(absent)*';
    if (/^\(.*\)$/s.test(text))
        return `*${(0,safe/* markdown */.wD)(text)}*`;
    if (!isWhen(condition))
        return (0,safe/* markdown */.wD)(text);
    const list = /^any of (.+)$/s.exec(text)?.[1];
    return list === undefined ? (0,safe/* code */.aY)(text) : list.split(', ').map(safe/* code */.aY).join(' or ');
}
/** The conditions as a table. */
function conditionTable(conditions) {
    return (0,safe/* table */.tp)(['', 'Condition', 'Expected', 'Actual', 'Enforced by'], conditions.map(verdict => [
        mark(verdict),
        (0,safe/* code */.aY)(verdict.condition),
        values(verdict.condition, verdict.expected),
        decision_found(verdict),
        enforcedBy(verdict.condition),
    ]));
}
const enforcementNote = '<sub>*Google and action*: Google, too, enforces `when` as far as the provider’s attribute condition and the bindings ' +
    'say the same. *Action alone*: `branch`, `approval`, `allow` and `require`; a step that mints its own token ' +
    'skips them.</sub>';
/** What to do about those that do not hold: items of a list. */
const decision_hints = (conditions) => distinctHints(conditions.filter(verdict => !holds(verdict))).map(({ conditions, hint }) => `${conditions.map(safe/* code */.aY).join(', ')}: ${(0,safe/* markdown */.wD)(hint)}`);
const failing = (decision) => decision.conditions.filter(fails);
const holding = (decision) => decision.conditions.filter(holds);
/** Other grants that this run would have got. */
const otherGrants = (decision) => decision.others.filter(({ holds }) => holds).map(({ grant }) => grant);
/** `2 of 8 conditions do not hold`, `7 conditions hold, 1 is known at run` */
function tally({ conditions }) {
    const bad = conditions.filter(fails).length;
    const unanswered = conditions.filter(isUnknown).length;
    const unknown = conditions.filter(decision_isLater).length;
    const good = conditions.length - bad - unknown;
    const count = (number) => `${number} ${number === 1 ? 'condition' : 'conditions'}`;
    if (bad === 0 && unanswered > 0)
        return `${unanswered} of ${count(conditions.length)} ${unanswered === 1 ? 'is' : 'are'} unknown`;
    if (bad > 0)
        return `${bad} of ${count(conditions.length)} ${bad === 1 ? 'does' : 'do'} not hold`;
    if (unknown > 0)
        return `${count(good)} ${good === 1 ? 'holds' : 'hold'}, ${unknown} ${unknown === 1 ? 'is' : 'are'} known at run`;
    return good === 1 ? 'its one condition holds' : `all ${count(good)} hold`;
}

;// CONCATENATED MODULE: ./build/report/states.js

/** Words of Vertex AI's JobState and PipelineState, and our own for steps that never became a resource. */
const tones = {
    SUCCEEDED: 'good',
    PARTIALLY_SUCCEEDED: 'bad',
    FAILED: 'bad',
    EXPIRED: 'bad',
    REJECTED: 'bad',
    TIMED_OUT: 'bad',
    ROLLED_BACK: 'bad',
    NOT_RESTORED: 'bad',
    OVERTAKEN: 'bad',
    CANCELLED: 'stopped',
    CANCELLING: 'stopped',
    SKIPPED: 'stopped',
    RUNNING: 'busy',
    DETACHED: 'busy',
    UPDATING: 'busy',
    SUBMITTED: 'busy',
    PENDING: 'busy',
    QUEUED: 'busy',
    PAUSED: 'waiting',
};
const states_marks = { good: '✅', bad: '❌', stopped: '⏹️', busy: '▶️', waiting: '⚪' };
/** How a state reads. One that is newer than this table waits, rather than claiming success or failure. */
function describeState(state) {
    const word = shortState(state);
    const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting';
    return { tone, mark: states_marks[tone], words: word.toLowerCase().replaceAll('_', ' ') };
}
/** `850 ms`, `12s`, `2m 10s`, `1h 05m`, `2d 03h`: two units at most. */
function duration(milliseconds) {
    const whole = Math.max(0, Math.round(milliseconds));
    if (whole < 1_000)
        return `${whole} ms`;
    const seconds = Math.round(whole / 1_000);
    const two = (value) => String(value).padStart(2, '0');
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1_440)
        return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
    const hours = Math.floor(minutes / 60);
    return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
}
/** The time between two RFC 3339 times in milliseconds, where both are there. */
function between(from, to) {
    const span = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isNaN(span) ? undefined : span;
}

;// CONCATENATED MODULE: ./build/report/details.js


/** What the summary shows of a step beside its row. @param block characters of what is long */
function detailsOf({ id, details: shown }, block) {
    switch (shown?.type) {
        case 'answer':
            return shown.text === ''
                ? ''
                : (0,safe/* details */.zH)(`What <code>${id}</code> was answered`, [(0,safe/* codeBlock */.DV)(shown.text, '', block)]);
        case 'comparisons':
            return comparisonsSection(id, shown);
        case 'attempts':
            return attemptsSection(id, shown);
        case 'rollout':
            return rolloutSection(id, shown);
        default:
            return '';
    }
}
function comparisonsSection(id, { comparisons }) {
    const held = comparisons.filter(({ holds }) => holds).length;
    const rows = comparisons.map(({ metric, expected, actual, holds, note }) => [
        holds ? '✅' : '❌',
        (0,safe/* code */.aY)(metric),
        (0,safe/* markdown */.wD)(expected),
        actual === undefined ? '–' : (0,safe/* code */.aY)(actual),
        note === undefined ? '' : (0,safe/* markdown */.wD)(note),
    ]);
    const title = `**Gate ${(0,safe/* code */.aY)(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison holds' : 'comparisons hold'}`;
    return [title, (0,safe/* table */.tp)(['', 'Metric', 'Expected', 'Actual', ''], rows)].join('\n\n');
}
function attemptsSection(id, { attempts }) {
    const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, (0,safe/* code */.aY)(where), (0,safe/* markdown */.wD)(outcome, 300)]);
    return [`**Tries of ${(0,safe/* code */.aY)(id)}**`, (0,safe/* table */.tp)(['', 'Where', 'What came of it'], rows)].join('\n\n');
}
const outcomes = {
    held: '✅ held',
    failed: '❌ failed',
    restored: '↩️ put back',
};
function rolloutSection(id, { model, endpoint, from, to, stages }) {
    const all = (served) => served.map(({ model, traffic }) => `${(0,safe/* code */.aY)(model)} ${traffic} %`).join(', ') || 'nothing';
    const after = to.length === 0 ? '' : ` → ${all(to)}`;
    const what = model === undefined ? `**Rollback ${(0,safe/* code */.aY)(id)}**` : `**Rollout ${(0,safe/* code */.aY)(id)}** of ${(0,safe/* code */.aY)(model)}`;
    const title = `${what} on ${(0,safe/* code */.aY)(endpoint.split('/').at(-1) ?? endpoint)}: ${all(from)}${after}`;
    const rows = stages.map(({ traffic, outcome, looks, milliseconds }) => [
        `${(0,safe/* code */.aY)(bar(traffic))} ${traffic} %`,
        outcomes[outcome],
        duration(milliseconds),
        looks.map(look => (0,safe/* markdown */.wD)(look)).join('<br>'),
    ]);
    return rows.length === 0 ? title : [title, (0,safe/* table */.tp)(['New model', '', 'Took', 'Looked at'], rows)].join('\n\n');
}
/** `██░░░░░░░░`: a tenth each, and something for every share above nothing. */
function bar(traffic) {
    const filled = Math.min(10, Math.max(traffic > 0 ? 1 : 0, Math.round(traffic / 10)));
    return '█'.repeat(filled) + '░'.repeat(10 - filled);
}

;// CONCATENATED MODULE: ./build/report/pictures.js


/** Past this many steps a picture says less than the table. */
const drawableSteps = 24;
/** Fill, border and text, as GitHub's own colours: they read well on its light and its dark page. */
const colours = {
    good: ['#dafbe1', '#1a7f37', '#116329'],
    bad: ['#ffebe9', '#cf222e', '#a40e26'],
    stopped: ['#eaeef2', '#6e7781', '#32383f'],
    busy: ['#ddf4ff', '#0969da', '#0550ae'],
    waiting: ['#f6f8fa', '#afb8c1', '#57606a'],
    plain: ['#f6f8fa', '#d0d7de', '#24292f'],
};
/** From the merge to what it made: pull request, commit, run, grant, identity, then the steps coloured by state. */
function flowPicture(report) {
    const { run, decision, grant, credential, steps } = report;
    if (grant === undefined || steps.length === 0 || steps.length > drawableSteps)
        return undefined;
    const account = credential?.serviceAccount ?? grant.serviceAccount;
    const road = [
        ...(decision?.mergedPullRequest === undefined ? [] : [['pull request', `#${decision.mergedPullRequest}`]]),
        ['commit', run.sha.slice(0, 7)],
        ['run', run.runAttempt === '1' ? run.runId : `${run.runId} · attempt ${run.runAttempt}`],
        ['grant', grant.name],
        account === undefined ? ['identity', 'federated principal'] : ['service account', account.split('@')[0] ?? account],
    ];
    const ids = new Map(steps.map((step, index) => [step.id, `s${index}`]));
    const last = `r${road.length - 1}`;
    const lines = [
        'flowchart LR',
        ...road.map(([kind = '', value = ''], index) => `  r${index}["${label(kind, value)}"]`),
        `  ${road.map((_, index) => `r${index}`).join(' --> ')}`,
        `  subgraph vertex["Vertex AI · ${(0,safe/* mermaidLabel */._b)(steps[0]?.project ?? '')}"]`,
        '    direction LR',
        ...steps.map(step => `    ${ids.get(step.id)}["${label(step.kind, step.id)}"]`),
        ...steps.flatMap(step => needed(step, ids).map(id => `    ${id} --> ${ids.get(step.id)}`)),
        '  end',
        ...steps.filter(step => needed(step, ids).length === 0).map(step => `  ${last} --> ${ids.get(step.id)}`),
        ...classes(road.length, steps, ids),
    ];
    return (0,safe/* codeBlock */.DV)(lines.join('\n'), 'mermaid');
}
const label = (kind, value) => `${(0,safe/* mermaidLabel */._b)(kind)}<br/><b>${(0,safe/* mermaidLabel */._b)(value)}</b>`;
const needed = (step, ids) => step.needs.flatMap(need => ids.get(need) ?? []);
function classes(roadLength, steps, ids) {
    const members = new Map([
        ['plain', Array.from({ length: roadLength }, (_, index) => `r${index}`)],
    ]);
    for (const { id, state } of steps) {
        const { tone } = describeState(state);
        members.set(tone, [...(members.get(tone) ?? []), ids.get(id) ?? '']);
    }
    const drawn = [...members].flatMap(([tone, nodes]) => {
        const [fill, stroke, color] = colours[tone];
        return [`  classDef ${tone} fill:${fill},stroke:${stroke},color:${color}`, `  class ${nodes.join(',')} ${tone}`];
    });
    return [...drawn, '  style vertex fill:none,stroke:#8c959f,stroke-dasharray:4 4'];
}
/** Bars in colours that carry dark text as well as light: GitHub's dark page changes the text, not these. */
const look = `%%{init: ${JSON.stringify({
    gantt: { leftPadding: 12, rightPadding: 12 },
    themeVariables: {
        doneTaskBkgColor: '#4ac26b',
        doneTaskBorderColor: '#2da44e',
        critBkgColor: '#ff8182',
        critBorderColor: '#fa4549',
        activeTaskBkgColor: '#8c959f',
        activeTaskBorderColor: '#6e7781',
    },
})}}%%`;
/** When each step ran, where there is more than one. Bars of failed steps are red. */
function timelinePicture({ steps, finishedAt }) {
    const begun = steps.filter(step => step.startedAt !== undefined);
    if (begun.length < 2 || begun.length > drawableSteps)
        return undefined;
    const at = (time) => Date.parse(time ?? '');
    const start = Math.min(...begun.map(step => at(step.startedAt)));
    const end = Math.max(...begun.map(step => at(step.finishedAt ?? finishedAt)));
    if (!Number.isFinite(end - start) || end <= start)
        return undefined;
    const bars = begun.map((step, index) => {
        const { tone, mark } = describeState(step.state);
        const tag = tone === 'bad' ? 'crit, ' : tone === 'good' ? 'done, ' : 'active, ';
        const length = Math.max(1, Math.round((between(step.startedAt, step.finishedAt ?? finishedAt) ?? 0) / 1_000));
        // A mark before the id, so that no id is one of Mermaid's own words.
        return `  ${mark} ${step.id.replace(/[^\w-]/g, '_')} :${tag}b${index}, ${at(step.startedAt)}, ${length}s`;
    });
    const axis = end - start < 600_000 ? '%H:%M:%S' : '%H:%M';
    // No line for the moment at which somebody looks at it.
    const head = [look, 'gantt', '  dateFormat x', `  axisFormat ${axis}`, '  todayMarker off'];
    return (0,safe/* codeBlock */.DV)([...head, ...bars].join('\n'), 'mermaid');
}

;// CONCATENATED MODULE: ./build/report/plan.js





/** What would run and what would have to hold. `blockLength` bounds each body, in characters. */
function planSections(report, plan, blockLength) {
    const { decision } = report;
    const hypothesis = (title, verdict) => {
        const open = verdict.verdict === 'deny' ? ' open' : '';
        const word = verdict.verdict === 'allow' ? '✅ would allow' : '⛔ would deny';
        return (0,safe/* details */.zH)(`${title} <b>${word}</b>: ${tally(verdict)}`, [
            `Supposing ${(0,safe/* markdown */.wD)(plan.assumption)}:`,
            conditionTable(verdict.conditions),
            (0,safe/* list */.p_)(decision_hints(verdict.conditions)),
            enforcementNote,
        ], open);
    };
    return [
        '### What would have to hold',
        ...(decision === undefined ? [] : [hypothesis(titles[plan.source], decision)]),
        ...(plan.proposed === undefined ? [] : [hypothesis('The policy as this change proposes it', plan.proposed)]),
        plan.grant.length === 0
            ? ''
            : (0,safe/* details */.zH)('<b>The grant</b>, with what it inherits', [
                (0,safe/* table */.tp)(['Key', 'Value'], plan.grant.map(({ key, value }) => [(0,safe/* code */.aY)(key), (0,safe/* code */.aY)(value)])),
            ]),
        ...(plan.steps.length === 0
            ? []
            : [
                '### What would be submitted',
                stepTable(plan.steps),
                ...plan.steps.map(course),
                fits(report),
                uncheckedFields(plan.steps),
                unknowns(plan.steps),
                leftToRun(plan.steps),
            ]),
        ...plan.steps.map(step => submission(step, blockLength)),
    ];
}
const titles = {
    'in force': 'The policy in force',
    checkout: 'The policy of this checkout (not in force)',
};
function stepTable(steps) {
    return (0,safe/* table */.tp)(['Step', 'What', 'Where', 'After', 'At most'], steps.map(({ id, kind, project, location, needs, timeoutSeconds }) => [
        (0,safe/* code */.aY)(id),
        (0,safe/* code */.aY)(kind),
        `${(0,safe/* code */.aY)(project)} · ${(0,safe/* code */.aY)(location)}`,
        needs.map(safe/* code */.aY).join(', ') || '–',
        timeoutSeconds === undefined ? '–' : duration(timeoutSeconds * 1_000),
    ]));
}
/** In the order in which it goes, where one call does not say it all. */
const course = ({ id, course: lines = [] }) => lines.length === 0 ? '' : `${(0,safe/* code */.aY)(id)}, in words:\n\n${(0,safe/* list */.p_)(lines.map(line => (0,safe/* markdown */.wD)(line)))}`;
const fits = ({ failure }) => failure === undefined
    ? 'All of it fits the grant’s `allow`, as far as it is known; that bound is held by this action alone.'
    : '';
/** What was let pass though nothing here knows it: said wherever a step that has such is shown. */
function uncheckedFields(steps) {
    const fields = steps.flatMap(({ id, unchecked = [] }) => unchecked.map(field => `${(0,safe/* code */.aY)(field)} in ${(0,safe/* code */.aY)(id)}`));
    return fields.length === 0 ? '' : `Not checked, as step and grant have it; bounded by nothing:\n\n${(0,safe/* list */.p_)(fields)}`;
}
function unknowns(steps) {
    const references = steps.flatMap(({ id, body }) => [...new Set(pendings(body))].map(reference => `${(0,safe/* code */.aY)(reference)} in ${(0,safe/* code */.aY)(id)}`));
    return references.length === 0 ? '' : `Known at run, and checked then:\n\n${(0,safe/* list */.p_)(references)}`;
}
/** What a pipeline makes up as it runs, which nothing here sees again. */
function leftToRun(steps) {
    const lines = steps.flatMap(step => (step.leftToRun ?? []).map(one => `${(0,safe/* code */.aY)(one)} in ${(0,safe/* code */.aY)(step.id)}`));
    return lines.length === 0 ? '' : `Known only when the pipeline runs, and not checked then:\n\n${(0,safe/* list */.p_)(lines)}`;
}
function submission({ id, request, body, labels, comparisons = [] }, blockLength) {
    return (0,safe/* details */.zH)(`<b>${id.replace(/[^\w-]/g, '_')}</b>: request, body and labels`, [
        comparisons.length === 0
            ? ''
            : (0,safe/* table */.tp)(['Metric', 'Expected'], comparisons.map(({ metric, expected }) => [(0,safe/* code */.aY)(metric), (0,safe/* markdown */.wD)(expected)])),
        (0,safe/* code */.aY)(request),
        (0,safe/* codeBlock */.DV)(yaml(body), 'yaml', blockLength),
        Object.keys(labels).length === 0
            ? ''
            : `Labels that are added:\n\n${(0,safe/* codeBlock */.DV)(yaml(labels), 'yaml', blockLength)}`,
    ], '');
}
const yaml = (value) => (0,dist/* stringify */.As)(shown(value), { lineWidth: 0, aliasDuplicateObjects: false });
/** The body as data that YAML can write: what the run will know is marked as such. */
function shown(value) {
    if (value instanceof Pending)
        return `(known at run) ${value.reference}`;
    if (Array.isArray(value))
        return value.map(shown);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]));
}
function pendings(value) {
    if (value instanceof Pending)
        return [value.reference];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pendings) : [];
}

;// CONCATENATED MODULE: ./build/report/policy-change.js


const policy_change_marks = { none: '⚪ no effect', narrowed: '✅ narrowed', widened: '⚠️ widened' };
/** `changes the policy of grant train`, naming what is widened. */
function headlineOf({ change }, shown = name => name) {
    const parts = change?.parts.filter(({ effect }) => effect === 'widened') ?? [];
    const grants = parts.flatMap(({ grant }) => (grant === undefined ? [] : [shown(grant)]));
    if (grants.length === 0)
        return 'changes the policy';
    return `changes the policy of ${grants.length === 1 ? 'grant' : 'grants'} ${grants.join(', ')}`;
}
/** The summary's section; nothing where nothing changes. */
function policyChangeSection(report) {
    const { change, grant, refusedNow } = report;
    if (change === undefined)
        return [`### What changes in the policy`, notCompared];
    if (change.parts.length === 0)
        return [];
    const own = change.parts.find(part => part.grant === grant);
    const others = change.parts.filter(part => part !== own);
    return [
        '### What changes in the policy',
        `The policy as proposed, compared with the one in force: **${policy_change_marks[change.effect]}**. What is not provably narrower counts as widened.`,
        ...(own === undefined
            ? []
            : [`Grant ${(0,safe/* code */.aY)(grant)}${presence(own)}: ${policy_change_marks[own.effect]}`, changeTable(own.changes)]),
        (0,safe/* list */.p_)(others.map(part => `${policy_change_nameOf(part, safe/* code */.aY)}${presence(part)}: ${policy_change_marks[part.effect]}${policy_change_keysOf(part)}`)),
        refusedNow.length === 0
            ? ''
            : `**⚠️ The policy in force refuses these steps; the proposed one admits them:**\n\n${(0,safe/* list */.p_)(refusedNow.slice(0, 20).map(safe/* code */.aY))}`,
    ];
}
const notCompared = 'A policy of the checkout is not compared with one in force, so that it counts as **⚠️ widened**. The input `policy` without `./` compares them.';
function changeTable(changes) {
    if (changes.length === 0)
        return '';
    return (0,safe/* table */.tp)(['Key', 'Current', 'Proposed', 'Effect'], changes.map(({ path, current, proposed, effect }) => [
        (0,safe/* code */.aY)(formatPath(path.slice(2))),
        current === undefined ? '–' : (0,safe/* code */.aY)(current),
        proposed === undefined ? '–' : (0,safe/* code */.aY)(proposed),
        policy_change_marks[effect],
    ]));
}
const policy_change_nameOf = ({ grant }, shown) => grant === undefined ? 'The policy itself' : `Grant ${shown(grant)}`;
const presence = ({ only }) => only === undefined ? '' : only === 'proposed' ? ', which is new' : ', which is removed';
const policy_change_keysOf = ({ only, changes, grant }) => only !== undefined || changes.length === 0
    ? ''
    : ` (${changes.map(({ path }) => (0,safe/* code */.aY)(formatPath(grant === undefined ? path : path.slice(2)))).join(', ')})`;
/** The same for the log: a line for each key. */
function policyChangeLines({ change }) {
    const parts = change?.parts ?? [];
    return parts
        .flatMap(part => [
        `${policy_change_nameOf(part, name => name)}${presence(part)}: ${part.effect}`,
        ...part.changes.map(one => `  ${one.effect}  ${changeLine(one, part)}`),
    ])
        .map(safe/* logLine */.BP);
}
/** `allow.images: us-docker.pkg.dev/acme-ml/train/* → **` */
function changeLine({ path, current, proposed }, { grant }) {
    const key = formatPath(grant === undefined ? path : path.slice(2));
    return `${key}: ${(0,safe/* clip */.$Q)(current ?? '(absent)', 300)} → ${(0,safe/* clip */.$Q)(proposed ?? '(absent)', 300)}`;
}

;// CONCATENATED MODULE: ./build/report/summary.js










/** The runner throws away a summary of more than 1,048,576 bytes whole (facts/actions-runner.md). */
const summary_maxBytes = 1_000_000;
const tries = [
    { block: 65_536, rows: 1_000 },
    { block: 16_384, rows: 1_000 },
    { block: 4_096, rows: 500 },
    { block: 1_024, rows: 200 },
];
/**
 * The step summary, as GitHub's Markdown. All that others may have had a hand in is escaped (`safe.ts`). Where it would
 * be larger than the runner takes, the longest parts are shortened first.
 */
function renderSummary(report) {
    let text = '';
    for (const bounds of tries) {
        text = sections(report, bounds).join('\n\n') + '\n';
        if (Buffer.byteLength(text) <= summary_maxBytes)
            return text;
    }
    const whole = Buffer.from(text).subarray(0, summary_maxBytes).toString();
    return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: the summary would be larger than GitHub takes. The record has it all.*\n`;
}
function sections(report, bounds) {
    const failure = report.failure === undefined ? undefined : (0,report_failure/* explainFailure */.S)(report.failure, { version: report.version });
    const parts = [
        `## ${summary_headline(report, failure)}`,
        failure === undefined || isDeniedByDecision(report) ? '' : failureSection(failure, bounds),
        leftSection(report),
        sentence(report),
        chainLine(report),
        isDeniedByDecision(report) ? denialSection(report) : '',
        report.mode === 'auth' ? checkList(report) : '',
        ...(report.policyChange === undefined ? [] : policyChangeSection(report.policyChange)),
        ...(report.plan === undefined ? stepSections(report, bounds) : planSections(report, report.plan, bounds.block)),
        outputSection(report),
        report.plan === undefined ? decisionSection(report) : '',
        attributionSection(report),
        recordSection(report),
        footer(report, failure),
    ];
    return parts.filter(part => part !== '');
}
/** A grant that is taken back while it is used is denied too, though the last decision allowed it. */
const isDeniedByDecision = ({ conclusion, decision }) => conclusion === 'denied' && decision?.verdict === 'deny';
function summary_headline({ mode, conclusion, grant, decision, steps, policyChange }, failure) {
    const name = grant === undefined ? '' : ` ${(0,safe/* code */.aY)(grant.name)}`;
    switch (conclusion) {
        case 'denied':
            if (mode !== 'plan' && decision?.verdict === 'allow')
                return `⛔ Denied: grant${name} was taken back while this ran`;
            return mode === 'plan' ? `⛔ Plan: grant${name} would be denied` : `⛔ Denied: this run does not get grant${name}`;
        case 'failure':
            return `❌ ${mode === 'plan' ? 'Plan: ' : ''}${(0,safe/* markdown */.wD)(failure?.title ?? 'Failed')}`;
        case 'cancelled':
            return '⏹️ Cancelled';
        case 'success':
            if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
                const denied = decision?.verdict === 'deny' ? `; grant${name} would be denied by the one in force` : '';
                return `⚠️ Plan: ${headlineOf(policyChange, safe/* code */.aY)}${denied}`;
            }
            if (mode === 'plan' && decision?.verdict === 'deny')
                return `⚠️ Plan: the steps are sound, but grant${name} would be denied`;
            if (mode === 'plan')
                return `✅ Plan: the steps are sound, and grant${name} would allow them`;
            if (mode === 'auth')
                return `✅ The set-up works: grant${name} reaches a credential`;
            return `✅ ${successWords(steps)}`;
        default:
            return conclusion;
    }
}
function successWords(steps) {
    const done = steps.filter(({ state }) => describeState(state).tone === 'good').length;
    const noun = (count) => `${count} ${count === 1 ? 'step' : 'steps'}`;
    if (steps.length === 0)
        return 'Allowed; there were no steps to run';
    if (done === steps.length)
        return `${noun(done)} succeeded on Vertex AI`;
    const left = `${noun(steps.length - done)} submitted and left running`;
    return done === 0 ? left : `${noun(done)} succeeded on Vertex AI, ${left}`;
}
/** What happened, in one sentence. */
function sentence(report) {
    const { run, grant, decision, credential, mode, steps } = report;
    const where = `${(0,safe/* code */.aY)(run.repository)} at ${(0,safe/* code */.aY)(run.sha.slice(0, 7))} on ${(0,safe/* code */.aY)(run.ref)}`;
    if (grant === undefined)
        return `This run of ${where} came as far as no grant. **Google was never called.**`;
    const purpose = grant.description === undefined ? '' : ` (*${(0,safe/* markdown */.wD)(grant.description, 300)}*)`;
    const name = `Grant ${(0,safe/* code */.aY)(grant.name)}${purpose}`;
    if (mode === 'plan') {
        const account = grant.serviceAccount === undefined ? 'the federated principal' : (0,safe/* code */.aY)(grant.serviceAccount);
        return `${name}, seen from ${where}. It acts as ${account}, by ${(0,safe/* code */.aY)(grant.provider)}. Nothing was asked of Google: a plan mints no token.`;
    }
    const uncalled = credential === undefined && decision?.verdict !== 'allow' ? ' **Google was never called.**' : '';
    if (decision === undefined)
        return `${name} was asked for by ${where}, and not decided.${uncalled}`;
    const begun = steps.flatMap(({ startedAt }) => startedAt ?? []).sort();
    const took = between(begun[0], report.finishedAt);
    const ran = took === undefined ? '' : `; the steps took ${duration(took)}`;
    const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict];
    return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`;
}
function denialSection({ decision, policy, mode }) {
    if (decision === undefined || mode === 'plan')
        return '';
    const others = otherGrants(decision);
    const where = policy === undefined ? 'it' : policyLink(policy);
    const todo = [
        ...decision_hints(failing(decision)),
        ...(others.length === 0
            ? []
            : [`This run would get ${others.map(safe/* code */.aY).join(' or ')}: name that grant if it is the one you mean.`]),
        `If the policy is what should change: ${where} is read at the default branch, so a change counts once it is merged.`,
    ];
    const rest = holding(decision);
    return [
        '### What did not hold',
        conditionTable(failing(decision)),
        '### What to do',
        (0,safe/* list */.p_)(todo),
        rest.length === 0 ? '' : (0,safe/* details */.zH)(`The ${rest.length} that held`, [conditionTable(rest)], ' open'),
        enforcementNote,
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
function failureSection(failure, { block }) {
    const { sentence, place, words, cause, cure, commands, problems, stack } = failure;
    const listed = problems.slice(0, 50).map(problemItem);
    const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : '';
    return [
        `**${(0,safe/* markdown */.wD)(asSentence(sentence))}**`,
        place === undefined ? '' : `At ${(0,safe/* code */.aY)(`${place.file}:${place.line}:${place.column}`)}, ${(0,safe/* code */.aY)(place.path)}.`,
        (0,safe/* list */.p_)(listed),
        more,
        stack.length === 0 ? '' : (0,safe/* codeBlock */.DV)(stack.join('\n'), '', block),
        words === undefined ? '' : `${(0,safe/* markdown */.wD)(words.from)}:\n\n${(0,safe/* quotation */.fh)(words.text, block)}`,
        cause === undefined ? '' : `**Likely cause:** ${(0,safe/* markdown */.wD)((0,safe/* withStop */.d8)(cause))}`,
        cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
        (0,report_commands/* commandBlocks */.EH)(commands),
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
/** An item of a list: a table would push a long path beside what is wrong, and that out of sight. */
function problemItem({ file, line, column, path, message, cure, commands = [] }) {
    const where = (0,safe/* code */.aY)(`${file}:${line}:${column}`) + (path === '' ? '' : ` ${(0,safe/* code */.aY)(path)}`);
    const what = cure === undefined ? (0,safe/* markdown */.wD)(message) : `${(0,safe/* markdown */.wD)((0,safe/* withStop */.d8)(message))} **${(0,safe/* markdown */.wD)(cure)}**`;
    const blocks = (0,report_commands/* commandBlocks */.EH)(commands).replace(/^(?=.)/gm, '  ');
    return `${where}: ${what}${blocks === '' ? '' : `\n\n${blocks}`}`;
}
/** A cure's first line is prose, the lines after it are a block to copy. */
function cureText(cure) {
    const [prose = '', ...lines] = cure.split('\n');
    return lines.length === 0 ? (0,safe/* markdown */.wD)(prose) : `${(0,safe/* markdown */.wD)(prose)}\n\n${(0,safe/* codeBlock */.DV)(lines.join('\n'))}`;
}
function leftSection({ cancelled, leftRunning }) {
    const lines = [
        ...(cancelled.length === 0 ? [] : [`- Vertex AI was asked to cancel ${cancelled.map(safe/* code */.aY).join(', ')}.`]),
        ...(leftRunning.length === 0 ? [] : [`- **Still running, and billed:** ${leftRunning.map(safe/* code */.aY).join(', ')}.`]),
    ];
    return lines.join('\n');
}
function stepSections(report, { rows, block }) {
    const { steps } = report;
    if (steps.length === 0)
        return [];
    // Of many steps, those that did not succeed are the ones to see.
    const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows);
    const more = steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record names them all.*` : '';
    return [
        '### Steps',
        (0,safe/* table */.tp)(['', 'Step', 'State', 'Took', 'What', 'Where', 'Console'], ranked.map(stepRow)),
        more,
        uncheckedFields(steps),
        ...ranked
            // What ended the run stands at its head.
            .filter(({ error }) => error !== undefined && error.endedRun !== true)
            .slice(0, 20)
            .map(step => summary_wordsOf(step, block)),
        ...ranked
            .filter(({ state }) => describeState(state).tone === 'bad')
            .slice(0, 5)
            .map(step => lastWordsOf(step, block)),
        ...ranked.slice(0, 50).map(step => detailsOf(step, block)),
        flowPicture(report) ?? '',
        timelinePicture(report) ?? '',
    ];
}
const rank = ({ state }) => ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf(describeState(state).tone);
function stepRow(step) {
    const { mark, words } = describeState(step.state);
    const took = between(step.startedAt, step.finishedAt);
    return [
        mark,
        `**${(0,safe/* code */.aY)(step.id)}**`,
        (0,safe/* markdown */.wD)(words) + (step.adopted ? ' *(taken up)*' : ''),
        took === undefined ? '–' : duration(took),
        (0,safe/* code */.aY)(step.kind),
        `${(0,safe/* code */.aY)(step.project)} · ${(0,safe/* code */.aY)(step.location)}`,
        resourceOf(step),
    ];
}
/** `fraud@3`, where a resource has a name that people know it by; a job's number says nothing. */
function resourceOf({ name = '', consoleUrl }) {
    const known = /\/(?:models|endpoints)\/([a-z_][\w@-]{0,31})(?=\/|$)/i.exec(name)?.[1];
    if (known !== undefined)
        return (0,safe/* link */.nf)((0,safe/* code */.aY)(known), consoleUrl);
    return consoleUrl === undefined ? '–' : (0,safe/* link */.nf)('open', consoleUrl);
}
function summary_wordsOf({ id, error }, block) {
    if (error === undefined)
        return '';
    const title = error.ofGoogle ? `Google’s words about ${(0,safe/* code */.aY)(id)}:` : `Why ${(0,safe/* code */.aY)(id)} failed:`;
    return `${title}\n\n${(0,safe/* quotation */.fh)(error.text, block)}`;
}
/** A program that failed has mostly said why. */
const lastWordsOf = ({ id, lastLines = [] }, block) => lastLines.length === 0
    ? ''
    : `The last lines of the log of ${(0,safe/* code */.aY)(id)}:\n\n${(0,safe/* codeBlock */.DV)(lastLines.join('\n'), '', block)}`;
function checkList({ policy, token, decision, credential, grant, conclusion }) {
    const account = grant?.serviceAccount;
    const impersonated = credential?.serviceAccount !== undefined;
    const checks = [
        { passed: policy !== undefined, what: `Policy read: ${policy === undefined ? 'no' : policyLink(policy)}` },
        {
            passed: token !== undefined,
            what: `Identity token from GitHub verified${token === undefined ? '' : `, for the audience ${(0,safe/* code */.aY)(token.audience)}`}`,
        },
        {
            passed: decision?.verdict === 'allow',
            what: `Decision${decision === undefined ? '' : `: ${decision.verdict}, ${tally(decision)}`}`,
        },
        {
            passed: credential !== undefined,
            what: `Exchanged at Google${credential === undefined ? '' : ` for ${(0,safe/* code */.aY)(credential.principal)}`}`,
        },
        account === undefined
            ? { passed: credential !== undefined, what: 'Direct access: the grant names no service account' }
            : { passed: impersonated, what: `Impersonated ${(0,safe/* code */.aY)(account)}` },
    ];
    const broken = conclusion === 'success' ? -1 : checks.findIndex(({ passed }) => !passed);
    return (0,safe/* list */.p_)(checks.map(({ passed, what }, index) => {
        if (passed)
            return `✅ ${what}`;
        return index === broken ? `❌ **${what}**` : `⚪ ${what} *(not reached)*`;
    }));
}
function outputSection({ outputs }) {
    const rows = Object.entries(outputs)
        .slice(0, 100)
        .map(([name, value]) => [(0,safe/* code */.aY)(name), (0,safe/* code */.aY)(value)]);
    return rows.length === 0 ? '' : ['### Outputs', (0,safe/* table */.tp)(['Output', 'Value'], rows)].join('\n\n');
}
function decisionSection(report) {
    const { decision } = report;
    if (decision === undefined || isDeniedByDecision(report))
        return '';
    const would = report.mode === 'plan' ? 'would be ' : '';
    const word = { allow: 'allowed', deny: 'denied', unknown: 'unknown' }[decision.verdict];
    return (0,safe/* details */.zH)(`<b>Decision: ${would}${word}</b>, ${tally(decision)}`, [conditionTable(decision.conditions), (0,safe/* list */.p_)(decision_hints(decision.conditions)), enforcementNote], decision.verdict === 'allow' ? '' : ' open');
}
function recordSection({ record }) {
    if (record === undefined)
        return '';
    return (0,safe/* details */.zH)('<b>Record</b>, and how to verify it', [
        `${(0,safe/* code */.aY)(record.path)}, last hash ${(0,safe/* code */.aY)(record.sha256)}. It is a chain: whoever changes a line of it breaks every hash after.`,
        (0,safe/* codeBlock */.DV)(record.verify, 'sh'),
    ]);
}
function footer({ phases, version }, failure) {
    const parts = phases.map(({ name, milliseconds }) => `${(0,safe/* markdown */.wD)(name)} ${duration(milliseconds)}`);
    const error = failure === undefined ? [] : [(0,safe/* code */.aY)(failure.code)];
    return `<sub>${[...error, ...parts, `Keyless Vertex ${(0,safe/* markdown */.wD)(version)}`].join(' · ')}</sub>`;
}
/** A message as a sentence: its first word's letter upper case, unless that is a name or a path, and a full stop. */
const asSentence = (text) => (0,safe/* withStop */.d8)(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

;// CONCATENATED MODULE: ./build/vertex/logs.js




/** What of the log may still change: entries arrive late (facts/vertex-api.md "Training logs"). */
const settleMs = 5_000;
/**
 * Reads jobs' logs from Cloud Logging, each page in order and none twice: of several jobs each from where it stands.
 *
 * @param now milliseconds since the epoch
 */
function createReadLogs(client, universe, now) {
    return async (project, asked, step, signal) => {
        const named = asked.flatMap(one => {
            const parsed = parseJobName(one.name);
            return parsed === undefined ? [] : [{ ...one, parsed }];
        });
        if (named.length === 0)
            return { lines: new Map(), cursors: new Map(), more: false };
        const terms = named.map(({ parsed, ...one }) => `${jobKinds[parsed.kind].logFilter(parsed.id)} AND ${after(one)}`);
        const until = `timestamp<"${new Date(now() - settleMs).toISOString()}"`;
        const page = await client.repeatable({
            method: 'POST',
            host: `logging.${universe}`,
            path: '/v2/entries:list',
            body: {
                resourceNames: [`projects/${project}`],
                filter: `${terms.length === 1 ? terms[0] : `(${terms.map(term => `(${term})`).join(' OR ')})`} AND ${until}`,
                orderBy: 'timestamp asc',
                pageSize: 1000,
            },
            step,
            ...(signal && { signal }),
            isAnswer: isPageOf('entries'),
        });
        const lines = new Map();
        const cursors = new Map();
        const names = new Map(named.map(({ name, parsed }) => [parsed.id, name]));
        for (const entry of (Array.isArray(page['entries']) ? page['entries'] : []).filter(shape_isObject)) {
            const name = names.size === 1 ? named[0]?.name : names.get(writerOf(entry));
            if (name === undefined)
                continue;
            const known = lines.get(name) ?? [];
            known.push(...toLines(entry));
            lines.set(name, known);
            cursors.set(name, { timestamp: word(entry, 'timestamp'), insertId: word(entry, 'insertId') });
        }
        // What is of nobody could not be read past.
        const more = typeof page['nextPageToken'] === 'string' && page['nextPageToken'] !== '' && cursors.size > 0;
        return { lines, cursors, more };
    };
}
function after({ since, cursor }) {
    if (cursor === undefined)
        return `timestamp>="${new Date(since).toISOString()}"`;
    const { timestamp, insertId } = cursor;
    return `((timestamp="${timestamp}" AND insertId>${JSON.stringify(insertId)}) OR timestamp>"${timestamp}")`;
}
/** Id of the job that wrote an entry. */
function writerOf(entry) {
    const labels = shape_isObject(entry['resource']) && shape_isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    return word(labels, 'job_id') || word(labels, 'pipeline_job_id');
}
/** @param error why Cloud Logging did not take lines of the record */
function notCopied(error) {
    const answer = error instanceof build_errors/* ActionError */.lZ ? error.answer : undefined;
    const why = error instanceof Error ? error.message : 'for an unknown reason';
    return new build_errors/* ActionError */.lZ('RECORD_UNWRITABLE', `The record cannot be written to Cloud Logging: ${why}`, {
        ...(answer && { answer }),
        cure: "Grant the grant's account roles/logging.logWriter in the project of audit.cloud_logging, or take that line out of the policy.",
    });
}
/** Writes lines of the record, which are CloudEvents, as entries. An id makes each the same entry, however often it is sent. */
const createWriteLog = (client, universe, { project, log }) => async (lines) => {
    const entries = lines.map(line => {
        const event = JSON.parse(line);
        const { id, time } = shape_isObject(event) ? event : {};
        return { insertId: id, timestamp: time, severity: 'NOTICE', jsonPayload: event };
    });
    await client.repeatable({
        method: 'POST',
        host: `logging.${universe}`,
        path: '/v2/entries:write',
        body: {
            logName: `projects/${project}/logs/${encodeURIComponent(log)}`,
            resource: { type: 'global', labels: { project_id: project } },
            entries,
        },
    });
};
function toLines(entry) {
    const payload = entry['jsonPayload'];
    const text = word(entry, 'textPayload') || (shape_isObject(payload) ? word(payload, 'message') || JSON.stringify(payload) : '');
    const labels = shape_isObject(entry['resource']) && shape_isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {};
    const line = { time: word(entry, 'timestamp'), source: word(labels, 'task_name'), severity: word(entry, 'severity') };
    return text.split(/\r?\n/).map(part => ({ ...line, text: part }));
}
const word = (value, name) => {
    const found = value[name];
    return typeof found === 'string' ? found : '';
};

;// CONCATENATED MODULE: ./build/conclude.js








/** How long the end of a run waits for the last lines of the record to reach their second home; a cancelled one has little time. */
const copyWithinMs = { ended: 10_000, cancelled: 1_500 };
/** Tells how a run ended, whatever it was: record, log, annotations, outputs, summary, exit code. */
async function conclude(world, story) {
    const { runner, signal } = world;
    if (signal.aborted && story.failure === undefined)
        story.failure = signal.reason;
    await closeRecord(world, story);
    await endCopy(world, story);
    tellStopped(world, story);
    printFailure(world, story);
    // A file that cannot be written must not keep the rest from being told.
    await writeOutputs(world, story).catch((error) => tellBeside(world, 'The outputs could not be written', error));
    await runner
        .summarize(renderSummary(reportOf(world, story)))
        .catch((error) => tellBeside(world, 'The step summary could not be written', error));
    if (story.record !== undefined)
        runner.say(`Record: ${story.record.path}, SHA-256 ${story.record.sha256()}`);
    if (story.record?.closed() ?? true)
        runner.saveState('done', 'true');
    if (story.failure !== undefined)
        runner.fail();
}
async function closeRecord({ signal }, story) {
    const { record, failure, execution } = story;
    if (record === undefined)
        return;
    const { stopped = signal.aborted ? 'CANCELLED' : undefined, cancelled = [], leftRunning = [] } = execution ?? {};
    try {
        if (stopped !== undefined) {
            const left = [...leftRunning, ...detachedOf(story)];
            await record.write('run.cancelled', { signal: signals[stopped], cancelled, left_running: left });
            // Post tries again to stop them, and closes the record.
            if (leftRunning.length > 0)
                return;
        }
        await record.write('run.finished', {
            conclusion: signal.aborted ? 'cancelled' : failure === undefined ? 'success' : 'failure',
            code: failure === undefined ? null : codeOf(failure),
            steps_sha256: story.steps?.sha256 ?? null,
        });
    }
    catch (error) {
        story.failure ??= error;
    }
    finally {
        await record.close();
    }
}
const signals = { CANCELLED: 'SIGINT', DENIED: 'DENIED', STEP_TIMEOUT: 'TIMEOUT' };
/** Names of the jobs that go on without this run. */
const detachedOf = ({ execution }) => [...(execution?.outcomes.values() ?? [])].flatMap(({ state, name = '' }) => (state === 'DETACHED' ? [name] : []));
/** What the second home lacks, the first still has. */
async function endCopy(world, { copy, credential }) {
    if (copy === undefined || credential?.expiresAt === undefined)
        return;
    const enough = new AbortController();
    const withinMs = copyWithinMs[world.signal.aborted ? 'cancelled' : 'ended'];
    const tooLate = notCopied(new Error(`it did not answer within ${withinMs / 1000} s`));
    const late = world.pace.sleep(withinMs, enough.signal).then(() => tooLate, () => undefined);
    const missing = await Promise.race([copy.end(), late]);
    enough.abort();
    if (missing !== undefined)
        tellBeside(world, 'The record in Cloud Logging is not whole', missing);
}
/** What a run that was stopped has stopped in its turn, and what somebody must look at. */
function tellStopped({ runner }, { execution }) {
    for (const name of execution?.cancelled ?? [])
        runner.say(`Asked to stop: ${name}`);
    for (const name of execution?.leftRunning ?? []) {
        const message = execution?.stopped ? `${name}: post will try to stop it` : `${name}: look at it in the console`;
        runner.annotate({ level: 'warning', title: 'May still run', message });
    }
}
function printFailure({ runner }, story) {
    if (story.failure === undefined)
        return;
    const { decision, inputs } = story;
    if (decision !== undefined && decision.verdict !== 'allow' && inputs?.mode !== 'plan')
        runner.quote(explainDecision(decision));
    for (const failure of failuresOf(story)) {
        const { lines, annotations } = (0,report_failure/* describeFailure */.I)(failure, { version: version/* version */.r });
        runner.quote(lines);
        for (const annotation of annotations)
            runner.annotate({ level: 'error', ...annotation });
    }
}
/** What ended the run, then the other steps that failed beside it; skipped and cancelled ones say nothing new. */
function failuresOf({ failure, execution }) {
    const beside = [...(execution?.outcomes.values() ?? [])].flatMap(({ state, error }) => error === undefined || state === 'SKIPPED' || error.code === 'CANCELLED' ? [] : [error]);
    return [failure, ...beside.filter(error => error !== failure)];
}
function tellBeside({ runner }, title, error) {
    const message = error instanceof Error ? error.message : 'for an unknown reason';
    runner.annotate({ level: 'warning', title, message });
}
async function writeOutputs({ runner, environment, disk }, story) {
    const { inputs, decision, credential, policy, steps, record, execution } = story;
    const would = inputs?.mode === 'plan' ? 'would-' : '';
    const outputs = {
        ...story.outputs,
        decision: decision && `${would}${decision.verdict}`,
        policy_change: story.policyChange?.effect,
        grant: inputs?.grant,
        principal: credential?.principal,
        service_account: actingAs(credential),
        policy_sha256: policy?.sha256,
        policy_commit: policy?.commit,
        steps_sha256: steps?.sha256,
        audit_log: record?.path,
        audit_sha256: record?.sha256(),
    };
    // What is small, and certain, does not wait for what others made large.
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            runner.output(name, value);
    if (execution === undefined)
        return;
    runner.output('results', resultsJson(Object.fromEntries(execution.outcomes)));
    runner.output('results_file', await writeResultsFile(disk, environment.tempDirectory, execution.outcomes));
}
/** Every final resource as Google returned it. A name of its own, since a job may use this action more than once. */
async function writeResultsFile({ writeFile }, directory, outcomes) {
    const results = [...outcomes].map(([id, outcome]) => {
        const small = JSON.parse(resultsJson({ [id]: outcome }))[id];
        return [id, { ...small, resource: outcome.resource ?? null }];
    });
    const text = `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`;
    for (let use = 1;; use++) {
        const path = (0,external_node_path_.join)(directory, use === 1 ? 'vertex-results.json' : `vertex-results-${use}.json`);
        const taken = await writeFile(path, text, { flag: 'wx', mode: 0o600 }).then(() => false, (error) => {
            if (error.code !== 'EEXIST' || use > 1000)
                throw error;
            return true;
        });
        if (!taken)
            return path;
    }
}
function reportOf({ environment, pace, signal }, story) {
    const { inputs, policy, grant, verified, decision, credential, plan, record, failure } = story;
    const { identity } = environment;
    const claims = verified?.claims ?? environment.provisionalClaims;
    const principal = credential?.principal;
    return {
        version: version/* version */.r,
        mode: inputs?.mode ?? 'run',
        conclusion: signal.aborted
            ? 'cancelled'
            : failure === undefined
                ? 'success'
                : codeOf(failure) === 'DENIED'
                    ? 'denied'
                    : 'failure',
        run: {
            server: identity.server,
            repository: identity.repository,
            sha: identity.sha,
            ref: claims['ref'] ?? environment.ref,
            event: claims['event_name'] ?? environment.eventName,
            workflow: claims['workflow'],
            runId: identity.runId,
            runAttempt: identity.runAttempt,
            actor: claims['actor'],
        },
        grant: grant && {
            name: grant.name,
            description: grant.description,
            serviceAccount: grant.serviceAccount,
            provider: grant.provider.resource,
        },
        policy: policy && {
            path: policy.name,
            commit: policy.commit,
            sha256: policy.sha256,
            url: policyUrl(identity.server, policy),
        },
        token: verified && policy && { issuer: policy.policy.issuer, audience: verified.claims['aud'] ?? '' },
        decision,
        credential: principal === undefined || credential === undefined
            ? undefined
            : {
                principal,
                serviceAccount: actingAs(credential),
                expiresAt: new Date(credential.expiresAt ?? 0).toISOString(),
            },
        steps: plan?.steps ?? stepReports(story),
        plan: plan?.report,
        policyChange: story.policyChange,
        outputs: story.outputs,
        record: record && {
            path: record.path,
            sha256: record.sha256(),
            verify: `npx --yes github:${actionSource(environment.action)} audit verify ${record.path} --sha256 ${record.sha256()}`,
        },
        failure,
        cancelled: story.execution?.cancelled ?? [],
        leftRunning: [...(story.execution?.leftRunning ?? []), ...detachedOf(story)],
        phases: story.phases,
        finishedAt: new Date(pace.now()).toISOString(),
    };
}
/** Every declared step has its row, also where none was begun. */
function stepReports({ steps, execution, lastLines, failure }) {
    return (steps?.declarations ?? []).map(declaration => {
        const outcome = execution?.outcomes.get(declaration.id);
        return {
            id: declaration.id,
            kind: declaration.kind,
            state: outcome?.state ?? 'NOT_STARTED',
            needs: declaration.needs,
            unchecked: declaration.unchecked,
            project: declaration.project,
            // A step that fell back ran elsewhere.
            location: locationIn(outcome?.name) ?? declaration.location,
            startedAt: outcome?.startedAt,
            finishedAt: outcome?.finishedAt,
            name: outcome?.name,
            consoleUrl: outcome?.consoleUrl,
            adopted: outcome?.adopted ?? false,
            details: outcome?.details,
            error: outcome?.error && { ...whyFailed(outcome.error), endedRun: outcome.error === failure },
            lastLines: lastLines.get(declaration.id),
        };
    });
}
const locationIn = (name) => /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name ?? '')?.[1];
const whyFailed = ({ answer, message }) => answer === undefined ? { text: message, ofGoogle: false } : { text: answer.words, ofGoogle: true };
/** The very code that ran, where it came from a repository. */
const actionSource = ({ repository, ref }) => repository === '' ? 'OWNER/keyless-vertex' : ref === '' ? repository : `${repository}#${ref}`;
function policyUrl(server, { name, commit }) {
    const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(.+)$/.exec(name) ?? [];
    if (commit === undefined || repository === undefined || path === undefined)
        return undefined;
    return `${server}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
/** The impersonated account, once it is. */
const actingAs = (credential) => credential?.expiresAt === undefined ? undefined : credential.serviceAccount;
const codeOf = (failure) => (failure instanceof build_errors/* ActionError */.lZ ? failure.code : 'INTERNAL');

;// CONCATENATED MODULE: ./build/report/symptoms/symptom.js

const isStatus = (...names) => ({ status }) => names.includes(status);
const symptom_says = (...patterns) => ({ text }) => patterns.some(pattern => pattern.test(text));
const both = (...tests) => (symptom) => tests.every(test => test(symptom));
/** Prose and one command, which may continue over several lines. */
const command = (cure, ...lines) => ({
    cure,
    commands: [lines.join('\n')],
});
/** Where a request went, which may be elsewhere than its step: what it names in full is asked for in its own place. */
function symptom_placeOf({ about = '', project, location }) {
    const [, p = project, l = location] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\//.exec(about) ?? [];
    // Google names projects by number; the user's own word for it is better.
    return { project: /^\d+$/.test(p) ? project : p, location: l };
}
/** Shows what was written to Cloud Logging in the last day. */
const logOf = (filter, { project }) => `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1d --limit=50`;

;// CONCATENATED MODULE: ./build/report/symptoms/jobs.js



/** What is said of how a job ended: its containers, its program, what came of it all the same. */
const jobRows = [
    {
        // The container runtime's own words (runc, containerd): the program never ran, so there is no log of it.
        matches: symptom_says(/Termination reason: (?:StartError|ContainerCannotRun)/, /OCI runtime (?:create|exec) failed/i, /failed to create (?:containerd|shim) task/i, /executable file not found/i, /exec format error/i, /non-zero status of 128\b/),
        finds: [/replica (?<replica>[\w-]+)/, /exec: \\?"(?<program>[^"\\]{1,200})/, /(?<format>exec format error)/i],
        diagnosis: ({ replica = 'of the job', program, format }, { step }) => ({
            title: program === undefined ? 'its container did not start' : `its image has no executable ${program}`,
            cause: format !== undefined
                ? `the container of replica ${replica} did not start: its image is built for another kind of processor`
                : `the container of replica ${replica} did not start${program === undefined ? '' : `: its image has no executable ${JSON.stringify(program)}`}`,
            cure: format !== undefined
                ? 'Build it with `--platform linux/amd64`.'
                : `Correct containerSpec.command of steps.${step}, or the ENTRYPOINT of its image. The first item is an executable of the image, each argument an item of its own: command: [python3, -m, trainer]. There is no log, since the program never ran.`,
        }),
    },
    {
        matches: symptom_says(/exited with a non-zero status of \d+/),
        finds: [/replica (?<replica>[\w-]+)/, /status of (?<exit>\d+)/],
        diagnosis: ({ replica = 'of the job', exit = '' }, context) => ({
            title: `the program exited with status ${exit}`,
            cause: `the program in replica ${replica} exited with status ${exit}${exitWords[exit] ?? ''}${lastLine(context)}`,
            ...ownLog(context),
        }),
    },
    {
        matches: symptom_says(/tuned model is uploaded|tuned model (?:was|has been) (?:uploaded|created)/i),
        diagnosis: (_, { project, location }) => ({
            title: 'the model was made, but the job failed',
            cause: 'the tuning has made its model, which is in the Model Registry; what came after it failed',
            ...command('Do not tune again, which would cost as much again: use that model, as by a deployModel step. This finds it:', `gcloud ai models list --project=${quoteShell(project)} --region=${quoteShell(location)} --sort-by=~createTime --limit=5`),
        }),
    },
];
/** Of a failed job about which nothing better is known. */
const endedRows = [
    {
        matches: both(({ ended }) => ended, isStatus('INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'ABORTED')),
        diagnosis: (_, context) => ({
            title: 'Vertex AI ended it with an error of its own',
            cause: `Vertex AI ended step ${context.step} with an error of its own, or one that it does not explain`,
            cure: 'Look for the reason in the log first: a re-run starts it anew, and costs as much again. Outages: https://status.cloud.google.com',
            ...logCommand(context),
        }),
    },
];
/** What a status mostly means, beside what the program itself says. */
const exitWords = {
    '126': ': the command is not executable',
    '127': ': the command was not found',
    '137': ': killed, most often for want of memory',
    '139': ': it crashed (segmentation fault)',
    '143': ': it was asked to stop (SIGTERM)',
};
/** The line that mostly says why: the last one of a traceback, or of all. */
function lastLine({ lastLines = [] }) {
    const lines = lastLines.map(line => line.trim()).filter(line => line !== '');
    const last = lines.findLast(line => /\b\w*(?:Error|Exception)\b/.test(line)) ?? lines.at(-1);
    return last === undefined ? '' : `. It said: ${last}`;
}
/** Where the job's own words are. */
function ownLog(context) {
    const shown = (context.lastLines ?? []).length > 0;
    const where = shown ? 'Its last lines are in the step summary.' : 'Its own last words are in its log.';
    const { commands } = logCommand(context);
    if (commands === undefined)
        return {
            cure: shown ? where : `${where} The console link in the summary leads to the log of step ${context.step}.`,
        };
    return { cure: `${where} This prints ${shown ? 'more' : 'them'}:`, commands };
}
/** The command that prints the log of the job that the failure names, if it names one. */
function logCommand(context) {
    const name = /\bprojects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w-]+/.exec(context.about ?? '')?.[0];
    const job = name === undefined ? undefined : parseJobName(name);
    return job === undefined ? {} : { commands: [logOf(jobKinds[job.kind].logFilter(job.id), context)] };
}

;// CONCATENATED MODULE: ./build/report/symptoms/access.js



/** The least of Google's predefined roles that holds a permission; the longest prefix wins. */
const roles = {
    'aiplatform.': 'roles/aiplatform.user',
    'artifactregistry.': 'roles/artifactregistry.reader',
    'bigquery.': 'roles/bigquery.dataViewer',
    'bigquery.jobs.': 'roles/bigquery.jobUser',
    'bigquery.datasets.create': 'roles/bigquery.user',
    'bigquery.tables.create': 'roles/bigquery.dataEditor',
    'bigquery.tables.update': 'roles/bigquery.dataEditor',
    'cloudkms.': 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
    'compute.': 'roles/compute.networkUser',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.workloadIdentityUser',
    'logging.logEntries.create': 'roles/logging.logWriter',
    'logging.': 'roles/logging.viewer',
    'monitoring.': 'roles/monitoring.viewer',
    'resourcemanager.projects.get': 'roles/browser',
    'secretmanager.': 'roles/secretmanager.secretAccessor',
    'serviceusage.services.use': 'roles/serviceusage.serviceUsageConsumer',
    'storage.buckets.get': 'roles/storage.legacyBucketReader',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
    'storage.objects.': 'roles/storage.objectViewer',
};
const roleFor = (permission) => Object.entries(roles)
    .filter(([prefix]) => permission.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
const account = /(?<account>\b[a-z0-9][\w.-]*@[\w.-]+\.gserviceaccount\.com)/;
const inUri = /gs:\/\/(?<bucket>\w[\w.-]+)/;
const buckets = [inUri, /buckets?[\s/:"'\\]+(?<bucket>[a-z0-9][\w.-]{2,})/];
const access_image = /(?<image>[\w.-]+(?:\.pkg\.dev|gcr\.io|docker\.io)\/[\w./:@-]+)/;
const permission = /(?<permission>\b(?:aiplatform|artifactregistry|bigquery|cloudkms|compute|iam|logging|monitoring|resourcemanager|secretmanager|serviceusage|storage)\.(?!googleapis\b)[a-zA-Z]+\.[a-zA-Z]+)\b/;
/** `denied on resource '//aiplatform.googleapis.com/projects/other/…'` */
const deniedIn = /denied on resource '?\/\/[\w.]+\/projects\/(?<denied>[a-z][\w.:-]{0,100})/;
const called = (member) => member ?? 'the principal of this run';
/** Who may do what, on what; and whether it is there to be used. */
const accessRows = [
    {
        matches: () => true,
        diagnosis: (_, context, { text, details }) => explainRefusal({ text, details }, { ...context, serviceAccount: accountOf(context.member) }),
    },
    {
        matches: symptom_says(/permission to act as/i, /iam\.serviceAccounts\.actAs/),
        finds: [account],
        diagnosis: ({ account }, { member, project }) => {
            const whom = account ?? 'the account that the step names';
            const cause = `${called(member)} may not start jobs that run as ${whom}, or that account does not exist`;
            const title = `${called(member)} may not act as ${whom}`;
            if (account === undefined)
                return {
                    title,
                    cause,
                    ...command('Grant it roles/iam.serviceAccountUser on that account. See which accounts there are:', `gcloud iam service-accounts list --project=${quoteShell(project)}`),
                };
            const home = accountProject(account) ?? project;
            if (member === undefined)
                return {
                    title,
                    cause,
                    ...command(`Grant roles/iam.serviceAccountUser on ${account} to the principal of this run. Google's audit log names it:`, gcloudPrincipals(project)),
                };
            return {
                title,
                cause,
                ...command('Let it act as that account:', `gcloud iam service-accounts add-iam-policy-binding ${quoteShell(account)} \\`, `  --project=${quoteShell(home)} \\`, `  --member=${quoteShell(member)} \\`, '  --role=roles/iam.serviceAccountUser'),
            };
        },
    },
    {
        matches: symptom_says(/bucket(?: \S+)? does not exist/i, /target bucket exist/i),
        finds: [inUri],
        diagnosis: ({ bucket }, { project }, { text }) => {
            const [copied] = /gs:\/\/[\w./-]+/.exec(/^Can ?not copy from/i.test(text) ? text : '') ?? [];
            if (copied !== undefined)
                return {
                    title: `${copied} or its bucket does not exist`,
                    cause: `the object ${copied} does not exist, or Vertex AI may not read it, or the bucket that it is copied to is gone`,
                    ...command('See whether it is there:', `gcloud storage ls -l ${quoteShell(copied)}`),
                };
            return {
                title: `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`,
                cause: `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`,
                ...command(`See which ones project ${project} has:`, `gcloud storage buckets list --project=${quoteShell(project)} --format='value(storage_url)'`),
            };
        },
    },
    {
        matches: both(symptom_says(/storage\.(?:objects|buckets)\./, /IAM permission\(s\) to the (?:bucket|directory)/, /bucket.*(?:denied|does not have|does not exist|not found)/is), symptom_says(/denied|does not have|not exist|not found|403|404/i)),
        finds: [account, ...buckets, /(?<permission>storage\.(?:objects|buckets)\.\w+)/],
        diagnosis: ({ account, bucket, permission }, { member, project }) => {
            const who = account === undefined ? member : `serviceAccount:${account}`;
            const role = (permission && roleFor(permission)) ?? 'roles/storage.objectUser';
            const on = bucket === undefined ? 'the bucket' : `the bucket gs://${bucket}`;
            const title = `${called(who)} may not use ${on}`;
            const cause = `${called(who)} may not use ${on}, or it does not exist`;
            if (bucket === undefined)
                return {
                    title,
                    cause,
                    ...command(`Grant it ${role} on that bucket alone. See which buckets project ${project} has:`, `gcloud storage buckets list --project=${quoteShell(project)} --format='value(storage_url)'`),
                };
            if (who === undefined)
                return {
                    title,
                    cause,
                    ...command(`Grant ${role} on ${on} to the principal of this run. Google's audit log names it:`, gcloudPrincipals(project)),
                };
            return {
                title,
                cause,
                ...command('Grant it on that bucket alone:', `gcloud storage buckets add-iam-policy-binding gs://${quoteShell(bucket)} \\`, `  --member=${quoteShell(who)} \\`, `  --role=${role}`),
            };
        },
    },
    {
        matches: symptom_says(/artifactregistry\.repositories\.downloadArtifacts/, /(?:pull|access|read|download)\w*\b[^.]*\bimage/i, /\bimage\b.*(?:not found|not exist|denied|cannot be|could not be|failed to|invalid)/is),
        finds: [access_image],
        diagnosis: ({ image }, { project }) => {
            const title = image === undefined ? 'the image cannot be read' : `the image ${image} cannot be read`;
            const cause = `the image${image === undefined ? '' : ` ${image}`} does not exist, or Vertex AI may not read it`;
            if (image === undefined)
                return {
                    title,
                    cause,
                    cure: `Compare the imageUri of the step with the registry; if it is there, let Vertex AI's service agents of project ${project} read its repository (roles/artifactregistry.reader).`,
                };
            return {
                title,
                cause,
                ...command(`See whether it exists; if it does, let Vertex AI's service agents of project ${project} read its repository (roles/artifactregistry.reader):`, `gcloud artifacts docker images describe ${quoteShell(image)}`),
            };
        },
    },
    {
        matches: both(isStatus('PERMISSION_DENIED'), symptom_says(permission)),
        finds: [permission, deniedIn],
        diagnosis: ({ permission = '', denied }, { member, project: own }) => {
            const project = denied ?? own;
            const role = roleFor(permission);
            const title = `${called(member)} lacks ${permission}`;
            const cause = `${called(member)} lacks ${permission} in project ${project}${role === undefined ? '' : `; ${role} holds it`}`;
            if (role !== undefined)
                return { title, cause, ...grantRole(project, role, { member }) };
            return {
                title,
                cause,
                ...command(`Grant a role that holds ${permission} (https://cloud.google.com/iam/docs/permissions-reference). These can be granted in the project:`, `gcloud iam list-grantable-roles ${quoteShell(`//cloudresourcemanager.googleapis.com/projects/${project}`)} --format='value(name)'`),
            };
        },
    },
    {
        matches: isStatus('PERMISSION_DENIED'),
        diagnosis: (_, { member, project }) => ({
            title: `${called(member)} may not do this in ${project}`,
            cause: `${called(member)} may not do this in project ${project}`,
            ...(member === undefined
                ? command("See which roles the principal of this run has. Google's audit log names it:", gcloudPrincipals(project))
                : command('See which roles it has:', rolesOf(member, project))),
        }),
    },
    {
        matches: symptom_says(/ACCESS_TOKEN_EXPIRED/),
        diagnosis: () => ({
            title: 'the access token had expired',
            cause: 'the access token had expired before the request reached Google',
            cure: 'Run the job again; if it happens often, check that the clock of the runner is right.',
        }),
    },
    {
        matches: isStatus('UNAUTHENTICATED'),
        diagnosis: (_, { member }) => ({
            title: 'Google took no credential from this request',
            cause: `Google took no credential from this request, though it was sent as ${called(member)}`,
            cure: 'A proxy that strips the Authorization header does this, and so does a service account that was disabled or deleted since.',
        }),
    },
];
const accountOf = (member) => member?.startsWith('serviceAccount:') ? member.slice('serviceAccount:'.length) : undefined;
const rolesOf = (member, project) => `gcloud projects get-iam-policy ${quoteShell(project)} --flatten='bindings[].members' ` +
    `--filter=${quoteShell(`bindings.members=${member}`)} --format='value(bindings.role)'`;

;// CONCATENATED MODULE: ./build/report/symptoms/capacity.js


/** Quotas, stock, and machines that a region does not offer. */
const capacityRows = [
    {
        matches: symptom => symptom_says(/exceeds? quota limits?|\bquota exceeded\b|RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED/i)(symptom) ||
            both(isStatus('RESOURCE_EXHAUSTED'), symptom_says(/quota/i))(symptom),
        finds: [
            /(?<quota>[a-z0-9-]+\.googleapis\.com\/[a-z0-9_/]+)/,
            /quota metric '(?<quota>[^']{1,100})'/i,
            /limits? exceeded[^:]*:\s*(?<quota>[\w-]+)/i,
        ],
        diagnosis: ({ quota: said }, { project, location }, { details }) => {
            const quota = details?.reasons.flatMap(({ metadata }) => metadata['quota_metric'] ?? [])[0] ?? said;
            const [service] = /^[a-z0-9-]+\.googleapis\.com/.exec(quota ?? '') ?? [];
            return {
                title: `the quota${quota === undefined ? '' : ` ${quota}`} is used up`,
                cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is used up`,
                cure: `Wait for running jobs to end, name another location (for a job also as its fallback: [{ location: … }]), or ask for more at ` +
                    `https://console.cloud.google.com/iam-admin/quotas?project=${encodeURIComponent(project)}`,
                ...(service !== undefined &&
                    quota !== undefined && {
                    commands: [
                        `gcloud beta quotas info list --service=${service} --project=${quoteShell(project)} --filter=${quoteShell(`metric=${quota}`)}`,
                    ],
                }),
            };
        },
    },
    {
        matches: both(isStatus('RESOURCE_EXHAUSTED', 'UNAVAILABLE'), symptom_says(/insufficient|stock|capacity|not enough resources|unavailable in|temporarily unavailable/i)),
        diagnosis: (_, { location }) => ({
            title: `Google has no such machine free in ${location}`,
            cause: `Google has no such machine free in ${location} just now: a stock-out, no quota of yours`,
            cure: 'Name another location or machine type in the step, for a job as its fallback: [{ location: … }], or run it again later.',
        }),
    },
    {
        matches: isStatus('RESOURCE_EXHAUSTED'),
        diagnosis: (_, { project, location }) => ({
            title: `there is no more to be had in ${location}`,
            cause: `project ${project} asks for more in ${location} than it may, or than Google has free there`,
            cure: 'Run it again later, or name another location or machine type in the step.',
        }),
    },
    {
        matches: both(({ ended, status }) => !ended || status !== 'INTERNAL', symptom_says(/machine.?type|accelerator/i)),
        finds: [
            /["'`](?<machine>[a-z0-9]+(?:-[a-z0-9]+)+|NVIDIA_\w+|TPU_\w+)["'`]/,
            /(?<machine>\b[a-z]\d[a-z]?-[a-z]+-?\d*\w*|NVIDIA_\w+)/,
        ],
        diagnosis: ({ machine }, { location }) => ({
            title: `${location} does not offer ${machine ?? 'this machine'}`,
            cause: `${location} does not offer ${machine === undefined ? 'this machine or accelerator' : machine}, or not in this combination`,
            cure: 'Which machines each region has for training: https://cloud.google.com/vertex-ai/docs/general/locations#accelerators',
        }),
    },
];

;// CONCATENATED MODULE: ./build/report/symptoms/requests.js



/** `custom_job.job_spec`: a field, in the spelling of the protos. */
const protoPath = /[a-z]_?[a-z]*\.[a-z]+_[a-z_]+|[a-z]+_[a-z_]+\.[a-z]+/;
/** What is not there, what is refused, and what fails on Google's side. */
const requestRows = [
    {
        matches: symptom_says(/publisher model/i),
        finds: [/(?<model>projects\/[\w.:-]+\/locations\/[\w-]+\/publishers\/[\w.-]+\/models\/[\w.@-]+)/],
        diagnosis: ({ model }, context, symptom) => model === undefined ? undefined : publisherModel(model, context, symptom),
    },
    {
        // A front end that knows no such method answers with a page, or with these words; a service names what it lacks.
        matches: both(isStatus('NOT_FOUND'), symptom_says(/<html|<!doctype|\bmethod not found\b/i)),
        diagnosis: (_, { location }) => ({
            title: `Vertex AI has no such method in ${location}`,
            cause: `Vertex AI has no such method at ${location}: the region's name is wrong, or it lacks this feature`,
            cure: 'The regions and what each of them has: https://cloud.google.com/vertex-ai/docs/general/locations',
        }),
    },
    {
        matches: both(isStatus('NOT_FOUND'), symptom_says(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} is not there`,
            cause: `${uri} does not exist`,
            ...command('See what is there:', `gcloud storage ls -l ${quoteShell(uri)}`),
        }),
    },
    {
        matches: isStatus('NOT_FOUND'),
        finds: [/(?<resource>projects\/[\w.:-]+\/locations\/[\w-]+\/[\w/@.-]+)/],
        diagnosis: ({ resource }, context) => absent(resource, context),
    },
    {
        matches: both(isStatus('INVALID_ARGUMENT', 'FAILED_PRECONDITION'), symptom_says(/gs:\/\//)),
        finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
        diagnosis: ({ uri = '' }) => ({
            title: `${uri} is missing, or is not as expected`,
            cause: `what is at ${uri} is missing, or is not as it is expected to be`,
            ...command('See what is there:', `gcloud storage ls -l ${quoteShell(uri)}`),
        }),
    },
    {
        matches: both(isStatus('INVALID_ARGUMENT'), symptom => refusedField(symptom) !== undefined),
        diagnosis: (_, { step }, symptom) => {
            const { field, why } = refusedField(symptom) ?? { field: '', why: '' };
            return {
                title: `Vertex AI refuses ${field}`,
                cause: `Vertex AI refuses the value of ${field}: ${why}`,
                cure: `Correct it in steps.${step}.`,
            };
        },
    },
    {
        matches: both(isStatus('INVALID_ARGUMENT'), symptom_says(protoPath)),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses a value',
            cause: `Vertex AI refuses a value in the body of step ${step}`,
            cure: 'Its words above name the field, in the spelling of the protos: `custom_job.job_spec` is `customJob.jobSpec` in the steps file.',
        }),
    },
    {
        matches: isStatus('INVALID_ARGUMENT', 'OUT_OF_RANGE', 'UNIMPLEMENTED'),
        diagnosis: (_, { step }) => ({
            title: 'Vertex AI refuses what it asks for',
            cause: `Vertex AI refuses what step ${step} asks for`,
            cure: 'Its words above say why.',
        }),
    },
    {
        matches: both(({ ended }) => !ended, isStatus('FAILED_PRECONDITION')),
        diagnosis: (_, { step, project }) => ({
            title: 'the project or a resource is not ready for this',
            cause: `project ${project}, or a resource that step ${step} names, is not in the state that this needs`,
            cure: 'Its words above say which state that is.',
        }),
    },
    {
        matches: both(({ ended }) => !ended, isStatus('UNAVAILABLE', 'INTERNAL', 'DEADLINE_EXCEEDED', 'ABORTED', 'UNKNOWN')),
        diagnosis: () => ({
            title: 'Vertex AI is having trouble',
            cause: 'Vertex AI is having trouble of its own',
            cure: 'Run the job again; a step that this run already started is taken up, not started twice. Outages: https://status.cloud.google.com',
        }),
    },
];
/** The field that Google refuses, as the steps file spells it, and why. */
function refusedField({ text, details }) {
    const violation = details?.violations.find(({ of, subject }) => of === 'field' && subject !== '');
    const [, field, why = ''] = violation === undefined
        ? (/\bField: ([\w.[\]]{1,200}); Message: ([^\t\n]{1,300})/.exec(text) ?? [])
        : ['', violation.subject, violation.description];
    if (field === undefined)
        return undefined;
    return { field: field.split('.').map(camelCase).join('.'), why: why.trim() };
}
function publisherModel(resource, { project, location }, { status }) {
    const [, publisher = '', model = ''] = /\/publishers\/([\w.-]+)\/models\/([\w.-]+)/.exec(resource) ?? [];
    if (status === 'NOT_FOUND')
        return {
            title: `there is no model ${model} in ${location}`,
            cause: `${resource} does not exist, is misspelt, or is not offered in ${location}`,
            cure: 'The models and their locations: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations',
        };
    return {
        title: `the model ${model} is not enabled in ${project}`,
        cause: `the model ${model} of ${publisher} is not enabled in project ${project}: its terms are not accepted there, or it is not offered to the project`,
        ...command(`Enable it in the Model Garden: https://console.cloud.google.com/vertex-ai/publishers/${publisher}/model-garden/${model}?project=${encodeURIComponent(project)}. See which ones can be used:`, `gcloud ai model-garden models list --model-filter=${quoteShell(model)} --project=${quoteShell(project)}`),
    };
}
/** @param named in Google's words; absent: the request's own path says it */
function absent(named, context) {
    const { project, location } = symptom_placeOf(context);
    const asked = /(projects\/[\w.:-]+\/locations\/[\w-]+\/[\w/@.-]+)/.exec(context.about ?? '')?.[1];
    const resource = named ?? asked;
    if (resource?.includes('/publishers/'))
        return publisherModel(resource, context, requests_missing);
    const [, collection = '', id = '', version] = /\/(\w+)\/([\w-]+)(?:@([\w-]+))?$/.exec(resource ?? '') ?? [];
    const what = resource ?? `what the step names in project ${project}, ${location},`;
    const place = { project, location };
    return {
        title: version === undefined
            ? `${id === '' ? 'what it names' : `${collection}/${id}`} does not exist in ${location}`
            : `the model ${id} has no version ${version} in ${location}`,
        cause: version === undefined
            ? `${what} does not exist, or was deleted since`
            : `the model ${id} has no version or alias ${version} in ${location}, or there is no such model there`,
        ...(collection === ''
            ? { cure: 'Compare project, location and id with the console: a resource is found in its own location alone.' }
            : command('See what there is; a resource is found in its own location alone:', requests_listOf(version === undefined ? collection : 'versions', id, place))),
    };
}
const requests_missing = { status: 'NOT_FOUND', text: '', ended: false };
/** Lists what there is of a collection, in one place. */
function requests_listOf(collection, id, place) {
    const verb = lists[collection]?.(quoteShell(id));
    if (verb !== undefined)
        return gcloudList(verb, place);
    const { project, location } = place;
    const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
    const url = `https://${host}/v1/projects/${project}/locations/${location}/${collection}`;
    return `curl -fsS -H "Authorization: Bearer $(gcloud auth print-access-token)" ${quoteShell(url)}`;
}
/** How gcloud lists what there is, by collection; it has no word for the others. */
const lists = {
    models: () => 'models list',
    versions: id => `models list-version ${id}`,
    endpoints: () => 'endpoints list',
    customJobs: () => 'custom-jobs list',
    hyperparameterTuningJobs: () => 'hp-tuning-jobs list',
    indexes: () => 'indexes list',
    indexEndpoints: () => 'index-endpoints list',
    tensorboards: () => 'tensorboards list',
    persistentResources: () => 'persistent-resources list',
};

;// CONCATENATED MODULE: ./build/report/symptoms/serving.js


/** Models and agents that serve. */
const servingRows = [
    {
        matches: symptom_says(/model server (?:never became|terminated|exited|did not|failed|container)/i),
        diagnosis: (_, context) => ({
            title: 'the model server did not start',
            cause: 'the container of the model did not start, or did not answer its health route: its code, ports, healthRoute, predictRoute or artifactUri',
            ...servingLog(context),
        }),
    },
    {
        matches: symptom_says(/(?:doesn't|does not) have traffic_?split|\bno traffic\b/i),
        diagnosis: () => ({
            title: 'the endpoint sends no traffic to any model',
            cause: 'no deployed model of the endpoint gets any traffic',
            cure: 'Give it some: trafficSplit: { "0": 100 } in the deployModel step, or by a traffic step.',
        }),
    },
    {
        matches: both(isStatus('INVALID_ARGUMENT', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'), ({ about = '' }) => /:(?:raw)?predict\b/i.test(about)),
        diagnosis: (_, context) => ({
            title: 'the model refused or failed on these instances',
            cause: 'the container of the deployed model does not take these instances, or fails on them',
            ...servingLog(context),
        }),
    },
    {
        matches: symptom_says(/failed to start and cannot serve traffic/, /reasoning ?engine instance \S+ failed/i, /agent-engine\/troubleshooting/),
        finds: [/reasoningEngines\/(?<engine>[\w-]+)/, /reasoning ?engine instance (?<engine>[\w-]+) failed/i],
        diagnosis: ({ engine }, context, { status }) => ({
            title: "the agent's image or container failed",
            cause: status === 'INTERNAL'
                ? "the agent's image could not be built, or its container failed when it was started: mostly its requirements, or its own code"
                : "the agent's own code or its requirements failed when it was started",
            ...command('Its own last words are in its log:', engineLog(engine, context)),
        }),
    },
    {
        matches: symptom_says(/using a network that is different from/),
        diagnosis: (_, { project, location }) => ({
            title: 'another endpoint uses another network',
            cause: `the endpoints of ${project} in ${location} are peered with another network, and one project can use one per location`,
            ...command('Name that network in the step, or undeploy and delete those endpoints first. See which there are:', `${gcloudList('endpoints list', { project, location })} --format='table(name.basename(),displayName,network)'`),
        }),
    },
];
/** @param engine its id; absent: all of the project's */
function engineLog(engine, context) {
    const of = engine === undefined ? '' : ` AND resource.labels.reasoning_engine_id="${engine}"`;
    return logOf(`resource.type="aiplatform.googleapis.com/ReasoningEngine"${of}`, context);
}
/** @param context whose words may name the endpoint */
function servingLog({ about = '', project }) {
    const endpoint = /\/endpoints\/([\w-]+)/.exec(about)?.[1];
    return command('Its own last words are in its log:', gcloudServingLog(project, endpoint));
}

;// CONCATENATED MODULE: ./build/report/symptoms.js





/**
 * The first that matches and has something to say counts: what a program or a container did stands before what Google's
 * front end refuses, and the particular before the general. Wordings: google.api.ErrorReason, and public issue trackers
 * of Google's SDKs; `test/fixtures/google` has real answers.
 */
const symptoms_rows = [
    ...jobRows,
    ...accessRows,
    ...servingRows,
    ...capacityRows,
    ...endedRows,
    ...requestRows,
];

;// CONCATENATED MODULE: ./build/report/diagnosis.js




/** What Google's answer most likely means, and what fixes it with the user's own values. */
const diagnose = (answer, context) => lookUp(readAnswer(answer), context) ?? {
    cause: `${answer.host} answered ${answer.status}, which this action knows no better words for`,
    cure: answer.requestId === undefined
        ? `Google's own words are above; they are about step ${context.step}.`
        : `Google's own words are above. Google's support can look up the request by its id, ${answer.requestId}.`,
};
/** The same for the error that a job or an operation ended with: its answer has a code of google.rpc for its status. */
function diagnoseEnd({ status: code, words, details }, context) {
    const status = codeName(code) ?? '';
    const found = lookUp({ status, text: words, details, ended: true }, context);
    return (found ?? {
        cause: `step ${context.step} ended with ${status || `code ${code}`}; its own log says more`,
        cure: `Look at the log of step ${context.step}; for a job, the console link in the summary leads to it.`,
        ...logCommand(context),
    });
}
const diagnosis_longest = 8_000;
function lookUp(symptom, context) {
    // What a program wrote into its error may be of any length, and is looked through many times.
    const text = symptom.text.slice(0, diagnosis_longest);
    const seen = { ...symptom, text, status: innerStatus(symptom.status, text), about: context.about };
    for (const row of symptoms_rows) {
        if (!row.matches(seen))
            continue;
        const diagnosis = row.diagnosis(findIn([text, context.about ?? ''], row.finds), context, seen);
        if (diagnosis !== undefined)
            return diagnosis;
    }
    return undefined;
}
function findIn(texts, patterns = []) {
    const found = {};
    for (const text of texts)
        for (const pattern of patterns)
            for (const [name, value] of Object.entries(pattern.exec(text)?.groups ?? {}))
                if (value !== undefined)
                    found[name] ??= value.replace(/[.,:;]{1,20}$/, '');
    return found;
}
/** What says of itself only that something failed. */
const hollow = ['', 'UNKNOWN', 'INTERNAL', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'ABORTED'];
/** Services pass on each other's errors as text: `code=RESOURCE_EXHAUSTED, message=…`, `generic::permission_denied: …`. */
function innerStatus(status, text) {
    if (!hollow.includes(status))
        return status;
    const inner = /\bcode[=:] ?"?([A-Z_]{5,20})\b/.exec(text)?.[1] ?? /\bgeneric::([a-z_]{5,20})\b/.exec(text)?.[1]?.toUpperCase();
    return inner !== undefined && isCodeName(inner) ? inner : status;
}
/** Statuses by HTTP code, for answers that are no JSON (proxies, front ends). */
const httpStatuses = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    409: 'ABORTED',
    429: 'RESOURCE_EXHAUSTED',
    500: 'INTERNAL',
    502: 'UNAVAILABLE',
    503: 'UNAVAILABLE',
    504: 'DEADLINE_EXCEEDED',
};
/** Words may be the whole body, `{"error":{code,message,status,details}}`, or what was read of it. */
function readAnswer({ status, words, details }) {
    const fallback = { status: details?.status || (httpStatuses[status] ?? ''), text: words, details, ended: false };
    if (details !== undefined)
        return fallback;
    let body;
    try {
        body = JSON.parse(words);
    }
    catch {
        return fallback;
    }
    const error = shape_isObject(body) && shape_isObject(body['error']) ? body['error'] : undefined;
    if (error === undefined)
        return fallback;
    const read = readStatus(error);
    const message = typeof error['message'] === 'string' ? error['message'] : '';
    return { ...fallback, status: read.status || fallback.status, text: describeStatus(message, read), details: read };
}

;// CONCATENATED MODULE: ./build/diagnose.js




/**
 * Gives a step's failure its step, its place in the file, and, where only Google's words are known so far, its likely
 * cause and its cure.
 */
function diagnosed(error, { placeOf, makersBeside, ...requested }) {
    const { code, message, answer, problems } = error;
    const context = { ...requested, about: [message, ...(answer?.about === undefined ? [] : [answer.about])].join(' ') };
    // What is about the whole run is told once, as it is, and a problem has a place of its own.
    if (error.stage !== 'step' || problems.length > 0)
        return error;
    const found = answer === undefined || error.likelyCause !== undefined
        ? {}
        : // Codes of google.rpc end below where statuses of HTTP begin.
            answer.status < 100
                ? diagnoseEnd(answer, context)
                : diagnose(answer, context);
    // What an ended job's own message says is worth more than the general advice; what is said of a create is not.
    const advice = code === 'STEP_FAILED' ? (adviceOf(found) ?? adviceOf(error)) : (adviceOf(error) ?? adviceOf(found));
    const isNamed = /\/(models|endpoints|reasoningEngines)\/|\bgs:\/\//.test(`${message} ${answer?.words ?? ''}`);
    const makers = answer?.status === 404 && isNamed ? makersBeside() : [];
    const said = new RegExp(`\\bstep ${context.step}\\b`, 'i').test(message)
        ? message
        : `Step ${context.step}: ${message}`;
    return error.restated(said, {
        title: error.title ?? titleOf(found, context),
        place: error.place ?? placeOf(answer?.words ?? (/: there is no /.test(message) ? message : '')),
        cause: found.cause ?? error.likelyCause,
        ...advice,
        ...(makers.length > 0 && { cure: `${waitFor(makers, context.step)} ${advice?.cure ?? ''}`.trim() }),
    });
}
const titleOf = ({ title }, { step }) => title === undefined ? undefined : `${step}: ${title}`;
const adviceOf = ({ cure, commands = [], }) => cure === undefined ? undefined : { cure, commands };
/** What is not there may be what a step beside it is about to make. */
function waitFor(makers, step) {
    const [others, needs] = makers.length > 3 ? ['another step of this file', '…'] : [`step ${makers.join(' or ')}`, makers[0]];
    return `Where ${others} makes it, let this one wait for that: steps.${step}.needs: [${needs}].`;
}
/**
 * The field of a step's body that Google's words name, in the spelling of the protos and mostly from the message on:
 * `custom_job.job_spec.worker_pool_specs[0].machine_spec`. Of what is not there, as far as it is.
 */
function fieldNamed(words, body) {
    const [, collection = '', id] = /\bprojects\/[\w:.-]+\/locations\/[\w-]+\/(\w+)\/([\w@.-]*[\w-])/.exec(words) ?? [];
    if (id !== undefined) {
        const naming = pathOf(body, (value, key) => {
            if (value.includes('/'))
                return value.endsWith(`${collection}/${id}`);
            return value === id && collection.toLowerCase().startsWith(key.replace(/Id$/, '').toLowerCase());
        });
        if (naming)
            return naming;
    }
    for (const [name] of words.slice(0, 4_000).matchAll(/\b[a-z]\w*(?:\[\d{1,4}\])?(?:\.[a-z]\w*(?:\[\d{1,4}\])?)*/gi)) {
        const path = readPath(camelCase(name)) ?? [];
        // A single word may be anybody's.
        const candidates = path.length < 2 && !/_/.test(name) ? [] : [path, path.slice(1)];
        for (const candidate of candidates) {
            const there = reached(body, candidate);
            if (there.length > 0)
                return there;
        }
    }
    return undefined;
}
/** Path of the first string in a body that fits, with the key that it stands under. */
function pathOf(value, fits, under = '') {
    if (typeof value === 'string')
        return fits(value, under) ? [] : undefined;
    const items = Array.isArray(value) ? [...value.entries()] : shape_isObject(value) ? Object.entries(value) : [];
    for (const [key, item] of items) {
        const below = pathOf(item, fits, typeof key === 'string' ? key : under);
        if (below !== undefined)
            return [key, ...below];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/steps/unchecked.js


/** A field of a body as policies and steps name it: `customJob.jobSpec.newField`. Lists are passed through. */
const fieldName = (kind, path) => [kind, ...path.filter(segment => typeof segment === 'string')].join('.');
/** Says of a field that is like no other how a step may have it all the same. */
function withWayOut(fault, kind) {
    if (!fault.mayBeNewer)
        return fault;
    const name = fieldName(kind, fault.path);
    const wayOut = `Is it newer than this action's schema? Then name it in the step, unchecked: [${name}], and in allow.unchecked of the grant.`;
    return { ...fault, cure: fault.cure === undefined ? wayOut : `${fault.cure} ${wayOut}` };
}
/**
 * Takes out what the schema says of fields that it does not know and that the step wants unchecked. A field that it does
 * know, in the API's other spelling too, stays checked: else any bound could be written around.
 *
 * @param faults with paths in the body, and those that come back as well; of `unchecked` itself, in the step
 */
function withoutUnchecked(faults, body, { kind, unchecked = [] }, message, shapes) {
    const told = faults.map(fault => withWayOut(fault, kind));
    if (unchecked.length === 0)
        return { faults: told, envelope: [] };
    const shape = { type: 'object', name: message };
    const unknown = new Set(unknownFields(body, shape, shapes).map(path => fieldName(kind, path)));
    const envelope = unchecked.flatMap((name, index) => unknown.has(name)
        ? []
        : [
            {
                path: ['unchecked', index],
                message: `${shape_quote(name)} is no field of this step that the schema does not know`,
                cure: `Remove it, or write it from the kind on, without indices: ${kind}.….`,
            },
        ]);
    const isWanted = ({ path, key }) => key === true && unchecked.includes(fieldName(kind, path));
    return { faults: told.filter(fault => !(isWanted(fault) && unknown.has(fieldName(kind, fault.path)))), envelope };
}
/** Paths of all fields that no message has, in no spelling. */
function unknownFields(value, shape, shapes, path = []) {
    if (shape.type === 'list' && Array.isArray(value))
        return value.flatMap((item, index) => unknownFields(item, shape.of, shapes, [...path, index]));
    if (shape.type === 'either')
        return shape.of.flatMap(one => unknownFields(value, one, shapes, path));
    if (!shape_isObject(value))
        return [];
    if (shape.type === 'map')
        return Object.entries(value).flatMap(([key, item]) => unknownFields(item, shape.of, shapes, [...path, key]));
    if (shape.type !== 'object')
        return [];
    const fields = shapes[shape.name]?.fields ?? {};
    return Object.entries(value).flatMap(([key, item]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field !== undefined)
            return unknownFields(item, field.shape, shapes, [...path, key]);
        return Object.hasOwn(fields, camelCase(key)) ? [] : [[...path, key]];
    });
}

;// CONCATENATED MODULE: ./build/policy/sorts.js





const names = (list, noun, more = {}) => ({
    list,
    noun,
    entries: allow => allow[list],
    malformed: malformedName,
    ...more,
});
/** Of a collection of the step's own project and location, by id too. */
const within = (collection) => ({
    called: (value, place) => namesOf(value, collection, place),
});
const sortRules = {
    methods: names('methods', 'method'),
    projects: names('projects', 'project'),
    locations: names('locations', 'location'),
    service_accounts: names('service_accounts', 'service account'),
    images: names('images', 'image', { malformed: malformedImage }),
    templates: names('templates', 'template', { malformed: malformedTemplate }),
    storage: names('storage', 'storage location', { malformed: malformedStorage }),
    artifacts: names('storage', 'storage location', { malformed: malformedArtifact }),
    tables: names('storage', 'BigQuery location', { malformed: malformedTable }),
    mounts: names('storage', 'file server'),
    schemata: names('storage', 'schema', {
        malformed: malformedStorage,
        free: isGoogleSchema,
    }),
    models: names('models', 'model', within('models')),
    publisher_models: names('publisher_models', 'publisher model', { called: publisherNames }),
    endpoints: names('endpoints', 'endpoint', within('endpoints')),
    engines: names('engines', 'agent engine', within('reasoningEngines')),
    datasets: names('datasets', 'dataset', within('datasets')),
    networks: names('networks', 'network'),
    kms_keys: names('kms_keys', 'key'),
    tensorboards: names('tensorboards', 'tensorboard', within('tensorboards')),
    reservations: names('reservations', 'reservation'),
    persistent_resources: names('persistent_resources', 'persistent resource', within('persistentResources')),
};
/** Whether what a value means depends on where the step runs. */
const isRelative = (sort) => sort === 'contexts' || (isListed(sort) && sortRules[sort].called !== undefined);
const isListed = (sort) => Object.hasOwn(sortRules, sort);
/**
 * Of which sort a value is that stands in a field of some sort: a field for models may hold a registry model, a
 * publisher's or a tuned one behind its endpoint, and says of which it is by its form alone.
 */
function sortOf(sort, value) {
    if (sort === 'models' || sort === 'publisher_models' || sort === 'endpoints') {
        if (value.startsWith('gs://'))
            return 'storage';
        if (/^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\//.test(value))
            return 'publisher_models';
        const collection = /^projects\/[^/]+\/locations\/[^/]+\/(models|endpoints)\//.exec(value)?.[1];
        return collection === 'models' || collection === 'endpoints' ? collection : sort;
    }
    if (sort === 'storage' && /^projects\/[^/]+\/locations\/[^/]+\/datasets\//.test(value))
        return 'datasets';
    return (sort === 'storage' || sort === 'artifacts') && value.startsWith('bq://') ? 'tables' : sort;
}
/** Why a grant does not allow a value; nothing where it does. A value's form may make it one of a kindred sort. */
function refuseValue(fieldSort, value, allow, grant, place) {
    const sort = sortOf(fieldSort, value);
    if (!isListed(sort))
        throw new Error(`${sort} has no list`);
    const text = sort === 'service_accounts' ? value.replace(/^projects\/[^/]+\/serviceAccounts\//, '') : value;
    return refuseListed(sort, text, allow, grant, place);
}
function refuseListed(sort, value, allow, grant, place) {
    const rule = sortRules[sort];
    const malformed = rule.malformed?.(value);
    if (malformed !== undefined)
        return {
            message: `the ${rule.noun} ${shape_quote(value)} ${malformed}.`,
            cure: 'Nothing is normalised: write it plainly.',
        };
    if (rule.free?.(value))
        return undefined;
    const entries = rule.entries(allow).filter(entry => !isWord(sort, entry));
    const called = rule.called?.(value, place) ?? [value];
    if (called.some(name => matchesAny(entries, name)))
        return undefined;
    const what = `the ${rule.noun} ${shape_quote(value)}`;
    if (sort === 'images' && !value.includes('@'))
        return outsideByTag(what, value, entries, grant);
    return outside(what, rule.list, value, rule.entries(allow), grant);
}
/**
 * Why a grant allows a text with references in it whatever these become: nothing that begins like it is in the list.
 * Of what is called differently in different places nothing is said before it is known.
 */
function refuseBeginning(sort, { reference, whole }, allow, grant) {
    if (whole || !isListed(sort) || isRelative(sort))
        return undefined;
    const [beginning = ''] = reference.split('${');
    const { list, noun, entries, free } = sortRules[sort];
    const listed = entries(allow).filter(entry => !isWord(sort, entry));
    if (free?.(beginning))
        return undefined;
    if (beginning === '' || listed.some(entry => matchesBeginning(entry, beginning)))
        return undefined;
    const what = `the ${noun} ${shape_quote(reference)}, whatever is put in,`;
    return outside(what, list, `${beginning}*`, entries(allow), grant);
}
/** An image without a digest: a tag can be moved after the check, so that none is proposed where digests are wanted. */
function outsideByTag(what, image, entries, grant) {
    const wantsDigest = entries.some(entry => ('literal' in entry ? entry.literal : entry.glob).includes('@sha256:'));
    if (!wantsDigest)
        return outside(what, 'images', image, entries, grant);
    const name = image.replace(/:[^/:]*$/, '');
    const refusal = outside(what, 'images', `${name}@sha256:*`, entries, grant);
    if (!matchesAny(entries, `${name}@sha256:${'0'.repeat(64)}`))
        return { ...refusal, cure: `Name it by digest, as ${name}@sha256:…. ${refusal.cure}` };
    if (!/^[\w.-]*\b(?:pkg\.dev|gcr\.io)\/[\w./:-]+$/.test(image))
        return { ...refusal, cure: `Name it by digest: ${shape_quote(`${name}@sha256:…`)}.` };
    return {
        ...refusal,
        cure: 'Name it by digest, which this prints:',
        commands: [`gcloud artifacts docker images describe ${quoteShell(image)} --format='value(image_summary.digest)'`],
    };
}
/** Says that something is outside a list of a grant, what the list has, and the line to add. */
function outside(what, list, line, entries, grant) {
    const shown = entries.map(entry => ('literal' in entry ? entry.literal : entry.glob));
    const literals = entries.flatMap(entry => ('literal' in entry ? [entry.literal] : []));
    const meant = suggestSlip(line, literals.filter(one => withoutDigits(one) !== withoutDigits(line)));
    return {
        message: `${what} is outside allow.${list} of grant ${grant}.`,
        cure: `${meant === undefined ? '' : `${meant} `}${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`,
    };
}
/** Another size of the same is mostly what it says, and no slip. */
const withoutDigits = (text) => text.replace(/\d/g, '');
/** Words of the policy that are no names: what allows a default account, or any reservation. */
const words = { service_accounts: 'default', reservations: 'any' };
const isWord = (sort, entry) => 'literal' in entry && entry.literal === words[sort];
/**
 * What a resource may be called in a list: by its full name; in the step's own project and location by its id too; and
 * for a model each with or without its version.
 */
function namesOf(value, collection, place) {
    const own = `projects/${place.project}/locations/${place.location}/${collection}/`;
    const full = value.includes('/') ? value : `${own}${value}`;
    const called = full.startsWith(own) ? [full, full.slice(own.length)] : [full];
    return collection === 'models' ? called.flatMap(name => [name, name.replace(/@[^@/]*$/, '')]) : called;
}
/** Google's own models by their short names too, as people know them; others' by publisher. With or without version. */
function publisherNames(value, place) {
    const own = `projects/${place.project}/locations/${place.location}/`;
    const name = value.startsWith(own) ? value.slice(own.length) : value;
    const google = 'publishers/google/models/';
    const full = name.includes('/') ? name : `${google}${name}`;
    const called = full.startsWith(google) ? [full, full.slice(google.length)] : [full];
    return called.flatMap(one => [one, one.replace(/@[^@/]*$/, '')]);
}
/** Why a text cannot be the name of a resource, in words that follow it. */
function malformedName(value) {
    if (value === '')
        return 'is empty';
    if (controlCharacters.test(value) || /\s/.test(value))
        return 'holds a space or a control character';
    // Braces, $ and quotes make placeholders, which somebody fills in after the check.
    if (/[%?#\\{}$'"`]/.test(value))
        return 'holds one of % ? # \\ { } $ \' " `';
    if (value.includes('//'))
        return 'holds //';
    if (value.split('/').some(segment => segment === '..' || segment === '.'))
        return 'holds a . or .. segment';
    return undefined;
}
/** Public files of Google's, which say what data look like. */
function isGoogleSchema(value) {
    return value.startsWith('gs://google-cloud-aiplatform/schema/') && malformedStorage(value) === undefined;
}
const bucketPath = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/;
function malformedStorage(value) {
    if (!value.startsWith('gs://'))
        return 'does not begin with gs://';
    const path = value.slice('gs://'.length);
    if (!bucketPath.test(path))
        return 'names no bucket';
    // Google expands wildcards where it reads: what crosses segments there would cross a pattern's single star.
    return malformedName(path) ?? (/\*\*|[[\]]/.test(path) ? 'holds ** or [ ]' : undefined);
}
/** Metadata alone: no wildcard is expanded and no placeholder filled in, so that any name of an object will do. */
function malformedArtifact(value) {
    const path = value.slice('gs://'.length);
    if (!bucketPath.test(path))
        return 'names no bucket';
    if (controlCharacters.test(path))
        return 'holds a control character';
    // Mounted as a file system these lead elsewhere.
    return path.split('/').some(segment => segment === '..' || segment === '.') ? 'holds a . or .. segment' : undefined;
}
/** `bq://project`, `bq://project.dataset` or `bq://project.dataset.table`. */
function malformedTable(value) {
    if (!value.startsWith('bq://'))
        return 'does not begin with bq://';
    return /^bq:\/\/[\w:-]+(\.[\w-]+){0,2}$/.test(value) ? undefined : 'is not bq://PROJECT.DATASET.TABLE';
}
function malformedImage(value) {
    const [name, digest] = [value.replace(/@.*$/s, ''), /@(.*)$/s.exec(value)?.[1]];
    if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
        return 'has a digest that is not sha256: and 64 hex digits';
    return /^[a-zA-Z0-9]/.test(name) ? malformedName(name) : 'names no image';
}
function malformedTemplate(value) {
    if (value.startsWith('gs://'))
        return malformedStorage(value);
    const path = /^https:\/\/[a-z0-9-]+-kfp\.pkg\.dev\/(.*)$/s.exec(value)?.[1];
    if (path === undefined)
        return 'is neither gs:// nor of a https://LOCATION-kfp.pkg.dev repository';
    if (!/^[^/]+\/[^/]+\/[^/]+\/sha256:[0-9a-f]{64}$/.test(path))
        return 'is not named by its digest (…/sha256:…)';
    return malformedName(path);
}

;// CONCATENATED MODULE: ./build/policy/by-value.js



/**
 * Holds a free-form value against the grant by what it looks like, since no schema says what its parts are: `gs://` and
 * `bq://` locations, images, service accounts' e-mails and full resource names, wherever they stand. Text that only
 * mentions one is left alone.
 */
function judgeByValue(value, path, limits, sort = 'by value') {
    if (value instanceof Pending)
        limits.postpone(path, value);
    else if (typeof value === 'string')
        limits.refuse(path, refuseText(value, limits) ?? (sort === 'address' ? refuseAddress(value) : undefined));
    else if (Array.isArray(value))
        for (const [index, item] of value.entries())
            judgeByValue(item, [...path, index], limits, sort);
    else if (shape_isObject(value))
        for (const [key, item] of Object.entries(value))
            judgeByValue(item, [...path, key], limits, sort);
}
/** An address outside of Google's APIs, which no list bounds. */
function refuseAddress(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:gs|bq):\/\//.test(text))
        return undefined;
    if (/^https:\/\/[a-z0-9.-]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?projects\//.test(text))
        return undefined;
    return { message: `no list of allow bounds the address ${shape_quote(text)}.`, cure: 'Name a gs:// location instead.' };
}
function refuseText(text, limits) {
    const { allow, grant, step } = limits;
    if (text.startsWith('gs://'))
        return isGoogleSchema(text) ? undefined : refuseValue('storage', text, allow, grant, step);
    if (text.startsWith('bq://'))
        return refuseValue('tables', text, allow, grant, step);
    const account = /^(?:serviceAccount:)?([^\s@/]+@[^\s@/]*gserviceaccount\.com)$/.exec(text)?.[1];
    if (account !== undefined)
        return refuseValue('service_accounts', account, allow, grant, step);
    if (/^[\w.-]*(?:docker\.pkg\.dev|gcr\.io)\/\S+$/.test(text))
        return refuseValue('images', text, allow, grant, step);
    return refuseResource(text, limits);
}
/** Collections that a list names, as they stand in a full resource name. */
const by_value_listed = {
    models: 'models',
    endpoints: 'endpoints',
    reasoningEngines: 'engines',
    datasets: 'datasets',
    tensorboards: 'tensorboards',
    persistentResources: 'persistent_resources',
};
/** A full resource name, of a list where there is one for its collection; else in an allowed project and location. */
function refuseResource(text, limits) {
    const { allow, grant, step } = limits;
    // As Compute Engine and Google's APIs write their own names.
    const name = text.replace(/^(?:https:)?\/\/[a-z.]+\.googleapis\.com\/(?:compute\/)?(?:v\d\w*\/)?/, '');
    if (/^publishers\/[^/]+\/models\//.test(name))
        return refuseValue('publisher_models', name, allow, grant, step);
    const [, project, rest = ''] = /^projects\/([^/\s]+)(?:\/(\S*))?$/.exec(name) ?? [];
    if (project === undefined)
        return undefined;
    const flaw = malformedName(name);
    if (flaw !== undefined)
        return { message: `${shape_quote(text)} ${flaw}: no name of a resource does.`, cure: 'Write the plain name.' };
    if (/(?:^|\/)(?:networks|networkAttachments)\//.test(rest))
        return refuseValue('networks', name, allow, grant, step);
    if (/(?:^|\/)cryptoKeys\//.test(rest))
        return refuseValue('kms_keys', name, allow, grant, step);
    if (/(?:^|\/)reservations\//.test(rest))
        return refuseValue('reservations', name, allow, grant, step);
    if (/(?:^|\/)secrets\//.test(rest))
        return refuseOff();
    if (rest.startsWith('serviceAccounts/'))
        return refuseValue('service_accounts', name, allow, grant, step);
    const [, location, collection = '', id] = /^locations\/([^/]+)(?:\/([^/]+)\/([^/]+))?/.exec(rest) ?? [];
    if (collection === 'publishers')
        return refuseValue('publisher_models', name, allow, grant, step);
    if (id !== undefined && Object.hasOwn(by_value_listed, collection)) {
        const sort = by_value_listed[collection];
        return refuseValue(sort, `projects/${project}/locations/${location}/${collection}/${id}`, allow, grant, step);
    }
    return (refuseValue('projects', project, allow, grant, step) ??
        (location === undefined ? undefined : refuseValue('locations', location, allow, grant, step)));
}

;// CONCATENATED MODULE: ./build/policy/classify/calls.js
/**
 * Messages that only `call` can send. A field whose name means the same in every message stands in `plainNames`; every
 * other text, and every switch or number that opens a door, stands here under its message. A test walks the requests of
 * all methods and fails on a text field that is missing.
 */
const callFields = {
    // Datasets and feature stores.
    Dataset: { schemata: 'metadataSchemaUri', address: 'metadata', models: 'modelReference' },
    SavedQuery: { 'by value': 'metadata', harmless: 'problemType' },
    ExportDataConfig: { schemata: 'annotationSchemaUri', harmless: 'annotationsFilter savedQueryId' },
    ExportFilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    ImportDataConfig: { schemata: 'importSchemaUri', harmless: 'dataItemLabels annotationLabels' },
    SearchDataItemsRequest: {
        'by value': 'dataset savedQuery dataLabelingJob',
        harmless: 'orderByDataItem dataItemFilter annotationsFilter annotationFilters fieldMask',
    },
    'SearchDataItemsRequest.OrderByAnnotation': { 'by value': 'savedQuery' },
    TaskDescriptionStrategy: { harmless: 'taskDescription' },
    OutputFieldSpec: { harmless: 'fieldName guidance' },
    SyntheticField: { harmless: 'fieldName' },
    'FeatureOnlineStore.Bigtable': { harmless: 'zone' },
    'FeatureOnlineStore.Bigtable.AutoScaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    'FeatureView.BigQuerySource': { tables: 'uri', harmless: 'entityIdColumns' },
    'FeatureView.FeatureRegistrySource.FeatureGroup': { harmless: 'featureGroupId featureIds' },
    // Another project by its number, and corpora: no list names either.
    'FeatureView.FeatureRegistrySource': { 'must be off': 'projectNumber' },
    'FeatureView.VertexRagSource': { tables: 'uri', 'must be off': 'ragCorpusId' },
    'FeatureView.IndexConfig': { harmless: 'embeddingColumn filterColumns crowdingColumn' },
    'FeatureView.IndexConfig.TreeAHConfig': { harmless: 'leafNodeEmbeddingCount' },
    'Featurestore.OnlineServingConfig': { 'judged whole': 'fixedNodeCount' },
    'Featurestore.OnlineServingConfig.Scaling': { 'judged whole': 'minNodeCount maxNodeCount' },
    Feature: { harmless: 'versionColumnName pointOfContact' },
    FeatureGroup: { harmless: 'serviceAgentType' },
    'FeatureGroup.BigQuery': { harmless: 'entityIdColumns' },
    'FeatureGroup.BigQuery.TimeSeries': { harmless: 'timestampColumn' },
    FeatureViewDataKey: { harmless: 'key' },
    'FeatureViewDataKey.CompositeKey': { harmless: 'parts' },
    NearestNeighborQuery: { harmless: 'entityId' },
    'NearestNeighborQuery.StringFilter': { harmless: 'allowTokens denyTokens' },
    'NearestNeighborQuery.NumericFilter': { harmless: 'valueInt' },
    ReadFeatureValuesRequest: { harmless: 'entityId' },
    IdMatcher: { harmless: 'ids' },
    WriteFeatureValuesPayload: { harmless: 'entityId' },
    FeatureValue: { harmless: 'int64Value stringValue bytesValue' },
    Int64Array: { harmless: 'values' },
    StringArray: { harmless: 'values' },
    'BatchReadFeatureValuesRequest.PassThroughField': { harmless: 'fieldName' },
    'BatchReadFeatureValuesRequest.EntityTypeSpec': { harmless: 'entityTypeId' },
    DestinationFeatureSetting: { harmless: 'featureId destinationField' },
    EntityIdSelector: { harmless: 'entityIdField' },
    ImportFeatureValuesRequest: { harmless: 'featureTimeField entityIdField' },
    'ImportFeatureValuesRequest.FeatureSpec': { harmless: 'id sourceField' },
    SearchFeaturesRequest: { harmless: 'query' },
    // Serving and indexes.
    DeploymentResourcePool: { service_accounts: 'serviceAccount' },
    Index: { schemata: 'metadataSchemaUri', address: 'metadata' },
    IndexEndpoint: { networks: 'network' },
    DeployedIndex: { 'by value': 'index', harmless: 'id reservedIpRanges deploymentGroup' },
    // Accounts that may call the index from then on.
    'DeployedIndexAuthConfig.AuthProvider': { service_accounts: 'allowedIssuers', harmless: 'audiences' },
    UndeployIndexRequest: { harmless: 'deployedIndexId' },
    FindNeighborsRequest: { harmless: 'deployedIndexId' },
    ReadIndexDatapointsRequest: { harmless: 'deployedIndexId ids' },
    RemoveDatapointsRequest: { harmless: 'datapointIds' },
    IndexDatapoint: { 'by value': 'embeddingMetadata', harmless: 'datapointId' },
    'IndexDatapoint.SparseEmbedding': { harmless: 'dimensions' },
    'IndexDatapoint.Restriction': { harmless: 'namespace allowList denyList' },
    'IndexDatapoint.NumericRestriction': { harmless: 'valueInt namespace' },
    'IndexDatapoint.CrowdingTag': { harmless: 'crowdingAttribute' },
    DirectRawPredictRequest: { harmless: 'methodName input' },
    Tensor: { harmless: 'shape stringVal bytesVal int64Val uint64Val tensorVal' },
    ExplainRequest: { 'by value': 'instances parameters', harmless: 'deployedModelId' },
    'ExplanationMetadataOverride.InputMetadataOverride': { harmless: 'inputBaselines' },
    ExamplesRestrictionsNamespace: { harmless: 'namespaceName allow deny' },
    ComputeTokensRequest: { 'by value': 'instances', models: 'model' },
    CountTokensRequest: { 'by value': 'instances', models: 'model' },
    EmbedContentRequest: { models: 'model', harmless: 'title' },
    'EmbedContentRequest.EmbedContentConfig': { harmless: 'title' },
    CachedContent: { models: 'model' },
    // Model Garden. Weights of a third party, and a key for them, have no list.
    DeployRequest: {
        publisher_models: 'publisherModelName',
        'by value': 'destination',
        'must be off': 'huggingFaceModelId',
    },
    'DeployRequest.ModelConfig': { 'must be off': 'huggingFaceAccessToken', harmless: 'modelDisplayName modelUserId' },
    'DeployRequest.EndpointConfig': { harmless: 'endpointDisplayName endpointUserId' },
    'DeployRequest.DeployConfig': { harmless: 'systemLabels' },
    // Models, their evaluations and their migration.
    'ExportModelRequest.OutputConfig': { harmless: 'exportFormatId' },
    ContainerRegistryDestination: { images: 'outputUri' },
    ModelEvaluation: {
        schemata: 'metricsSchemaUri dataItemSchemaUri annotationSchemaUri',
        'by value': 'metrics metadata',
        harmless: 'sliceDimensions',
    },
    'ModelEvaluation.ModelEvaluationExplanationSpec': { harmless: 'explanationType' },
    EvaluatedAnnotationExplanation: { harmless: 'explanationType' },
    'ErrorAnalysisAnnotation.AttributedItem': { 'by value': 'annotationResourceName' },
    // The endpoint is one of three hosts of Google's.
    'MigrateResourceRequest.MigrateMlEngineModelVersionConfig': {
        'by value': 'modelVersion',
        harmless: 'endpoint modelDisplayName',
    },
    'MigrateResourceRequest.MigrateAutomlModelConfig': { 'by value': 'model', harmless: 'modelDisplayName' },
    'MigrateResourceRequest.MigrateAutomlDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
    'MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig': {
        'by value': 'annotatedDataset',
    },
    // It would send the traffic of an endpoint to a model that nobody has looked at.
    RebaseTunedModelRequest: { 'must be off': 'deployToSameEndpoint' },
    TunedModelRef: { models: 'tunedModel', 'by value': 'tuningJob pipelineJob' },
    // People and what reaches them: no list names people.
    DataLabelingJob: {
        datasets: 'datasets',
        storage: 'instructionUri',
        schemata: 'inputsSchemaUri',
        address: 'inputs',
        'by value': 'specialistPools',
        harmless: 'annotationLabels',
    },
    TrainingConfig: { harmless: 'timeoutTrainingMilliHours' },
    ActiveLearningConfig: { harmless: 'maxDataItemCount' },
    SpecialistPool: { 'must be off': 'specialistManagerEmails specialistWorkerEmails' },
    'ModelMonitoringAlertConfig.EmailAlertConfig': { 'must be off': 'userEmails' },
    ModelMonitoringAlertConfig: { 'by value': 'notificationChannels' },
    ModelDeploymentMonitoringJob: {
        endpoints: 'endpoint',
        schemata: 'predictInstanceSchemaUri analysisInstanceSchemaUri',
        'by value': 'samplePredictInstance',
    },
    ModelDeploymentMonitoringObjectiveConfig: { harmless: 'deployedModelId' },
    'ModelMonitoringObjectiveConfig.TrainingDataset': { datasets: 'dataset', harmless: 'dataFormat targetField' },
    SearchModelDeploymentMonitoringStatsAnomaliesRequest: { harmless: 'deployedModelId featureDisplayName' },
    NasJobSpec: { 'by value': 'resumeNasJobId', harmless: 'searchSpaceSpec' },
    'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec': { harmless: 'metricId' },
    // Metadata: what an artifact leads to is judged as if the step named it.
    Artifact: { address: 'uri metadata', harmless: 'schemaTitle schemaVersion' },
    Context: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    Execution: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
    MetadataSchema: { harmless: 'schemaVersion schema' },
    Event: { 'by value': 'artifact' },
    AddContextArtifactsAndExecutionsRequest: { 'by value': 'artifacts executions' },
    AddContextChildrenRequest: { 'by value': 'childContexts' },
    RemoveContextChildrenRequest: { 'by value': 'childContexts' },
    // Notebooks and persistent resources: machines that stay, with code, and accounts or people that the code runs as.
    NotebookRuntime: { 'must be off': 'runtimeUser', harmless: 'networkTags' },
    NotebookReservationAffinity: { reservations: 'values', harmless: 'consumeReservationType key' },
    NotebookRuntimeTemplate: { service_accounts: 'serviceAccount', harmless: 'networkTags' },
    NotebookExecutionJob: {
        'by value': 'notebookRuntimeTemplateResourceName scheduleResourceName',
        storage: 'gcsOutputUri',
        service_accounts: 'serviceAccount',
        'must be off': 'executionUser',
        harmless: 'kernelName',
    },
    AssignNotebookRuntimeRequest: { 'by value': 'notebookRuntimeTemplate' },
    'NotebookExecutionJob.DataformRepositorySource': {
        'by value': 'dataformRepositoryResourceName',
        harmless: 'commitSha',
    },
    'NotebookExecutionJob.GcsNotebookSource': { storage: 'uri', harmless: 'generation' },
    'NotebookExecutionJob.DirectNotebookSource': { harmless: 'content' },
    NetworkSpec: { networks: 'network subnetwork' },
    PersistentDiskSpec: { harmless: 'diskType diskSizeGb' },
    ColabImage: { harmless: 'releaseName' },
    // A script that runs as whoever uses the runtime.
    PostStartupScriptConfig: { 'must be off': 'postStartupScript postStartupScriptUrl' },
    CreatePersistentResourceRequest: { persistent_resources: 'persistentResourceId' },
    PersistentResource: { networks: 'network', harmless: 'reservedIpRanges' },
    ResourcePool: { 'judged whole': 'replicaCount', harmless: 'id' },
    'ResourcePool.AutoscalingSpec': { 'judged whole': 'minReplicaCount maxReplicaCount' },
    ServiceAccountSpec: { service_accounts: 'serviceAccount' },
    RaySpec: { images: 'imageUri resourcePoolImages', harmless: 'headNodeResourcePoolId' },
    // Pipelines and schedules.
    BatchCancelPipelineJobsRequest: { 'by value': 'names' },
    BatchDeletePipelineJobsRequest: { 'by value': 'names' },
    Schedule: { harmless: 'maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount' },
    // Agents: what they are asked is data; a user is one of the agent's own.
    AsyncQueryReasoningEngineRequest: { storage: 'inputGcsUri outputGcsUri' },
    CancelAsyncQueryReasoningEngineRequest: { harmless: 'operationName' },
    QueryReasoningEngineRequest: { 'by value': 'input', harmless: 'classMethod' },
    Session: { 'by value': 'sessionState', harmless: 'userId' },
    SessionEvent: { 'by value': 'rawEvent', harmless: 'author invocationId errorCode errorMessage' },
    EventActions: { 'by value': 'stateDelta requestedAuthConfigs', harmless: 'transferAgent' },
    EventMetadata: { 'by value': 'customMetadata', harmless: 'longRunningToolIds branch' },
    Transcription: { harmless: 'text' },
    // Where an answer came from, as it was given with it.
    GroundingMetadata: { harmless: 'webSearchQueries imageSearchQueries retrievalQueries' },
    SearchEntryPoint: { harmless: 'renderedContent sdkBlob' },
    GroundingChunkImage: { harmless: 'domain imageUri sourceUri title' },
    'GroundingChunk.Web': { harmless: 'uri title domain' },
    RagChunk: { harmless: 'text' },
    'GroundingChunk.RetrievedContext': { harmless: 'uri title text' },
    'GroundingChunk.Maps': { harmless: 'uri title text placeId' },
    'GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet': { harmless: 'reviewId googleMapsUri title' },
    'GroundingMetadata.SourceFlaggingUri': { harmless: 'sourceId flagContentUri' },
    // Retrieval: corpora, and the sources outside of Google that they read with keys of their own, have no list.
    'RagVectorDbConfig.Pinecone': { 'must be off': 'indexName' },
    'RagVectorDbConfig.VertexVectorSearch': { 'by value': 'indexEndpoint index' },
    'RagEmbeddingModelConfig.VertexPredictionEndpoint': { endpoints: 'endpoint' },
    VertexAiSearchConfig: { 'must be off': 'servingConfig' },
    'GoogleDriveSource.ResourceId': { 'must be off': 'resourceId' },
    'SlackSource.SlackChannels.SlackChannel': { 'must be off': 'channelId' },
    'JiraSource.JiraQueries': { 'must be off': 'projects customQueries email serverUri' },
    'SharePointSources.SharePointSource': {
        'must be off': 'sharepointFolderPath sharepointFolderId driveName driveId clientId tenantId sharepointSiteName',
    },
    'RagFileParsingConfig.LayoutParser': { 'by value': 'processorName' },
    'RagFileParsingConfig.LlmParser': { publisher_models: 'modelName', harmless: 'customParsingPrompt' },
    RagQuery: { harmless: 'text' },
    'AugmentPromptRequest.Model': { publisher_models: 'model', harmless: 'modelVersion' },
    Fact: { 'by value': 'uri', harmless: 'query title summary' },
    'RetrieveContextsRequest.VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    // Evaluations: texts that are compared with each other.
    ExactMatchInstance: { harmless: 'prediction reference' },
    BleuInstance: { harmless: 'prediction reference' },
    RougeInstance: { harmless: 'prediction reference' },
    FluencyInstance: { harmless: 'prediction' },
    CoherenceInstance: { harmless: 'prediction' },
    SafetyInstance: { harmless: 'prediction' },
    GroundednessInstance: { harmless: 'prediction context' },
    FulfillmentInstance: { harmless: 'prediction instruction' },
    SummarizationQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseSummarizationQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    SummarizationHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    SummarizationVerbosityInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringQualityInstance: { harmless: 'prediction reference context instruction' },
    PairwiseQuestionAnsweringQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
    QuestionAnsweringRelevanceInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
    QuestionAnsweringCorrectnessInstance: { harmless: 'prediction reference context instruction' },
    MetricSource: { 'by value': 'metricResourceName' },
    EvaluationInstanceDeprecatedAgentConfig: { harmless: 'agentId agentType subAgents toolsText' },
    EvaluationInstanceDeprecatedAgentData: { harmless: 'toolsText' },
    EvaluationInstanceDeprecatedAgentDataAgentEvent: { 'by value': 'stateDelta', harmless: 'author eventTime' },
    EvaluationInstanceDeprecatedAgentDataConversationTurn: { harmless: 'turnId' },
    EvaluationInstanceInstanceData: { harmless: 'text' },
    RubricGroup: { harmless: 'groupId' },
    Rubric: { harmless: 'importance rubricId type' },
    RubricBasedInstructionFollowingInstance: { harmless: 'jsonInstance' },
    ToolCall: { harmless: 'toolInput toolName' },
    TrajectorySingleToolUseSpec: { harmless: 'toolName' },
    PointwiseMetricInstance: { harmless: 'jsonInstance' },
    PairwiseMetricInstance: { harmless: 'jsonInstance' },
    ToolCallValidInstance: { harmless: 'prediction reference' },
    ToolNameMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKeyMatchInstance: { harmless: 'prediction reference' },
    ToolParameterKVMatchInstance: { harmless: 'prediction reference' },
    CometSpec: { harmless: 'sourceLanguage targetLanguage' },
    CometInstance: { harmless: 'prediction reference source' },
    MetricxSpec: { harmless: 'sourceLanguage targetLanguage' },
    MetricxInstance: { harmless: 'prediction reference source' },
    // Studies and TensorBoards.
    CompleteTrialRequest: { harmless: 'infeasibleReason' },
    SuggestTrialsRequest: { harmless: 'clientId' },
    TensorboardTimeSeries: { harmless: 'pluginName pluginData' },
    TensorboardExperiment: { harmless: 'source' },
    BatchReadTensorboardTimeSeriesDataRequest: { 'by value': 'timeSeries' },
    TimeSeriesData: { harmless: 'tensorboardTimeSeriesId' },
    TensorboardTensor: { harmless: 'value' },
    TensorboardBlob: { harmless: 'data' },
    TimeSeriesDataPoint: { harmless: 'step' },
};
/** Names that mean the same in every message, and name nothing that a grant bounds. */
const harmless = 'displayName description etag labels filter pageToken orderBy readMask updateMask location cron ' +
    'datapointId featureOnlineStoreId featureViewId featureId featureGroupId entityTypeId featurestoreId sessionId ' +
    'artifactId contextId executionId metadataSchemaId metadataStoreId notebookRuntimeId notebookExecutionJobId ' +
    'notebookRuntimeTemplateId deploymentResourcePoolId pipelineJobId tensorboardRunId tensorboardTimeSeriesId ' +
    'tensorboardExperimentId';
/** Names of resources that stand in the path, or of what a message is about: an id, or a full name that says what it is. */
const calls_named = 'name parent names trialName endpoint model dataset deploymentResourcePool featureView entityType featurestore ' +
    'indexEndpoint index modelDeploymentMonitoringJob context execution artifact tensorboard tensorboardTimeSeries ' +
    'tensorboardExperiment tensorboardRun notebookRuntimeTemplate';
/** Sorts of fields by their names alone, in messages that only `call` can send. */
const plainNames = Object.fromEntries([
    ...harmless.split(' ').map(field => [field, 'harmless']),
    ...calls_named.split(' ').map(field => [field, 'by value']),
]);

;// CONCATENATED MODULE: ./build/policy/classify/models.js
/** The registry: models, their versions, how they are explained. */
const modelFields = {
    UploadModelRequest: { models: 'parentModel modelId', service_accounts: 'serviceAccount' },
    CopyModelRequest: { models: 'modelId parentModel sourceModel', service_accounts: 'customServiceAccount' },
    MergeVersionAliasesRequest: { models: 'name', harmless: 'versionAliases' },
    Model: {
        models: 'name',
        schemata: 'metadataSchemaUri',
        storage: 'artifactUri',
        // The metadata of a model may point anywhere, and Google reads some of it.
        'by value': 'metadata pipelineJob',
        harmless: 'versionAliases displayName description versionDescription defaultCheckpointId etag labels',
    },
    PredictSchemata: { schemata: 'instanceSchemaUri parametersSchemaUri predictionSchemaUri' },
    ModelContainerSpec: {
        images: 'imageUri',
        // Code of the image, as command and args of a training container; the rest is how it is spoken to.
        harmless: 'command args predictRoute healthRoute invokeRoutePrefix deploymentTimeout sharedMemorySizeMb',
    },
    Port: { harmless: 'containerPort' },
    // Health checks, inside the container.
    Probe: {
        harmless: 'periodSeconds timeoutSeconds failureThreshold successThreshold initialDelaySeconds',
    },
    'Probe.ExecAction': { harmless: 'command' },
    'Probe.HttpGetAction': { harmless: 'path port host scheme' },
    'Probe.HttpHeader': { harmless: 'name value' },
    'Probe.GrpcAction': { harmless: 'port service' },
    'Probe.TcpSocketAction': { harmless: 'port host' },
    'Model.DataStats': {
        harmless: 'trainingDataItemsCount validationDataItemsCount testDataItemsCount trainingAnnotationsCount validationAnnotationsCount testAnnotationsCount',
    },
    ModelGardenSource: { publisher_models: 'publicModelName', harmless: 'versionId skipHfModelCache' },
    GenieSource: { publisher_models: 'baseModelUri' },
    UnmanagedContainerModel: { storage: 'artifactUri' },
    ExplanationParameters: { harmless: 'topK outputIndices' },
    SampledShapleyAttribution: { harmless: 'pathCount' },
    IntegratedGradientsAttribution: { harmless: 'stepCount' },
    SmoothGradConfig: { harmless: 'noiseSigma noisySampleCount' },
    'FeatureNoiseSigma.NoiseSigmaForFeature': { harmless: 'name sigma' },
    BlurBaselineConfig: { harmless: 'maxBlurSigma' },
    XraiAttribution: { harmless: 'stepCount' },
    Examples: { 'by value': 'nearestNeighborSearchConfig', harmless: 'neighborCount' },
    'Examples.ExampleGcsSource': { harmless: 'dataFormat' },
    GcsSource: { storage: 'uris' },
    Presets: { harmless: 'query modality' },
    // latentSpaceSource names an input of the model itself.
    ExplanationMetadata: { schemata: 'featureAttributionsSchemaUri', harmless: 'latentSpaceSource' },
    'ExplanationMetadata.InputMetadata': {
        harmless: 'inputBaselines inputTensorName encoding modality indicesTensorName denseShapeTensorName indexFeatureMapping encodedTensorName encodedBaselines groupName',
    },
    'ExplanationMetadata.InputMetadata.FeatureValueDomain': { harmless: 'minValue maxValue originalMean originalStddev' },
    'ExplanationMetadata.InputMetadata.Visualization': {
        harmless: 'type polarity colorMap clipPercentUpperbound clipPercentLowerbound overlayType',
    },
    'ExplanationMetadata.OutputMetadata': { harmless: 'indexDisplayNameMapping displayNameMappingKey outputTensorName' },
};

;// CONCATENATED MODULE: ./build/policy/classify/own.js
/** The kinds with a life of their own (`steps/kinds/shapes.ts`). What they find at run time, they ask the grant for then. */
const ownFields = {
    // The job must bear the labels of this repository and grant, which the step's life looks at.
    AttachStep: { 'by value': 'name', harmless: 'key kind since' },
    // Judged by the name that it leads to, once that is known.
    EndpointByDisplayName: { harmless: 'displayName' },
    EndpointStep: {
        endpoints: 'endpointId',
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    TrafficStep: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    // Numbers that are read, and written beside a model.
    GateStep: { storage: 'metrics', harmless: 'absent' },
    EvaluationsOf: { models: 'model' },
    Bound: { harmless: 'min max equals' },
    BetterThan: { endpoints: 'endpoint', models: 'model', harmless: 'metric by goal' },
    ImportEvaluation: { models: 'model', schemata: 'metricsSchemaUri', harmless: 'displayName' },
    RolloutStep: { endpoints: 'endpoint', models: 'model', harmless: 'traffic bake keep' },
    RolloutProbe: { 'by value': 'instances parameters', harmless: 'latency errors requests' },
    Expectation: { harmless: 'min max equals type' },
    Watch: { harmless: 'failures min_requests on_inconclusive within' },
    WatchErrors: { harmless: 'max' },
    WatchLatency: { harmless: 'p50 p95 p99' },
    RollbackStep: { endpoints: 'endpoint' },
    CallStep: { methods: 'method', 'judged whole': 'body' },
};

;// CONCATENATED MODULE: ./build/policy/classify/pipelines.js
/** Pipeline jobs, and the parts of a compiled specification (`pipeline-shapes.ts`). */
const pipelineFields = {
    PipelineJob: {
        'judged whole': 'pipelineSpec',
        service_accounts: 'serviceAccount',
        networks: 'network',
        templates: 'templateUri',
        // preflightValidations: more checks by Google, before it runs anything.
        harmless: 'displayName labels reservedIpRanges preflightValidations',
    },
    'PipelineJob.RuntimeConfig': {
        storage: 'gcsOutputDirectory',
        // Where an image or an accelerator is a parameter, the parameter's value is looked at there.
        harmless: 'parameterValues failurePolicy',
    },
    // An id inside the metadata store of the pipeline's own project and location.
    'PipelineJob.RuntimeConfig.InputArtifact': { harmless: 'artifactId' },
    // Parameters in the form of old pipelines: as parameterValues.
    Value: { harmless: 'stringValue intValue doubleValue' },
    PipelineSpec: {
        // The root is used only where the job names no output directory.
        'judged whole': 'defaultPipelineRoot',
        harmless: 'pipelineInfo schemaVersion sdkVersion components root',
    },
    PipelineContainerSpec: { images: 'image', harmless: 'command args lifecycle env' },
    // Not bounded by `machines`, as docs/policy.md says: they are requests, for which Vertex AI picks the machine.
    ResourceSpec: {
        harmless: 'cpuLimit memoryLimit cpuRequest memoryRequest resourceCpuLimit resourceMemoryLimit resourceCpuRequest resourceMemoryRequest',
    },
    AcceleratorConfig: { 'judged whole': 'type count resourceType resourceCount' },
    ValueOrRuntimeParameter: { 'judged whole': 'constantValue runtimeParameter constant' },
    // reimport: whether to look again at an address that is bounded.
    ImporterSpec: { 'judged whole': 'properties customProperties metadata', harmless: 'typeSchema reimport' },
    // Queries over the metadata of the pipeline's own project.
    ExecutorSpec: { harmless: 'resolver' },
};

;// CONCATENATED MODULE: ./build/policy/classify/prompts.js
/** Questions to models: what is asked, with which tools, how it is answered. The answer comes back to the run alone. */
const promptFields = {
    // Imagen, Veo and others read and write `gs://` locations that stand in instances and parameters.
    PredictRequest: { endpoints: 'endpoint', 'by value': 'instances parameters', harmless: 'labels' },
    GenerateContentRequest: {
        publisher_models: 'model',
        // A cache holds a prompt of its own, in an allowed project and location.
        'by value': 'cachedContent',
        harmless: 'labels',
    },
    Content: { harmless: 'role' },
    Part: { harmless: 'text thought thoughtSignature' },
    Blob: { harmless: 'mimeType data displayName' },
    // gs:// alone: what Google fetches from https:// carries what is asked to a stranger.
    FileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    FunctionCall: { harmless: 'name args willContinue' },
    PartialArg: { harmless: 'nullValue numberValue stringValue boolValue jsonPath willContinue' },
    FunctionResponse: { harmless: 'name response scheduling' },
    FunctionResponseBlob: { harmless: 'mimeType data displayName' },
    FunctionResponseFileData: { storage: 'fileUri', harmless: 'mimeType displayName' },
    ExecutableCode: { harmless: 'language code' },
    CodeExecutionResult: { harmless: 'outcome output' },
    VideoMetadata: { harmless: 'startOffset endOffset fps' },
    'Part.MediaResolution': { harmless: 'level' },
    // Code execution is a sandbox of Google's without a network; Search and Maps are Google's own, with queries that the
    // model writes; functions are only named, since nobody here calls them. These pass.
    Tool: {
        // Data stores and corpora that no list names; third parties under a key of theirs; addresses that the model makes up,
        // through which what it knows can leave.
        'must be off': 'retrieval parallelAiSearch exaAiSearch urlContext',
    },
    FunctionDeclaration: { harmless: 'name description behavior parametersJsonSchema responseJsonSchema' },
    // The parts of what must be off: refused there as well, should they be reached another way.
    Retrieval: { harmless: 'disableAttribution' },
    VertexAISearch: { 'must be off': 'datastore engine', harmless: 'maxResults filter' },
    'VertexAISearch.DataStoreSpec': { 'must be off': 'dataStore', harmless: 'filter' },
    VertexRagStore: { harmless: 'similarityTopK vectorDistanceThreshold' },
    'VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },
    RagRetrievalConfig: { harmless: 'topK' },
    'RagRetrievalConfig.Filter': { harmless: 'vectorDistanceThreshold vectorSimilarityThreshold metadataFilter' },
    'RagRetrievalConfig.Ranking.RankService': { 'must be off': 'modelName' },
    'RagRetrievalConfig.Ranking.LlmRanker': { publisher_models: 'modelName' },
    'Tool.ParallelAiSearch': { 'must be off': 'apiKey', harmless: 'enableZeroDataRetention customConfigs' },
    'Tool.ExaAiSearch': { 'must be off': 'apiKey', harmless: 'customConfigs' },
    'Tool.GoogleSearch': { harmless: 'excludeDomains blockingConfidence' },
    DynamicRetrievalConfig: { harmless: 'mode dynamicThreshold' },
    GoogleMaps: { harmless: 'enableWidget' },
    EnterpriseWebSearch: { harmless: 'excludeDomains blockingConfidence' },
    'Tool.ComputerUse': { harmless: 'environment excludedPredefinedFunctions' },
    FunctionCallingConfig: { harmless: 'mode allowedFunctionNames streamFunctionCallArguments' },
    RetrievalConfig: { harmless: 'languageCode' },
    'google.type.LatLng': { harmless: 'latitude longitude' },
    SafetySetting: { harmless: 'category threshold method' },
    // Templates of Model Armor, in an allowed project and location.
    ModelArmorConfig: { 'by value': 'promptTemplateName responseTemplateName' },
    GenerationConfig: {
        harmless: 'temperature topP topK candidateCount maxOutputTokens stopSequences responseLogprobs logprobs presencePenalty frequencyPenalty seed responseMimeType responseJsonSchema audioTimestamp responseModalities mediaResolution enableAffectiveDialog',
    },
    Schema: {
        harmless: 'type format title description nullable default minItems maxItems enum propertyOrdering required minProperties maxProperties minimum maximum minLength maxLength pattern example additionalProperties ref',
    },
    // Automatic routing is a model of its own, which `model` names.
    'GenerationConfig.RoutingConfig.AutoRoutingMode': { harmless: 'modelRoutingPreference' },
    'GenerationConfig.RoutingConfig.ManualRoutingMode': { publisher_models: 'modelName' },
    SpeechConfig: { harmless: 'languageCode' },
    PrebuiltVoiceConfig: { harmless: 'voiceName' },
    ReplicatedVoiceConfig: { harmless: 'mimeType voiceSampleAudio' },
    SpeakerVoiceConfig: { harmless: 'speaker' },
    'GenerationConfig.ThinkingConfig': { harmless: 'includeThoughts thinkingBudget thinkingLevel' },
    ImageConfig: { harmless: 'aspectRatio personGeneration imageSize prominentPeople' },
    'ImageConfig.ImageOutputOptions': { harmless: 'mimeType compressionQuality' },
};
/** The parts of an external retrieval, which is off: their names mean something else elsewhere. */
const retrievalFields = {
    ExternalApi: { 'must be off': 'endpoint', harmless: 'apiSpec' },
    ExternalApiElasticSearchParams: { harmless: 'index numHits searchTemplate' },
    'ApiAuth.ApiKeyConfig': { 'must be off': 'apiKeySecretVersion apiKeyString' },
    AuthConfig: { harmless: 'authType' },
    AuthConfigApiKeyConfig: { 'must be off': 'apiKeySecret apiKeyString', harmless: 'name httpElementLocation' },
    AuthConfigGoogleServiceAccountConfig: { service_accounts: 'serviceAccount' },
    AuthConfigHttpBasicAuthConfig: { 'must be off': 'credentialSecret' },
    AuthConfigOauthConfig: { 'must be off': 'accessToken', service_accounts: 'serviceAccount' },
    AuthConfigOidcConfig: { 'must be off': 'idToken', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/classify/serving.js
/** What is served: endpoints, deployments, batch predictions, agents. */
const servingFields = {
    BatchPredictionJob: {
        models: 'model',
        service_accounts: 'serviceAccount',
        'by value': 'modelParameters',
        harmless: 'displayName generateExplanation labels disableContainerLogging',
    },
    'BatchPredictionJob.InputConfig': { harmless: 'instancesFormat' },
    'BatchPredictionJob.InstanceConfig': { harmless: 'instanceType keyField includedFields excludedFields' },
    'BatchPredictionJob.OutputConfig': { harmless: 'predictionsFormat' },
    BigQuerySource: { tables: 'inputUri' },
    VertexMultimodalDatasetSource: { datasets: 'datasetName' },
    VertexMultimodalDatasetDestination: { harmless: 'displayName' },
    BatchDedicatedResources: { 'judged whole': 'startingReplicaCount maxReplicaCount' },
    ManualBatchTuningParameters: { harmless: 'batchSize' },
    // Shares of traffic are of models that are deployed on the endpoint, which is checked.
    DeployModelRequest: { endpoints: 'endpoint', harmless: 'trafficSplit' },
    UndeployModelRequest: { endpoints: 'endpoint', harmless: 'deployedModelId trafficSplit' },
    DeployedModel: {
        models: 'model',
        service_accounts: 'serviceAccount',
        publisher_models: 'gdcConnectedModel',
        // A pool of machines that somebody made and pays for already; no list names it: of an allowed project and location.
        'by value': 'sharedResources',
        harmless: 'id displayName disableExplanations disableContainerLogging enableAccessLogging systemLabels checkpointId',
    },
    DedicatedResources: { 'judged whole': 'minReplicaCount maxReplicaCount requiredReplicaCount', harmless: 'spot' },
    AutomaticResources: { 'judged whole': 'minReplicaCount maxReplicaCount' },
    AutoscalingMetricSpec: { harmless: 'metricName target' },
    FasterDeploymentConfig: { harmless: 'fastTryoutEnabled' },
    SpeculativeDecodingSpec: { harmless: 'speculativeTokenCount' },
    'SpeculativeDecodingSpec.DraftModelSpeculation': { models: 'draftModel' },
    'SpeculativeDecodingSpec.NgramSpeculation': { harmless: 'ngramSize' },
    Endpoint: {
        networks: 'network',
        harmless: 'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
    },
    // A place of Google Distributed Cloud, where the endpoint then serves.
    GdcConfig: { locations: 'zone' },
    // Projects that may reach the endpoint from their own networks.
    PrivateServiceConnectConfig: { projects: 'projectAllowlist', harmless: 'enablePrivateServiceConnect' },
    PSCAutomationConfig: { projects: 'projectId', networks: 'network' },
    // Copies of requests: to the table that is named and checked, else to one in the endpoint's own project.
    PredictRequestResponseLoggingConfig: { harmless: 'enabled samplingRate' },
    ClientConnectionConfig: { harmless: 'inferenceTimeout' },
    // Requests could then draw on corpora that no list names.
    'GenAiAdvancedFeaturesConfig.RagConfig': { 'must be off': 'enableRag' },
    ReasoningEngine: {
        engines: 'name',
        harmless: 'displayName description etag labels',
    },
    ReasoningEngineSpec: {
        service_accounts: 'serviceAccount',
        // identityType: who it is where no account is named, which `default` must allow.
        'judged whole': 'identityType',
        harmless: 'classMethods agentFramework',
    },
    // Code in the body comes from the repository, as arguments of a container do.
    'ReasoningEngineSpec.SourceCodeSpec.InlineSource': { harmless: 'sourceArchive' },
    // Code of another repository, at whatever it holds when it is read.
    'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig': {
        'must be off': 'gitRepositoryLink',
        harmless: 'dir revision',
    },
    'ReasoningEngineSpec.SourceCodeSpec.PythonSpec': {
        harmless: 'version entrypointModule entrypointObject requirementsFile',
    },
    'ReasoningEngineSpec.SourceCodeSpec.ImageSpec': { harmless: 'buildArgs' },
    'ReasoningEngineSpec.ContainerSpec': { images: 'imageUri' },
    'ReasoningEngineSpec.PackageSpec': {
        storage: 'pickleObjectGcsUri dependencyFilesGcsUri requirementsGcsUri',
        harmless: 'pythonVersion',
    },
    // CPU and memory of an instance are few and small; how many instances there may be is bounded.
    'ReasoningEngineSpec.DeploymentSpec': {
        'judged whole': 'minInstances maxInstances',
        harmless: 'resourceLimits containerConcurrency',
    },
    // Asked inside the instance, as a health check.
    KeepAliveProbe: { harmless: 'maxSeconds' },
    KeepAliveProbeHttpGet: { harmless: 'path port' },
    // An agent as data instead of code: what it names stands in free form.
    ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig: { 'by value': 'jsonConfig' },
    // What an agent remembers stays in the engine; two models of Google's read it.
    ReasoningEngineContextSpecMemoryBankConfig: { harmless: 'disableMemoryRevisions' },
    ReasoningEngineContextSpecMemoryBankConfigGenerationConfig: { publisher_models: 'model' },
    ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig: { publisher_models: 'embeddingModel' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfig: { harmless: 'defaultTtl memoryRevisionDefaultTtl' },
    ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig: {
        harmless: 'createTtl generateCreatedTtl generateUpdatedTtl',
    },
    MemoryGenerationTriggerConfigGenerationTriggerRule: { harmless: 'eventCount fixedInterval idleDuration' },
    MemoryBankCustomizationConfig: { harmless: 'disableNaturalLanguageMemories enableThirdPersonMemories scopeKeys' },
    MemoryBankCustomizationConfigConsolidationConfig: { harmless: 'revisionsPerCandidateCount' },
    MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory: { harmless: 'fact' },
    MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic: { harmless: 'description label' },
    MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic: { harmless: 'managedTopicEnum' },
    MemoryTopicId: { harmless: 'customMemoryTopicLabel managedMemoryTopic' },
    SecretEnvVar: { harmless: 'name' },
    // No list names secrets: their value would be handed to code that anybody who may write the steps chooses.
    SecretRef: { 'must be off': 'secret', harmless: 'version' },
    // Machines of Cloud Build in somebody's network. Without it Google's own agent builds, and the account is ignored.
    'ReasoningEngineSpec.BuildSpec': { 'must be off': 'workerPool', service_accounts: 'serviceAccount' },
};

;// CONCATENATED MODULE: ./build/policy/classify/training.js
/** Training: custom jobs, their trials, training pipelines. */
const trainingFields = {
    // What code does with its arguments and environment is bounded by the account it runs as.
    ContainerSpec: { images: 'imageUri', harmless: 'command args' },
    EnvVar: { harmless: 'name value' },
    PythonPackageSpec: { images: 'executorImageUri', storage: 'packageUris', harmless: 'pythonModule args' },
    CustomJob: { harmless: 'displayName labels' },
    CustomJobSpec: {
        persistent_resources: 'persistentResourceId',
        service_accounts: 'serviceAccount',
        networks: 'network',
        locations: 'protectedArtifactLocationId',
        tensorboards: 'tensorboard',
        contexts: 'experiment experimentRun',
        models: 'models',
        // An interactive shell, and a dashboard, in the running job: a way in for people whom no list names.
        'must be off': 'enableWebAccess enableDashboardAccess',
        // Ranges inside the network, which is checked.
        harmless: 'reservedIpRanges',
    },
    WorkerPoolSpec: { 'judged whole': 'replicaCount' },
    MachineSpec: {
        'judged whole': 'machineType acceleratorType acceleratorCount tpuTopology',
        harmless: 'gpuPartitionSize',
    },
    ReservationAffinity: { 'judged whole': 'reservationAffinityType', reservations: 'values', harmless: 'key' },
    // Disks cost little beside the machines, which are bounded.
    DiskSpec: { harmless: 'bootDiskType bootDiskSizeGb' },
    NfsMount: { mounts: 'server', harmless: 'path mountPoint' },
    LustreMount: { mounts: 'instanceIp volumeHandle', harmless: 'filesystem mountPoint' },
    // Restarts and retries end with the timeout, which is bounded.
    Scheduling: { timeout: 'timeout', harmless: 'strategy maxWaitDuration restartJobOnWorkerRestart disableRetries' },
    PscInterfaceConfig: { networks: 'networkAttachment' },
    // A domain is resolved through the target network, which is checked.
    DnsPeeringConfig: { projects: 'targetProject', networks: 'targetNetwork', harmless: 'domain' },
    GcsDestination: { storage: 'outputUriPrefix' },
    EncryptionSpec: { kms_keys: 'kmsKeyName' },
    // Trials multiply what a job takes. What is studied, and when it is enough, only makes them fewer.
    HyperparameterTuningJob: {
        'judged whole': 'maxTrialCount parallelTrialCount',
        harmless: 'displayName labels maxFailedTrialCount',
    },
    StudySpec: { harmless: 'algorithm observationNoise measurementSelectionType' },
    'StudySpec.DecayCurveAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.MedianAutomatedStoppingSpec': { harmless: 'useElapsedDuration' },
    'StudySpec.ConvexAutomatedStoppingSpec': {
        harmless: 'maxStepCount minStepCount minMeasurementCount learningRateParameterName useElapsedDuration updateAllStoppedTrials',
    },
    'StudySpec.MetricSpec': { harmless: 'metricId goal' },
    'StudySpec.MetricSpec.SafetyMetricConfig': { harmless: 'safetyThreshold desiredMinSafeTrialsFraction' },
    'StudySpec.ParameterSpec': { harmless: 'parameterId scaleType' },
    'StudySpec.ParameterSpec.DoubleValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.IntegerValueSpec': { harmless: 'minValue maxValue defaultValue' },
    'StudySpec.ParameterSpec.CategoricalValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.DiscreteValueSpec': { harmless: 'values defaultValue' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition': { harmless: 'values' },
    'StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition': { harmless: 'values' },
    'StudySpec.StudyStoppingConfig': {
        harmless: 'shouldStopAsap minNumTrials maxNumTrials maxNumTrialsNoProgress maxDurationNoProgress',
    },
    StudyTimeConstraint: { harmless: 'maxDuration endTime' },
    TrainingPipeline: {
        // The definition says what the inputs are: a custom job's specification, or an AutoML training's budget.
        'judged whole': 'trainingTaskDefinition trainingTaskInputs',
        models: 'modelId parentModel',
        harmless: 'displayName labels',
    },
    InputDataConfig: {
        datasets: 'datasetId',
        schemata: 'annotationSchemaUri',
        // Parts of the dataset, which is checked, and of its own queries and annotations.
        harmless: 'annotationsFilter savedQueryId persistMlUseAssignment',
    },
    FractionSplit: { harmless: 'trainingFraction validationFraction testFraction' },
    FilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
    PredefinedSplit: { harmless: 'key' },
    TimestampSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    StratifiedSplit: { harmless: 'trainingFraction validationFraction testFraction key' },
    BigQueryDestination: { tables: 'outputUri' },
};

;// CONCATENATED MODULE: ./build/policy/classify/tuning.js
/** Tuning of Gemini and open models, and how its result is judged. */
const tuningFields = {
    TuningJob: {
        publisher_models: 'baseModel',
        service_accounts: 'serviceAccount',
        harmless: 'tunedModelDisplayName description labels',
    },
    PreferenceOptimizationSpec: {
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    PreferenceOptimizationHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize beta' },
    PreTunedModel: { models: 'tunedModelName', harmless: 'checkpointId' },
    SupervisedTuningSpec: {
        // A file; the name of a multimodal dataset is taken too, and told by its form.
        storage: 'trainingDatasetUri validationDatasetUri',
        harmless: 'exportLastCheckpointOnly',
    },
    // Tuning is paid by tokens seen: epochs times the dataset, which is checked.
    SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },
    Metric: { harmless: 'aggregationMetrics' },
    MetricMetadata: { 'by value': 'otherMetadata', harmless: 'title' },
    MetricMetadataScoreRange: { harmless: 'min max step description' },
    // Functions of a few lines, which come from the repository and run in a sandbox of Google's.
    CustomCodeExecutionSpec: { harmless: 'evaluationFunction' },
    EvaluationParserConfigCustomCodeParserConfig: { harmless: 'parsingFunction' },
    DatasetCustomMetric: { harmless: 'aggregationFunction displayName' },
    // The model that writes rubrics is named by its own message.
    RubricGenerationSpec: { harmless: 'promptTemplate rubricContentType rubricTypeOntology' },
    PredefinedMetricSpec: { 'by value': 'metricSpecParameters', harmless: 'metricSpecName' },
    ComputationBasedMetricSpec: { 'by value': 'parameters', harmless: 'type' },
    LLMBasedMetricSpec: {
        'by value': 'additionalConfig',
        harmless: 'rubricGroupKey metricPromptTemplate systemInstruction',
    },
    AutoraterConfig: { publisher_models: 'autoraterModel', harmless: 'samplingCount flipEnabled' },
    PointwiseMetricSpec: { harmless: 'metricPromptTemplate systemInstruction' },
    CustomOutputFormatConfig: { harmless: 'returnRawOutput' },
    PairwiseMetricSpec: {
        harmless: 'metricPromptTemplate candidateResponseFieldName baselineResponseFieldName systemInstruction',
    },
    BleuSpec: { harmless: 'useEffectiveOrder' },
    RougeSpec: { harmless: 'rougeType useStemmer splitSummaries' },
};

;// CONCATENATED MODULE: ./build/policy/classify.js








/**
 * Every field that is not itself a message, of every message that a body can hold: text, numbers and switches alike; of
 * messages, those that must be off. A test enumerates the schema and fails on one that is missing here; until then
 * `limits.ts` refuses it. `Message.field` to its sort.
 */
const classification = flatten([
    trainingFields,
    pipelineFields,
    tuningFields,
    modelFields,
    servingFields,
    promptFields,
    retrievalFields,
    ownFields,
]);
/**
 * Names of fields that mean the same wherever they stand, to their sort: for requests that no kind's body describes.
 * `model` and its like may be of several sorts, which their values tell apart.
 */
const fieldSorts = commonNames({
    ...trainingFields,
    ...tuningFields,
    ...modelFields,
    ...servingFields,
    ...promptFields,
});
/**
 * The sort of a field of a message that only `call` can send: by message, else by its name, else harmless where the
 * schema leaves it nothing to name; `undefined` where nobody has classified it, or a kind's body holds the message.
 */
function callSort(message, field, shape) {
    callTable ??= flatten([callFields]);
    bodyMessages ??= new Set(Object.keys(classification).map(name => name.slice(0, name.lastIndexOf('.'))));
    const name = `${message}.${field}`;
    if (Object.hasOwn(callTable, name))
        return callTable[name];
    if (bodyMessages.has(message))
        return undefined;
    if (Object.hasOwn(plainNames, field))
        return plainNames[field];
    return namesNothing(shape) ? 'harmless' : undefined;
}
/** Made when the first call is judged: few runs have one. */
let callTable;
let bodyMessages;
/** Numbers, switches, times and masks. */
function namesNothing(shape) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesNothing(shape.of);
    if (shape.type === 'string')
        return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '');
    return ['integer', 'number', 'boolean', 'enum'].includes(shape.type);
}
function commonNames(fields) {
    const sorts = new Map();
    for (const [name, sort] of Object.entries(flatten([fields]))) {
        const field = name.slice(name.lastIndexOf('.') + 1);
        sorts.set(field, sorts.has(field) && sorts.get(field) !== sort ? undefined : sort);
    }
    const common = [...sorts].flatMap(([field, sort]) => (sort === undefined ? [] : [[field, sort]]));
    // An address may be of a table, a bucket or an image there: its value says so. A zone is mostly one of Compute Engine.
    const { outputUri: _, inputUri: __, zone: ___, ...others } = Object.fromEntries(common);
    return { ...others, templateUri: 'templates', model: 'models' };
}
/** @throws Error on a field that stands twice: which of its sorts holds must not depend on an order */
function flatten(areas) {
    const sorts = {};
    for (const [message, bySort] of areas.flatMap(area => Object.entries(area)))
        for (const [sort, fields] of Object.entries(bySort))
            for (const field of fields.split(' ')) {
                const name = `${message}.${field}`;
                if (Object.hasOwn(sorts, name))
                    throw new Error(`${name} is classified twice`);
                sorts[name] = sort;
            }
    return sorts;
}

;// CONCATENATED MODULE: ./build/policy/machines.js



/** What serves where no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultMachine = 'n1-standard-2';
/** A machine by its type, its accelerators and their count. A TPU's topology says how many machines: it is part of the type. */
function judgeMachine(machine, path, limits) {
    const { machineType: given, tpuTopology } = machine;
    const isLeftOut = given === undefined || given === null || given === '';
    const machineType = isLeftOut ? defaultMachine : given;
    if (typeof machineType === 'string' && !(tpuTopology instanceof Pending)) {
        const type = typeof tpuTopology === 'string' && tpuTopology !== '' ? `${machineType}/${tpuTopology}` : machineType;
        const { types } = limits.allow.machines;
        if (!matchesAny(types, type)) {
            const what = isLeftOut ? `no machineType, so Google's default ${shape_quote(type)},` : `the machine type ${shape_quote(type)}`;
            limits.refuse([...path, 'machineType'], outside(what, 'machines.types', type, types, limits.grant));
        }
    }
    const type = machine.acceleratorType;
    if (type !== undefined && type !== 'ACCELERATOR_TYPE_UNSPECIFIED')
        judgeAccelerator(type, machine.acceleratorCount, [...path, 'acceleratorType'], limits);
}
/** A type that is not listed is refused whatever its count. @param count a number or the text of one; absent, 0 and what is not known yet: 1 */
function judgeAccelerator(type, count, path, limits) {
    if (typeof type !== 'string')
        return;
    const { accelerators } = limits.allow.machines;
    const most = Object.hasOwn(accelerators, type) ? accelerators[type] : accelerators['*'];
    const wanted = count instanceof Pending ? 1 : countOf(count);
    if (most !== undefined && wanted <= most)
        return;
    const shown = Object.entries(accelerators).map(([name, number]) => `${name}: ${number}`);
    limits.refuse(path, {
        message: `${Number.isNaN(wanted) ? shape_quote(String(count)) : wanted} of the accelerator ${shape_quote(type)} on one machine is outside allow.machines.accelerators of grant ${limits.grant}.`,
        cure: `${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, write grants.${limits.grant}.allow.machines.accelerators: {${type}: ${Number.isNaN(wanted) ? 1 : wanted}}`,
    });
}
/** Whether the grant lists `*`: any type of accelerator, also one that only the run of a pipeline knows. */
const admitsAnyAccelerator = ({ allow }) => Object.hasOwn(allow.machines.accelerators, '*');
/** The sum over the worker pools of a job; a pool that names none, or 0, or a number that is not known yet, has one. */
const sumOfPools = (pools) => (Array.isArray(pools) ? pools : []).filter(shape_isObject).reduce((sum, pool) => sum + machines_most(pool.replicaCount), 0);
/** The largest of some counts. NaN where one of them is none. */
const machines_most = (...counts) => Math.max(...counts.map(count => (count instanceof Pending ? 1 : countOf(count))));
/**
 * Replicas that run at the same time.
 *
 * @param unwritten the field that would bound them, where it is not written and Google takes so many
 */
function judgeReplicaCount(count, path, limits, unwritten) {
    const bound = limits.allow.machines.replicas;
    if (count <= bound)
        return;
    const why = unwritten === undefined ? '' : `, so many may run where ${unwritten} is not written,`;
    const less = unwritten === undefined || bound === 0 ? '' : `Write ${unwritten}: ${bound}. `;
    limits.refuse(path, {
        message: `${count} replicas${why} are outside allow.machines.replicas of grant ${limits.grant}.`,
        cure: `${less}It allows ${bound === 0 ? 'none' : bound}. To allow it, write grants.${limits.grant}.allow.machines.replicas: ${count}`,
    });
}
/** ANY_RESERVATION names none and may use any: the word `any` must allow it. */
function judgeReservation(affinity, path, limits) {
    if (affinity.reservationAffinityType !== 'ANY_RESERVATION')
        return;
    const { reservations } = limits.allow;
    if (reservations.some(entry => 'literal' in entry && entry.literal === 'any'))
        return;
    limits.refuse([...path, 'reservationAffinityType'], outside('ANY_RESERVATION', 'reservations', 'any', reservations, limits.grant));
}
/** Absent and 0 are the same on the wire (proto3), and count as 1. NaN, which no bound admits, for what is no count. */
function countOf(count) {
    const number = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : (count ?? 0);
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
        return Number.NaN;
    return Math.max(1, number);
}

;// CONCATENATED MODULE: ./build/policy/training-inputs.js





const folder = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/';
/** AutoML trainings with a budget, to the name of it in their inputs (thousandths of a node hour). */
const budgets = {
    automl_tables: 'trainBudgetMilliNodeHours',
    automl_tabular: 'trainBudgetMilliNodeHours',
    automl_time_series_forecasting: 'trainBudgetMilliNodeHours',
    seq2seq_plus_time_series_forecasting: 'trainBudgetMilliNodeHours',
    temporal_fusion_transformer_time_series_forecasting: 'trainBudgetMilliNodeHours',
    time_series_dense_encoder_forecasting: 'trainBudgetMilliNodeHours',
    automl_image_classification: 'budgetMilliNodeHours',
    automl_image_object_detection: 'budgetMilliNodeHours',
    automl_image_segmentation: 'budgetMilliNodeHours',
};
/** Definition to the name of the budget in its inputs. */
const autoMl = Object.fromEntries(Object.entries(budgets).map(([name, budget]) => [`${folder}${name}_1.0.0.yaml`, budget]));
/** The budget of an AutoML training, in node hours; nothing where it is none, or its budget is no number. */
function budgetOf({ trainingTaskDefinition: definition, trainingTaskInputs: inputs }) {
    const budget = typeof definition === 'string' && Object.hasOwn(autoMl, definition) ? autoMl[definition] : undefined;
    if (budget === undefined || !shape_isObject(inputs))
        return undefined;
    const thousandths = Number(inputs[budget]);
    return thousandths > 0 ? thousandths / 1000 : undefined;
}
/**
 * What a training pipeline trains by: Google's definition says what its free-form inputs are. One that is not known here
 * cannot be held against the grant, and neither can one that has no budget (text, video).
 */
function judgeTrainingPipeline(pipeline, path, limits) {
    const { trainingTaskDefinition: definition, trainingTaskInputs: inputs } = pipeline;
    if (typeof definition !== 'string' || inputs instanceof Pending)
        return;
    const at = [...path, 'trainingTaskInputs'];
    const budget = Object.hasOwn(autoMl, definition) ? autoMl[definition] : undefined;
    if (definition === customTask)
        judgeCustomTask(inputs, at, limits);
    else if (budget !== undefined)
        judgeAutoMl(inputs, budget, at, limits);
    else
        limits.refuse([...path, 'trainingTaskDefinition'], {
            message: `what ${shape_quote(definition)} takes is not known here, and so bounded by nothing.`,
            cure: `One of: ${[customTask, ...Object.keys(autoMl)].join(', ')}.`,
        });
}
/** Strictly by the schema: Google's parser takes other spellings too, which nothing here would bound. */
function judgeCustomTask(inputs, path, limits) {
    const shape = { type: 'object', name: 'CustomJobSpec' };
    const faults = checkShape(inputs, shape, limits.shapes, path).filter(({ path: at, key }) => !(key === true && isWanted(at.slice(0, -1), String(at.at(-1)), limits)));
    for (const { path: at, message, cure } of faults)
        limits.refuse(at, { message, cure: cure ?? 'Inputs of a custom task are a CustomJobSpec.' });
    if (faults.length === 0)
        limits_judge(inputs, shape, 'harmless', path, limits);
}
function judgeAutoMl(inputs, budget, path, limits) {
    const given = shape_isObject(inputs) ? inputs : {};
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (key.includes('_')) {
            limits.refuse(at, { message: 'inputs have their names in camel case here.', cure: `Write ${camelCase(key)}.` });
        }
        else if (/baseModelId$/i.test(key) && typeof value === 'string' && value !== '')
            judgeText(value, 'models', at, limits);
        else
            judgeByValue(value, at, limits);
    }
    const { nodeHours } = limits.allow;
    if (given[budget] instanceof Pending)
        return;
    if (!(Number(given[budget]) > 0))
        limits.refuse(path, { message: `no ${budget}, so no bound on what it costs.`, cure: `Write ${budget}: 1000` });
    // No timeout and no list of machines bounds AutoML: its budget is all there is.
    else if (nodeHours === undefined)
        limits.refuse([...path, budget], {
            message: `a budget of AutoML is outside allow.node_hours of grant ${limits.grant}.`,
            cure: `It allows none. To allow it, write grants.${limits.grant}.allow.node_hours: ${Math.ceil(Number(given[budget]) / 1000)}`,
        });
}

;// CONCATENATED MODULE: ./build/policy/run-values.js



/** Every value that an image can come to must be known, and allowed. */
function judgeImages(values, path, limits) {
    const known = new Set(values.filter(value => typeof value === 'string'));
    for (const value of known)
        limits.refuse(path, refuseValue('images', value, limits.allow, limits.grant, limits.step));
    for (const value of values) {
        if (value instanceof Pending)
            judgePending(value, 'images', path, limits);
        else if (typeof value !== 'string')
            limits.refuse(path, unknownValue('the image', value.unknown));
    }
}
const unknownValue = (noun, why) => ({
    message: `${noun} is not known before the pipeline runs: ${why}.`,
    cure: 'Make it a constant, or a parameter with a default or a given value.',
});

;// CONCATENATED MODULE: ./build/policy/importers.js







/**
 * An importer writes an artifact into Vertex ML Metadata: its address, which is a constant or a parameter of the
 * importer's component, and what components read from its metadata: the image of a model's container, which they upload,
 * and the name of a resource.
 *
 * @param possible every value that a text of the importer can come to
 */
function judgeImporter(importer, possible, path, limits) {
    const at = [...path, 'artifactUri'];
    const source = shape_isObject(importer.artifactUri) ? importer.artifactUri : {};
    const typed = shape_isObject(source.constantValue) ? source.constantValue.stringValue : undefined;
    const parameter = source.runtimeParameter;
    const uri = typeof parameter === 'string' ? `{{$.inputs.parameters['${parameter}']}}` : (source.constant ?? typed);
    if (typeof uri === 'string')
        judgeAddresses(possible(uri), at, limits);
    else
        limits.refuse(at, unknownValue('the artifact', 'it is neither a constant nor a parameter'));
    for (const field of ['metadata', 'properties', 'customProperties'])
        judgeMetadata(importer[field], possible, [...path, field], limits);
}
/** Every address that an artifact can have. */
function judgeAddresses(values, path, limits) {
    for (const value of values) {
        if (typeof value === 'string')
            judgeAddress(value, path, limits);
        else if (value instanceof Pending)
            judgeAddressLater(value, path, limits);
        else
            judgeUnknownAddress(value, path, limits);
    }
}
/** By its form. An empty one is an optional artifact that is not given. */
function judgeAddress(uri, path, limits) {
    if (uri === '')
        return;
    const name = resourceName(uri);
    if (name !== undefined)
        judgeByValue(name, path, limits);
    else
        for (const location of locationsOf(uri))
            limits.refuse(path, refuseLocation(location, limits));
}
/** Where Vertex AI answers, in any region, and the scheme that Google's first components had for it. */
const addressOfVertex = new RegExp(`^(?:https://(?:[a-z0-9-]+-)?aiplatform\\.(?:[a-z0-9-]+\\.rep\\.)?(?:${universes/* universes */.x.map(one => one.replaceAll('.', '\\.')).join('|')})/v1\\w*/|aiplatform://v1\\w*/)`);
/** The full name of a resource of Vertex AI: artifacts of Google's components have its address. */
function resourceName(uri) {
    const name = uri.replace(addressOfVertex, '');
    return /^(?:projects\/[^/\s]+\/locations\/[^/\s]+\/[A-Za-z]+|publishers\/[^/\s]+\/models)\/\S+$/.test(name)
        ? name
        : undefined;
}
/** An object of Cloud Storage may be given by its web address, where `%2F` may or may not be a slash to who reads it. */
function locationsOf(uri) {
    const object = /^https:\/\/storage\.googleapis\.com\/([^?#]+)$/.exec(uri)?.[1];
    if (object === undefined)
        return [uri];
    return [...new Set([`gs://${object}`, `gs://${decoded(object)}`])];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuseLocation(uri, { allow, grant, step }) {
    if (/^(gs|bq):\/\//.test(uri))
        return refuseValue('artifacts', uri, allow, grant, step);
    if (matchesAny(allow.storage, uri))
        return undefined;
    return outside(`the artifact ${shape_quote(uri)}`, 'storage', uri, allow.storage, grant);
}
/** What an earlier step returns: judged by what it begins with, and again before the call. */
function judgeAddressLater(value, path, limits) {
    const isLocation = !value.whole && /^(gs|bq):\/\//.test(value.reference);
    if (isLocation)
        judgePending(value, 'artifacts', path, limits);
    else
        limits.postpone(path, value);
}
/** An address that only the run of the pipeline knows passes if an entry takes whatever begins like it. */
function judgeUnknownAddress({ unknown, prefix = '' }, path, limits) {
    const { list, entries, beginning } = boundOf(prefix, limits);
    const all = [
        ...entries.map(entry => ({ entry, text: beginning })),
        ...limits.allow.storage.map(entry => ({ entry, text: prefix })),
    ];
    const found = all.find(({ entry, text }) => takesAllThatBegins(entry, text));
    if (found !== undefined) {
        const within = 'glob' in found.entry ? found.entry.glob : '';
        limits.leaveToRun(path, `the artifact, within ${within}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue('the artifact', unknown);
    const entry = `${beginning.slice(0, beginning.lastIndexOf('/') + 1).replace(/^(gs|bq):\/\/$/, '')}**`;
    limits.refuse(path, {
        message,
        cure: `${cure} To allow whatever it becomes, add to grants.${limits.grant}.allow.${list}: [${JSON.stringify(entry)}]`,
    });
}
/** The list that bounds what begins so. */
function boundOf(prefix, { allow }) {
    const name = prefix.replace(addressOfVertex, '');
    const collection = /^projects\/[^/]+\/locations\/[^/]+\/(models|endpoints|datasets)\//.exec(name)?.[1];
    if (collection === 'models' || collection === 'endpoints' || collection === 'datasets')
        return { list: collection, entries: allow[collection], beginning: name };
    const beginning = prefix.replace(/^https:\/\/storage\.googleapis\.com\//, 'gs://');
    return { list: 'storage', entries: allow.storage, beginning };
}
/** Only `**` at the end takes everything that may follow. */
const takesAllThatBegins = (entry, beginning) => 'glob' in entry && entry.glob.endsWith('**') && matchesAny([entry], beginning);
/** Names under which Google's components read from an artifact what they then use. */
const imageKey = /^image_?uri$/i;
const containerKey = /^container_?spec$/i;
const resourceKey = /^resource_?name$/i;
/** Texts of the metadata may hold placeholders, as every text of a pipeline. */
function judgeMetadata(value, possible, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeMetadata(item, possible, [...path, index], limits);
        return;
    }
    if (!shape_isObject(value))
        return;
    for (const [key, item] of Object.entries(value)) {
        const at = [...path, key];
        const text = importers_textOf(item);
        // A key may hold a placeholder too, and so become any of these.
        const keys = possible(key);
        const mayBe = (pattern) => keys.some(one => typeof one !== 'string' || pattern.test(one));
        if (text === undefined)
            judgeMetadata(item, possible, at, limits);
        else if (mayBe(imageKey))
            judgeImages(possible(text), at, limits);
        else if (mayBe(resourceKey))
            judgeAddresses(possible(text), at, limits);
        // A container that is a parameter brings an image that nothing here has seen.
        else if (mayBe(containerKey) && text.includes('{{'))
            judgeImages([{ unknown: 'its container is a parameter' }], at, limits);
    }
}
/** A text as it stands, and in the typed form of old specifications. */
function importers_textOf(value) {
    if (typeof value === 'string')
        return value;
    if (!shape_isObject(value))
        return undefined;
    const inner = shape_isObject(value.constantValue) ? value.constantValue.stringValue : (value.constant ?? value.stringValue);
    if (typeof inner === 'string')
        return inner;
    return typeof value.runtimeParameter === 'string' ? `{{$.inputs.parameters['${value.runtimeParameter}']}}` : undefined;
}

;// CONCATENATED MODULE: ./build/policy/pipeline-shapes.js
const pipeline_shapes_text = { shape: { type: 'string' } };
const number = { shape: { type: 'number' } };
const pipeline_shapes_flag = { shape: { type: 'boolean' } };
const any = { shape: { type: 'any' } };
const pipeline_shapes_texts = { shape: { type: 'list', of: { type: 'string' } } };
const object = (name) => ({ type: 'object', name });
const one = (name) => ({ shape: object(name) });
const map = (name) => ({ shape: { type: 'map', of: object(name) } });
const valueOrRuntimeParameter = {
    fields: { constantValue: any, runtimeParameter: pipeline_shapes_text, constant: any },
    oneofs: { value: ['constantValue', 'runtimeParameter', 'constant'] },
};
/**
 * The parts of a compiled pipeline specification (kubeflow/pipelines, api/v2alpha1/pipeline_spec.proto) that decide
 * what is started. Strict, because Google's parser takes `deployment_spec` for `deploymentSpec`: what is not known here
 * could be another spelling of what is bounded.
 */
const pipelineShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: any,
            deploymentSpec: one('PipelineDeploymentConfig'),
            schemaVersion: pipeline_shapes_text,
            sdkVersion: pipeline_shapes_text,
            components: any,
            root: any,
            defaultPipelineRoot: pipeline_shapes_text,
        },
    },
    PipelineDeploymentConfig: { fields: { executors: map('ExecutorSpec') } },
    ExecutorSpec: {
        fields: { container: one('PipelineContainerSpec'), importer: one('ImporterSpec'), resolver: any },
        oneofs: { spec: ['container', 'importer', 'resolver'] },
    },
    PipelineContainerSpec: {
        fields: {
            image: { ...pipeline_shapes_text, required: true },
            command: pipeline_shapes_texts,
            args: pipeline_shapes_texts,
            lifecycle: any,
            resources: one('ResourceSpec'),
            env: any,
        },
    },
    ResourceSpec: {
        fields: {
            cpuLimit: number,
            memoryLimit: number,
            cpuRequest: number,
            memoryRequest: number,
            accelerator: one('AcceleratorConfig'),
            resourceCpuLimit: pipeline_shapes_text,
            resourceMemoryLimit: pipeline_shapes_text,
            resourceCpuRequest: pipeline_shapes_text,
            resourceMemoryRequest: pipeline_shapes_text,
        },
    },
    AcceleratorConfig: {
        fields: {
            type: pipeline_shapes_text,
            count: { shape: { type: 'string', format: 'int64' } },
            resourceType: pipeline_shapes_text,
            resourceCount: pipeline_shapes_text,
        },
    },
    ImporterSpec: {
        fields: {
            artifactUri: one('ValueOrRuntimeParameter'),
            typeSchema: any,
            properties: any,
            customProperties: any,
            metadata: any,
            reimport: pipeline_shapes_flag,
        },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};
/** The parts that say where a component's parameter comes from: read only where an image or an accelerator is one. */
const parameterShapes = {
    Components: { fields: { components: map('ComponentSpec'), root: one('ComponentSpec') } },
    ComponentSpec: {
        fields: {
            inputDefinitions: one('ComponentInputsSpec'),
            outputDefinitions: any,
            dag: one('DagSpec'),
            executorLabel: pipeline_shapes_text,
            taskConfigPassthroughs: any,
        },
        oneofs: { implementation: ['dag', 'executorLabel'] },
    },
    ComponentInputsSpec: { fields: { artifacts: any, parameters: map('ParameterSpec') } },
    ParameterSpec: {
        fields: {
            type: pipeline_shapes_text,
            parameterType: pipeline_shapes_text,
            defaultValue: any,
            isOptional: pipeline_shapes_flag,
            description: pipeline_shapes_text,
            literals: any,
        },
    },
    DagSpec: { fields: { tasks: map('PipelineTaskSpec'), outputs: any } },
    PipelineTaskSpec: {
        fields: {
            taskInfo: any,
            inputs: one('TaskInputsSpec'),
            dependentTasks: pipeline_shapes_texts,
            cachingOptions: any,
            componentRef: one('ComponentRef'),
            triggerPolicy: any,
            artifactIterator: any,
            parameterIterator: one('ParameterIteratorSpec'),
            retryPolicy: any,
            iteratorPolicy: any,
        },
        oneofs: { iterator: ['artifactIterator', 'parameterIterator'] },
    },
    ComponentRef: { fields: { name: pipeline_shapes_text } },
    ParameterIteratorSpec: { fields: { items: any, itemInput: pipeline_shapes_text } },
    TaskInputsSpec: { fields: { artifacts: any, parameters: map('InputParameterSpec') } },
    InputParameterSpec: {
        fields: {
            taskOutputParameter: any,
            runtimeValue: one('ValueOrRuntimeParameter'),
            componentInputParameter: pipeline_shapes_text,
            taskFinalStatus: any,
            parameterExpressionSelector: pipeline_shapes_text,
        },
        oneofs: { kind: ['taskOutputParameter', 'runtimeValue', 'componentInputParameter', 'taskFinalStatus'] },
    },
    ValueOrRuntimeParameter: valueOrRuntimeParameter,
};

;// CONCATENATED MODULE: ./build/policy/parameters.js


/**
 * Finds every value that a text of an executor can come to (`{{$.inputs.parameters['image']}}`), by following the
 * component's inputs through the tasks that call it, up to the pipeline's own parameters. What comes out of a task, a
 * loop or an expression is not known beforehand.
 */
function resolver(spec, runtimeConfig) {
    const components = mappingOf(spec.components);
    const root = mappingOf(spec.root);
    const graph = { components: spec.components ?? {}, root: spec.root ?? {} };
    const calls = callsOf(components, root);
    // A spelling that is not known here could hide where a value comes from.
    let faults;
    const isSound = () => {
        faults ??= checkShape(graph, { type: 'object', name: 'Components' }, parameterShapes).length;
        return faults === 0;
    };
    const usersOf = Map.groupBy(Object.keys(components), name => mappingOf(components[name]).executorLabel);
    // One look at each parameter of each component: the ways to it may be exponentially many.
    const found = new Map();
    const valuesOf = (component, parameter) => {
        const key = JSON.stringify([component, parameter]);
        const before = found.get(key);
        if (before !== undefined)
            return before;
        found.set(key, [{ unknown: 'its components call each other in a circle' }]);
        const here = calls.get(component) ?? [];
        const values = here.length === 0
            ? [{ unknown: `no task calls ${component}` }]
            : parameters_distinct(here.flatMap(call => passedBy(call, component, parameter)));
        found.set(key, values);
        return values;
    };
    /** What one task passes to a parameter of the component that it calls. */
    const passedBy = ({ scope, task }, component, parameter) => {
        const input = own(mappingOf(mappingOf(task.inputs).parameters), parameter);
        if (mappingOf(task.parameterIterator).itemInput === parameter)
            return [{ unknown: 'it is the item of a loop' }];
        if (!shape_isObject(input))
            return defaultOf(mappingOf(own(components, component)), parameter);
        if (input.parameterExpressionSelector !== undefined)
            return [{ unknown: 'it is what an expression selects' }];
        if (shape_isObject(input.runtimeValue))
            return constantOf(input.runtimeValue).flatMap(value => filledIn(value, task, scope));
        return referredTo(input, scope);
    };
    /** What a task passes on: an input of the component that holds the task, or the output of another task. */
    const referredTo = (input, scope) => {
        if (typeof input.componentInputParameter !== 'string')
            return [{ unknown: 'it is what a task returns' }];
        return scope === undefined
            ? givenTo(input.componentInputParameter, root, runtimeConfig)
            : valuesOf(scope, input.componentInputParameter);
    };
    /**
     * A constant that refers to other inputs of its task, as kfp compiles an f-string. If the component around the task has
     * an input of the same name, its values count too: no document says which of the two Vertex AI fills in.
     */
    const filledIn = (value, task, scope) => {
        if (typeof value !== 'string')
            return [value];
        const around = mappingOf(mappingOf((scope === undefined ? root : mappingOf(components[scope])).inputDefinitions).parameters);
        return expand(value, name => {
            const input = own(mappingOf(mappingOf(task.inputs).parameters), name);
            if (!shape_isObject(input))
                return undefined;
            if (mappingOf(task.parameterIterator).itemInput === name)
                return [{ unknown: 'it is the item of a loop' }];
            if (input.parameterExpressionSelector !== undefined)
                return [{ unknown: 'it is what an expression selects' }];
            const outer = own(around, name) === undefined ? [] : referredTo({ componentInputParameter: name }, scope);
            return [...(shape_isObject(input.runtimeValue) ? constantOf(input.runtimeValue) : referredTo(input, scope)), ...outer];
        });
    };
    return (text, executor) => {
        if (!text.includes('{{'))
            return [text];
        if (!isSound())
            return [{ unknown: 'the specification has fields that this version does not know' }];
        const users = usersOf.get(executor) ?? [];
        if (users.length === 0)
            return [{ unknown: 'no component uses it' }];
        return parameters_distinct(users.flatMap(component => expand(text, name => valuesOf(component, name))));
    };
}
const placeholder = /\{\{\$\.inputs\.parameters\[(?:'([^'\]]+)'|"([^"\]]+)")\]\}\}/g;
/** More combinations than any pipeline has; beyond them a text counts as unknown. */
const mostTexts = 256;
/**
 * Every text that comes of one with placeholders in it. One that is not known cuts it off: what stands before is its prefix.
 *
 * @param valuesOf the values of a parameter; `undefined` leaves its placeholder as it stands
 */
function expand(text, valuesOf) {
    let known = [''];
    const open = [];
    let from = 0;
    for (const { 0: whole, 1: single, 2: double, index } of text.matchAll(placeholder)) {
        const before = text.slice(from, index);
        from = index + whole.length;
        const values = valuesOf(single ?? double ?? '') ?? [whole];
        const isAll = whole.length === text.length;
        open.push(...known.flatMap(start => values.flatMap(value => cutOff(start + before, value, isAll))));
        const texts = values.filter(value => typeof value === 'string');
        known = known.flatMap(start => texts.map(value => start + before + value));
        if (known.length > mostTexts)
            return [{ unknown: 'it has too many values' }];
    }
    return parameters_distinct([...open, ...known.map(start => settled(start + text.slice(from)))]);
}
/** A text that ends, as far as it is known, with a value that is not. */
function cutOff(start, value, isAll) {
    if (typeof value === 'string')
        return [];
    if (value instanceof Pending)
        return [isAll ? value : new Pending(start + value.reference, false)];
    const prefix = start + (value.prefix ?? '');
    // Two halves may make a placeholder.
    if (prefix === '')
        return [{ unknown: value.unknown }];
    return [prefix.includes('{{') ? settled(prefix) : { ...value, prefix }];
}
/** Kubeflow fills in the placeholders of a constant or a parameter's value too, with what may be anything. */
const settled = (text) => text.includes('{{')
    ? { unknown: 'its value holds a placeholder of its own, {{…}}', prefix: text.slice(0, text.indexOf('{{')) }
    : text;
/** The tasks that call each component. */
function callsOf(components, root) {
    const calls = new Map();
    const scopes = [
        [undefined, root],
        ...Object.entries(components).map(([name, component]) => [name, mappingOf(component)]),
    ];
    for (const [scope, component] of scopes) {
        for (const task of Object.values(mappingOf(mappingOf(component.dag).tasks)).map(mappingOf)) {
            const { name } = mappingOf(task.componentRef);
            if (typeof name !== 'string')
                continue;
            const known = calls.get(name);
            if (known === undefined)
                calls.set(name, [{ scope, task }]);
            else
                known.push({ scope, task });
        }
    }
    return calls;
}
/** What the run gives to a parameter of the pipeline, or else its default. */
function givenTo(parameter, root, runtimeConfig) {
    const config = mappingOf(runtimeConfig);
    for (const values of [config.parameterValues, config.parameters]) {
        if (values instanceof Pending)
            return [values];
        const value = own(mappingOf(values), parameter);
        if (value !== undefined && value !== null)
            return [plain(value)];
    }
    return defaultOf(root, parameter);
}
function defaultOf(component, parameter) {
    const definition = mappingOf(own(mappingOf(mappingOf(component.inputDefinitions).parameters), parameter));
    return definition.defaultValue === undefined
        ? [{ unknown: `${parameter} has no value` }]
        : [plain(definition.defaultValue)];
}
const constantOf = (value) => value.runtimeParameter !== undefined
    ? [{ unknown: 'it is a runtime parameter' }]
    : [plain(value.constant ?? value.constantValue)];
/** A scalar, raw or in the typed form of schema versions up to 2.0.0. */
function plain(value) {
    if (value instanceof Pending || typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    const typed = mappingOf(value);
    const inner = typed.stringValue ?? typed.intValue ?? typed.doubleValue;
    if (inner instanceof Pending || typeof inner === 'string')
        return inner;
    return typeof inner === 'number' ? String(inner) : { unknown: 'it is neither text nor a number' };
}
const parameters_distinct = (values) => [
    ...new Map(values.map(value => [JSON.stringify(value), value])).values(),
];
const mappingOf = (value) => (shape_isObject(value) ? value : {});
const own = (mapping, key) => (Object.hasOwn(mapping, key) ? mapping[key] : undefined);

;// CONCATENATED MODULE: ./build/policy/pipeline-limits.js







/**
 * Holds a compiled pipeline against the grant: the images, accelerators and imported artifacts of its executors, and
 * its default root where the job names no output directory. What its components start then is their account's to bound.
 *
 * @param job the PipelineJob, for the parameters and the output directory that it gives
 */
function judgePipeline(spec, job, path, limits) {
    if (spec instanceof Pending)
        return; // The walk through the body has listed it.
    const faults = checkShape(spec, { type: 'object', name: 'PipelineSpec' }, pipelineShapes, path);
    for (const { path: at, message, cure } of faults) {
        const anyway = 'What is not known here cannot be held against the grant: compile it with a version of kfp that this action knows.';
        limits.refuse(at, { message, cure: cure ?? anyway });
    }
    if (!shape_isObject(spec) || faults.length > 0)
        return;
    const runtime = shape_isObject(job.runtimeConfig) ? job.runtimeConfig : {};
    const resolve = resolver(spec, runtime);
    if (runtime.gcsOutputDirectory === undefined && typeof spec.defaultPipelineRoot === 'string')
        limits_judge(spec.defaultPipelineRoot, { type: 'string' }, 'storage', [...path, 'defaultPipelineRoot'], limits);
    const deployment = shape_isObject(spec.deploymentSpec) ? spec.deploymentSpec : {};
    for (const [label, executor] of Object.entries(shape_isObject(deployment.executors) ? deployment.executors : {})) {
        if (!shape_isObject(executor))
            continue;
        const at = [...path, 'deploymentSpec', 'executors', label];
        const possible = (text) => resolve(text, label);
        if (shape_isObject(executor.container))
            judgeContainer(executor.container, possible, [...at, 'container'], limits);
        if (shape_isObject(executor.importer))
            judgeImporter(executor.importer, possible, [...at, 'importer'], limits);
    }
}
function judgeContainer(container, possible, path, limits) {
    const { image } = container;
    if (typeof image === 'string')
        judgeImages(possible(image), [...path, 'image'], limits);
    const accelerator = shape_isObject(container.resources) ? container.resources.accelerator : undefined;
    if (!shape_isObject(accelerator))
        return;
    const at = [...path, 'resources', 'accelerator'];
    const counts = [accelerator.count, accelerator.resourceCount]
        .filter(count => count !== undefined && count !== null)
        .flatMap((count) => (count instanceof Pending ? [count] : possible(String(count))));
    for (const type of [accelerator.type, accelerator.resourceType].flatMap(text => typeof text === 'string' ? possible(text) : [])) {
        if (type instanceof Pending)
            limits.postpone(at, type);
        else if (typeof type !== 'string')
            judgeUnknown('the accelerator', type, at, limits);
        else
            for (const count of counts.length === 0 ? ['1'] : counts)
                judgeCounted(type, count, at, limits);
    }
}
function judgeCounted(type, count, path, limits) {
    if (count instanceof Pending)
        limits.postpone(path, count);
    if (typeof count === 'string' || count instanceof Pending)
        judgeAccelerator(type, count, path, limits);
    else
        judgeUnknown('the number of accelerators', count, path, limits);
}
/** Of an accelerator that only the run knows nothing can be compared: it passes if every type does. */
function judgeUnknown(noun, { unknown }, path, limits) {
    if (admitsAnyAccelerator(limits)) {
        limits.leaveToRun(path, `${noun}: ${unknown}`);
        return;
    }
    const { message, cure } = unknownValue(noun, unknown);
    const entry = `grants.${limits.grant}.allow.machines.accelerators: {"*": 1}`;
    limits.refuse(path, { message, cure: `${cure} To allow whatever it becomes, write ${entry}` });
}

;// CONCATENATED MODULE: ./build/steps/kinds/call-request.js


const variable = /\{([\w.]+)=([^}]+)\}/g;
/** The path's fields that the step itself must fill: all but its own project and location. */
const pathFields = ({ path, also = [] }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => isPlace(glob) ? [] : [{ path: field.split('.'), globs: [glob, ...also] }]);
/** Fields that the step's project and location fill. */
const placeFields = ({ path }) => [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => (isPlace(glob) ? [field] : []));
const isPlace = (glob) => glob === 'projects/*/locations/*';
/** An id where the form has one collection, as `projects/*\/locations/*\/datasets/*`, or a full name: as a full name. */
function nameIn(value, glob, { project, location }) {
    if (value instanceof Pending)
        return value.reference;
    const text = String(value);
    // As the reference has a publisher's model.
    if (text.startsWith('publishers/'))
        return `projects/${project}/locations/${location}/${text}`;
    const collection = /^projects\/\*\/locations\/\*\/([A-Za-z]+)\/\*$/.exec(glob)?.[1];
    return text.includes('/') || collection === undefined
        ? text
        : `projects/${project}/locations/${location}/${collection}/${text}`;
}
/** What a call sends where (google/api/http.proto): fields in the path, in the body, and the rest in the query. */
function callRequest(method, request, place) {
    const path = method.path.replace(variable, (_, field, glob) => isPlace(glob)
        ? `projects/${place.project}/locations/${place.location}`
        : nameIn(valueAt(request, field.split('.')), glob, place));
    const rest = pathFields(method).reduce((left, field) => without(left, field.path), request);
    const { body: field } = method;
    if (field === '*')
        return { verb: method.verb, path, query: {}, body: rest };
    const body = field === undefined ? undefined : rest[field];
    const others = field === undefined ? rest : without(rest, [field]);
    return {
        verb: method.verb,
        path,
        query: queryOf(others),
        body: field === undefined ? undefined : shape_isObject(body) ? body : {},
    };
}
/** The object without the value at a path. */
function without(object, [key = '', ...deeper]) {
    const { [key]: value, ...others } = object;
    return deeper.length > 0 && shape_isObject(value) ? { ...others, [key]: without(value, deeper) } : others;
}
/** Messages by the dotted paths of their fields, lists by repetition. */
function queryOf(fields, prefix = '') {
    return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
        if (shape_isObject(value))
            return Object.entries(queryOf(value, `${prefix}${key}.`));
        return [[prefix + key, Array.isArray(value) ? value.map(String) : String(value)]];
    }));
}

;// CONCATENATED MODULE: ./build/policy/requests.js










/** Fields by which a message is known for what it is, wherever it stands; and that message. */
const requests_marks = [
    ['workerPoolSpecs', 'CustomJobSpec'],
    ['machineType', 'MachineSpec'],
    ['acceleratorType', 'MachineSpec'],
    ['reservationAffinityType', 'ReservationAffinity'],
    ['runtimeConfig', 'PipelineJob'],
    ['pipelineSpec', 'PipelineJob'],
    ['templateUri', 'PipelineJob'],
    ['trialJobSpec', 'HyperparameterTuningJob'],
    ['trainingTaskDefinition', 'TrainingPipeline'],
    ['startingReplicaCount', 'BatchDedicatedResources'],
    ['sourceCodeSpec', 'ReasoningEngineSpec'],
    ['packageSpec', 'ReasoningEngineSpec'],
    ['deploymentSpec', 'ReasoningEngineSpec'],
    ['identityType', 'ReasoningEngineSpec'],
];
/** Messages that are known by the field that they stand in, since their own may all be left out. */
const standing = {
    machineSpec: 'MachineSpec',
    automaticResources: 'AutomaticResources',
};
/**
 * A call's request: by what its fields are called and look like, and field by field by the method's own message, so that
 * neither an unusual name nor an unusual value passes alone. In its path an id alone is the resource of that id.
 */
function judgeCall(request, path, all) {
    const refused = new Set();
    const refuse = (at, refusal) => {
        const place = formatPath(at);
        if (refusal === undefined || refused.has(place))
            return;
        refused.add(place);
        all.refuse(at, refusal);
    };
    const limits = { ...all, refuse };
    const { step } = limits;
    judgeRequest(request, path, limits);
    if (step.method !== undefined)
        limits_judge(request, { type: 'object', name: step.method.request }, 'harmless', path, limits);
    for (const { path: field, globs } of step.method === undefined ? [] : pathFields(step.method)) {
        const value = valueAt(request, field);
        if (typeof value === 'string' && !value.includes('/'))
            judgeByValue(nameIn(value, globs[0], step), [...path, ...field], limits);
    }
}
/**
 * The request of any other method: its messages are known by their fields, its fields by their names where these mean the
 * same wherever a kind's body has them, and the rest by what it looks like. The method itself must be listed, which says
 * more than this can.
 */
function judgeRequest(value, path, limits) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            judgeRequest(item, [...path, index], limits);
        return;
    }
    if (!shape_isObject(value)) {
        judgeByValue(value, path, limits);
        return;
    }
    for (const [key, item] of Object.entries(value))
        judgeField(key, item, [...path, key], limits);
    const key = String(path.at(-1));
    const messages = new Set([
        ...requests_marks.flatMap(([field, message]) => (Object.hasOwn(value, field) ? [message] : [])),
        ...(Object.hasOwn(standing, key) ? [standing[key] ?? ''] : []),
    ]);
    for (const message of messages)
        wholeMessages[message]?.(value, path, limits);
    if (messages.size === 0)
        judgeCounts(value, path, limits);
    if (Object.hasOwn(value, 'maxParallelTrialCount'))
        judgeTrials(value, path, limits);
    if (Array.isArray(value.resourcePools))
        judgePersistent(value, path, limits);
}
function judgeField(key, item, path, limits) {
    const sort = Object.hasOwn(fieldSorts, key) ? fieldSorts[key] : undefined;
    // What a pipeline's specification holds is judged with its job.
    if (key === 'pipelineSpec')
        return;
    if (unlisted.has(key))
        limits.refuse(path, refuseOff());
    if (key === 'notebookExecutionJob' && shape_isObject(item))
        judgeAccount(item['serviceAccount'], path, limits);
    if (key === 'serviceAccountSpec' && shape_isObject(item) && item['enableCustomServiceAccount'] !== true)
        judgeAccount(undefined, path, limits);
    if (sort === 'must be off')
        limits.refuse(path, item === false ? undefined : refuseOff());
    else if (sort !== undefined && (isListed(sort) || sort === 'timeout' || sort === 'contexts'))
        for (const [index, text] of (Array.isArray(item) ? item : [item]).entries()) {
            const at = Array.isArray(item) ? [...path, index] : path;
            if (typeof text === 'string')
                judgeText(text, sort, at, limits);
            else
                judgeRequest(text, at, limits);
        }
    else
        judgeRequest(item, path, limits);
}
/** Names of what no list has: whom a notebook runs as, and models of others than Google's publishers. */
const unlisted = new Set(['executionUser', 'huggingFaceModelId']);
/** Trials of a search run beside each other, each on all of its pools. */
function judgeTrials(message, path, limits) {
    const each = Object.values(message).map(spec => (shape_isObject(spec) ? sumOfPools(spec['workerPoolSpecs']) : 0));
    const parallel = machines_most(message['maxParallelTrialCount']);
    judgeReplicaCount(Math.max(1, ...each) * parallel, [...path, 'maxParallelTrialCount'], limits);
}
/** Replicas of anything that is served or kept. */
function judgeCounts(message, path, limits) {
    const counts = [
        'minReplicaCount',
        'maxReplicaCount',
        'requiredReplicaCount',
        'replicaCount',
        'maxInstances',
        'minNodeCount',
        'maxNodeCount',
        'fixedNodeCount',
    ];
    const given = counts.filter(key => Object.hasOwn(message, key)).map(key => message[key]);
    if (given.length > 0)
        judgeReplicaCount(machines_most(...given), path, limits);
}

;// CONCATENATED MODULE: ./build/policy/whole.js






/** Messages of which a field alone says too little. */
const wholeMessages = {
    MachineSpec: judgeMachine,
    ReservationAffinity: judgeReservation,
    CustomJobSpec: (spec, path, limits) => {
        judgeAccount(spec.serviceAccount, path, limits);
        judgeReplicaCount(sumOfPools(spec.workerPoolSpecs), [...path, 'workerPoolSpecs'], limits);
    },
    // Trials run beside each other. What one of them takes is judged with its job.
    HyperparameterTuningJob: (job, path, limits) => {
        const each = shape_isObject(job.trialJobSpec) ? sumOfPools(job.trialJobSpec.workerPoolSpecs) : 1;
        const parallel = machines_most(job.parallelTrialCount);
        if (parallel > 1 && each <= limits.allow.machines.replicas)
            judgeReplicaCount(each * parallel, [...path, 'parallelTrialCount'], limits);
    },
    PipelineJob: (job, path, limits) => {
        judgeAccount(job.serviceAccount, path, limits);
        if (job.pipelineSpec !== undefined)
            judgePipeline(job.pipelineSpec, job, [...path, 'pipelineSpec'], limits);
    },
    TrainingPipeline: judgeTrainingPipeline,
    // machine_resources.proto: without a largest count, the smallest is one.
    DedicatedResources: ({ minReplicaCount, maxReplicaCount, requiredReplicaCount }, path, limits) => judgeReplicaCount(machines_most(minReplicaCount, maxReplicaCount, requiredReplicaCount), path, limits),
    // machine_resources.proto: ten where no largest count is named.
    BatchDedicatedResources: (resources, path, limits) => {
        const isLeftOpen = isUnbounded(resources) && machines_most(resources.startingReplicaCount) <= limits.allow.machines.replicas;
        const unwritten = isLeftOpen ? 'maxReplicaCount' : undefined;
        judgeReplicaCount(batchReplicas(resources), path, limits, unwritten);
    },
    AutomaticResources: ({ minReplicaCount, maxReplicaCount }, path, limits) => {
        if (isUnbounded({ maxReplicaCount }))
            // machine_resources.proto: "no upper bound for scaling under heavy traffic".
            limits.refuse(path, {
                message: 'without maxReplicaCount Vertex AI adds as many replicas as traffic asks for.',
                cure: `Write maxReplicaCount: ${Math.max(1, limits.allow.machines.replicas)}`,
            });
        else
            judgeReplicaCount(machines_most(minReplicaCount, maxReplicaCount), path, limits);
    },
    ReasoningEngineSpec: judgeAgent,
    // What stays, and code of the user's on it: with no machine named, Google picks one.
    PersistentResource: (resource, path, limits) => {
        const isLeftAlone = resource.resourcePools === undefined && resource.resourceRuntimeSpec === undefined;
        if (!(limits.partial && isLeftAlone))
            judgePersistent(resource, path, limits);
    },
    NotebookRuntimeTemplate: ({ machineSpec }, path, limits) => {
        if (limits.partial && machineSpec === undefined)
            return;
        judgeMachine(shape_isObject(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits);
    },
    'NotebookExecutionJob.CustomEnvironmentSpec': ({ machineSpec }, path, limits) => judgeMachine(shape_isObject(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits),
    CallStep: (step, path, limits) => judgeCall(step.body, [...path, 'body'], limits),
};
/** Pools of machines that stay, and code that runs on them as some account. */
function judgePersistent(resource, path, limits) {
    const pools = Array.isArray(resource.resourcePools) ? resource.resourcePools : [];
    const each = pools.filter(shape_isObject).map(pool => {
        const { minReplicaCount, maxReplicaCount } = shape_isObject(pool.autoscalingSpec) ? pool.autoscalingSpec : {};
        return machines_most(pool.replicaCount, minReplicaCount, maxReplicaCount);
    });
    judgeReplicaCount(each.reduce((sum, count) => sum + count, 0), [...path, 'resourcePools'], limits);
    const runtime = shape_isObject(resource.resourceRuntimeSpec) ? resource.resourceRuntimeSpec : {};
    const account = shape_isObject(runtime.serviceAccountSpec) ? runtime.serviceAccountSpec.serviceAccount : undefined;
    // An update that does not name the account is judged with the one that the resource has.
    if (!limits.partial || runtime.serviceAccountSpec !== undefined)
        judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits);
}
/** Replicas that a batch prediction may grow to. */
const batchReplicas = ({ startingReplicaCount, maxReplicaCount }) => machines_most(startingReplicaCount, isUnbounded({ maxReplicaCount }) ? 10 : maxReplicaCount);
const isUnbounded = ({ maxReplicaCount }) => maxReplicaCount === undefined || maxReplicaCount === 0;
/**
 * An agent runs its code on up to a hundred instances where no number is named (reasoning_engine.proto); one with an
 * identity of its own runs as no account that a list could name.
 */
function judgeAgent(spec, path, limits) {
    const { sourceCodeSpec, containerSpec, packageSpec, serviceAccount, identityType, deploymentSpec } = spec;
    const deployment = shape_isObject(deploymentSpec) ? deploymentSpec : {};
    // The environment is code too: PYTHONPATH, LD_PRELOAD or a proxy's address change what runs as the agent's account.
    const code = [sourceCodeSpec, containerSpec, packageSpec, deployment.env];
    const hasCode = code.some(one => one !== undefined);
    const hasOwnIdentity = identityType === 'AGENT_IDENTITY';
    if (hasCode || serviceAccount !== undefined || identityType !== undefined)
        judgeAccount(hasOwnIdentity ? undefined : serviceAccount, path, limits);
    if (!hasCode && deploymentSpec === undefined)
        return;
    const { minInstances, maxInstances = 100 } = deployment;
    const isLeftOpen = deployment.maxInstances === undefined && machines_most(minInstances) <= limits.allow.machines.replicas;
    const unwritten = isLeftOpen ? 'deploymentSpec.maxInstances' : undefined;
    judgeReplicaCount(machines_most(minInstances, maxInstances), [...path, 'deploymentSpec', 'maxInstances'], limits, unwritten);
}
/**
 * Code that names no account runs as one that Vertex AI picks: the word `default` must allow it. So with custom jobs,
 * trials and custom training pipelines (the Custom Code Service Agent), pipelines (Compute Engine's default account) and
 * agents (the Reasoning Engine Service Agent, reasoning_engine.proto).
 *
 * Not so where no account of the project gets into the hands of the user's code: containers of deployed models run "as a
 * service account that doesn't have access to the resource project" (endpoint.proto) and those of batch predictions as
 * one of "minimal permissions" (batch_prediction_job.proto); tuning (tuning_job.proto), AutoML, uploads and copies
 * (model_service.proto) are Google's own code under its own agents. Accounts that these do name must be listed.
 */
function judgeAccount(account, path, { allow, grant, refuse }) {
    if (account !== undefined && account !== null && account !== '')
        return;
    if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default'))
        return;
    const what = "no serviceAccount, so Vertex AI's default account,";
    const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant);
    const [listed] = allow.service_accounts.flatMap(entry => ('literal' in entry ? [entry.literal] : []));
    const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`;
    refuse([...path, 'serviceAccount'], { ...refusal, cure });
}

;// CONCATENATED MODULE: ./build/policy/node-hours.js




/**
 * Node hours that a step may take at most: replicas × trials × timeout, and an AutoML training's budget. What serves runs
 * until somebody stops it, and a pipeline's components are its account's to bound: neither has hours. What is not known
 * yet counts as one.
 *
 * @returns Infinity where nothing says how long it may run
 */
function nodeHoursOf(step) {
    const { body, declaration } = step;
    switch (declaration.kind) {
        case 'customJob':
            return jobHours(body.jobSpec, step);
        case 'hyperparameterTuningJob':
            return trialHours(body, step);
        case 'trainingPipeline':
            return budgetOf(body) ?? jobHours(body.trainingTaskInputs, step);
        case 'batchPredictionJob':
            return shape_isObject(body.dedicatedResources) ? batchReplicas(body.dedicatedResources) * hours(step.timeoutSeconds) : 0;
        case 'call':
            // The step's own timeout stands in no request of another method.
            return hoursWithin(body.body, { ...step, timeoutSeconds: undefined });
        default:
            return 0;
    }
}
/** Of jobs that the request of another method would start, wherever they stand in it. */
function hoursWithin(value, step) {
    if (Array.isArray(value))
        return value.reduce((sum, item) => sum + hoursWithin(item, step), 0);
    if (!shape_isObject(value))
        return 0;
    if (value.trialJobSpec !== undefined)
        return trialHours(value, step);
    if (value.workerPoolSpecs !== undefined)
        return jobHours(value, step);
    const times = value.maxTrialCount === undefined ? 1 : machines_most(value.maxTrialCount);
    return budgetOf(value) ?? times * hoursWithin(Object.values(value), step);
}
const trialHours = (job, step) => machines_most(job.maxTrialCount) * jobHours(job.trialJobSpec, step);
function jobHours(spec, step) {
    if (!shape_isObject(spec) || spec.workerPoolSpecs === undefined)
        return 0;
    const timeout = shape_isObject(spec.scheduling) ? spec.scheduling.timeout : undefined;
    const own = typeof timeout === 'string' ? Number(timeout.slice(0, -1)) : undefined;
    return sumOfPools(spec.workerPoolSpecs) * hours(own ?? step.timeoutSeconds);
}
const hours = (seconds) => seconds === undefined ? Number.POSITIVE_INFINITY : seconds / 3600;
/**
 * Holds the hours of a step, or of all steps of a file together, against the grant: the bound is for a run. A grant that
 * names none leaves them to machines, replicas and timeouts.
 */
function checkNodeHours(total, what, path, allow, grant) {
    const bound = allow.nodeHours;
    if (bound === undefined || total <= bound)
        return [];
    if (!Number.isFinite(total)) {
        const message = `${what} may run for as long as Vertex AI lets it, and so outside allow.node_hours of grant ${grant}.`;
        return [{ path, message, cure: 'Give it a timeout.' }];
    }
    const shown = Math.ceil(total * 100) / 100;
    const cure = `It allows ${bound}. To allow it, write grants.${grant}.allow.node_hours: ${Math.ceil(total)}`;
    return [{ path, message: `${what}: ${shown} node hours are outside allow.node_hours of grant ${grant}.`, cure }];
}

;// CONCATENATED MODULE: ./build/policy/limits.js










/**
 * Holds a step against what its grant allows (DESIGN 2). Call it before any token is minted, and again before the call
 * when what was pending is known. What the step's code and a pipeline's components do then is bounded by the account
 * that they run as, not by this.
 *
 * @param extra the grant's name, for the messages, and what it requires; a pipeline's specification where the body does not hold it (yet);
 * `whole`: the body of an update holds the whole resource, as it will be
 * @returns faults with paths in the steps file: `steps.train.customJob.…`
 */
function checkLimits(step, allow, shapes, bodyName, extra) {
    const { id, kind } = step.declaration;
    const { grant } = extra;
    const faults = [];
    const pending = [];
    const leftToRun = [];
    const limits = {
        step,
        allow,
        grant,
        shapes,
        partial: step.method?.verb === 'PATCH' && extra.whole !== true,
        refuse: (path, refusal) => {
            if (refusal !== undefined)
                faults.push({ path, ...refusal });
        },
        postpone: (path, { reference }) => void pending.push({ path, reference }),
        leaveToRun: (path, what) => void leftToRun.push({ path, what }),
    };
    const at = ['steps', id];
    if (!allow.steps.includes(kind)) {
        const entries = allow.steps.map(literal => ({ literal }));
        limits.refuse([...at, kind], outside(`a ${kind}`, 'steps', kind, entries, grant));
    }
    for (const key of ['project', 'location']) {
        const later = step.pendingPlace?.[key];
        if (later !== undefined)
            judgePending(later, `${key}s`, [...at, key], limits);
        else
            limits.refuse([...at, key], refuseValue(`${key}s`, step[key], allow, grant, step));
    }
    // One that the body brought is judged there, and the grant's own fits.
    const { timeoutSeconds } = step.declaration;
    if (timeoutSeconds !== undefined)
        limits.refuse([...at, 'timeout'], refuseTimeout(timeoutSeconds, limits));
    limits_judge(step.body, { type: 'object', name: bodyName }, 'harmless', [...at, kind], limits);
    if (extra.pipelineSpec !== undefined && step.body.pipelineSpec === undefined)
        judgePipeline(extra.pipelineSpec, step.body, [...at, kind, 'pipelineSpec'], limits);
    const nodeHours = allow.nodeHours === undefined ? 0 : nodeHoursOf(step);
    faults.push(...checkNodeHours(nodeHours, `step ${id}`, at, allow, grant), ...checkRequirement(step, extra.require, grant));
    return { faults, pending, leftToRun, nodeHours };
}
/** Walks a value by its shape and judges each leaf by the sort of the field that holds it. */
function limits_judge(value, shape, sort, path, limits) {
    if (value === undefined || value === null)
        return;
    if (value instanceof Pending) {
        if (sort !== 'harmless' || isMessage(shape))
            judgePending(value, sort, path, limits);
    }
    else if (sort === 'must be off')
        limits.refuse(path, value === false ? undefined : refuseOff());
    else if (sort === 'by value' || sort === 'address')
        judgeByValue(value, path, limits, sort);
    else if (shape.type === 'list') {
        const items = Array.isArray(value) ? value : [];
        for (const [index, item] of items.entries())
            limits_judge(item, shape.of, sort, [...path, index], limits);
    }
    else if (shape.type === 'map') {
        for (const [key, item] of Object.entries(shape_isObject(value) ? value : {}))
            limits_judge(item, shape.of, sort, [...path, key], limits);
    }
    else if (shape.type === 'object') {
        if (shape_isObject(value))
            judgeMessage(value, shape.name, path, limits);
    }
    else if (typeof value === 'string')
        judgeText(value, sort, path, limits);
    else if (shape.type === 'either') {
        // A message in the place of a name says for itself what it names; a mapping holds what an earlier step returned.
        const message = shape.of.find(one => one.type === 'object' && checkShape(value, one, limits.shapes).length === 0);
        if (message !== undefined)
            limits_judge(value, message, 'harmless', path, limits);
    }
}
/** Why nothing may stand there, whatever it is. */
const refuseOff = () => ({
    message: 'no list of allow bounds this, so that no grant allows it.',
    cure: 'Remove it.',
});
/** What is not known yet is refused at once where nothing that begins like it is allowed, else looked at again. */
function judgePending(value, sort, path, limits) {
    const refusal = refuseBeginning(sort, value, limits.allow, limits.grant);
    if (refusal === undefined)
        limits.postpone(path, value);
    else
        limits.refuse(path, refusal);
}
function judgeMessage(message, name, path, limits) {
    const fields = limits.shapes[name]?.fields ?? {};
    for (const [key, value] of Object.entries(message)) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        const sort = field === undefined ? undefined : sortOfField(name, key, field.shape);
        if (field === undefined && isWanted(path, key, limits))
            judgeUnchecked(value, [...path, key], limits);
        else if (field === undefined || sort === undefined) {
            const cure = 'A bug of this action: it must know what a field can name before it lets it pass.';
            limits.refuse([...path, key], { message: `${name}.${key} is not classified.`, cure });
        }
        else
            limits_judge(value, field.shape, sort, [...path, key], limits);
    }
    const judgeWhole = Object.hasOwn(wholeMessages, name) ? wholeMessages[name] : undefined;
    judgeWhole?.(message, path, limits);
}
function sortOfField(message, field, shape) {
    const sort = classification[`${message}.${field}`];
    return sort ?? (isMessage(shape) ? 'harmless' : callSort(message, field, shape));
}
/** A field that the schema does not know, and that the step says so of. */
const isWanted = (path, key, { step: { declaration } }) => declaration.unchecked?.includes(fieldName(declaration.kind, [...path.slice(bodyDepth), key])) ?? false;
/** Of a path in the steps file: `steps`, the id and the kind. */
const bodyDepth = 3;
/** Both the step and the grant must name it; its value is then bounded by nothing. */
function judgeUnchecked(value, path, { step, allow, grant, refuse }) {
    if (value === undefined || value === null)
        return;
    const name = fieldName(step.declaration.kind, path.slice(bodyDepth));
    if (!matchesAny(allow.unchecked, name))
        refuse(path, outside(`the unchecked field ${shape_quote(name)}`, 'unchecked', name, allow.unchecked, grant));
}
/** Whether a field holds messages alone, which judge their own fields. */
const isMessage = (shape) => shape.type === 'list' || shape.type === 'map' ? isMessage(shape.of) : shape.type === 'object';
/** Holds a text against the list of its sort. */
function judgeText(value, sort, path, limits) {
    const { allow, grant, step, refuse } = limits;
    // Empty is the same as absent in the API; where that means a default account, `judgeAccount` sees to it.
    if (sort === 'service_accounts' && value === '')
        return;
    const place = step.pendingPlace?.project ?? step.pendingPlace?.location;
    if (place !== undefined && isRelative(sort))
        limits.postpone(path, place);
    else if (sort === 'timeout') {
        const seconds = Number(value.slice(0, -1));
        // Written there from the step's own `timeout`, where it has been judged.
        if (seconds !== step.declaration.timeoutSeconds)
            refuse(path, refuseTimeout(seconds, limits));
    }
    else if (sort === 'contexts')
        refuse(path, refuseContext(value, limits));
    else if (isListed(sort))
        refuse(path, refuseValue(sort, value, allow, grant, step));
}
function refuseTimeout(seconds, { allow, grant }) {
    if (!(seconds > 0)) {
        const cure = 'Name the time that the step may take, or leave it out.';
        return { message: `a timeout of ${seconds}s bounds nothing.`, cure };
    }
    const most = allow.timeoutSeconds;
    if (most !== undefined && seconds <= most)
        return undefined;
    return {
        message: `a timeout of ${limits_period(seconds)} is outside allow.timeout of grant ${grant}.`,
        cure: `It allows ${most === undefined ? 'none' : limits_period(most)}. To allow it, write grants.${grant}.allow.timeout: ${limits_period(seconds)}`,
    };
}
/** Seconds as a policy writes them, in the largest unit that loses nothing: `2h`, `90m`. */
function limits_period(seconds) {
    const whole = Math.ceil(seconds);
    if (whole % 3600 === 0)
        return `${whole / 3600}h`;
    return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`;
}
/** Experiments and their runs: no list names them, so they stay in an allowed project and in the step's location. */
function refuseContext(value, { allow, grant, step }) {
    const [, project, location] = /^projects\/([^/]+)\/locations\/([^/]+)\/metadataStores\/[^/]+\/contexts\/[^/]+$/.exec(value) ?? [];
    if (project === undefined) {
        const cure = 'Write projects/PROJECT/locations/LOCATION/metadataStores/default/contexts/NAME.';
        return { message: `no full name of an experiment: ${shape_quote(value)}.`, cure };
    }
    if (location !== step.location) {
        const message = `the experiment is in ${location}, the step in ${step.location}.`;
        return { message, cure: 'Name one of the same location.' };
    }
    return refuseValue('projects', project, allow, grant, step);
}

;// CONCATENATED MODULE: ./build/steps/references.js


const roots = ['variables', 'github', 'run', 'steps'];
const howTo = 'References are ${variables.x}, ${github.sha}, ${run.id} and ${steps.train.name}; $${ is a literal ${.';
/** Takes a string apart. `$${` is a literal `${`; every other `${` must begin a reference. */
function parseTemplate(text) {
    const template = [];
    const flaws = [];
    let end = 0;
    for (const match of text.matchAll(/\$\$\{|\$\{([^}]*)(\}?)/g)) {
        template.push(text.slice(end, match.index));
        end = match.index + match[0].length;
        if (match[0] === '$${')
            template.push('${');
        else if (match[2] === '')
            flaws.push({ message: `${shape_quote(match[0])} has no closing }`, cure: howTo });
        else {
            const reference = parseReference(match[0], match[1] ?? '');
            if ('message' in reference)
                flaws.push(reference);
            else
                template.push(reference);
        }
    }
    template.push(text.slice(end));
    return { template: template.filter(part => part !== ''), flaws };
}
function parseReference(text, inner) {
    if (inner.startsWith('{'))
        return { message: `${shape_quote(`${text}}`)} is an expression of GitHub's, which is not read here`, cure: howTo };
    const match = /^(\w+)((?:\.[\w-]+|\[\d{1,6}\])*)$/.exec(inner);
    if (match === null)
        return { message: `${shape_quote(text)} is no reference`, cure: howTo };
    const [, word = '', rest = ''] = match;
    const root = roots.find(name => name === word);
    if (root === undefined)
        return { message: `${shape_quote(text)} refers to ${shape_quote(word)}, which is nothing`, cure: suggest(word, roots) ?? howTo };
    const [head, ...path] = [...rest.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
    if (typeof head !== 'string')
        return { message: `${shape_quote(text)} names nothing in ${root}`, cure: howTo };
    return { text, root, path: [head, ...path] };
}
/** Every reference in the strings of a value; keys are not looked at. */
function linksIn(value, path = []) {
    const links = [];
    const faults = [];
    const visit = (item, at) => {
        if (typeof item === 'string' && item.includes('${')) {
            const { template, flaws } = parseTemplate(item);
            faults.push(...flaws.map(flaw => ({ path: at, ...flaw })));
            for (const part of template)
                if (typeof part !== 'string')
                    links.push({ reference: part, path: at });
        }
        else if (Array.isArray(item))
            for (const [index, one] of item.entries())
                visit(one, [...at, index]);
        else if (shape_isObject(item))
            for (const [key, one] of Object.entries(item))
                visit(one, [...at, key]);
    };
    visit(value, path);
    return { links, faults };
}
/**
 * Puts values in place of references: once, in values alone, never in keys, and never in what was put in. A string that
 * is one whole reference becomes the value with its type; in a longer string only scalars can stand. What is not known
 * yet becomes `Pending`, and so does what is at fault, so that no second complaint follows from it.
 */
function resolveReferences(value, scope, path = []) {
    const faults = [];
    const visit = (item, at) => {
        if (typeof item === 'string')
            return item.includes('${') ? substitute(item, scope, at, faults) : item;
        if (Array.isArray(item))
            return item.map((one, index) => visit(one, [...at, index]));
        if (!shape_isObject(item))
            return item;
        return Object.fromEntries(Object.entries(item).map(([key, one]) => [key, visit(one, [...at, key])]));
    };
    return { value: visit(value, path), faults };
}
function substitute(text, scope, path, faults) {
    const { template, flaws } = parseTemplate(text);
    faults.push(...flaws.map(flaw => ({ path, ...flaw })));
    if (flaws.length > 0)
        return new Pending(text, true);
    const [only] = template;
    if (template.length === 1 && only !== undefined && typeof only !== 'string') {
        const found = references_lookUp(only, scope);
        if ('message' in found)
            faults.push({ path, ...found });
        return 'value' in found ? found.value : new Pending(only.text, true);
    }
    let known = true;
    const parts = template.map(part => {
        if (typeof part === 'string')
            return part;
        const found = references_lookUp(part, scope);
        if ('value' in found) {
            if (['string', 'number', 'boolean'].includes(typeof found.value))
                return String(found.value);
            const noun = found.value === null ? 'nothing' : Array.isArray(found.value) ? 'a list' : 'a mapping';
            faults.push({
                path,
                message: `${part.text} is ${noun}, and cannot be part of a longer string`,
                cure: 'Let it stand alone, or refer to something within it.',
            });
        }
        else if ('message' in found)
            faults.push({ path, ...found });
        known = false;
        return part.text;
    });
    return known ? parts.join('') : new Pending(parts.join(''), false);
}
/** Own properties and list items alone: `constructor` and `__proto__` lead nowhere. */
function references_lookUp({ root, path, text }, scope) {
    const [head, ...rest] = path;
    const names = scope[root];
    if (!Object.hasOwn(names, head)) {
        if (root !== 'github' || !scope.verified)
            return { unknown: true };
        return { message: `${text}: the token holds no claim ${head}`, cure: 'Not every event and job has every claim.' };
    }
    let value = names[head];
    for (const segment of rest) {
        const next = child(value, segment);
        if (next === undefined)
            return { message: `${text}: there is no ${shape_quote(String(segment))} in it`, cure: 'Check what the step returns.' };
        value = next;
    }
    return { value };
}
function child(value, segment) {
    if (Array.isArray(value))
        return typeof segment === 'number' ? value[segment] : undefined;
    return shape_isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}
/** Everything in a value that is not known yet. */
function pendingIn(value) {
    if (value instanceof Pending)
        return [value];
    if (Array.isArray(value))
        return value.flatMap(pendingIn);
    return shape_isObject(value) ? Object.values(value).flatMap(pendingIn) : [];
}

;// CONCATENATED MODULE: ./build/steps/fallback.js




const machinePlaces = {
    customJob: { spec: 'jobSpec' },
    hyperparameterTuningJob: { spec: 'trialJobSpec' },
    trainingPipeline: { spec: 'trainingTaskInputs' },
    batchPredictionJob: { machineSpec: ['dedicatedResources', 'machineSpec'] },
    pipelineJob: {},
    tuningJob: {},
};
/** What an alternative of a kind may hold. */
const fallback_fieldsOf = ({ spec, machineSpec }) => [
    'location',
    ...(spec === undefined && machineSpec === undefined ? [] : ['machineSpec']),
    ...(spec === undefined ? [] : ['scheduling']),
];
/** What is wrong with `queue` and `fallback` of a step, beyond their form. @param path of the step */
function checkFallback(envelope, kind, path) {
    const { queue, fallback, wait } = envelope;
    const faults = [];
    if (periodSeconds(queue) === 0)
        faults.push({ path: [...path, 'queue'], message: 'expected a time that is longer than nothing' });
    for (const key of ['queue', 'fallback'].filter(name => envelope[name] !== undefined)) {
        const at = { path: [...path, key], key: true };
        if (!isJobKind(kind))
            faults.push({ ...at, message: `a ${kind} waits for no machines`, cure: 'Remove it.' });
        else if (wait === false)
            faults.push({
                ...at,
                message: 'nobody would keep it: with wait: false nobody watches the job',
                cure: 'Leave out one of the two.',
            });
    }
    if (!isJobKind(kind) || !Array.isArray(fallback))
        return faults;
    if (fallback.length === 0)
        faults.push({ path: [...path, 'fallback'], message: 'holds no alternative', cure: 'Name one, or leave it out.' });
    const known = fallback_fieldsOf(machinePlaces[kind]);
    for (const [index, alternative] of fallback.entries()) {
        if (!shape_isObject(alternative))
            continue;
        const at = [...path, 'fallback', index];
        const fields = Object.keys(alternative).filter(field => alternative[field] !== null);
        if (fields.length === 0)
            faults.push({ path: at, message: `changes nothing`, cure: `Name ${either(known)}.` });
        for (const field of ['machineSpec', 'scheduling'].filter(name => fields.includes(name) && !known.includes(name)))
            faults.push({
                path: [...at, field],
                message: `a ${kind} has no ${field} of its own`,
                cure: `An alternative of it may name ${either(known)}.`,
                key: true,
            });
    }
    return faults;
}
const either = (names) => names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
/** Alternatives as they stand in the file. */
function readAlternatives(fallback) {
    return (Array.isArray(fallback) ? fallback : []).map((one, index) => {
        const { location, machineSpec, scheduling } = shape_isObject(one) ? one : {};
        return {
            index,
            ...(typeof location === 'string' && { location }),
            ...(machineSpec !== undefined && machineSpec !== null && { machineSpec }),
            ...(scheduling !== undefined && scheduling !== null && { scheduling }),
        };
    });
}
/** The step as each of its alternatives has it: laid over the step as it was written, not over the one before. */
function alternativesOf(declaration) {
    const { fallback = [], ...rest } = declaration;
    return fallback.map(alternative => ({
        ...rest,
        location: alternative.location ?? declaration.location,
        alternative,
    }));
}
/**
 * The body with an alternative laid over it: `machineSpec` in the place of that of every worker pool (one machine is one
 * thing), `scheduling` field by field. What the body says by a reference that is not known yet is left for later.
 *
 * @param body with its references resolved, as far as they are known
 * @returns faults with paths in the file
 */
function laidOver(body, { id, kind, alternative }, scope) {
    if (alternative === undefined || !isJobKind(kind))
        return { body, faults: [] };
    const at = ['steps', id, 'fallback', alternative.index];
    const faults = [];
    const resolved = (field) => {
        if (alternative[field] === undefined)
            return undefined;
        const { value, faults: flaws } = resolveReferences(alternative[field], scope, [...at, field]);
        faults.push(...flaws);
        return value;
    };
    const [machineSpec, scheduling] = [resolved('machineSpec'), resolved('scheduling')];
    const { spec, machineSpec: place } = machinePlaces[kind];
    let over = body;
    if (spec !== undefined && shape_isObject(body[spec])) {
        const { workerPoolSpecs } = body[spec];
        if (machineSpec !== undefined && workerPoolSpecs === undefined)
            faults.push({ path: [...at, 'machineSpec'], message: `${kind}.${spec} has no workerPoolSpecs to lay it over` });
        if (machineSpec !== undefined && Array.isArray(workerPoolSpecs))
            over = withValue(over, [spec, 'workerPoolSpecs'], workerPoolSpecs.map(withMachine(machineSpec)));
        if (shape_isObject(scheduling)) {
            const own = valueAt(body, [spec, 'scheduling']);
            over = withValue(over, [spec, 'scheduling'], { ...(shape_isObject(own) ? own : {}), ...scheduling });
        }
        else if (scheduling !== undefined)
            over = withValue(over, [spec, 'scheduling'], scheduling);
    }
    if (place !== undefined && machineSpec !== undefined) {
        const holder = valueAt(body, place.slice(0, -1));
        if (shape_isObject(holder))
            over = withValue(over, place, machineSpec);
        else if (!(holder instanceof Pending))
            faults.push({
                path: [...at, 'machineSpec'],
                message: `${[kind, ...place.slice(0, -1)].join('.')} is not there to lay it over`,
            });
    }
    return { body: over, faults };
}
/** A pool that is left out (`{}`, so that the next has its usual number) stays so. */
const withMachine = (machineSpec) => (pool) => shape_isObject(pool) && pool['machineSpec'] !== undefined ? { ...pool, machineSpec } : pool;
/**
 * Where in the file a value of a step stands: what an alternative has brought stands there.
 *
 * @param path from the root of the file, as the step without alternatives has it
 */
function fallback_sourceOf({ id, kind, alternative }, path) {
    if (alternative === undefined || path[0] !== 'steps' || path[1] !== id)
        return path;
    const at = ['steps', id, 'fallback', alternative.index];
    const [, , key, ...rest] = path;
    if (key === 'location' && alternative.location !== undefined)
        return [...at, 'location', ...rest];
    if (key !== kind || !isJobKind(kind))
        return path;
    const { spec, machineSpec: place } = machinePlaces[kind];
    if (alternative.machineSpec !== undefined) {
        const depth = spec === undefined ? place?.length : 4;
        const isThere = spec === undefined
            ? place?.every((segment, index) => rest[index] === segment)
            : rest[0] === spec && rest[1] === 'workerPoolSpecs' && rest[3] === 'machineSpec';
        if (isThere === true)
            return [...at, 'machineSpec', ...rest.slice(depth)];
    }
    const [first, second, field = ''] = rest;
    const isScheduling = spec !== undefined && first === spec && second === 'scheduling';
    if (isScheduling && shape_isObject(alternative.scheduling) && (rest.length === 2 || field in alternative.scheduling))
        return [...at, 'scheduling', ...rest.slice(2)];
    return path;
}
/** On which machines a step would run, in a few words: `us-east1, a2-highgpu-1g with 1 NVIDIA_TESLA_A100, SPOT`. */
function whereOf({ declaration: { kind }, location, body, }) {
    if (!isJobKind(kind))
        return location;
    const { spec, machineSpec } = machinePlaces[kind];
    const machine = spec === undefined ? machineSpec && valueAt(body, machineSpec) : firstMachine(valueAt(body, [spec]));
    const strategy = spec && valueAt(body, [spec, 'scheduling', 'strategy']);
    return [location, fallback_inWords(machine), typeof strategy === 'string' && strategy !== 'STANDARD' ? strategy : '']
        .filter(part => part !== '')
        .join(', ');
}
function firstMachine(spec) {
    const pools = shape_isObject(spec) && Array.isArray(spec['workerPoolSpecs']) ? spec['workerPoolSpecs'] : [];
    return pools.filter(shape_isObject).find(pool => pool['machineSpec'] !== undefined)?.['machineSpec'];
}
function fallback_inWords(machine) {
    const { machineType, acceleratorType, acceleratorCount } = shape_isObject(machine) ? machine : {};
    if (typeof machineType !== 'string')
        return '';
    if (typeof acceleratorType !== 'string' || acceleratorType === 'ACCELERATOR_TYPE_UNSPECIFIED')
        return machineType;
    return `${machineType} with ${String(acceleratorCount ?? 1)} ${acceleratorType}`;
}

;// CONCATENATED MODULE: ./build/steps/kinds/call-check.js







/** What is wrong with a call: its method, the names in its path, and its request by the method's own message. */
function checkCall({ method: name, body }, context) {
    if (typeof name !== 'string')
        return [];
    const method = methodOf(name, context.api);
    if (method === undefined)
        return [{ path: ['method'], ...whyNot(name, context.api) }];
    const kind = kindOfMethod(name, method);
    if (kind !== undefined) {
        const message = `${name} has a kind of step of its own, which the grant bounds`;
        return [{ path: ['method'], message, cure: `Write ${kind} instead of call.` }];
    }
    const request = body ?? {};
    if (!shape_isObject(request))
        return [];
    return [
        ...pathFields(method).flatMap(field => checkPathField(field, request, context)),
        ...checkRequest(method, request, context.shapes),
        ...(method.labels === undefined ? [] : checkLabels(valueAt(request, method.labels), method.labels)),
        ...ownLabels(request, [], method.labels ?? []),
    ].map(fault => ({ ...fault, path: ['body', ...fault.path] }));
}
/** Labels by which a resource says where it came from, wherever an update would write them. */
function ownLabels(value, path, checked) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => ownLabels(item, [...path, index], checked));
    if (!shape_isObject(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const at = [...path, key];
        if (key !== 'labels' || !shape_isObject(item))
            return ownLabels(item, at, checked);
        if (formatPath(at) === formatPath(checked))
            return [];
        return checkLabels(Object.fromEntries(Object.entries(item).filter(([name]) => isOurs(name))), at);
    });
}
const methodOf = (name, api) => typeof name === 'string' && api !== undefined && Object.hasOwn(api.methods, name) ? api.methods[name] : undefined;
function whyNot(name, api) {
    const why = api !== undefined && Object.hasOwn(api.uncallable, name) ? api.uncallable[name] : undefined;
    if (why !== undefined)
        return { message: `${name} ${why}, which a step cannot` };
    const names = Object.keys(api?.methods ?? {});
    // `CreatePersistentResource` alone, or under another service.
    const own = name.split('.').at(-1) ?? '';
    const meant = [own, ...asInReference(name)];
    const elsewhere = names.find(one => meant.some(word => one.split('.')[1]?.toLowerCase() === word.toLowerCase()));
    const cure = elsewhere === undefined ? suggest(name, names) : `Did you mean ${elsewhere}?`;
    return { message: `no method of Vertex AI: ${shape_quote(name)}`, ...(cure !== undefined && { cure }) };
}
/** `projects.locations.tensorboards.create`, as Google's reference has it: `createTensorboard`, `createTensorboards`. */
function asInReference(name) {
    const [, collection, action] = /^projects\.(?:\w+\.)*(\w+)\.(\w+)$/.exec(name) ?? [];
    if (collection === undefined || action === undefined)
        return [];
    const singular = collection.replace(/(?<=index)es$|s$/, '');
    const verb = action === 'patch' ? 'update' : action;
    return [`${verb}${singular}`, `${verb}${collection}`];
}
/** Methods that do what a kind of step does, though not by the very call that it makes. */
const alsoOfKinds = {
    'EndpointService.UpdateEndpoint': 'traffic',
    'EndpointService.UpdateEndpointLongRunning': 'traffic',
    'ReasoningEngineService.UpdateReasoningEngine': 'reasoningEngine',
};
/** The kind of step that a method is for, so that no call goes round what a grant allows that kind. */
function kindOfMethod(name, { verb, path }) {
    if (Object.hasOwn(alsoOfKinds, name))
        return alsoOfKinds[name];
    const template = path.replace(/=[^}]+\}/g, '}');
    for (const [kind, { call }] of Object.entries(kindRows))
        if (call?.verb === verb && call.path === template)
            return isKind(kind) ? kind : undefined;
    return undefined;
}
const isKind = (kind) => Object.hasOwn(kindRows, kind);
/** What a call names must be where its step is: the grant has allowed that project and that location. */
function checkPathField({ path, globs }, request, context) {
    const value = valueAt(request, path);
    const expected = `an id or a full name, as ${globs[0].replace('*', context.project).replace('*', context.location)}`;
    if (value === undefined || value === null)
        return [{ path: path.slice(0, -1), message: `${path.at(-1)} is required: ${expected}`, key: true }];
    const { project, location } = context.pendingPlace ?? {};
    if (value instanceof Pending || project !== undefined || location !== undefined)
        return [];
    const name = typeof value === 'string' ? nameIn(value, globs[0], context) : '';
    const parent = `projects/${context.project}/locations/${context.location}/`;
    const below = name.slice(parent.length);
    if (name.startsWith(parent) && !name.includes('..') && globs.some(glob => patternOf(glob).test(below)))
        return [];
    const got = typeof value === 'string' ? shape_quote(value) : 'something else';
    return [
        {
            path: [...path],
            message: `expected ${expected}, got ${got}`,
            cure: "It stands in the step's own project and location.",
        },
    ];
}
/** What follows the project and the location. */
const patternOf = (glob) => new RegExp(`^${glob.replace('projects/*/locations/*/', '').replaceAll('*', '[\\w.@-]+').replaceAll('/', '\\/')}$`);
/** The request as the method's message has it, without what stands in the path. */
function checkRequest(method, request, shapes) {
    const inPath = pathFields(method);
    const message = shapes[method.request];
    if (message === undefined)
        throw new Error(`no shape is named ${method.request}`);
    const top = [...placeFields(method), ...inPath.flatMap(({ path }) => (path.length === 1 ? path : []))];
    const fields = Object.fromEntries(Object.entries(message.fields).filter(([field]) => !top.includes(field)));
    // An update names by its mask what it changes, and leaves out the rest.
    const below = method.verb === 'PATCH' ? withoutRequired(shapes) : shapes;
    const left = inPath.reduce((rest, { path }) => without(rest, path), request);
    return checkShape(left, { type: 'object', name: method.request }, { ...below, [method.request]: { ...message, fields } });
}
const withoutRequired = (shapes) => Object.fromEntries(Object.entries(shapes).map(([name, object]) => [
    name,
    {
        ...object,
        fields: Object.fromEntries(Object.entries(object.fields).map(([field, { required: _, ...rest }]) => [field, rest])),
    },
]));

;// CONCATENATED MODULE: ./build/steps/names.js



const parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** An id in the step's own project and location, or a full resource name: as a full name. */
const fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`);
/**
 * Names in what Google returned, with the project as the user wrote it: Google writes its number, which no grant lists.
 *
 * @param name that Google gave to a resource in the step's own project
 */
function withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    if (number === undefined || number === project)
        return resource;
    const prefix = `projects/${number}/`;
    const visit = (value) => {
        if (typeof value === 'string')
            return value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value;
        if (Array.isArray(value))
            return value.map(visit);
        return shape_isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)])) : value;
    };
    const own = visit(resource);
    return shape_isObject(own) ? own : resource;
}
/** A full name with the project's id, which a grant lists, where Google wrote its number. */
const names_nameIn = (project, name) => name.replace(/^projects\/\d+\//, `projects/${project}/`);
/** A resource by its full name; `undefined` where there is none. @param known as `VertexCall` has it */
const ifThere = (name, { step, effects, signal }, known) => effects.vertex
    .get(name, { step: step.declaration.id, signal, ...(known !== undefined && { known }) })
    .catch((error) => {
    if (error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 404)
        return undefined;
    throw error;
});
/**
 * The endpoint that a step means, which its grant must allow by its name.
 *
 * @param reference id, full name, or `{ displayName }` that matches exactly one
 * @param at where in the step it stands
 * @returns its full name, with the project as the step has it, and itself; `undefined` where there is none
 * @throws ActionError `STEP_REJECTED` where a display name matches several, `LIMITS_EXCEEDED` where the grant has it not
 */
async function findEndpoint(reference, { step, effects, permit, signal }, at = [step.declaration.kind, 'endpoint']) {
    const { id } = step.declaration;
    const call = { step: id, signal };
    if (typeof reference === 'string') {
        const name = fullName(reference, 'endpoints', step);
        permit('endpoints', name, at);
        const endpoint = await ifThere(name, { step, effects, signal });
        return endpoint && { name, endpoint };
    }
    const displayName = shape_isObject(reference) ? String(reference['displayName']) : '';
    const filter = `display_name=${JSON.stringify(displayName)}`;
    const listed = await effects.vertex.list(`${parentOf(step)}/endpoints`, 'endpoints', { ...call, query: { filter } });
    // What a filter means is Google's to say: a display name is compared here once more.
    const found = listed.filter(one => one['displayName'] === displayName);
    const [endpoint, ...others] = found;
    if (endpoint === undefined)
        return undefined;
    if (others.length > 0) {
        const names = found.map(one => String(one['name'])).join(', ');
        const message = `Step ${id}: ${found.length} endpoints have the display name ${shape_quote(displayName)}: ${names}`;
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Name one of them by its id.' });
    }
    const name = fullName(String(endpoint['name']).split('/').at(-1) ?? '', 'endpoints', step);
    permit('endpoints', name, at);
    return { name, endpoint };
}
/** The version as Google has it, with the project's number: what two are compared by. */
const identityOf = ({ model }) => `${String(model['name']).replace(/@[^@/]*$/, '')}@${String(model['versionId'])}`;
/**
 * The version of a model that a step means, which its grant must allow by its name.
 *
 * @param reference id or full name, with `@version`, `@alias` or neither: the default version
 * @param at where in the step it stands
 * @returns `undefined` where there is none
 * @throws ActionError `LIMITS_EXCEEDED` where the grant has it not
 */
async function findModel(reference, run, at) {
    const name = fullName(reference, 'models', run.step);
    run.permit('models', name, at);
    const model = await ifThere(name, run);
    return model && { versioned: `${name.replace(/@[^@/]*$/, '')}@${String(model['versionId'])}`, model };
}
/** @param cure what else mends it, where that is more than another name */
function noEndpoint(reference, { step }, cure = '') {
    const { project, location } = step;
    const called = shape_isObject(reference)
        ? `with the display name ${shape_quote(String(reference['displayName']))} in ${location} of ${project}`
        : fullName(String(reference), 'endpoints', step);
    return new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step.declaration.id}: there is no endpoint ${called}`, {
        cure: `${cure}See which there are:`,
        commands: [gcloudList('endpoints list', step)],
    });
}
function noModel(reference, code, { step }) {
    const name = fullName(reference, 'models', step);
    const [, project = '', location = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/models\/([^@]+)/.exec(name) ?? [];
    const list = name.includes('@') ? `models list-version ${quoteShell(id)}` : 'models list';
    return new build_errors/* ActionError */.lZ(code, `Step ${step.declaration.id}: there is no model ${name}`, {
        cure: 'A model is found in its own location alone. See what there is:',
        commands: [gcloudList(list, { project, location })],
    });
}
/**
 * The version that an alias stands for by now, so that what is recorded is what is deployed.
 *
 * @param reference id or full name, with `@version` or `@alias`; without, its default version
 * @throws ActionError `STEP_REJECTED` where there is none
 */
async function findVersion(reference, { step, effects, signal }) {
    const name = fullName(reference, 'models', step);
    const model = await effects.vertex.get(name, { step: step.declaration.id, signal });
    return { versioned: `${name.replace(/@[^@/]*$/, '')}@${String(model['versionId'])}`, model };
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/checks.js

/** What is wrong with a gate beyond its form, which the schema checks. Paths are from the body. */
function checkGate(body) {
    const { metrics, require, better_than: betterThan, absent } = body;
    const faults = [];
    if (typeof metrics === 'string' && !/^gs:\/\/[^/]+\/.*[^/]$/.test(metrics))
        faults.push({
            path: ['metrics'],
            message: `expected a file as gs://bucket/metrics.json, got ${shape_quote(metrics)}`,
            cure: 'Of a model, its latest evaluation is meant by { model: … }.',
        });
    if (require === undefined && betterThan === undefined)
        faults.push({
            path: [],
            message: 'asks for nothing, so that everything would pass',
            cure: 'Write require: { METRIC: { min: … } } or better_than: { … }.',
            key: true,
        });
    if (shape_isObject(require))
        faults.push(...checkRequire(require));
    if (shape_isObject(betterThan))
        faults.push(...checkBetterThan(betterThan));
    else if (absent !== undefined && betterThan === undefined)
        faults.push({
            path: ['absent'],
            message: 'speaks of better_than, which is not there',
            cure: 'Remove it.',
            key: true,
        });
    return faults;
}
function checkRequire(require) {
    const bounds = Object.entries(require);
    if (bounds.length === 0)
        return [{ path: ['require'], message: 'names no metric', cure: 'Write METRIC: { min: … }.', key: true }];
    return bounds.flatMap(([metric, bound]) => (shape_isObject(bound) ? checkBound(bound, ['require', metric]) : []));
}
function checkBound(bound, path) {
    const { min, max, equals } = bound;
    const set = [min, max, equals].filter(value => value !== undefined);
    if (set.length === 0)
        return [{ path, message: 'bounds nothing', cure: 'Write min, max or equals.', key: true }];
    if (equals !== undefined && set.length > 1)
        return [
            { path, message: 'equals stands alone: beside it min and max say nothing', cure: 'Remove them.', key: true },
        ];
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        return [{ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Exchange min and max.' }];
    return [];
}
function checkBetterThan({ endpoint, model, by }) {
    const faults = [];
    if (endpoint === undefined && model === undefined)
        faults.push({
            path: ['better_than'],
            message: 'names nobody',
            cure: 'Write endpoint: for what serves on it now, or model: as fraud@champion.',
            key: true,
        });
    if (!(by instanceof Pending) && typeof by === 'number' && by < 0)
        faults.push({
            path: ['better_than', 'by'],
            message: `expected 0 or more, got ${by}`,
            cure: 'For less being better, write goal: MINIMIZE.',
        });
    return faults;
}

;// CONCATENATED MODULE: ./build/steps/kinds/model-checks.js


const checkUpload = (body) => [
    ...aliasFaults(valueAt(body, ['model', 'versionAliases']), ['model', 'versionAliases']),
    ...destinationFaults(body),
];
const checkCopy = ({ modelId }) => idFaults(modelId);
const checkAliases = ({ name, versionAliases }) => [
    ...versionFaults(name),
    ...mergeFaults(versionAliases),
];
/** Model.version_aliases (model.proto). */
const aliasForm = /^[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]$/;
const aliasRule = 'It has 2 to 128 of a–z, A–Z, 0–9 and -, begins with a–z and ends with a–z or 0–9.';
function aliasFaults(value, path, form = aliasForm) {
    return textsIn(value).flatMap(([index, alias], _, all) => {
        const at = [...path, index];
        if (all.some(([before, other]) => before < index && other === alias))
            return [{ path: at, message: `the alias ${shape_quote(alias)} is given twice`, cure: 'Remove one.' }];
        return form.test(alias) ? [] : [{ path: at, message: `${shape_quote(alias)} is no alias of a version`, cure: aliasRule }];
    });
}
function destinationFaults({ modelId, parentModel }) {
    if (modelId === undefined || parentModel === undefined)
        return idFaults(modelId);
    const cure = 'Keep modelId: where it exists already, it becomes the parent of a new version.';
    return [{ path: ['parentModel'], message: 'is given beside modelId', cure, key: true }];
}
/** UploadModelRequest.model_id (model_service.proto). */
function idFaults(modelId) {
    if (typeof modelId !== 'string' || /^[a-z_][a-z0-9_-]{0,62}$/.test(modelId))
        return [];
    const cure = 'It has up to 63 of a–z, 0–9, _ and -, and begins with a letter or _.';
    return [{ path: ['modelId'], message: `${shape_quote(modelId)} is no id of a model`, cure }];
}
/** Aliases belong to a version. */
function versionFaults(name) {
    if (typeof name !== 'string' || /@[^@/]+$/.test(name))
        return [];
    const cure = `Write ${shape_quote(`${name}@VERSION`)}.`;
    return [{ path: ['name'], message: `${shape_quote(name)} names a model, and no version of it`, cure }];
}
/** MergeVersionAliasesRequest.version_aliases: `-champion` takes away. */
function mergeFaults(value) {
    const path = ['versionAliases'];
    if (Array.isArray(value) && value.length === 0)
        return [{ path, message: 'names no alias', cure: 'Name one to give, or to take away as -champion.' }];
    const aliases = textsIn(value);
    return [
        ...aliasFaults(value, path, new RegExp(aliasForm.source.replace('^', '^-?'))),
        ...aliases.flatMap(([index, alias]) => {
            const at = [...path, index];
            if (alias === '-default') {
                const cure = 'Give default to another version: it moves there.';
                return [{ path: at, message: 'a model has exactly one default version, which cannot be taken away', cure }];
            }
            if (!alias.startsWith('-') || !aliases.some(([, other]) => other === alias.slice(1)))
                return [];
            return [
                { path: at, message: `${shape_quote(alias.slice(1))} is both given and taken away`, cure: 'Remove one of them.' },
            ];
        }),
    ];
}
const textsIn = (value) => Array.isArray(value)
    ? [...value.entries()].filter((entry) => typeof entry[1] === 'string')
    : [];

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/body.js

const percentiles = ['p50', 'p95', 'p99'];
function readRollout(body) {
    const { create, traffic, bake, probe, watch } = body;
    return {
        endpoint: body['endpoint'],
        create: shape_isObject(create) ? create : undefined,
        model: String(body['model']),
        deployedModel: shape_isObject(body['deployedModel']) ? body['deployedModel'] : {},
        traffic: Array.isArray(traffic) ? traffic.map(Number) : [],
        bakeMs: periodMs(bake) ?? 0,
        probe: shape_isObject(probe) ? readProbe(probe) : undefined,
        watch: shape_isObject(watch) ? readWatch(watch) : undefined,
        keep: body['keep'] === 1,
    };
}
function readProbe({ instances, parameters, expect, latency, errors, requests }) {
    const expected = Object.entries(shape_isObject(expect) ? expect : {});
    return {
        instances: Array.isArray(instances) ? instances : [],
        parameters,
        expect: Object.fromEntries(expected.map(([path, value]) => [path, shape_isObject(value) ? value : {}])),
        latencyMs: latencyMs(latency),
        errors: typeof errors === 'number' ? errors : 0,
        requests: typeof requests === 'number' ? requests : 20,
    };
}
function readWatch(watch) {
    const { errors, latency, failures, on_inconclusive: then } = watch;
    const bounds = shape_isObject(latency) ? latency : {};
    return {
        errors: shape_isObject(errors) && typeof errors['max'] === 'number' ? errors['max'] : undefined,
        latency: percentiles.flatMap(percentile => {
            const boundMs = latencyMs(bounds[percentile]);
            return boundMs === undefined ? [] : [{ percentile, boundMs }];
        }),
        failures: typeof failures === 'number' ? failures : 1,
        minRequests: typeof watch['min_requests'] === 'number' ? watch['min_requests'] : 1,
        onInconclusive: then === 'rollback' || then === 'promote' ? then : 'hold',
        withinMs: periodMs(watch['within']) ?? 3_600_000,
    };
}
/** `500ms` or `2s`, as milliseconds; `undefined` for anything else, and for nothing at all. */
function latencyMs(text) {
    const [, amount, unit] = typeof text === 'string' ? (/^(\d{1,6}(?:\.\d{1,3})?)(ms|s)$/.exec(text) ?? []) : [];
    const milliseconds = Number(amount) * (unit === 's' ? 1_000 : 1);
    return milliseconds > 0 ? milliseconds : undefined;
}
function periodMs(period) {
    const seconds = periodSeconds(period);
    return seconds === undefined ? undefined : seconds * 1_000;
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/checks.js



/** A minute of metrics is whole only in a bake that is longer than one. Seconds. */
const shortestBake = 120;
/** What is wrong with a rollout beyond its form and its names. Paths are from the body. */
const checkRollout = (body) => [
    ...createFaults(body),
    ...deployedFaults(body['deployedModel']),
    ...trafficFaults(body['traffic']),
    ...probeFaults(body),
    ...watchFaults(body),
];
function createFaults({ endpoint, create, probe }) {
    if (!shape_isObject(create))
        return [];
    const faults = [];
    const isId = typeof endpoint === 'string' && !endpoint.includes('/');
    if (typeof endpoint === 'string' && !isId)
        faults.push({
            path: ['create'],
            message: 'an endpoint that is named in full must exist',
            cure: 'Name it by its id, or leave out create.',
            key: true,
        });
    if (isId && !/^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,8})$/.test(endpoint))
        faults.push({
            path: ['endpoint'],
            message: `${shape_quote(endpoint)} cannot be the id of a new endpoint`,
            cure: 'It has up to 63 of a–z, 0–9 and -, and begins with a letter; or up to 9 digits.',
        });
    const asked = shape_isObject(endpoint) ? endpoint['displayName'] : undefined;
    const { displayName, trafficSplit } = create;
    if (typeof asked === 'string' && typeof displayName === 'string' && asked !== displayName)
        faults.push({
            path: ['create', 'displayName'],
            message: `${shape_quote(displayName)} is not the display name that the endpoint is looked for by, ${shape_quote(asked)}`,
            cure: 'Write the same.',
        });
    if (trafficSplit !== undefined)
        faults.push({
            path: ['create', 'trafficSplit'],
            message: 'a new endpoint has no models to split traffic between',
            cure: 'Remove it: traffic says how the rollout goes.',
            key: true,
        });
    const isPrivate = create['network'] !== undefined || create['privateServiceConnectConfig'] !== undefined;
    if (isPrivate && probe !== undefined)
        faults.push({
            path: ['probe'],
            message: 'an endpoint of a network of its own cannot be probed from here',
            cure: 'Leave it out, and let watch look at what its users get.',
            key: true,
        });
    return faults;
}
function deployedFaults(deployed) {
    if (!shape_isObject(deployed))
        return [];
    const at = (field) => ['deployedModel', field];
    const faults = [];
    if (deployed['model'] !== undefined)
        faults.push({
            path: at('model'),
            message: 'the model stands beside deployedModel',
            cure: 'Move it to rollout.model.',
            key: true,
        });
    if (deployed['id'] !== undefined)
        faults.push({
            path: at('id'),
            message: 'the id is chosen by the rollout, so that it finds again what it deployed',
            cure: 'Remove it.',
            key: true,
        });
    const resources = ['dedicatedResources', 'automaticResources', 'sharedResources'];
    if (resources.every(field => deployed[field] === undefined))
        faults.push({
            path: ['deployedModel'],
            message: 'says nothing about the machines that serve',
            cure: `Give ${resources.join(', ')}: one of them.`,
            key: true,
        });
    return faults;
}
function trafficFaults(traffic) {
    if (!Array.isArray(traffic))
        return [];
    return traffic.flatMap((share, index) => {
        const before = traffic[index - 1];
        if (typeof share !== 'number' || typeof before !== 'number' || share > before)
            return [];
        return [
            {
                path: ['traffic', index],
                message: `${share} does not rise above ${before}`,
                cure: 'Write rising percentages.',
            },
        ];
    });
}
/** A rollout that never gives the model any traffic has nothing to look at. */
const isDark = ({ traffic }) => Array.isArray(traffic) && traffic.length === 1 && traffic[0] === 0;
function probeFaults(body) {
    const { probe } = body;
    if (!shape_isObject(probe))
        return [];
    const { expect, latency, errors } = probe;
    const faults = [];
    const expectsNothing = expect === undefined || (shape_isObject(expect) && Object.keys(expect).length === 0);
    if (expectsNothing && latency === undefined && errors === undefined)
        faults.push({
            path: ['probe'],
            message: 'expects nothing, so that nothing could fail it',
            cure: 'Give expect, latency or errors.',
            key: true,
        });
    if (shape_isObject(expect))
        faults.push(...Object.entries(expect).flatMap(([path, one]) => expectationFaults(path, one)));
    faults.push(...latencyFaults(latency, ['probe', 'latency']));
    if (isDark(body))
        faults.push({ path: ['probe'], message: 'a model at 0 % cannot be asked', cure: 'Remove it.', key: true });
    return faults;
}
function expectationFaults(text, expectation) {
    const path = ['probe', 'expect', text];
    const faults = [];
    if (readPath(text) === undefined)
        faults.push({
            path,
            message: `${shape_quote(text)} is no path into an answer`,
            cure: 'Write one like predictions[0].score.',
            key: true,
        });
    if (!shape_isObject(expectation))
        return faults;
    const { min, max } = expectation;
    // One that is misspelt has been told.
    if (Object.keys(expectation).length === 0)
        faults.push({ path, message: 'expects nothing', cure: 'Give min, max, equals or type.', key: true });
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        faults.push({ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Change one of them.' });
    return faults;
}
function watchFaults(body) {
    const { watch, bake } = body;
    if (!shape_isObject(watch))
        return [];
    const { errors, latency } = watch;
    const faults = [];
    const hasLatency = latency !== undefined && !(shape_isObject(latency) && Object.keys(latency).length === 0);
    if (errors === undefined && !hasLatency)
        faults.push({
            path: ['watch'],
            message: 'has no bound, so that nothing could fail it',
            cure: 'Give errors: { max }, or latency: { p95 }.',
            key: true,
        });
    if (shape_isObject(latency))
        for (const name of percentiles)
            faults.push(...latencyFaults(latency[name], ['watch', 'latency', name]));
    const seconds = bake === undefined ? 0 : periodSeconds(bake);
    if (!(bake instanceof Pending) && seconds !== undefined && seconds < shortestBake)
        faults.push({
            path: bake === undefined ? ['watch'] : ['bake'],
            message: `watch looks at whole minutes, and ${bake === undefined ? 'there is no bake' : 'the bake is too short for one'}`,
            cure: 'Give bake, of 2m at least; real traffic says little in less than 10m.',
            key: true,
        });
    if (isDark(body))
        faults.push({ path: ['watch'], message: 'a model at 0 % gets no traffic to watch', cure: 'Remove it.', key: true });
    return faults;
}
function latencyFaults(latency, path) {
    // Its form is checked already.
    if (typeof latency !== 'string' || !/^0+(\.0+)?m?s$/.test(latency))
        return [];
    return [{ path, message: `expected a time above 0, as 500ms or 2s, got ${shape_quote(latency)}` }];
}

;// CONCATENATED MODULE: ./build/steps/kinds/split.js

/**
 * What is wrong with a split, whatever the endpoint holds: shares are whole percentages and together 100, or there are
 * none at all (facts/vertex-api.md "Traffic").
 *
 * @param deploys whether the split may speak of the model that is being deployed, as "0"
 */
function checkSplit(split, path, deploys) {
    if (!shape_isObject(split))
        return [];
    const shares = Object.entries(split);
    const faults = shares.flatMap(([id, share]) => {
        const at = [...path, id];
        if (!/^\d{1,10}$/.test(id))
            return [
                {
                    path: at,
                    message: `${shape_quote(id)} is no id of a deployed model`,
                    cure: 'It is a number of up to 10 digits.',
                    key: true,
                },
            ];
        if (id === '0' && !deploys)
            return [
                {
                    path: at,
                    message: '"0" stands for the model that a deployModel deploys, and here is none',
                    cure: 'Name it by its id.',
                    key: true,
                },
            ];
        if (share instanceof Pending || (typeof share === 'number' && share >= 0 && share <= 100))
            return [];
        return [{ path: at, message: `expected a percentage from 0 to 100, got ${JSON.stringify(share)}` }];
    });
    if (faults.length > 0 || shares.length === 0 || shares.some(([, share]) => share instanceof Pending))
        return faults;
    const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
    return sum === 100
        ? []
        : [
            {
                path,
                message: `the shares are ${sum} together, not 100`,
                cure: 'Make them 100, or write {} for no traffic at all.',
                key: true,
            },
        ];
}
const sameSplit = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => shareOf(a, id) === shareOf(b, id));
/** A model without a share has none: 0. */
const shareOf = (split, id) => Number(split[id] ?? 0);
const splitOf = ({ trafficSplit }) => (shape_isObject(trafficSplit) ? trafficSplit : {});
/** `1234: 90 %, 5678: 10 %` */
const splitInWords = (split) => Object.entries(split)
    .map(([id, share]) => `${id}: ${String(share)} %`)
    .join(', ') || 'no traffic';
/** What an endpoint has deployed. */
const deployedOf = ({ deployedModels }) => Array.isArray(deployedModels) ? deployedModels.filter(shape_isObject) : [];
/** Ids in a split that the endpoint does not have, in words; `undefined` where it has them all. */
function strangersIn(split, endpoint) {
    const there = deployedOf(endpoint).map(({ id }) => String(id));
    const strangers = Object.keys(split).filter(id => id !== '0' && !there.includes(id));
    if (strangers.length === 0)
        return undefined;
    return `it has no deployed model ${strangers.join(', ')}; there ${there.length === 0 ? 'is none' : `are ${there.join(', ')}`}`;
}

;// CONCATENATED MODULE: ./build/steps/kinds/checks.js








const checks = {
    batchPredictionJob: checkBatchModel,
    uploadModel: checkUpload,
    copyModel: checkCopy,
    aliases: checkAliases,
    attach: checkAttach,
    endpoint: checkEndpoint,
    deployModel: body => [
        ...checkName(body, 'endpoint', endpointName),
        ...checkDeployedModel(body['deployedModel']),
        ...checkSplit(body['trafficSplit'], ['trafficSplit'], true),
    ],
    undeployModel: body => [
        ...checkName(body, 'endpoint', endpointName),
        ...checkName(body, 'deployedModelId', deployedId),
        ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
        ...checkLeaving(body),
    ],
    traffic: body => [
        ...checkName(body, 'endpoint', endpointName),
        ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
    ],
    call: checkCall,
    gate: checkGate,
    rollout: body => [
        ...checkName(body, 'endpoint', endpointName),
        ...checkName(body, 'model', modelName),
        ...checkRollout(body),
    ],
    rollback: body => checkName(body, 'endpoint', endpointName),
    reasoningEngine: body => checkName(body, 'name', engineName),
    predict: body => checkName(body, 'endpoint', predictName),
    generateContent: body => checkName(body, 'model', contentModel),
};
const checkBody = (kind, body, context) => checks[kind]?.(body, context) ?? [];
const place = 'projects\\/[a-z0-9.:-]+\\/locations\\/[a-z0-9-]+';
const endpointName = {
    pattern: new RegExp(`^(${place}\\/endpoints\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an endpoint, or projects/P/locations/L/endpoints/ID',
};
/** A publisher's own model, as one for embeddings, is asked like an endpoint. */
const predictName = {
    pattern: new RegExp(`${endpointName.pattern.source}|^(${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/[\\w.@-]{1,128}$`),
    expected: `${endpointName.expected}, or publishers/google/models/ID`,
};
const modelName = {
    pattern: new RegExp(`^(${place}\\/models\\/)?[A-Za-z0-9_-]{1,63}(@[a-z0-9-]{1,128})?$`),
    expected: 'the id of a model or its full name, with @version or @alias',
};
const engineName = {
    pattern: new RegExp(`^(${place}\\/reasoningEngines\\/)?[A-Za-z0-9_-]{1,63}$`),
    expected: 'the id of an agent engine, or projects/P/locations/L/reasoningEngines/ID',
};
const deployedId = {
    pattern: /^[1-9]\d{0,9}$/,
    expected: 'the id of a deployed model, a number of up to 10 digits',
};
const contentModel = {
    pattern: new RegExp(`^(((${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/)?[A-Za-z0-9][\\w.@-]{0,127}|${place}\\/endpoints\\/[\\w-]{1,63})$`),
    expected: "a model, as gemini-2.5-flash, publishers/google/models/…, or the full name of a tuned model's endpoint",
};
function checkName(body, field, { pattern, expected }) {
    const value = body[field];
    return typeof value !== 'string' || pattern.test(value)
        ? []
        : [{ path: [field], message: `expected ${expected}, got ${shape_quote(value)}` }];
}
/** An id that Google takes for a new endpoint (CreateEndpointRequest.endpoint_id), or one that exists. */
function checkEndpoint(body) {
    const { endpointId, displayName } = body;
    if (endpointId instanceof Pending || displayName instanceof Pending)
        return [];
    if (endpointId === undefined && displayName === undefined)
        return [{ path: [], message: 'names no endpoint', cure: 'Give endpointId, displayName, or both.', key: true }];
    const isNamed = typeof endpointId === 'string' && endpointId.includes('/');
    return [
        ...checkName(body, 'endpointId', endpointName),
        ...(isNamed || displayName !== undefined
            ? []
            : [
                {
                    path: [],
                    message: 'displayName is required',
                    cure: 'An endpoint that is to be made needs one.',
                    key: true,
                },
            ]),
        ...(displayName === '' ? [{ path: ['displayName'], message: 'expected a name, got an empty string' }] : []),
    ];
}
function checkDeployedModel(deployed) {
    if (!shape_isObject(deployed))
        return [];
    const faults = [
        ...checkName(deployed, 'model', modelName),
        ...(deployed['id'] === '' ? [] : checkName(deployed, 'id', deployedId)),
        ...(deployed['model'] === undefined
            ? [{ path: [], message: 'model is required', cure: 'Say which model is deployed.', key: true }]
            : []),
    ];
    return faults.map(fault => ({ ...fault, path: ['deployedModel', ...fault.path] }));
}
/** The API takes no id alone here. */
function checkBatchModel({ model }, { project, location, pendingPlace }) {
    if (typeof model !== 'string' || model === '' || model.includes('/'))
        return [];
    const [p, l] = [
        pendingPlace?.project === undefined ? project : 'P',
        pendingPlace?.location === undefined ? location : 'L',
    ];
    const message = `expected the full name of a model, as projects/P/locations/L/models/ID, got ${shape_quote(model)}`;
    return [{ path: ['model'], message, cure: `Write projects/${p}/locations/${l}/models/${model}` }];
}
/** What is taken off cannot be given traffic in the same call. */
function checkLeaving({ deployedModelId, trafficSplit }) {
    if (!shape_isObject(trafficSplit) || typeof deployedModelId !== 'string' || !Object.hasOwn(trafficSplit, deployedModelId))
        return [];
    if (trafficSplit[deployedModelId] === 0)
        return [];
    const message = 'gives traffic to the very model that is taken off';
    return [{ path: ['trafficSplit', deployedModelId], message, cure: 'Divide the 100 among those that stay.' }];
}
/** Which job is taken up: by its name, or by its key and kind. */
function checkAttach({ name, key, kind, since }, { project }) {
    const faults = [];
    const byNumber = typeof name === 'string' ? parseJobName(name)?.project : undefined;
    if (byNumber !== undefined && /^\d+$/.test(byNumber) && byNumber !== project)
        faults.push({
            path: ['name'],
            message: `names the project by its number ${byNumber}, and the step by ${project}`,
            cure: `Write its id: ${names_nameIn(project, String(name))}`,
        });
    if (name === undefined && key === undefined)
        faults.push({ path: [], message: 'names no job', cure: 'Write name: projects/…, or key: of its label.', key: true });
    if (typeof name === 'string' && parseJobName(name) === undefined)
        faults.push({
            path: ['name'],
            message: `expected the full name of a job, as projects/P/locations/L/customJobs/ID, got ${shape_quote(name)}`,
        });
    if (typeof key === 'string' && !/^[0-9a-f]{40}$/.test(key))
        faults.push({ path: ['key'], message: `expected 40 hex digits, as in the label keyless-key, got ${shape_quote(key)}` });
    if (name !== undefined && kind !== undefined)
        faults.push({ path: ['kind'], message: 'the name says it already', cure: 'Remove it.', key: true });
    if (typeof since === 'string' && since !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(since))
        faults.push({ path: ['since'], message: `expected a time as 2026-11-26T10:00:00Z, got ${shape_quote(since)}` });
    return faults;
}

;// CONCATENATED MODULE: ./build/steps/pyyaml.js

/**
 * What plain scalars mean to PyYAML, which writes compiled pipelines and reads them for Google's SDK. Its YAML 1.1 is
 * its own: the string `1e-5` stands without quotes since a float needs a dot and its exponent a sign, `08` likewise
 * since it is no octal number, and `y` is no boolean.
 */
const pyyamlScalars = (core) => [
    ...core.filter(tag => typeof tag === 'string' || !/:(bool|int|float)$/.test(tag.tag)),
    ...scalars,
];
const scalar = (type, test, resolve) => ({
    tag: `tag:yaml.org,2002:${type}`,
    default: true,
    test,
    resolve,
});
const digits = (text) => text.replaceAll('_', '');
const integer = (radix) => (text) => {
    const number = Number.parseInt(digits(text).replace(/^[-+]?0[bx]/, ''), radix);
    return text.startsWith('-') && /^-0[bx]/.test(text) ? -number : number;
};
const scalars = [
    scalar('bool', /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
    scalar('bool', /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
    scalar('int', /^[-+]?0b[01_]+$/, integer(2)),
    scalar('int', /^[-+]?0x[0-9a-fA-F_]+$/, integer(16)),
    scalar('int', /^[-+]?0[0-7_]+$/, integer(8)),
    scalar('int', /^[-+]?(0|[1-9][0-9_]*)$/, integer(10)),
    scalar('float', /^[-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
    scalar('float', /^\.[0-9][0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
];
/**
 * PyYAML lets a quoted string go on at any indentation, where YAML 1.2 wants its lines deeper than what they belong to,
 * and real pipelines make use of it. Blanks before such a line mean nothing: adding some changes no value.
 */
function deepenContinuations(text) {
    let deepened = text;
    for (let repairs = 0; repairs < mostRepairs; repairs++) {
        const start = cutString(deepened);
        if (start === undefined)
            break;
        const end = closingQuote(deepened, start);
        if (end === undefined)
            break;
        const indent = ' '.repeat(start - deepened.lastIndexOf('\n', start));
        deepened =
            deepened.slice(0, start) + deepened.slice(start, end).replaceAll('\n', `\n${indent}`) + deepened.slice(end);
    }
    return deepened;
}
/** Each costs a pass over the text. */
const mostRepairs = 100;
/** Where a quoted string begins that the lexer gave up before its closing quote. */
function cutString(text) {
    let offset = 0;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        // Marks of the lexer's own, which stand for no text.
        if (token === '\x02' || token === '\x18' || token === '\x1f')
            continue;
        if (/^["']/.test(token) && closingQuote(text, offset) !== offset + token.length - 1)
            return offset;
        offset += token.length;
    }
    return undefined;
}
function closingQuote(text, start) {
    const quote = text[start];
    for (let index = start + 1; index < text.length; index++) {
        if (quote === '"' && text[index] === '\\')
            index++;
        else if (text[index] === quote) {
            if (quote === '"' || text[index + 1] !== quote)
                return index;
            index++;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/steps/pipelines.js





/** The outer form of a PipelineSpec (kubeflow/pipelines, pipeline_spec.proto). */
const specShapes = {
    PipelineSpec: {
        fields: {
            pipelineInfo: { shape: { type: 'object', name: 'PipelineInfo' }, required: true },
            deploymentSpec: { shape: { type: 'map', of: { type: 'any' } } },
            schemaVersion: { shape: { type: 'string' }, required: true },
            sdkVersion: { shape: { type: 'string' } },
            components: { shape: { type: 'map', of: { type: 'any' } } },
            root: { shape: { type: 'map', of: { type: 'any' } }, required: true },
            defaultPipelineRoot: { shape: { type: 'string' } },
        },
    },
    PipelineInfo: {
        fields: {
            name: { shape: { type: 'string' }, required: true },
            displayName: { shape: { type: 'string' } },
            description: { shape: { type: 'string' } },
        },
    },
};
const yamlLimits = { ...compiled, second: true, scalars: pyyamlScalars };
/**
 * Reads a compiled pipeline, YAML or JSON: a bare PipelineSpec, or a whole PipelineJob. A platform specification after it
 * is passed over when it asks for nothing.
 *
 * @throws ActionError `STEPS_INVALID` with all problems
 */
function readPipeline(text, file) {
    const json = /^\s*\{/.test(text);
    const document = json
        ? parseDocument(text, file, 'STEPS_INVALID', compiled)
        : parseDocument(deepenContinuations(text), file, 'STEPS_INVALID', yamlLimits);
    const value = shape_isObject(document.value) ? document.value : {};
    const whole = Object.hasOwn(value, 'pipelineSpec');
    const { pipelineSpec, ...jobDefaults } = whole ? value : { pipelineSpec: document.value };
    const path = whole ? ['pipelineSpec'] : [];
    const problems = [];
    if (Object.hasOwn(value, 'apiVersion') && Object.hasOwn(value, 'kind')) {
        const message = 'a resource of Kubernetes, not a compiled pipeline';
        problems.push(document.problem(['kind'], message, { cure: 'Compile the pipeline with version 2 of kfp.' }));
    }
    else {
        const faults = [...checkPipelineSpec(pipelineSpec, path), ...checkJobConfig(jobDefaults)];
        problems.push(...faults.map(({ path: at, message, ...options }) => document.problem(at, message, options)));
    }
    if (document.second !== undefined)
        problems.push(...platformProblems(document.second));
    const [first, ...more] = problems;
    if (first !== undefined || !shape_isObject(pipelineSpec)) {
        const what = [first?.path, first?.message].filter(Boolean).join(': ');
        const message = `${file} is no pipeline that can run: ${what}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
        throw new build_errors/* ActionError */.lZ('STEPS_INVALID', message, { problems });
    }
    const written = (at) => document.written([...path, ...at]);
    return { spec: withDeclaredTypes(pipelineSpec, written), jobDefaults, document };
}
const checkPipelineSpec = (spec, path) => checkShape(spec, { type: 'object', name: 'PipelineSpec' }, specShapes, path);
/** The mappings of a PipelineJob that are merged with what a step says; the rest is checked with the step's body. */
function checkJobConfig(job) {
    return [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']].flatMap(path => checkShape(valueAt(job, path) ?? {}, { type: 'map', of: { type: 'any' } }, {}, path));
}
/** Kubeflow's second document is for Kubernetes: Vertex AI does not take it, so that what it asks for would be lost. */
function platformProblems(document) {
    const { value } = document;
    const known = shape_isObject(value) && Object.keys(value).every(key => key === 'platforms');
    const message = known
        ? 'asks for what Vertex AI has not got, and what would be lost'
        : 'a second document that is no platform specification';
    const path = firstLeaf(value);
    return path === undefined
        ? []
        : [document.problem(path, message, { cure: 'Compile the pipeline without it.', key: true })];
}
function firstLeaf(value, path = []) {
    if (value === null)
        return undefined;
    if (!shape_isObject(value) && !Array.isArray(value))
        return path;
    for (const [key, item] of Object.entries(value)) {
        const leaf = firstLeaf(item, [...path, Array.isArray(value) ? Number(key) : key]);
        if (leaf !== undefined)
            return leaf;
    }
    return undefined;
}
const decimal = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
/**
 * Gives values the types that the specification declares for them, where YAML's reading lost them: `version: 1.10` in
 * an `env`, `1e-5` where a STRING stands, `1e-5` where a NUMBER_DOUBLE stands.
 */
function withDeclaredTypes(spec, written) {
    const asText = (value, path) => typeof value === 'number' || typeof value === 'boolean' ? (written(path) ?? String(value)) : value;
    const asDeclared = (value, type, path) => {
        if (type === 'STRING')
            return asText(value, path);
        const number = type === 'NUMBER_DOUBLE' || type === 'NUMBER_INTEGER';
        return number && typeof value === 'string' && decimal.test(value) ? Number(value) : value;
    };
    const typedDefault = (definition, path) => shape_isObject(definition) && Object.hasOwn(definition, 'defaultValue')
        ? {
            ...definition,
            defaultValue: asDeclared(definition['defaultValue'], definition['parameterType'], [...path, 'defaultValue']),
        }
        : definition;
    const typedConstants = (task, path) => {
        const component = valueAt(spec, ['components', String(valueAt(task, ['componentRef', 'name']))]);
        return rewrite(task, ['inputs', 'parameters', '*', 'runtimeValue', 'constant'], (value, [...constant]) => {
            const declared = valueAt(component, [
                'inputDefinitions',
                'parameters',
                String(constant[path.length + 2]),
                'parameterType',
            ]);
            return asDeclared(value, declared, constant);
        }, path);
    };
    const container = ['deploymentSpec', 'executors', '*', 'container'];
    const rules = [
        [[...container, 'args', '*'], asText],
        [[...container, 'command', '*'], asText],
        [[...container, 'env', '*', 'value'], asText],
        ...['root', 'components.*'].flatMap((owner) => [
            [[...owner.split('.'), 'inputDefinitions', 'parameters', '*'], typedDefault],
            [[...owner.split('.'), 'dag', 'tasks', '*'], typedConstants],
        ]),
    ];
    return rules.reduce((typed, [pattern, change]) => {
        const next = rewrite(typed, pattern, change);
        return shape_isObject(next) ? next : typed;
    }, spec);
}
/** A copy with every value at the pattern changed; `*` is any key or index, and what is not there stays away. */
function rewrite(value, [segment, ...rest], change, path = []) {
    if (segment === undefined)
        return change(value, path);
    const matches = (key) => segment === '*' || segment === key;
    if (Array.isArray(value))
        return value.map((item, index) => (matches(index) ? rewrite(item, rest, change, [...path, index]) : item));
    if (!shape_isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        matches(key) ? rewrite(item, rest, change, [...path, key]) : item,
    ]));
}
/** @param body a pipelineJob's, references resolved */
function pipelineSourceOf(body) {
    const { pipelineSpec, templateUri } = body;
    if (shape_isObject(pipelineSpec))
        return { from: 'inline', spec: pipelineSpec };
    if (typeof pipelineSpec === 'string' && isWorkspacePath(pipelineSpec))
        return { from: 'file', file: pipelineSpec };
    if (typeof templateUri === 'string' && pipelineSpec === undefined)
        return { from: 'template', uri: templateUri };
    return { from: 'unknown' };
}
const isWorkspacePath = (path) => path !== '' && !/^[\\/~]|^\w+:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..');
/** What is wrong with the word for where the specification comes from; paths from the body. */
function checkPipelineSource({ pipelineSpec, templateUri }) {
    if (pipelineSpec !== undefined && templateUri !== undefined)
        return [{ path: ['templateUri'], message: 'only one of pipelineSpec, templateUri may be set', key: true }];
    if (pipelineSpec === undefined && templateUri === undefined)
        return [{ path: [], message: 'pipelineSpec or templateUri is required', key: true }];
    if (pipelineSpec instanceof Pending) {
        const message = `${pipelineSpec.reference} is not known yet: the pipeline cannot be read`;
        return [{ path: ['pipelineSpec'], message, cure: 'Give the variable that it refers to.' }];
    }
    if (typeof pipelineSpec === 'string' && !isWorkspacePath(pipelineSpec)) {
        const cure = 'As pipelines/train.yaml; for gs:// and Artifact Registry write templateUri.';
        return [{ path: ['pipelineSpec'], message: 'expected a path within the workspace', cure }];
    }
    if (typeof templateUri === 'string')
        return templateFaults(templateUri);
    return [];
}
function templateFaults(uri) {
    const path = ['templateUri'];
    const odd = /[\p{Cc}\s%?#\\]|\/\.{0,2}\/|\/\.{1,2}$/u.test(uri.replace(/^(gs|https):\/\//, ''));
    if (!odd && /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/.+/.test(uri))
        return [];
    const registry = /^https:\/\/[a-z0-9-]+-kfp\.pkg\.dev\/[^/]+\/[^/]+\/([^/]+)\/([^/]+)$/.exec(uri);
    if (odd || registry === null) {
        const cure = 'As gs://BUCKET/train.yaml or https://us-kfp.pkg.dev/PROJECT/REPOSITORY/train/sha256:….';
        return [{ path, message: 'expected a template of Cloud Storage or Artifact Registry', cure }];
    }
    if (/^sha256:[0-9a-f]{64}$/.test(registry[2] ?? ''))
        return [];
    const cure = `Replace ${registry[2]} by the digest of that version of ${registry[1]}: sha256:….`;
    return [{ path, message: 'a tag can be moved: Artifact Registry is read by digest alone', cure }];
}

;// CONCATENATED MODULE: ./build/steps/pipeline-job.js





/**
 * Makes the PipelineJob that is sent, from what the user wrote and the pipeline (facts/vertex-api.md "Pipeline jobs
 * from a compiled specification"). What the user wrote wins over what the pipeline brings.
 *
 * @param body references resolved; its `pipelineSpec` or `templateUri` is replaced by the specification
 * @param caching sets or clears the caching of every task; `undefined` leaves what was compiled
 */
function buildPipelineJob(body, pipeline, caching) {
    const { spec, jobDefaults } = pipeline;
    const config = objectAt(body, 'runtimeConfig');
    const jobConfig = objectAt(jobDefaults, 'runtimeConfig');
    const directory = outputDirectory(config, spec, jobConfig);
    const parameters = isTyped(spec) ? typedParameters(config, spec, jobConfig) : rawParameters(config, spec, jobConfig);
    const { parameters: _typed, parameterValues: _raw, ...rest } = { ...jobConfig, ...config };
    const { templateUri: _template, ...fields } = {
        displayName: valueAt(spec, ['pipelineInfo', 'name']),
        ...jobDefaults,
        ...body,
    };
    const labels = body['labels'] === null ? {} : { ...objectAt(jobDefaults, 'labels'), ...objectAt(body, 'labels') };
    return {
        body: {
            ...fields,
            ...(shape_isObject(fields['labels']) ? { labels } : {}),
            pipelineSpec: caching === undefined ? spec : withCaching(spec, caching),
            runtimeConfig: { ...rest, gcsOutputDirectory: directory.value, ...parameters.config },
        },
        faults: [...directory.faults, ...parameters.faults],
    };
}
const objectAt = (holder, key) => {
    const value = valueAt(holder, [key]);
    return shape_isObject(value) ? value : {};
};
const directoryPath = ['runtimeConfig', 'gcsOutputDirectory'];
/** Given, else the specification's, else the job's. */
function outputDirectory(config, spec, jobConfig) {
    const given = config['gcsOutputDirectory'];
    const value = given ?? spec['defaultPipelineRoot'] ?? jobConfig['gcsOutputDirectory'];
    if (value instanceof Pending || (typeof value === 'string' && /^gs:\/\/[^/]+/.test(value)))
        return { value, faults: [] };
    const cure = 'Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.';
    const unnamed = new Pending('the output directory', true);
    if (value === undefined)
        return {
            value: unnamed,
            faults: [{ path: [], message: 'names no output directory, and neither does the pipeline', cure, key: true }],
        };
    const whose = given === undefined ? "the pipeline's output directory" : 'the output directory';
    const message = `${whose} is ${shape_quote(String(value))}: expected gs://…`;
    const path = given === undefined ? [] : directoryPath;
    return { value: unnamed, faults: [{ path, message, cure, ...(given === undefined ? { key: true } : {}) }] };
}
function declaredParameters(spec) {
    const definitions = valueAt(spec, ['root', 'inputDefinitions', 'parameters']);
    return new Map(Object.entries(shape_isObject(definitions) ? definitions : {}).map(([name, definition]) => {
        const type = valueAt(definition, ['parameterType']) ?? valueAt(definition, ['type']);
        const optional = valueAt(definition, ['isOptional']) === true || valueAt(definition, ['defaultValue']) !== undefined;
        return [name, { type: String(type), required: !optional }];
    }));
}
/** Whether parameters are sent with their types: up to schemaVersion 2.0.0. */
function isTyped(spec) {
    const [major = 0, minor = 0, patch = 0] = String(spec['schemaVersion']).split(/[.-]/).map(Number);
    return major < 2 || (major === 2 && minor === 0 && patch === 0);
}
const valuesPath = ['runtimeConfig', 'parameterValues'];
const typedPath = ['runtimeConfig', 'parameters'];
/** `parameterValues`, as they are. */
function rawParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const values = withoutNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(values, declared, valuesPath), ...pipeline_job_missing(values, declared, config)];
    if (Object.keys({ ...objectAt(jobConfig, 'parameters'), ...objectAt(config, 'parameters') }).length > 0) {
        const message = `a pipeline of schemaVersion ${spec['schemaVersion']} takes no parameters of this form`;
        faults.push({ path: typedPath, message, cure: 'Write them under parameterValues.', key: true });
    }
    for (const [name, value] of Object.entries(values))
        faults.push(...typeFaults(value, declared.get(name)?.type, [...valuesPath, name]));
    return { config: Object.keys(values).length === 0 ? {} : { parameterValues: values }, faults };
}
/** `parameters`, each as `{ intValue | doubleValue | stringValue }`; those that the user typed himself stand as they are. */
function typedParameters(config, spec, jobConfig) {
    const declared = declaredParameters(spec);
    const own = withoutNulls(objectAt(config, 'parameters'));
    const values = withoutNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') });
    const faults = [...nameFaults(own, declared, typedPath), ...nameFaults(values, declared, valuesPath)];
    const converted = Object.entries(values).map(([name, value]) => {
        const path = [...valuesPath, name];
        if (Object.hasOwn(own, name))
            faults.push({ path, message: 'is given under parameters too', cure: 'Remove one.', key: true });
        const type = declared.get(name)?.type;
        if (type === 'INT') {
            faults.push(...typeFaults(value, 'NUMBER_INTEGER', path));
            return [name, { intValue: typeof value === 'number' ? String(value) : value }];
        }
        if (type === 'DOUBLE') {
            faults.push(...typeFaults(value, 'NUMBER_DOUBLE', path));
            return [name, { doubleValue: value }];
        }
        // Before 2.1.0 there were no other types: booleans, lists and structs travel as JSON.
        if (typeof value === 'number')
            faults.push(...typeFaults(value, 'STRING', path));
        const text = typeof value === 'string' || value instanceof Pending ? value : jsonText(value);
        return [name, { stringValue: text }];
    });
    const all = { ...objectAt(jobConfig, 'parameters'), ...own, ...Object.fromEntries(converted) };
    faults.push(...pipeline_job_missing(all, declared, config));
    return { config: Object.keys(all).length === 0 ? {} : { parameters: all }, faults };
}
function jsonText(value) {
    const [pending] = pendingIn(value);
    return pending === undefined ? JSON.stringify(value) : new Pending(pending.reference, false);
}
const withoutNulls = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
function nameFaults(values, declared, path) {
    const names = [...declared.keys()];
    return Object.keys(values)
        .filter(name => !declared.has(name))
        .map(name => ({
        path: [...path, name],
        message: `the pipeline has no parameter ${name}.`,
        cure: suggest(name, names) ?? (names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`),
        key: true,
    }));
}
function pipeline_job_missing(values, declared, config) {
    const path = Object.hasOwn(config, 'parameterValues') ? valuesPath : [];
    return [...declared]
        .filter(([name, { required }]) => required && !Object.hasOwn(values, name))
        .map(([name]) => ({
        path,
        message: `the pipeline's parameter ${name} has no default and is not given`,
        cure: `Add ${name} under runtimeConfig.parameterValues.`,
        key: true,
    }));
}
const pipeline_job_parameterShapes = {
    STRING: { type: 'string' },
    NUMBER_INTEGER: { type: 'integer' },
    NUMBER_DOUBLE: { type: 'number' },
    BOOLEAN: { type: 'boolean' },
    LIST: { type: 'list', of: { type: 'any' } },
    STRUCT: { type: 'map', of: { type: 'any' } },
};
function typeFaults(value, type, path) {
    const shape = type !== undefined && Object.hasOwn(pipeline_job_parameterShapes, type) ? pipeline_job_parameterShapes[type] : undefined;
    if (shape === undefined)
        return [];
    return checkShape(value, shape, {}, path).map(fault => ({ ...fault, cure: `The pipeline declares it ${type}.` }));
}
/** The API knows no switch for it: every task of every graph says for itself. */
function withCaching(spec, enableCache) {
    const set = (task) => shape_isObject(task) ? { ...task, cachingOptions: { ...objectAt(task, 'cachingOptions'), enableCache } } : task;
    const tasks = ['dag', 'tasks', '*'];
    return rewrite(rewrite(spec, ['root', ...tasks], set), ['components', '*', ...tasks], set);
}

;// CONCATENATED MODULE: ./build/steps/place.js




/** Both become parts of a URL: a location even of its host. */
const place_forms = {
    project: {
        pattern: /^(([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|[1-9]\d{0,18})$/,
        expected: 'the id of a project, as acme-ml',
    },
    location: { pattern: /^[a-z]{2,20}(-[a-z]{2,20}\d{1,2})?$/, expected: 'a location of Vertex AI, as us-central1' },
};
/**
 * Where a step runs, references resolved. Before the token is verified a variable or a claim may still be missing, as in
 * `plan`; then it must be known. Paths of faults are from the root of the file.
 */
function resolvePlace(file, declaration, scope) {
    const faults = [];
    const pendingPlace = {};
    const resolve = (key) => {
        const own = fallback_sourceOf(declaration, ['steps', declaration.id, key]);
        const path = valueAt(file.document.value, own) === undefined ? [key] : own;
        const { value, faults: flaws } = resolveReferences(declaration[key], scope, path);
        faults.push(...flaws);
        if (value instanceof Pending) {
            const message = `${value.reference} must be known before the run`;
            if (!scope.verified)
                pendingPlace[key] = value;
            else if (flaws.length === 0)
                faults.push({ path, message, cure: 'Give the variable that it refers to.' });
            return value.reference;
        }
        if (typeof value === 'string' && place_forms[key].pattern.test(value))
            return value;
        const got = typeof value === 'string' ? shape_quote(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
        const region = key === 'location' ? regionMeant(String(value)) : undefined;
        const cure = region && `Did you mean ${region}?`;
        faults.push({ path, message: `expected ${place_forms[key].expected}, got ${got}`, ...(cure && { cure }) });
        return String(value);
    };
    return { project: resolve('project'), location: resolve('location'), pendingPlace, faults };
}
/** `us-central1` by `us-central-1`, or by a zone of it. */
function regionMeant(text) {
    const region = text.replace(/(?<=\d)-[a-f]$/, '').replace(/-(\d{1,2})$/, '$1');
    return place_forms.location.pattern.test(region) ? region : undefined;
}

;// CONCATENATED MODULE: ./build/steps/task-links.js




/** Holds `${steps.p.tasks.<task>.outputs.<name>}` against the pipelines that are known: the task, and what it gives. */
function checkTaskLinks(links, file, pipelines) {
    return links.flatMap(link => {
        if (link.reference.root !== 'steps' || link.reference.path[1] !== 'tasks')
            return [];
        const step = file.steps.find(({ id }) => id === link.reference.path[0]);
        const source = pipelineSourceOf(step?.body ?? {});
        const loaded = step !== undefined && Object.hasOwn(pipelines, step.id) ? pipelines[step.id]?.spec : undefined;
        const spec = source.from === 'inline' ? source.spec : loaded;
        return spec === undefined ? [] : (checkTaskLink(link, spec, file) ?? []);
    });
}
function checkTaskLink({ reference, path }, spec, file) {
    const [, , task, , output] = reference.path;
    const fail = (message, word, names) => {
        const cure = suggest(word, names) ?? `It has ${names.length === 0 ? 'none' : names.join(', ')}.`;
        return file.document.problem(path, `${reference.text}: ${message}`, { cure });
    };
    const tasks = task_links_keysOf(valueAt(spec, ['root', 'dag', 'tasks']));
    if (!tasks.includes(String(task)))
        return fail(`the pipeline has no task ${task}.`, String(task), tasks);
    const component = String(valueAt(spec, ['root', 'dag', 'tasks', String(task), 'componentRef', 'name']));
    const definitions = valueAt(spec, ['components', component, 'outputDefinitions']);
    const outputs = [...task_links_keysOf(valueAt(definitions, ['parameters'])), ...task_links_keysOf(valueAt(definitions, ['artifacts']))];
    if (!outputs.includes(String(output)))
        return fail(`the task ${task} has no output ${output}.`, String(output), outputs);
    return undefined;
}
const task_links_keysOf = (value) => (shape_isObject(value) ? Object.keys(value) : []);

;// CONCATENATED MODULE: ./build/steps/timeout.js




/** How long a job on a runner of GitHub's own can last. */
const hostedSeconds = 6 * 3_600;
/** What of a body has a `scheduling` whose timeout Vertex AI keeps: the job's own, or that of each trial. */
function scheduledPart(kind, body) {
    if (kind === 'customJob')
        return 'jobSpec';
    if (kind === 'hyperparameterTuningJob')
        return 'trialJobSpec';
    return kind === 'trainingPipeline' && body['trainingTaskDefinition'] === customTask ? 'trainingTaskInputs' : undefined;
}
/**
 * The time that a step may take: its own `timeout`, else what the body's scheduling says, else the grant's. It is also
 * written to the `scheduling.timeout` of a custom job, of a training pipeline's, and of a tuning job's trials, none of
 * which may take longer than all: Vertex AI keeps it when the runner dies.
 * Paths of faults are from the step.
 */
function withTimeout(body, { kind, timeoutSeconds: declared, wait, detach }, scope, grantSeconds) {
    const part = scheduledPart(kind, body);
    const jobSpec = part === undefined ? undefined : body[part];
    const scheduled = valueAt(jobSpec, ['scheduling', 'timeout']) ?? undefined;
    // A trial's says nothing of the whole.
    const isWhole = part !== undefined && kind !== 'hyperparameterTuningJob';
    const scheduledSeconds = isWhole ? durationSeconds(scheduled) : undefined;
    const faults = [];
    if (declared !== undefined && scheduledSeconds !== undefined && declared !== scheduledSeconds) {
        const message = `${declared} s here, but ${String(scheduled)} in ${part}.scheduling.timeout`;
        faults.push({ path: ['timeout'], message, cure: 'Leave one out.' });
    }
    const named = declared ?? scheduledSeconds;
    if (named !== undefined && named > hostedSeconds && wait && detach !== true && isHosted(scope)) {
        const path = declared === undefined ? [kind, part ?? '', 'scheduling', 'timeout'] : ['timeout'];
        const cure = isJobKind(kind)
            ? 'Write cancel: detach, and take the job up by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.'
            : 'Write wait: false, shorten it, or use a self-hosted runner.';
        faults.push({ path, message: 'a job on a hosted runner ends after 6 h, so that nobody would wait this long', cure });
    }
    if (declared !== undefined && !wait && isJobKind(kind) && !isWhole) {
        const message = `nobody would keep it: a ${kind} has no time limit of its own, and with wait: false nobody watches`;
        faults.push({ path: ['timeout'], message, cure: 'Leave out one of the two.' });
    }
    const seconds = named ?? grantSeconds;
    const scheduling = valueAt(jobSpec, ['scheduling']) ?? {};
    if (part === undefined ||
        !shape_isObject(jobSpec) ||
        !shape_isObject(scheduling) ||
        scheduled !== undefined ||
        seconds === undefined)
        return { body, seconds, faults };
    const timed = { ...jobSpec, scheduling: { ...scheduling, timeout: `${seconds}s` } };
    return { body: { ...body, [part]: timed }, seconds, faults };
}
const isHosted = ({ github }) => github['runner_environment'] === 'github-hosted';
/** What is wrong with the time of the whole run. Paths are from the root of the file. */
const checkRunTimeout = ({ timeoutSeconds }, scope) => timeoutSeconds !== undefined && timeoutSeconds > hostedSeconds && isHosted(scope)
    ? [
        {
            path: ['timeout'],
            message: 'a job on a hosted runner ends after 6 h, before this time is over',
            cure: 'Shorten it, so that there is time to let go of what goes on; or use a self-hosted runner.',
        },
    ]
    : [];
/** Whole seconds, rounded up; `undefined` for what is no duration. */
function durationSeconds(value) {
    return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
        ? Math.ceil(Number(value.slice(0, -1)))
        : undefined;
}

;// CONCATENATED MODULE: ./build/steps/prepare.js














/**
 * Makes the resource that is sent, as far as it is known: defaults put under the step's own words, references resolved,
 * the pipeline built, the timeout written where Vertex AI keeps it; then holds it against the API's own schema.
 *
 * @returns the step, and every fault with its place in the steps file (or in a pipeline's own file)
 */
function prepareStep(file, declaration, scope, context) {
    const { id, kind } = declaration;
    const written = resolveObject(declaration.body, scope);
    const over = laidOver(written.value, declaration, scope);
    const own = { value: over.body, faults: written.faults };
    const places = placesOf(kind, own.value);
    const defaults = resolveObject({ ...file.defaults }, scope);
    const { faults: placeFaults, ...place } = resolvePlace(file, declaration, scope);
    const under = defaultsFor(places, defaults.value, own.value);
    const pipeline = kind === 'pipelineJob' ? pipelineOf(id, own.value, context.pipelines) : undefined;
    const built = complete(layered(under, own.value), declaration, pipeline);
    const timed = withTimeout(built.body, declaration, scope, context.grantTimeoutSeconds);
    const method = kind === 'call' ? methodOf(timed.body['method'], context.api) : undefined;
    const message = context.messages[kind].body;
    const shapes = shapesFor(kind, timed.body, context.shapes);
    const body = prepare_withoutNulls(timed.body, { type: 'object', name: message }, withRequest(method, shapes));
    const shaped = checkShape(body, { type: 'object', name: message }, shapes);
    const checked = withoutUnchecked(shaped, body, declaration, message, shapes);
    const bodyFaults = [
        ...own.faults,
        ...built.faults,
        ...checked.faults,
        ...[places.labels ?? [], places.madeLabels ?? []].flatMap(place => place.length === 0 ? [] : checkLabels(valueAt(body, place), place)),
        ...checkBody(kind, body, { ...context, ...place }),
    ];
    const origins = [
        { value: own.value, document: file.document, place: path => fallback_sourceOf(declaration, ['steps', id, kind, ...path]) },
        { value: under, document: file.document, place: path => ['defaults', ...inDefaults(path, places)] },
    ];
    if (pipeline?.document !== undefined)
        origins.push({ value: pipeline.jobDefaults, document: pipeline.document, place: path => path });
    const outside = [
        ...defaults.faults.map(fault => ({ ...fault, path: ['defaults', ...fault.path] })),
        ...placeFaults,
        ...over.faults,
        ...[...timed.faults, ...checked.envelope].map(fault => ({
            ...fault,
            path: fallback_sourceOf(declaration, ['steps', id, ...fault.path]),
        })),
    ];
    return {
        step: {
            declaration,
            ...place,
            body,
            ...(method && { method }),
            timeoutSeconds: timed.seconds,
        },
        faults: [
            ...outside.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
            ...bodyFaults.map(fault => problemAtOrigin(fault, origins)),
            ...checkTaskLinks(linksIn(declaration.body, ['steps', id, kind]).links, file, context.pipelines),
        ],
    };
}
function resolveObject(object, scope) {
    const { value, faults } = resolveReferences(object, scope);
    return { value: shape_isObject(value) ? value : {}, faults };
}
/** The file's defaults as a body of this kind: each where the kind has the field, and the body what holds it. */
function defaultsFor(places, defaults, own) {
    let under = {};
    for (const [name, place] of entriesOf(places)) {
        const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
        if (value !== undefined && shape_isObject(holderOf(own, place)))
            under = withValue(under, place, value);
    }
    return under;
}
const entriesOf = (places) => Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]));
const holderOf = (body, place) => valueAt(body, place.slice(0, -1));
/** A place in the body back to the one in the defaults that it was filled from. */
function inDefaults(path, places) {
    const found = entriesOf(places).find(([, place]) => place.every((segment, index) => path[index] === segment));
    return found === undefined ? path : [found[0], ...path.slice(found[1].length)];
}
/** A step's own word wins, and null is one. Labels come together one by one, and so does what holds a default. */
function layered(under, own) {
    const merged = Object.entries(own).map(([key, value]) => {
        const below = Object.hasOwn(under, key) ? under[key] : undefined;
        const together = key !== 'encryptionSpec' && shape_isObject(value) && shape_isObject(below);
        return [key, together ? layered(below, value) : value];
    });
    return { ...under, ...Object.fromEntries(merged) };
}
function pipelineOf(id, body, pipelines) {
    const source = pipelineSourceOf(body);
    if (source.from === 'inline')
        return { spec: source.spec, jobDefaults: {} };
    return Object.hasOwn(pipelines, id) ? pipelines[id] : undefined;
}
function complete(body, { kind, caching }, pipeline) {
    if (kind !== 'pipelineJob')
        return { body, faults: [] };
    const faults = checkPipelineSource(body);
    if (faults.length === 0 && pipeline !== undefined && pipeline.document === undefined)
        faults.push(...checkPipelineSpec(pipeline.spec, ['pipelineSpec']));
    // What is of the wrong type is left for the schema to say, and what is not known yet for the next time.
    const config = [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']];
    const readable = config.map(path => valueAt(body, path) ?? {}).every(shape_isObject);
    if (faults.length > 0 || pipeline === undefined || !readable)
        return { body: unbuilt(body), faults };
    return buildPipelineJob(body, pipeline, caching);
}
/** A pipelineJob whose pipeline is not known: what will come from it stands as pending. */
function unbuilt(body) {
    const { pipelineSpec } = body;
    const config = body['runtimeConfig'] ?? {};
    const gcsOutputDirectory = new Pending("the pipeline's own output directory", true);
    return {
        ...body,
        ...(typeof pipelineSpec === 'string' ? { pipelineSpec: new Pending(pipelineSpec, true) } : {}),
        runtimeConfig: shape_isObject(config) ? { gcsOutputDirectory, ...config } : config,
    };
}
/** The messages, with the inputs of a custom task as what they are: free-form to the API, a CustomJobSpec by Google's definition. */
function shapesFor(kind, body, shapes) {
    const pipeline = shapes['TrainingPipeline'];
    if (pipeline === undefined || kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask)
        return shapes;
    const inputs = { ...pipeline.fields['trainingTaskInputs'], shape: { type: 'object', name: 'CustomJobSpec' } };
    return { ...shapes, TrainingPipeline: { ...pipeline, fields: { ...pipeline.fields, trainingTaskInputs: inputs } } };
}
/** The messages, with that of a call as its method has it. */
const withRequest = (method, shapes) => method === undefined
    ? shapes
    : { ...shapes, CallStep: { fields: { body: { shape: { type: 'object', name: method.request } } } } };
/** JSON's null is a field left out, but within free-form values, where it is one. */
function prepare_withoutNulls(body, shape, shapes) {
    const visit = (value, of) => {
        if (of?.type === 'either')
            return visit(value, of.of.find(one => one.type === 'object'));
        if (of?.type === 'list' && Array.isArray(value))
            return value.map(item => visit(item, of.of));
        if ((of?.type !== 'object' && of?.type !== 'map') || !shape_isObject(value))
            return value;
        return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
            const inner = of.type === 'map' ? of.of : fieldOf(of.name, key, shapes);
            return item === null && !(of.type === 'map' && inner?.type === 'any') ? [] : [[key, visit(item, inner)]];
        }));
    };
    const cleaned = visit(body, shape);
    return shape_isObject(cleaned) ? cleaned : body;
}
function fieldOf(message, key, shapes) {
    const fields = shapes[message]?.fields ?? {};
    return Object.hasOwn(fields, key) ? fields[key]?.shape : undefined;
}
function problemAtOrigin({ path, message, ...options }, origins) {
    const origin = origins.find(({ value }) => valueAt(value, path) !== undefined) ?? origins[0];
    if (origin === undefined)
        throw new Error('a body comes from somewhere');
    return origin.document.problem(origin.place(path), message, options);
}

;// CONCATENATED MODULE: ./build/steps/unsound.js

/** `1 problem`, `3 problems`. */
const unsound_countOf = (problems) => `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
/** Each problem once: what is wrong with the defaults, say, is found again with every step. */
const once = (found) => [
    ...new Map(found.map(problem => [(0,build_errors/* formatProblem */.Vw)(problem), problem])).values(),
];
/** A steps file with all that is wrong with it, in its order. */
function unsound(file, found) {
    const files = [...new Set(found.map(problem => problem.file))];
    const problems = once(found).sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
    return new build_errors/* ActionError */.lZ('STEPS_INVALID', `${file} has ${unsound_countOf(problems)}`, { problems });
}

;// CONCATENATED MODULE: ./build/examine.js






/** One step against schema and grant, and each of its alternatives: of their node hours the most count. */
function examine(declared, declaration, scope, grant, pipelines) {
    const own = examineOne(declared, declaration, scope, grant, pipelines);
    const others = alternativesOf(declaration).map(one => examineOne(declared, one, scope, grant, pipelines));
    if (others.length === 0)
        return own;
    return {
        step: { ...own.step, alternatives: others.map(({ step }) => step) },
        faults: [own, ...others].flatMap(({ faults }) => faults),
        excesses: [own, ...others].flatMap(({ excesses }) => excesses),
        nodeHours: Math.max(...[own, ...others].map(({ nodeHours }) => nodeHours)),
    };
}
function examineOne({ file, schema }, declaration, scope, grant, pipelines) {
    const context = { ...schema, pipelines, grantTimeoutSeconds: grant.allow.timeoutSeconds };
    const { step, faults } = prepareStep(file, declaration, scope, context);
    const limits = checkLimits(step, grant.allow, schema.shapes, schema.messages[declaration.kind].body, {
        grant: grant.name,
        require: grant.require,
    });
    const excesses = limits.faults.map(fault => problemIn(file, { ...fault, path: fallback_sourceOf(declaration, fault.path) }));
    const { leftToRun, nodeHours } = limits;
    return { step: leftToRun.length === 0 ? step : { ...step, leftToRun }, faults, excesses, nodeHours };
}
/** What all steps take together: the grant's node hours are for a run. A step that is beyond them alone has said so. */
function sharedExcess(file, nodeHours, { allow, name }) {
    if (nodeHours.some(hours => hours > (allow.nodeHours ?? Number.POSITIVE_INFINITY)))
        return [];
    const total = nodeHours.reduce((sum, hours) => sum + hours, 0);
    return checkNodeHours(total, 'the steps together', ['steps'], allow, name).map(fault => problemIn(file, fault));
}
/** What the grant says of all steps. */
const excessesOf = (file, found, grant) => [
    ...found.flatMap(({ excesses }) => excesses),
    ...sharedExcess(file, found.map(({ nodeHours }) => nodeHours), grant),
];
const problemIn = (file, { path, message, ...options }) => file.document.problem(path, message, options);
/** @throws ActionError `STEPS_INVALID` with all problems, where there is any */
function refuseUnsound(file, found) {
    if (found.length > 0)
        throw unsound(file.document.file, found);
}
/**
 * @param others grants that would allow it
 * @throws ActionError `LIMITS_EXCEEDED` with all problems, where there is any
 */
function refuseExcess(file, found, grant, others = []) {
    if (found.length === 0)
        return;
    const problems = once(found);
    const message = `${file.document.file} asks for more than grant ${grant.name} allows: ${unsound_countOf(problems)}`;
    const meant = others.length === 0
        ? ''
        : `Grant ${others.map(other => other.name).join(' or ')} allows it: was that meant? Else ask`;
    const cure = `${meant || 'Ask'} for less, or have \`allow\` of the grant widened by a reviewed change of the policy.`;
    throw new build_errors/* ActionError */.lZ('LIMITS_EXCEEDED', message, { problems, cure });
}

;// CONCATENATED MODULE: ./build/steps/dedupe.js




/**
 * The same for the same step with the same body in the same workflow run, whatever the attempt: 40 hex digits, so that
 * it fits a label. Our own labels do not count.
 */
function dedupeKey({ repositoryId, runId, key, grant, step, body }) {
    return dedupe_digest([repositoryId, runId, key, grant, step, withoutOurLabels(body)]).slice(0, 40);
}
/** Hex SHA-256 of a JSON value, whatever the order of its keys. */
const dedupe_digest = (value) => (0,external_node_crypto_.createHash)('sha256').update(canonicalJson(value)).digest('hex');
/** JSON with sorted keys and no blanks. @throws Error when something in it is not known yet */
function canonicalJson(value) {
    if (value instanceof Pending)
        throw new Error(`${value.reference} is not known yet: there is nothing to digest`);
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (!shape_isObject(value))
        return JSON.stringify(value) ?? 'null';
    const members = Object.keys(value)
        .filter(key => value[key] !== undefined)
        .sort()
        .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
}
/** Stands for whatever Google chooses. */
const dedupe_any = Symbol('any');
/** What Google fills in where nothing was submitted, as `Message.field`; where it is paid for, the documented default alone. */
const filledIn = new Map([
    ['CustomJobSpec.scheduling', dedupe_any],
    ['Scheduling.timeout', dedupe_any],
    ['Scheduling.strategy', dedupe_any],
    ['WorkerPoolSpec.diskSpec', dedupe_any],
    ['WorkerPoolSpec.replicaCount', 1],
    ['DiskSpec.bootDiskType', dedupe_any],
    ['DiskSpec.bootDiskSizeGb', dedupe_any],
    ['BatchPredictionJob.manualBatchTuningParameters', dedupe_any],
    ['ManualBatchTuningParameters.batchSize', dedupe_any],
    ['BatchDedicatedResources.startingReplicaCount', dedupe_any],
    ['BatchDedicatedResources.maxReplicaCount', 10],
    ['TuningJob.tunedModelDisplayName', dedupe_any],
    ['SupervisedTuningSpec.hyperParameters', dedupe_any],
    ['SupervisedHyperParameters.epochCount', dedupe_any],
    ['SupervisedHyperParameters.learningRateMultiplier', dedupe_any],
    ['SupervisedHyperParameters.adapterSize', dedupe_any],
    ['Model.name', dedupe_any],
    ['Model.etag', dedupe_any],
    ['Model.versionAliases', dedupe_any],
    ['ReasoningEngine.name', dedupe_any],
    ['ReasoningEngine.etag', dedupe_any],
]);
/**
 * Whether a resource that Google returned is the one that was submitted: every submitted field equal, and nothing set
 * beside them but what Google sets itself, since a look-alike could do more than was asked for. Google writes int64 as
 * strings, normalises durations and leaves out default values. Labels may be more: our own differ between attempts.
 *
 * @returns where they differ first, as `jobSpec.workerPoolSpecs[0].replicaCount`; `undefined` where they do not
 */
function sameResource(submitted, found, { shapes, name }) {
    const path = dedupe_difference(submitted, found, { type: 'object', name }, shapes, []);
    return path && formatPath(path);
}
/** Of what was found, that which was asked for: the rest of it does not count. */
function asAsked(found, asked) {
    const alike = (theirs, ours) => {
        if (Array.isArray(theirs) && Array.isArray(ours))
            return theirs.map((one, index) => alike(one, ours[index]));
        return shape_isObject(theirs) && shape_isObject(ours) ? asAsked(theirs, ours) : theirs;
    };
    return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => Object.hasOwn(asked, key) ? [[key, alike(value, asked[key])]] : []));
}
function dedupe_difference(submitted, found, shape, shapes, path) {
    if (submitted === null || submitted === undefined)
        return isDefault(found) ? undefined : path;
    if (Array.isArray(submitted)) {
        const items = found ?? [];
        if (!Array.isArray(items) || items.length !== submitted.length)
            return path;
        const of = shape.type === 'list' ? shape.of : anything;
        return firstOf(submitted.keys(), index => dedupe_difference(submitted[index], items[index], of, shapes, [...path, index]));
    }
    if (shape_isObject(submitted)) {
        const fields = found ?? {};
        if (!shape_isObject(fields))
            return path;
        const keys = new Set([...Object.keys(submitted), ...Object.keys(fields)]);
        return firstOf(keys, key => {
            // Ours differ from attempt to attempt, wherever they stand.
            if (path.at(-1) === 'labels' && isOurs(key))
                return undefined;
            const own = Object.hasOwn(submitted, key) ? submitted[key] : undefined;
            const theirs = Object.hasOwn(fields, key) ? fields[key] : undefined;
            if ((own === undefined || own === null) && isOfGoogle(key, theirs, shape, shapes, path))
                return undefined;
            return dedupe_difference(own, theirs, fieldShape(key, shape, shapes), shapes, [...path, key]);
        });
    }
    return sameScalar(submitted, found ?? undefined) ? undefined : path;
}
const anything = { type: 'any' };
function fieldShape(key, shape, shapes) {
    if (shape.type === 'map')
        return shape.of;
    const fields = shape.type === 'object' ? shapes[shape.name]?.fields : undefined;
    return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key]?.shape : undefined) ?? anything;
}
/** Whether a field that was not submitted is one that Google sets. */
function isOfGoogle(key, value, shape, shapes, path) {
    if (path.at(-1) === 'labels' || key === 'labels')
        return true;
    if (shape.type !== 'object')
        return false;
    const field = shapes[shape.name]?.fields[key];
    const filled = filledIn.get(`${shape.name}.${key}`);
    return field?.outputOnly === true || filled === dedupe_any || (filled !== undefined && sameScalar(filled, value));
}
function isDefault(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if (shape_isObject(value))
        return Object.values(value).every(isDefault);
    return !value || value === '0' || /_UNSPECIFIED$/.test(String(value));
}
function firstOf(items, find) {
    for (const item of items) {
        const path = find(item);
        if (path !== undefined)
            return path;
    }
    return undefined;
}
function sameScalar(submitted, found) {
    if (submitted === found)
        return true;
    // A default value is left out of replies.
    if (found === undefined)
        return isDefault(submitted);
    const [a, b] = [String(submitted), String(found)];
    if (typeof submitted === 'string' && typeof found === 'string')
        return isDuration(a) && isDuration(b) && Number(a.slice(0, -1)) === Number(b.slice(0, -1));
    return typeof submitted !== 'boolean' && typeof found !== 'boolean' && /^-?\d+$/.test(a) && a === b;
}
const isDuration = (text) => /^-?\d+(\.\d+)?s$/.test(text);
function withoutOurLabels(body) {
    const { labels, ...rest } = body;
    if (!shape_isObject(labels))
        return body;
    const own = Object.entries(labels).filter(([key]) => !isOurs(key));
    return own.length === 0 ? rest : { ...rest, labels: Object.fromEntries(own) };
}

;// CONCATENATED MODULE: ./build/vertex/crc32c.js
/** One entry for each byte: the polynomial of CRC-32C, reflected. */
const crc32c_table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++)
        sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
    return sum;
});
/**
 * CRC-32C (Castagnoli) in base64, big-endian, as Cloud Storage writes it: the one checksum that every object has
 * (https://docs.cloud.google.com/storage/docs/data-validation).
 */
function crc32c(bytes) {
    let sum = ~0;
    for (const byte of bytes)
        sum = (sum >>> 8) ^ (crc32c_table[(sum ^ byte) & 0xff] ?? 0);
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(~sum >>> 0);
    return digest.toString('base64');
}

;// CONCATENATED MODULE: ./build/vertex/files.js



const files_maxBytes = 8 * 1024 * 1024;
/** The text of a `gs://` object. @param uri checked before by the grant's `storage` */
const createReadFile = (client, universe) => async (uri, most, step, isWhole) => {
    const place = objectPlace(uri, universe);
    if (place === undefined)
        throw new build_errors/* ActionError */.lZ('STEPS_INVALID', `${uri} is no object: expected gs://bucket/object`);
    return files_decoded(await download(client, { method: 'GET', ...place, step }, most, isWhole), uri);
};
/** A file's bytes as they are stored. @param isWhole judges a text that no checksum came with */
async function download(client, call, most, isWhole = () => true) {
    const isIntact = (response) => isAsStored(response) ?? isWhole(response.body.toString('utf8'));
    const response = await client.download(call, most, isIntact);
    if (isAsStored(response) === false)
        throw notWhole(call, response);
    return response.body;
}
/**
 * Whether bytes are those that Cloud Storage has; `undefined`: nothing says so. What it decompresses on the way has the
 * checksum of the compressed bytes (https://docs.cloud.google.com/storage/docs/transcoding).
 */
function isAsStored({ headers, body }) {
    const [, stored] = /(?:^|[\s,])crc32c=([\w+/]{6}==)/.exec(headers['x-goog-hash'] ?? '') ?? [];
    if (stored === undefined || headers['x-goog-stored-content-encoding'] === 'gzip')
        return undefined;
    return crc32c(body) === stored;
}
/** No page of a proxy, and not nothing. */
const mayBePipeline = (text) => /^\s*[^<\s]/.test(text);
function files_decoded(bytes, uri) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `${uri} is no text in UTF-8`);
    }
}
/**
 * Reads a pipeline template: `gs://bucket/object` from Cloud Storage, or `https://{location}-kfp.pkg.dev/…` from
 * Artifact Registry. Both with the bearer token, which the transport keeps from every other host.
 *
 * @param uri checked before by the grant's `templates`
 */
async function readTemplate(client, uri, universe, step) {
    const place = templatePlace(uri, universe);
    if (place === undefined)
        throw new build_errors/* ActionError */.lZ('STEPS_INVALID', `${uri} is no template: expected gs://… or https://{location}-kfp.pkg.dev/…`);
    return files_decoded(await download(client, { method: 'GET', ...place, step }, files_maxBytes, mayBePipeline), uri);
}
function objectPlace(uri, universe) {
    const [, bucket, object] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/(.+)$/.exec(uri) ?? [];
    if (bucket === undefined || object === undefined)
        return undefined;
    const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(object)}`;
    return { host: `storage.${universe}`, path, query: { alt: 'media' } };
}
function templatePlace(uri, universe) {
    const stored = objectPlace(uri, universe);
    if (stored !== undefined)
        return stored;
    const [, host, path] = /^https:\/\/([a-z0-9-]+-kfp\.pkg\.dev)(\/[\w./:@-]+)$/.exec(uri) ?? [];
    return host === undefined || path === undefined ? undefined : { host, path };
}

;// CONCATENATED MODULE: ./build/ready.js












/** A run may last 35 days and be re-run for 30: nothing of it can be older. */
const runDays = 65;
/**
 * Makes a step ready to be sent, now that what it refers to is known: checked again, with its labels and its key.
 *
 * @param declared whose node hours of this step are set to what they are
 * @throws ActionError `STEPS_INVALID` or `LIMITS_EXCEEDED` with all problems
 */
async function makeReady(declared, declaration, scope, context, { environment, pace }) {
    const { file, schema, pipelines, nodeHours } = declared;
    const { grant, client, universe } = context;
    const settle = (loaded) => {
        const found = examine(declared, declaration, scope, grant, loaded);
        refuseUnsound(file, found.faults);
        nodeHours.set(declaration.id, found.nodeHours);
        const shared = sharedExcess(file, [...nodeHours.values()], grant);
        refuseExcess(file, [...found.excesses, ...shared], grant);
        return found.step;
    };
    let step = settle(pipelines);
    const template = declaration.kind === 'pipelineJob' ? pipelineSourceOf(step.body) : undefined;
    if (template?.from === 'template') {
        // Its address has passed the grant's `templates`; what it says is held against the grant before it is submitted, inline.
        const loaded = readPipeline(await readTemplate(client, template.uri, universe, declaration.id), template.uri);
        step = settle({ ...pipelines, [declaration.id]: loaded });
    }
    const unknown = [step, ...(step.alternatives ?? [])].flatMap(({ body }) => pendingIn(body));
    if (unknown.length > 0)
        throw new build_errors/* ActionError */.lZ('STEPS_INVALID', `Step ${declaration.id}: still not known: ${unknown.map(({ reference }) => reference).join(', ')}`);
    const resource = { shapes: schema.shapes, name: schema.messages[declaration.kind].body };
    const permit = (sort, name, at) => {
        const refusal = refuseValue(sort, name, grant.allow, grant.name, step);
        const path = ['steps', declaration.id, ...at];
        refuseExcess(file, refusal === undefined ? [] : [problemIn(file, { path, ...refusal })], grant);
    };
    const attributed = (one) => withAttribution(one, context, environment.identity, resource, pace.now());
    const permitResult = (name, body) => {
        const message = schema.messages[declaration.kind].body;
        const extra = { grant: grant.name, whole: true };
        const { faults } = checkLimits({ ...step, body: { ...body } }, grant.allow, schema.shapes, message, extra);
        const kept = faults.map(fault => problemIn(file, { ...fault, message: `${name} keeps this: ${fault.message}` }));
        refuseExcess(file, kept, grant);
    };
    return { ...attributed(step), permit, permitResult, alternatives: (step.alternatives ?? []).map(attributed) };
}
/** Labels say where a resource came from; the key among them keeps it from being made twice. */
function withAttribution(step, { claims, policySha256, grant, inputs, runCreatedAt }, identity, schema, now) {
    const { id, kind } = step.declaration;
    const key = dedupeKey({ ...identity, key: inputs.key, grant: grant.name, step: id, body: step.body });
    const labels = labelsFor({
        ...identity,
        actor: claims['actor'],
        workflow: claims['workflow'],
        grant: grant.name,
        step: id,
        policySha256,
        dedupeKey: key,
    });
    const body = withLabels(step, kind === 'generateContent' ? stableLabels(labels) : labels);
    const earliest = new Date(now - runDays * 86_400_000).toISOString();
    return { step, request: { step, body, labels, dedupeKey: key, rerun: inputs.rerun, earliest, runCreatedAt, schema } };
}
/** Ours stand beside the user's own, where the kind takes labels and its body has what holds them. */
function withLabels({ declaration: { kind }, body, method }, ours) {
    const { labels, madeLabels } = kindRows[kind].places;
    const places = [method?.labels === undefined ? labels : ['body', ...method.labels], madeLabels];
    return places.reduce((labelled, place) => {
        if (place === undefined || !shape_isObject(valueAt(body, place.slice(0, -1))))
            return labelled;
        const own = valueAt(body, place);
        return withValue(labelled, place, { ...(shape_isObject(own) ? own : {}), ...ours });
    }, body);
}

;// CONCATENATED MODULE: ./build/steps/outputs.js



/** What is wrong with the file's outputs once its pipelines are known: their tasks, and what these give. */
const checkOutputs = (file, pipelines) => checkTaskLinks(linksIn(file.outputs, ['outputs']).links, file, pipelines);
/**
 * The action's outputs of the file: scalars as text, lists and mappings as JSON. What refers to a step that has returned
 * nothing (yet) is left out.
 */
function resolveOutputs(file, scope) {
    const { value, faults } = resolveReferences(file.outputs, scope, ['outputs']);
    const known = Object.entries(shape_isObject(value) ? value : {}).filter(([, item]) => !(item instanceof Pending));
    return {
        outputs: Object.fromEntries(known.map(([name, item]) => [name, typeof item === 'string' ? item : JSON.stringify(item)])),
        faults: faults.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
    };
}

;// CONCATENATED MODULE: ./build/steps/graph.js
/**
 * The steps by when they can run at the earliest: those of a level need only steps of the levels before.
 * What is on a cycle, or needs something on one, is on no level. Linear in nodes and needs.
 */
function levels(nodes) {
    const followers = followersOf(nodes);
    const open = new Map(nodes.map(({ id, needs }) => [id, new Set(needs).size]));
    const found = [];
    let level = nodes.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    while (level.length > 0) {
        found.push(level);
        const next = [];
        for (const id of level)
            for (const follower of followers.get(id) ?? []) {
                const left = (open.get(follower) ?? 0) - 1;
                open.set(follower, left);
                if (left === 0)
                    next.push(follower);
            }
        level = next;
    }
    return found;
}
/** @returns a cycle, each id needing the one after it and the last the first; `undefined` where there is none */
function findCycle(nodes) {
    const sound = new Set(levels(nodes).flat());
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    // Whatever is on no level needs something that is on none either: follow that until a step comes twice.
    const trail = new Map();
    let id = nodes.find(node => !sound.has(node.id))?.id;
    while (id !== undefined && !trail.has(id)) {
        trail.set(id, trail.size);
        id = needs.get(id)?.find(need => !sound.has(need));
    }
    return id === undefined ? undefined : [...trail.keys()].slice(trail.get(id));
}
/** The steps that run beside one: it waits for none of them, and none of them for it. */
function besideOf(id, nodes) {
    const needs = new Map(nodes.map(node => [node.id, node.needs]));
    const related = new Set([...reach(id, needs), ...reach(id, followersOf(nodes))]);
    return nodes.filter(node => !related.has(node.id));
}
function reach(id, next) {
    const found = new Set([id]);
    // A set is walked on while it grows.
    for (const one of found)
        for (const further of next.get(one) ?? [])
            found.add(further);
    return found;
}
function followersOf(nodes) {
    const followers = new Map();
    for (const { id, needs } of nodes)
        for (const need of new Set(needs)) {
            const list = followers.get(need);
            if (list === undefined)
                followers.set(need, [id]);
            else
                list.push(id);
        }
    return followers;
}

;// CONCATENATED MODULE: ./build/steps/links.js





/** Why a reference can lead nowhere, whatever the run brings; `undefined` where it may lead somewhere. */
function checkLink({ reference, path }, targets) {
    const flaw = checkers[reference.root](reference, targets);
    return flaw && { path, message: `${reference.text}: ${flaw.message}`, ...(flaw.cure ? { cure: flaw.cure } : {}) };
}
const checkers = {
    run: ({ path }) => path.length === 1 && path[0] === 'id' ? undefined : { message: 'a run has an id alone', cure: 'Write ${run.id}.' },
    github: ({ path: [claim, ...rest] }) => {
        if (rest.length > 0)
            return { message: `the claim ${claim} is a string, with nothing in it` };
        if (claimNames.some(name => name === claim) || /^repo_property_\w+$/.test(claim))
            return undefined;
        return {
            message: `GitHub's token has no claim ${claim}`,
            cure: suggest(claim, claimNames) ?? `Its claims: ${claimNames.join(', ')}.`,
        };
    },
    variables: ({ path: [name, ...rest] }, { variables }) => {
        const declaration = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (declaration === undefined)
            return {
                message: `no variable is named ${name}`,
                cure: suggest(name, Object.keys(variables)) ?? 'Declare it under variables.',
            };
        const deep = declaration.type === 'list' || declaration.type === 'object';
        if (rest.length > 0 && !deep)
            return { message: `the variable ${name} is of type ${declaration.type}, with nothing in it` };
        return undefined;
    },
    steps: ({ path: [id, ...rest] }, targets) => {
        const { steps, schema, studies, detaching } = targets;
        const kind = steps.get(id);
        if (kind === undefined && steps.has(id))
            return undefined;
        if (kind === undefined)
            return { message: `no step is named ${id}`, cure: suggest(id, [...steps.keys()]) ?? 'Name one of this file.' };
        if (kind === 'pipelineJob' && rest[0] === 'tasks')
            return typeof rest[1] === 'string' && rest[2] === 'outputs' && typeof rest[3] === 'string'
                ? undefined
                : {
                    message: "a pipeline's results are its tasks' outputs",
                    cure: `Write \${steps.${id}.tasks.TASK.outputs.NAME}.`,
                };
        if (rest[0] === 'bestTrial' && (studies?.get(id)?.length ?? 0) > 1)
            return {
                message: 'the study has several metrics, so that no trial is simply the best',
                cure: `Keep one metric, or refer to \${steps.${id}.trials}.`,
            };
        if (rest[0] === 'detachedAt' && rest.length === 1 && kind !== 'attach') {
            const cure = `Write cancel: detach, or leave it out.`;
            return detaching?.has(id) ? undefined : { message: 'the step does not let go of its job', cure };
        }
        const { returns } = schema.messages[kind];
        const end = returns === undefined ? links_anything : links_follow(rest, { type: 'object', name: returns }, schema);
        return 'message' in end ? end : untold(id, kind, rest, targets);
    },
};
/** Where a job is not told to write, what it returns has no place either: known before it runs for hours. */
function untold(id, kind, path, { bodies }) {
    const place = path.slice(0, path.indexOf('baseOutputDirectory') + 1);
    const body = bodies?.get(id);
    // What a reference brings is not known yet.
    if (place.length === 0 || !shape_isObject(valueAt(body, place.slice(0, -1))) || valueAt(body, place) !== undefined)
        return undefined;
    return {
        message: `${id} is told no ${formatPath(place)}, so that there will be none in what it returns`,
        cure: `Write ${formatPath(['steps', id, kind, ...place])}: { outputUriPrefix: gs://… }`,
    };
}
const links_anything = { type: 'any' };
/** What a reference to a step leads to, where it leads anywhere: `any` where only the run can tell. */
function targetOf({ root, path: [id, ...rest] }, { steps, schema }) {
    const kind = root === 'steps' ? steps.get(id) : undefined;
    if (kind === undefined || rest[0] === 'detachedAt' || (kind === 'pipelineJob' && rest[0] === 'tasks'))
        return links_anything;
    const { returns } = schema.messages[kind];
    const end = returns === undefined ? links_anything : links_follow(rest, { type: 'object', name: returns }, schema);
    return 'message' in end ? links_anything : end;
}
/** Follows a path through the shape of what the API returns. */
function links_follow(path, shape, schema) {
    const [segment, ...rest] = path;
    if (segment === undefined || shape.type === 'any')
        return shape;
    switch (shape.type) {
        case 'list':
            return typeof segment === 'number'
                ? links_follow(rest, shape.of, schema)
                : { message: `${segment} is asked of a list`, cure: `Name an item first: [0].${segment}.` };
        case 'map':
            return typeof segment === 'number'
                ? { message: `[${segment}] is asked of a mapping` }
                : links_follow(rest, shape.of, schema);
        case 'object': {
            const fields = schema.shapes[shape.name]?.fields ?? {};
            const field = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
            if (field !== undefined)
                return links_follow(rest, field.shape, schema);
            return { message: `${shape.name} has no field ${segment}.`, cure: suggest(String(segment), Object.keys(fields)) };
        }
        case 'either': {
            const ends = shape.of.map(one => links_follow(path, one, schema));
            return ends.find(end => !('message' in end)) ?? ends[0] ?? links_anything;
        }
        case 'string':
        case 'integer':
        case 'number':
        case 'boolean':
        case 'enum':
            return { message: `${segment} is asked of a value with nothing in it` };
        default:
            return shape;
    }
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/links.js



/**
 * Why a gate's `metrics` cannot come from what a reference leads to. Names of files, free-form mappings and a trial's
 * measurement can hold numbers by name; no other message of the API does.
 *
 * @param text of `metrics`: a reference within a longer string makes a name
 */
function checkMetricsLink({ reference, path }, text, targets) {
    if (text !== reference.text || reference.root !== 'steps')
        return undefined;
    const target = targetOf(reference, targets);
    if (canBeMetrics(target))
        return undefined;
    const [id] = reference.path;
    const kind = targets.steps.get(id);
    return {
        path,
        message: `${reference.text} ${links_inWords(target)}, in which a gate finds no metrics`,
        cure: `${(kind && cures[kind]?.(id)) ?? 'Name the file that holds them, as gs://bucket/metrics.json.'}`,
    };
}
/** What a gate wants of a tuning job's best trial that its study does not measure: it would fail when all is paid for. */
function checkMeasured({ reference, path }, body, { studies }) {
    const [id, trial] = reference.path;
    const measured = reference.root === 'steps' && trial === 'bestTrial' && path.at(-1) === 'metrics' && studies?.get(id);
    // One that is a reference is known later.
    if (!measured || measured.some(metric => metric.includes('${')))
        return [];
    const { require, better_than: betterThan } = body;
    const bounded = Object.keys(shape_isObject(require) ? require : {}).map(metric => ({ metric, at: ['require', metric] }));
    const compared = shape_isObject(betterThan) ? betterThan['metric'] : undefined;
    const all = typeof compared === 'string' ? [...bounded, { metric: compared, at: ['better_than', 'metric'] }] : bounded;
    return all.flatMap(({ metric, at }) => {
        if (measured.includes(metric) || metric.includes('${'))
            return [];
        const cure = suggest(metric, measured) ?? `It measures ${measured.join(', ')}.`;
        return [{ path: [...path.slice(0, -1), ...at], message: `the study of ${id} has no metric ${shape_quote(metric)}`, cure }];
    });
}
const measurements = ['Measurement', 'Measurement.Metric'];
function canBeMetrics(shape) {
    switch (shape.type) {
        case 'any':
        case 'string':
        case 'map':
            return true;
        case 'object':
            return measurements.includes(shape.name);
        case 'list':
            return shape.of.type === 'any' || (shape.of.type === 'object' && measurements[1] === shape.of.name);
        case 'either':
            return shape.of.some(canBeMetrics);
        default:
            return false;
    }
}
const links_inWords = (shape) => shape.type === 'object' ? `is a ${shape.name}` : shape.type === 'list' ? 'is a list' : 'is a single value';
const cures = {
    customJob: id => `Name the file that it writes, as \${steps.${id}.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.`,
    hyperparameterTuningJob: id => `Write \${steps.${id}.bestTrial.finalMeasurement}.`,
    pipelineJob: id => `Write \${steps.${id}.tasks.TASK.outputs.NAME.metadata}.`,
    uploadModel: id => `Write { model: "\${steps.${id}.model}@\${steps.${id}.modelVersionId}" } for its latest evaluation.`,
    gate: id => `Write \${steps.${id}.metrics}.`,
};

;// CONCATENATED MODULE: ./build/steps/shapes.js

const string = { type: 'string' };
const shapes_boolean = { type: 'boolean' };
const shapes_any = { type: 'any' };
/** What the body of each kind is. Its own schema checks it once references are resolved. */
const bodies = {
    customJob: 'A custom training job: the REST resource projects.locations.customJobs.',
    hyperparameterTuningJob: 'Trials of a training job: the REST resource projects.locations.hyperparameterTuningJobs.',
    pipelineJob: 'A pipeline run: the REST resource projects.locations.pipelineJobs; pipelineSpec may be the path of a compiled file.',
    trainingPipeline: 'An AutoML or custom training: the REST resource projects.locations.trainingPipelines.',
    tuningJob: 'The tuning of a Gemini or open model: the REST resource projects.locations.tuningJobs.',
    batchPredictionJob: 'Predictions over a whole dataset: the REST resource projects.locations.batchPredictionJobs.',
    attach: 'Takes up a job that an earlier run of this repository and grant left running.',
    uploadModel: 'A model for the registry: the request of models.upload. Where its modelId exists, a new version of it.',
    copyModel: 'A copy of a model, into this location or under another id: the request of models.copy.',
    aliases: 'Sets and removes (-name) aliases of a model version: the request of models.mergeVersionAliases.',
    endpoint: 'An endpoint, made or taken up: the REST resource projects.locations.endpoints, and its endpointId.',
    deployModel: 'Deploys a model to an endpoint: the request of endpoints.deployModel.',
    undeployModel: 'Takes a deployed model off an endpoint: the request of endpoints.undeployModel.',
    traffic: 'Sets the split of an endpoint: deployed model to percentage.',
    reasoningEngine: 'An agent engine, made or updated: the REST resource projects.locations.reasoningEngines.',
    predict: 'Asks an endpoint for predictions: the request of endpoints.predict.',
    generateContent: 'Asks a Gemini or tuned model: the request of models.generateContent.',
    gate: 'Holds numbers against bounds, or against what serves now. What needs this step runs only where they hold.',
    rollout: 'Deploys a model beside what serves and moves traffic to it by shares, each probed and watched.',
    rollback: 'Puts an endpoint back to what served before its last rollout.',
    call: "Any other method of the API's own protos, where the grant allows it by name.",
};
const kindFields = Object.fromEntries(Object.entries(bodies).map(([kind, description]) => [kind, { shape: { type: 'map', of: shapes_any }, description }]));
/** The form of a steps file (DESIGN 3), bodies left to the API's own schema. */
const stepsShapes = {
    StepsFile: {
        fields: {
            version: { shape: { type: 'integer' }, required: true, description: 'Version of this format: 1.' },
            project: { shape: string, required: true, description: 'Google Cloud project id, unless a step names another.' },
            location: {
                shape: string,
                required: true,
                description: 'Vertex AI location, as us-central1, unless a step names another.',
            },
            timeout: {
                shape: { type: 'string', format: 'period' },
                description: 'Longest time that all steps together may take, as 5h: then jobs with cancel: detach go on, and everything else is stopped.',
            },
            defaults: {
                shape: { type: 'object', name: 'Defaults' },
                description: 'What every step gets where it says nothing.',
            },
            variables: {
                shape: { type: 'map', of: { type: 'object', name: 'Variable' } },
                description: "What ${variables.name} may refer to, given by the action's variables input.",
            },
            steps: {
                shape: { type: 'map', of: { type: 'object', name: 'Step' } },
                required: true,
                description: 'The steps by id. What does not depend on each other runs at the same time.',
            },
            outputs: {
                shape: { type: 'map', of: string },
                description: "Outputs of the action by name, as '${steps.train.name}'.",
            },
        },
    },
    Defaults: {
        fields: {
            labels: { shape: { type: 'map', of: string }, description: "Labels beside each step's own." },
            encryptionSpec: { shape: shapes_any, description: 'Customer-managed key: { kmsKeyName }.' },
            network: { shape: string, description: 'VPC network that jobs are peered with.' },
            serviceAccount: { shape: string, description: 'Account that jobs run as.' },
        },
    },
    Variable: {
        fields: {
            type: {
                shape: { type: 'enum', values: ['string', 'integer', 'number', 'boolean', 'list', 'object'] },
                description: 'Type of its value; a string where none is named.',
            },
            required: { shape: shapes_boolean, description: 'Whether it must be given.' },
            default: {
                shape: shapes_any,
                description: 'Its value where none is given; null leaves out the field that refers to it.',
            },
            description: { shape: string },
        },
    },
    Step: {
        fields: {
            needs: {
                shape: { type: 'list', of: string },
                description: 'Steps that must have succeeded before, beside those that it refers to.',
            },
            timeout: { shape: { type: 'string', format: 'period' }, description: 'Longest time it may take, as 30m or 6h.' },
            queue: {
                shape: { type: 'string', format: 'period' },
                description: 'Longest time a job may wait for machines, before the next of fallback.',
            },
            fallback: {
                shape: { type: 'list', of: { type: 'object', name: 'Alternative' } },
                description: 'Tried in turn where there are no machines: at submission, in the queue, or when queue is over. Each is laid over the step as it is written.',
            },
            wait: { shape: shapes_boolean, description: 'false: start it and do not wait for its end.' },
            cancel: {
                shape: { type: 'enum', values: ['cancel', 'detach'] },
                description: 'What becomes of a job when its run is cancelled or the time of its run is over: cancel (the default) stops it, detach lets it go on, for attach to take up.',
            },
            location: { shape: string },
            project: { shape: string },
            caching: {
                shape: shapes_boolean,
                description: 'Sets or clears the caching of every task of a pipeline, instead of what was compiled.',
            },
            unchecked: {
                shape: { type: 'list', of: string },
                description: "Fields newer than the action's schema, as customJob.jobSpec.newField, where the grant's allow.unchecked names them too. Their values are bounded by nothing.",
            },
            ...Object.fromEntries(kinds.map(kind => [kind, kindFields[kind] ?? { shape: shapes_any }])),
        },
    },
    Alternative: {
        fields: {
            location: { shape: string, description: 'Another location.' },
            machineSpec: { shape: shapes_any, description: 'Another machine, for every worker pool.' },
            scheduling: {
                shape: shapes_any,
                description: "Another way to get machines, as { strategy: SPOT }; laid over the body's own field by field.",
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/steps/shorthand.js



/** The field whose value people write alone in place of the body. */
const shorthands = {
    attach: 'name',
    pipelineJob: 'templateUri',
    copyModel: 'sourceModel',
    aliases: 'name',
    endpoint: 'endpointId',
    deployModel: 'endpoint',
    undeployModel: 'endpoint',
    traffic: 'endpoint',
    predict: 'endpoint',
    generateContent: 'model',
    gate: 'metrics',
    rollout: 'model',
    rollback: 'endpoint',
    call: 'method',
};
/** `rollback: fraud` is `rollback: { endpoint: fraud }`: a cure that writes it out. */
function writtenOut(fault, root) {
    const [top, id, key, ...deeper] = fault.path;
    if (top === 'steps' && id === undefined && Array.isArray(root['steps']))
        return { ...fault, cure: 'Write each step under its id, as train: { customJob: … }' };
    const kind = kinds.find(candidate => candidate === key);
    const field = kind && shorthands[kind];
    const value = valueAt(root, fault.path);
    if (top !== 'steps' || deeper.length > 0 || field === undefined || typeof value !== 'string')
        return fault;
    const complete = kind === 'attach' || kind === 'rollback' || kind === 'endpoint';
    return { ...fault, cure: `Write ${kind}: { ${field}: ${shape_quote(value)}${complete ? '' : ', …'} }` };
}

;// CONCATENATED MODULE: ./build/steps/variables.js




const file = 'variables (input)';
const variableName = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;
/**
 * Reads the action's `variables` input: `name=value` lines (the value is what follows the first `=`; blanks around both
 * are dropped, empty lines skipped), or one JSON object, whose values may have types and line breaks.
 *
 * @throws ActionError `INPUT_INVALID` with every problem: no `=`, a bad name, a name given twice, control characters
 */
function parseVariables(input) {
    const problems = [];
    const given = input.trimStart().startsWith('{') ? fromJson(input, problems) : fromLines(input, problems);
    if (problems.length > 0)
        throw variables_invalid(problems);
    return given;
}
function fromLines(input, problems) {
    const given = new Map();
    for (const [index, text] of input.split(/\r?\n/).entries()) {
        if (text.trim() === '')
            continue;
        const line = index + 1;
        const report = (message, cure) => void problems.push({ file, line, column: 1, path: '', message, cure });
        const equals = text.indexOf('=');
        const name = text.slice(0, equals).trim();
        const value = text.slice(equals + 1).trim();
        const before = given.get(name);
        if (equals === -1)
            report('expected name=value', 'Write one variable a line, or one JSON object.');
        else if (!variableName.test(name))
            report(`${shape_quote(name)} is no name of a variable`, nameRule);
        else if (before !== undefined)
            report(`${name} is given twice, first on line ${before.line}`, 'Remove one.');
        else if (/\p{Cc}/u.test(value))
            report(`${name} holds a control character`, 'Give the variables as a JSON object.');
        else
            given.set(name, { value, line, column: text.indexOf(value, equals + 1) + 1 });
    }
    return Object.fromEntries(given);
}
const nameRule = 'Names have letters, digits, _ and -, and begin with a letter.';
function fromJson(input, problems) {
    const json = readJson(input);
    // YAML's reader finds what JSON.parse passes over: names given twice, `__proto__`.
    const document = parseDocument(input, file, 'INPUT_INVALID');
    if (!json.sound || !shape_isObject(json.value)) {
        problems.push(document.problem([], 'begins with { but is no JSON object', { cure: 'Write JSON, or name=value lines.' }));
        return {};
    }
    const given = [];
    for (const [name, value] of Object.entries(json.value)) {
        const { line, column } = document.problem([name], '');
        const report = (message, cure) => void problems.push(document.problem([name], message, { cure, key: true }));
        if (!variableName.test(name))
            report(`${shape_quote(name)} is no name of a variable`, nameRule);
        else if (value === null)
            report('expected a value, got null', 'Leave it out to get its default.');
        else if (hasControl(value))
            report('holds a control character', 'Only tabs and line breaks may stand in strings.');
        else
            given.push([name, { value, line, column }]);
    }
    return Object.fromEntries(given);
}
function hasControl(value) {
    if (typeof value === 'string')
        return /\p{Cc}/u.test(value.replace(/[\t\n]/g, ''));
    if (Array.isArray(value))
        return value.some(hasControl);
    return shape_isObject(value) && Object.entries(value).some(([key, item]) => hasControl(key) || hasControl(item));
}
/**
 * Holds what was given against what the steps file declares, each value with its declared type, defaults filled in.
 *
 * @param options.allowMissing in `plan`: a required variable that is missing stays absent, instead of being a problem
 * @throws ActionError `INPUT_INVALID` with every problem: undeclared, missing, of another type
 */
function resolveVariables(steps, given, options = {}) {
    const problems = [];
    const values = [];
    const names = Object.keys(steps.variables);
    for (const [name, { line, column }] of Object.entries(given)) {
        if (Object.hasOwn(steps.variables, name))
            continue;
        const message = `${steps.document.file} declares no variable ${name}`;
        const cure = suggest(name, names) ?? `Declare it there under variables, or remove it.`;
        problems.push({ file, line, column, path: name, message, cure });
    }
    for (const [name, declaration] of Object.entries(steps.variables)) {
        const one = Object.hasOwn(given, name) ? given[name] : undefined;
        if (one !== undefined) {
            const typed = convert(one.value, declaration.type);
            if ('value' in typed)
                values.push([name, typed.value]);
            else
                problems.push({ file, line: one.line, column: one.column, path: name, message: typed.fault });
        }
        else if (!declaration.required)
            values.push([name, declaration.default]);
        else if (!options.allowMissing)
            problems.push(steps.document.problem(['variables', name], 'required, but not given', {
                cure: `Add ${name}=… to the action's variables input.`,
                key: true,
            }));
    }
    if (problems.length > 0)
        throw variables_invalid(problems);
    return Object.fromEntries(values);
}
/** Reads the `variables` of a steps file, whose form is checked elsewhere. Each is either required or has a default. */
function readVariableDeclarations(value, faults) {
    const declarations = [];
    for (const [name, raw] of Object.entries(shape_isObject(value) ? value : {})) {
        const path = ['variables', name];
        if (!variableName.test(name))
            faults.push({ path, message: `${shape_quote(name)} is no name of a variable`, cure: nameRule, key: true });
        const declared = shape_isObject(raw) ? raw : {};
        const type = types.find(one => one === declared['type']) ?? 'string';
        const required = declared['required'] === true;
        const hasDefault = Object.hasOwn(declared, 'default');
        if (required === hasDefault) {
            const message = required
                ? 'is required, so that its default would never be used'
                : 'is neither required nor has a default';
            faults.push({ path, message, cure: 'Write required: true or a default (null leaves the field out).', key: true });
        }
        const typed = (declared['default'] ?? null) === null ? { value: null } : convert(declared['default'], type);
        if ('fault' in typed)
            faults.push({ path: [...path, 'default'], message: typed.fault });
        const description = typeof declared['description'] === 'string' ? declared['description'] : undefined;
        declarations.push([name, { type, required, default: 'value' in typed ? typed.value : null, description }]);
    }
    return Object.fromEntries(declarations);
}
/** Gives a value its declared type: a string that says it exactly is taken for it (`10`, never `1e1`, `0xa` or ` 10`). */
function convert(value, type) {
    const [typed, expected] = conversions[type](value);
    if (typed !== undefined)
        return { value: typed };
    const got = typeof value === 'string' ? shape_quote(value) : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
    return { fault: `expected ${expected}, got ${got}` };
}
const types = ['string', 'integer', 'number', 'boolean', 'list', 'object'];
const conversions = {
    string: value => [typeof value === 'string' ? value : undefined, 'a string'],
    integer: value => {
        const number = typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : value;
        return [Number.isSafeInteger(number) ? number : undefined, 'an integer, as 10'];
    },
    number: value => {
        const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
        const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
        return [Number.isFinite(number) ? number : undefined, 'a number, as 0.5'];
    },
    boolean: value => {
        const boolean = value === 'true' ? true : value === 'false' ? false : value;
        return [typeof boolean === 'boolean' ? boolean : undefined, 'true or false'];
    },
    list: value => {
        const list = typeof value === 'string' ? strictJson(value) : value;
        return [Array.isArray(list) ? list : undefined, 'a JSON list, as ["a", "b"]'];
    },
    object: value => {
        const object = typeof value === 'string' ? strictJson(value) : value;
        return [shape_isObject(object) ? object : undefined, 'a JSON object, as {"a": 1}'];
    },
};
/** @returns `undefined` for what is no JSON, and for what JSON.parse would let pass: keys given twice, `__proto__` */
function strictJson(text) {
    const json = readJson(text);
    if (!json.sound)
        return undefined;
    try {
        parseDocument(text, file, 'INPUT_INVALID');
        return json.value;
    }
    catch {
        return undefined;
    }
}
function readJson(text) {
    try {
        return { sound: true, value: JSON.parse(text) };
    }
    catch {
        return { sound: false };
    }
}
function variables_invalid(problems) {
    const [first, ...more] = problems;
    const what = `${first?.path ? `${first.path}: ` : ''}${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
    return new build_errors/* ActionError */.lZ('INPUT_INVALID', `The variables cannot be used: ${what}`, { problems });
}

;// CONCATENATED MODULE: ./build/steps/parse.js















/** Outputs of the action's own (DESIGN 1), whose names a steps file cannot take. */
const ownOutputs = [
    ...['decision', 'grant', 'principal', 'service_account', 'policy_sha256', 'policy_commit', 'steps_sha256'],
    ...['results', 'results_file', 'audit_log', 'audit_sha256'],
];
/**
 * Reads a steps file: its form, every reference, and that the steps form a graph without a cycle. Bodies are checked
 * when they are prepared; where the file is refused, what is wrong with them is said too. `needs` holds what was written
 * and what follows from references.
 *
 * @param file as messages name it: the path, or `steps (input)`
 * @throws ActionError `STEPS_INVALID` with all problems, in the order of the file
 */
function parseStepsFile(text, file, schema) {
    const { stepsFile, problems } = readStepsFile(text, file, schema);
    if (problems.length === 0)
        return stepsFile;
    const ofBodies = stepsFile.steps.flatMap(declaration => bodyProblems(stepsFile, declaration, schema));
    throw unsound(file, [...problems, ...ofBodies]);
}
const nothingKnown = { variables: {}, github: {}, run: { id: '' }, steps: {} };
/** With every reference still open. The method of a `call` is looked up once the file itself is sound. */
function bodyProblems(file, declaration, schema) {
    const { id, kind } = declaration;
    if (kind === 'call')
        return [];
    const { faults } = prepareStep(file, declaration, nothingKnown, { ...schema, pipelines: {} });
    return faults.filter(({ path }) => path.startsWith(formatPath(['steps', id, kind])));
}
/** What a steps file says, as far as it can be read, and what is wrong with it but for its bodies. */
function readStepsFile(text, file, schema) {
    const document = parseDocument(text, file, 'STEPS_INVALID');
    const root = shape_isObject(document.value) ? document.value : {};
    const faults = checkShape(document.value, { type: 'object', name: 'StepsFile' }, stepsShapes).map(fault => writtenOut(fault, root));
    if (typeof root['version'] === 'number' && root['version'] !== 1)
        faults.push({
            path: ['version'],
            message: `version ${root['version']} is not known here`,
            cure: 'Write version: 1.',
        });
    const variables = readVariableDeclarations(root['variables'], faults);
    const drafts = readSteps(root, faults);
    const targets = {
        variables,
        schema,
        steps: kindsOf(root['steps'], drafts),
        bodies: new Map(drafts.map(({ id, body }) => [id, body])),
        studies: studiesOf(drafts),
        detaching: detaching(drafts),
    };
    const needs = new Map(drafts.map(draft => [draft.id, needsOf(draft, targets, faults)]));
    const outputs = readOutputs(root['outputs'], targets, faults);
    checkTopLevel(root, targets, faults);
    faults.push(...cycleFaults(needs, document));
    const stepsFile = {
        document,
        project: asString(root['project']),
        location: asString(root['location']),
        timeoutSeconds: periodSeconds(root['timeout']),
        defaults: shape_isObject(root['defaults']) ? root['defaults'] : {},
        variables,
        steps: drafts.map(draft => declarationOf(draft, [...(needs.get(draft.id)?.keys() ?? [])], root)),
        outputs,
    };
    return {
        stepsFile,
        problems: faults.map(({ path, message, ...options }) => document.problem(path, message, options)),
    };
}
function readSteps(root, faults) {
    const steps = shape_isObject(root['steps']) ? root['steps'] : {};
    const fields = stepsShapes['Step']?.fields ?? {};
    if (shape_isObject(root['steps']) && Object.keys(steps).length === 0)
        faults.push({ path: ['steps'], message: 'holds no step', cure: 'Write at least one.' });
    return Object.entries(steps).flatMap(([id, step]) => {
        const path = ['steps', id];
        if (!/^[a-z][a-z0-9_-]{0,62}$/.test(id)) {
            const cure = 'Ids have up to 63 of a–z, 0–9, _ and -, and begin with a letter.';
            faults.push({ path, message: `${shape_quote(id)} is no id of a step`, cure, key: true });
        }
        if (!shape_isObject(step))
            return [];
        const named = kinds.filter(kind => Object.hasOwn(step, kind));
        // A kind that is misspelt is named already, as a field that there is not.
        const misspelt = Object.keys(step).some(key => !Object.hasOwn(fields, key) && suggest(key, kinds) !== undefined);
        if (named.length === 0 && !misspelt)
            faults.push({ path, message: 'names no kind of step', cure: `One of: ${kinds.join(', ')}.`, key: true });
        if (named.length > 1)
            faults.push({
                path,
                message: `is of ${named.length} kinds: ${named.join(', ')}`,
                cure: 'Make it a step each.',
                key: true,
            });
        const kind = kinds.find(candidate => named.includes(candidate));
        const body = kind && step[kind];
        if (kind === undefined || !shape_isObject(body))
            return [];
        faults.push(...envelopeFaults(step, kind, path));
        return [{ id, kind, body, envelope: step }];
    });
}
/** Every id of the file: one whose step is at fault is no unknown one. */
function kindsOf(steps, drafts) {
    const ids = Object.keys(shape_isObject(steps) ? steps : {});
    return new Map([
        ...ids.map((id) => [id, undefined]),
        ...drafts.map(({ id, kind }) => [id, kind]),
    ]);
}
const detaching = (drafts) => new Set(drafts.flatMap(({ id, envelope }) => (envelope['cancel'] === 'detach' ? [id] : [])));
const studiesOf = (drafts) => new Map(drafts.flatMap(({ id, kind, body }) => {
    const metrics = kind === 'hyperparameterTuningJob' ? valueAt(body, ['studySpec', 'metrics']) : undefined;
    return Array.isArray(metrics) ? [[id, metrics.filter(shape_isObject).map(({ metricId }) => String(metricId))]] : [];
}));
function envelopeFaults(step, kind, path) {
    const faults = [];
    if (periodSeconds(step['timeout']) === 0)
        faults.push({ path: [...path, 'timeout'], message: 'expected a time that is longer than nothing' });
    if (step['cancel'] === 'detach' && !isJobKind(kind) && kind !== 'attach')
        faults.push({
            path: [...path, 'cancel'],
            message: `a ${kind} cannot be taken up again: only jobs can go on by themselves`,
            cure: 'Remove it.',
            key: true,
        });
    if (step['caching'] !== undefined && kind !== 'pipelineJob')
        faults.push({ path: [...path, 'caching'], message: `a ${kind} has no caching`, cure: 'Remove it.', key: true });
    if (step['wait'] === false && (kind === 'rollout' || kind === 'rollback'))
        faults.push({
            path: [...path, 'wait'],
            message: `nobody would see the ${kind} through, nor put it back`,
            cure: 'Remove it.',
            key: true,
        });
    return [...faults, ...checkFallback(step, kind, path)];
}
/** What a step needs, each id with the place that says so. */
function needsOf(draft, targets, faults) {
    const { id, kind, body, envelope } = draft;
    const path = ['steps', id];
    const needs = new Map();
    const add = (need, at) => void (needs.has(need) || needs.set(need, at));
    for (const [index, need] of (Array.isArray(envelope['needs']) ? envelope['needs'] : []).entries()) {
        const at = [...path, 'needs', index];
        if (typeof need !== 'string')
            continue;
        if (targets.steps.get(need) !== undefined)
            add(need, at);
        else if (!targets.steps.has(need)) {
            const cure = suggest(need, [...targets.steps.keys()]);
            faults.push({ path: at, message: `no step is named ${need}`, ...(cure ? { cure } : {}) });
        }
    }
    const [own, others] = [linksIn(body, [...path, kind]), linksIn(envelope['fallback'], [...path, 'fallback'])];
    faults.push(...own.faults, ...others.faults);
    for (const link of [...own.links, ...others.links]) {
        const fault = checkLink(link, targets) ??
            versionlessFault(link, draft, targets.steps) ??
            earlyFault(link, [...path, 'pipelineJob', 'pipelineSpec']) ??
            earlyFault(link, [...path, 'fallback', link.path[3] ?? 0, 'location']) ??
            (kind === 'gate' && link.path.at(-1) === 'metrics' ? checkMetricsLink(link, body['metrics'], targets) : undefined);
        if (kind === 'gate')
            faults.push(...checkMeasured(link, body, targets));
        if (fault !== undefined)
            faults.push(fault);
        else if (link.reference.root === 'steps' && targets.steps.get(link.reference.path[0]) !== undefined)
            add(link.reference.path[0], link.path);
    }
    checkEarly(envelope, path, targets, faults);
    return needs;
}
function checkTopLevel(root, targets, faults) {
    if (periodSeconds(root['timeout']) === 0)
        faults.push({ path: ['timeout'], message: 'expected a time that is longer than nothing' });
    checkEarly(root, [], targets, faults);
    const { links, faults: flaws } = linksIn(root['defaults'], ['defaults']);
    faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []));
}
/** Where a step runs must be known before anything runs, since the grant bounds it. */
function checkEarly(holder, path, targets, faults) {
    for (const key of ['project', 'location']) {
        const { links, faults: flaws } = linksIn(holder[key], [...path, key]);
        faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? earlyFault(link, link.path) ?? []));
    }
}
function earlyFault({ reference, path }, early) {
    if (reference.root !== 'steps' || path.length !== early.length || !path.every((one, index) => one === early[index]))
        return undefined;
    const message = `${reference.text}: what stands here must be known before any step runs`;
    return { path, message, cure: 'Refer to variables or claims alone.' };
}
/** What an upload returns names the model alone, which means its default version: mostly not the one that was made. */
function versionlessFault({ reference, path }, { kind, body }, kinds) {
    const { root, path: of, text } = reference;
    const [maker, field, ...rest] = of;
    const isMade = root === 'steps' && ['uploadModel', 'copyModel'].includes(kinds.get(maker) ?? '');
    const key = path.at(-1);
    const names = kind !== 'call' && (key === 'model' || (kind === 'aliases' && key === 'name'));
    // Paths are from the root of the file: steps, the id, the kind.
    if (!isMade || field !== 'model' || rest.length > 0 || !names || valueAt(body, path.slice(3)) !== text)
        return undefined;
    const message = `${text} is the model that ${maker} makes a version of, and not that version: it would be the default one`;
    return { path, message, cure: `Write "${text}@\${steps.${maker}.modelVersionId}".` };
}
/** Whether a text would be a sound reference, were it written as one. */
function isReference(text, targets) {
    if (!/^(steps|variables|github|run)\.[\w.[\]-]+$/.test(text))
        return false;
    const { links, faults } = linksIn(`\${${text}}`);
    return faults.length === 0 && links.every(link => checkLink(link, targets) === undefined);
}
function readOutputs(value, targets, faults) {
    const outputs = [];
    for (const [name, template] of Object.entries(shape_isObject(value) ? value : {})) {
        const path = ['outputs', name];
        if (!variableName.test(name))
            faults.push({ path, message: `${shape_quote(name)} is no name of an output`, key: true });
        if (ownOutputs.includes(name))
            faults.push({
                path,
                message: `${name} is an output of the action's own`,
                cure: 'Choose another name.',
                key: true,
            });
        if (typeof template !== 'string')
            continue;
        if (isReference(template, targets))
            faults.push({ path, message: `${shape_quote(template)} is text as it stands here`, cure: `Write \${${template}}.` });
        const { links, faults: flaws } = linksIn(template, path);
        faults.push(...flaws, ...links.flatMap(link => checkLink(link, targets) ?? []));
        outputs.push([name, template]);
    }
    return Object.fromEntries(outputs);
}
function cycleFaults(needs, document) {
    const cycle = findCycle([...needs].map(([id, places]) => ({ id, needs: [...places.keys()] })));
    if (cycle === undefined)
        return [];
    const [first = ''] = cycle;
    const edges = cycle.map((id, index) => {
        const need = cycle[index + 1] ?? first;
        const { line, column } = document.problem(needs.get(id)?.get(need) ?? [], '');
        return `${id} needs ${need === id ? 'itself' : need} (${line}:${column})`;
    });
    const message = cycle.length === 1 ? `waits for ever: ${edges[0]}` : `a cycle that would wait for ever: ${edges.join(', ')}`;
    return [{ path: ['steps', first], message, cure: 'Remove one of these.', key: true }];
}
function declarationOf(draft, needs, root) {
    const { id, kind, body, envelope } = draft;
    const { timeout, queue, fallback, wait, caching, unchecked } = envelope;
    const queueSeconds = periodSeconds(queue);
    return {
        id,
        kind,
        body,
        needs,
        project: asString(envelope['project'] ?? root['project']),
        location: asString(envelope['location'] ?? root['location']),
        timeoutSeconds: periodSeconds(timeout),
        wait: wait !== false,
        ...(envelope['cancel'] === 'detach' ? { detach: true } : {}),
        ...(queueSeconds !== undefined && { queueSeconds }),
        ...(Array.isArray(fallback) && fallback.length > 0 ? { fallback: readAlternatives(fallback) } : {}),
        ...(typeof caching === 'boolean' ? { caching } : {}),
        ...(Array.isArray(unchecked) ? { unchecked: unchecked.filter(path => typeof path === 'string') } : {}),
    };
}
const asString = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: ./build/steps/kinds/shapes.js

/**
 * What the kinds with a life of their own look like, in the same language as Google's messages, so that they are checked,
 * bounded and published as these are. Keys of ours are `snake_case`, those of the API stand as it has them.
 */
const shapes_string = { type: 'string' };
const shapes_integer = { type: 'integer' };
const shapes_number = { type: 'number' };
const kinds_shapes_boolean = { type: 'boolean' };
const kinds_shapes_any = { type: 'any' };
const shapes_period = { type: 'string', format: 'period' };
const latency = { type: 'string', format: 'latency' };
const shapes_object = (name) => ({ type: 'object', name });
/** An id in the step's own project and location, a full resource name, or a display name that matches exactly one. */
const endpoint = {
    shape: {
        type: 'either',
        of: [shapes_string, shapes_object('EndpointByDisplayName')],
        expected: 'an id, a full resource name, or { displayName }',
    },
    required: true,
    description: 'Id, full resource name, or { displayName } that matches exactly one.',
};
const model = {
    shape: shapes_string,
    required: true,
    description: 'Id or full resource name, with @version or @alias.',
};
const shapes_optional = ({ required: _, ...field }) => field;
/** Messages of the kinds that no single message of Google's describes: what they take and what they give. */
const ownMessages = {
    hyperparameterTuningJob: { body: 'HyperparameterTuningJob', returns: 'HyperparameterTuningResult' },
    attach: { body: 'AttachStep', returns: undefined },
    endpoint: { body: 'EndpointStep', returns: 'Endpoint' },
    traffic: { body: 'TrafficStep', returns: 'Endpoint' },
    generateContent: { body: 'GenerateContentRequest', returns: 'GenerateContentResult' },
    gate: { body: 'GateStep', returns: 'GateResult' },
    rollout: { body: 'RolloutStep', returns: 'RolloutResult' },
    rollback: { body: 'RollbackStep', returns: 'RolloutResult' },
    call: { body: 'CallStep', returns: undefined },
};
/** @param google the API's own messages, of which some are taken up and widened */
const ownShapes = (google) => ({
    AttachStep: {
        fields: {
            name: { shape: shapes_string, description: 'Full resource name of the job.' },
            key: {
                shape: shapes_string,
                description: 'Its label keyless-key, as the log and the record of the run that made it have it.',
            },
            kind: {
                shape: { type: 'enum', values: jobKindNames },
                description: 'What it is, where only its key is known. Default: customJob.',
            },
            since: {
                shape: shapes_string,
                description: 'From when its log is shown, in RFC 3339, as ${steps.train.detachedAt} of the run that let go of it. Default: all of it.',
            },
        },
        oneofs: { job: ['name', 'key'] },
    },
    HyperparameterTuningResult: {
        ...google['HyperparameterTuningJob'],
        fields: {
            ...google['HyperparameterTuningJob']?.fields,
            bestTrial: {
                shape: shapes_object('Trial'),
                description: 'The trial that came out best by the one metric of the study.',
            },
        },
    },
    EndpointByDisplayName: { fields: { displayName: { shape: shapes_string, required: true } } },
    EndpointStep: {
        ...google['Endpoint'],
        fields: {
            endpointId: {
                shape: shapes_string,
                description: 'Its id: made with it where there is none, taken up where there is. A full resource name must exist.',
            },
            ...google['Endpoint']?.fields,
            // Not of one that is named in full, and so exists (`checks.ts`).
            displayName: { shape: shapes_string },
        },
    },
    TrafficStep: {
        fields: {
            endpoint,
            trafficSplit: {
                shape: { type: 'map', of: { type: 'integer', minimum: 0, maximum: 100 } },
                required: true,
                description: 'Id of a deployed model to its percentage; together 100, or none at all.',
            },
        },
    },
    GenerateContentResult: {
        ...google['GenerateContentResponse'],
        fields: {
            text: { shape: shapes_string, description: "The first candidate's words, joined." },
            ...google['GenerateContentResponse']?.fields,
        },
    },
    GateStep: {
        fields: {
            metrics: {
                shape: {
                    type: 'either',
                    of: [shapes_string, shapes_object('EvaluationsOf'), { type: 'map', of: kinds_shapes_any }, { type: 'list', of: kinds_shapes_any }],
                    expected: 'gs://….json, { model }, or a reference to what an earlier step returned',
                },
                required: true,
                description: 'Where the numbers are: a gs:// JSON file, { model } for its latest evaluation, or a mapping of an earlier step.',
            },
            require: {
                shape: { type: 'map', of: shapes_object('Bound') },
                description: 'Metric to what it must be; dots lead into nested numbers.',
            },
            better_than: { shape: shapes_object('BetterThan'), description: 'Whom the challenger must beat.' },
            absent: {
                shape: { type: 'enum', values: ['pass', 'fail'] },
                description: 'What holds where nothing serves yet, or what serves has no such metric. Default: fail.',
            },
            import: {
                shape: shapes_object('ImportEvaluation'),
                description: "Writes the gate's own numbers down as an evaluation of a model, so that the next better_than finds them.",
            },
        },
    },
    EvaluationsOf: { fields: { model } },
    Bound: {
        fields: {
            min: { shape: shapes_number },
            max: { shape: shapes_number },
            equals: { shape: shapes_number },
        },
    },
    BetterThan: {
        fields: {
            endpoint: shapes_optional(endpoint),
            model: shapes_optional(model),
            metric: { shape: shapes_string, required: true, description: 'Name of the metric, in both.' },
            by: { shape: shapes_number, description: 'How much better at least. Default: 0, any amount.' },
            goal: {
                shape: { type: 'enum', values: ['MAXIMIZE', 'MINIMIZE'] },
                description: 'Whether more is better (MAXIMIZE, the default) or less.',
            },
        },
        oneofs: { incumbent: ['endpoint', 'model'] },
    },
    ImportEvaluation: {
        fields: {
            model,
            displayName: { shape: shapes_string, description: "Default: the step's id and the beginning of its key." },
            metricsSchemaUri: {
                shape: shapes_string,
                description: "A schema of Google's that the numbers must fit, as gs://google-cloud-aiplatform/schema/modelevaluation/classification_metrics_1.0.0.yaml. Default: none.",
            },
        },
    },
    GateResult: {
        fields: {
            metrics: { shape: kinds_shapes_any },
            comparisons: { shape: { type: 'list', of: shapes_object('GateComparison') } },
            passed: { shape: kinds_shapes_boolean },
            evaluation: { shape: shapes_string },
        },
    },
    GateComparison: {
        fields: {
            metric: { shape: shapes_string },
            expected: { shape: shapes_string },
            actual: { shape: shapes_string },
            holds: { shape: kinds_shapes_boolean },
            note: { shape: shapes_string },
        },
    },
    RolloutStep: {
        fields: {
            endpoint,
            create: {
                shape: shapes_object('Endpoint'),
                description: 'Makes the endpoint where there is none: the Endpoint, its displayName at least.',
            },
            model,
            deployedModel: {
                shape: shapes_object('DeployedModel'),
                required: true,
                description: 'The DeployedModel without its model: dedicatedResources, serviceAccount, ….',
            },
            traffic: {
                shape: { type: 'list', of: { type: 'integer', minimum: 0, maximum: 100 } },
                required: true,
                description: 'Percentages of the new model, rising. May end below 100: a later rollout of the same version goes on from there.',
            },
            bake: { shape: shapes_period, description: 'How long each share is looked at before the next. Default: 0s.' },
            probe: {
                shape: shapes_object('RolloutProbe'),
                description: 'Requests of our own after every change of traffic and through the bake.',
            },
            watch: {
                shape: shapes_object('Watch'),
                description: 'What real traffic says of the new model, from Cloud Monitoring, during each bake.',
            },
            keep: {
                shape: { type: 'integer', minimum: 0, maximum: 1 },
                description: '1: at 100, the former model stays deployed at 0, so that a rollback is quick. Default: 0.',
            },
        },
    },
    RolloutProbe: {
        fields: {
            instances: { shape: { type: 'list', of: kinds_shapes_any }, required: true, description: 'As in a PredictRequest.' },
            parameters: { shape: kinds_shapes_any },
            expect: {
                shape: { type: 'map', of: shapes_object('Expectation') },
                description: 'Path in the response, as predictions[0].score, to what must hold there.',
            },
            latency: { shape: latency, description: 'Bound on the p95 of the probes, as 500ms or 2s.' },
            errors: { shape: { type: 'integer', minimum: 0 }, description: 'How many probes may fail. Default: 0.' },
            requests: {
                shape: { type: 'integer', minimum: 1, maximum: 1000 },
                description: 'How many each time. Default: 20.',
            },
        },
    },
    Expectation: {
        fields: {
            min: { shape: shapes_number },
            max: { shape: shapes_number },
            equals: { shape: kinds_shapes_any },
            type: { shape: { type: 'enum', values: ['string', 'number', 'boolean', 'list', 'object'] } },
        },
    },
    Watch: {
        fields: {
            errors: { shape: shapes_object('WatchErrors'), description: 'Bound on the share of requests that fail.' },
            latency: { shape: shapes_object('WatchLatency') },
            failures: {
                shape: { type: 'integer', minimum: 1 },
                description: 'How many bad samples, one a minute, roll back. Default: 1.',
            },
            min_requests: {
                shape: { type: 'integer', minimum: 1 },
                description: 'Fewer in a bake say nothing. Default: 1.',
            },
            on_inconclusive: {
                shape: { type: 'enum', values: ['hold', 'rollback', 'promote'] },
                description: 'What follows where there were too few: look on (hold, the default), go back, or go on.',
            },
            within: { shape: shapes_period, description: 'How long a hold may last before it is a rollback. Default: 1h.' },
        },
    },
    WatchErrors: { fields: { max: { shape: { type: 'number', minimum: 0, maximum: 1 }, required: true } } },
    WatchLatency: { fields: { p50: { shape: latency }, p95: { shape: latency }, p99: { shape: latency } } },
    RollbackStep: { fields: { endpoint } },
    RolloutResult: {
        fields: {
            endpoint: { shape: shapes_string },
            model: { shape: shapes_string },
            modelVersionId: { shape: shapes_string },
            deployedModelId: { shape: shapes_string },
            trafficSplit: { shape: { type: 'map', of: shapes_integer } },
        },
    },
    CallStep: {
        fields: {
            method: {
                shape: shapes_string,
                required: true,
                description: 'A method of the API, as PersistentResourceService.CreatePersistentResource.',
            },
            body: {
                shape: { type: 'map', of: kinds_shapes_any },
                description: "The method's request; its parent is the step's project and location.",
            },
        },
    },
});

;// CONCATENATED MODULE: ./build/steps/schema.js

/** The whole schema of a steps file: Google's messages, and those of the kinds with a life of their own. */
const stepSchema = ({ shapes, messages }) => ({
    shapes: { ...shapes, ...ownShapes(shapes) },
    messages: { ...messages, ...ownMessages },
});
/** The schema with the rest of Google's API, for steps that call a method by its name. */
const withMethods = (schema, api) => ({
    ...schema,
    shapes: { ...api.shapes, ...schema.shapes },
    api,
});

;// CONCATENATED MODULE: ./build/declare.js














/**
 * Reads the steps file, the variables and the pipelines that stand in the workspace. Nothing is asked of anyone.
 *
 * @throws ActionError `STEPS_UNREADABLE`, `STEPS_INVALID`, `INPUT_INVALID`
 */
async function declareSteps(world, inputs) {
    const { environment } = world;
    const kindSchema = stepSchema(await __webpack_require__.e(/* import() */ 907).then(__webpack_require__.bind(__webpack_require__, 3907)));
    const source = inputs.steps ?? { text: '' };
    const given = parseVariables(inputs.variables);
    const [text, name] = 'text' in source
        ? [source.text, 'steps (input)']
        : [await readWorkspaceFile(environment.workspace, source.path, 'STEPS_UNREADABLE'), source.path];
    // A checkout on Windows has other line ends; the steps and their digest are the same.
    const file = parseStepsFile(text.replaceAll('\r\n', '\n'), name, kindSchema);
    const calls = file.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? withMethods(kindSchema, await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 5226))) : kindSchema;
    const variables = resolveVariables(file, given, { allowMissing: inputs.mode === 'plan' });
    const scopeOf = (github, steps, verified) => ({
        variables,
        github,
        run: { id: environment.identity.runId },
        steps,
        ...(verified && { verified: true }),
    });
    const pipelines = await readLocalPipelines(file, scopeOf(environment.provisionalClaims, {}, false), environment.workspace);
    const declared = { file, schema, pipelines, nodeHours: new Map() };
    return {
        sha256: file.document.sha256,
        declarations: file.steps,
        timeoutSeconds: file.timeoutSeconds,
        check: (policy, grant, claims, verified) => checkAll(declared, policy, grant, scopeOf(claims, {}, verified)),
        ready: (declaration, resources, context) => makeReady(declared, declaration, scopeOf(context.claims, resources, true), context, world),
        placeOf: ({ id, kind, body }, words) => {
            const field = fieldNamed(words, body);
            const { message: _, ...place } = file.document.problem(['steps', id, ...(field ? [kind, ...field] : [])], '', {
                key: true,
            });
            return place;
        },
        outputs: (claims, resources) => {
            const { outputs, faults } = resolveOutputs(file, scopeOf(claims, resources, true));
            return { outputs, refuse: () => refuseUnsound(file, faults) };
        },
    };
}
/** Every step against the schema, then all of them against the grant, since limits on a broken body say little. */
function checkAll(declared, policy, grant, scope) {
    const { file, pipelines } = declared;
    const look = (by) => file.steps.map(declaration => examine(declared, declaration, scope, by, pipelines));
    const found = look(grant);
    const ofRun = checkRunTimeout(file, scope).map(fault => problemIn(file, fault));
    refuseUnsound(file, [...ofRun, ...found.flatMap(({ faults }) => faults), ...checkOutputs(file, pipelines)]);
    const excesses = excessesOf(file, found, grant);
    const allows = (other) => excessesOf(file, look(other), other).length === 0;
    const others = excesses.length === 0 ? [] : Object.values(policy.grants).filter(allows);
    refuseExcess(file, excesses, grant, others);
    for (const { step, nodeHours } of found)
        declared.nodeHours.set(step.declaration.id, nodeHours);
    return found.map(({ step }) => step);
}
/** @throws ActionError `STEPS_INVALID` where a pipeline is not compiled */
function refusePython(file) {
    if (!/\.py$/i.test(file))
        return;
    throw new build_errors/* ActionError */.lZ('STEPS_INVALID', `${file} is Python, and not compiled`, {
        cure: 'Compile it, and name what comes of it:',
        commands: [`kfp dsl compile --py ${quoteShell(file)} --output ${quoteShell(file.replace(/py$/i, 'yaml'))}`],
    });
}
/** @throws ActionError with every pipeline that cannot be read, each at the step that names it */
async function readLocalPipelines(file, scope, workspace) {
    const loaded = {};
    const failures = [];
    const problems = [];
    for (const { id, kind, body } of file.steps) {
        if (kind !== 'pipelineJob')
            continue;
        const { value } = resolveReferences({ pipelineSpec: body['pipelineSpec'] }, scope);
        const source = pipelineSourceOf(value);
        if (source.from !== 'file')
            continue;
        try {
            refusePython(source.file);
            loaded[id] = readPipeline(await readWorkspaceFile(workspace, source.file, 'STEPS_UNREADABLE'), source.file);
        }
        catch (error) {
            if (!(error instanceof build_errors/* ActionError */.lZ))
                throw error;
            failures.push(error);
            const path = ['steps', id, kind, 'pipelineSpec'];
            const { message, cure, commands } = error;
            const here = file.document.problem(path, message, { ...(cure !== undefined && { cure }), commands });
            problems.push(...(error.problems.length > 0 ? error.problems : [here]));
        }
    }
    const [first, ...others] = failures;
    if (first === undefined)
        return loaded;
    const message = others.length === 0 ? first.message : `${failures.length} pipelines cannot be read`;
    throw new build_errors/* ActionError */.lZ(first.code, message, { problems: once(problems) });
}

;// CONCATENATED MODULE: ./build/github/event.js


/** @param path `GITHUB_EVENT_PATH`; a file that cannot be read says nothing */
async function readEvent(path, repository) {
    const event = await (0,promises_.readFile)(path, 'utf8')
        .then(JSON.parse)
        .catch(() => undefined);
    const head = event_text(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        baseBranch: event_text(event, 'pull_request', 'base', 'ref'),
        fork: head !== undefined && head !== repository,
        visibility: event_text(event, 'repository', 'visibility'),
    };
}
function event_text(value, ...path) {
    const found = path.reduce((at, name) => (shape_isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
    return typeof found === 'string' ? found : undefined;
}

// EXTERNAL MODULE: ./build/inputs.js
var build_inputs = __webpack_require__(8175);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/memory.js

/**
 * Keeps what V8 sets aside for young objects as small as it is by now. A run that watches jobs for hours makes garbage
 * slowly; V8 would let that space double again and again all the same, to three times 16 MB and more, on a runner that is
 * shared with what comes after.
 */
const keepYoungSpace = () => (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');

;// CONCATENATED MODULE: ./build/report/progress.js



/** Tasks that need no more work; a pipeline's own words (PipelineTaskDetail.State). */
const progress_settled = new Set(['SUCCEEDED', 'SKIPPED', 'FAILED', 'CANCELLED', 'NOT_TRIGGERED']);
const idle = new Set(['STATE_UNSPECIFIED', 'PENDING', 'NOT_TRIGGERED', 'SUCCEEDED', 'SKIPPED']);
/**
 * One line a step, in columns: `train     RUNNING  2m 10s  3/5 tasks: train-model RUNNING`.
 * Safe to be printed: no workflow command is left in them.
 */
function progressLines(all) {
    const rows = all.map(one => [one.step, shortState(one.state), duration(one.elapsedMs), tail(one)]);
    const width = (column) => Math.max(0, ...rows.map(row => row[column].length));
    const [step, state, elapsed] = [width(0), width(1), width(2)];
    return rows.map(row => (0,safe/* logLine */.BP)(`${row[0].padEnd(step)}  ${row[1].padEnd(state)}  ${row[2].padStart(elapsed)}  ${row[3]}`.trimEnd()));
}
function tail({ tasks, note }) {
    return [tasks === undefined || tasks.length === 0 ? '' : describeTasks(tasks), note ?? ''].filter(Boolean).join(' · ');
}
/** How many tasks are done, and the first few of which there is something to say. */
function describeTasks(tasks) {
    const words = tasks.map(({ name, state }) => ({ name, state: shortState(state) }));
    const done = words.filter(({ state }) => progress_settled.has(state)).length;
    const active = words.filter(({ state }) => !idle.has(state));
    const shown = active.slice(0, 3).map(({ name, state }) => `${name} ${state}`);
    const more = active.length > shown.length ? [`and ${active.length - shown.length} more`] : [];
    const count = `${done}/${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
    return shown.length === 0 ? count : `${count}: ${[...shown, ...more].join(', ')}`;
}

;// CONCATENATED MODULE: ./build/steps/stopped.js

/** Whether something goes on when its run is stopped: a job that says so, unless the grant itself was taken back. */
const goesOn = ({ detach }, { reason }) => detach === true && !(reason instanceof build_errors/* ActionError */.lZ && reason.code === 'DENIED');
/** Why a step did not come to its end: its run was cancelled, or the time of its run was over. */
function stoppedWith(step, { reason }, how = 'was stopped') {
    if (!(reason instanceof build_errors/* ActionError */.lZ) || reason.code !== 'STEP_TIMEOUT')
        return new build_errors/* ActionError */.lZ('CANCELLED', how === 'was stopped'
            ? `Step ${step} was cancelled with its run`
            : `Step ${step} was not run: the run was stopped`);
    const { cure, commands } = reason;
    return new build_errors/* ActionError */.lZ('STEP_TIMEOUT', `Step ${step} ${how}: ${reason.message}`, { cure, commands });
}
/** The step that takes a job up, ready to be pasted. */
const attachLine = (name, since) => `attach: { name: ${JSON.stringify(name)}, since: ${JSON.stringify(since)} }`;
/** Why a step was not run that needs a job which goes on without its run. */
const needsDetached = (step, needed, name, since) => new build_errors/* ActionError */.lZ('STEP_TIMEOUT', `Step ${step} was not run: the job of ${needed} goes on without this run: ${name}`, {
    cure: `Take it up in another run, by a steps file that has ${step} too: ${attachLine(name, since)}`,
});

;// CONCATENATED MODULE: ./build/steps/tasks.js

/**
 * A pipeline's results as `${steps.p.tasks.<task>.outputs.<name>}` has them: parameters by their value, artifacts by
 * their resource (`uri`, `metadata`, …). Of its own tasks alone: in a loop or a sub-pipeline the same names may stand.
 * Source: PipelineJob.jobDetail.taskDetails of the API.
 */
function taskResults(pipelineJob) {
    const all = tasksOf(pipelineJob);
    const idOf = (task, field = 'taskId') => String(task?.[field] ?? '');
    // The run itself is the first of its tasks, and named after it.
    const id = String(pipelineJob['name']).split('/').at(-1);
    const root = all.find(task => task['taskName'] === id && idOf(task, 'parentTaskId') === '');
    const parents = new Set(all.filter(task => task !== root).map(task => idOf(task)));
    return Object.fromEntries(all
        .filter(task => task !== root && !parents.has(idOf(task, 'parentTaskId')))
        .map(task => [
        String(task['taskName']),
        { state: String(task['state'] ?? ''), outputs: { ...artifacts(task), ...parameters(task) } },
    ]));
}
/** The run itself among them, under its own id. */
const tasksOf = (pipelineJob) => {
    const detail = pipelineJob['jobDetail'];
    return shape_isObject(detail) && Array.isArray(detail['taskDetails']) ? detail['taskDetails'].filter(shape_isObject) : [];
};
/** Tasks that failed with an error of their own, at any depth: the run itself fails by what they did. */
const failedTasks = (pipelineJob) => tasksOf(pipelineJob).flatMap(({ taskName, state, error }) => state === 'FAILED' && shape_isObject(error) && typeof error['message'] === 'string'
    ? [{ name: String(taskName), message: error['message'] }]
    : []);
/** An output parameter stands in the metadata of the task's execution, as `output:<name>`. */
function parameters(task) {
    const execution = task['execution'];
    const metadata = shape_isObject(execution) && shape_isObject(execution['metadata']) ? execution['metadata'] : {};
    return Object.fromEntries(Object.entries(metadata).flatMap(([key, value]) => key.startsWith('output:') ? [[key.slice('output:'.length), value]] : []));
}
function artifacts(task) {
    const outputs = shape_isObject(task['outputs']) ? task['outputs'] : {};
    return Object.fromEntries(Object.entries(outputs).map(([name, list]) => {
        const all = shape_isObject(list) && Array.isArray(list['artifacts']) ? list['artifacts'] : [];
        return [name, all.length === 1 ? all[0] : all];
    }));
}

;// CONCATENATED MODULE: ./build/steps/unordered.js



/**
 * Steps that run beside the very one which makes what they name: mostly a forgotten `needs`. Only ids of the user's own
 * are looked at; a reference waits by itself.
 */
function unordered(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const order = new Map(nodes.map(({ id }, index) => [id, index]));
    const makers = new Map(steps.map(step => [step.declaration.id, madeBy(step)]));
    if ([...makers.values()].every(made => made === undefined))
        return [];
    const users = new Map();
    for (const step of steps)
        for (const name of new Set(namedIn(step.body, step)))
            users.set(name, [...(users.get(name) ?? []), step.declaration.id]);
    return steps.flatMap(({ declaration: { id } }) => {
        const made = makers.get(id);
        // Of two that make the same, the later one waits.
        const isEarlier = (one) => (order.get(one) ?? 0) < (order.get(id) ?? 0);
        const others = (made === undefined ? [] : (users.get(made) ?? [])).filter(one => one !== id && !(makers.get(one) === made && isEarlier(one)));
        if (made === undefined || others.length === 0)
            return [];
        const beside = new Set(besideOf(id, nodes).map(node => node.id));
        const resource = made.split('/').slice(-2).join('/');
        return others.filter(step => beside.has(step)).map(step => ({ step, maker: id, resource }));
    });
}
/** Kinds that put a model to use. */
const releases = ['aliases', 'copyModel', 'deployModel', 'traffic', 'rollout'];
function unheededGates(steps) {
    const nodes = steps.map(({ declaration }) => declaration);
    const waitedFor = new Set(nodes.flatMap(({ needs }) => needs));
    return nodes.flatMap(({ id, kind }) => {
        if (kind !== 'gate' || waitedFor.has(id))
            return [];
        const heedless = besideOf(id, nodes).filter(node => releases.includes(node.kind));
        return heedless.length === 0 ? [] : [{ gate: id, steps: heedless.map(node => node.id) }];
    });
}
/** Full name of what a step makes under an id that the user chose. */
function madeBy(step) {
    const { endpointId, endpoint, create, modelId } = step.body;
    const { kind } = step.declaration;
    const id = kind === 'endpoint' ? endpointId : kind === 'rollout' && create !== undefined ? endpoint : undefined;
    if (typeof id === 'string')
        return fullName(id, 'endpoints', step);
    return kind === 'uploadModel' && typeof modelId === 'string' ? fullName(modelId, 'models', step) : undefined;
}
/** Full name of each `endpoint` and `model` in a body, without a version. */
function namedIn(value, step) {
    if (Array.isArray(value))
        return value.flatMap(item => namedIn(item, step));
    if (!shape_isObject(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        if (typeof item !== 'string')
            return namedIn(item, step);
        const collection = key === 'endpoint' ? 'endpoints' : key === 'model' ? 'models' : undefined;
        return collection === undefined ? [] : [fullName(item.replace(/@[^@/]*$/, ''), collection, step)];
    });
}

;// CONCATENATED MODULE: ./build/narrate.js






/** A line at least this often, so that nobody wonders whether it still runs. */
const heartbeatMs = 60_000;
/** Of so many steps that run, each has its own sign of life; of more, one line has that of all. */
const fewSteps = 6;
/** What of a step's log is kept for its end. */
const kept = { lines: 12, length: 300 };
/**
 * Tells what happens to steps in the log: each change once, and a sign of life now and then.
 *
 * @param lastLines is given the last lines of each step's log
 */
function narrator(runner, now, lastLines = new Map()) {
    /** Of steps that run. */
    const told = new Map();
    let allAt = -Infinity;
    /** With words in it that may be anybody's. */
    const annotate = (annotation) => runner.annotate({ ...annotation, message: (0,safe/* annotationText */.xr)(annotation.message) });
    function tellState(step, kind, resource, elapsedMs) {
        const state = shortState(String(resource['state'] ?? 'UNKNOWN'));
        const tasks = progressOf(resource);
        const text = JSON.stringify([state, tasks]);
        const before = told.get(step);
        if (before?.text === text) {
            if (told.size > fewSteps)
                tellAll();
            if (told.size > fewSteps || now() - before.at < heartbeatMs)
                return;
        }
        told.set(step, { text, state, at: now() });
        if (outcomeOf(kind, String(resource['state'])) !== 'running')
            told.delete(step);
        for (const line of progressLines([{ step, state, elapsedMs, tasks }]))
            runner.say(line);
    }
    function tellAll() {
        if (now() - allAt < heartbeatMs)
            return;
        allAt = now();
        const counts = new Map();
        for (const { state } of told.values())
            counts.set(state, (counts.get(state) ?? 0) + 1);
        const words = [...counts].sort(([, a], [, b]) => b - a).map(([state, count]) => `${count} ${state}`);
        runner.say((0,safe/* logLine */.BP)(`${told.size} steps: ${words.join(', ')}`));
    }
    /** Lines of a log are a sign of life too. */
    function tellLog(step, lines) {
        const before = told.get(step);
        if (before !== undefined)
            told.set(step, { ...before, at: now() });
        const shown = lines.map(({ source, text }) => (0,safe/* logLine */.BP)(`[${step}] ${source === '' ? '' : `${source} `}${text}`));
        runner.stream((0,safe/* logLine */.BP)(`Log of ${step}`), shown);
        const last = shown.slice(-kept.lines).map(line => (0,safe/* clip */.$Q)(line.slice(`[${step}] `.length), kept.length));
        lastLines.set(step, [...(lastLines.get(step) ?? []), ...last].slice(-kept.lines));
    }
    return event => {
        const { step } = event;
        switch (event.type) {
            case 'submitted':
                runner.say(`${step}: submitted ${event.name}`);
                if (event.consoleUrl !== undefined)
                    runner.say(`${step}: ${event.consoleUrl}`);
                return;
            case 'made':
                runner.say((0,safe/* logLine */.BP)(`${step}: done: ${event.name}`));
                if (event.consoleUrl !== undefined)
                    runner.say(`${step}: ${event.consoleUrl}`);
                return;
            case 'adopted':
                annotate({
                    level: 'notice',
                    title: `Step ${step} was taken up`,
                    message: `${event.because ?? `This workflow run had made ${event.name} already`}: it is taken up, not made again. Set rerun: new to start another.`,
                });
                if (event.consoleUrl !== undefined)
                    runner.say(`${step}: ${event.consoleUrl}`);
                return;
            case 'state':
                return tellState(step, event.kind, event.resource, event.elapsedMs);
            case 'log':
                return tellLog(step, event.lines);
            case 'unheard':
                annotate({ level: 'notice', title: 'Training logs are not shown', message: event.message });
                return runner.quote([(0,safe/* logLine */.BP)(event.words)]);
            case 'note':
                annotate({ level: 'warning', title: `Step ${step}`, message: `${step}: ${event.message}` });
                if (event.words !== undefined)
                    runner.quote([(0,safe/* logLine */.BP)(event.words)]);
                return;
            case 'progress':
                return runner.say((0,safe/* logLine */.BP)(`${step}: ${event.message}`));
            case 'said':
                runner.group((0,safe/* logLine */.BP)(`${step}: ${event.title}`));
                runner.quote(event.words.split('\n').map(safe/* logLine */.BP));
                return runner.endGroup();
            case 'detached':
                return annotate({
                    level: 'notice',
                    title: `Step ${step} goes on`,
                    message: `${event.name} goes on without this run, as cancel: detach says. A later run of this repository takes it up under the same grant by ${attachLine(event.name, event.since)}.`,
                });
            case 'skipped':
                return runner.say(`${step}: not run, because ${event.because}`);
            default:
                event;
        }
    };
}
/** Told before anything begins: what runs beside the very step which makes what it names, and gates that hold up nothing. */
function tellUnordered(runner, steps) {
    const found = unordered(steps);
    for (const { step, maker, resource } of found.slice(0, 5)) {
        const message = `Step ${step} names ${resource}, which step ${maker} makes, and does not wait for it. Write steps.${step}.needs: [${maker}], or the other way round where that is meant.`;
        runner.annotate({ level: 'warning', title: `Step ${step} does not wait`, message });
    }
    for (const { gate, steps: others } of unheededGates(steps).slice(0, 5)) {
        const [first = ''] = others;
        const message = `Nothing waits for gate ${gate}: ${others.slice(0, 5).join(', ')} ${others.length === 1 ? 'goes' : 'go'} on whether it holds or not. Write steps.${first}.needs: [${gate}].`;
        runner.annotate({ level: 'warning', title: `Gate ${gate} stops nothing`, message });
    }
    if (found.length > 5)
        runner.say(`${found.length - 5} more steps do not wait for what they name`);
}
function progressOf(resource) {
    // The first of them is the run itself, under its own id.
    const ofTheRun = String(resource['name']).split('/').at(-1);
    const others = tasksOf(resource).filter(task => task['taskName'] !== ofTheRun);
    return others.map(task => ({ name: String(task['taskName'] ?? ''), state: String(task['state'] ?? '') }));
}

;// CONCATENATED MODULE: ./build/policy/glob-within.js

/** Steps that a comparison of globs may take; beyond them nothing is proved. */
const maxSteps = 20_000_000;
/**
 * Whether everything that some matchers take is surely taken by others. False means that it could not be proved: two
 * patterns may mean the same without it being seen here.
 */
function areWithin(inner, outer) {
    const literals = new Set(outer.flatMap(one => (isGlob(one) ? [] : [glob_within_textOf(one)])));
    const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []));
    let steps = maxSteps;
    const covers = (glob, one) => {
        const text = glob_within_textOf(one);
        steps -= glob.length * text.length;
        if (steps < 0)
            return false;
        return isGlob(one) ? isGlobWithin(text, glob) : matchesGlob(glob, text);
    };
    return inner.every(one => (!isGlob(one) && literals.has(glob_within_textOf(one))) || globs.some(glob => covers(glob, one)));
}
/** A glob without a star takes itself alone. */
const isGlob = (matcher) => 'glob' in matcher && matcher.glob.includes('*');
const glob_within_textOf = (matcher) => ('literal' in matcher ? matcher.literal : matcher.glob);
/**
 * Whether the outer glob takes the inner one's very pattern, if a star of the inner can be passed by a star alone, and
 * `**` by `**` alone. Then it takes all that the inner takes, since what stands for a star passes where the star does.
 */
function isGlobWithin(inner, outer) {
    const tokens = outer.match(/\*+|[^*]/gs) ?? [];
    // reached[i]: the inner pattern so far can be had from the outer's tokens before i. A star may stand for nothing.
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
    // Members that are added while a set is walked are walked too.
    for (const at of reached)
        if (tokens[at]?.startsWith('*'))
            reached.add(at + 1);
    return reached;
}

;// CONCATENATED MODULE: ./build/policy/facets.js


/** All that grants can differ in. Claims and required fields are those of these grants. */
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
const same = (show) => (inner, outer) => show(inner) === show(outer);
const identity = [
    // For people alone.
    { path: ['description'], show: ({ description }) => description, isWithin: () => true },
    {
        path: ['provider'],
        show: ({ provider: { name, resource, trust } }) => `${name}: ${resource} (trust: ${trust})`,
        isWithin: same(({ provider: { resource, trust } }) => `${trust} ${resource}`),
    },
    {
        path: ['service_account'],
        show: ({ serviceAccount }) => serviceAccount,
        isWithin: same(({ serviceAccount }) => serviceAccount),
    },
    {
        path: ['token', 'lifetime'],
        show: ({ serviceAccount, tokenLifetimeSeconds }) => serviceAccount && asPeriod(tokenLifetimeSeconds),
        isWithin: (inner, outer) => inner.tokenLifetimeSeconds <= outer.tokenLifetimeSeconds,
    },
];
/** A condition that is not there holds for every claim, and for a token without the claim. */
function whenFacet(claim) {
    const find = ({ when }) => when.find(condition => condition.claim === claim);
    return {
        path: ['when', claim],
        show: grant => find(grant)
            ?.anyOf.map(one => ('literal' in one ? one.literal : `{glob: ${one.glob}}`))
            .join(', '),
        isWithin: (inner, outer) => {
            const [narrow, wide] = [find(inner), find(outer)];
            return wide === undefined || (narrow !== undefined && areWithin(narrow.anyOf, wide.anyOf));
        },
    };
}
/** Without `approval` nobody must approve, whatever the attempt. */
const approvalOf = ({ approval }) => approval ?? { reviewers: 0, notBy: [], reruns: true };
const branchOf = ({ branch }) => branch ?? { rules: [], merged: false };
const hasAll = (all, some) => some.every(one => all.includes(one));
const facets_inWords = (list) => list.join(', ') || undefined;
const evidence = [
    {
        path: ['branch', 'rules'],
        show: grant => facets_inWords(branchOf(grant).rules),
        isWithin: (inner, outer) => hasAll(branchOf(inner).rules, branchOf(outer).rules),
    },
    {
        path: ['branch', 'merged'],
        show: grant => (branchOf(grant).merged ? 'true' : undefined),
        isWithin: (inner, outer) => branchOf(inner).merged || !branchOf(outer).merged,
    },
    {
        path: ['approval', 'reviewers'],
        show: ({ approval }) => approval && String(approval.reviewers),
        // The requirement itself wants an environment with reviewers, whatever their number.
        isWithin: (inner, outer) => approvalOf(inner).reviewers >= approvalOf(outer).reviewers,
    },
    {
        path: ['approval', 'not_by'],
        show: grant => facets_inWords(approvalOf(grant).notBy),
        isWithin: (inner, outer) => hasAll(approvalOf(inner).notBy, approvalOf(outer).notBy),
    },
    {
        path: ['approval', 'reruns'],
        show: ({ approval }) => approval && String(approval.reruns),
        isWithin: (inner, outer) => !approvalOf(inner).reruns || approvalOf(outer).reruns,
    },
];
/** Every list of names, which the type asks for: one that is missing would be compared by nothing. */
const facets_lists = {
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
/** Words that are no names: a glob does not stand for them. */
const facets_words = { service_accounts: 'default', reservations: 'any' };
const facets_shown = (matchers) => facets_inWords(matchers.map(one => ('literal' in one ? one.literal : one.glob)));
const allow = [
    {
        path: ['allow', 'steps'],
        show: ({ allow }) => facets_inWords(allow.steps),
        isWithin: (inner, outer) => hasAll(outer.allow.steps, inner.allow.steps),
    },
    ...Object.values(facets_lists).map((list) => ({
        path: ['allow', list],
        show: ({ allow }) => facets_shown(allow[list]),
        isWithin: (inner, outer) => {
            const isWord = (one) => 'literal' in one && one.literal === facets_words[list];
            const names = (of) => of.allow[list].filter(one => !isWord(one));
            const keepsWord = !inner.allow[list].some(isWord) || outer.allow[list].some(isWord);
            return keepsWord && areWithin(names(inner), names(outer));
        },
    })),
];
/** The largest count of a type: `*` stands for those that are not named. */
const facets_countOf = ({ allow: { machines } }, type) => (Object.hasOwn(machines.accelerators, type) ? machines.accelerators[type] : machines.accelerators['*']) ?? 0;
const machines = [
    {
        path: ['allow', 'machines', 'types'],
        show: ({ allow }) => facets_shown(allow.machines.types),
        isWithin: (inner, outer) => areWithin(inner.allow.machines.types, outer.allow.machines.types),
    },
    {
        path: ['allow', 'machines', 'accelerators'],
        show: ({ allow }) => facets_inWords(Object.entries(allow.machines.accelerators).map(([type, count]) => `${type}: ${count}`)),
        isWithin: (inner, outer) => ['*', ...[inner, outer].flatMap(({ allow }) => Object.keys(allow.machines.accelerators))].every(type => facets_countOf(inner, type) <= facets_countOf(outer, type)),
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
        show: ({ allow: { timeoutSeconds } }) => (timeoutSeconds === undefined ? undefined : asPeriod(timeoutSeconds)),
        // With none a step may name none and runs as long as Vertex AI lets it: neither is within the other.
        isWithin: ({ allow: { timeoutSeconds: narrow } }, { allow: { timeoutSeconds: wide } }) => narrow === wide || (narrow !== undefined && wide !== undefined && narrow <= wide),
    },
    {
        path: ['allow', 'node_hours'],
        show: ({ allow: { nodeHours } }) => (nodeHours === undefined ? undefined : String(nodeHours)),
        isWithin: ({ allow: { nodeHours: narrow, steps } }, { allow: { nodeHours: wide } }) => {
            if (wide !== undefined)
                return narrow !== undefined && narrow <= wide;
            // AutoML's budgets pass only where they are bounded.
            return narrow === undefined || !steps.some(kind => kind === 'trainingPipeline' || kind === 'call');
        },
    },
];
const requiredLabels = {
    path: ['require', 'labels'],
    show: ({ require }) => facets_inWords(require?.labels ?? []),
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

;// CONCATENATED MODULE: ./build/policy/compare.js


/** What of a policy a proposed one changes, in the order of the proposed one. Without a current one, all of it is new. */
function comparePolicies(current, proposed) {
    const names = new Set([...Object.keys(proposed.grants), ...Object.keys(current?.grants ?? {})]);
    const parts = [...names].flatMap((name) => {
        const [before, after] = [current && grantOf(current, name), grantOf(proposed, name)];
        return comparePart(name, before, after);
    });
    const own = current === undefined ? [] : ownChanges(current, proposed);
    if (own.length > 0)
        parts.unshift({ grant: undefined, effect: overall(own), changes: own });
    return { effect: overall(parts), parts };
}
/** The keys of a grant, with what it inherits, as the policy would have them. */
const describeGrant = (grant) => facetsOf([grant]).flatMap(({ path, show }) => {
    const value = show(grant);
    return value === undefined ? [] : [{ path, value }];
});
function comparePart(name, before, after) {
    if (before === undefined && after !== undefined) {
        const changes = describeGrant(after).map(({ path, value }) => ({
            path: ['grants', name, ...path],
            current: undefined,
            proposed: value,
            effect: 'widened',
        }));
        return [{ grant: name, effect: 'widened', only: 'proposed', changes }];
    }
    if (before === undefined || after === undefined)
        return [{ grant: name, effect: 'narrowed', only: 'current', changes: [] }];
    const changes = facetsOf([before, after]).flatMap(facet => compareFacet(facet, before, after) ?? []);
    return changes.length === 0 ? [] : [{ grant: name, effect: overall(changes), changes }];
}
function compareFacet({ path, show, isWithin }, before, after) {
    const [current, proposed] = [show(before), show(after)];
    const effect = isWithin(after, before) ? (isWithin(before, after) ? 'none' : 'narrowed') : 'widened';
    if (current === proposed && effect === 'none')
        return undefined;
    return { path: ['grants', after.name, ...path], current, proposed, effect };
}
function ownChanges(current, proposed) {
    const change = (path, before, after, effect) => before === after ? [] : [{ path, current: before, proposed: after, effect }];
    const log = ({ auditLog }) => auditLog && `projects/${auditLog.project}/logs/${auditLog.log}`;
    const shown = (provider) => provider && `${provider.resource} (trust: ${provider.trust})`;
    const providers = new Set([...Object.keys(proposed.providers), ...Object.keys(current.providers)]);
    const copy = log(current);
    return [
        ...change(['requires'], current.requires, proposed.requires, current.requires ? 'widened' : 'narrowed'),
        ...change(['issuer'], current.issuer, proposed.issuer, 'widened'),
        ...change(['universe'], current.universe, proposed.universe, 'widened'),
        ...[...providers].flatMap(name => {
            const [before, after] = [current.providers, proposed.providers].map(all => Object.hasOwn(all, name) ? shown(all[name]) : undefined);
            // One that comes or goes admits nothing by itself: grants use it, and are compared.
            return change(['providers', name], before, after, before && after ? 'widened' : 'none');
        }),
        // A copy of the record must be written before anything else is: one more is one condition more.
        ...change(['audit', 'cloud_logging'], copy, log(proposed), copy === undefined ? 'narrowed' : 'widened'),
    ];
}
function overall(all) {
    if (all.some(({ effect }) => effect === 'widened'))
        return 'widened';
    return all.some(({ effect }) => effect === 'narrowed') ? 'narrowed' : 'none';
}

;// CONCATENATED MODULE: ./build/proposal.js





/** The policy of this change, where it differs from the one in force in more than its line ends. */
async function proposedPolicy(world, inputs, inForce) {
    if (inputs.policy.kind !== 'default-branch')
        return undefined;
    const source = { kind: 'checkout', path: inputs.policy.path };
    const found = await readPolicyInForce(world, world.repository(inputs.githubToken), source).catch((error) => {
        // Without a checkout, or without a policy in it, there is nothing proposed.
        if (error instanceof build_errors/* ActionError */.lZ && error.code === 'POLICY_UNREADABLE')
            return undefined;
        throw error;
    });
    return found === undefined || found.linesSha256 === inForce?.linesSha256 ? undefined : found;
}
/** What a change of the policy would change. The checkout's own, which `./path` names, has nothing to be compared with. */
function compareProposal(inputs, inForce, proposed) {
    const { grant } = inputs;
    if (inputs.policy.kind === 'checkout')
        return { effect: 'widened', grant, change: undefined, refusedNow: [] };
    const change = proposed === undefined ? { effect: 'none', parts: [] } : comparePolicies(inForce?.policy, proposed.policy);
    return { effect: change.effect, grant, change, refusedNow: [] };
}
/** Tells a change in the log, and a widening by a warning at its line. */
function tellProposal({ runner }, report, proposed) {
    const { effect, change } = report;
    if (change === undefined)
        runner.say('A policy of the checkout is not compared with one in force: it counts as widened.');
    const lines = policyChangeLines(report);
    if (lines.length > 0) {
        runner.group(`What this change changes in the policy: ${effect}`);
        runner.quote(lines);
        runner.endGroup();
    }
    if (effect !== 'widened')
        return;
    const widened = change?.parts.filter(part => part.effect === 'widened') ?? [];
    const told = widened.flatMap(part => linesOf(part));
    const [first] = widened.flatMap(({ changes }) => changes.filter(one => one.effect === 'widened'));
    const place = first && proposed?.placeOf(first.path);
    runner.annotate({
        level: 'warning',
        title: `This change ${headlineOf(report)}`,
        message: change === undefined
            ? 'A policy of the checkout is not compared with one in force: it counts as widened.'
            : [
                'Not provably narrower:',
                ...told.slice(0, 20),
                ...(told.length > 20 ? [`and ${told.length - 20} more`] : []),
            ]
                .map(safe/* logLine */.BP)
                .join('\n'),
        ...(place && { file: place.file, line: place.line, column: place.column }),
    });
}
const linesOf = (part) => {
    if (part.only === 'proposed')
        return [`grant ${part.grant} is new`];
    const of = part.grant === undefined ? '' : `grant ${part.grant}, `;
    return part.changes.flatMap(one => (one.effect === 'widened' ? [`${of}${changeLine(one, part)}`] : []));
};
/** What a policy refuses of the steps, as a compiler would say it; empty where it admits them. */
function refusalsOf(check) {
    try {
        check();
        return [];
    }
    catch (error) {
        if (error instanceof build_errors/* ActionError */.lZ && error.code === 'LIMITS_EXCEEDED')
            return error.problems.map(build_errors/* formatProblem */.Vw);
        throw error;
    }
}
/** The steps fit the proposed policy alone: said so, since the output `decision` speaks of conditions. */
function tellRefusedNow({ runner }, refused) {
    if (refused.length === 0)
        return;
    const more = refused.length > 10 ? [`and ${refused.length - 10} more`] : [];
    runner.annotate({
        level: 'warning',
        title: 'The policy in force refuses these steps',
        message: [...refused.slice(0, 10), ...more, 'The policy that this change proposes admits them, once merged.']
            .map(safe/* logLine */.BP)
            .join('\n'),
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/metrics.js



/** Deeper, nobody reads a number. */
const metrics_deepest = 100;
/**
 * Reads a file of metrics. Python's `json` writes `NaN` and `Infinity`, which are no JSON: they are read all the same, so
 * that the gate can say which metric is none.
 *
 * @returns `undefined` where it is no JSON object, or one that nests without sense
 */
function parseMetrics(text) {
    const value = parsed(text) ?? parsed(text.replace(stringOrNotFinite, quoteNotFinite), reviveNotFinite);
    return shape_isObject(value) && !isDeeperThan(value, metrics_deepest) ? value : undefined;
}
/** A string that is never closed goes on to the end, so that each character is looked at once. */
const stringOrNotFinite = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g;
/** Stands before a word that JSON has no number for, until it is revived. */
const metrics_prefix = 'no finite number: ';
const quoteNotFinite = (token) => (token.startsWith('"') ? token : JSON.stringify(`${metrics_prefix}${token}`));
function reviveNotFinite(_, value) {
    const word = typeof value === 'string' && value.startsWith(metrics_prefix) ? value.slice(metrics_prefix.length) : '';
    return ['NaN', 'Infinity', '-Infinity'].includes(word) ? Number(word) : value;
}
function parsed(text, revive) {
    try {
        return JSON.parse(text, revive);
    }
    catch {
        return undefined;
    }
}
/** A trial's `Measurement` of the API, or its list `[{ metricId, value }]`. */
const isMeasurement = (value) => shape_isObject(value) ? isMeasuredList(value['metrics']) : isMeasuredList(value);
const isMeasuredList = (value) => Array.isArray(value) && value.every(item => shape_isObject(item) && typeof item['metricId'] === 'string');
/** By metric id. The API leaves out a value that is 0. */
function measured(measurement) {
    const list = 'metrics' in measurement ? measurement.metrics : measurement;
    return Object.fromEntries(list.map(({ metricId, value }) => [metricId, value ?? 0]));
}
/** The number of a name: the key itself, or a path of keys and indices as `slices.eu.auc`, `confidenceMetrics[3].recall`. */
function readMetric(metrics, name) {
    const path = Object.hasOwn(metrics, name) ? [name] : readPath(name);
    const value = path && valueAt(metrics, path);
    if (value === undefined)
        return { number: undefined, shown: undefined, flaw: `there is none${hint(metrics, name)}` };
    if (typeof value !== 'number')
        return { number: undefined, shown: kindOf(value), flaw: 'that is no number' };
    if (!Number.isFinite(value))
        return { number: undefined, shown: String(value), flaw: 'that is no finite number' };
    return { number: value, shown: String(value) };
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    // A number that was written as text can be shown; any other text is somebody's words.
    if (typeof value === 'string')
        return /^[-+\d.eE%]{1,40}$/.test(value) ? `the string "${value}"` : 'a string';
    return typeof value === 'boolean' ? String(value) : 'a mapping';
}
/** What there is instead, where it can be named: keys are those of whoever wrote the metrics. */
function hint(metrics, name) {
    const names = namesIn(metrics).filter(one => /^[\w./[\]-]{1,80}$/.test(one));
    const below = names.find(one => one.endsWith(`.${name}`));
    const nearest = below === undefined ? suggest(name, names) : `Did you mean ${below}?`;
    if (nearest !== undefined)
        return `. ${nearest}`;
    const some = names.slice(0, 8).join(', ');
    return some === '' ? ', and no other number either' : ` among ${some}${names.length > 8 ? ', …' : ''}`;
}
/** Paths of the numbers in it, in its order: the first hundred. */
function namesIn(metrics) {
    const found = [];
    const visit = (value, path, depth) => {
        if (found.length >= 100 || depth > 8)
            return;
        if (typeof value === 'number')
            found.push(path);
        else if (Array.isArray(value))
            for (const [index, item] of value.entries())
                visit(item, `${path}[${index}]`, depth + 1);
        else if (shape_isObject(value))
            for (const [key, item] of Object.entries(value))
                visit(item, path === '' ? key : `${path}.${key}`, depth + 1);
    };
    visit(metrics, '', 0);
    return found;
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/body.js


function readGate(body) {
    const { better_than: betterThan, import: imported, absent } = body;
    return {
        source: readSource(body['metrics']),
        require: readRequire(body['require']),
        betterThan: shape_isObject(betterThan) ? readBetterThan(betterThan) : undefined,
        absent: absent === 'pass' ? 'pass' : 'fail',
        import: shape_isObject(imported)
            ? {
                model: String(imported['model']),
                displayName: body_textOf(imported['displayName']),
                metricsSchemaUri: body_textOf(imported['metricsSchemaUri']),
            }
            : undefined,
    };
}
const readRequire = (require) => Object.entries(shape_isObject(require) ? require : {}).map(([metric, bound]) => ({
    metric,
    bound: shape_isObject(bound) ? bound : {},
}));
function readBetterThan({ endpoint, model, metric, by, goal }) {
    return {
        endpoint,
        model: body_textOf(model),
        metric: String(metric),
        by: typeof by === 'number' ? by : 0,
        goal: goal === 'MINIMIZE' ? 'MINIMIZE' : 'MAXIMIZE',
    };
}
function readSource(metrics) {
    if (typeof metrics === 'string')
        return { file: metrics };
    const model = shape_isObject(metrics) && Object.keys(metrics).length === 1 ? metrics['model'] : undefined;
    if (typeof model === 'string')
        return { model };
    if (isMeasurement(metrics))
        return { values: measured(metrics) };
    return { values: shape_isObject(metrics) ? metrics : {} };
}
const body_textOf = (value) => (typeof value === 'string' ? value : undefined);

;// CONCATENATED MODULE: ./build/steps/kinds/gate/compare.js



/** Holds a metric against its bound. What is no finite number holds nothing. */
function holdAgainst(metrics, metric, bound) {
    const reading = readMetric(metrics, metric);
    const { number } = reading;
    const { min, max, equals } = bound;
    const holds = number !== undefined &&
        (typeof min !== 'number' || number >= min) &&
        (typeof max !== 'number' || number <= max) &&
        (typeof equals !== 'number' || number === equals);
    return compared(metric, boundInWords(bound), reading, holds);
}
/** Holds a challenger against what is there. A challenger without the metric beats nobody. */
function holdAgainstIncumbent(metrics, wanted, incumbent) {
    const { metric, by, goal } = wanted;
    const reading = readMetric(metrics, metric);
    const { number } = reading;
    const [greater, less] = goal === 'MAXIMIZE' ? [number, incumbent.number] : [incumbent.number, number];
    const holds = greater !== undefined && less !== undefined && exceeds(greater, less, by);
    return compared(metric, betterInWords(wanted, `${incumbent.number} of ${incumbent.name}`), reading, holds);
}
/** Where there is no number to beat: the challenger must have the metric all the same. */
function holdAgainstNobody(metrics, wanted, { name, holds, note, cure }) {
    const reading = readMetric(metrics, wanted.metric);
    const found = compared(wanted.metric, betterInWords(wanted, name), reading, holds && reading.number !== undefined);
    return reading.number === undefined ? found : { ...found, note, ...(!holds && cure !== undefined && { cure }) };
}
function compared(metric, expected, reading, holds) {
    const note = reading.number === undefined ? reading.flaw : undefined;
    return { metric, expected, actual: reading.shown, holds, ...(note === undefined ? {} : { note }) };
}
function boundInWords({ min, max, equals }) {
    if (equals !== undefined)
        return `exactly ${compare_inWords(equals)}`;
    if (min !== undefined && max !== undefined)
        return `from ${compare_inWords(min)} to ${compare_inWords(max)}`;
    return min === undefined ? `at most ${compare_inWords(max)}` : `at least ${compare_inWords(min)}`;
}
/** @param whom that it must beat, with its number where that is known */
function betterInWords({ by, goal }, whom) {
    const direction = goal === 'MINIMIZE' ? 'less than' : 'more than';
    return by === undefined || by === 0 ? `${direction} ${whom}` : `at least ${compare_inWords(by)} ${direction} ${whom}`;
}
/** What a gate will compare, before any of its numbers is known. @param body may hold `Pending` values */
function plannedComparisons(body) {
    const bounded = readRequire(body['require']).map(({ metric, bound }) => ({ metric, expected: boundInWords(bound) }));
    if (!shape_isObject(body['better_than']))
        return bounded;
    const { endpoint, model, metric, ...rest } = body['better_than'];
    const whom = shape_isObject(endpoint) ? endpoint['displayName'] : endpoint;
    const name = endpoint === undefined ? compare_inWords(model) : `what serves on ${compare_inWords(whom)}`;
    return [...bounded, { metric: compare_inWords(metric), expected: betterInWords(rest, name) }];
}
const compare_inWords = (value) => (value instanceof Pending ? value.reference : String(value));
/**
 * Whether one number is greater than another by so much at least, and greater at all: reckoned in decimals, as they are
 * written, since 0.9 − 0.8 is less than 0.1 in binary.
 */
function exceeds(greater, less, by) {
    if (by === 0)
        return greater > less;
    const [a, b, margin] = [greater, less, by].map(compare_decimal);
    if (a === undefined || b === undefined || margin === undefined)
        return false;
    const exponent = Math.min(a.exponent, b.exponent, margin.exponent);
    const scaled = (one) => one.digits * 10n ** BigInt(one.exponent - exponent);
    return scaled(a) - scaled(b) >= scaled(margin);
}
/** @param value finite */
function compare_decimal(value) {
    const [mantissa = '0', power = '0'] = String(value).split('e');
    const [whole = '0', fraction = ''] = mantissa.split('.');
    return { digits: BigInt(`${whole}${fraction}`), exponent: Number(power) - fraction.length };
}

;// CONCATENATED MODULE: ./build/report/course.js





/** How a step will go, line by line, beyond the one call that it makes: for the plan. */
function courseOf(step) {
    const { kind, detach, wait } = step.declaration;
    if (kind === 'rollout')
        return rolloutCourse(step.body);
    if (kind === 'rollback')
        return [
            `Gives ${course_named(step.body['endpoint'])} back to what served before its last rollout, and undeploys what was rolled out`,
        ];
    return [
        ...triesOf(step),
        ...(detach ? ['Goes on where its workflow run is cancelled or out of time: attach takes it up again'] : []),
        ...(wait ? [] : ['Is submitted and not waited for']),
    ];
}
function triesOf(step) {
    const { queueSeconds } = step.declaration;
    const alternatives = step.alternatives ?? [];
    if (queueSeconds === undefined && alternatives.length === 0)
        return [];
    const patience = queueSeconds === undefined ? '' : `, for ${duration(queueSeconds * 1_000)} at most`;
    const last = alternatives.length === 0 ? ', then it is cancelled and fails' : '';
    return [
        `Waits for machines in ${whereOf(step)}${patience}${last}`,
        ...alternatives.map(alternative => `Where there are none: ${whereOf(alternative)}`),
    ];
}
function rolloutCourse(body) {
    const { endpoint, create, bakeMs, probe, watch, keep } = readRollout(body);
    const shares = [body['traffic']].flat();
    const made = create === undefined ? '' : ', which is made where it is missing';
    const bake = bakeMs > 0 ? `, held for ${duration(bakeMs)}` : '';
    return [
        `Deploys ${course_named(body['model'])} on ${course_named(endpoint)}${made}, without traffic`,
        ...shares.map(share => `Gives it ${course_named(share)} % of the traffic${bake}`),
        ...(probe === undefined ? [] : [`At each share our own requests must pass: ${probeInWords(probe)}`]),
        ...(watch === undefined ? [] : [`At each share users must be served well: ${watchInWords(watch)}`]),
        ending(shares.at(-1), keep),
        'Where anything goes wrong, puts the former split back and undeploys the new model',
    ];
}
function ending(last, keep) {
    if (last !== 100)
        return `Stops at ${course_named(last)} %: a later rollout of the same version goes on from there`;
    return keep ? 'Keeps what served before deployed at 0 %' : 'Undeploys what served before';
}
function probeInWords({ requests, errors, latencyMs, expect }) {
    const expected = Object.entries(expect).flatMap(([path, { type, equals, min, max }]) => [
        ...(type === undefined ? [] : [`${path} of type ${course_named(type)}`]),
        ...(equals === undefined ? [] : [`${path} exactly ${course_named(equals)}`]),
        ...(min === undefined && max === undefined ? [] : [`${path} ${boundInWords({ min, max })}`]),
    ]);
    const slowest = latencyMs === undefined ? [] : [`p95 at most ${latencyMs} ms`];
    return [`of ${requests} at most ${errors} fail`, ...slowest, ...expected].join('; ');
}
function watchInWords({ errors, latency, failures, minRequests, onInconclusive, withinMs }) {
    const then = {
        hold: `are looked at for ${duration(withinMs)} more, then rolled back`,
        rollback: 'are rolled back',
        promote: 'go on all the same',
    };
    return [
        ...(errors === undefined ? [] : [`at most ${Number((errors * 100).toFixed(4))} % errors`]),
        ...latency.map(({ percentile, boundMs }) => `${percentile} at most ${boundMs} ms`),
        `${failures} bad ${failures === 1 ? 'sample rolls' : 'samples roll'} back`,
        `fewer than ${minRequests} requests ${then[onInconclusive]}`,
    ].join('; ');
}
/** As the body has it. */
function course_named(value) {
    if (value instanceof Pending)
        return value.reference;
    if (shape_isObject(value) && value['displayName'] !== undefined)
        return `the endpoint called ${course_named(value['displayName'])}`;
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/vertex/names.js
/** Host of Vertex AI's API for a location: `global` and the multi-regions `us` and `eu` have their own (facts/vertex-api.md). */
function apiHost(location, universe) {
    if (location === 'global')
        return `aiplatform.${universe}`;
    if (location === 'us' || location === 'eu')
        return `aiplatform.${location}.rep.${universe}`;
    return `${location}-aiplatform.${universe}`;
}

;// CONCATENATED MODULE: ./build/plan.js





















/**
 * Mode `plan`: everything that can be checked without a token. Shows what would be submitted, and whether a push to the
 * base branch would hold the grant, under the policy in force and under the one that this change proposes. Decides
 * nothing: nobody has verified these claims.
 *
 * @throws ActionError where the steps are not sound, or ask for more than the grant allows
 */
async function plan(world, story, inputs) {
    const { environment, runner } = world;
    const declaring = declareSteps(world, inputs);
    // What a change does to the policy is told also if its steps cannot be read.
    declaring.catch(() => { });
    const [found, event] = await Promise.all([
        readPolicyInForce(world, world.repository(inputs.githubToken), inputs.policy).catch(unlessMissing),
        readEvent(environment.eventPath, environment.identity.repository),
    ]);
    const inForce = found instanceof build_errors/* ActionError */.lZ ? undefined : found;
    if (inForce !== undefined)
        story.policy = inForce;
    const branch = event.baseBranch ?? plan_branchOf(environment.ref) ?? plan_branchOf(inForce?.ref ?? '') ?? 'main';
    const known = claimsOfPush(branch, knownOfRepository(environment.provisionalClaims, event));
    const assumption = `a push to refs/heads/${branch}`;
    runner.say(`What ${assumption.replace(branch, (0,safe/* logLine */.BP)(branch))} would do:`);
    const hypothesis = plan_judge(inForce, inputs.grant, known);
    const isCheckout = inputs.policy.kind === 'checkout';
    const which = isCheckout ? 'Policy of this checkout (not in force)' : 'Policy in force';
    runner.quote([`${which}: ${inForce?.name ?? 'none yet'}`, ...explainHypothesis(hypothesis)]);
    story.decision = asDecision(hypothesis);
    const asked = inForce && grantOf(inForce.policy, inputs.grant);
    if (asked !== undefined)
        story.grant = asked;
    const proposed = await proposedPolicy(world, inputs, inForce);
    const later = proposed && plan_judge(proposed, inputs.grant, known);
    if (later !== undefined)
        runner.quote(['The policy that this change proposes:', ...explainHypothesis(later)]);
    story.policyChange = compareProposal(inputs, inForce, proposed);
    tellProposal(world, story.policyChange, proposed);
    const steps = await declaring;
    story.steps = steps;
    // After the merge the proposed policy is the one in force: the steps must fit that one.
    const policy = proposed ?? found;
    if (policy instanceof build_errors/* ActionError */.lZ)
        throw policy;
    story.policy ??= policy;
    tellNotes(runner, policy);
    const grant = findGrant(policy.policy, inputs.grant);
    story.grant = grant;
    tellGrant(runner, grant);
    const refusedNow = proposed === undefined || inForce === undefined || asked === undefined
        ? []
        : refusalsOf(() => steps.check(inForce.policy, asked, known, false));
    const checked = steps.check(policy.policy, grant, known, false);
    story.policyChange = { ...story.policyChange, refusedNow };
    const planned = checked.map(one => plannedStep(one, world, policy, inputs));
    story.plan = {
        report: {
            source: isCheckout ? 'checkout' : 'in force',
            assumption,
            proposed: later && asDecision(later),
            grant: describeGrant(grant).map(({ path, value }) => ({ key: formatPath(path), value })),
            steps: planned,
        },
        steps: checked.map(stepReport),
    };
    for (const step of planned)
        tell(world, step);
    tellUnordered(runner, checked);
    tellRefusedNow(world, refusedNow);
    if (hypothesis.verdict === 'would-deny')
        warn(world, hypothesis, later);
}
/** Who would act, and all keys of the grant, with what it inherits. */
function tellGrant(runner, grant) {
    const { name, serviceAccount, provider } = grant;
    runner.say(`Grant ${name} acts as ${serviceAccount ?? 'the federated principal'}, by ${provider.resource}`);
    runner.group(`Grant ${name}, with what it inherits`);
    runner.quote(describeGrant(grant).map(({ path, value }) => (0,safe/* logLine */.BP)(`${formatPath(path)}: ${value}`)));
    runner.endGroup();
}
/** A plan that would be denied has not failed: the steps are sound, and a proposed policy may be the cure. */
function warn({ runner }, { grant, conditions }, proposed) {
    const failed = conditions.filter(fails);
    const lines = failed.map(({ condition, expected, actual, hint }) => [`${condition} is ${actual || 'absent'}, wanted ${expected}.`, ...(hint === undefined ? [] : [hint])].join(' '));
    if (proposed?.verdict === 'would-allow')
        lines.push('The policy that this change proposes would allow it, once merged.');
    runner.annotate({ level: 'warning', title: `Grant ${grant} would be denied`, message: lines.map(safe/* logLine */.BP).join('\n') });
}
/** The very change that brings the first policy has none in force yet. */
function unlessMissing(error) {
    if (error instanceof build_errors/* ActionError */.lZ && error.code === 'POLICY_MISSING')
        return error;
    throw error;
}
function plan_judge(policy, grant, known) {
    if (policy !== undefined && grantOf(policy.policy, grant) !== undefined) {
        return decideHypothetically(policy.policy, grant, { ...known, iss: policy.policy.issuer });
    }
    const isParent = policy?.policy.abstract.includes(grant);
    const there = isParent ? 'In this policy it is abstract: only a parent of others.' : 'This policy has no such grant.';
    const hint = policy === undefined ? 'There is no policy in force yet.' : there;
    const condition = { condition: 'grant', expected: grant, actual: undefined, result: 'fails', hint };
    return { verdict: 'would-deny', grant, conditions: [condition] };
}
const plan_branchOf = (ref) => /^refs\/heads\/(.+)$/.exec(ref)?.[1];
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
function plannedStep(step, { environment }, policy, inputs) {
    const { id, kind, needs, unchecked } = step.declaration;
    const labels = labelsFor({
        ...environment.identity,
        actor: environment.provisionalClaims['actor'] ?? '',
        workflow: environment.provisionalClaims['workflow'] ?? '',
        grant: inputs.grant,
        step: id,
        policySha256: policy.sha256,
        dedupeKey: '',
    });
    const ofTheRun = [
        'keyless-sha',
        'keyless-run-id',
        'keyless-run-attempt',
        'keyless-actor',
        'keyless-workflow',
        'keyless-key',
    ];
    const { project, location } = plan_placeOf(step);
    const host = apiHost(location, policy.policy.universe);
    const { method, body } = step;
    const call = method === undefined
        ? callOf(kind, { project, location }, body)
        : callRequest(method, shape_isObject(body['body']) ? body['body'] : {}, { project, location });
    return {
        id,
        kind,
        needs,
        project,
        location,
        timeoutSeconds: step.timeoutSeconds,
        unchecked,
        request: call === undefined ? severalBy(step, host) : `${call.verb} https://${host}/v1/${call.path}`,
        body,
        labels: makesNothing(step) ? {} : { ...labels, ...Object.fromEntries(ofTheRun.map(name => [name, knownAtRun])) },
        course: courseOf(step),
        ...(step.leftToRun && {
            leftToRun: step.leftToRun.map(({ path, what }) => `${formatPath(path.slice(3))}: ${what}`),
        }),
        ...(kind === 'gate' && { comparisons: plannedComparisons(body) }),
    };
}
/** A gate asks the API only where it compares with what is there. */
function severalBy({ declaration: { kind }, body }, host) {
    const { metrics } = body;
    if (kind !== 'gate' || typeof metrics !== 'string')
        return `several, at https://${host}`;
    const more = body['better_than'] === undefined && body['import'] === undefined ? '' : `, and several at https://${host}`;
    return `the file ${metrics}, by https://storage.googleapis.com${more}`;
}
/** A gate makes no resource of its own, and a rollout none that takes labels but the endpoint where it makes it. */
const makesNothing = ({ declaration: { kind }, body }) => kind === 'gate' || kind === 'rollback' || (kind === 'rollout' && body['create'] === undefined);
const plan_placeOf = ({ project, location, pendingPlace }) => ({
    project: pendingPlace?.project === undefined ? project : knownAtRun,
    location: pendingPlace?.location === undefined ? location : knownAtRun,
});
const stepReport = (step) => ({
    id: step.declaration.id,
    kind: step.declaration.kind,
    state: 'NOT_STARTED',
    needs: step.declaration.needs,
    unchecked: step.declaration.unchecked,
    ...plan_placeOf(step),
    startedAt: undefined,
    finishedAt: undefined,
    name: undefined,
    consoleUrl: undefined,
    adopted: false,
    details: undefined,
    error: undefined,
});
function tell({ runner }, step) {
    const { id, kind, needs, unchecked = [], course = [], leftToRun = [], request, body, labels, comparisons } = step;
    runner.group(`Step ${id}: ${kind}`);
    if (unchecked.length > 0)
        runner.quote([`Bounded by nothing: ${unchecked.map(safe/* logLine */.BP).join(', ')}`]);
    runner.quote(course.map(safe/* logLine */.BP));
    if (leftToRun.length > 0)
        runner.quote(['Known only when the pipeline runs:', ...leftToRun.map(safe/* logLine */.BP)]);
    const compared = comparisons?.map(({ metric, expected }) => `${metric}: ${expected}`);
    const shown = {
        ...(needs.length > 0 && { needs }),
        request,
        body: readable(body),
        labels,
        ...(compared && { compared }),
    };
    const text = (0,dist/* stringify */.As)(shown, { lineWidth: 0, aliasDuplicateObjects: false });
    runner.quote(text.trimEnd().split('\n').map(safe/* logLine */.BP));
    runner.endGroup();
}
function readable(value) {
    if (value instanceof Pending)
        return `${value.reference} ${knownAtRun}`;
    if (Array.isArray(value))
        return value.map(readable);
    return shape_isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)])) : value;
}

;// CONCATENATED MODULE: ./build/steps/once.js




/** List replies lag behind creates (facts/vertex-api.md "Idempotency"): when to look for what a lost reply may have made. */
const lookAgainMs = [5_000, 15_000, 40_000];
const creates = 3;
/**
 * "Never twice" (DESIGN 4): takes up the one thing that this run already made of the same step, or makes it; a create
 * whose answer was lost is looked for before it is repeated.
 *
 * @throws ActionError `STEP_REJECTED` where Google refuses, or where what exists is not clearly ours; the signal's reason
 * when it aborts before the first create. Then there is nothing of ours.
 */
async function makeOnce(making, { tell, pace }, signal) {
    const { step, find, choose, create, adopt, created } = making;
    const before = await find();
    const chosen = making.rerun === 'adopt' ? choose(before) : undefined;
    if (chosen !== undefined)
        return adopt(chosen);
    // What a cancelled run has not begun, it does not begin.
    signal.throwIfAborted();
    const known = new Set(before.map(once_nameOf));
    for (let attempt = 1;; attempt++) {
        const sent = await create(before).catch((error) => unclear(error, making.chosenId, attempt));
        if ('resource' in sent)
            return created(sent.resource);
        const { ambiguous } = sent;
        const words = ambiguous.answer?.words ?? ambiguous.message;
        const exists = ambiguous.answer?.status === 409;
        const message = exists
            ? 'its id exists already: looking whether this run made it'
            : 'no clear answer to the create: looking for what it made';
        tell({ type: 'note', step, message, words });
        try {
            const made = await lookFor();
            if (made !== undefined)
                return await adopt(made);
        }
        catch (error) {
            return uncertain(making.uncertain, isClear(error) ? error : ambiguous);
        }
        if (attempt === creates || signal.aborted)
            return uncertain(making.uncertain, ambiguous);
    }
    async function lookFor() {
        for (const delay of making.lookAgainMs ?? lookAgainMs) {
            await pace.sleep(delay, signal);
            const made = choose((await find()).filter(one => !known.has(once_nameOf(one))));
            if (made !== undefined)
                return made;
        }
        return undefined;
    }
}
/**
 * A refusal after a first try that may have taken effect is not the last word; a chosen id that exists already means
 * that it did, or that someone else took it: look.
 */
function unclear(error, chosenId, attempt) {
    if (error instanceof build_errors/* ActionError */.lZ && (attempt > 1 || (chosenId && error.answer?.status === 409)))
        return { ambiguous: error };
    throw error;
}
const isClear = (error) => error instanceof build_errors/* ActionError */.lZ && error.code === 'STEP_REJECTED';
function uncertain({ what, cure }, { code, message, answer }) {
    const words = `Nobody knows whether ${what}: it got no clear answer, and was not found since. ${message}`;
    return { uncertain: new build_errors/* ActionError */.lZ(code, words, { ...(answer && { answer }), cure }) };
}
/**
 * Those of a step's candidates that the run can have made: list filters know the day at best.
 *
 * @param timeField that says when it was made
 */
async function madeByRun(found, { earliest, runCreatedAt }, timeField = 'createTime') {
    if (found.length === 0)
        return [];
    const began = Date.parse((await runCreatedAt()) ?? earliest);
    return found.filter(one => Date.parse(String(one[timeField])) >= began - 60_000);
}
/** @throws ActionError `STEP_REJECTED` where several things carry a step's key. @param noun of one of them, as `job` */
function theOnly(found, noun, step) {
    if (found.length <= 1)
        return found[0];
    const names = found.map(once_nameOf).join(', ');
    const message = `Step ${step}: ${found.length} ${noun}s carry this step's key, so none is adopted and none is made: ${names}`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
        cause: 'Somebody made a look-alike, or an earlier run of this action was interrupted.',
        cure: 'Look at them in the console, remove what is not wanted, then run again; or set `rerun: new` to start another.',
    });
}
/**
 * Takes up what this run made, if it is what was asked for, and nothing beside it.
 *
 * @throws ActionError `STEP_REJECTED` where it is not
 */
async function takeUp({ name, state, submitted, current, schema }, { step, dedupeKey }, effects) {
    const { id } = step.declaration;
    // A name may hold the project's id or its number, whichever was submitted.
    const named = (resource) => withProjectOf(resource, name, step.project);
    const difference = sameResource(named(submitted), named(current), schema);
    if (difference !== undefined) {
        const message = `Step ${id}: ${name} carries this step's key, but differs from what was asked for at ${difference}`;
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
            cause: 'It was changed, or made by somebody else with the same label.',
            cure: 'Look at it in the console; set `rerun: new` to start another.',
        });
    }
    await adopted({ name, state }, { step, dedupeKey }, effects);
}
/** Writes down and tells that something was taken up. */
async function adopted({ name, state, because }, { step, dedupeKey }, { record, tell }) {
    const { id, kind } = step.declaration;
    await record('step.adopted', { step: id, kind, name, state, dedupe_key: dedupeKey });
    tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrl(name, step.project), ...(because && { because }) });
}
const once_nameOf = (resource) => (typeof resource['name'] === 'string' ? resource['name'] : '');

;// CONCATENATED MODULE: ./build/steps/states.js


/** As Google has it: `JOB_STATE_RUNNING`; empty where there is none. */
const stateOf = (resource) => (typeof resource['state'] === 'string' ? resource['state'] : '');
/** @param resource a job or an operation */
function errorOf(resource) {
    const error = resource['error'];
    if (!shape_isObject(error))
        return undefined;
    const { code, message } = error;
    return {
        code: typeof code === 'number' ? code : undefined,
        message: typeof message === 'string' ? message : '',
        details: readStatus(error),
    };
}
/** As the answer that ended a step: with its details, and below the words of `more`. */
const answerOfEnd = ({ code, message, details }, more = []) => ({
    host: 'aiplatform.googleapis.com',
    status: code ?? 0,
    // The code has its own place beside the words.
    words: [...more, describeStatus(message, { ...details, status: '' })].join('\n').trim(),
    details,
});

;// CONCATENATED MODULE: ./build/steps/operation.js




/** First and longest pause between two looks at an operation. */
const pollMs = { first: 1_000, longest: 20_000 };
/**
 * Waits for a long-running operation (google.longrunning): as long as the step's timeout allows, and for a deployment
 * that is more than the 900 s after which Google's own SDK gives up. It is remembered while it runs; past the timeout it
 * is asked to stop.
 *
 * @param what for messages, as `the upload of fraud`
 * @returns the operation's response; empty where it has none
 * @throws ActionError `STEP_FAILED` with Google's words where it failed, `STEP_TIMEOUT`; the signal's reason on abort
 */
async function awaitOperation(operation, what, run) {
    const { effects, signal, since, step } = run;
    const { pace, vertex, tell } = effects;
    const { id } = step.declaration;
    const name = String(operation['name'] ?? '');
    const deadline = step.timeoutSeconds === undefined ? Infinity : since + step.timeoutSeconds * 1000;
    let now = operation;
    let stage = '';
    const sight = new Sight(pace, error => tell({ type: 'progress', step: id, message: refusalInWords(name, error) }));
    for (let pauseMs = pollMs.first; now['done'] !== true; pauseMs = Math.min(pauseMs * 1.5, pollMs.longest)) {
        if (pace.now() >= deadline)
            throw await timedOut(name, what, run);
        await pace.sleep(Math.min(pauseMs * (0.9 + 0.2 * pace.random()), Math.max(500, deadline - pace.now())), signal);
        const looked = await vertex
            .get(name, { step: id, signal, known: false })
            .catch((error) => sight.lost(error));
        if (looked === undefined)
            continue;
        now = looked;
        sight.seen();
        const at = stageOf(now);
        if (at !== stage)
            tell({ type: 'progress', step: id, message: `${what}: ${at}` });
        stage = at;
    }
    const { response } = now;
    const error = errorOf(now);
    if (error !== undefined)
        throw failure(error, name, what, id);
    return shape_isObject(response) ? response : {};
}
/** Of a deployment: what it is at, as `starting model server`. */
function stageOf({ metadata }) {
    const stage = shape_isObject(metadata) ? metadata['deploymentStage'] : undefined;
    return typeof stage === 'string' ? stage.toLowerCase().replaceAll('_', ' ') : '';
}
async function timedOut(name, what, { effects, step }) {
    const { id, kind } = step.declaration;
    await effects.record('step.cancelled', { step: id, kind, name, reason: 'timeout' });
    // Many operations cannot be stopped: then it goes on, and says so.
    const stopped = await effects.vertex.repeatable(`${name}:cancel`, { step: id, body: {} }).then(() => 'It was asked to stop.', () => 'It cannot be stopped, and may still take effect.');
    const message = `Step ${id}: ${what} took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${stopped}`;
    const cure = `Raise \`timeout\` of steps.${id} (and of the grant, where it is the bound).`;
    return new build_errors/* ActionError */.lZ('STEP_TIMEOUT', message, { cure });
}
const failure = (error, name, what, step) => new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step}: ${what} failed`, { answer: { ...answerOfEnd(error), about: name } });

;// CONCATENATED MODULE: ./build/steps/kinds/operation.js







/** A plain long-running operation: one call, waited for. What it gives is its response. */
const operation = async (run) => {
    const { step, effects } = run;
    const { id, kind } = step.declaration;
    const { verb, path, body, target } = plainCall(run);
    const sent = await effects.vertex.once(verb, path, { step: id, body });
    if ('ambiguous' in sent)
        return operation_unanswered(path, sent.ambiguous, run);
    return seeThrough(sent.resource, `the ${kind}`, run, response => ({
        name: once_nameOf(response) || target,
        resource: response,
    }));
};
/** The one call of a step, and the resource that it is made on. */
function plainCall({ step, request }) {
    const { kind } = step.declaration;
    const call = callOf(kind, step, request.body);
    if (call === undefined)
        throw new Error(`${kind} is no plain call`);
    return { ...call, target: call.path.replace(/:\w+$/, '') };
}
/**
 * Writes down that an operation runs, waits for its end and says how it ended. While it runs it is remembered, so that it
 * is asked to stop with its run.
 *
 * @param what for messages, as `the upload of fraud`
 * @param made from the operation's response
 */
async function seeThrough(operation, what, run, made) {
    const { step, request, effects, signal, remember } = run;
    const { id, kind, wait } = step.declaration;
    const name = once_nameOf(operation);
    remember(wait ? { type: 'operation', step: id, kind, name } : undefined);
    await effects.record('step.submitted', { step: id, kind, name, request_sha256: dedupe_digest(request.body) });
    effects.tell({ type: 'submitted', step: id, name, consoleUrl: undefined });
    if (!wait)
        return { state: 'RUNNING', recorded: { state: 'RUNNING', reason: null }, name, resource: operation };
    // What it was to change has a page, and an operation has none.
    const place = { name, consoleUrl: consoleUrl(name.replace(/\/operations\/[^/]+$/, ''), step.project) };
    try {
        const { '@type': _, ...response } = await awaitOperation(operation, what, run);
        remember(undefined);
        const end = succeeded(await made(response), run);
        effects.tell({ type: 'made', step: id, name: end.name ?? name, consoleUrl: end.consoleUrl });
        return end;
    }
    catch (error) {
        if (signal.aborted) {
            return { state: 'CANCELLING', recorded: undefined, ...place, error: stoppedWith(id, signal) };
        }
        const failure = asActionError(error, id);
        if (failure.code === 'STEP_FAILED')
            remember(undefined);
        return { ...failed(failure), ...place };
    }
}
/** What is not known to have ended stays remembered. The operation's own words are not for the record. */
function failed(error) {
    if (error.code === 'STEP_TIMEOUT')
        return { state: 'TIMED_OUT', recorded: { state: 'TIMED_OUT', reason: error.code }, error };
    if (error.code !== 'STEP_FAILED')
        return operation_unknown(error);
    return { state: 'FAILED', recorded: { state: 'FAILED', reason: `code ${error.answer?.status ?? 0}` }, error };
}
function succeeded({ name, resource }, { step, effects }) {
    return {
        state: 'SUCCEEDED',
        recorded: { state: 'SUCCEEDED', reason: null },
        name,
        consoleUrl: consoleUrl(name, step.project),
        resource,
        finishedAt: new Date(effects.pace.now()).toISOString(),
    };
}
/** A call with an effect got no clear answer, and there is nothing that would say whether it took place. */
function operation_unanswered(path, { code, message, answer }, { step }) {
    const { id, kind } = step.declaration;
    const what = `Nobody knows whether the ${kind} of step ${id} took place: ${path} got no clear answer. ${message}`;
    const cure = 'Look at it in the console before this workflow run is run again.';
    return operation_unknown(new build_errors/* ActionError */.lZ(code, what, { ...(answer && { answer }), cure }));
}
/** Nobody knows what came of the step. */
const operation_unknown = (error) => ({
    state: 'UNKNOWN',
    recorded: { state: 'UNKNOWN', reason: error.code },
    error,
});

;// CONCATENATED MODULE: ./build/steps/kinds/versions.js



/** A model's full name without the version that may stand behind it. */
const modelOf = (name) => name.replace(/@[^@/]*$/, '');
/** A version's full name, whether or not Google's own holds the version. */
const versionName = (version) => `${modelOf(once_nameOf(version))}@${String(version['versionId'])}`;
/** The model that a version goes to, as `modelId` or `parentModel` has it; `undefined`: Google chooses an id. */
function destinationOf({ modelId, parentModel }, { step }) {
    const model = modelId ?? parentModel;
    return typeof model === 'string' && model !== '' ? modelOf(fullName(model, 'models', step)) : undefined;
}
/**
 * A request with its destination as the API wants it: a model that exists is the parent of a new version, one that does
 * not is made with its id. Asked anew before each try, since another run may have made it meanwhile.
 */
async function addressed(request, run) {
    const destination = destinationOf(request, run);
    const { modelId, parentModel: _, ...rest } = request;
    if (destination === undefined)
        return rest;
    const isParent = modelId === undefined || (await ifThere(destination, run)) !== undefined;
    return isParent ? { ...rest, parentModel: destination } : { ...rest, modelId };
}
/** Every version of a model, or of those that a filter leaves; none where there is no such model. */
function versionsOf(model, { step, effects, signal }, filter) {
    const query = filter === undefined ? {} : { filter };
    return effects.vertex
        .list(`${model}:listVersions`, 'models', { step: step.declaration.id, signal, query })
        .catch((error) => {
        if (error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 404)
            return [];
        throw error;
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/aliases.js




/**
 * Gives aliases to a version and takes some away (`-champion`). A version that has them as wished is left alone, so that
 * whatever is tried twice is done once.
 */
const aliases = async (run) => {
    const { step, request, effects, signal } = run;
    const { id, kind } = step.declaration;
    const call = callOf(kind, step, request.body);
    if (call === undefined)
        throw new Error(`${kind} is no plain call`);
    const named = call.path.replace(/:\w+$/, '');
    const wished = aliases_textsIn(request.body['versionAliases']);
    const current = () => effects.vertex.get(named, { step: id, signal });
    const done = (version) => {
        const message = `${versionName(version)} has its aliases as wished: ${aliases_textsIn(version['versionAliases']).join(', ') || 'none'}`;
        effects.tell({ type: 'progress', step: id, message });
        return succeeded({ name: versionName(version), resource: version }, run);
    };
    const making = {
        step: id,
        find: async () => [await current()].filter(version => isAsWished(aliases_textsIn(version['versionAliases']), wished)),
        choose: ([version]) => version,
        create: async () => {
            // The call takes no alias for a version.
            const path = `${modelOf(named)}@${String((await current())['versionId'])}:mergeVersionAliases`;
            return effects.vertex.once(call.verb, path, { step: id, body: call.body });
        },
        adopt: async (version) => done(version),
        created: async (version) => done(version),
        rerun: 'adopt',
        chosenId: false,
        uncertain: {
            what: `the aliases of ${named} were changed by step ${id}`,
            cure: 'Run the step again: what is as wished already is left alone.',
        },
    };
    const end = await makeOnce(making, effects, signal);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
};
const isAsWished = (current, wished) => wished.every(alias => (alias.startsWith('-') ? !current.includes(alias.slice(1)) : current.includes(alias)));
const aliases_textsIn = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

;// CONCATENATED MODULE: ./build/steps/kinds/answer.js


/** A plain call whose answer is all there is to it. */
const answer = async (run) => {
    const { step, effects, signal } = run;
    const { id } = step.declaration;
    const { verb, path, body, repeatable, target } = plainCall(run);
    const sent = repeatable
        ? { resource: await effects.vertex.repeatable(path, { step: id, body, signal }) }
        : await effects.vertex.once(verb, path, { step: id, body });
    if ('ambiguous' in sent)
        return operation_unanswered(path, sent.ambiguous, run);
    const { resource } = sent;
    return succeeded({ name: once_nameOf(resource) || target, resource }, run);
};

;// CONCATENATED MODULE: ./build/steps/trials.js

/**
 * The best of a tuning job's trials, by the one metric of its study (HyperparameterTuningJob.studySpec.metrics). Of several
 * metrics none alone says what is best. A trial counts that succeeded and measured a finite number; of equals, the first.
 *
 * @returns `undefined` where there is no such trial, or more than one metric
 */
function bestTrial({ studySpec, trials }) {
    const metrics = shape_isObject(studySpec) && Array.isArray(studySpec['metrics']) ? studySpec['metrics'] : [];
    const [metric, ...others] = metrics;
    if (!shape_isObject(metric) || others.length > 0)
        return undefined;
    const better = metric['goal'] === 'MINIMIZE' ? (a, b) => a < b : (a, b) => a > b;
    let best;
    for (const trial of Array.isArray(trials) ? trials.filter(shape_isObject) : []) {
        const value = trial['state'] === 'SUCCEEDED' ? trials_measured(trial, metric['metricId']) : undefined;
        if (value !== undefined && (best === undefined || better(value, best.value)))
            best = { trial, value };
    }
    return best?.trial;
}
/** The API leaves out a value that is 0. */
function trials_measured({ finalMeasurement }, metricId) {
    const metrics = shape_isObject(finalMeasurement) ? finalMeasurement['metrics'] : undefined;
    const found = (Array.isArray(metrics) ? metrics.filter(shape_isObject) : []).find(one => one['metricId'] === metricId);
    const value = found === undefined ? undefined : (found['value'] ?? 0);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/steps/watch.js





/** First and longest pause between two looks at a job. */
const watch_pollMs = { first: 2_000, longest: 30_000 };
/** How long a job may take to stop once it was asked to. */
const stopMs = 5 * 60_000;
/**
 * Looks at a job until it has ended, telling each change; past the step's timeout it is cancelled.
 *
 * @throws ActionError where the job cannot be looked at any more; the signal's reason when it aborts
 */
async function watchJob(job, effects, signal) {
    const { project, location, declaration } = job.step;
    const { id } = declaration;
    const watched = effects.watch({ kind: job.kind, project, location }, job.name, id);
    let endLog;
    /** From when it is known who writes its log. */
    const seen = (resource) => {
        const name = job.kind === 'trainingPipeline' ? watch_writerOf(resource) : job.name;
        if (name !== undefined)
            endLog ??= effects.logs?.follow({ step: id, name, project, since: job.logSince ?? job.since });
    };
    seen(undefined);
    try {
        return await pollToEnd(job, watched.look, seen, effects, signal);
    }
    finally {
        watched.end();
        await endLog?.();
    }
}
/** A training pipeline trains by a custom job of its own. */
function watch_writerOf(resource) {
    const metadata = resource?.['trainingTaskMetadata'];
    const name = shape_isObject(metadata) ? metadata['backingCustomJob'] : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}
async function pollToEnd(job, look, seen, effects, signal) {
    const { kind } = job;
    const { timeoutSeconds, declaration } = job.step;
    const { id } = declaration;
    const { pace } = effects;
    const restarts = restartsOf(id, effects);
    const deadline = timeoutSeconds === undefined ? Infinity : job.since + timeoutSeconds * 1000;
    const waiting = waitingSince(job);
    let stop;
    const cancel = lateCanceller(job, effects);
    const sight = new Sight(pace, error => effects.tell({ type: 'progress', step: id, message: refusalInWords(job.name, error) }));
    for (let pauseMs = watch_pollMs.first;; pauseMs = Math.min(pauseMs * 1.5, watch_pollMs.longest)) {
        const resource = await look(signal).catch((error) => sight.lost(error));
        const now = pace.now();
        let waitUntil = Infinity;
        if (resource !== undefined) {
            sight.seen();
            seen(resource);
            effects.tell({ type: 'state', step: id, kind, resource, elapsedMs: now - job.since });
            restarts(stateOf(resource));
            const outcome = outcomeOf(kind, stateOf(resource));
            const inTime = stop === undefined || outcome === 'succeeded';
            if (outcome !== 'running')
                return inTime ? { final: resource } : watch_timedOut(job, stop?.by ?? 'timeout', true);
            waitUntil = waiting(resource, now) + (declaration.queueSeconds ?? Infinity) * 1000;
        }
        if (stop !== undefined && now >= stop.until)
            return watch_timedOut(job, stop.by, false);
        const over = now >= deadline ? 'timeout' : now >= waitUntil ? 'queue' : undefined;
        if (stop === undefined && over !== undefined && (await cancel(over))) {
            stop = { by: over, until: now + stopMs };
            pauseMs = watch_pollMs.first;
        }
        const next = Math.min(...[deadline, waitUntil].filter(at => at > now));
        await pace.sleep(Math.max(500, Math.min(pauseMs * (0.9 + 0.2 * pace.random()), next - now)), signal);
    }
}
/**
 * Since when a job waits for machines: from its creation, and anew each time that it lost them.
 *
 * @returns for each look the time, Infinity while it does not wait
 */
function waitingSince({ since }) {
    let from;
    return (resource, now) => {
        if (!['QUEUED', 'PENDING'].includes(shortState(stateOf(resource)))) {
            from = undefined;
            return Infinity;
        }
        const created = Date.parse(String(resource['createTime']));
        const hasRun = typeof resource['startTime'] === 'string';
        from ??= hasRun ? now : Number.isFinite(created) ? created : since;
        return from;
    };
}
/** Tells of a job that lost its machines and waits for others, as spot ones are taken away. */
function restartsOf(step, { tell }) {
    let before = '';
    return state => {
        const now = shortState(state);
        const message = 'its machines were taken away: it waits for others, and begins anew on them';
        if (before === 'RUNNING' && ['QUEUED', 'PENDING'].includes(now))
            tell({ type: 'progress', step, message });
        before = now;
    };
}
/** Asks a job to stop once its time is over; again, as long as that fails for a passing reason. @returns whether it was asked */
function lateCanceller({ step, name }, { tell, record, jobs, pace }) {
    const { id, kind } = step.declaration;
    let trying;
    return async (by) => {
        if (trying === undefined) {
            const over = by === 'queue' ? `queue of ${step.declaration.queueSeconds} s` : `timeout of ${step.timeoutSeconds} s`;
            tell({ type: 'note', step: id, message: `its ${over} is over: cancelling ${name}` });
            await record('step.cancelled', { step: id, kind, name, reason: by });
        }
        trying ??= new Sight(pace);
        try {
            await jobs.cancel(name, id);
            return true;
        }
        catch (error) {
            // One that came to its end meanwhile takes no cancel: the next look says how.
            if (error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 400)
                return true;
            trying.lost(error);
            return false;
        }
    };
}
function watch_timedOut({ step, name }, by, stopped) {
    const { id, queueSeconds } = step.declaration;
    const what = stopped ? 'It was cancelled.' : 'It was asked to stop, but has not yet.';
    const [message, cure] = by === 'queue'
        ? [
            `Step ${id} waited longer for machines than its queue of ${queueSeconds} s: ${name}. ${what}`,
            `Raise \`queue\` of steps.${id}, or name other locations or machines in its \`fallback\`.`,
        ]
        : [
            `Step ${id} took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`,
            `Raise \`timeout\` of steps.${id} (and of the grant, where it is the bound), or make the job shorter.`,
        ];
    return { timedOut: new build_errors/* ActionError */.lZ('STEP_TIMEOUT', message, { cure }), by, stopped };
}

;// CONCATENATED MODULE: ./build/steps/kinds/follow.js












/** So far behind is what is shown of a log, at most: entries arrive late, and are read every few seconds. */
const logLagMs = 15_000;
/** Watches a job to its end, or as far as its run goes. */
async function follow_follow(job, run) {
    const { one, kind, taken, begun, since, logSince } = job;
    const { effects, signal, remember } = run;
    const { id, wait } = one.step.declaration;
    remember(wait ? { ...begun, name: taken.name } : undefined);
    if (!wait)
        return { end: ended(job, run, taken.resource) };
    const watched = { step: one.step, kind, name: taken.name, since, ...(logSince !== undefined && { logSince }) };
    const end = await watchJob(watched, effects, signal).catch((error) => ({ lost: asActionError(error, id) }));
    if ('final' in end) {
        remember(undefined);
        return { end: ended(job, run, end.final), final: end.final };
    }
    if ('timedOut' in end) {
        if (end.stopped)
            remember(undefined);
        const recorded = { state: 'TIMED_OUT', reason: end.timedOut.code };
        const late = { ...so(one, taken), state: 'TIMED_OUT', recorded, error: end.timedOut };
        return { end: late, ...(end.by === 'queue' && end.stopped && { overQueue: true }) };
    }
    // Its run was stopped, or it can no longer be looked at.
    if (!signal.aborted)
        return { end: { ...so(one, taken), ...operation_unknown(end.lost) } };
    return { end: goesOn(one.step.declaration, signal) ? detached(job, run) : stopped(job, run) };
}
function stopped({ one, taken }, { signal }) {
    const error = stoppedWith(one.step.declaration.id, signal);
    return { ...so(one, taken), state: 'CANCELLING', recorded: undefined, error };
}
/** The job goes on, and nobody of this run looks at it any more. */
function detached({ one, taken }, { effects }) {
    const name = names_nameIn(one.step.project, taken.name);
    // What an `attach` that shows the log from there on cannot miss.
    const detachedAt = new Date(effects.pace.now() - logLagMs).toISOString();
    effects.tell({ type: 'detached', step: one.step.declaration.id, name, since: detachedAt });
    return {
        ...so(one, taken),
        name,
        state: 'DETACHED',
        recorded: { state: 'DETACHED', reason: null },
        resource: withProjectOf({ ...taken.resource, detachedAt }, taken.name, one.step.project),
    };
}
function ended({ one, kind, taken }, { effects }, final) {
    const { id, wait } = one.step.declaration;
    const state = stateOf(final);
    // The job's own words are not for the record.
    const code = errorOf(final)?.code;
    const lost = wait && kind === 'batchPredictionJob' ? lostInstances(id, taken.name, final) : undefined;
    const failed = wait && outcomeOf(kind, state) !== 'succeeded';
    const now = wait ? new Date(effects.pace.now()).toISOString() : undefined;
    return {
        ...so(one, taken),
        state: lost === undefined ? shortState(state) : 'PARTIALLY_SUCCEEDED',
        recorded: { state, reason: lost?.code ?? (code === undefined ? null : `code ${code}`) },
        startedAt: timeOf(final, 'createTime'),
        finishedAt: timeOf(final, 'endTime') ?? now,
        resource: { ...final, ...resultsOf(kind, final), ...(one.step.declaration.detach && { detachedAt: '' }) },
        error: failed ? follow_failure(id, kind, taken.name, final) : lost,
    };
}
/** Google calls it success where some instances have no prediction: they are counted beside the others. */
function lostInstances(step, name, { completionStats, outputInfo }) {
    const count = (field) => Number(shape_isObject(completionStats) ? (completionStats[field] ?? 0) : 0);
    const failed = count('failedCount');
    if (!(failed > 0))
        return undefined;
    const where = shape_isObject(outputInfo)
        ? (outputInfo['gcsOutputDirectory'] ?? outputInfo['bigqueryOutputDataset'])
        : undefined;
    const of = failed + count('successfulCount');
    return new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step}: ${failed} of ${of} instances have no prediction: ${name}`, {
        cure: `Why is written beside the predictions${typeof where === 'string' ? `, in ${where}` : ''}.`,
    });
}
/** What references find beside what Google returned. */
function resultsOf(kind, final) {
    if (kind === 'pipelineJob')
        return { tasks: taskResults(final) };
    const best = kind === 'hyperparameterTuningJob' ? bestTrial(final) : undefined;
    return best === undefined ? {} : { bestTrial: best };
}
const so = ({ step }, { name, resource, adopted }) => ({
    name,
    consoleUrl: consoleUrl(name, step.project),
    startedAt: timeOf(resource, 'createTime'),
    adopted,
    resource,
});
function follow_failure(step, kind, name, resource) {
    const said = errorOf(resource);
    const tasks = kind === 'pipelineJob' ? failedTasks(resource).slice(0, 3) : [];
    const by = tasks.length === 0 ? '' : ` by ${tasks.map(task => task.name).join(', ')}`;
    const advice = madeModel(step, kind, resource) ?? {
        cure: 'Read the log of the job, correct what it says, and re-run the failed job of the workflow: steps that succeeded are taken up, not run again.',
    };
    return new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step} ended as ${shortState(stateOf(resource))}${by}: ${name}`, {
        ...(said && {
            answer: answerOfEnd(said, tasks.map(task => `${task.name}: ${task.message}`)),
        }),
        ...advice,
    });
}
/** A tuning that failed after its model was made has cost what it costs: the model is what counts. */
function madeModel(step, kind, { tunedModel }) {
    const model = kind === 'tuningJob' && shape_isObject(tunedModel) ? tunedModel['model'] : undefined;
    const [, project = '', location = '', id = ''] = typeof model === 'string'
        ? (/^projects\/([\w.:-]+)\/locations\/([\w-]+)\/models\/([\w@-]+)$/.exec(model) ?? [])
        : [];
    if (id === '')
        return undefined;
    return {
        title: `${step}: the model was made, but the job failed`,
        cause: `the tuning has made its model, ${model}; what came after it failed`,
        cure: 'Do not tune again, which would cost as much again: use that model, as by a deployModel step. See it:',
        commands: [
            `gcloud ai models describe ${quoteShell(id)} --project=${quoteShell(project)} --region=${quoteShell(location)}`,
        ],
    };
}
/** @param field RFC 3339 */
function timeOf(resource, field) {
    const value = resource[field];
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/steps/kinds/attach.js






/**
 * Takes up a job that another workflow run has left running, and watches it to its end: of the same repository and under
 * the same grant alone, by the labels that it was made with.
 */
const attach = async (run) => {
    const { step, effects, since, request } = run;
    const { id, detach } = step.declaration;
    const { kind, resource, place } = await find(run);
    const name = once_nameOf(resource);
    const labels = labelsOf(resource);
    refuseOthers(name, labels, run);
    const dedupeKey = String(labels['keyless-key']);
    await effects.record('step.adopted', {
        step: id,
        kind: 'attach',
        name,
        state: stateOf(resource),
        dedupe_key: dedupeKey,
    });
    const maker = `run ${String(labels['keyless-run-id'])}, step ${String(labels['keyless-step'])}`;
    effects.tell({
        type: 'progress',
        step: id,
        message: `${name} of ${maker} is taken up: ${shortState(stateOf(resource))}`,
    });
    const one = { step: { ...step, ...place }, request };
    const begun = { type: 'job', step: id, ...place, kind, dedupeKey, name, ...(detach && { detach }) };
    const taken = { name, resource, adopted: true };
    const { end } = await follow_follow({ one, kind, taken, begun, since, logSince: logSince(resource, run) }, run);
    return end;
};
async function find(run) {
    const { step, effects, request, signal } = run;
    const { name, key, kind = 'customJob' } = request.body;
    const { id } = step.declaration;
    if (typeof name === 'string') {
        const parsed = parseJobName(name);
        if (parsed === undefined)
            throw new Error(`no name of a job: ${name}`);
        const { project, location, kind: named } = parsed;
        const resource = await effects.jobs.get(name, { step: id, signal }).catch((error) => {
            throw error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 404 ? noJob(id, name, error.answer) : error;
        });
        return { kind: named, resource: { ...resource, name }, place: { kind: named, project, location } };
    }
    const of = parseJobName(`projects/p/locations/l/${String(kind)}s/1`)?.kind ?? 'customJob';
    const place = { kind: of, project: step.project, location: step.location };
    const found = choose(await effects.jobs.find(place, String(key), request.earliest, id), of, run);
    if (found !== undefined)
        return { kind: of, resource: found, place };
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${id}: no ${of} in ${step.location} of ${step.project} has the label keyless-key=${String(key)}`, {
        cure: 'Give its kind and its location, where they are others; or its name, as the log of the run that made it has it.',
    });
}
/**
 * Of those that carry a key, the one of this repository and grant that runs or has succeeded; where none has, the last
 * one: attempts of one run carry the same key. Another's is given back only where there is no other, to be refused by name.
 */
function choose(found, kind, run) {
    const own = found.filter(one => differingLabels(labelsOf(one), run).length === 0);
    const alive = own.filter(one => ['running', 'succeeded'].includes(outcomeOf(kind, stateOf(one))));
    const [first, ...others] = alive;
    if (first !== undefined && others.length > 0) {
        const { id } = run.step.declaration;
        const names = alive.map(once_nameOf).join(', ');
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${id}: ${alive.length} jobs with this key run or have succeeded: ${names}`, {
            cause: 'The step was run with `rerun: new`, or somebody made a look-alike.',
            cure: 'Name the one that is meant by its name.',
        });
    }
    const byAge = own.toSorted((a, b) => Date.parse(String(b['createTime'])) - Date.parse(String(a['createTime'])));
    return first ?? byAge[0] ?? found[0];
}
const labelsOf = (resource) => (shape_isObject(resource['labels']) ? resource['labels'] : {});
const differingLabels = (labels, { request }) => ['keyless-repository-id', 'keyless-grant'].filter(label => labels[label] !== request.labels[label]);
const noJob = (step, name, answer) => new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step}: the job ${name} is not there`, {
    answer,
    cure: 'It was deleted, or its name is another: the log and the results of the run that made it have it.',
});
/** @throws ActionError `STEP_REJECTED` where the job is not of this repository and this grant */
function refuseOthers(name, labels, run) {
    const { step, request } = run;
    const { id } = step.declaration;
    const differing = differingLabels(labels, run);
    if (differing.length === 0 && typeof labels['keyless-key'] === 'string')
        return;
    const [label = 'keyless-key'] = differing;
    const has = typeof labels[label] === 'string' ? shape_quote(String(labels[label])) : 'no such label';
    const wanted = request.labels[label];
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${id}: ${name} was not made by this repository under this grant: of ${label} it has ${has}${wanted === undefined ? '' : `, not ${shape_quote(wanted)}`}`, {
        cure: 'Name a job that a run of this repository has made under the same grant, or use the grant that it was made under.',
    });
}
/** Where the log was left, where the step says so; else all of it is shown. Milliseconds since the epoch. */
function logSince(resource, { request, since }) {
    const left = Date.parse(String(request.body['since']));
    const created = Date.parse(timeOf(resource, 'createTime') ?? '');
    return Number.isFinite(left) ? left : Number.isFinite(created) ? created : since;
}

;// CONCATENATED MODULE: ./build/steps/kinds/call-update.js

/**
 * Validates an update by what it results in, if the message can name an account: a new image or script would otherwise
 * run as whatever account the resource has. Only what the mask names is taken from the request.
 *
 * @throws ActionError `LIMITS_EXCEEDED`; Google's refusal if the resource cannot be read
 */
async function permitUpdate(method, { path, query, body }, run) {
    const { step, request, effects, signal, permitResult } = run;
    const { shapes } = request.schema;
    const field = method.body ?? '';
    const shape = shapes[method.request]?.fields[field]?.shape;
    if (method.verb !== 'PATCH' || shape?.type !== 'object' || !namesAccount(shape, shapes))
        return;
    const current = await effects.vertex.get(path, { step: step.declaration.id, signal });
    const changes = body ?? {};
    const mask = typeof query['updateMask'] === 'string' ? query['updateMask'] : '';
    const result = mask === '*' ? changes : overlaid(inputsOf(current, shape.name, shapes), changes, pathsOf(mask, changes));
    // Google answers with its own form of the name; the one that was asked for has been judged.
    const asked = shape_isObject(request.body['body']) ? request.body['body'] : {};
    const { name } = shape_isObject(asked[field]) ? asked[field] : {};
    permitResult(path, { ...request.body, body: { ...asked, [field]: { ...result, name } } });
}
/** Without a mask, Google changes every field that is there. Masks may be written as JSON or as the protos have it. */
const pathsOf = (mask, changes) => mask === ''
    ? Object.keys(changes).map(key => [key])
    : mask
        .split(',')
        .map(path => path.split('.').map(key => key.replace(/_([a-z0-9])/g, (_, next) => next.toUpperCase())));
function overlaid(current, changes, paths) {
    return paths.reduce((result, path) => withChange(result, changes, path), current);
}
function withChange(current, changes, [key = '', ...deeper]) {
    const change = changes[key];
    if (deeper.length === 0)
        return { ...current, [key]: change };
    const [before, after] = [current[key], change];
    return { ...current, [key]: withChange(shape_isObject(before) ? before : {}, shape_isObject(after) ? after : {}, deeper) };
}
function namesAccount(shape, shapes, seen = new Set()) {
    if (shape.type === 'list' || shape.type === 'map')
        return namesAccount(shape.of, shapes, seen);
    if (shape.type !== 'object' || seen.has(shape.name))
        return false;
    seen.add(shape.name);
    return Object.entries(shapes[shape.name]?.fields ?? {}).some(([key, field]) => !field.outputOnly && (/account|user$/i.test(key) || namesAccount(field.shape, shapes, seen)));
}

;// CONCATENATED MODULE: ./build/steps/kinds/said.js

/** How much of an answer is kept for references and `results_file`, and how much of it is shown. Bytes; characters. */
const said_most = { kept: 256 * 1024, shown: 4 * 1024 };
/**
 * An answer that a step may keep.
 *
 * @throws ActionError `STEP_FAILED` where it is too large to be anybody's output
 */
function said_kept(answer, step) {
    const size = Buffer.byteLength(JSON.stringify(answer));
    if (size <= said_most.kept)
        return answer;
    const message = `Step ${step}: the answer has ${size} bytes, and at most ${said_most.kept} are kept`;
    throw new build_errors/* ActionError */.lZ('STEP_FAILED', message, {
        cure: 'Ask for less at once; what is large by nature is for a batchPredictionJob, which writes files.',
    });
}
/** The beginning of an answer, for the log and the summary. */
const said_shown = (text) => text.length <= said_most.shown ? text : `${text.slice(0, said_most.shown)}\n… (${text.length - said_most.shown} more characters)`;

;// CONCATENATED MODULE: ./build/steps/kinds/call.js










/** How long what is being made is waited for, where the step has no timeout, and how often it is looked at. */
const settleSeconds = 3_600;
const settlePauseMs = 10_000;
/**
 * Any other method of the API. What only reads is repeated; what makes something with labels, in a collection that can be
 * listed, is known again by its label; everything else with an effect is sent once.
 */
const call = async (run) => {
    const { step, request } = run;
    const { method } = step;
    const { body } = request.body;
    if (method === undefined)
        throw new Error(`step ${step.declaration.id} calls no method`);
    const asked = callRequest(method, shape_isObject(body) ? body : {}, step);
    if (method.verb === 'GET' && method.operation === undefined)
        return read(asked, run);
    if (method.verb === 'DELETE')
        return remove(method, asked, run);
    await permitUpdate(method, asked, run);
    const { labels } = method;
    // A body without what holds the labels has none of ours.
    const isOurs = labels !== undefined && valueAt(body, [...labels, 'keyless-key']) === request.dedupeKey;
    if (method.listed !== undefined && isOurs)
        return make(method, labels, asked, run);
    const sent = await send(asked, run);
    return 'ambiguous' in sent ? operation_unanswered(asked.path, sent.ambiguous, run) : answered(method, asked, sent.resource, run);
};
const send = ({ verb, path, query, body }, { step, effects }) => effects.vertex.once(verb, path, { step: step.declaration.id, query, ...(body && { body }) });
async function read({ path, query }, run) {
    const { step, effects, signal } = run;
    const { id } = step.declaration;
    const answer = said_kept(await effects.vertex.read(path, { step: id, query, signal }), id);
    return told(answer, path, run);
}
/** What is not there any more needs no second call. */
async function remove(method, asked, run) {
    const { step, effects } = run;
    const gone = () => {
        effects.tell({ type: 'note', step: step.declaration.id, message: `${asked.path} is not there: nothing to delete` });
        return succeeded({ name: asked.path, resource: {} }, run);
    };
    const sent = await send(asked, run).catch((error) => {
        if (error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 404)
            return undefined;
        throw error;
    });
    if (sent === undefined)
        return gone();
    if ('resource' in sent)
        return answered(method, asked, sent.resource, run);
    return (await ifThere(asked.path, run, false)) === undefined ? gone() : operation_unanswered(asked.path, sent.ambiguous, run);
}
async function make(method, [field = '', ...labels], sending, run) {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const { dedupeKey, schema } = request;
    const collection = sending.path.split('/').at(-1) ?? '';
    // Without our labels, which differ from attempt to attempt.
    const asked = valueAt(step.body, ['body', field]);
    const submitted = shape_isObject(asked) ? asked : {};
    const making = {
        step: id,
        find: async () => {
            const all = await effects.vertex.list(sending.path, collection, { step: id, signal });
            return madeByRun(all.filter(one => valueAt(one, [...labels, 'keyless-key']) === dedupeKey), request);
        },
        choose: found => theOnly(found, collection, id),
        create: () => send(sending, run),
        adopt: async (found) => {
            const name = once_nameOf(found);
            const current = await call_settled(name, run);
            const state = typeof current['state'] === 'string' ? current['state'] : 'EXISTS';
            const message = schema.shapes[method.request]?.fields[field]?.shape;
            const asMessage = { shapes: schema.shapes, name: message?.type === 'object' ? message.name : method.response };
            // What the request said nothing of is Google's to fill in, and what that is differs from message to message.
            const adoption = { name, state, submitted, current: asAsked(current, submitted), schema: asMessage };
            await takeUp(adoption, request, effects);
            return { ...succeeded({ name, resource: current }, run), adopted: true };
        },
        created: async (answer) => answered(method, sending, answer, run),
        rerun: request.rerun,
        chosenId: false,
        uncertain: {
            what: `what step ${id} was to make in ${sending.path} was made`,
            cure: `Look in ${sending.path} for the label keyless-key=${dedupeKey}; a re-run of this workflow run takes it up where it is.`,
        },
    };
    const end = await makeOnce(making, effects, signal);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
}
/** The operation that makes it is not known any more: what has a state says by that whether it is done. */
async function call_settled(name, { step, effects, signal, since }) {
    const { pace, vertex } = effects;
    const deadline = since + (step.timeoutSeconds ?? settleSeconds) * 1000;
    for (;;) {
        const now = await vertex.get(name, { step: step.declaration.id, signal });
        if (!/^(PROVISIONING|CREATING|PENDING)$/.test(String(now['state'])) || pace.now() >= deadline)
            return now;
        await pace.sleep(settlePauseMs, signal);
    }
}
function answered(method, { path }, answer, run) {
    if (method.operation === undefined)
        return told(answer, path, run);
    const target = path.replace(/:\w+$/, '');
    return seeThrough(answer, `the call of ${String(run.request.body['method'])}`, run, response => ({
        name: once_nameOf(response) || target,
        resource: response,
    }));
}
function told(answer, path, run) {
    const { step, effects } = run;
    const text = said_shown(JSON.stringify(answer, null, 2));
    effects.tell({ type: 'said', step: step.declaration.id, title: 'the answer', words: text });
    const name = once_nameOf(answer) || path.replace(/:\w+$/, '');
    return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } };
}

;// CONCATENATED MODULE: ./build/steps/kinds/upload-model.js






/** A model in the registry: a new one, or a new version of the one that has its id already. */
const uploadModel = async (run) => {
    const end = await upload(run);
    if (!wasTaken(end))
        return end;
    const message = 'somebody made a model of this id meanwhile: it becomes its next version';
    run.effects.tell({ type: 'progress', step: run.step.declaration.id, message });
    // Were it this run's own, of an attempt that was killed, a list would show it by then.
    await run.effects.pace.sleep(listedWithinMs, run.signal);
    return upload(run);
};
const listedWithinMs = 20_000;
/** Two uploads of one new id may both begin: the second's operation then ends with ALREADY_EXISTS (google.rpc.Code 6). */
const wasTaken = ({ state, error }) => state === 'FAILED' && error?.answer?.status === 6;
async function upload(run) {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const destination = destinationOf(request.body, run);
    const of = destination ?? 'a new model';
    const making = {
        step: id,
        find: () => uploaded(destination, run),
        choose: found => theOnly(found, 'model version', id),
        create: async () => effects.vertex.once('POST', `${parentOf(step)}/models:upload`, {
            step: id,
            body: await addressed(request.body, run),
        }),
        adopt: found => adopt(found, run),
        created: operation => seeThrough(operation, `the upload of ${of}`, run, ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId))),
        rerun: request.rerun,
        chosenId: destination !== undefined,
        uncertain: {
            what: `a version of ${of} was uploaded by step ${id}`,
            cure: `Look in the model registry of ${step.location} in ${step.project} for one with the label keyless-key=${request.dedupeKey}; a re-run of this workflow run takes it up where there is one.`,
        },
    };
    const end = await makeOnce(making, effects, signal);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
}
/** The versions that carry this step's key and were made since the run began. */
async function uploaded(destination, run) {
    const { step, request, effects, signal } = run;
    const filter = `labels.keyless-key="${request.dedupeKey}"`;
    const found = destination === undefined
        ? await effects.vertex.list(`${parentOf(step)}/models`, 'models', {
            step: step.declaration.id,
            signal,
            query: { filter },
        })
        : await versionsOf(destination, run, filter);
    // What a filter means is Google's to say: the label is compared here once more.
    const ours = found.filter(version => isSameKey(version, request.dedupeKey));
    const versions = ours.map(version => ({ ...version, name: versionName(version) }));
    return madeByRun(versions, request, 'versionCreateTime');
}
async function adopt(found, run) {
    const { step, request, effects } = run;
    const name = String(found['name']);
    const current = await effects.vertex.get(name, { step: step.declaration.id });
    const model = shape_isObject(request.body['model']) ? request.body['model'] : {};
    const schema = { ...request.schema, name: 'Model' };
    const adoption = { name, state: 'SUCCEEDED', submitted: ofVersion(model), current: ofVersion(current), schema };
    await takeUp(adoption, request, effects);
    const { resource } = asVersion(modelOf(name), String(current['versionId']));
    return { ...succeeded({ name, resource }, run), adopted: true };
}
/** Without what is the model's own, or moves on from version to version as aliases do. */
function ofVersion({ displayName: _, description: __, versionAliases: ___, ...version }) {
    return version;
}
/** A version by its name, and as the API's own answer has it. */
const asVersion = (model, modelVersionId) => ({
    name: `${modelOf(model)}@${modelVersionId}`,
    resource: { model: modelOf(model), modelVersionId },
});

;// CONCATENATED MODULE: ./build/steps/kinds/copy-model.js






/**
 * A version of a model, copied: from another location, or from another project. Copies take no labels, so that one is
 * known by what it is a copy of, and by when it was made.
 */
const copyModel = async (run) => {
    const { step, request, effects, signal } = run;
    const name = fullName(String(request.body['sourceModel']), 'models', step);
    const source = await effects.vertex.get(name, { step: step.declaration.id, signal });
    // An alias may move while the copy is under way: it is the version it stands for now.
    const sourceModel = /@[a-z][^@]*$/.test(name) ? `${modelOf(name)}@${String(source['versionId'])}` : name;
    const once = () => copy({ ...request.body, sourceModel }, versionName(source), run);
    const end = await once();
    if (!wasTaken(end))
        return end;
    await effects.pace.sleep(listedWithinMs, signal);
    return once();
};
/** @param original full name of the version, with the project as Google writes it */
async function copy(body, original, run) {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const destination = destinationOf(body, run);
    const making = {
        step: id,
        find: () => copiesOf(original, destination, body, run),
        // Each is the same version of the same model: any will do.
        choose: ([oldest]) => oldest,
        create: async () => effects.vertex.once('POST', `${parentOf(step)}/models:copy`, { step: id, body: await addressed(body, run) }),
        adopt: async (found) => {
            const { name, resource } = asVersion(modelOf(versionName(found)), String(found['versionId']));
            await adopted({ name, state: 'SUCCEEDED', because: `${name} is a copy of ${original}` }, request, effects);
            return { ...succeeded({ name, resource }, run), adopted: true };
        },
        created: operation => seeThrough(operation, `the copy of ${original}`, run, ({ model, modelVersionId }) => asVersion(String(model), String(modelVersionId))),
        rerun: request.rerun,
        chosenId: destination !== undefined,
        uncertain: {
            what: `${original} was copied by step ${id}`,
            cure: `Look in the model registry of ${step.location} in ${step.project} for a copy of it; a re-run of this workflow run takes it up where there is one.`,
        },
    };
    const end = await makeOnce(making, effects, signal);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
}
/** Copies made since the run began, of this version, with this key of encryption. */
async function copiesOf(original, destination, body, run) {
    const { step, request, effects, signal } = run;
    const listed = destination === undefined
        ? await effects.vertex.list(`${parentOf(step)}/models`, 'models', { step: step.declaration.id, signal })
        : await versionsOf(destination, run);
    const kmsKey = ['encryptionSpec', 'kmsKeyName'];
    const alike = listed.filter(version => valueAt(version, ['originalModelInfo', 'model']) === original &&
        valueAt(version, kmsKey) === valueAt(body, kmsKey));
    const versions = alike.map(version => ({ ...version, name: versionName(version) }));
    return madeByRun(versions, request, 'versionCreateTime');
}

;// CONCATENATED MODULE: ./build/steps/kinds/deploy.js







/** How long somebody else's deployment with the same id is waited for, where the step has no timeout; how often it is looked for. */
const inFlightMs = { most: 3_600_000, pause: 20_000 };
/** How many deployments of one step by `rerun: new` can be told apart. */
const mostIds = 10;
/**
 * Deploys a version of a model. Its deployed model's id is chosen here, where the user chose none, so that a deployment
 * that was made already is recognised by it.
 */
const deployModel = async (run) => {
    const { step, request, effects, signal } = run;
    const { id: stepId } = step.declaration;
    const { target: name, body } = plainCall(run);
    const given = shape_isObject(body['deployedModel']) ? body['deployedModel'] : {};
    const version = await findVersion(String(given['model']), run);
    const found = await effects.vertex.get(name, { step: stepId, signal });
    refuse(strangersIn(shape_isObject(body['trafficSplit']) ? body['trafficSplit'] : {}, found), name, stepId);
    const asked = String(given['model']);
    await effects.record('model.resolved', { step: stepId, asked, model: version.versioned });
    if (asked !== version.versioned)
        effects.tell({ type: 'progress', step: stepId, message: `the model ${asked} is ${version.versioned}` });
    const own = typeof given['id'] === 'string' && given['id'] !== '' ? given['id'] : undefined;
    const end = await deployOnce({
        endpoint: name,
        body,
        deployedModel: given,
        version,
        ids: own === undefined ? deployedIds(request.dedupeKey) : [own],
        // A second one with the very id that the user chose cannot be.
        rerun: own === undefined ? request.rerun : 'adopt',
        adopt: async (deployed) => {
            const isAsAsked = () => refuseUnlike(given, body['trafficSplit'], deployed, name, run);
            await deploy_adopted(deployed, name, version, run, own === undefined ? undefined : isAsAsked);
            return { ...succeeded({ name, resource: { deployedModel: withoutName(deployed) } }, run), adopted: true };
        },
        created: operation => seeThrough(operation, `the deployment of ${version.versioned}`, run, async (response) => {
            const { deployedModel } = response;
            const id = shape_isObject(deployedModel) ? String(deployedModel['id']) : '';
            const [whole] = deployedWith(await effects.vertex.get(name, { step: stepId, signal }), [id]);
            return { name, resource: { deployedModel: whole ?? deployedModel } };
        }),
    }, run);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
};
/**
 * Deploys a version once: what has one of its ids already is taken up, and a lost answer is looked after, for as long as
 * a deployment takes where its id is taken and not shown.
 */
function deployOnce(deployment, run) {
    const { endpoint: name, version, ids } = deployment;
    const { step, effects, signal } = run;
    const { id: stepId } = step.declaration;
    let inFlight = false;
    const making = {
        step: stepId,
        find: async () => inFlight
            ? waitForDeployed(name, ids, run)
            : deployedWith(await effects.vertex.get(name, { step: stepId, signal }), ids),
        choose: found => theOnly(found, 'deployed model', stepId),
        create: before => {
            const id = ids[before.length] ?? ids.at(-1);
            const deployedModel = { ...deployment.deployedModel, id, model: version.versioned };
            return effects.vertex
                .once('POST', `${name}:deployModel`, { step: stepId, body: { ...deployment.body, deployedModel } })
                .catch((error) => {
                inFlight = error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 409;
                throw error;
            });
        },
        adopt: deployment.adopt,
        created: deployment.created,
        rerun: deployment.rerun,
        chosenId: true,
        uncertain: {
            what: `the deployment of ${version.versioned} to ${name} took place`,
            cure: 'Look at the endpoint in the console; a re-run of this workflow run takes the deployed model up where there is one.',
        },
    };
    return makeOnce(making, effects, signal);
}
/** Takes a deployed model off an endpoint; where it is gone already there is nothing to do. */
const undeployModel = async (run) => {
    const { step, effects, signal } = run;
    const { id: stepId } = step.declaration;
    const { target: name, body } = plainCall(run);
    const id = String(body['deployedModelId']);
    const look = () => effects.vertex.get(name, { step: stepId, signal });
    const before = await look();
    if (deployedWith(before, [id]).length > 0)
        refuseServing(before, id, body, name, stepId);
    const end = await takeOff({
        endpoint: name,
        body,
        gone: async (endpoint) => {
            const message = `the endpoint ${name} has no deployed model ${id}: there is nothing to take off`;
            effects.tell({ type: 'note', step: stepId, message });
            return succeeded({ name, resource: endpoint }, run);
        },
        created: operation => seeThrough(operation, `taking ${id} off ${name}`, run, async () => ({ name, resource: await look() })),
    }, run);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
};
/** Takes a deployed model off once: a lost answer is looked after. */
function takeOff({ endpoint: name, body, gone, created }, { step, effects, signal }) {
    const { id: stepId } = step.declaration;
    const id = String(body['deployedModelId']);
    const making = {
        step: stepId,
        find: async () => [await effects.vertex.get(name, { step: stepId, signal })].filter(endpoint => deployedWith(endpoint, [id]).length === 0),
        choose: ([found]) => found,
        create: () => effects.vertex.once('POST', `${name}:undeployModel`, { step: stepId, body }),
        adopt: gone,
        created,
        rerun: 'adopt',
        chosenId: false,
        uncertain: {
            what: `the deployed model ${id} was taken off ${name}`,
            cure: 'Run the step again: where it is gone, there is nothing to do.',
        },
    };
    return makeOnce(making, effects, signal);
}
/** Ids of 1 to 10 digits that the step alone would choose, in the order in which it does. */
function deployedIds(dedupeKey) {
    const first = BigInt(`0x${dedupeKey.slice(0, 15)}`);
    return Array.from({ length: mostIds }, (_, index) => String(((first + BigInt(index)) % 9999999999n) + 1n));
}
const deployedWith = (endpoint, ids) => deployedOf(endpoint).flatMap(one => (ids.includes(String(one['id'])) ? [{ ...one, name: one['id'] }] : []));
/** An id that is taken and not shown is being deployed: it shows when that is done, in many minutes. */
async function waitForDeployed(name, ids, { step, effects, signal, since }) {
    const { id } = step.declaration;
    const { pace, vertex } = effects;
    const deadline = since + (step.timeoutSeconds === undefined ? inFlightMs.most : step.timeoutSeconds * 1000);
    for (;;) {
        const found = deployedWith(await vertex.get(name, { step: id, signal }), ids);
        if (found.length > 0 || pace.now() >= deadline)
            return found;
        await pace.sleep(inFlightMs.pause, signal);
    }
}
/**
 * Writes down and tells that a deployed model is taken up.
 *
 * @param check of what else must hold, before that
 * @throws ActionError `STEP_REJECTED` where it is of another version
 */
async function deploy_adopted(deployed, name, version, { step, request, effects }, check) {
    const { id: stepId, kind } = step.declaration;
    const id = String(deployed['id']);
    const model = `${String(deployed['model']).replace(/@.*$/, '')}@${String(deployed['modelVersionId'])}`;
    if (placeless(model) !== placeless(version.versioned)) {
        const message = `Step ${stepId}: ${name} has a deployed model ${id} already, of ${model} and not of ${version.versioned}`;
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Leave out deployedModel.id, or choose one that is free.' });
    }
    await check?.();
    await effects.record('step.adopted', {
        step: stepId,
        kind,
        name: `${name}/deployedModels/${id}`,
        state: 'DEPLOYED',
        dedupe_key: request.dedupeKey,
    });
    effects.tell({
        type: 'progress',
        step: stepId,
        message: `${version.versioned} is deployed as ${id} already: taken up`,
    });
}
const withoutName = ({ name: _, ...deployed }) => deployed;
/**
 * Where a deployed model is not as it is asked for: what was not asked for may be anything, and its display name may hold
 * a mark.
 *
 * @param endpoint its full name, as Google has it
 */
function unlikeAsked({ id: _, model: __, displayName: ___, ...asked }, deployed, endpoint, { step, request }) {
    const named = (resource) => withProjectOf(resource, endpoint, step.project);
    const shape = { shapes: request.schema.shapes, name: 'DeployedModel' };
    return sameResource(named(asked), named(asAsked(deployed, asked)), shape);
}
/** What has the very id that the user chose may be anybody's. @throws ActionError `STEP_REJECTED` where it is not as asked for */
async function refuseUnlike(asked, split, deployed, name, run) {
    const { effects, signal } = run;
    const { id: step } = run.step.declaration;
    // It may have been waited for since the endpoint was read first.
    const endpoint = await effects.vertex.get(name, { step, signal });
    const id = String(deployed['id']);
    const difference = unlikeAsked(asked, deployed, once_nameOf(endpoint), run);
    if (difference !== undefined) {
        const message = `Step ${step}: ${name} has a deployed model ${id} already, which differs from what is asked for at ${difference}`;
        const cure = 'Write what it has, or undeploy it before; or leave out deployedModel.id, and another is deployed.';
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure });
    }
    // To the API an empty split asks for nothing.
    if (!shape_isObject(split) || Object.keys(split).length === 0)
        return;
    const wanted = Object.fromEntries(Object.entries(split).map(([to, share]) => [to === '0' ? id : to, share]));
    const now = splitOf(endpoint);
    if (sameSplit(wanted, now))
        return;
    const message = `Step ${step}: ${name} has the deployed model ${id} already, but its split is ${splitInWords(now)} and not ${splitInWords(wanted)}`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Set it by a traffic step.' });
}
/** Google writes a project's number where we write its id. */
const placeless = (name) => name.replace(/^projects\/[^/]+\//, '');
function refuse(why, name, step) {
    if (why !== undefined)
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step}: the split does not fit ${name}: ${why}`, {
            cure: 'Name deployed models by the ids that are there.',
        });
}
/** Google's own refusal, told before it is asked for: only the last of all may go with its traffic. */
function refuseServing(endpoint, id, { trafficSplit }, name, step) {
    const given = shape_isObject(trafficSplit) && Object.keys(trafficSplit).length > 0 ? trafficSplit : undefined;
    refuse(given && strangersIn(given, endpoint), name, step);
    const split = given ?? splitOf(endpoint);
    const others = deployedOf(endpoint).filter(one => String(one['id']) !== id);
    if (shareOf(split, id) === 0 || others.length === 0)
        return;
    const message = `Step ${step}: the deployed model ${id} of ${name} still gets traffic (${splitInWords(split)}), and Google takes off only what gets none`;
    const cure = `Give trafficSplit, as { "${String(others[0]?.['id'])}": 100 }, or let a traffic step take its share first.`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure });
}

;// CONCATENATED MODULE: ./build/steps/kinds/endpoint.js







/** Takes up an endpoint, or makes it. */
const endpoint_endpoint = async (run) => {
    const { endpointId, ...create } = run.request.body;
    const reference = endpointId ?? { displayName: create['displayName'] };
    const ensured = await ensureEndpoint(reference, create, run);
    if ('end' in ensured)
        return ensured.end;
    const { name, endpoint: resource, made } = ensured;
    return { ...succeeded({ name, resource }, run), adopted: !made };
};
/** Of an endpoint that exists, what no update changes. */
const unchangeable = ['network', 'encryptionSpec', 'dedicatedEndpointEnabled', 'privateServiceConnectConfig'];
/**
 * The endpoint that a step means, made where there is none: always with an id that is known beforehand, so that the grant
 * can be asked before, and a second create (of a re-run, or of another run at the same time) finds the first one's.
 * One that exists is taken as it is, where it does not differ in what cannot be changed.
 *
 * @param reference id, full resource name, or `{ displayName }` that matches exactly one
 * @param create the Endpoint, with our labels; `undefined`: it must exist
 * @returns it; or how the step ends without it, which is for the caller to return
 * @throws ActionError `STEP_REJECTED`, `LIMITS_EXCEEDED`: then nothing was made; the signal's reason on abort before the create
 */
async function ensureEndpoint(reference, create, run) {
    const found = await findEndpoint(reference, run);
    if (found !== undefined)
        return endpoint_adopted(found, create, run);
    const isFull = typeof reference === 'string' && reference.includes('/');
    if (create === undefined || isFull)
        throw noEndpoint(reference, run, isFull
            ? `One that is named in full must exist; to make it, write its id alone: ${reference.split('/').at(-1)}. `
            : 'Make it by an endpoint step before, or let this step make it: create: { displayName: … }. ');
    return endpoint_make(reference, create, run);
}
const displayNameOf = (reference) => (shape_isObject(reference) ? String(reference['displayName']) : '');
/** `Fraud (EU)` → `fraud-eu-1a2b3c4d`: an id that every run would choose; a display name that is one already stays. */
function idFor(reference) {
    const displayName = displayNameOf(reference);
    if (/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(displayName))
        return displayName;
    const readable = displayName
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 50)
        .replace(/-+$/, '');
    return `${readable || 'endpoint'}-${(0,external_node_crypto_.createHash)('sha256').update(displayName).digest('hex').slice(0, 8)}`;
}
/** Several tries with one id make one endpoint at most: a second create is refused while the first one's stands. */
async function endpoint_make(reference, create, run) {
    const { step, effects, signal, permit } = run;
    const { declaration } = step;
    const id = typeof reference === 'string' ? reference : idFor(reference);
    const name = fullName(id, 'endpoints', step);
    permit('endpoints', name, [declaration.kind, 'endpoint']);
    const making = {
        step: declaration.id,
        find: async () => [await ifThere(name, run)].filter(found => found !== undefined),
        choose: ([found]) => found,
        create: () => effects.vertex.once('POST', `${parentOf(step)}/endpoints`, {
            step: declaration.id,
            query: { endpointId: id },
            body: create,
        }),
        adopt: async (endpoint) => {
            if (typeof reference === 'string' || endpoint['displayName'] === displayNameOf(reference))
                return endpoint_adopted({ name, endpoint }, create, run);
            const message = `Step ${declaration.id}: the endpoint ${name} exists, but its display name is ${shape_quote(String(endpoint['displayName']))}`;
            throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Name the endpoint that you mean by its id.' });
        },
        created: operation => endpoint_settled(name, operation, run),
        rerun: 'adopt',
        chosenId: true,
        uncertain: {
            what: `the endpoint ${name} of step ${declaration.id} was made`,
            cure: `Look for it in ${step.location} of ${step.project}; whoever runs the step again takes it up where it is.`,
        },
    };
    const made = await makeOnce(making, effects, signal);
    return 'uncertain' in made ? { end: operation_unknown(made.uncertain) } : made;
}
async function endpoint_settled(name, operation, run) {
    const { step, effects, signal } = run;
    const end = await seeThrough(operation, `the creation of ${name}`, run, async () => ({
        name,
        // The operation's own response may hold its name alone.
        resource: await effects.vertex.get(name, { step: step.declaration.id, signal }),
    }));
    return end.state === 'SUCCEEDED' && end.resource ? { name, endpoint: end.resource, made: true } : { end };
}
function endpoint_adopted({ name, endpoint }, create, { step, effects, request }) {
    const { id } = step.declaration;
    const difference = create && unlike(create, endpoint, request.schema.shapes);
    if (difference !== undefined) {
        const message = `Step ${id}: the endpoint ${name} exists, and differs in what cannot be changed: ${difference}`;
        const cure = 'Write what it has, or let another be made: with an id and a display name of its own.';
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure });
    }
    effects.tell({ type: 'progress', step: id, message: `the endpoint ${name} is there, and taken as it is` });
    return { name, endpoint, made: false };
}
/** `network is projects/…, not projects/…`, of what was asked for and cannot be had any more. */
function unlike(asked, found, shapes) {
    const differing = unchangeable.filter(field => asked[field] !== undefined &&
        sameResource({ [field]: asked[field] }, { [field]: found[field] }, { shapes, name: 'Endpoint' }) !== undefined);
    const say = (value) => (value === undefined ? 'not set' : JSON.stringify(value));
    return differing.length === 0
        ? undefined
        : differing.map(field => `${field} is ${say(found[field])}, not ${say(asked[field])}`).join('; ');
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/sources.js




const maxFileBytes = 1024 * 1024;
/** @throws ActionError `STEP_FAILED` where there are no numbers, `STEP_REJECTED` where Google refuses to give them */
async function readMetrics(source, run) {
    if ('values' in source)
        return { metrics: source.values, from: 'an earlier step', version: undefined };
    return 'file' in source ? readFile(source.file, run) : readEvaluation(source.model, run);
}
async function readFile(uri, { step, effects, permit }) {
    const { id } = step.declaration;
    permit('storage', uri, ['gate', 'metrics']);
    const isMetrics = (text) => parseMetrics(text) !== undefined;
    const text = await effects.readFile(uri, maxFileBytes, id, isMetrics).catch((error) => {
        throw error instanceof build_errors/* ActionError */.lZ ? sources_unreadable(uri, error, id) : error;
    });
    const metrics = parseMetrics(text);
    if (metrics === undefined)
        throw new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: ${uri} is no JSON object, so there are no metrics to judge`, {
            cure: 'Let the training write one object of numbers, as {"auc": 0.93}.',
        });
    return { metrics, from: uri, version: undefined };
}
function sources_unreadable(uri, error, step) {
    const { answer, message } = error;
    // Whose permission is missing, or which bucket, is said by the diagnosis, which knows who asks.
    const isMissing = answer?.status === 404 && !/bucket does not exist/i.test(answer.words);
    const cure = isMissing ? 'Let the training write it there, or name the file that it writes.' : error.cure;
    const cause = isMissing
        ? 'the step that should write it ended without doing so, or the path differs'
        : error.likelyCause;
    const what = answer === undefined ? `cannot be read: ${message}` : 'cannot be read';
    return new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step}: ${uri} ${what}`, {
        ...(answer && { answer }),
        ...(cure && { cure }),
        ...(cause && { cause }),
    });
}
async function readEvaluation(model, run) {
    const { id } = run.step.declaration;
    const version = await findModel(model, run, ['gate', 'metrics', 'model']);
    if (version === undefined)
        throw noModel(model, 'STEP_FAILED', run);
    const evaluation = await latestEvaluation(version, run);
    if (evaluation === undefined)
        throw new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: ${shortName(version)} has no evaluation to judge by`, {
            cure: 'Write one with `import` of a gate that reads a file, or have the training evaluate the model.',
        });
    return { metrics: metricsOf(evaluation), from: `the latest evaluation of ${shortName(version)}`, version };
}
const evaluationsOf = ({ versioned }, { step, effects, signal }) => effects.vertex.list(`${versioned}/evaluations`, 'modelEvaluations', { step: step.declaration.id, signal });
async function latestEvaluation(version, run) {
    const time = ({ createTime }) => Date.parse(String(createTime));
    return (await evaluationsOf(version, run)).toSorted((a, b) => time(b) - time(a))[0];
}
const metricsOf = ({ metrics }) => (shape_isObject(metrics) ? metrics : {});
/** `fraud@3`: as people say it. */
const shortName = ({ versioned }) => versioned.split('/').at(-1) ?? versioned;

;// CONCATENATED MODULE: ./build/steps/kinds/gate/import.js





/**
 * Writes numbers down as an evaluation of a model version, once: one of the same display name and the same numbers is
 * the same, whoever wrote it.
 *
 * @throws ActionError `STEP_REJECTED` where Google refuses
 */
async function importEvaluation(metrics, wanted, version, run) {
    const { step, request, effects, signal } = run;
    const { id, kind } = step.declaration;
    const { metricsSchemaUri } = wanted;
    const displayName = wanted.displayName ?? `${id} ${request.dedupeKey.slice(0, 12)}`;
    const modelEvaluation = { displayName, metrics, ...(metricsSchemaUri && { metricsSchemaUri }) };
    // As it comes back: JSON has no NaN.
    const sent = canonicalJson(JSON.parse(JSON.stringify(metrics)));
    const isSame = (other) => other['displayName'] === displayName && canonicalJson(other['metrics']) === sent;
    const what = `the evaluation of ${shortName(version)}`;
    return makeOnce({
        step: id,
        rerun: request.rerun,
        chosenId: false,
        find: async () => (await evaluationsOf(version, run)).filter(isSame),
        choose: found => found[0],
        create: () => effects.vertex
            .once('POST', `${version.versioned}/evaluations:import`, { step: id, body: { modelEvaluation } })
            .catch((error) => {
            throw error instanceof build_errors/* ActionError */.lZ ? refused(error, what, wanted) : error;
        }),
        adopt: async (found) => {
            const name = once_nameOf(found);
            await effects.record('step.adopted', {
                step: id,
                kind,
                name,
                state: 'IMPORTED',
                dedupe_key: request.dedupeKey,
            });
            effects.tell({ type: 'progress', step: id, message: `${what} was written already: ${name}` });
            return { name, adopted: true };
        },
        created: async (answer) => {
            const name = once_nameOf(answer);
            await effects.record('step.submitted', { step: id, kind, name, request_sha256: dedupe_digest(modelEvaluation) });
            effects.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrl(name, step.project) });
            return { name, adopted: false };
        },
        uncertain: {
            what: `${what} was written`,
            cure: `Look at the evaluations of ${version.versioned} for ${JSON.stringify(displayName)}; a re-run of this workflow run takes it up where it is there.`,
        },
    }, effects, signal);
}
/** Google holds the numbers against the schema that is named (googleapis/python-aiplatform#5570). */
function refused({ code, answer, message }, what, { metricsSchemaUri }) {
    if (answer?.status !== 400)
        return new build_errors/* ActionError */.lZ(code, message, answer && { answer });
    const cause = metricsSchemaUri === undefined
        ? 'Google wants to know the schema of the numbers'
        : `the numbers do not fit ${metricsSchemaUri}`;
    const cure = `Set import.metricsSchemaUri to the schema that the numbers fit: gs://google-cloud-aiplatform/schema/modelevaluation/ has classification_metrics_1.0.0.yaml, regression_metrics_1.0.0.yaml and others, and a classification's area under the curve is auRoc there.`;
    return new build_errors/* ActionError */.lZ(code, `Google refused ${what}`, { answer, cause, cure });
}

;// CONCATENATED MODULE: ./build/steps/kinds/gate/incumbent.js






/**
 * Holds a challenger's number against that of whoever is there now. What is no better than itself passes: the re-run of
 * a release finds its own version promoted.
 *
 * @param challenger its version, where that is known
 */
async function judgeAgainstIncumbent(metrics, wanted, { absent }, challenger, run) {
    const { id } = run.step.declaration;
    const found = wanted.model === undefined ? await servedBy(wanted.endpoint, run) : await incumbent_modelOf(wanted.model, run);
    if ('absent' in found) {
        const cure = `Where the name is right, and there is nobody to beat yet, let the first one through: steps.${id}.gate.absent: pass.`;
        const note = `${found.absent}; absent: ${absent}`;
        return holdAgainstNobody(metrics, wanted, { name: found.name, holds: absent === 'pass', note, cure });
    }
    const { version, name } = found;
    if (challenger !== undefined && identityOf(version) === identityOf(challenger))
        return holdAgainstNobody(metrics, wanted, { name, holds: true, note: 'it is this very version' });
    // Somebody is there, and nobody knows how good: that is not to be beaten by anything.
    const unknown = (note) => {
        const cure = `Write the numbers of ${shortName(version)} down once: by a gate of its own metrics, with import: { model: "${shortName(version)}" }.`;
        return holdAgainstNobody(metrics, wanted, { name, holds: false, note, cure });
    };
    const evaluation = await latestEvaluation(version, run);
    if (evaluation === undefined)
        return unknown(`${shortName(version)} has no evaluation`);
    const { number, shown } = readMetric(metricsOf(evaluation), wanted.metric);
    if (number !== undefined)
        return holdAgainstIncumbent(metrics, wanted, { name, number });
    const why = shown === undefined ? 'has no' : `has ${shown} as its`;
    return unknown(`the latest evaluation of ${shortName(version)} ${why} ${wanted.metric}`);
}
async function incumbent_modelOf(model, run) {
    const version = await findModel(model, run, ['gate', 'better_than', 'model']);
    if (version === undefined)
        return { name: model, absent: `there is no ${model}` };
    return { version, name: shortName(version) };
}
/** The version that gets the largest share of an endpoint's traffic. */
async function servedBy(endpoint, run) {
    const at = ['gate', 'better_than', 'endpoint'];
    const asked = shape_isObject(endpoint) ? String(endpoint['displayName']) : String(endpoint);
    const name = `what serves on ${asked}`;
    const found = await findEndpoint(endpoint, run, at);
    if (found === undefined)
        return { name, absent: `there is no endpoint ${asked}` };
    const { step } = run;
    const deployed = mostServed(withProjectOf(found.endpoint, String(found.endpoint['name']), step.project));
    const [first, ...others] = deployed;
    if (first === undefined)
        return { name, absent: `nothing serves on ${asked} yet` };
    const refuse = (why) => {
        const cure = 'Name the one to beat: better_than: { model: … }.';
        throw new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step.declaration.id}: ${why}`, { cure });
    };
    if (others.length > 0)
        return refuse(`${deployed.map(incumbent_short).join(' and ')} get the same share of the traffic of ${asked}, so that none of them is what serves`);
    const version = await findModel(first, run, at);
    if (version === undefined)
        return refuse(`${incumbent_short(first)} serves on ${asked}, but is not in the registry`);
    return { version, name: `${shortName(version)}, which serves on ${asked}` };
}
/** Versions with the largest share, each once: several deployments of one share its traffic. */
function mostServed({ deployedModels, trafficSplit }) {
    const shares = new Map();
    for (const one of Array.isArray(deployedModels) ? deployedModels.filter(shape_isObject) : []) {
        const { id, model, modelVersionId } = one;
        const share = shape_isObject(trafficSplit) ? Number(trafficSplit[String(id)] ?? 0) : 0;
        const version = `${String(model).replace(/@.*$/, '')}@${String(modelVersionId)}`;
        if (share > 0)
            shares.set(version, (shares.get(version) ?? 0) + share);
    }
    const largest = Math.max(...shares.values());
    return [...shares].filter(([, share]) => share === largest).map(([version]) => version);
}
const incumbent_short = (name) => name.split('/').at(-1) ?? name;

;// CONCATENATED MODULE: ./build/steps/kinds/gate/gate.js








/**
 * A gate's life: numbers are read and held against bounds and against what is there now; where all of that holds they
 * may be written down, for the next gate to be held against.
 */
const gate = async (run) => {
    const { step, request, effects } = run;
    const { id } = step.declaration;
    const body = readGate(request.body);
    const target = body.import && (await importTarget(body.import.model, run));
    const found = await readMetrics(body.source, run);
    const judgements = await gate_judge(body, found, target, run);
    const comparisons = judgements.map(({ cure: _, ...comparison }) => comparison);
    const passed = comparisons.every(({ holds }) => holds);
    await effects.record('gate.judged', {
        step: id,
        passed,
        comparisons: comparisons.map(({ metric, expected, actual, holds }) => ({
            metric,
            expected,
            actual: actual ?? null,
            holds,
        })),
    });
    for (const comparison of comparisons)
        effects.tell({ type: 'progress', step: id, message: gate_inWords(comparison) });
    const result = { metrics: found.metrics, comparisons, passed };
    if (!passed)
        return { ...gate_ended(run, 'FAILED', result), error: gate_failure(run, judgements, found) };
    if (body.import === undefined || target === undefined)
        return gate_ended(run, 'SUCCEEDED', result);
    const imported = await importEvaluation(found.metrics, body.import, target, run).catch((error) => {
        if (error instanceof build_errors/* ActionError */.lZ && error.code !== 'CANCELLED')
            return { refused: error };
        throw error;
    });
    if ('refused' in imported)
        return { ...gate_ended(run, 'REJECTED', result, imported.refused.code), error: imported.refused };
    if ('uncertain' in imported)
        return { ...gate_ended(run, 'UNKNOWN', result, imported.uncertain.code), error: imported.uncertain };
    const { name, adopted } = imported;
    return {
        ...gate_ended(run, 'SUCCEEDED', { ...result, evaluation: name }),
        name,
        adopted,
        consoleUrl: consoleUrl(name, step.project),
    };
};
/** Looked up before anything is judged, so that a gate which cannot write does not say that it holds. */
async function importTarget(model, run) {
    const target = await findModel(model, run, ['gate', 'import', 'model']);
    if (target !== undefined)
        return target;
    const message = `Step ${run.step.declaration.id}: there is no model ${model}, whose evaluation was to be written`;
    throw new build_errors/* ActionError */.lZ('STEP_FAILED', message, {
        cure: 'Name a model that is registered by then: a gate with `import` comes after the step that uploads it.',
    });
}
async function gate_judge({ require, betterThan, absent }, { metrics, version }, target, run) {
    const bounded = require.map(({ metric, bound }) => holdAgainst(metrics, metric, bound));
    if (betterThan === undefined)
        return bounded;
    return [...bounded, await judgeAgainstIncumbent(metrics, betterThan, { absent }, version ?? target, run)];
}
function gate_ended({ effects }, state, result, reason) {
    return {
        state,
        recorded: { state, reason: reason ?? (state === 'FAILED' ? 'STEP_FAILED' : null) },
        resource: { ...result },
        details: { type: 'comparisons', comparisons: result.comparisons },
        finishedAt: new Date(effects.pace.now()).toISOString(),
    };
}
/** `auc: 0.93, expected at least 0.92: holds` */
function gate_inWords({ metric, expected, actual, holds, note }) {
    const why = note === undefined ? '' : ` (${note})`;
    return `${metric}: ${actual ?? 'none'}, expected ${expected}: ${holds ? 'holds' : 'does not hold'}${why}`;
}
function gate_failure(run, judgements, { from }) {
    const { id } = run.step.declaration;
    const broken = judgements.filter(({ holds }) => !holds);
    const words = broken.map(({ metric, expected, actual, note }) => {
        const why = note === undefined ? '' : ` (${note})`;
        return `${metric} is ${actual ?? 'missing'}, expected ${expected}${why}`;
    });
    const cures = broken.flatMap(({ cure }) => cure ?? []);
    return new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: the gate does not hold: ${words.join('; ')}`, {
        cure: `${cures.map(cure => `${cure} `).join('')}The numbers are from ${from}. What needs ${id} was not run; where a bound is what should change, change it in steps.${id}.gate by a reviewed change.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/block-advice.js
const settings = 'Change the prompt, or safetySettings if they are what blocked it.';
const block_advice_prompt = 'Change the prompt: no setting of the request allows this.';
const template = 'Change the prompt, or have whoever manages Model Armor change its template or floor settings; safetySettings do not reach it. https://cloud.google.com/security-command-center/docs/model-armor-overview';
const reference = 'https://cloud.google.com/vertex-ai/generative-ai/docs/reference/rest/v1/GenerateContentResponse';
/** By the name of the reason, without the `IMAGE_` that those of images begin with: what it found, and what fixes it. */
const known = {
    SAFETY: ['the safety filters', settings],
    BLOCKLIST: ['a blocklist of terms', block_advice_prompt],
    PROHIBITED_CONTENT: ['the filter of prohibited content', block_advice_prompt],
    JAILBREAK: ['the filter of attacks on the prompt', block_advice_prompt],
    MODEL_ARMOR: ['Model Armor', template],
    SPII: ['the filter of sensitive personal data', 'Remove personal data from the prompt, or do not ask for any.'],
    RECITATION: [
        'the filter of recited sources',
        'Ask for less that stands in a source word for word, or raise generationConfig.temperature.',
    ],
    LANGUAGE: ['a language that the model does not support', 'Ask in a language that the model supports.'],
};
/** What was not blocked, but went wrong in the answer. */
const failures = {
    MAX_TOKENS: [
        'the model used up maxOutputTokens before it answered',
        'Raise generationConfig.maxOutputTokens: what the model thinks counts too.',
    ],
    MALFORMED_FUNCTION_CALL: [
        'the model called a function in a form that its declaration does not have',
        'Simplify the declarations under tools, or ask again.',
    ],
    MALFORMED_RESPONSE: [
        'the model answered in a broken form',
        'Ask again, or simplify generationConfig.responseSchema.',
    ],
    UNEXPECTED_TOOL_CALL: [
        'the model called a tool, and the request declares none that fits',
        'Declare it under tools, or write toolConfig: { functionCallingConfig: { mode: NONE } }.',
    ],
    TOO_MANY_TOOL_CALLS: [
        'the model called tools too many times in a row',
        'Ask for less in one request, or declare fewer tools.',
    ],
    MISSING_THOUGHT_SIGNATURE: [
        'an earlier turn in contents lacks its thoughtSignature',
        'Send the parts of earlier answers back as they came, thoughtSignature included.',
    ],
    NO_IMAGE: [
        'the model made no image',
        'Ask for an image in the prompt, and name IMAGE in generationConfig.responseModalities.',
    ],
};
/** @param reason of promptFeedback; empty: it names none */
function ofPrompt(reason) {
    const found = known[block_advice_plain(reason)];
    if (found !== undefined)
        return {
            title: `the prompt was blocked by ${found[0]}`,
            cause: `the prompt was blocked by ${found[0]}`,
            cure: found[1],
        };
    if (reason === '')
        return {
            title: 'the model gave no answer',
            cause: 'the model gave no answer, and no reason',
            cure: 'Ask again; if it happens again, change the prompt.',
        };
    return { title: `the prompt was blocked (${reason})`, ...block_advice_unknown(reason) };
}
/** @param reason of the candidate's end */
function ofAnswer(reason) {
    const found = known[block_advice_plain(reason)];
    if (found !== undefined)
        return {
            title: `the answer was stopped by ${found[0]}`,
            cause: `the answer was stopped by ${found[0]}`,
            cure: found[1],
        };
    const failure = failures[reason];
    if (failure !== undefined)
        return { title: failure[0], cause: failure[0], cure: failure[1] };
    return { title: `the answer was stopped (${reason === '' ? 'for an unknown reason' : reason})`, ...block_advice_unknown(reason) };
}
const block_advice_plain = (reason) => reason.replace(/^IMAGE_/, '');
function block_advice_unknown(reason) {
    if (reason === 'OTHER' || reason === 'IMAGE_OTHER')
        return {
            cause: 'the model stopped for a reason that Google does not tell',
            cure: 'Ask again, or change the prompt.',
        };
    const cause = reason === '' ? 'the model stopped for a reason without a name' : `the model stopped with the reason ${reason}`;
    return { cause, cure: `Change what the request asks for. What each reason means: ${reference}` };
}

;// CONCATENATED MODULE: ./build/steps/kinds/generate.js





/** Asks a model for content. What it says is in `text`, for references; a blocked answer is a failure. */
const generateContent = async (run) => {
    const { step, effects, signal } = run;
    const { id } = step.declaration;
    const { target: name, path, body } = plainCall(run);
    const answer = said_kept(await effects.vertex.repeatable(path, { step: id, body, signal }), id);
    const text = generate_textOf(answer);
    const usage = usageOf(answer);
    if (usage !== undefined)
        effects.tell({ type: 'progress', step: id, message: usage });
    if (text !== '')
        effects.tell({ type: 'said', step: id, title: 'the answer', words: said_shown(text) });
    const end = {
        ...succeeded({ name, resource: { ...answer, text } }, run),
        details: { type: 'answer', text: said_shown(text) },
    };
    const why = blocked(answer, text);
    if (why === undefined) {
        if (finishOf(answer) === 'MAX_TOKENS')
            effects.tell({ type: 'note', step: id, message: 'the answer is cut off at maxOutputTokens' });
        return end;
    }
    const error = new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: ${name} gave no answer to use: ${why.reason}`, {
        title: `${id}: ${why.title}`,
        cause: why.cause,
        cure: why.cure,
        commands: why.commands,
        ...(why.words !== undefined && { answer: { host: 'aiplatform.googleapis.com', status: 200, words: why.words } }),
    });
    return { ...end, state: 'FAILED', recorded: { state: 'FAILED', reason: why.reason }, error };
};
const firstCandidate = ({ candidates }) => Array.isArray(candidates) ? candidates.find(shape_isObject) : undefined;
const finishOf = (answer) => wordOf(firstCandidate(answer)?.['finishReason']);
/** The first candidate's words; what it thought on the way is not its answer. */
function generate_textOf(answer) {
    const content = firstCandidate(answer)?.['content'];
    const parts = shape_isObject(content) && Array.isArray(content['parts']) ? content['parts'].filter(shape_isObject) : [];
    return parts.map(({ text, thought }) => (typeof text === 'string' && thought !== true ? text : '')).join('');
}
/** A reason is one of Google's enums: anything else is not believed. */
const wordOf = (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/.test(value) ? value : '';
/** @returns `undefined`, if there is an answer to go on with */
function blocked(answer, text) {
    const { promptFeedback } = answer;
    const feedback = shape_isObject(promptFeedback) ? promptFeedback : {};
    const candidate = firstCandidate(answer);
    if (feedback['blockReason'] !== undefined || candidate === undefined) {
        const reason = wordOf(feedback['blockReason']);
        const words = feedback['blockReasonMessage'];
        return {
            reason: reason === '' ? 'NO_CANDIDATES' : `PROMPT_BLOCKED_${reason}`,
            ...ofPrompt(reason),
            ...(typeof words === 'string' && { words }),
        };
    }
    const finish = finishOf(answer);
    const { finishReason, finishMessage } = candidate;
    const isCutOff = finish === 'MAX_TOKENS' && text === '';
    if (finishReason === undefined || (!isCutOff && ['STOP', 'MAX_TOKENS', 'FINISH_REASON_UNSPECIFIED'].includes(finish)))
        return undefined;
    return {
        reason: finish === '' ? 'UNKNOWN_FINISH' : finish,
        ...ofAnswer(finish),
        ...(typeof finishMessage === 'string' && { words: finishMessage }),
    };
}
function usageOf({ usageMetadata, modelVersion }) {
    if (!shape_isObject(usageMetadata))
        return undefined;
    const count = (field) => String(Number(usageMetadata[field] ?? 0));
    const by = typeof modelVersion === 'string' ? ` by ${modelVersion}` : '';
    return `${count('promptTokenCount')} tokens asked, ${count('candidatesTokenCount')} answered, ${count('totalTokenCount')} in all${by}`;
}

;// CONCATENATED MODULE: ./build/steps/job.js






/**
 * Adopts the one job that this run already made of the same step, or makes it: see `makeOnce`, whose errors these are.
 *
 * @param before what `findMade` has found just now, where somebody has looked
 */
function takeJob(request, effects, signal, before) {
    const { project, location, declaration } = request.step;
    const { id, kind: kindName } = declaration;
    const place = job_placeOf(request);
    const takesId = jobKinds[place.kind].idParameter !== undefined;
    let known = before;
    const making = {
        step: id,
        find: async () => {
            const found = known ?? (await findMade(request, effects));
            known = undefined;
            return found;
        },
        choose: found => job_choose(found, request),
        create: async (before) => {
            await effects.submissions.paced(place, signal);
            signal.throwIfAborted();
            return effects.jobs.create(place, request.body, takesId ? chosenId(request, before.length) : undefined, id);
        },
        adopt: found => job_adopt(found, request, effects),
        created: resource => submitted(resource, request, effects),
        rerun: request.rerun,
        chosenId: takesId,
        uncertain: {
            what: `the ${kindName} of step ${id} was made`,
            cure: `Look in ${location} of ${project} for a ${kindName} with the label keyless-key=${request.dedupeKey}; a re-run of this workflow run takes it up where there is one.`,
        },
    };
    return makeOnce(making, effects, signal);
}
const job_placeOf = ({ step }) => ({
    kind: job_kindOf(step),
    project: step.project,
    location: step.location,
});
/** How long a job that was asked to stop is waited for before another is made in its place, and between two looks. */
const stopping = { withinMs: 5 * 60_000, everyMs: 5_000 };
/**
 * Every job that this run has made of a step already. One that an earlier attempt asked to stop comes to its end first:
 * what is taken up must not end so, and beside what still runs nothing is made.
 */
async function findMade(request, effects) {
    const { jobs, pace, tell } = effects;
    const { id } = request.step.declaration;
    const find = async () => madeByRun(await jobs.find(job_placeOf(request), request.dedupeKey, request.earliest, id), request);
    const found = await find();
    const giveUpAt = pace.now() + stopping.withinMs;
    return Promise.all(found.map(async (one) => {
        let now = one;
        while (shortState(stateOf(now)) === 'CANCELLING' && pace.now() < giveUpAt) {
            if (now === one)
                tell({ type: 'progress', step: id, message: `waiting for ${once_nameOf(one)}, which was asked to stop` });
            await pace.sleep(stopping.everyMs);
            now = await jobs.get(once_nameOf(one), { step: id });
        }
        return now;
    }));
}
/** Whether a job is one to take up: running or succeeded. */
const isAlive = (step, job) => ['running', 'succeeded'].includes(outcomeOf(job_kindOf(step), stateOf(job)));
/** The one job to adopt; `undefined` where there is none to. */
const job_choose = (found, { step }) => theOnly(found.filter(candidate => isAlive(step, candidate)), 'job', step.declaration.id);
async function job_adopt(resource, request, effects) {
    const { body: submitted, schema, step } = request;
    const name = once_nameOf(resource);
    const current = await effects.jobs.get(name, { step: step.declaration.id });
    await takeUp({ name, state: stateOf(resource), submitted, current, schema }, request, effects);
    return { name, resource, adopted: true };
}
async function submitted(resource, request, effects) {
    const { id, kind } = request.step.declaration;
    const name = once_nameOf(resource);
    await effects.record('step.submitted', { step: id, kind, name, request_sha256: dedupe_digest(request.body) });
    effects.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrl(name, request.step.project) });
    return { name, resource, adopted: false };
}
/** `fraud-training-3f2a…-0`: readable, the same for the same step, and ending in the number of its failed predecessors. */
function chosenId({ step, dedupeKey }, predecessors) {
    const spec = step.body['pipelineSpec'];
    const info = shape_isObject(spec) && shape_isObject(spec['pipelineInfo']) ? spec['pipelineInfo']['name'] : undefined;
    const readable = String(info ?? step.declaration.id)
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 60);
    return `${readable || 'pipeline'}-${dedupeKey.slice(0, 24)}-${predecessors}`;
}
function job_kindOf({ declaration: { kind } }) {
    if (!isJobKind(kind))
        throw new Error(`${kind} is no job`);
    return kind;
}

;// CONCATENATED MODULE: ./build/steps/tries.js





/**
 * A step that may fall back: its tries in turn, each only when the one before is at its end. What an earlier attempt of
 * this workflow run has made of any of them, and which runs or has succeeded, is taken up before another is made.
 *
 * @throws ActionError where the only try was refused; the signal's reason where the run is stopped before anything is made
 */
async function tryInTurn(run, tryOnce) {
    const tries = [run, ...(run.alternatives ?? [])];
    const { first, before } = tries.length === 1 ? { first: 0, before: [] } : await lookBack(tries, run);
    const attempts = [];
    for (const [index, one] of tries.entries()) {
        if (index < first)
            continue;
        const former = attempts.at(-1);
        if (former !== undefined) {
            if (run.signal.aborted)
                return tries_stopped(attempts, run);
            await fallBack(former, one, run);
        }
        const outcome = await tryOnce(one, before[index]).catch((error) => {
            if (attempts.length > 0 && run.signal.aborted)
                return tries_stopped(attempts, run);
            throw error;
        });
        if (!('reason' in outcome))
            return attempts.length === 0 ? outcome : { ...outcome, ...tries_shown(attempts, one, outcome) };
        attempts.push({ one, fallen: outcome });
    }
    return spent(attempts);
}
/** What this run has made of each try already, and which of them to begin with. */
async function lookBack(tries, { effects, step }) {
    const before = await Promise.all(tries.map(({ request }) => findMade(request, effects)));
    if (tries[0]?.request.rerun === 'new')
        return { first: 0, before };
    const alive = before.map(found => found.filter(one => isAlive(step, one)));
    const made = theOnly(alive.flat(), 'job', step.declaration.id);
    return { first: made === undefined ? 0 : alive.findIndex(found => found.includes(made)), before };
}
async function fallBack({ one, fallen }, next, { effects, step }) {
    const { id, kind } = step.declaration;
    const [from, to] = [whereOf(one.step), whereOf(next.step)];
    const { name, reason, words } = fallen;
    await effects.record('step.fallback', { step: id, kind, name: name ?? null, from, to, reason });
    effects.tell({ type: 'note', step: id, message: `no machines in ${from}: trying ${to}`, words });
}
/** The run was stopped between two tries: nothing runs. */
function tries_stopped(attempts, { step, signal }) {
    const error = stoppedWith(step.declaration.id, signal);
    const name = attempts.at(-1)?.fallen.name;
    return {
        state: 'CANCELLED',
        recorded: { state: 'CANCELLED', reason: error.code },
        ...(name !== undefined && { name }),
        details: tries_detailsOf(attempts),
        error,
    };
}
const tries_detailsOf = (attempts) => ({
    type: 'attempts',
    attempts: attempts.map(({ one, fallen }) => ({ where: whereOf(one.step), outcome: `no machines: ${fallen.words}` })),
});
/** The tries before beside the one that was the step's. */
function tries_shown(attempts, one, { state }) {
    const { type, attempts: before } = tries_detailsOf(attempts);
    return { details: { type, attempts: [...before, { where: whereOf(one.step), outcome: state }] } };
}
/** @throws ActionError where there was one try alone, and it was refused */
function spent(attempts) {
    const last = attempts.at(-1);
    if (last === undefined)
        throw new Error('a step is tried at least once');
    const { one, fallen } = last;
    if (attempts.length === 1) {
        if (fallen.end === undefined)
            throw fallen.error;
        return fallen.end;
    }
    const { id } = one.step.declaration;
    const tried = attempts.map(attempt => {
        const { name, reason } = attempt.fallen;
        return `${whereOf(attempt.one.step)} (${reason}${name === undefined ? ', refused at submission' : `: ${name}`})`;
    });
    const message = `Step ${id} found no machines in ${attempts.length} tries: ${tried.join('; ')}`;
    const answer = { host: 'aiplatform.googleapis.com', status: 8, words: fallen.words };
    const error = new build_errors/* ActionError */.lZ('STEP_FAILED', message, {
        // Of the last; how each ended stands in the log and in the summary.
        ...(fallen.reason !== 'queue' && { answer }),
        cause: 'Google had no such machines free in any of these places, or the project no quota for them.',
        cure: `Add another location or machine to \`fallback\` of steps.${id}, raise its \`queue\`, or run it again later.`,
    });
    const refused = { state: 'REJECTED', recorded: { state: 'REJECTED', reason: fallen.reason } };
    return { ...(fallen.end ?? refused), details: tries_detailsOf(attempts), error };
}

;// CONCATENATED MODULE: ./build/steps/kinds/job.js








/** A job's life: made or adopted, watched to its end; where there are no machines, its alternatives in turn. */
const job = run => tryInTurn(run, (one, before) => tryOnce(run, one, before));
/** One try of a step: how it ended, or that there were no machines for it, and how the step ends if it was the last. */
async function tryOnce(run, one, before) {
    const { effects, signal, remember } = run;
    const { step, request } = one;
    const { id, kind, detach } = step.declaration;
    if (!isJobKind(kind))
        throw new Error(`${kind} is no job`);
    const { project, location } = step;
    const begun = {
        type: 'job',
        step: id,
        kind,
        project,
        location,
        dedupeKey: request.dedupeKey,
        name: undefined,
        ...(detach && { detach }),
    };
    let since = effects.pace.now();
    const take = () => {
        // What waits for its turn when the run is stopped is not begun.
        signal.throwIfAborted();
        remember(begun);
        since = effects.pace.now();
        return takeJob(request, effects, signal, before);
    };
    const taken = await effects.submissions.begin({ kind, project, location }, take).catch((error) => {
        if (signal.aborted || !refusesMachines(error))
            throw error;
        return { refused: error };
    });
    if ('refused' in taken) {
        remember(undefined);
        return { name: undefined, reason: 'status 429', words: taken.refused.answer?.words ?? '', error: taken.refused };
    }
    if ('uncertain' in taken)
        return operation_unknown(taken.uncertain);
    const { end, final, overQueue } = await follow_follow({ one, kind, taken, begun, since: startOf(taken, since) }, run);
    if (final !== undefined && outcomeOf(kind, stateOf(final)) === 'failed' && lackedMachines(final)) {
        const said = errorOf(final);
        return { name: taken.name, reason: `code ${said?.code ?? 0}`, words: said?.message ?? '', end };
    }
    // Beside one that may still get its machines no other is made.
    if (!overQueue)
        return end;
    const words = `it waited longer than its queue of ${step.declaration.queueSeconds} s`;
    return { name: taken.name, reason: 'queue', words, end };
}
/** The timeout of an adopted job counts from its own start. */
const startOf = (taken, since) => {
    const created = Date.parse(timeOf(taken.resource, 'createTime') ?? '');
    return taken.adopted && Number.isFinite(created) ? created : since;
};

;// CONCATENATED MODULE: ./build/steps/kinds/predict.js




/** Asks an endpoint. It has no second effect, so that a lost answer is asked for again. */
const predict = async (run) => {
    const { step, effects, signal } = run;
    const { id } = step.declaration;
    const { target: name, path, body } = plainCall(run);
    const isPublishers = name.includes('/publishers/');
    const host = isPublishers ? undefined : dedicatedHost(await effects.vertex.get(name, { step: id, signal }), name, id);
    const answer = said_kept(await effects.vertex.repeatable(path, { step: id, body, signal }, host), id);
    const { predictions, deployedModelId } = answer;
    const text = said_shown(JSON.stringify(predictions, null, 2) ?? 'no predictions');
    const title = isPublishers ? 'predictions' : `predictions of the deployed model ${String(deployedModelId)}`;
    effects.tell({ type: 'said', step: id, title, words: text });
    return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } };
};
/**
 * Where a dedicated endpoint answers; `undefined`: at the location's own host. The name comes from a field that its owner
 * does not write, but it gets a bearer: it must be one of Google's, whatever the field says.
 *
 * @throws ActionError `STEP_REJECTED` where it is not
 */
function dedicatedHost(endpoint, name, step) {
    const dns = endpoint['dedicatedEndpointDns'];
    if (endpoint['dedicatedEndpointEnabled'] !== true || typeof dns !== 'string' || dns === '')
        return undefined;
    const host = dns.replace(/^https:\/\//, '').replace(/\/$/, '');
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.prediction\.vertexai\.goog$/.test(host))
        return host;
    const message = `Step ${step}: ${name} names a host that is none of Vertex AI's dedicated endpoints: ${shape_quote(dns)}`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Look at dedicatedEndpointDns of the endpoint.' });
}

;// CONCATENATED MODULE: ./build/steps/kinds/reasoning-engine.js







/** An engine takes minutes to be made, and shows in lists only then. */
const reasoning_engine_lookAgainMs = [5_000, 15_000, 40_000, 60_000, 120_000, 120_000];
/**
 * An agent engine: made where there is none, else changed in the fields that the step names. It is the one of its `name`,
 * or the only one of its display name.
 */
const reasoningEngine = async (run) => {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const called = shape_quote(String(request.body['displayName']));
    const making = {
        step: id,
        find: () => written(run),
        choose: found => theOnly(found, 'agent engine', id),
        create: () => write(run),
        adopt: found => reasoning_engine_adopt(found, run),
        created: operation => seeThrough(operation, `the agent engine ${called}`, run, engine => ({ name: once_nameOf(engine), resource: engine })),
        rerun: request.rerun,
        chosenId: false,
        lookAgainMs: reasoning_engine_lookAgainMs,
        uncertain: {
            what: `the agent engine ${called} was written by step ${id}`,
            cure: `Look in ${step.location} of ${step.project} for one with the label keyless-key=${request.dedupeKey}; a re-run of this workflow run takes it up where there is one.`,
        },
    };
    const end = await makeOnce(making, effects, signal);
    return 'uncertain' in end ? operation_unknown(end.uncertain) : end;
};
/** The engines that this run made or changed by this very step. */
async function written(run) {
    const { dedupeKey } = run.request;
    const found = await list(`labels.keyless-key="${dedupeKey}"`, run);
    const ours = found.filter(engine => isSameKey(engine, dedupeKey));
    return madeByRun(ours, run.request, 'updateTime');
}
const list = (filter, { step, effects, signal }) => effects.vertex.list(`${parentOf(step)}/reasoningEngines`, 'reasoningEngines', {
    step: step.declaration.id,
    signal,
    query: { filter },
});
async function write(run) {
    const { step, request, effects } = run;
    const { name: _, ...body } = request.body;
    const existing = await target(run);
    const call = { step: step.declaration.id };
    if (existing === undefined)
        return effects.vertex.once('POST', `${parentOf(step)}/reasoningEngines`, { ...call, body });
    const { name, engine } = existing;
    permitChange(body, engine, name, run);
    const { body: changes, updateMask } = update(body, engine, run);
    effects.tell({ type: 'progress', step: step.declaration.id, message: `${name} exists: it is changed` });
    return effects.vertex.once('PATCH', name, { ...call, query: { updateMask }, body: changes });
}
/**
 * The grant bounds what an update results in, not what it names: new code under the account, the secrets or the network
 * that the engine keeps from before is what the grant must allow. An engine that is not this grant's own must be listed.
 */
function permitChange(body, engine, name, run) {
    const { request, permit, permitResult } = run;
    if (!madeByGrant(engine, request.labels))
        permit('engines', name, ['reasoningEngine', 'displayName']);
    if (!shape_isObject(body['spec']))
        return;
    const { shapes } = request.schema;
    const before = shape_isObject(engine['spec']) ? engine['spec'] : {};
    permitResult(name, { ...body, spec: { ...inputsOf(before, 'ReasoningEngineSpec', shapes), ...body['spec'] } });
}
/** By its labels, as an `attach` knows a job of this repository and grant. */
function madeByGrant({ labels }, ours) {
    const names = ['keyless-repository-id', 'keyless-grant'];
    return shape_isObject(labels) && names.every(name => labels[name] !== undefined && labels[name] === ours[name]);
}
/**
 * The engine that is to be changed; `undefined`: one is to be made.
 *
 * @throws ActionError `STEP_REJECTED` where there is none of the name, or several of the display name
 */
async function target(run) {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const { name: given, displayName } = request.body;
    if (typeof given === 'string') {
        const name = fullName(given, 'reasoningEngines', step);
        return { name, engine: await effects.vertex.get(name, { step: id, signal }) };
    }
    const listed = await list(`display_name=${JSON.stringify(displayName)}`, run);
    const found = listed.filter(one => one['displayName'] === displayName);
    const [engine] = found;
    if (engine === undefined)
        return undefined;
    if (found.length === 1) {
        const name = fullName(once_nameOf(engine).split('/').at(-1) ?? '', 'reasoningEngines', step);
        return { name, engine };
    }
    const names = found.map(once_nameOf).join(', ');
    const message = `Step ${id}: ${found.length} agent engines have the display name ${shape_quote(String(displayName))}: ${names}`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Name the one to change: `name: ID`.' });
}
/** The given fields alone: what the step does not name stays as it is. Labels say who made it, so that only our own engines get ours. */
function update({ labels, spec, encryptionSpec, ...body }, engine, { step, request }) {
    const schema = { shapes: request.schema.shapes, name: 'ReasoningEngine' };
    const key = (value) => (value === undefined ? {} : { encryptionSpec: value });
    if (encryptionSpec !== undefined && sameResource(key(encryptionSpec), key(engine['encryptionSpec']), schema)) {
        const message = `Step ${step.declaration.id}: ${once_nameOf(engine)} exists, and its encryptionSpec cannot be changed`;
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
            cure: 'Write the one it has, or give the new engine another displayName.',
        });
    }
    const own = shape_isObject(labels) ? labels : {};
    const isMade = shape_isObject(engine['labels']) && Object.keys(engine['labels']).some(isOurs);
    const kept = isMade ? own : Object.fromEntries(Object.entries(own).filter(([label]) => !isOurs(label)));
    const fields = {
        ...body,
        ...(Object.keys(kept).length === 0 ? {} : { labels: kept }),
        ...(shape_isObject(spec) ? { spec } : {}),
    };
    const paths = Object.keys(fields).flatMap(field => field === 'spec' && shape_isObject(spec) ? Object.keys(spec).map(name => `spec.${name}`) : [field]);
    return { body: fields, updateMask: paths.join(',') };
}
async function reasoning_engine_adopt(found, run) {
    const { step, request, effects } = run;
    const name = once_nameOf(found);
    const current = await effects.vertex.get(name, { step: step.declaration.id });
    const { name: _, ...body } = request.body;
    const [made] = await madeByRun([current], request);
    // What an update left as it was is not of this step's making.
    const compared = made ?? reasoning_engine_namedIn(body, current);
    const adoption = {
        name,
        state: 'SUCCEEDED',
        submitted: reasoning_engine_shown(body),
        current: reasoning_engine_shown(compared),
        schema: request.schema,
    };
    await takeUp(adoption, request, effects);
    return { ...succeeded({ name, resource: current }, run), adopted: true };
}
/** Of an engine, what a step names: top-level fields, and those of the spec. */
function reasoning_engine_namedIn(body, engine) {
    const named = (asked, found) => Object.fromEntries(Object.entries(found).filter(([field]) => Object.hasOwn(asked, field)));
    const { spec } = engine;
    const own = named(body, engine);
    return shape_isObject(spec) && shape_isObject(body['spec']) ? { ...own, spec: named(body['spec'], spec) } : own;
}
/** Without the archive of inline sources, which Google takes and does not show; the key holds its digest. */
function reasoning_engine_shown(engine) {
    const { spec } = engine;
    if (!shape_isObject(spec) || !shape_isObject(spec['sourceCodeSpec']))
        return engine;
    const { inlineSource: _, ...sources } = spec['sourceCodeSpec'];
    return { ...engine, spec: { ...spec, sourceCodeSpec: sources } };
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/bring.js




/**
 * Deploys a version without any traffic, which is given to it afterwards under the endpoint's etag. A deployment that
 * brought its share along would set the split at its end, many minutes after it was asked for: over what somebody else has
 * set meanwhile, and also where its run was killed and nobody looks at the new model any more.
 *
 * @param id that this step alone would choose, or that of what it found and that has gone since
 * @throws ActionError where it failed, or nobody knows what came of it
 */
async function bring(deployedModel, version, id, undertaking, run) {
    const { endpoint } = undertaking;
    undertaking.brings(id);
    undertaking.deploying({});
    const made = await deployOnce({
        endpoint,
        body: {},
        deployedModel,
        version,
        ids: [id],
        rerun: 'adopt',
        adopt: async (deployed) => {
            await deploy_adopted(deployed, endpoint, version, run);
            return 'deployed';
        },
        created: async (operation) => {
            undertaking.deploying({ name: once_nameOf(operation) });
            await awaitOperation(operation, `the deployment of ${version.versioned}`, run);
            return 'deployed';
        },
    }, run).catch((error) => {
        // Google said no, or that it failed: then there is nothing of it.
        if (error instanceof build_errors/* ActionError */.lZ && ['STEP_REJECTED', 'STEP_FAILED'].includes(error.code))
            undertaking.deploying(undefined);
        throw error;
    });
    if (made !== 'deployed')
        throw made.uncertain;
    undertaking.deploying(undefined);
}
/**
 * Takes a model off that no longer gets anything. The change that mattered is made by then: what goes wrong is told, and
 * changes nothing about it.
 */
async function retire(endpoint, deployedModelId, what, run) {
    const { effects, step, signal } = run;
    const { id } = step.declaration;
    await effects.record('rollout.retired', { step: id, endpoint, deployed_model_id: deployedModelId });
    const failed = await takeOff({
        endpoint,
        body: { deployedModelId },
        gone: async () => undefined,
        created: async (operation) => {
            await awaitOperation(operation, `taking ${what} off`, run);
            return undefined;
        },
    }, run).then(made => (made !== undefined && 'uncertain' in made ? made.uncertain : made), (error) => {
        if (error instanceof build_errors/* ActionError */.lZ && !signal.aborted)
            return error;
        throw error;
    });
    if (failed === undefined)
        return effects.tell({ type: 'progress', step: id, message: `${what} (${deployedModelId}) is undeployed` });
    const message = `${what} (${deployedModelId}) gets no traffic any more, but could not be undeployed and is billed: undeploy it from ${endpoint}. ${failed.message}`;
    effects.tell({ type: 'note', step: id, message, ...(failed.answer && { words: failed.answer.words }) });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/marks.js


/** DeployedModel.display_name (endpoint.proto). */
const marks_longest = 128;
/** @param served what served before; none: the endpoint was empty */
function markBefore(displayName, served) {
    const [only, ...others] = served;
    const words = served.map(({ short, share }) => `${short} ${share} %`).join(', ');
    return withMark(displayName, `before: ${only === undefined ? 'nothing' : others.length === 0 ? only.short : words}`);
}
const markBack = (displayName, from) => withMark(displayName, `back from: ${from}`);
/** The name gives way: what is cut from the mark could not be read. A mark that cannot stand at all is left out. */
function withMark(displayName, words) {
    const mark = `(${words})`;
    const room = marks_longest - mark.length - 1;
    if (room < 0)
        return displayName.slice(0, marks_longest);
    return `${withoutMark(displayName).slice(0, room).trimEnd()} ${mark}`.trimStart();
}
const withoutMark = (displayName) => displayName.replace(/ ?\((before|back from): [^()]*\)$/, '');
function readMark(displayName) {
    const [, word, words = ''] = typeof displayName === 'string' ? (/(?:^| )\((before|back from): ([^()]*)\)$/.exec(displayName) ?? []) : [];
    if (word === 'back from')
        return { type: 'back', from: words };
    if (word !== 'before')
        return undefined;
    if (words === 'nothing')
        return { type: 'before', models: [] };
    const models = words.split(', ').map(one => {
        const [, short = one, share = '100'] = /^(.+) (\d{1,3}) %$/.exec(one) ?? [];
        return { short, share: Number(share) };
    });
    return models.every(({ short }) => /^[\w./:-]+@\d+$/.test(short)) ? { type: 'before', models } : undefined;
}
const rolledBackKey = 'keyless-rolled-back';
/** As many as fit a label of 63 characters. */
const mostEntries = 3;
/**
 * By which another attempt of a step knows that its rollback is done: set with the split, at once. It has the last few
 * rollbacks of an endpoint, each with the beginning of its step's key and the model that was rolled back.
 *
 * @param from id of the deployed model that is rolled back
 * @returns `undefined` where the endpoint has no room for one more label
 */
function rolledBackLabel({ labels }, from, dedupeKey) {
    const there = shape_isObject(labels) ? labels : {};
    if (Object.keys(there).length >= mostLabels && !Object.hasOwn(there, rolledBackKey))
        return undefined;
    const own = dedupeKey.slice(0, 8);
    const others = marks_entriesOf(there).filter(([key]) => key !== own);
    const entries = [[own, from], ...others].slice(0, mostEntries);
    return { [rolledBackKey]: entries.map(entry => entry.join('_')).join('-') };
}
/** Id of the deployed model that a step's rollback took the traffic of. */
function rolledBackBy({ labels }, dedupeKey) {
    return marks_entriesOf(shape_isObject(labels) ? labels : {}).find(([key]) => key === dedupeKey.slice(0, 8))?.[1];
}
const marks_entriesOf = (labels) => String(labels[rolledBackKey] ?? '')
    .split('-')
    .map(entry => entry.split('_'))
    .filter(({ length }) => length === 2);

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/shares.js

const sharesOf = (endpoint) => Object.fromEntries(Object.entries(splitOf(endpoint))
    .map(([id, share]) => [id, Number(share)])
    .filter(([, share]) => share > 0));
/** The split with one model at a percentage, and the rest of the traffic among the others as they had it to each other. */
const withShare = (shares, id, share) => {
    const rest = scaled(shares_without(shares, id), 100 - share);
    return share > 0 ? { ...rest, [id]: share } : rest;
};
/** The split as it would be without a model: the others share all of it; none where there is no other. */
const formerOf = (shares, id) => Object.hasOwn(shares, id) ? scaled(shares_without(shares, id), 100) : shares;
const shares_without = (shares, id) => Object.fromEntries(Object.entries(shares).filter(([one]) => one !== id));
/** Whole percentages of a total, by largest remainder; none is lost and none added. */
function scaled(shares, total) {
    const sum = Object.values(shares).reduce((a, b) => a + b, 0);
    if (sum === 0 || total === 0)
        return {};
    const exact = Object.entries(shares).map(([id, share]) => ({ id, exact: (share * total) / sum }));
    const whole = exact.map(one => ({ ...one, share: Math.floor(one.exact) }));
    const missing = total - whole.reduce((a, { share }) => a + share, 0);
    const byRemainder = [...whole].sort((a, b) => b.exact - b.share - (a.exact - a.share));
    const raised = new Set(byRemainder.slice(0, missing).map(({ id }) => id));
    const settled = whole.map(({ id, share }) => [id, raised.has(id) ? share + 1 : share]);
    return Object.fromEntries(settled.filter(([, share]) => share > 0));
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/deployed.js




function deployedAt(endpoint) {
    const shares = sharesOf(endpoint);
    const place = deployed_placeOf(endpoint);
    return deployedOf(endpoint).map(resource => {
        const id = String(resource['id']);
        const version = `${String(resource['model']).replace(/@[^@/]*$/, '')}@${String(resource['modelVersionId'])}`;
        return {
            id,
            version,
            short: shortIn(version, place),
            share: shares[id] ?? 0,
            mark: readMark(resource['displayName']),
            createdAt: Date.parse(String(resource['createTime'])),
            resource,
        };
    });
}
/** Who serves by a split, with the percentage that each has by it. */
const servingBy = (all, shares) => all.flatMap(one => {
    const share = shares[one.id];
    return share === undefined ? [] : [{ ...one, share }];
});
/** `projects/123/locations/us-central1`, as Google has it. */
const deployed_placeOf = (endpoint) => String(endpoint['name']).replace(/\/endpoints\/[^/]*$/, '');
const shortIn = (version, place) => version.startsWith(`${place}/models/`) ? version.slice(place.length + '/models/'.length) : version;
/** `fraud@3` of a version that was looked up. */
const shortOf = (version, endpoint) => shortIn(identityOf(version), deployed_placeOf(endpoint));
/** `fraud@2 90 %, fraud@3 10 %` */
const servedInWords = (deployed) => deployed
    .filter(({ share }) => share > 0)
    .map(({ short, share }) => `${short} ${share} %`)
    .join(', ') || 'nothing';

;// CONCATENATED MODULE: ./build/steps/kinds/set-split.js



/** An etag makes a repetition safe: a first try that took effect changed it. */
const set_split_tries = 3;
/**
 * Sets the split of an endpoint under its etag, so that nobody else's change is overwritten, and once: where an answer
 * was lost, the endpoint is looked at before it is tried again.
 *
 * @param endpoint as it was read before
 * @throws ActionError where Google refuses it
 */
async function setSplit(name, { etag, labels: former }, { trafficSplit, labels }, call, vertex) {
    // A change that was sent is not given up half way: its answer is waited for.
    const { signal: _, ...sending } = call;
    const fields = { trafficSplit, ...(labels && { labels: { ...(shape_isObject(former) ? former : {}), ...labels } }) };
    const body = { ...fields, etag };
    const query = { updateMask: Object.keys(fields).join(',') };
    for (let attempt = 1;; attempt++) {
        const sent = await vertex.once('PATCH', name, { ...sending, query, body }).catch(async (error) => {
            if (!isConflict(error))
                throw error;
            return { changed: await vertex.get(name, call) };
        });
        if ('resource' in sent)
            return { endpoint: sent.resource };
        const now = 'changed' in sent ? sent.changed : await vertex.get(name, call);
        // The answer to a try before was lost, and it took effect.
        if (sameSplit(trafficSplit, splitOf(now)) && hasLabels(now, labels))
            return { endpoint: now };
        if ('changed' in sent || now['etag'] !== etag)
            return { theirs: now };
        if (attempt === set_split_tries)
            return { ambiguous: sent.ambiguous };
    }
}
const hasLabels = ({ labels }, wanted = {}) => Object.entries(wanted).every(([key, value]) => shape_isObject(labels) && labels[key] === value);
/** ABORTED, in AIP-154's words; or a precondition that names the etag. */
const isConflict = (error) => error instanceof build_errors/* ActionError */.lZ && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''));

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/restore.js





const pauseMs = 5_000;
/** Before an undeployment that was refused, or not answered, is asked for again. */
const againMs = 30_000;
const restore_tries = 3;
/**
 * Puts the former split back and takes the new model off: by a step that failed, by main when its run is stopped, by post
 * when main was killed. Only what is ours is touched: where somebody else has set the split meanwhile, theirs stands, and
 * the new model goes only if it gets nothing by it. Done twice it does no more than once.
 *
 * @param reason a code, for the record, which is written before anything is changed
 * @throws ActionError where Google refuses it, or does not answer
 */
async function restore(begun, reason, effects, patience) {
    const { step, endpoint: name, deployedModelId: id } = begun;
    let recorded = false;
    const record = async (shares) => {
        if (recorded)
            return;
        recorded = true;
        const undeployed = id ?? null;
        await effects.record('rollout.restored', { step, endpoint: name, shares, undeployed, reason });
    };
    const { endpoint, theirs } = await putBack(begun, record, effects);
    const done = theirs === undefined
        ? [`the split of ${name} is ${splitInWords(sharesOf(endpoint))}, as before`]
        : [`somebody else has set the split of ${name} meanwhile: theirs stands (${splitInWords(theirs)})`];
    if (id === undefined)
        return { done, left: undefined, theirs };
    if (theirs !== undefined && (theirs[id] ?? 0) > 0)
        return {
            done: [...done, `the deployed model ${id} stays, since their split gives it traffic`],
            left: undefined,
            theirs,
        };
    const state = await settle(begun, endpoint, effects, patience);
    if (state === 'absent')
        return { done: [...done, 'nothing new is deployed'], left: undefined, theirs };
    if (state === 'going') {
        const which = begun.operation === undefined ? '' : ` (${begun.operation})`;
        const left = `the deployment of ${id} on ${name}${which} goes on, since Google cannot stop it: undeploy ${id} when it has ended`;
        return { done, left, theirs };
    }
    await record(sharesOf(endpoint));
    const off = await undeploy(begun, id, effects, patience);
    return { done: [...done, off], left: undefined, theirs };
}
async function putBack({ step, endpoint: name, former, ours }, record, { vertex }) {
    for (let attempt = 1; attempt <= restore_tries; attempt++) {
        const endpoint = await vertex.get(name, { step });
        const now = sharesOf(endpoint);
        if (sameSplit(now, former))
            return { endpoint, theirs: undefined };
        if (!ours.some(shares => sameSplit(shares, now)))
            return { endpoint, theirs: now };
        await record(former);
        const set = await setSplit(name, endpoint, { trafficSplit: former }, { step, restores: true }, vertex);
        if ('endpoint' in set)
            return { endpoint: set.endpoint, theirs: undefined };
        if ('ambiguous' in set)
            throw set.ambiguous;
        // Our own last change may have come between: it is looked at again.
    }
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step}: the split of ${name} changes all the time, and was not put back`);
}
const isThere = (endpoint, id) => deployedOf(endpoint).some(one => String(one['id']) === id);
/** A model that is being deployed cannot be undeployed, and most deployments cannot be stopped. */
async function settle({ step, kind, endpoint: name, deployedModelId: id, deploying, operation }, endpoint, effects, { deployMs }) {
    if (isThere(endpoint, id))
        return 'there';
    if (!deploying)
        return 'absent';
    const { vertex, pace, record } = effects;
    const deadline = pace.now() + deployMs;
    if (operation === undefined && deployMs === 0)
        return 'going';
    if (operation !== undefined) {
        await record('step.cancelled', { step, kind, name: operation, reason: 'run' });
        await vertex.repeatable(`${operation}:cancel`, { step, body: {} }).catch(() => { });
        if ((await untilDone(operation, step, deadline, effects)) === undefined)
            return 'going';
        return isThere(await vertex.get(name, { step }), id) ? 'there' : 'absent';
    }
    // Nobody knows whether its request arrived.
    while (pace.now() < deadline) {
        await pace.sleep(pauseMs);
        if (isThere(await vertex.get(name, { step }), id))
            return 'there';
    }
    return 'going';
}
/** @returns `undefined` where it goes on */
async function untilDone(name, step, deadline, { vertex, pace }) {
    for (;;) {
        const operation = await vertex.get(name, { step });
        if (operation['done'] === true)
            return operation;
        if (pace.now() >= deadline)
            return undefined;
        await pace.sleep(pauseMs);
    }
}
async function undeploy({ step, endpoint: name }, id, effects, { undeployMs }) {
    const { vertex, pace } = effects;
    const deadline = pace.now() + undeployMs;
    const off = `the deployed model ${id} is undeployed`;
    for (let attempt = 1;; attempt++) {
        const sent = await vertex
            .once('POST', `${name}:undeployModel`, { step, body: { deployedModelId: id }, restores: true })
            .catch((error) => {
            if (!(error instanceof build_errors/* ActionError */.lZ))
                throw error;
            const { status = 0 } = error.answer ?? {};
            if (status === 404)
                return undefined;
            // The split that was just set may not be everywhere yet, or it is going already.
            if (![400, 409].includes(status) || undeployMs === 0 || attempt === restore_tries)
                throw error;
            return { ambiguous: error };
        });
        if (sent === undefined)
            return off;
        if ('resource' in sent) {
            if (undeployMs === 0)
                return `the deployed model ${id} is being undeployed`;
            const ended = await untilDone(once_nameOf(sent.resource), step, deadline, effects);
            if (ended?.['error'] !== undefined)
                throw new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step}: undeploying ${id} from ${name} failed`);
            return ended === undefined ? `the deployed model ${id} is being undeployed` : off;
        }
        if (attempt === restore_tries)
            throw sent.ambiguous;
        await pace.sleep(undeployMs === 0 ? pauseMs : againMs);
        if (!isThere(await vertex.get(name, { step }), id))
            return off;
    }
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/undertaking.js








/** How often a split is set while something else of the endpoint changes. */
const undertaking_tries = 3;
/** How long a step that failed waits until what it deployed can be undeployed, and is. Milliseconds. */
const patience = { deployMs: 15 * 60_000, undeployMs: 10 * 60_000 };
/**
 * An endpoint under change: what it was, what this run has made of it, and the way back. It is remembered all the while,
 * so that it is put back also where this run is stopped or killed.
 */
class Undertaking {
    #run;
    #begun;
    #isDone = false;
    constructor(run, begun) {
        this.#run = run;
        this.#begun = begun;
    }
    /**
     * Writes down what is put back if anything goes wrong, before the first change.
     *
     * @param way what is put back, and the id of the deployed model that goes then, if one does
     * @param brought full name of the version that is brought or brought back; as what it is, or will be, deployed; and the
     * split as it is
     */
    static async begin(run, { undeploys, ...way }, { model, deployedModelId, now, }) {
        const { id: step, kind } = run.step.declaration;
        await run.effects.record('rollout.began', {
            step,
            endpoint: way.endpoint,
            model,
            deployed_model_id: deployedModelId ?? null,
            former: way.former,
        });
        const started = {
            type: 'rollout',
            step,
            kind,
            ...way,
            deployedModelId: undeploys,
            ours: [now],
            deploying: false,
            operation: undefined,
        };
        run.remember(started);
        return new Undertaking(run, started);
    }
    get endpoint() {
        return this.#begun.endpoint;
    }
    /** The split as it was set last. */
    get shares() {
        return this.#begun.ours[0] ?? {};
    }
    /** What is deployed from now on is this run's, and goes where it fails. */
    brings(deployedModelId) {
        this.#keep({ deployedModelId });
    }
    /** Its deployment is asked for now, runs as an operation, or has ended. */
    deploying(operation) {
        this.#keep({ deploying: operation !== undefined, operation: operation?.name });
    }
    /** @throws ActionError `STEP_REJECTED` where somebody else has set another split meanwhile, which stands */
    async look() {
        const { effects, signal, step } = this.#run;
        const endpoint = await effects.vertex.get(this.endpoint, { step: step.declaration.id, signal });
        if (!sameSplit(sharesOf(endpoint), this.shares))
            throw this.#overtaken(endpoint, this.shares);
        return endpoint;
    }
    /**
     * Sets another split, unless it is no longer as we set it.
     *
     * @param labels that are to say so from that moment on
     * @returns the endpoint with it
     */
    async set(shares, labels) {
        const { effects, step } = this.#run;
        const { id } = step.declaration;
        let endpoint = await this.look();
        if (sameSplit(shares, this.shares) && labels === undefined)
            return endpoint;
        const former = this.shares;
        this.#keep({ ours: [former, shares] });
        await effects.record('rollout.changed', { step: id, endpoint: this.endpoint, shares });
        const change = { trafficSplit: shares, ...(labels && { labels }) };
        for (let attempt = 1;; attempt++) {
            const set = await setSplit(this.endpoint, endpoint, change, { step: id }, effects.vertex);
            if ('ambiguous' in set)
                throw set.ambiguous;
            if ('endpoint' in set) {
                this.#keep({ ours: [shares] });
                return set.endpoint;
            }
            // Something else of the endpoint was changed, as its labels: that is nothing to us.
            if (attempt === undertaking_tries || !sameSplit(sharesOf(set.theirs), former))
                throw this.#overtaken(set.theirs, shares);
            endpoint = set.theirs;
        }
    }
    /** From here on there is no way back: the new state is what is meant. */
    done() {
        this.#isDone = true;
        this.#run.remember(undefined);
    }
    /** Puts everything back after a failure, unless there is no way back any more. Where the run itself is stopped, that is done by whoever stops it. */
    async undo(error) {
        const { effects, signal, step, remember } = this.#run;
        const { id } = step.declaration;
        const name = this.endpoint;
        const place = { name, consoleUrl: consoleUrl(name, step.project) };
        const stopped = {
            state: 'CANCELLING',
            recorded: undefined,
            ...place,
            error: stoppedWith(id, signal),
        };
        if (signal.aborted)
            return stopped;
        const failure = asActionError(error, id);
        // What mattered is done, and what came after could not be told or looked at.
        if (this.#isDone)
            return { ...undertaking_ended('UNKNOWN', failure), ...place, error: failure };
        effects.tell({ type: 'note', step: id, message: `putting ${name} back: ${failure.message}` });
        const restored = await restore(this.#begun, failure.code, effects, patience).catch((refused) => ({
            refused: asActionError(refused, id),
        }));
        if (signal.aborted)
            return stopped;
        const finishedAt = new Date(effects.pace.now()).toISOString();
        if ('refused' in restored) {
            const { message, answer } = restored.refused;
            const error = said(failure, [`It could not be put back: ${message}${answer ? ` (${answer.words})` : ''}`], {
                cure: `Set the split of ${name} to ${splitInWords(this.#begun.former)}, and undeploy ${this.#begun.deployedModelId ?? 'nothing'}.`,
            });
            return { ...undertaking_ended('NOT_RESTORED', failure), ...place, finishedAt, error };
        }
        const { done, left, theirs } = restored;
        for (const message of done)
            effects.tell({ type: 'progress', step: id, message });
        if (left !== undefined)
            return { ...undertaking_ended('NOT_RESTORED', failure), ...place, finishedAt, error: said(failure, [...done, left]) };
        remember(undefined);
        return {
            ...undertaking_ended(theirs === undefined ? 'ROLLED_BACK' : 'OVERTAKEN', failure),
            ...place,
            finishedAt,
            error: said(failure, done),
        };
    }
    #keep(more) {
        this.#begun = { ...this.#begun, ...more };
        this.#run.remember(this.#begun);
    }
    #overtaken(now, wanted) {
        const { id } = this.#run.step.declaration;
        const when = typeof now['updateTime'] === 'string' ? ` (it was last changed at ${now['updateTime']})` : '';
        const isOurs = this.#begun.ours.some(shares => sameSplit(shares, sharesOf(now)));
        const what = isOurs ? 'changed' : 'set the split of';
        const message = `Step ${id}: somebody else ${what} ${this.endpoint} while this step was at it${when}: theirs stands. It is ${splitInWords(sharesOf(now))}, and was to be ${splitInWords(wanted)}`;
        return new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
            cure: 'See who it was, in the audit log of Google Cloud; then run the step again if it is still wanted.',
        });
    }
}
const undertaking_ended = (state, { code }) => ({
    state,
    recorded: { state, reason: code },
});
/** A failure, with what was done about it. */
function said(failure, more, advice = {}) {
    const done = more.join('; ');
    const message = `${failure.message.replace(/\.$/, '')}. ${done.charAt(0).toUpperCase()}${done.slice(1)}`;
    return failure.restated(message, advice);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/way-back.js



/**
 * What served before the last rollout, from what the endpoint has: others that serve beside it get all of the traffic;
 * else the one whose version the rollout left in its display name, or the only other one; else that version is deployed
 * again.
 *
 * @param ids that this step alone would choose: what it deployed itself is not what is rolled back
 * @throws ActionError `STEP_REJECTED` where it cannot be known
 */
function wayBack(all, { name, step, ids }) {
    const refuse = (why, cure) => {
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${step}: it cannot be known what served on ${name} before: ${why}`, {
            cure,
        });
    };
    const [from, next] = all
        .filter(({ id, mark, share }) => !ids.includes(id) && mark?.type !== 'back' && (mark !== undefined || share > 0))
        .sort((a, b) => b.createdAt - a.createdAt);
    const byHand = `Say what is to serve: by a rollout of that version, or by a traffic step. It serves ${servedInWords(all)} now.`;
    const [returned] = all.filter(({ mark }) => mark?.type === 'back');
    if (from === undefined)
        return refuse(returned === undefined
            ? 'nothing serves there'
            : `${returned.short}, which serves, is back from a rollout already`, byHand);
    if (next !== undefined && !(from.createdAt > next.createdAt))
        return refuse(`${from.short} (${from.id}) and ${next.short} (${next.id}) were deployed at the same time`, byHand);
    const others = all.filter(({ id }) => id !== from.id);
    // It may have been kept warm, and what serves was rolled out after it without being deployed anew.
    if (from.share === 0 && others.some(({ share, id }) => share > 0 && !ids.includes(id)))
        return refuse(`${from.short} (${from.id}) was deployed last, but gets no traffic`, byHand);
    if (others.some(({ share, id }) => share > 0 && !ids.includes(id)))
        return { from, to: formerOf(Object.fromEntries(serving(all, ids)), from.id) };
    const before = from.mark?.type === 'before' ? from.mark.models : undefined;
    if (before === undefined) {
        const [only, ...more] = others;
        if (only !== undefined && more.length === 0)
            return { from, to: { [only.id]: 100 } };
        return refuse(`${from.short} (${from.id}) was not deployed by a rollout, and ${only === undefined ? 'nothing else is deployed' : `${others.length} others are`}`, byHand);
    }
    const [served, ...more] = before;
    if (served === undefined)
        return refuse(`nothing did when ${from.short} was rolled out`, byHand);
    if (more.length > 0) {
        const warm = before.map(one => ({ share: one.share, id: others.find(({ short }) => short === one.short)?.id }));
        const ready = warm.flatMap(({ id, share }) => (id === undefined ? [] : [[id, share]]));
        if (ready.length === before.length)
            return { from, to: Object.fromEntries(ready) };
        return refuse(`${before.map(({ short, share }) => `${short} ${share} %`).join(', ')} did together, and are not all deployed any more`, byHand);
    }
    const warm = others.find(({ short }) => short === served.short);
    if (warm === undefined && served.short === from.short)
        return refuse(`${from.short} served before too, deployed otherwise, and how is not known any more`, `Roll ${from.short} out again as it is to be deployed.`);
    return warm === undefined || ids.includes(warm.id) ? { from, deploy: served.short } : { from, to: { [warm.id]: 100 } };
}
const serving = (all, ids) => all.filter(({ share, id }) => share > 0 && !ids.includes(id)).map(({ id, share }) => [id, share]);

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/rollback.js










/** What Google sets of a deployed model, and what a new one has of its own. */
const rollback_ownFields = ['id', 'model', 'modelVersionId', 'createTime', 'displayName', 'privateEndpoints', 'status'];
/**
 * An endpoint back to what served before its last rollout: what is deployed still, mid-rollout or kept warm, gets its
 * traffic back; what was undeployed is deployed again, on the machines of what it comes back for. Then the model that was
 * rolled out is taken off. What goes wrong before that leaves the endpoint as it was.
 */
const rollback = async (run) => {
    const { step, effects, request } = run;
    const { id } = step.declaration;
    const found = await findEndpoint(request.body['endpoint'], run);
    if (found === undefined)
        throw noEndpoint(request.body['endpoint'], run);
    const { name, endpoint } = found;
    const all = deployedAt(endpoint);
    const ids = deployedIds(request.dedupeKey);
    effects.tell({ type: 'progress', step: id, message: `${name} serves ${servedInWords(all)}` });
    const rolledBack = request.rerun === 'adopt' ? rolledBackBy(endpoint, request.dedupeKey) : undefined;
    // What serves all the same, or where nothing does, was put back since: the attempt was cleaned up after.
    const now = sharesOf(endpoint);
    if (rolledBack !== undefined && now[rolledBack] === undefined && Object.keys(now).length > 0)
        return endAgain(rolledBack, found, run);
    const way = wayBack(all, { name, step: id, ids });
    return 'to' in way ? shift(way, found, run) : returnTo(way, found, run);
};
/** Where an attempt before has done it already: what is left is taken off. A second rollback would go back one further. */
async function endAgain(rolledBack, { name, endpoint }, run) {
    const { step, effects, signal } = run;
    const { id } = step.declaration;
    const all = deployedAt(endpoint);
    const message = `an attempt before has rolled ${name} back already, from the deployed model ${rolledBack}`;
    effects.tell({ type: 'progress', step: id, message });
    const left = all.find(one => one.id === rolledBack);
    if (left !== undefined)
        await retire(name, left.id, left.short, run);
    return { ...resultOf(name, await effects.vertex.get(name, { step: id, signal }), all, run), adopted: true };
}
/** To what is deployed still. */
async function shift(way, found, run) {
    const { name, endpoint } = found;
    const model = deployedAt(endpoint).find(one => Object.hasOwn(way.to, one.id))?.version ?? '';
    const now = sharesOf(endpoint);
    const undertaking = await Undertaking.begin(run, { endpoint: name, former: now, undeploys: undefined }, { model, now });
    return rollback_settle(way, way.to, found, undertaking, run);
}
/** To what must be deployed again. */
async function returnTo(way, found, run) {
    const { step, effects, request } = run;
    const { id: stepId } = step.declaration;
    const { name, endpoint } = found;
    // Named from the endpoint's own place, which may be another than the step's.
    const full = way.deploy.includes('/') ? way.deploy : `${name.replace(/\/endpoints\/[^/]*$/, '')}/models/${way.deploy}`;
    const version = await findModel(full, run, ['rollback', 'endpoint']);
    if (version === undefined)
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${stepId}: ${way.deploy} served on ${name} before, but is not in the registry any more`, {
            cure: 'Roll out a version that is there.',
        });
    await effects.record('model.resolved', { step: stepId, asked: way.deploy, model: version.versioned });
    const ids = deployedIds(request.dedupeKey);
    const there = deployedAt(endpoint).find(one => ids.includes(one.id));
    const deployedModelId = there?.id ?? ids[0] ?? '';
    const message = `${way.deploy} served before, and is deployed again on the machines of ${way.from.short}`;
    effects.tell({ type: 'progress', step: stepId, message });
    const now = sharesOf(endpoint);
    const begun = { endpoint: name, former: now, undeploys: deployedModelId };
    const undertaking = await Undertaking.begin(run, begun, { model: version.versioned, deployedModelId, now });
    try {
        const { resource } = way.from;
        const kept = Object.fromEntries(Object.entries(resource).filter(([field]) => !rollback_ownFields.includes(field)));
        const displayName = markBack(withoutMark(String(resource['displayName'] ?? '')), way.from.short);
        await bring({ ...kept, displayName }, version, deployedModelId, undertaking, run);
    }
    catch (error) {
        return undertaking.undo(error);
    }
    return rollback_settle(way, { [deployedModelId]: 100 }, found, undertaking, run);
}
async function rollback_settle({ from }, to, { name, endpoint }, undertaking, run) {
    const { effects, step, signal, request } = run;
    const { id } = step.declaration;
    try {
        const label = rolledBackLabel(endpoint, from.id, request.dedupeKey);
        if (label === undefined) {
            const message = `${name} has no room for one more label: another attempt of this run would go one further`;
            effects.tell({ type: 'note', step: id, message });
        }
        const now = await undertaking.set(to, label);
        effects.tell({ type: 'progress', step: id, message: `${name} serves ${servedInWords(deployedAt(now))}` });
        undertaking.done();
        await retire(name, from.id, from.short, run);
        return resultOf(name, await effects.vertex.get(name, { step: id, signal }), deployedAt(endpoint), run);
    }
    catch (error) {
        return undertaking.undo(error);
    }
}
function resultOf(name, now, before, run) {
    const serving = deployedAt(now).filter(({ share }) => share > 0);
    const [main] = [...serving].sort((a, b) => b.share - a.share);
    const resource = {
        endpoint: name,
        ...(main && {
            model: String(main.resource['model']).replace(/@[^@/]*$/, ''),
            modelVersionId: String(main.resource['modelVersionId']),
            deployedModelId: main.id,
        }),
        trafficSplit: sharesOf(now),
    };
    const shown = (all) => all.filter(({ share }) => share > 0).map(({ short, share }) => ({ model: short, traffic: share }));
    return {
        ...succeeded({ name, resource }, run),
        details: { type: 'rollout', endpoint: name, from: shown(before), to: shown(serving), stages: [] },
    };
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/expect.js




/**
 * The first expectation that an answer does not meet: `predictions[0].score is 1.7, expected at most 1`; `undefined`
 * where it meets them all.
 */
function unmet(expect, answer) {
    for (const [path, expectation] of Object.entries(expect)) {
        const at = readPath(path) ?? [];
        const value = valueAt(answer, at);
        const flaw = value === undefined ? `is missing${there(answer, at)}` : flawOf(expectation, value);
        if (flaw !== undefined)
            return `${path} ${flaw}`;
    }
    return undefined;
}
function flawOf(expectation, value) {
    const { min, max, equals, type } = expectation;
    if (type !== undefined && typeOf(value) !== type)
        return `is ${expect_shown(value)}, expected ${type === 'object' ? 'an' : 'a'} ${String(type)}`;
    if (Object.hasOwn(expectation, 'equals') && canonicalJson(value) !== canonicalJson(equals))
        return `is ${expect_shown(value)}, expected ${expect_shown(equals)}`;
    if (min === undefined && max === undefined)
        return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value))
        return `is ${expect_shown(value)}, expected a number`;
    if (typeof min === 'number' && value < min)
        return `is ${value}, expected at least ${min}`;
    if (typeof max === 'number' && value > max)
        return `is ${value}, expected at most ${max}`;
    return undefined;
}
/** How far a path leads, and what is there. */
function there(answer, path) {
    const last = reached(answer, path);
    const value = valueAt(answer, last);
    const keys = shape_isObject(value) ? Object.keys(value).filter(key => /^[\w-]{1,40}$/.test(key)) : [];
    const what = keys.length > 0 ? keys.slice(0, 8).join(', ') : Array.isArray(value) ? `${value.length} items` : expect_shown(value);
    return `: ${last.length === 0 ? 'the answer' : formatPath(last)} ${shape_isObject(value) || Array.isArray(value) ? 'has' : 'is'} ${what}`;
}
const typeOf = (value) => value === null ? 'null' : Array.isArray(value) ? 'list' : shape_isObject(value) ? 'object' : typeof value;
/** A model's own words, as little of them as says enough. */
const expect_shown = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
};

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/probe.js


/** Requests under way at the same time: few, so that a small model is not driven into its limits. */
const together = 4;
/** How much more than can be expected is asked before a pause: a new split takes a moment to be everywhere. */
const slack = 3;
const probe_pauseMs = 15_000;
/** How long the new model may keep from answering at all. */
const patienceMs = 5 * 60_000;
/**
 * Asks the endpoint until the new model has answered as often as asked for. There is no way to ask a deployed model by
 * itself: an endpoint chooses by its split, so that of a model at 10 % every tenth answer counts. Who answered stands in
 * a header of `:rawPredict`, of failures too (facts/vertex-api.md "Traffic"); where an endpoint does not send it, in
 * `deployedModelId` of `:predict`, where a failure names nobody and counts as the new model's.
 */
class Prober {
    #run;
    #probe;
    #verb = 'rawPredict';
    constructor(probe, run) {
        this.#probe = probe;
        this.#run = run;
    }
    async probe(probed) {
        const { effects, signal } = this.#run;
        const { requests } = this.#probe;
        const answers = [];
        const answered = [];
        const deadline = effects.pace.now() + patienceMs;
        let asked = 0;
        for (;;) {
            const most = asked + Math.ceil((requests * slack * 100) / probed.share) + together;
            const next = async () => {
                while (answers.length < requests && asked < most) {
                    asked += 1;
                    const sentAt = effects.pace.now();
                    const asking = await this.#ask(probed);
                    if (asking === undefined)
                        continue;
                    const { reply, isClaimed } = asking;
                    answers.push(reply);
                    // What nobody answered is in no metric, and what nobody claims may be in the former model's.
                    if (reply.status !== 0 && isClaimed)
                        answered.push({ sentAt, answeredAt: effects.pace.now(), failed: !isSuccess(reply) });
                }
            };
            await Promise.all(Array.from({ length: Math.min(together, requests) }, next));
            if (answers.length >= requests || effects.pace.now() >= deadline)
                break;
            await effects.pace.sleep(probe_pauseMs, signal);
        }
        return { ...this.#judge(answers.slice(0, requests), asked), answered };
    }
    /** @returns `undefined` where another model answered; whether it is known that the new one did */
    async #ask({ endpoint, host, deployedModelId, share, }) {
        const { effects, signal, step } = this.#run;
        const { instances, parameters } = this.#probe;
        const body = { instances, ...(parameters === undefined ? {} : { parameters }) };
        const verb = this.#verb;
        const reply = await effects.vertex.ask(`${endpoint}:${verb}`, { step: step.declaration.id, body, signal }, host);
        const own = verb === 'predict' ? reply.body?.['deployedModelId'] : reply.deployedModelId;
        if (typeof own === 'string' && own !== '')
            return own === deployedModelId ? { reply, isClaimed: true } : undefined;
        // Nobody else could have answered.
        if (share === 100)
            return { reply, isClaimed: true };
        if (verb === 'predict' || !isSuccess(reply))
            return { reply, isClaimed: false };
        this.#verb = 'predict';
        return undefined;
    }
    #judge(answers, asked) {
        const { step } = this.#run;
        const { id } = step.declaration;
        const { expect, errors, latencyMs, requests } = this.#probe;
        const verdicts = answers.map(reply => ({ reply, flaw: probe_flawOf(reply, expect) }));
        const bad = verdicts.filter(({ flaw }) => flaw !== undefined);
        const times = verdicts
            .flatMap(({ reply }) => (reply.status === 0 ? [] : [reply.milliseconds]))
            .sort((a, b) => a - b);
        const p95 = times[Math.ceil(times.length * 0.95) - 1];
        const isSlow = latencyMs !== undefined && p95 !== undefined && p95 > latencyMs;
        const bound = latencyMs === undefined ? '' : ` (at most ${latencyMs} ms)`;
        const latency = p95 === undefined ? 'none in time' : `p95 ${Math.round(p95)} ms${bound}`;
        const words = `probe: ${answers.length} answers, ${latency}, ${bad.length} failed (at most ${errors})`;
        const fail = (why, of) => ({
            words,
            failure: new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: the probe does not hold: ${why}`, {
                ...(of && {
                    answer: { host: 'aiplatform.googleapis.com', status: of.status, words: of.words },
                    cause: 'the new model, or its container, does not answer as it is expected to',
                }),
                cure: `Try the model on an endpoint of its own; where the bound is what should change, change it in steps.${id}.`,
            }),
        });
        if (answers.length < requests)
            return fail(`of ${asked} requests only ${answers.length} were answered by the new model, and ${requests} were to be. Its share of the traffic does not reach it`);
        const [first] = bad;
        if (bad.length > errors && first !== undefined)
            return fail(`${bad.length} of ${answers.length} failed, and at most ${errors} may. The first: ${first.flaw}`, first.reply.words === '' ? undefined : first.reply);
        if (isSlow)
            return fail(`the p95 of ${answers.length} answers is ${Math.round(p95)} ms, expected at most ${latencyMs} ms`);
        return { words, failure: undefined };
    }
}
const isSuccess = ({ status }) => status >= 200 && status < 300;
/** Why an answer is a failed one. */
function probe_flawOf(reply, expect) {
    const { status, body } = reply;
    if (status === 0)
        return 'no answer came';
    if (!isSuccess(reply))
        return `HTTP status ${status}`;
    if (body === undefined)
        return 'the answer is no JSON object';
    return unmet(expect, body);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/distribution.js

/** @returns `undefined` for what is none */
function readDistribution(value) {
    if (!shape_isObject(value))
        return undefined;
    const counts = value['bucketCounts'] ?? [];
    const bounds = readBounds(value['bucketOptions']);
    if (!Array.isArray(counts) || bounds === undefined)
        return undefined;
    return { buckets: counts.map(Number), bounds };
}
function readBounds(options) {
    const { exponentialBuckets, linearBuckets, explicitBuckets } = shape_isObject(options) ? options : {};
    if (shape_isObject(exponentialBuckets)) {
        const { numFiniteBuckets, growthFactor, scale } = exponentialBuckets;
        const bound = (index) => Number(scale) * Number(growthFactor) ** index;
        return Array.from({ length: Number(numFiniteBuckets) + 1 }, (_, index) => bound(index));
    }
    if (shape_isObject(linearBuckets)) {
        const { numFiniteBuckets, width, offset } = linearBuckets;
        const bound = (index) => Number(offset ?? 0) + Number(width) * index;
        return Array.from({ length: Number(numFiniteBuckets) + 1 }, (_, index) => bound(index));
    }
    const bounds = shape_isObject(explicitBuckets) ? explicitBuckets['bounds'] : undefined;
    return Array.isArray(bounds) ? bounds.map(Number) : undefined;
}
/** Of one metric, so that all have the same bounds. @returns `undefined` of none */
function distribution_merge(all) {
    const [first] = all;
    if (first === undefined)
        return undefined;
    const length = Math.max(...all.map(({ buckets }) => buckets.length));
    const count = (index) => all.reduce((sum, { buckets }) => sum + (buckets[index] ?? 0), 0);
    return { bounds: first.bounds, buckets: Array.from({ length }, (_, index) => count(index)) };
}
/**
 * An estimate, as Cloud Monitoring makes it: values are taken to lie evenly in their bucket.
 *
 * @param percent from 0 to 100
 * @returns `undefined` where there are no values
 */
function percentileOf({ buckets, bounds }, percent) {
    const count = buckets.reduce((a, b) => a + b, 0);
    if (count === 0)
        return undefined;
    const rank = (percent / 100) * count;
    let below = 0;
    for (const [index, inside] of buckets.entries()) {
        if (inside > 0 && below + inside >= rank) {
            const from = index === 0 ? 0 : (bounds[index - 1] ?? 0);
            return from + ((bounds[index] ?? from) - from) * ((rank - below) / inside);
        }
        below += inside;
    }
    return bounds.at(-1);
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/minutes.js


/** Of a minute, what was not asked by us; `undefined` where that is nothing. The latencies of both cannot be told apart. */
function ofUsers(minute, own) {
    const ours = own.filter(({ sentAt, answeredAt }) => answeredAt >= minute.startAt && sentAt < minute.endAt);
    const requests = minute.requests - ours.length;
    const failures = Math.max(0, minute.failures - ours.filter(({ failed }) => failed).length);
    return requests > 0 ? { ...minute, requests, failures: Math.min(failures, requests) } : undefined;
}
/**
 * Counts and latencies of one deployed model by the minute, oldest first. Ratios are taken from `response_count`, since
 * `error_count` has no point where there was no error. A minute without requests is not there.
 *
 * @param responses time series of `response_count`, unaligned
 * @param latencies those of `prediction_latencies`
 * @param fits which deployed models are meant
 */
function minutesOf(responses, latencies, fits) {
    const counts = pointsOf(responses, fits).map(({ label, value, ...span }) => ({
        ...span,
        code: label('response_code'),
        count: Number(value['int64Value'] ?? 0),
    }));
    const times = pointsOf(latencies, fits)
        .filter(({ label }) => ['', 'total'].includes(label('latency_type')))
        .flatMap(({ value, ...span }) => {
        const distribution = readDistribution(value['distributionValue']);
        return distribution === undefined ? [] : [{ ...span, distribution }];
    });
    const byEnd = Map.groupBy(counts, ({ endAt }) => endAt);
    return [...byEnd]
        .map(([endAt, points]) => ({
        startAt: Math.min(...points.map(({ startAt }) => startAt)),
        endAt,
        requests: sum(points.map(({ count }) => count)),
        failures: sum(points.filter(({ code }) => code !== '2xx').map(({ count }) => count)),
        latencies: distribution_merge(times.filter(one => one.endAt === endAt).map(({ distribution }) => distribution)),
    }))
        .filter(({ requests }) => requests > 0)
        .sort((a, b) => a.endAt - b.endAt);
}
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
function pointsOf(series, fits) {
    return series.flatMap(({ metric, points }) => {
        const labels = shape_isObject(metric) && shape_isObject(metric['labels']) ? metric['labels'] : {};
        const label = (name) => String(labels[name] ?? '');
        if (!fits(label('deployed_model_id')) || !Array.isArray(points))
            return [];
        return points.filter(shape_isObject).flatMap(({ interval, value }) => {
            if (!shape_isObject(interval) || !shape_isObject(value))
                return [];
            const [startAt, endAt] = [interval['startTime'], interval['endTime']].map(time => Date.parse(String(time)));
            return startAt === undefined || endAt === undefined ? [] : [{ startAt, endAt, label, value }];
        });
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/watch.js


const metrics = 'aiplatform.googleapis.com/prediction/online';
/** A minute's answers can be seen two minutes after it, and it may have begun a minute before (facts/vertex-api.md "Serving metrics"). */
const watch_settleMs = 180_000;
/**
 * Samples a minute of Cloud Monitoring's metrics of one endpoint. A minute in which a bound is broken is bad however few
 * its requests are; that there were too few says only that nothing is known to be good.
 */
class Watcher {
    #run;
    #watch;
    #endpoint;
    #deployedModelId;
    #since;
    #told = new Set();
    /** @param since when the share was changed: what began before is not of it */
    constructor(watch, deployed, since, run) {
        this.#watch = watch;
        this.#endpoint = deployed.endpoint;
        this.#deployedModelId = deployed.id;
        this.#since = since;
        this.#run = run;
    }
    /**
     * @param probes our own requests: they are no users'
     * @throws ActionError where the metrics may not be read
     */
    async look(probes) {
        const { effects } = this.#run;
        const interval = { from: this.#since, to: effects.pace.now() };
        const [responses, latencies] = [
            await seriesOf('response_count', this.#endpoint, interval, this.#run),
            await seriesOf('prediction_latencies', this.#endpoint, interval, this.#run),
        ];
        const whole = ({ startAt }) => startAt >= this.#since;
        const own = minutesOf(responses, latencies, id => id === this.#deployedModelId)
            .filter(whole)
            .flatMap(minute => ofUsers(minute, probes) ?? []);
        const others = minutesOf(responses, latencies, id => id !== this.#deployedModelId).filter(whole);
        const known = own.filter(({ latencies: found }) => this.#watch.latency.length === 0 || found !== undefined);
        const fresh = own.filter(minute => !this.#told.has(minute.endAt) && (known.includes(minute) || minute.endAt + watch_settleMs < interval.to));
        for (const { endAt } of fresh)
            this.#told.add(endAt);
        return {
            requests: requestsOf(own),
            known: requestsOf(known),
            bad: own.flatMap(minute => this.#broken(minute)),
            seenUntil: Math.max(0, ...known.map(({ endAt }) => endAt)),
            lines: fresh.map(minute => {
                const beside = others.filter(({ endAt }) => endAt === minute.endAt);
                return `${clock(minute.endAt)} ${watch_inWords([minute])}${beside.length === 0 ? '' : `; beside it ${watch_inWords(beside)}`}`;
            }),
        };
    }
    #broken(minute) {
        const { errors, latency } = this.#watch;
        const ratio = minute.failures / minute.requests;
        const flaws = [
            ...(errors !== undefined && ratio > errors
                ? [`${percent(ratio)} of ${minute.requests} requests failed, at most ${percent(errors)} may`]
                : []),
            ...latency.flatMap(({ percentile, boundMs }) => {
                const found = minute.latencies && percentileOf(minute.latencies, Number(percentile.slice(1)));
                return found !== undefined && found > boundMs
                    ? [`${percentile} ${Math.round(found)} ms, expected at most ${boundMs} ms`]
                    : [];
            }),
        ];
        return flaws.length === 0 ? [] : [`until ${clock(minute.endAt)} ${flaws.join(' and ')}`];
    }
}
/** What serves now, before anything is changed; also the proof that the metrics may be read. Milliseconds since the epoch. */
async function lookBefore(endpoint, run) {
    const to = run.effects.pace.now();
    const interval = { from: to - 15 * 60_000, to };
    const [responses, latencies] = [
        await seriesOf('response_count', endpoint, interval, run),
        await seriesOf('prediction_latencies', endpoint, interval, run),
    ];
    return watch_inWords(minutesOf(responses, latencies, () => true));
}
function seriesOf(metric, endpoint, { from, to }, { effects, step, signal }) {
    const [, project = '', location = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/endpoints\/([^/]+)$/.exec(endpoint) ?? [];
    const filter = [
        `metric.type="${metrics}/${metric}"`,
        'resource.type="aiplatform.googleapis.com/Endpoint"',
        `resource.labels.endpoint_id="${id}"`,
        `resource.labels.location="${location}"`,
    ].join(' AND ');
    const time = (at) => new Date(at).toISOString();
    const query = { filter, 'interval.startTime': time(from), 'interval.endTime': time(Math.max(to, from + 1_000)) };
    return effects.timeSeries(project, query, step.declaration.id, signal);
}
/** `58 requests, 0 % failed, p95 45 ms` */
function watch_inWords(minutes) {
    const requests = requestsOf(minutes);
    if (requests === 0)
        return 'no requests';
    const failures = minutes.reduce((sum, minute) => sum + minute.failures, 0);
    const all = distribution_merge(minutes.flatMap(({ latencies }) => latencies ?? []));
    const p95 = all && percentileOf(all, 95);
    return `${requests} requests, ${percent(failures / requests)} failed${p95 === undefined ? '' : `, p95 ${Math.round(p95)} ms`}`;
}
const requestsOf = (minutes) => minutes.reduce((sum, { requests }) => sum + requests, 0);
const percent = (ratio) => `${Number((ratio * 100).toFixed(2))} %`;
/** `12:04` */
const clock = (at) => new Date(at).toISOString().slice(11, 16);

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/hold.js




/** Between two looks: a sample of Cloud Monitoring's is a minute. */
const roundMs = 60_000;
/**
 * Looks at the new model at one percentage: by probes after the change and each minute of the bake, and by what real
 * traffic says. Each round makes sure that the split is still ours.
 *
 * @param look is told each look, for the summary
 * @throws ActionError where it does not hold, `STEP_TIMEOUT`; the signal's reason on abort
 */
async function hold({ share, deployedModelId, host, alone }, { bakeMs, probe, watch }, undertaking, run, look) {
    const { effects, signal, step } = run;
    const { pace, tell } = effects;
    const { id } = step.declaration;
    const { endpoint } = undertaking;
    const changedAt = pace.now();
    const bakeEnd = changedAt + bakeMs;
    const say = (message) => tell({ type: 'progress', step: id, message: `${share} %: ${message}` });
    const prober = probe && share > 0 ? new Prober(probe, run) : undefined;
    const watcher = watch && share > 0 ? new Watcher(watch, { endpoint, id: deployedModelId }, changedAt, run) : undefined;
    const probes = [];
    let lastSight;
    for (;;) {
        if (prober !== undefined) {
            const found = await prober.probe({ endpoint, host, deployedModelId, share });
            probes.push(...found.answered);
            say(found.words);
            look(found.words);
            if (found.failure !== undefined)
                throw found.failure;
        }
        const sight = watcher && (await lookPatiently(watcher, probes));
        lastSight = sight ?? lastSight;
        for (const line of sight?.lines ?? [])
            say(`watch: ${line}`);
        const now = pace.now();
        if (now >= bakeEnd && isOver(watch, lastSight, now, look))
            return;
        checkTime(run);
        const untilEnd = now < bakeEnd ? bakeEnd - now : roundMs;
        await pace.sleep(Math.min(roundMs, untilEnd), signal);
        await undertaking.look();
    }
    /** Whether the bake has said all that it will. @throws ActionError where it spoke against the new model */
    function isOver(rules, sight, now, tellLook) {
        if (rules === undefined || watcher === undefined)
            return true;
        const seen = sight ?? { requests: 0, known: 0, seenUntil: 0 };
        if (seen.seenUntil < bakeEnd - roundMs && now < bakeEnd + watch_settleMs)
            return false;
        if (seen.known >= rules.minRequests) {
            tellLook(`watch: ${seen.requests} requests of users, within the bounds`);
            return true;
        }
        const { requests, known } = seen;
        const isUnmeasured = requests >= rules.minRequests;
        const unknown = isUnmeasured ? `, but the latency of only ${known} is known` : '';
        const few = `${requests} requests of users${unknown}, fewer than ${rules.minRequests}: inconclusive`;
        if (alone && !isUnmeasured && rules.onInconclusive !== 'rollback') {
            tellLook(`watch: ${few}, but nothing served here before`);
            say(`watch: ${few}; nothing served here before, so that nobody could be expected to ask: going on`);
            return true;
        }
        if (rules.onInconclusive === 'promote') {
            tellLook(`watch: ${few}, promoted all the same`);
            say(`watch: ${few}; on_inconclusive: promote`);
            return true;
        }
        const heldMs = now - bakeEnd;
        if (rules.onInconclusive === 'hold' && heldMs < rules.withinMs) {
            say(`watch: ${few}; looking on, ${Math.ceil((rules.withinMs - heldMs) / 60_000)} min more at most`);
            return false;
        }
        tellLook(`watch: ${few}`);
        throw new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${id}: at ${share} % the new model got ${few}`, {
            cure: isUnmeasured
                ? `Look whether Cloud Monitoring has prediction/online/prediction_latencies of the endpoint; where it has none, let steps.${id} watch errors alone.`
                : `Give steps.${id} a longer bake, a larger share, fewer min_requests, or on_inconclusive: promote.`,
        });
    }
    /** @throws ActionError where bounds were broken often enough, or the metrics may not be read */
    async function lookPatiently(watched, own) {
        const sight = await watched.look(own).catch((error) => {
            // What cannot be read for a while is not seen: it is looked at again.
            if ((0,build_errors/* isPassing */.WG)(error))
                return undefined;
            throw error;
        });
        if (sight === undefined || watch === undefined || sight.bad.length < watch.failures)
            return sight;
        for (const line of sight.lines)
            say(`watch: ${line}`);
        look(`watch: ${sight.bad.length} bad ${sight.bad.length === 1 ? 'sample' : 'samples'}: ${sight.bad.join('; ')}`);
        const message = `Step ${id}: at ${share} % real traffic spoke against the new model in ${sight.bad.length} samples: ${sight.bad.join('; ')}`;
        throw new build_errors/* ActionError */.lZ('STEP_FAILED', message, {
            cure: `If the bound is what should change, change it in steps.${id}. The new model's own words are in its log:`,
            commands: [gcloudServingLog(step.project, endpoint.split('/').at(-1))],
        });
    }
}
/** @throws ActionError `STEP_TIMEOUT` where the step's time is over */
function checkTime({ step, since, effects }) {
    if (step.timeoutSeconds === undefined || effects.pace.now() < since + step.timeoutSeconds * 1_000)
        return;
    const { id } = step.declaration;
    throw new build_errors/* ActionError */.lZ('STEP_TIMEOUT', `Step ${id} took longer than its timeout of ${step.timeoutSeconds} s`, {
        cure: `Raise \`timeout\` of steps.${id} (and of the grant, where it is the bound), or shorten the bakes.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/start.js




/**
 * @throws ActionError `STEP_REJECTED` where it is not clear with which deployed model to go on
 */
function start_startOf({ name, endpoint }, wanted) {
    const { version, traffic, rerun, ids } = wanted;
    const all = deployedAt(endpoint);
    const same = all
        .filter(one => one.version === identityOf(version))
        .map(deployed => ({ deployed, at: ids.includes(deployed.id) ? undefined : wanted.unlike(deployed.resource) }));
    const asAsked = same.flatMap(({ deployed, at }) => (at === undefined ? [deployed] : []));
    const taken = rerun === 'new' ? undefined : takenOf(all, asAsked, wanted, name);
    const shares = sharesOf(endpoint);
    const former = taken === undefined ? shares : formerOf(shares, taken.id);
    const serving = servingBy(all, former);
    const at = taken?.share ?? 0;
    const asked = taken === undefined ? traffic : traffic.filter(share => share > at);
    const alone = serving.length === 0 && traffic.some(share => share > 0);
    const otherwise = same.flatMap(({ deployed, at: path }) => (path === undefined ? [] : [{ deployed, at: path }]));
    const stages = alone ? [100].filter(share => share > at) : asked;
    // Of an unfinished rollout the new model goes; what was there otherwise, or has all of the traffic, stays as it was.
    const isUnfinished = taken !== undefined && (ids.includes(taken.id) || (taken.mark?.type === 'before' && taken.share > 0));
    const undeploys = taken === undefined || (isUnfinished && taken.share < 100);
    const back = { shares: undeploys ? former : shares, undeploys };
    return { taken, former, back, serving, stages, alone, otherwise: taken === undefined ? otherwise : [] };
}
function takenOf(all, same, { version, ids, step }, name) {
    const own = all.find(({ id }) => ids.includes(id));
    if (own !== undefined && own.version !== identityOf(version)) {
        const message = `Step ${step}: this run has deployed ${own.short} on ${name} (${own.id}), but what it is to deploy is ${version.versioned} by now`;
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
            cause: 'The alias moved between two attempts of this run.',
            cure: `Roll it back first, or name the version instead of an alias.`,
        });
    }
    if (own !== undefined || same.length <= 1)
        return own ?? same[0];
    const message = `Step ${step}: ${name} has ${same[0]?.short} deployed ${same.length} times, so that it is not clear with which to go on: ${same.map(({ id }) => id).join(', ')}`;
    throw new build_errors/* ActionError */.lZ('STEP_REJECTED', message, { cure: 'Undeploy all but one of them.' });
}

;// CONCATENATED MODULE: ./build/steps/kinds/rollout/rollout.js
















/** How long a model that is being undeployed is waited for, and how often it is looked for. */
const goingMs = { most: 15 * 60_000, pause: 10_000 };
/**
 * Brings a version beside what serves and gives it the traffic by shares, each held before the next. Whatever goes wrong
 * puts the former split back and takes the new model off. It comes as far as `traffic` says: a later rollout of the same
 * version goes on from there.
 */
const rollout = async (run) => {
    const { step, effects, request } = run;
    const { id } = step.declaration;
    const body = readRollout(request.body);
    const version = await findModel(body.model, run, ['rollout', 'model']);
    if (version === undefined)
        throw noModel(body.model, 'STEP_REJECTED', run);
    await effects.record('model.resolved', { step: id, asked: body.model, model: version.versioned });
    if (body.model !== version.versioned)
        effects.tell({ type: 'progress', step: id, message: `the model ${body.model} is ${version.versioned}` });
    const ensured = await ensureEndpoint(body.endpoint, body.create, run);
    if ('end' in ensured)
        return ensured.end;
    const { name, endpoint } = ensured;
    const ids = deployedIds(request.dedupeKey);
    const unlike = (deployed) => unlikeAsked(body.deployedModel, deployed, String(endpoint['name']), run);
    const { traffic } = body;
    const start = start_startOf({ name, endpoint }, { version, traffic, ids, rerun: request.rerun, unlike, step: id });
    const taken = deployedAt(endpoint).filter(one => ids.includes(one.id)).length;
    const deployedModelId = start.taken?.id ?? ids[taken] ?? ids.at(-1) ?? '';
    const short = shortOf(version, endpoint);
    const found = { body, version, short, name, endpoint, start, deployedModelId };
    await checkBefore(found, run);
    tellStart(found, run);
    if (start.taken === undefined || start.stages.length > 0)
        return lead(found, run);
    // Nothing changes, and so nothing could be put back; what is left of an attempt before is taken off.
    return rollout_resultOf(found, start.taken.share === 100 ? await finish(endpoint, found, run) : endpoint, [], run);
};
async function lead(found, run) {
    const { version, short, name, endpoint, start, deployedModelId } = found;
    const { effects } = run;
    const stages = [];
    const undertaking = await Undertaking.begin(run, {
        endpoint: name,
        former: start.back.shares,
        undeploys: start.back.undeploys ? deployedModelId : undefined,
    }, { model: version.versioned, deployedModelId, now: sharesOf(endpoint) });
    try {
        if (start.taken === undefined)
            await deploy(found, undertaking, run);
        let now = endpoint;
        for (const share of start.stages)
            now = await stage(share, found, undertaking, stages, run);
        undertaking.done();
        if (sharesOf(now)[deployedModelId] === 100)
            now = await finish(now, found, run);
        return rollout_resultOf(found, now, stages, run);
    }
    catch (error) {
        const end = await undertaking.undo(error);
        const wasRestored = end.state === 'ROLLED_BACK';
        const told = stages.map((one, index) => wasRestored && one.outcome === 'held' && index === stages.length - 1
            ? { ...one, outcome: 'restored' }
            : one);
        const last = wasRestored ? servingBy(deployedAt(endpoint), start.back.shares) : [];
        effects.tell({
            type: 'progress',
            step: run.step.declaration.id,
            message: `the rollout of ${short} ended: ${end.state}`,
        });
        return { ...end, details: rollout_detailsOf(found, last, told) };
    }
}
/** Deploys the new model, and leaves in its name what served before: by that a rollback finds back. */
function deploy({ body, version, short, start, deployedModelId }, undertaking, run) {
    const displayName = String(body.deployedModel['displayName'] ?? version.model['displayName'] ?? '');
    const marked = { ...body.deployedModel, displayName: markBefore(displayName || short, start.serving) };
    return bring(marked, version, deployedModelId, undertaking, run);
}
/**
 * Gives the new model its share. One that was found without any may be going: an attempt before was cancelled, and asked
 * for it to be undeployed. Then Google gives it no traffic, and it is deployed anew once it is gone.
 */
async function give(share, found, undertaking, run) {
    const { start, deployedModelId, short } = found;
    const { effects, step, signal } = run;
    const shares = withShare(start.former, deployedModelId, share);
    try {
        return await undertaking.set(shares);
    }
    catch (error) {
        if (start.taken?.share !== 0 || !(error instanceof build_errors/* ActionError */.lZ && error.answer?.status === 400))
            throw error;
        const message = `Google gives ${deployedModelId} no traffic: it may be going, and is waited for until it is gone`;
        effects.tell({ type: 'note', step: step.declaration.id, message, words: error.answer.words });
        const deadline = effects.pace.now() + goingMs.most;
        while (deployedAt(await undertaking.look()).some(({ id }) => id === deployedModelId)) {
            if (effects.pace.now() >= deadline)
                throw error;
            await effects.pace.sleep(goingMs.pause, signal);
        }
        effects.tell({ type: 'progress', step: step.declaration.id, message: `it is gone: ${short} is deployed anew` });
        await deploy(found, undertaking, run);
        return undertaking.set(shares);
    }
}
/** One share of the traffic, given and held. */
async function stage(share, found, undertaking, stages, run) {
    const { body, short, start, deployedModelId, endpoint, name } = found;
    const { effects, step } = run;
    const { id } = step.declaration;
    const began = effects.pace.now();
    let looks = [];
    const note = (outcome) => {
        stages.push({ traffic: share, outcome, looks, milliseconds: effects.pace.now() - began });
    };
    effects.tell({ type: 'progress', step: id, message: `${short} gets ${share} % of the traffic of ${name}` });
    try {
        const now = await give(share, found, undertaking, run);
        const host = dedicatedHost(endpoint, name, id);
        const { alone } = start;
        await hold({ share, deployedModelId, host, alone }, body, undertaking, run, words => {
            looks = latest(looks, words);
        });
        note('held');
        return now;
    }
    catch (error) {
        note('failed');
        throw error;
    }
}
/** The last of each sort of look says enough. */
const latest = (looks, words) => [
    ...looks.filter(one => one.split(':')[0] !== words.split(':')[0]),
    words,
];
/** Everything else gives way to the new model: what served before, and what earlier rollouts kept warm. */
async function finish(now, { start, body, deployedModelId, name }, run) {
    const { effects, step, signal } = run;
    const { id } = step.declaration;
    const others = deployedAt(now).filter(one => one.id !== deployedModelId);
    const [former] = [...start.serving].sort((a, b) => b.share - a.share);
    const marked = deployedAt(now)
        .flatMap(({ mark }) => (mark?.type === 'before' ? mark.models : []))
        .map(one => one.short);
    for (const one of others) {
        const isFormer = start.serving.some(served => served.id === one.id);
        // Also where this run, or the one before it, came to an end between the last change and this.
        const isKept = one.mark !== undefined || marked.includes(one.short);
        const isWarm = body.keep && (start.serving.length === 0 ? isNewest(one, others) : one.id === former?.id);
        if (isWarm)
            effects.tell({
                type: 'progress',
                step: id,
                message: `${one.short} (${one.id}) stays deployed at 0 %, as keep says`,
            });
        else if (isFormer || isKept)
            await retire(name, one.id, one.short, run);
        else {
            const message = `${one.short} (${one.id}) is deployed at 0 %, and not by a rollout: it is left alone`;
            effects.tell({ type: 'progress', step: id, message });
        }
    }
    return effects.vertex.get(name, { step: id, signal });
}
const isNewest = (one, others) => others.every(({ createdAt }) => createdAt <= one.createdAt);
/** What can be known to go wrong before anything is changed. */
async function checkBefore({ body, name, endpoint, start }, run) {
    const { effects, step } = run;
    const { id } = step.declaration;
    const isPrivate = (endpoint['network'] ?? '') !== '' || shape_isObject(endpoint['privateServiceConnectConfig']);
    if (body.probe !== undefined && isPrivate)
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${id}: ${name} is reached from its own network alone, and cannot be probed from here`, {
            cure: 'Leave out probe, and let watch look at what its users get.',
        });
    dedicatedHost(endpoint, name, id);
    if (body.watch === undefined || start.stages.length === 0)
        return;
    const before = await lookBefore(name, run);
    effects.tell({ type: 'progress', step: id, message: `${name}, the last 15 minutes: ${before}` });
}
function tellStart({ body, short, name, endpoint, start, deployedModelId }, { effects, step }) {
    const { id } = step.declaration;
    const say = (message) => effects.tell({ type: 'progress', step: id, message });
    const { taken, stages, alone, otherwise } = start;
    say(`${name} serves ${servedInWords(deployedAt(endpoint))}`);
    for (const { deployed, at } of otherwise)
        say(`${short} is deployed as ${deployed.id}, but not with the ${at} that is asked for: it is deployed anew beside it`);
    if (taken !== undefined)
        say(`${short} is deployed as ${deployedModelId} already, at ${taken.share} %: ${stages.length === 0 ? 'there is nothing to go on to' : `it goes on to ${stages.join(', ')} %`}`);
    if (alone && stages.length > 0 && body.traffic.join() !== '100')
        say(`nothing else serves there: ${short} gets 100 % at once`);
}
function rollout_resultOf(found, now, stages, run) {
    const { version, name, start, deployedModelId } = found;
    const resource = {
        endpoint: name,
        model: version.versioned.replace(/@[^@/]*$/, ''),
        modelVersionId: String(version.model['versionId']),
        deployedModelId,
        trafficSplit: sharesOf(now),
    };
    const serving = deployedAt(now).filter(({ share }) => share > 0);
    return {
        ...succeeded({ name, resource }, run),
        adopted: start.taken !== undefined && stages.length === 0,
        details: rollout_detailsOf(found, serving, stages),
    };
}
function rollout_detailsOf({ name, short, start }, to, stages) {
    const shown = (all) => all.map(({ short, share }) => ({ model: short, traffic: share }));
    return { type: 'rollout', model: short, endpoint: name, from: shown(start.serving), to: shown(to), stages };
}

;// CONCATENATED MODULE: ./build/steps/kinds/traffic.js





/** Sets an endpoint's split, unless somebody else changes the endpoint meanwhile: then theirs stands. */
const traffic = async (run) => {
    const { step, request, effects, signal } = run;
    const { id } = step.declaration;
    const wanted = splitOf(request.body);
    const found = await findEndpoint(request.body['endpoint'], run);
    if (found === undefined)
        throw noEndpoint(request.body['endpoint'], run, 'Make it before, by an endpoint step. ');
    const { name, endpoint } = found;
    const strangers = strangersIn(wanted, endpoint);
    if (strangers !== undefined)
        throw new build_errors/* ActionError */.lZ('STEP_REJECTED', `Step ${id}: the split does not fit ${name}: ${strangers}`, {
            cure: 'Name deployed models by the ids that are there.',
        });
    if (sameSplit(wanted, splitOf(endpoint))) {
        effects.tell({ type: 'progress', step: id, message: `the split of ${name} is so already: ${splitInWords(wanted)}` });
        return succeeded({ name, resource: endpoint }, run);
    }
    effects.tell({
        type: 'progress',
        step: id,
        message: `${name}: from ${splitInWords(splitOf(endpoint))} to ${splitInWords(wanted)}`,
    });
    const set = await setSplit(name, endpoint, { trafficSplit: wanted }, { step: id, signal }, effects.vertex);
    if ('ambiguous' in set)
        return operation_unanswered(name, set.ambiguous, run);
    if ('theirs' in set)
        throw overtaken(name, wanted, set.theirs, run);
    return succeeded({ name, resource: set.endpoint }, run);
};
function overtaken(name, wanted, now, { step }) {
    const { id } = step.declaration;
    const when = typeof now['updateTime'] === 'string' ? ` at ${now['updateTime']}` : '';
    const message = `Step ${id}: somebody else changed ${name}${when}, while this step was to: theirs stands. Its split is ${splitInWords(splitOf(now))}, not ${splitInWords(wanted)}`;
    return new build_errors/* ActionError */.lZ('STEP_REJECTED', message, {
        cure: 'See who it was, in the audit log of Google Cloud; then run the step again if its split is still wanted.',
    });
}

;// CONCATENATED MODULE: ./build/steps/lives.js


















/** The kinds that take more than one call. */
const ownLives = {
    attach: attach,
    endpoint: endpoint_endpoint,
    deployModel: deployModel,
    undeployModel: undeployModel,
    traffic: traffic,
    predict: predict,
    generateContent: generateContent,
    call: call,
    gate: gate,
    aliases: aliases,
    copyModel: copyModel,
    reasoningEngine: reasoningEngine,
    uploadModel: uploadModel,
    rollout: rollout,
    rollback: rollback,
};
/** Of the others, by what their one call gives. */
const plainLives = { job: job, operation: operation, answer: answer };
function lifeOf(kind) {
    const own = ownLives[kind];
    if (own !== undefined)
        return own;
    const { gives } = kindRows[kind];
    if (gives === 'own')
        throw new Error(`no life is known of ${kind}`);
    return plainLives[gives];
}

;// CONCATENATED MODULE: ./build/steps/step.js




/**
 * One step's life, whatever its kind: recorded, lived, and its end recorded. What a life leaves unknown stays remembered.
 *
 * @param remember keeps what the step has begun and not seen the end of; `undefined`: nothing any more
 * @throws ActionError where nothing came of it: `ready` refused, Google refused, or the record cannot be written
 */
async function runStep(declaration, ready, remember, effects, signal) {
    const { id, kind } = declaration;
    const { step, request } = ready;
    const { project, location } = step;
    await effects.record('step.started', {
        step: id,
        kind,
        method: step.method === undefined ? null : String(step.body['method']),
        project,
        location,
        dedupe_key: request.dedupeKey,
        request_sha256: dedupe_digest(request.body),
    });
    const since = effects.pace.now();
    let end;
    try {
        end = await lifeOf(kind)({ ...ready, effects, signal, since, remember });
    }
    catch (error) {
        // What Google refused left nothing behind, and neither did what was cancelled before it began.
        remember(undefined);
        const reason = asActionError(error, id).code;
        await effects.record('step.finished', { step: id, kind, name: null, state: 'REJECTED', reason });
        throw error;
    }
    if (end.recorded !== undefined)
        await effects.record('step.finished', { step: id, kind, name: end.name ?? null, ...end.recorded });
    return {
        kind,
        state: end.state,
        name: end.name,
        consoleUrl: end.consoleUrl,
        startedAt: end.startedAt ?? new Date(since).toISOString(),
        finishedAt: end.finishedAt,
        adopted: end.adopted ?? false,
        resource: end.resource && withProjectOf(end.resource, numbered(end), project),
        details: end.details,
        error: end.error,
    };
}
/** The name of what a step returned as Google has it: a life may say it with the project's id. */
const numbered = ({ name, resource }) => [name, resource?.['name']].find((one) => typeof one === 'string' && /^projects\/\d/.test(one));
function asActionError(error, step) {
    if (error instanceof build_errors/* ActionError */.lZ)
        return error;
    const words = error instanceof Error ? error.message : 'unknown';
    return new build_errors/* ActionError */.lZ('INTERNAL', `Step ${step} ran into a fault of this action: ${words}`);
}

;// CONCATENATED MODULE: ./build/steps/stop.js


/**
 * Undoes what a step has begun: by main when its run is stopped, by post when main was killed. It is asked for, and comes
 * asynchronously.
 *
 * @param deployMs how long the deployment of a rollout may be waited for, which cannot be undone before it has ended
 * @returns the name of what was asked to stop, or in words what was undone; `undefined` where it has no name yet, or
 * where something of it goes on
 * @throws ActionError where it could not be asked
 */
async function stop(begun, { record, jobs, vertex, pace }, deployMs = 0) {
    const { step, kind } = begun;
    switch (begun.type) {
        case 'job': {
            const { name } = begun;
            if (name === undefined)
                return undefined;
            await record('step.cancelled', { step, kind, name, reason: 'run' });
            await jobs.cancel(name, step);
            return name;
        }
        case 'operation': {
            const { name } = begun;
            await record('step.cancelled', { step, kind, name, reason: 'run' });
            await vertex.repeatable(`${name}:cancel`, { step, body: {} });
            return name;
        }
        case 'rollout': {
            const { done, left } = await restore(begun, 'CANCELLED', { record, vertex, pace }, { deployMs, undeployMs: 0 });
            return left === undefined ? `the ${kind} of step ${step}: ${done.join('; ')}` : undefined;
        }
        default:
            return begun;
    }
}
/** What was begun, in words, for whoever must look after it. */
function stop_inWords(begun) {
    switch (begun.type) {
        case 'job': {
            const { name, kind, step, dedupeKey } = begun;
            // A job without a name may not exist: its create was never answered.
            return name ?? `the ${kind} of step ${step}, if its create took effect (label keyless-key=${dedupeKey})`;
        }
        case 'operation':
            return begun.name;
        case 'rollout': {
            const { kind, step, endpoint, former, deployedModelId } = begun;
            const deployed = deployedModelId === undefined ? '' : `, with the deployed model ${deployedModelId}`;
            return `the ${kind} of step ${step} on ${endpoint}${deployed} (the split was ${splitInWords(former)})`;
        }
        default:
            return begun;
    }
}

;// CONCATENATED MODULE: ./build/steps/execute.js





/**
 * How long a run may take to ask Vertex AI to stop its jobs: a cancelled one is killed after 7.5 s, one that was denied at
 * a renewal, or whose time is over, may spend what is left of its credential.
 */
const stopWithinMs = { cancelled: 6_000, otherwise: 60_000 };
/** The part of that in which a create that was on its way may be answered, and each step may tell its end. */
const answerPart = 1 / 3;
/**
 * Runs steps as their graph allows: what does not depend on each other at the same time, what needs a failed step not
 * at all.
 *
 * @param ready prepares a step when its turn has come, from the resources of the steps before it; may refuse by throwing
 * @param signal aborts when the run is to stop: nothing more begins, and what it began is asked to stop
 */
async function executeSteps(steps, ready, effects, signal) {
    const outcomes = new Map();
    const resources = {};
    const turns = new Map();
    const started = new Map();
    const remember = (step, begun) => {
        if (begun === undefined)
            started.delete(step);
        else
            started.set(step, begun);
        effects.remember([...started.values()]);
    };
    /** Each step has its turn once, when all that it needs have had theirs. */
    const turn = (step) => {
        const known = turns.get(step.id);
        if (known !== undefined)
            return known;
        const needed = steps.filter(candidate => step.needs.includes(candidate.id));
        const begun = Promise.all(needed.map(turn)).then(before => {
            const detached = needed.findIndex((_, index) => before[index]?.state === 'DETACHED');
            const error = detachedError(step, needed[detached], before[detached], signal);
            return begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id, error);
        });
        turns.set(step.id, begun);
        return begun;
    };
    async function begin(step, failed, detached) {
        if (failed !== undefined || signal.aborted) {
            const because = failed === undefined ? 'the run was stopped' : `${failed} did not succeed`;
            effects.tell({ type: 'skipped', step: step.id, because });
            return notRun(step, 'SKIPPED', (failed === undefined && detached) || notRunError(step, failed, signal));
        }
        try {
            const prepared = await ready(step, resources);
            const outcome = await runStep(step, prepared, begun => remember(step.id, begun), effects, signal);
            resources[step.id] = outcome.resource;
            return outcome;
        }
        catch (error) {
            const failure = asActionError(error, step.id);
            if (signal.aborted)
                return notRun(step, 'SKIPPED', notRunError(step, undefined, signal));
            return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure);
        }
    }
    const all = Promise.all(steps.map(async (step) => outcomes.set(step.id, await turn(step))));
    const aborted = new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([all, aborted]);
    const isToLeave = (one) => one.type === 'job' && goesOn(one, signal);
    const stopped = signal.aborted
        ? await stopAll(() => [...started.values()].filter(one => !isToLeave(one)), all, effects, stopTime(signal))
        : new Map();
    /** Of a life that has not told its end in time. */
    const unseen = (step) => {
        const begun = started.get(step.id);
        if (begun === undefined || !signal.aborted || !isToLeave(begun) || begun.name === undefined)
            return notRun(step, 'SKIPPED', notRunError(step, undefined, signal));
        return { ...notRun(step, 'DETACHED', undefined), name: names_nameIn(begun.project, begun.name) };
    };
    // What has a name and is to be left needs nothing of post.
    const isDone = (one) => stopped.has(one.step) || (signal.aborted && isToLeave(one) && one.name !== undefined);
    const left = [...started.values()].filter(one => !isDone(one));
    effects.remember(left);
    return {
        outcomes: new Map(steps.map(step => [step.id, outcomes.get(step.id) ?? unseen(step)])),
        stopped: signal.aborted ? stoppedBy(signal) : undefined,
        cancelled: [...stopped.values()],
        leftRunning: left.map(stop_inWords),
    };
}
/**
 * Asks Vertex AI to stop what runs, and once more for what a create on its way has made meanwhile.
 *
 * @returns step id to the name of what was asked to stop
 */
async function stopAll(started, all, effects, withinMs) {
    const stopped = new Map();
    const stopOne = async (begun) => {
        if (stopped.has(begun.step))
            return;
        const name = await stop(begun, effects);
        if (name !== undefined)
            stopped.set(begun.step, name);
    };
    const stopEach = () => Promise.allSettled(started().map(stopOne));
    const answered = () => Promise.race([all, effects.pace.sleep(withinMs * answerPart)]);
    await Promise.race([stopEach().then(answered).then(stopEach), effects.pace.sleep(withinMs)]);
    return new Map(stopped);
}
const stopTime = (signal) => stoppedBy(signal) === 'CANCELLED' ? stopWithinMs.cancelled : stopWithinMs.otherwise;
function stoppedBy({ reason }) {
    const code = reason instanceof build_errors/* ActionError */.lZ ? reason.code : undefined;
    return code === 'CANCELLED' || code === 'STEP_TIMEOUT' ? code : 'DENIED';
}
/** Where the time of the run was over before that of a job which a step needs: how the step can run all the same. */
function detachedError({ id }, needed, outcome, signal) {
    if (needed === undefined || outcome?.name === undefined || stoppedBy(signal) !== 'STEP_TIMEOUT')
        return undefined;
    return needsDetached(id, needed.id, outcome.name, String(outcome.resource?.['detachedAt'] ?? ''));
}
const notRunError = (step, failed, signal) => failed === undefined
    ? stoppedWith(step.id, signal, 'was not run')
    : new build_errors/* ActionError */.lZ('STEP_FAILED', `Step ${step.id} was not run: ${failed} did not succeed`);
const notRun = ({ kind }, state, error) => ({
    kind,
    state,
    name: undefined,
    consoleUrl: undefined,
    startedAt: undefined,
    finishedAt: undefined,
    adopted: false,
    resource: undefined,
    details: undefined,
    error,
});

;// CONCATENATED MODULE: ./build/steps/log-desk.js

/** Between two reads of one job's log. */
const everyMs = 5_000;
/** Between any two reads: Cloud Logging allows 60 a minute for the whole project. */
const spacingMs = 1_050;
/** Logs that are read by one call: their filter must stay below Cloud Logging's 20,000 characters. */
const atOnce = 40;
/** Entries arrive late: this long after a job's end its log is read for the last time. */
const lastLinesMs = 6_000;
/** How long the rest of a long log may hold up a step whose job has ended. */
const drainMs = 60_000;
/**
 * Shows the logs of all jobs of a run, each in order: several are read by one call, and all calls together keep within
 * Cloud Logging's quota. Logs that may not be read are one notice, no failure.
 */
function createLogDesk({ readLogs, pace, tell, }, signal) {
    const followed = new Set();
    const closed = new Set();
    let isReading = false;
    let lastReadAt = -Infinity;
    const finish = (one) => {
        followed.delete(one);
        one.done();
    };
    const dueAt = ({ endedAt = Infinity, behind, readAt }) => {
        const lastAt = endedAt + lastLinesMs;
        if (behind)
            return readAt;
        return endedAt === Infinity || readAt >= lastAt ? readAt + everyMs : lastAt;
    };
    /** Those to read next: where one of a project is due, others that have waited long are read by the same call. */
    function next() {
        const waiting = [...followed].toSorted((a, b) => a.readAt - b.readAt);
        const due = waiting.find(one => dueAt(one) <= pace.now());
        if (due === undefined)
            return [];
        return [due, ...waiting.filter(one => one !== due && one.project === due.project)].slice(0, atOnce);
    }
    async function readAll() {
        while (followed.size > 0 && !signal.aborted) {
            const chunk = next();
            const soonest = Math.min(...[...followed].map(dueAt));
            const waitMs = chunk.length === 0 ? Math.min(soonest - pace.now(), everyMs) : lastReadAt + spacingMs - pace.now();
            if (waitMs > 0)
                await pace.sleep(waitMs, signal);
            if (chunk.length > 0)
                await read(chunk);
        }
    }
    async function read(chunk) {
        const now = pace.now();
        lastReadAt = now;
        const [first] = chunk;
        if (first === undefined)
            return;
        try {
            const page = await readLogs(first.project, chunk, first.step, signal);
            for (const one of chunk) {
                const lines = page.lines.get(one.name) ?? [];
                if (lines.length > 0)
                    tell({ type: 'log', step: one.step, lines });
                one.cursor = page.cursors.get(one.name) ?? one.cursor;
                one.behind = page.more;
                settle(one, now);
            }
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            if (!(0,build_errors/* isPassing */.WG)(error))
                return close(first, error);
            for (const one of chunk)
                settle(one, now, false);
        }
    }
    /** @param readAt when the read began */
    function settle(one, readAt, wasRead = true) {
        one.readAt = readAt;
        const { endedAt = Infinity } = one;
        if (wasRead && !one.behind && readAt >= endedAt + lastLinesMs)
            finish(one);
        else if (readAt >= endedAt + drainMs) {
            tell({ type: 'note', step: one.step, message: 'the rest of its log is in Cloud Logging' });
            finish(one);
        }
    }
    /** One notice for all jobs of the project. */
    function close({ project, step }, error) {
        closed.add(project);
        for (const one of followed)
            if (one.project === project)
                finish(one);
        const words = error instanceof build_errors/* ActionError */.lZ ? (error.answer?.words ?? error.message) : 'an unexpected failure';
        const message = `Logs of project ${project} cannot be shown here; the jobs go on. Grant roles/logging.viewer to see them.`;
        tell({ type: 'unheard', step, message, words });
    }
    return {
        follow: job => {
            if (closed.has(job.project) || signal.aborted)
                return async () => { };
            const { promise, resolve } = Promise.withResolvers();
            const one = {
                ...job,
                cursor: undefined,
                readAt: -Infinity,
                behind: false,
                endedAt: undefined,
                done: resolve,
            };
            followed.add(one);
            if (!isReading) {
                isReading = true;
                void readAll()
                    // Only the run's own end stops it.
                    .catch(() => { })
                    .finally(() => {
                    isReading = false;
                    for (const left of followed)
                        finish(left);
                });
            }
            return () => {
                one.endedAt ??= pace.now();
                return promise;
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/slots.js
/** So many at the same time, first come, first served. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async hold(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise(resolve => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            // Handed on, so that nobody comes between.
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}

;// CONCATENATED MODULE: ./build/steps/looks.js





/** So many jobs of one place are looked at one by one. */
const fewJobs = 4;
/** Between two lists of one place. */
const intervalMs = 10_000;
/** Single looks at the same time: many jobs may end in the same moment, and each connection takes its memory. */
const looks_atOnce = 10;
/**
 * Looks at jobs: one by one where there are few, else at all of one place by one list an interval, whatever their number
 * (Vertex AI takes 600 calls a minute, project and region). A job that the list does not have (yet), and one that has ended, is read by itself.
 */
function createWatch({ jobs, listOfRun, pace }, signal) {
    const boards = new Map();
    const slots = new Slots(looks_atOnce);
    return (place, name, step) => {
        const key = `${place.project}/${place.location}/${place.kind}`;
        const board = boards.get(key) ?? new Board(place, listOfRun, pace, signal);
        boards.set(key, board);
        const begunAt = pace.now();
        board.watched.add(name);
        return {
            look: async (signal) => {
                const get = () => slots.hold(async () => {
                    signal.throwIfAborted();
                    return jobs.get(name, { step, signal, known: false });
                });
                if (board.watched.size <= fewJobs || !board.isListed)
                    return get();
                const seen = (await board.after(begunAt)).get(idOf(name));
                return seen === undefined || outcomeOf(place.kind, stateOf(seen)) !== 'running' ? get() : seen;
            },
            end: () => void board.watched.delete(name),
        };
    };
}
/** A name may hold the project's id or its number. */
const idOf = (name) => name.split('/').at(-1) ?? '';
/** What was seen last of a place. */
class Board {
    watched = new Set();
    /** False once Vertex AI would not list. */
    isListed = true;
    #place;
    #listOfRun;
    #pace;
    #signal;
    #seen;
    #lastAt = -Infinity;
    #next;
    constructor(place, listOfRun, pace, signal) {
        this.#place = place;
        this.#listOfRun = listOfRun;
        this.#pace = pace;
        this.#signal = signal;
    }
    /** A list that was begun after a moment, and is no older than an interval; the next one where there is none yet. */
    after(moment) {
        const seen = this.#seen;
        if (seen !== undefined && seen.at > moment && this.#pace.now() - seen.at < intervalMs)
            return Promise.resolve(seen.jobs);
        this.#next ??= this.#list().finally(() => {
            this.#next = undefined;
        });
        return this.#next;
    }
    async #list() {
        const waitMs = this.#lastAt + intervalMs - this.#pace.now();
        if (waitMs > 0)
            await this.#pace.sleep(waitMs, this.#signal);
        const at = this.#pace.now();
        this.#lastAt = at;
        try {
            const found = await this.#listOfRun(this.#place, this.#signal);
            const jobs = new Map(found.map(job => [idOf(String(job['name'])), job]));
            this.#seen = { at, jobs };
            return jobs;
        }
        catch (error) {
            if (this.#signal.aborted || (0,build_errors/* isPassing */.WG)(error))
                throw error;
            // What may not be listed is read one by one: for now, if it was listed before.
            const mayPass = this.#seen !== undefined && (0,build_errors/* isRefusal */.vu)(error) && at - this.#seen.at < refusedMs;
            this.isListed = mayPass;
            return new Map();
        }
    }
}

;// CONCATENATED MODULE: ./build/steps/submissions.js

/** So many are under way at the same time: what a killed run must look for afterwards is bounded by it too. */
const inFlight = 10;
/**
 * Of the 60 submissions a minute that a project has in a region (facts/vertex-api.md "Errors, retries, quotas"), a part is
 * left to others, and to what is repeated.
 */
const aMinute = 50;
const minuteMs = 60_000;
/** One for a run: projects and regions have their own turns. */
function createSubmissions(pace) {
    const places = new Map();
    const turnsOf = ({ project, location }) => {
        const key = `${project}/${location}`;
        const turns = places.get(key) ?? { slots: new Slots(inFlight), sent: [], last: Promise.resolve() };
        places.set(key, turns);
        return turns;
    };
    return {
        begin: (place, make) => turnsOf(place).slots.hold(make),
        paced: (place, signal) => {
            const turns = turnsOf(place);
            const mine = turns.last.then(async () => {
                signal.throwIfAborted();
                const oldest = turns.sent.length < aMinute ? -Infinity : (turns.sent[0] ?? -Infinity);
                const waitMs = oldest + minuteMs - pace.now();
                if (waitMs > 0)
                    await pace.sleep(waitMs, signal);
                if (turns.sent.length === aMinute)
                    turns.sent.shift();
                turns.sent.push(pace.now());
            });
            turns.last = mine.catch(() => { });
            return mine;
        },
    };
}

;// CONCATENATED MODULE: ./build/story.js
/** Before the id of a step, in the name of the state that says what it has begun; empty where nothing is left of it. */
const begunState = 'begun_';

;// CONCATENATED MODULE: ./build/vertex/calls.js





/** A server that pages on is not believed for ever. */
const mostPages = 100;
/** @param universe Google's, as `googleapis.com` */
function createVertexCalls(client, universe) {
    /** A name's own location says which host is asked: nothing but a name of the right form gets there. */
    function at(path, { step, query, body, signal, known, restores }) {
        const [, location] = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/[\w./@-]+(?::[a-zA-Z]+)?$/.exec(path) ?? [];
        // What a URL would take out or fold together could lead to another resource than the one that was allowed.
        if (location === undefined || path.includes('..') || /\/(?:\.?[/:]|\.?$)/.test(path))
            throw new build_errors/* ActionError */.lZ('STEPS_INVALID', `${path} is no name of a resource`);
        return {
            host: apiHost(location, universe),
            path: `/v1/${path}`,
            step,
            ...(query && { query }),
            ...(body && { body }),
            ...(signal && { signal }),
            ...(known !== undefined && { known }),
            ...(restores && { restores }),
        };
    }
    return {
        get: (name, call) => client.repeatable({ method: 'GET', ...at(name, call), isAnswer: isNamed }),
        read: (path, call) => client.repeatable({ method: 'GET', ...at(path, call) }),
        list: async (path, field, call) => {
            const found = [];
            let pageToken = '';
            for (let pages = 0; pages < mostPages; pages++) {
                const query = { pageSize: '100', ...call.query, ...(pageToken && { pageToken }) };
                const page = await client.repeatable({
                    method: 'GET',
                    ...at(path, { ...call, query }),
                    isAnswer: isPageOf(field),
                });
                const items = page[field];
                if (Array.isArray(items))
                    found.push(...items.filter(shape_isObject));
                const next = page['nextPageToken'];
                if (typeof next !== 'string' || next === '' || next === pageToken)
                    break;
                pageToken = next;
            }
            return found;
        },
        once: (method, path, call) => client.once({ method, ...at(path, call) }),
        repeatable: (path, call, host) => client.repeatable({ method: 'POST', ...at(path, call), ...(host === undefined ? {} : { host }) }),
        ask: async (path, call, host) => {
            const { response, words, milliseconds } = await client.ask({
                method: 'POST',
                ...at(path, call),
                ...(host === undefined ? {} : { host }),
            });
            return {
                status: response?.status ?? 0,
                milliseconds,
                body: response && jsonObject(response.body),
                deployedModelId: response?.headers['x-vertex-ai-deployed-model-id'],
                words,
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/vertex/jobs.js





/** One key has a handful of jobs: a server that pages on is not believed for ever. */
const jobs_mostPages = 50;
/** @param universe Google's, as `googleapis.com` */
function createJobs(client, universe) {
    const parent = ({ kind, project, location }) => ({
        host: apiHost(location, universe),
        path: `/v1/projects/${project}/locations/${location}/${jobKinds[kind].collection}`,
    });
    const named = (name) => {
        const parsed = parseJobName(name);
        if (parsed === undefined)
            throw new Error(`no name of a job: ${name}`);
        return { host: apiHost(parsed.location, universe), path: `/v1/${name}` };
    };
    return {
        create: (place, body, id, step) => client.once({
            method: 'POST',
            ...parent(place),
            ...jobs_chosenId(place, id),
            body,
            step,
        }),
        get: (name, { signal, ...call }) => client.repeatable({ method: 'GET', ...named(name), ...call, ...(signal && { signal }), isAnswer: isNamed }),
        find: async (place, dedupeKey, since, step) => {
            const filter = `labels.keyless-key="${dedupeKey}" AND create_time>"${since}"`;
            const found = [];
            const seen = new Set();
            for (let pageToken = ''; !seen.has(pageToken) && seen.size < jobs_mostPages;) {
                seen.add(pageToken);
                const query = { filter, pageSize: '100', ...(pageToken && { pageToken }) };
                const { collection } = jobKinds[place.kind];
                const page = await client.repeatable({
                    method: 'GET',
                    ...parent(place),
                    query,
                    step,
                    isAnswer: isPageOf(collection),
                });
                const items = page[collection];
                if (Array.isArray(items))
                    found.push(...items.filter(shape_isObject));
                if (typeof page['nextPageToken'] !== 'string' || page['nextPageToken'] === '')
                    break;
                pageToken = page['nextPageToken'];
            }
            return found;
        },
        cancel: async (name, step) => {
            const { host, path } = named(name);
            await client.repeatable({ method: 'POST', host, path: `${path}:cancel`, body: {}, step });
        },
    };
}
/** Pages of a place's jobs: a hundred each. */
const mostPagesOfRun = 100;
/** What is enough to see how a job stands. Lists of tuning jobs take no mask. */
const seen = 'name,state,error,createTime,startTime,endTime';
/** Lists what this workflow run has made in a place, by its label. @param universe Google's, as `googleapis.com` */
function createListOfRun(client, universe, runId) {
    return async ({ kind, project, location }, signal) => {
        const { collection } = jobKinds[kind];
        const masks = { tuningJob: undefined, trainingPipeline: `${seen},trainingTaskMetadata` };
        const readMask = kind in masks ? masks[kind] : seen;
        const found = [];
        const filter = `labels.keyless-run-id="${labelValue(runId)}"`;
        let pageToken = '';
        for (let pages = 0; pages < mostPagesOfRun; pages++) {
            const page = await client.repeatable({
                method: 'GET',
                host: apiHost(location, universe),
                path: `/v1/projects/${project}/locations/${location}/${collection}`,
                query: { filter, pageSize: '100', ...(readMask && { readMask }), ...(pageToken && { pageToken }) },
                signal,
                isAnswer: isPageOf(collection),
                // Its caller reads one by one what may not be listed.
                known: false,
            });
            const items = page[collection];
            if (Array.isArray(items))
                found.push(...items.filter(shape_isObject));
            const next = page['nextPageToken'];
            if (typeof next !== 'string' || next === '' || next === pageToken)
                break;
            pageToken = next;
        }
        return found;
    };
}
function jobs_chosenId({ kind }, id) {
    const parameter = jobKinds[kind].idParameter;
    return parameter === undefined || id === undefined ? {} : { query: { [parameter]: id } };
}

;// CONCATENATED MODULE: ./build/vertex/monitoring.js


const monitoring_mostPages = 20;
/** Cloud Monitoring's `projects.timeSeries.list`. */
const createTimeSeries = (client, universe) => async (project, query, step, signal) => {
    const found = [];
    let pageToken = '';
    for (let pages = 0; pages < monitoring_mostPages; pages++) {
        const page = await client.repeatable({
            method: 'GET',
            host: `monitoring.${universe}`,
            path: `/v3/projects/${project}/timeSeries`,
            query: { ...query, ...(pageToken && { pageToken }) },
            step,
            ...(signal && { signal }),
            isAnswer: isPageOf('timeSeries'),
        });
        const series = page['timeSeries'];
        if (Array.isArray(series))
            found.push(...series.filter(shape_isObject));
        const next = page['nextPageToken'];
        if (typeof next !== 'string' || next === '' || next === pageToken)
            break;
        pageToken = next;
    }
    return found;
};

;// CONCATENATED MODULE: ./build/run.js


































/**
 * The story of one use of this action (DESIGN 4):
 * inputs → policy → token → claims → decision → credential → steps → record.
 * How it ended is told in the log, the summary, the outputs and the record; it throws only where that cannot be told.
 */
async function run(world) {
    const story = { outputs: {}, phases: [], lastLines: new Map() };
    try {
        const inputs = (0,build_inputs/* readInputs */.K)(world.runner.input);
        story.inputs = inputs;
        if (inputs.mode === 'plan')
            await plan(world, story, inputs);
        else
            await act(world, story, inputs);
    }
    catch (error) {
        story.failure = error;
    }
    await conclude(world, story);
}
async function act(world, story, inputs) {
    const record = await beginRecord(world, story, inputs);
    const { access, steps, claims } = await unlessCancelled(world.signal, walkToGoogle(world, story, inputs, record));
    if (steps !== undefined && inputs.mode === 'run')
        await execute(world, story, inputs, record, { access, steps, claims });
}
/** The road up to a usable credential; no step has begun at its end. */
async function walkToGoogle(world, story, inputs, record) {
    const { environment, runner } = world;
    const phase = stopwatch(world, story);
    const repository = world.repository(inputs.githubToken);
    // The keys of github.com's issuer are wanted by nearly every policy: they travel while the policy does.
    const earlyKeys = environment.identity.server === 'https://github.com' ? keysOf(world, githubIssuer) : undefined;
    const reading = Promise.all([
        readPolicyInForce(world, repository, inputs.policy),
        inputs.steps === undefined ? undefined : declareSteps(world, inputs),
    ]);
    void exchange_preload();
    const [policy, steps] = await reading;
    story.policy = policy;
    if (steps !== undefined)
        story.steps = steps;
    await record.write('policy.loaded', { policy: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 });
    tellNotes(runner, policy);
    runner.say(`Policy ${policy.name} at ${policy.commit ?? 'the checkout'}, SHA-256 ${policy.sha256}`);
    const grant = findGrant(policy.policy, inputs.grant);
    story.grant = grant;
    const checked = steps?.check(policy.policy, grant, environment.provisionalClaims, false);
    if (checked !== undefined)
        tellUnordered(runner, checked);
    phase('inputs, policy, steps');
    // Until here no secret has been asked for.
    let claims = {};
    const access = openAccess({
        world,
        repository,
        record: record.write,
        source: inputs.policy,
        policy,
        grant,
        keys: policy.policy.issuer === githubIssuer ? earlyKeys : undefined,
        fork: (await readEvent(environment.eventPath, environment.identity.repository)).fork,
        decided: (decision, verified) => {
            // A renewal that GitHub does not answer decides nothing: what was decided last stands.
            if (decision.verdict !== 'unknown' || story.decision === undefined)
                story.decision = decision;
            story.verified = verified;
            if (decision.verdict === 'allow')
                tellDecision(runner, decision);
        },
        verified: ({ verified }) => {
            phase('token, claims, decision');
            claims = verified.claims;
            steps?.check(policy.policy, grant, claims, true);
            // While the token is exchanged, the way to where the steps run is opened.
            const hosts = steps?.declarations.map(({ location }) => apiHost(location, policy.policy.universe)) ?? [];
            for (const host of hosts.filter(network_hosts/* isOfGoogle */.n8))
                world.transport.warm(host);
        },
    });
    story.credential = access.credential;
    await access.credential.accessToken();
    await beginCopy(story, access);
    phase('exchange');
    runner.say(`Google knows this run as ${access.credential.principal}`);
    if (access.credential.serviceAccount !== undefined)
        runner.say(`Acting as ${access.credential.serviceAccount}`);
    return { access, steps, claims };
}
/** One line that says it, and behind it each condition. */
function tellDecision(runner, decision) {
    const [headline = '', ...conditions] = explainDecision(decision);
    runner.group(headline);
    runner.quote(conditions);
    runner.endGroup();
}
/** A cancelled run has 7.5 s: it waits for no answer any more. */
async function unlessCancelled(signal, work) {
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop));
}
/** The record comes first: if it cannot be written, nothing is done. */
async function beginRecord(world, story, inputs) {
    const { identity, tempDirectory } = world.environment;
    const path = inputs.auditLog ?? (0,external_node_path_.join)(tempDirectory, 'vertex-audit.jsonl');
    const copy = createRecordCopy(notCopied);
    const record = await openRecord({
        path,
        identity,
        now: world.pace.now,
        newId: external_node_crypto_.randomUUID,
        disk: world.disk,
        onLine: copy.add,
    });
    story.record = record;
    story.copy = copy;
    const { mode, grant, rerun, key } = inputs;
    await record.write('run.started', { action_version: version/* version */.r, mode, grant, rerun, key, server: identity.server });
    leaveToPost(world, record);
    return record;
}
/** Where the policy names a second home of the record, and it does not take it, nothing begins. */
async function beginCopy({ copy, policy }, { client }) {
    const { auditLog, universe } = policy?.policy ?? {};
    if (auditLog !== undefined && universe !== undefined)
        await copy?.begin(createWriteLog(client, universe, auditLog));
}
async function execute(world, story, inputs, record, { access, steps, claims }) {
    const phase = stopwatch(world, story);
    keepYoungSpace();
    const { universe } = access.inForce().policy.policy;
    const repository = world.repository(inputs.githubToken);
    const runCreatedAt = () => repository.runCreatedAt(world.environment.identity.runId);
    const time = runTime(steps.timeoutSeconds, world);
    const stop = AbortSignal.any([world.signal, access.denied, time.over]);
    const { pace, environment } = world;
    const jobs = createJobs(access.client, universe);
    const listOfRun = createListOfRun(access.client, universe, environment.identity.runId);
    const readLogs = createReadLogs(access.client, universe, pace.now);
    const tell = narrator(world.runner, pace.now, story.lastLines);
    const effects = {
        jobs,
        submissions: createSubmissions(pace),
        watch: createWatch({ jobs, listOfRun, pace }, stop),
        vertex: createVertexCalls(access.client, universe),
        readFile: createReadFile(access.client, universe),
        timeSeries: createTimeSeries(access.client, universe),
        logs: inputs.logStreaming ? createLogDesk({ readLogs, pace, tell }, stop) : undefined,
        record: record.write,
        remember: rememberer(world, record),
        tell,
        pace,
    };
    const ready = (declaration, resources) => {
        // Each step by the policy that the last decision was made by: a renewal may have brought a narrower one.
        const { policy, grant } = access.inForce();
        const context = {
            client: access.client,
            universe,
            claims,
            policySha256: policy.sha256,
            grant,
            inputs,
            runCreatedAt,
        };
        return steps.ready(declaration, resources, context);
    };
    const { outcomes, ...ending } = await executeSteps(steps.declarations, ready, effects, stop).finally(time.stop);
    phase('steps');
    story.execution = { outcomes: withDiagnoses(outcomes, access.credential, steps, story.lastLines), ...ending };
    const resources = [...outcomes].flatMap(([id, { resource }]) => (resource === undefined ? [] : [[id, resource]]));
    const { outputs, refuse } = steps.outputs(claims, Object.fromEntries(resources));
    story.outputs = outputs;
    // Where its time is over, what its steps say of that is what counts: a job that goes on is no failure.
    AbortSignal.any([world.signal, access.denied]).throwIfAborted();
    throwFirstFailure(story.execution);
    refuse();
}
/** The time that the steps file gives the run. */
function runTime(seconds, { pace }) {
    const [over, done] = [new AbortController(), new AbortController()];
    if (seconds !== undefined) {
        const message = `the run's timeout of ${seconds} s is over`;
        const cure = 'Raise the `timeout` at the top of the steps file, or write cancel: detach for a job that may go on.';
        const end = () => over.abort(new build_errors/* ActionError */.lZ('STEP_TIMEOUT', message, { cure }));
        sleepUntil(pace.now() + seconds * 1000, pace, done.signal).then(end, () => { });
    }
    return { over: over.signal, stop: () => done.abort() };
}
/** By the clock, which a machine that slept has moved. */
async function sleepUntil(time, { now, sleep }, signal) {
    while (now() < time)
        await sleep(Math.min(time - now(), 30_000), signal);
}
function leaveToPost({ runner }, record) {
    runner.saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() } }));
}
/** States are appended to a file: each step's is written when it changes, since of many jobs the whole would not do. */
function rememberer(world, record) {
    const left = new Map();
    return all => {
        const now = new Map(all.map(one => [one.step, one]));
        for (const step of left.keys())
            if (!now.has(step))
                world.runner.saveState(`${begunState}${step}`, '');
        for (const [step, one] of now)
            if (left.get(step) !== one)
                world.runner.saveState(`${begunState}${step}`, JSON.stringify(one));
        left.clear();
        for (const [step, one] of now)
            left.set(step, one);
        leaveToPost(world, record);
    };
}
/** What Google said of a step, with what it most likely means to this run. */
function withDiagnoses(outcomes, credential, { declarations, placeOf }, lastLines) {
    const { serviceAccount, principal } = credential;
    const member = serviceAccount === undefined ? principal : `serviceAccount:${serviceAccount}`;
    const explained = declarations.flatMap((declaration) => {
        const { id, project, location } = declaration;
        const outcome = outcomes.get(id);
        if (outcome === undefined)
            return [];
        if (outcome.error === undefined)
            return [[id, outcome]];
        const context = {
            member,
            project,
            location,
            step: id,
            lastLines: lastLines.get(id),
            placeOf: (words) => placeOf(declaration, words),
            makersBeside: () => besideOf(id, declarations).flatMap(step => (namelessKinds.includes(step.kind) ? [] : [step.id])),
        };
        return [[id, { ...outcome, error: diagnosed(outcome.error, context) }]];
    });
    return new Map(explained);
}
/** Kinds that make nothing which another step could name. */
const namelessKinds = [
    'gate',
    'predict',
    'generateContent',
    'attach',
    'traffic',
    'aliases',
    'rollback',
    'undeployModel',
];
/** A failed step fails the run; of many, the one that came first in the file and was not merely skipped. */
function throwFirstFailure({ outcomes }) {
    const failed = [...outcomes.values()].filter(({ error }) => error !== undefined);
    const first = failed.find(({ state }) => state !== 'SKIPPED') ?? failed[0];
    if (first !== undefined)
        throw first.error;
}
function stopwatch({ pace }, { phases }) {
    let last = pace.now();
    return name => {
        const now = pace.now();
        phases.push({ name, milliseconds: now - last });
        last = now;
    };
}


/***/ })

};
