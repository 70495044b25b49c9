export const id = 2551;
export const ids = [2551];
export const modules = {

/***/ 32551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCommand: () => (/* reexport safe */ _lend_command_js__WEBPACK_IMPORTED_MODULE_1__.e),
/* harmony export */   prepareLending: () => (/* binding */ prepareLending),
/* harmony export */   refuseUnlent: () => (/* reexport safe */ _lend_grant_js__WEBPACK_IMPORTED_MODULE_2__.j)
/* harmony export */ });
/* harmony import */ var _lend_child_isolation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40509);
/* harmony import */ var _lend_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75873);
/* harmony import */ var _lend_grant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64354);



/** Finds out how a command can be isolated here, while GitHub and Google are asked. It changes nothing. */
const prepareLending = async ({ environment }, { command }) => (command === undefined ? undefined : (0,_lend_child_isolation_js__WEBPACK_IMPORTED_MODULE_0__/* .findIsolation */ .Qm)(environment.tempDirectory));


/***/ })

};
