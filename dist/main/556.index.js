export const id = 556;
export const ids = [556];
export const modules = {

/***/ 2556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askForPolicy: () => (/* binding */ askForPolicy),
  createContext: () => (/* binding */ createContext),
  tellFault: () => (/* binding */ tellFault)
});

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/github/repository.js + 3 modules
var repository = __webpack_require__(4057);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/github/runner.js


const ofThisProcess = {
    ...core,
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
    fail: () => {
        process.exitCode = core.ExitCode.Failure;
    },
};
function createRunner(toolkit = ofThisProcess) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    const quote = (lines) => {
        // One write, so that other output of this process cannot come in between.
        if (lines.length > 0)
            toolkit.info(lines
                .flatMap(line => line.split('\n'))
                .map(tame)
                .join('\n'));
    };
    return {
        input: name => toolkit.getInput(name),
        mask: secret => toolkit.setSecret(secret),
        say: (line = '') => {
            endStream();
            toolkit.info(tame(line));
        },
        debug: line => toolkit.debug(tame(line)),
        quote: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(tame(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(tame(title));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            print(message, { title, ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', (0,command_files/* keyValue */.Hv)(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', (0,command_files/* keyValue */.Hv)(name, value)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: () => {
            endStream();
            toolkit.fail();
        },
    };
}
/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const tame = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :');

// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/report/failure.js
var failure = __webpack_require__(897);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(7885);
;// CONCATENATED MODULE: ./build/run/create-context.js







/** Creates the run's context (runner, transport, GitHub client) for main and post. */
function createContext(environment, transport, signal, { clock, monotonic, disk, toolkit }) {
    const { apiUrl, hosts, identity } = environment;
    const send = transport.to(host => (0,network_hosts/* isOfGitHub */.ND)(host, hosts));
    const repositories = new Map();
    return {
        environment,
        transport,
        signal,
        clock,
        monotonic,
        disk,
        runner: createRunner(toolkit),
        repository: (token, input) => {
            const key = `${input} ${token}`;
            const known = repositories.get(key) ?? (0,repository/* createRepository */.v)({ ...identity, apiUrl, token, input, send, clock });
            repositories.set(key, known);
            return known;
        },
    };
}
/** Requests the policy while the rest of the program loads: a run needs it first. */
function askForPolicy(context) {
    try {
        const inputs = (0,run_inputs/* readInputs */.K)(context.runner.input);
        if (inputs.policy.kind !== 'checkout')
            (0,run_context/* policyReader */.C)(context, inputs).askEarly(inputs.policy);
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


/***/ })

};
