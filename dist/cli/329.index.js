export const id = 329;
export const ids = [329];
export const modules = {

/***/ 10329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newestArtifactAt: () => (/* binding */ newestArtifactAt)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns when the newest artifact of a workflow run was uploaded, in milliseconds since the epoch: 0 if there is none,
 * `undefined` if that is not known. A list of more than one page has artifacts, and its order is not documented: then
 * the answer is not known either.
 */
async function newestArtifactAt({ get, at }, runId) {
    const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}/artifacts?per_page=100`, readNewest);
    return 'value' in reply ? reply.value : undefined;
}
function readNewest(body) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(body) || !Array.isArray(body['artifacts']) || typeof body['total_count'] !== 'number')
        return undefined;
    const times = body['artifacts'].map(one => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(one) ? Date.parse(String(one['created_at'])) : Number.NaN));
    if (times.length !== body['total_count'] || times.some(Number.isNaN))
        return undefined;
    return Math.max(0, ...times);
}


/***/ })

};
