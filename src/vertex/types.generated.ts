// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.

export type AcceleratorType = 'ACCELERATOR_TYPE_UNSPECIFIED' | 'NVIDIA_TESLA_K80' | 'NVIDIA_TESLA_P100' | 'NVIDIA_TESLA_V100' | 'NVIDIA_TESLA_P4' | 'NVIDIA_TESLA_T4' | 'NVIDIA_TESLA_A100' | 'NVIDIA_A100_80GB' | 'NVIDIA_L4' | 'NVIDIA_H100_80GB' | 'NVIDIA_H100_MEGA_80GB' | 'NVIDIA_H200_141GB' | 'NVIDIA_B200' | 'NVIDIA_GB200' | 'NVIDIA_RTX_PRO_6000' | 'TPU_V2' | 'TPU_V3' | 'TPU_V4_POD' | 'TPU_V5_LITEPOD'
export type ArtifactState = 'STATE_UNSPECIFIED' | 'PENDING' | 'LIVE'
export type CandidateFinishReason = 'FINISH_REASON_UNSPECIFIED' | 'STOP' | 'MAX_TOKENS' | 'SAFETY' | 'RECITATION' | 'OTHER' | 'BLOCKLIST' | 'PROHIBITED_CONTENT' | 'SPII' | 'MALFORMED_FUNCTION_CALL' | 'MODEL_ARMOR'
export type CodeExecutionResultOutcome = 'OUTCOME_UNSPECIFIED' | 'OUTCOME_OK' | 'OUTCOME_FAILED' | 'OUTCOME_DEADLINE_EXCEEDED'
export type ComputationBasedMetricSpecComputationBasedMetricType = 'COMPUTATION_BASED_METRIC_TYPE_UNSPECIFIED' | 'EXACT_MATCH' | 'BLEU' | 'ROUGE'
export type DynamicRetrievalConfigMode = 'MODE_UNSPECIFIED' | 'MODE_DYNAMIC'
export type ExamplesExampleGcsSourceDataFormat = 'DATA_FORMAT_UNSPECIFIED' | 'JSONL'
export type ExecutableCodeLanguage = 'LANGUAGE_UNSPECIFIED' | 'PYTHON'
export type ExecutionState = 'STATE_UNSPECIFIED' | 'NEW' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CACHED' | 'CANCELLED'
export type ExplanationMetadataInputMetadataEncoding = 'ENCODING_UNSPECIFIED' | 'IDENTITY' | 'BAG_OF_FEATURES' | 'BAG_OF_FEATURES_SPARSE' | 'INDICATOR' | 'COMBINED_EMBEDDING' | 'CONCAT_EMBEDDING'
export type ExplanationMetadataInputMetadataVisualizationColorMap = 'COLOR_MAP_UNSPECIFIED' | 'PINK_GREEN' | 'VIRIDIS' | 'RED' | 'GREEN' | 'RED_GREEN' | 'PINK_WHITE_GREEN'
export type ExplanationMetadataInputMetadataVisualizationOverlayType = 'OVERLAY_TYPE_UNSPECIFIED' | 'NONE' | 'ORIGINAL' | 'GRAYSCALE' | 'MASK_BLACK'
export type ExplanationMetadataInputMetadataVisualizationPolarity = 'POLARITY_UNSPECIFIED' | 'POSITIVE' | 'NEGATIVE' | 'BOTH'
export type ExplanationMetadataInputMetadataVisualizationType = 'TYPE_UNSPECIFIED' | 'PIXELS' | 'OUTLINES'
export type FunctionCallingConfigMode = 'MODE_UNSPECIFIED' | 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED'
export type GenerateContentResponsePromptFeedbackBlockedReason = 'BLOCKED_REASON_UNSPECIFIED' | 'SAFETY' | 'OTHER' | 'BLOCKLIST' | 'PROHIBITED_CONTENT' | 'MODEL_ARMOR' | 'JAILBREAK'
export type GenerateContentResponseUsageMetadataTrafficType = 'TRAFFIC_TYPE_UNSPECIFIED' | 'ON_DEMAND' | 'ON_DEMAND_PRIORITY' | 'ON_DEMAND_FLEX' | 'PROVISIONED_THROUGHPUT'
export type GenerationConfigMediaResolution = 'MEDIA_RESOLUTION_UNSPECIFIED' | 'MEDIA_RESOLUTION_LOW' | 'MEDIA_RESOLUTION_MEDIUM' | 'MEDIA_RESOLUTION_HIGH'
export type GenerationConfigModality = 'MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'AUDIO'
export type GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference = 'UNKNOWN' | 'PRIORITIZE_QUALITY' | 'BALANCED' | 'PRIORITIZE_COST'
export type GenerationConfigThinkingConfigThinkingLevel = 'THINKING_LEVEL_UNSPECIFIED' | 'LOW' | 'MEDIUM' | 'HIGH' | 'MINIMAL'
export type HarmCategory = 'HARM_CATEGORY_UNSPECIFIED' | 'HARM_CATEGORY_HATE_SPEECH' | 'HARM_CATEGORY_DANGEROUS_CONTENT' | 'HARM_CATEGORY_HARASSMENT' | 'HARM_CATEGORY_SEXUALLY_EXPLICIT' | 'HARM_CATEGORY_CIVIC_INTEGRITY' | 'HARM_CATEGORY_JAILBREAK'
export type ImageConfigPersonGeneration = 'PERSON_GENERATION_UNSPECIFIED' | 'ALLOW_ALL' | 'ALLOW_ADULT' | 'ALLOW_NONE'
export type JobState = 'JOB_STATE_UNSPECIFIED' | 'JOB_STATE_QUEUED' | 'JOB_STATE_PENDING' | 'JOB_STATE_RUNNING' | 'JOB_STATE_SUCCEEDED' | 'JOB_STATE_FAILED' | 'JOB_STATE_CANCELLING' | 'JOB_STATE_CANCELLED' | 'JOB_STATE_PAUSED' | 'JOB_STATE_EXPIRED' | 'JOB_STATE_UPDATING' | 'JOB_STATE_PARTIALLY_SUCCEEDED'
export type MetricAggregationMetric = 'AGGREGATION_METRIC_UNSPECIFIED' | 'AVERAGE' | 'MODE' | 'STANDARD_DEVIATION' | 'VARIANCE' | 'MINIMUM' | 'MAXIMUM' | 'MEDIAN' | 'PERCENTILE_P90' | 'PERCENTILE_P95' | 'PERCENTILE_P99'
export type Modality = 'MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT'
export type ModelDeploymentResourcesType = 'DEPLOYMENT_RESOURCES_TYPE_UNSPECIFIED' | 'DEDICATED_RESOURCES' | 'AUTOMATIC_RESOURCES' | 'SHARED_RESOURCES'
export type ModelExportFormatExportableContent = 'EXPORTABLE_CONTENT_UNSPECIFIED' | 'ARTIFACT' | 'IMAGE'
export type ModelSourceInfoModelSourceType = 'MODEL_SOURCE_TYPE_UNSPECIFIED' | 'AUTOML' | 'CUSTOM' | 'BQML' | 'MODEL_GARDEN' | 'GENIE' | 'CUSTOM_TEXT_EMBEDDING' | 'MARKETPLACE'
export type PSCAutomationState = 'PSC_AUTOMATION_STATE_UNSPECIFIED' | 'PSC_AUTOMATION_STATE_SUCCESSFUL' | 'PSC_AUTOMATION_STATE_FAILED'
export type PairwiseChoice = 'PAIRWISE_CHOICE_UNSPECIFIED' | 'BASELINE' | 'CANDIDATE' | 'TIE'
export type PartMediaResolutionLevel = 'MEDIA_RESOLUTION_UNSPECIFIED' | 'MEDIA_RESOLUTION_LOW' | 'MEDIA_RESOLUTION_MEDIUM' | 'MEDIA_RESOLUTION_HIGH' | 'MEDIA_RESOLUTION_ULTRA_HIGH'
export type PipelineFailurePolicy = 'PIPELINE_FAILURE_POLICY_UNSPECIFIED' | 'PIPELINE_FAILURE_POLICY_FAIL_SLOW' | 'PIPELINE_FAILURE_POLICY_FAIL_FAST'
export type PipelineState = 'PIPELINE_STATE_UNSPECIFIED' | 'PIPELINE_STATE_QUEUED' | 'PIPELINE_STATE_PENDING' | 'PIPELINE_STATE_RUNNING' | 'PIPELINE_STATE_SUCCEEDED' | 'PIPELINE_STATE_FAILED' | 'PIPELINE_STATE_CANCELLING' | 'PIPELINE_STATE_CANCELLED' | 'PIPELINE_STATE_PAUSED'
export type PipelineTaskDetailState = 'STATE_UNSPECIFIED' | 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'CANCEL_PENDING' | 'CANCELLING' | 'CANCELLED' | 'FAILED' | 'SKIPPED' | 'NOT_TRIGGERED'
export type PresetsModality = 'MODALITY_UNSPECIFIED' | 'IMAGE' | 'TEXT' | 'TABULAR'
export type PresetsQuery = 'PRECISE' | 'FAST'
export type ReasoningEngineSpecIdentityType = 'IDENTITY_TYPE_UNSPECIFIED' | 'SERVICE_ACCOUNT' | 'AGENT_IDENTITY'
export type ReservationAffinityType = 'TYPE_UNSPECIFIED' | 'NO_RESERVATION' | 'ANY_RESERVATION' | 'SPECIFIC_RESERVATION'
export type SafetyRatingHarmProbability = 'HARM_PROBABILITY_UNSPECIFIED' | 'NEGLIGIBLE' | 'LOW' | 'MEDIUM' | 'HIGH'
export type SafetyRatingHarmSeverity = 'HARM_SEVERITY_UNSPECIFIED' | 'HARM_SEVERITY_NEGLIGIBLE' | 'HARM_SEVERITY_LOW' | 'HARM_SEVERITY_MEDIUM' | 'HARM_SEVERITY_HIGH'
export type SafetySettingHarmBlockMethod = 'HARM_BLOCK_METHOD_UNSPECIFIED' | 'SEVERITY' | 'PROBABILITY'
export type SafetySettingHarmBlockThreshold = 'HARM_BLOCK_THRESHOLD_UNSPECIFIED' | 'BLOCK_LOW_AND_ABOVE' | 'BLOCK_MEDIUM_AND_ABOVE' | 'BLOCK_ONLY_HIGH' | 'BLOCK_NONE' | 'OFF'
export type SchedulingStrategy = 'STRATEGY_UNSPECIFIED' | 'ON_DEMAND' | 'LOW_COST' | 'STANDARD' | 'SPOT' | 'FLEX_START'
export type StudySpecAlgorithm = 'ALGORITHM_UNSPECIFIED' | 'GRID_SEARCH' | 'RANDOM_SEARCH'
export type StudySpecMeasurementSelectionType = 'MEASUREMENT_SELECTION_TYPE_UNSPECIFIED' | 'LAST_MEASUREMENT' | 'BEST_MEASUREMENT'
export type StudySpecMetricSpecGoalType = 'GOAL_TYPE_UNSPECIFIED' | 'MAXIMIZE' | 'MINIMIZE'
export type StudySpecObservationNoise = 'OBSERVATION_NOISE_UNSPECIFIED' | 'LOW' | 'HIGH'
export type StudySpecParameterSpecScaleType = 'SCALE_TYPE_UNSPECIFIED' | 'UNIT_LINEAR_SCALE' | 'UNIT_LOG_SCALE' | 'UNIT_REVERSE_LOG_SCALE'
export type SupervisedHyperParametersAdapterSize = 'ADAPTER_SIZE_UNSPECIFIED' | 'ADAPTER_SIZE_ONE' | 'ADAPTER_SIZE_TWO' | 'ADAPTER_SIZE_FOUR' | 'ADAPTER_SIZE_EIGHT' | 'ADAPTER_SIZE_SIXTEEN' | 'ADAPTER_SIZE_THIRTY_TWO'
export type ToolComputerUseEnvironment = 'ENVIRONMENT_UNSPECIFIED' | 'ENVIRONMENT_BROWSER'
export type ToolPhishBlockThreshold = 'PHISH_BLOCK_THRESHOLD_UNSPECIFIED' | 'BLOCK_LOW_AND_ABOVE' | 'BLOCK_MEDIUM_AND_ABOVE' | 'BLOCK_HIGH_AND_ABOVE' | 'BLOCK_HIGHER_AND_ABOVE' | 'BLOCK_VERY_HIGH_AND_ABOVE' | 'BLOCK_ONLY_EXTREMELY_HIGH'
export type TrialState = 'STATE_UNSPECIFIED' | 'REQUESTED' | 'ACTIVE' | 'STOPPING' | 'SUCCEEDED' | 'INFEASIBLE'
export type Type = 'TYPE_UNSPECIFIED' | 'STRING' | 'NUMBER' | 'INTEGER' | 'BOOLEAN' | 'ARRAY' | 'OBJECT'
export type UrlMetadataUrlRetrievalStatus = 'URL_RETRIEVAL_STATUS_UNSPECIFIED' | 'URL_RETRIEVAL_STATUS_SUCCESS' | 'URL_RETRIEVAL_STATUS_ERROR'
export type ProtobufNullValue = 'NULL_VALUE'

/** google.cloud.aiplatform.v1.AggregationOutput */
export interface AggregationOutput {
  readonly dataset?: EvaluationDataset
  readonly aggregationResults?: readonly AggregationResult[]
}
/** google.cloud.aiplatform.v1.AggregationResult */
export interface AggregationResult {
  readonly pointwiseMetricResult?: PointwiseMetricResult
  readonly pairwiseMetricResult?: PairwiseMetricResult
  readonly exactMatchMetricValue?: ExactMatchMetricValue
  readonly bleuMetricValue?: BleuMetricValue
  readonly rougeMetricValue?: RougeMetricValue
  readonly aggregationMetric?: MetricAggregationMetric
  readonly customCodeExecutionResult?: CustomCodeExecutionResult
}
/** google.cloud.aiplatform.v1.ApiAuth */
export interface ApiAuth {
  readonly apiKeyConfig?: ApiAuthApiKeyConfig
}
/** ApiAuth.ApiKeyConfig */
export interface ApiAuthApiKeyConfig {
  readonly apiKeySecretVersion: string
  readonly apiKeyString?: string
}
/** google.cloud.aiplatform.v1.Artifact */
export interface Artifact {
  readonly name?: string
  readonly displayName?: string
  readonly uri?: string
  readonly etag?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly createTime?: string
  readonly updateTime?: string
  readonly state?: ArtifactState
  readonly schemaTitle?: string
  readonly schemaVersion?: string
  readonly metadata?: unknown
  readonly description?: string
}
/** google.cloud.aiplatform.v1.Attribution */
export interface Attribution {
  readonly baselineOutputValue?: number
  readonly instanceOutputValue?: number
  readonly featureAttributions?: unknown
  readonly outputIndex?: readonly number[]
  readonly outputDisplayName?: string
  readonly approximationError?: number
  readonly outputName?: string
}
/** google.cloud.aiplatform.v1.AuthConfig */
export interface AuthConfig {
  readonly apiKeyConfig?: AuthConfigApiKeyConfig
  readonly authType?: string
  readonly googleServiceAccountConfig?: AuthConfigGoogleServiceAccountConfig
  readonly httpBasicAuthConfig?: AuthConfigHttpBasicAuthConfig
  readonly oauthConfig?: AuthConfigOauthConfig
  readonly oidcConfig?: AuthConfigOidcConfig
}
/** google.cloud.aiplatform.v1.AuthConfigApiKeyConfig */
export interface AuthConfigApiKeyConfig {
  readonly apiKeySecret?: string
  readonly apiKeyString?: string
  readonly httpElementLocation?: string
  readonly name?: string
}
/** google.cloud.aiplatform.v1.AuthConfigGoogleServiceAccountConfig */
export interface AuthConfigGoogleServiceAccountConfig {
  readonly serviceAccount?: string
}
/** google.cloud.aiplatform.v1.AuthConfigHttpBasicAuthConfig */
export interface AuthConfigHttpBasicAuthConfig {
  readonly credentialSecret: string
}
/** google.cloud.aiplatform.v1.AuthConfigOauthConfig */
export interface AuthConfigOauthConfig {
  readonly accessToken?: string
  readonly serviceAccount?: string
}
/** google.cloud.aiplatform.v1.AuthConfigOidcConfig */
export interface AuthConfigOidcConfig {
  readonly idToken?: string
  readonly serviceAccount?: string
}
/** google.cloud.aiplatform.v1.AutomaticResources */
export interface AutomaticResources {
  readonly minReplicaCount?: number
  readonly maxReplicaCount?: number
}
/** google.cloud.aiplatform.v1.AutoraterConfig */
export interface AutoraterConfig {
  readonly samplingCount?: number
  readonly flipEnabled?: boolean
  readonly autoraterModel?: string
  readonly generationConfig?: GenerationConfig
}
/** google.cloud.aiplatform.v1.AutoscalingMetricSpec */
export interface AutoscalingMetricSpec {
  readonly metricName: string
  readonly target?: number
}
/** google.cloud.aiplatform.v1.BatchDedicatedResources */
export interface BatchDedicatedResources {
  readonly machineSpec: MachineSpec
  readonly startingReplicaCount?: number
  readonly maxReplicaCount?: number
}
/** google.cloud.aiplatform.v1.BatchPredictionJob */
export interface BatchPredictionJob {
  readonly name?: string
  readonly displayName: string
  readonly model?: string
  readonly modelVersionId?: string
  readonly unmanagedContainerModel?: UnmanagedContainerModel
  readonly inputConfig: BatchPredictionJobInputConfig
  readonly instanceConfig?: BatchPredictionJobInstanceConfig
  readonly modelParameters?: unknown
  readonly outputConfig: BatchPredictionJobOutputConfig
  readonly dedicatedResources?: BatchDedicatedResources
  readonly serviceAccount?: string
  readonly manualBatchTuningParameters?: ManualBatchTuningParameters
  readonly generateExplanation?: boolean
  readonly explanationSpec?: ExplanationSpec
  readonly outputInfo?: BatchPredictionJobOutputInfo
  readonly state?: JobState
  readonly error?: RpcStatus
  readonly partialFailures?: readonly RpcStatus[]
  readonly resourcesConsumed?: ResourcesConsumed
  readonly completionStats?: CompletionStats
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly encryptionSpec?: EncryptionSpec
  readonly disableContainerLogging?: boolean
  readonly satisfiesPzs?: boolean
  readonly satisfiesPzi?: boolean
}
/** BatchPredictionJob.InputConfig */
export interface BatchPredictionJobInputConfig {
  readonly gcsSource?: GcsSource
  readonly bigquerySource?: BigQuerySource
  readonly vertexMultimodalDatasetSource?: VertexMultimodalDatasetSource
  readonly instancesFormat: string
}
/** BatchPredictionJob.InstanceConfig */
export interface BatchPredictionJobInstanceConfig {
  readonly instanceType?: string
  readonly keyField?: string
  readonly includedFields?: readonly string[]
  readonly excludedFields?: readonly string[]
}
/** BatchPredictionJob.OutputConfig */
export interface BatchPredictionJobOutputConfig {
  readonly gcsDestination?: GcsDestination
  readonly bigqueryDestination?: BigQueryDestination
  readonly vertexMultimodalDatasetDestination?: VertexMultimodalDatasetDestination
  readonly predictionsFormat: string
}
/** BatchPredictionJob.OutputInfo */
export interface BatchPredictionJobOutputInfo {
  readonly gcsOutputDirectory?: string
  readonly bigqueryOutputDataset?: string
  readonly vertexMultimodalDatasetName?: string
  readonly bigqueryOutputTable?: string
}
/** google.cloud.aiplatform.v1.BigQueryDestination */
export interface BigQueryDestination {
  readonly outputUri: string
}
/** google.cloud.aiplatform.v1.BigQuerySource */
export interface BigQuerySource {
  readonly inputUri: string
}
/** google.cloud.aiplatform.v1.BleuMetricValue */
export interface BleuMetricValue {
  readonly score?: number
}
/** google.cloud.aiplatform.v1.BleuSpec */
export interface BleuSpec {
  readonly useEffectiveOrder?: boolean
}
/** google.cloud.aiplatform.v1.Blob */
export interface Blob {
  readonly mimeType: string
  readonly data: string
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.BlurBaselineConfig */
export interface BlurBaselineConfig {
  readonly maxBlurSigma?: number
}
/** google.cloud.aiplatform.v1.Candidate */
export interface Candidate {
  readonly index?: number
  readonly content?: Content
  readonly score?: number
  readonly avgLogprobs?: number
  readonly logprobsResult?: LogprobsResult
  readonly finishReason?: CandidateFinishReason
  readonly safetyRatings?: readonly SafetyRating[]
  readonly finishMessage?: string
  readonly citationMetadata?: CitationMetadata
  readonly groundingMetadata?: GroundingMetadata
  readonly urlContextMetadata?: UrlContextMetadata
}
/** google.cloud.aiplatform.v1.Checkpoint */
export interface Checkpoint {
  readonly checkpointId?: string
  readonly epoch?: string | number
  readonly step?: string | number
}
/** google.cloud.aiplatform.v1.Citation */
export interface Citation {
  readonly startIndex?: number
  readonly endIndex?: number
  readonly uri?: string
  readonly title?: string
  readonly license?: string
  readonly publicationDate?: TypeDate
}
/** google.cloud.aiplatform.v1.CitationMetadata */
export interface CitationMetadata {
  readonly citations?: readonly Citation[]
}
/** google.cloud.aiplatform.v1.ClientConnectionConfig */
export interface ClientConnectionConfig {
  readonly inferenceTimeout?: string
}
/** google.cloud.aiplatform.v1.CodeExecutionResult */
export interface CodeExecutionResult {
  readonly outcome: CodeExecutionResultOutcome
  readonly output?: string
}
/** google.cloud.aiplatform.v1.CompletionStats */
export interface CompletionStats {
  readonly successfulCount?: string | number
  readonly failedCount?: string | number
  readonly incompleteCount?: string | number
  readonly successfulForecastPointCount?: string | number
}
/** google.cloud.aiplatform.v1.ComputationBasedMetricSpec */
export interface ComputationBasedMetricSpec {
  readonly type: ComputationBasedMetricSpecComputationBasedMetricType
  readonly parameters?: unknown
}
/** google.cloud.aiplatform.v1.ContainerSpec */
export interface ContainerSpec {
  readonly imageUri: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly EnvVar[]
}
/** google.cloud.aiplatform.v1.Content */
export interface Content {
  readonly role?: string
  readonly parts: readonly Part[]
}
/** google.cloud.aiplatform.v1.Context */
export interface Context {
  readonly name?: string
  readonly displayName?: string
  readonly etag?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly createTime?: string
  readonly updateTime?: string
  readonly parentContexts?: readonly string[]
  readonly schemaTitle?: string
  readonly schemaVersion?: string
  readonly metadata?: unknown
  readonly description?: string
}
/** google.cloud.aiplatform.v1.CopyModelRequest */
export interface CopyModelRequest {
  readonly modelId?: string
  readonly parentModel?: string
  readonly sourceModel: string
  readonly encryptionSpec?: EncryptionSpec
  readonly customServiceAccount?: string
}
/** google.cloud.aiplatform.v1.CopyModelResponse */
export interface CopyModelResponse {
  readonly model?: string
  readonly modelVersionId?: string
}
/** google.cloud.aiplatform.v1.CustomCodeExecutionResult */
export interface CustomCodeExecutionResult {
  readonly score?: number
}
/** google.cloud.aiplatform.v1.CustomCodeExecutionSpec */
export interface CustomCodeExecutionSpec {
  readonly evaluationFunction: string
}
/** google.cloud.aiplatform.v1.CustomJob */
export interface CustomJob {
  readonly name?: string
  readonly displayName: string
  readonly jobSpec: CustomJobSpec
  readonly state?: JobState
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly error?: RpcStatus
  readonly labels?: Readonly<Record<string, string>>
  readonly encryptionSpec?: EncryptionSpec
  readonly webAccessUris?: Readonly<Record<string, string>>
  readonly satisfiesPzs?: boolean
  readonly satisfiesPzi?: boolean
}
/** google.cloud.aiplatform.v1.CustomJobSpec */
export interface CustomJobSpec {
  readonly persistentResourceId?: string
  readonly workerPoolSpecs: readonly WorkerPoolSpec[]
  readonly scheduling?: Scheduling
  readonly serviceAccount?: string
  readonly network?: string
  readonly reservedIpRanges?: readonly string[]
  readonly pscInterfaceConfig?: PscInterfaceConfig
  readonly baseOutputDirectory?: GcsDestination
  readonly protectedArtifactLocationId?: string
  readonly tensorboard?: string
  readonly enableWebAccess?: boolean
  readonly enableDashboardAccess?: boolean
  readonly experiment?: string
  readonly experimentRun?: string
  readonly models?: readonly string[]
}
/** google.cloud.aiplatform.v1.CustomOutput */
export interface CustomOutput {
  readonly rawOutputs?: RawOutput
}
/** google.cloud.aiplatform.v1.CustomOutputFormatConfig */
export interface CustomOutputFormatConfig {
  readonly returnRawOutput?: boolean
}
/** google.cloud.aiplatform.v1.DatasetCustomMetric */
export interface DatasetCustomMetric {
  readonly aggregationFunction: string
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.DatasetDistribution */
export interface DatasetDistribution {
  readonly buckets?: readonly DatasetDistributionDistributionBucket[]
  readonly max?: number
  readonly mean?: number
  readonly median?: number
  readonly min?: number
  readonly p5?: number
  readonly p95?: number
  readonly sum?: number
}
/** google.cloud.aiplatform.v1.DatasetDistributionDistributionBucket */
export interface DatasetDistributionDistributionBucket {
  readonly count?: string | number
  readonly left?: number
  readonly right?: number
}
/** google.cloud.aiplatform.v1.DedicatedResources */
export interface DedicatedResources {
  readonly machineSpec: MachineSpec
  readonly minReplicaCount: number
  readonly maxReplicaCount?: number
  readonly requiredReplicaCount?: number
  readonly autoscalingMetricSpecs?: readonly AutoscalingMetricSpec[]
  readonly spot?: boolean
}
/** google.cloud.aiplatform.v1.DeployModelRequest */
export interface DeployModelRequest {
  readonly endpoint: string
  readonly deployedModel: DeployedModel
  readonly trafficSplit?: Readonly<Record<string, number>>
}
/** google.cloud.aiplatform.v1.DeployModelResponse */
export interface DeployModelResponse {
  readonly deployedModel?: DeployedModel
}
/** google.cloud.aiplatform.v1.DeployedModel */
export interface DeployedModel {
  readonly dedicatedResources?: DedicatedResources
  readonly automaticResources?: AutomaticResources
  readonly sharedResources?: string
  readonly id?: string
  readonly model?: string
  readonly modelVersionId?: string
  readonly displayName?: string
  readonly createTime?: string
  readonly explanationSpec?: ExplanationSpec
  readonly disableExplanations?: boolean
  readonly serviceAccount?: string
  readonly disableContainerLogging?: boolean
  readonly enableAccessLogging?: boolean
  readonly privateEndpoints?: PrivateEndpoints
  readonly fasterDeploymentConfig?: FasterDeploymentConfig
  readonly status?: DeployedModelStatus
  readonly systemLabels?: Readonly<Record<string, string>>
  readonly checkpointId?: string
  readonly speculativeDecodingSpec?: SpeculativeDecodingSpec
  readonly gdcConnectedModel?: string
}
/** DeployedModel.Status */
export interface DeployedModelStatus {
  readonly message?: string
  readonly lastUpdateTime?: string
  readonly availableReplicaCount?: number
}
/** google.cloud.aiplatform.v1.DeployedModelRef */
export interface DeployedModelRef {
  readonly endpoint?: string
  readonly deployedModelId?: string
  readonly checkpointId?: string
}
/** google.cloud.aiplatform.v1.DiskSpec */
export interface DiskSpec {
  readonly bootDiskType?: string
  readonly bootDiskSizeGb?: number
}
/** google.cloud.aiplatform.v1.DnsPeeringConfig */
export interface DnsPeeringConfig {
  readonly domain: string
  readonly targetProject: string
  readonly targetNetwork: string
}
/** google.cloud.aiplatform.v1.DynamicRetrievalConfig */
export interface DynamicRetrievalConfig {
  readonly mode?: DynamicRetrievalConfigMode
  readonly dynamicThreshold?: number
}
/** google.cloud.aiplatform.v1.EncryptionSpec */
export interface EncryptionSpec {
  readonly kmsKeyName: string
}
/** google.cloud.aiplatform.v1.Endpoint */
export interface Endpoint {
  readonly name?: string
  readonly displayName: string
  readonly description?: string
  readonly deployedModels?: readonly DeployedModel[]
  readonly trafficSplit?: Readonly<Record<string, number>>
  readonly etag?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly createTime?: string
  readonly updateTime?: string
  readonly encryptionSpec?: EncryptionSpec
  readonly network?: string
  readonly enablePrivateServiceConnect?: boolean
  readonly privateServiceConnectConfig?: PrivateServiceConnectConfig
  readonly modelDeploymentMonitoringJob?: string
  readonly predictRequestResponseLoggingConfig?: PredictRequestResponseLoggingConfig
  readonly dedicatedEndpointEnabled?: boolean
  readonly dedicatedEndpointDns?: string
  readonly clientConnectionConfig?: ClientConnectionConfig
  readonly satisfiesPzs?: boolean
  readonly satisfiesPzi?: boolean
  readonly genAiAdvancedFeaturesConfig?: GenAiAdvancedFeaturesConfig
  readonly privateModelServerEnabled?: boolean
  readonly gdcConfig?: GdcConfig
}
/** google.cloud.aiplatform.v1.EnterpriseWebSearch */
export interface EnterpriseWebSearch {
  readonly excludeDomains?: readonly string[]
  readonly blockingConfidence?: ToolPhishBlockThreshold
}
/** google.cloud.aiplatform.v1.EnvVar */
export interface EnvVar {
  readonly name: string
  readonly value: string
}
/** google.cloud.aiplatform.v1.EvaluateDatasetResponse */
export interface EvaluateDatasetResponse {
  readonly aggregationOutput?: AggregationOutput
  readonly outputInfo?: OutputInfo
}
/** google.cloud.aiplatform.v1.EvaluateDatasetRun */
export interface EvaluateDatasetRun {
  readonly operationName?: string
  readonly evaluationRun?: string
  readonly checkpointId?: string
  readonly evaluateDatasetResponse?: EvaluateDatasetResponse
  readonly error?: RpcStatus
}
/** google.cloud.aiplatform.v1.EvaluationConfig */
export interface EvaluationConfig {
  readonly metrics: readonly Metric[]
  readonly outputConfig: OutputConfig
  readonly autoraterConfig?: AutoraterConfig
  readonly inferenceGenerationConfig?: GenerationConfig
  readonly datasetCustomMetrics?: readonly DatasetCustomMetric[]
}
/** google.cloud.aiplatform.v1.EvaluationDataset */
export interface EvaluationDataset {
  readonly gcsSource?: GcsSource
  readonly bigquerySource?: BigQuerySource
}
/** google.cloud.aiplatform.v1.EvaluationParserConfig */
export interface EvaluationParserConfig {
  readonly customCodeParserConfig?: EvaluationParserConfigCustomCodeParserConfig
}
/** google.cloud.aiplatform.v1.EvaluationParserConfigCustomCodeParserConfig */
export interface EvaluationParserConfigCustomCodeParserConfig {
  readonly parsingFunction: string
}
/** google.cloud.aiplatform.v1.ExactMatchMetricValue */
export interface ExactMatchMetricValue {
  readonly score?: number
}
/** google.cloud.aiplatform.v1.ExactMatchSpec */
export interface ExactMatchSpec {
}
/** google.cloud.aiplatform.v1.Examples */
export interface Examples {
  readonly exampleGcsSource?: ExamplesExampleGcsSource
  readonly nearestNeighborSearchConfig?: unknown
  readonly presets?: Presets
  readonly neighborCount?: number
}
/** Examples.ExampleGcsSource */
export interface ExamplesExampleGcsSource {
  readonly dataFormat?: ExamplesExampleGcsSourceDataFormat
  readonly gcsSource?: GcsSource
}
/** google.cloud.aiplatform.v1.ExecutableCode */
export interface ExecutableCode {
  readonly language: ExecutableCodeLanguage
  readonly code: string
}
/** google.cloud.aiplatform.v1.Execution */
export interface Execution {
  readonly name?: string
  readonly displayName?: string
  readonly state?: ExecutionState
  readonly etag?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly createTime?: string
  readonly updateTime?: string
  readonly schemaTitle?: string
  readonly schemaVersion?: string
  readonly metadata?: unknown
  readonly description?: string
}
/** google.cloud.aiplatform.v1.ExplanationMetadata */
export interface ExplanationMetadata {
  readonly inputs: Readonly<Record<string, ExplanationMetadataInputMetadata>>
  readonly outputs: Readonly<Record<string, ExplanationMetadataOutputMetadata>>
  readonly featureAttributionsSchemaUri?: string
  readonly latentSpaceSource?: string
}
/** ExplanationMetadata.InputMetadata */
export interface ExplanationMetadataInputMetadata {
  readonly inputBaselines?: readonly unknown[]
  readonly inputTensorName?: string
  readonly encoding?: ExplanationMetadataInputMetadataEncoding
  readonly modality?: string
  readonly featureValueDomain?: ExplanationMetadataInputMetadataFeatureValueDomain
  readonly indicesTensorName?: string
  readonly denseShapeTensorName?: string
  readonly indexFeatureMapping?: readonly string[]
  readonly encodedTensorName?: string
  readonly encodedBaselines?: readonly unknown[]
  readonly visualization?: ExplanationMetadataInputMetadataVisualization
  readonly groupName?: string
}
/** ExplanationMetadata.InputMetadata.FeatureValueDomain */
export interface ExplanationMetadataInputMetadataFeatureValueDomain {
  readonly minValue?: number
  readonly maxValue?: number
  readonly originalMean?: number
  readonly originalStddev?: number
}
/** ExplanationMetadata.InputMetadata.Visualization */
export interface ExplanationMetadataInputMetadataVisualization {
  readonly type?: ExplanationMetadataInputMetadataVisualizationType
  readonly polarity?: ExplanationMetadataInputMetadataVisualizationPolarity
  readonly colorMap?: ExplanationMetadataInputMetadataVisualizationColorMap
  readonly clipPercentUpperbound?: number
  readonly clipPercentLowerbound?: number
  readonly overlayType?: ExplanationMetadataInputMetadataVisualizationOverlayType
}
/** ExplanationMetadata.OutputMetadata */
export interface ExplanationMetadataOutputMetadata {
  readonly indexDisplayNameMapping?: unknown
  readonly displayNameMappingKey?: string
  readonly outputTensorName?: string
}
/** google.cloud.aiplatform.v1.ExplanationParameters */
export interface ExplanationParameters {
  readonly sampledShapleyAttribution?: SampledShapleyAttribution
  readonly integratedGradientsAttribution?: IntegratedGradientsAttribution
  readonly xraiAttribution?: XraiAttribution
  readonly examples?: Examples
  readonly topK?: number
  readonly outputIndices?: unknown
}
/** google.cloud.aiplatform.v1.ExplanationSpec */
export interface ExplanationSpec {
  readonly parameters: ExplanationParameters
  readonly metadata?: ExplanationMetadata
}
/** google.cloud.aiplatform.v1.ExternalApi */
export interface ExternalApi {
  readonly apiAuth?: ApiAuth
  readonly apiSpec?: string
  readonly authConfig?: AuthConfig
  readonly elasticSearchParams?: ExternalApiElasticSearchParams
  readonly endpoint?: string
  readonly simpleSearchParams?: ExternalApiSimpleSearchParams
}
/** google.cloud.aiplatform.v1.ExternalApiElasticSearchParams */
export interface ExternalApiElasticSearchParams {
  readonly index?: string
  readonly numHits?: number
  readonly searchTemplate?: string
}
/** google.cloud.aiplatform.v1.ExternalApiSimpleSearchParams */
export interface ExternalApiSimpleSearchParams {
}
/** google.cloud.aiplatform.v1.FasterDeploymentConfig */
export interface FasterDeploymentConfig {
  readonly fastTryoutEnabled?: boolean
}
/** google.cloud.aiplatform.v1.FeatureNoiseSigma */
export interface FeatureNoiseSigma {
  readonly noiseSigma?: readonly FeatureNoiseSigmaNoiseSigmaForFeature[]
}
/** FeatureNoiseSigma.NoiseSigmaForFeature */
export interface FeatureNoiseSigmaNoiseSigmaForFeature {
  readonly name?: string
  readonly sigma?: number
}
/** google.cloud.aiplatform.v1.FileData */
export interface FileData {
  readonly mimeType: string
  readonly fileUri: string
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.FilterSplit */
export interface FilterSplit {
  readonly trainingFilter: string
  readonly validationFilter: string
  readonly testFilter: string
}
/** google.cloud.aiplatform.v1.FractionSplit */
export interface FractionSplit {
  readonly trainingFraction?: number
  readonly validationFraction?: number
  readonly testFraction?: number
}
/** google.cloud.aiplatform.v1.FunctionCall */
export interface FunctionCall {
  readonly name?: string
  readonly args?: unknown
  readonly partialArgs?: readonly PartialArg[]
  readonly willContinue?: boolean
}
/** google.cloud.aiplatform.v1.FunctionCallingConfig */
export interface FunctionCallingConfig {
  readonly mode?: FunctionCallingConfigMode
  readonly allowedFunctionNames?: readonly string[]
  readonly streamFunctionCallArguments?: boolean
}
/** google.cloud.aiplatform.v1.FunctionDeclaration */
export interface FunctionDeclaration {
  readonly name: string
  readonly description?: string
  readonly parameters?: Schema
  readonly parametersJsonSchema?: unknown
  readonly response?: Schema
  readonly responseJsonSchema?: unknown
  readonly behavior?: string
}
/** google.cloud.aiplatform.v1.FunctionResponse */
export interface FunctionResponse {
  readonly name: string
  readonly response: unknown
  readonly parts?: readonly FunctionResponsePart[]
  readonly scheduling?: string
}
/** google.cloud.aiplatform.v1.FunctionResponseBlob */
export interface FunctionResponseBlob {
  readonly mimeType: string
  readonly data: string
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.FunctionResponseFileData */
export interface FunctionResponseFileData {
  readonly mimeType: string
  readonly fileUri: string
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.FunctionResponsePart */
export interface FunctionResponsePart {
  readonly inlineData?: FunctionResponseBlob
  readonly fileData?: FunctionResponseFileData
}
/** google.cloud.aiplatform.v1.GcsDestination */
export interface GcsDestination {
  readonly outputUriPrefix: string
}
/** google.cloud.aiplatform.v1.GcsSource */
export interface GcsSource {
  readonly uris: readonly string[]
}
/** google.cloud.aiplatform.v1.GdcConfig */
export interface GdcConfig {
  readonly zone?: string
}
/** google.cloud.aiplatform.v1.GeminiPreferenceExample */
export interface GeminiPreferenceExample {
  readonly completions?: readonly GeminiPreferenceExampleCompletion[]
  readonly contents?: readonly Content[]
}
/** google.cloud.aiplatform.v1.GeminiPreferenceExampleCompletion */
export interface GeminiPreferenceExampleCompletion {
  readonly completion?: Content
  readonly score?: number
}
/** google.cloud.aiplatform.v1.GenAiAdvancedFeaturesConfig */
export interface GenAiAdvancedFeaturesConfig {
  readonly ragConfig?: GenAiAdvancedFeaturesConfigRagConfig
}
/** GenAiAdvancedFeaturesConfig.RagConfig */
export interface GenAiAdvancedFeaturesConfigRagConfig {
  readonly enableRag?: boolean
}
/** google.cloud.aiplatform.v1.GenerateContentRequest */
export interface GenerateContentRequest {
  readonly model: string
  readonly contents: readonly Content[]
  readonly systemInstruction?: Content
  readonly cachedContent?: string
  readonly tools?: readonly Tool[]
  readonly toolConfig?: ToolConfig
  readonly labels?: Readonly<Record<string, string>>
  readonly safetySettings?: readonly SafetySetting[]
  readonly modelArmorConfig?: ModelArmorConfig
  readonly generationConfig?: GenerationConfig
}
/** google.cloud.aiplatform.v1.GenerateContentResponse */
export interface GenerateContentResponse {
  readonly candidates?: readonly Candidate[]
  readonly modelVersion?: string
  readonly createTime?: string
  readonly responseId?: string
  readonly promptFeedback?: GenerateContentResponsePromptFeedback
  readonly usageMetadata?: GenerateContentResponseUsageMetadata
}
/** GenerateContentResponse.PromptFeedback */
export interface GenerateContentResponsePromptFeedback {
  readonly blockReason?: GenerateContentResponsePromptFeedbackBlockedReason
  readonly safetyRatings?: readonly SafetyRating[]
  readonly blockReasonMessage?: string
}
/** GenerateContentResponse.UsageMetadata */
export interface GenerateContentResponseUsageMetadata {
  readonly promptTokenCount?: number
  readonly candidatesTokenCount?: number
  readonly thoughtsTokenCount?: number
  readonly totalTokenCount?: number
  readonly cachedContentTokenCount?: number
  readonly promptTokensDetails?: readonly ModalityTokenCount[]
  readonly cacheTokensDetails?: readonly ModalityTokenCount[]
  readonly candidatesTokensDetails?: readonly ModalityTokenCount[]
  readonly toolUsePromptTokensDetails?: readonly ModalityTokenCount[]
  readonly trafficType?: GenerateContentResponseUsageMetadataTrafficType
  readonly toolUsePromptTokenCount?: number
}
/** google.cloud.aiplatform.v1.GenerationConfig */
export interface GenerationConfig {
  readonly temperature?: number
  readonly topP?: number
  readonly topK?: number
  readonly candidateCount?: number
  readonly maxOutputTokens?: number
  readonly stopSequences?: readonly string[]
  readonly responseLogprobs?: boolean
  readonly logprobs?: number
  readonly presencePenalty?: number
  readonly frequencyPenalty?: number
  readonly seed?: number
  readonly responseMimeType?: string
  readonly responseSchema?: Schema
  readonly responseJsonSchema?: unknown
  readonly routingConfig?: GenerationConfigRoutingConfig
  readonly audioTimestamp?: boolean
  readonly responseModalities?: readonly GenerationConfigModality[]
  readonly mediaResolution?: GenerationConfigMediaResolution
  readonly speechConfig?: SpeechConfig
  readonly thinkingConfig?: GenerationConfigThinkingConfig
  readonly imageConfig?: ImageConfig
  readonly enableAffectiveDialog?: boolean
}
/** GenerationConfig.RoutingConfig */
export interface GenerationConfigRoutingConfig {
  readonly autoMode?: GenerationConfigRoutingConfigAutoRoutingMode
  readonly manualMode?: GenerationConfigRoutingConfigManualRoutingMode
}
/** GenerationConfig.RoutingConfig.AutoRoutingMode */
export interface GenerationConfigRoutingConfigAutoRoutingMode {
  readonly modelRoutingPreference?: GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference
}
/** GenerationConfig.RoutingConfig.ManualRoutingMode */
export interface GenerationConfigRoutingConfigManualRoutingMode {
  readonly modelName?: string
}
/** GenerationConfig.ThinkingConfig */
export interface GenerationConfigThinkingConfig {
  readonly includeThoughts?: boolean
  readonly thinkingBudget?: number
  readonly thinkingLevel?: GenerationConfigThinkingConfigThinkingLevel
}
/** google.cloud.aiplatform.v1.GenieSource */
export interface GenieSource {
  readonly baseModelUri: string
}
/** google.cloud.aiplatform.v1.GoogleMaps */
export interface GoogleMaps {
  readonly enableWidget?: boolean
}
/** google.cloud.aiplatform.v1.GoogleSearchRetrieval */
export interface GoogleSearchRetrieval {
  readonly dynamicRetrievalConfig?: DynamicRetrievalConfig
}
/** google.cloud.aiplatform.v1.GroundingChunk */
export interface GroundingChunk {
  readonly web?: GroundingChunkWeb
  readonly retrievedContext?: GroundingChunkRetrievedContext
  readonly maps?: GroundingChunkMaps
  readonly image?: GroundingChunkImage
}
/** GroundingChunk.Maps */
export interface GroundingChunkMaps {
  readonly uri?: string
  readonly title?: string
  readonly text?: string
  readonly placeId?: string
  readonly placeAnswerSources?: GroundingChunkMapsPlaceAnswerSources
  readonly route?: GroundingChunkMapsRoute
}
/** GroundingChunk.Maps.PlaceAnswerSources */
export interface GroundingChunkMapsPlaceAnswerSources {
  readonly reviewSnippets?: readonly GroundingChunkMapsPlaceAnswerSourcesReviewSnippet[]
}
/** GroundingChunk.Maps.PlaceAnswerSources.ReviewSnippet */
export interface GroundingChunkMapsPlaceAnswerSourcesReviewSnippet {
  readonly reviewId?: string
  readonly googleMapsUri?: string
  readonly title?: string
}
/** GroundingChunk.Maps.Route */
export interface GroundingChunkMapsRoute {
  readonly distanceMeters?: number
  readonly duration?: string
  readonly encodedPolyline?: string
}
/** GroundingChunk.RetrievedContext */
export interface GroundingChunkRetrievedContext {
  readonly ragChunk?: RagChunk
  readonly uri?: string
  readonly title?: string
  readonly text?: string
  readonly documentName?: string
}
/** GroundingChunk.Web */
export interface GroundingChunkWeb {
  readonly uri?: string
  readonly title?: string
  readonly domain?: string
}
/** google.cloud.aiplatform.v1.GroundingChunkImage */
export interface GroundingChunkImage {
  readonly domain?: string
  readonly imageUri?: string
  readonly sourceUri?: string
  readonly title?: string
}
/** google.cloud.aiplatform.v1.GroundingMetadata */
export interface GroundingMetadata {
  readonly webSearchQueries?: readonly string[]
  readonly searchEntryPoint?: SearchEntryPoint
  readonly retrievalQueries?: readonly string[]
  readonly groundingChunks?: readonly GroundingChunk[]
  readonly groundingSupports?: readonly GroundingSupport[]
  readonly retrievalMetadata?: RetrievalMetadata
  readonly googleMapsWidgetContextToken?: string
  readonly sourceFlaggingUris?: readonly GroundingMetadataSourceFlaggingUri[]
  readonly imageSearchQueries?: readonly string[]
}
/** GroundingMetadata.SourceFlaggingUri */
export interface GroundingMetadataSourceFlaggingUri {
  readonly sourceId?: string
  readonly flagContentUri?: string
}
/** google.cloud.aiplatform.v1.GroundingSupport */
export interface GroundingSupport {
  readonly segment?: Segment
  readonly groundingChunkIndices?: readonly number[]
  readonly confidenceScores?: readonly number[]
  readonly renderedParts?: readonly number[]
}
/** google.cloud.aiplatform.v1.HyperparameterTuningJob */
export interface HyperparameterTuningJob {
  readonly name?: string
  readonly displayName: string
  readonly studySpec: StudySpec
  readonly maxTrialCount: number
  readonly parallelTrialCount: number
  readonly maxFailedTrialCount?: number
  readonly trialJobSpec: CustomJobSpec
  readonly trials?: readonly Trial[]
  readonly state?: JobState
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly error?: RpcStatus
  readonly labels?: Readonly<Record<string, string>>
  readonly encryptionSpec?: EncryptionSpec
  readonly satisfiesPzs?: boolean
  readonly satisfiesPzi?: boolean
}
/** google.cloud.aiplatform.v1.ImageConfig */
export interface ImageConfig {
  readonly imageOutputOptions?: ImageConfigImageOutputOptions
  readonly aspectRatio?: string
  readonly personGeneration?: ImageConfigPersonGeneration
  readonly imageSize?: string
  readonly prominentPeople?: string
}
/** ImageConfig.ImageOutputOptions */
export interface ImageConfigImageOutputOptions {
  readonly mimeType?: string
  readonly compressionQuality?: number
}
/** google.cloud.aiplatform.v1.InputDataConfig */
export interface InputDataConfig {
  readonly fractionSplit?: FractionSplit
  readonly filterSplit?: FilterSplit
  readonly predefinedSplit?: PredefinedSplit
  readonly timestampSplit?: TimestampSplit
  readonly stratifiedSplit?: StratifiedSplit
  readonly gcsDestination?: GcsDestination
  readonly bigqueryDestination?: BigQueryDestination
  readonly datasetId: string
  readonly annotationsFilter?: string
  readonly annotationSchemaUri?: string
  readonly savedQueryId?: string
  readonly persistMlUseAssignment?: boolean
}
/** google.cloud.aiplatform.v1.IntegratedGradientsAttribution */
export interface IntegratedGradientsAttribution {
  readonly stepCount: number
  readonly smoothGradConfig?: SmoothGradConfig
  readonly blurBaselineConfig?: BlurBaselineConfig
}
/** google.cloud.aiplatform.v1.KeepAliveProbe */
export interface KeepAliveProbe {
  readonly httpGet?: KeepAliveProbeHttpGet
  readonly maxSeconds?: number
}
/** google.cloud.aiplatform.v1.KeepAliveProbeHttpGet */
export interface KeepAliveProbeHttpGet {
  readonly path: string
  readonly port?: number
}
/** google.cloud.aiplatform.v1.LLMBasedMetricSpec */
export interface LLMBasedMetricSpec {
  readonly rubricGroupKey?: string
  readonly predefinedRubricGenerationSpec?: PredefinedMetricSpec
  readonly metricPromptTemplate: string
  readonly systemInstruction?: string
  readonly judgeAutoraterConfig?: AutoraterConfig
  readonly additionalConfig?: unknown
  readonly resultParserConfig?: EvaluationParserConfig
  readonly rubricGenerationSpec?: RubricGenerationSpec
}
/** google.cloud.aiplatform.v1.LogprobsResult */
export interface LogprobsResult {
  readonly topCandidates?: readonly LogprobsResultTopCandidates[]
  readonly chosenCandidates?: readonly LogprobsResultCandidate[]
}
/** LogprobsResult.Candidate */
export interface LogprobsResultCandidate {
  readonly token?: string
  readonly tokenId?: number
  readonly logProbability?: number
}
/** LogprobsResult.TopCandidates */
export interface LogprobsResultTopCandidates {
  readonly candidates?: readonly LogprobsResultCandidate[]
}
/** google.cloud.aiplatform.v1.LustreMount */
export interface LustreMount {
  readonly instanceIp: string
  readonly volumeHandle: string
  readonly filesystem: string
  readonly mountPoint: string
}
/** google.cloud.aiplatform.v1.MachineSpec */
export interface MachineSpec {
  readonly machineType?: string
  readonly acceleratorType?: AcceleratorType
  readonly acceleratorCount?: number
  readonly gpuPartitionSize?: string
  readonly tpuTopology?: string
  readonly reservationAffinity?: ReservationAffinity
}
/** google.cloud.aiplatform.v1.ManualBatchTuningParameters */
export interface ManualBatchTuningParameters {
  readonly batchSize?: number
}
/** google.cloud.aiplatform.v1.Measurement */
export interface Measurement {
  readonly elapsedDuration?: string
  readonly stepCount?: string | number
  readonly metrics?: readonly MeasurementMetric[]
}
/** Measurement.Metric */
export interface MeasurementMetric {
  readonly metricId?: string
  readonly value?: number
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfig */
export interface MemoryBankCustomizationConfig {
  readonly consolidationConfig?: MemoryBankCustomizationConfigConsolidationConfig
  readonly disableNaturalLanguageMemories?: boolean
  readonly enableThirdPersonMemories?: boolean
  readonly generateMemoriesExamples?: readonly MemoryBankCustomizationConfigGenerateMemoriesExample[]
  readonly memoryTopics?: readonly MemoryBankCustomizationConfigMemoryTopic[]
  readonly scopeKeys?: readonly string[]
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigConsolidationConfig */
export interface MemoryBankCustomizationConfigConsolidationConfig {
  readonly revisionsPerCandidateCount?: number
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigGenerateMemoriesExample */
export interface MemoryBankCustomizationConfigGenerateMemoriesExample {
  readonly conversationSource?: MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSource
  readonly generatedMemories?: readonly MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory[]
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSource */
export interface MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSource {
  readonly events?: readonly MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSourceEvent[]
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSourceEvent */
export interface MemoryBankCustomizationConfigGenerateMemoriesExampleConversationSourceEvent {
  readonly content: Content
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory */
export interface MemoryBankCustomizationConfigGenerateMemoriesExampleGeneratedMemory {
  readonly fact: string
  readonly topics?: readonly MemoryTopicId[]
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigMemoryTopic */
export interface MemoryBankCustomizationConfigMemoryTopic {
  readonly customMemoryTopic?: MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic
  readonly managedMemoryTopic?: MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic */
export interface MemoryBankCustomizationConfigMemoryTopicCustomMemoryTopic {
  readonly description: string
  readonly label: string
}
/** google.cloud.aiplatform.v1.MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic */
export interface MemoryBankCustomizationConfigMemoryTopicManagedMemoryTopic {
  readonly managedTopicEnum: string
}
/** google.cloud.aiplatform.v1.MemoryGenerationTriggerConfig */
export interface MemoryGenerationTriggerConfig {
  readonly generationRule?: MemoryGenerationTriggerConfigGenerationTriggerRule
}
/** google.cloud.aiplatform.v1.MemoryGenerationTriggerConfigGenerationTriggerRule */
export interface MemoryGenerationTriggerConfigGenerationTriggerRule {
  readonly eventCount?: number
  readonly fixedInterval?: string
  readonly idleDuration?: string
}
/** google.cloud.aiplatform.v1.MemoryTopicId */
export interface MemoryTopicId {
  readonly customMemoryTopicLabel?: string
  readonly managedMemoryTopic?: string
}
/** google.cloud.aiplatform.v1.MergeVersionAliasesRequest */
export interface MergeVersionAliasesRequest {
  readonly name: string
  readonly versionAliases: readonly string[]
}
/** google.cloud.aiplatform.v1.Metric */
export interface Metric {
  readonly predefinedMetricSpec?: PredefinedMetricSpec
  readonly computationBasedMetricSpec?: ComputationBasedMetricSpec
  readonly llmBasedMetricSpec?: LLMBasedMetricSpec
  readonly pointwiseMetricSpec?: PointwiseMetricSpec
  readonly pairwiseMetricSpec?: PairwiseMetricSpec
  readonly exactMatchSpec?: ExactMatchSpec
  readonly bleuSpec?: BleuSpec
  readonly rougeSpec?: RougeSpec
  readonly aggregationMetrics?: readonly MetricAggregationMetric[]
  readonly customCodeExecutionSpec?: CustomCodeExecutionSpec
  readonly metadata?: MetricMetadata
}
/** google.cloud.aiplatform.v1.MetricMetadata */
export interface MetricMetadata {
  readonly otherMetadata?: Readonly<Record<string, unknown>>
  readonly scoreRange?: MetricMetadataScoreRange
  readonly title?: string
}
/** google.cloud.aiplatform.v1.MetricMetadataScoreRange */
export interface MetricMetadataScoreRange {
  readonly description?: string
  readonly max: number
  readonly min: number
  readonly step?: number
}
/** google.cloud.aiplatform.v1.ModalityTokenCount */
export interface ModalityTokenCount {
  readonly modality?: Modality
  readonly tokenCount?: number
}
/** google.cloud.aiplatform.v1.Model */
export interface Model {
  readonly name?: string
  readonly versionId?: string
  readonly versionAliases?: readonly string[]
  readonly versionCreateTime?: string
  readonly versionUpdateTime?: string
  readonly displayName: string
  readonly description?: string
  readonly versionDescription?: string
  readonly defaultCheckpointId?: string
  readonly predictSchemata?: PredictSchemata
  readonly metadataSchemaUri?: string
  readonly metadata?: unknown
  readonly supportedExportFormats?: readonly ModelExportFormat[]
  readonly trainingPipeline?: string
  readonly pipelineJob?: string
  readonly containerSpec?: ModelContainerSpec
  readonly artifactUri?: string
  readonly supportedDeploymentResourcesTypes?: readonly ModelDeploymentResourcesType[]
  readonly supportedInputStorageFormats?: readonly string[]
  readonly supportedOutputStorageFormats?: readonly string[]
  readonly createTime?: string
  readonly updateTime?: string
  readonly deployedModels?: readonly DeployedModelRef[]
  readonly explanationSpec?: ExplanationSpec
  readonly etag?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly dataStats?: ModelDataStats
  readonly encryptionSpec?: EncryptionSpec
  readonly modelSourceInfo?: ModelSourceInfo
  readonly originalModelInfo?: ModelOriginalModelInfo
  readonly metadataArtifact?: string
  readonly baseModelSource?: ModelBaseModelSource
  readonly satisfiesPzs?: boolean
  readonly satisfiesPzi?: boolean
  readonly checkpoints?: readonly Checkpoint[]
}
/** Model.BaseModelSource */
export interface ModelBaseModelSource {
  readonly modelGardenSource?: ModelGardenSource
  readonly genieSource?: GenieSource
}
/** Model.DataStats */
export interface ModelDataStats {
  readonly trainingDataItemsCount?: string | number
  readonly validationDataItemsCount?: string | number
  readonly testDataItemsCount?: string | number
  readonly trainingAnnotationsCount?: string | number
  readonly validationAnnotationsCount?: string | number
  readonly testAnnotationsCount?: string | number
}
/** Model.ExportFormat */
export interface ModelExportFormat {
  readonly id?: string
  readonly exportableContents?: readonly ModelExportFormatExportableContent[]
}
/** Model.OriginalModelInfo */
export interface ModelOriginalModelInfo {
  readonly model?: string
}
/** google.cloud.aiplatform.v1.ModelArmorConfig */
export interface ModelArmorConfig {
  readonly promptTemplateName?: string
  readonly responseTemplateName?: string
}
/** google.cloud.aiplatform.v1.ModelContainerSpec */
export interface ModelContainerSpec {
  readonly imageUri: string
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: readonly EnvVar[]
  readonly ports?: readonly Port[]
  readonly predictRoute?: string
  readonly healthRoute?: string
  readonly invokeRoutePrefix?: string
  readonly grpcPorts?: readonly Port[]
  readonly deploymentTimeout?: string
  readonly sharedMemorySizeMb?: string | number
  readonly startupProbe?: Probe
  readonly healthProbe?: Probe
  readonly livenessProbe?: Probe
}
/** google.cloud.aiplatform.v1.ModelEvaluation */
export interface ModelEvaluation {
  readonly name?: string
  readonly displayName?: string
  readonly metricsSchemaUri?: string
  readonly metrics?: unknown
  readonly createTime?: string
  readonly sliceDimensions?: readonly string[]
  readonly dataItemSchemaUri?: string
  readonly annotationSchemaUri?: string
  readonly modelExplanation?: ModelExplanation
  readonly explanationSpecs?: readonly ModelEvaluationModelEvaluationExplanationSpec[]
  readonly metadata?: unknown
}
/** ModelEvaluation.ModelEvaluationExplanationSpec */
export interface ModelEvaluationModelEvaluationExplanationSpec {
  readonly explanationType?: string
  readonly explanationSpec?: ExplanationSpec
}
/** google.cloud.aiplatform.v1.ModelExplanation */
export interface ModelExplanation {
  readonly meanAttributions?: readonly Attribution[]
}
/** google.cloud.aiplatform.v1.ModelGardenSource */
export interface ModelGardenSource {
  readonly publicModelName: string
  readonly versionId?: string
  readonly skipHfModelCache?: boolean
}
/** google.cloud.aiplatform.v1.ModelSourceInfo */
export interface ModelSourceInfo {
  readonly sourceType?: ModelSourceInfoModelSourceType
  readonly copy?: boolean
}
/** google.cloud.aiplatform.v1.MultiSpeakerVoiceConfig */
export interface MultiSpeakerVoiceConfig {
  readonly speakerVoiceConfigs: readonly SpeakerVoiceConfig[]
}
/** google.cloud.aiplatform.v1.NfsMount */
export interface NfsMount {
  readonly server: string
  readonly path: string
  readonly mountPoint: string
}
/** google.cloud.aiplatform.v1.OutputConfig */
export interface OutputConfig {
  readonly gcsDestination?: GcsDestination
}
/** google.cloud.aiplatform.v1.OutputInfo */
export interface OutputInfo {
  readonly gcsOutputDirectory?: string
}
/** google.cloud.aiplatform.v1.PSCAutomationConfig */
export interface PSCAutomationConfig {
  readonly projectId: string
  readonly network: string
  readonly ipAddress?: string
  readonly forwardingRule?: string
  readonly state?: PSCAutomationState
  readonly errorMessage?: string
}
/** google.cloud.aiplatform.v1.PairwiseMetricResult */
export interface PairwiseMetricResult {
  readonly pairwiseChoice?: PairwiseChoice
  readonly explanation?: string
  readonly customOutput?: CustomOutput
}
/** google.cloud.aiplatform.v1.PairwiseMetricSpec */
export interface PairwiseMetricSpec {
  readonly metricPromptTemplate: string
  readonly candidateResponseFieldName?: string
  readonly baselineResponseFieldName?: string
  readonly systemInstruction?: string
  readonly customOutputFormatConfig?: CustomOutputFormatConfig
}
/** google.cloud.aiplatform.v1.Part */
export interface Part {
  readonly text?: string
  readonly inlineData?: Blob
  readonly fileData?: FileData
  readonly functionCall?: FunctionCall
  readonly functionResponse?: FunctionResponse
  readonly executableCode?: ExecutableCode
  readonly codeExecutionResult?: CodeExecutionResult
  readonly thought?: boolean
  readonly thoughtSignature?: string
  readonly videoMetadata?: VideoMetadata
  readonly mediaResolution?: PartMediaResolution
}
/** Part.MediaResolution */
export interface PartMediaResolution {
  readonly level?: PartMediaResolutionLevel
}
/** google.cloud.aiplatform.v1.PartialArg */
export interface PartialArg {
  readonly nullValue?: ProtobufNullValue
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly jsonPath: string
  readonly willContinue?: boolean
}
/** google.cloud.aiplatform.v1.PipelineJob */
export interface PipelineJob {
  readonly name?: string
  readonly displayName?: string
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly pipelineSpec?: unknown
  readonly state?: PipelineState
  readonly jobDetail?: PipelineJobDetail
  readonly error?: RpcStatus
  readonly labels?: Readonly<Record<string, string>>
  readonly runtimeConfig?: PipelineJobRuntimeConfig
  readonly encryptionSpec?: EncryptionSpec
  readonly serviceAccount?: string
  readonly network?: string
  readonly reservedIpRanges?: readonly string[]
  readonly pscInterfaceConfig?: PscInterfaceConfig
  readonly templateUri?: string
  readonly templateMetadata?: PipelineTemplateMetadata
  readonly scheduleName?: string
  readonly preflightValidations?: boolean
}
/** PipelineJob.RuntimeConfig */
export interface PipelineJobRuntimeConfig {
  readonly parameters?: Readonly<Record<string, Value>>
  readonly gcsOutputDirectory: string
  readonly parameterValues?: Readonly<Record<string, unknown>>
  readonly failurePolicy?: PipelineFailurePolicy
  readonly inputArtifacts?: Readonly<Record<string, PipelineJobRuntimeConfigInputArtifact>>
}
/** PipelineJob.RuntimeConfig.InputArtifact */
export interface PipelineJobRuntimeConfigInputArtifact {
  readonly artifactId?: string
}
/** google.cloud.aiplatform.v1.PipelineJobDetail */
export interface PipelineJobDetail {
  readonly pipelineContext?: Context
  readonly pipelineRunContext?: Context
  readonly taskDetails?: readonly PipelineTaskDetail[]
}
/** google.cloud.aiplatform.v1.PipelineTaskDetail */
export interface PipelineTaskDetail {
  readonly taskId?: string | number
  readonly parentTaskId?: string | number
  readonly taskName?: string
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly executorDetail?: PipelineTaskExecutorDetail
  readonly state?: PipelineTaskDetailState
  readonly execution?: Execution
  readonly error?: RpcStatus
  readonly pipelineTaskStatus?: readonly PipelineTaskDetailPipelineTaskStatus[]
  readonly inputs?: Readonly<Record<string, PipelineTaskDetailArtifactList>>
  readonly outputs?: Readonly<Record<string, PipelineTaskDetailArtifactList>>
  readonly taskUniqueName?: string
}
/** PipelineTaskDetail.ArtifactList */
export interface PipelineTaskDetailArtifactList {
  readonly artifacts?: readonly Artifact[]
}
/** PipelineTaskDetail.PipelineTaskStatus */
export interface PipelineTaskDetailPipelineTaskStatus {
  readonly updateTime?: string
  readonly state?: PipelineTaskDetailState
  readonly error?: RpcStatus
}
/** google.cloud.aiplatform.v1.PipelineTaskExecutorDetail */
export interface PipelineTaskExecutorDetail {
  readonly containerDetail?: PipelineTaskExecutorDetailContainerDetail
  readonly customJobDetail?: PipelineTaskExecutorDetailCustomJobDetail
}
/** PipelineTaskExecutorDetail.ContainerDetail */
export interface PipelineTaskExecutorDetailContainerDetail {
  readonly mainJob?: string
  readonly preCachingCheckJob?: string
  readonly failedMainJobs?: readonly string[]
  readonly failedPreCachingCheckJobs?: readonly string[]
}
/** PipelineTaskExecutorDetail.CustomJobDetail */
export interface PipelineTaskExecutorDetailCustomJobDetail {
  readonly job?: string
  readonly failedJobs?: readonly string[]
}
/** google.cloud.aiplatform.v1.PipelineTemplateMetadata */
export interface PipelineTemplateMetadata {
  readonly version?: string
}
/** google.cloud.aiplatform.v1.PointwiseMetricResult */
export interface PointwiseMetricResult {
  readonly score?: number
  readonly explanation?: string
  readonly customOutput?: CustomOutput
}
/** google.cloud.aiplatform.v1.PointwiseMetricSpec */
export interface PointwiseMetricSpec {
  readonly metricPromptTemplate: string
  readonly systemInstruction?: string
  readonly customOutputFormatConfig?: CustomOutputFormatConfig
}
/** google.cloud.aiplatform.v1.Port */
export interface Port {
  readonly containerPort?: number
}
/** google.cloud.aiplatform.v1.PreTunedModel */
export interface PreTunedModel {
  readonly tunedModelName?: string
  readonly checkpointId?: string
  readonly baseModel?: string
}
/** google.cloud.aiplatform.v1.PrebuiltVoiceConfig */
export interface PrebuiltVoiceConfig {
  readonly voiceName?: string
}
/** google.cloud.aiplatform.v1.PredefinedMetricSpec */
export interface PredefinedMetricSpec {
  readonly metricSpecName: string
  readonly metricSpecParameters?: unknown
}
/** google.cloud.aiplatform.v1.PredefinedSplit */
export interface PredefinedSplit {
  readonly key: string
}
/** google.cloud.aiplatform.v1.PredictRequest */
export interface PredictRequest {
  readonly endpoint: string
  readonly instances: readonly unknown[]
  readonly parameters?: unknown
  readonly labels?: Readonly<Record<string, string>>
}
/** google.cloud.aiplatform.v1.PredictRequestResponseLoggingConfig */
export interface PredictRequestResponseLoggingConfig {
  readonly enabled?: boolean
  readonly samplingRate?: number
  readonly bigqueryDestination?: BigQueryDestination
}
/** google.cloud.aiplatform.v1.PredictResponse */
export interface PredictResponse {
  readonly predictions?: readonly unknown[]
  readonly deployedModelId?: string
  readonly model?: string
  readonly modelVersionId?: string
  readonly modelDisplayName?: string
  readonly metadata?: unknown
}
/** google.cloud.aiplatform.v1.PredictSchemata */
export interface PredictSchemata {
  readonly instanceSchemaUri?: string
  readonly parametersSchemaUri?: string
  readonly predictionSchemaUri?: string
}
/** google.cloud.aiplatform.v1.PreferenceOptimizationDataStats */
export interface PreferenceOptimizationDataStats {
  readonly droppedExampleIndices?: readonly string[]
  readonly droppedExampleReasons?: readonly string[]
  readonly scoreVariancePerExampleDistribution?: DatasetDistribution
  readonly scoresDistribution?: DatasetDistribution
  readonly totalBillableTokenCount?: string | number
  readonly tuningDatasetExampleCount?: string | number
  readonly tuningStepCount?: string | number
  readonly userDatasetExamples?: readonly GeminiPreferenceExample[]
  readonly userInputTokenDistribution?: DatasetDistribution
  readonly userOutputTokenDistribution?: DatasetDistribution
}
/** google.cloud.aiplatform.v1.PreferenceOptimizationHyperParameters */
export interface PreferenceOptimizationHyperParameters {
  readonly adapterSize?: string
  readonly beta?: number
  readonly epochCount?: string | number
  readonly learningRateMultiplier?: number
}
/** google.cloud.aiplatform.v1.PreferenceOptimizationSpec */
export interface PreferenceOptimizationSpec {
  readonly exportLastCheckpointOnly?: boolean
  readonly hyperParameters?: PreferenceOptimizationHyperParameters
  readonly trainingDatasetUri: string
  readonly validationDatasetUri?: string
}
/** google.cloud.aiplatform.v1.Presets */
export interface Presets {
  readonly query?: PresetsQuery
  readonly modality?: PresetsModality
}
/** google.cloud.aiplatform.v1.PrivateEndpoints */
export interface PrivateEndpoints {
  readonly predictHttpUri?: string
  readonly explainHttpUri?: string
  readonly healthHttpUri?: string
  readonly serviceAttachment?: string
}
/** google.cloud.aiplatform.v1.PrivateServiceConnectConfig */
export interface PrivateServiceConnectConfig {
  readonly enablePrivateServiceConnect: boolean
  readonly projectAllowlist?: readonly string[]
  readonly pscAutomationConfigs?: readonly PSCAutomationConfig[]
  readonly serviceAttachment?: string
}
/** google.cloud.aiplatform.v1.Probe */
export interface Probe {
  readonly exec?: ProbeExecAction
  readonly httpGet?: ProbeHttpGetAction
  readonly grpc?: ProbeGrpcAction
  readonly tcpSocket?: ProbeTcpSocketAction
  readonly periodSeconds?: number
  readonly timeoutSeconds?: number
  readonly failureThreshold?: number
  readonly successThreshold?: number
  readonly initialDelaySeconds?: number
}
/** Probe.ExecAction */
export interface ProbeExecAction {
  readonly command?: readonly string[]
}
/** Probe.GrpcAction */
export interface ProbeGrpcAction {
  readonly port?: number
  readonly service?: string
}
/** Probe.HttpGetAction */
export interface ProbeHttpGetAction {
  readonly path?: string
  readonly port?: number
  readonly host?: string
  readonly scheme?: string
  readonly httpHeaders?: readonly ProbeHttpHeader[]
}
/** Probe.HttpHeader */
export interface ProbeHttpHeader {
  readonly name?: string
  readonly value?: string
}
/** Probe.TcpSocketAction */
export interface ProbeTcpSocketAction {
  readonly port?: number
  readonly host?: string
}
/** google.cloud.aiplatform.v1.PscInterfaceConfig */
export interface PscInterfaceConfig {
  readonly networkAttachment?: string
  readonly dnsPeeringConfigs?: readonly DnsPeeringConfig[]
}
/** google.cloud.aiplatform.v1.PythonPackageSpec */
export interface PythonPackageSpec {
  readonly executorImageUri: string
  readonly packageUris: readonly string[]
  readonly pythonModule: string
  readonly args?: readonly string[]
  readonly env?: readonly EnvVar[]
}
/** google.cloud.aiplatform.v1.RagChunk */
export interface RagChunk {
  readonly text?: string
  readonly pageSpan?: RagChunkPageSpan
}
/** RagChunk.PageSpan */
export interface RagChunkPageSpan {
  readonly firstPage?: number
  readonly lastPage?: number
}
/** google.cloud.aiplatform.v1.RagRetrievalConfig */
export interface RagRetrievalConfig {
  readonly topK?: number
  readonly filter?: RagRetrievalConfigFilter
  readonly ranking?: RagRetrievalConfigRanking
}
/** RagRetrievalConfig.Filter */
export interface RagRetrievalConfigFilter {
  readonly vectorDistanceThreshold?: number
  readonly vectorSimilarityThreshold?: number
  readonly metadataFilter?: string
}
/** RagRetrievalConfig.Ranking */
export interface RagRetrievalConfigRanking {
  readonly rankService?: RagRetrievalConfigRankingRankService
  readonly llmRanker?: RagRetrievalConfigRankingLlmRanker
}
/** RagRetrievalConfig.Ranking.LlmRanker */
export interface RagRetrievalConfigRankingLlmRanker {
  readonly modelName?: string
}
/** RagRetrievalConfig.Ranking.RankService */
export interface RagRetrievalConfigRankingRankService {
  readonly modelName?: string
}
/** google.cloud.aiplatform.v1.RawOutput */
export interface RawOutput {
  readonly rawOutput?: readonly string[]
}
/** google.cloud.aiplatform.v1.ReasoningEngine */
export interface ReasoningEngine {
  readonly name?: string
  readonly displayName: string
  readonly description?: string
  readonly spec?: ReasoningEngineSpec
  readonly createTime?: string
  readonly updateTime?: string
  readonly etag?: string
  readonly encryptionSpec?: EncryptionSpec
  readonly labels?: Readonly<Record<string, string>>
  readonly contextSpec?: ReasoningEngineContextSpec
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpec */
export interface ReasoningEngineContextSpec {
  readonly memoryBankConfig?: ReasoningEngineContextSpecMemoryBankConfig
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpecMemoryBankConfig */
export interface ReasoningEngineContextSpecMemoryBankConfig {
  readonly customizationConfigs?: readonly MemoryBankCustomizationConfig[]
  readonly disableMemoryRevisions?: boolean
  readonly generationConfig?: ReasoningEngineContextSpecMemoryBankConfigGenerationConfig
  readonly similaritySearchConfig?: ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig
  readonly ttlConfig?: ReasoningEngineContextSpecMemoryBankConfigTtlConfig
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpecMemoryBankConfigGenerationConfig */
export interface ReasoningEngineContextSpecMemoryBankConfigGenerationConfig {
  readonly generationTriggerConfig?: MemoryGenerationTriggerConfig
  readonly model?: string
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig */
export interface ReasoningEngineContextSpecMemoryBankConfigSimilaritySearchConfig {
  readonly embeddingModel: string
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpecMemoryBankConfigTtlConfig */
export interface ReasoningEngineContextSpecMemoryBankConfigTtlConfig {
  readonly defaultTtl?: string
  readonly granularTtlConfig?: ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig
  readonly memoryRevisionDefaultTtl?: string
}
/** google.cloud.aiplatform.v1.ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig */
export interface ReasoningEngineContextSpecMemoryBankConfigTtlConfigGranularTtlConfig {
  readonly createTtl?: string
  readonly generateCreatedTtl?: string
  readonly generateUpdatedTtl?: string
}
/** google.cloud.aiplatform.v1.ReasoningEngineSpec */
export interface ReasoningEngineSpec {
  readonly sourceCodeSpec?: ReasoningEngineSpecSourceCodeSpec
  readonly containerSpec?: ReasoningEngineSpecContainerSpec
  readonly serviceAccount?: string
  readonly packageSpec?: ReasoningEngineSpecPackageSpec
  readonly deploymentSpec?: ReasoningEngineSpecDeploymentSpec
  readonly classMethods?: readonly unknown[]
  readonly agentFramework?: string
  readonly identityType?: ReasoningEngineSpecIdentityType
  readonly buildSpec?: ReasoningEngineSpecBuildSpec
  readonly effectiveIdentity?: string
}
/** ReasoningEngineSpec.BuildSpec */
export interface ReasoningEngineSpecBuildSpec {
  readonly workerPool?: string
  readonly serviceAccount?: string
}
/** ReasoningEngineSpec.ContainerSpec */
export interface ReasoningEngineSpecContainerSpec {
  readonly imageUri: string
}
/** ReasoningEngineSpec.DeploymentSpec */
export interface ReasoningEngineSpecDeploymentSpec {
  readonly env?: readonly EnvVar[]
  readonly secretEnv?: readonly SecretEnvVar[]
  readonly pscInterfaceConfig?: PscInterfaceConfig
  readonly minInstances?: number
  readonly maxInstances?: number
  readonly resourceLimits?: Readonly<Record<string, string>>
  readonly containerConcurrency?: number
  readonly keepAliveProbe?: KeepAliveProbe
}
/** ReasoningEngineSpec.PackageSpec */
export interface ReasoningEngineSpecPackageSpec {
  readonly pickleObjectGcsUri?: string
  readonly dependencyFilesGcsUri?: string
  readonly requirementsGcsUri?: string
  readonly pythonVersion?: string
}
/** ReasoningEngineSpec.SourceCodeSpec */
export interface ReasoningEngineSpecSourceCodeSpec {
  readonly inlineSource?: ReasoningEngineSpecSourceCodeSpecInlineSource
  readonly developerConnectSource?: ReasoningEngineSpecSourceCodeSpecDeveloperConnectSource
  readonly pythonSpec?: ReasoningEngineSpecSourceCodeSpecPythonSpec
  readonly imageSpec?: ReasoningEngineSpecSourceCodeSpecImageSpec
  readonly agentConfigSource?: ReasoningEngineSpecSourceCodeSpecAgentConfigSource
}
/** ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectConfig */
export interface ReasoningEngineSpecSourceCodeSpecDeveloperConnectConfig {
  readonly gitRepositoryLink: string
  readonly dir: string
  readonly revision: string
}
/** ReasoningEngineSpec.SourceCodeSpec.DeveloperConnectSource */
export interface ReasoningEngineSpecSourceCodeSpecDeveloperConnectSource {
  readonly config: ReasoningEngineSpecSourceCodeSpecDeveloperConnectConfig
}
/** ReasoningEngineSpec.SourceCodeSpec.ImageSpec */
export interface ReasoningEngineSpecSourceCodeSpecImageSpec {
  readonly buildArgs?: Readonly<Record<string, string>>
}
/** ReasoningEngineSpec.SourceCodeSpec.InlineSource */
export interface ReasoningEngineSpecSourceCodeSpecInlineSource {
  readonly sourceArchive: string
}
/** ReasoningEngineSpec.SourceCodeSpec.PythonSpec */
export interface ReasoningEngineSpecSourceCodeSpecPythonSpec {
  readonly version?: string
  readonly entrypointModule?: string
  readonly entrypointObject?: string
  readonly requirementsFile?: string
}
/** google.cloud.aiplatform.v1.ReasoningEngineSpecSourceCodeSpecAgentConfigSource */
export interface ReasoningEngineSpecSourceCodeSpecAgentConfigSource {
  readonly adkConfig: ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig
  readonly inlineSource?: ReasoningEngineSpecSourceCodeSpecInlineSource
}
/** google.cloud.aiplatform.v1.ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig */
export interface ReasoningEngineSpecSourceCodeSpecAgentConfigSourceAdkConfig {
  readonly jsonConfig: Readonly<Record<string, unknown>>
}
/** google.cloud.aiplatform.v1.ReplicatedVoiceConfig */
export interface ReplicatedVoiceConfig {
  readonly mimeType?: string
  readonly voiceSampleAudio?: string
}
/** google.cloud.aiplatform.v1.ReservationAffinity */
export interface ReservationAffinity {
  readonly reservationAffinityType: ReservationAffinityType
  readonly key?: string
  readonly values?: readonly string[]
}
/** google.cloud.aiplatform.v1.ResourcesConsumed */
export interface ResourcesConsumed {
  readonly replicaHours?: number
}
/** google.cloud.aiplatform.v1.Retrieval */
export interface Retrieval {
  readonly vertexAiSearch?: VertexAISearch
  readonly vertexRagStore?: VertexRagStore
  readonly disableAttribution?: boolean
  readonly externalApi?: ExternalApi
}
/** google.cloud.aiplatform.v1.RetrievalConfig */
export interface RetrievalConfig {
  readonly latLng?: TypeLatLng
  readonly languageCode?: string
}
/** google.cloud.aiplatform.v1.RetrievalMetadata */
export interface RetrievalMetadata {
  readonly googleSearchDynamicRetrievalScore?: number
}
/** google.cloud.aiplatform.v1.RougeMetricValue */
export interface RougeMetricValue {
  readonly score?: number
}
/** google.cloud.aiplatform.v1.RougeSpec */
export interface RougeSpec {
  readonly rougeType?: string
  readonly useStemmer?: boolean
  readonly splitSummaries?: boolean
}
/** google.cloud.aiplatform.v1.RubricGenerationSpec */
export interface RubricGenerationSpec {
  readonly modelConfig?: AutoraterConfig
  readonly promptTemplate?: string
  readonly rubricContentType?: string
  readonly rubricTypeOntology?: readonly string[]
}
/** google.cloud.aiplatform.v1.SafetyRating */
export interface SafetyRating {
  readonly category?: HarmCategory
  readonly probability?: SafetyRatingHarmProbability
  readonly probabilityScore?: number
  readonly severity?: SafetyRatingHarmSeverity
  readonly severityScore?: number
  readonly blocked?: boolean
  readonly overwrittenThreshold?: string
}
/** google.cloud.aiplatform.v1.SafetySetting */
export interface SafetySetting {
  readonly category: HarmCategory
  readonly threshold: SafetySettingHarmBlockThreshold
  readonly method?: SafetySettingHarmBlockMethod
}
/** google.cloud.aiplatform.v1.SampledShapleyAttribution */
export interface SampledShapleyAttribution {
  readonly pathCount: number
}
/** google.cloud.aiplatform.v1.Scheduling */
export interface Scheduling {
  readonly timeout?: string
  readonly restartJobOnWorkerRestart?: boolean
  readonly strategy?: SchedulingStrategy
  readonly disableRetries?: boolean
  readonly maxWaitDuration?: string
}
/** google.cloud.aiplatform.v1.Schema */
export interface Schema {
  readonly type?: Type
  readonly format?: string
  readonly title?: string
  readonly description?: string
  readonly nullable?: boolean
  readonly default?: unknown
  readonly items?: Schema
  readonly minItems?: string | number
  readonly maxItems?: string | number
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyOrdering?: readonly string[]
  readonly required?: readonly string[]
  readonly minProperties?: string | number
  readonly maxProperties?: string | number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: string | number
  readonly maxLength?: string | number
  readonly pattern?: string
  readonly example?: unknown
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: unknown
  readonly ref?: string
  readonly defs?: Readonly<Record<string, Schema>>
}
/** google.cloud.aiplatform.v1.SearchEntryPoint */
export interface SearchEntryPoint {
  readonly renderedContent?: string
  readonly sdkBlob?: string
}
/** google.cloud.aiplatform.v1.SecretEnvVar */
export interface SecretEnvVar {
  readonly name: string
  readonly secretRef: SecretRef
}
/** google.cloud.aiplatform.v1.SecretRef */
export interface SecretRef {
  readonly secret: string
  readonly version?: string
}
/** google.cloud.aiplatform.v1.Segment */
export interface Segment {
  readonly partIndex?: number
  readonly startIndex?: number
  readonly endIndex?: number
  readonly text?: string
}
/** google.cloud.aiplatform.v1.SmoothGradConfig */
export interface SmoothGradConfig {
  readonly noiseSigma?: number
  readonly featureNoiseSigma?: FeatureNoiseSigma
  readonly noisySampleCount?: number
}
/** google.cloud.aiplatform.v1.SpeakerVoiceConfig */
export interface SpeakerVoiceConfig {
  readonly speaker: string
  readonly voiceConfig: VoiceConfig
}
/** google.cloud.aiplatform.v1.SpeculativeDecodingSpec */
export interface SpeculativeDecodingSpec {
  readonly draftModelSpeculation?: SpeculativeDecodingSpecDraftModelSpeculation
  readonly ngramSpeculation?: SpeculativeDecodingSpecNgramSpeculation
  readonly speculativeTokenCount?: number
}
/** SpeculativeDecodingSpec.DraftModelSpeculation */
export interface SpeculativeDecodingSpecDraftModelSpeculation {
  readonly draftModel: string
}
/** SpeculativeDecodingSpec.NgramSpeculation */
export interface SpeculativeDecodingSpecNgramSpeculation {
  readonly ngramSize?: number
}
/** google.cloud.aiplatform.v1.SpeechConfig */
export interface SpeechConfig {
  readonly voiceConfig?: VoiceConfig
  readonly languageCode?: string
  readonly multiSpeakerVoiceConfig?: MultiSpeakerVoiceConfig
}
/** google.cloud.aiplatform.v1.StratifiedSplit */
export interface StratifiedSplit {
  readonly trainingFraction?: number
  readonly validationFraction?: number
  readonly testFraction?: number
  readonly key: string
}
/** google.cloud.aiplatform.v1.StudySpec */
export interface StudySpec {
  readonly decayCurveStoppingSpec?: StudySpecDecayCurveAutomatedStoppingSpec
  readonly medianAutomatedStoppingSpec?: StudySpecMedianAutomatedStoppingSpec
  readonly convexAutomatedStoppingSpec?: StudySpecConvexAutomatedStoppingSpec
  readonly metrics: readonly StudySpecMetricSpec[]
  readonly parameters: readonly StudySpecParameterSpec[]
  readonly algorithm?: StudySpecAlgorithm
  readonly observationNoise?: StudySpecObservationNoise
  readonly measurementSelectionType?: StudySpecMeasurementSelectionType
  readonly studyStoppingConfig?: StudySpecStudyStoppingConfig
}
/** StudySpec.ConvexAutomatedStoppingSpec */
export interface StudySpecConvexAutomatedStoppingSpec {
  readonly maxStepCount?: string | number
  readonly minStepCount?: string | number
  readonly minMeasurementCount?: string | number
  readonly learningRateParameterName?: string
  readonly useElapsedDuration?: boolean
  readonly updateAllStoppedTrials?: boolean
}
/** StudySpec.DecayCurveAutomatedStoppingSpec */
export interface StudySpecDecayCurveAutomatedStoppingSpec {
  readonly useElapsedDuration?: boolean
}
/** StudySpec.MedianAutomatedStoppingSpec */
export interface StudySpecMedianAutomatedStoppingSpec {
  readonly useElapsedDuration?: boolean
}
/** StudySpec.MetricSpec */
export interface StudySpecMetricSpec {
  readonly metricId: string
  readonly goal: StudySpecMetricSpecGoalType
  readonly safetyConfig?: StudySpecMetricSpecSafetyMetricConfig
}
/** StudySpec.MetricSpec.SafetyMetricConfig */
export interface StudySpecMetricSpecSafetyMetricConfig {
  readonly safetyThreshold?: number
  readonly desiredMinSafeTrialsFraction?: number
}
/** StudySpec.ParameterSpec */
export interface StudySpecParameterSpec {
  readonly doubleValueSpec?: StudySpecParameterSpecDoubleValueSpec
  readonly integerValueSpec?: StudySpecParameterSpecIntegerValueSpec
  readonly categoricalValueSpec?: StudySpecParameterSpecCategoricalValueSpec
  readonly discreteValueSpec?: StudySpecParameterSpecDiscreteValueSpec
  readonly parameterId: string
  readonly scaleType?: StudySpecParameterSpecScaleType
  readonly conditionalParameterSpecs?: readonly StudySpecParameterSpecConditionalParameterSpec[]
}
/** StudySpec.ParameterSpec.CategoricalValueSpec */
export interface StudySpecParameterSpecCategoricalValueSpec {
  readonly values: readonly string[]
  readonly defaultValue?: string
}
/** StudySpec.ParameterSpec.ConditionalParameterSpec */
export interface StudySpecParameterSpecConditionalParameterSpec {
  readonly parentDiscreteValues?: StudySpecParameterSpecConditionalParameterSpecDiscreteValueCondition
  readonly parentIntValues?: StudySpecParameterSpecConditionalParameterSpecIntValueCondition
  readonly parentCategoricalValues?: StudySpecParameterSpecConditionalParameterSpecCategoricalValueCondition
  readonly parameterSpec: StudySpecParameterSpec
}
/** StudySpec.ParameterSpec.ConditionalParameterSpec.CategoricalValueCondition */
export interface StudySpecParameterSpecConditionalParameterSpecCategoricalValueCondition {
  readonly values: readonly string[]
}
/** StudySpec.ParameterSpec.ConditionalParameterSpec.DiscreteValueCondition */
export interface StudySpecParameterSpecConditionalParameterSpecDiscreteValueCondition {
  readonly values: readonly number[]
}
/** StudySpec.ParameterSpec.ConditionalParameterSpec.IntValueCondition */
export interface StudySpecParameterSpecConditionalParameterSpecIntValueCondition {
  readonly values: readonly (string | number)[]
}
/** StudySpec.ParameterSpec.DiscreteValueSpec */
export interface StudySpecParameterSpecDiscreteValueSpec {
  readonly values: readonly number[]
  readonly defaultValue?: number
}
/** StudySpec.ParameterSpec.DoubleValueSpec */
export interface StudySpecParameterSpecDoubleValueSpec {
  readonly minValue: number
  readonly maxValue: number
  readonly defaultValue?: number
}
/** StudySpec.ParameterSpec.IntegerValueSpec */
export interface StudySpecParameterSpecIntegerValueSpec {
  readonly minValue: string | number
  readonly maxValue: string | number
  readonly defaultValue?: string | number
}
/** StudySpec.StudyStoppingConfig */
export interface StudySpecStudyStoppingConfig {
  readonly shouldStopAsap?: boolean
  readonly minimumRuntimeConstraint?: StudyTimeConstraint
  readonly maximumRuntimeConstraint?: StudyTimeConstraint
  readonly minNumTrials?: number
  readonly maxNumTrials?: number
  readonly maxNumTrialsNoProgress?: number
  readonly maxDurationNoProgress?: string
}
/** google.cloud.aiplatform.v1.StudyTimeConstraint */
export interface StudyTimeConstraint {
  readonly maxDuration?: string
  readonly endTime?: string
}
/** google.cloud.aiplatform.v1.SupervisedHyperParameters */
export interface SupervisedHyperParameters {
  readonly epochCount?: string | number
  readonly learningRateMultiplier?: number
  readonly adapterSize?: SupervisedHyperParametersAdapterSize
}
/** google.cloud.aiplatform.v1.SupervisedTuningDataStats */
export interface SupervisedTuningDataStats {
  readonly tuningDatasetExampleCount?: string | number
  readonly totalTuningCharacterCount?: string | number
  readonly totalBillableCharacterCount?: string | number
  readonly totalBillableTokenCount?: string | number
  readonly tuningStepCount?: string | number
  readonly userInputTokenDistribution?: SupervisedTuningDatasetDistribution
  readonly userOutputTokenDistribution?: SupervisedTuningDatasetDistribution
  readonly userMessagePerExampleDistribution?: SupervisedTuningDatasetDistribution
  readonly userDatasetExamples?: readonly Content[]
  readonly totalTruncatedExampleCount?: string | number
  readonly truncatedExampleIndices?: readonly (string | number)[]
  readonly droppedExampleReasons?: readonly string[]
}
/** google.cloud.aiplatform.v1.SupervisedTuningDatasetDistribution */
export interface SupervisedTuningDatasetDistribution {
  readonly sum?: string | number
  readonly billableSum?: string | number
  readonly min?: number
  readonly max?: number
  readonly mean?: number
  readonly median?: number
  readonly p5?: number
  readonly p95?: number
  readonly buckets?: readonly SupervisedTuningDatasetDistributionDatasetBucket[]
}
/** SupervisedTuningDatasetDistribution.DatasetBucket */
export interface SupervisedTuningDatasetDistributionDatasetBucket {
  readonly count?: number
  readonly left?: number
  readonly right?: number
}
/** google.cloud.aiplatform.v1.SupervisedTuningSpec */
export interface SupervisedTuningSpec {
  readonly trainingDatasetUri: string
  readonly validationDatasetUri?: string
  readonly hyperParameters?: SupervisedHyperParameters
  readonly exportLastCheckpointOnly?: boolean
  readonly evaluationConfig?: EvaluationConfig
}
/** google.cloud.aiplatform.v1.TimestampSplit */
export interface TimestampSplit {
  readonly trainingFraction?: number
  readonly validationFraction?: number
  readonly testFraction?: number
  readonly key: string
}
/** google.cloud.aiplatform.v1.Tool */
export interface Tool {
  readonly functionDeclarations?: readonly FunctionDeclaration[]
  readonly retrieval?: Retrieval
  readonly googleSearch?: ToolGoogleSearch
  readonly googleSearchRetrieval?: GoogleSearchRetrieval
  readonly googleMaps?: GoogleMaps
  readonly enterpriseWebSearch?: EnterpriseWebSearch
  readonly parallelAiSearch?: ToolParallelAiSearch
  readonly exaAiSearch?: ToolExaAiSearch
  readonly codeExecution?: ToolCodeExecution
  readonly urlContext?: UrlContext
  readonly computerUse?: ToolComputerUse
}
/** Tool.CodeExecution */
export interface ToolCodeExecution {
}
/** Tool.ComputerUse */
export interface ToolComputerUse {
  readonly environment: ToolComputerUseEnvironment
  readonly excludedPredefinedFunctions?: readonly string[]
}
/** Tool.ExaAiSearch */
export interface ToolExaAiSearch {
  readonly apiKey: string
  readonly customConfigs?: unknown
}
/** Tool.GoogleSearch */
export interface ToolGoogleSearch {
  readonly excludeDomains?: readonly string[]
  readonly blockingConfidence?: ToolPhishBlockThreshold
  readonly searchTypes?: ToolGoogleSearchSearchTypes
}
/** Tool.ParallelAiSearch */
export interface ToolParallelAiSearch {
  readonly apiKey?: string
  readonly enableZeroDataRetention?: boolean
  readonly customConfigs?: unknown
}
/** google.cloud.aiplatform.v1.ToolConfig */
export interface ToolConfig {
  readonly functionCallingConfig?: FunctionCallingConfig
  readonly retrievalConfig?: RetrievalConfig
}
/** google.cloud.aiplatform.v1.ToolGoogleSearchImageSearch */
export interface ToolGoogleSearchImageSearch {
}
/** google.cloud.aiplatform.v1.ToolGoogleSearchSearchTypes */
export interface ToolGoogleSearchSearchTypes {
  readonly imageSearch?: ToolGoogleSearchImageSearch
  readonly webSearch?: ToolGoogleSearchWebSearch
}
/** google.cloud.aiplatform.v1.ToolGoogleSearchWebSearch */
export interface ToolGoogleSearchWebSearch {
}
/** google.cloud.aiplatform.v1.TrainingPipeline */
export interface TrainingPipeline {
  readonly name?: string
  readonly displayName: string
  readonly inputDataConfig?: InputDataConfig
  readonly trainingTaskDefinition: string
  readonly trainingTaskInputs: unknown
  readonly trainingTaskMetadata?: unknown
  readonly modelToUpload?: Model
  readonly modelId?: string
  readonly parentModel?: string
  readonly state?: PipelineState
  readonly error?: RpcStatus
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly encryptionSpec?: EncryptionSpec
}
/** google.cloud.aiplatform.v1.Trial */
export interface Trial {
  readonly name?: string
  readonly id?: string
  readonly state?: TrialState
  readonly parameters?: readonly TrialParameter[]
  readonly finalMeasurement?: Measurement
  readonly measurements?: readonly Measurement[]
  readonly startTime?: string
  readonly endTime?: string
  readonly clientId?: string
  readonly infeasibleReason?: string
  readonly customJob?: string
  readonly webAccessUris?: Readonly<Record<string, string>>
}
/** Trial.Parameter */
export interface TrialParameter {
  readonly parameterId?: string
  readonly value?: unknown
}
/** google.cloud.aiplatform.v1.TunedModel */
export interface TunedModel {
  readonly model?: string
  readonly endpoint?: string
  readonly checkpoints?: readonly TunedModelCheckpoint[]
}
/** google.cloud.aiplatform.v1.TunedModelCheckpoint */
export interface TunedModelCheckpoint {
  readonly checkpointId?: string
  readonly epoch?: string | number
  readonly step?: string | number
  readonly endpoint?: string
}
/** google.cloud.aiplatform.v1.TuningDataStats */
export interface TuningDataStats {
  readonly supervisedTuningDataStats?: SupervisedTuningDataStats
  readonly preferenceOptimizationDataStats?: PreferenceOptimizationDataStats
}
/** google.cloud.aiplatform.v1.TuningJob */
export interface TuningJob {
  readonly baseModel?: string
  readonly preTunedModel?: PreTunedModel
  readonly supervisedTuningSpec?: SupervisedTuningSpec
  readonly name?: string
  readonly tunedModelDisplayName?: string
  readonly description?: string
  readonly state?: JobState
  readonly createTime?: string
  readonly startTime?: string
  readonly endTime?: string
  readonly updateTime?: string
  readonly error?: RpcStatus
  readonly labels?: Readonly<Record<string, string>>
  readonly experiment?: string
  readonly tunedModel?: TunedModel
  readonly tuningDataStats?: TuningDataStats
  readonly encryptionSpec?: EncryptionSpec
  readonly serviceAccount?: string
  readonly evaluateDatasetRuns?: readonly EvaluateDatasetRun[]
  readonly preferenceOptimizationSpec?: PreferenceOptimizationSpec
}
/** google.cloud.aiplatform.v1.UndeployModelRequest */
export interface UndeployModelRequest {
  readonly endpoint: string
  readonly deployedModelId: string
  readonly trafficSplit?: Readonly<Record<string, number>>
}
/** google.cloud.aiplatform.v1.UnmanagedContainerModel */
export interface UnmanagedContainerModel {
  readonly artifactUri?: string
  readonly predictSchemata?: PredictSchemata
  readonly containerSpec?: ModelContainerSpec
}
/** google.cloud.aiplatform.v1.UploadModelRequest */
export interface UploadModelRequest {
  readonly parentModel?: string
  readonly modelId?: string
  readonly model: Model
  readonly serviceAccount?: string
}
/** google.cloud.aiplatform.v1.UploadModelResponse */
export interface UploadModelResponse {
  readonly model?: string
  readonly modelVersionId?: string
}
/** google.cloud.aiplatform.v1.UrlContext */
export interface UrlContext {
}
/** google.cloud.aiplatform.v1.UrlContextMetadata */
export interface UrlContextMetadata {
  readonly urlMetadata?: readonly UrlMetadata[]
}
/** google.cloud.aiplatform.v1.UrlMetadata */
export interface UrlMetadata {
  readonly retrievedUrl?: string
  readonly urlRetrievalStatus?: UrlMetadataUrlRetrievalStatus
}
/** google.cloud.aiplatform.v1.Value */
export interface Value {
  readonly intValue?: string | number
  readonly doubleValue?: number
  readonly stringValue?: string
}
/** google.cloud.aiplatform.v1.VertexAISearch */
export interface VertexAISearch {
  readonly datastore?: string
  readonly engine?: string
  readonly maxResults?: number
  readonly filter?: string
  readonly dataStoreSpecs?: readonly VertexAISearchDataStoreSpec[]
}
/** VertexAISearch.DataStoreSpec */
export interface VertexAISearchDataStoreSpec {
  readonly dataStore?: string
  readonly filter?: string
}
/** google.cloud.aiplatform.v1.VertexMultimodalDatasetDestination */
export interface VertexMultimodalDatasetDestination {
  readonly bigqueryDestination?: BigQueryDestination
  readonly displayName?: string
}
/** google.cloud.aiplatform.v1.VertexMultimodalDatasetSource */
export interface VertexMultimodalDatasetSource {
  readonly datasetName: string
}
/** google.cloud.aiplatform.v1.VertexRagStore */
export interface VertexRagStore {
  readonly ragResources?: readonly VertexRagStoreRagResource[]
  readonly similarityTopK?: number
  readonly vectorDistanceThreshold?: number
  readonly ragRetrievalConfig?: RagRetrievalConfig
}
/** VertexRagStore.RagResource */
export interface VertexRagStoreRagResource {
  readonly ragCorpus?: string
  readonly ragFileIds?: readonly string[]
}
/** google.cloud.aiplatform.v1.VideoMetadata */
export interface VideoMetadata {
  readonly startOffset?: string
  readonly endOffset?: string
  readonly fps?: number
}
/** google.cloud.aiplatform.v1.VoiceConfig */
export interface VoiceConfig {
  readonly prebuiltVoiceConfig?: PrebuiltVoiceConfig
  readonly replicatedVoiceConfig?: ReplicatedVoiceConfig
}
/** google.cloud.aiplatform.v1.WorkerPoolSpec */
export interface WorkerPoolSpec {
  readonly containerSpec?: ContainerSpec
  readonly pythonPackageSpec?: PythonPackageSpec
  readonly machineSpec?: MachineSpec
  readonly replicaCount?: string | number
  readonly nfsMounts?: readonly NfsMount[]
  readonly lustreMounts?: readonly LustreMount[]
  readonly diskSpec?: DiskSpec
}
/** google.cloud.aiplatform.v1.XraiAttribution */
export interface XraiAttribution {
  readonly stepCount: number
  readonly smoothGradConfig?: SmoothGradConfig
  readonly blurBaselineConfig?: BlurBaselineConfig
}
/** google.rpc.Status */
export interface RpcStatus {
  readonly code?: number
  readonly message?: string
  readonly details?: readonly unknown[]
}
/** google.type.Date */
export interface TypeDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}
/** google.type.LatLng */
export interface TypeLatLng {
  readonly latitude?: number
  readonly longitude?: number
}
