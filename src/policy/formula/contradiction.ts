import { describeMatchers } from '../match.ts'
import type { Condition } from '../policy.ts'
import { all, conditionFormula } from './formula.ts'
import { findToken } from './solve.ts'

/** Conditions that no token meets together, as few as possible. */
export interface Contradiction {
  readonly conditions: readonly Condition[]
  /** True if GitHub's own rules exclude such a token (`githubFacts`), and not the conditions alone. */
  readonly isByFacts: boolean
}

/** There are many subsets, and each question is small. */
const workOfSubset = 100_000

/** Finds the smallest set of conditions that no token of GitHub meets; `undefined` if some token may meet all. */
export function describeUnsatisfiable(conditions: readonly Condition[]): Contradiction | undefined {
  const isImpossible = (chosen: readonly Condition[], facts = true): boolean =>
    findToken(all(...chosen.map(conditionFormula)), { facts, work: workOfSubset }).kind === 'none'
  if (!isImpossible(conditions)) return undefined
  const smallest = smallestOf(conditions, isImpossible)
  return { conditions: smallest, isByFacts: !isImpossible(smallest, false) }
}

/** Tries one, two and three conditions. After that it drops conditions as long as the others are impossible. */
function smallestOf(
  conditions: readonly Condition[],
  isImpossible: (chosen: readonly Condition[]) => boolean,
): readonly Condition[] {
  for (const size of [1, 2, 3]) for (const chosen of choices(conditions, size)) if (isImpossible(chosen)) return chosen
  let left = conditions
  for (const one of conditions) {
    const fewer = left.filter(other => other !== one)
    if (isImpossible(fewer)) left = fewer
  }
  return left
}

/** Returns every choice of so many conditions, in order. */
function* choices(conditions: readonly Condition[], size: number): Generator<readonly Condition[]> {
  if (size === 0) return yield []
  for (const [at, first] of conditions.entries())
    for (const others of choices(conditions.slice(at + 1), size - 1)) yield [first, ...others]
}

/** Formats conditions as in a policy: `event_name: any of push, schedule; ref: glob refs/tags/*`. */
export const describeConditions = (conditions: readonly Condition[]): string =>
  conditions.map(({ claim, anyOf }) => `${claim}: ${describeMatchers(anyOf)}`).join('; ')
