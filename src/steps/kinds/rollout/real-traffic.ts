import { parseResourceName } from '../../../vertex/resource-names.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { mergeDistributions, percentileOf } from './distribution.ts'
import { type MinuteSample, minuteSamplesOf, type OwnRequest, ofUsers } from './minute-samples.ts'
import type { TrafficWatch } from './read-body.ts'

/** Real traffic of the new model since its share was changed. */
export interface TrafficView {
  /** Requests of users, without our own probes. */
  readonly requests: number
  /** The part of them in minutes for which all bounded metrics are known: latencies may arrive later, or never. */
  readonly known: number
  /** Minutes in which a bound was broken, in words. */
  readonly bad: readonly string[]
  /** End of the last known minute. Milliseconds since the epoch; 0 if there is none. */
  readonly seenUntil: number
  /** New lines for the log: `fraud@2: 58 requests, 0 % failed, p95 45 ms; the other models: 540 requests, …`. */
  readonly lines: readonly string[]
}

const metrics = 'aiplatform.googleapis.com/prediction/online'

/**
 * How long to wait for the last sample: a minute's answers are visible two minutes later, and the minute may have begun
 * before. See docs/design/rollouts.md.
 */
export const metricSettleMs = 180_000

/**
 * Reads a sample a minute of an endpoint's metrics from Cloud Monitoring. A minute with a broken bound is bad, however
 * few its requests are. Few requests alone only mean that nothing is known.
 */
export class Watcher {
  readonly #run: HandlerContext
  readonly #watch: TrafficWatch
  readonly #endpoint: string
  readonly #deployedModelId: string
  readonly #since: number
  readonly #told = new Set<number>()

  /** @param since when the share was changed: earlier samples do not count */
  constructor(
    watch: TrafficWatch,
    deployed: { readonly endpoint: string; readonly id: string },
    since: number,
    run: HandlerContext,
  ) {
    this.#watch = watch
    this.#endpoint = deployed.endpoint
    this.#deployedModelId = deployed.id
    this.#since = since
    this.#run = run
  }

  /**
   * @param probes our own requests, which are not users'
   * @throws ActionError if the metrics may not be read
   */
  async look(probes: readonly OwnRequest[]): Promise<TrafficView> {
    const { ports } = this.#run
    const interval = { from: this.#since, to: ports.clock.now() }
    const [responses, latencies] = [
      await seriesOf('response_count', this.#endpoint, interval, this.#run),
      await seriesOf('prediction_latencies', this.#endpoint, interval, this.#run),
    ]
    const whole = ({ startAt }: MinuteSample): boolean => startAt >= this.#since
    const own = minuteSamplesOf(responses, latencies, id => id === this.#deployedModelId)
      .filter(whole)
      .flatMap(minute => ofUsers(minute, probes) ?? [])
    const others = minuteSamplesOf(responses, latencies, id => id !== this.#deployedModelId).filter(whole)
    const known = own.filter(({ latencies: found }) => this.#watch.latency.length === 0 || found !== undefined)
    const fresh = own.filter(
      minute =>
        !this.#told.has(minute.endAt) && (known.includes(minute) || minute.endAt + metricSettleMs < interval.to),
    )
    for (const { endAt } of fresh) this.#told.add(endAt)
    return {
      requests: requestsOf(own),
      known: requestsOf(known),
      bad: own.flatMap(minute => this.#broken(minute)),
      seenUntil: Math.max(0, ...known.map(({ endAt }) => endAt)),
      lines: fresh.map(minute => {
        const beside = others.filter(({ endAt }) => endAt === minute.endAt)
        return `${timeOfDay(minute.endAt)} ${describeTraffic([minute])}${beside.length === 0 ? '' : `; the other models: ${describeTraffic(beside)}`}`
      }),
    }
  }

  #broken(minute: MinuteSample): string[] {
    const { errors, latency } = this.#watch
    const ratio = minute.failures / minute.requests
    const flaws = [
      ...(errors !== undefined && ratio > errors
        ? [`${percent(ratio)} of ${minute.requests} requests failed (limit ${percent(errors)})`]
        : []),
      ...latency.flatMap(({ percentile, boundMs }) => {
        const found = minute.latencies && percentileOf(minute.latencies, Number(percentile.slice(1)))
        return found !== undefined && found > boundMs
          ? [`${percentile} ${Math.round(found)} ms (limit ${boundMs} ms)`]
          : []
      }),
    ]
    return flaws.length === 0 ? [] : [`until ${timeOfDay(minute.endAt)} ${flaws.join(' and ')}`]
  }
}

/**
 * Returns what serves now, before any change. It also proves that the metrics may be read. Milliseconds since the
 * epoch.
 */
export async function trafficBefore(endpoint: string, run: HandlerContext): Promise<string> {
  const to = run.ports.clock.now()
  const interval = { from: to - 15 * 60_000, to }
  const [responses, latencies] = [
    await seriesOf('response_count', endpoint, interval, run),
    await seriesOf('prediction_latencies', endpoint, interval, run),
  ]
  return describeTraffic(minuteSamplesOf(responses, latencies, () => true))
}

function seriesOf(
  metric: 'response_count' | 'prediction_latencies',
  endpoint: string,
  { from, to }: { readonly from: number; readonly to: number },
  { ports, step, signal }: HandlerContext,
): Promise<readonly Resource[]> {
  const { project, location, id } = parseResourceName(endpoint) ?? { project: '', location: '', id: '' }
  const filter = [
    `metric.type="${metrics}/${metric}"`,
    'resource.type="aiplatform.googleapis.com/Endpoint"',
    `resource.labels.endpoint_id="${id}"`,
    `resource.labels.location="${location}"`,
  ].join(' AND ')
  const time = (at: number): string => new Date(at).toISOString()
  const query = { filter, 'interval.startTime': time(from), 'interval.endTime': time(Math.max(to, from + 1_000)) }
  return ports.timeSeries(project, query, step.declaration.id, signal)
}

/** `58 requests, 0 % failed, p95 45 ms` */
function describeTraffic(minutes: readonly MinuteSample[]): string {
  const requests = requestsOf(minutes)
  if (requests === 0) return 'no requests'
  const failures = minutes.reduce((sum, minute) => sum + minute.failures, 0)
  const all = mergeDistributions(minutes.flatMap(({ latencies }) => latencies ?? []))
  const p95 = all && percentileOf(all, 95)
  return `${requests} requests, ${percent(failures / requests)} failed${p95 === undefined ? '' : `, p95 ${Math.round(p95)} ms`}`
}

const requestsOf = (minutes: readonly MinuteSample[]): number =>
  minutes.reduce((sum, { requests }) => sum + requests, 0)

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))} %`

/** `12:04` */
const timeOfDay = (at: number): string => new Date(at).toISOString().slice(11, 16)
