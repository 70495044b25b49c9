export const id = 401;
export const ids = [401];
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

/***/ 401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policiesToCompile: () => (/* binding */ policiesToCompile)
/* harmony export */ });
/* harmony import */ var _checkout_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9146);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2566);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7345);



/**
 * Loads the policies of a set-up, and says where each lives.
 *
 * @param paths none: the policy of this checkout
 * @throws ActionError `POLICY_INVALID` with every problem of every file
 */
async function policiesToCompile(terminal, paths, { home = [] }) {
    const files = paths.length === 0 ? [await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultPolicy */ .G4)(terminal)] : paths;
    const loaded = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicyFiles */ .gC)(terminal, files);
    const homes = await homesOf(terminal, files, home);
    const inRepository = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.repositoryPaths)(terminal);
    const found = loaded.map(({ policy, linesSha256, placeOf }, index) => {
        const name = `${homes[index]}/${pathAtHome(inRepository(files[index] ?? ''))}`;
        return { policy, name, sha256: linesSha256, placeOf };
    });
    const names = found.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`two policies are ${twice}: give each its own --home`);
    return found;
}
async function homesOf(terminal, files, given) {
    const wrong = given.find(home => !/^[\w-]{1,100}\/[\w.-]{1,100}$/.test(home));
    if (wrong !== undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('--home needs OWNER/REPOSITORY');
    if (given.length === files.length)
        return given;
    if (given.length > 1)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${files.length} policies and ${given.length} times --home: give one for all, or one for each`);
    const [home = (await (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(terminal))?.remote?.repository] = given;
    if (home === undefined)
        throw new _session_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('git does not say which repository this is: add --home OWNER/REPOSITORY, where the policy lives');
    return files.map(() => home);
}
/** A file outside this checkout keeps its path from `.github` on, or its name. */
function pathAtHome(path) {
    const isOutside = path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/.test(path);
    if (!isOutside)
        return path;
    const parts = path.split(/[/\\]/);
    const github = parts.lastIndexOf('.github');
    return parts.slice(github === -1 ? -1 : github).join('/');
}


/***/ })

};
