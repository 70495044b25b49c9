export const id = 6887;
export const ids = [6887];
export const modules = {

/***/ 76887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeProof: () => (/* binding */ describeProof)
/* harmony export */ });
/** Says in lines what was proven of a set-up, or what is wrong with it: a failure is a bug of the compiler. */
function describeProof({ statements, tokens, failures }) {
    if (failures.length === 0)
        return [
            `proven: Google admits exactly what when admits (${statements} statements about all tokens; decide and CEL agree on ${tokens} tokens at the borders).`,
        ];
    return [
        'The set-up is not proven to admit exactly what when admits:',
        ...failures.flatMap(describeProofFailure),
        'What to do: Do not use this set-up. Report it as a bug of compile, with the policy.',
    ];
}
function describeProofFailure({ provider, policy, grant, message, token }) {
    const where = grant === undefined ? `provider ${provider}` : `grant ${grant} of ${policy}, provider ${provider}`;
    return [`  ${where}: ${message}`, ...(token === undefined ? [] : [`    the token: ${JSON.stringify(token)}`])];
}


/***/ })

};
