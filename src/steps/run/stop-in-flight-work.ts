import { Semaphore } from '../../core/semaphore.ts'
import type { InFlight, Ports } from '../toolkit/ports.ts'
import { stoppedBy } from '../toolkit/stop-reasons.ts'
import { type Stopped, stop } from './stop.ts'

/**
 * How long a run may take to ask Vertex AI to stop its jobs. A cancelled run is killed after 7.5 s. One that was denied
 * at a renewal, or whose time is over, may use the rest of its credential.
 */
const stopWithinMs = { cancelled: 6_000, otherwise: 60_000 }

/** Most requests to stop at the same time: each has a connection, and opening one costs more than the request. */
const stopsAtOnce = 20

/** The part of that time in which a create in progress may be answered, and each step may report its end. */
const answerPart = 1 / 3

/** True if post need not try again. */
export const isOver = (end: Stopped | undefined): boolean => end !== undefined && end.left === undefined

/**
 * Asks Vertex AI to stop everything that runs, and once more for what a create in progress has made meanwhile.
 *
 * @returns step id to the result
 */
export async function stopInFlightWork(
  started: () => readonly InFlight[],
  all: Promise<unknown>,
  ports: Ports,
  withinMs: number,
): Promise<ReadonlyMap<string, Stopped>> {
  const stopped = new Map<string, Stopped>()
  const deadline = ports.clock.now() + withinMs
  const stopOne = async (inFlight: InFlight): Promise<void> => {
    if (isOver(stopped.get(inFlight.step))) return
    stopped.set(inFlight.step, await stop(inFlight, ports, { answerMs: deadline - ports.clock.now(), deployMs: 0 }))
  }
  const slots = new Semaphore(stopsAtOnce)
  const stopEach = (): Promise<unknown> =>
    Promise.allSettled(started().map(inFlight => slots.run(() => stopOne(inFlight))))
  const answered = (): Promise<unknown> => Promise.race([all, ports.clock.sleep(withinMs * answerPart)])
  await Promise.race([stopEach().then(answered).then(stopEach), ports.clock.sleep(withinMs)])
  return new Map(stopped)
}

/** Returns the milliseconds that a stopped run may take to stop its jobs. */
export const stopTime = (signal: AbortSignal): number =>
  stoppedBy(signal) === 'CANCELLED' ? stopWithinMs.cancelled : stopWithinMs.otherwise
