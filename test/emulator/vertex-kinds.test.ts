import { beforeEach, describe, expect, test } from 'vitest'
import type { JobScript } from '../../emulator/google/vertex/timeline.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, send } from './services.ts'
import { bodies, body, jobSpec, numbered, putFraudModel } from './vertex-bodies.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const parent = '/v1/projects/acme-ml/locations/us-central1'
const account = 'runtime@acme-ml.iam.gserviceaccount.com'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
  putFraudModel(vertex.state.models)
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, host, method, target, body)
const create = (collection: string, body: object): Promise<Reply> => call('POST', `${parent}/${collection}`, body)
const nameOf = (reply: Reply): string => String(Object(reply.body).name)
const get = async (name: string): Promise<unknown> => (await call('GET', `/v1/${name}`)).body
const messageOf = async (collection: string, body: object): Promise<unknown> =>
  Object((await create(collection, body)).body).error?.message

const prefixOf = (collection: string): string => (collection === 'trainingPipelines' ? 'PIPELINE_STATE' : 'JOB_STATE')

describe.each(Object.keys(bodies))('%s', collection => {
  const make = async (script: JobScript = {}): Promise<string> => {
    vertex.state.script(script, { times: 1 })
    const made = await create(collection, body(collection, { labels: { run: '7' } }))
    expect(made).toMatchObject({ status: 200, body: { name: expect.stringContaining(`${numbered}/${collection}/`) } })
    return nameOf(made)
  }
  const prefix = prefixOf(collection)

  test('run, are listed by label after the delay, succeed, and are gone once deleted', async () => {
    const name = await make()
    const list = `${parent}/${collection}?filter=${encodeURIComponent('labels.run="7" AND create_time>"2026-03-01T00:00:00Z"')}`
    expect((await call('GET', list)).body).toEqual({})
    world.clock.advance(5_000)
    expect(await get(name)).toMatchObject({ state: `${prefix}_RUNNING`, startTime: '2026-03-01T12:00:05.000000Z' })
    expect((await call('GET', list)).body).toMatchObject({ [collection]: [{ name }] })
    const state = encodeURIComponent(`state="${prefix}_FAILED"`)
    expect((await call('GET', `${parent}/${collection}?filter=${state}`)).body).toEqual({})
    expect(await call('GET', `${parent}/${collection}?filter=colour%3D1`)).toMatchObject({ status: 400 })
    world.clock.advance(60_000)
    expect(await get(name)).toMatchObject({ state: `${prefix}_SUCCEEDED`, endTime: '2026-03-01T12:01:05.000000Z' })
    if (collection === 'tuningJobs') {
      expect((await call('DELETE', `/v1/${name}`)).text).toContain('was not found on this server')
      return
    }
    expect((await call('DELETE', `/v1/${name}`)).body).toMatchObject({ done: true })
    expect(await call('GET', `/v1/${name}`)).toMatchObject({ status: 404 })
  })

  test('end as their script says, and are cancelled later than asked', async () => {
    const outcome = async (script: JobScript): Promise<unknown> => {
      const name = await make(script)
      world.clock.advance(120_000)
      const { state, error } = Object(await get(name))
      return { state, code: error?.code }
    }
    expect(await outcome({ outcome: { state: 'FAILED', error: { code: 9, message: 'no' } } })).toEqual({
      state: `${prefix}_FAILED`,
      code: 9,
    })
    expect(await outcome({ outcome: { state: 'STOCKOUT' } })).toEqual({ state: `${prefix}_FAILED`, code: 8 })
    expect(await outcome({ outcome: { state: 'CANCELLED' } })).toEqual({ state: `${prefix}_CANCELLED`, code: 1 })
    const expired = prefix === 'JOB_STATE' ? 'JOB_STATE_EXPIRED' : 'PIPELINE_STATE_FAILED'
    expect(await outcome({ outcome: { state: 'EXPIRED' } })).toEqual({ state: expired, code: 4 })

    const name = await make({ cancellingMs: 20_000 })
    world.clock.advance(10_000)
    expect(await call('POST', `/v1/${name}:cancel`, {})).toMatchObject({ status: 200, body: {} })
    world.clock.advance(19_000)
    expect(await get(name)).toMatchObject({ state: `${prefix}_CANCELLING` })
    world.clock.advance(1_000)
    expect(await get(name)).toMatchObject({ state: `${prefix}_CANCELLED`, error: { code: 1 } })
    expect(await call('POST', `/v1/${name}:cancel`, {})).toMatchObject({ status: 400 })
  })

  test('need the permission, and that to act as the account they name', async () => {
    world.denied.add(`aiplatform.${collection}.create`)
    expect(await create(collection, body(collection))).toMatchObject({ status: 403 })
    world.denied.clear()
    world.denied.add('iam.serviceAccounts.actAs')
    expect(await create(collection, body(collection))).toMatchObject({ status: 200 })
    const spec = {
      customJobs: 'jobSpec',
      hyperparameterTuningJobs: 'trialJobSpec',
      trainingPipelines: 'trainingTaskInputs',
    }
    const at = new Map(Object.entries(spec)).get(collection)
    const named = at === undefined ? { serviceAccount: account } : { [at]: jobSpec({ serviceAccount: account }) }
    expect(await messageOf(collection, body(collection, named))).toContain(
      `You do not have permission to act as service_account: ${account}.`,
    )
  })
})

describe('hyperparameter tuning', () => {
  test('shows trials as they begin and end, at most so many at once, with scripted metrics', async () => {
    const logs = [{ at: 1_000, message: 'epoch 1', trial: 2 }]
    vertex.state.script({ runningMs: 30_000, trials: [{ metrics: { auc: 0.9 } }], logs })
    const name = nameOf(await create('hyperparameterTuningJobs', body('hyperparameterTuningJobs')))
    expect(await get(name)).not.toHaveProperty('trials')
    world.clock.advance(5_000)
    const states = async (): Promise<string[]> =>
      Object(await get(name)).trials.map((trial: { id: string; state: string }) => `${trial.id} ${trial.state}`)
    expect(await states()).toEqual(['1 ACTIVE', '2 ACTIVE'])
    const { trials: inFlight } = Object(await get(name))
    world.clock.advance(10_000)
    expect(await states()).toEqual(['1 SUCCEEDED', '2 SUCCEEDED', '3 ACTIVE', '4 ACTIVE'])
    world.clock.advance(20_000)
    expect(vertex.state.logEntries()).toContainEqual(
      expect.objectContaining({ textPayload: 'epoch 1', labels: { 'ml.googleapis.com/trial_id': '2' } }),
    )
    const { trials } = Object(await get(name))
    expect(trials).toHaveLength(5)
    expect(trials[0]).toEqual({
      id: '1',
      state: 'SUCCEEDED',
      parameters: inFlight[0].parameters,
      finalMeasurement: { stepCount: '1', metrics: [{ metricId: 'auc', value: 0.9 }] },
      startTime: '2026-03-01T12:00:05.000000Z',
      endTime: '2026-03-01T12:00:15.000000Z',
      customJob: expect.stringContaining(`${numbered}/customJobs/`),
    })
    for (const { parameters } of trials) {
      const [rate, depth, booster] = parameters.map(({ value }: { value: unknown }) => value)
      expect(rate >= 0 && rate <= 0.1).toBe(true)
      expect([2, 3, 4, 5, 6, 7, 8]).toContain(depth)
      expect(['tree', 'linear']).toContain(booster)
    }
    expect(Object((await call('GET', `${parent}/hyperparameterTuningJobs`)).body).hyperparameterTuningJobs).toEqual([
      expect.not.objectContaining({ trials: expect.anything() }),
    ])
  })

  test('a trial that the job took down with it has no measurement', async () => {
    const name = nameOf(await create('hyperparameterTuningJobs', body('hyperparameterTuningJobs')))
    world.clock.advance(10_000)
    await call('POST', `/v1/${name}:cancel`)
    world.clock.advance(10_000)
    const { trials } = Object(await get(name))
    expect(trials.map(({ state }: { state: string }) => state)).toEqual(['INFEASIBLE', 'INFEASIBLE'])
    expect(trials[0]).not.toHaveProperty('finalMeasurement')
  })

  test('the study and the machines of its trials are checked', async () => {
    const studySpec = {
      metrics: [{ metricId: 'auc', goal: 'MAXIMIZE' }],
      parameters: [
        { parameterId: 'none' },
        { parameterId: 'log', doubleValueSpec: { minValue: 0, maxValue: 1 }, scaleType: 'UNIT_LOG_SCALE' },
        { parameterId: 'back', integerValueSpec: { minValue: 8, maxValue: 2 } },
      ],
    }
    const trialJobSpec = { workerPoolSpecs: [{ machineSpec: { machineType: 'n1-standard-3' }, replicaCount: 1 }] }
    const found = await messageOf(
      'hyperparameterTuningJobs',
      body('hyperparameterTuningJobs', { studySpec, trialJobSpec, parallelTrialCount: 9 }),
    )
    const at = 'hyperparameter_tuning_job'
    for (const part of [
      `${at}.trial_job_spec.worker_pool_specs[0].task; Message: One of`,
      `${at}.trial_job_spec.worker_pool_specs[0].machine_spec; Message: Machine type "n1-standard-3" is not supported.`,
      `${at}.parallel_trial_count; Message: The parallel`,
      `${at}.study_spec.parameters[0].parameter_value_spec; Message: One of`,
      `${at}.study_spec.parameters[1].scale_type; Message: UNIT_LOG_SCALE`,
      `${at}.study_spec.parameters[2]; Message: min_value 8`,
    ])
      expect(found).toContain(part)
    expect(await messageOf('hyperparameterTuningJobs', { displayName: 'x' })).toContain(
      `${at}.max_trial_count; Message: Required field is not set.`,
    )
  })
})

describe('training pipelines', () => {
  test('name the custom job behind them, and the model once it is there', async () => {
    const made = await create('trainingPipelines', body('trainingPipelines', { modelId: 'churn' }))
    expect(made.body).not.toHaveProperty('trainingTaskMetadata')
    world.clock.advance(5_000)
    const running = Object(await get(nameOf(made)))
    expect(running.trainingTaskMetadata.backingCustomJob).toContain(`${numbered}/customJobs/`)
    expect(running.modelToUpload).not.toHaveProperty('name')
    world.clock.advance(60_000)
    expect(await get(nameOf(made))).toMatchObject({
      modelToUpload: { name: `${numbered}/models/churn`, versionId: '1', displayName: 'fraud' },
    })
    const backing = running.trainingTaskMetadata.backingCustomJob.split('/').at(-1)
    expect(vertex.state.logEntries()).toContainEqual(
      expect.objectContaining({
        resource: expect.objectContaining({ labels: expect.objectContaining({ job_id: backing }) }),
      }),
    )
  })

  test('custom inputs are checked as a custom job is, AutoML needs a dataset', async () => {
    const inputs = (trainingTaskInputs: object): Promise<unknown> =>
      messageOf('trainingPipelines', body('trainingPipelines', { trainingTaskInputs }))
    const at = 'training_pipeline.training_task_inputs'
    expect(await inputs({ workerPoolSpec: [] })).toBe(
      `Invalid JSON payload received. Unknown name "workerPoolSpec" at '${at}': Cannot find field.`,
    )
    expect(await inputs({ scheduling: {} })).toContain(`${at}.worker_pool_specs; Message: Required field is not set.`)
    const automl = {
      trainingTaskDefinition: 'gs://google-cloud-aiplatform/schema/trainingjob/definition/automl_tables_1.0.0.yaml',
      trainingTaskInputs: { targetColumn: 'fraud' },
    }
    expect(await messageOf('trainingPipelines', body('trainingPipelines', automl))).toContain('dataset_id')
    const withData = { ...automl, inputDataConfig: { datasetId: '7' } }
    expect(await create('trainingPipelines', body('trainingPipelines', withData))).toMatchObject({ status: 200 })
    for (const [change, part] of [
      [{ trainingTaskDefinition: 'custom_task' }, 'training_task_definition'],
      [{ modelId: '7up' }, 'model_id'],
      [{ modelToUpload: { displayName: 'x' } }, 'model_to_upload.container_spec'],
    ] as const)
      expect(
        await messageOf(
          'trainingPipelines',
          body('trainingPipelines', { inputDataConfig: { datasetId: '7' }, ...change }),
        ),
      ).toContain(part)
  })
})

describe('tuning', () => {
  test('gives a model version and an endpoint at the end, an experiment from the start', async () => {
    const made = await create('tuningJobs', body('tuningJobs'))
    expect(made.body).toMatchObject({
      experiment: expect.stringMatching(/\/contexts\/tuning-experiment-20260301120000$/),
    })
    expect(made.body).not.toHaveProperty('tunedModel')
    world.clock.advance(65_000)
    expect(await get(nameOf(made))).toMatchObject({
      tunedModel: {
        model: expect.stringMatching(/^projects\/123456789\/locations\/us-central1\/models\/\d+@1$/),
        endpoint: expect.stringMatching(/^projects\/123456789\/locations\/us-central1\/endpoints\/\d+$/),
      },
    })
  })

  test('without a base, a data set or with one elsewhere it is refused', async () => {
    for (const [change, part] of [
      [{ baseModel: null }, 'source_model'],
      [{ supervisedTuningSpec: null }, 'tuning_spec'],
      [{ supervisedTuningSpec: {} }, 'training_dataset_uri; Message: Required field is not set.'],
      [{ supervisedTuningSpec: { trainingDatasetUri: '/tmp/x' } }, 'It must start with `gs://`.'],
      [{ tunedModelDisplayName: 'x'.repeat(129) }, 'tuned_model_display_name'],
      [
        { baseModel: null, preTunedModel: { tunedModelName: 'projects/p/locations/us-east1/models/1' } },
        'is not the name of a model in us-central1',
      ],
      [{ preTunedModel: { tunedModelName: `${numbered}/models/1` } }, "oneof field 'source_model' is already set"],
    ] as const)
      expect(await messageOf('tuningJobs', body('tuningJobs', change))).toContain(part)
  })
})

describe('batch prediction', () => {
  test('tells the directory and the counts at the end', async () => {
    const name = nameOf(await create('batchPredictionJobs', body('batchPredictionJobs')))
    expect(await get(name)).not.toHaveProperty('outputInfo')
    world.clock.advance(65_000)
    expect(await get(name)).toMatchObject({
      modelVersionId: '3',
      completionStats: { successfulCount: '100' },
      outputInfo: { gcsOutputDirectory: 'gs://acme-data/out/prediction-Fraud-2026-03-01T12:00:00.000Z' },
    })
  })

  test('may succeed in part, into BigQuery too', async () => {
    vertex.state.script({ outcome: { state: 'PARTIALLY_SUCCEEDED' }, predictions: { successful: 9, failed: 1 } })
    const outputConfig = { predictionsFormat: 'bigquery', bigqueryDestination: { outputUri: 'bq://acme-ml' } }
    const name = nameOf(await create('batchPredictionJobs', body('batchPredictionJobs', { outputConfig })))
    world.clock.advance(65_000)
    expect(await get(name)).toMatchObject({
      state: 'JOB_STATE_PARTIALLY_SUCCEEDED',
      completionStats: { successfulCount: '9', failedCount: '1' },
      partialFailures: [{ code: 3 }],
      outputInfo: { bigqueryOutputDataset: 'bq://acme-ml.prediction_Fraud_2026_03_01T12_00_00_000Z' },
    })
  })

  test('a model that is none, a place that is none and a machine that is none are refused', async () => {
    const unmanaged = { model: null, unmanagedContainerModel: { artifactUri: 'gs://acme-models/1' } }
    for (const [change, part] of [
      [{ model: null }, 'Exactly one of model and unmanaged_container_model must be set.'],
      [{ ...unmanaged, model: `${numbered}/models/1` }, 'Exactly one of'],
      [{ ...unmanaged, dedicatedResources: null }, 'dedicated_resources; Message: Required field is not set.'],
      [{ model: 'projects/acme-ml/locations/us-east1/models/1' }, 'is not the name of a model in us-central1'],
      [{ inputConfig: { instancesFormat: 'xml', gcsSource: { uris: ['gs://acme-data/x'] } } }, 'Format `xml`'],
      [{ inputConfig: { instancesFormat: 'jsonl' } }, 'input_config.source; Message: Required'],
      [{ outputConfig: { predictionsFormat: 'jsonl' } }, 'output_config.destination; Message: Required'],
      [
        { outputConfig: { predictionsFormat: 'jsonl', gcsDestination: { outputUriPrefix: '/tmp' } } },
        'The Cloud Storage URI `/tmp` is invalid.',
      ],
      [{ dedicatedResources: { machineSpec: { machineType: 'n9' } } }, 'Machine type "n9" is not supported.'],
      [
        {
          dedicatedResources: {
            machineSpec: { machineType: 'n1-standard-4' },
            startingReplicaCount: 3,
            maxReplicaCount: 2,
          },
        },
        'starting_replica_count 3',
      ],
    ] as const)
      expect(await messageOf('batchPredictionJobs', body('batchPredictionJobs', change))).toContain(part)
    expect(await create('batchPredictionJobs', body('batchPredictionJobs', unmanaged))).toMatchObject({ status: 200 })
    for (const [change, part] of [
      [{ model: `${numbered}/models/fraud@9` }, `The Model "${numbered}/models/fraud@9" does not exist.`],
      [{ model: `${numbered}/models/churn` }, 'does not exist.'],
      [{ dedicatedResources: null }, 'dedicated_resources; Message: Required field is not set.'],
    ] as const)
      expect(await messageOf('batchPredictionJobs', body('batchPredictionJobs', change))).toContain(part)
    const champion = await create(
      'batchPredictionJobs',
      body('batchPredictionJobs', { model: `${numbered}/models/fraud@champion` }),
    )
    expect(champion.body).toMatchObject({ modelVersionId: '3' })
    const publisher = { model: 'publishers/google/models/gemini-2.5-flash', dedicatedResources: null }
    expect(await create('batchPredictionJobs', body('batchPredictionJobs', publisher))).toMatchObject({ status: 200 })
  })
})
