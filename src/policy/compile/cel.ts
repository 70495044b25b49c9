import { literalTexts } from '../match.ts'
import type { Condition, Matcher } from '../policy.ts'
import { subjectClaims } from './names.ts'

/**
 * Formats a string for CEL, in ASCII. Quotes and backslashes are escaped, so that a value cannot end the string. So is
 * every other character that is not ASCII: a value cannot look like another one, and nothing on the way to Google can
 * change it. Terraform composes characters (e and an accent become one), and a claim with the other form would enter.
 */
export function celString(text: string): string {
  const escaped = text.replace(/['\\]|[^ -~]/gu, character => {
    const short = shortEscapes[character]
    if (short !== undefined) return short
    const hex = (character.codePointAt(0) ?? 0).toString(16)
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
  })
  return `'${escaped}'`
}

const shortEscapes: Readonly<Record<string, string>> = {
  "'": String.raw`\'`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
}

/**
 * Returns the regular expression of a glob, for RE2: anchored at both ends, for `matches` searches anywhere. `*` stays
 * inside one segment, `**` crosses them; everything else stands for itself.
 */
export const globExpression = (glob: string): string =>
  `^${glob.replace(/\*+|[\\^$.|?+()[\]{}]/g, part => globParts[part] ?? (part.startsWith('**') ? anyCharacters : `\\${part}`))}$`

/** `.` would not match a line end. */
const anyCharacters = String.raw`[\s\S]*`
const globParts: Readonly<Record<string, string>> = { '*': '[^/]*' }

/** Returns CEL that reads a claim. */
export const claimValue = (claim: string): string =>
  isIdentifier(claim) ? `assertion.${claim}` : `assertion[${celString(claim)}]`

/** Returns CEL that is true if a token has a claim; nothing if every token that Google accepts has it. */
export function claimGuard(claim: string): string | undefined {
  if (subjectClaims.some(one => one === claim)) return undefined
  return isIdentifier(claim) ? `has(assertion.${claim})` : `${celString(claim)} in assertion`
}

const isIdentifier = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name)

/** Returns CEL that is true if all conditions hold. An absent claim makes it false, and never fails the exchange. */
export const conditionsExpression = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? 'false' : conditions.map(conditionExpression).join(' && ')

function conditionExpression({ claim, anyOf }: Condition): string {
  const guard = claimGuard(claim)
  const value = matchersExpression(claimValue(claim), anyOf)
  return guard === undefined ? value : `${guard} && ${value}`
}

function matchersExpression(value: string, anyOf: readonly Matcher[]): string {
  const literals = [...new Set(literalTexts(anyOf))]
  const globs = [...new Set(anyOf.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])))]
  const parts = [
    ...(literals.length > 0 ? [isOneOf(value, literals)] : []),
    ...globs.map(glob => `${value}.matches(${celString(globExpression(glob))})`),
  ]
  if (parts.length === 0) return 'false'
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || ')})`
}

/** Returns CEL that compares a value with one or more texts. */
export const isOneOf = (value: string, texts: readonly string[]): string =>
  texts.length === 1 && texts[0] !== undefined
    ? `${value} == ${celString(texts[0])}`
    : `${value} in [${texts.map(celString).join(', ')}]`
