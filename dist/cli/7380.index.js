export const id = 7380;
export const ids = [7380];
export const modules = {

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


/***/ })

};
