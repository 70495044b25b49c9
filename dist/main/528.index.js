export const id = 528;
export const ids = [528];
export const modules = {

/***/ 7528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithBase: () => (/* binding */ compareWithBase)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/github/workspace.js
var workspace = __webpack_require__(5499);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
;// CONCATENATED MODULE: ./build/report/base-differences.js






/** Lines of a step's difference. */
const mostDifferenceLines = 40;
/** Characters of a step's difference: names can be long, too. */
const longestDifference = 16_384;
/** Names of steps that are gone. */
const mostGone = 20;
/** Levels of results. A body of Vertex AI has at most a few dozen. */
const deepestResults = 200;
/**
 * Returns how the bodies of a plan differ from the results of an earlier run, a small difference for each step. Only
 * what a body writes is compared, since Google adds fields to a resource. Values of environments are hidden on both
 * sides.
 *
 * @param results the content of a `results_file`
 * @returns `undefined` if these are no results
 */
function baseDifferences(steps, results) {
    if (!(0,json/* isObject */.Gv)(results) || !Object.values(results).every(json/* isObject */.Gv) || (0,json/* isDeeperThan */.hz)(results, deepestResults))
        return undefined;
    const gone = Object.keys(results).filter(id => !steps.some(step => step.id === id));
    const moreGone = gone.length > mostGone ? ` and ${(0,core_text/* count */.U9)(gone.length - mostGone)} more` : '';
    const compared = steps.flatMap(step => comparisonOf(step, Object.hasOwn(results, step.id) ? results[step.id] : undefined) ?? []);
    const same = compared.filter(({ lines }) => lines.length === 0);
    return [
        '### Differences to the earlier run',
        ...compared.flatMap(({ id, lines }) => {
            if (lines.length === 0)
                return [];
            const more = lines.length > mostDifferenceLines ? [`  and ${(0,core_text/* count */.U9)(lines.length - mostDifferenceLines)} more lines`] : [];
            const shown = [...lines.slice(0, mostDifferenceLines), ...more].join('\n');
            return [`${(0,core_escape/* code */.aY)(id)}:\n\n${(0,core_escape/* codeBlock */.DV)(shown, 'diff', longestDifference)}`];
        }),
        same.length === 0 ? '' : `The same: ${same.map(({ id }) => (0,core_escape/* code */.aY)(id)).join(', ')}.`,
        gone.length === 0 ? '' : `Not in these steps any more: ${gone.slice(0, mostGone).map(core_escape/* code */.aY).join(', ')}${moreGone}.`,
    ].filter(part => part !== '');
}
/** Compares a step whose resource has the form of its body, as that of a job. */
function comparisonOf(step, earlier) {
    const { id, kind } = step;
    if (earlier === undefined)
        return { id, lines: [`+ the step is new: ${kind}`] };
    if (!(0,json/* isObject */.Gv)(earlier))
        return undefined;
    if (earlier['kind'] !== kind)
        return { id, lines: [`- kind: ${shownValue(earlier['kind'])}`, `+ kind: ${kind}`] };
    const resource = (0,secret_values/* withoutSecrets */.cT)(earlier['resource']);
    const body = (0,secret_values/* withoutSecrets */.cT)(step.body);
    if (!(0,json/* isObject */.Gv)(resource) || !(0,json/* isObject */.Gv)(body) || !Object.keys(body).some(key => Object.hasOwn(resource, key)))
        return undefined;
    const changed = (0,walk/* leavesOf */.w)(body).flatMap(({ path, value }) => {
        if (value instanceof json/* Pending */.UX)
            return [];
        const before = (0,document_path/* valueAt */.fK)(resource, path);
        const isEmpty = typeof value === 'object' && value !== null;
        if (isEmpty || isUnchanged(before, value) || (before === undefined && !value))
            return [];
        const at = (0,document_path/* formatPath */.jV)(path);
        return [...(before === undefined ? [] : [`- ${at}: ${shownValue(before)}`]), `+ ${at}: ${shownValue(value)}`];
    });
    return { id, lines: [...changed, ...removedFrom(body, resource, [])] };
}
/** Google writes its 64-bit numbers as text. */
const isUnchanged = (before, value) => before === value || (typeof before !== 'object' && String(before) === String(value));
/** Elements of a list, and labels of the user, that the earlier run had and the body has not. */
function removedFrom(body, earlier, path) {
    if (Array.isArray(body) && Array.isArray(earlier)) {
        const gone = earlier.slice(body.length, body.length + mostDifferenceLines);
        const more = earlier.length - body.length - gone.length;
        return [
            ...body.flatMap((one, index) => removedFrom(one, earlier[index], [...path, index])),
            ...gone.map((one, index) => `- ${(0,document_path/* formatPath */.jV)([...path, body.length + index])}: ${shownValue(one)}`),
            ...(more > 0 ? [`- ${(0,document_path/* formatPath */.jV)(path)}: ${(0,core_text/* count */.U9)(more)} more elements`] : []),
        ];
    }
    if (!(0,json/* isObject */.Gv)(body) || !(0,json/* isObject */.Gv)(earlier) || body instanceof json/* Pending */.UX)
        return [];
    const labels = path.at(-1) === 'labels' ? Object.entries(earlier) : [];
    return [
        ...labels
            .filter(([key]) => !key.startsWith('keyless-') && !Object.hasOwn(body, key))
            .map(([key, value]) => `- ${(0,document_path/* formatPath */.jV)([...path, key])}: ${shownValue(value)}`),
        ...Object.entries(body).flatMap(([key, value]) => removedFrom(value, (0,document_path/* valueAt */.fK)(earlier, [key]), [...path, key])),
    ];
}
/** Shows a value in one line: a line feed would begin a line that looks like a difference. */
function shownValue(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const line = text.slice(0, 200).replaceAll('\n', '\u23ce');
    return text.length > 200 ? `${line}\u2026` : line;
}

;// CONCATENATED MODULE: ./build/run/base-results.js





/** Results of more bytes are not read. */
const mostResultBytes = 20_000_000;
/** Compares the planned bodies with the results of an earlier run. A file that cannot be used is a notice. */
async function compareWithBase({ environment, runner }, path, steps) {
    const file = (0,workspace/* placeToRead */.v$)(path, environment);
    const read = async () => {
        if (file === undefined)
            return undefined;
        const about = await (0,promises_.stat)(file);
        // A link of the checkout may lead to a device or a pipe, which never ends.
        if (!about.isFile() || about.size > mostResultBytes)
            return undefined;
        return (0,json/* parseJson */.qF)(await (0,promises_.readFile)(file, 'utf8'));
    };
    const differences = baseDifferences(steps, await read().catch(() => undefined));
    if (differences === undefined)
        runner.annotate({
            level: 'notice',
            title: 'No differences to an earlier run',
            message: (0,core_escape/* annotationText */.xr)(`base_results: ${path} is not a results_file of an earlier run below the workspace or RUNNER_TEMP. Upload the output results_file on the base branch, and download it before this step.`),
        });
    return differences;
}


/***/ })

};
