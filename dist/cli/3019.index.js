export const id = 3019;
export const ids = [3019];
export const modules = {

/***/ 9146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   b$: () => (/* binding */ readCheckout),
/* harmony export */   r3: () => (/* binding */ readCommitted)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var _core_utf8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5745);

/** Neither asks for passwords, nor fetches what a partial clone lacks, nor writes. */
const quietly = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
const git = ({ execute }, args) => execute('git', args, quietly);
/** Returns the output of a git command as one line; `undefined` if it failed, or if there is no git. */
async function line(terminal, ...args) {
    const done = await git(terminal, args);
    const text = done?.exitCode === 0 ? (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(done.output)?.trim() : undefined;
    return text === '' ? undefined : text;
}
/** Asks git about the current folder; `undefined` if there is no git, or no checkout. */
async function readCheckout(terminal) {
    const root = await line(terminal, 'rev-parse', '--show-toplevel');
    if (root === undefined)
        return undefined;
    const remote = await remoteName(terminal);
    const [url, branch, sha, defaultBranch] = await Promise.all([
        remote && line(terminal, 'remote', 'get-url', remote),
        line(terminal, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
        commitOf(terminal, 'HEAD'),
        remote === undefined ? undefined : remoteDefault(terminal, remote),
    ]);
    return { root, branch, sha, defaultBranch, remote: url === undefined ? undefined : parseRemote(url) };
}
/** `origin`, or the only remote if it has another name. */
async function remoteName(terminal) {
    const names = (await line(terminal, 'remote'))?.split(/\r?\n/) ?? [];
    return names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
}
/** A clone notes the default branch of its remote. Without that note, the usual names are tried. */
async function remoteDefault(terminal, remote) {
    const prefix = `refs/remotes/${remote}/`;
    const noted = await line(terminal, 'symbolic-ref', '--quiet', `${prefix}HEAD`);
    if (noted?.startsWith(prefix))
        return { name: noted.slice(prefix.length), ref: noted };
    for (const name of ['main', 'master']) {
        const ref = `${prefix}${name}`;
        if ((await commitOf(terminal, ref)) !== undefined)
            return { name, ref };
    }
    return undefined;
}
/** Returns the commit of a ref; `undefined` if there is no such ref. */
const commitOf = (terminal, ref) => line(terminal, 'rev-parse', '--quiet', '--verify', `${ref}^{commit}`);
/** Reads a file at a ref; `undefined` if there is no such file, or if it is not a text. */
async function readCommitted(terminal, ref, path) {
    const commit = await commitOf(terminal, ref);
    if (commit === undefined)
        return undefined;
    const blob = await git(terminal, ['cat-file', 'blob', `${commit}:${path}`]);
    const text = blob?.exitCode === 0 ? (0,_core_utf8_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(blob.output) : undefined;
    return text === undefined ? undefined : { text, commit };
}
/**
 * Reads host and repository out of the URL of a remote. User name and password of a URL are dropped here.
 *
 * @param url `https://github.com/acme/fraud.git`, `git@github.com:acme/fraud.git`, `ssh://git@github.com:22/acme/fraud`
 */
function parseRemote(url) {
    const short = /^(?:[^@/:\s]{1,100}@)?([\w.-]{1,253}):(?!\/\/)\/?([^:]{1,300})$/.exec(url);
    const [host = '', path = ''] = short?.slice(1) ?? hostAndPath(url);
    const name = /^([\w-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(path)?.[1];
    // GitHub answers SSH on port 443 at this host.
    const server = host.toLowerCase().replace(/^ssh\.github\.com$/, 'github.com');
    return name === undefined || server === '' ? undefined : { host: server, repository: name };
}
function hostAndPath(url) {
    if (!URL.canParse(url))
        return [];
    const { protocol, hostname, pathname } = new URL(url);
    return ['https:', 'http:', 'ssh:', 'git:', 'git+ssh:'].includes(protocol) ? [hostname, pathname.slice(1)] : [];
}


/***/ }),

/***/ 3019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVersions: () => (/* binding */ readVersions)
/* harmony export */ });
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8614);
/* harmony import */ var _policy_load_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5196);
/* harmony import */ var _checkout_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9146);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2566);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7345);





/**
 * Reads two versions of a policy, each a path or `REF:PATH`, which git reads.
 *
 * @param old without it, the new one's file at the default branch, as of the last fetch
 * @param proposed without it, the policy of the checkout
 * @throws ActionError `POLICY_INVALID` with every problem of the first that has any
 */
async function readVersions(terminal, old, proposed) {
    const after = proposed ?? (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultPolicy */ .G4)(terminal));
    const [before, changed] = [
        await readPolicyVersion(terminal, old ?? (await atDefaultBranch(terminal, after))),
        await readPolicyVersion(terminal, after),
    ];
    return { old: before.loaded, proposed: changed.loaded, path: changed.isFile ? after : undefined };
}
async function atDefaultBranch(terminal, path) {
    const ref = (await (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckout */ .b$)(terminal))?.defaultBranch?.ref;
    if (ref === undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e('git does not say which branch is the default: name the old policy, as main:.github/vertex-policy.yml');
    return `${ref}:${(await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__.repositoryPaths)(terminal))(path)}`;
}
async function readPolicyVersion(terminal, name) {
    const [, ref = '', path = ''] = /^([^:]+):(.+)$/s.exec(name) ?? [];
    // A drive of Windows has a colon, too.
    const text = await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(terminal, name).catch((error) => {
        if (path === '' || error instanceof _session_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e)
            throw error;
        return undefined;
    });
    if (text !== undefined)
        return { loaded: (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_0__.loadPolicy)(text, (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(name), _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r), isFile: true };
    const committed = ref.startsWith('-') ? undefined : await (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommitted */ .r3)(terminal, ref, path);
    if (committed === undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`git has no ${path} at ${ref} here, and there is no file ${name}`);
    return { loaded: (0,_policy_load_load_js__WEBPACK_IMPORTED_MODULE_0__.loadPolicy)(committed.text, name, _core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r), isFile: false };
}


/***/ })

};
