import type { AuditEvents } from '../../../audit/events.ts'
import { joinSamples, type ModelSample, type TrafficSample } from '../../toolkit/traffic-sample.ts'

/** How many samples of a kind are written before each of the next ones stands for twice as many. */
const samplesPerWidth = 60

/**
 * Collects the samples of one share of the traffic. Each goes to the record before the next change of the endpoint. In
 * the first hour that is one a minute; then passed ones are joined, two at a time, then four, and so on, so that a
 * bake of days makes a few hundred. A sample that exceeded a limit is written alone, and at once.
 */
export class SampleLog {
  readonly #write: (sample: TrafficSample) => Promise<void>
  readonly #written: TrafficSample[] = []
  readonly #pending: Record<TrafficSample['by'], TrafficSample[]> = { probe: [], watch: [] }
  #unsettled: readonly TrafficSample[] = []

  /** @param write writes one sample to the record */
  constructor(write: (sample: TrafficSample) => Promise<void>) {
    this.#write = write
  }

  /** The written samples, oldest first. Of a minute that was written twice, the newer numbers count. */
  get samples(): readonly TrafficSample[] {
    const newest = new Map(this.#written.map(one => [`${one.by} ${one.from} ${one.to}`, one]))
    return [...newest.values()].sort((a, b) => Date.parse(a.to) - Date.parse(b.to))
  }

  /** @throws ActionError `RECORD_UNWRITABLE` */
  async add(sample: TrafficSample): Promise<void> {
    const { by, passed } = sample
    const pending = this.#pending[by]
    if (!passed) {
      await this.#flush(by)
      return this.#keep(sample)
    }
    pending.push(sample)
    if (pending.length >= this.#width(by)) await this.#flush(by)
  }

  /**
   * @param unsettled minutes whose numbers may still change; only those of the last call are kept
   * @throws ActionError `RECORD_UNWRITABLE`
   */
  async see(samples: readonly TrafficSample[], unsettled: readonly TrafficSample[]): Promise<void> {
    this.#unsettled = unsettled
    for (const sample of samples) await this.add(sample)
  }

  /**
   * Writes what is not written yet.
   *
   * @throws ActionError `RECORD_UNWRITABLE`
   */
  async end(): Promise<void> {
    await this.see(this.#unsettled, [])
    await this.#flush('probe')
    await this.#flush('watch')
  }

  #width(by: TrafficSample['by']): number {
    const count = this.#written.filter(one => one.by === by).length
    return 2 ** Math.floor(count / samplesPerWidth)
  }

  async #flush(by: TrafficSample['by']): Promise<void> {
    const [first, ...more] = this.#pending[by].splice(0)
    if (first !== undefined) await this.#keep(joinSamples([first, ...more]))
  }

  async #keep(sample: TrafficSample): Promise<void> {
    await this.#write(sample)
    this.#written.push(sample)
  }
}

/** Returns a sample as the record has it. */
export function recordedSample(
  { by, from, to, of, models, bound, passed }: TrafficSample,
  { step, endpoint, share }: { readonly step: string; readonly endpoint: string; readonly share: number },
): AuditEvents['rollout.sampled'] {
  const { failures, errorRatio, p50Ms, p95Ms, p99Ms, minRequests } = bound
  const limits = {
    ...(failures !== undefined && { failures }),
    ...(errorRatio !== undefined && { error_ratio: errorRatio }),
    ...(minRequests !== undefined && { min_requests: minRequests }),
    ...latencies({ p50Ms, p95Ms, p99Ms }),
  }
  return { step, endpoint, by, share, from, to, samples: of, models: models.map(recordedModel), bound: limits, passed }
}

const recordedModel = (one: ModelSample) => ({
  model: one.model,
  deployed_model_id: one.deployedModelId,
  requests: one.requests,
  failures: one.failures,
  ...(one.errorRatio !== undefined && { error_ratio: one.errorRatio }),
  ...latencies(one),
})

const latencies = ({ p50Ms, p95Ms, p99Ms }: { [K in 'p50Ms' | 'p95Ms' | 'p99Ms']?: number | undefined }) => ({
  ...(p50Ms !== undefined && { p50_ms: p50Ms }),
  ...(p95Ms !== undefined && { p95_ms: p95Ms }),
  ...(p99Ms !== undefined && { p99_ms: p99Ms }),
})
