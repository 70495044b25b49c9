export const id = 866;
export const ids = [866];
export const modules = {

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ markdownList),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cF: () => (/* binding */ annotationLength),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   fh: () => (/* binding */ quotation),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   gL: () => (/* binding */ clipText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xr: () => (/* binding */ annotationText),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports looksLikeToken, tableCell, tableRow */
/**
 * Functions that make untrusted text (claims, branch names, error bodies, model output) safe to show. They show the
 * whole text, but it has no effect on a terminal, in the runner's log, in Markdown, or in Mermaid.
 */
/** V8 reads the Unicode classes of an expression when it makes the expression. That takes milliseconds, so not at load. */
function lazy(make) {
    let made;
    return () => (made ??= make());
}
/**
 * Control, bidirectional, invisible, and unpaired characters, which hide or reorder what a reviewer reads
 * (https://trojansource.codes).
 */
const unprintable = lazy(() => /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu);
/** Characters that are all visible: ASCII, Latin letters, dashes, quotes, arrows. Nearly all text has no others. */
const allVisible = /^[\n\t\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff]*$/;
/** Longer than any line or block that is shown. Longer text is cut before anything else is done with it. */
const longestText = 262_144;
/**
 * Text that begins like a JSON Web Token, up to the first character that a token cannot have. A real one has a payload
 * after the first dot.
 */
const jwtLike = /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g;
const payload = /\.[\w-]{8}/;
/** True for a text with a token in it, or with the first two parts of one. */
const looksLikeToken = (text) => (text.match(jwtLike) ?? []).some(found => payload.test(found));
/** Other forms of credentials: a second check after masking. */
const credentials = [
    /\bya29\.[\w.-]{8,}/g, // Google access tokens
    /\bgh[a-z]_\w{16,}/g, // GitHub tokens
    /\bgithub_pat_\w{16,}/g,
    /\bAIza[\w-]{30,}/g, // Google API keys
    /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
];
/**
 * Returns the text with every invisible character written out (`\u{202e}`, `\r`, `\x1b`), and with anything like a
 * token replaced. Line feeds and tabs stay; CR LF becomes LF. Its time is proportional to the text's length, like that
 * of every function here, because others write training logs.
 */
function printable(text) {
    const withoutTokens = clipText(text, longestText).replace(jwtLike, found => payload.test(found) ? '[redacted]' : found);
    const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), withoutTokens);
    if (allVisible.test(redacted))
        return redacted;
    return redacted.replaceAll('\r\n', '\n').replace(unprintable(), character => {
        const code = character.codePointAt(0) ?? 0;
        if (character === '\r')
            return '\\r';
        return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
/** GitHub accepts 4,096 characters of an annotation's message. */
const annotationLength = 4_000;
/** Returns the text of an annotation. */
const annotationText = (text) => clipText(printable(text), annotationLength);
/**
 * Returns one line of the log without workflow commands: neither `::name::` at its start nor `##[name]` anywhere. The
 * runner ends a line at a line feed or a carriage return, and skips white space.
 */
const logLine = (text) => oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::');
/** Cuts a text to `length` characters, and adds the number of those left out. */
function clipText(text, length) {
    if (text.length <= length)
        return text;
    // Does not split a surrogate pair.
    const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
    return `${text.slice(0, end)}\u2026 (${text.length - end} more characters)`;
}
/** The longest value inside a line. Blocks have their own limit. */
const inlineLength = 400;
/** Returns the text as a sentence with a full stop. */
const withStop = (text) => (/[.!?:]$/.test(text) ? text : `${text}.`);
/** Replaces a line feed and the white space around it with one space. */
function oneLine(text) {
    if (!text.includes('\n'))
        return text;
    const lines = text.split('\n');
    const inner = lines.slice(1, -1).map(line => line.trim());
    return [lines[0]?.trimEnd() ?? '', ...inner.filter(line => line !== ''), lines.at(-1)?.trimStart() ?? ''].join(' ');
}
/**
 * Returns a code span on one line. In code, nothing is Markdown, and GitHub creates no mention, issue reference, link,
 * emoji, or formula.
 */
function code(text) {
    const shown = clipText(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength);
    if (shown === '')
        return '*(empty)*';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Words of letters, digits, and the punctuation of prose only. */
const plainWord = lazy(() => /^["'(\u201c]*[\p{L}\p{N}\p{M}\u2013\u2014\u2026\u00b7%+=\-/.,;:!?'\u2019\u201d")]*$/u);
const plainAsciiWord = /^(?:["']*\()*[A-Za-z0-9%+=\-/.,;:!?'")]*$/;
/** A code span with one backtick on each side and its punctuation, or a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu;
/** Plain words that GitHub would still change (links, emoji, references), and paths and dotted names. */
const canBeMarkup = lazy(() => /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu);
const asciiThatCanBeMarkup = /www\.|\/.*\/|\w{2}\.\w{2}|:[A-Za-z0-9/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;
/**
 * Returns outside prose on one line of Markdown. Words with a meaning in Markdown or on GitHub (`@who`, `#1`, `*x*`,
 * `<b>`, URLs, identifiers) become code spans, which are also easiest to read. A code span stays one.
 */
function markdown(text, length = 2_000) {
    const words = clipText(oneLine(printable(text)), length)
        .trim()
        .match(wordOrSpan) ?? [''];
    return escapeStart(words.map(word => (isPlain(word) ? word : codeWord(word))).join(' '));
}
/** For ASCII, the ASCII expressions decide as the others do, and need no Unicode tables. */
const isPlain = (word) => /^[\x20-\x7e]*$/.test(word)
    ? plainAsciiWord.test(word) && !asciiThatCanBeMarkup.test(word)
    : plainWord().test(word) && !canBeMarkup().test(word);
/** Returns a word as code, with the punctuation around it outside. A page of Google or GitHub becomes a link. */
function codeWord(word) {
    const before = /^["'(]*/.exec(word)?.[0] ?? '';
    let end = word.length;
    while (end > before.length && `.,;:!?'")`.includes(word.charAt(end - 1)))
        end -= 1;
    const [core, after] = [word.slice(before.length, end), word.slice(end)];
    const span = /^`([^`]+)`$/.exec(core)?.[1];
    if (core === '')
        return code(word);
    return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`;
}
/** Google's and GitHub's own pages. None redirects to an address that others choose. */
const safePage = /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/;
/** Escapes what would begin a list, a rule, or a heading's underline. */
const escapeStart = (line) => line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&');
/** Returns inline Markdown as a table cell: its pipes are escaped, also after a backslash. */
const tableCell = (inline) => inline
    .replaceAll('\n', ' ')
    // Takes backslashes without a pipe, too, so that none is read twice.
    .replace(/\\+\|?|\|/g, signs => {
    if (!signs.endsWith('|'))
        return signs;
    return `${signs.slice(0, -1)}${signs.length % 2 === 1 ? '\\' : '\\\\'}|`;
});
/** Returns one row of a table. Its cells are Markdown. */
const tableRow = (cells) => `| ${cells.map(tableCell).join(' | ')} |`;
/** Returns a table. The header is our own text; the rows are Markdown. */
const markdownTable = (header, rows) => [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n');
/** Returns a list. Its items are Markdown. */
const markdownList = (items) => items.map(item => `- ${item}`).join('\n');
/** Returns a server's words: a sentence as a quotation, anything else (JSON, HTML) as a block. */
const quotation = (text, length) => text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length);
/** Returns a code block with a fence longer than any in it. `language` is our own text. */
function codeBlock(text, language = '', length = Infinity) {
    const whole = printable(text);
    let end = whole.length;
    while (whole.charAt(end - 1) === '\n')
        end -= 1;
    const shown = clipText(whole.slice(0, end), length);
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language}\n${shown}\n${fence}`;
}
/** Returns a part that can be folded. GitHub reads the title as HTML, so it must be our own words. */
const details = (title, body, open = '') => [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n');
/**
 * Returns a link if the URL is a valid https one, otherwise the label alone (Markdown already; code with backticks in
 * it is not linked).
 */
function link(label, address) {
    const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``'))
        return label;
    const href = url.href.replace(/[()<>[\]\\`*|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${label}](${href})`;
}
/**
 * Returns the text of a quoted Mermaid label: everything but letters, digits, and a few signs as Mermaid's character
 * codes.
 */
const mermaidLabel = (text, length = 48) => {
    const shown = oneLine(printable(text)).trim();
    const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}\u2026` : shown;
    return short.replace(/[^\p{L}\p{N}\p{M} .,_\u2026\u2192\u00b7-]/gu, sign => `#${sign.codePointAt(0)};`);
};
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 8314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   UX: () => (/* binding */ Pending),
/* harmony export */   hz: () => (/* binding */ isDeeperThan),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** True if a value is a JSON object: neither a list nor a value that is not known yet. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending);
/**
 * Returns the value of a JSON text; `undefined` if it is invalid.
 *
 * @param revive as in `JSON.parse`
 */
function parseJson(text, revive) {
    try {
        return JSON.parse(text, revive);
    }
    catch {
        return undefined;
    }
}
/** True if data nests deeper than our own functions can follow. */
function isDeeperThan(value, most) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > most)
            return true;
        level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
}
/** A value that is not known yet: a reference to the result of an earlier step. */
class Pending {
    /** As the user wrote it: `${steps.train.name}`. */
    reference;
    /** True if the reference is the whole value, so that its type is unknown, too. Otherwise it is part of a string. */
    whole;
    constructor(reference, whole) {
        this.reference = reference;
        this.whole = whole;
    }
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   m: () => (/* binding */ withoutEcho)
/* harmony export */ });
/** A piece of a token of at least this length is never shown. */
const pieceLength = 12;
/** Most bytes that are read of a refusal, which is short text. */
const refusalBytes = 65_536;
/** Matches any token of GitHub or Google. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}|\bya29\.[\w.-]+/g;
/**
 * Returns the text without anything that looks like a token, and without any piece of at least 12 characters of the
 * given tokens. Servers echo what they were sent.
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
 * Returns a reply without what the server echoes of the bearer token. A refusal is searched for every piece of it; in a
 * success any 23 characters are found.
 */
function withoutEcho(reply, bearer) {
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


/***/ }),

/***/ 8614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** This action's version, equal to that of package.json. A test compares them. */
const version = '1.0.0';


/***/ }),

/***/ 8340:
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

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hL: () => (/* binding */ permissionBlock),
/* harmony export */   zP: () => (/* binding */ explainGitHubRefusal)
/* harmony export */ });
/* unused harmony export refusalExplanations */
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1050);

/** Explains why there is no usable answer, by GitHub's own words, and what to do. */
function explainGitHubRefusal(refused, asked) {
    const { status, words } = refused;
    const row = refusalExplanations.find(({ matches }) => matches(refused)) ?? lastExplanation;
    const { cause, hint, permission } = row.explain(refused, asked);
    return {
        asked: asked.what,
        unanswered: status === undefined ? words : `GitHub answered ${status}: ${words || 'an empty body'}`,
        cause,
        hint,
        ...(permission === undefined ? {} : { permission }),
    };
}
const statusPage = 'https://www.githubstatus.com';
const replySays = (pattern, ...statuses) => ({ status = 0, words }) => (statuses.length === 0 || statuses.includes(status)) && pattern.test(words);
const lastExplanation = {
    id: 'github-refused',
    examples: [{ status: 422, words: 'Validation Failed' }],
    matches: () => true,
    explain: (_, { host }) => ({
        cause: `GitHub, or something between, refused the request for the reason in its words.`,
        hint: `Re-run the job; if it is refused again, check the token and what is between the runner and ${host}.`,
    }),
};
/** The most specific first. */
const refusalExplanations = [
    {
        id: 'github-secondary-limit',
        examples: [
            {
                status: 403,
                words: 'You have exceeded a secondary rate limit.',
            },
        ],
        matches: replySays(/secondary rate limit|abuse detection/i),
        explain: ({ headers }) => ({
            cause: 'Too many requests with this token in a short time: GitHub\u2019s secondary rate limit.',
            hint: `Re-run the job ${waitIn(headers) ?? 'in a few minutes'}; start fewer jobs at the same time if it happens often.`,
        }),
    },
    {
        id: 'github-rate-limit',
        examples: [
            { status: 403, words: 'API rate limit exceeded for installation.', headers: { 'x-ratelimit-remaining': '0' } },
        ],
        matches: _reply_js__WEBPACK_IMPORTED_MODULE_0__/* .limitIsReached */ .oU,
        explain: ({ headers }, { input }) => ({
            cause: 'The rate limit of this token is used up. The `GITHUB_TOKEN` has 1,000 requests an hour and repository, all of its jobs together.',
            hint: `Re-run the job ${resetIn(headers) ?? 'in an hour'}, or give \`${input}\` the token of a GitHub App, which has a limit of its own.`,
        }),
    },
    {
        id: 'github-sso',
        examples: [
            {
                status: 403,
                words: 'Resource protected by organization SAML enforcement. You must grant your personal access token access to this organization.',
            },
        ],
        matches: refused => 'x-github-sso' in refused.headers || replySays(/\bSAML\b/i)(refused),
        explain: ({ headers }, { input }) => ({
            cause: 'The organization enforces SAML single sign-on, and this token is not authorized for it.',
            hint: `Authorize the token${ssoAddress(headers)} (Settings, Developer settings, Personal access tokens, Configure SSO), or give \`${input}\` the token of a GitHub App.`,
        }),
    },
    {
        id: 'github-ip-allow-list',
        examples: [
            {
                status: 403,
                words: 'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
            },
        ],
        matches: replySays(/\bIP allow list\b/i),
        explain: () => ({
            cause: 'The organization or the enterprise has an IP allow list, and the address of this runner is not on it.',
            hint: 'Use a runner with a fixed address, and add that address to the list (Settings, Authentication security, IP allow list).',
        }),
    },
    {
        id: 'github-plan',
        examples: [{ status: 403, words: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' }],
        matches: replySays(/\bUpgrade to GitHub\b/i),
        explain: () => ({
            cause: 'The plan of the account does not include this feature for private repositories.',
            hint: 'Upgrade the plan, or make the repository public, or remove the condition from the grant; `when: { ref_protected: true }` needs no request.',
        }),
    },
    {
        id: 'github-token-invalid',
        examples: [{ status: 401, words: 'Bad credentials' }],
        matches: ({ status, isOfGitHub }) => status === 401 && isOfGitHub,
        explain: (_, { input }) => ({
            cause: `The token in \`${input}\` is not valid, or has expired: tokens of GitHub Apps last one hour, and the \`GITHUB_TOKEN\` ends with its job.`,
            hint: `Get the token in the same job, shortly before this step; leave \`${input}\` out to use the job\u2019s own.`,
        }),
    },
    {
        id: 'github-not-visible',
        examples: [{ status: 404, words: 'Not Found' }],
        matches: ({ status, type, isOfGitHub }) => type === 'NOT_FOUND' || (status === 404 && isOfGitHub),
        explain: (_, { input, repository, permission }) => ({
            cause: `The token in \`${input}\` cannot see ${repository}, or not this part of it.`,
            hint: input === 'github_token'
                ? `\`github_token\` reads the rules and approvals of ${repository}, too: leave it out to use the job\u2019s own, and give a central policy\u2019s token as \`policy_token\`.`
                : `Give \`policy_token\` the token of a GitHub App that is installed on ${repository} with \`${permission}\`.`,
        }),
    },
    {
        id: 'github-permission',
        examples: [{ status: 403, words: 'Resource not accessible by integration' }],
        matches: refused => refused.type === 'FORBIDDEN' || replySays(/\bnot accessible by\b|\bMust have\b/i, 403)(refused),
        explain: (refused, asked) => {
            const permission = acceptedIn(refused.headers) ?? asked.permission;
            return asked.input === 'policy_token'
                ? {
                    cause: `The token in \`policy_token\` may not read the contents of ${asked.repository}.`,
                    hint: `Give the GitHub App \`${permission}\` on ${asked.repository}.`,
                }
                : {
                    cause: `The job\u2019s token lacks the permission \`${permission}\`.`,
                    hint: `Add \`${permission}\` to the permissions of this job.`,
                    permission,
                };
        },
    },
    {
        id: 'github-unreachable',
        examples: [{ status: undefined, words: 'no answer within 30 s' }],
        matches: ({ status }) => status === undefined,
        explain: ({ failure }, { host }) => ({
            cause: failure?.likelyCause ?? `GitHub is down or overloaded, or this runner cannot reach ${host}.`,
            hint: failure?.cure ?? `Re-run the job when it is up again (${statusPage}).`,
        }),
    },
    {
        id: 'github-outage',
        examples: [{ status: 503, words: 'Service Unavailable' }],
        matches: ({ status = 0 }) => status >= 500 || status === 429 || status === 408,
        explain: () => ({
            cause: 'GitHub is down or overloaded.',
            hint: `Re-run the job when it is up again (${statusPage}).`,
        }),
    },
    {
        id: 'github-redirect',
        examples: [{ status: 302, words: 'Found' }],
        matches: ({ status = 0 }) => status >= 300 && status < 400,
        explain: (_, { host }) => ({
            cause: 'Something redirects the requests of this runner. GitHub does not redirect a request by id.',
            hint: `Check that nothing between the runner and ${host} answers instead, then re-run the job.`,
        }),
    },
    {
        id: 'github-foreign-answer',
        examples: [{ status: 200, words: 'a page with the title "Sign in"' }],
        matches: ({ status = 0 }) => status < 300,
        explain: (_, { host }) => ({
            cause: `Something answered in GitHub\u2019s place, such as a proxy or a filter, or the reply was cut off.`,
            hint: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
        }),
    },
    lastExplanation,
];
/** `after 12:40 UTC` */
function resetIn(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (!/^\d{1,11}$/.test(reset))
        return undefined;
    return `after ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC`;
}
/** `in 60 s` */
function waitIn(headers) {
    const seconds = headers['retry-after'] ?? '';
    return /^\d{1,6}$/.test(seconds) ? `in ${seconds} s` : undefined;
}
/** GitHub sends the URL at which a token can be authorized. It is shown only if it leads to GitHub. */
function ssoAddress(headers) {
    const address = /\burl=(https:\/\/github\.com\/[\w./?=&%-]{1,300})/.exec(headers['x-github-sso'] ?? '')?.[1];
    return address === undefined ? '' : ` at ${address}`;
}
/**
 * Returns the permission that GitHub names, as in a workflow: `actions=read` becomes `actions: read`. A semicolon
 * separates alternatives, and the first one counts. Every token has `metadata`.
 */
function acceptedIn(headers) {
    const [first = ''] = (headers['x-accepted-github-permissions'] ?? '').split(';');
    const wanted = first.split(',').flatMap(one => {
        const [, name = '', level = ''] = /^\s*([a-z_]{1,40})=(read|write|admin)\s*$/.exec(one) ?? [];
        return name === '' || name === 'metadata' ? [] : [`${name.replaceAll('_', '-')}: ${level}`];
    });
    const [permission = ''] = wanted;
    return wanted.length === 1 && jobPermissions.has(permission.split(':')[0] ?? '') ? permission : undefined;
}
/**
 * Permissions that a workflow can give its token:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const jobPermissions = new Set([
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'packages',
    'pages',
    'pull-requests',
    'security-events',
    'statuses',
]);
/** A block to paste into the job: naming one permission drops all others. */
const permissionBlock = (permissions) => ['permissions:', ...new Set(['contents: read', 'id-token: write', ...permissions])]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');


/***/ }),

/***/ 1050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   R4: () => (/* binding */ errorsIn),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   oU: () => (/* binding */ limitIsReached),
/* harmony export */   uS: () => (/* binding */ areTemporary),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);

const longestWords = 500;
/** Reads a reply that is not an answer. */
function refusalOf({ status, headers, body }) {
    const text = body.toString('utf8', 0, 65_536);
    const document = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const errors = errorsIn(document);
    const message = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document) && typeof document['message'] === 'string' ? document['message'] : undefined;
    const words = errors.length > 0
        ? errors.map(({ message }) => message).join('; ')
        : status >= 200 && status < 300
            ? describeBody(text, document)
            : (message ?? (titleIn(text) || text));
    return {
        status,
        headers,
        words: words.replace(/\s+/g, ' ').trim().slice(0, longestWords),
        isOfGitHub: errors.length > 0 || message !== undefined,
        type: errors.find(({ type }) => type !== undefined)?.type,
    };
}
/** Describes an unusable success without quoting it: it may contain private data. */
function describeBody(text, document) {
    if (text.trim() === '')
        return 'an empty body';
    const title = titleIn(text).trim();
    if (title !== '')
        return `a page with the title "${title}"`;
    return document === undefined ? 'a body that is not JSON' : 'JSON of another shape than GitHub documents';
}
/** Returns the title of an HTML page. It searches by index, since the page is untrusted and may be long. */
function titleIn(text) {
    const lower = text.toLowerCase();
    const start = lower.indexOf('<title>');
    const end = start < 0 ? -1 : lower.indexOf('</title>', start);
    return end < 0 ? '' : text.slice(start + '<title>'.length, end);
}
/** Returns the errors of a GraphQL reply; none for any other document. */
function errorsIn(document) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document) || !Array.isArray(document['errors']))
        return [];
    return document['errors'].filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).map(({ message, type, extensions }) => ({
        message: textOr(message, 'an error without a message') ?? '',
        type: textOr(type, undefined),
        code: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(extensions) ? textOr(extensions['code'], undefined) : undefined,
    }));
}
const textOr = (value, other) => (typeof value === 'string' ? value : other);
/**
 * Final error types of GraphQL. All others are temporary, such as "Something went wrong while executing your query" and
 * RATE_LIMITED.
 */
const finalTypes = new Set(['NOT_FOUND', 'FORBIDDEN', 'INSUFFICIENT_SCOPES']);
/** True if all errors of GraphQL are temporary. */
const areTemporary = (errors) => errors.every(({ type, code }) => !finalTypes.has(type ?? '') && code === undefined);
/**
 * True if GitHub refuses because of the number of requests:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const limitIsReached = ({ status, type, headers, words }) => type === 'RATE_LIMITED' ||
    ((status === 403 || status === 429) &&
        (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined || /\brate limit\b/i.test(words)));
/** Returns a field of outside data; `undefined` if it is absent or `null`. */
function field(value, name) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || !Object.hasOwn(value, name))
        return undefined;
    const found = value[name];
    return found === null ? undefined : found;
}
/** Returns a text field; empty if it is not text. */
const readText = (value, name) => {
    const found = field(value, name);
    return typeof found === 'string' ? found : '';
};


/***/ }),

/***/ 8289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ readNumericId),
/* harmony export */   al: () => (/* binding */ nonEmptyText),
/* harmony export */   nM: () => (/* binding */ evidenceIn),
/* harmony export */   wB: () => (/* binding */ goneAfterMs)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8314);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5817);


/** Returns the evidence in an answer, or why there is none. */
const evidenceIn = (reply, asked, evidence) => ('value' in reply ? evidence(reply.value) : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explainGitHubRefusal */ .zP)(reply.refused, asked));
/** A text of a body that is not empty. */
const nonEmptyText = (body, name) => {
    const value = body[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
};
/** The numeric id of a user, a team or an organization. */
const readNumericId = (one) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(one) && typeof one['id'] === 'number' && Number.isSafeInteger(one['id']) ? String(one['id']) : undefined;
/**
 * How far apart two answers must be to prove that something is gone: an existing thing can be missing briefly.
 * Milliseconds.
 */
const goneAfterMs = 30_000;


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   O4: () => (/* binding */ isTemporaryOutcome),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   XF: () => (/* binding */ sendRetrying)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

/** For reads and token requests. */
const patient = { tries: 6, totalMs: 60_000, delayMs: 1_000 };
/** For requests that their caller repeats at its own pace. */
const once = { tries: 1, totalMs: 0, delayMs: 0 };
/**
 * Sends a request that may be repeated, until it gets an answer other than a temporary failure, or reaches the policy's limits.
 * `Retry-After` is honored within the limits.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error if the last try got no answer; any other error at once
 */
function sendRetrying(send, request, policy, clock) {
    return retrying(() => send(request), policy, clock, request.signal);
}
/** As `sendRetrying`, but each try makes a new request (with a fresh token). */
async function retrying(attempt, policy, clock, signal, isTemporary = isTemporaryOutcome) {
    const deadline = clock.now() + policy.totalMs;
    for (let tries = 1;; tries++) {
        const outcome = await attempt().catch(networkFailure);
        const temporary = isTemporary(outcome);
        const waitMs = retryAfterMs(outcome, clock.now()) ?? clock.random() * policy.delayMs * 2 ** (tries - 1);
        const again = temporary && tries < policy.tries && clock.now() + waitMs < deadline;
        if (again)
            await clock.sleep(waitMs, signal);
        else if (outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw outcome;
        else
            return outcome;
    }
}
/** True for a missing answer with a temporary cause, and for a temporary status. */
const isTemporaryOutcome = (outcome) => outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? !outcome.lasting : _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaryStatuses */ .Ot.has(outcome.status);
function networkFailure(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK')
        return error;
    throw error;
}
/**
 * Reads `Retry-After` (RFC 9110): seconds, or an HTTP date. Anything else is ignored: `Date.parse` would read `-5` as a
 * month.
 */
function retryAfterMs(outcome, now) {
    const header = outcome instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? undefined : outcome.headers['retry-after'];
    if (header === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(header))
        return Number(header) * 1000;
    const milliseconds = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) - now : Number.NaN;
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}


/***/ }),

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
/** True for a policy of a fixed commit, which cannot change. */
const isPinned = (source) => source.kind === 'central' && /^[0-9a-f]{40}$/.test(source.ref);


/***/ }),

/***/ 7795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EH: () => (/* binding */ commandBlocks),
  Zm: () => (/* binding */ commandLines),
  Ie: () => (/* binding */ fittingCommands)
});

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
;// CONCATENATED MODULE: ./build/report/wrap-command.js
/** Characters of a code block that a summary shows without scrolling. */
const lineWidth = 100;
/**
 * Breaks the long lines of a shell command before its flags and pipes, with a backslash at the end of each line. The
 * shell reads the same words. A command with a here-document, or with a quotation of several lines, stays as it is.
 */
function wrapCommand(command) {
    if (command.includes('<<'))
        return command;
    const lines = command.split('\n').map(line => ({ line, breaks: line.startsWith('#') ? [] : breaksIn(line) }));
    if (lines.some(({ breaks }) => breaks === undefined))
        return command;
    return lines.map(({ line, breaks = [] }) => wrapLine(line, breaks)).join('\n');
}
/**
 * Returns the indexes of spaces before flags and pipes, outside of quotations and substitutions; `undefined` if one of
 * them is open at the end.
 */
function breaksIn(line) {
    const breaks = [];
    /** What is open: `'`, `"`, a backtick, or `)` for a parenthesis. */
    const open = [];
    for (let at = 0; at < line.length; at += 1) {
        const [sign, inner] = [line.charAt(at), open.at(-1)];
        if (inner === "'") {
            if (sign === "'")
                open.pop();
        }
        else if (sign === '\\')
            at += 1;
        else if (sign === inner)
            open.pop();
        else if (sign === '"' || sign === '`' || (sign === "'" && inner !== '"'))
            open.push(sign);
        else if (sign === '(' && (inner !== '"' || line.charAt(at - 1) === '$'))
            open.push(')');
        else if (open.length === 0 && /^\S (?:--?[a-z]|\| )/.test(line.slice(at - 1, at + 4)))
            breaks.push(at);
    }
    return open.length === 0 ? breaks : undefined;
}
/** Fills each line as far as it goes. A word that is longer has a line of its own. */
function wrapLine(line, breaks) {
    const parts = [0, ...breaks].map((from, index) => line.slice(index === 0 ? 0 : from + 1, breaks[index]));
    const lines = [];
    for (const part of parts) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + part.length <= lineWidth - 2)
            lines[lines.length - 1] = `${last} ${part}`;
        else
            lines.push(last === undefined ? part : `  ${part}`);
    }
    return lines.join(' \\\n');
}

;// CONCATENATED MODULE: ./build/report/commands.js


/** Formats commands for the log: each on its own, with its purpose above. */
function commandLines(commands, indent) {
    return commands.flatMap((command, index) => {
        const { when, run } = parts(command);
        const above = when !== undefined ? [`${indent}${when}`] : index > 0 ? [''] : [];
        return [...above, ...run.split('\n').map(line => `${indent}  ${line}`)];
    });
}
/** Formats commands as Markdown: a block with GitHub's copy button for each. */
const commandBlocks = (commands) => commands
    .map(parts)
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [(0,core_escape/* markdown */.wD)(when)]), (0,core_escape/* codeBlock */.DV)(wrapCommand(run), 'sh')])
    .join('\n\n');
/**
 * Returns as many whole commands as fit into the rest of an annotation. Half a command would do something else.
 *
 * @param room characters
 */
function fittingCommands(commands, room) {
    const shown = commands.map(parts).map(({ when, run }) => (0,core_escape/* printable */.g$)(when === undefined ? run : `${when}\n${run}`));
    const all = shown.map(text => `\n${text}`).join('');
    if (all.length <= room)
        return all;
    const elsewhere = `\nThe log of the step has the ${commands.length === 1 ? 'command' : 'commands'} to run.`;
    return elsewhere.length <= room ? elsewhere : '';
}
const parts = (command) => typeof command === 'string' ? { run: command } : command;


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ describeFailure),
  L: () => (/* binding */ failureReport)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/report/commands.js + 1 modules
var report_commands = __webpack_require__(7795);
;// CONCATENATED MODULE: ./build/report/failure-title.js

/** Characters of a title. GitHub shows about as many in one line. */
const titleLength = 140;
/** Characters of a message that are read for a title. */
const longestRead = 4_000;
/** Characters of a value within a title. A longer one loses its middle. */
const valueInTitle = 48;
const kindTitles = {
    INPUT_INVALID: 'Invalid input',
    POLICY_UNREADABLE: 'The policy cannot be read',
    POLICY_MISSING: 'There is no policy',
    POLICY_INVALID: 'Invalid policy',
    GRANT_UNKNOWN: 'The policy has no such grant',
    STEPS_UNREADABLE: 'The steps file cannot be read',
    STEPS_INVALID: 'Invalid steps file',
    LIMITS_EXCEEDED: 'The steps exceed the limits of the grant',
    WORKSPACE_CHANGED: 'The workspace changed during the run',
    TOKEN_UNAVAILABLE: 'GitHub issued no identity token',
    TOKEN_REJECTED: 'The action rejected the identity token',
    DENIED: 'Denied',
    EVIDENCE_UNAVAILABLE: 'GitHub gave no usable answer, so there is no decision',
    STS_REJECTED: 'Google refused the token exchange',
    IMPERSONATION_REJECTED: 'Google refused the impersonation',
    RECORD_UNWRITABLE: 'The record cannot be written',
    RUNNER_FILE_UNWRITABLE: 'A file of the runner cannot be written',
    CHECK_FAILED: 'The steps lack an API, a role or a resource',
    SETUP_DRIFTED: 'The set-up at Google is not what the policy compiles to',
    STEP_REJECTED: 'Google refused a step',
    STEP_FAILED: 'A step failed',
    STEP_TIMEOUT: 'A step ran out of time',
    CANCELLED: 'Cancelled',
    LEND_FAILED: 'Nothing can be lent',
    COMMAND_FAILED: 'The command failed',
    HOST_REFUSED: 'The action refused to send a request',
    NETWORK: 'A server is unreachable',
    INTERNAL: 'A bug in this action',
};
const titleOfBug = kindTitles.INTERNAL;
/** Names the kind of a failure, depending on whether Google was asked. */
const failureKindOf = ({ code, answer }) => code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : kindTitles[code];
/** Kinds of failures that the title begins with: `Denied: grant train \u00b7 \u2026`. */
const leadingKinds = new Set(['DENIED']);
/** Files whose problems need the name of the kind: a path alone does not say which file it is in. */
const kindsOfFiles = new Set(['POLICY_INVALID', 'STEPS_INVALID', 'INPUT_INVALID']);
/** True if the title begins with the kind of the failure. */
const isLedByKind = ({ code, title, problems }) => leadingKinds.has(code) || (title === undefined && problems.length > 0 && kindsOfFiles.has(code));
/** Returns the cause in a line: the headline of the summary, the title of the annotation, the first line of the log. */
function failureTitle(error) {
    const { title, code, problems, step, fate } = error;
    const [first, ...others] = problems;
    if (title === undefined && first !== undefined)
        return titleOfProblem(code, first, others.length);
    if (title === undefined)
        return fate === undefined ? failureKindOf(error) : `${step}: ${fate}`;
    const end = fate === undefined ? '' : `; ${fate}`;
    return cutAfter(failureReason(error) ?? '', titleLength - end.length) + end;
}
/** Returns the title without what became of the step's changes; `undefined` if the cause is not known. */
const failureReason = ({ title, code }) => title === undefined
    ? undefined
    : cutAfter(inOneLine(leadingKinds.has(code) ? `${kindTitles[code]}: ${title}` : title), titleLength);
/**
 * Returns the title of one problem of a file.
 *
 * @param others number of further problems, if it stands for all of them
 */
function titleOfProblem(code, problem, others = 0) {
    const isOfFile = kindsOfFiles.has(code);
    const more = others === 0 ? '' : ` (and ${others} more)`;
    const title = `${isOfFile ? `${kindTitles[code]}: ` : ''}${problemCause(problem, isOfFile)}`;
    return cutAfter(inOneLine(title), titleLength - more.length) + more;
}
const inOneLine = (text) => (0,core_escape/* printable */.g$)(text)
    .split('\n')
    .map(line => line.trim())
    .join(' ');
/** The step and the message of a problem: `train: the image \u2026/fraud:latest is outside allow.images of grant train`. */
function problemCause({ path, message }, isOfFile) {
    const step = /^steps\.([\w-]{1,63})(?=[.[])/.exec(path)?.[1];
    const where = isOfFile ? path : (step ?? path);
    // A token is recognized only as a whole.
    const what = (0,core_escape/* printable */.g$)((0,core_escape/* clipText */.gL)(message, longestRead))
        .replace(/"([^"\n]{1,400})"/g, (_, value) => cutMiddle(value, valueInTitle))
        .replace(/[.:]$/, '');
    return where === '' ? what : `${where}: ${what}`;
}
/** Cuts the end of a text, without a count of what is left out. */
function cutAfter(text, length) {
    const all = [...text];
    return all.length <= length ? text : `${all.slice(0, length - 1).join('')}\u2026`;
}
/** Cuts the middle of a value: both the beginning and the end of a name say what it is. */
function cutMiddle(value, length) {
    const all = [...value];
    const end = Math.floor(length / 3);
    return all.length <= length ? value : `${all.slice(0, length - end - 1).join('')}\u2026${all.slice(-end).join('')}`;
}

;// CONCATENATED MODULE: ./build/report/failure-annotations.js




/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;
/** Long words are cut before commands are, which are of use only as a whole. */
const adviceLength = 2_000;
/**
 * Returns a failure as annotations, one for each problem of a file. GitHub shows the first lines of a message, so cause
 * and fix come first, and then the words of a server.
 */
function annotateFailure(failure) {
    const { title, sentence, place, words, cause, cure, commands, problems } = failure;
    const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems;
    const annotations = shown.map(problem => ({
        title: titleOfProblem(failure.code, problem),
        message: adviceText([(0,errors/* describeProblem */.BJ)(problem)], problem.commands),
        file: problem.file,
        line: problem.line,
        column: problem.column,
    }));
    if (problems.length > shown.length)
        return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }];
    if (annotations.length > 0)
        return annotations;
    const said = words === undefined ? undefined : `${words.from}: ${words.text}`;
    const because = cause === undefined ? sentence : `Likely cause: ${cause}`;
    const advice = adviceText([because, cure], commands);
    const message = withRest(advice, [cause === undefined ? undefined : sentence, said]);
    return [{ title, message, ...(place && { file: place.file, line: place.line, column: place.column }) }];
}
const printableLines = (parts) => (0,core_escape/* printable */.g$)(parts.filter(part => part !== undefined && part !== '').join('\n'));
function adviceText(prose, commands = []) {
    const text = (0,core_escape/* clipText */.gL)(printableLines(prose), commands.length === 0 ? core_escape/* annotationLength */.cF : adviceLength);
    return text + (0,report_commands/* fittingCommands */.Ie)(commands, core_escape/* annotationLength */.cF - text.length);
}
/** Appends what there is room for. */
function withRest(advice, rest) {
    const [text, room] = [printableLines(rest), core_escape/* annotationLength */.cF - advice.length - 40];
    return text === '' || room < 100 ? advice : `${advice}\n${(0,core_escape/* clipText */.gL)(text, room)}`;
}

;// CONCATENATED MODULE: ./build/report/failure.js





const listedProblems = 50;
/**
 * Returns what is known of a failure, whatever was thrown. A library's error object is never read: it may hold a token.
 */
function failureReport(error, about) {
    if (error instanceof errors/* ActionError */.lZ && error.code !== 'INTERNAL')
        return {
            code: error.code,
            stage: error.stage,
            title: failureTitle(error),
            reason: failureReason(error),
            kind: failureKindOf(error),
            isLed: isLedByKind(error),
            saysKind: error.saysKind,
            sentence: (0,core_escape/* printable */.g$)(error.message),
            place: error.place,
            words: error.answer === undefined ? undefined : quoteAnswer(error.answer, error.source),
            cause: error.likelyCause === undefined ? undefined : (0,core_escape/* printable */.g$)(error.likelyCause),
            cure: error.cure === undefined ? undefined : (0,core_escape/* printable */.g$)(error.cure),
            commands: error.commands,
            problems: error.problems,
            stack: [],
        };
    const during = about.during === undefined ? '' : ` while ${about.during}`;
    return {
        code: 'INTERNAL',
        stage: 'internal',
        title: titleOfBug,
        reason: undefined,
        kind: titleOfBug,
        isLed: true,
        saysKind: false,
        sentence: (0,core_escape/* printable */.g$)(`${error instanceof errors/* ActionError */.lZ ? error.message : (0,errors/* kindOfError */.OK)(error)}${during}`),
        place: undefined,
        words: undefined,
        cause: `this is a bug in Keyless Vertex ${about.version}, not of your workflow`,
        cure: 'Report it with these lines and the version.',
        commands: [],
        problems: [],
        stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
    };
}
/** Returns the failure for the log and as annotations. No line contains a workflow command. */
function describeFailure(error, about) {
    const failure = failureReport(error, about);
    return { title: failure.title, lines: logLines(failure), annotations: annotateFailure(failure) };
}
function logLines(failure) {
    const { title, kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure;
    const indent = (text, prefix) => text.split('\n').map(line => `${prefix}${line}`);
    const what = failure.saysKind ? sentence : `${kind}: ${sentence}`;
    // The cause comes first, then the request, which the cause may repeat.
    const lines = title === kind ? [what] : [title, `  ${failure.isLed ? sentence : what}`];
    if (place !== undefined)
        lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`.trimEnd());
    for (const problem of problems.slice(0, listedProblems))
        lines.push(`  ${(0,errors/* formatProblem */.Vw)(problem)}`, ...(0,report_commands/* commandLines */.Zm)(problem.commands ?? [], '    '));
    if (problems.length > listedProblems)
        lines.push(`  \u2026 and ${problems.length - listedProblems} more`);
    lines.push(...stack.map(line => `    ${line}`));
    if (words !== undefined)
        lines.push(`  ${words.from}:`, ...indent(words.text, '  \u2502 '));
    if (cause !== undefined)
        lines.push(`  Likely cause: ${cause}`);
    if (cure !== undefined) {
        const [first = '', ...rest] = cure.split('\n');
        lines.push(`  What to do: ${first}`);
        // Not spread: a call takes a limited number of arguments.
        for (const line of rest)
            lines.push(`    ${line}`);
    }
    for (const line of (0,report_commands/* commandLines */.Zm)(commands, '  '))
        lines.push(line);
    lines.push(`  (${code}, at: ${stage})`);
    return lines.map(core_escape/* logLine */.BP);
}
/** Returns a server's words, with the name of the server. */
function quoteAnswer({ host, status, words, requestId }, source) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    // A job ends with a code of google.rpc, not with an HTTP status. GraphQL refuses with status 200, which would only
    // mislead.
    const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`;
    const text = words.trim() === '' ? '(an empty reply)' : (0,core_escape/* annotationText */.xr)(words.trim());
    return { from: (0,core_escape/* printable */.g$)(`${speakers[source]} said (${host}${result}${id})`), text };
}
const speakers = {
    google: 'Google',
    github: 'GitHub',
    server: 'The server',
    document: 'The server',
    action: 'The server',
};
/** `at run (dist/main/index.js:10:5)`: our own frames, without the machine's paths. */
function firstParty(stack) {
    return stack
        .split('\n')
        .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !/node_modules|\bnode:/.test(line))
        .map(line => /^\s+at (?:(.+?) \()?.*?\b((?:dist|src)\/\S*?:\d+:\d+)\)?$/.exec(line))
        .flatMap(match => (match === null ? [] : [(0,core_escape/* printable */.g$)(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
        .slice(0, 8);
}


/***/ }),

/***/ 1209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ policyReader)
/* harmony export */ });
/**
 * Returns the client that reads the policy: a central policy has its own token, one of this repository the token for
 * everything else.
 */
const policyReader = ({ repository }, { policy, policyToken, githubToken }) => policy.kind === 'central' ? repository(policyToken, 'policy_token') : repository(githubToken, 'github_token');


/***/ }),

/***/ 7885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _lend_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8331);


/**
 * @param get returns the runner's value of an input, empty if it is not set
 * @throws ActionError `INPUT_INVALID` that names every invalid input
 */
function readInputs(get) {
    const faults = [];
    const oneOf = (name, values) => {
        const value = get(name) || values[0];
        const found = values.find(candidate => candidate === value);
        if (found === undefined)
            faults.push(`${name}: ${JSON.stringify(value)}; use ${choiceOf(values)}`);
        return found ?? values[0];
    };
    const wasAuth = get('mode') === 'auth';
    if (wasAuth)
        faults.push('mode: auth is now check, which also tests what the steps need; write mode: check');
    const mode = wasAuth ? 'check' : oneOf('mode', ['run', 'plan', 'check', 'lend']);
    const grant = get('grant');
    if (grant === '')
        faults.push('grant: required; name the grant of the policy to use');
    const steps = get('steps');
    // With `run`, only the mode is missing.
    if (steps === '' && mode === 'run' && get('run') === '')
        faults.push('steps: required in mode run; the path of the steps file');
    if (steps === '' && mode !== 'lend' && get('variables') !== '')
        faults.push('variables: there are no steps to use them');
    const policy = policySource(get('policy') || '.github/vertex-policy.yml');
    if (typeof policy === 'string')
        faults.push(`policy: ${policy}`);
    else if (policy.kind === 'checkout' && mode !== 'plan') {
        faults.push(`policy: ./${policy.path} is the checkout's own, which only mode plan may use; write ${policy.path} to read it at the default branch`);
    }
    if (get('comment') === 'true' && mode !== 'plan')
        faults.push('comment: only mode plan writes a comment');
    if (get('base_results') !== '' && mode !== 'plan')
        faults.push('base_results: only mode plan compares with them');
    faults.push(...(0,_lend_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lendInputFaults */ .jh)(mode, get));
    const lend = mode === 'lend' ? (0,_lend_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLendInputs */ .Vu)(get, oneOf, faults) : undefined;
    const githubToken = get('github_token');
    if (githubToken === '')
        faults.push('github_token: empty; leave it out to use the job\u2019s own');
    const inputs = {
        mode,
        grant,
        steps: steps === '' ? undefined : /\n/.test(steps) ? { text: steps } : { path: steps },
        variables: get('variables'),
        key: get('key'),
        rerun: oneOf('rerun', ['adopt', 'new']),
        logStreaming: oneOf('log_streaming', ['true', 'false']) === 'true',
        comment: oneOf('comment', ['false', 'true']) === 'true',
        baseResults: get('base_results') || undefined,
        drift: oneOf('drift', ['off', 'warn', 'fail']),
        auditLog: get('audit_log') || undefined,
        githubToken,
        policyToken: get('policy_token') || githubToken,
        lend,
    };
    if (faults.length > 0 || typeof policy === 'string') {
        const [first = '', ...others] = faults;
        const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', faults.join('; '), {
            title: `Invalid input ${first}${more}`,
            cure: `Correct ${others.length === 0 ? 'it' : 'them'} under \`with:\` of this step.`,
        });
    }
    return { ...inputs, policy };
}
/** `a`, `a or b`, `a, b or c` */
const choiceOf = (values) => values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
/** @returns a message if the value is not a source */
function policySource(value) {
    if (/[\u0000-\u001f\u007f]/.test(value))
        return 'contains a control character';
    if (value.startsWith('./'))
        return checkPath(value.slice(2)) ?? { kind: 'checkout', path: value.slice(2) };
    const at = refStart(value);
    if (at === undefined)
        return `${JSON.stringify(value)} can be split at more than one @; write the whole ref: @refs/heads/\u2026, @refs/tags/\u2026 or the 40 digits of a commit`;
    if (at === -1)
        return checkPath(value) ?? { kind: 'default-branch', path: value };
    const [owner = '', repository = '', ...path] = value.slice(0, at).split('/');
    // A full ref may contain a #, too. The last one comes before the id.
    const hash = value.lastIndexOf('#');
    const [ref, repositoryId] = hash < at ? [value.slice(at + 1), undefined] : [value.slice(at + 1, hash), value.slice(hash + 1)];
    const isRef = /^[^\s~^:?*[\\]+$/.test(ref) &&
        (/^refs\/(heads|tags)\/./.test(ref) || !(ref.startsWith('refs/') || ref.includes('#')));
    const isId = repositoryId === undefined || /^[1-9]\d{0,15}$/.test(repositoryId);
    if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || path.length === 0 || !isRef || !isId) {
        const forms = 'REF is refs/heads/\u2026, refs/tags/\u2026 or the 40 digits of a commit, and #REPOSITORY_ID may follow';
        return `expected owner/repo/path@REF, got ${JSON.stringify(value)}; ${forms}`;
    }
    const source = { kind: 'central', owner, repository, path: path.join('/') };
    const commit = /^[0-9a-f]{40}$/i.test(ref) ? ref.toLowerCase() : ref;
    return checkPath(source.path) ?? { ...source, ref: commit, ...(repositoryId !== undefined && { repositoryId }) };
}
/**
 * Finds the ref of a central policy. Paths and refs may contain an @, too.
 *
 * @returns index of the @ before it; -1 if there is none, `undefined` if it is ambiguous
 */
function refStart(value) {
    const whole = value.search(/@(refs\/(heads|tags)\/|[0-9a-f]{40}(#[^@#]*)?$)/i);
    if (whole >= 0)
        return whole;
    return value.indexOf('@') === value.lastIndexOf('@') ? value.indexOf('@') : undefined;
}
function checkPath(path) {
    const segments = path.split('/');
    if (segments.some(segment => segment === '' || segment === '.' || segment === '..') || path.includes('\\')) {
        return `expected a path inside the repository, got ${JSON.stringify(path)}`;
    }
    return undefined;
}


/***/ }),

/***/ 8331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vu: () => (/* binding */ readLendInputs),
/* harmony export */   hY: () => (/* binding */ mayCarrySecret),
/* harmony export */   jh: () => (/* binding */ lendInputFaults)
/* harmony export */ });
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8340);

/** The inputs of this mode, with their defaults. */
const ofLend = {
    run: '',
    shell: '',
    working_directory: '',
    env_allow: '',
    listen: 'loopback',
    port: '0',
    idle_timeout: '',
    background: 'false',
    token_format: '',
    id_token_audience: '',
};
/** Inputs that only steps use, with their defaults. */
const ofSteps = { steps: '', variables: '', rerun: 'adopt', log_streaming: 'true' };
/** Inputs that `run` uses, and those that only later steps use. */
const ofCommand = ['shell', 'working_directory', 'env_allow'];
const ofLaterSteps = ['idle_timeout', 'background', 'token_format', 'id_token_audience'];
/** Returns a fault for each input that belongs to another mode, or to another use of mode `lend`. */
function lendInputFaults(mode, get) {
    const isGiven = (name, preset) => !['', preset].includes(get(name));
    if (mode !== 'lend')
        return Object.entries(ofLend)
            .filter(([name, preset]) => isGiven(name, preset))
            .map(([name]) => `${name}: only mode lend uses it; write mode: lend, or remove ${name}`);
    const faults = Object.entries(ofSteps)
        .filter(([name, preset]) => isGiven(name, preset))
        .map(([name]) => `${name}: mode lend runs no steps; remove it, or use the action once more in mode run`);
    const others = get('run') === '' ? ofCommand : ofLaterSteps;
    const why = get('run') === '' ? 'there is no run that uses it' : 'it has no effect beside run';
    for (const name of others)
        if (isGiven(name, ofLend[name]))
            faults.push(`${name}: ${why}; remove it`);
    return faults;
}
/** @param faults gets a message for each invalid input */
function readLendInputs(get, oneOf, faults) {
    const script = get('run');
    const idle = get('idle_timeout');
    const idleSeconds = (0,_document_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .periodSeconds */ .p6)(idle);
    if (idle !== '' && (idleSeconds === undefined || idleSeconds === 0))
        faults.push(`idle_timeout: expected a period, such as 30m, got ${JSON.stringify(idle)}`);
    const tokenFormat = get('token_format') === '' ? undefined : oneOf('token_format', ['access_token', 'id_token']);
    const idTokenAudience = get('id_token_audience') || undefined;
    if (tokenFormat === 'id_token' && idTokenAudience === undefined)
        faults.push('id_token_audience: required for token_format id_token; the URL of the service that receives the token');
    if (idTokenAudience !== undefined && tokenFormat !== 'id_token' && script === '')
        faults.push('id_token_audience: only token_format id_token uses it; write token_format: id_token, or remove it');
    return {
        command: script === '' ? undefined : readCommand(get, script),
        envAllow: readNames(get('env_allow'), faults),
        listen: oneOf('listen', ['loopback', 'bridge']),
        port: readPort(get('port'), faults),
        idleSeconds,
        background: oneOf('background', ['false', 'true']) === 'true',
        tokenFormat,
        idTokenAudience,
    };
}
const readCommand = (get, script) => ({
    script,
    shell: get('shell') || undefined,
    workingDirectory: get('working_directory') || undefined,
});
function readPort(text, faults) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (text === '' || port <= 65_535)
        return port || 0;
    faults.push(`port: expected a number from 0 to 65535, got ${JSON.stringify(text)}`);
    return 0;
}
/** Reads names of variables: lines or commas, and `#` for comments. */
function readNames(text, faults) {
    const names = text
        .split('\n')
        .map(line => line.split('#')[0] ?? '')
        .join(',')
        .split(',')
        .map(name => name.trim())
        .filter(name => name !== '');
    for (const name of names) {
        const why = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? whyRefused(name) : notAName(name);
        if (why !== undefined)
            faults.push(`env_allow: ${JSON.stringify(name)}: ${why}`);
    }
    return [...new Set(names)];
}
const notAName = (name) => /\s/.test(name)
    ? 'not the name of a variable; write each name in a line of its own, or a comma between two'
    : 'not the name of a variable; write letters, digits and _';
/**
 * Says why no command gets a variable. `ACTIONS_\u2026` open the job's identity, its cache and its artifacts. The files of the
 * runner set variables, outputs and the PATH of later steps, which run with the identity of the job.
 */
function whyRefused(name) {
    const upper = name.toUpperCase();
    if (upper.startsWith('ACTIONS_'))
        return "opens the job's identity, cache or artifacts, so no command gets it";
    if (/^(?:INPUT|STATE)_/.test(upper))
        return 'belongs to this action, so no command gets it';
    if (runnerFiles.has(upper))
        return 'is a file that changes later steps, so no command gets it';
    if (setByLend.has(upper))
        return 'mode lend sets it itself';
    return undefined;
}
const runnerFiles = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);
/** Variables by which clients find the gateway, and those of the command's own folder. */
const setByLend = new Set([
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'GOOGLE_GHA_CREDS_PATH',
    'ANTHROPIC_AUTH_TOKEN',
    'GOOGLE_API_KEY',
    'RUNNER_TEMP',
    'TMPDIR',
    'TMP',
    'TEMP',
]);
/** True for a name that may carry a credential, such as `GITHUB_TOKEN` or `NPM_AUTH`: the log warns of it. */
const mayCarrySecret = (name) => /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|COOKIE|SESSION|(?:^|_)(?:API|ACCESS|PRIVATE|SSH)?_?KEYS?(?:_|$)|(?:^|_)PAT(?:_|$)/i.test(name);


/***/ })

};
