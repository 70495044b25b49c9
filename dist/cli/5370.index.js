export const id = 5370;
export const ids = [5370];
export const modules = {

/***/ 45370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsAsSarif: () => (/* binding */ findingsAsSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18614);
/* harmony import */ var _report_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77795);
/* harmony import */ var _as_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85773);





/**
 * Formats findings for code scanning: SARIF 2.1.0,
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * @param inRepository returns the path of a file from the root of its repository
 */
const findingsAsSarif = (report, inRepository) => (0,_as_json_js__WEBPACK_IMPORTED_MODULE_3__.safeJson)(sarifLog(report, inRepository));
function sarifLog({ findings, rules }, inRepository) {
    const identity = fingerprints();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: { name: 'Keyless Vertex', version: _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r, semanticVersion: _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r, rules: rules.map(descriptorOf) },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true }],
                results: findings.map(finding => resultOf(finding, rules, inRepository, identity)),
            },
        ],
    };
}
const descriptorOf = ({ id, summary, level, page }) => ({
    id,
    name: id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: {
        text: page === undefined ? summary : `${summary} See ${page} of Keyless Vertex.`,
        markdown: page === undefined ? summary : `${summary} See \`${page}\` of Keyless Vertex.`,
    },
    defaultConfiguration: { level },
    properties: { tags: ['security'], precision: 'very-high' },
});
function resultOf(finding, rules, inRepository, identity) {
    const { rule, level, message, place, cure, commands = [] } = finding;
    const what = place === undefined || place.path === '' ? message : `${place.path}: ${message}`;
    const prose = [what, cure ?? ''].filter(part => part !== '').map(_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$);
    const ruleIndex = rules.findIndex(({ id }) => id === rule);
    const uri = place && inRepository(place.file);
    return {
        ruleId: rule,
        ...(ruleIndex >= 0 && { ruleIndex }),
        level,
        message: {
            text: [...prose, ...(0,_report_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(commands, '').map(_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)].join('\n'),
            ...(commands.length > 0 && { markdown: [...prose, (0,_report_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlocks */ .EH)(commands)].join('\n\n') }),
        },
        locations: place === undefined || uri === undefined
            ? []
            : [
                {
                    physicalLocation: {
                        artifactLocation: { uri: uri.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
                        region: { startLine: place.line, startColumn: place.column },
                    },
                    ...(place.path !== '' && { logicalLocations: [{ fullyQualifiedName: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place.path) }] }),
                },
            ],
        partialFingerprints: { primaryLocationLineHash: identity(`${rule}\n${uri ?? ''}\n${place?.path ?? ''}`) },
    };
}
/** A finding stays the same if lines are added above it. Several of one rule at one path are numbered. */
function fingerprints() {
    const seen = new Map();
    return key => {
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16)}:${number}`;
    };
}


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


/***/ })

};
