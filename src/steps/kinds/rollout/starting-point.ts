import { ActionError } from '../../../core/errors.ts'
import { identityOf, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type Deployed, deployedAt, servingBy } from './deployed-models.ts'
import { formerOf, type Shares, sharesOf } from './shares.ts'

/** Where a rollout begins. */
export interface Start {
  /** The new model, where it is deployed already: by this run, or by an earlier rollout that ended below 100. */
  readonly taken: Deployed | undefined
  /** The split without it. */
  readonly former: Shares
  /** What is put back if anything goes wrong. */
  readonly back: Back
  /** Who serves by that split, with the percentage that each has by it. */
  readonly serving: readonly Deployed[]
  /** Percentages of the new model that are still to come. */
  readonly stages: readonly number[]
  /** Whether what was asked for had to give way: where nobody else serves, the new model gets all there is. */
  readonly alone: boolean
  /** The same version, deployed otherwise than asked for: the new one comes beside it. */
  readonly otherwise: readonly Otherwise[]
}

export interface Back {
  readonly shares: Shares
  /** Whether the new model goes: not where it was kept warm, or deployed by hand. */
  readonly undeploys: boolean
}

export interface Otherwise {
  readonly deployed: Deployed
  /** Path to where they differ first. */
  readonly at: string
}

/** What a rollout looks for among what is deployed. */
export interface Wanted {
  readonly version: ModelVersion
  readonly traffic: readonly number[]
  /** That this step alone would choose. */
  readonly ids: readonly string[]
  readonly rerun: 'adopt' | 'new'
  /** Where a deployed model of the version is not as it is asked for. */
  readonly unlike: (deployed: Resource) => string | undefined
  /** The step's id, for what is said. */
  readonly step: string
}

/**
 * @throws ActionError `STEP_REJECTED` where it is not clear with which deployed model to go on
 */
export function startOf(
  { name, endpoint }: { readonly name: string; readonly endpoint: Resource },
  wanted: Wanted,
): Start {
  const { version, traffic, rerun, ids } = wanted
  const all = deployedAt(endpoint)
  const same = all
    .filter(one => one.version === identityOf(version))
    .map(deployed => ({ deployed, at: ids.includes(deployed.id) ? undefined : wanted.unlike(deployed.resource) }))
  const asAsked = same.flatMap(({ deployed, at }) => (at === undefined ? [deployed] : []))
  const taken = rerun === 'new' ? undefined : takenOf(all, asAsked, wanted, name)
  const shares = sharesOf(endpoint)
  const former = taken === undefined ? shares : formerOf(shares, taken.id)
  const serving = servingBy(all, former)
  const at = taken?.share ?? 0
  const asked = taken === undefined ? traffic : traffic.filter(share => share > at)
  const alone = serving.length === 0 && traffic.some(share => share > 0)
  const otherwise = same.flatMap(({ deployed, at: path }) => (path === undefined ? [] : [{ deployed, at: path }]))
  const stages = alone ? [100].filter(share => share > at) : asked
  // Of an unfinished rollout the new model goes; what was there otherwise, or has all of the traffic, stays as it was.
  const isUnfinished =
    taken !== undefined && (ids.includes(taken.id) || (taken.mark?.type === 'before' && taken.share > 0))
  const undeploys = taken === undefined || (isUnfinished && taken.share < 100)
  const back = { shares: undeploys ? former : shares, undeploys }
  return { taken, former, back, serving, stages, alone, otherwise: taken === undefined ? otherwise : [] }
}

function takenOf(
  all: readonly Deployed[],
  same: readonly Deployed[],
  { version, ids, step }: Wanted,
  name: string,
): Deployed | undefined {
  const own = all.find(({ id }) => ids.includes(id))
  if (own !== undefined && own.version !== identityOf(version)) {
    const message = `Step ${step}: this run has deployed ${own.short} on ${name} (${own.id}), but what it is to deploy is ${version.versioned} by now`
    throw new ActionError('STEP_REJECTED', message, {
      cause: 'The alias moved between two attempts of this run.',
      cure: `Roll it back first, or name the version instead of an alias.`,
    })
  }
  if (own !== undefined || same.length <= 1) return own ?? same[0]
  const message = `Step ${step}: ${name} has ${same[0]?.short} deployed ${same.length} times, so that it is not clear with which to go on: ${same.map(({ id }) => id).join(', ')}`
  throw new ActionError('STEP_REJECTED', message, { cure: 'Undeploy all but one of them.' })
}
