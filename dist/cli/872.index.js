export const id = 872;
export const ids = [872];
export const modules = {

/***/ 10872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ looksLikeSteps),
/* harmony export */   N: () => (/* binding */ judgeSteps),
/* harmony export */   excessesByGrant: () => (/* binding */ excessesByGrant),
/* harmony export */   problemsOfSteps: () => (/* binding */ problemsOfSteps),
/* harmony export */   readStepsOffline: () => (/* binding */ readStepsOffline)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89500);
/* harmony import */ var _run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13340);
/* harmony import */ var _run_read_body_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11235);
/* harmony import */ var _run_read_pipelines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15654);
/* harmony import */ var _run_read_step_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4568);
/* harmony import */ var _steps_file_early_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23907);
/* harmony import */ var _steps_file_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56869);
/* harmony import */ var _steps_file_parse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78682);
/* harmony import */ var _steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70282);
/* harmony import */ var _steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13744);
/* harmony import */ var _steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21305);
/* harmony import */ var _steps_prepare_timeout_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31959);













/**
 * Reads a steps file, and the pipelines and files that it names in the checkout.
 *
 * @param root the folder of the checkout
 * @param variables `name=value` lines; those that are missing are not known
 * @throws ActionError with every problem
 */
async function readStepsOffline(text, file, root, variables) {
    const kindSchema = (0,_steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .stepSchema */ .S)(await __webpack_require__.e(/* import() */ 3907).then(__webpack_require__.bind(__webpack_require__, 53907)));
    const parsed = (0,_steps_file_parse_js__WEBPACK_IMPORTED_MODULE_8__/* .parseStepsFile */ .zZ)(text.replaceAll('\r\n', '\n'), file, kindSchema);
    const calls = parsed.steps.some(({ kind }) => kind === 'call');
    const schema = calls ? (0,_steps_prepare_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .withMethods */ .R)(kindSchema, await __webpack_require__.e(/* import() */ 5226).then(__webpack_require__.bind(__webpack_require__, 45226))) : kindSchema;
    const given = (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .parseVariables */ .rf)(variables);
    const scope = {
        variables: (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveVariables */ .CO)(parsed, given, { allowMissing: true }),
        github: {},
        run: {},
        steps: {},
    };
    const { file: steps, problems } = (0,_steps_file_early_values_js__WEBPACK_IMPORTED_MODULE_6__/* .settleEarlyValues */ .t$)(parsed, scope, name => (0,_steps_file_variables_js__WEBPACK_IMPORTED_MODULE_9__/* .placeOfValue */ .E0)(parsed, given, name));
    (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseInvalid */ .Q5)(parsed, problems);
    const local = await (0,_run_read_pipelines_js__WEBPACK_IMPORTED_MODULE_4__/* .readLocalPipelines */ .r)(steps, scope, root);
    const bodyFiles = await (0,_run_read_body_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readBodyFiles */ .q)(steps, scope, root);
    const { sources } = await (0,_run_read_step_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .readStepSources */ .d)(steps, scope, root, []);
    return { declared: { file: steps, schema, ...local, bodyFiles, sources, nodeHours: new Map() }, scope };
}
/** Returns the problems that no grant changes: those of the API's schema, of the outputs and of the timeouts. */
function problemsOfSteps({ declared, scope }) {
    const { file, schema, pipelines, bodyFiles, sources, compiledFiles } = declared;
    const ofSteps = file.steps.flatMap(declaration => (0,_steps_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .prepareStep */ .I)(file, declaration, scope, { ...schema, pipelines, bodyFiles, sources, compiledFiles }).faults);
    const ofRun = (0,_steps_prepare_timeout_js__WEBPACK_IMPORTED_MODULE_12__/* .checkRunTimeout */ .be)(file, scope).map(fault => (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .problemIn */ .Dk)(file, fault));
    return (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctProblems */ .Jk)([...ofRun, ...ofSteps, ...(0,_steps_file_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .checkOutputs */ .n)(file, pipelines)]);
}
/** Returns what each grant allows of the steps, the most fitting first. */
const judgeSteps = (steps, { grants }) => Object.values(grants)
    .map(grant => ({ grant: grant.name, excesses: excessesByGrant(steps, grant) }))
    .toSorted((a, b) => a.excesses.length - b.excesses.length);
/** Returns what a grant does not allow of the steps, and what only the grant makes invalid. */
function excessesByGrant({ declared, scope }, grant) {
    const found = declared.file.steps.map(declaration => (0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSteps */ .wO)(declared, declaration, scope, grant, declared.pipelines));
    return (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctProblems */ .Jk)([...found.flatMap(({ faults }) => faults), ...(0,_run_check_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .excessesOf */ .Tg)(declared.file, found, grant)]);
}
/** True if a document looks like a steps file, and not like a policy. An invalid document looks like neither. */
async function looksLikeSteps(text) {
    const { parseDocument, stepsFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28531));
    const { isObject } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28314));
    try {
        const { value } = parseDocument(text, '', 'STEPS_INVALID', stepsFile);
        return isObject(value) && !('grants' in value) && 'steps' in value;
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        return false;
    }
}


/***/ })

};
