import { ActionError } from '../../../errors.ts'
import type { Resource } from '../../effects.ts'
import { identityOf, type ModelVersion } from '../../names.ts'
import { type Deployed, deployedAt } from './deployed.ts'
import { formerOf, type Shares, sharesOf } from './shares.ts'

/** Where a rollout begins. */
export interface Start {
  /** The new model, where it is deployed already: by this run, or by an earlier rollout that ended below 100. */
  readonly taken: Deployed | undefined
  /** The split without it: what is put back if anything goes wrong. */
  readonly former: Shares
  /** Who serves by that split, with the percentage that each has by it. */
  readonly serving: readonly Deployed[]
  /** Percentages of the new model that are still to come. */
  readonly stages: readonly number[]
  /** Whether what was asked for had to give way: where nobody else serves, the new model gets all there is. */
  readonly alone: boolean
}

/**
 * @param ids that this step alone would choose
 * @throws ActionError `STEP_REJECTED` where it is not clear with which deployed model to go on
 */
export function startOf(
  { name, endpoint }: { readonly name: string; readonly endpoint: Resource },
  version: ModelVersion,
  traffic: readonly number[],
  { ids, rerun, step }: { readonly ids: readonly string[]; readonly rerun: 'adopt' | 'new'; readonly step: string },
): Start {
  const all = deployedAt(endpoint)
  const taken = rerun === 'new' ? undefined : takenOf(all, version, ids, { name, step })
  const shares = sharesOf(endpoint)
  const former = taken === undefined ? shares : formerOf(shares, taken.id)
  const serving = all.filter(({ id }) => Object.hasOwn(former, id)).map(one => ({ ...one, share: former[one.id] ?? 0 }))
  const at = taken?.share ?? 0
  const asked = taken === undefined ? traffic : traffic.filter(share => share > at)
  const alone = serving.length === 0 && traffic.some(share => share > 0)
  return { taken, former, serving, stages: alone ? [100].filter(share => share > at) : asked, alone }
}

function takenOf(
  all: readonly Deployed[],
  version: ModelVersion,
  ids: readonly string[],
  { name, step }: { readonly name: string; readonly step: string },
): Deployed | undefined {
  const own = all.find(({ id }) => ids.includes(id))
  if (own !== undefined && own.version !== identityOf(version)) {
    const message = `Step ${step}: this run has deployed ${own.short} on ${name} (${own.id}), but what it is to deploy is ${version.versioned} by now`
    throw new ActionError('STEP_REJECTED', message, {
      cause: 'The alias moved between two attempts of this run.',
      cure: `Roll it back first, or name the version instead of an alias.`,
    })
  }
  const same = all.filter(one => one.version === identityOf(version))
  if (own !== undefined || same.length <= 1) return own ?? same[0]
  const message = `Step ${step}: ${name} has ${same[0]?.short} deployed ${same.length} times, so that it is not clear with which to go on: ${same.map(({ id }) => id).join(', ')}`
  throw new ActionError('STEP_REJECTED', message, { cure: 'Undeploy all but one of them.' })
}
