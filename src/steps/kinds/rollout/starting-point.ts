import { stepError } from '../../../core/errors.ts'
import { identityOf, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type Deployed, deployedAt, servingBy } from './deployed-models.ts'
import { formerOf, type Shares, sharesOf } from './shares.ts'

/** The start of a rollout. */
export interface StartingPoint {
  /** The new model, if it is deployed already: by this run, or by an earlier rollout that ended below 100. */
  readonly taken: Deployed | undefined
  /** The split without it. */
  readonly former: Shares
  /** The state to restore after a failure. */
  readonly restoreTo: RestorePoint
  /** The models that serve with that split, with their percentages. */
  readonly serving: readonly Deployed[]
  /** Remaining percentages of the new model. */
  readonly stages: readonly number[]
  /** True if no other model serves, so that the new model gets all traffic whatever the step says. */
  readonly alone: boolean
  /** The same version with another configuration. The new one is deployed next to it. */
  readonly different: readonly UnlikeDeployment[]
}

export interface RestorePoint {
  readonly shares: Shares
  /** True if the new model is undeployed: not if it was kept warm, or deployed by hand. */
  readonly undeploys: boolean
}

export interface UnlikeDeployment {
  readonly deployed: Deployed
  /** Path of the first difference. */
  readonly at: string
}

/** The model that a rollout looks for. */
export interface RolloutTarget {
  readonly version: ModelVersion
  readonly traffic: readonly number[]
  /** Ids that only this step would choose. */
  readonly ids: readonly string[]
  readonly rerun: 'adopt' | 'new'
  /** Returns where a deployed model of the version differs from the request. */
  readonly unlike: (deployed: Resource) => string | undefined
  /** The step's id, for messages. */
  readonly step: string
}

/** @throws ActionError `STEP_REJECTED` if it is not clear with which deployed model to continue */
export function startingPointOf(
  { name, endpoint }: { readonly name: string; readonly endpoint: Resource },
  wanted: RolloutTarget,
): StartingPoint {
  const { version, traffic, rerun, ids } = wanted
  const all = deployedAt(endpoint)
  const same = all
    .filter(one => one.version === identityOf(version))
    .map(deployed => ({ deployed, at: ids.includes(deployed.id) ? undefined : wanted.unlike(deployed.resource) }))
  const asAsked = same.flatMap(({ deployed, at }) => (at === undefined ? [deployed] : []))
  const taken = rerun === 'new' ? undefined : reusableDeployment(all, asAsked, wanted, name)
  const shares = sharesOf(endpoint)
  const former = taken === undefined ? shares : formerOf(shares, taken.id)
  const serving = servingBy(all, former)
  const at = taken?.share ?? 0
  const asked = taken === undefined ? traffic : traffic.filter(share => share > at)
  const alone = serving.length === 0 && traffic.some(share => share > 0)
  const different = same.flatMap(({ deployed, at: path }) => (path === undefined ? [] : [{ deployed, at: path }]))
  const stages = alone ? [100].filter(share => share > at) : asked
  // An unfinished rollout's model is undeployed. One that was deployed otherwise, or has all traffic, stays.
  const isUnfinished =
    taken !== undefined && (ids.includes(taken.id) || (taken.mark?.type === 'before' && taken.share > 0))
  const undeploys = taken === undefined || (isUnfinished && taken.share < 100)
  const restoreTo = { shares: undeploys ? former : shares, undeploys }
  return { taken, former, restoreTo, serving, stages, alone, different: taken === undefined ? different : [] }
}

function reusableDeployment(
  all: readonly Deployed[],
  same: readonly Deployed[],
  { version, ids, step }: RolloutTarget,
  name: string,
): Deployed | undefined {
  const own = all.find(({ id }) => ids.includes(id))
  if (own !== undefined && own.version !== identityOf(version)) {
    const message = `this run has deployed ${own.short} on ${name} (${own.id}), but the step now deploys ${version.versioned}`
    throw stepError(step, 'STEP_REJECTED', message, {
      subject: { kind: 'endpoint', name },
      cause: 'The alias moved between two attempts of this run.',
      cure: `Roll it back first, or name the version instead of an alias.`,
    })
  }
  if (own !== undefined || same.length <= 1) return own ?? same[0]
  const message = `${name} has ${same[0]?.short} deployed ${same.length} times, so the step cannot choose one to continue with: ${same.map(({ id }) => id).join(', ')}`
  throw stepError(step, 'STEP_REJECTED', message, {
    subject: { kind: 'endpoint', name },
    cure: 'Undeploy all but one of them.',
  })
}
