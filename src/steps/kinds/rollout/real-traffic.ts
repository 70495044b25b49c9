import { isObject } from '../../../core/json.ts'
import { percentage, wholeMilliseconds } from '../../../core/text.ts'
import { parseResourceName } from '../../../vertex/resource-names.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { ModelSample, TrafficSample } from '../../toolkit/traffic-sample.ts'
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
  /** Minutes that are complete, or exceeded a limit, since the last look. Oldest first. */
  readonly samples: readonly TrafficSample[]
  /** The other minutes: their latencies may still arrive. */
  readonly unsettled: readonly TrafficSample[]
}

/** How many other models a sample has: those with the most requests. */
const mostOthers = 4

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
  readonly #nameOf: (deployedModelId: string) => string
  readonly #told = new Set<number>()
  /** The end of each minute of a sample, and whether it passed. */
  readonly #sampled = new Map<number, boolean>()

  /**
   * @param deployed full name of the endpoint, id of the new model, and the names of deployed models by their ids
   * @param since when the share was changed: earlier samples do not count
   */
  constructor(
    watch: TrafficWatch,
    deployed: {
      readonly endpoint: string
      readonly id: string
      readonly nameOf: (deployedModelId: string) => string
    },
    since: number,
    run: HandlerContext,
  ) {
    this.#watch = watch
    this.#endpoint = deployed.endpoint
    this.#deployedModelId = deployed.id
    this.#nameOf = deployed.nameOf
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
    const byModel = idsIn(responses)
      .filter(id => id !== this.#deployedModelId)
      .map(id => ({ id, minutes: minuteSamplesOf(responses, latencies, other => other === id) }))
    const known = own.filter(({ latencies: found }) => this.#watch.latency.length === 0 || found !== undefined)
    const fresh = own.filter(
      minute =>
        !this.#told.has(minute.endAt) && (known.includes(minute) || minute.endAt + metricSettleMs < interval.to),
    )
    for (const { endAt } of fresh) this.#told.add(endAt)
    const samples = own.map(minute => ({ minute, sample: this.#sampleOf(minute, byModel) }))
    // A minute that passed may exceed a limit once all its answers are counted.
    const isNews = ({ minute, sample }: (typeof samples)[number]): boolean =>
      this.#sampled.get(minute.endAt) !== false &&
      (!sample.passed || (fresh.includes(minute) && !this.#sampled.has(minute.endAt)))
    const news = samples.filter(isNews)
    for (const { minute, sample } of news) this.#sampled.set(minute.endAt, sample.passed)
    const unsettled = samples.filter(({ minute }) => !this.#sampled.has(minute.endAt))
    return {
      samples: news.map(({ sample }) => sample),
      unsettled: unsettled.map(({ sample }) => sample),
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

  #sampleOf(
    minute: MinuteSample,
    others: readonly { readonly id: string; readonly minutes: readonly MinuteSample[] }[],
  ): TrafficSample {
    const { errors, latency, minRequests } = this.#watch
    const beside = others.flatMap(({ id, minutes }) => {
      const same = minutes.find(({ endAt }) => endAt === minute.endAt)
      return same === undefined ? [] : [this.#modelSample(id, same)]
    })
    const bounds = Object.fromEntries(latency.map(({ percentile, boundMs }) => [`${percentile}Ms`, boundMs]))
    return {
      by: 'watch',
      from: new Date(minute.startAt).toISOString(),
      to: new Date(minute.endAt).toISOString(),
      of: 1,
      models: [this.#modelSample(this.#deployedModelId, minute), ...byRequests(beside).slice(0, mostOthers)],
      bound: { ...(errors !== undefined && { errorRatio: errors }), minRequests, ...bounds },
      passed: this.#broken(minute).length === 0,
    }
  }

  #modelSample(deployedModelId: string, { requests, failures, latencies }: MinuteSample): ModelSample {
    const percentile = (percent: number) => latencies && percentileOf(latencies, percent)
    return {
      model: this.#nameOf(deployedModelId),
      deployedModelId,
      requests,
      failures,
      errorRatio: failures / requests,
      p50Ms: percentile(50),
      p95Ms: percentile(95),
      p99Ms: percentile(99),
    }
  }

  #broken(minute: MinuteSample): string[] {
    const { errors, latency } = this.#watch
    const ratio = minute.failures / minute.requests
    const flaws = [
      ...(errors !== undefined && ratio > errors
        ? [`error ratio ${percentage(ratio, errors)} of ${minute.requests} requests (limit ${percentage(errors)})`]
        : []),
      ...latency.flatMap(({ percentile, boundMs }) => {
        const found = minute.latencies && percentileOf(minute.latencies, Number(percentile.slice(1)))
        return found !== undefined && found > boundMs
          ? [`${percentile} ${wholeMilliseconds(found, boundMs)} (limit ${wholeMilliseconds(boundMs)})`]
          : []
      }),
    ]
    return flaws.length === 0 ? [] : [`${flaws.join(' and ')} at ${timeOfDay(minute.endAt)}`]
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
  return `${requests} requests, ${percentage(failures / requests)} failed${p95 === undefined ? '' : `, p95 ${wholeMilliseconds(p95)}`}`
}

/** Returns the deployed models of time series. */
const idsIn = (series: readonly Resource[]): readonly string[] => [
  ...new Set(
    series.map(({ metric }) =>
      isObject(metric) && isObject(metric['labels']) ? String(metric['labels']['deployed_model_id'] ?? '') : '',
    ),
  ),
]

const byRequests = (models: readonly ModelSample[]): readonly ModelSample[] =>
  models.toSorted((a, b) => b.requests - a.requests)

const requestsOf = (minutes: readonly MinuteSample[]): number =>
  minutes.reduce((sum, { requests }) => sum + requests, 0)

/** `12:04` */
const timeOfDay = (at: number): string => new Date(at).toISOString().slice(11, 16)
