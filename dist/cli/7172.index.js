export const id = 7172;
export const ids = [7172,7380];
export const modules = {

/***/ 17172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsAsText: () => (/* binding */ findingsAsText),
/* harmony export */   summaryLine: () => (/* binding */ summaryLine)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _report_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77795);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97380);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39641);




const colorOf = { error: 'red', warning: 'yellow', note: 'blue' };
/** Formats findings as compilers do: the place first, then the line of the file, then the advice. */
function findingsAsText({ findings, sources, checked }, hasColor) {
    const style = (0,_style_js__WEBPACK_IMPORTED_MODULE_2__.styleOf)(hasColor);
    const each = findings.map(finding => textOfFinding(finding, sources, style));
    return [...each, summaryLine(findings, checked)].join('\n');
}
/** `.github/vertex-policy.yml: 2 errors, 1 warning` */
const summaryLine = (findings, checked) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${checked.length > 3 ? `${checked.length} files` : checked.join(', ')}: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .countFindings */ .Gt)(findings)}`);
/** Formats one finding. */
function textOfFinding(finding, sources, style) {
    const { rule, level, message, place, cure, commands = [] } = finding;
    const at = place === undefined ? '' : `${style.bold((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`${place.file}:${place.line}:${place.column}`))} `;
    const what = place === undefined || place.path === '' ? message : `${place.path}: ${message}`;
    const head = `${at}${style[colorOf[level]](level)} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(what)} ${style.dim(`[${rule}]`)}`;
    const advice = cure === undefined ? [] : cure.split('\n').map(line => `  ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(line)}`);
    return [head, ...sourceLines(finding, sources, style), ...advice, ...(0,_report_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandLines */ .Zm)(commands, '  ').map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)].join('\n');
}
const longestLine = 160;
/** The line of the file, and a mark under the column. A line that is too long to show has none. */
function sourceLines({ place }, sources, style) {
    if (place === undefined)
        return [];
    const line = sources?.get(place.file)?.split('\n')[place.line - 1]?.trimEnd();
    if (line === undefined || line.trim() === '' || place.column > longestLine)
        return [];
    const before = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line.slice(0, place.column - 1).replaceAll('\t', ' '));
    const whole = (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(line.replaceAll('\t', ' ')), longestLine);
    const number = String(place.line);
    const bar = style.dim('\u2502');
    return [
        `  ${style.dim(number)} ${bar} ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(whole)}`,
        `  ${' '.repeat(number.length)} ${bar} ${' '.repeat(before.length)}${style.bold('^')}`,
    ];
}


/***/ }),

/***/ 39641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/** Returns a problem of a file as a finding. */
const findingOf = (rule, problem, level = 'error') => {
    const { message, cure, commands, ...place } = problem;
    return { rule, level, message, cure, commands, place };
};
/** Sorts findings by file, line and column. Files keep their order. */
function inFileOrder(findings) {
    const files = [...new Set(findings.map(({ place }) => place?.file ?? ''))];
    const at = ({ place }) => [
        files.indexOf(place?.file ?? ''),
        place?.line ?? 0,
        place?.column ?? 0,
    ];
    return findings.toSorted((a, b) => {
        const [left, right] = [at(a), at(b)];
        return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
    });
}
/** `2 errors, 1 warning`; `no findings`. */
function countFindings(findings) {
    const levels = ['error', 'warning', 'note'];
    const counts = levels.flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number === 0 ? [] : [`${number} ${level}${number === 1 ? '' : 's'}`];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}


/***/ }),

/***/ 97380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   styleOf: () => (/* binding */ styleOf)
/* harmony export */ });
/** Select Graphic Rendition: https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const sequence = (on, off) => (text) => `\u001b[${on}m${text}\u001b[${off}m`;
const colored = {
    bold: sequence(1, 22),
    dim: sequence(2, 22),
    red: sequence(31, 39),
    green: sequence(32, 39),
    yellow: sequence(33, 39),
    blue: sequence(34, 39),
};
const asIs = (text) => text;
const plain = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, blue: asIs };
/** @param hasColor whether the terminal may have colors */
const styleOf = (hasColor) => (hasColor ? colored : plain);


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
