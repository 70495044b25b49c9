import { stepError } from '../../../core/errors.ts'
import { type Deployed, servedInWords } from './deployed-models.ts'
import { formerOf, type Shares } from './shares.ts'

/** The plan of a rollback: the last rolled-out model is undeployed, and what served before gets its traffic. */
export type PreviousVersion = { readonly from: Deployed } & (
  | { readonly to: Shares }
  /** The version that served before and was undeployed, so that it must be deployed again. As a step names it. */
  | { readonly deploy: string }
)

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
  const refuse = (why: string, cure: string): never => {
    throw stepError(step, 'STEP_REJECTED', `it cannot be known what served on ${name} before: ${why}`, {
      subject: { kind: 'endpoint', name },
      cure,
    })
  }
  const [from, next] = all
    .filter(({ id, mark, share }) => !ids.includes(id) && mark?.type !== 'back' && (mark !== undefined || share > 0))
    .sort((a, b) => b.createdAt - a.createdAt)
  const byHand = `Say what is to serve: by a rollout of that version, or by a traffic step. It serves ${servedInWords(all)} now.`
  const [returned] = all.filter(({ mark }) => mark?.type === 'back')
  if (from === undefined)
    return refuse(
      returned === undefined
        ? 'nothing serves there'
        : `${returned.short}, which serves, is back from a rollout already`,
      byHand,
    )
  if (next !== undefined && !(from.createdAt > next.createdAt))
    return refuse(`${from.short} (${from.id}) and ${next.short} (${next.id}) were deployed at the same time`, byHand)

  const others = all.filter(({ id }) => id !== from.id)
  // It may have been kept warm, and the serving model was rolled out later without a new deployment.
  if (from.share === 0 && others.some(({ share, id }) => share > 0 && !ids.includes(id)))
    return refuse(`${from.short} (${from.id}) was deployed last, but gets no traffic`, byHand)
  if (others.some(({ share, id }) => share > 0 && !ids.includes(id)))
    return { from, to: formerOf(Object.fromEntries(serving(all, ids)), from.id) }
  const before = from.mark?.type === 'before' ? from.mark.models : undefined
  if (before === undefined) {
    const [only, ...more] = others
    if (only !== undefined && more.length === 0) return { from, to: { [only.id]: 100 } }
    return refuse(
      `${from.short} (${from.id}) was not deployed by a rollout, and ${only === undefined ? 'nothing else is deployed' : `${others.length} others are`}`,
      byHand,
    )
  }
  const [served, ...more] = before
  if (served === undefined) return refuse(`nothing did when ${from.short} was rolled out`, byHand)
  if (more.length > 0) {
    const warm = before.map(one => ({ share: one.share, id: others.find(({ short }) => short === one.short)?.id }))
    const ready = warm.flatMap(({ id, share }) => (id === undefined ? [] : [[id, share] as const]))
    if (ready.length === before.length) return { from, to: Object.fromEntries(ready) }
    return refuse(
      `${before.map(({ short, share }) => `${short} ${share} %`).join(', ')} did together, and are not all deployed any more`,
      byHand,
    )
  }
  const warm = others.find(({ short }) => short === served.short)
  if (warm === undefined && served.short === from.short)
    return refuse(
      `${from.short} served before too, deployed otherwise, and how is not known any more`,
      `Roll ${from.short} out again as it is to be deployed.`,
    )
  return warm === undefined || ids.includes(warm.id) ? { from, deploy: served.short } : { from, to: { [warm.id]: 100 } }
}

const serving = (all: readonly Deployed[], ids: readonly string[]): readonly (readonly [string, number])[] =>
  all.filter(({ share, id }) => share > 0 && !ids.includes(id)).map(({ id, share }) => [id, share])
