import { all, always, any, claimMatches, claimPresent, type Formula, never, not } from '../formula/formula.ts'
import { anyRepeated, literalPattern, type Pattern } from '../formula/pattern.ts'

/**
 * The result of an expression for all tokens at once. It fails for the tokens for which it neither holds nor does not:
 * CEL has no value then, as for an absent claim.
 */
export interface SymbolicBool {
  readonly kind: 'bool'
  readonly yes: Formula
  readonly no: Formula
}

/** A text for all tokens at once: in each case another one. It fails for a token without a case. */
export interface SymbolicText {
  readonly kind: 'text'
  /** No two hold for the same token. */
  readonly cases: readonly TextCase[]
}

export interface TextCase {
  readonly when: Formula
  /** Constants, and values that depend on claims. Two constants never stand side by side. */
  readonly parts: readonly TextPart[]
}

export type TextPart = string | ClaimText

/** A claim, or a text that is taken from it. */
export interface ClaimText {
  readonly claim: string
  /** How it is taken, to compare it with others; empty: it is the claim itself. */
  readonly view: string
  /** Returns the formula that it is a certain text. */
  readonly is: (text: string) => Formula
}

/** Thrown for what the reader does not know. Nothing is guessed. */
export class UnreadableCel extends Error {}

export const constantBool = (value: boolean): SymbolicBool => decided(value ? always : never)

/** A result for every token: the formula, or its opposite. */
export const decided = (yes: Formula): SymbolicBool => ({ kind: 'bool', yes, no: not(yes) })

export const constantText = (text: string): SymbolicText => ({ kind: 'text', cases: [{ when: always, parts: [text] }] })

/** A claim by name. It fails if the claim is absent. */
export const claimText = (claim: string): SymbolicText => ({
  kind: 'text',
  cases: [{ when: claimPresent(claim), parts: [wholeClaim(claim)] }],
})

const wholeClaim = (claim: string): ClaimText => ({ claim, view: '', is: literal => claimMatches(claim, { literal }) })

/** `&&`: an error counts only if the other side does not decide. */
export const conjunction = (a: SymbolicBool, b: SymbolicBool): SymbolicBool => ({
  kind: 'bool',
  yes: all(a.yes, b.yes),
  no: any(a.no, b.no),
})

/** `||`: an error counts only if the other side does not decide. */
export const disjunction = (a: SymbolicBool, b: SymbolicBool): SymbolicBool =>
  opposite(conjunction(opposite(a), opposite(b)))

export const opposite = ({ yes, no }: SymbolicBool): SymbolicBool => ({ kind: 'bool', yes: no, no: yes })

/** `condition ? a : b`. It fails if the condition does. */
export function choose<Value extends SymbolicBool | SymbolicText>(condition: SymbolicBool, a: Value, b: Value): Value
export function choose(
  { yes, no }: SymbolicBool,
  a: SymbolicBool | SymbolicText,
  b: SymbolicBool | SymbolicText,
): SymbolicBool | SymbolicText {
  if (a.kind === 'bool' && b.kind === 'bool')
    return { kind: 'bool', yes: any(all(yes, a.yes), all(no, b.yes)), no: any(all(yes, a.no), all(no, b.no)) }
  if (a.kind === 'bool' || b.kind === 'bool') throw new UnreadableCel('a choice between values of two types')
  const under = (when: Formula, { cases }: SymbolicText): TextCase[] =>
    cases.map(one => ({ ...one, when: all(when, one.when) }))
  return { kind: 'text', cases: [...under(yes, a), ...under(no, b)] }
}

/** Most cases of one text: concatenated choices multiply. */
const mostCases = 200

/** `a + b`. */
export function concatenate(a: SymbolicText, b: SymbolicText): SymbolicText {
  const cases = a.cases.flatMap(first =>
    b.cases.map(second => ({
      when: all(first.when, second.when),
      parts: joinParts([...first.parts, ...second.parts]),
    })),
  )
  if (cases.length > mostCases) throw new UnreadableCel('too many cases of one text')
  return { kind: 'text', cases }
}

function joinParts(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined.length > 1 ? joined.filter(part => part !== '') : joined
}

/** Returns whether a relation holds, case by case. */
export const inEachCase = (
  { cases }: SymbolicText,
  relation: (parts: readonly TextPart[]) => Formula,
): SymbolicBool => ({
  kind: 'bool',
  yes: any(...cases.map(({ when, parts }) => all(when, relation(parts)))),
  no: any(...cases.map(({ when, parts }) => all(when, not(relation(parts))))),
})

/** `a == b`. One of the two must be constant, unless both are the same. */
export function equals(a: SymbolicText, b: SymbolicText): SymbolicBool {
  const results = b.cases.map(({ when, parts }) => {
    const { yes, no } = inEachCase(a, other => areEqual(other, parts))
    return { yes: all(when, yes), no: all(when, no) }
  })
  return { kind: 'bool', yes: any(...results.map(({ yes }) => yes)), no: any(...results.map(({ no }) => no)) }
}

function areEqual(a: readonly TextPart[], b: readonly TextPart[]): Formula {
  const [textA, textB] = [onlyConstant(a), onlyConstant(b)]
  if (textB !== undefined) return partsAre(a, textB, { left: mostSplits })
  if (textA !== undefined) return partsAre(b, textA, { left: mostSplits })
  const keyOf = (parts: readonly TextPart[]): string =>
    JSON.stringify(parts.map(part => (typeof part === 'string' ? part : [part.claim, part.view])))
  if (keyOf(a) === keyOf(b)) return always
  throw new UnreadableCel('a comparison of two claims')
}

/** Returns a text without claims; nothing if claims are in it. */
export function onlyConstant(parts: readonly TextPart[]): string | undefined {
  const [first = '', ...more] = parts
  return typeof first === 'string' && more.length === 0 ? first : undefined
}

/** Most ways to divide a constant among claims. */
const mostSplits = 5000

/** Returns the formula that joined parts are a certain text: a claim may be any beginning after which the rest fits. */
function partsAre(parts: readonly TextPart[], text: string, splits: { left: number }): Formula {
  if (splits.left-- < 0) throw new UnreadableCel('too many ways to divide a text among claims')
  const [first, ...rest] = parts
  if (first === undefined) return text === '' ? always : never
  if (typeof first === 'string')
    return text.startsWith(first) ? partsAre(rest, text.slice(first.length), splits) : never
  if (rest.length === 0) return first.is(text)
  const ways: Formula[] = []
  const [next] = rest
  for (let end = 0; end <= text.length; end++) {
    if (typeof next === 'string' && !text.startsWith(next, end)) continue
    // Not between the halves of a character.
    if (!text.slice(0, end).isWellFormed()) continue
    const others = partsAre(rest, text.slice(end), splits)
    if (others !== never) ways.push(all(first.is(text.slice(0, end)), others))
  }
  return ways.length === 0 ? never : any(...ways)
}

/** Returns the formula that a text matches one of some patterns. Only constants and whole claims are read. */
export function matchesOneOf(
  parts: readonly TextPart[],
  patterns: readonly Pattern[],
  matches: (pattern: Pattern, text: string) => boolean,
): Formula {
  const text = onlyConstant(parts)
  if (text !== undefined) return patterns.some(pattern => matches(pattern, text)) ? always : never
  const [only, ...more] = parts
  if (typeof only !== 'object' || only.view !== '' || more.length > 0)
    throw new UnreadableCel('a pattern of a joined or changed text')
  return any(...patterns.map(pattern => claimMatches(only.claim, { pattern })))
}

/** `text.lowerAscii()` and `text.upperAscii()`. */
export function inCase(text: SymbolicText, isLower: boolean): SymbolicText {
  const fold = (one: string): string =>
    one.replace(isLower ? /[A-Z]/g : /[a-z]/g, letter => (isLower ? letter.toLowerCase() : letter.toUpperCase()))
  const folded = (part: TextPart): TextPart => {
    if (typeof part === 'string') return fold(part)
    if (part.view !== '') throw new UnreadableCel('a text that is changed twice')
    const is = (wanted: string): Formula => {
      if (fold(wanted) !== wanted) return never
      const pattern = literalPattern(wanted).map(item => {
        const other = isLower ? item.characters.toUpperCase() : item.characters.toLowerCase()
        const isLetter = /^[A-Za-z]$/.test(item.characters)
        return isLetter ? { ...item, characters: `${item.characters}${other}` } : item
      })
      return claimMatches(part.claim, { pattern })
    }
    return { claim: part.claim, view: isLower ? 'lower' : 'upper', is }
  }
  return { kind: 'text', cases: text.cases.map(one => ({ ...one, parts: one.parts.map(folded) })) }
}

/** `text.split(separator)[index]`, for one character. It fails if there are fewer parts. */
export function splitPart(text: SymbolicText, separator: string, index: number): SymbolicText {
  if ([...separator].length !== 1) throw new UnreadableCel('a split by other than one character')
  const other = { characters: separator, isComplement: true, isRepeated: true }
  const before = Array.from({ length: index }, () => [other, ...literalPattern(separator)]).flat()
  const cases = text.cases.map(({ when, parts }): TextCase => {
    const [only, ...more] = parts
    if (typeof only === 'string' && more.length === 0) {
      const part = only.split(separator)[index]
      return part === undefined ? { when: never, parts: [''] } : { when, parts: [part] }
    }
    if (typeof only !== 'object' || only.view !== '' || more.length > 0)
      throw new UnreadableCel('a split of a joined or changed text')
    const { claim } = only
    const is = (wanted: string): Formula => {
      if (wanted.includes(separator)) return never
      const pattern = [...before, ...literalPattern(wanted)]
      const longer = [...pattern, ...literalPattern(separator), anyRepeated]
      return any(claimMatches(claim, { pattern }), claimMatches(claim, { pattern: longer }))
    }
    const hasPart = claimMatches(claim, { pattern: [...before, anyRepeated] })
    return { when: all(when, hasPart), parts: [{ claim, view: `split ${JSON.stringify([separator, index])}`, is }] }
  })
  return { kind: 'text', cases }
}
