import { nameOf } from '../../toolkit/create-once.ts'
import type { StepHandler } from '../../toolkit/handler.ts'
import { unansweredCall } from '../../toolkit/outcomes.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { plainCall } from './plain-call.ts'

/** Handles a kind with one call and one long-running operation. The result is the operation's response. */
export const operation: StepHandler = async run => {
  const { step, ports } = run
  const { id, kind } = step.declaration
  const { verb, path, body, target } = plainCall(run)
  const sent = await ports.vertex.once(verb, path, { step: id, body })
  if ('ambiguous' in sent) return unansweredCall(path, sent.ambiguous, run)
  return waitForOperation(sent.resource, { what: `the ${kind}` }, run, response => ({
    name: nameOf(response) || target,
    resource: response,
  }))
}
