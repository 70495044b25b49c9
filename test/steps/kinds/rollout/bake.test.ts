import { describe, expect, test } from 'vitest'
import { bake, checkTime } from '../../../../src/steps/kinds/rollout/bake.ts'
import type { TrafficWatch } from '../../../../src/steps/kinds/rollout/read-body.ts'
import { SampleLog } from '../../../../src/steps/kinds/rollout/sample-log.ts'
import { EndpointTransaction } from '../../../../src/steps/kinds/rollout/transaction.ts'
import type { Ports, Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, parent, refusal } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const minute = 60_000
const since = Date.parse('2026-11-30T12:00:00Z')
const time = (at: number): string => new Date(at).toISOString()
const lenient: TrafficWatch = {
  ...{ errors: 0.1, latency: [], failures: 1, minRequests: 100 },
  ...{ onInconclusive: 'rollback', withinMs: 10 * minute },
}

/** Returns metrics of requests to the model 18, for each minute after its share was changed. */
const traffic = (succeeded: number, failed = 0, minutes = 30): Ports['timeSeries'] => {
  const series = (response_code: string, count: number): Resource => ({
    metric: { labels: { deployed_model_id: '18', response_code } },
    points: Array.from({ length: minutes }, (_, nth) => ({
      interval: { startTime: time(since + nth * minute), endTime: time(since + (nth + 1) * minute) },
      value: { int64Value: String(count) },
    })),
  })
  return async (_, { filter = '', 'interval.endTime': end = '' }) => {
    if (!filter.includes('response_count')) return []
    const all = [series('2xx', succeeded), ...(failed > 0 ? [series('5xx', failed)] : [])]
    const isSeen = ({ interval }: { interval: { endTime: string } }): boolean => interval.endTime <= end
    return all.map(one => ({ ...one, points: (one['points'] as { interval: { endTime: string } }[]).filter(isSeen) }))
  }
}

/** Bakes 10 % of the traffic for 5 minutes. */
async function hold(
  watch: TrafficWatch | undefined,
  timeSeries: Ports['timeSeries'],
  { alone = false, split = { 17: 90, 18: 10 } as Resource } = {},
) {
  const cloud = fakeEndpoint({ models: [deployed('17', 2), deployed('18', 3)], split: { 17: 90, 18: 10 } })
  const fake = fakeContext({ kind: 'rollout', vertex: cloud.vertex, ports: { timeSeries } })
  const transaction = await EndpointTransaction.begin(
    fake.run,
    { endpoint: endpointName, former: { 17: 100 }, undeploys: '18' },
    { model: `${parent}/models/fraud@3`, deployedModelId: '18', now: { 17: 90, 18: 10 } },
  )
  cloud.state.trafficSplit = split
  const looks: string[] = []
  const nameOf = (id: string): string => ({ '17': 'fraud@2', '18': 'fraud@3' })[id] ?? id
  const share = { share: 10, deployedModelId: '18', host: undefined, nameOf, alone }
  const log = new SampleLog(async () => {})
  const body = { bakeMs: 5 * minute, probe: undefined, watch }
  const result = bake(share, body, transaction, fake.run, log, (_, words) => looks.push(words))
  return { ...fake, result, looks, log }
}

describe('a share of the traffic', () => {
  test('without probe and watch is given for as long as it says, and no longer', async () => {
    const { result, passed, looks } = await hold(undefined, traffic(0))
    await result
    expect(passed()).toBe(5 * minute)
    expect(looks).toEqual([])
  })

  test('holds where users got what they should', async () => {
    const { result, looks, log } = await hold(lenient, traffic(50))
    await result
    expect(log.samples.length).toBeGreaterThan(1)
    expect(log.samples.every(({ passed }) => passed)).toBe(true)
    expect(looks.at(-1)).toMatch(/^watch: \d+ requests of users, within the limits$/)
  })

  test('does not hold once enough minutes exceeded a limit, without waiting for its end', async () => {
    const { result, passed, looks, log } = await hold(lenient, traffic(50, 50))
    const { code, message, commands } = await errorOf(result)
    expect(code).toBe('STEP_FAILED')
    expect(message).toContain(
      'the canary failed at 10 % traffic: error ratio 50 % of 100 requests (limit 10 %) at 12:01',
    )
    expect(commands).toHaveLength(1)
    expect(passed()).toBeLessThan(5 * minute)
    expect(looks.at(-1)).toBe('watch: error ratio 50 % of 100 requests (limit 10 %) at 12:01')
    expect(log.samples).toMatchObject([{ passed: false, models: [{ model: 'fraud@3', requests: 100, failures: 50 }] }])
  })

  test('stops at once where another client changes the split', async () => {
    const { result, passed } = await hold(undefined, traffic(0), { split: { 17: 100 } })
    expect((await errorOf(result)).message).toContain('another client set the split')
    expect(passed()).toBe(minute)
  })

  test('goes on through an outage of the metrics', async () => {
    let failures = 4
    const seen = traffic(50)
    const { result } = await hold(lenient, async (...query) => {
      if (failures-- > 0) throw refusal(503)
      return seen(...query)
    })
    await result
  })
})

describe('too few requests', () => {
  const few = traffic(1)

  test('roll back, or promote, as the step says', async () => {
    const error = await errorOf((await hold(lenient, few)).result)
    expect(error.message).toMatch(/got \d+ requests of users, fewer than 100: inconclusive/)
    const { result, looks } = await hold({ ...lenient, onInconclusive: 'promote' }, few)
    await result
    expect(looks.at(-1)).toContain('promoted anyway')
  })

  test('are waited for, no longer than the step says', async () => {
    const { result, passed } = await hold({ ...lenient, onInconclusive: 'hold' }, few)
    expect((await errorOf(result)).code).toBe('STEP_FAILED')
    expect(passed()).toBeGreaterThanOrEqual(15 * minute)
    expect(passed()).toBeLessThan(20 * minute)
  })

  test('say nothing where no model served before', async () => {
    const { result, looks } = await hold({ ...lenient, onInconclusive: 'hold' }, few, { alone: true })
    await result
    expect(looks.at(-1)).toContain('but nothing served here before')
  })
})

test('a rollout ends with the time of its step', async () => {
  const { run } = fakeContext({ kind: 'rollout', timeoutSeconds: 60 })
  checkTime(run)
  await run.ports.clock.sleep(minute)
  expect(() => checkTime(run)).toThrow('Step release took longer than its timeout of 60 s')
})
