import { type Automaton, createAutomaton, spend, type Work } from './automaton.ts'
import { hasCharacter, onlyText, type Pattern, type PatternItem } from './pattern.ts'

/**
 * The values of a claim that all patterns treat alike, by one of them. No formula over these patterns distinguishes two
 * values of a class, so one of each stands for all.
 */
export interface ValueClass {
  /** The shortest value, or a more readable one; `undefined`: the claim is absent. */
  readonly value: string | undefined
  /** Indexes of the patterns that match. */
  readonly matched: ReadonlySet<number>
}

/**
 * Returns all classes of values that some patterns distinguish: first the literals, then other values, absence last.
 *
 * Literals are compared one by one. The other patterns become one automaton: each set of patterns that it accepts in a
 * reachable state is a class, if a value besides the literals leads there.
 *
 * @throws OutOfWork if there are too many states
 */
export function valueClasses(patterns: readonly Pattern[], work: Work): ValueClass[] {
  const literals = new Map<string, number>()
  const open: { readonly pattern: Pattern; readonly index: number }[] = []
  for (const [index, pattern] of patterns.entries()) {
    const text = onlyText(pattern)
    if (text === undefined) open.push({ pattern, index })
    else literals.set(text, index)
  }
  const automaton = createAutomaton(
    open.map(({ pattern }) => pattern),
    work,
  )
  const matchedBy = (state: number): number[] => automaton.accepted(state).map(at => open[at]?.index ?? -1)
  const classes: ValueClass[] = []
  for (const [text, index] of literals) {
    spend(work, text.length)
    classes.push({ value: text, matched: new Set([index, ...matchedBy(walk(automaton, text))]) })
  }
  const fresh = freshCharacter([...patterns.flat().map(({ characters }) => characters)].join(''))
  const others = otherValues(automaton, new Set(literals.keys()), candidates(patterns, fresh), fresh, work)
  for (const { state, value } of others) classes.push({ value, matched: new Set(matchedBy(state)) })
  return [...classes, { value: undefined, matched: new Set() }]
}

function walk(automaton: Automaton, text: string): number {
  let state = automaton.start
  for (const character of text) state = automaton.next(state, character)
  return state
}

/** Returns a character that no pattern names: it stands for all others. */
function freshCharacter(named: string): string {
  for (const character of 'xyzabcdefghijklmnopqrstuvw0123456789XYZ') if (!named.includes(character)) return character
  // 40 more than there are named ones: one of them is free.
  let code = 0x4e00
  while (named.includes(String.fromCodePoint(code))) code++
  return String.fromCodePoint(code)
}

interface Reached {
  readonly state: number
  readonly value: string
}

/** Returns one value for each set of open patterns that matches some value besides the literals. */
function otherValues(
  automaton: Automaton,
  literals: ReadonlySet<string>,
  readable: Iterable<string>,
  fresh: string,
  work: Work,
): Reached[] {
  const keyOf = (state: number): string => automaton.accepted(state).join()
  const missing = reachableKeys(automaton, fresh, keyOf)
  const found: Reached[] = []
  const take = (state: number, value: string): void => {
    if (!literals.has(value) && missing.delete(keyOf(state))) found.push({ state, value })
  }
  for (const value of readable) {
    if (missing.size === 0) return found
    spend(work, value.length)
    take(walk(automaton, value), value)
  }
  // The rest in order of length. Two ways to a state are alike unless one may still become a literal.
  const trie = trieOf(literals, work)
  const seen = new Set<string>()
  let frontier: (Reached & { readonly node: number | undefined })[] = [{ state: automaton.start, value: '', node: 0 }]
  while (frontier.length > 0 && missing.size > 0) {
    const next: typeof frontier = []
    for (const { state, value, node } of frontier) {
      take(state, value)
      for (const character of [fresh, ...automaton.characters(state)]) {
        const reached = automaton.next(state, character)
        const longer = node === undefined ? undefined : trie[node]?.get(character)
        const key = `${reached} ${longer ?? ''}`
        if (seen.has(key)) continue
        spend(work, value.length + 1)
        seen.add(key)
        next.push({ state: reached, value: value + character, node: longer })
      }
    }
    frontier = next
  }
  return found
}

/** Returns the key of every state that some value leads to. */
function reachableKeys(automaton: Automaton, fresh: string, keyOf: (state: number) => string): Set<string> {
  const seen = new Set([automaton.start])
  // Iterating a set includes members that are added meanwhile.
  for (const state of seen)
    for (const character of [fresh, ...automaton.characters(state)]) seen.add(automaton.next(state, character))
  return new Set([...seen].map(keyOf))
}

/** Returns a tree of the literals, character by character. */
function trieOf(literals: ReadonlySet<string>, work: Work): readonly ReadonlyMap<string, number>[] {
  const nodes: Map<string, number>[] = [new Map()]
  for (const literal of literals) {
    spend(work, literal.length)
    let node = 0
    for (const character of literal) {
      const known = nodes[node]?.get(character) ?? nodes.push(new Map()) - 1
      nodes[node]?.set(character, known)
      node = known
    }
  }
  return nodes
}

/**
 * Returns values that a reader understands at once: the border cases of each glob, and literals that are wrong by one
 * character.
 */
function* candidates(patterns: readonly Pattern[], fresh: string): Generator<string> {
  for (const pattern of patterns) {
    if (onlyText(pattern) !== undefined) continue
    for (const length of [1, 0, 2]) yield pattern.map(item => fill(item, length, fresh)).join('')
    yield pattern.map(item => fill(item, 1, '/')).join('')
  }
  for (const pattern of patterns.slice(0, mostVaried)) {
    const text = onlyText(pattern) ?? pattern.map(item => fill(item, 1, fresh)).join('')
    yield* variants(text, fresh)
  }
  yield fresh
}

/** The number of literals with tried variants. One is enough for most; the automaton finds what is left. */
const mostVaried = 20

/** Returns values that are wrong by little: one character more or less, another case. */
export function variants(text: string, fresh: string): string[] {
  const characters = [...text]
  return [
    `${text}${fresh}`,
    `${text}${characters.at(-1) ?? ''}`,
    characters.slice(0, -1).join(''),
    `${fresh}${text}`,
    text.toUpperCase(),
    `${text}/${fresh}`,
  ]
}

/** Returns characters that an item matches: the wanted one if possible. */
function fill(item: PatternItem, times: number, wanted: string): string {
  const [first = ''] = item.characters
  const character = hasCharacter(item, wanted) ? wanted : item.isComplement ? freshCharacter(item.characters) : first
  return character.repeat(item.isRepeated ? times : 1)
}
