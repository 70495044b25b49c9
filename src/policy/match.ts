import type { Condition, Grant, Matcher } from './policy.ts'

/** True if a matcher matches the whole value. Case matters, and nothing is normalized. */
export const matches = (matcher: Matcher, value: string): boolean =>
  'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value)

/** True if any of the matchers matches the whole value. */
export const matchesAny = (matchers: readonly Matcher[], value: string): boolean =>
  matchers.some(matcher => matches(matcher, value))

/**
 * True if a glob matches the whole text. `*` matches any characters but `/`, `**` any at all. Everything else matches
 * itself, `?`, `[` and `{` included.
 *
 * All possible positions in the pattern are followed at once, so the time is at most `glob.length × text.length`,
 * without backtracking.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const firstStar = glob.indexOf('*')
  if (firstStar === -1) return glob === text
  const head = glob.slice(0, firstStar)
  const tail = glob.slice(glob.lastIndexOf('*') + 1)
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false
  const pattern = glob.slice(head.length, glob.length - tail.length)
  const middle = text.slice(head.length, text.length - tail.length)
  // Most globs have one star. Only the part that it matches is left to check.
  return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : matchFrom(pattern, middle).at(-1) === 1
}

/** True if a text with this beginning could match. The end of a pattern is reachable from every position in it. */
export const matchesBeginning = (matcher: Matcher, beginning: string): boolean =>
  'literal' in matcher ? matcher.literal.startsWith(beginning) : matchFrom(matcher.glob, beginning).includes(1)

/** For each position in a pattern, 1 if the whole text leads there. */
function matchFrom(pattern: string, text: string): Uint8Array {
  const tokens = pattern.match(/\*+|[^*]/gs) ?? []
  const isStar = tokens.map(token => token.startsWith('*'))
  // reached[i]: the tokens before i match the text so far. A star may match nothing.
  let reached = new Uint8Array(tokens.length + 1)
  let next = new Uint8Array(tokens.length + 1)
  reached[0] = 1
  for (let index = 0; index < tokens.length; index++) if (isStar[index] && reached[index]) reached[index + 1] = 1
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    for (let index = 0; index <= tokens.length; index++) {
      const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*')
      const arrives =
        index > 0 && (isStar[index - 1] ? next[index - 1] : reached[index - 1] && tokens[index - 1] === character)
      next[index] = stays || arrives ? 1 : 0
    }
    ;[reached, next] = [next, reached]
  }
  return reached
}

/** Formats a matcher: `push`, `glob refs/heads/release/*`. */
export const describeMatcher = (matcher: Matcher): string =>
  'literal' in matcher ? matcher.literal : `glob ${matcher.glob}`

/** Formats a list of matchers: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
export function describeMatchers(matchers: readonly Matcher[]): string {
  const words = matchers.map(describeMatcher)
  return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`
}

/** Returns the text of a matcher as it is written, whether literal or glob. */
export const matcherText = (matcher: Matcher): string => ('literal' in matcher ? matcher.literal : matcher.glob)

/** Returns the literal ones of some matchers. */
export const literalTexts = (matchers: readonly Matcher[]): string[] =>
  matchers.flatMap(matcher => ('literal' in matcher ? matcher.literal : []))

/** Returns the condition of a grant on a claim. */
export const conditionOn = ({ when }: Pick<Grant, 'when'>, claim: string): Condition | undefined =>
  when.find(condition => condition.claim === claim)

/** Returns the literal values that a condition accepts, without globs. */
export const literalValues = (condition: Condition | undefined): readonly string[] =>
  literalTexts(condition?.anyOf ?? [])
