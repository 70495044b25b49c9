import type { Path } from '../document.ts'
import type { Grant } from './policy.ts'
import type { Reading } from './reading.ts'
import { isLiteral } from './when.ts'

/** What only shows when grants are held against each other. `grants` are in the order of the file, each sound in itself. */
export function checkCrossings(grants: readonly Grant[], path: Path, reading: Reading): void {
  for (const [index, grant] of grants.entries()) {
    checkSharedAccount(grant, grants.slice(0, index), [...path, grant.name, 'service_account'], reading)
    if (grant.serviceAccount === undefined) checkDirectAccess(grant, index, grants, [...path, grant.name], reading)
  }
}

/** Code that nobody has merged yet must not act as an account that merged code acts as. */
function checkSharedAccount(grant: Grant, earlier: readonly Grant[], path: Path, reading: Reading): void {
  const other = earlier.find(
    one =>
      one.serviceAccount !== undefined &&
      one.serviceAccount === grant.serviceAccount &&
      one.provider.trust !== grant.provider.trust,
  )
  if (other === undefined) return
  reading.report({
    path,
    message: `${grant.serviceAccount} serves ${grant.provider.trust} trust here and ${other.provider.trust} in grant ${other.name}.`,
    cure: 'Give each trust an account of its own.',
  })
}

/**
 * A federated token carries every attribute that matches, so whoever holds it for one grant holds it for all that its
 * claims fit: direct access cannot be had for one of them alone.
 */
function checkDirectAccess(grant: Grant, index: number, grants: readonly Grant[], path: Path, reading: Reading): void {
  const others = grants.filter(
    (other, at) =>
      other.provider.pool === grant.provider.pool &&
      // Of two with direct access the later is reported, once.
      (other.serviceAccount === undefined ? at < index : true) &&
      !areDisjoint(grant, other),
  )
  if (others.length === 0) return
  const names = others.map(other => other.name).join(', ')
  reading.report({
    path,
    message: `direct access (no service_account), but one token could hold this grant and ${names} of the same pool.`,
    cure: 'Give it a service_account, or let some claim of both (event_name, ref, environment, …) have different literal values.',
    key: true,
  })
}

/** Whether no token can hold both: some claim is literal in both, without a value in common. Otherwise they may overlap. */
function areDisjoint(a: Grant, b: Grant): boolean {
  return a.when.some(condition => {
    const other = b.when.find(({ claim }) => claim === condition.claim)
    if (other === undefined || !isLiteral(condition) || !isLiteral(other)) return false
    const values = new Set(condition.anyOf.map(matcher => ('literal' in matcher ? matcher.literal : '')))
    return !other.anyOf.some(matcher => 'literal' in matcher && values.has(matcher.literal))
  })
}
