export const id = 101;
export const ids = [101];
export const modules = {

/***/ 6101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askForPolicy: () => (/* binding */ askForPolicy),
  createWorld: () => (/* binding */ createWorld),
  tellFault: () => (/* binding */ tellFault)
});

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
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/github/runner.js



const ofThisProcess = {
    ...core,
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
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
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', (0,command_files/* keyValue */.Hv)(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', (0,command_files/* keyValue */.Hv)(name, value)),
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
// EXTERNAL MODULE: ./build/report/failure.js
var failure = __webpack_require__(897);
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
        const { policy, githubToken } = (0,inputs/* readInputs */.K)(world.runner.input);
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


/***/ })

};
