import type { Life } from '../life.ts'
import { nameOf } from '../once.ts'
import { succeeded, unanswered } from './operation.ts'
import { callOf } from './table.ts'

/** A plain call whose answer is all there is to it. */
export const answer: Life = async run => {
  const { step, request, effects, signal } = run
  const { id, kind } = step.declaration
  const call = callOf(kind, step, request.body)
  if (call === undefined) throw new Error(`${kind} is no plain call`)
  const { verb, path, body, repeatable } = call
  const sent = repeatable
    ? { resource: await effects.vertex.repeatable(path, { step: id, body, signal }) }
    : await effects.vertex.once(verb, path, { step: id, body })
  if ('ambiguous' in sent) return unanswered(path, sent.ambiguous, run)
  const { resource } = sent
  return succeeded({ name: nameOf(resource) || path.replace(/:\w+$/, ''), resource }, run)
}
