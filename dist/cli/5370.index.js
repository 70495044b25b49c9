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
/* harmony import */ var _report_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92082);
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

/***/ 92082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ commandBlocks),
/* harmony export */   Ie: () => (/* binding */ fittingCommands),
/* harmony export */   Zm: () => (/* binding */ commandLines)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

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


/***/ })

};
