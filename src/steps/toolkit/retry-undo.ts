import type { Pace } from '../../core/clock.ts'
import { ActionError, isPassing } from '../../core/errors.ts'

/** First and longest pause before what got no clear answer is asked again. */
const pauseMs = { first: 1_000, longest: 20_000 }
/** So many clear refusals in a row are the last word: one alone may be the odd answer of an outage. */
const refusals = 3

/**
 * Asks until a clear answer comes, for what must not be given up by one answer that is none: an outage, a lost
 * connection, a page of HTML, one refusal between two successes.
 *
 * @param ask may be repeated
 * @param deadline milliseconds since the epoch: the last failure after it is thrown
 * @throws ActionError the last failure; any other error at once
 */
export async function persist<T>(
  ask: () => Promise<T>,
  deadline: number,
  { now, sleep, random }: Pick<Pace, 'now' | 'sleep' | 'random'>,
): Promise<T> {
  let refused = 0
  for (let pause = pauseMs.first; ; pause = Math.min(pause * 2, pauseMs.longest)) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ActionError) || isFinal(error)) throw error
      refused = isUnclear(error) ? 0 : refused + 1
      const wait = pause * (0.5 + random() / 2)
      if (refused === refusals || now() + wait >= deadline) throw error
      await sleep(wait)
    }
  }
}

/** Whether an answer says nothing about what was asked. */
function isUnclear(error: ActionError): boolean {
  const { answer, code } = error
  return isPassing(error) || (answer === undefined && code !== 'STEP_REJECTED')
}

/** What asking again cannot change: our own refusal, or one of who asks. */
const isFinal = ({ code }: ActionError): boolean =>
  ['DENIED', 'TOKEN_REJECTED', 'HOST_REFUSED', 'INTERNAL', 'STEPS_INVALID', 'STEP_FAILED'].includes(code)
