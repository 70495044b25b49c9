export const id = 180;
export const ids = [180];
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
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
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


/***/ })

};
