import { isObject, type JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import { literalTexts } from '../match.ts'
import type { LimitsContext } from './context.ts'
import { outside } from './lists.ts'
import { judgeReplicaCount, largestCount } from './machines.ts'

/**
 * Checks the account of user code. If none is named, Vertex AI chooses one, which the word `default` must allow. That
 * applies to custom jobs, trials, and custom training pipelines (the Custom Code Service Agent), pipelines (Compute
 * Engine's default account), and agents (the Reasoning Engine Service Agent, reasoning_engine.proto).
 *
 * It does not apply if user code gets no account of the project. Containers of deployed models run "as a service
 * account that doesn't have access to the resource project" (endpoint.proto), those of batch predictions as one of
 * "minimal permissions" (batch_prediction_job.proto). Tuning (tuning_job.proto), AutoML, uploads, and copies
 * (model_service.proto) are Google's own code under its own agents. Accounts that these name must be listed.
 */
export function judgeAccount(account: unknown, path: Path, limits: LimitsContext): void {
  if (account !== undefined && account !== null && account !== '') return
  const { allow, grant, refuse } = limits
  if (allowsDefault(limits)) return
  const what = "no serviceAccount, so Vertex AI's default account,"
  const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant)
  const [listed] = literalTexts(allow.service_accounts)
  const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`
  refuse([...path, 'serviceAccount'], { ...refusal, cure })
}

/** Checks an agent that has an identity of its own. No account may be named beside it. */
export function judgeOwnIdentity(path: Path, limits: LimitsContext): void {
  if (allowsDefault(limits)) return
  const what = "AGENT_IDENTITY, an identity of the agent's own that no list can name,"
  limits.refuse(
    [...path, 'identityType'],
    outside(what, 'service_accounts', 'default', limits.allow.service_accounts, limits.grant),
  )
}

const allowsDefault = ({ allow }: LimitsContext): boolean =>
  allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default')

/** Checks pools of machines that stay, and the account of the code that runs on them. */
export function judgePersistent(resource: JsonObject, path: Path, limits: LimitsContext): void {
  const pools = Array.isArray(resource.resourcePools) ? resource.resourcePools : []
  const each = pools.filter(isObject).map(pool => {
    const { minReplicaCount, maxReplicaCount } = isObject(pool.autoscalingSpec) ? pool.autoscalingSpec : {}
    return largestCount(pool.replicaCount, minReplicaCount, maxReplicaCount)
  })
  judgeReplicaCount(
    each.reduce((sum, count) => sum + count, 0),
    [...path, 'resourcePools'],
    limits,
  )
  const runtime = isObject(resource.resourceRuntimeSpec) ? resource.resourceRuntimeSpec : {}
  const account = isObject(runtime.serviceAccountSpec) ? runtime.serviceAccountSpec.serviceAccount : undefined
  // An update that does not name the account is checked with the one that the resource has.
  if (!limits.partial || runtime.serviceAccountSpec !== undefined)
    judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits)
}
