import type { FieldsByClass } from './classes.ts'

/** Serving: endpoints, deployments, batch predictions, agents. */
export const servingFields: FieldsByClass = {
  BatchPredictionJob: {
    models: 'model',
    service_accounts: 'serviceAccount',
    'by value': 'modelParameters',
    harmless: 'displayName generateExplanation labels disableContainerLogging',
  },
  'BatchPredictionJob.InputConfig': { harmless: 'instancesFormat' },
  'BatchPredictionJob.InstanceConfig': { harmless: 'instanceType keyField includedFields excludedFields' },
  'BatchPredictionJob.OutputConfig': { harmless: 'predictionsFormat' },
  BigQuerySource: { tables: 'inputUri' },
  VertexMultimodalDatasetSource: { datasets: 'datasetName' },
  VertexMultimodalDatasetDestination: { harmless: 'displayName' },
  BatchDedicatedResources: { 'judged whole': 'startingReplicaCount maxReplicaCount' },
  ManualBatchTuningParameters: { harmless: 'batchSize' },

  // Shares of traffic refer to models that are deployed on the endpoint, which is checked.
  DeployModelRequest: { endpoints: 'endpoint', harmless: 'trafficSplit' },
  UndeployModelRequest: { endpoints: 'endpoint', harmless: 'deployedModelId trafficSplit' },
  DeployedModel: {
    models: 'model',
    service_accounts: 'serviceAccount',
    publisher_models: 'gdcConnectedModel',
    // A pool of machines that exists and is paid for already. No list names it, so its project and location must be
    // allowed.
    'by value': 'sharedResources',
    harmless:
      'id displayName disableExplanations disableContainerLogging enableAccessLogging systemLabels checkpointId',
  },
  DedicatedResources: { 'judged whole': 'minReplicaCount maxReplicaCount requiredReplicaCount', harmless: 'spot' },
  AutomaticResources: { 'judged whole': 'minReplicaCount maxReplicaCount' },
  AutoscalingMetricSpec: { harmless: 'metricName target' },
  FasterDeploymentConfig: { harmless: 'fastTryoutEnabled' },
  SpeculativeDecodingSpec: { harmless: 'speculativeTokenCount' },
  'SpeculativeDecodingSpec.DraftModelSpeculation': { models: 'draftModel' },
  'SpeculativeDecodingSpec.NgramSpeculation': { harmless: 'ngramSize' },

  Endpoint: {
    networks: 'network',
    harmless:
      'displayName description trafficSplit etag labels enablePrivateServiceConnect dedicatedEndpointEnabled privateModelServerEnabled',
  },
  // A place of Google Distributed Cloud, in which the endpoint then serves.
  GdcConfig: { locations: 'zone' },
  // Projects that may reach the endpoint from their own networks.
  PrivateServiceConnectConfig: { projects: 'projectAllowlist', harmless: 'enablePrivateServiceConnect' },
  PSCAutomationConfig: { projects: 'projectId', networks: 'network' },
  // Copies of requests: to the named table, which is checked, otherwise to one in the endpoint's own project.
  PredictRequestResponseLoggingConfig: { harmless: 'enabled samplingRate' },
  ClientConnectionConfig: { harmless: 'inferenceTimeout' },
  // Requests could then use corpora that no list names.
  'GenAiAdvancedFeaturesConfig.RagConfig': { 'must be off': 'enableRag' },

  ReasoningEngine: {
    engines: 'name',
    harmless: 'displayName description etag labels',
  },
  ReasoningEngineSpec: {
    service_accounts: 'serviceAccount',
    // identityType: the identity if no account is named, which `default` must allow.
    'judged whole': 'identityType',
    harmless: 'classMethods agentFramework',
  },
  // Code in the body comes from the repository, like arguments of a container.
  'ReasoningEngineSpec.SourceCodeSpec.InlineSource': { harmless: 'sourceArchive' },
  AgentSources: { harmless: 'from include exclude', writes: 'keep' },
  // Code of another repository, in whatever state it is when it is read.
  'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig': {
    'must be off': 'gitRepositoryLink',
    harmless: 'dir revision',
  },
  'ReasoningEngineSpec.SourceCodeSpec.PythonSpec': {
    harmless: 'version entrypointModule entrypointObject requirementsFile',
  },
  'ReasoningEngineSpec.SourceCodeSpec.ImageSpec': { harmless: 'buildArgs' },
  'ReasoningEngineSpec.ContainerSpec': { images: 'imageUri' },
  'ReasoningEngineSpec.PackageSpec': {
    storage: 'pickleObjectGcsUri dependencyFilesGcsUri requirementsGcsUri',
    harmless: 'pythonVersion',
  },
  // CPU and memory of an instance are small. The number of instances is bounded.
  'ReasoningEngineSpec.DeploymentSpec': {
    'judged whole': 'minInstances maxInstances',
    harmless: 'resourceLimits containerConcurrency',
  },
  // A question inside the instance, like a health check.
  KeepAliveProbe: { harmless: 'maxSeconds' },
  KeepAliveProbeHttpGet: { harmless: 'path port' },
  // An agent as data instead of code. It names things in free form.
  ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig: { 'by value': 'jsonConfig' },
  // An agent's memory stays in the engine, and two of Google's models read it.
  ReasoningEngineContextSpecMemoryBankConfig: { harmless: 'disableMemoryRevisions' },
  ReasoningEngineContextSpecMemoryBankConfigGenerationConfig: { publisher_models: 'model' },
  ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig: { publisher_models: 'embeddingModel' },
  ReasoningEngineContextSpecMemoryBankConfigTtlConfig: { harmless: 'defaultTtl memoryRevisionDefaultTtl' },
  ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig: {
    harmless: 'createTtl generateCreatedTtl generateUpdatedTtl',
  },
  MemoryGenerationTriggerConfigGenerationTriggerRule: { harmless: 'eventCount fixedInterval idleDuration' },
  MemoryBankCustomizationConfig: { harmless: 'disableNaturalLanguageMemories enableThirdPersonMemories scopeKeys' },
  MemoryBankCustomizationConfigConsolidationConfig: { harmless: 'revisionsPerCandidateCount' },
  MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory: { harmless: 'fact' },
  MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic: { harmless: 'description label' },
  MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic: { harmless: 'managedTopicEnum' },
  MemoryTopicId: { harmless: 'customMemoryTopicLabel managedMemoryTopic' },
  SecretEnvVar: { harmless: 'name' },
  // Code that anyone who may write the steps chooses receives the value.
  SecretRef: { secrets: 'secret', 'judged whole': 'version' },
  // Machines of Cloud Build in a user's network. Without it Google's own agent builds, and the account is ignored.
  'ReasoningEngineSpec.BuildSpec': { 'must be off': 'workerPool', service_accounts: 'serviceAccount' },
}
