import { hasCharacter, type Pattern } from './pattern.ts'

/** The work that is left to a question. A question that uses it up is undecided, and never slow. */
export interface Work {
  left: number
}

/** Thrown when the work of a question is used up. */
export class OutOfWork extends Error {}

/** Uses up some work. @throws OutOfWork */
export function spend(work: Work, amount: number): void {
  work.left -= amount
  if (work.left < 0) throw new OutOfWork()
}

/** A state: for each pattern, the items that may come next. Position `i` of pattern `p` is one number, `offsets[p] + i`. */
type State = readonly number[]

/** One deterministic automaton that follows several patterns at once. It makes its states when they are reached. */
export interface Automaton {
  readonly start: number
  /** @throws OutOfWork */
  readonly next: (state: number, character: string) => number
  /** Returns the indexes of the patterns that match what led to a state. */
  readonly accepted: (state: number) => readonly number[]
  /** Returns the characters that lead from a state elsewhere than any other character does. */
  readonly characters: (state: number) => ReadonlySet<string>
}

export function createAutomaton(patterns: readonly Pattern[], work: Work): Automaton {
  const items = patterns.flatMap(pattern => [...pattern, undefined])
  const owner = patterns.flatMap((pattern, index) => Array.from({ length: pattern.length + 1 }, () => index))
  const states: State[] = []
  const ids = new Map<string, number>()
  const steps: Map<string, number>[] = []

  /** A repeated item may match nothing: what comes after it may come next, too. */
  const close = (positions: ReadonlySet<number>): number => {
    const closed = new Set(positions)
    // Iterating a set includes members that are added meanwhile.
    for (const position of closed) if (items[position]?.isRepeated) closed.add(position + 1)
    const state = [...closed].sort((a, b) => a - b)
    spend(work, state.length + 1)
    const key = state.join()
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, states.length)
    steps.push(new Map())
    return states.push(state) - 1
  }

  let offset = 0
  const starts = new Set<number>()
  for (const pattern of patterns) {
    starts.add(offset)
    offset += pattern.length + 1
  }
  return {
    start: close(starts),
    next: (id, character) => {
      const known = steps[id]?.get(character)
      if (known !== undefined) return known
      const reached = new Set<number>()
      for (const position of states[id] ?? []) {
        const item = items[position]
        if (item !== undefined && hasCharacter(item, character)) reached.add(item.isRepeated ? position : position + 1)
      }
      spend(work, (states[id]?.length ?? 0) + 1)
      const found = close(reached)
      steps[id]?.set(character, found)
      return found
    },
    accepted: id =>
      (states[id] ?? []).flatMap(position => (items[position] === undefined ? (owner[position] ?? []) : [])),
    characters: id => new Set((states[id] ?? []).flatMap(position => [...(items[position]?.characters ?? '')])),
  }
}

/** True if a pattern matches a whole text. The time is at most `pattern.length × text.length`. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const pass = (positions: Set<number>): Set<number> => {
    for (const position of positions) if (pattern[position]?.isRepeated) positions.add(position + 1)
    return positions
  }
  let reached = pass(new Set([0]))
  for (const character of text) {
    const next = new Set<number>()
    for (const position of reached) {
      const item = pattern[position]
      if (item !== undefined && hasCharacter(item, character)) next.add(item.isRepeated ? position : position + 1)
    }
    reached = pass(next)
    if (reached.size === 0) return false
  }
  return reached.has(pattern.length)
}
