export const id = 897;
export const ids = [897];
export const modules = {

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ commandBlocks),
/* harmony export */   Ie: () => (/* binding */ fittingCommands),
/* harmony export */   Zm: () => (/* binding */ commandLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

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
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(when)]), (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(run, 'sh')])
    .join('\n\n');
/**
 * Returns as many whole commands as fit into the rest of an annotation. Half a command would do something else.
 *
 * @param room characters
 */
function fittingCommands(commands, room) {
    const shown = commands.map(parts).map(({ when, run }) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(when === undefined ? run : `${when}\n${run}`));
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
/* harmony export */   L: () => (/* binding */ failureReport),
/* harmony export */   describeFailure: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);



const failureTitles = {
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
/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;
const listedProblems = 50;
/**
 * Returns what is known of a failure, whatever was thrown. A library's error object is never read: it may hold a token.
 */
function failureReport(error, about) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code !== 'INTERNAL')
        return {
            code: error.code,
            stage: error.stage,
            title: failureTitle(error),
            kind: failureKindOf(error),
            saysKind: error.saysKind,
            sentence: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.message),
            place: error.place,
            words: error.answer === undefined ? undefined : quoteAnswer(error.answer, error.source),
            cause: error.likelyCause === undefined ? undefined : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.likelyCause),
            cure: error.cure === undefined ? undefined : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.cure),
            commands: error.commands,
            problems: error.problems,
            stack: [],
        };
    const during = about.during === undefined ? '' : ` while ${about.during}`;
    return {
        code: 'INTERNAL',
        stage: 'internal',
        title: failureTitles.INTERNAL,
        kind: failureTitles.INTERNAL,
        saysKind: false,
        sentence: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.message : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfError */ .OK)(error)}${during}`),
        place: undefined,
        words: undefined,
        cause: `this is a bug in Keyless Vertex ${about.version}, not of your workflow`,
        cure: 'Report it with these lines and the version.',
        commands: [],
        problems: [],
        stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
    };
}
/** Names the kind of a failure, depending on whether Google was asked. */
const failureKindOf = ({ code, answer }) => code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : failureTitles[code];
/** Kinds of failures that the title begins with: `Denied: Not merged yet`. */
const leading = new Set(['DENIED']);
function failureTitle(error) {
    if (error.title === undefined)
        return failureKindOf(error);
    const title = leading.has(error.code) ? `${failureKindOf(error)}: ${error.title}` : error.title;
    return (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(title).replaceAll('\n', ' '), 160);
}
/** Returns the failure for the log and as annotations. No line contains a workflow command. */
function describeFailure(error, about) {
    const failure = failureReport(error, about);
    return { title: failure.title, lines: logLines(failure), annotations: annotate(failure) };
}
function logLines(failure) {
    const { title, kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure;
    const indent = (text, prefix) => text.split('\n').map(line => `${prefix}${line}`);
    const what = failure.saysKind ? sentence : `${kind}: ${sentence}`;
    // The cause comes first, then the request, which the cause may repeat.
    const lines = title === kind || leading.has(code) ? [what] : [title, `  ${what}`];
    if (place !== undefined)
        lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`);
    for (const problem of problems.slice(0, listedProblems))
        lines.push(`  ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem)}`, ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(problem.commands ?? [], '    '));
    if (problems.length > listedProblems)
        lines.push(`  \u2026 and ${problems.length - listedProblems} more`);
    lines.push(...stack.map(line => `    ${line}`));
    if (words !== undefined)
        lines.push(`  ${words.from}:`, ...indent(words.text, '  \u2502 '));
    if (cause !== undefined)
        lines.push(`  Likely cause: ${cause}`);
    if (cure !== undefined) {
        const [first = '', ...rest] = cure.split('\n');
        lines.push(`  What to do: ${first}`, ...rest.map(line => `    ${line}`));
    }
    lines.push(...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(commands, '  '));
    lines.push(`  (${code}, at: ${stage})`);
    return lines.map(_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP);
}
function annotate({ title, sentence, place, words, cause, cure, commands, problems, }) {
    const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems;
    const annotations = shown.map(problem => ({
        title,
        message: withCommands([(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem)], problem.commands),
        file: problem.file,
        line: problem.line,
        column: problem.column,
    }));
    if (problems.length > shown.length)
        return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }];
    if (annotations.length > 0)
        return annotations;
    const said = words === undefined ? undefined : `${words.from}: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)(words.text, quotedLength)}`;
    const because = cause === undefined ? undefined : `Likely cause: ${cause}`;
    const at = place && { file: place.file, line: place.line, column: place.column };
    return [{ title, message: withCommands([sentence, said, because, cure], commands), ...at }];
}
/** Long words are cut before commands are, which are of use only as a whole. */
const quotedLength = 1_000;
const proseLength = 2_500;
function withCommands(prose, commands = []) {
    const longest = commands.length === 0 ? _core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF : proseLength;
    const text = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(prose.filter(part => part !== undefined && part !== '').join('\n')), longest);
    return text + (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .fittingCommands */ .Ie)(commands, _core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationLength */ .cF - text.length);
}
/** Returns a server's words, with the name of the server. */
function quoteAnswer({ host, status, words, requestId }, source) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    // A job ends with a code of google.rpc, not with an HTTP status. GraphQL refuses with status 200, which would only
    // mislead.
    const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`;
    const text = words.trim() === '' ? '(an empty reply)' : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationText */ .xr)(words.trim());
    return { from: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${speakers[source]} said (${host}${result}${id})`), text };
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
        .flatMap(match => (match === null ? [] : [(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
        .slice(0, 8);
}


/***/ })

};
