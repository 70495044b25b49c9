export const id = 8851;
export const ids = [8851];
export const modules = {

/***/ 58851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storyAsText: () => (/* binding */ storyAsText)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26067);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37249);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53453);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(264);




/** Most lines of one list. `--json` has more. */
const mostLines = 40;
/** Returns what records say, as text for a terminal. Control characters of the record are written out. */
function storyAsText(story, { width, paint }) {
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .createLayout */ .Vz)(width, paint);
    for (const hash of story.unmatched_sha256)
        layout.item(`NOT FOUND: no record ends with the line that has the SHA-256 ${hash}.`, 0, paint.red);
    for (const run of story.runs)
        tellRun(run, layout);
    return layout.text();
}
function tellRun({ records, server, repository, run_id }, layout) {
    if (records.length > 1 && run_id !== null)
        layout.heading(`Run ${run_id} of ${repository ?? ''} on ${server ?? ''}: ${records.length} records`);
    for (const record of records) {
        layout.heading(record.run === null ? record.file : `Job ${record.run.job} \u00b7 ${record.file}`);
        tellRecord(record, layout);
    }
}
function tellRecord(record, layout) {
    const { verification, run, asked, ended } = record;
    const { paint } = layout;
    const tints = { verified: paint.green, consistent: paint.yellow, incomplete: paint.red, broken: paint.red };
    layout.item((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationWords */ .xF)(verification), 1, tints[verification.result]);
    if (run === null)
        return;
    layout.gap();
    if (ended !== null)
        layout.row('Ended', (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .endWords */ .Bx)(ended), ended.conclusion === 'success' ? paint.green : paint.red);
    else
        layout.row('Ended', 'not in the record', paint.red);
    layout.row('Run', `${run.repository}, run ${run.run_id}, attempt ${run.run_attempt}, mode ${record.mode ?? '?'}`);
    tellPage(run.url, layout);
    layout.row('Commit', run.commit);
    tellPage(run.commit_url, layout);
    layout.row('Asked', asked === null ? 'no identity token was verified' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .askedWords */ .U1)(asked));
    layout.row('Approved', (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .approvedWords */ .j6)(record));
    tellPage(record.decisions.find(one => one.pull_request_url !== null)?.pull_request_url ?? null, layout);
    tellPolicies(record, layout);
    tellActing(record, layout);
    tellDecisions(record, layout);
    tellSetup(record, layout);
    if (record.steps.length > 0)
        layout.heading('Steps');
    list(record.steps, layout, step => tellStep(step, layout));
    if (record.lent !== null)
        tellLent(record.lent, layout);
    tellUndone(record, layout);
    tellRest(record, layout);
}
const tellPage = (url, layout) => {
    if (url !== null)
        layout.row('', url, layout.paint.dim);
};
function tellPolicies(record, layout) {
    const policies = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(record);
    if (policies.length === 0)
        layout.row('Policy', 'none was read');
    list(policies, layout, ({ policy, commit, sha256, url }) => {
        layout.row('Policy', `${policy} ${commit === null ? 'of the checkout' : `at commit ${commit}`}`);
        layout.row('', `SHA-256 ${sha256}`);
        tellPage(url, layout);
    });
}
function tellActing({ identity, rejected_tokens }, layout) {
    const { principal, service_account, renewals } = identity;
    if (principal === null && service_account === null)
        layout.row('Identity', 'none at Google');
    if (service_account !== null)
        layout.row('Identity', service_account);
    if (principal !== null)
        layout.row(service_account === null ? 'Identity' : '', principal);
    if (renewals > 0)
        layout.row('', `renewed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(renewals, 'time')}`);
    list(rejected_tokens, layout, ({ code, reason }) => layout.row('Rejected', `a token of GitHub: ${code}, ${reason}`, layout.paint.red));
}
function tellDecisions(record, layout) {
    for (const decision of (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionsOf */ .bB)(record)) {
        layout.heading(`Decision: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWords */ ._C)(decision)}`);
        list(decision.conditions, layout, one => layout.check(one.result, `${one.condition}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .conditionWords */ .ri)(one)}`));
    }
    const again = record.decisions.length - (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionsOf */ .bB)(record).length;
    if (again > 0)
        layout.item(`The same decision was made again ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(again, 'time')}, at renewals.`);
}
function tellSetup({ setup }, layout) {
    if (setup === null)
        return;
    layout.heading("Google's side compared with the policy");
    layout.item(setup.differences.length === 0 ? 'no difference' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(setup.differences.length, 'difference'));
    list(setup.differences, layout, ({ rule, effect, on }) => layout.item(`${rule}: ${effect}, on ${on}`, 2));
}
function tellStep(step, layout) {
    const { green, red, yellow } = layout.paint;
    const tone = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .describeState */ .J)(step.state ?? '').tone;
    const tint = tone === 'good' ? green : tone === 'bad' ? red : yellow;
    layout.item([step.step, (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stepWords */ .c9)(step)].join(' \u00b7 '), 1, tint);
    if (step.reason !== null)
        layout.item(step.reason, 2);
    list(step.models, layout, ({ asked, model }) => layout.item(`${asked} meant ${model}`, 2));
    list(step.objects, layout, ({ uri, objects, sha256, adopted }) => {
        const there = adopted === null ? ', not known to be complete' : adopted === 0 ? '' : `, ${adopted} were there before`;
        layout.item(`uploaded ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(objects)} objects to ${uri}, SHA-256 ${sha256}${there}`, 2);
    });
    list(step.images, layout, ({ image, digest }) => layout.item(`image ${image}@${digest}`, 2));
    list(step.fallbacks, layout, one => layout.item(`alternative: ${one.from} to ${one.to} (${one.reason})`, 2));
    list(step.resources, layout, resource => {
        const { name, console_url } = resource;
        layout.item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceWord */ .p0)(resource)} ${name}`, 2);
        if (console_url !== null)
            layout.item(console_url, 3, layout.paint.dim);
    });
    for (const gate of step.gates)
        list(gate.comparisons, layout, one => layout.check((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOf */ .EG)(one.passed), (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonWords */ .bz)(one), 2));
    if (step.rollout !== null)
        tellRollout(step.rollout, layout);
    list(step.answers, layout, ({ passed, status, milliseconds, events }) => layout.check((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOf */ .EG)(passed), `agent answered: status ${status ?? 'none'}, ${events} events, ${milliseconds} ms`, 2));
    list(step.changes, layout, ({ text }) => layout.item(text, 2));
    if (step.request_sha256 !== null)
        layout.item(`request SHA-256 ${step.request_sha256}`, 2, layout.paint.dim);
}
function tellRollout(rollout, layout) {
    const { made_by, restored, samples } = rollout;
    layout.item(`endpoint ${rollout.endpoint}`, 2);
    const origin = made_by === null ? '' : `, made by step ${made_by.step} of job ${made_by.job}`;
    layout.item(`model ${rollout.model}${origin}, deployed as ${rollout.deployed_model_id ?? 'unknown'}`, 2);
    layout.item(`traffic ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shareChain */ .$v)(rollout)}`, 2);
    list(samples, layout, one => layout.check((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOf */ .EG)(one.passed), (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleWords */ .kn)(one), 3));
    for (const bound of new Set(samples.map(one => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .boundWords */ .Uj)(one.bound))))
        if (bound !== '')
            layout.item(`limits: ${bound}`, 3);
    list(rollout.retired, layout, id => layout.item(`undeployed ${id}`, 2));
    if (restored !== null)
        layout.item(`restored at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeWords */ .rr)(restored.time)}: ${restored.reason}`, 2, layout.paint.red);
}
function tellLent(lent, layout) {
    layout.heading(`Lent to ${lent.borrower}`);
    layout.row('Listener', lent.isolation === null ? lent.listener : `${lent.listener}, isolated by ${lent.isolation}`);
    layout.row('Lends', [...lent.calls, ...lent.credentials].join(', ') || 'nothing');
    const budget = Object.entries(lent.budget).map(([part, most]) => `${part} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(most)}`);
    layout.row('Budget', budget.join(', ') || 'none');
    list(lent.usage, layout, one => layout.item((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .usageWords */ .Zy)(one)));
    list(lent.refused, layout, ({ rule, calls }) => layout.item(`refused by ${rule}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(calls, 'call')}`));
    list(lent.tokens, layout, one => layout.item(`token lent: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenWords */ .Hs)(one)}`));
    if (lent.without_end > 0)
        layout.item(`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(lent.without_end)} calls have no end in the record`, 1, layout.paint.red);
    if (lent.ended !== null)
        layout.item(`ended at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeWords */ .rr)(lent.ended.time)}: ${lent.ended.reason}`);
}
function tellUndone({ undone, ended }, layout) {
    const left = ended?.left_running ?? [];
    if (undone.length + left.length === 0)
        return;
    layout.heading('Undone');
    list(undone, layout, ({ time, step, text }) => layout.item(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeWords */ .rr)(time)} \u00b7 ${step ?? ''} \u00b7 ${text}`));
    list(left, layout, name => layout.item(`left running: ${name}`, 1, layout.paint.red));
}
function tellRest({ unknown, left_out, action_version, ended }, layout) {
    if (unknown.length > 0)
        layout.heading('Events that this version does not know');
    list(unknown, layout, ({ line, type, time }) => layout.item(`line ${line} \u00b7 ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeWords */ .rr)(time)} \u00b7 ${type}`));
    layout.gap();
    if (left_out > 0)
        layout.item(`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(left_out)} entries of long lists are left out.`, 1, layout.paint.yellow);
    if (ended?.steps_sha256 != null)
        layout.item(`steps file SHA-256 ${ended.steps_sha256}`, 1, layout.paint.dim);
    layout.item(`written by Keyless Vertex ${action_version ?? '(unknown version)'}`, 1, layout.paint.dim);
}
/** Tells each item, up to a bound, and says how many follow. */
function list(items, layout, tell) {
    for (const item of items.slice(0, mostLines))
        tell(item);
    if (items.length > mostLines)
        layout.item(`\u2026 and ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(items.length - mostLines)} more: --json has them`, 2, layout.paint.dim);
}


/***/ })

};
