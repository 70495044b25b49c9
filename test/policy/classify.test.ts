import { describe, expect, it } from 'vitest'
import type { Shape, Shapes } from '../../src/document/shape.ts'
import { isMessage } from '../../src/policy/limits/context.ts'
import { bodyFieldClass, bodyFieldNames } from '../../src/policy/limits/fields/fields.ts'
import { pipelineShapes } from '../../src/policy/limits/pipeline-shapes.ts'
import { kinds } from '../../src/steps/kinds/kind-names.ts'
import { ownShapes } from '../../src/steps/kinds/registry.ts'
import { shapes as google } from '../../src/vertex/schema.generated.ts'
import { schema } from '../steps/support.ts'

/** Messages of Google with a field that a kind also takes in another form. Its class is the same. */
const extended = ['ReasoningEngineSpec.SourceCodeSpec.InlineSource']

/** Returns every field of a request, in every message that it can contain. */
function fieldsWithin(roots: readonly string[], messages: Shapes): Record<string, Shape> {
  const seen = new Set<string>()
  const found: Record<string, Shape> = {}
  const visitShape = (shape: Shape): void => {
    if (shape.type === 'list' || shape.type === 'map') visitShape(shape.of)
    else if (shape.type === 'either') shape.of.forEach(visitShape)
    else if (shape.type === 'object') visit(shape.name)
  }
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const [key, field] of Object.entries(messages[name]?.fields ?? {})) {
      if (field.outputOnly) continue
      found[`${name}.${key}`] = field.shape
      visitShape(field.shape)
    }
  }
  roots.forEach(visit)
  return found
}

// Two kinds contain Endpoint: its own kind through EndpointStep, which widens it, and a rollout's `create`.
const bodies = kinds.map(kind => schema.messages[kind].body)
const fields = { ...fieldsWithin(bodies, schema.shapes), ...fieldsWithin(['PipelineSpec'], pipelineShapes) }
const leaves = Object.keys(fields).filter(field => !isMessage(fields[field] ?? { type: 'any' }))
const classOf = (name: string): string | undefined => {
  const at = name.lastIndexOf('.')
  return bodyFieldClass(name.slice(0, at), name.slice(at + 1))
}
const sortIs = (field: string, ...sorts: string[]): boolean => sorts.includes(classOf(field) ?? '')

describe('the classification', () => {
  it('knows every field of every body of every kind, so that a new one cannot slip by', () => {
    expect(leaves.filter(field => classOf(field) === undefined)).toEqual([])
    expect(leaves.length).toBeGreaterThan(550)
  })

  it('holds no field that there is not, and of messages only those that must be off', () => {
    expect(bodyFieldNames().filter(field => !leaves.includes(field) && !sortIs(field, 'must be off'))).toEqual([])
    expect(bodyFieldNames().filter(field => fields[field] === undefined)).toEqual([])
  })

  it('classifies no message in two places', () => {
    const names = bodyFieldNames()
    expect(names.length).toBe(new Set(names).size)
  })

  it('tells messages of ours and of Google apart by their names, so that neither is judged as the other', () => {
    expect(Object.keys(ownShapes(google)).filter(name => Object.hasOwn(google, name))).toEqual(extended)
    const bodyShapes = Object.keys(schema.shapes)
    expect(Object.keys(pipelineShapes).filter(name => bodyShapes.includes(name))).toEqual([])
  })

  it('lets no field pass whose name speaks of a resource, but those that are looked at here', () => {
    const telling =
      /image|account|ur[il]s?$|network|key(name)?$|bucket|directory|tensorboard|model|reservation|project|dataset|endpoint|secret|corpus|store|engine|resource|pool|link$/i
    const harmless = leaves.filter(field => sortIs(field, 'harmless'))
    expect(harmless.filter(field => telling.test(field.split('.').at(-1) ?? '')).toSorted()).toEqual([
      'AttachStep.key',
      'Endpoint.dedicatedEndpointEnabled',
      'Endpoint.privateModelServerEnabled',
      'EndpointStep.dedicatedEndpointEnabled',
      'EndpointStep.privateModelServerEnabled',
      'ExplanationMetadata.OutputMetadata.displayNameMappingKey',
      'GenerationConfig.RoutingConfig.AutoRoutingMode.modelRoutingPreference',
      'ImageConfig.imageSize',
      'LLMBasedMetricSpec.rubricGroupKey',
      'ModelGardenSource.skipHfModelCache',
      'PredefinedSplit.key',
      'QueryAgentStep.restore',
      'ReasoningEngineSpec.DeploymentSpec.resourceLimits',
      'ReservationAffinity.key',
      'ResourceSpec.resourceCpuLimit',
      'ResourceSpec.resourceCpuRequest',
      'ResourceSpec.resourceMemoryLimit',
      'ResourceSpec.resourceMemoryRequest',
      'StratifiedSplit.key',
      'TimestampSplit.key',
      'TuningJob.tunedModelDisplayName',
      'UndeployModelRequest.deployedModelId',
    ])
  })

  it('lets no switch or number pass that opens a door or multiplies what is paid, but those that are looked at here', () => {
    const isNumberOrSwitch = (shape: Shape | undefined): boolean =>
      shape?.type === 'boolean' ||
      shape?.type === 'integer' ||
      shape?.type === 'number' ||
      (shape?.type === 'string' && shape.format === 'int64')
    const numbersAndSwitches = leaves.filter(field => isNumberOrSwitch(fields[field]))
    expect(numbersAndSwitches.filter(field => !sortIs(field, 'harmless')).toSorted()).toEqual([
      'AcceleratorConfig.count',
      'AutomaticResources.maxReplicaCount',
      'AutomaticResources.minReplicaCount',
      'BatchDedicatedResources.maxReplicaCount',
      'BatchDedicatedResources.startingReplicaCount',
      'CustomJobSpec.enableDashboardAccess',
      'CustomJobSpec.enableWebAccess',
      'DedicatedResources.maxReplicaCount',
      'DedicatedResources.minReplicaCount',
      'DedicatedResources.requiredReplicaCount',
      'GenAiAdvancedFeaturesConfig.RagConfig.enableRag',
      'HyperparameterTuningJob.maxTrialCount',
      'HyperparameterTuningJob.parallelTrialCount',
      'MachineSpec.acceleratorCount',
      'ReasoningEngineSpec.DeploymentSpec.maxInstances',
      'ReasoningEngineSpec.DeploymentSpec.minInstances',
      'WorkerPoolSpec.replicaCount',
    ])
    const telling = /count$|replica|instances$|trials|enabled?|hours|budget/i
    const harmless = numbersAndSwitches.filter(field => sortIs(field, 'harmless'))
    expect(harmless.filter(field => telling.test(field.split('.').at(-1) ?? '')).toSorted()).toEqual([
      'AutoraterConfig.flipEnabled',
      'AutoraterConfig.samplingCount',
      'DeployedModel.enableAccessLogging',
      'Endpoint.dedicatedEndpointEnabled',
      'Endpoint.enablePrivateServiceConnect',
      'Endpoint.privateModelServerEnabled',
      'EndpointStep.dedicatedEndpointEnabled',
      'EndpointStep.enablePrivateServiceConnect',
      'EndpointStep.privateModelServerEnabled',
      'Examples.neighborCount',
      'FasterDeploymentConfig.fastTryoutEnabled',
      'GenerationConfig.ThinkingConfig.thinkingBudget',
      'GenerationConfig.candidateCount',
      'GenerationConfig.enableAffectiveDialog',
      'GoogleMaps.enableWidget',
      'HyperparameterTuningJob.maxFailedTrialCount',
      'IntegratedGradientsAttribution.stepCount',
      'MemoryBankCustomizationConfig.enableThirdPersonMemories',
      'MemoryBankCustomizationConfigConsolidationConfig.revisionsPerCandidateCount',
      'MemoryGenerationTriggerConfigGenerationTriggerRule.eventCount',
      'Model.DataStats.testAnnotationsCount',
      'Model.DataStats.testDataItemsCount',
      'Model.DataStats.trainingAnnotationsCount',
      'Model.DataStats.trainingDataItemsCount',
      'Model.DataStats.validationAnnotationsCount',
      'Model.DataStats.validationDataItemsCount',
      'PredictRequestResponseLoggingConfig.enabled',
      'PreferenceOptimizationHyperParameters.epochCount',
      'PrivateServiceConnectConfig.enablePrivateServiceConnect',
      'SampledShapleyAttribution.pathCount',
      'ScheduleStep.maxConcurrentActiveRunCount',
      'ScheduleStep.maxConcurrentRunCount',
      'ScheduleStep.maxRunCount',
      'SmoothGradConfig.noisySampleCount',
      'SpeculativeDecodingSpec.speculativeTokenCount',
      'StudySpec.ConvexAutomatedStoppingSpec.maxStepCount',
      'StudySpec.ConvexAutomatedStoppingSpec.minMeasurementCount',
      'StudySpec.ConvexAutomatedStoppingSpec.minStepCount',
      'StudySpec.ConvexAutomatedStoppingSpec.updateAllStoppedTrials',
      'StudySpec.MetricSpec.SafetyMetricConfig.desiredMinSafeTrialsFraction',
      'StudySpec.StudyStoppingConfig.maxNumTrials',
      'StudySpec.StudyStoppingConfig.maxNumTrialsNoProgress',
      'StudySpec.StudyStoppingConfig.minNumTrials',
      'SupervisedHyperParameters.epochCount',
      'Tool.ParallelAiSearch.enableZeroDataRetention',
      'XraiAttribution.stepCount',
    ])
  })
})
