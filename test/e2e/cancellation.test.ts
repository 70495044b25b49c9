import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { eventsOf, fraud, throughDist } from './harness.ts'
import { creates, customJob, jobsOf, resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const long = { runningMs: 3_600_000 }
const train = { train: customJob('fraud') }

const isPoll = ({ host: to, method, path }: RecordedRequest): boolean =>
  to === host && method === 'GET' && /\/customJobs\/\d+$/.test(path)
const isList = ({ host: to, method, path }: RecordedRequest): boolean =>
  to === host && method === 'GET' && path.endsWith('/customJobs')

/** Resolves when the nth request that `matches` has been answered. */
async function nthAnswer(cloud: Emulator, matches: (request: RecordedRequest) => boolean, n: number): Promise<void> {
  const seen = new Set<RecordedRequest>()
  while (seen.size < n) seen.add(await cloud.answered(request => !seen.has(request) && matches(request)))
}

describe('a workflow that is cancelled', () => {
  test('while jobs run: they are stopped before the runner loses patience, and it is written down', async () => {
    // Real time, because the runner's 7.5 s are real.
    await using cloud = await fraud({ ...throughDist, jobs: long })
    let at = 0
    const steps = { one: customJob('one'), two: customJob('two'), later: customJob('later', { needs: ['one'] }) }
    const run = await runSteps(cloud, steps, {
      cancel: async () => {
        await Promise.all([1, 2].map(n => nthAnswer(cloud, isPoll, n)))
        at = performance.now()
      },
    })
    expect(at).toBeGreaterThan(0)
    // Main exited by itself: no SIGTERM, no SIGKILL.
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(jobsOf(cloud)).toHaveLength(2)
    expect(jobsOf(cloud).every(({ cancelled }) => cancelled)).toBe(true)
    const names = cloud.google.vertex.all.map(({ name }) => name)
    expect(eventsOf(run, 'run.cancelled')).toEqual([
      { signal: 'SIGINT', cancelled: expect.arrayContaining(names), left_running: [] },
    ])
    expect(eventsOf(run, 'run.finished')).toEqual([
      expect.objectContaining({ conclusion: 'cancelled', code: 'CANCELLED' }),
    ])
    expect(resultsOf(run)).toMatchObject({
      one: { state: 'CANCELLING', name: expect.stringContaining('/customJobs/') },
      two: { state: 'CANCELLING' },
      later: { state: 'SKIPPED', name: null },
    })
    expect(run.log).toContain('Cancelled: The workflow run was cancelled')
    expect(run.summary).toMatch(/cancelled/i)
    // Nothing was left for post.
    expect(run.post).toMatchObject({ exitCode: 0, log: '' })
  })

  test('while Vertex AI does not answer: main gives up in time, and post stops the job', async () => {
    await using cloud = await fraud({ jobs: long })
    cloud.faults.add({ host, method: 'POST', path: /:cancel$/, fault: { hang: true } })
    const run = await runSteps(cloud, train, { cancel: () => nthAnswer(cloud, isPoll, 1) })
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    const [name = ''] = cloud.google.vertex.all.map(job => job.name)
    expect(run.log).toContain(name)
    expect(run.post?.exitCode).toBe(0)
    expect(run.post?.log).toContain(`Cancelled ${name}`)
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
    expect(eventsOf(run, 'run.cancelled')).toEqual([
      { signal: 'SIGINT', cancelled: [], left_running: [name] },
      { signal: 'KILLED', cancelled: [name], left_running: [] },
    ])
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'cancelled' } })
  })

  test.for([
    ['GitHub does not say what the policy is', { host: 'api.github.com', path: '/graphql' }],
    ['GitHub gives no token', { host: 'pipelines.actions.githubusercontent.com' }],
    ['Google does not answer the exchange', { host: 'sts.googleapis.com' }],
    ['Google does not answer the impersonation', { host: 'iamcredentials.googleapis.com' }],
    ['Vertex AI does not say what it has', { host, method: 'GET' }],
  ] satisfies [string, Omit<FaultRule, 'fault'>][])(
    'while %s: nothing is begun, and it ends at once',
    async ([, where]) => {
      await using cloud = await fraud({ jobs: long })
      cloud.faults.add({ ...where, fault: { hang: true } })
      const inFlight = (): boolean => cloud.requests.some(request => request.host === where.host)
      const run = await runSteps(cloud, train, {
        cancel: () => cloud.answered(() => true).then(() => untilAsked(inFlight)),
      })
      expect(run, run.log).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
      expect(creates(cloud)).toEqual([])
      expect(run.record.at(-1)).toMatchObject({
        type: 'run.finished',
        data: { conclusion: 'cancelled', code: 'CANCELLED' },
      })
    },
  )
})

/** Resolves when a request has arrived that is never answered. */
async function untilAsked(asked: () => boolean): Promise<void> {
  while (!asked()) await new Promise(resolve => setImmediate(resolve))
}

describe('a main that was killed', () => {
  // Post has a minute: at this scale six seconds, enough for a busy machine.
  test('while it watched: post stops the job and closes the record', async () => {
    await using cloud = await fraud({ ...throughDist, jobs: long })
    const run = await runSteps(cloud, train, { kill: () => nthAnswer(cloud, isPoll, 1) })
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
    const [name = ''] = cloud.google.vertex.all.map(job => job.name)
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
    expect(run.post?.log).toContain(`Cancelled ${name}`)
    expect(run.post?.log).toMatch(/Record closed: .*vertex-audit\.jsonl, last hash [0-9a-f]{64}/)
    // Post does what main does first: it requests a token, decides and exchanges, and records each.
    expect(run.record.map(({ type }) => type).slice(-7)).toEqual([
      'token.verified',
      'decision.made',
      'credential.exchanged',
      'credential.impersonated',
      'step.cancelled',
      'run.cancelled',
      'run.finished',
    ])
    expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'KILLED', cancelled: [name], left_running: [] }])
  })

  test('between the create and its answer: post finds the job by its key, also where lists lag', async () => {
    await using cloud = await fraud({ jobs: long })
    cloud.google.vertex.listDelayMs = 12_000
    cloud.faults.add({ host, method: 'POST', path: /\/customJobs$/, fault: { reset: 'after' } })
    // Main looks for the job that it created, does not see it yet, and is killed.
    const run = await runSteps(cloud, train, { kill: () => nthAnswer(cloud, isList, 2) })
    expect(run.signal).toBe('SIGKILL')
    expect(eventsOf(run, 'step.submitted')).toEqual([])
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'cancelled' } })
  })

  test('before the create: there is nothing to stop, and none is made later', async () => {
    await using cloud = await fraud({ jobs: long })
    cloud.faults.add({ host, method: 'POST', path: /\/customJobs$/, fault: { hang: true } })
    const run = await runSteps(cloud, train, { kill: () => nthAnswer(cloud, isList, 1) })
    expect(run.signal).toBe('SIGKILL')
    expect(run.post?.exitCode).toBe(0)
    expect(jobsOf(cloud)).toEqual([])
    expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'KILLED', cancelled: [], left_running: [] }])
  })

  test('with a Vertex AI that never answers: post names what it could not stop, and ends', async () => {
    await using cloud = await fraud({ jobs: long })
    const run = await runSteps(cloud, train, {
      kill: async () => {
        await nthAnswer(cloud, isPoll, 1)
        cloud.faults.add({ host, times: Infinity, fault: { hang: true } })
      },
    })
    expect(run.signal).toBe('SIGKILL')
    const [name = ''] = cloud.google.vertex.all.map(job => job.name)
    expect(run.post?.exitCode).toBe(0)
    expect(run.post?.annotations).toContainEqual(
      expect.objectContaining({
        type: 'error',
        title: 'Left running',
        message: `${name} could not be stopped: check it in the console.`,
      }),
    )
    expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'KILLED', cancelled: [], left_running: [name] }])
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished' })
  })
})

test('a post with nothing to do asks if the record was uploaded, and says nothing', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 10_000 } })
  const inputs = { grant: 'train', steps: stepsFile(train) }
  const job = new WorkflowJob(cloud)
  const run = await job.run({ inputs })
  expect(run.conclusion, run.log).toBe('success')
  const before = cloud.requests.length
  await job.end()
  expect(cloud.requests.slice(before).map(({ path }) => path.replace(/.*\//, ''))).toEqual(['ListArtifacts'])
  expect(run.post).toMatchObject({ exitCode: 0, rawOutput: '', annotations: [] })
  expect(vertexCalls(cloud).filter(call => call.endsWith(':cancel'))).toEqual([])
})
