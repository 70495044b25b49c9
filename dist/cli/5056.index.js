export const id = 5056;
export const ids = [5056];
export const modules = {

/***/ 75056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGivenClaims: () => (/* binding */ readGivenClaims)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89500);
/* harmony import */ var _document_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96386);
/* harmony import */ var _document_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28531);
/* harmony import */ var _identity_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15178);







/** Claims that say when a token is valid. No condition of a policy can name them. */
const times = ['exp', 'iat', 'nbf'];
/** Claims of GitHub that are no subject of a condition. */
const others = ['jti'];
/**
 * Reads claims: JSON or YAML, the payload of a token, or a whole token. Of that one it reads only the payload. No part of
 * the text is in a message.
 *
 * @param file its name in messages
 * @throws ActionError with every fault
 */
function readGivenClaims(text, file) {
    const words = text.trim();
    const parts = words.split('.');
    const isToken = parts.length === 3 && /^eyJ[\w-]{1,4000}$/.test(parts[0] ?? '') && !/\s/.test(words);
    const payload = isToken ? (parts[1] ?? '') : /^[\w-]+={0,2}$/.test(words) ? words : undefined;
    const json = payload === undefined ? text : decodePayload(payload, file);
    const notes = isToken
        ? ['That is a whole token, which is valid for minutes: keep it out of files. Only its claims are read here.']
        : [];
    const document = (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_3__.parseDocument)(json, file, 'INPUT_INVALID', _document_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .values */ .zu);
    const root = document.value;
    const isNested = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(root) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(root['claims']);
    const prefix = isNested ? ['claims'] : [];
    const object = isNested ? root['claims'] : root;
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__.isObject)(object))
        throw (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidFile */ .Am)('INPUT_INVALID', file, [document.problem([], 'expected claims: name: value in each line.')]);
    const claims = {};
    const problems = [];
    for (const [name, value] of Object.entries(object)) {
        const path = [...prefix, name];
        if (times.includes(name))
            continue;
        const text = typeof value === 'number' ? (document.written(path) ?? String(value)) : value;
        if (typeof text === 'string' && (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeToken */ .NM)(text))
            problems.push(document.problem(path, 'a token, which is not a claim.', { cure: 'Remove it.' }));
        else if (typeof text === 'string' || typeof text === 'boolean')
            claims[name] = String(text);
        else
            problems.push(document.problem(path, 'expected a text: the claims of GitHub are texts.'));
        if (!isKnownClaim(name))
            notes.push(`GitHub has no claim ${JSON.stringify(name)}. ${(0,_document_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggest */ .ZA)(name, _identity_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimNames */ .RA) ?? ''}`.trim());
    }
    if (problems.length > 0)
        throw (0,_document_problem_list_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidFile */ .Am)('INPUT_INVALID', file, problems);
    return { claims, assumed: {}, isOpen: () => false, notes };
}
const isKnownClaim = (name) => [..._identity_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimNames */ .RA, ...others].some(claim => claim === name) || name.startsWith('repo_property_');
function decodePayload(payload, file) {
    const text = Buffer.from(payload, 'base64url').toString('utf8');
    if (text.startsWith('{'))
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `${file} is neither claims nor the payload of a token`, {
        cure: 'Give claims as JSON or YAML, name: value in each line.',
    });
}


/***/ })

};
