export const id = 137;
export const ids = [137];
export const modules = {

/***/ 6137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentOnPull: () => (/* binding */ commentOnPull)
});

// EXTERNAL MODULE: ./build/core/escape.js
var core_escape = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/summary.js + 13 modules
var summary = __webpack_require__(2432);
;// CONCATENATED MODULE: ./build/report/comment.js



const howToCompare = 'To see what differs from the last run on the base branch, upload its output `results_file`, get it with `gh run download`, and name it as the input `base_results`.';
/** Bodies in a comment are short: the summary of the run has all of them. */
const commentBounds = { block: 4_096, rows: 100 };
/**
 * Returns the first line of a comment, by which a later plan finds it again. Another plan of the same pull request has
 * another one. It is a digest, so that no text of a workflow can end the HTML comment.
 *
 * @param parts what makes the plan different from others: workflow, key, grant, steps
 */
const commentMarker = (parts) => `<!-- keyless-vertex plan: key ${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)} -->`;
/**
 * Returns the text of a comment on a pull request: the sections of the summary, as many as fit. Everything in them is
 * escaped as in the summary, so that no name of a person is a mention.
 *
 * @param length the most UTF-16 units
 */
function pullCommentText(report, length) {
    const { server, repository, runId, sha } = report.run;
    const page = `${server}/${repository}/actions/runs/${runId}`;
    const footer = `<sub>For ${(0,core_escape/* code */.aY)(sha.slice(0, 7))}, by ${(0,core_escape/* link */.nf)('this run', page)}. The next plan updates this comment.</sub>`;
    const cut = `*Left out, because a comment has a limit: the rest is in the ${(0,core_escape/* link */.nf)('summary of the run', page)}.*`;
    const sections = (0,summary/* summarySections */.P)(report, commentBounds);
    const parts = [];
    let left = length - footer.length - cut.length - howToCompare.length - 6;
    for (const section of sections) {
        if (section.length + 2 > left)
            continue;
        parts.push(section);
        left -= section.length + 2;
    }
    const hint = report.plan === undefined || report.plan.steps.length === 0 || report.plan.differences !== undefined
        ? []
        : [howToCompare];
    return [...parts, ...(parts.length < sections.length ? [cut] : []), ...hint, footer].join('\n\n');
}

;// CONCATENATED MODULE: ./build/run/plan-comment.js



/**
 * Events whose runs for a fork get a token that can only read, whatever the workflow asks for:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
const readOnlyForForks = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
/**
 * Writes the plan as a comment on the pull request, or updates the one of an earlier plan. A problem is a notice and
 * never a failure: the summary has the same text.
 */
async function commentOnPull(context, inputs, report) {
    const { environment, repository, runner } = context;
    const { identity, eventName, eventPath, provisionalClaims } = environment;
    const notice = (message) => runner.annotate({ level: 'notice', title: 'No comment on the pull request', message: (0,core_escape/* annotationText */.xr)(message) });
    const { pullNumber, fork } = await (0,github_event/* readEvent */.j)(eventPath, identity.repository);
    if (pullNumber === undefined)
        return notice(`This run of the event ${eventName} belongs to no pull request. The summary has the plan.`);
    if (fork && readOnlyForForks.has(eventName))
        return notice('A pull request from a fork gets a token that cannot write comments. The summary has the plan.');
    const steps = inputs.steps === undefined ? '' : 'path' in inputs.steps ? inputs.steps.path : inputs.steps.text;
    const [workflow = ''] = (provisionalClaims['workflow_ref'] ?? '').split('@');
    const outcome = await repository(inputs.githubToken, 'github_token').putComment({
        pull: pullNumber,
        marker: commentMarker([workflow, inputs.key, inputs.grant, steps]),
        text: length => pullCommentText(report, length),
    });
    if ('done' in outcome)
        return runner.say(`Comment on pull request ${pullNumber}: ${outcome.done}`);
    const { unanswered, cause, hint, permission } = outcome;
    const block = permission === undefined ? '' : `\n\npermissions:\n  contents: read\n  ${permission}`;
    notice(`${unanswered}. ${cause} ${hint} The summary has the plan.${block}`);
}


/***/ })

};
