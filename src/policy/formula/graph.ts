import { spend, type Work } from './automaton.ts'
import type { ValueClass } from './classes.ts'
import type { Formula } from './formula.ts'
import { matcherPattern, type Pattern, patternKey } from './pattern.ts'

/** A formula whose equal parts are one object. */
export interface FormulaNode {
  readonly id: number
  readonly kind: 'constant' | 'all' | 'any' | 'not' | 'matches' | 'present'
  readonly of: readonly FormulaNode[]
  /** For a constant: its value. */
  readonly value: boolean
  /** The position of its first claim in the order of claims; infinite for a constant. */
  readonly claim: number
  /** For `matches`: the index of the pattern among those of its claim. */
  readonly pattern: number
}

/** The claims of a formula in the order in which they get values, with their patterns. */
export interface ClaimPatterns {
  readonly claim: string
  readonly patterns: readonly Pattern[]
}

/** Returns the claims that a formula names, each with its distinct patterns. */
export function patternsByClaim(formula: Formula): Map<string, Map<string, Pattern>> {
  const claims = new Map<string, Map<string, Pattern>>()
  const seen = new Set<Formula>()
  const patternsOf = (claim: string): Map<string, Pattern> => {
    const patterns = claims.get(claim) ?? new Map<string, Pattern>()
    claims.set(claim, patterns)
    return patterns
  }
  const visit = (one: Formula): void => {
    if (seen.has(one)) return
    seen.add(one)
    if (one.kind === 'not') visit(one.of)
    else if (one.kind === 'all' || one.kind === 'any') for (const member of one.of) visit(member)
    else if (one.kind === 'present') patternsOf(one.claim)
    else if (one.kind === 'matches') {
      const pattern = matcherPattern(one.matcher)
      patternsOf(one.claim).set(patternKey(pattern), pattern)
    } else one.kind satisfies 'constant'
  }
  visit(formula)
  return claims
}

/** Makes nodes, each once, and simplifies them. */
export class FormulaGraph {
  readonly #nodes = new Map<string, FormulaNode>()
  readonly #order = new Map<string, { readonly at: number; readonly patterns: ReadonlyMap<string, number> }>()
  readonly #read = new Map<Formula, FormulaNode>()
  readonly #work: Work
  readonly yes: FormulaNode
  readonly no: FormulaNode

  constructor(claims: readonly ClaimPatterns[], work: Work) {
    this.#work = work
    for (const [at, { claim, patterns }] of claims.entries())
      this.#order.set(claim, { at, patterns: new Map(patterns.map((one, index) => [patternKey(one), index])) })
    this.yes = this.#node('yes', { kind: 'constant', of: [], value: true, claim: Infinity })
    this.no = this.#node('no', { kind: 'constant', of: [], value: false, claim: Infinity })
  }

  #node(
    key: string,
    { pattern = -1, ...rest }: Omit<FormulaNode, 'id' | 'pattern'> & { pattern?: number },
  ): FormulaNode {
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const made = { ...rest, pattern, id: this.#nodes.size }
    this.#nodes.set(key, made)
    return made
  }

  /** @throws OutOfWork */
  read(formula: Formula): FormulaNode {
    const known = this.#read.get(formula)
    if (known !== undefined) return known
    spend(this.#work, 1)
    const made = this.#make(formula)
    this.#read.set(formula, made)
    return made
  }

  #make(formula: Formula): FormulaNode {
    switch (formula.kind) {
      case 'constant':
        return formula.value ? this.yes : this.no
      case 'not':
        return this.not(this.read(formula.of))
      case 'all':
      case 'any':
        return this.join(
          formula.kind,
          formula.of.map(one => this.read(one)),
        )
      case 'present':
      case 'matches': {
        const { at = -1, patterns } = this.#order.get(formula.claim) ?? {}
        const pattern =
          formula.kind === 'present' ? -1 : (patterns?.get(patternKey(matcherPattern(formula.matcher))) ?? -1)
        return this.#node(`${formula.kind} ${at} ${pattern}`, {
          kind: formula.kind,
          of: [],
          value: false,
          claim: at,
          pattern,
        })
      }
      default:
        return formula satisfies never
    }
  }

  not(of: FormulaNode): FormulaNode {
    if (of.kind === 'constant') return of.value ? this.no : this.yes
    const [inner] = of.of
    if (of.kind === 'not' && inner !== undefined) return inner
    return this.#node(`not ${of.id}`, { kind: 'not', of: [of], value: false, claim: of.claim })
  }

  /** Joins formulas. Constants vanish, equal ones are one, and two that contradict each other decide the whole. */
  join(kind: 'all' | 'any', of: readonly FormulaNode[]): FormulaNode {
    const [neutral, decisive] = kind === 'all' ? [this.yes, this.no] : [this.no, this.yes]
    const members = new Set<FormulaNode>()
    for (const one of of) {
      if (one === decisive) return decisive
      if (one === neutral) continue
      for (const member of one.kind === kind ? one.of : [one]) members.add(member)
    }
    spend(this.#work, members.size)
    for (const member of members) {
      const [inner] = member.of
      if (member.kind === 'not' && inner !== undefined && members.has(inner)) return decisive
    }
    // In the order of claims, so that a claim's value is looked up in the first members only.
    const sorted = [...members].sort((a, b) => a.claim - b.claim || a.id - b.id)
    const [only] = sorted
    if (only === undefined) return neutral
    if (sorted.length === 1) return only
    const key = `${kind} ${sorted.map(({ id }) => id).join()}`
    return this.#node(key, { kind, of: sorted, value: false, claim: only.claim })
  }

  /**
   * Returns what is left of a formula once its first claim has a value.
   *
   * @param known what is left of formulas for the same value
   */
  restrict(node: FormulaNode, claim: number, to: ValueClass, known: Map<FormulaNode, FormulaNode>): FormulaNode {
    if (node.claim > claim) return node
    if (node.kind === 'matches') return to.matched.has(node.pattern) ? this.yes : this.no
    if (node.kind === 'present') return to.value === undefined ? this.no : this.yes
    const found = known.get(node)
    if (found !== undefined) return found
    const made = this.#restrictMembers(node, claim, to, known)
    known.set(node, made)
    return made
  }

  #restrictMembers(
    node: FormulaNode,
    claim: number,
    to: ValueClass,
    known: Map<FormulaNode, FormulaNode>,
  ): FormulaNode {
    const [inner] = node.of
    if (node.kind === 'not' && inner !== undefined) return this.not(this.restrict(inner, claim, to, known))
    const isAll = node.kind === 'all'
    const members: FormulaNode[] = []
    for (const member of node.of) {
      spend(this.#work, 1)
      const left = this.restrict(member, claim, to, known)
      if (left === (isAll ? this.no : this.yes)) return left
      members.push(left)
    }
    return this.join(isAll ? 'all' : 'any', members)
  }
}
