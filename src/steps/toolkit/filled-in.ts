import { isObject, type JsonObject } from '../../core/json.ts'

/** Stands for any value that Google chooses. */
export const any = Symbol('any')

/** Facts about the resource that contains a value. */
export interface Surroundings {
  /** Number of the resource's project, if its name has it. */
  readonly projectNumber: string | undefined
}

/** Returns true if Google would fill in this value. */
type IsFilledIn = (value: unknown, surroundings: Surroundings) => boolean

/** The default account of a pipeline. */
const computeAccount: IsFilledIn = (value, { projectNumber }) => {
  const [, number] = /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(String(value)) ?? []
  return number !== undefined && (projectNumber === undefined || number === projectNumber)
}

/** Resources that cost money: no more than the documented default. */
const atMost =
  (most: number): IsFilledIn =>
  value =>
    Number(value) <= most

const defaultLimits: IsFilledIn = value =>
  isObject(value) && Number(value['cpu']) <= 4 && /^[1-4]Gi$/.test(String(value['memory']))

const recorded = 'https://github.com/GoogleCloudPlatform/k8s-config-connector'
const reference = 'https://docs.cloud.google.com/vertex-ai/docs/reference/rest/v1'
const terraform = 'https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai'

/** Fields that Google fills in if the user omits them, as `Message.field`, by the page that documents it. */
const sources: Readonly<Record<string, JsonObject>> = {
  // vertexaicustomjob-maximal and vertexaipipelinejob-minimal: recorded traffic.
  [recorded]: {
    'WorkerPoolSpec.diskSpec': any,
    'DiskSpec.bootDiskType': any,
    'DiskSpec.bootDiskSizeGb': any,
    'PipelineJob.serviceAccount': computeAccount,
  },
  [`${reference}/CustomJobSpec`]: {
    'CustomJobSpec.scheduling': any,
    'Scheduling.timeout': any,
    'Scheduling.strategy': any,
    'Scheduling.maxWaitDuration': '86400s',
    'WorkerPoolSpec.replicaCount': 1,
  },
  [`${reference}/MachineSpec`]: {
    'ReservationAffinity.reservationAffinityType': 'NO_RESERVATION',
  },
  [`${reference}/StudySpec`]: {
    'StudySpec.measurementSelectionType': 'LAST_MEASUREMENT',
    'StudySpec.ConvexAutomatedStoppingSpec.minMeasurementCount': any,
    'StudySpec.ConvexAutomatedStoppingSpec.minStepCount': any,
  },
  // "If the provided ones sum to less than 1, the remainder is assigned to sets as decided by Vertex AI."
  [`${reference}/projects.locations.trainingPipelines`]: {
    'InputDataConfig.fractionSplit': any,
    'FractionSplit.trainingFraction': any,
    'FractionSplit.validationFraction': any,
    'FractionSplit.testFraction': any,
  },
  [`${reference}/projects.locations.pipelineJobs`]: {
    'PipelineJob.RuntimeConfig.failurePolicy': 'PIPELINE_FAILURE_POLICY_FAIL_SLOW',
  },
  [`${reference}/projects.locations.batchPredictionJobs`]: {
    'BatchPredictionJob.manualBatchTuningParameters': any,
    'ManualBatchTuningParameters.batchSize': any,
    'BatchDedicatedResources.startingReplicaCount': any,
    'BatchDedicatedResources.maxReplicaCount': atMost(10),
  },
  [`${reference}/projects.locations.tuningJobs`]: {
    'TuningJob.tunedModelDisplayName': any,
    'SupervisedTuningSpec.hyperParameters': any,
    'SupervisedHyperParameters.epochCount': any,
    'SupervisedHyperParameters.learningRateMultiplier': any,
    'SupervisedHyperParameters.adapterSize': any,
    'PreferenceOptimizationSpec.hyperParameters': any,
    'PreferenceOptimizationHyperParameters.adapterSize': any,
    'PreferenceOptimizationHyperParameters.beta': any,
    'PreferenceOptimizationHyperParameters.epochCount': any,
    'PreferenceOptimizationHyperParameters.learningRateMultiplier': any,
  },
  [`${reference}/projects.locations.models`]: {
    'Model.name': any,
    'Model.etag': any,
    'Model.versionAliases': any,
    'ModelContainerSpec.ports': [{ containerPort: 8080 }],
    'Probe.periodSeconds': any,
    'Probe.timeoutSeconds': any,
    'Probe.failureThreshold': any,
    'Probe.successThreshold': any,
    'Probe.initialDelaySeconds': any,
  },
  // `default_from_api`, and fields in a list of 2026-09.
  [`${terraform}/ReasoningEngine.yaml`]: {
    'ReasoningEngine.name': any,
    'ReasoningEngine.etag': any,
    'ReasoningEngine.contextSpec': any,
    'ReasoningEngine.trafficConfig': any,
    'ReasoningEngineSpec.effectiveIdentity': any,
    'ReasoningEngineSpec.ContainerSpec.port': any,
    'ReasoningEngineSpec.PackageSpec.pythonVersion': any,
    'ReasoningEngineSpec.SourceCodeSpec.PythonSpec.version': any,
    // "SERVICE_ACCOUNT: same behavior" as an absent value.
    'ReasoningEngineSpec.identityType': 'SERVICE_ACCOUNT',
    'ReasoningEngineSpec.DeploymentSpec.containerConcurrency': any,
    'ReasoningEngineSpec.DeploymentSpec.maxInstances': atMost(100),
    'ReasoningEngineSpec.DeploymentSpec.minInstances': atMost(1),
    'ReasoningEngineSpec.DeploymentSpec.resourceLimits': defaultLimits,
  },
}

/** By `Message.field`. A value, `any`, or a function that decides. */
export const filledIn: ReadonlyMap<string, unknown> = new Map(Object.values(sources).flatMap(Object.entries))

/** True for a rule that is a function of the value. */
export const isDecidedBy = (rule: unknown): rule is IsFilledIn => typeof rule === 'function'

/**
 * Fields that Google accepts and does not return ("Input only" in its reference). Their values cannot be compared, but
 * the key of a step includes a digest of them.
 */
export const notReturned: ReadonlySet<string> = new Set([
  'ReasoningEngineSpec.SourceCodeSpec.InlineSource.sourceArchive',
])

/**
 * Lists that Google may return in another order, by the field that names their items: they are sets in Terraform
 * (https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai/ReasoningEngine.yaml).
 */
export const unordered: ReadonlyMap<string, string> = new Map([
  ['ReasoningEngineSpec.DeploymentSpec.env', 'name'],
  ['ReasoningEngineSpec.DeploymentSpec.secretEnv', 'name'],
])
