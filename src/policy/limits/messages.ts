import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { judgeAccount, judgeOwnIdentity, judgePersistent } from './accounts.ts'
import { judgeBuild, judgeBuilder } from './builds.ts'
import { judgeCall } from './call-request.ts'
import type { LimitsContext, MessageRule } from './context.ts'
import { refuseValue } from './lists.ts'
import {
  batchReplicas,
  isUnbounded,
  judgeMachine,
  judgeReplicaCount,
  judgeReservation,
  largestCount,
  sumOfPools,
} from './machines.ts'
import { judgePipeline } from './pipeline.ts'
import { judgePublication } from './publication.ts'
import { judgeTrainingPipeline } from './training-inputs.ts'

/** Rules that need several fields of a message at once. */
export const messageRules: Readonly<Record<string, MessageRule>> = {
  MachineSpec: judgeMachine,
  ReservationAffinity: judgeReservation,
  CustomJobSpec: (spec, path, limits) => {
    judgeAccount(spec.serviceAccount, path, limits)
    judgeReplicaCount(sumOfPools(spec.workerPoolSpecs), [...path, 'workerPoolSpecs'], limits)
  },
  // Trials run in parallel. The resources of one are checked with its job.
  HyperparameterTuningJob: (job, path, limits) => {
    const each = isObject(job.trialJobSpec) ? sumOfPools(job.trialJobSpec.workerPoolSpecs) : 1
    const parallel = largestCount(job.parallelTrialCount)
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
    judgeReplicaCount(largestCount(minReplicaCount, maxReplicaCount, requiredReplicaCount), path, limits),
  // machine_resources.proto: ten if no largest count is named.
  BatchDedicatedResources: (resources, path, limits) => {
    const isLeftOpen =
      isUnbounded(resources) && largestCount(resources.startingReplicaCount) <= limits.allow.machines.replicas
    const unwritten = isLeftOpen ? 'maxReplicaCount' : undefined
    judgeReplicaCount(batchReplicas(resources), path, limits, unwritten)
  },
  AutomaticResources: ({ minReplicaCount, maxReplicaCount }, path, limits) => {
    if (isUnbounded({ maxReplicaCount }))
      // machine_resources.proto: "no upper bound for scaling under heavy traffic".
      limits.refuse(path, {
        message: 'without maxReplicaCount Vertex AI adds as many replicas as the traffic needs.',
        cure: `Write maxReplicaCount: ${Math.max(1, limits.allow.machines.replicas)}`,
      })
    else judgeReplicaCount(largestCount(minReplicaCount, maxReplicaCount), path, limits)
  },
  ReasoningEngineSpec: judgeAgent,
  SecretRef: ({ version }, path, limits) => {
    // Google appends it to the name of the secret.
    if (typeof version === 'string' && version !== '' && !/^[\w-]+$/.test(version))
      limits.refuse([...path, 'version'], {
        message: `no version of a secret: ${quote(version)}.`,
        cure: 'Write latest, its number, or its alias.',
      })
  },
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
  // An engine elsewhere must be listed. In the step's own place it may be one that this grant created.
  QueryAgentStep: ({ engine }, path, limits) => {
    const { step, allow, grant } = limits
    const [, project = '', location = ''] =
      typeof engine === 'string' ? (/^projects\/([^/]+)\/locations\/([^/]+)\//.exec(engine) ?? []) : []
    const isOwnPlace =
      project === '' || ((/^\d+$/.test(project) || project === step.project) && location === step.location)
    if (!isOwnPlace) limits.refuse([...path, 'engine'], refuseValue('engines', String(engine), allow, grant, step))
  },
  PublishStep: judgePublication,
  BuildImageStep: judgeBuild,
  Buildpacks: judgeBuilder,
  CallStep: (step, path, limits) => judgeCall(step.body, [...path, 'body'], limits),
}

/**
 * Checks an agent. It runs on up to a hundred instances if no number is named (reasoning_engine.proto). With an
 * identity of its own, it runs as no account that a list could name.
 */
function judgeAgent(spec: JsonObject, path: Path, limits: LimitsContext): void {
  const { sourceCodeSpec, containerSpec, packageSpec, serviceAccount, identityType, deploymentSpec } = spec
  const deployment = isObject(deploymentSpec) ? deploymentSpec : {}
  // The environment is code, too: PYTHONPATH, LD_PRELOAD, or a proxy's address change the program that runs as the
  // agent's account.
  const code = [sourceCodeSpec, containerSpec, packageSpec, deployment.env]
  const hasCode = code.some(one => one !== undefined)
  const hasOwnIdentity = identityType === 'AGENT_IDENTITY'
  if (hasOwnIdentity) judgeOwnIdentity(path, limits)
  else if (hasCode || serviceAccount !== undefined || identityType !== undefined)
    judgeAccount(serviceAccount, path, limits)
  if (!hasCode && deploymentSpec === undefined) return
  const { minInstances, maxInstances = 100 } = deployment
  const isLeftOpen =
    deployment.maxInstances === undefined && largestCount(minInstances) <= limits.allow.machines.replicas
  const unwritten = isLeftOpen ? 'deploymentSpec.maxInstances' : undefined
  judgeReplicaCount(
    largestCount(minInstances, maxInstances),
    [...path, 'deploymentSpec', 'maxInstances'],
    limits,
    unwritten,
  )
}
