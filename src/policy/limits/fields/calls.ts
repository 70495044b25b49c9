import type { FieldsByClass } from './classes.ts'

/**
 * Messages that only `call` can send. A field whose name means the same in every message is in `plainNames`. All other
 * text fields, and every switch or number that grants access, are here under their message. A test walks the requests
 * of all methods, and fails on a text field that is missing.
 */
export const callFields: FieldsByClass = {
  // Datasets and feature stores.
  Dataset: { schemata: 'metadataSchemaUri', address: 'metadata', models: 'modelReference' },
  SavedQuery: { 'by value': 'metadata', harmless: 'problemType' },
  ExportDataConfig: { schemata: 'annotationSchemaUri', harmless: 'annotationsFilter savedQueryId' },
  ExportFilterSplit: { harmless: 'trainingFilter validationFilter testFilter' },
  ImportDataConfig: { schemata: 'importSchemaUri', harmless: 'dataItemLabels annotationLabels' },
  SearchDataItemsRequest: {
    'by value': 'dataset savedQuery dataLabelingJob',
    harmless: 'orderByDataItem dataItemFilter annotationsFilter annotationFilters fieldMask',
  },
  'SearchDataItemsRequest.OrderByAnnotation': { 'by value': 'savedQuery' },
  TaskDescriptionStrategy: { harmless: 'taskDescription' },
  OutputFieldSpec: { harmless: 'fieldName guidance' },
  SyntheticField: { harmless: 'fieldName' },
  'FeatureOnlineStore.Bigtable': { harmless: 'zone' },
  'FeatureOnlineStore.Bigtable.AutoScaling': { 'judged whole': 'minNodeCount maxNodeCount' },
  'FeatureView.BigQuerySource': { tables: 'uri', harmless: 'entityIdColumns' },
  'FeatureView.FeatureRegistrySource.FeatureGroup': { harmless: 'featureGroupId featureIds' },
  // Another project by its number, and corpora: no list names either.
  'FeatureView.FeatureRegistrySource': { 'must be off': 'projectNumber' },
  'FeatureView.VertexRagSource': { tables: 'uri', 'must be off': 'ragCorpusId' },
  'FeatureView.IndexConfig': { harmless: 'embeddingColumn filterColumns crowdingColumn' },
  'FeatureView.IndexConfig.TreeAHConfig': { harmless: 'leafNodeEmbeddingCount' },
  'Featurestore.OnlineServingConfig': { 'judged whole': 'fixedNodeCount' },
  'Featurestore.OnlineServingConfig.Scaling': { 'judged whole': 'minNodeCount maxNodeCount' },
  Feature: { harmless: 'versionColumnName pointOfContact' },
  FeatureGroup: { harmless: 'serviceAgentType' },
  'FeatureGroup.BigQuery': { harmless: 'entityIdColumns' },
  'FeatureGroup.BigQuery.TimeSeries': { harmless: 'timestampColumn' },
  FeatureViewDataKey: { harmless: 'key' },
  'FeatureViewDataKey.CompositeKey': { harmless: 'parts' },
  NearestNeighborQuery: { harmless: 'entityId' },
  'NearestNeighborQuery.StringFilter': { harmless: 'allowTokens denyTokens' },
  'NearestNeighborQuery.NumericFilter': { harmless: 'valueInt' },
  ReadFeatureValuesRequest: { harmless: 'entityId' },
  IdMatcher: { harmless: 'ids' },
  WriteFeatureValuesPayload: { harmless: 'entityId' },
  FeatureValue: { harmless: 'int64Value stringValue bytesValue' },
  Int64Array: { harmless: 'values' },
  StringArray: { harmless: 'values' },
  'BatchReadFeatureValuesRequest.PassThroughField': { harmless: 'fieldName' },
  'BatchReadFeatureValuesRequest.EntityTypeSpec': { harmless: 'entityTypeId' },
  DestinationFeatureSetting: { harmless: 'featureId destinationField' },
  EntityIdSelector: { harmless: 'entityIdField' },
  ImportFeatureValuesRequest: { harmless: 'featureTimeField entityIdField' },
  'ImportFeatureValuesRequest.FeatureSpec': { harmless: 'id sourceField' },
  SearchFeaturesRequest: { harmless: 'query' },

  // Serving and indexes.
  DeploymentResourcePool: { service_accounts: 'serviceAccount' },
  Index: { schemata: 'metadataSchemaUri', address: 'metadata' },
  IndexEndpoint: { networks: 'network' },
  DeployedIndex: { 'by value': 'index', harmless: 'id reservedIpRanges deploymentGroup' },
  // Accounts that may call the index from then on.
  'DeployedIndexAuthConfig.AuthProvider': { service_accounts: 'allowedIssuers', harmless: 'audiences' },
  UndeployIndexRequest: { harmless: 'deployedIndexId' },
  FindNeighborsRequest: { harmless: 'deployedIndexId' },
  ReadIndexDatapointsRequest: { harmless: 'deployedIndexId ids' },
  RemoveDatapointsRequest: { harmless: 'datapointIds' },
  IndexDatapoint: { 'by value': 'embeddingMetadata', harmless: 'datapointId' },
  'IndexDatapoint.SparseEmbedding': { harmless: 'dimensions' },
  'IndexDatapoint.Restriction': { harmless: 'namespace allowList denyList' },
  'IndexDatapoint.NumericRestriction': { harmless: 'valueInt namespace' },
  'IndexDatapoint.CrowdingTag': { harmless: 'crowdingAttribute' },
  DirectRawPredictRequest: { harmless: 'methodName input' },
  Tensor: { harmless: 'shape stringVal bytesVal int64Val uint64Val tensorVal' },
  ExplainRequest: { 'by value': 'instances parameters', harmless: 'deployedModelId' },
  'ExplanationMetadataOverride.InputMetadataOverride': { harmless: 'inputBaselines' },
  ExamplesRestrictionsNamespace: { harmless: 'namespaceName allow deny' },
  ComputeTokensRequest: { 'by value': 'instances', models: 'model' },
  CountTokensRequest: { 'by value': 'instances', models: 'model' },
  EmbedContentRequest: { models: 'model', harmless: 'title' },
  'EmbedContentRequest.EmbedContentConfig': { harmless: 'title' },
  CachedContent: { models: 'model' },

  // Model Garden. No list bounds weights of a third party, or a key for them.
  DeployRequest: {
    publisher_models: 'publisherModelName',
    'by value': 'destination',
    'must be off': 'huggingFaceModelId',
  },
  'DeployRequest.ModelConfig': { 'must be off': 'huggingFaceAccessToken', harmless: 'modelDisplayName modelUserId' },
  'DeployRequest.EndpointConfig': { harmless: 'endpointDisplayName endpointUserId' },
  'DeployRequest.DeployConfig': { harmless: 'systemLabels' },

  // Models, their evaluations and their migration.
  'ExportModelRequest.OutputConfig': { harmless: 'exportFormatId' },
  ContainerRegistryDestination: { images: 'outputUri' },
  ModelEvaluation: {
    schemata: 'metricsSchemaUri dataItemSchemaUri annotationSchemaUri',
    'by value': 'metrics metadata',
    harmless: 'sliceDimensions',
  },
  'ModelEvaluation.ModelEvaluationExplanationSpec': { harmless: 'explanationType' },
  EvaluatedAnnotationExplanation: { harmless: 'explanationType' },
  'ErrorAnalysisAnnotation.AttributedItem': { 'by value': 'annotationResourceName' },
  // The endpoint is one of three hosts of Google.
  'MigrateResourceRequest.MigrateMlEngineModelVersionConfig': {
    'by value': 'modelVersion',
    harmless: 'endpoint modelDisplayName',
  },
  'MigrateResourceRequest.MigrateAutomlModelConfig': { 'by value': 'model', harmless: 'modelDisplayName' },
  'MigrateResourceRequest.MigrateAutomlDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
  'MigrateResourceRequest.MigrateDataLabelingDatasetConfig': { 'by value': 'dataset', harmless: 'datasetDisplayName' },
  'MigrateResourceRequest.MigrateDataLabelingDatasetConfig.MigrateDataLabelingAnnotatedDatasetConfig': {
    'by value': 'annotatedDataset',
  },
  // It would send the traffic of an endpoint to a model that no gate or probe has checked.
  RebaseTunedModelRequest: { 'must be off': 'deployToSameEndpoint' },
  TunedModelRef: { models: 'tunedModel', 'by value': 'tuningJob pipelineJob' },

  // People, and messages to them: no list names people.
  DataLabelingJob: {
    datasets: 'datasets',
    storage: 'instructionUri',
    schemata: 'inputsSchemaUri',
    address: 'inputs',
    'by value': 'specialistPools',
    harmless: 'annotationLabels',
  },
  TrainingConfig: { harmless: 'timeoutTrainingMilliHours' },
  ActiveLearningConfig: { harmless: 'maxDataItemCount' },
  SpecialistPool: { 'must be off': 'specialistManagerEmails specialistWorkerEmails' },
  'ModelMonitoringAlertConfig.EmailAlertConfig': { 'must be off': 'userEmails' },
  ModelMonitoringAlertConfig: { 'by value': 'notificationChannels' },
  ModelDeploymentMonitoringJob: {
    endpoints: 'endpoint',
    schemata: 'predictInstanceSchemaUri analysisInstanceSchemaUri',
    'by value': 'samplePredictInstance',
  },
  ModelDeploymentMonitoringObjectiveConfig: { harmless: 'deployedModelId' },
  'ModelMonitoringObjectiveConfig.TrainingDataset': { datasets: 'dataset', harmless: 'dataFormat targetField' },
  SearchModelDeploymentMonitoringStatsAnomaliesRequest: { harmless: 'deployedModelId featureDisplayName' },
  NasJobSpec: { 'by value': 'resumeNasJobId', harmless: 'searchSpaceSpec' },
  'NasJobSpec.MultiTrialAlgorithmSpec.MetricSpec': { harmless: 'metricId' },

  // Metadata: the target of an artifact is checked as if the step named it.
  Artifact: { address: 'uri metadata', harmless: 'schemaTitle schemaVersion' },
  Context: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
  Execution: { 'by value': 'metadata', harmless: 'schemaTitle schemaVersion' },
  MetadataSchema: { harmless: 'schemaVersion schema' },
  Event: { 'by value': 'artifact' },
  AddContextArtifactsAndExecutionsRequest: { 'by value': 'artifacts executions' },
  AddContextChildrenRequest: { 'by value': 'childContexts' },
  RemoveContextChildrenRequest: { 'by value': 'childContexts' },

  // Notebooks and persistent resources: machines that stay, with code, and the accounts or people that the code runs
  // as.
  NotebookRuntime: { 'must be off': 'runtimeUser', harmless: 'networkTags' },
  NotebookReservationAffinity: { reservations: 'values', harmless: 'consumeReservationType key' },
  NotebookRuntimeTemplate: { service_accounts: 'serviceAccount', harmless: 'networkTags' },
  NotebookExecutionJob: {
    'by value': 'notebookRuntimeTemplateResourceName scheduleResourceName',
    storage: 'gcsOutputUri',
    service_accounts: 'serviceAccount',
    'must be off': 'executionUser',
    harmless: 'kernelName',
  },
  AssignNotebookRuntimeRequest: { 'by value': 'notebookRuntimeTemplate' },
  'NotebookExecutionJob.DataformRepositorySource': {
    'by value': 'dataformRepositoryResourceName',
    harmless: 'commitSha',
  },
  'NotebookExecutionJob.GcsNotebookSource': { storage: 'uri', harmless: 'generation' },
  'NotebookExecutionJob.DirectNotebookSource': { harmless: 'content' },
  NetworkSpec: { networks: 'network subnetwork' },
  PersistentDiskSpec: { harmless: 'diskType diskSizeGb' },
  ColabImage: { harmless: 'releaseName' },
  // A script that runs as the user of the runtime.
  PostStartupScriptConfig: { 'must be off': 'postStartupScript postStartupScriptUrl' },
  CreatePersistentResourceRequest: { persistent_resources: 'persistentResourceId' },
  PersistentResource: { networks: 'network', harmless: 'reservedIpRanges' },
  ResourcePool: { 'judged whole': 'replicaCount', harmless: 'id' },
  'ResourcePool.AutoscalingSpec': { 'judged whole': 'minReplicaCount maxReplicaCount' },
  ServiceAccountSpec: { service_accounts: 'serviceAccount' },
  RaySpec: { images: 'imageUri resourcePoolImages', harmless: 'headNodeResourcePoolId' },

  // Pipelines and schedules.
  BatchCancelPipelineJobsRequest: { 'by value': 'names' },
  BatchDeletePipelineJobsRequest: { 'by value': 'names' },
  Schedule: { harmless: 'maxRunCount maxConcurrentRunCount maxConcurrentActiveRunCount' },

  // Agents: questions to them are data. A user is one of the agent's own.
  AsyncQueryReasoningEngineRequest: { storage: 'inputGcsUri outputGcsUri' },
  CancelAsyncQueryReasoningEngineRequest: { harmless: 'operationName' },
  QueryReasoningEngineRequest: { 'by value': 'input', harmless: 'classMethod' },
  Session: { 'by value': 'sessionState', harmless: 'userId' },
  SessionEvent: { 'by value': 'rawEvent', harmless: 'author invocationId errorCode errorMessage' },
  EventActions: { 'by value': 'stateDelta requestedAuthConfigs', harmless: 'transferAgent' },
  EventMetadata: { 'by value': 'customMetadata', harmless: 'longRunningToolIds branch' },
  Transcription: { harmless: 'text' },
  // Sources of an answer, as they were returned with it.
  GroundingMetadata: { harmless: 'webSearchQueries imageSearchQueries retrievalQueries' },
  SearchEntryPoint: { harmless: 'renderedContent sdkBlob' },
  GroundingChunkImage: { harmless: 'domain imageUri sourceUri title' },
  'GroundingChunk.Web': { harmless: 'uri title domain' },
  RagChunk: { harmless: 'text' },
  'GroundingChunk.RetrievedContext': { harmless: 'uri title text' },
  'GroundingChunk.Maps': { harmless: 'uri title text placeId' },
  'GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet': { harmless: 'reviewId googleMapsUri title' },
  'GroundingMetadata.SourceFlaggingUri': { harmless: 'sourceId flagContentUri' },

  // Retrieval. No list bounds corpora, or the sources outside Google that they read with their own keys.
  'RagVectorDbConfig.Pinecone': { 'must be off': 'indexName' },
  'RagVectorDbConfig.VertexVectorSearch': { 'by value': 'indexEndpoint index' },
  'RagEmbeddingModelConfig.VertexPredictionEndpoint': { endpoints: 'endpoint' },
  VertexAiSearchConfig: { 'must be off': 'servingConfig' },
  'GoogleDriveSource.ResourceId': { 'must be off': 'resourceId' },
  'SlackSource.SlackChannels.SlackChannel': { 'must be off': 'channelId' },
  'JiraSource.JiraQueries': { 'must be off': 'projects customQueries email serverUri' },
  'SharePointSources.SharePointSource': {
    'must be off': 'sharepointFolderPath sharepointFolderId driveName driveId clientId tenantId sharepointSiteName',
  },
  'RagFileParsingConfig.LayoutParser': { 'by value': 'processorName' },
  'RagFileParsingConfig.LlmParser': { publisher_models: 'modelName', harmless: 'customParsingPrompt' },
  RagQuery: { harmless: 'text' },
  'AugmentPromptRequest.Model': { publisher_models: 'model', harmless: 'modelVersion' },
  Fact: { 'by value': 'uri', harmless: 'query title summary' },
  'RetrieveContextsRequest.VertexRagStore.RagResource': { 'must be off': 'ragCorpus', harmless: 'ragFileIds' },

  // Evaluations: texts that are compared with each other.
  ExactMatchInstance: { harmless: 'prediction reference' },
  BleuInstance: { harmless: 'prediction reference' },
  RougeInstance: { harmless: 'prediction reference' },
  FluencyInstance: { harmless: 'prediction' },
  CoherenceInstance: { harmless: 'prediction' },
  SafetyInstance: { harmless: 'prediction' },
  GroundednessInstance: { harmless: 'prediction context' },
  FulfillmentInstance: { harmless: 'prediction instruction' },
  SummarizationQualityInstance: { harmless: 'prediction reference context instruction' },
  PairwiseSummarizationQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
  SummarizationHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
  SummarizationVerbosityInstance: { harmless: 'prediction reference context instruction' },
  QuestionAnsweringQualityInstance: { harmless: 'prediction reference context instruction' },
  PairwiseQuestionAnsweringQualityInstance: { harmless: 'prediction baselinePrediction reference context instruction' },
  QuestionAnsweringRelevanceInstance: { harmless: 'prediction reference context instruction' },
  QuestionAnsweringHelpfulnessInstance: { harmless: 'prediction reference context instruction' },
  QuestionAnsweringCorrectnessInstance: { harmless: 'prediction reference context instruction' },
  MetricSource: { 'by value': 'metricResourceName' },
  EvaluationInstanceDeprecatedAgentConfig: { harmless: 'agentId agentType subAgents toolsText' },
  EvaluationInstanceDeprecatedAgentData: { harmless: 'toolsText' },
  EvaluationInstanceDeprecatedAgentDataAgentEvent: { 'by value': 'stateDelta', harmless: 'author eventTime' },
  EvaluationInstanceDeprecatedAgentDataConversationTurn: { harmless: 'turnId' },
  EvaluationInstanceInstanceData: { harmless: 'text' },
  RubricGroup: { harmless: 'groupId' },
  Rubric: { harmless: 'importance rubricId type' },
  RubricBasedInstructionFollowingInstance: { harmless: 'jsonInstance' },
  ToolCall: { harmless: 'toolInput toolName' },
  TrajectorySingleToolUseSpec: { harmless: 'toolName' },
  PointwiseMetricInstance: { harmless: 'jsonInstance' },
  PairwiseMetricInstance: { harmless: 'jsonInstance' },
  ToolCallValidInstance: { harmless: 'prediction reference' },
  ToolNameMatchInstance: { harmless: 'prediction reference' },
  ToolParameterKeyMatchInstance: { harmless: 'prediction reference' },
  ToolParameterKVMatchInstance: { harmless: 'prediction reference' },
  CometSpec: { harmless: 'sourceLanguage targetLanguage' },
  CometInstance: { harmless: 'prediction reference source' },
  MetricxSpec: { harmless: 'sourceLanguage targetLanguage' },
  MetricxInstance: { harmless: 'prediction reference source' },

  // Studies and TensorBoards.
  CompleteTrialRequest: { harmless: 'infeasibleReason' },
  SuggestTrialsRequest: { harmless: 'clientId' },
  TensorboardTimeSeries: { harmless: 'pluginName pluginData' },
  TensorboardExperiment: { harmless: 'source' },
  BatchReadTensorboardTimeSeriesDataRequest: { 'by value': 'timeSeries' },
  TimeSeriesData: { harmless: 'tensorboardTimeSeriesId' },
  TensorboardTensor: { harmless: 'value' },
  TensorboardBlob: { harmless: 'data' },
  TimeSeriesDataPoint: { harmless: 'step' },
}

/** Names that mean the same in every message, and name nothing that a grant bounds. */
const harmless =
  'displayName description etag labels filter pageToken orderBy readMask updateMask location cron ' +
  'datapointId featureOnlineStoreId featureViewId featureId featureGroupId entityTypeId featurestoreId sessionId ' +
  'artifactId contextId executionId metadataSchemaId metadataStoreId notebookRuntimeId notebookExecutionJobId ' +
  'notebookRuntimeTemplateId deploymentResourcePoolId pipelineJobId tensorboardRunId tensorboardTimeSeriesId ' +
  'tensorboardExperimentId'

/** Names of resources in the path, or of a message's subject: an id, or a full name that says what it is. */
const matchesName =
  'name parent names trialName endpoint model dataset deploymentResourcePool featureView entityType featurestore ' +
  'indexEndpoint index modelDeploymentMonitoringJob context execution artifact tensorboard tensorboardTimeSeries ' +
  'tensorboardExperiment tensorboardRun notebookRuntimeTemplate'

/** Classes of fields by their names alone, in messages that only `call` can send. */
export const plainNames: Readonly<Record<string, 'harmless' | 'by value'>> = Object.fromEntries([
  ...harmless.split(' ').map(field => [field, 'harmless']),
  ...matchesName.split(' ').map(field => [field, 'by value']),
])
