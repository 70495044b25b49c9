export const id = 394;
export const ids = [394];
export const modules = {

/***/ 90394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Lz: () => (/* binding */ evidenceNeeded),
  Mr: () => (/* binding */ judgeWhen),
  nZ: () => (/* binding */ whenHolds)
});

// EXTERNAL MODULE: ./build/policy/load/load.js + 13 modules
var load = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/policy/match.js
var match = __webpack_require__(78706);
// EXTERNAL MODULE: ./build/policy/decide/decision.js
var decision = __webpack_require__(15024);
// EXTERNAL MODULE: ./build/policy/decide/evidence.js
var decide_evidence = __webpack_require__(25699);
;// CONCATENATED MODULE: ./build/policy/decide/hints.js


/** Returns why a condition nearly held, or what to do about it; nothing if there is nothing to add. */
function conditionHint(condition, actual, grant, claims) {
    if (actual === undefined)
        return hintForAbsent(condition);
    const nearMiss = {
        claim: condition.claim,
        actual,
        ref: claims['ref'],
        otherWorkflow: claims[condition.claim === 'workflow_ref' ? 'job_workflow_ref' : 'workflow_ref'],
        matches: value => (0,match/* matchesAny */._I)(condition.anyOf, value),
        literals: (0,match/* literalTexts */.SM)(condition.anyOf),
        holds: claim => {
            const other = (0,match/* conditionOn */.rU)(grant, claim);
            const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
            return other !== undefined && value !== undefined && (0,match/* matchesAny */._I)(other.anyOf, value);
        },
    };
    for (const look of nearMisses) {
        const hint = look(nearMiss);
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
/**
 * Splits `owner/name/.github/workflows/file.yml` from `refs/heads/main` or the digits of a commit. A file name may
 * contain an `@`, too.
 */
function splitWorkflow(workflow) {
    const at = workflow.indexOf('@refs/');
    const end = at === -1 ? workflow.lastIndexOf('@') : at;
    return end === -1 ? [workflow, ''] : [workflow.slice(0, end), workflow.slice(end + 1)];
}
function hintForAbsent({ claim, anyOf }) {
    const [only] = anyOf;
    const name = only !== undefined && anyOf.length === 1 && 'literal' in only ? only.literal : 'NAME';
    if (claim === 'environment')
        return (0,decision/* because */.xx)('The job names no environment', `Add environment: ${name} to the job in the workflow.`);
    if (claim.startsWith('repo_property_'))
        return (0,decision/* because */.xx)('The repository does not have this custom property');
    return (0,decision/* because */.xx)('The token has no such claim, and an absent claim never matches');
}
/** The most specific first. */
const nearMisses = [
    ({ actual, literals }) => {
        const twin = literals.find(literal => literal.toLowerCase() === actual.toLowerCase());
        return twin === undefined
            ? undefined
            : (0,decision/* because */.xx)('Differs only in case: GitHub ignores case, Google does not', 'Write it as the token has it.');
    },
    ({ claim, actual, literals }) => {
        if (claim !== 'ref' || !actual.startsWith('refs/tags/'))
            return undefined;
        const name = actual.slice('refs/tags/'.length);
        return literals.includes(`refs/heads/${name}`)
            ? (0,decision/* because */.xx)(`A tag named like the branch: ${actual} is not ${name} itself`)
            : undefined;
    },
    ({ claim, actual }) => claim === 'ref' && /^refs\/pull\/\d+\/(merge|head)$/.test(actual)
        ? (0,decision/* because */.xx)('Not merged yet', 'To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.')
        : undefined,
    ({ claim, actual, literals }) => claim === 'sub' && literals.includes(actual.replace(/^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/, 'repo:$1/$2:'))
        ? (0,decision/* because */.xx)('The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have', 'Compare repository_id and ref instead.')
        : undefined,
    ({ claim, holds }) => claim === 'repository_id' && holds('repository')
        ? (0,decision/* because */.xx)('The same name, but another repository: the name was registered again')
        : undefined,
    ({ claim, holds }) => claim === 'repository' && holds('repository_id')
        ? (0,decision/* because */.xx)('The same repository under another name: it was renamed or transferred', 'Change the name in the policy.')
        : undefined,
    ({ claim, actual, literals }) => {
        if (claim !== 'workflow_ref' && claim !== 'job_workflow_ref')
            return undefined;
        const [file, ref] = splitWorkflow(actual);
        const twin = literals.find(literal => splitWorkflow(literal)[0] === file);
        if (twin === undefined)
            return undefined;
        const [, wanted] = splitWorkflow(twin);
        return (0,decision/* because */.xx)('The same workflow, at another ref', `The policy names ${wanted}, the token ${ref}: use it at that ref, or change the policy.`);
    },
    ({ claim, actual, otherWorkflow, literals, matches }) => {
        if (otherWorkflow === undefined || otherWorkflow === actual)
            return undefined;
        const [file] = splitWorkflow(otherWorkflow);
        if (!matches(otherWorkflow) && !literals.some(literal => splitWorkflow(literal)[0] === file))
            return undefined;
        if (claim === 'job_workflow_ref')
            return (0,decision/* because */.xx)('That is the workflow that calls, which is workflow_ref', `job_workflow_ref is the called one, here ${actual}. Name that one, or write workflow_ref.`, '; ');
        if (claim === 'workflow_ref')
            return (0,decision/* because */.xx)('That is the workflow that is called, which is job_workflow_ref', `workflow_ref is the one that calls, here ${actual}. Name that one, or write job_workflow_ref.`, '; ');
        return undefined;
    },
    ({ claim, actual }) => claim === 'event_name' && (actual === 'pull_request_target' || actual === 'workflow_run')
        ? (0,decision/* because */.xx)('Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it')
        : undefined,
    ({ claim, actual, ref = 'refs/heads/' }) => claim === 'ref_protected' && actual === 'false' && ref.startsWith('refs/heads/')
        ? (0,decision/* because */.xx)('The branch has neither a ruleset nor branch protection', `Make an active ruleset for ${ref} (Settings, Rules, Rulesets, New branch ruleset).`)
        : undefined,
    ({ claim, actual }) => claim === 'runner_environment' && actual === 'self-hosted'
        ? (0,decision/* because */.xx)('A self-hosted runner may keep what earlier jobs left on it')
        : undefined,
    ({ claim, actual, literals }) => {
        const beginning = literals.find(literal => literal !== '' && actual.startsWith(literal));
        return beginning && !/^\d+$/.test(actual) && claim !== 'sub'
            ? (0,decision/* because */.xx)(`Begins like ${beginning}, but the whole value is compared`)
            : undefined;
    },
    ({ claim, actual, literals }) => {
        const [only = ''] = literals;
        const isBranch = [only, actual].every(ref => ref.startsWith('refs/heads/'));
        return claim === 'ref' && isBranch && literals.length === 1
            ? { hint: `Merge into ${only.slice('refs/heads/'.length)}, or run the workflow at that branch.` }
            : undefined;
    },
];

;// CONCATENATED MODULE: ./build/policy/decide/decide.js





/** Returns the evidence that GitHub must give for a grant. */
const evidenceNeeded = (grant) => ({
    branchRules: (grant.branch?.rules.length ?? 0) > 0 || (grant.branch?.reviews ?? 0) > 0,
    mergedPullRequest: grant.branch?.merged ?? false,
    approval: grant.approval !== undefined,
});
/**
 * Decides if verified claims match a grant. Issuer and audience are not checked again: `Claims` exist only for a
 * verified token. The default is deny: an absent claim matches nothing, and missing evidence allows nothing. A failed
 * condition denies. If GitHub gave no usable answer, the decision is unknown.
 *
 * If `when` fails, the other grants are checked by their `when` alone, for the hint that another one would have
 * matched.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
function decide(policy, grantName, claims, evidence = {}) {
    const grant = (0,load/* findGrant */.Q)(policy, grantName);
    const when = judgeWhen(grant, claims);
    const byGitHub = [...(0,decide_evidence/* judgeBranch */.m8)(grant, claims, evidence.branch), ...(0,decide_evidence/* judgeApproval */.bA)(grant, claims, evidence.approval)];
    const asked = allHold(when) || Object.keys(evidence).length > 0;
    const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(notAskedVerdict))];
    const verdict = allHold(conditions)
        ? 'allow'
        : conditions.some(decision/* isUnknown */.t8) && !conditions.some(decision/* fails */.c6)
            ? 'unknown'
            : 'deny';
    const others = when.some(decision/* fails */.c6) ? alternatives(policy, grant) : [];
    const approvals = grant.approval === undefined ? undefined : evidence.approval?.approvals;
    const merged = grant.branch?.merged ? evidence.branch?.mergedPullRequests : undefined;
    return {
        verdict,
        grant: grantName,
        conditions,
        others: others.map(other => ({ grant: other.name, holds: whenHolds(other, claims) })),
        approvers: approvals !== undefined && !(0,decide_evidence/* isUnanswered */.Ni)(approvals) ? (0,decide_evidence/* distinctApprovers */.lG)(approvals) : [],
        mergedPullRequest: merged !== undefined && !(0,decide_evidence/* isUnanswered */.Ni)(merged) ? merged[0] : undefined,
        unanswered: unansweredIn(evidence, conditions.filter(decision/* isUnknown */.t8)),
    };
}
/** Returns the grants that the run may have meant. A run that lacks an approval gets no suggestion of a grant without one. */
const alternatives = ({ grants }, { name, approval }) => Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined));
/** Returns each unanswered question once, however many conditions need it, and no others. */
function unansweredIn({ branch, approval }, unknown) {
    if (unknown.length === 0)
        return [];
    const isAwaited = (name) => unknown.some(({ condition }) => condition === name);
    const answers = [
        isAwaited('branch.rules') ? branch?.rules : undefined,
        isAwaited('branch.reviews') ? branch?.reviews : undefined,
        branch?.mergedPullRequests,
        approval?.environment,
        approval?.approvals,
        isAwaited('approval.reviewers') ? approval?.reviewers?.unanswered : undefined,
    ];
    return answers.filter(answer => typeof answer === 'object').filter(decide_evidence/* isUnanswered */.Ni);
}
/** Default deny: without conditions, nothing is allowed. */
const allHold = (conditions) => conditions.length > 0 && conditions.every(decision/* holds */.v9);
/** If claims deny already, GitHub is not asked. */
const notAskedVerdict = ({ source, condition, expected }) => ({
    source,
    condition,
    expected,
    actual: undefined,
    result: 'not asked',
});
/** Checks the lines of `when` against the claims. A line that fails has a hint. */
function judgeWhen(grant, claims) {
    return grant.when.map(condition => {
        const verdict = judgeClaim(condition, claims);
        const hint = (0,decision/* holds */.v9)(verdict) ? undefined : conditionHint(condition, verdict.actual, grant, claims);
        return { ...verdict, ...hint };
    });
}
/** True if `when` of a grant holds. A grant without conditions admits nothing. */
const whenHolds = ({ when }, claims) => when.length > 0 && when.every(condition => conditionHolds(condition, valueOfClaim(condition, claims)));
const valueOfClaim = ({ claim }, claims) => Object.hasOwn(claims, claim) ? claims[claim] : undefined;
/** An absent claim never matches. */
const conditionHolds = ({ anyOf }, actual) => actual !== undefined && (0,match/* matchesAny */._I)(anyOf, actual);
function judgeClaim(condition, claims) {
    const { claim, anyOf } = condition;
    const actual = valueOfClaim(condition, claims);
    return {
        source: 'claim',
        condition: `when.${claim}`,
        expected: (0,match/* describeMatchers */.D6)(anyOf),
        accepted: anyOf.map(match/* describeMatcher */.OT),
        actual,
        result: conditionHolds(condition, actual) ? 'holds' : 'fails',
    };
}


/***/ }),

/***/ 15024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/** @param link between the cause and the rest of the hint */
const because = (cause, more, link = '. ') => ({
    hint: more === undefined ? `${cause}.` : `${cause}${link}${more}`,
    cause,
});
/** True for a condition that holds. */
const holds = ({ result }) => result === 'holds';
/** True for a condition that fails. */
const fails = ({ result }) => result === 'fails';
/** True for a condition about which GitHub gave no usable answer. */
const isUnknown = ({ result }) => result === 'unknown';


/***/ }),

/***/ 25699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   bA: () => (/* binding */ judgeApproval),
/* harmony export */   lG: () => (/* binding */ distinctApprovers),
/* harmony export */   m8: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15024);

const notAskedEvidence = (asked) => ({ asked, unanswered: 'GitHub was not asked' });
/** True for a question without a usable answer. */
const isUnanswered = (answer) => 'unanswered' in answer;
/** The verdict on a condition about which GitHub gave no usable answer. */
const unknownVerdict = (verdict, { unanswered, hint }, actual) => ({
    ...verdict,
    actual,
    result: 'unknown',
    hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
});
/** Names a condition: `branch.rules`. */
const conditionOf = (source, key, expected) => ({
    source,
    condition: `${source}.${key}`,
    expected,
});
const isBranch = (claims) => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false;
const claimOf = (claims, name) => Object.hasOwn(claims, name) ? claims[name] : undefined;
/** Checks `branch.rules`, `branch.reviews`, and `branch.merged`, if the grant has them. */
function judgeBranch(grant, claims, evidence) {
    const verdicts = [];
    if (grant.branch === undefined)
        return verdicts;
    if (grant.branch.rules.length > 0)
        verdicts.push(judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.reviews > 0)
        verdicts.push(judgeReviews(grant.branch.reviews, claims, evidence?.reviews ?? notAskedEvidence('the rules of the branch')));
    if (grant.branch.merged)
        verdicts.push(judgeMerged(claims, evidence?.mergedPullRequests ?? notAskedEvidence('the pull requests of the commit')));
    return verdicts;
}
function judgeRules(wanted, claims, rules) {
    const verdict = conditionOf('branch', 'rules', `active rules ${wanted.join(', ')}`);
    if (isUnanswered(rules)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, rules)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = rules.length === 0 ? undefined : rules.join(', ');
    const missing = wanted.filter(rule => !rules.includes(rule));
    if (missing.length === 0)
        return { ...verdict, actual, result: 'holds' };
    const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true';
    const hint = isClassic
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No ruleset is active for the branch, and classic branch protection does not count', 'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`No active ruleset of the branch has ${missing.join(' and ')}`, 'Add it (Settings, Rules, Rulesets).');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** A rule `pull_request` alone requires no review: its count may be 0. */
function judgeReviews(wanted, claims, required) {
    const noun = wanted === 1 ? 'approving review' : 'approving reviews';
    const verdict = conditionOf('branch', 'reviews', `a ruleset that requires ${wanted} ${noun}`);
    if (typeof required !== 'number') {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Only branches have rules, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, required)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    const actual = required === 0 ? undefined : `${required} required`;
    if (required >= wanted)
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Set "Required approvals" to ${wanted} under "Require a pull request before merging" in an active ruleset of the branch (Settings, Rules, Rulesets)`);
    return { ...verdict, actual, result: 'fails', ...hint };
}
function judgeMerged(claims, merged) {
    const sha = claimOf(claims, 'sha');
    const verdict = conditionOf('branch', 'merged', `a merged pull request for ${sha ?? 'the commit'}`);
    if (isUnanswered(merged)) {
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Pull requests are merged into branches, and this ref is not a branch');
        return isBranch(claims)
            ? unknownVerdict(verdict, merged)
            : { ...verdict, actual: undefined, result: 'fails', ...hint };
    }
    if (merged.length > 0)
        return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request');
    return { ...verdict, actual: undefined, result: 'fails', ...hint };
}
/**
 * Checks `approval.\u2026`, if the grant has it. GitHub's approvals name neither attempt nor job, and an environment's rules
 * can be removed later. So the rule must exist now, and a second attempt cannot use the first one's approval.
 */
function judgeApproval(grant, claims, evidence) {
    const { approval } = grant;
    if (approval === undefined)
        return [];
    const approvals = evidence?.approvals ?? notAskedEvidence('the approvals of this run');
    return [
        judgeEnvironment(claims, evidence),
        judgeReviewers(approval, claims, approvals, evidence?.reviewers),
        ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
        ...(approval.reruns ? [] : [judgeAttempt(claims)]),
    ];
}
function judgeEnvironment(claims, evidence) {
    const name = claimOf(claims, 'environment');
    const verdict = conditionOf('approval', 'environment', 'an environment with required reviewers');
    const fails = (hint, actual = name) => ({ ...verdict, actual, result: 'fails', ...hint });
    if (name === undefined || name === '')
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The job names no environment'), undefined);
    const environment = evidence?.environment ?? notAskedEvidence('the environment');
    if (isUnanswered(environment))
        return unknownVerdict(verdict, environment, name);
    if (environment.missing)
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`There is no environment ${name}`, 'Add it with required reviewers (Settings, Environments).'));
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? ''
        : ' On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`The environment ${name} has no required reviewers`, `Add them (Settings, Environments, ${name}).${plan}`));
}
function judgeReviewers(approval, claims, approvals, reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') }) {
    const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`;
    const among = approval.amongReviewers ? ' among the reviewers of the environment' : '';
    const verdict = conditionOf('approval', 'reviewers', `approved by ${people}${among}`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const all = distinctApprovers(approvals);
    const distinct = approval.amongReviewers ? all.filter(({ id }) => reviewers.ids.includes(id)) : all;
    const actual = distinct.length === 0 ? undefined : distinct.map(describeApprover).join(', ');
    if (distinct.length >= approval.reviewers)
        return { ...verdict, actual, result: 'holds' };
    // The approver may be in a team that cannot be read.
    const { unanswered } = reviewers;
    if (approval.amongReviewers && unanswered !== undefined && all.length >= approval.reviewers)
        return unknownVerdict(verdict, unanswered, all.map(describeApprover).join(', '));
    if (distinct.length < all.length) {
        const others = all.filter(one => !distinct.includes(one)).map(describeApprover);
        const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Not among the reviewers of the environment now: ${others.join(', ')}`);
        return { ...verdict, actual, result: 'fails', ...hint };
    }
    const hint = distinct.length === 0
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`No person approved this run for the environment ${claimOf(claims, 'environment') ?? ''}`.trimEnd(), 'Start a new run, not a re-run, and have a reviewer approve it. If GitHub asked for no review, add reviewers to the environment in the settings of the repository. An administrator who bypasses the review does not approve.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Each person counts once', 'GitHub lets a job start on the first approval: more come only from other jobs of the run.');
    return { ...verdict, actual, result: 'fails', ...hint };
}
/** The actor may not be among the approvers at all: approvals do not say for which job each was given. */
function judgeNotByActor(claims, approvals) {
    const id = claimOf(claims, 'actor_id');
    const actor = id === undefined ? 'the actor' : describeApprover({ login: claimOf(claims, 'actor') ?? 'the actor', id });
    const verdict = conditionOf('approval', 'not_by', `a person other than ${actor}, who started this run`);
    if (isUnanswered(approvals))
        return unknownVerdict(verdict, approvals);
    const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(describeApprover).join(', ');
    if (id === undefined)
        return { ...verdict, actual, result: 'fails', ...(0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The token does not say who started the run') };
    if (!approvals.some(approver => approver.id === id))
        return { ...verdict, actual, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`${claimOf(claims, 'actor') ?? 'The same person'} triggered and approved this run; another person must approve`, 'Start a new run, not a re-run, and have another reviewer approve it. "Prevent self-review" in the environment stops it earlier.');
    return { ...verdict, actual, result: 'fails', ...hint, namesPerson: true };
}
function judgeAttempt(claims) {
    const actual = claimOf(claims, 'run_attempt');
    const verdict = { ...conditionOf('approval', 'attempt', '1'), actual };
    if (actual === '1')
        return { ...verdict, result: 'holds' };
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true');
    return { ...verdict, result: 'fails', ...hint };
}
/** Returns each person once, by the numeric id: names can change owners. */
const distinctApprovers = (approvals) => approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index);
const describeApprover = ({ login, id }) => `${login} (${id})`;


/***/ })

};
