import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { JobScript } from '../../emulator/google/vertex/timeline.ts'
import { bodies, jobSpec } from '../emulator/vertex-bodies.ts'
import { acme, changed, eventsOf, fraud, image, policyText, type Training } from './harness.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

type Mapping = Readonly<Record<string, unknown>>

const storage = 'gs://acme-models/fraud'
const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [hyperparameterTuningJob, trainingPipeline, tuningJob, batchPredictionJob]\n' +
    '      models: [fraud, "fraud@champion"]\n      publisher_models: [gemini-2.5-flash]',
)
  .replace('[train-runtime@', '[default, train-runtime@')
  .replace('types: [n1-standard-8]\n        replicas: 4', 'types: [n1-standard-8, n1-standard-2]\n        replicas: 10')
const run17 = 'projects/acme-ml/locations/us-central1'
const spec = jobSpec({
  workerPoolSpecs: [
    { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1, containerSpec: { imageUri: image } },
  ],
})

interface KindCase {
  readonly kind: string
  readonly collection: string
  readonly body: Mapping
  readonly page: RegExp
  /** A reference to the step, which must have a value. */
  readonly output: string
  readonly finds: RegExp
  readonly script?: JobScript
}

const body = (collection: string, change: Mapping): Mapping => ({ ...bodies[collection]?.(), ...change })

const cases: readonly KindCase[] = [
  {
    kind: 'hyperparameterTuningJob',
    collection: 'hyperparameterTuningJobs',
    body: body('hyperparameterTuningJobs', { trialJobSpec: spec }),
    page: /agent-platform\/locations\/us-central1\/training\/\d+\?project=acme-ml$/,
    output: '${steps.it.bestTrial.id}',
    finds: /^3$/,
    script: { trials: [0.91, 0.92, 0.95, 0.9, 0.94].map(auc => ({ metrics: { auc } })) },
  },
  {
    kind: 'trainingPipeline',
    collection: 'trainingPipelines',
    body: body('trainingPipelines', {
      trainingTaskInputs: spec,
      modelToUpload: { displayName: 'fraud', containerSpec: { imageUri: image } },
    }),
    page: /agent-platform\/locations\/us-central1\/training\/\d+\?project=acme-ml$/,
    output: '${steps.it.modelToUpload.name}',
    finds: /^projects\/acme-ml\/locations\/us-central1\/models\/\d+$/,
  },
  {
    kind: 'tuningJob',
    collection: 'tuningJobs',
    body: body('tuningJobs', { supervisedTuningSpec: { trainingDatasetUri: `${storage}/train.jsonl` } }),
    page: /tuning\/tuningJob\/\d+\?project=acme-ml$/,
    output: '${steps.it.tunedModel.model}',
    finds: /^projects\/acme-ml\/locations\/us-central1\/models\/\d+@1$/,
  },
  {
    kind: 'batchPredictionJob',
    collection: 'batchPredictionJobs',
    body: body('batchPredictionJobs', {
      model: `${run17}/models/fraud@champion`,
      inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: [`${storage}/in.jsonl`] } },
      outputConfig: { predictionsFormat: 'jsonl', gcsDestination: { outputUriPrefix: `${storage}/out` } },
    }),
    page: /agent-platform\/locations\/us-central1\/batch-predictions\/\d+\?project=acme-ml$/,
    output: '${steps.it.outputInfo.gcsOutputDirectory}',
    finds: /^gs:\/\/acme-models\/fraud\/out\/prediction-/,
  },
]

async function world(script: JobScript = {}): Promise<Emulator> {
  const cloud = await fraud({ policy, jobs: { runningMs: 20_000, ...script } })
  cloud.google.vertex.models.put(acme.project, 'us-central1', {
    modelId: 'fraud',
    displayName: 'fraud',
    versionAliases: ['champion'],
  })
  return cloud
}

const use = (cloud: Emulator, { kind, body, output }: KindCase, runAttempt = '1'): Promise<Training> =>
  runSteps(
    cloud,
    {},
    {
      // The file sets no default account: not every kind accepts one, and each has its own default.
      inputs: { steps: stepsFile({ it: { [kind]: body } }, { defaults: {}, outputs: { it: output } }) },
      job: { runId: '17012345678', runAttempt },
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    },
  )

describe.each(cases)('$kind', kindCase => {
  const { kind, collection } = kindCase
  const creates = (cloud: Emulator): string[] => vertexCalls(cloud).filter(call => call === `POST ${collection}`)

  test('runs to its end with our labels, and what it made can be referred to; a re-run takes it up', async () => {
    await using cloud = await world(kindCase.script)
    const run = await use(cloud, kindCase)
    expect(run.conclusion, run.log).toBe('success')
    const { it } = resultsOf(run)
    expect(it).toMatchObject({ kind, state: 'SUCCEEDED', console_url: expect.stringMatching(kindCase.page) })
    expect(it?.name).toContain(`/${collection}/`)
    expect(run.outputs['it']).toMatch(kindCase.finds)
    const [made] = cloud.google.vertex.all
    expect(made?.resource['labels']).toMatchObject({
      'keyless-step': 'it',
      'keyless-grant': 'train',
      'keyless-run-id': '17012345678',
    })
    const again = await use(cloud, kindCase, '2')
    expect(again.conclusion, again.log).toBe('success')
    expect(eventsOf(again, 'step.adopted').map(({ name }) => name)).toEqual([it?.name])
    expect(creates(cloud)).toHaveLength(1)
  })

  test('whose create was answered by a reset is made once all the same', async () => {
    for (const fault of [{ reset: 'before' }, { reset: 'after' }] as const) {
      await using cloud = await world(kindCase.script)
      const host = 'us-central1-aiplatform.googleapis.com'
      cloud.faults.add({ host, method: 'POST', path: new RegExp(`/${collection}$`), fault, times: 1 })
      const run = await use(cloud, kindCase)
      expect(run.conclusion, run.log).toBe('success')
      expect(cloud.google.vertex.all).toHaveLength(1)
    }
  })

  test('that fails says so in Google’s words, and a re-run makes another', async () => {
    const message = 'The dataset has no rows.'
    await using cloud = await world({ outcome: { state: 'FAILED', error: { code: 3, message } } })
    const run = await use(cloud, kindCase)
    expect(run).toMatchObject({ exitCode: 1, conclusion: 'failure' })
    expect(run.log).toContain(message)
    expect(run.log).toMatch(/Step it ended as FAILED: projects\//)
    expect(resultsOf(run)['it']).toMatchObject({ state: 'FAILED' })
    expect(JSON.stringify(run.record)).not.toContain(message)
    await use(cloud, kindCase, '2')
    expect(creates(cloud)).toHaveLength(2)
  })

  test('that Vertex AI refuses is told with its own words', async () => {
    await using cloud = await world()
    const fault = { status: 400, body: { error: { code: 400, message: 'Not like this.', status: 'INVALID_ARGUMENT' } } }
    const host = 'us-central1-aiplatform.googleapis.com'
    cloud.faults.add({ host, method: 'POST', path: new RegExp(`/${collection}$`), fault, times: 1 })
    const run = await use(cloud, kindCase)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Not like this.')
    expect(resultsOf(run)['it']).toMatchObject({ state: 'REJECTED', name: null })
  })
})

test('a batch prediction of which some instances failed is no success, and says how many', async () => {
  const [, , , batch] = cases
  if (batch === undefined) throw new Error('there is a batch prediction')
  for (const script of [
    { outcome: { state: 'PARTIALLY_SUCCEEDED' as const } },
    // Google reports success, although some predictions failed.
    { predictions: { successful: 90, failed: 10 } },
  ]) {
    await using cloud = await world(script)
    const run = await use(cloud, batch)
    expect(run.exitCode).toBe(1)
    expect(resultsOf(run)['it']).toMatchObject({ state: 'PARTIALLY_SUCCEEDED' })
    expect(run.log).toMatch(/10 of \d+ instances have no prediction, partial failures reported: 1/)
    expect(run.log).toContain('Prediction failed for some instances.')
    expect(run.log).toMatch(/The reasons are next to the predictions, in gs:/)
    expect(run.log).not.toContain('Read the log of the job')
  }
})

test('a tuning job of several metrics has no best trial, which is said before anything is asked for', async () => {
  const [tuning] = cases
  if (tuning === undefined) throw new Error('there is a tuning job')
  await using cloud = await world()
  const study = tuning.body['studySpec']
  const metrics = ['auc', 'recall'].map(metricId => ({ metricId, goal: 'MAXIMIZE' }))
  const several = { ...tuning, body: { ...tuning.body, studySpec: { ...Object(study), metrics } } }
  const run = await use(cloud, several)
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('the study has several metrics, so it has no single best trial')
  expect(run.record.map(({ type }) => type)).not.toContain('token.requested')
})
