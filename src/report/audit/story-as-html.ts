import { createHash } from 'node:crypto'
import { count } from '../../core/text.ts'
import { stepTimeline } from './charts.ts'
import { anchor, given, type Html, html, noHtml } from './html.ts'
import { htmlList, markOf, rowsOf, stepCard } from './html-step.ts'
import { pageStyle } from './html-style.ts'
import type { AuditStory, LentPart, RecordStory, RunStory } from './story.ts'
import {
  amount,
  approvedWords,
  askedWords,
  conditionWords,
  decisionsOf,
  decisionWords,
  endWords,
  policiesOf,
  timeWords,
  tokenWords,
  usageWords,
  verificationWords,
} from './words.ts'

/**
 * Returns one page without scripts and without requests. Its policy allows only its own style, so that even a text that
 * got around the escaping could neither run nor load anything.
 *
 * @param hosts servers of GitHub that may be linked
 */
export function storyAsHtml(story: AuditStory, hosts: readonly string[]): string {
  const digest = createHash('sha256').update(pageStyle).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>Audit of ${story.runs[0]?.repository ?? 'a record'}</title><style>${{ html: pageStyle }}</style></head><body><main>
<h1>${titleOf(story)}</h1>
${story.unmatched_sha256.map(hash => html`<p class="banner broken">NOT FOUND: no record ends with the line that has the SHA-256 <code>${hash}</code>.</p>`)}
${story.runs.map(run => htmlOfRun(run, hosts))}
<footer>Made by <code>keyless-vertex audit show --html</code> from the records alone. Compare the identity with <code>principalSubject</code> in Cloud Audit Logs.</footer>
</main></body></html>`
  return page.html
}

const titleOf = ({ runs: [run, ...more] }: AuditStory): string =>
  run?.run_id == null
    ? 'Record of a run'
    : `${run.repository ?? ''}, run ${run.run_id}${more.length === 0 ? '' : `, and ${amount(more.length, 'other run')}`}`

const htmlOfRun = ({ records }: RunStory, hosts: readonly string[]): Html =>
  html`${records.map(record => recordPart(record, hosts))}`

function recordPart(record: RecordStory, hosts: readonly string[]): Html {
  const { verification, run, file } = record
  const banner = html`<h2>${run === null ? '' : `Job ${run.job} · `}${file}</h2>
<p class="banner ${verification.result}">${verificationWords(verification)}</p>`
  if (run === null) return banner
  return html`${banner}${factsOfRecord(record, hosts)}
${
  record.steps.length === 0
    ? noHtml
    : html`<h3>Steps</h3>${stepTimeline(record)}${rowsOf(
        record.steps,
        step => stepCard(step, hosts),
        words => html`<p class="soft">${words}</p>`,
      )}`
}
${given(record.lent, lentSection)}${undoneSection(record)}
${decisionsOf(record).map(
  decision =>
    html`<h3>Decision: ${decisionWords(decision)}</h3><table><tr><th></th><th>Condition</th><th>Found</th></tr>${rowsOf(
      decision.conditions,
      one =>
        html`<tr><td>${markOf(one.result)}</td><td><code>${one.condition}</code></td><td>${conditionWords(one)}</td></tr>`,
      words => html`<tr><td></td><td colspan="2">${words}</td></tr>`,
    )}</table>`,
)}
${given(record.setup, ({ differences }) => html`<h3>Google's side compared with the policy</h3>${differences.length === 0 ? html`<p>no difference</p>` : htmlList(differences, ({ rule, effect, on }) => html`${rule}: ${effect}, on <code>${on}</code>`)}`)}
${unknownSection(record)}${timelineSection(record)}`
}

function factsOfRecord(record: RecordStory, hosts: readonly string[]): Html {
  const { run, asked, ended, identity, decisions, rejected_tokens } = record
  const pullRequest = decisions.find(one => one.pull_request_url !== null)?.pull_request_url ?? null
  const rows: readonly (readonly [string, Html])[] = [
    [
      'Ended',
      ended === null
        ? html`<span class="bad">not in the record</span>`
        : html`<span class="${ended.conclusion === 'success' ? 'good' : 'bad'}">${endWords(ended)}</span>`,
    ],
    [
      'Run',
      html`${anchor(`${run?.repository ?? ''}, run ${run?.run_id ?? ''}, attempt ${run?.run_attempt ?? ''}`, run?.url ?? null, hosts)}, mode ${record.mode ?? '?'}`,
    ],
    ['Commit', anchor(run?.commit ?? '', run?.commit_url ?? null, hosts)],
    ['Asked', html`${asked === null ? 'no identity token was verified' : askedWords(asked)}`],
    ['Approved', anchor(approvedWords(record), pullRequest, hosts)],
    ...policiesOf(record)
      .slice(0, 20)
      .map(
        ({ policy, commit, sha256, url }) =>
          [
            'Policy',
            html`${anchor(policy, url, hosts)} ${commit === null ? 'of the checkout' : `at commit ${commit}`}<br><code>SHA-256 ${sha256}</code>`,
          ] as const,
      ),
    [
      'Identity',
      html`${identity.service_account ?? ''} <code>${identity.principal ?? (identity.service_account === null ? 'none at Google' : '')}</code>${identity.renewals > 0 ? ` renewed ${amount(identity.renewals, 'time')}` : ''}`,
    ],
    ...rejected_tokens
      .slice(0, 20)
      .map(
        ({ code, reason }) =>
          ['Rejected', html`<span class="bad">a token of GitHub: ${code}, ${reason}</span>`] as const,
      ),
  ]
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

const lentSection = (lent: LentPart): Html => html`<h3>Lent to ${lent.borrower}</h3>
<p>${[...lent.calls, ...lent.credentials].join(', ') || 'nothing'}; budget: ${
  Object.entries(lent.budget)
    .map(([part, most]) => `${part} ${count(most)}`)
    .join(', ') || 'none'
}</p>
${htmlList(lent.usage, one => html`${usageWords(one)}`)}${htmlList(lent.refused, ({ rule, calls }) => html`refused by <code>${rule}</code>: ${amount(calls, 'call')}`)}${htmlList(lent.tokens, one => html`token lent: ${tokenWords(one)}`)}
${lent.without_end === 0 ? noHtml : html`<p class="bad">${amount(lent.without_end, 'call')} without an end in the record</p>`}`

function undoneSection({ undone, ended }: RecordStory): Html {
  const left = ended?.left_running ?? []
  if (undone.length + left.length === 0) return noHtml
  return html`<h3>Undone</h3>${htmlList(undone, ({ time, step, text }) => html`${timeWords(time)} · ${step ?? ''} · ${text}`)}${htmlList(left, name => html`<span class="bad">left running: ${name}</span>`)}`
}

const unknownSection = ({ unknown, left_out }: RecordStory): Html =>
  html`${unknown.length === 0 ? noHtml : html`<h3>Events that this version does not know</h3>${htmlList(unknown, ({ line, type, time }) => html`line ${line} · ${timeWords(time)} · <code>${type}</code>`)}`}${left_out === 0 ? noHtml : html`<p class="bad">${count(left_out)} entries of long lists are left out.</p>`}`

const timelineSection = ({
  timeline,
  action_version,
}: RecordStory): Html => html`<details><summary>All ${count(timeline.length)} events</summary><table><tr><th>Line</th><th>Time</th><th>Step</th><th>Event</th></tr>${rowsOf(
  timeline,
  ({ line, time, step, text }) =>
    html`<tr><td>${line}</td><td>${timeWords(time)}</td><td>${step ?? ''}</td><td>${text}</td></tr>`,
  words => html`<tr><td></td><td colspan="3">${words}</td></tr>`,
)}</table></details>
<p class="soft">written by Keyless Vertex ${action_version ?? '(unknown version)'}</p>`
