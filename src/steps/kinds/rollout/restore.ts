import { ActionError } from '../../../errors.ts'
import type { Effects, Resource, StartedRollout } from '../../effects.ts'
import { nameOf } from '../../once.ts'
import { setSplit } from '../set-split.ts'
import { deployedOf, sameSplit, splitInWords } from '../split.ts'
import { type Shares, sharesOf } from './shares.ts'

/** What became of an endpoint under change that was to be put back. */
export interface Restoration {
  /** What is so again, in words. */
  readonly done: readonly string[]
  /** What somebody must look after, in words. */
  readonly left: string | undefined
  /** Somebody else's split, which stands. */
  readonly theirs: Shares | undefined
}

/** How long is waited for what cannot be stopped. Milliseconds; 0: it is asked for, and that is all. */
export interface Patience {
  readonly deployMs: number
  readonly undeployMs: number
}

type RestoreEffects = Pick<Effects, 'record' | 'vertex' | 'pace'>

const pauseMs = 5_000
/** Before an undeployment that was refused, or not answered, is asked for again. */
const againMs = 30_000
const tries = 3

/**
 * Puts the former split back and takes the new model off: by a step that failed, by main when its run is stopped, by post
 * when main was killed. Only what is ours is touched: where somebody else has set the split meanwhile, theirs stands, and
 * the new model goes only if it gets nothing by it. Done twice it does no more than once.
 *
 * @param reason a code, for the record, which is written before anything is changed
 * @throws ActionError where Google refuses it, or does not answer
 */
export async function restore(
  begun: StartedRollout,
  reason: string,
  effects: RestoreEffects,
  patience: Patience,
): Promise<Restoration> {
  const { step, endpoint: name, deployedModelId: id } = begun
  let recorded = false
  const record = async (shares: Shares): Promise<void> => {
    if (recorded) return
    recorded = true
    const undeployed = id ?? null
    await effects.record('rollout.restored', { step, endpoint: name, shares, undeployed, reason })
  }
  const { endpoint, theirs } = await putBack(begun, record, effects)
  const done =
    theirs === undefined
      ? [`the split of ${name} is ${splitInWords(sharesOf(endpoint))}, as before`]
      : [`somebody else has set the split of ${name} meanwhile: theirs stands (${splitInWords(theirs)})`]
  if (id === undefined) return { done, left: undefined, theirs }
  if (theirs !== undefined && (theirs[id] ?? 0) > 0)
    return {
      done: [...done, `the deployed model ${id} stays, since their split gives it traffic`],
      left: undefined,
      theirs,
    }

  const state = await settle(begun, endpoint, effects, patience)
  if (state === 'absent') return { done: [...done, 'nothing new is deployed'], left: undefined, theirs }
  if (state === 'going') {
    const which = begun.operation === undefined ? '' : ` (${begun.operation})`
    const left = `the deployment of ${id} on ${name}${which} goes on, since Google cannot stop it: undeploy ${id} when it has ended`
    return { done, left, theirs }
  }
  await record(sharesOf(endpoint))
  const off = await undeploy(begun, id, effects, patience)
  return { done: [...done, off], left: undefined, theirs }
}

async function putBack(
  { step, endpoint: name, former, ours }: StartedRollout,
  record: (shares: Shares) => Promise<void>,
  { vertex }: RestoreEffects,
): Promise<{ readonly endpoint: Resource; readonly theirs: Shares | undefined }> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const endpoint = await vertex.get(name, { step })
    const now = sharesOf(endpoint)
    if (sameSplit(now, former)) return { endpoint, theirs: undefined }
    if (!ours.some(shares => sameSplit(shares, now))) return { endpoint, theirs: now }
    await record(former)
    const set = await setSplit(name, endpoint, { trafficSplit: former }, { step, restores: true }, vertex)
    if ('endpoint' in set) return { endpoint: set.endpoint, theirs: undefined }
    if ('ambiguous' in set) throw set.ambiguous
    // Our own last change may have come between: it is looked at again.
  }
  throw new ActionError(
    'STEP_REJECTED',
    `Step ${step}: the split of ${name} changes all the time, and was not put back`,
  )
}

const isThere = (endpoint: Resource, id: string | undefined): boolean =>
  deployedOf(endpoint).some(one => String(one['id']) === id)

/** A model that is being deployed cannot be undeployed, and most deployments cannot be stopped. */
async function settle(
  { step, kind, endpoint: name, deployedModelId: id, deploying, operation }: StartedRollout,
  endpoint: Resource,
  effects: RestoreEffects,
  { deployMs }: Patience,
): Promise<'there' | 'absent' | 'going'> {
  if (isThere(endpoint, id)) return 'there'
  if (!deploying) return 'absent'
  const { vertex, pace, record } = effects
  const deadline = pace.now() + deployMs
  if (operation === undefined && deployMs === 0) return 'going'
  if (operation !== undefined) {
    await record('step.cancelled', { step, kind, name: operation, reason: 'run' })
    await vertex.repeatable(`${operation}:cancel`, { step, body: {} }).catch(() => {})
    if ((await untilDone(operation, step, deadline, effects)) === undefined) return 'going'
    return isThere(await vertex.get(name, { step }), id) ? 'there' : 'absent'
  }
  // Nobody knows whether its request arrived.
  while (pace.now() < deadline) {
    await pace.sleep(pauseMs)
    if (isThere(await vertex.get(name, { step }), id)) return 'there'
  }
  return 'going'
}

/** @returns `undefined` where it goes on */
async function untilDone(
  name: string,
  step: string,
  deadline: number,
  { vertex, pace }: RestoreEffects,
): Promise<Resource | undefined> {
  for (;;) {
    const operation = await vertex.get(name, { step })
    if (operation['done'] === true) return operation
    if (pace.now() >= deadline) return undefined
    await pace.sleep(pauseMs)
  }
}

async function undeploy(
  { step, endpoint: name }: StartedRollout,
  id: string,
  effects: RestoreEffects,
  { undeployMs }: Patience,
): Promise<string> {
  const { vertex, pace } = effects
  const deadline = pace.now() + undeployMs
  const off = `the deployed model ${id} is undeployed`
  for (let attempt = 1; ; attempt++) {
    const sent = await vertex
      .once('POST', `${name}:undeployModel`, { step, body: { deployedModelId: id }, restores: true })
      .catch((error: unknown) => {
        if (!(error instanceof ActionError)) throw error
        const { status = 0 } = error.answer ?? {}
        if (status === 404) return undefined
        // The split that was just set may not be everywhere yet, or it is going already.
        if (![400, 409].includes(status) || undeployMs === 0 || attempt === tries) throw error
        return { ambiguous: error }
      })
    if (sent === undefined) return off
    if ('resource' in sent) {
      if (undeployMs === 0) return `the deployed model ${id} is being undeployed`
      const ended = await untilDone(nameOf(sent.resource), step, deadline, effects)
      if (ended?.['error'] !== undefined)
        throw new ActionError('STEP_FAILED', `Step ${step}: undeploying ${id} from ${name} failed`)
      return ended === undefined ? `the deployed model ${id} is being undeployed` : off
    }
    if (attempt === tries) throw sent.ambiguous
    await pace.sleep(undeployMs === 0 ? pauseMs : againMs)
    if (!isThere(await vertex.get(name, { step }), id)) return off
  }
}
