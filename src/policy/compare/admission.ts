import type { Claims } from '../../identity/claims.ts'
import { all, claimIs, claimPresent, conditionFormula, type Formula, grantFormula, not } from '../formula/formula.ts'
import { findToken, type TokenSearch } from '../formula/solve.ts'
import { conditionOn, describeMatchers, matchesAny } from '../match.ts'
import type { Condition, Grant } from '../policy.ts'
import { instanceOf, usualValues } from './usual-values.ts'

/**
 * What `when` of one version of a grant admits and another version does not. `none` is a proof. `undecided`: the
 * conditions are too large, which proves nothing.
 */
export type Admission =
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly reason: string }
  | { readonly kind: 'tokens'; readonly examples: readonly ExampleToken[] }

/** A token that only one version admits. */
export interface ExampleToken {
  /** The claims that matter. */
  readonly claims: Claims
  /** The claims for which the other version refuses it; empty if there is no other version. */
  readonly differs: readonly ClaimDifference[]
  /** False if GitHub issues no such token, as far as its documentation says. */
  readonly isIssued: boolean
}

export interface ClaimDifference {
  readonly claim: string
  /** `undefined`: the token lacks the claim. */
  readonly value: string | undefined
  /** What the other version expects, in words. */
  readonly expected: string
}

/** The searches that a comparison may still make. Each is bounded by itself. */
export interface SearchBudget {
  left: number
}

/** About ten seconds in the worst case. Nearly every search takes less than a millisecond. */
export const newSearchBudget = (searches = 1_000): SearchBudget => ({ left: searches })

/** The most steps of one search. */
const searchWork = 100_000

/** @param facts true to look only at tokens that GitHub issues, as far as its documentation says */
function searchOnce(formula: Formula, facts: boolean, budget: SearchBudget): TokenSearch {
  budget.left -= 1
  if (budget.left < 0) return { kind: 'undecided', reason: 'the policies differ in too much' }
  return findToken(facts ? all(formula, ...inEveryToken.map(claimPresent)) : formula, { facts, work: searchWork })
}

/** Claims that every token of GitHub has, on every version of GitHub Enterprise Server, too. */
const inEveryToken = ['event_name', 'ref', 'ref_type', 'repository', 'repository_id', 'repository_owner']

interface FoundToken {
  readonly token: Claims
  readonly isIssued: boolean
}

/** Finds a token that GitHub issues; without one, any other. */
function searchToken(formula: Formula, budget: SearchBudget): FoundToken | undefined {
  for (const facts of [true, false]) {
    const found = searchOnce(formula, facts, budget)
    if (found.kind === 'token') return { token: found.token, isIssued: facts }
  }
  return undefined
}

/** True if every value that the first condition matches certainly matches the second. False if that is undecided. */
export function isConditionWithin(inner: Condition, outer: Condition, budget: SearchBudget): boolean {
  budget.left -= 1
  const question = all(conditionFormula(inner), not(conditionFormula(outer)))
  return budget.left >= 0 && findToken(question, { work: searchWork }).kind === 'none'
}

/** Returns what one version of a grant admits and the other does not. Without the other, it is all that the one admits. */
export function admittedOnlyBy(
  one: Pick<Grant, 'when'>,
  other: Pick<Grant, 'when'> | undefined,
  budget: SearchBudget = newSearchBudget(),
): Admission {
  const whole = other === undefined ? grantFormula(one) : all(grantFormula(one), not(grantFormula(other)))
  const found = searchOnce(whole, false, budget)
  if (found.kind !== 'token') return found
  const conditions = other?.when ?? []
  const relevant = new Set([...one.when, ...conditions].map(({ claim }) => claim))
  const exampleOf = ({ token, isIssued }: FoundToken): ExampleToken => ({
    claims: Object.fromEntries(
      [...relevant].sort().flatMap(claim => (Object.hasOwn(token, claim) ? [[claim, token[claim] ?? '']] : [])),
    ),
    differs: conditions.flatMap(condition => differenceIn(condition, token)),
    isIssued,
  })
  const each = conditions.flatMap(condition => differingIn(one, conditions, condition, budget) ?? []).map(exampleOf)
  const distinct = [...new Map(each.map(example => [JSON.stringify(example.differs), example])).values()]
  if (distinct.length > 0) return { kind: 'tokens', examples: distinct.filter(preferIssued) }
  return {
    kind: 'tokens',
    examples: [exampleOf(searchToken(whole, budget) ?? { token: found.token, isIssued: false })],
  }
}

/** A token that GitHub does not issue is shown only if there is no other. */
const preferIssued = ({ isIssued }: ExampleToken, _: number, every: readonly ExampleToken[]): boolean =>
  isIssued || !every.some(example => example.isIssued)

/** Finds a token that this condition of the other version refuses, and no other condition if possible. */
function differingIn(
  one: Pick<Grant, 'when'>,
  others: readonly Condition[],
  condition: Condition,
  budget: SearchBudget,
): FoundToken | undefined {
  const { claim } = condition
  const own = conditionOn(one, claim)
  if (own !== undefined && JSON.stringify(own.anyOf) === JSON.stringify(condition.anyOf)) return undefined
  const rest = others.filter(candidate => candidate !== condition).map(conditionFormula)
  const refused = all(grantFormula(one), not(conditionFormula(condition)))
  for (const question of [all(refused, ...rest), refused]) {
    const found = usualToken(question, condition, own, budget) ?? searchToken(question, budget)
    if (found !== undefined) return found
  }
  return undefined
}

/** Finds a token with a value of the claim that jobs have. */
function usualToken(
  question: Formula,
  { claim, anyOf }: Condition,
  wider: Condition | undefined,
  budget: SearchBudget,
): FoundToken | undefined {
  const own = wider?.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : instanceOf(matcher.glob))) ?? []
  const fits = (value: string): boolean =>
    !matchesAny(anyOf, value) && (wider === undefined || matchesAny(wider.anyOf, value))
  for (const value of [...own, ...usualValues(claim)].filter(fits).slice(0, 3)) {
    const found = searchOnce(all(question, claimIs(claim, value)), true, budget)
    if (found.kind === 'token') return { token: found.token, isIssued: true }
  }
  return undefined
}

function differenceIn({ claim, anyOf }: Condition, claims: Claims): ClaimDifference[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  return value !== undefined && matchesAny(anyOf, value) ? [] : [{ claim, value, expected: describeMatchers(anyOf) }]
}
