import { ActionError } from '../core/errors.ts'
import { isObject, type JsonObject } from '../core/json.ts'

/** google.rpc.Code.RESOURCE_EXHAUSTED, as jobs have it: a number. */
const resourceExhausted = 8

/** Google's words for a lack of machines, or of quota for them, in an answer or in a job's error. */
const machineWords =
  /resources? (are|is) insufficient|insufficient (capacity|resources)|exceeds? quota limits|out of stock|stock-?out|machine type temporarily unavailable|preempt/i

/** The program exhausted its resources, so the job had its machines. */
const programWords = /out[- ]of[- ]memory|non-zero status/i

/**
 * True if a refused create means that there are no machines for the job. A quota of machines is separate for each
 * location and machine, so an alternative may still work. A quota of calls is temporary, and says nothing about
 * machines.
 */
export const refusesMachines = (error: unknown): error is ActionError =>
  error instanceof ActionError && error.answer?.status === 429 && !/RATE_LIMIT_EXCEEDED/.test(error.answer.words)

/** True if the words of a 429 are about machines: a repetition would get the same answer. */
export const isAboutMachines = (words: string): boolean => machineWords.test(words)

/**
 * True if a failed job lacked machines: RESOURCE_EXHAUSTED before it ever ran. Once it has run (spot machines taken
 * away too often), Google's words decide, since a program that is out of memory has the same code.
 */
export function isCapacityError(job: JsonObject): boolean {
  const { error, startTime } = job
  const { code, message } = isObject(error) ? error : {}
  const words = typeof message === 'string' ? message : ''
  if (programWords.test(words)) return false
  if (machineWords.test(words)) return true
  return code === resourceExhausted && (startTime === undefined || startTime === null)
}
