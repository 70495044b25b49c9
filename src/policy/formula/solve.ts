import type { Claims } from '../../identity/claims.ts'
import { OutOfWork, type Work } from './automaton.ts'
import { type ValueClass, valueClasses } from './classes.ts'
import { githubFacts } from './facts.ts'
import { all, type Formula, not } from './formula.ts'
import { FormulaGraph, type FormulaNode, patternsByClaim } from './graph.ts'

/**
 * The answer to a question about all tokens. `token`: an example. `none`: a proof that there is no such token.
 * `undecided`: the question is too large, which proves nothing.
 */
export type TokenSearch =
  | { readonly kind: 'token'; readonly token: Claims }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly reason: string }

export interface SearchOptions {
  /**
   * True to look only at tokens that GitHub can issue, as its documentation says (`githubFacts`). Otherwise any claims
   * at all count, which is what a proof about Google's side needs.
   */
  readonly facts?: boolean
  /** The most work, in steps; ten million take about a second. */
  readonly work?: number
  /** What several questions may use together. Each takes its part from it. */
  readonly shared?: Work
}

export const defaultWork = 20_000_000

/**
 * Finds a token for which a formula holds. The token has only the claims that matter. Answers depend on the formula and
 * the options alone, never on time or order.
 *
 * Each claim in turn gets one value of each class, and what is left of the formula is looked at further. Equal rests
 * are one node, so each is looked at once: a decision diagram over the classes.
 */
export function findToken(
  formula: Formula,
  { facts = false, work = defaultWork, shared }: SearchOptions = {},
): TokenSearch {
  const question = facts ? all(formula, githubFacts(formula)) : formula
  const most = Math.min(work, shared?.left ?? work)
  const budget: Work = { left: most }
  try {
    const token = search(question, budget)
    return token === undefined ? { kind: 'none' } : { kind: 'token', token }
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error
    return { kind: 'undecided', reason: `the patterns or conditions are too many: more than ${most} steps` }
  } finally {
    if (shared !== undefined) shared.left -= most - Math.max(0, budget.left)
  }
}

/** Finds a token that both admit. */
export const findOverlap = (a: Formula, b: Formula, options?: SearchOptions): TokenSearch =>
  findToken(all(a, b), options)

/** Finds a token that the first admits and the second does not. */
export const findDifference = (a: Formula, b: Formula, options?: SearchOptions): TokenSearch =>
  findToken(all(a, not(b)), options)

/** True if the second admits each token that the first admits; `undefined` if that is undecided. */
export function admitsNoMore(a: Formula, b: Formula, options?: SearchOptions): boolean | undefined {
  const { kind } = findDifference(a, b, options)
  return kind === 'undecided' ? undefined : kind === 'none'
}

interface ClaimClasses {
  readonly claim: string
  readonly classes: readonly ValueClass[]
}

function search(formula: Formula, work: Work): Claims | undefined {
  const claims = [...patternsByClaim(formula)].map(([claim, patterns]) => ({
    claim,
    patterns: [...patterns.values()],
    classes: valueClasses([...patterns.values()], work),
  }))
  // The claims with the most values first: they divide a list of grants into the smallest parts.
  claims.sort((a, b) => b.classes.length - a.classes.length)
  const graph = new FormulaGraph(claims, work)
  const token: Record<string, string> = Object.create(null)
  return searchNode(graph.read(formula), graph, claims, new Set(), token) ? { ...token } : undefined
}

/** @param failed formulas that no token satisfies */
function searchNode(
  node: FormulaNode,
  graph: FormulaGraph,
  claims: readonly ClaimClasses[],
  failed: Set<FormulaNode>,
  token: Record<string, string>,
): boolean {
  if (node.kind === 'constant') return node.value
  if (failed.has(node)) return false
  const at = claims[node.claim]
  for (const one of at?.classes ?? []) {
    const rest = graph.restrict(node, node.claim, one, new Map())
    if (!searchNode(rest, graph, claims, failed, token)) continue
    if (at !== undefined && one.value !== undefined) token[at.claim] = one.value
    return true
  }
  failed.add(node)
  return false
}
