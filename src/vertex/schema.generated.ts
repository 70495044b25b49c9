// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.
import type { Shape, Shapes } from '../document/shape.ts'

const any: Shape = { type: 'any' }
const boolean: Shape = { type: 'boolean' }
const bytes: Shape = { type: 'string', format: 'bytes' }
const duration: Shape = { type: 'string', format: 'duration' }
const int64: Shape = { type: 'string', format: 'int64' }
const integer: Shape = { type: 'integer' }
const number: Shape = { type: 'number' }
const string: Shape = { type: 'string' }
const timestamp: Shape = { type: 'string', format: 'timestamp' }
const list = (of: Shape): Shape => ({ type: 'list', of })
const map = (of: Shape): Shape => ({ type: 'map', of })
const object = (name: string): Shape => ({ type: 'object', name })

const enums = {
  AcceleratorType: { type: 'enum', values: ['ACCELERATOR_TYPE_UNSPECIFIED', 'NVIDIA_TESLA_K80', 'NVIDIA_TESLA_P100', 'NVIDIA_TESLA_V100', 'NVIDIA_TESLA_P4', 'NVIDIA_TESLA_T4', 'NVIDIA_TESLA_A100', 'NVIDIA_A100_80GB', 'NVIDIA_L4', 'NVIDIA_H100_80GB', 'NVIDIA_H100_MEGA_80GB', 'NVIDIA_H200_141GB', 'NVIDIA_B200', 'NVIDIA_GB200', 'NVIDIA_RTX_PRO_6000', 'TPU_V2', 'TPU_V3', 'TPU_V4_POD', 'TPU_V5_LITEPOD'] },
  'Artifact.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'PENDING', 'LIVE'] },
  'Candidate.FinishReason': { type: 'enum', values: ['FINISH_REASON_UNSPECIFIED', 'STOP', 'MAX_TOKENS', 'SAFETY', 'RECITATION', 'OTHER', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'MALFORMED_FUNCTION_CALL', 'MODEL_ARMOR'] },
  'CodeExecutionResult.Outcome': { type: 'enum', values: ['OUTCOME_UNSPECIFIED', 'OUTCOME_OK', 'OUTCOME_FAILED', 'OUTCOME_DEADLINE_EXCEEDED'] },
  'ComputationBasedMetricSpec.ComputationBasedMetricType': { type: 'enum', values: ['COMPUTATION_BASED_METRIC_TYPE_UNSPECIFIED', 'EXACT_MATCH', 'BLEU', 'ROUGE'] },
  'DynamicRetrievalConfig.Mode': { type: 'enum', values: ['MODE_UNSPECIFIED', 'MODE_DYNAMIC'] },
  'Examples.ExampleGcsSource.DataFormat': { type: 'enum', values: ['DATA_FORMAT_UNSPECIFIED', 'JSONL'] },
  'ExecutableCode.Language': { type: 'enum', values: ['LANGUAGE_UNSPECIFIED', 'PYTHON'] },
  'Execution.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'NEW', 'RUNNING', 'COMPLETE', 'FAILED', 'CACHED', 'CANCELLED'] },
  'ExplanationMetadata.InputMetadata.Encoding': { type: 'enum', values: ['ENCODING_UNSPECIFIED', 'IDENTITY', 'BAG_OF_FEATURES', 'BAG_OF_FEATURES_SPARSE', 'INDICATOR', 'COMBINED_EMBEDDING', 'CONCAT_EMBEDDING'] },
  'ExplanationMetadata.InputMetadata.Visualization.ColorMap': { type: 'enum', values: ['COLOR_MAP_UNSPECIFIED', 'PINK_GREEN', 'VIRIDIS', 'RED', 'GREEN', 'RED_GREEN', 'PINK_WHITE_GREEN'] },
  'ExplanationMetadata.InputMetadata.Visualization.OverlayType': { type: 'enum', values: ['OVERLAY_TYPE_UNSPECIFIED', 'NONE', 'ORIGINAL', 'GRAYSCALE', 'MASK_BLACK'] },
  'ExplanationMetadata.InputMetadata.Visualization.Polarity': { type: 'enum', values: ['POLARITY_UNSPECIFIED', 'POSITIVE', 'NEGATIVE', 'BOTH'] },
  'ExplanationMetadata.InputMetadata.Visualization.Type': { type: 'enum', values: ['TYPE_UNSPECIFIED', 'PIXELS', 'OUTLINES'] },
  'FunctionCallingConfig.Mode': { type: 'enum', values: ['MODE_UNSPECIFIED', 'AUTO', 'ANY', 'NONE', 'VALIDATED'] },
  'GenerateContentResponse.PromptFeedback.BlockedReason': { type: 'enum', values: ['BLOCKED_REASON_UNSPECIFIED', 'SAFETY', 'OTHER', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'MODEL_ARMOR', 'JAILBREAK'] },
  'GenerateContentResponse.UsageMetadata.TrafficType': { type: 'enum', values: ['TRAFFIC_TYPE_UNSPECIFIED', 'ON_DEMAND', 'ON_DEMAND_PRIORITY', 'ON_DEMAND_FLEX', 'PROVISIONED_THROUGHPUT'] },
  'GenerationConfig.MediaResolution': { type: 'enum', values: ['MEDIA_RESOLUTION_UNSPECIFIED', 'MEDIA_RESOLUTION_LOW', 'MEDIA_RESOLUTION_MEDIUM', 'MEDIA_RESOLUTION_HIGH'] },
  'GenerationConfig.Modality': { type: 'enum', values: ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'AUDIO'] },
  'GenerationConfig.RoutingConfig.AutoRoutingMode.ModelRoutingPreference': { type: 'enum', values: ['UNKNOWN', 'PRIORITIZE_QUALITY', 'BALANCED', 'PRIORITIZE_COST'] },
  'GenerationConfig.ThinkingConfig.ThinkingLevel': { type: 'enum', values: ['THINKING_LEVEL_UNSPECIFIED', 'LOW', 'MEDIUM', 'HIGH', 'MINIMAL'] },
  HarmCategory: { type: 'enum', values: ['HARM_CATEGORY_UNSPECIFIED', 'HARM_CATEGORY_HATE_SPEECH', 'HARM_CATEGORY_DANGEROUS_CONTENT', 'HARM_CATEGORY_HARASSMENT', 'HARM_CATEGORY_SEXUALLY_EXPLICIT', 'HARM_CATEGORY_CIVIC_INTEGRITY', 'HARM_CATEGORY_JAILBREAK'] },
  'ImageConfig.PersonGeneration': { type: 'enum', values: ['PERSON_GENERATION_UNSPECIFIED', 'ALLOW_ALL', 'ALLOW_ADULT', 'ALLOW_NONE'] },
  JobState: { type: 'enum', values: ['JOB_STATE_UNSPECIFIED', 'JOB_STATE_QUEUED', 'JOB_STATE_PENDING', 'JOB_STATE_RUNNING', 'JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED', 'JOB_STATE_CANCELLING', 'JOB_STATE_CANCELLED', 'JOB_STATE_PAUSED', 'JOB_STATE_EXPIRED', 'JOB_STATE_UPDATING', 'JOB_STATE_PARTIALLY_SUCCEEDED'] },
  'Metric.AggregationMetric': { type: 'enum', values: ['AGGREGATION_METRIC_UNSPECIFIED', 'AVERAGE', 'MODE', 'STANDARD_DEVIATION', 'VARIANCE', 'MINIMUM', 'MAXIMUM', 'MEDIAN', 'PERCENTILE_P90', 'PERCENTILE_P95', 'PERCENTILE_P99'] },
  Modality: { type: 'enum', values: ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'VIDEO', 'AUDIO', 'DOCUMENT'] },
  'Model.DeploymentResourcesType': { type: 'enum', values: ['DEPLOYMENT_RESOURCES_TYPE_UNSPECIFIED', 'DEDICATED_RESOURCES', 'AUTOMATIC_RESOURCES', 'SHARED_RESOURCES'] },
  'Model.ExportFormat.ExportableContent': { type: 'enum', values: ['EXPORTABLE_CONTENT_UNSPECIFIED', 'ARTIFACT', 'IMAGE'] },
  'ModelSourceInfo.ModelSourceType': { type: 'enum', values: ['MODEL_SOURCE_TYPE_UNSPECIFIED', 'AUTOML', 'CUSTOM', 'BQML', 'MODEL_GARDEN', 'GENIE', 'CUSTOM_TEXT_EMBEDDING', 'MARKETPLACE'] },
  PSCAutomationState: { type: 'enum', values: ['PSC_AUTOMATION_STATE_UNSPECIFIED', 'PSC_AUTOMATION_STATE_SUCCESSFUL', 'PSC_AUTOMATION_STATE_FAILED'] },
  PairwiseChoice: { type: 'enum', values: ['PAIRWISE_CHOICE_UNSPECIFIED', 'BASELINE', 'CANDIDATE', 'TIE'] },
  'Part.MediaResolution.Level': { type: 'enum', values: ['MEDIA_RESOLUTION_UNSPECIFIED', 'MEDIA_RESOLUTION_LOW', 'MEDIA_RESOLUTION_MEDIUM', 'MEDIA_RESOLUTION_HIGH', 'MEDIA_RESOLUTION_ULTRA_HIGH'] },
  PipelineFailurePolicy: { type: 'enum', values: ['PIPELINE_FAILURE_POLICY_UNSPECIFIED', 'PIPELINE_FAILURE_POLICY_FAIL_SLOW', 'PIPELINE_FAILURE_POLICY_FAIL_FAST'] },
  PipelineState: { type: 'enum', values: ['PIPELINE_STATE_UNSPECIFIED', 'PIPELINE_STATE_QUEUED', 'PIPELINE_STATE_PENDING', 'PIPELINE_STATE_RUNNING', 'PIPELINE_STATE_SUCCEEDED', 'PIPELINE_STATE_FAILED', 'PIPELINE_STATE_CANCELLING', 'PIPELINE_STATE_CANCELLED', 'PIPELINE_STATE_PAUSED'] },
  'PipelineTaskDetail.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'PENDING', 'RUNNING', 'SUCCEEDED', 'CANCEL_PENDING', 'CANCELLING', 'CANCELLED', 'FAILED', 'SKIPPED', 'NOT_TRIGGERED'] },
  'Presets.Modality': { type: 'enum', values: ['MODALITY_UNSPECIFIED', 'IMAGE', 'TEXT', 'TABULAR'] },
  'Presets.Query': { type: 'enum', values: ['PRECISE', 'FAST'] },
  'ReasoningEngineSpec.IdentityType': { type: 'enum', values: ['IDENTITY_TYPE_UNSPECIFIED', 'SERVICE_ACCOUNT', 'AGENT_IDENTITY'] },
  'ReservationAffinity.Type': { type: 'enum', values: ['TYPE_UNSPECIFIED', 'NO_RESERVATION', 'ANY_RESERVATION', 'SPECIFIC_RESERVATION'] },
  'SafetyRating.HarmProbability': { type: 'enum', values: ['HARM_PROBABILITY_UNSPECIFIED', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH'] },
  'SafetyRating.HarmSeverity': { type: 'enum', values: ['HARM_SEVERITY_UNSPECIFIED', 'HARM_SEVERITY_NEGLIGIBLE', 'HARM_SEVERITY_LOW', 'HARM_SEVERITY_MEDIUM', 'HARM_SEVERITY_HIGH'] },
  'SafetySetting.HarmBlockMethod': { type: 'enum', values: ['HARM_BLOCK_METHOD_UNSPECIFIED', 'SEVERITY', 'PROBABILITY'] },
  'SafetySetting.HarmBlockThreshold': { type: 'enum', values: ['HARM_BLOCK_THRESHOLD_UNSPECIFIED', 'BLOCK_LOW_AND_ABOVE', 'BLOCK_MEDIUM_AND_ABOVE', 'BLOCK_ONLY_HIGH', 'BLOCK_NONE', 'OFF'] },
  'Scheduling.Strategy': { type: 'enum', values: ['STRATEGY_UNSPECIFIED', 'ON_DEMAND', 'LOW_COST', 'STANDARD', 'SPOT', 'FLEX_START'] },
  'StudySpec.Algorithm': { type: 'enum', values: ['ALGORITHM_UNSPECIFIED', 'GRID_SEARCH', 'RANDOM_SEARCH'] },
  'StudySpec.MeasurementSelectionType': { type: 'enum', values: ['MEASUREMENT_SELECTION_TYPE_UNSPECIFIED', 'LAST_MEASUREMENT', 'BEST_MEASUREMENT'] },
  'StudySpec.MetricSpec.GoalType': { type: 'enum', values: ['GOAL_TYPE_UNSPECIFIED', 'MAXIMIZE', 'MINIMIZE'] },
  'StudySpec.ObservationNoise': { type: 'enum', values: ['OBSERVATION_NOISE_UNSPECIFIED', 'LOW', 'HIGH'] },
  'StudySpec.ParameterSpec.ScaleType': { type: 'enum', values: ['SCALE_TYPE_UNSPECIFIED', 'UNIT_LINEAR_SCALE', 'UNIT_LOG_SCALE', 'UNIT_REVERSE_LOG_SCALE'] },
  'SupervisedHyperParameters.AdapterSize': { type: 'enum', values: ['ADAPTER_SIZE_UNSPECIFIED', 'ADAPTER_SIZE_ONE', 'ADAPTER_SIZE_TWO', 'ADAPTER_SIZE_FOUR', 'ADAPTER_SIZE_EIGHT', 'ADAPTER_SIZE_SIXTEEN', 'ADAPTER_SIZE_THIRTY_TWO'] },
  'Tool.ComputerUse.Environment': { type: 'enum', values: ['ENVIRONMENT_UNSPECIFIED', 'ENVIRONMENT_BROWSER'] },
  'Tool.PhishBlockThreshold': { type: 'enum', values: ['PHISH_BLOCK_THRESHOLD_UNSPECIFIED', 'BLOCK_LOW_AND_ABOVE', 'BLOCK_MEDIUM_AND_ABOVE', 'BLOCK_HIGH_AND_ABOVE', 'BLOCK_HIGHER_AND_ABOVE', 'BLOCK_VERY_HIGH_AND_ABOVE', 'BLOCK_ONLY_EXTREMELY_HIGH'] },
  'Trial.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'REQUESTED', 'ACTIVE', 'STOPPING', 'SUCCEEDED', 'INFEASIBLE'] },
  Type: { type: 'enum', values: ['TYPE_UNSPECIFIED', 'STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT'] },
  'UrlMetadata.UrlRetrievalStatus': { type: 'enum', values: ['URL_RETRIEVAL_STATUS_UNSPECIFIED', 'URL_RETRIEVAL_STATUS_SUCCESS', 'URL_RETRIEVAL_STATUS_ERROR'] },
  'google.protobuf.NullValue': { type: 'enum', values: ['NULL_VALUE'] },
} as const satisfies Record<string, Shape>

/** Messages by their name in google.cloud.aiplatform.v1; others by their full name. Fields stand as in the protos. */
export const shapes: Shapes = {
  AggregationOutput: {
    fields: {
      dataset: { shape: object('EvaluationDataset') },
      aggregationResults: { shape: list(object('AggregationResult')) },
    },
  },
  AggregationResult: {
    fields: {
      pointwiseMetricResult: { shape: object('PointwiseMetricResult') },
      pairwiseMetricResult: { shape: object('PairwiseMetricResult') },
      exactMatchMetricValue: { shape: object('ExactMatchMetricValue') },
      bleuMetricValue: { shape: object('BleuMetricValue') },
      rougeMetricValue: { shape: object('RougeMetricValue') },
      aggregationMetric: { shape: enums['Metric.AggregationMetric'] },
      customCodeExecutionResult: { shape: object('CustomCodeExecutionResult') },
    },
    oneofs: { aggregationResult: ['pointwiseMetricResult', 'pairwiseMetricResult', 'exactMatchMetricValue', 'bleuMetricValue', 'rougeMetricValue'] },
  },
  ApiAuth: {
    fields: {
      apiKeyConfig: { shape: object('ApiAuth.ApiKeyConfig') },
    },
  },
  'ApiAuth.ApiKeyConfig': {
    fields: {
      apiKeySecretVersion: { shape: string, required: true },
      apiKeyString: { shape: string },
    },
  },
  Artifact: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      uri: { shape: string },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      state: { shape: enums['Artifact.State'] },
      schemaTitle: { shape: string },
      schemaVersion: { shape: string },
      metadata: { shape: any },
      description: { shape: string },
    },
  },
  Attribution: {
    fields: {
      baselineOutputValue: { shape: number, outputOnly: true },
      instanceOutputValue: { shape: number, outputOnly: true },
      featureAttributions: { shape: any, outputOnly: true },
      outputIndex: { shape: list(integer), outputOnly: true },
      outputDisplayName: { shape: string, outputOnly: true },
      approximationError: { shape: number, outputOnly: true },
      outputName: { shape: string, outputOnly: true },
    },
  },
  AuthConfig: {
    fields: {
      apiKeyConfig: { shape: object('AuthConfigApiKeyConfig') },
      authType: { shape: string },
      googleServiceAccountConfig: { shape: object('AuthConfigGoogleServiceAccountConfig') },
      httpBasicAuthConfig: { shape: object('AuthConfigHttpBasicAuthConfig') },
      oauthConfig: { shape: object('AuthConfigOauthConfig') },
      oidcConfig: { shape: object('AuthConfigOidcConfig') },
    },
  },
  AuthConfigApiKeyConfig: {
    fields: {
      apiKeySecret: { shape: string },
      apiKeyString: { shape: string },
      httpElementLocation: { shape: string },
      name: { shape: string },
    },
  },
  AuthConfigGoogleServiceAccountConfig: {
    fields: {
      serviceAccount: { shape: string },
    },
  },
  AuthConfigHttpBasicAuthConfig: {
    fields: {
      credentialSecret: { shape: string, required: true },
    },
  },
  AuthConfigOauthConfig: {
    fields: {
      accessToken: { shape: string },
      serviceAccount: { shape: string },
    },
  },
  AuthConfigOidcConfig: {
    fields: {
      idToken: { shape: string },
      serviceAccount: { shape: string },
    },
  },
  AutomaticResources: {
    fields: {
      minReplicaCount: { shape: integer },
      maxReplicaCount: { shape: integer },
    },
  },
  AutoraterConfig: {
    fields: {
      samplingCount: { shape: integer },
      flipEnabled: { shape: boolean },
      autoraterModel: { shape: string },
      generationConfig: { shape: object('GenerationConfig') },
    },
  },
  AutoscalingMetricSpec: {
    fields: {
      metricName: { shape: string, required: true },
      target: { shape: integer },
    },
    beta: ['monitoredResourceLabels'],
  },
  BatchDedicatedResources: {
    fields: {
      machineSpec: { shape: object('MachineSpec'), required: true },
      startingReplicaCount: { shape: integer },
      maxReplicaCount: { shape: integer },
    },
    beta: ['flexStart', 'spot'],
  },
  BatchPredictionJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      model: { shape: string },
      modelVersionId: { shape: string, outputOnly: true },
      unmanagedContainerModel: { shape: object('UnmanagedContainerModel') },
      inputConfig: { shape: object('BatchPredictionJob.InputConfig'), required: true },
      instanceConfig: { shape: object('BatchPredictionJob.InstanceConfig') },
      modelParameters: { shape: any },
      outputConfig: { shape: object('BatchPredictionJob.OutputConfig'), required: true },
      dedicatedResources: { shape: object('BatchDedicatedResources') },
      serviceAccount: { shape: string },
      manualBatchTuningParameters: { shape: object('ManualBatchTuningParameters') },
      generateExplanation: { shape: boolean },
      explanationSpec: { shape: object('ExplanationSpec') },
      outputInfo: { shape: object('BatchPredictionJob.OutputInfo'), outputOnly: true },
      state: { shape: enums.JobState, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      partialFailures: { shape: list(object('google.rpc.Status')), outputOnly: true },
      resourcesConsumed: { shape: object('ResourcesConsumed'), outputOnly: true },
      completionStats: { shape: object('CompletionStats'), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      disableContainerLogging: { shape: boolean },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
    beta: ['endpoint', 'modelMonitoringConfig', 'modelMonitoringStatsAnomalies', 'modelMonitoringStatus'],
  },
  'BatchPredictionJob.InputConfig': {
    fields: {
      gcsSource: { shape: object('GcsSource') },
      bigquerySource: { shape: object('BigQuerySource') },
      vertexMultimodalDatasetSource: { shape: object('VertexMultimodalDatasetSource') },
      instancesFormat: { shape: string, required: true },
    },
    oneofs: { source: ['gcsSource', 'bigquerySource', 'vertexMultimodalDatasetSource'] },
  },
  'BatchPredictionJob.InstanceConfig': {
    fields: {
      instanceType: { shape: string },
      keyField: { shape: string },
      includedFields: { shape: list(string) },
      excludedFields: { shape: list(string) },
    },
  },
  'BatchPredictionJob.OutputConfig': {
    fields: {
      gcsDestination: { shape: object('GcsDestination') },
      bigqueryDestination: { shape: object('BigQueryDestination') },
      vertexMultimodalDatasetDestination: { shape: object('VertexMultimodalDatasetDestination') },
      predictionsFormat: { shape: string, required: true },
    },
    oneofs: { destination: ['gcsDestination', 'bigqueryDestination', 'vertexMultimodalDatasetDestination'] },
  },
  'BatchPredictionJob.OutputInfo': {
    fields: {
      gcsOutputDirectory: { shape: string, outputOnly: true },
      bigqueryOutputDataset: { shape: string, outputOnly: true },
      vertexMultimodalDatasetName: { shape: string, outputOnly: true },
      bigqueryOutputTable: { shape: string, outputOnly: true },
    },
    oneofs: { outputLocation: ['gcsOutputDirectory', 'bigqueryOutputDataset', 'vertexMultimodalDatasetName'] },
  },
  BigQueryDestination: {
    fields: {
      outputUri: { shape: string, required: true },
    },
  },
  BigQuerySource: {
    fields: {
      inputUri: { shape: string, required: true },
    },
  },
  BleuMetricValue: {
    fields: {
      score: { shape: number, outputOnly: true },
    },
  },
  BleuSpec: {
    fields: {
      useEffectiveOrder: { shape: boolean },
    },
  },
  Blob: {
    fields: {
      mimeType: { shape: string, required: true },
      data: { shape: bytes, required: true },
      displayName: { shape: string },
    },
  },
  BlurBaselineConfig: {
    fields: {
      maxBlurSigma: { shape: number },
    },
  },
  Candidate: {
    fields: {
      index: { shape: integer, outputOnly: true },
      content: { shape: object('Content'), outputOnly: true },
      score: { shape: number, outputOnly: true },
      avgLogprobs: { shape: number, outputOnly: true },
      logprobsResult: { shape: object('LogprobsResult'), outputOnly: true },
      finishReason: { shape: enums['Candidate.FinishReason'], outputOnly: true },
      safetyRatings: { shape: list(object('SafetyRating')), outputOnly: true },
      finishMessage: { shape: string, outputOnly: true },
      citationMetadata: { shape: object('CitationMetadata'), outputOnly: true },
      groundingMetadata: { shape: object('GroundingMetadata'), outputOnly: true },
      urlContextMetadata: { shape: object('UrlContextMetadata'), outputOnly: true },
    },
  },
  Checkpoint: {
    fields: {
      checkpointId: { shape: string },
      epoch: { shape: int64 },
      step: { shape: int64 },
    },
  },
  Citation: {
    fields: {
      startIndex: { shape: integer, outputOnly: true },
      endIndex: { shape: integer, outputOnly: true },
      uri: { shape: string, outputOnly: true },
      title: { shape: string, outputOnly: true },
      license: { shape: string, outputOnly: true },
      publicationDate: { shape: object('google.type.Date'), outputOnly: true },
    },
  },
  CitationMetadata: {
    fields: {
      citations: { shape: list(object('Citation')), outputOnly: true },
    },
  },
  ClientConnectionConfig: {
    fields: {
      inferenceTimeout: { shape: duration },
    },
  },
  CodeExecutionResult: {
    fields: {
      outcome: { shape: enums['CodeExecutionResult.Outcome'], required: true },
      output: { shape: string },
    },
  },
  CompletionStats: {
    fields: {
      successfulCount: { shape: int64, outputOnly: true },
      failedCount: { shape: int64, outputOnly: true },
      incompleteCount: { shape: int64, outputOnly: true },
      successfulForecastPointCount: { shape: int64, outputOnly: true },
    },
  },
  ComputationBasedMetricSpec: {
    fields: {
      type: { shape: enums['ComputationBasedMetricSpec.ComputationBasedMetricType'], required: true },
      parameters: { shape: any },
    },
  },
  ContainerSpec: {
    fields: {
      imageUri: { shape: string, required: true },
      command: { shape: list(string) },
      args: { shape: list(string) },
      env: { shape: list(object('EnvVar')) },
    },
  },
  Content: {
    fields: {
      role: { shape: string },
      parts: { shape: list(object('Part')), required: true },
    },
  },
  Context: {
    fields: {
      name: { shape: string },
      displayName: { shape: string },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      parentContexts: { shape: list(string), outputOnly: true },
      schemaTitle: { shape: string },
      schemaVersion: { shape: string },
      metadata: { shape: any },
      description: { shape: string },
    },
  },
  CopyModelRequest: {
    fields: {
      modelId: { shape: string },
      parentModel: { shape: string },
      sourceModel: { shape: string, required: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      customServiceAccount: { shape: string },
    },
    oneofs: { destinationModel: ['modelId', 'parentModel'] },
  },
  CopyModelResponse: {
    fields: {
      model: { shape: string },
      modelVersionId: { shape: string, outputOnly: true },
    },
  },
  CustomCodeExecutionResult: {
    fields: {
      score: { shape: number, outputOnly: true },
    },
  },
  CustomCodeExecutionSpec: {
    fields: {
      evaluationFunction: { shape: string, required: true },
    },
  },
  CustomJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      jobSpec: { shape: object('CustomJobSpec'), required: true },
      state: { shape: enums.JobState, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      webAccessUris: { shape: map(string), outputOnly: true },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  CustomJobSpec: {
    fields: {
      persistentResourceId: { shape: string },
      workerPoolSpecs: { shape: list(object('WorkerPoolSpec')), required: true },
      scheduling: { shape: object('Scheduling') },
      serviceAccount: { shape: string },
      network: { shape: string },
      reservedIpRanges: { shape: list(string) },
      pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
      baseOutputDirectory: { shape: object('GcsDestination') },
      protectedArtifactLocationId: { shape: string },
      tensorboard: { shape: string },
      enableWebAccess: { shape: boolean },
      enableDashboardAccess: { shape: boolean },
      experiment: { shape: string },
      experimentRun: { shape: string },
      models: { shape: list(string) },
    },
  },
  CustomOutput: {
    fields: {
      rawOutputs: { shape: object('RawOutput'), outputOnly: true },
    },
  },
  CustomOutputFormatConfig: {
    fields: {
      returnRawOutput: { shape: boolean },
    },
  },
  DatasetCustomMetric: {
    fields: {
      aggregationFunction: { shape: string, required: true },
      displayName: { shape: string },
    },
  },
  DatasetDistribution: {
    fields: {
      buckets: { shape: list(object('DatasetDistributionDistributionBucket')), outputOnly: true },
      max: { shape: number, outputOnly: true },
      mean: { shape: number, outputOnly: true },
      median: { shape: number, outputOnly: true },
      min: { shape: number, outputOnly: true },
      p5: { shape: number, outputOnly: true },
      p95: { shape: number, outputOnly: true },
      sum: { shape: number, outputOnly: true },
    },
  },
  DatasetDistributionDistributionBucket: {
    fields: {
      count: { shape: int64, outputOnly: true },
      left: { shape: number, outputOnly: true },
      right: { shape: number, outputOnly: true },
    },
  },
  DedicatedResources: {
    fields: {
      machineSpec: { shape: object('MachineSpec'), required: true },
      minReplicaCount: { shape: integer, required: true },
      maxReplicaCount: { shape: integer },
      requiredReplicaCount: { shape: integer },
      autoscalingMetricSpecs: { shape: list(object('AutoscalingMetricSpec')) },
      spot: { shape: boolean },
    },
    beta: ['flexStart', 'initialReplicaCount', 'scaleToZeroSpec'],
  },
  DeployModelRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      deployedModel: { shape: object('DeployedModel'), required: true },
      trafficSplit: { shape: map(integer) },
    },
  },
  DeployModelResponse: {
    fields: {
      deployedModel: { shape: object('DeployedModel') },
    },
  },
  DeployedModel: {
    fields: {
      dedicatedResources: { shape: object('DedicatedResources') },
      automaticResources: { shape: object('AutomaticResources') },
      sharedResources: { shape: string },
      id: { shape: string },
      model: { shape: string },
      modelVersionId: { shape: string, outputOnly: true },
      displayName: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      explanationSpec: { shape: object('ExplanationSpec') },
      disableExplanations: { shape: boolean },
      serviceAccount: { shape: string },
      disableContainerLogging: { shape: boolean },
      enableAccessLogging: { shape: boolean },
      privateEndpoints: { shape: object('PrivateEndpoints'), outputOnly: true },
      fasterDeploymentConfig: { shape: object('FasterDeploymentConfig') },
      status: { shape: object('DeployedModel.Status'), outputOnly: true },
      systemLabels: { shape: map(string) },
      checkpointId: { shape: string },
      speculativeDecodingSpec: { shape: object('SpeculativeDecodingSpec') },
      gdcConnectedModel: { shape: string },
    },
    oneofs: { predictionResources: ['dedicatedResources', 'automaticResources', 'sharedResources'] },
    beta: ['enableContainerLogging', 'fullFineTunedResources', 'rolloutOptions'],
  },
  'DeployedModel.Status': {
    fields: {
      message: { shape: string, outputOnly: true },
      lastUpdateTime: { shape: timestamp, outputOnly: true },
      availableReplicaCount: { shape: integer, outputOnly: true },
    },
  },
  DeployedModelRef: {
    fields: {
      endpoint: { shape: string },
      deployedModelId: { shape: string },
      checkpointId: { shape: string },
    },
  },
  DiskSpec: {
    fields: {
      bootDiskType: { shape: string },
      bootDiskSizeGb: { shape: integer },
    },
  },
  DnsPeeringConfig: {
    fields: {
      domain: { shape: string, required: true },
      targetProject: { shape: string, required: true },
      targetNetwork: { shape: string, required: true },
    },
  },
  DynamicRetrievalConfig: {
    fields: {
      mode: { shape: enums['DynamicRetrievalConfig.Mode'] },
      dynamicThreshold: { shape: number },
    },
  },
  EncryptionSpec: {
    fields: {
      kmsKeyName: { shape: string, required: true },
    },
  },
  Endpoint: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      deployedModels: { shape: list(object('DeployedModel')), outputOnly: true },
      trafficSplit: { shape: map(integer) },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      network: { shape: string },
      enablePrivateServiceConnect: { shape: boolean },
      privateServiceConnectConfig: { shape: object('PrivateServiceConnectConfig') },
      modelDeploymentMonitoringJob: { shape: string, outputOnly: true },
      predictRequestResponseLoggingConfig: { shape: object('PredictRequestResponseLoggingConfig') },
      dedicatedEndpointEnabled: { shape: boolean },
      dedicatedEndpointDns: { shape: string, outputOnly: true },
      clientConnectionConfig: { shape: object('ClientConnectionConfig') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      genAiAdvancedFeaturesConfig: { shape: object('GenAiAdvancedFeaturesConfig') },
      privateModelServerEnabled: { shape: boolean },
      gdcConfig: { shape: object('GdcConfig') },
    },
  },
  EnterpriseWebSearch: {
    fields: {
      excludeDomains: { shape: list(string) },
      blockingConfidence: { shape: enums['Tool.PhishBlockThreshold'] },
    },
  },
  EnvVar: {
    fields: {
      name: { shape: string, required: true },
      value: { shape: string, required: true },
    },
  },
  EvaluateDatasetResponse: {
    fields: {
      aggregationOutput: { shape: object('AggregationOutput'), outputOnly: true },
      outputInfo: { shape: object('OutputInfo'), outputOnly: true },
    },
  },
  EvaluateDatasetRun: {
    fields: {
      operationName: { shape: string, outputOnly: true },
      evaluationRun: { shape: string, outputOnly: true },
      checkpointId: { shape: string, outputOnly: true },
      evaluateDatasetResponse: { shape: object('EvaluateDatasetResponse'), outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
    },
  },
  EvaluationConfig: {
    fields: {
      metrics: { shape: list(object('Metric')), required: true },
      outputConfig: { shape: object('OutputConfig'), required: true },
      autoraterConfig: { shape: object('AutoraterConfig') },
      inferenceGenerationConfig: { shape: object('GenerationConfig') },
      datasetCustomMetrics: { shape: list(object('DatasetCustomMetric')) },
    },
  },
  EvaluationDataset: {
    fields: {
      gcsSource: { shape: object('GcsSource') },
      bigquerySource: { shape: object('BigQuerySource') },
    },
    oneofs: { source: ['gcsSource', 'bigquerySource'] },
  },
  EvaluationParserConfig: {
    fields: {
      customCodeParserConfig: { shape: object('EvaluationParserConfigCustomCodeParserConfig') },
    },
  },
  EvaluationParserConfigCustomCodeParserConfig: {
    fields: {
      parsingFunction: { shape: string, required: true },
    },
  },
  ExactMatchMetricValue: {
    fields: {
      score: { shape: number, outputOnly: true },
    },
  },
  ExactMatchSpec: {
    fields: {},
  },
  Examples: {
    fields: {
      exampleGcsSource: { shape: object('Examples.ExampleGcsSource') },
      nearestNeighborSearchConfig: { shape: any },
      presets: { shape: object('Presets') },
      neighborCount: { shape: integer },
    },
    oneofs: { config: ['nearestNeighborSearchConfig', 'presets'] },
    beta: ['gcsSource'],
  },
  'Examples.ExampleGcsSource': {
    fields: {
      dataFormat: { shape: enums['Examples.ExampleGcsSource.DataFormat'] },
      gcsSource: { shape: object('GcsSource') },
    },
  },
  ExecutableCode: {
    fields: {
      language: { shape: enums['ExecutableCode.Language'], required: true },
      code: { shape: string, required: true },
    },
  },
  Execution: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      state: { shape: enums['Execution.State'] },
      etag: { shape: string },
      labels: { shape: map(string) },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      schemaTitle: { shape: string },
      schemaVersion: { shape: string },
      metadata: { shape: any },
      description: { shape: string },
    },
  },
  ExplanationMetadata: {
    fields: {
      inputs: { shape: map(object('ExplanationMetadata.InputMetadata')), required: true },
      outputs: { shape: map(object('ExplanationMetadata.OutputMetadata')), required: true },
      featureAttributionsSchemaUri: { shape: string },
      latentSpaceSource: { shape: string },
    },
  },
  'ExplanationMetadata.InputMetadata': {
    fields: {
      inputBaselines: { shape: list(any) },
      inputTensorName: { shape: string },
      encoding: { shape: enums['ExplanationMetadata.InputMetadata.Encoding'] },
      modality: { shape: string },
      featureValueDomain: { shape: object('ExplanationMetadata.InputMetadata.FeatureValueDomain') },
      indicesTensorName: { shape: string },
      denseShapeTensorName: { shape: string },
      indexFeatureMapping: { shape: list(string) },
      encodedTensorName: { shape: string },
      encodedBaselines: { shape: list(any) },
      visualization: { shape: object('ExplanationMetadata.InputMetadata.Visualization') },
      groupName: { shape: string },
    },
  },
  'ExplanationMetadata.InputMetadata.FeatureValueDomain': {
    fields: {
      minValue: { shape: number },
      maxValue: { shape: number },
      originalMean: { shape: number },
      originalStddev: { shape: number },
    },
  },
  'ExplanationMetadata.InputMetadata.Visualization': {
    fields: {
      type: { shape: enums['ExplanationMetadata.InputMetadata.Visualization.Type'] },
      polarity: { shape: enums['ExplanationMetadata.InputMetadata.Visualization.Polarity'] },
      colorMap: { shape: enums['ExplanationMetadata.InputMetadata.Visualization.ColorMap'] },
      clipPercentUpperbound: { shape: number },
      clipPercentLowerbound: { shape: number },
      overlayType: { shape: enums['ExplanationMetadata.InputMetadata.Visualization.OverlayType'] },
    },
  },
  'ExplanationMetadata.OutputMetadata': {
    fields: {
      indexDisplayNameMapping: { shape: any },
      displayNameMappingKey: { shape: string },
      outputTensorName: { shape: string },
    },
    oneofs: { displayNameMapping: ['indexDisplayNameMapping', 'displayNameMappingKey'] },
  },
  ExplanationParameters: {
    fields: {
      sampledShapleyAttribution: { shape: object('SampledShapleyAttribution') },
      integratedGradientsAttribution: { shape: object('IntegratedGradientsAttribution') },
      xraiAttribution: { shape: object('XraiAttribution') },
      examples: { shape: object('Examples') },
      topK: { shape: integer },
      outputIndices: { shape: any },
    },
    oneofs: { method: ['sampledShapleyAttribution', 'integratedGradientsAttribution', 'xraiAttribution', 'examples'] },
  },
  ExplanationSpec: {
    fields: {
      parameters: { shape: object('ExplanationParameters'), required: true },
      metadata: { shape: object('ExplanationMetadata') },
    },
  },
  ExternalApi: {
    fields: {
      apiAuth: { shape: object('ApiAuth') },
      apiSpec: { shape: string },
      authConfig: { shape: object('AuthConfig') },
      elasticSearchParams: { shape: object('ExternalApiElasticSearchParams') },
      endpoint: { shape: string },
      simpleSearchParams: { shape: object('ExternalApiSimpleSearchParams') },
    },
  },
  ExternalApiElasticSearchParams: {
    fields: {
      index: { shape: string },
      numHits: { shape: number },
      searchTemplate: { shape: string },
    },
  },
  ExternalApiSimpleSearchParams: {
    fields: {},
  },
  FasterDeploymentConfig: {
    fields: {
      fastTryoutEnabled: { shape: boolean },
    },
  },
  FeatureNoiseSigma: {
    fields: {
      noiseSigma: { shape: list(object('FeatureNoiseSigma.NoiseSigmaForFeature')) },
    },
  },
  'FeatureNoiseSigma.NoiseSigmaForFeature': {
    fields: {
      name: { shape: string },
      sigma: { shape: number },
    },
  },
  FileData: {
    fields: {
      mimeType: { shape: string, required: true },
      fileUri: { shape: string, required: true },
      displayName: { shape: string },
    },
  },
  FilterSplit: {
    fields: {
      trainingFilter: { shape: string, required: true },
      validationFilter: { shape: string, required: true },
      testFilter: { shape: string, required: true },
    },
  },
  FractionSplit: {
    fields: {
      trainingFraction: { shape: number },
      validationFraction: { shape: number },
      testFraction: { shape: number },
    },
  },
  FunctionCall: {
    fields: {
      name: { shape: string },
      args: { shape: any },
      partialArgs: { shape: list(object('PartialArg')) },
      willContinue: { shape: boolean },
    },
    beta: ['id'],
  },
  FunctionCallingConfig: {
    fields: {
      mode: { shape: enums['FunctionCallingConfig.Mode'] },
      allowedFunctionNames: { shape: list(string) },
      streamFunctionCallArguments: { shape: boolean },
    },
  },
  FunctionDeclaration: {
    fields: {
      name: { shape: string, required: true },
      description: { shape: string },
      parameters: { shape: object('Schema') },
      parametersJsonSchema: { shape: any },
      response: { shape: object('Schema') },
      responseJsonSchema: { shape: any },
      behavior: { shape: string },
    },
  },
  FunctionResponse: {
    fields: {
      name: { shape: string, required: true },
      response: { shape: any, required: true },
      parts: { shape: list(object('FunctionResponsePart')) },
      scheduling: { shape: string },
    },
    beta: ['id'],
  },
  FunctionResponseBlob: {
    fields: {
      mimeType: { shape: string, required: true },
      data: { shape: bytes, required: true },
      displayName: { shape: string },
    },
  },
  FunctionResponseFileData: {
    fields: {
      mimeType: { shape: string, required: true },
      fileUri: { shape: string, required: true },
      displayName: { shape: string },
    },
  },
  FunctionResponsePart: {
    fields: {
      inlineData: { shape: object('FunctionResponseBlob') },
      fileData: { shape: object('FunctionResponseFileData') },
    },
    oneofs: { data: ['inlineData', 'fileData'] },
  },
  GcsDestination: {
    fields: {
      outputUriPrefix: { shape: string, required: true },
    },
  },
  GcsSource: {
    fields: {
      uris: { shape: list(string), required: true },
    },
  },
  GdcConfig: {
    fields: {
      zone: { shape: string },
    },
  },
  GeminiPreferenceExample: {
    fields: {
      completions: { shape: list(object('GeminiPreferenceExampleCompletion')) },
      contents: { shape: list(object('Content')) },
    },
  },
  GeminiPreferenceExampleCompletion: {
    fields: {
      completion: { shape: object('Content') },
      score: { shape: number },
    },
  },
  GenAiAdvancedFeaturesConfig: {
    fields: {
      ragConfig: { shape: object('GenAiAdvancedFeaturesConfig.RagConfig') },
    },
  },
  'GenAiAdvancedFeaturesConfig.RagConfig': {
    fields: {
      enableRag: { shape: boolean },
    },
  },
  GenerateContentRequest: {
    fields: {
      model: { shape: string, required: true },
      contents: { shape: list(object('Content')), required: true },
      systemInstruction: { shape: object('Content') },
      cachedContent: { shape: string },
      tools: { shape: list(object('Tool')) },
      toolConfig: { shape: object('ToolConfig') },
      labels: { shape: map(string) },
      safetySettings: { shape: list(object('SafetySetting')) },
      modelArmorConfig: { shape: object('ModelArmorConfig') },
      generationConfig: { shape: object('GenerationConfig') },
    },
  },
  GenerateContentResponse: {
    fields: {
      candidates: { shape: list(object('Candidate')), outputOnly: true },
      modelVersion: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      responseId: { shape: string, outputOnly: true },
      promptFeedback: { shape: object('GenerateContentResponse.PromptFeedback'), outputOnly: true },
      usageMetadata: { shape: object('GenerateContentResponse.UsageMetadata') },
    },
  },
  'GenerateContentResponse.PromptFeedback': {
    fields: {
      blockReason: { shape: enums['GenerateContentResponse.PromptFeedback.BlockedReason'], outputOnly: true },
      safetyRatings: { shape: list(object('SafetyRating')), outputOnly: true },
      blockReasonMessage: { shape: string, outputOnly: true },
    },
  },
  'GenerateContentResponse.UsageMetadata': {
    fields: {
      promptTokenCount: { shape: integer },
      candidatesTokenCount: { shape: integer },
      thoughtsTokenCount: { shape: integer, outputOnly: true },
      totalTokenCount: { shape: integer },
      cachedContentTokenCount: { shape: integer, outputOnly: true },
      promptTokensDetails: { shape: list(object('ModalityTokenCount')), outputOnly: true },
      cacheTokensDetails: { shape: list(object('ModalityTokenCount')), outputOnly: true },
      candidatesTokensDetails: { shape: list(object('ModalityTokenCount')), outputOnly: true },
      toolUsePromptTokensDetails: { shape: list(object('ModalityTokenCount')), outputOnly: true },
      trafficType: { shape: enums['GenerateContentResponse.UsageMetadata.TrafficType'], outputOnly: true },
      toolUsePromptTokenCount: { shape: number, outputOnly: true },
    },
  },
  GenerationConfig: {
    fields: {
      temperature: { shape: number },
      topP: { shape: number },
      topK: { shape: number },
      candidateCount: { shape: integer },
      maxOutputTokens: { shape: integer },
      stopSequences: { shape: list(string) },
      responseLogprobs: { shape: boolean },
      logprobs: { shape: integer },
      presencePenalty: { shape: number },
      frequencyPenalty: { shape: number },
      seed: { shape: integer },
      responseMimeType: { shape: string },
      responseSchema: { shape: object('Schema') },
      responseJsonSchema: { shape: any },
      routingConfig: { shape: object('GenerationConfig.RoutingConfig') },
      audioTimestamp: { shape: boolean },
      responseModalities: { shape: list(enums['GenerationConfig.Modality']) },
      mediaResolution: { shape: enums['GenerationConfig.MediaResolution'] },
      speechConfig: { shape: object('SpeechConfig') },
      thinkingConfig: { shape: object('GenerationConfig.ThinkingConfig') },
      imageConfig: { shape: object('ImageConfig') },
      enableAffectiveDialog: { shape: boolean },
    },
    beta: ['modelConfig'],
  },
  'GenerationConfig.RoutingConfig': {
    fields: {
      autoMode: { shape: object('GenerationConfig.RoutingConfig.AutoRoutingMode') },
      manualMode: { shape: object('GenerationConfig.RoutingConfig.ManualRoutingMode') },
    },
    oneofs: { routingConfig: ['autoMode', 'manualMode'] },
  },
  'GenerationConfig.RoutingConfig.AutoRoutingMode': {
    fields: {
      modelRoutingPreference: { shape: enums['GenerationConfig.RoutingConfig.AutoRoutingMode.ModelRoutingPreference'] },
    },
  },
  'GenerationConfig.RoutingConfig.ManualRoutingMode': {
    fields: {
      modelName: { shape: string },
    },
  },
  'GenerationConfig.ThinkingConfig': {
    fields: {
      includeThoughts: { shape: boolean },
      thinkingBudget: { shape: integer },
      thinkingLevel: { shape: enums['GenerationConfig.ThinkingConfig.ThinkingLevel'] },
    },
  },
  GenieSource: {
    fields: {
      baseModelUri: { shape: string, required: true },
    },
  },
  GoogleMaps: {
    fields: {
      enableWidget: { shape: boolean },
    },
  },
  GoogleSearchRetrieval: {
    fields: {
      dynamicRetrievalConfig: { shape: object('DynamicRetrievalConfig') },
    },
  },
  GroundingChunk: {
    fields: {
      web: { shape: object('GroundingChunk.Web') },
      retrievedContext: { shape: object('GroundingChunk.RetrievedContext') },
      maps: { shape: object('GroundingChunk.Maps') },
      image: { shape: object('GroundingChunkImage') },
    },
    oneofs: { chunkType: ['web', 'retrievedContext', 'maps'] },
  },
  'GroundingChunk.Maps': {
    fields: {
      uri: { shape: string },
      title: { shape: string },
      text: { shape: string },
      placeId: { shape: string },
      placeAnswerSources: { shape: object('GroundingChunk.Maps.PlaceAnswerSources') },
      route: { shape: object('GroundingChunk.Maps.Route'), outputOnly: true },
    },
  },
  'GroundingChunk.Maps.PlaceAnswerSources': {
    fields: {
      reviewSnippets: { shape: list(object('GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet')) },
    },
    beta: ['flagContentUri'],
  },
  'GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet': {
    fields: {
      reviewId: { shape: string },
      googleMapsUri: { shape: string },
      title: { shape: string },
    },
    beta: ['authorAttribution', 'flagContentUri', 'relativePublishTimeDescription', 'review'],
  },
  'GroundingChunk.Maps.Route': {
    fields: {
      distanceMeters: { shape: integer },
      duration: { shape: duration },
      encodedPolyline: { shape: string },
    },
  },
  'GroundingChunk.RetrievedContext': {
    fields: {
      ragChunk: { shape: object('RagChunk') },
      uri: { shape: string },
      title: { shape: string },
      text: { shape: string },
      documentName: { shape: string, outputOnly: true },
    },
  },
  'GroundingChunk.Web': {
    fields: {
      uri: { shape: string },
      title: { shape: string },
      domain: { shape: string },
    },
  },
  GroundingChunkImage: {
    fields: {
      domain: { shape: string },
      imageUri: { shape: string },
      sourceUri: { shape: string },
      title: { shape: string },
    },
  },
  GroundingMetadata: {
    fields: {
      webSearchQueries: { shape: list(string) },
      searchEntryPoint: { shape: object('SearchEntryPoint') },
      retrievalQueries: { shape: list(string) },
      groundingChunks: { shape: list(object('GroundingChunk')) },
      groundingSupports: { shape: list(object('GroundingSupport')) },
      retrievalMetadata: { shape: object('RetrievalMetadata'), outputOnly: true },
      googleMapsWidgetContextToken: { shape: string, outputOnly: true },
      sourceFlaggingUris: { shape: list(object('GroundingMetadata.SourceFlaggingUri')) },
      imageSearchQueries: { shape: list(string) },
    },
  },
  'GroundingMetadata.SourceFlaggingUri': {
    fields: {
      sourceId: { shape: string },
      flagContentUri: { shape: string },
    },
  },
  GroundingSupport: {
    fields: {
      segment: { shape: object('Segment') },
      groundingChunkIndices: { shape: list(integer) },
      confidenceScores: { shape: list(number) },
      renderedParts: { shape: list(number) },
    },
  },
  HyperparameterTuningJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      studySpec: { shape: object('StudySpec'), required: true },
      maxTrialCount: { shape: integer, required: true },
      parallelTrialCount: { shape: integer, required: true },
      maxFailedTrialCount: { shape: integer },
      trialJobSpec: { shape: object('CustomJobSpec'), required: true },
      trials: { shape: list(object('Trial')), outputOnly: true },
      state: { shape: enums.JobState, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
    },
  },
  ImageConfig: {
    fields: {
      imageOutputOptions: { shape: object('ImageConfig.ImageOutputOptions') },
      aspectRatio: { shape: string },
      personGeneration: { shape: enums['ImageConfig.PersonGeneration'] },
      imageSize: { shape: string },
      prominentPeople: { shape: string },
    },
  },
  'ImageConfig.ImageOutputOptions': {
    fields: {
      mimeType: { shape: string },
      compressionQuality: { shape: integer },
    },
  },
  InputDataConfig: {
    fields: {
      fractionSplit: { shape: object('FractionSplit') },
      filterSplit: { shape: object('FilterSplit') },
      predefinedSplit: { shape: object('PredefinedSplit') },
      timestampSplit: { shape: object('TimestampSplit') },
      stratifiedSplit: { shape: object('StratifiedSplit') },
      gcsDestination: { shape: object('GcsDestination') },
      bigqueryDestination: { shape: object('BigQueryDestination') },
      datasetId: { shape: string, required: true },
      annotationsFilter: { shape: string },
      annotationSchemaUri: { shape: string },
      savedQueryId: { shape: string },
      persistMlUseAssignment: { shape: boolean },
    },
    oneofs: { split: ['fractionSplit', 'filterSplit', 'predefinedSplit', 'timestampSplit', 'stratifiedSplit'], destination: ['gcsDestination', 'bigqueryDestination'] },
  },
  IntegratedGradientsAttribution: {
    fields: {
      stepCount: { shape: integer, required: true },
      smoothGradConfig: { shape: object('SmoothGradConfig') },
      blurBaselineConfig: { shape: object('BlurBaselineConfig') },
    },
  },
  KeepAliveProbe: {
    fields: {
      httpGet: { shape: object('KeepAliveProbeHttpGet') },
      maxSeconds: { shape: number },
    },
  },
  KeepAliveProbeHttpGet: {
    fields: {
      path: { shape: string, required: true },
      port: { shape: number },
    },
  },
  LLMBasedMetricSpec: {
    fields: {
      rubricGroupKey: { shape: string },
      predefinedRubricGenerationSpec: { shape: object('PredefinedMetricSpec') },
      metricPromptTemplate: { shape: string, required: true },
      systemInstruction: { shape: string },
      judgeAutoraterConfig: { shape: object('AutoraterConfig') },
      additionalConfig: { shape: any },
      resultParserConfig: { shape: object('EvaluationParserConfig') },
      rubricGenerationSpec: { shape: object('RubricGenerationSpec') },
    },
    oneofs: { rubricsSource: ['rubricGroupKey', 'predefinedRubricGenerationSpec'] },
  },
  LogprobsResult: {
    fields: {
      topCandidates: { shape: list(object('LogprobsResult.TopCandidates')) },
      chosenCandidates: { shape: list(object('LogprobsResult.Candidate')) },
    },
  },
  'LogprobsResult.Candidate': {
    fields: {
      token: { shape: string },
      tokenId: { shape: integer },
      logProbability: { shape: number },
    },
  },
  'LogprobsResult.TopCandidates': {
    fields: {
      candidates: { shape: list(object('LogprobsResult.Candidate')) },
    },
  },
  LustreMount: {
    fields: {
      instanceIp: { shape: string, required: true },
      volumeHandle: { shape: string, required: true },
      filesystem: { shape: string, required: true },
      mountPoint: { shape: string, required: true },
    },
  },
  MachineSpec: {
    fields: {
      machineType: { shape: string },
      acceleratorType: { shape: enums.AcceleratorType },
      acceleratorCount: { shape: integer },
      gpuPartitionSize: { shape: string },
      tpuTopology: { shape: string },
      reservationAffinity: { shape: object('ReservationAffinity') },
    },
    beta: ['minGpuDriverVersion', 'multihostGpuNodeCount'],
  },
  ManualBatchTuningParameters: {
    fields: {
      batchSize: { shape: integer },
    },
  },
  Measurement: {
    fields: {
      elapsedDuration: { shape: duration, outputOnly: true },
      stepCount: { shape: int64, outputOnly: true },
      metrics: { shape: list(object('Measurement.Metric')), outputOnly: true },
    },
  },
  'Measurement.Metric': {
    fields: {
      metricId: { shape: string, outputOnly: true },
      value: { shape: number, outputOnly: true },
    },
  },
  MemoryBankCustomizationConfig: {
    fields: {
      consolidationConfig: { shape: object('MemoryBankCustomizationConfigConsolidationConfig') },
      disableNaturalLanguageMemories: { shape: boolean },
      enableThirdPersonMemories: { shape: boolean },
      generateMemoriesExamples: { shape: list(object('MemoryBankCustomizationConfigGenerateMemoriesExample')) },
      memoryTopics: { shape: list(object('MemoryBankCustomizationConfigMemoryTopic')) },
      scopeKeys: { shape: list(string) },
    },
  },
  MemoryBankCustomizationConfigConsolidationConfig: {
    fields: {
      revisionsPerCandidateCount: { shape: number },
    },
  },
  MemoryBankCustomizationConfigGenerateMemoriesExample: {
    fields: {
      conversationSource: { shape: object('MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSource') },
      generatedMemories: { shape: list(object('MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory')) },
    },
  },
  MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSource: {
    fields: {
      events: { shape: list(object('MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSourceEvent')) },
    },
  },
  MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSourceEvent: {
    fields: {
      content: { shape: object('Content'), required: true },
    },
  },
  MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory: {
    fields: {
      fact: { shape: string, required: true },
      topics: { shape: list(object('MemoryTopicId')) },
    },
  },
  MemoryBankCustomizationConfigMemoryTopic: {
    fields: {
      customMemoryTopic: { shape: object('MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic') },
      managedMemoryTopic: { shape: object('MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic') },
    },
  },
  MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic: {
    fields: {
      description: { shape: string, required: true },
      label: { shape: string, required: true },
    },
  },
  MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic: {
    fields: {
      managedTopicEnum: { shape: string, required: true },
    },
  },
  MemoryGenerationTriggerConfig: {
    fields: {
      generationRule: { shape: object('MemoryGenerationTriggerConfigGenerationTriggerRule') },
    },
  },
  MemoryGenerationTriggerConfigGenerationTriggerRule: {
    fields: {
      eventCount: { shape: number },
      fixedInterval: { shape: string },
      idleDuration: { shape: string },
    },
  },
  MemoryTopicId: {
    fields: {
      customMemoryTopicLabel: { shape: string },
      managedMemoryTopic: { shape: string },
    },
  },
  MergeVersionAliasesRequest: {
    fields: {
      name: { shape: string, required: true },
      versionAliases: { shape: list(string), required: true },
    },
  },
  Metric: {
    fields: {
      predefinedMetricSpec: { shape: object('PredefinedMetricSpec') },
      computationBasedMetricSpec: { shape: object('ComputationBasedMetricSpec') },
      llmBasedMetricSpec: { shape: object('LLMBasedMetricSpec') },
      pointwiseMetricSpec: { shape: object('PointwiseMetricSpec') },
      pairwiseMetricSpec: { shape: object('PairwiseMetricSpec') },
      exactMatchSpec: { shape: object('ExactMatchSpec') },
      bleuSpec: { shape: object('BleuSpec') },
      rougeSpec: { shape: object('RougeSpec') },
      aggregationMetrics: { shape: list(enums['Metric.AggregationMetric']) },
      customCodeExecutionSpec: { shape: object('CustomCodeExecutionSpec') },
      metadata: { shape: object('MetricMetadata') },
    },
    oneofs: { metricSpec: ['predefinedMetricSpec', 'computationBasedMetricSpec', 'llmBasedMetricSpec', 'pointwiseMetricSpec', 'pairwiseMetricSpec', 'exactMatchSpec', 'bleuSpec', 'rougeSpec'] },
  },
  MetricMetadata: {
    fields: {
      otherMetadata: { shape: map(any) },
      scoreRange: { shape: object('MetricMetadataScoreRange') },
      title: { shape: string },
    },
  },
  MetricMetadataScoreRange: {
    fields: {
      description: { shape: string },
      max: { shape: number, required: true },
      min: { shape: number, required: true },
      step: { shape: number },
    },
  },
  ModalityTokenCount: {
    fields: {
      modality: { shape: enums.Modality },
      tokenCount: { shape: integer },
    },
  },
  Model: {
    fields: {
      name: { shape: string },
      versionId: { shape: string, outputOnly: true },
      versionAliases: { shape: list(string) },
      versionCreateTime: { shape: timestamp, outputOnly: true },
      versionUpdateTime: { shape: timestamp, outputOnly: true },
      displayName: { shape: string, required: true },
      description: { shape: string },
      versionDescription: { shape: string },
      defaultCheckpointId: { shape: string },
      predictSchemata: { shape: object('PredictSchemata') },
      metadataSchemaUri: { shape: string },
      metadata: { shape: any },
      supportedExportFormats: { shape: list(object('Model.ExportFormat')), outputOnly: true },
      trainingPipeline: { shape: string, outputOnly: true },
      pipelineJob: { shape: string },
      containerSpec: { shape: object('ModelContainerSpec') },
      artifactUri: { shape: string },
      supportedDeploymentResourcesTypes: { shape: list(enums['Model.DeploymentResourcesType']), outputOnly: true },
      supportedInputStorageFormats: { shape: list(string), outputOnly: true },
      supportedOutputStorageFormats: { shape: list(string), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      deployedModels: { shape: list(object('DeployedModelRef')), outputOnly: true },
      explanationSpec: { shape: object('ExplanationSpec') },
      etag: { shape: string },
      labels: { shape: map(string) },
      dataStats: { shape: object('Model.DataStats') },
      encryptionSpec: { shape: object('EncryptionSpec') },
      modelSourceInfo: { shape: object('ModelSourceInfo'), outputOnly: true },
      originalModelInfo: { shape: object('Model.OriginalModelInfo'), outputOnly: true },
      metadataArtifact: { shape: string, outputOnly: true },
      baseModelSource: { shape: object('Model.BaseModelSource') },
      satisfiesPzs: { shape: boolean, outputOnly: true },
      satisfiesPzi: { shape: boolean, outputOnly: true },
      checkpoints: { shape: list(object('Checkpoint')), outputOnly: true },
    },
  },
  'Model.BaseModelSource': {
    fields: {
      modelGardenSource: { shape: object('ModelGardenSource') },
      genieSource: { shape: object('GenieSource') },
    },
    oneofs: { source: ['modelGardenSource', 'genieSource'] },
  },
  'Model.DataStats': {
    fields: {
      trainingDataItemsCount: { shape: int64 },
      validationDataItemsCount: { shape: int64 },
      testDataItemsCount: { shape: int64 },
      trainingAnnotationsCount: { shape: int64 },
      validationAnnotationsCount: { shape: int64 },
      testAnnotationsCount: { shape: int64 },
    },
  },
  'Model.ExportFormat': {
    fields: {
      id: { shape: string, outputOnly: true },
      exportableContents: { shape: list(enums['Model.ExportFormat.ExportableContent']), outputOnly: true },
    },
  },
  'Model.OriginalModelInfo': {
    fields: {
      model: { shape: string, outputOnly: true },
    },
  },
  ModelArmorConfig: {
    fields: {
      promptTemplateName: { shape: string },
      responseTemplateName: { shape: string },
    },
  },
  ModelContainerSpec: {
    fields: {
      imageUri: { shape: string, required: true },
      command: { shape: list(string) },
      args: { shape: list(string) },
      env: { shape: list(object('EnvVar')) },
      ports: { shape: list(object('Port')) },
      predictRoute: { shape: string },
      healthRoute: { shape: string },
      invokeRoutePrefix: { shape: string },
      grpcPorts: { shape: list(object('Port')) },
      deploymentTimeout: { shape: duration },
      sharedMemorySizeMb: { shape: int64 },
      startupProbe: { shape: object('Probe') },
      healthProbe: { shape: object('Probe') },
      livenessProbe: { shape: object('Probe') },
    },
  },
  ModelEvaluation: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      metricsSchemaUri: { shape: string },
      metrics: { shape: any },
      createTime: { shape: timestamp, outputOnly: true },
      sliceDimensions: { shape: list(string) },
      dataItemSchemaUri: { shape: string },
      annotationSchemaUri: { shape: string },
      modelExplanation: { shape: object('ModelExplanation') },
      explanationSpecs: { shape: list(object('ModelEvaluation.ModelEvaluationExplanationSpec')) },
      metadata: { shape: any },
    },
    beta: ['biasConfigs'],
  },
  'ModelEvaluation.ModelEvaluationExplanationSpec': {
    fields: {
      explanationType: { shape: string },
      explanationSpec: { shape: object('ExplanationSpec') },
    },
  },
  ModelExplanation: {
    fields: {
      meanAttributions: { shape: list(object('Attribution')), outputOnly: true },
    },
  },
  ModelGardenSource: {
    fields: {
      publicModelName: { shape: string, required: true },
      versionId: { shape: string },
      skipHfModelCache: { shape: boolean },
    },
  },
  ModelSourceInfo: {
    fields: {
      sourceType: { shape: enums['ModelSourceInfo.ModelSourceType'] },
      copy: { shape: boolean },
    },
  },
  MultiSpeakerVoiceConfig: {
    fields: {
      speakerVoiceConfigs: { shape: list(object('SpeakerVoiceConfig')), required: true },
    },
  },
  NfsMount: {
    fields: {
      server: { shape: string, required: true },
      path: { shape: string, required: true },
      mountPoint: { shape: string, required: true },
    },
  },
  OutputConfig: {
    fields: {
      gcsDestination: { shape: object('GcsDestination') },
    },
  },
  OutputInfo: {
    fields: {
      gcsOutputDirectory: { shape: string, outputOnly: true },
    },
  },
  PSCAutomationConfig: {
    fields: {
      projectId: { shape: string, required: true },
      network: { shape: string, required: true },
      ipAddress: { shape: string, outputOnly: true },
      forwardingRule: { shape: string, outputOnly: true },
      state: { shape: enums.PSCAutomationState, outputOnly: true },
      errorMessage: { shape: string, outputOnly: true },
    },
  },
  PairwiseMetricResult: {
    fields: {
      pairwiseChoice: { shape: enums.PairwiseChoice, outputOnly: true },
      explanation: { shape: string, outputOnly: true },
      customOutput: { shape: object('CustomOutput'), outputOnly: true },
    },
  },
  PairwiseMetricSpec: {
    fields: {
      metricPromptTemplate: { shape: string, required: true },
      candidateResponseFieldName: { shape: string },
      baselineResponseFieldName: { shape: string },
      systemInstruction: { shape: string },
      customOutputFormatConfig: { shape: object('CustomOutputFormatConfig') },
    },
  },
  Part: {
    fields: {
      text: { shape: string },
      inlineData: { shape: object('Blob') },
      fileData: { shape: object('FileData') },
      functionCall: { shape: object('FunctionCall') },
      functionResponse: { shape: object('FunctionResponse') },
      executableCode: { shape: object('ExecutableCode') },
      codeExecutionResult: { shape: object('CodeExecutionResult') },
      thought: { shape: boolean },
      thoughtSignature: { shape: bytes },
      videoMetadata: { shape: object('VideoMetadata') },
      mediaResolution: { shape: object('Part.MediaResolution') },
    },
    oneofs: { data: ['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse', 'executableCode', 'codeExecutionResult'] },
  },
  'Part.MediaResolution': {
    fields: {
      level: { shape: enums['Part.MediaResolution.Level'] },
    },
  },
  PartialArg: {
    fields: {
      nullValue: { shape: enums['google.protobuf.NullValue'] },
      numberValue: { shape: number },
      stringValue: { shape: string },
      boolValue: { shape: boolean },
      jsonPath: { shape: string, required: true },
      willContinue: { shape: boolean },
    },
    oneofs: { delta: ['nullValue', 'numberValue', 'stringValue', 'boolValue'] },
  },
  PipelineJob: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      pipelineSpec: { shape: any },
      state: { shape: enums.PipelineState, outputOnly: true },
      jobDetail: { shape: object('PipelineJobDetail'), outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      runtimeConfig: { shape: object('PipelineJob.RuntimeConfig') },
      encryptionSpec: { shape: object('EncryptionSpec') },
      serviceAccount: { shape: string },
      network: { shape: string },
      reservedIpRanges: { shape: list(string) },
      pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
      templateUri: { shape: string },
      templateMetadata: { shape: object('PipelineTemplateMetadata'), outputOnly: true },
      scheduleName: { shape: string, outputOnly: true },
      preflightValidations: { shape: boolean },
    },
    beta: ['originalPipelineJobId', 'pipelineTaskRerunConfigs', 'satisfiesPzi', 'satisfiesPzs'],
  },
  'PipelineJob.RuntimeConfig': {
    fields: {
      parameters: { shape: map(object('Value')) },
      gcsOutputDirectory: { shape: string, required: true },
      parameterValues: { shape: map(any) },
      failurePolicy: { shape: enums.PipelineFailurePolicy },
      inputArtifacts: { shape: map(object('PipelineJob.RuntimeConfig.InputArtifact')) },
    },
    beta: ['defaultRuntime'],
  },
  'PipelineJob.RuntimeConfig.InputArtifact': {
    fields: {
      artifactId: { shape: string },
    },
  },
  PipelineJobDetail: {
    fields: {
      pipelineContext: { shape: object('Context'), outputOnly: true },
      pipelineRunContext: { shape: object('Context'), outputOnly: true },
      taskDetails: { shape: list(object('PipelineTaskDetail')), outputOnly: true },
    },
  },
  PipelineTaskDetail: {
    fields: {
      taskId: { shape: int64, outputOnly: true },
      parentTaskId: { shape: int64, outputOnly: true },
      taskName: { shape: string, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      executorDetail: { shape: object('PipelineTaskExecutorDetail'), outputOnly: true },
      state: { shape: enums['PipelineTaskDetail.State'], outputOnly: true },
      execution: { shape: object('Execution'), outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      pipelineTaskStatus: { shape: list(object('PipelineTaskDetail.PipelineTaskStatus')), outputOnly: true },
      inputs: { shape: map(object('PipelineTaskDetail.ArtifactList')), outputOnly: true },
      outputs: { shape: map(object('PipelineTaskDetail.ArtifactList')), outputOnly: true },
      taskUniqueName: { shape: string, outputOnly: true },
    },
  },
  'PipelineTaskDetail.ArtifactList': {
    fields: {
      artifacts: { shape: list(object('Artifact')), outputOnly: true },
    },
  },
  'PipelineTaskDetail.PipelineTaskStatus': {
    fields: {
      updateTime: { shape: timestamp, outputOnly: true },
      state: { shape: enums['PipelineTaskDetail.State'], outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
    },
  },
  PipelineTaskExecutorDetail: {
    fields: {
      containerDetail: { shape: object('PipelineTaskExecutorDetail.ContainerDetail'), outputOnly: true },
      customJobDetail: { shape: object('PipelineTaskExecutorDetail.CustomJobDetail'), outputOnly: true },
    },
    oneofs: { details: ['containerDetail', 'customJobDetail'] },
  },
  'PipelineTaskExecutorDetail.ContainerDetail': {
    fields: {
      mainJob: { shape: string, outputOnly: true },
      preCachingCheckJob: { shape: string, outputOnly: true },
      failedMainJobs: { shape: list(string), outputOnly: true },
      failedPreCachingCheckJobs: { shape: list(string), outputOnly: true },
    },
  },
  'PipelineTaskExecutorDetail.CustomJobDetail': {
    fields: {
      job: { shape: string, outputOnly: true },
      failedJobs: { shape: list(string), outputOnly: true },
    },
  },
  PipelineTemplateMetadata: {
    fields: {
      version: { shape: string },
    },
  },
  PointwiseMetricResult: {
    fields: {
      score: { shape: number, outputOnly: true },
      explanation: { shape: string, outputOnly: true },
      customOutput: { shape: object('CustomOutput'), outputOnly: true },
    },
  },
  PointwiseMetricSpec: {
    fields: {
      metricPromptTemplate: { shape: string, required: true },
      systemInstruction: { shape: string },
      customOutputFormatConfig: { shape: object('CustomOutputFormatConfig') },
    },
  },
  Port: {
    fields: {
      containerPort: { shape: integer },
    },
  },
  PreTunedModel: {
    fields: {
      tunedModelName: { shape: string },
      checkpointId: { shape: string },
      baseModel: { shape: string, outputOnly: true },
    },
  },
  PrebuiltVoiceConfig: {
    fields: {
      voiceName: { shape: string },
    },
  },
  PredefinedMetricSpec: {
    fields: {
      metricSpecName: { shape: string, required: true },
      metricSpecParameters: { shape: any },
    },
  },
  PredefinedSplit: {
    fields: {
      key: { shape: string, required: true },
    },
  },
  PredictRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      instances: { shape: list(any), required: true },
      parameters: { shape: any },
      labels: { shape: map(string) },
    },
  },
  PredictRequestResponseLoggingConfig: {
    fields: {
      enabled: { shape: boolean },
      samplingRate: { shape: number },
      bigqueryDestination: { shape: object('BigQueryDestination') },
    },
    beta: ['enableOtelLogging', 'requestResponseLoggingSchemaVersion'],
  },
  PredictResponse: {
    fields: {
      predictions: { shape: list(any) },
      deployedModelId: { shape: string },
      model: { shape: string, outputOnly: true },
      modelVersionId: { shape: string, outputOnly: true },
      modelDisplayName: { shape: string, outputOnly: true },
      metadata: { shape: any, outputOnly: true },
    },
  },
  PredictSchemata: {
    fields: {
      instanceSchemaUri: { shape: string },
      parametersSchemaUri: { shape: string },
      predictionSchemaUri: { shape: string },
    },
  },
  PreferenceOptimizationDataStats: {
    fields: {
      droppedExampleIndices: { shape: list(string), outputOnly: true },
      droppedExampleReasons: { shape: list(string), outputOnly: true },
      scoreVariancePerExampleDistribution: { shape: object('DatasetDistribution'), outputOnly: true },
      scoresDistribution: { shape: object('DatasetDistribution'), outputOnly: true },
      totalBillableTokenCount: { shape: int64, outputOnly: true },
      tuningDatasetExampleCount: { shape: int64, outputOnly: true },
      tuningStepCount: { shape: int64, outputOnly: true },
      userDatasetExamples: { shape: list(object('GeminiPreferenceExample')), outputOnly: true },
      userInputTokenDistribution: { shape: object('DatasetDistribution'), outputOnly: true },
      userOutputTokenDistribution: { shape: object('DatasetDistribution'), outputOnly: true },
    },
  },
  PreferenceOptimizationHyperParameters: {
    fields: {
      adapterSize: { shape: string },
      beta: { shape: number },
      epochCount: { shape: int64 },
      learningRateMultiplier: { shape: number },
    },
  },
  PreferenceOptimizationSpec: {
    fields: {
      exportLastCheckpointOnly: { shape: boolean },
      hyperParameters: { shape: object('PreferenceOptimizationHyperParameters') },
      trainingDatasetUri: { shape: string, required: true },
      validationDatasetUri: { shape: string },
    },
    beta: ['evaluationConfig'],
  },
  Presets: {
    fields: {
      query: { shape: enums['Presets.Query'] },
      modality: { shape: enums['Presets.Modality'] },
    },
  },
  PrivateEndpoints: {
    fields: {
      predictHttpUri: { shape: string, outputOnly: true },
      explainHttpUri: { shape: string, outputOnly: true },
      healthHttpUri: { shape: string, outputOnly: true },
      serviceAttachment: { shape: string, outputOnly: true },
    },
  },
  PrivateServiceConnectConfig: {
    fields: {
      enablePrivateServiceConnect: { shape: boolean, required: true },
      projectAllowlist: { shape: list(string) },
      pscAutomationConfigs: { shape: list(object('PSCAutomationConfig')) },
      serviceAttachment: { shape: string, outputOnly: true },
    },
    beta: ['enableSecurePrivateServiceConnect'],
  },
  Probe: {
    fields: {
      exec: { shape: object('Probe.ExecAction') },
      httpGet: { shape: object('Probe.HttpGetAction') },
      grpc: { shape: object('Probe.GrpcAction') },
      tcpSocket: { shape: object('Probe.TcpSocketAction') },
      periodSeconds: { shape: integer },
      timeoutSeconds: { shape: integer },
      failureThreshold: { shape: integer },
      successThreshold: { shape: integer },
      initialDelaySeconds: { shape: integer },
    },
    oneofs: { probeType: ['exec', 'httpGet', 'grpc', 'tcpSocket'] },
  },
  'Probe.ExecAction': {
    fields: {
      command: { shape: list(string) },
    },
  },
  'Probe.GrpcAction': {
    fields: {
      port: { shape: integer },
      service: { shape: string },
    },
  },
  'Probe.HttpGetAction': {
    fields: {
      path: { shape: string },
      port: { shape: integer },
      host: { shape: string },
      scheme: { shape: string },
      httpHeaders: { shape: list(object('Probe.HttpHeader')) },
    },
  },
  'Probe.HttpHeader': {
    fields: {
      name: { shape: string },
      value: { shape: string },
    },
  },
  'Probe.TcpSocketAction': {
    fields: {
      port: { shape: integer },
      host: { shape: string },
    },
  },
  PscInterfaceConfig: {
    fields: {
      networkAttachment: { shape: string },
      dnsPeeringConfigs: { shape: list(object('DnsPeeringConfig')) },
    },
  },
  PythonPackageSpec: {
    fields: {
      executorImageUri: { shape: string, required: true },
      packageUris: { shape: list(string), required: true },
      pythonModule: { shape: string, required: true },
      args: { shape: list(string) },
      env: { shape: list(object('EnvVar')) },
    },
  },
  RagChunk: {
    fields: {
      text: { shape: string },
      pageSpan: { shape: object('RagChunk.PageSpan') },
    },
    beta: ['chunkId', 'fileId'],
  },
  'RagChunk.PageSpan': {
    fields: {
      firstPage: { shape: integer },
      lastPage: { shape: integer },
    },
  },
  RagRetrievalConfig: {
    fields: {
      topK: { shape: integer },
      filter: { shape: object('RagRetrievalConfig.Filter') },
      ranking: { shape: object('RagRetrievalConfig.Ranking') },
    },
    beta: ['hybridSearch'],
  },
  'RagRetrievalConfig.Filter': {
    fields: {
      vectorDistanceThreshold: { shape: number },
      vectorSimilarityThreshold: { shape: number },
      metadataFilter: { shape: string },
    },
    oneofs: { vectorDbThreshold: ['vectorDistanceThreshold', 'vectorSimilarityThreshold'] },
  },
  'RagRetrievalConfig.Ranking': {
    fields: {
      rankService: { shape: object('RagRetrievalConfig.Ranking.RankService') },
      llmRanker: { shape: object('RagRetrievalConfig.Ranking.LlmRanker') },
    },
    oneofs: { rankingConfig: ['rankService', 'llmRanker'] },
  },
  'RagRetrievalConfig.Ranking.LlmRanker': {
    fields: {
      modelName: { shape: string },
    },
  },
  'RagRetrievalConfig.Ranking.RankService': {
    fields: {
      modelName: { shape: string },
    },
  },
  RawOutput: {
    fields: {
      rawOutput: { shape: list(string), outputOnly: true },
    },
  },
  ReasoningEngine: {
    fields: {
      name: { shape: string },
      displayName: { shape: string, required: true },
      description: { shape: string },
      spec: { shape: object('ReasoningEngineSpec') },
      createTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      etag: { shape: string },
      encryptionSpec: { shape: object('EncryptionSpec') },
      labels: { shape: map(string) },
      contextSpec: { shape: object('ReasoningEngineContextSpec') },
    },
    beta: ['trafficConfig'],
  },
  ReasoningEngineContextSpec: {
    fields: {
      memoryBankConfig: { shape: object('ReasoningEngineContextSpecMemoryBankConfig') },
    },
  },
  ReasoningEngineContextSpecMemoryBankConfig: {
    fields: {
      customizationConfigs: { shape: list(object('MemoryBankCustomizationConfig')) },
      disableMemoryRevisions: { shape: boolean },
      generationConfig: { shape: object('ReasoningEngineContextSpecMemoryBankConfigGenerationConfig') },
      similaritySearchConfig: { shape: object('ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig') },
      ttlConfig: { shape: object('ReasoningEngineContextSpecMemoryBankConfigTtlConfig') },
    },
  },
  ReasoningEngineContextSpecMemoryBankConfigGenerationConfig: {
    fields: {
      generationTriggerConfig: { shape: object('MemoryGenerationTriggerConfig') },
      model: { shape: string },
    },
  },
  ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig: {
    fields: {
      embeddingModel: { shape: string, required: true },
    },
  },
  ReasoningEngineContextSpecMemoryBankConfigTtlConfig: {
    fields: {
      defaultTtl: { shape: string },
      granularTtlConfig: { shape: object('ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig') },
      memoryRevisionDefaultTtl: { shape: string },
    },
  },
  ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig: {
    fields: {
      createTtl: { shape: string },
      generateCreatedTtl: { shape: string },
      generateUpdatedTtl: { shape: string },
    },
  },
  ReasoningEngineSpec: {
    fields: {
      sourceCodeSpec: { shape: object('ReasoningEngineSpec.SourceCodeSpec') },
      containerSpec: { shape: object('ReasoningEngineSpec.ContainerSpec') },
      serviceAccount: { shape: string },
      packageSpec: { shape: object('ReasoningEngineSpec.PackageSpec') },
      deploymentSpec: { shape: object('ReasoningEngineSpec.DeploymentSpec') },
      classMethods: { shape: list(any) },
      agentFramework: { shape: string },
      identityType: { shape: enums['ReasoningEngineSpec.IdentityType'] },
      buildSpec: { shape: object('ReasoningEngineSpec.BuildSpec') },
      effectiveIdentity: { shape: string, outputOnly: true },
    },
    oneofs: { deploymentSource: ['sourceCodeSpec', 'containerSpec'] },
  },
  'ReasoningEngineSpec.BuildSpec': {
    fields: {
      workerPool: { shape: string },
      serviceAccount: { shape: string },
    },
  },
  'ReasoningEngineSpec.ContainerSpec': {
    fields: {
      imageUri: { shape: string, required: true },
    },
  },
  'ReasoningEngineSpec.DeploymentSpec': {
    fields: {
      env: { shape: list(object('EnvVar')) },
      secretEnv: { shape: list(object('SecretEnvVar')) },
      pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
      minInstances: { shape: integer },
      maxInstances: { shape: integer },
      resourceLimits: { shape: map(string) },
      containerConcurrency: { shape: integer },
      keepAliveProbe: { shape: object('KeepAliveProbe') },
    },
  },
  'ReasoningEngineSpec.PackageSpec': {
    fields: {
      pickleObjectGcsUri: { shape: string },
      dependencyFilesGcsUri: { shape: string },
      requirementsGcsUri: { shape: string },
      pythonVersion: { shape: string },
    },
  },
  'ReasoningEngineSpec.SourceCodeSpec': {
    fields: {
      inlineSource: { shape: object('ReasoningEngineSpec.SourceCodeSpec.InlineSource') },
      developerConnectSource: { shape: object('ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectSource') },
      pythonSpec: { shape: object('ReasoningEngineSpec.SourceCodeSpec.PythonSpec') },
      imageSpec: { shape: object('ReasoningEngineSpec.SourceCodeSpec.ImageSpec') },
      agentConfigSource: { shape: object('ReasoningEngineSpecSourceCodeSpecAgentConfigSource') },
    },
    oneofs: { source: ['inlineSource', 'developerConnectSource'], languageSpec: ['pythonSpec', 'imageSpec'] },
  },
  'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig': {
    fields: {
      gitRepositoryLink: { shape: string, required: true },
      dir: { shape: string, required: true },
      revision: { shape: string, required: true },
    },
  },
  'ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectSource': {
    fields: {
      config: { shape: object('ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig'), required: true },
    },
  },
  'ReasoningEngineSpec.SourceCodeSpec.ImageSpec': {
    fields: {
      buildArgs: { shape: map(string) },
    },
  },
  'ReasoningEngineSpec.SourceCodeSpec.InlineSource': {
    fields: {
      sourceArchive: { shape: bytes, required: true },
    },
  },
  'ReasoningEngineSpec.SourceCodeSpec.PythonSpec': {
    fields: {
      version: { shape: string },
      entrypointModule: { shape: string },
      entrypointObject: { shape: string },
      requirementsFile: { shape: string },
    },
  },
  ReasoningEngineSpecSourceCodeSpecAgentConfigSource: {
    fields: {
      adkConfig: { shape: object('ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig'), required: true },
      inlineSource: { shape: object('ReasoningEngineSpec.SourceCodeSpec.InlineSource') },
    },
  },
  ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig: {
    fields: {
      jsonConfig: { shape: map(any), required: true },
    },
  },
  ReplicatedVoiceConfig: {
    fields: {
      mimeType: { shape: string },
      voiceSampleAudio: { shape: bytes },
    },
  },
  ReservationAffinity: {
    fields: {
      reservationAffinityType: { shape: enums['ReservationAffinity.Type'], required: true },
      key: { shape: string },
      values: { shape: list(string) },
    },
  },
  ResourcesConsumed: {
    fields: {
      replicaHours: { shape: number, outputOnly: true },
    },
  },
  Retrieval: {
    fields: {
      vertexAiSearch: { shape: object('VertexAISearch') },
      vertexRagStore: { shape: object('VertexRagStore') },
      disableAttribution: { shape: boolean },
      externalApi: { shape: object('ExternalApi') },
    },
    oneofs: { source: ['vertexAiSearch', 'vertexRagStore'] },
  },
  RetrievalConfig: {
    fields: {
      latLng: { shape: object('google.type.LatLng') },
      languageCode: { shape: string },
    },
  },
  RetrievalMetadata: {
    fields: {
      googleSearchDynamicRetrievalScore: { shape: number },
    },
  },
  RougeMetricValue: {
    fields: {
      score: { shape: number, outputOnly: true },
    },
  },
  RougeSpec: {
    fields: {
      rougeType: { shape: string },
      useStemmer: { shape: boolean },
      splitSummaries: { shape: boolean },
    },
  },
  RubricGenerationSpec: {
    fields: {
      modelConfig: { shape: object('AutoraterConfig') },
      promptTemplate: { shape: string },
      rubricContentType: { shape: string },
      rubricTypeOntology: { shape: list(string) },
    },
  },
  SafetyRating: {
    fields: {
      category: { shape: enums.HarmCategory, outputOnly: true },
      probability: { shape: enums['SafetyRating.HarmProbability'], outputOnly: true },
      probabilityScore: { shape: number, outputOnly: true },
      severity: { shape: enums['SafetyRating.HarmSeverity'], outputOnly: true },
      severityScore: { shape: number, outputOnly: true },
      blocked: { shape: boolean, outputOnly: true },
      overwrittenThreshold: { shape: string, outputOnly: true },
    },
  },
  SafetySetting: {
    fields: {
      category: { shape: enums.HarmCategory, required: true },
      threshold: { shape: enums['SafetySetting.HarmBlockThreshold'], required: true },
      method: { shape: enums['SafetySetting.HarmBlockMethod'] },
    },
  },
  SampledShapleyAttribution: {
    fields: {
      pathCount: { shape: integer, required: true },
    },
  },
  Scheduling: {
    fields: {
      timeout: { shape: duration },
      restartJobOnWorkerRestart: { shape: boolean },
      strategy: { shape: enums['Scheduling.Strategy'] },
      disableRetries: { shape: boolean },
      maxWaitDuration: { shape: duration },
    },
  },
  Schema: {
    fields: {
      type: { shape: enums.Type },
      format: { shape: string },
      title: { shape: string },
      description: { shape: string },
      nullable: { shape: boolean },
      default: { shape: any },
      items: { shape: object('Schema') },
      minItems: { shape: int64 },
      maxItems: { shape: int64 },
      enum: { shape: list(string) },
      properties: { shape: map(object('Schema')) },
      propertyOrdering: { shape: list(string) },
      required: { shape: list(string) },
      minProperties: { shape: int64 },
      maxProperties: { shape: int64 },
      minimum: { shape: number },
      maximum: { shape: number },
      minLength: { shape: int64 },
      maxLength: { shape: int64 },
      pattern: { shape: string },
      example: { shape: any },
      anyOf: { shape: list(object('Schema')) },
      additionalProperties: { shape: any },
      ref: { shape: string },
      defs: { shape: map(object('Schema')) },
    },
  },
  SearchEntryPoint: {
    fields: {
      renderedContent: { shape: string },
      sdkBlob: { shape: bytes },
    },
  },
  SecretEnvVar: {
    fields: {
      name: { shape: string, required: true },
      secretRef: { shape: object('SecretRef'), required: true },
    },
  },
  SecretRef: {
    fields: {
      secret: { shape: string, required: true },
      version: { shape: string },
    },
  },
  Segment: {
    fields: {
      partIndex: { shape: integer, outputOnly: true },
      startIndex: { shape: integer, outputOnly: true },
      endIndex: { shape: integer, outputOnly: true },
      text: { shape: string, outputOnly: true },
    },
  },
  SmoothGradConfig: {
    fields: {
      noiseSigma: { shape: number },
      featureNoiseSigma: { shape: object('FeatureNoiseSigma') },
      noisySampleCount: { shape: integer },
    },
    oneofs: { GradientNoiseSigma: ['noiseSigma', 'featureNoiseSigma'] },
  },
  SpeakerVoiceConfig: {
    fields: {
      speaker: { shape: string, required: true },
      voiceConfig: { shape: object('VoiceConfig'), required: true },
    },
  },
  SpeculativeDecodingSpec: {
    fields: {
      draftModelSpeculation: { shape: object('SpeculativeDecodingSpec.DraftModelSpeculation') },
      ngramSpeculation: { shape: object('SpeculativeDecodingSpec.NgramSpeculation') },
      speculativeTokenCount: { shape: integer },
    },
    oneofs: { speculation: ['draftModelSpeculation', 'ngramSpeculation'] },
  },
  'SpeculativeDecodingSpec.DraftModelSpeculation': {
    fields: {
      draftModel: { shape: string, required: true },
    },
  },
  'SpeculativeDecodingSpec.NgramSpeculation': {
    fields: {
      ngramSize: { shape: integer },
    },
  },
  SpeechConfig: {
    fields: {
      voiceConfig: { shape: object('VoiceConfig') },
      languageCode: { shape: string },
      multiSpeakerVoiceConfig: { shape: object('MultiSpeakerVoiceConfig') },
    },
  },
  StratifiedSplit: {
    fields: {
      trainingFraction: { shape: number },
      validationFraction: { shape: number },
      testFraction: { shape: number },
      key: { shape: string, required: true },
    },
  },
  StudySpec: {
    fields: {
      decayCurveStoppingSpec: { shape: object('StudySpec.DecayCurveAutomatedStoppingSpec') },
      medianAutomatedStoppingSpec: { shape: object('StudySpec.MedianAutomatedStoppingSpec') },
      convexAutomatedStoppingSpec: { shape: object('StudySpec.ConvexAutomatedStoppingSpec') },
      metrics: { shape: list(object('StudySpec.MetricSpec')), required: true },
      parameters: { shape: list(object('StudySpec.ParameterSpec')), required: true },
      algorithm: { shape: enums['StudySpec.Algorithm'] },
      observationNoise: { shape: enums['StudySpec.ObservationNoise'] },
      measurementSelectionType: { shape: enums['StudySpec.MeasurementSelectionType'] },
      studyStoppingConfig: { shape: object('StudySpec.StudyStoppingConfig') },
    },
    oneofs: { automatedStoppingSpec: ['decayCurveStoppingSpec', 'medianAutomatedStoppingSpec', 'convexAutomatedStoppingSpec'] },
    beta: ['convexStopConfig', 'transferLearningConfig'],
  },
  'StudySpec.ConvexAutomatedStoppingSpec': {
    fields: {
      maxStepCount: { shape: int64 },
      minStepCount: { shape: int64 },
      minMeasurementCount: { shape: int64 },
      learningRateParameterName: { shape: string },
      useElapsedDuration: { shape: boolean },
      updateAllStoppedTrials: { shape: boolean },
    },
  },
  'StudySpec.DecayCurveAutomatedStoppingSpec': {
    fields: {
      useElapsedDuration: { shape: boolean },
    },
  },
  'StudySpec.MedianAutomatedStoppingSpec': {
    fields: {
      useElapsedDuration: { shape: boolean },
    },
  },
  'StudySpec.MetricSpec': {
    fields: {
      metricId: { shape: string, required: true },
      goal: { shape: enums['StudySpec.MetricSpec.GoalType'], required: true },
      safetyConfig: { shape: object('StudySpec.MetricSpec.SafetyMetricConfig') },
    },
  },
  'StudySpec.MetricSpec.SafetyMetricConfig': {
    fields: {
      safetyThreshold: { shape: number },
      desiredMinSafeTrialsFraction: { shape: number },
    },
  },
  'StudySpec.ParameterSpec': {
    fields: {
      doubleValueSpec: { shape: object('StudySpec.ParameterSpec.DoubleValueSpec') },
      integerValueSpec: { shape: object('StudySpec.ParameterSpec.IntegerValueSpec') },
      categoricalValueSpec: { shape: object('StudySpec.ParameterSpec.CategoricalValueSpec') },
      discreteValueSpec: { shape: object('StudySpec.ParameterSpec.DiscreteValueSpec') },
      parameterId: { shape: string, required: true },
      scaleType: { shape: enums['StudySpec.ParameterSpec.ScaleType'] },
      conditionalParameterSpecs: { shape: list(object('StudySpec.ParameterSpec.ConditionalParameterSpec')) },
    },
    oneofs: { parameterValueSpec: ['doubleValueSpec', 'integerValueSpec', 'categoricalValueSpec', 'discreteValueSpec'] },
  },
  'StudySpec.ParameterSpec.CategoricalValueSpec': {
    fields: {
      values: { shape: list(string), required: true },
      defaultValue: { shape: string },
    },
  },
  'StudySpec.ParameterSpec.ConditionalParameterSpec': {
    fields: {
      parentDiscreteValues: { shape: object('StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition') },
      parentIntValues: { shape: object('StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition') },
      parentCategoricalValues: { shape: object('StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition') },
      parameterSpec: { shape: object('StudySpec.ParameterSpec'), required: true },
    },
    oneofs: { parentValueCondition: ['parentDiscreteValues', 'parentIntValues', 'parentCategoricalValues'] },
  },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition': {
    fields: {
      values: { shape: list(string), required: true },
    },
  },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition': {
    fields: {
      values: { shape: list(number), required: true },
    },
  },
  'StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition': {
    fields: {
      values: { shape: list(int64), required: true },
    },
  },
  'StudySpec.ParameterSpec.DiscreteValueSpec': {
    fields: {
      values: { shape: list(number), required: true },
      defaultValue: { shape: number },
    },
  },
  'StudySpec.ParameterSpec.DoubleValueSpec': {
    fields: {
      minValue: { shape: number, required: true },
      maxValue: { shape: number, required: true },
      defaultValue: { shape: number },
    },
  },
  'StudySpec.ParameterSpec.IntegerValueSpec': {
    fields: {
      minValue: { shape: int64, required: true },
      maxValue: { shape: int64, required: true },
      defaultValue: { shape: int64 },
    },
  },
  'StudySpec.StudyStoppingConfig': {
    fields: {
      shouldStopAsap: { shape: boolean },
      minimumRuntimeConstraint: { shape: object('StudyTimeConstraint') },
      maximumRuntimeConstraint: { shape: object('StudyTimeConstraint') },
      minNumTrials: { shape: integer },
      maxNumTrials: { shape: integer },
      maxNumTrialsNoProgress: { shape: integer },
      maxDurationNoProgress: { shape: duration },
    },
  },
  StudyTimeConstraint: {
    fields: {
      maxDuration: { shape: duration },
      endTime: { shape: timestamp },
    },
    oneofs: { constraint: ['maxDuration', 'endTime'] },
  },
  SupervisedHyperParameters: {
    fields: {
      epochCount: { shape: int64 },
      learningRateMultiplier: { shape: number },
      adapterSize: { shape: enums['SupervisedHyperParameters.AdapterSize'] },
    },
    beta: ['batchSize', 'learningRate'],
  },
  SupervisedTuningDataStats: {
    fields: {
      tuningDatasetExampleCount: { shape: int64, outputOnly: true },
      totalTuningCharacterCount: { shape: int64, outputOnly: true },
      totalBillableCharacterCount: { shape: int64, outputOnly: true },
      totalBillableTokenCount: { shape: int64, outputOnly: true },
      tuningStepCount: { shape: int64, outputOnly: true },
      userInputTokenDistribution: { shape: object('SupervisedTuningDatasetDistribution'), outputOnly: true },
      userOutputTokenDistribution: { shape: object('SupervisedTuningDatasetDistribution'), outputOnly: true },
      userMessagePerExampleDistribution: { shape: object('SupervisedTuningDatasetDistribution'), outputOnly: true },
      userDatasetExamples: { shape: list(object('Content')), outputOnly: true },
      totalTruncatedExampleCount: { shape: int64, outputOnly: true },
      truncatedExampleIndices: { shape: list(int64), outputOnly: true },
      droppedExampleReasons: { shape: list(string), outputOnly: true },
    },
  },
  SupervisedTuningDatasetDistribution: {
    fields: {
      sum: { shape: int64, outputOnly: true },
      billableSum: { shape: int64, outputOnly: true },
      min: { shape: number, outputOnly: true },
      max: { shape: number, outputOnly: true },
      mean: { shape: number, outputOnly: true },
      median: { shape: number, outputOnly: true },
      p5: { shape: number, outputOnly: true },
      p95: { shape: number, outputOnly: true },
      buckets: { shape: list(object('SupervisedTuningDatasetDistribution.DatasetBucket')), outputOnly: true },
    },
  },
  'SupervisedTuningDatasetDistribution.DatasetBucket': {
    fields: {
      count: { shape: number, outputOnly: true },
      left: { shape: number, outputOnly: true },
      right: { shape: number, outputOnly: true },
    },
  },
  SupervisedTuningSpec: {
    fields: {
      trainingDatasetUri: { shape: string, required: true },
      validationDatasetUri: { shape: string },
      hyperParameters: { shape: object('SupervisedHyperParameters') },
      exportLastCheckpointOnly: { shape: boolean },
      evaluationConfig: { shape: object('EvaluationConfig') },
    },
    beta: ['tuningMode'],
  },
  TimestampSplit: {
    fields: {
      trainingFraction: { shape: number },
      validationFraction: { shape: number },
      testFraction: { shape: number },
      key: { shape: string, required: true },
    },
  },
  Tool: {
    fields: {
      functionDeclarations: { shape: list(object('FunctionDeclaration')) },
      retrieval: { shape: object('Retrieval') },
      googleSearch: { shape: object('Tool.GoogleSearch') },
      googleSearchRetrieval: { shape: object('GoogleSearchRetrieval') },
      googleMaps: { shape: object('GoogleMaps') },
      enterpriseWebSearch: { shape: object('EnterpriseWebSearch') },
      parallelAiSearch: { shape: object('Tool.ParallelAiSearch') },
      exaAiSearch: { shape: object('Tool.ExaAiSearch') },
      codeExecution: { shape: object('Tool.CodeExecution') },
      urlContext: { shape: object('UrlContext') },
      computerUse: { shape: object('Tool.ComputerUse') },
    },
  },
  'Tool.CodeExecution': {
    fields: {},
  },
  'Tool.ComputerUse': {
    fields: {
      environment: { shape: enums['Tool.ComputerUse.Environment'], required: true },
      excludedPredefinedFunctions: { shape: list(string) },
    },
  },
  'Tool.ExaAiSearch': {
    fields: {
      apiKey: { shape: string, required: true },
      customConfigs: { shape: any },
    },
  },
  'Tool.GoogleSearch': {
    fields: {
      excludeDomains: { shape: list(string) },
      blockingConfidence: { shape: enums['Tool.PhishBlockThreshold'] },
      searchTypes: { shape: object('ToolGoogleSearchSearchTypes') },
    },
  },
  'Tool.ParallelAiSearch': {
    fields: {
      apiKey: { shape: string },
      enableZeroDataRetention: { shape: boolean },
      customConfigs: { shape: any },
    },
  },
  ToolConfig: {
    fields: {
      functionCallingConfig: { shape: object('FunctionCallingConfig') },
      retrievalConfig: { shape: object('RetrievalConfig') },
    },
  },
  ToolGoogleSearchImageSearch: {
    fields: {},
  },
  ToolGoogleSearchSearchTypes: {
    fields: {
      imageSearch: { shape: object('ToolGoogleSearchImageSearch') },
      webSearch: { shape: object('ToolGoogleSearchWebSearch') },
    },
  },
  ToolGoogleSearchWebSearch: {
    fields: {},
  },
  TrainingPipeline: {
    fields: {
      name: { shape: string, outputOnly: true },
      displayName: { shape: string, required: true },
      inputDataConfig: { shape: object('InputDataConfig') },
      trainingTaskDefinition: { shape: string, required: true },
      trainingTaskInputs: { shape: any, required: true },
      trainingTaskMetadata: { shape: any, outputOnly: true },
      modelToUpload: { shape: object('Model') },
      modelId: { shape: string },
      parentModel: { shape: string },
      state: { shape: enums.PipelineState, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      labels: { shape: map(string) },
      encryptionSpec: { shape: object('EncryptionSpec') },
    },
  },
  Trial: {
    fields: {
      name: { shape: string, outputOnly: true },
      id: { shape: string, outputOnly: true },
      state: { shape: enums['Trial.State'], outputOnly: true },
      parameters: { shape: list(object('Trial.Parameter')), outputOnly: true },
      finalMeasurement: { shape: object('Measurement'), outputOnly: true },
      measurements: { shape: list(object('Measurement')), outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      clientId: { shape: string, outputOnly: true },
      infeasibleReason: { shape: string, outputOnly: true },
      customJob: { shape: string, outputOnly: true },
      webAccessUris: { shape: map(string), outputOnly: true },
    },
  },
  'Trial.Parameter': {
    fields: {
      parameterId: { shape: string, outputOnly: true },
      value: { shape: any, outputOnly: true },
    },
  },
  TunedModel: {
    fields: {
      model: { shape: string, outputOnly: true },
      endpoint: { shape: string, outputOnly: true },
      checkpoints: { shape: list(object('TunedModelCheckpoint')), outputOnly: true },
    },
  },
  TunedModelCheckpoint: {
    fields: {
      checkpointId: { shape: string },
      epoch: { shape: int64 },
      step: { shape: int64 },
      endpoint: { shape: string },
    },
  },
  TuningDataStats: {
    fields: {
      supervisedTuningDataStats: { shape: object('SupervisedTuningDataStats') },
      preferenceOptimizationDataStats: { shape: object('PreferenceOptimizationDataStats'), outputOnly: true },
    },
    beta: ['distillationDataStats'],
  },
  TuningJob: {
    fields: {
      baseModel: { shape: string },
      preTunedModel: { shape: object('PreTunedModel') },
      supervisedTuningSpec: { shape: object('SupervisedTuningSpec') },
      name: { shape: string, outputOnly: true },
      tunedModelDisplayName: { shape: string },
      description: { shape: string },
      state: { shape: enums.JobState, outputOnly: true },
      createTime: { shape: timestamp, outputOnly: true },
      startTime: { shape: timestamp, outputOnly: true },
      endTime: { shape: timestamp, outputOnly: true },
      updateTime: { shape: timestamp, outputOnly: true },
      error: { shape: object('google.rpc.Status'), outputOnly: true },
      labels: { shape: map(string) },
      experiment: { shape: string, outputOnly: true },
      tunedModel: { shape: object('TunedModel'), outputOnly: true },
      tuningDataStats: { shape: object('TuningDataStats'), outputOnly: true },
      encryptionSpec: { shape: object('EncryptionSpec') },
      serviceAccount: { shape: string },
      evaluateDatasetRuns: { shape: list(object('EvaluateDatasetRun')), outputOnly: true },
      preferenceOptimizationSpec: { shape: object('PreferenceOptimizationSpec') },
    },
    oneofs: { sourceModel: ['baseModel', 'preTunedModel'] },
    beta: ['customBaseModel', 'distillationSpec', 'outputUri', 'partnerModelTuningSpec', 'pipelineJob', 'satisfiesPzi', 'satisfiesPzs', 'tuningJobState', 'veoLoraTuningSpec', 'veoTuningSpec'],
  },
  UndeployModelRequest: {
    fields: {
      endpoint: { shape: string, required: true },
      deployedModelId: { shape: string, required: true },
      trafficSplit: { shape: map(integer) },
    },
  },
  UnmanagedContainerModel: {
    fields: {
      artifactUri: { shape: string },
      predictSchemata: { shape: object('PredictSchemata') },
      containerSpec: { shape: object('ModelContainerSpec') },
    },
  },
  UploadModelRequest: {
    fields: {
      parentModel: { shape: string },
      modelId: { shape: string },
      model: { shape: object('Model'), required: true },
      serviceAccount: { shape: string },
    },
  },
  UploadModelResponse: {
    fields: {
      model: { shape: string },
      modelVersionId: { shape: string, outputOnly: true },
    },
  },
  UrlContext: {
    fields: {},
  },
  UrlContextMetadata: {
    fields: {
      urlMetadata: { shape: list(object('UrlMetadata')), outputOnly: true },
    },
  },
  UrlMetadata: {
    fields: {
      retrievedUrl: { shape: string },
      urlRetrievalStatus: { shape: enums['UrlMetadata.UrlRetrievalStatus'] },
    },
  },
  Value: {
    fields: {
      intValue: { shape: int64 },
      doubleValue: { shape: number },
      stringValue: { shape: string },
    },
    oneofs: { value: ['intValue', 'doubleValue', 'stringValue'] },
  },
  VertexAISearch: {
    fields: {
      datastore: { shape: string },
      engine: { shape: string },
      maxResults: { shape: integer },
      filter: { shape: string },
      dataStoreSpecs: { shape: list(object('VertexAISearch.DataStoreSpec')) },
    },
  },
  'VertexAISearch.DataStoreSpec': {
    fields: {
      dataStore: { shape: string },
      filter: { shape: string },
    },
  },
  VertexMultimodalDatasetDestination: {
    fields: {
      bigqueryDestination: { shape: object('BigQueryDestination') },
      displayName: { shape: string },
    },
  },
  VertexMultimodalDatasetSource: {
    fields: {
      datasetName: { shape: string, required: true },
    },
  },
  VertexRagStore: {
    fields: {
      ragResources: { shape: list(object('VertexRagStore.RagResource')) },
      similarityTopK: { shape: integer },
      vectorDistanceThreshold: { shape: number },
      ragRetrievalConfig: { shape: object('RagRetrievalConfig') },
    },
    beta: ['ragCorpora', 'storeContext'],
  },
  'VertexRagStore.RagResource': {
    fields: {
      ragCorpus: { shape: string },
      ragFileIds: { shape: list(string) },
    },
  },
  VideoMetadata: {
    fields: {
      startOffset: { shape: duration },
      endOffset: { shape: duration },
      fps: { shape: number },
    },
  },
  VoiceConfig: {
    fields: {
      prebuiltVoiceConfig: { shape: object('PrebuiltVoiceConfig') },
      replicatedVoiceConfig: { shape: object('ReplicatedVoiceConfig') },
    },
    oneofs: { voiceConfig: ['prebuiltVoiceConfig', 'replicatedVoiceConfig'] },
  },
  WorkerPoolSpec: {
    fields: {
      containerSpec: { shape: object('ContainerSpec') },
      pythonPackageSpec: { shape: object('PythonPackageSpec') },
      machineSpec: { shape: object('MachineSpec') },
      replicaCount: { shape: int64 },
      nfsMounts: { shape: list(object('NfsMount')) },
      lustreMounts: { shape: list(object('LustreMount')) },
      diskSpec: { shape: object('DiskSpec') },
    },
    oneofs: { task: ['containerSpec', 'pythonPackageSpec'] },
  },
  XraiAttribution: {
    fields: {
      stepCount: { shape: integer, required: true },
      smoothGradConfig: { shape: object('SmoothGradConfig') },
      blurBaselineConfig: { shape: object('BlurBaselineConfig') },
    },
  },
  'google.rpc.Status': {
    fields: {
      code: { shape: integer },
      message: { shape: string },
      details: { shape: list(any) },
    },
  },
  'google.type.Date': {
    fields: {
      year: { shape: integer },
      month: { shape: integer },
      day: { shape: integer },
    },
  },
  'google.type.LatLng': {
    fields: {
      latitude: { shape: number },
      longitude: { shape: number },
    },
  },
}
