import { count } from '../../core/text.ts'
import { describeState } from '../states.ts'
import { sampleCharts } from './charts.ts'
import { anchor, given, type Html, html, noHtml } from './html.ts'
import { type CheckResult, checkMarks } from './layout.ts'
import type { RolloutPart, StepPart } from './story.ts'
import {
  boundWords,
  checkOf,
  comparisonWords,
  resourceWord,
  sampleWords,
  shareChain,
  stepWords,
  timeWords,
} from './words.ts'

/** Most rows of a list on the page. `--json` has more. */
const mostHtmlRows = 200

export const markOf = (result: CheckResult): Html =>
  html`<span class="${result === 'not asked' ? 'soft' : result}">${checkMarks[result]}</span>`

/** Returns rows up to a bound, and says how many follow. */
export const rowsOf = <T>(items: readonly T[], row: (item: T) => Html, more: (words: string) => Html): Html => {
  const left = items.length - mostHtmlRows
  return html`${items.slice(0, mostHtmlRows).map(row)}${left > 0 ? more(`… and ${count(left)} more: --json has them`) : noHtml}`
}

export const htmlList = <T>(items: readonly T[], row: (item: T) => Html): Html =>
  items.length === 0
    ? noHtml
    : html`<ul class="list">${rowsOf(
        items,
        one => html`<li>${row(one)}</li>`,
        words => html`<li class="soft">${words}</li>`,
      )}</ul>`

/** Returns what one step did. */
export function stepCard(step: StepPart, hosts: readonly string[]): Html {
  const { tone } = describeState(step.state ?? '')
  return html`<section class="step"><h3 class="${tone}">${step.step} · ${stepWords(step)}</h3>${given(step.reason, reason => html`<p>${reason}</p>`)}
${htmlList(step.resources, one => html`${resourceWord(one)} ${anchor(one.name, one.console_url, hosts)}`)}
${htmlList(step.models, ({ asked, model }) => html`<code>${asked}</code> meant <code>${model}</code>`)}
${htmlList(step.images, ({ image, digest }) => html`image <code>${image}@${digest}</code>`)}
${htmlList(step.objects, ({ uri, objects, sha256, adopted }) => html`uploaded ${count(objects)} objects to <code>${uri}</code>, SHA-256 <code>${sha256}</code>${adopted === null ? ', not known to be complete' : ''}`)}
${htmlList(step.fallbacks, ({ from, to, reason }) => html`alternative: ${from} to ${to} (${reason})`)}
${step.gates.map(({ comparisons }) => htmlList(comparisons, one => html`${markOf(checkOf(one.passed))} ${comparisonWords(one)}`))}
${given(step.rollout, rollout => rolloutPart(rollout, hosts))}
${htmlList(step.answers, ({ passed, status, events, milliseconds }) => html`${markOf(checkOf(passed))} agent answered: status ${status ?? 'none'}, ${events} events, ${milliseconds} ms`)}
${htmlList(step.changes, ({ text }) => html`${text}`)}
${given(step.request_sha256, hash => html`<p class="soft">request SHA-256 <code>${hash}</code></p>`)}</section>
`
}

function rolloutPart(rollout: RolloutPart, hosts: readonly string[]): Html {
  const { samples, made_by, restored, retired } = rollout
  const bounds = [...new Set(samples.map(({ bound }) => boundWords(bound)))].filter(words => words !== '')
  const origin = made_by === null ? '' : `, made by step ${made_by.step} of job ${made_by.job}`
  return html`<ul class="list"><li>endpoint ${anchor(rollout.endpoint, rollout.endpoint_url, hosts)}</li>
<li>model <code>${rollout.model}</code>${origin}, deployed as ${rollout.deployed_model_id ?? 'unknown'}</li>
<li>traffic ${shareChain(rollout)}</li>${retired.map(id => html`<li>undeployed ${id}</li>`)}
${given(restored, ({ time, reason }) => html`<li class="bad">restored at ${timeWords(time)}: ${reason}</li>`)}</ul>
${sampleCharts(rollout)}${htmlList(samples, one => html`${markOf(checkOf(one.passed))} ${sampleWords(one)}`)}
${bounds.map(words => html`<p class="soft">limits: ${words}</p>`)}`
}
