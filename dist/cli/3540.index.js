export const id = 3540;
export const ids = [3540];
export const modules = {

/***/ 3540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSetup: () => (/* binding */ describeSetup)
/* harmony export */ });
/** Describes a set-up in lines: the layout of each provider, how near the limits are, and what is left to do by hand. */
function describeSetup({ providers, notes }) {
    const lines = providers.flatMap(({ id, layout, layoutReason, grants, limits }) => [
        `provider ${id}: ${grants.length} ${grants.length === 1 ? 'grant' : 'grants'}, layout ${layout}. ${layoutReason}`,
        ...limits.map(({ limit, used, most }) => `  ${used} of ${most} ${limit}`),
    ]);
    return [...lines, ...notes.map(({ message, cure }) => `note: ${message}${cure === undefined ? '' : ` ${cure}`}`)];
}


/***/ })

};
