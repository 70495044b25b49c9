export const id = 7407;
export const ids = [7407];
export const modules = {

/***/ 7407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareSetups: () => (/* binding */ compareSetups)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _steps_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9);
/* harmony import */ var _compile_compile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8687);
/* harmony import */ var _compile_render_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78);




/** Compares what two versions of a policy need at Google. Descriptions of providers, which name digests, do not count. */
function compareSetups(old, proposed) {
    const [oldSetup, newSetup] = [setupOrReason(old), setupOrReason(proposed)];
    if (typeof oldSetup === 'string')
        return { kind: 'failed', version: 'old', reason: oldSetup };
    if (typeof newSetup === 'string')
        return { kind: 'failed', version: 'new', reason: newSetup };
    const providers = [...oldSetup.providers, ...newSetup.providers];
    const [before, after] = [setupPartsByName(oldSetup, providers), setupPartsByName(newSetup, providers)];
    const changes = [...new Set([...after.keys(), ...before.keys()])].flatMap((part) => {
        const [left, right] = [before.get(part), after.get(part)];
        if (left === right)
            return [];
        return [{ part, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed' }];
    });
    return { kind: 'compared', changes };
}
/** @returns the reason, if the policy does not compile */
function setupOrReason(policy) {
    try {
        return (0,_compile_compile_js__WEBPACK_IMPORTED_MODULE_2__.compileSetup)([{ policy, name: 'policy', sha256: '' }]);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        return [error.message, ...error.problems.map(({ message }) => message)].join('. ');
    }
}
/**
 * Returns the parts of a set-up by their names, each with its content.
 *
 * @param all providers that the names must distinguish: pools may have providers with the same id
 */
function setupPartsByName({ providers, bindings, accounts, services }, all) {
    return new Map([
        ...providers.flatMap(({ resource, id, issuer, mapping, condition }) => {
            const name = all.some(other => other.id === id && other.resource !== resource) ? resource : id;
            return [
                [`provider ${resource}`, issuer],
                [`the condition of provider ${name}`, condition],
                ...Object.entries(mapping).map(([attribute, cel]) => [
                    `${attribute} of provider ${name}`,
                    cel,
                ]),
            ];
        }),
        ...accounts.map(({ email, use }) => [`the account ${email}`, use]),
        ...bindings.map((binding) => [nameOfBinding(binding), '']),
        ...services.flatMap(({ project, services: apis }) => apis.map((api) => [`the API ${api} in project ${project}`, ''])),
    ]);
}
const nameOfBinding = ({ role, on, member }) => `${role} on ${(0,_steps_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(on)} for ${(0,_compile_render_options_js__WEBPACK_IMPORTED_MODULE_3__/* .setupMemberText */ .H2)(member)}`;


/***/ }),

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ poolTitle),
/* harmony export */   Bb: () => (/* binding */ agentDomains),
/* harmony export */   H2: () => (/* binding */ setupMemberText),
/* harmony export */   JM: () => (/* binding */ creatableName),
/* harmony export */   U5: () => (/* binding */ agentProjects),
/* harmony export */   UV: () => (/* binding */ firstLines),
/* harmony export */   YI: () => (/* binding */ accountTitle),
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);

/** Returns the part of an email of an account that `create` takes; nothing for accounts that Google creates itself. */
const creatableName = (email) => /^([a-z][a-z0-9-]*)@[\w.:-]+\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
/** Email domains of Google's service agents, by what `compile` calls them. */
const agentDomains = {
    vertex: 'gcp-sa-aiplatform.iam.gserviceaccount.com',
    'custom-code': 'gcp-sa-aiplatform-cc.iam.gserviceaccount.com',
};
const agentNames = {
    vertex: 'the Vertex AI service agent',
    'custom-code': 'the Vertex AI Custom Code service agent',
};
/** Formats a member for people: as IAM names it, or `the Vertex AI service agent of acme-ml`. */
const setupMemberText = (member) => typeof member === 'string' ? member : `${agentNames[member.agent]} of ${member.project}`;
/** First lines of every rendering, without comment signs: what it is, and which policies it is made of. */
const firstLines = (target, policies) => [
    `Google's side of these policies, as \`keyless-vertex compile --target ${target}\` prints it.`,
    'To change it, change the policy and compile again.',
    ...policies.map(({ name, sha256 }) => `  ${name} (SHA-256 ${sha256})`),
];
/** Returns the text of a comment: one line, without characters that an editor hides or reorders. */
const commentText = (text) => (0,_core_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(/\s+/g, ' ').trim();
/** Returns what a note says. Its message names the grant. */
const noteText = ({ message, cure }) => `${message}${cure === undefined ? '' : ` ${cure}`}`;
/** Returns ids of projects whose service agents get roles. */
const agentProjects = ({ bindings }) => [
    ...new Set(bindings.flatMap(({ member }) => (typeof member === 'string' ? [] : [member.project]))),
];
/** Returns what an account shows in the console. */
const accountTitle = ({ use }) => use === 'grant' ? 'Keyless Vertex: grants impersonate it' : 'Keyless Vertex: jobs run as it';
/** Returns what a pool shows in the console. */
const poolTitle = ({ trust }) => trust === 'internal' ? 'Tokens of jobs that run merged code' : 'Tokens of jobs that may run code under review';


/***/ })

};
