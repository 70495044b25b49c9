/** The answers of one deployed model in one sample. Latencies are in milliseconds, and absent if they are not known. */
export interface ModelSample {
  /** `fraud@2`, or the id of a deployed model that the endpoint no longer has. */
  readonly model: string
  readonly deployedModelId: string
  readonly requests: number
  readonly failures: number
  /** From 0 to 1; absent without requests. */
  readonly errorRatio: number | undefined
  readonly p50Ms: number | undefined
  readonly p95Ms: number | undefined
  readonly p99Ms: number | undefined
}

/** Limits on the new model. Absent ones are not set. */
export interface SampleBound {
  /** Most failures: of a probe. */
  readonly failures?: number
  /** Highest error ratio: of a minute of real traffic. */
  readonly errorRatio?: number
  readonly p50Ms?: number
  readonly p95Ms?: number
  readonly p99Ms?: number
  /** Fewest requests: of a probe, or of all minutes at this share together. */
  readonly minRequests?: number
}

/** What one probe, or one minute of real traffic, showed at one share of the traffic. Times are RFC 3339. */
export interface TrafficSample {
  readonly by: 'probe' | 'watch'
  readonly from: string
  readonly to: string
  /** The number of probes or minutes that it stands for: more than 1 only in a long bake, if all of them passed. */
  readonly of: number
  /** The new model first. */
  readonly models: readonly [ModelSample, ...ModelSample[]]
  readonly bound: SampleBound
  /** False if the new model exceeded a limit. */
  readonly passed: boolean
}

/**
 * Joins samples of one kind at one share. Requests and failures are added up. Ratios and latencies are the highest of
 * them, so each number is one that was compared with its bound.
 *
 * @param samples oldest first
 */
export function joinSamples(samples: readonly [TrafficSample, ...TrafficSample[]]): TrafficSample {
  const [first, ...more] = samples
  return {
    ...first,
    to: more.at(-1)?.to ?? first.to,
    of: samples.reduce((sum, { of }) => sum + of, 0),
    models: more.reduce((joined, { models }) => joinModels(joined, models), first.models),
    passed: samples.every(({ passed }) => passed),
  }
}

function joinModels(before: TrafficSample['models'], after: TrafficSample['models']): TrafficSample['models'] {
  const [first, ...others] = before
  const find = (id: string): ModelSample | undefined => after.find(({ deployedModelId }) => deployedModelId === id)
  const join = (one: ModelSample): ModelSample => joinModel(one, find(one.deployedModelId))
  const fresh = after.filter(({ deployedModelId: id }) => before.every(one => one.deployedModelId !== id))
  return [join(first), ...others.map(join), ...fresh]
}

const joinModel = (one: ModelSample, other: ModelSample | undefined): ModelSample =>
  other === undefined
    ? one
    : {
        ...one,
        requests: one.requests + other.requests,
        failures: one.failures + other.failures,
        errorRatio: highest(one.errorRatio, other.errorRatio),
        p50Ms: highest(one.p50Ms, other.p50Ms),
        p95Ms: highest(one.p95Ms, other.p95Ms),
        p99Ms: highest(one.p99Ms, other.p99Ms),
      }

const highest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
