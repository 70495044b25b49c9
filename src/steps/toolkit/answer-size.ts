import { stepError } from '../../core/errors.ts'
import type { Resource } from './ports.ts'

/** How much of an answer is kept for references and `results_file` (bytes), and how much is shown (characters). */
const answerBounds = { kept: 256 * 1024, shown: 4 * 1024 }

/**
 * Returns an answer that a step may keep.
 *
 * @throws ActionError `STEP_FAILED` if it is too large
 */
export function limitAnswer(answer: Resource, step: string): Resource {
  const size = Buffer.byteLength(JSON.stringify(answer))
  if (size <= answerBounds.kept) return answer
  const message = `the answer has ${size} bytes, and at most ${answerBounds.kept} are kept`
  throw stepError(step, 'STEP_FAILED', message, {
    cure: 'Ask for less at once; for large inputs use a batchPredictionJob, which writes files.',
  })
}

/** Returns the beginning of an answer, for the log and the summary. */
export const preview = (text: string): string =>
  text.length <= answerBounds.shown
    ? text
    : `${text.slice(0, answerBounds.shown)}\n… (${text.length - answerBounds.shown} more characters)`
