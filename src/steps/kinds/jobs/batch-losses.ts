import { type ActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { shortState } from '../../../vertex/job-kinds.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { answerOfEnd, errorOf, stateOf } from '../../toolkit/states.ts'

/** Most of Google's messages that are quoted. */
const mostQuoted = 5

/**
 * Returns the error for an incomplete batch prediction. Google ends such a job as succeeded, or partially so. It counts
 * instances that failed or were not reached, and names files that could not be read.
 *
 * @returns `undefined` if nothing is missing. If Google does not know (`incompleteCount: -1`), the job's state decides
 */
export function lostPredictions(step: string, name: string, final: Resource): ActionError | undefined {
  const isPartial = shortState(stateOf(final)) === 'PARTIALLY_SUCCEEDED'
  const { completionStats, outputInfo, partialFailures } = final
  const count = (field: string): number => {
    const value = Number(isObject(completionStats) ? (completionStats[field] ?? 0) : 0)
    return value > 0 ? value : 0
  }
  const [failed, unreached, successful] = [count('failedCount'), count('incompleteCount'), count('successfulCount')]
  const reported = (Array.isArray(partialFailures) ? partialFailures : []).filter(isObject)
  if (failed === 0 && unreached === 0 && reported.length === 0 && !isPartial) return undefined
  const parts = [
    ...(failed === 0 ? [] : [`${failed} of ${failed + unreached + successful} instances have no prediction`]),
    ...(unreached === 0 ? [] : [`${unreached} of ${failed + unreached + successful} instances were not reached`]),
    ...(reported.length === 0 ? [] : [`partial failures reported: ${reported.length}`]),
  ]
  if (parts.length === 0) parts.push('it succeeded only in part, and Google does not say what is missing')
  const where = isObject(outputInfo)
    ? (outputInfo['gcsOutputDirectory'] ?? outputInfo['bigqueryOutputDataset'])
    : undefined
  const [said = errorOf(final), ...more] = reported.slice(0, mostQuoted).flatMap(error => errorOf({ error }) ?? [])
  const others = more.map(({ message }) => message)
  return stepError(step, 'STEP_FAILED', `${parts.join(', ')}: ${name}`, {
    subject: { kind: 'job', name },
    ...(said && { answer: answerOfEnd(said, others) }),
    cause: 'Google made some of the predictions, and reports the job as done',
    cure: `The reasons are next to the predictions${typeof where === 'string' ? `, in ${where}` : ''}. Correct the instances or the model, then run again.`,
  })
}
