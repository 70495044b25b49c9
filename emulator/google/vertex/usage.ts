import { distributionOf } from '../distribution.ts'
import type { MetricDescriptor, Point, TimeSeries, Value } from '../timeseries.ts'
import type { Endpoint } from './endpoint.ts'

const resource = {
  type: 'aiplatform.googleapis.com/Endpoint',
  labels: ['resource_container', 'location', 'endpoint_id'],
} as const
const prefix = 'aiplatform.googleapis.com/prediction/online'

/**
 * Metrics about online predictions that Vertex AI writes to Cloud Monitoring:
 * https://cloud.google.com/vertex-ai/docs/general/monitoring-metrics
 */
export const predictionMetrics: readonly MetricDescriptor[] = [
  {
    type: `${prefix}/response_count`,
    valueType: 'INT64',
    unit: '1',
    labels: ['deployed_model_id', 'response_code'],
    resource,
  },
  { type: `${prefix}/error_count`, valueType: 'INT64', unit: '1', labels: ['deployed_model_id'], resource },
  {
    type: `${prefix}/prediction_latencies`,
    valueType: 'DISTRIBUTION',
    unit: 'ms',
    labels: ['deployed_model_id', 'latency_type'],
    resource,
  },
]

const sampleMs = 60_000

/** The answers of one deployed model in one minute. */
interface Minute {
  readonly startAt: number
  /** Number of answers by status, and by latency in milliseconds. */
  readonly statuses: Map<number, number>
  readonly latencies: Map<number, number>
}

interface Served {
  readonly endpoint: Endpoint
  readonly deployedModelId: string
  readonly minutes: Map<number, Minute>
}

export interface Answers {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly status: number
  readonly latencyMs: number
  readonly times: number
}

/** Counts the answers of endpoints, sampled each minute. */
export class Usage {
  readonly #served = new Map<string, Served>()

  record(endpoint: Endpoint, deployedModelId: string, { at, status, latencyMs, times }: Answers): void {
    const key = `${endpoint.name} ${endpoint.createdAt} ${deployedModelId}`
    const served = this.#served.get(key) ?? { endpoint, deployedModelId, minutes: new Map() }
    this.#served.set(key, served)
    const startAt = Math.floor(at / sampleMs) * sampleMs
    const minute = served.minutes.get(startAt) ?? { startAt, statuses: new Map(), latencies: new Map() }
    served.minutes.set(startAt, minute)
    minute.statuses.set(status, (minute.statuses.get(status) ?? 0) + times)
    minute.latencies.set(latencyMs, (minute.latencies.get(latencyMs) ?? 0) + times)
  }

  /** Returns every minute until now, the current one included. A minute without an answer has no point. */
  series(): readonly TimeSeries[] {
    // In a fixed order, independent of who answered first.
    const inOrder = [...this.#served.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, served]) => served)
    return inOrder.flatMap(served => {
      const codes = new Set([...served.minutes.values()].flatMap(({ statuses }) => [...statuses.keys()].map(codeOf)))
      return [
        ...[...codes].sort().map(response_code => counts(served, 'response_count', { response_code })),
        counts(served, 'error_count', {}),
        timeSeries(served, 'prediction_latencies', { latency_type: 'total' }, ({ latencies }) => ({
          type: 'DISTRIBUTION',
          distribution: distributionOf(latencies),
        })),
      ].filter(({ points }) => points.length > 0)
    })
  }
}

/** Counts the answers of one class of status; without a class, those that are errors. */
const counts = (served: Served, metric: string, labels: { response_code?: string }): TimeSeries =>
  timeSeries(served, metric, labels, ({ statuses }) => {
    const fits = (status: number) =>
      labels.response_code === undefined ? status >= 400 : codeOf(status) === labels.response_code
    const number = [...statuses].reduce((sum, [status, times]) => sum + (fits(status) ? times : 0), 0)
    return number === 0 ? undefined : { type: 'INT64', number }
  })

function timeSeries(
  { endpoint, deployedModelId, minutes }: Served,
  metric: string,
  labels: Readonly<Record<string, string>>,
  read: (minute: Minute) => Value | undefined,
): TimeSeries {
  const points = [...minutes.values()].flatMap((minute): Point[] => {
    const value = read(minute)
    return value === undefined ? [] : [{ startAt: minute.startAt, endAt: minute.startAt + sampleMs, value }]
  })
  return {
    project: endpoint.project.id,
    metric: { type: `${prefix}/${metric}`, labels: { deployed_model_id: deployedModelId, ...labels } },
    resource: {
      type: resource.type,
      labels: {
        resource_container: endpoint.project.number,
        location: endpoint.location,
        endpoint_id: endpoint.id,
      },
    },
    kind: 'DELTA',
    points: points.sort((a, b) => b.endAt - a.endAt),
  }
}

const codeOf = (status: number): string => `${Math.floor(status / 100)}xx`
