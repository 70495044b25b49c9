import { isObject, type JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Limits } from './context.ts'
import { outside } from './lists.ts'
import { judgeReplicaCount, most } from './machines.ts'

/**
 * Code that names no account runs as one that Vertex AI picks: the word `default` must allow it. So with custom jobs,
 * trials and custom training pipelines (the Custom Code Service Agent), pipelines (Compute Engine's default account) and
 * agents (the Reasoning Engine Service Agent, reasoning_engine.proto).
 *
 * Not so where no account of the project gets into the hands of the user's code: containers of deployed models run "as a
 * service account that doesn't have access to the resource project" (endpoint.proto) and those of batch predictions as
 * one of "minimal permissions" (batch_prediction_job.proto); tuning (tuning_job.proto), AutoML, uploads and copies
 * (model_service.proto) are Google's own code under its own agents. Accounts that these do name must be listed.
 */
export function judgeAccount(account: unknown, path: Path, { allow, grant, refuse }: Limits): void {
  if (account !== undefined && account !== null && account !== '') return
  if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default')) return
  const what = "no serviceAccount, so Vertex AI's default account,"
  const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant)
  const [listed] = allow.service_accounts.flatMap(entry => ('literal' in entry ? [entry.literal] : []))
  const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`
  refuse([...path, 'serviceAccount'], { ...refusal, cure })
}

/** Pools of machines that stay, and code that runs on them as some account. */
export function judgePersistent(resource: JsonObject, path: Path, limits: Limits): void {
  const pools = Array.isArray(resource.resourcePools) ? resource.resourcePools : []
  const each = pools.filter(isObject).map(pool => {
    const { minReplicaCount, maxReplicaCount } = isObject(pool.autoscalingSpec) ? pool.autoscalingSpec : {}
    return most(pool.replicaCount, minReplicaCount, maxReplicaCount)
  })
  judgeReplicaCount(
    each.reduce((sum, count) => sum + count, 0),
    [...path, 'resourcePools'],
    limits,
  )
  const runtime = isObject(resource.resourceRuntimeSpec) ? resource.resourceRuntimeSpec : {}
  const account = isObject(runtime.serviceAccountSpec) ? runtime.serviceAccountSpec.serviceAccount : undefined
  // An update that does not name the account is judged with the one that the resource has.
  if (!limits.partial || runtime.serviceAccountSpec !== undefined)
    judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits)
}
