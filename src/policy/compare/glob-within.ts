import { matcherText, matchesGlob } from '../match.ts'
import type { Matcher } from '../policy.ts'
import { newSearchBudget, type SearchBudget } from './admission.ts'

/**
 * The work limit of a comparison of two policies, over all of their lists. A list that many grants inherit is compared
 * once.
 */
export interface WorkBudget {
  /** Steps that are left. After the last one nothing is proved. */
  left: number
  readonly known: Map<string, boolean>
  /** Searches for tokens, by which conditions on claims are compared. */
  readonly searches: SearchBudget
}

/** About half a second, besides the searches. */
export const newWorkBudget = (): WorkBudget => ({ left: 50_000_000, known: new Map(), searches: newSearchBudget() })

/**
 * True if the second list of matchers certainly matches everything that the first one matches. False means that it
 * could not be proved: two equivalent patterns may look different.
 */
export function areWithin(
  inner: readonly Matcher[],
  outer: readonly Matcher[],
  effort: WorkBudget = newWorkBudget(),
): boolean {
  const key = JSON.stringify([inner, outer])
  const known = effort.known.get(key)
  if (known !== undefined) return known
  const found = prove(inner, outer, effort)
  effort.known.set(key, found)
  return found
}

function prove(inner: readonly Matcher[], outer: readonly Matcher[], effort: WorkBudget): boolean {
  // Equal texts match the same: a glob without a star is a literal.
  const same = new Set(outer.map(matcherText))
  const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []))
  const covers = (glob: string, one: Matcher): boolean => {
    const text = matcherText(one)
    effort.left -= glob.length * text.length
    if (effort.left < 0) return false
    return isGlob(one) ? isGlobWithin(text, glob) : matchesGlob(glob, text)
  }
  return inner.every(one => same.has(matcherText(one)) || globs.some(glob => covers(glob, one)))
}

/** A glob without a star matches only itself. */
const isGlob = (matcher: Matcher): matcher is { readonly glob: string } =>
  'glob' in matcher && matcher.glob.includes('*')

/**
 * True if the outer glob matches the inner pattern itself, with a star of the inner one matched only by a star, and
 * `**` only by `**`. The outer one then matches everything that the inner one matches.
 */
function isGlobWithin(inner: string, outer: string): boolean {
  const tokens = outer.match(/\*+|[^*]/gs) ?? []
  // reached[i]: the outer's tokens before i match the inner pattern so far. A star may match nothing.
  let reached = passStars(new Set([0]), tokens)
  for (const one of inner.match(/\*+|[^*]/gs) ?? []) {
    const next = new Set<number>()
    for (const at of reached) {
      const token = tokens[at]
      if (token === undefined) continue
      const isStar = token.startsWith('*')
      if (isStar && (token !== '*' || (one !== '/' && one !== '**'))) next.add(at)
      if (!isStar && token === one) next.add(at + 1)
    }
    reached = passStars(next, tokens)
    if (reached.size === 0) return false
  }
  return reached.has(tokens.length)
}

function passStars(reached: Set<number>, tokens: readonly string[]): Set<number> {
  // Iterating a set includes members that are added meanwhile.
  for (const at of reached) if (tokens[at]?.startsWith('*')) reached.add(at + 1)
  return reached
}
