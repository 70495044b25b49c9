export const id = 180;
export const ids = [180];
export const modules = {

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunner: () => (/* binding */ createRunner),
  processToolkit: () => (/* binding */ processToolkit)
});

// UNUSED EXPORTS: linesWithoutCommands

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
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
    debug: message => issueCommand('debug', {}, message),
    setSecret: secret => issueCommand('add-mask', {}, secret),
    startGroup: name => issue('group', name),
    endGroup: () => issue('endgroup'),
    notice: (message, properties) => issueCommand('notice', toCommandProperties(properties ?? {}), String(message)),
    warning: (message, properties) => issueCommand('warning', toCommandProperties(properties ?? {}), String(message)),
    error: (message, properties) => issueCommand('error', toCommandProperties(properties ?? {}), String(message)),
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
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
            toolkit.info(withoutCommands(line));
        },
        debug: line => toolkit.debug(withoutCommands(line)),
        quote: lines => {
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
            toolkit.startGroup(withoutCommands(title));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            print(message, { title, ...place });
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


/***/ })

};
