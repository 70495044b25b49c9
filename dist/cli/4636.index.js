export const id = 4636;
export const ids = [4636];
export const modules = {

/***/ 64636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftRules: () => (/* binding */ driftRules),
/* harmony export */   iN: () => (/* binding */ compileAgain),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   sY: () => (/* binding */ driftEffects)
/* harmony export */ });
/** The worst first. */
const driftEffects = ['lets in', 'unknown', 'keeps out', 'neither'];
/** The closed list of what can differ, each with a description for code scanning. */
const driftRules = {
    'pool-state': 'The pool is missing, disabled or deleted.',
    'provider-state': 'The provider is missing, disabled, deleted, or of another type.',
    'provider-issuer': 'The provider accepts tokens of another issuer.',
    'provider-audience': 'The provider accepts other audiences.',
    'provider-condition': 'The condition of the provider admits other tokens.',
    'provider-mapping': 'An attribute of the provider means something else.',
    'provider-keys': 'Uploaded keys differ from those of the issuer.',
    'other-provider': 'Another provider of the pool admits tokens to the principals of a grant.',
    'account-state': 'A service account is missing or disabled.',
    'account-key': 'A service account has a stored key.',
    'missing-binding': 'A role that the policy needs is not granted.',
    'other-member': 'A service account can be used by others.',
    'inherited-binding': 'A role on a project, folder or organization lets others use a service account.',
    'pool-administrator': 'Others can change whom the pool and its providers admit.',
    'wider-role': 'A principal of the policy has a role that its grants do not need.',
    unreadable: 'A part of the set-up could not be read.',
};
const worstFirst = (differences) => differences.toSorted((a, b) => driftEffects.indexOf(a.effect) - driftEffects.indexOf(b.effect));
/** The fix for what only the whole set-up can create. */
const compileAgain = { words: 'Run again what compile prints for this policy.', commands: [] };


/***/ })

};
