import type { FieldsByClass } from './classes.ts'

/** Tuning of Gemini and open models, and the evaluation of its result. */
export const tuningFields: FieldsByClass = {
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
    // A file, or the name of a multimodal dataset, which its form distinguishes.
    storage: 'trainingDatasetUri validationDatasetUri',
    harmless: 'exportLastCheckpointOnly',
  },
  // The price of tuning depends on the tokens: epochs times the dataset, which is checked.
  SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },

  Metric: { harmless: 'aggregationMetrics' },
  MetricMetadata: { 'by value': 'otherMetadata', harmless: 'title' },
  MetricMetadataScoreRange: { harmless: 'min max step description' },
  // Short functions that come from the repository and run in Google's sandbox.
  CustomCodeExecutionSpec: { harmless: 'evaluationFunction' },
  EvaluationParserConfigCustomCodeParserConfig: { harmless: 'parsingFunction' },
  DatasetCustomMetric: { harmless: 'aggregationFunction displayName' },
  // The model that writes rubrics has its own message.
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
