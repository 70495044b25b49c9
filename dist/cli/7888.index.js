export const id = 7888;
export const ids = [7888];
export const modules = {

/***/ 37888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCel: () => (/* binding */ renderCel)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

/** Renders the mapping and the condition of each provider, to read or to paste into the console. */
const renderCel = ({ providers }) => providers
    .map(({ resource, description, mapping, condition }) => [
    `# ${resource}`,
    `# ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(description)}`,
    ...Object.entries(mapping).map(([name, expression]) => `${name} = ${expression}`),
    '',
    '# Condition',
    condition,
].join('\n'))
    .join('\n\n');


/***/ })

};
