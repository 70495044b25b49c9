import type { Pace } from '../../../core/clock.ts'
import type { JobPlace, Submissions } from '../../toolkit/ports.ts'
import { Slots } from './semaphore.ts'

/** So many are under way at the same time: what a killed run must look for afterwards is bounded by it too. */
const inFlight = 10

/**
 * Of the 60 submissions a minute that a project has in a region (facts/vertex-api.md "Errors, retries, quotas"), a part is
 * left to others, and to what is repeated.
 */
const aMinute = 50
const minuteMs = 60_000

/** One for a run: projects and regions have their own turns. */
export function createSubmissions(pace: Pace): Submissions {
  const places = new Map<string, Turns>()
  const turnsOf = ({ project, location }: JobPlace): Turns => {
    const key = `${project}/${location}`
    const turns = places.get(key) ?? { slots: new Slots(inFlight), sent: [], last: Promise.resolve() }
    places.set(key, turns)
    return turns
  }
  return {
    begin: (place, make) => turnsOf(place).slots.hold(make),
    paced: (place, signal) => {
      const turns = turnsOf(place)
      const mine = turns.last.then(async () => {
        signal.throwIfAborted()
        const oldest = turns.sent.length < aMinute ? -Infinity : (turns.sent[0] ?? -Infinity)
        const waitMs = oldest + minuteMs - pace.now()
        if (waitMs > 0) await pace.sleep(waitMs, signal)
        if (turns.sent.length === aMinute) turns.sent.shift()
        turns.sent.push(pace.now())
      })
      turns.last = mine.catch(() => {})
      return mine
    },
  }
}

interface Turns {
  readonly slots: Slots
  /** When the last ones were sent, at most a minute's worth. Milliseconds since the epoch. */
  readonly sent: number[]
  last: Promise<void>
}
