import { ActionError } from '../../errors.ts'
import type { Effects, Resource, VertexCall } from '../effects.ts'
import type { Life, StepRun } from '../life.ts'
import { findEndpoint } from '../names.ts'
import { succeeded, unanswered } from './operation.ts'
import { type Split, sameSplit, splitInWords, splitOf, strangersIn } from './split.ts'

/** An etag makes a repetition safe: a first try that took effect changed it. */
const tries = 3

/** Sets an endpoint's split, unless somebody else changes the endpoint meanwhile: then theirs stands. */
export const traffic: Life = async run => {
  const { step, request, effects, signal } = run
  const { id } = step.declaration
  const wanted = splitOf(request.body)
  const found = await findEndpoint(request.body['endpoint'], run)
  if (found === undefined)
    throw new ActionError('STEP_REJECTED', `Step ${id}: there is no such endpoint`, {
      cure: 'Make it before, by an endpoint step.',
    })
  const { name, endpoint } = found
  const strangers = strangersIn(wanted, endpoint)
  if (strangers !== undefined)
    throw new ActionError('STEP_REJECTED', `Step ${id}: the split does not fit ${name}: ${strangers}`, {
      cure: 'Name deployed models by the ids that are there.',
    })
  if (sameSplit(wanted, splitOf(endpoint))) {
    effects.tell({ type: 'progress', step: id, message: `the split of ${name} is so already: ${splitInWords(wanted)}` })
    return succeeded({ name, resource: endpoint }, run)
  }
  effects.tell({
    type: 'progress',
    step: id,
    message: `${name}: from ${splitInWords(splitOf(endpoint))} to ${splitInWords(wanted)}`,
  })
  const set = await setSplit(name, endpoint, wanted, { step: id, signal }, effects.vertex)
  if ('ambiguous' in set) return unanswered(name, set.ambiguous, run)
  if ('theirs' in set) throw overtaken(name, wanted, set.theirs, run)
  return succeeded({ name, resource: set.endpoint }, run)
}

/** What came of setting a split: the endpoint with it, or as somebody else changed it meanwhile; or nobody knows. */
export type SetSplit =
  | { readonly endpoint: Resource }
  | { readonly theirs: Resource }
  | { readonly ambiguous: ActionError }

/**
 * Sets the split of an endpoint under its etag, so that nobody else's change is overwritten, and once: where an answer
 * was lost, the endpoint is looked at before it is tried again.
 *
 * @param endpoint as it was read before
 * @throws ActionError where Google refuses it
 */
export async function setSplit(
  name: string,
  { etag }: Resource,
  trafficSplit: Split,
  call: Pick<VertexCall, 'step' | 'signal'>,
  vertex: Effects['vertex'],
): Promise<SetSplit> {
  const { step } = call
  const body = { trafficSplit, etag }
  for (let attempt = 1; ; attempt++) {
    const sent = await vertex
      .once('PATCH', name, { step, query: { updateMask: 'trafficSplit' }, body })
      .catch(async (error: unknown) => {
        if (!isConflict(error)) throw error
        return { changed: await vertex.get(name, call) }
      })
    if ('resource' in sent) return { endpoint: sent.resource }
    const now = 'changed' in sent ? sent.changed : await vertex.get(name, call)
    // The answer to a try before was lost, and it took effect.
    if (sameSplit(trafficSplit, splitOf(now))) return { endpoint: now }
    if ('changed' in sent || now['etag'] !== etag) return { theirs: now }
    if (attempt === tries) return { ambiguous: sent.ambiguous }
  }
}

/** ABORTED, in AIP-154's words; or a precondition that names the etag. */
const isConflict = (error: unknown): boolean =>
  error instanceof ActionError && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''))

function overtaken(name: string, wanted: Split, now: Resource, { step }: StepRun): ActionError {
  const { id } = step.declaration
  const when = typeof now['updateTime'] === 'string' ? ` at ${now['updateTime']}` : ''
  const message = `Step ${id}: somebody else changed ${name}${when}, while this step was to: theirs stands. Its split is ${splitInWords(splitOf(now))}, not ${splitInWords(wanted)}`
  return new ActionError('STEP_REJECTED', message, {
    cure: 'See who it was, in the audit log of Google Cloud; then run the step again if its split is still wanted.',
  })
}
