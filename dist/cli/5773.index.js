export const id = 5773;
export const ids = [5773];
export const modules = {

/***/ 5773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsAsJson: () => (/* binding */ findingsAsJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

/**
 * Returns a value as JSON that acts on no terminal and no runner: characters that cannot be seen are escapes, and so is
 * the beginning of a workflow command. The value that a parser reads is the same.
 */
const safeJson = (value) => JSON.stringify(value, undefined, 2)
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeOf)
    .replaceAll('##[', String.raw `#\u0023[`);
const escapeOf = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
/** The findings as plain data, for programs. Paths of files are as they were given. */
function findingsAsJson({ findings, rules, checked }) {
    const pages = new Map(rules.map(({ id, page }) => [id, page]));
    return safeJson({
        ok: !findings.some(({ level }) => level === 'error'),
        checked,
        findings: findings.map(({ rule, level, message, place, cure, commands = [] }) => ({
            rule,
            level,
            message: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message),
            ...place,
            ...(place && { path: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(place.path) }),
            ...(cure !== undefined && { cure: (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(cure) }),
            ...(commands.length > 0 && { commands }),
            ...(pages.get(rule) !== undefined && { page: pages.get(rule) }),
        })),
    });
}


/***/ })

};
