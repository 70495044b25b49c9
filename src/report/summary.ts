import { code, details, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { checkSections } from './access-check.ts'
import { attributionSection, chainLine } from './attribution.ts'
import { conditionTable, decisionHints, enforcementNote, tally } from './decision.ts'
import { type FailureReport, failureReport } from './failure.ts'
import { runHeadline } from './headline.ts'
import { isDeniedByDecision } from './headline-failure.ts'
import { lendSections } from './lend.ts'
import { brokenChainPicture } from './mermaid.ts'
import { planSections } from './plan.ts'
import { policyChangeSection } from './policy-change.ts'
import { markdownShow } from './show.ts'
import type { Bounds } from './summary-bounds.ts'
import { checkList } from './summary-check.ts'
import { denialSection, failureSection } from './summary-failure.ts'
import { existsSection, outcomeSentence } from './summary-outcome.ts'
import { recordSection } from './summary-record.ts'
import { stepSections } from './summary-steps.ts'
import type { RunReport } from './types.ts'

/**
 * The most bytes of a summary. The runner rejects one of more than 1,048,576 bytes as a whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const maxSummaryBytes = 1_000_000

const summaryBounds: readonly Bounds[] = [
  { block: 65_536, rows: 1_000 },
  { block: 16_384, rows: 1_000 },
  { block: 4_096, rows: 500 },
  { block: 1_024, rows: 200 },
]

/**
 * Returns the step summary as GitHub's Markdown. All untrusted text is escaped (`src/core/escape.ts`). If the summary
 * would be too large for the runner, the longest parts are shortened first.
 */
export function renderSummary(report: RunReport): string {
  let text = ''
  for (const bounds of summaryBounds) {
    text = summarySections(report, bounds).join('\n\n') + '\n'
    if (Buffer.byteLength(text) <= maxSummaryBytes) return text
  }
  const whole = Buffer.from(text).subarray(0, maxSummaryBytes).toString()
  return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: GitHub limits the size of a summary. The record is complete.*\n`
}

/** Returns the parts of a summary, the most important first. */
export function summarySections(report: RunReport, bounds: Bounds): string[] {
  const failure = report.failure === undefined ? undefined : failureReport(report.failure, { version: report.version })
  const isDenied = isDeniedByDecision(report)
  const parts = [
    `## ${runHeadline(report, failure, markdownShow)}`,
    // What went wrong, or what exists now.
    failure === undefined || isDenied ? '' : failureSection(failure, bounds, lastLinesOfRun(report)),
    isDenied ? denialSection(report, failure) : '',
    existsSection(report),
    outcomeSentence(report),
    ...(report.check === undefined ? [] : checkSections(report.check)),
    report.mode === 'check' ? checkList(report) : '',
    ...(report.lend === undefined ? [] : lendSections(report.lend)),
    ...(report.drift ?? []),
    ...(report.policyChange === undefined ? [] : policyChangeSection(report.policyChange)),
    // The steps, then what needs more room than a row.
    ...(report.plan === undefined ? stepSections(report, bounds) : planSections(report, report.plan, bounds.block)),
    // By which rules.
    chainLine(report),
    brokenChainPicture(report) ?? '',
    outputSection(report),
    report.plan === undefined ? decisionSection(report) : '',
    attributionSection(report),
    recordSection(report),
    footer(report, failure),
  ]
  return parts.filter(part => part !== '')
}

/** The last log lines of the step that ended the run. */
const lastLinesOfRun = ({ steps }: RunReport): readonly string[] =>
  steps.find(({ error }) => error?.endedRun)?.lastLines ?? []

function outputSection({ outputs }: RunReport): string {
  const rows = Object.entries(outputs)
    .slice(0, 100)
    .map(([name, value]) => [code(name), code(value)])
  if (rows.length === 0) return ''
  return details(`<b>Outputs</b> of the steps file: ${rows.length}`, [markdownTable(['Output', 'Value'], rows)])
}

function decisionSection(report: RunReport): string {
  const { decision } = report
  if (decision === undefined || isDeniedByDecision(report)) return ''
  const would = report.mode === 'plan' ? 'would be ' : ''
  const word = { allow: 'allowed', deny: 'denied', unknown: 'unknown' }[decision.verdict]
  return details(
    `<b>Decision: ${would}${word}</b>, ${tally(decision)}`,
    [conditionTable(decision.conditions), markdownList(decisionHints(decision.conditions)), enforcementNote],
    decision.verdict === 'allow' ? '' : ' open',
  )
}

function footer({ phases, version }: RunReport, failure: FailureReport | undefined): string {
  const parts = phases.map(({ name, milliseconds }) => `${markdown(name)} ${duration(milliseconds)}`)
  const error = failure === undefined ? [] : [code(failure.code)]
  return `<sub>${[...error, ...parts, `Keyless Vertex ${markdown(version)}`].join(' · ')}</sub>`
}
