/** Each bucket ends this much later than the one before: so much a percentile can be too large. */
const growth = 1.05
/** Longer calls count as this long: a day. */
const longestCallMs = 86_400_000

const latencyBucket = (milliseconds: number): number =>
  Math.ceil(Math.log(Math.min(longestCallMs, Math.max(1, milliseconds))) / Math.log(growth))

/** Counts durations in buckets, so that a million calls need no more memory than a few. */
export class Latencies {
  readonly #buckets = new Map<number, number>()
  #count = 0
  #longest = 0

  add(milliseconds: number): void {
    const bucket = latencyBucket(milliseconds)
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1)
    this.#count += 1
    this.#longest = Math.max(this.#longest, milliseconds)
  }

  /**
   * Returns the milliseconds within which this share of the calls ended, at most 5 % too many; `undefined` without
   * calls.
   */
  percentile(share: number): number | undefined {
    let left = Math.ceil(this.#count * share)
    for (const [bucket, count] of [...this.#buckets].sort(([a], [b]) => a - b)) {
      left -= count
      if (left <= 0) return Math.min(Math.round(growth ** bucket), Math.round(this.#longest))
    }
    return undefined
  }
}
