import { isObject } from '../../../core/json.ts'
import { groupBy } from '../../../core/oldest-node.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type Distribution, mergeDistributions, readDistribution } from './distribution.ts'

/** The answers of one deployed model in one minute, from Cloud Monitoring. Times are milliseconds since the epoch. */
export interface MinuteSample {
  readonly startAt: number
  readonly endAt: number
  readonly requests: number
  /** Answers that were not a success, whatever the cause. */
  readonly failures: number
  readonly latencies: Distribution | undefined
}

/** One of our own requests that the model answered. */
export interface OwnRequest {
  /** Milliseconds since the epoch. It was counted at an unknown moment in between. */
  readonly sentAt: number
  readonly answeredAt: number
  /** By its HTTP status, as in the metrics. */
  readonly failed: boolean
}

/** Returns a minute without our own requests; `undefined` if none are left. The latencies cannot be separated. */
export function ofUsers(minute: MinuteSample, own: readonly OwnRequest[]): MinuteSample | undefined {
  const ours = own.filter(({ sentAt, answeredAt }) => answeredAt >= minute.startAt && sentAt < minute.endAt)
  const requests = minute.requests - ours.length
  const failures = Math.max(0, minute.failures - ours.filter(({ failed }) => failed).length)
  return requests > 0 ? { ...minute, requests, failures: Math.min(failures, requests) } : undefined
}

/**
 * Returns counts and latencies of one deployed model by the minute, oldest first. Ratios come from `response_count`,
 * since `error_count` has no point without errors. A minute without requests is absent.
 *
 * @param responses time series of `response_count`, unaligned
 * @param latencies those of `prediction_latencies`
 * @param fits accepts ids of deployed models
 */
export function minuteSamplesOf(
  responses: readonly Resource[],
  latencies: readonly Resource[],
  fits: (deployedModelId: string) => boolean,
): readonly MinuteSample[] {
  const counts = pointsOf(responses, fits).map(({ label, value, ...span }) => ({
    ...span,
    code: label('response_code'),
    count: requestCount(value['int64Value']),
  }))
  const times = pointsOf(latencies, fits)
    .filter(({ label }) => ['', 'total'].includes(label('latency_type')))
    .flatMap(({ value, ...span }) => {
      const distribution = readDistribution(value['distributionValue'])
      return distribution === undefined ? [] : [{ ...span, distribution }]
    })
  const byEnd = groupBy(counts, ({ endAt }) => endAt)
  return [...byEnd]
    .map(([endAt, points]) => ({
      startAt: Math.min(...points.map(({ startAt }) => startAt)),
      endAt,
      requests: sum(points.map(({ count }) => count)),
      failures: sum(points.filter(({ code }) => code !== '2xx').map(({ count }) => count)),
      latencies: mergeDistributions(times.filter(one => one.endAt === endAt).map(({ distribution }) => distribution)),
    }))
    .filter(({ requests }) => requests > 0)
    .sort((a, b) => a.endAt - b.endAt)
}

/** NaN for what is not a number of requests: nothing is known of its minute then, which is left out. */
function requestCount(value: unknown = 0): number {
  const count = Number(value)
  return Number.isSafeInteger(count) && count >= 0 ? count : Number.NaN
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
      return startAt === undefined || endAt === undefined || !Number.isFinite(endAt - startAt)
        ? []
        : [{ startAt, endAt, label, value }]
    })
  })
}
