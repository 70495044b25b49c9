import { valueClasses, variants } from '../formula/classes.ts'
import { matcherPattern, type Pattern, patternKey } from '../formula/pattern.ts'
import type { Condition, Grant, Matcher } from '../policy.ts'

/** More work than the values of a claim need. Where it is not enough, the values of the grant itself are left. */
const workForClasses = 500_000

/**
 * Returns values of each claim that stand for all: one of each class that the grants distinguish, absence included, and
 * values that are wrong by little. Those of the conditions come first, absence comes last.
 *
 * @param when of the grant whose border is looked at
 */
export function representatives(
  when: readonly Condition[],
  grants: readonly { readonly grant: Grant }[],
): Map<string, readonly (string | undefined)[]> {
  const values = new Map<string, readonly (string | undefined)[]>()
  const conditions = grants.flatMap(({ grant }) => grant.when)
  for (const claim of new Set([...when, ...conditions].map(one => one.claim))) {
    const own = when.filter(one => one.claim === claim).flatMap(({ anyOf }) => anyOf)
    const all = [own, conditions.filter(one => one.claim === claim).flatMap(({ anyOf }) => anyOf)]
    const near = own.slice(0, mostMatchers).flatMap(borderValues)
    const known = [...all.flatMap(classValues), ...near].filter(value => value !== undefined)
    values.set(claim, [...new Set(known), undefined])
  }
  return values
}

/** Matchers of one condition whose border is looked at. */
const mostMatchers = 20

function classValues(matchers: readonly Matcher[]): readonly (string | undefined)[] {
  const patterns = new Map<string, Pattern>()
  for (const matcher of matchers) {
    const pattern = matcherPattern(matcher)
    patterns.set(patternKey(pattern), pattern)
  }
  return valueClasses([...patterns.values()], { left: workForClasses }).map(({ value }) => value)
}

/** Returns values that match and values that nearly do: one character more or less, another case, each end of a star. */
export function borderValues(matcher: Matcher): string[] {
  if ('literal' in matcher) return [matcher.literal, ...variants(matcher.literal, 'x'), `${matcher.literal}\n`]
  const filled = ['', 'x', '/', 'x/y', '\n', '.'].map(text => matcher.glob.replace(/\*+/g, () => text))
  return [...filled, ...variants(filled[1] ?? '', 'x')]
}
