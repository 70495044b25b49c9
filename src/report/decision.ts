import { code, markdown, markdownTable } from '../core/escape.ts'
import { type ConditionVerdict, type Decision, fails, holds, isUnknown } from '../policy/decide/decision.ts'
import { describeUnanswered, distinctHints } from './decision-lines.ts'

/**
 * Names who else enforces a condition. Google sees only the token's claims, as far as the provider's condition and the
 * bindings follow this policy. A step that requests its own token skips the rest. See docs/design/policy.md.
 */
const enforcedBy = ({ source }: ConditionVerdict): string =>
  source === 'claim' ? 'Google\u00a0and\u00a0action' : 'action\u00a0only'

const verdictMarks: Readonly<Record<ConditionVerdict['result'], string>> = {
  holds: '✅',
  fails: '❌',
  unknown: '❔',
  'not asked': '⚪',
}
const mark = (verdict: ConditionVerdict): string => (verdict.isAssumed ? '⚪' : verdictMarks[verdict.result])

/** Formats a claim's values as code, and GitHub's answers as words. */
const expectedOf = ({ source, expected, accepted = [expected] }: ConditionVerdict): string =>
  source === 'claim' ? accepted.map(code).join(' or ') : markdown(expected)

function actualCell({ source, actual, result, isAssumed }: ConditionVerdict): string {
  if (result === 'not asked' || (result === 'unknown' && actual === undefined))
    return `*(${describeUnanswered(result)})*`
  if (actual === undefined) return '*(absent)*'
  if (isAssumed) return `*${markdown(actual)}*`
  return source === 'claim' ? code(actual) : markdown(actual)
}

/** Returns the conditions as a table. */
export function conditionTable(conditions: readonly ConditionVerdict[], title = 'Condition'): string {
  return markdownTable(
    ['', title, 'Expected', 'Actual', 'Enforced by'],
    conditions.map(verdict => [
      mark(verdict),
      code(verdict.condition),
      expectedOf(verdict),
      actualCell(verdict),
      enforcedBy(verdict),
    ]),
  )
}

export const enforcementNote =
  '<sub>*Google and action*: Google also enforces those conditions of `when` that the provider’s attribute condition ' +
  'and the bindings contain. *Action only*: Google does not know `branch`, `approval`, `allow` and `require`. ' +
  'A step that requests its own token bypasses them.</sub>'

/** Returns the hints of conditions that fail, as list items. */
export const decisionHints = (conditions: readonly ConditionVerdict[]): string[] =>
  distinctHints(conditions.filter(verdict => !holds(verdict))).map(
    ({ conditions, hint }) => `${conditions.map(code).join(', ')}: ${markdown(hint)}`,
  )

/** Returns the conditions that fail. */
export const failing = (decision: Decision): readonly ConditionVerdict[] => decision.conditions.filter(fails)
/** Returns the conditions that hold. */
export const holding = (decision: Decision): readonly ConditionVerdict[] => decision.conditions.filter(holds)

/** Returns other grants that this run would match. */
export const otherGrants = (decision: Decision): readonly string[] =>
  decision.others.filter(({ holds }) => holds).map(({ grant }) => grant)

/** `2 of 8 conditions failed`, `7 conditions passed, 1 is known at run time` */
export function tally({ conditions }: Decision): string {
  const bad = conditions.filter(fails).length
  const unanswered = conditions.filter(isUnknown).length
  const unknown = conditions.filter(({ isAssumed }) => isAssumed).length
  const good = conditions.length - bad - unknown
  const count = (number: number): string => `${number} ${number === 1 ? 'condition' : 'conditions'}`
  if (bad === 0 && unanswered > 0)
    return `${unanswered} of ${count(conditions.length)} ${unanswered === 1 ? 'is' : 'are'} unknown`
  if (bad > 0) return `${bad} of ${count(conditions.length)} failed`
  if (unknown > 0) return `${count(good)} passed, ${unknown} ${unknown === 1 ? 'is' : 'are'} known at run time`
  return good === 1 ? 'its only condition passed' : `all ${count(good)} passed`
}
