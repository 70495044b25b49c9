import { ActionError } from '../core/errors.ts'
import { isObject, type JsonObject } from '../core/json.ts'

/** google.rpc.Code.RESOURCE_EXHAUSTED, as jobs carry it (facts/vertex-api.md "Errors, retries, quotas"). */
const resourceExhausted = 8

/** Google's words where there are no machines, or no quota left for them, in an answer or in a job's error. */
const ofMachines =
  /resources? (are|is) insufficient|insufficient (capacity|resources)|exceeds? quota limits|out of stock|stock-?out|machine type temporarily unavailable|preempt/i

/** The program used up what it was given: the job found its machines. */
const ofProgram = /out[- ]of[- ]memory|non-zero status/i

/**
 * Whether a refusal to make a job says that there are no machines for it: a quota of machines is one per location and
 * machine too, so that an alternative may still fit. One of calls a minute passes, and says nothing of machines.
 */
export const refusesMachines = (error: unknown): error is ActionError =>
  error instanceof ActionError && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words)

/** Whether the words of a 429 are of machines: asked again a moment later it says the same. */
export const isOfMachines = (words: string): boolean => ofMachines.test(words)

/**
 * Whether a job that has failed did so for want of machines: RESOURCE_EXHAUSTED before it ever ran; once it has run, as
 * where spot machines were taken away too often, only where Google's words say so, since a program that is out of memory
 * bears the same code.
 */
export function lackedMachines(job: JsonObject): boolean {
  const { error, startTime } = job
  const { code, message } = isObject(error) ? error : {}
  const words = typeof message === 'string' ? message : ''
  if (ofProgram.test(words)) return false
  if (ofMachines.test(words)) return true
  return code === resourceExhausted && (startTime === undefined || startTime === null)
}
