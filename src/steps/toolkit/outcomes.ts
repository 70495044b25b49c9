import { ActionError } from '../../core/errors.ts'
import { consoleUrl } from '../../vertex/console.ts'
import type { LifeEnd, StepRun } from './handler.ts'
import type { Resource } from './ports.ts'

export function succeeded({ name, resource }: Made, { step, effects }: StepRun): LifeEnd {
  return {
    state: 'SUCCEEDED',
    recorded: { state: 'SUCCEEDED', reason: null },
    name,
    consoleUrl: consoleUrl(name, step.project),
    resource,
    finishedAt: new Date(effects.pace.now()).toISOString(),
  }
}

/** A call with an effect got no clear answer, and there is nothing that would say whether it took place. */
export function unanswered(path: string, { code, message, answer }: ActionError, { step }: StepRun): LifeEnd {
  const { id, kind } = step.declaration
  const what = `It is not known whether the ${kind} of step ${id} took place: ${path} got no clear answer. ${message}`
  const cure = 'Look at it in the console before this workflow run is run again.'
  return unknown(new ActionError(code, what, { ...(answer && { answer }), cure }))
}

/** Nobody knows what came of the step. */
export const unknown = (error: ActionError): LifeEnd => ({
  state: 'UNKNOWN',
  recorded: { state: 'UNKNOWN', reason: error.code },
  error,
})

/** What is not known to have ended stays remembered. The operation's own words are not for the record. */
export function failed(error: ActionError): LifeEnd {
  if (error.code === 'STEP_TIMEOUT')
    return { state: 'TIMED_OUT', recorded: { state: 'TIMED_OUT', reason: error.code }, error }
  if (error.code !== 'STEP_FAILED') return unknown(error)
  return { state: 'FAILED', recorded: { state: 'FAILED', reason: `code ${error.answer?.status ?? 0}` }, error }
}

/** What an operation has made. */
export interface Made {
  /** Full resource name, as Google has it where it says one. */
  readonly name: string
  readonly resource: Resource
}
