import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { JobScript } from '../../emulator/google/vertex/timeline.ts'
import {
  changed,
  eventsOf,
  expectRefused,
  type FraudOptions,
  fraud,
  policyText,
  type Training,
  type TrainOptions,
  throughDist,
} from './harness.ts'
import { customJob, resultsOf, runSteps, stepsFile } from './steps.ts'

const policy = changed(
  changed(policyText, 'locations: [us-central1]', 'locations: [us-central1, us-east1]'),
  'types: [n1-standard-8]',
  'types: [n1-standard-8, n1-highmem-8]',
)
const fallback = [{ location: 'us-east1' }, { machineSpec: { machineType: 'n1-highmem-8' } }]
const train = { train: customJob('fraud', { queue: '10m', fallback }) }
const brief: JobScript = { runningMs: 10_000 }
const none: JobScript = { refusal: 'STOCKOUT' }
const stuck: JobScript = { queuedMs: 86_400_000 }

type Script = [JobScript, { location?: string; machineType?: string }]
const world = (...scripts: Script[]): Promise<Emulator> => worldOf({}, ...scripts)
const worldOf = async (options: FraudOptions, ...scripts: Script[]): Promise<Emulator> => {
  const cloud = await fraud({ policy, jobs: brief, ...options })
  for (const [script, match] of scripts) cloud.google.vertex.script(script, match)
  return cloud
}
const run = (cloud: Emulator, options: TrainOptions = {}, steps: object = train): Promise<Training> =>
  runSteps(cloud, {}, { ...options, inputs: { steps: stepsFile({ ...steps }), ...options.inputs } })

/** Jobs at Vertex AI, oldest first, each with its location, its machine, and whether it was cancelled. */
const made = (cloud: Emulator): string[] =>
  cloud.google.vertex.all.map(({ location, resource, cancelledAt }) => {
    const machine = /"machineType":"([\w-]+)"/.exec(JSON.stringify(resource))?.[1]
    return `${location} ${machine}${cancelledAt === undefined ? '' : ' cancelled'}`
  })
const central = { location: 'us-central1' }
const big = { location: 'us-central1', machineType: 'n1-standard-8' }
const creations = (cloud: Emulator): string[] =>
  cloud.requests.flatMap(({ method, host, path }) =>
    method === 'POST' && path.endsWith('/customJobs') ? [host.replace('-aiplatform.googleapis.com', '')] : [],
  )

describe('no machines', () => {
  test('at submission: the next alternative runs, and all of it is told, recorded and shown', async () => {
    await using cloud = await worldOf(throughDist, [none, central])
    const done = await run(cloud)
    expect(done.conclusion, done.log).toBe('success')
    expect(made(cloud)).toEqual(['us-east1 n1-standard-8'])
    // Tried once: a moment later there are still no machines.
    expect(creations(cloud)).toEqual(['us-central1', 'us-east1'])
    expect(eventsOf(done, 'step.fallback')).toEqual([
      {
        step: 'train',
        kind: 'customJob',
        name: null,
        from: 'us-central1, n1-standard-8',
        to: 'us-east1, n1-standard-8',
        reason: 'status 429',
      },
    ])
    const types = done.record.map(({ type }) => type).filter(type => type.startsWith('step.'))
    expect(types).toEqual(['step.started', 'step.fallback', 'step.submitted', 'step.finished'])
    expect(done.log).toContain('no machines in us-central1, n1-standard-8: trying us-east1, n1-standard-8')
    expect(done.log).toContain('Resources are insufficient in region: us-central1.')
    expect(done.summary).toContain('**Attempts of `train`**')
    expect(done.summary).toContain('| 2 | `us-east1, n1-standard-8` | SUCCEEDED |')
    expect(resultsOf(done)['train']?.name).toContain('/locations/us-east1/')
  })

  test('by quota: another location has one of its own', async () => {
    await using cloud = await world([{ refusal: 'QUOTA' }, central])
    const done = await run(cloud)
    expect(done.conclusion, done.log).toBe('success')
    expect(made(cloud)).toEqual(['us-east1 n1-standard-8'])
  })

  test('while queued, twice: the third runs, and references lead to it', async () => {
    const out: JobScript = { outcome: { state: 'STOCKOUT' } }
    await using cloud = await world([out, big], [out, { location: 'us-east1' }])
    const outputs = {
      job: '${steps.train.name}',
      machine: '${steps.train.jobSpec.workerPoolSpecs[0].machineSpec.machineType}',
    }
    const done = await run(cloud, { inputs: { steps: stepsFile(train, { outputs }) } })
    expect(done.conclusion, done.log).toBe('success')
    expect(made(cloud)).toEqual(['us-central1 n1-standard-8', 'us-east1 n1-standard-8', 'us-central1 n1-highmem-8'])
    expect(eventsOf(done, 'step.fallback').map(({ reason, to }) => `${reason}: ${to}`)).toEqual([
      'code 8: us-east1, n1-standard-8',
      'code 8: us-central1, n1-highmem-8',
    ])
    expect(done.outputs['machine']).toBe('n1-highmem-8')
    const id = resultsOf(done)['train']?.name?.split('/').at(-1)
    expect(done.outputs['job']).toBe(`projects/acme-ml/locations/us-central1/customJobs/${id}`)
  })

  test('in time: the one that waits is cancelled and at its end before the next is made', async () => {
    await using cloud = await world([{ ...stuck, cancellingMs: 30_000 }, central])
    const done = await run(cloud)
    expect(done.conclusion, done.log).toBe('success')
    expect(made(cloud)).toEqual(['us-central1 n1-standard-8 cancelled', 'us-east1 n1-standard-8'])
    const [first, second] = cloud.google.vertex.all
    const waited = (first?.cancelledAt ?? 0) - (first?.createdAt ?? 0)
    expect(waited).toBeGreaterThanOrEqual(600_000)
    expect(waited).toBeLessThan(660_000)
    expect((second?.createdAt ?? 0) - (first?.cancelledAt ?? 0)).toBeGreaterThanOrEqual(30_000)
    expect(eventsOf(done, 'step.cancelled')).toMatchObject([{ reason: 'queue', name: first && expect.any(String) }])
    expect(eventsOf(done, 'step.fallback')).toMatchObject([{ reason: 'queue' }])
  })

  test('anywhere: fails with every try named', async () => {
    await using cloud = await world(
      [none, big],
      [{ outcome: { state: 'STOCKOUT' } }, { location: 'us-east1' }],
      [stuck, { location: 'us-central1', machineType: 'n1-highmem-8' }],
    )
    const done = await run(cloud)
    expect(done.exitCode).toBe(1)
    expect(done.log).toContain(
      'Step train found no machines in 3 attempts: us-central1, n1-standard-8 (status 429, refused at submission); us-east1, n1-standard-8 (code 8: projects/',
    )
    expect(done.log).toMatch(/us-central1, n1-highmem-8 \(queue: projects\/\S+\)/)
    expect(done.log).toContain('Add another location or machine to `fallback` of steps.train')
    expect(done.log).toContain('(STEP_FAILED, at: step)')
    expect(done.summary).toContain('**Attempts of `train`**')
    expect(eventsOf(done, 'step.finished')).toHaveLength(1)
  })

  test('with a queue alone: the job is cancelled and the step fails', async () => {
    await using cloud = await world([stuck, central])
    const done = await run(cloud, {}, { train: customJob('fraud', { queue: '5m' }) })
    expect(done.exitCode).toBe(1)
    expect(made(cloud)).toEqual(['us-central1 n1-standard-8 cancelled'])
    expect(done.log).toContain('Step train waited longer for machines than its queue of 300 s')
    expect(done.log).toContain('(STEP_TIMEOUT, at: step)')
  })

  test('any more, spot machines taken away too often: standard ones are tried', async () => {
    const preemptedAt = Array.from({ length: 7 }, () => 1_000)
    await using cloud = await world([{ pendingMs: 1_000, runningMs: 5_000, preemptedAt }, central])
    const spot = customJob(
      'fraud',
      { fallback: [{ scheduling: { strategy: 'STANDARD' } }] },
      { scheduling: { strategy: 'SPOT' } },
    )
    const done = await run(cloud, {}, { train: spot })
    expect(done.conclusion, done.log).toBe('success')
    expect(eventsOf(done, 'step.fallback')).toMatchObject([
      { from: 'us-central1, n1-standard-8, SPOT', to: 'us-central1, n1-standard-8' },
    ])
  })
})

test('a program that fails is no want of machines: nothing else is tried', async () => {
  await using cloud = await world([{ ...brief, outcome: { state: 'FAILED' } }, central])
  const done = await run(cloud)
  expect(done.exitCode).toBe(1)
  expect(made(cloud)).toEqual(['us-central1 n1-standard-8'])
  expect(eventsOf(done, 'step.fallback')).toEqual([])
})

test('one former job that does not stop: no other is made beside it', async () => {
  await using cloud = await world([{ ...stuck, cancellingMs: 86_400_000 }, central])
  const done = await run(cloud)
  expect(done.exitCode).toBe(1)
  expect(made(cloud)).toEqual(['us-central1 n1-standard-8 cancelled'])
  expect(done.log).toContain('A stop was requested, but it still runs.')
})

describe('a re-run of the workflow', () => {
  const job = (runAttempt: string): TrainOptions => ({
    job: { runId: '17012345678', runAttempt },
    permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
  })

  test('takes up the alternative that runs or has succeeded, before it makes another', async () => {
    await using cloud = await world([none, { ...central, machineType: 'n1-standard-8' }])
    const first = await run(cloud, job('1'))
    expect(first.conclusion, first.log).toBe('success')
    // Machines are available again, but the job that succeeded is adopted.
    cloud.google.vertex.script(brief, central)
    const second = await run(cloud, job('2'))
    expect(second.conclusion, second.log).toBe('success')
    expect(made(cloud)).toEqual(['us-east1 n1-standard-8'])
    expect(eventsOf(second, 'step.adopted')).toMatchObject([{ name: resultsOf(first)['train']?.name }])
    expect(resultsOf(second)['train']?.name).toBe(resultsOf(first)['train']?.name)
  })

  test('after a kill that post has cleaned up begins from the first try again, and doubles nothing', async () => {
    await using cloud = await world([none, central])
    cloud.google.vertex.script({ runningMs: 86_400_000 }, { location: 'us-east1', times: 1 })
    const there = 'us-east1-aiplatform.googleapis.com'
    const isPoll = ({ host, method, path }: { host: string; method: string; path: string }): boolean =>
      host === there && method === 'GET' && /\/customJobs\/\d+$/.test(path)
    const first = await run(cloud, { ...job('1'), kill: async () => void (await cloud.answered(isPoll)) })
    expect(first.signal).toBe('SIGKILL')
    // Post has cancelled the running job.
    expect(made(cloud)).toEqual(['us-east1 n1-standard-8 cancelled'])
    const second = await run(cloud, job('2'))
    expect(second.conclusion, second.log).toBe('success')
    expect(made(cloud)).toEqual(['us-east1 n1-standard-8 cancelled', 'us-east1 n1-standard-8'])
    expect(creations(cloud)).toEqual(['us-central1', 'us-east1', 'us-central1', 'us-east1'])
  })
})

test('cancelled while the former job comes to its end: nothing more is made', async () => {
  await using cloud = await world([{ ...stuck, cancellingMs: 120_000 }, central])
  const isCancel = ({ path }: { path: string }): boolean => path.endsWith(':cancel')
  const done = await run(cloud, { cancel: async () => void (await cloud.answered(isCancel)) })
  expect(done.conclusion).toBe('cancelled')
  expect(made(cloud)).toEqual(['us-central1 n1-standard-8 cancelled'])
  expect(eventsOf(done, 'step.fallback')).toEqual([])
})

test('killed between two tries: post finds nothing to stop, and nothing is doubled', async () => {
  await using cloud = await world([none, central])
  const there = 'us-east1-aiplatform.googleapis.com'
  cloud.faults.add({ host: there, method: 'POST', path: /\/customJobs$/, fault: { reset: 'after' } })
  cloud.google.vertex.script({ runningMs: 86_400_000 }, { location: 'us-east1', times: 1 })
  const lists = ({ host, method, path }: { host: string; method: string; path: string }): boolean =>
    host === there && method === 'GET' && path.endsWith('/customJobs')
  // The create got no answer. Post finds the job by its key, in the location of the create.
  const first = await run(cloud, {
    kill: async () => {
      const before = await cloud.answered(lists)
      await cloud.answered(request => request !== before && lists(request))
    },
  })
  expect(first.signal).toBe('SIGKILL')
  expect(made(cloud)).toEqual(['us-east1 n1-standard-8 cancelled'])
})

test.for([
  ['a location', { location: 'europe-west4' }, 'steps.train.fallback[1].location'],
  ['a machine', { machineSpec: { machineType: 'n1-standard-96' } }, 'steps.train.fallback[1].machineSpec.machineType'],
] as const)('%s outside the grant is refused before any token', async ([, alternative, place]) => {
  await using cloud = await world()
  const done = await run(
    cloud,
    {},
    { train: customJob('fraud', { fallback: [{ location: 'us-east1' }, alternative] }) },
  )
  expectRefused(cloud, done, 'LIMITS_EXCEEDED')
  expect(done.log).toContain(place)
})
