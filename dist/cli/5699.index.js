export const id = 5699;
export const ids = [5699];
export const modules = {

/***/ 5024:
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

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   bA: () => (/* binding */ judgeApproval),
/* harmony export */   lG: () => (/* binding */ distinctApprovers),
/* harmony export */   m8: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5024);

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
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The ref is protected, yet no ruleset is active for it: classic branch protection is not visible here', 'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.')
        : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`Missing: ${missing.join(', ')}`, 'Add them to a ruleset of the branch that is active (Settings, Rules, Rulesets).');
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
        judgeReviewers(approval, approvals, evidence?.reviewers),
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
        return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('There is no such environment: add it with required reviewers (Settings, Environments)'));
    if (environment.requiredReviewers)
        return { ...verdict, actual: `${name}, which has them`, result: 'holds' };
    const plan = evidence?.visibility === 'public'
        ? undefined
        : 'On repositories that are not public, required reviewers need GitHub Enterprise.';
    return fails((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)(`The environment has no required reviewers now: add them (Settings, Environments, ${name})`, plan));
}
function judgeReviewers(approval, approvals, reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') }) {
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
        ? (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('No person approved this run for this environment', 'an administrator who bypasses the review does not approve. Start a new run, and have a reviewer approve it.', '; ')
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
    const hint = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .because */ .xx)('The person who starts a run may not approve it', 'Start a new run, and have someone else approve it. "Prevent self-review" in the environment stops it earlier.');
    return { ...verdict, actual, result: 'fails', ...hint };
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
