export const id = 3540;
export const ids = [3540];
export const modules = {

/***/ 33540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSetup: () => (/* binding */ describeSetup)
/* harmony export */ });
/* harmony import */ var _render_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78);

/** Describes a set-up in lines: the layout of each provider, how near the limits are, and what is left to do by hand. */
function describeSetup({ providers, notes }) {
    const lines = providers.flatMap(({ id, layout, layoutReason, grants, limits }) => [
        `provider ${id}: ${grants.length} ${grants.length === 1 ? 'grant' : 'grants'}, layout ${layout}. ${layoutReason}`,
        ...limits.map(({ limit, used, most }) => `  ${used} of ${most} ${limit}`),
    ]);
    return [...lines, ...notes.map(note => `note: ${(0,_render_options_js__WEBPACK_IMPORTED_MODULE_0__/* .noteText */ .gA)(note)}`)];
}


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
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68587);

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
