import type { StepRun } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { merge, percentileOf } from './distribution.ts'
import { type Minute, minutesOf, type OwnRequest, ofUsers } from './minute-samples.ts'
import type { Watch } from './read-body.ts'

/** Real traffic of the new model since its share was changed. */
export interface Sight {
  /** Requests of users, without our own probes. */
  readonly requests: number
  /** The part of them in minutes for which all bounded metrics are known: latencies may arrive later, or never. */
  readonly known: number
  /** Minutes in which a bound was broken, in words. */
  readonly bad: readonly string[]
  /** End of the last known minute. Milliseconds since the epoch; 0 if there is none. */
  readonly seenUntil: number
  /** New lines for the log: `fraud@2: 58 requests, 0 % failed, p95 45 ms; beside it 540 requests, …`. */
  readonly lines: readonly string[]
}

const metrics = 'aiplatform.googleapis.com/prediction/online'

/**
 * How long to wait for the last sample: a minute's answers are visible two minutes later, and the minute may have begun
 * before. See docs/design/rollouts.md.
 */
export const settleMs = 180_000

/**
 * Reads a sample a minute of an endpoint's metrics from Cloud Monitoring. A minute with a broken bound is bad, however
 * few its requests are. Few requests alone only mean that nothing is known.
 */
export class Watcher {
  readonly #run: StepRun
  readonly #watch: Watch
  readonly #endpoint: string
  readonly #deployedModelId: string
  readonly #since: number
  readonly #told = new Set<number>()

  /** @param since when the share was changed: earlier samples do not count */
  constructor(watch: Watch, deployed: { readonly endpoint: string; readonly id: string }, since: number, run: StepRun) {
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
  async look(probes: readonly OwnRequest[]): Promise<Sight> {
    const { effects } = this.#run
    const interval = { from: this.#since, to: effects.pace.now() }
    const [responses, latencies] = [
      await seriesOf('response_count', this.#endpoint, interval, this.#run),
      await seriesOf('prediction_latencies', this.#endpoint, interval, this.#run),
    ]
    const whole = ({ startAt }: Minute): boolean => startAt >= this.#since
    const own = minutesOf(responses, latencies, id => id === this.#deployedModelId)
      .filter(whole)
      .flatMap(minute => ofUsers(minute, probes) ?? [])
    const others = minutesOf(responses, latencies, id => id !== this.#deployedModelId).filter(whole)
    const known = own.filter(({ latencies: found }) => this.#watch.latency.length === 0 || found !== undefined)
    const fresh = own.filter(
      minute => !this.#told.has(minute.endAt) && (known.includes(minute) || minute.endAt + settleMs < interval.to),
    )
    for (const { endAt } of fresh) this.#told.add(endAt)
    return {
      requests: requestsOf(own),
      known: requestsOf(known),
      bad: own.flatMap(minute => this.#broken(minute)),
      seenUntil: Math.max(0, ...known.map(({ endAt }) => endAt)),
      lines: fresh.map(minute => {
        const beside = others.filter(({ endAt }) => endAt === minute.endAt)
        return `${clock(minute.endAt)} ${inWords([minute])}${beside.length === 0 ? '' : `; beside it ${inWords(beside)}`}`
      }),
    }
  }

  #broken(minute: Minute): string[] {
    const { errors, latency } = this.#watch
    const ratio = minute.failures / minute.requests
    const flaws = [
      ...(errors !== undefined && ratio > errors
        ? [`${percent(ratio)} of ${minute.requests} requests failed, at most ${percent(errors)} may`]
        : []),
      ...latency.flatMap(({ percentile, boundMs }) => {
        const found = minute.latencies && percentileOf(minute.latencies, Number(percentile.slice(1)))
        return found !== undefined && found > boundMs
          ? [`${percentile} ${Math.round(found)} ms, expected at most ${boundMs} ms`]
          : []
      }),
    ]
    return flaws.length === 0 ? [] : [`until ${clock(minute.endAt)} ${flaws.join(' and ')}`]
  }
}

/**
 * Returns what serves now, before any change. It also proves that the metrics may be read. Milliseconds since the
 * epoch.
 */
export async function lookBefore(endpoint: string, run: StepRun): Promise<string> {
  const to = run.effects.pace.now()
  const interval = { from: to - 15 * 60_000, to }
  const [responses, latencies] = [
    await seriesOf('response_count', endpoint, interval, run),
    await seriesOf('prediction_latencies', endpoint, interval, run),
  ]
  return inWords(minutesOf(responses, latencies, () => true))
}

function seriesOf(
  metric: 'response_count' | 'prediction_latencies',
  endpoint: string,
  { from, to }: { readonly from: number; readonly to: number },
  { effects, step, signal }: StepRun,
): Promise<readonly Resource[]> {
  const [, project = '', location = '', id = ''] =
    /^projects\/([^/]+)\/locations\/([^/]+)\/endpoints\/([^/]+)$/.exec(endpoint) ?? []
  const filter = [
    `metric.type="${metrics}/${metric}"`,
    'resource.type="aiplatform.googleapis.com/Endpoint"',
    `resource.labels.endpoint_id="${id}"`,
    `resource.labels.location="${location}"`,
  ].join(' AND ')
  const time = (at: number): string => new Date(at).toISOString()
  const query = { filter, 'interval.startTime': time(from), 'interval.endTime': time(Math.max(to, from + 1_000)) }
  return effects.timeSeries(project, query, step.declaration.id, signal)
}

/** `58 requests, 0 % failed, p95 45 ms` */
function inWords(minutes: readonly Minute[]): string {
  const requests = requestsOf(minutes)
  if (requests === 0) return 'no requests'
  const failures = minutes.reduce((sum, minute) => sum + minute.failures, 0)
  const all = merge(minutes.flatMap(({ latencies }) => latencies ?? []))
  const p95 = all && percentileOf(all, 95)
  return `${requests} requests, ${percent(failures / requests)} failed${p95 === undefined ? '' : `, p95 ${Math.round(p95)} ms`}`
}

const requestsOf = (minutes: readonly Minute[]): number => minutes.reduce((sum, { requests }) => sum + requests, 0)

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(2))} %`

/** `12:04` */
const clock = (at: number): string => new Date(at).toISOString().slice(11, 16)
