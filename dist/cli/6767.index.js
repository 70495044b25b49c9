export const id = 6767;
export const ids = [6767];
export const modules = {

/***/ 36767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addCompletion: () => (/* binding */ addCompletion)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82566);

/** Names of arguments, and of the values of options, that are paths. */
const pathNames = /^(file|files|policy|policies|steps|old|new|claims|tests?|output|directory|record)s?$/;
/**
 * Lets `complete SHELL` print a script, and `complete -- WORDS` the words that may follow. The script asks for them each
 * time that the user presses the tab key, so that they are never older than the program.
 *
 * The library prints to the standard output itself.
 */
async function addCompletion(program, args, terminal) {
    const { default: complete } = await __webpack_require__.e(/* import() */ 1283).then(__webpack_require__.bind(__webpack_require__, 1283));
    const known = complete(program);
    for (const command of program.commands) {
        const entry = known.commands.get(command.name());
        // Shells take each line for a word, and descriptions have several.
        if (entry !== undefined && command.summary() !== '')
            entry.description = command.summary();
    }
    if (args[1] !== '--')
        return;
    const [files, grants] = await Promise.all([filesBeginning(args.at(-1) ?? '', terminal), grantsOf(terminal)]);
    suggestValues(program, known, files, grants);
}
/** Gives each argument and option that is a path or a grant its suggestions. */
function suggestValues(program, known, files, grants) {
    const offer = (all) => (give) => {
        for (const { value, description } of all)
            give(value, description);
    };
    const walk = (command, name) => {
        const own = known.commands.get(name);
        for (const argument of command.registeredArguments) {
            const entry = own?.arguments.get(argument.name());
            if (entry === undefined || argument.argChoices !== undefined)
                continue;
            if (argument.name() === 'grant')
                entry.handler = offer(grants);
            else if (pathNames.test(argument.name()))
                entry.handler = offer(files);
        }
        for (const { long, flags } of command.options) {
            const entry = long === undefined || long === null ? undefined : own?.options.get(long.slice(2));
            if (entry === undefined)
                continue;
            if (long === '--grant')
                entry.handler = offer(grants);
            else if (/[<[](file|directory|path)\b/.test(flags))
                entry.handler = offer(files);
        }
        for (const below of command.commands)
            walk(below, name === '' ? below.name() : `${name} ${below.name()}`);
    };
    walk(program, '');
}
/** Returns the files and folders that begin with a word: `.github/ver` \u2192 `.github/vertex-policy.yml`. */
async function filesBeginning(word, { list }) {
    const path = word.replace(/^--[\w-]+=/, '');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const names = await list(folder === '' ? '.' : folder).catch(() => []);
    return names
        .filter(name => !name.startsWith('.') || path.slice(folder.length).startsWith('.') || name === '.github/')
        .filter(name => name.endsWith('/') || /\.(ya?ml|json|jsonl|md|tf)$/.test(name))
        .map(name => ({ value: `${folder}${name}`, description: '' }));
}
/** Returns the grants of the policy here. Without a valid policy there are none to suggest. */
async function grantsOf(terminal) {
    try {
        const { policy } = await (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPolicyFile */ .n$)(terminal, await (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G4)(terminal));
        return Object.values(policy.grants).map(({ name, description = '' }) => ({
            value: name,
            description: (description.split('\n')[0] ?? '').replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, ' '),
        }));
    }
    catch {
        return [];
    }
}


/***/ })

};
