import type { FieldsBySort } from './sorts.ts'

/** Tuning of Gemini and open models, and how its result is judged. */
export const tuningFields: FieldsBySort = {
  TuningJob: {
    publisher_models: 'baseModel',
    service_accounts: 'serviceAccount',
    harmless: 'tunedModelDisplayName description labels',
  },
  PreTunedModel: { models: 'tunedModelName', harmless: 'checkpointId' },
  SupervisedTuningSpec: {
    // A file; the name of a multimodal dataset is taken too, and told by its form.
    storage: 'trainingDatasetUri validationDatasetUri',
    harmless: 'exportLastCheckpointOnly',
  },
  // Tuning is paid by tokens seen: epochs times the dataset, which is checked.
  SupervisedHyperParameters: { harmless: 'epochCount learningRateMultiplier adapterSize' },

  Metric: { harmless: 'aggregationMetrics' },
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
