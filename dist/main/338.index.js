export const id = 338;
export const ids = [338];
export const modules = {

/***/ 7116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ describeIsolation)
/* harmony export */ });
const namespaceStops = 'The command has its own processes and mounts, and no way to more rights. It cannot see this action, the runner or their variables, RUNNER_TEMP or stored credentials, and cannot change the code of actions and the runner.';
const namespaceLeaves = 'It is the same user on the same network: it can read and change the workspace and the home folder, also what later steps run.';
/** Says what an isolation stops and what not. The words of the machine are untrusted. */
function describeIsolation({ level, why }) {
    switch (level) {
        case 'root':
            return {
                name: 'namespaces (root)',
                stops: namespaceStops,
                leaves: `${namespaceLeaves} It runs as root without capabilities, so it can change every file of root.`,
                why,
            };
        case 'sudo':
            return {
                name: 'namespaces (sudo)',
                stops: `${namespaceStops} It has no further groups.`,
                leaves: namespaceLeaves,
                why,
            };
        case 'user':
            return {
                name: 'namespaces (user)',
                stops: namespaceStops,
                leaves: `${namespaceLeaves} It keeps the groups of this user, and what they open.`,
                why,
            };
        case 'none':
            return {
                name: 'none',
                stops: "The command does not inherit the job's tokens and keys.",
                leaves: "It is not isolated: it can read the variables and the memory of this action, which have the job's identity, and every file of this user.",
                why,
            };
        default:
            return level;
    }
}


/***/ }),

/***/ 509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ findIsolation),
/* harmony export */   s1: () => (/* binding */ plainPath)
/* harmony export */ });
/* unused harmony export candidateIsolations */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



const namespaces = ['--pid', '--fork', '--kill-child', '--mount', '--mount-proc', '--ipc'];
const withoutCapabilities = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all'];
/** Milliseconds for one try. */
const tryMs = 5_000;
/**
 * Finds the best isolation that works here, by trying: what a kernel, a container or a profile of AppArmor forbids is
 * written nowhere. It leaves nothing behind.
 */
async function findIsolation(tempDirectory) {
    const { getuid, getgid } = process;
    if (process.platform !== 'linux' || getuid === undefined || getgid === undefined)
        return withoutIsolation(`only Linux has namespaces, and this is ${process.platform}`);
    const [uid, gid] = [getuid(), getgid()];
    const whys = [];
    for (const candidate of candidateIsolations(uid, gid)) {
        const why = await tryOut(candidate, uid, tempDirectory);
        if (why === undefined)
            return { ...candidate, why: whys.join('; ') };
        whys.push(`${describeTry[candidate.level]}: ${why}`);
    }
    return withoutIsolation(whys.join('; '));
}
const withoutIsolation = (why) => ({ level: 'none', enter: [], drop: [], why });
const describeTry = { root: 'by root', sudo: 'by sudo', user: 'by a user namespace' };
/** Isolations to try, the best first. */
function candidateIsolations(uid, gid) {
    const unshare = ['unshare', ...namespaces];
    const asUser = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
    const byRoot = { enter: [...unshare, '--'], drop: ['setpriv', ...asUser, ...withoutCapabilities, '--'] };
    const byUser = {
        level: 'user',
        enter: [...unshare, '--user', '--map-current-user', '--keep-caps', '--'],
        drop: ['setpriv', ...withoutCapabilities, '--'],
    };
    return uid === 0
        ? [{ level: 'root', ...byRoot }]
        : [{ level: 'sudo', ...byRoot, enter: ['sudo', '-n', '--', ...byRoot.enter] }, byUser];
}
/** Mounts over our own folder, drops privileges, and shows what is left of them. */
const probe = 'mount -t tmpfs none "$1" && shift && "$@" cat /proc/self/status';
/** @returns why it does not work; `undefined` if it does */
async function tryOut({ enter, drop }, uid, tempDirectory) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempDirectory, 'keyless-vertex-try-'));
    try {
        const [program = '', ...args] = [...enter, 'setsid', 'sh', '-c', probe, 'sh', folder, ...drop];
        const { output, failure } = await runBriefly(program, args);
        if (failure !== undefined)
            return failure;
        const field = (name) => new RegExp(`^${name}:\\s*(\\S*)`, 'm').exec(output)?.[1] ?? '';
        const isDropped = field('NoNewPrivs') === '1' && /^0+$/.test(field('CapEff')) && field('Uid') === String(uid);
        return isDropped ? undefined : 'it does not drop privileges';
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => { });
    }
}
/** Runs a program without a shell and without input. Its words are cut to one line. */
function runBriefly(program, args) {
    return new Promise(resolve => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: plainPath(),
            cwd: '/',
            timeout: tryMs,
        });
        let output = '';
        let words = '';
        child.stdout.on('data', (text) => (output = `${output}${text}`.slice(0, 4_096)));
        child.stderr.on('data', (text) => (words = `${words}${text}`.slice(0, 1_000)));
        child.on('error', error => resolve({ output, failure: 'code' in error ? `${error.code}` : error.name }));
        child.on('close', (code, signal) => {
            const [first = ''] = words.split('\n');
            if (code === 0)
                resolve({ output });
            else
                resolve({ output, failure: first || (signal === null ? `exit code ${code}` : 'no answer in time') });
        });
    });
}
/** Only the folders of the system: an earlier step may have put its own `sudo` or `mount` first. */
const plainPath = () => ({ PATH: '/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin' });


/***/ }),

/***/ 5873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkCommand),
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
;// CONCATENATED MODULE: ./build/github/checkout-token.js


/**
 * Returns where actions/checkout left a token of the job for git: in `.git/config`, or, since its version 6, in a file of
 * RUNNER_TEMP that `.git/config` includes. Source: https://github.com/actions/checkout#usage (`persist-credentials`)
 */
function findCheckoutToken(workspace) {
    const settings = settingsOf((0,external_node_path_.join)(workspace, '.git', 'config'));
    if (settings.some(hasToken))
        return '.git/config';
    const included = settings.flatMap(({ key, value }) => key === 'path' && value.includes('credentials') ? [value] : []);
    return included.find(path => settingsOf(path).some(hasToken));
}
/** `http.extraheader` with an Authorization, or a URL with a password. */
const hasToken = ({ key, value }) => (key === 'extraheader' && /^authorization:/i.test(value)) ||
    (key === 'url' && URL.canParse(value) && new URL(value).password !== '');
const settingsOf = (path) => readIfAny(path)
    .split('\n')
    .flatMap(line => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [{ key: line.slice(0, at).trim().toLowerCase(), value: line.slice(at + 1).trim() }];
});
function readIfAny(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').slice(0, 262_144);
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/github/workspace.js
var workspace = __webpack_require__(5499);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/oldest-node.js
var oldest_node = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/lend/child/guarded-paths.js


/** Files and folders of the home folder in which programs store credentials. */
const inHome = [
    ...['.docker/config.json', '.config/gcloud', '.config/gh', '.git-credentials', '.netrc', '.ssh', '.aws', '.azure'],
    ...['.kube', '.npmrc', '.pypirc', '.gnupg', '.terraform.d/credentials.tfrc.json', '.cargo/credentials.toml'],
];
/** Sockets of services that would start a process elsewhere, or lend a key. */
const sockets = ['/run/docker.sock', '/run/containerd', '/run/podman', '/run/crio', '/run/dbus', '/run/systemd/private'];
/** Files of a self-hosted runner that open it. They are beside its `_work`. */
const ofRunner = ['.credentials', '.credentials_rsaparams', '.runner', '.env', '.path'];
/**
 * Files by which root, even without capabilities, makes the kernel start a program of its choice outside of every
 * namespace. Containers guard them, too.
 */
const ofKernel = ['/proc/sys', '/proc/sysrq-trigger', '/proc/irq', '/proc/bus', '/sys'].map(path => ({ path, guard: 'keep-if-possible' }));
/**
 * Returns what a command must not reach, as far as it is on this machine. That is credentials, and sockets by which a
 * process starts elsewhere. What post runs belongs to it: the code of actions, and the runner with its Node.
 *
 * @param node the program that runs this action
 */
function guardedPaths(tempDirectory, { HOME: home, XDG_CONFIG_HOME: config }, node) {
    const work = (0,external_node_path_.dirname)(tempDirectory);
    const runner = (0,external_node_path_.dirname)(work);
    const credentials = [
        ...(home === undefined ? [] : inHome.map(path => (0,external_node_path_.join)(home, path))),
        ...(config === undefined ? [] : ['gcloud', 'gh'].map(path => (0,external_node_path_.join)(config, path))),
        ...ofRunner.map(path => (0,external_node_path_.join)(runner, path)),
    ];
    const uid = process.getuid?.() ?? 0;
    const hidden = [...credentials, ...sockets, `/run/user/${uid}`].flatMap(hide);
    const kept = [{ path: (0,external_node_path_.join)(work, '_actions'), guard: 'keep' }, ...(uid === 0 ? ofKernel : [])];
    const program = programFolder(node);
    const above = foldersAbove(tempDirectory);
    return {
        guarded: [
            ...hidden,
            ...kept.filter(({ path }) => exists(path)),
            ...(program === undefined ? [] : [{ path: program, guard: 'freeze' }]),
        ],
        anchors: [...new Set([...(program === undefined ? [] : [...foldersAbove(program), program]), ...above])],
    };
}
/**
 * Returns the folder of the runner's own programs. Its Node is below `externals`, which can be a link beside a folder
 * with a version: so the whole folder stays as it is.
 */
const programFolder = (node) => /^(\/.+)\/externals[^/]*\/[^/]+\/bin\/node$/.exec(node)?.[1];
/** From the top, without the root. */
function foldersAbove(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path || (0,external_node_path_.dirname)(parent) === parent ? [] : [...foldersAbove(parent), parent];
}
function hide(path) {
    const about = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (about === undefined)
        return [];
    return [{ path, guard: about.isDirectory() ? 'hide-folder' : 'hide-file' }];
}
const exists = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;

// EXTERNAL MODULE: ./build/lend/child/isolation.js
var isolation = __webpack_require__(509);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./build/lend/child/output.js

/** Characters of a line that are printed at once. The runner's view cuts a line at 1,024. */
const longestPiece = 16_384;
/**
 * Creates a printer of a command's output. A line ends at a line feed or a carriage return, as for the runner. A secret
 * that arrives in pieces, or at the end of a piece, is masked as a whole.
 */
function createOutput({ print, secrets }) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let open = '';
    let endedByReturn = false;
    const masked = (text) => {
        let shown = text;
        for (const secret of secrets())
            if (shown.includes(secret))
                shown = shown.replaceAll(secret, '***');
        return shown;
    };
    /** Prints the start of an open line, except what may be the start of a secret. */
    const printOpen = () => {
        const shown = masked(open);
        const keep = startOfSecret(shown, secrets());
        if (keep < shown.length)
            print([shown.slice(0, shown.length - keep)]);
        open = shown.slice(shown.length - keep);
    };
    const take = (text) => {
        const lines = `${open}${endedByReturn && text.startsWith('\n') ? text.slice(1) : text}`.split(/\r\n|[\n\r]/);
        if (text !== '')
            endedByReturn = text.endsWith('\r');
        open = lines.pop() ?? '';
        if (lines.length > 0)
            print(lines.flatMap(line => inPieces(masked(line))));
        while (open.length > longestPiece) {
            const before = open.length;
            printOpen();
            if (open.length >= before)
                break;
        }
    };
    return {
        take: bytes => take(decoder.write(bytes)),
        flush: () => {
            if (open !== '')
                printOpen();
        },
        end: () => {
            take(decoder.end());
            if (open !== '')
                print(inPieces(masked(open)));
            open = '';
        },
    };
}
/**
 * Returns the length of the end of a text that may be the start of a secret; 0 if there is none. A single character
 * counts: without it, the rest of the secret would not be recognized.
 */
function startOfSecret(text, secrets) {
    let longest = 0;
    for (const secret of secrets)
        for (let length = Math.min(secret.length - 1, text.length); length > longest; length--)
            if (text.endsWith(secret.slice(0, length)))
                longest = length;
    return longest;
}
function inPieces(line) {
    if (line.length <= longestPiece)
        return [line];
    const count = Math.ceil(line.length / longestPiece);
    return Array.from({ length: count }, (_, index) => line.slice(index * longestPiece, (index + 1) * longestPiece));
}

// EXTERNAL MODULE: ./build/core/gcloud.js
var gcloud = __webpack_require__(2942);
;// CONCATENATED MODULE: ./build/lend/child/scripts.js

/** Exit code of a set-up that failed. The command did not start. */
const setUpFailed = 125;
/** Begins each line that the set-up writes to its standard error. */
const setUpPrefix = 'keyless-vertex: ';
/**
 * Returns the commands that hide files in a mount namespace of its own. What a command's isolation claims must succeed;
 * each of the rest that fails is reported.
 */
function namespaceScript({ folder, tempDirectory, guarded, anchors }) {
    const [own, temp] = [(0,gcloud/* quoteShell */.LA)(folder), (0,gcloud/* quoteShell */.LA)(tempDirectory)];
    const lines = guarded.map(({ path, guard }) => {
        const at = (0,gcloud/* quoteShell */.LA)(path);
        const keep = `mount --bind ${at} ${at} && mount -o remount,bind,ro ${at}`;
        const act = {
            'hide-file': `mount --bind /dev/null ${at}`,
            'hide-folder': `mount -t tmpfs -o size=1m,mode=0755 tmpfs ${at}`,
            keep,
            freeze: `mount -o remount,bind,ro ${at}`,
            'keep-if-possible': keep,
        }[guard];
        const failed = guard === 'keep-if-possible' ? ':' : `tell ${(0,gcloud/* quoteShell */.LA)(`could not guard ${path}`)}`;
        return `{ ${act}; } 2>/dev/null || ${failed}`;
    });
    return [
        `tell() { printf '${setUpPrefix}%s\\n' "$1" >&2; }`,
        `must() { "$@" || { tell "failed: $*"; exit ${setUpFailed}; }; }`,
        ...anchors.map(path => `mount --rbind ${(0,gcloud/* quoteShell */.LA)(path)} ${(0,gcloud/* quoteShell */.LA)(path)} 2>/dev/null || :`),
        ...lines,
        `must cd ${own}`,
        `must mount -t tmpfs -o mode=0755 tmpfs ${temp}`,
        `must mkdir -p ${own}`,
        // The folder is no longer at its path, but still is the current one. `-c` keeps the link to it from being resolved.
        `must mount -c --bind /proc/self/cwd ${own}`,
        'must cd /',
    ].join('\n');
}
/**
 * Returns the script that is the parent of the command: the first process of its namespace, or of its process group. It
 * reads names of signals from its standard input, which is open as long as this action lives. At the end of it, and at
 * its own end, nothing of the command is left.
 */
const supervisorScript = ({ setUp, drop, launch, input }) => {
    const all = setUp === '' ? 'kill -KILL 0' : 'kill -KILL -1';
    const command = ['env', '-i', ...drop, '/bin/sh', launch].map(gcloud/* quoteShell */.LA).join(' ');
    return [
        setUp,
        // A handler, since what is ignored stays ignored in the command.
        "trap ':' INT TERM HUP",
        'exec 3<&0',
        '(',
        "  trap '' INT TERM HUP",
        '  while read -r signal <&3; do',
        '    case $signal in INT|TERM|HUP) kill -"$signal" 0 ;; *) break ;; esac',
        '  done',
        `  ${all}`,
        ') >/dev/null 2>&1 &',
        `${command} 3<&- <${(0,gcloud/* quoteShell */.LA)(input)} 2>&1`,
        'exit $?',
        '',
    ].join('\n');
};
/** Returns the script that becomes the command. Only its user can read it, because of the variables. */
const launchScript = (argv, directory, variables) => [
    ...Object.entries(variables)
        .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        .map(([name, value]) => `export ${name}=${(0,gcloud/* quoteShell */.LA)(value)}`),
    `cd ${(0,gcloud/* quoteShell */.LA)(directory)} || exit ${setUpFailed}`,
    // Variables that the shell itself exports.
    ...['PWD', 'OLDPWD', 'SHLVL', '_'].filter(name => !(name in variables)).map(name => `unset ${name}`),
    `exec ${argv.map(gcloud/* quoteShell */.LA).join(' ')}`,
    '',
].join('\n');

;// CONCATENATED MODULE: ./build/lend/child/child.js










/** Real milliseconds without output after which a line without an end is printed. */
const flushMs = 1_000;
/** Real milliseconds after which a command is killed from here: it can kill what reads the signals. */
const killMs = 250;
/** Real milliseconds for output that is still in the pipe when the command has ended. */
const outputEndsMs = 2_000;
/** Starts a command, apart from this action as far as the isolation goes. */
async function startCommand(options) {
    const { folder, argv, directory, variables, isolation, tempDirectory, node = process.execPath } = options;
    const [launch, supervisor] = [(0,external_node_path_.join)(folder, 'launch.sh'), (0,external_node_path_.join)(folder, 'supervisor.sh')];
    const setUp = isolation.level === 'none'
        ? ''
        : namespaceScript({ folder, tempDirectory, ...guardedPaths(tempDirectory, variables, node) });
    await (0,promises_.writeFile)(launch, launchScript(argv, directory, variables), { mode: 0o600, flag: 'wx' });
    const script = supervisorScript({ setUp, drop: isolation.drop, launch, input: options.input ?? '/dev/null' });
    await (0,promises_.writeFile)(supervisor, script, { mode: 0o600, flag: 'wx' });
    const [program = '', ...args] = [...isolation.enter, ...(setUp === '' ? [] : ['setsid']), '/bin/sh', supervisor];
    return superviseProcess(program, args, options);
}
function superviseProcess(program, args, options) {
    const { warn, argv } = options;
    // A process group of its own, so that all of it can be killed.
    const child = (0,external_node_child_process_.spawn)(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: (0,isolation/* plainPath */.s1)(), detached: true, cwd: '/' });
    const output = createOutput(options);
    const { promise, resolve, reject } = (0,oldest_node/* withResolvers */.Y)();
    let pause;
    child.stdout.on('data', (bytes) => {
        output.take(bytes);
        clearTimeout(pause);
        pause = setTimeout(output.flush, flushMs).unref();
    });
    let words = '';
    child.stderr.on('data', (bytes) => (words = `${words}${bytes}`.slice(0, 4_096)));
    // The command may have ended before a signal reaches it.
    child.stdin.on('error', () => { });
    child.on('error', error => reject(notStarted(argv, 'code' in error ? String(error.code) : error.name)));
    const finish = firstCall((code, signal) => {
        clearTimeout(pause);
        output.end();
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
        const told = words.split('\n').filter(line => line.startsWith(setUpPrefix));
        for (const line of told)
            warn(line.slice(setUpPrefix.length));
        if (code === setUpFailed && told.length > 0)
            reject(notStarted(argv, told.at(-1)?.slice(setUpPrefix.length) ?? ''));
        else
            resolve(endOf(code, signal));
    });
    child.on('exit', (code, signal) => {
        killGroup(child.pid);
        // A process that left the group can keep the output open.
        setTimeout(() => finish(code, signal), outputEndsMs).unref();
        child.on('close', () => finish(code, signal));
    });
    return {
        ended: promise,
        signal: name => {
            const isAlive = () => child.exitCode === null && child.signalCode === null;
            if (isAlive() && child.stdin.writable)
                child.stdin.write(`${name}\n`);
            if (name === 'KILL')
                setTimeout(() => isAlive() && killGroup(child.pid), killMs);
        },
    };
}
function firstCall(act) {
    let done = false;
    return (...parameters) => {
        if (!done)
            act(...parameters);
        done = true;
    };
}
/** Kills what is left of a process group. A namespace ends with its first process. */
function killGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It is empty, or its processes are of root, which the namespace has ended.
    }
}
function endOf(code, signal) {
    const number = signal === null ? (code ?? 0) - 128 : external_node_os_.constants.signals[signal];
    const name = Object.entries(external_node_os_.constants.signals).find(([, value]) => value === number)?.[0];
    return { exitCode: signal === null ? (code ?? 1) : 128 + number, signal: name };
}
const notStarted = ([program = ''], why) => new errors/* ActionError */.lZ('LEND_FAILED', `The command ${program} could not be started: ${why}`, {
    cure: 'If the system is short of processes or memory, free some. Otherwise report it with these lines.',
});

;// CONCATENATED MODULE: ./build/lend/child/command-variables.js
/**
 * Variables that a command always gets, if they are set. None has a credential in it. `RUNNER_TRACKING_ID` lets the
 * runner find what is left of the command at the end of the job.
 */
const harmlessVariables = new Set([
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ', 'TERM', 'COLORTERM', 'NO_COLOR'],
    ...['FORCE_COLOR', 'CLICOLOR', 'CLICOLOR_FORCE', 'CI', 'DEBIAN_FRONTEND', 'EDITOR', 'PAGER', 'HOSTNAME'],
    ...['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
    ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NO_PROXY', 'no_proxy'],
    // What Windows needs to start a program.
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
    ...['PROGRAMDATA', 'PROGRAMFILES', 'HOMEDRIVE', 'HOMEPATH', 'USERNAME', 'NUMBER_OF_PROCESSORS'],
    // Tools that earlier steps set up.
    ...['JAVA_HOME', 'GOROOT', 'GOPATH', 'GOCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'PYTHONPATH', 'VIRTUAL_ENV'],
    ...['pythonLocation', 'Python_ROOT_DIR', 'Python3_ROOT_DIR', 'PKG_CONFIG_PATH', 'LD_LIBRARY_PATH', 'NVM_DIR'],
    ...['CONDA', 'CONDA_PREFIX', 'npm_config_cache', 'npm_config_prefix', 'PNPM_HOME', 'DOTNET_ROOT'],
    ...['GITHUB_ACTIONS', 'GITHUB_ACTOR', 'GITHUB_ACTOR_ID', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_EVENT_NAME'],
    ...['GITHUB_GRAPHQL_URL', 'GITHUB_HEAD_REF', 'GITHUB_JOB', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_PROTECTED'],
    ...['GITHUB_REF_TYPE', 'GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_ID', 'GITHUB_REPOSITORY_OWNER'],
    ...['GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL'],
    ...['GITHUB_SHA', 'GITHUB_TRIGGERING_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_WORKFLOW_REF', 'GITHUB_WORKFLOW_SHA'],
    ...['GITHUB_WORKSPACE', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT', 'RUNNER_NAME', 'RUNNER_OS', 'RUNNER_TOOL_CACHE'],
    ...['RUNNER_WORKSPACE', 'RUNNER_TRACKING_ID', 'AGENT_TOOLSDIRECTORY', 'ImageOS', 'ImageVersion'],
]);
/** Returns the whole environment of a command: a closed list, so that a new secret of the runner is not on it. */
function commandVariables(env, { allow, set, clear }) {
    const isWanted = (name) => harmlessVariables.has(name) || name.startsWith('LC_') || allow.includes(name);
    const given = Object.entries(env).flatMap(([name, value]) => value !== undefined && isWanted(name) && !clear.includes(name) ? [[name, value]] : []);
    return { ...Object.fromEntries(given), ...set };
}
/**
 * Returns names of `env_allow` that stay absent: no earlier step has set them. A typing error would show only by a
 * failing command.
 */
const missingVariables = (env, allow) => allow.filter(name => env[name] === undefined);

// EXTERNAL MODULE: ./build/lend/child/describe.js
var describe = __webpack_require__(7116);
;// CONCATENATED MODULE: ./build/lend/child/shells.js

/**
 * The runner's own shells. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
const shells = {
    bash: { extension: '.sh', template: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '{0}'] },
    sh: { extension: '.sh', template: ['sh', '-e', '{0}'] },
    pwsh: { extension: '.ps1', template: ['pwsh', '-command', ". '{0}'"] },
    powershell: { extension: '.ps1', template: ['powershell', '-command', ". '{0}'"] },
    python: { extension: '.py', template: ['python', '{0}'] },
};
/**
 * Returns how to run a script.
 *
 * @param shell the input; absent: the runner's default, which is bash without `pipefail`, else sh
 * @param has true if a program is on the PATH
 * @throws ActionError `INPUT_INVALID` for an unknown shell, `LEND_FAILED` for one that is not installed
 */
function commandOfShell(script, shell, has) {
    if (shell === undefined) {
        const template = has('bash') ? ['bash', '-e', '{0}'] : (shells['sh']?.template ?? []);
        return { text: `${script}\n`, extension: '.sh', argv: fillIn(template) };
    }
    const known = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
    const template = known?.template ?? splitCommand(shell);
    const [program = ''] = template;
    if (known === undefined && !template.some(word => word.includes('{0}')))
        throw new errors/* ActionError */.lZ('INPUT_INVALID', `shell: ${JSON.stringify(shell)} is not a shell of the runner, and has no {0}`, {
            cure: `Write ${Object.keys(shells).join(', ')}, or a command with {0} for the path of the script, such as perl {0}.`,
        });
    if (!program.includes('/') && !has(program))
        throw new errors/* ActionError */.lZ('LEND_FAILED', `The shell ${program} is not on the PATH of this runner`, {
            cure: 'Install it in an earlier step, or use another shell.',
        });
    const extension = known?.extension ?? '';
    return { text: extension === '.ps1' ? powershellText(script) : `${script}\n`, extension, argv: fillIn(template) };
}
const fillIn = (template) => (path) => template.map(word => word.replaceAll('{0}', path));
/** The runner makes PowerShell stop at an error, and end with the exit code of the last program. */
const powershellText = (script) => [
    "$ErrorActionPreference = 'stop'",
    script,
    'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    '',
].join('\n');
/** Splits a command at spaces. Double quotes keep a word together. */
const splitCommand = (command) => [...command.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, quoted]) => quoted ?? word);

// EXTERNAL MODULE: ./build/run/lend-inputs.js
var lend_inputs = __webpack_require__(8331);
;// CONCATENATED MODULE: ./build/run/lend-command.js










/** Milliseconds from each signal of a cancelled run to the next. GitHub kills this action after 7.5 s. */
const nextSignalMs = { INT: 2_500, TERM: 2_000 };
/**
 * Runs the command that borrows, and waits for its end. If the run is cancelled, the command is stopped. If
 * its grant is revoked it continues: its calls are refused, and it can report why.
 *
 * @throws ActionError if it could not be started
 */
async function runCommand(context, borrowing) {
    const { environment, runner, commandLine } = context;
    const { folder, isolation, command } = borrowing;
    const directory = (0,workspace/* folderInWorkspace */.Tu)(environment.workspace, command.workingDirectory);
    const variables = variablesOf(context, borrowing);
    const argv = argvOf(context, borrowing, variables['PATH'] ?? '');
    warnOfTokens(context, borrowing);
    tellIsolation(context, isolation);
    const running = await startCommand({
        argv,
        directory,
        folder: folder.path,
        tempDirectory: environment.tempDirectory,
        variables,
        isolation,
        ...(commandLine && { input: folder.write('input', commandLine.input) }),
        print: commandLine?.print ?? runner.passOn,
        warn: message => runner.quote([(0,core_escape/* logLine */.BP)(`Isolation: ${message}`)]),
        secrets: runner.masked,
    });
    const ended = new AbortController();
    void stopWhen(context.signal, running, context, ended.signal);
    return running.ended.finally(() => ended.abort());
}
/**
 * Checks the folder and the shell of a command, before any token is requested.
 *
 * @throws ActionError `INPUT_INVALID` or `LEND_FAILED`
 */
function checkCommand({ environment, variables, commandLine }, { command }) {
    if (command === undefined)
        return;
    (0,workspace/* folderInWorkspace */.Tu)(environment.workspace, command.workingDirectory);
    if (commandLine === undefined)
        commandOfShell(command.script, command.shell, program => isOnPath(program, variables['PATH'] ?? ''));
}
function argvOf({ commandLine }, { command: { script, shell }, folder }, path) {
    if (commandLine !== undefined)
        return commandLine.argv;
    const { text, extension, argv } = commandOfShell(script, shell, program => isOnPath(program, path));
    return argv(folder.write(`script${extension}`, text));
}
const isOnPath = (program, path) => path
    .split(external_node_path_.delimiter)
    .filter(folder => (0,external_node_path_.isAbsolute)(folder))
    .map(folder => (0,external_node_path_.join)(folder, program))
    .some(file => {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
});
function variablesOf({ environment, variables }, { envAllow, folder, clients }) {
    const { temporary } = folder;
    const event = envAllow.includes('GITHUB_EVENT_PATH') ? folder.copy(environment.eventPath) : undefined;
    return commandVariables(variables, {
        allow: envAllow,
        clear: clients.clear,
        set: {
            ...clients.set,
            TMPDIR: temporary,
            TMP: temporary,
            TEMP: temporary,
            RUNNER_TEMP: temporary,
            ...(event !== undefined && { GITHUB_EVENT_PATH: event }),
        },
    });
}
/** Warns of credentials that the command gets, from the workflow or left by an earlier step. */
function warnOfTokens({ environment, runner, variables }, { envAllow }) {
    const warn = (title, message) => runner.annotate({ level: 'warning', title, message: (0,core_escape/* annotationText */.xr)(message) });
    const absent = missingVariables(variables, envAllow);
    if (absent.length > 0)
        runner.quote([(0,core_escape/* logLine */.BP)(`Not set, so the command does not get them: ${absent.join(', ')}`)]);
    const secret = envAllow.filter(name => (0,lend_inputs/* mayCarrySecret */.hY)(name) && !absent.includes(name));
    if (secret.length > 0)
        warn('The command gets credentials', `env_allow names ${secret.join(', ')}. The command, and what it is talked into by a prompt, can use and send them.`);
    const left = findCheckoutToken(environment.workspace);
    if (left !== undefined)
        warn('The checkout left a token of GitHub', `${left} has a token of this job, which the command can read. Write persist-credentials: false for actions/checkout.`);
}
function tellIsolation({ runner }, isolation) {
    const { name, stops, leaves, why } = (0,describe/* describeIsolation */.o)(isolation);
    runner.quote([(0,core_escape/* logLine */.BP)(`Isolation: ${name}. ${stops} ${leaves}`)]);
    if (isolation.level === 'none')
        runner.annotate({
            level: 'warning',
            title: 'The command is not isolated',
            message: (0,core_escape/* annotationText */.xr)(`${leaves} The reason: ${why}. lend.isolation: required refuses this.`),
        });
}
/** Stops a command after a signal: first as Ctrl-C does, at last so that nothing of it is left. */
async function stopWhen(signal, command, { clock }, ended) {
    if (!signal.aborted)
        await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
    try {
        ended.throwIfAborted();
        command.signal('INT');
        await clock.sleep(nextSignalMs.INT, ended);
        command.signal('TERM');
        await clock.sleep(nextSignalMs.TERM, ended);
        command.signal('KILL');
    }
    catch {
        // The command has ended.
    }
}


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requireIsolation),
/* harmony export */   j: () => (/* binding */ refuseUnlent)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _lend_child_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7116);


/**
 * Refuses what a grant does not lend, before any token is requested.
 *
 * @throws ActionError `LEND_FAILED` with the place in the policy and the lines to add
 */
function refuseUnlent(where, grant, { lend: inputs }) {
    const { lend } = grant;
    const refusal = (path, message, cure) => {
        const place = where.source.kind === 'central' ? {} : { place: where.placeOf(['grants', grant.name, ...path]) };
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('LEND_FAILED', `Grant ${grant.name} of ${where.name} ${message}`, { ...place, cure });
    };
    if (lend === undefined)
        throw refusal([], 'lends nothing', `Add lend to it, at the branch that decides:\n${sample(grant.name)}`);
    const format = inputs?.tokenFormat;
    if (format !== undefined && !lend.credentials.includes(format))
        throw refusal(['lend'], `does not lend ${format}, which the input token_format requests`, `Leave token_format out, or add this to the policy:\n${credentialsLine(grant.name, [...lend.credentials, format])}`);
}
const sample = (grant) => [
    'grants:',
    `  ${grant}:`,
    '    lend:',
    '      gateway: { calls: [generateContent, streamGenerateContent, countTokens], max_output_tokens: 16000 }',
    '      budget: { requests: 500, duration: 45m }',
].join('\n');
const credentialsLine = (grant, forms) => ['grants:', `  ${grant}:`, '    lend:', `      credentials: [${forms.join(', ')}]`].join('\n');
/**
 * @throws ActionError `LEND_FAILED` if the grant requires an isolation that this machine does not have
 */
function requireIsolation(where, grant, isolation) {
    if (isolation?.level !== 'none' || grant.lend?.isolation !== 'required')
        return;
    const path = ['grants', grant.name, 'lend', 'isolation'];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('LEND_FAILED', `Grant ${grant.name} requires isolation, and this runner has none: ${(0,_lend_child_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIsolation */ .o)(isolation).why}`, {
        ...(where.source.kind === 'central' ? {} : { place: where.placeOf(path) }),
        cure: 'Use a runner of GitHub with Linux. On a runner of your own, let the job be root, use sudo without a password, or create user namespaces. With isolation: preferred, the command also runs without isolation, and can then read the identity of the job.',
    });
}


/***/ })

};
