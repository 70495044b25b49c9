import { isObject, type JsonObject } from '../../core/json.ts'

/** Stands for any value that Google chooses. */
export const anyValue = Symbol('any')

/** Facts about the resource that contains a value. */
export interface FieldContext {
  /** Number of the resource's project, if its name has it. */
  readonly projectNumber: string | undefined
}

/** Returns true if Google would fill in this value. */
type IsFilledIn = (value: unknown, surroundings: FieldContext) => boolean

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
const restReference = 'https://docs.cloud.google.com/vertex-ai/docs/reference/rest/v1'
const terraform = 'https://github.com/GoogleCloudPlatform/magic-modules/blob/main/mmv1/products/vertexai'

/** Fields that Google fills in if the user omits them, as `Message.field`, by the page that documents it. */
const sources: Readonly<Record<string, JsonObject>> = {
  // vertexaicustomjob-maximal and vertexaipipelinejob-minimal: recorded traffic.
  [recorded]: {
    'WorkerPoolSpec.diskSpec': anyValue,
    'DiskSpec.bootDiskType': anyValue,
    'DiskSpec.bootDiskSizeGb': anyValue,
    'PipelineJob.serviceAccount': computeAccount,
  },
  [`${restReference}/CustomJobSpec`]: {
    'CustomJobSpec.scheduling': anyValue,
    'Scheduling.timeout': anyValue,
    'Scheduling.strategy': anyValue,
    'Scheduling.maxWaitDuration': '86400s',
    'WorkerPoolSpec.replicaCount': 1,
  },
  [`${restReference}/MachineSpec`]: {
    'ReservationAffinity.reservationAffinityType': 'NO_RESERVATION',
  },
  [`${restReference}/StudySpec`]: {
    'StudySpec.measurementSelectionType': 'LAST_MEASUREMENT',
    'StudySpec.ConvexAutomatedStoppingSpec.minMeasurementCount': anyValue,
    'StudySpec.ConvexAutomatedStoppingSpec.minStepCount': anyValue,
  },
  // "If the provided ones sum to less than 1, the remainder is assigned to sets as decided by Vertex AI."
  [`${restReference}/projects.locations.trainingPipelines`]: {
    'InputDataConfig.fractionSplit': anyValue,
    'FractionSplit.trainingFraction': anyValue,
    'FractionSplit.validationFraction': anyValue,
    'FractionSplit.testFraction': anyValue,
  },
  [`${restReference}/projects.locations.pipelineJobs`]: {
    'PipelineJob.RuntimeConfig.failurePolicy': 'PIPELINE_FAILURE_POLICY_FAIL_SLOW',
  },
  [`${restReference}/projects.locations.batchPredictionJobs`]: {
    'BatchPredictionJob.manualBatchTuningParameters': anyValue,
    'ManualBatchTuningParameters.batchSize': anyValue,
    'BatchDedicatedResources.startingReplicaCount': anyValue,
    'BatchDedicatedResources.maxReplicaCount': atMost(10),
  },
  [`${restReference}/projects.locations.tuningJobs`]: {
    'TuningJob.tunedModelDisplayName': anyValue,
    'SupervisedTuningSpec.hyperParameters': anyValue,
    'SupervisedHyperParameters.epochCount': anyValue,
    'SupervisedHyperParameters.learningRateMultiplier': anyValue,
    'SupervisedHyperParameters.adapterSize': anyValue,
    'PreferenceOptimizationSpec.hyperParameters': anyValue,
    'PreferenceOptimizationHyperParameters.adapterSize': anyValue,
    'PreferenceOptimizationHyperParameters.beta': anyValue,
    'PreferenceOptimizationHyperParameters.epochCount': anyValue,
    'PreferenceOptimizationHyperParameters.learningRateMultiplier': anyValue,
  },
  [`${restReference}/projects.locations.models`]: {
    'Model.name': anyValue,
    'Model.etag': anyValue,
    'Model.versionAliases': anyValue,
    'ModelContainerSpec.ports': [{ containerPort: 8080 }],
    'Probe.periodSeconds': anyValue,
    'Probe.timeoutSeconds': anyValue,
    'Probe.failureThreshold': anyValue,
    'Probe.successThreshold': anyValue,
    'Probe.initialDelaySeconds': anyValue,
  },
  // `default_from_api`, and fields in a list of 2026-09.
  [`${terraform}/ReasoningEngine.yaml`]: {
    'ReasoningEngine.name': anyValue,
    'ReasoningEngine.etag': anyValue,
    'ReasoningEngine.contextSpec': anyValue,
    'ReasoningEngine.trafficConfig': anyValue,
    'ReasoningEngineSpec.effectiveIdentity': anyValue,
    'ReasoningEngineSpec.ContainerSpec.port': anyValue,
    'ReasoningEngineSpec.PackageSpec.pythonVersion': anyValue,
    'ReasoningEngineSpec.SourceCodeSpec.PythonSpec.version': anyValue,
    // "SERVICE_ACCOUNT: same behavior" as an absent value.
    'ReasoningEngineSpec.identityType': 'SERVICE_ACCOUNT',
    'ReasoningEngineSpec.DeploymentSpec.containerConcurrency': anyValue,
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
export const unorderedLists: ReadonlyMap<string, string> = new Map([
  ['ReasoningEngineSpec.DeploymentSpec.env', 'name'],
  ['ReasoningEngineSpec.DeploymentSpec.secretEnv', 'name'],
])
