import { logLine } from '../core/escape.ts'
import { type ConditionVerdict, type Decision, fails, isUnknown } from '../policy/decide/decision.ts'
import type { Hypothesis } from '../policy/decide/hypothetical.ts'

/**
 * Formats a decision for the log: an aligned table of the conditions, then the hints. Text of claims and servers is
 * escaped: no control character and no workflow command remains.
 */
export function explainDecision(decision: Decision): string[] {
  const others = decision.others.filter(({ holds }) => holds).map(({ grant }) => grant)
  return [
    headline(decision),
    ...conditionLines(decision.conditions),
    ...hintLines(decision.conditions),
    ...(others.length === 0
      ? []
      : [`The when of ${others.join(', ')} would have passed. If you meant that grant, set the input grant.`]),
  ].map(logLine)
}

function headline({ grant, verdict, conditions }: Decision): string {
  const count = (matches: (one: ConditionVerdict) => boolean): number => conditions.filter(matches).length
  const among = (number: number): string => `${number} of ${conditions.length} conditions`
  switch (verdict) {
    case 'allow':
      return `Grant ${grant}: allowed, all ${conditions.length} conditions passed.`
    case 'deny':
      return `Grant ${grant}: denied, ${among(count(fails))} failed.`
    case 'unknown':
      return `Grant ${grant}: not decided, ${among(count(isUnknown))} ${count(isUnknown) === 1 ? 'is' : 'are'} unknown: GitHub gave no usable answer.`
    default:
      return verdict satisfies never
  }
}

const verdictSigns: Readonly<Record<ConditionVerdict['result'], string>> = {
  holds: '✓',
  fails: '✗',
  unknown: '?',
  'not asked': '·',
}

/** Formats the hypothetical decision of a plan, whose claims are not verified. */
export function explainHypothesis(hypothesis: Hypothesis): string[] {
  const would = hypothesis.verdict === 'would-allow' ? 'would be allowed' : 'would be denied'
  return [
    `Grant ${hypothesis.grant}: ${would}, based on claims that are not verified yet.`,
    ...conditionLines(hypothesis.conditions),
    ...hintLines(hypothesis.conditions),
  ].map(logLine)
}

const maxCellLength = 60

function conditionLines(conditions: readonly ConditionVerdict[]): string[] {
  const rows = conditions.map(verdict => ({
    mark: verdict.isAssumed ? '○' : verdictSigns[verdict.result],
    cells: [verdict.condition, verdict.expected, actualLine(verdict)].map(logLine),
  }))
  const widths = [0, 1, 2].map(column =>
    Math.min(maxCellLength, Math.max(0, ...rows.map(({ cells }) => (cells[column] ?? '').length))),
  )
  const align = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map(({ mark, cells }) => `  ${mark} ${align(cells)}`.trimEnd())
}

/** Names the state of a condition without an actual value. */
export const describeUnanswered = (result: ConditionVerdict['result']): string =>
  result === 'not asked' ? 'not checked' : result

function actualLine({ actual, result }: ConditionVerdict): string {
  if (result === 'not asked' || (result === 'unknown' && actual === undefined)) return `(${describeUnanswered(result)})`
  return actual === undefined ? '(absent)' : actual === '' ? '(empty)' : actual
}

const hintLines = (conditions: readonly ConditionVerdict[]): string[] =>
  distinctHints(conditions).map(({ conditions, hint }) => `    ${conditions.join(', ')}: ${hint}`)

/** Returns each hint once, with all of its conditions: several may wait for one answer of GitHub. */
export function distinctHints(
  verdicts: readonly ConditionVerdict[],
): { readonly conditions: readonly string[]; readonly hint: string }[] {
  const byHint = new Map<string, string[]>()
  for (const { condition, hint } of verdicts)
    if (hint !== undefined) byHint.set(hint, [...(byHint.get(hint) ?? []), condition])
  return [...byHint].map(([hint, conditions]) => ({ conditions, hint }))
}
