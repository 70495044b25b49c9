export const id = 1976;
export const ids = [1976];
export const modules = {

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


/***/ })

};
