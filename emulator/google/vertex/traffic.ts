import { type Behaviours, errorRatioOf, errorStatusOf, latencyOf } from './behaviour.ts'
import type { Endpoint } from './endpoint.ts'
import type { Usage } from './usage.ts'

interface Stream {
  requestsPerMinute: number
  /** The moment up to which requests are counted. */
  countedUntil: number
  /** Fractions of requests, and of failures, that are due, by the id of the deployed model. */
  readonly due: Map<string, number>
  readonly failuresDue: Map<string, number>
}

/**
 * Simulated users of endpoints. Nothing runs in the background: requests are counted at each read, and before a change
 * of the split, a behaviour, or the rate.
 */
export class Traffic {
  readonly #usage: Usage
  readonly #behaviours: Behaviours
  readonly #streams = new Map<Endpoint, Stream>()

  constructor(usage: Usage, behaviours: Behaviours) {
    this.#usage = usage
    this.#behaviours = behaviours
  }

  set(endpoint: Endpoint, requestsPerMinute: number, at: number): void {
    this.count(endpoint, at)
    const stream = this.#streams.get(endpoint)
    if (stream !== undefined) stream.requestsPerMinute = requestsPerMinute
    else this.#streams.set(endpoint, { requestsPerMinute, countedUntil: at, due: new Map(), failuresDue: new Map() })
  }

  countAll(until: number): void {
    for (const endpoint of this.#streams.keys()) this.count(endpoint, until)
  }

  /** Counts an endpoint's requests up to a moment, with the present split and behaviours. */
  count(endpoint: Endpoint, until: number): void {
    const stream = this.#streams.get(endpoint)
    while (stream !== undefined && stream.countedUntil < until) {
      const from = stream.countedUntil
      const to = Math.min(until, (Math.floor(from / 60_000) + 1) * 60_000)
      const requests = (stream.requestsPerMinute * (to - from)) / 60_000
      for (const [id, share] of Object.entries(endpoint.split))
        this.#answer(endpoint, id, (requests * share) / 100, from)
      stream.countedUntil = to
    }
  }

  #answer(endpoint: Endpoint, id: string, requests: number, at: number): void {
    const stream = this.#streams.get(endpoint)
    const deployed = endpoint.deployedModels.get(id)
    if (stream === undefined || deployed === undefined) return
    const behaviour = this.#behaviours.of(deployed, 'user')
    const answers = takeWhole(stream.due, id, requests)
    const failures = takeWhole(stream.failuresDue, id, answers * errorRatioOf(behaviour))
    const latencyMs = latencyOf(behaviour)
    const record = (status: number, times: number): void => {
      if (times > 0) this.#usage.record(endpoint, id, { at, status, latencyMs, times })
    }
    record(200, answers - failures)
    record(errorStatusOf(behaviour), failures)
  }
}

/** Adds to the amount that is due, and takes its whole part. The fraction stays due, so that no share is lost. */
export function takeWhole(due: Map<string, number>, key: string, more: number): number {
  // A rounding error must not hold back a whole request.
  const sum = (due.get(key) ?? 0) + more
  const whole = Math.floor(sum + 1e-6)
  due.set(key, sum - whole)
  return whole
}
