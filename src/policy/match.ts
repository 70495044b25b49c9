import type { Matcher } from './policy.ts'

/** Whether a matcher takes the whole of a value. Case counts; nothing is normalised. */
export const matches = (matcher: Matcher, value: string): boolean =>
  'literal' in matcher ? matcher.literal === value : matchesGlob(matcher.glob, value)

/** Whether any of the matchers takes the whole of a value; none of none. */
export const matchesAny = (matchers: readonly Matcher[], value: string): boolean =>
  matchers.some(matcher => matches(matcher, value))

/**
 * Whether a glob takes the whole of a text. `*` stands for any characters but `/`, `**` for any at all; everything else
 * stands for itself, `?`, `[` and `{` included.
 *
 * All ways through the pattern are followed at once, so that the time is at most `glob.length × text.length` whatever
 * the pattern: there is no backtracking to blow up.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const firstStar = glob.indexOf('*')
  if (firstStar === -1) return glob === text
  const head = glob.slice(0, firstStar)
  const tail = glob.slice(glob.lastIndexOf('*') + 1)
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false
  const pattern = glob.slice(head.length, glob.length - tail.length)
  const middle = text.slice(head.length, text.length - tail.length)
  // Most globs have one star: what it must not cross is all that is left to look at.
  return /^\*+$/.test(pattern) ? pattern !== '*' || !middle.includes('/') : follow(pattern, middle).at(-1) === 1
}

/** Whether any text that begins so could match. From every place that is reached in a pattern its end can be. */
export const matchesBeginning = (matcher: Matcher, beginning: string): boolean =>
  'literal' in matcher ? matcher.literal.startsWith(beginning) : follow(matcher.glob, beginning).includes(1)

/** For each place in a pattern, 1 where the whole text leads there. */
function follow(pattern: string, text: string): Uint8Array {
  const tokens = pattern.match(/\*+|[^*]/gs) ?? []
  const isStar = tokens.map(token => token.startsWith('*'))
  // reached[i]: the text so far can be had from the tokens before i. A star may stand for nothing.
  const reached = new Uint8Array(tokens.length + 1)
  const passStars = (): void => {
    for (const [index, star] of isStar.entries()) if (star && reached[index]) reached[index + 1] = 1
  }
  reached[0] = 1
  passStars()
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    for (let index = tokens.length; index >= 0; index--) {
      const stays = reached[index] && isStar[index] && (character !== '/' || tokens[index] !== '*')
      const arrives = reached[index - 1] && tokens[index - 1] === character && !isStar[index - 1]
      reached[index] = stays || arrives ? 1 : 0
    }
    passStars()
  }
  return reached
}

/** A list of matchers in words: `refs/heads/main`, `any of push, schedule`, `glob refs/heads/release/*`. */
export function describeMatchers(matchers: readonly Matcher[]): string {
  const words = matchers.map(matcher => ('literal' in matcher ? matcher.literal : `glob ${matcher.glob}`))
  return words.length === 1 ? (words[0] ?? '') : `any of ${words.join(', ')}`
}
