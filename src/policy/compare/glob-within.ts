import { matchesGlob } from '../match.ts'
import type { Matcher } from '../policy.ts'

/** What a comparison of two policies may take, over all of their lists: a list that many grants inherit is looked at once. */
export interface Effort {
  /** Left of it; beyond them nothing is proved. */
  steps: number
  readonly known: Map<string, boolean>
}

/** Half a second. */
export const newEffort = (): Effort => ({ steps: 50_000_000, known: new Map() })

/**
 * Whether everything that some matchers take is surely taken by others. False means that it could not be proved: two
 * patterns may mean the same without it being seen here.
 */
export function areWithin(inner: readonly Matcher[], outer: readonly Matcher[], effort: Effort = newEffort()): boolean {
  const key = JSON.stringify([inner, outer])
  const known = effort.known.get(key)
  if (known !== undefined) return known
  const found = prove(inner, outer, effort)
  effort.known.set(key, found)
  return found
}

function prove(inner: readonly Matcher[], outer: readonly Matcher[], effort: Effort): boolean {
  // The same text takes the same: a glob without a star is a literal.
  const same = new Set(outer.map(textOf))
  const globs = outer.flatMap(one => (isGlob(one) ? [one.glob] : []))
  const covers = (glob: string, one: Matcher): boolean => {
    const text = textOf(one)
    effort.steps -= glob.length * text.length
    if (effort.steps < 0) return false
    return isGlob(one) ? isGlobWithin(text, glob) : matchesGlob(glob, text)
  }
  return inner.every(one => same.has(textOf(one)) || globs.some(glob => covers(glob, one)))
}

/** A glob without a star takes itself alone. */
const isGlob = (matcher: Matcher): matcher is { readonly glob: string } =>
  'glob' in matcher && matcher.glob.includes('*')

const textOf = (matcher: Matcher): string => ('literal' in matcher ? matcher.literal : matcher.glob)

/**
 * Whether the outer glob takes the inner one's very pattern, if a star of the inner can be passed by a star alone, and
 * `**` by `**` alone. Then it takes all that the inner takes, since what stands for a star passes where the star does.
 */
function isGlobWithin(inner: string, outer: string): boolean {
  const tokens = outer.match(/\*+|[^*]/gs) ?? []
  // reached[i]: the inner pattern so far can be had from the outer's tokens before i. A star may stand for nothing.
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
  // Members that are added while a set is walked are walked too.
  for (const at of reached) if (tokens[at]?.startsWith('*')) reached.add(at + 1)
  return reached
}
