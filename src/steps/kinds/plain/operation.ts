import { ActionError } from '../../../core/errors.ts'
import { digest } from '../../dedupe-key.ts'
import { asActionError } from '../../run/run-step.ts'
import { awaitOperation } from '../../toolkit/await-operation.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { Life, LifeEnd, StepRun } from '../../toolkit/handler.ts'
import { operationOf } from '../../toolkit/in-flight.ts'
import type { Resource, StartedOperation } from '../../toolkit/ports.ts'
import { stoppedWith } from '../../toolkit/stop-reasons.ts'
import { callOf, consoleUrl, type PlainCall } from '../table.ts'

/** A plain long-running operation: one call, waited for. What it gives is its response. */
export const operation: Life = async run => {
  const { step, effects } = run
  const { id, kind } = step.declaration
  const { verb, path, body, target } = plainCall(run)
  const sent = await effects.vertex.once(verb, path, { step: id, body })
  if ('ambiguous' in sent) return unanswered(path, sent.ambiguous, run)
  return seeThrough(sent.resource, `the ${kind}`, run, response => ({
    name: nameOf(response) || target,
    resource: response,
  }))
}

/** The one call of a step, and the resource that it is made on. */
export function plainCall({ step, request }: StepRun): PlainCall & { readonly target: string } {
  const { kind } = step.declaration
  const call = callOf(kind, step, request.body)
  if (call === undefined) throw new Error(`${kind} is no plain call`)
  return { ...call, target: call.path.replace(/:\w+$/, '') }
}

/** What an operation has made. */
export interface Made {
  /** Full resource name, as Google has it where it says one. */
  readonly name: string
  readonly resource: Resource
}

/**
 * Writes down that an operation runs, waits for its end and says how it ended. While it runs it is remembered, so that it
 * is asked to stop with its run.
 *
 * @param what for messages, as `the upload of fraud`
 * @param made from the operation's response
 * @param changes of an endpoint: what serves there is told when the run is stopped
 */
export async function seeThrough(
  operation: Resource,
  what: string,
  run: StepRun,
  made: (response: Resource) => Made | Promise<Made>,
  changes: Pick<StartedOperation, 'endpoint' | 'undeploys' | 'sets'> = {},
): Promise<LifeEnd> {
  const { step, request, effects, signal, remember } = run
  const { id, kind, wait } = step.declaration
  const name = nameOf(operation)
  await effects.record('step.submitted', { step: id, kind, name, request_sha256: digest(request.body) })
  remember(wait ? operationOf(step, { name, what, ...changes }) : undefined)
  effects.tell({ type: 'submitted', step: id, name, consoleUrl: undefined })
  if (!wait) return { state: 'RUNNING', recorded: { state: 'RUNNING', reason: null }, name, resource: operation }
  // What it was to change has a page, and an operation has none.
  const place = { name, consoleUrl: consoleUrl(name.replace(/\/operations\/[^/]+$/, ''), step.project) }
  try {
    const { '@type': _, ...response } = await awaitOperation(operation, what, run)
    // It stays known until the step has ended: what it changed is told if the run is stopped before.
    const end = succeeded(await made(response), run)
    effects.tell({ type: 'made', step: id, name: end.name ?? name, consoleUrl: end.consoleUrl })
    return end
  } catch (error) {
    if (signal.aborted) {
      return { state: 'CANCELLING', recorded: undefined, ...place, error: stoppedWith(id, signal) }
    }
    const failure = asActionError(error, id)
    if (failure.code === 'STEP_FAILED') remember(undefined)
    return { ...failed(failure), ...place }
  }
}

/** What is not known to have ended stays remembered. The operation's own words are not for the record. */
function failed(error: ActionError): LifeEnd {
  if (error.code === 'STEP_TIMEOUT')
    return { state: 'TIMED_OUT', recorded: { state: 'TIMED_OUT', reason: error.code }, error }
  if (error.code !== 'STEP_FAILED') return unknown(error)
  return { state: 'FAILED', recorded: { state: 'FAILED', reason: `code ${error.answer?.status ?? 0}` }, error }
}

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
