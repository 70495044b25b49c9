import { beforeEach, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'
import { body, jobSpec, putFraudModel } from './vertex-bodies.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const parent = '/v1/projects/acme-ml/locations/us-central1'

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

const spot = (scheduling: object): object => ({ jobSpec: jobSpec({ scheduling }) })
const states = async (name: string, moments: readonly number[]): Promise<string[]> => {
  const start = world.clock.now()
  const seen: string[] = []
  for (const moment of moments) {
    world.clock.advance(start + moment - world.clock.now())
    seen.push(String(Object(await get(name)).state).replace('JOB_STATE_', ''))
  }
  return seen
}

test('in one location or of one type alone: the same job runs with another', async () => {
  vertex.state.script({ outcome: { state: 'STOCKOUT' } }, { location: 'us-central1', machineType: 'n1-standard-8' })
  const large = nameOf(await create('customJobs', body('customJobs')))
  const small = jobSpec({
    workerPoolSpecs: [
      { machineSpec: { machineType: 'n1-standard-4' }, replicaCount: 1, containerSpec: { imageUri: 'x' } },
    ],
  })
  const other = nameOf(await create('customJobs', body('customJobs', { jobSpec: small })))
  const there = await send(
    vertex.service,
    'us-east1-aiplatform.googleapis.com',
    'POST',
    '/v1/projects/acme-ml/locations/us-east1/customJobs',
    body('customJobs'),
  )
  world.clock.advance(10_000)
  expect(await get(large)).toMatchObject({ state: 'JOB_STATE_FAILED', error: { code: 8 } })
  expect(await get(other)).toMatchObject({ state: 'JOB_STATE_RUNNING' })
  const elsewhere = await send(vertex.service, 'us-east1-aiplatform.googleapis.com', 'GET', `/v1/${nameOf(there)}`)
  expect(elsewhere.body).toMatchObject({ state: 'JOB_STATE_RUNNING' })
})

test('a submission may be refused at once, by stock-out or by the quota that its machines draw on', async () => {
  vertex.state.script({ refusal: 'STOCKOUT' }, { times: 1 })
  expect((await create('customJobs', body('customJobs'))).body).toMatchObject(
    rpcError(429, 'RESOURCE_EXHAUSTED', expect.stringContaining('Resources are insufficient in region: us-central1.')),
  )
  vertex.state.script({ refusal: 'QUOTA' })
  const quota = (collection: string, change = {}): Promise<unknown> => messageOf(collection, body(collection, change))
  const words = 'The following quota metrics exceed quota limits: aiplatform.googleapis.com/'
  expect(await quota('customJobs')).toBe(`${words}custom_model_training_cpus`)
  expect(await quota('customJobs', spot({ strategy: 'SPOT' }))).toBe(`${words}custom_model_training_preemptible_cpus`)
  const machineSpec = { machineType: 'a2-highgpu-1g', acceleratorType: 'NVIDIA_TESLA_A100', acceleratorCount: 1 }
  const gpu = { workerPoolSpecs: [{ machineSpec, replicaCount: 1, containerSpec: { imageUri: 'x' } }] }
  expect(await quota('trainingPipelines', { trainingTaskInputs: gpu })).toBe(
    `${words}custom_model_training_nvidia_a100_gpus`,
  )
  expect(await quota('batchPredictionJobs')).toBe(`${words}custom_model_serving_cpus`)
  expect(vertex.state.all).toEqual([])
})

test('spot machines that are taken away let the job wait and begin anew, which the log tells', async () => {
  const logs = [
    { at: 1_000, message: 'epoch 1' },
    { at: 20_000, message: 'epoch 2' },
  ]
  vertex.state.script({ runningMs: 30_000, preemptedAt: [10_000], logs })
  const name = nameOf(await create('customJobs', body('customJobs', spot({ strategy: 'SPOT' }))))
  expect(await states(name, [5_000, 15_000, 20_000, 49_000, 50_000])).toEqual([
    'RUNNING',
    'PENDING',
    'RUNNING',
    'RUNNING',
    'SUCCEEDED',
  ])
  world.clock.advance(1_000)
  expect(vertex.state.logEntries().map(({ severity, textPayload }) => `${severity} ${textPayload}`)).toEqual([
    'INFO Waiting for job to be provisioned.',
    'INFO Job is running.',
    'INFO epoch 1',
    'WARNING Worker workerpool0-0 was preempted. Restarting the job.',
    'INFO Job has been restarted and is running.',
    'INFO epoch 1',
    'INFO epoch 2',
    'INFO Job completed successfully.',
  ])
})

test('a seventh preemption fails the job, the first one where retries are off, none where it is not spot', async () => {
  const preemptedAt = Array.from({ length: 7 }, () => 1_000)
  vertex.state.script({ pendingMs: 1_000, runningMs: 5_000, preemptedAt })
  const end = async (scheduling: object): Promise<unknown> => {
    const name = nameOf(await create('customJobs', body('customJobs', spot(scheduling))))
    world.clock.advance(30_000)
    const { state, error, endTime, createTime } = Object(await get(name))
    return [state, error?.code, Date.parse(endTime) - Date.parse(createTime)]
  }
  expect(await end({ strategy: 'SPOT' })).toEqual(['JOB_STATE_FAILED', 8, 14_000])
  expect(await end({ strategy: 'SPOT', disableRetries: true })).toEqual(['JOB_STATE_FAILED', 8, 2_000])
  expect(await end({ strategy: 'STANDARD' })).toEqual(['JOB_STATE_SUCCEEDED', undefined, 6_000])
})

test('a job waits no longer than it may: a day for FLEX_START unless told otherwise', async () => {
  const hours = 3_600_000
  const wait = async (scheduling: object, queuedMs: number, after: number): Promise<unknown> => {
    vertex.state.script({ queuedMs, runningMs: 100 * hours })
    const name = nameOf(await create('customJobs', body('customJobs', spot(scheduling))))
    world.clock.advance(after)
    const { state, error } = Object(await get(name))
    return [state, error?.code]
  }
  const failed = ['JOB_STATE_FAILED', 8]
  expect(await wait({ strategy: 'FLEX_START', maxWaitDuration: '60s' }, 120_000, 59_000)).toEqual([
    'JOB_STATE_QUEUED',
    undefined,
  ])
  expect(await wait({ strategy: 'FLEX_START', maxWaitDuration: '60s' }, 120_000, 60_000)).toEqual(failed)
  expect(await wait({ strategy: 'SPOT', maxWaitDuration: '60s' }, 120_000, 60_000)).toEqual(failed)
  expect(await wait({ strategy: 'FLEX_START' }, 30 * hours, 24 * hours)).toEqual(failed)
  expect(await wait({ strategy: 'FLEX_START', maxWaitDuration: '0s' }, 30 * hours, 31 * hours)).toEqual([
    'JOB_STATE_RUNNING',
    undefined,
  ])
  expect(await wait({ strategy: 'STANDARD', maxWaitDuration: '60s' }, 120_000, 130_000)).toEqual([
    'JOB_STATE_RUNNING',
    undefined,
  ])
})
