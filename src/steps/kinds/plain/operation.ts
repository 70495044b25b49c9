import { nameOf } from '../../toolkit/create-once.ts'
import type { Life } from '../../toolkit/handler.ts'
import { unanswered } from '../../toolkit/outcomes.ts'
import { plainCall, seeThrough } from '../../toolkit/run-operation.ts'

/** Handles a kind with one call and one long-running operation. The result is the operation's response. */
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
