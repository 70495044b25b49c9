import { logLine } from '../report/safe.ts'
import { type ConditionVerdict, type Decision, fails } from './decision.ts'
import type { Hypothesis } from './hypothetical.ts'

/**
 * A decision as lines for the log: an aligned table of the conditions, then the hints. What claims and servers say is
 * made harmless: no control character and no workflow command gets through.
 */
export function explainDecision(decision: Decision): string[] {
  const failed = decision.conditions.filter(fails).length
  const headline =
    decision.verdict === 'allow'
      ? `Grant ${decision.grant}: allowed, all ${decision.conditions.length} conditions hold.`
      : `Grant ${decision.grant}: denied, ${failed} of ${decision.conditions.length} conditions ${failed === 1 ? 'does' : 'do'} not hold.`
  const others = decision.others.filter(({ holds }) => holds).map(({ grant }) => grant)
  return [
    headline,
    ...table(decision.conditions),
    ...hints(decision.conditions),
    ...(others.length === 0
      ? []
      : [`The when of ${others.join(', ')} would have held: set the input grant, if that was meant.`]),
  ].map(logLine)
}

/** The same for a run that has not happened: nobody has verified these claims. */
export function explainHypothesis(hypothesis: Hypothesis): string[] {
  const would = hypothesis.verdict === 'would-allow' ? 'would be allowed' : 'would be denied'
  return [
    `Grant ${hypothesis.grant}: ${would}, by claims that nobody has verified.`,
    ...table(hypothesis.conditions),
    ...hints(hypothesis.conditions),
  ].map(logLine)
}

const longest = 60

function table(conditions: readonly ConditionVerdict[]): string[] {
  const rows = conditions.map(verdict => ({
    mark: verdict.holds ? '✓' : fails(verdict) ? '✗' : '·',
    cells: [verdict.condition, verdict.expected, found(verdict)].map(logLine),
  }))
  const widths = [0, 1, 2].map(column =>
    Math.min(longest, Math.max(0, ...rows.map(({ cells }) => (cells[column] ?? '').length))),
  )
  const align = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map(({ mark, cells }) => `  ${mark} ${align(cells)}`.trimEnd())
}

function found({ actual, asked }: ConditionVerdict): string {
  if (asked === false) return '(not asked)'
  return actual === undefined ? '(absent)' : actual === '' ? '(empty)' : actual
}

const hints = (conditions: readonly ConditionVerdict[]): string[] =>
  conditions.flatMap(({ condition, hint }) => (hint === undefined ? [] : [`    ${condition}: ${hint}`]))
