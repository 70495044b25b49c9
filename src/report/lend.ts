import { code, markdown, markdownList, markdownTable } from '../core/escape.ts'
import { count, duration } from '../core/text.ts'
import type { LendTotals, ModelTotals } from '../lend/listener.ts'
import { type BudgetPart, formatAmount, formatUsed } from '../policy/budget-part.ts'

/** What mode `lend` lent, and to whom. */
export interface LendReport {
  readonly borrower: string
  /** Of the listener: `http://127.0.0.1:8123` */
  readonly url: string
  /** How the command was kept apart from this action; absent: there was no command. */
  readonly isolation: IsolationReport | undefined
  /** How the command ended; absent: there was none, or it did not start. */
  readonly command: { readonly exitCode: number; readonly signal: string | undefined } | undefined
  readonly totals: LendTotals
}

interface IsolationReport {
  /** `namespaces (sudo)` */
  readonly name: string
  /** What the command could not do, and what it could. */
  readonly stops: string
  readonly leaves: string
}

/** Returns the headline of a run that lent: what was lent, and whether the budget was enough. */
export function lendHeadline({ totals }: LendReport, grant: string): string {
  const { calls, refused } = sumOf(totals)
  const tokens = totals.lent.reduce((sum, one) => sum + one.tokens, 0)
  const price = totals.charged.cost === undefined ? '' : ` for ${formatAmount('cost', totals.charged.cost)}`
  const what = [
    ...(calls > 0 || tokens === 0 ? [`${amountOf(calls, 'call')} of Vertex AI${price}`] : []),
    // Not "tokens": those are what a model reads and writes.
    ...(tokens > 0 ? [amountOf(tokens, 'credential')] : []),
  ]
  const lent = `lent ${what.join(' and ')}`
  if (totals.spent.length > 0)
    return `⚠️ Grant${grant} ${lent}, and its budget is spent: ${totals.spent.map(partWords).join(', ')}`
  return refused > 0 ? `✅ Grant${grant} ${lent}, and refused ${count(refused)}` : `✅ Grant${grant} ${lent}`
}

/** Returns the sections of mode `lend`. */
export function lendSections(report: LendReport): string[] {
  const { totals } = report
  return [
    lentSentence(report),
    spentSentence(totals),
    totals.byModel.length === 0 ? '' : '### Calls',
    modelTable(totals),
    totals.budget.length === 0 ? '' : '### Budget',
    budgetTable(totals),
    totals.refused.length + totals.strangers === 0 ? '' : '### Refused',
    refusalTable(totals),
    strangerSentence(totals),
    totals.lent.length === 0 ? '' : '### Credentials that left this action',
    credentialTable(totals),
    isolationList(report),
  ]
}

const amountOf = (amount: number, noun: string): string => `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`

const partWords = (part: BudgetPart): string => part.replace('_', ' ')

function sumOf({ byModel, refused }: LendTotals) {
  return {
    calls: byModel.reduce((sum, one) => sum + one.calls, 0),
    failed: byModel.reduce((sum, one) => sum + one.failed, 0),
    refused: refused.reduce((sum, one) => sum + one.calls, 0),
  }
}

function lentSentence({ borrower, totals, command }: LendReport): string {
  const { calls, failed } = sumOf(totals)
  const { inputTokens, outputTokens, cost } = totals.charged
  const price = cost === undefined ? '' : `, ${formatAmount('cost', cost)} by the prices of the policy`
  const who = command === undefined ? 'They' : 'It'
  const made =
    calls === 0
      ? `${who} made no calls through the gateway`
      : `${who} made ${amountOf(calls, 'call')}, with ${count(inputTokens)} input and ${count(outputTokens)} output tokens${price}`
  const failures = failed === 0 ? '' : `. ${count(failed)} of them ended with an error, or without a complete answer`
  return `${borrowers(borrower, command)} ${made}${failures}.`
}

function borrowers(borrower: string, command: LendReport['command']): string {
  if (command === undefined) return `Programs of the job borrowed as ${code(borrower)}.`
  const end =
    command.signal === undefined ? `ended with exit code ${command.exitCode}` : `was ended by ${code(command.signal)}`
  return `The command borrowed as ${code(borrower)} and ${end}.`
}

function spentSentence({ spent, budget }: LendTotals): string {
  if (spent.length === 0) return ''
  const parts = budget
    .filter(({ part }) => spent.includes(part))
    .map(({ part, used, limit }) => formatUsed(part, used, limit))
  return `**The budget is spent:** ${parts.join(', ')}. Further calls are refused; they cost nothing. If that is too little, raise ${spent.map(part => code(`lend.budget.${part}`)).join(', ')} in the policy.`
}

/** Most models in the table; the record has all calls. */
const mostRows = 100

function modelTable({ byModel }: LendTotals): string {
  if (byModel.length === 0) return ''
  const hasCost = byModel.some(({ cost }) => cost !== undefined)
  const header = [
    'Model',
    'Calls',
    'Failed',
    'Refused',
    'Input tokens',
    'Output tokens',
    ...(hasCost ? ['Cost'] : []),
    'Latency, median',
    '95\u{a0}%',
  ]
  return markdownTable(
    header,
    byModel.slice(0, mostRows).map(one => modelRow(one, hasCost)),
  )
}

const orDash = (amount: number): string => (amount === 0 ? '–' : count(amount))

const modelRow = (one: ModelTotals, hasCost: boolean): string[] => [
  code(one.model),
  orDash(one.calls),
  orDash(one.failed),
  orDash(one.refused),
  orDash(one.inputTokens),
  orDash(one.outputTokens),
  ...(hasCost ? [one.cost === undefined ? '–' : formatAmount('cost', one.cost)] : []),
  one.latency === undefined ? '–' : duration(one.latency.p50),
  one.latency === undefined ? '–' : duration(one.latency.p95),
]

const barLength = 20

/** `▰▰▰▰▰▱▱▱▱▱ 50 %` */
function usedBar(used: number, limit: number): string {
  const share = limit > 0 ? used / limit : 1
  // Full only when nothing is left.
  const full = share >= 1 ? barLength : Math.min(barLength - 1, Math.round(share * barLength))
  const percent = share >= 1 ? Math.round(share * 100) : Math.min(99, Math.round(share * 100))
  return `${'▰'.repeat(full)}${'▱'.repeat(barLength - full)}\u{a0}${percent}\u{a0}%`
}

/** The key says what is counted. */
const usedWords = (part: BudgetPart, amount: number): string =>
  part === 'cost' || part === 'duration' ? formatAmount(part, amount) : count(amount)

const budgetTable = ({ budget, spent }: LendTotals): string =>
  budget.length === 0
    ? ''
    : markdownTable(
        ['', 'Limit', 'Used', 'Share'],
        budget.map(({ part, used, limit }) => [
          spent.includes(part) ? '⛔' : used >= limit * 0.8 ? '⚠️' : '✅',
          code(`lend.budget.${part}`),
          `${usedWords(part, used)} of ${usedWords(part, limit)}`,
          usedBar(used, limit),
        ]),
      )

const refusalTable = ({ refused }: LendTotals): string =>
  refused.length === 0
    ? ''
    : markdownTable(
        ['Rule', 'Calls', 'Last message'],
        refused
          .slice(0, mostRows)
          .map(({ rule, calls, message }) => [code(rule), count(calls), markdown(message, 600)]),
      )

const strangerSentence = ({ strangers }: LendTotals): string =>
  strangers === 0
    ? ''
    : `${amountOf(strangers, 'request')} came without the secret of the borrower, and got nothing. If no program is misconfigured, another process on this machine tried the port.`

const credentialTable = ({ lent }: LendTotals): string =>
  lent.length === 0
    ? ''
    : `${markdownTable(
        ['Form', 'Tokens', 'The last one ends'],
        lent.map(({ form, tokens, expiresAt }) => [code(form), count(tokens), code(expiresAt)]),
      )}\n\nWhat programs did with them is neither limited nor counted here: only the roles at Google limit it.`

const isolationList = ({ isolation }: LendReport): string =>
  isolation === undefined
    ? ''
    : markdownList([
        `**Isolation of the command: ${markdown(isolation.name)}.** ${markdown(isolation.stops)}`,
        markdown(isolation.leaves),
      ])
