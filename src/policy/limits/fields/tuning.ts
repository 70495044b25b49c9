import type { FieldsBySort } from './classes.ts'

/** Tuning of Gemini and open models, and how its result is judged. */
export const tuningFields: FieldsBySort = {
  TuningJob: {
    publisher_models: 'baseModel',
    service_accounts: 'serviceAccount',
    harmless: 'tunedModelDisplayName description labels',
  },
  PreferenceOptimizationSpec: {
    storage: 'trainingDatasetUri validationDatasetUri',
    harmless: 'exportLastCheckpointOnly',
  },
  PreferenceOptimizationHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize beta' },
  PreTunedModel: { models: 'tunedModelName', harmless: 'checkpointId' },
  SupervisedTuningSpec: {
    // A file; the name of a multimodal dataset is taken too, and told by its form.
    storage: 'trainingDatasetUri validationDatasetUri',
    harmless: 'exportLastCheckpointOnly',
  },
  // Tuning is paid by tokens seen: epochs times the dataset, which is checked.
  SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },

  Metric: { harmless: 'aggregationMetrics' },
  MetricMetadata: { 'by value': 'otherMetadata', harmless: 'title' },
  MetricMetadataScoreRange: { harmless: 'min max step description' },
  // Functions of a few lines, which come from the repository and run in a sandbox of Google's.
  CustomCodeExecutionSpec: { harmless: 'evaluationFunction' },
  EvaluationParserConfigCustomCodeParserConfig: { harmless: 'parsingFunction' },
  DatasetCustomMetric: { harmless: 'aggregationFunction displayName' },
  // The model that writes rubrics is named by its own message.
  RubricGenerationSpec: { harmless: 'promptTemplate rubricContentType rubricTypeOntology' },
  PredefinedMetricSpec: { 'by value': 'metricSpecParameters', harmless: 'metricSpecName' },
  ComputationBasedMetricSpec: { 'by value': 'parameters', harmless: 'type' },
  LLMBasedMetricSpec: {
    'by value': 'additionalConfig',
    harmless: 'rubricGroupKey metricPromptTemplate systemInstruction',
  },
  AutoraterConfig: { publisher_models: 'autoraterModel', harmless: 'samplingCount flipEnabled' },
  PointwiseMetricSpec: { harmless: 'metricPromptTemplate systemInstruction' },
  CustomOutputFormatConfig: { harmless: 'returnRawOutput' },
  PairwiseMetricSpec: {
    harmless: 'metricPromptTemplate candidateResponseFieldName baselineResponseFieldName systemInstruction',
  },
  BleuSpec: { harmless: 'useEffectiveOrder' },
  RougeSpec: { harmless: 'rougeType useStemmer splitSummaries' },
}
