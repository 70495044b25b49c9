export const id = 44;
export const ids = [44];
export const modules = {

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunner: () => (/* binding */ createRunner),
  processToolkit: () => (/* binding */ processToolkit)
});

// UNUSED EXPORTS: linesWithoutCommands

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/github/command-files.js
var command_files = __webpack_require__(973);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/github/key-value.js

/**
 * Formats a value for GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV. It may have line breaks. In a file of its own, because main connects before it loads
 * `node:crypto`.
 */
function keyValue(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** The same for several values, in one text. */
const keyValues = (values) => Object.entries(values)
    .map(([name, value]) => keyValue(name, value))
    .join('');

;// CONCATENATED MODULE: ./build/github/runner.js

// By its exports the package loads only as a whole: an HTTP client, child processes and more at each start.





/** The functions of `@actions/core` of the same names, and an exit code. */
const processToolkit = {
    getInput: name => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: message => process.stdout.write(`${message}${external_node_os_.EOL}`),
    debug: message => issueCommand('debug', {}, message),
    setSecret: secret => issueCommand('add-mask', {}, secret),
    startGroup: name => issue('group', name),
    endGroup: () => issue('endgroup'),
    notice: (message, properties) => issueCommand('notice', toCommandProperties(properties ?? {}), String(message)),
    warning: (message, properties) => issueCommand('warning', toCommandProperties(properties ?? {}), String(message)),
    error: (message, properties) => issueCommand('error', toCommandProperties(properties ?? {}), String(message)),
    append: (file, text) => (0,command_files/* appendTo */.S2)(file, process.env, text),
    fail: (exitCode = 1) => {
        process.exitCode = exitCode;
    },
};
/** Creates the runner of this process. @param toolkit replaced in tests */
function createRunner(toolkit = processToolkit) {
    let streamed;
    const endStream = () => {
        if (streamed !== undefined)
            toolkit.endGroup();
        streamed = undefined;
    };
    // One write, so that other output of this process cannot come in between.
    const quote = (lines) => {
        if (lines.length > 0)
            toolkit.info(linesWithoutCommands(lines));
    };
    return {
        input: name => toolkit.getInput(name),
        ...createMasks(toolkit),
        say: (line = '') => {
            endStream();
            toolkit.info(withoutCommands((0,core_escape/* printable */.g$)(line)));
        },
        debug: line => toolkit.debug(withoutCommands(line)),
        quote: lines => {
            endStream();
            quote(lines.map(core_escape/* printable */.g$));
        },
        passOn: lines => {
            endStream();
            quote(lines);
        },
        stream: (title, lines) => {
            if (lines.length === 0)
                return;
            if (streamed !== title) {
                endStream();
                toolkit.startGroup(withoutCommands(title));
                streamed = title;
            }
            quote(lines);
        },
        group: title => {
            endStream();
            toolkit.startGroup(withoutCommands((0,core_escape/* printable */.g$)(title)));
        },
        endGroup: () => toolkit.endGroup(),
        annotate: ({ level, title, message, file, line, column }) => {
            endStream();
            const print = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }[level];
            const place = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
            // Names in our own words are those of others.
            print((0,core_escape/* printable */.g$)(message), { title: (0,core_escape/* printable */.g$)(title), ...place });
        },
        output: (name, value) => toolkit.append('GITHUB_OUTPUT', keyValue(name, value)),
        saveState: (name, value) => toolkit.append('GITHUB_STATE', keyValue(name, value)),
        exportVariables: variables => toolkit.append('GITHUB_ENV', keyValues(variables)),
        summarize: async (markdown) => {
            endStream();
            toolkit.append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
        },
        fail: exitCode => {
            endStream();
            toolkit.fail(exitCode);
        },
    };
}
/** Joins lines of untrusted text, without commands to the runner. */
const linesWithoutCommands = (lines) => lines
    .flatMap(line => line.split('\n'))
    .map(withoutCommands)
    .join('\n');
function createMasks({ setSecret }) {
    const secrets = new Set();
    return {
        mask: secret => {
            secrets.add(secret);
            setSecret(secret);
        },
        masked: () => secrets,
    };
}
/**
 * Breaks up workflow commands in a line of untrusted text: `::name::`, which the runner reads at the start of a line
 * after any white space, and `##[name]`, which it reads anywhere. A lone carriage return ends a line, too. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
const withoutCommands = (line) => line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^([\s\u0085]*)::/, '$1: :');


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askForPolicy: () => (/* binding */ askForPolicy),
  createContext: () => (/* binding */ createContext),
  createTransport: () => (/* reexport */ createTransport),
  tellFault: () => (/* binding */ tellFault)
});

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/network/retry.js
var retry = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/github/reply.js
var reply = __webpack_require__(1050);
;// CONCATENATED MODULE: ./build/github/api.js






/**
 * GitHub ends a request after 10 s:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const apiTimeoutMs = 15_000;
const perPage = 100;
/** A list with more pages is not read to its end, so its answer is incomplete. */
const maxPages = 10;
/** Creates the client of GitHub's APIs for one token. */
function createApi({ send, clock, token, apiUrl }) {
    const base = apiUrl.replace(/\/$/, '');
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `token ${token}`,
        'user-agent': `keyless-vertex/${version/* version */.r}`,
        'x-github-api-version': '2022-11-28',
    };
    async function ask(request, interpret, isChange = false) {
        const { address, ...rest } = request;
        let last;
        const attempt = async () => {
            const response = await send({ ...rest, url: new URL(address), headers, timeoutMs: apiTimeoutMs });
            return withRetryAfter((0,redact/* withoutEcho */.m)(response, token), clock.now());
        };
        const passes = (outcome) => {
            last = outcome instanceof errors/* ActionError */.lZ ? undefined : interpret(outcome);
            if (isChange)
                return last !== undefined && 'refused' in last.reply && (0,reply/* limitIsReached */.oU)(last.reply.refused);
            return last === undefined ? (0,retry/* isTemporaryOutcome */.O4)(outcome) : last.again;
        };
        try {
            const response = await (0,retry/* retrying */.R$)(attempt, retry/* patient */.Im, clock, undefined, passes);
            return { ...(last ?? interpret(response)).reply, headers: response.headers };
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ && error.code === 'NETWORK'))
                throw error;
            return { refused: { status: undefined, words: error.message, headers: {}, isOfGitHub: false, failure: error } };
        }
    }
    const get = (path, read) => ask({ method: 'GET', address: `${base}${path}` }, response => interpretRest(response, read));
    return {
        get,
        list: async (path, read) => {
            const items = [];
            for (let page = 1; page <= maxPages; page++) {
                const reply = await get(`${path}?per_page=${perPage}&page=${page}`, body => readList(body, read));
                if ('refused' in reply)
                    return reply;
                items.push(...reply.value);
                // Something in between may have dropped the header that names the next page, so a full page may not be the
                // last.
                if (reply.value.length < perPage && !/\brel="next"/.test(reply.headers?.['link'] ?? ''))
                    return { value: items };
            }
            const words = `the list has more than ${maxPages * perPage} items`;
            return { refused: { status: 200, words, headers: {}, isOfGitHub: true } };
        },
        query: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read)),
        mutate: (query, variables, read) => ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read), true),
    };
}
const graphqlRequest = (base, query, variables) => ({
    method: 'POST',
    address: graphqlAddress(base),
    body: JSON.stringify({ query, variables }),
});
const graphqlAddress = (base) => base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`;
function interpretRest(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    return readValue(response, (0,json/* parseJson */.qF)(response.body.toString('utf8')), read);
}
function interpretGraphql(response, read) {
    if (response.status !== 200)
        return refusedWith(response);
    const body = (0,json/* parseJson */.qF)(response.body.toString('utf8'));
    const errors = (0,reply/* errorsIn */.R4)(body);
    if (errors.length > 0)
        return { reply: { refused: (0,reply/* refusalOf */.Of)(response) }, again: (0,reply/* areTemporary */.uS)(errors) };
    return readValue(response, (0,json/* isObject */.Gv)(body) ? body['data'] : undefined, read);
}
const refusedWith = (response) => {
    const refused = (0,reply/* refusalOf */.Of)(response);
    return { reply: { refused }, again: errors/* temporaryStatuses */.Ot.has(response.status) || (0,reply/* limitIsReached */.oU)(refused) };
};
/** A success that is not GitHub's document (a page of a filter, a body that was cut off) is requested again. */
function readValue(response, body, read) {
    const value = read(body);
    return value === undefined
        ? { reply: { refused: (0,reply/* refusalOf */.Of)(response) }, again: true }
        : { reply: { value }, again: false };
}
function readList(body, read) {
    if (!Array.isArray(body))
        return undefined;
    const items = body.map(read);
    return items.every(item => item !== undefined) ? items : undefined;
}
/**
 * An exhausted limit says when it resets, not how long to wait:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function withRetryAfter(response, now) {
    const { 'retry-after': asked, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = response.headers;
    if (asked !== undefined || remaining !== '0' || !/^\d{1,12}$/.test(reset))
        return response;
    // The runner's clock may be ahead of GitHub's, so the wait is at least a second.
    const seconds = Math.max(1, Math.ceil(Number(reset) - now / 1000));
    return { ...response, headers: { ...response.headers, 'retry-after': String(seconds) } };
}

// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(8289);
;// CONCATENATED MODULE: ./build/github/approval-evidence.js



/**
 * Reads who approved a run for an environment, how the environment is protected, and who may approve there now.
 *
 * @param seen environments that were found before. It adds this one
 */
async function readApprovalEvidence(github, { environment, runId, reviewers: wantsReviewers }, clock, seen) {
    const { get, at, id, asked } = github;
    const asking = Promise.all([
        get(`${at}/actions/runs/${encodeURIComponent(runId)}/approvals`, readRunApprovals),
        get(at, body => ((0,json/* isObject */.Gv)(body) && String(body['id']) === id ? readRepositoryFacts(body) : undefined)),
    ]);
    const reading = readProtectionOf(github, environment, asking, clock, seen);
    const [[approvals, about], evidence] = await Promise.all([asking, reading]);
    const approvers = (0,repository_api/* evidenceIn */.nM)(approvals, asked('the approvals of this run', 'actions: read'), all => approversOf(all, environment));
    const { visibility, ownerId } = 'value' in about ? about.value : unknownFacts;
    const reviewers = wantsReviewers && 'reviewers' in evidence && !('unanswered' in approvers)
        ? await readReviewers(github, evidence, approvers, ownerId)
        : undefined;
    return {
        environment: 'reviewers' in evidence ? withoutReviewers(evidence) : evidence,
        ...(reviewers && { reviewers }),
        approvals: approvers,
        visibility,
    };
}
/**
 * Reads how an environment is protected. GitHub also answers 404 if the token may not see it. So an environment is
 * missing only if the token sees all the rest. One that was found before must be missing twice.
 */
async function readProtectionOf({ get, at, asked }, name, others, clock, seen) {
    const question = asked(`the environment ${name}`, 'actions: read');
    const ask = () => get(`${at}/environments/${encodeURIComponent(name)}`, body => readProtection(body, name));
    const first = await ask();
    if (isMissing(first)) {
        const hidden = (await others).find(other => 'refused' in other);
        if (hidden !== undefined && 'refused' in hidden)
            return (0,refusals/* explainGitHubRefusal */.zP)(hidden.refused, question);
        if (!seen.has(name))
            return { missing: true };
        await clock.sleep(repository_api/* goneAfterMs */.wB);
    }
    const reply = isMissing(first) ? await ask() : first;
    if (isMissing(reply))
        return { missing: true };
    if ('refused' in reply)
        return (0,refusals/* explainGitHubRefusal */.zP)(reply.refused, question);
    seen.add(name);
    return reply.value;
}
/**
 * Reads who are reviewers of the environment now. It reads teams only if an approver is not named directly. A team is
 * addressed by its id and the organization's.
 */
async function readReviewers({ list, asked }, { reviewers }, approvers, ownerId) {
    if (approvers.every(({ id }) => reviewers.users.includes(id)))
        return { ids: reviewers.users };
    const members = await Promise.all(reviewers.teams.map(team => list(`/organizations/${ownerId}/team/${team}/members`, repository_api/* readNumericId */.NK)));
    const ids = members.flatMap(reply => ('value' in reply ? reply.value : []));
    const index = members.findIndex(reply => 'refused' in reply);
    const hidden = members[index];
    const all = { ids: [...reviewers.users, ...ids] };
    if (hidden === undefined || !('refused' in hidden)) {
        const unanswered = 'GitHub answered with reviewers of another kind than users and teams';
        return reviewers.others ? { ...all, unanswered: { asked: 'the reviewers of the environment', unanswered } } : all;
    }
    const { permission: _, ...why } = (0,refusals/* explainGitHubRefusal */.zP)(hidden.refused, asked(`the members of team ${reviewers.teams[index]}`, 'members: read'));
    return { ...all, unanswered: { ...why, hint: cannotReadTeams } };
}
const cannotReadTeams = 'The job\u2019s own token cannot read teams. Give `github_token` the token of a GitHub App with `members: read`, or name people as reviewers of the environment.';
const unknownFacts = { visibility: 'unknown', ownerId: '0' };
function readRepositoryFacts(body) {
    const visibility = (0,repository_api/* nonEmptyText */.al)(body, 'visibility');
    const ownerId = (0,repository_api/* readNumericId */.NK)(body['owner']);
    return visibility === undefined || ownerId === undefined ? undefined : { visibility, ownerId };
}
const withoutReviewers = ({ requiredReviewers, preventSelfReview }) => ({
    requiredReviewers,
    preventSelfReview,
});
/** `protection_rules` is absent from an environment that has none. */
function readProtection(environment, wanted) {
    if (!(0,json/* isObject */.Gv)(environment) || !sameEnvironment((0,repository_api/* nonEmptyText */.al)(environment, 'name') ?? '', wanted))
        return undefined;
    const { protection_rules: rules = [] } = environment;
    if (!Array.isArray(rules) || !rules.every(rule => (0,json/* isObject */.Gv)(rule) && typeof rule['type'] === 'string'))
        return undefined;
    const reviewing = rules.find(rule => (0,json/* isObject */.Gv)(rule) && rule['type'] === 'required_reviewers');
    const none = { users: [], teams: [], others: false };
    if (!(0,json/* isObject */.Gv)(reviewing))
        return { requiredReviewers: false, preventSelfReview: false, reviewers: none };
    const { reviewers, prevent_self_review: preventSelfReview } = reviewing;
    if (!Array.isArray(reviewers))
        return undefined;
    const read = reviewers.map(readReviewer);
    const idsOf = (type) => read.flatMap(one => (one?.type === type ? [one.id] : []));
    const [users, teams] = [idsOf('User'), idsOf('Team')];
    return {
        requiredReviewers: read.length > 0,
        preventSelfReview: preventSelfReview === true,
        reviewers: { users, teams, others: users.length + teams.length < read.length },
    };
}
function readReviewer(reviewer) {
    const type = (0,json/* isObject */.Gv)(reviewer) ? (0,repository_api/* nonEmptyText */.al)(reviewer, 'type') : undefined;
    const id = (0,json/* isObject */.Gv)(reviewer) ? (0,repository_api/* readNumericId */.NK)(reviewer['reviewer']) : undefined;
    return type === undefined || id === undefined ? undefined : { type, id };
}
function readRunApprovals(approvals) {
    if (!Array.isArray(approvals))
        return undefined;
    const read = approvals.map(readRunApproval);
    return read.every(one => one !== undefined) ? read : undefined;
}
function readRunApproval(approval) {
    if (!(0,json/* isObject */.Gv)(approval) || typeof approval['state'] !== 'string' || !Array.isArray(approval['environments']))
        return undefined;
    const environments = approval['environments'].map(one => ((0,json/* isObject */.Gv)(one) ? (0,repository_api/* nonEmptyText */.al)(one, 'name') : undefined));
    const { user } = approval;
    const [id, type] = (0,json/* isObject */.Gv)(user) ? [(0,repository_api/* readNumericId */.NK)(user), (0,repository_api/* nonEmptyText */.al)(user, 'type')] : [];
    if (!(0,json/* isObject */.Gv)(user) || id === undefined || type === undefined || !environments.every(name => name !== undefined))
        return undefined;
    const by = { login: (0,repository_api/* nonEmptyText */.al)(user, 'login') ?? '', id };
    return { isApproved: approval['state'] === 'approved', environments, by, isByPerson: type === 'User' };
}
const approversOf = (approvals, environment) => approvals
    .filter(({ isApproved, isByPerson, environments }) => isApproved && isByPerson && environments.some(name => sameEnvironment(name, environment)))
    .map(({ by }) => by);
/** GitHub ignores the case of environment names. */
const sameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();
/** True for GitHub's own 404, not one of something in between. */
const isMissing = (reply) => 'refused' in reply && reply.refused.status === 404 && reply.refused.isOfGitHub && reply.refused.words === 'Not Found';

;// CONCATENATED MODULE: ./build/github/branch-evidence.js


/**
 * Reads what GitHub says about the branch of a ref: the rules that protect it, and the pull requests whose merge is the
 * commit. A tag has no such evidence.
 */
async function readBranchEvidence({ list, at, asked }, ref, sha, wanted) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined)
        return {};
    const [rules, pulls] = await Promise.all([
        wanted.rules ? list(`${at}/rules/branches/${encodeURIComponent(branch)}`, readRule) : undefined,
        wanted.merged ? list(`${at}/commits/${encodeURIComponent(sha)}/pulls`, readPull) : undefined,
    ]);
    const ofRules = `the rules of branch ${branch}`;
    const askedRules = asked(ofRules, 'contents: read');
    const askedPulls = asked(`the pull requests of commit ${sha.slice(0, 7)}`, 'pull-requests: read');
    const merges = (pull) => pull.isMerged && pull.mergeCommit === sha && pull.base === branch;
    return {
        ...(rules && {
            rules: (0,repository_api/* evidenceIn */.nM)(rules, askedRules, all => all.map(({ type }) => type)),
            reviews: (0,repository_api/* evidenceIn */.nM)(rules, askedRules, all => mostReviews(all, ofRules)),
        }),
        ...(pulls && {
            mergedPullRequests: (0,repository_api/* evidenceIn */.nM)(pulls, askedPulls, all => all.filter(merges).map(({ number }) => number)),
        }),
    };
}
function readRule(rule) {
    const type = (0,json/* isObject */.Gv)(rule) ? (0,repository_api/* nonEmptyText */.al)(rule, 'type') : undefined;
    if (!(0,json/* isObject */.Gv)(rule) || type === undefined)
        return undefined;
    if (type !== 'pull_request')
        return { type, reviews: 0 };
    const { parameters } = rule;
    const count = (0,json/* isObject */.Gv)(parameters) ? parameters['required_approving_review_count'] : undefined;
    return { type, reviews: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined };
}
/** The strictest rule counts. An unreadable rule may be the strictest. */
function mostReviews(rules, asked) {
    const counts = rules.flatMap(({ reviews }) => reviews ?? []);
    if (counts.length === rules.length)
        return Math.max(0, ...counts);
    return {
        asked,
        unanswered: 'GitHub answered with a rule pull_request that has no required_approving_review_count',
        hint: 'Run the job again; if it stays so, tell the maintainers of this action.',
    };
}
function readPull(pull) {
    if (!(0,json/* isObject */.Gv)(pull) || !(0,json/* isObject */.Gv)(pull['base']))
        return undefined;
    const { number, merged_at: mergedAt, merge_commit_sha: mergeCommit } = pull;
    const base = (0,repository_api/* nonEmptyText */.al)(pull['base'], 'ref');
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || base === undefined)
        return undefined;
    if (!isTextOrNull(mergedAt) || !isTextOrNull(mergeCommit))
        return undefined;
    return { number, base, isMerged: mergedAt !== null, mergeCommit: mergeCommit ?? undefined };
}
const isTextOrNull = (value) => value === null || typeof value === 'string';

// EXTERNAL MODULE: ./build/policy/source.js
var policy_source = __webpack_require__(9278);
;// CONCATENATED MODULE: ./build/github/policy-errors.js


/** The error for a policy whose branch, tag, or commit does not exist. */
function noCommit(source, name, where) {
    const looksShort = source.kind === 'central' && /^[0-9a-f]{4,39}$/i.test(source.ref);
    return new errors/* ActionError */.lZ('POLICY_MISSING', `${name}: there is no commit ${where}`, {
        cure: source.kind === 'default-branch'
            ? 'Push a first commit to the default branch.'
            : looksShort
                ? 'Name a commit by all of its 40 digits: a shorter form may later match another one.'
                : 'Name an existing branch (refs/heads/\u2026), tag (refs/tags/\u2026) or commit (40 digits) after the @.',
    });
}
/** The error for a policy file that is missing or unusable. */
const noFile = (name, where, reason) => new errors/* ActionError */.lZ('POLICY_MISSING', `The policy ${name} could not be read ${where}: ${reason}`, {
    cure: 'Merge a policy to that path first (the input `policy` names another), since it is never read from the change under review.',
});
/**
 * The error for a name that is both a branch and a tag. Git prefers the tag: anyone who may push tags could then change
 * the policy of a protected branch.
 */
function ambiguousRef(source, name, refs) {
    const short = source.kind === 'central' ? source.ref : '';
    const pin = source.kind === 'central' && source.repositoryId !== undefined ? `#${source.repositoryId}` : '';
    return new errors/* ActionError */.lZ('INPUT_INVALID', `policy: ${name}@${short} can mean ${refs.join(' or ')}`, {
        cure: `Write the one that you mean:\n${refs.map(ref => `policy: ${name}@${ref}${pin}`).join('\n')}`,
    });
}
/** The error for a repository's name that belongs to another repository now. */
function takenName(repository, otherId, source, { repositoryId }) {
    return source.kind === 'central'
        ? new errors/* ActionError */.lZ('POLICY_MISSING', `${repository} is repository ${otherId}, but the policy is of repository ${repositoryId}`, {
            cause: 'The repository was renamed or deleted, and another one took its name; or the number is not an id.',
            cure: `Correct the name in the input \`policy\`, or the id after the #. If #${repositoryId} is a part of the ref, write the id after it: ${source.ref}#${repositoryId}#${otherId}`,
        })
        : new errors/* ActionError */.lZ('POLICY_MISSING', `${repository} is now repository ${otherId}, but this run belongs to repository ${repositoryId}`, {
            cause: 'The repository was renamed, and another one took its name.',
            cure: 'Run the workflow again from the renamed repository.',
        });
}
/** The error for a policy that GitHub does not return, with the cause of the refusal. */
function unreadablePolicy(name, refused, asked) {
    const { status, words, failure } = refused;
    if (failure !== undefined)
        return failure.restated(`The policy ${name} could not be read: ${words}`, { code: 'POLICY_UNREADABLE' });
    const { cause, hint, permission } = (0,refusals/* explainGitHubRefusal */.zP)(refused, asked);
    const isRefusal = refused.type !== undefined || [401, 403, 404].includes(status ?? 0);
    // A success without an answer, and temporary failures, were repeated.
    const isRepeated = status === 200 || errors/* temporaryStatuses */.Ot.has(status ?? 0);
    const what = isRefusal ? 'GitHub refused' : `GitHub answered ${status}${isRepeated ? ' on every attempt' : ''}`;
    return new errors/* ActionError */.lZ('POLICY_UNREADABLE', `The policy ${name} could not be read: ${what}`, {
        ...(status !== undefined && { answer: { host: asked.host, status, words } }),
        cause,
        cure: permission === undefined
            ? (hint ?? '')
            : `Give the job these permissions; the job loses every permission that it does not name:\n${(0,refusals/* permissionBlock */.hL)([permission])}`,
    });
}

;// CONCATENATED MODULE: ./build/github/policy-file.js



const commitFields = `oid file(path: $path) { object { __typename ... on Blob { text byteSize isTruncated } } }`;
/** A tag may name a tag that names the commit. */
const commitTarget = `__typename ... on Commit { ${commitFields} }
    ... on Tag { target { __typename ... on Commit { ${commitFields} } ... on Tag { target { __typename ... on Commit { ${commitFields} } } } } }`;
const selections = {
    head: { variables: '', fields: `defaultBranchRef { name target { ${commitTarget} } }` },
    commit: { variables: ', $oid: GitObjectID!', fields: `object(oid: $oid) { ${commitTarget} }` },
    ref: { variables: ', $ref: String!', fields: `ref(qualifiedName: $ref) { prefix name target { ${commitTarget} } }` },
    short: {
        variables: ', $branch: String!, $tag: String!',
        fields: `branch: ref(qualifiedName: $branch) { prefix name target { ${commitTarget} } }
    tag: ref(qualifiedName: $tag) { prefix name target { ${commitTarget} } }`,
    },
};
function selectionOf(source) {
    if (source.kind === 'default-branch')
        return { by: 'head', variables: {} };
    const { ref } = source;
    if ((0,policy_source/* isPinned */.T)(source))
        return { by: 'commit', variables: { oid: ref } };
    return ref.startsWith('refs/')
        ? { by: 'ref', variables: { ref } }
        : { by: 'short', variables: { branch: `refs/heads/${ref}`, tag: `refs/tags/${ref}` } };
}
/**
 * Reads the policy at the commit that the source names.
 *
 * @throws ActionError `POLICY_UNREADABLE` if GitHub gives no usable answer; `POLICY_MISSING` if the file exists, but is
 * not a policy, or if another repository has the name
 */
async function readPolicyFile(api, source, place, asked) {
    const selection = selectionOf(source);
    const { by, variables } = selection;
    const { variables: declared, fields } = selections[by];
    const query = `query ($owner: String!, $name: String!, $path: String!${declared}) {
  repository(owner: $owner, name: $name) {
    databaseId
    ${fields}
  }
}`;
    const ask = (repository) => {
        const [owner = '', name = ''] = repository.split('/');
        const read = (data) => readRepository(data, selection, place.repositoryId);
        return api.query(query, { owner, name, path: source.path, ...variables }, read);
    };
    const first = await ask(place.repository);
    const { reply, repository } = await followRename(api, first, place, ask);
    const name = `${repository}/${source.path}`;
    if ('refused' in reply)
        throw unreadablePolicy(name, reply.refused, asked);
    const { value } = reply;
    if ('otherId' in value)
        throw takenName(repository, value.otherId, source, place);
    return policyReadingOf(value, source, name);
}
/** Another repository may have taken the name since. The id leads to the present name of our repository. */
async function followRename(api, reply, { repository, repositoryId }, ask) {
    const isElsewhere = 'refused' in reply ? reply.refused.type === 'NOT_FOUND' : 'otherId' in reply.value;
    if (!isElsewhere || repositoryId === undefined)
        return { reply, repository };
    const now = await api.get(`/repositories/${repositoryId}`, body => (0,json/* isObject */.Gv)(body) && String(body['id']) === repositoryId && typeof body['full_name'] === 'string'
        ? body['full_name']
        : undefined);
    if ('refused' in now || now.value.toLowerCase() === repository.toLowerCase())
        return { reply, repository };
    return { reply: await ask(now.value), repository: now.value };
}
function readRepository(data, { by, variables }, repositoryId) {
    const repository = (0,json/* isObject */.Gv)(data) ? data['repository'] : undefined;
    if (!(0,json/* isObject */.Gv)(repository) || !Number.isSafeInteger(repository['databaseId']))
        return undefined;
    const id = String(repository['databaseId']);
    if (repositoryId !== undefined && id !== repositoryId)
        return { otherId: id };
    const { defaultBranchRef, object, ref, branch, tag } = repository;
    const read = {
        head: () => [readRef(defaultBranchRef, 'refs/heads/')],
        commit: () => [object === null ? null : readCommit(object, '')],
        ref: () => [askedRef(ref, variables['ref'])],
        short: () => [askedRef(branch, variables['branch']), askedRef(tag, variables['tag'])],
    }[by]();
    const refs = read.filter(one => one !== undefined);
    return refs.length === read.length ? { repositoryId: id, refs } : undefined;
}
/** Refuses an answer about another ref than the requested one. */
function askedRef(value, asked) {
    const found = readRef(value);
    return found?.ref === asked || found === null ? found : undefined;
}
function readRef(value, knownPrefix) {
    if (value === null)
        return null;
    if (!(0,json/* isObject */.Gv)(value) || typeof value['name'] !== 'string')
        return undefined;
    const prefix = knownPrefix ?? value['prefix'];
    return typeof prefix === 'string' ? readCommit(value['target'], `${prefix}${value['name']}`) : undefined;
}
/** `null`: the object is not a commit, such as a tag of a tree. */
function readCommit(value, ref) {
    if (!(0,json/* isObject */.Gv)(value) || typeof value['__typename'] !== 'string')
        return undefined;
    if (value['__typename'] === 'Tag')
        return (0,json/* isObject */.Gv)(value['target']) ? readCommit(value['target'], ref) : null;
    if (value['__typename'] !== 'Commit')
        return null;
    const file = readFoundFile(value['file']);
    const { oid } = value;
    return typeof oid === 'string' && /^[0-9a-f]{40}$/.test(oid) && file !== undefined
        ? { ref, commit: oid, file }
        : undefined;
}
function readFoundFile(value) {
    if (value === null)
        return { missing: true };
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const { object } = value;
    if (object === null)
        return { unfit: 'it is not a text file' };
    if (!(0,json/* isObject */.Gv)(object) || typeof object['__typename'] !== 'string')
        return undefined;
    if (object['__typename'] !== 'Blob' || object['text'] === null)
        return { unfit: 'it is not a text file' };
    const { text, isTruncated } = object;
    if (typeof text !== 'string' || typeof isTruncated !== 'boolean')
        return undefined;
    return isTruncated ? { unfit: 'it is too large' } : { text };
}
function policyReadingOf({ refs, repositoryId }, source, name) {
    const existing = refs.filter(ref => ref !== null);
    const [commit] = existing;
    const where = source.kind === 'central' ? `at ${source.ref}` : 'at the head of the default branch';
    if (commit === undefined)
        return { gone: noCommit(source, name, where) };
    if (existing.length > 1)
        throw ambiguousRef(source, name, existing.map(({ ref }) => ref));
    const { file } = commit;
    if ('missing' in file)
        return { gone: noFile(name, where, 'there is no such file') };
    if ('unfit' in file)
        throw noFile(name, where, file.unfit);
    return {
        found: { text: file.text, name, commit: commit.commit, ref: commit.ref || commit.commit, repositoryId },
    };
}

;// CONCATENATED MODULE: ./build/github/repository.js






/** Creates the client. All its requests except those for the policy name the repository by its numeric id. */
function createRepository(options) {
    const { clock, input, apiUrl, repository, repositoryId } = options;
    const api = createApi(options);
    const host = new URL(apiUrl).host;
    const asked = (what, permission) => ({ what, host, repository, input, permission });
    const github = { ...api, at: `/repositories/${repositoryId}`, id: repositoryId, asked };
    /** Environments that were found before. */
    const seen = new Set();
    /** The early request of `askEarly`, until it is used. */
    let early;
    const readPolicy = (source) => {
        const place = source.kind === 'central'
            ? { repository: `${source.owner}/${source.repository}`, repositoryId: source.repositoryId }
            : { repository, repositoryId };
        return readPolicyFile(api, source, place, {
            ...asked('the policy', 'contents: read'),
            repository: place.repository,
        });
    };
    return {
        askEarly: source => {
            early = { of: JSON.stringify(source), policy: readPolicy(source) };
            early.policy.catch(() => { });
        },
        readPolicy: source => {
            const policy = early?.of === JSON.stringify(source) ? early.policy : undefined;
            early = undefined;
            return policy ?? readPolicy(source);
        },
        branchEvidence: (ref, sha, wanted) => readBranchEvidence(github, ref, sha, wanted),
        approvalEvidence: (environment, runId, { reviewers }) => readApprovalEvidence(github, { environment, runId, reviewers }, clock, seen),
        putComment: async (comment) => {
            const { putPullComment } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 8367));
            return putPullComment(api, comment, asked('or write comments on this pull request', 'pull-requests: write'));
        },
        runCreatedAt: runId => readRunCreatedAt(github, runId),
    };
}
async function readRunCreatedAt({ get, at }, runId) {
    const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}`, body => (0,json/* isObject */.Gv)(body) && String(body['id']) === runId ? (0,repository_api/* nonEmptyText */.al)(body, 'created_at') : undefined);
    return 'value' in reply ? reply.value : undefined;
}

// EXTERNAL MODULE: ./build/github/runner.js + 3 modules
var github_runner = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(3426);
// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(1209);
// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(7885);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/network/early.js
var network_early = __webpack_require__(574);
// EXTERNAL MODULE: ./build/network/environment.js
var environment = __webpack_require__(5376);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/network/network-failure.js
/** The error's code, if it looks like one. */
function codeOf(error) {
    const code = textProperty(error, 'code');
    return /^\w{1,60}$/.test(code) ? code : '';
}
/** A text field of an error; empty if it is not text. */
function textProperty(error, name) {
    const found = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof found === 'string' ? found : '';
}

;// CONCATENATED MODULE: ./build/network/certificates.js


/**
 * All codes with which Node refuses a certificate. Source:
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
 */
const flaws = {
    UNABLE_TO_GET_ISSUER_CERT: 'authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'authority',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'authority',
    UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'authority',
    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'authority',
    CERT_SIGNATURE_FAILURE: 'authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'authority',
    CERT_UNTRUSTED: 'authority',
    CERT_REJECTED: 'authority',
    CERT_CHAIN_TOO_LONG: 'authority',
    INVALID_CA: 'authority',
    PATH_LENGTH_EXCEEDED: 'authority',
    CERT_NOT_YET_VALID: 'time',
    CERT_HAS_EXPIRED: 'time',
    ERROR_IN_CERT_NOT_BEFORE_FIELD: 'time',
    ERROR_IN_CERT_NOT_AFTER_FIELD: 'time',
    ERR_TLS_CERT_ALTNAME_INVALID: 'name',
    HOSTNAME_MISMATCH: 'name',
    CERT_REVOKED: 'other',
    INVALID_PURPOSE: 'other',
    UNABLE_TO_GET_CRL: 'other',
    UNABLE_TO_DECRYPT_CRL_SIGNATURE: 'other',
    CRL_SIGNATURE_FAILURE: 'other',
    CRL_NOT_YET_VALID: 'other',
    CRL_HAS_EXPIRED: 'other',
    ERROR_IN_CRL_LAST_UPDATE_FIELD: 'other',
    ERROR_IN_CRL_NEXT_UPDATE_FIELD: 'other',
    ERR_TLS_CERT_ALTNAME_FORMAT: 'other',
    UNSPECIFIED: 'other',
};
/** Returns the certificate error of a Node code; `undefined` if the code is about something else. */
const certificateFlaw = (code) => flaws[code];
/** The failure for a refused certificate. A retry cannot help. */
function untrustedCertificate(flaw, code, way) {
    const { host, proxy } = way;
    // With a proxy that uses TLS itself, either certificate may be meant.
    const whose = proxy?.tls ? `the certificate of ${host}, or of the proxy ${proxy.host},` : `the certificate of ${host}`;
    const { what, cause, cure } = flawExplanations[flaw](way);
    return {
        reason: `${whose} ${what} (${code})`,
        cause,
        cure,
        commands: [{ when: 'This shows the certificate, from the runner:', run: showCertificate(way) }],
        lasting: true,
    };
}
const flawExplanations = {
    authority: way => ({
        what: 'is signed by an authority that is not trusted here',
        cause: extraAuthorities(way.env) ??
            `Between the runner and ${way.host}, ${inspector(way)} inspects TLS, with an authority of its own.`,
        cure: "In the environment of the runner or in its .env file, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; or NODE_USE_SYSTEM_CA=1, if the runner's system trusts it.",
    }),
    time: way => ({
        what: 'is not valid at the time that the clock of this runner shows',
        cause: `The clock is wrong (timedatectl shows it), or ${inspector(way)} shows an old certificate.`,
        cure: 'Correct the clock of the runner, or have the certificate renewed.',
    }),
    name: way => ({
        what: 'is for another name',
        cause: `Instead of ${way.host}, ${inspector(way)} or a sign-in page answers.`,
        cure: `Configure the server that answers to let the runner through to ${way.host}.`,
    }),
    other: way => ({
        what: 'was not accepted',
        cause: `Instead of ${way.host}, ${inspector(way)} answers; or its certificate is not valid.`,
        cure: 'Have the certificate renewed, or remove the server that answers instead.',
    }),
};
/** Names what may be in between. */
const inspector = ({ proxy }) => proxy === undefined ? 'a proxy or firewall' : `the proxy ${proxy.host}, or a firewall,`;
function showCertificate({ host, port, proxy }) {
    const by = proxy === undefined ? '' : ` -proxy ${withPort(proxy.host, proxy.tls ? 443 : 80)}`;
    return `openssl s_client${by} -connect ${host}:${port} -servername ${host} </dev/null`;
}
const withPort = (host, port) => (/:\d+$/.test(host) ? host : `${host}:${port}`);
/** Returns what is wrong with the file of NODE_EXTRA_CA_CERTS. Node only warns about it at its start. */
function extraAuthorities(env) {
    const path = env['NODE_EXTRA_CA_CERTS'];
    if (path === undefined || path === '')
        return undefined;
    const named = `NODE_EXTRA_CA_CERTS names ${JSON.stringify(path.slice(0, 300))}`;
    try {
        return /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/.test((0,external_node_fs_.readFileSync)(path, 'utf8'))
            ? `${named}, which does not contain the authority that signed it.`
            : `${named}, which contains no certificate in PEM form.`;
    }
    catch (error) {
        return `${named}, which cannot be read (${codeOf(error)}): Node trusts only its own authorities.`;
    }
}

;// CONCATENATED MODULE: ./build/network/failures.js



/** A reply that this action refuses to read. */
class UnusableReply extends Error {
}
/** The failure for a time-out. */
const requestTimedOut = (seconds, way) => ({
    ...unreachableHost(way),
    reason: `no answer within ${seconds} s`,
});
/** Explains an error of Node's connections. */
function explainNetworkError(error, way) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return explainNetworkError(error.errors[0], way);
    if (error instanceof UnusableReply)
        return { ...unreachableHost(way), reason: error.message, lasting: true };
    const code = codeOf(error);
    if (code === 'ERR_PROXY_TUNNEL' && way.proxy !== undefined)
        return refusedByProxy(numberIn(error), way.proxy, way);
    const flaw = certificateFlaw(code);
    if (flaw !== undefined)
        return untrustedCertificate(flaw, code, way);
    const connection = connections[code];
    if (connection !== undefined)
        return notConnected(connection, code, way);
    if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code))
        return noTls(error, code, way);
    const words = code.startsWith('HPE_')
        ? `what answered does not speak HTTP (${code})`
        : `the connection failed${unknownWords(error, code, way)}`;
    return { ...unreachableHost(way), reason: `${words}` };
}
/** System error codes of connections, with their meaning. */
const connections = {
    ECONNREFUSED: { words: 'the connection was refused', proxy: 'by' },
    ECONNRESET: { words: 'the connection was reset', proxy: 'to' },
    ECONNABORTED: { words: 'the connection was aborted', proxy: 'to' },
    EPIPE: { words: 'the connection was closed while the request was sent', proxy: 'to' },
    ETIMEDOUT: { words: 'the connection timed out', proxy: 'to' },
    EHOSTUNREACH: { words: 'there is no route', proxy: 'to' },
    EHOSTDOWN: { words: 'there is no route', proxy: 'to' },
    ENETUNREACH: { words: 'there is no route', proxy: 'to' },
    ENETDOWN: { words: 'the network of this machine is down', proxy: 'to' },
    EADDRNOTAVAIL: { words: 'this machine has no address to connect from', proxy: 'to' },
    EACCES: { words: 'this machine does not allow the connection', proxy: 'to' },
    EPERM: { words: 'this machine does not allow the connection', proxy: 'to' },
    EMFILE: { words: 'this process has too many files open', proxy: 'to' },
    ENFILE: { words: 'this machine has too many files open', proxy: 'to' },
    ENOTFOUND: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_AGAIN: { words: 'the name could not be resolved for now', proxy: 'of' },
    EAI_FAIL: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NODATA: { words: 'the name could not be resolved', proxy: 'of' },
    EAI_NONAME: { words: 'the name could not be resolved', proxy: 'of' },
};
function notConnected({ words, proxy: by }, code, way) {
    const { host, proxy } = way;
    const base = { ...unreachableHost(way), reason: `${words} (${code})` };
    // A connection that was open leads to the host, too.
    if (proxy === undefined || code === 'ECONNRESET' || code === 'EPIPE') {
        const reason = `${base.reason}`;
        if (by !== 'of')
            return { ...base, reason };
        return {
            ...base,
            reason,
            cause: `The name server of this runner does not know ${host}.`,
            cure: 'If the runner is behind a proxy, set HTTPS_PROXY. Otherwise check its name server.',
            commands: [{ when: 'This looks the name up:', run: `nslookup ${host}` }],
        };
    }
    const proxyName = new URL(proxy.url).hostname;
    return {
        reason: `${base.reason} ${by} the proxy ${proxy.host}`,
        cause: by === 'of'
            ? `${proxy.variable} names the proxy ${proxy.host}, which the name server of this runner does not know.`
            : `${proxy.variable} names the proxy ${proxy.host}, which is down, or which this runner cannot reach.`,
        cure: `Check that ${proxy.variable} names the right host and port, and that the proxy is up.${orDirect(way)}`,
        commands: [
            {
                when: 'This checks the proxy from the runner:',
                run: by === 'of' ? `nslookup ${proxyName}` : `curl -v ${proxy.tls ? 'https' : 'http'}://${proxy.host}`,
            },
        ],
        lasting: by === 'of' && code !== 'EAI_AGAIN',
    };
}
/** @param status the proxy's answer to CONNECT */
function refusedByProxy(status, proxy, way) {
    const { host } = way;
    if (status === undefined) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} closed the connection before it opened one to ${host}`,
            cause: `What ${proxy.variable} names is overloaded, or is not an HTTP proxy.`,
        };
    }
    if (status === 407) {
        return {
            reason: `the proxy ${proxy.host} requires credentials (407)`,
            cause: proxy.hasCredentials
                ? `It does not accept the user name and password in ${proxy.variable}, or does not accept Basic authentication.`
                : `${proxy.variable} has no user name and password.`,
            cure: `Write ${proxy.variable} as ${proxy.tls ? 'https' : 'http'}://USER:PASSWORD@${proxy.host}, both percent-encoded, in the environment of the runner or in its .env file.`,
            lasting: true,
        };
    }
    if (status >= 500 || status === 429 || status === 408) {
        return {
            ...unreachableHost(way),
            reason: `the proxy ${proxy.host} could not connect to ${host} (${status})`,
            cause: `The proxy is overloaded, or cannot resolve or reach ${host}.`,
        };
    }
    return {
        reason: `the proxy ${proxy.host} refused to connect to ${host} (${status})`,
        cause: `Its rules do not allow ${host}.`,
        cure: `Have the proxy allow CONNECT to port ${way.port} of these hosts: ${hostsToAllow(host).join(', ')}; and for mode: check of ${checkHosts.join(', ')}.${orDirect(way)}`,
        lasting: true,
    };
}
/** Services that `mode: check` uses in addition. */
const checkHosts = ['serviceusage', 'cloudresourcemanager', 'iam', 'artifactregistry'].map(service => `${service}.googleapis.com`);
/** Hosts that a run needs. The refused one comes first. */
const hostsToAllow = (host) => [
    ...new Set([
        host,
        ...(isGitHubs(host) || isGoogles(host) ? ['api.github.com', '*.actions.githubusercontent.com'] : []),
        'sts.googleapis.com',
        'iamcredentials.googleapis.com',
        '*-aiplatform.googleapis.com',
        'storage.googleapis.com',
        'logging.googleapis.com',
        'monitoring.googleapis.com',
    ]),
];
function noTls(error, code, way) {
    const { host, proxy } = way;
    const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER' || textProperty(error, 'reason') === 'wrong version number';
    if (isPlain && proxy?.tls) {
        return {
            reason: `the proxy ${proxy.host} does not speak TLS (${code})`,
            cause: `${proxy.variable} begins with https://, but the proxy accepts only plain HTTP, as most do.`,
            cure: `Write http:// in ${proxy.variable}: what goes to ${host} is still encrypted.`,
            lasting: true,
        };
    }
    return {
        ...unreachableHost(way),
        reason: `the TLS handshake failed (${code})`,
        cause: isPlain
            ? `Instead of ${host}, ${inspector(way)} or a sign-in page answers, without TLS.`
            : `Between the runner and ${host}, ${inspector(way)} broke the handshake off, or supports only old versions of TLS.`,
        lasting: isPlain || /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE/.test(code),
    };
}
/** The failure if nothing more is known: the host is down, or out of reach. */
function unreachableHost(way) {
    const { host, port, proxy } = way;
    const page = isGoogles(host)
        ? ' (https://status.cloud.google.com)'
        : isGitHubs(host)
            ? ' (https://www.githubstatus.com)'
            : '';
    return {
        reason: 'the connection failed',
        cause: proxy === undefined
            ? `${host} is down or overloaded${page}, or this runner cannot reach it.`
            : `${host} is down or overloaded${page}, or the proxy ${proxy.host} cannot reach it.`,
        cure: proxy === undefined
            ? 'Re-run the job when it answers. If the runner is behind a proxy, set HTTPS_PROXY.'
            : `Re-run the job when it answers.${orDirect(way)}`,
        commands: [
            { when: 'This checks it from the runner:', run: `curl -v https://${host}${port === 443 ? '' : `:${port}`}` },
        ],
        lasting: false,
    };
}
const isGoogles = (host) => /(^|\.)(googleapis\.com|vertexai\.goog|pkg\.dev)$/.test(host);
const isGitHubs = (host) => /(^|\.)(github\.com|githubusercontent\.com|ghe\.com)$/.test(host);
const orDirect = ({ host }) => ` If the runner reaches ${host} without the proxy, add ${host} to NO_PROXY.`;
/** Describes an unknown error: its code and one short line, without possible secrets. */
function unknownWords(error, code, { proxy, secrets }) {
    const message = error instanceof Error ? error.message.slice(0, 2_000) : '';
    const hidden = [...secrets, ...(proxy === undefined ? [] : credentialsOf(proxy))];
    // `redact` only finds pieces of a certain length, so shorter secrets are replaced as a whole.
    const shown = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), (0,redact/* redact */.E)(message, hidden));
    const [line = ''] = shown.replace(/\/\/\S*@/g, '//***@').split(/[\r\n]/, 1);
    const words = line.slice(0, 200).trim();
    return `${words === '' ? '' : `: ${words}`}${code === '' ? '' : ` (${code})`}`;
}
function credentialsOf({ url }) {
    const { username, password } = new URL(url);
    return [username, password].flatMap(part => [part, decodeURIComponent(part)]).filter(part => part !== '');
}
function numberIn(error) {
    const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    return typeof status === 'number' ? status : undefined;
}

;// CONCATENATED MODULE: ./build/network/send-body.js
const isStreamed = (body) => typeof body === 'object' && 'open' in body;
/** Bytes of a body. */
const bodyLength = (body) => (isStreamed(body) ? body.bytes : Buffer.byteLength(body));
/**
 * Sends the body of a request, and ends it. An answer may come before the whole body is sent: a refusal. Nothing more is
 * sent then.
 *
 * @param fail gets the error of a body that cannot be read, as it is: it is not about the network
 */
function sendBody(outgoing, body, fail) {
    if (body === undefined || !isStreamed(body))
        return void outgoing.end(body);
    // A connection with half a request on it cannot serve another one.
    outgoing.on('response', incoming => incoming.on('end', () => {
        if (!outgoing.writableEnded)
            outgoing.destroy();
    }));
    writeParts(outgoing, body).catch((error) => {
        fail(error);
        outgoing.destroy();
    });
}
async function writeParts(outgoing, body) {
    for await (const part of body.open()) {
        if (outgoing.destroyed)
            return;
        if (!outgoing.write(part))
            await drained(outgoing);
    }
    if (!outgoing.destroyed)
        outgoing.end();
}
/** Waits until the connection takes more, or is closed. */
function drained(outgoing) {
    return new Promise(resolve => {
        const done = () => {
            outgoing.off('drain', done);
            outgoing.off('close', done);
            resolve();
        };
        outgoing.on('drain', done);
        outgoing.on('close', done);
        if (outgoing.destroyed)
            done();
    });
}

;// CONCATENATED MODULE: ./build/network/exchange.js




const defaultTimeoutMs = 30_000;
const maxResponseBytes = 32 * 1024 * 1024;
/** Sends a request, and reads the whole reply. */
function exchange(route, request, timeLimit) {
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    const signals = request.signal === undefined ? [timeout] : [request.signal, timeout];
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(request.signal?.aborted ? request.signal.reason : noAnswerError(request, way.explain(error, timeout)));
        const aborted = signals.find(signal => signal.aborted);
        if (aborted !== undefined)
            return fail(aborted.reason);
        const outgoing = sendOn(route, request);
        // A request that still waits for an early connection emits no error when it is destroyed.
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        for (const signal of signals)
            signal.addEventListener('abort', stop);
        outgoing.on('close', () => {
            for (const signal of signals)
                signal.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => readReply(incoming, resolve, fail));
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns the request on its connection. Its body is not sent yet. */
function sendOn({ agent }, { url, method, headers, body }) {
    const length = body === undefined ? {} : { 'content-length': String(bodyLength(body)) };
    return (0,external_node_https_.request)(url, { method, agent, headers: { ...headers, ...length } });
}
/** Returns the time limit of a request, and a function that explains its errors without its tokens. */
function describeWay({ destination }, { headers, timeoutMs = defaultTimeoutMs }) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
    const whole = { ...destination, secrets };
    return {
        timeoutMs,
        explain: (error, timeout) => timeout?.aborted ? requestTimedOut(timeoutMs / 1000, whole) : explainNetworkError(error, whole),
    };
}
function readReply(incoming, resolve, fail) {
    const chunks = [];
    let size = 0;
    incoming.on('error', fail);
    incoming.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxResponseBytes)
            incoming.destroy(new UnusableReply(`the reply is larger than ${maxResponseBytes} bytes`));
    });
    incoming.on('end', () => resolve({ ...headOf(incoming), body: Buffer.concat(chunks) }));
}
/** Returns status and headers of a reply. */
const headOf = (incoming) => ({
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ])),
});
/** Names the request, never its headers or body, which may contain a token. */
const noAnswerError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details);

// EXTERNAL MODULE: ./build/network/proxy.js
var network_proxy = __webpack_require__(8637);
;// CONCATENATED MODULE: ./build/network/stream.js




/** Sends a request, and returns when the head of its reply has arrived. */
function openStream(route, request, timeLimit) {
    const { signal } = request;
    const way = describeWay(route, request);
    const timeout = timeLimit(way.timeoutMs);
    return new Promise((resolve, reject) => {
        let isUnsent = () => true;
        const fail = (error) => reject(signal?.aborted
            ? signal.reason
            : noAnswerError(request, { ...way.explain(error, timeout), unsent: isUnsent() }));
        if (signal?.aborted)
            return fail(signal.reason);
        const outgoing = sendOn(route, request);
        isUnsent = watchSending(outgoing);
        const stop = () => {
            const error = new Error('aborted');
            outgoing.destroy(error);
            fail(error);
        };
        timeout.addEventListener('abort', stop);
        signal?.addEventListener('abort', stop);
        outgoing.on('close', () => {
            timeout.removeEventListener('abort', stop);
            signal?.removeEventListener('abort', stop);
        });
        outgoing.on('error', fail);
        outgoing.on('response', incoming => {
            timeout.removeEventListener('abort', stop);
            // Its reader gets the error, if there is one.
            incoming.on('error', () => { });
            const explain = (error, pause) => signal?.aborted ? signal.reason : brokenOffError(request, way.explain(error, pause));
            resolve({ ...headOf(incoming), body: readParts(incoming, watchPauses(timeLimit, way.timeoutMs), explain) });
        });
        sendBody(outgoing, request.body, reject);
    });
}
/** Returns a function that says whether nothing of a request has left: it had no connection that was ready for it. */
function watchSending(outgoing) {
    let isReady = false;
    outgoing.on('socket', socket => {
        const isNew = socket instanceof external_node_tls_.TLSSocket && !outgoing.reusedSocket && socket.getFinished() === undefined;
        if (isNew)
            socket.once('secureConnect', () => {
                isReady = true;
            });
        else
            isReady = true;
    });
    return () => !isReady;
}
/** Yields what arrives. Node reads no more from the connection than fits into its small buffer. */
async function* readParts(incoming, pauses, explain) {
    const chunks = incoming.iterator();
    let over;
    try {
        for (;;) {
            pauses.begin(limit => {
                over = limit;
                incoming.destroy(new Error('no more of the body came'));
            });
            const next = await chunks.next();
            pauses.end();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
    catch (error) {
        throw explain(error, over);
    }
    finally {
        pauses.end();
        // Of a complete body nothing is left to stop, and its connection serves the next request.
        if (!incoming.complete)
            incoming.destroy();
    }
}
/**
 * Ends a wait that lasts a whole limit. One limit watches many short waits, because a stream can have many thousands: a
 * wait that began under an earlier limit ends with the next one.
 */
function watchPauses(timeLimit, milliseconds) {
    let wait = 0;
    let tooLong;
    let isArmed = false;
    const arm = () => {
        isArmed = true;
        const limit = timeLimit(milliseconds);
        const watched = wait;
        limit.addEventListener('abort', () => {
            isArmed = false;
            if (tooLong === undefined)
                return;
            if (watched === wait)
                tooLong(limit);
            else
                arm();
        });
    };
    return {
        begin: act => {
            wait += 1;
            tooLong = act;
            if (!isArmed)
                arm();
        },
        end: () => {
            tooLong = undefined;
        },
    };
}
const brokenOffError = ({ method, url }, { reason, ...details }) => new errors/* ActionError */.lZ('NETWORK', `The answer of ${url.host} to ${method} ${url.pathname} broke off: ${reason}`, details);

;// CONCATENATED MODULE: ./build/network/transport.js








/** Connections to one host: of requests with a short reply, and of streams. */
const maxSockets = { whole: 64, streaming: 256 };
/** Milliseconds after which an unused connection of streams is closed, before the other side does it. */
const idleStreamMs = 60_000;
/**
 * Creates the only transport of this action, which its libraries use, too: HTTPS with kept and early connections,
 * through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`). It sends nothing if the environment would
 * show what is sent.
 */
function createTransport(env, { timeLimit, ca, early = new Map() } = { timeLimit: AbortSignal.timeout }) {
    const exit = (0,environment/* readNetworkAccess */.Z)(env);
    const proxy = 'proxy' in exit ? exit.proxy : undefined;
    // One for all connections: to make it takes longer than anything else that a connection computes.
    const secureContext = (0,external_node_tls_.createSecureContext)(ca === undefined ? {} : { ca });
    const kept = { keepAlive: true, maxSockets: maxSockets.whole, scheduling: 'lifo', secureContext };
    const agents = createAgents(kept, proxy);
    let streaming;
    const streams = () => {
        streaming ??= createAgents({ ...kept, maxSockets: maxSockets.streaming, timeout: idleStreamMs }, proxy);
        return streaming;
    };
    const routeTo = ({ direct, tunnels }, host, port) => proxy === undefined || tunnels === undefined || (0,network_proxy/* bypassesProxy */.Z)(env, host, port)
        ? { agent: direct, destination: { host, port, proxy: undefined, env } }
        : { agent: tunnels, destination: { host, port, proxy, env } };
    /** @throws ActionError if nothing may be sent there */
    const route = (of, { url, headers }, allows, bearer) => {
        const { protocol, hostname, port } = url;
        if (protocol !== 'https:')
            throw refusedHost(url, 'it is not an https address');
        if (!allows(hostname))
            throw refusedHost(url, 'it is not on the list of allowed hosts');
        if (!bearer && Object.keys(headers).some(name => name.toLowerCase() === 'authorization'))
            throw refusedHost(url, 'no token may be sent to it');
        if ('refused' in exit)
            throw exit.refused;
        return routeTo(of(), hostname, Number(port || network_early/* httpsPort */.j));
    };
    return {
        to: (allows, { bearer } = { bearer: true }) => {
            return async (request) => exchange(route(() => agents, request, allows, bearer), request, timeLimit);
        },
        stream: allows => {
            return async (request) => openStream(route(streams, request, allows, true), request, timeLimit);
        },
        warm: (host, allows) => {
            const { agent } = routeTo(agents, host, network_early/* httpsPort */.j);
            if (allows(host))
                agent.warm(host, () => early.get(host) ?? (0,network_early/* connectEarly */.I)(env, [host]).get(host));
        },
        close: () => {
            for (const { direct, tunnels } of [agents, streaming ?? agents]) {
                direct.destroy();
                tunnels?.destroy();
            }
        },
    };
}
const createAgents = (options, proxy) => ({
    direct: new WarmAgent(options),
    tunnels: proxy && new WarmAgent({ ...options, proxyEnv: { https_proxy: proxy.url } }),
});
const refusedHost = (url, reason) => new errors/* ActionError */.lZ('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`, { unsent: true });
/** Stores connections that were opened before their requests. */
class WarmAgent extends external_node_https_.Agent {
    #ready = new Map();
    /** Begins TLS as soon as the connection is open. */
    warm(host, connect) {
        const connection = this.#ready.has(host) ? undefined : connect();
        if (connection === undefined)
            return;
        const ready = connection.then(socket => this.#secure(host, socket));
        ready.catch(() => { });
        this.#ready.set(host, ready);
    }
    #secure(host, socket) {
        return new Promise((resolve, reject) => {
            const options = { ...this.options, ALPNProtocols: ['http/1.1'], host, servername: host, socket };
            const secured = (0,external_node_tls_.connect)(options, () => resolve(secured.unref()));
            secured.on('error', reject);
        });
    }
    createConnection(options, callback) {
        const host = options.host ?? '';
        const ready = Number(options.port) === network_early/* httpsPort */.j ? this.#ready.get(host) : undefined;
        this.#ready.delete(host);
        if (ready === undefined || callback === undefined)
            return super.createConnection(options, callback);
        const anew = () => {
            const socket = super.createConnection(options, callback);
            if (socket instanceof external_node_tls_.TLSSocket)
                callback(null, socket);
        };
        ready.then(socket => (socket.destroyed ? anew() : callback(null, socket.ref())), anew);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/run/create-context.js








/** Creates the run's context (runner, transport, GitHub client) for main and post. */
function createContext(environment, transport, signal, { env, clock, monotonic, disk, toolkit, laterSteps, commandLine }) {
    const { apiUrl, hosts, identity } = environment;
    const send = transport.to(host => (0,network_hosts/* isGitHubHost */.gf)(host, hosts));
    const repositories = new Map();
    return {
        environment,
        transport,
        signal,
        clock,
        monotonic,
        disk,
        runner: (0,github_runner.createRunner)(toolkit),
        ...(laterSteps && { laterSteps }),
        variables: env,
        ...(commandLine && { commandLine }),
        repository: (token, input) => {
            const key = `${input} ${token}`;
            const known = repositories.get(key) ?? createRepository({ ...identity, apiUrl, token, input, send, clock });
            repositories.set(key, known);
            return known;
        },
    };
}
/** Requests the policy while the rest of the program loads: a run needs it first. */
function askForPolicy(context) {
    try {
        const inputs = (0,run_inputs/* readInputs */.K)(context.runner.input);
        if (inputs.policy.kind !== 'checkout')
            (0,run_context/* policyReader */.C)(context, inputs).askEarly(inputs.policy);
    }
    catch {
        // The run reads the inputs again, and reports what is wrong with them.
    }
}
/** Reports an uncaught error and fails the step: a broken runner, or a fault of this action. */
function tellFault(error, { toolkit }) {
    const runner = (0,github_runner.createRunner)(toolkit);
    const { lines, annotations } = (0,failure/* describeFailure */.I)(error, { version: version/* version */.r });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
    runner.fail();
}


/***/ })

};
