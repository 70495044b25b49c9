import type { Clock } from './clock.ts'

/** When something is read again. Milliseconds. */
export interface PollTimes {
  /** The first pause. */
  readonly first: number
  /** The longest pause. Pauses grow up to it, by half each time, and vary by a tenth. Absent: all pauses are equal. */
  readonly longest?: number
  /** End of the polling, since the epoch. It is read once more at or after it. */
  readonly deadline?: number
  /** Returns a time, since the epoch, at which a growing pause ends early; default: the deadline. */
  readonly wakeAt?: () => number
  readonly signal?: AbortSignal
}

/** Shortest pause, however near the deadline is. */
const shortestMs = 500

/**
 * Reads something, and again after each pause, until it is done or the deadline has passed.
 *
 * @param seen the first result, if it was just read
 * @returns the last result, done or not
 * @throws what `look` throws; the signal's reason on abort
 */
export async function poll<T>(
  clock: Clock,
  { first, longest, deadline = Infinity, wakeAt = () => deadline, signal }: PollTimes,
  look: () => Promise<T>,
  isDone: (result: T) => boolean,
  seen?: T,
): Promise<T> {
  let result = seen === undefined ? await look() : seen
  for (let pauseMs = first; !isDone(result) && clock.now() < deadline; ) {
    const growingMs = (): number =>
      Math.max(shortestMs, Math.min(pauseMs * (0.9 + 0.2 * clock.random()), wakeAt() - clock.now()))
    await clock.sleep(longest === undefined ? pauseMs : growingMs(), signal)
    pauseMs = Math.min(pauseMs * 1.5, longest ?? first)
    result = await look()
  }
  return result
}
