import { isObject } from '../../document/shape.ts'
import type { Path } from '../../document/yaml.ts'
import { judgeCall } from './call-request.ts'
import type { Limits } from './check.ts'
import { outside } from './lists.ts'
import { judgeMachine, judgeReplicaCount, judgeReservation, most, sumOfPools } from './machines.ts'
import { judgePipeline } from './pipeline.ts'
import { judgeTrainingPipeline } from './training-inputs.ts'

type Message = Readonly<Record<string, unknown>>

/** Rules that need several fields of a message at once. */
export const wholeMessages: Readonly<Record<string, (message: Message, path: Path, limits: Limits) => void>> = {
  MachineSpec: judgeMachine,
  ReservationAffinity: judgeReservation,
  CustomJobSpec: (spec, path, limits) => {
    judgeAccount(spec.serviceAccount, path, limits)
    judgeReplicaCount(sumOfPools(spec.workerPoolSpecs), [...path, 'workerPoolSpecs'], limits)
  },
  // Trials run in parallel. The resources of one are checked with its job.
  HyperparameterTuningJob: (job, path, limits) => {
    const each = isObject(job.trialJobSpec) ? sumOfPools(job.trialJobSpec.workerPoolSpecs) : 1
    const parallel = most(job.parallelTrialCount)
    if (parallel > 1 && each <= limits.allow.machines.replicas)
      judgeReplicaCount(each * parallel, [...path, 'parallelTrialCount'], limits)
  },
  PipelineJob: (job, path, limits) => {
    judgeAccount(job.serviceAccount, path, limits)
    if (job.pipelineSpec !== undefined) judgePipeline(job.pipelineSpec, job, [...path, 'pipelineSpec'], limits)
  },
  TrainingPipeline: judgeTrainingPipeline,
  // machine_resources.proto: without a largest count, the smallest is used.
  DedicatedResources: ({ minReplicaCount, maxReplicaCount, requiredReplicaCount }, path, limits) =>
    judgeReplicaCount(most(minReplicaCount, maxReplicaCount, requiredReplicaCount), path, limits),
  // machine_resources.proto: ten if no largest count is named.
  BatchDedicatedResources: (resources, path, limits) => {
    const isLeftOpen = isUnbounded(resources) && most(resources.startingReplicaCount) <= limits.allow.machines.replicas
    const unwritten = isLeftOpen ? 'maxReplicaCount' : undefined
    judgeReplicaCount(batchReplicas(resources), path, limits, unwritten)
  },
  AutomaticResources: ({ minReplicaCount, maxReplicaCount }, path, limits) => {
    if (isUnbounded({ maxReplicaCount }))
      // machine_resources.proto: "no upper bound for scaling under heavy traffic".
      limits.refuse(path, {
        message: 'without maxReplicaCount Vertex AI adds as many replicas as traffic asks for.',
        cure: `Write maxReplicaCount: ${Math.max(1, limits.allow.machines.replicas)}`,
      })
    else judgeReplicaCount(most(minReplicaCount, maxReplicaCount), path, limits)
  },
  ReasoningEngineSpec: judgeAgent,
  // Machines that stay, with the user's code on them. Google chooses a machine if none is named.
  PersistentResource: (resource, path, limits) => {
    const isLeftAlone = resource.resourcePools === undefined && resource.resourceRuntimeSpec === undefined
    if (!(limits.partial && isLeftAlone)) judgePersistent(resource, path, limits)
  },
  NotebookRuntimeTemplate: ({ machineSpec }, path, limits) => {
    if (limits.partial && machineSpec === undefined) return
    judgeMachine(isObject(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits)
  },
  'NotebookExecutionJob.CustomEnvironmentSpec': ({ machineSpec }, path, limits) =>
    judgeMachine(isObject(machineSpec) ? machineSpec : {}, [...path, 'machineSpec'], limits),
  CallStep: (step, path, limits) => judgeCall(step.body, [...path, 'body'], limits),
}

/** Checks pools of machines that stay, and the account of the code that runs on them. */
export function judgePersistent(resource: Message, path: Path, limits: Limits): void {
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
  // An update that does not name the account is checked with the one that the resource has.
  if (!limits.partial || runtime.serviceAccountSpec !== undefined)
    judgeAccount(account, [...path, 'resourceRuntimeSpec', 'serviceAccountSpec'], limits)
}

/** Most replicas of a batch prediction. */
export const batchReplicas = ({ startingReplicaCount, maxReplicaCount }: Message): number =>
  most(startingReplicaCount, isUnbounded({ maxReplicaCount }) ? 10 : maxReplicaCount)

const isUnbounded = ({ maxReplicaCount }: Message): boolean => maxReplicaCount === undefined || maxReplicaCount === 0

/**
 * Checks an agent. It runs on up to a hundred instances if no number is named (reasoning_engine.proto). With an
 * identity of its own, it runs as no account that a list could name.
 */
function judgeAgent(spec: Message, path: Path, limits: Limits): void {
  const { sourceCodeSpec, containerSpec, packageSpec, serviceAccount, identityType, deploymentSpec } = spec
  const deployment = isObject(deploymentSpec) ? deploymentSpec : {}
  // The environment is code, too: PYTHONPATH, LD_PRELOAD, or a proxy's address change the program that runs as the
  // agent's account.
  const code = [sourceCodeSpec, containerSpec, packageSpec, deployment.env]
  const hasCode = code.some(one => one !== undefined)
  const hasOwnIdentity = identityType === 'AGENT_IDENTITY'
  if (hasCode || serviceAccount !== undefined || identityType !== undefined)
    judgeAccount(hasOwnIdentity ? undefined : serviceAccount, path, limits)
  if (!hasCode && deploymentSpec === undefined) return
  const { minInstances, maxInstances = 100 } = deployment
  const isLeftOpen = deployment.maxInstances === undefined && most(minInstances) <= limits.allow.machines.replicas
  const unwritten = isLeftOpen ? 'deploymentSpec.maxInstances' : undefined
  judgeReplicaCount(most(minInstances, maxInstances), [...path, 'deploymentSpec', 'maxInstances'], limits, unwritten)
}

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
export function judgeAccount(account: unknown, path: Path, { allow, grant, refuse }: Limits): void {
  if (account !== undefined && account !== null && account !== '') return
  if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default')) return
  const what = "no serviceAccount, so Vertex AI's default account,"
  const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant)
  const [listed] = allow.service_accounts.flatMap(entry => ('literal' in entry ? [entry.literal] : []))
  const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`
  refuse([...path, 'serviceAccount'], { ...refusal, cure })
}
