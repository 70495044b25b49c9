import { describe, expect, test } from 'vitest'
import type { TrafficWatch } from '../../../../src/steps/kinds/rollout/read-body.ts'
import { trafficBefore, Watcher } from '../../../../src/steps/kinds/rollout/real-traffic.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, refusal } from '../../fake-context.ts'

const endpoint = `${numbered}/endpoints/fraud`
const minute = 60_000
const since = Date.parse('2026-11-30T12:00:00Z')
const watch: TrafficWatch = {
  ...{ errors: 0.1, latency: [], failures: 1, minRequests: 1 },
  ...{ onInconclusive: 'hold', withinMs: minute },
}

/** A value of the nth minute after the change, of a deployed model. */
function point(nth: number, id: string, labels: Resource, value: Resource): Resource {
  const time = (at: number): string => new Date(at).toISOString()
  const interval = { startTime: time(since + (nth - 1) * minute), endTime: time(since + nth * minute) }
  return { metric: { labels: { deployed_model_id: id, ...labels } }, points: [{ interval, value }] }
}
const requests = (nth: number, id: string, code: '2xx' | '5xx', count: number): Resource =>
  point(nth, id, { response_code: code }, { int64Value: String(count) })
const latencies = (nth: number, id: string, bucketCounts: readonly number[]): Resource => {
  const bucketOptions = { explicitBuckets: { bounds: [100, 200, 400] } }
  return point(nth, id, { latency_type: 'total' }, { distributionValue: { bucketCounts, bucketOptions } })
}

/** Looks at what the model 18 has answered, ten minutes after its share was changed. */
async function look(counts: readonly Resource[], times: readonly Resource[] = [], bounds: Partial<TrafficWatch> = {}) {
  const queries: Readonly<Record<string, string>>[] = []
  const { run } = fakeContext({
    kind: 'rollout',
    ports: {
      timeSeries: async (_, query) => {
        queries.push(query)
        return query['filter']?.includes('response_count') ? counts : times
      },
    },
  })
  await run.ports.clock.sleep(10 * minute)
  const watcher = new Watcher({ ...watch, ...bounds }, { endpoint, id: '18', nameOf: id => `fraud@${id}` }, since, run)
  return { sight: await watcher.look([]), again: () => watcher.look([]), queries, run }
}

describe('what real users got', () => {
  test('is asked for from the change on, of this endpoint alone', async () => {
    const { queries } = await look([])
    expect(queries).toHaveLength(2)
    for (const query of queries) {
      expect(query['filter']).toContain('resource.labels.endpoint_id="fraud"')
      expect(query['interval.startTime']).toBe('2026-11-30T12:00:00.000Z')
      expect(query['interval.endTime']).toBe('2026-11-30T12:10:00.000Z')
    }
  })

  test('of the new model is judged; the others are shown next to it', async () => {
    const { sight } = await look([
      requests(1, '18', '2xx', 95),
      requests(1, '18', '5xx', 5),
      requests(1, '17', '2xx', 900),
    ])
    expect(sight).toMatchObject({ requests: 100, known: 100, bad: [] })
    expect(sight.lines).toEqual(['12:01 100 requests, 5 % failed; the other models: 900 requests, 0 % failed'])
  })

  test('before the change does not count', async () => {
    expect((await look([requests(0, '18', '5xx', 50)])).sight).toMatchObject({ requests: 0, bad: [], lines: [] })
  })

  test('is told once for each minute', async () => {
    const { sight, again } = await look([requests(1, '18', '2xx', 10)])
    expect(sight.lines).toHaveLength(1)
    expect((await again()).lines).toEqual([])
  })
})

describe('the numbers of a minute', () => {
  const latency = [{ percentile: 'p95', boundMs: 200 }] as const
  const both = [requests(1, '18', '2xx', 8), requests(1, '18', '5xx', 2), requests(1, '17', '2xx', 90)]

  test('are those that were judged, of the new model and of the others, with the limits', async () => {
    const times = [latencies(1, '18', [10, 0]), latencies(1, '17', [0, 90])]
    const { sight } = await look(both, times, { latency, errors: 0.5 })
    expect(sight.samples).toMatchObject([
      {
        ...{ by: 'watch', from: '2026-11-30T12:00:00.000Z', to: '2026-11-30T12:01:00.000Z', of: 1, passed: true },
        models: [
          { model: 'fraud@18', requests: 10, failures: 2, errorRatio: 0.2, p50Ms: 50, p95Ms: 95 },
          { model: 'fraud@17', requests: 90, failures: 0, errorRatio: 0, p95Ms: 195 },
        ],
        bound: { errorRatio: 0.5, minRequests: 1, p95Ms: 200 },
      },
    ])
  })

  test('come once; those of a minute that exceeds a limit at once, the others once they are complete', async () => {
    const bad = await look(both, [], { latency })
    expect(bad.sight.samples).toMatchObject([{ passed: false }])
    expect((await bad.again()).samples).toEqual([])
    const late = await look([requests(9, '18', '2xx', 10)], [], { latency })
    expect(late.sight).toMatchObject({ samples: [], unsettled: [{ passed: true, models: [{ requests: 10 }] }] })
  })

  test('come again if the minute exceeds a limit later', async () => {
    const counts = [requests(1, '18', '2xx', 10)]
    const { sight, again } = await look(counts)
    expect(sight.samples).toMatchObject([{ passed: true }])
    counts.push(requests(1, '18', '5xx', 10))
    expect((await again()).samples).toMatchObject([{ passed: false, models: [{ requests: 20, failures: 10 }] }])
    expect((await again()).samples).toEqual([])
  })
})

describe('a minute is bad', () => {
  test('if too many requests failed, however few there were', async () => {
    const { sight } = await look([requests(1, '18', '2xx', 1), requests(1, '18', '5xx', 1)])
    expect(sight.bad).toEqual(['error ratio 50 % of 2 requests (limit 10 %) at 12:01'])
  })

  test('if a percentile of its latency is above the bound', async () => {
    const latency = [{ percentile: 'p95', boundMs: 200 }] as const
    const { sight } = await look([requests(1, '18', '2xx', 100)], [latencies(1, '18', [0, 50, 50])], { latency })
    expect(sight.bad).toEqual(['p95 380 ms (limit 200 ms) at 12:01'])
  })

  test('and one whose latency is not known yet says nothing good either', async () => {
    const latency = [{ percentile: 'p95', boundMs: 200 }] as const
    const { sight } = await look([requests(1, '18', '2xx', 100)], [], { latency })
    expect(sight).toMatchObject({ requests: 100, known: 0, bad: [], seenUntil: 0 })
  })
})

test('before any change the last minutes are summed up, which proves that the metrics may be read', async () => {
  const { run } = fakeContext({ kind: 'rollout', ports: { timeSeries: async () => [] } })
  expect(await trafficBefore(endpoint, run)).toBe('no requests')
  const denied = fakeContext({ kind: 'rollout', ports: { timeSeries: async () => Promise.reject(refusal(403)) } })
  expect((await errorOf(trafficBefore(endpoint, denied.run))).answer?.status).toBe(403)
})
