export const id = 563;
export const ids = [563];
export const modules = {

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ createWorld),
  tellFault: () => (/* binding */ tellFault)
});

// UNUSED EXPORTS: askForPolicy

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/network/fetch.js
var fetch = __webpack_require__(1125);
;// CONCATENATED MODULE: ./build/github/reply.js

/** What GitHub said, out of an error of octokit, which is not kept: it holds the request. */
function refusal(error) {
    const cause = error instanceof Error && error.cause instanceof build_errors/* ActionError */.lZ ? error.cause : error;
    if (cause instanceof build_errors/* ActionError */.lZ)
        return { status: undefined, words: cause.message };
    const errors = list(field(error, 'errors'));
    if (errors.length > 0)
        return { status: 200, words: errors.map(one => reply_text(one, 'message')).join('; ') };
    const status = field(error, 'status');
    const message = reply_text(field(field(error, 'response'), 'data'), 'message') || reply_text(error, 'message');
    return { status: typeof status === 'number' ? status : undefined, words: message };
}
/** A field of outside data; `undefined` where there is none, or `null`. */
function field(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    const found = Reflect.get(value, name);
    return found === null ? undefined : found;
}
/** A field that is text; empty where it is not. */
const reply_text = (value, name) => {
    const found = field(value, name);
    return typeof found === 'string' ? found : '';
};
const list = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./build/github/policy-file.js


/** Repository, head of the default branch (or the given ref) and the file at that very commit. */
const policyQuery = `
  query ($owner: String!, $name: String!, $expression: String!, $path: String!) {
    repository(owner: $owner, name: $name) {
      databaseId
      defaultBranchRef { name }
      object(expression: $expression) {
        __typename
        ...policyAt
        ... on Tag { target { __typename ...policyAt } }
      }
    }
  }
  fragment policyAt on Commit { oid file(path: $path) { object { __typename ... on Blob { text byteSize isTruncated } } } }`;
function readPolicyReply(reply, name, source) {
    const repository = field(reply, 'repository');
    const named = field(repository, 'object');
    const commit = field(named, '__typename') === 'Tag' ? field(named, 'target') : named;
    const blob = field(field(commit, 'file'), 'object');
    const where = source.kind === 'central' ? `at ${source.ref}` : 'at the head of the default branch';
    if (field(commit, '__typename') !== 'Commit') {
        throw new build_errors/* ActionError */.lZ('POLICY_MISSING', `${name}: there is no commit ${where}`, {
            cure: source.kind === 'central'
                ? 'Name an existing branch, tag or commit after the @.'
                : 'Push a first commit to the default branch.',
        });
    }
    const content = field(blob, 'text');
    if (typeof content !== 'string' || field(blob, 'isTruncated') === true) {
        const reason = blob === undefined
            ? 'there is no such file'
            : typeof content === 'string'
                ? 'it is too large'
                : 'it is no text file';
        throw new build_errors/* ActionError */.lZ('POLICY_MISSING', `The policy ${name} could not be read ${where}: ${reason}`, {
            cure: 'Merge a policy to that path first (the input `policy` names another), since it is never read from the change under review.',
        });
    }
    return {
        repositoryId: String(field(repository, 'databaseId')),
        defaultBranch: reply_text(field(repository, 'defaultBranchRef'), 'name'),
        commit: reply_text(commit, 'oid'),
        text: content,
    };
}
function unreadable(name, apiUrl, error, central) {
    const unsent = error instanceof Error && error.cause instanceof build_errors/* ActionError */.lZ ? error.cause : undefined;
    if (unsent?.code === 'INPUT_INVALID')
        return unsent;
    if (unsent?.code === 'NETWORK')
        return unsent.restated(`The policy ${name} could not be read: ${unsent.message}`, { code: 'POLICY_UNREADABLE' });
    const { status, words } = refusal(error);
    const answer = status === undefined ? undefined : { host: new URL(apiUrl).host, status, words };
    if (status === undefined || build_errors/* passingStatuses */.eZ.has(status)) {
        const what = status === undefined ? words : `GitHub answered ${status}, again and again`;
        return new build_errors/* ActionError */.lZ('POLICY_UNREADABLE', `The policy ${name} could not be read: ${what}`, {
            ...(answer && { answer }),
            cause: `GitHub is down or overloaded, or this runner cannot reach ${new URL(apiUrl).host}.`,
            cure: 'Re-run the job when it is up again (https://www.githubstatus.com).',
        });
    }
    return new build_errors/* ActionError */.lZ('POLICY_UNREADABLE', `The policy ${name} could not be read: GitHub refused`, {
        ...(answer && { answer }),
        cure: central
            ? 'A private policy repository needs a `github_token` that may read it, such as that of a GitHub App with `contents: read` there.'
            : 'Give the job these permissions; naming any drops all the others:\npermissions:\n  contents: read\n  id-token: write',
    });
}

;// CONCATENATED MODULE: ./build/github/repository.js





function createRepository({ send, token, apiUrl, repository, repositoryId }) {
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl, request: { fetch: (0,fetch/* asFetch */.f)(send) } });
    const [owner = '', repo = ''] = repository.split('/');
    /** GETs one thing; a refusal is a value, since a grant that asks for what cannot be read is denied, not broken. */
    async function ask(route, parameters, permission) {
        try {
            const { data } = await octokit.request(`GET /repos/{owner}/{repo}${route}`, {
                owner,
                repo,
                ...parameters,
            });
            return { data };
        }
        catch (error) {
            const { status, words } = refusal(error);
            if (status === 404)
                return { notFound: true, unanswered: `GitHub answered 404: ${words}` };
            const hint = status === 401 || status === 403 ? `Add \`${permission}\` to the permissions of this job.` : undefined;
            const unanswered = status === undefined ? words : `GitHub answered ${status}: ${words}`;
            return { unanswered, ...(hint === undefined ? {} : { hint }) };
        }
    }
    async function readPolicy(source) {
        const central = source.kind === 'central';
        const name = central ? `${source.owner}/${source.repository}` : repository;
        const [policyOwner = '', policyRepo = ''] = name.split('/');
        const place = { name: `${name}/${source.path}`, ref: central ? source.ref : undefined };
        const reply = await octokit
            .graphql(policyQuery, {
            owner: policyOwner,
            name: policyRepo,
            expression: central ? source.ref : 'HEAD',
            path: source.path,
        })
            .catch((error) => {
            throw unreadable(place.name, apiUrl, error, central);
        });
        const found = readPolicyReply(reply, place.name, source);
        if (!central && found.repositoryId !== repositoryId) {
            throw new build_errors/* ActionError */.lZ('POLICY_MISSING', `${repository} is now repository ${found.repositoryId}, but this run belongs to repository ${repositoryId}`, {
                cause: 'The repository was renamed, and another one took its name.',
                cure: 'Run the workflow anew from the renamed repository.',
            });
        }
        return {
            text: found.text,
            name: place.name,
            commit: found.commit,
            ref: place.ref ?? `refs/heads/${found.defaultBranch}`,
        };
    }
    /** What `askEarly` asked for, until somebody wants it. */
    let early;
    return {
        askEarly: source => {
            early = { of: JSON.stringify(source), policy: readPolicy(source) };
            early.policy.catch(() => { });
        },
        readPolicy: source => {
            const asked = early?.of === JSON.stringify(source) ? early.policy : undefined;
            early = undefined;
            return asked ?? readPolicy(source);
        },
        branchEvidence: async (ref, sha, wanted) => {
            const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
            if (branch === undefined)
                return {};
            const [rules, pulls] = await Promise.all([
                wanted.rules ? ask('/rules/branches/{branch}', { branch, per_page: '100' }, 'contents: read') : undefined,
                wanted.merged ? ask('/commits/{sha}/pulls', { sha, per_page: '100' }, 'pull-requests: read') : undefined,
            ]);
            return {
                ...(rules === undefined
                    ? {}
                    : {
                        rules: rules.data === undefined
                            ? unanswered('the rules of the branch', rules)
                            : list(rules.data).map(rule => reply_text(rule, 'type')),
                    }),
                ...(pulls === undefined
                    ? {}
                    : {
                        mergedPullRequests: pulls.data === undefined
                            ? unanswered('the pull requests of the commit', pulls)
                            : mergedInto(pulls.data, branch, sha),
                    }),
            };
        },
        approvalEvidence: async (environment, runId) => {
            const [protection, approvals, about] = await Promise.all([
                ask('/environments/{environment}', { environment }, 'actions: read'),
                ask('/actions/runs/{run_id}/approvals', { run_id: runId }, 'actions: read'),
                ask('', {}, 'metadata: read'),
            ]);
            return {
                environment: protection.notFound
                    ? { missing: true }
                    : protection.data === undefined
                        ? unanswered('the environment', protection)
                        : readProtection(protection.data),
                approvals: approvals.data === undefined
                    ? unanswered('the approvals of this run', approvals)
                    : readApprovals(approvals.data, environment),
                visibility: about.data === undefined ? 'unknown' : reply_text(about.data, 'visibility'),
            };
        },
        runCreatedAt: async (runId) => {
            const { data } = await ask('/actions/runs/{run_id}', { run_id: runId }, 'actions: read');
            return data === undefined ? undefined : reply_text(data, 'created_at') || undefined;
        },
    };
}
const unanswered = (asked, { unanswered = 'GitHub did not answer', hint }) => ({
    asked,
    unanswered,
    ...(hint === undefined ? {} : { hint }),
});
const mergedInto = (pulls, branch, sha) => list(pulls)
    .filter(pull => typeof field(pull, 'merged_at') === 'string' &&
    field(pull, 'merge_commit_sha') === sha &&
    reply_text(field(pull, 'base'), 'ref') === branch)
    .map(pull => Number(field(pull, 'number')));
function readProtection(environment) {
    const reviewers = list(field(environment, 'protection_rules')).find(rule => reply_text(rule, 'type') === 'required_reviewers');
    return {
        requiredReviewers: reviewers !== undefined && list(field(reviewers, 'reviewers')).length > 0,
        preventSelfReview: field(reviewers, 'prevent_self_review') === true,
    };
}
const readApprovals = (approvals, environment) => list(approvals)
    .filter(approval => field(approval, 'state') === 'approved')
    .filter(approval => list(field(approval, 'environments')).some(one => sameEnvironment(reply_text(one, 'name'), environment)))
    .map(approval => ({
    login: reply_text(field(approval, 'user'), 'login'),
    id: String(field(field(approval, 'user'), 'id') ?? ''),
}))
    .filter(({ id }) => /^\d+$/.test(id));
/** GitHub holds the names of environments to be the same whatever their case. */
const sameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shell.js
var shell = __webpack_require__(2474);
;// CONCATENATED MODULE: ./build/github/command-files.js





/** A value of GITHUB_OUTPUT or GITHUB_STATE, as the runner reads it. */
function keyValue(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/**
 * Saves the states that post decides by, before anything else is done: any step can set a variable `STATE_…` by
 * GITHUB_ENV, and the runner overwrites only those that this process saved itself.
 *
 * @param print for the older command, which needs no file
 */
function reserveStates(env, print) {
    try {
        appendTo('GITHUB_STATE', env, keyValue('done', 'false') + keyValue('run', ''));
    }
    catch {
        // The run tells why, and does nothing. What was planted must not move post either.
        print('::save-state name=done::true');
    }
}
/**
 * Appends the whole text or nothing: half a value would make the runner refuse all others of the file.
 *
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`
 */
function appendTo(file, env, text) {
    const path = env[file] ?? '';
    if (path === '')
        throw new build_errors/* ActionError */.lZ('RUNNER_FILE_UNWRITABLE', `${file} is not set: the runner gave this step no such file`);
    let descriptor;
    try {
        // A file that is gone is not made anew: the runner made it, and something took it away.
        descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        try {
            for (let rest = Buffer.from(text); rest.length > 0;)
                rest = rest.subarray((0,external_node_fs_.writeSync)(descriptor, rest));
        }
        catch (error) {
            cutBack(descriptor, size);
            throw error;
        }
    }
    catch (error) {
        throw unwritableFile(file, path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function cutBack(descriptor, size) {
    try {
        (0,external_node_fs_.ftruncateSync)(descriptor, size);
    }
    catch {
        // What cannot be cut is no regular file, and keeps nothing.
    }
}
/** Says of a file in the runner's folders that it cannot be written, why, and what helps. @param name as people know it */
function unwritableFile(name, path, error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason';
    const folder = (0,shell/* quoteShell */.LA)((0,external_node_path_.dirname)(path));
    const message = `${name} cannot be written: ${reasons[code] ?? `the system said ${code}`} (${path})`;
    return new build_errors/* ActionError */.lZ('RUNNER_FILE_UNWRITABLE', message, {
        cause: "The file is the runner's own. A full disk of the runner is the usual cause.",
        cure: 'Make room on the runner, or give its user leave to write there.',
        commands: [`df -h ${folder}`, `ls -ld ${folder} ${(0,shell/* quoteShell */.LA)(path)}`],
    });
}
const reasons = {
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    EFBIG: 'the file may not grow any more (EFBIG)',
    EACCES: 'the runner may not write there (EACCES)',
    EPERM: 'the runner may not write there (EPERM)',
    EROFS: 'the file system is read-only (EROFS)',
    ENOENT: 'it is not there any more (ENOENT)',
    EISDIR: 'it is a directory (EISDIR)',
    ENOTDIR: 'a part of its path is no directory (ENOTDIR)',
    EIO: 'the disk failed (EIO)',
    EBADF: 'it was closed (EBADF)',
};

;// CONCATENATED MODULE: ./build/github/runner.js



const ofThisProcess = {
    ...core,
    append: (file, text) => appendTo(file, process.env, text),
    fail: () => {
        process.exitCode = core.ExitCode.Failure;
    },
};
function createRunner(toolkit = ofThisProcess) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    const quote = (lines) => {
        if (lines.length === 0)
            return;
        const token = (0,external_node_crypto_.randomUUID)();
        // In one write, so that nothing else of this process can come between.
        toolkit.info([`::stop-commands::${token}`, ...lines.map(line => line.replaceAll(token, '')), `::${token}::`].join('\n'));
    };
    return {
        input: name => toolkit.getInput(name),
        mask: secret => toolkit.setSecret(secret),
        say: (line = '') => {
            endStream();
            toolkit.info(tame(line));
        },
        debug: line => toolkit.debug(tame(line)),
        quote: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(tame(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(tame(title));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            print(message, { title, ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: () => {
            endStream();
            toolkit.fail();
        },
    };
}
/** Our own lines hold names that others chose; none may look like a command, wherever it stands (`##[` is parsed anywhere). */
const tame = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');

// EXTERNAL MODULE: ./build/inputs.js
var inputs = __webpack_require__(8175);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/report/failure.js + 1 modules
var failure = __webpack_require__(5997);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/doors.js







/** The adapters, wired: what both main and post walk out into. */
function createWorld(environment, transport, signal, { pace, monotonic, disk, toolkit }) {
    const { apiUrl, hosts, identity } = environment;
    const once = transport.to(host => (0,network_hosts/* isOfGitHub */.ND)(host, hosts));
    // Everything that is asked of GitHub's API is a question, and may be asked again.
    const send = request => (0,retry/* sendRetrying */.XF)(once, request, retry/* patient */.Im, pace);
    const repositories = new Map();
    return {
        environment,
        transport,
        signal,
        pace,
        monotonic,
        disk,
        runner: createRunner(toolkit),
        repository: token => {
            const repository = repositories.get(token) ?? createRepository({ ...identity, apiUrl, token, send });
            repositories.set(token, repository);
            return repository;
        },
    };
}
/** Asks for the policy while the rest of the program loads: it is the first that a run has to wait for. */
function askForPolicy(world) {
    try {
        const { policy, githubToken } = readInputs(world.runner.input);
        if (policy.kind !== 'checkout')
            world.repository(githubToken).askEarly(policy);
    }
    catch {
        // The run reads the inputs again, and says what is wrong with them.
    }
}
/** The last word on what nobody caught: a runner that is none, or a fault of ours. */
function tellFault(error, { toolkit }) {
    const runner = createRunner(toolkit);
    const { lines, annotations } = (0,failure/* describeFailure */.I)(error, { version: version/* version */.r });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
    runner.fail();
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   PX: () => (/* binding */ refusalStatuses),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   eZ: () => (/* binding */ passingStatuses),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/* unused harmony exports stageOf, isRefusal */
/** The closed set of ways in which this action fails, each with the stage it belongs to. */
const stageOf = {
    INPUT_INVALID: 'inputs',
    POLICY_UNREADABLE: 'policy',
    POLICY_MISSING: 'policy',
    POLICY_INVALID: 'policy',
    GRANT_UNKNOWN: 'policy',
    STEPS_UNREADABLE: 'steps',
    STEPS_INVALID: 'steps',
    LIMITS_EXCEEDED: 'steps',
    TOKEN_UNAVAILABLE: 'token',
    TOKEN_REJECTED: 'token',
    DENIED: 'decision',
    EVIDENCE_UNAVAILABLE: 'decision',
    STS_REJECTED: 'exchange',
    IMPERSONATION_REJECTED: 'impersonation',
    RECORD_UNWRITABLE: 'record',
    RUNNER_FILE_UNWRITABLE: 'runner',
    STEP_REJECTED: 'step',
    STEP_FAILED: 'step',
    STEP_TIMEOUT: 'step',
    CANCELLED: 'step',
    HOST_REFUSED: 'network',
    NETWORK: 'network',
    INTERNAL: 'internal',
};
/**
 * The one error of this action. It never holds a token, nor an error object of a library, which may
 * (facts/library-traps.md: every STS error of google-auth-library carries the subject token).
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    title;
    cure;
    commands;
    likelyCause;
    answer;
    place;
    problems;
    lasting;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.title = details.title;
        this.cure = details.cure;
        this.commands = details.commands ?? [];
        this.likelyCause = details.cause;
        this.answer = details.answer;
        this.place = details.place;
        this.problems = details.problems ?? [];
        this.lasting = details.lasting ?? false;
    }
    get stage() {
        return stageOf[this.code];
    }
    /** The same failure in other words, or under another code; what `details` does not name stays. */
    restated(message, { code = this.code, ...details } = {}) {
        const { title, cure, commands, likelyCause: cause, answer, place, problems, lasting } = this;
        return new ActionError(code, message, {
            title,
            cure,
            commands,
            cause,
            answer,
            place,
            problems,
            lasting,
            ...details,
        });
    }
}
/** What is wrong and how to mend it, without its place: `steps.train.timeout: no such field. Did you mean timeout?` */
function describeProblem({ path, message, cure }) {
    const what = path === '' ? message : `${path}: ${message}`;
    if (cure === undefined)
        return what;
    return /[.!?:]$/.test(what) ? `${what} ${cure}` : `${what}. ${cure}`;
}
/** `file:line:column path: message`, as compilers and editors have it. */
const formatProblem = (problem) => `${problem.file}:${problem.line}:${problem.column} ${describeProblem(problem)}`;
/**
 * The one table of what fails for a passing reason (facts/vertex-api.md "Errors, retries, quotas"). Reads are repeated
 * for these; a create is looked for before it is repeated.
 */
const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Statuses that Google also gives for a moment for what exists: an expired or not yet valid credential, a permission and a
 * resource that have not reached every server yet.
 */
const refusalStatuses = new Set([401, 403, 404]);
/** Whether Google refused to show something. Of what exists this may pass; of anything else it is the answer. */
const isRefusal = (error) => error instanceof ActionError && refusalStatuses.has(error.answer?.status ?? 0);
/** A success that cannot be read is one, too, and a redirection: something in between answered. */
function isPassing(error) {
    if (!(error instanceof ActionError))
        return false;
    const { status = 0 } = error.answer ?? {};
    return error.code === 'NETWORK' || passingStatuses.has(status) || (status >= 200 && status < 400);
}


/***/ }),

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * @param get the runner's value of an input, empty where none was given
 * @throws ActionError `INPUT_INVALID` that names every input that is wrong
 */
function readInputs(get) {
    const faults = [];
    const oneOf = (name, values) => {
        const value = get(name) || values[0];
        const found = values.find(candidate => candidate === value);
        if (found === undefined)
            faults.push(`${name}: expected ${values.join(' or ')}, got ${JSON.stringify(value)}`);
        return found ?? values[0];
    };
    const mode = oneOf('mode', ['run', 'plan', 'auth']);
    const grant = get('grant');
    if (grant === '')
        faults.push('grant: required; name the grant of the policy to use');
    const steps = get('steps');
    if (steps === '' && mode !== 'auth')
        faults.push(`steps: required in mode ${mode}; the path of the steps file`);
    if (steps === '' && get('variables') !== '')
        faults.push('variables: there are no steps to use them');
    const policy = policySource(get('policy') || '.github/vertex-policy.yml');
    if (typeof policy === 'string')
        faults.push(`policy: ${policy}`);
    else if (policy.kind === 'checkout' && mode !== 'plan') {
        faults.push(`policy: ./${policy.path} is the checkout's own, which only mode plan may use; write ${policy.path} to read it at the default branch`);
    }
    const githubToken = get('github_token');
    if (githubToken === '')
        faults.push('github_token: empty; leave it out to use the job’s own');
    const inputs = {
        mode,
        grant,
        steps: steps === '' ? undefined : /\n/.test(steps) ? { text: steps } : { path: steps },
        variables: get('variables'),
        key: get('key'),
        rerun: oneOf('rerun', ['adopt', 'new']),
        logStreaming: oneOf('log_streaming', ['true', 'false']) === 'true',
        auditLog: get('audit_log') || undefined,
        githubToken,
    };
    if (faults.length > 0 || typeof policy === 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', `${faults.length === 1 ? 'An input is' : 'Some inputs are'} wrong: ${faults.join('; ')}`, {
            cure: 'Mend them under `with:` of this step.',
        });
    }
    return { ...inputs, policy };
}
/** @returns what is wrong, in words, where it is no source */
function policySource(value) {
    if (/[\u0000-\u001f\u007f]/.test(value))
        return 'holds a control character';
    if (value.startsWith('./'))
        return checkPath(value.slice(2)) ?? { kind: 'checkout', path: value.slice(2) };
    const at = value.indexOf('@');
    if (at === -1)
        return checkPath(value) ?? { kind: 'default-branch', path: value };
    const [owner = '', repository = '', ...path] = value.slice(0, at).split('/');
    const ref = value.slice(at + 1);
    if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || path.length === 0 || !/^[\w./-]+$/.test(ref)) {
        return `expected owner/repo/path@ref, got ${JSON.stringify(value)}`;
    }
    return checkPath(path.join('/')) ?? { kind: 'central', owner, repository, path: path.join('/'), ref };
}
function checkPath(path) {
    const segments = path.split('/');
    if (segments.some(segment => segment === '' || segment === '.' || segment === '..') || path.includes('\\')) {
        return `expected a path inside the repository, got ${JSON.stringify(path)}`;
    }
    return undefined;
}


/***/ }),

/***/ 1125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ asFetch)
/* harmony export */ });
/**
 * Dresses `send` as the `fetch` that octokit and gaxios take, so that what they send goes the same bounded,
 * host-checked way as everything else.
 *
 * Neither `Headers` nor `Response` of Node's is touched: the first use of either loads all of its `fetch`, which takes as
 * long as half a start of Node.
 */
function asFetch(send, options = {}) {
    return async (input, init = {}) => {
        const url = typeof input === 'string' || input instanceof URL ? new URL(input) : new URL(input.url);
        const body = init.body ?? undefined;
        const text = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : String(body);
        const reply = await send({
            method: init.method ?? 'GET',
            url,
            headers: plainHeaders(init.headers ?? {}),
            ...(text === undefined ? {} : { body: text }),
            ...(init.signal ? { signal: init.signal } : {}),
            ...options,
        });
        return asResponse(reply);
    };
}
function plainHeaders(headers) {
    const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
    return Object.fromEntries(pairs.map(([name = '', value]) => [name.toLowerCase(), String(value)]));
}
/** What the two libraries read of a `Response`. */
function asResponse({ status, headers, body }) {
    const text = async () => body.toString('utf8');
    return {
        status,
        ok: status >= 200 && status < 300,
        url: '',
        headers: new Map(Object.entries(headers)),
        text,
        json: async () => JSON.parse(await text()),
        arrayBuffer: async () => new Uint8Array(body).buffer,
    };
}


/***/ }),

/***/ 3426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ isOfGitHub),
/* harmony export */   n8: () => (/* binding */ isOfGoogle)
/* harmony export */ });
/* unused harmony exports earlyHosts, mayConnectEarly */
/* harmony import */ var _universes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3964);

/**
 * The closed list of hosts that may get a token of GitHub's: the API of the runner's own GitHub, and where it gives out
 * OIDC tokens. Hosts of the same domain that show what users wrote (gists, pages, raw files) are not among them.
 */
const isOfGitHub = (host, { server, api, idToken }) => (host === api && (host === `api.${server}` || (host === server && !isHosted(server)))) ||
    (host === idToken && (isHosted(server) ? isBelow(host, actionsDomain(server)) : host === server));
/** Whether GitHub itself runs this server: it has hosts for each of its services. An Enterprise Server has one for all. */
const isHosted = (server) => server === 'github.com' || isBelow(server, 'ghe.com');
/**
 * Where OIDC tokens are given out: `pipelines.actions.githubusercontent.com` and its kin.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server) => `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`;
/** The closed list of hosts that may get a token of Google's. Everything else gets none. */
const isOfGoogle = (host) => _universes_js__WEBPACK_IMPORTED_MODULE_0__/* .universes */ .x.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host);
const isBelow = (host, domain) => domain !== undefined &&
    host.endsWith(`.${domain}`) &&
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
    !host.includes('..');
/** The issuer of github.com: it gives out its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com';
/** Hosts that a run will surely talk to, to connect to while everything else still loads. A connection alone says nothing. */
function earlyHosts(github, mode) {
    if (mode === 'plan' || github.idToken === undefined)
        return [github.api];
    const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`]);
    const issuers = github.server === 'github.com' ? [issuerHost] : [];
    return [github.api, github.idToken, ...issuers, ...google];
}
/** Whether a run may connect to a host before it knows what it will ask there. */
const mayConnectEarly = (host, github) => isOfGitHub(host, github) || isOfGoogle(host) || host === issuerHost;


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   XF: () => (/* binding */ sendRetrying),
/* harmony export */   _m: () => (/* binding */ isPassingOutcome)
/* harmony export */ });
/* unused harmony export once */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** For reads and token requests. */
const patient = { tries: 6, totalMs: 60_000, delayMs: 1_000 };
/** For what its caller asks for again by itself, at its own pace. */
const once = { tries: 1, totalMs: 0, delayMs: 0 };
/**
 * Sends a request that may be repeated, until an answer is no passing failure or the policy's bounds are reached.
 * `Retry-After` is honoured within the bounds.
 *
 * @returns the last answer, whatever its status
 * @throws the last `NETWORK` error, when the last try got no answer; any other error at once
 */
function sendRetrying(send, request, policy, pace) {
    return retrying(() => send(request), policy, pace, request.signal);
}
/** As `sendRetrying`, where each try makes its request anew (with a fresh token). */
async function retrying(attempt, policy, pace, signal, passes = isPassingOutcome) {
    const deadline = pace.now() + policy.totalMs;
    for (let tries = 1;; tries++) {
        const outcome = await attempt().catch(networkFailure);
        const passing = passes(outcome);
        const waitMs = retryAfterMs(outcome, pace.now()) ?? pace.random() * policy.delayMs * 2 ** (tries - 1);
        const again = passing && tries < policy.tries && pace.now() + waitMs < deadline;
        if (again)
            await pace.sleep(waitMs, signal);
        else if (outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw outcome;
        else
            return outcome;
    }
}
/** No answer, for a reason that may pass, or a status that passes. */
const isPassingOutcome = (outcome) => outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? !outcome.lasting : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .passingStatuses */ .eZ.has(outcome.status);
function networkFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'NETWORK')
        return error;
    throw error;
}
/** RFC 9110: seconds, or an HTTP date. */
function retryAfterMs(outcome, now) {
    const header = outcome instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? undefined : outcome.headers['retry-after'];
    if (header === undefined)
        return undefined;
    const milliseconds = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}


/***/ }),

/***/ 5997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ describeFailure)
});

// UNUSED EXPORTS: explainFailure

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/report/safe.js
var safe = __webpack_require__(570);
;// CONCATENATED MODULE: ./build/report/commands.js

/** Lines of the log: each command stands alone, with what it is for above it. */
function commandLines(commands, indent) {
    return commands.flatMap((command, index) => {
        const { when, run } = parts(command);
        const above = when !== undefined ? [`${indent}${when}`] : index > 0 ? [''] : [];
        return [...above, ...run.split('\n').map(line => `${indent}  ${line}`)];
    });
}
/** Markdown: a block that GitHub gives a copy button to for each command. */
const commandBlocks = (commands) => commands
    .map(parts)
    .flatMap(({ when, run }) => [...(when === undefined ? [] : [markdown(when)]), codeBlock(run, 'sh')])
    .join('\n\n');
/**
 * As many whole commands as fit into the rest of an annotation: half a command would do something else.
 *
 * @param room characters
 */
function fittingCommands(commands, room) {
    const shown = commands.map(parts).map(({ when, run }) => (0,safe/* printable */.g$)(when === undefined ? run : `${when}\n${run}`));
    const all = shown.map(text => `\n${text}`).join('');
    if (all.length <= room)
        return all;
    const elsewhere = `\nThe log of the step has the ${commands.length === 1 ? 'command' : 'commands'} to run.`;
    return elsewhere.length <= room ? elsewhere : '';
}
const parts = (command) => typeof command === 'string' ? { run: command } : command;

;// CONCATENATED MODULE: ./build/report/failure.js



const titles = {
    INPUT_INVALID: 'An input is not right',
    POLICY_UNREADABLE: 'The policy cannot be read',
    POLICY_MISSING: 'There is no policy to go by',
    POLICY_INVALID: 'The policy is not sound',
    GRANT_UNKNOWN: 'The policy has no such grant',
    STEPS_UNREADABLE: 'The steps file cannot be read',
    STEPS_INVALID: 'The steps file is not sound',
    LIMITS_EXCEEDED: 'The steps ask for more than the grant allows',
    TOKEN_UNAVAILABLE: 'GitHub gave no identity token',
    TOKEN_REJECTED: 'The identity token was refused',
    DENIED: 'Denied',
    EVIDENCE_UNAVAILABLE: 'GitHub gave no usable answer, so nothing is decided',
    STS_REJECTED: 'Google refused the token exchange',
    IMPERSONATION_REJECTED: 'Google refused the impersonation',
    RECORD_UNWRITABLE: 'The record cannot be written',
    RUNNER_FILE_UNWRITABLE: 'A file of the runner cannot be written',
    STEP_REJECTED: 'Google refused a step',
    STEP_FAILED: 'A step failed',
    STEP_TIMEOUT: 'A step ran out of time',
    CANCELLED: 'Cancelled',
    HOST_REFUSED: 'A request was refused before it was sent',
    NETWORK: 'A server could not be reached',
    INTERNAL: 'A fault of this action',
};
/** GitHub takes ten annotations a step (facts/actions-runner.md). */
const maxAnnotations = 10;
const listedProblems = 50;
/** What is known of a failure, whatever was thrown. A library's error object is never looked into: it may hold a token. */
function explainFailure(error, about) {
    if (error instanceof errors/* ActionError */.lZ && error.code !== 'INTERNAL')
        return {
            code: error.code,
            stage: error.stage,
            title: titleOf(error),
            kind: kindOf(error),
            sentence: (0,safe/* printable */.g$)(error.message),
            place: error.place,
            words: error.answer === undefined ? undefined : quoteAnswer(error.answer),
            cause: error.likelyCause === undefined ? undefined : (0,safe/* printable */.g$)(error.likelyCause),
            cure: error.cure === undefined ? undefined : (0,safe/* printable */.g$)(error.cure),
            commands: error.commands,
            problems: error.problems,
            stack: [],
        };
    const during = about.during === undefined ? '' : ` while ${about.during}`;
    return {
        code: 'INTERNAL',
        stage: 'internal',
        title: titles.INTERNAL,
        kind: titles.INTERNAL,
        sentence: (0,safe/* printable */.g$)(`${nameOf(error)}${during}`),
        place: undefined,
        words: undefined,
        cause: `this is a fault of Keyless Vertex ${about.version}, not of your workflow`,
        cure: 'Please report it, with these lines and the version.',
        commands: [],
        problems: [],
        stack: error instanceof Error ? firstParty(error.stack ?? '') : [],
    };
}
/** Google was not asked for it, or what Google answered forbids it. */
const kindOf = ({ code, answer }) => code === 'STEP_REJECTED' && answer === undefined ? 'A step was refused' : titles[code];
const titleOf = (error) => error.title === undefined ? kindOf(error) : (0,safe/* clip */.$Q)((0,safe/* printable */.g$)(error.title).replaceAll('\n', ' '), 160);
/** The failure for the log and as annotations; no line holds a workflow command. */
function describeFailure(error, about) {
    const failure = explainFailure(error, about);
    return { title: failure.title, lines: logLines(failure), annotations: annotate(failure) };
}
function logLines(failure) {
    const { kind, sentence, place, words, cause, cure, commands, problems, stack, code, stage } = failure;
    const indent = (text, prefix) => text.split('\n').map(line => `${prefix}${line}`);
    const lines = [sentence.startsWith(kind) ? sentence : `${kind}: ${sentence}`];
    if (place !== undefined)
        lines.push(`  at ${place.file}:${place.line}:${place.column} ${place.path}`);
    for (const problem of problems.slice(0, listedProblems))
        lines.push(`  ${(0,errors/* formatProblem */.Vw)(problem)}`, ...commandLines(problem.commands ?? [], '    '));
    if (problems.length > listedProblems)
        lines.push(`  … and ${problems.length - listedProblems} more`);
    lines.push(...stack.map(line => `    ${line}`));
    if (words !== undefined)
        lines.push(`  ${words.from}:`, ...indent(words.text, '  │ '));
    if (cause !== undefined)
        lines.push(`  Likely cause: ${cause}`);
    if (cure !== undefined) {
        const [first = '', ...rest] = cure.split('\n');
        lines.push(`  What to do: ${first}`, ...rest.map(line => `    ${line}`));
    }
    lines.push(...commandLines(commands, '  '));
    lines.push(`  (${code}, at: ${stage})`);
    return lines.map(safe/* logLine */.BP);
}
function annotate({ title, sentence, place, words, cause, cure, commands, problems }) {
    const shown = problems.length > maxAnnotations ? problems.slice(0, maxAnnotations - 1) : problems;
    const annotations = shown.map(problem => ({
        title,
        message: withCommands([(0,errors/* describeProblem */.BJ)(problem)], problem.commands),
        file: problem.file,
        line: problem.line,
        column: problem.column,
    }));
    if (problems.length > shown.length)
        return [...annotations, { title, message: `and ${problems.length - shown.length} more, listed in the log` }];
    if (annotations.length > 0)
        return annotations;
    const said = words === undefined ? undefined : `${words.from}: ${(0,safe/* clip */.$Q)(words.text, saidLength)}`;
    const because = cause === undefined ? undefined : `Likely cause: ${cause}`;
    const at = place && { file: place.file, line: place.line, column: place.column };
    return [{ title, message: withCommands([sentence, said, because, cure], commands), ...at }];
}
/** What is long is cut before the commands are, which are of use only whole. */
const saidLength = 1_000;
const proseLength = 2_500;
function withCommands(prose, commands = []) {
    const longest = commands.length === 0 ? safe/* annotationLength */.cF : proseLength;
    const text = (0,safe/* clip */.$Q)((0,safe/* printable */.g$)(prose.filter(part => part !== undefined && part !== '').join('\n')), longest);
    return text + fittingCommands(commands, safe/* annotationLength */.cF - text.length);
}
/** A server's words, with who said them. */
function quoteAnswer({ host, status, words, requestId }) {
    const id = requestId === undefined ? '' : `, request ${requestId}`;
    // A job ends with a code of google.rpc, not with a status of HTTP.
    // GraphQL refuses with a status of success, which would only mislead.
    const result = status === 200 ? '' : status < 100 ? `, code ${status}` : `, ${status}`;
    const text = words.trim() === '' ? '(an empty reply)' : (0,safe/* annotationText */.xr)(words.trim());
    return { from: (0,safe/* printable */.g$)(`${speaker(host)} said (${host}${result}${id})`), text };
}
function speaker(host) {
    if (/(?:^|\.)(?:googleapis\.com|goog|pkg\.dev)$/.test(host))
        return 'Google';
    return /(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host) ? 'GitHub' : 'The server';
}
function nameOf(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error.message;
    if (error instanceof Error)
        return `${error.name}: ${(0,safe/* clip */.$Q)(error.message, 1_000)}`;
    return `something that is no error was thrown (${error === null ? 'null' : typeof error})`;
}
/** `at run (dist/main/index.js:10:5)`: our own frames, without the machine's paths. */
function firstParty(stack) {
    return stack
        .split('\n')
        .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line) && !/node_modules|\bnode:/.test(line))
        .map(line => /^\s+at (?:(.+?) \()?.*?\b((?:dist|src)\/\S*?:\d+:\d+)\)?$/.exec(line))
        .flatMap(match => (match === null ? [] : [(0,safe/* printable */.g$)(`at ${match[1] ?? '(anonymous)'} (${match[2]})`)]))
        .slice(0, 8);
}


/***/ }),

/***/ 570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   cF: () => (/* binding */ annotationLength),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* unused harmony exports code, tableCell, tableRow, table, list, quotation, details, link, mermaidLabel */
/**
 * Text that others control (claims, branch names, error bodies, model output), made fit to be shown. Every function
 * here shows what was there; none lets it act: not on a terminal, in the runner's log, in Markdown, nor in Mermaid.
 */
/** Control, bidirectional, invisible and unpaired characters: they hide or reorder what a reviewer reads (CVE-2021-42574). */
const unprintable = /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** What looks like a credential, wherever it comes from: a second guard behind masking. */
const credentials = [
    /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, // JSON Web Tokens, unsigned ones too
    /\bya29\.[\w.-]{8,}/g, // Google access tokens
    /\bgh[a-z]_\w{16,}/g, // GitHub tokens
    /\bgithub_pat_\w{16,}/g,
    /\bAIza[\w-]{30,}/g, // Google API keys
    /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
];
/**
 * The text with every character that does not show itself written out (`\u{202e}`, `\r`, `\x1b`), and with anything
 * that looks like a token replaced. Line feeds and tabs stay; CR LF becomes LF.
 */
function printable(text) {
    const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), text);
    return redacted.replaceAll('\r\n', '\n').replace(unprintable, character => {
        const code = character.codePointAt(0) ?? 0;
        if (character === '\r')
            return '\\r';
        return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
}
/** GitHub takes 4,096 characters of an annotation's message. */
const annotationLength = 4_000;
/** What an annotation says. */
const annotationText = (text) => clip(printable(text), annotationLength);
/** One line of the log in which no workflow command is left: neither `::name::` at its start nor `##[name]` anywhere. */
const logLine = (text) => oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::');
/** At most `length` characters, with the number of those left out. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    // Never half of a surrogate pair.
    const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
    return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
/** The longest value that is shown inside a line; blocks have their own bound. */
const inlineLength = 400;
/** The text as a whole sentence. */
const withStop = (text) => (/[.!?:]$/.test(text) ? text : `${text}.`);
const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');
/**
 * A code span on one line. Nothing in it is Markdown, and GitHub makes no mention, issue reference, link, emoji or
 * formula of what stands in code.
 */
function code(text) {
    const shown = clip(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength);
    if (shown === '')
        return '*(empty)*';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Words that are nothing but letters, digits and the punctuation of prose. */
const plainWord = /^["'(“]*[\p{L}\p{N}\p{M}–—…%+=\-/.,;:!?'’”")]*$/u;
/** A code span of one backtick on each side, with the punctuation around it; else a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu;
/** Plain words that GitHub would still turn into something (links, emoji, references), and paths and dotted names. */
const lively = /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu;
/**
 * Prose from outside on one line of Markdown. Words that could mean anything to Markdown or to GitHub (`@who`, `#1`,
 * `*x*`, `<b>`, addresses, identifiers) become code spans; that is also how they read best. What is one stays one.
 */
function markdown(text, length = 2_000) {
    const words = clip(oneLine(printable(text)), length)
        .trim()
        .match(wordOrSpan) ?? [''];
    return escapeStart(words.map(word => (plainWord.test(word) && !lively.test(word) ? word : codeWord(word))).join(' '));
}
/** A word in code, the punctuation of the sentence around it left outside. A page of Google or GitHub is linked. */
function codeWord(word) {
    const [, before = '', core = '', after = ''] = /^(["'(]*)(.*?)([.,;:!?'")]*)$/su.exec(word) ?? [];
    const span = /^`([^`]+)`$/.exec(core)?.[1];
    if (core === '')
        return code(word);
    return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`;
}
/** Where Google and GitHub have their own pages, none of which leads on to an address that others chose. */
const safePage = /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/;
/** What at the start of a line would begin a list, a rule or a heading's underline. */
const escapeStart = (line) => line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&');
/** Inline Markdown as one cell of a table: its pipes escaped, those after a backslash too. */
const tableCell = (inline) => inline
    .replaceAll('\n', ' ')
    .replace(/(\\*)\|/g, (_, before) => `${before}${before.length % 2 === 0 ? '\\' : '\\\\'}|`);
const tableRow = (cells) => `| ${cells.map(tableCell).join(' | ')} |`;
/** A table; the header's cells are ours, so are the rows' as Markdown. */
const table = (header, rows) => [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n');
/** A list; its items are Markdown already. */
const list = (items) => items.map(item => `- ${item}`).join('\n');
/** A server's words: in a quotation where they are a sentence, else, as JSON and HTML are, as they came. */
const quotation = (text, length) => text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length);
/** A code block whose fence is longer than any that it holds. `language` is ours. */
function codeBlock(text, language = '', length = Infinity) {
    const shown = clip(printable(text).replace(/\n+$/, ''), length);
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language}\n${shown}\n${fence}`;
}
/** A part that can be folded. GitHub reads the title as HTML: it must be our own words. */
const details = (title, body, open = '') => [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n');
/** A link where the address is a sound https one, else the bare label (Markdown already; code with backticks in it is not linked). */
function link(label, address) {
    const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``'))
        return label;
    const href = url.href.replace(/[()<>[\]\\`*_|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${label}](${href})`;
}
/** The inside of a quoted Mermaid label: all but letters, digits and a few signs as Mermaid's own character codes. */
const mermaidLabel = (text, length = 48) => {
    const shown = oneLine(printable(text)).trim();
    const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}…` : shown;
    return short.replace(/[^\p{L}\p{N}\p{M} .,_…→·-]/gu, sign => `#${sign.codePointAt(0)};`);
};
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   Rx: () => (/* binding */ gcloudUndeploy),
/* harmony export */   TP: () => (/* binding */ accountProject),
/* harmony export */   _O: () => (/* binding */ gcloudPrincipals),
/* harmony export */   xx: () => (/* binding */ gcloudGrant)
/* harmony export */ });
/* unused harmony exports gcloudList, gcloudServingLog, gcloudLog */
/** One word of a POSIX shell, whatever it holds: claims and policy values are other people's text. */
const quoteShell = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
/** `trainer@acme-ml.iam.gserviceaccount.com` lives in acme-ml; a default account's email begins with its project. */
const accountProject = (email) => /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
    /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
/** Lists what Vertex AI has in one place. @param what `endpoints list`, `models list-version fraud` */
const gcloudList = (what, { project, location }) => `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`;
/** Undeploys a model. @param endpoint full name */
function gcloudUndeploy(endpoint, deployedModelId) {
    const [, project = '', , location = '', , id = ''] = endpoint.split('/');
    return [
        `gcloud ai endpoints undeploy-model ${quoteShell(id)} \\`,
        `  --project=${quoteShell(project)} --region=${quoteShell(location)} --deployed-model-id=${deployedModelId}`,
    ].join('\n');
}
/** Shows what containers that serve wrote in the last hour. @param endpoint its id; absent: all of the project's */
function gcloudServingLog(project, endpoint) {
    const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`;
    const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`);
    return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`;
}
/** Shows all that a filter finds in Cloud Logging of the last week, oldest first. */
const gcloudLog = (project, filter) => `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=7d --order=asc`;
/** Grants a role on a project. */
const gcloudGrant = (project, member, role) => [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
].join('\n');
/** Shows as whom Google knows the federated runs of the last hour: STS does not tell what a provider maps. */
const gcloudPrincipals = (project) => [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
].join('\n');


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ universes)
/* harmony export */ });
/** Google's universes that this action knows (DESIGN 2). Each is a domain under which its APIs live. */
const universes = ['googleapis.com'];


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** This action's version: that of package.json, which a test compares. */
const version = '1.0.0';


/***/ })

};
