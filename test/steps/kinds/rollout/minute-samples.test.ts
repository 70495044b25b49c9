import { describe, expect, test } from 'vitest'
import { mergeDistributions, percentileOf, readDistribution } from '../../../../src/steps/kinds/rollout/distribution.ts'
import { minuteSamplesOf } from '../../../../src/steps/kinds/rollout/minute-samples.ts'

describe('Cloud Monitoring’s points', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString()
  const series = (labels: object, points: readonly (readonly [number, object])[]) => ({
    metric: { labels: { deployed_model_id: '7', ...labels } },
    points: points.map(([minute, value]) => ({
      interval: { startTime: at(minute), endTime: at(minute + 1) },
      value,
    })),
  })
  const exponential = { exponentialBuckets: { numFiniteBuckets: 4, growthFactor: 2, scale: 1 } }

  test('become minutes: what is no success is a failure, and a minute without requests is not there', () => {
    const minutes = minuteSamplesOf(
      [
        series({ response_code: '2xx' }, [
          [1, { int64Value: '90' }],
          [0, { int64Value: '50' }],
        ]),
        series({ response_code: '5xx' }, [[1, { int64Value: '10' }]]),
        series({ response_code: '2xx', deployed_model_id: '8' }, [[0, { int64Value: '900' }]]),
      ],
      [
        series({ latency_type: 'total' }, [
          [1, { distributionValue: { bucketOptions: exponential, bucketCounts: ['0', '0', '100'] } }],
        ]),
        series({ latency_type: 'overhead' }, [
          [1, { distributionValue: { bucketOptions: exponential, bucketCounts: ['100'] } }],
        ]),
      ],
      id => id === '7',
    )
    expect(minutes.map(({ requests, failures }) => [requests, failures])).toEqual([
      [50, 0],
      [100, 10],
    ])
    expect(percentileOf(minutes[1]?.latencies ?? { buckets: [], bounds: [] }, 50)).toBe(3)
  })

  test('with odd times or numbers are no minutes: nothing is known of them', () => {
    const odd = (startTime: string, endTime: string) => ({
      metric: { labels: { deployed_model_id: '7', response_code: '2xx' } },
      points: [{ interval: { startTime, endTime }, value: { int64Value: '5' } }],
    })
    expect(minuteSamplesOf([odd(at(0), 'now'), odd('', at(1)), odd(at(0), '')], [], () => true)).toEqual([])
    for (const int64Value of ['NaN', '1e400', '-4', '1.5', {}]) {
      const counts = [
        series({ response_code: '2xx' }, [[0, { int64Value: '90' }]]),
        series({ response_code: '5xx' }, [[0, { int64Value }]]),
      ]
      expect(minuteSamplesOf(counts, [], () => true)).toEqual([])
    }
  })

  test('with more buckets than Cloud Monitoring has are not read', () => {
    const buckets = { numFiniteBuckets: 50_000_000, width: 1, growthFactor: 2, scale: 1 }
    expect(readDistribution({ bucketOptions: { linearBuckets: buckets } })).toBeUndefined()
    expect(readDistribution({ bucketOptions: { exponentialBuckets: buckets } })).toBeUndefined()
  })

  test('have percentiles, whatever their buckets are', () => {
    const read = (bucketOptions: object, bucketCounts: readonly string[]) =>
      readDistribution({ bucketOptions, bucketCounts }) ?? { buckets: [], bounds: [] }
    const explicit = read({ explicitBuckets: { bounds: [10, 20, 40] } }, ['0', '50', '50', '0'])
    expect([50, 75, 100].map(percent => percentileOf(explicit, percent))).toEqual([20, 30, 40])
    const linear = read({ linearBuckets: { numFiniteBuckets: 3, width: 10 } }, ['0', '10'])
    expect(percentileOf(linear, 100)).toBe(10)
    // Above all bounds, only the last bound is known.
    expect(percentileOf(read({ explicitBuckets: { bounds: [10] } }, ['0', '5']), 95)).toBe(10)
    expect(percentileOf(read(exponential, []), 95)).toBeUndefined()
    expect(readDistribution({})).toBeUndefined()
    expect(percentileOf(mergeDistributions([explicit, explicit]) ?? explicit, 75)).toBe(30)
  })
})
