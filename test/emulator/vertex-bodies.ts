import type { Models } from '../../emulator/google/vertex/models.ts'

/** The smallest valid body of each kind of job. */
export const numbered = 'projects/123456789/locations/us-central1'

/** Returns a `CustomJobSpec` with one worker. */
export const jobSpec = (change: object = {}): object => ({
  workerPoolSpecs: [
    {
      machineSpec: { machineType: 'n1-standard-8' },
      replicaCount: 1,
      containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud@sha256:00' },
    },
  ],
  ...change,
})
export const bodies: Readonly<Record<string, (change?: object) => object>> = {
  customJobs: (change = {}) => ({ displayName: 'fraud', jobSpec: jobSpec(), ...change }),
  hyperparameterTuningJobs: (change = {}) => ({
    displayName: 'fraud',
    studySpec: {
      metrics: [{ metricId: 'auc', goal: 'MAXIMIZE' }],
      parameters: [
        { parameterId: 'rate', doubleValueSpec: { minValue: 0, maxValue: 0.1 }, scaleType: 'UNIT_LINEAR_SCALE' },
        { parameterId: 'depth', integerValueSpec: { minValue: '2', maxValue: '8' } },
        { parameterId: 'booster', categoricalValueSpec: { values: ['tree', 'linear'] } },
      ],
    },
    maxTrialCount: 5,
    parallelTrialCount: 2,
    trialJobSpec: jobSpec(),
    ...change,
  }),
  trainingPipelines: (change = {}) => ({
    displayName: 'fraud',
    trainingTaskDefinition: 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml',
    trainingTaskInputs: jobSpec(),
    modelToUpload: { displayName: 'fraud', containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/serve/fraud:1' } },
    ...change,
  }),
  tuningJobs: (change = {}) => ({
    baseModel: 'gemini-2.5-flash',
    supervisedTuningSpec: { trainingDatasetUri: 'gs://acme-data/train.jsonl' },
    tunedModelDisplayName: 'fraud',
    ...change,
  }),
  batchPredictionJobs: (change = {}) => ({
    displayName: 'fraud',
    model: `${numbered}/models/fraud@3`,
    inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: ['gs://acme-data/in.jsonl'] } },
    outputConfig: { predictionsFormat: 'jsonl', gcsDestination: { outputUriPrefix: 'gs://acme-data/out/' } },
    dedicatedResources: { machineSpec: { machineType: 'n1-standard-2' } },
    ...change,
  }),
}
export const body = (collection: string, change?: object): object => bodies[collection]?.(change) ?? {}

/** Adds the three versions of the model that `batchPredictionJobs` names. */
export function putFraudModel(models: Models): void {
  for (const versionAliases of [[], [], ['champion']])
    models.put('acme-ml', 'us-central1', { modelId: 'fraud', displayName: 'Fraud', versionAliases })
}
