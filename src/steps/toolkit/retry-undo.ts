import type { Clock } from '../../core/clock.ts'
import { ActionError, isTemporary } from '../../core/errors.ts'

/** First and longest pause before a request without a clear answer is repeated. */
const undoPauseMs = { first: 1_000, longest: 20_000 }
/** Clear refusals in a row that count as final. A single one may be an odd answer during an outage. */
const refusals = 3

/**
 * Repeats a request until a clear answer comes. An outage, a lost connection, a page of HTML, or one refusal between
 * two successes must not end it.
 *
 * @param ask may be repeated
 * @param deadline milliseconds since the epoch: the last failure after it is thrown
 * @throws ActionError the last failure; any other error at once
 */
export async function retryUndo<T>(
  ask: () => Promise<T>,
  deadline: number,
  { now, sleep, random }: Pick<Clock, 'now' | 'sleep' | 'random'>,
): Promise<T> {
  let refused = 0
  for (let pause = undoPauseMs.first; ; pause = Math.min(pause * 2, undoPauseMs.longest)) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ActionError) || isFinalAnswer(error)) throw error
      refused = isUnclear(error) ? 0 : refused + 1
      const wait = pause * (0.5 + random() / 2)
      if (refused === refusals || now() + wait >= deadline) throw error
      await sleep(wait)
    }
  }
}

/** True if an answer says nothing about the request. */
function isUnclear(error: ActionError): boolean {
  const { answer, code } = error
  return isTemporary(error) || (answer === undefined && code !== 'STEP_REJECTED')
}

/** True for an error that a repetition cannot change: our own refusal, or a fault of the caller. */
const isFinalAnswer = ({ code }: ActionError): boolean =>
  ['DENIED', 'TOKEN_REJECTED', 'HOST_REFUSED', 'INTERNAL', 'STEPS_INVALID', 'STEP_FAILED'].includes(code)
