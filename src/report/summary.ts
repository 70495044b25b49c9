import type { Problem } from '../core/errors.ts'
import { code, codeBlock, details, link, list, markdown, quotation, table, withStop } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { type CheckReport, checkSections, countsOf } from './access-check.ts'
import { attributionSection, chainLine, policyLink } from './attribution.ts'
import { commandBlocks } from './commands.ts'
import { conditionTable, enforcementNote, failing, hints, holding, otherGrants, tally } from './decision.ts'
import { detailsOf } from './details.ts'
import { explainFailure, type Failure } from './failure.ts'
import { flowPicture, timelinePicture } from './mermaid.ts'
import type { RunReport, StepReport } from './model.ts'
import { planSections, uncheckedFields } from './plan.ts'
import { headlineOf, policyChangeSection } from './policy-change.ts'
import { between, describeState } from './states.ts'

/** How much of long parts is shown. */
interface Bounds {
  /** Characters of a block: a body, a server's words. */
  readonly block: number
  /** Rows of the table of steps. */
  readonly rows: number
}

/**
 * The most bytes of a summary. The runner rejects one of more than 1,048,576 bytes as a whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const maxBytes = 1_000_000
const tries: readonly Bounds[] = [
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
  for (const bounds of tries) {
    text = sections(report, bounds).join('\n\n') + '\n'
    if (Buffer.byteLength(text) <= maxBytes) return text
  }
  const whole = Buffer.from(text).subarray(0, maxBytes).toString()
  return `${whole.slice(0, whole.lastIndexOf('\n'))}\n\n*Cut here: the summary would be larger than GitHub takes. The record has it all.*\n`
}

function sections(report: RunReport, bounds: Bounds): string[] {
  const failure = report.failure === undefined ? undefined : explainFailure(report.failure, { version: report.version })
  const parts = [
    `## ${headline(report, failure)}`,
    failure === undefined || isDeniedByDecision(report) ? '' : failureSection(failure, bounds),
    leftSection(report),
    sentence(report),
    chainLine(report),
    isDeniedByDecision(report) ? denialSection(report) : '',
    report.mode === 'check' ? checkList(report) : '',
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

/** A grant that is revoked during the run is denied, too, although the last decision allowed it. */
const isDeniedByDecision = ({ conclusion, decision }: RunReport): boolean =>
  conclusion === 'denied' && decision?.verdict === 'deny'

function headline(
  { mode, conclusion, grant, decision, steps, policyChange, check }: RunReport,
  failure: Failure | undefined,
): string {
  const name = grant === undefined ? '' : ` ${code(grant.name)}`
  switch (conclusion) {
    case 'denied':
      if (mode !== 'plan' && decision?.verdict === 'allow') return `⛔ Denied: grant${name} was revoked while this ran`
      return mode === 'plan' ? `⛔ Plan: grant${name} would be denied` : `⛔ Denied: this run does not get grant${name}`
    case 'failure':
      return `❌ ${mode === 'plan' ? 'Plan: ' : ''}${markdown(failure?.title ?? 'Failed')}`
    case 'cancelled':
      return '⏹️ Cancelled'
    case 'success':
      if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
        const denied = decision?.verdict === 'deny' ? `; grant${name} would be denied by the one in force` : ''
        return `⚠️ Plan: ${headlineOf(policyChange, code)}${denied}`
      }
      if (mode === 'plan' && decision?.verdict === 'deny')
        return `⚠️ Plan: the steps are valid, but grant${name} would be denied`
      if (mode === 'plan') return `✅ Plan: the steps are valid, and grant${name} would allow them`
      if (mode === 'check') return checkHeadline(check, name)
      return `✅ ${successWords(steps)}`
    default:
      return conclusion satisfies never
  }
}

/** Returns the headline of a check: what was tested, and no more. */
function checkHeadline(check: CheckReport | undefined, name: string): string {
  if (check === undefined || check.checked.length === 0)
    return `✅ Check: grant${name} reaches a credential; nothing else was tested`
  return check.checked.every(({ state }) => state === 'yes')
    ? `✅ Check: grant${name} reaches a credential, and all that was tested is there (${countsOf(check)})`
    : `⚠️ Check: grant${name} reaches a credential, but not all could be tested (${countsOf(check)})`
}

function successWords(steps: readonly StepReport[]): string {
  const done = steps.filter(({ state }) => describeState(state).tone === 'good').length
  const noun = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`
  if (steps.length === 0) return 'Allowed; there were no steps to run'
  if (done === steps.length) return `${noun(done)} succeeded on Vertex AI`
  const left = `${noun(steps.length - done)} submitted and left running`
  return done === 0 ? left : `${noun(done)} succeeded on Vertex AI, ${left}`
}

/** Returns one sentence on what happened. */
function sentence(report: RunReport): string {
  const { run, grant, decision, credential, mode, steps } = report
  const where = `${code(run.repository)} at ${code(run.sha.slice(0, 7))} on ${code(run.ref)}`
  if (grant === undefined)
    return `This run of ${where} stopped before a grant was evaluated. **Google was never called.**`
  const purpose = grant.description === undefined ? '' : ` (*${markdown(grant.description, 300)}*)`
  const name = `Grant ${code(grant.name)}${purpose}`
  if (mode === 'plan') {
    const account = grant.serviceAccount === undefined ? 'the federated principal' : code(grant.serviceAccount)
    return `${name}, seen from ${where}. It acts as ${account}, by ${code(grant.provider)}. Google Cloud was not called: a plan requests no token.`
  }
  const uncalled = credential === undefined && decision?.verdict !== 'allow' ? ' **Google was never called.**' : ''
  if (decision === undefined) return `${name} was asked for by ${where}, and not decided.${uncalled}`
  const inFlight = steps.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const took = between(inFlight[0], report.finishedAt)
  const ran = took === undefined ? '' : `; the steps took ${duration(took)}`
  const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict]
  return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`
}

function denialSection({ decision, policy, mode }: RunReport): string {
  if (decision === undefined || mode === 'plan') return ''
  const others = otherGrants(decision)
  const where = policy === undefined ? 'it' : policyLink(policy)
  const todo = [
    ...hints(failing(decision)),
    ...(others.length === 0
      ? []
      : [`This run would get ${others.map(code).join(' or ')}: name that grant if it is the one you mean.`]),
    `If the policy is what should change: ${where} is read at the default branch, so a change counts once it is merged.`,
  ]
  const rest = holding(decision)
  return [
    '### Conditions that fail',
    conditionTable(failing(decision)),
    '### What to do',
    list(todo),
    rest.length === 0 ? '' : details(`${rest.length} conditions hold`, [conditionTable(rest)], ' open'),
    enforcementNote,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function failureSection(failure: Failure, { block }: Bounds): string {
  const { sentence, place, words, cause, cure, commands, problems, stack } = failure
  const listed = problems.slice(0, 50).map(problemItem)
  const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : ''
  return [
    `**${markdown(asSentence(sentence))}**`,
    place === undefined
      ? ''
      : `At ${code(`${place.file}:${place.line}:${place.column}`)}${place.path === '' ? '' : `, ${code(place.path)}`}.`,
    list(listed),
    more,
    stack.length === 0 ? '' : codeBlock(stack.join('\n'), '', block),
    words === undefined ? '' : `${markdown(words.from)}:\n\n${quotation(words.text, block)}`,
    cause === undefined ? '' : `**Likely cause:** ${markdown(withStop(cause))}`,
    cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
    commandBlocks(commands),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** Formats a problem as a list item. A table would push the message out of sight behind a long path. */
function problemItem({ file, line, column, path, message, cure, commands = [] }: Problem): string {
  const where = code(`${file}:${line}:${column}`) + (path === '' ? '' : ` ${code(path)}`)
  const what = cure === undefined ? markdown(message) : `${markdown(withStop(message))} **${markdown(cure)}**`
  const blocks = commandBlocks(commands).replace(/^(?=.)/gm, '  ')
  return `${where}: ${what}${blocks === '' ? '' : `\n\n${blocks}`}`
}

/** Formats a fix: its first line is prose, the lines after it are a block to copy. */
function cureText(cure: string): string {
  const [prose = '', ...lines] = cure.split('\n')
  return lines.length === 0 ? markdown(prose) : `${markdown(prose)}\n\n${codeBlock(lines.join('\n'))}`
}

function leftSection({ cancelled, leftRunning }: RunReport): string {
  const lines = [
    ...(cancelled.length === 0 ? [] : [`- Vertex AI was asked to cancel ${cancelled.map(code).join(', ')}.`]),
    ...(leftRunning.length === 0 ? [] : [`- **Still running, and billed:** ${leftRunning.map(code).join(', ')}.`]),
  ]
  return lines.join('\n')
}

function stepSections(report: RunReport, { rows, block }: Bounds): string[] {
  const { steps } = report
  if (steps.length === 0) return []
  // With many steps, those that did not succeed come first.
  const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows)
  const more =
    steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record names them all.*` : ''
  return [
    '### Steps',
    table(['', 'Step', 'State', 'Duration', 'Kind', 'Where', 'Console'], ranked.map(stepRow)),
    more,
    uncheckedFields(steps),
    ...ranked
      // The summary begins with the error that ended the run, and a skipped step's needs say why.
      .filter(({ error, state }) => error !== undefined && error.endedRun !== true && state !== 'SKIPPED')
      .slice(0, 20)
      .map(step => wordsOf(step, block)),
    ...ranked
      .filter(({ state }) => describeState(state).tone === 'bad')
      .slice(0, 5)
      .map(step => lastWordsOf(step, block)),
    ...ranked.slice(0, 50).map(step => detailsOf(step, block)),
    flowPicture(report) ?? '',
    timelinePicture(report) ?? '',
  ]
}

const rank = ({ state }: StepReport): number =>
  ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf(describeState(state).tone)

function stepRow(step: StepReport): string[] {
  const { mark, words } = describeState(step.state)
  const took = between(step.startedAt, step.finishedAt)
  return [
    mark,
    `**${code(step.id)}**`,
    markdown(words) + (step.adopted ? ' *(adopted)*' : ''),
    took === undefined ? '–' : duration(took),
    code(step.kind),
    `${code(step.project)} · ${code(step.location)}`,
    resourceOf(step),
  ]
}

/** `fraud@3`, if a resource has a name that people know. A job's number says nothing. */
function resourceOf({ name = '', consoleUrl }: StepReport): string {
  const known = /\/(?:models|endpoints)\/([a-z_][\w@-]{0,31})(?=\/|$)/i.exec(name)?.[1]
  if (known !== undefined) return link(code(known), consoleUrl)
  return consoleUrl === undefined ? '–' : link('open', consoleUrl)
}

function wordsOf({ id, error }: StepReport, block: number): string {
  if (error === undefined) return ''
  const title = error.ofGoogle ? `Google’s words about ${code(id)}:` : `Why ${code(id)} failed:`
  return `${title}\n\n${quotation(error.text, block)}`
}

/** Returns the last lines of a failed program, which mostly say why. */
const lastWordsOf = ({ id, lastLines = [] }: StepReport, block: number): string =>
  lastLines.length === 0
    ? ''
    : `The last lines of the log of ${code(id)}:\n\n${codeBlock(lastLines.join('\n'), '', block)}`

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
  return list(
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
  return rows.length === 0 ? '' : ['### Outputs', table(['Output', 'Value'], rows)].join('\n\n')
}

function decisionSection(report: RunReport): string {
  const { decision } = report
  if (decision === undefined || isDeniedByDecision(report)) return ''
  const would = report.mode === 'plan' ? 'would be ' : ''
  const word = { allow: 'allowed', deny: 'denied', unknown: 'unknown' }[decision.verdict]
  return details(
    `<b>Decision: ${would}${word}</b>, ${tally(decision)}`,
    [conditionTable(decision.conditions), list(hints(decision.conditions)), enforcementNote],
    decision.verdict === 'allow' ? '' : ' open',
  )
}

function recordSection({ record }: RunReport): string {
  if (record === undefined) return ''
  return details('<b>Record</b>, and how to verify it', [
    `${code(record.path)}, last hash ${code(record.sha256)}. It is a chain: a change of any line breaks every hash after it. It is lost with the runner unless the workflow uploads it. In the directory that holds the file, this verifies it:`,
    codeBlock(record.verify, 'sh'),
  ])
}

function footer({ phases, version }: RunReport, failure: Failure | undefined): string {
  const parts = phases.map(({ name, milliseconds }) => `${markdown(name)} ${duration(milliseconds)}`)
  const error = failure === undefined ? [] : [code(failure.code)]
  return `<sub>${[...error, ...parts, `Keyless Vertex ${markdown(version)}`].join(' · ')}</sub>`
}

/**
 * Returns a message as a sentence: with a capital letter, unless its first word is a name or a path, and a full stop.
 */
const asSentence = (text: string): string =>
  withStop(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
