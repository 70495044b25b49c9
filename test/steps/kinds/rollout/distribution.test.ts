import { describe, expect, test } from 'vitest'
import { mergeDistributions, percentileOf, readDistribution } from '../../../../src/steps/kinds/rollout/distribution.ts'

const explicit = (bucketCounts: readonly (number | string)[], bounds: readonly number[]) => ({
  bucketCounts,
  bucketOptions: { explicitBuckets: { bounds } },
})

describe('buckets of Cloud Monitoring', () => {
  test.each([
    ['explicit', { explicitBuckets: { bounds: [10, 20] } }, [10, 20]],
    ['linear', { linearBuckets: { numFiniteBuckets: 2, width: 10, offset: 5 } }, [5, 15, 25]],
    ['linear without an offset', { linearBuckets: { numFiniteBuckets: 1, width: 10 } }, [0, 10]],
    ['exponential', { exponentialBuckets: { numFiniteBuckets: 3, growthFactor: 2, scale: 1 } }, [1, 2, 4, 8]],
  ])('may be %s', (_, bucketOptions, bounds) => {
    expect(readDistribution({ bucketCounts: ['1', '2'], bucketOptions })).toEqual({ buckets: [1, 2], bounds })
  })

  test.each([undefined, 7, {}, { bucketCounts: 'x', bucketOptions: { explicitBuckets: { bounds: [1] } } }])(
    'are none in %j',
    value => {
      expect(readDistribution(value)).toBeUndefined()
    },
  )
})

describe('a percentile', () => {
  const found = readDistribution(explicit([0, 50, 50], [100, 200, 300]))

  test('lies evenly in its bucket', () => {
    if (found === undefined) throw new Error('no distribution')
    expect(percentileOf(found, 50)).toBe(200)
    expect(percentileOf(found, 25)).toBe(150)
    expect(percentileOf(found, 95)).toBe(290)
  })

  test('of nothing is not known', () => {
    expect(percentileOf({ buckets: [0, 0], bounds: [1] }, 95)).toBeUndefined()
    expect(percentileOf({ buckets: [], bounds: [] }, 95)).toBeUndefined()
  })

  test('above the last bound is the last bound, which is all that is known', () => {
    expect(percentileOf({ buckets: [0, 0, 10], bounds: [100, 200] }, 99)).toBe(200)
  })
})

test('distributions of one metric are added bucket by bucket, however many each has', () => {
  expect(mergeDistributions([])).toBeUndefined()
  expect(
    mergeDistributions([
      { buckets: [1, 2], bounds: [10, 20] },
      { buckets: [0, 1, 5], bounds: [10, 20] },
    ]),
  ).toEqual({ buckets: [1, 3, 5], bounds: [10, 20] })
})
