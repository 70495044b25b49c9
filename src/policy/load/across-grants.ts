import type { Path } from '../../document/path.ts'
import { literalTexts } from '../match.ts'
import type { Grant } from '../policy.ts'
import type { PolicyReader } from './reader.ts'
import { isLiteral } from './when.ts'

/**
 * Checks grants against each other. A policy may have thousands, so accounts and claims are looked up in indexes, and a
 * message names only a few.
 *
 * @param grants in the order of the file, each valid by itself
 */
export function checkCrossings(grants: readonly Grant[], path: Path, reading: PolicyReader): void {
  checkSharedAccounts(grants, path, reading)
  const overlapping = overlapFinder(grants)
  for (const [index, grant] of grants.entries())
    if (grant.serviceAccount === undefined) checkDirectAccess(overlapping(index), [...path, grant.name], reading)
}

/** Unmerged code must not act as an account that merged code acts as. */
function checkSharedAccounts(grants: readonly Grant[], path: Path, reading: PolicyReader): void {
  const firsts = new Map<string, Grant>()
  for (const grant of grants) {
    const { name, serviceAccount, provider } = grant
    if (serviceAccount === undefined) continue
    const keyOf = (trust: Grant['provider']['trust']): string => `${trust} ${serviceAccount}`
    const other = firsts.get(keyOf(provider.trust === 'internal' ? 'external' : 'internal'))
    if (!firsts.has(keyOf(provider.trust))) firsts.set(keyOf(provider.trust), grant)
    if (other === undefined) continue
    reading.report({
      path: [...path, name, 'service_account'],
      message: `${serviceAccount} serves ${provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
      cure: 'Use a separate account for each trust.',
    })
  }
}

/** Most other grants that a message names. */
const mostNames = 5

/**
 * A federated token carries every attribute that matches. A token for one grant is therefore a token for all grants
 * that its claims match: direct access cannot be limited to one of them.
 */
function checkDirectAccess(others: readonly Grant[], path: Path, reading: PolicyReader): void {
  if (others.length === 0) return
  const names = others.slice(0, mostNames).map(other => other.name)
  const more = others.length > mostNames ? ' and more' : ''
  reading.report({
    path,
    message: `direct access (no service_account), but one token could match this grant and ${names.join(', ')}${more} of the same pool.`,
    cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, …) have different literal values.',
    key: true,
  })
}

/**
 * Returns the claims that have only literal values, with these. A pool is like one more claim: no token belongs to two
 * pools.
 */
const literalsOf = ({ when, provider }: Grant): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    ['pool', new Set([provider.pool])],
    ...when
      .filter(isLiteral)
      .map(({ claim, anyOf }): [string, Set<string>] => [`when.${claim}`, new Set(literalTexts(anyOf))]),
  ])

/**
 * Finds the first few grants that one token could have together with a grant of direct access. A pair of two
 * direct-access grants is reported once, at the later one. The index uses the literal claim with the fewest candidates.
 */
function overlapFinder(grants: readonly Grant[]): (index: number) => readonly Grant[] {
  const all = grants.map(literalsOf)
  /** By claim: the grants of each literal value, in order, and their number. */
  const byClaim = new Map<string, { readonly of: Map<string, number[]>; count: number }>()
  for (const [index, literals] of all.entries())
    for (const [claim, values] of literals) {
      const known = byClaim.get(claim) ?? { of: new Map<string, number[]>(), count: 0 }
      byClaim.set(claim, known)
      known.count++
      for (const value of values) {
        const those = known.of.get(value)
        if (those === undefined) known.of.set(value, [index])
        else those.push(index)
      }
    }
  const open = new Map<string, readonly number[]>()
  const openAt = (claim: string): readonly number[] => {
    const known = open.get(claim) ?? all.flatMap((literals, index) => (literals.has(claim) ? [] : [index]))
    open.set(claim, known)
    return known
  }
  const sharing = (claim: string, values: ReadonlySet<string>): number[][] =>
    [...values].map(value => byClaim.get(claim)?.of.get(value) ?? [])

  return index => {
    const own = all[index] ?? new Map<string, ReadonlySet<string>>()
    const sizes = [...own].map(([claim, values]) => ({
      claim,
      values,
      size: sharing(claim, values).reduce(
        (sum, { length }) => sum + length,
        grants.length - (byClaim.get(claim)?.count ?? 0),
      ),
    }))
    const [least] = sizes.toSorted((a, b) => a.size - b.size)
    if (least === undefined) return []
    const found = new Set<number>()
    for (const candidates of [...sharing(least.claim, least.values), openAt(least.claim)])
      for (const at of candidates) {
        if (found.size > mostNames) break
        const isLookedAt = at !== index && (grants[at]?.serviceAccount !== undefined || at < index)
        if (isLookedAt && !areDisjoint(own, all[at] ?? new Map())) found.add(at)
      }
    return [...found].sort((a, b) => a - b).flatMap(at => grants[at] ?? [])
  }
}

/**
 * True if no token can match both: some claim is literal in both, without a common value. Otherwise they may overlap.
 */
function areDisjoint(
  a: ReadonlyMap<string, ReadonlySet<string>>,
  b: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  for (const [claim, values] of a) {
    const others = b.get(claim)
    if (others !== undefined && ![...values].some(value => others.has(value))) return true
  }
  return false
}
