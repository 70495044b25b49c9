import { isObject } from '../../../core/json.ts'

/** Values in buckets, as Cloud Monitoring returns them (google.api.Distribution); bucket 0 is below the first bound. */
export interface Distribution {
  readonly buckets: readonly number[]
  /** Rising bounds between the buckets: bucket i is from the bound before it to `bounds[i]`. */
  readonly bounds: readonly number[]
}

/** @returns `undefined` if it is not a distribution of finite numbers */
export function readDistribution(value: unknown): Distribution | undefined {
  if (!isObject(value)) return undefined
  const counts: unknown = value['bucketCounts'] ?? []
  const bounds = readBounds(value['bucketOptions'])
  if (!Array.isArray(counts) || bounds === undefined) return undefined
  const buckets = counts.map(Number)
  return [...buckets, ...bounds].every(Number.isFinite) ? { buckets, bounds } : undefined
}

function readBounds(options: unknown): readonly number[] | undefined {
  const { exponentialBuckets, linearBuckets, explicitBuckets } = isObject(options) ? options : {}
  if (isObject(exponentialBuckets)) {
    const { numFiniteBuckets, growthFactor, scale } = exponentialBuckets
    return boundsOf(numFiniteBuckets, index => Number(scale) * Number(growthFactor) ** index)
  }
  if (isObject(linearBuckets)) {
    const { numFiniteBuckets, width, offset } = linearBuckets
    return boundsOf(numFiniteBuckets, index => Number(offset ?? 0) + Number(width) * index)
  }
  const bounds = isObject(explicitBuckets) ? explicitBuckets['bounds'] : undefined
  return Array.isArray(bounds) ? bounds.map(Number) : undefined
}

/** Cloud Monitoring has at most 200 buckets in a distribution: https://cloud.google.com/monitoring/quotas */
const mostBuckets = 10_000

function boundsOf(buckets: unknown, bound: (index: number) => number): readonly number[] | undefined {
  const length = Number(buckets) + 1
  return length <= mostBuckets ? Array.from({ length }, (_, index) => bound(index)) : undefined
}

/**
 * Merges distributions of one metric, which have the same bounds.
 *
 * @returns `undefined` for none
 */
export function mergeDistributions(all: readonly Distribution[]): Distribution | undefined {
  const [first] = all
  if (first === undefined) return undefined
  const length = Math.max(...all.map(({ buckets }) => buckets.length))
  const count = (index: number): number => all.reduce((sum, { buckets }) => sum + (buckets[index] ?? 0), 0)
  return { bounds: first.bounds, buckets: Array.from({ length }, (_, index) => count(index)) }
}

/**
 * Estimates a percentile as Cloud Monitoring does: values are assumed to be spread evenly in their bucket.
 *
 * @param percent from 0 to 100
 * @returns `undefined` if there are no values
 */
export function percentileOf({ buckets, bounds }: Distribution, percent: number): number | undefined {
  const count = buckets.reduce((a, b) => a + b, 0)
  if (count === 0) return undefined
  const rank = (percent / 100) * count
  let below = 0
  for (const [index, inside] of buckets.entries()) {
    if (inside > 0 && below + inside >= rank) {
      const from = index === 0 ? 0 : (bounds[index - 1] ?? 0)
      return from + ((bounds[index] ?? from) - from) * ((rank - below) / inside)
    }
    below += inside
  }
  return bounds.at(-1)
}
