import type { Clock } from '../../../core/clock.ts'
import { Semaphore } from '../../../core/semaphore.ts'
import type { JobPlace, Submissions } from '../../toolkit/ports.ts'

/** Creations at the same time. A killed run must look for at most this many. */
const inFlight = 10

/**
 * Creations a minute. Vertex AI allows 60 for each project and region (https://cloud.google.com/vertex-ai/docs/quotas).
 * The rest is for other clients and for repetitions.
 */
const aMinute = 50
const minuteMs = 60_000

/** Creates the limits of a run, for each project and region. */
export function createSubmissions(clock: Clock): Submissions {
  const places = new Map<string, Turns>()
  const turnsOf = ({ project, location }: JobPlace): Turns => {
    const key = `${project}/${location}`
    const turns = places.get(key) ?? { slots: new Semaphore(inFlight), sent: [], last: Promise.resolve() }
    places.set(key, turns)
    return turns
  }
  return {
    begin: (place, make) => turnsOf(place).slots.run(make),
    paced: (place, signal) => {
      const turns = turnsOf(place)
      const mine = turns.last.then(async () => {
        signal.throwIfAborted()
        const oldest = turns.sent.length < aMinute ? -Infinity : (turns.sent[0] ?? -Infinity)
        const waitMs = oldest + minuteMs - clock.now()
        if (waitMs > 0) await clock.sleep(waitMs, signal)
        if (turns.sent.length === aMinute) turns.sent.shift()
        turns.sent.push(clock.now())
      })
      turns.last = mine.catch(() => {})
      return mine
    },
  }
}

interface Turns {
  readonly slots: Semaphore
  /** When the last ones were sent, for at most a minute. Milliseconds since the epoch. */
  readonly sent: number[]
  last: Promise<void>
}
