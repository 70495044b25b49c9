import { nameOf } from '../../toolkit/create-once.ts'
import type { StepHandler } from '../../toolkit/handler.ts'
import { succeeded, unansweredCall } from '../../toolkit/outcomes.ts'
import { plainCall } from './plain-call.ts'

/** Handles a kind with one call whose answer is the result. */
export const answer: StepHandler = async run => {
  const { id, ports, signal } = run
  const { verb, path, body, repeatable, target } = plainCall(run)
  const sent = repeatable
    ? { resource: await ports.vertex.repeatable(path, { step: id, body, signal }) }
    : await ports.vertex.once(verb, path, { step: id, body })
  if ('ambiguous' in sent) return unansweredCall(path, sent.ambiguous, run)
  const { resource } = sent
  return succeeded({ name: nameOf(resource) || target, resource }, run)
}
