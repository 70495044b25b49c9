export const id = 2748;
export const ids = [2748,4636];
export const modules = {

/***/ 64636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftRules: () => (/* binding */ driftRules),
/* harmony export */   iN: () => (/* binding */ compileAgain),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   sY: () => (/* binding */ driftEffects)
/* harmony export */ });
/** The worst first. */
const driftEffects = ['lets in', 'unknown', 'keeps out', 'neither'];
/** The closed list of what can differ, each with a description for code scanning. */
const driftRules = {
    'pool-state': 'The pool is missing, disabled or deleted.',
    'provider-state': 'The provider is missing, disabled, deleted, or of another type.',
    'provider-issuer': 'The provider accepts tokens of another issuer.',
    'provider-audience': 'The provider accepts other audiences.',
    'provider-condition': 'The condition of the provider admits other tokens.',
    'provider-mapping': 'An attribute of the provider means something else.',
    'provider-keys': 'Uploaded keys differ from those of the issuer.',
    'other-provider': 'Another provider of the pool admits tokens to the principals of a grant.',
    'account-state': 'A service account is missing or disabled.',
    'account-key': 'A service account has a stored key.',
    'missing-binding': 'A role that the policy needs is not granted.',
    'other-member': 'A service account can be used by others.',
    'inherited-binding': 'A role on a project, folder or organization lets others use a service account.',
    'pool-administrator': 'Others can change whom the pool and its providers admit.',
    'wider-role': 'A principal of the policy has a role that its grants do not need.',
    unreadable: 'A part of the set-up could not be read.',
};
const worstFirst = (differences) => differences.toSorted((a, b) => driftEffects.indexOf(a.effect) - driftEffects.indexOf(b.effect));
/** The fix for what only the whole set-up can create. */
const compileAgain = { words: 'Run again what compile prints for this policy.', commands: [] };


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

/***/ 32748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ driftLines),
/* harmony export */   M3: () => (/* binding */ driftSections),
/* harmony export */   _x: () => (/* binding */ countEffects),
/* harmony export */   describeSetupDifference: () => (/* binding */ describeSetupDifference),
/* harmony export */   standingOfProviders: () => (/* binding */ standingOfProviders),
/* harmony export */   standingTable: () => (/* binding */ standingTable)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);
/* harmony import */ var _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64636);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77795);



const logMarksOfEffects = {
    'lets in': '\u2717 lets in  ',
    unknown: '? unknown  ',
    'keeps out': '\u2717 keeps out',
    neither: '- neither  ',
};
const marksOfEffects = {
    'lets in': '\u274c lets in',
    unknown: '\u2754 unknown',
    'keeps out': '\u26d4 keeps out',
    neither: '\u2796 neither',
};
/** `2 let in more than the policy, 1 unknown`; `no drift` */
function countEffects(differences) {
    const words = {
        'lets in': 'let in more than the policy',
        unknown: 'unknown',
        'keeps out': 'keep a run out',
        neither: 'neither let in nor keep out',
    };
    const counts = _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.flatMap(effect => {
        const number = differences.filter(one => one.effect === effect).length;
        return number === 0 ? [] : [`${number} ${words[effect]}`];
    });
    return counts.length === 0 ? 'no drift' : counts.join(', ');
}
/** A difference with its example token, without its fix. */
const describeSetupDifference = ({ message, example }) => example === undefined ? message : `${message}. Example of such a token: ${JSON.stringify(example)}`;
/** Returns lines for the log. No name in them can be a workflow command. */
function driftLines({ differences, notes }) {
    return [
        ...differences.flatMap(one => [
            `${logMarksOfEffects[one.effect]}  ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(describeSetupDifference(one), 2_000)}`,
            `    ${one.fix.words}`,
            ...(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLines */ .Zm)(one.fix.commands, '    '),
        ]),
        ...notes.map(({ message }) => `- note       ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(message, 2_000)}`),
    ].map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** Returns how each provider stands, the worst first. */
function standingOfProviders({ providers, differences }) {
    const rank = (effect) => effect === undefined ? _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.length : _policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.indexOf(effect);
    return providers
        .map(({ resource }) => {
        const own = (0,_policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(differences.filter(one => one.providers.includes(resource)));
        const count = (effect) => own.filter(one => one.effect === effect).length;
        const counts = {
            'lets in': count('lets in'),
            unknown: count('unknown'),
            'keeps out': count('keeps out'),
            neither: count('neither'),
        };
        return { provider: resource, worst: own[0]?.effect, counts };
    })
        .toSorted((a, b) => rank(a.worst) - rank(b.worst));
}
/** Formats the providers as a table for a terminal. */
function standingTable(standings) {
    const header = ['provider', ..._policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY];
    const rows = standings.map(({ provider, counts }) => [
        (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(provider),
        ..._policy_drift_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEffects */ .sY.map(effect => String(counts[effect])),
    ]);
    const widths = header.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]?.length ?? 0)));
    const line = (cells) => cells
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ');
    return [header, ...rows].map(line).map(_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP);
}
/** Returns the part of the summary about drift. */
function driftSections({ differences, notes }) {
    return [
        '### Set-up at Google',
        differences.length === 0
            ? "Google's side is what the policy compiles to, as far as it was compared."
            : (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['', 'What', 'Difference'], differences.map(one => [
                marksOfEffects[one.effect],
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one.on),
                (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(describeSetupDifference(one), 1_000)),
            ])),
        ...differences.flatMap(({ fix }) => fix.commands.length === 0 ? [] : [`${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(fix.words)}\n\n${(0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlocks */ .EH)(fix.commands)}`]),
        notes.map(({ message }) => `- ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .gL)(message, 1_000))}`).join('\n'),
    ];
}


/***/ })

};
