import { ActionError } from './errors.ts'
import { diagnose, diagnoseStatus, type RequestContext } from './report/diagnosis.ts'

/** Gives a step's failure its likely cause and its cure, where only Google's words are known so far. */
export function diagnosed(error: ActionError, context: RequestContext): ActionError {
  const { code, message, answer, problems } = error
  if (answer === undefined || error.likelyCause !== undefined) return error
  const { cause, cure } =
    code === 'STEP_FAILED'
      ? diagnoseStatus({ code: answer.status, message: answer.words }, context)
      : diagnose(answer, context)
  // What an ended job's own message says is worth more than the general advice; what is said of a create is not.
  const mending = code === 'STEP_FAILED' ? (cure ?? error.cure) : (error.cure ?? cure)
  return new ActionError(code, message, {
    answer,
    problems,
    cause,
    ...(mending === undefined ? {} : { cure: mending }),
  })
}
