import { stepError } from '../../../core/errors.ts'
import type { Served } from './breadcrumbs.ts'
import { type Deployed, describeServed } from './deployed-models.ts'
import { formerOf, type Shares } from './shares.ts'

/** The plan of a rollback: the last rolled-out model is undeployed, and what served before gets its traffic. */
export type PreviousVersion = { readonly from: Deployed } & (
  | { readonly to: Shares }
  /** The version that served before and was undeployed, so that it must be deployed again. As a step names it. */
  | { readonly deploy: string }
)

/** An endpoint whose last rollout is to be undone. */
interface EndpointState {
  readonly name: string
  readonly step: string
  /** All models that are deployed there. */
  readonly all: readonly Deployed[]
  /** Ids that only this step would choose: its own deployment is not what is rolled back. */
  readonly ids: readonly string[]
}

/**
 * Returns what served before the last rollout, from the endpoint's own state. Other models that still serve get all
 * traffic. Otherwise it is the version in the display name of the rollout's model, or the only other model. Otherwise
 * that version is deployed again.
 *
 * @param ids ones that only this step would choose: its own deployment is not what is rolled back
 * @throws ActionError `STEP_REJECTED` if it cannot be known
 */
export function findPreviousVersion(
  all: readonly Deployed[],
  { name, step, ids }: { readonly name: string; readonly step: string; readonly ids: readonly string[] },
): PreviousVersion {
  const endpoint = { name, step, all, ids }
  const from = lastRolledOut(endpoint)
  const others = all.filter(({ id }) => id !== from.id)
  const serving = others.filter(({ share, id }) => share > 0 && !ids.includes(id))
  if (serving.length > 0) return { from, to: stillServing(endpoint, from) }
  const before = from.mark?.type === 'before' ? from.mark.models : undefined
  if (before === undefined) return { from, to: onlyOther(endpoint, from, others) }
  const [served, ...more] = before
  if (served === undefined) return refuseUnknown(endpoint, `nothing did when ${from.short} was rolled out`)
  if (more.length > 0) return { from, to: severalTogether(endpoint, before, others) }
  return { from, ...oneBefore(endpoint, from, served.short, others) }
}

/** The model that was rolled out last. */
function lastRolledOut(endpoint: EndpointState): Deployed {
  const { all, ids } = endpoint
  const [from, next] = all
    .filter(({ id, mark, share }) => !ids.includes(id) && mark?.type !== 'back' && (mark !== undefined || share > 0))
    .sort((a, b) => b.createdAt - a.createdAt)
  if (from === undefined) {
    const [returned] = all.filter(({ mark }) => mark?.type === 'back')
    const why =
      returned === undefined
        ? 'nothing serves there'
        : `${returned.short}, which serves, is back from a rollout already`
    return refuseUnknown(endpoint, why)
  }
  if (next !== undefined && !(from.createdAt > next.createdAt))
    return refuseUnknown(
      endpoint,
      `${from.short} (${from.id}) and ${next.short} (${next.id}) were deployed at the same time`,
    )
  return from
}

/** Other models serve beside the rolled-out one: they share its traffic. */
function stillServing(endpoint: EndpointState, from: Deployed): Shares {
  // It may have been kept warm, and the serving model was rolled out later without a new deployment.
  if (from.share === 0)
    return refuseUnknown(endpoint, `${from.short} (${from.id}) was deployed last, but gets no traffic`)
  const serving = endpoint.all.filter(({ share, id }) => share > 0 && !endpoint.ids.includes(id))
  return formerOf(Object.fromEntries(serving.map(({ id, share }) => [id, share])), from.id)
}

/** No rollout deployed the serving model: the only other one served before. */
function onlyOther(endpoint: EndpointState, from: Deployed, others: readonly Deployed[]): Shares {
  const [only, ...more] = others
  if (only !== undefined && more.length === 0) return { [only.id]: 100 }
  const beside = only === undefined ? 'nothing else is deployed' : `${others.length} others are`
  return refuseUnknown(endpoint, `${from.short} (${from.id}) was not deployed by a rollout, and ${beside}`)
}

/** Several versions served together: all of them must still be deployed. */
function severalTogether(endpoint: EndpointState, before: readonly Served[], others: readonly Deployed[]): Shares {
  const warm = before.map(one => ({ share: one.share, id: others.find(({ short }) => short === one.short)?.id }))
  const ready = warm.flatMap(({ id, share }) => (id === undefined ? [] : [[id, share] as const]))
  if (ready.length === before.length) return Object.fromEntries(ready)
  const together = before.map(({ short, share }) => `${short} ${share} %`).join(', ')
  return refuseUnknown(endpoint, `${together} served together, and are no longer all deployed`)
}

/** One version served: it is still deployed, or must be deployed again. */
function oneBefore(
  endpoint: EndpointState,
  from: Deployed,
  served: string,
  others: readonly Deployed[],
): { readonly to: Shares } | { readonly deploy: string } {
  const warm = others.find(({ short }) => short === served)
  if (warm === undefined && served === from.short)
    return refuseUnknown(
      endpoint,
      `${from.short} served before too, with other settings that are no longer known`,
      `Roll ${from.short} out again as it is to be deployed.`,
    )
  return warm === undefined || endpoint.ids.includes(warm.id) ? { deploy: served } : { to: { [warm.id]: 100 } }
}

function refuseUnknown({ name, step, all }: EndpointState, why: string, cure = rollBackByHand(all)): never {
  throw stepError(step, 'STEP_REJECTED', `the action cannot determine what served on ${name} before: ${why}`, {
    subject: { kind: 'endpoint', name },
    cure,
  })
}

const rollBackByHand = (all: readonly Deployed[]): string =>
  `Say what is to serve: by a rollout of that version, or with a traffic step. It serves ${describeServed(all)} now.`
