export const id = 4764;
export const ids = [4764];
export const modules = {

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

/***/ 94764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  storyAsHtml: () => (/* binding */ storyAsHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/report/states.js
var states = __webpack_require__(37249);
// EXTERNAL MODULE: ./build/report/audit/layout.js
var layout = __webpack_require__(53453);
// EXTERNAL MODULE: ./build/report/audit/pages.js
var pages = __webpack_require__(52659);
;// CONCATENATED MODULE: ./build/report/audit/html.js


/** Fills a template. Texts are escaped, also in attributes, which must have double quotes. */
const html = (template, ...parts) => ({
    html: template.map((text, index) => text + (index < parts.length ? renderPart(parts[index] ?? '') : '')).join(''),
});
const noHtml = { html: '' };
/** Returns HTML if there is a value. */
const given = (value, make) => value === null || value === undefined ? noHtml : make(value);
function renderPart(part) {
    if (typeof part === 'number')
        return String(part);
    if (typeof part === 'string')
        return escapeHtml(part);
    return 'html' in part ? part.html : part.map(renderPart).join('');
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
/** The runner finds `##[` anywhere in what a step prints. */
const escapeHtml = (text) => (0,layout/* shownText */.f$)(text)
    .replace(/[&<>"'`]/g, sign => entities[sign] ?? sign)
    .replaceAll('##[', '##&#91;');
/** Returns a link, or the text alone if the address is of no known server. */
const html_anchor = (text, address, hosts) => address !== null && (0,pages/* isKnownPage */.NT)(address, hosts)
    ? html `<a href="${address}" rel="noopener noreferrer">${text}</a>`
    : html `${text}`;

// EXTERNAL MODULE: ./build/report/audit/words.js + 1 modules
var words = __webpack_require__(264);
;// CONCATENATED MODULE: ./build/report/audit/charts.js



const width = 940;
/** Returns the steps as bars over time. */
function stepTimeline({ steps, started_at, ended_at }) {
    const [start, end] = [Date.parse(started_at ?? ''), Date.parse(ended_at ?? '')];
    const bars = steps.slice(0, 60).flatMap(({ step, state, started_at: from, finished_at: to }) => {
        const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? ended_at ?? '')];
        return Number.isNaN(first) || Number.isNaN(last) ? [] : [{ step, state: state ?? '', first, last }];
    });
    if (bars.length === 0 || !(end > start))
        return noHtml;
    const [left, row] = [150, 24];
    const x = (time) => left + (Math.min(Math.max(time - start, 0), end - start) / (end - start)) * (width - left - 10);
    const height = bars.length * row + 26;
    const rows = bars.map(({ step, state, first, last }, index) => {
        const [from, to] = [x(first), x(last)];
        return html `<text x="0" y="${index * row + 16}">${clipLabel(step, 20)}</text><rect class="bar ${(0,states/* describeState */.J)(state).tone}" x="${(0,words/* round */.LI)(from)}" y="${index * row + 4}" width="${(0,words/* round */.LI)(Math.max(to - from, 3))}" height="16" rx="3"><title>${step}</title></rect>`;
    });
    const axis = bars.length * row + 6;
    return html `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Steps over time">${rows}<line class="axis" x1="${left}" x2="${width - 10}" y1="${axis}" y2="${axis}"/><text x="${left}" y="${axis + 16}">${clock(start)} UTC</text><text x="${width - 10}" y="${axis + 16}" text-anchor="end">${clock(end)} UTC</text></svg>`;
}
const clock = (time) => new Date(time).toISOString().slice(11, 19);
const clipLabel = (text, length) => text.length > length ? `${text.slice(0, length - 1)}\u2026` : text;
/** A measure that a chart can have: others have no place in it. */
const drawn = (value) => (value >= 0 && value < 1e15 ? value : null);
const chartedValues = [
    {
        title: 'Failed requests, percent',
        unit: ' %',
        value: ({ error_ratio }) => (error_ratio === null ? null : drawn(error_ratio * 100)),
        limit: ({ error_ratio }) => (error_ratio === undefined ? undefined : (drawn(error_ratio * 100) ?? undefined)),
    },
    {
        title: 'Latency p95, milliseconds',
        unit: ' ms',
        value: ({ p95_ms }) => drawn(p95_ms ?? NaN),
        limit: ({ p95_ms }) => drawn(p95_ms ?? NaN) ?? undefined,
    },
];
/** Returns the samples of a rollout as charts: the new model, the others, and the limit. */
const sampleCharts = ({ samples }) => html `${chartedValues.map(charted => sampleChart(samples.slice(0, 300), charted))}`;
function sampleChart(samples, { title, unit, value, limit }) {
    const series = [
        { name: 'new', points: samples.map(({ models: [first] }) => (first === undefined ? null : value(first))) },
        { name: 'other', points: samples.map(({ models }) => highestKnown(models.slice(1).map(value))) },
    ];
    const limits = samples.flatMap(({ bound }) => limit(bound) ?? []);
    const most = highestKnown([...series.flatMap(({ points }) => points), ...limits]);
    if (most === null || series.every(({ points }) => points.every(point => point === null)))
        return noHtml;
    const [left, top, height] = [60, 28, 170];
    const bottom = height - 12;
    const x = (index) => left + ((index + 0.5) / samples.length) * (width - left - 10);
    const y = (point) => bottom - (most === 0 ? 0 : point / most) * (bottom - top);
    const lines = series.map(({ name, points }) => {
        const known = points.flatMap((point, index) => (point === null ? [] : [{ x: (0,words/* round */.LI)(x(index)), y: (0,words/* round */.LI)(y(point)) }]));
        return html `<polyline class="${name}" points="${known.map(one => `${one.x},${one.y}`).join(' ')}"/>${known.map(one => html `<circle class="dot-${name}" cx="${one.x}" cy="${one.y}" r="3"/>`)}`;
    });
    const bound = limits.length === 0 ? null : Math.min(...limits);
    const line = bound === null
        ? noHtml
        : html `<line class="limit" x1="${left}" x2="${width - 10}" y1="${(0,words/* round */.LI)(y(bound))}" y2="${(0,words/* round */.LI)(y(bound))}"/>`;
    const legend = bound === null ? '' : ` \u00b7 limit ${(0,words/* round */.LI)(bound)}${unit} (dashed)`;
    return html `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><text x="0" y="14">${title}: new model (blue), others (purple)${legend}</text><line class="axis" x1="${left}" x2="${width - 10}" y1="${bottom}" y2="${bottom}"/><text x="${left - 6}" y="${top + 4}" text-anchor="end">${(0,words/* round */.LI)(most)}${unit}</text><text x="${left - 6}" y="${bottom}" text-anchor="end">0</text>${line}${lines}</svg>`;
}
function highestKnown(values) {
    const known = values.filter(value => value !== null);
    return known.length === 0 ? null : Math.max(...known);
}

;// CONCATENATED MODULE: ./build/report/audit/html-step.js






/** Most rows of a list on the page. `--json` has more. */
const mostHtmlRows = 200;
const markOf = (result) => html `<span class="${result === 'not asked' ? 'soft' : result}">${layout/* checkMarks */.XC[result]}</span>`;
/** Returns rows up to a bound, and says how many follow. */
const rowsOf = (items, row, more) => {
    const left = items.length - mostHtmlRows;
    return html `${items.slice(0, mostHtmlRows).map(row)}${left > 0 ? more(`\u2026 and ${(0,core_text/* count */.U9)(left)} more: --json has them`) : noHtml}`;
};
const htmlList = (items, row) => items.length === 0
    ? noHtml
    : html `<ul class="list">${rowsOf(items, one => html `<li>${row(one)}</li>`, words => html `<li class="soft">${words}</li>`)}</ul>`;
/** Returns what one step did. */
function stepCard(step, hosts) {
    const { tone } = (0,states/* describeState */.J)(step.state ?? '');
    return html `<section class="step"><h3 class="${tone}">${step.step} \u00b7 ${(0,words/* stepWords */.c9)(step)}</h3>${given(step.reason, reason => html `<p>${reason}</p>`)}
${htmlList(step.resources, one => html `${(0,words/* resourceWord */.p0)(one)} ${html_anchor(one.name, one.console_url, hosts)}`)}
${htmlList(step.models, ({ asked, model }) => html `<code>${asked}</code> meant <code>${model}</code>`)}
${htmlList(step.images, ({ image, digest }) => html `image <code>${image}@${digest}</code>`)}
${htmlList(step.objects, ({ uri, objects, sha256, adopted }) => html `uploaded ${(0,core_text/* count */.U9)(objects)} objects to <code>${uri}</code>, SHA-256 <code>${sha256}</code>${adopted === null ? ', not known to be complete' : ''}`)}
${htmlList(step.fallbacks, ({ from, to, reason }) => html `alternative: ${from} to ${to} (${reason})`)}
${step.gates.map(({ comparisons }) => htmlList(comparisons, one => html `${markOf((0,words/* checkOf */.EG)(one.passed))} ${(0,words/* comparisonWords */.bz)(one)}`))}
${given(step.rollout, rollout => rolloutPart(rollout, hosts))}
${htmlList(step.answers, ({ passed, status, events, milliseconds }) => html `${markOf((0,words/* checkOf */.EG)(passed))} agent answered: status ${status ?? 'none'}, ${events} events, ${milliseconds} ms`)}
${htmlList(step.changes, ({ text }) => html `${text}`)}
${given(step.request_sha256, hash => html `<p class="soft">request SHA-256 <code>${hash}</code></p>`)}</section>
`;
}
function rolloutPart(rollout, hosts) {
    const { samples, made_by, restored, retired } = rollout;
    const bounds = [...new Set(samples.map(({ bound }) => (0,words/* boundWords */.Uj)(bound)))].filter(words => words !== '');
    const origin = made_by === null ? '' : `, made by step ${made_by.step} of job ${made_by.job}`;
    return html `<ul class="list"><li>endpoint ${html_anchor(rollout.endpoint, rollout.endpoint_url, hosts)}</li>
<li>model <code>${rollout.model}</code>${origin}, deployed as ${rollout.deployed_model_id ?? 'unknown'}</li>
<li>traffic ${(0,words/* shareChain */.$v)(rollout)}</li>${retired.map(id => html `<li>undeployed ${id}</li>`)}
${given(restored, ({ time, reason }) => html `<li class="bad">restored at ${(0,words/* timeWords */.rr)(time)}: ${reason}</li>`)}</ul>
${sampleCharts(rollout)}${htmlList(samples, one => html `${markOf((0,words/* checkOf */.EG)(one.passed))} ${(0,words/* sampleWords */.kn)(one)}`)}
${bounds.map(words => html `<p class="soft">limits: ${words}</p>`)}`;
}

;// CONCATENATED MODULE: ./build/report/audit/html-style.js
/** The style of the page. The page's Content-Security-Policy names its digest, and allows nothing else. */
const pageStyle = `
:root{color-scheme:light dark;--fg:#1f2328;--soft:#59636e;--bg:#fff;--card:#f6f8fa;--line:#d1d9e0;--good:#1a7f37;--bad:#d1242f;--warn:#9a6700;--link:#0969da;--other:#8250df}
@media (prefers-color-scheme:dark){:root{--fg:#e6edf3;--soft:#9198a1;--bg:#0d1117;--card:#151b23;--line:#3d444d;--good:#3fb950;--bad:#f85149;--warn:#d29922;--link:#4493f8;--other:#ab7df8}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
main{max-width:1012px;margin:0 auto;padding:24px 32px}
h1{font-size:24px;margin:0 0 16px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:16px;margin:20px 0 6px}
a{color:var(--link)}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
.banner{border:1px solid var(--line);border-left:6px solid var(--warn);border-radius:6px;padding:10px 14px;background:var(--card);overflow-wrap:anywhere}
.banner.verified{border-left-color:var(--good)}.banner.broken,.banner.incomplete{border-left-color:var(--bad)}
dl{display:grid;grid-template-columns:110px 1fr;gap:4px 12px;margin:14px 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:6px 0}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600}
.step{border:1px solid var(--line);border-radius:6px;padding:10px 14px;margin:10px 0;break-inside:avoid}
.step h3{margin:0 0 4px}.step ul,.list{margin:4px 0;padding-left:20px}.step li,.list li{overflow-wrap:anywhere}
.good{color:var(--good)}.bad{color:var(--bad)}.busy,.waiting,.stopped,.unknown{color:var(--warn)}.passed{color:var(--good)}.failed{color:var(--bad)}
.soft{color:var(--soft)}
svg{display:block;width:100%;height:auto;margin:8px 0}
svg text{fill:var(--soft);font:12px system-ui,sans-serif}
.axis{stroke:var(--line)}.bar{fill:var(--link)}.bar.good{fill:var(--good)}.bar.bad{fill:var(--bad)}.bar.waiting,.bar.busy,.bar.stopped{fill:var(--warn)}
.new{stroke:var(--link);fill:none;stroke-width:2}.other{stroke:var(--other);fill:none;stroke-width:2}.limit{stroke:var(--bad);stroke-dasharray:5 4}
.dot-new{fill:var(--link)}.dot-other{fill:var(--other)}
details{margin:10px 0}summary{cursor:pointer}
footer{margin-top:32px;color:var(--soft);font-size:13px}
@media print{main{max-width:none;padding:0}a{color:inherit}.banner,.step{break-inside:avoid}}
`;

;// CONCATENATED MODULE: ./build/report/audit/story-as-html.js







/**
 * Returns one page without scripts and without requests. Its policy allows only its own style, so that even a text that
 * got around the escaping could neither run nor load anything.
 *
 * @param hosts servers of GitHub that may be linked
 */
function storyAsHtml(story, hosts) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(pageStyle).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
    const page = html `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>Audit of ${story.runs[0]?.repository ?? 'a record'}</title><style>${{ html: pageStyle }}</style></head><body><main>
<h1>${titleOf(story)}</h1>
${story.unmatched_sha256.map(hash => html `<p class="banner broken">NOT FOUND: no record ends with the line that has the SHA-256 <code>${hash}</code>.</p>`)}
${story.runs.map(run => htmlOfRun(run, hosts))}
<footer>Made by <code>keyless-vertex audit show --html</code> from the records alone. Compare the identity with <code>principalSubject</code> in Cloud Audit Logs.</footer>
</main></body></html>`;
    return page.html;
}
const titleOf = ({ runs: [run, ...more] }) => run?.run_id == null
    ? 'Record of a run'
    : `${run.repository ?? ''}, run ${run.run_id}${more.length === 0 ? '' : `, and ${(0,words/* amount */.vj)(more.length, 'other run')}`}`;
const htmlOfRun = ({ records }, hosts) => html `${records.map(record => recordPart(record, hosts))}`;
function recordPart(record, hosts) {
    const { verification, run, file } = record;
    const banner = html `<h2>${run === null ? '' : `Job ${run.job} \u00b7 `}${file}</h2>
<p class="banner ${verification.result}">${(0,words/* verificationWords */.xF)(verification)}</p>`;
    if (run === null)
        return banner;
    return html `${banner}${factsOfRecord(record, hosts)}
${record.steps.length === 0
        ? noHtml
        : html `<h3>Steps</h3>${stepTimeline(record)}${rowsOf(record.steps, step => stepCard(step, hosts), words => html `<p class="soft">${words}</p>`)}`}
${given(record.lent, lentSection)}${undoneSection(record)}
${(0,words/* decisionsOf */.bB)(record).map(decision => html `<h3>Decision: ${(0,words/* decisionWords */._C)(decision)}</h3><table><tr><th></th><th>Condition</th><th>Found</th></tr>${rowsOf(decision.conditions, one => html `<tr><td>${markOf(one.result)}</td><td><code>${one.condition}</code></td><td>${(0,words/* conditionWords */.ri)(one)}</td></tr>`, words => html `<tr><td></td><td colspan="2">${words}</td></tr>`)}</table>`)}
${given(record.setup, ({ differences }) => html `<h3>Google's side compared with the policy</h3>${differences.length === 0 ? html `<p>no difference</p>` : htmlList(differences, ({ rule, effect, on }) => html `${rule}: ${effect}, on <code>${on}</code>`)}`)}
${unknownSection(record)}${timelineSection(record)}`;
}
function factsOfRecord(record, hosts) {
    const { run, asked, ended, identity, decisions, rejected_tokens } = record;
    const pullRequest = decisions.find(one => one.pull_request_url !== null)?.pull_request_url ?? null;
    const rows = [
        [
            'Ended',
            ended === null
                ? html `<span class="bad">not in the record</span>`
                : html `<span class="${ended.conclusion === 'success' ? 'good' : 'bad'}">${(0,words/* endWords */.Bx)(ended)}</span>`,
        ],
        [
            'Run',
            html `${html_anchor(`${run?.repository ?? ''}, run ${run?.run_id ?? ''}, attempt ${run?.run_attempt ?? ''}`, run?.url ?? null, hosts)}, mode ${record.mode ?? '?'}`,
        ],
        ['Commit', html_anchor(run?.commit ?? '', run?.commit_url ?? null, hosts)],
        ['Asked', html `${asked === null ? 'no identity token was verified' : (0,words/* askedWords */.U1)(asked)}`],
        ['Approved', html_anchor((0,words/* approvedWords */.j6)(record), pullRequest, hosts)],
        ...(0,words/* policiesOf */.Ao)(record)
            .slice(0, 20)
            .map(({ policy, commit, sha256, url }) => [
            'Policy',
            html `${html_anchor(policy, url, hosts)} ${commit === null ? 'of the checkout' : `at commit ${commit}`}<br><code>SHA-256 ${sha256}</code>`,
        ]),
        [
            'Identity',
            html `${identity.service_account ?? ''} <code>${identity.principal ?? (identity.service_account === null ? 'none at Google' : '')}</code>${identity.renewals > 0 ? ` renewed ${(0,words/* amount */.vj)(identity.renewals, 'time')}` : ''}`,
        ],
        ...rejected_tokens
            .slice(0, 20)
            .map(({ code, reason }) => ['Rejected', html `<span class="bad">a token of GitHub: ${code}, ${reason}</span>`]),
    ];
    return html `<dl>${rows.map(([name, value]) => html `<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
const lentSection = (lent) => html `<h3>Lent to ${lent.borrower}</h3>
<p>${[...lent.calls, ...lent.credentials].join(', ') || 'nothing'}; budget: ${Object.entries(lent.budget)
    .map(([part, most]) => `${part} ${(0,core_text/* count */.U9)(most)}`)
    .join(', ') || 'none'}</p>
${htmlList(lent.usage, one => html `${(0,words/* usageWords */.Zy)(one)}`)}${htmlList(lent.refused, ({ rule, calls }) => html `refused by <code>${rule}</code>: ${(0,words/* amount */.vj)(calls, 'call')}`)}${htmlList(lent.tokens, one => html `token lent: ${(0,words/* tokenWords */.Hs)(one)}`)}
${lent.without_end === 0 ? noHtml : html `<p class="bad">${(0,words/* amount */.vj)(lent.without_end, 'call')} without an end in the record</p>`}`;
function undoneSection({ undone, ended }) {
    const left = ended?.left_running ?? [];
    if (undone.length + left.length === 0)
        return noHtml;
    return html `<h3>Undone</h3>${htmlList(undone, ({ time, step, text }) => html `${(0,words/* timeWords */.rr)(time)} \u00b7 ${step ?? ''} \u00b7 ${text}`)}${htmlList(left, name => html `<span class="bad">left running: ${name}</span>`)}`;
}
const unknownSection = ({ unknown, left_out }) => html `${unknown.length === 0 ? noHtml : html `<h3>Events that this version does not know</h3>${htmlList(unknown, ({ line, type, time }) => html `line ${line} \u00b7 ${(0,words/* timeWords */.rr)(time)} \u00b7 <code>${type}</code>`)}`}${left_out === 0 ? noHtml : html `<p class="bad">${(0,core_text/* count */.U9)(left_out)} entries of long lists are left out.</p>`}`;
const timelineSection = ({ timeline, action_version, }) => html `<details><summary>All ${(0,core_text/* count */.U9)(timeline.length)} events</summary><table><tr><th>Line</th><th>Time</th><th>Step</th><th>Event</th></tr>${rowsOf(timeline, ({ line, time, step, text }) => html `<tr><td>${line}</td><td>${(0,words/* timeWords */.rr)(time)}</td><td>${step ?? ''}</td><td>${text}</td></tr>`, words => html `<tr><td></td><td colspan="3">${words}</td></tr>`)}</table></details>
<p class="soft">written by Keyless Vertex ${action_version ?? '(unknown version)'}</p>`;


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


/***/ })

};
