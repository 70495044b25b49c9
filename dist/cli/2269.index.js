export const id = 2269;
export const ids = [2269,1976];
export const modules = {

/***/ 39278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
/** True for a policy of a fixed commit, which cannot change. */
const isPinned = (source) => source.kind === 'central' && /^[0-9a-f]{40}$/.test(source.ref);


/***/ }),

/***/ 77795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EH: () => (/* binding */ commandBlocks),
  Zm: () => (/* binding */ commandLines),
  Ie: () => (/* binding */ fittingCommands)
});

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
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
  describeFailure: () => (/* binding */ describeFailure),
  L: () => (/* binding */ failureReport)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/report/commands.js + 1 modules
var report_commands = __webpack_require__(77795);
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

/***/ 31209:
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

/***/ 37885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _lend_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38331);


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

/***/ 38331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vu: () => (/* binding */ readLendInputs),
/* harmony export */   hY: () => (/* binding */ mayCarrySecret),
/* harmony export */   jh: () => (/* binding */ lendInputFaults)
/* harmony export */ });
/* harmony import */ var _document_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78340);

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
