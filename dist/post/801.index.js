export const id = 801;
export const ids = [801];
export const modules = {

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   Ot: () => (/* binding */ temporaryStatuses),
/* harmony export */   PX: () => (/* binding */ refusalStatuses),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   hH: () => (/* binding */ stepError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/* unused harmony exports stageOf, stepEnded, withStep, isRefusal, asActionError */
/** The closed list of error codes, each with its stage. */
const stageOf = {
    INPUT_INVALID: 'inputs',
    POLICY_UNREADABLE: 'policy',
    POLICY_MISSING: 'policy',
    POLICY_INVALID: 'policy',
    GRANT_UNKNOWN: 'policy',
    STEPS_UNREADABLE: 'steps',
    STEPS_INVALID: 'steps',
    LIMITS_EXCEEDED: 'steps',
    WORKSPACE_CHANGED: 'steps',
    TOKEN_UNAVAILABLE: 'token',
    TOKEN_REJECTED: 'token',
    DENIED: 'decision',
    EVIDENCE_UNAVAILABLE: 'decision',
    STS_REJECTED: 'exchange',
    IMPERSONATION_REJECTED: 'impersonation',
    RECORD_UNWRITABLE: 'record',
    RUNNER_FILE_UNWRITABLE: 'runner',
    CHECK_FAILED: 'check',
    SETUP_DRIFTED: 'setup',
    STEP_REJECTED: 'step',
    STEP_FAILED: 'step',
    STEP_TIMEOUT: 'step',
    CANCELLED: 'step',
    LEND_FAILED: 'lend',
    COMMAND_FAILED: 'lend',
    HOST_REFUSED: 'network',
    NETWORK: 'network',
    INTERNAL: 'internal',
};
/**
 * The only error class of this action. It never holds a token, nor an error object of a library, which may hold one:
 * every STS error of google-auth-library carries the subject token. See docs/design/credentials.md.
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    title;
    fate;
    subject;
    /** Id of the step, if the message names it. */
    step;
    cure;
    commands;
    likelyCause;
    answer;
    place;
    problems;
    saysKind;
    lasting;
    unsent;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.fate = details.fate;
        this.subject = details.subject;
        this.step = details.step;
        this.cure = details.cure;
        this.commands = details.commands ?? [];
        this.likelyCause = details.cause;
        this.answer = details.answer;
        this.place = details.place;
        this.problems = details.problems ?? [];
        this.saysKind = details.saysKind ?? false;
        this.lasting = details.lasting ?? false;
        this.unsent = details.unsent ?? false;
    }
    get stage() {
        return stageOf[this.code];
    }
    get source() {
        if (this.answer !== undefined)
            return sourceOfHost(this.answer.host);
        return this.problems.length > 0 ? 'document' : 'action';
    }
    /** Returns the same failure with another message or code. Fields that `details` omits stay, except `saysKind`. */
    restated(message, { code = this.code, ...details } = {}) {
        const { title, fate, subject, step, cure, commands, likelyCause: cause, answer, place, problems, lasting, unsent, } = this;
        return new ActionError(code, message, {
            title,
            fate,
            subject,
            step,
            cure,
            commands,
            cause,
            answer,
            place,
            problems,
            lasting,
            unsent,
            ...details,
        });
    }
}
function sourceOfHost(host) {
    if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host))
        return 'google';
    return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'github' : 'server';
}
const sentenceAbout = (step, what) => `Step ${step}: ${what}`;
/** Returns an error about a step: `Step train: there is no model fraud`. */
const stepError = (step, code, what, details = {}) => new ActionError(code, sentenceAbout(step, what), { ...details, step });
/** Returns an error about the end of a step: `Step train was cancelled with its run`. */
const stepEnded = (step, code, end, details = {}) => new ActionError(code, `Step ${step} ${end}`, { ...details, step });
/** Returns the same failure, with the step in its message. */
const withStep = (error, step) => error.step === undefined ? error.restated(sentenceAbout(step, error.message), { step }) : error;
/** Describes a problem and its fix, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
function describeProblem({ path, message, cure }) {
    const what = path === '' ? message : `${path}: ${message}`;
    if (cure === undefined)
        return what;
    return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`;
}
/** Formats a problem as `file:line:column path: message`, like compilers do. */
const formatProblem = (problem) => `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`;
/**
 * HTTP statuses of temporary failures. Reads are repeated for these; a create is looked up before it is repeated. See
 * docs/design/network.md.
 */
const temporaryStatuses = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Statuses that Google can also return briefly for an existing resource: a credential, a permission, or a resource may
 * not have reached every server yet.
 */
const refusalStatuses = new Set([401, 403, 404]);
/**
 * True if Google refused to show something. For an existing resource this may be temporary; for any other it is the
 * answer.
 */
const isRefusal = (error) => error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0);
/**
 * True for a temporary failure. A success that cannot be read is one, too, and so is a redirection: something in
 * between answered.
 */
function isTemporary(error) {
    if (!(error instanceof ActionError))
        return false;
    const { status = 0 } = error.answer ?? {};
    return error.code === 'NETWORK' || temporaryStatuses.has(status) || (status >= 200 && status < 400);
}
/**
 * Returns the class and the code of an error, never its text. The text of an error from outside may contain a password
 * or a token in a form that no filter knows.
 */
function kindOfError(error) {
    if (!(error instanceof Error))
        return `something that is not an error was thrown (${error === null ? 'null' : typeof error})`;
    const code = Reflect.get(error, 'code');
    const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${name} (${code})` : name;
}
/** Returns an ActionError as it is, and any other error as a fault of this action in a step. */
function asActionError(error, step) {
    if (error instanceof ActionError)
        return error;
    const fault = stepEnded(step, 'INTERNAL', `failed because of a bug in this action: ${kindOfError(error)}`);
    // The report shows the frames of our own files.
    if (error instanceof Error && error.stack !== undefined)
        fault.stack = error.stack;
    return fault;
}


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   cF: () => (/* binding */ annotationLength),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   gL: () => (/* binding */ clipText),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* unused harmony exports looksLikeToken, code, tableCell, tableRow, markdownTable, markdownList, quotation, details, link, mermaidLabel */
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

/***/ 2942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/* unused harmony exports gcloudList, gcloudServingLog, gcloudLog, gcloudEngineLog */
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
 * @param deployedModelId the only model whose lines it shows; absent: all models of the endpoint
 */
function gcloudServingLog(project, endpoint, deployedModelId) {
    const ofEndpoint = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const of = `${ofEndpoint}${deployedModelId === undefined ? '' : ` AND labels.deployed_model_id="${deployedModelId}"`}`;
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
/** Command that shows the last hour's log of an agent engine. */
function gcloudEngineLog(project, engine) {
    const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`;
    return `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}


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

/***/ 150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows. Each is the domain of its APIs. */
const universes = ['googleapis.com'];


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

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xk: () => (/* binding */ isResultsHost),
/* harmony export */   Yn: () => (/* binding */ isGoogleHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost)
/* harmony export */ });
/* unused harmony exports earlyHosts, mayConnectEarly */
/* harmony import */ var _core_universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(150);

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
const isGitHubHost = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
    (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/**
 * True for a host that may receive the job's token for artifacts, such as `results-receiver.actions.githubusercontent.com`.
 * An Enterprise Server has no such host.
 */
const isResultsHost = (host, server) => isGitHubHosted(server) && isBelow(host, actionsDomain(server));
/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Domain of the services behind a job, such as the one that issues OIDC tokens, `pipelines.actions.githubusercontent.com`. Source:
 * https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server) => `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`;
/** True for a host that may receive a token of Google. The list is closed. */
const isGoogleHost = (host) => _core_universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host);
const isBelow = (host, domain) => domain !== undefined &&
    host.endsWith(`.${domain}`) &&
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
    !host.includes('..');
/** The issuer of github.com. It returns its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com';
/**
 * Hosts that a run certainly uses, to connect to them while the program loads. A connection alone carries no
 * information.
 */
function earlyHosts(github, mode) {
    if (mode === 'plan' || github.idToken === undefined)
        return [github.api];
    const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** True if a run may connect to a host before it has a request for it. */
const mayConnectEarly = (host, github) => isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost;


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   O4: () => (/* binding */ isTemporaryOutcome),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   XF: () => (/* binding */ sendRetrying)
/* harmony export */ });
/* unused harmony export once */
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

/***/ 9533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/network/proxy.js
/**
 * Returns the proxy for HTTPS that the environment names, read as the runner and `@actions/http-client` do: the
 * lower-case variable first, spaces trimmed, `http://` if there is no scheme. Sources:
 * https://github.com/actions/toolkit/blob/main/packages/http-client/src/proxy.ts,
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/RunnerWebProxy.cs
 */
function readProxy(env) {
    const written = env['https_proxy'] || env['HTTPS_PROXY'];
    const value = written?.trim();
    if (value === undefined || value === '')
        return undefined;
    // The runner sets both to the same value. Users know the upper-case one.
    const variable = env['HTTPS_PROXY'] === written ? 'HTTPS_PROXY' : 'https_proxy';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http';
    if (scheme.startsWith('socks'))
        return { variable, message: `${variable} names a SOCKS proxy, which this action cannot use`, cure: httpProxyCure };
    if (scheme !== 'http' && scheme !== 'https') {
        const message = `${variable} does not begin with http:// or https://`;
        return { variable, message, cure: httpProxyCure };
    }
    const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (url === undefined)
        return { variable, message: `${variable} is not the address of a proxy`, cure: encodingCure(variable) };
    const { username, password, host } = url;
    const credentials = username === '' && password === '' ? '' : `${username}:${password}@`;
    return {
        url: `${url.protocol}//${credentials}${host}`,
        host,
        variable,
        tls: url.protocol === 'https:',
        hasCredentials: credentials !== '',
    };
}
/**
 * Parses a URL strictly. A raw `#`, `/`, `?` or `\` in a password ends the host part, so a later `@` shows that the
 * password was not encoded.
 */
function parse(address) {
    // URL drops tabs and line breaks, which a valid value does not contain.
    if (/[\u0000-\u0020\u007f]/.test(address) || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (/^[^/]*\/\/[^/?#\\]*[/?#\\].*@/.test(address))
        return undefined;
    try {
        decodeURIComponent(url.username);
        decodeURIComponent(url.password);
    }
    catch {
        return undefined;
    }
    return url;
}
const httpProxyCure = 'Name an HTTP proxy, as http://proxy.example:3128.';
const encodingCure = (variable) => `Write ${variable} as http://USER:PASSWORD@HOST:PORT, with a port of at most 65535. In user name and password percent-encode each of % # / ? @ : \\ and spaces (# is %23, / is %2F, ? is %3F, % is %25, @ is %40, : is %3A, \\ is %5C), and set it again at its source: the runner's environment or its .env file, or \`env:\` in the workflow.`;
/**
 * True if a host is reached without the proxy, by the rules of the runner and of `@actions/http-client`. Entries of
 * `NO_PROXY` match the host and its subdomains, with or without a leading dot (or `*.`). An entry with a port matches
 * only that port, and `*` matches all. Loopback hosts never use a proxy.
 */
function bypassesProxy(env, host, port) {
    const name = host.toLowerCase();
    if (isLoopback(name))
        return true;
    const entries = (env['no_proxy'] || env['NO_PROXY'] || '').toLowerCase().split(/[\s,]+/);
    return entries.some(entry => {
        if (entry === '*')
            return true;
        const domain = entry.replace(/^\*?\./, '');
        return domain !== '' && [name, `${name}:${port}`].some(one => one === domain || one.endsWith(`.${domain}`));
    });
}
const isLoopback = (host) => host === 'localhost' || host.startsWith('127.') || host === '[::1]' || host === '[0:0:0:0:0:0:0:1]';

;// CONCATENATED MODULE: ./build/network/environment.js


/**
 * Reads from the environment how requests may leave. Nothing leaves a process that would print or write what it sends,
 * that trusts every certificate, or whose proxy setting is invalid.
 */
function readNetworkAccess(env, usesProxies = nodeUsesProxies) {
    const proxy = readProxy(env);
    const flaws = [...leaks(env), ...proxyFlaws(proxy, usesProxies)];
    if (flaws.length === 0)
        return { proxy: proxy !== undefined && 'url' in proxy ? proxy : undefined };
    const title = 'Nothing was sent, because of the environment of this step';
    const message = `${title}: ${flaws.map(flaw => flaw.message).join('; ')}`;
    const cure = [...new Set(flaws.map(flaw => flaw.cure))].join(' ');
    return { refused: new errors/* ActionError */.lZ('INPUT_INVALID', message, { title, cure }) };
}
function proxyFlaws(proxy, usesProxies) {
    if (proxy === undefined)
        return [];
    if ('message' in proxy)
        return [proxy];
    if (usesProxies())
        return [];
    return [
        {
            message: `${proxy.variable} is set, and Node ${process.versions.node} cannot use a proxy: it would send past it`,
            cure: `Use Node 24.5 or later (or 22.21 and later of 22), or remove ${proxy.variable}.`,
        },
    ];
}
/** Older versions ignore the proxy of an agent. This option of Node came with it, in 22.21 and 24.5. */
const nodeUsesProxies = () => process.allowedNodeEnvironmentFlags.has('--use-env-proxy');
/**
 * Returns settings that make Node show secrets. Source:
 * https://nodejs.org/docs/latest-v24.x/api/cli.html#environment-variables
 */
function leaks(env) {
    const printing = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE'].filter(name => env[name]);
    const options = leakingOptions(env['NODE_OPTIONS'] ?? '');
    return [
        ...printing.map(name => ({
            message: `${name} is set: Node would print the headers of requests, including tokens`,
            cure: removal(name),
        })),
        ...options.map(option => ({
            message: `NODE_OPTIONS has ${option}: Node would show data of this process, including tokens`,
            cure: removal(`${option} in NODE_OPTIONS`),
        })),
        ...(env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
            ? [
                {
                    message: 'NODE_TLS_REJECT_UNAUTHORIZED is 0: anyone on the network path could steal the tokens',
                    cure: `${removal('NODE_TLS_REJECT_UNAUTHORIZED')} To trust the authority of an inspecting proxy, set NODE_EXTRA_CA_CERTS to its PEM file instead.`,
                },
            ]
            : []),
    ];
}
/**
 * Returns options of Node that print or write what a process sends or holds (keys of its connections, its memory, its
 * environment), or that let a debugger in.
 */
function leakingOptions(options) {
    const names = options.replaceAll('_', '-').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    const leaking = /^--(tls-keylog|trace-tls|trace-event|inspect|heapsnapshot|heap-prof|report-)/;
    return [...new Set(names)].filter(name => leaking.test(name));
}
const removal = (what) => `Remove ${what} from the \`env:\` of workflow, job and step, from what earlier steps write to GITHUB_ENV, and on a self-hosted runner from its environment and its .env file.`;

;// CONCATENATED MODULE: ./build/network/early.js



const httpsPort = 443;
const maxHeadBytes = 16 * 1024;
/**
 * Begins to connect to hosts while the rest of the program loads. Nothing is sent to them yet, not even for TLS. It needs
 * `node:net` alone: TLS and HTTPS take longer to load than all of Node to start.
 *
 * A connection that fails here is opened again when a request needs it, and that request tells the reason.
 */
function connectEarly(env, hosts) {
    const exit = readNetworkAccess(env);
    if ('refused' in exit)
        return new Map();
    const connections = hosts.flatMap((host) => {
        const proxy = bypassesProxy(env, host, httpsPort) ? undefined : exit.proxy;
        // The way to such a proxy needs TLS itself.
        if (proxy?.tls)
            return [];
        const connection = proxy === undefined ? early_open(host, httpsPort) : openTunnel(host, proxy);
        connection.catch(() => { });
        return [[host, connection]];
    });
    return new Map(connections);
}
function early_open(host, port) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ host, port, noDelay: true });
        socket.on('error', reject);
        socket.on('connect', () => resolve(socket));
    });
}
/** A tunnel through a proxy, by CONNECT. Source: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6 */
async function openTunnel(host, { url }) {
    const { hostname, port, username, password } = new URL(url);
    const socket = await early_open(hostname.replace(/^\[|\]$/g, ''), Number(port || 80));
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const target = `${host}:${httpsPort}`;
    const head = [
        `CONNECT ${target} HTTP/1.1`,
        ...(credentials === ':' ? [] : [`proxy-authorization: Basic ${Buffer.from(credentials).toString('base64')}`]),
        'proxy-connection: keep-alive',
        `host: ${target}`,
    ];
    return new Promise((resolve, reject) => {
        let answer = '';
        const fail = () => {
            socket.destroy();
            reject(new Error('the proxy opened no tunnel'));
        };
        const read = (chunk) => {
            answer += chunk.toString('latin1');
            const end = answer.indexOf('\r\n\r\n');
            if (end < 0 && answer.length < maxHeadBytes)
                return;
            // A proxy sends nothing of its own behind its head.
            if (end !== answer.length - 4 || !/^HTTP\/1\.\d 200 /.test(answer))
                fail();
            else
                resolve(socket.pause().off('data', read).off('close', fail));
        };
        socket.on('data', read).on('close', fail);
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });
}

// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/network/network-failure.js
/** The error's code, if it looks like one. */
function codeOf(error) {
    const code = textProperty(error, 'code');
    return /^\w{1,60}$/.test(code) ? code : '';
}
/** A text field of an error; empty if it is not text. */
function textProperty(error, name) {
    const found = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof found === 'string' ? found : '';
}

;// CONCATENATED MODULE: ./build/network/certificates.js


/**
 * All codes with which Node refuses a certificate. Source:
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
 */
const flaws = {
    UNABLE_TO_GET_ISSUER_CERT: 'authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'authority',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'authority',
    UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'authority',
    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'authority',
    CERT_SIGNATURE_FAILURE: 'authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'authority',
    CERT_UNTRUSTED: 'authority',
    CERT_REJECTED: 'authority',
    CERT_CHAIN_TOO_LONG: 'authority',
    INVALID_CA: 'authority',
    PATH_LENGTH_EXCEEDED: 'authority',
    CERT_NOT_YET_VALID: 'time',
    CERT_HAS_EXPIRED: 'time',
    ERROR_IN_CERT_NOT_BEFORE_FIELD: 'time',
    ERROR_IN_CERT_NOT_AFTER_FIELD: 'time',
    ERR_TLS_CERT_ALTNAME_INVALID: 'name',
    HOSTNAME_MISMATCH: 'name',
    CERT_REVOKED: 'other',
    INVALID_PURPOSE: 'other',
    UNABLE_TO_GET_CRL: 'other',
    UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'other',
    CRL_SIGNATURE_FAILURE: 'other',
    CRL_NOT_YET_VALID: 'other',
    CRL_HAS_EXPIRED: 'other',
    ERROR_IN_CRL_LAST_UPDATE_FIELD: 'other',
    ERROR_IN_CRL_NEXT_UPDATE_FIELD: 'other',
    ERR_TLS_CERT_ALTNAME_FORMAT: 'other',
    UNSPECIFIED: 'other',
};
/** Returns the certificate error of a Node code; `undefined` if the code is about something else. */
const certificateFlaw = (code) => flaws[code];
/** The failure for a refused certificate. A retry cannot help. */
function untrustedCertificate(flaw, code, way) {
    const { host, proxy } = way;
    // With a proxy that uses TLS itself, either certificate may be meant.
    const whose = proxy?.tls ? `the certificate of ${host}, or of the proxy ${proxy.host},` : `the certificate of ${host}`;
    const { what, cause, cure } = flawExplanations[flaw](way);
    return {
        reason: `${whose} ${what} (${code})`,
        cause,
        cure,
        commands: [{ when: 'This shows the certificate, from the runner:', run: showCertificate(way) }],
        lasting: true,
    };
}
const flawExplanations = {
    authority: way => ({
        what: 'is signed by an authority that is not trusted here',
        cause: extraAuthorities(way.env) ??
            `Between the runner and ${way.host}, ${inspector(way)} inspects TLS, with an authority of its own.`,
        cure: "In the environment of the runner or in its .env file, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; or NODE_USE_SYSTEM_CA=1, if the runner's system trusts it.",
    }),
    time: way => ({
        what: 'is not valid at the time that the clock of this runner shows',
        cause: `The clock is wrong (timedatectl shows it), or ${inspector(way)} shows an old certificate.`,
        cure: 'Correct the clock of the runner, or have the certificate renewed.',
    }),
    name: way => ({
        what: 'is for another name',
        cause: `Instead of ${way.host}, ${inspector(way)} or a sign-in page answers.`,
        cure: `Configure the server that answers to let the runner through to ${way.host}.`,
    }),
    other: way => ({
        what: 'was not accepted',
        cause: `Instead of ${way.host}, ${inspector(way)} answers; or its certificate is not valid.`,
        cure: 'Have the certificate renewed, or remove the server that answers instead.',
    }),
};
/** Names what may be in between. */
const inspector = ({ proxy }) => proxy === undefined ? 'a proxy or firewall' : `the proxy ${proxy.host}, or a firewall,`;
function showCertificate({ host, port, proxy }) {
    const by = proxy === undefined ? '' : ` -proxy ${withPort(proxy.host, proxy.tls ? 443 : 80)}`;
    return `openssl s_client${by} -connect ${host}:${port} -servername ${host} </dev/null`;
}
const withPort = (host, port) => (/:\d+$/.test(host) ? host : `${host}:${port}`);
/** Returns what is wrong with the file of NODE_EXTRA_CA_CERTS. Node only warns about it at its start. */
function extraAuthorities(env) {
    const path = env['NODE_EXTRA_CA_CERTS'];
    if (path === undefined || path === '')
        return undefined;
    const named = `NODE_EXTRA_CA_CERTS names ${JSON.stringify(path.slice(0, 300))}`;
    try {
        return /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/.test((0,external_node_fs_.readFileSync)(path, 'utf8'))
            ? `${named}, which does not contain the authority that signed it.`
            : `${named}, which contains no certificate in PEM form.`;
    }
    catch (error) {
        return `${named}, which cannot be read (${codeOf(error)}): Node trusts only its own authorities.`;
    }
}

;// CONCATENATED MODULE: ./build/network/failures.js



/** A reply that this action refuses to read. */
class UnusableReply extends Error {
}
/** The failure for a time-out. */
const requestTimedOut = (seconds, way) => ({
    ...unreachableHost(way),
    reason: `no answer within ${seconds} s`,
});
/** Explains an error of Node's connections. */
function explainNetworkError(error, way) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return explainNetworkError(error.errors[0], way);
    if (error instanceof UnusableReply)
        return { ...unreachableHost(way), reason: error.message, lasting: true };
    const code = codeOf(error);
    if (code === 'ERR_PROXY_TUNNEL' && way.proxy !== undefined)
        return refusedByProxy(numberIn(error), way.proxy, way);
    const flaw = certificateFlaw(code);
    if (flaw !== undefined)
        return untrustedCertificate(flaw, code, way);
    const connection = connections[code];
    if (connection !== undefined)
        return notConnected(connection, code, way);
    if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code))
        return noTls(error, code, way);
    const words = code.startsWith('HPE_')
        ? `what answered does not speak HTTP (${code})`
        : `the connection failed${unknownWords(error, code, way)}`;
    return { ...unreachableHost(way), reason: `${words}` };
}
/** System error codes of connections, with their meaning. */
const connections = {
    ECONNREFUSED: { words: 'the connection was refused', proxy: 'by' },
    ECONNRESET: { words: 'the connection was reset', proxy: 'to' },
    ECONNABORTED: { words: 'the connection was aborted', proxy: 'to' },
    EPIPE: { words: 'the connection was closed while the request was sent', proxy: 'to' },
    ETIMEDOUT: { words: 'the connection timed out', proxy: 'to' },
    EHOSTUNREACH: { words: 'there is no route', proxy: 'to' },
    EHOSTDOWN: { words: 'there is no route', proxy: 'to' },
    ENETUNREACH: { words: 'there is no route', proxy: 'to' },
    ENETDOWN: { words: 'the network of this machine is down', proxy: 'to' },
    EADDRNOTAVAIL: { words: 'this machine has no address to connect from', proxy: 'to' },
    EACCES: { words: 'this machine does not allow the connection', proxy: 'to' },
    EPERM: { words: 'this machine does not allow the connection', proxy: 'to' },
    EMFILE: { words: 'this process has too many files open', proxy: 'to' },
    ENFILE: { words: 'this machine has too many files open', proxy: 'to' },
    ENOTFOUND: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_AGAIN: { words: 'the name could not be resolved for now', proxy: 'of' },
    EAI_FAIL: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NODATA: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NONAME: { words: 'the name could not be resolved', proxy: 'of' },
};
function notConnected({ words, proxy: by }, code, way) {
    const { host, proxy } = way;
    const base = { ...unreachableHost(way), reason: `${words} (${code})` };
    // A connection that was open leads to the host, too.
    if (proxy === undefined || code === 'ECONNRESET' || code === 'EPIPE') {
        const reason = `${base.reason}`;
        if (by !== 'of')
            return { ...base, reason };
        return {
            ...base,
            reason,
            cause: `The name server of this runner does not know ${host}.`,
            cure: 'If the runner is behind a proxy, set HTTPS_PROXY. Otherwise check its name server.',
            commands: [{ when: 'This looks the name up:', run: `nslookup ${host}` }],
        };
    }
    const proxyName = new URL(proxy.url).hostname;
    return {
        reason: `${base.reason} ${by} the proxy ${proxy.host}`,
        cause: by === 'of'
            ? `${proxy.variable} names the proxy ${proxy.host}, which the name server of this runner does not know.`
            : `${proxy.variable} names the proxy ${proxy.host}, which is down, or which this runner cannot reach.`,
        cure: `Check that ${proxy.variable} names the right host and port, and that the proxy is up.${orDirect(way)}`,
        commands: [
            {
                when: 'This checks the proxy from the runner:',
                run: by === 'of' ? `nslookup ${proxyName}` : `curl -v ${proxy.tls ? 'https' : 'http'}://${proxy.host}`,
            },
        ],
        lasting: by === 'of' && code !== 'EAI_AGAIN',
    };
}
/** @param status the proxy's answer to CONNECT */
function refusedByProxy(status, proxy, way) {
    const { host } = way;
    if (status === undefined) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} closed the connection before it opened one to ${host}`,
            cause: `What ${proxy.variable} names is overloaded, or is not an HTTP proxy.`,
        };
    }
    if (status === 407) {
        return {
            reason: `the proxy ${proxy.host} requires credentials (407)`,
            cause: proxy.hasCredentials
                ? `It does not accept the user name and password in ${proxy.variable}, or does not accept Basic authentication.`
                : `${proxy.variable} has no user name and password.`,
            cure: `Write ${proxy.variable} as ${proxy.tls ? 'https' : 'http'}://USER:PASSWORD@${proxy.host}, both percent-encoded, in the environment of the runner or in its .env file.`,
            lasting: true,
        };
    }
    if (status >= 500 || status === 429 || status === 408) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} could not connect to ${host} (${status})`,
            cause: `The proxy is overloaded, or cannot resolve or reach ${host}.`,
        };
    }
    return {
        reason: `the proxy ${proxy.host} refused to connect to ${host} (${status})`,
        cause: `Its rules do not allow ${host}.`,
        cure: `Have the proxy allow CONNECT to port ${way.port} of these hosts: ${hostsToAllow(host).join(', ')}; and for mode: check of ${checkHosts.join(', ')}.${orDirect(way)}`,
        lasting: true,
    };
}
/** Services that `mode: check` uses in addition. */
const checkHosts = ['serviceusage', 'cloudresourcemanager', 'iam', 'artifactregistry'].map(service => `${service}.googleapis.com`);
/** Hosts that a run needs. The refused one comes first. */
const hostsToAllow = (host) => [
    ...new Set([
        host,
        ...(isGitHubs(host) || isGoogles(host) ? ['api.github.com', '*.actions.githubusercontent.com'] : []),
        'sts.googleapis.com',
        'iamcredentials.googleapis.com',
        '*-aiplatform.googleapis.com',
        'storage.googleapis.com',
        'logging.googleapis.com',
        'monitoring.googleapis.com',
    ]),
];
function noTls(error, code, way) {
    const { host, proxy } = way;
    const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || textProperty(error, 'reason') === 'wrong version number';
    if (isPlain && proxy?.tls) {
        return {
            reason: `the proxy ${proxy.host} does not speak TLS (${code})`,
            cause: `${proxy.variable} begins with https://, but the proxy accepts only plain HTTP, as most do.`,
            cure: `Write http:// in ${proxy.variable}: what goes to ${host} is still encrypted.`,
            lasting: true,
        };
    }
    return {
        ...unreachableHost(way),
        reason: `the TLS handshake failed (${code})`,
        cause: isPlain
            ? `Instead of ${host}, ${inspector(way)} or a sign-in page answers, without TLS.`
            : `Between the runner and ${host}, ${inspector(way)} broke the handshake off, or supports only old versions of TLS.`,
        lasting: isPlain || /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE/.test(code),
    };
}
/** The failure if nothing more is known: the host is down, or out of reach. */
function unreachableHost(way) {
    const { host, port, proxy } = way;
    const page = isGoogles(host)
        ? ' (https://status.cloud.google.com)'
        : isGitHubs(host)
            ? ' (https://www.githubstatus.com)'
            : '';
    return {
        reason: 'the connection failed',
        cause: proxy === undefined
            ? `${host} is down or overloaded${page}, or this runner cannot reach it.`
            : `${host} is down or overloaded${page}, or the proxy ${proxy.host} cannot reach it.`,
        cure: proxy === undefined
            ? 'Re-run the job when it answers. If the runner is behind a proxy, set HTTPS_PROXY.'
            : `Re-run the job when it answers.${orDirect(way)}`,
        commands: [
            { when: 'This checks it from the runner:', run: `curl -v https://${host}${port === 443 ? '' : `:${port}`}` },
        ],
        lasting: false,
    };
}
const isGoogles = (host) => /(^|\.)(googleapis\.com|vertexai\.goog|pkg\.dev)$/.test(host);
const isGitHubs = (host) => /(^|\.)(github\.com|githubusercontent\.com|ghe\.com)$/.test(host);
const orDirect = ({ host }) => ` If the runner reaches ${host} without the proxy, add ${host} to NO_PROXY.`;
/** Describes an unknown error: its code and one short line, without possible secrets. */
function unknownWords(error, code, { proxy, secrets }) {
    const message = error instanceof Error ? error.message.slice(0, 2_000) : '';
    const hidden = [...secrets, ...(proxy === undefined ? [] : credentialsOf(proxy))];
    // `redact` only finds pieces of a certain length, so shorter secrets are replaced as a whole.
    const shown = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), (0,redact/* redact */.E)(message, hidden));
    const [line = ''] = shown.replace(/\/\/\S*@/g, '//***@').split(/[\r\n]/, 1);
    const words = line.slice(0, 200).trim();
    return `${words === '' ? '' : `: ${words}`}${code === '' ? '' : ` (${code})`}`;
}
function credentialsOf({ url }) {
    const { username, password } = new URL(url);
    return [username, password].flatMap(part => [part, decodeURIComponent(part)]).filter(part => part !== '');
}
function numberIn(error) {
    const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    return typeof status === 'number' ? status : undefined;
}

;// CONCATENATED MODULE: ./build/network/send-body.js
const isStreamed = (body) => typeof body === 'object' && 'open' in body;
/** Bytes of a body. */
const bodyLength = (body) => (isStreamed(body) ? body.bytes : Buffer.byteLength(body));
/**
 * Sends the body of a request, and ends it. An answer may come before the whole body is sent: a refusal. Nothing more is
 * sent then.
 *
 * @param fail gets the error of a body that cannot be read, as it is: it is not about the network
 */
function sendBody(outgoing, body, fail) {
    if (body === undefined || !isStreamed(body))
        return void outgoing.end(body);
    // A connection with half a request on it cannot serve another one.
    outgoing.on('response', incoming => incoming.on('end', () => {
        if (!outgoing.writableEnded)
            outgoing.destroy();
    }));
    writeParts(outgoing, body).catch((error) => {
        fail(error);
        outgoing.destroy();
    });
}
async function writeParts(outgoing, body) {
    for await (const part of body.open()) {
        if (outgoing.destroyed)
            return;
        if (!outgoing.write(part))
            await drained(outgoing);
    }
    if (!outgoing.destroyed)
        outgoing.end();
}
/** Waits until the connection takes more, or is closed. */
function drained(outgoing) {
    return new Promise(resolve => {
        const done = () => {
            outgoing.off('drain', done);
            outgoing.off('close', done);
            resolve();
        };
        outgoing.on('drain', done);
        outgoing.on('close', done);
        if (outgoing.destroyed)
            done();
    });
}

;// CONCATENATED MODULE: ./build/network/exchange.js




const defaultTimeoutMs = 30_000;
const maxResponseBytes = 32 * 1024 * 1024;
/** Sends a request, and reads the whole reply. */
function exchange(route, request, timeLimit) {
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    const signals = request.signal === undefined ? [timeout] : [request.signal, timeout];
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(request.signal?.aborted ? request.signal.reason : noAnswerError(request, way.explain(error, timeout)));
        const aborted = signals.find(signal => signal.aborted);
        if (aborted !== undefined)
            return fail(aborted.reason);
        const outgoing = sendOn(route, request);
        // A request that still waits for an early connection emits no error when it is destroyed.
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        for (const signal of signals)
            signal.addEventListener('abort', stop);
        outgoing.on('close', () => {
            for (const signal of signals)
                signal.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => readReply(incoming, resolve, fail));
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns the request on its connection. Its body is not sent yet. */
function sendOn({ agent }, { url, method, headers, body }) {
    const length = body === undefined ? {} : { 'content-length': String(bodyLength(body)) };
    return (0,external_node_https_.request)(url, { method, agent, headers: { ...headers, ...length } });
}
/** Returns the time limit of a request, and a function that explains its errors without its tokens. */
function describeWay({ destination }, { headers, timeoutMs = defaultTimeoutMs }) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
    const whole = { ...destination, secrets };
    return {
        timeoutMs,
        explain: (error, timeout) => timeout?.aborted ? requestTimedOut(timeoutMs / 1000, whole) : explainNetworkError(error, whole),
    };
}
function readReply(incoming, resolve, fail) {
    const chunks = [];
    let size = 0;
    incoming.on('error', fail);
    incoming.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxResponseBytes)
            incoming.destroy(new UnusableReply(`the reply is larger than ${maxResponseBytes} bytes`));
    });
    incoming.on('end', () => resolve({ ...headOf(incoming), body: Buffer.concat(chunks) }));
}
/** Returns status and headers of a reply. */
const headOf = (incoming) => ({
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ])),
});
/** Names the request, never its headers or body, which may contain a token. */
const noAnswerError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details);

;// CONCATENATED MODULE: ./build/network/stream.js




/** Sends a request, and returns when the head of its reply has arrived. */
function openStream(route, request, timeLimit) {
    const { signal } = request;
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    return new Promise((resolve, reject) => {
        let isUnsent = () => true;
        const fail = (error) => reject(signal?.aborted
            ? signal.reason
            : noAnswerError(request, { ...way.explain(error, timeout), unsent: isUnsent() }));
        if (signal?.aborted)
            return fail(signal.reason);
        const outgoing = sendOn(route, request);
        isUnsent = watchSending(outgoing);
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        timeout.addEventListener('abort', stop);
        signal?.addEventListener('abort', stop);
        outgoing.on('close', () => {
            timeout.removeEventListener('abort', stop);
            signal?.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => {
            timeout.removeEventListener('abort', stop);
            // Its reader gets the error, if there is one.
            incoming.on('error', () => { });
            const explain = (error, pause) => signal?.aborted ? signal.reason : brokenOffError(request, way.explain(error, pause));
            resolve({ ...headOf(incoming), body: readParts(incoming, watchPauses(timeLimit, way.timeoutMs), explain) });
        });
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns a function that says whether nothing of a request has left: it had no connection that was ready for it. */
function watchSending(outgoing) {
    let isReady = false;
    outgoing.on('socket', socket => {
        const isNew = socket instanceof external_node_tls_.TLSSocket && !outgoing.reusedSocket && socket.getFinished() === undefined;
        if (isNew)
            socket.once('secureConnect', () => {
                isReady = true;
            });
        else
            isReady = true;
    });
    return () => !isReady;
}
/** Yields what arrives. Node reads no more from the connection than fits into its small buffer. */
async function* readParts(incoming, pauses, explain) {
    const chunks = incoming.iterator();
    let over;
    try {
        for (;;) {
            pauses.begin(limit => {
                over = limit;
                incoming.destroy(new Error('no more of the body came'));
            });
            const next = await chunks.next();
            pauses.end();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    catch (error) {
        throw explain(error, over);
    }
    finally {
        pauses.end();
        // Of a complete body nothing is left to stop, and its connection serves the next request.
        if (!incoming.complete)
            incoming.destroy();
    }
}
/**
 * Ends a wait that lasts a whole limit. One limit watches many short waits, because a stream can have many thousands: a
 * wait that began under an earlier limit ends with the next one.
 */
function watchPauses(timeLimit, milliseconds) {
    let wait = 0;
    let tooLong;
    let isArmed = false;
    const arm = () => {
        isArmed = true;
        const limit = timeLimit(milliseconds);
        const watched = wait;
        limit.addEventListener('abort', () => {
            isArmed = false;
            if (tooLong === undefined)
                return;
            if (watched === wait)
                tooLong(limit);
            else
                arm();
        });
    };
    return {
        begin: act => {
            wait += 1;
            tooLong = act;
            if (!isArmed)
                arm();
        },
        end: () => {
            tooLong = undefined;
        },
    };
}
const brokenOffError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `The answer of ${url.host} to ${method} ${url.pathname} broke off: ${reason}`, details);

;// CONCATENATED MODULE: ./build/network/transport.js








/** Connections to one host: of requests with a short reply, and of streams. */
const maxSockets = { whole: 64, streaming: 256 };
/** Milliseconds after which an unused connection of streams is closed, before the other side does it. */
const idleStreamMs = 60_000;
/**
 * Creates the only transport of this action, which its libraries use, too: HTTPS with kept and early connections,
 * through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`). It sends nothing if the environment would
 * show what is sent.
 */
function createTransport(env, { timeLimit, ca, early = new Map() } = { timeLimit: AbortSignal.timeout }) {
    const exit = readNetworkAccess(env);
    const proxy = 'proxy' in exit ? exit.proxy : undefined;
    // One for all connections: to make it takes longer than anything else that a connection computes.
    const secureContext = (0,external_node_tls_.createSecureContext)(ca === undefined ? {} : { ca });
    const kept = { keepAlive: true, maxSockets: maxSockets.whole, scheduling: 'lifo', secureContext };
    const agents = createAgents(kept, proxy);
    let streaming;
    const streams = () => {
        streaming ??= createAgents({ ...kept, maxSockets: maxSockets.streaming, timeout: idleStreamMs }, proxy);
        return streaming;
    };
    const routeTo = ({ direct, tunnels }, host, port) => proxy === undefined || tunnels === undefined || bypassesProxy(env, host, port)
        ? { agent: direct, destination: { host, port, proxy: undefined, env } }
        : { agent: tunnels, destination: { host, port, proxy, env } };
    /** @throws ActionError if nothing may be sent there */
    const route = (of, { url, headers }, allows, bearer) => {
        const { protocol, hostname, port } = url;
        if (protocol !== 'https:')
            throw refusedHost(url, 'it is not an https address');
        if (!allows(hostname))
            throw refusedHost(url, 'it is not on the list of allowed hosts');
        if (!bearer && Object.keys(headers).some(name => name.toLowerCase() === 'authorization'))
            throw refusedHost(url, 'no token may be sent to it');
        if ('refused' in exit)
            throw exit.refused;
        return routeTo(of(), hostname, Number(port || httpsPort));
    };
    return {
        to: (allows, { bearer } = { bearer: true }) => {
            return async (request) => exchange(route(() => agents, request, allows, bearer), request, timeLimit);
        },
        stream: allows => {
            return async (request) => openStream(route(streams, request, allows, true), request, timeLimit);
        },
        warm: (host, allows) => {
            const { agent } = routeTo(agents, host, httpsPort);
            if (allows(host))
                agent.warm(host, () => early.get(host) ?? connectEarly(env, [host]).get(host));
        },
        close: () => {
            for (const { direct, tunnels } of [agents, streaming ?? agents]) {
                direct.destroy();
                tunnels?.destroy();
            }
        },
    };
}
const createAgents = (options, proxy) => ({
    direct: new WarmAgent(options),
    tunnels: proxy && new WarmAgent({ ...options, proxyEnv: { https_proxy: proxy.url } }),
});
const refusedHost = (url, reason) => new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`, { unsent: true });
/** Stores connections that were opened before their requests. */
class WarmAgent extends external_node_https_.Agent {
    #ready = new Map();
    /** Begins TLS as soon as the connection is open. */
    warm(host, connect) {
        const connection = this.#ready.has(host) ? undefined : connect();
        if (connection === undefined)
            return;
        const ready = connection.then(socket => this.#secure(host, socket));
        ready.catch(() => { });
        this.#ready.set(host, ready);
    }
    #secure(host, socket) {
        return new Promise((resolve, reject) => {
            const options = { ...this.options, ALPNProtocols: ['http/1.1'], host, servername: host, socket };
            const secured = (0,external_node_tls_.connect)(options, () => resolve(secured.unref()));
            secured.on('error', reject);
        });
    }
    createConnection(options, callback) {
        const host = options.host ?? '';
        const ready = Number(options.port) === httpsPort ? this.#ready.get(host) : undefined;
        this.#ready.delete(host);
        if (ready === undefined || callback === undefined)
            return super.createConnection(options, callback);
        const anew = () => {
            const socket = super.createConnection(options, callback);
            if (socket instanceof external_node_tls_.TLSSocket)
                callback(null, socket);
        };
        ready.then(socket => (socket.destroyed ? anew() : callback(null, socket.ref())), anew);
        return undefined;
    }
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

/***/ 9539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ describeFailure)
});

// UNUSED EXPORTS: failureReport

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
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
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [markdown(when)]), codeBlock(wrapCommand(run), 'sh')])
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
    return text + fittingCommands(commands, core_escape/* annotationLength */.cF - text.length);
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
        lines.push(`  ${(0,errors/* formatProblem */.Vw)(problem)}`, ...commandLines(problem.commands ?? [], '    '));
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
    for (const line of commandLines(commands, '  '))
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

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q6: () => (/* binding */ createContext),
  oO: () => (/* reexport */ transport/* createTransport */.o),
  tellFault: () => (/* binding */ tellFault)
});

// UNUSED EXPORTS: askForPolicy

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/github/reply.js
var reply = __webpack_require__(1050);
;// CONCATENATED MODULE: ./build/github/api.js






/**
 * GitHub ends a request after 10 s:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const apiTimeoutMs = 15_000;
const perPage = 100;
/** A list with more pages is not read to its end, so its answer is incomplete. */
const maxPages = 10;
/** Creates the client of GitHub's APIs for one token. */
function createApi({ send, clock, token, apiUrl }) {
    const base = apiUrl.replace(/\/$/, '');
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `token ${token}`,
        'user-agent': `keyless-vertex/${version/* version */.r}`,
        'x-github-api-version': '2022-11-28',
    };
    async function ask(request, interpret, isChange = false) {
        const { address, ...rest } = request;
        let last;
        const attempt = async () => {
            const response = await send({ ...rest, url: new URL(address), headers, timeoutMs: apiTimeoutMs });
            return withRetryAfter((0,redact/* withoutEcho */.m)(response, token), clock.now());
        };
        const passes = (outcome) => {
            last = outcome instanceof errors/* ActionError */.lZ ? undefined : interpret(outcome);
            if (isChange)
                return last !== undefined && 'refused' in last.reply && (0,reply/* limitIsReached */.oU)(last.reply.refused);
            return last === undefined ? (0,retry/* isTemporaryOutcome */.O4)(outcome) : last.again;
        };
        try {
            const response = await (0,retry/* retrying */.R$)(attempt, retry/* patient */.Im, clock, undefined, passes);
            return { ...(last ?? interpret(response)).reply, headers: response.headers };
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
                throw error;
            return { refused: { status: undefined, words: error.message, headers: {}, isOfGitHub: false, failure: error } };
        }
    }
    const get = (path, read) => ask({ method: 'GET', address: `${base}${path}` }, response => interpretRest(response, read));
    return {
        get,
        list: async (path, read) => {
            const items = [];
            for (let page = 1; page <= maxPages; page++) {
                const reply = await get(`${path}?per_page=${perPage}&page=${page}`, body => readList(body, read));
                if ('refused' in reply)
                    return reply;
                items.push(...reply.value);
                // Something in between may have dropped the header that names the next page, so a full page may not be the
                // last.
                if (reply.value.length < perPage && !/\brel="next"/.test(reply.headers?.['link'] ?? ''))
                    return { value: items };
            }
            const words = `the list has more than ${maxPages * perPage} items`;
            return { refused: { status: 200, words, headers: {}, isOfGitHub: true } };
        },
        query: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read)),
        mutate: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read), true),
    };
}
const graphqlRequest = (base, query, variables) => ({
    method: 'POST',
    address: graphqlAddress(base),
    body: JSON.stringify({ query, variables }),
});
const graphqlAddress = (base) => base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`;
function interpretRest(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    return readValue(response, (0,json/* parseJson */.qF)(response.body.toString('utf8')), read);
}
function interpretGraphql(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    const body = (0,json/* parseJson */.qF)(response.body.toString('utf8'));
    const errors = (0,reply/* errorsIn */.R4)(body);
    if (errors.length > 0)
        return { reply: { refused: (0,reply/* refusalOf */.Of)(response) }, again: (0,reply/* areTemporary */.uS)(errors) };
    return readValue(response, (0,json/* isObject */.Gv)(body) ? body['data'] : undefined, read);
}
const refusedWith = (response) => {
    const refused = (0,reply/* refusalOf */.Of)(response);
    return { reply: { refused }, again: errors/* temporaryStatuses */.Ot.has(response.status) || (0,reply/* limitIsReached */.oU)(refused) };
};
/** A success that is not GitHub's document (a page of a filter, a body that was cut off) is requested again. */
function readValue(response, body, read) {
    const value = read(body);
    return value === undefined
        ? { reply: { refused: (0,reply/* refusalOf */.Of)(response) }, again: true }
        : { reply: { value }, again: false };
}
function readList(body, read) {
    if (!Array.isArray(body))
        return undefined;
    const items = body.map(read);
    return items.every(item => item !== undefined) ? items : undefined;
}
/**
 * An exhausted limit says when it resets, not how long to wait:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function withRetryAfter(response, now) {
    const { 'retry-after': asked, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = response.headers;
    if (asked !== undefined || remaining !== '0' || !/^\d{1,12}$/.test(reset))
        return response;
    // The runner's clock may be ahead of GitHub's, so the wait is at least a second.
    const seconds = Math.max(1, Math.ceil(Number(reset) - now / 1000));
    return { ...response, headers: { ...response.headers, 'retry-after': String(seconds) } };
}

// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(8289);
;// CONCATENATED MODULE: ./build/github/approval-evidence.js



/**
 * Reads who approved a run for an environment, how the environment is protected, and who may approve there now.
 *
 * @param seen environments that were found before. It adds this one
 */
async function readApprovalEvidence(github, { environment, runId, reviewers: wantsReviewers }, clock, seen) {
    const { get, at, id, asked } = github;
    const asking = Promise.all([
        get(`${at}/actions/runs/${encodeURIComponent(runId)}/approvals`, readRunApprovals),
        get(at, body => ((0,json/* isObject */.Gv)(body) && String(body['id']) === id ? readRepositoryFacts(body) : undefined)),
    ]);
    const reading = readProtectionOf(github, environment, asking, clock, seen);
    const [[approvals, about], evidence] = await Promise.all([asking, reading]);
    const approvers = (0,repository_api/* evidenceIn */.nM)(approvals, asked('the approvals of this run', 'actions: read'), all => approversOf(all, environment));
    const { visibility, ownerId } = 'value' in about ? about.value : unknownFacts;
    const reviewers = wantsReviewers && 'reviewers' in evidence && !('unanswered' in approvers)
        ? await readReviewers(github, evidence, approvers, ownerId)
        : undefined;
    return {
        environment: 'reviewers' in evidence ? withoutReviewers(evidence) : evidence,
        ...(reviewers && { reviewers }),
        approvals: approvers,
        visibility,
    };
}
/**
 * Reads how an environment is protected. GitHub also answers 404 if the token may not see it. So an environment is
 * missing only if the token sees all the rest. One that was found before must be missing twice.
 */
async function readProtectionOf({ get, at, asked }, name, others, clock, seen) {
    const question = asked(`the environment ${name}`, 'actions: read');
    const ask = () => get(`${at}/environments/${encodeURIComponent(name)}`, body => readProtection(body, name));
    const first = await ask();
    if (isMissing(first)) {
        const hidden = (await others).find(other => 'refused' in other);
        if (hidden !== undefined && 'refused' in hidden)
            return (0,refusals/* explainGitHubRefusal */.zP)(hidden.refused, question);
        if (!seen.has(name))
            return { missing: true };
        await clock.sleep(repository_api/* goneAfterMs */.wB);
    }
    const reply = isMissing(first) ? await ask() : first;
    if (isMissing(reply))
        return { missing: true };
    if ('refused' in reply)
        return (0,refusals/* explainGitHubRefusal */.zP)(reply.refused, question);
    seen.add(name);
    return reply.value;
}
/**
 * Reads who are reviewers of the environment now. It reads teams only if an approver is not named directly. A team is
 * addressed by its id and the organization's.
 */
async function readReviewers({ list, asked }, { reviewers }, approvers, ownerId) {
    if (approvers.every(({ id }) => reviewers.users.includes(id)))
        return { ids: reviewers.users };
    const members = await Promise.all(reviewers.teams.map(team => list(`/organizations/${ownerId}/team/${team}/members`, repository_api/* readNumericId */.NK)));
    const ids = members.flatMap(reply => ('value' in reply ? reply.value : []));
    const index = members.findIndex(reply => 'refused' in reply);
    const hidden = members[index];
    const all = { ids: [...reviewers.users, ...ids] };
    if (hidden === undefined || !('refused' in hidden)) {
        const unanswered = 'GitHub answered with reviewers of another kind than users and teams';
        return reviewers.others ? { ...all, unanswered: { asked: 'the reviewers of the environment', unanswered } } : all;
    }
    const { permission: _, ...why } = (0,refusals/* explainGitHubRefusal */.zP)(hidden.refused, asked(`the members of team ${reviewers.teams[index]}`, 'members: read'));
    return { ...all, unanswered: { ...why, hint: cannotReadTeams } };
}
const cannotReadTeams = 'The job\u2019s own token cannot read teams. Give `github_token` the token of a GitHub App with `members: read`, or name people as reviewers of the environment.';
const unknownFacts = { visibility: 'unknown', ownerId: '0' };
function readRepositoryFacts(body) {
    const visibility = (0,repository_api/* nonEmptyText */.al)(body, 'visibility');
    const ownerId = (0,repository_api/* readNumericId */.NK)(body['owner']);
    return visibility === undefined || ownerId === undefined ? undefined : { visibility, ownerId };
}
const withoutReviewers = ({ requiredReviewers, preventSelfReview }) => ({
    requiredReviewers,
    preventSelfReview,
});
/** `protection_rules` is absent from an environment that has none. */
function readProtection(environment, wanted) {
    if (!(0,json/* isObject */.Gv)(environment) || !sameEnvironment((0,repository_api/* nonEmptyText */.al)(environment, 'name') ?? '', wanted))
        return undefined;
    const { protection_rules: rules = [] } = environment;
    if (!Array.isArray(rules) || !rules.every(rule => (0,json/* isObject */.Gv)(rule) && typeof rule['type'] === 'string'))
        return undefined;
    const reviewing = rules.find(rule => (0,json/* isObject */.Gv)(rule) && rule['type'] === 'required_reviewers');
    const none = { users: [], teams: [], others: false };
    if (!(0,json/* isObject */.Gv)(reviewing))
        return { requiredReviewers: false, preventSelfReview: false, reviewers: none };
    const { reviewers, prevent_self_review: preventSelfReview } = reviewing;
    if (!Array.isArray(reviewers))
        return undefined;
    const read = reviewers.map(readReviewer);
    const idsOf = (type) => read.flatMap(one => (one?.type === type ? [one.id] : []));
    const [users, teams] = [idsOf('User'), idsOf('Team')];
    return {
        requiredReviewers: read.length > 0,
        preventSelfReview: preventSelfReview === true,
        reviewers: { users, teams, others: users.length + teams.length < read.length },
    };
}
function readReviewer(reviewer) {
    const type = (0,json/* isObject */.Gv)(reviewer) ? (0,repository_api/* nonEmptyText */.al)(reviewer, 'type') : undefined;
    const id = (0,json/* isObject */.Gv)(reviewer) ? (0,repository_api/* readNumericId */.NK)(reviewer['reviewer']) : undefined;
    return type === undefined || id === undefined ? undefined : { type, id };
}
function readRunApprovals(approvals) {
    if (!Array.isArray(approvals))
        return undefined;
    const read = approvals.map(readRunApproval);
    return read.every(one => one !== undefined) ? read : undefined;
}
function readRunApproval(approval) {
    if (!(0,json/* isObject */.Gv)(approval) || typeof approval['state'] !== 'string' || !Array.isArray(approval['environments']))
        return undefined;
    const environments = approval['environments'].map(one => ((0,json/* isObject */.Gv)(one) ? (0,repository_api/* nonEmptyText */.al)(one, 'name') : undefined));
    const { user } = approval;
    const [id, type] = (0,json/* isObject */.Gv)(user) ? [(0,repository_api/* readNumericId */.NK)(user), (0,repository_api/* nonEmptyText */.al)(user, 'type')] : [];
    if (!(0,json/* isObject */.Gv)(user) || id === undefined || type === undefined || !environments.every(name => name !== undefined))
        return undefined;
    const by = { login: (0,repository_api/* nonEmptyText */.al)(user, 'login') ?? '', id };
    return { isApproved: approval['state'] === 'approved', environments, by, isByPerson: type === 'User' };
}
const approversOf = (approvals, environment) => approvals
    .filter(({ isApproved, isByPerson, environments }) => isApproved && isByPerson && environments.some(name => sameEnvironment(name, environment)))
    .map(({ by }) => by);
/** GitHub ignores the case of environment names. */
const sameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();
/** True for GitHub's own 404, not one of something in between. */
const isMissing = (reply) => 'refused' in reply && reply.refused.status === 404 && reply.refused.isOfGitHub && reply.refused.words === 'Not Found';

;// CONCATENATED MODULE: ./build/github/branch-evidence.js


/**
 * Reads what GitHub says about the branch of a ref: the rules that protect it, and the pull requests whose merge is the
 * commit. A tag has no such evidence.
 */
async function readBranchEvidence({ list, at, asked }, ref, sha, wanted) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined)
        return {};
    const [rules, pulls] = await Promise.all([
        wanted.rules ? list(`${at}/rules/branches/${encodeURIComponent(branch)}`, readRule) : undefined,
        wanted.merged ? list(`${at}/commits/${encodeURIComponent(sha)}/pulls`, readPull) : undefined,
    ]);
    const ofRules = `the rules of branch ${branch}`;
    const askedRules = asked(ofRules, 'contents: read');
    const askedPulls = asked(`the pull requests of commit ${sha.slice(0, 7)}`, 'pull-requests: read');
    const merges = (pull) => pull.isMerged && pull.mergeCommit === sha && pull.base === branch;
    return {
        ...(rules && {
            rules: (0,repository_api/* evidenceIn */.nM)(rules, askedRules, all => all.map(({ type }) => type)),
            reviews: (0,repository_api/* evidenceIn */.nM)(rules, askedRules, all => mostReviews(all, ofRules)),
        }),
        ...(pulls && {
            mergedPullRequests: (0,repository_api/* evidenceIn */.nM)(pulls, askedPulls, all => all.filter(merges).map(({ number }) => number)),
        }),
    };
}
function readRule(rule) {
    const type = (0,json/* isObject */.Gv)(rule) ? (0,repository_api/* nonEmptyText */.al)(rule, 'type') : undefined;
    if (!(0,json/* isObject */.Gv)(rule) || type === undefined)
        return undefined;
    if (type !== 'pull_request')
        return { type, reviews: 0 };
    const { parameters } = rule;
    const count = (0,json/* isObject */.Gv)(parameters) ? parameters['required_approving_review_count'] : undefined;
    return { type, reviews: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined };
}
/** The strictest rule counts. An unreadable rule may be the strictest. */
function mostReviews(rules, asked) {
    const counts = rules.flatMap(({ reviews }) => reviews ?? []);
    if (counts.length === rules.length)
        return Math.max(0, ...counts);
    return {
        asked,
        unanswered: 'GitHub answered with a rule pull_request that has no required_approving_review_count',
        hint: 'Run the job again; if it stays so, tell the maintainers of this action.',
    };
}
function readPull(pull) {
    if (!(0,json/* isObject */.Gv)(pull) || !(0,json/* isObject */.Gv)(pull['base']))
        return undefined;
    const { number, merged_at: mergedAt, merge_commit_sha: mergeCommit } = pull;
    const base = (0,repository_api/* nonEmptyText */.al)(pull['base'], 'ref');
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || base === undefined)
        return undefined;
    if (!isTextOrNull(mergedAt) || !isTextOrNull(mergeCommit))
        return undefined;
    return { number, base, isMerged: mergedAt !== null, mergeCommit: mergeCommit ?? undefined };
}
const isTextOrNull = (value) => value === null || typeof value === 'string';

// EXTERNAL MODULE: ./build/policy/source.js
var policy_source = __webpack_require__(9278);
;// CONCATENATED MODULE: ./build/github/policy-errors.js


/** The error for a policy whose branch, tag, or commit does not exist. */
function noCommit(source, name, where) {
    const looksShort = source.kind === 'central' && /^[0-9a-f]{4,39}$/i.test(source.ref);
    return new errors/* ActionError */.lZ('POLICY_MISSING', `${name}: there is no commit ${where}`, {
        cure: source.kind === 'default-branch'
            ? 'Push a first commit to the default branch.'
            : looksShort
                ? 'Name a commit by all of its 40 digits: a shorter form may later match another one.'
                : 'Name an existing branch (refs/heads/\u2026), tag (refs/tags/\u2026) or commit (40 digits) after the @.',
    });
}
/** The error for a policy file that is missing or unusable. */
const noFile = (name, where, reason) => new errors/* ActionError */.lZ('POLICY_MISSING', `The policy ${name} could not be read ${where}: ${reason}`, {
    cure: 'Merge a policy to that path first (the input `policy` names another), since it is never read from the change under review.',
});
/**
 * The error for a name that is both a branch and a tag. Git prefers the tag: anyone who may push tags could then change
 * the policy of a protected branch.
 */
function ambiguousRef(source, name, refs) {
    const short = source.kind === 'central' ? source.ref : '';
    const pin = source.kind === 'central' && source.repositoryId !== undefined ? `#${source.repositoryId}` : '';
    return new errors/* ActionError */.lZ('INPUT_INVALID', `policy: ${name}@${short} can mean ${refs.join(' or ')}`, {
        cure: `Write the one that you mean:\n${refs.map(ref => `policy: ${name}@${ref}${pin}`).join('\n')}`,
    });
}
/** The error for a repository's name that belongs to another repository now. */
function takenName(repository, otherId, source, { repositoryId }) {
    return source.kind === 'central'
        ? new errors/* ActionError */.lZ('POLICY_MISSING', `${repository} is repository ${otherId}, but the policy is of repository ${repositoryId}`, {
            cause: 'The repository was renamed or deleted, and another one took its name; or the number is not an id.',
            cure: `Correct the name in the input \`policy\`, or the id after the #. If #${repositoryId} is a part of the ref, write the id after it: ${source.ref}#${repositoryId}#${otherId}`,
        })
        : new errors/* ActionError */.lZ('POLICY_MISSING', `${repository} is now repository ${otherId}, but this run belongs to repository ${repositoryId}`, {
            cause: 'The repository was renamed, and another one took its name.',
            cure: 'Run the workflow again from the renamed repository.',
        });
}
/** The error for a policy that GitHub does not return, with the cause of the refusal. */
function unreadablePolicy(name, refused, asked) {
    const { status, words, failure } = refused;
    if (failure !== undefined)
        return failure.restated(`The policy ${name} could not be read: ${words}`, { code: 'POLICY_UNREADABLE' });
    const { cause, hint, permission } = (0,refusals/* explainGitHubRefusal */.zP)(refused, asked);
    const isRefusal = refused.type !== undefined || [401, 403, 404].includes(status ?? 0);
    // A success without an answer, and temporary failures, were repeated.
    const isRepeated = status === 200 || errors/* temporaryStatuses */.Ot.has(status ?? 0);
    const what = isRefusal ? 'GitHub refused' : `GitHub answered ${status}${isRepeated ? ' on every attempt' : ''}`;
    return new errors/* ActionError */.lZ('POLICY_UNREADABLE', `The policy ${name} could not be read: ${what}`, {
        ...(status !== undefined && { answer: { host: asked.host, status, words } }),
        cause,
        cure: permission === undefined
            ? (hint ?? '')
            : `Give the job these permissions; the job loses every permission that it does not name:\n${(0,refusals/* permissionBlock */.hL)([permission])}`,
    });
}

;// CONCATENATED MODULE: ./build/github/policy-file.js



const commitFields = `oid file(path: $path) { object { __typename ... on Blob { text byteSize isTruncated } } }`;
/** A tag may name a tag that names the commit. */
const commitTarget = `__typename ... on Commit { ${commitFields} }
    ... on Tag { target { __typename ... on Commit { ${commitFields} } ... on Tag { target { __typename ... on Commit { ${commitFields} } } } } }`;
const selections = {
    head: { variables: '', fields: `defaultBranchRef { name target { ${commitTarget} } }` },
    commit: { variables: ', $oid: GitObjectID!', fields: `object(oid: $oid) { ${commitTarget} }` },
    ref: { variables: ', $ref: String!', fields: `ref(qualifiedName: $ref) { prefix name target { ${commitTarget} } }` },
    short: {
        variables: ', $branch: String!, $tag: String!',
        fields: `branch: ref(qualifiedName: $branch) { prefix name target { ${commitTarget} } }
    tag: ref(qualifiedName: $tag) { prefix name target { ${commitTarget} } }`,
    },
};
function selectionOf(source) {
    if (source.kind === 'default-branch')
        return { by: 'head', variables: {} };
    const { ref } = source;
    if ((0,policy_source/* isPinned */.T)(source))
        return { by: 'commit', variables: { oid: ref } };
    return ref.startsWith('refs/')
        ? { by: 'ref', variables: { ref } }
        : { by: 'short', variables: { branch: `refs/heads/${ref}`, tag: `refs/tags/${ref}` } };
}
/**
 * Reads the policy at the commit that the source names.
 *
 * @throws ActionError `POLICY_UNREADABLE` if GitHub gives no usable answer; `POLICY_MISSING` if the file exists, but is
 * not a policy, or if another repository has the name
 */
async function readPolicyFile(api, source, place, asked) {
    const selection = selectionOf(source);
    const { by, variables } = selection;
    const { variables: declared, fields } = selections[by];
    const query = `query ($owner: String!, $name: String!, $path: String!${declared}) {
  repository(owner: $owner, name: $name) {
    databaseId
    ${fields}
  }
}`;
    const ask = (repository) => {
        const [owner = '', name = ''] = repository.split('/');
        const read = (data) => readRepository(data, selection, place.repositoryId);
        return api.query(query, { owner, name, path: source.path, ...variables }, read);
    };
    const first = await ask(place.repository);
    const { reply, repository } = await followRename(api, first, place, ask);
    const name = `${repository}/${source.path}`;
    if ('refused' in reply)
        throw unreadablePolicy(name, reply.refused, asked);
    const { value } = reply;
    if ('otherId' in value)
        throw takenName(repository, value.otherId, source, place);
    return policyReadingOf(value, source, name);
}
/** Another repository may have taken the name since. The id leads to the present name of our repository. */
async function followRename(api, reply, { repository, repositoryId }, ask) {
    const isElsewhere = 'refused' in reply ? reply.refused.type === 'NOT_FOUND' : 'otherId' in reply.value;
    if (!isElsewhere || repositoryId === undefined)
        return { reply, repository };
    const now = await api.get(`/repositories/${repositoryId}`, body => (0,json/* isObject */.Gv)(body) && String(body['id']) === repositoryId && typeof body['full_name'] === 'string'
        ? body['full_name']
        : undefined);
    if ('refused' in now || now.value.toLowerCase() === repository.toLowerCase())
        return { reply, repository };
    return { reply: await ask(now.value), repository: now.value };
}
function readRepository(data, { by, variables }, repositoryId) {
    const repository = (0,json/* isObject */.Gv)(data) ? data['repository'] : undefined;
    if (!(0,json/* isObject */.Gv)(repository) || !Number.isSafeInteger(repository['databaseId']))
        return undefined;
    const id = String(repository['databaseId']);
    if (repositoryId !== undefined && id !== repositoryId)
        return { otherId: id };
    const { defaultBranchRef, object, ref, branch, tag } = repository;
    const read = {
        head: () => [readRef(defaultBranchRef, 'refs/heads/')],
        commit: () => [object === null ? null : readCommit(object, '')],
        ref: () => [askedRef(ref, variables['ref'])],
        short: () => [askedRef(branch, variables['branch']), askedRef(tag, variables['tag'])],
    }[by]();
    const refs = read.filter(one => one !== undefined);
    return refs.length === read.length ? { repositoryId: id, refs } : undefined;
}
/** Refuses an answer about another ref than the requested one. */
function askedRef(value, asked) {
    const found = readRef(value);
    return found?.ref === asked || found === null ? found : undefined;
}
function readRef(value, knownPrefix) {
    if (value === null)
        return null;
    if (!(0,json/* isObject */.Gv)(value) || typeof value['name'] !== 'string')
        return undefined;
    const prefix = knownPrefix ?? value['prefix'];
    return typeof prefix === 'string' ? readCommit(value['target'], `${prefix}${value['name']}`) : undefined;
}
/** `null`: the object is not a commit, such as a tag of a tree. */
function readCommit(value, ref) {
    if (!(0,json/* isObject */.Gv)(value) || typeof value['__typename'] !== 'string')
        return undefined;
    if (value['__typename'] === 'Tag')
        return (0,json/* isObject */.Gv)(value['target']) ? readCommit(value['target'], ref) : null;
    if (value['__typename'] !== 'Commit')
        return null;
    const file = readFoundFile(value['file']);
    const { oid } = value;
    return typeof oid === 'string' && /^[0-9a-f]{40}$/.test(oid) && file !== undefined
        ? { ref, commit: oid, file }
        : undefined;
}
function readFoundFile(value) {
    if (value === null)
        return { missing: true };
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const { object } = value;
    if (object === null)
        return { unfit: 'it is not a text file' };
    if (!(0,json/* isObject */.Gv)(object) || typeof object['__typename'] !== 'string')
        return undefined;
    if (object['__typename'] !== 'Blob' || object['text'] === null)
        return { unfit: 'it is not a text file' };
    const { text, isTruncated } = object;
    if (typeof text !== 'string' || typeof isTruncated !== 'boolean')
        return undefined;
    return isTruncated ? { unfit: 'it is too large' } : { text };
}
function policyReadingOf({ refs, repositoryId }, source, name) {
    const existing = refs.filter(ref => ref !== null);
    const [commit] = existing;
    const where = source.kind === 'central' ? `at ${source.ref}` : 'at the head of the default branch';
    if (commit === undefined)
        return { gone: noCommit(source, name, where) };
    if (existing.length > 1)
        throw ambiguousRef(source, name, existing.map(({ ref }) => ref));
    const { file } = commit;
    if ('missing' in file)
        return { gone: noFile(name, where, 'there is no such file') };
    if ('unfit' in file)
        throw noFile(name, where, file.unfit);
    return {
        found: { text: file.text, name, commit: commit.commit, ref: commit.ref || commit.commit, repositoryId },
    };
}

;// CONCATENATED MODULE: ./build/github/repository.js






/** Creates the client. All its requests except those for the policy name the repository by its numeric id. */
function createRepository(options) {
    const { clock, input, apiUrl, repository, repositoryId } = options;
    const api = createApi(options);
    const host = new URL(apiUrl).host;
    const asked = (what, permission) => ({ what, host, repository, input, permission });
    const github = { ...api, at: `/repositories/${repositoryId}`, id: repositoryId, asked };
    /** Environments that were found before. */
    const seen = new Set();
    /** The early request of `askEarly`, until it is used. */
    let early;
    const readPolicy = (source) => {
        const place = source.kind === 'central'
            ? { repository: `${source.owner}/${source.repository}`, repositoryId: source.repositoryId }
            : { repository, repositoryId };
        return readPolicyFile(api, source, place, {
            ...asked('the policy', 'contents: read'),
            repository: place.repository,
        });
    };
    return {
        askEarly: source => {
            early = { of: JSON.stringify(source), policy: readPolicy(source) };
            early.policy.catch(() => { });
        },
        readPolicy: source => {
            const policy = early?.of === JSON.stringify(source) ? early.policy : undefined;
            early = undefined;
            return policy ?? readPolicy(source);
        },
        branchEvidence: (ref, sha, wanted) => readBranchEvidence(github, ref, sha, wanted),
        approvalEvidence: (environment, runId, { reviewers }) => readApprovalEvidence(github, { environment, runId, reviewers }, clock, seen),
        putComment: async (comment) => {
            const { putPullComment } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 8367));
            return putPullComment(api, comment, asked('or write comments on this pull request', 'pull-requests: write'));
        },
        runCreatedAt: runId => readRunCreatedAt(github, runId),
    };
}
async function readRunCreatedAt({ get, at }, runId) {
    const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}`, body => (0,json/* isObject */.Gv)(body) && String(body['id']) === runId ? (0,repository_api/* nonEmptyText */.al)(body, 'created_at') : undefined);
    return 'value' in reply ? reply.value : undefined;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/command.js
var command = __webpack_require__(9635);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __webpack_require__(4679);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
;// CONCATENATED MODULE: ./build/github/command-files.js




/**
 * Saves the states that post depends on, before anything else. Any step can set a variable `STATE_\u2026` through
 * GITHUB_ENV, and the runner overwrites only those that this process saved itself.
 *
 * @param print prints the older command, which needs no file
 */
function reserveStates(env, print) {
    try {
        // In the short form, which needs no delimiter: to make one loads all of `node:crypto`.
        appendTo('GITHUB_STATE', env, 'done=false\nrun=\n');
    }
    catch {
        // The run then reports the cause and does nothing. A planted state must not trigger post, either.
        print('::save-state name=done::true');
    }
}
/**
 * Appends the whole text or nothing: half a value would make the runner refuse the whole file.
 *
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`
 */
function appendTo(file, env, text) {
    const path = env[file] ?? '';
    if (path === '')
        throw new errors/* ActionError */.lZ('RUNNER_FILE_UNWRITABLE', `${file} is not set: the runner gave this step no such file`);
    let descriptor;
    try {
        // A missing file is not created: the runner created it, and something removed it.
        descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        try {
            for (let rest = Buffer.from(text); rest.length > 0;)
                rest = rest.subarray((0,external_node_fs_.writeSync)(descriptor, rest));
        }
        catch (error) {
            cutBack(descriptor, size);
            throw error;
        }
    }
    catch (error) {
        throw unwritableFile(file, path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function cutBack(descriptor, size) {
    try {
        (0,external_node_fs_.ftruncateSync)(descriptor, size);
    }
    catch {
        // If it cannot be cut, it is not a regular file, and stores nothing.
    }
}
/**
 * Returns the error for a file of the runner that cannot be written, with the cause and the fix.
 *
 * @param name as users know it
 */
function unwritableFile(name, path, error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';
    const folder = (0,gcloud/* quoteShell */.LA)((0,external_node_path_.dirname)(path));
    const message = `${name} cannot be written: ${commandFileFailures[code] ?? `the system said ${code}`} (${path})`;
    return new errors/* ActionError */.lZ('RUNNER_FILE_UNWRITABLE', message, {
        cause: "The file is the runner's own. A full disk of the runner is the usual cause.",
        cure: 'Free space on the runner, or let its user write there.',
        commands: [`df -h ${folder}`, `ls -ld ${folder} ${(0,gcloud/* quoteShell */.LA)(path)}`],
    });
}
const commandFileFailures = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EFBIG: 'the file has reached its maximum size (EFBIG)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOENT: 'it no longer exists (ENOENT)',
    EISDIR: 'it is a directory (EISDIR)',
    ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
    EIO: 'the disk failed (EIO)',
    EBADF: 'it was closed (EBADF)',
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/github/key-value.js

/**
 * Formats a value for GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV. It may have line breaks. In a file of its own, because main connects before it loads
 * `node:crypto`.
 */
function keyValue(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** The same for several values, in one text. */
const keyValues = (values) => Object.entries(values)
    .map(([name, value]) => keyValue(name, value))
    .join('');

;// CONCATENATED MODULE: ./build/github/runner.js

// By its exports the package loads only as a whole: an HTTP client, child processes and more at each start.





/** The functions of `@actions/core` of the same names, and an exit code. */
const processToolkit = {
    getInput: name => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: message => process.stdout.write(`${message}${external_node_os_.EOL}`),
    debug: message => (0,command/* issueCommand */.L)('debug', {}, message),
    setSecret: secret => (0,command/* issueCommand */.L)('add-mask', {}, secret),
    startGroup: name => (0,command/* issue */.s)('group', name),
    endGroup: () => (0,command/* issue */.s)('endgroup'),
    notice: (message, properties) => (0,command/* issueCommand */.L)('notice', (0,utils/* toCommandProperties */.k)(properties ?? {}), String(message)),
    warning: (message, properties) => (0,command/* issueCommand */.L)('warning', (0,utils/* toCommandProperties */.k)(properties ?? {}), String(message)),
    error: (message, properties) => (0,command/* issueCommand */.L)('error', (0,utils/* toCommandProperties */.k)(properties ?? {}), String(message)),
    append: (file, text) => appendTo(file, process.env, text),
    fail: (exitCode = 1) => {
        process.exitCode = exitCode;
    },
};
/** Creates the runner of this process. @param toolkit replaced in tests */
function createRunner(toolkit = processToolkit) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    // One write, so that other output of this process cannot come in between.
    const quote = (lines) => {
        if (lines.length > 0)
            toolkit.info(linesWithoutCommands(lines));
    };
    return {
        input: name => toolkit.getInput(name),
        ...createMasks(toolkit),
        say: (line = '') => {
            endStream();
            toolkit.info(withoutCommands((0,core_escape/* printable */.g$)(line)));
        },
        debug: line => toolkit.debug(withoutCommands(line)),
        quote: lines => {
            endStream();
            quote(lines.map(core_escape/* printable */.g$));
        },
        passOn: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(withoutCommands(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(withoutCommands((0,core_escape/* printable */.g$)(title)));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            // Names in our own words are those of others.
            print((0,core_escape/* printable */.g$)(message), { title: (0,core_escape/* printable */.g$)(title), ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
        exportVariables: variables => toolkit.append('GITHUB_ENV', keyValues(variables)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: exitCode => {
            endStream();
            toolkit.fail(exitCode);
        },
    };
}
/** Joins lines of untrusted text, without commands to the runner. */
const linesWithoutCommands = (lines) => lines
    .flatMap(line => line.split('\n'))
    .map(withoutCommands)
    .join('\n');
function createMasks({ setSecret }) {
    const secrets = new Set();
    return {
        mask: secret => {
            secrets.add(secret);
            setSecret(secret);
        },
        masked: () => secrets,
    };
}
/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const withoutCommands = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :');

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/report/failure.js + 3 modules
var failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./build/run/inputs.js + 1 modules
var inputs = __webpack_require__(8920);
// EXTERNAL MODULE: ./build/network/transport.js + 9 modules
var transport = __webpack_require__(9533);
;// CONCATENATED MODULE: ./build/run/create-context.js








/** Creates the run's context (runner, transport, GitHub client) for main and post. */
function createContext(environment, transport, signal, { env, clock, monotonic, disk, toolkit, laterSteps, commandLine }) {
    const { apiUrl, hosts, identity } = environment;
    const send = transport.to(host => (0,network_hosts/* isGitHubHost */.gf)(host, hosts));
    const repositories = new Map();
    return {
        environment,
        transport,
        signal,
        clock,
        monotonic,
        disk,
        runner: createRunner(toolkit),
        ...(laterSteps && { laterSteps }),
        variables: env,
        ...(commandLine && { commandLine }),
        repository: (token, input) => {
            const key = `${input} ${token}`;
            const known = repositories.get(key) ?? createRepository({ ...identity, apiUrl, token, input, send, clock });
            repositories.set(key, known);
            return known;
        },
    };
}
/** Requests the policy while the rest of the program loads: a run needs it first. */
function askForPolicy(context) {
    try {
        const inputs = readInputs(context.runner.input);
        if (inputs.policy.kind !== 'checkout')
            policyReader(context, inputs).askEarly(inputs.policy);
    }
    catch {
        // The run reads the inputs again, and reports what is wrong with them.
    }
}
/** Reports an uncaught error and fails the step: a broken runner, or a fault of this action. */
function tellFault(error, { toolkit }) {
    const runner = createRunner(toolkit);
    const { lines, annotations } = (0,failure/* describeFailure */.I)(error, { version: version/* version */.r });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
    runner.fail();
}


/***/ }),

/***/ 8920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/document/formats.js
var formats = __webpack_require__(8340);
;// CONCATENATED MODULE: ./build/run/lend-inputs.js

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
    const idleSeconds = (0,formats/* periodSeconds */.p6)(idle);
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

;// CONCATENATED MODULE: ./build/run/inputs.js


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
    faults.push(...lendInputFaults(mode, get));
    const lend = mode === 'lend' ? readLendInputs(get, oneOf, faults) : undefined;
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
        throw new errors/* ActionError */.lZ('INPUT_INVALID', faults.join('; '), {
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


/***/ })

};
