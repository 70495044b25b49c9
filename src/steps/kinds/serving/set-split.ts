import { ActionError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import type { Ports, Resource, VertexCall } from '../../toolkit/ports.ts'
import { type Split, sameSplit, splitOf } from './split.ts'

/** The etag makes a repetition safe: a first try that took effect has changed it. */
const splitAttempts = 3

/**
 * The result of setting a split: the endpoint with it, the endpoint with another client's change, or an unknown result.
 */
export type SetSplit =
  | { readonly endpoint: Resource }
  | { readonly theirs: Resource }
  | { readonly ambiguous: ActionError }

/** A change of an endpoint: its split, and labels that belong to that split. */
export interface EndpointChange {
  readonly trafficSplit: Split
  /** Added to the endpoint's labels. */
  readonly labels?: Readonly<Record<string, string>>
}

/**
 * Sets the split of an endpoint under its etag, so that no other client's change is overwritten. It takes effect once:
 * after a lost answer the endpoint is read before the next try.
 *
 * @param endpoint as read before
 * @throws ActionError if Google refuses it
 */
export async function setSplit(
  name: string,
  { etag, labels: former }: Resource,
  { trafficSplit, labels }: EndpointChange,
  call: Pick<VertexCall, 'step' | 'signal' | 'restores'>,
  vertex: Ports['vertex'],
): Promise<SetSplit> {
  // A change that was sent is not given up: its answer is waited for.
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
    // An earlier try took effect, and its answer was lost.
    if (sameSplit(trafficSplit, splitOf(now)) && hasLabels(now, labels)) return { endpoint: now }
    if ('changed' in sent || now['etag'] !== etag) return { theirs: now }
    if (attempt === splitAttempts) return { ambiguous: sent.ambiguous }
  }
}

const hasLabels = ({ labels }: Resource, wanted: EndpointChange['labels'] = {}): boolean =>
  Object.entries(wanted).every(([key, value]) => isObject(labels) && labels[key] === value)

/** ABORTED, as AIP-154 has it, or a precondition that names the etag. */
const isConflict = (error: unknown): boolean =>
  error instanceof ActionError && (error.answer?.status === 409 || /\betag\b/i.test(error.answer?.words ?? ''))
