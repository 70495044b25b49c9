import { code, codeBlock, details, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { checkSections } from './access-check.ts'
import { attributionSection, chainLine, policyLink } from './attribution.ts'
import { conditionTable, decisionHints, enforcementNote, tally } from './decision.ts'
import { type FailureReport, failureReport } from './failure.ts'
import { lendSections } from './lend.ts'
import { planSections } from './plan.ts'
import { policyChangeSection } from './policy-change.ts'
import type { Bounds } from './summary-bounds.ts'
import { denialSection, failureSection } from './summary-failure.ts'
import { isDeniedByDecision, outcomeSentence, summaryHeadline } from './summary-headline.ts'
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
    text = sections(report, bounds).join('\n\n') + '\n'
    if (Buffer.byteLength(text) <= maxSummaryBytes) return text
  }
  const whole = Buffer.from(text).subarray(0, maxSummaryBytes).toString()
  return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: GitHub limits the size of a summary. The record is complete.*\n`
}

function sections(report: RunReport, bounds: Bounds): string[] {
  const failure = report.failure === undefined ? undefined : failureReport(report.failure, { version: report.version })
  const parts = [
    `## ${summaryHeadline(report, failure)}`,
    failure === undefined || isDeniedByDecision(report) ? '' : failureSection(failure, bounds),
    leftSection(report),
    outcomeSentence(report),
    chainLine(report),
    isDeniedByDecision(report) ? denialSection(report) : '',
    report.mode === 'check' ? checkList(report) : '',
    ...(report.lend === undefined ? [] : lendSections(report.lend)),
    ...(report.drift ?? []),
    ...(report.check === undefined ? [] : checkSections(report.check)),
    ...(report.policyChange === undefined ? [] : policyChangeSection(report.policyChange)),
    ...(report.plan === undefined ? stepSections(report, bounds) : planSections(report, report.plan, bounds.block)),
    outputSection(report),
    report.plan === undefined ? decisionSection(report) : '',
    attributionSection(report),
    recordSection(report),
    footer(report, failure),
  ]
  return parts.filter(part => part !== '')
}

function leftSection({ cancelled, leftRunning }: RunReport): string {
  const lines = [
    ...(cancelled.length === 0 ? [] : [`- Vertex AI received a request to cancel ${cancelled.map(code).join(', ')}.`]),
    ...(leftRunning.length === 0 ? [] : [`- **Still running, and billed:** ${leftRunning.map(code).join(', ')}.`]),
  ]
  return lines.join('\n')
}

function checkList({ policy, token, decision, credential, grant, conclusion }: RunReport): string {
  const account = grant?.serviceAccount
  const impersonated = credential?.serviceAccount !== undefined
  const checks: readonly { readonly passed: boolean; readonly what: string }[] = [
    { passed: policy !== undefined, what: `Policy read: ${policy === undefined ? 'no' : policyLink(policy)}` },
    {
      passed: token !== undefined,
      what: `Identity token from GitHub verified${token === undefined ? '' : `, for the audience ${code(token.audience)}`}`,
    },
    {
      passed: decision?.verdict === 'allow',
      what: `Decision${decision === undefined ? '' : `: ${decision.verdict}, ${tally(decision)}`}`,
    },
    {
      passed: credential !== undefined,
      what: `Exchanged at Google${credential?.principal === undefined ? '' : ` for ${code(credential.principal)}`}`,
    },
    account === undefined
      ? { passed: credential !== undefined, what: 'Direct access: the grant names no service account' }
      : { passed: impersonated, what: `Impersonated ${code(account)}` },
  ]
  const broken = conclusion === 'success' ? -1 : checks.findIndex(({ passed }) => !passed)
  return markdownList(
    checks.map(({ passed, what }, index) => {
      if (passed) return `✅ ${what}`
      return index === broken ? `❌ **${what}**` : `⚪ ${what} *(not reached)*`
    }),
  )
}

function outputSection({ outputs }: RunReport): string {
  const rows = Object.entries(outputs)
    .slice(0, 100)
    .map(([name, value]) => [code(name), code(value)])
  return rows.length === 0 ? '' : ['### Outputs', markdownTable(['Output', 'Value'], rows)].join('\n\n')
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

function recordSection({ record }: RunReport): string {
  if (record === undefined) return ''
  return details('<b>Record</b>, and how to verify it', [
    `${code(record.path)}, last hash ${code(record.sha256)}. Each line has the hash of the line before it, so a change of any line breaks the chain. It is lost with the runner unless the workflow uploads it. To verify it, run this in the directory of the file:`,
    codeBlock(record.verify, 'sh'),
  ])
}

function footer({ phases, version }: RunReport, failure: FailureReport | undefined): string {
  const parts = phases.map(({ name, milliseconds }) => `${markdown(name)} ${duration(milliseconds)}`)
  const error = failure === undefined ? [] : [code(failure.code)]
  return `<sub>${[...error, ...parts, `Keyless Vertex ${markdown(version)}`].join(' · ')}</sub>`
}
