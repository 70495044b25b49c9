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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/document/path.js
var document_path = __webpack_require__(5293);
// EXTERNAL MODULE: ./build/document/secret-values.js
var secret_values = __webpack_require__(729);
// EXTERNAL MODULE: ./build/document/walk.js
var walk = __webpack_require__(2219);
;// CONCATENATED MODULE: ./build/report/base-differences.js





/** Lines of a step's difference. */
const mostDifferenceLines = 40;
/**
 * Returns how the bodies of a plan differ from the results of an earlier run, a small difference for each step. Only
 * what a body writes is compared, since Google adds fields to a resource. Values of environments are hidden on both
 * sides.
 *
 * @param results the content of a `results_file`
 * @returns `undefined` if these are no results
 */
function baseDifferences(steps, results) {
    if (!(0,json/* isObject */.Gv)(results) || !Object.values(results).every(json/* isObject */.Gv))
        return undefined;
    const gone = Object.keys(results).filter(id => !steps.some(step => step.id === id));
    const compared = steps.flatMap(step => comparisonOf(step, results[step.id]) ?? []);
    const same = compared.filter(({ lines }) => lines.length === 0);
    return [
        '### Differences to the earlier run',
        ...compared.flatMap(({ id, lines }) => {
            if (lines.length === 0)
                return [];
            const more = lines.length > mostDifferenceLines ? [`  and ${lines.length - mostDifferenceLines} more lines`] : [];
            return [`${(0,core_escape/* code */.aY)(id)}:\n\n${(0,core_escape/* codeBlock */.DV)([...lines.slice(0, mostDifferenceLines), ...more].join('\n'), 'diff')}`];
        }),
        same.length === 0 ? '' : `The same: ${same.map(({ id }) => (0,core_escape/* code */.aY)(id)).join(', ')}.`,
        gone.length === 0 ? '' : `Not in these steps any more: ${gone.map(core_escape/* code */.aY).join(', ')}.`,
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
    if (!(0,json/* isObject */.Gv)(resource) || !(0,json/* isObject */.Gv)(body) || !Object.keys(body).some(key => key in resource))
        return undefined;
    const changed = (0,walk/* leavesOf */.w)(body).flatMap(({ path, value }) => {
        if (value instanceof json/* Pending */.UX)
            return [];
        const before = (0,document_path/* valueAt */.fK)(resource, path);
        const isEmpty = typeof value === 'object' && value !== null;
        if (isEmpty || String(before) === String(value) || (before === undefined && !value))
            return [];
        const at = (0,document_path/* formatPath */.jV)(path);
        return [...(before === undefined ? [] : [`- ${at}: ${shownValue(before)}`]), `+ ${at}: ${shownValue(value)}`];
    });
    return { id, lines: [...changed, ...removedFrom(body, resource, [])] };
}
/** Elements of a list, and labels of the user, that the earlier run had and the body has not. */
function removedFrom(body, earlier, path) {
    if (Array.isArray(body) && Array.isArray(earlier))
        return earlier.flatMap((one, index) => {
            const at = [...path, index];
            return index < body.length ? removedFrom(body[index], one, at) : [`- ${(0,document_path/* formatPath */.jV)(at)}: ${shownValue(one)}`];
        });
    if (!(0,json/* isObject */.Gv)(body) || !(0,json/* isObject */.Gv)(earlier) || body instanceof json/* Pending */.UX)
        return [];
    const labels = path.at(-1) === 'labels' ? Object.entries(earlier) : [];
    return [
        ...labels
            .filter(([key]) => !key.startsWith('keyless-') && !Object.hasOwn(body, key))
            .map(([key, value]) => `- ${(0,document_path/* formatPath */.jV)([...path, key])}: ${shownValue(value)}`),
        ...Object.entries(body).flatMap(([key, value]) => removedFrom(value, earlier[key], [...path, key])),
    ];
}
function shownValue(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    return text.length > 200 ? `${text.slice(0, 200)}\u2026` : text.replaceAll('\n', '\u23ce');
}

;// CONCATENATED MODULE: ./build/run/base-results.js





/** Results of more bytes are not read. */
const mostResultBytes = 20_000_000;
/** Compares the planned bodies with the results of an earlier run. A file that cannot be used is a notice. */
async function compareWithBase({ environment, runner }, path, steps) {
    const file = (0,external_node_path_.resolve)(environment.workspace, path);
    const read = async () => {
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
            message: (0,core_escape/* annotationText */.xr)(`base_results: ${path} is not a results_file of an earlier run. Upload the output results_file on the base branch, and download it before this step.`),
        });
    return differences;
}


/***/ })

};
