export const id = 3039;
export const ids = [3039];
export const modules = {

/***/ 3039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  storyOf: () => (/* binding */ storyOf)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(79169);
// EXTERNAL MODULE: ./build/audit/verify.js
var verify = __webpack_require__(94307);
;// CONCATENATED MODULE: ./build/audit/read-record.js



/**
 * Reads a record event by event, and checks its chain. Unlike `verifyChain`, it accepts events of a later version:
 * their place in the chain is checked, but not their fields.
 *
 * @param add is called with each event before the break, in order
 */
function readRecord(record, add) {
    let [run, closed, events] = [undefined, false, 0];
    let state;
    const end = (broken) => ({
        run,
        events,
        sha256: state?.prev,
        closed,
        broken,
    });
    for (let start = 0; start < record.length;) {
        const stop = record.indexOf(0x0a, start);
        if (stop < 0)
            return end({ line: events + 1, reason: cutWhileWritten });
        const read = (0,verify/* readLine */.Xw)(record.subarray(start, stop), events + 1, run, state, closed, 'accepted');
        if ('reason' in read)
            return end(read);
        ({ run, state, closes: closed } = read);
        events += 1;
        add(eventOf(read.found, events, read.known));
        start = stop + 1;
    }
    return end(events === 0 ? { line: 1, reason: 'the file is empty' } : undefined);
}
const cutWhileWritten = 'it does not end with a line feed: it was cut off while it was written, or later';
const eventOf = ({ type, time, data }, line, known) => ({
    line,
    type: typeof type === 'string' ? type.slice(chain/* typePrefix */.bl.length) : '',
    time: typeof time === 'string' ? time : '',
    data: (0,json.isObject)(data) ? data : {},
    known,
});

// EXTERNAL MODULE: ./build/report/audit/fields.js
var fields = __webpack_require__(69738);
;// CONCATENATED MODULE: ./build/report/audit/lent-part.js

/** Sums up what a run lent. A record can have a million calls, so each is added and not kept. */
class LentSums {
    #start;
    #ended = null;
    /** Key of the usage, by the number of a call that has no end yet. */
    #open = new Map();
    #usage = new Map();
    #refused = new Map();
    #tokens = new Map();
    /** @returns false if the event is about something else */
    add({ type, time, data }) {
        switch (type) {
            case 'lend.started':
                this.#start = data;
                return true;
            case 'call.began':
                this.#begin(data);
                return true;
            case 'call.ended':
                this.#end(data);
                return true;
            case 'call.refused': {
                const rule = (0,fields/* textOrEmpty */._c)(data, 'rule');
                this.#refused.set(rule, (this.#refused.get(rule) ?? 0) + 1);
                return true;
            }
            case 'token.lent':
                this.#lend(data);
                return true;
            case 'lend.ended':
                this.#ended = { time, reason: (0,fields/* textOrEmpty */._c)(data, 'reason') };
                return true;
            default:
                return false;
        }
    }
    #begin(data) {
        const [method, model] = [(0,fields/* textOrEmpty */._c)(data, 'method'), (0,fields/* fieldText */.gF)(data, 'model')];
        const key = JSON.stringify([method, model]);
        const sums = this.#usage.get(key) ?? { method, model, calls: 0, failed: 0, input_tokens: 0, output_tokens: 0 };
        sums.calls += 1;
        this.#usage.set(key, sums);
        this.#open.set((0,fields/* numberOrZero */.nM)(data, 'call'), key);
    }
    #end(data) {
        const call = (0,fields/* numberOrZero */.nM)(data, 'call');
        const sums = this.#usage.get(this.#open.get(call) ?? '');
        this.#open.delete(call);
        if (sums === undefined)
            return;
        if ((0,fields/* fieldText */.gF)(data, 'outcome') !== 'complete' || ((0,fields/* fieldNumber */.O3)(data, 'status') ?? 0) >= 400)
            sums.failed += 1;
        sums.input_tokens += (0,fields/* numberOrZero */.nM)(data, 'input_tokens');
        sums.output_tokens += (0,fields/* numberOrZero */.nM)(data, 'output_tokens');
    }
    #lend(data) {
        const form = (0,fields/* textOrEmpty */._c)(data, 'form');
        const sums = this.#tokens.get(form) ?? { tokens: 0, scopes: new Set(), last: '' };
        sums.tokens += 1;
        for (const scope of (0,fields/* fieldTexts */.Zm)(data, 'scopes'))
            sums.scopes.add(scope);
        const expires = (0,fields/* textOrEmpty */._c)(data, 'expires_at');
        if (expires > sums.last)
            sums.last = expires;
        this.#tokens.set(form, sums);
    }
    /** @returns `null` if the run lent nothing */
    part() {
        if (this.#start === undefined && this.#usage.size + this.#refused.size + this.#tokens.size === 0)
            return null;
        const start = this.#start ?? {};
        return {
            borrower: (0,fields/* textOrEmpty */._c)(start, 'borrower'),
            listener: (0,fields/* textOrEmpty */._c)(start, 'listener'),
            isolation: (0,fields/* fieldText */.gF)(start, 'isolation'),
            calls: (0,fields/* fieldTexts */.Zm)(start, 'calls'),
            credentials: (0,fields/* fieldTexts */.Zm)(start, 'credentials'),
            budget: (0,fields/* fieldNumbers */.zo)(start, 'budget'),
            usage: [...this.#usage.values()].toSorted((a, b) => b.calls - a.calls),
            refused: [...this.#refused].map(([rule, calls]) => ({ rule, calls })),
            tokens: [...this.#tokens].map(([form, { tokens, scopes, last }]) => ({
                form,
                tokens,
                scopes: [...scopes],
                last_expires_at: last,
            })),
            without_end: this.#open.size,
            ended: this.#ended,
        };
    }
}

// EXTERNAL MODULE: ./build/report/audit/pages.js
var audit_pages = __webpack_require__(52659);
;// CONCATENATED MODULE: ./build/report/audit/rollout-part.js


/** Adds an event to a rollout, or begins one. */
function rolloutOf(former, { type, time, data }, project, bounded) {
    const rollout = former ?? begun(data, project);
    switch (type) {
        case 'rollout.changed':
            bounded.add(rollout.changes, { time, shares: (0,fields/* fieldNumbers */.zo)(data, 'shares') });
            break;
        case 'rollout.sampled':
            bounded.add(rollout.samples, sampleIn(data));
            break;
        case 'rollout.retired':
            bounded.add(rollout.retired, (0,fields/* textOrEmpty */._c)(data, 'deployed_model_id'));
            break;
        case 'rollout.restored':
            rollout.restored = {
                time,
                shares: (0,fields/* fieldNumbers */.zo)(data, 'shares'),
                undeployed: (0,fields/* fieldText */.gF)(data, 'undeployed'),
                reason: (0,fields/* textOrEmpty */._c)(data, 'reason'),
            };
            break;
        default:
            // A rollback writes its second beginning once it knows the id of the deployed model.
            rollout.deployed_model_id = (0,fields/* fieldText */.gF)(data, 'deployed_model_id') ?? rollout.deployed_model_id;
    }
    return rollout;
}
function begun(data, project) {
    const endpoint = (0,fields/* textOrEmpty */._c)(data, 'endpoint');
    return {
        endpoint,
        endpoint_url: (0,audit_pages/* resourcePage */.ws)(endpoint, project),
        model: (0,fields/* textOrEmpty */._c)(data, 'model'),
        deployed_model_id: null,
        made_by: null,
        former: (0,fields/* fieldNumbers */.zo)(data, 'former'),
        changes: [],
        samples: [],
        retired: [],
        restored: null,
    };
}
const sampleIn = (data) => ({
    by: (0,fields/* textOrEmpty */._c)(data, 'by'),
    share: (0,fields/* fieldNumber */.O3)(data, 'share'),
    from: (0,fields/* textOrEmpty */._c)(data, 'from'),
    to: (0,fields/* textOrEmpty */._c)(data, 'to'),
    passed: data['passed'] === true,
    samples: (0,fields/* fieldNumber */.O3)(data, 'samples') ?? 1,
    models: (0,fields/* fieldObjects */.dk)(data, 'models').map(model => ({
        model: (0,fields/* textOrEmpty */._c)(model, 'model'),
        deployed_model_id: (0,fields/* textOrEmpty */._c)(model, 'deployed_model_id'),
        requests: (0,fields/* numberOrZero */.nM)(model, 'requests'),
        failures: (0,fields/* numberOrZero */.nM)(model, 'failures'),
        error_ratio: (0,fields/* fieldNumber */.O3)(model, 'error_ratio'),
        p50_ms: (0,fields/* fieldNumber */.O3)(model, 'p50_ms'),
        p95_ms: (0,fields/* fieldNumber */.O3)(model, 'p95_ms'),
        p99_ms: (0,fields/* fieldNumber */.O3)(model, 'p99_ms'),
    })),
    bound: (0,fields/* fieldNumbers */.zo)(data, 'bound'),
});

// EXTERNAL MODULE: ./build/report/audit/timeline.js
var timeline = __webpack_require__(94036);
;// CONCATENATED MODULE: ./build/report/audit/step-part.js




const openStep = (step) => ({
    step,
    kind: '',
    method: null,
    project: null,
    location: null,
    state: null,
    reason: null,
    started_at: null,
    finished_at: null,
    request_sha256: null,
    sources_sha256: [],
    resources: [],
    models: [],
    fallbacks: [],
    objects: [],
    images: [],
    gates: [],
    rollout: null,
    answers: [],
    changes: [],
});
/** Adds an event to the step that it is about. */
function addToStep(step, event, bounded) {
    const { type, data } = event;
    if (step.kind === '')
        step.kind = (0,fields/* textOrEmpty */._c)(data, 'kind');
    if (type.startsWith('rollout.')) {
        step.rollout = rolloutOf(step.rollout, event, step.project, bounded);
        return;
    }
    if (Object.hasOwn(adders, type))
        adders[type]?.(step, event, bounded);
}
const adders = {
    'step.started': (step, { time, data }) => {
        step.method = (0,fields/* fieldText */.gF)(data, 'method');
        step.project = (0,fields/* fieldText */.gF)(data, 'project');
        step.location = (0,fields/* fieldText */.gF)(data, 'location');
        step.request_sha256 = (0,fields/* fieldText */.gF)(data, 'request_sha256');
        step.sources_sha256 = [...(0,fields/* fieldTexts */.Zm)(data, 'sources_sha256')];
        step.started_at ??= time;
    },
    'step.submitted': (step, { data }, bounded) => addResource(step, (0,fields/* fieldText */.gF)(data, 'name'), 'created', bounded),
    'step.adopted': (step, { data }, bounded) => addResource(step, (0,fields/* fieldText */.gF)(data, 'name'), 'adopted', bounded),
    'step.finished': (step, { time, data }, bounded) => {
        step.state = (0,fields/* fieldText */.gF)(data, 'state');
        step.reason = (0,fields/* fieldText */.gF)(data, 'reason');
        step.finished_at = time;
        addResource(step, (0,fields/* fieldText */.gF)(data, 'name'), 'result', bounded);
    },
    'model.resolved': (step, { data }, bounded) => bounded.add(step.models, { asked: (0,fields/* textOrEmpty */._c)(data, 'asked'), model: (0,fields/* textOrEmpty */._c)(data, 'model') }),
    'image.built': (step, { data }, bounded) => bounded.add(step.images, {
        image: (0,fields/* textOrEmpty */._c)(data, 'image'),
        digest: (0,fields/* textOrEmpty */._c)(data, 'digest'),
        build: (0,fields/* textOrEmpty */._c)(data, 'build'),
    }),
    'step.fallback': (step, { data }, bounded) => bounded.add(step.fallbacks, {
        from: (0,fields/* textOrEmpty */._c)(data, 'from'),
        to: (0,fields/* textOrEmpty */._c)(data, 'to'),
        reason: (0,fields/* textOrEmpty */._c)(data, 'reason'),
    }),
    'object.staging': (step, { data }, bounded) => addObjects(step, data, bounded),
    'object.staged': (step, { data }, bounded) => addObjects(step, data, bounded),
    'gate.judged': (step, { time, data }, bounded) => bounded.add(step.gates, { time, passed: data['passed'] === true, comparisons: comparisonsIn(data) }),
    'agent.answered': (step, { time, data }, bounded) => bounded.add(step.answers, {
        time,
        engine: (0,fields/* textOrEmpty */._c)(data, 'engine'),
        class_method: null,
        status: (0,fields/* fieldNumber */.O3)(data, 'status'),
        events: (0,fields/* numberOrZero */.nM)(data, 'events'),
        response_bytes: (0,fields/* numberOrZero */.nM)(data, 'response_bytes'),
        milliseconds: (0,fields/* numberOrZero */.nM)(data, 'milliseconds'),
        passed: data['passed'] === true,
    }),
    'template.published': (step, event, bounded) => addChange(step, event, bounded),
    'template.tagged': (step, event, bounded) => addChange(step, event, bounded),
    'schedule.changed': (step, event, bounded) => addChange(step, event, bounded),
};
const comparisonsIn = (data) => (0,fields/* fieldObjects */.dk)(data, 'comparisons').map(one => ({
    metric: (0,fields/* textOrEmpty */._c)(one, 'metric'),
    expected: (0,fields/* textOrEmpty */._c)(one, 'expected'),
    actual: (0,fields/* fieldText */.gF)(one, 'actual'),
    passed: one['holds'] === true,
}));
function addResource(step, name, how, bounded) {
    if (name === null)
        return;
    const former = step.resources.findIndex(one => one.name === name);
    const console_url = (0,audit_pages/* resourcePage */.ws)(name, step.project);
    const resource = { name, console_url, created: how === 'created', adopted: how === 'adopted' };
    if (former < 0)
        bounded.add(step.resources, resource);
}
function addObjects(step, data, bounded) {
    const part = {
        uri: (0,fields/* textOrEmpty */._c)(data, 'uri'),
        objects: (0,fields/* numberOrZero */.nM)(data, 'objects'),
        bytes: (0,fields/* numberOrZero */.nM)(data, 'bytes'),
        sha256: (0,fields/* textOrEmpty */._c)(data, 'sha256'),
        adopted: (0,fields/* fieldNumber */.O3)(data, 'adopted'),
    };
    const begun = step.objects.findIndex(one => one.uri === part.uri && one.adopted === null);
    if (begun < 0)
        bounded.add(step.objects, part);
    else
        step.objects[begun] = part;
}
const addChange = (step, { type, time, data }, bounded) => bounded.add(step.changes, { time, text: (0,timeline/* eventInWords */.Fm)(type, data) ?? '' });
/** Events of a step that say what was undone. */
const undoing = new Set(['step.cancelled', 'rollout.restored', 'agent.restored']);

;// CONCATENATED MODULE: ./build/report/audit/build-story.js





/** Builds what one record says from its events. */
class StoryBuilder {
    #bounded = new fields/* Bounded */.s6();
    #lent = new LentSums();
    #steps = new Map();
    #policies = [];
    #decisions = [];
    #rejected = [];
    #undone = [];
    #unknown = [];
    #timeline = [];
    #start = {};
    #asked = null;
    #identity = { principal: null, service_account: null, renewals: 0 };
    #setup = null;
    #stopped = {};
    #ended = null;
    #times = { first: null, last: null };
    add = (event) => {
        const { type, time, data, line, known } = event;
        this.#times = { first: this.#times.first ?? time, last: time };
        if (!known || !(0,timeline/* isTold */.Wc)(type))
            this.#bounded.add(this.#unknown, { line, type, time });
        const isLent = this.#lent.add(event);
        const text = (0,timeline/* eventInWords */.Fm)(type, data);
        const step = (0,fields/* fieldText */.gF)(data, 'step');
        if (text !== undefined)
            this.#bounded.add(this.#timeline, { time, line, type, step, text });
        if (isLent)
            return;
        if (step !== null)
            this.#addToStep(step, event);
        else
            this.#addToRun(event);
    };
    #addToStep(id, event) {
        const step = this.#steps.get(id) ?? openStep(id);
        // A record has few steps. One that was made to have many is cut.
        if (!this.#steps.has(id) && this.#steps.size >= 1_000)
            this.#bounded.leftOut += 1;
        else
            this.#steps.set(id, step);
        addToStep(step, event, this.#bounded);
        if (!undoing.has(event.type))
            return;
        const text = (0,timeline/* eventInWords */.Fm)(event.type, event.data) ?? '';
        this.#bounded.add(this.#undone, { time: event.time, step: id, text, reason: (0,fields/* textOrEmpty */._c)(event.data, 'reason') });
    }
    #addToRun({ type, time, data }) {
        switch (type) {
            case 'run.started':
                this.#start = data;
                break;
            case 'policy.loaded':
                this.#bounded.add(this.#policies, policyIn(data, time));
                break;
            case 'token.verified':
                this.#asked ??= askedIn(data);
                break;
            case 'token.rejected':
                this.#bounded.add(this.#rejected, {
                    time,
                    code: (0,fields/* textOrEmpty */._c)(data, 'code'),
                    reason: (0,fields/* textOrEmpty */._c)(data, 'reason'),
                });
                break;
            case 'decision.made':
                this.#bounded.add(this.#decisions, decisionIn(data, time));
                break;
            case 'credential.exchanged':
                this.#identity.principal = (0,fields/* fieldText */.gF)(data, 'principal');
                break;
            case 'credential.impersonated':
                this.#identity.service_account = (0,fields/* fieldText */.gF)(data, 'service_account');
                break;
            case 'credential.renewed':
                this.#identity.renewals += 1;
                break;
            case 'setup.compared':
                this.#setup = setupIn(data);
                break;
            case 'run.cancelled':
                this.#stopped = data;
                break;
            case 'run.finished':
                this.#ended = this.#endIn(data, time);
                break;
            default:
        }
    }
    #endIn(data, time) {
        return {
            time,
            conclusion: (0,fields/* textOrEmpty */._c)(data, 'conclusion'),
            code: (0,fields/* fieldText */.gF)(data, 'code'),
            steps_sha256: (0,fields/* fieldText */.gF)(data, 'steps_sha256'),
            cancelled: (0,fields/* fieldTexts */.Zm)(this.#stopped, 'cancelled'),
            left_running: (0,fields/* fieldTexts */.Zm)(this.#stopped, 'left_running'),
        };
    }
    /** @param hosts servers of GitHub that may be linked, besides GitHub's own */
    build(file, verification, run, hosts) {
        const pages = (0,audit_pages/* pagesOf */.E0)(run?.server ?? '', run?.repository ?? '', hosts);
        return {
            file,
            verification,
            run: run === undefined ? null : runPart(run, pages),
            action_version: (0,fields/* fieldText */.gF)(this.#start, 'action_version'),
            mode: (0,fields/* fieldText */.gF)(this.#start, 'mode'),
            grant: (0,fields/* fieldText */.gF)(this.#start, 'grant'),
            key: (0,fields/* fieldText */.gF)(this.#start, 'key'),
            started_at: this.#times.first,
            ended_at: this.#times.last,
            asked: this.#asked,
            policies: this.#policies.map(one => ({ ...one, url: policyPage(one, run, pages) })),
            decisions: this.#decisions.map(one => ({
                ...one,
                pull_request_url: one.merged_pull_request === null ? null : pages.page('pull', String(one.merged_pull_request)),
            })),
            identity: this.#identity,
            rejected_tokens: this.#rejected,
            setup: this.#setup,
            steps: [...this.#steps.values()],
            lent: this.#lent.part(),
            undone: this.#undone,
            ended: this.#ended,
            unknown: this.#unknown,
            timeline: this.#timeline,
            left_out: this.#bounded.leftOut,
        };
    }
}
const runPart = (run, pages) => ({
    server: run.server,
    repository: run.repository,
    repository_id: run.repositoryId,
    run_id: run.runId,
    run_attempt: run.runAttempt,
    job: run.job,
    commit: run.sha,
    url: pages.page('actions', 'runs', run.runId, 'attempts', run.runAttempt),
    commit_url: pages.page('commit', run.sha),
});
const policyIn = (data, time) => ({
    time,
    policy: (0,fields/* textOrEmpty */._c)(data, 'policy'),
    commit: (0,fields/* fieldText */.gF)(data, 'commit'),
    sha256: (0,fields/* textOrEmpty */._c)(data, 'sha256'),
    url: null,
});
/** A policy of the run's own repository is named by its path alone. */
function policyPage({ policy, commit }, run, pages) {
    const isOwn = run !== undefined && !policy.includes('@') && policy.startsWith('.github/');
    return pages.file(isOwn ? `${run.repository}/${policy}` : policy, commit);
}
function askedIn(data) {
    const found = data['claims'];
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    const claims = Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
    const claim = (name) => (Object.hasOwn(claims, name) ? (claims[name] ?? null) : null);
    return {
        actor: claim('actor'),
        actor_id: claim('actor_id'),
        event: claim('event_name'),
        workflow: claim('workflow_ref') ?? claim('workflow'),
        ref: claim('ref'),
        environment: claim('environment'),
        claims,
    };
}
const decisionIn = (data, time) => ({
    time,
    verdict: (0,fields/* textOrEmpty */._c)(data, 'verdict'),
    grant: (0,fields/* textOrEmpty */._c)(data, 'grant'),
    approvers: (0,fields/* fieldTexts */.Zm)(data, 'approvers'),
    merged_pull_request: pullRequestIn(data),
    pull_request_url: null,
    conditions: (0,fields/* fieldObjects */.dk)(data, 'conditions').map(conditionIn),
});
function pullRequestIn(data) {
    const number = (0,fields/* fieldNumber */.O3)(data, 'merged_pull_request');
    return number !== null && Number.isSafeInteger(number) && number > 0 ? number : null;
}
const conditionIn = (one) => ({
    condition: (0,fields/* textOrEmpty */._c)(one, 'condition'),
    expected: (0,fields/* textOrEmpty */._c)(one, 'expected'),
    actual: (0,fields/* fieldText */.gF)(one, 'actual'),
    result: conditionResult(one),
    hint: (0,fields/* fieldText */.gF)(one, 'hint'),
});
/** Records of earlier versions have only `holds`, and `asked: false` for a condition that was not checked. */
function conditionResult(one) {
    const result = (0,fields/* fieldText */.gF)(one, 'result');
    if (result === 'not asked' || one['asked'] === false)
        return 'not asked';
    if (result === 'unknown')
        return 'unknown';
    return one['holds'] === true && (result ?? 'holds') === 'holds' ? 'passed' : 'failed';
}
const setupIn = (data) => ({
    provider: (0,fields/* textOrEmpty */._c)(data, 'provider'),
    service_account: (0,fields/* fieldText */.gF)(data, 'service_account'),
    differences: (0,fields/* fieldObjects */.dk)(data, 'differences').map(one => ({
        rule: (0,fields/* textOrEmpty */._c)(one, 'rule'),
        effect: (0,fields/* textOrEmpty */._c)(one, 'effect'),
        on: (0,fields/* textOrEmpty */._c)(one, 'on'),
    })),
});

// EXTERNAL MODULE: ./build/vertex/resource-names.js
var resource_names = __webpack_require__(27994);
;// CONCATENATED MODULE: ./build/report/audit/join-runs.js

/** Joins the records of each run to one story: training and deployment are usually jobs of one run. */
function joinRuns(records, unmatched) {
    const runs = new Map();
    for (const record of records) {
        const { run, file } = record;
        const key = JSON.stringify(run === null ? [file] : [run.server, run.repository, run.run_id]);
        runs.set(key, [...(runs.get(key) ?? []), record]);
    }
    const isWhole = ({ verification }) => verification.result === 'verified' || verification.result === 'consistent';
    return {
        version: 1,
        ok: unmatched.length === 0 && records.every(isWhole),
        unmatched_sha256: unmatched,
        runs: [...runs.values()].map(runStory),
    };
}
const isVerified = ({ verification }) => verification.result === 'verified';
function runStory(records) {
    const sorted = records.toSorted((a, b) => ((a.started_at ?? '') < (b.started_at ?? '') ? -1 : 1));
    const [first] = sorted;
    const [all, verified] = [makersOf(sorted), makersOf(sorted.filter(isVerified))];
    // A file that nothing confirms must not add to what a verified record says.
    const makersFor = (record) => (isVerified(record) ? verified : all);
    return {
        server: first?.run?.server ?? null,
        repository: first?.run?.repository ?? null,
        run_id: first?.run?.run_id ?? null,
        records: sorted.map(record => ({
            ...record,
            steps: record.steps.map(step => step.rollout === null
                ? step
                : {
                    ...step,
                    rollout: { ...step.rollout, made_by: makersFor(record).get((0,resource_names/* withoutProject */.a4)(step.rollout.model)) ?? null },
                }),
        })),
    };
}
/** Which job and step made a resource, by its location and the rest of its name. */
function makersOf(records) {
    const makers = new Map();
    for (const { run, steps } of records)
        for (const { step, kind, resources } of steps)
            for (const { name } of kind === 'uploadModel' || kind === 'copyModel' ? resources : [])
                makers.set((0,resource_names/* withoutProject */.a4)(name), { job: run?.job ?? '', step });
    return makers;
}

;// CONCATENATED MODULE: ./build/cli/audit-story.js



/** Reads records, checks their chains, and returns what they say. */
function storyOf(inputs, { hashes, hosts }) {
    const wanted = new Set(hashes.map(hash => hash.toLowerCase()));
    const found = new Set();
    const records = inputs.map(({ file, bytes }) => {
        const builder = new StoryBuilder();
        const reading = readRecord(bytes, builder.add);
        const { sha256 } = reading;
        if (sha256 !== undefined && wanted.has(sha256) && reading.broken === undefined)
            found.add(sha256);
        // With one record and one hash it is clear that they belong together.
        const only = inputs.length === 1 && wanted.size === 1 ? [...wanted][0] : undefined;
        // A compressed file often has no line feed, but that is not what is wrong with it.
        const mayBeRecord = bytes.length === 0 || bytes[0] === 0x7b;
        return builder.build(file, verificationOf(reading, wanted, { only, mayBeRecord }), reading.run, hosts);
    });
    const unmatched = inputs.length === 1 && wanted.size === 1 ? [] : [...wanted].filter(hash => !found.has(hash));
    return joinRuns(records, unmatched);
}
function verificationOf({ broken, events, sha256 = '', closed }, wanted, { only, mayBeRecord }) {
    const chain = { events, sha256: sha256 === '' ? null : sha256 };
    if (broken !== undefined) {
        const isNone = events === 0 && (broken.reason === 'it is not a JSON object' || !mayBeRecord);
        const reason = isNone ? 'the file is not a record: its first line is not a JSON object' : broken.reason;
        return { ...chain, result: 'broken', line: broken.line, reason };
    }
    if (only !== undefined && only !== sha256)
        return { ...chain, result: 'broken', line: events, reason: otherHash(only) };
    if (!closed)
        return { ...chain, result: 'incomplete', line: events, reason: withoutEnd };
    return { ...chain, result: wanted.has(sha256) ? 'verified' : 'consistent', line: null, reason: null };
}
const withoutEnd = 'The run was killed and never cleaned up, lines were cut off, or the file was copied while mode lend still lent.';
const otherHash = (hash) => `its last line does not have the SHA-256 ${hash}: it was edited, lines were cut off or added, or this is the record of another run`;


/***/ }),

/***/ 32219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mapLeaves),
/* harmony export */   w: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
function leavesOf(tree, path = []) {
    if (Array.isArray(tree))
        return tree.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return [{ value: tree, path }];
    return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
function mapLeaves(tree, map, path = []) {
    if (Array.isArray(tree))
        return tree.map((item, index) => mapLeaves(item, map, [...path, index]));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(tree))
        return map(tree, path);
    return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]));
}


/***/ }),

/***/ 69738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fieldNumber),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _c: () => (/* binding */ textOrEmpty),
/* harmony export */   dk: () => (/* binding */ fieldObjects),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   nM: () => (/* binding */ numberOrZero),
/* harmony export */   s6: () => (/* binding */ Bounded),
/* harmony export */   zo: () => (/* binding */ fieldNumbers)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28314);

/** Returns a text; `null` if the field is absent or something else. */
const fieldText = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? value : null;
};
const textOrEmpty = (data, name) => fieldText(data, name) ?? '';
const fieldNumber = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const numberOrZero = (data, name) => fieldNumber(data, name) ?? 0;
const fieldTexts = (data, name) => listIn(data, name).filter(one => typeof one === 'string');
const fieldObjects = (data, name) => listIn(data, name).filter(_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject);
const listIn = (data, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return Array.isArray(value) ? value : [];
};
/** Returns the entries of a field that are numbers. */
function fieldNumbers(data, name) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const entries = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'number'));
}
/** The most items of a list that a story keeps. */
const mostItems = 1_000;
/** Adds to lists up to their bound, and counts the rest. */
class Bounded {
    leftOut = 0;
    add(list, item) {
        if (list.length < mostItems)
            list.push(item);
        else
            this.leftOut += 1;
    }
}


/***/ }),

/***/ 52659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   NT: () => (/* binding */ isKnownPage),
/* harmony export */   ws: () => (/* binding */ resourcePage)
/* harmony export */ });
/* harmony import */ var _vertex_console_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6410);

/** Google's console, and servers of GitHub. Nothing else in a record becomes a link, since others may have written it. */
const consoleHost = 'console.cloud.google.com';
/** @param hosts servers of GitHub besides github.com and *.ghe.com that may be linked */
function pagesOf(server, repository, hosts) {
    const root = URL.canParse(server) && isKnownHost(new URL(server), hosts) ? new URL(server).origin : undefined;
    const join = (parts) => root === undefined || !parts.every(isPathPart) ? null : [root, ...parts.map(encodeURIComponent)].join('/');
    return {
        page: (...parts) => (/^[\w.-]+\/[\w.-]+$/.test(repository) ? join([...repository.split('/'), ...parts]) : null),
        file: (policy, commit) => {
            const [, owner, name, path] = /^([\w.-]+)\/([\w.-]+)\/([^@]+)/.exec(policy) ?? [];
            if (commit === null || owner === undefined || name === undefined || path === undefined)
                return null;
            return join([owner, name, 'blob', commit, ...path.split('/')]);
        },
    };
}
/** A browser resolves `..`, so that a link would lead elsewhere; a part that is not Unicode has no address. */
const isPathPart = (part) => !['', '.', '..'].includes(part) && part.isWellFormed();
/**
 * Returns the page of a resource in Google's console.
 *
 * @param project of the step. A name with the id of another project has no page: the link would lead to this one
 */
function resourcePage(name, project) {
    const [, inName] = /^projects\/([^/]+)\//.exec(name) ?? [];
    if (project === null || !/^[a-z0-9:.-]+$/.test(project))
        return null;
    if (inName !== project && !/^\d+$/.test(inName ?? ''))
        return null;
    return (0,_vertex_console_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleUrl */ .B)(name, project) ?? null;
}
/** True for an address that may be shown as a link. */
function isKnownPage(address, hosts) {
    if (!URL.canParse(address))
        return false;
    const url = new URL(address);
    return url.hostname === consoleHost ? isPlainHttps(url) : isKnownHost(url, hosts);
}
const isKnownHost = (url, hosts) => isPlainHttps(url) &&
    (url.hostname === 'github.com' || /^[a-z0-9-]+\.ghe\.com$/.test(url.hostname) || hosts.includes(url.hostname));
const isPlainHttps = ({ protocol, username, password, port }) => protocol === 'https:' && username === '' && password === '' && port === '';


/***/ }),

/***/ 94036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ eventInWords),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   hs: () => (/* binding */ shareWords)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28314);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37249);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69738);




const withField = (words, name) => data => `${words} ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, name)}`;
/** `17: 90 %, 4711: 10 %` */
const shareWords = (shares) => Object.entries(shares)
    .map(([id, share]) => `${id}: ${share} %`)
    .join(', ') || 'no model';
const passedWords = (data) => (data['passed'] === true ? 'passed' : 'failed');
/** Each event in a few words. An event without words of its own is unknown. */
const eventWords = {
    'run.started': data => `run started, mode ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'mode')}, grant ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'grant')}`,
    'policy.loaded': data => `policy ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'policy')} read`,
    'token.requested': data => `identity token requested from GitHub (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'purpose')})`,
    'token.verified': () => 'identity token verified',
    'token.rejected': data => `identity token rejected: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'code')}, ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')}`,
    'decision.made': data => `decision: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'verdict')}, grant ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'grant')}`,
    'credential.exchanged': () => 'token exchanged at Google',
    'credential.impersonated': withField('acting as', 'service_account'),
    'credential.renewed': () => 'credential renewed',
    'setup.compared': data => `Google's side compared: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldObjects */ .dk)(data, 'differences').length} differences`,
    'step.started': data => `started ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'method') ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'kind')}`,
    'step.adopted': withField('adopted', 'name'),
    'step.submitted': withField('created', 'name'),
    'model.resolved': data => `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'asked')} is ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'model')}`,
    'image.built': data => `built ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'image')}@${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'digest')}`,
    'step.cancelled': data => `asked Google to cancel ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'name')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'step.fallback': data => `next alternative: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'from')} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'to')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'object.staging': data => `uploading ${objectWords(data)} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'uri')}`,
    'object.staged': data => `uploaded ${objectWords(data)} to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'uri')}`,
    'gate.judged': data => `gate ${passedWords(data)}`,
    'rollout.began': data => `rollout of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'model')} began on ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'endpoint')}`,
    'rollout.changed': data => `traffic set to ${shareWords((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNumbers */ .zo)(data, 'shares'))}`,
    'rollout.sampled': data => `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'by')} at ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'share')} % of the traffic ${passedWords(data)}`,
    'rollout.retired': withField('undeployed', 'deployed_model_id'),
    'rollout.restored': data => `traffic restored to ${shareWords((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNumbers */ .zo)(data, 'shares'))} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'agent.queried': data => `asked ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'class_method')})`,
    'agent.answered': data => `answer of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} ${passedWords(data)}`,
    'agent.restored': data => `restored ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'engine')} (${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'reason')})`,
    'template.published': data => `published ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'package')} as ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'version')}`,
    'template.tagged': data => `tag ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'tag')} of ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'package')} set to ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'version')}`,
    'schedule.changed': data => {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldTexts */ .Zm)(data, 'fields');
        const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
        return `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'change')} of schedule ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'schedule')}${what}`;
    },
    'step.finished': data => {
        const reason = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'reason');
        return `${(0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .describeState */ .J)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'state')).words}${reason === null ? '' : `: ${reason}`}`;
    },
    'lend.started': withField('lending began, to', 'borrower'),
    'token.lent': withField('a token was lent as', 'form'),
    'lend.ended': withField('lending ended:', 'reason'),
    'run.cancelled': withField('run stopped:', 'signal'),
    'run.finished': data => {
        const code = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(data, 'code');
        return `run ended: ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrEmpty */ ._c)(data, 'conclusion')}${code === null ? '' : ` (${code})`}`;
    },
};
const objectWords = (data) => `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'objects'))} objects, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .mz)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOrZero */ .nM)(data, 'bytes'))}`;
/** Events that are summed up only: a record can have a million of them. */
const summedUp = new Set(['call.began', 'call.ended', 'call.refused']);
/** True for an event that a story tells. */
const isTold = (type) => Object.hasOwn(eventWords, type) || summedUp.has(type);
/** Returns an event in a few words; `undefined` for one that is only summed up. */
function eventInWords(type, data) {
    if (summedUp.has(type))
        return undefined;
    const words = Object.hasOwn(eventWords, type) ? eventWords[type] : undefined;
    return words === undefined || !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__.isObject)(data) ? 'unknown to this version' : words(data);
}


/***/ }),

/***/ 37249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ describeState),
/* harmony export */   L: () => (/* binding */ betweenStates)
/* harmony export */ });
/* harmony import */ var _vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

/** States of Vertex AI's JobState and PipelineState, and our own for steps that never created a resource. */
const tones = {
    SUCCEEDED: 'good',
    PARTIALLY_SUCCEEDED: 'bad',
    FAILED: 'bad',
    EXPIRED: 'bad',
    REJECTED: 'bad',
    TIMED_OUT: 'bad',
    ROLLED_BACK: 'bad',
    NOT_RESTORED: 'bad',
    OVERTAKEN: 'bad',
    CANCELLED: 'stopped',
    CANCELLING: 'stopped',
    SKIPPED: 'stopped',
    RUNNING: 'busy',
    DETACHED: 'busy',
    UPDATING: 'busy',
    SUBMITTED: 'busy',
    PENDING: 'busy',
    QUEUED: 'busy',
    PAUSED: 'waiting',
};
const toneMarks = { good: '\u2705', bad: '\u274c', stopped: '\u23f9\ufe0f', busy: '\u25b6\ufe0f', waiting: '\u26aa' };
/**
 * Describes a state. A state newer than this table counts as waiting, so that it claims neither success nor failure.
 */
function describeState(state) {
    const word = (0,_vertex_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .shortState */ .e9)(state);
    const tone = (Object.hasOwn(tones, word) ? tones[word] : undefined) ?? 'waiting';
    return { tone, mark: toneMarks[tone], words: word.toLowerCase().replaceAll('_', ' ') };
}
/** Returns the milliseconds between two RFC 3339 times, if both exist. */
function betweenStates(from, to) {
    const span = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isNaN(span) ? undefined : span;
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ consoleUrl)
/* harmony export */ });
/* unused harmony export consolePaths */
/* harmony import */ var _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43326);

/** Console pages of resources that are not jobs. See docs/design/google-behavior.md, "Console links". */
const consolePaths = [
    [
        /\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)\/evaluations\/(\w+)$/,
        'vertex-ai/models/locations/$1/models/$2/versions/$3/evaluations/$4',
    ],
    [/\/locations\/([a-z0-9-]+)\/endpoints\/([\w-]+)$/, 'vertex-ai/online-prediction/locations/$1/endpoints/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)@(\d+)$/, 'vertex-ai/models/locations/$1/models/$2/versions/$3'],
    [
        /\/locations\/([a-z0-9-]+)\/reasoningEngines\/([\w-]+)$/,
        'vertex-ai/agents/agent-engines/locations/$1/agent-engines/$2',
    ],
    [/\/locations\/([a-z0-9-]+)\/schedules\/([\w-]+)$/, 'vertex-ai/locations/$1/pipelines/schedules/$2'],
    [/\/locations\/([a-z0-9-]+)\/models\/([\w-]+)$/, 'vertex-ai/models/locations/$1/models/$2'],
];
/** @param project the user's id, since a name may contain the project's number */
function consoleUrl(name, project) {
    const parsed = (0,_job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJobName */ .kh)(name);
    const path = parsed === undefined
        ? consolePaths.flatMap(([pattern, page]) => pattern.test(name) ? [name.replace(new RegExp(`^.*${pattern.source}`, 's'), page)] : [])[0]
        : _job_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .jobKinds */ .P6[parsed.kind].consolePath.replace('{location}', parsed.location).replace('{id}', parsed.id);
    return path && `https://console.cloud.google.com/${path}?project=${encodeURIComponent(project)}`;
}


/***/ }),

/***/ 43326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ jobKindNames),
/* harmony export */   P6: () => (/* binding */ jobKinds),
/* harmony export */   bu: () => (/* binding */ customTask),
/* harmony export */   e9: () => (/* binding */ shortState),
/* harmony export */   ev: () => (/* binding */ jobsIn),
/* harmony export */   kh: () => (/* binding */ parseJobName),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports jobStates, pipelineStates, mlJob */
/* harmony import */ var _resource_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27994);
/** The kinds that are jobs: created by one call, then watched by their `state`. */

const jobKindNames = [
    'customJob',
    'hyperparameterTuningJob',
    'pipelineJob',
    'trainingPipeline',
    'tuningJob',
    'batchPredictionJob',
];
const jobStates = {
    JOB_STATE_SUCCEEDED: 'succeeded',
    JOB_STATE_FAILED: 'failed',
    JOB_STATE_CANCELLED: 'cancelled',
    JOB_STATE_EXPIRED: 'failed',
    JOB_STATE_PARTIALLY_SUCCEEDED: 'failed',
};
const pipelineStates = {
    PIPELINE_STATE_SUCCEEDED: 'succeeded',
    PIPELINE_STATE_FAILED: 'failed',
    PIPELINE_STATE_CANCELLED: 'cancelled',
};
/** Filter for the training log of a job in Cloud Logging. */
const mlJob = (id) => `resource.type="ml_job" AND resource.labels.job_id="${id}"`;
/** The properties of most kinds that train. */
const training = {
    idParameter: undefined,
    terminal: jobStates,
    consolePath: 'agent-platform/locations/{location}/training/{id}',
    logFilter: mlJob,
};
/** All kinds of jobs, with their console pages and logs. See docs/design/google-behavior.md. */
const jobKinds = {
    customJob: {
        collection: 'customJobs',
        ...training,
    },
    hyperparameterTuningJob: {
        collection: 'hyperparameterTuningJobs',
        ...training,
    },
    pipelineJob: {
        collection: 'pipelineJobs',
        idParameter: 'pipelineJobId',
        terminal: pipelineStates,
        consolePath: 'vertex-ai/locations/{location}/pipelines/runs/{id}',
        logFilter: id => `resource.type="aiplatform.googleapis.com/PipelineJob" AND resource.labels.pipeline_job_id="${id}"`,
    },
    trainingPipeline: {
        collection: 'trainingPipelines',
        ...training,
        terminal: pipelineStates,
    },
    tuningJob: {
        collection: 'tuningJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'vertex-ai/generative/language/locations/{location}/tuning/tuningJob/{id}',
        logFilter: mlJob,
    },
    batchPredictionJob: {
        collection: 'batchPredictionJobs',
        idParameter: undefined,
        terminal: jobStates,
        consolePath: 'agent-platform/locations/{location}/batch-predictions/{id}',
        logFilter: mlJob,
    },
};
/** Returns the collection of the jobs in a place: `projects/p/locations/l/customJobs`. */
const jobsIn = (place) => `${(0,_resource_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(place)}/${jobKinds[place.kind].collection}`;
/** Returns the outcome of a job's state. A state that is not final counts as running. */
function outcomeOf(kind, state) {
    const { terminal } = jobKinds[kind];
    return (Object.hasOwn(terminal, state) ? terminal[state] : undefined) ?? 'running';
}
/** `JOB_STATE_RUNNING` \u2192 `RUNNING`, the short form for people. */
const shortState = (state) => state.replace(/^(JOB|PIPELINE)_STATE_/, '');
/** @returns `undefined` if it is not the name of a job of these kinds */
function parseJobName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([a-z0-9:.-]+)\/locations\/([a-z0-9-]+)\/([a-zA-Z]+)\/([a-zA-Z0-9-]+)$/.exec(name) ?? [];
    const kind = jobKindNames.find(candidate => jobKinds[candidate].collection === collection);
    return kind === undefined ? undefined : { project, location, kind, id };
}
/** Schema URI of a training pipeline with the user's own code. Its inputs are a CustomJobSpec. */
const customTask = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';


/***/ }),

/***/ 27994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ withProject),
/* harmony export */   C5: () => (/* binding */ modelVersion),
/* harmony export */   Pv: () => (/* binding */ withoutVersion),
/* harmony export */   VU: () => (/* binding */ resourceOfOperation),
/* harmony export */   a4: () => (/* binding */ withoutProject),
/* harmony export */   eB: () => (/* binding */ nameInProject),
/* harmony export */   et: () => (/* binding */ collectionIn),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   jG: () => (/* binding */ withProjectOf),
/* harmony export */   l1: () => (/* binding */ accountIn),
/* harmony export */   p$: () => (/* binding */ parseResourceName)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28314);
/* harmony import */ var _document_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32219);


/** Returns the resource name of a location. */
const parentOf = ({ project, location }) => `projects/${project}/locations/${location}`;
/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
const fullName = (idOrName, collection, place) => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`);
/** Removes the version or alias from a model's name. */
const withoutVersion = (model) => model.replace(/@[^@/]*$/, '');
/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
const modelVersion = (model, version) => `${withoutVersion(String(model))}@${String(version)}`;
/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
const resourceOfOperation = (operation) => operation.replace(/\/operations\/[^/]+$/, '');
/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
const withoutProject = (name) => name.replace(/^projects\/[^/]+\//, '');
/** Returns the email address in the name of a service account, which may be the address alone. */
const accountIn = (name) => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '');
/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
const collectionIn = (name) => /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1];
/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
function parseResourceName(name) {
    const [, project = '', location = '', collection = '', id = ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/([^/]+)\/([^/]+)/.exec(name) ?? [];
    return id === '' ? undefined : { project, location, collection, id };
}
/** Replaces a project's number in a full name with its id, which a grant lists. */
const nameInProject = (project, name) => name.replace(/^projects\/\d+\//, `projects/${project}/`);
/**
 * Replaces the project in Google's names with the user's. Google writes its number, which no grant lists.
 *
 * @param name Google's name of a resource in the step's own project
 */
function withProjectOf(resource, name, project) {
    const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1];
    return number === undefined || number === project ? resource : withProject(resource, number, project);
}
/** Replaces a project's number with its id in every name of a resource. */
function withProject(resource, number, project) {
    const prefix = `projects/${number}/`;
    const own = (0,_document_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .mapLeaves */ .L)(resource, value => typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__.isObject)(own) ? own : resource;
}


/***/ })

};
