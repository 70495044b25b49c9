export const id = 2930;
export const ids = [2930];
export const modules = {

/***/ 78340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   G_: () => (/* binding */ asPeriod),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   p6: () => (/* binding */ periodSeconds)
/* harmony export */ });
/* unused harmony export unitSeconds */
const formats = {
    int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
    duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, such as "3600s"' },
    period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, such as 90s, 30m, 6h or 2d' },
    latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, such as 500ms or 2s' },
    timestamp: {
        pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
        words: 'a time, such as "2026-01-31T12:00:00Z"',
    },
    bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
    fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
};
/** True if a value is a string of the format. For `int64`, a safe integer is one, too. */
const isText = (value, format) => (format === 'int64' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)));
const unitSeconds = { d: 86400, h: 3600, m: 60, s: 1 };
/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
function periodSeconds(period) {
    const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : [];
    const seconds = unitSeconds[unit];
    return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds;
}
/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
function asPeriod(seconds) {
    const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1];
    return `${seconds / size}${unit}`;
}


/***/ }),

/***/ 26473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askForPolicy: () => (/* binding */ askForPolicy),
  createContext: () => (/* binding */ createContext),
  createTransport: () => (/* reexport */ transport.createTransport),
  tellFault: () => (/* binding */ tellFault)
});

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/github/api.js
var github_api = __webpack_require__(40654);
// EXTERNAL MODULE: ./build/github/refusals.js
var refusals = __webpack_require__(5817);
// EXTERNAL MODULE: ./build/github/repository-api.js
var repository_api = __webpack_require__(98289);
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
        get(at, body => ((0,json.isObject)(body) && String(body['id']) === id ? readRepositoryFacts(body) : undefined)),
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
    if (!(0,json.isObject)(environment) || !sameEnvironment((0,repository_api/* nonEmptyText */.al)(environment, 'name') ?? '', wanted))
        return undefined;
    const { protection_rules: rules = [] } = environment;
    if (!Array.isArray(rules) || !rules.every(rule => (0,json.isObject)(rule) && typeof rule['type'] === 'string'))
        return undefined;
    const reviewing = rules.find(rule => (0,json.isObject)(rule) && rule['type'] === 'required_reviewers');
    const none = { users: [], teams: [], others: false };
    if (!(0,json.isObject)(reviewing))
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
    const type = (0,json.isObject)(reviewer) ? (0,repository_api/* nonEmptyText */.al)(reviewer, 'type') : undefined;
    const id = (0,json.isObject)(reviewer) ? (0,repository_api/* readNumericId */.NK)(reviewer['reviewer']) : undefined;
    return type === undefined || id === undefined ? undefined : { type, id };
}
function readRunApprovals(approvals) {
    if (!Array.isArray(approvals))
        return undefined;
    const read = approvals.map(readRunApproval);
    return read.every(one => one !== undefined) ? read : undefined;
}
function readRunApproval(approval) {
    if (!(0,json.isObject)(approval) || typeof approval['state'] !== 'string' || !Array.isArray(approval['environments']))
        return undefined;
    const environments = approval['environments'].map(one => ((0,json.isObject)(one) ? (0,repository_api/* nonEmptyText */.al)(one, 'name') : undefined));
    const { user } = approval;
    const [id, type] = (0,json.isObject)(user) ? [(0,repository_api/* readNumericId */.NK)(user), (0,repository_api/* nonEmptyText */.al)(user, 'type')] : [];
    if (!(0,json.isObject)(user) || id === undefined || type === undefined || !environments.every(name => name !== undefined))
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
    const type = (0,json.isObject)(rule) ? (0,repository_api/* nonEmptyText */.al)(rule, 'type') : undefined;
    if (!(0,json.isObject)(rule) || type === undefined)
        return undefined;
    if (type !== 'pull_request')
        return { type, reviews: 0 };
    const { parameters } = rule;
    const count = (0,json.isObject)(parameters) ? parameters['required_approving_review_count'] : undefined;
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
    if (!(0,json.isObject)(pull) || !(0,json.isObject)(pull['base']))
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
var policy_source = __webpack_require__(39278);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
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
    const now = await api.get(`/repositories/${repositoryId}`, body => (0,json.isObject)(body) && String(body['id']) === repositoryId && typeof body['full_name'] === 'string'
        ? body['full_name']
        : undefined);
    if ('refused' in now || now.value.toLowerCase() === repository.toLowerCase())
        return { reply, repository };
    return { reply: await ask(now.value), repository: now.value };
}
function readRepository(data, { by, variables }, repositoryId) {
    const repository = (0,json.isObject)(data) ? data['repository'] : undefined;
    if (!(0,json.isObject)(repository) || !Number.isSafeInteger(repository['databaseId']))
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
    if (!(0,json.isObject)(value) || typeof value['name'] !== 'string')
        return undefined;
    const prefix = knownPrefix ?? value['prefix'];
    return typeof prefix === 'string' ? readCommit(value['target'], `${prefix}${value['name']}`) : undefined;
}
/** `null`: the object is not a commit, such as a tag of a tree. */
function readCommit(value, ref) {
    if (!(0,json.isObject)(value) || typeof value['__typename'] !== 'string')
        return undefined;
    if (value['__typename'] === 'Tag')
        return (0,json.isObject)(value['target']) ? readCommit(value['target'], ref) : null;
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
    if (!(0,json.isObject)(value))
        return undefined;
    const { object } = value;
    if (object === null)
        return { unfit: 'it is not a text file' };
    if (!(0,json.isObject)(object) || typeof object['__typename'] !== 'string')
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
    const api = (0,github_api/* createApi */.x)(options);
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
            const { putPullComment } = await __webpack_require__.e(/* import() */ 8367).then(__webpack_require__.bind(__webpack_require__, 28367));
            return putPullComment(api, comment, asked('or write comments on this pull request', 'pull-requests: write'));
        },
        runCreatedAt: runId => readRunCreatedAt(github, runId),
    };
}
async function readRunCreatedAt({ get, at }, runId) {
    const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}`, body => (0,json.isObject)(body) && String(body['id']) === runId ? (0,repository_api/* nonEmptyText */.al)(body, 'created_at') : undefined);
    return 'value' in reply ? reply.value : undefined;
}

// EXTERNAL MODULE: ./build/github/runner.js + 3 modules
var github_runner = __webpack_require__(53180);
// EXTERNAL MODULE: ./build/network/hosts.js
var network_hosts = __webpack_require__(33426);
// EXTERNAL MODULE: ./build/report/failure.js + 2 modules
var failure = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/run/context.js
var run_context = __webpack_require__(31209);
// EXTERNAL MODULE: ./build/run/inputs.js
var run_inputs = __webpack_require__(37885);
// EXTERNAL MODULE: ./build/network/transport.js + 6 modules
var transport = __webpack_require__(64);
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
    const { lines, annotations } = (0,failure.describeFailure)(error, { version: version/* version */.r });
    runner.quote(lines);
    for (const annotation of annotations)
        runner.annotate({ level: 'error', ...annotation });
    runner.fail();
}


/***/ })

};
