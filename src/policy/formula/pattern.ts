import type { Matcher } from '../policy.ts'

/** A character of some set, once or any number of times. Characters are code points. */
export interface PatternItem {
  /** The characters of the set, or those that it lacks. */
  readonly characters: string
  /** True if the set is all characters but these. */
  readonly isComplement: boolean
  /** True for any number of times, none included. */
  readonly isRepeated: boolean
}

/** What a whole value must be, item by item. Literals and globs are patterns, and most regular expressions in use. */
export type Pattern = readonly PatternItem[]

/** A matcher of a policy, or a pattern that only CEL can express. */
export type ValueMatcher = Matcher | { readonly pattern: Pattern }

/** Returns the pattern of exactly this text. */
export const literalPattern = (text: string): Pattern =>
  [...text].map(character => ({ characters: character, isComplement: false, isRepeated: false }))

/** Any characters: `**`. */
export const anyRepeated: PatternItem = { characters: '', isComplement: true, isRepeated: true }
const insideSegment: PatternItem = { characters: '/', isComplement: true, isRepeated: true }

/** Returns the pattern of a matcher. A glob is read as `matchesGlob` of `../match.ts` reads it. */
export function matcherPattern(matcher: ValueMatcher): Pattern {
  if ('pattern' in matcher) return matcher.pattern
  if ('literal' in matcher) return literalPattern(matcher.literal)
  return (matcher.glob.match(/\*+|[^*]+/g) ?? []).flatMap(part =>
    part.startsWith('*') ? [part === '*' ? insideSegment : anyRepeated] : literalPattern(part),
  )
}

/** Returns the one text that a pattern matches; `undefined` if there are others. */
export function onlyText(pattern: Pattern): string | undefined {
  let text = ''
  for (const { characters, isComplement, isRepeated } of pattern) {
    if (isRepeated || isComplement || characters === '' || [...characters].length > 1) return undefined
    text += characters
  }
  return text
}

/** True if the set of an item has a character. */
export const hasCharacter = ({ characters, isComplement }: PatternItem, character: string): boolean =>
  characters.includes(character) !== isComplement

/** Returns a text that identifies a pattern: equal patterns have the same. */
export const patternKey = (pattern: Pattern): string =>
  onlyText(pattern) === undefined
    ? `~${pattern.map(item => `${item.isRepeated ? '*' : ''}${item.isComplement ? '^' : ''}${JSON.stringify(item.characters)}`).join('')}`
    : `=${onlyText(pattern)}`
