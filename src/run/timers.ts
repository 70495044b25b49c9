import { ActionError } from '../core/errors.ts'
import { withResolvers } from '../core/oldest-node.ts'
import type { RunContext } from './context.ts'
import type { RunState } from './state.ts'

/** A cancelled run has 7.5 s, so it waits for no more answers. */
export async function unlessCancelled<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}

/** Returns a function that ends a phase under a name. A phase starts where the one before ended. */
export function stopwatch({ clock }: RunContext, { phases }: RunState): (name: string) => void {
  let last = clock.now()
  return name => {
    const now = clock.now()
    phases.push({ name, milliseconds: now - last })
    last = now
  }
}

/** The time limit that the steps file sets for the run. */
export function runTime(seconds: number | undefined, { clock }: RunContext): { over: AbortSignal; stop: () => void } {
  const [over, done] = [new AbortController(), new AbortController()]
  if (seconds !== undefined) {
    const message = `the run's timeout of ${seconds} s is over`
    const cure =
      'Raise the `timeout` at the top of the steps file, or write cancel: detach for a job that may continue.'
    const title = `The steps are not done within the run's timeout of ${seconds} s`
    const end = (): void => over.abort(new ActionError('STEP_TIMEOUT', message, { title, cure }))
    sleepUntil(clock.now() + seconds * 1000, clock, done.signal).then(end, () => {})
  }
  return { over: over.signal, stop: () => done.abort() }
}

/** Follows the clock, since a machine that was suspended has lost time. */
async function sleepUntil(time: number, { now, sleep }: RunContext['clock'], signal: AbortSignal): Promise<void> {
  while (now() < time) await sleep(Math.min(time - now(), 30_000), signal)
}
