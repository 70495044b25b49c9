import { type Distribution, mergeDistributions, percentileOf } from './distribution.ts'

/** Cloud Monitoring's description of a metric. All metrics of this emulator are DELTA. */
export interface MetricDescriptor {
  readonly type: string
  readonly valueType: 'INT64' | 'DISTRIBUTION'
  readonly unit: string
  readonly labels: readonly string[]
  readonly resource: { readonly type: string; readonly labels: readonly string[] }
}

export type Value =
  | { readonly type: 'INT64' | 'DOUBLE'; readonly number: number }
  | { readonly type: 'DISTRIBUTION'; readonly distribution: Distribution }

/** The value of the time after `startAt`, up to and including `endAt`. Milliseconds since the epoch. */
export interface Point {
  readonly startAt: number
  readonly endAt: number
  readonly value: Value
}

export interface TimeSeries {
  /** Id of the project that it belongs to. */
  readonly project: string
  readonly metric: { readonly type: string; readonly labels: Readonly<Record<string, string>> }
  readonly resource: { readonly type: string; readonly labels: Readonly<Record<string, string>> }
  readonly kind: 'DELTA' | 'GAUGE'
  /** Newest first. */
  readonly points: readonly Point[]
}

export interface Interval {
  readonly startAt: number
  readonly endAt: number
}

/** Keeps only points that end inside the interval. */
export const cutTo = (series: TimeSeries, { startAt, endAt }: Interval): TimeSeries => ({
  ...series,
  points: series.points.filter(point => point.endAt > startAt && point.endAt <= endAt),
})

export const percentileAligners: Readonly<Record<string, number>> = {
  ALIGN_PERCENTILE_99: 99,
  ALIGN_PERCENTILE_95: 95,
  ALIGN_PERCENTILE_50: 50,
  ALIGN_PERCENTILE_05: 5,
}

/**
 * Returns one point for each alignment period, counted backwards from the end of the interval. Periods without data
 * have no point. Google interpolates a point that lies in two periods. Here it counts for the period in which it ends.
 *
 * @param aligner one that fits the values (`checkAggregation` in `emulator/google/timeseriesquery.ts`)
 */
export function align(series: TimeSeries, aligner: string, periodMs: number, { startAt, endAt }: Interval): TimeSeries {
  const percent = percentileAligners[aligner]
  const isGauge = percent !== undefined || aligner === 'ALIGN_RATE'
  const points: Point[] = []
  for (let end = endAt; end > startAt; end -= periodMs) {
    const inside = series.points.filter(point => point.endAt > end - periodMs && point.endAt <= end)
    const sum = addUp(inside.map(({ value }) => value))
    if (sum === undefined) continue
    const value: Value =
      percent !== undefined && sum.type === 'DISTRIBUTION'
        ? { type: 'DOUBLE', number: percentileOf(sum.distribution, percent) }
        : aligner === 'ALIGN_RATE' && sum.type !== 'DISTRIBUTION'
          ? { type: 'DOUBLE', number: sum.number / (periodMs / 1000) }
          : sum
    points.push({ startAt: isGauge ? end : end - periodMs, endAt: end, value })
  }
  return { ...series, kind: isGauge ? 'GAUGE' : 'DELTA', points }
}

const reducers: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  REDUCE_MEAN: numbers => numbers.reduce((a, b) => a + b, 0) / numbers.length,
  REDUCE_MIN: numbers => Math.min(...numbers),
  REDUCE_MAX: numbers => Math.max(...numbers),
}

/** Reducers that this emulator has, for numbers and for distributions. */
export const reducersFor = (type: Value['type']): readonly string[] =>
  type === 'DISTRIBUTION' ? ['REDUCE_SUM'] : ['REDUCE_SUM', ...Object.keys(reducers)]

/**
 * Joins aligned series into one for each group. Labels that no group field names are dropped.
 *
 * @param groupBy as `metric.labels.deployed_model_id`, `resource.labels.endpoint_id`
 */
export function reduce(all: readonly TimeSeries[], reducer: string, groupBy: readonly string[]): TimeSeries[] {
  const groups = new Map<string, { kept: TimeSeries; members: TimeSeries[] }>()
  for (const series of all) {
    const kept = {
      ...series,
      metric: { ...series.metric, labels: keep(series.metric.labels, 'metric', groupBy) },
      resource: { ...series.resource, labels: keep(series.resource.labels, 'resource', groupBy) },
    }
    const key = JSON.stringify([kept.project, kept.metric.labels, kept.resource.labels])
    const group = groups.get(key) ?? { kept, members: [] }
    groups.set(key, group)
    group.members.push(series)
  }
  return [...groups.values()].map(({ kept, members }) => ({ ...kept, points: reducePoints(members, reducer) }))
}

function reducePoints(members: readonly TimeSeries[], reducer: string): Point[] {
  const byEnd = Map.groupBy(
    members.flatMap(({ points }) => points),
    ({ endAt }) => endAt,
  )
  return [...byEnd.values()]
    .flatMap(points => {
      const [first] = points
      const sum = addUp(points.map(({ value }) => value))
      if (first === undefined || sum === undefined) return []
      const join = reducers[reducer]
      if (join === undefined || sum.type === 'DISTRIBUTION') return [{ ...first, value: sum }]
      const number = join(points.flatMap(({ value }) => (value.type === 'DISTRIBUTION' ? [] : [value.number])))
      const type = reducer === 'REDUCE_MEAN' ? 'DOUBLE' : sum.type
      return [{ ...first, value: { type, number } satisfies Value }]
    })
    .sort((a, b) => b.endAt - a.endAt)
}

/** @returns undefined if there are no values */
function addUp(values: readonly Value[]): Value | undefined {
  const [first] = values
  if (first === undefined) return undefined
  if (first.type === 'DISTRIBUTION') {
    const all = values.flatMap(value => (value.type === 'DISTRIBUTION' ? [value.distribution] : []))
    return { type: 'DISTRIBUTION', distribution: mergeDistributions(all) }
  }
  const numbers = values.flatMap(value => (value.type === 'DISTRIBUTION' ? [] : [value.number]))
  return { type: first.type, number: numbers.reduce((a, b) => a + b, 0) }
}

const keep = (labels: Readonly<Record<string, string>>, of: string, groupBy: readonly string[]) =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => groupBy.includes(`${of}.labels.${name}`)))
