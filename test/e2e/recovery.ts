import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { acme, eventsOf, type Training, trainHere } from './harness.ts'
import { attempt } from './serving.ts'
import { jobsOf, stepsFile } from './steps.ts'

/** A run and its expected end. */
export interface Variant {
  readonly steps: object
  readonly begin: () => Promise<Emulator>
  /** Deployed versions at the end, each with its share. */
  readonly ends?: Readonly<Record<string, number>>
  /** Ids of the steps with jobs, one job each. */
  readonly jobs?: readonly string[]
  /** Number of the model's versions at the end. */
  readonly versions?: number
}

/** The moment at which a run is stopped. */
export interface Stop {
  readonly how: 'kill' | 'cancel'
  /** When the nth request to Vertex AI has been answered, when it has arrived, or n milliseconds after the start. */
  readonly at: 'answered' | 'arrived' | 'time'
  readonly n: number
}

export const nameOf = (variant: string, { how, at, n }: Stop): string => `${variant}:${how}:${at}:${n}`

const isVertex = ({ host }: RecordedRequest): boolean => host.endsWith('aiplatform.googleapis.com')

/** Resolves at the moment of a stop; never, if the run ends before. */
async function moment(cloud: Emulator, { at, n }: Stop): Promise<void> {
  if (at === 'time') return new Promise(resolve => cloud.clock.later(n, resolve))
  const isDue = (): boolean =>
    cloud.requests.filter(one => isVertex(one) && (at === 'arrived' || one.response !== undefined)).length >= n
  while (!isDue() && !isClosed.has(cloud)) await new Promise(resolve => setImmediate(resolve))
}

/** Emulators whose run has ended. `moment` stops waiting for these. */
const isClosed = new WeakSet<Emulator>()

/** Returns the endpoint and the model that no step may change. */
const alone = ({ google }: Emulator): string =>
  JSON.stringify(
    [...google.vertex.endpoints.all, ...google.vertex.models.all].filter(({ name }) =>
      String(name).endsWith('/payments'),
    ),
    // A version refers back to its model.
    (key, value: unknown) => (key === 'model' && typeof value === 'object' ? undefined : value),
  )

/** Returns the models that are deployed on the endpoint fraud: id to version and share. */
function served({ google }: Emulator): Record<string, { version: string; share: number }> {
  const all = google.vertex.endpoints.all as readonly {
    name: string
    deployedModels?: { id: string; modelVersionId: string }[]
    trafficSplit?: Record<string, number>
  }[]
  const { deployedModels = [], trafficSplit = {} } = all.find(({ name }) => name.endsWith('/endpoints/fraud')) ?? {}
  const entries = deployedModels.map(
    ({ id, modelVersionId }) => [id, { version: modelVersionId, share: trafficSplit[id] ?? 0 }] as const,
  )
  const others = Object.keys(trafficSplit).filter(id => !deployedModels.some(one => one.id === id))
  expect(others, 'ids in the split that nothing is deployed as').toEqual([])
  return Object.fromEntries(entries)
}

const shares = (cloud: Emulator): Record<string, number> =>
  Object.fromEntries(Object.values(served(cloud)).map(({ version, share }) => [version, share]))

/** Adds an endpoint and a model that no step may change. */
function putOthers({ google }: Emulator): void {
  google.vertex.models.put(acme.project, 'us-central1', { modelId: 'payments', versionAliases: ['champion'] })
  google.vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'payments',
    deployedModels: [{ id: '99', model: 'payments@1' }],
    trafficSplit: { 99: 100 },
  })
}

const inputsOf = ({ steps }: Variant) => ({ variables: '', steps: stepsFile({ ...steps }) })

/** Returns how many requests to Vertex AI a run without a stop sends, and its duration in milliseconds. */
export async function lengthOf(
  variant: Variant,
): Promise<{ readonly requests: number; readonly milliseconds: number }> {
  await using cloud = await variant.begin()
  const began = cloud.clock.now()
  const before = cloud.requests.filter(isVertex).length
  const run = await trainHere(cloud, { inputs: inputsOf(variant) })
  expect(run.conclusion, run.log).toBe('success')
  return { requests: cloud.requests.filter(isVertex).length - before, milliseconds: cloud.clock.now() - began }
}

/**
 * Stops a run, runs post, advances the clock, and compares the resources with the report. Then it runs the steps again
 * if `again` is true.
 *
 * @returns true if the run was stopped before its end
 */
export async function stopped(variant: Variant, stop: Stop, again: boolean): Promise<boolean> {
  await using cloud = await variant.begin()
  putOthers(cloud)
  const [before, initial] = [alone(cloud), variant.ends && shares(cloud)]
  const options = { inputs: inputsOf(variant), limitMs: 170_000 }
  const run = await trainHere(cloud, {
    ...options,
    ...attempt('1'),
    [stop.how]: () => moment(cloud, stop),
  })
  isClosed.add(cloud)
  cloud.clock.advance(3_600_000)
  const isStopped = run.conclusion !== 'success'
  expect(alone(cloud), 'what is nobody’s business').toBe(before)
  if (isStopped) {
    expect(run.exitCode).not.toBe(0)
    expect(run.record.at(-1)?.type, run.post?.log).toBe('run.finished')
    if (initial !== undefined) expectTruth(cloud, run, initial)
  }
  if (again) await expectEnd(cloud, variant, options)
  return isStopped
}

/**
 * Expects that the log, the summary and the record name every version that serves, stays at 0 %, or is still deployed.
 */
function expectTruth(cloud: Emulator, run: Training, initial: Readonly<Record<string, number>>): void {
  const now = served(cloud)
  const split = shares(cloud)
  const sum = Object.values(split).reduce((a, b) => a + b, 0)
  expect(sum, 'a split is 100 together').toBe(100)
  const log = `${run.log}${run.post?.log ?? ''}`
  const summary = `${run.summary}${run.post?.summary ?? ''}`
  const record = JSON.stringify(run.record)
  const isSwitched = Object.entries(split).some(([version, share]) => share !== (initial[version] ?? 0))
  for (const { deployed_model_id } of eventsOf(run, 'rollout.retired'))
    expect(Object.keys(now), 'what is called retired is gone').not.toContain(deployed_model_id)
  // The record contains the steps that have finished.
  const finished = eventsOf(run, 'step.finished').filter(({ state }) => state === 'SUCCEEDED')
  if (finished.length > 0 && finished.length === eventsOf(run, 'step.started').length) return
  if (isSwitched && finished.length === 0) {
    const serves = Object.entries(split)
      .filter(([, share]) => share > 0)
      .map(([version, share]) => `fraud@${version} ${share} %`)
    for (const words of serves) {
      expect(log, log).toContain(words)
      expect(summary.replaceAll('`', ''), summary).toContain(words)
      expect(record, log).toContain(words)
    }
  }
  for (const [id, { share, version }] of Object.entries(now)) {
    // A version that was at 0 % before, and that no step used, is not reported.
    if (share > 0 || (initial[version] ?? -1) === 0) continue
    // An earlier step may leave a version at 0 % on purpose, for a step that has not started to undeploy it.
    if (finished.length > 0 && !cloud.requests.some(({ path }) => path.endsWith(':undeployModel'))) continue
    for (const [where, text] of Object.entries({ log, summary, record })) expect(text, `${where}: ${log}`).toContain(id)
  }
}

/** Expects that another attempt succeeds and creates nothing twice. */
async function expectEnd(
  cloud: Emulator,
  { ends, jobs, versions }: Variant,
  options: Parameters<typeof trainHere>[1],
): Promise<void> {
  const run = await trainHere(cloud, { ...options, ...attempt('2') })
  expect(run.conclusion, run.log).toBe('success')
  cloud.clock.advance(3_600_000)
  if (ends !== undefined) {
    expect(shares(cloud), run.log).toEqual(ends)
    expect(Object.keys(served(cloud))).toHaveLength(Object.keys(ends).length)
  }
  if (jobs !== undefined) {
    const alive = jobsOf(cloud).filter(({ cancelled }) => !cancelled)
    expect(alive.map(({ step }) => step).toSorted()).toEqual(jobs.toSorted())
  }
  const made = cloud.google.vertex.models.all.filter(({ name }) => name.endsWith('/fraud')).flatMap(one => one.versions)
  if (versions !== undefined) expect(made).toHaveLength(versions)
}

/** Returns the same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Repeats one stop: `KILL=rollout:kill:answered:17 npx vitest run test/e2e/recovery-rollout.test.ts`. Another seed: `KILL_SEED=7`. */
const { KILL: only, KILL_SEED: seed = '20261130' } = process.env

/**
 * Stops a variant by SIGKILL after every request to Vertex AI, and by SIGINT after every third one. Then by both at
 * random moments: before an answer, or between requests.
 *
 * @param random number of random stops
 * @param every the run is run again after each such number of stops
 */
export function stopEverywhere(name: string, variant: Variant, { random = 6, every = 5 } = {}): void {
  describe(`${name}, stopped after every request and at ${random} random moments of seed ${seed}`, () => {
    test('leaves nothing unsaid, and a re-run ends as asked', { timeout: 120_000 }, async () => {
      const { requests, milliseconds } = await lengthOf(variant)
      const chance = randomOf(Number(seed) + requests)
      const stops: Stop[] = [
        ...Array.from({ length: requests }, (_, index) => index + 1).flatMap((n): Stop[] => [
          { how: 'kill', at: 'answered', n },
          ...(n % 3 === 0 ? [{ how: 'cancel', at: 'answered', n } as const] : []),
        ]),
        ...Array.from({ length: random }, (): Stop => {
          const at = chance() < 0.5 ? 'arrived' : 'time'
          const most = at === 'time' ? milliseconds : requests
          return { how: chance() < 0.5 ? 'kill' : 'cancel', at, n: 1 + Math.floor(chance() * most) }
        }),
      ]
      const chosen = stops.filter(stop => only === undefined || only === nameOf(name, stop))
      let count = 0
      const failed: string[] = []
      for (const [index, stop] of chosen.entries())
        try {
          if (await stopped(variant, stop, index % every === 0 || only !== undefined)) count += 1
        } catch (error) {
          failed.push(`KILL=${nameOf(name, stop)} ${error instanceof Error ? error.message : String(error)}`)
        }
      console.log(`${name}: ${chosen.length} stops, seed ${seed}, ${count} before the end, ${failed.length} failed`)
      if (failed.length > 0) throw new Error([`${failed.length} stops`, ...failed.slice(0, 3)].join('\n\n'))
    })
  })
}
