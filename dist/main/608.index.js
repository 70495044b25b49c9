export const id = 608;
export const ids = [608];
export const modules = {

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * @param get the runner's value of an input, empty where none was given
 * @throws ActionError `INPUT_INVALID` that names every input that is wrong
 */
function readInputs(get) {
    const faults = [];
    const oneOf = (name, values) => {
        const value = get(name) || values[0];
        const found = values.find(candidate => candidate === value);
        if (found === undefined)
            faults.push(`${name}: expected ${values.join(' or ')}, got ${JSON.stringify(value)}`);
        return found ?? values[0];
    };
    const mode = oneOf('mode', ['run', 'plan', 'auth']);
    const grant = get('grant');
    if (grant === '')
        faults.push('grant: required; name the grant of the policy to use');
    const steps = get('steps');
    if (steps === '' && mode !== 'auth')
        faults.push(`steps: required in mode ${mode}; the path of the steps file`);
    if (steps === '' && get('variables') !== '')
        faults.push('variables: there are no steps to use them');
    const policy = policySource(get('policy') || '.github/vertex-policy.yml');
    if (typeof policy === 'string')
        faults.push(`policy: ${policy}`);
    else if (policy.kind === 'checkout' && mode !== 'plan') {
        faults.push(`policy: ./${policy.path} is the checkout's own, which only mode plan may use; write ${policy.path} to read it at the default branch`);
    }
    const githubToken = get('github_token');
    if (githubToken === '')
        faults.push('github_token: empty; leave it out to use the job’s own');
    const inputs = {
        mode,
        grant,
        steps: steps === '' ? undefined : /\n/.test(steps) ? { text: steps } : { path: steps },
        variables: get('variables'),
        key: get('key'),
        rerun: oneOf('rerun', ['adopt', 'new']),
        logStreaming: oneOf('log_streaming', ['true', 'false']) === 'true',
        auditLog: get('audit_log') || undefined,
        githubToken,
    };
    if (faults.length > 0 || typeof policy === 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `${faults.length === 1 ? 'An input is' : 'Some inputs are'} wrong: ${faults.join('; ')}`, {
            cure: 'Mend them under `with:` of this step.',
        });
    }
    return { ...inputs, policy };
}
/** @returns what is wrong, in words, where it is no source */
function policySource(value) {
    if (/[\u0000-\u001f\u007f]/.test(value))
        return 'holds a control character';
    if (value.startsWith('./'))
        return checkPath(value.slice(2)) ?? { kind: 'checkout', path: value.slice(2) };
    const at = value.indexOf('@');
    if (at === -1)
        return checkPath(value) ?? { kind: 'default-branch', path: value };
    const [owner = '', repository = '', ...path] = value.slice(0, at).split('/');
    const ref = value.slice(at + 1);
    if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || path.length === 0 || !/^[\w./-]+$/.test(ref)) {
        return `expected owner/repo/path@ref, got ${JSON.stringify(value)}`;
    }
    return checkPath(path.join('/')) ?? { kind: 'central', owner, repository, path: path.join('/'), ref };
}
function checkPath(path) {
    const segments = path.split('/');
    if (segments.some(segment => segment === '' || segment === '.' || segment === '..') || path.includes('\\')) {
        return `expected a path inside the repository, got ${JSON.stringify(path)}`;
    }
    return undefined;
}


/***/ }),

/***/ 1125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ asFetch)
/* harmony export */ });
/**
 * Dresses `send` as the `fetch` that octokit and gaxios take, so that what they send goes the same bounded,
 * host-checked way as everything else.
 *
 * Neither `Headers` nor `Response` of Node's is touched: the first use of either loads all of its `fetch`, which takes as
 * long as half a start of Node.
 */
function asFetch(send, options = {}) {
    return async (input, init = {}) => {
        const url = typeof input === 'string' || input instanceof URL ? new URL(input) : new URL(input.url);
        const body = init.body ?? undefined;
        const text = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : String(body);
        const reply = await send({
            method: init.method ?? 'GET',
            url,
            headers: plainHeaders(init.headers ?? {}),
            ...(text === undefined ? {} : { body: text }),
            ...(init.signal ? { signal: init.signal } : {}),
            ...options,
        });
        return asResponse(reply);
    };
}
function plainHeaders(headers) {
    const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
    return Object.fromEntries(pairs.map(([name = '', value]) => [name.toLowerCase(), String(value)]));
}
/** What the two libraries read of a `Response`. */
function asResponse({ status, headers, body }) {
    const text = async () => body.toString('utf8');
    return {
        status,
        ok: status >= 200 && status < 300,
        url: '',
        headers: new Map(Object.entries(headers)),
        text,
        json: async () => JSON.parse(await text()),
        arrayBuffer: async () => new Uint8Array(body).buffer,
    };
}


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   XF: () => (/* binding */ sendRetrying),
/* harmony export */   _m: () => (/* binding */ isPassingOutcome)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** For reads and token requests. */
const patient = { tries: 6, totalMs: 60_000, delayMs: 1_000 };
/** For what its caller asks for again by itself, at its own pace. */
const once = { tries: 1, totalMs: 0, delayMs: 0 };
/**
 * Sends a request that may be repeated, until an answer is no passing failure or the policy's bounds are reached.
 * `Retry-After` is honoured within the bounds.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error, when the last try got no answer; any other error at once
 */
function sendRetrying(send, request, policy, pace) {
    return retrying(() => send(request), policy, pace, request.signal);
}
/** As `sendRetrying`, where each try makes its request anew (with a fresh token). */
async function retrying(attempt, policy, pace, signal, passes = isPassingOutcome) {
    const deadline = pace.now() + policy.totalMs;
    for (let tries = 1;; tries++) {
        const outcome = await attempt().catch(networkFailure);
        const passing = passes(outcome);
        const waitMs = retryAfterMs(outcome, pace.now()) ?? pace.random() * policy.delayMs * 2 ** (tries - 1);
        const again = passing && tries < policy.tries && pace.now() + waitMs < deadline;
        if (again)
            await pace.sleep(waitMs, signal);
        else if (outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw outcome;
        else
            return outcome;
    }
}
/** No answer, for a reason that may pass, or a status that passes. */
const isPassingOutcome = (outcome) => outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? !outcome.lasting : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .passingStatuses */ .eZ.has(outcome.status);
function networkFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK')
        return error;
    throw error;
}
/** RFC 9110: seconds, or an HTTP date. */
function retryAfterMs(outcome, now) {
    const header = outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? undefined : outcome.headers['retry-after'];
    if (header === undefined)
        return undefined;
    const milliseconds = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}


/***/ }),

/***/ 9701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ commandBlocks),
/* harmony export */   Ie: () => (/* binding */ fittingCommands),
/* harmony export */   Zm: () => (/* binding */ commandLines)
/* harmony export */ });
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(570);

/** Lines of the log: each command stands alone, with what it is for above it. */
function commandLines(commands, indent) {
    return commands.flatMap((command, index) => {
        const { when, run } = parts(command);
        const above = when !== undefined ? [`${indent}${when}`] : index > 0 ? [''] : [];
        return [...above, ...run.split('\n').map(line => `${indent}  ${line}`)];
    });
}
/** Markdown: a block that GitHub gives a copy button to for each command. */
const commandBlocks = (commands) => commands
    .map(parts)
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [(0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(when)]), (0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(run, 'sh')])
    .join('\n\n');
/**
 * As many whole commands as fit into the rest of an annotation: half a command would do something else.
 *
 * @param room characters
 */
function fittingCommands(commands, room) {
    const shown = commands.map(parts).map(({ when, run }) => (0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(when === undefined ? run : `${when}\n${run}`));
    const all = shown.map(text => `\n${text}`).join('');
    if (all.length <= room)
        return all;
    const elsewhere = `\nThe log of the step has the ${commands.length === 1 ? 'command' : 'commands'} to run.`;
    return elsewhere.length <= room ? elsewhere : '';
}
const parts = (command) => typeof command === 'string' ? { run: command } : command;


/***/ }),

/***/ 897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9701);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(570);



const titles = {
    INPUT_INVALID: 'An input is not right',
    POLICY_UNREADABLE: 'The policy cannot be read',
    POLICY_MISSING: 'There is no policy to go by',
    POLICY_INVALID: 'The policy is not sound',
    GRANT_UNKNOWN: 'The policy has no such grant',
    STEPS_UNREADABLE: 'The steps file cannot be read',
    STEPS_INVALID: 'The steps file is not sound',
    LIMITS_EXCEEDED: 'The steps ask for more than the grant allows',
    TOKEN_UNAVAILABLE: 'GitHub gave no identity token',
    TOKEN_REJECTED: 'The identity token was refused',
    DENIED: 'Denied',
    EVIDENCE_UNAVAILABLE: 'GitHub gave no usable answer, so nothing is decided',
    STS_REJECTED: 'Google refused the token exchange',
    IMPERSONATION_REJECTED: 'Google refused the impersonation',
    RECORD_UNWRITABLE: 'The record cannot be written',
    RUNNER_FILE_UNWRITABLE: 'A file of the runner cannot be written',
    STEP_REJECTED: 'Google refused a step',
    STEP_FAILED: 'A step failed',
    STEP_TIMEOUT: 'A step ran out of time',
    CANCELLED: 'Cancelled',
    HOST_REFUSED: 'A request was refused before it was sent',
    NETWORK: 'A server could not be reached',
    INTERNAL: 'A fault of this action',
};
/** GitHub takes ten annotations a step (facts/actions-runner.md). */
const maxAnnotations = 10;
const listedProblems = 50;
/** What is known of a failure, whatever was thrown. A library's error object is never looked into: it may hold a token. */
function explainFailure(error, about) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code !== 'INTERNAL')
        return {
            code: error.code,
            stage: error.stage,
            title: titleOf(error),
            kind: kindOf(error),
            sentence: (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.message),
            place: error.place,
            words: error.answer === undefined ? undefined : quoteAnswer(error.answer),
            cause: error.likelyCause === undefined ? undefined : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.likelyCause),
            cure: error.cure === undefined ? undefined : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.cure),
            commands: error.commands,
            problems: error.problems,
            stack: [],
        };
    const during = about.during === undefined ? '' : ` while ${about.during}`;
    return {
        code: 'INTERNAL',
        stage: 'internal',
        title: titles.INTERNAL,
        kind: titles.INTERNAL,
        sentence: (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${nameOf(error)}${during}`),
        place: undefined,
        words: undefined,
        cause: `this is a fault of Keyless Vertex ${about.version}, not of your workflow`,
        cure: 'Please report it, with these lines and the version.',
        commands: [],
        problems: [],
        stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
    };
}
/** Google was not asked for it, or what Google answered forbids it. */
const kindOf = ({ code, answer }) => code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : titles[code];
const titleOf = (error) => error.title === undefined ? kindOf(error) : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.title).replaceAll('\n', ' '), 160);
/** The failure for the log and as annotations; no line holds a workflow command. */
function describeFailure(error, about) {
    const failure = explainFailure(error, about);
    return { title: failure.title, lines: logLines(failure), annotations: annotate(failure) };
}
function logLines(failure) {
    const { kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure;
    const indent = (text, prefix) => text.split('\n').map(line => `${prefix}${line}`);
    const lines = [sentence.startsWith(kind) ? sentence : `${kind}: ${sentence}`];
    if (place !== undefined)
        lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`);
    for (const problem of problems.slice(0, listedProblems))
        lines.push(`  ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem)}`, ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(problem.commands ?? [], '    '));
    if (problems.length > listedProblems)
        lines.push(`  … and ${problems.length - listedProblems} more`);
    lines.push(...stack.map(line => `    ${line}`));
    if (words !== undefined)
        lines.push(`  ${words.from}:`, ...indent(words.text, '  │ '));
    if (cause !== undefined)
        lines.push(`  Likely cause: ${cause}`);
    if (cure !== undefined) {
        const [first = '', ...rest] = cure.split('\n');
        lines.push(`  What to do: ${first}`, ...rest.map(line => `    ${line}`));
    }
    lines.push(...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(commands, '  '));
    lines.push(`  (${code}, at: ${stage})`);
    return lines.map(_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP);
}
function annotate({ title, sentence, place, words, cause, cure, commands, problems }) {
    const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems;
    const annotations = shown.map(problem => ({
        title,
        message: withCommands([(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem)], problem.commands),
        file: problem.file,
        line: problem.line,
        column: problem.column,
    }));
    if (problems.length > shown.length)
        return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }];
    if (annotations.length > 0)
        return annotations;
    const said = words === undefined ? undefined : `${words.from}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(words.text, saidLength)}`;
    const because = cause === undefined ? undefined : `Likely cause: ${cause}`;
    const at = place && { file: place.file, line: place.line, column: place.column };
    return [{ title, message: withCommands([sentence, said, because, cure], commands), ...at }];
}
/** What is long is cut before the commands are, which are of use only whole. */
const saidLength = 1_000;
const proseLength = 2_500;
function withCommands(prose, commands = []) {
    const longest = commands.length === 0 ? _safe_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF : proseLength;
    const text = (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(prose.filter(part => part !== undefined && part !== '').join('\n')), longest);
    return text + (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .fittingCommands */ .Ie)(commands, _safe_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF - text.length);
}
/** A server's words, with who said them. */
function quoteAnswer({ host, status, words, requestId }) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    // A job ends with a code of google.rpc, not with a status of HTTP.
    // GraphQL refuses with a status of success, which would only mislead.
    const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`;
    const text = words.trim() === '' ? '(an empty reply)' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationText */ .xr)(words.trim());
    return { from: (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${speaker(host)} said (${host}${result}${id})`), text };
}
function speaker(host) {
    if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host))
        return 'Google';
    return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'GitHub' : 'The server';
}
function nameOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return error.message;
    if (error instanceof Error)
        return `${error.name}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(error.message, 1_000)}`;
    return `something that is no error was thrown (${error === null ? 'null' : typeof error})`;
}
/** `at run (dist/main/index.js:10:5)`: our own frames, without the machine's paths. */
function firstParty(stack) {
    return stack
        .split('\n')
        .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !/node_modules|\bnode:/.test(line))
        .map(line => /^\s+at (?:(.+?) \()?.*?\b((?:dist|src)\/\S*?:\d+:\d+)\)?$/.exec(line))
        .flatMap(match => (match === null ? [] : [(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
        .slice(0, 8);
}


/***/ }),

/***/ 570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cF: () => (/* binding */ annotationLength),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   fh: () => (/* binding */ quotation),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xr: () => (/* binding */ annotationText),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports tableCell, tableRow */
/**
 * Text that others control (claims, branch names, error bodies, model output), made fit to be shown. Every function
 * here shows what was there; none lets it act: not on a terminal, in the runner's log, in Markdown, nor in Mermaid.
 */
/** Control, bidirectional, invisible and unpaired characters: they hide or reorder what a reviewer reads (CVE-2021-42574). */
const unprintable = /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** What looks like a credential, wherever it comes from: a second guard behind masking. */
const credentials = [
    /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, // JSON Web Tokens, unsigned ones too
    /\bya29\.[\w.-]{8,}/g, // Google access tokens
    /\bgh[a-z]_\w{16,}/g, // GitHub tokens
    /\bgithub_pat_\w{16,}/g,
    /\bAIza[\w-]{30,}/g, // Google API keys
    /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
];
/**
 * The text with every character that does not show itself written out (`\u{202e}`, `\r`, `\x1b`), and with anything
 * that looks like a token replaced. Line feeds and tabs stay; CR LF becomes LF.
 */
function printable(text) {
    const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), text);
    return redacted.replaceAll('\r\n', '\n').replace(unprintable, character => {
        const code = character.codePointAt(0) ?? 0;
        if (character === '\r')
            return '\\r';
        return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
/** GitHub takes 4,096 characters of an annotation's message. */
const annotationLength = 4_000;
/** What an annotation says. */
const annotationText = (text) => clip(printable(text), annotationLength);
/** One line of the log in which no workflow command is left: neither `::name::` at its start nor `##[name]` anywhere. */
const logLine = (text) => oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::');
/** At most `length` characters, with the number of those left out. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    // Never half of a surrogate pair.
    const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
    return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
/** The longest value that is shown inside a line; blocks have their own bound. */
const inlineLength = 400;
/** The text as a whole sentence. */
const withStop = (text) => (/[.!?:]$/.test(text) ? text : `${text}.`);
const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');
/**
 * A code span on one line. Nothing in it is Markdown, and GitHub makes no mention, issue reference, link, emoji or
 * formula of what stands in code.
 */
function code(text) {
    const shown = clip(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength);
    if (shown === '')
        return '*(empty)*';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Words that are nothing but letters, digits and the punctuation of prose. */
const plainWord = /^["'(“]*[\p{L}\p{N}\p{M}–—…%+=\-/.,;:!?'’”")]*$/u;
/** A code span of one backtick on each side, with the punctuation around it; else a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu;
/** Plain words that GitHub would still turn into something (links, emoji, references), and paths and dotted names. */
const lively = /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu;
/**
 * Prose from outside on one line of Markdown. Words that could mean anything to Markdown or to GitHub (`@who`, `#1`,
 * `*x*`, `<b>`, addresses, identifiers) become code spans; that is also how they read best. What is one stays one.
 */
function markdown(text, length = 2_000) {
    const words = clip(oneLine(printable(text)), length)
        .trim()
        .match(wordOrSpan) ?? [''];
    return escapeStart(words.map(word => (plainWord.test(word) && !lively.test(word) ? word : codeWord(word))).join(' '));
}
/** A word in code, the punctuation of the sentence around it left outside. A page of Google or GitHub is linked. */
function codeWord(word) {
    const [, before = '', core = '', after = ''] = /^(["'(]*)(.*?)([.,;:!?'")]*)$/su.exec(word) ?? [];
    const span = /^`([^`]+)`$/.exec(core)?.[1];
    if (core === '')
        return code(word);
    return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`;
}
/** Where Google and GitHub have their own pages, none of which leads on to an address that others chose. */
const safePage = /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/;
/** What at the start of a line would begin a list, a rule or a heading's underline. */
const escapeStart = (line) => line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&');
/** Inline Markdown as one cell of a table: its pipes escaped, those after a backslash too. */
const tableCell = (inline) => inline
    .replaceAll('\n', ' ')
    .replace(/(\\*)\|/g, (_, before) => `${before}${before.length % 2 === 0 ? '\\' : '\\\\'}|`);
const tableRow = (cells) => `| ${cells.map(tableCell).join(' | ')} |`;
/** A table; the header's cells are ours, so are the rows' as Markdown. */
const table = (header, rows) => [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n');
/** A list; its items are Markdown already. */
const list = (items) => items.map(item => `- ${item}`).join('\n');
/** A server's words: in a quotation where they are a sentence, else, as JSON and HTML are, as they came. */
const quotation = (text, length) => text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length);
/** A code block whose fence is longer than any that it holds. `language` is ours. */
function codeBlock(text, language = '', length = Infinity) {
    const shown = clip(printable(text).replace(/\n+$/, ''), length);
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language}\n${shown}\n${fence}`;
}
/** A part that can be folded. GitHub reads the title as HTML: it must be our own words. */
const details = (title, body, open = '') => [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n');
/** A link where the address is a sound https one, else the bare label (Markdown already; code with backticks in it is not linked). */
function link(label, address) {
    const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``'))
        return label;
    const href = url.href.replace(/[()<>[\]\\`*_|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${label}](${href})`;
}
/** The inside of a quoted Mermaid label: all but letters, digits and a few signs as Mermaid's own character codes. */
const mermaidLabel = (text, length = 48) => {
    const shown = oneLine(printable(text)).trim();
    const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}…` : shown;
    return short.replace(/[^\p{L}\p{N}\p{M} .,_…→·-]/gu, sign => `#${sign.codePointAt(0)};`);
};
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** This action's version: that of package.json, which a test compares. */
const version = '1.0.0';


/***/ })

};
