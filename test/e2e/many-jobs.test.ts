import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { eventsOf, fraud } from './harness.ts'
import { customJob, jobsOf, resultsOf, runSteps, stepsFile } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const jobs = (count: number): Record<string, object> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`job${index}`, customJob(`job${index}`)]))

/** First pages of the lists of this run's resources. Lists before a create filter by a step's key instead. */
const lists = (cloud: Emulator): RecordedRequest[] =>
  cloud.requestsTo(host).filter(({ query }) => query.includes('keyless-run-id') && !query.includes('pageToken'))
const gets = (cloud: Emulator): RecordedRequest[] =>
  cloud.requestsTo(host).filter(({ method, path }) => method === 'GET' && /\/customJobs\/\d+$/.test(path))
const creates = (cloud: Emulator): RecordedRequest[] =>
  cloud.requestsTo(host).filter(({ method, path }) => method === 'POST' && path.endsWith('/customJobs'))

/** Returns the most requests that began within any period of `withinMs`. */
function busiest(requests: readonly RecordedRequest[], withinMs: number): number {
  const times = requests.map(({ at }) => at).toSorted((a, b) => a - b)
  return Math.max(
    ...times.map((from, index) => times.filter((at, later) => later >= index && at < from + withinMs).length),
  )
}

test('200 jobs at once: each made once, all looked at by one list an interval, within every quota', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 900_000 } })
  const logs = [0, 60_000, 120_000, 600_000].map(at => ({ at, message: `at ${at}` }))
  cloud.google.vertex.script({ runningMs: 900_000, logs })
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(jobs(200)) }, limitMs: 170_000 })
  expect(run.conclusion, run.log.slice(-3_000)).toBe('success')
  expect(Object.values(resultsOf(run)).every(({ state }) => state === 'SUCCEEDED')).toBe(true)
  expect(new Set(jobsOf(cloud).map(({ step }) => step)).size).toBe(200)
  expect(creates(cloud)).toHaveLength(200)
  expect(busiest(creates(cloud), 60_000)).toBeLessThanOrEqual(60)
  // No request exceeded a quota.
  expect(cloud.requests.filter(({ response }) => response?.status === 429)).toEqual([])

  const [first, last] = [creates(cloud)[0]?.at ?? 0, cloud.requests.at(-1)?.at ?? 0]
  const intervals = (last - first) / 10_000
  expect(lists(cloud).length).toBeLessThanOrEqual(intervals + 2)
  // One read at the end of each job, and one of each job that a list did not have yet.
  expect(gets(cloud).length).toBeGreaterThanOrEqual(200)
  expect(gets(cloud).length).toBeLessThanOrEqual(420)

  const logCalls = cloud.requestsTo('logging.googleapis.com')
  expect(busiest(logCalls, 60_000)).toBeLessThanOrEqual(60)
  for (let index = 0; index < 200; index++) {
    const shown = [...run.log.matchAll(new RegExp(`^\\[job${index}\\] workerpool0-0 at (\\d+)$`, 'gm'))].map(
      ([, at]) => at,
    )
    expect(shown, `job${index}`).toEqual(['0', '60000', '120000', '600000'])
  }
  expect(run.log).toMatch(/^200 steps: 200 RUNNING$/m)
  expect(eventsOf(run, 'step.finished')).toHaveLength(200)
})

test('a few jobs are looked at one by one', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 60_000 } })
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(jobs(4)) } })
  expect(run.conclusion, run.log).toBe('success')
  expect(lists(cloud)).toEqual([])
})

test('a job that lists do not have yet is looked at by itself', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 60_000 } })
  cloud.google.vertex.listDelayMs = 40_000
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(jobs(8)) } })
  expect(run.conclusion, run.log).toBe('success')
  expect(lists(cloud).length).toBeGreaterThan(0)
  expect(creates(cloud)).toHaveLength(8)
})

test('cancelled with most of them waiting for their turn: what was begun is stopped, nothing more is made', async () => {
  await using cloud = await fraud({ jobs: { runningMs: 3_600_000 } })
  const made = (n: number) => async (): Promise<void> => {
    const seen = new Set<RecordedRequest>()
    while (seen.size < n)
      seen.add(await cloud.answered(one => !seen.has(one) && one.method === 'POST' && one.path.endsWith('/customJobs')))
  }
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(jobs(80)) }, cancel: made(30) })
  expect(run).toMatchObject({ conclusion: 'cancelled', signal: null })
  const all = jobsOf(cloud)
  expect(all.length).toBeLessThan(60)
  expect(all.filter(({ cancelled }) => !cancelled)).toEqual([])
})
