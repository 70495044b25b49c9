import type { Path } from '../../document/path.ts'
import { grantOf } from '../load/load.ts'
import type { Grant, Policy, Provider } from '../policy.ts'
import { type Admission, admittedOnlyBy } from './admission.ts'
import type { Facet } from './facet.ts'
import { facetsOf } from './facets.ts'
import { newWorkBudget, type WorkBudget } from './glob-within.ts'

/**
 * How a change affects who may do what. A change that is not provably narrower counts as wider. For `when` this is
 * exact, unless the conditions are too large to decide.
 */
export type Effect = 'none' | 'narrowed' | 'widened'

/** One key that differs. */
export interface Change {
  /** `grants.train.allow.images`, in the policy, or in a grant that this one extends. */
  readonly path: Path
  /** The value in the present policy; `undefined`: absent. */
  readonly current: string | undefined
  readonly proposed: string | undefined
  readonly effect: Effect
}

/** A grant, or the policy's own part, with all differences. */
export interface ChangedPart {
  /** Absent for the parts that belong to no grant: issuer, providers, audit. */
  readonly grant: string | undefined
  readonly effect: Effect
  /** Set if only one of the two policies has it. */
  readonly only?: 'current' | 'proposed'
  readonly changes: readonly Change[]
  /** What `when` newly admits and newly refuses, if it changes. */
  readonly admission?: AdmissionChange
}

/** What `when` of a grant admits after a change and did not admit before, and vice versa. */
export interface AdmissionChange {
  readonly admitted: Admission
  readonly refused: Admission
}

export interface PolicyChange {
  readonly effect: Effect
  readonly parts: readonly ChangedPart[]
}

/** Returns all changes of a proposed policy, in its own order. Without a present policy, everything is new. */
export function comparePolicies(current: Policy | undefined, proposed: Policy): PolicyChange {
  const effort = newWorkBudget()
  const names = new Set([...Object.keys(proposed.grants), ...Object.keys(current?.grants ?? {})])
  const parts = [...names].flatMap((name): ChangedPart[] => {
    const [before, after] = [current && grantOf(current, name), grantOf(proposed, name)]
    return comparePart(name, before, after, effort)
  })
  const own = current === undefined ? [] : ownChanges(current, proposed)
  if (own.length > 0) parts.unshift({ grant: undefined, effect: overall(own), changes: own })
  return { effect: overall(parts), parts }
}

/** Returns the keys of a grant, inherited ones included, as the policy would write them. */
export const describeGrant = (grant: Grant): readonly { readonly path: Path; readonly value: string }[] =>
  facetsOf([grant]).flatMap(({ path, show }) => {
    const value = show(grant)
    return value === undefined ? [] : [{ path, value }]
  })

function comparePart(
  name: string,
  before: Grant | undefined,
  after: Grant | undefined,
  effort: WorkBudget,
): ChangedPart[] {
  if (before === undefined && after !== undefined) {
    const changes = describeGrant(after).map(
      ({ path, value }): Change => ({
        path: ['grants', name, ...path],
        current: undefined,
        proposed: value,
        effect: 'widened',
      }),
    )
    const admission = { admitted: admittedOnlyBy(after, undefined, effort.searches), refused: nothing }
    return [{ grant: name, effect: 'widened', only: 'proposed', changes, admission }]
  }
  if (before === undefined) return []
  if (after === undefined) {
    const admission = { admitted: nothing, refused: admittedOnlyBy(before, undefined, effort.searches) }
    return [{ grant: name, effect: 'narrowed', only: 'current', changes: [], admission }]
  }
  const found = facetsOf([before, after]).flatMap(facet => compareFacet(facet, before, after, effort) ?? [])
  if (found.length === 0) return []
  if (!found.some(isOfWhen)) return [{ grant: name, effect: overall(found), changes: found }]
  const admission = {
    admitted: admittedOnlyBy(after, before, effort.searches),
    refused: admittedOnlyBy(before, after, effort.searches),
  }
  const changes = found.map(change => (isOfWhen(change) ? withExactEffect(change, admission) : change))
  return [{ grant: name, effect: overall(changes), changes, admission }]
}

const nothing: Admission = { kind: 'none' }

const isOfWhen = ({ path }: Change): boolean => path[2] === 'when'

/** A condition that admits more by itself changes nothing if the other conditions admit nothing of it. */
function withExactEffect(change: Change, { admitted, refused }: AdmissionChange): Change {
  if (change.effect !== 'widened' || admitted.kind !== 'none') return change
  return { ...change, effect: refused.kind === 'none' ? 'none' : 'narrowed' }
}

function compareFacet(
  { path, show, isWithin }: Facet,
  before: Grant,
  after: Grant,
  effort: WorkBudget,
): Change | undefined {
  const [current, proposed] = [show(before), show(after)]
  const effect = isWithin(after, before, effort) ? (isWithin(before, after, effort) ? 'none' : 'narrowed') : 'widened'
  if (current === proposed && effect === 'none') return undefined
  return { path: ['grants', after.name, ...path], current, proposed, effect }
}

function ownChanges(current: Policy, proposed: Policy): Change[] {
  const change = (path: Path, before: string | undefined, after: string | undefined, effect: Effect): Change[] =>
    before === after ? [] : [{ path, current: before, proposed: after, effect }]
  const log = ({ auditLog }: Policy): string | undefined =>
    auditLog && `projects/${auditLog.project}/logs/${auditLog.log}`
  const shown = (provider: Provider | undefined): string | undefined =>
    provider && `${provider.resource} (trust: ${provider.trust}, subject: ${provider.subject})`
  const providers = new Set([...Object.keys(proposed.providers), ...Object.keys(current.providers)])
  const copy = log(current)
  return [
    ...change(['requires'], current.requires, proposed.requires, current.requires ? 'widened' : 'narrowed'),
    ...change(['issuer'], current.issuer, proposed.issuer, 'widened'),
    ...change(['universe'], current.universe, proposed.universe, 'widened'),
    ...[...providers].flatMap(name => {
      const [before, after] = [current.providers, proposed.providers].map(all =>
        Object.hasOwn(all, name) ? all[name] : undefined,
      )
      return [
        // A provider that is added or removed admits nothing by itself. The grants that use it are compared.
        ...change(['providers', name], shown(before), shown(after), before && after ? 'widened' : 'none'),
        // It is only a name in the report, and admits nothing.
        ...(before && after ? change(['providers', name, 'subject'], before.subject, after.subject, 'none') : []),
      ]
    }),
    // A copy of the record must be written before anything else, so a new one is one more condition.
    ...change(['audit', 'cloud_logging'], copy, log(proposed), copy === undefined ? 'narrowed' : 'widened'),
    // They only change what reports estimate.
    ...change(['prices'], describePrices(current), describePrices(proposed), 'none'),
  ]
}

/** `USD per hour: n1-standard-8 0.38, NVIDIA_TESLA_T4 0.35` */
function describePrices({ prices }: Policy): string | undefined {
  if (prices === undefined) return undefined
  const { currency, machines, accelerators } = prices
  const each = [...Object.entries(machines), ...Object.entries(accelerators)].map(([name, price]) => `${name} ${price}`)
  return `${currency} per hour: ${each.join(', ')}`
}

function overall(all: readonly { readonly effect: Effect }[]): Effect {
  if (all.some(({ effect }) => effect === 'widened')) return 'widened'
  return all.some(({ effect }) => effect === 'narrowed') ? 'narrowed' : 'none'
}
