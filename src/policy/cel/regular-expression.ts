import { anyRepeated, type Pattern, type PatternItem } from '../formula/pattern.ts'

/** One way through an expression: characters, and anchors between them. */
type Way = readonly (PatternItem | 'start' | 'end')[]

/** Thrown for what the reader does not know. Nothing is guessed. */
class Unreadable extends Error {}

/** Most ways through one expression. */
const mostWays = 500

/**
 * Reads a regular expression as RE2 understands it in `matches`, which searches anywhere. It returns patterns; a text
 * matches if it matches one of them. It reads literals, `.`, classes, groups, alternatives, quantifiers and anchors at the
 * borders, and returns nothing for all else: flags, word borders, Unicode classes, repeated groups.
 *
 * Source: https://github.com/google/re2/wiki/Syntax
 */
export function readRegularExpression(text: string): readonly Pattern[] | undefined {
  const reader = new Reader([...text])
  try {
    const ways = reader.alternatives()
    if (!reader.isAtEnd) return undefined
    return ways.map(patternOfWay)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** Returns the pattern that a whole text must match. */
function patternOfWay(way: Way): Pattern {
  const items: PatternItem[] = []
  let isAnchored = false
  let isOver = false
  for (const item of way) {
    // An anchor behind characters that may be none is possible only if there are none. That is not read.
    if (item === 'start') {
      if (items.length > 0) throw new Unreadable()
      isAnchored = true
    } else if (item === 'end') isOver = true
    else if (isOver) throw new Unreadable()
    else items.push(item)
  }
  return [...(isAnchored ? [] : [anyRepeated]), ...items, ...(isOver ? [] : [anyRepeated])]
}

const single = (characters: string, isComplement = false): PatternItem => ({
  characters,
  isComplement,
  isRepeated: false,
})

const decimalDigits = '0123456789'
const letters = 'abcdefghijklmnopqrstuvwxyz'
const perlClasses: Readonly<Record<string, string>> = {
  d: decimalDigits,
  w: `${decimalDigits}${letters}${letters.toUpperCase()}_`,
  s: '\t\n\f\r ',
}
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' }
const punctuation = /^[\\^$.|?*+()[\]{}/\-!"#%&',:;<=>@`~ ]$/

class Reader {
  readonly #text: readonly string[]
  #at = 0

  constructor(text: readonly string[]) {
    this.#text = text
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }

  #take(text: string): boolean {
    const isThere = [...text].every((character, index) => this.#text[this.#at + index] === character)
    if (isThere) this.#at += [...text].length
    return isThere
  }

  #next(): string {
    const character = this.#text[this.#at++]
    if (character === undefined) throw new Unreadable()
    return character
  }

  alternatives(): Way[] {
    const ways = [...this.#sequence()]
    while (this.#take('|')) ways.push(...this.#sequence())
    return limited(ways)
  }

  #sequence(): Way[] {
    let ways: Way[] = [[]]
    while (!this.isAtEnd && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') {
      const parts = this.#quantified()
      ways = limited(ways.flatMap(way => parts.map(part => [...way, ...part])))
    }
    return ways
  }

  #quantified(): Way[] {
    const ways = this.#atom()
    const quantifier = ['*', '+', '?'].find(one => this.#take(one))
    if (quantifier === undefined) return this.#text[this.#at] === '{' ? unreadable() : ways
    this.#take('?')
    if (['*', '+', '?', '{'].includes(this.#text[this.#at] ?? '')) return unreadable()
    if (quantifier === '?') return [...ways, []]
    // Only one character of some set can be repeated.
    const items = ways.map(way => (way.length === 1 ? way[0] : undefined))
    const [item, ...more] = items
    if (item === undefined || typeof item === 'string' || more.length > 0 || item.isRepeated) return unreadable()
    const repeated = { ...item, isRepeated: true }
    return quantifier === '*' ? [[repeated]] : [[item, repeated]]
  }

  #atom(): Way[] {
    const character = this.#next()
    switch (character) {
      case '^':
        return [['start']]
      case '$':
        return [['end']]
      case '.':
        return [[single('\n', true)]]
      case '[':
        return [[this.#class()]]
      case '(': {
        this.#take('?:')
        if (this.#text[this.#at] === '?') return unreadable()
        const ways = this.alternatives()
        if (!this.#take(')')) return unreadable()
        return ways
      }
      case '\\':
        return [[this.#escape()]]
      case '*':
      case '+':
      case '?':
      case '{':
        return unreadable()
      default:
        return [[single(character)]]
    }
  }

  #escape(): PatternItem {
    const character = this.#next()
    const known = perlClasses[character] ?? perlClasses[character.toLowerCase()]
    if (known !== undefined) return single(known, character !== character.toLowerCase())
    if (escapes[character] !== undefined) return single(escapes[character])
    return punctuation.test(character) ? single(character) : unreadable()
  }

  #class(): PatternItem {
    const isNegated = this.#take('^')
    let set = single('')
    for (let isFirst = true; isFirst || this.#text[this.#at] !== ']'; isFirst = false) {
      if (this.#text[this.#at] === '[') return unreadable()
      const from = this.#member()
      const isRange = this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']'
      if (!isRange) set = union(set, from)
      else {
        this.#at++
        set = union(set, range(from, this.#member()))
      }
    }
    this.#at++
    return { ...set, isComplement: set.isComplement !== isNegated }
  }

  #member(): PatternItem {
    const character = this.#next()
    return character === '\\' ? this.#escape() : single(character)
  }
}

const unreadable = (): never => {
  throw new Unreadable()
}

function limited(ways: Way[]): Way[] {
  return ways.length > mostWays ? unreadable() : ways
}

const without = (characters: string, others: string): string =>
  [...characters].filter(one => !others.includes(one)).join('')

function union(a: PatternItem, b: PatternItem): PatternItem {
  if (!a.isComplement && !b.isComplement) return single(a.characters + without(b.characters, a.characters))
  if (a.isComplement && b.isComplement) return single(without(a.characters, without(a.characters, b.characters)), true)
  const [lacking, having] = a.isComplement ? [a, b] : [b, a]
  return single(without(lacking.characters, having.characters), true)
}

/** The longest range that is read, in characters: all of ASCII. */
const longestRange = 128

function range(from: PatternItem, to: PatternItem): PatternItem {
  const [first, last] = [from, to].map(({ characters, isComplement }) =>
    isComplement || [...characters].length !== 1 ? undefined : characters.codePointAt(0),
  )
  if (first === undefined || last === undefined || last < first || last - first >= longestRange) return unreadable()
  return single(Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join(''))
}
