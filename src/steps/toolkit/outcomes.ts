import { ActionError } from '../../core/errors.ts'
import { consoleUrl } from '../../vertex/console.ts'
import type { HandlerContext, StepResult } from './handler.ts'
import type { Resource } from './ports.ts'

/** The end of a step that succeeded. */
export function succeeded({ name, resource }: Made, { step, ports }: HandlerContext): StepResult {
  return {
    state: 'SUCCEEDED',
    recorded: { state: 'SUCCEEDED', reason: null },
    name,
    consoleUrl: consoleUrl(name, step.project),
    resource,
    finishedAt: new Date(ports.clock.now()).toISOString(),
  }
}

/** The end of a call with an effect that got no clear answer, if nothing shows whether it took effect. */
export function unansweredCall(
  path: string,
  { code, message, answer, subject }: ActionError,
  { step }: HandlerContext,
): StepResult {
  const { id, kind } = step.declaration
  const what = `It is not known whether the ${kind} of step ${id} took place: ${path} got no clear answer. ${message}`
  const cure = 'Look at it in the console before this workflow run is run again.'
  return unknownResult(new ActionError(code, what, { step: id, subject, answer, cure }))
}

/** The end of a step whose result is not known. */
export const unknownResult = (error: ActionError): StepResult => ({
  state: 'UNKNOWN',
  recorded: { state: 'UNKNOWN', reason: error.code },
  error,
})

/**
 * The end of a failed operation. If its end is not known, its entry for post stays. The operation's own words do not go
 * into the record.
 */
export function failed(error: ActionError): StepResult {
  if (error.code === 'STEP_TIMEOUT')
    return { state: 'TIMED_OUT', recorded: { state: 'TIMED_OUT', reason: error.code }, error }
  if (error.code !== 'STEP_FAILED') return unknownResult(error)
  return { state: 'FAILED', recorded: { state: 'FAILED', reason: `code ${error.answer?.status ?? 0}` }, error }
}

/** The result of an operation. */
export interface Made {
  /** Full resource name, as Google returns it. */
  readonly name: string
  readonly resource: Resource
}
