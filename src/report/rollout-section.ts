import { code, details, markdown, markdownTable } from '../core/escape.ts'
import { duration, percentage, wholeMilliseconds } from '../core/text.ts'
import type { RolloutStage } from '../steps/toolkit/handler.ts'
import type { ModelSample, TrafficSample } from '../steps/toolkit/traffic-sample.ts'
import { exceededLimits, percentileKeys, type RolloutDetails, rolloutOutcome } from './rollout-outcome.ts'
import { clockTime, thinned, trafficCharts } from './traffic-chart.ts'
import type { StepReport } from './types.ts'

/** The most rows of the table of numbers. */
const mostSampleRows = 120

const outcomes: Readonly<Record<RolloutStage['outcome'], string>> = {
  held: '✅ passed',
  failed: '❌ failed',
  restored: '↩️ restored',
}

/** Returns what a rollout or a rollback did: what serves, the stages, charts of its samples, and the numbers. */
export function rolloutSection(step: StepReport, shown: RolloutDetails): string {
  const { stages } = shown
  const samples = stages.flatMap(stage => stage.samples ?? [])
  return [rolloutTitle(step, shown), stageTable(stages), ...trafficCharts(samples), numbersOf(stages)]
    .filter(part => part !== '')
    .join('\n\n')
}

function rolloutTitle(step: StepReport, { from }: RolloutDetails): string {
  const { words = '', why } = rolloutOutcome(step, code) ?? {}
  const what = step.kind === 'rollback' ? 'Rollback' : 'Rollout'
  const before = from.map(({ model, traffic }) => `${code(model)} ${traffic} %`).join(', ') || 'no model'
  const because = why === undefined ? '' : ` · ${why}`
  return `**${what} ${code(step.id)}**: ${words}${because} *(before: ${before})*`
}

function stageTable(stages: readonly RolloutStage[]): string {
  if (stages.length === 0) return ''
  const rows = stages.map(({ traffic, outcome, looks, milliseconds }) => [
    `${code(bar(traffic))} ${traffic} %`,
    outcomes[outcome],
    duration(milliseconds),
    looks.map(look => markdown(look)).join('<br>'),
  ])
  const isChecked = rows.some(row => row.at(-1) !== '')
  const head = ['Share', 'Result', 'Duration', ...(isChecked ? ['Checks'] : [])]
  return markdownTable(
    head,
    rows.map(row => row.slice(0, head.length)),
  )
}

/** `██░░░░░░░░`: a tenth each, and at least one mark for a share above zero. */
function bar(traffic: number): string {
  const filled = Math.min(10, Math.max(traffic > 0 ? 1 : 0, Math.round(traffic / 10)))
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}

/** Returns the samples as a table, for those who do not see the charts. */
function numbersOf(stages: readonly RolloutStage[]): string {
  const all = stages.reduce((sum, { samples = [] }) => sum + samples.length, 0)
  if (all === 0) return ''
  const most = Math.max(1, Math.floor(mostSampleRows / 2 / stages.length))
  const rows = stages.flatMap(({ traffic, samples = [] }) =>
    (['probe', 'watch'] as const)
      .flatMap(kind =>
        thinned(
          samples.filter(({ by }) => by === kind),
          most,
        ),
      )
      .sort((a, b) => Date.parse(a.to) - Date.parse(b.to))
      .map(sample => sampleRow(sample, traffic)),
  )
  const unused = (index: number): boolean => rows.every(row => row[index] === '')
  const kept = sampleHeader.map((_, index) => index).filter(index => !unused(index))
  const pick = (row: readonly string[]): string[] => kept.map(index => row[index] ?? '')
  const failed = stages.flatMap(({ samples = [] }) => samples).filter(({ passed }) => !passed).length
  const result = failed === 0 ? 'all within the limits' : `${failed} exceeded a limit`
  return details(`<b>The ${all === 1 ? 'sample' : `${all} samples`} as a table</b>: ${result}`, [
    markdownTable(pick(sampleHeader), rows.map(pick)),
  ])
}

const sampleHeader = [
  'Until (UTC)',
  'Share',
  'By',
  'Requests',
  'Failed',
  'p50',
  'p95',
  'p99',
  'Served before',
  'Result',
]

function sampleRow(sample: TrafficSample, share: number): string[] {
  const { by, to, of, models, bound, passed } = sample
  const [own, ...others] = models
  const latencies = percentileKeys.map(({ key }) => {
    const value = own[key]
    // The p95 always; the others if they are limited.
    return value === undefined || (key !== 'p95Ms' && bound[key] === undefined)
      ? ''
      : wholeMilliseconds(value, bound[key])
  })
  const exceeded = exceededLimits(sample).map(({ what, value, limit }) => `${what} ${value} (limit ${limit})`)
  const cells = [
    clockTime(to),
    `${share} %`,
    of === 1 ? by : `${of} × ${by}`,
    `${own.requests}`,
    failedOf(own, bound.errorRatio),
    ...latencies,
  ]
  return [
    // A number and its unit stay on one line.
    ...cells.map(cell => cell.replaceAll(' ', '\u00a0')),
    others.map(formerCell).join('<br>'),
    passed ? '✅' : `❌ ${exceeded.join(', ')}`,
  ]
}

/** `fraud@1`: 540 requests, 0 failed, p95 44 ms */
function formerCell(other: ModelSample): string {
  const { model, requests, p95Ms } = other
  return `${code(model)}: ${requests} requests, ${failedOf(other)} failed${p95Ms === undefined ? '' : `, p95 ${wholeMilliseconds(p95Ms)}`}`
}

/** `12 (20 %)` */
const failedOf = ({ failures, errorRatio }: ModelSample, limit?: number): string =>
  errorRatio === undefined || failures === 0 ? `${failures}` : `${failures} (${percentage(errorRatio, limit)})`
