import type { Claims } from '../../identity/claims.ts'
import type { Condition, Grant } from '../policy.ts'
import { matchesPattern } from './automaton.ts'
import { matcherPattern, type ValueMatcher } from './pattern.ts'

/**
 * A statement about the claims of a token. An absent claim matches nothing. `grantFormula` makes the one of a grant.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'matches'; readonly claim: string; readonly matcher: ValueMatcher }
  | { readonly kind: 'present'; readonly claim: string }

/** Holds for every token. */
export const always: Formula = { kind: 'constant', value: true }
/** Holds for no token. */
export const never: Formula = { kind: 'constant', value: false }

/** Holds if all hold; always, if there are none. */
export const all = (...of: readonly Formula[]): Formula => ({ kind: 'all', of })
/** Holds if one of them holds; never, if there are none. */
export const any = (...of: readonly Formula[]): Formula => ({ kind: 'any', of })
/** Holds if the other does not. */
export const not = (of: Formula): Formula => ({ kind: 'not', of })
/** Holds if the claim is there and its whole value matches. */
export const claimMatches = (claim: string, matcher: ValueMatcher): Formula => ({ kind: 'matches', claim, matcher })
/** Holds if the claim is there with this value. */
export const claimIs = (claim: string, literal: string): Formula => claimMatches(claim, { literal })
/** Holds if the token has the claim. */
export const claimPresent = (claim: string): Formula => ({ kind: 'present', claim })
/** Holds unless the first holds and the second fails. */
export const implies = (condition: Formula, consequence: Formula): Formula => any(not(condition), consequence)

/** Returns the formula of one line of `when`. */
export const conditionFormula = ({ claim, anyOf }: Condition): Formula =>
  any(...anyOf.map(matcher => claimMatches(claim, matcher)))

/** Returns what `when` of a grant says. A grant without conditions admits nothing. */
export const grantFormula = ({ when }: Pick<Grant, 'when'>): Formula =>
  when.length === 0 ? never : all(...when.map(conditionFormula))

/** True if a formula holds for the claims of a token. */
export function holdsFor(formula: Formula, claims: Claims): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value
    case 'all':
      return formula.of.every(one => holdsFor(one, claims))
    case 'any':
      return formula.of.some(one => holdsFor(one, claims))
    case 'not':
      return !holdsFor(formula.of, claims)
    case 'present':
      return Object.hasOwn(claims, formula.claim)
    case 'matches': {
      const value = Object.hasOwn(claims, formula.claim) ? claims[formula.claim] : undefined
      return value !== undefined && matchesPattern(matcherPattern(formula.matcher), value)
    }
    default:
      return formula satisfies never
  }
}
