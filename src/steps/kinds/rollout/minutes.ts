import { isObject } from '../../../shape.ts'
import type { Resource } from '../../effects.ts'
import { type Distribution, merge, readDistribution } from './distribution.ts'

/** What one deployed model answered in one minute, as Cloud Monitoring has it. Times are milliseconds since the epoch. */
export interface Minute {
  readonly startAt: number
  readonly endAt: number
  readonly requests: number
  /** Answers that were no success, whoever was at fault. */
  readonly failures: number
  readonly latencies: Distribution | undefined
}

/**
 * Counts and latencies of one deployed model by the minute, oldest first. Ratios are taken from `response_count`, since
 * `error_count` has no point where there was no error. A minute without requests is not there.
 *
 * @param responses time series of `response_count`, unaligned
 * @param latencies those of `prediction_latencies`
 * @param fits which deployed models are meant
 */
export function minutesOf(
  responses: readonly Resource[],
  latencies: readonly Resource[],
  fits: (deployedModelId: string) => boolean,
): readonly Minute[] {
  const counts = pointsOf(responses, fits).map(({ label, value, ...span }) => ({
    ...span,
    code: label('response_code'),
    count: Number(value['int64Value'] ?? 0),
  }))
  const times = pointsOf(latencies, fits)
    .filter(({ label }) => ['', 'total'].includes(label('latency_type')))
    .flatMap(({ value, ...span }) => {
      const distribution = readDistribution(value['distributionValue'])
      return distribution === undefined ? [] : [{ ...span, distribution }]
    })
  const byEnd = Map.groupBy(counts, ({ endAt }) => endAt)
  return [...byEnd]
    .map(([endAt, points]) => ({
      startAt: Math.min(...points.map(({ startAt }) => startAt)),
      endAt,
      requests: sum(points.map(({ count }) => count)),
      failures: sum(points.filter(({ code }) => code !== '2xx').map(({ count }) => count)),
      latencies: merge(times.filter(one => one.endAt === endAt).map(({ distribution }) => distribution)),
    }))
    .filter(({ requests }) => requests > 0)
    .sort((a, b) => a.endAt - b.endAt)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

interface Point {
  readonly startAt: number
  readonly endAt: number
  readonly label: (name: string) => string
  readonly value: Resource
}

function pointsOf(series: readonly Resource[], fits: (deployedModelId: string) => boolean): readonly Point[] {
  return series.flatMap(({ metric, points }) => {
    const labels = isObject(metric) && isObject(metric['labels']) ? metric['labels'] : {}
    const label = (name: string): string => String(labels[name] ?? '')
    if (!fits(label('deployed_model_id')) || !Array.isArray(points)) return []
    return points.filter(isObject).flatMap(({ interval, value }) => {
      if (!isObject(interval) || !isObject(value)) return []
      const [startAt, endAt] = [interval['startTime'], interval['endTime']].map(time => Date.parse(String(time)))
      return startAt === undefined || endAt === undefined ? [] : [{ startAt, endAt, label, value }]
    })
  })
}
