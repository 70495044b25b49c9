import { ActionError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import type { Effects, Resource, VertexCall } from '../../toolkit/ports.ts'
import { type Split, sameSplit, splitOf } from './split.ts'

/** An etag makes a repetition safe: a first try that took effect changed it. */
const tries = 3

/** What came of setting a split: the endpoint with it, or as somebody else changed it meanwhile; or nobody knows. */
export type SetSplit =
  | { readonly endpoint: Resource }
  | { readonly theirs: Resource }
  | { readonly ambiguous: ActionError }

/** What is set of an endpoint: its split, and labels that say of it what they say from that moment on. */
export interface EndpointChange {
  readonly trafficSplit: Split
  /** Added to those that it has. */
  readonly labels?: Readonly<Record<string, string>>
}

/**
 * Sets the split of an endpoint under its etag, so that nobody else's change is overwritten, and once: where an answer
 * was lost, the endpoint is looked at before it is tried again.
 *
 * @param endpoint as it was read before
 * @throws ActionError where Google refuses it
 */
export async function setSplit(
  name: string,
  { etag, labels: former }: Resource,
  { trafficSplit, labels }: EndpointChange,
  call: Pick<VertexCall, 'step' | 'signal' | 'restores'>,
  vertex: Effects['vertex'],
): Promise<SetSplit> {
  // A change that was sent is not given up half way: its answer is waited for.
  const { signal: _, ...sending } = call
  const fields = { trafficSplit, ...(labels && { labels: { ...(isObject(former) ? former : {}), ...labels } }) }
  const body = { ...fields, etag }
  const query = { updateMask: Object.keys(fields).join(',') }
  for (let attempt = 1; ; attempt++) {
    const sent = await vertex.once('PATCH', name, { ...sending, query, body }).catch(async (error: unknown) => {
      if (!isConflict(error)) throw error
      return { changed: await vertex.get(name, call) }
    })
    if ('resource' in sent) return { endpoint: sent.resource }
    const now = 'changed' in sent ? sent.changed : await vertex.get(name, call)
    // The answer to a try before was lost, and it took effect.
    if (sameSplit(trafficSplit, splitOf(now)) && hasLabels(now, labels)) return { endpoint: now }
    if ('changed' in sent || now['etag'] !== etag) return { theirs: now }
    if (attempt === tries) return { ambiguous: sent.ambiguous }
  }
}

const hasLabels = ({ labels }: Resource, wanted: EndpointChange['labels'] = {}): boolean =>
  Object.entries(wanted).every(([key, value]) => isObject(labels) && labels[key] === value)

/** ABORTED, in AIP-154's words; or a precondition that names the etag. */
const isConflict = (error: unknown): boolean =>
  error instanceof ActionError && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''))
