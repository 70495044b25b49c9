/** Counts of values in exponential buckets, as Cloud Monitoring keeps latencies (google.api.Distribution). */
export interface Distribution {
  readonly count: number
  readonly sum: number
  readonly sumOfSquares: number
  /** By index: 0 is below the first bound, the last one above all. */
  readonly buckets: readonly number[]
}

/**
 * Bucket i (from 1) has values from `scale · growthFactor^(i-1)` up to `scale · growthFactor^i`. Modelled on Google's
 * own latencies.†
 */
const options = { numFiniteBuckets: 66, growthFactor: 1.4, scale: 1 } as const
const last = options.numFiniteBuckets + 1

/** @param counts how often each value occurred */
export function distributionOf(counts: ReadonlyMap<number, number>): Distribution {
  const buckets: number[] = Array.from({ length: last + 1 }, () => 0)
  let [count, sum, sumOfSquares] = [0, 0, 0]
  for (const [value, times] of counts) {
    const index = buckets.findIndex((_, at) => at === last || value < upperBound(at))
    buckets[index] = (buckets[index] ?? 0) + times
    count += times
    sum += value * times
    sumOfSquares += value * value * times
  }
  return { count, sum, sumOfSquares, buckets }
}

export const mergeDistributions = (all: readonly Distribution[]): Distribution =>
  all.reduce(
    (a, b) => ({
      count: a.count + b.count,
      sum: a.sum + b.sum,
      sumOfSquares: a.sumOfSquares + b.sumOfSquares,
      buckets: a.buckets.map((count, index) => count + (b.buckets[index] ?? 0)),
    }),
    distributionOf(new Map()),
  )

export const meanOf = ({ count, sum }: Distribution): number => (count === 0 ? 0 : sum / count)

/**
 * Estimates a percentile as Cloud Monitoring does: values are assumed to be spread evenly in their bucket. `percent` is
 * from 0 to 100.
 */
export function percentileOf({ count, buckets }: Distribution, percent: number): number {
  const rank = (percent / 100) * count
  let below = 0
  for (const [index, inside] of buckets.entries()) {
    if (inside > 0 && below + inside >= rank) {
      const [from, to] = [index === 0 ? 0 : upperBound(index - 1), upperBound(index)]
      return index === last ? from : from + (to - from) * ((rank - below) / inside)
    }
    below += inside
  }
  return 0
}

/** The REST form: 64-bit integers are text, and empty buckets at the end are left out. */
export function renderDistribution(distribution: Distribution): object {
  const { count, sum, sumOfSquares, buckets } = distribution
  const used = buckets.findLastIndex(inside => inside > 0) + 1
  return {
    count: String(count),
    ...(count === 0 ? {} : { mean: meanOf(distribution) }),
    ...(count === 0 ? {} : { sumOfSquaredDeviation: Math.max(0, sumOfSquares - (sum * sum) / count) }),
    bucketOptions: { exponentialBuckets: options },
    ...(used === 0 ? {} : { bucketCounts: buckets.slice(0, used).map(String) }),
  }
}

const upperBound = (index: number): number => options.scale * options.growthFactor ** index
